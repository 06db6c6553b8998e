//! A text as the later stages see it: tokens with their words looked up, lines and sentences.
//!
//! DESIGN. A plain word costs one look at its bytes: the same eight (or sixteen) tell where it ends, its capitals and its print.
//! Tokens are gathered in a block on the stack, looked up together, and only then written, each once. Whatever concerns few
//! tokens is left to passes of their own behind: where a sentence may begin is a flag of the token, by which it is found again.

use super::anchor::{self, Anchors, BLOCK, Stage};
use super::line::{Line, fits};
use super::scan::{Letters, PieceKind, WINDOW};
use super::{scan, sentence};
use crate::lexicon::{Ascii, Classes, Lexicon, Print, WordId};
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
        let bytes = self.text.as_bytes();
        let (mut block, mut prints, mut count) = ([Read::NONE; BLOCK], [Print::NONE; BLOCK], 0);
        // The flags of the token to come that tell how it stands.
        let mut stands = NEW_LINE;
        // What is yet to be read.
        let mut rest = bytes;
        self.anchors.begin();
        self.begin_line(0, 0);
        loop {
            if count >= BLOCK {
                self.take(&block[..count], &prints[..count], lexicon);
                count = 0;
            }
            let at = bytes.len() - rest.len();
            // Most tokens are plain words behind a blank: a path of their own, in which most questions need not be asked.
            if let Some(window) = rest.first_chunk::<WINDOW>() {
                let blank = usize::from(window[0] == b' ');
                let (start, flags) = (at + blank, stands | (blank as u8 * flag::SPACE_BEFORE));
                if let Some(Letters { length, low, high, capital, capitals }) = Letters::read(window, blank) {
                    let shape = (u8::from(capital) * flag::CAPITAL) | (u8::from(capitals) * flag::ALL_CAPS);
                    prints[count] = Print::of_letters(low, high, length);
                    block[count] = Read::new(start, start + length, PieceKind::Word, flags | shape);
                    (count, stands, rest) = (count + 1, 0, &rest[blank + length..]);
                    continue;
                }
                let mark = window[blank];
                if scan::is_plain_mark(mark, window[blank + 1]) {
                    prints[count] = Print::of_letters(u64::from(mark), 0, 1);
                    block[count] = Read::new(start, start + 1, PieceKind::Symbol, flags);
                    (count, stands, rest) = (count + 1, behind_mark(mark), &rest[blank + 1..]);
                    continue;
                }
            }
            let Some((end, token)) = self.read_piece(at, &mut stands, count, lexicon) else { break };
            if let Some(token) = token {
                (block[count], prints[count]) = token;
                count += 1;
            }
            rest = &bytes[end..];
        }
        self.take(&block[..count], &prints[..count], lexicon);
        self.end_line(0);
        self.measure_lines();
        self.find_sentences();
    }

    /// Reads the piece at `at`, of any kind, a plain blank before it taken along: the end, and the token, where it is one. Behind
    /// the tokens that are taken, so many are read.
    #[inline(never)]
    fn read_piece(&mut self, mut at: usize, stands: &mut u8, read: usize, lexicon: &Lexicon) -> Option<(usize, Option<(Read, Print)>)> {
        let bytes = self.text.as_bytes();
        if scan::is_plain_blank(bytes, at) {
            *stands |= flag::SPACE_BEFORE;
            at += 1;
        }
        let (end, kind) = if bytes.get(at) == Some(&b'\n') { (at + 1, PieceKind::Newline) } else { scan::next(self.text, at)? };
        match kind {
            PieceKind::Space => *stands |= flag::SPACE_BEFORE,
            PieceKind::Newline => {
                self.end_line(read);
                self.begin_line(end, read);
                *stands = NEW_LINE;
            }
            _ => {
                let Known { span, print, flags } = read_word(self.text, Span::new(at, end), kind, lexicon);
                let figures = u8::from(has_figures(span.of(self.text), kind)) * flag::FIGURES;
                let token = (Read::new(span.start(), span.end(), kind, *stands | flags | figures), print);
                *stands = if kind == PieceKind::Symbol { behind_mark(bytes[at]) } else { 0 };
                return Some((end, Some(token)));
            }
        }
        Some((end, None))
    }

    /// Takes tokens and looks up their words, all at once: so the processor fetches many from memory at a time, which it cannot
    /// while it has yet to find out where the next word ends.
    fn take(&mut self, read: &[Read], prints: &[Print], lexicon: &Lexicon) {
        let first = self.tokens.len();
        let mut told = [0; BLOCK];
        self.tokens.extend(read.iter().zip(prints).zip(&mut told).map(|((&Read { start, end, kind, flags }, &print), told)| {
            let (word, classes) = lexicon.look_up_print(print);
            let token = Token { start, end, word, kind, flags, classes };
            *told = anchor::told(&token);
            token
        }));
        self.prints.extend_from_slice(prints);
        self.anchors.take(&told, first);
    }

    /// Begins a line at a byte; behind the tokens that are taken, so many are read.
    fn begin_line(&mut self, at: usize, read: usize) {
        let first = (self.tokens.len() + read) as u32;
        self.lines.push(Line { span: Span::new(at, at), first, last: first });
    }

    fn end_line(&mut self, read: usize) {
        let last = (self.tokens.len() + read) as u32;
        if let Some(line) = self.lines.last_mut() {
            line.last = last;
        }
    }

    /// Gives the lines that are not blank their spans.
    fn measure_lines(&mut self) {
        for line in &mut self.lines {
            if let [first, ..] = &self.tokens[line.first as usize..line.last as usize] {
                let end = self.tokens[line.last as usize - 1].end;
                line.span = Span::new(first.start as usize, end as usize);
            }
        }
    }

    /// Tells of the tokens that a sentence may begin with, which are marked as if one did, whether it does.
    fn find_sentences(&mut self) {
        let mut line = 0;
        for candidate in 0..self.anchors(Stage::Sentences).len() {
            let at = self.anchors(Stage::Sentences)[candidate];
            while self.lines[line].last <= at {
                line += 1;
            }
            if sentence::begins(self, at as usize, line) {
                self.sentences.push(at);
            } else {
                self.tokens[at as usize].flags &= !flag::SENTENCE_START;
            }
        }
    }

    /// The tokens that a stage goes by.
    pub fn anchors(&self, stage: Stage) -> &[u32] {
        self.anchors.of(stage)
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

    /// The token as a number that [`mark`] gives for its text; 0 for tokens of more than four bytes.
    #[inline]
    pub fn mark(&self, token: usize) -> u32 {
        let Some(token) = self.tokens.get(token) else { return 0 };
        let bytes = self.text.as_bytes().get(token.start as usize..).unwrap_or(&[]);
        let length = token.end - token.start;
        match bytes.first_chunk() {
            // How long it is cannot be foreseen: so no branch.
            Some(&four) => {
                let beyond = 32u32.saturating_sub(8 * length);
                u32::from_le_bytes(four) & (u32::MAX >> beyond) & u32::from(length <= 4).wrapping_neg()
            }
            None => packed(bytes.get(..length as usize).unwrap_or(&[])),
        }
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

    /// The print of a token's word, known or not, without a possessive `'s`; none for some that are not known.
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

    /// The same, which is `from` or near behind it.
    #[inline]
    pub fn token_near(&self, from: usize, at: usize) -> usize {
        let behind = self.tokens.get(from..).unwrap_or(&[]);
        from + behind.iter().position(|t| t.start as usize >= at).unwrap_or(behind.len())
    }

    /// The tokens within `span`.
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        self.token_at(span.start())..self.token_at(span.end())
    }
}

/// The flags of the first token of a line, which a sentence may begin with.
const NEW_LINE: u8 = flag::SPACE_BEFORE | flag::LINE_START | flag::SENTENCE_START;

/// The flags of a token behind a mark that begins with that byte.
#[inline(always)]
fn behind_mark(first: u8) -> u8 {
    u8::from(sentence::may_end(first)) * flag::SENTENCE_START
}

/// A token whose word is yet to be looked up.
#[derive(Clone, Copy)]
struct Read {
    start: u32,
    end: u32,
    kind: PieceKind,
    flags: u8,
}

impl Read {
    const NONE: Read = Read { start: 0, end: 0, kind: PieceKind::Symbol, flags: 0 };

    #[inline(always)]
    fn new(start: usize, end: usize, kind: PieceKind, flags: u8) -> Read {
        Read { start: start as u32, end: end as u32, kind, flags }
    }
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
    print: Print,
    /// Those of its letters.
    flags: u8,
}

#[inline(always)]
fn read_word(text: &str, span: Span, kind: PieceKind, lexicon: &Lexicon) -> Known {
    match Ascii::read(text.as_bytes(), span.start(), span.len()) {
        // The apostrophe is asked for first: it is rare, the "s" is not.
        Some(Ascii { print, capitals }) if !matches!(text.as_bytes()[..span.end()], [.., b'\'', _]) => {
            let flags = (u8::from(capitals.first) * flag::CAPITAL) | (u8::from(capitals.all) * flag::ALL_CAPS);
            Known { span, print, flags }
        }
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
    let all = !fits(core, 1) && core.chars().all(|c| !c.is_lowercase());
    if all { flag::CAPITAL | flag::ALL_CAPS } else { flag::CAPITAL }
}

/// A mark as a number: compared so, it costs no call.
pub(crate) const fn mark(text: &str) -> u32 {
    packed(text.as_bytes())
}

const fn packed(bytes: &[u8]) -> u32 {
    match *bytes {
        [a] => a as u32,
        [a, b] => u32::from_le_bytes([a, b, 0, 0]),
        [a, b, c] => u32::from_le_bytes([a, b, c, 0]),
        [a, b, c, d] => u32::from_le_bytes([a, b, c, d]),
        _ => 0,
    }
}

/// Whether a number that [`Reading::mark`] gave is that of one of some marks.
macro_rules! is_mark {
    ($mark:expr, $($text:literal)|+) => {{
        let mark: u32 = $mark;
        $((mark == const { $crate::text::mark($text) }))|+
    }};
}
pub(crate) use is_mark;

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
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn marks_and_places_are_those_of_the_tokens(text in "[-a-c –’½👍 .0-9\n]{0,30}") {
            let reading = Reading::new(&text, &Lexicon::default(), &mut Buffers::default());
            for at in 0..reading.tokens.len() {
                prop_assert_eq!(reading.mark(at), mark(reading.str(at)), "{:?}: {:?}", text, reading.str(at));
                for byte in reading.tokens[at].start as usize..=text.len() {
                    prop_assert_eq!(reading.token_near(at, byte), reading.token_at(byte));
                }
            }
        }
    }

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
