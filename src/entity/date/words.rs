//! The words that dates are made of.
//!
//! DESIGN. Each word and mark of the grammar has a number, and so a bit: a rule asks whether a token is one of some words by one
//! look at a table and one AND.

use super::opener::Opener;
use crate::lexicon::listed::List;
use crate::lexicon::{Classes, Lexicon, WordId};
use crate::text::Token;

/// The words and marks that rules of dates ask for; at most [`NO_WORD`]. What a rule asks for once in a while stands in a [`List`].
const GRAMMAR: &str = "\
    , . - – — − ~ / ' & % ( : ; ) ! ? \
    the of in on and to until till through thru or up by at for from between since before after during over \
    this that last next past previous coming upcoming current following final latter \
    early mid late earlier later sooner than beginning start middle end commencing starting ending fiscal financial \
    day week weekend fortnight month quarter qtr half decade century year yr \
    today tonight yesterday tomorrow ago now present date \
    morning afternoon evening night \
    may march mar april june jun jan august dec sep sun \
    our their its his her your a my an \
    throughout around circa come into again every each all per \
    s";

/// The number of what is no word of the grammar.
const NO_WORD: u8 = 127;

/// The words of the grammar and the triggers by the lexicon's numbers for them, in tables that are short enough to be asked without
/// a branch.
#[derive(Clone, Debug)]
pub(crate) struct Grammar {
    /// Numbers of the grammar; the last stands for all words behind it.
    words: Vec<u8>,
    /// [`Opener`]s, by their numbers.
    openers: Vec<u8>,
}

impl Default for Grammar {
    fn default() -> Grammar {
        Grammar { words: vec![NO_WORD], openers: vec![Opener::None as u8] }
    }
}

impl Grammar {
    /// The grammar; its words go into `lexicon`.
    pub fn new(lexicon: &mut Lexicon) -> Grammar {
        let mut grammar = Grammar::default();
        for (word, number) in GRAMMAR.split(' ').zip(0..) {
            put(&mut grammar.words, lexicon.add(word, Classes::DATE_WORD), number);
        }
        super::opener::each(|word, opener| put(&mut grammar.openers, lexicon.add(word, opener.classes()), opener as u8));
        grammar
    }

    /// The word of the grammar that the token is.
    #[inline(always)]
    pub(super) fn word(&self, token: &Token) -> Words {
        Words(1 << (asked(&self.words, token.word) & NO_WORD))
    }

    /// What the token needs as a trigger.
    #[inline(always)]
    pub fn opener(&self, token: &Token) -> u8 {
        asked(&self.openers, token.word)
    }
}

/// Gives a word its place in a table.
fn put(table: &mut Vec<u8>, word: WordId, number: u8) {
    let at = word.0 as usize;
    if word != WordId::NONE {
        let none = table[table.len() - 1];
        table.resize(table.len().max(at + 2), none);
        table[at] = number;
    }
}

/// What stands at the place of a word.
#[inline(always)]
fn asked(table: &[u8], word: WordId) -> u8 {
    table[(word.0 as usize).min(table.len() - 1)]
}

/// Some words of the grammar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Words(u128);

/// The set of the words of a string, made while compiling.
macro_rules! words {
    ($words:expr) => {
        const { $crate::entity::date::words::Words::new($words) }
    };
}
pub(super) use words;

impl Words {
    /// What is no word of the grammar: of no set.
    pub const NONE: Words = Words(1 << NO_WORD);

    /// The words of a string, all of them of the grammar.
    pub const fn new(words: &str) -> Words {
        let bytes = words.as_bytes();
        let (mut set, mut at) = (0, 0);
        while at < bytes.len() {
            let end = word_end(bytes, at);
            if end > at {
                set |= 1 << number(bytes, at, end);
            }
            at = end + 1;
        }
        Words(set)
    }

    /// Both together.
    pub const fn with(self, other: Words) -> Words {
        Words(self.0 | other.0)
    }

    /// Whether the two share a word.
    #[inline]
    pub const fn any(self, other: Words) -> bool {
        self.0 & other.0 != 0
    }
}

/// The byte behind the word that begins at `at`.
const fn word_end(words: &[u8], mut at: usize) -> usize {
    while at < words.len() && words[at] != b' ' {
        at += 1;
    }
    at
}

/// The number that the word `from..to` of `words` has in the grammar.
const fn number(words: &[u8], from: usize, to: usize) -> u32 {
    let grammar = GRAMMAR.as_bytes();
    let (mut at, mut count) = (0, 0);
    loop {
        // A word that the grammar has not does not compile.
        assert!(at < grammar.len(), "no word of the grammar");
        let end = word_end(grammar, at);
        let mut same = 0;
        while same < end - at && same < to - from && grammar[at + same] == words[from + same] {
            same += 1;
        }
        if same == end - at && same == to - from {
            return count;
        }
        (at, count) = (end + 1, count + 1);
    }
}

const MONTHS: [(u32, &[&str]); 12] = [
    (1, &["january", "jan"]),
    (2, &["february", "feb", "febr"]),
    (3, &["march", "mar"]),
    (4, &["april", "apr"]),
    (5, &["may"]),
    (6, &["june", "jun"]),
    (7, &["july", "jul"]),
    (8, &["august", "aug"]),
    (9, &["september", "sept", "sep"]),
    (10, &["october", "oct"]),
    (11, &["november", "nov"]),
    (12, &["december", "dec"]),
];

const WEEKDAYS: [(u32, &[&str]); 7] = [
    (1, &["monday", "mon"]),
    (2, &["tuesday", "tues", "tue"]),
    (3, &["wednesday", "weds", "wed"]),
    (4, &["thursday", "thurs", "thur", "thu"]),
    (5, &["friday", "fri"]),
    (6, &["saturday", "sat"]),
    (7, &["sunday", "sun"]),
];

const SEASONS: [(u32, &[&str]); 4] = [(21, &["spring"]), (22, &["summer"]), (23, &["autumn", "fall"]), (24, &["winter"])];

/// "first" to "twentieth", and "thirtieth".
pub(super) const ORDINALS: List = List::new(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth",
);

pub(super) const DECADES: List = List::new("twenties thirties forties fifties sixties seventies eighties nineties");

pub(super) fn register(lexicon: &mut Lexicon) {
    let tables = [(Classes::MONTH, &MONTHS[..]), (Classes::WEEKDAY, &WEEKDAYS[..]), (Classes::SEASON, &SEASONS[..])];
    for (class, table) in tables {
        for (value, words) in table {
            for word in *words {
                lexicon.add_valued(word, class, *value);
            }
        }
    }
}

/// "twenties" to "nineties", as the years within the century.
pub(super) fn decade(word: &str) -> Option<u32> {
    DECADES.position(word).map(|at| (at as u32 + 2) * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_grammar_have_bits() {
        let mut lexicon = Lexicon::default();
        let grammar = Grammar::new(&mut lexicon);
        let text = "The week of May’s – ' ’ them";
        let reading = crate::text::Reading::new(text, &lexicon, &mut crate::text::Buffers::default());
        let set = words!("the of – '");
        let found: Vec<bool> = reading.tokens.iter().map(|t| grammar.word(t).any(set)).collect();
        assert_eq!(found, [true, false, true, false, true, true, true, false]);
        let numbers: Vec<&str> = GRAMMAR.split(' ').collect();
        assert!(numbers.len() <= NO_WORD.into() && numbers.iter().all(|word| numbers.iter().filter(|w| w == &word).count() == 1));
    }
}
