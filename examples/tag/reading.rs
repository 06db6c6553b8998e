//! What is read, and with which rules: the options that `tag` and `evaluate` share, so that one judges as the other did.

use clap::Args;
use std::path::PathBuf;
use tidings::input::{self, Format};
use tidings::{Analyzer, Country, Date, Error};

#[derive(Args)]
pub struct Reading {
    /// Files and folders; `-` or none is standard input. What is compressed by gzip is unpacked.
    pub paths: Vec<PathBuf>,
    /// The form of the input: auto, text, markdown, html, eml, mbox, jsonl or csv, or an ending. Auto goes by the file's ending: .txt; .md,
    /// .markdown; .html, .htm, .xhtml; .eml, .mail; .mbox, .mbx; .jsonl, .ndjson; .csv, .tsv; each also with .gz. It takes others, and
    /// standard input, for text.
    #[arg(long, default_value = "auto", value_parser = input_form)]
    from: InputForm,
    /// The day of publication of documents that name none: YYYY-MM-DD.
    #[arg(long)]
    pub date: Option<Date>,
    /// The country of documents that name none: two letters, as in CA.
    #[arg(long)]
    pub country: Option<Country>,
    /// A table of names to know beside the built-in ones: phrase, tab, kind. May be given more than once.
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    /// A table of cues that adds to, takes from or weighs the built-in ones. May be given more than once.
    #[arg(long, value_name = "FILE")]
    cues: Vec<PathBuf>,
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
    /// Gives no label, but `null` or an empty cell, to items whose confidence is below: a number from 0 to 1, as in 0.6.
    #[arg(long, value_name = "CONFIDENCE", value_parser = confidence)]
    pub abstain_below: Option<f32>,
    /// The most that one document may have, unpacked, in MiB: a larger one is an error.
    #[arg(long, value_name = "MIB", default_value = "32", value_parser = clap::value_parser!(u16).range(1..=2048))]
    limit: u16,
}

#[derive(Clone, Copy)]
struct InputForm(Option<Format>);

fn input_form(name: &str) -> Result<InputForm, Error> {
    if name == "auto" { Ok(InputForm(None)) } else { name.parse().map(|format| InputForm(Some(format))) }
}

fn confidence(number: &str) -> Result<f32, &'static str> {
    number.parse().ok().filter(|number| (0.0..=1.0).contains(number)).ok_or("a number from 0 to 1 is expected")
}

impl Reading {
    /// How sources are to be read.
    pub fn input(&self) -> input::Options {
        let mut options = input::Options::default();
        options.format = self.from.0;
        options.limit = Some(usize::from(self.limit) << 20);
        options.columns.text = self.text_column.clone();
        options.columns.id = self.id_column.clone();
        options.columns.date = self.date_column.clone();
        options.columns.country = self.country_column.clone();
        options
    }

    /// The analyzer that the options ask for.
    ///
    /// # Errors
    ///
    /// Where a table cannot be read.
    pub fn analyzer(&self) -> Result<Analyzer, Error> {
        let mut builder = Analyzer::builder();
        if let Some(date) = self.date {
            builder = builder.date(date);
        }
        if let Some(country) = self.country {
            builder = builder.country(country);
        }
        if let Some(threshold) = self.abstain_below {
            builder = builder.abstain_below(threshold);
        }
        for path in &self.lexicon {
            builder = builder.lexicon_file(path)?;
        }
        for path in &self.cues {
            builder = builder.cues_file(path)?;
        }
        builder.build()
    }
}
