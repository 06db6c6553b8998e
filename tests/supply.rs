//! What the crate builds on: licences that allow its own, nothing that builds or downloads behind the user's back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Licences that may stand alone; of an expression, one side of each `OR` and both of each `AND` must be here.
const ALLOWED: [&str; 8] = ["MIT", "Apache-2.0", "Unlicense", "BSD-3-Clause", "Zlib", "0BSD", "Unicode-3.0", "MIT-0"];

/// What rustc calls this platform. Packages of others need not have been downloaded.
fn host() -> String {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output().expect("rustc built this test");
    let version = String::from_utf8(output.stdout).expect("rustc prints UTF-8");
    version.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host").to_owned()
}

fn metadata(features: &[&str]) -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", &host()])
        .args(features)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs this test");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON")
}

/// The names of the packages that a user of the crate builds, tools and tests left out, with their licences.
fn built(metadata: &Value) -> BTreeMap<String, String> {
    let array = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let nodes: BTreeMap<String, Value> =
        array(&metadata["resolve"]["nodes"]).into_iter().map(|n| (n["id"].as_str().unwrap_or("").to_owned(), n)).collect();
    let packages: BTreeMap<String, Value> =
        array(&metadata["packages"]).into_iter().map(|p| (p["id"].as_str().unwrap_or("").to_owned(), p)).collect();
    let root = metadata["resolve"]["root"].as_str().unwrap_or("").to_owned();
    let (mut open, mut seen) = (vec![root.clone()], BTreeSet::new());
    while let Some(id) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        for dependency in array(&nodes[&id]["deps"]) {
            if array(&dependency["dep_kinds"]).iter().any(|k| k["kind"] != "dev") {
                open.push(dependency["pkg"].as_str().unwrap_or("").to_owned());
            }
        }
    }
    seen.remove(&root);
    let text = |id: &String, key: &str| packages[id][key].as_str().unwrap_or("").to_owned();
    seen.iter().map(|id| (text(id, "name"), text(id, "license"))).collect()
}

fn allowed(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|l| ALLOWED.contains(&l.trim())))
}

#[test]
fn licences_of_all_that_is_built_are_allowed() {
    assert!(allowed("MIT OR Apache-2.0") && allowed("(MIT OR GPL-3.0) AND Unicode-3.0") && allowed("Unlicense/MIT"));
    assert!(!allowed("GPL-3.0") && !allowed("MIT AND GPL-3.0") && !allowed(""));
    for (name, licence) in built(&metadata(&["--all-features"])) {
        assert!(allowed(&licence), "{name}: {licence:?}");
    }
}

#[test]
fn the_core_is_light() {
    let core = built(&metadata(&["--no-default-features"]));
    // The README tells this number, under "As a library".
    assert!(core.len() <= 25, "{} packages: {core:?}", core.len());
    for heavy in ["clap", "html5gum", "mail-parser", "csv", "flate2", "encoding_rs", "indicatif"] {
        assert!(!core.contains_key(heavy), "{heavy}");
    }
}

#[test]
fn nothing_of_ours_runs_at_build_time() {
    assert!(!Path::new(env!("CARGO_MANIFEST_DIR")).join("build.rs").exists());
}

/// What is published builds and runs by itself: each file that is named in an example's `path` is there, and so is the recipes' input.
#[test]
fn the_package_holds_what_its_examples_are_made_of() {
    let output = Command::new(env!("CARGO"))
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs this test");
    let files: BTreeSet<String> = String::from_utf8_lossy(&output.stdout).lines().map(|line| line.replace('\\', "/")).collect();
    assert!(files.contains("src/lib.rs") && files.contains("fixtures/newsletter.txt"), "{files:?}");
    for example in files.iter().filter(|file| file.starts_with("examples/") && file.ends_with(".rs")) {
        let source = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(example)).expect("listed");
        assert!(!source.contains("../benches") && !source.contains("\"fixtures"), "{example} needs what is left out");
        for path in source.split("#[path = \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(files.contains(&format!("examples/{path}")), "{example} is made of {path}");
        }
    }
    assert!(!files.iter().any(|file| file.starts_with("benches") || file.starts_with("tests") || file.starts_with("fixtures/dev")));
}
