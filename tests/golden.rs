//! Whole documents and what the library makes of them, so that every change of results is seen in review.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` rewrites the files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use tidings::{Analyzer, Document, gold};

/// One document of every form: a letter, bullets, one-line lists, headings with and without a status, a blog's index.
const ANNOTATED: [&str; 6] = [
    "au-fine-print-2019-11",
    "gb-unwatched-blog-2023-12",
    "in-free-newsroom-2023-09",
    "ke-ardhi-maji-2023-08",
    "nz-clear-air-2024-05",
    "us-throwaway-report-2018-07",
];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Compares with the file `fixtures/golden/NAME.json`, or rewrites it.
fn check(name: &str, document: &Document) {
    let analyzer = Analyzer::new();
    let found = serde_json::to_string_pretty(&analyzer.analyze_document(document)).unwrap() + "\n";
    let path = fixtures().join("golden").join(name).with_extension("json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &found).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let difference = expected.lines().zip(found.lines()).position(|(e, f)| e != f);
    assert!(
        expected == found,
        "{name}: results changed, first at line {} of {}; if that is meant, UPDATE_GOLDEN=1 cargo test --test golden",
        difference.map_or(expected.lines().count().min(found.lines().count()), |d| d + 1),
        path.display()
    );
}

#[test]
fn annotated_documents_give_what_they_gave() {
    let documents = gold::read(&[fixtures().join("dev")]).unwrap();
    for name in ANNOTATED {
        let annotated = documents.iter().find(|d| d.id == name).expect(name);
        let document = Document { text: annotated.text.clone(), date: annotated.date, country: annotated.country };
        check(name, &document);
    }
}

#[test]
fn the_newsletter_gives_what_it_gave() {
    let text = fs::read_to_string(fixtures().join("newsletter.txt")).unwrap().replace("\r\n", "\n");
    check("newsletter", &Document::new(text).with_date("2024-05-02".parse().unwrap()).with_country("NZ".parse().unwrap()));
}
