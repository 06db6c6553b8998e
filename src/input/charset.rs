//! Which characters bytes stand for: by byte-order mark, as UTF-8 where they are, as declared, by guess.
//!
//! A guess of one byte a character other than windows-1252, which English is written in where it is not UTF-8, counts only where
//! one word in four, and three at least, have letters beyond ASCII: a single `£` would be the `Ł` of windows-1250.

use crate::error::Error;
use std::borrow::Cow;

/// The text of bytes whose author declared the charset `declared`; a byte-order mark at the start is no part of it.
///
/// # Errors
///
/// Where the bytes are no text.
pub(crate) fn decode<'a>(bytes: &'a [u8], declared: Option<&str>) -> Result<Cow<'a, str>, Error> {
    is_text(bytes)?;
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(unmarked) {
        // The bytes of ISO-2022-JP are ASCII, too: its escapes tell what they stand for.
        Ok(text) if text.is_ascii() && text.contains('\x1b') => Ok(unescaped(text, declared)),
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(_) => other(bytes, declared),
    }
}

/// UTF-8 and nothing else.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|e| Error::input(format!("no UTF-8 from byte {} on", e.valid_up_to())))
}

#[cfg(feature = "charset")]
fn other<'a>(bytes: &'a [u8], declared: Option<&str>) -> Result<Cow<'a, str>, Error> {
    use encoding_rs::Encoding;
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes[mark..]).0);
    }
    let declared = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    // A declaration that the bytes contradict is a mistake: UTF-8 that is none, or bytes that no character has.
    if let Some(encoding) = declared.filter(|&e| e != encoding_rs::UTF_8)
        && let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes)
    {
        return Ok(text);
    }
    Ok(guessed(bytes).decode_without_bom_handling(bytes).0)
}

/// ASCII with escapes in it as ISO-2022-JP, where it is declared or told to be that; else as it stands.
#[cfg(feature = "charset")]
fn unescaped<'a>(text: &'a str, declared: Option<&str>) -> Cow<'a, str> {
    use encoding_rs::{Encoding, ISO_2022_JP};
    let declared = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let is_japanese = declared == Some(ISO_2022_JP) || guessed(text.as_bytes()) == ISO_2022_JP;
    let read = is_japanese.then(|| ISO_2022_JP.decode_without_bom_handling_and_without_replacement(text.as_bytes()));
    read.flatten().unwrap_or(Cow::Borrowed(text))
}

/// The name of the charset that bytes, which are no UTF-8, are likely in.
#[cfg(all(feature = "csv", feature = "charset"))]
pub(super) fn guess(bytes: &[u8]) -> Option<&'static str> {
    Some(guessed(bytes).name())
}

#[cfg(feature = "charset")]
fn guessed(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess.is_single_byte() && !is_foreign(&guess.decode_without_bom_handling(bytes).0) { encoding_rs::WINDOWS_1252 } else { guess }
}

/// Whether as many words have letters beyond ASCII as few texts in English have. A letter that stands beside no other is no word.
#[cfg(feature = "charset")]
fn is_foreign(text: &str) -> bool {
    let (mut words, mut foreign) = (0usize, 0usize);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        words += 1;
        foreign += usize::from(!word.is_ascii() && word.chars().nth(1).is_some());
    }
    foreign >= 3 && foreign * 4 >= words
}

#[cfg(not(feature = "charset"))]
fn other<'a>(bytes: &'a [u8], _declared: Option<&str>) -> Result<Cow<'a, str>, Error> {
    utf8(bytes).map(Cow::Borrowed)
}

#[cfg(not(feature = "charset"))]
fn unescaped<'a>(text: &'a str, _declared: Option<&str>) -> Cow<'a, str> {
    Cow::Borrowed(text)
}

#[cfg(all(feature = "csv", not(feature = "charset")))]
pub(super) fn guess(_: &[u8]) -> Option<&'static str> {
    None
}

/// How far a file is looked at to tell whether it is a text.
const HEAD: usize = 8192;

/// Files that are often among texts, by their first bytes, `?` being any.
const MAGIC: [(&[u8], &str); 13] = [
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"RIFF????WEBP", "a picture or sound"),
    (b"RIFF????WAVE", "a picture or sound"),
    (b"RIFF????AVI ", "a picture or sound"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "compressed twice"),
    (b"BZh?1AY&SY", "compressed by bzip2"),
];

/// What zero bytes tell. UTF-16 that its first characters tell without a mark has been recoded before it comes here.
pub(super) const ZEROS: &str = "it has zero bytes, as pictures and programs do, and UTF-16 that no byte-order mark tells";

/// An error where bytes are no text, in whatever charset.
pub(super) fn is_text(bytes: &[u8]) -> Result<(), Error> {
    let marked_utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let kind = match MAGIC.iter().find(|(magic, _)| begins_as(bytes, magic)) {
        Some((_, kind)) => kind,
        None if !marked_utf16 && bytes.iter().take(HEAD).any(|&b| b == 0) => ZEROS,
        None => return Ok(()),
    };
    Err(Error::input(format!("no text: {kind}")))
}

fn begins_as(bytes: &[u8], magic: &[u8]) -> bool {
    bytes.len() >= magic.len() && magic.iter().zip(bytes).all(|(magic, byte)| *magic == b'?' || magic == byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_no_texts() {
        for bytes in [&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff\xe0..JFIF", b"%PDF-1.4\n", b"{\\rtf1\\ansi We won.}", b"a\0b"] {
            assert!(decode(bytes, None).unwrap_err().is_input());
        }
    }

    #[test]
    fn texts_that_begin_with_the_letters_of_a_picture_are_texts() {
        for text in ["RIFFED TEACHERS ARE BACK AT WORK", "GIF8 wins", "BZhang won. 1AY&SY", "RIFF", "BZh9", "GIF87"] {
            assert_eq!(decode(text.as_bytes(), None).unwrap(), text);
        }
        for bytes in
            [&b"RIFF\x24\x10\x01\x01WAVEfmt "[..], b"RIFF\x24\x10\x01\x01WEBPVP8 ", b"GIF89a\x01", b"GIF87a\x01", b"BZh91AY&SY\x01"]
        {
            assert!(decode(bytes, None).unwrap_err().is_input());
        }
    }

    #[cfg(feature = "charset")]
    #[test]
    fn english_is_windows_1252_and_what_is_not_english_is_what_it_is() {
        for (bytes, text) in [
            (&b"The council paid \xa35m.\n"[..], "The council paid £5m.\n"),
            (b"\xa35m and \xa36m", "£5m and £6m"),
            (b"Fined \xa320 \x96 no more", "Fined £20 – no more"),
            (b"\x93We won\x94, said Zo\xeb", "“We won”, said Zoë"),
            (b"It\x92s 20\xb0 in M\xe1laga; \xbd of it \xa9 us", "It’s 20° in Málaga; ½ of it © us"),
            (
                b"Rada miasta zap\xb3aci\xb3a 5 mln z\xb3, a nast\xeapnie odwo\xb3a\xb3a ca\xb3y plan.",
                "Rada miasta zapłaciła 5 mln zł, a następnie odwołała cały plan.",
            ),
            (
                b"\xcf\xee\xe1\xe5\xe4\xe0! \xd1\xee\xe2\xe5\xf2 \xee\xf2\xec\xe5\xed\xe8\xeb \xf1\xe2\xee\xe9 \xef\xeb\xe0\xed.",
                "Победа! Совет отменил свой план.",
            ),
        ] {
            assert_eq!(decode(bytes, None).unwrap(), text);
        }
    }

    #[cfg(feature = "charset")]
    #[test]
    fn charsets_are_told_by_mark_then_utf8_then_declaration_then_guess() {
        for (bytes, declared, text) in [
            (&b"\xef\xbb\xbfcaf\xc3\xa9"[..], Some("latin1"), "café"),
            (b"\xff\xfec\0a\0f\0\xe9\0", Some("utf-8"), "café"),
            (b"caf\xc3\xa9", Some("windows-1252"), "café"),
            (b"caf\xe9 \x93ouvert\x94", Some("iso-8859-1"), "café “ouvert”"),
            (b"\xc4\xd5\xcd\xc1", Some("koi8-r"), "дума"),
            (b"caf\xe9 noir, caf\xe9 au lait", Some("utf-8"), "café noir, café au lait"),
            (b"caf\xe9 noir, caf\xe9 au lait", None, "café noir, café au lait"),
            (b"caf\xe9 noir, caf\xe9 au lait", Some("no-such-charset"), "café noir, café au lait"),
            (b"\x1b$B%K%e!<%9\x1b(B", Some("iso-2022-jp"), "ニュース"),
            (b"an escape \x1b[0m", None, "an escape \u{1b}[0m"),
            ("café – \x1b[1mWIN\x1b[0m".as_bytes(), None, "café – \u{1b}[1mWIN\u{1b}[0m"),
            ("café – \x1b[1mWIN\x1b[0m".as_bytes(), Some("utf-8"), "café – \u{1b}[1mWIN\u{1b}[0m"),
            (b"\x1b$B%K%e!<%9\x1b(B", None, "ニュース"),
        ] {
            assert_eq!(decode(bytes, declared).unwrap(), text, "{declared:?}");
        }
    }
}
