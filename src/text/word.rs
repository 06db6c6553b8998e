//! What there is to know of a token by its letters: the print of its word, its capitals, its figures, whether it is a possessive.
//!
//! DESIGN. Plain words are read on the way (`plain`); here are the others, each kind by the shortest way: numbers, words with an
//! apostrophe, words with the accents of Western Europe, words of ASCII, and the rest, which are folded.

use super::line::fits;
use super::reading::flag;
use super::scan::{PieceKind, is_end};
use crate::lexicon::{Ascii, Joined, Lexicon, Print, WordId};
use crate::span::Span;
use std::ops::Range;

/// What there is to know of a token but how it stands.
pub(super) struct Known {
    pub span: Span,
    pub print: Print,
    /// Those of its letters.
    pub flags: u8,
}

/// What there is to know of a token of any kind.
pub(super) fn read_any(text: &str, span: Span, kind: PieceKind, lexicon: &Lexicon) -> Known {
    let known = read_word(text, span, kind, lexicon);
    let figures = u8::from(has_figures(known.span.of(text), kind)) * flag::FIGURES;
    Known { flags: known.flags | figures, ..known }
}

/// What there is to know of a number.
pub(super) fn number(bytes: &[u8], at: usize, end: usize) -> Option<Known> {
    let Ascii { print, .. } = Ascii::read(bytes, at, end - at)?;
    Some(Known { span: Span::new(at, end), print, flags: flag::FIGURES })
}

/// What there is to know of a word with an apostrophe: where the whole is no word, the base of a possessive is looked up.
pub(super) fn joined(bytes: &[u8], first: Range<usize>, second: Range<usize>, lexicon: &Lexicon) -> Option<Known> {
    let Joined { whole, first: base, capitals: [capitals, all] } = Joined::read(bytes, first.clone(), second.clone())?;
    let possesses = matches!(bytes[second.clone()], [b's' | b'S']);
    let possessive = possesses && lexicon.look_up_print(whole).0 == WordId::NONE;
    let capital = u8::from(bytes[first.start].is_ascii_uppercase()) * flag::CAPITAL;
    let several = if possesses { first.len() > 1 } else { all };
    let flags = capital | (u8::from(capitals & several) * flag::ALL_CAPS) | (u8::from(possessive) * flag::POSSESSIVE);
    Some(Known { span: Span::new(first.start, second.end), print: if possessive { base } else { whole }, flags })
}

/// The letters of U+00C0 to U+00DF without their accents, and so those behind, which are small; 0 for what is no letter, or no single one.
const UNACCENTED: &[u8; 32] = b"aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0\0";
/// The bit that small letters have in their last byte: those of ASCII, and those with an accent.
const SMALL: u8 = 0x20;

/// The word that begins at `start`, where it is made of at most sixteen letters of ASCII and Latin-1, and of apostrophes between them:
/// "l’été". `None` of others, and of possessives.
pub(super) fn accented(bytes: &[u8], start: usize) -> Option<Known> {
    let (mut folded, mut length, mut at) = ([0; 16], 0, start);
    let (mut first, mut all) = (0, 0);
    loop {
        let (letter, last, behind) = match bytes[at..] {
            [letter @ (b'a'..=b'z' | b'A'..=b'Z'), ..] => (letter | SMALL, letter, at + 1),
            [0xc3, letter, ..] => (UNACCENTED[usize::from(letter) % UNACCENTED.len()], letter, at + 2),
            [b'\'', b'a'..=b'z' | b'A'..=b'Z' | 0xc3, ..] => (b'\'', 0, at + 1),
            [0xe2, 0x80, 0x99, b'a'..=b'z' | b'A'..=b'Z' | 0xc3, ..] => (b'\'', 0, at + 3),
            _ => break,
        };
        if letter == 0 {
            return None;
        }
        *folded.get_mut(length)? = letter;
        first = if length == 0 { last } else { first };
        (all, length, at) = (all | last, length + 1, behind);
    }
    if !is_end(bytes, at) || folded[..length].ends_with(b"'s") {
        return None;
    }
    let [capital, capitals] = [first, all].map(|letters| letters & SMALL == 0);
    let flags = (u8::from(capital) * flag::CAPITAL) | (u8::from(capitals & (length > 1)) * flag::ALL_CAPS);
    let folded = u128::from_le_bytes(folded);
    Some(Known { span: Span::new(start, at), print: Print::of_letters(folded as u64, (folded >> 64) as u64, length), flags })
}

#[inline(always)]
pub(super) fn read_word(text: &str, span: Span, kind: PieceKind, lexicon: &Lexicon) -> Known {
    match Ascii::read(text.as_bytes(), span.start(), span.len()) {
        // The apostrophe is asked for first: it is rare, the "s" is not.
        Some(Ascii { print, capitals }) if !matches!(text.as_bytes()[..span.end()], [.., b'\'', _]) => {
            let flags = (u8::from(capitals.first) * flag::CAPITAL) | (u8::from(capitals.all) * flag::ALL_CAPS);
            Known { span, print, flags }
        }
        _ => read_closely(text, span, kind, lexicon),
    }
}

/// Whether a piece gets [`flag::FIGURES`].
#[inline]
fn has_figures(piece: &str, kind: PieceKind) -> bool {
    let figure = |b: u8| b.is_ascii_digit() || b == b'.';
    kind == PieceKind::Number || kind == PieceKind::Word && piece.bytes().any(figure)
}

/// Reads words that are long or not ASCII, and possessives: where the whole is no word, the base is looked up.
#[cold]
pub(super) fn read_closely(text: &str, span: Span, kind: PieceKind, lexicon: &Lexicon) -> Known {
    const LONGEST_SYMBOL: usize = 4;
    let whole = span.of(text);
    let mut known = Known { span, print: Print::NONE, flags: 0 };
    if kind == PieceKind::Word {
        known.flags = shape(whole);
    }
    if kind == PieceKind::Symbol && whole.len() > LONGEST_SYMBOL {
        return known;
    }
    known.print = lexicon.print(whole);
    if let Some(cut) = possessive(whole)
        && lexicon.look_up_print(known.print).0 == WordId::NONE
    {
        known.flags |= flag::POSSESSIVE;
        known.print = lexicon.print(&whole[..whole.len() - cut]);
    }
    known
}

/// What there is to know of a word of letters beyond Latin alone.
pub(super) fn read_letters(text: &str, span: Span, lexicon: &Lexicon) -> Known {
    let word = span.of(text);
    Known { span, print: lexicon.print_of_letters(word), flags: shape(word) }
}

/// The flags that tell of capitals.
#[inline]
fn shape(word: &str) -> u8 {
    let bytes = word.as_bytes();
    match bytes {
        // Small letters of ASCII and of Cyrillic, and those of Arabic, which has no others.
        [b'a'..=b'z' | 0xd8 | 0xd9, ..] | [0xd0, 0xb0..=0xbf, ..] | [0xd1, 0x80..=0x9f, ..] => return 0,
        [b'A'..=b'Z', b'a'..=b'z', ..] | [0xd0, 0x80..=0xaf, 0xd0, 0xb0..=0xbf, ..] | [0xd0, 0x80..=0xaf, 0xd1, 0x80..=0x9f, ..] => {
            return flag::CAPITAL;
        }
        _ if !word.starts_with(char::is_uppercase) => return 0,
        _ => {}
    }
    let core = &word[..word.len() - possessive(word).unwrap_or(0)];
    let all = !fits(core, 1) && core.chars().all(|c| !c.is_lowercase());
    if all { flag::CAPITAL | flag::ALL_CAPS } else { flag::CAPITAL }
}

/// How many bytes the possessive ending of `word` takes, where it has one.
pub(super) fn possessive(word: &str) -> Option<usize> {
    if !matches!(word.as_bytes().last(), Some(b's' | b'S')) {
        return None;
    }
    ["'s", "’s", "'S", "’S"].into_iter().find(|ending| word.len() > ending.len() && word.ends_with(ending)).map(str::len)
}
