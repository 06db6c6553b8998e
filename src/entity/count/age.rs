//! Ages before "year olds": "16 and 17 year olds", "16- and 17-year-olds", "16 to 24 year-olds", "14, 15 and 16 year olds"; and those
//! that somebody is told to have: "until she was 50", "He turned 65", "at the age of 12".

use super::super::number::{self, Form, Number};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Reading, flag, is_mark};

/// Whether the number is the age of people who are called by it, or one of a row of such ages.
#[inline]
pub(super) fn is_of_olds(reading: &Reading<'_>, number: &Number) -> bool {
    const BEHIND: Classes = Classes::TIE.with(Classes::TIME_UNIT);
    let may = reading.is(number.end, BEHIND) | is_mark!(reading.mark(number.end), ",");
    may && (1.0..=110.0).contains(&number.value) && number.form != Form::Grouped && number.scale == 1.0 && read(reading, number)
}

/// The words right before an age; what is told by "of" is told by "age".
pub(super) const BEFORE: List =
    List::new("turn turns turned turning was were is are am he's she's i'm we're you're they're he’s she’s i’m we’re you’re they’re");

/// Whether the number, which counts no noun, is the age that somebody has or reaches.
pub(super) fn is_told(reading: &Reading<'_>, number: &Number) -> bool {
    const AWAY: List = List::new("of away back down out out into up over in per short");
    const ONE: List = List::new("he she i who");
    let (Some(at), end) = (number.first.checked_sub(1), number.end) else { return false };
    let says = |at: Option<usize>, words: &List| at.is_some_and(|at| reading.listed(at, words));
    // "the age of 12", "between the ages of 11 and 18"
    if reading.says(at, "of") && says(at.checked_sub(1), list!("age ages")) {
        return true;
    }
    if is_limit(reading, number, at) {
        return true;
    }
    // "turned 65 away", "he was 12 of"; "was 50 per cent" and "was 5-0 up" tell something else.
    let ends = reading.tokens.get(end).is_none_or(|t| {
        t.has(flag::SENTENCE_START)
            || t.kind == PieceKind::Word && t.is(Classes::FUNCTION) && !reading.listed(end, &AWAY)
            || is_mark!(reading.mark(end), "." | "," | ";" | ")" | "!" | "?") && !reading.glued(end + 1)
    });
    if !ends || reading.tokens[number.first].has(flag::SENTENCE_START) || !reading.listed(at, &BEFORE) || number.value < 5.0 {
        return false;
    }
    let before = reading.bytes(at);
    if list!("turn turns turned turning").contains(before) {
        return true;
    }
    // "he's" holds its subject.
    let short = list!("he's she's i'm he’s she’s i’m").contains(before);
    let contracted = short || list!("we're you're they're we’re you’re they’re").contains(before);
    let subject = if contracted { Some(at) } else { at.checked_sub(1) };
    let one = short || says(subject, &ONE);
    // "until we're 50", "Maria was 16 when"; "there were 12 when" has no subject.
    let since = says(subject.and_then(|at| at.checked_sub(1)), list!("until till when once before since after"))
        && !says(subject, list!("there it that this these those"));
    let when = reading.says(end, "when")
        && subject.is_some_and(|at| reading.tokens[at].has(flag::CAPITAL))
        && !says(subject, list!("there it we they"));
    one || since || when
}

/// "the age of criminal responsibility to 14", "She retired at 65", "At 82, she still marches".
fn is_limit(reading: &Reading<'_>, number: &Number, at: usize) -> bool {
    const REACH: usize = 7;
    const LEAST: f64 = 5.0;
    let word = reading.bytes(at);
    if number.value < LEAST || !list!("to at from is was be under below").contains(word) {
        return false;
    }
    let says = |at: usize, words: &List| reading.listed(at, words);
    // What stands between the sentence's beginning and the number.
    let mut before = (at.saturating_sub(REACH)..at).rev().take_while(|&t| !reading.tokens[t + 1].has(flag::SENTENCE_START));
    if before.any(|t| says(t, list!("age"))) {
        return true;
    }
    let person = || is_mark!(reading.mark(number.end), ",") && says(number.end + 1, list!("he she i"));
    let retired = || at > 0 && says(at - 1, list!("retire retires retired retiring die dies died"));
    list!("at").contains(word) && (reading.tokens[at].has(flag::SENTENCE_START) && person() || retired())
}

fn read(reading: &Reading<'_>, number: &Number) -> bool {
    const MOST: usize = 4;
    let (mut at, mut least) = (number.end, number.value);
    for _ in 0..MOST {
        if is_olds(reading, at) {
            return true;
        }
        let Some((value, end)) = next(reading, at).filter(|&(value, _)| value > least) else { return false };
        (at, least) = (end, value);
    }
    false
}

/// The next age of a row behind the token `at`, and the token behind it. Ages grow: "12, 16 year olds and …" is none.
fn next(reading: &Reading<'_>, at: usize) -> Option<(f64, usize)> {
    // "16- and", "14-, 15-": the hyphen stands for what is left out.
    let hyphen = reading.glued(at) && reading.is_hyphen(at) && !reading.glued(at + 1)
        || reading.is_hyphen(at) && is_mark!(reading.mark(at + 1), ",");
    let tie = if hyphen { at + 1 } else { at };
    let joins = reading.is_hyphen(tie) || is_mark!(reading.mark(tie), "," | "–") || reading.listed(tie, list!("and or to"));
    let token = reading.tokens.get(tie + 1).filter(|_| joins)?;
    let word = reading.str(tie + 1);
    let value = if token.kind == PieceKind::Number { number::value(word) } else { number::small(word) };
    value.map(|value| (value, tie + 2))
}

/// "year olds", "-year-olds", "year-old", "-month-olds" at the token `at`.
fn is_olds(reading: &Reading<'_>, at: usize) -> bool {
    let step = |at: usize| if reading.glued(at) && reading.is_hyphen(at) { at + 1 } else { at };
    let unit = step(at);
    let old = step(unit + 1);
    reading.is(unit, Classes::TIME_UNIT) && reading.listed(old, list!("olds old"))
}
