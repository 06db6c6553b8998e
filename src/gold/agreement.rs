//! How verdicts agree with labels given by hand, document by document and item by item.

use crate::error::Error;
use crate::input::charset;
use crate::status::Label;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Labels by hand: by the document's identity and the number of the item in it, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandLabels {
    labels: BTreeMap<(String, usize), Label>,
    /// Rows without a label: items that the annotator left out.
    pub unlabelled: usize,
    /// The [fingerprints](crate::Analyzer::fingerprint) of the analyzers that judged the items, where a table has the column `lexicon`.
    pub lexicons: BTreeSet<String>,
}

/// One row of hand labels, as JSON.
#[derive(Deserialize)]
struct Row {
    document: serde_json::Value,
    item: usize,
    #[serde(default)]
    label: Option<String>,
    /// doccano's name for the label, in a list.
    #[serde(default)]
    cats: Vec<String>,
}

impl HandLabels {
    /// Reads a file: CSV where its name ends so, else JSON Lines; in any charset, as spreadsheets write it.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, or as [`HandLabels::from_jsonl`]; the error names the file.
    pub fn read(path: impl AsRef<Path>) -> Result<HandLabels, Error> {
        let path = path.as_ref();
        let read = || {
            let bytes = std::fs::read(path).map_err(|e| Error::input(e.to_string()))?;
            let text = charset::decode(&bytes, None)?;
            match path.extension() {
                #[cfg(feature = "csv")]
                Some(ending) if ending.eq_ignore_ascii_case("csv") || ending.eq_ignore_ascii_case("tsv") => HandLabels::from_csv(&text),
                _ => HandLabels::from_jsonl(&text),
            }
        };
        read().map_err(|e| e.context(path.display()))
    }

    /// Reads JSON Lines: members `document`, `item` and `label`, or `cats` as doccano exports it. Other members do not matter.
    ///
    /// # Errors
    ///
    /// Where a line does not parse, has a label that is none, or speaks of an item again with another label; the error names the line.
    pub fn from_jsonl(text: &str) -> Result<HandLabels, Error> {
        let mut labels = HandLabels::default();
        for (number, line) in (1..).zip(text.split('\n')).filter(|(_, line)| !line.trim().is_empty()) {
            let row: Row = serde_json::from_str(line).map_err(|e| Error::input(format!("line {number}: {e}")))?;
            let document = row.document.as_str().map_or_else(|| row.document.to_string(), str::to_owned);
            let label = row.label.as_deref().or(row.cats.first().map(String::as_str)).unwrap_or("");
            labels.insert(document, row.item, label).map_err(|e| e.context(format_args!("line {number}")))?;
        }
        Ok(labels)
    }

    /// Reads CSV with the columns `document`, `item` and `label`: `items.csv` after correction, say. Of others
    /// only `lexicon` matters; semicolons and tabs part columns, too.
    ///
    /// # Errors
    ///
    /// As [`HandLabels::from_jsonl`], and where a column is missing.
    #[cfg(feature = "csv")]
    pub fn from_csv(text: &str) -> Result<HandLabels, Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let delimiter = crate::input::csv::delimiter_of(text.lines().next().unwrap_or("").as_bytes());
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        let failed = |e: csv::Error| Error::input(e.to_string());
        let columns = reader.headers().map_err(failed)?.clone();
        let column = |name: &str| {
            columns.iter().position(|c| c.trim().eq_ignore_ascii_case(name)).ok_or_else(|| Error::input(format!("no column {name:?}")))
        };
        let (document, item, label, lexicon) = (column("document")?, column("item")?, column("label")?, column("lexicon").ok());
        let mut labels = HandLabels::default();
        for row in reader.records() {
            let row = row.map_err(failed)?;
            let line = row.position().map_or(0, csv::Position::line);
            let cell = |at: usize| row.get(at).unwrap_or("").trim();
            labels.lexicons.extend(lexicon.map(cell).filter(|cell| !cell.is_empty()).map(str::to_owned));
            // Spreadsheets and pandas may have made a number with a point of it.
            let number = cell(item).strip_suffix(".0").unwrap_or(cell(item));
            let number = number.parse().map_err(|_| Error::input(format!("line {line}: {number:?} is no number of an item")))?;
            labels.insert(cell(document).to_owned(), number, cell(label)).map_err(|e| e.context(format_args!("line {line}")))?;
        }
        Ok(labels)
    }

    fn insert(&mut self, document: String, item: usize, label: &str) -> Result<(), Error> {
        if label.is_empty() {
            self.unlabelled += 1;
            return Ok(());
        }
        let label: Label = label.to_ascii_lowercase().parse()?;
        let name = format!("{document}, item {item}");
        match self.labels.insert((document, item), label) {
            Some(other) if other != label => Err(Error::input(format!("{name} is labelled {other} and {label}"))),
            _ => Ok(()),
        }
    }

    /// The label of an item.
    pub fn get(&self, document: &str, item: usize) -> Option<Label> {
        self.labels.get(&(document.to_owned(), item)).copied()
    }

    /// How many items have a label.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether no item has a label.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = (&str, usize)> {
        self.labels.keys().map(|(document, item)| (document.as_str(), *item))
    }
}

/// Krippendorff's alpha for nominal data (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 where all agree, 0 where
/// they agree as often as by chance. Each unit holds the labels that its coders gave; units with fewer than two do not count.
///
/// `None` where nothing can be said: no unit has two labels, or all labels are the same one.
///
/// ```
/// use tidings::Label::{Pending, Win};
/// let units = [vec![Win, Win], vec![Win, Pending], vec![Pending, Pending]];
/// let alpha = tidings::gold::agreement::krippendorff_alpha(units.iter().map(Vec::as_slice));
/// assert!((alpha.unwrap() - 4.0 / 9.0).abs() < 1e-12);
/// ```
pub fn krippendorff_alpha<'a>(units: impl IntoIterator<Item = &'a [Label]>) -> Option<f64> {
    let (mut totals, mut disagreement, mut all) = (BTreeMap::<Label, f64>::new(), 0.0, 0.0);
    for unit in units.into_iter().filter(|unit| unit.len() > 1) {
        let values = unit.len() as f64;
        all += values;
        for label in unit {
            *totals.entry(*label).or_default() += 1.0;
            let others = unit.iter().filter(|other| *other != label).count();
            disagreement += others as f64 / (values - 1.0);
        }
    }
    let by_chance: f64 = totals.values().map(|n| n * (all - n)).sum();
    (by_chance > 0.0).then(|| 1.0 - (all - 1.0) * disagreement / by_chance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Label::{Movement, Pending, Win};

    #[test]
    fn alpha_is_that_of_hand_counting() {
        let alpha = |units: &[&[Label]]| krippendorff_alpha(units.iter().copied());
        assert_eq!(alpha(&[&[Win, Win], &[Pending, Pending]]), Some(1.0));
        // The example of two observers and two values in Krippendorff 2011: 0.095.
        let (first, second) = ("0100000010", "1110010000");
        let units = first.chars().zip(second.chars()).map(|(a, b)| [a, b].map(|c| if c == '1' { Win } else { Pending }));
        let units: Vec<[Label; 2]> = units.collect();
        assert!((krippendorff_alpha(units.iter().map(|u| &u[..])).unwrap() - 0.095).abs() < 0.001);
        assert_eq!(alpha(&[&[Win, Win], &[Win, Win]]), None);
        assert_eq!(alpha(&[&[Win], &[Pending]]), None);
        // Totals: win 2, pending 2; each unit disagrees: 1 - 3 * 4 / (2*2 + 2*2) = -0.5.
        assert_eq!(alpha(&[&[Win, Pending], &[Pending, Win]]), Some(-0.5));
        // Totals: win 4, movement 2, pending 1 of 7; disagreement 0 + 2 + 2 over (4*3 + 2*5 + 1*6).
        let found = alpha(&[&[Win, Win, Win], &[Win, Movement], &[Movement, Pending], &[Win]]).unwrap();
        assert!((found - (1.0 - 6.0 * 4.0 / 28.0)).abs() < 1e-12, "{found}");
    }

    #[test]
    fn labels_are_read_by_document_and_item() {
        let jsonl = "{\"document\": \"a\", \"item\": 1, \"label\": \"win\"}\n\n{\"document\": 7, \"item\": 2, \"cats\": [\"pending\"], \"text\": \"x\"}\n{\"document\": \"b\", \"item\": 1, \"cats\": []}\n";
        let labels = HandLabels::from_jsonl(jsonl).unwrap();
        assert_eq!((labels.get("a", 1), labels.get("7", 2), labels.get("a", 2)), (Some(Win), Some(Pending), None));
        assert_eq!((labels.len(), labels.unlabelled), (2, 1));
        for (wrong, message) in [
            ("{\"document\": \"a\"}", "line 1"),
            ("{\"document\": \"a\", \"item\": 1, \"label\": \"lost\"}", "lost"),
            (
                "{\"document\": \"a\", \"item\": 1, \"label\": \"win\"}\n{\"document\": \"a\", \"item\": 1, \"label\": \"pending\"}",
                "line 2",
            ),
        ] {
            assert!(HandLabels::from_jsonl(wrong).unwrap_err().to_string().contains(message));
        }
    }

    #[cfg(feature = "csv")]
    #[test]
    fn tables_are_read_by_the_names_of_their_columns() {
        let labels = HandLabels::from_csv("\u{feff}item;document;note;Label\n1.0;a;\"x;y\";Win\n2;a;;\n").unwrap();
        assert_eq!((labels.get("a", 1), labels.len(), labels.unlabelled), (Some(Win), 1, 1));
        for (wrong, message) in
            [("document,item\na,1\n", "\"label\""), ("document,item,label\na,x,win\n", "line 2"), ("document,item,label\na,1\n", "line")]
        {
            assert!(HandLabels::from_csv(wrong).unwrap_err().to_string().contains(message), "{wrong}");
        }
    }
}
