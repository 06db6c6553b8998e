//! Anchors: the tokens that later stages go by, so that no stage goes over all tokens of a text.
//!
//! DESIGN. They are listed while words are looked up, by a token's classes and flags alone. Which of the tokens count cannot be
//! foreseen, so there is no branch on it: a bit is made of each token for each stage, 64 at a time, and only the bits that are
//! set are looked at again. The lists are never cleared: what stands behind their ends is of an earlier text.

use super::reading::{Token, flag};
use crate::lexicon::Classes;

/// How many tokens are told at once.
pub(super) const BLOCK: usize = u64::BITS as usize;

/// A stage that goes by anchors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Sections, by the words that tell what one is for.
    Sections,
    /// The scanners of numbers, dates, references and noise.
    Scanners,
    /// Names, by capitals, words of offices and known names that are written without a capital.
    Names,
}

/// The flags and the classes of the tokens of each stage.
const TOLD: [(u8, Classes); 3] = [(0, Classes::CUES), (flag::FIGURES, Classes::SCANNED), (flag::CAPITAL, Classes::NAMING)];

/// A bit for each token of a block, for each stage; the lowest is that of the token taken last.
#[derive(Default)]
pub(super) struct Bits([u64; TOLD.len()]);

impl Bits {
    #[inline(always)]
    pub fn take(&mut self, token: &Token) {
        for (bits, (flags, classes)) in self.0.iter_mut().zip(TOLD) {
            *bits = *bits << 1 | u64::from(token.any(flags, classes));
        }
    }
}

/// The anchors of a text, in order.
#[derive(Debug, Default)]
pub(crate) struct Anchors {
    lists: [Vec<u32>; TOLD.len()],
    ends: [usize; TOLD.len()],
}

impl Anchors {
    /// Begins anew, for a text of so many tokens.
    pub(super) fn begin(&mut self, tokens: usize) {
        self.ends = [0; TOLD.len()];
        for list in &mut self.lists {
            if list.len() < tokens {
                list.resize(tokens, 0);
            }
        }
    }

    /// Takes the tokens of a block whose bits are set; the lowest bits are those of the token `first`.
    #[inline]
    pub(super) fn take(&mut self, Bits(block): Bits, first: usize) {
        for ((list, end), mut bits) in self.lists.iter_mut().zip(&mut self.ends).zip(block) {
            let mut at = *end;
            while bits != 0 {
                list[at] = first as u32 + bits.trailing_zeros();
                at += 1;
                bits &= bits - 1;
            }
            *end = at;
        }
    }

    /// Those of a stage.
    pub fn of(&self, stage: Stage) -> &[u32] {
        let at = stage as usize;
        &self.lists[at][..self.ends[at]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::{Reading, reading};

    #[test]
    fn each_stage_gets_its_tokens() {
        let mut lexicon = Lexicon::default();
        for (word, classes) in
            [("donate", Classes::CUE_ALONE), ("june", Classes::MONTH), ("mayor", Classes::OFFICE), ("won", Classes::STATUS)]
        {
            lexicon.add(word, classes);
        }
        let text = "We won! Donate by 5 June, says the mayor of E.on in a report of 2,000 words. ".repeat(9);
        // Read twice, so that lists hold what they held before.
        let mut buffers = reading::Buffers::default();
        Reading::new(&text.repeat(2), &lexicon, &mut buffers).put_back(&mut buffers);
        let reading = Reading::new(&text, &lexicon, &mut buffers);
        for (stage, (flags, classes)) in [Stage::Sections, Stage::Scanners, Stage::Names].into_iter().zip(TOLD) {
            let obvious: Vec<u32> = (0..).zip(&reading.tokens).filter(|(_, t)| t.has(flags) || t.is(classes)).map(|(at, _)| at).collect();
            assert_eq!(reading.anchors(stage), obvious, "{stage:?}");
            assert!(obvious.len() >= 18);
        }
    }
}
