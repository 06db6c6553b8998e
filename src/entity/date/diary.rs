//! Dates that head an entry of a diary or timeline: "18 January: the queue at Wexley". The heading has no verb, and the text behind tells
//! whether it looks back.

use super::tense::{Tense, first_told};
use crate::entity::Context;
use crate::lexicon::Classes;
use crate::text::{Line, PieceKind, Reading, flag, is_mark};

/// The tense of the entry that the date in `first..end` heads; `Open` where it heads none or what is behind does not look back.
pub(super) fn of_entry(context: &Context<'_>, first: usize, end: usize) -> Tense {
    let reading = context.reading;
    match entry_behind(reading, first, end).and_then(|entry| first_told(reading, context.lexicon, entry)) {
        Some(Tense::Past) => Tense::Done,
        _ => Tense::Open,
    }
}

/// The first token of the text behind the heading that begins with the date.
fn entry_behind(reading: &Reading<'_>, first: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    let bullet = || first > 0 && reading.tokens[first - 1].kind == PieceKind::Symbol && reading.tokens[first - 1].has(flag::LINE_START);
    let starts = (reading.tokens[first].has(flag::SENTENCE_START) || bullet()) && (first..end).any(|at| reading.is(at, Classes::MONTH));
    let closed = match reading.tokens.get(end) {
        Some(next) => next.has(flag::LINE_START) || is_mark!(reading.mark(end), ":" | "–" | "—" | "-" | "." | ","),
        None => false,
    };
    if !starts || !closed {
        return None;
    }
    let line = reading.lines.partition_point(|line| line.tokens().end <= first);
    let heading = reading.lines.get(line)?.tokens();
    let plain = heading.end - first <= LONGEST && !(end..heading.end).any(|at| reading.tokens[at].has(flag::SENTENCE_START));
    // A blank line parts a heading from its text, and the lines of a calendar do not.
    let blank = |line: &Line| line.is_blank();
    let text = reading.lines.get(line + 1..)?.iter().position(|line| !blank(line)).filter(|&blanks| plain && blanks > 0)?;
    Some(reading.lines.get(line + 1 + text)?.tokens().start)
}
