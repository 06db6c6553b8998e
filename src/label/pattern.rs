//! The pattern language of cues: a run of words within a clause.
//!
//! | element | matches |
//! |---|---|
//! | `word` | the word, folded; hyphens part words |
//! | `<approve>` | any inflection; `<approve:past>` past or participle, `:base`, `:s`, `:part`, `:ing` |
//! | `%CLASS` | a member of the class, of one word or several |
//! | `a\|<b>\|%C` | one of them |
//! | `x?` | it or nothing |
//! | `_`, `_3` | any one word; up to three words |
//!
//! DESIGN. A pattern is tried only where a word of its rarest element (the *anchor*) stands, and from there to both sides,
//! so that "%COURT … overturned" costs nothing at every court. Membership in a class is one bit of the word.

use super::inflect::{Form, Verbs};
use super::words::{Stream, Word, WordTable};
use crate::error::Error;
use crate::lexicon::{Lexicon, WordId};
use crate::text;
use std::collections::HashMap;

/// A run of elements.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    elements: Box<[Element]>,
    /// The element where matching begins.
    anchor: usize,
}

#[derive(Clone, Debug)]
enum Element {
    /// One of the alternatives.
    One { set: Set, optional: bool },
    /// Exactly one word.
    Word,
    /// Up to so many words.
    Gap(u8),
}

impl Element {
    /// How many words it can match.
    fn longest(&self, table: &WordTable) -> usize {
        match self {
            Element::Gap(n) => usize::from(*n),
            Element::Word => 1,
            Element::One { set, .. } => {
                let own = set.phrases.iter().map(|p| p.len());
                own.chain(bits(set.classes).flat_map(|bit| table.long_members(bit).map(<[WordId]>::len))).max().unwrap_or(0).max(1)
            }
        }
    }
}

/// Alternatives.
#[derive(Clone, Debug, Default)]
struct Set {
    /// Sorted.
    words: Vec<WordId>,
    /// Bits of classes.
    classes: u64,
    /// Alternatives of several words.
    phrases: Vec<Box<[WordId]>>,
}

/// What is needed to compile patterns.
pub(super) struct Compiler<'a> {
    pub verbs: &'a Verbs,
    pub table: &'a mut WordTable,
    pub lexicon: &'a mut Lexicon,
    /// Words so common that patterns had better not begin there, with how often they are met against a plain word.
    pub common: &'a Common,
}

impl Compiler<'_> {
    /// Compiles `source`.
    ///
    /// # Errors
    ///
    /// Where an element does not parse, or none can be an anchor.
    pub fn compile(&mut self, source: &str) -> Result<Pattern, Error> {
        let elements = source.split_whitespace().map(|e| self.element(e)).collect::<Result<Box<[Element]>, Error>>()?;
        let anchor = (0..elements.len())
            .filter_map(|n| Some((self.cost(&elements[n])?, n)))
            .min()
            .ok_or_else(|| Error::table(format!("the pattern {source:?} has no word that must stand there")))?;
        Ok(Pattern { elements, anchor: anchor.1 })
    }

    fn element(&mut self, source: &str) -> Result<Element, Error> {
        if let Some(gap) = source.strip_prefix('_') {
            let wrong = || Error::table(format!("{source:?} is no gap: \"_\" or \"_1\" to \"_9\" is expected"));
            return match gap.as_bytes() {
                [] => Ok(Element::Word),
                [n @ b'1'..=b'9'] => Ok(Element::Gap(n - b'0')),
                _ => Err(wrong()),
            };
        }
        let (names, optional) = source.strip_suffix('?').map_or((source, false), |names| (names, true));
        let mut set = Set::default();
        for name in names.split('|') {
            self.alternative(name.trim_end_matches('?'), &mut set)?;
        }
        set.words.sort_unstable();
        set.words.dedup();
        Ok(Element::One { set, optional: optional || names.split('|').any(|n| n.ends_with('?')) })
    }

    fn alternative(&mut self, name: &str, set: &mut Set) -> Result<(), Error> {
        if let Some(class) = name.strip_prefix('%') {
            let bit = self.table.class(class).ok_or_else(|| Error::table(format!("there is no class {class:?}")))?;
            set.classes |= 1 << bit;
            return Ok(());
        }
        let Compiler { verbs, lexicon, .. } = self;
        each_form(verbs, name, |word| {
            let words = intern(word, lexicon);
            match words[..] {
                [] => {}
                [word] => set.words.push(word),
                _ => set.phrases.push(words.into()),
            }
        })
    }

    /// How often an element may be met, roughly; `None` where it cannot be an anchor.
    fn cost(&self, element: &Element) -> Option<u32> {
        let Element::One { set, optional: false } = element else { return None };
        let words: u32 = set.words.iter().map(|&w| commonness(self.common, w)).sum();
        let phrases: u32 = set.phrases.iter().filter_map(|p| p.iter().map(|&w| commonness(self.common, w)).min()).sum();
        let classes: u32 = bits(set.classes).map(|bit| self.table.class_size(bit)).sum();
        Some(words + phrases + 8 * classes)
    }
}

/// How often words are met against a plain word, for those that are common.
pub(super) type Common = HashMap<WordId, u32>;

fn commonness(common: &Common, word: WordId) -> u32 {
    common.get(&word).copied().unwrap_or(1)
}

/// Calls `take` with each word that `name` stands for: itself, or the forms of `<lemma:form>`.
pub(super) fn each_form(verbs: &Verbs, name: &str, mut take: impl FnMut(&str)) -> Result<(), Error> {
    let Some(inside) = name.strip_prefix('<') else {
        take(name);
        return Ok(());
    };
    let wrong = || Error::table(format!("{name:?} is no verb: <lemma> or <lemma:past> (base, s, past, part, ing) is expected"));
    let inside = inside.strip_suffix('>').ok_or_else(wrong)?;
    let (lemma, form) = inside.split_once(':').unwrap_or((inside, ""));
    let form = Form::named(form).ok_or_else(wrong)?;
    // "<phase out>" inflects its first word.
    match lemma.split_once(' ') {
        Some((lemma, rest)) => verbs.forms(lemma, form, |word| take(&format!("{word} {rest}"))),
        None => verbs.forms(lemma, form, take),
    }
    Ok(())
}

/// The words of a phrase, signs left out.
pub(super) fn intern(phrase: &str, lexicon: &mut Lexicon) -> Vec<WordId> {
    text::pieces(phrase)
        .filter(|p| matches!(p.kind, text::PieceKind::Word | text::PieceKind::Number))
        .map(|p| lexicon.intern(p.span.of(phrase)))
        .collect()
}

impl Pattern {
    /// Calls `take` with each word at which matching is tried, and how many words before it the anchor begins: an alternative of
    /// several words is tried at its rarest.
    pub fn anchors(&self, table: &WordTable, common: &Common, mut take: impl FnMut(WordId, usize)) {
        let Element::One { set, .. } = &self.elements[self.anchor] else { return };
        set.words.iter().for_each(|&word| take(word, 0));
        bits(set.classes).for_each(|bit| table.members(bit).iter().for_each(|&word| take(word, 0)));
        let own = set.phrases.iter().map(|p| &p[..]);
        for phrase in own.chain(bits(set.classes).flat_map(|bit| table.long_members(bit))) {
            let rarest = (0..phrase.len()).min_by_key(|&n| commonness(common, phrase[n]));
            rarest.into_iter().for_each(|n| take(phrase[n], n));
        }
    }

    /// What must stand around the anchor.
    pub fn neighbours(&self, table: &WordTable) -> Neighbours {
        // The anchor's own words reach to the last of its longest alternative.
        let own = self.elements[self.anchor].longest(table) - 1;
        Neighbours {
            before: Neighbour::nearest(self.elements[..self.anchor].iter().rev(), 0, table),
            after: Neighbour::nearest(self.elements[self.anchor + 1..].iter(), own, table),
        }
    }

    /// Calls `take` with each single word that an element names, classes left out.
    pub fn words(&self, mut take: impl FnMut(WordId)) {
        for element in &self.elements {
            if let Element::One { set, .. } = element {
                set.words.iter().copied().for_each(&mut take);
            }
        }
    }

    /// Matches around the anchor that begins with the word `at`: the first word and the one behind the last.
    #[inline]
    pub fn matches(&self, stream: &Stream, table: &WordTable, at: usize) -> Option<(usize, usize)> {
        let run = Run { stream, table, clause: stream.words[at].clause };
        // Matching forward from the anchor itself tries its alternatives of several words, too.
        let behind = run.forward(&self.elements[self.anchor..], at)?;
        let first = run.backward(&self.elements[..self.anchor], at)?;
        Some((first, behind))
    }
}

/// The numbers of the bits that are set.
fn bits(mask: u64) -> impl Iterator<Item = u32> {
    (0..64).filter(move |bit| mask >> bit & 1 != 0)
}

/// What must stand near an anchor on one side.
#[derive(Clone, Copy, Debug, Default)]
struct Neighbour {
    /// The bits of its words, by two hashes.
    words: [u64; 2],
    classes: u64,
    /// How far off it can stand; 0 where nothing must.
    far: u8,
}

impl Neighbour {
    /// What must stand on one side: the elements there, the nearest first, beyond `far` words.
    fn nearest<'e>(elements: impl Iterator<Item = &'e Element>, mut far: usize, table: &WordTable) -> Neighbour {
        let mut near = Neighbour::default();
        for element in elements {
            if let Element::One { set, optional } = element {
                for word in set.words.iter().chain(set.phrases.iter().flat_map(|p| p.iter())) {
                    let bits = bits_of(*word);
                    (0..2).for_each(|n| near.words[n] |= bits[n]);
                }
                near.classes |= set.classes;
                if !optional {
                    return u8::try_from(far + 1).map_or(Neighbour::default(), |far| Neighbour { far, ..near });
                }
            }
            far += element.longest(table);
        }
        Neighbour::default()
    }
}

/// What must stand around an anchor for its pattern to be worth trying: one look tells nine in ten that match nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Neighbours {
    before: Neighbour,
    after: Neighbour,
}

impl Neighbours {
    /// Whether something of the kind may stand around the word `at`.
    #[inline]
    pub fn may_stand(&self, stream: &Stream, table: &WordTable, at: usize) -> bool {
        let clause = stream.words[at].clause;
        let fits = |near: &Neighbour, words: &[Word]| {
            near.far == 0
                || words.iter().any(|w| {
                    let [one, other] = bits_of(w.word);
                    let named = near.words[0] & one != 0 && near.words[1] & other != 0;
                    w.clause == clause && (named || near.classes != 0 && table.classes(w.word).any() & near.classes != 0)
                })
        };
        let words = &stream.words;
        fits(&self.after, &words[at + 1..words.len().min(at + 1 + usize::from(self.after.far))])
            && fits(&self.before, &words[at.saturating_sub(usize::from(self.before.far))..at])
    }
}

/// A bit for a word by each of two hashes.
#[inline]
fn bits_of(word: WordId) -> [u64; 2] {
    let hash = word.0.wrapping_mul(0x9e37_79b9);
    [1 << (hash >> 26), 1 << (hash >> 20 & 63)]
}

struct Run<'a> {
    stream: &'a Stream,
    table: &'a WordTable,
    clause: u32,
}

impl Run<'_> {
    fn word(&self, at: usize) -> Option<WordId> {
        self.stream.words.get(at).filter(|w| w.clause == self.clause).map(|w| w.word)
    }

    /// Matches `elements` from the word `at` on; the word behind the last.
    fn forward(&self, elements: &[Element], at: usize) -> Option<usize> {
        let Some((element, rest)) = elements.split_first() else { return Some(at) };
        match element {
            Element::Word => self.word(at).and_then(|_| self.forward(rest, at + 1)),
            Element::Gap(longest) => {
                for step in 0..=usize::from(*longest) {
                    if step > 0 && self.word(at + step - 1).is_none() {
                        return None;
                    }
                    if let Some(end) = self.forward(rest, at + step) {
                        return Some(end);
                    }
                }
                None
            }
            Element::One { set, optional } => {
                if let Some(word) = self.word(at) {
                    if self.one(set, word)
                        && let Some(end) = self.forward(rest, at + 1)
                    {
                        return Some(end);
                    }
                    for phrase in self.phrases(set, word, false) {
                        if (0..phrase.len()).all(|n| self.word(at + n) == Some(phrase[n]))
                            && let Some(end) = self.forward(rest, at + phrase.len())
                        {
                            return Some(end);
                        }
                    }
                }
                if *optional { self.forward(rest, at) } else { None }
            }
        }
    }

    /// Matches `elements` before the word `at`; the first word.
    fn backward(&self, elements: &[Element], at: usize) -> Option<usize> {
        let Some((element, rest)) = elements.split_last() else { return Some(at) };
        let before = |n: usize| at.checked_sub(n).and_then(|at| self.word(at));
        match element {
            Element::Word => before(1).and_then(|_| self.backward(rest, at - 1)),
            Element::Gap(longest) => {
                for step in 0..=usize::from(*longest) {
                    if step > 0 && before(step).is_none() {
                        return None;
                    }
                    if let Some(first) = self.backward(rest, at - step) {
                        return Some(first);
                    }
                }
                None
            }
            Element::One { set, optional } => {
                if let Some(word) = before(1) {
                    if self.one(set, word)
                        && let Some(first) = self.backward(rest, at - 1)
                    {
                        return Some(first);
                    }
                    for phrase in self.phrases(set, word, true) {
                        let n = phrase.len();
                        if (0..n).all(|k| before(n - k) == Some(phrase[k]))
                            && let Some(first) = self.backward(rest, at - n)
                        {
                            return Some(first);
                        }
                    }
                }
                if *optional { self.backward(rest, at) } else { None }
            }
        }
    }

    #[inline]
    fn one(&self, set: &Set, word: WordId) -> bool {
        set.classes & self.table.classes(word).own != 0
            || match set.words.len() {
                0 => false,
                1..=8 => set.words.contains(&word),
                _ => set.words.binary_search(&word).is_ok(),
            }
    }

    /// The alternatives of several words that begin (or end) with `word`.
    fn phrases<'s>(&'s self, set: &'s Set, word: WordId, last: bool) -> impl Iterator<Item = &'s [WordId]> {
        let own = set.phrases.iter().map(|p| &p[..]).filter(move |p| if last { p.last() } else { p.first() } == Some(&word));
        own.chain(self.table.phrases(word, last, set.classes))
    }
}
