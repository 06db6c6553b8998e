//! The example binary, as its users run it.
#![cfg(feature = "csv")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/command.rs"]
mod command;

use command::{binary, folder, lines, run, stderr};
use std::io::Write;
use std::process::{Command, Stdio};

const JSONL: [&str; 5] = ["--from", "jsonl", "--to", "jsonl", "--jobs=2"];

#[test]
fn bad_lines_are_errors_in_their_place_and_the_rest_is_tagged() {
    let input = b"{\"id\": \"a\", \"text\": \"Bill C-59 passed.\", \"mine\": [1, {\"x\": null}]}\n{\"text\":\n\n{\"id\": \"c\", \"text\": \"\xff\"}\n{\"text\": \"\"}\n";
    let output = run(&JSONL, input);
    let lines = lines(&output);
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0]["id"], "a");
    assert_eq!(lines[0]["mine"], serde_json::json!([1, {"x": null}]));
    assert_eq!(lines[0]["items"][0]["entities"][0]["text"], "Bill C-59");
    assert_eq!((&lines[1]["id"], &lines[2]["id"], &lines[3]["id"]), (&2.into(), &4.into(), &5.into()));
    assert!(lines[1]["error"]["message"].as_str().unwrap().contains("line 2"));
    assert!(lines[2]["error"]["message"].as_str().unwrap().contains("line 4"));
    assert_eq!(lines[3]["items"], serde_json::json!([]));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("standard input, line 2") && stderr(&output).contains("line 4"), "{}", stderr(&output));
    let piped = run(&[&JSONL[..], &["--pipe"]].concat(), input);
    assert_eq!((piped.status.code(), piped.stdout), (Some(0), output.stdout));
}

#[test]
fn files_that_cannot_be_read_are_named_and_the_rest_is_tagged() {
    let folder = folder("unreadable");
    std::fs::write(folder.join("a.txt"), "The ban was lifted.").unwrap();
    std::fs::write(folder.join("b.txt"), b"\x89PNG\r\n").unwrap();
    let missing = folder.join("missing.txt");
    let output = run(&[folder.to_str().unwrap(), missing.to_str().unwrap(), "--to", "jsonl"], b"");
    let lines = lines(&output);
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["items"].as_array().unwrap().len(), 1);
    assert!(lines[1]["error"]["message"].as_str().unwrap().contains("b.txt: no text: a PNG picture"));
    assert!(lines[2]["error"]["message"].as_str().unwrap().contains("missing.txt"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn bad_arguments_end_with_status_2() {
    for arguments in [
        &["--nonsense"][..],
        &["--from", "nonsense"],
        &["--to", "nonsense"],
        &["--date", "May"],
        &["--country", "Canada"],
        &["--country", "JJ"],
        &["--jobs", "0"],
        &["--abstain-below", "1.5"],
        &["--abstain-below=-0.1"],
        &["--abstain-below", "nan"],
        &["--abstain-below", "often"],
    ] {
        assert_eq!(run(arguments, b"").status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn no_document_steers_the_terminal() {
    let line = r#"{"id": "a\u001b[2J", "title": "\u001b]0;x\u0007News\nof May", "text": "The ban was\u001b[31m\nlifted."}"#;
    let output = run(&["--from", "jsonl", "--explain"], line.as_bytes());
    let report = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(report.starts_with("a [2J: ]0;x News of May\n"), "{report:?}");
    assert!(!report.contains(|c: char| c.is_control() && c != '\n'), "{report:?}");
}

#[test]
fn the_report_of_the_readme_is_what_the_command_prints() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let shown = readme.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let newsletter = root.join("fixtures/newsletter.txt");
    let output = run(&["--date", "2024-05-02", "--country", "NZ", newsletter.to_str().unwrap()], b"");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(printed.contains(shown), "{shown}\nis not in\n{printed}");
}

#[test]
fn the_status_tells_what_was_done() {
    let folder = folder("status");
    let out = folder.join("out.jsonl");
    let to_file = |more: &[&str]| run(&[&["--from", "jsonl", "--to", "jsonl", "--out", out.to_str().unwrap()], more].concat(), b"{}\n");
    assert_eq!(to_file(&[]).status.code(), Some(1), "written, and a document failed");
    let written = std::fs::read(&out).unwrap();
    assert_eq!(to_file(&[]).status.code(), Some(2), "the output is there");
    assert_eq!(to_file(&["--resume", "--date", "2024-05-02"]).status.code(), Some(2), "other options");
    let other = run(&["--from", "jsonl", "--to", "jsonl", "--resume", "--out", out.to_str().unwrap()], b"{\"id\": 7}\n");
    assert_eq!(other.status.code(), Some(2), "another input: {}", stderr(&other));
    assert_eq!(std::fs::read(&out).unwrap(), written);
    #[cfg(target_os = "linux")]
    assert_eq!(run(&["--to", "jsonl", "--out", "/dev/full"], b"We won.").status.code(), Some(3), "the output cannot be written");
}

#[test]
fn below_a_confidence_no_label_is_given_and_what_was_inferred_is_told() {
    let text = b"The ban was lifted.";
    for (threshold, label) in [("0", true), ("1", false)] {
        let output = run(&["--to", "jsonl", "--abstain-below", threshold], text);
        let item = &lines(&output)[0]["items"][0];
        assert_eq!((item["label"].is_string(), item["inferred"]["label"].as_str()), (label, Some("win")), "{item}");
    }
}

#[test]
fn pounds_are_pounds_in_the_code_page_of_western_europe() {
    let folder = folder("pounds");
    std::fs::write(folder.join("a.txt"), b"The council paid \xa35m.\n").unwrap();
    std::fs::write(folder.join("b.csv"), b"text\nThe council paid \xa35m.\nThe council paid \xa36m.\n").unwrap();
    let output = run(&[folder.to_str().unwrap(), "--to", "jsonl"], b"");
    let read: Vec<String> = lines(&output).iter().map(|line| line["text"].as_str().unwrap_or_default().to_owned()).collect();
    assert_eq!(read, ["The council paid £5m.\n", "The council paid £5m.", "The council paid £6m."]);
    assert_eq!(String::from_utf8_lossy(&output.stdout).matches(r#""currency":"GBP""#).count(), 3);
}

#[test]
fn rows_have_members_and_identities_of_one_kind_and_errors_keep_what_they_state() {
    let folder = folder("rows-of-one-kind");
    let table =
        "id,text,date,country,x,,x,error\n7,We won.,2024-05-02,NZ,1,2,3,4\n8,We won.,May,NZ,1,2,3,4\n9,\"We\n10,We won.,,,1,2,3,4\n";
    std::fs::write(folder.join("a.csv"), table).unwrap();
    let output = run(&[folder.join("a.csv").to_str().unwrap(), "--to", "jsonl"], b"");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(told.contains(r#""x":"1","column_6":"2","x_2":"3","error_":"4""#), "{told}");
    let ids: Vec<_> = lines(&output).into_iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, ["7", "8", "3", "10"], "{told}");
    assert!(told.contains("a.csv, line 4: the quote that opens on line 4 is not closed"), "{told}");
    run(&[folder.join("a.csv").to_str().unwrap(), "--to", "csv", "--out", folder.join("tables").to_str().unwrap()], b"");
    let documents = std::fs::read_to_string(folder.join("tables/documents.csv")).unwrap();
    assert!(documents.lines().any(|line| line.starts_with("2,8,") && line.contains(",,,NZ,,,,value,")), "{documents}");
}

#[test]
fn what_is_not_delivered_in_a_maildir_is_passed_over() {
    let folder = folder("maildir-tmp");
    for (place, says) in [("box/cur", "cur"), ("box/new", "new"), ("box/tmp", "tmp"), ("tmp", "other")] {
        std::fs::create_dir_all(folder.join(place)).unwrap();
        let mail = format!("From: a@b.example\nSubject: {says}\n\nThe ban was lifted.\n");
        std::fs::write(folder.join(place).join("1700000000.M1.host"), mail).unwrap();
    }
    let titles = |path: &str| -> Vec<String> {
        let output = run(&[folder.join(path).to_str().unwrap(), "--to", "jsonl", "--from", "eml"], b"");
        lines(&output).iter().map(|line| line["title"].as_str().unwrap().to_owned()).collect()
    };
    // A folder of that name elsewhere, or one that is asked for, is read.
    assert_eq!(titles("."), ["cur", "new", "other"]);
    assert_eq!(titles("box/tmp"), ["tmp"]);
}

#[test]
fn what_shows_nothing_is_white_space_between_sections() {
    let nothing = "\u{ad}\u{34f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{feff}";
    for c in nothing.chars() {
        let line = serde_json::json!({"text": format!("{c}\n{c}We won.{c}\n\n{c}{c}")}).to_string();
        let found = &lines(&run(&["--from", "jsonl", "--to", "jsonl", "--offsets", "chars"], line.as_bytes()))[0];
        let sections: Vec<_> = ["items", "others"].iter().flat_map(|kind| found[kind].as_array().unwrap()).collect();
        assert_eq!(sections.len(), 1, "{c:?}: {found}");
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes_in_the_order_of_the_input() {
    let mut input = String::new();
    for n in 0..4000 {
        input.push_str(&format!(
            "{{\"id\": {n}, \"text\": \"Item {n}: Bill C-{n} passed on {} May 2024. {}\"}}\n",
            n % 30 + 1,
            "More. ".repeat(n % 50)
        ));
    }
    let one = run(&["--from", "jsonl", "--to", "jsonl", "--jobs", "1"], input.as_bytes());
    assert_eq!(lines(&one).len(), 4000);
    for jobs in ["2", "7"] {
        assert!(run(&["--from", "jsonl", "--to", "jsonl", "--jobs", jobs], input.as_bytes()).stdout == one.stdout, "--jobs {jobs}");
    }
}

#[test]
fn chars_slice_the_text_as_python_does() {
    let text = "“Élan” – Bill C-59 🎉 passed; petition e-4745 too.";
    let input = serde_json::json!({ "text": text }).to_string();
    let output = run(&["--from", "jsonl", "--to", "jsonl", "--offsets", "chars"], input.as_bytes());
    let chars: Vec<char> = text.chars().collect();
    let line = &lines(&output)[0];
    let entities = line["items"][0]["entities"].as_array().unwrap();
    assert!(entities.len() >= 2);
    for entity in entities {
        let at = |name: &str| entity[name].as_u64().unwrap() as usize;
        assert_eq!(chars[at("start")..at("end")].iter().collect::<String>(), entity["text"]);
    }
}

#[test]
fn empty_texts_and_emoji_have_a_report() {
    for text in ["", "🎉", "\n\n", "\u{feff}"] {
        let output = run(&[] as &[&str], text.as_bytes());
        assert_eq!(output.status.code(), Some(0), "{text:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("item"), "{text:?}");
    }
}

#[test]
fn it_runs_in_an_empty_environment_and_ends_quietly_when_its_reader_does() {
    let mut child = Command::new(binary("tag"))
        .args(JSONL)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    let line = format!("{{\"text\": \"{}\"}}\n", "We won. ".repeat(2000));
    for _ in 0..200 {
        if stdin.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stderr(&output), "");
}

#[cfg(unix)]
#[test]
fn a_device_is_written_to_though_it_is_there() {
    for out in ["-", "/dev/stdout", "/dev/fd/1"] {
        let output = run(&["--to", "jsonl", "--quiet", "--out", out], b"The ban was lifted.");
        assert_eq!((lines(&output).len(), stderr(&output).as_str()), (1, ""), "{out}");
    }
}
