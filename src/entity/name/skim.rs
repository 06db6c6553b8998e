//! The words that names begin with, and which of them are worth a question.
//!
//! DESIGN. Of the words in capitals of an update nine in ten stand alone at the start of a sentence, or are places, months and
//! common words: no rule makes a name of them, and each pass of rules would find that out for itself, along other branches at
//! every word. So all are skimmed once, asking what the classes and flags of the word and its neighbours say; which of them are
//! worth more cannot be foreseen, so there is no branch on it, and sets of classes are put together as numbers. The few that are
//! left are written down for each later pass. What [`Around::may_be_name`] turns down is nothing by the rules of
//! [`super::body`] and [`super::person`]; a test compares. Only tokens are looked at, and the first words of the lexicon:
//! texts and tables lie so far away in memory that a look at them costs more than all questions at a word.

use super::body::acronym::NO_ACRONYM;
use super::person::UNCLEAR;
use super::words::{
    ALONE_DEEDS, APPOSING, BINDING, Beside, CALLING, CALLING_FOR, COMMA, COPULA, COPYRIGHT, DEEDS, DONE_TO, HAVING, HYPHENS, KIND_BEFORE,
    LEADING, LOCAL, OPENING, PLURALS, RELATING, RELATIVES, REPORTING, SENDING, SMALL_FORMS, TELLERS, TIES, TRADERS, WRITE_TO, Words,
};
use super::{Entry, gazetteer::Gazetteer, mark};
use crate::lexicon::{Classes, WordId};
use crate::text::sift::{List, retain};
use crate::text::{PieceKind, Reading, Token, flag};

/// The words to look at, by what for; each list in the order of the text, kept from text to text.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Words that are names if their letters are those of an acronym.
    odd: Vec<u32>,
    /// Words that are worth a second look, but not as names.
    others: Vec<u32>,
    /// Words that are no plain function words.
    pub rest: Vec<u32>,
    /// Words that a phrase of the gazetteer may begin with.
    phrases: Vec<u32>,
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

impl Anchors {
    /// Tells apart the tokens `anchors`, and marks those where a phrase of the gazetteer begins.
    pub fn read(&mut self, reading: &Reading<'_>, gazetteer: &Gazetteer, anchors: &[u32], marks: &mut [u16]) {
        self.pass_over(&reading.tokens, anchors);
        self.skim(&reading.tokens, &gazetteer.beside);
        self.tell_others(&reading.tokens, &gazetteer.beside);
        self.names.extend(self.odd.iter().filter(|&&at| !is_plain(reading, at as usize)));
        retain(&mut self.names, |at| !is_beyond_latin(reading, at));
        self.mark_phrases(reading, gazetteer, marks);
        // A few runs one behind the other.
        self.names.sort();
        self.names.dedup();
    }

    /// Leaves of all anchors those that are no plain function words, and lists those that begin phrases of the gazetteer.
    fn pass_over(&mut self, tokens: &[Token], anchors: &[u32]) {
        let [mut phrases, mut rest] = [&mut self.phrases, &mut self.rest].map(|list| List::of(list, anchors.len()));
        for &at in anchors {
            let [token, next] = match tokens.get(at as usize..) {
                Some([token, next, ..]) => [token, next],
                Some([token]) => [token, &EDGE],
                _ => continue,
            };
            let (phrase, left) = (token.is(Classes::PHRASE_START), !is_plain_function_word(token, next));
            phrases.push(at, phrase);
            rest.push(at, left);
        }
        (self.phrases, self.rest) = (phrases.finish(), rest.finish());
    }

    /// Lists of the words that are left those that may be names, and those that are worth a second look for another reason.
    fn skim(&mut self, tokens: &[Token], beside: &Beside) {
        let Anchors { rest, names, odd, others, .. } = self;
        let lists = [names, odd, others];
        let [mut names, mut odd, mut others] = lists.map(|list| List::of(list, rest.len()));
        let mut edge = [EDGE; 5];
        for &at in &*rest {
            let around = Around::new(tokens, beside, at as usize, &mut edge);
            let token = around.token();
            let (capital, name) = (token.has(flag::CAPITAL), around.may_be_name());
            let acronym = !token.is(NO_ACRONYM);
            let other = token.is(Classes::OFFICE) | around.tells_sender();
            names.push(at, capital & name);
            odd.push(at, capital & !name & acronym);
            others.push(at, other);
        }
        [self.names, self.odd, self.others] = [names, odd, others].map(List::finish);
    }

    /// Lists the words that matter otherwise than as names, or in another way, too.
    fn tell_others(&mut self, tokens: &[Token], beside: &Beside) {
        let mut cries = List::of(&mut self.cries, self.names.len());
        let [mut offices, mut senders] = [&mut self.offices, &mut self.senders].map(|list| List::of(list, self.others.len()));
        let mut edge = [EDGE; 5];
        for &at in &self.others {
            let around = Around::new(tokens, beside, at as usize, &mut edge);
            offices.push(at, around.token().is(Classes::OFFICE));
            senders.push(at, around.tells_sender());
        }
        // What another word in capitals stands behind may be a name.
        for &at in &self.names {
            cries.push(at, is_cry(&tokens[at as usize..]));
        }
        [self.offices, self.senders, self.cries] = [offices, senders, cries].map(List::finish);
    }

    /// Marks the words that a phrase of the gazetteer begins with. "Mayor of New York City Ann Lee": what stands behind a place that
    /// a role is of may be a name.
    fn mark_phrases(&mut self, reading: &Reading<'_>, gazetteer: &Gazetteer, marks: &mut [u16]) {
        retain(&mut self.phrases, |at| {
            let [word, next] = [at, at + 1].map(|at| reading.tokens.get(at as usize).map_or(WordId::NONE, |token| token.word));
            gazetteer.names.may_begin(word, next)
        });
        for at in self.phrases.iter().map(|&at| at as usize) {
            let Some((end, &entry)) = gazetteer.names.longest(reading, at) else { continue };
            marks[at] |= mark::of_phrase(end - at, entry);
            marks[end - 1] |= mark::PLACE_END * u16::from(entry == Entry::Other);
            self.names.push(at as u32);
            if entry == Entry::Other && at > 1 && reading.is(at - 2, Classes::ROLE) && reading.says(at - 1, "of") {
                let named = |at: &usize| reading.tokens.get(*at).is_some_and(|t| t.has(flag::CAPITAL));
                self.names.extend([end, end + 1].into_iter().filter(named).map(|at| at as u32));
            }
        }
    }
}

/// A word between two others on either side.
struct Around<'a> {
    tokens: &'a [Token; 5],
    beside: &'a Beside,
}

impl<'a> Around<'a> {
    /// The token `at` with its neighbours, which `edge` has where the text lacks some.
    #[inline(always)]
    fn new(tokens: &'a [Token], beside: &'a Beside, at: usize, edge: &'a mut [Token; 5]) -> Around<'a> {
        let tokens = match tokens.get(at.wrapping_sub(2)..).and_then(|tokens| tokens.first_chunk()) {
            Some(tokens) => tokens,
            None => at_edge(tokens, at, edge),
        };
        Around { tokens, beside }
    }

    #[inline(always)]
    fn token(&self) -> &Token {
        &self.tokens[2]
    }

    /// The bits of the lists that a token is on.
    #[inline(always)]
    fn lists(&self, token: &Token) -> u64 {
        self.beside.of(token.word)
    }

    /// Whether a token is on a list, capitals apart.
    #[inline(always)]
    fn on(&self, token: &Token, list: &Words) -> bool {
        self.lists(token) & list.bit != 0
    }

    /// Whether a word of sending may stand before the word, or "is" behind it or behind the capitals that it begins.
    #[inline(always)]
    fn tells_sender(&self) -> bool {
        let [past, before, token, next, _] = self.tokens;
        let declares = token.has(flag::SENTENCE_START) & (next.has(flag::CAPITAL) | self.on(next, &COPULA));
        let sent = self.on(before, &SENDING) & self.on(past, &TELLERS) | self.on(before, &COPYRIGHT) | self.on(past, &COPYRIGHT);
        token.has(flag::CAPITAL) & !token.is(Classes::FUNCTION) & (declares | sent)
    }

    /// Whether a name may begin with the word, which is no plain function word, no known phrase and no acronym.
    #[inline(always)]
    fn may_be_name(&self) -> bool {
        self.tells() | self.goes_on() | self.follows() | self.local() != 0
    }

    /// Some bit where a name is likely: the word can be one by itself, or capitals stand behind it.
    #[inline(always)]
    fn tells(&self) -> u64 {
        let [_, before, token, next, _] = self.tokens;
        let given = token.is(Classes::GIVEN_NAME) & (!token.is(UNCLEAR) | self.on(before, &CALLING));
        // "William “Bobby” Quibell"
        let nickname = (next.kind == PieceKind::Symbol) & next.has(flag::SPACE_BEFORE) & self.tokens[4].has(flag::CAPITAL);
        let nickname = nickname & token.is(Classes::GIVEN_NAME);
        u64::from(goes_on(next) | given | nickname) | token.classes.shared(Classes::BODY_ALONE)
    }

    /// Some bit where what stands behind the word may tie a name to it: "and" or "of" before capitals, hyphens, "&"; ", who";
    /// "council".
    #[inline(always)]
    fn goes_on(&self) -> u64 {
        const KNOWN: Classes = Classes::COMMON.with(Classes::FUNCTION).with(Classes::GIVEN_NAME).with(Classes::PLACE);
        let [_, before, token, next, after] = self.tokens;
        let (behind, past_it) = (self.lists(next), self.lists(after));
        let head = all_where(token.is(Classes::ORG_HEAD));
        let binds = behind
            & (BINDING.bit | TIES.bit & head)
            & (all_where(goes_on(after)) | head & all_where(past_it & (APPOSING.bit | BINDING.bit) != 0));
        // Initials, which a full stop belongs to.
        // "Aid for Quibel Coalition"
        let binds = binds | behind & TIES.bit & all_where(goes_on(after));
        let initial = may_be_initials(token) & (next.kind != PieceKind::Word);
        let tied = behind & (HYPHENS.bit | LOCAL.bit | SMALL_FORMS.bit) | past_it & (RELATIVES.bit | LOCAL.bit);
        // "Fair, the charity, …", "write to Fair, 3 Mill Lane"
        let told = past_it & (APPOSING.bit | RELATING.bit) | self.lists(before) & WRITE_TO.bit;
        let apposed = behind & COMMA.bit & all_where(told != 0);
        // "Save the Fens asked"
        // "Udall (D-NM)"
        let one = |t: &Token| t.end - t.start == 1;
        let party = one(next) & (next.kind == PieceKind::Symbol) & one(after) & after.has(flag::CAPITAL);
        // "Quibelco published"
        let acts = behind & ALONE_DEEDS.bit & all_where(token.has(flag::SENTENCE_START) & !token.is(KNOWN));
        // "Quibelco shares"
        let has = behind & HAVING.bit & all_where(token.classes == Classes::NONE);
        let calls = self.lists(token) & CALLING_FOR.bit & all_where(goes_on(after));
        // "Corrections told us"
        // "AWARE launched a petition"
        let cried =
            behind & (ALONE_DEEDS.bit | DEEDS.bit | REPORTING.bit | OPENING.bit) | self.lists(before) & (OPENING.bit | WRITE_TO.bit);
        let cried = cried & all_where(token.has(flag::ALL_CAPS));
        let speaks = behind & REPORTING.bit & all_where(token.is(Classes::PORTFOLIO));
        binds | calls | has | cried | speaks | acts | u64::from(initial | party) | tied | apposed | next.classes.shared(Classes::PARTICLE)
    }

    /// Some bit where a role may stand before the word, or a place that a role is of, a particle or a plural title.
    #[inline(always)]
    fn follows(&self) -> u64 {
        // "Dr al-Qasim": a particle belongs to the name.
        const ROLES: Classes = Classes::ROLE.with(Classes::PLACE).with(Classes::PARTICLE);
        let [past, before, token, ..] = self.tokens;
        let stop = all_where(before.kind != PieceKind::Word) & past.classes.shared(ROLES);
        let inside = all_where(!token.has(flag::SENTENCE_START));
        // "its contractor, Quibel,"
        let trader = self.lists(past) & TRADERS.bit & all_where(self.on(before, &COMMA));
        // "Ring Xolwa on 01736 555012"
        let patient = self.lists(before) & (DONE_TO.bit | CALLING.bit);
        // "Director of Health Quibel"
        let matter = before.classes.shared(Classes::PORTFOLIO) & all_where(before.has(flag::CAPITAL));
        // "owned by Quibelco"
        let dealt = self.lists(before) & LEADING.bit & all_where(token.classes == Classes::NONE);
        let told = self.lists(before) & (PLURALS.bit | KIND_BEFORE.bit) | trader | patient | matter | dealt;
        stop | inside & (before.classes.shared(ROLES) | told)
    }

    /// Some bit where the word may be a place before a body in small letters.
    #[inline(always)]
    fn local(&self) -> u64 {
        let [_, _, token, next, after] = self.tokens;
        let place = all_where(token.is(Classes::PLACE.with(Classes::DEMONYM).with(Classes::ABBREVIATION)));
        place & (next.classes.shared(Classes::BODY) | after.classes.shared(Classes::BODY))
    }
}

/// Whether the word begins with a letter from Greek to Thaana: no rule of names tells anything of such.
#[inline(always)]
fn is_beyond_latin(reading: &Reading<'_>, at: u32) -> bool {
    matches!(reading.text.as_bytes()[reading.tokens[at as usize].start as usize], 0xce..=0xdf)
}

/// Whether the word is "The" or "When", which is nothing whatever stands around it, but for a given name behind ("Old Pete"). Tokens
/// alone tell it: the text is farther away in memory.
#[inline(always)]
fn is_plain_function_word(token: &Token, next: &Token) -> bool {
    const NAMES: Classes = Classes::PARTICLE.with(Classes::GIVEN_NAME).with(Classes::FAMILY_NAME);
    let plain = token.is(Classes::FUNCTION) & !token.is(NAMES) & !token.has(flag::ALL_CAPS | flag::POSSESSIVE);
    plain & (token.end - token.start > 1) & !(next.is(Classes::GIVEN_NAME) & next.has(flag::CAPITAL))
}

/// Whether the word may be initials, as "K" or "J.K"; letters of more than two bytes are told by [`is_plain`].
#[inline(always)]
fn may_be_initials(token: &Token) -> bool {
    (token.end - token.start <= 2) | token.has(flag::FIGURES | flag::POSSESSIVE)
}

/// The token `at` of a text, with the two tokens on either side of it, where the text has them.
#[cold]
fn at_edge<'e>(tokens: &[Token], at: usize, edge: &'e mut [Token; 5]) -> &'e [Token; 5] {
    *edge = std::array::from_fn(|place| (at + place).checked_sub(2).and_then(|at| tokens.get(at)).copied().unwrap_or(EDGE));
    edge
}

/// Whether a name goes on with the token: a capital of the same sentence.
#[inline(always)]
fn goes_on(token: &Token) -> bool {
    token.flags & (flag::CAPITAL | flag::SENTENCE_START) == flag::CAPITAL
}

/// Whether the first of these tokens is in capitals only, as is the next.
#[inline(always)]
fn is_cry(tokens: &[Token]) -> bool {
    let [token, next, ..] = tokens else { return false };
    token.has(flag::ALL_CAPS) & next.has(flag::ALL_CAPS) & !next.has(flag::LINE_START)
}

/// All bits, or none.
#[inline(always)]
fn all_where(so: bool) -> u64 {
    u64::from(so).wrapping_neg()
}

/// Whether no letter of a word behind the first is a capital, and all are of ASCII, an apostrophe apart: no acronym.
pub(super) fn is_plain(reading: &Reading<'_>, at: usize) -> bool {
    // Sixteen bytes at once, where the text has them.
    const LONGEST: usize = 16;
    let span = reading.tokens[at].span();
    match reading.text.as_bytes().get(span.start() + 1..).and_then(|rest| rest.first_chunk::<LONGEST>()) {
        Some(sixteen) if span.len() <= LONGEST => {
            let letters = u128::from_le_bytes(*sixteen) & !(u128::MAX << (8 * (span.len() - 1)));
            let foreign = letters & each(0x80);
            if foreign == 0 { capitals(letters) == 0 } else { is_plain_closely(reading.bytes(at)) }
        }
        _ => is_plain_closely(reading.bytes(at)),
    }
}

#[cold]
fn is_plain_closely(word: &[u8]) -> bool {
    const APOSTROPHE: &[u8] = "’".as_bytes();
    let small = |b: &u8| b.is_ascii() && !b.is_ascii_uppercase() || APOSTROPHE.contains(b);
    word.iter().skip(1).all(small)
}

/// A byte sixteen times.
const fn each(byte: u8) -> u128 {
    u128::from_le_bytes([byte; 16])
}

/// The lowest bits of the bytes that are capitals; all are of ASCII.
fn capitals(bytes: u128) -> u128 {
    let above = |byte: u8| bytes.wrapping_add(each(0x7f - byte)) >> 7;
    above(b'A' - 1) & !above(b'Z') & each(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::Country;
    use crate::entity::name::body::sender;
    use crate::entity::name::{Buffers, Page, minister};
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
        plc Isle Man K’s A’s I’m THe Ka Tyne upon Union Workers Farmers Action Save Stop which runs contractor Stormont";

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
