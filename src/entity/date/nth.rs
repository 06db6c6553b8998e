//! Days and weeks by their number within a month or a year: "the first Monday of May", "last Friday in October 2023",
//! "second week of next month", "first week of 2025".

use super::calendar::{Date, days_in_month};
use super::edtf::{DatePoint, DateValue};
use super::reader::Reader;
use super::written::{Calendar, Part, Written};
use super::{day, relative, tense};
use crate::entity::listed::list;
use crate::lexicon::Classes;

/// Reads the form that begins with the ordinal or "last" at `at`.
pub(super) fn read(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    if !reader.wakes(at) {
        return None;
    }
    let (number, next) = match reader.ordinal(at) {
        Some(read) if (1..=5).contains(&read.number) => (Some(read.number), read.end),
        Some(_) => return day_of(reader, calendar, at),
        None if reader.any(at, list!("last final")) => (None, at + 1),
        None => return None,
    };
    // The n-th week is that of the n-th Thursday, as ISO 8601 numbers weeks.
    let week = reader.is(next, "week");
    let weekday = match reader.value(next, Classes::WEEKDAY) {
        _ if week => 4,
        Some(weekday) => weekday,
        None => return day_of(reader, calendar, at),
    };
    if !reader.any(next + 1, list!("of in")) {
        return None;
    }
    let the = reader.is(next + 2, "the");
    let within_at = next + if the { 3 } else { 2 };
    let within = relative::read(reader, calendar, within_at)
        .or_else(|| if the { relative::unit(reader, calendar, within_at, 0) } else { None })
        .or_else(|| day::read(reader, within_at).filter(|d| matches!(d.part, Part::Month(_))))
        .or_else(|| reader.year(within_at).filter(|_| week).map(|y| Written::new(Part::Year, Some(y.number), y.end)))?;
    let context = reader.context;
    let value = calendar.value(&within, tense::of(context.reading, context.lexicon, at, within.end));
    let day = match value {
        Some(DateValue::Point(DatePoint::Month(year, month))) => nth(year, month, number, weekday)?,
        Some(DateValue::Point(DatePoint::Year(year))) if week => match number {
            Some(_) => nth(year, 1, number, weekday)?,
            None => nth(year, 12, None, weekday)?,
        },
        Some(_) => return None,
        None => return Some(Written::known(None, within.end)),
    };
    let value = if week { relative::week(day) } else { relative::day(Some(day)) };
    Some(Written::known(value, within.end))
}

/// "the 20th of this month", "15th of next month".
fn day_of(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    let day = reader.ordinal(at).filter(|d| (1..=31).contains(&d.number))?;
    let of = day.end + usize::from(reader.is(day.end, "day"));
    if !reader.is(of, "of") {
        return None;
    }
    let next = of + 1;
    let month = match reader.is(next, "the") && reader.is(next + 1, "month") {
        true => relative::unit(reader, calendar, next + 1, 0),
        false if reader.is(next, "the") => relative::read(reader, calendar, next + 1).filter(|_| reader.is(next + 2, "month")),
        false => relative::read(reader, calendar, next).filter(|_| reader.is(next + 1, "month")),
    }?;
    let Part::Known(value) = month.part else { return None };
    let first = value.and_then(DateValue::first_day);
    Some(Written::known(relative::day(first.and_then(|f| Date::new(f.year(), f.month(), day.number))), month.end))
}

/// The n-th, or the last, of a weekday in a month.
fn nth(year: i32, month: u32, number: Option<u32>, weekday: u32) -> Option<Date> {
    match number {
        Some(number) => {
            let first = Date::new(year, month, 1)?;
            let ahead = (weekday as i32 - first.weekday() as i32).rem_euclid(7);
            Date::new(year, month, ahead as u32 + number * 7 - 6)
        }
        None => {
            let last = Date::new(year, month, days_in_month(year, month))?;
            last.plus_days(-(last.weekday() as i32 - weekday as i32).rem_euclid(7))
        }
    }
}
