//! What holds for every text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use support::invariants::check;
use support::{FIXTURES, items, mutated, updates};
use tidings::output::json::{OffsetIndex, Offsets};
use tidings::text::pieces;
use tidings::{
    Amount, Analysis, Analyzer, AnalyzerBuilder, Country, Date, DatePoint, DateValue, Document, Duration, Entity, EntityKind, Item,
    Scratch, TimeUnit, Value,
};
use unicode_normalization::UnicodeNormalization;

fn document(text: &str) -> Document {
    Document::new(text).with_date("2024-03-28".parse().unwrap()).with_country("CA".parse().unwrap())
}

/// When and where documents are published: any year that dates have, any country of those that rules know and of others.
fn published() -> impl Strategy<Value = (Date, Country)> {
    const COUNTRIES: [&str; 16] = ["AU", "BD", "CA", "CH", "DE", "EU", "GB", "GH", "IN", "JP", "KE", "LK", "NZ", "US", "ZA", "ZZ"];
    let year = prop_oneof![1..=9999i32, 1..=100i32, 9900..=9999i32];
    let date = (year, 1..=12u32, 1..=31u32).prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day));
    (date, prop::sample::select(&COUNTRIES[..]).prop_map(|code| code.parse().unwrap()))
}

/// Kinds and values of all mentions, white space folded.
fn values(analysis: &Analysis<'_>) -> Vec<String> {
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = analysis.text();
    let line = |e: &Entity| {
        let attributes: Vec<_> = e.attributes(text).into_iter().map(|(name, value)| (name, squeezed(&value))).collect();
        format!("{} {} {attributes:?}", e.kind(), squeezed(e.span.of(text)))
    };
    analysis.entities().iter().map(line).collect()
}

fn labels(analysis: &Analysis<'_>) -> Vec<String> {
    analysis.items().map(|i| format!("{:?} {:?} {:.3}", i.label(), i.declared(), i.confidence())).collect()
}

/// All that is told of an item, its place left out.
fn told(item: &Item<'_>, text: &str) -> String {
    let entities: Vec<_> = item.entities().iter().map(|e| (e.kind(), e.span.of(text), e.attributes(text))).collect();
    let evidence: Vec<_> = item.evidence().map(|e| (e.span.of(text), e.label, e.cue)).collect();
    format!("{:?} {:?} {:?} {} {entities:?} {evidence:?}", item.text(), item.label(), item.declared(), item.confidence())
}

/// The members of each mention in the machine-readable form, as written.
fn written(analysis: &Analysis<'_>) -> Vec<BTreeMap<String, Box<RawValue>>> {
    #[derive(serde::Deserialize)]
    struct Section {
        start: usize,
        entities: Vec<BTreeMap<String, Box<RawValue>>>,
    }
    #[derive(serde::Deserialize)]
    struct Record {
        items: Vec<Section>,
        others: Vec<Section>,
    }
    let record: Record = serde_json::from_str(&serde_json::to_string(analysis).unwrap()).unwrap();
    let mut sections: Vec<Section> = record.items.into_iter().chain(record.others).collect();
    sections.sort_by_key(|section| section.start);
    sections.into_iter().flat_map(|section| section.entities).collect()
}

/// What is written of a mention says all of its value, and parses back to it.
fn check_written(entity: &Entity, members: &BTreeMap<String, Box<RawValue>>, text: &str) {
    let number = |name: &str| members[name].get().parse::<f64>().unwrap();
    let string = |name: &str| members.get(name).map(|value| serde_json::from_str::<String>(value.get()).unwrap());
    let amount = || Amount { value: number("value"), bound: string("bound").unwrap().parse().unwrap() };
    let of = |span: tidings::Span| Some(span.of(text).to_owned());
    assert_eq!(string("kind").unwrap().parse::<EntityKind>(), Ok(entity.kind()));
    assert_eq!((number("start"), number("end")), (entity.span.start() as f64, entity.span.end() as f64));
    assert_eq!(string("text"), of(entity.span));
    match entity.value {
        Value::Minister { name, portfolio } => {
            assert_eq!((string("name"), string("portfolio")), (name.and_then(of), portfolio.map(|p| p.words(text))));
        }
        Value::Person { name, role } => assert_eq!((string("name"), string("role")), (of(name), role.and_then(of))),
        Value::Organization | Value::Reference => assert_eq!(members.len(), 4),
        Value::Count { amount: found, unit } => assert_eq!((amount(), string("unit")), (found, unit.and_then(of))),
        Value::Money { amount: found, currency } => {
            assert_eq!((amount(), string("currency").map(|c| c.parse().unwrap())), (found, currency));
        }
        Value::Percent(found) => assert_eq!(amount(), found),
        Value::Rank(found) => assert_eq!(number("value"), found),
        Value::Vote { for_, against } => assert_eq!((number("for"), number("against")), (for_, against)),
        Value::Date(found) => assert_eq!(string("edtf").map(|edtf| edtf.parse::<DateValue>().unwrap()), found),
        Value::Duration(found) => assert_eq!(string("iso").unwrap().parse(), Ok(found)),
        _ => panic!("a kind that this test does not know: {}", entity.kind()),
    }
}

fn check_all_written(analysis: &Analysis<'_>) {
    let written = written(analysis);
    assert_eq!(written.len(), analysis.entities().len());
    analysis.entities().iter().zip(&written).for_each(|(entity, members)| check_written(entity, members, analysis.text()));
}

/// Points of the calendar of each grain.
fn points() -> impl Strategy<Value = DatePoint> {
    let day = (1..10_000i32, 1..13u32, 1..32u32).prop_filter_map("no such day", |(y, m, d)| tidings::Date::new(y, m, d));
    prop_oneof![
        day.prop_map(DatePoint::Day),
        (1..10_000i32, 1..13u32).prop_map(|(year, month)| DatePoint::Month(year, month)),
        (1..10_000i32, 21..25u32).prop_map(|(year, season)| DatePoint::Season(year, season)),
        (1..10_000i32).prop_map(DatePoint::Year),
        (0..1000i32).prop_map(DatePoint::Decade),
        (0..100i32).prop_map(DatePoint::Century),
    ]
}

/// Sentences of dates whose value rests on the day of publication.
fn dates() -> impl Strategy<Value = String> {
    let date = prop::sample::select(
        &[
            "in the 30s",
            "in the last decade",
            "two centuries ago",
            "last century",
            "next year",
            "3/4",
            "last winter",
            "three decades from now",
            "90 years ago",
            "next quarter",
            "over the past 20 years",
            "last Thursday",
            "this weekend",
            "in December",
            "by next spring",
            "a fortnight ago",
            "01/02/03",
            "in '98",
        ][..],
    );
    prop::collection::vec(date, 1..5).prop_map(|dates| dates.into_iter().map(|date| format!("We won {date}. ")).collect())
}

#[test]
fn every_fixture_has_a_sound_analysis() {
    let (analyzer, mut seen) = (Analyzer::new(), BTreeMap::new());
    for gold in FIXTURES.iter() {
        let document = Document { text: gold.text.clone(), date: gold.date, country: gold.country };
        let analysis = analyzer.analyze_document(&document);
        check(&analysis);
        check_all_written(&analysis);
        analysis.entities().iter().for_each(|entity| *seen.entry(entity.kind()).or_insert(0) += 1);
    }
    assert!(EntityKind::ALL.iter().all(|kind| seen.contains_key(kind)), "{seen:?}");
}

#[test]
fn a_hyphen_of_any_form_is_a_hyphen() {
    let analyzer = Analyzer::new();
    for gold in FIXTURES.iter() {
        let chars: Vec<char> = gold.text.chars().collect();
        let joins = |at: usize| at > 0 && [at - 1, at + 1].iter().all(|&n| chars.get(n).is_some_and(|c| c.is_alphabetic()));
        let twin: String = chars.iter().enumerate().map(|(at, &c)| if c == '-' && joins(at) { '\u{2011}' } else { c }).collect();
        let (plain, twin) = (document(&gold.text), document(&twin));
        let (analysis, twin) = (analyzer.analyze_document(&plain), analyzer.analyze_document(&twin));
        let values_of_twin: Vec<String> = values(&twin).iter().map(|value| value.replace('\u{2011}', "-")).collect();
        assert_eq!(values(&analysis), values_of_twin, "{}", gold.id);
        assert_eq!(labels(&analysis), labels(&twin), "{}", gold.id);
    }
}

/// The text with the blanks within its mentions as `blank`.
fn with_blanks_within(analysis: &Analysis<'_>, blank: &str) -> String {
    let (mut twin, mut at, text) = (String::new(), 0, analysis.text());
    for entity in analysis.entities() {
        twin.push_str(&text[at..entity.span.start()]);
        twin.push_str(&entity.span.of(text).replace(' ', blank));
        at = entity.span.end();
    }
    twin + &text[at..]
}

/// How many of the mentions are not among those of the twin.
fn changed(plain: &[String], twin: &[String]) -> usize {
    let mut counts = BTreeMap::new();
    plain.iter().for_each(|value| *counts.entry(value).or_insert(0i64) += 1);
    twin.iter().for_each(|value| *counts.entry(value).or_insert(0) -= 1);
    counts.values().filter(|&&count| count > 0).map(|&count| count as usize).sum()
}

/// Some of the fixtures.
fn some_fixtures() -> impl Iterator<Item = Document> {
    const EVERY: usize = 7;
    FIXTURES.iter().step_by(EVERY).map(|gold| document(&gold.text))
}

#[test]
fn a_blank_of_any_form_is_a_blank() {
    let (analyzer, mut all, mut others) = (Analyzer::new(), 0, [0; 4]);
    for plain in some_fixtures() {
        let analysis = analyzer.analyze_document(&plain);
        let twins = [
            with_blanks_within(&analysis, "\u{a0}"),
            with_blanks_within(&analysis, "\u{202f}"),
            plain.text.replace(". ", ".  "),
            plain.text.replace("\n\n", " \t\n\n"),
        ];
        all += analysis.entities().len();
        for (other, twin) in others.iter_mut().zip(&twins) {
            *other += changed(&values(&analysis), &values(&analyzer.analyze_document(&document(twin))));
        }
    }
    assert!(others.iter().all(|&other| other * 10_000 < all), "{others:?} of {all}");
}

/// The text with its lines broken at a width, as mails are.
fn wrapped(text: &str) -> String {
    const WIDTH: usize = 72;
    let mut twin = String::new();
    for line in text.lines() {
        let mut width = 0;
        for word in line.split(' ') {
            let long = word.chars().count();
            let breaks = width > 0 && width + 1 + long > WIDTH;
            twin.push_str(if width == 0 {
                ""
            } else if breaks {
                "\n"
            } else {
                " "
            });
            twin.push_str(word);
            width = if breaks { long } else { width + long + usize::from(width > 0) };
        }
        twin.push('\n');
    }
    twin
}

/// Where a line ends may tell of headings and items, and so change a few; all others are the same.
#[test]
fn mentions_go_over_the_ends_of_wrapped_lines() {
    let (analyzer, mut all, mut others) = (Analyzer::new(), 0, 0);
    for plain in some_fixtures() {
        let [plain, twin] = [&plain, &document(&wrapped(&plain.text))].map(|document| values(&analyzer.analyze_document(document)));
        all += plain.len();
        others += changed(&plain, &twin);
    }
    assert!(others * 400 < all, "{others} of {all}");
}

/// How deep a text is nested must not count: threads of services have small stacks.
#[test]
fn long_runs_of_anything_fit_on_a_small_stack() {
    const PIECES: [&str; 24] = [
        "10 million ",
        "two and a half million ",
        "a hundred and ",
        "1,000 thousand and ",
        "5 to 4 ",
        "3 May and ",
        "January ",
        "between 1 and ",
        "from 3 May to ",
        "six months and ",
        "$5 million to ",
        "5 per cent of ",
        "Minister of ",
        "Ann and ",
        "the Council of the ",
        "Bill C-5 of ",
        "not ",
        "if ",
        "“",
        "(",
        "[",
        "- ",
        "> ",
        "# ",
    ];
    let run = || {
        let analyzer = Analyzer::new();
        for piece in PIECES {
            check(&analyzer.analyze_document(&document(&piece.repeat(20_000))));
        }
    };
    std::thread::Builder::new().stack_size(512 << 10).spawn(run).unwrap().join().unwrap();
}

/// A text with the words that the rows speak of.
const TOLD: &str = "Landammann Ueli Frei told Fenbank and the Sea View Band to pay Moss Quorn of Rat Island. The Quorn Band said no.";

/// Rows of a user's table, also such as give one phrase two kinds.
fn rows() -> impl Strategy<Value = Vec<String>> {
    let phrase = prop::sample::select(&["Fenbank", "landammann", "Moss", "Quorn", "band", "Sea View", "Rat Island", "told", "Ueli"][..]);
    let kind = prop::sample::select(AnalyzerBuilder::NAME_KINDS);
    let fits = |(phrase, kind): &(&str, &str)| !phrase.contains(' ') || !(kind.starts_with("organization-") || *kind == "opener");
    let row = (phrase, kind).prop_filter("these kinds have one word", fits);
    prop::collection::vec(row.prop_map(|(phrase, kind)| format!("{phrase}\t{kind}")), 1..12)
}

proptest! {
    #[test]
    fn every_analysis_is_sound(text in updates()) {
        check(&Analyzer::new().analyze_document(&document(&text)));
    }

    #[test]
    fn an_analysis_is_sound_whenever_and_wherever_a_text_was_published(text in updates(), dates in dates(), (date, country) in published()) {
        let document = Document::new(format!("{text}\n\n{dates}")).with_date(date).with_country(country);
        let analyzer = Analyzer::new();
        let analysis = analyzer.analyze_document(&document);
        check(&analysis);
        check_all_written(&analysis);
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
    fn a_mutated_update_has_a_sound_analysis(text in mutated()) {
        let document = document(&text);
        let analyzer = Analyzer::new();
        let analysis = analyzer.analyze_document(&document);
        check(&analysis);
        check_all_written(&analysis);
    }

    #[test]
    fn what_is_written_parses_back(text in updates()) {
        check_all_written(&Analyzer::new().analyze_document(&document(&text)));
    }

    #[test]
    fn values_print_and_parse_back(from in prop::option::of(points()), to in prop::option::of(points()), number in 0.0..1e12, whole in 0..1_000_000u32) {
        if let Some(point) = from {
            prop_assert_eq!(point.to_string().parse(), Ok(point));
            prop_assert_eq!(DateValue::Point(point).to_string().parse(), Ok(DateValue::Point(point)));
        }
        let interval = DateValue::Interval(from, to);
        prop_assert_eq!(interval.to_string().parse(), Ok(interval));
        use TimeUnit::{Day, Hour, Minute, Month, Second, Week, Year};
        for unit in [Second, Minute, Hour, Day, Week, Month, Year] {
            for number in [number, whole.into()] {
                let duration = Duration { number, unit };
                prop_assert_eq!(duration.to_string().parse(), Ok(duration));
            }
        }
    }

    /// An item without names and dates, which others could take up, leaves all others as they are. It stands behind the first:
    /// what opens a document may be taken for its preamble.
    #[test]
    fn a_neutral_item_leaves_the_others_alone(items in items(), at in any::<prop::sample::Index>()) {
        const NEUTRAL: &str = "## Street lamps\n\nWe keep asking for brighter lamps by the school.\n\n";
        let analyzer = Analyzer::new();
        let alone = document(&items.concat());
        let at = 1 + at.index(items.len());
        let among = document(&[&items[..at].concat(), NEUTRAL, &items[at..].concat()].concat());
        let (alone, among) = (analyzer.analyze_document(&alone), analyzer.analyze_document(&among));
        let expected: Vec<String> = alone.items().map(|item| told(&item, alone.text())).collect();
        let mut found: Vec<String> = among.items().map(|item| told(&item, among.text())).collect();
        prop_assert_eq!(found.len(), expected.len() + 1);
        found.remove(at);
        prop_assert_eq!(found, expected);
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

proptest! {
    // Each case makes two analyzers.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 8))]

    #[test]
    fn shuffled_tables_give_the_same_bytes((rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())), cut in any::<prop::sample::Index>(), text in updates()) {
        let document = document(&format!("{text}\n\n{TOLD}"));
        let analyzer = Analyzer::builder().lexicon(rows.join("\n")).build().unwrap();
        let (first, second) = shuffled.split_at(cut.index(rows.len() + 1));
        let other = Analyzer::builder().lexicon(first.join("\n")).lexicon(second.join("\n")).build().unwrap();
        let bytes = |analyzer: &Analyzer| serde_json::to_string(&analyzer.analyze_document(&document)).unwrap();
        prop_assert_eq!(bytes(&analyzer), bytes(&other));
        prop_assert_eq!(analyzer.fingerprint(), other.fingerprint());
    }
}
