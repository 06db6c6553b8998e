//! Fits the weights of the labels to annotated documents.

mod left_out;
mod solver;

pub use left_out::LeftOut;

use super::features::{self, Scratch};
use super::grams::{self, STEP, TELLS_STEP};
use super::rules::{CONTEXTS, END, NUMBER, Rules, SHAPES};
use super::sentence::{self, Symbol, TELLING};
use super::{Context, Label};
use crate::document::Document;
use crate::entity;
use crate::error::Error;
use crate::gold::GoldDocument;
use crate::gold::score::without_declaration;
use crate::lexicon::Lexicon;
use crate::section::{self, SectionKind};
use crate::text::{Buffers, Reading, flag, fold};
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
    /// The features of its shape with their values.
    shape: Vec<(u32, f32)>,
    /// How many words it has.
    pub words: usize,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

impl Example {
    /// The runs and cues found in it with their values, those that stand there more than once as often.
    fn features(&self) -> impl Iterator<Item = (u32, f32)> {
        let scale = features::run_scale(self.words);
        let of_sentence = move |s: &Sentence| -> Vec<(u32, f32)> {
            s.runs.iter().map(|&(f, v)| (f, v * scale)).chain(s.cues.iter().map(|&f| (f, 1.0))).collect()
        };
        self.sentences.iter().flat_map(of_sentence).chain(self.shape.iter().copied())
    }
}

/// A sentence as numbers.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// What a reader judged that it tells: the number of a label, or [`NOTHING`].
    tells: Option<usize>,
    /// How many words it has.
    words: u32,
    /// The runs of words in it, in order, and how often each stands there.
    runs: Vec<(u32, f32)>,
    /// The features of the cues in it.
    cues: Vec<u32>,
}

/// Stands for a sentence that tells of none of the labels.
const NOTHING: usize = 3;

/// What readers judged that sentences tell, by document and number of the item.
#[derive(Clone, Debug, Default)]
pub struct Judged(BTreeMap<(String, usize), Vec<usize>>);

impl Judged {
    /// Reads a table: document, number of the item, a letter for each sentence (`W`, `M`, `P`; others for nothing).
    ///
    /// # Errors
    ///
    /// Where a row does not parse; the error names the line.
    pub fn read(table: &str) -> Result<Judged, Error> {
        let mut judged = Judged::default();
        for (number, line) in table.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty()) {
            let wrong = || Error::table(format!("line {}: document, number of the item and letters are expected", number + 1));
            let fields: Vec<&str> = line.split('\t').collect();
            let [document, item, letters] = fields[..] else { return Err(wrong()) };
            let tells = letters.chars().map(|letter| "WMP".find(letter).unwrap_or(NOTHING)).collect();
            judged.0.insert((document.to_owned(), item.parse().map_err(|_| wrong())?), tells);
        }
        Ok(judged)
    }
}

/// Items as numbers, and what the numbers mean.
#[derive(Clone, Debug)]
pub struct Examples {
    /// The items.
    pub examples: Vec<Example>,
    /// Group and name of each feature.
    pub names: Vec<(String, String)>,
    /// By how much what a hand wrote counts more than that of others.
    counts: BTreeMap<String, f64>,
    /// What is thought of each feature before an item is read: see [`PRIOR`].
    prior: Vec<[f64; 3]>,
}

/// An item's text, its document, whose hand wrote it, and its label.
type Item = (Document, String, String, Label);

/// The items of the documents, their declarations taken out, and whose hand wrote them.
fn items(documents: &[GoldDocument]) -> Vec<Item> {
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
        // Its words are looked up, too.
        entity::Rules::new(&mut lexicon);
        let sections = section::Rules::new(&mut lexicon);
        let labels = Rules::build(&mut lexicon, &[], weights.to_owned().into())?;
        Ok(Stages { lexicon, sections, labels })
    }

    /// Calls `take` with what is read of each item: the longest that is found in its text, as it is judged later.
    fn each(&self, items: &[Item], mut take: impl FnMut(usize, &Context<'_>, &mut Scratch)) {
        let (mut buffers, mut outline, mut scratch) = (Buffers::default(), Default::default(), Scratch::default());
        for (number, (document, ..)) in items.iter().enumerate() {
            let reading = Reading::new(&document.text, &self.lexicon, &mut buffers);
            section::split(&reading, &self.sections, &mut outline);
            let longest = outline.sections.iter().rev().max_by_key(|s| (matches!(s.kind, SectionKind::Item { .. }), s.span.len()));
            if let Some(section) = longest {
                let heading = if let SectionKind::Item { heading, .. } = section.kind { heading } else { None };
                let context = Context { reading: &reading, rules: &self.labels, span: section.span, heading, declaration: None };
                scratch.sentences.read(&context);
                take(number, &context, &mut scratch);
            }
            reading.put_back(&mut buffers);
        }
    }
}

/// An item for readers to judge: its document, its number there from 1, its label, its sentences.
pub type Sentences = (String, usize, Label, Vec<String>);

/// The sentences of each item, as readers are to judge them.
///
/// # Errors
///
/// Where a table of the rules does not parse.
pub fn sentences(documents: &[GoldDocument]) -> Result<Vec<Sentences>, Error> {
    let stages = Stages::new("")?;
    let items = items(documents);
    let of = |(item, number): (&Item, usize)| (item.1.clone(), number, item.3, Vec::new());
    let mut all: Vec<Sentences> = items.iter().zip(numbers(&items)).map(of).collect();
    stages.each(&items, |item, context, _| {
        let reading = context.reading;
        let starts = starts(context);
        let ends = starts.iter().skip(1).copied().chain([reading.tokens_in(context.span).end]);
        all[item].3 = starts.iter().zip(ends).map(|(&from, to)| reading.span(from, to - 1).of(reading.text).to_owned()).collect();
    });
    Ok(all)
}

/// The first tokens of the sentences of an item.
fn starts(context: &Context<'_>) -> Vec<usize> {
    let range = context.reading.tokens_in(context.span);
    let first = range.start;
    range.filter(|&at| at == first || context.reading.tokens[at].has(flag::SENTENCE_START)).collect()
}

/// The number of each item in its document, from 1.
fn numbers(items: &[Item]) -> Vec<usize> {
    let mut numbers: Vec<usize> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let same = at > 0 && items[at - 1].1 == item.1;
        numbers.push(if same { numbers[at - 1] + 1 } else { 1 });
    }
    numbers
}

/// In how many items a run is found, and in which hands.
type Found = (usize, BTreeSet<String>);

/// A run is a feature where so many items of so many hands hold it: what one hand alone writes is its topic or its manner.
const LEAST_ITEMS: usize = 5;
const LEAST_HANDS: usize = 3;

/// The table of all features that the documents could teach, with weights of 0.
fn candidates(items: &[Item]) -> Result<String, Error> {
    let stages = Stages::new("")?;
    let rules = &stages.labels;
    let mut runs: BTreeMap<String, Found> = BTreeMap::new();
    stages.each(items, |number, context, scratch| {
        let mut own = BTreeSet::new();
        for sentence in &scratch.sentences.list {
            let name = |&Symbol { node, token }: &Symbol| {
                let of = &context.reading.tokens[token as usize];
                if node == rules.end {
                    END.to_owned()
                } else if sentence::word_of(of, rules) == rules.number {
                    NUMBER.to_owned()
                } else {
                    fold::fold(context.reading.core(token as usize))
                }
            };
            let names: Vec<String> = scratch.sentences.symbols(sentence).iter().map(name).collect();
            own.extend((1..=grams::LONGEST).flat_map(|length| names.windows(length).map(|w| w.join(" "))));
        }
        for run in own {
            let found = runs.entry(run).or_default();
            found.0 += 1;
            found.1.insert(items[number].2.clone());
        }
    });
    let mut table = String::new();
    let mut row = |group: &str, name: &str| {
        let tells = if group == "word" { "\t0\t0\t0" } else { "" };
        let _ = writeln!(table, "{group}:{name}\t0\t0\t0{tells}");
    };
    for name in SHAPES {
        row("shape", name);
    }
    for cue in 0..rules.cues.len() as u32 {
        row("cue", rules.cue_name(cue));
    }
    for family in &rules.rows {
        for context in CONTEXTS {
            row("family", format!("{} {context}", family.name).trim_end());
        }
    }
    for (run, (items, hands)) in runs {
        if items >= LEAST_ITEMS && hands.len() >= LEAST_HANDS && run != END {
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
pub fn examples(documents: &[GoldDocument], judged: &Judged, vocabulary: &[GoldDocument]) -> Result<Examples, Error> {
    let table = candidates(&items(vocabulary))?;
    let stages = Stages::new(&table)?;
    let rules = &stages.labels;
    let items = items(documents);
    let numbers = numbers(&items);
    let mut examples = Vec::new();
    stages.each(&items, |number, context, scratch| {
        let Scratch { sentences, cues, .. } = scratch;
        // Runs by their nodes, then the others.
        let runs = rules.grams.nodes.len() as u32;
        let mut cues_of = vec![Vec::new(); sentences.list.len()];
        features::each_sentence(
            context,
            sentences,
            cues,
            |_| true,
            |number, _, cues| {
                for hit in &cues.hits {
                    let contexts = cues.contexts(hit, rules.cues[hit.rule as usize].inside);
                    features::each_of_cue(rules, hit, contexts, |feature| {
                        if feature != 0 {
                            cues_of[number].push(runs + feature);
                        }
                    });
                }
            },
        );
        let mut shape = Vec::new();
        features::shape(rules, sentences, true, |feature, value| shape.push((runs + feature, value)));
        let (_, document, hand, label) = &items[number];
        // A judgement of other sentences than are read now counts for nothing.
        let starts = starts(context);
        let judged = judged.0.get(&(document.clone(), numbers[number])).filter(|tells| tells.len() == starts.len());
        let sentence = |(sentence, cues): (&sentence::Sentence, Vec<u32>)| {
            let single = sentences.symbols(sentence).iter().map(|symbol| symbol.node);
            let longer = sentences.longer(sentence).map(|run| run.node);
            let mut runs: Vec<u32> = single.chain(longer).filter(|&node| !rules.run_name(node).is_empty()).collect();
            runs.sort_unstable();
            let runs = runs.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as f32)).collect();
            let place = starts.partition_point(|&start| start <= sentence.tokens.first() as usize).checked_sub(1);
            let tells = judged.zip(place).and_then(|(tells, place)| tells.get(place).copied());
            Sentence { tells, words: sentence.words, runs, cues }
        };
        let words = sentences.words();
        let sentences = sentences.list.iter().zip(cues_of).map(sentence).collect();
        examples.push(Example { document: document.clone(), hand: hand.clone(), label: *label, shape, words, sentences });
    });
    let runs = (0..rules.grams.nodes.len() as u32).map(|node| rules.run_name(node));
    let names = runs.chain((0..rules.others.len() as u32).map(|feature| rules.other_name(feature)));
    let parted = |name: &str| name.split_once(':').map(|(group, name)| (group.to_owned(), name.to_owned())).unwrap_or_default();
    let names: Vec<(String, String)> = names.map(parted).collect();
    let thought = |(group, name): &(String, String)| if group == "cue" { rules.prior(name) } else { None };
    let towards =
        |(label, strength): (Label, f64)| Label::ALL.map(|other| PRIOR * strength * if other == label { 2.0 / 3.0 } else { -1.0 / 3.0 });
    let prior = names.iter().map(|name| thought(name).map_or([0.0; 3], towards)).collect();
    Ok(Examples { examples, names, counts: BTreeMap::new(), prior })
}

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

/// How many features the table keeps: those that move most, fitted anew without the others. With all 30,000, macro-F1 on hands
/// left out is 0.005 higher, and reading costs twice as much.
const KEPT: usize = 16_000;

/// The penalty of the weights by which sentences are told apart, and by what their scores are multiplied: what one reader
/// judged in a hurry makes them less sure than they are for a verdict.
const SENTENCE_PENALTY: f64 = 25.0;
const SENTENCE_FACTOR: f64 = 1.5;

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
    /// Reads a table: a hand, and by how much its texts count more than those of others.
    ///
    /// # Errors
    ///
    /// Where a row does not parse; the error names the line.
    pub fn count_hands(&mut self, table: &str) -> Result<(), Error> {
        for (number, line) in table.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty()) {
            let row = line.split_once('\t').and_then(|(hand, counts)| Some((hand, counts.parse().ok()?)));
            let (hand, counts) = row.ok_or_else(|| Error::table(format!("line {}: a hand and a number are expected", number + 1)))?;
            self.counts.insert(hand.to_owned(), counts);
        }
        Ok(())
    }

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
            let least = told.iter().map(sure).fold(0.0, f32::max).min(TELLING);
            let telling = e.sentences.iter().zip(told).filter(|(_, told)| sure(told) >= least);
            let mut all: Vec<u32> = telling.flat_map(|(s, _)| s.cues.iter().copied()).collect();
            all.sort_unstable();
            all.dedup();
            // Of cues that none of the chosen items holds, what is thought of them counts.
            let known = |f: u32| idf[f as usize] != 0.0 || self.prior[f as usize] != [0.0; 3];
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
        weights.into_iter().zip(idf).map(|(w, idf)| [0, 1, 2].map(|k| SENTENCE_FACTOR * idf * (w[k] - w[NOTHING]))).collect()
    }

    /// The features beyond the [`KEPT`] that move most: the largest weight times the mean value, by the root of how often found.
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
        order.split_off(KEPT.min(order.len()))
    }

    /// Hands count by the root of how much they wrote, so that no voice drowns the others, and by what the table says of them.
    fn shares(&self, chosen: &[usize]) -> Vec<f64> {
        let mut items: BTreeMap<&str, usize> = BTreeMap::new();
        chosen.iter().for_each(|&e| *items.entry(&self.examples[e].hand).or_default() += 1);
        let share = |hand: &String| self.counts.get(hand).unwrap_or(&1.0) / (items[hand.as_str()] as f64).sqrt();
        let roots: Vec<f64> = chosen.iter().map(|&e| share(&self.examples[e].hand)).collect();
        let mean = roots.iter().sum::<f64>() / roots.len().max(1) as f64;
        roots.into_iter().map(|root| root / mean).collect()
    }

    /// Fits the chosen items with the features of which `idf` is not 0.
    fn fit_known(&self, chosen: &[usize], idf: &[f32], told: &[Told]) -> (Vec<[f64; 3]>, [f64; 3], Vec<ByPart>) {
        let shares = self.shares(chosen);
        let labels: Vec<usize> = chosen.iter().map(|&e| self.examples[e].label as usize).collect();
        let mut table = vec![[0.0; 3]; self.names.len()];
        let mut bias = [0.0; 3];
        let mut scores = vec![ByPart::default(); self.examples.len()];
        for (number, part) in PARTS.iter().enumerate() {
            let rows = self.rows(part, idf, told);
            let own: Vec<&solver::Row> = chosen.iter().map(|&e| &rows[e]).collect();
            let none = vec![[0.0; 3]; self.names.len()];
            let prior = if part.runs { &none } else { &self.prior };
            let mut weights = solver::solve_around(prior, &own, &labels, &shares, part.penalty);
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
            counts: self.counts.clone(),
            prior: self.prior.clone(),
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
