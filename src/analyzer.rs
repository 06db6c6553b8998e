//! The pipeline: text → tokens → sections → entities → labels → analysis.

use crate::analysis::{Analysis, Findings, ItemData, OtherData};
use crate::both::both;
use crate::calendar::Date;
use crate::country::Country;
use crate::document::Document;
use crate::entity::{self, Entity};
use crate::error::Error;
use crate::hash::Hash;
use crate::label::{self, CueId};
use crate::labels::Label;
use crate::lexicon::{Lexicon, listed, rows};
use crate::limits::Limits;
use crate::section::{self, Outline, Section, SectionKind};
use crate::span::{self, Span};
use crate::text::{Buffers, Reading};
use once_cell::sync::Lazy;
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// Everything that rules know: words, phrases, patterns, cues and weights.
#[derive(Clone)]
pub(crate) struct Rules {
    pub lexicon: Lexicon,
    pub sections: section::Rules,
    pub entities: entity::Rules,
    pub labels: label::Rules,
    /// The hash of the built-in tables.
    hash: Hash,
    /// Tables that the user added, as given.
    pub tables: Vec<String>,
}

impl fmt::Debug for Rules {
    /// Their tables would fill ten megabytes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rules").finish_non_exhaustive()
    }
}

/// The built-in rules, built once at first use.
static BUILT_IN: Lazy<Arc<Rules>> = Lazy::new(|| {
    // Three parts of about the same length, none of which needs the words of another.
    let (weights, ((cues, hash), mut rules)) =
        both(label::Rules::read_weights, || both(|| (label::Rules::read_cues(), hash_tables()), Rules::without_labels));
    rules.labels = label::Rules::new(cues, weights, &mut rules.lexicon);
    Arc::new(Rules { hash, ..rules })
});

/// The texts of all built-in tables.
fn tables() -> impl Iterator<Item = &'static str> {
    entity::tables().chain(label::TABLES).chain([listed::TABLE])
}

fn hash_tables() -> Hash {
    let mut hash = Hash::default();
    tables().for_each(|table| hash.write(table.as_bytes()));
    hash
}

impl Rules {
    /// The built-in rules but for those of labels.
    fn without_labels() -> Rules {
        /// Room for the words of all built-in tables.
        const WORDS: usize = 1 << 15;
        let mut lexicon = Lexicon::with_room(WORDS);
        // The numbers of these words tell where what is known of them stands in memory.
        entity::take_first_words(&mut lexicon);
        label::Rules::take_common_words(&mut lexicon);
        let entities = entity::Rules::new(&mut lexicon);
        let sections = section::Rules::new(&mut lexicon);
        Rules { lexicon, sections, entities, labels: label::Rules::default(), hash: Hash::default(), tables: Vec::new() }
    }
}

/// What an analysis needs while it reads, kept to be used again; see [`Analyzer::analyze_in`].
#[derive(Debug, Default)]
pub struct Scratch {
    buffers: Buffers,
    outline: Outline,
    entities: entity::Buffers,
    findings: Findings,
    labels: label::Buffers,
}

/// What is to be read.
struct Given<'a> {
    text: &'a str,
    date: Option<Date>,
    country: Option<Country>,
}

/// Reads update texts. Cheap to clone, and shared freely between threads.
///
/// | what is read | | within [`Limits`] |
/// |---|---|---|
/// | a text | [`analyze`](Self::analyze) | |
/// | a document, with its date and country | [`analyze_document`](Self::analyze_document) | [`try_analyze_document`](Self::try_analyze_document) |
/// | one after the other, in the same memory | [`analyze_in`](Self::analyze_in) | [`try_analyze_in`](Self::try_analyze_in) |
/// | many, on all threads | [`analyze_batch`](Self::analyze_batch) | [`try_analyze_batch`](Self::try_analyze_batch) |
/// | many, of which something is kept | [`map_batch`](Self::map_batch) | [`try_map_batch`](Self::try_map_batch) |
///
/// Only methods that begin with `try_` ask the limits.
///
/// ```
/// let analyzer = tidings::Analyzer::new();
/// let analysis = analyzer.analyze("The council scrapped its plan on 3 May 2024.");
/// assert_eq!(analysis.items().len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    rules: Arc<Rules>,
    date: Option<Date>,
    country: Option<Country>,
    abstain_below: f32,
    limits: Limits,
}

impl Default for Analyzer {
    fn default() -> Analyzer {
        Analyzer::new()
    }
}

impl Analyzer {
    /// An analyzer with the built-in English rules.
    pub fn new() -> Analyzer {
        Analyzer { rules: BUILT_IN.clone(), date: None, country: None, abstain_below: 0.0, limits: Limits::default() }
    }

    /// An analyzer of your own making.
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder { analyzer: Analyzer::new(), lexicons: Vec::new(), cues: Vec::new() }
    }

    /// What tells analyzers apart that may judge differently: the crate's version and all tables, the user's own too;
    /// not the date, country or threshold. `0.1.0-` and 16 hexadecimal digits, the same on every machine.
    ///
    /// ```
    /// use tidings::Analyzer;
    /// let own = Analyzer::builder().lexicon("Fenbank\torganization").build()?;
    /// assert_eq!(Analyzer::new().fingerprint(), Analyzer::new().fingerprint());
    /// assert_ne!(Analyzer::new().fingerprint(), own.fingerprint());
    /// # Ok::<(), tidings::Error>(())
    /// ```
    pub fn fingerprint(&self) -> String {
        let mut hash = self.rules.hash;
        let own = self.rules.tables.iter().flat_map(|table| rows(table));
        own.for_each(|(_, row)| hash.write(row.as_bytes()));
        format!("{}-{:016x}", env!("CARGO_PKG_VERSION"), hash.get())
    }

    /// The same analyzer, blind to a part of the labels' features, for ablations: `words`, `sentences`, `cues`, `scope`, `actors`,
    /// `things`. Without a part that there is not it is the same.
    #[doc(hidden)]
    pub fn without(&self, part: &str) -> Analyzer {
        let mut rules = Rules::clone(&self.rules);
        rules.labels = rules.labels.without(part);
        Analyzer { rules: Arc::new(rules), ..self.clone() }
    }

    /// Reads a text. Every string has an analysis.
    pub fn analyze<'a>(&'a self, text: &'a str) -> Analysis<'a> {
        self.analyze_given(self.given(text, None, None))
    }

    /// Reads a document, whose date and country stand before the analyzer's own.
    pub fn analyze_document<'a>(&'a self, document: &'a Document) -> Analysis<'a> {
        self.analyze_given(self.given_by(document))
    }

    /// Reads a document into the tables of `scratch`: for many documents one after the other, without allocating for each. The
    /// analysis stands in them until the next is read; for one that is kept, take [`Analyzer::analyze_document`].
    ///
    /// ```
    /// use tidings::{Analyzer, Document, Scratch};
    /// let (analyzer, mut scratch) = (Analyzer::new(), Scratch::default());
    /// for text in ["The ban was lifted.", "Still no answer."] {
    ///     let document = Document::new(text);
    ///     let analysis = analyzer.analyze_in(&mut scratch, &document);
    ///     assert_eq!(analysis.items().len(), 1);
    /// }
    /// ```
    pub fn analyze_in<'a>(&'a self, scratch: &'a mut Scratch, document: &'a Document) -> Analysis<'a> {
        let given = self.given_by(document);
        self.find(&given, scratch);
        self.analysis(given, Cow::Borrowed(&scratch.findings))
    }

    /// Reads a document within the analyzer's [`Limits`].
    ///
    /// # Errors
    ///
    /// Where the document passes a limit; the error names it.
    pub fn try_analyze_document<'a>(&'a self, document: &'a Document) -> Result<Analysis<'a>, Error> {
        self.within_limits(document, || self.analyze_document(document))
    }

    /// [`Analyzer::analyze_in`] within the analyzer's [`Limits`].
    ///
    /// # Errors
    ///
    /// Where the document passes a limit; the error names it.
    pub fn try_analyze_in<'a>(&'a self, scratch: &'a mut Scratch, document: &'a Document) -> Result<Analysis<'a>, Error> {
        self.within_limits(document, || self.analyze_in(scratch, document))
    }

    /// Reads a document with the tables of `scratch`, and keeps a copy of what was found, sized to it.
    pub(crate) fn analyze_copied<'a>(&'a self, scratch: &mut Scratch, document: &'a Document) -> Analysis<'a> {
        let given = self.given_by(document);
        self.find(&given, scratch);
        self.analysis(given, Cow::Owned(scratch.findings.clone()))
    }

    /// [`Analyzer::analyze_copied`] within the analyzer's limits.
    pub(crate) fn try_analyze_copied<'a>(&'a self, scratch: &mut Scratch, document: &'a Document) -> Result<Analysis<'a>, Error> {
        self.within_limits(document, || self.analyze_copied(scratch, document))
    }

    fn within_limits<'a>(&self, document: &Document, read: impl FnOnce() -> Analysis<'a>) -> Result<Analysis<'a>, Error> {
        self.limits.check_text(&document.text)?;
        let analysis = read();
        self.limits.check_analysis(&analysis).map(|()| analysis)
    }

    fn analyze_given<'a>(&'a self, given: Given<'a>) -> Analysis<'a> {
        let mut scratch = Scratch::default();
        self.find(&given, &mut scratch);
        self.analysis(given, Cow::Owned(scratch.findings))
    }

    fn analysis<'a>(&'a self, Given { text, date, country }: Given<'a>, findings: Cow<'a, Findings>) -> Analysis<'a> {
        Analysis { text, date, country, rules: &self.rules.labels, findings }
    }

    /// What is given, as far as it is read, the analyzer's own date and country where the document has none.
    fn given<'a>(&self, text: &'a str, date: Option<Date>, country: Option<Country>) -> Given<'a> {
        Given { text: span::readable(text), date: date.or(self.date), country: country.or(self.country) }
    }

    fn given_by<'a>(&self, document: &'a Document) -> Given<'a> {
        self.given(&document.text, document.date, document.country)
    }

    /// The whole way of the text.
    fn find(&self, given: &Given<'_>, scratch: &mut Scratch) {
        let Rules { lexicon, sections: section_rules, .. } = &*self.rules;
        let Scratch { buffers, outline, entities, findings, labels } = scratch;
        findings.clear();
        let reading = Reading::new(given.text, lexicon, buffers);
        section::split(&reading, section_rules, outline);
        let sections = &outline.sections;
        self.find_entities(given, &reading, entities, &mut findings.entities);
        keep_within(&mut findings.entities, sections);
        for section in sections {
            let entities = entities_of(&findings.entities, section.span);
            match section.kind {
                SectionKind::Other { role } => findings.others.push(OtherData { span: section.span, role, entities }),
                SectionKind::Item { .. } => self.judge(&reading, section, entities, labels, findings),
            }
        }
        reading.put_back(buffers);
    }

    fn find_entities(&self, given: &Given<'_>, reading: &Reading<'_>, buffers: &mut entity::Buffers, found: &mut Vec<Entity>) {
        let Rules { lexicon, entities: rules, .. } = &*self.rules;
        entity::find(&entity::Context { reading, lexicon, rules, date: given.date, country: given.country }, buffers, found);
    }

    /// Only the first stages of the way, for benches that tell what each costs: tokens with their words looked up, lines
    /// and sentences (1), then sections (2), then entities (3).
    #[doc(hidden)]
    pub fn first_stages(&self, stages: u8, scratch: &mut Scratch, document: &Document) -> usize {
        let Scratch { buffers, outline, entities, findings, .. } = scratch;
        findings.clear();
        let reading = Reading::new(&document.text, &self.rules.lexicon, buffers);
        if stages > 1 {
            section::split(&reading, &self.rules.sections, outline);
        }
        if stages > 2 {
            self.find_entities(&self.given_by(document), &reading, entities, &mut findings.entities);
        }
        let seen = reading.tokens.len() + findings.entities.len();
        reading.put_back(buffers);
        seen
    }

    fn judge(&self, reading: &Reading<'_>, section: &Section, entities: Range<u32>, labels: &mut label::Buffers, findings: &mut Findings) {
        let SectionKind::Item { heading, declared, update } = section.kind else { return };
        let first = findings.evidence.len();
        let inferred = label::infer(
            &label::Context { reading, rules: &self.rules.labels, span: section.span, heading, declaration: declared.map(|d| d.1) },
            labels,
            &mut findings.evidence,
        );
        // What a heading over several items states is evidence of none of them: it stands outside.
        if let Some((label, span)) = declared.filter(|(_, span)| section.span.contains(*span)) {
            let weight = label::DECLARED_WEIGHT;
            let place = first + findings.evidence[first..].partition_point(|other| other.weight > weight);
            findings.evidence.insert(place, label::Evidence { span, label, weight, cue: CueId::DECLARED, modifier: None });
        }
        let declared = declared.map(|d| d.0);
        let (label, confidence) = label::decide(declared, inferred);
        findings.items.push(ItemData {
            span: section.span,
            heading,
            label: Some(label).filter(|_: &Label| confidence >= self.abstain_below),
            confidence,
            declared,
            inferred,
            update,
            entities,
            evidence: first as u32..findings.evidence.len() as u32,
        });
    }
}

/// A user's table: the name that errors tell, and its text.
fn read_table(path: &Path) -> Result<(String, String), Error> {
    let name = path.display().to_string();
    let table = std::fs::read_to_string(path).map_err(|e| Error::input(format!("{name}: {e}")))?;
    Ok((name, table))
}

/// Drops what crosses the border of a section.
fn keep_within(entities: &mut Vec<Entity>, sections: &[Section]) {
    entities.retain(|e| {
        let after = sections.partition_point(|s| s.span.end() <= e.span.start());
        sections.get(after).is_some_and(|s| s.span.contains(e.span))
    });
}

fn entities_of(entities: &[Entity], span: Span) -> Range<u32> {
    let at = |byte: usize| entities.partition_point(|e| e.span.start() < byte) as u32;
    at(span.start())..at(span.end())
}

/// Makes an [`Analyzer`].
#[derive(Clone, Debug)]
pub struct AnalyzerBuilder {
    analyzer: Analyzer,
    /// Tables of names, in the order given, each with what messages call it.
    lexicons: Vec<(String, String)>,
    /// Tables of cues, in the order given.
    cues: Vec<(String, String)>,
}

impl AnalyzerBuilder {
    /// The kinds of rows that [`AnalyzerBuilder::lexicon`] takes.
    ///
    /// ```
    /// use tidings::{Analyzer, AnalyzerBuilder};
    /// for kind in AnalyzerBuilder::NAME_KINDS {
    ///     assert!(Analyzer::builder().lexicon(format!("Fenbank\t{kind}")).build().is_ok());
    /// }
    /// ```
    pub const NAME_KINDS: &[&str] = &entity::KINDS;

    /// The day of publication of documents that name none.
    pub fn date(mut self, date: Date) -> AnalyzerBuilder {
        self.analyzer.date = Some(date);
        self
    }

    /// The country of documents that name none.
    pub fn country(mut self, country: Country) -> AnalyzerBuilder {
        self.analyzer.country = Some(country);
        self
    }

    /// Gives no verdict whose confidence is below `threshold`. Default 0: never abstain. One that is not from 0 to 1 is an error of
    /// [`AnalyzerBuilder::build`].
    ///
    /// ```
    /// use tidings::Analyzer;
    /// assert!(Analyzer::builder().abstain_below(0.7).build().is_ok());
    /// for wrong in [f32::NAN, -0.1, 2.0] {
    ///     assert!(Analyzer::builder().abstain_below(wrong).build().unwrap_err().is_value());
    /// }
    /// ```
    pub fn abstain_below(mut self, threshold: f32) -> AnalyzerBuilder {
        self.analyzer.abstain_below = threshold;
        self
    }

    /// The most that one document may hold, asked by the methods of [`Analyzer`] that begin with `try_`. Default: no limits.
    pub fn limits(mut self, limits: Limits) -> AnalyzerBuilder {
        self.analyzer.limits = limits;
        self
    }

    /// Adds names and words of names to the built-in tables. `table` is tab-separated text of the same form as the
    /// crate's own: `phrase`, `kind` and, if you like, `source`, one row a line; lines that begin with `#` are skipped.
    /// The order of rows and tables does not matter.
    ///
    /// What is named: `organization`, `person`, `place`, `country`.
    ///
    /// What people are called: `given-name`, `family-name`, `particle` ("van"), `honorific` ("Dr"), `role` ("spokesperson") and
    /// `role-part` ("privacy" in "privacy commissioner"), `office` (a title that is its own portfolio: "taoiseach"), `portfolio`
    /// ("housing", behind "minister for"), `demonym` ("Kenyan").
    ///
    /// What bodies are called: `organization-head` ("council"), `organization-weak-head` ("insurance": a head where other words of a
    /// name stand before it), `organization-trade-head` ("vineyards"), `organization-people` ("fishers"), `organization-first` ("HMP":
    /// a head that stands first), `organization-alone` ("riksdag": a name by itself), `body` (what has the name of a place before it:
    /// "police"), `name-part` ("advisory": within such names).
    ///
    /// What is neither: `thing` ("junction": ends names of things), `thing-name` ("Boxing Day"), `abbreviation` ("ASAP"), `opener`
    /// ("support": begins headings and appeals), `function` ("which"), `common` (any other word that is no name).
    ///
    /// Of `organization`, `person`, `place`, `country`, `office` and `thing-name` a phrase is found as a whole; a row of another kind
    /// tells of each of its words by itself. Those that begin with `organization-` and `opener` have one word.
    ///
    /// ```
    /// let analyzer = tidings::Analyzer::builder().lexicon("Fenbank\torganization\nlandammann\toffice").build()?;
    /// let analysis = analyzer.analyze("Landammann Ueli Frei told Fenbank to pay.");
    /// let kinds: Vec<_> = analysis.items().flat_map(|item| item.entities().to_vec()).map(|e| e.kind().as_str()).collect();
    /// assert_eq!(kinds, ["minister", "organization"]);
    /// # Ok::<(), tidings::Error>(())
    /// ```
    pub fn lexicon(mut self, table: impl Into<String>) -> AnalyzerBuilder {
        self.lexicons.push((format!("lexicon table {}", self.lexicons.len() + 1), table.into()));
        self
    }

    /// Adds the table of a file, as [`AnalyzerBuilder::lexicon`] does.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read as UTF-8. Rows are looked at by [`AnalyzerBuilder::build`].
    pub fn lexicon_file(mut self, path: impl AsRef<Path>) -> Result<AnalyzerBuilder, Error> {
        self.lexicons.push(read_table(path.as_ref())?);
        Ok(self)
    }

    /// Changes the cues of the labels. `table` is tab-separated text, one row a line; lines that begin with `#` are skipped:
    ///
    /// - a cue in the form of the crate's own table: name, family, label, strength (1 to 3) and pattern; a cue of that name gives way;
    /// - `-` and a name: the cue is taken away;
    /// - a name, `=` and a weight: the cue counts so much for its label, whatever was learned of it.
    ///
    /// Rows are taken in the order in which they stand. A pattern is a run of elements within one clause:
    ///
    /// | element | stands for |
    /// |---|---|
    /// | `harbour` | the word, however it is written large or small |
    /// | `<keep>` | any form of the verb; `<keep:past>` its past and participle, so `:base`, `:s`, `:ing`, `:part` |
    /// | `%HARM` | a word of a class of the crate's own: see `src/label/data/classes.tsv` |
    /// | `a\|b` | either |
    /// | `the?` | the word or nothing |
    /// | `_`, `_3` | one word, up to three words |
    ///
    /// ```
    /// let table = "harbour-kept\town\twin\t3\t<keep:past> _2 harbour";
    /// let analyzer = tidings::Analyzer::builder().cues(table).build()?;
    /// let analysis = analyzer.analyze("They kept our harbour.");
    /// let item = analysis.items().next().ok_or("no item")?;
    /// assert!(item.evidence().any(|e| e.cue == "harbour-kept"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cues(mut self, table: impl Into<String>) -> AnalyzerBuilder {
        self.cues.push((format!("cue table {}", self.cues.len() + 1), table.into()));
        self
    }

    /// Takes the cues of a file, as [`AnalyzerBuilder::cues`] does.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read as UTF-8. Rows are looked at by [`AnalyzerBuilder::build`].
    pub fn cues_file(mut self, path: impl AsRef<Path>) -> Result<AnalyzerBuilder, Error> {
        self.cues.push(read_table(path.as_ref())?);
        Ok(self)
    }

    /// The analyzer.
    ///
    /// # Errors
    ///
    /// Where a table that was given has a row that does not parse, or that no text can match; the error names the table and the line. Where the threshold of
    /// [`AnalyzerBuilder::abstain_below`] is no confidence.
    pub fn build(self) -> Result<Analyzer, Error> {
        let AnalyzerBuilder { mut analyzer, lexicons, cues } = self;
        if !(0.0..=1.0).contains(&analyzer.abstain_below) {
            return Err(Error::value(format!("{} is no confidence to abstain below: 0 to 1 is expected", analyzer.abstain_below)));
        }
        for (name, table) in &lexicons {
            entity::check_table(table).map_err(|error| error.context(name))?;
        }
        if lexicons.is_empty() && cues.is_empty() {
            return Ok(analyzer);
        }
        let mut rules = Rules::clone(&analyzer.rules);
        if !lexicons.is_empty() {
            // Where rows contradict each other, the last one counts: in this order, whatever the order they were given in.
            let mut rows: Vec<&str> = lexicons.iter().flat_map(|(_, table)| table.lines()).collect();
            rows.sort_unstable();
            let rows = rows.join("\n");
            rules.entities.names.extend(&rows, &mut rules.lexicon)?;
            rules.tables.push(rows);
            for (name, table) in &lexicons {
                entity::check_words(table, &rules.lexicon).map_err(|error| error.context(name))?;
            }
        }
        if !cues.is_empty() {
            rules.labels = label::Rules::with_cues(&mut rules.lexicon, &cues)?;
            rules.tables.extend(cues.into_iter().map(|(_, table)| table));
        }
        analyzer.rules = Arc::new(rules);
        Ok(analyzer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All files of tables below a folder.
    fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "tsv") {
                found.push(path);
            }
        }
    }

    #[test]
    fn the_fingerprint_takes_in_every_table() {
        let mut found = Vec::new();
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        let hashed: Vec<&str> = tables().collect();
        for path in &found {
            let table = std::fs::read_to_string(path).unwrap();
            assert!(hashed.contains(&table.as_str()), "{}", path.display());
        }
        assert_eq!(found.len(), hashed.len());
    }
}
