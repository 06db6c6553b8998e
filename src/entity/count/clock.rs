//! Hours of the day without "am" and "o'clock": "doors open at 7", "at five in the morning", "half past six", "the 10.40 ferry".

use super::super::number::{Form, Number};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Reading, flag};

/// What is on at an hour, right before "at" or the hour.
const OPENINGS: List = List::new(
    "doors open opens opening start starts starting begin begins beginning meet meets meeting gather assemble kick-off talk talks",
);

/// Whether the number, which counts no noun, is an hour.
pub(super) fn is_hour(reading: &Reading<'_>, number: &Number) -> bool {
    if !(0.0..24.6).contains(&number.value) || number.scale > 1.0 || number.end > number.first + 1 {
        return false;
    }
    let before = |back: usize, words: &List| number.first.checked_sub(back).is_some_and(|at| reading.listed(at, words));
    let behind = |on: usize, words: &List| reading.listed(number.end + on, words);
    let begins = reading.tokens[number.first].has(flag::SENTENCE_START);
    let whole = number.form != Form::Grouped && number.value <= 12.0;
    // "7.30", "18.00"
    let minutes = number.form == Form::Grouped && matches!(number.span.len(), 4 | 5) && number.value.fract() < 0.595;
    if !(whole || minutes) {
        return false;
    }
    let part_of_day = || {
        behind(0, list!("in")) && behind(1, list!("the")) && behind(2, list!("morning afternoon evening mornings evenings"))
            || behind(0, list!("at")) && behind(1, list!("night"))
            || behind(0, list!("sharp"))
    };
    let past = || {
        !begins
            && (before(1, list!("past")) && before(2, list!("half quarter five ten twenty"))
                || before(1, list!("to")) && before(2, list!("quarter")) && before(3, list!("a at")))
    };
    let part_of_day =
        part_of_day() && (whole || minutes) && !begins && before(1, list!("at by before after until till around about from since"));
    let opens = || !begins && before(1, list!("at")) && before(2, &OPENINGS) || minutes && before(1, list!("starts start begins doors"));
    // "the 10.40 ferry"
    // "18.00 CET"
    let zone = || {
        minutes
            && matches!(reading.str(number.end), "CET" | "CEST" | "BST" | "EST" | "EDT" | "PST" | "PDT" | "IST" | "SAST" | "AEST" | "NZST")
    };
    // "At 7 we set off", "around nine they left"; "7 for 7.30pm"
    let acts = || whole && !begins && before(1, list!("at around about")) && behind(0, list!("we they he she i"));
    let for_later = || {
        whole
            && behind(0, list!("for"))
            && reading.tokens.get(number.end + 1).is_some_and(|t| t.kind == PieceKind::Number)
            && reading.bytes(number.end + 1).contains(&b'.')
    };
    // "Tuesday, 13 May, 7.45, the hall", "11 April – 7.28:"
    let dated = || {
        const DAYS: Classes = Classes::MONTH.with(Classes::WEEKDAY);
        let day = |back: usize| number.first.checked_sub(back).is_some_and(|at| reading.is(at, DAYS));
        minutes
            && !begins
            && before(1, list!(", – - |"))
            && (day(2) || day(3) && reading.tokens[number.first - 2].kind == PieceKind::Number)
    };
    let leaves = || minutes && before(1, list!("the")) && behind(0, list!("ferry train bus boat flight service sailing"));
    part_of_day || whole && past() || opens() && ends(reading, number.end) || leaves() || zone() || acts() || for_later() || dated()
}

/// Whether the clause ends or goes on with where and when.
fn ends(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.tokens.get(at).filter(|t| t.kind == PieceKind::Word && !t.has(flag::SENTENCE_START));
    word.is_none() || reading.listed(at, list!("on in at and for outside with this every"))
}
