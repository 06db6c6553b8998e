//! Fits the weights of the labels to annotated documents: `fit [--out WEIGHTS] [--test PATH] [--dump PATH] [TRAIN...]`.
//!
//! Prints macro-F1 with whole hands and whole documents left out; `--out` writes the table, `--test` adds the figures on other
//! documents, `--dump` writes the items as numbers for experiments, `--sentences` prints what readers are to judge. What they judged
//! is read from `sentences.tsv` in each folder that has one.

use clap::Parser;
use std::io::Write;
use std::path::PathBuf;
use tidings::fit::{self, Judged, Left};
use tidings::gold;

#[derive(Parser)]
struct Options {
    /// Folders of `.gold` documents.
    #[arg(default_value = "fixtures/train")]
    train: Vec<PathBuf>,
    /// Where to write the table of weights.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Documents to test on.
    #[arg(long)]
    test: Option<PathBuf>,
    /// Print the sentences of all items.
    #[arg(long)]
    sentences: bool,
    /// Where to write the items as numbers.
    #[arg(long)]
    dump: Option<PathBuf>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = Options::parse();
    let train = gold::read(&options.train)?;
    let judged = judged(&options.train)?;
    if options.sentences {
        for (document, item, label, sentences) in fit::sentences(&train)? {
            println!("# {document} {item} {label}");
            for (n, s) in (1..).zip(sentences) {
                println!("{n} {}", s.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
        return Ok(());
    }
    let all = fit::examples(&train, &judged, &train)?;
    let test = options.test.map(|path| fit::examples(&gold::read(&[path])?, &Judged::default(), &train)).transpose()?;
    if let Some(path) = options.dump {
        return dump(&path, &all, test.as_ref());
    }
    let mut hands = all.left_out(Left::Hands);
    let gives = hands.gives();
    hands.give(&gives);
    let scale = hands.best_scale();
    print!("{}", hands.report("hands left out", scale));
    let mut documents = all.left_out(Left::Documents);
    documents.give(&gives);
    print!("{}", documents.report("documents left out", scale));
    if let Some(test) = test {
        let mut test = all.scores_of(&test);
        test.give(&gives);
        print!("{}", test.report("test", scale));
    }
    if let Some(path) = options.out {
        std::fs::write(path, all.table(scale, &gives))?;
    }
    Ok(())
}

/// What readers judged that sentences tell: `sentences.tsv` in each folder that has one.
fn judged(folders: &[PathBuf]) -> Result<Judged, Box<dyn std::error::Error>> {
    let mut tables = String::new();
    for table in folders.iter().map(|folder| folder.join("sentences.tsv")).filter(|path| path.exists()) {
        tables += &std::fs::read_to_string(table)?;
    }
    Ok(Judged::read(&tables)?)
}

fn dump(path: &PathBuf, all: &fit::Examples, test: Option<&fit::Examples>) -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(path)?);
    for (group, name) in &all.names {
        writeln!(out, "N\t{group}\t{name}")?;
    }
    let test = test.map_or(&[][..], |t| &t.examples);
    for (mark, examples) in [("A", &all.examples[..]), ("B", test)] {
        for e in examples {
            write!(out, "{mark}\t{}\t{}\t{}\t{}\t", e.document, e.hand, e.label, e.words)?;
            for (f, v) in &e.features {
                write!(out, "{f}:{v} ")?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}
