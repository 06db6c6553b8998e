//! Which words moved a verdict.
//!
//! The verdict is a sum over features. A cue is told with what it brings itself (in the contexts in which it stands) and what the
//! runs of words and frames inside it bring; a run of words outside all cues is told as `word:denied`. So the weights are those
//! that count, after all modifiers, and no text is told twice.

use super::features::Scratch;
use super::rules::Rules;
use super::scope;
use super::{Context, CueId, Evidence, Label};
use crate::span::Span;

/// At most so many cues are told for one item.
const MOST: usize = 8;
/// What brings less than this is not told: cues, and single runs of words.
const LEAST: f32 = 0.05;
const LEAST_RUN: f32 = 0.15;
/// How strongly a modifier takes back a cue that the user weighs: by what its weight is multiplied.
const TURNED: f32 = 0.4;

/// A weight for each label, less what it gives to the other two.
fn against_others(weight: [f32; 3]) -> [f32; 3] {
    let sum: f32 = weight.iter().sum();
    weight.map(|w| w - (sum - w) / 2.0)
}

fn best(weight: [f32; 3]) -> usize {
    (0..3).fold(0, |best, n| if weight[n] > weight[best] { n } else { best })
}

/// What cues that the user weighs bring: the weight to their label, less where a modifier turns them; a negated one nothing.
pub(super) fn own_weight(rules: &Rules, scratch: &Scratch, hit: &scope::Hit) -> Option<(usize, f32)> {
    let cue = &rules.cues[hit.rule as usize];
    let weight = cue.own_weight?;
    let word = scratch.stream.words[hit.anchor as usize];
    let turned = scope::modifiers(&scratch.opened, word.clause, hit.first as usize, hit.anchor as usize, cue.inside);
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
    let Scratch { stream, hits, found, shares, candidates, .. } = &mut *scratch;
    let words = &stream.words;
    let span = |first: usize, behind: usize| context.reading.span(words[first].token as usize, words[behind - 1].token as usize);
    // shares[n]: what the runs that end before the word n bring, all together.
    shares.clear();
    shares.resize(words.len() + 1, [0.0; 3]);
    candidates.clear();
    for &(feature, value, (first, behind)) in found.iter() {
        let weight = against_others(rules.weights[feature as usize]).map(|w| w * value);
        if rules.is_run(feature) && behind > 0 {
            (0..3).for_each(|n| shares[behind][n] += weight[n]);
        }
        let label = best(weight);
        if rules.is_word(feature) && weight[label] >= LEAST_RUN && behind > first && behind <= words.len() {
            candidates.push(Evidence {
                span: span(first, behind),
                label: Label::ALL[label],
                weight: weight[label],
                cue: CueId::word(feature),
            });
        }
    }
    for at in 1..shares.len() {
        let before = shares[at - 1];
        (0..3).for_each(|n| shares[at][n] += before[n]);
    }
    let mut cues = std::mem::take(candidates);
    // The features of cues were found in the order of the cues.
    let mut rest = found.iter().filter(|f| !rules.is_run(f.0)).peekable();
    for hit in hits.iter() {
        let (first, behind) = (hit.first as usize, hit.behind as usize);
        let mut weight = [0, 1, 2].map(|n| shares[behind][n] - shares[first][n]);
        while let Some(&(feature, value, _)) = rest.next_if(|f| f.2 == (first, behind)) {
            let own = against_others(rules.weights[feature as usize]);
            (0..3).for_each(|n| weight[n] += own[n] * value);
        }
        let mut label = best(weight);
        if let Some(own) = rules.cues[hit.rule as usize].own_weight {
            label = rules.cues[hit.rule as usize].label as usize;
            weight[label] = own;
        }
        if weight[label] >= LEAST {
            cues.push(Evidence { span: span(first, behind), label: Label::ALL[label], weight: weight[label], cue: CueId(hit.rule) });
        }
    }
    cues.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.span.start().cmp(&b.span.start())).then(a.cue.cmp(&b.cue)));
    let from = evidence.len();
    for candidate in &cues {
        if evidence.len() - from == MOST {
            break;
        }
        if !evidence[from..].iter().any(|e| overlap(e.span, candidate.span)) {
            evidence.push(*candidate);
        }
    }
    *candidates = cues;
}

fn overlap(a: Span, b: Span) -> bool {
    a.start() < b.end() && b.start() < a.end()
}
