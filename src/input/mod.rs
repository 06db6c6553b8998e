//! Documents from bytes, one file a format.
//!
//! [`sources`] finds the files behind paths; [`Source::blocks`] cuts each into blocks of raw records, cheap to make; a record is
//! read by [`read_record`], on whatever thread works on the block. A record that cannot be read is an error in its place, and
//! nothing else is lost.

mod block;
pub mod jsonl;
mod source;

pub use block::{Block, Blocks, Raw};
pub use source::{Source, sources};

use crate::document::Document;
use crate::error::Error;
use std::path::Path;
use std::str::FromStr;

/// The form of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text: one document a file.
    Text,
    /// JSON Lines: one document a line.
    Jsonl,
}

impl Format {
    /// The format that a file's ending tells; text where it tells none.
    pub fn of_path(path: &Path) -> Format {
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
        ending.parse().unwrap_or(Format::Text)
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Format, Error> {
        match name {
            "text" | "txt" => Ok(Format::Text),
            "jsonl" | "ndjson" => Ok(Format::Jsonl),
            _ => Err(Error::value(format!("{name:?} is no format that this build reads"))),
        }
    }
}

/// A document with its identity.
#[derive(Debug)]
pub struct Record {
    /// Its identity as JSON: a string, or a number where the input gave one.
    pub id: String,
    /// Members that are carried through to the output: name, and value as JSON.
    pub carried: Vec<(String, String)>,
    /// The document, or why it could not be read.
    pub document: Result<Document, Error>,
}

/// Reads one raw record.
pub fn read_record(raw: &Raw<'_>) -> Record {
    match raw.format {
        Format::Text => {
            let document = utf8(raw.bytes).map(Document::new).map_err(|e| e.context(raw.source));
            Record { id: json_string(raw.source), carried: Vec::new(), document }
        }
        Format::Jsonl => {
            let named = |e: Error| e.context(format_args!("{}, line {}", raw.source, raw.number));
            let number = raw.number.to_string();
            let line = match utf8(raw.bytes) {
                Ok(line) => line,
                Err(error) => return Record { id: number, carried: Vec::new(), document: Err(named(error)) },
            };
            match jsonl::parse(line) {
                Ok(record) => Record {
                    id: record.id.map_or(number, |id| id.get().to_owned()),
                    carried: record.carried.iter().map(|(name, value)| (name.to_string(), value.get().to_owned())).collect(),
                    document: Ok(record.document),
                },
                Err((id, error)) => {
                    Record { id: id.map_or(number, |id| id.get().to_owned()), carried: Vec::new(), document: Err(named(error)) }
                }
            }
        }
    }
}

/// The text of bytes; a byte-order mark at the start is no part of it.
fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|e| Error::input(format!("no UTF-8 from byte {} on", e.valid_up_to())))
}

fn json_string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
