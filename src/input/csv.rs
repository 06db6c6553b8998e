//! CSV (RFC 4180), also with tabs, semicolons or bars, and with lines that end with CR alone: one document a row, columns by the
//! names of the first row.

use super::open::size;
use super::{OURS, Record, charset, country, day, json_string};
use crate::document::Document;
use crate::error::Error;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

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
    pub(super) delimiter: u8,
    /// The charset of rows that are not UTF-8: one for the file.
    pub(super) charset: Option<&'static str>,
    names: Vec<String>,
    /// What the columns are called in the output.
    carried: Vec<String>,
    text: usize,
    id: Option<usize>,
    date: Option<usize>,
    country: Option<usize>,
    /// The column `title`, where it is none of the others.
    title: Option<usize>,
}

impl Header {
    pub(super) fn new(row: &[u8], columns: &Columns, charset: Option<&'static str>) -> Result<Header, Error> {
        if row.len() > LONGEST_HEADER {
            return Err(Error::limit(format!("a first row larger than the limit of {}", size(LONGEST_HEADER as u64))));
        }
        let delimiter = delimiter_of(row);
        let names: Vec<String> = fields(&charset::decode(row, charset)?, delimiter)?.iter().map(|n| n.trim().to_owned()).collect();
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
        let carried = free_names(&names);
        Ok(Header { delimiter, charset, names, carried, text, id, date, country, title })
    }

    /// The identity, as JSON, of the row of that number where it states none: a string in tables whose identities are strings.
    pub(super) fn default_id(&self, number: usize) -> String {
        if self.id.is_some() { json_string(&number.to_string()) } else { number.to_string() }
    }

    /// Reads a row; `number` is its identity where it states none.
    pub(super) fn record(&self, number: String, row: &[u8]) -> Record {
        let decoded = match charset::decode(row, self.charset) {
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
        let (stated, place) = (date.clone().ok().flatten(), country.clone().ok().flatten());
        let document = date.and_then(|date| Ok(Document { text: fields[self.text].clone(), date, country: country? }));
        let ours = [Some(self.text), self.id, self.date, self.country, self.title];
        let others = self.carried.iter().zip(&fields).enumerate().filter(|(at, _)| !ours.contains(&Some(*at)));
        let carried = others.map(|(_, (name, field))| (name.clone(), json_string(field))).collect();
        let title = field(self.title).map(str::to_owned);
        Record { title, date: stated, country: place, carried, made: matches!(decoded, Cow::Owned(_)), ..Record::new(id, document) }
    }
}

/// Names for the output, each once: none is empty, and none is one that the output takes for its own.
fn free_names(names: &[String]) -> Vec<String> {
    let (mut met, mut times) = (BTreeSet::new(), BTreeMap::new());
    let free = (1..).zip(names).map(|(column, name)| {
        let is_taken = OURS.contains(&&**name) || ["id", "title", "text", "date", "country"].contains(&&**name);
        let base = match name.as_str() {
            "" => format!("column_{column}"),
            name if is_taken => format!("{name}_"),
            name => name.to_owned(),
        };
        let mut free = base.clone();
        while !met.insert(free.clone()) {
            // Counting goes on where it stood: a table of equal names takes no longer than another.
            let time = times.entry(base.clone()).or_insert(1usize);
            *time += 1;
            free = format!("{base}_{time}");
        }
        free
    });
    free.collect()
}

/// What may stand between columns, the likeliest last.
pub(super) const DELIMITERS: [u8; 4] = [b'|', b'\t', b';', b','];

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

#[cfg(test)]
mod tests {
    use super::super::block::{CutError, Cutter, Piece};
    use super::super::rows::Rows;
    use super::*;

    fn read(csv: &str, columns: &Columns, limit: usize) -> Result<Vec<Record>, String> {
        let (mut rows, mut reader, mut records) = (Rows::new(columns, limit), csv.as_bytes(), Vec::new());
        loop {
            let mut bytes = Vec::new();
            match rows.next(&mut reader, &mut bytes) {
                Ok(None) => return Ok(records),
                Ok(Some(Piece { line, fault: None })) => {
                    let header = rows.header().unwrap();
                    records.push(header.record(header.default_id(line), &bytes));
                }
                Ok(Some(Piece { line, fault: Some(fault) })) => {
                    records.push(Record::new(rows.header().unwrap().default_id(line), Err(fault)))
                }
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
        assert_eq!(read("id,text\r1,a,b\r2,\"\r3,a", &Columns::default(), 1000).unwrap().len(), 3);
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
        let csv = format!("id,text,date\n1,a\n2,5\" pipe,\n3,b,2024-02-30\n4,c,d,e\n5,{long},\n6,\"d\n7,e,\n");
        let records = read(&csv, &Columns::default(), 100).unwrap();
        let errors: Vec<String> = records.iter().map(|r| r.document.as_ref().map_or_else(|e| e.to_string(), |d| d.text.clone())).collect();
        for (found, expected) in errors.iter().zip([
            "2 columns where",
            "5\" pipe",
            "2024-02-30",
            "4 columns where",
            "limit of 100",
            "quote that opens on line 7",
            "e",
        ]) {
            assert!(found.contains(expected), "{found}: {expected}");
        }
        assert_eq!(errors.len(), 7);
        assert!(records.iter().all(|record| record.id.starts_with('"')), "identities of one kind");
    }

    #[test]
    fn what_an_unreadable_row_states_is_kept() {
        let records = read("text,date,country\na,2024-02-30,CA\nb,2024-02-29,Canada\n", &Columns::default(), 1000).unwrap();
        assert!(records.iter().all(|record| record.document.is_err()));
        assert_eq!((records[0].date, records[0].country), (None, "CA".parse().ok()));
        assert_eq!((records[1].date, records[1].country), ("2024-02-29".parse().ok(), None));
    }

    #[test]
    fn identities_are_of_one_kind_in_a_table() {
        let ids = |csv: &str| read(csv, &Columns::default(), 1000).unwrap().into_iter().map(|record| record.id).collect::<Vec<_>>();
        assert_eq!(ids("id,text\na,We won\n,We won\nb\n\"c\n"), ["\"a\"", "\"3\"", "\"b\"", "\"5\""]);
        assert_eq!(ids("text,x\nWe won,\nb\n\"c,\n"), ["2", "3", "4"]);
    }

    #[test]
    fn each_column_has_a_name_of_its_own() {
        let records = read("x,,text,x,error,Text,x_2,,x\n1,2,We won,3,4,5,6,7,8\n", &Columns::default(), 1000).unwrap();
        let found: Vec<_> = records[0].carried.iter().map(|(name, value)| (name.as_str(), value.trim_matches('"'))).collect();
        let expected =
            [("x", "1"), ("column_2", "2"), ("x_2", "3"), ("error_", "4"), ("Text", "5"), ("x_2_2", "6"), ("column_8", "7"), ("x_3", "8")];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_quote_that_is_not_closed_costs_the_row_that_it_opens_in_and_no_other() {
        let read = |csv: &str| -> Vec<String> {
            let records = read(csv, &Columns::default(), 1000).unwrap();
            records.into_iter().map(|record| record.document.map_or_else(|error| format!("! {error}"), |document| document.text)).collect()
        };
        let open = |line: usize| format!("! the quote that opens on line {line} is not closed");
        // Until the end of the file.
        assert_eq!(read("id,text\n1,a\n2,\"b\n3,c\n4,d"), ["a", &open(3), "c", "d"]);
        // Until another opens: cells of several lines stay whole.
        assert_eq!(read("id,text\n1,\"a\nb\"\n2,\"c\n3,\"d\n\ne\"\n4,f\n"), ["a\nb", &open(4), "d\n\ne", "f"]);
        assert_eq!(read("text,id\n\"a\",1\n\"b,2\n\"c\",3\n\"d\ne\",4\n"), ["a", &open(3), "c", "d\ne"]);
        assert_eq!(read("id,text\r\n1,\"a\r\n2,\"b\"\r\n3,\"c\r\n"), [&open(2), "b", &open(4)]);
        // In the last line of a row whose first cell has several.
        assert_eq!(read("x,text\n\"a\nb\",\"c\n1,d\n"), [&open(3), "d"]);
        // Quotes that close and quotes that are doubled open nothing.
        assert_eq!(
            read("id,text\n1,\"a,\nb\"\n2,\"\n\"\n3,\"he said,\n\"\"no\"\",\"\"yes\"\"\"\n"),
            ["a,\nb", "\n", "he said,\n\"no\",\"yes\""]
        );
        // Nor do those of texts that do not double them.
        assert_eq!(read("id,text\n1,\"a\nsaid \"yes\" to b\"\n2,c\n")[1..], ["c"]);
        // Behind the limit.
        let long = "no quote\n".repeat(200);
        let found = read(&format!("id,text\n1,\"a\n2,b\n{long}3,c\n"));
        let expected = "! larger than the limit of 1000 bytes for one document: the quote that opens on line 2 is not closed";
        assert_eq!((found[0].as_str(), found[1].as_str(), found[202].as_str(), found.len()), (expected, "b", "c", 203));
    }

    #[cfg(feature = "charset")]
    #[test]
    fn a_file_has_one_charset() {
        let bytes = |row: &str| {
            let rows = format!("id,text\n0,won\n{row}");
            rows.chars().map(|c| if c == 'Ł' { 0xa3 } else { c as u8 }).collect::<Vec<u8>>()
        };
        let read = |bytes: Vec<u8>| {
            let (mut rows, mut reader, mut texts) = (Rows::new(&Columns::default(), 1000), bytes.as_slice(), Vec::new());
            loop {
                let mut row = Vec::new();
                match rows.next(&mut reader, &mut row) {
                    Ok(Some(_)) => texts.push(rows.header().unwrap().record(String::new(), &row).document.unwrap().text),
                    _ => return texts,
                }
            }
        };
        assert_eq!(read(bytes("1,£5m\n2,£6m\n3,café\n")), ["won", "£5m", "£6m", "café"]);
        // 0xb3 and 0xea are letters of Polish in windows-1250; the first such row alone would not tell.
        let polish: Vec<u8> =
            [&b"id,text\n0,won\n1,z\xb3\n"[..], b"2,zap\xb3aci\xb3a z\xb3; nast\xeapnie odwo\xb3a\xb3a ca\xb3y plan\n"].concat();
        assert_eq!(read(polish), ["won", "zł", "zapłaciła zł; następnie odwołała cały plan"]);
    }
}
