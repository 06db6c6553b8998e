//! Label Studio: one task a document, the analysis as its prediction; offsets in chars. A file is a JSON array of tasks.
//!
//! Items and mentions are regions of one `<Labels name="label" toName="text">` over `<Text name="text" value="$text"/>`.

use super::Origin;
use super::json::{OffsetIndex, Offsets, rounded};
use crate::analysis::Analysis;
use crate::entity::EntityKind;
use crate::gold::attributes;
use crate::label::Label;
use crate::span::Span;
use serde_json::{Value, json};

/// The project's labelling interface, to paste into its settings.
pub fn configuration() -> String {
    let labels = Label::ALL.into_iter().map(Label::as_str).chain(EntityKind::ALL.into_iter().map(EntityKind::as_str));
    let labels: Vec<String> = labels.map(|label| format!("    <Label value=\"{label}\"/>\n")).collect();
    format!(
        "<View>\n  <Labels name=\"label\" toName=\"text\">\n{}  </Labels>\n  <Text name=\"text\" value=\"$text\"/>\n</View>\n",
        labels.concat()
    )
}

/// One document as a task.
pub fn task(origin: &Origin<'_>, analysis: &Analysis<'_>) -> Value {
    let text = analysis.text();
    let index = OffsetIndex::new(text, Offsets::Chars);
    let region = |id: String, span: Span, label: &str, meta: Vec<String>| {
        let (start, end) = (index.translate(span.start()), index.translate(span.end()));
        json!({
            "id": id, "from_name": "label", "to_name": "text", "type": "labels", "meta": {"text": meta},
            "value": {"start": start, "end": end, "text": span.of(text), "labels": [label]},
        })
    };
    let items = analysis.items().enumerate().filter_map(|(at, item)| {
        let label = item.label()?.as_str();
        Some(region(format!("item-{}", at + 1), item.span(), label, vec![format!("confidence {}", rounded(item.confidence()))]))
    });
    let entities = analysis.entities().iter().enumerate().map(|(at, entity)| {
        let values = attributes(entity, text).into_iter().map(|(name, value)| format!("{name} {value}")).collect();
        region(format!("entity-{}", at + 1), entity.span, entity.kind().as_str(), values)
    });
    let result: Vec<Value> = items.chain(entities).collect();
    json!({
        "data": {"text": text, "document": origin.id, "record": origin.record, "source": origin.source, "title": origin.title},
        "predictions": [{"model_version": format!("tidings {}", origin.lexicon), "result": result}],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::Analyzer;

    #[test]
    fn regions_slice_the_text() {
        let analyzer = Analyzer::new();
        let text = "🎉 “Élan”: Bill C-59 passed.";
        let origin = Origin { record: 1, id: "a", source: "a.txt", title: None, carried: &[], lexicon: "x" };
        let task = task(&origin, &analyzer.analyze(text));
        let chars: Vec<char> = text.chars().collect();
        let regions = task["predictions"][0]["result"].as_array().unwrap();
        assert!(regions.len() >= 2, "{task}");
        for region in regions {
            let at = |name: &str| region["value"][name].as_u64().unwrap() as usize;
            assert_eq!(chars[at("start")..at("end")].iter().collect::<String>(), region["value"]["text"]);
        }
        assert!(configuration().contains("<Label value=\"minister\"/>"));
    }
}
