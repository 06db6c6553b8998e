//! References: bills, acts, petitions, motions, cases and resolutions by their numbers.

use super::{Context, Entity};
use crate::lexicon::{Classes, Lexicon};

pub(super) const TRIGGERS: Classes = Classes::REFERENCE;

/// The table of patterns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Patterns {}

impl Patterns {
    pub fn new(_lexicon: &mut Lexicon) -> Patterns {
        Patterns {}
    }
}

pub(super) fn scan(_context: &Context<'_>, _at: usize, _found: &mut Vec<Entity>) {}
