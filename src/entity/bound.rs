//! Bound words before and behind a number: "more than", "at least", "up to", a trailing "+".

use crate::lexicon::Lexicon;

pub(super) fn register(_lexicon: &mut Lexicon) {}
