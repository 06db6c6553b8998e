//! A sentence as a stream of words in clauses, and what stands around each word.
//!
//! DESIGN. What a pattern needs near its anchor is asked of *windows*: the marks of the 1, 2, 4 and 8 words up to each place, all
//! together. Each is made of two of half its width, in one pass; so one test tells of a whole window. What is known of the words
//! is spread to tables of its own by short loops, each of which has all that it needs in the processor's registers.

use super::Context;
use super::sentence::{Sentence, Sentences, sign, word_of};
use super::table::Table;
use super::words::{Marks, WordInfo};
use crate::lexicon::WordId;
use crate::text::sift::sift;
use crate::text::{PieceKind, Reading};

/// A word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub word: WordId,
    /// Its symbol in the sentence, and its token in the reading.
    pub symbol: u32,
    pub token: u32,
    /// Bits of [`place`]; above them, from [`CLAUSE`] on, the number of its clause.
    stands: u32,
    /// What is known of it.
    pub info: WordInfo,
}

impl Default for Word {
    fn default() -> Word {
        Word { word: WordId::NONE, symbol: 0, token: 0, stands: 0, info: WordInfo::default() }
    }
}

/// One clause in [`Word::stands`].
const CLAUSE: u32 = 1 << 3;

impl Word {
    /// The number of its clause.
    #[inline(always)]
    pub fn clause(&self) -> u32 {
        self.stands / CLAUSE
    }

    /// Whether it stands there: a bit of [`place`].
    #[inline(always)]
    pub fn is_in(&self, place: u32) -> bool {
        self.stands & place != 0
    }
}

/// Where a word stands: bits of [`Word::stands`].
pub(super) mod place {
    /// In the heading.
    pub const HEADING: u32 = 1;
    /// Within quotation marks.
    pub const QUOTED: u32 = 2;
    /// In a sentence with a question mark.
    pub const QUESTION: u32 = 4;
}

/// A word at which patterns are tried, and the number of those in the table.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Woken {
    pub at: u32,
    pub anchors: u32,
}

/// Words match together only within one clause: its first word, and the one behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clause {
    pub first: u32,
    pub behind: u32,
}

/// The words of a sentence without its signs, and what the tables know of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    words: Table<Word>,
    pub clauses: Vec<Clause>,
    woken: Table<Woken>,
    /// What each word can be, bits of `role`, with [`NEAR`] words that are nothing on either side.
    roles: Table<u8>,
    /// The windows that end with each word, with [`BEFORE`] words that are nothing before them and [`NEAR`] behind.
    windows: Table<[Marks; WIDTHS]>,
}

/// How many words the widest window has; so many that are nothing stand on either side of the words.
pub(super) const NEAR: usize = 8;
/// The widths of windows: 1, 2, 4 and [`NEAR`].
const WIDTHS: usize = 4;
/// So many words that are nothing stand before the windows of an item, as far as windows are looked at.
const BEFORE: usize = 24;

impl Stream {
    /// Fills the stream with the words of a sentence that begins within quotation marks or not.
    pub fn read(&mut self, context: &Context<'_>, sentences: &Sentences, sentence: &Sentence, quoted: bool) {
        self.read_words(context, sentences, sentence);
        if quoted || sentence.has(sign::QUOTE) {
            self.mark_quoted(context.reading, sentence, quoted);
        }
        let words = self.words.get();
        self.woken.count = fill_woken(self.woken.place(words.len()), words);
        if self.woken.count == 0 {
            // Where no pattern is tried, nothing is asked of what stands around.
            return;
        }
        self.roles.count = words.len() + 2 * NEAR;
        fill_roles(self.roles.place(words.len() + 2 * NEAR), words, context.rules.table.roles());
        self.windows.count = BEFORE + words.len() + NEAR;
        fill_windows(self.windows.place(BEFORE + words.len() + NEAR), words, context.rules.table.marks());
    }

    fn read_words(&mut self, context: &Context<'_>, sentences: &Sentences, sentence: &Sentence) {
        let Context { reading, rules, .. } = *context;
        let symbols = sentences.symbols(sentence);
        let heading = context.heading.map_or(0, |heading| heading.end() as u32);
        let question = if sentence.has(sign::QUESTION) { place::QUESTION } else { 0 };
        let words = self.words.place(symbols.len());
        self.clauses.clear();
        let (mut count, mut stands) = (0, question);
        for (at, symbol) in (0..).zip(symbols) {
            if symbol.node() == rules.end {
                match self.clauses.last_mut() {
                    // An end behind an end.
                    Some(last) if last.first == count as u32 => {}
                    last => {
                        if let Some(last) = last {
                            last.behind = count as u32;
                            stands += CLAUSE;
                        }
                        self.clauses.push(Clause { first: count as u32, behind: count as u32 });
                    }
                }
                continue;
            }
            let token = symbol.token;
            let of = &reading.tokens[token as usize];
            let word = word_of(of, rules);
            let in_heading = u32::from(of.start < heading) * place::HEADING;
            words[count] = Word { word, symbol: at, token, stands: stands | in_heading, info: rules.table.get(word) };
            count += 1;
        }
        // Behind the last end stands nothing.
        self.clauses.pop();
        self.words.count = count;
    }

    /// Marks the words within quotation marks.
    fn mark_quoted(&mut self, reading: &Reading<'_>, sentence: &Sentence, quoted: bool) {
        let words = self.words.get_mut();
        let mut next = 0;
        quotations(reading, sentence, quoted, |token, quoted| {
            if let Some(word) = words.get_mut(next).filter(|word| word.token == token) {
                word.stands |= u32::from(quoted) * place::QUOTED;
                next += 1;
            }
        });
    }

    pub fn words(&self) -> &[Word] {
        self.words.get()
    }

    /// The words at which patterns are tried.
    pub fn woken(&self) -> &[Woken] {
        self.woken.get()
    }

    /// All windows, of which a [`Window`] is asked.
    #[inline(always)]
    pub fn windows(&self) -> &[Marks] {
        self.windows.get().as_flattened()
    }

    /// The roles of the words within [`NEAR`] of the word `at` in its clause: a byte each, those before it, the nearest highest,
    /// and those behind, the nearest lowest.
    #[inline]
    pub fn roles_around(&self, at: usize, clause: Clause) -> (u64, u64) {
        let eight =
            |from: usize| self.roles.get().get(from..).and_then(|rest| rest.first_chunk()).map_or(0, |eight| u64::from_le_bytes(*eight));
        let keep = |count: usize| 8 * count.min(NEAR) as u32;
        let before = u64::MAX.checked_shl(64 - keep(at - clause.first as usize)).unwrap_or(0);
        let after = u64::MAX.checked_shr(64 - keep(clause.behind as usize - at - 1)).unwrap_or(0);
        (eight(at) & before, eight(at + NEAR + 1) & after)
    }

    /// The role of the word `at`.
    pub fn role(&self, at: usize) -> u8 {
        self.roles.get().get(at + NEAR).copied().unwrap_or(0)
    }
}

/// Calls `take` with each token of a sentence that is no sign and whether it stands within quotation marks; whether what follows
/// does.
pub(super) fn quotations(reading: &Reading<'_>, sentence: &Sentence, mut quoted: bool, mut take: impl FnMut(u32, bool)) -> bool {
    let bytes = reading.text.as_bytes();
    for (at, token) in (sentence.tokens.first()..).zip(sentence.tokens.of(&reading.tokens)) {
        if token.kind != PieceKind::Symbol {
            take(at, quoted);
            continue;
        }
        match bytes.get(token.start as usize..token.end as usize).unwrap_or(&[]) {
            [b'"', ..] => quoted = !quoted,
            [0xe2, 0x80, 0x9c] => quoted = true,
            [0xe2, 0x80, 0x9d] => quoted = false,
            _ => {}
        }
    }
    quoted
}

// The loops below are functions by themselves: only where it is told that the tables are apart does the compiler use the wide
// registers.

/// Notes the words at which patterns are tried; their number.
#[inline(never)]
fn fill_woken(woken: &mut [Woken], words: &[Word]) -> usize {
    let of = |(at, word): (u32, &Word)| (Woken { at, anchors: u32::from(word.info.anchors) }, word.info.anchors != 0);
    sift(woken, (0..).zip(words).map(of))
}

#[inline(never)]
fn fill_roles(roles: &mut [u8], words: &[Word], of_kinds: &[u8]) {
    let (before, here) = roles.split_at_mut(NEAR);
    let (here, behind) = here.split_at_mut(words.len());
    before.fill(0);
    behind.fill(0);
    for (role, word) in here.iter_mut().zip(words) {
        *role = of_kinds.get(usize::from(word.info.kind)).copied().unwrap_or(0);
    }
}

/// Fills the windows that end with the words and behind them.
#[inline(never)]
fn fill_windows(windows: &mut [[Marks; WIDTHS]], words: &[Word], marks: &[Marks]) {
    for (at, word) in words.iter().enumerate() {
        fill(&mut windows[at + BEFORE - 4..at + BEFORE + 1], marks[usize::from(word.info.kind)]);
    }
    for at in words.len()..words.len() + NEAR {
        fill(&mut windows[at + BEFORE - 4..at + BEFORE + 1], Marks::default());
    }
}

/// Fills the last of five places with the windows that end there.
#[inline(always)]
fn fill(windows: &mut [[Marks; WIDTHS]], marks: Marks) {
    if let [four_before, _, two_before, before, here] = windows {
        let two = marks | before[0];
        let four = two | two_before[1];
        *here = [marks, two, four, four | four_before[2]];
    }
}

/// A window of words near a word: where it stands in the table of windows, from [`BEFORE`] words before that word on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window(u16);

impl Window {
    /// The word itself.
    pub const HERE: Window = Window((BEFORE * WIDTHS) as u16);

    /// The narrowest that takes in the words from the `nearest` to the `farthest` before (or behind) the word that stands `back`
    /// words before one; `None` where no window is so wide or reaches so far.
    pub fn near(nearest: usize, farthest: usize, before: bool, back: usize) -> Option<Window> {
        let width = (0..WIDTHS).find(|&width| farthest - nearest < 1 << width)?;
        let end = if before { BEFORE.checked_sub(nearest)? } else { BEFORE + nearest + (1 << width) - 1 };
        u16::try_from(end.checked_sub(back)? * WIDTHS + width).ok().map(Window)
    }

    /// Whether the window near the word `at` meets `marks`.
    #[inline(always)]
    pub fn meets(self, windows: &[Marks], at: usize, marks: Marks) -> bool {
        windows.get(at * WIDTHS + usize::from(self.0)).is_some_and(|there| there.meets(marks))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn windows_tell_what_stands_in_them(
            kinds in proptest::collection::vec(0u16..8, 1..40),
            nearest in 1usize..6,
            more in 0usize..8,
            before: bool,
            wanted in 1u64..256,
        ) {
            // A class for each kind.
            let marks: Vec<Marks> = (0..8).map(|kind| Marks::of_classes(1 << kind)).collect();
            let word = |&kind: &u16| Word { info: WordInfo { kind, ..WordInfo::default() }, ..Word::default() };
            let words: Vec<Word> = kinds.iter().map(word).collect();
            let mut windows = vec![[Marks::default(); WIDTHS]; BEFORE + words.len() + NEAR];
            fill_windows(&mut windows, &words, &marks);
            let width = (more + 1).next_power_of_two();
            for (at, back) in (0..words.len()).flat_map(|at| (0..=at.min(3)).map(move |back| (at, back))) {
                let window = Window::near(nearest, nearest + more, before, back).unwrap();
                let own = at - back;
                let range = match before {
                    true => (own + 1).saturating_sub(nearest + width)..(own + 1).saturating_sub(nearest),
                    false => own + nearest..own + nearest + width,
                };
                let stands = range.filter_map(|at| kinds.get(at)).any(|&kind| wanted >> kind & 1 != 0);
                prop_assert_eq!(window.meets(windows.as_flattened(), at, Marks::of_classes(wanted)), stands);
            }
        }
    }
}
