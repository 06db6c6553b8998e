//! The words that rules know: which classes a word belongs to, and its value in each.
//!
//! A word is looked up once, while the text is read; every later stage asks the token for its classes or its number.
//! Words are compared folded (see `text::fold`): case, accents and the shape of apostrophes do not count.

mod class;
pub(crate) mod phrase;
mod table;

use crate::hash::Fnv;
pub(crate) use class::Classes;
use std::collections::BTreeMap;
use table::WordTable;

/// The lexicon's number for a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WordId(pub u32);

impl WordId {
    /// A word that the lexicon does not know.
    pub const NONE: WordId = WordId(u32::MAX);
}

/// The words that the rules of one analyzer know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    table: WordTable,
    values: BTreeMap<(WordId, Classes), u32>,
    /// Of all that was added, in order.
    hash: Fnv,
}

impl Lexicon {
    /// The number of `word`, taken in where it is new. One word only: what the tokenizer would keep together.
    pub fn intern(&mut self, word: &str) -> WordId {
        self.add(word, Classes::NONE)
    }

    /// Says that `word` can be of `class`.
    pub fn add(&mut self, word: &str, class: Classes) -> WordId {
        let Some(slot) = self.table.entry(word) else { return WordId::NONE };
        slot.classes |= class;
        self.hash.write(word.as_bytes());
        self.hash.write(&class.bits().to_le_bytes());
        slot.id
    }

    /// Says that `word` can be of `class` (one bit), where its value is `value`: a month's number, a numeral's amount.
    pub fn add_valued(&mut self, word: &str, class: Classes, value: u32) -> WordId {
        let id = self.add(word, class);
        self.values.insert((id, class), value);
        self.hash.write(&value.to_le_bytes());
        id
    }

    /// Takes a table into the hash that holds more than words: weights, say.
    pub fn note(&mut self, table: &str) {
        self.hash.write(table.as_bytes());
    }

    /// The same for the same words and tables, on every machine.
    pub fn hash(&self) -> u64 {
        self.hash.get()
    }

    /// The word's number and classes.
    pub fn look_up(&self, word: &str) -> (WordId, Classes) {
        self.look_up_at(word, 0, word.len())
    }

    /// The number and classes of the word at `start..end` of `text`.
    #[inline]
    pub fn look_up_at(&self, text: &str, start: usize, end: usize) -> (WordId, Classes) {
        self.table.get(text.as_bytes(), start, end).map_or((WordId::NONE, Classes::NONE), |slot| (slot.id, slot.classes))
    }

    /// What `word` stands for as a member of `class`.
    pub fn value(&self, word: WordId, class: Classes) -> Option<u32> {
        self.values.get(&(word, class)).copied()
    }

    /// How many words it knows.
    pub fn len(&self) -> usize {
        self.table.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_folded() {
        let mut lexicon = Lexicon::default();
        let march = lexicon.add_valued("March", Classes::MONTH, 3);
        lexicon.add("incomprehensibilities", Classes::MONTH);
        assert_eq!(lexicon.look_up("MARCH"), (march, Classes::MONTH));
        assert_eq!(lexicon.look_up("Märch").0, march);
        assert_eq!(lexicon.look_up("marc").0, WordId::NONE);
        assert_eq!(lexicon.value(march, Classes::MONTH), Some(3));
        assert_eq!(lexicon.look_up("Incomprehensibilities").1, Classes::MONTH);
        assert_eq!(lexicon.look_up("incomprehensibilitiez").1, Classes::NONE);
        assert_eq!(lexicon.look_up("").0, WordId::NONE);
    }
}
