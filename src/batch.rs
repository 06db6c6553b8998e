//! Many documents at once. The only place that knows of threads.

use crate::analysis::Analysis;
use crate::analyzer::Analyzer;
use crate::document::Document;
use rayon::prelude::*;

impl Analyzer {
    /// Reads many documents on all threads of rayon's pool: the same answers as one by one, in the order of the documents.
    ///
    /// ```
    /// use tidings::{Analyzer, Document};
    /// let documents = vec![Document::new("The ban was lifted."), Document::new("Still no answer.")];
    /// let analyzer = Analyzer::new();
    /// assert_eq!(analyzer.analyze_batch(&documents).len(), 2);
    /// ```
    pub fn analyze_batch<'a>(&'a self, documents: &'a [Document]) -> Vec<Analysis<'a>> {
        documents.par_iter().map(|document| self.analyze_document(document)).collect()
    }
}
