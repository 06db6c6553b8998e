//! From blocks of raw records to bytes in the form asked for.

use crate::options::{Options, OutputForm};
use crate::summary::Summary;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use std::io::Write;
use tidings::input::{self, Block, Record};
use tidings::output::json::{self, OffsetIndex, write_line, write_record};
use tidings::output::text::{Report, Style, printable};
use tidings::output::{Origin, brat, csv, doccano, label_studio};
use tidings::{Analysis, Analyzer, Error, Scratch};

/// A block, and where it stands in the run.
pub struct Task {
    pub block: Block,
    /// The number of its first document, from 1.
    pub first: u64,
    /// How many bytes of all sources have been read with it.
    pub position: u64,
}

/// What was made of one block.
#[derive(Default)]
pub struct Tagged {
    /// What is added to each of the form's files.
    pub parts: Vec<Vec<u8>>,
    /// Files of their own: name and content.
    pub files: Vec<(String, String)>,
    /// The keys of all documents, those passed over too.
    pub keys: Vec<String>,
    /// Documents whose errors or analyses are in the output.
    pub written: u64,
    pub errors: Vec<Error>,
    pub summary: Summary,
    pub position: u64,
}

/// Makes bytes of analyses.
pub struct Writer<'a> {
    pub analyzer: &'a Analyzer,
    pub options: &'a Options,
    pub style: Style,
    /// [`Analyzer::fingerprint`].
    pub lexicon: String,
    /// How many documents an earlier run has written.
    pub skip: u64,
}

impl Writer<'_> {
    pub fn tag(&self, scratch: &mut Scratch, task: &Task) -> Tagged {
        let mut tagged = Tagged { position: task.position, ..Tagged::default() };
        let mut page = Page { bytes: Vec::new(), tables: csv::Tables::default() };
        for (number, raw) in (task.first..).zip(task.block.records()) {
            self.document(scratch, raw.source, number, &input::read_record(&raw), &mut page, &mut tagged);
        }
        tagged.parts = match self.options.to {
            OutputForm::Csv => page.tables.finish().into(),
            _ => vec![page.bytes],
        };
        tagged
    }

    fn document(&self, scratch: &mut Scratch, source: &str, number: u64, record: &Record, page: &mut Page, tagged: &mut Tagged) {
        let key = record.key();
        if number > self.skip {
            let mut origin = Origin::new(number, &key, source);
            origin.title = record.title.as_deref();
            (origin.date, origin.country) = (record.date, record.country);
            origin.carried = &record.carried;
            origin.lexicon = &self.lexicon;
            let written = match &record.document {
                Ok(document) => {
                    let analysis = self.analyzer.analyze_in(scratch, document);
                    tagged.summary.count(&analysis);
                    self.analysis(&origin, record, &analysis, page, tagged)
                }
                Err(error) => {
                    tagged.summary.count_error(error);
                    tagged.errors.push(error.clone());
                    self.error(&origin, record, error, page)
                }
            };
            match written {
                Ok(()) => tagged.written += 1,
                // Then fewer are written than were read, and the run says so.
                Err(error) => tagged.errors.push(error),
            }
        }
        tagged.keys.push(key);
    }

    fn analysis(
        &self,
        origin: &Origin<'_>,
        record: &Record,
        analysis: &Analysis<'_>,
        page: &mut Page,
        tagged: &mut Tagged,
    ) -> Result<(), Error> {
        match self.options.to {
            OutputForm::Text => {
                let title = origin.title.map(|title| format!(": {}", printable(title))).unwrap_or_default();
                let report = Report::new(analysis, self.style);
                let written = write!(page.bytes, "{}{title}\n{report}\n", printable(origin.id));
                written.map_err(|e| Error::output(&e))
            }
            OutputForm::Jsonl => {
                let index = OffsetIndex::new(analysis.text(), self.options.offsets.into());
                write_record(&mut page.bytes, &Head { record, text: analysis.text() }, &json::Line::new(analysis, &index))
            }
            OutputForm::Csv => {
                page.tables.push(origin, analysis);
                Ok(())
            }
            OutputForm::Brat => {
                let name = format!("{:06}-{}", origin.record, file_name(origin.id));
                tagged.files.push((format!("{name}.txt"), analysis.text().to_owned()));
                tagged.files.push((format!("{name}.ann"), brat::annotations(analysis)));
                Ok(())
            }
            OutputForm::LabelStudio => {
                page.bytes.extend_from_slice(SEPARATOR);
                write_line(&mut page.bytes, &label_studio::task(origin, analysis))?;
                page.bytes.pop();
                Ok(())
            }
            OutputForm::Doccano => doccano::lines(origin, analysis).iter().try_for_each(|line| write_line(&mut page.bytes, line)),
        }
    }

    /// Puts an error in the place of the document that could not be read, where the form has a place for errors.
    fn error(&self, origin: &Origin<'_>, record: &Record, error: &Error, page: &mut Page) -> Result<(), Error> {
        match self.options.to {
            OutputForm::Jsonl => write_line(&mut page.bytes, &ErrorLine { id: &record.id, error }),
            OutputForm::Csv => {
                page.tables.push_error(origin, error);
                Ok(())
            }
            OutputForm::Text | OutputForm::Brat | OutputForm::LabelStudio | OutputForm::Doccano => Ok(()),
        }
    }
}

/// What is being made of a block.
struct Page {
    bytes: Vec<u8>,
    tables: csv::Tables,
}

/// Stands before each element of a JSON array; before the first it is left out.
pub const SEPARATOR: &[u8] = b",\n";

/// A part of a file's name from an identity: only what every system takes.
fn file_name(id: &str) -> String {
    const LONGEST: usize = 80;
    let name: String = id.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '_' }).collect();
    // The end tells more than the folders at the beginning.
    name[name.len().saturating_sub(LONGEST)..].to_owned()
}

/// What stands in a line of JSON before the analysis.
struct Head<'a> {
    record: &'a Record,
    text: &'a str,
}

impl Serialize for Head<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &raw(&self.record.id))?;
        if let Some(title) = &self.record.title {
            map.serialize_entry("title", title)?;
        }
        for (name, value) in &self.record.carried {
            map.serialize_entry(name, &raw(value))?;
        }
        if self.record.made {
            map.serialize_entry("text", self.text)?;
        }
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
