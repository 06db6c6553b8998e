//! Where patterns stand in a stream.
//!
//! DESIGN. At every anchor, what each of its patterns needs most is asked of a window of the stream: one test a pattern, without
//! a branch. Those few that pass are matched afterwards, from the anchor to both sides. Matching goes on in a loop where an element
//! can match in one way only, and calls itself where there are several ways.

use super::pattern::{Anchor, Asked, Common, Element, Pattern, Patterns, Shape, commonness};
use super::stream::{Clause, Stream, Woken, Word};
use super::words::{Kind, WordTable};
use crate::error::Error;
use crate::lexicon::WordId;

/// A pattern at one of its anchors, and what is asked second.
#[derive(Clone, Copy, Debug, Default)]
struct Tried {
    second: Asked,
    /// The number of the pattern.
    number: u32,
    /// How many words back the anchor begins.
    back: u8,
    /// Whether the word by itself is an alternative of the anchor.
    alone: bool,
}

/// A pattern at a word, as one number so that thousands are soon sorted: the word, the pattern, how many words back the anchor
/// begins, and whether the word is none of its alternatives by itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Anchored(u64);

impl Anchored {
    /// A number has room for so many patterns.
    const MOST: usize = 1 << 23;

    fn new(pattern: u32, Anchor { word, back, alone }: Anchor) -> Anchored {
        Anchored(u64::from(word.0) << 32 | u64::from(pattern) << 9 | u64::from(back) << 1 | u64::from(!alone))
    }

    fn word(self) -> WordId {
        WordId((self.0 >> 32) as u32)
    }

    /// The same for both that differ only in whether they stand alone.
    fn place(self) -> u64 {
        self.0 >> 1
    }

    /// Word, pattern, how many words back, and whether it stands alone.
    fn parts(self) -> (WordId, u32, u8, bool) {
        (self.word(), self.0 as u32 >> 9, (self.0 >> 1) as u8, self.0 & 1 == 0)
    }
}

/// A pattern that passed: the word at which it did and, below, its number in the list of those tried.
type Passed = u64;

/// The patterns with all that tells where to try them.
#[derive(Clone, Debug, Default)]
pub(super) struct Matcher {
    pub patterns: Patterns,
    /// The patterns by their numbers.
    all: Vec<Pattern>,
    /// Patterns by anchor, one stretch a word, and where each stretch begins. The longest has `most`.
    tried: Vec<Tried>,
    begins: Vec<u32>,
    most: usize,
    /// What is asked first of each of those.
    first: Vec<Asked>,
}

/// Where a pattern was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub pattern: usize,
    pub first: u32,
    pub behind: u32,
    pub anchor: u32,
    /// The number of its clause.
    pub clause: u32,
}

/// What passed, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Queue {
    /// The words at which patterns are tried: each with its first pattern, and what that asks first.
    woken: Vec<(u32, u32, Asked)>,
    passed: Vec<Passed>,
}

impl Matcher {
    /// Takes in the patterns; `table` learns at which words they are tried.
    ///
    /// # Errors
    ///
    /// Where there are more patterns, or more words that anchor them, than a table holds.
    pub fn set(&mut self, patterns: &[Pattern], common: &Common, table: &mut WordTable) -> Result<(), Error> {
        if patterns.len() > Anchored::MOST {
            return Err(Error::table("too many cues"));
        }
        let (mut required, mut required_of, mut anchors) = (Vec::new(), Vec::with_capacity(patterns.len()), Vec::new());
        let counts = table.mark_counts(|word| commonness(common, word));
        for (number, &pattern) in (0..).zip(patterns) {
            required_of.push(self.patterns.required(pattern, table, &counts, &mut required));
            self.patterns.anchors(pattern, table, common, |anchor| anchors.push(Anchored::new(number, anchor)));
        }
        // Of two in one place, the one that stands alone is kept.
        anchors.sort_unstable();
        anchors.dedup_by_key(|anchored| anchored.place());
        self.begins = vec![0];
        self.all = patterns.to_vec();
        self.tried = Vec::with_capacity(anchors.len());
        self.first = Vec::with_capacity(anchors.len());
        for run in anchors.chunk_by(|a, b| a.word() == b.word()) {
            let begin = self.tried.len();
            for (word, pattern, back, alone) in run.iter().map(|anchored| anchored.parts()) {
                let mut asked = required_of[pattern as usize].of(&required).iter().filter_map(|required| required.asked(usize::from(back)));
                let beside =
                    if alone { None } else { self.patterns.beside(patterns[pattern as usize], word, usize::from(back), table, common) };
                let first = beside.or_else(|| asked.next()).unwrap_or(Asked::NOTHING);
                let second = asked.next().unwrap_or(Asked::NOTHING);
                self.first.push(first);
                self.tried.push(Tried { second, number: pattern, back, alone });
            }
            self.first.last_mut().into_iter().for_each(|asked| asked.last = true);
            let number = u16::try_from(self.begins.len()).map_err(|_| Error::table("too many words begin cues"))?;
            table.info_mut(run[0].word()).anchors = number;
            self.begins.push(begin as u32);
            self.most = self.most.max(self.tried.len() - begin);
        }
        Ok(())
    }

    /// Calls `take` where patterns stand in the stream, in the order of their anchors.
    pub fn find(&self, stream: &Stream, table: &WordTable, queue: &mut Queue, mut take: impl FnMut(Found)) {
        let count = self.ask(stream, queue);
        let count = self.ask_again(stream, &mut queue.passed[..count]);
        for &passed in &queue.passed[..count] {
            let (woken, Tried { number, back, alone, .. }) = self.tried(passed);
            let at = woken - u32::from(back);
            let pattern = self.all[number as usize];
            let clause = stream.words()[at as usize].clause();
            let found = if alone && pattern.is_one_element() {
                Some((at as usize, at as usize + 1))
            } else {
                let Clause { first, behind } = stream.clauses[clause as usize];
                let words = &stream.words()[..behind as usize];
                Run { words, first: first as usize, table, patterns: &self.patterns }.matches(pattern, alone, at as usize)
            };
            if let Some((first, behind)) = found {
                take(Found { pattern: number as usize, first: first as u32, behind: behind as u32, anchor: at, clause });
            }
        }
    }

    /// Writes to the head of the queue what passes, and says how many.
    #[inline(never)]
    fn ask(&self, stream: &Stream, queue: &mut Queue) -> usize {
        let windows = stream.windows();
        let Queue { passed, woken } = queue;
        // What is asked first at each word is fetched for all before any is looked at, so that the waits for memory fall together.
        woken.clear();
        woken.extend(stream.woken().iter().map(|&Woken { at, anchors }| {
            let begin = self.begins[anchors as usize];
            (at, begin, self.first[begin as usize])
        }));
        let mut count = 0;
        for &(at, begin, first) in &*woken {
            if passed.len() < count + self.most {
                passed.resize(2 * count + self.most, 0);
            }
            let mut entry = u64::from(at) << 32 | u64::from(begin);
            // What does not pass is written over by the next.
            passed[count] = entry;
            count += usize::from(first.meets(windows, at as usize));
            if first.last {
                continue;
            }
            for asked in &self.first[begin as usize + 1..] {
                entry += 1;
                passed[count] = entry;
                count += usize::from(asked.meets(windows, at as usize));
                if asked.last {
                    break;
                }
            }
        }
        count
    }

    /// The word at which a pattern passed, and the pattern.
    #[inline(always)]
    fn tried(&self, passed: Passed) -> (u32, Tried) {
        ((passed >> 32) as u32, self.tried[passed as u32 as usize])
    }

    /// Asks what is asked second; leaves what passes at the head, and says how many.
    fn ask_again(&self, stream: &Stream, passed: &mut [Passed]) -> usize {
        let mut count = 0;
        for place in 0..passed.len() {
            let entry = passed[place];
            let (woken, tried) = self.tried(entry);
            passed[count] = entry;
            count += usize::from((woken >= u32::from(tried.back)) & tried.second.meets(stream.windows(), woken as usize));
        }
        count
    }
}

/// A clause in which patterns are matched.
struct Run<'a> {
    /// The words up to its end.
    words: &'a [Word],
    /// Its first word.
    first: usize,
    table: &'a WordTable,
    patterns: &'a Patterns,
}

/// The way in which elements are matched.
const FORWARD: bool = false;
const BACKWARD: bool = true;

impl Run<'_> {
    /// Matches around the anchor that begins with the word `at`: the first word and the one behind the last.
    #[inline(never)]
    fn matches(&self, pattern: Pattern, alone: bool, at: usize) -> Option<(usize, usize)> {
        let (before, from_anchor) = self.patterns.around(pattern);
        let (anchor, after) = from_anchor.split_first()?;
        let behind = if alone { self.walk::<FORWARD>(after, at + 1) } else { None };
        let behind = match behind {
            Some(behind) => behind,
            None if alone && !anchor.has_phrases() && anchor.classes == 0 => return None,
            // Other ways to match the anchor: its alternatives of several words.
            None => self.rest::<FORWARD>(from_anchor, at)?,
        };
        Some((self.walk::<BACKWARD>(before, at)?, behind))
    }

    /// The next word: the one at the place `at`, or the one before it.
    #[inline(always)]
    fn next<const WAY: bool>(&self, at: usize) -> Option<&Word> {
        if WAY == BACKWARD { if at > self.first { self.words.get(at - 1) } else { None } } else { self.words.get(at) }
    }

    /// The place behind so many words, or before them.
    #[inline(always)]
    fn past<const WAY: bool>(at: usize, words: usize) -> usize {
        if WAY == BACKWARD { at - words } else { at + words }
    }

    /// Matches the elements from the place `at` on, or those before it; the place where they end.
    #[inline(always)]
    fn rest<const WAY: bool>(&self, elements: &[Element], at: usize) -> Option<usize> {
        if elements.is_empty() { Some(at) } else { self.walk_again::<WAY>(elements, at) }
    }

    #[inline(never)]
    fn walk_again<const WAY: bool>(&self, elements: &[Element], at: usize) -> Option<usize> {
        self.walk::<WAY>(elements, at)
    }

    #[inline(always)]
    fn walk<const WAY: bool>(&self, mut elements: &[Element], mut at: usize) -> Option<usize> {
        loop {
            let next = if WAY == BACKWARD { elements.split_last() } else { elements.split_first() };
            let Some((element, rest)) = next else { return Some(at) };
            match element.shape {
                Shape::Word => {
                    self.next::<WAY>(at)?;
                    at = Self::past::<WAY>(at, 1);
                }
                Shape::Gap(longest) => return self.gap::<WAY>(usize::from(longest), rest, at),
                Shape::One => {
                    let word = self.next::<WAY>(at)?;
                    let kind = self.table.kind(word.info.kind);
                    if !element.marks.meets(kind.marks) {
                        return None;
                    }
                    if element.has_phrases() || kind.has_long(WAY, element.classes) {
                        return self.alternatives::<WAY>(element, rest, at);
                    }
                    if !self.one(element, kind, word.word) {
                        return None;
                    }
                    at = Self::past::<WAY>(at, 1);
                }
                Shape::Maybe => {
                    if let Some(end) = self.alternatives::<WAY>(element, rest, at) {
                        return Some(end);
                    }
                }
            }
            elements = rest;
        }
    }

    /// Matches `rest` behind the smallest gap of up to `longest` words.
    #[inline(never)]
    fn gap<const WAY: bool>(&self, longest: usize, rest: &[Element], mut at: usize) -> Option<usize> {
        let next = if WAY == BACKWARD { rest.split_last() } else { rest.split_first() };
        for step in 0..=longest {
            if step > 0 {
                self.next::<WAY>(at)?;
                at = Self::past::<WAY>(at, 1);
            }
            let end = match next {
                // Nearly always, one test tells that it does not go on here.
                Some((element, rest)) if element.shape == Shape::One => {
                    let word = self.next::<WAY>(at)?;
                    let kind = self.table.kind(word.info.kind);
                    if !element.marks.meets(kind.marks) {
                        continue;
                    }
                    if element.has_phrases() || kind.has_long(WAY, element.classes) {
                        self.alternatives::<WAY>(element, rest, at)
                    } else if !self.one(element, kind, word.word) {
                        continue;
                    } else {
                        self.rest::<WAY>(rest, Self::past::<WAY>(at, 1))
                    }
                }
                _ => self.rest::<WAY>(rest, at),
            };
            if end.is_some() {
                return end;
            }
        }
        None
    }

    /// Matches one of the alternatives of `element` and `rest` behind it.
    #[inline(never)]
    fn alternatives<const WAY: bool>(&self, element: &Element, rest: &[Element], at: usize) -> Option<usize> {
        let word = self.next::<WAY>(at)?;
        let kind = self.table.kind(word.info.kind);
        if !element.marks.meets(kind.marks) {
            return None;
        }
        if self.one(element, kind, word.word)
            && let Some(end) = self.rest::<WAY>(rest, Self::past::<WAY>(at, 1))
        {
            return Some(end);
        }
        let long = self.patterns.phrases(element).chain(self.table.long(kind, WAY, element.classes));
        for phrase in long {
            let from = if WAY == BACKWARD { at.checked_sub(phrase.len()).filter(|&from| from >= self.first) } else { Some(at) };
            if let Some(there) = from.and_then(|from| self.words.get(from..from + phrase.len()))
                && there.iter().zip(phrase).all(|(word, other)| word.word == *other)
                && let Some(end) = self.rest::<WAY>(rest, Self::past::<WAY>(at, phrase.len()))
            {
                return Some(end);
            }
        }
        None
    }

    /// Whether the word is an alternative.
    #[inline]
    fn one(&self, element: &Element, kind: &Kind, word: WordId) -> bool {
        /// From here on, a search by halves is faster.
        const MANY: usize = 16;
        element.classes & kind.classes != 0 || {
            let words = self.patterns.words(element);
            if words.len() < MANY { words.contains(&word) } else { words.binary_search(&word).is_ok() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::features::{self, Cues};
    use crate::label::sentence::Sentences;
    use crate::label::{Context, Rules};
    use crate::lexicon::{Lexicon, rows};
    use crate::span::Span;
    use crate::text::{Buffers, Reading};

    /// What is found in a text: patterns, first words and the words behind.
    fn found(text: &str, lexicon: &Lexicon, rules: &Rules) -> Vec<(usize, u32, u32, u32)> {
        let (mut buffers, mut sentences, mut found) = (Buffers::default(), Sentences::default(), Vec::new());
        let reading = Reading::new(text, lexicon, &mut buffers);
        let context = Context { reading: &reading, rules, span: Span::new(0, text.len()), heading: None, declaration: None };
        sentences.read(&context);
        features::each_sentence(
            &context,
            &sentences,
            &mut Cues::default(),
            |_| true,
            |_, _, cues| {
                let take = |f: Found| found.push((f.pattern, f.first, f.behind, f.anchor));
                rules.matcher.find(&cues.stream, &rules.table, &mut Queue::default(), take);
            },
        );
        found
    }

    #[test]
    fn what_is_asked_first_loses_no_match() {
        let mut lexicon = Lexicon::default();
        let rules = Rules::with_cues(&mut lexicon, &[]).unwrap();
        let mut unasked = rules.clone();
        unasked.matcher.first.iter_mut().for_each(|asked| {
            let last = asked.last;
            *asked = Asked::NOTHING;
            asked.last = last;
        });
        unasked.matcher.tried.iter_mut().for_each(|tried| tried.second = Asked::NOTHING);
        let rows: Vec<&str> = rows(include_str!("data/cues.tsv")).map(|(_, row)| row).collect();
        let texts: Vec<&str> = rows.iter().flat_map(|row| row.split('\t').skip(5)).collect();
        // Sentences by themselves, and several in one clause, where words of one stand near those of another.
        let joined = texts.chunks(7).map(|some| some.join(" ").replace(['.', ';', ':', '!', '?'], ""));
        let mut matches = 0;
        for text in texts.iter().map(|text| (*text).to_owned()).chain(joined) {
            let asked = found(&text, &lexicon, &rules);
            assert_eq!(asked, found(&text, &lexicon, &unasked), "{text}");
            matches += asked.len();
        }
        assert!(matches > 2 * rows.len());
    }
}
