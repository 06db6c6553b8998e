//! Numbers that designate one thing instead of counting many, told by what stands behind them or by their own form:
//! "the 57 bus", "the 12 and 14A trams", "The 57 is late", "Your 4410 Strike Committee", "UA 153.20", "2015 09".

use super::super::number::{Form, Number};
use super::unit;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Reading, flag, is_mark};

/// What runs under a number.
const LINES: List = List::new(
    "bus buses tram trams train trains route routes line lines ferry ferries streetcar streetcars trolleybus trolleybuses coach coaches \
    flight flights service services",
);

/// What only one thing does: "The 57 is late", but "The 57 are free".
const SINGULAR: List = List::new("is was has isn't isn’t wasn't wasn’t hasn't hasn’t runs goes stops serves passes");

/// Whether the number designates; `unit` is the noun that it would count.
pub(super) fn is_one(reading: &Reading<'_>, number: &Number, unit: Option<usize>) -> bool {
    let digits = number.form == Form::Plain && number.scale == 1.0;
    if !digits {
        let matter = || number.first > 0 && is_mark!(reading.mark(number.first - 1), "PM");
        return number.form == Form::Grouped && (unit.is_none() || matter()) && is_fraction_of_code(reading, number);
    }
    let (first, end) = (number.first, number.end);
    let behind = reading.is(end, Classes::NUMBERED.with(Classes::TIE).with(Classes::FUNCTION))
        || is_mark!(reading.mark(end), ",")
        || first > 0 && is_mark!(reading.mark(first - 1), "," | "and" | "&");
    number.span.len() > 1 && reading.text.as_bytes()[number.span.start()] == b'0'
        || behind && number.value < 1_000.0 && (is_line(reading, number) || unit.is_none() && is_subject(reading, first, end))
        || is_emergency(reading, number)
        || unit.is_none() && (is_name(reading, number) || is_house(reading, end))
        || first > 0 && reading.tokens[first - 1].has(flag::ALL_CAPS) && unit.is_some() && is_local(reading, number)
}

/// A letter behind digits that is no magnitude: "the 21B buses". Nobody counts whole billions of what is not people.
pub(super) fn is_lettered(reading: &Reading<'_>, number: &Number, tail: &str, unit: Option<usize>) -> bool {
    let whole = (number.value / number.scale).fract() == 0.0;
    matches!(tail, "B" | "b" | "T" | "L" | "K" | "M") && whole && unit.is_some_and(|unit| LINES.contains(reading.core(unit)))
        || matches!(tail, "B" | "b" | "T" | "L") && unit.is_none_or(|unit| whole && !unit::in_thousands(reading, unit))
}

/// "911 calls", "the 988 hotline", "dial 112": the short numbers of services.
fn is_emergency(reading: &Reading<'_>, number: &Number) -> bool {
    let short = matches!(number.value as u32, 101 | 111 | 112 | 119 | 211 | 311 | 411 | 511 | 611 | 711 | 811 | 911 | 988 | 999);
    let served = || {
        list!("call calls caller callers line lines hotline helpline service services number dispatch dispatcher dispatchers operator operators system responder responders center centre crisis")
            .contains(reading.bytes(number.end))
    };
    let called = || {
        number.first > 0
            && list!("call calls called calling dial dials dialled dialed dialling ring rang phone phoned via")
                .contains(reading.bytes(number.first - 1))
            && reading
                .tokens
                .get(number.end)
                .is_none_or(|t| t.kind != PieceKind::Word || t.is(Classes::FUNCTION) || t.has(flag::SENTENCE_START))
    };
    short && (served() || called())
}

/// "the 57 bus", "the 12 and 14A trams", "the 3, 5 and 7 lines".
fn is_line(reading: &Reading<'_>, number: &Number) -> bool {
    const MOST: usize = 12;
    let among = |at: usize| is_mark!(reading.mark(at), "," | "/" | "&" | "and" | "or");
    let figures = |at: usize| reading.tokens.get(at).is_some_and(|t| t.has(flag::FIGURES) || t.kind == PieceKind::Number);
    let mut end = number.end;
    while end < number.end + MOST && (among(end) || end > number.end && figures(end) && among(end - 1)) {
        end += 1;
    }
    if !LINES.contains(reading.bytes(end)) {
        return false;
    }
    let single = !reading.bytes(end).ends_with(b"s") || reading.says(end, "bus");
    let mut first = number.first;
    while first > 0 && first + MOST > number.first && (among(first - 1) || figures(first - 1) && first < number.first) {
        first -= 1;
    }
    let listed = (first < number.first || end > number.end) && first > 0 && reading.says(first - 1, "the");
    listed || single && end == number.end && !reading.glued(number.end) && number.value > 1.0
}

/// "The 57, however, is late."
fn is_subject(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    let told = first > 0 && reading.says(first - 1, "the") && !(first > 1 && reading.says(first - 2, "of"));
    let inserted = is_mark!(reading.mark(end), ",") && is_mark!(reading.mark(end + 2), ",");
    let verb = if inserted && list!("however though too meanwhile").contains(reading.bytes(end + 1)) { end + 3 } else { end };
    told && SINGULAR.contains(reading.bytes(verb)) && !reading.tokens[verb].has(flag::SENTENCE_START)
}

/// "Your 4410 Strike Committee": the number that a body is known by.
fn is_name(reading: &Reading<'_>, number: &Number) -> bool {
    const LONGEST: usize = 5;
    let capital = |at: &usize| reading.tokens.get(*at).is_some_and(|t| t.has(flag::CAPITAL) && !t.has(flag::SENTENCE_START));
    let run = (number.end..number.end + LONGEST).take_while(capital);
    let heads = run.skip(1).any(|at| reading.is(at, Classes::ORG_HEAD) || list!("team unit chapter lodge").contains(reading.bytes(at)));
    heads && number.value >= 10.0 && !reading.tokens[number.first].has(flag::LINE_START)
}

/// "at 2240 5th Ave.": a house in a street that has a number, too.
fn is_house(reading: &Reading<'_>, end: usize) -> bool {
    let ordinal = reading.tokens.get(end).is_some_and(|t| t.kind == PieceKind::Number && !t.has(flag::SENTENCE_START));
    ordinal && !reading.str(end).ends_with(|c: char| c.is_ascii_digit()) && super::guard::is_street(reading, end + 1)
}

/// "UFCW 1189 members": the local of a union that is known by its initials.
fn is_local(reading: &Reading<'_>, number: &Number) -> bool {
    let before = &reading.tokens[number.first - 1];
    before.is(Classes::PHRASE_START)
        && !before.is(Classes::COMMON.with(Classes::FUNCTION))
        && before.end - before.start > 2
        && (10.0..10_000.0).contains(&number.value)
        && !reading.tokens[number.first].has(flag::SENTENCE_START)
}

/// "UA 153.20": a number with a point behind initials, counting nothing.
fn is_fraction_of_code(reading: &Reading<'_>, number: &Number) -> bool {
    let point = || reading.text.as_bytes()[number.span.range()].contains(&b'.');
    let before = number.first.checked_sub(1).map(|before| &reading.tokens[before]);
    before.is_some_and(|b| b.has(flag::ALL_CAPS) && b.kind == PieceKind::Word && b.end - b.start > 1) && point()
}
