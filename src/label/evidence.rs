//! Which words moved a verdict.
//!
//! The verdict is a sum over features. A cue is told with what it brings itself (in the contexts in which it stands) and what the
//! runs of words inside it bring; a run of words outside all cues is told as `word:denied`. So the weights are those
//! that count, after all modifiers, and no text is told twice.

use super::features::{Scratch, run_scale};
use super::grams::STRENGTH;
use super::rules::Rules;
use super::scope;
use super::{Context, CueId, Evidence, Label};
use std::cmp::Reverse;

/// At most so many cues are told for one item.
const MOST: usize = 8;
/// What brings less than this is not told: cues, and single runs of words.
const LEAST: f32 = 0.05;
const LEAST_RUN: f32 = 0.15;
/// How strongly a modifier takes back a cue that the user weighs: by what its weight is multiplied.
const TURNED: f32 = 0.4;

/// What may be told: evidence, the words in the place of the span.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    first: u32,
    behind: u32,
    label: Label,
    /// Above 0.
    weight: f32,
    cue: CueId,
}

/// A weight for each label, less what it gives to the other two.
fn against_others(weight: [f32; 3]) -> [f32; 3] {
    let sum: f32 = weight.iter().sum();
    weight.map(|w| w - (sum - w) / 2.0)
}

/// What a run must give to one label more than to the others to be told where runs count by `scale`; see `Node::strength`.
pub(super) fn least_run(scale: f32) -> u8 {
    (LEAST_RUN / scale * 1000.0 / STRENGTH as f32).clamp(1.0, 255.0) as u8
}

fn best(weight: [f32; 3]) -> usize {
    (0..3).fold(0, |best, n| if weight[n] > weight[best] { n } else { best })
}

/// What cues that the user weighs bring: the weight to their label, less where a modifier turns them; a negated one nothing.
pub(super) fn own_weight(rules: &Rules, scratch: &Scratch, hit: &scope::Hit) -> Option<(usize, f32)> {
    let cue = &rules.cues[hit.rule as usize];
    let weight = cue.own_weight?;
    let turned = scope::modifiers(&scratch.opened, hit.clause, hit.first as usize, hit.anchor as usize, cue.inside);
    let factor = match turned {
        0 => 1.0,
        mask if mask & scope::Modifier::Not.bit() != 0 => 0.0,
        _ => TURNED,
    };
    Some((cue.label as usize, weight * factor))
}

/// Pushes what moved the verdict, strongest first.
pub(super) fn tell(context: &Context<'_>, scratch: &mut Scratch, evidence: &mut Vec<Evidence>) {
    let rules = context.rules;
    let Scratch { stream, hits, found, shares, told, candidates, .. } = &mut *scratch;
    let words = &stream.words;
    let scale = run_scale(words.len());
    let weight_of = |feature: u32| rules.grams.nodes[feature as usize].weight.map(|w| f32::from(w) / 1000.0);
    candidates.clear();
    for run in told.iter() {
        let weight = against_others(weight_of(run.node)).map(|w| w * scale);
        let label = best(weight);
        if weight[label] >= LEAST_RUN {
            let first = run.at.saturating_sub(u32::from(rules.grams.nodes[run.node as usize].length));
            candidates.push(Candidate {
                first,
                behind: run.at,
                label: Label::ALL[label],
                weight: weight[label],
                cue: CueId::word(run.node),
            });
        }
    }
    // The features of cues were found in the order of the cues.
    let mut rest = found.iter().peekable();
    let place = |hit: &scope::Hit| (hit.first, hit.behind);
    for hit in hits.iter() {
        let (first, behind) = (hit.first as usize, hit.behind as usize);
        let mut weight = against_others([0, 1, 2].map(|n| (shares[behind][n] - shares[first][n]) as f32 / 1000.0 * scale));
        while let Some(&(feature, _)) = rest.next_if(|f| place(&hits[f.1 as usize]) == place(hit)) {
            let own = against_others(weight_of(feature));
            (0..3).for_each(|n| weight[n] += own[n]);
        }
        let mut label = best(weight);
        if let Some(own) = rules.cues[hit.rule as usize].own_weight {
            label = rules.cues[hit.rule as usize].label as usize;
            weight[label] = own;
        }
        if weight[label] >= LEAST {
            let (first, behind) = place(hit);
            candidates.push(Candidate { first, behind, label: Label::ALL[label], weight: weight[label], cue: CueId(hit.rule) });
        }
    }
    candidates.sort_unstable_by_key(|c| (Reverse(c.weight.to_bits()), c.first, c.cue));
    let from = evidence.len();
    let mut told = [(0, 0); MOST];
    for candidate in candidates.iter() {
        let count = evidence.len() - from;
        let (first, behind) = (candidate.first, candidate.behind);
        if count == MOST {
            break;
        }
        if !told[..count].iter().any(|other| other.0 < behind && first < other.1) {
            told[count] = (first, behind);
            let span = context.reading.span(words[first as usize].token as usize, words[behind as usize - 1].token as usize);
            evidence.push(Evidence { span, label: candidate.label, weight: candidate.weight, cue: candidate.cue });
        }
    }
}
