//! Fits the weights of the labels to annotated documents: `fit [--out WEIGHTS] [--test PATH] [--dump PATH] [TRAIN...]`.
//!
//! Prints macro-F1 with whole hands and whole documents left out; `--out` writes the table, `--test` adds the figures on other
//! documents, `--dump` writes the items as numbers for experiments.

use clap::Parser;
use std::io::Write;
use std::path::PathBuf;
use tidings::fit::{self, Left};
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
    /// Where to write the items as numbers.
    #[arg(long)]
    dump: Option<PathBuf>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = Options::parse();
    let train = gold::read(&options.train)?;
    let all = fit::examples(&train, &train)?;
    let test = options.test.map(|path| fit::examples(&gold::read(&[path])?, &train)).transpose()?;
    if let Some(path) = options.dump {
        return dump(&path, &all, test.as_ref());
    }
    let hands = all.left_out(Left::Hands);
    let scale = hands.best_scale();
    print!("{}", hands.report("hands left out", scale));
    let documents = all.left_out(Left::Documents);
    print!("{}", documents.report("documents left out", scale));
    if let Some(test) = test {
        print!("{}", all.scores_of(&test).report("test", scale));
    }
    if let Some(path) = options.out {
        std::fs::write(path, all.table(scale))?;
    }
    Ok(())
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
