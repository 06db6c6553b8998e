//! tidings reads advocacy updates (newsletters, "our wins" pages, petition updates) and tells for each item where its demand
//! stands: win, movement or pending, with the words that say so, and with the ministers, people, bodies, counts, money, votes,
//! dates and references in it, each with its span and its value.
//!
//! ```
//! use tidings::{Analyzer, Document, EntityKind, Label};
//!
//! let analyzer = Analyzer::new();
//! let document = Document::new("VICTORY – Council scraps the quarry\n\nOn 3 May it voted 7–2 after 1,204 people wrote.")
//!     .with_date("2024-06-01".parse()?)
//!     .with_country("GB".parse()?);
//! let analysis = analyzer.analyze_document(&document);
//! let item = analysis.items().next().expect("one item");
//! assert_eq!((item.label(), item.declared()), (Some(Label::Win), Some(Label::Win)));
//! let kinds: Vec<EntityKind> = item.entities().iter().map(|e| e.kind()).collect();
//! assert_eq!(kinds, [EntityKind::Date, EntityKind::Vote, EntityKind::Count]);
//! assert_eq!(item.entities()[0].span.of(analysis.text()), "3 May");
//! # Ok::<(), tidings::Error>(())
//! ```
//!
//! # The way of the text
//!
//! 1. [`text`]: tokens at the word boundaries of Unicode, lines, sentences. Each word is looked up once.
//! 2. Sections: items, each on one campaign, and others with a [`Role`]; the status that a heading declares.
//! 3. Entities: a scanner for each [`EntityKind`], woken only at its triggers; one rule for mentions that share text.
//! 4. Labels: two channels that are never mixed. What the heading *declares*, and what the text alone *says*: cues with their
//!    scope, weighed. [`Item::evidence`] gives the words that moved the verdict.
//! 5. [`Analysis`], its views, and the writers of [`output`].
//!
//! # What it does not do
//!
//! - It reads English. Text in other languages has sections, numbers and some names, but no labels worth having.
//! - It reads no clock and no network: without a document's date, relative dates stay unresolved.
//! - It knows what a text *says*. Whether that is true it does not know.
//!
//! Every string has an analysis, in time that grows with its length; nothing panics, and results do not depend on threads, on
//! other documents or on the order of tables. What a service allows of a document is set by [`Limits`].
//!
//! # Features
//!
//! Without default features the crate is its core: analysis, batches, JSON Lines. The readers of other formats are behind
//! features of their own; see [`input`].

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod analysis;
mod analyzer;
mod batch;
mod bits;
mod both;
mod calendar;
mod country;
mod document;
pub(crate) mod entity;
mod error;
mod fold;
pub mod gold;
mod hash;
pub mod input;
mod label;
mod labels;
mod lexicon;
mod limits;
pub mod output;
mod section;
mod span;
pub mod text;

pub use analysis::{Analysis, Evidence, Item, Other, Section};
pub use analyzer::{Analyzer, AnalyzerBuilder, Scratch};
pub use batch::stream;
pub use calendar::Date;
pub use country::Country;
pub use document::Document;
pub use entity::date::{DatePoint, DateValue};
pub use entity::{Amount, Bound, Currency, Duration, Entity, EntityKind, Portfolio, TimeUnit, Value};
pub use error::Error;
pub use label::Inference;
#[cfg(any(test, feature = "fit"))]
pub use label::fit;
pub use labels::Label;
pub use limits::Limits;
pub use section::Role;
pub use span::Span;
