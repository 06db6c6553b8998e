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
use crate::lexicon::{Lexicon, WordId, cut};
use crate::text;

/// A run of elements of the [`Patterns`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pattern {
    first: u32,
    /// The element where matching begins.
    anchor: u32,
    behind: u32,
}

impl Pattern {
    #[inline(always)]
    pub fn is_one_element(self) -> bool {
        self.behind - self.first == 1
    }
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
    /// How often it may be met, roughly.
    cost: u32,
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
    /// Patterns that need not grow for tables of so many bytes: a guess is enough.
    pub fn with_room(bytes: usize) -> Patterns {
        Patterns { elements: Vec::with_capacity(bytes / 32), words: Vec::with_capacity(bytes / 8), ..Patterns::default() }
    }

    /// The elements of a pattern before its anchor, and those from there on.
    #[inline(always)]
    pub fn around(&self, pattern: Pattern) -> (&[Element], &[Element]) {
        let all = self.elements.get(pattern.first as usize..pattern.behind as usize).unwrap_or(&[]);
        all.split_at_checked((pattern.anchor - pattern.first) as usize).unwrap_or((&[], &[]))
    }

    /// Gives all words other numbers.
    pub fn renumber(&mut self, number: impl Fn(WordId) -> WordId) {
        self.words.iter_mut().for_each(|word| *word = number(*word));
        for element in &self.elements {
            element.words.of_mut(&mut self.words).sort_unstable();
        }
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
                own.chain(bits(element.classes).map(|bit| table.longest_member(bit))).max().unwrap_or(1)
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

    /// What must stand right before the word that is the anchor's, `back` words behind its first, or right behind where that is the
    /// first: words of its alternatives. `None` where that may be any word.
    pub fn beside(&self, pattern: Pattern, word: WordId, back: usize, table: &mut WordTable, common: &Common) -> Option<Asked> {
        let anchor = *self.around(pattern).1.first()?;
        let at = if back == 0 { 1 } else { back - 1 };
        let mut marks = Marks::default();
        if back > 0 {
            // What matches without the word, too.
            marks = Marks::of_classes(anchor.classes);
            self.words(&anchor).iter().for_each(|&word| marks |= Marks::of_word(word, common));
            if at > 0 && marks != Marks::default() {
                return None;
            }
        }
        let mut named = Vec::new();
        let phrases = self.phrases(&anchor).chain(bits(anchor.classes).flat_map(|bit| table.long_members(bit)));
        for phrase in phrases.filter(|phrase| phrase.get(back).is_none_or(|&other| other == word)) {
            named.push(*phrase.get(at)?);
        }
        for word in named {
            let own = Marks::of_word(word, common);
            table.mark(word, own);
            marks |= own;
        }
        Required { marks, nearest: 1, farthest: 1, before: back > 0 }.asked(0)
    }

    /// Adds to a list what must stand around the anchor, the rarest first, where each bit of marks is met so often.
    pub fn required(&self, pattern: Pattern, table: &WordTable, counts: &[u32; Marks::COUNT], found: &mut Vec<Required>) -> Stretch {
        let (before, from_anchor) = self.around(pattern);
        let first = found.len();
        if let Some((anchor, after)) = from_anchor.split_first() {
            self.required_beside(before.iter().rev(), (0, 0), true, table, found);
            self.required_beside(after.iter(), (0, self.longest(anchor, table) - 1), false, table, found);
            found[first..].sort_by_cached_key(|required| required.cost(counts));
        }
        Stretch::since(first, found)
    }

    /// What must stand on one side: the elements there, the nearest first, beyond so many words at least and at most.
    fn required_beside<'e>(
        &self,
        elements: impl Iterator<Item = &'e Element>,
        (mut least, mut most): (usize, usize),
        before: bool,
        table: &WordTable,
        found: &mut Vec<Required>,
    ) {
        for element in elements {
            let longest = self.longest(element, table);
            if element.shape == Shape::One {
                found.push(Required { marks: element.marks, nearest: least + 1, farthest: most + 1, before });
            }
            least += usize::from(matches!(element.shape, Shape::One | Shape::Word));
            most += longest;
        }
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

/// What must stand near an anchor, and how near.
#[derive(Clone, Copy, Debug)]
pub(super) struct Required {
    pub marks: Marks,
    pub nearest: usize,
    pub farthest: usize,
    /// Before the anchor, or behind it.
    pub before: bool,
}

impl Required {
    /// How often something that meets its marks may stand there, roughly.
    fn cost(&self, counts: &[u32; Marks::COUNT]) -> u32 {
        let each: u32 = self.marks.bits().map(|bit| counts[bit]).sum();
        each.saturating_mul((self.farthest - self.nearest + 1) as u32)
    }

    /// What is asked, and of which window around the word that stands `back` words behind the anchor's first; `None` where no
    /// window is so wide.
    pub fn asked(&self, back: usize) -> Option<Asked> {
        let window = Window::near(self.nearest, self.farthest, self.before, back)?;
        Some(Asked { marks: self.marks, window, last: false })
    }
}

/// Marks that a window must meet. There are thousands, so each takes 20 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(Rust, packed(4))]
pub(super) struct Asked {
    marks: Marks,
    window: Window,
    /// Whether it is the last of what is asked around one word.
    pub last: bool,
}

impl Asked {
    /// What every word meets.
    pub const NOTHING: Asked = Asked { marks: Marks::ANY, window: Window::HERE, last: false };

    #[inline(always)]
    pub fn meets(&self, windows: &[Marks], at: usize) -> bool {
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
        let mut words = Vec::new();
        for element in source.split_ascii_whitespace() {
            let element = self.element(element, &mut words)?;
            self.patterns.elements.push(element);
        }
        let elements = self.patterns.elements.get(first..).unwrap_or(&[]);
        let anchor = (0..)
            .zip(elements)
            .filter(|(_, element)| element.shape == Shape::One)
            .map(|(n, element)| (element.cost, n))
            .min()
            .ok_or_else(|| Error::table(format!("the pattern {source:?} has no word that must stand there")))?;
        Ok(Pattern { first: first as u32, anchor: first as u32 + anchor.1, behind: self.patterns.elements.len() as u32 })
    }

    /// Compiles an element; `phrase` is kept to be filled again.
    fn element(&mut self, source: &str, phrase: &mut Vec<WordId>) -> Result<Element, Error> {
        let none = Element {
            marks: Marks::default(),
            classes: 0,
            words: Stretch::default(),
            phrases: Stretch::default(),
            cost: 0,
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
        let before = self.patterns.words.len();
        let (mut phrases, mut classes, mut marks) = (Vec::new(), 0, Marks::default());
        let (mut rest, mut optional) = (names, optional);
        while !rest.is_empty() {
            let name;
            (name, rest) = cut(rest, b'|');
            optional |= name.ends_with('?');
            let name = name.trim_end_matches('?');
            if let Some(class) = name.strip_prefix('%') {
                let bit = self.table.class(class).ok_or_else(|| Error::table(format!("there is no class {class:?}")))?;
                classes |= 1 << bit;
                continue;
            }
            each_form(self.verbs, name, |form| {
                intern(form, self.lexicon, phrase);
                let mut mark = |word| {
                    let own = Marks::of_word(word, self.common);
                    self.table.mark(word, own);
                    marks |= own;
                };
                match phrase[..] {
                    [] => {}
                    [word] => {
                        mark(word);
                        self.patterns.words.push(word);
                    }
                    [first, .., last] => {
                        mark(first);
                        mark(last);
                        phrases.push(phrase.clone());
                    }
                }
            })?;
        }
        let Patterns { phrases: all_phrases, words: all_words, .. } = &mut *self.patterns;
        let words = sorted_since(before, all_words);
        if words.is_empty() && phrases.is_empty() && classes == 0 {
            return Err(Error::table(format!("{source:?} names no word")));
        }
        marks |= Marks::of_classes(classes);
        let before = all_phrases.len();
        all_phrases.extend(phrases.into_iter().map(|words| {
            let before = all_words.len();
            all_words.extend(words);
            Stretch::since(before, all_words)
        }));
        let shape = if optional { Shape::Maybe } else { Shape::One };
        let element = Element { marks, classes, words, phrases: Stretch::since(before, all_phrases), cost: 0, shape };
        Ok(Element { cost: self.cost(&element), ..element })
    }

    /// How often an element may be met, roughly.
    fn cost(&self, element: &Element) -> u32 {
        let words: u32 = self.patterns.words(element).iter().map(|&w| commonness(self.common, w)).sum();
        let rarest = |phrase: &[WordId]| phrase.iter().map(|&w| commonness(self.common, w)).min();
        let phrases: u32 = self.patterns.phrases(element).filter_map(rarest).sum();
        let classes: u32 = bits(element.classes).map(|bit| self.table.class_size(bit)).sum();
        words + phrases + 8 * classes
    }
}

/// Sorts the words that a list has from a place on, and keeps each once.
fn sorted_since(first: usize, words: &mut Vec<WordId>) -> Stretch {
    words[first..].sort_unstable();
    let mut kept = first;
    for at in first..words.len() {
        if at == first || words[at] != words[kept - 1] {
            words[kept] = words[at];
            kept += 1;
        }
    }
    words.truncate(kept);
    Stretch::since(first, words)
}

/// The commonest words.
#[derive(Clone, Debug, Default)]
pub(super) struct Common {
    /// Of each word by its number, its rank from 1; 0 for what is not common.
    ranks: Vec<u16>,
}

impl Common {
    /// Takes in a word of that rank, from 0, unless it is known.
    pub fn add(&mut self, word: WordId, rank: u16) {
        let at = word.0 as usize;
        if at >= self.ranks.len() {
            self.ranks.resize(at + 1, 0);
        }
        if self.ranks[at] == 0 {
            self.ranks[at] = rank + 1;
        }
    }

    /// The rank of a word, from 0.
    pub fn rank(&self, word: WordId) -> Option<u32> {
        self.ranks.get(word.0 as usize).and_then(|rank| rank.checked_sub(1)).map(u32::from)
    }
}

/// How often a word is met against a plain word: its rank tells that roughly.
pub(super) fn commonness(common: &Common, word: WordId) -> u32 {
    common.rank(word).map_or(1, |rank| 60_000 / (20 + rank))
}

/// The numbers of the bits that are set.
pub(super) fn bits(mut mask: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = mask.trailing_zeros();
        mask &= mask.wrapping_sub(1);
        (bit < u64::BITS).then_some(bit)
    })
}

/// Calls `take` with each word that `name` stands for: itself, or the forms of `<lemma:form>`.
pub(super) fn each_form(verbs: &Verbs, name: &str, mut take: impl FnMut(&str)) -> Result<(), Error> {
    let Some(inside) = name.strip_prefix('<') else {
        take(name);
        return Ok(());
    };
    let wrong = || Error::table(format!("{name:?} is no verb: <lemma> or <lemma:past> (base, s, past, part, ing) is expected"));
    let inside = inside.strip_suffix('>').ok_or_else(wrong)?;
    let (lemma, form) = cut(inside, b':');
    let form = Form::named(form).ok_or_else(wrong)?;
    // "<phase out>" inflects its first word.
    match cut(lemma, b' ') {
        (lemma, "") => verbs.forms(lemma, form, take),
        (lemma, rest) => verbs.forms(lemma, form, |word| take(&[word, " ", rest].concat())),
    }
    Ok(())
}

/// Fills `words` with those of a phrase, signs left out.
pub(super) fn intern(phrase: &str, lexicon: &mut Lexicon, words: &mut Vec<WordId>) {
    words.clear();
    if !phrase.is_empty() && text::scan::letters_end(phrase.as_bytes(), 0) == phrase.len() {
        words.push(lexicon.intern(phrase));
        return;
    }
    text::scan::scan(phrase, |piece| {
        if matches!(piece.kind, text::PieceKind::Word | text::PieceKind::Number) {
            words.push(lexicon.intern(piece.span.of(phrase)));
        }
    });
}
