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
    ] {
        assert_eq!(run(arguments, b"").status.code(), Some(2), "{arguments:?}");
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
