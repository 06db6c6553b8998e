//! Words to numbers and classes: an open-addressed index over a dense list of folded words.
//!
//! DESIGN. A word of up to 16 folded bytes, as nearly all are, is its own key: two `u64`, compared without touching the
//! text again. An ASCII word is read straight from the text, eight bytes at once, masked to its length and brought to lower
//! case by arithmetic on all bytes together, so no string is made. A longer word, or one with other letters, is folded into a
//! buffer on the stack; beyond 16 bytes it keeps its first 16 as key and is compared in full with its stored form.
//!
//! What a look-up costs is memory, not arithmetic: the words lie one behind the other in the order of their numbers, 32 bytes
//! each with their classes, and only the index, four bytes a place, is spread out and at most half full. So the words of a
//! language at large, which are taken in first, stay together in the processor's caches. A word of one byte, which is
//! mostly a punctuation mark, is found by its byte.

use super::{Classes, WordId};
use crate::text::fold;

type Key = [u64; 2];

const KEY: usize = 16;
/// Words longer than this, folded, are never in a table.
const LONGEST: usize = 48;
/// Places that an index begins with.
const SMALLEST: usize = 1 << 10;
/// A free place of the index.
const FREE: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    key: Key,
    pub classes: Classes,
    /// In bytes, folded.
    length: u32,
}

#[derive(Clone, Debug)]
pub(super) struct WordTable {
    /// The words, by number.
    words: Vec<Word>,
    /// Numbers of words, each at the first free place from its hash.
    index: Vec<u32>,
    /// Numbers of the words of one ASCII byte.
    bytes: [u32; 128],
    /// Words longer than a key, by number.
    long: Vec<(WordId, Box<str>)>,
}

impl Default for WordTable {
    fn default() -> WordTable {
        WordTable { words: Vec::new(), index: Vec::new(), bytes: [FREE; 128], long: Vec::new() }
    }
}

impl WordTable {
    /// How many words it holds.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The number of `word`, taken in where it is new, and its classes. `None` for words that no table holds: empty, or too
    /// long.
    pub fn entry(&mut self, word: &str) -> Option<(WordId, &mut Classes)> {
        let number = match ascii_key(word.as_bytes(), 0, word.len()) {
            Some(key) => self.find(key, word.len(), &[]).unwrap_or_else(|| self.insert(key, word.len(), "")),
            None => {
                let folded = Folded::new(word).filter(|f| f.length > 0)?;
                self.find(folded.key(), folded.length, folded.bytes())
                    .unwrap_or_else(|| self.insert(folded.key(), folded.length, &String::from_utf8_lossy(folded.bytes())))
            }
        };
        self.words.get_mut(number as usize).map(|word| (WordId(number), &mut word.classes))
    }

    /// The number and classes of the word that stands at `start..end` of a text, in any spelling that folds alike.
    #[inline]
    pub fn get(&self, text: &[u8], start: usize, end: usize) -> Option<(WordId, Classes)> {
        let length = end - start;
        let found = match ascii_key(text, start, length) {
            Some([byte, _]) if length == 1 => Some(self.bytes[byte as usize & 127]).filter(|&number| number != FREE),
            Some(key) => self.find(key, length, &[]),
            None => self.find_folded(text.get(start..end)?),
        };
        found.map(|number| (WordId(number), self.words[number as usize].classes))
    }

    #[cold]
    fn find_folded(&self, word: &[u8]) -> Option<u32> {
        let folded = Folded::new(std::str::from_utf8(word).ok()?).filter(|f| f.length > 0)?;
        self.find(folded.key(), folded.length, folded.bytes())
    }

    /// The number of the word with that key; `bytes` is the word in full where it is longer than a key.
    #[inline]
    fn find(&self, key: Key, length: usize, bytes: &[u8]) -> Option<u32> {
        let mask = self.index.len().wrapping_sub(1);
        let mut at = hash(key, length) as usize & mask;
        while let Some(&number) = self.index.get(at).filter(|&&number| number != FREE) {
            let word = &self.words[number as usize];
            if word.key == key && word.length as usize == length && (length <= KEY || self.is_long(WordId(number), bytes)) {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
        None
    }

    #[cold]
    fn is_long(&self, id: WordId, bytes: &[u8]) -> bool {
        self.long.binary_search_by_key(&id, |(id, _)| *id).is_ok_and(|at| self.long[at].1.as_bytes() == bytes)
    }

    /// Takes a new word in; `text` is the word in full where it is longer than a key.
    fn insert(&mut self, key: Key, length: usize, text: &str) -> u32 {
        if (self.words.len() + 1) * 2 > self.index.len() {
            self.grow();
        }
        let number = self.words.len() as u32;
        if length > KEY {
            self.long.push((WordId(number), text.into()));
        }
        if length == 1 {
            self.bytes[key[0] as usize & 127] = number;
        }
        self.words.push(Word { key, classes: Classes::NONE, length: length as u32 });
        self.place(number);
        number
    }

    fn place(&mut self, number: u32) {
        let word = &self.words[number as usize];
        let mask = self.index.len() - 1;
        let mut at = hash(word.key, word.length as usize) as usize & mask;
        while self.index[at] != FREE {
            at = (at + 1) & mask;
        }
        self.index[at] = number;
    }

    fn grow(&mut self) {
        let larger = (self.index.len() * 2).max(SMALLEST);
        self.index.clear();
        self.index.resize(larger, FREE);
        (0..self.words.len() as u32).for_each(|number| self.place(number));
    }
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

/// The key of an ASCII word of at most 16 bytes; `None` for all others.
#[inline]
fn ascii_key(text: &[u8], start: usize, length: usize) -> Option<Key> {
    const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
    let keep = |n: usize| if n >= 8 { u64::MAX } else { (1u64 << (n * 8)) - 1 };
    let key = match length {
        0 => return None,
        1..=8 => [half(text, start) & keep(length), 0],
        9..=KEY => [half(text, start), half(text, start + 8) & keep(length - 8)],
        _ => return None,
    };
    ((key[0] | key[1]) & HIGH_BITS == 0).then(|| [lower(key[0]), lower(key[1])])
}

/// Eight ASCII bytes in lower case.
#[inline]
fn lower(word: u64) -> u64 {
    const fn each(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    let from_a = word + each(0x80 - b'A');
    let past_z = word + each(0x80 - b'Z' - 1);
    word | ((from_a & !past_z & each(0x80)) >> 2)
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
            prop_assert_eq!(ascii_key(text.as_bytes(), before.len(), word.len()), Some(Folded::new(&word).unwrap().key()));
        }
    }

    #[test]
    fn other_words_have_no_fast_key() {
        for word in ["", "é", "incomprehensibility", "don’t"] {
            assert_eq!(ascii_key(word.as_bytes(), 0, word.len()), None, "{word}");
        }
    }
}
