//! Documents from bytes, one file a format.
//!
//! [`records`] gives the documents of files and folders. For many threads, [`sources`] finds the files behind paths, and
//! [`Source::blocks`] cuts each into blocks of raw records, cheap to make; a record is read by [`read_record`], on whatever thread
//! works on the block. What cannot be read is an error in its place, and nothing else is lost.
//!
//! Memory is bounded: a source is read as a stream, also where it is compressed, and a record larger than
//! [`Options::limit`], or of more columns, members or parts than anyone writes, is an error that names the limit
//! ([`Error::is_limit`]). [`Options::unpacked`] bounds time, too.

mod block;
pub(crate) mod charset;
#[cfg(feature = "csv")]
pub mod csv;
#[cfg(feature = "html")]
pub mod html;
mod jsonl;
#[cfg(any(feature = "html", feature = "markdown"))]
mod layout;
#[cfg(feature = "mail")]
pub mod mail;
#[cfg(feature = "markdown")]
pub mod markdown;
#[cfg(feature = "mail")]
mod mbox;
mod open;
#[cfg(feature = "csv")]
mod rows;
mod source;

pub use block::{Block, Blocks, Raw};
pub(crate) use jsonl::without_place;
pub use source::{Source, records, sources};

use crate::calendar::Date;
use crate::country::Country;
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
    /// Markdown: one document a file.
    #[cfg(feature = "markdown")]
    Markdown,
    /// HTML: one document a file.
    #[cfg(feature = "html")]
    Html,
    /// A mail: one document a file.
    #[cfg(feature = "mail")]
    Mail,
    /// An mbox: one document a mail.
    #[cfg(feature = "mail")]
    Mbox,
    /// JSON Lines: one document a line.
    Jsonl,
    /// CSV, or the like with tabs or semicolons: one document a row.
    #[cfg(feature = "csv")]
    Csv,
}

impl Format {
    /// The format that a file's ending tells, `.gz` left out; text where it tells none. Files in the folders `cur` and `new` of
    /// a maildir are named by time and place: they are mails.
    pub fn of_path(path: &Path) -> Format {
        let found = ending(path).parse();
        #[cfg(feature = "mail")]
        if found.is_err() && is_in_maildir(path) {
            return Format::Mail;
        }
        found.unwrap_or(Format::Text)
    }
}

/// The ending of a file's name, `.gz` left out, in lower case. A name without an ending may be one: `mbox`.
fn ending(path: &Path) -> String {
    let last = |path: &Path| path.extension().or(path.file_name()).and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
    match last(path) {
        gz if gz == "gz" => last(Path::new(path.file_stem().unwrap_or_default())),
        ending => ending,
    }
}

/// Whether a file is named as deliveries to a maildir are, `1700000000.M1P2.host:2,S`, and lies where they do.
#[cfg(feature = "mail")]
fn is_in_maildir(path: &Path) -> bool {
    let name = path.file_name().map(|n| n.to_string_lossy()).unwrap_or_default();
    let seconds = name.bytes().take_while(u8::is_ascii_digit).count();
    let folder = path.parent().and_then(Path::file_name);
    seconds >= 9 && name[seconds..].starts_with('.') && folder.is_some_and(|folder| folder == "cur" || folder == "new")
}

impl FromStr for Format {
    type Err = Error;

    /// From a format's name or the ending of its files.
    fn from_str(name: &str) -> Result<Format, Error> {
        match name {
            "text" | "txt" => Ok(Format::Text),
            #[cfg(feature = "markdown")]
            "markdown" | "md" => Ok(Format::Markdown),
            #[cfg(feature = "html")]
            "html" | "htm" | "xhtml" => Ok(Format::Html),
            #[cfg(feature = "mail")]
            "eml" | "mail" => Ok(Format::Mail),
            #[cfg(feature = "mail")]
            "mbox" | "mbx" => Ok(Format::Mbox),
            "jsonl" | "ndjson" => Ok(Format::Jsonl),
            #[cfg(feature = "csv")]
            "csv" | "tsv" => Ok(Format::Csv),
            _ => Err(Error::value(format!("{name:?} is no format that this build reads"))),
        }
    }
}

/// How sources are read.
///
/// ```
/// use tidings::input::{Format, Options};
/// let mut options = Options::default();
/// options.format = Some(Format::Text);
/// options.limit = Some(1 << 20);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The form of all sources; where it is `None`, endings tell, and standard input is text.
    pub format: Option<Format>,
    /// The most bytes that a record may have, unpacked; 32 MiB by default, `None` is no limit.
    pub limit: Option<usize>,
    /// The most bytes that a compressed source may unpack to. `None`, the default, is no limit: what is unpacked takes no
    /// memory, but time.
    pub unpacked: Option<u64>,
    /// The columns of CSV.
    #[cfg(feature = "csv")]
    pub columns: csv::Columns,
}

/// 32 MiB: more than mail servers let through.
const LIMIT: usize = 32 << 20;

/// Columns of a row, members of a line, parts of a mail at most: as many as spreadsheets have columns. More would take many
/// times the memory of the record itself.
const MOST: usize = 16_384;

fn too_many(what: &str) -> Error {
    Error::limit(format!("more than the limit of {MOST} {what}"))
}

impl Default for Options {
    fn default() -> Options {
        Options {
            format: None,
            limit: Some(LIMIT),
            unpacked: None,
            #[cfg(feature = "csv")]
            columns: csv::Columns::default(),
        }
    }
}

/// A document with its identity.
#[derive(Debug)]
#[non_exhaustive]
pub struct Record {
    /// Its identity as JSON: a string, or a number where the input gave one.
    pub id: String,
    /// The subject of a mail, the title of a page, what a line or a row calls `title`.
    pub title: Option<String>,
    /// The day of publication that it states, also where it could not be read.
    pub date: Option<Date>,
    /// The country that it states, also where it could not be read.
    pub country: Option<Country>,
    /// Members that are carried through to the output: name, and value as JSON.
    pub carried: Vec<(String, String)>,
    /// Whether the text was made by the reader (from HTML, mail, another encoding, a file that begins with a byte-order mark):
    /// offsets count in a text that stands nowhere in the input, so the output should hold it. Fields of CSV and members of JSON
    /// Lines in UTF-8 count as texts of the input, though their quotes and escapes are undone.
    pub made: bool,
    /// The document, or why it could not be read.
    pub document: Result<Document, Error>,
}

impl Record {
    /// A record of which no more is known; `id` is JSON.
    pub fn new(id: String, document: Result<Document, Error>) -> Record {
        let (date, country) = document.as_ref().map_or((None, None), |document| (document.date, document.country));
        Record { id, title: None, date, country, carried: Vec::new(), made: false, document }
    }

    /// Its identity as text: a string without its quotes.
    pub fn key(&self) -> String {
        serde_json::from_str::<String>(&self.id).unwrap_or_else(|_| self.id.clone())
    }
}

/// The day that a date in ISO 8601 names, `2024-05-02` or `20240502`, whatever time of the day stands behind it; `None` where
/// nothing is said.
fn day(date: &str) -> Result<Option<Date>, Error> {
    let date = date.trim();
    if date.is_empty() {
        return Ok(None);
    }
    let digits = date.bytes().take_while(u8::is_ascii_digit).count();
    let (day, time) = date.split_at_checked(if digits == 8 { 8 } else { 10 }).unwrap_or((date, ""));
    let is_time = match time.as_bytes() {
        [] | [b'Z' | b'z' | b'+', ..] => true,
        [b'T' | b't', rest @ ..] => rest.first().is_some_and(u8::is_ascii_digit),
        [b' ', ..] => time.trim_start().starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    let written = if digits == 8 { format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]) } else { day.to_owned() };
    let wrong = || Error::value(format!("{date:?} is no date: YYYY-MM-DD is expected"));
    written.parse().ok().filter(|_| is_time).map(Some).ok_or_else(wrong)
}

/// The country that a code names; `None` where nothing is said.
fn country(code: &str) -> Result<Option<Country>, Error> {
    if code.trim().is_empty() { Ok(None) } else { code.parse().map(Some) }
}

/// The members that the output defines: an input member of one of these names is not carried through.
const OURS: [&str; 3] = ["items", "others", "error"];

/// Reads one raw record.
pub fn read_record(raw: &Raw<'_>) -> Record {
    let record = match raw.bytes {
        Ok(bytes) => read_bytes(raw, bytes),
        Err(fault) => Record::new(raw.id(), Err(fault.clone())),
    };
    Record { document: record.document.map_err(|e| e.context(raw.place())), made: record.made || raw.recoded, ..record }
}

fn read_bytes(raw: &Raw<'_>, bytes: &[u8]) -> Record {
    match raw.format {
        Format::Text => match charset::decode(bytes, None) {
            Ok(text) => {
                // A byte-order mark is no part of the text: offsets are less by its three bytes than in the file.
                let made = text.len() < bytes.len() || matches!(text, std::borrow::Cow::Owned(_));
                Record { made, ..Record::new(raw.id(), Ok(Document::new(text))) }
            }
            Err(error) => Record::new(raw.id(), Err(error)),
        },
        #[cfg(feature = "markdown")]
        Format::Markdown => markdown::record(raw.id(), bytes),
        #[cfg(feature = "html")]
        Format::Html => html::record(raw.id(), bytes),
        #[cfg(feature = "mail")]
        Format::Mail => mail::record(raw.id(), bytes),
        #[cfg(feature = "mail")]
        Format::Mbox => mail::record(raw.id(), &mbox::message(bytes)),
        Format::Jsonl => jsonl::record(raw.id(), bytes),
        #[cfg(feature = "csv")]
        Format::Csv => match raw.header {
            Some(header) => header.record(raw.id(), bytes),
            None => Record::new(raw.id(), Err(Error::input("no header"))),
        },
    }
}

fn json_string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_alike_whatever_stands_behind_them() {
        let expected = "2024-05-02".parse().ok();
        for date in [
            "2024-05-02",
            "20240502",
            " 2024-05-02\n",
            "2024-05-02T10:00:00Z",
            "20240502T100000+0200",
            "2024-05-02 10:00:00 -0700",
            "2024-05-02t10",
            "2024-05-02Z",
            "2024-05-02+02:00",
        ] {
            assert_eq!(day(date), Ok(expected), "{date}");
        }
        assert_eq!(day(" "), Ok(None));
        for date in [
            "02/05/2024",
            "2024-05",
            "2024-05-02-03",
            "2024-05-02 or so",
            "2024-05-02T",
            "202405021",
            "2024-02-30",
            "20240230",
            "2024-05-0é",
        ] {
            assert_eq!(day(date).unwrap_err().to_string(), format!("{date:?} is no date: YYYY-MM-DD is expected"));
        }
        assert_eq!((country(" "), country("ca").map(|c| c.is_some())), (Ok(None), Ok(true)));
        assert!(country("Canada").is_err());
    }

    #[test]
    fn texts_that_stand_so_in_no_input_are_made() {
        let utf16 = |text: &str| "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let marked = |text: &str| format!("\u{feff}{text}").into_bytes();
        let (jsonl, csv) = ("{\"text\": \"Won\"}\n", "text\nWon\n");
        for (format, bytes, made) in [
            (Format::Text, b"Won".to_vec(), false),
            (Format::Text, marked("Won"), true),
            (Format::Jsonl, jsonl.into(), false),
            (Format::Jsonl, marked(jsonl), false),
            #[cfg(feature = "csv")]
            (Format::Csv, csv.into(), false),
            #[cfg(feature = "csv")]
            (Format::Csv, marked(csv), false),
            #[cfg(feature = "charset")]
            (Format::Text, utf16("Won"), true),
            #[cfg(feature = "charset")]
            (Format::Jsonl, utf16(jsonl), true),
            #[cfg(all(feature = "charset", feature = "csv"))]
            (Format::Csv, utf16(csv), true),
        ] {
            let records = Source::Bytes("x".into(), bytes.clone().into(), format).records(&Options::default());
            let found: Vec<_> = records.map(|record| (record.made, record.document.unwrap().text)).collect();
            assert_eq!(found, [(made, "Won".to_owned())], "{format:?} {bytes:?}");
        }
    }

    #[test]
    fn endings_tell_the_format() {
        for (path, format) in [
            ("a.txt", Format::Text),
            ("a", Format::Text),
            ("a.JSONL", Format::Jsonl),
            ("a.jsonl.gz", Format::Jsonl),
            ("a.gz", Format::Text),
            #[cfg(feature = "mail")]
            ("box/cur/1700000000.M1.host:2,S", Format::Mail),
            #[cfg(feature = "mail")]
            ("new/notes.org", Format::Text),
            #[cfg(feature = "mail")]
            ("Inbox.mbox/mbox", Format::Mbox),
            #[cfg(feature = "mail")]
            ("b.mbox.gz", Format::Mbox),
            #[cfg(feature = "html")]
            ("b.htm", Format::Html),
        ] {
            assert_eq!(Format::of_path(Path::new(path)), format, "{path}");
        }
    }
}
