//! Fits the weights of the labels to annotated documents.

use super::features::{self, Scratch};
use super::rules::{CONTEXTS, END, GAP, NUMBER, Rules};
use super::{Context, Label};
use crate::document::Document;
use crate::entity;
use crate::error::Error;
use crate::gold::{GoldDocument, score::without_declaration};
use crate::lexicon::{Lexicon, WordId};
use crate::section::{self, SectionKind};
use crate::text::{Buffers, Reading, fold};
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
    /// The features found in it, in order, each once, with the sum of its values.
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

/// The rules of all stages, with these weights.
fn rules(weights: &str) -> Result<(Lexicon, entity::Rules, Rules), Error> {
    let mut lexicon = Lexicon::default();
    section::register(&mut lexicon);
    let entities = entity::Rules::new(&mut lexicon);
    let labels = Rules::build(&mut lexicon, &[], weights)?;
    Ok((lexicon, entities, labels))
}

/// Calls `take` with what was read of each item.
fn each_item(
    items: &[(Document, String, String, Label)],
    rules: &(Lexicon, entity::Rules, Rules),
    mut take: impl FnMut(usize, &Context<'_>, &mut Scratch),
) {
    let (lexicon, entity_rules, labels) = rules;
    let (mut buffers, mut sections, mut entities, mut scratch) = (Buffers::default(), Vec::new(), Vec::new(), Scratch::default());
    for (number, (document, ..)) in items.iter().enumerate() {
        let reading = Reading::new(&document.text, lexicon, &mut buffers);
        section::split(&reading, lexicon, &mut sections);
        let (date, country) = (document.date, document.country);
        entity::find(&entity::Context { reading: &reading, lexicon, rules: entity_rules, date, country }, &mut entities);
        let heading = sections.first().and_then(|s| if let SectionKind::Item { heading, .. } = s.kind { heading } else { None });
        if let (Some(first), Some(last)) = (sections.first(), sections.last()) {
            let span = crate::span::Span::new(first.span.start(), last.span.end());
            let context =
                Context { reading: &reading, lexicon, rules: labels, date, span, heading, declaration: None, entities: &entities };
            features::read(&context, &mut scratch);
            take(number, &context, &mut scratch);
        }
        reading.put_back(&mut buffers);
    }
}

/// In how many items a run is found, and in which hands.
type Found = (usize, BTreeSet<String>);

/// The table of all features that the documents could teach, with weights of 0.
fn candidates(items: &[(Document, String, String, Label)], lists: [&[GoldDocument]; 0]) -> Result<String, Error> {
    let _ = lists;
    let rules = rules("")?;
    let mut runs: [BTreeMap<String, Found>; 3] = Default::default();
    each_item(items, &rules, |number, context, scratch| {
        let mut lists = [const { Vec::new() }; 3];
        lists.iter_mut().for_each(|l| l.push(END.to_owned()));
        let mut clause = 0;
        for word in &scratch.stream.words {
            if word.clause != clause && lists[0].len() > 1 {
                lists.iter_mut().for_each(|l| l.push(END.to_owned()));
            }
            clause = word.clause;
            let text = fold::fold(context.reading.core(word.token as usize));
            lists[0].push(if word.word == WordId(u32::MAX - 1) { NUMBER.to_owned() } else { text });
            for channel in 0..2 {
                match rules.2.table.get(word.word).symbols[channel] {
                    0 if rules.2.gap[channel] == 0 => {}
                    0 => lists[channel + 1].push(GAP.to_owned()),
                    symbol => lists[channel + 1].push(rules.2.symbols[channel][symbol as usize].clone()),
                }
            }
        }
        lists.iter_mut().for_each(|l| l.push(END.to_owned()));
        for (channel, (list, runs)) in lists.iter().zip(&mut runs).enumerate() {
            let mut own = BTreeSet::new();
            for length in 1..=[3, 3, 4][channel] {
                let gaps = |w: &&[String]| w.iter().filter(|s| *s == GAP).count() < 2 && w.first().is_none_or(|s| s != GAP) && w.last().is_none_or(|s| s != GAP);
                own.extend(list.windows(length).filter(gaps).map(|w| w.join(" ")));
            }
            for run in own {
                let found = runs.entry(run).or_default();
                found.0 += 1;
                found.1.insert(items[number].2.clone());
            }
        }
    });
    let mut table = String::new();
    let mut row = |group: &str, name: &str| {
        let _ = writeln!(table, "{group}\t{name}\t0\t0\t0");
    };
    for name in ["bias", "length", "ends with a question", "no cue"] {
        row("shape", name);
    }
    for cue in &rules.2.cues {
        row("cue", &cue.name);
    }
    for family in &rules.2.rows {
        for context in CONTEXTS {
            row("family", format!("{} {context}", family.name).trim_end());
        }
    }
    let [words, symbols, frames] = runs;
    for (group, runs, least) in [("skeleton", symbols, 4), ("frame", frames, 3), ("word", words, 3)] {
        for (run, (items, hands)) in runs {
            if items >= least && hands.len() >= 2 && run != END && run != "<end> <end>" {
                row(group, &run);
            }
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
    let table = candidates(&items(vocabulary), [])?;
    let rules = rules(&table)?;
    let items = items(documents);
    let mut examples = Vec::new();
    each_item(&items, &rules, |number, context, scratch| {
        let mut sums = BTreeMap::new();
        features::each(context, scratch, |feature, value, _| *sums.entry(feature).or_insert(0.0) += value);
        let (_, document, hand, label) = &items[number];
        examples.push(Example {
            document: document.clone(),
            hand: hand.clone(),
            label: *label,
            features: sums.into_iter().collect(),
            words: scratch.stream.words.len(),
        });
    });
    Ok(Examples { examples, names: rules.2.names })
}
