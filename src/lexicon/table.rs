//! Words to numbers and classes: a hash table over folded words.
//!
//! DESIGN. A word of up to 16 folded bytes, as nearly all are, is its own key: two `u64`, compared without touching the
//! text again. An ASCII word is read straight from the text, sixteen bytes at once, masked to its length and brought to lower
//! case by arithmetic on all bytes together, so no string is made; whether it has capitals falls out on the way. A longer
//! word, or one with other letters, is folded into a buffer on the stack; beyond 16 bytes it keeps its first 16 as key and is
//! compared in full with its stored form.
//!
//! What a look-up costs is not arithmetic but waiting: for memory, and for branches that the processor guesses wrong.
//! So the table lies in groups of eight places, and beside it, one byte a place, tags of seven bits of the hash. The eight
//! tags of a group are compared at once. As less than half of the places are taken, nearly every group answers for itself: a
//! known word costs one look at the tags and one at the word, 32 bytes with its number and classes; an unknown word is told by
//! the tags alone, which are small enough to stay near.

use super::{Classes, WordId};
use crate::text::fold;

type Key = [u64; 2];

const KEY: usize = 16;
/// Words longer than this, folded, are never in a table.
const LONGEST: usize = 48;
/// Places of a group: as many as tags go into a `u64`.
const PLACES: usize = 8;
/// Groups that a table begins with.
const SMALLEST: usize = 1 << 7;
/// The top bit of each byte.
const HIGH_BITS: u64 = each(0x80);

#[derive(Clone, Copy, Debug)]
struct Word {
    key: Key,
    classes: Classes,
    id: WordId,
    /// In bytes, folded.
    length: u32,
}

/// What stands at a free place.
const NO_WORD: Word = Word { key: [0, 0], classes: Classes::NONE, id: WordId::NONE, length: 0 };

#[derive(Clone, Debug, Default)]
pub(super) struct WordTable {
    /// The tags of each group of places; 0 marks a free place. A power of two of groups.
    tags: Vec<u64>,
    /// The words of each group.
    words: Vec<[Word; PLACES]>,
    used: usize,
    /// Words longer than a key, by number.
    long: Vec<(WordId, Box<str>)>,
}

/// What the look-up of a word finds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub word: WordId,
    pub classes: Classes,
    /// Its capitals, where the look-up came by them.
    pub capitals: Option<Capitals>,
}

/// Which of a word's letters are capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Capitals {
    /// The first is.
    pub first: bool,
    /// There are at least two chars, and no letter is small.
    pub all: bool,
}

impl WordTable {
    /// How many words it holds.
    pub fn len(&self) -> usize {
        self.used
    }

    /// The number of `word`, taken in where it is new, and its classes. `None` for words that no table holds: empty, or too
    /// long.
    pub fn entry(&mut self, word: &str) -> Option<(WordId, &mut Classes)> {
        let ascii = Ascii::read(word.as_bytes(), 0, word.len());
        let (group, place) = match ascii {
            Some(Ascii { key, .. }) => self.find(key, word.len(), &[]).unwrap_or_else(|| self.insert(key, word.len(), &[])),
            None => {
                let folded = Folded::new(word).filter(|f| f.length > 0)?;
                let (key, bytes) = (folded.key(), folded.bytes());
                self.find(key, bytes.len(), bytes).unwrap_or_else(|| self.insert(key, bytes.len(), bytes))
            }
        };
        let word = &mut self.words[group][place];
        Some((word.id, &mut word.classes))
    }

    /// The word that stands at `start..end` of a text, in any spelling that folds alike.
    #[inline]
    pub fn get(&self, text: &[u8], start: usize, end: usize) -> Found {
        let (found, capitals) = match Ascii::read(text, start, end - start) {
            Some(Ascii { key, capitals }) => (self.find(key, end - start, &[]), Some(capitals)),
            None => (self.find_folded(text.get(start..end).unwrap_or(&[])), None),
        };
        let Word { id, classes, .. } = found.map_or(NO_WORD, |(group, place)| self.words[group][place]);
        Found { word: id, classes, capitals }
    }

    #[cold]
    fn find_folded(&self, word: &[u8]) -> Option<(usize, usize)> {
        let folded = Folded::new(std::str::from_utf8(word).ok()?).filter(|f| f.length > 0)?;
        self.find(folded.key(), folded.length, folded.bytes())
    }

    /// The group and place of the word with that key; `bytes` is the word in full where it is longer than a key.
    #[inline]
    fn find(&self, key: Key, length: usize, bytes: &[u8]) -> Option<(usize, usize)> {
        let hash = hash(key, length);
        let mut group = self.group(hash);
        while let Some(&tags) = self.tags.get(group) {
            let mut alike = zeros(tags ^ each(tag(hash)));
            while alike != 0 {
                let place = alike.trailing_zeros() as usize / 8;
                let word = &self.words[group][place];
                if word.key == key && word.length as usize == length && (length <= KEY || self.is_long(word.id, bytes)) {
                    return Some((group, place));
                }
                alike &= alike - 1;
            }
            if zeros(tags) != 0 {
                return None;
            }
            group = self.next(group);
        }
        None
    }

    #[cold]
    fn is_long(&self, id: WordId, bytes: &[u8]) -> bool {
        self.long.binary_search_by_key(&id, |(id, _)| *id).is_ok_and(|at| self.long[at].1.as_bytes() == bytes)
    }

    /// The group that a hash belongs to.
    #[inline]
    fn group(&self, hash: u64) -> usize {
        (hash >> 8) as usize & self.tags.len().wrapping_sub(1)
    }

    #[inline]
    fn next(&self, group: usize) -> usize {
        (group + 1) & self.tags.len().wrapping_sub(1)
    }

    /// Takes a new word in; `bytes` is the word in full where it is longer than a key.
    fn insert(&mut self, key: Key, length: usize, bytes: &[u8]) -> (usize, usize) {
        if (self.used + 1) * 2 > self.tags.len() * PLACES {
            self.grow();
        }
        let id = WordId(self.used as u32);
        self.used += 1;
        if length > KEY {
            self.long.push((id, String::from_utf8_lossy(bytes).into()));
        }
        self.place(Word { key, classes: Classes::NONE, id, length: length as u32 })
    }

    /// Puts a word at the first free place from its group on.
    fn place(&mut self, word: Word) -> (usize, usize) {
        let hash = hash(word.key, word.length as usize);
        let mut group = self.group(hash);
        while zeros(self.tags[group]) == 0 {
            group = self.next(group);
        }
        let place = zeros(self.tags[group]).trailing_zeros() as usize / 8;
        self.tags[group] |= u64::from(tag(hash)) << (place * 8);
        self.words[group][place] = word;
        (group, place)
    }

    fn grow(&mut self) {
        let larger = (self.tags.len() * 2).max(SMALLEST);
        self.tags = vec![0; larger];
        let old = std::mem::replace(&mut self.words, vec![[NO_WORD; PLACES]; larger]);
        for word in old.into_iter().flatten().filter(|word| word.id != WordId::NONE) {
            self.place(word);
        }
    }
}

/// The tag of a hash: its lowest bits, never 0.
#[inline]
fn tag(hash: u64) -> u8 {
    hash as u8 | 0x80
}

/// The top bit of each byte of `word` that is zero.
#[inline]
fn zeros(word: u64) -> u64 {
    !((word & !HIGH_BITS) + !HIGH_BITS | word) & HIGH_BITS
}

/// A byte eight times.
#[inline]
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// A folded word on the stack.
struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    /// `None` where the word is too long for any table.
    fn new(word: &str) -> Option<Folded> {
        let mut folded = Folded { bytes: [0; LONGEST], length: 0 };
        if word.len() > 2 * LONGEST {
            return None;
        }
        let mut fits = true;
        fold::folded(word, |c| {
            let end = folded.length + c.len_utf8();
            if fits && end <= LONGEST {
                c.encode_utf8(&mut folded.bytes[folded.length..end]);
                folded.length = end;
            } else {
                fits = false;
            }
        });
        fits.then_some(folded)
    }

    fn key(&self) -> Key {
        [half(&self.bytes, 0), half(&self.bytes, 8)]
    }

    fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

/// Eight bytes from `at`, zeros behind the end.
#[inline]
fn half(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => bytes.get(at..).unwrap_or(&[]).iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
    }
}

/// An ASCII word of at most 16 bytes.
struct Ascii {
    key: Key,
    capitals: Capitals,
}

impl Ascii {
    /// The word of `length` bytes at `start`; `None` where it is no such word.
    #[inline]
    fn read(text: &[u8], start: usize, length: usize) -> Option<Ascii> {
        let mask = MASKS.get(length).filter(|_| length > 0)?;
        let word = match text.get(start..).and_then(|rest| rest.first_chunk::<KEY>()) {
            Some(sixteen) => u128::from_le_bytes(*sixteen),
            None => u128::from(half(text, start + 8)) << 64 | u128::from(half(text, start)),
        } & mask;
        let (low, high) = (word as u64, (word >> 64) as u64);
        if (low | high) & HIGH_BITS != 0 {
            return None;
        }
        let (low_capitals, high_capitals) = (between(low, b'A', b'Z'), between(high, b'A', b'Z'));
        let small = between(low, b'a', b'z') | between(high, b'a', b'z');
        let first = low_capitals & 0x80 != 0;
        let capitals = Capitals { first, all: first & (small == 0) & (length > 1) };
        Some(Ascii { key: [low | low_capitals >> 2, high | high_capitals >> 2], capitals })
    }
}

/// What keeps the first bytes of sixteen, by their number.
const MASKS: [u128; KEY + 1] = {
    let mut masks = [u128::MAX; KEY + 1];
    let mut length = 0;
    while length < KEY {
        masks[length] = (1 << (length * 8)) - 1;
        length += 1;
    }
    masks
};

/// The top bit of each byte of `word`, all ASCII, that is one of `first..=last`.
#[inline]
fn between(word: u64, first: u8, last: u8) -> u64 {
    (word + each(0x80 - first)) & !(word + each(0x80 - last - 1)) & HIGH_BITS
}

#[inline]
fn hash(key: Key, length: usize) -> u64 {
    let mixed =
        (key[0] ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xff51_afd7_ed55_8ccd) ^ (key[1] ^ length as u64).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    (mixed ^ (mixed >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_fast_key_is_that_of_the_folded_word(before in "[a-z ]{0,9}", word in "[A-Za-z0-9'@\\[`{.]{1,16}", after in "\\PC{0,9}") {
            let text = format!("{before}{word}{after}");
            let read = Ascii::read(text.as_bytes(), before.len(), word.len()).unwrap();
            prop_assert_eq!(read.key, Folded::new(&word).unwrap().key());
            let small = word.contains(|c: char| c.is_ascii_lowercase());
            let first = word.starts_with(|c: char| c.is_ascii_uppercase());
            prop_assert_eq!(read.capitals, Capitals { first, all: first && !small && word.len() > 1 });
        }

        #[test]
        fn a_table_is_what_a_map_is(words in proptest::collection::vec("[a-fA-F]{1,2}|[a-bé]{15,18}", 0..300), others in proptest::collection::vec("[a-f]{1,2}|[a-bé]{15,18}", 20)) {
            let (mut table, mut obvious) = (WordTable::default(), std::collections::BTreeMap::new());
            for word in &words {
                let next = obvious.len() as u32;
                let number = *obvious.entry(fold::fold(word)).or_insert(next);
                prop_assert_eq!(table.entry(word).map(|found| found.0), Some(WordId(number)));
            }
            for word in words.iter().chain(&others) {
                let number = obvious.get(&fold::fold(word)).map_or(WordId::NONE, |&number| WordId(number));
                prop_assert_eq!(table.get(word.as_bytes(), 0, word.len()).word, number);
            }
        }
    }

    #[test]
    fn other_words_have_no_fast_key() {
        for word in ["", "é", "incomprehensibility", "don’t"] {
            assert!(Ascii::read(word.as_bytes(), 0, word.len()).is_none(), "{word}");
        }
    }
}
