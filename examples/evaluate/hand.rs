//! Verdicts against labels given by hand: `evaluate --labels FILE PATH...`

use crate::reading::Reading;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;
use tidings::gold::agreement::{HandLabels, krippendorff_alpha};
use tidings::gold::score::{Judgement, LabelScores};
use tidings::input::{self, Source};
use tidings::{Analyzer, Error, Label, Scratch};

/// How many words of evidence a wrong verdict is printed with.
const EVIDENCE: usize = 3;

/// Reads documents, and prints how their verdicts agree with the labels of the CSV or JSON Lines file `file`.
///
/// # Errors
///
/// Where the labels cannot be read, or none of them belongs to an item that was read.
pub fn evaluate(analyzer: &Analyzer, file: &Path, reading: &Reading) -> Result<(), Error> {
    let labels = HandLabels::read(file)?;
    let own = analyzer.fingerprint();
    for lexicon in labels.lexicons.iter().filter(|lexicon| **lexicon != own) {
        eprintln!("evaluate: {}: judged by {lexicon}, here by {own}: give the --lexicon and --cues that tag was given", file.display());
    }

    let (options, mut scratch) = (reading.input(), Scratch::default());
    let (mut scores, mut met, mut wrong) = (LabelScores::default(), BTreeSet::new(), Vec::new());
    for block in input::sources(&reading.paths, &options).iter().flat_map(|source: &Source| source.blocks(&options)) {
        if let Some(error) = &block.failed {
            eprintln!("evaluate: {error}");
        }
        for record in block.records().map(|raw| input::read_record(&raw)) {
            let key = record.key();
            let document = match record.document {
                Ok(document) => document,
                Err(error) => {
                    eprintln!("evaluate: {error}");
                    continue;
                }
            };
            let analysis = analyzer.analyze_in(&mut scratch, &document);
            for (number, item) in (1..).zip(analysis.items()) {
                let Some(expected) = labels.get(&key, number) else { continue };
                if !met.insert((key.clone(), number)) {
                    eprintln!("evaluate: two documents are called {key:?}");
                    continue;
                }
                let found = item.label();
                scores.judgements.push(Judgement { item: (key.clone(), number), expected, found, confidence: item.confidence() });
                if found != Some(expected) {
                    let evidence = item.evidence().take(EVIDENCE);
                    let evidence = evidence.map(|e| format!("{:?} {} {:+.1}", e.span.of(&document.text), e.label, e.weight));
                    wrong.push((expected, found, format!("{key}, item {number}: {}", evidence.collect::<Vec<_>>().join("; "))));
                }
            }
        }
    }
    for (key, number) in labels.keys().filter(|(key, number)| !met.contains(&((*key).to_owned(), *number))) {
        eprintln!("evaluate: no item {number} in a document {key:?}");
    }
    if met.is_empty() {
        return Err(Error::other("no label belongs to an item of these documents").context(file.display()));
    }
    print(&labels, &scores, wrong, &mut io::stdout().lock()).map_err(|e| Error::output(&e).context("standard output"))
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
