//! Anchors: the tokens that later stages go by, so that no stage goes over all tokens of a text.
//!
//! DESIGN. They are listed while words are looked up, by a token's classes and flags alone. Which of the tokens count cannot be
//! foreseen, so there is no branch on it. A token's flags and the marks of its classes lie in one byte, so that one bit of it
//! tells for a stage whether it goes by the token; of these bytes, eight at a time, one multiplication gathers the bits. Only the
//! bits that are set are looked at again. Of the words that begin phrases of the sections, as most small words do, only those count
//! behind which a second word of one stands: the bits of both, one shifted by a place. The lists are never cleared: what
//! stands behind their ends is of an earlier text.

use super::reading::{Token, flag};
use crate::lexicon::Classes;

/// How many tokens are told at once.
const BLOCK: usize = u64::BITS as usize;
/// So many places are written at a time.
const STRIDE: usize = 8;

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

/// The bits of one place in many bytes, the lowest that of the first.
#[inline(always)]
fn gathered(bytes: &[u8; BLOCK], place: u32) -> u64 {
    // Brings the lowest bit of the byte n to the bit n of the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    const LOWEST: u64 = u64::from_le_bytes([1; 8]);
    let (eights, _) = bytes.as_chunks::<8>();
    let bits = |eight: &[u8; 8]| (u64::from_le_bytes(*eight) >> place & LOWEST).wrapping_mul(GATHER) >> 56;
    eights.iter().rev().fold(0, |all, eight| all << 8 | bits(eight))
}

/// The anchors of a text, in order.
#[derive(Debug, Default)]
pub(crate) struct Anchors {
    lists: [Vec<u32>; BITS.len()],
    ends: [usize; BITS.len()],
    /// The bytes of the tokens that are told of.
    told: Vec<u8>,
    /// How many tokens are listed or passed over.
    seen: usize,
}

impl Anchors {
    /// Begins anew.
    pub(super) fn begin(&mut self) {
        self.ends = [0; BITS.len()];
        self.told.clear();
        self.seen = 0;
    }

    /// Takes what is to be told of the next tokens.
    #[inline]
    pub(super) fn tell(&mut self, tokens: usize) -> &mut [u8] {
        let first = self.told.len();
        self.told.resize(first + tokens, 0);
        &mut self.told[first..]
    }

    /// Lists the anchors of all tokens that were told of.
    pub(super) fn list_all(&mut self) {
        let mut told = std::mem::take(&mut self.told);
        // Whole blocks, and a byte behind the last.
        told.resize(told.len().next_multiple_of(BLOCK) + 1, 0);
        let mut rest = told.as_slice();
        while let Some([block @ .., next]) = rest.first_chunk::<{ BLOCK + 1 }>() {
            self.list(block, *next);
            rest = &rest[BLOCK..];
        }
        self.told = told;
    }

    /// Lists those of the next tokens that are told to be anchors.
    fn list(&mut self, block: &[u8; BLOCK], next: u8) {
        let told = |bit: u8| gathered(block, bit.trailing_zeros());
        let second = told(Classes::CUE_SECOND_MARK) >> 1 | u64::from(next & Classes::CUE_SECOND_MARK != 0) << (BLOCK - 1);
        let pairs = told(Classes::CUE_FIRST_MARK) & second;
        for (stage, ((list, end), bit)) in self.lists.iter_mut().zip(&mut self.ends).zip(BITS).enumerate() {
            if list.len() < *end + BLOCK {
                list.resize(2 * *end + BLOCK, 0);
            }
            let mut bits = told(bit);
            if stage == Stage::Sections as usize {
                bits |= pairs;
            }
            let (mut at, behind) = (*end, *end + bits.count_ones() as usize);
            // Eight at a time, as how many there are cannot be foreseen; what is written too much is written over.
            while at < behind
                && let Some(places) = list.get_mut(at..).and_then(|rest| rest.first_chunk_mut::<STRIDE>())
            {
                for place in places {
                    *place = self.seen as u32 + bits.trailing_zeros();
                    bits &= bits.wrapping_sub(1);
                }
                at += STRIDE;
            }
            *end = behind;
        }
        self.seen += BLOCK;
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
            [
                ("donate", Classes::CUE_ALONE),
                ("june", Classes::MONTH),
                ("mayor", Classes::OFFICE),
                ("won", Classes::STEP),
                ("says", Classes::CUE_FIRST),
                ("the", Classes::CUE_SECOND),
                ("of", Classes::CUE_FIRST),
            ]
        {
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
