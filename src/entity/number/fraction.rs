//! Fractions: signs ("½"), with a slash ("7 1/2"), in words ("two-thirds", "and a half").

use super::{HALF, QUARTER, Reader, clean, value};
use crate::lexicon::{Classes, Lexicon};
use crate::text::{PieceKind, Reading, flag, is_mark};

/// Signs of fractions.
#[rustfmt::skip]
const VULGAR: &[(&str, f64, f64)] = &[
    ("½", 1.0, 2.0), ("⅓", 1.0, 3.0), ("⅔", 2.0, 3.0), ("¼", 1.0, 4.0), ("¾", 3.0, 4.0), ("⅕", 1.0, 5.0), ("⅖", 2.0, 5.0),
    ("⅗", 3.0, 5.0), ("⅘", 4.0, 5.0), ("⅙", 1.0, 6.0), ("⅚", 5.0, 6.0), ("⅛", 1.0, 8.0), ("⅜", 3.0, 8.0), ("⅝", 5.0, 8.0), ("⅞", 7.0, 8.0),
];

/// What the parts of a whole are called, how many make it, and whether the word is a plural.
#[rustfmt::skip]
const PARTS: &[(&str, f64, bool)] = &[
    ("half", 2.0, false), ("halves", 2.0, true), ("third", 3.0, false), ("thirds", 3.0, true), ("quarter", 4.0, false),
    ("quarters", 4.0, true), ("fifth", 5.0, false), ("fifths", 5.0, true), ("sixth", 6.0, false), ("sixths", 6.0, true),
    ("eighth", 8.0, false), ("eighths", 8.0, true), ("tenth", 10.0, false), ("tenths", 10.0, true), ("hundredth", 100.0, false),
    ("hundredths", 100.0, true),
];

pub(super) fn register(lexicon: &mut Lexicon) {
    for &(sign, ..) in VULGAR {
        lexicon.add(sign, Classes::TIE.with(Classes::NUMERAL));
    }
    for &(part, ..) in PARTS {
        lexicon.add(part, Classes::SIGN);
    }
    // "1/4 of a percent"
    lexicon.add("/", Classes::SIGN);
}

impl Reader<'_> {
    /// A fraction sign behind digits: "2½", "2 ½": what it adds, and the token behind.
    pub(super) fn vulgar(&self, at: usize) -> Option<(f64, usize)> {
        let token = self.token(at).filter(|t| t.is(Classes::TIE) && !t.has(flag::LINE_START))?;
        vulgar(self.reading, at).filter(|_| token.kind != PieceKind::Number).map(|part| (part, at + 1))
    }

    /// A fraction written out behind digits: "7 1/2", "7-1/2". The parts are of those that rulers and interest have.
    pub(super) fn written_fraction(&self, at: usize) -> Option<(f64, usize)> {
        let first = if self.hyphen(at) && self.reading.glued(at + 1) { at + 1 } else { at };
        if first == at && self.reading.glued(at) || self.token(first)?.has(flag::LINE_START) {
            return None;
        }
        let (part, behind) = slashed(self.reading, first)?;
        (!self.is(behind, "of")).then_some((part, behind))
    }

    /// "and a half", "-and-a-half", "and a quarter", "and three quarters", "and two-thirds": what it adds, and the token behind.
    pub(super) fn and_a_half(&self, at: usize) -> Option<(f64, usize)> {
        if !self.reading.is(at, Classes::TIE) {
            return None;
        }
        let step = |at: usize| if self.hyphen(at) { at + 1 } else { at };
        let and = step(at);
        if !self.is(and, "and") {
            return None;
        }
        let article = step(and + 1);
        let many = if self.is(article, "a") || self.is(article, "an") {
            1.0
        } else {
            f64::from(self.numeral(article).filter(|n| (1..HALF).contains(n))?)
        };
        let part = step(article + 1);
        let (value, end) = (parts(self.reading, part, many)?, part + 1);
        // "two, and a third waits": but for halves and quarters, what they are of must follow.
        const BEHIND: Classes = Classes::MAGNITUDE.with(Classes::SIGN);
        let plain = many > 1.0 || matches!(self.numeral(part), Some(HALF | QUARTER));
        (plain || self.reading.is(step(end), BEHIND)).then_some((value, end))
    }
}

/// The fraction that a sign is: "½".
pub(in crate::entity) fn vulgar(reading: &Reading<'_>, at: usize) -> Option<f64> {
    VULGAR.iter().find(|(sign, ..)| *sign == reading.str(at)).map(|&(_, many, whole)| clean(many / whole))
}

/// The fraction that begins with the token `at` and has a slash, "3/4", and the token behind.
pub(in crate::entity) fn slashed(reading: &Reading<'_>, at: usize) -> Option<(f64, usize)> {
    const WHOLES: [f64; 7] = [2.0, 3.0, 4.0, 5.0, 8.0, 10.0, 16.0];
    if !reading.glued(at + 1) || !reading.glued(at + 2) || !is_mark!(reading.mark(at + 1), "/") {
        return None;
    }
    let (many, whole) = (value(reading.str(at))?, value(reading.str(at + 2))?);
    // "1/2/2024", "1/2-3"
    let digits = || reading.glued(at + 4) && reading.tokens[at + 4].kind == PieceKind::Number;
    let goes_on = reading.glued(at + 3) && is_mark!(reading.mark(at + 3), "/" | "-" | "–") && digits();
    (many >= 1.0 && many < whole && WHOLES.contains(&whole) && !goes_on).then(|| (clean(many / whole), at + 3))
}

/// So many of the parts that the word `at` names: one "tenth", three "quarters".
pub(in crate::entity) fn parts(reading: &Reading<'_>, at: usize, many: f64) -> Option<f64> {
    if !reading.is(at, Classes::SIGN) {
        return None;
    }
    let named = |part: &&(&str, f64, bool)| reading.says(at, part.0) && part.2 == (many > 1.0) && many < part.1;
    PARTS.iter().find(named).map(|&(_, whole, _)| clean(many / whole))
}
