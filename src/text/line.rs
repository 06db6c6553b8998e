//! Lines of a text.

use crate::span::Span;

/// How wide a text is: its chars, without carriage returns and combining marks (U+0300 to U+036F), so that twins of one text
/// that differ in their line ends or in the form of their accents are equally wide.
pub(crate) fn width(text: &str) -> usize {
    text.bytes().filter(|&b| b & 0xc0 != 0x80 && !matches!(b, b'\r' | 0xcc | 0xcd)).count()
}

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

    /// How wide it is.
    pub fn width(&self, text: &str) -> usize {
        width(self.span.of(text))
    }

    pub fn tokens(&self) -> std::ops::Range<usize> {
        self.first as usize..self.last as usize
    }
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn twins_are_equally_wide() {
        for (text, wide) in [("", 0), ("a b\n", 4), ("a b\r\n", 4), ("“Élan”", 6), ("“E\u{301}lan”", 6), ("é", 1), ("🎉", 1)] {
            assert_eq!(width(text), wide, "{text:?}");
        }
    }
}
