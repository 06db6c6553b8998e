//! Numbers as written: digits, number words, magnitudes. Shared by every kind that counts.

use crate::lexicon::{Classes, Lexicon};

/// The word classes at which the numeric scanners wake, digits apart.
pub(super) const TRIGGERS: Classes = Classes::NUMERAL.with(Classes::MAGNITUDE).with(Classes::ORDINAL);

pub(super) fn register(_lexicon: &mut Lexicon) {}
