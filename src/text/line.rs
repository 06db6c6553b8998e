//! Lines of a text.

use crate::span::Span;

/// One line, its end of line left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its bytes, without white space at either end; empty for a blank line.
    pub span: Span,
    /// Its tokens, as indices into the reading's.
    pub first: u32,
    /// One behind its last token.
    pub last: u32,
}

impl Line {
    pub fn is_blank(&self) -> bool {
        self.first == self.last
    }

    pub fn tokens(&self) -> std::ops::Range<usize> {
        self.first as usize..self.last as usize
    }
}
