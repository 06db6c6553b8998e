//! tidings reads advocacy updates and tells for each item where its demand stands: win, movement or pending.

mod analysis;
mod analyzer;
mod batch;
mod document;
pub(crate) mod entity;
mod error;
pub mod gold;
mod hash;
pub mod input;
mod label;
mod lexicon;
mod limits;
pub mod output;
mod section;
mod span;
pub mod text;

pub use analysis::{Analysis, Evidence, Item, Other};
pub use analyzer::{Analyzer, AnalyzerBuilder, Scratch};
pub use batch::stream;
pub use document::{Country, Document};
pub use entity::date::{Date, DatePoint, DateValue};
pub use entity::{Amount, Bound, Currency, Duration, Entity, EntityKind, Portfolio, TimeUnit, Value};
pub use error::Error;
#[cfg(feature = "fit")]
pub use label::fit;
pub use label::{Inference, Label};
pub use limits::Limits;
pub use section::Role;
pub use span::Span;
