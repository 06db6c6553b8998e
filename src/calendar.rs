//! Days of the proleptic Gregorian calendar.

use crate::error::Error;
use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar; prints and parses as ISO 8601 `YYYY-MM-DD`.
///
/// ```
/// use tidings::Date;
/// let date: Date = "2024-02-29".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2024, 2, 29));
/// assert_eq!(date.to_string(), "2024-02-29");
/// assert!("2023-02-29".parse::<Date>().is_err());
/// # Ok::<(), tidings::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, where there is such a one; years from 1 to 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        ((1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day)).then_some(Date {
            year: year as i16,
            month: month as u8,
            day: day as u8,
        })
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.year.into()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.month.into()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.day.into()
    }

    /// The weekday, 1 (Monday) to 7.
    pub fn weekday(self) -> u32 {
        (self.days() + 2).rem_euclid(7) as u32 + 1
    }

    /// Days since 0000-03-01, by Howard Hinnant's `days_from_civil`.
    pub(crate) fn days(self) -> i32 {
        let (y, m, d) = (i32::from(self.year) - i32::from(self.month <= 2), i32::from(self.month), i32::from(self.day));
        let (era, year_of_era) = (y.div_euclid(400), y.rem_euclid(400));
        let day_of_year = (153 * ((m + 9) % 12) + 2) / 5 + d - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
    }

    /// The day that lies `days` later (earlier where negative), where it is within the years 1 to 9999.
    pub fn plus_days(self, days: i32) -> Option<Date> {
        // Mostly within the month: every month has so many days.
        const SURE: std::ops::RangeInclusive<i32> = 1..=28;
        if let Some(day) = days.checked_add(self.day.into()).filter(|day| SURE.contains(day)) {
            return Some(Date { day: day as u8, ..self });
        }
        let z = self.days().checked_add(days)?;
        let (era, doe) = (z.div_euclid(146_097), z.rem_euclid(146_097));
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        Date::new(yoe + era * 400 + i32::from(month <= 2), month as u32, day as u32)
    }

    /// The same day `months` later (earlier where negative), the last of the month where it has no such day.
    pub fn plus_months(self, months: i32) -> Option<Date> {
        let count = (self.year() * 12 + self.month() as i32 - 1).checked_add(months)?;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as u32 + 1);
        Date::new(year, month, self.day().min(days_in_month(year, month)))
    }
}

/// How many days `month` (1 to 12) has in `year`.
pub(crate) fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(iso: &str) -> Result<Date, Error> {
        let wrong = || Error::value(format!("{iso:?} is no date: YYYY-MM-DD is expected"));
        let bytes = iso.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' || !iso.is_ascii() {
            return Err(wrong());
        }
        let number = |range: std::ops::Range<usize>| if iso[range].bytes().all(|b| b.is_ascii_digit()) { Ok(()) } else { Err(wrong()) };
        number(0..4)?;
        number(5..7)?;
        number(8..10)?;
        let part = |range: std::ops::Range<usize>| iso[range].parse::<u32>().unwrap_or(0);
        Date::new(part(0..4) as i32, part(5..7), part(8..10)).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_on_across_months_and_years() {
        let mut day = Date::new(1999, 12, 30).unwrap();
        let mut weekday = 4; // a Thursday
        for _ in 0..2000 {
            assert_eq!(day.weekday(), weekday, "{day}");
            let next = day.plus_days(1).unwrap();
            assert!(next > day && next.days() == day.days() + 1);
            assert_eq!(next.plus_days(-1), Some(day));
            assert_eq!(day.to_string().parse(), Ok(day));
            (day, weekday) = (next, weekday % 7 + 1);
        }
        assert_eq!(Date::new(2024, 3, 31).unwrap().plus_months(-1), Date::new(2024, 2, 29));
        for wrong in ["2024-13-01", "2023-02-29", "24-01-01", "2024/01/01", "2024-01-1é", "", "2024-+1-01"] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
    }
}
