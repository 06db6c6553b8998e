//! Lines of a text.

use crate::bits::{HIGH_BITS, equal};
use crate::span::Span;
use unicode_normalization::char::decompose_canonical;

/// How wide a text is: its chars, without carriage returns and combining marks (U+0300 to U+036F), so that twins of one text
/// that differ in their line ends or in the form of their accents are equally wide. Of scripts in which letters fall apart
/// into others than such marks, the chars are counted as they fall apart.
pub(crate) fn width(text: &str) -> usize {
    counted(text, usize::MAX).unwrap_or_else(|| width_apart(text))
}

/// Whether a text is no wider than `most`: counting ends where that is told.
pub(crate) fn fits(text: &str, most: usize) -> bool {
    // No text is wider than its bytes are many.
    text.len() <= most || counted(text, most).unwrap_or_else(|| width_apart(text)) <= most
}

/// How wide a text is, told by its bytes, where it is no wider than `most`; more than that, where it is wider. `None` where a
/// char may fall apart and that decides: into no less than itself. Eight bytes of ASCII are counted at once.
fn counted(text: &str, most: usize) -> Option<usize> {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let (mut wide, mut whole) = (0, true);
    for eight in eights {
        if is_plain(u64::from_le_bytes(*eight)) {
            wide += eight.len();
        } else {
            let (more, no_more) = count(eight);
            (wide, whole) = (wide + more, whole & no_more);
        }
        if wide > most {
            return Some(wide);
        }
    }
    let (more, no_more) = count(rest);
    wide += more;
    (whole & no_more || wide > most).then_some(wide)
}

/// Whether eight bytes are ASCII, with no carriage return among them.
#[inline]
fn is_plain(eight: u64) -> bool {
    (eight | equal(eight, b'\r')) & HIGH_BITS == 0
}

/// How wide some bytes are, and that no more, as no char may fall apart.
#[inline]
fn count(bytes: &[u8]) -> (usize, bool) {
    // A byte of a char that may fall apart counts for more than all others together can.
    const APART: u32 = 1 << 16;
    const WIDTHS: [u32; 256] = {
        let (mut table, mut at) = ([0; 256], 0);
        while at < 256 {
            let byte = at as u8;
            table[at] = begins_char(byte) as u32 + if may_fall_apart(byte) { APART } else { 0 };
            at += 1;
        }
        table
    };
    let wide: u32 = bytes.iter().map(|&byte| WIDTHS[usize::from(byte)]).sum();
    ((wide % APART) as usize, wide < APART)
}

/// Whether a byte begins a char of a script beyond Latin, Greek and Cyrillic, which may fall apart.
const fn may_fall_apart(byte: u8) -> bool {
    matches!(byte, 0xd6..=0xe1 | 0xe3..=0xff)
}

/// How wide a text is, each char fallen apart.
fn width_apart(text: &str) -> usize {
    let mut wide = 0;
    text.chars().for_each(|c| decompose_canonical(c, |part| wide += usize::from(!matches!(part, '\r' | '\u{300}'..='\u{37f}'))));
    wide
}

/// Whether a byte begins a char that has a width.
const fn begins_char(byte: u8) -> bool {
    byte & 0xc0 != 0x80 && !matches!(byte, b'\r' | 0xcc | 0xcd)
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

    /// Whether it is no wider than `most`.
    pub fn fits(&self, text: &str, most: usize) -> bool {
        self.span.len() <= most || fits(self.span.of(text), most)
    }

    pub fn tokens(&self) -> std::ops::Range<usize> {
        self.first as usize..self.last as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_are_equally_wide() {
        for (text, wide) in [
            ("", 0),
            ("a b\n", 4),
            ("a b\r\n", 4),
            ("“Élan”", 6),
            ("“E\u{301}lan”", 6),
            ("é", 1),
            ("🎉", 1),
            ("آ", 2),
            ("\u{627}\u{653}", 2),
            ("\u{11938}", 2),
        ] {
            assert_eq!(width(text), wide, "{text:?}");
            assert!(fits(text, wide) && (wide == 0 || !fits(text, wide - 1)), "{text:?}");
        }
    }

    #[test]
    fn no_char_falls_apart_into_less_than_itself() {
        for c in ('\u{580}'..=char::MAX).filter(|c| may_fall_apart(c.to_string().as_bytes()[0])) {
            assert!(width_apart(&c.to_string()) >= 1, "{c:?}");
        }
    }
}
