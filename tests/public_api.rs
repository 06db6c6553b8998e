//! The public API, listed: what changes it is seen in review.
//!
//! The list is made from rustdoc's JSON, which only nightly toolchains write, and stable ones where they are told to
//! (`RUSTC_BOOTSTRAP`). Its format changes with the toolchain: where it cannot be made or read, the test says so and passes.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// The features whose API is listed: all.
fn rustdoc_json() -> Result<PathBuf, String> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("public-api");
    let output = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--lib", "--all-features", "--offline", "--target-dir"])
        .arg(&target)
        .args(["--", "-Zunstable-options", "--output-format=json", "--cap-lints=allow"])
        .env("RUSTC_BOOTSTRAP", "1")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .map_err(|error| error.to_string())?;
    let told = String::from_utf8_lossy(&output.stderr);
    if output.status.success() { Ok(target.join("doc/tidings.json")) } else { Err(told.into_owned()) }
}

#[test]
fn the_public_api_is_as_listed() {
    let listed = rustdoc_json().and_then(|json| {
        let builder = public_api::Builder::from_rustdoc_json(json).omit_blanket_impls(true).omit_auto_trait_impls(true);
        builder.build().map_err(|error| error.to_string())
    });
    let api = match listed {
        Ok(api) => api.to_string(),
        Err(error) => {
            eprintln!("skipped: this toolchain's rustdoc gives no list: {error}");
            return;
        }
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/public-api.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, api).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    let missing = |from: &str, of: &str| from.lines().filter(|line| !of.lines().any(|l| l == *line)).collect::<Vec<_>>().join("\n");
    assert!(
        api == expected,
        "the public API has changed; gone:\n{}\nnew:\n{}\nIf that is meant: UPDATE_GOLDEN=1 cargo test --test public_api, and a line in CHANGELOG.md",
        missing(&expected, &api),
        missing(&api, &expected)
    );
}

/// What a service does with it: shares it between threads.
#[test]
fn analyzers_are_shared_and_analyses_are_sent() {
    fn shared<T: Clone + Send + Sync>() {}
    fn sent<T: Send>() {}
    shared::<tidings::Analyzer>();
    shared::<tidings::Analysis<'_>>();
    shared::<tidings::Error>();
    sent::<tidings::Scratch>();
    sent::<tidings::input::Block>();
    sent::<tidings::input::Blocks>();
}
