//! Words to numbers and classes: a hash table over folded words.
//!
//! DESIGN. An ASCII word of up to 16 bytes, as nearly all are, is read straight from the text, sixteen bytes at once, masked to
//! its length and brought to lower case by arithmetic on all bytes together, so no string is made; whether it has capitals
//! falls out on the way. A longer word, or one with other letters, is folded into a buffer on the stack.
//!
//! What a look-up costs is not arithmetic but waiting: for memory, and for branches that the processor guesses wrong. So a
//! word is kept as 16 bytes: a print of 64 bits (its hash, which stands for it: that two of a million words share one has odds
//! of one in thirty million), its number, and the number of its set of classes, as there are only some hundred sets. Four
//! places make a group of 64 bytes, which is what the processor fetches at once; the four prints are compared together,
//! and at most three quarters full, nearly every group answers for itself.

use super::map::PairMap;
use super::{Classes, WordId};
use crate::text::fold;

/// The longest word that is read without folding it into a buffer.
const SHORT: usize = 16;
/// Words longer than this, folded, are never in a table.
const LONGEST: usize = 48;
/// Places of a group.
const PLACES: usize = 4;
/// Groups that a table begins with.
const SMALLEST: usize = 1 << 8;
/// The top bit of each byte.
const HIGH_BITS: u64 = each(0x80);

/// A word in the table; a free place where the print is 0.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    print: u64,
    id: u32,
    /// The number of its set of classes.
    set: u32,
}

#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Group([Word; PLACES]);

#[derive(Clone, Debug, Default)]
pub(super) struct WordTable {
    /// A power of two of groups, or none. A group is filled from its first place on; what does not fit stands in the next.
    groups: Vec<Group>,
    used: usize,
    /// Whether a word begins with a letter of the scripts that [`is_beyond_latin`] tells.
    beyond_latin: bool,
    sets: Sets,
}

/// The sets of classes that words have, each once.
#[derive(Clone, Debug)]
struct Sets {
    sets: Vec<Classes>,
    numbers: PairMap,
}

impl Default for Sets {
    fn default() -> Sets {
        Sets { sets: vec![Classes::NONE], numbers: PairMap::default() }
    }
}

impl Sets {
    /// The number of the set of `classes`.
    fn number(&mut self, classes: Classes) -> u32 {
        if classes == Classes::NONE {
            return 0;
        }
        let next = self.sets.len() as u32;
        let number = *self.numbers.get_or_insert(classes.halves(), next);
        if number == next {
            self.sets.push(classes);
        }
        number
    }
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
    /// The number of `word`, taken in where it is new, which from now on is of `classes`, too. `None` for words that no table
    /// holds: empty, or too long.
    pub fn add(&mut self, word: &str, classes: Classes) -> Option<WordId> {
        let print = match Ascii::read(word.as_bytes(), 0, word.len()) {
            Some(ascii) => ascii.print,
            None => Folded::new(word).filter(|folded| folded.length > 0)?.print(),
        };
        self.beyond_latin |= is_beyond_latin(word.as_bytes());
        let (group, place) = self.find(print).unwrap_or_else(|| self.insert(print));
        let word = &mut self.groups[group].0[place];
        let known = self.sets.sets[word.set as usize];
        if known != known | classes {
            word.set = self.sets.number(known | classes);
        }
        Some(WordId(word.id))
    }

    /// The word that stands at `start..end` of a text, in any spelling that folds alike.
    #[inline]
    pub fn get(&self, text: &[u8], start: usize, end: usize) -> Found {
        let (found, capitals) = match Ascii::read(text, start, end - start) {
            Some(Ascii { print, capitals }) => (self.find(print), Some(capitals)),
            None => (self.find_folded(text.get(start..end).unwrap_or(&[])), None),
        };
        let Some((group, place)) = found else { return Found { word: WordId::NONE, classes: Classes::NONE, capitals } };
        let word = &self.groups[group].0[place];
        Found { word: WordId(word.id), classes: self.sets.sets[word.set as usize], capitals }
    }

    #[cold]
    fn find_folded(&self, word: &[u8]) -> Option<(usize, usize)> {
        if is_beyond_latin(word) && !self.beyond_latin {
            return None;
        }
        let folded = Folded::new(std::str::from_utf8(word).ok()?).filter(|folded| folded.length > 0)?;
        self.find(folded.print())
    }

    /// The group and place of the word with that print.
    #[inline]
    fn find(&self, print: u64) -> Option<(usize, usize)> {
        let mut group = self.group(print);
        while let Some(Group(words)) = self.groups.get(group) {
            let alike = (0..PLACES).fold(0u32, |bits, place| bits | u32::from(words[place].print == print) << place);
            if alike != 0 {
                return Some((group, alike.trailing_zeros() as usize % PLACES));
            }
            if words[PLACES - 1].print == 0 {
                return None;
            }
            group = self.next(group);
        }
        None
    }

    /// The group that a print belongs to.
    #[inline]
    fn group(&self, print: u64) -> usize {
        print as usize & self.groups.len().wrapping_sub(1)
    }

    #[inline]
    fn next(&self, group: usize) -> usize {
        (group + 1) & self.groups.len().wrapping_sub(1)
    }

    fn insert(&mut self, print: u64) -> (usize, usize) {
        if (self.used + 1) * 4 > self.groups.len() * PLACES * 3 {
            self.grow();
        }
        let id = self.used as u32;
        self.used += 1;
        self.place(Word { print, id, set: 0 })
    }

    /// Puts a word at the first free place from its group on.
    fn place(&mut self, word: Word) -> (usize, usize) {
        let mut group = self.group(word.print);
        loop {
            if let Some(place) = self.groups[group].0.iter().position(|word| word.print == 0) {
                self.groups[group].0[place] = word;
                return (group, place);
            }
            group = self.next(group);
        }
    }

    fn grow(&mut self) {
        let larger = (self.groups.len() * 2).max(SMALLEST);
        let old = std::mem::replace(&mut self.groups, vec![Group::default(); larger]);
        for word in old.into_iter().flat_map(|group| group.0).filter(|word| word.print != 0) {
            self.place(word);
        }
    }
}

/// Whether a word begins with a char from U+0400 to U+0FFF: Cyrillic, Armenian, Hebrew, Arabic, the scripts of India and
/// others, of which none folds to a letter of another script. Words of such a text need no folding to be told unknown.
#[inline]
fn is_beyond_latin(word: &[u8]) -> bool {
    word.first().is_some_and(|lead| (0xd0..=0xe0).contains(lead))
}

/// The hash that stands for a word: of its first sixteen bytes, zeros behind its end, its length, and what follows. Never 0.
#[inline]
fn print(low: u64, high: u64, length: usize, rest: &[u8]) -> u64 {
    let mut print = mix(low ^ 0x2d35_8dcc_aa6c_78a5, high ^ 0x8bb8_4b93_962e_acc9 ^ length as u64);
    for at in (0..rest.len()).step_by(8) {
        print = mix(print ^ half(rest, at), 0x4b33_a62e_d433_d4a3);
    }
    mix(print, 0x9e37_79b9_7f4a_7c15).max(1)
}

/// Both halves of a product, which every bit of both numbers has a part in.
#[inline]
fn mix(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

/// A byte eight times.
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

    fn print(&self) -> u64 {
        print(half(&self.bytes, 0), half(&self.bytes, 8), self.length, self.bytes.get(SHORT..self.length).unwrap_or(&[]))
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
    print: u64,
    capitals: Capitals,
}

impl Ascii {
    /// The word of `length` bytes at `start`; `None` where it is no such word.
    #[inline]
    fn read(text: &[u8], start: usize, length: usize) -> Option<Ascii> {
        let mask = MASKS.get(length).filter(|_| length > 0)?;
        let word = match text.get(start..).and_then(|rest| rest.first_chunk::<SHORT>()) {
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
        Some(Ascii { print: print(low | low_capitals >> 2, high | high_capitals >> 2, length, &[]), capitals })
    }
}

/// What keeps the first bytes of sixteen, by their number.
const MASKS: [u128; SHORT + 1] = {
    let mut masks = [u128::MAX; SHORT + 1];
    let mut length = 0;
    while length < SHORT {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_fast_print_is_that_of_the_folded_word(before in "[a-z ]{0,9}", word in "[A-Za-z0-9'@\\[`{.]{1,16}", after in "\\PC{0,9}") {
            let text = format!("{before}{word}{after}");
            let read = Ascii::read(text.as_bytes(), before.len(), word.len()).unwrap();
            prop_assert_eq!(read.print, Folded::new(&word).unwrap().print());
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
                prop_assert_eq!(table.add(word, Classes::NONE), Some(WordId(number)));
            }
            for word in words.iter().chain(&others) {
                let number = obvious.get(&fold::fold(word)).map_or(WordId::NONE, |&number| WordId(number));
                prop_assert_eq!(table.get(word.as_bytes(), 0, word.len()).word, number);
            }
        }
    }

    #[test]
    fn other_words_have_no_fast_print() {
        for word in ["", "é", "incomprehensibility", "don’t"] {
            assert!(Ascii::read(word.as_bytes(), 0, word.len()).is_none(), "{word}");
        }
    }
}
