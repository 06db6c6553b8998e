//! mbox: mails one behind the other, each after a line `From SENDER DATE`.
//!
//! Such a line separates where it follows a blank line or begins the file, and names a sender and a date as `asctime` prints it:
//! so "From now on we win" begins no mail. `>From ` at the start of a line was `From ` before the mail was stored.

use super::block::{CutError, Cutter, Piece, too_large};
use super::open::{Line, read_line};
use crate::error::Error;
use std::borrow::Cow;
use std::io::BufRead;

/// Cuts messages.
pub(super) struct Messages {
    limit: usize,
    /// The lines read so far.
    line: usize,
    /// The line of the separator that was read last, where its message is still to come.
    begun: Option<usize>,
    after_blank: bool,
    buffer: Vec<u8>,
}

impl Messages {
    pub fn new(limit: usize) -> Messages {
        Messages { limit, line: 0, begun: None, after_blank: true, buffer: Vec::new() }
    }
}

impl Cutter for Messages {
    fn next(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>) -> Result<Option<Piece>, CutError> {
        let start = bytes.len();
        let (mut begin, mut fault) = (self.begun.take(), None);
        loop {
            self.buffer.clear();
            self.line += 1;
            let read = read_line(reader, &mut self.buffer, self.limit)?;
            if read == Line::End {
                return Ok(begin.map(|line| Piece { line, fault }));
            }
            let separates = self.after_blank && is_separator(&self.buffer);
            self.after_blank = read == Line::Whole && self.buffer.iter().all(|b| matches!(b, b'\r' | b'\n'));
            match (begin, separates) {
                (None, true) => {
                    begin = Some(self.line);
                    continue;
                }
                (Some(line), true) => {
                    self.begun = Some(self.line);
                    return Ok(Some(Piece { line, fault }));
                }
                (None, false) if self.after_blank => continue,
                (None, false) => {
                    begin = Some(self.line);
                    fault = Some(Error::input("no mbox: no line \"From SENDER DATE\" stands before it"));
                }
                (Some(_), false) => {}
            }
            if fault.is_none() && (read == Line::TooLong || bytes.len() - start + self.buffer.len() > self.limit) {
                fault = Some(too_large(self.limit));
            }
            if fault.is_none() {
                bytes.extend_from_slice(&self.buffer);
            } else {
                bytes.truncate(start);
            }
        }
    }
}

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
pub(super) const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `From `, a sender, and `Thu Mar 28 10:11:12 2024`, with a time zone before or behind the year in some archives.
fn is_separator(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    // Archives of old have no sender longer than a line of mail.
    let Ok(rest) = std::str::from_utf8(&rest[..rest.len().min(998)]) else { return false };
    let words: Vec<&str> = rest.split_ascii_whitespace().collect();
    let number = |word: &str| word.parse::<u32>().ok().filter(|_| word.bytes().all(|b| b.is_ascii_digit()));
    words.windows(4).enumerate().skip(1).any(|(at, date)| {
        let time = date[3].split(':').filter(|part| number(part).is_some_and(|n| n < 62)).count();
        WEEKDAYS.contains(&date[0])
            && MONTHS.contains(&date[1])
            && number(date[2]).is_some_and(|day| (1..=31).contains(&day))
            && (2..=3).contains(&time)
            && words[at + 4..].iter().any(|word| word.len() == 4 && number(word).is_some_and(|year| year >= 1970))
    })
}

/// A message as it was before it was stored.
pub(super) fn message(stored: &[u8]) -> Cow<'_, [u8]> {
    if !stored.windows(7).any(|w| w == b"\n>From " || w == b"\n>>From") {
        return Cow::Borrowed(stored);
    }
    let mut message = Vec::with_capacity(stored.len());
    for line in stored.split_inclusive(|&b| b == b'\n') {
        let marks = line.iter().take_while(|&&b| b == b'>').count();
        message.extend_from_slice(&line[usize::from(marks > 0 && line[marks..].starts_with(b"From "))..]);
    }
    Cow::Owned(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(mbox: &str, limit: usize) -> Vec<(usize, Result<String, String>)> {
        let (mut cutter, mut reader) = (Messages::new(limit), mbox.as_bytes());
        let mut found = Vec::new();
        loop {
            let mut bytes = Vec::new();
            match cutter.next(&mut reader, &mut bytes) {
                Ok(Some(Piece { line, fault: None })) => found.push((line, Ok(String::from_utf8(bytes).unwrap()))),
                Ok(Some(Piece { line, fault: Some(fault) })) => found.push((line, Err(fault.to_string()))),
                _ => return found,
            }
        }
    }

    #[test]
    fn separators_have_a_sender_and_a_date() {
        for (line, separates) in [
            ("From ann@example.org Thu Mar 28 10:11:12 2024", true),
            ("From MAILER-DAEMON Fri Jul  8 12:08:34 2011", true),
            ("From 1795123@xxx Thu Mar 28 10:11:12 +0000 2024", true),
            ("From ann@example.org Thu Mar 28 10:11 2024 +0100", true),
            ("From \"ann smith\"@example.org Thu Mar 28 10:11:12 2024\r", true),
            ("From now on we win", false),
            ("From Thu Mar 28 10:11:12 2024", false),
            ("From the start, on Thu Mar 28 at 10:11 we waited", false),
            ("From ann@example.org Thu Mar 32 10:11:12 2024", false),
            ("From: ann@example.org", false),
            (">From ann@example.org Thu Mar 28 10:11:12 2024", false),
        ] {
            assert_eq!(is_separator(line.as_bytes()), separates, "{line}");
        }
    }

    #[test]
    fn messages_are_cut_at_separators_after_blank_lines() {
        let sep = "From a@b Thu Mar 28 10:11:12 2024\n";
        let mbox = format!("\n{sep}A: 1\n\nFrom now on we win.\n{sep}still one\n\n{sep}B: 2\n\n{sep}");
        let found = cut(&mbox, 1000);
        assert_eq!(found.len(), 3);
        assert_eq!(found[0], (2, Ok(format!("A: 1\n\nFrom now on we win.\n{sep}still one\n\n"))));
        assert_eq!(found[1], (9, Ok("B: 2\n\n".to_owned())));
        assert_eq!(found[2], (12, Ok(String::new())));
    }

    #[test]
    fn what_is_no_message_or_too_large_is_an_error_in_its_place() {
        let sep = "From a@b Thu Mar 28 10:11:12 2024\n";
        let found = cut(&format!("stray\n\n{sep}{}\nx\n\n{sep}B: 2\n", "long ".repeat(100)), 100);
        assert!(found[0].1.as_ref().unwrap_err().contains("no mbox"));
        assert!(found[1].1.as_ref().unwrap_err().contains("limit of 100 bytes"));
        assert_eq!(found[2], (7, Ok("B: 2\n".to_owned())));
        assert_eq!(cut("", 100), []);
    }

    #[test]
    fn stored_lines_are_as_they_were() {
        assert_eq!(&*message(b"a\n>From b\n>>From c\n> From d\n>Fromage\n"), b"a\nFrom b\n>From c\n> From d\n>Fromage\n");
        assert!(matches!(message(b"a\nb"), Cow::Borrowed(_)));
    }
}
