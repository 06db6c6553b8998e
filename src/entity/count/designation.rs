//! Numbers that designate one thing instead of counting many, told by what stands behind them or by their own form:
//! "the 57 bus", "the 12 and 14A trams", "The 57 is late", "Your 4410 Strike Committee", "UA 153.20", "2015 09".

use super::super::number::{Form, Number, value};
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
        || behind && number.value < 1_000.0 && (is_line(reading, number, unit) || unit.is_none() && is_subject(reading, first, end))
        || is_emergency(reading, number)
        || is_day(reading, number)
        || unit.is_none() && (is_registered(reading, number) || is_permit(reading, number))
        || unit.is_none() && (is_name(reading, number) || is_house(reading, end) || is_called(reading, number))
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
    // "Send no 911", "911 without a gun": no noun behind it, at the beginning of a line or behind a call.
    let alone = || {
        matches!(number.value as u32, 911 | 988 | 999 | 112)
            && !reading.says(number.end, "of")
            && (reading.tokens[number.first].has(flag::LINE_START) && is_followed_loosely(reading, number.end)
                || is_beside_call(reading, number))
    };
    let short = matches!(number.value as u32, 101 | 111 | 112 | 119 | 211 | 311 | 411 | 511 | 611 | 711 | 811 | 911 | 988 | 999);
    let served = || {
        reading.listed(number.end, list!("call calls caller callers line lines hotline helpline service services number dispatch dispatcher dispatchers operator operators system responder responders center centre crisis"))
    };
    let called = || {
        number.first > 0
            && reading
                .listed(number.first - 1, list!("call calls called calling dial dials dialled dialed dialling ring rang phone phoned via"))
            && reading
                .tokens
                .get(number.end)
                .is_none_or(|t| t.kind != PieceKind::Word || t.is(Classes::FUNCTION) || t.has(flag::SENTENCE_START))
    };
    short && (served() || called() || alone()) || is_helpline(reading, number)
}

/// "Call 1098", "the helpline on 1737": a short number that is called, without a noun behind it.
fn is_helpline(reading: &Reading<'_>, number: &Number) -> bool {
    const LINES: List = List::new("helpline hotline childline line");
    let before = |back: usize, words: &List| number.first.checked_sub(back).is_some_and(|at| reading.listed(at, words));
    let called = before(1, list!("call dial ring phone")) || before(1, &LINES) || before(1, list!("on")) && before(2, &LINES);
    (3..=5).contains(&number.span.len()) && called && is_followed_loosely(reading, number.end) && !reading.says(number.end, "of")
}

/// Whether no noun stands at `at` that a number before it could count.
fn is_followed_loosely(reading: &Reading<'_>, at: usize) -> bool {
    reading.tokens.get(at).is_none_or(|t| t.kind != PieceKind::Word || t.is(Classes::FUNCTION) || t.has(flag::SENTENCE_START))
}

/// "dial 999 or 112", "calls to 911": a call stands before the number and a small word.
fn is_beside_call(reading: &Reading<'_>, number: &Number) -> bool {
    let calls = list!("call calls called calling caller callers dial dialled dialed ring rang text texts phone");
    let tie = number.first.checked_sub(1).filter(|&t| reading.listed(t, list!("to or and")));
    let Some(before) = tie.and_then(|t| t.checked_sub(1)) else { return false };
    reading.listed(before, calls)
        || before > 0
            && is_followed_loosely(reading, number.end)
            && reading.tokens[before].has(flag::FIGURES)
            && reading.listed(before - 1, calls)
}

/// "charity registered in Wexley, 1199999": the number of a charity or a company in its register, six digits and more in one.
fn is_registered(reading: &Reading<'_>, number: &Number) -> bool {
    const REACH: usize = 10;
    const REGISTERS: List = List::new(
        "registered registration register reg charity charities company nonprofit npo npc ngo cio incorporated vat abn acn ein tax cra bn rcn \
        ssm cac section ic",
    );
    if number.span.len() < 6 {
        return false;
    }
    let mut before = (number.first.saturating_sub(REACH)..number.first).rev();
    before.find_map(|at| match () {
        () if reading.listed(at, &REGISTERS) => Some(true),
        () if reading.tokens[at + 1].has(flag::LINE_START) => Some(false),
        () => None,
    }) == Some(true)
}

/// "Special Mining Licence (SML) 173": the number of what initials in brackets stand for.
fn is_permit(reading: &Reading<'_>, number: &Number) -> bool {
    const PERMITS: List =
        List::new("licence license permit lease certificate warrant concession tenement consent agreement plan contract tender");
    let at = |back: usize| number.first.checked_sub(back);
    let Some((what, letters)) = at(4).zip(at(2)).filter(|_| is_mark!(reading.mark(number.first - 1), ")")) else { return false };
    let bracketed = is_mark!(reading.mark(letters - 1), "(") && reading.tokens[letters].has(flag::ALL_CAPS);
    bracketed && reading.listed(what, &PERMITS) && reading.tokens[what].has(flag::CAPITAL)
}

/// "1850 K Street", "500 B St": a street that is called by a letter, which is no magnitude.
pub(super) fn is_on_lettered_street(reading: &Reading<'_>, number: &Number) -> bool {
    number.scale > 1.0
        && number.end > number.first + 1
        && reading.str(number.end - 1).len() == 1
        && reading.tokens[number.end - 1].has(flag::CAPITAL)
        && super::guard::is_street(reading, number.end)
}

/// "weekdays 10 to 4", "Mon–Fri 9-5", "Saturdays, 9.30 to 1", "open daily from 8 to 6": hours of the day.
pub(super) fn is_hours(reading: &Reading<'_>, number: &Number) -> bool {
    const DAYS: List = List::new(
        "weekday weekdays weekend weekends daily hours open days mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues \
        wed weds thu thur thurs fri sat sun",
    );
    if number.form == Form::Words || number.value > 24.6 {
        return false;
    }
    let tie = |at: usize| is_mark!(reading.mark(at), "to" | "-" | "–" | "—");
    let hour = |at: usize| {
        let token = reading.tokens.get(at).filter(|t| t.kind == PieceKind::Number && !t.has(flag::SENTENCE_START));
        token.is_some_and(|_| value(reading.str(at)).is_some_and(|n| n < 24.6))
    };
    // The first of the two hours.
    let first = match number.first {
        first if tie(number.end) && hour(number.end + 1) => first,
        first if first > 1 && tie(first - 1) && hour(first - 2) => first - 2,
        _ => return false,
    };
    let step = |at: usize, marks: &List| if at > 0 && marks.contains(reading.bytes(at - 1)) { at - 1 } else { at };
    let day = step(step(first, list!("from between")), list!(", : ( . –"));
    // "from 10 to 12 on Monday"
    let from = || first > 0 && reading.listed(first - 1, list!("from between"));
    let behind =
        || from() && reading.says(first + 3, "on") && (reading.is(first + 4, Classes::WEEKDAY) || reading.listed(first + 4, &DAYS));
    (day.checked_sub(1).is_some_and(|day| reading.is(day, Classes::WEEKDAY) || reading.listed(day, &DAYS)) || behind())
        && !unit::is_plural(reading, first + 3)
}

/// "the 57 bus", "the 12 and 14A trams", "the 3, 5 and 7 lines".
fn is_line(reading: &Reading<'_>, number: &Number, unit: Option<usize>) -> bool {
    const MOST: usize = 12;
    /// What a line does, where it has its article.
    const VERBS: List = List::new("runs goes stops serves passes leaves takes comes arrives gets connects crosses starts returns");
    let the = number.first > 0 && reading.says(number.first - 1, "the");
    // "40 bus drivers", "All 14 bus services"
    let of_many = unit.filter(|&unit| unit > number.end && unit::is_plural(reading, unit));
    if LINES.contains(reading.core(number.end)) && of_many.is_some_and(|unit| !(the && reading.listed(unit, &VERBS))) {
        return false;
    }
    let among = |at: usize| is_mark!(reading.mark(at), "," | "/" | "&" | "and" | "or");
    let figures = |at: usize| reading.tokens.get(at).is_some_and(|t| t.has(flag::FIGURES) || t.kind == PieceKind::Number);
    let mut end = number.end;
    while end < number.end + MOST && (among(end) || end > number.end && figures(end) && among(end - 1)) {
        end += 1;
    }
    if !reading.listed(end, &LINES) {
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

/// "the 76 and the number 5", "the 76 and the 5 run", "the 4, the 18 and the 22": things that are called by numbers, each with its article.
fn is_called(reading: &Reading<'_>, number: &Number) -> bool {
    let the = |at: usize| reading.says(at, "the");
    let figures = |at: usize| reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number && !t.has(flag::SENTENCE_START));
    // "the 76 people and the 5 dogs" are counted.
    let called = |at: usize| {
        the(at)
            && (figures(at + 1) && unit::head(reading, at + 2).is_none()
                || reading.listed(at + 1, list!("number no nos")) && (figures(at + 2) || figures(at + 3)))
    };
    let tie = |at: usize| is_mark!(reading.mark(at), "," | "&" | "and" | "or");
    let (first, end) = (number.first, number.end);
    let before = || first > 3 && tie(first - 2) && figures(first - 3) && the(first - 4);
    let labelled = || first > 3 && tie(first - 2) && figures(first - 3) && reading.says(first - 4, "number");
    first > 0 && the(first - 1) && (tie(end) && called(end + 1) || before() || labelled())
}

/// "On 31 February 2024": a day that no calendar has is none, but it counts nothing either.
fn is_day(reading: &Reading<'_>, number: &Number) -> bool {
    let month = reading.tokens.get(number.end).filter(|t| t.is(Classes::MONTH) && t.has(flag::CAPITAL) && !t.has(flag::SENTENCE_START));
    let goes_on = reading.tokens.get(number.end + 1).is_some_and(|t| t.kind == PieceKind::Word && !t.is(Classes::FUNCTION));
    (29.0..=31.0).contains(&number.value) && month.is_some() && !goes_on
}

/// "The 57, however, is late."
fn is_subject(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    let told = first > 0 && reading.says(first - 1, "the") && !(first > 1 && reading.says(first - 2, "of"));
    let inserted = is_mark!(reading.mark(end), ",") && is_mark!(reading.mark(end + 2), ",");
    let verb = if inserted && reading.listed(end + 1, list!("however though too meanwhile")) { end + 3 } else { end };
    told && reading.listed(verb, &SINGULAR) && !reading.tokens[verb].has(flag::SENTENCE_START)
}

/// "Your 4410 Strike Committee": the number that a body is known by.
fn is_name(reading: &Reading<'_>, number: &Number) -> bool {
    const LONGEST: usize = 5;
    let capital = |at: &usize| reading.tokens.get(*at).is_some_and(|t| t.has(flag::CAPITAL) && !t.has(flag::SENTENCE_START));
    let run = (number.end..number.end + LONGEST).take_while(capital);
    let heads = run.skip(1).any(|at| reading.is(at, Classes::ORG_HEAD) || reading.listed(at, list!("team unit chapter lodge")));
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
