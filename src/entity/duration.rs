//! Lengths of time: "six months", "40 days", "3-year", "two and a half hours", "more than ten years", "72hrs".
//!
//! The scanner wakes at the unit of time and reads the number before it, as every kind that counts reads it; see [`super::number`].
//! A range ("two to three weeks", "between two and three weeks") has its lower end as value: what is told of both ends holds at least so long.

use super::date::without_possessive;
use super::number::{self, Form};
use super::scanners::Trigger;
use super::{Context, Duration, Entity, TimeUnit, Value, bound};
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Window, flag, is_mark};

/// The word classes at which the scanner wakes, digits apart ("72hrs").
pub(super) const TRIGGERS: Classes = Classes::TIME_UNIT;

/// What a unit of time was said as, where ISO 8601 has no letter for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    Unit,
    Decade,
    Century,
}

/// Units with their words: ISO's unit, how many of it, the grain.
const UNITS: &[(&[&str], TimeUnit, f64, Grain)] = &[
    (&["second", "seconds", "sec", "secs"], TimeUnit::Second, 1.0, Grain::Unit),
    (&["minute", "minutes", "min", "mins"], TimeUnit::Minute, 1.0, Grain::Unit),
    (&["hour", "hours", "hr", "hrs"], TimeUnit::Hour, 1.0, Grain::Unit),
    (&["day", "days", "night", "nights"], TimeUnit::Day, 1.0, Grain::Unit),
    (&["week", "weeks", "wk", "wks"], TimeUnit::Week, 1.0, Grain::Unit),
    (&["fortnight", "fortnights"], TimeUnit::Week, 2.0, Grain::Unit),
    (&["month", "months", "mth", "mths"], TimeUnit::Month, 1.0, Grain::Unit),
    (&["year", "years", "yr", "yrs"], TimeUnit::Year, 1.0, Grain::Unit),
    (&["decade", "decades"], TimeUnit::Year, 10.0, Grain::Decade),
    (&["century", "centuries"], TimeUnit::Year, 100.0, Grain::Century),
];

/// Words between the number and the unit that belong to the length.
const BETWEEN: List = List::new(
    "working business calendar sitting school consecutive full plus whole long straight more further additional extra solid short trading court clear odd",
);

/// Classes of the words before a unit that can count it.
const COUNTING: Classes = Classes::NUMERAL.with(Classes::MAGNITUDE).with(Classes::LENGTH);

pub(super) fn register(lexicon: &mut Lexicon) {
    // "so": "ten or so years".
    for word in BETWEEN.iter().chain(["a", "an", "all", "another", "so"]) {
        lexicon.add(word, Classes::LENGTH);
    }
    for (at, (words, ..)) in UNITS.iter().enumerate() {
        for word in *words {
            lexicon.add_valued(word, Classes::TIME_UNIT, at as u32);
        }
    }
}

/// Whether a length can end with the trigger: behind its number, or a word or mark that joins them.
#[inline(always)]
pub(super) fn may_end(trigger: &Trigger<'_>) -> bool {
    trigger.token.is(TRIGGERS) & trigger.before.any(flag::FIGURES, COUNTING.with(Classes::TIE))
}

/// Proposes the duration whose unit stands at the token `at`.
pub(super) fn scan(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let length = match reading.tokens[at].kind {
        PieceKind::Number => glued_unit(context, at),
        _ if super::rank::is_compound(reading, at) => None,
        _ => ending_at(context, at),
    };
    let Some(length) = length else { return };
    let (value, first) = with_smaller_before(length, found, reading);
    let (part, end) = and_a_half(context, length.last).unwrap_or((0.0, length.last + 1));
    let number = Duration { number: value.number + part * length.per, ..value };
    // "a month's notice"
    let possessive = reading.str(length.last).ends_with("'s") || reading.str(length.last).ends_with("’s");
    let small = matches!(number.unit, TimeUnit::Hour | TimeUnit::Day | TimeUnit::Week | TimeUnit::Month);
    // "£12,000-a-year"
    let rate = !length.counted && reading.glued(length.first) && length.first > 0 && is_dash(reading, length.first - 1);
    if rate
        || is_some_day(reading, &length, end)
        || is_age(reading, end, small)
        || !(length.counted || possessive || stands_alone(reading, length.first, end))
    {
        return;
    }
    // "half a year": in months it is whole.
    let halves = number.unit == TimeUnit::Year && number.number < 1.0 && (number.number * 12.0).fract() == 0.0;
    let number = if halves { Duration { number: number.number * 12.0, unit: TimeUnit::Month } } else { number };
    let sitting = matches!(number.unit, TimeUnit::Hour | TimeUnit::Day | TimeUnit::Week);
    let first = bound_before(context, first.unwrap_or(length.first), sitting);
    let between = (length.first + 1..length.last).any(|tie| is_between(reading, first, tie));
    let first = if between { first - 1 } else { first };
    let last = without_possessive(reading.core(end - 1));
    let span = Span::new(reading.tokens[first].start as usize, reading.tokens[end - 1].start as usize + last.len());
    found.push(Entity { span, value: Value::Duration(number) });
}

/// "One day I'll be president": some time.
fn is_some_day(reading: &Reading<'_>, length: &Length, end: usize) -> bool {
    const WHO: List =
        List::new("i i'll i’ll we we'll we’ll you you'll you’ll he he'll he’ll she she'll she’ll they they'll they’ll it it'll it’ll");
    let first = length.first;
    let opens = reading.tokens[first].has(flag::SENTENCE_START) || first > 0 && reading.tokens[first - 1].kind == PieceKind::Symbol;
    let one = first + 2 == end && reading.says(first, "one") && reading.says(first + 1, "day");
    let comma = usize::from(is_mark!(reading.mark(end), ","));
    one && opens && reading.listed(end + comma, &WHO) && !reading.tokens[end].has(flag::SENTENCE_START)
}

/// A length of time as read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    pub number: f64,
    pub unit: TimeUnit,
    pub grain: Grain,
    /// How many of `unit` one of what was said is: ten for a decade.
    per: f64,
    pub first: usize,
    last: usize,
    /// A number was said; "a year" has none.
    counted: bool,
}

/// The length that ends right before the token `at`: "two years" before "ago".
pub(super) fn ending_before(context: &Context<'_>, at: usize) -> Option<Length> {
    let last = at.checked_sub(1)?;
    let length = match context.reading.tokens[last].kind {
        PieceKind::Number => glued_unit(context, last),
        _ => ending_at(context, last),
    };
    length.or_else(|| with_part_before(context, at))
}

/// The length with a part of its unit behind it that ends right before the token `at`: "a year and a half" before "ago".
fn with_part_before(context: &Context<'_>, at: usize) -> Option<Length> {
    // "and a half"; "and three-quarters".
    const SHORTEST: usize = 3;
    const LONGEST: usize = 4;
    if !context.reading.is(at.checked_sub(1)?, Classes::SIGN) {
        return None;
    }
    (SHORTEST..=LONGEST).find_map(|part| {
        let unit = at.checked_sub(part + 1)?;
        let (more, _) = and_a_half(context, unit).filter(|&(_, end)| end == at)?;
        ending_at(context, unit).map(|l| Length { number: l.number + more * l.per, ..l })
    })
}

/// "72hrs", "30min": the unit in the number's token.
fn glued_unit(context: &Context<'_>, at: usize) -> Option<Length> {
    let word = context.reading.str(at);
    if !word.ends_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let (number, suffix) = word.split_at(digits);
    if suffix.is_empty() {
        return None;
    }
    // "at 1745hrs"
    let clock = number.len() == 4 && suffix.starts_with("hr") && at > 0;
    if clock && context.reading.listed(at - 1, list!("at from by until till to before after between")) {
        return None;
    }
    let unit = match list!("hr hrs min mins sec secs wk wks yr yrs mths").position(suffix)? {
        0 | 1 => TimeUnit::Hour,
        2 | 3 => TimeUnit::Minute,
        4 | 5 => TimeUnit::Second,
        6 | 7 => TimeUnit::Week,
        8 | 9 => TimeUnit::Year,
        _ => TimeUnit::Month,
    };
    Some(Length { number: number.parse().ok()?, unit, grain: Grain::Unit, per: 1.0, first: at, last: at, counted: true })
}

fn ending_at(context: &Context<'_>, at: usize) -> Option<Length> {
    let reading = context.reading;
    let token = &reading.tokens[at];
    if !token.is(Classes::TIME_UNIT) || token.has(flag::SENTENCE_START) || at == 0 {
        return None;
    }
    let before = &reading.tokens[at - 1];
    if before.kind == PieceKind::Word && !before.is(COUNTING) {
        return None;
    }
    let (_, unit, per, grain) = UNITS.get(context.lexicon.value(token.word, Classes::TIME_UNIT)? as usize)?;
    let word = without_possessive(reading.core(at));
    let mark = before.kind == PieceKind::Symbol;
    let hyphen = mark && is_dash(reading, at - 1) && reading.glued(at) && reading.glued(at - 1);
    // "a 30-second advert", but "the second hearing", "its fifty-second report"
    let second = word.eq_ignore_ascii_case("second");
    let after_tens = || number::small(reading.str(at - 2)).is_some_and(|n| n >= 20.0);
    if second && (!hyphen || at < 2 || after_tens()) {
        return None;
    }
    let (behind, adjectives) = behind_number(reading, if hyphen { at - 1 } else { at });
    let singular = !word.ends_with(['s', 'S']);
    let length = |first, number: f64, counted| {
        Some(Length { number: number * per, unit: *unit, grain: *grain, per: *per, first, last: at, counted })
    };
    if adjectives == 0 && !hyphen && singular && before.is(Classes::LENGTH) && reading.says(at - 1, "another") {
        return length(at - 1, 1.0, true);
    }
    // "all-day", "for all week"
    let for_all = at > 1 && before.is(Classes::LENGTH) && reading.says(at - 1, "all") && reading.says(at - 2, "for");
    let all = hyphen && at > 1 && reading.says(at - 2, "all");
    if (for_all || all) && singular {
        return length(if all { at - 2 } else { at - 1 }, 1.0, true);
    }
    let count = number_before(context, behind, singular);
    // "the whole week"
    let whole = || adjectives == 1 && behind + 1 == at - usize::from(hyphen) && matches!(reading.str(behind), "full" | "whole");
    if count.is_none() && singular && whole() {
        return length(behind, 1.0, true);
    }
    let count = count?;
    // "COVID-19 night shifts"
    let coded = count.first > 1
        && reading.glued(count.first)
        && reading.is_hyphen(count.first - 1)
        && reading.glued(count.first - 1)
        && reading.tokens[count.first - 2].has(flag::CAPITAL)
        && !reading.tokens[count.first - 2].is(Classes::NUMERAL);
    if coded {
        return None;
    }
    // "Day 2024", "the 2019 year"; "2,000 more night buses", but "a 2,000-hour course"
    let year = singular && (1900.0..2100.0).contains(&count.value) && (count.plain || !hyphen);
    // "the half-year report", "three half-days": a half is a kind of them there.
    let short = matches!(unit, TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day);
    let half = hyphen && count.first + 2 == at && reading.says(count.first, "half") && !(short && singular);
    if year || half || matches!(unit, TimeUnit::Hour) && (count.value == 0.0 || is_time_of_day(reading, &count)) {
        return None;
    }
    length(count.first, count.value, count.counted)
}

/// "at 1745 hours": four figures of a clock. "zero-hours contracts" are no length, either.
fn is_time_of_day(reading: &Reading<'_>, count: &Count) -> bool {
    let clock = count.plain && reading.bytes(count.first).len() == 4 && count.value < 2_400.0 && count.value % 100.0 < 60.0;
    clock && count.first > 0 && reading.listed(count.first - 1, list!("at from by until till to before after between"))
}

/// The token behind the number before `end`, and how many words stand between: "or more", a plus, at most two of [`BETWEEN`].
fn behind_number(reading: &Reading<'_>, end: usize) -> (usize, usize) {
    let mut behind = end;
    if behind > 0 && is_mark!(reading.mark(behind - 1), "+") {
        behind -= 1;
    }
    let or_more = |behind: usize| behind > 2 && reading.says(behind - 2, "or") && reading.listed(behind - 1, bound::OR);
    let mut adjectives = 0;
    while adjectives < 2
        && behind > 2
        && reading.is(behind - 1, Classes::LENGTH)
        && reading.listed(behind - 1, &BETWEEN)
        && !or_more(behind)
    {
        behind -= 1;
        adjectives += 1;
        // "90-plus days"
        if dash(reading, behind - 1) {
            behind -= 1;
        }
    }
    (if or_more(behind) { behind - 2 } else { behind }, adjectives)
}

fn dash(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Classes::TIE) && is_dash(reading, at)
}

fn is_dash(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_hyphen(at) || is_mark!(reading.mark(at), "–" | "—" | "−")
}

/// The number of a length.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Count {
    first: usize,
    value: f64,
    /// It is more than "a".
    counted: bool,
    /// It is digits alone, as a year is.
    plain: bool,
}

/// The longest number that ends right before the token `end`; `singular` tells of the unit there.
///
/// It is looked for from each word that it may begin with: read forwards, as all numbers are, it tells itself where it ends.
fn number_before(context: &Context<'_>, end: usize, singular: bool) -> Option<Count> {
    let reading = context.reading;
    let mut best = None;
    let mut first = end;
    while first > 0 && end - first < number::LONGEST && may_be_of_number(reading, first - 1) {
        if first < end && reading.tokens[first].has(flag::SENTENCE_START) {
            break;
        }
        first -= 1;
        best = number_from(context, first, end, singular).or(best);
    }
    best
}

fn is_article(word: &str) -> bool {
    matches!(word.as_bytes(), [b'a' | b'A'] | [b'a' | b'A', b'n' | b'N'])
}

/// Whether the token may stand in a number or a range.
fn may_be_of_number(reading: &Reading<'_>, at: usize) -> bool {
    // "of": "a quarter of a million".
    const JOINTS: List = List::new("and to or of point / )");
    let token = &reading.tokens[at];
    if token.kind == PieceKind::Number || token.is(Classes::NUMERAL.with(Classes::MAGNITUDE)) {
        return true;
    }
    if !token.is(Classes::TIE.with(Classes::LENGTH).with(Classes::FUNCTION)) {
        // "3 K months"
        return is_mark!(reading.mark(at), "(" | "K" | "k");
    }
    let word = reading.str(at);
    is_article(word) || is_dash(reading, at) || JOINTS.contains(word)
}

/// The number from the token `first` up to `end`, or the range there, of which the lower end counts.
fn number_from(context: &Context<'_>, first: usize, end: usize, singular: bool) -> Option<Count> {
    let reading = context.reading;
    let (low, behind) = amount(context, first, singular)?;
    if behind == end {
        return Some(low);
    }
    let tied = reading.listed(behind, list!("to or /")) || is_dash(reading, behind) || is_between(reading, first, behind);
    // "three-quarter million" is no range.
    if !tied || !low.counted || behind + 1 >= end || reading.is(behind + 1, Classes::SIGN) {
        return None;
    }
    amount(context, behind + 1, singular).filter(|(high, behind)| *behind == end && high.counted && high.value > low.value).map(|_| low)
}

/// The one number that begins with the token `first`, and the token behind it: one that counts anything else too, or "a", "half a",
/// "½", "3/4".
fn amount(context: &Context<'_>, first: usize, singular: bool) -> Option<(Count, usize)> {
    let reading = context.reading;
    let token = reading.tokens.get(first)?;
    let count = |value, end| Some((Count { first, value, counted: true, plain: false }, end));
    // "2/3 weeks" are two or three of them.
    let fraction = is_mark!(reading.mark(first + 1), "/").then(|| number::slashed(reading, first)).flatten();
    if let Some((part, end)) = fraction.filter(|(part, _)| singular || *part == 0.5) {
        return count(part, end);
    }
    let numeral = token.kind == PieceKind::Number || token.is(Classes::NUMERAL);
    let article = !numeral && is_article(reading.str(first));
    if !(numeral || article) || token.has(flag::POSSESSIVE) {
        return None;
    }
    if let Some(number) = number::read(context, first) {
        let plain = number.form == Form::Plain && number.scale == 1.0;
        // "5th", "30km"
        let whole = number.scale > 1.0 || number.tail.is_empty();
        return whole.then_some((Count { first, value: number.value, counted: true, plain }, number.end));
    }
    if article && reading.says(first + 1, "quarter") && reading.says(first + 2, "of") && is_article(reading.str(first + 3)) {
        return count(0.25, first + 4);
    }
    if article {
        return Some((Count { first, value: 1.0, counted: false, plain: false }, first + 1));
    }
    if reading.says(first, "half") {
        // "half a", "half-an"; "half-hour"
        let article = first + 1 + usize::from(is_dash(reading, first + 1));
        return count(0.5, if is_article(reading.str(article)) { article + 1 } else { first + 1 });
    }
    number::vulgar(reading, first).and_then(|part| count(part, first + 1))
}

/// "a year and a half", "two years and three months" are one length: the smaller unit joins the larger before it.
fn with_smaller_before(length: Length, found: &mut Vec<Entity>, reading: &Reading<'_>) -> (Duration, Option<usize>) {
    let own = Duration { number: length.number, unit: length.unit };
    let Some(&Entity { span, value: Value::Duration(larger) }) = found.last() else { return (own, None) };
    let gap = Span::new(span.end().min(reading.tokens[length.first].start as usize), reading.tokens[length.first].start as usize);
    let between = Window::new(gap.of(reading.text));
    let goes_on = || !reading.tokens[reading.token_at(gap.start())..=length.first].iter().any(|t| t.has(flag::SENTENCE_START));
    let joint = matches!(between.as_str().trim(), "" | "and" | "," | ", and") && !gap.is_empty() && goes_on();
    let per = match (larger.unit, length.unit) {
        (TimeUnit::Year, TimeUnit::Month) => 12.0,
        (TimeUnit::Week, TimeUnit::Day) => 7.0,
        (TimeUnit::Day, TimeUnit::Hour) => 24.0,
        (TimeUnit::Hour, TimeUnit::Minute) | (TimeUnit::Minute, TimeUnit::Second) => 60.0,
        _ => return (own, None),
    };
    if !joint || !length.counted {
        return (own, None);
    }
    found.pop();
    (Duration { number: larger.number * per + length.number, unit: length.unit }, Some(reading.token_at(span.start())))
}

/// "a year and a half": the part of a unit that is said behind the unit at `last`, and the token behind it.
fn and_a_half(context: &Context<'_>, last: usize) -> Option<(f64, usize)> {
    let (part, end) = number::and_a_half(context, last + 1)?;
    // "two years and a quarter of the staff"; "of" behind a half is mostly the length's own, "a year and a half of waiting".
    (part == 0.5 || !context.reading.says(end, "of")).then_some((part, end))
}

/// "a 14-year-old", "six years old", "40 years of age"; a request that is "five months old" has waited so long.
fn is_age(reading: &Reading<'_>, end: usize, small: bool) -> bool {
    let hyphen = dash(reading, end);
    let next = if hyphen { end + 1 } else { end };
    if small && !hyphen {
        return false;
    }
    let is = |t: usize, word: &str| reading.says(t, word);
    is(next, "old") || is(next, "olds") || (is(next, "of") && is(next + 1, "age"))
}

/// Whether "a year", "an hour" is a length and not a rate ("$50 a year", "twice a week") or an occasion ("a day of action").
fn stands_alone(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    const BEFORE: List = List::new(
        "for within after over nearly almost than most about under least took takes take taken lasted lasting lasts only just barely around roughly spent spend been waited exactly approximately wait",
    );
    const BEHIND: List = List::new("later long earlier afterwards sooner");
    let before = if first == 0 || reading.tokens[first].has(flag::SENTENCE_START) { "" } else { reading.str(first - 1) };
    let next = if is_dash(reading, end) { end + 1 } else { end };
    let ends = reading.tokens.get(end).is_none_or(|t| t.has(flag::SENTENCE_START)) || is_mark!(reading.mark(end), "." | "!" | "?");
    // ", a year after she was jailed"
    let after = reading.says(end, "after") && (before.is_empty() || matches!(before, "," | "–" | "—" | "("));
    let alone = before.is_empty() && ends;
    // "twice in a year", but nothing is done twice in a fortnight without a word of how often.
    // "a year on from the flood", "A year on, the river is foul"
    let on = reading.says(end, "on") && (reading.says(end + 1, "from") || before.is_empty() && is_mark!(reading.mark(end + 1), ","));
    let fortnight = before.eq_ignore_ascii_case("in") && reading.says(end - 1, "fortnight");
    // "a year in prison", "a month of probation", "a day behind bars"
    let served = match reading.str(end) {
        "in" => reading.listed(end + 1, list!("prison jail custody detention hiding exile hospital solitary remand limbo")),
        "of" => reading.listed(end + 1, list!("probation imprisonment detention supervision parole custody")),
        "behind" => reading.says(end + 1, "bars"),
        _ => false,
    };
    alone || after || served || fortnight || on || BEFORE.contains(before) || reading.listed(next, &BEHIND) || end > first + 2
}

/// "between two and three years": whether "and" at `tie` parts the ends of a range whose first begins at `first`.
fn is_between(reading: &Reading<'_>, first: usize, tie: usize) -> bool {
    first > 0 && reading.says(tie, "and") && reading.says(first - 1, "between") && !reading.tokens[first].has(flag::SENTENCE_START)
}

/// Where the bound before the number begins: "more than", "at least", "nearly"; `sitting` where no more than weeks are told.
fn bound_before(context: &Context<'_>, first: usize, sitting: bool) -> usize {
    let within = |start| is_within(context.reading, start) || sitting && takes_place(context.reading, start);
    match bound::before(context, first) {
        // "9% over 22 months", "spread over two years": within that time.
        Some((_, start)) if !(context.reading.says(start, "over") && within(start)) => start,
        _ => first,
    }
}

/// Whether what takes place stands before "over" at `at`: "was heard over two days", "the hearing over two weeks".
fn takes_place(reading: &Reading<'_>, at: usize) -> bool {
    const EVENTS: List = List::new(
        "heard held met tried sat argued debated examined convened gathered hosted staged polled voted counted discussed negotiated happened \
        unfolded place hearing trial meeting conference congress inquest inquiry session sitting debate summit consultation vote voting \
        ballot festival event workshop training fast vigil occupation sit-in blockade",
    );
    let before = at.checked_sub(1).filter(|_| !reading.tokens[at].has(flag::SENTENCE_START));
    before.is_some_and(|before| reading.listed(before, &EVENTS))
}

/// Whether "over" at `at` tells within which time something is spread: behind an amount, a plural or a verb of spreading.
fn is_within(reading: &Reading<'_>, at: usize) -> bool {
    const SPREAD: List = List::new(
        "spread phased staged staggered paid repaid split spent invested rolled delivered provided funded rise rises rose fall falls fell cut \
        grow grows grew increase reduction saving costing built out in",
    );
    // Verbs in "s" that tell how long something takes.
    const LASTING: List = List::new("lasts takes waits needs means runs spends serves stays adds its this was has");
    const AMOUNT: Classes = Classes::MAGNITUDE.with(Classes::PERCENT).with(Classes::CURRENCY_WORD).with(Classes::NUMERAL);
    let Some(before) = at.checked_sub(1).filter(|_| !reading.tokens[at].has(flag::SENTENCE_START)) else { return false };
    let token = &reading.tokens[before];
    let word = reading.bytes(before);
    let plural =
        token.kind == PieceKind::Word && word.len() > 3 && word.ends_with(b"s") && !word.ends_with(b"ss") && !LASTING.contains(word);
    token.any(flag::FIGURES, AMOUNT)
        || is_mark!(reading.mark(before), "%")
        || plural && !token.is(Classes::FUNCTION)
        || SPREAD.contains(word)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{TABLES, counts, texts_with_numbers};
    use super::*;
    use crate::text::Buffers;
    use crate::{Analyzer, EntityKind};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        /// No number that ends at a unit begins before the one that is found, unless another sentence does.
        #[test]
        fn the_longest_number_is_found(text in texts_with_numbers()) {
            let (lexicon, rules) = &*TABLES;
            let reading = Reading::new(&text, lexicon, &mut Buffers::default());
            let context = Context { reading: &reading, lexicon, rules, date: None, country: None };
            for unit in (1..reading.tokens.len()).filter(|&unit| reading.is(unit, Classes::TIME_UNIT)) {
                let found = number_before(&context, unit, false).map_or(unit, |count| count.first);
                for first in unit.saturating_sub(number::LONGEST)..found {
                    let parted = (first + 1..unit).any(|t| reading.tokens[t].has(flag::SENTENCE_START));
                    let ends = number::read(&context, first).is_some_and(|n| n.end == unit && n.tail.is_empty());
                    prop_assert!(!ends || parted || reading.tokens[first].has(flag::POSSESSIVE), "{}: {}", text, first);
                }
            }
        }
    }

    /// What a number says does not depend on what is counted.
    #[test]
    fn hours_are_counted_as_people_are() {
        for number in [
            "1 000",
            "1\u{a0}200",
            "1,250",
            "1’250",
            "1,50,000",
            "10k",
            "two million",
            "2.3 million",
            "half a million",
            "a quarter of a million",
            "a dozen",
            "half a dozen",
            "a hundred",
            "three thousand",
            "one thousand two hundred",
            "two hundred and fifty",
            "forty-five",
            "nine (9)",
            "three lakh",
        ] {
            let counted = counts(&format!("We met {number} people."));
            let told = durations(&format!("We met {number} hours."));
            let expected = counted.iter().map(|(words, value, ..)| format!("{words} hours=PT{value}H")).collect::<Vec<_>>();
            assert_eq!((told.as_slice(), told.len()), (expected.as_slice(), 1), "{number}");
        }
    }

    fn durations(text: &str) -> Vec<String> {
        let analyzer = Analyzer::new();
        let analysis = analyzer.analyze(text);
        let all = analysis.items().flat_map(|i| i.entities().to_vec()).chain(analysis.others().flat_map(|o| o.entities().to_vec()));
        let shown = |e: &crate::Entity| match e.value {
            super::Value::Duration(duration) => format!("{}={duration}", e.span.of(text)),
            _ => String::new(),
        };
        all.filter(|e| e.kind() == EntityKind::Duration).map(|e| shown(&e)).collect()
    }

    #[test]
    fn lengths_of_time_with_their_values() {
        for (text, expected) in [
            ("It took 30-odd years.", "30-odd years=P30Y"),
            ("Pay within 60 (sixty) days.", "60 (sixty) days=P60D"),
            ("They left us a quarter of an hour.", "a quarter of an hour=PT0.25H"),
            ("They will write in a fortnight.", "a fortnight=P2W"),
            ("A year on from the flood they wait.", "A year=P1Y"),
            ("The permit runs for six months.", "six months=P6M"),
            ("She got a year in prison.", "a year=P1Y"),
            ("He got a month of probation.", "a month=P1M"),
            ("Councillors gave us 40 days to answer.", "40 days=P40D"),
            ("A 3-year moratorium begins.", "3-year=P3Y"),
            ("It took three-and-a-half years of letters.", "three-and-a-half years=P3Y6M"),
            ("We queued for two and a half hours.", "two and a half hours=PT2.5H"),
            ("The inquiry lasted half an hour.", "half an hour=PT0.5H"),
            ("He was held for more than ten years.", "more than ten years=P10Y"),
            ("They waited nearly two years.", "nearly two years=P2Y"),
            ("The trial took a year and a half.", "a year and a half=P1Y6M"),
            ("It sat in a drawer for a decade.", "a decade=P10Y"),
            ("Our request is five months old.", "five months=P5M"),
            ("The ferry was out for a fortnight.", "a fortnight=P2W"),
            ("Expect an answer in two to three weeks.", "two to three weeks=P2W"),
            ("Expect an answer in 6-8 weeks.", "6-8 weeks=P6W"),
            ("It took between two and three years.", "between two and three years=P2Y"),
            ("Between 6 and 8 months passed.", "Between 6 and 8 months=P6M"),
            ("Over the next three years trees grow.", "three years=P3Y"),
            ("It lay between here and three years away.", "three years=P3Y"),
            ("A 24-hour sit-in followed.", "24-hour=PT24H"),
            ("Reply within 72hrs.", "72hrs=PT72H"),
            ("The board has 10 working days.", "10 working days=P10D"),
            ("She served two years and three months.", "two years and three months=P27M"),
            ("Within a year the mill closed.", "a year=P1Y"),
            ("A year later nothing had changed.", "A year=P1Y"),
            ("They got at least one hundred and twenty days.", "at least one hundred and twenty days=P120D"),
            ("Wait another month.", "another month=P1M"),
            ("The 18-month pilot ends.", "18-month=P18M"),
            ("It stood empty for 2½ years.", "2½ years=P2Y6M"),
            ("Staff worked 12 hours a day.", "12 hours=PT12H"),
            ("We have 10+ years of data.", "10+ years=P10Y"),
            ("Over the past six months we wrote.", "six months=P6M"),
            ("Tenants get a month's notice.", "a month=P1M"),
            ("Some waited 90-plus days.", "90-plus days=P90D"),
            ("An all-day vigil followed.", "all-day=P1D"),
            ("They serve six and a half years.", "six and a half years=P6Y6M"),
            ("Half a year passed.", "Half a year=P6M"),
            ("Fares fell 9% over 18 months.", "18 months=P18M"),
            ("The levy is spread over two years.", "two years=P2Y"),
            ("They get €4 million over four years.", "four years=P4Y"),
            ("We gathered 900 signatures over six months.", "six months=P6M"),
            ("It lasts over two years.", "over two years=P2Y"),
            ("He was held for over two years.", "over two years=P2Y"),
            ("The case was heard over two days.", "two days=P2D"),
            ("He was held over two years ago or not, for over two days.", "over two days=P2D"),
            ("They were freed, a year after Marsh signed it.", "a year=P1Y"),
            ("It took 2 3/4 years.", "2 3/4 years=P2.75Y"),
            ("It took 2\u{bd} hours.", "2½ hours=PT2.5H"),
            ("It took 3⅓ hours.", "3⅓ hours=PT3.333333333H"),
            ("It took 1/2 hour.", "1/2 hour=PT0.5H"),
            ("It took ½ hour.", "½ hour=PT0.5H"),
            ("A half-hour sit-in followed.", "half-hour=PT0.5H"),
            ("It took 2/3 weeks.", "2/3 weeks=P2W"),
            ("It took one point five hours.", "one point five hours=PT1.5H"),
            ("It took 2 or more years.", "2 or more years=P2Y"),
            ("It took ten or so years.", "ten or so years=P10Y"),
            ("It took 5 and an half minutes.", "5 and an half minutes=PT5.5M"),
            ("A half-day strike followed.", "half-day=P0.5D"),
            ("It takes two more years.", "two more years=P2Y"),
            ("A 2,000-hour course began.", "2,000-hour=PT2000H"),
            ("A $5 million two-year plan began.", "two-year=P2Y"),
            ("It was two years and a half.", "two years and a half=P2Y6M"),
            ("It was two years and three-quarters.", "two years and three-quarters=P2.75Y"),
            ("It was a decade and a half.", "a decade and a half=P15Y"),
            ("It was a century and a half.", "a century and a half=P150Y"),
            ("It was a fortnight and a half.", "a fortnight and a half=P3W"),
            ("It was a year and a half of waiting.", "a year and a half=P1Y6M"),
            ("It was two years and three quarters of the staff left.", "two years=P2Y"),
            ("It lasted in excess of ten years.", "in excess of ten years=P10Y"),
            ("It lasted longer than ten years.", "longer than ten years=P10Y"),
            ("It lasted upwards of two million years.", "upwards of two million years=P2000000Y"),
        ] {
            assert_eq!(durations(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_is_no_length_of_time() {
        for text in [
            "Rent is $400 a week.",
            "The ban on zero-hours contracts is law.",
            "We meet at 1745 hours.",
            "It is twice in a year.",
            "We meet twice a month.",
            "It is a year in bloom.",
            "A day of action is planned.",
            "A 14-year-old girl spoke.",
            "He is 40 years old.",
            "A £12,000-a-year clerk read it.",
            "I second the motion.",
            "It was decided two years ago.",
            "Every week counts.",
            "We march twice a year after Easter.",
            "For years we asked.",
            "Its fifty-second report is out.",
            "Day 2024 of the siege.",
            "On the 5th day we left.",
            "In the 2024 year.",
            "It has 2,000 more night buses.",
            "The half-year report is out.",
            "They get three half-days.",
            "It was two years and a half ago.",
        ] {
            assert_eq!(durations(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn one_day_is_some_time_where_somebody_will() {
        let durations =
            |text: &str| super::super::testing::entities(text, "").into_iter().filter(|(_, e)| e.kind() == EntityKind::Duration).count();
        assert_eq!(durations("One day I'll be president. One day, we will win."), 0);
        assert_eq!(durations("It took one day. In one day we had them all."), 2);
    }
}
