//! Percentages in all spellings: "20%", "20 %", "20 per cent", "twenty percent", "20pc", "3 percentage points", "60-plus percent",
//! "-3%", "half a percent", "three-quarters of one per cent".

use super::number::{self, Form, Number};
use super::{Amount, Bound, Context, Entity, Value, bound};
use crate::lexicon::listed::List;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, flag, is_mark};

pub(super) fn register(lexicon: &mut Lexicon) {
    for word in ["percent", "pct", "percentage"] {
        lexicon.add(word, Classes::PERCENT.with(Classes::SIGN));
    }
    for word in ["%", "％", "﹪", "٪", "per", "pc", "p.c", "pp", "plus", "odd"] {
        lexicon.add(word, Classes::SIGN);
    }
}

/// A percentage as it stands in the text, bounds before and behind left out.
struct Percentage {
    value: f64,
    /// A bound between the number and its sign: "60-plus percent".
    bound: Option<Bound>,
    /// The first token, and the byte behind the last.
    first: usize,
    end: usize,
}

/// Proposes the percentage that `number` begins; the token behind it.
pub(super) fn scan(context: &Context<'_>, number: &Number, found: &mut Vec<Entity>) -> Option<usize> {
    let reading = context.reading;
    let number = &decimals(reading, number).unwrap_or(*number);
    let whole = |end: usize, bound: Option<Bound>| Percentage { value: number.value, bound, first: number.first, end };
    let single = sign(reading, number)
        .map(|end| whole(end, None))
        .or_else(|| sign_behind_bound(reading, number))
        .or_else(|| part_of(reading, number))
        .or_else(|| sign_before(reading, number));
    if let Some(percentage) = single {
        return Some(push(context, percentage, found));
    }
    // The first of a range: "10 to 15 per cent", "10–15%".
    let next = number::behind_range_mark(reading, number)?;
    let second = number::read(context, next)?;
    let end = sign(reading, &second)?;
    push(context, whole(number.span.end(), None), found);
    Some(push(context, Percentage { value: second.value, bound: None, first: second.first, end }, found))
}

/// Proposes the part of one per cent that begins with the token `at`, where no number does: "half a percent", "a tenth of 1%".
#[inline]
pub(super) fn scan_part(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) -> Option<usize> {
    let reading = context.reading;
    let token = reading.tokens.get(at).filter(|t| t.is(Classes::SIGN.with(Classes::TIE)))?;
    let value = if token.kind == PieceKind::Word { number::parts(reading, at, 1.0) } else { number::vulgar(reading, at) }?;
    let end = of_one(reading, at + 1)?;
    // "a tenth of 1%", but "a half-percent rise" is one of half a percent.
    let article = |before: &usize| reading.says(at + 1, "of") && reading.says(*before, "a") && !reading.tokens[at].has(flag::LINE_START);
    let first = at.checked_sub(1).filter(article).unwrap_or(at);
    Some(push(context, Percentage { value, bound: None, first, end }, found))
}

/// Adds the percentage to what was found; the token behind it.
fn push(context: &Context<'_>, percentage: Percentage, found: &mut Vec<Entity>) -> usize {
    let reading = context.reading;
    let Percentage { value, bound: within, first, end } = percentage;
    let next = reading.token_near(first, end);
    let (value, first) = below_zero(reading, first).map_or((value, first), |minus| (-value, minus));
    let (bound, span) = bound::around(context, first, Span::new(reading.tokens[first].start as usize, end), next);
    let bound = within.filter(|_| bound == Bound::Exact).unwrap_or(bound);
    let joined = found.last().is_some_and(|_| reading.says(next, "or"));
    share_sign(reading, first, joined, found);
    found.push(Entity { span, value: Value::Percent(Amount { value, bound }) });
    next
}

/// Makes percentages of the numbers right before that of the token `first`, where the sign is theirs, too: "20, 30, even 50 percent".
fn share_sign(reading: &Reading<'_>, first: usize, joined: bool, found: &mut [Entity]) {
    const MOST: usize = 4;
    const JOINS: List = List::new("or even perhaps maybe possibly sometimes");
    let (mut next, mut joined, mut list) = (first, joined, 0);
    for number in found.iter().rev().take(MOST) {
        let Value::Count { amount, unit: None } = number.value else { break };
        let word = usize::from(next > 1 && reading.listed(next - 1, &JOINS));
        let conjunction = word == 0 && next > 1 && is_mark!(reading.mark(next - 1), "and" | "&");
        let tie = next - word - usize::from(conjunction);
        let comma = tie > 1 && is_mark!(reading.mark(tie - 1), ",");
        let last = tie - usize::from(comma);
        let apart = next == last || amount.value > 100.0 || last == 0 || reading.tokens[last - 1].end as usize != number.span.end();
        if apart || reading.tokens[last..=next].iter().any(|t| t.has(flag::SENTENCE_START)) {
            break;
        }
        (joined, list) = (joined || word > 0 || conjunction, list + 1);
        next = reading.token_at(number.span.start());
    }
    if joined {
        for number in found.iter_mut().rev().take(list) {
            if let Value::Count { amount, .. } = number.value {
                number.value = Value::Percent(amount);
            }
        }
    }
}

/// The minus before the token `first`: "-3%", "−3 %", "minus 3 per cent"; none is the dash of a range or a list.
fn below_zero(reading: &Reading<'_>, first: usize) -> Option<usize> {
    let at = first.checked_sub(1)?;
    let opens = reading.tokens[at].has(flag::LINE_START);
    let before = at.checked_sub(1).filter(|_| !opens).map(|before| &reading.tokens[before]);
    let number = |t: &Token| t.kind == PieceKind::Number || t.is(Classes::SIGN.with(Classes::NUMERAL).with(Classes::MAGNITUDE));
    if before.is_some_and(number) {
        return None;
    }
    let apart = || !reading.glued(at) || is_mark!(reading.mark(at - 1), "(" | "[" | "“" | "‘" | "\"" | "~");
    let minus = match reading.str(at) {
        "−" => apart(),
        "-" | "\u{2011}" | "–" => !opens && reading.glued(first) && apart(),
        _ => reading.says(at, "minus") || reading.says(at, "negative"),
    };
    minus.then_some(at)
}

/// Decimals behind a stop alone: ".5".
fn decimals(reading: &Reading<'_>, number: &Number) -> Option<Number> {
    let first = number.first.checked_sub(1).filter(|_| number.form == Form::Plain)?;
    if !is_mark!(reading.mark(first), ".") || !reading.glued(number.first) || reading.glued(first) {
        return None;
    }
    let value = number.value / 10f64.powi(number.span.len() as i32);
    Some(Number { value, first, span: Span::new(reading.tokens[first].start as usize, number.span.end()), ..*number })
}

/// "10+%", "60-plus percent", "60 plus percent", "45 or so per cent", "twenty-odd per cent".
fn sign_behind_bound(reading: &Reading<'_>, number: &Number) -> Option<Percentage> {
    let at = number.end;
    let (bound, next) = if let Some((bound, end)) = bound::after(reading, at) {
        (bound, reading.token_at(end))
    } else if reading.says(at, "plus") {
        (Bound::AtLeast, at + 1)
    } else if reading.says(at, "odd") {
        (Bound::About, at + 1)
    } else {
        return None;
    };
    let end = sign_at(reading, next).filter(|_| number.tail.is_empty())?;
    Some(Percentage { value: number.value, bound: Some(bound), first: number.first, end })
}

/// "three-quarters of a percent", "one-tenth of 1%", "1/4 of one per cent", "0.25 of a percentage point".
fn part_of(reading: &Reading<'_>, number: &Number) -> Option<Percentage> {
    let end = number.end;
    if !number.tail.is_empty() {
        return None;
    }
    let (value, next) = if let Some(part) = number::slashed(reading, number.first).filter(|_| !reading.glued(number.first)) {
        part
    } else if number.value < 1.0 && number.form == Form::Grouped && reading.says(end, "of") {
        (number.value, end)
    } else {
        let part = if reading.glued(end) && reading.is(end, Classes::RANGE) { end + 1 } else { end };
        (number::parts(reading, part, number.value)?, part + 1)
    };
    Some(Percentage { value, bound: None, first: number.first, end: of_one(reading, next)? })
}

/// The byte behind "of one percent", "of 1%", "a percent", "percent", of which there is a part.
fn of_one(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let of = reading.says(at, "of");
    let one = if of { at + 1 } else { at };
    if reading.says(one, "a") || of && (reading.says(one, "one") || reading.says(one, "1")) {
        return sign_at(reading, one + 1);
    }
    sign_at(reading, at)
}

/// "%15", as in Turkish.
fn sign_before(reading: &Reading<'_>, number: &Number) -> Option<Percentage> {
    let first = number.first.checked_sub(1).filter(|_| reading.glued(number.first) && number.tail.is_empty())?;
    let opens = !reading.glued(first) || is_mark!(reading.mark(first - 1), "(" | "“" | "‘" | "\"");
    let goes_on = reading.glued(number.end) && reading.tokens[number.end].kind != PieceKind::Symbol;
    (is_mark(reading, first) && opens && !goes_on).then(|| Percentage { value: number.value, bound: None, first, end: number.span.end() })
}

fn is_mark(reading: &Reading<'_>, at: usize) -> bool {
    is_mark!(reading.mark(at), "%" | "％" | "﹪" | "٪")
}

/// The byte behind the sign or word of a percentage that follows the number.
fn sign(reading: &Reading<'_>, number: &Number) -> Option<usize> {
    let tail = number.tail(reading.text);
    let points = |word: &str| matches!(word, "pp" | "ppt" | "ppts") && is_beside_sign(reading, number);
    if !tail.is_empty() {
        let told = number.form != Form::Words && (matches!(tail, "pc" | "pct" | "percent") || points(tail));
        return told.then_some(number.tail.end());
    }
    let at = number.end;
    if !reading.is(at, Classes::SIGN.with(Classes::TIE)) {
        return None;
    }
    // "20 pc" of Irish and Indian papers, not "5 PC members".
    let pc = || number.form != Form::Words && is_mark!(reading.mark(at), "pc") && !super::count::counts_noun(reading, at + 1);
    let end = || reading.tokens.get(at).map(|t| t.end as usize);
    sign_at(reading, at).or_else(|| if pc() || points(reading.str(at)) { end() } else { None })
}

/// The byte behind the sign or words of a percentage that begin with the token `at`: "%", "per cent", "-percentage-point".
fn sign_at(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let token = reading.tokens.get(at)?;
    let hyphen = token.kind == PieceKind::Symbol && token.is(Classes::TIE);
    if !(hyphen || token.is(Classes::SIGN)) {
        return None;
    }
    let at = if hyphen && is_hyphen(reading, at) { at + 1 } else { at };
    let says = |at: usize, word: &str| reading.says(at, word);
    let last = if is_mark(reading, at) || says(at, "pct") || says(at, "percent") || says(at, "percentage") {
        at
    } else if says(at, "per") {
        let cent = if reading.glued(at + 1) { at + 2 } else { at + 1 };
        ["cent", "cents", "centum"].iter().any(|word| says(cent, word)).then_some(cent)?
    } else if is_mark!(reading.mark(at), "p.c") {
        if reading.glued(at + 1) && is_mark!(reading.mark(at + 1), ".") { at + 1 } else { at }
    } else {
        return None;
    };
    reading.tokens.get(points(reading, last).unwrap_or(last)).map(|t| t.end as usize)
}

/// The last token of "points" behind the sign that ends with the token `last`: "percentage points", "15% points", "5-percentage-point".
fn points(reading: &Reading<'_>, last: usize) -> Option<usize> {
    let hyphen = is_hyphen(reading, last + 1);
    let at = if hyphen { last + 2 } else { last + 1 };
    let says = |word: &str| reading.says(at, word);
    // "15% point to …": a verb.
    let verb = || reading.says(at + 1, "to") || reading.says(at + 1, "out") || reading.says(at + 1, "towards");
    let single = || (hyphen || reading.says(last, "percentage")) && says("point");
    (single() || says("points") && (reading.says(last, "percentage") || !verb()) || says("pts")).then_some(at)
}

fn is_hyphen(reading: &Reading<'_>, at: usize) -> bool {
    reading.glued(at) && reading.is_hyphen(at)
}

/// Whether a sign of percent stands near the number on its line: else "15 pp" are pages.
fn is_beside_sign(reading: &Reading<'_>, number: &Number) -> bool {
    const REACH: usize = 80;
    let bytes = reading.text.as_bytes();
    let (start, end) = (number.span.start(), number.tail.end());
    let within = |byte: &&u8| **byte != b'\n';
    bytes[start.saturating_sub(REACH)..start].iter().rev().take_while(within).any(|&b| b == b'%')
        || bytes[end..bytes.len().min(end + REACH)].iter().take_while(within).any(|&b| b == b'%')
}

#[cfg(test)]
mod tests {
    use super::super::testing::entities;
    use super::*;
    use crate::entity::Bound;

    #[test]
    fn percentages_in_all_spellings() {
        for (text, expected) in [
            ("Rents rose 12%.", vec![("12%", 12.0, Bound::Exact)]),
            ("Turnout was 41\u{a0}% here.", vec![("41\u{a0}%", 41.0, Bound::Exact)]),
            ("Close to 70 per cent said no.", vec![("Close to 70 per cent", 70.0, Bound::About)]),
            ("Twenty-five percent of boats", vec![("Twenty-five percent", 25.0, Bound::Exact)]),
            ("a fifteen-per-cent rise", vec![("fifteen-per-cent", 15.0, Bound::Exact)]),
            ("It fell by 2.5 percentage points.", vec![("2.5 percentage points", 2.5, Bound::Exact)]),
            ("Only 8pc of sewage is treated.", vec![("8pc", 8.0, Bound::Exact)]),
            ("from 10 to 15 per cent of stock", vec![("10", 10.0, Bound::Exact), ("15 per cent", 15.0, Bound::Exact)]),
            (
                "It grew by 20, 30, even 50 percent.",
                vec![("20", 20.0, Bound::Exact), ("30", 30.0, Bound::Exact), ("50 percent", 50.0, Bound::Exact)],
            ),
            ("10, 20 or 30 per cent", vec![("10", 10.0, Bound::Exact), ("20", 20.0, Bound::Exact), ("30 per cent", 30.0, Bound::Exact)]),
            ("by 20 and 30 per cent", vec![("20", 20.0, Bound::Exact), ("30 per cent", 30.0, Bound::Exact)]),
            ("Of 12 boats and 20 percent of crews", vec![("20 percent", 20.0, Bound::Exact)]),
            ("Of the 12, 20 percent left.", vec![("20 percent", 20.0, Bound::Exact)]),
            ("10–15% of stock", vec![("10", 10.0, Bound::Exact), ("15%", 15.0, Bound::Exact)]),
            ("At least 90%+ of them", vec![("At least 90%+", 90.0, Bound::AtLeast)]),
            ("100 pct recycled", vec![("100 pct", 100.0, Bound::Exact)]),
            ("60-plus percent of berths", vec![("60-plus percent", 60.0, Bound::AtLeast)]),
            ("Some 60 plus per cent came.", vec![("Some 60 plus per cent", 60.0, Bound::About)]),
            ("10+% of berths", vec![("10+%", 10.0, Bound::AtLeast)]),
            ("45 or so percent of berths", vec![("45 or so percent", 45.0, Bound::About)]),
            ("a forty-odd per cent share", vec![("forty-odd per cent", 40.0, Bound::About)]),
            ("7 1/2 percent", vec![("7 1/2 percent", 7.5, Bound::Exact)]),
            ("a 7-1/2-percent loan", vec![("7-1/2-percent", 7.5, Bound::Exact)]),
            ("12½% and 8 ¼ %", vec![("12½%", 12.5, Bound::Exact), ("8 ¼ %", 8.25, Bound::Exact)]),
            ("two and a half per cent", vec![("two and a half per cent", 2.5, Bound::Exact)]),
            ("one-and-three-quarters per cent", vec![("one-and-three-quarters per cent", 1.75, Bound::Exact)]),
            ("six point two per cent", vec![("six point two per cent", 6.2, Bound::Exact)]),
            ("half of one percent", vec![("half of one percent", 0.5, Bound::Exact)]),
            ("nearly half a percentage point", vec![("nearly half a percentage point", 0.5, Bound::About)]),
            ("a half-percent levy", vec![("half-percent", 0.5, Bound::Exact)]),
            ("a quarter of one per cent", vec![("a quarter of one per cent", 0.25, Bound::Exact)]),
            ("a tenth of 1%", vec![("a tenth of 1%", 0.1, Bound::Exact)]),
            ("two-tenths of a percent", vec![("two-tenths of a percent", 0.2, Bound::Exact)]),
            ("three quarters of a percent", vec![("three quarters of a percent", 0.75, Bound::Exact)]),
            ("1/4 of one percent", vec![("1/4 of one percent", 0.25, Bound::Exact)]),
            ("0.25 of a percentage point", vec![("0.25 of a percentage point", 0.25, Bound::Exact)]),
            ("a ½% levy, or .4% net", vec![("½%", 0.5, Bound::Exact), (".4%", 0.4, Bound::Exact)]),
            ("12,5 % of berths", vec![("12,5 %", 12.5, Bound::Exact)]),
            ("Catches moved by -3%.", vec![("-3%", -3.0, Bound::Exact)]),
            ("Catches moved (−3 %).", vec![("−3 %", -3.0, Bound::Exact)]),
            ("about minus 3 per cent", vec![("about minus 3 per cent", -3.0, Bound::About)]),
            ("It slid 5% -10%.", vec![("5%", 5.0, Bound::Exact), ("10%", 10.0, Bound::Exact)]),
            ("- 3% of berths", vec![("3%", 3.0, Bound::Exact)]),
            ("80 p.c. of berths", vec![("80 p.c.", 80.0, Bound::Exact)]),
            ("5 per centum of berths", vec![("5 per centum", 5.0, Bound::Exact)]),
            ("a berth tax of %15", vec![("%15", 15.0, Bound::Exact)]),
            ("It fell 15 % points.", vec![("15 % points", 15.0, Bound::Exact)]),
            ("a 5-percentage-point drop", vec![("5-percentage-point", 5.0, Bound::Exact)]),
            ("92% points to the harbour board", vec![("92%", 92.0, Bound::Exact)]),
            ("from 4% by 5 pp", vec![("4%", 4.0, Bound::Exact), ("5 pp", 5.0, Bound::Exact)]),
            ("zero percent", vec![("zero percent", 0.0, Bound::Exact)]),
            ("well over 40% of berths", vec![("over 40%", 40.0, Bound::MoreThan)]),
            ("as much as 40% of berths", vec![("40%", 40.0, Bound::Exact)]),
            ("a full 40 percent", vec![("40 percent", 40.0, Bound::Exact)]),
            ("one or two percent", vec![("one", 1.0, Bound::Exact), ("two percent", 2.0, Bound::Exact)]),
            ("from 3.4 to 4.1 per cent", vec![("3.4", 3.4, Bound::Exact), ("4.1 per cent", 4.1, Bound::Exact)]),
            ("3 to 4 percentage points", vec![("3", 3.0, Bound::Exact), ("4 percentage points", 4.0, Bound::Exact)]),
            ("three in four, half of the berths", vec![]),
            ("a leaflet of 15 pp.", vec![]),
            ("half a percentile, a tenth of one berth", vec![]),
            ("60-plus berths, 45 or so boats", vec![]),
            ("1/4 of the berths", vec![]),
            ("one in five", vec![]),
            ("a percentage of 40 boats", vec![]),
            ("5 per week", vec![]),
        ] {
            let found: Vec<(String, f64, Bound)> = entities(text, "GB")
                .into_iter()
                .filter_map(|(words, e)| match e.value {
                    Value::Percent(a) => Some((words, a.value, a.bound)),
                    _ => None,
                })
                .collect();
            let expected: Vec<(String, f64, Bound)> = expected.into_iter().map(|(w, v, b)| (w.to_owned(), v, b)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
