//! The bytes of a source: buffered, counted, unpacked where they are compressed, and made UTF-8 where they are UTF-16.

use crate::error::Error;
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Bytes that are read at once.
const BUFFER: usize = 256 * 1024;

/// The first bytes that tell what a source is.
const HEAD: u64 = 64;

/// Counts what is read through it, and reads again where it was interrupted.
struct Counted<R> {
    inner: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = loop {
            match self.inner.read(buffer) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        self.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// What bytes are read from.
pub(super) type Reader = Box<dyn BufRead + Send>;

/// A source that is open.
pub(super) struct Opened {
    pub reader: Reader,
    /// Whether its bytes are others than those of the source: UTF-8 where it is UTF-16.
    pub recoded: bool,
    /// Set once all that could be unpacked is read, where something else stands behind it.
    pub trailing: Arc<AtomicBool>,
}

/// A reader of `raw`, unpacked to at most `limit` bytes where it begins as gzip does; `read` counts the bytes before they are
/// unpacked.
pub(super) fn open(raw: impl Read + Send + 'static, read: Arc<AtomicU64>, limit: Option<u64>) -> io::Result<Opened> {
    let (head, reader) = headed(BufReader::with_capacity(BUFFER, Counted { inner: raw, read }))?;
    let trailing = Arc::new(AtomicBool::new(false));
    let reader = if head.starts_with(&MAGIC) { unpacked(reader, limit, trailing.clone())? } else { Box::new(reader) };
    let (reader, recoded) = recoded(reader)?;
    Ok(Opened { reader, recoded, trailing })
}

/// The first bytes of a reader, however few come at once, and the reader with them before it again.
fn headed(mut reader: impl BufRead + Send + 'static) -> io::Result<(Vec<u8>, impl BufRead + Send + 'static)> {
    let mut head = Vec::new();
    reader.by_ref().take(HEAD).read_to_end(&mut head)?;
    Ok((head.clone(), io::Cursor::new(head).chain(reader)))
}

/// What gzip begins with.
const MAGIC: [u8; 2] = [0x1f, 0x8b];

#[cfg(feature = "gzip")]
fn unpacked(reader: impl BufRead + Send + 'static, limit: Option<u64>, trailing: Arc<AtomicBool>) -> io::Result<Reader> {
    let inner = Members { current: Some(flate2::bufread::GzDecoder::new(reader)), trailing };
    Ok(Box::new(BufReader::with_capacity(BUFFER, Bounded { inner, left: limit.unwrap_or(u64::MAX), limit })))
}

/// The members of a gzip file, one behind the other. Zeros behind the last are padding; other bytes end the file, too, and what
/// was unpacked before them counts.
#[cfg(feature = "gzip")]
struct Members<R> {
    current: Option<flate2::bufread::GzDecoder<R>>,
    trailing: Arc<AtomicBool>,
}

#[cfg(feature = "gzip")]
impl<R: BufRead> Read for Members<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(current) = &mut self.current {
            let read = current.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            let Some(mut rest) = self.current.take().map(flate2::bufread::GzDecoder::into_inner) else { break };
            match following(&mut rest)? {
                Following::Nothing => {}
                Following::Member => self.current = Some(flate2::bufread::GzDecoder::new(rest)),
                Following::Other => self.trailing.store(true, Ordering::Relaxed),
            }
        }
        Ok(0)
    }
}

/// What stands behind a member.
#[cfg(feature = "gzip")]
enum Following {
    Nothing,
    Member,
    Other,
}

#[cfg(feature = "gzip")]
fn following(reader: &mut impl BufRead) -> io::Result<Following> {
    loop {
        let bytes = reader.fill_buf()?;
        match bytes {
            [] => return Ok(Following::Nothing),
            [0, ..] => {
                let zeros = bytes.iter().take_while(|&&b| b == 0).count();
                reader.consume(zeros);
            }
            // One byte may be all that a buffer holds.
            [first] if *first == MAGIC[0] => return Ok(Following::Member),
            bytes if bytes.starts_with(&MAGIC) => return Ok(Following::Member),
            _ => return Ok(Following::Other),
        }
    }
}

/// Fails once more than so many bytes are read.
#[cfg(feature = "gzip")]
struct Bounded<R> {
    inner: R,
    left: u64,
    limit: Option<u64>,
}

#[cfg(feature = "gzip")]
impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        match (self.left.checked_sub(read as u64), self.limit) {
            (None, Some(limit)) => Err(io::Error::other(Error::limit(format!("unpacks to more than the limit of {}", size(limit))))),
            (left, _) => {
                self.left = left.unwrap_or_default();
                Ok(read)
            }
        }
    }
}

/// What went wrong in reading a source.
pub(super) fn error(error: io::Error) -> Error {
    error.downcast::<Error>().unwrap_or_else(|other| Error::input(other.to_string()))
}

#[cfg(not(feature = "gzip"))]
fn unpacked(_: impl BufRead, _: Option<u64>, _: Arc<AtomicBool>) -> io::Result<Reader> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "compressed, and this build unpacks nothing"))
}

/// UTF-8 from UTF-16, as some spreadsheets write tables, and whether it was: lines can be cut only where they are UTF-8.
#[cfg(feature = "charset")]
fn recoded(reader: Reader) -> io::Result<(Reader, bool)> {
    let (head, reader) = headed(reader)?;
    let reader = Box::new(reader);
    match encoding_rs::Encoding::for_bom(&head).map(|(encoding, _)| encoding).or_else(|| unmarked_utf16(&head)) {
        Some(encoding) if encoding != encoding_rs::UTF_8 => {
            let decoder = encoding.new_decoder_with_bom_removal();
            let inner = Recoded { reader, decoder, buffer: vec![0; BUFFER], unread: 0..0, done: false };
            Ok((Box::new(BufReader::with_capacity(BUFFER, inner)), true))
        }
        _ => Ok((reader, false)),
    }
}

/// UTF-16 without a mark, where it is sure: every other byte is zero, as RFC 4627 (section 3) tells JSON's encoding. Of the first
/// characters two, and of the first thirty-two three in four, are of ASCII, and none is U+0000.
#[cfg(feature = "charset")]
fn unmarked_utf16(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let (units, _) = head.as_chunks::<2>();
    let is_ascii = |byte: u8| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
    let little = |unit: &[u8; 2]| unit[1] == 0 && is_ascii(unit[0]);
    let big = |unit: &[u8; 2]| unit[0] == 0 && is_ascii(unit[1]);
    let is_sure = |ascii: &dyn Fn(&[u8; 2]) -> bool| {
        let count = units.iter().filter(|unit| ascii(unit)).count();
        units.len() >= 2 && units[..2].iter().all(ascii) && count * 4 >= units.len() * 3 && !units.contains(&[0, 0])
    };
    if is_sure(&little) { Some(encoding_rs::UTF_16LE) } else { is_sure(&big).then_some(encoding_rs::UTF_16BE) }
}

#[cfg(not(feature = "charset"))]
fn recoded(reader: Reader) -> io::Result<(Reader, bool)> {
    Ok((reader, false))
}

#[cfg(feature = "charset")]
struct Recoded {
    reader: Reader,
    decoder: encoding_rs::Decoder,
    buffer: Vec<u8>,
    /// What of the buffer is still to be read.
    unread: std::ops::Range<usize>,
    done: bool,
}

#[cfg(feature = "charset")]
impl Read for Recoded {
    fn read(&mut self, wanted: &mut [u8]) -> io::Result<usize> {
        while self.unread.is_empty() && !self.done {
            let given = self.reader.fill_buf()?;
            self.done = given.is_empty();
            let (_, used, written, _) = self.decoder.decode_to_utf8(given, &mut self.buffer, self.done);
            self.reader.consume(used);
            self.unread = 0..written;
        }
        let read = (&self.buffer[self.unread.clone()]).read(wanted)?;
        self.unread.start += read;
        Ok(read)
    }
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
    read_to(reader, bytes, room, |byte| byte == b'\n')
}

/// The same, up to and with a byte that `ends` tells.
pub(super) fn read_to(reader: &mut dyn BufRead, bytes: &mut Vec<u8>, room: usize, ends: impl Fn(u8) -> bool) -> io::Result<Line> {
    let mut line = Line::End;
    let mut left = room;
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            return Ok(line);
        }
        let end = buffer.iter().position(|&b| ends(b)).map(|at| at + 1);
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
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        n if n >= 1 << 20 && n.is_multiple_of(1 << 20) => format!("{} MiB", n >> 20),
        n => format!("{n} bytes"),
    }
}

/// The next byte, left to be read.
#[cfg(feature = "csv")]
pub(super) fn peek(reader: &mut dyn BufRead) -> io::Result<Option<u8>> {
    reader.fill_buf().map(|buffer| buffer.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "charset")]
    #[test]
    fn utf16_is_recoded() {
        let text = "id\ttext\r\n1\t“Élan” 🎉\r\n".repeat(20_000);
        for (mark, bytes) in [([0xff, 0xfe], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xfe, 0xff], u16::to_be_bytes)] {
            let raw: Vec<u8> = mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect();
            let mut read = String::new();
            let mut opened = open(io::Cursor::new(raw), Arc::default(), None).unwrap();
            opened.reader.read_to_string(&mut read).unwrap();
            assert!(read == text && opened.recoded);
        }
    }

    #[cfg(feature = "charset")]
    #[test]
    fn utf16_without_a_mark_is_recoded_where_it_is_sure() {
        let read = |raw: Vec<u8>| {
            let mut opened = open(io::Cursor::new(raw), Arc::default(), None).unwrap();
            let mut bytes = Vec::new();
            opened.reader.read_to_end(&mut bytes).unwrap();
            (bytes, opened.recoded)
        };
        for text in ["We won “5 m”.", "{\"text\": \"Élan\"}\n", "OK"] {
            for bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
                let raw: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
                assert_eq!(read(raw), (text.as_bytes().to_vec(), true), "{text}");
            }
        }
        // Programs and pictures, and texts of one byte a character.
        for raw in [&b"MZ\x90\0\x03\0\0\0\x04\0\0\0"[..], b"\0\0\x01\0\x01\0\x20\x20", b"a\0b\0\0\0c\0", b"a\0", b"We won."] {
            assert_eq!(read(raw.to_vec()), (raw.to_vec(), false), "{raw:?}");
        }
    }

    /// Gives one byte at a time, and is interrupted before each.
    struct Slow(io::Cursor<Vec<u8>>, bool);

    impl Read for Slow {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            let room = buffer.len().min(1);
            if self.1 { Err(io::ErrorKind::Interrupted.into()) } else { self.0.read(&mut buffer[..room]) }
        }
    }

    #[cfg(all(feature = "charset", feature = "gzip"))]
    #[test]
    fn what_a_stream_is_does_not_hang_on_how_it_is_cut() {
        use std::io::Write;
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let packed = |bytes: &[u8]| {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
            encoder.write_all(bytes).unwrap();
            encoder.finish().unwrap()
        };
        let text = "We won.";
        for raw in [text.into(), packed(text.as_bytes()), utf16(text), utf16("\u{feff}We won."), packed(&utf16(text))] {
            let length = raw.len() as u64;
            let (mut read, count) = (String::new(), Arc::default());
            let mut opened = open(Slow(io::Cursor::new(raw), false), Arc::clone(&count), None).unwrap();
            opened.reader.read_to_string(&mut read).unwrap();
            assert_eq!((read.as_str(), count.load(Ordering::Relaxed)), (text, length));
        }
        let mut read = String::new();
        open(Slow(io::Cursor::default(), false), Arc::default(), None).unwrap().reader.read_to_string(&mut read).unwrap();
        assert_eq!(read, "");
    }

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
