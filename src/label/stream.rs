//! An item as a stream of words in clauses, and what stands around each word.
//!
//! DESIGN. What a pattern needs near its anchor is asked of *windows*: the marks of the 1, 2, 4 and 8 words up to each place, all
//! together. Each is made of two of half its width, in one pass; so one test tells of a whole window. The stream is filled in two
//! loops, one that looks at the tokens and one that looks at what is known of their words: so the processor has all that each
//! needs at hand. The tables keep their length, and what stands behind the item in them is written over by the next.

use super::Context;
use super::rules::Rules;
use super::words::{Marks, ROLES};
use crate::lexicon::WordId;
use crate::text::{PieceKind, Reading, Token, flag};

/// A word of an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub word: WordId,
    /// Its token in the reading.
    pub token: u32,
    /// The number of its kind.
    pub kind: u16,
    /// The number of its clause.
    pub clause: u32,
    /// Bits of [`place`].
    pub place: u8,
}

/// Where a word stands: bits of [`Word::place`].
pub(super) mod place {
    /// In the heading.
    pub const HEADING: u8 = 1;
    /// Within quotation marks.
    pub const QUOTED: u8 = 2;
    /// In a sentence that ends with a question mark.
    pub const QUESTION: u8 = 4;
}

/// A word at which patterns are tried, and the number of those in the table.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Woken {
    pub at: u32,
    pub anchors: u16,
}

/// Words match together only within one clause: its first word, and the one behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clause {
    pub first: u32,
    pub behind: u32,
}

/// The words of an item without its signs, and what the tables know of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    pub words: Vec<Word>,
    pub clauses: Vec<Clause>,
    /// Whether the first word begins a clause: not where it is what a declaration left over.
    begins_behind_clause: bool,
    /// The symbols of the words in the runs of words, the ends of clauses between them.
    grams: Vec<u32>,
    gram_count: usize,
    woken: Vec<Woken>,
    woken_count: usize,
    /// What each word can be, bits of `role`, with [`NEAR`] words that are nothing on either side.
    roles: Vec<u8>,
    /// The windows that end with each word, with [`NEAR`] words that are nothing on either side.
    windows: Vec<[Marks; WIDTHS]>,
}

/// How many words the widest window has; so many that are nothing stand on either side of the words.
pub(super) const NEAR: usize = 8;
/// The widths of windows: 1, 2, 4 and [`NEAR`].
const WIDTHS: usize = 4;

impl Stream {
    /// Fills the stream with the words of the item, those of the declaration left out.
    pub fn read(&mut self, context: &Context<'_>) {
        self.read_tokens(context);
        let heading = context.heading.map_or(0, |h| h.end() as u32);
        let in_heading = |word: &&mut Word| context.reading.tokens[word.token as usize].start < heading;
        self.words.iter_mut().take_while(in_heading).for_each(|word| word.place |= place::HEADING);
        self.read_words(context.rules);
    }

    /// Fills words and clauses.
    fn read_tokens(&mut self, context: &Context<'_>) {
        let (reading, rules) = (context.reading, context.rules);
        let Stream { words, clauses, begins_behind_clause, .. } = self;
        words.clear();
        clauses.clear();
        *begins_behind_clause = false;
        let (mut clause, mut quoted, mut comma) = (0u32, false, false);
        // The clause of the last word; none so far.
        let mut open = u32::MAX;
        let mut sentence = 0;
        let range = reading.tokens_in(context.span);
        words.reserve(range.len());
        let masked = context.declaration.map_or(range.start..range.start, |declaration| reading.tokens_in(declaration));
        let parts = [range.start..masked.start, masked.end.max(range.start)..range.end];
        for (first, tokens) in parts.map(|part| (part.start as u32, reading.tokens.get(part).unwrap_or(&[]))) {
            for (at, token) in (first..).zip(tokens) {
                if token.has(flag::SENTENCE_START | flag::LINE_START) {
                    if token.has(flag::SENTENCE_START) {
                        clause += 1;
                        sentence = words.len();
                    }
                    quoted &= !token.has(flag::LINE_START);
                }
                if !matches!(token.kind, PieceKind::Word | PieceKind::Number) {
                    match sign(reading, token) {
                        Sign::End => clause += 1,
                        Sign::Question => {
                            words[sentence..].iter_mut().for_each(|word| word.place |= place::QUESTION);
                            clause += 1;
                        }
                        Sign::Comma => comma = true,
                        Sign::Quote => quoted = !quoted,
                        Sign::Open => quoted = true,
                        Sign::Close => quoted = false,
                        Sign::Other => {}
                    }
                    continue;
                }
                if comma {
                    clause += u32::from(Some(token.word) == rules.but);
                    comma = false;
                }
                let mut word = token.word;
                if word == WordId::NONE && token.kind == PieceKind::Number {
                    word = rules.number.unwrap_or(word);
                }
                if clause != open {
                    open = clause;
                    let here = words.len() as u32;
                    match clauses.last_mut() {
                        Some(last) => last.behind = here,
                        None => *begins_behind_clause = clause > 0,
                    }
                    clauses.push(Clause { first: here, behind: 0 });
                }
                let place = if quoted { place::QUOTED } else { 0 };
                words.push(Word { word, token: at, clause: clauses.len() as u32 - 1, kind: 0, place });
            }
        }
        clauses.last_mut().into_iter().for_each(|last| last.behind = words.len() as u32);
    }

    /// Looks up the words.
    fn read_words(&mut self, rules: &Rules) {
        let Stream { words, clauses, begins_behind_clause, grams, woken, roles, windows, .. } = self;
        let places = words.len() + 2 * NEAR;
        grow(grams, words.len() + clauses.len() + 1);
        grow(woken, words.len());
        grow(roles, places);
        grow(windows, places);
        let mut gram_count = 0;
        let mut woken_count = 0;
        let mut one = Marks::default();
        for clause in clauses {
            grams[gram_count] = rules.end;
            gram_count += usize::from(clause.first > 0 || *begins_behind_clause);
            for at in clause.first..clause.behind {
                let word = &mut words[at as usize];
                let info = rules.table.get(word.word);
                word.kind = info.kind;
                grams[gram_count] = info.gram;
                gram_count += 1;
                roles[at as usize + NEAR] = (info.gram >> ROLES & 15) as u8;
                woken[woken_count] = Woken { at, anchors: info.anchors };
                woken_count += usize::from(info.anchors != 0);
                let marks = rules.table.marks(info.kind);
                fill_windows(windows, at as usize + NEAR, one, marks);
                one = marks;
            }
        }
        grams[gram_count] = rules.end;
        for at in words.len()..words.len() + NEAR {
            fill_windows(windows, at + NEAR, one, Marks::default());
            one = Marks::default();
        }
        roles[words.len() + NEAR..places].fill(0);
        (self.gram_count, self.woken_count) = (gram_count + 1, woken_count);
    }

    /// The symbols of the words in the runs of words, the ends of clauses between them.
    pub fn grams(&self) -> &[u32] {
        self.grams.get(..self.gram_count).unwrap_or(&[])
    }

    /// The words at which patterns are tried.
    pub fn woken(&self) -> &[Woken] {
        self.woken.get(..self.woken_count).unwrap_or(&[])
    }

    /// The windows of the stream, of which [`Window::meets`] asks.
    #[inline(always)]
    pub fn windows(&self) -> &[Marks] {
        self.windows.get(..self.words.len() + 2 * NEAR).unwrap_or(&[]).as_flattened()
    }

    /// The roles of the words within [`NEAR`] of the word `at` in its clause: a byte each, those before it, the nearest highest,
    /// and those behind, the nearest lowest.
    #[inline]
    pub fn roles_around(&self, at: usize, clause: Clause) -> (u64, u64) {
        let eight = |from: usize| self.roles.get(from..).and_then(|rest| rest.first_chunk()).map_or(0, |eight| u64::from_le_bytes(*eight));
        let keep = |count: usize| 8 * count.min(NEAR) as u32;
        let before = u64::MAX.checked_shl(64 - keep(at - clause.first as usize)).unwrap_or(0);
        let after = u64::MAX.checked_shr(64 - keep(clause.behind as usize - at - 1)).unwrap_or(0);
        (eight(at) & before, eight(at + NEAR + 1) & after)
    }

    /// The role of the word `at`.
    pub fn role(&self, at: usize) -> u8 {
        self.roles.get(at + NEAR).copied().unwrap_or(0)
    }
}

/// What a sign does in a stream.
enum Sign {
    /// Ends a clause.
    End,
    Question,
    Comma,
    /// Opens or closes a quotation.
    Quote,
    Open,
    Close,
    Other,
}

#[inline(always)]
fn sign(reading: &Reading<'_>, token: &Token) -> Sign {
    let bytes = reading.text.as_bytes().get(token.start as usize..token.end as usize).unwrap_or(&[]);
    match bytes {
        [b'.' | b';' | b':' | b'!', ..] => Sign::End,
        [b'?', ..] => Sign::Question,
        [b',', ..] => Sign::Comma,
        [b'"', ..] => Sign::Quote,
        [0xe2, 0x80, 0x9c] => Sign::Open,
        [0xe2, 0x80, 0x9d] => Sign::Close,
        _ => Sign::Other,
    }
}

fn grow<T: Copy + Default>(table: &mut Vec<T>, length: usize) {
    if table.len() < length {
        table.resize(length, T::default());
    }
}

/// Fills the windows that end at a place, from the marks of the word there and the one before.
#[inline(always)]
fn fill_windows(windows: &mut [[Marks; WIDTHS]], at: usize, before: Marks, marks: Marks) {
    if let Some([four_before, _, two_before, _, here]) = windows.get_mut(at - 4..).and_then(|windows| windows.first_chunk_mut()) {
        let two = marks | before;
        let four = two | two_before[1];
        *here = [marks, two, four, four | four_before[2]];
    }
}

/// A window of words near a word: how far from it in the table of windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Window(i16);

impl Window {
    /// The word itself.
    pub const HERE: Window = Window(0);

    /// The narrowest that takes in the words from the `nearest` to the `farthest` before (or behind) the word that stands `back`
    /// words before one; `None` where no window is so wide.
    pub fn near(nearest: usize, farthest: usize, before: bool, back: usize) -> Option<Window> {
        let width = (0..WIDTHS).find(|&width| farthest - nearest < 1 << width)?;
        let end = if before { -(nearest as i16) } else { nearest as i16 + (1 << width) - 1 } - back as i16;
        Some(Window(end * WIDTHS as i16 + width as i16))
    }

    /// Whether the window near the word `at` meets `marks`.
    #[inline(always)]
    pub fn meets(self, windows: &[Marks], at: usize, marks: Marks) -> bool {
        windows.get(((at + NEAR) * WIDTHS).wrapping_add_signed(isize::from(self.0))).is_some_and(|there| there.meets(marks))
    }
}
