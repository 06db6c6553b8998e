//! Documents as numbers: of each item, the features of its sentences and of its shape; and what readers judged.

use crate::document::Document;
use crate::entity;
use crate::error::Error;
use crate::fold;
use crate::gold::GoldDocument;
use crate::gold::score::without_declaration;
use crate::label::features;
use crate::label::rules::{CONTEXTS, END, NUMBER, Rules, SHAPES};
use crate::label::sentence::{self, Symbol};
use crate::label::{Context, grams};
use crate::labels::Label;
use crate::lexicon::{Lexicon, rows};
use crate::section::{self, SectionKind};
use crate::text::{self, Reading, flag};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
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
    pub(super) shape: Vec<(u32, f32)>,
    /// How many words it has.
    pub words: usize,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

impl Example {
    /// The runs and cues found in it with their values, those that stand there more than once as often.
    pub(super) fn features<'a>(&'a self) -> impl Iterator<Item = (u32, f32)> + 'a {
        let scale = features::run_scale(self.words);
        let runs = move |s: &'a Sentence| s.runs.iter().map(move |&(f, v)| (f, v * scale));
        let of_sentence = move |s| runs(s).chain(s.cues.iter().map(|&f| (f, 1.0)));
        self.sentences.iter().flat_map(of_sentence).chain(self.shape.iter().copied())
    }
}

/// A sentence as numbers.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// What a reader judged that it tells: the number of a label, or [`NOTHING`].
    pub(super) tells: Option<usize>,
    /// How many words it has.
    pub(super) words: u32,
    /// The runs of words in it, in order, and how often each stands there.
    pub(super) runs: Vec<(u32, f32)>,
    /// The features of the cues in it.
    pub(super) cues: Vec<u32>,
}

/// Stands for a sentence that tells of none of the labels.
pub(super) const NOTHING: usize = 3;

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
        for (number, line) in rows(table) {
            let wrong = || Error::table(format!("line {number}: document, number of the item and letters are expected"));
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
    /// A sentence is read for cues where it tells something at least so surely, measured by the surest of its item.
    pub telling: f32,
    /// What is thought of each feature before an item is read: how strongly it speaks for each label, together nothing.
    pub(super) thought: Vec<[f64; 3]>,
    /// How much hands count beside the others, which count one.
    pub(super) hands: BTreeMap<String, f64>,
    /// The feature of items without cues.
    pub(super) no_cue: u32,
}

impl Examples {
    /// Lets hands count more or less than others, by a table: hand, how much it counts.
    ///
    /// # Errors
    ///
    /// Where a row does not parse; the error names the line.
    pub fn weigh_hands(&mut self, table: &str) -> Result<(), Error> {
        for (number, line) in rows(table) {
            let wrong = || Error::table(format!("line {number}: a hand and how much it counts are expected"));
            let (hand, weight) = line.split_once('\t').ok_or_else(wrong)?;
            let weight = weight.parse().ok().filter(|weight: &f64| weight.is_finite() && *weight > 0.0).ok_or_else(wrong)?;
            self.hands.insert(hand.to_owned(), weight);
        }
        Ok(())
    }

    /// Whether there are fewer items than what is rare in them can be learned from.
    pub(super) fn are_few(&self) -> bool {
        self.examples.len() < MANY
    }
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

    /// Gathers in `T` what `take` makes of each item: of the longest that is found in its text, as it is judged later. The items are
    /// read in several pieces beside each other; gives a `T` for each, in order.
    fn each<T: Default + Send>(&self, items: &[Item], take: impl Fn(&mut T, usize, &Context<'_>, &mut features::Buffers) + Sync) -> Vec<T> {
        /// Two for each of two cores, so that none waits long for the other; more cost more to be put together.
        const PIECES: usize = 4;
        let length = items.len().div_ceil(PIECES).max(1);
        items.par_chunks(length).enumerate().map(|(piece, items)| self.each_of_piece(piece * length, items, &take)).collect()
    }

    fn each_of_piece<T: Default>(
        &self,
        first: usize,
        items: &[Item],
        take: impl Fn(&mut T, usize, &Context<'_>, &mut features::Buffers),
    ) -> T {
        let (mut buffers, mut outline, mut tables) = (text::Buffers::default(), Default::default(), features::Buffers::default());
        let mut gathered = T::default();
        for (number, (document, ..)) in (first..).zip(items) {
            let reading = Reading::new(&document.text, &self.lexicon, &mut buffers);
            section::split(&reading, &self.sections, &mut outline);
            let longest = outline.sections.iter().rev().max_by_key(|s| (matches!(s.kind, SectionKind::Item { .. }), s.span.len()));
            if let Some(section) = longest {
                let heading = if let SectionKind::Item { heading, .. } = section.kind { heading } else { None };
                let context = Context { reading: &reading, rules: &self.labels, span: section.span, heading, declaration: None };
                tables.sentences.read(&context);
                take(&mut gathered, number, &context, &mut tables);
            }
            reading.put_back(&mut buffers);
        }
        gathered
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
    let read = stages.each(&items, |read: &mut Vec<(usize, Vec<String>)>, item, context, _| {
        let reading = context.reading;
        let starts = starts(context);
        let ends = starts.iter().skip(1).copied().chain([reading.tokens_in(context.span).end]);
        let of = |(&from, to): (&usize, usize)| reading.span(from, to - 1).of(reading.text).to_owned();
        read.push((item, starts.iter().zip(ends).map(of).collect()));
    });
    read.into_iter().flatten().for_each(|(item, sentences)| all[item].3 = sentences);
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

/// Where a run is found.
#[derive(Default)]
struct Found {
    /// In how many items, and the last of them, numbered from 1.
    items: usize,
    last: usize,
    /// In which hands; some more than once.
    hands: Vec<u32>,
}

impl Found {
    fn add(&mut self, item: usize, hand: u32) {
        if self.last != item {
            self.last = item;
            self.items += 1;
        }
        if self.hands.last() != Some(&hand) {
            self.hands.push(hand);
        }
    }

    fn count_hands(&mut self) -> usize {
        self.hands.sort_unstable();
        self.hands.dedup();
        self.hands.len()
    }
}

/// The runs of some items.
type Runs = HashMap<String, Found>;

/// Puts together what is found in two pieces.
fn join(one: Runs, other: Runs) -> Runs {
    let (mut all, fewer) = if one.len() < other.len() { (other, one) } else { (one, other) };
    for (run, more) in fewer {
        let found = all.entry(run).or_default();
        found.items += more.items;
        found.hands.extend(more.hands);
    }
    all
}

/// A run is a feature where one of so many items, written by one of so many hands, holds it, and not fewer than [`LEAST`] items: what
/// few hands of many write is their topic or their manner.
const ITEMS: usize = 8_000;
const HANDS: usize = 12;
const LEAST: usize = 2;

/// So many items are many: what they teach of sentences and of rare runs can be relied on. Of fewer, all sentences are read for cues
/// (see [`Examples::telling`]), and less is kept.
const MANY: usize = 10_000;

/// What a symbol is called in runs.
fn name(context: &Context<'_>, symbol: &Symbol) -> String {
    let token = symbol.token as usize;
    if symbol.node() == context.rules.end {
        END.to_owned()
    } else if sentence::word_of(&context.reading.tokens[token], context.rules) == context.rules.number {
        NUMBER.to_owned()
    } else {
        fold::fold(context.reading.core(token))
    }
}

/// The table of all features that the documents could teach, with weights of 0.
fn candidates(items: &[Item]) -> Result<String, Error> {
    let stages = Stages::new("")?;
    let rules = &stages.labels;
    let hands: BTreeSet<&str> = items.iter().map(|item| &*item.2).collect();
    let hands: BTreeMap<&str, u32> = hands.into_iter().zip(0..).collect();
    let pieces = stages.each(items, |found: &mut Runs, item, context, tables| {
        let hand = hands.get(&*items[item].2).copied().unwrap_or_default();
        let (mut text, mut words) = (String::new(), Vec::new());
        for sentence in &tables.sentences.list {
            text.clear();
            words.clear();
            for symbol in tables.sentences.symbols(sentence) {
                let start = text.len();
                text += &name(context, symbol);
                words.push(start..text.len());
                text.push(' ');
            }
            for run in (1..=grams::LONGEST).flat_map(|length| words.windows(length)) {
                let run = &text[run[0].start..run[run.len() - 1].end];
                match found.get_mut(run) {
                    Some(found) => found.add(item + 1, hand),
                    None => found.entry(run.to_owned()).or_default().add(item + 1, hand),
                }
            }
        }
    });
    let found = pieces.into_par_iter().reduce(Runs::default, join);
    let (least_items, least_hands) = (items.len().div_ceil(ITEMS).max(LEAST), hands.len().div_ceil(HANDS));
    let mut runs: Vec<(String, Found)> = found.into_iter().filter(|(run, found)| found.items >= least_items && run != END).collect();
    runs.retain_mut(|(_, found)| found.count_hands() >= least_hands);
    // No order of hashing.
    runs.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    let mut table = String::new();
    let mut row = |group: &str, name: &str| {
        let weights = if group == "word" { "+000\t+000\t+000\t+000\t+000\t+000" } else { "0\t0\t0" };
        let _ = writeln!(table, "{group}:{name}\t{weights}");
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
    runs.iter().for_each(|(run, _)| row("word", run));
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
    let named: Vec<bool> = (0..rules.runs()).map(|run| !rules.run_name(run).is_empty()).collect();
    let items = items(documents);
    let numbers = numbers(&items);
    let examples = stages.each(&items, |examples: &mut Vec<Example>, number, context, tables| {
        let features::Buffers { sentences, cues, .. } = tables;
        // Runs by their numbers, then the others.
        let runs = rules.runs();
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
            let runs = sentences.symbols(sentence).iter().flat_map(|symbol| symbol.runs).map(|node| rules.grams.number(node));
            let mut runs: Vec<u32> = runs.filter(|&run| named[run as usize]).collect();
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
    let examples = examples.into_iter().flatten().collect();
    let runs = (0..rules.runs()).map(|run| rules.run_name(run));
    let names = runs.chain((0..rules.others.len() as u32).map(|feature| rules.other_name(feature)));
    let parted = |name: &str| name.split_once(':').map(|(group, name)| (group.to_owned(), name.to_owned())).unwrap_or_default();
    let names: Vec<(String, String)> = names.map(parted).collect();
    let prior = |(group, name): &(String, String)| if group == "cue" { rules.prior(name) } else { None };
    let towards = |(label, strength): (Label, f64)| Label::ALL.map(|other| strength * if other == label { 2.0 / 3.0 } else { -1.0 / 3.0 });
    let thought = names.iter().map(|name| prior(name).map_or([0.0; 3], towards)).collect();
    let no_cue = names.iter().position(|(group, name)| group == "shape" && name == SHAPES[3]).unwrap_or(0) as u32;
    let all = Examples { examples, names, telling: 1.0, thought, hands: BTreeMap::new(), no_cue };
    Ok(if all.are_few() { Examples { telling: 0.0, ..all } } else { all })
}
