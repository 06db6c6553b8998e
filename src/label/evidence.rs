//! Which words moved a verdict.
//!
//! The verdict is a sum over features. In the sentences that tell something, a cue is told with what it brings itself (in the
//! contexts in which it stands) and what the runs of words inside it bring; a run of words outside all cues is told as
//! `word:denied`, and so is one inside a cue that nothing turns and whose words speak for another label than its own. So the weights are those that count, after all modifiers, and no text is told twice. Beside them stands the
//! sentence that told most clearly of the label that was found.

use super::features::{Cues, run_scale};
use super::grams::{LONGEST, STEP};
use super::rules::Rules;
use super::scope::{Hit, Modifier};
use super::sentence::{Sentence, Sentences, share};
use super::table::Table;
use super::{Context, CueId, Evidence};
use crate::labels::Label;
use std::cmp::Reverse;

/// At most so many cues are told for one item.
const MOST: usize = 6;
/// What brings less than this is not told.
const LEAST: f32 = 0.4;
/// How strongly a modifier takes back a cue that the user weighs: by what its weight is multiplied.
const TURNED: f32 = 0.4;

/// What may be told: a run of words, or a cue.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    /// Above 0.
    weight: f32,
    /// Its first token and its last.
    tokens: (u32, u32),
    label: Label,
    cue: CueId,
    modifier: Option<&'static str>,
}

/// What may be told of one item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Candidates {
    list: Vec<Candidate>,
    /// Runs of words of one sentence that may be strong enough: the places of their last symbols and, in the lowest bits, how many
    /// symbols stand before that.
    strong: Table<u32>,
}

impl Candidates {
    /// The bits in which the symbols before the last are counted.
    const BEFORE: u32 = 2;

    /// Forgets all.
    pub fn clear(&mut self) {
        self.list.clear();
    }

    /// Adds the runs of words of a sentence, in an item of so many words, that give enough to a label.
    pub fn add_runs(&mut self, rules: &Rules, sentences: &Sentences, sentence: &Sentence, words: usize) {
        let scale = run_scale(words) * STEP;
        let least = (LEAST / scale).min(255.0) as u8;
        let symbols = sentences.symbols(sentence);
        let grams = &rules.grams;
        let strong = self.strong.place(LONGEST * symbols.len() + 1);
        let mut count = 0;
        for (last, symbol) in (0..).zip(symbols) {
            for (before, &node) in (0..).zip(&symbol.runs) {
                // What is not strong is written over by the next.
                strong[count] = last << Candidates::BEFORE | before;
                count += usize::from(grams.steps(node).may_speak(least));
            }
        }
        for run in &strong[..count] {
            let (last, before) = ((run >> Candidates::BEFORE) as usize, (run & !(!0 << Candidates::BEFORE)) as usize);
            let node = symbols[last].runs[before];
            let (label, strength) = grams.steps(node).speaks();
            let first = last - before;
            // Ends of clauses at its borders are no words of it.
            let is_end = |at: usize| usize::from(symbols[at].node() == rules.end);
            let (first, last) = (first + is_end(first), last - is_end(last));
            if strength >= least && first <= last {
                let tokens = (symbols[first].token, symbols[last].token);
                let (weight, label, cue) = (f32::from(strength) * scale, Label::ALL[label], CueId::word(grams.number(node)));
                self.list.push(Candidate { weight, tokens, label, cue, modifier: None });
            }
        }
    }

    /// Adds a cue that brings so much itself, in an item of so many words.
    pub fn add_cue(&mut self, rules: &Rules, sentences: &Sentences, sentence: &Sentence, found: FoundCue<'_>, words: usize) {
        let FoundCue { cues, hit, contexts, brings } = found;
        let (first, last) = (cues.stream.words()[hit.first as usize], cues.stream.words()[hit.behind as usize - 1]);
        let cue = &rules.cues[hit.rule as usize];
        let (label, weight) = match cue.own_weight {
            Some(weight) => (cue.label as usize, weight),
            None => {
                let inside = rules.grams.give(&sentences.symbols(sentence)[first.symbol as usize..=last.symbol as usize]);
                let scale = run_scale(words) * STEP;
                best_against_others([0, 1, 2].map(|n| brings[n] + inside[n] as f32 * scale))
            }
        };
        let modifier = Modifier::name_of(contexts);
        // Where its words together speak for another label than the cue and nothing turns it, its name would mislead: then the
        // strongest run of words within it is told.
        let misleads = modifier.is_none() && label != cue.label as usize;
        if weight >= LEAST && !misleads {
            let tokens = (first.token, last.token);
            self.list.push(Candidate { weight, tokens, label: Label::ALL[label], cue: CueId(hit.rule), modifier });
        }
    }

    /// Pushes what moved the verdict, strongest first, then in the order of the text.
    pub fn tell(&mut self, context: &Context<'_>, evidence: &mut Vec<Evidence>) {
        self.list.sort_by_key(|c| (Reverse(c.weight.to_bits()), c.tokens.0, c.cue));
        let from = evidence.len();
        let mut told: [(u32, u32); MOST] = Default::default();
        for &Candidate { weight, tokens, label, cue, modifier } in &self.list {
            let count = evidence.len() - from;
            if count == MOST {
                break;
            }
            // No word is told twice.
            if told[..count].iter().all(|other| other.1 < tokens.0 || tokens.1 < other.0) {
                told[count] = tokens;
                let span = context.reading.span(tokens.0 as usize, tokens.1 as usize);
                evidence.push(Evidence { span, label, weight, cue, modifier });
            }
        }
    }
}

/// A cue that was found: in what contexts, and what it brings to each label.
pub(super) struct FoundCue<'a> {
    pub cues: &'a Cues,
    pub hit: &'a Hit,
    pub contexts: u32,
    pub brings: [f32; 3],
}

/// A weight for each label, less what it gives to the other two: the label to which that is most.
fn best_against_others(weight: [f32; 3]) -> (usize, f32) {
    let sum: f32 = weight.iter().sum();
    let weight = weight.map(|w| w - (sum - w) / 2.0);
    let best = (0..3).fold(0, |best, n| if weight[n] > weight[best] { n } else { best });
    (best, weight[best])
}

/// What a cue that the user weighs brings to its label: less where a modifier turns it; a negated one nothing.
pub(super) fn own_weight(weight: f32, contexts: u32) -> f32 {
    match contexts & Modifier::ANY {
        0 => weight,
        mask if mask & Modifier::Not.bit() != 0 => 0.0,
        _ => weight * TURNED,
    }
}

/// Puts the surest sentence of a label among the evidence from the place `from` on, by its weight.
pub(super) fn tell_sentence(context: &Context<'_>, sentences: &Sentences, label: Label, from: usize, evidence: &mut Vec<Evidence>) {
    let Some(sentence) = sentences.surest(label) else { return };
    let tells = sentence.told[label as usize] * share(sentences.list.len());
    let gives = context.rules.sentences.gives[label as usize].map(|weight| weight * tells);
    let sum: f32 = gives.iter().sum();
    let weight = gives[label as usize] - (sum - gives[label as usize]) / 2.0;
    let [first, .., last] = sentences.symbols(sentence) else { return };
    if weight < LEAST {
        return;
    }
    let span = context.reading.span(first.token as usize, last.token as usize);
    let place = from + evidence[from..].partition_point(|other| other.weight >= weight);
    evidence.insert(place, Evidence { span, label, weight, cue: CueId::sentence(label), modifier: None });
}
