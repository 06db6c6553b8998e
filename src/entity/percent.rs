//! TODO(helper): scanner.

use super::{Context, Entity};
use crate::lexicon::Lexicon;

pub(super) fn register(_lexicon: &mut Lexicon) {}

/// Proposes the mention that begins at, or is told by, the token `at`.
pub(super) fn scan(_context: &Context<'_>, _at: usize, _found: &mut Vec<Entity>) {}
