//! Days that share a month, and months that share a year: "11 and 12 April", "March 3rd and 4th, 2024", "May and June 2023".
//! Each is a date of its own; only a range is one date with two ends.

use super::reader::{Read, Reader};
use super::words::{Words, words};
use super::written::{Part, Written};
use crate::lexicon::Classes;
use crate::text::{PieceKind, flag};

/// No list of days or months is longer.
const MOST: usize = 6;

/// The day at `at`, and the last day of its list, which tells the month: "11 and 12 April", "the 3rd, 4th and 5th of May".
pub(super) fn day_before(reader: &Reader<'_>, at: usize) -> Option<(Written, Written)> {
    let first = reader.day(behind_weekday(reader, at))?;
    if reader.glued(at) || matches!(reader.before(at, 1), "$" | "£" | "€" | "#" | "₹" | "¥") {
        return None;
    }
    let mut day = first;
    for _ in 0..MOST {
        let (next, closes) = next_day(reader, day.end)?;
        let date = if closes { super::day::read(reader, next.0) } else { None };
        let next = next.1;
        if next.number <= day.number {
            return None;
        }
        if let Some(last) = date
            && let Part::Day(month, number) = last.part
            && number == next.number
        {
            let written = Written::new(Part::Day(month, first.number), None, first.end);
            return Some((Written { year: last.year, ..written }, last));
        }
        day = next;
    }
    None
}

/// The days behind "March 3", the date at hand, that share its month: where the next begins, the next, and where the list ends.
pub(super) fn days_behind(reader: &Reader<'_>, date: &Written) -> Option<DaysBehind> {
    let Part::Day(_, first) = date.part else { return None };
    let told = date.year.is_none() && date.end > 0 && reader.day(date.end - 1).is_some_and(|d| d.number == first && d.end == date.end);
    if !told || !reader.any(date.end, JOINS.with(words!(","))) {
        return None;
    }
    let mut days = DaysBehind { days: [(0, NONE); MOST], count: 0, year: None };
    let mut day = Read { number: first, end: date.end };
    while days.count < MOST {
        let ((at, next), closes) = next_day(reader, day.end)?;
        if next.number <= day.number {
            return None;
        }
        days.days[days.count] = (at, next);
        days.count += 1;
        if closes {
            days.year = reader.year_behind(next.end).filter(|_| !reader.any(next.end, words!("in the")));
            return (days.year.is_some() || ends(reader, next.end)).then_some(days);
        }
        day = next;
    }
    None
}

/// What stands before the last of days: "8 and 9 March", "8/9 March".
const JOINS: Words = Words::new("and or & /");

const NONE: Read = Read { number: 0, end: 0 };

/// Days behind a first one that names their month.
pub(super) struct DaysBehind {
    days: [(usize, Read); MOST],
    count: usize,
    /// The year behind the last.
    pub year: Option<Read>,
}

impl DaysBehind {
    /// Where each begins, and its number; the last ends behind the year.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Read)> {
        let last = self.count - 1;
        let end = move |at: usize, day: Read| self.year.filter(|_| at == last).map_or(day.end, |year| year.end);
        self.days[..self.count].iter().enumerate().map(move |(at, &(first, day))| (first, Read { end: end(at, day), ..day }))
    }
}

/// The next day of a list, behind the comma or conjunction at `at`, with the token that it begins with, and whether a conjunction
/// stands there: it closes the list.
fn next_day(reader: &Reader<'_>, at: usize) -> Option<((usize, Read), bool)> {
    let comma = reader.any(at, words!(","));
    let conjunction = at + usize::from(comma);
    let closes = reader.any(conjunction, JOINS);
    let mut next = conjunction + usize::from(closes);
    if !(comma || closes) {
        return None;
    }
    next += usize::from(reader.any(next, words!("on")));
    next = behind_weekday(reader, next);
    next += usize::from(reader.any(next, words!("the")));
    let slash = reader.any(conjunction, words!("/"));
    let day = reader.day(next).filter(|_| slash || !reader.glued(next))?;
    // "3/4 of May" is a fraction, "3rd/4th of May" is none.
    let fraction = slash && reader.digits(next).is_some() && reader.any(day.end, words!("of"));
    (!fraction).then_some(((next, day), closes))
}

/// Whether the next day is tied by a slash to the day of a month before it: "May 8/9", but neither "May 1/2 of them" nor "May 8/9/24".
pub(super) fn is_slashed(reader: &Reader<'_>, day: Read) -> bool {
    let next = reader.day(day.end + 1).filter(|_| reader.any(day.end, words!("/")));
    next.is_some_and(|next| next.number > day.number && (reader.year_behind(next.end).is_some() || ends(reader, next.end)))
}

fn behind_weekday(reader: &Reader<'_>, at: usize) -> usize {
    at + usize::from(reader.capital(at) && reader.value(at, Classes::WEEKDAY).is_some())
}

/// Whether a list of days is over, and its last number counts nothing: the sentence ends, or goes on with a mark or a small word.
fn ends(reader: &Reader<'_>, at: usize) -> bool {
    let Some(token) = reader.token(at) else { return true };
    match token.kind {
        PieceKind::Word => {
            token.is(Classes::FUNCTION)
                && !token.has(flag::CAPITAL)
                && !token.is(Classes::MONTH.with(Classes::WEEKDAY).with(Classes::NUMERAL).with(Classes::CLOCK))
                && !reader.listed(at, super::list!("of more other others a an such same per or and"))
        }
        PieceKind::Symbol => reader.any(at, words!(". , ; : ) ! ? – — -")) && !(reader.glued(at) && reader.glued(at + 1)),
        _ => false,
    }
}

/// The year of the bare month at `at`, where a list of months ends in it: "in April, May and June 2023", "November and January 2024",
/// "June, July and Aug. 2009".
pub(super) fn year_of_months(reader: &Reader<'_>, at: usize) -> Option<i32> {
    let mut month = reader.month(at)?;
    let mut back = 0;
    for _ in 0..MOST {
        let end = reader.behind_stop(month.end);
        let comma = reader.any(end, words!(","));
        let next = end + usize::from(comma);
        let closes = reader.any(next, words!("and or &"));
        let behind = reader.month(next + usize::from(closes)).filter(|_| comma || closes)?;
        back += i32::from(behind.number <= month.number);
        month = behind;
        if closes {
            let end = reader.behind_stop(month.end);
            let year = reader.year(end).filter(|_| reader.is_number(end))?;
            return Some(year.number as i32 - back);
        }
    }
    None
}

/// The year of a day that another of another month follows: "31 May and 1 June 2023", "30 December/2 January 2024".
pub(super) fn year_of_days(reader: &Reader<'_>, date: &Written) -> Option<i32> {
    let Part::Day(month, day) = date.part else { return None };
    if date.year.is_some() || !reader.any(date.end, JOINS) {
        return None;
    }
    let next = date.end + 1 + usize::from(reader.any(date.end + 1, words!("on")));
    let behind = super::day::read(reader, next + usize::from(reader.any(next, words!("the"))))?;
    let Part::Day(later, number) = behind.part else { return None };
    behind.year.map(|year| if (later, number) > (month, day) { year } else { year - 1 })
}
