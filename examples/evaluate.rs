//! Prints how well tidings agrees with annotated documents: `evaluate PATH...`, files or folders of `.gold`; or with labels given
//! by hand: `evaluate --labels FILE PATH...`, a table or JSON Lines with `document`, `item` and `label`, and the documents.
//!
//! It takes the options of `tag` that decide what is read and how it is judged: give it those that `tag` was given.

#[path = "evaluate/hand.rs"]
mod hand;
#[path = "tag/reading.rs"]
mod reading;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use reading::Reading;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use tidings::gold::score::{LabelScores, Scores};
use tidings::{Analyzer, Error, Label, gold};

/// Prints how well tidings agrees with annotated documents (.gold), or with labels given by hand.
#[derive(Parser)]
#[command(name = "evaluate", version)]
struct Options {
    /// Labels given by hand: CSV or JSON Lines with `document`, `item` and `label`, and `source` and `record` where documents have the
    /// same identity, as `tag` writes them.
    #[arg(long, value_name = "FILE")]
    labels: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

fn main() -> ExitCode {
    let Options { labels, reading } = Options::parse();
    if reading.paths.is_empty() {
        Options::command().error(ErrorKind::MissingRequiredArgument, "the documents are missing: PATH...").exit();
    }
    let analyzer = match reading.analyzer() {
        Ok(analyzer) => analyzer,
        Err(error) => {
            eprintln!("evaluate: {error}");
            return ExitCode::from(2);
        }
    };
    let done = match labels {
        Some(labels) => hand::evaluate(&analyzer, &labels, &reading),
        None => evaluate(&analyzer, &reading.paths),
    };
    match done {
        // Who reads has read enough: `evaluate … | head`.
        Err(error) if !error.is_closed_output() => {
            eprintln!("evaluate: {error}");
            ExitCode::from(1)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn evaluate(analyzer: &Analyzer, paths: &[PathBuf]) -> Result<(), Error> {
    let documents = gold::read(paths)?;
    let out = &mut io::stdout().lock();
    let written = print(&Scores::of(analyzer, &documents), documents.len(), out).and_then(|()| {
        writeln!(
            out,
            "labels undeclared, blind to a part of the features (weights not fitted anew; the built-in ones know fixtures/train):"
        )?;
        for part in ["words", "sentences", "cues", "scope", "actors", "things"] {
            let scores = Scores::undeclared(&analyzer.without(part), &documents);
            writeln!(out, "    without {part:9} accuracy {:.3}, macro-F1 {:.3}", scores.accuracy(), scores.macro_f1())?;
        }
        Ok(())
    });
    written.map_err(|e| Error::output(&e).context("standard output"))
}

fn print(scores: &Scores, documents: usize, out: &mut impl Write) -> io::Result<()> {
    let starts = scores.starts;
    writeln!(out, "{documents} documents")?;
    writeln!(out, "item starts: precision {:.3}, recall {:.3}, F1 {:.3}", starts.precision(), starts.recall(), starts.f1())?;
    print_labels("labels in place", &scores.in_place, out)?;
    print_labels("labels isolated", &scores.isolated, out)?;
    print_labels("labels undeclared", &scores.undeclared, out)?;
    let (declared, updates) = (scores.declared, scores.updates);
    writeln!(
        out,
        "declared: {} of {} right, {} read; updates: {} of {}",
        declared.hit, declared.expected, declared.found, updates.hit, updates.expected
    )?;
    writeln!(out, "{:14}{:>9}{:>7}{:>9}{:>11}{:>11}{:>7}", "kind", "expected", "found", "full F1", "strict F1", "overlap P", "R")?;
    for (kind, row) in &scores.entities {
        let overlap = row.overlap;
        write!(
            out,
            "{kind:14}{:>9}{:>7}{:>9.3}{:>11.3}{:>11.3}{:>7.3}",
            overlap.expected,
            overlap.found,
            row.full.f1(),
            row.strict.f1(),
            overlap.precision(),
            overlap.recall()
        )?;
        writeln!(out, "{}", if row.unit.expected > 0 { format!("   unit {:.3}", row.unit.recall()) } else { String::new() })?;
    }
    writeln!(out, "confidence of undeclared labels (expected calibration error {:.3}):", scores.undeclared.calibration_error())?;
    for (bin, (n, confidence, right)) in scores.undeclared.by_confidence(10).into_iter().enumerate().filter(|(_, row)| row.0 > 0) {
        writeln!(
            out,
            "    {:.1}–{:.1}: {n:>5} items, mean confidence {confidence:.3}, right {right:.3}",
            bin as f64 / 10.0,
            (bin + 1) as f64 / 10.0
        )?;
    }
    Ok(())
}

fn print_labels(name: &str, scores: &LabelScores, out: &mut impl Write) -> io::Result<()> {
    write!(out, "{name}: {} items, accuracy {:.3}, macro-F1 {:.3}", scores.judgements.len(), scores.accuracy(), scores.macro_f1())?;
    for label in Label::ALL {
        write!(out, ", {label} {:.3}", scores.label(label).f1())?;
    }
    writeln!(out)?;
    let confusion: Vec<String> =
        scores.confusion().into_iter().map(|(e, f, n)| format!("{e}->{} {n}", f.map_or("none", Label::as_str))).collect();
    if !confusion.is_empty() {
        writeln!(out, "    {}", confusion.join("  "))?;
    }
    Ok(())
}
