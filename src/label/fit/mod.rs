//! Fits the weights of the labels to annotated documents: `examples` reads these as numbers, `solver` finds weights, `left_out` tells
//! what they are worth on what was not seen.

mod examples;
mod left_out;
mod solver;

pub use examples::{Example, Examples, Judged, Sentence, Sentences, examples, sentences};
pub use left_out::LeftOut;

use super::features;
use super::grams::{STEP, TELLS_STEP};
use super::rules::SHAPES;
use super::sentence;
use crate::status::Label;
use examples::NOTHING;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// A part of the features that is fitted by itself; the scores of the parts are added, which multiplies their probabilities.
struct Part {
    name: &'static str,
    /// Runs count by how rare they are and less the longer the item is; cues count one.
    runs: bool,
    penalty: f64,
    /// By what its scores are multiplied before they are added.
    factor: f64,
    /// How much of naive Bayes is added to the weights: it knows rare runs better than regression does.
    bayes: f64,
}

/// So much is a step of the strength of a cue worth before an item is read: towards this its weight is drawn, so that what is known
/// of the language speaks where few texts do.
const PRIOR: f64 = 0.5;

/// The feature of items without cues.
const NO_CUE: &str = SHAPES[3];

/// What each sentence of an item tells.
type Told = Vec<[f32; 3]>;

const PARTS: [Part; 2] = [
    Part { name: "words", runs: true, penalty: 10.0, factor: 1.0, bayes: 0.7 },
    Part { name: "cues", runs: false, penalty: 30.0, factor: 0.7, bayes: 0.0 },
];

/// How many features the table keeps, cues apart, where few items teach and where many do: those that move most, fitted anew without
/// the others. More cost start and memory, and gain nothing that is beyond chance.
const KEPT_OF_FEW: usize = 24_000;
const KEPT: usize = 36_000;

/// The penalty of the weights by which sentences are told apart. Here what is common counts as such, unlike labels of items: how
/// rare it is that a sentence tells something keeps those that merely sound so from speaking.
const SENTENCE_PENALTY: f64 = 25.0;

/// What each part makes of an item, and last what its sentences do: a score for each label.
type ByPart = [[f64; 3]; PARTS.len() + 1];

/// All weights of features that were fitted, and what they make of the items.
struct Fitted {
    /// As the table has them.
    table: Vec<[f64; 3]>,
    bias: [f64; 3],
    scores: Vec<ByPart>,
    /// What each run tells of its sentence, and the bias.
    tells: solver::Weights,
    /// How sure the surest sentence of each kind is.
    surest: Vec<[f64; 3]>,
}

/// What the surest sentence of each kind gives to each label; last the bias.
pub type Gives = Vec<[f64; 3]>;

/// What is left out whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// All that a hand wrote, and an eighth of the hands together.
    Hands,
    /// Documents, an eighth together.
    Documents,
}

impl Examples {
    /// In how many of the chosen items each feature is found.
    fn found(&self, chosen: &[usize]) -> Vec<usize> {
        let mut found = vec![0usize; self.names.len()];
        let mut last = vec![usize::MAX; self.names.len()];
        for &e in chosen {
            for (feature, _) in self.examples[e].features() {
                if std::mem::replace(&mut last[feature as usize], e) != e {
                    found[feature as usize] += 1;
                }
            }
        }
        found
    }

    fn idf(&self, chosen: &[usize]) -> Vec<f32> {
        let found = self.found(chosen).into_iter();
        found.map(|n| if n == 0 { 0.0 } else { ((1 + chosen.len()) as f32 / (1 + n) as f32).ln() + 1.0 }).collect()
    }

    /// The rows of a part, where sentences tell so much.
    fn rows(&self, part: &Part, idf: &[f32], told: &[Told]) -> Vec<solver::Row> {
        let no_cue = self.names.iter().position(|(group, name)| group == "shape" && name == NO_CUE).unwrap_or(0) as u32;
        let of_runs = |e: &Example| {
            let scale = features::run_scale(e.words);
            let runs = e.sentences.iter().flat_map(|s| &s.runs);
            let mut all: solver::Row = runs.map(|&(f, v)| (f, v * scale * idf[f as usize])).filter(|run| run.1 != 0.0).collect();
            all.sort_by_key(|run| run.0);
            all.chunk_by(|a, b| a.0 == b.0).map(|same| (same[0].0, same.iter().map(|run| run.1).sum())).collect()
        };
        let of_cues = |e: &Example, told: &Told| {
            let sure = |told: &[f32; 3]| told.iter().sum::<f32>();
            let least = self.telling * told.iter().map(sure).fold(0.0, f32::max);
            let telling = e.sentences.iter().zip(told).filter(|(_, told)| sure(told) >= least);
            let mut all: Vec<u32> = telling.flat_map(|(s, _)| s.cues.iter().copied()).collect();
            all.sort_unstable();
            all.dedup();
            // Of cues that none of the chosen items holds, what is thought of them counts.
            let known = |f: u32| idf[f as usize] != 0.0 || self.thought[f as usize] != [0.0; 3];
            let none = all.is_empty().then_some((no_cue, 1.0));
            let cues = all.into_iter().filter(|&f| known(f)).map(|f| (f, 1.0));
            cues.chain(none).chain(e.shape.iter().copied().filter(|f| known(f.0))).collect()
        };
        self.examples.iter().zip(told).map(|(e, told)| if part.runs { of_runs(e) } else { of_cues(e, told) }).collect()
    }

    /// Fits the chosen items; gives the weight of each feature as the table has it, and what each part makes of every item.
    fn fit(&self, chosen: &[usize]) -> Fitted {
        let mut idf = self.idf(chosen);
        let first = self.told(&self.fit_sentences(chosen, &idf));
        let (first, ..) = self.fit_known(chosen, &idf, &first);
        for feature in self.idle(chosen, &first) {
            idf[feature] = 0.0;
        }
        let tells = self.fit_sentences(chosen, &idf);
        let told = self.told(&tells);
        let (table, bias, scores) = self.fit_known(chosen, &idf, &told);
        let surest = told.iter().map(|told| [0, 1, 2].map(|k| told.iter().map(|t| f64::from(t[k])).fold(0.0, f64::max))).collect();
        Fitted { table, bias, scores, tells, surest }
    }

    /// What each sentence of each item tells.
    fn told(&self, tells: &solver::Weights) -> Vec<Told> {
        let of_sentence = |s: &Sentence| {
            let scale = sentence::run_scale(s.words);
            let row: solver::Row = s.runs.iter().map(|&(f, v)| (f, v * scale)).collect();
            sentence::probabilities(solver::apply(tells, &row).map(|score| score as f32))
        };
        self.examples.iter().map(|e| e.sentences.iter().map(of_sentence).collect()).collect()
    }

    /// Fits what runs of words tell of their sentence to the sentences of the chosen items that were judged.
    fn fit_sentences(&self, chosen: &[usize], idf: &[f32]) -> solver::Weights {
        let shares = self.shares(chosen);
        let (mut rows, mut labels, mut counts) = (Vec::new(), Vec::new(), Vec::new());
        for (&e, share) in chosen.iter().zip(shares) {
            for sentence in &self.examples[e].sentences {
                let Some(tells) = sentence.tells else { continue };
                let scale = sentence::run_scale(sentence.words);
                let known = sentence.runs.iter().filter(|run| idf[run.0 as usize] > 0.0);
                rows.push(known.map(|&(f, v)| (f, v * scale * idf[f as usize])).collect::<solver::Row>());
                labels.push(tells);
                counts.push(share);
            }
        }
        let rows: Vec<&solver::Row> = rows.iter().collect();
        let weights: solver::Weights<4> = solver::solve(&rows, &labels, &counts, self.names.len(), SENTENCE_PENALTY);
        let idf = idf.iter().map(|&idf| f64::from(idf)).chain([1.0]);
        weights.into_iter().zip(idf).map(|(w, idf)| [0, 1, 2].map(|k| idf * (w[k] - w[NOTHING]))).collect()
    }

    /// The features that are not kept: beyond so many that move most, which is the largest weight times the mean value, by the root of
    /// how often found.
    fn idle(&self, chosen: &[usize], weights: &[[f64; 3]]) -> Vec<usize> {
        let mut found = vec![(0.0, 0usize); self.names.len()];
        for (feature, value) in chosen.iter().flat_map(|&e| self.examples[e].features()) {
            let (sum, count) = &mut found[feature as usize];
            *sum += f64::from(value);
            *count += 1;
        }
        let moves = |f: usize| {
            let largest = weights[f].iter().fold(0.0, |largest: f64, w| largest.max(w.abs()));
            largest * found[f].0 / (found[f].1.max(1) as f64).sqrt()
        };
        let mut order: Vec<usize> = (0..self.names.len()).filter(|&f| !matches!(&*self.names[f].0, "shape" | "cue")).collect();
        order.sort_by(|&a, &b| moves(b).total_cmp(&moves(a)).then(a.cmp(&b)));
        let kept = if self.are_few() { KEPT_OF_FEW } else { KEPT };
        order.split_off(kept.min(order.len()))
    }

    /// Hands count by the root of how much they wrote, so that no voice drowns the others.
    fn shares(&self, chosen: &[usize]) -> Vec<f64> {
        let mut items: BTreeMap<&str, usize> = BTreeMap::new();
        chosen.iter().for_each(|&e| *items.entry(&self.examples[e].hand).or_default() += 1);
        let share = |hand: &String| 1.0 / (items[hand.as_str()] as f64).sqrt();
        let roots: Vec<f64> = chosen.iter().map(|&e| share(&self.examples[e].hand)).collect();
        let mean = roots.iter().sum::<f64>() / roots.len().max(1) as f64;
        roots.into_iter().map(|root| root / mean).collect()
    }

    /// Fits the chosen items with the features of which `idf` is not 0.
    fn fit_known(&self, chosen: &[usize], idf: &[f32], told: &[Told]) -> (Vec<[f64; 3]>, [f64; 3], Vec<ByPart>) {
        let shares = self.shares(chosen);
        let labels: Vec<usize> = chosen.iter().map(|&e| self.examples[e].label as usize).collect();
        let alike = solver::alike::<3>(&labels, &shares);
        let mut table = vec![[0.0; 3]; self.names.len()];
        let mut bias = [0.0; 3];
        let mut scores = vec![ByPart::default(); self.examples.len()];
        let (none, prior) = (vec![[0.0; 3]; self.names.len()], self.thought.iter().map(|of| of.map(|strength| PRIOR * strength)).collect());
        for (number, part) in PARTS.iter().enumerate() {
            let rows = self.rows(part, idf, told);
            let own: Vec<&solver::Row> = chosen.iter().map(|&e| &rows[e]).collect();
            let prior = if part.runs { &none } else { &prior };
            let mut weights = solver::solve_around(prior, &own, &labels, &alike, part.penalty);
            weights.iter_mut().flatten().for_each(|w| *w *= part.factor);
            if part.bayes > 0.0 {
                for (f, bayes) in solver::naive_bayes(&own, &labels, self.names.len()).into_iter().enumerate() {
                    // The rows hold the runs by their rareness, which Bayes does not ask for.
                    let factor = part.bayes / f64::from(idf[f]).max(1.0);
                    (0..3).for_each(|k| weights[f][k] += factor * bayes[k]);
                }
            }
            for (f, w) in weights.iter().enumerate().take(self.names.len()) {
                let factor = if part.runs { f64::from(idf[f]) } else { 1.0 };
                (0..3).for_each(|k| table[f][k] += factor * w[k]);
            }
            weights.last().into_iter().for_each(|w| (0..3).for_each(|k| bias[k] += w[k]));
            for (e, row) in rows.iter().enumerate() {
                scores[e][number] = solver::apply(&weights, row);
            }
        }
        (table, bias, scores)
    }

    /// What the parts make of each item when it was left out of the fitting.
    pub fn left_out(&self, left: Left) -> LeftOut {
        /// So many hands, or documents, are left out one after the other, and the others of the same remainder with each.
        const FOLDS: usize = 8;
        let key = |e: &Example| match left {
            Left::Hands => e.hand.clone(),
            Left::Documents => e.document.clone(),
        };
        let keys: Vec<String> = self.examples.iter().map(key).collect();
        let sorted: BTreeSet<&String> = keys.iter().collect();
        let numbers: BTreeMap<&String, usize> = sorted.into_iter().zip((0..FOLDS).cycle()).collect();
        let folds: Vec<usize> = keys.iter().map(|key| numbers[key]).collect();
        let fitted: Vec<_> = (0..FOLDS)
            .into_par_iter()
            .map(|fold| {
                let chosen: Vec<usize> = (0..folds.len()).filter(|&e| folds[e] != fold).collect();
                let fitted = self.fit(&chosen);
                (fitted.scores, fitted.surest)
            })
            .collect();
        let of = |(e, &fold): (usize, &usize)| (fitted[fold].0[e], fitted[fold].1[e]);
        let (scores, surest) = folds.iter().enumerate().map(of).unzip();
        let told_apart = if left == Left::Hands { keys } else { folds.iter().map(usize::to_string).collect() };
        LeftOut { scores, surest, labels: self.examples.iter().map(|e| e.label).collect(), folds: told_apart }
    }

    /// Scores of the items in `test` after fitting all items here.
    pub fn scores_of(&self, test: &Examples) -> LeftOut {
        let chosen: Vec<usize> = (0..self.examples.len()).collect();
        let both = Examples {
            examples: self.examples.iter().chain(&test.examples).cloned().collect(),
            names: self.names.clone(),
            telling: self.telling,
            thought: self.thought.clone(),
        };
        let mut fitted = both.fit(&chosen);
        let (scores, surest) = (fitted.scores.split_off(chosen.len()), fitted.surest.split_off(chosen.len()));
        LeftOut { scores, surest, labels: test.examples.iter().map(|e| e.label).collect(), folds: vec!["test".into(); test.examples.len()] }
    }

    /// The table of weights, fitted to all items.
    pub fn table(&self, scale: f64, gives: &Gives) -> String {
        let chosen: Vec<usize> = (0..self.examples.len()).collect();
        let Fitted { table, bias, tells, .. } = self.fit(&chosen);
        let mut out = String::from(
            "# Learned weights: group:name, weight for win, movement, pending; of words, also how much they tell that their sentence \
             tells of each. Made by `cargo run --release --features fit --example fit`.\n",
        );
        let mut row = |group: &str, name: &str, weights: &[[f64; 3]]| {
            let weights: Vec<String> = weights.iter().flatten().map(|w| format!("{}", (w * 1000.0).round() / 1000.0 + 0.0)).collect();
            let _ = writeln!(out, "{group}:{name}\t{}", weights.join("\t"));
        };
        row("scale", "confidence", &[[scale; 3]]);
        row("sentence", "bias", &[tells.last().copied().unwrap_or_default()]);
        row("sentence", "telling", &[[f64::from(self.telling); 3]]);
        for (label, &gives) in Label::ALL.iter().zip(gives) {
            row("sentence", label.as_str(), &[gives]);
        }
        // The most common runs first: what is asked for most then stands together in memory.
        let found = self.found(&chosen);
        let mut order: Vec<usize> = (0..self.names.len()).collect();
        order.sort_by_key(|&f| Reverse(if self.names[f].0 == "word" { found[f] } else { usize::MAX }));
        for f in order {
            let ((group, name), mut w) = (&self.names[f], table[f]);
            if group == "shape" && name == "bias" {
                (0..3).for_each(|k| w[k] += bias[k] + gives.last().map_or(0.0, |gives| gives[k]));
            }
            let rounded = if group == "word" {
                vec![w.map(|w| in_few_steps(w, STEP)), tells[f].map(|w| in_few_steps(w, TELLS_STEP))]
            } else {
                vec![w]
            };
            if rounded.iter().flatten().any(|w| w.abs() >= 0.0005) {
                row(group, name, &rounded);
            }
        }
        out
    }
}

/// A weight rounded to whole steps, as many as a byte holds.
fn in_few_steps(weight: f64, step: f32) -> f64 {
    (weight / f64::from(step)).round().clamp(-127.0, 127.0) * f64::from(step)
}
