//! From lines to sections: items, each on one campaign, and others. Reads the label that a heading declares.

pub(crate) mod declaration;

use crate::label::Label;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::text::Reading;
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
        role: Option<Role>,
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

pub(crate) fn register(lexicon: &mut Lexicon) {
    declaration::register(lexicon);
}

/// Fills `sections` with the sections of the text: disjoint, in order, covering all but white space.
pub(crate) fn split(reading: &Reading<'_>, _lexicon: &Lexicon, sections: &mut Vec<Section>) {
    sections.clear();
    if let (Some(first), Some(last)) = (reading.tokens.first(), reading.tokens.last()) {
        let span = Span::new(first.start as usize, last.end as usize);
        sections.push(Section { span, kind: SectionKind::Item { heading: None, declared: None, update: false } });
    }
}
