//! Plain pieces: the words of up to sixteen ASCII letters and the marks of ASCII that nearly all of a text is made of.
//!
//! DESIGN. How long a word is cannot be foreseen, so the processor guesses wrong in nearly each loop that runs along letters. Here is
//! none. A text is read in chunks, and of a chunk all places are found first where a piece can start, eight bytes at a time:
//! everywhere but within a char and between two ASCII letters, as no boundary ever stands there. Each piece then ends where the
//! next starts. A look at its first byte and the two behind it tells whether that holds: bits of three tables, one question for
//! all, to which the answer is "yes" for six pieces in seven. Others are for [`scan::next`](super::scan::next). A chunk is a copy
//! with zeros behind it, so that sixteen bytes can be read from everywhere.

use super::class::{Class, ascii_class};
use super::reading::flag;
use super::scan::PieceKind;
use super::sentence;
use crate::bits::{self, EIGHT, HIGH_BITS, MASKS, SIXTEEN, each, gathered};
use crate::lexicon::Print;

/// How many bytes are looked at together.
pub(super) const CHUNK: usize = 1024;
/// The longest plain word.
const LONGEST: usize = SIXTEEN;

/// A stretch of a text, and where its pieces can start.
pub(super) struct Chunk {
    bytes: [u8; CHUNK + LONGEST],
    starts: [u16; CHUNK + EIGHT],
    count: usize,
}

/// A piece that is plain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plain {
    pub print: Print,
    pub kind: PieceKind,
    /// Those of its letters.
    pub flags: u8,
    /// The flags that it gives to the token behind it, where no white space stands between.
    pub gives: u8,
    /// A blank follows it.
    pub blank: bool,
}

impl Chunk {
    pub const EMPTY: Chunk = Chunk { bytes: [0; CHUNK + LONGEST], starts: [0; CHUNK + EIGHT], count: 0 };

    /// Takes the text that begins at a boundary, as much as fits.
    pub fn fill(&mut self, text: &[u8]) {
        let (held, behind) = self.bytes.split_at_mut(text.len().min(CHUNK + LONGEST));
        held.copy_from_slice(&text[..held.len()]);
        behind.fill(0);
        let eights = (text.len() / EIGHT + 1).min(CHUNK / EIGHT);
        let (mut count, mut before, mut first) = (0, 0, 0);
        for eight in &self.bytes.as_chunks::<EIGHT>().0[..eights] {
            let eight = u64::from_le_bytes(*eight);
            let letters = letters(eight);
            // The letters behind letters, and the bytes within a char, of which the highest bit is set and the next is not.
            let within = letters & (letters << 8 | before) | eight & !(eight << 1);
            before = letters >> (u64::BITS - u8::BITS);
            count = bits::list(!gathered(within, u8::BITS - 1), first, &mut self.starts, count);
            first += EIGHT as u16;
        }
        // Of the zeros behind the end of the text, the first alone, where the last piece ends.
        self.count = count - usize::from(first).saturating_sub(text.len() + 1);
        self.starts[self.count..][..EIGHT].fill(u16::MAX);
    }

    /// Where the piece with that number starts and the next one does; `None` where the chunk does not tell.
    #[inline(always)]
    pub fn piece(&self, number: usize) -> Option<(usize, usize)> {
        let &[start, end] = self.starts.get(number..)?.first_chunk::<2>()?;
        (end != u16::MAX).then_some((usize::from(start), usize::from(end)))
    }

    /// The number of the first piece, from the one with that number on, that starts at `end` or behind it.
    #[inline]
    pub fn behind(&self, number: usize, end: usize) -> usize {
        // Of two bytes as the places are, so that eight are compared at once.
        let (mut next, end) = (number, u16::try_from(end).unwrap_or(u16::MAX));
        while let Some(places) = self.starts.get(next..).and_then(|rest| rest.first_chunk::<EIGHT>()) {
            let before = usize::from(places.iter().map(|&place| u16::from(place < end)).sum::<u16>());
            next += before;
            if before < places.len() {
                break;
            }
        }
        next.min(self.count)
    }

    /// Where in the chunk the piece with that number starts: behind all where there is none.
    pub fn start(&self, number: usize) -> usize {
        if number < self.count { usize::from(self.starts[number]) } else { usize::from(self.starts[self.count - 1]) + 1 }
    }

    /// Whether a no-break space begins at that place, to which no char behind it can belong.
    #[inline]
    pub fn is_no_break_space(&self, at: usize) -> bool {
        matches!(self.bytes.get(at..), Some([0xc2, 0xa0, 0..=0x7f, ..]))
    }

    /// The byte at that place; 0 behind the end.
    #[inline]
    pub fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// What there is to know of a piece that is plain.
    #[inline(always)]
    pub fn plain(&self, start: usize, end: usize) -> Option<Plain> {
        let (start, end) = (start % CHUNK, end % CHUNK);
        let (mask, length) = (MASKS.get(end.wrapping_sub(start))?, end - start);
        let word = u128::from_le_bytes(*self.bytes[start..].first_chunk()?);
        let [behind, second] = *self.bytes[end..].first_chunk()?;
        let first = &FIRST[usize::from(word as u8)];
        if first.asks & BEHIND[usize::from(behind)] & SECOND[usize::from(second)] != 0 {
            return None;
        }
        let mut flags = first.flags;
        if word & TWO_SMALL == 0 && are_capitals(&self.bytes[start..end]) {
            flags |= flag::ALL_CAPS;
        }
        let letters = (word | SMALL) & mask;
        Some(Plain {
            print: Print::of_letters(letters as u64, (letters >> 64) as u64, length),
            kind: first.kind,
            flags,
            gives: first.gives,
            blank: behind == b' ',
        })
    }
}

/// Whether there are several letters, and none is small. The first two are asked before, as few words have two capitals.
#[cold]
fn are_capitals(word: &[u8]) -> bool {
    word.len() > 1 && word.iter().all(u8::is_ascii_uppercase)
}

/// The highest bit of those of eight bytes that are ASCII letters.
#[inline(always)]
fn letters(eight: u64) -> u64 {
    // Of seven bits, so that no byte carries to the next.
    let small = (eight | each(0x20)) & each(0x7f);
    let from_a = small + each(0x80 - b'a');
    let behind_z = small + each(0x80 - b'z' - 1);
    from_a & !(behind_z | eight) & HIGH_BITS
}

/// The bit that small letters have, and marks, in the first two bytes.
const TWO_SMALL: u128 = 0x2020;
const SMALL: u128 = u128::from_le_bytes([0x20; LONGEST]);

/// What a piece has to ask of the two bytes behind it, and their answers, as bits.
mod ask {
    /// A digit or a low line goes on a word.
    pub const JOINS: u8 = 1;
    /// Some marks go on a word where a letter stands behind them.
    pub const JOINS_BEFORE_LETTER: u8 = 2;
    /// Any char beyond ASCII may belong to what stands before it.
    pub const WIDE: u8 = 4;
    /// Of those that begin as a no-break space does, all but that.
    pub const WIDE_NO_BLANK: u8 = 8;
    /// What begins with other bytes than letters and marks is not plain, whatever stands behind it.
    pub const ALWAYS: u8 = 16;
}

/// What the first byte of a piece tells.
#[derive(Clone, Copy)]
struct First {
    kind: PieceKind,
    flags: u8,
    gives: u8,
    asks: u8,
}

const FIRST: [First; 256] = {
    let mut table = [First { kind: PieceKind::Symbol, flags: 0, gives: 0, asks: ask::ALWAYS }; 256];
    let mut byte = 0;
    while byte < 0x80 {
        let (first, at) = (byte as u8, byte as usize);
        if first.is_ascii_alphabetic() {
            table[at].kind = PieceKind::Word;
            table[at].flags = if first.is_ascii_uppercase() { flag::CAPITAL } else { 0 };
            table[at].asks = ask::JOINS | ask::JOINS_BEFORE_LETTER | ask::WIDE | ask::WIDE_NO_BLANK;
        } else if first.is_ascii_punctuation() && first & 0x20 != 0 {
            // Those without that bit were taken for others by those who bring words to lower case.
            table[at].gives = if sentence::may_end(first) { flag::SENTENCE_START } else { 0 };
            table[at].asks = ask::WIDE | ask::WIDE_NO_BLANK;
        }
        byte += 1;
    }
    table
};

const BEHIND: [u8; 256] = {
    let mut table = [ask::ALWAYS; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] |= match ascii_class(byte as u8) {
            Some(Class::Digit | Class::Joiner) => ask::JOINS,
            Some(Class::MidLetter | Class::MidBoth) => ask::JOINS_BEFORE_LETTER,
            Some(_) => 0,
            // The first byte of a no-break space, and of others.
            None if byte == 0xc2 => ask::WIDE_NO_BLANK,
            None => ask::WIDE,
        };
        byte += 1;
    }
    table
};

const SECOND: [u8; 256] = {
    let mut table = [u8::MAX; 256];
    let mut byte = 0;
    while byte < 0x80 {
        if !(byte as u8).is_ascii_alphabetic() {
            table[byte] &= !ask::JOINS_BEFORE_LETTER;
        }
        byte += 1;
    }
    // The second of a no-break space.
    table[0xa0] &= !ask::WIDE_NO_BLANK;
    table
};
