//! Days and periods by their place to the document's date: "yesterday", "last Tuesday", "this past week", "two years ago",
//! "earlier this month", "next spring", "the end of the month".

use super::edtf::{DatePoint, DateValue};
use super::reader::Reader;
use super::tense::Tense;
use super::words::{Words, words};
use super::written::{Calendar, Part, Written};
use crate::calendar::Date;
use crate::entity::TimeUnit;
use crate::entity::{duration, number};
use crate::lexicon::Classes;
use crate::text::PieceKind;

pub(super) fn day(date: Option<Date>) -> Option<DateValue> {
    date.map(|d| DateValue::Point(DatePoint::Day(d)))
}

/// Reads the relative date that begins at `at`.
pub(super) fn read(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    let word = reader.grammar(at);
    if word == Words::NONE || reader.is_number(at) || !reader.wakes(at) {
        return None;
    }
    let shifted = |days: i32, end: usize| Some(Written::known(day(calendar.today.and_then(|t| t.plus_days(days))), end));
    if word.any(words!("today tonight yesterday tomorrow")) {
        if let Some(dated) = dated_beside(reader, at) {
            return Some(dated);
        }
        let days = if word.any(words!("yesterday")) { -1 } else { i32::from(word.any(words!("tomorrow"))) };
        return shifted(days, at + 1);
    }
    if word.any(words!("earlier later")) {
        return later_in(reader, calendar, at);
    }
    if word.any(words!("day week weekend month year")) {
        let behind = reader.grammar(at + 1);
        match () {
            () if word.any(words!("day")) && behind.any(words!("after")) && reader.any(at + 2, words!("tomorrow")) => {
                return shifted(2, at + 3);
            }
            () if word.any(words!("day")) && behind.any(words!("before")) && reader.any(at + 2, words!("yesterday")) => {
                return shifted(-2, at + 3);
            }
            () if word.any(words!("week month year")) && behind.any(words!("after")) && reader.any(at + 2, words!("next")) => {
                return unit(reader, calendar, at, 2).map(|w| Written { end: at + 3, ..w });
            }
            // "the week before last", but "the week before last Friday"
            () if word.any(words!("week month year")) && behind.any(words!("before")) && ends_in_last(reader, at + 2) => {
                return unit(reader, calendar, at, -2).map(|w| Written { end: at + 3, ..w });
            }
            () if word.any(words!("month year")) && is_end(reader, at) => {
                let end = at + if reader.dash(at + 1) { 3 } else { 2 };
                let year = word.any(words!("year"));
                let point = |t: Date| if year { DatePoint::Year(t.year()) } else { DatePoint::Month(t.year(), t.month()) };
                return Some(Written::known(calendar.today.map(|t| DateValue::Point(point(t))), end));
            }
            () if word.any(words!("week weekend")) && behind.any(words!("of beginning commencing starting ending")) => {
                return week_of(reader, at);
            }
            () if word.any(words!("week")) && reader.is_number(at + 1) => return super::nth::week_of_year(reader, at),
            () => {}
        }
    }
    pointed(reader, calendar, at)
}

/// Whether "last" at `at` points at nothing behind it.
pub(super) fn ends_in_last(reader: &Reader<'_>, at: usize) -> bool {
    const TIMES: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::SEASON).with(Classes::TIME_UNIT);
    reader.any(at, words!("last")) && !reader.token(at + 1).is_some_and(|t| t.is(TIMES))
}

/// "year's end", "by month-end", "before year end".
fn is_end(reader: &Reader<'_>, at: usize) -> bool {
    const TOLD: Words = Words::new("by before until till at after");
    let possessive = reader.context.reading.core(at).ends_with('s') && reader.word(at).len() > "year".len();
    let hyphen = usize::from(reader.dash(at + 1));
    let end = reader.any(at + 1 + hyphen, words!("end"));
    let told = || reader.before_any(at, TOLD) || reader.before_any(at, words!("the")) && reader.back_any(at, 2, TOLD);
    end && (hyphen == 0 && possessive || told())
}

/// "Tomorrow, November 29": the day beside it is the same.
fn dated_beside(reader: &Reader<'_>, at: usize) -> Option<Written> {
    if !reader.any(at + 1, words!(",")) {
        return None;
    }
    let date = super::day::read(reader, at + 2).filter(|d| matches!(d.part, Part::Day(..)))?;
    Some(Written { end: at + 1, weekday: None, ..date })
}

/// "earlier this year", "later in the month".
fn later_in(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    if reader.any(at + 1, words!("in")) && reader.any(at + 2, words!("the this")) {
        return unit(reader, calendar, at + 3, 0);
    }
    if reader.any(at + 1, words!("this last next")) || reader.any(at + 1, words!("today")) {
        return read(reader, calendar, at + 1);
    }
    None
}

/// "week of 5 May", "week ending 5 May": Monday to Sunday; "weekend of 4 May": its Saturday and Sunday.
fn week_of(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let next = at + if reader.any(at + 2, words!("the")) { 3 } else { 2 };
    let date = super::day::read(reader, next)?;
    let Part::Day(..) = date.part else { return None };
    let context = reader.context;
    let tense = super::tense::of(context, at, date.end);
    let first = Calendar::new(reader.today, context.country).value(&date, tense).and_then(DateValue::first_day);
    let value = if reader.any(at, words!("weekend")) { first.and_then(weekend_of) } else { first.and_then(week) };
    Some(Written::known(value, date.end))
}

/// The week of a day, Monday to Sunday.
pub(super) fn week(day: Date) -> Option<DateValue> {
    let monday = day.plus_days(1 - day.weekday() as i32)?;
    Some(days(monday, monday.plus_days(6)?))
}

/// Saturday and Sunday of the week of a day.
fn weekend_of(day: Date) -> Option<DateValue> {
    let saturday = day.plus_days(6 - day.weekday() as i32)?;
    Some(days(saturday, saturday.plus_days(1)?))
}

pub(super) fn days(first: Date, last: Date) -> DateValue {
    DateValue::Interval(Some(DatePoint::Day(first)), Some(DatePoint::Day(last)))
}

/// "this", "last", "next", "this past" with what they point at.
fn pointed(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    let shift = match () {
        () if reader.any(at, words!("this")) && reader.any(at + 1, words!("past last")) => return pointed(reader, calendar, at + 1),
        () if reader.any(at, words!("this")) && reader.any(at + 1, words!("coming upcoming next")) => {
            return pointed(reader, calendar, at + 1);
        }
        () if reader.any(at, words!("this current")) => 0,
        () if reader.any(at, words!("last past previous")) => -1,
        () if reader.any(at, words!("next coming upcoming")) => 1,
        () if reader.any(at, words!("weekend")) => return weekend(reader, calendar, at),
        () => return None,
    };
    let next = at + 1;
    if shift == 0 && reader.any(next, words!("morning afternoon evening")) {
        return Some(Written::known(day(calendar.today), next + 1));
    }
    // "until the last night of the session"
    if shift == -1 && reader.any(next, words!("night evening")) && !reader.before_any(at, words!("the its their our")) {
        return Some(Written::known(day(calendar.today.and_then(|t| t.plus_days(-1))), next + 1));
    }
    if let Some(weekday) = reader.value(next, Classes::WEEKDAY) {
        return pointed_weekday(reader, calendar, at, weekday, shift);
    }
    // "next 6th of April", "this 5 May"
    let of_month = reader.token(next).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::ORDINAL));
    if of_month && !reader.any(at, words!("past")) {
        return super::day::read(reader, next).and_then(|date| pointed_day(calendar, date, shift));
    }
    if reader.month(next).is_some() {
        if !reader.capital(next) && reader.any(next, words!("may march mar")) {
            return None;
        }
        return pointed_month(reader, calendar, next, shift);
    }
    if let Some(season) = reader.value(next, Classes::SEASON) {
        let start = calendar.season_start(season);
        let year = if shift == 0 {
            calendar.this(start, 3, super::tense::of(reader.context, at, next + 1))
        } else {
            calendar.shifted(start, 3, shift)
        };
        return Some(period(Part::Season(season), year, next + 1));
    }
    // "the week after next"
    let written = unit(reader, calendar, next, shift)?;
    // "next week Wednesday"
    let weekday = if reader.any(written.end, words!("on")) { written.end + 1 } else { written.end };
    if reader.any(next, words!("week"))
        && let Some(number) = reader.value(weekday, Classes::WEEKDAY)
    {
        let monday = match written.part {
            Part::Known(value) => value.and_then(DateValue::first_day),
            _ => None,
        };
        return Some(Written::known(day(monday.and_then(|m| m.plus_days(number as i32 - 1))), weekday + 1));
    }
    Some(written)
}

/// A period whose year is known, or may not be known for want of a document date.
fn period(part: Part, year: Option<i32>, end: usize) -> Written {
    match year {
        Some(year) => Written { year: Some(year), ..Written::new(part, None, end) },
        None => Written::known(None, end),
    }
}

/// The last or next such day as its pointer says, "this" one the nearest.
fn pointed_day(calendar: &Calendar, date: Written, shift: i32) -> Option<Written> {
    let (Part::Day(month, day), None) = (date.part, date.year) else { return None };
    let value = calendar.today.and_then(|today| match shift {
        0 => calendar.value(&date, Tense::Open),
        _ => {
            let mut years = (0..=8).filter_map(|years| Date::new(today.year() + years * shift, month, day));
            super::relative::day(years.find(|d| if shift < 0 { *d < today } else { *d > today }))
        }
    });
    Some(Written::known(value, date.end))
}

fn pointed_month(reader: &Reader<'_>, calendar: &Calendar, next: usize, shift: i32) -> Option<Written> {
    // "this March 5", "next May 3, 2025": the day tells itself.
    let dated = super::day::read(reader, next)?;
    match dated.part {
        Part::Month(month) if dated.year.is_none() => Some(period(Part::Month(month), calendar.shifted(month, 1, shift), next + 1)),
        _ => Some(dated),
    }
}

/// "last Friday" is the latest before yesterday, "next Friday" that of the next week, "this Friday" the next, or in the past the latest.
fn pointed_weekday(reader: &Reader<'_>, calendar: &Calendar, at: usize, weekday: u32, shift: i32) -> Option<Written> {
    let dated = super::day::read(reader, at + 1)?;
    if !matches!(dated.part, Part::Weekday(_)) {
        return Some(dated);
    }
    let end = at + 2;
    let Some(today) = calendar.today else { return Some(Written::known(None, end)) };
    let weekday = weekday as i32;
    let now = today.weekday() as i32;
    let behind = -((now - weekday - 1).rem_euclid(7) + 1);
    let ahead = (weekday - now).rem_euclid(7);
    let soon = reader.any(at, words!("coming upcoming"));
    let days = match shift {
        // Who means the day before says "yesterday".
        -1 if behind == -1 => -8,
        -1 => behind,
        1 if soon => (weekday - now - 1).rem_euclid(7) + 1,
        1 => weekday - now + 7,
        _ => {
            let context = reader.context;
            let past = super::tense::of(context, at, end) == Tense::Past;
            if past && weekday != now { behind } else { ahead }
        }
    };
    Some(Written::known(day(today.plus_days(days)), end))
}

/// "weekend", "the weekend": the one before or the coming one, by tense.
fn weekend(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    let alone = reader.token_before(at, 2).is_none() && reader.token(at + 1).is_none();
    if !reader.before_any(at, words!("the")) || !(alone || reader.back_any(at, 2, words!("over this at of on"))) {
        return None;
    }
    let context = reader.context;
    let past = super::tense::of(context, at, at + 1) == Tense::Past;
    let value = calendar.today.and_then(|today| {
        let coming = today.plus_days(6 - today.weekday() as i32)?;
        weekend_of(if past && today < coming { today.plus_days(-7)? } else { today })
    });
    Some(Written::known(value, at + 1))
}

/// "the following week", "the next day", "the following Friday": told from the date that was spoken of before it.
pub(super) fn following(reader: &Reader<'_>, at: usize, last: impl Fn() -> Option<Date>) -> Option<(Option<DateValue>, usize)> {
    let next = at + 1;
    if !(reader.any(at, words!("following")) || (reader.any(at, words!("next")) && reader.any(next, words!("day")))) {
        return None;
    }
    let today = last().or(reader.today);
    let calendar = Calendar { today, country: None };
    if let Some(weekday) = reader.value(next, Classes::WEEKDAY).filter(|_| reader.before_any(at, words!("the"))) {
        let ahead = |t: Date| (weekday as i32 - t.weekday() as i32 - 1).rem_euclid(7) + 1;
        return Some((day(today.and_then(|t| t.plus_days(ahead(t)))), next + 1));
    }
    if reader.any(next, words!("day")) {
        return Some((day(today.and_then(|t| t.plus_days(1))), next + 1));
    }
    let written = unit(reader, &calendar, next, 1).filter(|_| reader.any(next, words!("week month year")))?;
    match written.part {
        Part::Known(value) => Some((value, written.end)),
        _ => None,
    }
}

/// The unit of time at `at`, moved by `shift` units from the one that today is in.
pub(super) fn unit(reader: &Reader<'_>, calendar: &Calendar, at: usize, shift: i32) -> Option<Written> {
    const UNITS: Words = Words::new("week weekend fortnight month quarter qtr year yr decade century");
    let name = reader.grammar(at);
    if !name.any(UNITS) {
        return None;
    }
    // "last year's" ends there; "year-long" is a length.
    if reader.dash(at + 1) && reader.glued(at + 1) {
        return None;
    }
    let month = |day: Date| DatePoint::Month(day.year(), day.month());
    let value = calendar.today.and_then(|today| match () {
        () if name.any(words!("week")) => week(today.plus_days(shift * 7)?),
        () if name.any(words!("month")) => today.plus_months(shift).map(|d| DateValue::Point(month(d))),
        () if name.any(words!("year yr")) => Some(DateValue::Point(DatePoint::Year(today.year() + shift))),
        () if name.any(words!("weekend")) => weekend_of(today.plus_days(shift * 7)?),
        () if name.any(words!("fortnight")) => {
            let monday = today.plus_days(1 - today.weekday() as i32 + shift * 14)?;
            Some(days(monday, monday.plus_days(13)?))
        }
        () if name.any(words!("quarter qtr")) => {
            let first = today.plus_months(shift * 3 - (today.month() as i32 - 1) % 3)?;
            Some(DateValue::Interval(Some(month(first)), Some(month(first.plus_months(2)?))))
        }
        () if name.any(words!("decade")) => Some(DateValue::Point(DatePoint::Decade(today.year() / 10 + shift))),
        () => Some(DateValue::Point(DatePoint::Century(today.year() / 100 + shift))),
    });
    Some(Written::known(value, at + 1))
}

/// "two years ago", "three weeks from now": the token `at` is "ago" or "now"; gives the first token of it too.
pub(super) fn before_now(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<(usize, Written)> {
    let ago = reader.any(at, words!("ago"));
    let behind = if ago { at } else { at.checked_sub(1).filter(|_| reader.before_any(at, words!("from")))? };
    let sign = if ago { -1.0 } else { 1.0 };
    let Some(length) = duration::ending_before(reader.context, behind) else {
        let (first, day) = weekdays_away(reader, calendar, behind, if ago { -1 } else { 1 })?;
        return Some((first, Written::known(day, at + 1)));
    };
    let value = calendar.today.and_then(|today| moved(today, length.number * sign, length.unit, length.grain));
    Some((length.first, Written::known(value, at + 1)))
}

/// "a year ago today", "two years ago tomorrow": the day so many years or months before the one behind "ago" at `at`.
pub(super) fn day_ago(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<DateValue> {
    let ahead = match () {
        () if !reader.any(at, words!("ago")) => return None,
        () if reader.any(at + 1, words!("today")) => 0,
        () if reader.any(at + 1, words!("tomorrow")) => 1,
        () if reader.any(at + 1, words!("yesterday")) => -1,
        () => return None,
    };
    let length = duration::ending_before(reader.context, at).filter(|length| length.number.fract() == 0.0)?;
    let (number, from) = (length.number as i32, calendar.today?.plus_days(ahead)?);
    day(match length.unit {
        TimeUnit::Year => from.plus_months(number.checked_mul(-12)?),
        TimeUnit::Month => from.plus_months(-number),
        TimeUnit::Week => from.plus_days(number.checked_mul(-7)?),
        _ => None,
    })
}

/// "two Thursdays ago", "3 Fridays from now": the weekdays end before `behind`; gives their first token too.
fn weekdays_away(reader: &Reader<'_>, calendar: &Calendar, behind: usize, sign: i32) -> Option<(usize, Option<DateValue>)> {
    let (context, at) = (reader.context, behind.checked_sub(2)?);
    let word = context.reading.str(at + 1);
    let weekday = context.lexicon.look_up(word.strip_suffix('s').unwrap_or(word)).0;
    let weekday = context.lexicon.value(weekday, Classes::WEEKDAY)? as i32;
    let word = context.reading.str(at);
    let number: i32 = match word.parse() {
        Ok(digits) => digits,
        Err(_) if word.eq_ignore_ascii_case("a") => 1,
        Err(_) => number::small(word)? as i32,
    };
    let number = Some(number).filter(|n| (1..=52).contains(n))?;
    let value = calendar.today.and_then(|today| {
        let ahead = (sign * (weekday - today.weekday() as i32) - 1).rem_euclid(7) + 1;
        today.plus_days(sign * (ahead + 7 * (number - 1)))
    });
    Some((at, day(value)))
}

/// The period at the grain of the unit that lies `number` units away.
fn moved(today: Date, number: f64, unit: TimeUnit, grain: duration::Grain) -> Option<DateValue> {
    let whole = number.trunc() as i32;
    let months = |per: f64| today.plus_months((number * per) as i32);
    match unit {
        TimeUnit::Year => months(12.0).map(|d| match grain {
            // Half a century ago was fifty years ago, whichever century that is.
            duration::Grain::Decade => DateValue::Point(DatePoint::Decade(d.year() / 10)),
            duration::Grain::Century => DateValue::Point(DatePoint::Century(d.year() / 100)),
            duration::Grain::Unit => DateValue::Point(DatePoint::Year(d.year())),
        }),
        TimeUnit::Month => months(1.0).map(|d| DateValue::Point(DatePoint::Month(d.year(), d.month()))),
        TimeUnit::Week => week(today.plus_days((number * 7.0) as i32)?),
        TimeUnit::Day => day(today.plus_days(whole)),
        TimeUnit::Hour => day(today.plus_days(whole / 24)),
        _ => day(Some(today)),
    }
}
