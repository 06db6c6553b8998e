//! The words and marks that stand beside names, as bits by the number of the word: asked for at every word in capitals, where
//! comparing letters would cost more than all other questions together.

use crate::lexicon::{Classes, Lexicon, WordId};

/// Bits of [`Beside::of`].
pub(super) mod is {
    /// Ties the name before it to capitals behind: "and", "of", "&", an apostrophe, the full stop of "St. John".
    pub const BINDING: u16 = 1;
    /// Ties the name before it to any word behind.
    pub const HYPHEN: u16 = 2;
    /// Says what a head word is of or for.
    pub const TIE: u16 = 4;
    pub const ARTICLE: u16 = 8;
    /// Tells of a person before the comma that it follows: "who".
    pub const RELATIVE: u16 = 16;
    /// Makes a body of the unknown word before it: "council".
    pub const LOCAL: u16 = 32;
    /// Says what the name before it is: "is".
    pub const COPULA: u16 = 64;
    /// Stands between a word of sending and the sender: "from".
    pub const SENDING: u16 = 128;
    pub const COPYRIGHT: u16 = 256;
    /// Stands before the given name of whom the reader is to reach.
    pub const CALLING: u16 = 512;
}

const WORDS: [(u16, &[&str]); 10] = [
    (is::BINDING, &["and", "of", "&", "'", "’", "."]),
    (is::HYPHEN, &["-", "–", "‑"]),
    (is::TIE, &["of", "for", "on", "against", "to", "in", "with", "."]),
    (is::ARTICLE, &["the"]),
    (is::RELATIVE, &["who", "whose", "whom"]),
    (is::LOCAL, &["council", "police"]),
    (is::COPULA, &["is"]),
    (is::SENDING, &["at", "from", "of", "©"]),
    (is::COPYRIGHT, &["©"]),
    (is::CALLING, &["ring", "call", "phone", "email", "contact", "ask", "text", "message", "thank", "for"]),
];

/// Bits of [`is`] by the number of the word.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside(Vec<u16>);

impl Beside {
    /// Puts the words into `lexicon`.
    pub fn new(lexicon: &mut Lexicon) -> Beside {
        let mut beside = Beside::default();
        for (bit, words) in WORDS {
            for word in words {
                let number = lexicon.add(word, Classes::NONE).0 as usize;
                if beside.0.len() <= number {
                    beside.0.resize(number + 1, 0);
                }
                beside.0[number] |= bit;
            }
        }
        beside
    }

    /// What the word is.
    #[inline(always)]
    pub fn of(&self, word: WordId) -> u16 {
        self.0.get(word.0 as usize).copied().unwrap_or(0)
    }
}
