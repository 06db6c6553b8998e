//! Prints what reading costs, as ratios to T: the time of counting `split_word_bound_indices` over the same text, on the same
//! thread, in the same run. `cargo run --release --example speed`

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use cpu_time::ThreadTime;
use std::hint::black_box;
use tidings::{Analyzer, Scratch, text};
use unicode_segmentation::UnicodeSegmentation;

const BYTES: usize = 8 << 20;
const ROUNDS: usize = 5;
/// For a look at whether it runs at all: `--quick`.
const QUICK: (usize, usize) = (1 << 20, 1);

/// A name, and what is timed under it.
type Stage<'a> = (&'a str, Box<dyn FnMut() -> usize + 'a>);

fn main() {
    let quick = std::env::args().any(|a| a == "--quick");
    let (bytes, rounds) = if quick { QUICK } else { (BYTES, ROUNDS) };
    let documents = corpus::documents(bytes);
    let size: usize = documents.iter().map(|d| d.text.len()).sum();
    let analyzer = Analyzer::new();
    let (mut json, mut first, mut second) = (Vec::new(), Scratch::default(), Scratch::default());
    let (mut third, mut fourth, mut fifth) = (Scratch::default(), Scratch::default(), Scratch::default());
    let mut stages: Vec<Stage<'_>> = vec![
        ("split_word_bound_indices (T)", Box::new(|| documents.iter().map(|d| d.text.split_word_bound_indices().count()).sum())),
        ("tokens", Box::new(|| documents.iter().map(|d| text::pieces(&d.text).count()).sum())),
        ("words, lines and sentences", Box::new(|| documents.iter().map(|d| analyzer.first_stages(1, &mut third, d)).sum())),
        ("with sections", Box::new(|| documents.iter().map(|d| analyzer.first_stages(2, &mut fourth, d)).sum())),
        ("with entities", Box::new(|| documents.iter().map(|d| analyzer.first_stages(3, &mut fifth, d)).sum())),
        ("whole analysis", Box::new(|| documents.iter().map(|d| analyzer.analyze_in(&mut first, d).entities().len()).sum())),
        (
            "analysis and JSON",
            Box::new(|| {
                documents
                    .iter()
                    .map(|d| {
                        json.clear();
                        let written = serde_json::to_writer(&mut json, &analyzer.analyze_in(&mut second, d));
                        written.map_or(0, |()| json.len())
                    })
                    .sum()
            }),
        ),
    ];
    let mut best = vec![f64::INFINITY; stages.len()];
    for _ in 0..rounds {
        for ((_, run), best) in stages.iter_mut().zip(&mut best) {
            let start = ThreadTime::now();
            black_box(run());
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    println!("{:.1} MB in {} documents, best of {rounds} rounds, thread CPU time", size as f64 / 1e6, documents.len());
    println!("{:32}{:>10}{:>10}", "stage", "MB/s", "T");
    for ((name, _), seconds) in stages.iter().zip(&best) {
        println!("{name:32}{:>10.1}{:>10.3}", size as f64 / 1e6 / seconds, seconds / best[0]);
    }
}
