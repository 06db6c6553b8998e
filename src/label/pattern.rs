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
//! so that "%COURT … overturned" costs nothing at every court. All elements of all patterns stand in one table, and each begins
//! with the marks that a word must meet.

use super::inflect::{Form, Verbs};
use super::stream::Window;
use super::words::{Marks, Stretch, WordTable};
use crate::error::Error;
use crate::lexicon::{Lexicon, WordId};
use crate::text;
use std::collections::HashMap;

/// A run of elements of the [`Patterns`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Pattern {
    first: u32,
    /// The element where matching begins.
    anchor: u32,
    behind: u32,
}

/// What an element matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One of its alternatives.
    One,
    /// One of its alternatives or nothing.
    Maybe,
    /// Exactly one word.
    Word,
    /// Up to so many words.
    Gap(u8),
}

/// A part of a pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    /// What the first and the last word of each alternative meet.
    pub marks: Marks,
    /// Bits of the classes of which members are alternatives.
    pub classes: u64,
    /// Alternatives of one word: sorted.
    words: Stretch,
    /// Alternatives of several words.
    phrases: Stretch,
    pub shape: Shape,
}

impl Element {
    /// Whether it names alternatives of several words itself.
    #[inline(always)]
    pub fn has_phrases(&self) -> bool {
        !self.phrases.is_empty()
    }
}

/// The elements of all patterns, and what they are made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Patterns {
    elements: Vec<Element>,
    phrases: Vec<Stretch>,
    words: Vec<WordId>,
}

impl Patterns {
    /// The elements of a pattern before its anchor, and those from there on.
    #[inline(always)]
    pub fn around(&self, pattern: Pattern) -> (&[Element], &[Element]) {
        let all = self.elements.get(pattern.first as usize..pattern.behind as usize).unwrap_or(&[]);
        all.split_at_checked((pattern.anchor - pattern.first) as usize).unwrap_or((&[], &[]))
    }

    /// The alternatives of one word.
    #[inline(always)]
    pub fn words(&self, element: &Element) -> &[WordId] {
        element.words.of(&self.words)
    }

    /// The alternatives of several words that the element itself names.
    #[inline(always)]
    pub fn phrases(&self, element: &Element) -> impl Iterator<Item = &[WordId]> {
        element.phrases.of(&self.phrases).iter().map(|phrase| phrase.of(&self.words))
    }

    /// How many words an element can match.
    fn longest(&self, element: &Element, table: &WordTable) -> usize {
        match element.shape {
            Shape::Gap(n) => usize::from(n),
            Shape::Word => 1,
            Shape::One | Shape::Maybe => {
                let own = self.phrases(element).map(<[WordId]>::len);
                own.chain(bits(element.classes).flat_map(|bit| table.long_members(bit).map(<[WordId]>::len))).max().unwrap_or(0).max(1)
            }
        }
    }

    /// Calls `take` with each word at which matching is tried: an alternative of several words is tried at its rarest.
    pub fn anchors(&self, pattern: Pattern, table: &WordTable, common: &Common, mut take: impl FnMut(Anchor)) {
        let Some(anchor) = self.around(pattern).1.first() else { return };
        let mut alone = |&word: &WordId| take(Anchor { word, back: 0, alone: true });
        self.words(anchor).iter().for_each(&mut alone);
        bits(anchor.classes).for_each(|bit| table.members(bit).iter().for_each(&mut alone));
        for phrase in self.phrases(anchor).chain(bits(anchor.classes).flat_map(|bit| table.long_members(bit))) {
            let rarest = (0..phrase.len()).min_by_key(|&n| commonness(common, phrase[n]));
            rarest.into_iter().for_each(|n| take(Anchor { word: phrase[n], back: n as u8, alone: false }));
        }
    }

    /// What must stand before the anchor, and what behind.
    pub fn neighbours(&self, pattern: Pattern, table: &WordTable) -> [Neighbour; 2] {
        let (before, from_anchor) = self.around(pattern);
        let Some((anchor, after)) = from_anchor.split_first() else { return Default::default() };
        // The anchor's own words reach to the last of its longest alternative.
        let own = self.longest(anchor, table) - 1;
        [self.nearest(before.iter().rev(), 0, true, table), self.nearest(after.iter(), own, false, table)]
    }

    /// What must stand on one side: the elements there, the nearest first, beyond `far` words.
    fn nearest<'e>(&self, elements: impl Iterator<Item = &'e Element>, mut far: usize, before: bool, table: &WordTable) -> Neighbour {
        let mut marks = Marks::default();
        for element in elements {
            marks |= element.marks;
            if element.shape == Shape::One {
                return Neighbour { marks, far: far + 1, before };
            }
            far += self.longest(element, table);
        }
        Neighbour::default()
    }

    /// Calls `take` with each single word that an element names, classes left out.
    pub fn each_word(&self, pattern: Pattern, mut take: impl FnMut(WordId)) {
        let (before, from_anchor) = self.around(pattern);
        before.iter().chain(from_anchor).for_each(|element| self.words(element).iter().copied().for_each(&mut take));
    }
}

/// A word at which a pattern is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Anchor {
    pub word: WordId,
    /// How many words before it the anchor begins.
    pub back: u8,
    /// Whether it is an alternative of the anchor by itself.
    pub alone: bool,
}

/// What must stand near an anchor on one side; nothing where `far` is 0.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Neighbour {
    marks: Marks,
    /// How far off it can stand.
    far: usize,
    before: bool,
}

impl Neighbour {
    /// What is asked, and of which window around the word that stands `back` words behind the anchor's first.
    pub fn asked(self, back: usize) -> Asked {
        let window = Window::near(self.far, self.before, back).filter(|_| self.far > 0);
        window.map_or(Asked { marks: Marks::ANY, window: Window::default() }, |window| Asked { marks: self.marks, window })
    }

    /// How rare it is that it stands there, roughly: the nearer, the rarer.
    pub fn rareness(self) -> usize {
        if self.far == 0 { 0 } else { usize::MAX / self.far }
    }
}

/// Marks that a window must meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    marks: Marks,
    window: Window,
}

impl Asked {
    #[inline(always)]
    pub fn meets(self, windows: &[Marks], at: usize) -> bool {
        self.window.meets(windows, at, self.marks)
    }
}

/// What is needed to compile patterns.
pub(super) struct Compiler<'a> {
    pub verbs: &'a Verbs,
    pub table: &'a mut WordTable,
    pub patterns: &'a mut Patterns,
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
        let first = self.patterns.elements.len();
        for element in source.split_whitespace() {
            let element = self.element(element)?;
            self.patterns.elements.push(element);
        }
        let elements = self.patterns.elements.get(first..).unwrap_or(&[]);
        let anchor = (0..)
            .zip(elements)
            .filter_map(|(n, element)| Some((self.cost(element)?, n)))
            .min()
            .ok_or_else(|| Error::table(format!("the pattern {source:?} has no word that must stand there")))?;
        Ok(Pattern { first: first as u32, anchor: first as u32 + anchor.1, behind: self.patterns.elements.len() as u32 })
    }

    fn element(&mut self, source: &str) -> Result<Element, Error> {
        let none = Element {
            marks: Marks::default(),
            classes: 0,
            words: Stretch::default(),
            phrases: Stretch::default(),
            shape: Shape::Word,
        };
        if let Some(gap) = source.strip_prefix('_') {
            let wrong = || Error::table(format!("{source:?} is no gap: \"_\" or \"_1\" to \"_9\" is expected"));
            return match gap.as_bytes() {
                [] => Ok(none),
                [n @ b'1'..=b'9'] => Ok(Element { shape: Shape::Gap(n - b'0'), ..none }),
                _ => Err(wrong()),
            };
        }
        let (names, optional) = source.strip_suffix('?').map_or((source, false), |names| (names, true));
        let (mut words, mut phrases, mut classes, mut marks) = (Vec::new(), Vec::new(), 0, Marks::default());
        for name in names.split('|') {
            let name = name.trim_end_matches('?');
            if let Some(class) = name.strip_prefix('%') {
                let bit = self.table.class(class).ok_or_else(|| Error::table(format!("there is no class {class:?}")))?;
                classes |= 1 << bit;
                continue;
            }
            let lemma = name.split(':').next().unwrap_or(name).trim_start_matches('<').trim_end_matches('>');
            each_form(self.verbs, name, |form| {
                let phrase = intern(form, self.lexicon);
                for &word in phrase.first().into_iter().chain(phrase.last()) {
                    let own = Marks::of_word(word, lemma, self.common);
                    self.table.mark(word, own);
                    marks |= own;
                }
                match phrase[..] {
                    [] => {}
                    [word] => words.push(word),
                    _ => phrases.push(phrase),
                }
            })?;
        }
        words.sort_unstable();
        words.dedup();
        marks |= Marks::of_classes(classes);
        let Patterns { phrases: all_phrases, words: all_words, .. } = &mut *self.patterns;
        let mut add = |words: Vec<WordId>| {
            let before = all_words.len();
            all_words.extend(words);
            Stretch::since(before, all_words)
        };
        let (words, before) = (add(words), all_phrases.len());
        all_phrases.extend(phrases.into_iter().map(add));
        let optional = optional || names.split('|').any(|name| name.ends_with('?'));
        let shape = if optional { Shape::Maybe } else { Shape::One };
        Ok(Element { marks, classes, words, phrases: Stretch::since(before, all_phrases), shape })
    }

    /// How often an element may be met, roughly; `None` where it cannot be an anchor.
    fn cost(&self, element: &Element) -> Option<u32> {
        if element.shape != Shape::One {
            return None;
        }
        let words: u32 = self.patterns.words(element).iter().map(|&w| commonness(self.common, w)).sum();
        let rarest = |phrase: &[WordId]| phrase.iter().map(|&w| commonness(self.common, w)).min();
        let phrases: u32 = self.patterns.phrases(element).filter_map(rarest).sum();
        let classes: u32 = bits(element.classes).map(|bit| self.table.class_size(bit)).sum();
        Some(words + phrases + 8 * classes)
    }
}

/// How often words are met against a plain word, for those that are common, and their ranks from 0.
pub(super) type Common = HashMap<WordId, (u32, u32)>;

fn commonness(common: &Common, word: WordId) -> u32 {
    common.get(&word).map_or(1, |common| common.0)
}

/// The numbers of the bits that are set.
fn bits(mask: u64) -> impl Iterator<Item = u32> {
    (0..64).filter(move |bit| mask >> bit & 1 != 0)
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
    if !phrase.is_empty() && phrase.bytes().all(|b| b.is_ascii_alphabetic()) {
        return vec![lexicon.intern(phrase)];
    }
    text::pieces(phrase)
        .filter(|p| matches!(p.kind, text::PieceKind::Word | text::PieceKind::Number))
        .map(|p| lexicon.intern(p.span.of(phrase)))
        .collect()
}
