//! Blocks: raw records read together, so that handing them to a thread costs little for each.

use super::{Format, Options, Source, jsonl, open};
use crate::error::Error;
use std::fs::File;
use std::io::{self, BufRead, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Bytes that a block holds, unless one record is larger.
const BLOCK: usize = 256 * 1024;
/// Records that a block holds at most.
const RECORDS: usize = 4096;

/// Raw records of one source, one behind the other.
#[derive(Debug)]
pub struct Block {
    source: Arc<str>,
    format: Format,
    recoded: bool,
    /// The number of the first record in its source, from 1.
    first: usize,
    bytes: Vec<u8>,
    records: Vec<Cut>,
    #[cfg(feature = "csv")]
    header: Option<Arc<super::csv::Header>>,
    /// How many bytes of the source have been read, before they are unpacked.
    read: u64,
    /// Why the source could not be read further than this block.
    failed: Option<Error>,
}

/// Where a record ends in the bytes of its block, and what is known about it.
#[derive(Debug)]
struct Cut {
    end: usize,
    line: usize,
    fault: Option<Error>,
}

/// A record before it is read; behind the last, perhaps, one that tells why its source could not be read, or not further.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Raw<'a> {
    /// The name of its source.
    pub source: &'a str,
    /// The form it is in.
    pub format: Format,
    /// Its number in the source, from 1.
    pub number: usize,
    /// The line of the source that it begins on, from 1; 0 where it stands for the source itself.
    pub line: usize,
    /// The record, or why it has no bytes.
    pub bytes: Result<&'a [u8], &'a Error>,
    /// The columns of its source.
    #[cfg(feature = "csv")]
    pub header: Option<&'a super::csv::Header>,
    /// Whether its bytes stand so in no source: they were in another encoding.
    pub(super) recoded: bool,
}

impl Raw<'_> {
    /// The identity, as JSON, of a record that states none: its source's name where it is all of it, else its number.
    pub(super) fn id(&self) -> String {
        match self.format {
            _ if self.line == 0 => super::json_string(self.source),
            Format::Jsonl => self.line.to_string(),
            #[cfg(feature = "csv")]
            Format::Csv => self.header.map_or_else(|| self.number.to_string(), |header| header.default_id(self.number)),
            #[cfg(feature = "mail")]
            Format::Mbox => super::json_string(&format!("{}#{}", self.source, self.number)),
            _ => super::json_string(self.source),
        }
    }

    /// Where it stands, for messages.
    pub(super) fn place(&self) -> String {
        match self.format {
            _ if self.line == 0 => self.source.to_owned(),
            Format::Jsonl => format!("{}, line {}", self.source, self.line),
            #[cfg(feature = "csv")]
            Format::Csv => format!("{}, line {}", self.source, self.line),
            #[cfg(feature = "mail")]
            Format::Mbox => format!("{}, message {} on line {}", self.source, self.number, self.line),
            _ => self.source.to_owned(),
        }
    }
}

impl Block {
    /// The name of the source.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// How many records it has.
    pub fn len(&self) -> usize {
        self.records.len() + usize::from(self.failed.is_some())
    }

    /// Whether it has no records, as no block of [`Blocks`] does.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many bytes of its source had been read when it was full, before they are unpacked.
    pub fn bytes_read(&self) -> u64 {
        self.read
    }

    /// The records. Where the source could not be read further, the last tells why.
    pub fn records(&self) -> impl Iterator<Item = Raw<'_>> {
        let starts = std::iter::once(0).chain(self.records.iter().map(|r| r.end));
        let cut = starts.zip(&self.records).map(|(start, cut)| (cut.line, cut.fault.as_ref().map_or(Ok(&self.bytes[start..cut.end]), Err)));
        let failed = self.failed.iter().map(|error| (0, Err(error)));
        (self.first..).zip(cut.chain(failed)).map(|(number, (line, bytes))| Raw {
            source: &self.source,
            format: self.format,
            number,
            line,
            bytes,
            #[cfg(feature = "csv")]
            header: self.header.as_deref(),
            recoded: self.recoded,
        })
    }
}

/// A record as it was cut from its source.
pub(super) struct Piece {
    /// The line that it begins on, from 1.
    pub line: usize,
    /// Why its bytes are of no use.
    pub fault: Option<Error>,
}

/// Knows where records of one format begin and end.
pub(super) trait Cutter: Send {
    /// Appends the next record to `bytes`; `None` at the end of the source.
    fn next(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>) -> Result<Option<Piece>, CutError>;

    /// The columns, once they are known.
    #[cfg(feature = "csv")]
    fn header(&self) -> Option<Arc<super::csv::Header>> {
        None
    }
}

/// Why a source cannot be read any further.
pub(super) enum CutError {
    Io(io::Error),
    #[cfg(feature = "csv")]
    Form(Error),
}

impl From<io::Error> for CutError {
    fn from(error: io::Error) -> CutError {
        CutError::Io(error)
    }
}

/// The whole source is one record.
struct Whole {
    limit: usize,
    done: bool,
}

impl Cutter for Whole {
    fn next(&mut self, reader: &mut dyn BufRead, bytes: &mut Vec<u8>) -> Result<Option<Piece>, CutError> {
        if std::mem::replace(&mut self.done, true) {
            return Ok(None);
        }
        let start = bytes.len();
        let read = reader.take((self.limit as u64).saturating_add(1)).read_to_end(bytes)?;
        if read > self.limit {
            bytes.truncate(start);
            return Ok(Some(Piece { line: 1, fault: Some(too_large(self.limit)) }));
        }
        Ok(Some(Piece { line: 1, fault: None }))
    }
}

pub(super) fn too_large(limit: usize) -> Error {
    Error::limit(format!("larger than the limit of {} for one document", open::size(limit as u64)))
}

/// Reads a source block by block.
pub struct Blocks {
    source: Arc<str>,
    format: Format,
    next: usize,
    reader: Option<open::Reader>,
    recoded: bool,
    trailing: Arc<AtomicBool>,
    cutter: Box<dyn Cutter>,
    read: Arc<AtomicU64>,
    failed: Option<Error>,
}

impl Source {
    /// The source in blocks. Opening it is part of the first: that of a source that cannot be opened has one record, which says why.
    pub fn blocks(&self, options: &Options) -> Blocks {
        let read = Arc::new(AtomicU64::new(0));
        let (count, unpacked) = (read.clone(), options.unpacked);
        let format = match self {
            Source::Stdin(format) | Source::File(_, format) | Source::Bytes(_, _, format) => *format,
            Source::Unreadable(..) | Source::PassedOver(_) => Format::Text,
        };
        let opened = match self {
            Source::Stdin(_) => Some(open::open(io::stdin(), count, unpacked).map_err(open::error)),
            Source::File(path, _) => Some(File::open(path).and_then(|f| open::open(f, count, unpacked)).map_err(open::error)),
            Source::Bytes(_, bytes, _) => Some(open::open(io::Cursor::new(bytes.clone()), count, unpacked).map_err(open::error)),
            Source::Unreadable(_, error) => Some(Err(error.clone())),
            Source::PassedOver(_) => None,
        };
        let (opened, failed) = match opened.transpose() {
            Ok(opened) => (opened, None),
            Err(error) => (None, Some(error)),
        };
        let recoded = opened.as_ref().is_some_and(|opened| opened.recoded);
        let trailing = opened.as_ref().map(|opened| opened.trailing.clone()).unwrap_or_default();
        let reader = opened.map(|opened| opened.reader);
        let limit = options.limit.unwrap_or(usize::MAX);
        let cutter: Box<dyn Cutter> = match format {
            Format::Jsonl => Box::new(jsonl::Lines::new(limit)),
            #[cfg(feature = "csv")]
            Format::Csv => Box::new(super::rows::Rows::new(&options.columns, limit)),
            #[cfg(feature = "mail")]
            Format::Mbox => Box::new(super::mbox::Messages::new(limit)),
            _ => Box::new(Whole { limit, done: false }),
        };
        Blocks { source: self.name().into(), format, next: 1, reader, recoded, trailing, cutter, read, failed }
    }
}

impl Iterator for Blocks {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        let (mut bytes, mut records, mut failed) = (Vec::new(), Vec::new(), self.failed.take());
        while bytes.len() < BLOCK && records.len() < RECORDS {
            let Some(reader) = &mut self.reader else { break };
            let start = bytes.len();
            match self.cutter.next(reader, &mut bytes) {
                Ok(Some(Piece { line, fault })) => {
                    if fault.is_some() {
                        bytes.truncate(start);
                    }
                    records.push(Cut { end: bytes.len(), line, fault });
                }
                Ok(None) => {
                    self.reader = None;
                    if self.trailing.load(Ordering::Relaxed) {
                        let what = "what stands behind its compressed data is not compressed, and was not read";
                        failed = Some(Error::input(what));
                    }
                }
                Err(error) => {
                    self.reader = None;
                    bytes.truncate(start);
                    failed = Some(match error {
                        CutError::Io(e) => open::error(e),
                        #[cfg(feature = "csv")]
                        CutError::Form(e) => e,
                    });
                }
            }
        }
        let first = self.next;
        self.next += records.len();
        (failed.is_some() || !records.is_empty()).then(|| Block {
            source: self.source.clone(),
            format: self.format,
            recoded: self.recoded,
            first,
            bytes,
            records,
            #[cfg(feature = "csv")]
            header: self.cutter.header(),
            read: self.read.load(Ordering::Relaxed),
            failed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_limit_lets_through_what_is_within_it() {
        for (limit, read) in [(None, true), (Some(usize::MAX), true), (Some(7), true), (Some(6), false), (Some(0), false)] {
            let options = Options { limit, ..Options::default() };
            let blocks: Vec<_> = Source::Bytes("a.txt".into(), (*b"We won.").into(), Format::Text).blocks(&options).collect();
            let bytes: Vec<_> = blocks.iter().flat_map(Block::records).map(|raw| raw.bytes.ok()).collect();
            assert_eq!(bytes, [read.then_some(&b"We won."[..])], "{limit:?}");
        }
    }

    #[cfg(feature = "gzip")]
    fn packed(text: &str) -> Vec<u8> {
        use std::io::Write;
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    #[cfg(feature = "gzip")]
    #[test]
    fn members_that_are_whole_are_read_whatever_stands_behind_them() {
        let members = [packed("{\"text\": \"Won\"}\n{\"text\""), packed(": \"Not yet\"}")].concat();
        for (behind, failed) in [(&b""[..], false), (&[0; 600], false), (b"\n", true), (b"garbage behind it", true), (b"\0\0x", true)] {
            let bytes: Arc<[u8]> = [&members, behind].concat().into();
            for (format, count) in [(Format::Jsonl, 2), (Format::Text, 1)] {
                let read: Vec<_> = Source::Bytes("a.gz".into(), bytes.clone(), format).records(&Options::default()).collect();
                let errors: Vec<_> = read.iter().filter_map(|record| record.document.as_ref().err()).map(Error::to_string).collect();
                assert_eq!((read.len() - errors.len(), errors.len()), (count, usize::from(failed)), "{behind:?} {errors:?}");
                assert!(errors.iter().all(|error| error.starts_with("a.gz: what stands behind")), "{errors:?}");
            }
        }
        let cut: Arc<[u8]> = members[..members.len() - 9].into();
        assert!(Source::Bytes("a.gz".into(), cut, Format::Jsonl).records(&Options::default()).any(|record| record.document.is_err()));
    }

    #[test]
    fn a_source_that_cannot_be_opened_is_a_record() {
        let mut sources = vec![Source::File("no-such-file.jsonl".into(), Format::Jsonl)];
        sources.push(Source::Unreadable("no-such-folder".into(), Error::input("gone")));
        for (source, name) in sources.iter().zip(["no-such-file.jsonl", "no-such-folder"]) {
            let blocks: Vec<_> = source.blocks(&Options::default()).collect();
            assert_eq!(blocks.iter().map(Block::len).sum::<usize>(), 1);
            let records: Vec<_> = source.records(&Options::default()).collect();
            let errors: Vec<_> = records.iter().map(|record| (record.key(), record.document.as_ref().unwrap_err().to_string())).collect();
            assert!(errors.len() == 1 && errors[0].0 == name && errors[0].1.starts_with(&format!("{name}: ")), "{errors:?}");
        }
    }
}
