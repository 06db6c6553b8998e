//! What holds for readers whatever they are given.
#![cfg(all(feature = "csv", feature = "html", feature = "mail", feature = "markdown"))]
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use tidings::input::{Format, Options, Source, html, mail, markdown};

/// Pieces that mails are broken with.
const PIECES: &[&str] = &[
    "From: a@b.example\n",
    "Subject: =?utf-8?q?W=C3=AFn?= =?x?z?=\r\n",
    "Date: Thu, 32 Foo 99999 25:61:00\n",
    "Content-Type: multipart/mixed; boundary=B\n",
    "Content-Type: multipart/alternative; boundary=\"C\n",
    "Content-Type: message/rfc822\n",
    "Content-Type: text/html; charset=utf-16\n",
    "Content-Type: text/plain; format=flowed; delsp=yes\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "\n",
    "\r\n",
    "--B\n",
    "--B--\n",
    "--C\n",
    "=E9=\n=",
    "VGhl===IGJhbg",
    "> quoted \n-- \n",
    "From a@b.example Thu Mar 28 10:11:12 2024\n",
    "<table><td hidden><li>",
    "</td></table></ul><blockquote type=cite>",
    "\u{feff}\u{200c}é🎉\u{a0}",
];

fn broken() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..8),
        1 => "[\\PC\n]{0,12}".prop_map(String::into_bytes),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// What the records of a file are: texts, or errors.
fn read(name: &str, bytes: &[u8], format: Format, limit: usize) -> Vec<Result<String, tidings::Error>> {
    let mut options = Options::default();
    options.limit = Some(limit);
    let source = Source::Bytes(name.to_owned(), bytes.into(), format);
    assert!(source.blocks(&options).all(|block| !block.is_empty() && block.len() == block.records().count()));
    source.records(&options).map(|record| record.document.map(|document| document.text)).collect()
}

proptest! {
    #[test]
    fn no_mail_page_or_text_is_too_broken_to_be_read(bytes in broken()) {
        if let Ok(read) = mail::read(&bytes) {
            prop_assert!(read.text.len() <= 3 * bytes.len() + 100);
        }
        let text = String::from_utf8_lossy(&bytes);
        html::read(&text);
        markdown::read(&text);
    }

    #[test]
    fn rows_come_out_as_they_were_written(rows in prop::collection::vec("[a-z\"',;\r\n\t é🎉]{1,20}x", 0..20), tabs in any::<bool>()) {
        let mut writer = csv::WriterBuilder::new().delimiter(if tabs { b'\t' } else { b',' }).from_writer(Vec::new());
        writer.write_record(["a", "text", "b"]).unwrap();
        for row in &rows {
            writer.write_record(["\"q\"", row, "1\n2"]).unwrap();
        }
        let found = read("rows", &writer.into_inner().unwrap(), Format::Csv, 1000);
        let found: Vec<String> = found.into_iter().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(found, rows);
    }

    #[test]
    fn messages_come_out_as_they_were_stored(bodies in prop::collection::vec("(From [a-z ]{0,9}\n|[a-z\n]{0,30}|> ?From x\n){0,4}", 0..9)) {
        let mut mbox = String::new();
        for body in &bodies {
            // As `mailbox` of Python stores it, and in the way of mboxrd.
            let stored: String = body.split_inclusive('\n').map(|line| {
                let quoted = line.trim_start_matches('>').starts_with("From ");
                format!("{}{line}", if quoted { ">" } else { "" })
            }).collect();
            mbox.push_str(&format!("From a@b.example Thu Mar 28 10:11:12 2024\nSubject: x\n\n{stored}\n\n"));
        }
        let found = read("messages", mbox.as_bytes(), Format::Mbox, 10_000);
        let found: Vec<String> = found.into_iter().map(|text| text.unwrap().trim_end().to_owned()).collect();
        let expected: Vec<String> = bodies.iter().map(|body| body.trim_end().to_owned()).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn each_line_is_a_document_or_an_error(lines in prop::collection::vec("[a-z{}\":, ]{1,40}|\\{\"text\": \"[a-z]{0,60}\"\\}", 0..20)) {
        let file: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let found = read("lines", file.as_bytes(), Format::Jsonl, 50);
        prop_assert_eq!(found.len(), lines.iter().filter(|line| !line.trim().is_empty()).count());
        for (line, record) in lines.iter().filter(|line| !line.trim().is_empty()).zip(found) {
            prop_assert_eq!(line.starts_with("{\"text\": \"") && line.len() < 50, record.is_ok(), "{}", line);
        }
    }
}
