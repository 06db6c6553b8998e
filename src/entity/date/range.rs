//! Ranges with the words that tie them, and what their ends share: "3–5 May", "30 April to 2 May 2023",
//! "between October and December 2023", "from late 2021 to March 2022", "2019-2021".

use super::edtf::{DatePoint, DateValue};
use super::reader::Reader;
use super::tense::Tense;
use super::words::{Words, words};
use super::written::{Calendar, Part, Written};
use crate::lexicon::Classes;

/// Where the words that tie a range stand: behind "from", behind "between", or with no word before.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Opening {
    From,
    Between,
    Bare,
}

/// The token behind the words that tie two ends, where such stand at `at`.
pub(super) fn tie(reader: &Reader<'_>, at: usize, opening: Opening) -> Option<usize> {
    const BETWEEN: Words = Words::new("and & to through until - – — − ~");
    const OTHERS: Words = Words::new("to until till through thru - – — − ~");
    let (mut next, mut word) = (at, reader.grammar(at));
    // "Update July August 2018"
    if opening == Opening::Bare && side_by_side(reader, at) {
        return Some(at);
    }
    if word == Words::NONE {
        return None;
    }
    if opening == Opening::From && word.any(words!(",")) {
        next += 1;
        word = reader.grammar(next);
    }
    let behind = match () {
        () if word.any(if opening == Opening::Between { BETWEEN } else { OTHERS }) => next + 1,
        // "the May/June 2023 issue"
        () if word.any(words!("/")) && slashed(reader, next) => next + 1,
        () if opening == Opening::From && word.any(words!("up")) && reader.any(next + 1, words!("to")) => next + 2,
        () => return None,
    };
    Some(if reader.any(behind, words!("the")) { behind + 1 } else { behind })
}

/// Whether the months of a paper stand side by side, the second right behind the first and with its year.
fn side_by_side(reader: &Reader<'_>, at: usize) -> bool {
    let month = |at: usize| reader.value(at, Classes::MONTH);
    let follow = at > 0 && month(at - 1).zip(month(at)).is_some_and(|(left, right)| right - 1 == left % 12);
    follow && reader.year(at + 1).is_some()
}

/// Whether the slash ties two months or seasons that follow each other.
fn slashed(reader: &Reader<'_>, at: usize) -> bool {
    let follow = |class: Classes, first: u32, round: u32| {
        let (left, right) = (reader.value(at - 1, class), reader.value(at + 1, class));
        left.zip(right).is_some_and(|(left, right)| right - first == (left - first + 1) % round)
    };
    at > 0 && reader.glued(at) && reader.glued(at + 1) && (follow(Classes::MONTH, 1, 12) || follow(Classes::SEASON, 21, 4))
}

/// The range from `left` to `right`, what either leaves out taken from the other.
pub(super) fn join(calendar: &Calendar, left: Written, right: Written, tense: Tense) -> Option<(Option<DateValue>, usize)> {
    let (left, right) = share(left, right)?;
    if !left.possible() || !right.possible() || !compatible(&left, &right) {
        return None;
    }
    let end = right.end;
    let unknown =
        |w: &Written| w.part == Part::Known(None) || (w.year.is_none() && calendar.today.is_none() && !matches!(w.part, Part::Known(_)));
    if unknown(&left) || unknown(&right) {
        return Some((None, end));
    }
    let (left, right) = with_years(calendar, left, right, tense)?;
    let (from, to) = (first(calendar.value(&left, tense)?)?, last(calendar.value(&right, tense)?)?);
    (from.first_day()? < to.last_day()?).then_some((Some(DateValue::Interval(Some(from), Some(to))), end))
}

fn first(value: DateValue) -> Option<DatePoint> {
    match value {
        DateValue::Point(point) => Some(point),
        DateValue::Interval(from, _) => from,
    }
}

fn last(value: DateValue) -> Option<DatePoint> {
    match value {
        DateValue::Point(point) => Some(point),
        DateValue::Interval(_, to) => to,
    }
}

/// "3 to 5 May", "May 3 to 5": a bare day takes the other end's month.
fn share(left: Written, right: Written) -> Option<(Written, Written)> {
    match (left.part, right.part) {
        (Part::DayOfMonth(day), Part::Day(month, last)) => {
            let (month, back) = if day < last { (month, 0) } else { ((month + 10) % 12 + 1, i32::from(month == 1)) };
            Some((Written { part: Part::Day(month, day), year: right.year.map(|y| y - back), ..left }, right))
        }
        (Part::Day(month, first), Part::DayOfMonth(day)) => {
            let (month, on) = if day > first { (month, 0) } else { (month % 12 + 1, i32::from(month == 12)) };
            Some((left, Written { part: Part::Day(month, day), year: left.year.map(|y| y + on), ..right }))
        }
        (Part::DayOfMonth(_), Part::DayOfMonth(_)) if left.weekday.is_some() && right.weekday.is_some() => Some((left, right)),
        (Part::DayOfMonth(_), _) | (_, Part::DayOfMonth(_)) => None,
        _ => Some((left, right)),
    }
}

/// Whether the two can be ends of one range: a season ranges to no weekday.
fn compatible(left: &Written, right: &Written) -> bool {
    match (left.part, right.part) {
        (Part::Weekday(_), other) | (other, Part::Weekday(_)) => matches!(other, Part::Weekday(_) | Part::Day(..) | Part::Known(_)),
        (Part::Season(_), other) | (other, Part::Season(_)) => {
            matches!(other, Part::Season(_) | Part::Year | Part::Month(_) | Part::Known(_))
        }
        _ => true,
    }
}

/// Gives both ends their years.
fn with_years(calendar: &Calendar, mut left: Written, mut right: Written, tense: Tense) -> Option<(Written, Written)> {
    let free = |w: &Written| w.year.is_none() && !matches!(w.part, Part::Known(_));
    let days = |w: &Written| calendar.value(w, tense);
    match (free(&left), free(&right)) {
        (true, true) => {
            let weekdays =
                matches!(left.part, Part::Weekday(_) | Part::DayOfMonth(_)) || matches!(right.part, Part::Weekday(_) | Part::DayOfMonth(_));
            if weekdays {
                // The nearer end decides, the other follows.
                if tense.is_past() {
                    let end = days(&right)?.first_day()?;
                    let before = Calendar { today: Some(end), ..*calendar };
                    left.part = Part::Known(before.value(&left, Tense::Past));
                } else {
                    let start = days(&left)?.first_day()?;
                    let behind = Calendar { today: Some(start), ..*calendar };
                    right.part = Part::Known(behind.value(&right, Tense::Future));
                }
            } else {
                right.year = Some(year_of(days(&right)?)?);
                left.year = year_before(calendar, &left, &right);
            }
        }
        (true, false) => {
            let until = Calendar { today: last(days(&right)?)?.last_day(), ..*calendar };
            match left.part {
                Part::Weekday(_) | Part::DayOfMonth(_) => left.part = Part::Known(until.value(&left, Tense::Past)),
                _ if right.year.is_some() => left.year = year_before(calendar, &left, &right),
                _ => left.part = Part::Known(until.value(&left, Tense::Past)),
            }
        }
        (false, true) => {
            let from = Calendar { today: first(days(&left)?)?.first_day(), ..*calendar };
            match right.part {
                Part::Weekday(_) | Part::DayOfMonth(_) => right.part = Part::Known(from.value(&right, Tense::Future)),
                _ if left.year.is_some() => right.year = year_behind(calendar, &left, &right),
                _ => right.part = Part::Known(from.value(&right, Tense::Future)),
            }
        }
        (false, false) => {}
    }
    Some((left, right))
}

fn year_of(value: DateValue) -> Option<i32> {
    match first(value)? {
        DatePoint::Season(year, _) => Some(year),
        point => point.first_day().map(|d| d.year()),
    }
}

/// The latest year in which `left` begins before `right`.
fn year_before(calendar: &Calendar, left: &Written, right: &Written) -> Option<i32> {
    let year = right.year?;
    [year, year - 1].into_iter().find(|y| start(calendar, left, *y) <= start(calendar, right, year))
}

/// The earliest year in which `right` begins behind `left`.
fn year_behind(calendar: &Calendar, left: &Written, right: &Written) -> Option<i32> {
    let year = left.year?;
    [year, year + 1].into_iter().find(|y| start(calendar, right, *y) >= start(calendar, left, year))
}

/// Where a part begins, as a number that orders.
fn start(calendar: &Calendar, written: &Written, year: i32) -> (i32, u32, u32) {
    match written.part {
        Part::Day(month, day) => (year, month, day),
        Part::Month(month) => (year, month, 1),
        Part::Season(season) => (year, calendar.season_start(season), 1),
        Part::Quarter(quarter) => (year, quarter * 3 - 2, 1),
        Part::Half(half) => (year, half * 6 - 5, 1),
        _ => (year, 1, 1),
    }
}
