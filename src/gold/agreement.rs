//! How verdicts agree with labels given by hand, document by document and item by item.

use crate::error::Error;
use crate::input::{charset, without_place};
use crate::labels::Label;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

/// What tells a document apart from others.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Its identity, which may be that of others, too.
    pub document: String,
    /// The name of its source, where it is known.
    pub source: Option<String>,
    /// Its number in the run, from 1, where it is known.
    pub record: Option<u64>,
}

impl Key {
    fn has_source_of(&self, other: &Key) -> bool {
        self.source.is_some() && self.source == other.source
    }

    fn has_record_of(&self, other: &Key) -> bool {
        self.record.is_some() && self.record == other.record && (self.source.is_none() || self.source == other.source)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.document)?;
        if let Some(source) = self.source.as_ref().filter(|source| **source != self.document) {
            write!(f, " of {source}")?;
        }
        Ok(())
    }
}

/// Labels by hand: by the document and the number of the item in it, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandLabels {
    labels: BTreeMap<(Key, usize), Label>,
    /// Rows without a label: items that the annotator left out.
    pub unlabelled: usize,
    /// The [fingerprints](crate::Analyzer::fingerprint) of the analyzers that judged the items, where a table has the column `lexicon`.
    pub lexicons: BTreeSet<String>,
}

/// One row of hand labels, as JSON.
#[derive(Deserialize)]
struct Row {
    document: serde_json::Value,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    record: Option<u64>,
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

    /// Reads JSON Lines: members `document`, `item` and `label`, or `cats` as doccano exports it; `source` and `record`, where they are
    /// there, tell documents of one name apart. Other members do not matter.
    ///
    /// # Errors
    ///
    /// Where a line does not parse, has a label that is none, or speaks of an item again with another label; the error names the line.
    pub fn from_jsonl(text: &str) -> Result<HandLabels, Error> {
        let mut labels = HandLabels::default();
        for (number, line) in (1..).zip(text.split('\n')).filter(|(_, line)| !line.trim().is_empty()) {
            let row: Row = serde_json::from_str(line).map_err(|e| Error::input(format!("line {number}: {}", without_place(&e))))?;
            let document = row.document.as_str().map_or_else(|| row.document.to_string(), str::to_owned);
            let label = row.label.as_deref().or(row.cats.first().map(String::as_str)).unwrap_or("");
            let key = Key { document, source: row.source, record: row.record };
            labels.insert(key, row.item, label).map_err(|e| e.context(format_args!("line {number}")))?;
        }
        Ok(labels)
    }

    /// Reads CSV with the columns `document`, `item` and `label`: `items.csv` after correction, say. Of others `source` and `record`,
    /// which tell documents of one name apart, and `lexicon` matter; semicolons and tabs part columns, too.
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
        let (source, record) = (column("source").ok(), column("record").ok());
        let mut labels = HandLabels::default();
        for row in reader.records() {
            let row = row.map_err(failed)?;
            let line = row.position().map_or(0, csv::Position::line);
            let cell = |at: usize| row.get(at).unwrap_or("").trim();
            labels.lexicons.extend(lexicon.map(cell).filter(|cell| !cell.is_empty()).map(str::to_owned));
            // Spreadsheets and pandas may have made a number with a point of it.
            let whole = |at: usize| cell(at).strip_suffix(".0").unwrap_or(cell(at));
            let number = whole(item);
            let number = number.parse().map_err(|_| Error::input(format!("line {line}: {number:?} is no number of an item")))?;
            let source = source.map(cell).filter(|cell| !cell.is_empty()).map(str::to_owned);
            let key = Key { document: cell(document).to_owned(), source, record: record.and_then(|at| whole(at).parse().ok()) };
            labels.insert(key, number, cell(label)).map_err(|e| e.context(format_args!("line {line}")))?;
        }
        Ok(labels)
    }

    fn insert(&mut self, key: Key, item: usize, label: &str) -> Result<(), Error> {
        if label.is_empty() {
            self.unlabelled += 1;
            return Ok(());
        }
        let label: Label = label.to_ascii_lowercase().parse()?;
        let name = format!("{key}, item {item}");
        let hint = match (&key.source, key.record) {
            (Some(_), _) | (_, Some(_)) => "",
            _ => ": where two documents are called so, the columns \"source\" and \"record\" tell them apart",
        };
        match self.labels.insert((key, item), label) {
            Some(other) if other != label => Err(Error::input(format!("{name} is labelled {other} and {label}{hint}"))),
            _ => Ok(()),
        }
    }

    /// The label of an item of a document as the table calls it: see [`HandLabels::join`].
    pub fn get(&self, document: &Key, item: usize) -> Option<Label> {
        self.labels.get(&(document.clone(), item)).copied()
    }

    /// For each document that was read, what the table calls it, where it has labels of it.
    ///
    /// Where the identity is that of one document in the table and of one that was read, it tells alone. Else the source decides,
    /// and where that leaves several, the number in the run.
    ///
    /// # Errors
    ///
    /// Where it cannot be told which of several documents of one identity is labelled.
    pub fn join<'a>(&'a self, read: &[Key]) -> Result<Vec<Option<&'a Key>>, Error> {
        let mut known: BTreeMap<&str, Vec<&Key>> = BTreeMap::new();
        for (key, _) in self.keys() {
            let keys = known.entry(&key.document).or_default();
            if keys.last() != Some(&key) {
                keys.push(key);
            }
        }
        let mut met: BTreeMap<&str, Vec<&Key>> = BTreeMap::new();
        read.iter().for_each(|key| met.entry(&key.document).or_default().push(key));
        let mut joined: BTreeMap<&Key, &Key> = BTreeMap::new();
        for (document, known) in known {
            for (own, key) in pairs(known, met.remove(document).unwrap_or_default())? {
                joined.insert(own, key);
            }
        }
        Ok(read.iter().map(|key| joined.get(key).copied()).collect())
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
    pub fn keys(&self) -> impl Iterator<Item = (&Key, usize)> {
        self.labels.keys().map(|(document, item)| (document, *item))
    }
}

/// Documents of one identity that were `read`, each with its key among those that are `known`.
fn pairs<'a, 'b>(mut known: Vec<&'a Key>, mut read: Vec<&'b Key>) -> Result<Vec<(&'b Key, &'a Key)>, Error> {
    if let ([key], [own]) = (&known[..], &read[..]) {
        return Ok(vec![(own, key)]);
    }
    let mut pairs = Vec::new();
    for is_of in [Key::has_source_of, Key::has_record_of] {
        let counts = |of: &[&Key], key: &Key| of.iter().filter(|other| is_of(key, other)).count();
        let clear = read.iter().filter_map(|own| {
            let mut keys = known.iter().filter(|key| is_of(key, own));
            let key = keys.next().filter(|_| keys.next().is_none())?;
            (counts(&read, key) == 1).then_some((*own, *key))
        });
        let clear: Vec<(&'b Key, &'a Key)> = clear.collect();
        read.retain(|own| !clear.iter().any(|pair| pair.0 == *own));
        known.retain(|key| !clear.iter().any(|pair| pair.1 == *key));
        pairs.extend(clear);
    }
    // What is left is of other documents, where a source or a number says so.
    let is_other = |key: &Key, own: &Key| match (&key.source, &own.source, key.record, own.record) {
        (Some(known), Some(source), ..) if known != source => true,
        (.., Some(known), Some(record)) => known != record,
        _ => false,
    };
    match read.iter().find(|own| known.iter().any(|key| !is_other(key, own))) {
        Some(own) => {
            let message = "several documents are called so, and neither source nor record tells which of them is labelled";
            Err(Error::input(message).context(format_args!("{:?}", own.document)))
        }
        None => Ok(pairs),
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
        let get = |document: &str, item| labels.get(&Key { document: document.into(), ..Key::default() }, item);
        assert_eq!((get("a", 1), get("7", 2), get("a", 2)), (Some(Win), Some(Pending), None));
        assert_eq!((labels.len(), labels.unlabelled), (2, 1));
        for (wrong, message) in [
            ("{\"document\": \"a\"}", "line 1: missing field `item`"),
            ("{\"document\": \"a\", \"item\": 1, \"label\": \"lost\"}", "lost"),
            (
                "{\"document\": \"a\", \"item\": 1, \"label\": \"win\"}\n{\"document\": \"a\", \"item\": 1, \"label\": \"pending\"}",
                "line 2",
            ),
        ] {
            let error = HandLabels::from_jsonl(wrong).unwrap_err().to_string();
            assert!(error.contains(message) && error.matches("line").count() == 1, "{error}");
        }
    }

    #[test]
    fn documents_of_one_identity_are_told_apart_or_refused() {
        let key = |document: &str, source: &str, record: u64| {
            let source = Some(source.to_owned()).filter(|source| !source.is_empty());
            Key { document: document.into(), source, record: Some(record).filter(|record| *record > 0) }
        };
        let labels =
            |keys: &[Key]| HandLabels { labels: keys.iter().map(|key| ((key.clone(), 1), Win)).collect(), ..HandLabels::default() };
        let (a, b) = (key("1", "a.csv", 1), key("1", "b.csv", 3));
        for (known, read, expected) in [
            // One of the name on each side, whatever else is known of it.
            (vec![key("1", "", 0)], vec![a.clone()], Some(vec![Some(0)])),
            (vec![a.clone()], vec![b.clone()], Some(vec![Some(0)])),
            // Several, in one source each; in another order, and in part.
            (vec![a.clone(), b.clone()], vec![key("1", "b.csv", 1), key("1", "a.csv", 3)], Some(vec![Some(1), Some(0)])),
            (vec![a.clone()], vec![a.clone(), b.clone()], Some(vec![Some(0), None])),
            (vec![a.clone(), b.clone()], vec![b.clone()], Some(vec![Some(1)])),
            // Several in one source.
            (
                vec![key("x", "a.csv", 1), key("x", "a.csv", 2)],
                vec![key("x", "a.csv", 1), key("x", "a.csv", 2)],
                Some(vec![Some(0), Some(1)]),
            ),
            // Only the number is known.
            (vec![key("1", "", 1), key("1", "", 3)], vec![a.clone(), b.clone()], Some(vec![Some(0), Some(1)])),
            // Nothing is known, or it does not tell.
            (vec![key("1", "", 0)], vec![a.clone(), b.clone()], None),
            (vec![key("x", "a.csv", 0)], vec![key("x", "a.csv", 1), key("x", "a.csv", 2)], None),
            (vec![key("1", "", 0)], vec![key("2", "b.csv", 1)], Some(vec![None])),
        ] {
            let labels = labels(&known);
            let found = labels.join(&read);
            match expected {
                Some(expected) => {
                    let expected: Vec<Option<&Key>> = expected.into_iter().map(|at| at.map(|at: usize| &known[at])).collect();
                    assert_eq!(found, Ok(expected), "{known:?} {read:?}");
                }
                None => assert!(found.unwrap_err().to_string().contains("neither source nor record"), "{known:?} {read:?}"),
            }
        }
        let row = |source: &str, label: &str| format!("{{\"document\": 1, \"item\": 1, \"label\": \"{label}\"{source}}}\n");
        let of = |source: &str| format!(", \"source\": \"{source}\", \"record\": 1");
        assert_eq!(HandLabels::from_jsonl(&(row(&of("a"), "win") + &row(&of("b"), "pending"))).unwrap().len(), 2);
        let error = HandLabels::from_jsonl(&(row("", "win") + &row("", "pending"))).unwrap_err().to_string();
        assert!(error.contains("labelled win and pending: where two documents"), "{error}");
    }

    #[cfg(feature = "csv")]
    #[test]
    fn tables_are_read_by_the_names_of_their_columns() {
        let labels = HandLabels::from_csv("\u{feff}item;document;note;Label\n1.0;a;\"x;y\";Win\n2;a;;\n").unwrap();
        let own = Key { document: "a".into(), ..Key::default() };
        assert_eq!((labels.get(&own, 1), labels.len(), labels.unlabelled), (Some(Win), 1, 1));
        for (wrong, message) in
            [("document,item\na,1\n", "\"label\""), ("document,item,label\na,x,win\n", "line 2"), ("document,item,label\na,1\n", "line")]
        {
            assert!(HandLabels::from_csv(wrong).unwrap_err().to_string().contains(message), "{wrong}");
        }
    }
}
