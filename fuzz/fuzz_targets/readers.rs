//! Any bytes in any form, the first byte picks it: nothing panics, each record is a document or an error, and each document
//! has an analysis in which the invariants of the tests hold.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use std::cell::RefCell;
use tidings::input::{Format, Options, Source, read_record};
use tidings::{Analyzer, Scratch};

const FORMS: [Format; 7] =
    [Format::Text, Format::Markdown, Format::Html, Format::Mail, Format::Mbox, Format::Jsonl, Format::Csv];

/// Small, so that the fuzzer can pass it; records within it are all that is analysed.
const LIMIT: usize = 4096;

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

fuzz_target!(|input: &[u8]| {
    let Some((&first, bytes)) = input.split_first() else { return };
    let analyzer = Analyzer::new();
    let mut options = Options::default();
    options.limit = Some(LIMIT);
    let source = Source::Bytes("fuzz".to_owned(), bytes.into(), FORMS[usize::from(first) % FORMS.len()]);
    let (mut records, mut documents, mut errors) = (0, 0, 0);
    for block in source.blocks(&options) {
        records += block.len();
        for raw in block.records() {
            match read_record(&raw).document {
                Ok(document) => {
                    documents += 1;
                    SCRATCH.with_borrow_mut(|scratch| invariants::check(&analyzer.analyze_in(scratch, &document)));
                }
                Err(error) => {
                    errors += 1;
                    assert!(error.to_string().starts_with("fuzz"), "an error that names no place: {error}");
                }
            }
        }
    }
    assert_eq!(records, documents + errors);
});
