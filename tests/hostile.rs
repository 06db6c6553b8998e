//! Archives that are made to do harm: each is read or refused with an error that names the limit, in bounded memory and time,
//! and what stands beside it is not lost.
#![cfg(all(unix, feature = "csv", feature = "gzip", feature = "mail"))]
#![allow(clippy::unwrap_used)]

#[path = "support/command.rs"]
mod command;

use command::{binary, folder, lines};
use flate2::{Compression, write::GzEncoder};
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tidings::input::{Format, Options, Source};

/// All that a run may have, in KiB: one document of the limit, 1 MiB, and the program with its tables.
const MEMORY: u32 = 400 << 10;
/// No run takes so long, but one that hangs.
const TIME: Duration = Duration::from_secs(120);

/// Tags what is in `place` with little memory; gives the records and what was told.
fn tag(place: &Path) -> (Vec<Value>, String) {
    let mut child = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MEMORY}; exec \"$0\" --jobs 1 --limit 1 --to jsonl --pipe .")])
        .arg(binary("tag"))
        .current_dir(place)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let id = child.id();
    let begun = Instant::now();
    let (done, waited) = std::sync::mpsc::channel::<()>();
    let watch = std::thread::spawn(move || {
        if waited.recv_timeout(TIME).is_err() {
            let _ = Command::new("kill").arg(id.to_string()).status();
        }
    });
    let output = {
        child.stdin.take();
        child.wait_with_output().unwrap()
    };
    done.send(()).unwrap_or_default();
    watch.join().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{:?} after {:?}: {told}", output.status, begun.elapsed());
    (lines(&output), told)
}

/// The errors of all records that have one.
fn errors(records: &[Value]) -> Vec<&str> {
    records.iter().filter_map(|record| record["error"]["message"].as_str()).collect()
}

fn write(place: &Path, name: &str, bytes: &[u8]) {
    std::fs::write(place.join(name), bytes).unwrap();
}

/// `piece`, packed, so many times: members of one archive.
fn packed(piece: &[u8], times: usize) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(piece).unwrap();
    encoder.finish().unwrap().repeat(times)
}

#[test]
fn what_unpacks_to_more_than_memory_holds_is_refused_or_passed_through() {
    let place = folder("bombs");
    write(&place, "a.txt.gz", &packed(&[b'a'; 1 << 20], 100));
    write(&place, "b.jsonl.gz", &[packed(&[b'{'; 1 << 20], 100), packed(b"\n{\"text\": \"We won.\"}\n", 1)].concat());
    write(&place, "c.jsonl.gz", &packed(&[b'\n'; 1 << 20], 100));
    write(&place, "d.csv.gz", &[packed(b"id,text\n1,\"", 1), packed(&[b'"', b'"'].repeat(1 << 19), 50)].concat());
    write(&place, "e.mbox.gz", &packed(&[b'\n'; 1 << 20], 100));
    write(&place, "f.txt.gz", &packed(&packed(&[b'a'; 1 << 20], 100), 1));
    let (records, told) = tag(&place);
    let expected = [
        "a.txt.gz: larger than the limit of 1 MiB for one document",
        "b.jsonl.gz, line 1: larger than the limit of 1 MiB for one document",
        "d.csv.gz, line 2: larger than the limit of 1 MiB for one document",
        "f.txt.gz: no text: compressed twice",
    ];
    assert_eq!(records.len(), 5, "{told}");
    for (error, expected) in errors(&records).iter().zip(expected) {
        assert!(error.ends_with(expected), "{error}: {expected}");
    }
}

#[test]
fn a_service_can_bound_what_is_unpacked() {
    let lines = packed(&b"{\"text\": \"We won.\"}\n".repeat(1000), 100);
    let read = |unpacked| {
        let mut options = Options::default();
        options.unpacked = unpacked;
        let source = Source::Bytes("sent".to_owned(), lines.as_slice().into(), Format::Jsonl);
        let (read, failed): (Vec<_>, Vec<_>) = source.records(&options).partition(|record| record.document.is_ok());
        (read.len(), failed.into_iter().find_map(|record| record.document.err()))
    };
    assert_eq!(read(None), (100_000, None));
    assert_eq!(read(Some(20 * 100_000)), (100_000, None));
    let (records, error) = read(Some(1 << 20));
    let error = error.unwrap();
    assert!(records < 60_000 && error.is_limit(), "{records}: {error}");
    assert_eq!(error.to_string(), "sent: unpacks to more than the limit of 1 MiB");
}

#[test]
fn mails_of_many_parts_are_read_or_refused() {
    let place = folder("parts");
    let head = "From: a@b.example\nSubject: s\nMIME-Version: 1.0\n";
    let parts = |n: usize| {
        let parts: String = (0..n).map(|n| format!("--B\nContent-Type: text/plain\n\nWin {n}\n")).collect();
        format!("{head}Content-Type: multipart/mixed; boundary=B\n\n{parts}--B--\n")
    };
    write(&place, "a.eml", parts(10_000).as_bytes());
    write(&place, "b.eml", parts(20_000).as_bytes());
    let nested: String = (0..1000).map(|n| format!("Content-Type: multipart/mixed; boundary=B{n}\n\n--B{n}\n")).collect();
    write(&place, "c.eml", format!("{head}{nested}\ndeep\n").as_bytes());
    let digest: String = (0..10_000).map(|n| format!("--B\n\nSubject: {n}\n\nWin {n}\n")).collect();
    write(&place, "d.eml", format!("{head}Content-Type: multipart/digest; boundary=B\n\n{digest}--B--\n").as_bytes());
    let stored = "From a@b.example Thu Mar 28 10:11:12 2024\n";
    write(&place, "e.mbox", format!("{stored}\n").repeat(10_000).as_bytes());
    write(&place, "f.mbox", format!("{stored}Subject: x\n\n{}\n\n{stored}Subject: y\n\nWon\n", ">".repeat(3 << 20)).as_bytes());
    let (records, told) = tag(&place);
    assert_eq!(records.len(), 4 + 10_000 + 2, "{told}");
    assert!(records[0]["text"].as_str().unwrap().contains("Win 9999"));
    let said = |record: &Value, message: &str| {
        assert!(record["error"]["message"].as_str().is_some_and(|m| m.ends_with(message)), "{record}: {message}");
        assert_eq!(record["error"]["kind"], "limit");
    };
    said(&records[1], "b.eml: more than the limit of 16384 parts of a mail");
    said(&records[2], "c.eml: a mail with more than 100 parts that hold other parts");
    assert_eq!(records[3]["error"], Value::Null);
    assert_eq!(errors(&records[4..10_004]).len(), 10_000, "mails without headers");
    said(&records[10_004], "f.mbox, message 1 on line 1: larger than the limit of 1 MiB for one document");
    assert_eq!(records[10_005]["text"], "Won\n");
}

#[test]
fn quotes_that_never_close_and_rows_without_end_cost_no_more_than_a_document() {
    let place = folder("rows");
    let rows = "2,\"row\"\n".repeat(1 << 18);
    write(&place, "a.csv", format!("id,text\n1,\"never closed\n{}\n3,Won\n", "no quote here\n".repeat(1 << 17)).as_bytes());
    write(&place, "b.csv", format!("id,text\n1,{}\n2,Won\n", ",".repeat(900_000)).as_bytes());
    write(&place, "c.csv", format!("id,text{}\n1,Won\n", ",".repeat(900_000)).as_bytes());
    write(&place, "d.tsv", format!("id\ttext{}\n1\tWon\n", "\t".repeat(2 << 20)).as_bytes());
    write(&place, "e.csv", format!("\"id,text\n{rows}").as_bytes());
    write(&place, "f.jsonl", format!("{{\"text\": \"a\"{}}}\n{{\"text\": \"Won\"}}\n", ",\"b\":1".repeat(100_000)).as_bytes());
    write(&place, "g.jsonl", format!("{{\"text\": \"a\", \"b\": {}\n{{\"text\": \"Won\"}}\n", "[".repeat(900_000)).as_bytes());
    let (records, told) = tag(&place);
    let expected = [
        "a.csv, line 2: larger than the limit of 1 MiB for one document",
        "b.csv, line 2: more than the limit of 16384 columns",
        "c.csv: more than the limit of 16384 columns",
        "d.tsv: larger than the limit of 1 MiB for one document",
        "e.csv: ",
        "f.jsonl, line 1: more than the limit of 16384 members",
        "g.jsonl, line 1: no JSON object: EOF",
    ];
    // Rows within the open quote, behind its first MiB, have too few columns: they are not counted here.
    let told_of: Vec<&str> = errors(&records).into_iter().filter(|e| !e.contains("columns where")).collect();
    assert_eq!(told_of.len(), expected.len(), "{told_of:?}");
    for (error, expected) in told_of.iter().zip(expected) {
        assert!(error.contains(expected), "{error}: {expected}");
    }
    assert_eq!(records.iter().filter(|record| record["error"].is_null()).count(), 4, "{told}");
}

#[test]
fn links_that_lead_in_circles_end() {
    let place = folder("circles");
    // Of these, there are ways as many as orders of ten things.
    for from in 0..10 {
        let from = place.join(from.to_string());
        std::fs::create_dir(&from).unwrap();
        write(&from, "won.txt", b"We won.");
        (0..10).for_each(|to| std::os::unix::fs::symlink(format!("../{to}"), from.join(format!("to-{to}"))).unwrap());
        std::os::unix::fs::symlink("..", from.join("up")).unwrap();
        std::os::unix::fs::symlink("/", from.join(".root")).unwrap();
    }
    std::os::unix::fs::symlink("self", place.join("self")).unwrap();
    let (records, told) = tag(&place);
    assert_eq!(records.len(), 11, "{told}");
    assert!(errors(&records).len() == 1 && errors(&records)[0].starts_with("./self: "), "{told}");
}

#[test]
fn folders_are_followed_to_a_limit() {
    let place = folder("deep");
    let deepest = place.join("x/".repeat(100));
    std::fs::create_dir_all(&deepest).unwrap();
    write(&deepest, "won.txt", b"We won.");
    write(&place, "y.txt", b"We won.");
    let (records, told) = tag(&place);
    assert_eq!(records.len(), 2, "{told}");
    assert!(errors(&records)[0].ends_with("folders nested deeper than the limit of 64") && records[0]["error"]["kind"] == "limit");
}

#[test]
fn pipes_within_folders_are_not_waited_for() {
    let place = folder("pipes");
    write(&place, "won.txt", b"We won.");
    assert!(Command::new("mkfifo").arg(place.join("pipe.txt")).status().unwrap().success());
    let (records, told) = tag(&place);
    assert_eq!(records.len(), 1, "{told}");
    // One that is named is read.
    let sources = tidings::input::sources(&[place.join("pipe.txt")], &Options::default());
    assert!(matches!(sources[..], [Source::File(..)]));
}
