//! What the tests of entities share.

use super::{Bound, Entity, Rules, Value};
use crate::Analyzer;
use crate::lexicon::Lexicon;
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
