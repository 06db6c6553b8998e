//! The tokenizer: a text as pieces between Unicode word boundaries.
//!
//! DESIGN. The boundaries are those of `unicode-segmentation`, but found by a scanner over bytes with a table of classes
//! (`class.rs`), because nearly all of an update is made of few chars: ASCII, accented Latin letters, curly quotes, dashes and
//! no-break spaces. Runs of ASCII letters are stepped over eight bytes at a time. Where a char outside the tables stands in
//! a piece or right behind it (a combining mark, an emoji, Hebrew, Chinese), that one piece is handed to
//! `unicode-segmentation`: a boundary does not depend on what stands before an earlier boundary, so the text from the piece's
//! start gives the same next boundary. The fallback is per piece, not per line or document: one emoji costs one look.
//!
//! One char is read otherwise than Unicode has it: the narrow no-break space joins words there ("Bill\u{202f}C-59" is one), as
//! it groups digits in some languages. Here it is white space, as every other blank, and a piece of its own.

use super::class::Class::{self, *};
use super::class::{ascii_class, class_at};
use crate::bits::{HIGH_BITS, each};
use crate::span::Span;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// One piece of a text between two word boundaries. The pieces of a text tile it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: PieceKind,
}

/// What a piece is made of, by its first telling character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PieceKind {
    /// Letters, perhaps with digits behind: `court`, `don’t`, `C20`.
    Word,
    /// Starts with a digit: `13,000`, `28.5M`, `9th`.
    Number,
    /// White space within a line, no-break and zero-width spaces included.
    Space,
    /// An end of line: `\n`, `\r\n`, `\r`, U+2028, U+2029, U+0085, vertical tab and form feed.
    Newline,
    /// Anything else: punctuation, symbols, emoji.
    Symbol,
}

/// The pieces of `text`, at the boundaries of [`UnicodeSegmentation::split_word_bound_indices`]; narrow no-break spaces (U+202F), which
/// join words there, are pieces of their own.
///
/// ```
/// use tidings::text::{pieces, PieceKind};
/// let words: Vec<&str> = pieces("Over 13,000 wrote.")
///     .filter(|p| p.kind != PieceKind::Space)
///     .map(|p| p.span.of("Over 13,000 wrote."))
///     .collect();
/// assert_eq!(words, ["Over", "13,000", "wrote", "."]);
/// ```
pub fn pieces(text: &str) -> impl Iterator<Item = Piece> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (end, kind) = next(text, at)?;
        let piece = Piece { span: Span::new(at, end), kind };
        at = end;
        Some(piece)
    })
}

/// Calls `take` for each piece of `text`, in order.
#[inline]
pub(crate) fn scan(text: &str, mut take: impl FnMut(Piece)) {
    let mut at = 0;
    while let Some((end, kind)) = next(text, at) {
        take(Piece { span: Span::new(at, end), kind });
        at = end;
    }
}

/// The end and the kind of the piece that begins at the boundary `at`; `None` at the end of the text.
#[inline(always)]
pub(super) fn next(text: &str, at: usize) -> Option<(usize, PieceKind)> {
    let bytes = text.as_bytes();
    // Most pieces are a blank before a letter or digit, or a word that begins with an ASCII letter: two questions that the
    // processor guesses better than a choice of ten.
    match *bytes.get(at)? {
        b' ' if is_plain_blank(bytes, at) => return Some((at + 1, PieceKind::Space)),
        b'a'..=b'z' | b'A'..=b'Z' => {
            let end = letters_end(bytes, at + 1);
            if bytes.get(end) == Some(&b' ') {
                return Some((end, PieceKind::Word));
            }
            return Some(word_end(bytes, end, Letter).map_or_else(|| slow(text, at), |end| (end, PieceKind::Word)));
        }
        _ => {}
    }
    let (class, behind) = class_at(bytes, at);
    let (end, kind) = match class {
        Letter => (word_end(bytes, behind, Letter), PieceKind::Word),
        Space => (space_end(bytes, behind), PieceKind::Space),
        Digit => (word_end(bytes, behind, Digit), PieceKind::Number),
        Newline => {
            let crlf = bytes[at] == b'\r' && bytes.get(behind) == Some(&b'\n');
            return Some((behind + usize::from(crlf), PieceKind::Newline));
        }
        Slow => return Some(slow(text, at)),
        Joiner => return Some(word_end(bytes, behind, Joiner).map_or_else(|| slow(text, at), |end| (end, kind_of(&text[at..end])))),
        Other | MidLetter | MidDigit | MidBoth => (alone(bytes, behind), mark_kind(text, at, behind)),
    };
    Some(end.map_or_else(|| slow(text, at), |end| (end, kind)))
}

const SMALL: u64 = each(0x20);

/// Marks the top bit of the first of eight bytes that is no ASCII letter, and of others behind it, by which nothing is meant: a
/// byte may carry to the next, but a letter never does.
#[inline(always)]
fn other_than_letters(eight: u64) -> u64 {
    let small = eight | SMALL;
    (small.wrapping_add(each(0x80 - b'z' - 1)) | small.wrapping_sub(each(b'a')) | small) & HIGH_BITS
}

/// Whether the byte `at`, a boundary, is a blank before a letter or digit of ASCII, or a char of Latin-1 or Cyrillic of which none
/// is white space nor belongs to what stands before it: a piece of its own.
#[inline(always)]
fn is_plain_blank(bytes: &[u8], at: usize) -> bool {
    let begins = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, 0xc3 | 0xd0 | 0xd1);
    bytes.get(at) == Some(&b' ') && bytes.get(at + 1).is_some_and(begins)
}

/// The end of what belongs to a blank before the byte `at`, where there is one to which something does.
pub(super) fn attached(text: &str, at: usize) -> Option<usize> {
    let blank = at.checked_sub(1).filter(|&before| text.as_bytes()[before] == b' ')?;
    (class_at(text.as_bytes(), at).0 == Slow).then(|| slow(text, blank).0).filter(|&end| end > at)
}

/// The kind of a char that stands alone.
#[inline]
fn mark_kind(text: &str, at: usize, behind: usize) -> PieceKind {
    match text.as_bytes()[at..behind] {
        // White space of ASCII that is no word-segmentation space: the tab and other controls.
        [b'\t' | 0x1c..=0x1f] => PieceKind::Space,
        [_] => PieceKind::Symbol,
        // The no-break spaces; dashes, quotes and others of U+2010 to U+203F.
        [0xc2, 0xa0] | [0xe2, 0x80, 0xaf] => PieceKind::Space,
        [0xe2, 0x80, 0x90..=0xff] => PieceKind::Symbol,
        _ => kind_of(&text[at..behind]),
    }
}

/// The end of a run of letters, digits and joiners, of which the char before `at` is the last read, of class `last`.
/// `None` where a slow char stands in it or behind it.
fn word_end(bytes: &[u8], mut at: usize, mut last: Class) -> Option<usize> {
    loop {
        if last == Letter {
            at = match bytes.get(at) {
                Some(b'a'..=b'z' | b'A'..=b'Z') => letters_end(bytes, at + 1),
                Some(0xd0 | 0xd1) => cyrillic_end(bytes, at),
                _ => at,
            };
            if bytes.get(at) == Some(&b' ') {
                return Some(at);
            }
        }
        let (class, behind) = class_at(bytes, at);
        match class {
            Letter | Digit | Joiner => (at, last) = (behind, class),
            MidLetter | MidDigit | MidBoth => {
                let joined = match last {
                    Letter if class != MidDigit => Letter,
                    Digit if class != MidLetter => Digit,
                    _ => return Some(at),
                };
                match class_at(bytes, behind) {
                    (next, end) if next == joined => (at, last) = (end, next),
                    (Slow, _) => return None,
                    _ => return Some(at),
                }
            }
            Slow => return None,
            Other | Space | Newline => return Some(at),
        }
    }
}

/// The end of the run of ASCII letters from `at`, eight bytes at a time.
#[inline(always)]
pub(crate) fn letters_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let others = other_than_letters(u64::from_le_bytes(eight));
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
        at += 1;
    }
    at
}

/// The end of the run of digits from `at`, eight bytes at a time.
#[inline]
fn digits_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        // The digits are 0 to 9 of these. As of letters, what is marked behind the first other byte means nothing.
        let values = u64::from_le_bytes(eight) ^ each(b'0');
        let others = (values.wrapping_add(each(0x80 - 10)) | values) & HIGH_BITS;
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(u8::is_ascii_digit) {
        at += 1;
    }
    at
}

/// The end of the run of Cyrillic letters from `at`: all chars from U+0400 to U+047F are letters, and their first bytes tell them.
#[inline(always)]
fn cyrillic_end(bytes: &[u8], mut at: usize) -> usize {
    const FIRST_BYTES: u64 = u64::from_le_bytes([0xfe, 0, 0xfe, 0, 0xfe, 0, 0xfe, 0]);
    while let Some(&eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let others = (u64::from_le_bytes(eight) ^ each(0xd0)) & FIRST_BYTES;
        if others != 0 {
            return at + others.trailing_zeros() as usize / 16 * 2;
        }
        at += 8;
    }
    while let Some(0xd0 | 0xd1) = bytes.get(at) {
        at += 2;
    }
    at
}

/// The end of the run of Arabic letters from `at`, U+0620 to U+064A, and of the marks of vowels on them, to U+065F.
fn arabic_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some([0xd8, 0xa0..=0xbf] | [0xd9, 0x80..=0x9f]) = bytes.get(at..at + 2) {
        at += 2;
    }
    at
}

/// The end of the number that begins with the digit at `at`; `None` where more than digits and marks may belong to it.
pub(super) fn number_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at = digits_end(bytes, at);
        match (bytes.get(at).copied().map_or(Other, first_class), bytes.get(at + 1).copied().map_or(Other, first_class)) {
            (MidDigit | MidBoth, Digit) => at += 1,
            (Slow, _) if is_set_apart(&bytes[at..]) => return Some(at),
            (Letter | Joiner | Slow, _) | (MidDigit | MidBoth, Slow) => return None,
            _ => return Some(at),
        }
    }
}

/// Whether a char begins here that belongs to nothing before it: no-break spaces, dashes, double quotes, dots, an Arabic
/// semicolon or question mark.
fn is_set_apart(rest: &[u8]) -> bool {
    matches!(rest, [0xc2, 0xa0 | 0xbb, ..] | [0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d | 0xa6 | 0xaf, ..] | [0xd8, 0x9b | 0x9f, ..])
}

/// The class of a char of ASCII; of others, which may be of any, [`Slow`].
fn first_class(byte: u8) -> Class {
    ascii_class(byte).unwrap_or(Slow)
}

/// How a word goes on behind its first run of ASCII letters.
#[derive(Clone, Debug)]
pub(super) enum Letters {
    /// Not at all: it ends there.
    End(usize),
    /// With an apostrophe and other letters, which are all of it.
    Apostrophe { first: Range<usize>, second: Range<usize> },
    /// In other ways, perhaps: where the run ends.
    Other(usize),
}

/// Reads the word that begins with the ASCII letter at `at`, where it is made of such letters and perhaps an apostrophe.
pub(super) fn letters(bytes: &[u8], at: usize) -> Letters {
    let first = at..letters_end(bytes, at);
    let second = match bytes[first.end..] {
        [b'\'', b'a'..=b'z' | b'A'..=b'Z', ..] => first.end + 1,
        [0xe2, 0x80, 0x99, b'a'..=b'z' | b'A'..=b'Z', ..] => first.end + 3,
        ref rest if is_set_apart(rest) => return Letters::End(first.end),
        _ => return Letters::Other(first.end),
    };
    let second = second..letters_end(bytes, second);
    if is_end(bytes, second.end) { Letters::Apostrophe { first, second } } else { Letters::Other(first.end) }
}

/// Whether a run of letters that ends at `at` is the end of a word.
pub(super) fn is_end(bytes: &[u8], at: usize) -> bool {
    let class = |at: usize| bytes.get(at).copied().map_or(Other, first_class);
    let apart = |at: usize| match class(at) {
        Other | Space | Newline => true,
        Slow => is_set_apart(&bytes[at..]),
        _ => false,
    };
    match class(at) {
        MidDigit => true,
        MidLetter | MidBoth => apart(at + 1),
        // The comma.
        Slow if bytes[at..].starts_with("،".as_bytes()) => true,
        _ => apart(at),
    }
}

/// The end of the word that begins at `at`, where it is made of Cyrillic or of Arabic letters alone.
pub(super) fn beyond_latin(bytes: &[u8], at: usize) -> Option<usize> {
    let end = match bytes[at..] {
        [0xd0 | 0xd1, ..] => cyrillic_end(bytes, at),
        [0xd8, 0xa0..=0xbf, ..] | [0xd9, 0x80..=0x8a, ..] => arabic_end(bytes, at),
        _ => return None,
    };
    is_end(bytes, end).then_some(end)
}

/// The end of the word that begins at `at` with a run of letters that ends at `end`.
pub(super) fn word(text: &str, at: usize, end: usize) -> usize {
    word_end(text.as_bytes(), end, Letter).unwrap_or_else(|| slow(text, at).0)
}

/// The end of a run of spaces; `None` where a slow char stands behind it.
#[inline]
fn space_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match class_at(bytes, at) {
            (Space, behind) => at = behind,
            (Slow, _) => return None,
            _ => return Some(at),
        }
    }
}

/// The end of a char that stands alone; `None` where a slow char stands behind it, which may belong to it.
#[inline]
fn alone(bytes: &[u8], behind: usize) -> Option<usize> {
    (class_at(bytes, behind).0 != Slow).then_some(behind)
}

/// The piece as `unicode-segmentation` finds it, up to a narrow no-break space, which is a piece.
#[cold]
fn slow(text: &str, at: usize) -> (usize, PieceKind) {
    const NARROW: char = '\u{202f}';
    const NEAR: usize = 32;
    let rest = &text[at..];
    let mut window = NEAR;
    loop {
        // No more is looked at than twice what the piece takes, however far the next blank is.
        let near = (window..rest.len()).find(|&end| rest.is_char_boundary(end)).map_or(rest, |end| &rest[..end]);
        let part = near.find(NARROW).map_or(near, |narrow| &near[..if narrow == 0 { NARROW.len_utf8() } else { narrow }]);
        let mut pieces = part.split_word_bounds();
        let piece = pieces.next().unwrap_or(part);
        // A boundary may hang on the char behind the next piece, but on none behind that.
        let mut sure = || pieces.next().is_some_and(|next| piece.len() + next.len() < part.len());
        if part.len() < near.len() || near.len() == rest.len() || sure() {
            return (at + piece.len(), kind_of(piece));
        }
        window *= 2;
    }
}

fn kind_of(piece: &str) -> PieceKind {
    let Some(first) = piece.chars().next() else { return PieceKind::Symbol };
    match first {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => PieceKind::Newline,
        c if c.is_ascii_digit() => PieceKind::Number,
        c if c.is_alphabetic() || class_at(piece.as_bytes(), 0).0 == Letter => PieceKind::Word,
        '_' | '\u{203f}' if piece.chars().any(char::is_alphanumeric) => PieceKind::Word,
        c if is_blank(c) => PieceKind::Space,
        _ => PieceKind::Symbol,
    }
}

/// White space and the invisible padding of e-mails.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The obvious way, as oracle.
    fn obvious(text: &str) -> Vec<Piece> {
        let mut at = 0;
        let parts = text.split_inclusive('\u{202f}').flat_map(|part| match part.strip_suffix('\u{202f}') {
            Some(words) => words.split_word_bounds().chain(Some("\u{202f}")).collect::<Vec<_>>(),
            None => part.split_word_bounds().collect(),
        });
        let pieces = parts.map(|piece| {
            at += piece.len();
            Piece { span: Span::new(at - piece.len(), at), kind: kind_of(piece) }
        });
        pieces.collect()
    }

    fn check(text: &str) {
        let found: Vec<Piece> = pieces(text).collect();
        assert_eq!(found, obvious(text), "{text:?}");
    }

    #[test]
    fn boundaries_are_those_of_unicode_segmentation() {
        for text in [
            "",
            "🎉",
            "Don’t pay 13,000.50 or 1,a; e-mail: H.R. 20 a:b 3:4 a.b.c 1'000 _x_ __ 5G",
            "a\u{a0}b\u{202f}c 10\u{202f}000 x\u{ad}y caf\u{65}\u{301} a:\u{308}b a\u{200d}b",
            "\r\n\r\n\n\r x\t\ty  \u{308} \u{2028}",
            "👩‍👩‍👧 🇨🇦🇬🇧🇪🇺 ©\u{fe0f} שלום\"ה \"שם\" 第1回 アイウ кот’s ў:ў",
            "“Quoted”—dash–range…",
        ] {
            check(text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn random_mixtures_have_the_same_boundaries(text in r#"[ab1 .,':;_"’“\-–\u{a0}\u{ad}\u{301}\u{200d}\u{200b}\u{202f}éж\u{5d0}字ア🎉🇨🇦\r\n\t\u{2028}]{0,24}"#) {
            check(&text);
        }

        #[test]
        fn words_have_the_same_boundaries(text in r#"([A-Z]{0,3}[a-z]{0,9}[A-Za-z]{0,8}[ .,:;!?()"'’—\-/*_1é@\[`{\n]{1,2}){6,12}"#) {
            check(&text);
        }

        #[test]
        fn any_string_has_the_same_boundaries(text in "\\PC*") {
            check(&text);
        }
    }
}
