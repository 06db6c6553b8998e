//! What each sentence tells: of a win, of movement, of a demand that is pending, or nothing of the kind.
//!
//! Most sentences of an item tell of its background, of what was demanded and of what the campaign did. So beside the runs of
//! words of the whole item, those of each sentence are weighed by what they say of it, learned from sentences that readers
//! judged (`fixtures/train/sentences.tsv`), and the surest sentence of each kind speaks for the item.

use super::rules::Rules;

/// By what the runs of a sentence of so many words count.
pub(super) fn run_scale(words: u32) -> f32 {
    1.0 / (words as f32 + 8.0).sqrt()
}

/// The probabilities that a sentence tells of a win, of movement, of a pending demand, from its scores; that it tells nothing
/// has the score 0.
pub(super) fn probabilities(scores: [f32; 3]) -> [f32; 3] {
    let top = scores.into_iter().fold(0.0, f32::max);
    let powers = scores.map(|score| (score - top).exp());
    let sum: f32 = powers.iter().sum::<f32>() + (-top).exp();
    powers.map(|power| power / sum)
}

/// The surest sentence of a kind: its number, and how sure it is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Surest {
    pub sentence: usize,
    pub sure: f32,
}

/// Takes a sentence by its number, of so many words, whose runs tell so much, among the surest of each kind.
pub(super) fn take(rules: &Rules, sentence: usize, words: u32, tells: [i32; 3], surest: &mut [Surest; 3]) {
    let (bias, scale) = (rules.sentences.bias.map(f32::from), run_scale(words));
    let told = probabilities([0, 1, 2].map(|n| (bias[n] + scale * tells[n] as f32) / 1000.0));
    for (surest, sure) in surest.iter_mut().zip(told) {
        if sure > surest.sure {
            *surest = Surest { sentence, sure };
        }
    }
}

/// What the surest sentences give to each label, in thousandths.
pub(super) fn weigh(rules: &Rules, surest: &[Surest; 3]) -> [f32; 3] {
    let gives = rules.sentences.gives;
    [0, 1, 2].map(|label| (0..3).map(|kind| surest[kind].sure * f32::from(gives[kind][label])).sum())
}
