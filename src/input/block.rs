//! Blocks: raw records read together, so that handing them to a thread costs little for each.

use super::{Format, Source};
use crate::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::sync::Arc;

/// Bytes that a block holds, unless one record is larger.
const BLOCK: usize = 256 * 1024;

/// Raw records of one source, one behind the other.
#[derive(Debug)]
pub struct Block {
    source: Arc<str>,
    format: Format,
    /// The number of the first record in its source, from 1.
    first: usize,
    bytes: Vec<u8>,
    /// Where each record ends in `bytes`.
    ends: Vec<usize>,
    /// Why the source could not be read further than this block.
    pub failed: Option<Error>,
}

/// A record before it is read.
#[derive(Clone, Copy, Debug)]
pub struct Raw<'a> {
    /// The name of its source.
    pub source: &'a str,
    /// The form it is in.
    pub format: Format,
    /// Its number in the source, from 1: the line, where records are lines.
    pub number: usize,
    /// The record.
    pub bytes: &'a [u8],
}

impl Block {
    /// The name of the source.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// How many bytes it holds.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// The records; blank lines of line-wise forms are none.
    pub fn records(&self) -> impl Iterator<Item = Raw<'_>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).enumerate().filter_map(move |(at, (start, &end))| {
            let bytes = &self.bytes[start..end];
            let blank = self.format == Format::Jsonl && bytes.iter().all(u8::is_ascii_whitespace);
            (!blank).then_some(Raw { source: &self.source, format: self.format, number: self.first + at, bytes })
        })
    }
}

/// Reads a source block by block.
pub struct Blocks {
    source: Arc<str>,
    format: Format,
    next: usize,
    reader: Option<Box<dyn BufRead>>,
    failed: Option<Error>,
}

impl Source {
    /// The source in blocks. Opening it is part of the first block: a source that cannot be opened is a block that says why.
    pub fn blocks(&self) -> Blocks {
        let (format, opened): (_, Result<Box<dyn BufRead>, Error>) = match self {
            Source::Stdin(format) => (*format, Ok(Box::new(BufReader::with_capacity(BLOCK, io::stdin())))),
            Source::File(path, format) => {
                let opened = File::open(path).map_err(|e| Error::input(format!("{}: {e}", path.display())));
                (*format, opened.map(|file| Box::new(BufReader::with_capacity(BLOCK, file)) as Box<dyn BufRead>))
            }
            Source::Unreadable(_, error) => (Format::Text, Err(error.clone())),
        };
        let (reader, failed) = match opened {
            Ok(reader) => (Some(reader), None),
            Err(error) => (None, Some(error)),
        };
        Blocks { source: self.name().into(), format, next: 1, reader, failed }
    }
}

impl Iterator for Blocks {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        let mut block = Block {
            source: self.source.clone(),
            format: self.format,
            first: self.next,
            bytes: Vec::new(),
            ends: Vec::new(),
            failed: self.failed.take(),
        };
        if let Some(reader) = &mut self.reader {
            let filled = match self.format {
                Format::Jsonl => fill_lines(reader, &mut block),
                Format::Text => fill_whole(reader, &mut block).map(|()| true),
            };
            match filled {
                Ok(false) => {}
                Ok(true) => self.reader = None,
                Err(e) => {
                    self.reader = None;
                    block.failed = Some(Error::input(format!("{}: {e}", self.source)));
                }
            }
        }
        self.next += block.ends.len();
        (block.failed.is_some() || !block.ends.is_empty()).then_some(block)
    }
}

/// Reads the whole source as one record.
fn fill_whole(reader: &mut dyn BufRead, block: &mut Block) -> io::Result<()> {
    reader.read_to_end(&mut block.bytes)?;
    block.ends.push(block.bytes.len());
    Ok(())
}

/// Reads whole lines until the block is full; true at the end of the source.
fn fill_lines(reader: &mut dyn BufRead, block: &mut Block) -> io::Result<bool> {
    while block.bytes.len() < BLOCK {
        if reader.read_until(b'\n', &mut block.bytes)? == 0 {
            return Ok(true);
        }
        block.ends.push(block.bytes.len());
    }
    Ok(false)
}
