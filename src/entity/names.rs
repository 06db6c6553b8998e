//! Names: ministers, people and organizations.

use super::{Context, Entity};
use crate::lexicon::Lexicon;

/// Known names: given names, bodies, places.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gazetteer {}

impl Gazetteer {
    pub fn new(_lexicon: &mut Lexicon) -> Gazetteer {
        Gazetteer {}
    }
}

/// Proposes the names of the text.
pub(super) fn scan(_context: &Context<'_>, _found: &mut Vec<Entity>) {}

/// Joins later mentions to fuller ones.
pub(super) fn join(_context: &Context<'_>, _found: &mut [Entity]) {}
