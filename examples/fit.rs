//! Fits the weights of the labels: `fit --dump OUT TRAIN [TEST]`.

use std::io::Write;
use tidings::gold;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [out, train, test @ ..] = &arguments[..] else { return Err("usage: fit OUT TRAIN [TEST]".into()) };
    let train = gold::read(&[train])?;
    let mut out = std::io::BufWriter::new(std::fs::File::create(out)?);
    let all = tidings::fit::examples(&train, &train)?;
    for (group, name) in &all.names {
        writeln!(out, "N\t{group}\t{name}")?;
    }
    let test = if test.is_empty() { Vec::new() } else { tidings::fit::examples(&gold::read(test)?, &train)?.examples };
    for (mark, examples) in [("A", all.examples), ("B", test)] {
        for e in examples {
            write!(out, "{mark}\t{}\t{}\t{}\t{}\t", e.document, e.hand, e.label, e.words)?;
            for (f, v) in e.features {
                write!(out, "{f}:{v} ")?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}
