//! A text as the later stages see it: tokens with their words looked up, lines and sentences.

use super::anchor::{self, Anchors, BLOCK, Stage};
use super::line::{Line, width};
use super::scan::PieceKind;
use super::{scan, sentence};
use crate::lexicon::{Ascii, Capitals, Classes, Lexicon, Print, WordId};
use crate::span::Span;

/// A piece of text that is not white space, with what the lexicon knows of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub start: u32,
    pub end: u32,
    /// The lexicon's number for the word; [`WordId::NONE`] where it knows none.
    pub word: WordId,
    pub kind: PieceKind,
    /// Bits of [`flag`].
    pub flags: u8,
    /// What the lexicon says that the word can be.
    pub classes: Classes,
}

/// Bits of [`Token::flags`].
pub(crate) mod flag {
    /// White space stands before it (or the start of the text).
    pub const SPACE_BEFORE: u8 = 1;
    /// The first token of its line.
    pub const LINE_START: u8 = 2;
    /// The first token of its sentence.
    pub const SENTENCE_START: u8 = 4;
    /// Starts with a capital letter.
    pub const CAPITAL: u8 = 8;
    /// Has at least two letters and all are capitals: `NLRB`, `CaRMS` not.
    pub const ALL_CAPS: u8 = 16;
    /// Ends in a possessive `'s`, which was left out when looking the word up.
    pub const POSSESSIVE: u8 = 32;
    /// Begins with a digit, or is a word with a digit or a full stop within: `13,000`, `C20`, `example.org`.
    pub const FIGURES: u8 = 64;
}

impl Token {
    #[inline]
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    pub fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Whether it has one of these flags or can be of one of these classes: one question for both.
    #[inline]
    pub fn any(&self, flags: u8, classes: Classes) -> bool {
        u64::from(self.flags & flags) | self.classes.shared(classes) != 0
    }

    /// Whether the word can be of one of these classes.
    pub fn is(&self, classes: Classes) -> bool {
        self.classes.any(classes)
    }
}

/// The tables of a reading, kept to be filled again: a document then costs no allocation.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    tokens: Vec<Token>,
    prints: Vec<Print>,
    lines: Vec<Line>,
    sentences: Vec<u32>,
    anchors: Anchors,
}

/// A text cut into tokens, lines and sentences.
#[derive(Debug, Default)]
pub(crate) struct Reading<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    /// The prints of tokens, by which they are looked up once all are read.
    prints: Vec<Print>,
    pub lines: Vec<Line>,
    /// The first token of each sentence, in order. A sentence ends where the next begins.
    pub sentences: Vec<u32>,
    anchors: Anchors,
}

impl<'t> Reading<'t> {
    /// Reads `text` into the tables of `buffers`, which it takes and [`Reading::put_back`] gives back.
    pub fn new(text: &'t str, lexicon: &Lexicon, buffers: &mut Buffers) -> Reading<'t> {
        let Buffers { mut tokens, mut prints, mut lines, mut sentences, anchors } = std::mem::take(buffers);
        tokens.clear();
        prints.clear();
        lines.clear();
        sentences.clear();
        let mut reading = Reading { text, tokens, prints, lines, sentences, anchors };
        reading.read(lexicon);
        reading
    }

    /// Gives the tables back for the next text.
    pub fn put_back(self, buffers: &mut Buffers) {
        let Reading { tokens, prints, lines, sentences, anchors, .. } = self;
        *buffers = Buffers { tokens, prints, lines, sentences, anchors };
    }

    fn read(&mut self, lexicon: &Lexicon) {
        let text = self.text;
        let mut place = Place { after_space: true, after_mark: false, line_first: 0, line_start: 0 };
        let mut at = 0;
        loop {
            // Most tokens are plain words behind a blank: a path of their own, in which most questions need not be asked.
            if scan::is_plain_blank(text.as_bytes(), at) {
                place.after_space = true;
                at += 1;
            }
            if let Some(end) = scan::plain_word(text.as_bytes(), at) {
                let known = read_letters(text, Span::new(at, end), lexicon);
                self.push(known, PieceKind::Word, &place);
                (place.after_space, place.after_mark) = (false, false);
                at = end;
                continue;
            }
            let Some((end, kind)) = scan::next(text, at) else { break };
            match kind {
                PieceKind::Space => place.after_space = true,
                PieceKind::Newline => {
                    self.end_line(&place);
                    place = Place { after_space: true, line_first: self.tokens.len() as u32, line_start: end, ..place };
                }
                _ => {
                    let mut known = read_word(text, Span::new(at, end), kind, lexicon);
                    known.flags |= u8::from(has_figures(known.span.of(text), kind)) * flag::FIGURES;
                    self.push(known, kind, &place);
                    place.after_space = false;
                    place.after_mark = (kind == PieceKind::Symbol) & sentence::may_end(text.as_bytes()[at]);
                }
            }
            at = end;
        }
        self.end_line(&place);
        self.look_up(lexicon);
    }

    /// Looks up the words of tokens by their prints, all at once: so the processor fetches many from memory at a time, which it
    /// cannot while it has yet to find out where the next word ends.
    fn look_up(&mut self, lexicon: &Lexicon) {
        self.anchors.begin(self.tokens.len());
        let blocks = self.tokens.chunks_mut(BLOCK).zip(self.prints.chunks(BLOCK));
        for (number, (tokens, prints)) in blocks.enumerate() {
            let mut told = [0; BLOCK];
            for ((token, &print), told) in tokens.iter_mut().zip(prints).zip(&mut told) {
                if print != Print::NONE {
                    (token.word, token.classes) = lexicon.look_up_print(print);
                }
                *told = anchor::told(token);
            }
            self.anchors.take(&told, number * BLOCK);
        }
    }

    /// The tokens that a stage goes by.
    pub fn anchors(&self, stage: Stage) -> &[u32] {
        self.anchors.of(stage)
    }

    /// The tokens among `range` of the classes that sections go by.
    pub fn marked_in(&self, range: std::ops::Range<usize>) -> &[u32] {
        let marked = self.anchors(Stage::Sections);
        let marked = &marked[marked.partition_point(|&at| (at as usize) < range.start)..];
        let count = marked.iter().take_while(|&&at| (at as usize) < range.end).count();
        &marked[..count]
    }

    #[inline(always)]
    fn push(&mut self, Known { span, print, word, classes, flags }: Known, kind: PieceKind, place: &Place) {
        let at = self.tokens.len();
        let line_start = at == place.line_first as usize;
        let stands = (u8::from(place.after_space) * flag::SPACE_BEFORE) | (u8::from(line_start) * flag::LINE_START);
        // Made at once, and not field by field: the processor waits where it reads together what it has just written in parts.
        let (start, end) = (span.start() as u32, span.end() as u32);
        self.tokens.push(Token { start, end, word, kind, flags: stands | flags, classes });
        self.prints.push(print);
        if (line_start | place.after_mark) && sentence::begins(self, at, place.after_mark) {
            self.tokens[at].flags |= flag::SENTENCE_START;
            self.sentences.push(at as u32);
        }
    }

    fn end_line(&mut self, place: &Place) {
        let (first, last) = (place.line_first, self.tokens.len() as u32);
        let span = match &self.tokens[first as usize..] {
            [first, .., last] => first.span().join(last.span()),
            [only] => only.span(),
            [] => Span::new(place.line_start, place.line_start),
        };
        self.lines.push(Line { span, first, last });
    }

    /// Whether the token is there and can be of one of these classes.
    #[inline]
    pub fn is(&self, token: usize, classes: Classes) -> bool {
        self.tokens.get(token).is_some_and(|t| t.is(classes))
    }

    /// The words of a token as they stand.
    #[inline]
    pub fn str(&self, token: usize) -> &'t str {
        self.tokens.get(token).and_then(|t| self.text.get(t.start as usize..t.end as usize)).unwrap_or("")
    }

    /// The bytes of a token.
    #[inline]
    pub fn bytes(&self, token: usize) -> &'t [u8] {
        self.tokens.get(token).and_then(|t| self.text.as_bytes().get(t.start as usize..t.end as usize)).unwrap_or(&[])
    }

    /// Whether the token is `word`, upper and lower case of ASCII alike.
    #[inline]
    pub fn says(&self, token: usize, word: &str) -> bool {
        let of_length = |t: &&Token| (t.end - t.start) as usize == word.len();
        let same = |t: &Token| self.text.as_bytes()[t.span().range()].eq_ignore_ascii_case(word.as_bytes());
        self.tokens.get(token).filter(of_length).is_some_and(same)
    }

    /// The words of a token without a possessive `'s`.
    #[inline]
    pub fn core(&self, token: usize) -> &'t str {
        match self.tokens.get(token) {
            Some(t) if t.has(flag::POSSESSIVE) => self.text.get(t.start as usize..self.end_of_possessor(t)).unwrap_or(""),
            _ => self.str(token),
        }
    }

    /// The print of a token's word, known or not; none where it was not read by it: possessives, long words, letters beyond ASCII.
    #[inline]
    pub fn print(&self, token: usize) -> Print {
        self.prints.get(token).copied().unwrap_or(Print::NONE)
    }

    /// Where a token ends, a possessive `'s` left out.
    #[inline]
    pub fn core_end(&self, token: usize) -> usize {
        self.end_of(&self.tokens[token])
    }

    #[inline]
    fn end_of(&self, t: &Token) -> usize {
        if t.has(flag::POSSESSIVE) { self.end_of_possessor(t) } else { t.end as usize }
    }

    #[cold]
    fn end_of_possessor(&self, t: &Token) -> usize {
        t.end as usize - possessive(t.span().of(self.text)).unwrap_or(0)
    }

    /// The span from the first token to the last, both taken, a possessive `'s` left out.
    #[inline]
    pub fn span(&self, first: usize, last: usize) -> Span {
        Span::new(self.tokens[first].start as usize, self.core_end(last))
    }

    /// Whether the token stands right behind the one before, no white space between.
    #[inline]
    pub fn glued(&self, token: usize) -> bool {
        token > 0 && token < self.tokens.len() && self.tokens[token].start == self.tokens[token - 1].end
    }

    /// The token as a single char, where it is one.
    pub fn char(&self, token: usize) -> Option<char> {
        let mut chars = self.str(token).chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Some(c),
            _ => None,
        }
    }

    /// The line that `token` stands in, as an index into `lines`.
    pub fn line_of(&self, token: usize) -> usize {
        self.lines.partition_point(|l| l.last as usize <= token).min(self.lines.len().saturating_sub(1))
    }

    /// The first token that starts at or behind the byte `at`.
    pub fn token_at(&self, at: usize) -> usize {
        self.tokens.partition_point(|t| (t.start as usize) < at)
    }

    /// The tokens within `span`.
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        self.token_at(span.start())..self.token_at(span.end())
    }
}

/// Where in the text reading stands.
struct Place {
    after_space: bool,
    /// Whether the last token is a mark that can end a sentence.
    after_mark: bool,
    /// The first token of the line.
    line_first: u32,
    /// The first byte of the line.
    line_start: usize,
}

/// The narrow no-break space joins words in Unicode's eyes; at the edge of a token it is white space all the same.
fn without_blanks(text: &str, span: Span) -> Span {
    const NARROW: char = '\u{202f}';
    let whole = span.of(text);
    // Its first and last byte: words with another need no closer look.
    if !matches!(whole.as_bytes(), [0xe2, ..] | [.., 0xaf]) {
        return span;
    }
    let start = span.start() + whole.len() - whole.trim_start_matches(NARROW).len();
    Span::new(start, start + whole.trim_matches(NARROW).len())
}

/// What there is to know of a token but how it stands.
struct Known {
    span: Span,
    /// What is looked up for its word and classes; none where these are known already.
    print: Print,
    word: WordId,
    classes: Classes,
    /// Those of its letters.
    flags: u8,
}

impl Known {
    #[inline(always)]
    fn of_ascii(span: Span, Ascii { print, capitals: Capitals { first, all } }: Ascii) -> Known {
        let flags = (u8::from(first) * flag::CAPITAL) | (u8::from(all) * flag::ALL_CAPS);
        Known { span, print, word: WordId::NONE, classes: Classes::NONE, flags }
    }
}

/// Reads a word of ASCII letters alone.
#[inline(always)]
fn read_letters(text: &str, span: Span, lexicon: &Lexicon) -> Known {
    match Ascii::letters(text.as_bytes(), span.start(), span.len()) {
        Some(ascii) => Known::of_ascii(span, ascii),
        None => read_closely(text, span, PieceKind::Word, lexicon),
    }
}

#[inline(always)]
fn read_word(text: &str, span: Span, kind: PieceKind, lexicon: &Lexicon) -> Known {
    match Ascii::read(text.as_bytes(), span.start(), span.len()) {
        // The apostrophe is asked for first: it is rare, the "s" is not.
        Some(ascii) if !matches!(text.as_bytes()[..span.end()], [.., b'\'', _]) => Known::of_ascii(span, ascii),
        _ => read_closely(text, without_blanks(text, span), kind, lexicon),
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
fn read_closely(text: &str, span: Span, kind: PieceKind, lexicon: &Lexicon) -> Known {
    const LONGEST_SYMBOL: usize = 4;
    let whole = span.of(text);
    let mut known = Known { span, print: Print::NONE, word: WordId::NONE, classes: Classes::NONE, flags: 0 };
    if kind == PieceKind::Word {
        known.flags = shape(whole);
    }
    if kind == PieceKind::Symbol && whole.len() > LONGEST_SYMBOL {
        return known;
    }
    (known.word, known.classes) = lexicon.look_up(whole);
    if known.word == WordId::NONE
        && let Some(cut) = possessive(whole)
    {
        known.flags |= flag::POSSESSIVE;
        (known.word, known.classes) = lexicon.look_up(&whole[..whole.len() - cut]);
    }
    known
}

/// The flags that tell of capitals.
#[inline]
fn shape(word: &str) -> u8 {
    let bytes = word.as_bytes();
    match bytes {
        [b'a'..=b'z', ..] => return 0,
        [b'A'..=b'Z', b'a'..=b'z', ..] => return flag::CAPITAL,
        _ if !word.starts_with(char::is_uppercase) => return 0,
        _ => {}
    }
    let core = &word[..word.len() - possessive(word).unwrap_or(0)];
    let all = width(core) > 1 && core.chars().all(|c| !c.is_lowercase());
    if all { flag::CAPITAL | flag::ALL_CAPS } else { flag::CAPITAL }
}

/// How many bytes the possessive ending of `word` takes, where it has one.
fn possessive(word: &str) -> Option<usize> {
    if !matches!(word.as_bytes().last(), Some(b's' | b'S')) {
        return None;
    }
    ["'s", "’s", "'S", "’S"].into_iter().find(|ending| word.len() > ending.len() && word.ends_with(ending)).map(str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_have_their_words_and_flags() {
        use flag::{ALL_CAPS, CAPITAL, FIGURES, POSSESSIVE};
        const LETTERS: u8 = ALL_CAPS | CAPITAL | POSSESSIVE | FIGURES;
        let mut lexicon = Lexicon::default();
        let [month, dont, long, accent] = ["month", "don't", "incomprehensibility", "éclair"].map(|word| lexicon.add(word, Classes::MONTH));
        for (text, word, flags) in [
            ("month", month, 0),
            ("Month", month, CAPITAL),
            ("MONTH", month, CAPITAL | ALL_CAPS),
            ("month's", month, POSSESSIVE),
            ("Month’s", month, CAPITAL | POSSESSIVE),
            ("MONTH's", month, CAPITAL | ALL_CAPS | POSSESSIVE),
            ("months", WordId::NONE, 0),
            ("Don’t", dont, CAPITAL),
            ("DON'T", dont, CAPITAL | ALL_CAPS),
            ("A", WordId::NONE, CAPITAL),
            ("A's", WordId::NONE, CAPITAL | POSSESSIVE),
            ("C20", WordId::NONE, CAPITAL | ALL_CAPS | FIGURES),
            ("E.on", WordId::NONE, CAPITAL | FIGURES),
            ("Incomprehensibility", long, CAPITAL),
            ("INCOMPREHENSIBILITY’S", long, CAPITAL | ALL_CAPS | POSSESSIVE),
            ("Eclair", accent, CAPITAL),
            ("ÉCLAIR", accent, CAPITAL | ALL_CAPS),
            ("éclair\u{202f}", accent, 0),
            ("9th", WordId::NONE, FIGURES),
            (".", WordId::NONE, 0),
            ("?", WordId::NONE, 0),
        ] {
            // At the end of a text and within, where words are read in other ways.
            for (before, behind) in [("", ""), ("", " and so on and on"), ("So, ", ", and so on and on"), ("(", ").")] {
                let whole = format!("{before}{text}{behind}");
                let reading = Reading::new(&whole, &lexicon, &mut Buffers::default());
                let token = reading.tokens[reading.token_at(before.len())];
                let classes = if word == WordId::NONE { Classes::NONE } else { Classes::MONTH.marked() };
                assert_eq!((token.word, token.classes, token.flags & LETTERS), (word, classes, flags), "{whole}");
            }
        }
    }
}
