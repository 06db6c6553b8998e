//! Fits the weights of the labels to annotated documents: `examples` reads these as numbers, `solver` finds weights, `left_out` tells
//! what they are worth on what was not seen.

mod examples;
mod left_out;
mod solver;

pub use examples::{Example, Examples, Judged, Sentence, Sentences, examples, sentences};
pub use left_out::LeftOut;

use super::features;
use super::grams::{STEP, TELLS_STEP};
use super::sentence;
use crate::labels::Label;
use examples::NOTHING;
use rayon::prelude::*;
use solver::{Cell, Rows};
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

/// Weights that were fitted.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// Those of each feature, as the table has them.
    table: Vec<[f64; 3]>,
    bias: [f64; 3],
    /// What each run tells of its sentence, and the bias.
    tells: solver::Weights,
    /// What is made of the items that were asked for.
    asked: Vec<Asked>,
}

/// What is made of an item: by each part, and what its sentences tell together.
type Asked = (ByPart, [f64; 3]);

/// What sentences that tell of each label give to each; last the bias.
pub type Gives = Vec<[f64; 3]>;

/// Weights of known features: as the table has them, the bias, the weights of each part.
type Known = (Vec<[f64; 3]>, [f64; 3], Vec<solver::Weights>);

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
    fn found(&self, chosen: &[&Example]) -> Vec<usize> {
        let mut found = vec![0usize; self.names.len()];
        let mut last = vec![usize::MAX; self.names.len()];
        for (number, example) in chosen.iter().enumerate() {
            for (feature, _) in example.features() {
                if std::mem::replace(&mut last[feature as usize], number) != number {
                    found[feature as usize] += 1;
                }
            }
        }
        found
    }

    fn idf(&self, chosen: &[&Example]) -> Vec<f32> {
        let found = self.found(chosen).into_iter();
        found.map(|n| if n == 0 { 0.0 } else { ((1 + chosen.len()) as f32 / (1 + n) as f32).ln() + 1.0 }).collect()
    }

    /// The row of an item in a part, where its sentences tell so much.
    fn row(&self, part: &Part, example: &Example, told: &Told, idf: &[f32]) -> Vec<Cell> {
        if part.runs { Self::row_of_runs(example, idf) } else { self.row_of_cues(example, told, idf) }
    }

    fn row_of_runs(example: &Example, idf: &[f32]) -> Vec<Cell> {
        let scale = features::run_scale(example.words);
        let runs = example.sentences.iter().flat_map(|s| &s.runs);
        let mut all: Vec<Cell> = runs.map(|&(f, v)| (f, v * scale * idf[f as usize])).filter(|run| run.1 != 0.0).collect();
        all.sort_by_key(|run| run.0);
        all.dedup_by(|next, run| {
            let same = next.0 == run.0;
            if same {
                run.1 += next.1;
            }
            same
        });
        all
    }

    fn row_of_cues(&self, example: &Example, told: &Told, idf: &[f32]) -> Vec<Cell> {
        let sure = |told: &[f32; 3]| told.iter().sum::<f32>();
        let least = self.telling * told.iter().map(sure).fold(0.0, f32::max);
        let telling = example.sentences.iter().zip(told).filter(|(_, told)| sure(told) >= least);
        let mut all: Vec<u32> = telling.flat_map(|(s, _)| s.cues.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        // Of cues that none of the chosen items holds, what is thought of them counts.
        let known = |f: u32| idf[f as usize] != 0.0 || self.thought[f as usize] != [0.0; 3];
        let none = all.is_empty().then_some((self.no_cue, 1.0));
        let cues = all.into_iter().filter(|&f| known(f)).map(|f| (f, 1.0));
        cues.chain(none).chain(example.shape.iter().copied().filter(|f| known(f.0))).collect()
    }

    /// Fits the chosen items, and tells what is made of the asked ones.
    fn fit(&self, chosen: &[&Example], asked: &[&Example]) -> Fitted {
        let mut idf = self.idf(chosen);
        let first = self.told(chosen, &self.fit_sentences(chosen, &idf, solver::ROUGH));
        let (first, ..) = self.fit_known(chosen, &first, &idf, solver::ROUGH);
        for feature in self.idle(chosen, &first) {
            idf[feature] = 0.0;
        }
        let tells = self.fit_sentences(chosen, &idf, solver::EXACT);
        let (table, bias, parts) = self.fit_known(chosen, &self.told(chosen, &tells), &idf, solver::EXACT);
        let asked = asked.iter().zip(self.told(asked, &tells)).map(|(example, told)| {
            let mut scores = ByPart::default();
            for ((score, part), weights) in scores.iter_mut().zip(&PARTS).zip(&parts) {
                *score = solver::apply(weights, self.row(part, example, &told, &idf));
            }
            (scores, sentence::together(told.iter().copied()).map(f64::from))
        });
        Fitted { table, bias, asked: asked.collect(), tells }
    }

    /// What each sentence of each item tells.
    fn told(&self, examples: &[&Example], tells: &solver::Weights) -> Vec<Told> {
        let of_sentence = |s: &Sentence| {
            let scale = sentence::run_scale(s.words);
            let row = s.runs.iter().map(|&(f, v)| (f, v * scale));
            sentence::probabilities(solver::apply(tells, row).map(|score| score as f32))
        };
        examples.iter().map(|e| e.sentences.iter().map(of_sentence).collect()).collect()
    }

    /// Fits what runs of words tell of their sentence to the sentences of the chosen items that were judged.
    fn fit_sentences(&self, chosen: &[&Example], idf: &[f32], tolerance: f64) -> solver::Weights {
        let shares = self.shares(chosen);
        let (mut rows, mut labels, mut counts) = (Rows::default(), Vec::new(), Vec::new());
        for (example, share) in chosen.iter().zip(shares) {
            for sentence in &example.sentences {
                let Some(tells) = sentence.tells else { continue };
                let scale = sentence::run_scale(sentence.words);
                let known = sentence.runs.iter().filter(|run| idf[run.0 as usize] > 0.0);
                rows.push(known.map(|&(f, v)| (f, v * scale * idf[f as usize])));
                labels.push(tells);
                counts.push(share);
            }
        }
        let weights: solver::Weights<4> = solver::solve(rows, &labels, &counts, self.names.len(), SENTENCE_PENALTY, tolerance);
        let idf = idf.iter().map(|&idf| f64::from(idf)).chain([1.0]);
        weights.into_iter().zip(idf).map(|(w, idf)| [0, 1, 2].map(|k| idf * (w[k] - w[NOTHING]))).collect()
    }

    /// The features that are not kept: beyond so many that move most, which is the largest weight times the mean value, by the root of
    /// how often found.
    fn idle(&self, chosen: &[&Example], weights: &[[f64; 3]]) -> Vec<usize> {
        let mut found = vec![(0.0, 0usize); self.names.len()];
        for (feature, value) in chosen.iter().flat_map(|e| e.features()) {
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

    /// Hands count by the root of how much they wrote, so that no voice drowns the others, and by what [`Examples::weigh_hands`] says.
    fn shares(&self, chosen: &[&Example]) -> Vec<f64> {
        let mut items: BTreeMap<&str, usize> = BTreeMap::new();
        chosen.iter().for_each(|e| *items.entry(&e.hand).or_default() += 1);
        let roots: Vec<f64> =
            chosen.iter().map(|e| self.hands.get(&e.hand).unwrap_or(&1.0) / (items[e.hand.as_str()] as f64).sqrt()).collect();
        let mean = roots.iter().sum::<f64>() / roots.len().max(1) as f64;
        roots.into_iter().map(|root| root / mean).collect()
    }

    /// Fits the chosen items with the features of which `idf` is not 0.
    fn fit_known(&self, chosen: &[&Example], told: &[Told], idf: &[f32], tolerance: f64) -> Known {
        let mut table = vec![[0.0; 3]; self.names.len()];
        let mut bias = [0.0; 3];
        let parts: Vec<solver::Weights> = PARTS.iter().map(|part| self.fit_part(part, chosen, told, idf, tolerance)).collect();
        for (part, weights) in PARTS.iter().zip(&parts) {
            for ((of, w), &idf) in table.iter_mut().zip(weights).zip(idf) {
                let factor = if part.runs { f64::from(idf) } else { 1.0 };
                (0..3).for_each(|k| of[k] += factor * w[k]);
            }
            weights.last().into_iter().for_each(|w| (0..3).for_each(|k| bias[k] += w[k]));
        }
        (table, bias, parts)
    }

    fn fit_part(&self, part: &Part, chosen: &[&Example], told: &[Told], idf: &[f32], tolerance: f64) -> solver::Weights {
        let labels: Vec<usize> = chosen.iter().map(|e| e.label as usize).collect();
        let shares = self.shares(chosen);
        let alike = solver::alike::<3>(&labels, &shares);
        let rows: Rows = chosen.iter().zip(told).map(|(example, told)| self.row(part, example, told, idf)).collect();
        let bayes = if part.bayes > 0.0 { solver::naive_bayes(&rows, &labels, &shares, self.names.len()) } else { Vec::new() };
        let thought = if part.runs { 0.0 } else { PRIOR };
        let prior: Vec<[f64; 3]> = self.thought.iter().map(|of| of.map(|strength| thought * strength)).collect();
        let mut weights = solver::solve_around(&prior, rows, &labels, &alike, part.penalty, tolerance);
        weights.iter_mut().flatten().for_each(|w| *w *= part.factor);
        for ((of, bayes), &idf) in weights.iter_mut().zip(bayes).zip(idf) {
            // The rows hold the runs by their rareness, which Bayes does not ask for.
            let factor = part.bayes / f64::from(idf).max(1.0);
            (0..3).for_each(|k| of[k] += factor * bayes[k]);
        }
        weights
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
        let mut fitted: Vec<_> = (0..FOLDS)
            .into_par_iter()
            .map(|fold| {
                let (asked, chosen): (Vec<_>, Vec<_>) = self.examples.iter().zip(&folds).partition(|of| *of.1 == fold);
                let [asked, chosen] = [asked, chosen].map(|of| of.into_iter().map(|(example, _)| example).collect::<Vec<_>>());
                self.fit(&chosen, &asked).asked.into_iter()
            })
            .collect();
        let (scores, together) = folds.iter().filter_map(|&fold| fitted[fold].next()).unzip();
        let told_apart = if left == Left::Hands { keys } else { folds.iter().map(usize::to_string).collect() };
        let labels = self.examples.iter().map(|e| e.label).collect();
        LeftOut { scores, together, labels, folds: told_apart, shares: self.shares_of_real() }
    }

    /// What counts where the parts are put together: hands that count more than others, as they write as real pages do, if there are
    /// such. How much each part tells, and how sure a verdict is, would be another among texts that set traps.
    fn shares_of_real(&self) -> Vec<f64> {
        let of = |e: &Example| self.hands.get(&e.hand).copied().unwrap_or(1.0);
        let more: Vec<f64> = self.examples.iter().map(|e| if of(e) > 1.0 { of(e) } else { 0.0 }).collect();
        if more.iter().all(|&share| share == 0.0) { vec![1.0; more.len()] } else { more }
    }

    /// Fits all items, and tells what is made of those of `test`.
    pub fn whole(&self, test: Option<&Examples>) -> Fitted {
        let [chosen, asked] = [Some(self), test].map(|of| of.iter().flat_map(|of| &of.examples).collect::<Vec<_>>());
        self.fit(&chosen, &asked)
    }

    /// The table of weights, of a fit of all items.
    pub fn table(&self, whole: &Fitted, scale: f64, gives: &Gives) -> String {
        let Fitted { table, bias, tells, .. } = whole;
        let mut out = String::from(
            "# Learned weights: group:name, weight for win, movement, pending; of words, in steps of 0.05, and in steps of 0.1 how much \
             they tell that their sentence tells of each. Made by `cargo run --release --features fit --example fit`.\n",
        );
        let mut row = |group: &str, name: &str, weights: &[String]| {
            let _ = writeln!(out, "{group}:{name}\t{}", weights.join("\t"));
        };
        let decimals = |weights: [f64; 3]| weights.map(|w| format!("{}", (w * 1000.0).round() / 1000.0 + 0.0));
        row("scale", "confidence", &decimals([scale; 3]));
        row("sentence", "bias", &decimals(tells.last().copied().unwrap_or_default()));
        row("sentence", "telling", &decimals([f64::from(self.telling); 3]));
        for (label, &gives) in Label::ALL.iter().zip(gives) {
            row("sentence", label.as_str(), &decimals(gives));
        }
        // The most common runs first: what is asked for most then stands together in memory.
        let found = self.found(&self.examples.iter().collect::<Vec<_>>());
        let mut order: Vec<usize> = (0..self.names.len()).collect();
        order.sort_by_key(|&f| Reverse(if self.names[f].0 == "word" { found[f] } else { usize::MAX }));
        for f in order {
            let ((group, name), mut w) = (&self.names[f], table[f]);
            if group == "shape" && name == "bias" {
                (0..3).for_each(|k| w[k] += bias[k] + gives.last().map_or(0.0, |gives| gives[k]));
            }
            if group == "word" {
                let weights = [w.map(|w| steps(w, STEP)), tells[f].map(|w| steps(w, TELLS_STEP))];
                if weights.as_flattened().iter().any(|&steps| steps != 0) {
                    row(group, name, &weights.as_flattened().iter().map(|steps| format!("{steps:+04}")).collect::<Vec<_>>());
                }
            } else if w.iter().any(|w| w.abs() >= 0.0005) {
                row(group, name, &decimals(w));
            }
        }
        out
    }
}

impl Fitted {
    /// What is made of the items in `test`, for which the fit was asked.
    pub fn of_test(self, test: &Examples) -> LeftOut {
        let (scores, together) = self.asked.into_iter().unzip();
        let (labels, count) = (test.examples.iter().map(|e| e.label).collect(), test.examples.len());
        LeftOut { scores, together, labels, folds: vec!["test".into(); count], shares: vec![1.0; count] }
    }
}

/// A weight in whole steps, as many as a byte holds.
fn steps(weight: f64, step: f32) -> i8 {
    (weight / f64::from(step)).round().clamp(-127.0, 127.0) as i8
}
