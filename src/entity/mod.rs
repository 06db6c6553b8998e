//! Entities: ministers, people, bodies, counts, money, votes, dates, references.
//!
//! Each kind has its scanner in a file of its own. A scanner is woken only at its triggers (word classes, digits, symbols; see
//! `text::anchor`) that have beside them what they need (`scanners`), asks for its words only where the classes beside a number do
//! not rule them out (`sides`), and proposes mentions; `overlap` decides between proposals that share text; `name::join` joins later mentions to fuller ones.

mod attributes;
pub(crate) mod bound;
pub(crate) mod count;
pub mod date;
pub(crate) mod duration;
mod heading;
pub(crate) mod money;
pub(crate) mod name;
pub(crate) mod noise;
pub(crate) mod number;
mod overlap;
pub(crate) mod percent;
pub(crate) mod rank;
pub(crate) mod reference;
mod scanners;
mod sides;
#[cfg(test)]
mod testing;
mod value;
pub(crate) mod vote;

pub(crate) use attributes::Attribute;
pub use value::{Amount, Bound, Currency, Duration, EntityKind, Portfolio, TimeUnit, Value};

use crate::calendar::Date;
use crate::country::Country;
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::text::{Reading, Stage};

/// A mention found in a text: where it stands and what it says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entity {
    /// The mention, without article, punctuation or possessive `'s`.
    pub span: Span,
    /// What it says.
    pub value: Value,
}

impl Entity {
    /// What kind of thing it names.
    pub fn kind(&self) -> EntityKind {
        self.value.kind()
    }
}

/// What a scanner may look at.
pub(crate) struct Context<'a> {
    pub reading: &'a Reading<'a>,
    pub lexicon: &'a Lexicon,
    pub rules: &'a Rules,
    pub date: Option<Date>,
    pub country: Option<Country>,
}

/// The tables of the scanners that are not single words: phrases and patterns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    pub bounds: bound::Bounds,
    pub dates: date::Grammar,
    pub names: name::Gazetteer,
    pub references: reference::Patterns,
}

impl Rules {
    /// The built-in tables; their words go into `lexicon`.
    pub fn new(lexicon: &mut Lexicon) -> Rules {
        take_first_words(lexicon);
        number::register(lexicon);
        noise::register(lexicon);
        count::register(lexicon);
        money::register(lexicon);
        percent::register(lexicon);
        rank::register(lexicon);
        vote::register(lexicon);
        duration::register(lexicon);
        Rules {
            dates: date::register(lexicon),
            bounds: bound::Bounds::new(lexicon),
            // Before the names: words with values had better have low numbers.
            references: reference::Patterns::new(lexicon),
            names: name::Gazetteer::new(lexicon),
        }
    }
}

/// Takes the words that have to be the first of `lexicon`.
pub(crate) fn take_first_words(lexicon: &mut Lexicon) {
    name::register(lexicon);
}

/// The texts of the built-in tables.
pub(crate) fn tables() -> impl Iterator<Item = &'static str> {
    name::TABLES.iter().map(|(_, table)| *table).chain([reference::BUILT_IN])
}

/// The kinds of rows in tables of names.
pub(crate) use name::KINDS;

/// An error where a user's table of names has a row that does not parse.
pub(crate) fn check_table(table: &str) -> Result<(), Error> {
    name::Gazetteer::default().extend(table, &mut Lexicon::default())
}

/// An error where a row of a user's table, which has been taken into `lexicon`, has a word that no text can have.
pub(crate) fn check_words(table: &str, lexicon: &Lexicon) -> Result<(), Error> {
    name::Gazetteer::check(table, lexicon)
}

/// What finding needs while it reads, kept to be used again.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    names: name::Buffers,
    scanners: scanners::Buffers,
    overlap: overlap::Buffers,
}

/// Fills `found` with the mentions of the text, disjoint and in order.
pub(crate) fn find(context: &Context<'_>, buffers: &mut Buffers, found: &mut Vec<Entity>) {
    found.clear();
    scanners::run(context, &mut buffers.scanners, found);
    name::scan(context, context.reading.anchors(Stage::Names), &mut buffers.names, found);
    overlap::resolve(context.reading.text, found, &buffers.scanners.noise, &mut buffers.overlap);
    name::join(context, &mut buffers.names, found);
}
