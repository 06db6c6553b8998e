//! What an analysis is given: a text and what is known about it.

use crate::entity::date::Date;
use crate::error::Error;
use std::fmt;
use std::str::FromStr;

/// An update text with what decides how it is read.
///
/// ```
/// use tidings::Document;
/// let document = Document::new("We won on 3/4.").with_date("2024-04-10".parse()?).with_country("GB".parse()?);
/// assert_eq!(document.text, "We won on 3/4.");
/// # Ok::<(), tidings::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The text as its reader would see it.
    pub text: String,
    /// The day of publication: resolves relative and year-less dates.
    pub date: Option<Date>,
    /// Decides the order of numeric dates, the currency of a bare `$`, and the offices.
    pub country: Option<Country>,
}

impl Document {
    /// A document of which only the text is known.
    pub fn new(text: impl Into<String>) -> Document {
        Document { text: text.into(), date: None, country: None }
    }

    /// The same document, published on `date`.
    pub fn with_date(self, date: Date) -> Document {
        Document { date: Some(date), ..self }
    }

    /// The same document, published in `country`.
    pub fn with_country(self, country: Country) -> Document {
        Document { country: Some(country), ..self }
    }
}

/// A country by its ISO 3166-1 alpha-2 code, upper case; `EU` is taken too.
///
/// ```
/// use tidings::Country;
/// let country: Country = "ca".parse()?;
/// assert_eq!(country.code(), "CA");
/// assert!("Canada".parse::<Country>().is_err());
/// # Ok::<(), tidings::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// The two-letter code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl FromStr for Country {
    type Err = Error;

    fn from_str(code: &str) -> Result<Country, Error> {
        match code.trim().as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => Ok(Country([a.to_ascii_uppercase(), b.to_ascii_uppercase()])),
            _ => Err(Error::value(format!("{code:?} is no country: two letters are expected, as in \"CA\""))),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
