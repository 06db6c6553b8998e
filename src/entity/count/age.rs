//! Ages before "year olds": "16 and 17 year olds", "16- and 17-year-olds", "16 to 24 year-olds", "14, 15 and 16 year olds".

use super::super::number::{self, Form, Number};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, Reading, is_mark};

/// Whether the number is the age of people who are called by it, or one of a row of such ages.
#[inline]
pub(super) fn is_of_olds(reading: &Reading<'_>, number: &Number) -> bool {
    const BEHIND: Classes = Classes::TIE.with(Classes::TIME_UNIT);
    let may = reading.is(number.end, BEHIND) | is_mark!(reading.mark(number.end), ",");
    may && (1.0..=110.0).contains(&number.value) && number.form != Form::Grouped && number.scale == 1.0 && read(reading, number)
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
    let joins = reading.is_hyphen(tie) || is_mark!(reading.mark(tie), "," | "–") || list!("and or to").contains(reading.bytes(tie));
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
    reading.is(unit, Classes::TIME_UNIT) && list!("olds old").contains(reading.bytes(old))
}
