//! What mentions say: typed values. Kinds, bounds, currencies and durations have a canonical form (`Display`) that parses back (`FromStr`);
//! so have dates, in `date`.

use super::date::DateValue;
use crate::error::Error;
use crate::span::Span;
use std::fmt;
use std::str::FromStr;

/// The kinds of entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EntityKind {
    /// A holder of ministerial office.
    Minister,
    /// Any other named individual.
    Person,
    /// A named body.
    Organization,
    /// A number of countable things or people.
    Count,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// An ordinal position.
    Rank,
    /// A tally of votes.
    Vote,
    /// A calendar date, period or relative day.
    Date,
    /// A length of time.
    Duration,
    /// A petition, bill, act, motion, case or resolution by its number.
    Reference,
}

impl EntityKind {
    /// All kinds.
    pub const ALL: [EntityKind; 11] = [
        EntityKind::Minister,
        EntityKind::Person,
        EntityKind::Organization,
        EntityKind::Count,
        EntityKind::Money,
        EntityKind::Percent,
        EntityKind::Rank,
        EntityKind::Vote,
        EntityKind::Date,
        EntityKind::Duration,
        EntityKind::Reference,
    ];

    /// The kind's name in the output: `minister`, `person`, …
    pub fn as_str(self) -> &'static str {
        match self {
            EntityKind::Minister => "minister",
            EntityKind::Person => "person",
            EntityKind::Organization => "organization",
            EntityKind::Count => "count",
            EntityKind::Money => "money",
            EntityKind::Percent => "percent",
            EntityKind::Rank => "rank",
            EntityKind::Vote => "vote",
            EntityKind::Date => "date",
            EntityKind::Duration => "duration",
            EntityKind::Reference => "reference",
        }
    }
}

impl fmt::Display for EntityKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for EntityKind {
    type Err = Error;

    fn from_str(word: &str) -> Result<EntityKind, Error> {
        EntityKind::ALL.into_iter().find(|k| k.as_str() == word).ok_or_else(|| Error::value(format!("{word:?} is no kind of entity")))
    }
}

/// What a mention says. Names, roles and units are spans of the text that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// A holder of ministerial office.
    Minister {
        /// The name without title; for a bare surname the fullest form in the document.
        name: Option<Span>,
        /// The words of the office.
        portfolio: Option<Portfolio>,
    },
    /// Any other named individual.
    Person {
        /// The name as written in this mention.
        name: Span,
        /// The role or honorific before it.
        role: Option<Span>,
    },
    /// A named body.
    Organization,
    /// A number of countable things.
    Count {
        /// How many.
        amount: Amount,
        /// The counted noun's head.
        unit: Option<Span>,
    },
    /// An amount of money.
    Money {
        /// How much.
        amount: Amount,
        /// In which currency, where the text or the document's country tells.
        currency: Option<Currency>,
    },
    /// A percentage: 20 for 20 %.
    Percent(Amount),
    /// An ordinal position.
    Rank(f64),
    /// A tally.
    Vote {
        /// Votes for.
        for_: f64,
        /// Votes against.
        against: f64,
    },
    /// A date; `None` where it cannot be resolved.
    Date(Option<DateValue>),
    /// A length of time.
    Duration(Duration),
    /// A numbered document.
    Reference,
}

impl Value {
    /// The kind of entity that has such a value.
    pub fn kind(&self) -> EntityKind {
        match self {
            Value::Minister { .. } => EntityKind::Minister,
            Value::Person { .. } => EntityKind::Person,
            Value::Organization => EntityKind::Organization,
            Value::Count { .. } => EntityKind::Count,
            Value::Money { .. } => EntityKind::Money,
            Value::Percent(_) => EntityKind::Percent,
            Value::Rank(_) => EntityKind::Rank,
            Value::Vote { .. } => EntityKind::Vote,
            Value::Date(_) => EntityKind::Date,
            Value::Duration(_) => EntityKind::Duration,
            Value::Reference => EntityKind::Reference,
        }
    }
}

/// The words of a minister's office, lower case when printed: "foreign affairs", "prime minister".
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Portfolio {
    /// As written in the text.
    Written(Span),
    /// Where the text has an abbreviation or one word for it: "PM" is `prime minister`.
    Known(&'static str),
}

impl Portfolio {
    /// The words, in lower case, white space folded.
    pub fn words(&self, text: &str) -> String {
        match self {
            Portfolio::Written(span) => span.of(text).split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" "),
            Portfolio::Known(words) => (*words).to_owned(),
        }
    }
}

/// How exact a number is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Bound {
    /// Neither more nor less is said.
    #[default]
    Exact,
    /// "more than", "over", "above", "upwards of".
    MoreThan,
    /// "at least", "no fewer than", a trailing "+".
    AtLeast,
    /// "less than", "fewer than", "under".
    LessThan,
    /// "up to", "at most", "no more than".
    AtMost,
    /// "about", "around", "some", "roughly", "nearly", "almost".
    About,
}

impl Bound {
    /// All bounds.
    pub const ALL: [Bound; 6] = [Bound::Exact, Bound::MoreThan, Bound::AtLeast, Bound::LessThan, Bound::AtMost, Bound::About];

    /// The bound's name in the output: `exact`, `more_than`, …
    pub fn as_str(self) -> &'static str {
        match self {
            Bound::Exact => "exact",
            Bound::MoreThan => "more_than",
            Bound::AtLeast => "at_least",
            Bound::LessThan => "less_than",
            Bound::AtMost => "at_most",
            Bound::About => "about",
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Bound {
    type Err = Error;

    fn from_str(word: &str) -> Result<Bound, Error> {
        Bound::ALL.into_iter().find(|b| b.as_str() == word).ok_or_else(|| Error::value(format!("{word:?} is no bound")))
    }
}

/// A number with its bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The number.
    pub value: f64,
    /// How exact it is said to be.
    pub bound: Bound,
}

/// A currency by its ISO 4217 code.
///
/// ```
/// let currency: tidings::Currency = "cad".parse()?;
/// assert_eq!(currency.code(), "CAD");
/// # Ok::<(), tidings::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The three-letter code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = Error;

    fn from_str(code: &str) -> Result<Currency, Error> {
        match code.as_bytes() {
            [a, b, c] if code.bytes().all(|b| b.is_ascii_alphabetic()) => {
                Ok(Currency([a.to_ascii_uppercase(), b.to_ascii_uppercase(), c.to_ascii_uppercase()]))
            }
            _ => Err(Error::value(format!("{code:?} is no currency: three letters are expected, as in \"CAD\""))),
        }
    }
}

/// A length of time in one unit; prints as ISO 8601: `P6M`, `P40D`, `PT20H`. Half a year beside whole ones prints as months: `P3Y6M`.
///
/// A range ("6-8 weeks", "between two and three years") is one length with its lower end: ISO 8601 has no form for both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration {
    /// How many units.
    pub number: f64,
    /// Which unit.
    pub unit: TimeUnit,
}

/// Units of time, as ISO 8601 durations name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TimeUnit {
    /// `PT…S`
    Second,
    /// `PT…M`
    Minute,
    /// `PT…H`
    Hour,
    /// `P…D`
    Day,
    /// `P…W`
    Week,
    /// `P…M`
    Month,
    /// `P…Y`
    Year,
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, letter) = match self.unit {
            TimeUnit::Second => ("PT", 'S'),
            TimeUnit::Minute => ("PT", 'M'),
            TimeUnit::Hour => ("PT", 'H'),
            TimeUnit::Day => ("P", 'D'),
            TimeUnit::Week => ("P", 'W'),
            TimeUnit::Month => ("P", 'M'),
            TimeUnit::Year => ("P", 'Y'),
        };
        if self.unit == TimeUnit::Year && self.number > 1.0 && self.number.fract() == 0.5 {
            return write!(f, "P{}Y6M", self.number.trunc());
        }
        write!(f, "{prefix}{}{letter}", self.number)
    }
}

impl FromStr for Duration {
    type Err = Error;

    fn from_str(iso: &str) -> Result<Duration, Error> {
        let wrong = || {
            Error::value(format!(
                "{iso:?} is no ISO 8601 duration of one unit, or of years and half a year, as in \"P6M\", \"PT20H\" or \"P3Y6M\""
            ))
        };
        let (time, rest) = match iso.strip_prefix("PT") {
            Some(rest) => (true, rest),
            None => (false, iso.strip_prefix('P').ok_or_else(wrong)?),
        };
        if let Some(years) = rest.strip_suffix("Y6M").filter(|_| !time) {
            if !years.bytes().all(|b| b.is_ascii_digit()) {
                return Err(wrong());
            }
            let years: f64 = years.parse().map_err(|_| wrong())?;
            return Ok(Duration { number: years + 0.5, unit: TimeUnit::Year });
        }
        let letter = rest.chars().last().ok_or_else(wrong)?;
        let unit = match (time, letter) {
            (true, 'S') => TimeUnit::Second,
            (true, 'M') => TimeUnit::Minute,
            (true, 'H') => TimeUnit::Hour,
            (false, 'D') => TimeUnit::Day,
            (false, 'W') => TimeUnit::Week,
            (false, 'M') => TimeUnit::Month,
            (false, 'Y') => TimeUnit::Year,
            _ => return Err(wrong()),
        };
        let digits = &rest[..rest.len() - 1];
        if !digits.starts_with(|c: char| c.is_ascii_digit()) || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            return Err(wrong());
        }
        Ok(Duration { number: digits.parse().map_err(|_| wrong())?, unit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_print_and_parse_back() {
        for iso in ["P6M", "PT20H", "P3Y6M", "P123673504679Y6M", "P3.7Y", "P0.5Y", "PT6M", "P2W", "PT10S"] {
            assert_eq!(iso.parse::<Duration>().unwrap().to_string(), iso);
        }
        for wrong in ["", "P", "6M", "PM", "P6H", "P1YM", "P1Y2M", "PY6M", "P1.5Y6M", "P-1Y6M", "P-1Y", "Pé"] {
            assert!(wrong.parse::<Duration>().is_err(), "{wrong}");
        }
        for bound in Bound::ALL {
            assert_eq!(bound.to_string().parse(), Ok(bound));
        }
        for kind in EntityKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
    }
}
