//! The machine-readable form: an [`Analysis`] serializes as `examples/README.md` describes, with any `serde` serializer. So do the values
//! in it that have a form of their own ([`Label`], [`DateValue`] and the like): as they are displayed.

mod straight;

use crate::analysis::{Analysis, Evidence, Item, Other};
use crate::calendar::Date;
use crate::country::Country;
use crate::entity::date::{DatePoint, DateValue};
use crate::entity::{Attribute, Bound, Currency, Duration, Entity, EntityKind};
use crate::error::Error;
use crate::label::Inference;
use crate::labels::Label;
use crate::section::Role;
use crate::span::Span;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::ser::Formatter;
use std::io;

/// Appends one line of JSON Lines: it ends with `\n`, and holds no other character that any reader takes for the end of a line
/// (U+2028, U+2029 and U+0085 are escaped).
///
/// # Errors
///
/// Those of `value`, if its keys are no strings. Then nothing is appended.
pub fn write_line(bytes: &mut Vec<u8>, value: &impl Serialize) -> Result<(), Error> {
    let start = bytes.len();
    if let Err(error) = value.serialize(&mut serde_json::Serializer::with_formatter(&mut *bytes, OneLine)) {
        bytes.truncate(start);
        return Err(Error::output(&error.into()));
    }
    bytes.push(b'\n');
    Ok(())
}

/// Appends one line of JSON Lines: the members of `head`, which serializes as a map, and those of `line`.
///
/// # Errors
///
/// Those of `head`, and where it is no map. Then nothing is appended.
///
/// ```
/// use tidings::output::json::{Line, OffsetIndex, write_record};
/// let (analyzer, index) = (tidings::Analyzer::new(), OffsetIndex::bytes());
/// let analysis = analyzer.analyze("");
/// let (line, mut bytes) = (Line::new(&analysis, &index), Vec::new());
/// assert!(write_record(&mut bytes, &["a1"], &line).unwrap_err().is_output() && bytes.is_empty());
/// write_record(&mut bytes, &std::collections::BTreeMap::from([("id", "a1")]), &line)?;
/// assert_eq!(bytes, b"{\"id\":\"a1\",\"items\":[],\"others\":[]}\n");
/// # Ok::<(), tidings::Error>(())
/// ```
pub fn write_record(bytes: &mut Vec<u8>, head: &impl Serialize, line: &Line<'_>) -> Result<(), Error> {
    let start = bytes.len();
    write_line(bytes, head)?;
    if !(bytes[start..].starts_with(b"{") && bytes.ends_with(b"}\n")) {
        bytes.truncate(start);
        return Err(Error::output(&io::Error::new(io::ErrorKind::InvalidInput, "the head of a record is no map")));
    }
    bytes.truncate(bytes.len() - 2);
    if !bytes.ends_with(b"{") {
        bytes.push(b',');
    }
    line.write_members(bytes);
    bytes.extend_from_slice(b"}\n");
    Ok(())
}

/// Compact JSON on one line.
struct OneLine;

impl OneLine {
    /// Writes `text`, in which line ends are replaced: `blank` for those of ASCII, escapes for others.
    fn write<W: ?Sized + io::Write>(writer: &mut W, text: &str) -> io::Result<()> {
        let mut rest = text;
        while let Some((at, length, replaced)) = line_end(rest.as_bytes()) {
            writer.write_all(&rest.as_bytes()[..at])?;
            writer.write_all(replaced.as_bytes())?;
            rest = &rest[at + length..];
        }
        writer.write_all(rest.as_bytes())
    }
}

/// The first end of line: where it stands, how many bytes it takes, and what is written in its place.
fn line_end(bytes: &[u8]) -> Option<(usize, usize, &'static str)> {
    bytes.iter().enumerate().filter(|(_, byte)| matches!(byte, b'\n' | b'\r' | 0xc2 | 0xe2)).find_map(|(at, _)| match bytes[at..] {
        [b'\n' | b'\r', ..] => Some((at, 1, " ")),
        [0xc2, 0x85, ..] => Some((at, 2, "\\u0085")),
        [0xe2, 0x80, 0xa8, ..] => Some((at, 3, "\\u2028")),
        [0xe2, 0x80, 0xa9, ..] => Some((at, 3, "\\u2029")),
        _ => None,
    })
}

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        OneLine::write(writer, fragment)
    }

    /// What is carried through as it was: line ends of ASCII can only stand between its parts.
    fn write_raw_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        OneLine::write(writer, fragment)
    }
}

/// The unit of `start` and `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Offsets {
    /// UTF-8 bytes.
    #[default]
    Bytes,
    /// Unicode code points, as Python and R count.
    Chars,
}

/// One analysis as one line of JSON Lines, or the end of one: `date`, `country`, `items`, `others`.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    analysis: &'a Analysis<'a>,
    index: &'a OffsetIndex,
}

impl<'a> Line<'a> {
    /// A line whose offsets `index` translates.
    pub fn new(analysis: &'a Analysis<'a>, index: &'a OffsetIndex) -> Line<'a> {
        Line { analysis, index }
    }

    /// Writes the line's members into a map that the caller has begun.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    pub fn members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let Line { analysis, index } = *self;
        if let Some(date) = analysis.date() {
            map.serialize_entry("date", &date)?;
        }
        if let Some(country) = analysis.country() {
            map.serialize_entry("country", &country)?;
        }
        map.serialize_entry("items", &List(|| analysis.items().map(|item| ItemRecord { text: analysis.text(), item, index })))?;
        map.serialize_entry("others", &List(|| analysis.others().map(|other| OtherRecord { text: analysis.text(), other, index })))
    }
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.members(&mut map)?;
        map.end()
    }
}

impl Serialize for Analysis<'_> {
    /// As [`Line`], offsets in bytes.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Line::new(self, &OffsetIndex::bytes()).serialize(serializer)
    }
}

/// Translates byte offsets of one text. For chars it keeps one count every 64 bytes.
#[derive(Clone, Debug, Default)]
pub struct OffsetIndex {
    text: Option<Box<[u8]>>,
    chars_before: Vec<u32>,
}

const STRIDE: usize = 64;

impl OffsetIndex {
    /// Leaves offsets in bytes.
    pub fn bytes() -> OffsetIndex {
        OffsetIndex::default()
    }

    /// For `text`, in the unit asked for.
    pub fn new(text: &str, offsets: Offsets) -> OffsetIndex {
        if offsets == Offsets::Bytes || text.is_ascii() {
            return OffsetIndex::bytes();
        }
        let mut chars_before = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for block in text.as_bytes().chunks(STRIDE) {
            chars_before.push(count);
            count += starts(block);
        }
        OffsetIndex { text: Some(text.as_bytes().into()), chars_before }
    }

    /// The offset in the index's unit of the byte offset `at`, which lies on a char boundary.
    pub fn translate(&self, at: usize) -> usize {
        let Some(text) = &self.text else { return at };
        let at = at.min(text.len());
        let block = (at / STRIDE).min(self.chars_before.len().saturating_sub(1));
        self.chars_before.get(block).map_or(0, |&n| n as usize) + starts(&text[block * STRIDE..at]) as usize
    }
}

/// How many chars begin in `bytes`.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&b| b & 0xc0 != 0x80).count() as u32
}

/// A sequence made anew each time that it is serialized.
struct List<F>(F);

impl<I: Iterator<Item: Serialize>, F: Fn() -> I> Serialize for List<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(None)?;
        for element in (self.0)() {
            seq.serialize_element(&element)?;
        }
        seq.end()
    }
}

/// Values that have a form of their own are written in it.
macro_rules! serialize_as_displayed {
    ($($value:ty),+) => {$(
        impl Serialize for $value {
            /// As it is displayed.
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )+};
}

serialize_as_displayed!(Label, Role, EntityKind, Bound, Currency, Country, Date, DatePoint, DateValue, Duration);

struct SpanRecord<'a>(Span, &'a OffsetIndex);

impl SpanRecord<'_> {
    fn members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("start", &self.1.translate(self.0.start()))?;
        map.serialize_entry("end", &self.1.translate(self.0.end()))
    }
}

impl Serialize for SpanRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        self.members(&mut map)?;
        map.end()
    }
}

struct ItemRecord<'a> {
    text: &'a str,
    item: Item<'a>,
    index: &'a OffsetIndex,
}

impl Serialize for ItemRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ItemRecord { text, item, index } = self;
        let mut map = serializer.serialize_map(None)?;
        SpanRecord(item.span(), index).members(&mut map)?;
        if let Some(heading) = item.heading() {
            map.serialize_entry("heading", &SpanRecord(heading, index))?;
        }
        map.serialize_entry("label", &item.label())?;
        map.serialize_entry("confidence", &rounded(item.confidence()))?;
        map.serialize_entry("declared", &item.declared())?;
        map.serialize_entry("inferred", &item.inferred())?;
        map.serialize_entry("update", &item.update())?;
        map.serialize_entry("evidence", &List(|| item.evidence().map(|evidence| EvidenceRecord { text, evidence, index })))?;
        map.serialize_entry("entities", &List(|| item.entities().iter().map(|entity| EntityRecord { text, entity, index })))?;
        map.end()
    }
}

impl Serialize for Inference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("label", &self.label)?;
        map.serialize_entry("confidence", &rounded(self.confidence))?;
        map.end()
    }
}

/// Three decimals: more would claim what no measure can tell.
pub(super) fn rounded(number: f32) -> f64 {
    (f64::from(number) * 1000.0).round() / 1000.0
}

struct OtherRecord<'a> {
    text: &'a str,
    other: Other<'a>,
    index: &'a OffsetIndex,
}

impl Serialize for OtherRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let OtherRecord { text, other, index } = self;
        let mut map = serializer.serialize_map(None)?;
        SpanRecord(other.span(), index).members(&mut map)?;
        map.serialize_entry("role", &other.role())?;
        map.serialize_entry("entities", &List(|| other.entities().iter().map(|entity| EntityRecord { text, entity, index })))?;
        map.end()
    }
}

struct EvidenceRecord<'a> {
    text: &'a str,
    evidence: Evidence<'a>,
    index: &'a OffsetIndex,
}

impl Serialize for EvidenceRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let EvidenceRecord { text, evidence, index } = self;
        let mut map = serializer.serialize_map(None)?;
        SpanRecord(evidence.span, index).members(&mut map)?;
        map.serialize_entry("text", evidence.span.of(text))?;
        map.serialize_entry("label", &evidence.label)?;
        map.serialize_entry("weight", &rounded(evidence.weight))?;
        map.serialize_entry("cue", evidence.cue)?;
        if let Some(modifier) = evidence.modifier {
            map.serialize_entry("modifier", modifier)?;
        }
        map.end()
    }
}

struct EntityRecord<'a> {
    text: &'a str,
    entity: &'a Entity,
    index: &'a OffsetIndex,
}

impl Serialize for EntityRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let EntityRecord { text, entity, index } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", &entity.kind())?;
        SpanRecord(entity.span, index).members(&mut map)?;
        map.serialize_entry("text", entity.span.of(text))?;
        for (name, value) in entity.values(text) {
            match value {
                Attribute::Number(number) => map.serialize_entry(name, &Number(number))?,
                value => map.serialize_entry(name, &Shown(value))?,
            }
        }
        map.end()
    }
}

/// A value as it is displayed.
struct Shown<'a>(Attribute<'a>);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Whole numbers are written without a point.
struct Number(f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() < EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_written_leaves_nothing_behind() {
        use std::collections::BTreeMap;
        let analyzer = crate::Analyzer::new();
        let analysis = analyzer.analyze("We won.");
        let index = OffsetIndex::bytes();
        let analyzed = Line::new(&analysis, &index);
        let mut bytes = b"before\n".to_vec();
        let no_key = BTreeMap::from([(vec![1], 2)]);
        assert!(write_line(&mut bytes, &no_key).is_err() && write_record(&mut bytes, &no_key, &analyzed).is_err());
        for head in [serde_json::json!("{"), serde_json::json!([{}]), serde_json::json!(7), serde_json::Value::Null] {
            let error = write_record(&mut bytes, &head, &analyzed).unwrap_err();
            assert_eq!((error.is_output(), error.to_string().as_str()), (true, "the head of a record is no map"), "{head}");
        }
        assert_eq!(bytes, b"before\n");
        for head in [serde_json::json!({}), serde_json::json!({"a": {}}), serde_json::json!({"a": "{"})] {
            let mut bytes = Vec::new();
            write_record(&mut bytes, &head, &analyzed).unwrap();
            let line: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            assert_eq!((&line["a"], line["items"].is_array()), (&head["a"], true));
        }
    }

    #[test]
    fn values_are_written_as_they_are_displayed() {
        let date: Date = "2024-05-02".parse().unwrap();
        let point = DatePoint::Month(2024, 5);
        let values = (Label::Win, Role::Appeal, EntityKind::Vote, Bound::Exact, date, point, DateValue::Interval(None, Some(point)));
        let written = serde_json::to_string(&values).unwrap();
        assert_eq!(written, r#"["win","appeal","vote","exact","2024-05-02","2024-05","../2024-05"]"#);
        let others = ("GBP".parse::<Currency>().unwrap(), "NZ".parse::<Country>().unwrap(), "P3M".parse::<Duration>().unwrap());
        assert_eq!(serde_json::to_string(&others).unwrap(), r#"["GBP","NZ","P3M"]"#);
    }

    #[test]
    fn a_line_is_one_line_for_every_reader() {
        let raw = serde_json::value::RawValue::from_string("{\"a\":\r[\"\u{2028}\"]}".to_owned()).unwrap();
        let mut bytes = Vec::new();
        write_line(&mut bytes, &("x\u{2029}\n\u{85}é", raw)).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), "[\"x\\u2029\\n\\u0085é\",{\"a\": [\"\\u2028\"]}]\n");
    }
}
