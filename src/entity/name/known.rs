//! The names that a text is known to hold, found by their words.
//!
//! DESIGN. A word is compared with those of other names by one number, its [`key`], and the names of a text lie one behind
//! the other in a table that the next text uses again. A small filter of bits tells of most words that they begin no known name.

use crate::entity::Portfolio;
use crate::fold::folded;
use crate::lexicon::{Print, WordId};
use crate::span::Span;
use crate::text::{PieceKind, Reading};
use std::hint::select_unpredictable;
use std::ops::Range;

/// A number for a word, case and accents apart: the lexicon's where it knows the word, a hash where it does not.
#[inline]
pub(super) fn key(reading: &Reading<'_>, token: usize) -> u64 {
    let (word, print) = (reading.tokens.get(token).map_or(WordId::NONE, |t| t.word), reading.print(token));
    // Whether the word is known cannot be foreseen.
    let key = select_unpredictable(word == WordId::NONE, UNKNOWN | print.number(), u64::from(word.0));
    if key == UNKNOWN | Print::NONE.number() { foreign_key(reading, token) } else { key }
}

/// Marks the key of a word that the lexicon does not know.
const UNKNOWN: u64 = 1 << 63;

#[cold]
fn foreign_key(reading: &Reading<'_>, token: usize) -> u64 {
    let core = reading.core(token);
    UNKNOWN | Print::of(core).map_or_else(|| hash(core), Print::number)
}

/// A hash of a word, case and accents apart.
fn hash(word: &str) -> u64 {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    folded(word, |c| state = (state ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3));
    state
}

/// The word tokens of a name.
pub(super) fn words_in(reading: &Reading<'_>, name: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
    name.filter(|&t| reading.tokens[t].kind == PieceKind::Word)
}

/// By which of its words a name is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    First,
    Last,
    FirstAndLast,
    All,
}

/// How many names are found by one word; there are no more of that word, so that reading stays linear.
const MOST: usize = 64;

/// Known names, each once, kept from text to text so that they cost no allocation.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The keys of the words of all names, one name behind the other.
    pub words: Vec<u64>,
    pub names: Vec<Name>,
    index: Vec<Entry>,
    pub filter: Filter,
    /// A hash table: numbers, counted from 1, of the first entry of each word in `index`.
    slots: Vec<u32>,
}

/// A word by which a name is found.
#[derive(Clone, Copy, Debug)]
struct Entry {
    word: u64,
    /// The number of its name, and its place in [`Names::words`].
    name: u32,
    place: u32,
    /// The next entry of the same word, counted from 1.
    next: u32,
}

/// A known name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Its words, in [`Names::words`].
    pub first: u32,
    pub behind: u32,
    /// Where it stands: its span, and its first token and the one behind.
    pub span: Span,
    pub tokens: (u32, u32),
    pub portfolio: Option<Portfolio>,
}

impl Names {
    /// Begins anew, for no more than so many words by which names are found.
    pub fn begin(&mut self, most: usize) {
        self.words.clear();
        self.names.clear();
        self.index.clear();
        self.filter = Filter::default();
        self.slots.clear();
        self.slots.resize((most * 2).next_power_of_two(), 0);
    }

    /// Takes in the name of the words among `tokens`, where there are any. Of names of the same words there is one, the first, with
    /// the first portfolio that any of them has.
    pub fn push(&mut self, reading: &Reading<'_>, tokens: Range<usize>, by: By, span: Span, portfolio: Option<Portfolio>) {
        let first = self.words.len() as u32;
        self.words.extend(words_in(reading, tokens.clone()).map(|token| key(reading, token)));
        let tokens = (tokens.start as u32, tokens.end as u32);
        self.take(Name { first, behind: self.words.len() as u32, span, tokens, portfolio }, by);
    }

    /// Takes in a name whose words are the last.
    fn take(&mut self, name: Name, by: By) {
        let (first, last) = (name.first, name.behind.wrapping_sub(1));
        if first == name.behind {
            return;
        }
        let own = words_of(&self.words, &name);
        let found_by = if matches!(by, By::First | By::All) { own[0] } else { own[own.len() - 1] };
        let slot = slot_of(&self.slots, &self.index, found_by);
        let mut next = self.slots[slot];
        while let Some(entry) = entry(&self.index, next) {
            next = entry.next;
            let known = &mut self.names[entry.name as usize];
            if words_of(&self.words, known) == own {
                known.portfolio = known.portfolio.or(name.portfolio);
                self.words.truncate(first as usize);
                return;
            }
        }
        self.names.push(name);
        match by {
            By::First => self.index(first),
            By::Last => self.index(last),
            By::FirstAndLast if self.words[first as usize] == self.words[last as usize] => self.index(last),
            By::FirstAndLast => [first, last].into_iter().for_each(|place| self.index(place)),
            By::All => (first..=last).for_each(|place| self.index(place)),
        }
    }

    /// Makes the word at that place one by which the last name is found, behind others of that word.
    fn index(&mut self, place: u32) {
        let word = self.words[place as usize];
        let slot = slot_of(&self.slots, &self.index, word);
        let number = self.index.len() as u32 + 1;
        let (mut last, mut count) = (self.slots[slot], 0);
        while let Some(next) = entry(&self.index, last).map(|e| e.next).filter(|&next| next != 0) {
            (last, count) = (next, count + 1);
        }
        if count + 1 >= MOST {
            return;
        }
        match self.index.get_mut((last as usize).wrapping_sub(1)) {
            Some(last) => last.next = number,
            None => self.slots[slot] = number,
        }
        self.index.push(Entry { word, name: self.names.len() as u32 - 1, place, next: 0 });
        self.filter.insert(word);
    }

    /// The names that were indexed by `word`, with the words from there on.
    pub fn with(&self, word: u64) -> impl Iterator<Item = (&Name, u32)> {
        let first = self.slots.get(slot_of(&self.slots, &self.index, word)).and_then(|&number| entry(&self.index, number));
        std::iter::successors(first, |e| entry(&self.index, e.next)).map(|e| (&self.names[e.name as usize], e.place))
    }
}

/// The entry of a number counted from 1.
fn entry(index: &[Entry], number: u32) -> Option<&Entry> {
    index.get((number as usize).wrapping_sub(1))
}

/// The slot of a word: where its first entry stands, or nothing. Half of the slots are free.
fn slot_of(slots: &[u32], index: &[Entry], word: u64) -> usize {
    let mask = slots.len().wrapping_sub(1);
    let mut slot = mixed(word) as usize & mask;
    while slots.get(slot).is_some_and(|&number| entry(index, number).is_some_and(|e| e.word != word)) {
        slot = (slot + 1) & mask;
    }
    slot
}

/// A hash of a key.
#[inline]
fn mixed(key: u64) -> u64 {
    key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32
}

pub(super) fn words_of<'w>(words: &'w [u64], name: &Name) -> &'w [u64] {
    &words[name.first as usize..name.behind as usize]
}

/// A set of keys that may say yes too often, never no.
#[derive(Debug, Default)]
pub(super) struct Filter([u64; 16]);

impl Filter {
    /// Where the bit of a key stands: numbers of words follow one another, and hashes are mixed.
    fn bit(key: u64) -> (usize, u64) {
        (key as usize >> 6 & 15, 1 << (key & 63))
    }

    fn insert(&mut self, key: u64) {
        let (place, bit) = Filter::bit(key);
        self.0[place] |= bit;
    }

    #[inline]
    pub fn may_hold(&self, key: u64) -> bool {
        let (place, bit) = Filter::bit(key);
        self.0[place] & bit != 0
    }

    /// The keys of both.
    pub fn or(&self, other: &Filter) -> Filter {
        Filter(std::array::from_fn(|place| self.0[place] | other.0[place]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn names_are_unique_and_found_by_their_words(all in proptest::collection::vec(proptest::collection::vec(0u64..9, 1..4), 0..60)) {
            let mut names = Names::default();
            // Again and again, as the tables are used again.
            for by in [By::All, By::First, By::Last, By::FirstAndLast, By::All] {
                names.begin(all.iter().map(Vec::len).sum());
                let mut obvious: Vec<&[u64]> = Vec::new();
                for name in &all {
                    let first = names.words.len() as u32;
                    names.words.extend(name);
                    let behind = names.words.len() as u32;
                    names.take(Name { first, behind, span: Span::default(), tokens: (0, 0), portfolio: None }, by);
                    if !obvious.contains(&name.as_slice()) {
                        obvious.push(name);
                    }
                }
                prop_assert!(names.names.iter().map(|name| words_of(&names.words, name)).eq(obvious.iter().copied()));
                for word in 0..10 {
                    let found: Vec<&[u64]> = names.with(word).map(|(name, place)| &names.words[place as usize..name.behind as usize]).collect();
                    let rests = |name: &&'_ [u64]| -> Vec<Vec<u64>> {
                        let last = name.len() - 1;
                        let ends = |at: &usize| match by {
                            By::All => true,
                            By::First => *at == 0,
                            By::Last => *at == last,
                            By::FirstAndLast => *at == last || *at == 0 && name[0] != name[last],
                        };
                        (0..name.len()).filter(ends).map(|at| name[at..].to_vec()).collect()
                    };
                    let wanted: Vec<Vec<u64>> = obvious.iter().flat_map(rests).filter(|rest| rest[0] == word).take(MOST).collect();
                    prop_assert_eq!(&found, &wanted);
                    prop_assert!(wanted.is_empty() || names.filter.may_hold(word));
                }
            }
        }
    }
}
