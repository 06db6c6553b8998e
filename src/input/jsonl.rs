//! JSON Lines: one document a line, `{"id", "text", "title", "date", "country"}`; other members are carried through.

use super::block::{CutError, Cutter, Piece, too_large};
use super::open::{Line, read_line};
use super::{MOST, OURS, Record, charset, country, day, too_many};
use crate::document::Document;
use crate::error::Error;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::io::BufRead;

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
pub(super) fn record(number: String, bytes: &[u8]) -> Record {
    // The line's end is no part of what is parsed: in a string that is not closed it would be a character to complain of.
    let line = charset::utf8(bytes).map(|line| line.trim_end_matches(['\r', '\n']));
    let members = line.and_then(|line| serde_json::from_str(line).map_err(|e| no_object(line, &e)));
    let Members(members, more) = match members {
        Ok(members) => members,
        Err(error) => return Record::new(number, Err(error)),
    };
    let (mut id, mut title, mut carried) = (number.clone(), None, Vec::new());
    let (mut document, mut text) = (Document::default(), None);
    let mut failed = more.then(|| too_many("members"));
    for (name, value) in members {
        let outcome = match &*name {
            "id" => identity(value).map(|found| id = found.unwrap_or_else(|| number.clone())),
            "text" => string("text", value).map(|found| text = found),
            "date" => string("date", value).and_then(|d| day(&d.unwrap_or_default())).map(|date| document.date = date),
            "country" => string("country", value).and_then(|c| country(&c.unwrap_or_default())).map(|found| document.country = found),
            "title" if value.get().starts_with('"') => string("title", value).map(|found| title = found),
            name if OURS.contains(&name) => Ok(()),
            _ => {
                carried.push((name.into_owned(), value.get().to_owned()));
                Ok(())
            }
        };
        if let Err(error) = outcome {
            failed = failed.or(Some(error));
        }
    }
    let (date, country) = (document.date, document.country);
    let document = match (failed, text) {
        (Some(error), _) => Err(error),
        (None, None) => Err(Error::input("no member \"text\"")),
        (None, Some(text)) => Ok(Document { text, ..document }),
    };
    Record { title, carried, date, country, ..Record::new(id, document) }
}

/// The identity that a line states: a string or a number; `null` states none.
fn identity(value: &RawValue) -> Result<Option<String>, Error> {
    match value.get().as_bytes() {
        b"null" => Ok(None),
        [b'"' | b'-' | b'0'..=b'9', ..] => Ok(Some(value.get().to_owned())),
        _ => Err(Error::input("member \"id\" is no string and no number")),
    }
}

/// What is wrong with a line; which line it is, the record's place tells.
fn no_object(line: &str, error: &serde_json::Error) -> Error {
    if line.contains('\0') {
        return Error::input(format!("no text: {}", charset::ZEROS));
    }
    // An error in what the line is as a whole stands in no column.
    let place = if error.column() > 0 { format!(" at column {}", error.column()) } else { String::new() };
    Error::input(format!("no JSON object: {}{place}", without_place(error)))
}

/// An error's message without its line and column.
pub(crate) fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.strip_suffix(&format!(" at line {} column {}", error.line(), error.column())).unwrap_or(&message).to_owned()
}

fn string(name: &str, value: &RawValue) -> Result<Option<String>, Error> {
    serde_json::from_str(value.get()).map_err(|error| match (value.get().starts_with('"'), without_place(&error)) {
        (false, _) => Error::input(format!("member {name:?} is no string")),
        (true, what) if what.contains("hex escape") => {
            Error::input(format!("member {name:?} is no text: an escape \\u in it is one half of a surrogate pair without the other"))
        }
        (true, what) => Error::input(format!("member {name:?} is no text: {what}")),
    })
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
        let line = r#"{"id": 7, "text": "a\u00e9", "title": "W\u00efn", "date": "2024-03-28T10:00:00Z", "country": null, "x": {"y": [1,  2]}, "offsets": "bytes", "items": 1}"#;
        let record = record("1".to_owned(), line.as_bytes());
        let document = record.document.unwrap();
        assert_eq!((record.id.as_str(), record.title.as_deref(), document.text.as_str()), ("7", Some("Wïn"), "aé"));
        assert_eq!(document.date.unwrap().to_string(), "2024-03-28");
        let carried: Vec<(&str, &str)> = record.carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(carried, [("x", r#"{"y": [1,  2]}"#), ("offsets", r#""bytes""#)]);
    }

    #[test]
    fn a_title_that_is_no_string_is_carried() {
        let record = record("1".to_owned(), br#"{"text": "a", "title": null}"#);
        assert_eq!((record.title, record.carried), (None, vec![("title".to_owned(), "null".to_owned())]));
    }

    #[test]
    fn identities_are_strings_or_numbers_and_null_is_none() {
        for (id, expected) in [("\"a\"", "\"a\""), ("-7.5", "-7.5"), ("null", "9")] {
            let record = record("9".to_owned(), format!("{{\"text\": \"a\", \"id\": {id}}}\r\n").as_bytes());
            assert_eq!((record.id.as_str(), record.document.is_ok()), (expected, true));
        }
    }

    #[test]
    fn what_an_unreadable_line_states_is_kept() {
        let record = record("9".to_owned(), br#"{"text": 5, "date": "2024-03-28", "country": "CA"}"#);
        assert!(record.document.is_err());
        assert_eq!((record.date, record.country), ("2024-03-28".parse().ok(), "CA".parse().ok()));
    }

    #[test]
    fn bad_lines_say_what_is_wrong() {
        for (line, id, message) in [
            ("", "9", "no JSON object: EOF while parsing a value"),
            ("[1]", "9", "no JSON object: invalid type: sequence, expected an object"),
            (r#"{"text": "a" "b"}"#, "9", "at column 14"),
            (r#"{"text": "a \ud800 b"}"#, "9", "\"text\" is no text: an escape \\u in it is one half of a surrogate pair"),
            (r#"{"text": "a \ud800\u0041 b"}"#, "9", "\"text\" is no text: an escape \\u in it is one half of a surrogate pair"),
            (r#"{"text": "a \udc00"}"#, "9", "\"text\" is no text: an escape \\u in it is one half of a surrogate pair"),
            (r#"{"id": "a"}"#, "\"a\"", "no member \"text\""),
            (r#"{"id": "a", "text": 5}"#, "\"a\"", "\"text\" is no string"),
            (r#"{"text": "", "date": "May"}"#, "9", "no date"),
            (r#"{"text": "", "country": "JJ"}"#, "9", "no country"),
            (r#"{"text": null}"#, "9", "no member \"text\""),
            ("{\"id\":\"b2\",\"text\":\"broken\r\n", "9", "no JSON object: EOF while parsing a string"),
            (r#"{"id": true, "text": "a"}"#, "9", "member \"id\" is no string and no number"),
            (r#"{"id": {"a": 1}, "text": "a"}"#, "9", "member \"id\" is no string and no number"),
            (r#"{"id": [1], "text": "a"}"#, "9", "member \"id\" is no string and no number"),
            ("{\0\"\0t\0", "9", "no text: it has zero bytes"),
            (&format!(r#"{{"id": 1, "text": ""{}}}"#, r#", "x": [1]"#.repeat(MOST)), "1", "limit of 16384 members"),
        ] {
            let record = record("9".to_owned(), line.as_bytes());
            assert_eq!(record.id, id);
            let error = record.document.unwrap_err().to_string();
            assert!(error.contains(message) && !error.contains(" line ") && !error.contains("column 0"), "{error}");
        }
    }
}
