//! What stands beside a number, by classes alone.
//!
//! DESIGN. Numbers are read by many rules, each of which looks for its own words before the number or behind it, and nearly
//! always they are not there; which of them are, no processor foresees. So what each rule needs at least is told for all rules
//! at once, from the classes and flags of the neighbours and without a branch: a bit for each rule that may find something.

use super::number::{Form, Number};
use super::scanners::EDGE;
use crate::lexicon::Classes;
use crate::text::{PieceKind, Reading, Token, flag};

/// The rules that may find something at a number, as bits of this module's constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sides(u8);

impl Sides {
    /// A vote's tally.
    pub const VOTES: Sides = Sides(1);
    /// Money or a percentage.
    pub const SIGNS: Sides = Sides(2);
    /// The number is a part of something else: a code, a fraction, a time, a list mark.
    pub const PART: Sides = Sides(4);
    /// It stands behind a word that makes it a label.
    pub const LABEL: Sides = Sides(8);
    /// An age.
    pub const AGE: Sides = Sides(16);
    /// It belongs to a name or an address.
    pub const NAME: Sides = Sides(32);
    /// A year.
    pub const YEAR: Sides = Sides(64);

    /// Whether one of these rules may find something.
    #[inline(always)]
    pub fn any(self, rules: Sides) -> bool {
        self.0 & rules.0 != 0
    }

    /// Both together.
    pub const fn with(self, other: Sides) -> Sides {
        Sides(self.0 | other.0)
    }

    /// Those of a number.
    #[inline(always)]
    pub fn of(reading: &Reading<'_>, number: &Number) -> Sides {
        let tokens = &reading.tokens[..];
        let before = tokens.get(number.first.wrapping_sub(2)..).and_then(|tokens| tokens.first_chunk());
        match (before, tokens.get(number.end..).and_then(|tokens| tokens.first_chunk())) {
            (Some([earlier, before, first]), Some(behind)) => {
                Beside { number, first, before: [before, earlier], behind: behind.each_ref() }.told()
            }
            _ => Sides::at_edge(tokens, number),
        }
    }

    #[cold]
    fn at_edge(tokens: &[Token], number: &Number) -> Sides {
        let beside = |at: usize| tokens.get(at).unwrap_or(&EDGE);
        let before = [1, 2].map(|back| beside(number.first.wrapping_sub(back)));
        let behind = [0, 1, 2, 3].map(|on| beside(number.end + on));
        Beside { number, first: beside(number.first), before, behind }.told()
    }
}

/// A number with the tokens beside it.
struct Beside<'r> {
    number: &'r Number,
    first: &'r Token,
    /// The nearest first.
    before: [&'r Token; 2],
    behind: [&'r Token; 4],
}

impl Beside<'_> {
    #[inline(always)]
    fn told(&self) -> Sides {
        let bit = |rule: Sides, may: bool| rule.0 * u8::from(may);
        let range = self.in_range();
        Sides(
            bit(Sides::VOTES, range | self.of_votes())
                | bit(Sides::SIGNS, range | self.of_signs())
                | bit(Sides::PART, self.is_part())
                | bit(Sides::LABEL, self.is_label())
                | bit(Sides::AGE, self.is_age())
                | bit(Sides::NAME, self.is_name())
                | bit(Sides::YEAR, self.number.like_year()),
        )
    }

    /// Whether another number may follow behind a dash, "to", "or", "and", or a word behind a hyphen.
    #[inline(always)]
    fn in_range(&self) -> bool {
        const OPENS: Classes = Classes::NUMERAL.with(Classes::MAGNITUDE).with(Classes::LENGTH).with(Classes::SIDE);
        let [tie, next, ..] = self.behind;
        tie.is(Classes::RANGE) & (is_symbol(tie) | !is_word(next) | next.is(OPENS))
    }

    #[inline(always)]
    fn of_votes(&self) -> bool {
        const GOES_ON: Classes = Classes::SIDE.with(Classes::NUMERAL).with(Classes::TIE);
        let ([word, before], [first, second, third, _]) = (self.before, self.behind);
        // "61 votes", "61 councillors voted", "61 in favour", "61 councillors for".
        let opens =
            |token: &Token, next: &Token| token.is(Classes::SIDE) | (token.is(Classes::IN_FOR) & (!is_word(next) | next.is(GOES_ON)));
        // "Ayes 9", "For: 31"
        let mark = !is_word(word) & word.is(Classes::TIE) & before.is(Classes::SIDE.with(Classes::IN_FOR));
        // "4:1"
        let ratio = is_symbol(first) & first.is(Classes::TIE) & !first.any(flag::SPACE_BEFORE, Classes::NONE) & !is_word(second);
        let head = word.is(Classes::SIDE) | (word.is(Classes::IN_FOR) & word.has(flag::CAPITAL));
        opens(first, second) | opens(second, third) | (is_word(word) & head) | mark | ratio
    }

    #[inline(always)]
    fn of_signs(&self) -> bool {
        // "20 NZ$", "20 New Zealand dollars"
        const NEXT: Classes = Classes::SIGN.with(Classes::CURRENCY_WORD);
        let ([before, sign], [first, second, third, fourth]) = (self.before, self.behind);
        // "60-plus percent", "45 or so per cent", "10+%"
        let led = first.any(flag::CAPITAL, Classes::TIE) & (second.classes | third.classes | fourth.classes).any(NEXT);
        // "0.25 of a percent"
        let part = third.is(Classes::SIGN);
        // "$5", "Rs. 5"
        let stop = is_symbol(before) & sign.is(Classes::SIGN);
        // "Uganda Shillings 1,577,500"
        const BEFORE: Classes = Classes::SIGN.with(Classes::CURRENCY_WORD);
        !self.number.tail.is_empty() | first.is(NEXT) | led | part | before.is(BEFORE) | stop
    }

    #[inline(always)]
    fn is_part(&self) -> bool {
        let (number, first, [before, _], [behind, next, ..]) = (self.number, self.first, self.before, self.behind);
        let (plain, grouped) = (number.form == Form::Plain, number.form == Form::Grouped);
        let tied = |token: &Token| is_symbol(token) & token.is(Classes::TIE);
        let glued = !behind.has(flag::SPACE_BEFORE) & (behind.is(Classes::TIE) | !next.has(flag::SPACE_BEFORE));
        let ratio = (number.value <= 100.0) & (before.classes | behind.classes).any(Classes::IN_FOR);
        let marks = plain & (number.value < 1_000.0) & is_symbol(behind) & (first.has(flag::LINE_START) | is_symbol(before));
        let fraction = (number.value <= 20.0) & behind.is(Classes::SIGN);
        let time = behind.is(Classes::CLOCK) | (grouped & (number.value < 25.0));
        !first.has(flag::SPACE_BEFORE) | glued | tied(before) | tied(behind) | ratio | marks | fraction | time
    }

    #[inline(always)]
    fn is_label(&self) -> bool {
        const GOES_ON: Classes = Classes::NUMBERED.with(Classes::NUMERAL).with(Classes::TIE);
        let (first, [before, earlier]) = (self.first, self.before);
        let goes_on = |token: &Token| !is_word(token) | token.is(GOES_ON);
        let listed = !before.has(flag::SENTENCE_START) & goes_on(earlier);
        !first.has(flag::SENTENCE_START) & goes_on(before) & (before.is(Classes::NUMBERED) | listed)
    }

    #[inline(always)]
    fn is_age(&self) -> bool {
        // "the age of 12", "the age of consent is 16"
        const TELLS: Classes = Classes::FUNCTION.with(Classes::BOUND).with(Classes::TIE);
        let (number, [before, _]) = (self.number, self.before);
        let told = is_symbol(before) | before.is(TELLS) | self.behind[0].is(Classes::TIE);
        (number.form != Form::Grouped) & (number.value <= 110.0) & told
    }

    #[inline(always)]
    fn is_name(&self) -> bool {
        let (number, [behind, next, ..]) = (self.number, self.behind);
        let capital = |token: &Token| token.has(flag::CAPITAL) & !token.has(flag::SENTENCE_START);
        // "221. Baker Street"
        let street = is_symbol(behind) & (is_symbol(next) | capital(next));
        let inside = self.first.has(flag::CAPITAL) | self.before[0].has(flag::CAPITAL);
        let code = (number.form == Form::Plain) & (4..=6).contains(&number.span.len()) & is_symbol(self.before[0]);
        (number.form != Form::Grouped) & (inside | capital(behind) | behind.is(Classes::SIGN) | street | code)
    }
}

#[inline(always)]
fn is_word(token: &Token) -> bool {
    token.kind == PieceKind::Word
}

#[inline(always)]
fn is_symbol(token: &Token) -> bool {
    token.kind == PieceKind::Symbol
}

#[cfg(test)]
mod tests {
    use super::super::{Context, count, money, noise, number, percent, vote};
    use super::*;
    use crate::entity::testing::{TABLES, texts_with_numbers};
    use crate::text::Buffers;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5000))]

        /// What the classes beside a number rule out, the rules themselves do not find.
        #[test]
        fn nothing_is_ruled_out_that_rules_find(text in texts_with_numbers()) {
            let (lexicon, rules) = &*TABLES;
            let reading = Reading::new(&text, lexicon, &mut Buffers::default());
            let context = Context { reading: &reading, lexicon, rules, date: None, country: "ZA".parse().ok() };
            for at in 0..reading.tokens.len() {
                prop_assert!(noise::is_told_rightly(&reading, at), "{}: {}", text, reading.str(at));
                prop_assert!(number::is_read_rightly(&context, at), "{}: {}", text, reading.str(at));
                let Some(number) = number::read(&context, number::begin(&context, at)) else { continue };
                prop_assert!(count::is_told_rightly(&context, &number), "{}: {}", text, reading.str(at));
                let (sides, mut found) = (Sides::of(&reading, &number), Vec::new());
                if !sides.any(Sides::VOTES) {
                    prop_assert!(vote::scan(&context, &number, &mut found).is_none(), "{}: {}", text, reading.str(at));
                }
                if !sides.any(Sides::SIGNS) {
                    prop_assert!(money::scan(&context, &number, &mut found).is_none(), "{}: {}", text, reading.str(at));
                    prop_assert!(percent::scan(&context, &number, &mut found).is_none(), "{}: {}", text, reading.str(at));
                }
                let [mut quick, mut thorough] = [Vec::new(), Vec::new()];
                count::scan(&context, &number, sides, &mut quick);
                count::scan(&context, &number, Sides(u8::MAX), &mut thorough);
                prop_assert_eq!(quick, thorough, "{}: {}", text, reading.str(at));
            }
        }
    }
}
