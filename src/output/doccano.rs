//! doccano: one line of JSON Lines an item, for a project of the kind *intent detection and slot filling*: the label is the
//! item's category, mentions are its spans; offsets in chars of the item's text.
//!
//! `document`, `item`, `record` and `source` come back with doccano's export, so that it can be held against the verdicts.

use super::Origin;
use super::json::{OffsetIndex, Offsets};
use crate::analysis::Analysis;
use serde::Serialize;

/// The items of one document.
pub fn lines<'a>(origin: &Origin<'a>, analysis: &'a Analysis<'a>) -> Vec<Line<'a>> {
    let index = OffsetIndex::new(analysis.text(), Offsets::Chars);
    let items = analysis.items().enumerate().map(|(at, item)| {
        let start = index.translate(item.span().start());
        let place = |byte: usize| index.translate(byte) - start;
        Line {
            cats: item.label().map(|l| l.as_str()).into_iter().collect(),
            document: origin.id,
            entities: item.entities().iter().map(|e| (place(e.span.start()), place(e.span.end()), e.kind().as_str())).collect(),
            item: at + 1,
            record: origin.record,
            source: origin.source,
            text: item.text(),
        }
    });
    items.collect()
}

/// One item.
#[derive(Debug, Serialize)]
pub struct Line<'a> {
    cats: Vec<&'static str>,
    document: &'a str,
    entities: Vec<(usize, usize, &'static str)>,
    item: usize,
    record: u64,
    source: &'a str,
    text: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::Analyzer;

    #[test]
    fn spans_slice_the_items_text() {
        let analyzer = Analyzer::new();
        let origin = Origin::new(7, "a", "a.txt");
        let lines = serde_json::to_value(lines(&origin, &analyzer.analyze("\n\n🎉 “Élan”: Bill C-59 passed."))).unwrap();
        let text: Vec<char> = lines[0]["text"].as_str().unwrap().chars().collect();
        let span = &lines[0]["entities"][0];
        let at = |n: usize| span[n].as_u64().unwrap() as usize;
        assert_eq!((text[at(0)..at(1)].iter().collect::<String>().as_str(), &span[2]), ("Bill C-59", &"reference".into()));
        assert_eq!((&lines[0]["document"], &lines[0]["item"]), (&"a".into(), &1.into()));
    }
}
