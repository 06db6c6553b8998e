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
    pub names: name::Gazetteer,
    pub references: reference::Patterns,
}

impl Rules {
    /// The built-in tables; their words go into `lexicon`.
    pub fn new(lexicon: &mut Lexicon) -> Rules {
        number::register(lexicon);
        bound::register(lexicon);
        noise::register(lexicon);
        count::register(lexicon);
        money::register(lexicon);
        percent::register(lexicon);
        rank::register(lexicon);
        vote::register(lexicon);
        duration::register(lexicon);
        date::register(lexicon);
        Rules { names: name::Gazetteer::new(lexicon), references: reference::Patterns::new(lexicon) }
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
}

/// Words that wake a scanner; digits do, too.
const TRIGGERS: Classes = date::TRIGGERS.with(duration::TRIGGERS).with(number::TRIGGERS);
/// Classes of the tokens that any scanner but that of names looks at.
const WAKING: Classes = TRIGGERS.with(reference::TRIGGERS);

/// The tokens that something can begin with, in order: no scanner goes over all tokens of a text.
///
/// DESIGN. One pass tells them by classes, flags and single bytes. Which of the words it is cannot be guessed, so the pass
/// has no branch on it: it writes every number and steps forward only where it counts.
#[derive(Debug, Default)]
struct Wakes {
    /// For the scanners of numbers, dates and references, and for noise.
    scanners: Vec<u32>,
    /// For names.
    names: Vec<u32>,
}

impl Wakes {
    fn read(&mut self, reading: &Reading<'_>) {
        let bytes = reading.text.as_bytes();
        let most = reading.tokens.len();
        self.scanners.resize(most, 0);
        self.names.resize(most, 0);
        let (mut scanners, mut names) = (0, 0);
        for (at, token) in reading.tokens.iter().enumerate() {
            let waking = token.is(WAKING) | (token.kind == PieceKind::Number) | noise::may_begin(bytes, token);
            self.scanners[scanners] = at as u32;
            scanners += usize::from(waking || token.has(flag::CAPITAL) && has_digit(bytes, token));
            self.names[names] = at as u32;
            names += usize::from(name::may_begin(token));
        }
        self.scanners.truncate(scanners);
        self.names.truncate(names);
    }
}

/// Whether a digit stands where codes and glued amounts have one: "EN5512", "KSh5,000".
#[inline]
fn has_digit(bytes: &[u8], token: &Token) -> bool {
    let word = &bytes[token.start as usize..token.end as usize];
    word.iter().take(5).chain(word.last()).any(u8::is_ascii_digit)
}

/// Proposes what the number that begins at, or is told by, the token `at` says; the token behind what was read.
fn scan_number(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) -> usize {
    let Some(number) = number::read(context, number::begin(context, at)) else { return at + 1 };
    let richer = vote::scan(context, &number, found)
        .or_else(|| money::scan(context, &number, found))
        .or_else(|| percent::scan(context, &number, found));
    richer.unwrap_or_else(|| {
        count::scan(context, &number, found);
        number.end
    })
}

/// Fills `found` with the mentions of the text, disjoint and in order.
pub(crate) fn find(context: &Context<'_>, buffers: &mut Buffers, found: &mut Vec<Entity>) {
    found.clear();
    let reading = context.reading;
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
        if reference::may_begin(token) {
            reference::scan(context, at, found);
        }
        if token.is(date::TRIGGERS) || digits {
            date::scan(context, at, &mut log, found);
        }
        // What a date took is neither a number nor a length of time.
        if log.covers(token) {
            continue;
        }
        if digits || token.is(duration::TRIGGERS) {
            duration::scan(context, at, found);
        }
        if digits || token.is(number::TRIGGERS) {
            rank::scan(context, at, found);
            if at >= behind {
                behind = scan_number(context, at, found);
            }
        } else if money::is_glued(reading, at) {
            money::scan_glued(context, at, found);
        }
    }
    noise.finish();
    name::scan(context, &buffers.wakes.names, &mut buffers.names, found);
    overlap::resolve(found, &buffers.noise);
    name::join(context, &mut buffers.names, found);
}
