//! Analyses as bytes, one file a format.

pub mod brat;
#[cfg(feature = "csv")]
pub mod csv;
pub mod doccano;
pub mod json;
pub mod label_studio;
pub mod text;

use crate::calendar::Date;
use crate::country::Country;

/// Where an analysis comes from: what the formats that name documents write beside it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Origin<'a> {
    /// The number of the document in the run, from 1.
    pub record: u64,
    /// The document's identity.
    pub id: &'a str,
    /// The file.
    pub source: &'a str,
    /// The title, where the input states one: [`Record::title`](crate::input::Record::title).
    pub title: Option<&'a str>,
    /// The day of publication that a document states which could not be read; of others the analysis has it.
    pub date: Option<Date>,
    /// The country that it states, likewise.
    pub country: Option<Country>,
    /// Members of the input that are carried through: name, and value as JSON.
    pub carried: &'a [(String, String)],
    /// [`Analyzer::fingerprint`](crate::Analyzer::fingerprint).
    pub lexicon: &'a str,
}

impl<'a> Origin<'a> {
    /// An origin of which no more is known.
    pub fn new(record: u64, id: &'a str, source: &'a str) -> Origin<'a> {
        Origin { record, id, source, title: None, date: None, country: None, carried: &[], lexicon: "" }
    }
}

/// The words in one line, a blank between each two.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
