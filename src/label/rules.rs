//! The tables of the labelling, compiled: cues, what turns them, and the learned weights.

use super::grams::Grams;
use super::inflect::{IRREGULAR, Verbs};
use super::matching::Matcher;
use super::pattern::{Common, Compiler, Pattern, Patterns};
use super::scope::{Modifier, Turn};
use super::weights::{self, Weights};
use super::words::{CLASSES, WordTable, role};
use crate::both::both;
use crate::error::Error;
use crate::labels::Label;
use crate::lexicon::{Lexicon, PairMap, WordId, cut, rows};
use std::borrow::Cow;
use std::fmt;

const CUES: &str = include_str!("data/cues.tsv");
const SCOPE: &str = include_str!("data/scope.tsv");
const COMMON: &str = include_str!("data/common.tsv");
const WEIGHTS: &str = include_str!("data/weights.tsv");
pub(super) const TABLES: [&str; 6] = [CUES, SCOPE, COMMON, WEIGHTS, CLASSES, IRREGULAR];

/// Stands for any number in runs of words.
pub(super) const NUMBER: &str = "<number>";
/// What the heading's own declaration is called among the evidence.
pub(super) const DECLARED: &str = "declared";
/// Stands between clauses in runs of words.
pub(super) const END: &str = "<end>";

/// A cue: words that speak for a label.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// How strongly it is thought to speak for its label: 1 to 3.
    #[cfg(any(test, feature = "fit"))]
    strength: u8,
    pub label: Label,
    /// Its family, a row of `Rules::rows`.
    pub row: u32,
    /// Its feature; 0 where the weights do not know it.
    pub feature: u32,
    /// What the user said of its weight; `None` where it is learned.
    pub own_weight: Option<f32>,
    /// The modifiers whose words are part of it.
    pub inside: u32,
}

/// Columns of a row of features, behind those of the modifiers.
pub(super) struct Column;

impl Column {
    pub const HEADING: usize = 8;
    pub const QUOTED: usize = 9;
    pub const QUESTION: usize = 10;
    pub const WE: usize = 11;
    pub const OTHER: usize = 12;
    pub const NOBODY: usize = 13;
    pub const HARM: usize = 14;
    pub const GOOD: usize = 15;
    pub const COUNT: usize = 16;
}

/// In what a cue can stand, the names of the columns: nothing for a cue that stands plain.
pub(super) const CONTEXTS: [&str; Column::COUNT] = {
    let mut contexts = [""; Column::COUNT];
    let mut modifier = Modifier::None as usize + 1;
    while modifier < Modifier::ALL.len() {
        contexts[modifier] = Modifier::ALL[modifier].0;
        modifier += 1;
    }
    contexts[Column::HEADING] = "heading";
    contexts[Column::QUOTED] = "quoted";
    contexts[Column::QUESTION] = "question";
    contexts[Column::WE] = "we";
    contexts[Column::OTHER] = "other";
    contexts[Column::NOBODY] = "nobody";
    contexts[Column::HARM] = "harm";
    contexts[Column::GOOD] = "good";
    contexts
};

/// A row of features: a family of cues in each context.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub name: String,
    /// By context; 0 where the weights do not know it.
    pub features: [u32; Column::COUNT],
}

/// What sentences tell; see `sentence`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SentenceWeights {
    /// What each of them tells before a word is read.
    pub bias: [f32; 3],
    /// What sentences that tell of a win, of movement and of a pending demand give to each label.
    pub gives: [[f32; 3]; 3],
    /// A sentence is read for cues where it tells something at least so surely, measured by the surest of the item: 0 to 1.
    pub telling: f32,
}

/// Features of an item's shape, in the order of `Rules::shapes`.
pub(super) const SHAPES: [&str; 4] = ["bias", "length", "ends with a question", "no cue"];

/// Cues and weights.
#[derive(Clone, Default)]
pub(crate) struct Rules {
    pub(super) table: WordTable,
    pub(super) cues: Vec<Cue>,
    /// The name of each cue, and its pattern.
    sources: Vec<(String, Pattern)>,
    pub(super) turns: Vec<Turn>,
    pub(super) rows: Vec<Row>,
    /// The patterns: of the turns, then of the cues.
    pub(super) matcher: Matcher,
    /// The runs of words with their weights.
    pub(super) grams: Grams,
    /// The weights of all other features, by their numbers; that of 0 is nothing.
    pub(super) others: Vec<[f32; 3]>,
    /// The features of an item's shape; 0 where the weights do not know one.
    pub(super) shapes: [u32; SHAPES.len()],
    pub(super) sentences: SentenceWeights,
    /// The table of weights.
    weights: Cow<'static, str>,
    /// Where the rows of runs by their numbers, and those of others, stand in the table, from 1; 0 for none.
    places: Vec<u32>,
    other_places: Vec<u32>,
    /// "but"
    pub(super) but: WordId,
    /// Stands for any number in runs of words.
    pub(super) number: WordId,
    /// Stands between clauses in runs of words.
    pub(super) end: u32,
    /// Confidence: the scores are multiplied by it.
    pub(super) scale: f32,
    own_weights: bool,
    /// The words at which modifiers are tried, with their bits.
    turn_words: PairMap,
    common: Common,
}

impl fmt::Debug for Rules {
    /// Its tables would fill megabytes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rules").finish_non_exhaustive()
    }
}

impl Rules {
    /// The built-in cues, by words of their own.
    pub fn read_cues() -> (Lexicon, Rules) {
        /// Room for their words.
        const WORDS: usize = 1 << 13;
        let mut own = Lexicon::with_room(WORDS);
        let rules = Rules::build_cues(&mut own, &[]).unwrap_or_default();
        (own, rules)
    }

    /// The built-in weights, as far as they need no words.
    pub fn read_weights() -> Weights {
        weights::read(WEIGHTS).unwrap_or_default()
    }

    /// The built-in cues with their weights; the words of both go into `lexicon`.
    pub fn new((own, mut rules): (Lexicon, Rules), weights: Weights, lexicon: &mut Lexicon) -> Rules {
        let numbers = lexicon.merge(&own);
        rules.renumber(&numbers, lexicon.words());
        rules.with_weights(Cow::Borrowed(WEIGHTS), weights, lexicon).unwrap_or_default()
    }

    /// Gives all words other numbers, of which there are so many.
    fn renumber(&mut self, numbers: &[WordId], count: usize) {
        let number = |word: WordId| numbers.get(word.0 as usize).copied().unwrap_or(WordId::NONE);
        self.table.renumber(number, count);
        self.matcher.patterns.renumber(number);
        (self.but, self.number) = (number(self.but), number(self.number));
        // Of use only while cues are read.
        (self.common, self.turn_words) = Default::default();
    }

    /// The built-in cues and weights with the user's tables over them.
    ///
    /// # Errors
    ///
    /// Where a row of the user's does not parse; the error names the table and the line.
    pub fn with_cues(lexicon: &mut Lexicon, overlays: &[(String, String)]) -> Result<Rules, Error> {
        Rules::build(lexicon, overlays, Cow::Borrowed(WEIGHTS))
    }

    /// Takes the most common words of the runs into `lexicon`, before nearly all other words: so what is known of them stands
    /// together in memory.
    pub fn take_common_words(lexicon: &mut Lexicon) {
        weights::take_common_words(WEIGHTS, lexicon);
    }

    /// The built-in cues, those of `overlays` over them, and the given weights.
    ///
    /// # Errors
    ///
    /// Where a row does not parse; the error names the line.
    pub fn build(lexicon: &mut Lexicon, overlays: &[(String, String)], weights: Cow<'static, str>) -> Result<Rules, Error> {
        let (read, rules) = both(|| weights::read(&weights), || Rules::build_cues(lexicon, overlays));
        rules?.with_weights(weights.clone(), read?, lexicon)
    }

    /// The same without weights.
    fn build_cues(lexicon: &mut Lexicon, overlays: &[(String, String)]) -> Result<Rules, Error> {
        let verbs = Verbs::new()?;
        let table = WordTable::new(&verbs, lexicon)?;
        let mut rules = Rules { table, scale: 1.0, ..Rules::default() };
        /// Hardly a row is shorter.
        const SHORTEST: usize = 64;
        rules.matcher.patterns = Patterns::with_room(CUES.len());
        (rules.cues, rules.sources) = (Vec::with_capacity(CUES.len() / SHORTEST), Vec::with_capacity(CUES.len() / SHORTEST));
        (rules.but, rules.number) = (lexicon.intern("but"), lexicon.intern(NUMBER));
        for (rank, (_, word)) in (0..).zip(rows(COMMON)) {
            rules.common.add(lexicon.intern(word), rank);
        }
        for (number, line) in rows(SCOPE) {
            rules.read_turn(line, &verbs, lexicon).map_err(|e| e.context(format_args!("scope.tsv, line {number}")))?;
        }
        for (number, line) in rows(CUES) {
            rules.read_cue(line, &verbs, lexicon).map_err(|e| e.context(format_args!("cues.tsv, line {number}")))?;
        }
        for (table, overlay) in overlays {
            for (number, line) in rows(overlay) {
                rules.overlay(line, &verbs, lexicon).map_err(|e| e.context(format_args!("{table}: line {number}")))?;
            }
        }
        rules.own_weights = rules.cues.iter().any(|c| c.own_weight.is_some());
        rules.set_anchors()?;
        rules.table.number_kinds()?;
        Ok(rules)
    }

    /// Group and name of a run by its number, `word:the rest`; empty where no row has it.
    pub(super) fn run_name(&self, run: u32) -> &str {
        self.name_at(self.places.get(run as usize))
    }

    /// How many numbers of runs there are, with that of none.
    #[cfg(any(test, feature = "fit"))]
    pub(super) fn runs(&self) -> u32 {
        self.places.len() as u32
    }

    /// Group and name of another feature.
    pub(super) fn other_name(&self, feature: u32) -> &str {
        self.name_at(self.other_places.get(feature as usize))
    }

    fn name_at(&self, place: Option<&u32>) -> &str {
        let row = place.and_then(|place| place.checked_sub(1)).and_then(|at| self.weights.get(at as usize..));
        row.and_then(|row| row.split('\t').next()).unwrap_or("")
    }

    /// The same rules, blind to a part of the features: `words`, `sentences`, `cues`, `scope` (what turns cues), `actors` or `things`.
    pub(crate) fn without(&self, part: &str) -> Rules {
        let mut rules = self.clone();
        if part == "sentences" {
            rules.sentences = SentenceWeights::default();
        }
        let context = |name: &str| name.split_once(' ').map_or("", |(_, context)| context).to_owned();
        if part == "words" {
            // What they tell of their sentences is another part.
            rules.grams.give_nothing();
        }
        for (feature, weight) in (0..).zip(&mut rules.others) {
            let (group, name) = self.other_name(feature).split_once(':').unwrap_or_default();
            let off = match part {
                "cues" => matches!(group, "cue" | "family"),
                "scope" => group == "family" && Modifier::named(&context(name)).is_ok(),
                "actors" => group == "family" && matches!(&*context(name), "we" | "other" | "nobody"),
                "things" => group == "family" && matches!(&*context(name), "harm" | "good"),
                _ => false,
            };
            if off {
                *weight = [0.0; 3];
            }
        }
        rules
    }

    /// Whether the user weighs cues.
    pub(super) fn has_own_weights(&self) -> bool {
        self.own_weights
    }

    fn read_turn(&mut self, line: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        let mut fields = line.split('\t');
        let (Some(name), Some(source)) = (fields.next(), fields.next()) else {
            return Err(Error::table("modifier and pattern are expected, with a tab between"));
        };
        let modifier = Modifier::named(name)?;
        let pattern = self.compile(source, verbs, lexicon)?;
        self.matcher.patterns.anchors(pattern, &self.table, &self.common, |anchor| {
            *self.turn_words.get_or_insert((anchor.word.0, 0), 0) |= modifier.bit();
        });
        self.turns.push(Turn { modifier, pattern });
        Ok(())
    }

    fn compile(&mut self, source: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<Pattern, Error> {
        let Rules { table, matcher, common, .. } = self;
        Compiler { verbs, table, patterns: &mut matcher.patterns, lexicon, common }.compile(source)
    }

    fn read_cue(&mut self, line: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        let (name, rest) = cut(line, b'\t');
        let (family, rest) = cut(rest, b'\t');
        let (label, rest) = cut(rest, b'\t');
        let (strength, rest) = cut(rest, b'\t');
        if rest.is_empty() && line.matches('\t').count() < 4 {
            return Err(Error::table("name, family, label, strength and pattern are expected, with tabs between"));
        }
        let source = cut(rest, b'\t').0;
        let label: Label = label.parse().map_err(|e: Error| Error::table(e.to_string()))?;
        if !matches!(strength, "1" | "2" | "3") {
            return Err(Error::table(format!("{strength:?} is no strength: 1, 2 or 3 is expected")));
        }
        let pattern = self.compile(source, verbs, lexicon)?;
        let row = self.row(family);
        let inside = self.inside(pattern);
        self.cues.push(Cue {
            #[cfg(any(test, feature = "fit"))]
            strength: strength.parse().unwrap_or(0),
            label,
            row,
            feature: 0,
            own_weight: None,
            inside,
        });
        self.sources.push((name.to_owned(), pattern));
        Ok(())
    }

    /// A user's row: a cue as in `cues.tsv`, `-` and a name to take a cue away, or a name, `=` and a weight.
    fn overlay(&mut self, line: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        let fields: Vec<&str> = line.split('\t').map(str::trim).collect();
        let named = |sources: &[(String, Pattern)], name: &str| {
            sources.iter().position(|source| source.0 == name).ok_or_else(|| Error::table(format!("there is no cue {name:?}")))
        };
        match fields[..] {
            ["-", name] => {
                let at = named(&self.sources, name)?;
                self.remove_cue(at);
            }
            [name, "=", weight] => {
                let number: f32 = weight
                    .parse()
                    .ok()
                    .filter(|w: &f32| w.is_finite() && w.abs() <= 100.0)
                    .ok_or_else(|| Error::table(format!("{weight:?} is no weight: a number from -100 to 100 is expected")))?;
                let at = named(&self.sources, name)?;
                self.cues[at].own_weight = Some(number);
            }
            [name, ..] if name == DECLARED || name.is_empty() || name.contains(':') => {
                return Err(Error::table(format!("{name:?} cannot be a cue's name: it has a meaning of its own in the evidence")));
            }
            [name, _, _, strength, ..] => {
                if let Ok(old) = named(&self.sources, name) {
                    self.remove_cue(old);
                }
                self.read_cue(&fields.join("\t"), verbs, lexicon)?;
                if let Some(cue) = self.cues.last_mut() {
                    // A cue that nothing was learned of: a strength of 3 decides where little else speaks.
                    cue.own_weight = strength.parse::<f32>().ok().map(|s| s / 2.0);
                }
            }
            _ => return Err(Error::table("a cue, \"-\" and a name, or a name, \"=\" and a weight is expected, with tabs between")),
        }
        Ok(())
    }

    fn remove_cue(&mut self, at: usize) {
        self.cues.remove(at);
        self.sources.remove(at);
    }

    /// The name of a cue by its number; empty where there is none.
    pub(super) fn cue_name(&self, cue: u32) -> &str {
        self.sources.get(cue as usize).map_or("", |source| &source.0)
    }

    /// The label that a cue is thought to speak for, and how strongly.
    #[cfg(any(test, feature = "fit"))]
    pub(super) fn prior(&self, name: &str) -> Option<(Label, f64)> {
        let at = self.sources.iter().position(|source| source.0 == name)?;
        let cue = self.cues.get(at)?;
        Some((cue.label, f64::from(cue.strength)))
    }

    /// The modifiers whose words the pattern itself names.
    fn inside(&self, pattern: Pattern) -> u32 {
        let mut mask = 0;
        self.matcher.patterns.each_word(pattern, |word| mask |= self.turn_words.get((word.0, 0)).unwrap_or(0));
        mask
    }

    fn row(&mut self, name: &str) -> u32 {
        let known = self.rows.iter().rposition(|r| r.name == name);
        known.unwrap_or_else(|| {
            self.rows.push(Row { name: name.to_owned(), features: [0; Column::COUNT] });
            self.rows.len() - 1
        }) as u32
    }

    fn set_anchors(&mut self) -> Result<(), Error> {
        let patterns: Vec<Pattern> = self.turns.iter().map(|t| t.pattern).chain(self.sources.iter().map(|source| source.1)).collect();
        self.matcher.set(&patterns, &self.common, &mut self.table)
    }

    /// Tells the words what they can be near a cue; their nodes must have been numbered.
    fn set_roles(&mut self) {
        let others = ["AUTHORITY", "COURT", "LEGISLATURE", "COMPANY", "EMPLOYER", "SCHOOL", "OFFICEHOLDER", "PERSON"];
        let of = |names: &[&str], role| (self.table.mask(names), role);
        let roles = [of(&["WE"], role::WE), of(&others, role::OTHER), of(&["HARM"], role::HARM), of(&["GOOD"], role::GOOD)];
        self.table.set_roles(roles);
    }

    /// The same cues with the learned weights, as read from `table`.
    fn with_weights(mut self, table: Cow<'static, str>, read: Weights, lexicon: &mut Lexicon) -> Result<Rules, Error> {
        self.take_weights(&table, read, lexicon)?;
        self.weights = table;
        self.set_roles();
        Ok(self)
    }

    fn take_weights(&mut self, table: &str, read: Weights, lexicon: &mut Lexicon) -> Result<(), Error> {
        let words = lexicon.merge(&read.words);
        self.table.set_symbols(words.into_iter().zip(read.symbols), lexicon.words());
        (self.grams, self.places, self.end) = (read.grams, read.places, read.end);
        let (mut cue, mut family) = (0, 0);
        let (mut others, mut other_places) = (vec![[0.0; 3]], vec![0]);
        for row in read.others {
            let ((group, name), place) = (row.feature(table), row.place);
            let wrong = || row.error(table);
            let weight = row.weight;
            let next = others.len() as u32;
            match group {
                "scale" => self.scale = weight[0],
                "sentence" => match Label::ALL.iter().find(|label| label.as_str() == name) {
                    Some(&label) => self.sentences.gives[label as usize] = weight,
                    None if name == "bias" => self.sentences.bias = weight,
                    None if name == "telling" => self.sentences.telling = weight[0],
                    None => return Err(wrong()),
                },
                "cue" => {
                    if let Some(found) = find_from(&self.sources, cue, |source| source.0 == name) {
                        cue = found;
                        self.cues[cue].feature = next;
                    }
                }
                "family" => {
                    let (name, context) = cut(name, b' ');
                    let context = CONTEXTS.iter().position(|c| *c == context).ok_or_else(wrong)?;
                    if let Some(found) = find_from(&self.rows, family, |row| row.name == name) {
                        family = found;
                        self.rows[family].features[context] = next;
                    }
                }
                "shape" => self.shapes[SHAPES.iter().position(|s| *s == name).ok_or_else(wrong)?] = next,
                _ => return Err(wrong()),
            }
            if matches!(group, "cue" | "family" | "shape") {
                others.push(weight);
                other_places.push(place);
            }
        }
        (self.others, self.other_places) = (others, other_places);
        Ok(())
    }
}

/// Where the first stands that fits, looked for from a place on and then before it: what is asked for one after the other stands so.
fn find_from<T>(list: &[T], from: usize, fits: impl Fn(&T) -> bool) -> Option<usize> {
    (from..list.len()).chain(0..from).find(|&at| fits(&list[at]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::features::{self, Cues};
    use crate::label::sentence::Sentences;
    use crate::span::Span;
    use crate::text::{Buffers, Reading};

    /// Calls `take` with the cues that are found in each sentence of `text`.
    fn each_sentence(text: &str, lexicon: &Lexicon, rules: &Rules, mut take: impl FnMut(&Cues)) {
        let (mut buffers, mut sentences) = (Buffers::default(), Sentences::default());
        let reading = Reading::new(text, lexicon, &mut buffers);
        let span = Span::new(0, text.len());
        let context = super::super::Context { reading: &reading, rules, span, heading: None, declaration: None };
        sentences.read(&context);
        features::each_sentence(&context, &sentences, &mut Cues::default(), |_| true, |_, _, cues| take(cues));
    }

    /// The names of the cues that are found in `text`.
    fn cues(text: &str, lexicon: &Lexicon, rules: &Rules) -> Vec<String> {
        let mut names = Vec::new();
        let name = |hit: &super::super::scope::Hit| rules.cue_name(hit.rule).to_owned();
        each_sentence(text, lexicon, rules, |cues| names.extend(cues.hits.iter().map(name)));
        names
    }

    #[test]
    fn each_modifier_hits_its_hit_and_misses_its_miss() {
        let mut lexicon = Lexicon::default();
        let rules = Rules::build(&mut lexicon, &[], Cow::Borrowed(WEIGHTS)).unwrap();
        let opens = |turn: usize, text: &str| {
            let mut found = false;
            each_sentence(text, &lexicon, &rules, |cues| {
                rules.matcher.find(&cues.stream, &rules.table, &mut Default::default(), |hit| found |= hit.pattern == turn);
            });
            found
        };
        for (turn, (number, line)) in rows(SCOPE).enumerate() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [.., hit, miss] = fields[..] else { panic!("line {number}") };
            assert!(opens(turn, hit), "line {number} does not hit {hit:?}");
            assert!(!opens(turn, miss), "line {number} hits {miss:?}");
        }
    }

    #[test]
    fn fields_of_rows_are_trimmed() {
        let table = "harbour-kept \town \t win\t3 \t kept _2 harbour \nharbour-kept\t=\t9";
        let analyzer = crate::Analyzer::builder().cues(table).build().unwrap();
        let analysis = analyzer.analyze("They kept our harbour.");
        let evidence: Vec<_> = analysis.items().flat_map(|item| item.evidence().collect::<Vec<_>>()).collect();
        assert!(evidence.iter().any(|e| e.cue == "harbour-kept" && e.weight > 5.0), "{evidence:?}");
    }

    #[test]
    fn each_row_hits_its_hit_and_misses_its_miss() {
        let mut lexicon = Lexicon::default();
        let rules = Rules::build(&mut lexicon, &[], Cow::Borrowed(WEIGHTS)).unwrap();
        let mut wrong = Vec::new();
        for (number, line) in rows(CUES) {
            let fields: Vec<&str> = line.split('\t').collect();
            let [name, .., hit, miss] = fields[..] else { panic!("line {number}") };
            if !cues(hit, &lexicon, &rules).iter().any(|n| n == name) {
                wrong.push(format!("{number}: {name} does not hit {hit:?}"));
            }
            if cues(miss, &lexicon, &rules).iter().any(|n| n == name) {
                wrong.push(format!("{number}: {name} hits {miss:?}"));
            }
        }
        assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
    }
}
