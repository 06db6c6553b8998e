//! Stretches of text in which nothing is a mention: links, e-mail addresses, phone numbers, times of day, account numbers, list marks.

use super::Context;
use crate::span::Span;

/// The noise in a text.
pub(super) fn find(_context: &Context<'_>) -> Vec<Span> {
    Vec::new()
}
