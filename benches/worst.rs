//! What the worst texts cost: `cargo bench --bench worst`.
//!
//! Each text is read at 1, 2 and 4 MB. Time must grow with the text (at most 1.3 times double per doubling), and no text may
//! cost more than ten times an ordinary one per byte; the bench ends with status 1 where that does not hold.
//!
//! `--test`, which CI passes, reads a sixteenth of it, too little to judge such small figures by: it fails where four times the
//! text takes more than eight times the time, as only texts do whose time grows with the square of their length. A text
//! that does is measured anew, some times, before it is believed.

mod corpus;

use cpu_time::ThreadTime;
use std::hint::black_box;
use std::process::ExitCode;
use tidings::{Analyzer, Document, Scratch};

/// How much more than double a doubled text may take.
const GROWTH: f64 = 1.3;
/// How many times the cost of ordinary text.
const DEAREST: f64 = 10.0;
/// How much more than four times a text of four times the length may take in a quick look; by the square of the length it takes four.
const QUICK_GROWTH: f64 = 2.0;
/// How often a text is measured in a quick look before it is found too dear.
const ATTEMPTS: usize = 4;
const ROUNDS: usize = 5;

/// A name, and what makes a text of at least so many bytes.
type Worst = (&'static str, Box<dyn Fn(usize) -> String>);

fn repeated(name: &'static str, piece: &'static str) -> Worst {
    (name, Box::new(move |bytes| piece.repeat(bytes.div_ceil(piece.len()))))
}

fn texts() -> Vec<Worst> {
    vec![
        repeated("one letter", "a"),
        repeated("digits", "7"),
        repeated("digits and commas", "1,"),
        repeated("digits and hyphens", "1-"),
        repeated("years", "2019 2020 "),
        repeated("months", "January "),
        repeated("months and days", "January 3 "),
        repeated("numerals", "hundred and "),
        repeated("magnitudes", "10 million "),
        repeated("halves", "two and a half million "),
        repeated("capitals", "A"),
        repeated("capital words", "Alda "),
        repeated("given names", "Maria "),
        repeated("ministers", "Minister of "),
        repeated("ends of line", "\n"),
        repeated("CR LF", "\r\n"),
        repeated("brackets", "("),
        repeated("quotes", "“"),
        repeated("stops", "."),
        repeated("combining marks", "\u{301}"),
        repeated("zero-width joiners", "a\u{200d}"),
        repeated("emoji", "👩‍👩‍👧"),
        repeated("and", "and "),
        repeated("not", "not "),
        repeated("we call on", "we call on "),
        repeated("dollars", "$"),
        repeated("per cent", "5 per cent "),
        repeated("votes", "5 to 4 "),
        repeated("nested bullets", "- * • "),
        repeated("quoted lines", "> > > \n"),
        repeated("bullets", "- a\n"),
        repeated("lines", "WIN: The ban was lifted.\n"),
        repeated("headings", "# WIN: a\n\n"),
        repeated("one word an item", "WIN\n\n"),
        repeated("cues without a stop", "postponed until May, adjourned to June, "),
        repeated("votes without a stop", "51 votes to 49 and "),
        repeated("successors", "Rail Minister Orla Quinn left. Her successor, Tom Reid, agreed. "),
        repeated("bodies in series", "Fair Dose and "),
        repeated("reports under headings", "HARL: the mill\n\nThe county closed it in May.\n\nIt stays shut.\n\n"),
        repeated("one endless line", "the council said that it would not close the library before the spring, "),
    ]
}

/// The least seconds that each document took. Each round reads them all, so that a busy machine is slow for all.
fn seconds<const N: usize>(analyzer: &Analyzer, scratch: &mut Scratch, documents: &[Document; N]) -> [f64; N] {
    let mut best = [f64::INFINITY; N];
    for _ in 0..ROUNDS {
        for (best, document) in best.iter_mut().zip(documents) {
            let start = ThreadTime::now();
            black_box(analyzer.analyze_in(scratch, document).entities().len());
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    best
}

fn main() -> ExitCode {
    let quick = std::env::args().any(|a| a == "--test");
    let megabyte = if quick { 1 << 16 } else { 1 << 20 };
    let (analyzer, mut scratch) = (Analyzer::new(), Scratch::default());
    let text = corpus::documents(megabyte).into_iter().map(|d| d.text).collect::<Vec<_>>().join("\n\n");
    let length = text.len() as f64;
    let ordinary = seconds(&analyzer, &mut scratch, &[Document::new(text)])[0] / length;
    println!("{:24}{:>10}{:>9}{:>9}{:>11}", "text", "ns/byte", "1→2", "2→4", "× ordinary");
    println!("{:24}{:>10.2}", "ordinary", ordinary * 1e9);
    let mut failed = 0;
    for (name, make) in texts() {
        let documents = [1, 2, 4].map(|n| Document::new(make(n * megabyte)));
        for attempt in 1.. {
            let cost = seconds(&analyzer, &mut scratch, &documents);
            let growth = [cost[1] / cost[0] / 2.0, cost[2] / cost[1] / 2.0];
            let per_byte = cost[2] / (4 * megabyte) as f64;
            let times = per_byte / ordinary;
            let wrong = if quick { growth[0] * growth[1] > QUICK_GROWTH } else { growth.iter().any(|&g| g > GROWTH) || times > DEAREST };
            let note = if wrong { "  too dear" } else { "" };
            println!("{name:24}{:>10.2}{:>9.2}{:>9.2}{times:>11.2}{note}", per_byte * 1e9, growth[0], growth[1]);
            if !wrong || !quick || attempt == ATTEMPTS {
                failed += usize::from(wrong);
                break;
            }
        }
    }
    if failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
