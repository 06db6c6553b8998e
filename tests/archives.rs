//! Archives of each form, written by other programs than those that read them, through the command.

#![cfg(all(feature = "csv", feature = "gzip", feature = "mail", feature = "markdown"))]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "support/command.rs"]
mod command;

use command::{binary, folder, lines, run, run_in, stderr};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs `program`, and gives its output; `None`, with a message, where it is not there.
fn program(name: &str, arguments: &[&str], place: &Path) -> Option<String> {
    match Command::new(name).args(arguments).current_dir(place).env("tag", binary("tag")).output() {
        Ok(output) => {
            assert!(output.status.success(), "{name} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(error) => {
            eprintln!("skipped: {name}: {error}");
            None
        }
    }
}

/// A folder of archives that Python wrote.
fn archives(name: &str) -> Option<PathBuf> {
    let place = folder(name);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/archives/make.py");
    program("python3", &[script.to_str().unwrap(), "."], &place).map(|_| place)
}

fn is_there(name: &str, arguments: &[&str]) -> bool {
    let found = Command::new(name).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success());
    if !found {
        eprintln!("skipped: {name} {arguments:?} does not run here");
    }
    found
}

fn check_mails(found: &[Value], place: &Path) {
    let expected = std::fs::read_to_string(place.join("expected.jsonl")).unwrap();
    let expected: Vec<Value> = expected.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(found.len(), expected.len());
    for (mail, expected) in found.iter().zip(&expected) {
        let text = mail["text"].as_str().unwrap_or_else(|| panic!("{mail}"));
        assert_eq!((&mail["title"], &mail["date"]), (&expected["title"], &expected["date"]), "{mail}");
        if let Some(whole) = expected["text"].as_str() {
            assert_eq!(text.trim_end(), whole.trim_end());
        }
        let words = |name: &str| expected[name].as_array().cloned().unwrap_or_default();
        for shown in words("shown") {
            assert!(text.contains(shown.as_str().unwrap()), "{shown} is not in {text:?}");
        }
        for hidden in words("hidden") {
            assert!(!text.contains(hidden.as_str().unwrap()), "{hidden} is in {text:?}");
        }
    }
}

#[test]
fn mails_that_python_wrote_are_read_whole() {
    let Some(place) = archives("mails") else { return };
    for path in ["mails", "newsletters.mbox", "newsletters.mbox.gz", "maildir"] {
        let output = run_in(&place, &["--to", "jsonl", path], b"");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stderr(&output).contains("12 documents in = 12 out + 0 errors"), "{}", stderr(&output));
        let mut found = lines(&output);
        // The names of a maildir's files are not in the order of its mails.
        found.sort_by_key(|mail| mail["message_id"].as_str().and_then(|id| id.split('@').next()?.parse::<usize>().ok()).unwrap_or(9));
        check_mails(&found, &place);
    }
}

#[test]
fn pages_and_tables_are_read_with_what_they_carry() {
    let Some(place) = archives("pages") else { return };
    let found = lines(&run_in(&place, &["--to", "jsonl", "blog", "updates.csv"], b""));
    assert_eq!(found.len(), 43);
    assert!(found[0]["text"].as_str().unwrap().starts_with("Home\tDonate\n\n# Victory – the incinerator\n\n"));
    assert_eq!((&found[0]["preheader"], &found[1]["title"]), (&"Good news inside".into(), &"“Café” wins".into()));
    assert_eq!((&found[2]["text"], &found[2]["date"]), (&"## Progress\n\nThe council agreed to review.".into(), &"2024-05-06".into()));
    for (number, row) in found[3..].iter().enumerate() {
        assert_eq!(row["id"], format!("u{number}"));
        assert_eq!((&row["campaign"], &row["sent"], &row["country"]), (&"a, b".into(), &(number * 100).to_string().into(), &"CA".into()));
        assert_eq!(row["items"][0]["entities"][0]["text"], format!("Bill C-{number}"));
    }
}

#[test]
fn bad_inputs_are_told_and_nothing_else_is_lost() {
    let place = folder("bad");
    let write = |name: &str, bytes: &[u8]| std::fs::write(place.join(name), bytes).unwrap();
    let head = "From: a@b.example\nSubject: s\nMIME-Version: 1.0\n";
    write(
        "a-cut.eml",
        format!("{head}Content-Type: multipart/mixed; boundary=X\n\n--X\nContent-Type: text/plain\n\nThe ban was lif").as_bytes(),
    );
    write(
        "b-no-boundary.eml",
        format!("{head}Content-Type: multipart/mixed\n\n--X\nContent-Type: text/plain\n\nLifted.\n--X--").as_bytes(),
    );
    write(
        "c-charset.eml",
        [head.as_bytes(), b"Content-Type: text/plain; charset=utf-8\n\ncaf\xe9 noir, caf\xe9 au lait"].concat().as_slice(),
    );
    write("d-base64.eml", format!("{head}Content-Transfer-Encoding: base64\n\nVGhl!!IGJhbg=\n***").as_bytes());
    write("e-deep.html", format!("{}deep", "<div><table><tr><td>".repeat(10_000)).as_bytes());
    write("f-rows.csv", b"id,text,x\n1,a,b\n2,a\n3,\"a,b\n");
    let mut line = br#"{"id": "long", "text": ""#.to_vec();
    line.resize(100 << 20, b'a');
    line.extend_from_slice(b"\"}\n{\"text\": \"short\"}\n");
    write("g-long.jsonl", &line);
    write("h-picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    write("i-picture.eml", b"\xff\xd8\xff\xe0\0\x10JFIF\0");
    write("j-cut.txt.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03\x2b\xc9");
    write("k-stray.mbox", b"no separator\n\nFrom a@b.example Thu Mar 28 10:11:12 2024\nSubject: x\n\nThe ban was lifted.\n");
    write("l-nested.eml", format!("{head}{}", "Content-Type: message/rfc822\n\n".repeat(20_000)).as_bytes());
    if let Some(python) =
        program("python3", &["-c", "import gzip; open('m-bomb.txt.gz', 'wb').write(gzip.compress(bytes(b'a') * (200 << 20)))"], &place)
    {
        assert_eq!(python, "");
    } else {
        write("m-bomb.txt.gz", b"\x1f\x8b");
    }
    std::fs::create_dir(place.join("n-closed")).unwrap();
    write("n-closed/a.txt", b"hidden");
    #[cfg(unix)]
    std::fs::set_permissions(place.join("n-closed"), std::os::unix::fs::PermissionsExt::from_mode(0o0)).unwrap();
    let closed = std::fs::read_dir(place.join("n-closed")).is_err();

    let output = run_in(&place, &["--to", "jsonl", "."], b"");
    #[cfg(unix)]
    std::fs::set_permissions(place.join("n-closed"), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    assert_eq!(output.status.code(), Some(1));
    let found = lines(&output);
    let told = stderr(&output);
    // Texts that stand in the input as they are do not come out again.
    let expected = [
        Ok(Some("The ban was lif")),
        Ok(Some("Lifted.")),
        Ok(Some("café noir, café au lait")),
        Ok(Some("The ban")),
        Ok(Some("deep")),
        Ok(None),
        Err("f-rows.csv, line 3: 2 columns where the first row has 3"),
        Err("f-rows.csv, line 4: the quote that opens on line 4 is not closed"),
        Err("g-long.jsonl, line 1: larger than the limit of 32 MiB"),
        Ok(None),
        Err("h-picture.txt: no text: a PNG picture"),
        Err("i-picture.eml: no text: a JPEG picture"),
        Err("j-cut.txt.gz: "),
        Err("k-stray.mbox, message 1 on line 1: no mbox"),
        Ok(Some("The ban was lifted.\n")),
        Err("l-nested.eml: a mail with more than 100 parts"),
        Err("m-bomb.txt.gz: "),
        if closed { Err("n-closed: ") } else { Ok(None) },
    ];
    assert_eq!(found.len(), expected.len(), "{told}");
    for (record, expected) in found.iter().zip(expected) {
        match expected {
            Ok(text) => assert_eq!((record["error"].as_str(), record["text"].as_str()), (None, text), "{record}"),
            Err(message) => {
                assert!(record["error"]["message"].as_str().is_some_and(|m| m.contains(message)), "{record}: {message}");
                assert!(told.contains(message), "{told}");
            }
        }
    }
    let errors = found.iter().filter(|record| !record["error"].is_null()).count();
    assert_eq!(errors, expected.iter().filter(|e| e.is_err()).count(), "{told}");
    assert!(told.contains(&format!("18 documents in = {} out + {errors} errors", 18 - errors)), "{told}");
}

#[test]
fn files_that_are_no_texts_are_passed_over_in_folders_and_told_where_they_are_named() {
    let place = folder("no-texts");
    for (name, content) in [
        ("a.js", "let won = true;"),
        ("style.css", "a { color: red }"),
        ("c.json", "[{\"text\": \"We won.\"}]"),
        ("d.txt", "The ban was lifted."),
        ("e.txt", "{\\rtf1\\ansi We won.}"),
    ] {
        std::fs::write(place.join(name), content).unwrap();
    }
    let output = run_in(&place, &["--to", "jsonl", "."], b"");
    let told = stderr(&output);
    assert_eq!(lines(&output).len(), 2, "{told}");
    assert!(told.contains("2 documents in = 1 out + 1 error: 1 input\ntag: 1 item: 1 win\n"), "{told}");
    assert!(told.contains("e.txt: no text: an RTF document") && told.contains("3 files passed over: 1 css, 1 js, 1 json"), "{told}");
    let named = run_in(&place, &["--to", "jsonl", "c.json"], b"");
    assert!(stderr(&named).contains("c.json: JSON is read where each line is a document"), "{}", stderr(&named));
    assert_eq!(lines(&run_in(&place, &["--to", "jsonl", "--from", "jsonl", "c.json"], b"")).len(), 1);
}

/// The bytes of all files that a run writes, but for its journal.
fn outputs(out: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = if out.is_dir() { std::fs::read_dir(out).unwrap().map(|e| e.unwrap().path()).collect() } else { vec![out.to_owned()] };
    let mut files: Vec<PathBuf> = files.into_iter().filter(|f| !f.to_string_lossy().contains(".progress")).collect();
    files.sort();
    files.iter().map(|f| (f.strip_prefix(out).unwrap().to_owned(), std::fs::read(f).unwrap())).collect()
}

#[test]
fn a_resumed_run_writes_what_an_uninterrupted_one_writes_wherever_it_was_killed() {
    let place = folder("resumed");
    let mut input = String::new();
    for n in 0..1600 {
        let record = match n % 97 {
            5 => "{\"broken\"\n".to_owned(),
            _ => format!("{{\"id\": \"d{n}\", \"text\": \"Bill C-{n} passed. {}\"}}\n", "Still waiting, on all of it. ".repeat(n % 40)),
        };
        input.push_str(&record);
    }
    for to in ["jsonl", "csv", "label-studio", "brat"] {
        let arguments = |out: &str| ["--from", "jsonl", "--to", to, "--quiet", "--out", out].map(str::to_owned);
        let whole = place.join(format!("{to}-whole"));
        let output = run(&arguments(whole.to_str().unwrap()), input.as_bytes());
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        let expected = outputs(&whole);
        let parts = if to == "brat" { &[900][..] } else { &[0, 500, 1100, 1599] };
        for part in parts {
            let out = place.join(format!("{to}-{part}"));
            let mut child = Command::new(binary("tag"))
                .args(arguments(out.to_str().unwrap()))
                .stdin(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            // It has read so many lines, and waits for more, when it is killed: some of its work is written, some is not.
            let so_far: String = input.split_inclusive('\n').take(*part).collect();
            child.stdin.as_mut().unwrap().write_all(so_far.as_bytes()).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(300));
            child.kill().unwrap();
            child.wait().unwrap();
            let resumed = [&arguments(out.to_str().unwrap())[..], &["--resume".to_owned()]].concat();
            let output = run(&resumed, input.as_bytes());
            assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
            assert!(outputs(&out) == expected, "{to}, killed after {part} lines");
            // Once more: there is nothing left to do.
            assert_eq!(run(&resumed, input.as_bytes()).status.code(), Some(1));
            assert!(outputs(&out) == expected, "{to}, resumed when it was done");
        }
        let out = whole.to_str().unwrap();
        let again = run(&arguments(out), input.as_bytes());
        assert!(stderr(&again).contains("is there already") && !stderr(&again).contains("output"), "{}", stderr(&again));
        assert_eq!(again.status.code(), Some(2));
        let other = input.replacen("\"d0\"", "\"other\"", 1);
        let changed = run(&[&arguments(out)[..], &["--resume".to_owned()]].concat(), other.as_bytes());
        assert!(stderr(&changed).contains("is not the one"), "{}", stderr(&changed));
        assert_eq!(changed.status.code(), Some(2));
        for option in ["--country=CA", "--abstain-below=0.6"] {
            let options = run(&[&arguments(out)[..], &["--resume".to_owned(), option.to_owned()]].concat(), input.as_bytes());
            assert!(stderr(&options).contains("other options"), "{}", stderr(&options));
            assert_eq!(options.status.code(), Some(2));
        }
        assert!(outputs(&whole) == expected, "a refused run changes nothing");
    }
}

#[test]
fn any_number_of_threads_writes_the_same_bytes_of_every_form() {
    let Some(place) = archives("threads") else { return };
    for to in ["text", "jsonl", "csv", "label-studio", "doccano", "brat"] {
        let written = ["1", "2", "5"].map(|jobs| {
            let out = place.join(format!("{to}-{jobs}"));
            let paths = ["mails", "newsletters.mbox", "blog", "updates.csv", "updates.jsonl"];
            let output = run_in(&place, &[&["--to", to, "--jobs", jobs, "--out", out.to_str().unwrap()], &paths[..]].concat(), b"");
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            outputs(&out)
        });
        assert!(!written[0].is_empty() && written[0] == written[1] && written[0] == written[2], "{to}");
    }
}

#[test]
fn output_within_the_input_is_not_read() {
    let Some(place) = archives("within") else { return };
    for _ in 0..2 {
        for out in
            [&["csv", "--out", "blog/tables"], &["jsonl", "--out", "maildir/new/z.jsonl"], &["label-studio", "--out", "mails/z.json"]]
        {
            let place_of_it = out[2].split('/').next().unwrap();
            let output = run_in(&place, &[&["--resume", place_of_it, "--to"], &out[..]].concat(), b"");
            let documents = if place_of_it == "blog" { 3 } else { 12 };
            assert!(stderr(&output).contains(&format!("{documents} documents in = {documents} out")), "{}", stderr(&output));
        }
    }
}

#[test]
fn a_table_of_names_that_is_wrong_is_named_with_its_line() {
    let place = folder("lexicon");
    std::fs::write(place.join("names.tsv"), "Fenbank\torganization\nRats\tanimal\n").unwrap();
    let output = run_in(&place, &["--lexicon", "names.tsv"], b"");
    assert!(stderr(&output).contains("names.tsv: line 2"), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(2));
    std::fs::write(place.join("cues.tsv"), "# nothing\nno such cue\n").unwrap();
    let output = run_in(&place, &["--cues", "cues.tsv"], b"");
    assert!(stderr(&output).contains("cues.tsv: line 2"), "{}", stderr(&output));
    for option in ["--lexicon", "--cues"] {
        let output = run_in(&place, &[option, "nosuch.tsv"], b"");
        assert!(stderr(&output).starts_with("tag: nosuch.tsv: "), "{}", stderr(&output));
        assert_eq!(output.status.code(), Some(2));
    }
    std::fs::write(place.join("names.tsv"), "Fenbank\torganization\n").unwrap();
    let output = run_in(&place, &["--lexicon", "names.tsv", "--to", "jsonl", "--quiet"], b"We told Fenbank to pay.");
    assert_eq!(lines(&output)[0]["items"][0]["entities"][0]["text"], "Fenbank");
    assert_eq!(stderr(&output), "");
}

/// The blocks of `examples/README.md`: language and content.
fn recipes() -> Vec<(String, String)> {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/README.md")).unwrap();
    let mut blocks = readme.split("```");
    blocks.next();
    let inside = blocks.step_by(2).filter_map(|block| block.split_once('\n'));
    inside.map(|(language, content)| (language.trim().to_owned(), content.to_owned())).collect()
}

/// Whether `found` has the members that `shown` has; of lists, as many elements as are shown; numbers with a point are rounded to one
/// place.
fn is_shown(shown: &Value, found: &Value) -> bool {
    match (shown, found) {
        (Value::Object(shown), Value::Object(found)) => {
            shown.len() == found.len() && shown.iter().all(|(name, value)| found.get(name).is_some_and(|f| is_shown(value, f)))
        }
        (Value::Array(shown), Value::Array(found)) => shown.len() <= found.len() && shown.iter().zip(found).all(|(s, f)| is_shown(s, f)),
        (Value::Number(shown), Value::Number(found)) if !shown.is_u64() => {
            shown.as_f64().zip(found.as_f64()).is_some_and(|(shown, found)| (shown - found).abs() < 0.051)
        }
        _ => shown == found,
    }
}

#[test]
fn json_lines_are_as_the_readme_shows_them() {
    let shown: Vec<Value> =
        recipes().into_iter().filter(|(language, _)| language == "json").map(|(_, json)| serde_json::from_str(&json).unwrap()).collect();
    let [input, output] = &shown[..] else { panic!("{} blocks", shown.len()) };
    let found = lines(&run(&["--from", "jsonl", "--to", "jsonl"], input.to_string().as_bytes()));
    assert!(is_shown(output, &found[0]), "{}", found[0]);
}

/// Where there is no Spark, its recipe runs with a stand-in that takes every call: at least each name in it is defined.
const NO_SPARK: &str =
    "import sys, unittest.mock\nsys.modules.update(dict.fromkeys(['pyspark', 'pyspark.sql'], unittest.mock.MagicMock()))\n";

#[test]
fn the_recipes_of_the_readme_run() {
    let Some(place) = archives("recipes") else { return };
    let evaluate = binary("evaluate").to_str().unwrap().to_owned();
    for (language, recipe) in recipes() {
        if recipe.contains("# once") {
            continue;
        }
        let recipe = recipe.replace("cargo run --quiet --release --example evaluate --", &evaluate);
        let shell = format!("set -eu\n{recipe}");
        match language.as_str() {
            "sh" => drop(program("bash", &["-c", &shell], &place)),
            "parallel" if is_there("parallel", &["--version"]) => drop(program("bash", &["-c", &shell], &place)),
            "python" if is_there("python3", &["-c", "import pandas"]) => drop(program("python3", &["-c", &recipe], &place)),
            "pyspark" if is_there("python3", &["-c", "import pyspark"]) => drop(program("python3", &["-c", &recipe], &place)),
            "pyspark" => drop(program("python3", &["-c", &format!("{NO_SPARK}{recipe}")], &place)),
            "r" if is_there("Rscript", &["--version"]) => drop(program("Rscript", &["-e", &recipe], &place)),
            "parallel" | "python" | "r" | "json" => {}
            other => panic!("no test runs a recipe in {other:?}"),
        }
    }
    let jsonl = |path: &str| std::fs::read_to_string(place.join(path)).unwrap();
    assert_eq!(jsonl("newsletters.jsonl").lines().count(), 12);
    assert_eq!(jsonl("updates-tagged.jsonl").lines().count(), 40);
    assert_eq!(
        std::fs::read_dir(place.join("parts"))
            .unwrap()
            .map(|f| std::fs::read_to_string(f.unwrap().path()).unwrap().lines().count())
            .sum::<usize>(),
        12
    );
    assert!(jsonl("with-names.jsonl").contains("Fair Rents"));
}

/// Checks with nothing but Python's `csv` what the recipe checks with pandas.
const CHECK: &str = r#"
import csv, sys
csv.field_size_limit(1 << 30)
read = lambda name: list(csv.DictReader(open("tables/" + name, newline="", encoding="utf-8")))
documents, items, entities = read("documents.csv"), read("items.csv"), read("entities.csv")
text = {d["record"]: d["text"] for d in documents}
keys = {(i["record"], i["item"]) for i in items}
assert len(keys) == len(items) and len(text) == len(documents)
for row in items + entities:
    whole = text[row["record"]]
    assert whole[int(row["char_start"]):int(row["char_end"])] == row["text"], row
    assert whole.encode()[int(row["start"]):int(row["end"])].decode() == row["text"], row
for row in entities:
    assert (row["record"], row["item"]) in keys or (row["item"] == "" and row["section_role"]), row
assert sum(int(d["items"] or 0) for d in documents) == len(items)
assert sum(int(d["entities"] or 0) for d in documents) == len(entities)
print(len(documents), len(items), len(entities))
"#;

#[test]
fn tables_join_and_offsets_slice_the_texts() {
    let Some(place) = archives("tables") else { return };
    std::fs::write(place.join("z.jsonl"), "{\"id\": \"NA\", \"text\": \"Bill C-1\\r\\n“passed” 🎉, said \\\"Joly\\\".\"}\n{\"id\": 1}\n{\"id\": \"007\", \"country\": \"NA\", \"text\": \"We won.\"}\n")
        .unwrap();
    let output = run_in(&place, &["--to", "csv", "--out", "tables", "mails", "blog", "updates.csv", "updates.jsonl", "z.jsonl"], b"");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let counted = program("python3", &["-c", CHECK], &place).unwrap();
    assert!(counted.starts_with("98 "), "{counted}");
    if is_there("python3", &["-c", "import pandas"]) {
        let read = recipes().into_iter().find(|(language, _)| language == "python").unwrap().1;
        let check = "\nassert {'007', 'NA'} <= set(documents.document), set(documents.document)\n\
                     assert 'NA' in set(documents.country) and '007' in set(items.document)\nassert items.heading.isna().any()\n";
        program("python3", &["-c", &(read + check)], &place);
    }
    let told = stderr(&output);
    for n in counted.split_whitespace() {
        assert!(told.contains(&format!("{n} ")), "{n} is not in {told}");
    }
}

#[test]
fn labels_by_hand_come_home() {
    let Some(place) = archives("hand") else { return };
    run_in(&place, &["--to", "csv", "--out", "tables", "updates.jsonl"], b"");
    run_in(&place, &["--to", "doccano", "--out", "items.jsonl", "updates.jsonl"], b"");
    // Every label of one kind becomes another: all of them are then wrong.
    let items = std::fs::read_to_string(place.join("tables/items.csv")).unwrap();
    let cats = std::fs::read_to_string(place.join("items.jsonl")).unwrap();
    let label = ["win", "movement", "pending"].into_iter().find(|l| items.contains(&format!(",1,{l},"))).unwrap();
    let other = if label == "win" { "movement" } else { "win" };
    std::fs::write(place.join("corrected.csv"), items.replace(&format!(",1,{label},"), &format!(",1,{other},"))).unwrap();
    std::fs::write(place.join("same.jsonl"), &cats).unwrap();
    let evaluate = |labels: &str| {
        let output = Command::new(binary("evaluate")).args(["--labels", labels, "updates.jsonl"]).current_dir(&place).output().unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(evaluate("same.jsonl").contains("accuracy 1.000"), "{}", evaluate("same.jsonl"));
    // Saved again by a spreadsheet of Western Europe.
    let ansi =
        format!("document;item;label;note\nj0;1;{label};caf\u{e9} \u{e0} c\u{f4}t\u{e9}\n").chars().map(|c| c as u8).collect::<Vec<u8>>();
    std::fs::write(place.join("ansi.csv"), ansi).unwrap();
    assert!(evaluate("ansi.csv").starts_with("labels by hand: 1, 1 of them read"), "{}", evaluate("ansi.csv"));
    let corrected = evaluate("corrected.csv");
    assert!(corrected.contains("Krippendorff's alpha (nominal)") && !corrected.contains("accuracy 1.000"), "{corrected}");
    assert!(corrected.contains(&format!("{other} taken for {label}: ")) && corrected.contains("j0, item 1"), "{corrected}");
    let missing = Command::new(binary("evaluate")).args(["--labels", "nosuch.csv", "blog"]).current_dir(&place).output().unwrap();
    assert!(stderr(&missing).starts_with("evaluate: nosuch.csv: ") && !stderr(&missing).contains("output"), "{}", stderr(&missing));
    let blog = Command::new(binary("evaluate")).args(["--labels", "corrected.csv", "blog"]).current_dir(&place).output().unwrap();
    assert_eq!(blog.status.code(), Some(1));
}

#[test]
fn labels_of_documents_of_one_identity_come_home_each_to_its_own() {
    let place = folder("one-identity");
    std::fs::write(place.join("a.csv"), "text\nThe ban was lifted.\nThe minister has yet to reply.\n").unwrap();
    std::fs::write(place.join("b.csv"), "text\nThe minister has yet to reply.\nThe ban was lifted.\n").unwrap();
    let evaluate = |arguments: &[&str]| Command::new(binary("evaluate")).args(arguments).current_dir(&place).output().unwrap();
    for (to, out, labels) in [("csv", "tables", "tables/items.csv"), ("doccano", "items.jsonl", "items.jsonl")] {
        run_in(&place, &["--to", to, "--out", out, "a.csv", "b.csv"], b"");
        // In whatever order they are read, and where only some of them are.
        for (paths, read) in [(&["a.csv", "b.csv"][..], 4), (&["b.csv", "a.csv"], 4), (&["b.csv"], 2)] {
            let output = evaluate(&[&["--labels", labels], paths].concat());
            let told = String::from_utf8_lossy(&output.stdout);
            assert!(told.starts_with(&format!("labels by hand: 4, {read} of them read")), "{told}{}", stderr(&output));
            assert!(told.contains("accuracy 1.000"), "{told}");
        }
    }
    // Where the table has nothing more than the identity, nobody can tell.
    let items = std::fs::read_to_string(place.join("tables/items.csv")).unwrap();
    std::fs::write(place.join("bare.csv"), items.replace(",source,", ",x,").replace("record,", "y,")).unwrap();
    let output = evaluate(&["--labels", "bare.csv", "a.csv", "b.csv"]);
    assert!(stderr(&output).contains("tell them apart"), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(1));
    std::fs::write(place.join("one.csv"), "document,item,label\n1,1,win\n").unwrap();
    let output = evaluate(&["--labels", "one.csv", "a.csv", "b.csv"]);
    assert!(stderr(&output).contains("one.csv: \"1\": several documents are called so"), "{}", stderr(&output));
    // Another file has the same identities: that is told.
    std::fs::rename(place.join("a.csv"), place.join("c.csv")).unwrap();
    let first: String = items.split_inclusive('\n').take(3).collect();
    std::fs::write(place.join("first.csv"), first).unwrap();
    let output = evaluate(&["--labels", "first.csv", "c.csv"]);
    assert!(stderr(&output).contains("labels of documents of a.csv are held against those of the same identity of c.csv"), "{output:?}");
}

#[test]
fn labels_are_held_against_verdicts_of_the_same_options() {
    let place = folder("options");
    std::fs::write(place.join("updates.csv"), "no;body\na;The court saved our harbour.\nb;Nothing new here.\n").unwrap();
    std::fs::write(place.join("cues.tsv"), "harbour-saved\town\tpending\t3\t<save:past> _2 harbour\nharbour-saved\t=\t9\n").unwrap();
    let columns = ["--text-column", "body", "--id-column", "no", "updates.csv"];
    let output = run_in(&place, &[&["--cues", "cues.tsv", "--to", "csv", "--out", "tables"], &columns[..]].concat(), b"");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let evaluate = |options: &[&str]| {
        let labels = ["--labels", "tables/items.csv"];
        Command::new(binary("evaluate")).args([&labels[..], options].concat()).current_dir(&place).output().unwrap()
    };
    let same = evaluate(&[&["--cues", "cues.tsv"], &columns[..]].concat());
    assert!(String::from_utf8_lossy(&same.stdout).contains("accuracy 1.000"), "{}", stderr(&same));
    assert_eq!(stderr(&same), "");
    let other = evaluate(&columns);
    assert!(!String::from_utf8_lossy(&other.stdout).contains("accuracy 1.000") && stderr(&other).contains("judged by "), "{other:?}");
    let unread = evaluate(&["updates.csv"]);
    assert!(stderr(&unread).contains("updates.csv: no column \"text\""), "{}", stderr(&unread));
    assert_eq!(unread.status.code(), Some(1));
}
