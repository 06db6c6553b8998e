//! What holds for every text.

mod support;

use proptest::prelude::*;
use support::invariants::check;
use support::updates;
use tidings::gold::attributes;
use tidings::output::json::{OffsetIndex, Offsets};
use tidings::text::pieces;
use tidings::{Analysis, Analyzer, Document, Scratch};
use unicode_normalization::UnicodeNormalization;

fn document(text: &str) -> Document {
    Document::new(text).with_date("2024-03-28".parse().unwrap()).with_country("CA".parse().unwrap())
}

/// Kinds and values of all mentions, white space folded.
fn values(analysis: &Analysis<'_>) -> Vec<String> {
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = analysis.text();
    let line =
        |e: &tidings::Entity| format!("{} {} {}", e.kind(), squeezed(e.span.of(text)), squeezed(&format!("{:?}", attributes(e, text))));
    analysis.entities().iter().map(line).collect()
}

fn labels(analysis: &Analysis<'_>) -> Vec<String> {
    analysis.items().map(|i| format!("{:?} {:?} {:.3}", i.label(), i.declared(), i.confidence())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_analysis_is_sound(text in updates()) {
        check(&Analyzer::new().analyze_document(&document(&text)));
    }

    #[test]
    fn every_string_has_a_sound_analysis(text in "\\PC*") {
        check(&Analyzer::new().analyze(&text));
    }

    #[test]
    fn tokens_tile_the_text(text in updates()) {
        let mut end = 0;
        for piece in pieces(&text) {
            prop_assert_eq!(piece.span.start(), end);
            end = piece.span.end();
        }
        prop_assert_eq!(end, text.len());
    }

    #[test]
    fn a_batch_equals_one_by_one_and_scratch_leaves_no_trace(texts in prop::collection::vec(updates(), 1..6)) {
        let (analyzer, mut scratch) = (Analyzer::new(), Scratch::default());
        let documents: Vec<Document> = texts.iter().map(|t| document(t)).collect();
        for (batch, document) in analyzer.analyze_batch(&documents).iter().zip(&documents) {
            let alone = serde_json::to_string(&analyzer.analyze_document(document)).unwrap();
            prop_assert_eq!(&serde_json::to_string(batch).unwrap(), &alone);
            prop_assert_eq!(serde_json::to_string(&analyzer.analyze_in(&mut scratch, document)).unwrap(), alone);
        }
    }

    #[test]
    fn the_crlf_twin_has_the_same_values(text in updates()) {
        let text = text.replace('\r', "");
        let analyzer = Analyzer::new();
        let twin = text.replace('\n', "\r\n");
        let (document, twin) = (document(&text), document(&twin));
        let (analysis, twin) = (analyzer.analyze_document(&document), analyzer.analyze_document(&twin));
        prop_assert_eq!(values(&analysis), values(&twin));
        prop_assert_eq!(labels(&analysis), labels(&twin));
    }

    #[test]
    fn composed_and_decomposed_twins_have_the_same_labels(text in updates()) {
        let analyzer = Analyzer::new();
        let (composed, decomposed) = (document(&text.nfc().collect::<String>()), document(&text.nfd().collect::<String>()));
        prop_assert_eq!(labels(&analyzer.analyze_document(&composed)), labels(&analyzer.analyze_document(&decomposed)));
    }

    #[test]
    fn chars_are_bytes_translated(text in updates()) {
        let index = OffsetIndex::new(&text, Offsets::Chars);
        for (chars, (bytes, _)) in text.char_indices().enumerate() {
            prop_assert_eq!(index.translate(bytes), chars);
        }
        prop_assert_eq!(index.translate(text.len()), text.chars().count());
    }
}
