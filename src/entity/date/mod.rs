//! Dates: calendar days, months, seasons, years, ranges and relative days, as EDTF.

mod calendar;
mod edtf;

pub use calendar::Date;
pub use edtf::{DatePoint, DateValue};

use super::{Context, Entity};
use crate::lexicon::{Classes, Lexicon};

/// The word classes at which the scanner wakes, digits apart.
pub(super) const TRIGGERS: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::SEASON).with(Classes::DATE_TRIGGER);

pub(super) fn register(_lexicon: &mut Lexicon) {}

/// Proposes the date that begins at the token `at`.
pub(super) fn scan(_context: &Context<'_>, _at: usize, _found: &mut Vec<Entity>) {}
