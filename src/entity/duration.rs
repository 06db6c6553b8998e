//! Lengths of time: "six months", "40 days", "3-year", "two and a half hours", "more than ten years", "72hrs".
//!
//! The scanner wakes at the unit of time and reads the number before it. A range ("two to three weeks") has its lower end as value.

use super::date::{without_possessive, words};
use super::scanners::Trigger;
use super::{Context, Duration, Entity, TimeUnit, Value};
use crate::lexicon::listed::{List, list};
use crate::lexicon::phrase::Phrases;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, flag, is_mark};

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
    "working business calendar sitting school consecutive full plus whole long straight more further additional extra solid short trading court clear",
);

/// Classes of the words before a unit that can count it.
const COUNTING: Classes = Classes::NUMERAL.with(Classes::MAGNITUDE).with(Classes::LENGTH);

pub(super) fn register(lexicon: &mut Lexicon) {
    for word in BETWEEN.iter().chain(["a", "an", "all", "another"]) {
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
    let (number, end) = and_a_half(reading, length.last + 1, value);
    // "a month's notice"
    let possessive = reading.str(length.last).ends_with("'s") || reading.str(length.last).ends_with("’s");
    let small = matches!(number.unit, TimeUnit::Hour | TimeUnit::Day | TimeUnit::Week | TimeUnit::Month);
    // "£12,000-a-year"
    let rate = !length.counted && reading.glued(length.first) && length.first > 0 && is_dash(reading, length.first - 1);
    if rate || is_age(reading, end, small) || !(length.counted || possessive || stands_alone(reading, length.first, end)) {
        return;
    }
    // "half a year": in months it is whole.
    let halves = number.unit == TimeUnit::Year && number.number < 1.0 && (number.number * 12.0).fract() == 0.0;
    let number = if halves { Duration { number: number.number * 12.0, unit: TimeUnit::Month } } else { number };
    let first = bound_before(context, first.unwrap_or(length.first));
    let last = without_possessive(reading.core(end - 1));
    let span = Span::new(reading.tokens[first].start as usize, reading.tokens[end - 1].start as usize + last.len());
    found.push(Entity { span, value: Value::Duration(number) });
}

/// A length of time as read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    pub number: f64,
    pub unit: TimeUnit,
    pub grain: Grain,
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
    if length.is_some() || !context.reading.says(last, "half") {
        return length;
    }
    // "a year and a half ago"
    let unit = last.checked_sub(3)?;
    (context.reading.says(last - 2, "and")).then(|| ending_at(context, unit))?.map(|l| Length { number: l.number * 1.5, ..l })
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
    let unit = match list!("hr hrs min mins sec secs wk wks yr yrs mths").position(suffix)? {
        0 | 1 => TimeUnit::Hour,
        2 | 3 => TimeUnit::Minute,
        4 | 5 => TimeUnit::Second,
        6 | 7 => TimeUnit::Week,
        8 | 9 => TimeUnit::Year,
        _ => TimeUnit::Month,
    };
    Some(Length { number: number.parse().ok()?, unit, grain: Grain::Unit, first: at, last: at, counted: true })
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
    if second && !(hyphen && at > 1 && words::tens(reading.str(at - 2)).is_none()) {
        return None;
    }
    let mut behind = if hyphen { at - 1 } else { at };
    if mark && is_mark!(reading.mark(behind.checked_sub(1)?), "+") {
        behind -= 1;
    }
    let mut adjectives = 0;
    while adjectives < 2 && behind > 2 && reading.is(behind - 1, Classes::LENGTH) && BETWEEN.contains(reading.bytes(behind - 1)) {
        behind -= 1;
        adjectives += 1;
        // "90-plus days"
        if dash(reading, behind - 1) {
            behind -= 1;
        }
    }
    if behind > 2 && reading.says(behind - 1, "more") && reading.says(behind - 2, "or") {
        behind -= 2;
    }
    if adjectives == 0 && !hyphen && before.is(Classes::LENGTH) && reading.says(at - 1, "another") && !word.ends_with(['s', 'S']) {
        return Some(Length { number: *per, unit: *unit, grain: *grain, first: at - 1, last: at, counted: true });
    }
    // "all-day", "for all week"
    let for_all = at > 1 && before.is(Classes::LENGTH) && reading.says(at - 1, "all") && reading.says(at - 2, "for");
    let all = hyphen && at > 1 && reading.says(at - 2, "all");
    if (for_all || all) && !word.ends_with(['s', 'S']) {
        let first = if all { at - 2 } else { at - 1 };
        return Some(Length { number: *per, unit: *unit, grain: *grain, first, last: at, counted: true });
    }
    // "another month", "the whole week"
    let whole = adjectives == 1 && behind + 1 == at - usize::from(hyphen) && matches!(reading.str(behind), "full" | "whole");
    if whole && number_before(context, behind).is_none() && !word.ends_with(['s', 'S']) {
        return Some(Length { number: *per, unit: *unit, grain: *grain, first: behind, last: at, counted: true });
    }
    let (first, number, counted) = number_before(context, behind)?;
    // "Day 2024", "the 2019 year"
    if (1900.0..2100.0).contains(&number) && !word.ends_with(['s', 'S']) {
        return None;
    }
    Some(Length { number: number * per, unit: *unit, grain: *grain, first, last: at, counted })
}

fn dash(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Classes::TIE) && is_dash(reading, at)
}

fn is_dash(reading: &Reading<'_>, at: usize) -> bool {
    is_mark!(reading.mark(at), "-" | "–" | "—" | "‑" | "‐" | "−")
}

/// The longest number that ends right before the token `end`: where it begins, its value, and whether it is more than "a".
fn number_before(context: &Context<'_>, end: usize) -> Option<(usize, f64, bool)> {
    let reading = context.reading;
    // "nine (9) months": the words tell what the figures in brackets repeat.
    if end > 3 && is_mark!(reading.mark(end - 1), ")") && is_mark!(reading.mark(end - 3), "(") {
        let figures = super::number::value(reading.str(end - 2))?;
        return number_before(context, end - 3).filter(|(_, number, _)| *number == figures);
    }
    // Nearly always it is one word.
    if let Some(first) = end.checked_sub(1)
        && (first == 0 || reading.tokens[first].has(flag::SENTENCE_START) || !is_number_word(reading, first - 1))
        && let Some((value, behind)) = plain(context, first)
        && behind == end
    {
        return Some((first, value, !is_article(reading.str(first))));
    }
    longest_before(context, end)
}

/// As [`number_before`], from each word that it may begin with.
fn longest_before(context: &Context<'_>, end: usize) -> Option<(usize, f64, bool)> {
    const LONGEST: usize = 12;
    let reading = context.reading;
    let mut best = None;
    let mut first = end;
    while first > 0 && end - first < LONGEST && is_number_word(reading, first - 1) {
        if first < end && reading.tokens[first].has(flag::SENTENCE_START) {
            break;
        }
        first -= 1;
        if let Some((value, behind)) = quantity(context, first)
            && behind == end
        {
            let article = end - first == 1 && is_article(reading.str(first));
            best = Some((first, value, !article));
        }
    }
    best
}

fn is_article(word: &str) -> bool {
    matches!(word.as_bytes(), [b'a' | b'A'] | [b'a' | b'A', b'n' | b'N'])
}

fn is_number_word(reading: &Reading<'_>, at: usize) -> bool {
    const JOINTS: List = List::new("and to or hundred thousand ½ ¼ ¾ /");
    let token = &reading.tokens[at];
    if token.kind == PieceKind::Number || token.is(Classes::NUMERAL) {
        return true;
    }
    if !token.is(Classes::TIE.with(Classes::MAGNITUDE).with(Classes::LENGTH)) {
        return false;
    }
    let word = reading.str(at);
    is_article(word) || is_dash(reading, at) || JOINTS.contains(word)
}

/// A number, or a range of two of which the lower counts; with the token behind it.
fn quantity(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let reading = context.reading;
    let (low, end) = mixed(context, at)?;
    if !reading.is(end, Classes::TIE) {
        return Some((low, end));
    }
    let tie = reading.str(end);
    let tied = tie.eq_ignore_ascii_case("to") || tie.eq_ignore_ascii_case("or") || is_dash(reading, end);
    let started_as_article = is_article(reading.str(at));
    if tied
        && !started_as_article
        && let Some((high, behind)) = mixed(context, end + 1)
        && high > low
        && !is_article(reading.str(end + 1))
    {
        return Some((low, behind));
    }
    Some((low, end))
}

/// "2", "two", "twenty-four", "a hundred", "three-and-a-half", "2½", "half a".
fn mixed(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let reading = context.reading;
    let is = |t: usize, word: &str| reading.says(t, word);
    if is(at, "half") {
        let end = at + 1 + usize::from(is_dash(reading, at + 1));
        return Some((0.5, if is_article(reading.str(end)) { end + 1 } else { end }));
    }
    let (number, end) = plain(context, at)?;
    if !reading.is(end, Classes::TIE) && !is_mark!(reading.mark(end), "1") {
        return Some((number, end));
    }
    let step = |t: usize| if is_dash(reading, t) { t + 1 } else { t };
    let and = step(end);
    if is(and, "and") {
        let a = step(and + 1);
        if is_article(reading.str(a)) && is(step(a + 1), "half") {
            return Some((number + 0.5, step(a + 1) + 1));
        }
        if is_article(reading.str(a)) && is(step(a + 1), "quarter") {
            return Some((number + 0.25, step(a + 1) + 1));
        }
    }
    match reading.str(end) {
        "½" => Some((number + 0.5, end + 1)),
        "¼" => Some((number + 0.25, end + 1)),
        "¾" => Some((number + 0.75, end + 1)),
        "1" if is_mark!(reading.mark(end + 1), "/") && is_mark!(reading.mark(end + 2), "2") => Some((number + 0.5, end + 3)),
        _ => Some((number, end)),
    }
}

/// What the numeral at `at` says, up to ninety.
fn numeral(context: &Context<'_>, at: usize) -> Option<u32> {
    let token = context.reading.tokens.get(at).filter(|t| t.is(Classes::NUMERAL) && !t.has(flag::POSSESSIVE))?;
    context.lexicon.value(token.word, Classes::NUMERAL).filter(|&n| n < 100)
}

fn plain(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    let reading = context.reading;
    let token = reading.tokens.get(at)?;
    let word = reading.str(at);
    if token.kind == PieceKind::Number {
        let digits =
            word.bytes().try_fold(0u32, |n, b| n.checked_mul(10)?.checked_add(u32::from(b.checked_sub(b'0').filter(|d| *d < 10)?)));
        if let Some(number) = digits {
            return Some((f64::from(number), at + 1));
        }
        let grouped = word.split(',').skip(1).all(|g| g.len() == 3);
        let mut digits = [0u8; 16];
        let mut length = 0;
        for byte in word.bytes().filter(|b| *b != b',') {
            if !(byte.is_ascii_digit() || byte == b'.') || length == digits.len() {
                return None;
            }
            digits[length] = byte;
            length += 1;
        }
        let number: f64 = std::str::from_utf8(&digits[..length]).ok()?.parse().ok()?;
        return grouped.then_some((number, at + 1));
    }
    let (mut number, mut end) = match numeral(context, at) {
        Some(tens) if tens >= 20 => {
            let next = if dash(reading, at + 1) { at + 2 } else { at + 1 };
            match numeral(context, next).filter(|n| (1..10).contains(n)) {
                Some(unit) => (tens + unit, next + 1),
                None => (tens, at + 1),
            }
        }
        Some(small) => (small, at + 1),
        None if is_article(word) => (1, at + 1),
        None => return None,
    };
    if !reading.is(end, Classes::TIE.with(Classes::MAGNITUDE)) {
        return Some((f64::from(number), end));
    }
    let step = if is_dash(reading, end) { end + 1 } else { end };
    if reading.says(step, "hundred") {
        (number, end) = (number * 100, step + 1);
        if reading.says(end, "and")
            && let Some((rest, behind)) = plain(context, end + 1)
            && rest < 100.0
            && !is_article(reading.str(end + 1))
        {
            return Some((f64::from(number) + rest, behind));
        }
    } else if reading.says(step, "thousand") {
        (number, end) = (number * 1000, step + 1);
    }
    Some((f64::from(number), end))
}

/// "a year and a half", "two years and three months" are one length: the smaller unit joins the larger before it.
fn with_smaller_before(length: Length, found: &mut Vec<Entity>, reading: &Reading<'_>) -> (Duration, Option<usize>) {
    let own = Duration { number: length.number, unit: length.unit };
    let Some(&Entity { span, value: Value::Duration(larger) }) = found.last() else { return (own, None) };
    let between = &reading.text[span.end().min(reading.tokens[length.first].start as usize)..reading.tokens[length.first].start as usize];
    let joint = matches!(between.trim(), "" | "and" | "," | ", and") && between.len() < 8 && !between.contains('\n') && !between.is_empty();
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

/// "a year and a half": half a unit more; with the token behind it.
fn and_a_half(reading: &Reading<'_>, at: usize, value: Duration) -> (Duration, usize) {
    let is = |t: usize, word: &str| reading.says(t, word);
    if is(at, "and") && is(at + 1, "a") && (is(at + 2, "half") || is(at + 2, "quarter")) {
        let more = if is(at + 2, "half") { 0.5 } else { 0.25 };
        return (Duration { number: value.number + more, ..value }, at + 3);
    }
    (value, at)
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
    alone || after || BEFORE.contains(before) || BEHIND.contains(reading.bytes(next)) || end > first + 2
}

/// The bounds that stand before the number of a length and belong to it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bounds(Phrases<()>);

impl Bounds {
    /// Marks the words next to a number as [`Classes::BOUND`].
    pub fn new(lexicon: &mut Lexicon) -> Bounds {
        const BOUNDS: [&str; 24] = [
            "no more than",
            "no fewer than",
            "no less than",
            "not more than",
            "not less than",
            "more than",
            "less than",
            "fewer than",
            "longer than",
            "at least",
            "at most",
            "up to",
            "close to",
            "upwards of",
            "over",
            "above",
            "under",
            "nearly",
            "almost",
            "about",
            "around",
            "some",
            "roughly",
            "approximately",
        ];
        let mut phrases = Phrases::default();
        for bound in BOUNDS {
            phrases.insert_reversed(bound, (), Classes::BOUND, lexicon);
        }
        Bounds(phrases)
    }
}

/// Where the bound before the number begins: "more than", "at least", "nearly".
fn bound_before(context: &Context<'_>, first: usize) -> usize {
    let reading = context.reading;
    if !first.checked_sub(1).is_some_and(|last| reading.is(last, Classes::BOUND)) {
        return first;
    }
    // "9% over 22 months", "spread over two years": within that time.
    if reading.says(first - 1, "over") && is_within(reading, first - 1) {
        return first;
    }
    let same_sentence = |from: usize| (from + 1..=first).all(|t| !reading.tokens[t].has(flag::SENTENCE_START));
    let bound = context.rules.lengths.0.longest_before(reading, first).map(|(from, ())| from);
    bound.filter(|&from| same_sentence(from) && !super::bound::is_phrasal(reading, from)).unwrap_or(first)
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
    use super::super::testing::{TABLES, texts_with_numbers};
    use super::*;
    use crate::text::Buffers;
    use crate::{Analyzer, EntityKind};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn numbers_of_one_word_are_the_longest(text in texts_with_numbers()) {
            let (lexicon, rules) = &*TABLES;
            let reading = Reading::new(&text, lexicon, &mut Buffers::default());
            let context = Context { reading: &reading, lexicon, rules, date: None, country: None };
            for unit in 0..reading.tokens.len() {
                // No unit of time is of a number, nor is a hyphen before it.
                let ends = reading.is(unit, Classes::TIME_UNIT) || dash(&reading, unit) && reading.is(unit + 1, Classes::TIME_UNIT);
                if ends {
                    prop_assert_eq!(number_before(&context, unit), longest_before(&context, unit), "{}: {}", text, unit);
                }
            }
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
            ("The permit runs for six months.", "six months=P6M"),
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
            ("They were freed, a year after Marsh signed it.", "a year=P1Y"),
        ] {
            assert_eq!(durations(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_is_no_length_of_time() {
        for text in [
            "Rent is $400 a week.",
            "We meet twice a month.",
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
        ] {
            assert_eq!(durations(text), Vec::<String>::new(), "{text}");
        }
    }
}
