//! Entities: ministers, people, bodies, counts, money, votes, dates, references.
//!
//! Each kind has its scanner in a file of its own. A scanner is woken only at its triggers (word classes, digits, symbols; see
//! `text::anchor`), asks for its words only where the classes beside a number do not rule them out (`sides`), and proposes
//! mentions; `overlap` decides between proposals that share text; `names` joins later mentions to fuller ones.

pub(crate) mod bound;
pub(crate) mod count;
pub mod date;
pub(crate) mod duration;
mod listed;
pub(crate) mod money;
pub(crate) mod name;
pub(crate) mod noise;
pub(crate) mod number;
mod overlap;
pub(crate) mod percent;
pub(crate) mod rank;
pub(crate) mod reference;
mod sides;
#[cfg(test)]
mod testing;
mod value;
pub(crate) mod vote;

pub use value::{Amount, Bound, Currency, Duration, EntityKind, Portfolio, TimeUnit, Value};

use crate::document::Country;
use crate::error::Error;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Stage, flag};
use date::Date;
use sides::Sides;

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
    pub lengths: duration::Bounds,
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
        date::register(lexicon);
        Rules {
            bounds: bound::Bounds::new(lexicon),
            lengths: duration::Bounds::new(lexicon),
            names: name::Gazetteer::new(lexicon),
            references: reference::Patterns::new(lexicon),
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

/// An error where a user's table of names has a row that does not parse.
pub(crate) fn check_table(table: &str) -> Result<(), Error> {
    name::Gazetteer::default().extend(table, &mut Lexicon::default())
}

/// What finding needs while it reads, kept to be used again.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    names: name::Buffers,
    noise: Vec<Span>,
    overlap: overlap::Buffers,
}

/// Of the words that wake a scanner, those that wake others than that of dates.
const OTHERS: Classes = duration::TRIGGERS.with(rank::TRIGGERS).with(number::TRIGGERS).with(reference::TRIGGERS).with(noise::TRIGGERS);
const _: () = assert!(date::TRIGGERS.with(OTHERS).is_same(Classes::SCANNED));

/// Proposes what the number that begins at, or is told by, the token `at` says; the token behind what was read.
fn scan_number(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) -> usize {
    let reading = context.reading;
    if number::is_lone_one(reading, at) {
        let sides = Sides::of(reading, at, at + 1);
        if !sides.of_votes() && !sides.of_signs() {
            return at + 1;
        }
    }
    let Some(number) = number::read(context, number::begin(context, at)) else {
        return percent::scan_part(context, at, found).unwrap_or(at + 1);
    };
    let sides = Sides::of(reading, number.first, number.end);
    let (votes, signs) = (sides.of_votes(), sides.of_signs() || !number.tail.is_empty());
    if votes && let Some(behind) = vote::scan(context, &number, found) {
        return behind;
    }
    if signs && let Some(behind) = money::scan(context, &number, found).or_else(|| percent::scan(context, &number, found)) {
        return behind;
    }
    let lone = !votes && !signs && sides.lone(reading, &number);
    count::scan(context, &number, lone, found);
    number.end
}

/// Fills `found` with the mentions of the text, disjoint and in order.
pub(crate) fn find(context: &Context<'_>, buffers: &mut Buffers, found: &mut Vec<Entity>) {
    found.clear();
    let reading = context.reading;
    let bytes = reading.text.as_bytes();
    let mut noise = noise::Finder::new(&mut buffers.noise);
    let mut log = date::Log::default();
    // The token behind the last number: what a number took is not read again.
    let mut behind = 0;
    for &at in reading.anchors(Stage::Scanners) {
        let (at, token) = (at as usize, &reading.tokens[at as usize]);
        // What begins in noise is dropped: no need to read it.
        if noise.covers(token) {
            continue;
        }
        // Most of these words can only begin a date.
        if !token.any(flag::FIGURES, OTHERS) {
            date::scan(context, at, &mut log, found);
            continue;
        }
        if noise.begins(reading, at, token) {
            continue;
        }
        let digits = token.kind == PieceKind::Number;
        let figures = token.has(flag::FIGURES);
        if token.is(reference::TRIGGERS) || figures && reference::may_begin(token) {
            reference::scan(context, at, found);
        }
        if token.is(date::TRIGGERS) || digits {
            date::scan(context, at, &mut log, found);
        }
        // What a date took is neither a number nor a length of time.
        if log.covers(token) {
            continue;
        }
        // "72hrs", "9th"
        let lettered = digits && !bytes[token.end as usize - 1].is_ascii_digit();
        if lettered || token.is(duration::TRIGGERS) {
            duration::scan(context, at, found);
        }
        if lettered || token.is(rank::TRIGGERS) {
            rank::scan(context, at, found);
        }
        if digits || token.is(number::TRIGGERS) {
            if at >= behind {
                behind = scan_number(context, at, found);
            }
        } else if figures && money::is_glued(reading, at) {
            money::scan_glued(context, at, found);
        }
    }
    noise.finish();
    name::scan(context, reading.anchors(Stage::Names), &mut buffers.names, found);
    overlap::resolve(found, &buffers.noise, &mut buffers.overlap);
    name::join(context, &mut buffers.names, found);
}
