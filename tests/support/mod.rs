//! What the tests share: generated updates, and what must hold for every analysis.
#![allow(dead_code)]

use proptest::prelude::*;
use tidings::{Analysis, DateValue, Duration, Span, Value};

/// Lines of updates in many forms, and text that is none.
const LINES: &[&str] = &[
    "BIG NEW WIN – The council scraps the incinerator",
    "Still waiting: an answer from Minister Joly",
    "## Progress on the ferry",
    "[PENDING] Night buses",
    "• The court quashed the order on 3 May 2024; 1,204 people had signed.",
    "3. Library hours (6-1)",
    "UPDATE 21/09/15: it's open",
    "Dear friends,",
    "On March 18th, Foreign Affairs Minister Mélanie Joly announced that Canada will no longer approve exports.",
    "More than 13,000 emails were sent, and €2.5 million was paid over six months.",
    "We call on the Department for Transport (DfT) to publish the report. The DfT has not replied.",
    "Parliament adopted the motion by 204-117, with 20 per cent abstaining; it was the 9th vote.",
    "Bill C-59 is at second reading. Petition e-4745 closes next Friday.",
    "“Nobody asked us,” said Dr. Ben Thomson… Read more",
    "Donate $20 today. Call 438-380-5410 or write to info@example.org.",
    "Unsubscribe | www.example.org/news | 24/7",
    "Between October and December 2023 two lakh people were evicted.",
    "If the board agrees, it would reverse a rule from the 1970s.",
    "It was not the end – and it won't be.",
    "",
    "",
    "\t \u{a0}",
];

/// Texts made of such lines, joined by ends of line, with odd chars thrown in.
pub fn updates() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        12 => prop::sample::select(LINES).prop_map(str::to_owned),
        1 => "\\PC{0,40}",
        1 => "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}[,.:;] [0-9]{1,5}[a-z%]{0,3} [a-z ]{0,30}[.!?]?",
        1 => "[0-9$£€.,:/–()%+ -]{1,30}",
        1 => prop::sample::select(LINES).prop_map(str::to_uppercase),
    ];
    let end = prop::sample::select(&["\n", "\n", "\n\n", "\n\n", "\r\n", " "][..]);
    prop::collection::vec((line, end), 0..24).prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect())
}

/// The sections of an analysis: spans in the order of the text.
pub fn sections(analysis: &Analysis<'_>) -> Vec<Span> {
    let mut spans: Vec<Span> = analysis.items().map(|i| i.span()).chain(analysis.others().map(|o| o.span())).collect();
    spans.sort();
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
