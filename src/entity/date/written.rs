//! A date as written, and its value: the year of a bare month or day by the tense of its sentence.

use super::edtf::{DatePoint, DateValue};
use super::tense::Tense;
use crate::calendar::{Date, days_in_month};
use crate::country::Country;

/// What a date says, its year apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    Year,
    Month(u32),
    /// 21 (spring) to 24.
    Season(u32),
    Quarter(u32),
    Half(u32),
    /// Month and day.
    Day(u32, u32),
    /// "the 15th"
    DayOfMonth(u32),
    /// 1 (Monday) to 7.
    Weekday(u32),
    /// Told by the words themselves, or relative to the document's date; `None` where the document has none.
    Known(Option<DateValue>),
}

/// A date as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Written {
    pub part: Part,
    pub year: Option<i32>,
    /// A weekday beside it.
    pub weekday: Option<u32>,
    /// The token behind it.
    pub end: usize,
    /// A single word that can mean other things: it needs a context that speaks for a date.
    pub bare: bool,
}

impl Written {
    pub fn new(part: Part, year: Option<u32>, end: usize) -> Written {
        Written { part, year: year.map(|y| y as i32), weekday: None, end, bare: false }
    }

    pub fn known(value: Option<DateValue>, end: usize) -> Written {
        Written::new(Part::Known(value), None, end)
    }

    /// Whether the calendar has such a day in some year, or in its year.
    pub fn possible(&self) -> bool {
        match (self.part, self.year) {
            (Part::Day(month, day), Some(year)) => Date::new(year, month, day).is_some(),
            (Part::Day(month, day), None) => day <= days_in_month(2024, month),
            _ => true,
        }
    }
}

/// Where a document stands in time and place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    pub today: Option<Date>,
    /// Where seasons are those of the place.
    pub country: Option<Country>,
}

/// Countries of the southern half in which advocacy in English is written.
const SOUTH: &[&str] = &[
    "AU", "NZ", "ZA", "ZW", "ZM", "BW", "NA", "LS", "SZ", "MZ", "MW", "MG", "MU", "FJ", "PG", "SB", "VU", "WS", "TO", "TL", "AR", "BO",
    "BR", "CL", "PE", "PY", "UY",
];

impl Calendar {
    pub fn new(today: Option<Date>, country: Option<Country>) -> Calendar {
        Calendar { today, country }
    }

    /// The value of `written`, where it can be resolved.
    pub fn value(&self, written: &Written, tense: Tense) -> Option<DateValue> {
        if let Part::Known(value) = written.part {
            return value;
        }
        let year = match written.year {
            Some(year) => year,
            None => return self.nearest(written, tense),
        };
        self.in_year(written.part, year)
    }

    fn in_year(&self, part: Part, year: i32) -> Option<DateValue> {
        let months = |from: u32, to: u32| DateValue::Interval(Some(DatePoint::Month(year, from)), Some(DatePoint::Month(year, to)));
        Some(match part {
            Part::Year => DateValue::Point(DatePoint::Year(year)),
            Part::Month(month) => DateValue::Point(DatePoint::Month(year, month)),
            Part::Season(season) => DateValue::Point(DatePoint::Season(year, season)),
            Part::Quarter(quarter) => months(quarter * 3 - 2, quarter * 3),
            Part::Half(half) => months(half * 6 - 5, half * 6),
            Part::Day(month, day) => DateValue::Point(DatePoint::Day(Date::new(year, month, day)?)),
            Part::DayOfMonth(_) | Part::Weekday(_) | Part::Known(_) => return None,
        })
    }

    /// The value that makes it nearest to the document's date in the tense of the sentence.
    fn nearest(&self, written: &Written, tense: Tense) -> Option<DateValue> {
        let today = self.today?;
        let (start, length) = match written.part {
            Part::Day(month, day) => return nearest_day(today, month, day, written.weekday, tense).map(day_value),
            Part::DayOfMonth(day) => return nearest_day_of_month(today, day, written.weekday, tense).map(day_value),
            Part::Weekday(weekday) => return nearest_weekday(today, weekday, tense).map(day_value),
            Part::Month(month) => (month, 1),
            Part::Season(season) => (self.season_start(season), 3),
            Part::Quarter(quarter) => (quarter * 3 - 2, 3),
            Part::Half(half) => (half * 6 - 5, 6),
            Part::Year | Part::Known(_) => return None,
        };
        self.in_year(written.part, cycle(today, start, length, tense))
    }

    /// The month in which a season begins.
    pub fn season_start(&self, season: u32) -> u32 {
        let north = (season - 21) * 3 + 3;
        let south = self.country.is_some_and(|c| SOUTH.contains(&c.code()));
        if south { (north + 5) % 12 + 1 } else { north }
    }

    /// The year of the season, the quarter, the half or the month (`length` months from `start`) that a word such as
    /// "last" (-1), "this" (0) or "next" (1) points at.
    pub fn shifted(&self, start: u32, length: i32, shift: i32) -> Option<i32> {
        let today = self.today?;
        let now = today.year() * 12 + today.month() as i32 - 1;
        let first = |year: i32| year * 12 + start as i32 - 1;
        let years = today.year() - 2..=today.year() + 2;
        match shift {
            -1 => years.rev().find(|y| first(*y) + length - 1 < now),
            0 => Some(cycle(today, start, length, Tense::Open)),
            _ => years.clone().find(|y| first(*y) > now),
        }
    }

    /// The year of "this summer": that of today, unless the tense says otherwise or the season is of two years.
    pub fn this(&self, start: u32, length: i32, tense: Tense) -> Option<i32> {
        let today = self.today?;
        let within = start as i32 + length <= 13;
        Some(match tense {
            Tense::Open if within => today.year(),
            Tense::Past | Tense::Done if within && start <= today.month() => today.year(),
            Tense::Future | Tense::Ahead => cycle(today, start, length, tense),
            _ => cycle(today, start, length, Tense::Open),
        })
    }
}

fn day_value(day: Date) -> DateValue {
    DateValue::Point(DatePoint::Day(day))
}

/// The nearest days on both sides of today, which is on both.
#[derive(Clone, Copy)]
struct Around {
    today: Date,
    before: Option<Date>,
    behind: Option<Date>,
}

impl Around {
    /// The first of the days that `at` gives for 0, -1, … and for 0, 1, … up to `reach`.
    fn new(today: Date, reach: i32, at: impl Fn(i32) -> Option<Date>) -> Around {
        let before = (0..=reach).find_map(|back| at(-back).filter(|day| *day <= today));
        Around { today, before, behind: (0..=reach).find_map(|on| at(on).filter(|day| *day >= today)) }
    }

    /// How far away a day is, in days.
    fn distance(self, day: Option<Date>) -> i32 {
        day.map_or(i32::MAX, |day| (day.days() - self.today.days()).abs())
    }

    /// The one that lies nearest to today in that tense.
    fn pick(self, tense: Tense) -> Option<Date> {
        match tense {
            Tense::Past | Tense::Done => self.before,
            Tense::Future | Tense::Ahead => self.behind,
            Tense::Open if self.distance(self.before) <= self.distance(self.behind) => self.before,
            Tense::Open => self.behind,
        }
    }

    /// A day that lies weeks ahead, or nearly a year behind, is the one ahead, and the other way round: the verb that was taken
    /// for the date's was another's, because who means a day of last year says so.
    fn likely(self, tense: Tense) -> Tense {
        const FAR: i32 = 290;
        const NEAR: i32 = 75;
        const YEAR: i32 = 366;
        let doubtful = match tense {
            Tense::Past => self.distance(self.before) > FAR && self.distance(self.behind) < NEAR,
            Tense::Future | Tense::Ahead => self.distance(self.behind) > FAR && self.distance(self.before) < NEAR,
            // On that weekday it was years ago.
            Tense::Done => self.distance(self.before) > YEAR && self.distance(self.behind) < NEAR,
            Tense::Open => false,
        };
        if doubtful { Tense::Open } else { tense }
    }
}

fn nearest_day(today: Date, month: u32, day: u32, weekday: Option<u32>, tense: Tense) -> Option<Date> {
    // Eight years without a 29 February, eleven without the same day on its weekday: those are left.
    const YEARS: i32 = 9;
    let in_year = |shift: i32| Date::new(today.year() + shift, month, day);
    let on_weekday = weekday.map(|weekday| Around::new(today, YEARS, |shift| in_year(shift).filter(|d| d.weekday() == weekday)));
    let any = || Around::new(today, YEARS, in_year);
    let days = on_weekday.unwrap_or_else(any);
    let tense = days.likely(tense);
    days.pick(tense).or_else(|| any().pick(tense))
}

fn nearest_day_of_month(today: Date, day: u32, weekday: Option<u32>, tense: Tense) -> Option<Date> {
    const MONTHS: i32 = 12;
    let in_month = |shift: i32| {
        let month = today.plus_months(shift)?;
        Date::new(month.year(), month.month(), day).filter(|d| weekday.is_none_or(|w| d.weekday() == w))
    };
    Around::new(today, MONTHS, in_month).pick(tense)
}

/// A bare weekday is never today's: "today" says that. Where no tense is told it announces.
fn nearest_weekday(today: Date, weekday: u32, tense: Tense) -> Option<Date> {
    let ahead = (weekday as i32 - today.weekday() as i32).rem_euclid(7);
    let shift = match (tense, ahead) {
        (Tense::Past | Tense::Done, ahead) => ahead - 7,
        (_, 0) => 7,
        (_, ahead) => ahead,
    };
    today.plus_days(shift)
}

/// The year in which the span of `length` months from the month `start` lies nearest to today in that tense.
fn cycle(today: Date, start: u32, length: i32, tense: Tense) -> i32 {
    const FAR: i32 = 9;
    let now = today.year() * 12 + today.month() as i32 - 1;
    let first = |year: i32| year * 12 + start as i32 - 1;
    let mut years = today.year() - 2..=today.year() + 2;
    let found = match tense {
        Tense::Past | Tense::Done => years.rev().find(|y| first(*y) <= now),
        Tense::Future => years.find(|y| first(*y) + length > now),
        // What was announced for a month is told in that month and soon behind it, too.
        Tense::Ahead => years.find(|y| first(*y) + length > now).map(|y| if first(y) - now > FAR { y - 1 } else { y }),
        Tense::Open => years.min_by_key(|y| (first(*y) - now).max(now - first(*y) - length + 1).max(0)),
    };
    found.unwrap_or(today.year())
}
