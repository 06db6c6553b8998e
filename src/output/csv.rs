//! Tidy tables: one row a document, an item, an entity. `record` and `item` join them.
//!
//! A cell that has no value is empty. Readers must be told so: by themselves `pandas.read_csv` and R's `read.csv` take the text `NA`,
//! the code of Namibia, for no value, and the identity `007` for a number. `examples/README.md` has the options.

use super::json::{OffsetIndex, Offsets, rounded};
use super::{Origin, squeezed};
use crate::analysis::{Analysis, Item};
use crate::entity::{Entity, Value};
use crate::error::Error;
use crate::span::Span;
use csv::Writer;

/// The names of the tables' files.
pub const FILES: [&str; 3] = ["documents.csv", "items.csv", "entities.csv"];

const DOCUMENTS: [&str; 15] = [
    "record", "document", "source", "title", "date", "country", "items", "others", "entities", "error", "message", "carried", "text",
    "version", "lexicon",
];

const ITEMS: [&str; 22] = [
    "record",
    "document",
    "item",
    "label",
    "confidence",
    "declared",
    "inferred",
    "inferred_confidence",
    "update",
    "start",
    "end",
    "char_start",
    "char_end",
    "heading",
    "text",
    "evidence",
    "title",
    "date",
    "country",
    "source",
    "version",
    "lexicon",
];

const ENTITIES: [&str; 28] = [
    "record",
    "document",
    "item",
    "section_role",
    "entity",
    "kind",
    "start",
    "end",
    "char_start",
    "char_end",
    "text",
    "value",
    "bound",
    "unit",
    "currency",
    "in_favour",
    "against",
    "edtf",
    "date_from",
    "date_to",
    "iso",
    "name",
    "portfolio",
    "role",
    "label",
    "source",
    "version",
    "lexicon",
];

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Rows of the three tables.
///
/// `documents.csv` has a row for every document, also those that could not be read (`error`, `message`) and those without
/// items, with the text that offsets count in; `items.csv` one for every item; `entities.csv` one for every mention, with the
/// number of its item, or the role of the other section that it stands in. Items and mentions are numbered from 1 in their document.
#[derive(Debug, Default)]
pub struct Tables {
    documents: Rows,
    items: Rows,
    entities: Rows,
}

/// Rows of one table, in memory.
#[derive(Debug)]
struct Rows(Writer<Vec<u8>>);

impl Default for Rows {
    fn default() -> Rows {
        Rows(Writer::from_writer(Vec::new()))
    }
}

impl Rows {
    fn push<const N: usize>(&mut self, cells: [&str; N]) {
        // Writing to memory does not fail, and all rows of a table are of one length.
        let _ = self.0.write_record(cells);
    }

    fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

impl Tables {
    /// The tables' first rows.
    pub fn heads() -> [Vec<u8>; 3] {
        let mut tables = Tables::default();
        tables.documents.push(DOCUMENTS);
        tables.items.push(ITEMS);
        tables.entities.push(ENTITIES);
        tables.finish()
    }

    /// The rows, as bytes, in the order of [`FILES`].
    pub fn finish(self) -> [Vec<u8>; 3] {
        [self.documents.finish(), self.items.finish(), self.entities.finish()]
    }

    /// Adds the rows of a document.
    pub fn push(&mut self, origin: &Origin<'_>, analysis: &Analysis<'_>) {
        self.document(origin, Ok(analysis));
        let text = analysis.text();
        let index = OffsetIndex::new(text, Offsets::Chars);
        let mut number = 0;
        for (at, item) in analysis.items().enumerate() {
            self.item(origin, analysis, &index, at + 1, &item);
            let place = Place { item: (at + 1).to_string(), section_role: "", label: item.label().map_or("", |l| l.as_str()) };
            for entity in item.entities() {
                number += 1;
                self.entity(origin, text, &index, number, entity, &place);
            }
        }
        for other in analysis.others() {
            let place = Place { item: String::new(), section_role: other.role().as_str(), label: "" };
            for entity in other.entities() {
                number += 1;
                self.entity(origin, text, &index, number, entity, &place);
            }
        }
    }

    /// Adds the row of a document that could not be read, with what its origin tells.
    pub fn push_error(&mut self, origin: &Origin<'_>, error: &Error) {
        self.document(origin, Err(error));
    }

    fn document(&mut self, origin: &Origin<'_>, read: Result<&Analysis<'_>, &Error>) {
        let analysis = read.ok();
        let shown = |value: Option<String>| value.unwrap_or_default();
        let count = |count: fn(&Analysis<'_>) -> usize| shown(analysis.map(|a| count(a).to_string()));
        let row: [&str; DOCUMENTS.len()] = [
            &origin.record.to_string(),
            origin.id,
            origin.source,
            origin.title.unwrap_or(""),
            &shown(analysis.map_or(origin.date, Analysis::date).map(|d| d.to_string())),
            &shown(analysis.map_or(origin.country, Analysis::country).map(|c| c.to_string())),
            &count(|a| a.items().len()),
            &count(|a| a.others().len()),
            &count(|a| a.entities().len()),
            read.err().map_or("", |e| e.kind()),
            &shown(read.err().map(|e| e.to_string())),
            &carried(origin),
            analysis.map_or("", Analysis::text),
            VERSION,
            origin.lexicon,
        ];
        self.documents.push(row);
    }

    fn item(&mut self, origin: &Origin<'_>, analysis: &Analysis<'_>, index: &OffsetIndex, number: usize, item: &Item<'_>) {
        let text = analysis.text();
        let [start, end, char_start, char_end] = offsets(item.span(), index);
        let evidence: Vec<String> =
            item.evidence().map(|e| format!("{} [{} {:+} {}]", squeezed(e.span.of(text)), e.label, rounded(e.weight), e.cue)).collect();
        let row: [&str; ITEMS.len()] = [
            &origin.record.to_string(),
            origin.id,
            &number.to_string(),
            item.label().map_or("", |l| l.as_str()),
            &rounded(item.confidence()).to_string(),
            item.declared().map_or("", |l| l.as_str()),
            item.inferred().label.as_str(),
            &rounded(item.inferred().confidence).to_string(),
            if item.update() { "true" } else { "false" },
            &start,
            &end,
            &char_start,
            &char_end,
            item.heading().map_or("", |h| h.of(text)),
            item.text(),
            &evidence.join(" | "),
            origin.title.unwrap_or(""),
            &analysis.date().map_or_else(String::new, |d| d.to_string()),
            &analysis.country().map_or_else(String::new, |c| c.to_string()),
            origin.source,
            VERSION,
            origin.lexicon,
        ];
        self.items.push(row);
    }

    fn entity(&mut self, origin: &Origin<'_>, text: &str, index: &OffsetIndex, number: usize, entity: &Entity, place: &Place) {
        let [start, end, char_start, char_end] = offsets(entity.span, index);
        let mut values = entity.attributes(text);
        if let Value::Date(Some(date)) = entity.value {
            values.extend(date.first_day().map(|day| ("date_from", day.to_string())));
            values.extend(date.last_day().map(|day| ("date_to", day.to_string())));
        }
        let record = origin.record.to_string();
        let number = number.to_string();
        let cells = ENTITIES.map(|column| match column {
            "record" => &record,
            "document" => origin.id,
            "item" => &place.item,
            "section_role" => place.section_role,
            "entity" => &number,
            "kind" => entity.kind().as_str(),
            "start" => &start,
            "end" => &end,
            "char_start" => &char_start,
            "char_end" => &char_end,
            "text" => entity.span.of(text),
            "label" => place.label,
            "source" => origin.source,
            "version" => VERSION,
            "lexicon" => origin.lexicon,
            column => values.iter().find(|(name, _)| *name == attribute(column)).map_or("", |(_, value)| value),
        });
        self.entities.push(cells);
    }
}

/// The attribute that a column is for: `for` is a word of most languages that read tables.
fn attribute(column: &str) -> &str {
    if column == "in_favour" { "for" } else { column }
}

/// The section that a mention stands in.
struct Place {
    /// The number of the item; empty in other sections.
    item: String,
    section_role: &'static str,
    label: &'static str,
}

fn offsets(span: Span, index: &OffsetIndex) -> [String; 4] {
    [span.start(), span.end(), index.translate(span.start()), index.translate(span.end())].map(|at| at.to_string())
}

/// Members that are carried through, as one JSON object; nothing where there are none.
fn carried(origin: &Origin<'_>) -> String {
    if origin.carried.is_empty() {
        return String::new();
    }
    let members: Vec<String> =
        origin.carried.iter().map(|(name, value)| format!("{}: {value}", serde_json::Value::from(name.as_str()))).collect();
    format!("{{{}}}", members.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Analyzer, EntityKind};

    #[test]
    fn every_attribute_has_a_column() {
        for kind in EntityKind::ALL {
            for name in kind.attributes() {
                assert!(ENTITIES.iter().any(|column| attribute(column) == *name), "{name}");
            }
        }
    }

    #[test]
    fn rows_are_as_long_as_their_heads() {
        let (analyzer, mut tables) = (Analyzer::new(), Tables::default());
        tables.push(&Origin::new(1, "a", "a.txt"), &analyzer.analyze("Bill C-59\npassed, \"at last\".\n\nThanks for reading!"));
        tables.push_error(&Origin::new(2, "b", "b.txt"), &Error::input("gone"));
        for ((rows, head), count) in tables.finish().into_iter().zip(Tables::heads()).zip([2, 1, 1]) {
            let table = [head, rows].concat();
            let rows = csv::Reader::from_reader(&table[..]).into_records().collect::<Result<Vec<_>, _>>().unwrap();
            assert_eq!(rows.len(), count, "{}", String::from_utf8_lossy(&table));
        }
    }
}
