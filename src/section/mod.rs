//! From lines to sections: items, each on one campaign, and others. Reads the label that a heading declares.
//!
//! `telling` lists the words that tell something, `shape` reads the marks and the build of a line, `furniture` the lines of the page
//! itself, `run` cuts the lines apart, `block` gathers them, `among` reads them by each other, `declaration` reads what a heading states,
//! `group` what it states of all under it, `table` the rows of which each is an item, `alike` what stands in the same place of each item. `form` and `parted` find the form that the document
//! keeps to; `outline`, `front`, `back`, `notice` and `quotation` give each block its place. `release` and `matter` tell a document that is
//! one report, `listing` pages that list what was published. `vocabulary` has the words.

mod alike;
mod among;
mod back;
mod block;
mod declaration;
mod form;
mod front;
mod furniture;
mod group;
mod listing;
mod matter;
mod notice;
mod outline;
mod parted;
mod quotation;
mod release;
mod run;
mod shape;
mod table;
mod telling;
#[cfg(test)]
mod tests;
mod vocabulary;

use crate::labels::Label;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::Reading;
use crate::text::phrase::Phrases;
use block::Block;
use declaration::Statuses;
use group::Groups;
use std::fmt;

/// A stretch of a text: an item or another section.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Section {
    /// Neither begins nor ends with white space.
    pub span: Span,
    pub kind: SectionKind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum SectionKind {
    Item {
        heading: Option<Span>,
        /// What the heading states, and the words that state it.
        declared: Option<(Label, Span)>,
        /// Whether the heading says that it updates an earlier report.
        update: bool,
    },
    Other {
        role: Role,
    },
}

/// What another section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Title, greeting, opening words, table of contents.
    Preamble,
    /// Asks for money, or for something else than the demand of an item.
    Appeal,
    /// Contact, address, unsubscribe and sender lines.
    Footer,
    /// Quoted from an earlier message.
    Quoted,
    /// Links to other pages.
    Navigation,
    /// Says only that something can be read elsewhere.
    Teaser,
    /// A heading over several items.
    Group,
    /// The name under a letter.
    Signature,
    /// Words that mail programs show before the message is opened.
    Preheader,
}

impl Role {
    /// The role's name in the output.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Preamble => "preamble",
            Role::Appeal => "appeal",
            Role::Footer => "footer",
            Role::Quoted => "quoted",
            Role::Navigation => "navigation",
            Role::Teaser => "teaser",
            Role::Group => "group",
            Role::Signature => "signature",
            Role::Preheader => "preheader",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The words that sections go by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    statuses: Statuses,
    /// What headings state of all items under them.
    groups: Groups,
    /// What a section is for, and how strongly a phrase speaks for it.
    cues: Phrases<(Role, u8)>,
    /// Whole headings of other sections.
    titles: Phrases<Role>,
    /// Headings of columns that seldom report on a campaign.
    columns: Phrases<Role>,
    /// The beginnings of their headings.
    title_starts: Phrases<()>,
    /// The beginnings of lines that lead elsewhere; whether such a line is whole.
    links: Phrases<bool>,
    /// Points of minutes that report on nothing.
    formalities: Phrases<()>,
    /// Lines over readers' comments; whether such a line is whole.
    comments: Phrases<bool>,
}

impl Rules {
    /// The built-in words, which go into `lexicon`.
    pub fn new(lexicon: &mut Lexicon) -> Rules {
        let mut cues = Phrases::default();
        for (role, weight, phrases) in vocabulary::CUES {
            for phrase in phrases.split('|').map(str::trim) {
                cues.insert(phrase, (*role, *weight), Classes::NONE, lexicon);
                telling::mark(phrase, Classes::CUE_ALONE, lexicon);
            }
        }
        let mut titles = Phrases::default();
        for (role, phrases) in vocabulary::TITLES {
            for phrase in phrases.split('|') {
                titles.insert(phrase.trim(), *role, Classes::SECTION_CUE, lexicon);
            }
        }
        let mut columns = Phrases::default();
        for (role, phrases) in vocabulary::COLUMNS {
            for phrase in phrases.split('|') {
                columns.insert(phrase.trim(), *role, Classes::SECTION_CUE, lexicon);
            }
        }
        let mut title_starts = Phrases::default();
        for phrase in vocabulary::TITLE_STARTS.split('|') {
            title_starts.insert(phrase.trim(), (), Classes::SECTION_CUE, lexicon);
        }
        let mut links = Phrases::default();
        for phrase in vocabulary::LINKS.split('|') {
            links.insert(phrase.trim(), false, Classes::SECTION_CUE, lexicon);
        }
        for phrase in vocabulary::BUTTONS.split('|') {
            links.insert(phrase.trim(), true, Classes::SECTION_CUE, lexicon);
        }
        let mut formalities = Phrases::default();
        for phrase in vocabulary::FORMALITIES.split('|') {
            formalities.insert(phrase.trim(), (), Classes::SECTION_CUE, lexicon);
        }
        let mut comments = Phrases::default();
        for phrase in vocabulary::COMMENTS.split('|') {
            comments.insert(phrase.trim(), true, Classes::SECTION_CUE, lexicon);
        }
        for phrase in vocabulary::COMMENTS_ON.split('|') {
            comments.insert(phrase, false, Classes::NONE, lexicon);
            comments.insert(&format!("one {phrase}"), false, Classes::SECTION_CUE, lexicon);
        }
        for word in vocabulary::MONTHS.split_whitespace() {
            lexicon.add(word, Classes::MONTH);
        }
        for word in vocabulary::WEEKDAYS.split_whitespace() {
            lexicon.add(word, Classes::WEEKDAY);
        }
        for word in vocabulary::PRONOUNS.split_whitespace() {
            lexicon.add(word, Classes::PRONOUN);
        }
        for word in vocabulary::STEPS.split_whitespace() {
            lexicon.add(word, Classes::STEP);
        }
        Rules {
            statuses: Statuses::new(lexicon),
            groups: Groups::new(lexicon),
            cues,
            titles,
            columns,
            title_starts,
            links,
            formalities,
            comments,
        }
    }
}

/// The tables that the splitting fills, kept to be filled again.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// Disjoint, in order, covering all but white space.
    pub sections: Vec<Section>,
    tables: block::Tables,
    blocks: Vec<Block>,
    places: Vec<outline::Place>,
}

/// Finds the sections of the text.
pub(crate) fn split(reading: &Reading<'_>, rules: &Rules, outline: &mut Outline) {
    let Outline { sections, tables, blocks, places } = outline;
    block::gather(reading, rules, tables, blocks);
    outline::place(reading, blocks, places);
    outline::join(reading, blocks, places, sections);
}
