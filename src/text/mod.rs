//! From characters to tokens, lines and sentences. Nothing here knows what a word means, and the text is never changed.
//!
//! `scan` cuts a text at the word boundaries of Unicode (UAX #29, as the crate `unicode-segmentation` finds them), `plain` does so for
//! the words and marks that nearly all of a text is made of, and `word` tells what there is to know of others; `Reading` keeps
//! the pieces that are not white space, with the lines and sentences that they stand in; `anchor` lists the few that later
//! stages go by; `sift` writes such lists; `phrase` finds phrases of several words; `window` shows a short stretch in one form.

pub(crate) mod anchor;
mod class;
pub(crate) mod line;
pub(crate) mod phrase;
mod plain;
pub(crate) mod reading;
pub(crate) mod scan;
pub(crate) mod sentence;
pub(crate) mod sift;
mod window;
mod word;

pub(crate) use anchor::Stage;
pub(crate) use line::{Line, fits, width};
pub(crate) use reading::{Buffers, Reading, Token, flag, is_mark, mark};
pub(crate) use scan::is_blank;
pub use scan::{Piece, PieceKind, pieces};
pub(crate) use window::Window;
