//! How analyses agree with annotated documents.
//!
//! [`Scores::of`] reads each document three times, as `evaluate` prints them: *in place* (whole documents: sections, labels,
//! entities), *isolated* (each annotated item as a document of its own) and *undeclared* (the same with the status words of the
//! heading taken out, so that the label must be inferred from the text).

use super::value::same_value;
use super::{GoldDocument, GoldEntity, GoldSection};
use crate::analysis::{Analysis, Item};
use crate::analyzer::Analyzer;
use crate::document::Document;
use crate::entity::{Entity, EntityKind};
use crate::labels::Label;
use crate::span::Span;
use once_cell::sync::Lazy;
use rayon::prelude::*;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// Found against expected: how many of each, and how many agree.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// How many were found and expected.
    pub hit: usize,
    /// How many were found.
    pub found: usize,
    /// How many were expected.
    pub expected: usize,
}

impl Tally {
    /// Of what was found, the part that was expected; 0 where nothing was found.
    pub fn precision(&self) -> f64 {
        ratio(self.hit, self.found)
    }

    /// Of what was expected, the part that was found; 0 where nothing was expected.
    pub fn recall(&self) -> f64 {
        ratio(self.hit, self.expected)
    }

    /// The harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        ratio(2 * self.hit, self.found + self.expected)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// One verdict against the annotated label.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The document, and the number of the item in it, from 0.
    pub item: (String, usize),
    /// What the annotator says.
    pub expected: Label,
    /// The verdict; `None` where no item was found there, or the analyzer abstained.
    pub found: Option<Label>,
    /// The verdict's confidence.
    pub confidence: f32,
}

/// Verdicts against annotated labels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelScores {
    /// One for each annotated item, in order.
    pub judgements: Vec<Judgement>,
}

impl LabelScores {
    /// The part of the items whose verdict is right.
    pub fn accuracy(&self) -> f64 {
        ratio(self.judgements.iter().filter(|j| j.found == Some(j.expected)).count(), self.judgements.len())
    }

    /// Found against expected for one label.
    pub fn label(&self, label: Label) -> Tally {
        let count = |test: &dyn Fn(&Judgement) -> bool| self.judgements.iter().filter(|j| test(j)).count();
        Tally {
            hit: count(&|j| j.expected == label && j.found == Some(label)),
            found: count(&|j| j.found == Some(label)),
            expected: count(&|j| j.expected == label),
        }
    }

    /// The mean F1 of the labels that occur.
    pub fn macro_f1(&self) -> f64 {
        let present: Vec<Tally> = Label::ALL.into_iter().map(|l| self.label(l)).filter(|t| t.expected > 0).collect();
        if present.is_empty() { 0.0 } else { present.iter().map(Tally::f1).sum::<f64>() / present.len() as f64 }
    }

    /// How often each label was taken for each other, most often first.
    pub fn confusion(&self) -> Vec<(Label, Option<Label>, usize)> {
        let mut counts: BTreeMap<(Label, Option<Label>), usize> = BTreeMap::new();
        for j in self.judgements.iter().filter(|j| j.found != Some(j.expected)) {
            *counts.entry((j.expected, j.found)).or_default() += 1;
        }
        let mut rows: Vec<_> = counts.into_iter().map(|((e, f), n)| (e, f, n)).collect();
        rows.sort_by_key(|&(_, _, n)| std::cmp::Reverse(n));
        rows
    }

    /// Verdicts by confidence, in `bins` bins of equal width: how many, their mean confidence, and the part that is right.
    pub fn by_confidence(&self, bins: usize) -> Vec<(usize, f64, f64)> {
        let mut sums = vec![(0usize, 0.0, 0usize); bins.max(1)];
        let last = sums.len() - 1;
        for j in self.judgements.iter().filter(|j| j.found.is_some()) {
            let bin = &mut sums[((f64::from(j.confidence) * bins as f64) as usize).min(last)];
            bin.0 += 1;
            bin.1 += f64::from(j.confidence);
            bin.2 += usize::from(j.found == Some(j.expected));
        }
        sums.into_iter().map(|(n, sum, right)| (n, sum / n.max(1) as f64, ratio(right, n))).collect()
    }

    /// The expected calibration error over ten bins: by how much confidence and accuracy differ, on average.
    pub fn calibration_error(&self) -> f64 {
        let rows = self.by_confidence(10);
        let all: usize = rows.iter().map(|r| r.0).sum();
        rows.iter().map(|&(n, confidence, right)| n as f64 * (confidence - right).abs()).sum::<f64>() / all.max(1) as f64
    }
}

/// Mentions of one kind against the annotated ones.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct EntityScores {
    /// Mentions that share text with an annotated one.
    pub overlap: Tally,
    /// Mentions of exactly the annotated span.
    pub strict: Tally,
    /// Mentions whose value is right.
    pub full: Tally,
    /// Counts whose unit is right, of those annotated with one.
    pub unit: Tally,
}

/// All figures of one collection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// Lines on which items start.
    pub starts: Tally,
    /// Declared labels read; `found` counts those where nothing is declared, too.
    pub declared: Tally,
    /// Updates recognised.
    pub updates: Tally,
    /// Labels of whole documents.
    pub in_place: LabelScores,
    /// Labels of items on their own.
    pub isolated: LabelScores,
    /// Labels of items on their own, the declaration taken out.
    pub undeclared: LabelScores,
    /// Entities by kind.
    pub entities: BTreeMap<EntityKind, EntityScores>,
}

impl Scores {
    /// Reads `documents` and compares.
    pub fn of(analyzer: &Analyzer, documents: &[GoldDocument]) -> Scores {
        let parts: Vec<Scores> = documents.par_iter().map(|d| one(analyzer, d)).collect();
        let mut all = Scores::default();
        for part in parts {
            all.add(part);
        }
        all
    }

    /// Only the labels of items on their own, their declarations taken out.
    pub fn undeclared(analyzer: &Analyzer, documents: &[GoldDocument]) -> LabelScores {
        let parts: Vec<LabelScores> = documents.par_iter().map(|d| alone(analyzer, d, true)).collect();
        LabelScores { judgements: parts.into_iter().flat_map(|p| p.judgements).collect() }
    }

    fn add(&mut self, other: Scores) {
        let add = |a: &mut Tally, b: Tally| *a = Tally { hit: a.hit + b.hit, found: a.found + b.found, expected: a.expected + b.expected };
        add(&mut self.starts, other.starts);
        add(&mut self.declared, other.declared);
        add(&mut self.updates, other.updates);
        self.in_place.judgements.extend(other.in_place.judgements);
        self.isolated.judgements.extend(other.isolated.judgements);
        self.undeclared.judgements.extend(other.undeclared.judgements);
        for (kind, scores) in other.entities {
            let row = self.entities.entry(kind).or_default();
            add(&mut row.overlap, scores.overlap);
            add(&mut row.strict, scores.strict);
            add(&mut row.full, scores.full);
            add(&mut row.unit, scores.unit);
        }
    }
}

fn one(analyzer: &Analyzer, gold: &GoldDocument) -> Scores {
    let mut scores = Scores::default();
    let document = part_of(gold, &gold.text);
    let analysis = analyzer.analyze_document(&document);
    sections(gold, &analysis, &mut scores);
    for kind in EntityKind::ALL {
        entities(gold, &analysis, kind, &mut scores);
    }
    scores.isolated = alone(analyzer, gold, false);
    scores.undeclared = alone(analyzer, gold, true);
    scores
}

fn part_of(gold: &GoldDocument, text: &str) -> Document {
    Document { text: text.to_owned(), date: gold.date, country: gold.country }
}

fn judgement(gold: &GoldDocument, number: usize, expected: Label, item: Option<Item<'_>>) -> Judgement {
    Judgement {
        item: (gold.id.clone(), number),
        expected,
        found: item.and_then(|i| i.label()),
        confidence: item.map_or(0.0, |i| i.confidence()),
    }
}

fn sections(gold: &GoldDocument, analysis: &Analysis<'_>, scores: &mut Scores) {
    let lines = |starts: &mut dyn Iterator<Item = usize>| -> BTreeSet<usize> {
        starts.map(|at| gold.text.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count()).collect()
    };
    let expected = lines(&mut gold.items().map(|(s, _)| s.span.start()));
    let found = lines(&mut analysis.items().map(|i| i.span().start()));
    scores.starts = Tally { hit: expected.intersection(&found).count(), found: found.len(), expected: expected.len() };
    for (number, (section, annotated)) in gold.items().enumerate() {
        let best = best_item(section, analysis);
        let declared = best.and_then(|b| b.declared());
        scores.declared.expected += usize::from(annotated.declared.is_some());
        scores.declared.found += usize::from(declared.is_some());
        scores.declared.hit += usize::from(declared.is_some() && declared == annotated.declared);
        let update = best.is_some_and(|b| b.update());
        scores.updates.expected += usize::from(annotated.update);
        scores.updates.found += usize::from(update);
        scores.updates.hit += usize::from(update && annotated.update);
        scores.in_place.judgements.push(judgement(gold, number, annotated.label, best));
    }
}

fn shared(a: Span, b: Span) -> usize {
    a.end().min(b.end()).saturating_sub(a.start().max(b.start()))
}

/// The first of those with the largest key, as Python's `max` takes it.
fn first_max<T: Copy>(all: impl Iterator<Item = T>, key: impl Fn(T) -> usize) -> Option<T> {
    all.fold(None, |best: Option<T>, new| match best {
        Some(old) if key(old) >= key(new) => best,
        _ => Some(new),
    })
}

/// The item found that covers most of the annotated one, where it covers half of it.
fn best_item<'a>(section: &GoldSection, analysis: &'a Analysis<'_>) -> Option<Item<'a>> {
    first_max(analysis.items(), |i| shared(i.span(), section.span)).filter(|i| shared(i.span(), section.span) * 2 >= section.span.len())
}

fn entities(gold: &GoldDocument, analysis: &Analysis<'_>, kind: EntityKind, scores: &mut Scores) {
    // Items come before others, as in the output.
    let sections = || gold.sections.iter().filter(|s| s.item.is_some()).chain(gold.sections.iter().filter(|s| s.item.is_none()));
    let wanted: Vec<&GoldEntity> = sections().flat_map(|s| &s.entities).filter(|e| e.kind == kind).collect();
    let items = analysis.items().flat_map(|i| i.entities().iter());
    let mut free: Vec<&Entity> = items.chain(analysis.others().flat_map(|o| o.entities().iter())).filter(|e| e.kind() == kind).collect();
    let mut row = EntityScores::default();
    for tally in [&mut row.overlap, &mut row.strict, &mut row.full] {
        (tally.found, tally.expected) = (free.len(), wanted.len());
    }
    for mention in wanted {
        let best = first_max(free.iter().enumerate(), |(_, e)| shared(e.span, mention.span));
        let Some((at, found)) = best.map(|(at, e)| (at, **e)).filter(|(_, e)| shared(e.span, mention.span) > 0) else { continue };
        free.remove(at);
        row.overlap.hit += 1;
        row.strict.hit += usize::from(found.span == mention.span);
        row.full.hit += usize::from(same_value(mention, &found, &gold.text));
        if kind == EntityKind::Count
            && let Some(unit) = mention.attribute("unit")
        {
            row.unit.expected += 1;
            row.unit.hit += usize::from(found.attributes(&gold.text).iter().any(|(n, v)| *n == "unit" && crate::fold::same(v, unit)));
        }
    }
    row.unit.found = row.unit.expected;
    if row.overlap.expected + row.overlap.found > 0 {
        scores.entities.insert(kind, row);
    }
}

fn alone(analyzer: &Analyzer, gold: &GoldDocument, undeclared: bool) -> LabelScores {
    let mut scores = LabelScores::default();
    for (number, (section, annotated)) in gold.items().enumerate() {
        let text = section.span.of(&gold.text);
        let document = match annotated.declared {
            Some(_) if undeclared => part_of(gold, &without_declaration(text)),
            _ => part_of(gold, text),
        };
        let analysis = analyzer.analyze_document(&document);
        let longest = first_max(analysis.items(), |i| i.span().len());
        scores.judgements.push(judgement(gold, number, annotated.label, longest));
    }
    scores
}

static STATUS_WORDS: Lazy<Option<Regex>> = Lazy::new(|| {
    let blank = "(?:[ \t\r]|\u{a0}|\u{202f})";
    let words = "update on win|wins?|won|victory|victories|success(?:es)?|movement|progress|in progress|pending|ongoing|stalled|on hold|\
                 still waiting|waiting|no (?:response|answer|reply) yet|response awaited|denied|update";
    let before = "big|huge|major|partial|positive|campaign|another|new|latest";
    Regex::new(&format!(r"(?-u:\b)(?:(?:(?i-u:{before})){blank}+)*(?:(?i-u:{words}))(?-u:\b)[!:]*")).ok()
});

/// The text of an item with the status words of its first line taken out, and the line itself where nothing else stands there.
pub fn without_declaration(text: &str) -> String {
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    let newline = if head.len() < text.len() { "\n" } else { "" };
    let bare = STATUS_WORDS.as_ref().map_or(head.into(), |words| words.replace_all(head, " "));
    let bare = bare.trim_matches(|c: char| " \t.,:;!–—-|[]()#*•✅🎉🟡🟢🔴✔✓🏆1234567890".contains(c));
    if bare.chars().count() > 2 { format!("{bare}{newline}{rest}") } else { rest.trim_start().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_taken_out() {
        for (text, expected) in [
            ("BIG NEW WIN – Rent cap\nBody", "Rent cap\nBody"),
            ("[PENDING]\nBody", "Body"),
            ("4. Victory! The ramp", "The ramp"),
            ("The winter plan\nBody", "The winter plan\nBody"),
        ] {
            assert_eq!(without_declaration(text), expected);
        }
    }

    #[test]
    fn figures_are_those_of_hand_counting() {
        let judge = |expected, found, confidence| Judgement { item: (String::new(), 0), expected, found: Some(found), confidence };
        let scores = LabelScores {
            judgements: vec![
                judge(Label::Win, Label::Win, 0.95),
                judge(Label::Win, Label::Pending, 0.55),
                judge(Label::Pending, Label::Pending, 0.95),
                judge(Label::Pending, Label::Pending, 0.55),
            ],
        };
        assert_eq!(scores.accuracy(), 0.75);
        assert_eq!(scores.label(Label::Pending), Tally { hit: 2, found: 3, expected: 2 });
        assert!((scores.macro_f1() - (2.0 / 3.0 + 0.8) / 2.0).abs() < 1e-12);
        // Two verdicts at 0.95, both right; two at 0.55, one right.
        assert!((scores.calibration_error() - 0.05).abs() < 1e-6);
        assert_eq!(scores.confusion(), [(Label::Win, Some(Label::Pending), 1)]);
    }

    #[test]
    fn mentions_and_items_are_matched() {
        let raw = "id: a\ndate: 2024-05-01\n---\n@item label=win\nPetition [[reference|e-4745]] and [[reference|e-99]]\n";
        let scores = Scores::of(&Analyzer::new(), &[crate::gold::parse(raw).unwrap()]);
        assert_eq!(scores.starts, Tally { hit: 1, found: 1, expected: 1 });
        let row = scores.entities[&EntityKind::Reference];
        assert_eq!(row.full, Tally { hit: 1, found: 1, expected: 2 });
    }
}
