//! Words to numbers: an open-addressed table over folded words.
//!
//! DESIGN. A word of up to 16 folded bytes, as nearly all are, is its own key: two `u64`, compared without touching the
//! text. A longer word keeps its first 16 bytes as key and is compared in full with its stored form. ASCII words are folded
//! eight bytes at a time while the key is built, so no string is made; other words are folded into a buffer on the stack.

use super::WordId;
use crate::text::fold;

const KEY: usize = 16;
/// Words longer than this, folded, are never in a table.
const LONGEST: usize = 48;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Slot {
    key: [u64; 2],
    id: WordId,
    length: u32,
}

const EMPTY: Slot = Slot { key: [0, 0], id: WordId::NONE, length: 0 };

#[derive(Clone, Debug, Default)]
pub(super) struct WordTable {
    slots: Vec<Slot>,
    used: usize,
    /// Words longer than a key, by number.
    long: Vec<(WordId, Box<str>)>,
}

/// A folded word on the stack.
struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    fn new(word: &str) -> Option<Folded> {
        let mut folded = Folded { bytes: [0; LONGEST], length: 0 };
        if word.len() > 2 * LONGEST {
            return None;
        }
        if word.is_ascii() {
            if word.len() > LONGEST {
                return None;
            }
            folded.bytes[..word.len()].copy_from_slice(word.as_bytes());
            folded.bytes[..word.len()].make_ascii_lowercase();
            folded.length = word.len();
            return Some(folded);
        }
        let mut fits = true;
        fold::folded(word, |c| {
            let end = folded.length + c.len_utf8();
            if end <= LONGEST {
                c.encode_utf8(&mut folded.bytes[folded.length..end]);
                folded.length = end;
            } else {
                fits = false;
            }
        });
        fits.then_some(folded)
    }

    fn key(&self) -> [u64; 2] {
        let half = |at: usize| u64::from_le_bytes(std::array::from_fn(|i| self.bytes[at + i]));
        [half(0), half(8)]
    }

    fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

fn hash(key: [u64; 2], length: usize) -> u64 {
    let mixed =
        (key[0] ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xff51_afd7_ed55_8ccd) ^ (key[1] ^ length as u64).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    (mixed ^ (mixed >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20
}

impl WordTable {
    /// The number of the folded `word`: `id` where it is new, else the one that it has. Words that no table holds get `id`, unstored.
    pub fn insert(&mut self, word: &str, id: WordId) -> WordId {
        let Some(folded) = Folded::new(word) else { return id };
        if let Some(found) = self.find(&folded) {
            return found;
        }
        if (self.used + 1) * 3 > self.slots.len() {
            self.grow();
        }
        if folded.length > KEY {
            self.long.push((id, word.into()));
        }
        self.put(Slot { key: folded.key(), id, length: folded.length as u32 });
        self.used += 1;
        id
    }

    /// The number of `word`, in any spelling that folds alike.
    pub fn get(&self, word: &str) -> Option<WordId> {
        self.find(&Folded::new(word)?)
    }

    fn find(&self, folded: &Folded) -> Option<WordId> {
        if self.slots.is_empty() || folded.length == 0 {
            return None;
        }
        let (key, mask) = (folded.key(), self.slots.len() - 1);
        let mut at = hash(key, folded.length) as usize & mask;
        loop {
            let slot = &self.slots[at];
            if slot.id == WordId::NONE {
                return None;
            }
            if slot.key == key && slot.length as usize == folded.length && (folded.length <= KEY || self.is_long(slot.id, folded.bytes())) {
                return Some(slot.id);
            }
            at = (at + 1) & mask;
        }
    }

    fn is_long(&self, id: WordId, bytes: &[u8]) -> bool {
        self.long.binary_search_by_key(&id, |(id, _)| *id).is_ok_and(|at| self.long[at].1.as_bytes() == bytes)
    }

    fn put(&mut self, slot: Slot) {
        let mask = self.slots.len() - 1;
        let mut at = hash(slot.key, slot.length as usize) as usize & mask;
        while self.slots[at].id != WordId::NONE {
            at = (at + 1) & mask;
        }
        self.slots[at] = slot;
    }

    fn grow(&mut self) {
        let larger = (self.slots.len() * 2).max(1024);
        let old = std::mem::replace(&mut self.slots, vec![EMPTY; larger]);
        old.into_iter().filter(|s| s.id != WordId::NONE).for_each(|s| self.put(s));
    }
}
