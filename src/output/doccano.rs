//! doccano: one line of JSON Lines an item, for a project of the kind *intent detection and slot filling*: the label is the
//! item's category, mentions are its spans; offsets in chars of the item's text.
//!
//! `document` and `item` come back with doccano's export, so that it can be held against the verdicts.

use super::Origin;
use super::json::{OffsetIndex, Offsets};
use crate::analysis::Analysis;
use serde_json::{Value, json};

/// The items of one document.
pub fn lines(origin: &Origin<'_>, analysis: &Analysis<'_>) -> Vec<Value> {
    let index = OffsetIndex::new(analysis.text(), Offsets::Chars);
    let items = analysis.items().enumerate().map(|(at, item)| {
        let start = index.translate(item.span().start());
        let place = |byte: usize| index.translate(byte) - start;
        let entities: Vec<Value> =
            item.entities().iter().map(|e| json!([place(e.span.start()), place(e.span.end()), e.kind().as_str()])).collect();
        let cats: Vec<&str> = item.label().map(|l| l.as_str()).into_iter().collect();
        json!({"text": item.text(), "entities": entities, "cats": cats, "document": origin.id, "record": origin.record, "item": at + 1})
    });
    items.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::Analyzer;

    #[test]
    fn spans_slice_the_items_text() {
        let analyzer = Analyzer::new();
        let origin = Origin { record: 7, id: "a", source: "a.txt", title: None, carried: &[], lexicon: "x" };
        let lines = lines(&origin, &analyzer.analyze("\n\n🎉 “Élan”: Bill C-59 passed."));
        let text: Vec<char> = lines[0]["text"].as_str().unwrap().chars().collect();
        let span = &lines[0]["entities"][0];
        let at = |n: usize| span[n].as_u64().unwrap() as usize;
        assert_eq!((text[at(0)..at(1)].iter().collect::<String>().as_str(), &span[2]), ("Bill C-59", &"reference".into()));
        assert_eq!((&lines[0]["document"], &lines[0]["item"]), (&"a".into(), &1.into()));
    }
}
