//! CSV (RFC 4180), also with tabs, semicolons or bars, and with lines that end with CR alone: one document a row, columns by the
//! names of the first row.

use super::block::{CutError, Cutter, Piece, too_large};
use super::open::{Line, peek, read_to, size};
use super::{MOST, OURS, Record, charset, country, day, json_string, too_many};
use crate::document::Document;
use crate::error::Error;
use std::borrow::Cow;
use std::io::BufRead;
use std::sync::Arc;

/// Which columns hold what. Where one is `None`, it is the column of that name, if there is one; only `text` must be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Columns {
    /// The text: `text`.
    pub text: Option<String>,
    /// The identity: `id`; without it, the number of the row.
    pub id: Option<String>,
    /// The day of publication, `2024-03-28`: `date`. A time behind it is passed over.
    pub date: Option<String>,
    /// The country, two letters: `country`.
    pub country: Option<String>,
}

/// The most bytes that a first row may have.
const LONGEST_HEADER: usize = 1 << 20;

/// The first row of a file, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    delimiter: u8,
    names: Vec<String>,
    text: usize,
    id: Option<usize>,
    date: Option<usize>,
    country: Option<usize>,
    /// The column `title`, where it is none of the others.
    title: Option<usize>,
}

impl Header {
    fn new(row: &[u8], columns: &Columns) -> Result<Header, Error> {
        if row.len() > LONGEST_HEADER {
            return Err(Error::limit(format!("a first row larger than the limit of {}", size(LONGEST_HEADER as u64))));
        }
        let delimiter = delimiter_of(row);
        let names: Vec<String> = fields(&charset::decode(row, None)?, delimiter)?.iter().map(|n| n.trim().to_owned()).collect();
        let find = |given: &Option<String>, name: &str| {
            let wanted = given.as_deref().unwrap_or(name);
            match names.iter().position(|n| n.eq_ignore_ascii_case(wanted)) {
                None if given.is_some() || name == "text" => {
                    Err(Error::input(format!("no column {wanted:?} for the {name}: the columns are {}", names.join(", "))))
                }
                found => Ok(found),
            }
        };
        let text = find(&columns.text, "text")?.unwrap_or_default();
        let (id, date, country) = (find(&columns.id, "id")?, find(&columns.date, "date")?, find(&columns.country, "country")?);
        let title =
            names.iter().position(|n| n.eq_ignore_ascii_case("title")).filter(|t| ![Some(text), id, date, country].contains(&Some(*t)));
        Ok(Header { delimiter, names, text, id, date, country, title })
    }

    /// Reads a row; `number` is its identity where it states none.
    pub(super) fn record(&self, number: String, row: &[u8]) -> Record {
        let decoded = match charset::decode(row, None) {
            Ok(text) => text,
            Err(error) => return Record::new(number, Err(error)),
        };
        let fields = match fields(&decoded, self.delimiter) {
            Ok(fields) => fields,
            Err(error) => return Record::new(number, Err(error)),
        };
        let field = |column: Option<usize>| column.and_then(|c| fields.get(c)).map(|f| f.trim()).filter(|f| !f.is_empty());
        let id = field(self.id).map_or(number, json_string);
        if fields.len() != self.names.len() {
            return Record::new(id, Err(Error::input(format!("{} columns where the first row has {}", fields.len(), self.names.len()))));
        }
        let date = day(field(self.date).unwrap_or_default());
        let country = country(field(self.country).unwrap_or_default());
        let document = date.and_then(|date| Ok(Document { text: fields[self.text].clone(), date, country: country? }));
        let ours = [Some(self.text), self.id, self.date, self.country, self.title];
        let others = self.names.iter().zip(&fields).enumerate().filter(|(at, _)| !ours.contains(&Some(*at)));
        let carried = others.map(|(_, (name, field))| (free(name), json_string(field))).collect();
        let title = field(self.title).map(str::to_owned);
        Record { title, carried, made: matches!(decoded, Cow::Owned(_)), ..Record::new(id, document) }
    }
}

/// A name that the output does not take for its own.
fn free(name: &str) -> String {
    let taken = OURS.contains(&name) || ["id", "title", "text", "date", "country"].contains(&name);
    if taken { format!("{name}_") } else { name.to_owned() }
}

/// What may stand between columns, the likeliest last.
const DELIMITERS: [u8; 4] = [b'|', b'\t', b';', b','];

/// The delimiter that the first row has most of.
pub(crate) fn delimiter_of(row: &[u8]) -> u8 {
    let mut quoted = false;
    let outside: Vec<u8> = row
        .iter()
        .copied()
        .filter(|&b| {
            quoted ^= b == b'"';
            !quoted
        })
        .collect();
    // Of several, `max_by_key` takes the last.
    let count = |&delimiter: &u8| outside.iter().filter(|&&b| b == delimiter).count();
    DELIMITERS.into_iter().max_by_key(count).unwrap_or(b',')
}

fn fields(row: &str, delimiter: u8) -> Result<Vec<String>, Error> {
    let mut reader = ::csv::ReaderBuilder::new();
    reader.has_headers(false).delimiter(delimiter).flexible(true).buffer_capacity(row.len().clamp(64, 8192));
    match reader.from_reader(row.as_bytes()).into_records().next() {
        Some(Ok(record)) => Ok(record.iter().map(str::to_owned).collect()),
        Some(Err(e)) => Err(Error::input(e.to_string())),
        None => Err(Error::input("an empty row")),
    }
}

/// Cuts rows: a line end within quotes ends no row. Blank lines are no rows.
pub(super) struct Rows {
    columns: Columns,
    limit: usize,
    line: usize,
    header: Option<Arc<Header>>,
    /// What lines end with, `\n` or `\r`, once the first row has shown it.
    end: Option<u8>,
}

/// Where in a row a scan stands.
#[derive(Clone, Copy, PartialEq)]
enum At {
    FieldStart,
    Plain,
    Quoted,
    QuoteWithin,
}

impl Rows {
    pub fn new(columns: &Columns, limit: usize) -> Rows {
        Rows { columns: columns.clone(), limit, line: 0, header: None, end: None }
    }

    fn row(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>) -> Result<Option<Piece>, CutError> {
        // Which delimiter the first row has shows only at its end.
        let delimiter = self.header.as_ref().map(|h| h.delimiter);
        let is_delimiter = |byte: u8| delimiter.map_or(DELIMITERS.contains(&byte), |d| byte == d);
        let (start, begin, mut at, mut columns) = (bytes.len(), self.line + 1, At::FieldStart, 1);
        loop {
            let line_start = bytes.len();
            let ends = |byte: u8| self.end.map_or(matches!(byte, b'\r' | b'\n'), |end| byte == end);
            match read_to(reader, bytes, self.limit.saturating_sub(line_start - start), ends)? {
                Line::End if line_start == start => return Ok(None),
                Line::End => {
                    let fault = Error::input("a quote that begins in this row is not closed");
                    return Ok(Some(Piece { line: begin, fault: Some(fault) }));
                }
                // Where a quote was not closed, the next line is as good a row as any.
                Line::TooLong => {
                    self.line += 1;
                    return Ok(Some(Piece { line: begin, fault: Some(too_large(self.limit)) }));
                }
                Line::Whole => {}
            }
            for &byte in &bytes[line_start..] {
                at = match (at, byte) {
                    (At::Quoted, b'"') => At::QuoteWithin,
                    (At::Quoted, _) | (At::QuoteWithin | At::FieldStart, b'"') => At::Quoted,
                    (_, b) if is_delimiter(b) => {
                        columns += 1;
                        At::FieldStart
                    }
                    _ => At::Plain,
                };
            }
            let next = if self.end.is_none() && bytes.ends_with(b"\r") { peek(reader)? } else { None };
            if next == Some(b'\n') {
                continue;
            }
            self.line += 1;
            if at != At::Quoted {
                self.end = self.end.or(match bytes.last() {
                    Some(b'\n') => Some(b'\n'),
                    // A file of old spreadsheets. Two of them may stand before a `\n`.
                    Some(b'\r') if next.is_some_and(|next| next != b'\r') => Some(b'\r'),
                    _ => None,
                });
                return Ok(Some(Piece { line: begin, fault: (columns > MOST).then(|| too_many("columns")) }));
            }
        }
    }
}

impl Cutter for Rows {
    fn next(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>) -> Result<Option<Piece>, CutError> {
        let start = bytes.len();
        loop {
            let Some(piece) = self.row(reader, bytes)? else { return Ok(None) };
            if piece.fault.is_none() && bytes[start..].iter().all(u8::is_ascii_whitespace) {
                bytes.truncate(start);
            } else if self.header.is_some() {
                return Ok(Some(piece));
            } else {
                let header = piece.fault.map_or_else(|| Header::new(&bytes[start..], &self.columns), Err);
                self.header = Some(Arc::new(header.map_err(CutError::Form)?));
                bytes.truncate(start);
            }
        }
    }

    fn header(&self) -> Option<Arc<Header>> {
        self.header.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(csv: &str, columns: &Columns, limit: usize) -> Result<Vec<Record>, String> {
        let (mut rows, mut reader, mut records) = (Rows::new(columns, limit), csv.as_bytes(), Vec::new());
        loop {
            let mut bytes = Vec::new();
            match rows.next(&mut reader, &mut bytes) {
                Ok(None) => return Ok(records),
                Ok(Some(Piece { line, fault: None })) => records.push(rows.header().unwrap().record(line.to_string(), &bytes)),
                Ok(Some(Piece { line, fault: Some(fault) })) => records.push(Record::new(line.to_string(), Err(fault))),
                Err(CutError::Form(e)) => return Err(e.to_string()),
                Err(CutError::Io(e)) => return Err(e.to_string()),
            }
        }
    }

    #[test]
    fn columns_are_found_by_name_and_others_carried() {
        for csv in [
            "\u{feff}id,Text,date,state,items\na,\"We won\nthe \"\"ban\"\", 5\"\" pipe\",2024-03-28 10:00:00,ON,3\n\n",
            "id;Text;date;state;items\r\na;\"We won\nthe \"\"ban\"\", 5\"\" pipe\";2024-03-28T10:00;ON;3",
            "id\tText\tdate\tstate\titems\na\t\"We won\nthe \"\"ban\"\", 5\"\" pipe\"\t2024-03-28\tON\t3\n",
        ] {
            let records = read(csv, &Columns::default(), 1000).unwrap();
            assert_eq!(records.len(), 1, "{csv}");
            let document = records[0].document.as_ref().unwrap();
            assert_eq!(document.text, "We won\nthe \"ban\", 5\" pipe");
            assert_eq!(document.date, "2024-03-28".parse().ok());
            assert_eq!(records[0].id, "\"a\"");
            assert_eq!(records[0].carried, [("state".to_owned(), "\"ON\"".to_owned()), ("items_".to_owned(), "\"3\"".to_owned())]);
        }
    }

    #[test]
    fn lines_end_as_the_first_row_does() {
        for csv in [
            "id,text\r1,We won\r2,\"Not\nyet\"\r3,A\r",
            "id,text\r\n1,We won\r\n2,\"Not\nyet\"\r\n3,A",
            "id,text\r\r\n1,We won\r\r\n2,\"Not\nyet\"\r\r\n3,A",
            "\r\rid,text\r\r1,We won\r2,\"Not\nyet\"\r\r3,A",
            "\"id\";\"te\rxt\"\r1;We won\r2;\"Not\nyet\"\r3;A\r",
        ] {
            let columns = Columns { text: csv.contains("te\r").then(|| "te\rxt".to_owned()), ..Columns::default() };
            let records = read(csv, &columns, 1000).unwrap();
            let found: Vec<_> = records.iter().map(|r| (r.id.as_str(), r.document.as_ref().unwrap().text.as_str())).collect();
            assert_eq!(found, [("\"1\"", "We won"), ("\"2\"", "Not\nyet"), ("\"3\"", "A")], "{csv:?}");
        }
        assert_eq!(read("id,text\r", &Columns::default(), 1000).unwrap().len(), 0);
        assert_eq!(read("id,text\r1,a,b\r2,\"", &Columns::default(), 1000).unwrap().len(), 2);
    }

    #[test]
    fn a_quoted_first_row_may_have_line_ends_whatever_its_delimiter() {
        for delimiter in [",", ";", "\t", "|"] {
            let csv = "id,\"the, long\r\n\"\"text\"\"\"\n1,\"We, won\nit\"\n".replace(",\"", &format!("{delimiter}\""));
            let columns = Columns { text: Some("the, long\r\n\"text\"".into()), ..Columns::default() };
            let records = read(&csv, &columns, 1000).unwrap();
            assert_eq!((records.len(), records[0].id.as_str()), (1, "\"1\""), "{csv:?}");
            assert_eq!(records[0].document.as_ref().unwrap().text, "We, won\nit");
        }
    }

    #[test]
    fn a_title_is_read_where_it_is_nothing_else() {
        let titled = &read("Title,text\nWins of May,We won\n", &Columns::default(), 1000).unwrap()[0];
        assert_eq!((titled.title.as_deref(), titled.carried.len()), (Some("Wins of May"), 0));
        let columns = Columns { text: Some("title".into()), ..Columns::default() };
        let untitled = &read("title\nWe won\n", &columns, 1000).unwrap()[0];
        assert_eq!((untitled.title.as_deref(), untitled.document.as_ref().unwrap().text.as_str()), (None, "We won"));
    }

    #[test]
    fn columns_can_be_named() {
        let columns = Columns { text: Some("body".into()), id: Some("no".into()), ..Columns::default() };
        let records = read("no,body\n7,We won\n", &columns, 1000).unwrap();
        assert_eq!((records[0].id.as_str(), &records[0].document.as_ref().unwrap().text[..]), ("\"7\"", "We won"));
        for (csv, message) in [("a,b\n1,2\n", "\"body\""), ("body\nx\n", "\"no\"")] {
            assert!(read(csv, &columns, 1000).unwrap_err().contains(message));
        }
    }

    #[test]
    fn bad_rows_are_errors_in_their_place() {
        let long = "x".repeat(200);
        let csv = format!("id,text,date\n1,a\n2,5\" pipe,\n3,b,2024-02-30\n4,c,d,e\n5,{long},\n6,\"d\n7,e,");
        let records = read(&csv, &Columns::default(), 100).unwrap();
        let errors: Vec<String> = records.iter().map(|r| r.document.as_ref().map_or_else(|e| e.to_string(), |d| d.text.clone())).collect();
        for (found, expected) in
            errors.iter().zip(["2 columns where", "5\" pipe", "2024-02-30", "4 columns where", "limit of 100", "quote that begins"])
        {
            assert!(found.contains(expected), "{found}: {expected}");
        }
        assert_eq!(errors.len(), 6);
    }
}
