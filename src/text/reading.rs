//! A text as the later stages see it: tokens with their words looked up, lines and sentences.
//!
//! DESIGN. A text is read in chunks (`plain`): a loop that knows where pieces can start takes the plain ones, which nearly all are, each
//! in the same few steps; the others are read in ways of their own. The tokens of a chunk are looked up together, in place, and
//! then written, each once. Whatever concerns few tokens is left to passes of their own behind: where a sentence may begin is
//! a flag of the token, by which it is found again.

use super::anchor::{self, Anchors, Stage};
use super::line::Line;
use super::plain::{CHUNK, Chunk};
use super::scan::{Letters, PieceKind};
use super::word::{Known, accented, joined, number, possessive, read_any, read_letters, read_word};
use super::{scan, sentence};
use crate::lexicon::listed::List;
use crate::lexicon::{Classes, Lexicon, Print, WordId};
use crate::span::Span;
use std::hint::select_unpredictable;

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
    unread: Option<Box<Unread>>,
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
        let Buffers { mut tokens, mut prints, mut lines, mut sentences, anchors, unread } = std::mem::take(buffers);
        let mut unread = unread.unwrap_or_default();
        tokens.clear();
        prints.clear();
        lines.clear();
        sentences.clear();
        let mut reading = Reading { text, tokens, prints, lines, sentences, anchors };
        reading.read(&mut unread, lexicon);
        buffers.unread = Some(unread);
        reading
    }

    /// Gives the tables back for the next text.
    pub fn put_back(self, buffers: &mut Buffers) {
        let Reading { tokens, prints, lines, sentences, anchors, .. } = self;
        *buffers = Buffers { tokens, prints, lines, sentences, anchors, unread: buffers.unread.take() };
    }

    fn read(&mut self, unread: &mut Unread, lexicon: &Lexicon) {
        let bytes = self.text.as_bytes();
        let mut chunk = Chunk::EMPTY;
        // The flags of the token to come that tell how it stands.
        let mut stands = NEW_LINE;
        let mut at = 0;
        self.anchors.begin();
        self.begin_line(0, 0);
        while at < bytes.len() {
            chunk.fill(&bytes[at..]);
            let end = self.read_chunk(at, &chunk, &mut stands, unread, lexicon);
            // A piece that is longer than the chunk.
            at = if end > at { end } else { self.read_piece(at, &mut stands, unread, lexicon) };
            self.take(unread, lexicon);
        }
        self.anchors.list();
        self.end_line(0);
        self.measure_lines();
        self.find_sentences();
    }

    /// Reads the chunk of the text that begins at `base`, as far as it tells where pieces end: where that is.
    #[inline(never)]
    fn read_chunk(&mut self, base: usize, chunk: &Chunk, stands: &mut u8, unread: &mut Unread, lexicon: &Lexicon) -> usize {
        let (mut number, mut end) = (0, base);
        let mut count = 0;
        let mut stood = *stands;
        while let Some((start, next)) = chunk.piece(number) {
            if let Some(plain) = chunk.plain(start, next) {
                unread.put(count, [base + start, base + next], plain.kind, stood | plain.flags, plain.print);
                count += 1;
                stood = plain.gives | (u8::from(plain.blank) * flag::SPACE_BEFORE);
                number += 1 + usize::from(plain.blank);
                continue;
            }
            match chunk.byte(start) {
                b'\n' => {
                    self.newline(base + start + 1, count);
                    stood = NEW_LINE;
                    number += 1;
                    continue;
                }
                b' ' => {
                    stood |= flag::SPACE_BEFORE;
                    number += 1;
                    continue;
                }
                0xc2 if chunk.is_no_break_space(start) => {
                    stood |= flag::SPACE_BEFORE;
                    number += 1;
                    continue;
                }
                _ => {}
            }
            (*stands, unread.count) = (stood, count);
            end = self.read_piece(base + start, stands, unread, lexicon);
            number = chunk.behind(number, end - base);
            let blank = chunk.byte(end - base) == b' ';
            number += usize::from(blank);
            count = unread.count;
            stood = *stands | (u8::from(blank) * flag::SPACE_BEFORE);
        }
        (*stands, unread.count) = (stood, count);
        end.max(base + chunk.start(number))
    }

    /// Reads the piece at `at`, of any kind: where it ends.
    #[inline(never)]
    fn read_piece(&mut self, at: usize, stands: &mut u8, unread: &mut Unread, lexicon: &Lexicon) -> usize {
        let bytes = self.text.as_bytes();
        let span = |end: usize| Span::new(at, end);
        // What there is to know, where it is of a kind that many are of.
        let known = match bytes[at] {
            b'0'..=b'9' => scan::number_end(bytes, at).and_then(|end| number(bytes, at, end)),
            b'a'..=b'z' | b'A'..=b'Z' => match scan::letters(bytes, at) {
                Letters::End(end) => Some(read_word(self.text, span(end), PieceKind::Word, lexicon)),
                Letters::Apostrophe { first, second } => joined(bytes, first, second, lexicon),
                Letters::Other(end) => match bytes.get(end) {
                    Some(0x80..) => accented(bytes, at),
                    _ => None,
                }
                .or_else(|| Some(read_any(self.text, span(scan::word(self.text, at, end)), PieceKind::Word, lexicon))),
            },
            0xc3 => accented(bytes, at),
            0xd0 | 0xd1 | 0xd8 | 0xd9 => scan::beyond_latin(bytes, at).map(|end| read_letters(self.text, span(end), lexicon)),
            _ => None,
        };
        if let Some(Known { span, print, flags }) = known {
            let kind = if bytes[at].is_ascii_digit() { PieceKind::Number } else { PieceKind::Word };
            unread.push(span, kind, *stands | flags, print);
            *stands = 0;
            return span.end();
        }
        // Some chars belong to the blank before them.
        if !bytes[at].is_ascii()
            && let Some(end) = scan::attached(self.text, at)
        {
            return end;
        }
        let Some((end, kind)) = scan::next(self.text, at) else { return bytes.len() };
        match kind {
            PieceKind::Space => *stands |= flag::SPACE_BEFORE,
            PieceKind::Newline => {
                self.newline(end, unread.count);
                *stands = NEW_LINE;
            }
            _ => {
                let Known { span, print, flags } = read_any(self.text, Span::new(at, end), kind, lexicon);
                unread.push(span, kind, *stands | flags, print);
                *stands = if kind == PieceKind::Symbol { behind_mark(bytes[at]) } else { 0 };
            }
        }
        end
    }

    /// Ends a line, behind the tokens that are taken and those that are read; the next begins at `end`.
    #[inline(never)]
    fn newline(&mut self, end: usize, read: usize) {
        self.end_line(read);
        self.begin_line(end, read);
    }

    /// Takes the tokens of a chunk and looks up their words, all at once: so the processor fetches many from memory at a time,
    /// which it cannot while it has yet to find out where the next word ends.
    fn take(&mut self, unread: &mut Unread, lexicon: &Lexicon) {
        let (tokens, prints) = (&mut unread.tokens[..unread.count], &unread.prints[..unread.count]);
        let told = self.anchors.tell(tokens.len());
        for ((token, &print), told) in tokens.iter_mut().zip(prints).zip(told) {
            (token.word, token.classes) = lexicon.look_up_print(print);
            *told = anchor::told(token);
        }
        self.tokens.extend_from_slice(tokens);
        self.prints.extend_from_slice(prints);
        unread.count = 0;
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
        let Some(behind) = self.tokens.len().checked_sub(1) else { return };
        for line in &mut self.lines {
            let (first, last) = (line.first as usize, (line.last as usize).saturating_sub(1));
            let span = Span::new(self.tokens[first.min(behind)].start as usize, self.tokens[last].end as usize);
            // Which lines are blank cannot be foreseen.
            line.span = select_unpredictable(line.is_blank(), line.span, span);
        }
    }

    /// Tells of the tokens that a sentence may begin with, which are marked as if one did, whether it does.
    fn find_sentences(&mut self) {
        // The line of the last token that is the first of one.
        let mut line = 0;
        for candidate in 0..self.anchors(Stage::Sentences).len() {
            let at = self.anchors(Stage::Sentences)[candidate];
            let starts_line = self.tokens[at as usize].has(flag::LINE_START);
            if starts_line {
                while self.lines[line].last <= at {
                    line += 1;
                }
            }
            if sentence::begins(self, at as usize, starts_line.then_some(line)) {
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

    /// Whether the token is on the list.
    ///
    /// DESIGN. Hundreds of rules ask this, each of them now and then. In every rule anew, the look would crowd the other rules out of
    /// the cache of instructions: so it stands once. So does what compares letters in [`Reading::says`]; few words have its length.
    #[inline(never)]
    pub fn listed(&self, token: usize, list: &List) -> bool {
        list.contains(self.bytes(token))
    }

    /// The byte of a token that has but one; 0 of others.
    #[inline]
    pub fn byte(&self, token: usize) -> u8 {
        match self.tokens.get(token) {
            Some(t) if t.end - t.start == 1 => self.text.as_bytes().get(t.start as usize).copied().unwrap_or(0),
            _ => 0,
        }
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
        self.tokens.get(token).is_some_and(|t| (t.end - t.start) as usize == word.len() && self.spells(t, word))
    }

    #[inline(never)]
    fn spells(&self, token: &Token, word: &str) -> bool {
        self.text.as_bytes()[token.span().range()].eq_ignore_ascii_case(word.as_bytes())
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

    /// Whether the token is a hyphen: the common one, one that is nothing else (U+2010), one at which no line breaks (U+2011).
    #[inline]
    pub fn is_hyphen(&self, token: usize) -> bool {
        is_mark!(self.mark(token), "-" | "‐" | "\u{2011}")
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

    /// Whether the line of the token begins with it and a paragraph with the line, which does not merely go on after a line's end.
    pub fn starts_paragraph(&self, token: usize) -> bool {
        let starts_line = self.tokens.get(token).is_some_and(|token| token.has(flag::LINE_START));
        starts_line && sentence::line_breaks(self, token, self.line_of(token))
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

/// The tokens of a chunk, and their prints, by which they are yet to be looked up.
#[derive(Debug)]
struct Unread {
    tokens: [Token; CHUNK],
    prints: [Print; CHUNK],
    /// How many there are: no more than a chunk has bytes.
    count: usize,
}

impl Default for Unread {
    fn default() -> Unread {
        let token = Token { start: 0, end: 0, word: WordId::NONE, kind: PieceKind::Symbol, flags: 0, classes: Classes::NONE };
        Unread { tokens: [token; CHUNK], prints: [Print::NONE; CHUNK], count: 0 }
    }
}

impl Unread {
    /// Puts what is known of a token at the place of that number.
    #[inline(always)]
    fn put(&mut self, number: usize, [start, end]: [usize; 2], kind: PieceKind, flags: u8, print: Print) {
        let token = &mut self.tokens[number % CHUNK];
        (token.start, token.end) = (start as u32, end as u32);
        (token.kind, token.flags) = (kind, flags);
        self.prints[number % CHUNK] = print;
    }

    fn push(&mut self, span: Span, kind: PieceKind, flags: u8, print: Print) {
        self.put(self.count, [span.start(), span.end()], kind, flags, print);
        self.count += 1;
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The tokens and lines read piece by piece, as oracle; where sentences begin is not told.
    fn obvious<'t>(text: &'t str, lexicon: &Lexicon) -> Reading<'t> {
        const NEW_LINE: u8 = flag::SPACE_BEFORE | flag::LINE_START;
        let (mut reading, mut stands) = (Reading { text, ..Reading::default() }, NEW_LINE);
        reading.begin_line(0, 0);
        for piece in scan::pieces(text) {
            match piece.kind {
                PieceKind::Space => stands |= flag::SPACE_BEFORE,
                PieceKind::Newline => {
                    reading.newline(piece.span.end(), 0);
                    stands = NEW_LINE;
                }
                kind => {
                    let Known { span, print, flags } = read_any(text, piece.span, kind, lexicon);
                    let (word, classes) = lexicon.look_up_print(print);
                    let (start, end) = (span.start() as u32, span.end() as u32);
                    reading.tokens.push(Token { start, end, word, kind, flags: stands | flags, classes });
                    reading.prints.push(print);
                    stands = 0;
                }
            }
        }
        reading.end_line(0);
        reading
    }

    fn check(text: &str) {
        let mut lexicon = Lexicon::default();
        for word in ["month", "don't", "it's", "élan", "2,000", "a"] {
            lexicon.add(word, Classes::MONTH);
        }
        let obvious = obvious(text, &lexicon);
        let reading = Reading::new(text, &lexicon, &mut Buffers::default());
        let told = |t: &Token| (t.start, t.end, t.word, t.kind, t.flags & !flag::SENTENCE_START, t.classes);
        let [found, expected] =
            [&reading, &obvious].map(|r| r.tokens.iter().zip(&r.prints).map(|(t, p)| (told(t), *p)).collect::<Vec<_>>());
        assert_eq!(found, expected, "{text:?}");
        let [found, expected] = [&reading, &obvious].map(|r| r.lines.iter().map(Line::tokens).collect::<Vec<_>>());
        assert_eq!(found, expected, "{text:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]
        #[test]
        fn mixtures_are_read_as_piece_by_piece(text in r#"([ab1 .,':;_"’“»\-–\u{a0}\u{ad}\u{301}\u{200d}\u{202f}éÀß×ж\u{5d0}لو\u{651}،؟\u{661}字🎉\r\n\t\u{2028}]{0,5}|[a-zA-Zà-þÀ-Þ'’]{2,14}|[A-Z]{0,2}[a-z]{0,20}|[0-9]{1,9}|don’t|Month's|it's|IT’S|[a-z]{1,9}['’][a-zA-Z]{1,8}){0,24}"#) {
            check(&text);
        }

    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]
        #[test]
        fn long_texts_are_read_as_piece_by_piece(
            pieces in prop::collection::vec(r#"[A-Z]?[a-z]{1,12}[ ,.\n]{1,2}|[A-Z]{2,40} |  |don’t |Élan’s |2,000.5\u{a0}|🎉|“x”|[a-z]{1,9}\u{301}? |\r\n|字"#, 0..400),
            letters in 0usize..2100,
        ) {
            check(&format!("{}{}", "x".repeat(letters), pieces.concat()));
        }
    }

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
