//! An item as a stream of words in clauses, and what stands around each word.
//!
//! DESIGN. What a pattern needs near its anchor is asked of *windows*: the marks of 1, 2, 4 and 8 words from each place on, all
//! together. Each is made of two of half its width, in one pass from behind; so one test tells of a whole window.

use super::Context;
use super::words::{Marks, ROLES, WordTable};
use crate::lexicon::WordId;
use crate::text::{PieceKind, flag};

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
    /// The symbols of the words in the runs of words, the ends of clauses between them.
    pub grams: Vec<u32>,
    pub woken: Vec<Woken>,
    /// What each word can be, bits of `role`, with [`NEAR`] words that are nothing on either side.
    roles: Vec<u8>,
    windows: Vec<Marks>,
}

/// How many words the widest window has; so many that are nothing stand on either side of the words.
pub(super) const NEAR: usize = 8;
/// The widths of windows: 1, 2, 4 and [`NEAR`].
const WIDTHS: usize = 4;

impl Stream {
    /// Fills the stream with the words of the item, those of the declaration left out.
    pub fn read(&mut self, context: &Context<'_>) {
        let (reading, rules) = (context.reading, context.rules);
        let bytes = reading.text.as_bytes();
        let Stream { words, clauses, grams, woken, roles, .. } = self;
        words.clear();
        clauses.clear();
        grams.clear();
        woken.clear();
        roles.clear();
        roles.resize(NEAR, 0);
        let (mut clause, mut quoted, mut comma) = (0u32, false, false);
        // The clause of the last word; none so far.
        let mut open = u32::MAX;
        let mut sentence = 0;
        let heading = context.heading.map_or(0, |h| h.end() as u32);
        let (masked, masked_length) = context.declaration.map_or((0, 0), |d| (d.start() as u32, d.len() as u32));
        let range = reading.tokens_in(context.span);
        for (at, token) in (range.start as u32..).zip(reading.tokens.get(range).unwrap_or(&[])) {
            if token.start.wrapping_sub(masked) < masked_length {
                continue;
            }
            if token.has(flag::SENTENCE_START | flag::LINE_START) {
                if token.has(flag::SENTENCE_START) {
                    clause += 1;
                    sentence = words.len();
                }
                quoted &= !token.has(flag::LINE_START);
            }
            match token.kind {
                PieceKind::Word | PieceKind::Number => {
                    if comma {
                        clause += u32::from(Some(token.word) == rules.but);
                        comma = false;
                    }
                    let number = rules.number.filter(|_| token.kind == PieceKind::Number && token.word == WordId::NONE);
                    let word = number.unwrap_or(token.word);
                    let info = rules.table.get(word);
                    let here = words.len() as u32;
                    if clause != open {
                        open = clause;
                        clauses.last_mut().into_iter().for_each(|last: &mut Clause| last.behind = here);
                        clauses.push(Clause { first: here, behind: 0 });
                        if clause > 0 {
                            grams.push(rules.end);
                        }
                    }
                    let place = (u8::from(token.start < heading) * place::HEADING) | (u8::from(quoted) * place::QUOTED);
                    words.push(Word { word, token: at, kind: info.kind, clause: clauses.len() as u32 - 1, place });
                    grams.push(info.gram);
                    roles.push((info.gram >> ROLES & 15) as u8);
                    if info.anchors != 0 {
                        woken.push(Woken { at: here, anchors: info.anchors });
                    }
                }
                _ => match bytes[token.start as usize] {
                    b'.' | b';' | b':' | b'!' => clause += 1,
                    b'?' => {
                        words[sentence..].iter_mut().for_each(|w| w.place |= place::QUESTION);
                        clause += 1;
                    }
                    b',' => comma = true,
                    b'"' => quoted = !quoted,
                    0xe2 => match reading.str(at as usize) {
                        "“" => quoted = true,
                        "”" => quoted = false,
                        _ => {}
                    },
                    _ => {}
                },
            }
        }
        clauses.last_mut().into_iter().for_each(|last| last.behind = words.len() as u32);
        grams.push(rules.end);
        roles.resize(roles.len() + NEAR, 0);
        self.fill_windows(&rules.table);
    }

    fn fill_windows(&mut self, table: &WordTable) {
        let Stream { words, windows, .. } = self;
        let places = words.len() + 2 * NEAR;
        if windows.len() < places * WIDTHS {
            windows.resize(places * WIDTHS, Marks::default());
        }
        let windows = &mut windows[..places * WIDTHS];
        windows[(words.len() + NEAR) * WIDTHS..].fill(Marks::default());
        for at in (0..words.len() + NEAR).rev() {
            let one = at.checked_sub(NEAR).map_or(Marks::default(), |word| table.kind(words[word].kind).marks);
            let here = &mut windows[at * WIDTHS..(at + 5) * WIDTHS];
            let two = one | here[WIDTHS];
            let four = two | here[2 * WIDTHS + 1];
            let eight = four | here[4 * WIDTHS + 2];
            here[..WIDTHS].copy_from_slice(&[one, two, four, eight]);
        }
    }

    /// The windows of the stream, of which [`Window::meets`] asks.
    #[inline(always)]
    pub fn windows(&self) -> &[Marks] {
        self.windows.get(..(self.words.len() + 2 * NEAR) * WIDTHS).unwrap_or(&[])
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
        let from = if before { 1 - (1 << width) - nearest as i16 } else { nearest as i16 } - back as i16;
        Some(Window(from * WIDTHS as i16 + width as i16))
    }

    /// Whether the window near the word `at` meets `marks`.
    #[inline(always)]
    pub fn meets(self, windows: &[Marks], at: usize, marks: Marks) -> bool {
        windows.get(((at + NEAR) * WIDTHS).wrapping_add_signed(isize::from(self.0))).is_some_and(|there| there.meets(marks))
    }
}
