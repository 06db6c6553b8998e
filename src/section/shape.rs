//! The shape of a line: the marks that it opens with, and whether it can be a heading.

use super::table::Row;
use crate::lexicon::Classes;
use crate::text::{Line, PieceKind, Reading, Token, flag};

/// What a line opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    /// `•`, `-`, `*`, `–`, `▪`, `>>`.
    Bullet,
    /// An emoji or another sign.
    Sign,
    /// `1.`, `2)`, `5.11`, `A.3`, `7 |`.
    Number,
    /// `12 March –`, `2023-04:`, `10/02.`
    Date,
    /// `**Words.** more`: a heading within its paragraph.
    Inline,
    /// A line in bold.
    Bold,
    /// `#`, `##`, …: the level; or a line underlined with `===` (1) or `---` (2).
    Title(u8),
    /// `| Words | WON |`: a row of a table of which each is an item.
    Row,
}

/// The marks of a line and where its words begin.
#[derive(Clone, Copy, Debug)]
struct Opening {
    /// The outermost mark.
    mark: Mark,
    /// The first token behind all marks.
    words: usize,
}

/// What the blocks are cut by, read once of each line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub mark: Mark,
    /// The first token behind all marks.
    pub words: u32,
    /// It can be a heading.
    pub heads: bool,
    /// It ends as a sentence does.
    pub ends: bool,
    /// It draws a rule.
    pub rule: bool,
    /// It begins with a letter in lower case.
    pub lower: bool,
    /// It begins with the sign of quoted mail.
    pub quoted: bool,
}

impl Shape {
    /// Of a line that is not blank.
    pub fn of(reading: &Reading<'_>, line: &Line) -> Shape {
        let first = line.first as usize;
        let token = &reading.tokens[first];
        let byte = reading.text.as_bytes()[token.start as usize];
        let end = last_word(reading, line);
        let ends = ends_sentence(reading, end);
        // Most lines begin with a word that is no mark.
        if byte.is_ascii_alphabetic()
            & (token.end - token.start > 1)
            & !token.is(DATED)
            & !is_numbered(reading, first)
            & !matches!(byte, b'i' | b'v' | b'x')
        {
            let heads = can_head(reading, line, end, Opening { mark: Mark::None, words: first });
            return Shape {
                mark: Mark::None,
                words: line.first,
                heads,
                ends,
                rule: false,
                lower: byte.is_ascii_lowercase(),
                quoted: false,
            };
        }
        let opening = opening(reading, line);
        Shape {
            mark: opening.mark,
            words: opening.words as u32,
            heads: can_head(reading, line, end, opening),
            ends,
            rule: is_rule(reading, line),
            lower: is_lower(reading, token),
            quoted: reading.byte(first) == b'>' && opening.mark != Mark::Bullet,
        }
    }

    /// The same of a row of a table.
    pub fn row(self, reading: &Reading<'_>, line: &Line, row: Row) -> Shape {
        let bar = reading.byte(line.first as usize) == b'|' && line.tokens().len() > 1;
        let words = line.first + u32::from(bar);
        match row {
            Row::Rule => Shape { rule: true, ..self },
            Row::Item => Shape { mark: Mark::Row, words, heads: true, ends: false, rule: false, lower: false, quoted: false },
        }
    }

    /// The same of a line that is a date and says that it is one.
    pub fn stamped(self) -> Shape {
        Shape { mark: Mark::Date, heads: true, ends: false, ..self }
    }

    /// The same of a line whose first sign is a bullet; alone, it is its words.
    pub fn listed(self, reading: &Reading<'_>, line: &Line) -> Shape {
        let opening = Opening { mark: Mark::Bullet, words: (line.first as usize + 1).min(line.last as usize - 1) };
        let heads = can_head(reading, line, last_word(reading, line), opening);
        Shape { mark: opening.mark, words: opening.words as u32, heads, quoted: false, ..self }
    }
}

/// The words that a date can begin with.
const DATED: Classes = Classes::MONTH.with(Classes::WEEKDAY);

/// The longest line that can be a heading, in tokens and in bytes, and the longest in bold or with a level.
const LONGEST: (usize, usize) = (32, 170);
const LONGEST_MARKED: usize = 3 * LONGEST.1;
/// A heading of so many tokens can have several sentences; a first sentence of fewer tokens is none.
const LONGEST_SENTENCES: usize = 20;
const SHORTEST_SENTENCE: usize = 4;
/// How many marks a line opens with at most: "- 🎉 **3.".
const MARKS: usize = 5;
/// How far a run of one sign is followed.
const RUN: usize = 8;
/// How far the end of an emphasis is looked for, in tokens.
const EMPHASIS: usize = 40;
/// How many tokens a date at the start of a line takes at most.
const DATE: usize = 12;

/// Reads the marks of a line, which is not blank.
fn opening(reading: &Reading<'_>, line: &Line) -> Opening {
    let (first, last) = (line.first as usize, line.last as usize);
    let mut mark = Mark::None;
    let mut at = first;
    for _ in 0..MARKS {
        let Some((found, behind)) = one_mark(reading, at, last) else { break };
        // A line of marks alone keeps its last one as its words.
        if behind >= last && found != Mark::Date {
            break;
        }
        if mark == Mark::None || mark == Mark::Sign && found != Mark::Sign {
            mark = found;
        }
        if behind >= last || found == Mark::Date {
            at = if behind >= last { at } else { behind };
            break;
        }
        at = behind;
    }
    Opening { mark, words: at }
}

fn one_mark(reading: &Reading<'_>, at: usize, last: usize) -> Option<(Mark, usize)> {
    let token = reading.tokens.get(at).filter(|_| at < last)?;
    match token.kind {
        PieceKind::Number => {
            date(reading, at, last).map(|end| (Mark::Date, end)).or_else(|| number(reading, at, last).map(|end| (Mark::Number, end)))
        }
        PieceKind::Word if token.is(DATED) => date(reading, at, last).map(|end| (Mark::Date, end)),
        // The hollow bullet of word processors.
        PieceKind::Word if reading.byte(at) == b'o' && token.end - token.start == 1 => {
            let next = reading.tokens.get(at + 1).filter(|t| at + 1 < last && t.has(flag::SPACE_BEFORE) && t.has(flag::CAPITAL));
            next.map(|_| (Mark::Bullet, at + 1))
        }
        PieceKind::Word if is_numbered(reading, at) => {
            let stop = at + 1 + usize::from(reading.byte(at + 1) == b'.');
            behind_number(reading, stop + 1, last).map(|end| (Mark::Number, end))
        }
        PieceKind::Word if token.end - token.start == 1 || matches!(reading.bytes(at), [b'i' | b'v' | b'x', ..]) => {
            number(reading, at, last).or_else(|| letter(reading, at, last)).map(|end| (Mark::Number, end))
        }
        PieceKind::Symbol => symbol(reading, at, last),
        _ => None,
    }
}

fn symbol(reading: &Reading<'_>, at: usize, last: usize) -> Option<(Mark, usize)> {
    let text = reading.str(at);
    let spaced = |token: usize| token < last && reading.tokens[token].has(flag::SPACE_BEFORE);
    match text {
        "#" if is_count(reading, at + 1) && reading.glued(at + 1) => behind_number(reading, at + 2, last).map(|end| (Mark::Number, end)),
        "(" if is_count(reading, at + 1) && reading.str(at + 2) == ")" && spaced(at + 3) => Some((Mark::Number, at + 3)),
        "(" if reading.glued(at + 1) && letter(reading, at + 1, last).is_some() => Some((Mark::Number, at + 3)),
        "#" => {
            let end = run(reading, at, last);
            (spaced(end) && end - at <= 6).then_some((Mark::Title((end - at) as u8), end))
        }
        "*" | "_" => {
            let end = run(reading, at, last);
            if spaced(end) && reading.str(end) != text {
                return Some((if end - at == 1 { Mark::Bullet } else { Mark::Bold }, end));
            }
            emphasis(reading, at, end, last).map(|mark| (mark, end))
        }
        // "-- Weir gone"
        "-" if reading.glued(at + 1) && reading.byte(at + 1) == b'-' => {
            (spaced(at + 2) && reading.tokens[at + 2].has(flag::CAPITAL)).then_some((Mark::Bullet, at + 2))
        }
        "•" | "‣" | "◦" | "▪" | "▫" | "■" | "□" | "●" | "○" | "◆" | "◇" | "►" | "▶" | "➤" | "➜" | "→" | "·" | "–" | "—" | "-" | "+"
        | "»" | "✓" | "✔" | "✗" | "✘" | "⁃" | "∙" | "❖" | "★" | "☆" | "➢" | "▸" | "▹" | "‐" | "‑" | "\u{f0b7}" | "\u{f0a7}"
        | "\u{f0d8}" | "\u{f0fc}" => {
            let glued = !spaced(at + 1) && matches!(text, "-" | "–" | "—" | "+" | "·" | "‐" | "‑");
            (!glued).then_some((Mark::Bullet, at + 1))
        }
        ">" => {
            let end = run(reading, at, last);
            (end - at == 2 && spaced(end)).then_some((Mark::Bullet, end))
        }
        _ => is_sign(reading, at).then_some((Mark::Sign, at + 1)),
    }
}

/// `a)`, `iv)`, and so `(a)`, or `a.`, before a capital: the token behind. Letters that number clauses go on in small ones.
fn letter(reading: &Reading<'_>, at: usize, last: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let behind = reading.tokens.get(at + 2).filter(|t| at + 2 < last && t.has(flag::SPACE_BEFORE) && t.has(flag::CAPITAL))?;
    let name = reading.bytes(at);
    let roman = name.len() <= LONGEST && !name.is_empty() && name.iter().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let lettered = matches!(name, [b'a'..=b'z']) || roman;
    let stops = matches!(reading.byte(at + 1), b')' | b'.') && reading.glued(at + 1);
    (lettered && stops && behind.kind == PieceKind::Word).then_some(at + 2)
}

/// Emoji and other pictures; not punctuation, brackets or currency.
pub(super) fn is_sign(reading: &Reading<'_>, at: usize) -> bool {
    reading
        .str(at)
        .chars()
        .next()
        .is_some_and(|c| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') && !matches!(c, '−' | '√'))
}

/// The end of a run of the same sign.
fn run(reading: &Reading<'_>, at: usize, last: usize) -> usize {
    let sign = reading.str(at);
    let mut end = at + 1;
    while end < last && end < at + RUN && reading.glued(end) && reading.str(end) == sign {
        end += 1;
    }
    end
}

/// Whether the sign that opened at `at` closes within the line, and where: at its end, or within. Words with weight at the start of
/// what is no sentence and sets nothing apart are part of a heading: "*Orr* v. Penn".
fn emphasis(reading: &Reading<'_>, at: usize, words: usize, last: usize) -> Option<Mark> {
    let sign = reading.str(at);
    let close = (words..last.min(words + EMPHASIS)).find(|&t| reading.str(t) == sign && reading.glued(t))?;
    let end = run(reading, close, last);
    if end >= last {
        return Some(Mark::Bold);
    }
    let sets_apart = |t: usize| ends_sentence(reading, t) || matches!(reading.str(t), "–" | "—" | "-" | "|");
    Some(if ends_sentence(reading, last - 1) || sets_apart(close - 1) || sets_apart(end) { Mark::Inline } else { Mark::None })
}

/// Whether the token counts the entries of a list: no more than three figures.
pub(super) fn is_count(reading: &Reading<'_>, at: usize) -> bool {
    const FIGURES: usize = 3;
    let figures = reading.bytes(at);
    (1..=FIGURES).contains(&figures.len()) && figures.iter().all(u8::is_ascii_digit)
}

/// "No. 4", "Number 4".
fn is_numbered(reading: &Reading<'_>, at: usize) -> bool {
    match reading.bytes(at) {
        b"No" | b"NO" | b"Nr" => is_count(reading, at + 1 + usize::from(reading.byte(at + 1) == b'.')),
        b"Number" | b"NUMBER" => is_count(reading, at + 1),
        _ => false,
    }
}

/// Behind the number of an entry, and the mark that sets it apart where there is one: "#4: ", "No. 4 – ".
fn behind_number(reading: &Reading<'_>, at: usize, last: usize) -> Option<usize> {
    let marks = (at..last).take_while(|&t| matches!(reading.str(t), "." | ":" | ")" | "–" | "—" | "-" | "|")).count().min(2);
    let words = at + marks;
    let token = reading.tokens.get(words).filter(|_| words < last)?;
    (token.has(flag::SPACE_BEFORE) && (marks > 0 || token.has(flag::CAPITAL))).then_some(words)
}

/// `1.`, `1)`, `5.11`, `A.3`, `7 |`: the token behind.
fn number(reading: &Reading<'_>, at: usize, last: usize) -> Option<usize> {
    let token = &reading.tokens[at];
    let mut end = at + 1;
    let mut joined = token.kind == PieceKind::Number;
    if joined && token.end - token.start > 5 || !joined && !token.has(flag::CAPITAL) {
        return None;
    }
    if joined && !reading.str(at).bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    // "A.3", "5.11 bis"
    if !joined
        && end + 1 < last
        && reading.str(end) == "."
        && reading.glued(end)
        && reading.glued(end + 1)
        && reading.tokens[end + 1].kind == PieceKind::Number
    {
        end += 2;
        joined = true;
    }
    let spaced = |t: usize| t < last && reading.tokens[t].has(flag::SPACE_BEFORE);
    match reading.str(end) {
        "." | ")" | ":" | "/" if end < last && reading.glued(end) && spaced(end + 1) => Some(end + 1),
        // "4 – The pier"; a number behind it makes a range.
        "–" | "—" | "-" if is_count(reading, at) && spaced(end) && spaced(end + 1) && reading.tokens[end + 1].has(flag::CAPITAL) => {
            Some(end + 1)
        }
        "|" if end < last => Some(end + 1),
        _ if spaced(end) && joined && (end > at + 1 || reading.str(at).contains('.')) && reading.tokens[end].has(flag::CAPITAL) => {
            Some(end)
        }
        _ => None,
    }
}

/// A date at the start of a line that punctuation or the end of the line sets apart: the token behind.
pub(super) fn date(reading: &Reading<'_>, at: usize, last: usize) -> Option<usize> {
    let tokens = &reading.tokens;
    let mut end = at;
    let (mut parts, mut named) = (0, false);
    while end < last && end < at + DATE {
        let token = &tokens[end];
        let text = reading.str(end);
        let small = token.kind == PieceKind::Number && token.end - token.start <= 10;
        if token.is(DATED) {
            named = true;
            parts += 1;
        } else if small && is_date_number(text) {
            parts += 1;
        } else if parts > 0 && matches!(text, "/" | "-" | "," | "." | "–" | "of") && end + 1 < last && continues(reading, end + 1) {
        } else {
            break;
        }
        end += 1;
    }
    let numeric = !named && (parts >= 2 && matches!(reading.str(at + 1), "/" | "-" | ".") || reading.str(at).matches('.').count() == 2);
    if parts == 0 || !(named && parts >= 2 || numeric) {
        return None;
    }
    if end >= last {
        return Some(end);
    }
    let mut behind = end;
    while behind < last && matches!(reading.str(behind), "." | ":" | "–" | "—" | "-" | "|" | "·" | "•" | ")" | "]" | "*") {
        behind += 1;
    }
    (behind > end).then_some(behind)
}

fn is_date_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    digits > 0 && digits <= 4 && (matches!(rest, "" | "st" | "nd" | "rd" | "th") || rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
}

fn continues(reading: &Reading<'_>, at: usize) -> bool {
    let token = &reading.tokens[at];
    token.is(Classes::MONTH)
        || token.kind == PieceKind::Number
            && is_date_number(reading.str(at))
            && (reading.glued(at) || reading.str(at).len() == 4 && reading.str(at - 1) != "." || is_short_month(reading, at - 1))
}

/// "Feb.", "Sept.": the stop behind a month's short form.
fn is_short_month(reading: &Reading<'_>, stop: usize) -> bool {
    const LONGEST: u32 = 4;
    let month = stop.checked_sub(1).map(|at| &reading.tokens[at]);
    reading.byte(stop) == b'.'
        && month.is_some_and(|t| t.is(Classes::MONTH) && t.end - t.start <= LONGEST)
        && !reading.says(stop - 1, "may")
}

/// Whether the line, its marks read, can be a heading: short, and no sentence of prose.
fn can_head(reading: &Reading<'_>, line: &Line, end: usize, opening: Opening) -> bool {
    let (first, last) = (opening.words, line.last as usize);
    if matches!(opening.mark, Mark::Title(_) | Mark::Bold) {
        return line.fits(reading.text, LONGEST_MARKED);
    }
    if opening.mark == Mark::Inline || last - first > LONGEST.0 || last <= first || !line.fits(reading.text, LONGEST.1) {
        return false;
    }
    let tokens = &reading.tokens;
    let end = end.max(first);
    if matches!(reading.byte(end), b',' | b';' | b'.' | b':') && !is_abbreviated(reading, end, first) {
        return false;
    }
    if !tokens[first..last].iter().any(|t| matches!(t.kind, PieceKind::Word | PieceKind::Number)) {
        return false;
    }
    // A full stop within, a new sentence behind it: prose.
    let short = last - first <= LONGEST_SENTENCES;
    short || !(first + SHORTEST_SENTENCE..last).any(|t| tokens[t].has(flag::SENTENCE_START) && reading.str(t - 1) == ".")
}

/// A stop behind "U.S", or behind an initial ("the release of Sunday A.") at the end of a heading; dots of an ellipsis.
fn is_abbreviated(reading: &Reading<'_>, stop: usize, first: usize) -> bool {
    let initial = |t: &Token| t.kind == PieceKind::Word && t.end - t.start == 1 && t.has(flag::CAPITAL);
    if stop <= first || reading.byte(stop) != b'.' {
        return false;
    }
    let before = &reading.tokens[stop - 1];
    // A word with a stop within has figures.
    initial(before) || (before.kind == PieceKind::Symbol || before.has(flag::FIGURES)) && reading.str(stop - 1).contains('.')
}

/// The last token of a line, those apart that can stand behind the mark that ends a sentence.
fn last_word(reading: &Reading<'_>, line: &Line) -> usize {
    let mut last = line.last as usize - 1;
    while last > line.first as usize && closes(reading, last) {
        last -= 1;
    }
    last
}

/// Whether a line with that last token ends as a sentence does.
fn ends_sentence(reading: &Reading<'_>, last: usize) -> bool {
    match reading.byte(last) {
        0 => reading.bytes(last) == "…".as_bytes(),
        mark => matches!(mark, b'.' | b'!' | b'?' | b':'),
    }
}

/// Whether the token is a mark that can stand behind the one that ends a sentence.
fn closes(reading: &Reading<'_>, at: usize) -> bool {
    match reading.byte(at) {
        0 => matches!(reading.bytes(at), [0xe2, 0x80, 0x99 | 0x9d]),
        mark => matches!(mark, b'"' | b')' | b']' | b'\'' | b'*' | b'_'),
    }
}

/// Whether words of somebody else begin or end with the token.
pub(super) fn is_quotation_mark(reading: &Reading<'_>, at: usize) -> bool {
    match reading.byte(at) {
        0 => matches!(reading.str(at), "“" | "”" | "‘" | "«" | "»" | "„"),
        mark => mark == b'"',
    }
}

/// Whether the token begins with a plain letter or digit, and so is no sign: a look at one byte.
fn is_plain(reading: &Reading<'_>, at: usize) -> bool {
    reading.tokens.get(at).is_some_and(|t| reading.text.as_bytes()[t.start as usize].is_ascii_alphanumeric())
}

/// The longest rule, in tokens.
const LONGEST_RULE: u32 = 200;

/// A sign that stands alone between two texts.
fn is_ornament(sign: &str) -> bool {
    matches!(
        sign,
        "*" | "•"
            | "-"
            | "·"
            | "—"
            | "–"
            | "~"
            | "#"
            | "♦"
            | "◆"
            | "◇"
            | "◊"
            | "❖"
            | "✦"
            | "✧"
            | "✽"
            | "✻"
            | "✶"
            | "❧"
            | "☙"
            | "§"
            | "⁂"
            | "※"
            | "★"
            | "☆"
            | "●"
            | "○"
            | "■"
            | "□"
    )
}

/// Whether the line is made of signs that draw a rule: `---`, `* * *`, `====`.
fn is_rule(reading: &Reading<'_>, line: &Line) -> bool {
    let count = line.last - line.first;
    if line.is_blank() || count > LONGEST_RULE || is_plain(reading, line.first as usize) {
        return false;
    }
    let sign = reading.str(line.first as usize);
    if count == 1 && is_ornament(sign) {
        return true;
    }
    let long = !line.fits(reading.text, 2);
    long && matches!(sign, "-" | "*" | "_" | "=" | "~" | "–" | "—" | "•" | "·" | "#" | "__" | "___" | "+") | sign.bytes().all(|b| b == b'_')
        && line.tokens().all(|t| reading.str(t) == sign || matches!(reading.str(t), "*" | "-"))
}

/// Whether the token begins with a letter in lower case.
fn is_lower(reading: &Reading<'_>, token: &Token) -> bool {
    match reading.text.as_bytes()[token.start as usize] {
        byte if byte.is_ascii() => byte.is_ascii_lowercase(),
        _ => token.span().of(reading.text).starts_with(char::is_lowercase),
    }
}

/// The level of heading that an underline makes of the line before it.
pub(super) fn underline(reading: &Reading<'_>, line: &Line) -> Option<u8> {
    let sign = reading.str(line.first as usize);
    let level = match sign {
        "=" => 1,
        "-" | "~" if line.last - line.first >= 3 => 2,
        _ => return None,
    };
    line.tokens().all(|t| reading.str(t) == sign && (t == line.first as usize || reading.glued(t))).then_some(level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::section::Rules;
    use crate::text::Buffers;

    fn with<T>(text: &str, see: impl FnOnce(&Reading<'_>, &Line) -> T) -> T {
        let mut lexicon = Lexicon::default();
        Rules::new(&mut lexicon);
        let reading = Reading::new(text, &lexicon, &mut Buffers::default());
        see(&reading, &reading.lines[0])
    }

    #[test]
    fn marks_are_told_from_words() {
        for (text, mark, words) in [
            ("• Weir gone", Mark::Bullet, "Weir"),
            ("- Weir gone", Mark::Bullet, "Weir"),
            ("* Weir gone", Mark::Bullet, "Weir"),
            ("– Weir gone", Mark::Bullet, "Weir"),
            ("-- Weir gone", Mark::Bullet, "Weir"),
            ("-- so the weir", Mark::None, "-"),
            (">> WEIR gone", Mark::Bullet, "WEIR"),
            ("🏊 Weir gone", Mark::Sign, "Weir"),
            ("1. Weir gone", Mark::Number, "Weir"),
            ("12) Weir gone", Mark::Number, "Weir"),
            ("5.11 Weir gone", Mark::Number, "Weir"),
            ("A.3 Weir gone", Mark::Number, "Weir"),
            ("7 | Weir gone", Mark::Number, "Weir"),
            ("(1) Weir gone", Mark::Number, "Weir"),
            ("#1 Weir gone", Mark::Number, "Weir"),
            ("#12: Weir gone", Mark::Number, "Weir"),
            ("No. 4 – Weir gone", Mark::Number, "Weir"),
            ("No. 4 Weir gone", Mark::Number, "Weir"),
            ("Number 4: Weir gone", Mark::Number, "Weir"),
            ("4 – Weir gone", Mark::Number, "Weir"),
            ("4/ Weir gone", Mark::Number, "Weir"),
            ("10 – 12 June", Mark::None, "10"),
            ("No. 4 bus stays", Mark::None, "No"),
            ("No 4,000 homes", Mark::None, "No"),
            ("#4 in the county", Mark::None, "#"),
            ("(a) Weir gone", Mark::Number, "Weir"),
            ("b) Weir gone", Mark::Number, "Weir"),
            ("iv) Weir gone", Mark::Number, "Weir"),
            ("a. Weir gone", Mark::Number, "Weir"),
            ("vi Weir gone", Mark::None, "vi"),
            ("(a) weir gone", Mark::None, "("),
            ("a) weir gone", Mark::None, "a"),
            ("(May we stay?) Weir gone", Mark::None, "("),
            ("o Weir gone", Mark::Bullet, "Weir"),
            ("o weir", Mark::None, "o"),
            ("\u{f0b7} Weir gone", Mark::Bullet, "Weir"),
            ("12 March – Weir gone", Mark::Date, "Weir"),
            ("March 12: Weir gone", Mark::Date, "Weir"),
            ("2023-04: Weir gone", Mark::Date, "Weir"),
            ("10/02. Weir gone", Mark::Date, "Weir"),
            ("## 3. Weir gone", Mark::Title(2), "Weir"),
            ("**Weir gone**", Mark::Bold, "Weir"),
            ("**Weir.** It is gone", Mark::Inline, "Weir"),
            ("**Weir** is gone.", Mark::Inline, "Weir"),
            ("*Weir* v. Orr", Mark::None, "Weir"),
            ("- **Weir.** It is gone", Mark::Bullet, "Weir"),
            ("Weir gone", Mark::None, "Weir"),
            ("3,114 names", Mark::None, "3,114"),
            ("2024 was long", Mark::None, "2024"),
            ("-5 degrees", Mark::None, "-"),
            ("\"Weir gone\"", Mark::None, "\""),
            ("€500 for all", Mark::None, "€"),
            ("May the weir go", Mark::None, "May"),
            ("A weir is gone", Mark::None, "A"),
        ] {
            with(text, |reading, line| {
                let found = opening(reading, line);
                assert_eq!((found.mark, reading.str(found.words)), (mark, words), "{text}");
            });
        }
    }

    #[test]
    fn short_months_have_a_stop() {
        for date in ["Feb. 14, 2024", "Sept. 21, 2023", "14 Feb. 2024"] {
            assert_eq!(with(date, |reading, line| Shape::of(reading, line).mark), Mark::Date, "{date}");
        }
        assert_ne!(with("They may. 14, 2024 said so", |reading, line| Shape::of(reading, line).mark), Mark::Date);
    }

    #[test]
    fn headings_are_short_and_no_prose() {
        let head = |text: &str| with(text, |reading, line| Shape::of(reading, line).heads);
        for text in ["Weir at Tolmere", "Can a weir be moved?", "1. WEIR", "Win! Tolmere's weir is down", "# Weirs.", "Ward 4 (north)"] {
            assert!(head(text), "{text}");
        }
        for text in [
            "The weir is gone.",
            "Dear friends,",
            "Here is where we are:",
            "The board met twice in the spring, heard eleven of us. Then it voted and went home to think about all that it had heard there",
            "***",
        ] {
            assert!(!head(text), "{text}");
        }
    }

    #[test]
    fn rules_are_drawn() {
        for (text, rule) in [
            ("---", true),
            ("*", true),
            ("•", true),
            ("♦", true),
            ("-", true),
            ("7", false),
            ("🎉", false),
            ("* * *", true),
            ("=====", true),
            ("___", true),
            ("--", false),
            ("- a", false),
            ("* * * NEWS * * *", false),
        ] {
            assert_eq!(with(text, is_rule), rule, "{text}");
        }
    }
}
