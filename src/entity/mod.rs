//! Entities: ministers, people, bodies, counts, money, votes, dates, references.
//!
//! Each kind has its scanner in a file of its own. A scanner is woken only at its triggers (word classes, digits, symbols)
//! and proposes mentions; `overlap` decides between proposals that share text; `names` joins later mentions to fuller ones.

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
#[cfg(test)]
mod testing;
mod value;
pub(crate) mod vote;

pub use value::{Amount, Bound, Currency, Duration, EntityKind, Portfolio, TimeUnit, Value};

use crate::document::Country;
use crate::error::Error;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, flag};
use date::Date;

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
    pub names: name::Gazetteer,
    pub references: reference::Patterns,
}

impl Rules {
    /// The built-in tables; their words go into `lexicon`.
    pub fn new(lexicon: &mut Lexicon) -> Rules {
        number::register(lexicon);
        noise::register(lexicon);
        count::register(lexicon);
        money::register(lexicon);
        percent::register(lexicon);
        rank::register(lexicon);
        vote::register(lexicon);
        duration::register(lexicon);
        date::register(lexicon);
        Rules { bounds: bound::Bounds::new(lexicon), names: name::Gazetteer::new(lexicon), references: reference::Patterns::new(lexicon) }
    }
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
    wakes: Wakes,
    names: name::Buffers,
    noise: Vec<Span>,
    overlap: overlap::Buffers,
}

/// Classes of the words that wake a scanner, names and figures apart.
const WAKING: Classes =
    date::TRIGGERS.with(duration::TRIGGERS).with(rank::TRIGGERS).with(number::TRIGGERS).with(reference::TRIGGERS).with(noise::TRIGGERS);

/// The tokens that something can begin with, in order: no scanner goes over all tokens of a text.
///
/// DESIGN. One pass tells them by a token's classes and flags alone. Which of the words it is cannot be guessed, so the pass
/// has no branch on it: it makes a bit of each token, 64 at a time, and only the bits that are set are looked at again.
#[derive(Debug, Default)]
struct Wakes {
    /// For the scanners of numbers, dates and references, and for noise.
    scanners: Vec<u32>,
    /// For names.
    names: Vec<u32>,
}

impl Wakes {
    fn read(&mut self, reading: &Reading<'_>) {
        const BITS: usize = u64::BITS as usize;
        self.scanners.clear();
        self.names.clear();
        let mut first = 0;
        for block in reading.tokens.chunks(BITS) {
            let (mut scanners, mut names) = (0u64, 0u64);
            for token in block.iter().rev() {
                scanners = scanners << 1 | u64::from(token.is(WAKING) | token.has(flag::FIGURES));
                names = names << 1 | u64::from(name::may_begin(token));
            }
            list(scanners, first, &mut self.scanners);
            list(names, first, &mut self.names);
            first += BITS as u32;
        }
    }
}

/// Lists the numbers of the bits that are set, the lowest being `first`.
#[inline]
fn list(mut bits: u64, first: u32, list: &mut Vec<u32>) {
    while bits != 0 {
        list.push(first + bits.trailing_zeros());
        bits &= bits - 1;
    }
}

/// Proposes what the number that begins at, or is told by, the token `at` says; the token behind what was read.
fn scan_number(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) -> usize {
    let Some(number) = number::read(context, number::begin(context, at)) else { return at + 1 };
    let mut richer = || {
        vote::scan(context, &number, found)
            .or_else(|| money::scan(context, &number, found))
            .or_else(|| percent::scan(context, &number, found))
    };
    let behind = if stands_plainly(context.reading, &number) { None } else { richer() };
    behind.unwrap_or_else(|| {
        count::scan(context, &number, found);
        number.end
    })
}

/// Whether a number is sure to be neither of votes nor of money nor a percentage, by the classes of what stands beside it.
fn stands_plainly(reading: &Reading<'_>, number: &number::Number) -> bool {
    const BEHIND: Classes = Classes::TIE.with(Classes::SIGN).with(Classes::CURRENCY_WORD).with(Classes::SIDE).with(Classes::IN_FOR);
    let plain = |t: &Token| !t.is(BEHIND) && !t.has(flag::CAPITAL);
    let before = |t: &Token| t.kind == PieceKind::Word && !t.is(Classes::SIGN.with(Classes::SIDE));
    number.tail.is_empty()
        && reading.tokens.get(number.end).is_none_or(plain)
        && !reading.is(number.end + 1, Classes::SIDE.with(Classes::IN_FOR))
        && number.first.checked_sub(1).is_none_or(|at| before(&reading.tokens[at]))
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
    buffers.wakes.read(reading);
    for &at in &buffers.wakes.scanners {
        let (at, token) = (at as usize, &reading.tokens[at as usize]);
        // What begins in noise is dropped: no need to read it.
        if noise.covers(reading, at, token) {
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
    name::scan(context, &buffers.wakes.names, &mut buffers.names, found);
    overlap::resolve(found, &buffers.noise, &mut buffers.overlap);
    name::join(context, &mut buffers.names, found);
}
