//! What stands beside a number, by classes alone.
//!
//! DESIGN. Numbers are read by many rules, each of which looks for its own words before the number or behind it, and nearly
//! always they are not there. So the classes of the neighbours are looked at once, and what they rule out is not asked.

use super::number::{Form, Number};
use crate::lexicon::Classes;
use crate::text::{PieceKind, Reading, Token, flag};

/// The tokens beside a number: the one before, the two behind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides<'r> {
    before: Option<&'r Token>,
    behind: Option<&'r Token>,
    next: Option<&'r Token>,
}

impl<'r> Sides<'r> {
    /// Those of the tokens from `first` to before `end`.
    #[inline]
    pub fn of(reading: &'r Reading<'_>, first: usize, end: usize) -> Sides<'r> {
        let at = |at: usize| reading.tokens.get(at);
        Sides { before: first.checked_sub(1).and_then(at), behind: at(end), next: at(end + 1) }
    }

    /// Whether the number may be of votes, of money or a percentage.
    #[inline]
    pub fn rich(&self) -> bool {
        const OPENS: Classes = Classes::SIDE.with(Classes::IN_FOR);
        const BEHIND: Classes = OPENS.with(Classes::TIE).with(Classes::SIGN).with(Classes::CURRENCY_WORD);
        const BEFORE: Classes = Classes::SIDE.with(Classes::SIGN);
        self.behind.is_some_and(|t| t.any(flag::CAPITAL, BEHIND))
            || self.next.is_some_and(|t| t.is(OPENS))
            || self.before.is_some_and(|t| t.kind != PieceKind::Word || t.is(BEFORE))
    }

    /// Whether the number, which is not [`Sides::rich`], stands within a sentence between words in small letters that tell
    /// nothing of it but a bound: it is no part of anything, no label, no age and no name.
    #[inline]
    pub fn lone(&self, reading: &Reading<'_>, number: &Number) -> bool {
        const BEFORE: Classes =
            Classes::TIE.with(Classes::IN_FOR).with(Classes::NUMBERED).with(Classes::NUMERAL).with(Classes::BOUND);
        const OPENS: u8 = flag::LINE_START | flag::SENTENCE_START | flag::CAPITAL;
        let first = &reading.tokens[number.first];
        let plain = |t: &Token| t.kind == PieceKind::Word && t.has(flag::SPACE_BEFORE) && !t.is(Classes::CLOCK);
        self.before.is_some_and(|t| !t.any(flag::CAPITAL, BEFORE))
            && self.behind.is_some_and(plain)
            && first.has(flag::SPACE_BEFORE)
            && !first.has(OPENS)
            && number.tail.is_empty()
            // "at 2.30 this"
            && (number.form != Form::Grouped || number.value >= 25.0)
    }
}
