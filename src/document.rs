//! What an analysis is given: a text and what is known about it.

use crate::calendar::Date;
use crate::country::Country;

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
