//! Dates: calendar days, months, seasons, years, ranges and relative days, as EDTF (levels 0 and 1).
//!
//! A form is read by the file that is named after it into a [`written::Written`] date: what the words say, perhaps without a
//! year. `range` ties two of them, `tense` looks at the sentence, `written` gives the year that it speaks of.

mod calendar;
mod day;
mod edtf;
mod numeric;
mod period;
mod range;
mod reader;
mod relative;
mod tense;
pub(super) mod words;
mod written;

pub use calendar::Date;
pub use edtf::{DatePoint, DateValue};

use super::{Context, Entity, Value};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use range::Opening;
use reader::Reader;
use written::{Calendar, Part, Written};

/// The word classes at which the scanner wakes, digits apart.
pub(super) const TRIGGERS: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::SEASON).with(Classes::DATE_TRIGGER);

pub(super) fn register(lexicon: &mut Lexicon) {
    words::register(lexicon);
    tense::register(lexicon);
}

/// Proposes the date that begins at the token `at`, or that "ago" at `at` ends.
pub(super) fn scan(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) {
    let start = context.reading.tokens[at].start as usize;
    let covered = found.iter().rev().take(6).any(|e| matches!(e.value, Value::Date(_)) && e.span.end() > start);
    if covered {
        return;
    }
    let reader = Reader::new(context, at);
    let calendar = Calendar::new(context.date, context.country);
    if reader.any(at, &["ago", "now"]) {
        if let Some((first, written)) = relative::before_now(&reader, &calendar, at) {
            let value = calendar.value(&written, tense::Tense::Past);
            found.push(Entity { span: context.reading.span(first, at), value: Value::Date(value) });
        }
        return;
    }
    let opening = match () {
        () if reader.is(at, "from") => Opening::From,
        () if reader.is(at, "between") => Opening::Between,
        () => Opening::Bare,
    };
    let left_at = if opening == Opening::Bare { at } else { at + 1 + usize::from(reader.is(at + 1, "the")) };
    if let Some((value, end)) = tied(&reader, &calendar, opening, at, left_at) {
        found.push(Entity { span: span(context, at, end), value: Value::Date(value) });
        return;
    }
    if opening != Opening::Bare {
        return;
    }
    if let Some(written) = read(&reader, &calendar, at)
        && written.possible()
        && (!written.bare || stands(&reader, at, &written))
    {
        let tense = if written.year.is_none() { tense::of(context.reading, context.lexicon, at, written.end) } else { tense::Tense::Open };
        let value = anaphoric(&reader, at, &written, found).or_else(|| calendar.value(&written, tense));
        found.push(Entity { span: span(context, at, written.end), value: Value::Date(value) });
    }
}

/// The span of a date; an apostrophe before a short year or decade is its own.
fn span(context: &Context<'_>, first: usize, end: usize) -> Span {
    let reading = context.reading;
    let apostrophe = reading.glued(first)
        && matches!(reading.str(first - 1), "'" | "’" | "‘")
        && reading.str(first).starts_with(|c: char| c.is_ascii_digit());
    reading.span(if apostrophe { first - 1 } else { first }, end - 1)
}

/// Reads the date at `at` in any form but a range.
fn read(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    numeric::read(reader, at)
        .or_else(|| period::read(reader, calendar, at).filter(|w| !matches!(w.part, Part::Year) || !w.bare))
        .or_else(|| relative::read(reader, calendar, at))
        .or_else(|| day::read(reader, at))
        .or_else(|| period::read(reader, calendar, at))
        .or_else(|| bare_day(reader, at))
}

/// "on the 15th": a day of the month by its ordinal alone.
fn bare_day(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let day = reader.ordinal(at).filter(|d| (1..=31).contains(&d.number) && reader.word(at).starts_with(|c: char| c.is_ascii_digit()))?;
    let told = reader.before_any(at, &["the"])
        && ["on", "by", "until", "since", "before", "after"].iter().any(|w| reader.before(at, 2).eq_ignore_ascii_case(w));
    let ends = reader.token(day.end).is_none() || matches!(reader.word(day.end), "." | "," | ";" | ")" | "!" | "?" | ":");
    (told && ends).then(|| Written::new(Part::DayOfMonth(day.number), None, day.end))
}

/// Reads a range that begins at `first`, its left end at `at`.
fn tied(reader: &Reader<'_>, calendar: &Calendar, opening: Opening, first: usize, at: usize) -> Option<(Option<DateValue>, usize)> {
    let context = reader.context;
    let lefts = [read(reader, calendar, at), number(reader, at)];
    for left in lefts.into_iter().flatten() {
        let Some(right_at) = range::tie(reader, left.end, opening) else { continue };
        let rights = [read(reader, calendar, right_at), number(reader, right_at)];
        for right in rights.into_iter().flatten() {
            if right.end <= right_at || !ends_fit(reader, opening, at, &left, right_at, &right) {
                continue;
            }
            let tense = tense::of(context.reading, context.lexicon, first, right.end);
            if let Some(range) = range::join(calendar, left, right, tense) {
                return Some(range);
            }
        }
    }
    None
}

/// A number that can be a day, where the other end of the range tells the month: "3–5 May".
fn number(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let day = reader.day(at).filter(|_| reader.word(at).starts_with(|c: char| c.is_ascii_digit()) || reader.ordinal(at).is_some())?;
    Some(Written::new(Part::DayOfMonth(day.number), None, day.end))
}

/// Whether the ends speak of dates: words that can be others need the range's words, numbers no units.
fn ends_fit(reader: &Reader<'_>, opening: Opening, at: usize, left: &Written, right_at: usize, right: &Written) -> bool {
    let month_words = |w: &Written, t: usize| {
        !matches!(w.part, Part::Month(_)) || !w.bare || reader.capital(t) || !reader.any(t, &["may", "march", "mar"])
    };
    let seasons =
        |w: &Written, t: usize| !(matches!(w.part, Part::Season(_)) && w.bare && reader.is(t, "fall") && opening == Opening::Bare);
    let year = |w: &Written, t: usize| {
        !matches!(w.part, Part::Year) || !w.bare || period::year_stands(reader, t, w.year.unwrap_or(0)) || reader.glued(t)
    };
    let weekdays = matches!(left.part, Part::Weekday(_)) && matches!(right.part, Part::Weekday(_)) && opening == Opening::Bare;
    let unit = matches!(right.part, Part::DayOfMonth(_) | Part::Year) && number_goes_on(reader, right.end);
    // "Since Tuesday to 5 people": a bare day behind "to" stays a number unless the left end has a month.
    let bare_days = matches!((left.part, right.part), (Part::DayOfMonth(_), Part::DayOfMonth(_))) && left.weekday.is_none();
    let money = at > 0 && matches!(reader.before(at, 1), "$" | "£" | "€" | "#" | "₹");
    let counts = matches!((left.part, right.part), (Part::Year, Part::Year))
        && opening == Opening::Bare
        && reader.is(left.end, "to")
        && reader.context.date.is_some_and(|d| right.year.is_some_and(|y| y > d.year() + 40));
    month_words(left, at)
        && month_words(right, right_at)
        && seasons(left, at)
        && year(left, at)
        && year(right, right_at)
        && !(weekdays || unit || bare_days || money || counts)
}

fn number_goes_on(reader: &Reader<'_>, end: usize) -> bool {
    reader.any(end, &["%", "percent", "million", "people", "pm", "am", "a.m", "p.m", "votes", "o'clock"])
        || (reader.glued(end) && reader.glued(end + 1) && matches!(reader.word(end), ":" | "/" | "-"))
}

/// Whether a date of one word is one, where it stands.
fn stands(reader: &Reader<'_>, at: usize, written: &Written) -> bool {
    match written.part {
        Part::Month(_) => day::month_stands(reader, at),
        Part::Weekday(_) => day::weekday_stands(reader, at),
        Part::Season(_) => period::season_stands(reader, at),
        Part::Year => period::year_stands(reader, at, written.year.unwrap_or(0)),
        _ => true,
    }
}

/// "that November": of the year that was spoken of last.
fn anaphoric(reader: &Reader<'_>, at: usize, written: &Written, found: &[Entity]) -> Option<DateValue> {
    let Part::Month(month) = written.part else { return None };
    if !written.bare || !reader.before_any(at, &["that"]) {
        return None;
    }
    let before = found.iter().rev().find_map(|e| match e.value {
        Value::Date(value) => Some(value),
        _ => None,
    })??;
    let last = before.last_day()?;
    let whole_year = matches!(before, DateValue::Point(DatePoint::Year(_)));
    let year = if whole_year || last.month() <= month { last.year() } else { last.year() + 1 };
    Some(DateValue::Point(DatePoint::Month(year, month)))
}
