//! Mails (RFC 5322 and MIME): the subject as title, the day of sending as date, and as text the parts that are shown, one behind
//! the other. Of alternatives the plain one is read where it says what the mail says, else what a browser shows of the HTML one.
//! The text of a mail that is attached (`message/rfc822`) is part of the text, in its place; other attachments are not read.
//! Quotes (`>`) and signatures (`-- `) stay in the text.

use super::mbox::MONTHS;
use super::{MOST, Record, charset, day, html, json_string, too_many};
use crate::calendar::Date;
use crate::document::Document;
use crate::error::Error;
use mail_parser::{HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use once_cell::sync::Lazy;

/// What a mail says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mail {
    /// Its subject.
    pub subject: Option<String>,
    /// Who sent it: the address.
    pub from: Option<String>,
    /// The day on which it was sent, where the sender was.
    pub date: Option<Date>,
    /// Its `Message-ID`.
    pub message_id: Option<String>,
    /// Words that mail programs show before the mail is opened.
    pub preheader: Option<String>,
    /// What its reader reads.
    pub text: String,
}

/// Reads a mail; it may be cut short or wrongly encoded.
///
/// ```
/// let mail = tidings::input::mail::read(b"Subject: Good news\nDate: Thu, 28 Mar 2024 10:00:00 +0100\n\nThe ban was lifted.\n")?;
/// assert_eq!(mail.subject.as_deref(), Some("Good news"));
/// assert_eq!(mail.date, Some("2024-03-28".parse()?));
/// assert_eq!(mail.text, "The ban was lifted.\n");
/// # Ok::<(), tidings::Error>(())
/// ```
///
/// # Errors
///
/// Where the bytes are no mail, where its text is none, or where its parts are nested deeper than any sender's.
pub fn read(bytes: &[u8]) -> Result<Mail, Error> {
    charset::is_text(bytes)?;
    let nesting = nesting(bytes);
    if nesting > DEEPEST {
        return Err(Error::limit(format!("a mail with more than {DEEPEST} parts that hold other parts")));
    }
    if nesting > 0 && bytes.split(|&b| b == b'\n').filter(|line| line.starts_with(b"--")).nth(MOST).is_some() {
        return Err(too_many("parts of a mail"));
    }
    let no_mail = || Error::input("no mail: it has no headers");
    let message = PARSER.parse(bytes).filter(|m| !m.parts.is_empty()).ok_or_else(no_mail)?;
    if !HEADERS.iter().any(|&name| message.header(name).is_some()) {
        return Err(no_mail());
    }
    let (text, preheader) = body(&message)?;
    let squeezed = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(Mail {
        subject: message.subject().map(squeezed).filter(|s| !s.is_empty()),
        from: message.from().and_then(|from| from.first()?.address.as_deref()).map(squeezed),
        date: date(&message),
        message_id: message.message_id().map(squeezed),
        preheader,
        text,
    })
}

pub(super) fn record(id: String, bytes: &[u8]) -> Record {
    let mail = match read(bytes) {
        Ok(mail) => mail,
        Err(error) => return Record::new(id, Err(error)),
    };
    let carried = [("from", mail.from), ("message_id", mail.message_id), ("preheader", mail.preheader)];
    let carried = carried.into_iter().filter_map(|(name, value)| Some((name.to_owned(), json_string(&value?)))).collect();
    let document = Document { text: mail.text, date: mail.date, country: None };
    Record { title: mail.subject, carried, made: true, ..Record::new(id, Ok(document)) }
}

/// The day on which a mail was sent.
fn date(message: &Message<'_>) -> Option<Date> {
    let parsed = message.date().and_then(|d| Date::new(d.year.into(), d.month.into(), d.day.into()));
    parsed.or_else(|| {
        let header = message.parts.first()?.headers.iter().rfind(|h| h.name == HeaderName::Date)?;
        let raw = message.raw_message.get(header.offset_start as usize..header.offset_end as usize)?;
        loose_date(&String::from_utf8_lossy(raw))
    })
}

/// The day of a date in a form that no standard has: without seconds or a zone, the month before the day, as in ISO 8601.
fn loose_date(date: &str) -> Option<Date> {
    if let Ok(day) = day(date) {
        return day;
    }
    let words: Vec<&str> = date.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    let is_month = |word: &str, month: &str| word.get(..3).is_some_and(|w| w.eq_ignore_ascii_case(month));
    let month_of = |word: &&str| MONTHS.iter().position(|month| is_month(word, month));
    let (at, month) = words.iter().enumerate().find_map(|(at, word)| Some((at, month_of(word)?)))?;
    let number = |word: &&str| word.parse::<u16>().ok().filter(|_| word.bytes().all(|b| b.is_ascii_digit()));
    let days = [at.checked_sub(1), Some(at + 1)].into_iter().filter_map(|at| number(words.get(at?)?));
    let year = words.iter().filter(|word| word.len() == 4).find_map(number)?;
    Date::new(year.into(), month as u32 + 1, days.into_iter().next()?.into())
}

/// Of these, any mail has one.
const HEADERS: [&str; 9] = ["From", "To", "Subject", "Date", "Message-ID", "Received", "Content-Type", "MIME-Version", "Return-Path"];

/// Parts that hold parts, at most: real mails have fewer than ten.
const DEEPEST: usize = 100;

/// How many parts might hold other parts: those that tell what bounds their parts, and those that are mails. The parser goes
/// as deep as they are nested, and looks through the rest of the mail for each.
fn nesting(bytes: &[u8]) -> usize {
    let holds = |at: usize| {
        let (before, rest) = bytes.split_at(at);
        let is = |word: &[u8]| rest.get(..word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word));
        match rest[0].to_ascii_lowercase() {
            // `boundary=`, `boundary*0 =`: not the word in a text.
            b'b' if is(b"boundary") => {
                let behind = rest[8..].iter().find(|&&b| !b.is_ascii_whitespace() && !b.is_ascii_digit() && b != b'*');
                matches!(behind, Some(b'=' | b'(' | b'"'))
            }
            b'r' => is(b"rfc822"),
            b'g' => is(b"global") && matches!(before.trim_ascii_end().last(), Some(b'/' | b')')),
            _ => false,
        }
    };
    (0..bytes.len()).filter(|&at| holds(at)).count()
}

/// Reads what is asked for below, and leaves parts encoded: what is hidden in a code is no part that could hold others.
static PARSER: Lazy<MessageParser> = Lazy::new(|| {
    MessageParser::new()
        .header_content_type(HeaderName::ContentType)
        .header_content_type(HeaderName::ContentDisposition)
        .header_text(HeaderName::Subject)
        .header_address(HeaderName::From)
        .header_date(HeaderName::Date)
        .header_id(HeaderName::MessageId)
        .default_header_ignore()
});

/// How a part is encoded, in lower case.
fn encoding(message: &Message<'_>, part: &MessagePart<'_>) -> String {
    let header = part.headers.iter().rfind(|h| h.name == HeaderName::ContentTransferEncoding);
    let value = header.and_then(|h| message.raw_message.get(h.offset_start as usize..h.offset_end as usize)).unwrap_or_default();
    String::from_utf8_lossy(value.trim_ascii()).to_ascii_lowercase()
}

/// The text that the mail's reader reads, and its preheader.
fn body(message: &Message<'_>) -> Result<(String, Option<String>), Error> {
    let leaves = leaves(message)?;
    if leaves.iter().all(|leaf| leaf.text.is_empty()) {
        return Ok((without_boundary(message)?, None));
    }
    Ok((joined(leaves.iter()), leaves.into_iter().find_map(|leaf| leaf.preheader)))
}

/// A part without parts, as it is read.
#[derive(Default)]
struct Leaf {
    page: bool,
    preheader: Option<String>,
    text: String,
}

/// The parts of a mail that are shown, one behind the other.
fn leaves(message: &Message<'_>) -> Result<Vec<Leaf>, Error> {
    let (mut seen, mut leaves) = (vec![false; message.parts.len()], Vec::new());
    // Nearly always all parts are within the first; where a mail is broken, those that are not come last.
    for part in 0..message.parts.len() {
        leaves.extend(shown(message, part, &mut seen)?);
    }
    Ok(leaves)
}

/// What is shown of a part that has not been seen. Mails are not nested deeper than [`DEEPEST`].
fn shown(message: &Message<'_>, at: usize, seen: &mut [bool]) -> Result<Vec<Leaf>, Error> {
    let (Some(part), Some(false)) = (message.parts.get(at), seen.get(at)) else { return Ok(Vec::new()) };
    seen[at] = true;
    let kind = part.content_type().map_or(("text", Some("plain")), |kind| (kind.ctype(), kind.subtype()));
    let is = |name: &str| kind.1.is_some_and(|subtype| subtype.eq_ignore_ascii_case(name));
    match &part.body {
        PartType::Multipart(parts) => {
            let parts: Vec<_> = parts.iter().map(|&part| shown(message, part as usize, seen)).collect::<Result<_, _>>()?;
            Ok(if is("alternative") { chosen(parts) } else { without_copies(parts.into_iter().flatten().collect()) })
        }
        // A mail that is forwarded as it was is what the reader is to read, also where it is attached.
        PartType::Message(mail) => leaves(mail),
        PartType::Text(_) if kind.0.eq_ignore_ascii_case("message") => Ok(encoded_mail(message, part).into_iter().collect()),
        PartType::Text(_) | PartType::Html(_) if kind.0.eq_ignore_ascii_case("text") => {
            let is_shown = !part.content_disposition().is_some_and(|d| d.is_attachment());
            match (is("plain") || kind.1.is_none(), is("html")) {
                (true, _) if is_shown => Ok(vec![Leaf { text: text(message, part)?, ..Leaf::default() }]),
                (_, true) if is_shown => {
                    let page = html::read(&text(message, part)?);
                    Ok(vec![Leaf { page: true, preheader: page.preheader, text: page.text }])
                }
                _ => Ok(Vec::new()),
            }
        }
        _ => Ok(Vec::new()),
    }
}

/// A mail within a mail that some senders encode as a whole. One that cannot be read is passed over, like any other attachment.
fn encoded_mail(message: &Message<'_>, part: &MessagePart<'_>) -> Option<Leaf> {
    // Each code is larger by a third than what it holds: so there are few within one another.
    if encoding(message, part) != "base64" {
        return None;
    }
    let raw = message.raw_message.get(part.offset_body as usize..part.offset_end as usize)?;
    // The parser counts the line that parts it from the next one to its bytes.
    let end = raw.windows(3).position(|w| w == b"\n--").unwrap_or(raw.len());
    let mail = read(&from_base64(&raw[..end])).ok()?;
    Some(Leaf { page: false, preheader: mail.preheader, text: mail.text })
}

/// Which of alternatives are read: the plain ones, unless they say nothing.
fn chosen(alternatives: Vec<Vec<Leaf>>) -> Vec<Leaf> {
    let (pages, plain): (Vec<_>, Vec<_>) = alternatives.into_iter().partition(|leaves| leaves.iter().any(|leaf| leaf.page));
    let letters_of = |parts: &[Vec<Leaf>]| parts.iter().flatten().map(|leaf| letters(&leaf.text)).sum::<usize>();
    let (plain_letters, page_letters) = (letters_of(&plain), letters_of(&pages));
    // Some senders' plain part only says that their mails want HTML, or is cut short.
    let says_nothing = plain_letters == 0 || plain_letters * 2 < page_letters;
    let is_empty = pages.iter().flatten().all(|leaf| leaf.text.is_empty());
    if says_nothing && !is_empty { pages.into_iter().flatten().collect() } else { plain.into_iter().flatten().collect() }
}

/// The parts without those that only say what another says, too: alternatives that are not named so.
fn without_copies(leaves: Vec<Leaf>) -> Vec<Leaf> {
    // Nobody writes the same in more forms; and each is looked for in each.
    if leaves.len() < 2 || leaves.len() > MOST_COPIES {
        return leaves;
    }
    let said: Vec<String> = leaves.iter().map(|leaf| said(&leaf.text)).collect();
    let is_copy = |at: usize| {
        let this = &said[at];
        said.iter().enumerate().any(|(other, that)| match this == that {
            true => other < at && this.len() > 1,
            false => this.len() >= SHORTEST_COPY && that.contains(this.as_str()),
        })
    };
    let copies: Vec<bool> = (0..leaves.len()).map(is_copy).collect();
    leaves.into_iter().zip(copies).filter(|(_, is_copy)| !is_copy).map(|(leaf, _)| leaf).collect()
}

/// Of more parts none is taken for a copy of another.
const MOST_COPIES: usize = 8;

/// The fewest bytes of a part that is left out because a longer one holds its words: fewer may stand there by chance.
const SHORTEST_COPY: usize = 100;

/// The words of a text without links, marks and line ends, a blank before and behind each.
fn said(text: &str) -> String {
    let mut said = " ".to_owned();
    for word in text.split_whitespace().filter(|word| !word.contains("://")) {
        said.extend(word.chars().filter(|c| c.is_alphanumeric()));
        if !said.ends_with(' ') {
            said.push(' ');
        }
    }
    said
}

/// Texts one behind the other, a blank line between.
fn joined<'a>(leaves: impl Iterator<Item = &'a Leaf>) -> String {
    let mut out = String::new();
    for text in leaves.map(|leaf| leaf.text.as_str()).filter(|text| !text.trim().is_empty()) {
        while !out.is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
        out.push_str(text);
    }
    out
}

/// The letters and digits outside links.
fn words(text: &str) -> impl Iterator<Item = char> {
    text.split_whitespace().filter(|word| !word.contains("://")).flat_map(|word| word.chars().filter(|c| c.is_alphanumeric()))
}

/// What a plain part says where it says nothing: that there is a page.
const STUBS: [&str; 20] = [
    "support html",
    "display html",
    "enable html",
    "read html",
    "view html",
    "html email",
    "html e-mail",
    "html message",
    "html version",
    "html format",
    "html content",
    "html-enabled",
    "html-capable",
    "in html",
    "your browser",
    "a browser",
    "web browser",
    "view online",
    "view it online",
    "web version",
];

/// The most letters that such a paragraph has.
const LONGEST_STUB: usize = 200;

/// How many letters and digits stand outside links, and outside paragraphs that only say that there is a page.
fn letters(text: &str) -> usize {
    let count = |paragraph: &str| {
        let letters = words(paragraph).count();
        let is_stub = letters <= LONGEST_STUB && {
            let words = paragraph.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            STUBS.iter().any(|stub| words.contains(stub))
        };
        if is_stub { 0 } else { letters }
    };
    text.split("\n\n").map(count).sum()
}

/// The text of one part.
fn text(message: &Message<'_>, part: &MessagePart<'_>) -> Result<String, Error> {
    let raw = message.raw_message.get(part.offset_body as usize..part.offset_end as usize).unwrap_or_default();
    let bytes = match encoding(message, part).as_str() {
        "base64" => from_base64(raw),
        "quoted-printable" => from_quoted_printable(raw),
        _ => raw.to_vec(),
    };
    let kind = part.content_type();
    let attribute = |name: &str| kind.and_then(|k| k.attribute(name));
    let in_page = matches!(part.body, PartType::Html(_)).then(|| html::declared_charset(&bytes)).flatten();
    let text = charset::decode(&bytes, attribute("charset").or(in_page.as_deref()))?.replace("\r\n", "\n");
    let flowed = attribute("format").is_some_and(|f| f.eq_ignore_ascii_case("flowed"));
    let joined = attribute("delsp").is_some_and(|d| d.eq_ignore_ascii_case("yes"));
    Ok(if flowed { unflowed(&text, joined) } else { text })
}

/// The text of a mail of several parts that does not say what parts them: the first line that looks like it is tried.
fn without_boundary(message: &Message<'_>) -> Result<String, Error> {
    let root = &message.parts[0];
    if !root.content_type().is_some_and(|k| k.ctype().eq_ignore_ascii_case("multipart")) || message.parts.len() > 1 {
        return Ok(String::new());
    }
    let raw = message.raw_message.get(root.offset_body as usize..).unwrap_or_default();
    let lines: Vec<&[u8]> = raw.split(|&b| b == b'\n').map(<[u8]>::trim_ascii_end).collect();
    let begins = |line: &[u8]| line.get(..8).is_some_and(|name| name.eq_ignore_ascii_case(b"content-"));
    let boundary = lines.windows(2).find(|pair| pair[0].len() > 2 && pair[0].starts_with(b"--") && begins(pair[1]));
    if let Some(boundary) = boundary.and_then(|pair| std::str::from_utf8(&pair[0][2..]).ok()).filter(|b| !b.contains(['"', '\\'])) {
        let alternative = root.content_type().and_then(|k| k.subtype()).is_some_and(|s| s.eq_ignore_ascii_case("alternative"));
        let kind = if alternative { "alternative" } else { "mixed" };
        let whole = [format!("Content-Type: multipart/{kind}; boundary=\"{boundary}\"\r\n\r\n").as_bytes(), raw].concat();
        if let Some(message) = PARSER.parse(&whole).filter(|m| m.parts.len() > 1) {
            return body(&message).map(|(text, _)| text);
        }
    }
    Ok(charset::decode(raw, None)?.replace("\r\n", "\n"))
}

/// Base64 up to its end or its padding; other bytes are passed over.
fn from_base64(encoded: &[u8]) -> Vec<u8> {
    let (mut bytes, mut bits, mut held) = (Vec::with_capacity(encoded.len() / 4 * 3), 0u32, 0);
    for &byte in encoded.iter().take_while(|&&b| b != b'=') {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}

/// Quoted-printable; what is no code stands for itself.
fn from_quoted_printable(encoded: &[u8]) -> Vec<u8> {
    let hex = |byte: Option<&u8>| byte.and_then(|&b| char::from(b).to_digit(16)).map(|digit| digit as u8);
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut at = 0;
    while let Some(&byte) = encoded.get(at) {
        let rest = &encoded[at + 1..];
        let line_end = rest.iter().position(|b| !matches!(b, b' ' | b'\t' | b'\r')).filter(|&n| rest[n] == b'\n');
        match (byte, hex(rest.first()), hex(rest.get(1))) {
            (b'=', Some(high), Some(low)) => {
                bytes.push(high << 4 | low);
                at += 3;
            }
            (b'=', ..) if line_end.is_some() => at += line_end.map_or(0, |n| n + 2),
            (byte, ..) => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
    bytes
}

/// `format=flowed` (RFC 3676): lines that end with a blank go on in the next one of the same depth of quotes.
fn unflowed(text: &str, joined: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before: Option<usize> = None;
    for line in text.split('\n') {
        let depth = line.bytes().take_while(|&b| b == b'>').count();
        let words = line[depth..].strip_prefix(' ').unwrap_or(&line[depth..]);
        if before == Some(depth) && words != "-- " {
            out.push_str(words);
        } else {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&">".repeat(depth));
            out.push_str(if depth > 0 { " " } else { "" });
            out.push_str(words);
        }
        before = (words.ends_with(' ') && words != "-- ").then_some(depth);
        if joined && before.is_some() {
            out.pop();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(mail: &str) -> String {
        read(mail.as_bytes()).unwrap().text
    }

    const HEAD: &str = "From: a@example.org\nSubject: x\nMIME-Version: 1.0\n";

    #[test]
    fn the_plain_part_is_taken_where_it_holds_the_text() {
        let parts = |plain: &str, html: &str| {
            format!(
                "{HEAD}Content-Type: multipart/alternative; boundary=B\n\n--B\nContent-Type: text/plain\n\n{plain}\n--B\nContent-Type: text/html\n\n{html}\n--B--\n"
            )
        };
        assert_eq!(text(&parts("The ban was lifted.", "<p>The ban was <b>lifted</b>.")), "The ban was lifted.");
        assert_eq!(text(&parts("See http://example.org/view", "<p>The ban was <b>lifted</b>.")), "The ban was lifted.");
        assert_eq!(text(&parts("", "<p>The ban was <b>lifted</b>.")), "The ban was lifted.");
        assert_eq!(text(&format!("{HEAD}Content-Type: text/html\n\n<h1>Win</h1><p>Yes")), "# Win\n\nYes");
    }

    fn parts(kind: &str, parts: &[(&str, &str)]) -> String {
        let parts: String = parts.iter().map(|(kind, body)| format!("--B\nContent-Type: {kind}\n\n{body}\n")).collect();
        format!("{HEAD}Content-Type: multipart/{kind}; boundary=B\n\n{parts}--B--\n")
    }

    #[test]
    fn parts_that_are_no_alternatives_are_all_read() {
        let (plain, html, mail) = ("text/plain", "text/html", "message/rfc822");
        let footer = "<p>You are receiving this as a member. <a href=x>Unsubscribe</a>";
        let nested = "Subject: inner\nContent-Type: multipart/alternative; boundary=C\n\n--C\n\nIt was lifted.\n--C\nContent-Type: text/html\n\nIt was\n--C--";
        let encoded = "text/plain\n\nSee below.\n--B\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64";
        let whole = "See below.\n\nIt was lifted.";
        for (given, expected) in [
            (
                &[(plain, "WIN: The ban was lifted."), (html, footer)][..],
                "WIN: The ban was lifted.\n\nYou are receiving this as a member. Unsubscribe",
            ),
            (
                &[(plain, "Hello all, see below."), (html, "<p>The ban was lifted after a long campaign of ours.")],
                "Hello all, see below.\n\nThe ban was lifted after a long campaign of ours.",
            ),
            (&[(plain, "One."), (plain, "Two.\n"), (html, "<p>Three.")], "One.\n\nTwo.\n\nThree."),
            (
                &[(plain, "The ban was lifted: https://x.example"), (html, "<p>The <b>ban</b> was lifted:")],
                "The ban was lifted: https://x.example",
            ),
            (&[(plain, "See below."), (mail, nested)], whole),
            (&[(plain, "See below."), ("message/rfc822\nContent-Disposition: attachment", nested)], whole),
            (&[(encoded, "U3ViamVjdDogaW5uZXIKCkl0IHdhcyBsaWZ0ZWQu")], whole),
            (&[(plain, "Read."), ("text/plain\nContent-Disposition: attachment", "Not read."), ("image/png", "x")], "Read."),
        ] {
            assert_eq!(text(&parts("mixed", given)), expected, "{given:?}");
        }
        let within = "multipart/alternative; boundary=A\n\n--A\n\nThe ban was lifted.\n--A\nContent-Type: text/html\n\n<p>The ban was lifted!\n--A--";
        assert_eq!(
            text(&parts("mixed", &[(within, ""), (html, footer)])),
            "The ban was lifted.\n\nYou are receiving this as a member. Unsubscribe"
        );
    }

    #[test]
    fn what_is_said_twice_is_read_once() {
        let (long, footer) = ("The council scrapped its plan. ".repeat(5), "Unsubscribe from these mails");
        let page = format!("<h1>News</h1><p>{}</p><p>{footer}", long.replace("plan", "<b>plan</b>"));
        let (plain, html) = ("text/plain", "text/html");
        let shown = format!("# News\n\n{}\n\n{footer}", long.trim_end());
        for (given, expected) in [
            (&[(plain, long.as_str()), (html, page.as_str())][..], shown.as_str()),
            (&[(plain, shown.as_str()), (html, long.as_str())], shown.as_str()),
            (&[(plain, "News"), (plain, "News"), (html, "<p>No news.")], "News\n\nNo news."),
        ] {
            assert_eq!(text(&parts("mixed", given)), expected);
        }
    }

    #[test]
    fn plain_parts_that_only_tell_of_a_page_say_nothing() {
        for stub in [
            "Your email client does not support HTML messages.",
            "Please enable HTML to view this message.",
            "View this email in your browser",
            "This is an HTML email.\nhttps://x.example",
            " \n",
        ] {
            assert_eq!(
                text(&parts("alternative", &[("text/plain", stub), ("text/html", "<p>The ban was lifted.")])),
                "The ban was lifted."
            );
            assert_eq!(text(&parts("alternative", &[("text/plain", stub), ("text/html", "")])).trim(), stub.trim(), "{stub}");
        }
    }

    #[test]
    fn broken_mails_give_what_they_hold() {
        let cut = format!("{HEAD}Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nThe ban was lif");
        assert_eq!(text(&cut), "The ban was lif");
        let unnamed = format!("{HEAD}Content-Type: multipart/mixed\n\n--B\nContent-Type: text/plain\n\nThe ban was lifted.\n--B--\n");
        assert_eq!(text(&unnamed), "The ban was lifted.");
        let wrong =
            format!("{HEAD}Content-Type: multipart/mixed; boundary=C\n\n--B\nContent-Type: text/plain\n\nThe ban was lifted.\n--B--\n");
        assert_eq!(text(&wrong), "The ban was lifted.");
        let base64 = format!("{HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nVGhlIGJhbiB3YXMgbGlm!\ndGVkL");
        assert_eq!(text(&base64), "The ban was lifted");
        let quoted = format!("{HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\ncaf=E9 100=% =\nsure=");
        assert_eq!(text(&quoted), "café 100=% sure=");
        let charset = format!("{HEAD}Content-Type: text/plain; charset=us-ascii\n\ncafé");
        assert_eq!(text(&charset), "café");
    }

    #[test]
    fn dates_of_any_form_are_read() {
        for (date, expected) in [
            ("Thu, 2 May 2024 10:00:00 +0200", Some("2024-05-02")),
            ("Thu, 2 May 2024 10:00 GMT", Some("2024-05-02")),
            ("2 May 2024 10:00", Some("2024-05-02")),
            ("Thu May  2 10:00:00 2024", Some("2024-05-02")),
            ("Thursday, May 2, 2024", Some("2024-05-02")),
            ("2024-05-02T10:00:00Z", Some("2024-05-02")),
            ("Thu, 32 May 2024 10:00 GMT", None),
            ("soon", None),
        ] {
            let mail = read(format!("{HEAD}Date: {date}\n\nx").as_bytes()).unwrap();
            assert_eq!(mail.date.map(|d| d.to_string()).as_deref(), expected, "{date}");
        }
    }

    #[test]
    fn what_is_no_mail_says_so() {
        for (bytes, message) in [(&b"just words\nand more\n"[..], "no mail"), (b"", "no mail"), (b"\x89PNG\r\n\x1a\n\0\0", "PNG")] {
            assert!(read(bytes).unwrap_err().to_string().contains(message), "{:?}", read(bytes));
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        let mut mail = HEAD.to_owned();
        for n in 0..10_000 {
            mail.push_str(&format!("Content-Type: multipart/mixed; boundary=B{n}\n\n--B{n}\n"));
        }
        assert!(read(mail.as_bytes()).unwrap_err().is_limit());
        let nested = format!("{HEAD}{}", "Content-Type: message/rfc822\n\n".repeat(50_000));
        assert!(read(nested.as_bytes()).unwrap_err().is_limit());
        let allowed = format!("{HEAD}{}", "Content-Type: message/rfc822\n\n".repeat(DEEPEST));
        assert!(read(allowed.as_bytes()).is_ok());
        // Each of these was once read, and so deep that the stack did not hold it.
        for part in [
            "Content-Type: message/ rfc822\n\n",
            "Content-Type: message/(x)rfc822\n\n",
            "Content-Type: MESSAGE/\n GLOBAL\n\n",
            "Content-Type: multipart/digest; boundary*0=\"B\"\n\n--B\n\n",
            "Content-Type: multipart/digest; boundary*=us-ascii''B\n\n--B\n\n",
            "Content-Type: multipart/digest; BOUNDARY\n =B\n\n--B\n\n",
            "Content-Type: multipart/digest; boundary (x) =B\n\n--B\n\n",
        ] {
            assert!(read(format!("{HEAD}{}", part.repeat(10_000)).as_bytes()).unwrap_err().is_limit(), "{part}");
        }
        let encoded = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n";
        let hidden = "Q29udGVudC1UeXBlOiBtZXNzYWdlL3JmYzgyMgoK".repeat(50_000);
        assert!(read(format!("{HEAD}{encoded}{hidden}").as_bytes()).is_ok());
        let prose = "The boundary commission says = that a global rfc of the boundary is 5.\n".repeat(1000);
        assert!(read(format!("{HEAD}\n{prose}").as_bytes()).is_ok());
    }

    #[test]
    fn flowed_lines_are_joined() {
        let flowed = "The ban \nwas lifted. \n\n> quoted \n> words\n-- \nAnn";
        assert_eq!(unflowed(flowed, false), "The ban was lifted. \n> quoted words\n-- \nAnn");
        assert_eq!(unflowed("re \ninstated", true), "reinstated");
    }
}
