//! Days, weeks and weekends by their number within a month or a year: "the first Monday of May", "last Friday in October 2023",
//! "second week of next month", "third week of 2025", "the second last day of the month", "week 31 of 2023".

use super::edtf::{DatePoint, DateValue};
use super::reader::Reader;
use super::words::words;
use super::written::{Calendar, Part, Written};
use super::{day, relative, tense};
use crate::calendar::{Date, days_in_month};
use crate::lexicon::Classes;

/// Reads the form that begins with the ordinal or "last" at `at`.
pub(super) fn read(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    if !reader.wakes(at) {
        return None;
    }
    let (place, next) = match reader.ordinal(at) {
        // "the second last Friday", "the fifth-last day"
        Some(read) if (2..=5).contains(&read.number) && is_last(reader, read.end) => {
            (-(read.number as i32), behind_hyphen(reader, read.end) + 1)
        }
        Some(read) if (1..=5).contains(&read.number) => (read.number as i32, read.end),
        Some(_) => return day_of(reader, calendar, at),
        None if reader.any(at, words!("last final")) => (-1, at + 1),
        None => return None,
    };
    let Some(of_what) = counted(reader, next, place) else { return day_of(reader, calendar, at) };
    let within = within(reader, calendar, next + 1, of_what)?;
    let context = reader.context;
    let value = calendar.value(&within, tense::of(context, at, within.end));
    let value = match value {
        Some(DateValue::Point(DatePoint::Month(year, month))) => {
            let first = Date::new(year, month, 1)?;
            of_what.find(place, first, first.plus_days(days_in_month(year, month) as i32 - 1)?)?
        }
        Some(DateValue::Point(DatePoint::Year(year))) if of_what == Counted::Week => {
            Counted::Week.find(place, Date::new(year, 1, 1)?, Date::new(year, 12, 31)?)?
        }
        Some(_) => return None,
        None => return Some(Written::known(None, within.end)),
    };
    Some(Written::known(Some(value), within.end))
}

/// What is counted within a month or a year.
#[derive(Clone, Copy, PartialEq)]
enum Counted {
    Weekday(u32),
    Week,
    Weekend,
    Day,
}

impl Counted {
    /// The one that stands at `place` between two days: 1 is the first, -1 the last.
    fn find(self, place: i32, first: Date, last: Date) -> Option<DateValue> {
        let weekday = match self {
            // The n-th week is that of the n-th Thursday, as ISO 8601 numbers weeks.
            Counted::Week => 4,
            Counted::Weekend => 6,
            Counted::Weekday(weekday) => weekday as i32,
            Counted::Day => return relative::day(last.plus_days(place + 1).filter(|_| place < 0)),
        };
        let day = match place {
            1.. => first.plus_days((weekday - first.weekday() as i32).rem_euclid(7) + (place - 1) * 7),
            _ => last.plus_days(-(last.weekday() as i32 - weekday).rem_euclid(7) + (place + 1) * 7),
        };
        let day = day.filter(|d| (first..=last).contains(d))?;
        match self {
            Counted::Week => relative::week(day),
            Counted::Weekend => Some(relative::days(day, day.plus_days(1)?)),
            _ => relative::day(Some(day)),
        }
    }
}

/// What the word at `at` counts; the days of a month are counted from its end only: see [`day_of`].
fn counted(reader: &Reader<'_>, at: usize, place: i32) -> Option<Counted> {
    match () {
        () if reader.any(at, words!("week")) => Some(Counted::Week),
        () if reader.any(at, words!("weekend")) => Some(Counted::Weekend),
        () if place < 0 && reader.any(at, words!("day")) => Some(Counted::Day),
        () => reader.value(at, Classes::WEEKDAY).map(Counted::Weekday),
    }
}

/// The month or year within which is counted: "of May", "in the month", "next year".
fn within(reader: &Reader<'_>, calendar: &Calendar, at: usize, counted: Counted) -> Option<Written> {
    if !reader.any(at, words!("of in")) {
        // "the third week next year"
        let pointed = counted != Counted::Day && reader.any(at, words!("next last this"));
        return if pointed { relative::read(reader, calendar, at).filter(|w| w.end == at + 2) } else { None };
    }
    let the = reader.any(at + 1, words!("the"));
    let at = at + if the { 2 } else { 1 };
    relative::read(reader, calendar, at)
        .or_else(|| if the { relative::unit(reader, calendar, at, 0) } else { None })
        .or_else(|| day::read(reader, at).filter(|d| matches!(d.part, Part::Month(_))))
        .or_else(|| reader.year(at).filter(|_| counted == Counted::Week).map(|y| Written::new(Part::Year, Some(y.number), y.end)))
}

fn behind_hyphen(reader: &Reader<'_>, at: usize) -> usize {
    if reader.dash(at) && reader.glued(at) { at + 1 } else { at }
}

fn is_last(reader: &Reader<'_>, at: usize) -> bool {
    reader.any(behind_hyphen(reader, at), words!("last"))
}

/// "week 31 of 2023", "Week 5, 2024": as ISO 8601 numbers weeks.
pub(super) fn week_of_year(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let week = reader.digits(at + 1).filter(|w| (1..=53).contains(w))?;
    let year = reader.year_behind(at + 2)?;
    let first = Date::new(year.number as i32, 1, 1)?;
    let value = Counted::Week.find(week as i32, first, Date::new(year.number as i32, 12, 31)?)?;
    Some(Written::known(Some(value), year.end))
}

/// "the 20th of this month", "15th of next month".
fn day_of(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    let day = reader.ordinal(at).filter(|d| (1..=31).contains(&d.number))?;
    let of = day.end + usize::from(reader.any(day.end, words!("day")));
    if !reader.any(of, words!("of")) {
        return None;
    }
    let next = of + 1;
    let the = usize::from(reader.any(next, words!("the")));
    // "the month", "next month", "the coming month"
    let month = match reader.any(next + the, words!("month")) {
        true if the == 1 => relative::unit(reader, calendar, next + 1, 0),
        true => None,
        false => relative::read(reader, calendar, next + the).filter(|w| w.end == next + the + 2 && reader.any(w.end - 1, words!("month"))),
    }?;
    let Part::Known(value) = month.part else { return None };
    let first = value.and_then(DateValue::first_day);
    Some(Written::known(relative::day(first.and_then(|f| Date::new(f.year(), f.month(), day.number))), month.end))
}
