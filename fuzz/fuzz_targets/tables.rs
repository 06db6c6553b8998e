//! Any text as a user's table, the first char picks which: taken, or refused with an error that names a line.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tidings::{Analyzer, AnalyzerBuilder};

/// How each kind of table is given.
const TABLES: [fn(AnalyzerBuilder, &str) -> AnalyzerBuilder; 2] = [
    |builder, table| builder.lexicon(table),
    |builder, table| builder.cues(table),
];

fuzz_target!(|input: &str| {
    let mut chars = input.chars();
    let Some(first) = chars.next() else { return };
    match TABLES[first as usize % TABLES.len()](Analyzer::builder(), chars.as_str()).build() {
        Ok(analyzer) => {
            // The table's own words are what its rules wake at.
            drop(analyzer.analyze(input));
            drop(analyzer.analyze("Minister Ann Bell told the council on 3 May 2024 that 1,200 people won."));
        }
        Err(error) => assert!(error.is_table() && error.to_string().contains("line "), "{error}"),
    }
});
