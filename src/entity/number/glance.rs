//! Numbers read at one glance.
//!
//! DESIGN. Nearly all numbers are one token, digits or a numeral, and what stands behind is sure not to be of them: a word or a
//! mark that no number goes on with. These are read here, without a look at any string but the digits; all others word by word.

use super::{Form, HALF, Number};
use crate::entity::Context;
use crate::lexicon::Classes;
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, flag, is_mark};

/// The number that begins with the token `at`, where it is plain to see.
#[inline]
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Number> {
    let token = context.reading.tokens.get(at)?;
    match token.kind {
        PieceKind::Number => digits(context.reading, at),
        PieceKind::Word if token.is(Classes::NUMERAL) => numeral(context, at, token),
        _ => None,
    }
}

/// Digits alone, perhaps in groups of three behind commas, behind which nothing stands that goes on: what most numbers are.
#[inline]
fn digits(reading: &Reading<'_>, at: usize) -> Option<Number> {
    // As many as a float has digits.
    const LONGEST: usize = 15;
    let span = reading.tokens.get(at)?.span();
    // "30 (thirty) days" says it twice.
    let twice = is_mark!(reading.mark(at + 1), "(") && reading.is(at + 2, Classes::NUMERAL);
    if span.len() > LONGEST || !stands_alone(reading, at + 1) || twice {
        return None;
    }
    let (mut value, mut group, mut groups) = (0, 0, 0);
    for &byte in &reading.text.as_bytes()[span.range()] {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            value = value * 10 + i64::from(digit);
            group += 1;
        } else if byte == b',' && (groups == 0 && group <= 3 || group == 3) {
            (group, groups) = (0, groups + 1);
        } else {
            return None;
        }
    }
    let form = match groups {
        0 => Form::Plain,
        _ if group == 3 => Form::Grouped,
        _ => return None,
    };
    let tail = Span::new(span.end(), span.end());
    Some(Number { value: value as f64, first: at, end: at + 1, span, tail, scale: 1.0, form })
}

/// A numeral behind which nothing stands that goes on.
#[inline]
fn numeral(context: &Context<'_>, at: usize, token: &Token) -> Option<Number> {
    // "nine (9) months" says it twice.
    if token.has(flag::POSSESSIVE) || !stands_alone(context.reading, at + 1) || is_mark!(context.reading.mark(at + 1), "(") {
        return None;
    }
    let value = context.lexicon.value(token.word, Classes::NUMERAL).filter(|&value| value < HALF)?;
    let span = token.span();
    let tail = Span::new(span.end(), span.end());
    Some(Number { value: f64::from(value), first: at, end: at + 1, span, tail, scale: 1.0, form: Form::Words })
}

/// Whether what begins with the token `at` is sure not to be of the number before it.
#[inline]
pub(super) fn stands_alone(reading: &Reading<'_>, at: usize) -> bool {
    // What a number goes on with, and what it goes on with behind a tie: "-", "and", "point".
    const GOES_ON: Classes = Classes::MAGNITUDE.with(Classes::NUMERAL);
    const BEHIND_TIE: Classes = GOES_ON.with(Classes::TIE).with(Classes::SIGN).with(Classes::LENGTH);
    let Some(token) = reading.tokens.get(at) else { return true };
    let tied = |next: &Token| (next.kind == PieceKind::Number) | next.is(BEHIND_TIE);
    // Letters of a magnitude stand apart, too: "3 bn"; "of" and "in" are none.
    let word = ((token.end - token.start > 2) | token.is(Classes::FUNCTION)) & token.has(flag::SPACE_BEFORE);
    let apart = (token.kind == PieceKind::Symbol) | ((token.kind == PieceKind::Word) & word);
    apart & !token.is(GOES_ON) && !(token.is(Classes::TIE) && reading.tokens.get(at + 1).is_some_and(tied))
}

/// Whether what is read at one glance is what is read word by word.
#[cfg(test)]
pub(in crate::entity) fn is_read_rightly(context: &Context<'_>, at: usize) -> bool {
    read(context, at).is_none_or(|number| super::read_closely(context, at) == Some(number))
}
