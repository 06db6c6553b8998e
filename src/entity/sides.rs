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

    /// Whether another number may follow behind a dash, "to", "or", "and", or a word behind a hyphen.
    #[inline]
    fn in_range(&self) -> bool {
        const OPENS: Classes = Classes::NUMERAL.with(Classes::MAGNITUDE).with(Classes::LENGTH);
        let [tie, next, ..] = self.behind else { return false };
        tie.is(Classes::RANGE) && (tie.kind == PieceKind::Symbol || next.kind != PieceKind::Word || next.is(OPENS))
    }

    /// Whether the number may be of votes.
    #[inline]
    pub fn of_votes(&self) -> bool {
        const GOES_ON: Classes = Classes::SIDE.with(Classes::NUMERAL).with(Classes::TIE);
        // "61 votes", "61 councillors voted", "61 in favour", "61 councillors for".
        let opens = |at: usize| {
            let Some(token) = self.behind.get(at) else { return false };
            token.is(Classes::SIDE)
                || token.is(Classes::IN_FOR) && self.behind.get(at + 1).is_none_or(|t| t.kind != PieceKind::Word || t.is(GOES_ON))
        };
        // "Ayes 9", "For: 31"
        let headed = match self.before {
            [.., word] if word.kind == PieceKind::Word => word.is(Classes::SIDE),
            [word, mark] => mark.is(Classes::TIE) && word.is(Classes::SIDE.with(Classes::IN_FOR)),
            _ => false,
        };
        self.in_range() || opens(0) || opens(1) || headed
    }

    /// Whether the number may be of money or a percentage.
    #[inline]
    pub fn of_signs(&self) -> bool {
        // "20 NZ$", "20 New Zealand dollars"
        const NEXT: Classes = Classes::SIGN.with(Classes::CURRENCY_WORD);
        let behind = match self.behind {
            // "60-plus percent", "45 or so per cent", "10+%"
            [first, others @ ..] => first.is(NEXT) || first.any(flag::CAPITAL, Classes::TIE) && others.iter().any(|t| t.is(NEXT)),
            [] => false,
        };
        // "0.25 of a percent"
        let part = || self.behind.get(2).is_some_and(|t| t.is(Classes::SIGN));
        // "$5", "Rs. 5"
        let stop = || matches!(self.before, [sign, stop] if stop.kind == PieceKind::Symbol && sign.is(Classes::SIGN));
        behind || part() || self.in_range() || self.before.last().is_some_and(|t| t.is(Classes::SIGN)) || stop()
    }

    /// Whether the number, which is neither of votes nor of signs, stands within a sentence between words in small letters that tell
    /// nothing of it: it is no part of anything, no label, no age and no name.
    #[inline]
    pub fn lone(&self, reading: &Reading<'_>, number: &Number) -> bool {
        const BEFORE: Classes = Classes::TIE.with(Classes::IN_FOR).with(Classes::NUMBERED).with(Classes::NUMERAL).with(Classes::BOUND);
        const OPENS: u8 = flag::LINE_START | flag::SENTENCE_START | flag::CAPITAL;
        const BEHIND: Classes = Classes::TIE.with(Classes::IN_FOR).with(Classes::CLOCK);
        let first = &reading.tokens[number.first];
        let plain = |t: &Token| t.kind == PieceKind::Word && t.has(flag::SPACE_BEFORE) && !t.any(flag::CAPITAL, BEHIND);
        self.before.last().is_some_and(|t| t.kind == PieceKind::Word && !t.any(flag::CAPITAL, BEFORE))
            && self.behind.first().is_some_and(plain)
            && first.has(flag::SPACE_BEFORE)
            && !first.has(OPENS)
            && number.tail.is_empty()
            // "at 2.30 this"
            && (number.form != Form::Grouped || number.value >= 25.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Context, count, money, noise, number, percent, vote};
    use super::*;
    use crate::entity::testing::TABLES;
    use crate::text::Buffers;
    use proptest::prelude::*;

    /// What stands near numbers, and what does not.
    const PIECES: &str = "one two seven twenty thirty hundred thousand million dozen half a an 3 12 15 34 350 1,200 13,000 1,50,000 2.5 \
        6.30 2019 007 5k 20m 9th 5p 20c 3EUR 12% 1,2,3 the of to to to or or or and and and over over under at in in for for from between by through point per cent percent \
        percentage pc people women boats letters vote votes voted against ayes noes yes favour favor support with versus dollars euros \
        rupees pence cents grand Canadian New Zealand CFA francs USD EUR MEUR kr zł lei usd R K Rs RM US NZ HK years days week old age \
        more less so odd plus minus tenth tenths pp p.c. 0.25 1/4 ½ ⅓ − over under about nearly up least most than close section pages No. no level fig. May Monday quarter \
        thirds fifths am pm p.m o'clock noon GMT call ABN Street Road Baker rue Brussels Maria Big Four Group strong said last this \
        them its human rights month's one's $ € £ ₹ NZ$ A$ U.S.$ Rs. . , ; : - – — / ( ) [ ] + # * ' ’ “ \" = ° ½ % > ~ ! ? |";

    fn text() -> impl Strategy<Value = String> {
        let pieces: Vec<&'static str> = PIECES.split_whitespace().collect();
        let blank = prop_oneof![9 => Just(" "), 2 => Just(""), 1 => Just("\u{a0}"), 1 => Just("\n"), 1 => Just(". ")];
        prop::collection::vec((blank, prop::sample::select(pieces)), 2..24)
            .prop_map(|all| all.iter().map(|(blank, word)| format!("{blank}{word}")).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5000))]

        /// What the classes beside a number rule out, the rules themselves do not find.
        #[test]
        fn nothing_is_ruled_out_that_rules_find(text in text()) {
            let (lexicon, rules) = &*TABLES;
            let reading = Reading::new(&text, lexicon, &mut Buffers::default());
            let context = Context { reading: &reading, lexicon, rules, date: None, country: "ZA".parse().ok() };
            for at in 0..reading.tokens.len() {
                prop_assert!(noise::is_told_rightly(&reading, at), "{}: {}", text, reading.str(at));
                prop_assert!(number::is_read_rightly(&context, at), "{}: {}", text, reading.str(at));
                let Some(number) = number::read(&context, number::begin(&context, at)) else { continue };
                let (sides, mut found) = (Sides::of(&reading, number.first, number.end), Vec::new());
                if !sides.of_votes() {
                    prop_assert!(vote::scan(&context, &number, &mut found).is_none(), "{}: {}", text, reading.str(at));
                }
                if !sides.of_signs() && number.tail.is_empty() {
                    prop_assert!(money::scan(&context, &number, &mut found).is_none(), "{}: {}", text, reading.str(at));
                    prop_assert!(percent::scan(&context, &number, &mut found).is_none(), "{}: {}", text, reading.str(at));
                }
                if !sides.of_votes() && !sides.of_signs() && sides.lone(&reading, &number) {
                    let [mut quick, mut thorough] = [Vec::new(), Vec::new()];
                    count::scan(&context, &number, true, &mut quick);
                    count::scan(&context, &number, false, &mut thorough);
                    prop_assert_eq!(quick, thorough, "{}: {}", text, reading.str(at));
                }
            }
        }
    }
}
