//! Money: a symbol, a code or a currency word by a number; a bare `$` and words that several countries share take the document's
//! country.

mod currency;

use super::number::{self, Form, Number, dotted};
use super::{Amount, Context, Currency, Entity, Value, bound};
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, flag, is_mark};

pub(super) fn register(lexicon: &mut Lexicon) {
    currency::register(lexicon);
}

/// Whether a currency's letters and digits may be one token here: "R500", "Rs20", "KSh5,000", "USD115".
#[inline]
pub(super) fn is_glued(reading: &Reading<'_>, at: usize) -> bool {
    let token = &reading.tokens[at];
    token.has(flag::CAPITAL) && token.kind == PieceKind::Word && token.end - token.start > 1 && {
        let bytes = &reading.text.as_bytes()[token.start as usize..token.end as usize];
        bytes.iter().skip(1).take(4).any(u8::is_ascii_digit)
    }
}

/// Proposes the money that the token `at` is where letters and digits are one token.
pub(super) fn scan_glued(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let text = reading.core(at);
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let start = reading.tokens[at].start as usize;
    let Some(number) = number::read_within(context, at, letters) else { return };
    let number = in_thousands(context, &number);
    let sized = number.form == Form::Grouped || number.scale > 1.0;
    let Some(currency) = currency::glued(&text[..letters], context.country, sized) else { return };
    // "the R61 road"
    const ROADS: &List = list!("road roads highway freeway route interchange corridor");
    if reading.listed(number.end, ROADS) || at > 0 && reading.listed(at - 1, ROADS) {
        return;
    }
    // "R2m-R3m"
    let range =
        at > 1 && is_mark!(reading.mark(at - 1), "-") && is_glued(reading, at - 2) && reading.core(at - 2).starts_with(&text[..letters]);
    if !number.tail(reading.text).is_empty() && number.scale == 1.0
        || (reading.glued(at) && !range && is_mark!(reading.mark(at - 1), "-" | "/" | "_" | "." | "#"))
    {
        return;
    }
    let second = second_of_glued(context, &number, &text[..letters]);
    let bare = second.is_some_and(|second| !is_glued(reading, second.first));
    if bare && second_of_range(context, &number, currency, found, at).is_some() {
        return;
    }
    let number = second.filter(|_| !bare).map_or(number, |second| number::first_of_range(&number, &second));
    let letter = hyphened(reading, &number);
    let (scale, end) = letter.unwrap_or((1.0, number.tail.end().max(number.span.end())));
    let (bound, span) = bound::around(context, at, Span::new(start, end), reading.token_near(at, end));
    found.push(Entity { span, value: Value::Money { amount: Amount { value: number.value * scale, bound }, currency } });
}

/// The second amount of "R2-3 million" and "R2.3 to R3 million", where it has a magnitude.
fn second_of_glued(context: &Context<'_>, number: &Number, letters: &str) -> Option<Number> {
    let reading = context.reading;
    let next = number::behind_range_mark(reading, number).filter(|&next| next < reading.tokens.len())?;
    let second = match is_glued(reading, next) {
        true if reading.core(next).starts_with(letters) => number::read_within(context, next, letters.len()),
        true => None,
        false => number::read(context, next),
    };
    second.filter(|second| second.scale > 1.0)
}

/// What tells the currency of an amount.
struct Sign {
    currency: Option<Currency>,
    /// The first token of the amount and the byte behind it.
    first: usize,
    end: usize,
    /// What the value is multiplied by: a cent is a hundredth.
    part: f64,
}

/// Proposes the amount that `number` begins; the token behind it.
pub(super) fn scan(context: &Context<'_>, number: &Number, found: &mut Vec<Entity>) -> Option<usize> {
    let reading = context.reading;
    let tail = number.tail(reading.text);
    if !tail.is_empty() && number.scale == 1.0 && !currency::is_suffix(tail) {
        return None;
    }
    let prefix = prefix(context, number.first).filter(|p| free(reading, p, found));
    let sign = match &prefix {
        Some(prefix) => {
            Some(Sign { currency: prefix.currency, first: prefix.first, end: number.tail.end().max(number.span.end()), part: prefix.part })
        }
        None => suffix(context, number),
    };
    let Some(sign) = sign else { return first_of_range(context, number, found) };
    let number = &in_thousands(context, number);
    let mut amount = *number;
    let mut end = sign.end;
    if prefix.is_some() {
        // "US$5 million dollars", "$20 CAD": what follows the amount belongs to it.
        let stated = currency::code_behind(context, number.end);
        if let Some((_, behind)) = stated {
            end = behind;
        } else if let Some((scale, behind)) = hyphened(reading, number) {
            amount.value *= scale;
            end = behind;
        }
        let currency = stated.map_or(sign.currency, |s| Some(s.0));
        if let Some(range) = second_of_range(context, number, currency, found, sign.first) {
            return Some(range);
        }
        amount = amount.times(sign.part * magnitude_behind(context, number, sign.first));
        push(context, &amount, currency, sign.first, end, found);
        return Some(reading.token_near(number.first, end));
    }
    if let Some((cents, behind)) = currency::cents_behind(context, reading.token_near(number.first, end)) {
        amount.value += cents;
        end = behind;
    }
    amount = amount.times(sign.part);
    push(context, &amount, sign.currency, sign.first, end, found);
    Some(reading.token_near(number.first, end))
}

/// "$1.2-b", "P12-M": a magnitude behind a hyphen, and the byte behind it.
pub(super) fn hyphened(reading: &Reading<'_>, number: &Number) -> Option<(f64, usize)> {
    let at = number.end + 1;
    let hyphen = is_mark!(reading.mark(number.end), "-") && reading.glued(number.end) && reading.glued(at);
    let scale = match reading.tokens.get(at).map_or("", |_| reading.str(at)) {
        "M" | "m" | "mn" => 1e6,
        "B" | "b" | "bn" => 1e9,
        _ => return None,
    };
    let apart = !reading.glued(at + 1) || reading.tokens.get(at + 1).is_none_or(|t| t.kind == PieceKind::Symbol);
    (hyphen && apart && number.tail.is_empty() && number.scale == 1.0).then(|| (scale, reading.core_end(at)))
}

/// "€1.080" where a full stop groups the digits: money has no thousandths. Elsewhere they are decimals, unless those would be noughts.
fn in_thousands(context: &Context<'_>, number: &Number) -> Number {
    let text = context.reading.text;
    let Some(digits) = dotted::thousands(text, number) else { return *number };
    let behind = context.reading.token_near(number.first, number.tail.end().max(number.span.end()));
    let grouped = dotted::is_home(context.country) || digits.ends_with("00");
    if grouped && !dotted::is_rate(context, number, behind) { number.times(1_000.0) } else { *number }
}

fn push(context: &Context<'_>, number: &Number, currency: Option<Currency>, first: usize, end: usize, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let start = reading.tokens[first].start as usize;
    let (bound, span) = bound::around(context, first, Span::new(start, end), reading.token_near(first, end));
    found.push(Entity { span, value: Value::Money { amount: Amount { value: number.value, bound }, currency } });
}

/// "$1.5 to $2 billion": the magnitude of the second amount, where the first has none and would else be the larger one.
fn magnitude_behind(context: &Context<'_>, number: &Number, first: usize) -> f64 {
    let second = || {
        let next = number::behind_range_mark_from(context.reading, number, first)?;
        let sign = context.reading.str(next);
        if currency::symbol(sign).is_none() {
            currency::abbreviation(sign, context.country)?;
        }
        number::read(context, next + 1).filter(|n| number.scale == 1.0 && n.scale > 1.0 && number.value < n.value / n.scale)
    };
    second().map_or(1.0, |n| n.scale)
}

/// "$10–20 million": the currency and the magnitude hold for both.
fn second_of_range(
    context: &Context<'_>,
    number: &Number,
    currency: Option<Currency>,
    found: &mut Vec<Entity>,
    first: usize,
) -> Option<usize> {
    let reading = context.reading;
    let next = number::behind_range_mark_from(reading, number, first)?;
    let dash = reading.str(number.end).chars().all(|c| !c.is_alphabetic());
    let second = number::read(context, next).filter(|n| n.tail.is_empty() || n.scale > 1.0)?;
    let second = in_thousands(context, &second);
    if second.value * (second.scale / number.scale).max(1.0) <= number.value || dash != reading.glued(next) && !is_rate(reading, second.end)
    {
        return None;
    }
    let counted = super::count::counts_noun(reading, second.end)
        || reading.tokens.get(second.end).is_some_and(|t| t.is(Classes::MONTH.with(Classes::TIME_UNIT).with(Classes::PERCENT)));
    // "£60 to 80 a month", "between £60 and 80."
    let told = dash || second.scale > 1.0 || is_rate(reading, second.end) || is_between(reading, first) && ends(reading, second.end);
    if counted || is_mark!(reading.mark(second.end), "%") || !told {
        return None;
    }
    let low = number::first_of_range(number, &second);
    push(context, &low, currency, first, number.tail.end().max(number.span.end()), found);
    push(context, &second, currency, second.first, second.tail.end().max(second.span.end()), found);
    Some(second.end)
}

/// "£60 to 80 a month", "Rs 200 or 300 per day": what stands behind an amount alone.
fn is_rate(reading: &Reading<'_>, at: usize) -> bool {
    let unit = at + 1;
    reading.listed(at, list!("a an per each every")) && reading.tokens.get(unit).is_some_and(|t| t.kind == PieceKind::Word)
}

fn is_between(reading: &Reading<'_>, first: usize) -> bool {
    first > 0 && reading.listed(first - 1, list!("between from"))
}

fn ends(reading: &Reading<'_>, at: usize) -> bool {
    reading.tokens.get(at).is_none_or(|t| t.has(flag::SENTENCE_START) || t.kind == PieceKind::Symbol && !t.is(Classes::TIE))
}

/// The first number of "10 to 20 dollars", "between 3 and 5 million euros": the currency stands behind the second.
fn first_of_range(context: &Context<'_>, number: &Number, found: &mut Vec<Entity>) -> Option<usize> {
    let reading = context.reading;
    let next = number::behind_range_mark(reading, number)?;
    let second = number::read(context, next)?;
    let sign = suffix(context, &second)?;
    let second = in_thousands(context, &second);
    let mut low = number::first_of_range(&in_thousands(context, number), &second);
    low = low.times(sign.part);
    push(context, &low, sign.currency, number.first, number.tail.end().max(number.span.end()), found);
    let high = second.times(sign.part);
    push(context, &high, sign.currency, second.first, sign.end, found);
    Some(reading.token_near(number.first, sign.end))
}

/// Whether no amount before took the sign: in "10 € 20 €" each follows its number.
fn free(reading: &Reading<'_>, prefix: &Prefix, found: &[Entity]) -> bool {
    let start = reading.tokens[prefix.first].start as usize;
    let mut money = found.iter().rev().take(4).filter(|e| matches!(e.value, Value::Money { .. }));
    !money.any(|e| e.span.end() > start)
}

/// The currency before the number: "$", "NZ$", "US $", "Rs.", "EUR".
struct Prefix {
    currency: Option<Currency>,
    first: usize,
    /// A million behind "MEUR".
    part: f64,
}

fn prefix(context: &Context<'_>, number: usize) -> Option<Prefix> {
    let reading = context.reading;
    let at = number.checked_sub(1)?;
    if reading.tokens[number].has(flag::SENTENCE_START) {
        return None;
    }
    let token = &reading.tokens[at];
    let text = reading.str(at);
    if token.is(Classes::CURRENCY_WORD) && !token.is(Classes::SIGN) {
        let (currency, adjective) = currency::word_before(context, at)?;
        return Some(Prefix { currency, first: at - usize::from(adjective), part: 1.0 });
    }
    if !token.is(Classes::SIGN) && text != "." {
        return None;
    }
    if token.kind == PieceKind::Symbol {
        if let Some(symbol) = currency::symbol(text) {
            let before = at.checked_sub(1).filter(|_| !token.has(flag::LINE_START));
            if let Some(before) = before
                && let Some(currency) = currency::before_symbol(context, before, text, reading.glued(at))
            {
                let first = if is_mark!(reading.mark(before), ".") { before - 1 } else { before };
                return Some(Prefix { currency: Some(currency), first, part: 1.0 });
            }
            let currency = symbol.of(context.country);
            return (currency.is_some() || !symbol.is_local()).then_some(Prefix { currency, first: at, part: 1.0 });
        }
        // "Rs. 500", "Ksh. 2,000", "R.M 5"
        if text == "." && reading.glued(at) && at > 0 {
            let currency = currency::abbreviation(reading.str(at - 1), context.country)?;
            return Some(Prefix { currency, first: at - 1, part: 1.0 });
        }
        return None;
    }
    if token.kind != PieceKind::Word || reading.glued(at) && is_mark!(reading.mark(at - 1), "-" | "/" | "'" | "’") {
        return None;
    }
    if let Some(currency) = currency::in_millions(text) {
        return Some(Prefix { currency: Some(currency), first: at, part: 1e6 });
    }
    let currency = currency::abbreviation(text, context.country)?;
    Some(Prefix { currency, first: at, part: 1.0 })
}

/// The currency behind the number: "€", "EUR", "dollars", "Canadian dollars", "lakh rupees", "cents".
fn suffix(context: &Context<'_>, number: &Number) -> Option<Sign> {
    let reading = context.reading;
    let tail = number.tail(reading.text);
    if !tail.is_empty() && number.scale == 1.0 {
        if tail == "US" && is_mark!(reading.mark(number.end), "$") && reading.glued(number.end) {
            let end = reading.tokens[number.end].end as usize;
            return Some(Sign { currency: "USD".parse().ok(), first: number.first, end, part: 1.0 });
        }
        let (currency, part) = currency::suffix_letters(tail, number.value, context.country)?;
        return Some(Sign { currency, first: number.first, end: number.tail.end(), part });
    }
    let word = currency::behind(context, number)?;
    Some(Sign { currency: word.currency, first: number.first, end: word.end, part: word.part })
}

#[cfg(test)]
mod tests;
