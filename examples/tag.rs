//! Tags update texts. A first version: JSON Lines in, JSON Lines out.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::json;
use std::io::{self, BufRead, BufWriter, Write};
use tidings::output::json::{OffsetIndex, Offsets, Record};
use tidings::{Analysis, Analyzer};

struct Line<'a> {
    id: serde_json::Value,
    carried: &'a [(std::borrow::Cow<'a, str>, &'a serde_json::value::RawValue)],
    analysis: &'a Analysis<'a>,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        for (name, value) in self.carried {
            map.serialize_entry(name, value)?;
        }
        let index = OffsetIndex::new(self.analysis.text(), Offsets::Bytes);
        Record::new(self.analysis, &index).members(&mut map)?;
        map.end()
    }
}

fn main() -> io::Result<()> {
    let analyzer = Analyzer::new();
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        match tidings::input::jsonl::parse(&line) {
            Ok(record) => {
                let id = record.id.map_or(json!(number + 1), |id| serde_json::from_str(id.get()).unwrap_or_default());
                let analysis = analyzer.analyze_document(&record.document);
                serde_json::to_writer(&mut out, &Line { id, carried: &record.carried, analysis: &analysis })?;
            }
            Err((_, error)) => {
                serde_json::to_writer(&mut out, &json!({"id": number + 1, "error": {"kind": error.kind(), "message": error.to_string()}}))?
            }
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}
