//! Prints how well tidings agrees with annotated documents: `evaluate PATH...`, files or folders of `.gold`; or with labels given
//! by hand: `evaluate --labels FILE PATH...`, a table or JSON Lines with `document`, `item` and `label`, and the documents.

#[path = "evaluate/hand.rs"]
mod hand;

use std::process::ExitCode;
use tidings::gold::score::{LabelScores, Scores};
use tidings::{Analyzer, Label, gold};

fn main() -> ExitCode {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if let [option, labels, documents @ ..] = paths.as_slice()
        && option == "--labels"
        && !documents.is_empty()
    {
        let documents: Vec<_> = documents.iter().map(Into::into).collect();
        return match hand::evaluate(labels.as_ref(), &documents) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("evaluate: {error}");
                ExitCode::from(1)
            }
        };
    }
    if paths.is_empty() || paths.iter().any(|p| p.starts_with('-')) {
        eprintln!("usage: evaluate PATH... | evaluate --labels FILE PATH...");
        return ExitCode::from(2);
    }
    let documents = match gold::read(&paths) {
        Ok(documents) => documents,
        Err(error) => {
            eprintln!("evaluate: {error}");
            return ExitCode::from(1);
        }
    };
    let analyzer = Analyzer::new();
    print(&Scores::of(&analyzer, &documents), documents.len());
    println!("labels undeclared, blind to a part of the features (weights not fitted anew; the built-in ones know fixtures/train):");
    for part in ["words", "sentences", "cues", "scope", "actors", "things"] {
        let scores = Scores::undeclared(&analyzer.without(part), &documents);
        println!("    without {part:9} accuracy {:.3}, macro-F1 {:.3}", scores.accuracy(), scores.macro_f1());
    }
    ExitCode::SUCCESS
}

fn print(scores: &Scores, documents: usize) {
    let starts = scores.starts;
    println!("{documents} documents");
    println!("item starts: precision {:.3}, recall {:.3}, F1 {:.3}", starts.precision(), starts.recall(), starts.f1());
    print_labels("labels in place", &scores.in_place);
    print_labels("labels isolated", &scores.isolated);
    print_labels("labels undeclared", &scores.undeclared);
    let (declared, updates) = (scores.declared, scores.updates);
    println!(
        "declared: {} of {} right, {} read; updates: {} of {}",
        declared.hit, declared.expected, declared.found, updates.hit, updates.expected
    );
    println!("{:14}{:>9}{:>7}{:>9}{:>11}{:>11}{:>7}", "kind", "expected", "found", "full F1", "strict F1", "overlap P", "R");
    for (kind, row) in &scores.entities {
        let overlap = row.overlap;
        print!(
            "{kind:14}{:>9}{:>7}{:>9.3}{:>11.3}{:>11.3}{:>7.3}",
            overlap.expected,
            overlap.found,
            row.full.f1(),
            row.strict.f1(),
            overlap.precision(),
            overlap.recall()
        );
        println!("{}", if row.unit.expected > 0 { format!("   unit {:.3}", row.unit.recall()) } else { String::new() });
    }
    println!("confidence of undeclared labels (expected calibration error {:.3}):", scores.undeclared.calibration_error());
    for (bin, (n, confidence, right)) in scores.undeclared.by_confidence(10).into_iter().enumerate().filter(|(_, row)| row.0 > 0) {
        println!(
            "    {:.1}–{:.1}: {n:>5} items, mean confidence {confidence:.3}, right {right:.3}",
            bin as f64 / 10.0,
            (bin + 1) as f64 / 10.0
        );
    }
}

fn print_labels(name: &str, scores: &LabelScores) {
    print!("{name}: {} items, accuracy {:.3}, macro-F1 {:.3}", scores.judgements.len(), scores.accuracy(), scores.macro_f1());
    for label in Label::ALL {
        print!(", {label} {:.3}", scores.label(label).f1());
    }
    println!();
    let confusion: Vec<String> =
        scores.confusion().into_iter().map(|(e, f, n)| format!("{e}->{} {n}", f.map_or("none", Label::as_str))).collect();
    if !confusion.is_empty() {
        println!("    {}", confusion.join("  "));
    }
}
