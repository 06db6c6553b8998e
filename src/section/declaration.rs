//! What a heading says of its item's status: "BIG NEW WIN –", "[PENDING]", "Still waiting:", "4. VICTORY –".

use crate::lexicon::Lexicon;

pub(super) fn register(_lexicon: &mut Lexicon) {}
