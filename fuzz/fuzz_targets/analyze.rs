//! Any string has an analysis in which the invariants of the tests hold.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use std::cell::RefCell;
use tidings::{Analyzer, Document, Scratch};

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

fuzz_target!(|text: &str| {
    let analyzer = Analyzer::new();
    let mut document = Document::new(text);
    if text.len() % 2 == 0 {
        document.date = "2024-03-28".parse().ok();
        document.country = "CA".parse().ok();
    }
    SCRATCH.with_borrow_mut(|scratch| invariants::check(&analyzer.analyze_in(scratch, &document)));
});
