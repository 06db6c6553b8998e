//! What an analysis found, and the views on it.

use crate::calendar::Date;
use crate::country::Country;
use crate::entity::Entity;
use crate::label::{self, Inference};
use crate::labels::Label;
use crate::section::Role;
use crate::span::Span;
use std::borrow::Cow;
use std::fmt;
use std::iter;
use std::ops::Range;

/// Everything found in one text, in flat tables that can be reused for the next text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    pub items: Vec<ItemData>,
    pub others: Vec<OtherData>,
    pub entities: Vec<Entity>,
    pub evidence: Vec<label::Evidence>,
}

impl Findings {
    pub fn clear(&mut self) {
        self.items.clear();
        self.others.clear();
        self.entities.clear();
        self.evidence.clear();
    }
}

#[derive(Clone, Debug)]
pub(crate) struct ItemData {
    pub span: Span,
    pub heading: Option<Span>,
    pub label: Option<Label>,
    pub confidence: f32,
    pub declared: Option<Label>,
    pub inferred: Inference,
    pub update: bool,
    pub entities: Range<u32>,
    pub evidence: Range<u32>,
}

#[derive(Clone, Debug)]
pub(crate) struct OtherData {
    pub span: Span,
    pub role: Role,
    pub entities: Range<u32>,
}

/// What was found in one text: its items and other sections, with their labels, evidence and entities.
///
/// It borrows the text and the analyzer. Items and others are disjoint, in the order of the text, and together cover all of it
/// but white space.
#[derive(Clone, Debug)]
pub struct Analysis<'a> {
    pub(crate) text: &'a str,
    pub(crate) date: Option<Date>,
    pub(crate) country: Option<Country>,
    pub(crate) rules: &'a label::Rules,
    pub(crate) findings: Cow<'a, Findings>,
}

impl<'a> Analysis<'a> {
    /// The text that was read.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The document's date, where one was given.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// The document's country, where one was given.
    pub fn country(&self) -> Option<Country> {
        self.country
    }

    /// The items, in order.
    pub fn items(&self) -> impl ExactSizeIterator<Item = Item<'_>> {
        self.findings.items.iter().map(|data| Item { analysis: self, data })
    }

    /// The sections that report no campaign's status, in order.
    pub fn others(&self) -> impl ExactSizeIterator<Item = Other<'_>> {
        self.findings.others.iter().map(|data| Other { analysis: self, data })
    }

    /// Items and other sections, in the order of the text.
    ///
    /// ```
    /// use tidings::{Analyzer, Section};
    /// let analyzer = Analyzer::new();
    /// let analysis = analyzer.analyze("Wins of March\n\nWIN: The quarry is scrapped\nThe council voted after 1,204 people wrote.");
    /// let told = analysis.sections().map(|section| match section {
    ///     Section::Item(item) => item.label().map_or("", |label| label.as_str()),
    ///     Section::Other(other) => other.role().as_str(),
    /// });
    /// assert_eq!(told.collect::<Vec<_>>(), ["preamble", "win"]);
    /// ```
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        let (mut items, mut others) = (self.items().peekable(), self.others().peekable());
        iter::from_fn(move || {
            let item_is_next = match (items.peek(), others.peek()) {
                (Some(item), Some(other)) => item.span() < other.span(),
                (item, _) => item.is_some(),
            };
            if item_is_next { items.next().map(Section::Item) } else { others.next().map(Section::Other) }
        })
    }

    /// All entities of the text, in order.
    pub fn entities(&self) -> &[Entity] {
        &self.findings.entities
    }

    fn entities_in(&self, range: &Range<u32>) -> &[Entity] {
        self.findings.entities.get(range.start as usize..range.end as usize).unwrap_or(&[])
    }
}

/// One item: a campaign, demand or case, and where it stands.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    analysis: &'a Analysis<'a>,
    data: &'a ItemData,
}

impl<'a> Item<'a> {
    /// Where it stands.
    pub fn span(&self) -> Span {
        self.data.span
    }

    /// Its text.
    pub fn text(&self) -> &'a str {
        self.data.span.of(self.analysis.text)
    }

    /// Where its heading stands, if it has one.
    pub fn heading(&self) -> Option<Span> {
        self.data.heading
    }

    /// The verdict; `None` only where the analyzer was told to abstain below a confidence.
    pub fn label(&self) -> Option<Label> {
        self.data.label
    }

    /// The probability that the verdict is right, 0 to 1.
    pub fn confidence(&self) -> f32 {
        self.data.confidence
    }

    /// What the heading itself states.
    pub fn declared(&self) -> Option<Label> {
        self.data.declared
    }

    /// What the text alone says, the declaration left out.
    pub fn inferred(&self) -> Inference {
        self.data.inferred
    }

    /// Whether the heading says that it updates an earlier report.
    pub fn update(&self) -> bool {
        self.data.update
    }

    /// The cues that moved the verdict, strongest first.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = Evidence<'a>> {
        let range = self.data.evidence.start as usize..self.data.evidence.end as usize;
        let (rules, evidence) = (self.analysis.rules, self.analysis.findings.evidence.get(range).unwrap_or(&[]));
        evidence.iter().map(move |&label::Evidence { span, label, weight, cue, modifier }| {
            let cue = rules.name(cue);
            Evidence { span, label, weight, cue, modifier }
        })
    }

    /// Its entities, in order.
    pub fn entities(&self) -> &'a [Entity] {
        self.analysis.entities_in(&self.data.entities)
    }
}

impl fmt::Debug for Item<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut item = f.debug_struct("Item");
        item.field("text", &self.text()).field("heading", &self.heading()).field("label", &self.label());
        item.field("confidence", &self.confidence()).field("declared", &self.declared()).field("inferred", &self.inferred());
        item.field("evidence", &self.evidence().collect::<Vec<_>>()).field("entities", &self.entities()).finish()
    }
}

/// A section that reports no campaign's status.
#[derive(Clone, Copy)]
pub struct Other<'a> {
    analysis: &'a Analysis<'a>,
    data: &'a OtherData,
}

impl<'a> Other<'a> {
    /// Where it stands.
    pub fn span(&self) -> Span {
        self.data.span
    }

    /// Its text.
    pub fn text(&self) -> &'a str {
        self.data.span.of(self.analysis.text)
    }

    /// What it is for.
    pub fn role(&self) -> Role {
        self.data.role
    }

    /// Its entities, in order.
    pub fn entities(&self) -> &'a [Entity] {
        self.analysis.entities_in(&self.data.entities)
    }
}

impl fmt::Debug for Other<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Other").field("text", &self.text()).field("role", &self.role()).field("entities", &self.entities()).finish()
    }
}

/// A section of a text: an item, or another.
#[derive(Clone, Copy, Debug)]
pub enum Section<'a> {
    /// A campaign, demand or case.
    Item(Item<'a>),
    /// What reports no campaign's status.
    Other(Other<'a>),
}

impl<'a> Section<'a> {
    /// Where it stands.
    pub fn span(&self) -> Span {
        match self {
            Section::Item(item) => item.span(),
            Section::Other(other) => other.span(),
        }
    }

    /// Its entities, in order.
    pub fn entities(&self) -> &'a [Entity] {
        match self {
            Section::Item(item) => item.entities(),
            Section::Other(other) => other.entities(),
        }
    }
}

/// A cue that moved a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence<'a> {
    /// The words.
    pub span: Span,
    /// The label that they speak for.
    pub label: Label,
    /// How strongly, after the modifiers in whose scope they stand.
    pub weight: f32,
    /// The cue's name in the lexicon; `declared` for the heading's declaration, `word:` and words for a run of words,
    /// `sentence:` and the label for the sentence that told of it most clearly.
    pub cue: &'a str,
    /// The modifier in whose scope the cue stands: `not`, `demand`, `if`, `future`, `past`, `still` or `try`.
    pub modifier: Option<&'static str>,
}

#[cfg(test)]
mod tests {
    use crate::Analyzer;

    #[test]
    fn what_is_printed_for_debugging_is_no_longer_than_what_was_found() {
        let analyzer = Analyzer::builder().lexicon("Fenbank\torganization").build().unwrap();
        let analysis = analyzer.analyze("Fenbank paid 900 people on 3 May.\n\nThanks for reading!");
        let printed = [format!("{analyzer:?}"), format!("{analysis:?}"), format!("{:?}", analysis.items().collect::<Vec<_>>())];
        assert!(printed.iter().all(|text| text.len() < 5_000), "{printed:?}");
        assert!(printed[2].contains("Fenbank paid 900 people"));
        assert!(analysis.others().all(|other| format!("{other:?}").contains(other.text())));
    }
}
