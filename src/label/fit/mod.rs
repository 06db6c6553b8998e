//! Fits the weights of the labels to annotated documents.

mod solver;

use super::features::{self, Scratch};
use super::grams;
use super::rules::{CONTEXTS, END, NUMBER, Rules, SHAPES};
use super::{Context, Label};
use crate::document::Document;
use crate::entity;
use crate::error::Error;
use crate::gold::GoldDocument;
use crate::gold::score::{Judgement, LabelScores, without_declaration};
use crate::lexicon::Lexicon;
use crate::section::{self, SectionKind};
use crate::text::{Buffers, Reading, fold};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// An item as numbers.
#[derive(Clone, Debug)]
pub struct Example {
    /// The document that it stands in.
    pub document: String,
    /// Whose hand wrote it.
    pub hand: String,
    /// What it is labelled.
    pub label: Label,
    /// The features found in it, in order, with their values.
    pub features: Vec<(u32, f32)>,
    /// How many words it has.
    pub words: usize,
}

/// Items as numbers, and what the numbers mean.
#[derive(Clone, Debug)]
pub struct Examples {
    /// The items.
    pub examples: Vec<Example>,
    /// Group and name of each feature.
    pub names: Vec<(String, String)>,
}

/// The items of the documents, their declarations taken out, and whose hand wrote them.
fn items(documents: &[GoldDocument]) -> Vec<(Document, String, String, Label)> {
    let mut all = Vec::new();
    for gold in documents {
        for (section, item) in gold.items() {
            let text = section.span.of(&gold.text);
            let text = if item.declared.is_some() { without_declaration(text) } else { text.to_owned() };
            let hand = gold.id.split('-').next().unwrap_or("").to_owned();
            all.push((Document { text, date: gold.date, country: gold.country }, gold.id.clone(), hand, item.label));
        }
    }
    all
}

/// The rules of the stages that an item passes.
struct Stages {
    lexicon: Lexicon,
    sections: section::Rules,
    labels: Rules,
}

impl Stages {
    fn new(weights: &str) -> Result<Stages, Error> {
        let mut lexicon = Lexicon::default();
        let sections = section::Rules::new(&mut lexicon);
        // Its words are looked up, too.
        entity::Rules::new(&mut lexicon);
        let labels = Rules::build(&mut lexicon, &[], weights.to_owned().into())?;
        Ok(Stages { lexicon, sections, labels })
    }

    /// Calls `take` with what is read of each item: the longest that is found in its text, as it is judged later.
    fn each(&self, items: &[(Document, String, String, Label)], mut take: impl FnMut(usize, &Context<'_>, &mut Scratch)) {
        let (mut buffers, mut outline, mut scratch) = (Buffers::default(), Default::default(), Scratch::default());
        for (number, (document, ..)) in items.iter().enumerate() {
            let reading = Reading::new(&document.text, &self.lexicon, &mut buffers);
            section::split(&reading, &self.sections, &mut outline);
            let longest = outline.sections.iter().rev().max_by_key(|s| (matches!(s.kind, SectionKind::Item { .. }), s.span.len()));
            if let Some(section) = longest {
                let heading = if let SectionKind::Item { heading, .. } = section.kind { heading } else { None };
                let context = Context { reading: &reading, rules: &self.labels, span: section.span, heading, declaration: None };
                features::read(&context, &mut scratch);
                take(number, &context, &mut scratch);
            }
            reading.put_back(&mut buffers);
        }
    }
}

/// In how many items a run is found, and in which hands.
type Found = (usize, BTreeSet<String>);

/// A run is a feature where so many items of so many hands hold it: what one hand alone writes is its topic or its manner.
const LEAST_ITEMS: usize = 4;
const LEAST_HANDS: usize = 3;

/// The table of all features that the documents could teach, with weights of 0.
fn candidates(items: &[(Document, String, String, Label)]) -> Result<String, Error> {
    let stages = Stages::new("")?;
    let rules = &stages.labels;
    let mut runs: BTreeMap<String, Found> = BTreeMap::new();
    stages.each(items, |number, context, scratch| {
        let mut list = Vec::new();
        for clause in &scratch.stream.clauses {
            list.push(END.to_owned());
            for word in &scratch.stream.words()[clause.first as usize..clause.behind as usize] {
                let text = fold::fold(context.reading.core(word.token as usize));
                list.push(if Some(word.word) == rules.number { NUMBER.to_owned() } else { text });
            }
        }
        list.push(END.to_owned());
        let own: BTreeSet<String> = (1..=grams::LONGEST).flat_map(|length| list.windows(length).map(|w| w.join(" "))).collect();
        for run in own {
            let found = runs.entry(run).or_default();
            found.0 += 1;
            found.1.insert(items[number].2.clone());
        }
    });
    let mut table = String::new();
    let mut row = |group: &str, name: &str| {
        let _ = writeln!(table, "{group}:{name}\t0\t0\t0");
    };
    for name in SHAPES {
        row("shape", name);
    }
    for cue in &rules.cues {
        row("cue", &cue.name);
    }
    for family in &rules.rows {
        for context in CONTEXTS {
            row("family", format!("{} {context}", family.name).trim_end());
        }
    }
    for (run, (items, hands)) in runs {
        if items >= LEAST_ITEMS && hands.len() >= LEAST_HANDS && run != END && run != "<end> <end>" {
            row("word", &run);
        }
    }
    Ok(table)
}

/// Reads the documents into numbers; the candidates are drawn from `vocabulary`.
///
/// # Errors
///
/// Where a table of the rules does not parse.
pub fn examples(documents: &[GoldDocument], vocabulary: &[GoldDocument]) -> Result<Examples, Error> {
    let table = candidates(&items(vocabulary))?;
    let stages = Stages::new(&table)?;
    let rules = &stages.labels;
    let items = items(documents);
    let mut examples = Vec::new();
    stages.each(&items, |number, _, scratch| {
        let mut found = Vec::new();
        let scale = features::run_scale(scratch.stream.words().len());
        let (runs, last) = scratch.runs.get();
        scratch.seen.make_place(rules.grams.nodes.len());
        found.extend(runs.iter().chain(last).filter(|run| scratch.seen.is_new(run.node)).map(|run| (run.node, scale)));
        features::cues(rules, scratch, |feature, _| found.push((feature, 1.0)));
        scratch.seen.forget(found.iter().map(|found| found.0));
        features::shape(rules, scratch, |feature, value| found.push((feature, value)));
        found.retain(|f| !rules.feature_name(f.0).is_empty());
        found.sort_by_key(|f| f.0);
        let (_, document, hand, label) = &items[number];
        examples.push(Example {
            document: document.clone(),
            hand: hand.clone(),
            label: *label,
            features: found,
            words: scratch.stream.words().len(),
        });
    });
    Ok(Examples {
        examples,
        names: (0..rules.grams.nodes.len() as u32)
            .map(|feature| rules.feature_name(feature).split_once(':').unwrap_or_default())
            .map(|(group, name)| (group.to_owned(), name.to_owned()))
            .collect(),
    })
}

/// A part of the features that is fitted by itself; the scores of the parts are added, which multiplies their probabilities.
struct Part {
    name: &'static str,
    groups: &'static [&'static str],
    /// Runs count by how rare they are and less the longer the item is; cues count one.
    runs: bool,
    penalty: f64,
    /// By what its scores are multiplied before they are added.
    factor: f64,
    /// How much of naive Bayes is added to the weights: it knows rare runs better than regression does.
    bayes: f64,
}

const PARTS: [Part; 2] = [
    Part { name: "words", groups: &["word"], runs: true, penalty: 10.0, factor: 1.0, bayes: 0.7 },
    Part { name: "cues", groups: &["cue", "family", "shape"], runs: false, penalty: 30.0, factor: 0.7, bayes: 0.0 },
];

/// How many features the table keeps: those that move most, fitted anew without the others. With all 30,000, macro-F1 on hands
/// left out is 0.005 higher, and reading costs twice as much.
const KEPT: usize = 16_000;

/// What each part makes of an item: a score for each label.
type ByPart = [[f64; 3]; PARTS.len()];

/// Items that are left out together.
#[derive(Clone, Copy, Debug)]
pub enum Left {
    /// All that one hand wrote.
    Hands,
    /// Every fifth document.
    Documents,
}

impl Examples {
    fn idf(&self, chosen: &[usize]) -> Vec<f32> {
        let mut found = vec![0usize; self.names.len()];
        chosen.iter().flat_map(|&e| &self.examples[e].features).for_each(|&(f, _)| found[f as usize] += 1);
        found.into_iter().map(|n| if n == 0 { 0.0 } else { ((1 + chosen.len()) as f32 / (1 + n) as f32).ln() + 1.0 }).collect()
    }

    fn rows(&self, part: &Part, idf: &[f32]) -> Vec<solver::Row> {
        let own: Vec<bool> = self.names.iter().map(|(group, _)| part.groups.contains(&group.as_str())).collect();
        let value = |f: usize, v: f32| match (part.runs, idf[f]) {
            (_, 0.0) => 0.0,
            (true, idf) => v * idf,
            (false, _) => v,
        };
        let row = |e: &Example| e.features.iter().filter(|(f, _)| own[*f as usize]).map(|&(f, v)| (f, value(f as usize, v))).collect();
        self.examples.iter().map(row).collect()
    }

    /// Fits the chosen items; gives the weight of each feature as the table has it, and what each part makes of every item.
    fn fit(&self, chosen: &[usize]) -> (Vec<[f64; 3]>, [f64; 3], Vec<ByPart>) {
        let mut idf = self.idf(chosen);
        let (first, ..) = self.fit_known(chosen, &idf);
        for feature in self.idle(chosen, &first) {
            idf[feature] = 0.0;
        }
        self.fit_known(chosen, &idf)
    }

    /// The features beyond the [`KEPT`] that move most: the largest weight times the mean value, by the root of how often found.
    fn idle(&self, chosen: &[usize], weights: &[[f64; 3]]) -> Vec<usize> {
        let mut found = vec![(0.0, 0usize); self.names.len()];
        for &(feature, value) in chosen.iter().flat_map(|&e| &self.examples[e].features) {
            let (sum, count) = &mut found[feature as usize];
            *sum += f64::from(value);
            *count += 1;
        }
        let moves = |f: usize| {
            let largest = weights[f].iter().fold(0.0, |largest: f64, w| largest.max(w.abs()));
            largest * found[f].0 / (found[f].1.max(1) as f64).sqrt()
        };
        let mut order: Vec<usize> = (0..self.names.len()).filter(|&f| self.names[f].0 != "shape").collect();
        order.sort_by(|&a, &b| moves(b).total_cmp(&moves(a)).then(a.cmp(&b)));
        order.split_off(KEPT.min(order.len()))
    }

    /// Hands count by the root of how much they wrote, so that no voice drowns the others.
    fn shares(&self, chosen: &[usize]) -> Vec<f64> {
        let mut items: BTreeMap<&str, usize> = BTreeMap::new();
        chosen.iter().for_each(|&e| *items.entry(&self.examples[e].hand).or_default() += 1);
        let roots: Vec<f64> = chosen.iter().map(|&e| (items[self.examples[e].hand.as_str()] as f64).sqrt().recip()).collect();
        let mean = roots.iter().sum::<f64>() / roots.len().max(1) as f64;
        roots.into_iter().map(|root| root / mean).collect()
    }

    /// Fits the chosen items with the features of which `idf` is not 0.
    fn fit_known(&self, chosen: &[usize], idf: &[f32]) -> (Vec<[f64; 3]>, [f64; 3], Vec<ByPart>) {
        let shares = self.shares(chosen);
        let labels: Vec<usize> = chosen.iter().map(|&e| self.examples[e].label as usize).collect();
        let mut table = vec![[0.0; 3]; self.names.len()];
        let mut bias = [0.0; 3];
        let mut scores = vec![[[0.0; 3]; PARTS.len()]; self.examples.len()];
        for (number, part) in PARTS.iter().enumerate() {
            let rows = self.rows(part, idf);
            let own: Vec<&solver::Row> = chosen.iter().map(|&e| &rows[e]).collect();
            let mut weights = solver::solve(&own, &labels, &shares, self.names.len(), part.penalty);
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
        let key = |e: &Example| match left {
            Left::Hands => e.hand.clone(),
            Left::Documents => {
                let documents: BTreeSet<&str> = self.examples.iter().map(|e| e.document.as_str()).collect();
                (documents.iter().position(|d| *d == e.document).unwrap_or(0) % 5).to_string()
            }
        };
        let keys: Vec<String> = self.examples.iter().map(key).collect();
        let folds: Vec<String> = keys.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect();
        let fitted: Vec<_> = folds
            .par_iter()
            .map(|fold| {
                let chosen: Vec<usize> = (0..keys.len()).filter(|&e| keys[e] != *fold).collect();
                self.fit(&chosen).2
            })
            .collect();
        let scores =
            keys.iter().enumerate().map(|(e, key)| folds.iter().position(|f| f == key).map_or([[0.0; 3]; PARTS.len()], |f| fitted[f][e]));
        LeftOut { scores: scores.collect(), labels: self.examples.iter().map(|e| e.label).collect(), folds: keys }
    }

    /// Scores of the items in `test` after fitting all items here.
    pub fn scores_of(&self, test: &Examples) -> LeftOut {
        let chosen: Vec<usize> = (0..self.examples.len()).collect();
        let both = Examples { examples: self.examples.iter().chain(&test.examples).cloned().collect(), names: self.names.clone() };
        let scores = both.fit(&chosen).2.split_off(chosen.len());
        LeftOut { scores, labels: test.examples.iter().map(|e| e.label).collect(), folds: vec!["test".into(); test.examples.len()] }
    }

    /// The table of weights, fitted to all items.
    pub fn table(&self, scale: f64) -> String {
        let chosen: Vec<usize> = (0..self.examples.len()).collect();
        let (table, bias, _) = self.fit(&chosen);
        let mut out = String::from(
            "# Learned weights: group:name, weight for win, movement, pending. Made by `cargo run --release --features fit --example fit`.\n",
        );
        let mut row = |group: &str, name: &str, w: [f64; 3]| {
            let _ = writeln!(out, "{group}:{name}\t{:.3}\t{:.3}\t{:.3}", w[0] + 0.0, w[1] + 0.0, w[2] + 0.0);
        };
        row("scale", "confidence", [scale; 3]);
        // The most common runs first: what is asked for most then stands together in memory.
        let mut found = vec![0usize; self.names.len()];
        self.examples.iter().flat_map(|e| &e.features).for_each(|&(f, _)| found[f as usize] += 1);
        let mut order: Vec<usize> = (0..self.names.len()).collect();
        order.sort_by_key(|&f| Reverse(if self.names[f].0 == "word" { found[f] } else { usize::MAX }));
        for f in order {
            let ((group, name), mut w) = (&self.names[f], table[f]);
            if group == "shape" && name == "bias" {
                (0..3).for_each(|k| w[k] += bias[k]);
            }
            if w.iter().any(|w| w.abs() >= 0.0005) {
                row(group, name, w);
            }
        }
        out
    }
}

/// What the parts made of items that were left out.
#[derive(Clone, Debug)]
pub struct LeftOut {
    scores: Vec<ByPart>,
    labels: Vec<Label>,
    folds: Vec<String>,
}

impl LeftOut {
    fn sum(&self, e: usize, parts: &[usize]) -> [f64; 3] {
        let mut sum = [0.0; 3];
        for &part in parts {
            (0..3).for_each(|k| sum[k] += self.scores[e][part][k]);
        }
        sum
    }

    fn scored(&self, parts: &[usize], scale: f64, fold: Option<&str>) -> LabelScores {
        let mut scores = LabelScores::default();
        for e in (0..self.labels.len()).filter(|&e| fold.is_none_or(|f| f == self.folds[e])) {
            let p = solver::softmax(self.sum(e, parts), scale);
            let best = (0..3).fold(0, |best, k| if p[k] > p[best] { k } else { best });
            scores.judgements.push(Judgement {
                item: (String::new(), e),
                expected: self.labels[e],
                found: Some(Label::ALL[best]),
                confidence: p[best] as f32,
            });
        }
        scores
    }

    /// The factor of the scores that makes the outcome likeliest.
    pub fn best_scale(&self) -> f64 {
        let all: Vec<usize> = (0..PARTS.len()).collect();
        let loss = |scale: f64| -> f64 {
            (0..self.labels.len()).map(|e| -solver::softmax(self.sum(e, &all), scale)[self.labels[e] as usize].max(1e-12).ln()).sum()
        };
        (1..=60).map(|n| f64::from(n) * 0.025).min_by(|a, b| loss(*a).total_cmp(&loss(*b))).unwrap_or(1.0)
    }

    /// The figures, part by part and together.
    pub fn report(&self, title: &str, scale: f64) -> String {
        let all: Vec<usize> = (0..PARTS.len()).collect();
        let mut out = String::new();
        for parts in [&[0][..], &[1], &all] {
            let names: Vec<&str> = parts.iter().map(|&p| PARTS[p].name).collect();
            let _ = write!(out, "{title}: {:20} macro-F1 {:.4} ", names.join(" "), self.scored(parts, 1.0, None).macro_f1());
            for fold in self.folds.iter().collect::<BTreeSet<_>>() {
                let _ = write!(out, " {fold} {:.3}", self.scored(parts, 1.0, Some(fold)).macro_f1());
            }
            out.push('\n');
        }
        let scored = self.scored(&all, scale, None);
        let sure: Vec<&Judgement> = scored.judgements.iter().filter(|j| j.confidence >= 0.8).collect();
        let right = sure.iter().filter(|j| j.found == Some(j.expected)).count();
        let _ = writeln!(
            out,
            "{title}: scale {scale:.3}, accuracy {:.3}, ECE {:.3}, at 0.8 or more {} of {} right ({:.3})",
            scored.accuracy(),
            scored.calibration_error(),
            right,
            sure.len(),
            right as f64 / sure.len().max(1) as f64
        );
        out
    }
}
