//! Words to numbers and classes: a hash table over folded words.
//!
//! DESIGN. An ASCII word of up to 16 bytes, as nearly all are, is read straight from the text, sixteen bytes at once, masked to
//! its length and brought to lower case by arithmetic on all bytes together, so no string is made; whether it has capitals
//! falls out on the way. A longer word, or one with other letters, is folded into a buffer on the stack.
//!
//! What a look-up costs is not arithmetic but waiting: for memory, and for branches that the processor guesses wrong. So the
//! table is small, and one fetch from it tells all: a word takes 8 bytes, 31 bits of its print (a hash of 63 bits, of which
//! others choose the group), its number, and the number of its set of classes, as there are only some thousand sets. That an
//! unknown word passes for a known one has odds of one in five hundred millions. Four places make a group, which lies within what
//! the processor fetches at once; the four are compared together, whether the word is known or not, and as no more than half
//! the places are taken, nearly every group answers for itself.

use super::map::PairMap;
use super::{Classes, WordId};
use crate::bits::{HIGH_BITS, MASKS, SIXTEEN, each};
use crate::fold;
use std::ops::Range;

/// The longest word that is read without folding it into a buffer.
const SHORT: usize = SIXTEEN;
/// Words longer than this, folded, are never in a table.
const LONGEST: usize = 48;
/// A sign has no more bytes, with a mark on it or two.
const SIGN: usize = 6;
/// Places of a group.
const PLACES: usize = 4;
/// So many words are looked for together where many are taken in.
pub(super) const BATCH: usize = 16;
/// Groups that a table begins with.
const SMALLEST: usize = 1 << 8;
/// The lower bits of what a place tells, and how many they are: the word's number, counted from 1. The upper are its set. A table
/// holds no more words.
const NUMBER: u32 = (1 << NUMBER_BITS) - 1;
const NUMBER_BITS: u32 = 20;
/// No hash has the top bit.
const NO_HASH: u64 = 1 << 63;

/// Places for words: bits of their prints, and what they tell; 0 where no word stands.
#[derive(Clone, Copy, Debug)]
#[repr(align(32))]
struct Group {
    marks: [u32; PLACES],
    told: [u32; PLACES],
}

impl Group {
    const FREE: Group = Group { marks: [0; PLACES], told: [0; PLACES] };

    /// Number and set of the word with that mark; 0 where it is not here.
    #[inline(always)]
    fn told(&self, mark: u32) -> u32 {
        // No two places have the same mark.
        let told: [u32; PLACES] = std::array::from_fn(|place| self.told[place] & u32::from(self.marks[place] == mark).wrapping_neg());
        told.into_iter().fold(0, |all, one| all | one)
    }

    /// Whether no place is free. A group is filled from its first place on; what does not fit stands in the next.
    #[inline(always)]
    fn is_full(&self) -> bool {
        self.told[PLACES - 1] != 0
    }
}

/// What a place has of a print.
#[inline(always)]
fn mark(print: u64) -> u32 {
    (print >> 32) as u32
}

#[derive(Clone, Debug, Default)]
pub(super) struct WordTable {
    /// A power of two of groups, or none.
    groups: Vec<Group>,
    /// The words' prints by number, counted from 0.
    prints: Vec<u64>,
    /// The blocks beyond Latin with whose chars words begin, as bits of [`beyond_latin`], and of those with which short signs do:
    /// that one of money or per cent is known is no reason to fold all words of its script.
    beyond_latin: u64,
    beyond_latin_signs: u64,
    sets: Sets,
}

/// The sets of classes that words have, each once; the first is empty.
#[derive(Clone, Debug)]
struct Sets {
    /// As many as places can name, so that no place names another.
    sets: Box<[Classes; Sets::MOST]>,
    count: usize,
    numbers: PairMap,
    /// The set asked for last and its number: rows of one kind stand together.
    last: (Classes, u32),
}

impl Default for Sets {
    fn default() -> Sets {
        Sets { sets: Box::new([Classes::NONE; Sets::MOST]), count: 1, numbers: PairMap::default(), last: (Classes::NONE, 0) }
    }
}

impl Sets {
    /// The most sets that places can name.
    const MOST: usize = 1 << (u32::BITS - NUMBER_BITS);

    /// The number of the set of `classes`; `None` where there is one set too many.
    fn number(&mut self, classes: Classes) -> Option<u32> {
        if classes == self.last.0 {
            return Some(self.last.1);
        }
        if classes == Classes::NONE {
            return Some(0);
        }
        let next = self.count as u32;
        let number = *self.numbers.get_or_insert(classes.halves(), next);
        let place = self.sets.get_mut(number as usize)?;
        if number == next {
            *place = classes;
            self.count += 1;
        }
        self.last = (classes, number);
        Some(number)
    }
}

/// What stands for a word of a text until it is looked up: a hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Print(u64);

impl Print {
    /// That of no word.
    pub const NONE: Print = Print(NO_HASH);

    /// That of a word, the same for all spellings that fold alike; `None` where it is longer than those of any table.
    pub fn of(word: &str) -> Option<Print> {
        match Ascii::read(word.as_bytes(), 0, word.len()) {
            Some(ascii) => Some(ascii.print),
            None => Folded::new(word).map(|folded| Print(folded.print())),
        }
    }

    /// That of a word of ASCII letters in lower case, its first eight and its others, zeros behind its end.
    #[inline(always)]
    pub fn of_letters(low: u64, high: u64, length: usize) -> Print {
        Print(print(low, high, length, &[]))
    }

    /// The hash.
    pub fn number(self) -> u64 {
        self.0
    }

    /// The hash in two numbers.
    pub fn halves(self) -> (u32, u32) {
        ((self.0 >> 32) as u32, self.0 as u32)
    }
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
    /// A table that need not grow for so many words.
    pub fn with_room(words: usize) -> WordTable {
        let groups = (2 * words).div_ceil(PLACES).next_power_of_two();
        WordTable { groups: vec![Group::FREE; groups], prints: Vec::with_capacity(words), ..WordTable::default() }
    }

    /// How many words it has.
    pub fn words(&self) -> usize {
        self.prints.len()
    }

    /// The number of `word`, taken in where it is new, which from now on is of `classes`, too. `None` for words that no table
    /// holds: empty, too long, or one too many.
    pub fn add(&mut self, word: &str, classes: Classes) -> Option<WordId> {
        self.add_first(word, word.len(), classes)
    }

    /// The same of the word of so many bytes that a text begins with. It is read sooner where more of the text stands behind it.
    pub fn add_first(&mut self, text: &str, length: usize, classes: Classes) -> Option<WordId> {
        let print = match Ascii::read(text.as_bytes(), 0, length) {
            Some(ascii) => ascii.print,
            None => {
                let word = text.get(..length)?;
                let print = Folded::new(word).filter(|folded| folded.length > 0)?.print();
                let sign = word.len() <= SIGN && !word.contains(char::is_alphabetic);
                let blocks = if sign { &mut self.beyond_latin_signs } else { &mut self.beyond_latin };
                *blocks |= beyond_latin(word.as_bytes());
                Print(print)
            }
        };
        self.add_print(print, classes)
    }

    /// The number here of each word of another table, taken in where it is new, without its classes.
    pub fn merge(&mut self, other: &WordTable) -> Vec<WordId> {
        self.beyond_latin |= other.beyond_latin;
        self.beyond_latin_signs |= other.beyond_latin_signs;
        let mut numbers = Vec::with_capacity(other.prints.len());
        for prints in other.prints.chunks(BATCH) {
            let told = self.find_batch(prints.iter().copied());
            let one = |(&print, told)| self.add_told(print, told, Classes::NONE).unwrap_or(WordId::NONE);
            numbers.extend(prints.iter().zip(told).map(one));
        }
        numbers
    }

    /// As [`WordTable::add`], of up to [`BATCH`] words by their prints.
    pub fn add_batch(&mut self, words: &[(Print, Classes)]) {
        let told = self.find_batch(words.iter().map(|(print, _)| print.0));
        for (&(Print(print), classes), told) in words.iter().zip(told) {
            self.add_told(print, told, classes);
        }
    }

    /// What is known of up to [`BATCH`] words, which are looked for together, so that the waits for memory are one.
    fn find_batch(&self, mut prints: impl Iterator<Item = u64>) -> [u32; BATCH] {
        std::array::from_fn(|_| prints.next().map_or(0, |print| self.find(print)))
    }

    /// As [`WordTable::add`], of a word that is of ASCII, by its print.
    #[inline]
    pub fn add_print(&mut self, Print(print): Print, classes: Classes) -> Option<WordId> {
        self.add_told(print, self.find(print), classes)
    }

    /// The same of a word of which so much was known.
    #[inline(always)]
    fn add_told(&mut self, print: u64, told: u32, classes: Classes) -> Option<WordId> {
        let known = self.classes(told);
        if told != 0 && known == known | classes { Some(word_id(told)) } else { self.add_unknown(print, classes) }
    }

    /// The same of a word that is not known, or not yet to be of all those classes.
    #[inline(never)]
    fn add_unknown(&mut self, print: u64, classes: Classes) -> Option<WordId> {
        if (self.prints.len() + 1) * 2 > self.groups.len() * PLACES {
            self.grow();
        }
        let (group, place) = self.place(print)?;
        let found = self.groups[group].told[place];
        let known = self.classes(found);
        let number = if found == 0 { u32::try_from(self.prints.len() + 1).ok().filter(|&next| next <= NUMBER)? } else { found & NUMBER };
        let set = self.sets.number(known | classes)?;
        if found == 0 {
            self.prints.push(print);
            self.groups[group].marks[place] = mark(print);
        }
        let told = number | set << NUMBER_BITS;
        self.groups[group].told[place] = told;
        Some(word_id(told))
    }

    /// The word that `print` stands for.
    #[inline(always)]
    pub fn get(&self, Print(print): Print) -> (WordId, Classes) {
        let told = self.find(print);
        (word_id(told), self.classes(told))
    }

    /// The word with any spelling that folds like `word`.
    pub fn get_folded(&self, word: &str) -> (WordId, Classes) {
        self.get(self.print(word))
    }

    /// The print of a word with any spelling; none, perhaps, where the table has no such word.
    pub fn print(&self, word: &str) -> Print {
        let bytes = word.as_bytes();
        let signs = if bytes.len() <= SIGN { self.beyond_latin_signs } else { 0 };
        if beyond_latin(bytes) & !(self.beyond_latin | signs) != 0 {
            return Print::NONE;
        }
        if let Some(ascii) = Ascii::read(bytes, 0, bytes.len()).or_else(|| Ascii::straightened(bytes)) {
            return ascii.print;
        }
        let folded = Folded::new(word).filter(|folded| folded.length > 0);
        folded.map_or(Print::NONE, |folded| Print(folded.print()))
    }

    /// The same of a word of letters alone, which is no sign.
    pub fn print_of_letters(&self, word: &str) -> Print {
        if beyond_latin(word.as_bytes()) & !self.beyond_latin == 0 { self.print(word) } else { Print::NONE }
    }

    #[inline(always)]
    fn classes(&self, told: u32) -> Classes {
        self.sets.sets[(told >> NUMBER_BITS) as usize]
    }

    /// Number and set of the word with that print; 0 where there is none.
    #[inline(always)]
    fn find(&self, print: u64) -> u32 {
        let at = self.group(print);
        let Some(group) = self.groups.get(at) else { return 0 };
        let told = group.told(mark(print));
        // Neither found nor a free place, in one question: whether a word is known cannot be foreseen.
        if told | u32::from(!group.is_full()) == 0 { self.find_behind(at, print) } else { told }
    }

    /// As [`WordTable::find`], behind a group that is full.
    #[cold]
    fn find_behind(&self, mut at: usize, print: u64) -> u32 {
        loop {
            at = self.next(at);
            let group = self.groups[at];
            let told = group.told(mark(print));
            if told != 0 || !group.is_full() {
                return told;
            }
        }
    }

    /// The group that a print belongs to.
    #[inline(always)]
    fn group(&self, print: u64) -> usize {
        print as usize & self.groups.len().wrapping_sub(1)
    }

    fn next(&self, group: usize) -> usize {
        (group + 1) & self.groups.len().wrapping_sub(1)
    }

    /// Group and place of the word with that print, or of the first place that is free for it.
    fn place(&self, print: u64) -> Option<(usize, usize)> {
        let mut at = self.group(print);
        loop {
            let group = self.groups.get(at)?;
            let told = group.told(mark(print));
            // The first that is free is counted, not looked for: which it is cannot be foreseen.
            let place = match told {
                0 => group.told.iter().filter(|&&told| told != 0).count(),
                _ => group.told.iter().position(|&other| other == told)?,
            };
            if place < PLACES {
                return Some((at, place));
            }
            at = self.next(at);
        }
    }

    #[cold]
    fn grow(&mut self) {
        let larger = (self.groups.len() * 2).max(SMALLEST);
        let old = std::mem::replace(&mut self.groups, vec![Group::FREE; larger]);
        for told in old.into_iter().flat_map(|group| group.told).filter(|&told| told != 0) {
            let print = self.prints[(told & NUMBER) as usize - 1];
            if let Some((group, place)) = self.place(print) {
                self.groups[group].marks[place] = mark(print);
                self.groups[group].told[place] = told;
            }
        }
    }
}

/// A word's number as others see it: from 0 on, [`WordId::NONE`] where it has none.
#[inline(always)]
fn word_id(told: u32) -> WordId {
    WordId((told & NUMBER).wrapping_sub(1))
}

/// A bit for the block of the char that a word begins with, where that is one from U+0400 to U+0FFF: Cyrillic, Armenian, Hebrew,
/// Arabic, the scripts of India and others, of which none folds to a char of another script. Words of such a text need no
/// folding to be told unknown.
#[inline]
fn beyond_latin(word: &[u8]) -> u64 {
    match word {
        [lead @ 0xd0..=0xdf, ..] => 1 << (lead & 0xf),
        [0xe0, second, ..] => 1 << (32 | second & 0x1f),
        _ => 0,
    }
}

/// The hash that stands for a word: of its first sixteen bytes, zeros behind its end, its length, and what follows.
#[inline(always)]
fn print(low: u64, high: u64, length: usize, rest: &[u8]) -> u64 {
    let mut print = mix(low ^ 0x2d35_8dcc_aa6c_78a5, high ^ 0x8bb8_4b93_962e_acc9 ^ length as u64);
    for at in (0..rest.len()).step_by(8) {
        print = mix(print ^ half(rest, at), 0x4b33_a62e_d433_d4a3);
    }
    print >> 1
}

/// Both halves of a product, which every bit of both numbers has a part in.
#[inline]
fn mix(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
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
    let rest = bytes.get(at..).unwrap_or(&[]);
    if let Some(eight) = rest.first_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
        // The two overlap, and say the same where they do.
        (Some(first), Some(last)) => {
            let behind = 8 * (rest.len() - last.len());
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << behind
        }
        _ => rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
    }
}

/// Sixteen bytes from `at`, zeros behind the end.
#[inline(always)]
fn sixteen(bytes: &[u8], at: usize) -> u128 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk::<SHORT>()) {
        Some(sixteen) => u128::from_le_bytes(*sixteen),
        None => u128::from(half(bytes, at + 8)) << 64 | u128::from(half(bytes, at)),
    }
}

/// An ASCII word of at most 16 bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ascii {
    pub print: Print,
    pub capitals: Capitals,
}

impl Ascii {
    /// The word of `length` bytes at `start`; `None` where it is no such word.
    #[inline(always)]
    pub fn read(text: &[u8], start: usize, length: usize) -> Option<Ascii> {
        let mask = MASKS.get(length).filter(|_| length > 0)?;
        let word = sixteen(text, start) & mask;
        let (low, high) = (word as u64, (word >> 64) as u64);
        if (low | high) & HIGH_BITS != 0 {
            return None;
        }
        let (low_capitals, high_capitals) = (between(low, b'A', b'Z'), between(high, b'A', b'Z'));
        // The bytes from 0x60 on, which have these two bits; in a word, only small letters do.
        let small = (low & low << 1 | high & high << 1) & each(0x40);
        let first = low_capitals & 0x80 != 0;
        let capitals = Capitals { first, all: first & (small == 0) & (length > 1) };
        Some(Ascii { print: Print(print(low | low_capitals >> 2, high | high_capitals >> 2, length, &[])), capitals })
    }

    /// A short word that is ASCII but for a curly apostrophe, as in "don’t", which folds to a straight one.
    fn straightened(word: &[u8]) -> Option<Ascii> {
        const CURLY: &[u8] = "’".as_bytes();
        let at = word.windows(CURLY.len()).position(|bytes| bytes == CURLY)?;
        let (mut straight, length) = ([0; SHORT], word.len() + 1 - CURLY.len());
        straight.get_mut(..at)?.copy_from_slice(&word[..at]);
        *straight.get_mut(at)? = b'\'';
        straight.get_mut(at + 1..length)?.copy_from_slice(&word[at + CURLY.len()..]);
        Ascii::read(&straight, 0, length)
    }
}

/// Two runs of ASCII letters with an apostrophe between them, of whatever shape: "don’t", "council's".
#[derive(Clone, Copy, Debug)]
pub(crate) struct Joined {
    pub whole: Print,
    /// The first run alone.
    pub first: Print,
    /// Whether each has no small letter.
    pub capitals: [bool; 2],
}

impl Joined {
    /// Those at two places of `text`, each of at least a letter; `None` where they are too long to be read at once.
    pub fn read(text: &[u8], first: Range<usize>, second: Range<usize>) -> Option<Joined> {
        const SMALL: u128 = u128::from_le_bytes([0x20; SHORT]);
        let length = first.len() + 1 + second.len();
        if length > SHORT {
            return None;
        }
        let run = |at: &Range<usize>| {
            let (read, mask) = (sixteen(text, at.start), MASKS[at.len()]);
            ((read | SMALL) & mask, read & SMALL & mask == 0)
        };
        let ((low, low_capitals), (high, high_capitals)) = (run(&first), run(&second));
        let behind = 8 * first.len();
        let whole = low | u128::from(b'\'') << behind | high << (behind + 8);
        let of = |letters: u128, length| Print::of_letters(letters as u64, (letters >> 64) as u64, length);
        Some(Joined { whole: of(whole, length), first: of(low, first.len()), capitals: [low_capitals, high_capitals] })
    }
}

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
            prop_assert_eq!(read.print.0, Folded::new(&word).unwrap().print());
            let small = word.contains(|c: char| c >= '`');
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
                prop_assert_eq!(table.get_folded(word).0, number);
                if let Some(ascii) = Ascii::read(word.as_bytes(), 0, word.len()) {
                    prop_assert_eq!(table.get(ascii.print).0, number);
                }
                prop_assert_eq!(table.get(table.print(word)).0, number);
                prop_assert_eq!(table.get(Print::NONE).0, WordId::NONE);
            }
        }
    }

    #[test]
    fn words_with_curly_apostrophes_are_read_as_with_straight_ones() {
        for (curly, straight) in [("don’t", "don't"), ("I’M", "I'M"), ("O’Sullivan-1234567", "O'Sullivan-1234567"), ("’", "'")] {
            let read = Ascii::straightened(curly.as_bytes()).map(|ascii| (ascii.print, ascii.capitals));
            assert_eq!(read, Ascii::read(straight.as_bytes(), 0, straight.len()).map(|ascii| (ascii.print, ascii.capitals)), "{curly}");
            assert_eq!(read.is_some(), straight.len() <= SHORT, "{curly}");
        }
        for word in ["é’s", "don‘t", "don't", "a’b’c", ""] {
            assert!(Ascii::straightened(word.as_bytes()).is_none(), "{word}");
        }
    }

    #[test]
    fn runs_with_an_apostrophe_are_read_as_the_straight_word() {
        for (first, mark, second) in
            [("Don", "’", "t"), ("COUNCIL", "'", "S"), ("o", "’", "Brien"), ("abcdefghij", "'", "klmno"), ("a", "'", "B")]
        {
            let text = format!("({first}{mark}{second})");
            let behind = 1 + first.len() + mark.len();
            let joined = Joined::read(text.as_bytes(), 1..1 + first.len(), behind..behind + second.len()).unwrap();
            let print = |word: &str| Ascii::read(word.as_bytes(), 0, word.len()).unwrap().print;
            assert_eq!((joined.whole, joined.first), (print(&format!("{first}'{second}")), print(first)));
            assert_eq!(joined.capitals, [first, second].map(|run| run.bytes().all(|b| b.is_ascii_uppercase())));
        }
        assert!(Joined::read(b"abcdefghijk'lmnop", 0..11, 12..17).is_none());
    }

    #[test]
    fn words_beyond_latin_are_found_where_there_are_some() {
        let mut table = WordTable::default();
        let sign = table.add("٪", Classes::PERCENT);
        assert_eq!(table.get(table.print("٪")).0, sign.unwrap());
        assert_eq!(table.print("مدينة"), Print::NONE, "no word of the block is known, only a sign");
        let word = table.add("مصر", Classes::PLACE);
        for spelling in ["مصر", "مِصْر", "مِصْرُ"] {
            assert_eq!(table.get(table.print(spelling)).0, word.unwrap(), "{spelling}");
        }
        assert_eq!(table.print("Киев"), Print::NONE);
    }

    #[test]
    fn classes_are_gathered_up_to_the_most_sets() {
        let mut table = WordTable::default();
        let class = |bit: u32| {
            [
                Classes::MONTH,
                Classes::WEEKDAY,
                Classes::SEASON,
                Classes::NUMERAL,
                Classes::ORDINAL,
                Classes::PERCENT,
                Classes::VOTE,
                Classes::OFFICE,
                Classes::ROLE,
                Classes::PLACE,
                Classes::STEP,
                Classes::STATUS,
                Classes::DEGREE,
            ][bit as usize]
        };
        for number in 0..1u32 << 13 {
            let classes = (0..13).filter(|bit| number >> bit & 1 == 1).fold(Classes::NONE, |all, bit| all | class(bit));
            let word = format!("w{number}");
            let added = table.add(&word, classes);
            assert_eq!(added.is_some(), number < Sets::MOST as u32, "{number}");
            assert_eq!(table.get_folded(&word).1, if number < Sets::MOST as u32 { classes } else { Classes::NONE });
        }
        table.add("w1", class(1));
        assert_eq!(table.get_folded("W1").1, class(0) | class(1));
    }

    #[test]
    fn other_words_have_no_fast_print() {
        for word in ["", "é", "incomprehensibility", "don’t"] {
            assert!(Ascii::read(word.as_bytes(), 0, word.len()).is_none(), "{word}");
        }
    }
}
