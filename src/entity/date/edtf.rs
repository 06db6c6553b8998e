//! Values of dates as EDTF, the Extended Date/Time Format of ISO 8601-2:2019, levels 0 and 1.

use crate::calendar::{Date, days_in_month};
use crate::error::Error;
use std::fmt;
use std::str::FromStr;

/// A point of the calendar at some grain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DatePoint {
    /// `2024-03-18`
    Day(Date),
    /// `2024-03`: year and month.
    Month(i32, u32),
    /// `2024-21`: year and season, 21 spring, 22 summer, 23 autumn, 24 winter.
    Season(i32, u32),
    /// `2024`
    Year(i32),
    /// `197X`: the year's first three digits.
    Decade(i32),
    /// `19XX`: the year's first two digits.
    Century(i32),
}

/// A date as EDTF: a point, or an interval that may be open at one end.
///
/// Level 0 but for decades and centuries (unspecified digits), seasons and open ends, which are level 1.
///
/// ```
/// use tidings::DateValue;
/// for edtf in ["2024-03-18", "2024-03", "2024", "2024-21", "197X", "2023-10/2023-12", "2024-03-01/.."] {
///     assert_eq!(edtf.parse::<DateValue>()?.to_string(), edtf);
/// }
/// # Ok::<(), tidings::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateValue {
    /// One point.
    Point(DatePoint),
    /// From one point to another, both taken; `None` is an open end.
    Interval(Option<DatePoint>, Option<DatePoint>),
}

impl DatePoint {
    /// The first day of it; `None` where there is no such month, season or year. Seasons are taken as on the northern half of the
    /// earth.
    pub fn first_day(self) -> Option<Date> {
        match self {
            DatePoint::Day(date) => Some(date),
            DatePoint::Month(year, month) => Date::new(year, month, 1),
            DatePoint::Season(year, season @ 21..=24) => Date::new(year, (season - 21) * 3 + 3, 1),
            DatePoint::Season(..) => None,
            DatePoint::Year(year) => Date::new(year, 1, 1),
            DatePoint::Decade(decade) => Date::new(decade.checked_mul(10)?.max(1), 1, 1),
            DatePoint::Century(century) => Date::new(century.checked_mul(100)?.max(1), 1, 1),
        }
    }

    /// Whether it can be written: in the years 1 to 9999, decades and centuries from 0.
    fn is_writable(self) -> bool {
        match self {
            DatePoint::Day(_) => true,
            DatePoint::Month(year, _) | DatePoint::Season(year, _) | DatePoint::Year(year) => (1..=9999).contains(&year),
            DatePoint::Decade(decade) => (0..=999).contains(&decade),
            DatePoint::Century(century) => (0..=99).contains(&century),
        }
    }

    /// The last day of it, as [`DatePoint::first_day`] has the first.
    pub fn last_day(self) -> Option<Date> {
        match self {
            DatePoint::Day(date) => Some(date),
            DatePoint::Month(year, month) => Date::new(year, month, days_in_month(year, month)),
            DatePoint::Season(..) => self.first_day()?.plus_months(3)?.plus_days(-1),
            DatePoint::Year(year) => Date::new(year, 12, 31),
            DatePoint::Decade(decade) => Date::new(decade.checked_mul(10)?.checked_add(9)?, 12, 31),
            DatePoint::Century(century) => Date::new(century.checked_mul(100)?.checked_add(99)?, 12, 31),
        }
    }
}

impl DateValue {
    /// Whether it can be written with years of four digits: "the 30s" of a document of the year 1 cannot.
    pub(super) fn is_writable(self) -> bool {
        match self {
            DateValue::Point(point) => point.is_writable(),
            DateValue::Interval(from, to) => from.into_iter().chain(to).all(DatePoint::is_writable),
        }
    }

    /// The first day of it, where it has one.
    pub fn first_day(self) -> Option<Date> {
        match self {
            DateValue::Point(point) => point.first_day(),
            DateValue::Interval(from, _) => from?.first_day(),
        }
    }

    /// The last day of it, where it has one.
    pub fn last_day(self) -> Option<Date> {
        match self {
            DateValue::Point(point) => point.last_day(),
            DateValue::Interval(_, to) => to?.last_day(),
        }
    }
}

impl fmt::Display for DatePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            DatePoint::Day(date) => write!(f, "{date}"),
            DatePoint::Month(year, part) | DatePoint::Season(year, part) => write!(f, "{year:04}-{part:02}"),
            DatePoint::Year(year) => write!(f, "{year:04}"),
            DatePoint::Decade(decade) => write!(f, "{decade:03}X"),
            DatePoint::Century(century) => write!(f, "{century:02}XX"),
        }
    }
}

impl fmt::Display for DateValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |f: &mut fmt::Formatter<'_>, point: &Option<DatePoint>| match point {
            Some(point) => write!(f, "{point}"),
            None => f.write_str(".."),
        };
        match self {
            DateValue::Point(point) => write!(f, "{point}"),
            DateValue::Interval(from, to) => {
                end(f, from)?;
                f.write_str("/")?;
                end(f, to)
            }
        }
    }
}

impl FromStr for DatePoint {
    type Err = Error;

    fn from_str(edtf: &str) -> Result<DatePoint, Error> {
        let wrong = || Error::value(format!("{edtf:?} is no EDTF date of level 0 or 1 that this crate writes"));
        let number = |digits: &str| {
            if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse::<i32>().map_err(|_| wrong()) } else { Err(wrong()) }
        };
        if !edtf.is_ascii() {
            return Err(wrong());
        }
        match edtf.len() {
            10 => Ok(DatePoint::Day(edtf.parse()?)),
            7 if edtf.as_bytes()[4] == b'-' => match (number(&edtf[..4])?, number(&edtf[5..])? as u32) {
                (year @ 1.., part @ 1..=12) => Ok(DatePoint::Month(year, part)),
                (year @ 1.., part @ 21..=24) => Ok(DatePoint::Season(year, part)),
                _ => Err(wrong()),
            },
            4 if edtf.ends_with("XX") => Ok(DatePoint::Century(number(&edtf[..2])?)),
            4 if edtf.ends_with('X') => Ok(DatePoint::Decade(number(&edtf[..3])?)),
            4 => Ok(DatePoint::Year(number(edtf)?)),
            _ => Err(wrong()),
        }
    }
}

impl FromStr for DateValue {
    type Err = Error;

    fn from_str(edtf: &str) -> Result<DateValue, Error> {
        let wrong = |e: Error| if edtf.contains('/') { e.context(format_args!("{edtf:?}")) } else { e };
        let end = |part: &str| if part == ".." { Ok(None) } else { part.parse().map(Some).map_err(wrong) };
        match edtf.split_once('/') {
            Some((from, to)) => Ok(DateValue::Interval(end(from)?, end(to)?)),
            None => Ok(DateValue::Point(edtf.parse()?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_calendar_has_has_no_days() {
        for point in [
            DatePoint::Decade(i32::MAX),
            DatePoint::Century(i32::MIN),
            DatePoint::Season(2024, u32::MAX),
            DatePoint::Month(2024, 13),
            DatePoint::Year(-3),
        ] {
            assert_eq!((point.first_day(), point.last_day()), (None, None), "{point:?}");
        }
        assert_eq!(DatePoint::Season(2024, 24).last_day(), Date::new(2025, 2, 28));
    }

    #[test]
    fn wrong_values_are_refused() {
        for wrong in ["", "2024-13", "2024-00", "20X4", "2024-03-18T10", "é024", "2024-3", "/"] {
            assert!(wrong.parse::<DateValue>().is_err(), "{wrong}");
        }
        assert_eq!("2024-02".parse::<DatePoint>().unwrap().last_day(), Date::new(2024, 2, 29));
    }
}
