//! Dates in digits: `2024-03-18`, `2024/03/18`, `18.03.2024`, `3/2/17`, `2/15`, `2024-03`, `11/2016`, `2019/aug/01`.

use super::reader::Reader;
use super::words::words;
use super::written::{Part, Written};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Countries that write the month before the day.
const MONTH_FIRST: &[&str] = &["US", "CA", "PH", "PR", "GU", "VI", "AS", "MP", "FM", "MH", "PW", "BZ", "LR"];

/// Reads the date in digits that begins at `at`.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Written> {
    const SHORTEST_DOTTED: usize = "3.5.2024".len();
    let reading = reader.context.reading;
    let length = reader.token(at).filter(|t| t.kind == PieceKind::Number).map(|t| (t.end - t.start) as usize)?;
    if length < SHORTEST_DOTTED && !reader.any(at + 1, words!("- /")) {
        return if length == 2 && reader.is_number(at + 1) { line(reader, at) } else { None };
    }
    // Within a longer run of digits and marks nothing begins.
    let range = reader.back_any(at, 1, words!("- –"))
        && (reader.before(at, 2).contains('.') && reader.word(at).contains('.')
            || reader.back_any(at, 3, words!("/"))
            || ends_in_year(reader, at));
    if reading.glued(at) && !range && matches!(reader.before(at, 1), "-" | "/" | "." | ":" | "#" | "–" | "$" | "£" | "€" | "+" | "," | "=")
    {
        return None;
    }
    if reader.before_listed(at, list!("version section clause rule article v no route directive regulation")) {
        return None;
    }
    let word = reader.word(at);
    if word.contains('.') {
        return dotted(reader, at, word);
    }
    if word.len() == 8 {
        return compact(reader, at, word);
    }
    let first = number(word)?;
    let mark = reader.word(at + 1);
    if !matches!(mark, "-" | "/" | "‑" | "‐") || !reader.glued(at + 1) || !reader.glued(at + 2) {
        return spaced(reader, at, first);
    }
    let third_there = reader.word(at + 3) == mark && reader.glued(at + 3) && reader.glued(at + 4);
    // "5/1/2019-5/7/2020" is a range of two.
    let range = |end: usize| mark == "/" && reader.any(end, words!("-")) && reader.any(end + 2, words!("/"));
    let ends = |end: usize| range(end) || !(reader.glued(end) && reader.any(end, words!("- /")) && reader.glued(end + 1));
    if third_there {
        if !ends(at + 5) && reader.digits(at + 6).is_none() {
            return None;
        }
        let third = number(reader.word(at + 4))?;
        if let Some(month) = reader.month(at + 2) {
            let (year, day) = if first.digits == 4 { (first, third) } else { (third, first) };
            let year = if year.digits == 2 { reader.full_year(year.value) } else { year.value };
            let date = Written::new(Part::Day(month.number, day.value), Some(year), at + 5);
            return ((1..=31).contains(&day.value)).then_some(date);
        }
        let second = number(reader.word(at + 2))?;
        return triple(reader, [first, second, third], mark == "/", at + 5);
    }
    if !ends(at + 3) {
        return None;
    }
    if let Some(month) = reader.month(at + 2) {
        return (first.digits == 4).then(|| Written::new(Part::Month(month.number), Some(first.value), at + 3));
    }
    let second = number(reader.word(at + 2))?;
    // "8/9 March" are two days of one month.
    if first.digits <= 2 && second.digits <= 2 && super::day::names_month(reader, at + 3) {
        return None;
    }
    double(reader, at, first, second, mark == "/")
}

/// Whether a date with hyphens and a year in full ends before the hyphen before `at`: "10-1-2018-", "2018-10-01-".
fn ends_in_year(reader: &Reader<'_>, at: usize) -> bool {
    let full = |back: usize| reader.before(at, back).len() == 4;
    reader.back_any(at, 3, words!("-")) && reader.back_any(at, 5, words!("-")) && (full(2) || full(6))
}

/// Whether `text`, digits and marks, has the shape of a date or of a range of dates: "03/04/24", "18.03.2024", "05/2024".
pub(in crate::entity) fn is_in_digits(text: &str) -> bool {
    if text.contains('/') {
        return true;
    }
    let mut parts = text.split(['-', '.', '–', '‐', '\u{2011}', '‒']);
    let part = |p: Option<&str>| p.and_then(number);
    let (Some(a), Some(b), Some(c)) = (part(parts.next()), part(parts.next()), part(parts.next())) else { return false };
    // "10-1-2018-10-7-2018"
    let rest: usize = parts.map(|part| part.len() + 1).sum();
    if rest > 0 && !text.get(text.len() - rest + 1..).is_some_and(|rest| rest.len() > 5 && is_in_digits(rest)) {
        return false;
    }
    let small = |n: Number| n.digits <= 2 && (1..=31).contains(&n.value);
    let year = |n: Number| n.digits == 4 && (1900..2200).contains(&n.value);
    let month = |n: Number| n.value <= 12;
    (small(a) && small(b) && (month(a) || month(b)) && (year(c) || (c.digits == 2 && a.digits == 2 && b.digits == 2)))
        || (year(a) && small(b) && month(b) && small(c))
}

#[derive(Clone, Copy)]
struct Number {
    value: u32,
    digits: usize,
}

fn number(word: &str) -> Option<Number> {
    let fits = matches!(word.len(), 1 | 2 | 4) && word.bytes().all(|b| b.is_ascii_digit());
    if fits { word.parse().ok().map(|value| Number { value, digits: word.len() }) } else { None }
}

/// Year, month and day in the order that the digits or the country tell.
fn triple(reader: &Reader<'_>, [a, b, c]: [Number; 3], slash: bool, end: usize) -> Option<Written> {
    let date = |year: u32, month: u32, day: u32| {
        let date = Written::new(Part::Day(month, day), Some(year), end);
        ((1..=12).contains(&month) && (1..=31).contains(&day) && (1000..2200).contains(&year) && date.possible()).then_some(date)
    };
    if a.digits == 4 {
        return if b.digits <= 2 && c.digits <= 2 { date(a.value, b.value, c.value) } else { None };
    }
    let padded = a.digits == 2 && b.digits == 2;
    if b.digits == 4 || !(c.digits == 4 || (c.digits == 2 && (slash || padded))) {
        return None;
    }
    let year = if c.digits == 4 { c.value } else { reader.full_year(c.value) };
    let (month_first, day_first) = (date(year, a.value, b.value), date(year, b.value, a.value));
    if puts_month_first(reader) { month_first.or(day_first) } else { day_first.or(month_first) }
}

fn puts_month_first(reader: &Reader<'_>) -> bool {
    reader.context.country.is_some_and(|c| MONTH_FIRST.contains(&c.code()))
}

/// `2024-03`, `11/2016`, `2/15`.
fn double(reader: &Reader<'_>, at: usize, a: Number, b: Number, slash: bool) -> Option<Written> {
    let end = at + 3;
    let month = |n: Number| (1..=12).contains(&n.value);
    if a.digits == 4 {
        let next_year = b.value == (a.value + 1) % 100;
        let fits = (1000..2200).contains(&a.value) && b.digits <= 2 && month(b) && !next_year;
        return fits.then(|| Written::new(Part::Month(b.value), Some(a.value), end));
    }
    if b.digits == 4 {
        let fits = month(a) && (1900..2200).contains(&b.value) && (slash || a.digits == 2);
        return fits.then(|| Written::new(Part::Month(a.value), Some(b.value), end));
    }
    if !slash || matches!((a.value, b.value), (24, 7) | (9, 11) | (50, 50)) {
        return None;
    }
    let (first, second) = if puts_month_first(reader) { (a, b) } else { (b, a) };
    let day = |month: Number, day: Number| (1..=12).contains(&month.value) && (1..=31).contains(&day.value);
    let (m, d) = if day(first, second) {
        (first, second)
    } else if day(second, first) {
        (second, first)
    } else {
        return None;
    };
    // "5/1-5/7, 2020"
    let year = (reader.any(end, words!(","))).then(|| reader.year(end + 1)).flatten();
    let range = reader.any(end, words!("-")) && reader.glued(end) && reader.any(end + 2, words!("/"))
        || reader.back_any(at, 1, words!("-")) && reader.back_any(at, 3, words!("/"));
    let date = Written::new(Part::Day(m.value, d.value), year.map(|y| y.number), year.map_or(end, |y| y.end));
    // Fractions, scores and ratios look alike: a preposition, a zero before or a day beyond twelve tells a date.
    let told = reader.before_listed(at, list!("on by until till since before after from to of between dated through ("));
    let shape = (a.value > 12 || b.value > 12) && a.value > 1
        || reader.word(at).starts_with('0')
        || reader.word(at + 2).starts_with('0')
        || reader.token_before(at, 1).is_none();
    let graded = reader.before_any(at, words!("of"))
        && at > 1
        && reader.before_listed(at - 1, list!("score scores scoring rating ratings mark marks grade average"));
    let fraction =
        graded || reader.listed(end, list!("of majority vote votes stars cup inch mile time rule")) || reader.any(end, words!("%"));
    ((told || shape || range) && !fraction && date.possible()).then_some(date)
}

/// `20240318`, where nothing says that it is another number.
fn compact(reader: &Reader<'_>, at: usize, word: &str) -> Option<Written> {
    const NUMBERED: List = List::new("no nos number ref id code file permit licence license case account call text tel phone invoice :");
    let reading = reader.context.reading;
    let token = reader.token(at)?;
    let before = at.saturating_sub(if reader.back_any(at, 1, words!(".")) { 2 } else { 1 });
    let labelled = reading.tokens[before].is(Classes::NOISE.with(Classes::NUMBERED).with(Classes::REFERENCE));
    let glued = reading.glued(at) || (reader.glued(at + 1) && !reader.any(at + 1, words!(". , ; : ) ! ?")));
    if token.kind != PieceKind::Number || labelled || glued || NUMBERED.contains(reading.str(before)) || reader.counted(at + 1) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| word.get(range).and_then(number);
    let year = part(0..4).filter(|y| (1900..2100).contains(&y.value))?;
    triple(reader, [year, part(4..6)?, part(6..8)?], false, at + 1)
}

/// "12 / 03 / 2024", "2024 - 03 - 12", "11 / 2016", "2016/ 11": blanks around the marks, and a year in full.
fn spaced(reader: &Reader<'_>, at: usize, first: Number) -> Option<Written> {
    let mark = reader.word(at + 1);
    let second = number(reader.word(at + 2))?;
    let slash = mark == "/";
    if !slash && mark != "-" {
        return None;
    }
    if reader.word(at + 3) == mark {
        let third = number(reader.word(at + 4))?;
        let full = first.digits == 4 || (third.digits == 4 && second.digits <= 2);
        return if full { triple(reader, [first, second, third], slash, at + 5) } else { None };
    }
    let year = |n: Number| n.digits == 4 && (1900..2100).contains(&n.value);
    if slash && (year(first) || year(second)) { double(reader, at, first, second, slash) } else { None }
}

/// "27 03, 2014": the date of a page, alone in its line.
fn line(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let tokens = &reader.context.reading.tokens;
    let two = |at: usize| number(reader.word(at)).filter(|n| n.digits == 2);
    let year_at = at + 2 + usize::from(reader.any(at + 2, words!(",")));
    let alone = tokens.get(at)?.has(flag::LINE_START) && tokens.get(year_at + 1).is_none_or(|t| t.has(flag::LINE_START));
    let year = number(reader.word(year_at)).filter(|y| y.digits == 4 && (1990..2100).contains(&y.value))?;
    if alone { triple(reader, [two(at)?, two(at + 1)?, year], false, year_at + 1) } else { None }
}

/// `18.03.2024`, `18.03.24`, `2024.03.18`; no versions and sections.
fn dotted(reader: &Reader<'_>, at: usize, word: &str) -> Option<Written> {
    let mut parts = word.split('.');
    let (a, b) = (number(parts.next()?)?, number(parts.next()?)?);
    let c = match parts.next() {
        Some(c) => number(c)?,
        None => return None,
    };
    if parts.next().is_some() || (c.digits == 2 && (a.digits != 2 || b.digits != 2)) {
        return None;
    }
    triple(reader, [a, b, c], false, at + 1)
}
