//! What the user may ask for.

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use std::path::PathBuf;
use tidings::input::{self, Format, csv::Columns};
use tidings::output::json;
use tidings::{Country, Date, Error};

/// Reads advocacy updates and tells for each item where its demand stands: win, movement or pending.
#[derive(Parser)]
#[command(name = "tag", version)]
pub struct Options {
    /// Files and folders; `-` or none is standard input. What is compressed by gzip is unpacked.
    pub paths: Vec<PathBuf>,
    /// The form of the input: auto, text, markdown, html, eml, mbox, jsonl or csv. Auto goes by the file's ending, and takes standard
    /// input for text.
    #[arg(long, default_value = "auto", value_parser = input_form)]
    from: InputForm,
    /// The form of the output. csv and brat are several files: they need --out.
    #[arg(long, value_enum, default_value = "text")]
    pub to: OutputForm,
    /// Writes there, not to standard output: a folder for csv and brat, a file for others.
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Goes on with what an earlier run with the same options wrote to --out before it was stopped.
    #[arg(long, requires = "out")]
    pub resume: bool,
    /// The day of publication of documents that name none: YYYY-MM-DD.
    #[arg(long)]
    pub date: Option<Date>,
    /// The country of documents that name none: two letters, as in CA.
    #[arg(long)]
    pub country: Option<Country>,
    /// A table of names to know beside the built-in ones: phrase, tab, kind. May be given more than once.
    #[arg(long, value_name = "FILE")]
    pub lexicon: Vec<PathBuf>,
    /// A table of cues that adds to, takes from or weighs the built-in ones. May be given more than once.
    #[arg(long, value_name = "FILE")]
    pub cues: Vec<PathBuf>,
    /// The column of CSV that holds the text.
    #[arg(long, value_name = "NAME", help = "The column of CSV that holds the text [default: text]")]
    text_column: Option<String>,
    /// The column of CSV that identifies documents.
    #[arg(long, value_name = "NAME", help = "The column of CSV that identifies documents [default: id, else the row's number]")]
    id_column: Option<String>,
    /// The column of CSV with the day of publication.
    #[arg(long, value_name = "NAME", help = "The column of CSV with the day of publication [default: date]")]
    date_column: Option<String>,
    /// The column of CSV with the country.
    #[arg(long, value_name = "NAME", help = "The column of CSV with the country [default: country]")]
    country_column: Option<String>,
    /// The most that one document may have, unpacked, in MiB: a larger one is an error.
    #[arg(long, value_name = "MIB", default_value = "32", value_parser = clap::value_parser!(u16).range(1..=2048))]
    limit: u16,
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

#[derive(Clone, Copy)]
struct InputForm(Option<Format>);

fn input_form(name: &str) -> Result<InputForm, Error> {
    if name == "auto" { Ok(InputForm(None)) } else { name.parse().map(|format| InputForm(Some(format))) }
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
        if options.to.is_folder() && options.out.is_none() {
            Options::command().error(ErrorKind::MissingRequiredArgument, "--to csv and --to brat need --out FOLDER").exit();
        }
        if options.paths.is_empty() {
            options.paths.push("-".into());
        }
        options
    }

    /// How sources are to be read.
    pub fn input(&self) -> input::Options {
        let columns = Columns {
            text: self.text_column.clone(),
            id: self.id_column.clone(),
            date: self.date_column.clone(),
            country: self.country_column.clone(),
        };
        input::Options { format: self.from.0, limit: usize::from(self.limit) << 20, columns, ..input::Options::default() }
    }

    /// All that changes the output's bytes but for the input and the tables of the analyzer.
    pub fn settings(&self) -> String {
        let Options { to, offsets, date, country, explain, .. } = self;
        format!("{to:?} {offsets:?} {date:?} {country:?} {explain} {:?}", self.input())
    }
}
