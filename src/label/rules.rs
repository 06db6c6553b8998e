//! The tables of the labelling, compiled: cues, what turns them, and the learned weights.

use super::Label;
use super::grams::Grams;
use super::inflect::Verbs;
use super::pattern::{Common, Compiler, Pattern, each_form};
use super::scope::{Modifier, Turn};
use super::words::WordTable;
use crate::error::Error;
use crate::lexicon::{Lexicon, WordId};
use std::collections::HashMap;

const CUES: &str = include_str!("data/cues.tsv");
const SCOPE: &str = include_str!("data/scope.tsv");
const FRAME: &str = include_str!("data/frame.tsv");
/// Stands for a word that no row names.
pub(super) const GAP: &str = "_";
const WEIGHTS: &str = include_str!("data/weights.tsv");

/// Stands for any number in runs of words.
pub(super) const NUMBER: &str = "<number>";
/// Stands between clauses in runs of words and in skeletons.
pub(super) const END: &str = "<end>";

/// A cue: words that speak for a label.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub name: String,
    pub label: Label,
    /// Its family, a row of `Rules::rows`.
    pub row: u32,
    /// Its feature, from 1; 0 where the weights do not know it.
    pub feature: u32,
    /// What the user said of its weight; `None` where it is learned.
    pub own_weight: Option<f32>,
    pub pattern: Pattern,
    /// The modifiers whose words are part of it.
    pub inside: u32,
}

/// In what a cue can stand, beside plain: the columns of a row of features.
pub(super) const CONTEXTS: [&str; Context::COUNT] =
    ["", "not", "demand", "if", "future", "past", "still", "try", "heading", "quoted", "question", "we", "other", "nobody", "harm", "good"];

/// Columns of a row of features.
pub(super) struct Context;

impl Context {
    pub const HEADING: usize = 8;
    pub const QUOTED: usize = 9;
    pub const QUESTION: usize = 10;
    pub const WE: usize = 11;
    pub const NOBODY: usize = 13;
    pub const HARM: usize = 14;
    pub const COUNT: usize = 16;
}

/// A row of features: a family of cues in each context.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub name: String,
    /// By context, from 1; 0 where the weights do not know it.
    pub features: [u32; Context::COUNT],
}

/// Kinds of features.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Group {
    Word,
    Frame,
    Cue,
}

/// A learned weight for each label.
pub(super) type Weight = [f32; 3];

/// Cues and weights.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    pub(super) table: WordTable,
    pub(super) cues: Vec<Cue>,
    pub(super) turns: Vec<Turn>,
    pub(super) rows: Vec<Row>,
    pub(super) symbols: Vec<String>,
    pub(super) words: Grams,
    pub(super) frames: Grams,
    pub(super) shapes: HashMap<String, u32>,
    pub(super) weights: Vec<Weight>,
    /// `group:name` of each feature.
    pub(super) names: Vec<Box<str>>,
    /// What group each feature is of.
    groups: Vec<Group>,
    pub(super) actors: [u64; 2],
    pub(super) things: [u64; 2],
    /// "but"
    pub(super) but: Option<WordId>,
    pub(super) number: u32,
    pub(super) end: u32,
    pub(super) end_symbol: u32,
    pub(super) gap: u32,
    /// Confidence: the scores are multiplied by it.
    pub(super) scale: f32,
    grams: u32,
    own_weights: bool,
    /// The words at which modifiers are tried, with their bits.
    turn_words: HashMap<WordId, u32>,
    /// The words of frames that stand for themselves, the commonest of the language: how often they are met, roughly.
    common: Common,
}

impl Rules {
    /// The built-in cues and weights; their words go into `lexicon`.
    pub fn new(lexicon: &mut Lexicon) -> Rules {
        Rules::build(lexicon, &[], WEIGHTS).unwrap_or_default()
    }

    /// The built-in cues and weights with the user's tables over them.
    ///
    /// # Errors
    ///
    /// Where a row of the user's does not parse; the error names the table and the line.
    pub fn with_cues(lexicon: &mut Lexicon, overlays: &[(String, String)]) -> Result<Rules, Error> {
        Rules::build(lexicon, overlays, WEIGHTS)
    }

    /// The texts of the built-in tables.
    pub fn tables() -> [&'static str; 4] {
        [CUES, SCOPE, FRAME, WEIGHTS]
    }

    /// The built-in cues, those of `overlays` over them, and the given weights.
    ///
    /// # Errors
    ///
    /// Where a row does not parse; the error names the line.
    pub fn build(lexicon: &mut Lexicon, overlays: &[(String, String)], weights: &str) -> Result<Rules, Error> {
        let verbs = Verbs::new();
        let table = WordTable::new(&verbs, lexicon)?;
        let mut rules = Rules { table, scale: 1.0, ..Rules::default() };
        rules.but = Some(lexicon.intern("but"));
        rules.actors = [
            rules.table.mask(&["WE"]),
            rules.table.mask(&["AUTHORITY", "COURT", "LEGISLATURE", "COMPANY", "EMPLOYER", "SCHOOL", "OFFICEHOLDER", "PERSON"]),
        ];
        rules.things = [rules.table.mask(&["HARM"]), rules.table.mask(&["GOOD"])];
        rules.read_frame(&verbs, lexicon)?;
        for (number, line) in rows(SCOPE) {
            rules.read_turn(line, &verbs, lexicon).map_err(|e| e.context(format_args!("scope.tsv, line {number}")))?;
        }
        for (number, line) in rows(CUES) {
            rules.read_cue(line, &verbs, lexicon).map_err(|e| e.context(format_args!("cues.tsv, line {number}")))?;
        }
        for (table, overlay) in overlays {
            for (number, line) in rows(overlay) {
                rules.overlay(line, &verbs, lexicon).map_err(|e| e.context(format_args!("{table}, line {number}")))?;
            }
        }
        rules.own_weights = rules.cues.iter().any(|c| c.own_weight.is_some());
        rules.set_anchors();
        rules.read_weights(weights, lexicon)?;
        Ok(rules)
    }

    /// Whether the feature is a run of words or of a frame's symbols.
    pub(super) fn is_run(&self, feature: u32) -> bool {
        self.groups[feature as usize] != Group::Cue
    }

    /// Whether the feature is a run of words.
    pub(super) fn is_word(&self, feature: u32) -> bool {
        self.groups[feature as usize] == Group::Word
    }

    /// The same rules, blind to a part of the features: `words`, `frames`, `cues`, `scope` (what turns cues), `actors` or `things`.
    pub(crate) fn without(&self, part: &str) -> Rules {
        let mut rules = self.clone();
        let context = |name: &str| name.split_once(' ').map_or("", |(_, context)| context).to_owned();
        for (name, weight) in self.names.iter().zip(&mut rules.weights) {
            let (group, name) = name.split_once(':').unwrap_or((name, ""));
            let off = match part {
                "words" => group == "word",
                "frames" => group == "frame",
                "cues" => matches!(group, "cue" | "family"),
                "scope" => group == "family" && matches!(&*context(name), "not" | "demand" | "if" | "future" | "past" | "still" | "try"),
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

    fn read_frame(&mut self, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        self.symbols.push(String::new());
        for (number, line) in rows(FRAME) {
            let at = |e: Error| e.context(format_args!("frame.tsv, line {number}"));
            let (symbol, words) = line.split_once('\t').ok_or_else(|| at(Error::table("a tab is expected")))?;
            for name in words.split_whitespace() {
                self.read_member(if symbol == "=" { name } else { symbol }, name, verbs, lexicon).map_err(at)?;
            }
        }
        (self.end_symbol, self.gap) = (self.symbol(END), self.symbol(GAP));
        Ok(())
    }

    fn read_member(&mut self, symbol: &str, name: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        if let Some(class) = name.strip_prefix('%') {
            let bit = self.table.class(class).ok_or_else(|| Error::table(format!("there is no class {class:?}")))?;
            for source in self.table.sources(bit).to_vec() {
                if !source.contains(' ') {
                    self.read_member(symbol, &source, verbs, lexicon)?;
                }
            }
            return Ok(());
        }
        let symbol_is_word = symbol == name;
        let forms: &[(&str, &str)] =
            if name.starts_with('<') { &[(":base>", ""), (":s>", ""), (":past>", ".ed"), (":ing>", ".ing")] } else { &[("", "")] };
        for (form, ending) in forms {
            let symbol = self.symbol(&format!("{symbol}{ending}"));
            let mut found = Vec::new();
            each_form(verbs, &format!("{}{form}", if form.is_empty() { name } else { name.trim_end_matches('>') }), |word| {
                found.push(lexicon.intern(word));
            })?;
            for word in found {
                if symbol_is_word {
                    // The table has them in this order.
                    let rank = self.common.len() as u32;
                    self.common.entry(word).or_insert(60_000 / (20 + rank));
                }
                let own = &mut self.table.info_mut(word).symbol;
                if *own == 0 {
                    *own = symbol as u16;
                }
            }
        }
        Ok(())
    }

    fn symbol(&mut self, name: &str) -> u32 {
        let symbols = &mut self.symbols;
        let known = symbols.iter().position(|s| s == name);
        known.unwrap_or_else(|| {
            symbols.push(name.to_owned());
            symbols.len() - 1
        }) as u32
    }

    fn read_turn(&mut self, line: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        let (name, source) = line.split_once('\t').ok_or_else(|| Error::table("a tab is expected"))?;
        let modifier = Modifier::named(name)?;
        let pattern = Compiler { verbs, table: &mut self.table, lexicon, common: &self.common }.compile(source)?;
        pattern.anchors(&self.table, &self.common, |word, _| *self.turn_words.entry(word).or_default() |= modifier.bit());
        self.turns.push(Turn { modifier, pattern });
        Ok(())
    }

    fn read_cue(&mut self, line: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, family, label, strength, source, ..] = fields[..] else {
            return Err(Error::table("name, family, label, strength and pattern are expected, with tabs between"));
        };
        let label: Label = label.parse().map_err(|e: Error| Error::table(e.to_string()))?;
        if !matches!(strength, "1" | "2" | "3") {
            return Err(Error::table(format!("{strength:?} is no strength: 1, 2 or 3 is expected")));
        }
        let pattern = Compiler { verbs, table: &mut self.table, lexicon, common: &self.common }.compile(source)?;
        let row = self.row(family);
        let inside = self.inside(&pattern);
        self.cues.push(Cue { name: name.to_owned(), label, row, feature: 0, own_weight: None, pattern, inside });
        Ok(())
    }

    /// A user's row: a cue as in `cues.tsv`, `-` and a name to take a cue away, or a name, `=` and a weight.
    fn overlay(&mut self, line: &str, verbs: &Verbs, lexicon: &mut Lexicon) -> Result<(), Error> {
        let fields: Vec<&str> = line.split('\t').map(str::trim).collect();
        let named = |cues: &[Cue], name: &str| {
            cues.iter().position(|c| c.name == name).ok_or_else(|| Error::table(format!("there is no cue {name:?}")))
        };
        match fields[..] {
            ["-", name] => {
                self.cues.remove(named(&self.cues, name)?);
            }
            [name, "=", weight] => {
                let number: f32 = weight
                    .parse()
                    .ok()
                    .filter(|w: &f32| w.is_finite() && w.abs() <= 100.0)
                    .ok_or_else(|| Error::table(format!("{weight:?} is no weight: a number from -100 to 100 is expected")))?;
                let at = named(&self.cues, name)?;
                self.cues[at].own_weight = Some(number);
            }
            [name, _, _, strength, ..] => {
                if let Ok(old) = named(&self.cues, name) {
                    self.cues.remove(old);
                }
                self.read_cue(line, verbs, lexicon)?;
                if let Some(cue) = self.cues.last_mut() {
                    // A cue that nothing was learned of: a strength of 3 decides where little else speaks.
                    cue.own_weight = strength.parse::<f32>().ok().map(|s| s / 2.0);
                }
            }
            _ => return Err(Error::table("a cue, \"-\" and a name, or a name, \"=\" and a weight is expected, with tabs between")),
        }
        Ok(())
    }

    /// The modifiers whose words the pattern itself names.
    fn inside(&self, pattern: &Pattern) -> u32 {
        let mut mask = 0;
        pattern.words(|word| mask |= self.turn_words.get(&word).copied().unwrap_or(0));
        mask
    }

    fn row(&mut self, name: &str) -> u32 {
        let known = self.rows.iter().position(|r| r.name == name);
        known.unwrap_or_else(|| {
            self.rows.push(Row { name: name.to_owned(), features: [0; Context::COUNT] });
            self.rows.len() - 1
        }) as u32
    }

    fn set_anchors(&mut self) {
        let mut anchors = Vec::new();
        let turns = self.turns.iter().map(|t| &t.pattern);
        for (number, pattern) in turns.chain(self.cues.iter().map(|c| &c.pattern)).enumerate() {
            let neighbour = pattern.neighbour();
            pattern.anchors(&self.table, &self.common, |word, back| anchors.push((word, (number as u32, back as u8, neighbour))));
        }
        self.table.set_anchors(anchors);
    }

    /// Reads learned weights: group, name, and a weight for each label.
    fn read_weights(&mut self, weights: &str, lexicon: &mut Lexicon) -> Result<(), Error> {
        let cues: HashMap<String, usize> = self.cues.iter().enumerate().map(|(n, c)| (c.name.clone(), n)).collect();
        let families: HashMap<String, usize> = self.rows.iter().enumerate().map(|(n, r)| (r.name.clone(), n)).collect();
        let symbols: HashMap<String, u32> = (0..).zip(&self.symbols).map(|(n, s)| (s.clone(), n)).collect();
        self.frames = Grams::new(self.symbols.len());
        (self.number, self.end) = (self.gram(NUMBER, lexicon), self.gram(END, lexicon));
        let mut runs = Vec::new();
        for (number, line) in rows(weights) {
            let wrong = || Error::table(format!("weights.tsv, line {number}: group, name and three weights are expected"));
            let fields: Vec<&str> = line.split('\t').collect();
            let [group, name, win, movement, pending] = fields[..] else { return Err(wrong()) };
            let parse = |w: &str| w.parse::<f32>().map_err(|_| wrong());
            let weight = [parse(win)?, parse(movement)?, parse(pending)?];
            let feature = self.weights.len() as u32;
            match group {
                "scale" => {
                    self.scale = weight[0];
                    continue;
                }
                "cue" => {
                    if let Some(&cue) = cues.get(name) {
                        self.cues[cue].feature = feature + 1;
                    }
                }
                "family" => {
                    let (family, context) = name.split_once(' ').unwrap_or((name, ""));
                    let context = CONTEXTS.iter().position(|c| *c == context).ok_or_else(wrong)?;
                    if let Some(&row) = families.get(family) {
                        self.rows[row].features[context] = feature + 1;
                    }
                }
                "frame" => {
                    let run: Option<Vec<u32>> = name.split(' ').map(|s| symbols.get(s).copied()).collect();
                    if let Some(run) = run {
                        self.frames.insert(&run, feature);
                    }
                }
                "shape" => {
                    self.shapes.insert(name.to_owned(), feature);
                }
                "word" => runs.push((name.split(' ').map(|w| self.gram(w, lexicon)).collect::<Vec<u32>>(), feature)),
                _ => return Err(wrong()),
            }
            self.weights.push(weight);
            self.names.push(format!("{group}:{name}").into());
            self.groups.push(match group {
                "word" => Group::Word,
                "frame" => Group::Frame,
                _ => Group::Cue,
            });
        }
        self.words = Grams::new(self.grams as usize);
        for (run, feature) in runs {
            self.words.insert(&run, feature);
        }
        Ok(())
    }

    /// The word's number in runs of words.
    fn gram(&mut self, word: &str, lexicon: &mut Lexicon) -> u32 {
        let id = lexicon.intern(word);
        let info = self.table.info_mut(id);
        if info.gram == 0 {
            self.grams += 1;
            info.gram = self.grams;
        }
        info.gram
    }
}

/// The rows of a table, comments and blank lines left out, each with the number of its line.
fn rows(table: &str) -> impl Iterator<Item = (usize, &str)> {
    table.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.trim().is_empty()).map(|(n, l)| (n + 1, l))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::features::{self, Scratch};
    use crate::span::Span;
    use crate::text::{Buffers, Reading};

    /// The names of the cues that are found in `text`.
    fn cues(text: &str, lexicon: &Lexicon, rules: &Rules) -> Vec<String> {
        let (mut buffers, mut scratch) = (Buffers::default(), Scratch::default());
        let reading = Reading::new(text, lexicon, &mut buffers);
        let span = Span::new(0, text.len());
        let context =
            super::super::Context { reading: &reading, lexicon, rules, date: None, span, heading: None, declaration: None, entities: &[] };
        features::read(&context, &mut scratch);
        scratch.hits.iter().map(|hit| rules.cues[hit.rule as usize].name.clone()).collect()
    }

    #[test]
    fn each_row_hits_its_hit_and_misses_its_miss() {
        let mut lexicon = Lexicon::default();
        let rules = Rules::build(&mut lexicon, &[], WEIGHTS).unwrap();
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
