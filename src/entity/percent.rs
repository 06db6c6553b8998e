//! Percentages in all spellings: "20%", "20 %", "20 per cent", "twenty percent", "20pc", "3 percentage points".

use super::number::{Form, Number};
use super::{Amount, Context, Entity, Value, bound};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading};

pub(super) fn register(lexicon: &mut Lexicon) {
    for word in ["percent", "pct", "percentage"] {
        lexicon.add(word, Classes::PERCENT.with(Classes::SIGN));
    }
    for word in ["%", "％", "﹪", "per", "pc"] {
        lexicon.add(word, Classes::SIGN);
    }
}

/// Proposes the percentage that `number` begins; the token behind it.
pub(super) fn scan(context: &Context<'_>, number: &Number, found: &mut Vec<Entity>) -> Option<usize> {
    let reading = context.reading;
    if let Some(end) = sign(reading, number) {
        push(context, number, end, found);
        return Some(reading.token_at(end));
    }
    // The first of a range: "10 to 15 per cent", "10–15%".
    let next = super::number::behind_range_mark(reading, number)?;
    let second = super::number::read(context, next)?;
    let end = sign(reading, &second)?;
    push(context, number, number.span.end(), found);
    push(context, &second, end, found);
    Some(reading.token_at(end))
}

fn push(context: &Context<'_>, number: &Number, end: usize, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let (bound, span) = bound::around(context, number.first, Span::new(number.span.start(), end), reading.token_at(end));
    found.push(Entity { span, value: Value::Percent(Amount { value: number.value, bound }) });
}

/// The byte behind the sign or word of a percentage that follows the number.
fn sign(reading: &Reading<'_>, number: &Number) -> Option<usize> {
    let tail = number.tail(reading.text);
    if !tail.is_empty() {
        return (matches!(tail, "pc" | "pct") && number.form != Form::Words).then_some(number.tail.end());
    }
    let says = |at: usize, word: &str| reading.says(at, word);
    let mut at = number.end;
    let next = reading.tokens.get(at)?;
    let hyphen = next.kind == PieceKind::Symbol && next.is(Classes::TIE);
    if !(hyphen || next.is(Classes::SIGN)) {
        return None;
    }
    if hyphen && reading.glued(at) && matches!(reading.str(at), "-" | "\u{2011}" | "‐") {
        at += 1;
    }
    let end = |at: usize| reading.tokens.get(at).map(|t| t.end as usize);
    if matches!(reading.str(at), "%" | "％" | "﹪") || says(at, "pct") || says(at, "percent") {
        return end(at);
    }
    if says(at, "percentage") {
        return if says(at + 1, "point") || says(at + 1, "points") { end(at + 1) } else { end(at) };
    }
    if says(at, "per") {
        let cent = if reading.glued(at + 1) { at + 2 } else { at + 1 };
        return (says(cent, "cent") || says(cent, "cents")).then(|| end(cent)).flatten();
    }
    // "20 pc" of Irish and Indian papers, not "5 PC members".
    (reading.str(at) == "pc" && number.form != Form::Words && !super::count::counts_noun(reading, at + 1)).then(|| end(at)).flatten()
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
            ("10–15% of stock", vec![("10", 10.0, Bound::Exact), ("15%", 15.0, Bound::Exact)]),
            ("At least 90%+ of them", vec![("At least 90%+", 90.0, Bound::AtLeast)]),
            ("100 pct recycled", vec![("100 pct", 100.0, Bound::Exact)]),
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
