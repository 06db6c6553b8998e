//! What the labelling knows of words.
//!
//! DESIGN. Words are asked for what is known of them at every step, so that takes four bytes at the place of a word's number, and
//! four others for its symbol; the most common words have the first numbers, so that what is asked for most stands together.
//! What patterns ask of a word is the same for many; it stands in a short table of *kinds*, of which the word has the number. The
//! first thing that is asked is one test of [`Marks`], which is wrong in few cases and then only says yes.

use super::inflect::Verbs;
use super::pattern::{Common, bits, each_form, intern};
use crate::error::Error;
use crate::hash::Quick;
use crate::lexicon::{Lexicon, WordId, cut, rows};
use std::collections::HashMap;
use std::ops::{BitOr, BitOrAssign};

/// What every word of a sentence that is read for cues is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct WordInfo {
    /// The number of its stretch of patterns in the table, from 1; 0 where it anchors none.
    pub anchors: u16,
    /// The number of its kind.
    pub kind: u16,
}

/// What a word can be for a cue near it: bits.
pub(super) mod role {
    /// The campaigners.
    pub const WE: u8 = 1;
    /// Others that act.
    pub const OTHER: u8 = 2;
    pub const HARM: u8 = 4;
    pub const GOOD: u8 = 8;
}

/// Bits by which words are told apart at one test: a bit for each class, exactly, and one of 63 for each word that patterns name;
/// common words have bits of their own. Marks of several words are those of all together. First words, then classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks([u64; 2]);

impl Marks {
    /// What meets every word.
    pub const ANY: Marks = Marks([Marks::EACH, 0]);
    /// The bit that every word of a stream has.
    const EACH: u64 = 1 << 63;
    /// How many bits there are.
    pub const COUNT: usize = 128;
    /// So many of the commonest words have bits of their own.
    const OWN: u32 = 12;

    pub fn of_classes(classes: u64) -> Marks {
        Marks([0, classes])
    }

    /// Of a word by how common it is and its number.
    pub fn of_word(word: WordId, common: &Common) -> Marks {
        const MULTIPLIER: u32 = 0x9e37_79b9;
        let bit = match common.rank(word) {
            Some(rank) if rank < Marks::OWN => rank,
            _ => Marks::OWN + (word.0.wrapping_mul(MULTIPLIER) >> 8) % (63 - Marks::OWN),
        };
        Marks([1 << bit, 0])
    }

    /// The numbers of its bits.
    pub fn bits(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().zip([0, 64]).flat_map(|(half, first)| bits(half).map(move |bit| first + bit as usize))
    }

    #[inline(always)]
    pub fn meets(self, other: Marks) -> bool {
        (self.0[0] & other.0[0]) | (self.0[1] & other.0[1]) != 0
    }
}

impl BitOr for Marks {
    type Output = Marks;

    #[inline(always)]
    fn bitor(self, other: Marks) -> Marks {
        Marks([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }
}

impl BitOrAssign for Marks {
    #[inline(always)]
    fn bitor_assign(&mut self, other: Marks) {
        *self = *self | other;
    }
}

/// A stretch of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Stretch {
    first: u32,
    behind: u32,
}

impl Stretch {
    pub fn new(first: usize, behind: usize) -> Stretch {
        Stretch { first: first as u32, behind: behind as u32 }
    }

    pub fn first(self) -> u32 {
        self.first
    }

    /// What has been appended to a table since it had `first` entries.
    pub fn since<T>(first: usize, table: &[T]) -> Stretch {
        Stretch { first: first as u32, behind: table.len() as u32 }
    }

    #[inline(always)]
    pub fn of<T>(self, table: &[T]) -> &[T] {
        table.get(self.first as usize..self.behind as usize).unwrap_or(&[])
    }

    pub fn of_mut<T>(self, table: &mut [T]) -> &mut [T] {
        table.get_mut(self.first as usize..self.behind as usize).unwrap_or(&mut [])
    }

    #[inline(always)]
    pub fn is_empty(self) -> bool {
        self.first == self.behind
    }
}

/// What patterns ask of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kind {
    /// Of the word, and of the classes of which a member is the word or begins or ends with it.
    pub marks: Marks,
    /// The classes that it belongs to.
    pub classes: u64,
    /// The members of several words that begin with it, and those that end.
    begun: Longs,
    ended: Longs,
}

impl Kind {
    /// Whether a member of several words of `classes` begins (or ends) with the word.
    #[inline(always)]
    pub fn has_long(&self, last: bool, classes: u64) -> bool {
        let long = if last { self.ended } else { self.begun };
        long.classes & classes != 0
    }
}

/// Members of several words, and the classes that they belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Longs {
    stretch: Stretch,
    classes: u64,
}

/// A word class, a row of `data/classes.tsv` each member.
#[derive(Clone, Debug)]
struct Class {
    name: String,
    members: Vec<WordId>,
    /// The members of several words, and how many the longest has.
    long: Vec<Stretch>,
    longest: usize,
}

/// A member of several words: the bit of its class, and its words.
#[derive(Clone, Copy, Debug)]
struct Long {
    class: u64,
    words: Stretch,
}

/// What the labelling knows of words, by their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct WordTable {
    infos: Vec<WordInfo>,
    /// Kinds by their numbers; 0 is that of a word that no pattern asks for.
    kinds: Vec<Kind>,
    /// The marks of each kind, and what words of it can be for a cue near them.
    marks: Vec<Marks>,
    roles: Vec<u8>,
    /// The symbols of words in the runs of words, by their numbers.
    symbols: Vec<u32>,
    classes: Vec<Class>,
    /// The words of members of several words.
    words: Vec<WordId>,
    /// The members of several words, in the order of their first and of their last words.
    begun: Vec<Long>,
    ended: Vec<Long>,
    /// Marks and classes of each word, while the table is built.
    built: Vec<(Marks, u64)>,
}

const NOTHING: WordInfo = WordInfo { anchors: 0, kind: 0 };
const NO_LONGS: Longs = Longs { stretch: Stretch { first: 0, behind: 0 }, classes: 0 };
const NO_KIND: Kind = Kind { marks: Marks::ANY, classes: 0, begun: NO_LONGS, ended: NO_LONGS };

pub(super) const CLASSES: &str = include_str!("data/classes.tsv");

impl WordTable {
    /// Reads `data/classes.tsv`.
    pub fn new(verbs: &Verbs, lexicon: &mut Lexicon) -> Result<WordTable, Error> {
        /// Room for the words of all cues.
        const WORDS: usize = 1 << 13;
        let mut table = WordTable { built: Vec::with_capacity(WORDS), infos: Vec::with_capacity(WORDS), ..WordTable::default() };
        let mut words = Vec::new();
        for (number, line) in rows(CLASSES) {
            let at = |e: Error| e.context(format_args!("classes.tsv, line {number}"));
            let (class, member) = cut(line, b'\t');
            if member.is_empty() {
                return Err(at(Error::table("a tab is expected")));
            }
            table.add_member(class, member, verbs, lexicon, &mut words).map_err(at)?;
        }
        Ok(table)
    }

    /// Adds a member to a class; `words` is kept to be filled again.
    fn add_member(
        &mut self,
        class: &str,
        member: &str,
        verbs: &Verbs,
        lexicon: &mut Lexicon,
        words: &mut Vec<WordId>,
    ) -> Result<(), Error> {
        let bit = match self.class(class) {
            Some(bit) => bit,
            None if self.classes.len() == 64 => return Err(Error::table("there can be 64 classes at most")),
            None => {
                self.classes.push(Class { name: class.to_owned(), members: Vec::new(), long: Vec::new(), longest: 1 });
                self.classes.len() as u32 - 1
            }
        };
        // "<pay> rise" inflects its verb.
        let (verb, rest) = member.split_at(member.len() - cut(member, b'>').1.len());
        each_form(verbs, verb, |form| {
            match rest {
                "" => intern(form, lexicon, words),
                _ => intern(&[form, rest].concat(), lexicon, words),
            }
            let class = 1 << bit;
            match words[..] {
                [] => {}
                [word] => {
                    self.built(word).1 |= class;
                    self.mark(word, Marks::of_classes(class));
                    self.classes[bit as usize].members.push(word);
                }
                [first, .., last] => {
                    self.mark(first, Marks::of_classes(class));
                    self.mark(last, Marks::of_classes(class));
                    let before = self.words.len();
                    self.words.extend_from_slice(words);
                    let Class { long, longest, .. } = &mut self.classes[bit as usize];
                    *longest = words.len().max(*longest);
                    let words = Stretch::since(before, &self.words);
                    long.push(words);
                    self.begun.push(Long { class, words });
                }
            }
        })
    }

    /// Marks and classes of a word that is asked for.
    fn built(&mut self, word: WordId) -> &mut (Marks, u64) {
        let at = word.0 as usize;
        if at >= self.built.len() {
            self.built.resize(at + 1, Default::default());
        }
        &mut self.built[at]
    }

    /// Adds to what a word is met by.
    pub fn mark(&mut self, word: WordId, marks: Marks) {
        self.built(word).0 |= marks;
    }

    /// How often each bit of marks is met, where a word is met as often as `commonness` tells. Only while the table is built.
    pub fn mark_counts(&self, commonness: impl Fn(WordId) -> u32) -> [u32; Marks::COUNT] {
        let mut counts = [0; Marks::COUNT];
        for (word, (marks, _)) in (0..).map(WordId).zip(&self.built) {
            marks.bits().for_each(|bit| counts[bit] += commonness(word));
        }
        counts
    }

    /// The bit of a class.
    pub fn class(&self, name: &str) -> Option<u32> {
        // The last is what most rows ask for while the table is built.
        self.classes.iter().rposition(|c| c.name == name).map(|n| n as u32)
    }

    /// The mask of the classes of those names; names that no class has count for nothing.
    pub fn mask(&self, names: &[&str]) -> u64 {
        names.iter().filter_map(|n| self.class(n)).fold(0, |mask, bit| mask | 1 << bit)
    }

    pub fn members(&self, bit: u32) -> &[WordId] {
        self.classes.get(bit as usize).map_or(&[], |c| &c.members)
    }

    /// The members of several words.
    pub fn long_members(&self, bit: u32) -> impl Iterator<Item = &[WordId]> {
        self.classes.get(bit as usize).into_iter().flat_map(|c| c.long.iter().map(|words| words.of(&self.words)))
    }

    /// How many words the longest member has.
    pub fn longest_member(&self, bit: u32) -> usize {
        self.classes.get(bit as usize).map_or(1, |c| c.longest)
    }

    pub fn class_size(&self, bit: u32) -> u32 {
        self.classes.get(bit as usize).map_or(0, |c| c.members.len() + c.long.len()) as u32
    }

    #[inline(always)]
    pub fn get(&self, word: WordId) -> WordInfo {
        self.infos.get(word.0 as usize).copied().unwrap_or(NOTHING)
    }

    /// The marks of each kind.
    pub fn marks(&self) -> &[Marks] {
        &self.marks
    }

    #[inline(always)]
    pub fn kind(&self, number: u16) -> &Kind {
        self.kinds.get(usize::from(number)).unwrap_or(&NO_KIND)
    }

    /// Gives all words other numbers, of which there are so many; the table must be complete but for symbols.
    pub fn renumber(&mut self, number: impl Fn(WordId) -> WordId, count: usize) {
        let infos = std::mem::replace(&mut self.infos, vec![NOTHING; count]);
        for (word, info) in (0..).map(WordId).zip(infos).filter(|(_, info)| *info != NOTHING) {
            *self.info_mut(number(word)) = info;
        }
        let members = self.classes.iter_mut().flat_map(|class| &mut class.members);
        members.chain(&mut self.words).for_each(|word| *word = number(*word));
    }

    /// Ends the marking of words: gives each its kind.
    ///
    /// # Errors
    ///
    /// Where there are more kinds than a number tells.
    pub fn number_kinds(&mut self) -> Result<(), Error> {
        let long = std::mem::take(&mut self.begun);
        // The members of several words by their first (or last) word, and for each such word where they stand.
        let sorted = |of: fn(&[WordId]) -> Option<&WordId>| {
            let mut sorted = long.clone();
            let key = |long: &Long| of(long.words.of(&self.words)).copied().unwrap_or(WordId::NONE);
            sorted.sort_by_cached_key(key);
            let mut first = 0;
            let all_of_word = |all: &[Long]| {
                let stretch = Stretch { first, behind: first + all.len() as u32 };
                first = stretch.behind;
                (key(&all[0]), Longs { stretch, classes: all.iter().fold(0, |classes, long| classes | long.class) })
            };
            let by_word: Vec<(WordId, Longs)> = sorted.chunk_by(|a, b| key(a) == key(b)).map(all_of_word).collect();
            (sorted, by_word.into_iter().peekable())
        };
        let (begun, mut begun_by) = sorted(<[WordId]>::first);
        let (ended, mut ended_by) = sorted(<[WordId]>::last);
        let mut numbers = HashMap::with_hasher(Quick::default());
        self.kinds.reserve_exact(self.built.len());
        self.kinds.push(NO_KIND);
        for (word, (marks, classes)) in (0..).map(WordId).zip(std::mem::take(&mut self.built)) {
            if marks == Marks::default() {
                continue;
            }
            let begun = begun_by.next_if(|by| by.0 == word).map(|by| by.1);
            let ended = ended_by.next_if(|by| by.0 == word).map(|by| by.1);
            let next = u16::try_from(self.kinds.len()).map_err(|_| Error::table("cues name too many words"))?;
            // What begins or ends members of several words is of a kind of its own.
            let number = if begun.or(ended).is_some() { next } else { *numbers.entry((marks.0[0], classes)).or_insert(next) };
            if number == next {
                let (begun, ended) = (begun.unwrap_or_default(), ended.unwrap_or_default());
                self.kinds.push(Kind { marks: marks | Marks::ANY, classes, begun, ended });
            }
            self.info_mut(word).kind = number;
        }
        (self.begun, self.ended) = (begun, ended);
        self.marks = self.kinds.iter().map(|kind| kind.marks).collect();
        Ok(())
    }

    /// Tells what the words of those classes can be for a cue near them.
    pub fn set_roles(&mut self, roles: [(u64, u8); 4]) {
        let of = |kind: &Kind| roles.iter().filter(|(classes, _)| kind.classes & classes != 0).fold(0, |all, (_, role)| all | role);
        self.roles = self.kinds.iter().map(of).collect();
    }

    /// The roles of each kind: bits of [`role`].
    pub fn roles(&self) -> &[u8] {
        &self.roles
    }

    /// The symbol of a word in the runs of words; none or 0 where no run knows it.
    #[inline(always)]
    pub fn symbol(&self, word: WordId) -> Option<u32> {
        self.symbols.get(word.0 as usize).copied()
    }

    /// Gives words their symbols, of so many words that there are.
    pub fn set_symbols(&mut self, symbols: impl Iterator<Item = (WordId, u32)>, count: usize) {
        self.symbols = vec![0; count];
        for (word, symbol) in symbols {
            if let Some(place) = self.symbols.get_mut(word.0 as usize) {
                *place = symbol;
            }
        }
    }

    pub fn info_mut(&mut self, word: WordId) -> &mut WordInfo {
        let at = word.0 as usize;
        if at >= self.infos.len() {
            self.infos.resize(at + 1, NOTHING);
        }
        &mut self.infos[at]
    }

    /// The members of several words of `classes` that begin (or end) with a word of that kind.
    pub fn long(&self, kind: &Kind, last: bool, classes: u64) -> impl Iterator<Item = &[WordId]> {
        let all = if last { kind.ended.stretch.of(&self.ended) } else { kind.begun.stretch.of(&self.begun) };
        all.iter().filter(move |long| long.class & classes != 0).map(|long| long.words.of(&self.words))
    }
}
