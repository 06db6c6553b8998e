//! What stands beside a number, by classes alone.
//!
//! DESIGN. Numbers are read by many rules, each of which looks for its own words before the number or behind it, and nearly
//! always they are not there. So the classes of the neighbours are looked at once, and what they rule out is not asked.

use super::number::{Form, Number};
use crate::lexicon::Classes;
use crate::text::{PieceKind, Reading, Token, flag};

/// The tokens beside a number: two before and four behind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides<'r> {
    before: &'r [Token],
    behind: &'r [Token],
}

impl<'r> Sides<'r> {
    /// Those of the tokens from `first` to before `end`.
    #[inline]
    pub fn of(reading: &'r Reading<'_>, first: usize, end: usize) -> Sides<'r> {
        let tokens = &reading.tokens[..];
        Sides { before: &tokens[first.saturating_sub(2)..first], behind: &tokens[end..tokens.len().min(end + 4)] }
    }

    /// Whether the number may be of votes.
    #[inline]
    pub fn of_votes(&self) -> bool {
        // "61 votes", "61 councillors voted", "61 in favour", "61 councillors for".
        let opens = |at: usize| {
            let Some(token) = self.behind.get(at) else { return false };
            token.is(Classes::SIDE) || token.is(Classes::IN_FOR) && self.behind.get(at + 1).is_none_or(|t| t.kind != PieceKind::Word || t.is(GOES_ON))
        };
        const GOES_ON: Classes = Classes::SIDE.with(Classes::NUMERAL).with(Classes::TIE);
        // "61–12"; "Ayes 9", "For: 31".
        const HEADS: Classes = Classes::SIDE.with(Classes::IN_FOR).with(Classes::TIE);
        self.behind.first().is_some_and(|t| t.is(Classes::TIE)) || opens(0) || opens(1) || self.before.last().is_some_and(|t| t.is(HEADS))
    }

    /// Whether the number may be of money or a percentage.
    #[inline]
    pub fn of_signs(&self) -> bool {
        const BEHIND: Classes = Classes::TIE.with(Classes::SIGN).with(Classes::CURRENCY_WORD);
        let behind = match self.behind {
            [first, others @ ..] => first.is(BEHIND) || first.has(flag::CAPITAL) && others.iter().any(|t| t.is(Classes::CURRENCY_WORD)),
            [] => false,
        };
        // "$5", "Rs. 5"
        let stop = || matches!(self.before, [sign, stop] if stop.kind == PieceKind::Symbol && sign.is(Classes::SIGN));
        behind || self.before.last().is_some_and(|t| t.is(Classes::SIGN)) || stop()
    }

    /// Whether the number, which is neither of votes nor of signs, stands within a sentence between words in small letters that tell
    /// nothing of it but a bound: it is no part of anything, no label, no age and no name.
    #[inline]
    pub fn lone(&self, reading: &Reading<'_>, number: &Number) -> bool {
        const BEFORE: Classes =
            Classes::TIE.with(Classes::IN_FOR).with(Classes::NUMBERED).with(Classes::NUMERAL).with(Classes::BOUND);
        const OPENS: u8 = flag::LINE_START | flag::SENTENCE_START | flag::CAPITAL;
        let first = &reading.tokens[number.first];
        let plain = |t: &Token| t.kind == PieceKind::Word && t.has(flag::SPACE_BEFORE) && !t.is(Classes::CLOCK);
        self.before.last().is_some_and(|t| t.kind == PieceKind::Word && !t.any(flag::CAPITAL, BEFORE))
            && self.behind.first().is_some_and(|t| plain(t) && !t.has(flag::CAPITAL))
            && first.has(flag::SPACE_BEFORE)
            && !first.has(OPENS)
            && number.tail.is_empty()
            // "at 2.30 this"
            && (number.form != Form::Grouped || number.value >= 25.0)
    }
}
