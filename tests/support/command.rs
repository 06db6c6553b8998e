//! Running the examples, as their users do.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// An example. `cargo test` builds it; where one test is run alone, it may be older than what it is made of.
pub fn binary(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(Path::parent).unwrap().join("examples");
    let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let written = |path: &Path| path.metadata().and_then(|m| m.modified()).ok();
    let built = written(&path).unwrap_or_else(|| panic!("no {}: cargo build --examples", path.display()));
    // What cargo says that it was made of.
    let sources = std::fs::read_to_string(folder.join(format!("{name}.d"))).unwrap();
    let newer = sources.split_whitespace().skip(1).find(|source| written(Path::new(source)).is_some_and(|at| at > built));
    assert!(newer.is_none(), "{} is older than {}: cargo build --examples", path.display(), newer.unwrap_or_default());
    path
}

pub fn run(arguments: &[impl AsRef<OsStr>], input: &[u8]) -> Output {
    run_in(Path::new("."), arguments, input)
}

pub fn run_in(place: &Path, arguments: &[impl AsRef<OsStr>], input: &[u8]) -> Output {
    let mut child = Command::new(binary("tag"))
        .args(arguments)
        .current_dir(place)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("cargo test builds the examples");
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let feeder = std::thread::spawn(move || {
        // The command may end before it has read all.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

pub fn lines(output: &Output) -> Vec<serde_json::Value> {
    String::from_utf8_lossy(&output.stdout).lines().map(|l| serde_json::from_str(l).expect(l)).collect()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// An empty folder for one test.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
