//! The bytes of a source: buffered, counted, and unpacked where they are compressed.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

/// Bytes that are read at once.
const BUFFER: usize = 256 * 1024;

/// Counts what is read through it.
struct Counted<R> {
    inner: R,
    read: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.read.set(self.read.get() + n as u64);
        Ok(n)
    }
}

/// A reader of `raw`, unpacked where it begins as gzip does; `read` counts the bytes before they are unpacked.
pub(super) fn open(raw: impl Read + 'static, read: Rc<Cell<u64>>) -> io::Result<Box<dyn BufRead>> {
    let mut reader = BufReader::with_capacity(BUFFER, Counted { inner: raw, read });
    if !reader.fill_buf()?.starts_with(&[0x1f, 0x8b]) {
        return Ok(Box::new(reader));
    }
    unpacked(reader)
}

#[cfg(feature = "gzip")]
fn unpacked(reader: impl BufRead + 'static) -> io::Result<Box<dyn BufRead>> {
    Ok(Box::new(BufReader::with_capacity(BUFFER, flate2::bufread::MultiGzDecoder::new(reader))))
}

#[cfg(not(feature = "gzip"))]
fn unpacked(_: impl BufRead) -> io::Result<Box<dyn BufRead>> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "compressed, and this build unpacks nothing"))
}

/// What a line had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// No line is left.
    End,
    /// The line, with its end, was appended.
    Whole,
    /// The line was longer than there was room for: what was appended has no use, and the rest was passed over.
    TooLong,
}

/// Appends the next line, up to and with `\n`, to `bytes`, as long as no more than `room` bytes are appended.
pub(super) fn read_line(reader: &mut dyn BufRead, bytes: &mut Vec<u8>, room: usize) -> io::Result<Line> {
    let mut line = Line::End;
    let mut left = room;
    loop {
        let buffer = match reader.fill_buf() {
            Ok(buffer) => buffer,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        if buffer.is_empty() {
            return Ok(line);
        }
        let end = buffer.iter().position(|&b| b == b'\n').map(|at| at + 1);
        let used = end.unwrap_or(buffer.len());
        if used > left {
            line = Line::TooLong;
            left = 0;
        } else if line != Line::TooLong {
            line = Line::Whole;
            left -= used;
            bytes.extend_from_slice(&buffer[..used]);
        }
        reader.consume(used);
        if end.is_some() {
            return Ok(line);
        }
    }
}

/// A number of bytes for people.
pub(super) fn size(bytes: usize) -> String {
    match bytes {
        n if n >= 1 << 20 && n % (1 << 20) == 0 => format!("{} MiB", n >> 20),
        n => format!("{n} bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_too_long_are_passed_over() {
        let mut reader = BufReader::with_capacity(4, &b"short\nmuch too long\nlast"[..]);
        let mut bytes = Vec::new();
        assert_eq!(read_line(&mut reader, &mut bytes, 8).unwrap(), Line::Whole);
        assert_eq!(bytes, b"short\n");
        assert_eq!(read_line(&mut reader, &mut bytes, 8).unwrap(), Line::TooLong);
        bytes.clear();
        assert_eq!(read_line(&mut reader, &mut bytes, 8).unwrap(), Line::Whole);
        assert_eq!(bytes, b"last");
        assert_eq!(read_line(&mut reader, &mut bytes, 8).unwrap(), Line::End);
    }
}
