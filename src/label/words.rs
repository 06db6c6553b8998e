//! What the labelling knows of a word, and an item as a stream of words.

use super::inflect::Verbs;
use super::pattern::{Neighbour, each_form, intern};
use crate::error::Error;
use crate::lexicon::{Lexicon, WordId};
use std::collections::HashMap;

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordInfo {
    /// The classes that it belongs to, as bits.
    pub classes: u64,
    /// Where the patterns that it anchors stand in `WordTable::anchored`.
    anchors: (u32, u32),
    /// Its number as the first word of n-grams, from 1; 0 for none.
    pub gram: u32,
    /// Its part in the frame of a clause, from 1; 0 for none.
    pub symbol: u16,
    /// Whether a member of a class that has several words begins, or ends, with it.
    phrases: (bool, bool),
}

/// A pattern, how many words back its anchor begins, and what must stand near that.
pub(super) type Tried = (u32, u8, Neighbour);

impl WordInfo {
    /// Whether it begins or ends a member of several words of some class.
    #[inline]
    pub fn in_phrases(&self) -> bool {
        self.phrases.0 || self.phrases.1
    }
}

/// A word class, a row of `data/classes.tsv` each member.
#[derive(Clone, Debug)]
struct Class {
    name: String,
    members: Vec<WordId>,
    /// The members of several words.
    long: Vec<Box<[WordId]>>,
    /// The members as the table gives them, for those that name classes themselves.
    sources: Vec<String>,
}

/// A member of several words, and the bit of its class.
type Member = (u64, Box<[WordId]>);

/// What the labelling knows of words, by their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct WordTable {
    infos: Vec<WordInfo>,
    classes: Vec<Class>,
    /// Members of several words, by their first and by their last word.
    by_first: HashMap<WordId, Vec<Member>>,
    by_last: HashMap<WordId, Vec<Member>>,
    /// Patterns by anchor, one stretch a word.
    anchored: Vec<Tried>,
}

const NOTHING: WordInfo = WordInfo { classes: 0, anchors: (0, 0), gram: 0, symbol: 0, phrases: (false, false) };

impl WordTable {
    /// Reads `data/classes.tsv`.
    pub fn new(verbs: &Verbs, lexicon: &mut Lexicon) -> Result<WordTable, Error> {
        let mut table = WordTable::default();
        for (number, line) in include_str!("data/classes.tsv").lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.is_empty()) {
            let at = |e: Error| e.context(format_args!("classes.tsv, line {}", number + 1));
            let (class, member) = line.split_once('\t').ok_or_else(|| at(Error::table("a tab is expected")))?;
            table.add_member(class, member, verbs, lexicon).map_err(at)?;
        }
        Ok(table)
    }

    fn add_member(&mut self, class: &str, member: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        let bit = match self.class(class) {
            Some(bit) => bit,
            None if self.classes.len() == 64 => return Err(Error::table("there can be 64 classes at most")),
            None => {
                self.classes.push(Class { name: class.to_owned(), members: Vec::new(), long: Vec::new(), sources: Vec::new() });
                self.classes.len() as u32 - 1
            }
        };
        self.classes[bit as usize].sources.push(member.to_owned());
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
                    self.info_mut(word).classes |= 1 << bit;
                    self.classes[bit as usize].members.push(word);
                }
                [first, .., last] => {
                    self.classes[bit as usize].long.push(words.clone().into());
                    self.info_mut(first).phrases.0 = true;
                    self.info_mut(last).phrases.1 = true;
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

    /// The members of a class as the table gives them.
    pub fn sources(&self, bit: u32) -> &[String] {
        self.classes.get(bit as usize).map_or(&[], |c| &c.sources)
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

    pub fn info_mut(&mut self, word: WordId) -> &mut WordInfo {
        let at = word.0 as usize;
        if at >= self.infos.len() {
            self.infos.resize(at + 1, NOTHING);
        }
        &mut self.infos[at]
    }

    /// The members of several words of `classes` that begin (or end) with `word`.
    pub fn phrases(&self, word: WordId, last: bool, classes: u64) -> impl Iterator<Item = &[WordId]> {
        let marks = self.get(word).phrases;
        let all = match (last, marks) {
            _ if classes == 0 => None,
            (false, (true, _)) => self.by_first.get(&word),
            (true, (_, true)) => self.by_last.get(&word),
            _ => None,
        };
        all.into_iter().flatten().filter(move |(bits, _)| bits & classes != 0).map(|(_, words)| &words[..])
    }

    /// Takes in which patterns are tried at which word, and how many words before it.
    pub fn set_anchors(&mut self, mut anchors: Vec<(WordId, Tried)>) {
        anchors.sort_unstable();
        anchors.dedup();
        self.anchored = anchors.iter().map(|a| a.1).collect();
        let mut from = 0;
        for run in anchors.chunk_by(|a, b| a.0 == b.0) {
            let to = from + run.len() as u32;
            self.info_mut(run[0].0).anchors = (from, to);
            from = to;
        }
    }

    /// The patterns that are tried at a word.
    #[inline]
    pub fn anchored(&self, info: &WordInfo) -> &[Tried] {
        let (from, to) = info.anchors;
        if from == to { &[] } else { &self.anchored[from as usize..to as usize] }
    }
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
    pub place: u32,
}

/// Where a word stands: bits of [`Word::place`].
pub(super) mod place {
    /// In the heading.
    pub const HEADING: u32 = 1;
    /// Within quotation marks.
    pub const QUOTED: u32 = 2;
    /// In a sentence that ends with a question mark.
    pub const QUESTION: u32 = 4;
}

/// The words of an item without its signs.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    pub words: Vec<Word>,
}
