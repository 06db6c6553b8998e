//! What a service allows of one document.

use crate::analysis::Analysis;
use crate::error::Error;

/// The most that one document may hold; `None`, the default of each, is no limit.
///
/// Reading takes time and memory in proportion to the text, so [`Limits::bytes`] bounds both. Limits hold for the methods of
/// [`Analyzer`](crate::Analyzer) that begin with `try_`; those that cannot fail do not ask them.
///
/// ```
/// use tidings::{Analyzer, Document, Limits};
/// let analyzer = Analyzer::builder().limits(Limits::default().with_bytes(1_000)).build()?;
/// assert!(analyzer.try_analyze_document(&Document::new("We won.")).is_ok());
/// let error = analyzer.try_analyze_document(&Document::new("We won. ".repeat(1_000))).unwrap_err();
/// assert!(error.is_limit());
/// assert_eq!(error.to_string(), "limit of 1000 bytes a document: this one has 8000");
/// # Ok::<(), tidings::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of text.
    pub bytes: Option<usize>,
    /// Items and other sections together.
    pub sections: Option<usize>,
    /// Entities.
    pub entities: Option<usize>,
}

impl Limits {
    /// The same limits, with one for the bytes of a text.
    pub fn with_bytes(self, bytes: usize) -> Limits {
        Limits { bytes: Some(bytes), ..self }
    }

    /// The same limits, with one for items and other sections together.
    pub fn with_sections(self, sections: usize) -> Limits {
        Limits { sections: Some(sections), ..self }
    }

    /// The same limits, with one for entities.
    pub fn with_entities(self, entities: usize) -> Limits {
        Limits { entities: Some(entities), ..self }
    }

    /// Before the text is read.
    pub(crate) fn check_text(&self, text: &str) -> Result<(), Error> {
        check("bytes", self.bytes, text.len())
    }

    /// Once it has been read.
    pub(crate) fn check_analysis(&self, analysis: &Analysis<'_>) -> Result<(), Error> {
        check("sections", self.sections, analysis.items().len() + analysis.others().len())?;
        check("entities", self.entities, analysis.entities().len())
    }
}

fn check(what: &str, limit: Option<usize>, found: usize) -> Result<(), Error> {
    match limit {
        Some(limit) if found > limit => Err(Error::limit(format!("limit of {limit} {what} a document: this one has {found}"))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Analyzer, Document, Scratch};

    #[test]
    fn each_limit_is_named_when_it_is_passed() {
        let document = Document::new("Bill C-59 passed.\n\nBill C-60 passed.");
        let with = |limits: Limits| Analyzer::builder().limits(limits).build().unwrap();
        for (limits, name) in [
            (Limits::default().with_bytes(20), "bytes"),
            (Limits::default().with_sections(0), "sections"),
            (Limits::default().with_entities(1), "entities"),
        ] {
            let error = with(limits).try_analyze_document(&document).unwrap_err();
            assert!(error.is_limit() && error.to_string().contains(name), "{error}");
            assert!(with(limits).try_analyze_in(&mut Scratch::default(), &document).is_err());
            let documents = [Document::new("We won."), document.clone()];
            let kept = with(limits).try_map_batch(&documents, |analysis| analysis.text().len());
            assert_eq!(kept.iter().map(Result::is_ok).collect::<Vec<_>>(), [name != "sections", false]);
        }
        let roomy = Limits::default().with_bytes(1000).with_sections(9).with_entities(9);
        assert!(with(roomy).try_analyze_document(&document).is_ok());
    }
}
