//! The tokenizer: a text as pieces between Unicode word boundaries.

use crate::span::Span;
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

/// The pieces of `text`, at the boundaries of [`UnicodeSegmentation::split_word_bound_indices`].
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
    text.split_word_bound_indices().map(|(at, piece)| Piece { span: Span::new(at, at + piece.len()), kind: kind_of(piece) })
}

/// Calls `take` for each piece of `text`, in order.
pub(crate) fn scan(text: &str, mut take: impl FnMut(Piece)) {
    for piece in pieces(text) {
        take(piece);
    }
}

fn kind_of(piece: &str) -> PieceKind {
    let Some(first) = piece.chars().next() else { return PieceKind::Symbol };
    match first {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => PieceKind::Newline,
        c if c.is_numeric() && c.is_ascii_digit() => PieceKind::Number,
        c if c.is_alphabetic() => PieceKind::Word,
        c if is_blank(c) => PieceKind::Space,
        '_' if piece.chars().any(char::is_alphanumeric) => PieceKind::Word,
        _ => PieceKind::Symbol,
    }
}

/// White space and the invisible padding of e-mails.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}
