//! What the user may ask for.

use crate::reading::Reading;
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use std::path::{Path, PathBuf};
use tidings::output::json;

const STATUS: &str = "Exit status: 0; 1 where all is written, but some documents could not be read (each is named on standard error);
2 where nothing is done, as arguments are wrong: --out is there already, or --resume was given other options or another input;
3 where the run broke off, as its output could not be written.";

/// Reads advocacy updates and tells for each item where its demand stands: win, movement or pending.
#[derive(Parser)]
#[command(name = "tag", version, after_help = STATUS)]
pub struct Options {
    #[command(flatten)]
    pub reading: Reading,
    /// The form of the output. csv and brat are several files: they need --out.
    #[arg(long, value_enum, default_value = "text")]
    pub to: OutputForm,
    /// Writes there, not to standard output: a folder for csv and brat, a file for others.
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Goes on with what an earlier run with the same options wrote to --out before it was stopped.
    #[arg(long, requires = "out")]
    pub resume: bool,
    /// The unit of `start` and `end`.
    #[arg(long, value_enum, default_value = "bytes")]
    pub offsets: Offsets,
    /// How many threads; all cores by default.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// When to colour the report.
    #[arg(long, value_enum, default_value = "auto")]
    pub color: Color,
    /// Show all that moved each verdict.
    #[arg(long)]
    pub explain: bool,
    /// For engines that run the command inside their own workers: a bad record gives an error line and exit status 0.
    #[arg(long)]
    pub pipe: bool,
    /// No progress bar and no summary.
    #[arg(long)]
    pub quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub enum OutputForm {
    /// A report for people.
    Text,
    /// JSON Lines: one document a line.
    Jsonl,
    /// Tables: documents.csv, items.csv, entities.csv.
    Csv,
    /// brat standoff, to correct by hand.
    Brat,
    /// Label Studio's JSON, to correct by hand.
    LabelStudio,
    /// doccano's JSON Lines, to correct by hand: one item a line.
    Doccano,
}

impl OutputForm {
    /// Whether it is written to a folder.
    pub fn is_folder(self) -> bool {
        matches!(self, OutputForm::Csv | OutputForm::Brat)
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Offsets {
    Bytes,
    Chars,
}

impl From<Offsets> for json::Offsets {
    fn from(offsets: Offsets) -> json::Offsets {
        match offsets {
            Offsets::Bytes => json::Offsets::Bytes,
            Offsets::Chars => json::Offsets::Chars,
        }
    }
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

impl Options {
    /// The options of this run; wrong ones end it with status 2.
    pub fn of_this_run() -> Options {
        let mut options = Options::parse();
        // Where standard output is a file, `/dev/stdout` is one, too.
        options.out = options.out.filter(|out| !["-", "/dev/stdout"].map(Path::new).contains(&out.as_path()));
        if options.to.is_folder() && options.out.is_none() {
            Options::command().error(ErrorKind::MissingRequiredArgument, "--to csv and --to brat need --out FOLDER").exit();
        }
        if options.reading.paths.is_empty() {
            options.reading.paths.push("-".into());
        }
        options
    }

    /// All that changes the output's bytes but for the input and the tables of the analyzer.
    pub fn settings(&self) -> String {
        let Options { to, offsets, explain, reading, .. } = self;
        let Reading { date, country, abstain_below, .. } = reading;
        format!("{to:?} {offsets:?} {date:?} {country:?} {explain} {abstain_below:?} {:?}", reading.input())
    }
}
