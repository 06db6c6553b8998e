//! The words that names begin with, and which of them are worth a question.
//!
//! DESIGN. Of the words in capitals of an update nine in ten stand alone at the start of a sentence, or are places, months and
//! common words: no rule makes a name of them, and each pass of rules would find that out for itself, along other branches at
//! every word. So one pass goes over them and asks what the classes and flags of the word and its two neighbours say; it has
//! few branches, and writes down for each later pass the words that it is to look at. What [`Around::is_settled`] turns down
//! is nothing by the rules of [`super::organization`] and [`super::person`]; a test compares.

use super::beside::{Beside, is};
use super::{gazetteer::Gazetteer, mark, person::UNCLEAR, shape::NO_ACRONYM};
use crate::lexicon::{Classes, WordId};
use crate::text::{PieceKind, Reading, Token, flag};

/// The words to look at, by what for; each list in the order of the text, kept from text to text.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Words of offices.
    pub offices: Vec<u32>,
    /// Words in capitals only with another behind.
    pub cries: Vec<u32>,
    /// Words that the name of a body or person may begin with.
    pub names: Vec<u32>,
    /// Words before or behind which a sender is told.
    pub senders: Vec<u32>,
}

/// What stands for the neighbour of the first and the last token.
const EDGE: Token =
    Token { start: 0, end: 1, word: WordId::NONE, kind: PieceKind::Symbol, flags: flag::SENTENCE_START, classes: Classes::NONE };

/// How far before a name the place of a role can begin: "Mayor of New York City – Ann Lee".
const REACH: usize = 6;

impl Anchors {
    /// Tells apart the tokens `anchors`, and marks those where a phrase of the gazetteer begins.
    pub fn read(&mut self, reading: &Reading<'_>, gazetteer: &Gazetteer, anchors: &[u32], marks: &mut [u16]) {
        let Anchors { offices, cries, names, senders } = self;
        let [mut offices, mut cries, mut names, mut senders] = [offices, cries, names, senders].map(|list| List::new(list, anchors.len()));
        let (tokens, text) = (reading.tokens.as_slice(), reading.text.as_bytes());
        let mut known = 0;
        for &number in anchors {
            let at = number as usize;
            let edge;
            let tokens = match tokens.get(at.wrapping_sub(2)..).and_then(|tokens| tokens.first_chunk()) {
                Some(tokens) => tokens,
                None => {
                    edge = at_edge(tokens, at);
                    &edge
                }
            };
            let around = Around { text, tokens, beside: &gazetteer.beside };
            let [_, _, token, next, _] = tokens;
            offices.push(number, token.is(Classes::OFFICE));
            let phrase = token.is(Classes::PHRASE_START) && gazetteer.names.may_begin(token.word, next.word);
            if phrase && let Some((end, &entry)) = gazetteer.names.longest(reading, at) {
                marks[at] |= mark::of_phrase(end - at, entry);
                known = at + 1;
            } else if around.is_plain_function_word() {
                continue;
            }
            cries.push(number, token.has(flag::ALL_CAPS) & next.has(flag::ALL_CAPS) & !next.has(flag::LINE_START));
            senders.push(number, around.tells_sender());
            names.push(
                number,
                known == at + 1 || token.has(flag::CAPITAL) && (around.is_telling() || !around.is_settled(at < known + REACH)),
            );
        }
        [offices, cries, names, senders].into_iter().for_each(List::finish);
    }
}

/// The token `at` of a text, with the two tokens on either side of it, where the text has them.
#[cold]
fn at_edge(tokens: &[Token], at: usize) -> [Token; 5] {
    std::array::from_fn(|place| (at + place).checked_sub(2).and_then(|at| tokens.get(at)).copied().unwrap_or(EDGE))
}

/// A list that is written without a branch on whether a number belongs to it.
pub(super) struct List<'l> {
    numbers: &'l mut Vec<u32>,
    length: usize,
}

impl<'l> List<'l> {
    pub fn new(numbers: &'l mut Vec<u32>, most: usize) -> List<'l> {
        // One place more: what does not belong is written behind the last that does.
        numbers.resize(most + 1, 0);
        List { numbers, length: 0 }
    }

    #[inline(always)]
    pub fn push(&mut self, number: u32, belongs: bool) {
        self.numbers[self.length] = number;
        self.length += usize::from(belongs);
    }

    pub fn finish(self) {
        self.numbers.truncate(self.length);
    }
}

/// A word between two others on either side.
struct Around<'a> {
    text: &'a [u8],
    tokens: &'a [Token; 5],
    beside: &'a Beside,
}

impl Around<'_> {
    fn first_byte(&self) -> u8 {
        self.text[self.tokens[2].start as usize]
    }

    /// The byte behind the first of the word; a blank where it has one byte.
    fn second_byte(&self) -> u8 {
        let token = &self.tokens[2];
        if token.end - token.start > 1 { self.text[token.start as usize + 1] } else { b' ' }
    }

    /// Whether the word is "The" or "When", whatever stands around it, but for a given name behind ("Old Pete").
    #[inline(always)]
    fn is_plain_function_word(&self) -> bool {
        const NAMES: Classes = Classes::PARTICLE.with(Classes::GIVEN_NAME).with(Classes::FAMILY_NAME);
        let [_, _, token, next, _] = self.tokens;
        let plain = token.is(Classes::FUNCTION) & !token.is(NAMES) & !token.has(flag::ALL_CAPS);
        plain && self.second_byte().is_ascii_lowercase() & !(next.is(Classes::GIVEN_NAME) & next.has(flag::CAPITAL))
    }

    /// Whether a word of sending may stand before the word, or "is" behind it or behind the capitals that it begins.
    #[inline(always)]
    fn tells_sender(&self) -> bool {
        let [past, before, token, next, _] = self.tokens;
        let declares = token.has(flag::SENTENCE_START) & (next.has(flag::CAPITAL) | (self.beside.of(next.word) & is::COPULA != 0));
        let sent = (self.beside.of(before.word) & is::SENDING) | (self.beside.of(past.word) & is::COPYRIGHT);
        token.has(flag::CAPITAL) & !token.is(Classes::FUNCTION) & (declares | (sent != 0))
    }

    /// Whether a name is likely: the word can be one by itself, or capitals stand behind it.
    #[inline(always)]
    fn is_telling(&self) -> bool {
        let [_, before, token, next, _] = self.tokens;
        let goes_on = (next.kind == PieceKind::Word) & (next.flags & (flag::CAPITAL | flag::SENTENCE_START) == flag::CAPITAL);
        let calling = self.beside.of(before.word) & is::CALLING != 0;
        let given = token.is(Classes::GIVEN_NAME) & (!token.is(UNCLEAR) | calling);
        goes_on | token.is(Classes::BODY_ALONE) | given
    }

    /// Whether the word, no plain function word, no known phrase and not telling, is no name and begins none.
    #[inline(always)]
    fn is_settled(&self, near_phrase: bool) -> bool {
        let quiet = self.ends_here() & !self.follows_role(near_phrase) & !self.is_local();
        quiet && (self.tokens[2].is(NO_ACRONYM) || self.is_plain())
    }

    /// Whether nothing behind the word ties a name to it: "and" or "of" before capitals, hyphens, "&"; ", who".
    #[inline(always)]
    fn ends_here(&self) -> bool {
        let [_, _, token, next, after] = self.tokens;
        let (tie, behind) = (self.beside.of(next.word), self.beside.of(after.word));
        let capital = after.flags & (flag::CAPITAL | flag::SENTENCE_START) == flag::CAPITAL;
        let binds = (tie & is::BINDING != 0) & capital;
        let complement = token.is(Classes::ORG_HEAD) & (tie & is::TIE != 0) & (capital | (behind & is::ARTICLE != 0));
        // Initials, which a full stop belongs to, but for "A" and "I" before a word.
        let initial = !self.second_byte().is_ascii_alphabetic() & ((next.kind != PieceKind::Word) | next.has(flag::CAPITAL));
        let tied = (tie & is::HYPHEN) | (behind & is::RELATIVE);
        !(binds | complement | initial | (tied != 0) | next.is(Classes::PARTICLE))
    }

    /// Whether a role may stand before the word, or a place that a role is of, or a plural title.
    #[inline(always)]
    fn follows_role(&self, near_phrase: bool) -> bool {
        const ROLES: Classes = Classes::ROLE.with(Classes::PLACE);
        let [past, before, token, ..] = self.tokens;
        let stop = (before.kind != PieceKind::Word) & past.is(ROLES);
        let plural = before.has(flag::CAPITAL) & (self.text[before.end as usize - 1] == b's');
        stop | !token.has(flag::SENTENCE_START) & (before.is(ROLES) | near_phrase | plural)
    }

    /// Whether the word may be a place before a body in small letters, or the party "Labour".
    #[inline(always)]
    fn is_local(&self) -> bool {
        let [_, _, token, next, after] = self.tokens;
        let place = token.is(Classes::PLACE.with(Classes::DEMONYM)) & (next.is(Classes::BODY) | after.is(Classes::BODY));
        // "Morlake council"
        let unknown = (self.beside.of(next.word) & is::LOCAL != 0) & !token.is(Classes::COMMON);
        place | unknown | token.is(Classes::DEMONYM) & (self.first_byte() == b'L')
    }

    /// Whether no letter behind the first is a capital: no acronym.
    fn is_plain(&self) -> bool {
        const APOSTROPHE: &[u8] = "’".as_bytes();
        let token = &self.tokens[2];
        let small = |b: &u8| b.is_ascii() && !b.is_ascii_uppercase() || APOSTROPHE.contains(b);
        self.text[token.start as usize + 1..token.end as usize].iter().all(small)
    }
}
