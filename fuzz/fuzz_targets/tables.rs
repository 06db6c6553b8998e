//! Any bytes as a user's table: taken, or refused with an error that names a line.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tidings::Analyzer;

fuzz_target!(|table: &str| {
    match Analyzer::builder().lexicon(table).build() {
        Ok(analyzer) => drop(analyzer.analyze("Minister Ann Bell told the council on 3 May 2024 that 1,200 people won.")),
        Err(error) => assert!(error.is_table() && error.to_string().contains("line "), "{error}"),
    }
});
