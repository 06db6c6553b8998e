//! Counts: numbers of people and things, with the noun that is counted.

mod age;
mod clock;
mod designation;
mod guard;
mod million;
mod range;
mod unit;

use super::number::{Form, Number};
use super::sides::Sides;
use super::{Amount, Context, Entity, Value};
use super::{bound, heading};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{Reading, flag};

/// Words that end the noun phrase behind a number: verbs in the past and others that no noun phrase holds.
const NOUN_END: &str = "\
    sent said says say told took taken went came come got gave made met saw seen left lost won held heard kept knew led paid put ran \
    rose fell felt found sold sat stood spoke spent struck swore taught thought threw wore wrote written built bought brought broke \
    chose became began died signed voted joined attended responded replied agreed asked called demanded marched turned showed \
    received supported rallied gathered testified stayed remained moved walked want wants need remain remains live stuck likely \
    apiece sometimes afterwards outdoors indoors overseas worldwide nationwide statewide citywide plus versus yes gets goes comes \
    takes makes shows needs refused declined failed ok alone later earlier farther further north south east west today yesterday \
    tomorrow";

/// Measures that stand glued to their digits.
const MEASURES: &[&str] = &[
    "km", "kms", "m", "cm", "mm", "kg", "g", "mg", "t", "ha", "ft", "mi", "yd", "lb", "lbs", "oz", "l", "L", "ml", "MW", "GW", "kW", "kWh",
    "MWh", "GWh", "TWh", "mph", "kph", "dB", "GB", "MB", "TB", "km2", "sqm", "MtCO2e", "Mt",
];

pub(super) fn register(lexicon: &mut Lexicon) {
    guard::register(lexicon);
    for word in NOUN_END.split_whitespace() {
        lexicon.add(word, Classes::NOUN_END);
    }
    unit::register(lexicon);
}

const TOLD: Sides = Sides::LABEL.with(Sides::AGE).with(Sides::NAME);

/// Proposes the count that `number` is or begins; the token behind what was read.
pub(super) fn scan(context: &Context<'_>, number: &Number, sides: Sides, found: &mut Vec<Entity>) -> usize {
    let tied = context.reading.is(number.end, Classes::RANGE);
    if tied && let Some(end) = range::scan(context, number, found) {
        return end;
    }
    let lettered = if tied { million::hyphened(context, number) } else { None };
    let number = lettered.as_ref().unwrap_or(number);
    single(context, number, sides, found);
    number.end
}

/// Proposes the count that `number` is by itself.
fn single(context: &Context<'_>, number: &Number, sides: Sides, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let tail = number.tail(reading.text);
    if !tail.is_empty() && number.scale == 1.0 {
        let name = reading.tokens.get(number.end).is_some_and(|t| t.has(flag::CAPITAL) && !t.has(flag::SENTENCE_START));
        if MEASURES.contains(&tail) && !name && !guard::is_part(reading, number) {
            push(context, number, Some(number.tail), found);
        }
        return;
    }
    let one = (number.form == Form::Words) & (number.value < 2.0);
    if one | unit::is_time(reading, number.end) || age::is_of_olds(reading, number) {
        return;
    }
    if sides.any(Sides::PART) && guard::is_part(reading, number) {
        return;
    }
    let number = *number;
    let unit = unit::find(context, &number);
    if let Some(unit) = unit
        && reading.tokens[unit].is(Classes::TIME_UNIT)
    {
        return;
    }
    if designation::is_on_lettered_street(reading, &number)
        || unit.is_none()
            && (designation::is_hours(reading, &number)
                || clock::is_hour(reading, &number)
                || number.form == Form::Plain && number.value < 1_000.0 && heading::is_pager(reading, number.first))
    {
        return;
    }
    // A letter is no magnitude where nothing is counted: "200m" is a length, "20B" a flat.
    if let Some((metres, letter)) = in_metres(reading, &number)
        && if unit.is_none() { !million::is_told(context, &number) } else { million::is_length(context, &number) }
    {
        let unit = letter;
        push(context, &metres, Some(unit), found);
        return;
    }
    if number.scale > 1.0 && !tail.is_empty() && designation::is_lettered(reading, &number, tail, unit) {
        return;
    }
    if designation::is_one(reading, &number, unit) {
        return;
    }
    let told = || {
        sides.any(Sides::LABEL) && guard::is_label(reading, &number)
            || sides.any(Sides::AGE) && guard::is_age(context, &number, unit)
            || sides.any(Sides::NAME) && guard::is_name(reading, &number, unit)
    };
    if sides.any(Sides::YEAR) && guard::is_year(context, &number, unit)
        || sides.any(TOLD) && !guard::is_separated(reading, &number) && told()
    {
        return;
    }
    let number = unit::in_thousands_by_stop(context, &number, unit);
    push(context, &number.with_tail(), unit.map(|u| reading.span(unit::start(reading, number.end, u), u)), found);
}

/// The number as metres, where an "m" made it millions: "200m", "200 m".
fn in_metres(reading: &Reading<'_>, number: &Number) -> Option<(Number, Span)> {
    let last = number.end - 1;
    let (span, unit) = match number.tail(reading.text) {
        _ if number.scale != 1e6 => return None,
        "m" => (number.span, number.tail),
        "" if last > number.first && reading.bytes(last) == b"m" => (reading.span(number.first, last - 1), reading.span(last, last)),
        _ => return None,
    };
    Some((Number { span, scale: 1.0, value: number.value / number.scale, ..*number }, unit))
}

fn push(context: &Context<'_>, number: &Number, unit: Option<Span>, found: &mut Vec<Entity>) {
    let (bound, span) = bound::around(context, number.first, number.span, number.end);
    let unit = unit.map(|unit| raised(context.reading.text, unit));
    found.push(Entity { span, value: Value::Count { amount: Amount { value: number.value, bound }, unit } });
}

/// A unit with the power behind it: "m²", "km³".
fn raised(text: &str, unit: Span) -> Span {
    let power = text[unit.end()..].chars().next().filter(|c| matches!(c, '²' | '³'));
    power.map_or(unit, |power| Span::new(unit.start(), unit.end() + power.len_utf8()))
}

/// Whether the noun phrase from the token `at` on ends in a plural: what stands before it counts something.
pub(super) fn counts_noun(reading: &Reading<'_>, at: usize) -> bool {
    unit::head(reading, at).is_some()
}

/// Whether what is told to be a length of time at one look is one.
#[cfg(test)]
pub(super) fn is_told_rightly(context: &Context<'_>, number: &Number) -> bool {
    let is_time = |unit: usize| context.reading.tokens[unit].is(Classes::TIME_UNIT);
    !unit::is_time(context.reading, number.end) || unit::find(context, number).is_some_and(is_time)
}

#[cfg(test)]
mod tests;
