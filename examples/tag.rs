//! Tags update texts: files, folders or standard input, to a report for people or to JSON Lines.

use clap::{Parser, ValueEnum};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use tidings::input::{self, Block, Format, Record, Source};
use tidings::output::json::{self, OffsetIndex};
use tidings::output::text::{Report, Style};
use tidings::{Analysis, Analyzer, Country, Date, Error, Scratch};

/// Reads advocacy updates and tells for each item where its demand stands: win, movement or pending.
#[derive(Parser)]
#[command(name = "tag", version)]
struct Options {
    /// Files and folders; `-` or none is standard input.
    paths: Vec<PathBuf>,
    /// The form of the input: auto goes by the file's ending, and takes standard input for text.
    #[arg(long, default_value = "auto", value_parser = input_form)]
    from: InputForm,
    /// The form of the output.
    #[arg(long, value_enum, default_value = "text")]
    to: OutputForm,
    /// The day of publication of documents that name none: YYYY-MM-DD.
    #[arg(long)]
    date: Option<Date>,
    /// The country of documents that name none: two letters, as in CA.
    #[arg(long)]
    country: Option<Country>,
    /// The unit of `start` and `end`.
    #[arg(long, value_enum, default_value = "bytes")]
    offsets: Offsets,
    /// How many threads; all cores by default.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// When to colour the report.
    #[arg(long, value_enum, default_value = "auto")]
    color: Color,
    /// A table of cues that adds to, takes from or weighs the built-in ones; may be given several times.
    #[arg(long, value_name = "FILE")]
    cues: Vec<PathBuf>,
    /// Show all that moved each verdict.
    #[arg(long)]
    explain: bool,
    /// For engines that run the command inside their own workers: a bad record gives an error line and exit status 0.
    #[arg(long)]
    pipe: bool,
}

#[derive(Clone, Copy)]
struct InputForm(Option<Format>);

fn input_form(name: &str) -> Result<InputForm, Error> {
    if name == "auto" { Ok(InputForm(None)) } else { name.parse().map(|format| InputForm(Some(format))) }
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum OutputForm {
    Text,
    Jsonl,
}

#[derive(Clone, Copy, ValueEnum)]
enum Offsets {
    Bytes,
    Chars,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

fn main() -> ExitCode {
    let mut options = Options::parse();
    if options.paths.is_empty() {
        options.paths.push("-".into());
    }
    match run(&options) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) if options.pipe => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) if error.is_closed_output() => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tag: {error}");
            ExitCode::from(1)
        }
    }
}

/// What was made of one block.
struct Tagged {
    bytes: Vec<u8>,
    errors: Vec<Error>,
}

/// Tags everything; gives the number of documents that could not be read.
fn run(options: &Options) -> Result<usize, Error> {
    let mut builder = Analyzer::builder();
    if let Some(date) = options.date {
        builder = builder.date(date);
    }
    if let Some(country) = options.country {
        builder = builder.country(country);
    }
    for path in &options.cues {
        builder = builder.cues_file(path)?;
    }
    let analyzer = builder.build()?;
    let style = Style { color: colored(options.color), all_evidence: options.explain };
    let threads = options.jobs.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from);
    let sources = input::sources(&options.paths, &input::Options { format: options.from.0, ..input::Options::default() });
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut failures = 0;
    tidings::stream(
        threads,
        sources.iter().flat_map(|s| s.blocks(&input::Options::default())),
        |scratch, block| tag_block(&analyzer, scratch, &block, options, style),
        |tagged| {
            for error in &tagged.errors {
                eprintln!("tag: {error}");
            }
            failures += tagged.errors.len();
            out.write_all(&tagged.bytes).map_err(|e| Error::output(&e))
        },
    )?;
    out.flush().map_err(|e| Error::output(&e))?;
    Ok(failures)
}

fn colored(color: Color) -> bool {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    color == Color::Always || (color == Color::Auto && wanted && io::stdout().is_terminal())
}

fn tag_block(analyzer: &Analyzer, scratch: &mut Scratch, block: &Block, options: &Options, style: Style) -> Tagged {
    let mut tagged = Tagged { bytes: Vec::with_capacity(block.size()), errors: Vec::new() };
    for raw in block.records() {
        let Record { id, carried, document, .. } = input::read_record(&raw);
        match document {
            Ok(document) => {
                let analysis = analyzer.analyze_in(scratch, &document);
                match options.to {
                    OutputForm::Jsonl => {
                        write_line(&Line { id: &id, carried: &carried, analysis: &analysis, offsets: options.offsets }, &mut tagged.bytes)
                    }
                    OutputForm::Text => {
                        // Writing to memory does not fail.
                        let _ = write!(tagged.bytes, "{}\n{}\n", raw.source, Report::new(&analysis, style));
                    }
                }
            }
            Err(error) => fail(error, &id, options, &mut tagged),
        }
    }
    if let Some(error) = &block.failed {
        let id = serde_json::Value::from(block.source()).to_string();
        fail(error.clone(), &id, options, &mut tagged);
    }
    tagged
}

/// Puts an error in the place of the document that could not be read.
fn fail(error: Error, id: &str, options: &Options, tagged: &mut Tagged) {
    if options.to == OutputForm::Jsonl {
        write_line(&ErrorLine { id, error: &error }, &mut tagged.bytes);
    }
    tagged.errors.push(error);
}

fn write_line(line: &impl Serialize, bytes: &mut Vec<u8>) {
    // Writing to memory does not fail, and all keys are strings.
    let _ = serde_json::to_writer(&mut *bytes, line);
    bytes.push(b'\n');
}

struct Line<'a> {
    id: &'a str,
    carried: &'a [(String, String)],
    analysis: &'a Analysis<'a>,
    offsets: Offsets,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let offsets = match self.offsets {
            Offsets::Bytes => json::Offsets::Bytes,
            Offsets::Chars => json::Offsets::Chars,
        };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &raw(self.id))?;
        for (name, value) in self.carried {
            map.serialize_entry(name, &raw(value))?;
        }
        json::Record::new(self.analysis, &OffsetIndex::new(self.analysis.text(), offsets)).members(&mut map)?;
        map.end()
    }
}

struct ErrorLine<'a> {
    id: &'a str,
    error: &'a Error,
}

impl Serialize for ErrorLine<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &raw(self.id))?;
        map.serialize_entry("error", &serde_json::json!({"kind": self.error.kind(), "message": self.error.to_string()}))?;
        map.end()
    }
}

/// JSON that is written as it was read.
fn raw(json: &str) -> Option<&RawValue> {
    serde_json::from_str(json).ok()
}
