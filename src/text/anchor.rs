//! Anchors: the tokens that later stages go by, so that no stage goes over all tokens of a text.
//!
//! DESIGN. They are listed by a token's classes and flags alone. Which of the tokens count cannot be foreseen, so there is no branch
//! on it. A token's flags and the marks of its classes lie in one byte, made while its word is looked up, so that one bit of
//! it tells for a stage whether it goes by the token; of these bytes, the bits are listed eight at a time (`bits`). Of the words
//! that begin phrases of the sections, as most small words do, only those count behind which a second word of one stands. The
//! lists are never cleared: what stands behind their ends is of an earlier text.

use super::reading::{Token, flag};
use crate::bits::{self, EIGHT, each, gathered};
use crate::lexicon::Classes;

/// A stage that goes by anchors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Sections, by the words that tell what one is for.
    Sections,
    /// The scanners of numbers, dates, references and noise.
    Scanners,
    /// Names, by capitals, words of offices and known names that are written without a capital.
    Names,
    /// The cutting into sentences, by the tokens that one may begin with.
    Sentences,
}

/// The bits that tell for each stage. A capital makes a name's beginning of any word, figures wake the scanners.
const BITS: [u8; 4] = [Classes::CUE_MARK, Classes::SCAN_MARK, Classes::NAME_MARK, Classes::NO_MARK];
const _: () = assert!(BITS[1] == flag::FIGURES && BITS[2] == flag::CAPITAL && BITS[3] == flag::SENTENCE_START);

/// The flags that tell.
const FLAGS: u8 = flag::FIGURES | flag::CAPITAL | flag::SENTENCE_START;
const _: () = assert!(FLAGS & (Classes::CUE_FIRST_MARK | Classes::CUE_SECOND_MARK) == 0);

/// The byte of a token: of its bits, [`BITS`] tell which stages go by it.
#[inline(always)]
pub(super) fn told(token: &Token) -> u8 {
    token.flags & FLAGS | token.classes.marks()
}

/// The anchors of a text, in order.
#[derive(Debug, Default)]
pub(crate) struct Anchors {
    lists: [Vec<u32>; BITS.len()],
    ends: [usize; BITS.len()],
    /// The bytes of the tokens that are told of.
    told: Vec<u8>,
}

impl Anchors {
    /// Begins anew.
    pub(super) fn begin(&mut self) {
        self.ends = [0; BITS.len()];
        self.told.clear();
    }

    /// Takes what is to be told of the next tokens.
    #[inline]
    pub(super) fn tell(&mut self, tokens: usize) -> &mut [u8] {
        let first = self.told.len();
        self.told.resize(first + tokens, 0);
        &mut self.told[first..]
    }

    /// Lists the anchors of all tokens that were told of.
    pub(super) fn list(&mut self) {
        let tokens = self.told.len();
        // What is looked at: whole eights, and a byte behind the last.
        self.told.resize(tokens.next_multiple_of(EIGHT) + 1, 0);
        let [first, second] = [Classes::CUE_FIRST_MARK, Classes::CUE_SECOND_MARK].map(u8::trailing_zeros);
        for ((stage, bit), (list, end)) in BITS.iter().enumerate().zip(self.lists.iter_mut().zip(&mut self.ends)) {
            if list.len() < tokens + EIGHT {
                list.resize(tokens + EIGHT, 0);
            }
            *end = if stage == Stage::Sections as usize {
                let pairs = |here, next| gathered(here >> first & next >> second & each(1), 0);
                list_of(&self.told, list, |here, next| gathered(here, bit.trailing_zeros()) | pairs(here, next))
            } else {
                list_of(&self.told, list, |here, _| gathered(here, bit.trailing_zeros()))
            };
        }
    }

    /// Those of a stage.
    pub fn of(&self, stage: Stage) -> &[u32] {
        let at = stage as usize;
        &self.lists[at][..self.ends[at]]
    }
}

/// Writes into `list` which of the tokens that are told of count, by the bits that `count` gives for eight bytes and the eight that
/// begin one behind; how many they are.
#[inline]
fn list_of(told: &[u8], list: &mut [u32], count: impl Fn(u64, u64) -> u8) -> usize {
    let [here, next] = [told, &told[1..]].map(|bytes| bytes.as_chunks::<EIGHT>().0);
    let (mut end, mut first) = (0, 0);
    for (here, next) in here.iter().zip(next) {
        end = bits::list(count(u64::from_le_bytes(*here), u64::from_le_bytes(*next)), first, list, end);
        first += EIGHT as u32;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::{Reading, reading};

    #[test]
    fn each_stage_gets_its_tokens() {
        let mut lexicon = Lexicon::default();
        for (word, classes) in [
            ("donate", Classes::CUE_ALONE),
            ("june", Classes::MONTH),
            ("mayor", Classes::OFFICE),
            ("won", Classes::STEP),
            ("says", Classes::CUE_FIRST),
            ("the", Classes::CUE_SECOND),
            ("of", Classes::CUE_FIRST),
        ] {
            lexicon.add(word, classes);
        }
        let text = "We won! Donate by 5 June, says the mayor of E.on in a report of 2,000 words. ".repeat(9);
        // Read twice, so that lists hold what they held before.
        let mut buffers = reading::Buffers::default();
        Reading::new(&text.repeat(2), &lexicon, &mut buffers).put_back(&mut buffers);
        let reading = Reading::new(&text, &lexicon, &mut buffers);
        let stages = [
            (Stage::Sections, 0, Classes::CUES),
            (Stage::Scanners, flag::FIGURES, Classes::SCANNED),
            (Stage::Names, flag::CAPITAL, Classes::NAMING),
        ];
        for (stage, flags, classes) in stages {
            let pair = |at: u32| {
                let [first, second] = [at, at + 1].map(|at| reading.tokens.get(at as usize).map_or(Classes::NONE, |t| t.classes));
                stage == Stage::Sections && first.any(Classes::CUE_FIRST) && second.any(Classes::CUE_SECOND)
            };
            let tells = |(at, t): &(u32, &Token)| t.has(flags) || t.is(classes) || pair(*at);
            let obvious: Vec<u32> = (0..).zip(&reading.tokens).filter(tells).map(|(at, _)| at).collect();
            assert_eq!(reading.anchors(stage), obvious, "{stage:?}");
            assert!(obvious.len() >= 18);
        }
    }
}
