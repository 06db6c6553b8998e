//! Where the demand stands: win, movement or pending, and the words that say so.
//!
//! An item is read as a stream of words in clauses (`words`, `scope`). Patterns (`pattern`) find cues in it and what turns them;
//! cues in their contexts, runs of words and the frames of clauses are its features (`features`). Each has a learned weight
//! for each label (`data/weights.tsv`, made by `examples/fit.rs`); their sum is the verdict, and the largest are its evidence.

mod features;
#[cfg(feature = "fit")]
pub mod fit;
mod grams;
mod inflect;
mod pattern;
mod rules;
mod scope;
mod words;

pub(crate) use features::Scratch;
pub(crate) use rules::Rules;

use crate::entity::Entity;
use crate::entity::date::Date;
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::text::Reading;
use std::fmt;
use std::str::FromStr;

/// Where a demand stands at the end of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Label {
    /// The demand has been met, in whole or in substantial part.
    Win,
    /// The demand is not met, but somebody with leverage took a step towards it.
    Movement,
    /// The demand is not met and nobody with leverage has moved.
    Pending,
}

impl Label {
    /// All labels, in the order of their numbers.
    pub const ALL: [Label; 3] = [Label::Win, Label::Movement, Label::Pending];

    /// `win`, `movement` or `pending`.
    pub fn as_str(self) -> &'static str {
        match self {
            Label::Win => "win",
            Label::Movement => "movement",
            Label::Pending => "pending",
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Label {
    type Err = Error;

    fn from_str(word: &str) -> Result<Label, Error> {
        Label::ALL
            .into_iter()
            .find(|l| l.as_str() == word)
            .ok_or_else(|| Error::value(format!("{word:?} is no label: \"win\", \"movement\" or \"pending\" is expected")))
    }
}

/// A cue that moved a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Evidence {
    pub span: Span,
    /// The label that it speaks for.
    pub label: Label,
    /// How strongly, after its modifiers.
    pub weight: f32,
    /// Which cue.
    pub cue: CueId,
}

/// The number of a cue in the rules of one analyzer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct CueId(pub u32);

impl CueId {
    /// The heading's own declaration.
    pub const DECLARED: CueId = CueId(u32::MAX);
}

/// What the text alone says, the declaration left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inference {
    /// The likeliest label.
    pub label: Label,
    /// Its probability, 0 to 1.
    pub confidence: f32,
}

/// What the labelling looks at: one item.
pub(crate) struct Context<'a> {
    pub reading: &'a Reading<'a>,
    pub lexicon: &'a Lexicon,
    pub rules: &'a Rules,
    pub date: Option<Date>,
    /// The item.
    pub span: Span,
    pub heading: Option<Span>,
    /// The words of the heading that declare the status: never looked at.
    pub declaration: Option<Span>,
    /// The entities of the item.
    pub entities: &'a [Entity],
}

impl Rules {
    /// The cue's name.
    pub fn name(&self, cue: CueId) -> &str {
        match cue {
            CueId::DECLARED => "declared",
            CueId(n) => self.cues.get(n as usize).map_or("", |c| &c.name),
        }
    }
}

/// Infers the label of an item from its text; pushes what moved the verdict to `evidence`, strongest first.
pub(crate) fn infer(context: &Context<'_>, scratch: &mut Scratch, _evidence: &mut Vec<Evidence>) -> Inference {
    features::read(context, scratch);
    let mut scores = [0.0f32; 3];
    features::each(context, scratch, |feature, value, _| {
        let weight = context.rules.weights[feature as usize];
        for n in 0..3 {
            scores[n] += value * weight[n];
        }
    });
    let best = (0..3).fold(0, |best, n| if scores[n] > scores[best] { n } else { best });
    let sum: f32 = scores.iter().map(|s| ((s - scores[best]) * context.rules.scale).exp()).sum();
    Inference { label: Label::ALL[best], confidence: 1.0 / sum }
}

/// The texts of the built-in tables.
pub(crate) fn tables() -> impl Iterator<Item = &'static str> {
    [].into_iter()
}

/// How often declarations are right, by `shared/design/LABELS.md`: in 97 items of 100.
const DECLARED_CONFIDENCE: f32 = 0.97;

/// The weight that the output states for a declaration: the log-odds of its confidence.
pub(crate) const DECLARED_WEIGHT: f32 = 3.48;

/// The verdict from what the heading declares and what the text says.
pub(crate) fn decide(declared: Option<Label>, inferred: Inference) -> (Label, f32) {
    match declared {
        Some(label) => (label, DECLARED_CONFIDENCE),
        None => (inferred.label, inferred.confidence),
    }
}
