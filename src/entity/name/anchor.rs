//! The words that names begin with, and which of them are worth a question.
//!
//! DESIGN. Of the words in capitals of an update nine in ten stand alone at the start of a sentence, or are places, months and
//! common words: no rule makes a name of them, and each pass of rules would find that out for itself, along other branches at
//! every word. So one pass goes over them and asks what the classes and flags of the word and its two neighbours say; it has
//! few branches, and writes down for each later pass the words that it is to look at. What [`Around::is_settled`] turns down
//! is nothing by the rules of [`super::organization`] and [`super::person`]; a test compares.

use super::{gazetteer::Gazetteer, mark, shape::NO_ACRONYM};
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
        let mut lists = [offices, cries, names, senders].map(|list| List::new(list, anchors.len()));
        let [offices, cries, names, senders] = &mut lists;
        let tokens = reading.tokens.as_slice();
        let mut known = 0;
        for &at in anchors {
            let number = at as usize;
            let get = |at: usize| tokens.get(at).unwrap_or(&EDGE);
            let (token, next) = (get(number), get(number + 1));
            let mut phrase = false;
            if token.is(Classes::PHRASE_START) && gazetteer.names.may_begin(token.word, next.word)
                && let Some((end, &entry)) = gazetteer.names.longest(reading, number)
            {
                marks[number] |= mark::of_phrase(end - number, entry);
                known = number + 1;
                phrase = true;
            }
            offices.push(at, token.is(Classes::OFFICE));
            let around = Around { text: reading.text.as_bytes(), token, next, after: get(number + 2), before: get(number.wrapping_sub(1)), past: get(number.wrapping_sub(2)) };
            if !phrase && around.is_plain_function_word() {
                continue;
            }
            cries.push(at, token.has(flag::ALL_CAPS) & next.has(flag::ALL_CAPS) & !next.has(flag::LINE_START));
            senders.push(at, around.tells_sender());
            names.push(at, phrase || token.has(flag::CAPITAL) && !around.is_settled(number < known + REACH));
        }
        lists.into_iter().for_each(List::finish);
    }
}

/// A list that is written without a branch on whether a number belongs to it.
struct List<'l> {
    numbers: &'l mut Vec<u32>,
    length: usize,
}

impl<'l> List<'l> {
    fn new(numbers: &'l mut Vec<u32>, most: usize) -> List<'l> {
        // One place more: what does not belong is written behind the last that does.
        numbers.resize(most + 1, 0);
        List { numbers, length: 0 }
    }

    #[inline(always)]
    fn push(&mut self, number: u32, belongs: bool) {
        self.numbers[self.length] = number;
        self.length += usize::from(belongs);
    }

    fn finish(self) {
        self.numbers.truncate(self.length);
    }
}

/// A word and its neighbours.
struct Around<'a> {
    text: &'a [u8],
    past: &'a Token,
    before: &'a Token,
    token: &'a Token,
    next: &'a Token,
    after: &'a Token,
}

impl Around<'_> {
    /// The first byte of a token.
    fn first(&self, token: &Token) -> u8 {
        self.text[token.start as usize]
    }

    fn length(token: &Token) -> u32 {
        token.end - token.start
    }

    /// Whether the letter behind the first is a small one: no initials.
    fn second_is_small(&self) -> bool {
        self.text.get(self.token.start as usize + 1).is_some_and(u8::is_ascii_lowercase) & (Around::length(self.token) > 1)
    }

    /// Whether the word is "The" or "When", whatever stands around it, but for a given name behind ("Old Pete").
    fn is_plain_function_word(&self) -> bool {
        let named = Classes::PARTICLE.with(Classes::GIVEN_NAME).with(Classes::FAMILY_NAME);
        self.token.is(Classes::FUNCTION)
            & !self.token.is(named)
            & !self.token.has(flag::ALL_CAPS)
            & self.second_is_small()
            & !(self.next.is(Classes::GIVEN_NAME) & self.next.has(flag::CAPITAL))
    }

    /// Whether a word of sending may stand before the word, or "is" behind it or the capitals that it begins.
    fn tells_sender(&self) -> bool {
        let copula = (self.first(self.next) == b'i') & (Around::length(self.next) == 2);
        let declares = self.token.has(flag::SENTENCE_START) & (self.next.has(flag::CAPITAL) | copula);
        let short = matches!(Around::length(self.before), 2 | 4) & matches!(self.first(self.before), b'a' | b'o' | b'f');
        // The first byte of "©".
        let copyright = (self.first(self.before) == 0xc2) | (self.first(self.past) == 0xc2);
        self.token.has(flag::CAPITAL) & !self.token.is(Classes::FUNCTION) & (declares | short | copyright)
    }

    /// Whether the word, no plain function word and no known phrase, is no name and begins none.
    fn is_settled(&self, near_phrase: bool) -> bool {
        let quiet = self.ends_here() & !self.follows_role(near_phrase) & !self.is_telling();
        quiet && (self.token.is(NO_ACRONYM) || self.is_plain())
    }

    /// Whether no name goes on behind the word: no capital stands there, and nothing that ties one to the word.
    fn ends_here(&self) -> bool {
        let (next, after) = (self.next, self.after);
        let capital = (next.kind == PieceKind::Word) & next.has(flag::CAPITAL) & !next.has(flag::SENTENCE_START);
        let first = self.first(next);
        // "and", "of" and the like, before capitals.
        let word = next.kind == PieceKind::Word;
        let small = word & !next.has(flag::CAPITAL);
        let binds = matches!(first | 0x20, b'a' | b'o') & after.has(flag::CAPITAL);
        // What a head word is of or for, before capitals or an article.
        let article = self.first(after) | 0x20 == b't';
        let ties = matches!(first | 0x20, b'a' | b'f' | b'i' | b'o' | b't' | b'w') & (after.has(flag::CAPITAL) | article);
        let tied = word & (binds | ties & self.token.is(Classes::ORG_HEAD));
        // Hyphens, apostrophes, "&"; "St. John"; "Odhis, who …".
        let mark = match first {
            b'-' | b'&' | b'\'' | 0xe2 => true,
            b'.' => after.has(flag::CAPITAL) & !after.has(flag::SENTENCE_START) | self.token.is(Classes::ORG_HEAD),
            b',' => self.first(after) == b'w',
            _ => false,
        } & !word;
        let initial = !self.second_is_letter() & !small;
        !(capital | tied | mark | initial | next.is(Classes::PARTICLE))
    }

    fn second_is_letter(&self) -> bool {
        (Around::length(self.token) > 1) & self.text.get(self.token.start as usize + 1).is_some_and(u8::is_ascii_alphabetic)
    }

    /// Whether a role may stand before the word, or a place that a role is of, or a plural title.
    fn follows_role(&self, near_phrase: bool) -> bool {
        let role = Classes::ROLE.with(Classes::PLACE);
        let stop = (self.first(self.before) == b'.') & self.past.is(role);
        let plural = self.before.has(flag::CAPITAL) && self.text[self.before.end as usize - 1] == b's';
        stop | !self.token.has(flag::SENTENCE_START) & (self.before.is(role) | near_phrase | plural)
    }

    /// Whether the word alone may name a body or person.
    fn is_telling(&self) -> bool {
        let token = self.token;
        let place = token.is(Classes::PLACE.with(Classes::DEMONYM));
        let body = self.next.is(Classes::BODY) | self.after.is(Classes::BODY);
        let labour = token.is(Classes::DEMONYM) & (self.first(token) == b'L');
        // "Morlake council", "Morlake police".
        let local = matches!((self.first(self.next), Around::length(self.next)), (b'c', 7) | (b'p', 6)) & !token.is(Classes::COMMON);
        token.is(Classes::GIVEN_NAME.with(Classes::BODY_ALONE)) | token.has(flag::ALL_CAPS) | place & body | labour | local
    }

    /// Whether all letters behind the first are small: no acronym.
    fn is_plain(&self) -> bool {
        self.text[self.token.start as usize + 1..self.token.end as usize].iter().all(u8::is_ascii_lowercase)
    }
}
