//! Label Studio: one task a document, the analysis as its prediction; offsets in chars. A file is a JSON array of tasks.
//!
//! Items and mentions are regions of one `<Labels name="label" toName="text">` over `<Text name="text" value="$text"/>`.

use super::Origin;
use super::json::{OffsetIndex, Offsets, rounded};
use crate::analysis::Analysis;
use crate::entity::EntityKind;
use crate::labels::Label;
use crate::span::Span;
use serde::{Serialize, Serializer};

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
pub fn task<'a>(origin: &'a Origin<'a>, analysis: &'a Analysis<'a>) -> impl Serialize + 'a {
    let Origin { id: document, record, source, title, lexicon, .. } = *origin;
    let result = Regions { analysis, index: OffsetIndex::new(analysis.text(), Offsets::Chars) };
    Task {
        data: Data { document, record, source, text: analysis.text(), title },
        predictions: [Prediction { model_version: format!("tidings {lexicon}"), result }],
    }
}

#[derive(Serialize)]
struct Task<'a> {
    data: Data<'a>,
    predictions: [Prediction<'a>; 1],
}

#[derive(Serialize)]
struct Data<'a> {
    document: &'a str,
    record: u64,
    source: &'a str,
    text: &'a str,
    title: Option<&'a str>,
}

#[derive(Serialize)]
struct Prediction<'a> {
    model_version: String,
    result: Regions<'a>,
}

/// Items and mentions, each made when it is written: a document may have very many.
struct Regions<'a> {
    analysis: &'a Analysis<'a>,
    index: OffsetIndex,
}

#[derive(Serialize)]
struct Region<'a> {
    from_name: &'static str,
    id: String,
    meta: Meta,
    to_name: &'static str,
    r#type: &'static str,
    value: Place<'a>,
}

#[derive(Serialize)]
struct Meta {
    text: Vec<String>,
}

#[derive(Serialize)]
struct Place<'a> {
    end: usize,
    labels: [&'static str; 1],
    start: usize,
    text: &'a str,
}

impl<'a> Regions<'a> {
    fn region(&self, id: String, span: Span, label: &'static str, meta: Vec<String>) -> Region<'a> {
        let (start, end) = (self.index.translate(span.start()), self.index.translate(span.end()));
        let value = Place { end, labels: [label], start, text: span.of(self.analysis.text()) };
        Region { from_name: "label", id, meta: Meta { text: meta }, to_name: "text", r#type: "labels", value }
    }
}

impl Serialize for Regions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let items = self.analysis.items().enumerate().filter_map(|(at, item)| {
            let label = item.label()?.as_str();
            Some(self.region(format!("item-{}", at + 1), item.span(), label, vec![format!("confidence {}", rounded(item.confidence()))]))
        });
        let entities = self.analysis.entities().iter().enumerate().map(|(at, entity)| {
            let values = entity.attributes(self.analysis.text()).into_iter().map(|(name, value)| format!("{name} {value}")).collect();
            self.region(format!("entity-{}", at + 1), entity.span, entity.kind().as_str(), values)
        });
        serializer.collect_seq(items.chain(entities))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyzer::Analyzer;

    #[test]
    fn regions_slice_the_text() {
        let analyzer = Analyzer::new();
        let text = "🎉 “Élan”: Bill C-59 passed.";
        let origin = Origin { record: 1, id: "a", source: "a.txt", title: None, date: None, country: None, carried: &[], lexicon: "x" };
        let task = serde_json::to_value(task(&origin, &analyzer.analyze(text))).unwrap();
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
