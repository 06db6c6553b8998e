//! Verdicts against labels given by hand: `evaluate --labels FILE PATH...`

use crate::reading::Reading;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::Path;
use tidings::gold::agreement::{HandLabels, Key, krippendorff_alpha};
use tidings::gold::score::{Judgement, LabelScores};
use tidings::input::{self, Source};
use tidings::{Analyzer, Error, Label, Scratch};

/// How many words of evidence a wrong verdict is printed with.
const EVIDENCE: usize = 3;

/// Reads documents, and prints how their verdicts agree with the labels of the CSV or JSON Lines file `file`.
///
/// # Errors
///
/// Where the labels cannot be read, where it cannot be told of which document they are, or where none belongs to an item that was read.
pub fn evaluate(analyzer: &Analyzer, file: &Path, reading: &Reading) -> Result<(), Error> {
    let labels = HandLabels::read(file)?;
    let own = analyzer.fingerprint();
    for lexicon in labels.lexicons.iter().filter(|lexicon| **lexicon != own) {
        eprintln!("evaluate: {}: judged by {lexicon}, here by {own}: give the --lexicon and --cues that tag was given", file.display());
    }

    let (keys, items) = read(analyzer, &labels, reading);
    let joined = labels.join(&keys).map_err(|e| e.context(file.display()))?;
    tell_of_sources(&keys, &joined);

    let (mut scores, mut met, mut wrong) = (LabelScores::default(), BTreeSet::new(), Vec::new());
    let mut called: BTreeMap<&str, usize> = BTreeMap::new();
    keys.iter().for_each(|key| *called.entry(&key.document).or_default() += 1);
    for item in items {
        let Some(key) = joined[item.document] else { continue };
        let Some(expected) = labels.get(key, item.number) else { continue };
        met.insert((key, item.number));
        let is_shared = called.get(key.document.as_str()).is_some_and(|&n| n > 1);
        let name = if is_shared { key.to_string() } else { key.document.clone() };
        if item.found != Some(expected) {
            wrong.push((expected, item.found, format!("{name}, item {}: {}", item.number, item.evidence)));
        }
        scores.judgements.push(Judgement { item: (name, item.number), expected, found: item.found, confidence: item.confidence });
    }
    for (key, number) in labels.keys().filter(|key| !met.contains(key)) {
        eprintln!("evaluate: no item {number} in a document {:?}", key.to_string());
    }
    if met.is_empty() {
        return Err(Error::other("no label belongs to an item of these documents").context(file.display()));
    }
    print(&labels, &scores, wrong, &mut io::stdout().lock()).map_err(|e| Error::output(&e).context("standard output"))
}

/// An item of a document that was read, and its verdict.
struct Judged {
    /// Which document it is of, from 0.
    document: usize,
    /// Its number in the document, from 1.
    number: usize,
    found: Option<Label>,
    confidence: f32,
    evidence: String,
}

/// All documents, and the items of those whose identity has labels.
fn read(analyzer: &Analyzer, labels: &HandLabels, reading: &Reading) -> (Vec<Key>, Vec<Judged>) {
    let (options, mut scratch) = (reading.input(), Scratch::default());
    let labelled: BTreeSet<&str> = labels.keys().map(|(key, _)| key.document.as_str()).collect();
    let (mut keys, mut items, mut count) = (Vec::new(), Vec::new(), 0);
    for block in input::sources(&reading.paths, &options).iter().flat_map(|source: &Source| source.blocks(&options)) {
        for record in block.records().map(|raw| input::read_record(&raw)) {
            count += 1;
            let document = match &record.document {
                Ok(document) if labelled.contains(record.key().as_str()) => document,
                Ok(_) => continue,
                Err(error) => {
                    eprintln!("evaluate: {error}");
                    continue;
                }
            };
            let analysis = analyzer.analyze_in(&mut scratch, document);
            for (number, item) in (1..).zip(analysis.items()) {
                let evidence = item.evidence().take(EVIDENCE);
                let evidence: Vec<String> =
                    evidence.map(|e| format!("{:?} {} {:+.1}", e.span.of(&document.text), e.label, e.weight)).collect();
                let (found, confidence, evidence) = (item.label(), item.confidence(), evidence.join("; "));
                items.push(Judged { document: keys.len(), number, found, confidence, evidence });
            }
            keys.push(Key { document: record.key(), source: Some(block.source().to_owned()), record: Some(count) });
        }
    }
    (keys, items)
}

/// Tells where labels of one source are held against verdicts on another, as identities alone say.
fn tell_of_sources(keys: &[Key], joined: &[Option<&Key>]) {
    let sources = keys.iter().zip(joined).filter_map(|(key, own)| Some((own.as_ref()?.source.as_ref()?, key.source.as_ref()?)));
    let differing: BTreeSet<(&String, &String)> = sources.filter(|(labelled, read)| labelled != read).collect();
    for (labelled, read) in differing {
        eprintln!("evaluate: labels of documents of {labelled} are held against those of the same identity of {read}");
    }
}

fn print(
    labels: &HandLabels,
    scores: &LabelScores,
    mut wrong: Vec<(Label, Option<Label>, String)>,
    out: &mut impl Write,
) -> io::Result<()> {
    let name = |label: Option<Label>| label.map_or("none", Label::as_str);
    writeln!(out, "labels by hand: {}, {} of them read, {} rows without label", labels.len(), scores.judgements.len(), labels.unlabelled)?;
    writeln!(out, "accuracy {:.3}, macro-F1 {:.3}", scores.accuracy(), scores.macro_f1())?;
    let units: Vec<Vec<Label>> = scores.judgements.iter().map(|j| std::iter::once(j.expected).chain(j.found).collect()).collect();
    match krippendorff_alpha(units.iter().map(Vec::as_slice)) {
        Some(alpha) => writeln!(out, "Krippendorff's alpha (nominal) {alpha:.3}")?,
        None => writeln!(out, "Krippendorff's alpha: not defined, all labels are the same")?,
    }
    writeln!(out, "{:10}{:>8}{:>8}{:>11}{:>8}{:>8}", "label", "by hand", "found", "precision", "recall", "F1")?;
    for label in Label::ALL {
        let tally = scores.label(label);
        writeln!(
            out,
            "{:10}{:>8}{:>8}{:>11.3}{:>8.3}{:>8.3}",
            label.as_str(),
            tally.expected,
            tally.found,
            tally.precision(),
            tally.recall(),
            tally.f1()
        )?;
    }
    wrong.sort_by_key(|w| (w.0, w.1));
    for (expected, found, count) in scores.confusion() {
        writeln!(out, "{expected} taken for {}: {count}", name(found))?;
        for w in wrong.iter().filter(|w| (w.0, w.1) == (expected, found)) {
            writeln!(out, "    {}", w.2)?;
        }
    }
    Ok(())
}
