//! Whether the paragraphs of a document are all on one matter: whether they say again what its title and first paragraph say.
//!
//! DESIGN. Words of a language recur in any two paragraphs, and so do those of campaigns ("council", "petition"): these are not asked
//! about. Of the others, the paragraphs of one account share some with its beginning, most of them two; reports on several campaigns
//! hardly ever do, not even those of one organisation. A word is known by its first letters, which its forms share.

use super::block::{Block, Kind};
use super::outline::Map;
use super::vocabulary::{BODIES, COMMON_DEEDS, COMMON_NOUNS, PAST, SMALL_WORDS, SPOKEN_OF};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Reading, flag};

/// Fewer paragraphs behind the first tell nothing; more are seldom one account.
const FEWEST: usize = 2;
const MOST: usize = 6;
/// A shorter paragraph tells nothing; those of an account are longer than this, on the average.
const SHORTEST: u32 = 11;
const MEAN: u32 = 36;

impl Map<'_> {
    /// Whether the paragraphs are on one matter.
    pub(super) fn is_on_one_matter(&self) -> bool {
        let tells = |b: &&Block| matches!(b.kind, Kind::Prose | Kind::Headed) && !b.greets && b.last - b.first >= SHORTEST;
        let Some(first) = self.blocks.iter().position(|b| tells(&b)) else { return false };
        let rest = || self.blocks[first + 1..].iter().filter(tells);
        let count = rest().take(MOST + 1).count();
        let length = || rest().map(|b| b.last - b.first).sum::<u32>();
        if !(FEWEST..=MOST).contains(&count) || length() < MEAN * count as u32 {
            return false;
        }
        let mut said: Vec<u64> = self.blocks[..=first].iter().flat_map(|b| words(self.reading, b)).collect();
        said.sort_unstable();
        said.dedup();
        // How many paragraphs share a word with the beginning, and how many share two.
        let (mut one, mut two) = (0, 0);
        for block in rest() {
            let mut found = words(self.reading, block).filter(|word| said.binary_search(word).is_ok());
            let shared = found.next();
            one += usize::from(shared.is_some());
            two += usize::from(found.any(|word| Some(word) != shared));
        }
        2 * (one + two) >= 3 * count
    }
}

/// The words of a block that tell its matter, each as its first letters.
pub(super) fn words<'a>(reading: &'a Reading<'_>, block: &Block) -> impl Iterator<Item = u64> + 'a {
    const SMALL: Classes = Classes::FUNCTION.with(Classes::PRONOUN).with(Classes::STEP).with(Classes::MONTH).with(Classes::WEEKDAY);
    const COMMON: [&List; 6] = [list!(SMALL_WORDS), list!(COMMON_DEEDS), list!(COMMON_NOUNS), list!(BODIES), list!(SPOKEN_OF), list!(PAST)];
    const LONG: u32 = 4;
    (block.first as usize..block.last as usize)
        .filter(|&at| {
            let token = &reading.tokens[at];
            let tells = token.end - token.start >= LONG || token.has(flag::ALL_CAPS) && token.end - token.start + 1 >= LONG;
            token.kind == PieceKind::Word && tells && !token.is(SMALL) && !COMMON.iter().any(|list| list.contains(reading.core(at)))
        })
        .map(|at| stem(reading.core(at)))
}

/// The first letters of a word, capitals as small ones.
fn stem(word: &str) -> u64 {
    const LETTERS: usize = 6;
    word.bytes().take(LETTERS).fold(0, |stem, byte| stem << 8 | u64::from(byte.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::items;

    #[test]
    fn an_account_says_its_words_again() {
        let account = "From spring on, Orr Consumers pressed the major banks to take away their penalty fees, as much as fifty dollars for going \
                       over the limit of a credit card by a few dollars or paying a day late.\n\nVolunteers showed single customers how to have unfair \
                       penalty fees paid back, but above all they worked to have the banks end or slash them, in every branch of the valley, from the quay to the mill and the market.\n\nSavings \
                       Orr cut deeply, and in some cases other banks did away with these penalty fees altogether, from one day to the other, under growing pressure and with a \
                       threat of legal action before them.\n\nCustomers of all the banks saved millions of dollars in one single summer, as its own figures show and as nobody denies, and will very \
                       likely go on saving that much on fees in each of the summers to come.";
        assert_eq!(items(account), 1);
        let digest = "Millers in Tarn lost their appeal against the sluice that the water company had built across the leat without a permit, and the \
                      wheel stands still for good, say the owners of it.\n\nAnglers won their suit at Penn, where a quarry had let its sludge run down \
                      into the trout pools for nine winters, though everybody in the village had told its manager about it.\n\nBus 14 runs on Sundays \
                      again, from the estate to the baths, every hour from nine in the morning, with room for two wheelchairs and for four prams in \
                      front.\n\nOlm Hall keeps its stage and its kitchen, as the trustees have found a baker who rents the cellar and pays for the roof, \
                      its gutters and both chimneys.";
        assert_eq!(items(digest), 4);
    }
}
