//! What must hold for every analysis of any text. The fuzz targets read this file too.

use tidings::output::json::{Line, OffsetIndex, Offsets, write_line};
use tidings::{Analysis, DateValue, Duration, Span, Value};

/// The sections of an analysis: spans in the order of the text.
pub fn sections(analysis: &Analysis<'_>) -> Vec<Span> {
    let spans: Vec<Span> = analysis.sections().map(|section| section.span()).collect();
    assert!(spans.is_sorted() && spans.len() == analysis.items().len() + analysis.others().len(), "{spans:?}");
    spans
}

/// What must hold for every analysis of any text.
pub fn check(analysis: &Analysis<'_>) {
    let text = analysis.text();
    let fits = |span: Span| {
        assert!(!span.is_empty() && text.get(span.range()).is_some(), "{span} does not fit {text:?}");
        assert_eq!(span.of(text), span.of(text).trim(), "white space at the edge of {span} in {text:?}");
    };
    let mut end = 0;
    for span in sections(analysis) {
        fits(span);
        assert!(end <= span.start(), "sections overlap at {span} in {text:?}");
        assert_eq!(tokens(&text[end..span.start()]), 0, "text outside sections: {:?} in {text:?}", &text[end..span.start()]);
        end = span.end();
    }
    assert_eq!(tokens(&text[end..]), 0, "text outside sections: {:?}", &text[end..]);
    let mut end = 0;
    for entity in analysis.entities() {
        fits(entity.span);
        assert!(end <= entity.span.start(), "mentions overlap at {} in {text:?}", entity.span);
        end = entity.span.end();
        values_print_and_parse_back(&entity.value);
    }
    let mut in_sections = 0;
    for item in analysis.items() {
        assert!((0.0..=1.0).contains(&item.confidence()), "confidence {}", item.confidence());
        assert!(item.heading().is_none_or(|h| item.span().contains(h)));
        let weights: Vec<f32> = item.evidence().map(|evidence| evidence.weight).collect();
        assert!(weights.is_sorted_by(|a, b| a >= b), "{weights:?} in {text:?}");
        for evidence in item.evidence() {
            assert!(item.span().contains(evidence.span) && text.get(evidence.span.range()).is_some(), "{} in {text:?}", evidence.span);
            assert!(evidence.weight.is_finite());
        }
        assert!(item.entities().iter().all(|e| item.span().contains(e.span)));
        in_sections += item.entities().len();
    }
    for other in analysis.others() {
        assert!(other.entities().iter().all(|e| other.span().contains(e.span)));
        in_sections += other.entities().len();
    }
    assert_eq!(in_sections, analysis.entities().len(), "each mention stands in one section");
    either_way_writes_the_same_line(analysis);
}

/// A line can be written by any serializer, or straight into bytes.
fn either_way_writes_the_same_line(analysis: &Analysis<'_>) {
    for offsets in [Offsets::Bytes, Offsets::Chars] {
        let index = OffsetIndex::new(analysis.text(), offsets);
        let line = Line::new(analysis, &index);
        let (mut straight, mut serialized) = (Vec::new(), Vec::new());
        line.write(&mut straight);
        straight.push(b'\n');
        assert!(write_line(&mut serialized, &line).is_ok());
        assert_eq!(String::from_utf8_lossy(&straight), String::from_utf8_lossy(&serialized));
    }
}

/// How many pieces of `text` are more than white space.
fn tokens(text: &str) -> usize {
    use tidings::text::{PieceKind, pieces};
    pieces(text).filter(|p| !matches!(p.kind, PieceKind::Space | PieceKind::Newline)).count()
}

fn values_print_and_parse_back(value: &Value) {
    match value {
        Value::Date(Some(date)) => assert_eq!(date.to_string().parse::<DateValue>().as_ref(), Ok(date)),
        Value::Duration(duration) => assert_eq!(duration.to_string().parse::<Duration>().as_ref(), Ok(duration)),
        Value::Count { amount, .. } | Value::Money { amount, .. } | Value::Percent(amount) => assert!(amount.value.is_finite()),
        _ => {}
    }
}
