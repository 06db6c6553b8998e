//! JSON Lines: one document a line, `{"id", "text", "date", "country"}`; other members are carried through.

use super::block::{CutError, Cutter, Piece, too_large};
use super::open::{Line, read_line};
use super::{MOST, OURS, charset, too_many};
use crate::document::Document;
use crate::error::Error;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::io::BufRead;

/// A document with its identity and the members of its line that tidings does not read.
#[derive(Debug)]
pub struct Record<'a> {
    /// The member `id` as JSON, exactly as written; absent where the line has none.
    pub id: Option<&'a RawValue>,
    /// The document.
    pub document: Document,
    /// The other members, in their order, exactly as written.
    pub carried: Vec<(Cow<'a, str>, &'a RawValue)>,
}

/// Cuts lines; blank ones are no records.
pub(super) struct Lines {
    limit: usize,
    line: usize,
}

impl Lines {
    pub fn new(limit: usize) -> Lines {
        Lines { limit, line: 0 }
    }
}

impl Cutter for Lines {
    fn next(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>) -> Result<Option<Piece>, CutError> {
        let start = bytes.len();
        loop {
            self.line += 1;
            match read_line(reader, bytes, self.limit)? {
                Line::End => return Ok(None),
                Line::TooLong => return Ok(Some(Piece { line: self.line, fault: Some(too_large(self.limit)) })),
                Line::Whole if bytes[start..].iter().all(u8::is_ascii_whitespace) => bytes.truncate(start),
                Line::Whole => return Ok(Some(Piece { line: self.line, fault: None })),
            }
        }
    }
}

/// Reads one line; `number` is its identity where it states none.
pub(super) fn record(number: String, bytes: &[u8]) -> super::Record {
    let line = match charset::utf8(bytes) {
        Ok(line) => line,
        Err(error) => return super::Record::new(number, Err(error)),
    };
    match parse(line) {
        Ok(Record { id, document, carried }) => super::Record {
            carried: carried.iter().map(|(name, value)| (name.to_string(), value.get().to_owned())).collect(),
            ..super::Record::new(id.map_or(number, |id| id.get().to_owned()), Ok(document))
        },
        Err((id, error)) => super::Record::new(id.map_or(number, |id| id.get().to_owned()), Err(error)),
    }
}

/// Reads one line.
///
/// # Errors
///
/// Where the line is no JSON object, has no string member `text`, or a `date` or `country` that does not parse.
/// The record's id, where it could be read, comes with the error.
pub fn parse(line: &str) -> Result<Record<'_>, (Option<&RawValue>, Error)> {
    let members: Members<'_> = serde_json::from_str(line).map_err(|e| (None, Error::input(format!("no JSON object: {e}"))))?;
    let mut record = Record { id: None, document: Document::default(), carried: Vec::new() };
    let mut text = None;
    let mut failed = members.1.then(|| too_many("members"));
    for (name, value) in members.0 {
        let outcome = match &*name {
            "id" => {
                record.id = Some(value);
                Ok(())
            }
            "text" => string("text", value).map(|found| text = found),
            "date" => string("date", value).and_then(|d| d.map(|d| d.parse()).transpose()).map(|date| record.document.date = date),
            "country" => {
                string("country", value).and_then(|c| c.map(|c| c.parse()).transpose()).map(|country| record.document.country = country)
            }
            name if OURS.contains(&name) => Ok(()),
            _ => {
                record.carried.push((name, value));
                Ok(())
            }
        };
        if let Err(error) = outcome {
            failed = failed.or(Some(error));
        }
    }
    match (failed, text) {
        (Some(error), _) => Err((record.id, error)),
        (None, None) => Err((record.id, Error::input("no member \"text\""))),
        (None, Some(text)) => {
            record.document.text = text;
            Ok(record)
        }
    }
}

fn string(name: &str, value: &RawValue) -> Result<Option<String>, Error> {
    serde_json::from_str(value.get()).map_err(|_| Error::input(format!("member {name:?} is no string")))
}

/// The first members, and whether there are more than are read.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>, bool);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some((Name(name), value)) = map.next_entry()? {
                    members.push((name, value));
                    if members.len() > MOST {
                        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                        return Ok(Members(members, true));
                    }
                }
                Ok(Members(members, false))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_read_or_carried() {
        let record =
            parse(r#"{"id": 7, "text": "a\u00e9", "date": "2024-03-28", "country": null, "x": {"y": [1,  2]}, "items": 1}"#).unwrap();
        assert_eq!(record.id.unwrap().get(), "7");
        assert_eq!(record.document.text, "aé");
        assert_eq!(record.document.date.unwrap().to_string(), "2024-03-28");
        assert_eq!(record.carried.len(), 1);
        assert_eq!(record.carried[0].1.get(), r#"{"y": [1,  2]}"#);
    }

    #[test]
    fn bad_lines_say_what_is_wrong() {
        for (line, id, message) in [
            ("", None, "no JSON object"),
            ("[1]", None, "no JSON object"),
            (r#"{"id": "a"}"#, Some("\"a\""), "no member \"text\""),
            (r#"{"id": "a", "text": 5}"#, Some("\"a\""), "\"text\" is no string"),
            (r#"{"text": "", "date": "May"}"#, None, "no date"),
            (r#"{"text": null}"#, None, "no member \"text\""),
            (&format!(r#"{{"id": 1, "text": ""{}}}"#, r#", "x": [1]"#.repeat(MOST)), Some("1"), "limit of 16384 members"),
        ] {
            let (found, error) = parse(line).unwrap_err();
            assert_eq!(found.map(RawValue::get), id);
            assert!(error.to_string().contains(message), "{error}");
        }
    }
}
