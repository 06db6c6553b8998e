//! What the tests of entities share.

use super::{Bound, Entity, Rules, Value};
use crate::Analyzer;
use crate::lexicon::Lexicon;
use proptest::prelude::*;
use std::sync::LazyLock;

/// The built-in tables.
pub(super) static TABLES: LazyLock<(Lexicon, Rules)> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let rules = Rules::new(&mut lexicon);
    (lexicon, rules)
});

/// The mentions of a text as if it were published in `country`, each with its words.
pub(super) fn entities(text: &str, country: &str) -> Vec<(String, Entity)> {
    let mut builder = Analyzer::builder().date("2024-05-10".parse().unwrap());
    if !country.is_empty() {
        builder = builder.country(country.parse().unwrap());
    }
    let analyzer = builder.build().unwrap();
    let analysis = analyzer.analyze(text);
    let items = analysis.items().flat_map(|i| i.entities().to_vec());
    let others = analysis.others().flat_map(|o| o.entities().to_vec());
    let mut found: Vec<Entity> = items.chain(others).collect();
    found.sort_by_key(|e| e.span);
    found.into_iter().map(|e| (e.span.of(text).to_owned(), e)).collect()
}

/// The counts of a text: words, value, bound, unit.
pub(super) fn counts(text: &str) -> Vec<(String, f64, Bound, String)> {
    let of = |(words, entity): (String, Entity)| match entity.value {
        Value::Count { amount, unit } => Some((words, amount.value, amount.bound, unit.map_or(String::new(), |u| u.of(text).to_owned()))),
        _ => None,
    };
    entities(text, "").into_iter().filter_map(of).collect()
}

/// What stands near numbers, and what does not.
const PIECES: &str = "one two seven twenty thirty hundred thousand million dozen half a an 3 12 15 34 350 1,200 13,000 1,50,000 2.5 \
    6.30 2019 007 5k 20m 9th 5p 20c 3EUR 12% 1,2,3 the of to to to or or or and and and over over under at in in for for from between by through point per cent percent \
    percentage pc people women boats letters vote votes voted against ayes noes yes favour favor support with versus dollars euros \
    rupees pence cents grand Canadian New Zealand CFA francs USD EUR MEUR kr zł lei usd R K Rs RM US NZ HK years days week old age \
    more less so odd plus minus tenth tenths pp p.c. 0.25 1/4 ½ ⅓ − over under about nearly up least most than close section pages No. no level fig. May Monday quarter \
    thirds fifths am pm p.m o'clock noon GMT call ABN Street Road Baker rue Brussels Maria Big Four Group strong said last this \
    them its human rights month's one's $ € £ ₹ NZ$ A$ U.S.$ Rs. . , ; : - – — / ( ) [ ] + # * ' ’ “ \" = ° ½ % > ~ ! ? |";

/// Texts of such words and marks.
pub(super) fn texts_with_numbers() -> impl Strategy<Value = String> {
    let pieces: Vec<&'static str> = PIECES.split_whitespace().collect();
    let blank = prop_oneof![9 => Just(" "), 2 => Just(""), 1 => Just("\u{a0}"), 1 => Just("\n"), 1 => Just(". ")];
    prop::collection::vec((blank, prop::sample::select(pieces)), 2..24)
        .prop_map(|all| all.iter().map(|(blank, word)| format!("{blank}{word}")).collect())
}
