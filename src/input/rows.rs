//! Cuts CSV into rows: a line end within quotes ends no row, and blank lines are no rows.
//!
//! A quote that is never closed costs the row that it opens in and no other. It is known by the end of the file, by the limit of
//! a document, or by a quote of a later line that can only open: behind a delimiter or at the line's start, and before neither a
//! delimiter nor a line end. Then reading goes on at the line behind the one that it opened on.

use super::block::{CutError, Cutter, Piece, too_large};
use super::csv::{Columns, DELIMITERS, Header};
use super::open::{Line, peek, read_to};
use super::{MOST, charset, too_many};
use crate::error::Error;
use std::io::{self, BufRead, Read};
use std::sync::Arc;

pub(super) struct Rows {
    columns: Columns,
    limit: usize,
    line: usize,
    header: Option<Arc<Header>>,
    charset: Option<&'static str>,
    /// Whether a row was met that is not UTF-8.
    is_told: bool,
    /// What lines end with, `\n` or `\r`, once the first row has shown it.
    end: Option<u8>,
    ahead: Ahead,
}

/// How much of a file, behind its first row that is not UTF-8, tells in which charset it is.
const SAMPLE: usize = 64 * 1024;

impl Rows {
    pub fn new(columns: &Columns, limit: usize) -> Rows {
        Rows { columns: columns.clone(), limit, line: 0, header: None, charset: None, is_told: false, end: None, ahead: Ahead::default() }
    }

    fn row(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>) -> Result<Option<Piece>, CutError> {
        let (start, begin) = (bytes.len(), self.line + 1);
        let mut scan = Scan::new(self.header.as_ref().map(|h| h.delimiter));
        loop {
            let (line_start, end) = (bytes.len(), self.end);
            let ends = |byte: u8| end.map_or(matches!(byte, b'\r' | b'\n'), |end| byte == end);
            match self.ahead.read_to(reader, bytes, self.limit, ends)? {
                Line::End if line_start == start => return Ok(None),
                Line::End => return Ok(Some(self.unclosed(begin, &scan, bytes))),
                // Where a quote was not closed, the next line is as good a row as any.
                Line::TooLong => {
                    self.line += 1;
                    return Ok(Some(Piece { line: begin, fault: Some(too_large(self.limit)) }));
                }
                Line::Whole => {}
            }
            let is_another = scan.line(self.line + 1, &bytes[line_start..], bytes.len());
            let is_too_large = bytes.len() - start > self.limit;
            if is_another || is_too_large && scan.at == At::Quoted && line_start > start {
                let piece = self.unclosed(begin, &scan, bytes);
                let fault = if is_another { piece.fault } else { piece.fault.map(|fault| self.behind_the_limit(fault)) };
                return Ok(Some(Piece { fault, ..piece }));
            }
            let next = if self.end.is_none() && bytes.ends_with(b"\r") { self.ahead.peek(reader)? } else { None };
            if next == Some(b'\n') {
                continue;
            }
            self.line += 1;
            if scan.at != At::Quoted {
                self.end = self.end.or(match bytes.last() {
                    Some(b'\n') => Some(b'\n'),
                    // A file of old spreadsheets. Two of them may stand before a `\n`.
                    Some(b'\r') if next.is_some_and(|next| next != b'\r') => Some(b'\r'),
                    _ => None,
                });
                let fault = if is_too_large { Some(too_large(self.limit)) } else { (scan.columns > MOST).then(|| too_many("columns")) };
                return Ok(Some(Piece { line: begin, fault }));
            }
        }
    }

    /// The row from line `begin` to the line that its last quote opens on; what stands behind it is read again.
    fn unclosed(&mut self, begin: usize, scan: &Scan, bytes: &[u8]) -> Piece {
        let (line, end) = scan.opened.unwrap_or((begin, bytes.len()));
        self.ahead.unread(&bytes[end..]);
        self.line = line;
        Piece { line: begin, fault: Some(Error::input(format!("the quote that opens on line {line} is not closed"))) }
    }

    fn behind_the_limit(&self, fault: Error) -> Error {
        Error::limit(format!("{}: {fault}", too_large(self.limit)))
    }

    /// Tells the charset by the first row that is not UTF-8 and what follows it, once for the file.
    fn tell_charset(&mut self, reader: &mut dyn BufRead, row: &[u8]) {
        if !self.is_told && std::str::from_utf8(row).is_err() {
            self.is_told = true;
            self.charset = charset::guess(&[row, self.ahead.fill(reader, SAMPLE)].concat());
            if let Some(header) = &mut self.header {
                Arc::make_mut(header).charset = self.charset;
            }
        }
    }
}

impl Cutter for Rows {
    fn next(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>) -> Result<Option<Piece>, CutError> {
        let start = bytes.len();
        loop {
            let Some(piece) = self.row(reader, bytes)? else { return Ok(None) };
            if piece.fault.is_none() && bytes[start..].iter().all(u8::is_ascii_whitespace) {
                bytes.truncate(start);
                continue;
            }
            if piece.fault.is_none() {
                self.tell_charset(reader, &bytes[start..]);
            }
            if self.header.is_some() {
                return Ok(Some(piece));
            }
            let header = piece.fault.map_or_else(|| Header::new(&bytes[start..], &self.columns, self.charset), Err);
            self.header = Some(Arc::new(header.map_err(CutError::Form)?));
            bytes.truncate(start);
        }
    }

    fn header(&self) -> Option<Arc<Header>> {
        self.header.clone()
    }
}

/// Where in a row a scan stands.
#[derive(Clone, Copy, PartialEq)]
enum At {
    FieldStart,
    Plain,
    Quoted,
    QuoteWithin,
}

/// What a scan of a row's lines has found so far.
struct Scan {
    /// Which delimiter the first row has shows only at its end.
    delimiter: Option<u8>,
    at: At,
    columns: usize,
    /// Where a quote is open at a line's end: the line that it opened on, and where that line ends in the bytes.
    opened: Option<(usize, usize)>,
}

impl Scan {
    fn new(delimiter: Option<u8>) -> Scan {
        Scan { delimiter, at: At::FieldStart, columns: 1, opened: None }
    }

    fn is_delimiter(&self, byte: u8) -> bool {
        self.delimiter.map_or(DELIMITERS.contains(&byte), |delimiter| byte == delimiter)
    }

    /// Goes over the line of that number, which ends at `end`; whether a quote in it shows that the one before it was never closed.
    fn line(&mut self, number: usize, line: &[u8], end: usize) -> bool {
        let mut opens = false;
        for (at, &byte) in line.iter().enumerate() {
            self.at = match (self.at, byte) {
                (At::Quoted, b'"') => At::QuoteWithin,
                (At::FieldStart, b'"') => {
                    opens = true;
                    At::Quoted
                }
                (At::Quoted, _) | (At::QuoteWithin, b'"') => At::Quoted,
                (_, b) if self.is_delimiter(b) => {
                    self.columns += 1;
                    At::FieldStart
                }
                (At::QuoteWithin, b) if !opens && self.could_only_open(line, at - 1, b) => return true,
                _ => At::Plain,
            };
        }
        if opens {
            self.opened = Some((number, end));
        }
        false
    }

    /// Whether the quote at `quote`, within one of an earlier line, can only open a field: `next`, no delimiter, stands behind it.
    fn could_only_open(&self, line: &[u8], quote: usize, next: u8) -> bool {
        let begins = quote.checked_sub(1).is_none_or(|before| self.is_delimiter(line[before]));
        begins && self.delimiter.is_some() && !matches!(next, b'\r' | b'\n')
    }
}

/// Bytes that were read before their turn, to tell the charset, or that are to be read again.
#[derive(Default)]
struct Ahead {
    bytes: Vec<u8>,
    /// How many of them have had their turn.
    at: usize,
    /// What stopped reading behind them.
    failed: Option<io::Error>,
}

impl Ahead {
    /// As [`read_to`], from these bytes and then from `reader`.
    fn read_to(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>, room: usize, ends: impl Fn(u8) -> bool) -> io::Result<Line> {
        if self.at == self.bytes.len() && self.failed.is_none() {
            return read_to(reader, bytes, room, ends);
        }
        let rest = &self.bytes[self.at..];
        let (line, left) = match &mut self.failed {
            None => {
                let mut both = rest.chain(reader);
                (read_to(&mut both, bytes, room, ends), both.into_inner().0.len())
            }
            failed => {
                let mut both = rest.chain(io::BufReader::with_capacity(1, Failing(failed)));
                (read_to(&mut both, bytes, room, ends), both.into_inner().0.len())
            }
        };
        self.at = self.bytes.len() - left;
        line
    }

    /// The next byte, left to be read.
    fn peek(&self, reader: &mut dyn BufRead) -> io::Result<Option<u8>> {
        self.bytes.get(self.at).map_or_else(|| peek(reader), |&byte| Ok(Some(byte)))
    }

    /// Gives back the last bytes that were read.
    fn unread(&mut self, bytes: &[u8]) {
        if self.at < self.bytes.len() {
            // All of them came from here.
            self.at -= bytes.len().min(self.at);
        } else {
            self.bytes.clear();
            self.bytes.extend_from_slice(bytes);
            self.at = 0;
        }
    }

    /// What is read next, `most` bytes of it, where there are so many.
    fn fill(&mut self, reader: &mut dyn BufRead, most: usize) -> &[u8] {
        self.bytes.drain(..self.at);
        self.at = 0;
        let more = most.saturating_sub(self.bytes.len());
        if more > 0 && self.failed.is_none() {
            // What fails here fails again once these bytes have had their turn.
            self.failed = reader.take(more as u64).read_to_end(&mut self.bytes).err();
        }
        &self.bytes[..self.bytes.len().min(most)]
    }
}

/// Fails as reading has failed before.
struct Failing<'a>(&'a mut Option<io::Error>);

impl Read for Failing<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(self.0.take().unwrap_or_else(|| io::ErrorKind::UnexpectedEof.into()))
    }
}
