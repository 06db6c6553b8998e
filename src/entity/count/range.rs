//! Ranges whose magnitude stands behind the second number and counts for both: "2-3 million trees", "five or six hundred people".
//! Both ends are counts of their own, as those of "5 to 7 members" are.

use super::super::number::{self, Form, Number};
use super::super::{Context, Entity};
use super::{designation, guard, push, unit};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, Reading, is_mark};

/// Proposes both counts of the range that `low` begins; the token behind it.
pub(super) fn scan(context: &Context<'_>, low: &Number, found: &mut Vec<Entity>) -> Option<usize> {
    let reading = context.reading;
    let high = high(context, low)?;
    let first = with_magnitude(reading, low, &high)?;
    let unit = unit::find(context, &high);
    let time = unit::is_time(reading, high.end) || unit.is_some_and(|unit| reading.tokens[unit].is(Classes::TIME_UNIT));
    if time || guard::is_label(reading, low) || !is_magnitude(reading, &high, unit) {
        return None;
    }
    let noun = unit.map(|unit| reading.span(unit::start(reading, high.end, unit), unit));
    // A change is of two numbers, of which only the second stands by the noun: "from 18 to 32 million passengers".
    let change = low.first > 0 && reading.says(low.first - 1, "from");
    push(context, &first.with_tail(), noun.filter(|_| !change), found);
    push(context, &high.with_tail(), noun, found);
    Some(high.end)
}

/// The second number of the range, where it has a magnitude.
fn high(context: &Context<'_>, low: &Number) -> Option<Number> {
    let reading = context.reading;
    let next = number::behind_range_mark(reading, low)?;
    // Between blanks a dash parts clauses: "They sent 2 – 3 million more are due".
    let dash = is_dash(reading, low.end);
    let joined = if dash { reading.glued(low.end) && reading.glued(next) } else { !reading.glued(next) };
    let free = !reading.glued(low.first) || is_mark!(reading.mark(low.first - 1), "(" | "[" | "“" | "\"" | "‘" | "~" | "—" | "*" | "**");
    let letters = !low.tail.is_empty() && low.scale == 1.0;
    // "a hundred" is the end of no range that leaves out a magnitude.
    let numeral = reading.tokens.get(next).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL));
    if !joined || !free || letters || !numeral {
        return None;
    }
    number::read(context, next).filter(|high| high.scale > 1.0)
}

/// The first number with the magnitude that is left out behind it. `None` where nothing is left out, and where each of the two is
/// read rightly by itself.
fn with_magnitude(reading: &Reading<'_>, low: &Number, high: &Number) -> Option<Number> {
    let fits = |scale: f64| low.value < high.value / scale;
    let hundreds = low.scale == 100.0 && low.form == Form::Words && low.value < 1_000.0;
    // "two to three hundred thousand": what is left out is "hundred thousand".
    let both = high.scale * 100.0;
    if low.scale == 1.0 && high.form == Form::Words && high.scale >= 1e3 && reading.says(high.first + 1, "hundred") && fits(both) {
        return Some(low.times(both));
    }
    if (low.scale == 1.0 || hundreds && high.scale > 100.0) && fits(high.scale) {
        return Some(low.times(high.scale));
    }
    // "2m-3m", "300,000-2 million": behind a hyphen the second would not be read.
    let whole = low.scale > 1.0 || guard::is_separated(reading, low);
    (is_dash(reading, low.end) && whole && low.value < high.value).then_some(*low)
}

/// Whether letters glued to the number are its magnitude: in "2-3m waves" they are metres.
fn is_magnitude(reading: &Reading<'_>, number: &Number, unit: Option<usize>) -> bool {
    match number.tail(reading.text) {
        "" => true,
        "m" => unit.is_some_and(|unit| unit::in_thousands(reading, unit)),
        tail => !designation::is_lettered(reading, number, tail, unit),
    }
}

fn is_dash(reading: &Reading<'_>, at: usize) -> bool {
    !reading.listed(at, list!("and or to"))
}
