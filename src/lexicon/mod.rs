//! The words that rules know: which classes a word belongs to, and its value in each.
//!
//! A word is looked up once, while the text is read; every later stage asks the token for its classes or its number.
//! Words are compared folded (see `fold`): case, accents and the shape of apostrophes do not count.

mod class;
pub(crate) mod listed;
mod map;
mod rows;
mod table;

pub(crate) use class::Classes;
pub(crate) use map::PairMap;
pub(crate) use rows::{cut, has, is_parted, rows, word_end};
pub(crate) use table::{Ascii, Joined, Print};
use table::{BATCH, WordTable};

/// The lexicon's number for a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WordId(pub u32);

impl WordId {
    /// A word that the lexicon does not know.
    pub const NONE: WordId = WordId(u32::MAX);
}

impl Default for WordId {
    fn default() -> WordId {
        WordId::NONE
    }
}

/// Stands for a word that has no value: no class.
const NO_VALUE: (u32, u32) = (u32::MAX, 0);

/// Words behind which 's is a verb.
const CONTRACTED: [&str; 14] =
    ["it", "that", "he", "she", "let", "what", "who", "where", "there", "here", "how", "when", "this", "everybody"];

/// Words that are to be taken in, with their classes.
#[derive(Debug, Default)]
pub(crate) struct Waiting(Vec<(Print, Classes)>);

/// The words that the rules of one analyzer know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    table: WordTable,
    /// The class that a word was first valued in, and its value: all that most words have.
    firsts: Vec<(u32, u32)>,
    /// The others, by word and class.
    values: PairMap,
}

impl Lexicon {
    /// A lexicon that need not grow for so many words.
    pub fn with_room(words: usize) -> Lexicon {
        Lexicon { table: WordTable::with_room(words), ..Lexicon::default() }
    }

    /// How many words it has.
    pub fn words(&self) -> usize {
        self.table.words()
    }

    /// The number here of each word of another lexicon, by its number there. They are interned here as they were there.
    pub fn merge(&mut self, other: &Lexicon) -> Vec<WordId> {
        self.table.merge(&other.table)
    }

    /// The number of `word`, taken in where it is new. One word only: what the tokenizer would keep together.
    /// A possessive counts as its base, so that "month's" keeps the classes of "month"; contractions ("it's") are words.
    pub fn intern(&mut self, word: &str) -> WordId {
        self.add_base(word, Classes::NONE)
    }

    /// The number of a word of ASCII letters by its print, taken in where it is new.
    pub fn intern_print(&mut self, print: Print) -> WordId {
        self.table.add_print(print, Classes::NONE).unwrap_or(WordId::NONE)
    }

    /// Says that `word`, taken in as [`Lexicon::intern`] does, can be of `class`.
    pub fn add_base(&mut self, word: &str, class: Classes) -> WordId {
        self.add(base(word), class)
    }

    /// Says that `word` can be of `class`.
    pub fn add(&mut self, word: &str, class: Classes) -> WordId {
        self.table.add(word, class.marked()).unwrap_or(WordId::NONE)
    }

    /// Says that the word of so many bytes that `text` begins with can be of `class`: soonest where more of the text stands behind it.
    pub fn add_first(&mut self, text: &str, length: usize, class: Classes) -> WordId {
        self.table.add_first(text, length, class.marked()).unwrap_or(WordId::NONE)
    }

    /// Says later that the word of so many bytes that `text` begins with can be of `class`: many are soonest taken in together.
    pub fn add_later(&mut self, text: &str, length: usize, class: Classes, waiting: &mut Waiting) {
        match Ascii::read(text.as_bytes(), 0, length) {
            Some(ascii) => waiting.0.push((ascii.print, class.marked())),
            None => _ = self.add_first(text, length, class),
        }
        if waiting.0.len() == BATCH {
            self.add_waiting(waiting);
        }
    }

    /// Says what was to be said later.
    pub fn add_waiting(&mut self, Waiting(words): &mut Waiting) {
        self.table.add_batch(words);
        words.clear();
    }

    /// Says that `word` can be of `class` (one bit), where its value is `value`: a month's number, a numeral's amount.
    pub fn add_valued(&mut self, word: &str, class: Classes, value: u32) -> WordId {
        let id = self.add(word, class);
        let at = id.0 as usize;
        if id != WordId::NONE && self.firsts.len() <= at {
            self.firsts.resize(at + 1, NO_VALUE);
        }
        match self.firsts.get_mut(at) {
            Some(first) if *first == NO_VALUE || first.0 == class.bit() => *first = (class.bit(), value),
            _ => *self.values.get_or_insert((id.0, class.bit()), value) = value,
        }
        id
    }

    /// The word's number and classes.
    pub fn look_up(&self, word: &str) -> (WordId, Classes) {
        self.table.get_folded(word)
    }

    /// The print of a word with any spelling; none, perhaps, where no such word is known.
    pub fn print(&self, word: &str) -> Print {
        self.table.print(word)
    }

    /// The same of a word of letters alone.
    pub fn print_of_letters(&self, word: &str) -> Print {
        self.table.print_of_letters(word)
    }

    /// The number and classes of the word that a print stands for.
    #[inline(always)]
    pub fn look_up_print(&self, print: Print) -> (WordId, Classes) {
        self.table.get(print)
    }

    /// What `word` stands for as a member of `class`.
    #[inline]
    pub fn value(&self, word: WordId, class: Classes) -> Option<u32> {
        let &(first, value) = self.firsts.get(word.0 as usize)?;
        if first == class.bit() { Some(value) } else { self.values.get((word.0, class.bit())) }
    }
}

/// The word of which a possessive is one, or the word itself.
pub(crate) fn base(word: &str) -> &str {
    word.strip_suffix("'s").filter(|base| !CONTRACTED.contains(base)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_folded() {
        let mut lexicon = Lexicon::default();
        let march = lexicon.add_valued("March", Classes::MONTH, 3);
        lexicon.add("incomprehensibilities", Classes::MONTH);
        assert_eq!(lexicon.look_up("MARCH"), (march, Classes::MONTH.marked()));
        assert_eq!(lexicon.look_up("Märch").0, march);
        assert_eq!(lexicon.look_up("marc").0, WordId::NONE);
        assert_eq!(lexicon.value(march, Classes::MONTH), Some(3));
        lexicon.add_valued("march", Classes::TENSE, 2);
        lexicon.add_valued("march", Classes::MONTH, 4);
        assert_eq!([Classes::MONTH, Classes::TENSE, Classes::SEASON].map(|class| lexicon.value(march, class)), [Some(4), Some(2), None]);
        assert_eq!(lexicon.value(WordId::NONE, Classes::MONTH), None);
        assert_eq!(lexicon.look_up("Incomprehensibilities").1, Classes::MONTH.marked());
        assert_eq!(lexicon.look_up("incomprehensibilitiez").1, Classes::NONE);
        assert_eq!(lexicon.look_up("").0, WordId::NONE);
    }
}
