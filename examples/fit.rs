//! Fits the weights of the labels to annotated documents: `fit [--out WEIGHTS] [--test PATH] [TRAIN...]`.
//!
//! Prints macro-F1 with whole hands and whole documents left out; `--out` writes the table, `--test` adds the figures on other
//! documents, `--brief` leaves out hands alone, `--sentences` prints what readers are to judge. What they judged is read from `sentences.tsv` in each folder that has one,
//! and from that of `fixtures/train`; how much hands count beside the others, from `hands.tsv`.

use clap::Parser;
use std::path::PathBuf;
use tidings::fit::{self, Judged, Left};
use tidings::gold;

const FIXTURES: &str = "fixtures/train";

#[derive(Parser)]
struct Options {
    /// Folders of `.gold` documents.
    #[arg(default_value = FIXTURES)]
    train: Vec<PathBuf>,
    /// Where to write the table of weights.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Documents to test on.
    #[arg(long)]
    test: Option<PathBuf>,
    /// Read the sentences for cues that tell something at least so surely, measured by the surest of their item: 0 to 1; by itself 1
    /// where there are many items, and 0 where there are few.
    #[arg(long, value_parser = share)]
    telling: Option<f32>,
    /// Leave no documents out, only hands, of which the table needs what they tell: half the time.
    #[arg(long)]
    brief: bool,
    /// Print the sentences of all items.
    #[arg(long)]
    sentences: bool,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = Options::parse();
    let train = gold::read(&options.train)?;
    let judged = Judged::read(&judgements(&options.train)?)?;
    if options.sentences {
        for (document, item, label, sentences) in fit::sentences(&train)? {
            println!("# {document} {item} {label}");
            for (n, s) in (1..).zip(sentences) {
                println!("{n} {}", s.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
        return Ok(());
    }
    let mut all = fit::examples(&train, &judged, &train)?;
    all.telling = options.telling.unwrap_or(all.telling);
    for folder in &options.train {
        let hands = folder.join("hands.tsv");
        if hands.exists() {
            all.weigh_hands(&std::fs::read_to_string(&hands)?).map_err(|error| error.context(hands.display()))?;
        }
    }
    let test = options.test.map(|path| fit::examples(&gold::read(&[path])?, &Judged::default(), &train)).transpose()?;
    // Beside each other, as neither needs the other yet.
    let wanted = options.out.is_some() || test.is_some();
    let (mut hands, whole) = rayon::join(|| all.left_out(Left::Hands), || wanted.then(|| all.whole(test.as_ref())));
    let gives = hands.gives();
    hands.give(&gives);
    let scale = hands.best_scale();
    print!("{}", hands.report("hands left out", scale));
    if !options.brief {
        let mut documents = all.left_out(Left::Documents);
        documents.give(&gives);
        print!("{}", documents.report("documents left out", scale));
    }
    if let (Some(path), Some(whole)) = (options.out, &whole) {
        std::fs::write(path, all.table(whole, scale, &gives))?;
    }
    if let (Some(test), Some(whole)) = (test, whole) {
        let mut test = whole.of_test(&test);
        test.give(&gives);
        print!("{}", test.report("test", scale));
    }
    Ok(())
}

/// A number from 0 to 1.
fn share(text: &str) -> Result<f32, String> {
    text.parse().ok().filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| "a number from 0 to 1 is expected".to_owned())
}

/// The tables of what readers judged, in the folders that have one and in that of the fixtures.
fn judgements(folders: &[PathBuf]) -> Result<String, Box<dyn std::error::Error>> {
    let mut tables = String::new();
    let ours = PathBuf::from(FIXTURES);
    let all = folders.iter().chain((!folders.contains(&ours)).then_some(&ours));
    for table in all.map(|folder| folder.join("sentences.tsv")).filter(|path| path.exists()) {
        tables += &std::fs::read_to_string(table)?;
    }
    Ok(tables)
}
