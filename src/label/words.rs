//! What the labelling knows of a word, and an item as a stream of words.

use super::inflect::Verbs;
use super::pattern::{each_form, intern};
use super::rules::Rules;
use crate::error::Error;
use crate::lexicon::{Lexicon, WordId};
use std::collections::HashMap;

/// What every word is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordInfo {
    /// Its node in the runs of words; 0 for none.
    pub gram: u32,
    /// The number of its stretch of patterns in the table, from 1; 0 where it anchors none.
    pub anchors: u16,
    /// The number of its set of classes.
    pub set: u16,
}

/// Classes of a word, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Membership {
    /// Those that it belongs to.
    pub own: u64,
    /// Those of which a member of several words begins with it.
    first: u64,
    /// Those of which a member of several words ends with it.
    last: u64,
}

impl Membership {
    /// Those of which a member is the word, or begins or ends with it.
    #[inline]
    pub fn any(&self) -> u64 {
        self.own | self.first | self.last
    }
}

/// A pattern, and how many words back its anchor begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tried {
    pub pattern: u32,
    pub back: u8,
}

/// A word class, a row of `data/classes.tsv` each member.
#[derive(Clone, Debug)]
struct Class {
    name: String,
    members: Vec<WordId>,
    /// The members of several words.
    long: Vec<Box<[WordId]>>,
}

/// A member of several words, and the bit of its class.
type Member = (u64, Box<[WordId]>);

/// What the labelling knows of words, by their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct WordTable {
    infos: Vec<WordInfo>,
    /// The sets of classes that words have, each once: there are some hundreds.
    sets: Vec<Membership>,
    classes: Vec<Class>,
    /// Members of several words, by their first and by their last word.
    by_first: HashMap<WordId, Vec<Member>>,
    by_last: HashMap<WordId, Vec<Member>>,
    /// Patterns by anchor, one stretch a word, and where each stretch ends.
    anchored: Vec<Tried>,
    ends: Vec<u32>,
}

const NOTHING: WordInfo = WordInfo { gram: 0, anchors: 0, set: 0 };
const NO_CLASS: Membership = Membership { own: 0, first: 0, last: 0 };

impl WordTable {
    /// Reads `data/classes.tsv`.
    pub fn new(verbs: &Verbs, lexicon: &mut Lexicon) -> Result<WordTable, Error> {
        let mut table = WordTable::default();
        let mut members = Vec::new();
        for (number, line) in include_str!("data/classes.tsv").lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.is_empty()) {
            let at = |e: Error| e.context(format_args!("classes.tsv, line {}", number + 1));
            let (class, member) = line.split_once('\t').ok_or_else(|| at(Error::table("a tab is expected")))?;
            table.add_member(class, member, &mut members, verbs, lexicon).map_err(at)?;
        }
        table.number_sets(&members);
        Ok(table)
    }

    fn add_member(
        &mut self,
        class: &str,
        member: &str,
        members: &mut Vec<Membership>,
        verbs: &Verbs,
        lexicon: &mut Lexicon,
    ) -> Result<(), Error> {
        let bit = match self.class(class) {
            Some(bit) => bit,
            None if self.classes.len() == 64 => return Err(Error::table("there can be 64 classes at most")),
            None => {
                self.classes.push(Class { name: class.to_owned(), members: Vec::new(), long: Vec::new() });
                self.classes.len() as u32 - 1
            }
        };
        // "<pay> rise" inflects its verb.
        let (verb, rest) = match member.split_once('>') {
            Some((verb, rest)) => (&member[..verb.len() + 1], rest),
            None => (member, ""),
        };
        each_form(verbs, verb, |form| {
            let words = intern(&format!("{form}{rest}"), lexicon);
            match words[..] {
                [] => {}
                [word] => {
                    membership(members, word).own |= 1 << bit;
                    self.classes[bit as usize].members.push(word);
                }
                [first, .., last] => {
                    self.classes[bit as usize].long.push(words.clone().into());
                    membership(members, first).first |= 1 << bit;
                    membership(members, last).last |= 1 << bit;
                    self.by_first.entry(first).or_default().push((1 << bit, words.clone().into()));
                    self.by_last.entry(last).or_default().push((1 << bit, words.into()));
                }
            }
        })
    }

    /// The bit of a class.
    pub fn class(&self, name: &str) -> Option<u32> {
        self.classes.iter().position(|c| c.name == name).map(|n| n as u32)
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
        self.classes.get(bit as usize).into_iter().flat_map(|c| c.long.iter().map(|p| &p[..]))
    }

    pub fn class_size(&self, bit: u32) -> u32 {
        self.classes.get(bit as usize).map_or(0, |c| c.members.len() + c.long.len()) as u32
    }

    #[inline]
    pub fn get(&self, word: WordId) -> &WordInfo {
        self.infos.get(word.0 as usize).unwrap_or(&NOTHING)
    }

    /// The classes of a word, by its number of them.
    #[inline]
    pub fn classes(&self, set: u16) -> Membership {
        self.sets.get(set as usize).copied().unwrap_or(NO_CLASS)
    }

    fn number_sets(&mut self, members: &[Membership]) {
        let mut numbers = HashMap::from([(NO_CLASS, 0)]);
        self.sets.push(NO_CLASS);
        for (word, set) in (0..).zip(members) {
            let number = *numbers.entry(*set).or_insert(self.sets.len() as u16);
            if usize::from(number) == self.sets.len() {
                self.sets.push(*set);
            }
            self.info_mut(WordId(word)).set = number;
        }
    }

    /// The nodes of all words in the runs of words.
    pub fn nodes_mut(&mut self) -> impl Iterator<Item = &mut u32> {
        self.infos.iter_mut().map(|info| &mut info.gram)
    }

    pub fn info_mut(&mut self, word: WordId) -> &mut WordInfo {
        let at = word.0 as usize;
        if at >= self.infos.len() {
            self.infos.resize(at + 1, NOTHING);
        }
        &mut self.infos[at]
    }

    /// The members of several words of `classes` that begin (or end) with `word`.
    pub fn phrases(&self, word: &Word, last: bool, classes: u64) -> impl Iterator<Item = &[WordId]> {
        let (of, word) = (self.classes(word.set), word.word);
        let all = match last {
            false if of.first & classes != 0 => self.by_first.get(&word),
            true if of.last & classes != 0 => self.by_last.get(&word),
            _ => None,
        };
        all.into_iter().flatten().filter(move |(bits, _)| bits & classes != 0).map(|(_, words)| &words[..])
    }

    /// Takes in which patterns are tried at which word, and how many words before it.
    ///
    /// # Errors
    ///
    /// Where more words than a table holds anchor patterns.
    pub fn set_anchors(&mut self, mut anchors: Vec<(WordId, Tried)>) -> Result<(), Error> {
        anchors.sort_unstable();
        anchors.dedup();
        self.anchored = anchors.iter().map(|a| a.1).collect();
        self.ends = vec![0];
        for run in anchors.chunk_by(|a, b| a.0 == b.0) {
            let number = u16::try_from(self.ends.len()).map_err(|_| Error::table("too many words begin cues"))?;
            self.info_mut(run[0].0).anchors = number;
            self.ends.push(self.ends[usize::from(number) - 1] + run.len() as u32);
        }
        Ok(())
    }

    /// The patterns that are tried at words of that number.
    #[inline]
    pub fn anchored(&self, number: u16) -> &[Tried] {
        let end = |number: usize| self.ends.get(number).map_or(0, |&end| end as usize);
        let number = usize::from(number);
        self.anchored.get(end(number.wrapping_sub(1))..end(number)).unwrap_or(&[])
    }
}

fn membership(members: &mut Vec<Membership>, word: WordId) -> &mut Membership {
    let at = word.0 as usize;
    if at >= members.len() {
        members.resize(at + 1, NO_CLASS);
    }
    &mut members[at]
}

/// A word of an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub word: WordId,
    /// Its token in the reading.
    pub token: u32,
    /// Words match together only within one clause.
    pub clause: u32,
    /// Bits of [`place`].
    pub place: u16,
    /// The number of its set of classes; [`Stream::push`] sees to it.
    pub set: u16,
}

/// Where a word stands: bits of [`Word::place`].
pub(super) mod place {
    /// In the heading.
    pub const HEADING: u16 = 1;
    /// Within quotation marks.
    pub const QUOTED: u16 = 2;
    /// In a sentence that ends with a question mark.
    pub const QUESTION: u16 = 4;
}

/// The words of an item without its signs, and what the tables know of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    pub words: Vec<Word>,
    /// Their nodes in the runs of words, the ends of clauses between them.
    pub grams: Vec<u32>,
    /// The word behind each of those.
    pub behind: Vec<u32>,
    /// The words at which patterns are tried, and the numbers of those in the table.
    pub woken: Vec<(u32, u16)>,
}

impl Stream {
    pub fn clear(&mut self) {
        self.words.clear();
        self.grams.clear();
        self.behind.clear();
        self.woken.clear();
    }

    /// Adds a word.
    #[inline]
    pub fn push(&mut self, word: Word, rules: &Rules) {
        let at = self.words.len() as u32;
        if self.words.last().is_none_or(|last| last.clause != word.clause) && word.clause > 0 {
            self.push_run(rules.end, at + 1);
        }
        let info = rules.table.get(word.word);
        self.push_run(info.gram, at + 1);
        if info.anchors != 0 {
            self.woken.push((at, info.anchors));
        }
        self.words.push(Word { set: info.set, ..word });
    }

    /// Ends the last clause.
    pub fn finish(&mut self, rules: &Rules) {
        self.push_run(rules.end, self.words.len() as u32);
    }

    fn push_run(&mut self, gram: u32, behind: u32) {
        self.grams.push(gram);
        self.behind.push(behind);
    }
}
