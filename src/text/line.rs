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

    /// How wide it is: its chars, combining marks (U+0300 to U+036F) left out, so that twins of one text in the composed and in
    /// the decomposed form are equally wide.
    pub fn width(&self, text: &str) -> usize {
        self.span.of(text).bytes().filter(|&b| b & 0xc0 != 0x80 && b != 0xcc && b != 0xcd).count()
    }

    pub fn tokens(&self) -> std::ops::Range<usize> {
        self.first as usize..self.last as usize
    }
}
