//! The words that names begin with, and which of them are worth a question.
//!
//! DESIGN. Of the words in capitals of an update nine in ten stand alone at the start of a sentence, or are places, months and
//! common words: no rule makes a name of them, and each pass of rules would find that out for itself, along other branches at
//! every word. So one pass goes over them and asks what the classes and flags of the word and its two neighbours say; it has
//! few branches, and writes down for each later pass the words that it is to look at. What [`Around::is_settled`] turns down
//! is nothing by the rules of [`super::organization`] and [`super::person`]; a test compares.

use super::beside::{
    ARTICLE, BINDING, Beside, CALLING, COPULA, COPYRIGHT, HYPHENS, LOCAL, OFFICE_HEADS, PLURALS, RELATIVES, SENDING, TIES,
};
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
            let (token, next) = (around.token(), around.next());
            let phrase = token.is(Classes::PHRASE_START) && gazetteer.names.may_begin(token.word, next.word);
            if phrase && let Some((end, &entry)) = gazetteer.names.longest(reading, at) {
                marks[at] |= mark::of_phrase(end - at, entry);
                known = at + 1;
            } else if around.is_plain_function_word() {
                continue;
            }
            let titles = || gazetteer.offices.may_begin(token.word, next.word) || gazetteer.beside.of(token.word) & OFFICE_HEADS.bit != 0;
            let office = token.is(Classes::OFFICE) && titles();
            let sender = around.tells_sender();
            let name = known == at + 1 || token.has(flag::CAPITAL) && (around.is_telling() || !around.is_settled(at < known + REACH));
            if sender | name {
                senders.push(number, sender);
                names.push(number, name);
            }
            if office | token.has(flag::ALL_CAPS) {
                offices.push(number, office);
                cries.push(number, token.has(flag::ALL_CAPS) & next.has(flag::ALL_CAPS) & !next.has(flag::LINE_START));
            }
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
    fn token(&self) -> &Token {
        &self.tokens[2]
    }

    fn next(&self) -> &Token {
        &self.tokens[3]
    }

    /// The bits of the lists that a token is on.
    #[inline(always)]
    fn lists(&self, token: &Token) -> u64 {
        self.beside.of(token.word)
    }

    /// The byte behind the first of the word, or of the text behind the word.
    #[inline(always)]
    fn second_byte(&self) -> u8 {
        self.text.get(self.token().start as usize + 1).copied().unwrap_or(b' ')
    }

    /// Whether the word is "The" or "When", whatever stands around it, but for a given name behind ("Old Pete").
    #[inline(always)]
    fn is_plain_function_word(&self) -> bool {
        const NAMES: Classes = Classes::PARTICLE.with(Classes::GIVEN_NAME).with(Classes::FAMILY_NAME);
        let (token, next) = (self.token(), self.next());
        let plain = token.is(Classes::FUNCTION) & !token.is(NAMES) & !token.has(flag::ALL_CAPS);
        plain && self.second_byte().is_ascii_lowercase() & !(next.is(Classes::GIVEN_NAME) & next.has(flag::CAPITAL))
    }

    /// Whether a word of sending may stand before the word, or "is" behind it or behind the capitals that it begins.
    #[inline(always)]
    fn tells_sender(&self) -> bool {
        let [past, before, token, next, _] = self.tokens;
        let declares = token.has(flag::SENTENCE_START) & (next.has(flag::CAPITAL) | (self.lists(next) & COPULA.bit != 0));
        let dated = || before.kind == PieceKind::Number && self.lists(past) & COPYRIGHT.bit != 0;
        let sent = self.lists(before) & SENDING.bit != 0;
        token.has(flag::CAPITAL) & !token.is(Classes::FUNCTION) & (declares | sent) || dated()
    }

    /// Whether a name is likely: the word can be one by itself, or capitals stand behind it.
    #[inline(always)]
    fn is_telling(&self) -> bool {
        let [_, before, token, next, _] = self.tokens;
        let calling = self.lists(before) & CALLING.bit != 0;
        let given = token.is(Classes::GIVEN_NAME) & (!token.is(UNCLEAR) | calling);
        goes_on(next) | token.is(Classes::BODY_ALONE) | given
    }

    /// Whether the word, no plain function word, no known phrase and not telling, is no name and begins none.
    #[inline(always)]
    fn is_settled(&self, near_phrase: bool) -> bool {
        let quiet = self.ends_here() & !self.follows_role(near_phrase);
        quiet && (self.token().is(NO_ACRONYM) || self.is_plain()) && !self.is_local()
    }

    /// Whether nothing behind the word ties a name to it: "and" or "of" before capitals, hyphens, "&"; ", who"; "council".
    #[inline(always)]
    fn ends_here(&self) -> bool {
        let [_, _, token, next, after] = self.tokens;
        let (behind, past_it) = (self.lists(next), self.lists(after));
        let head = token.is(Classes::ORG_HEAD);
        let ties = if head { BINDING.bit | TIES.bit } else { BINDING.bit };
        let binds = (behind & ties != 0) & (goes_on(after) | head & (past_it & ARTICLE.bit != 0));
        // Initials, which a full stop belongs to.
        let initial = !self.second_byte().is_ascii_alphabetic() & (next.kind != PieceKind::Word);
        let tied = (behind & (HYPHENS.bit | LOCAL.bit)) | (past_it & RELATIVES.bit);
        !(binds | initial | (tied != 0) | next.is(Classes::PARTICLE))
    }

    /// Whether a role may stand before the word, or a place that a role is of, or a plural title.
    #[inline(always)]
    fn follows_role(&self, near_phrase: bool) -> bool {
        const ROLES: Classes = Classes::ROLE.with(Classes::PLACE);
        let [past, before, token, ..] = self.tokens;
        let stop = (before.kind != PieceKind::Word) & past.is(ROLES);
        let plural = self.lists(before) & PLURALS.bit != 0;
        stop | !token.has(flag::SENTENCE_START) & (before.is(ROLES) | near_phrase | plural)
    }

    /// Whether the word may be a place before a body in small letters, or the party "Labour".
    fn is_local(&self) -> bool {
        let [_, _, token, next, after] = self.tokens;
        let labour = || token.is(Classes::DEMONYM) && self.text[token.start as usize] == b'L';
        token.is(Classes::PLACE.with(Classes::DEMONYM)) && (next.is(Classes::BODY) || after.is(Classes::BODY) || labour())
    }

    /// Whether no letter behind the first is a capital: no acronym.
    fn is_plain(&self) -> bool {
        const APOSTROPHE: &[u8] = "’".as_bytes();
        let small = |b: &u8| b.is_ascii() && !b.is_ascii_uppercase() || APOSTROPHE.contains(b);
        self.text[self.token().start as usize + 1..self.token().end as usize].iter().all(small)
    }
}

/// Whether a name goes on with the token: a capital of the same sentence.
#[inline(always)]
fn goes_on(token: &Token) -> bool {
    token.flags & (flag::CAPITAL | flag::SENTENCE_START) == flag::CAPITAL
}

#[cfg(test)]
mod tests {
    use super::super::{Buffers, Page, minister, sender};
    use super::*;
    use crate::document::Country;
    use crate::entity::testing::TABLES;
    use crate::entity::{Context, Entity};
    use crate::text::Stage;
    use proptest::prelude::*;

    /// What the first passes find, asking at the words told apart here or, slowly, at all words.
    fn found(text: &str, country: Option<Country>, slow: bool) -> (Vec<Entity>, Vec<(usize, usize)>) {
        let (lexicon, rules) = &*TABLES;
        let reading = Reading::new(text, lexicon, &mut crate::text::Buffers::default());
        let context = Context { reading: &reading, lexicon, rules, date: None, country };
        let list = |fits: &dyn Fn(&Token) -> bool| -> Vec<u32> {
            reading.tokens.iter().enumerate().filter(|(_, token)| fits(token)).map(|(at, _)| at as u32).collect()
        };
        let anchors = reading.anchors(Stage::Names);
        let (mut buffers, mut found, mut bodies) = (Buffers::default(), Vec::new(), Vec::new());
        let mut page = Page::new(&context, anchors, &mut buffers);
        if slow {
            buffers.anchors.offices = list(&|t| t.is(Classes::OFFICE));
            buffers.anchors.names = list(&|t| t.has(flag::CAPITAL) || t.is(Classes::PHRASE_START));
            buffers.anchors.senders = list(&|t| t.has(flag::CAPITAL));
        }
        minister::find(&mut page, &buffers.anchors.offices, &mut found);
        page.read_names(&buffers.anchors.names, &mut bodies, &mut found);
        let senders = sender::find(&page, &buffers.anchors.senders, &mut buffers.senders).to_vec();
        (found, senders)
    }

    const WORDS: &str = "The the A a I An Old old Pete Mary Jo May June Sunday Hope Grace Will Mr Mrs Dr Cllrs Senators Senator Mayor \
        mayor lawyer of for to in on at from and And & . , ; : ! ? - – ’ ' ( ) © 2024 12 | who whose is was a charity network said sued \
        council police government city Council Commission Parliament Court Board University Police Minister minister Secretary Prime \
        Health health Housing Toronto Canada London York New Canadian Labour Labor Māori Smith Miller Okoye Xolwa Brambley Quibell \
        MeitY FSANZ NHS PDF OAK WINS CRAWL McKay DeLoitte É J K. J.K. St Lake Port Mount Act Street Award Bill Jr Inc Foods Herald City \
        Town Ring Ask Thank Storm newsletter us team Join Tell We We’d It’ll Odhis, van der de al Morlake Hudson’s King’s Bob's Men's \
        Isle Man Ka Tyne upon Union Workers Farmers Action";

    const PIECES: [&str; 8] = [
        "Mayor of New York",
        "Mayor of New York City",
        "city police",
        "Toronto city council",
        "all of us at",
        "an update from",
        "is a registered charity",
        "Ask for",
    ];

    fn text() -> impl Strategy<Value = String> {
        let words: Vec<&str> = WORDS.split_ascii_whitespace().chain(PIECES.repeat(3)).collect();
        let word = proptest::sample::select(words);
        let gap = proptest::sample::select(vec![" ", " ", " ", " ", " ", " ", "", ". ", ", ", "\n", "\n\n"]);
        proptest::collection::vec((word, gap), 1..24)
            .prop_map(|words| words.into_iter().map(|(word, gap)| format!("{word}{gap}")).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]
        #[test]
        fn what_is_turned_down_is_no_name(text in text(), country in proptest::option::of(proptest::sample::select(vec!["GB", "AU", "EU", "NZ", "US"]))) {
            let country = country.map(|code| code.parse().unwrap());
            prop_assert_eq!(found(&text, country, false), found(&text, country, true));
        }
    }
}
