//! Small readers that the forms of dates share: a day's number, a month's name, a year.

use super::words::{Words, words};
use crate::calendar::Date;
use crate::entity::Context;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Token, flag};

/// How far a date reaches at most, in tokens.
const LONGEST: usize = 24;

/// Looks at the tokens of one sentence, from a trigger on.
pub(super) struct Reader<'a> {
    pub context: &'a Context<'a>,
    /// The day from which relative dates are told: the entry's or the document's.
    pub today: Option<Date>,
    /// The text's tokens up to where nothing is read: the sentence's end, or too far away.
    tokens: &'a [Token],
}

/// A number with the token behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Read {
    pub number: u32,
    pub end: usize,
}

/// A word without its possessive ending, also where the lexicon knows it with it.
pub(in crate::entity) fn without_possessive(word: &str) -> &str {
    if !word.ends_with('s') {
        return word;
    }
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

impl<'a> Reader<'a> {
    /// For the sentence of `at`.
    pub fn new(context: &'a Context<'a>, at: usize, today: Option<Date>) -> Reader<'a> {
        let tokens = &context.reading.tokens;
        let near = &tokens[..(at + LONGEST).min(tokens.len())];
        let ends = near.iter().skip(at + 1).position(|t| t.has(flag::SENTENCE_START));
        Reader { context, today, tokens: ends.map_or(near, |end| &near[..at + 1 + end]) }
    }

    #[inline]
    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// The tokens from `at` to the sentence's end.
    #[inline]
    pub fn tokens_from(&self, at: usize) -> &'a [Token] {
        self.tokens.get(at..).unwrap_or(&[])
    }

    /// The word at `at`, a possessive left out; empty behind the sentence.
    #[inline]
    pub fn word(&self, at: usize) -> &'a str {
        let Some(token) = self.token(at) else { return "" };
        let reading = self.context.reading;
        // Upper case is the lexicon's to tell: "MAY'S".
        if self.ends_in_s(token) { without_possessive(reading.core(at)) } else { token.span().of(reading.text) }
    }

    /// Whether the word may be a possessive: an apostrophe and an "s" at its end.
    #[inline]
    fn ends_in_s(&self, token: &Token) -> bool {
        let ending = self.context.reading.text.as_bytes().get((token.end as usize).wrapping_sub(2)..);
        let &[mark, last] = ending.and_then(|bytes| bytes.first_chunk()).unwrap_or(&[0; 2]);
        (last | 0x20 == b's') & ((mark == b'\'') | (mark == 0x99)) & (token.end - token.start > 1)
    }

    #[inline]
    pub fn ends_in_digit(&self, token: &Token) -> bool {
        self.bytes(token).last().is_some_and(u8::is_ascii_digit)
    }

    #[inline]
    fn bytes(&self, token: &Token) -> &'a [u8] {
        self.context.reading.text.as_bytes().get(token.start as usize..token.end as usize).unwrap_or(&[])
    }

    /// Whether a word of its own form stands at `at`: digits, a trigger, or what the lexicon may know with its "'s".
    pub fn wakes(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| {
            t.kind == PieceKind::Number
                || t.is(Classes::DATE_TRIGGER)
                || self.ends_in_s(t) && self.word(at).len() < (t.end - t.start) as usize
        })
    }

    pub fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == PieceKind::Number)
    }

    pub fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// The word of the grammar at `at`.
    #[inline]
    pub fn grammar(&self, at: usize) -> Words {
        self.token(at).map_or(Words::NONE, |token| self.context.rules.dates.word(token))
    }

    /// Whether one of `words` stands at `at`.
    #[inline]
    pub fn any(&self, at: usize, words: Words) -> bool {
        self.grammar(at).any(words)
    }

    /// Whether the word at `at` is on the list.
    pub fn listed(&self, at: usize, words: &List) -> bool {
        words.contains(self.word(at))
    }

    /// The token that stands `back` tokens before `at` in its sentence.
    #[inline]
    pub fn token_before(&self, at: usize, back: usize) -> Option<usize> {
        let tokens = &self.context.reading.tokens;
        let before = at.checked_sub(back)?;
        if back == 1 {
            return if tokens.get(at)?.has(flag::SENTENCE_START) { None } else { Some(before) };
        }
        let within = tokens.get(before + 1..=at)?.iter().all(|t| !t.has(flag::SENTENCE_START));
        within.then_some(before)
    }

    /// The word that stands `back` tokens before `at`; empty before the sentence.
    pub fn before(&self, at: usize, back: usize) -> &'a str {
        self.token_before(at, back).map_or("", |before| self.context.reading.core(before))
    }

    /// The word of the grammar that stands right before `at`.
    #[inline]
    pub fn grammar_before(&self, at: usize, back: usize) -> Words {
        let token = self.token_before(at, back).map(|before| &self.context.reading.tokens[before]);
        token.map_or(Words::NONE, |token| self.context.rules.dates.word(token))
    }

    /// Whether one of `words` stands right before `at`.
    pub fn before_any(&self, at: usize, words: Words) -> bool {
        self.grammar_before(at, 1).any(words)
    }

    /// Whether one of `words` stands `back` tokens before `at`.
    pub fn back_any(&self, at: usize, back: usize, words: Words) -> bool {
        self.grammar_before(at, back).any(words)
    }

    pub fn before_listed(&self, at: usize, words: &List) -> bool {
        self.back_listed(at, 1, words)
    }

    /// Whether the word `back` tokens before `at` is on the list.
    pub fn back_listed(&self, at: usize, back: usize, words: &List) -> bool {
        words.contains(self.before(at, back))
    }

    pub fn value(&self, at: usize, class: Classes) -> Option<u32> {
        let token = self.token(at)?;
        if token.is(class) { self.context.lexicon.value(token.word, class) } else { None }
    }

    pub fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.has(flag::CAPITAL))
    }

    pub fn glued(&self, at: usize) -> bool {
        at < self.tokens.len() && self.context.reading.glued(at)
    }

    pub fn dash(&self, at: usize) -> bool {
        self.any(at, words!("- – — − ~"))
    }

    /// Whether a dash stands at `at`, perhaps before the sentence.
    pub fn dash_before(&self, at: usize) -> bool {
        matches!(self.context.reading.str(at), "-" | "–" | "—")
    }

    pub fn apostrophe(&self, at: usize) -> bool {
        self.any(at, words!("'"))
    }

    /// Digits alone, at most four.
    pub fn digits(&self, at: usize) -> Option<u32> {
        let token = self.token(at).filter(|t| t.kind == PieceKind::Number && t.end - t.start <= 4)?;
        let digit = |number: u32, b: &u8| b.is_ascii_digit().then(|| number * 10 + u32::from(b - b'0'));
        self.bytes(token).iter().try_fold(0, digit)
    }

    /// How many bytes the token takes.
    pub fn length(&self, at: usize) -> usize {
        self.token(at).map_or(0, |t| (t.end - t.start) as usize)
    }

    /// "3rd", "third", "twenty-first"; digits up to 199.
    pub fn ordinal(&self, at: usize) -> Option<Read> {
        let token = self.token(at)?;
        if token.kind == PieceKind::Number {
            return self.ordinal_in_digits(at, token);
        }
        if let Some(number) = self.value(at, Classes::ORDINAL) {
            return (number <= 20 || number == 30).then_some(Read { number, end: at + 1 });
        }
        let tens = self.value(at, Classes::NUMERAL).filter(|n| (20..100).contains(n))?;
        let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
        let unit = self.value(next, Classes::ORDINAL).filter(|n| *n < 10)?;
        Some(Read { number: tens + unit, end: next + 1 })
    }

    fn ordinal_in_digits(&self, at: usize, token: &Token) -> Option<Read> {
        if self.bytes(token).last().is_none_or(u8::is_ascii_digit) {
            return None;
        }
        let word = self.word(at);
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let suffix = &word[digits..];
        let known = digits <= 3 && ["st", "nd", "rd", "th"].iter().any(|s| s.eq_ignore_ascii_case(suffix));
        if known { word[..digits].parse().ok().map(|number| Read { number, end: at + 1 }) } else { None }
    }

    /// The number of a day, 1 to 31: "5", "05", "5th", "fifth".
    pub fn day(&self, at: usize) -> Option<Read> {
        let token = self.token(at)?;
        let read = match self.digits(at) {
            Some(number) if token.end - token.start <= 2 => Read { number, end: at + 1 },
            Some(_) => return None,
            None => self.ordinal(at)?,
        };
        (1..=31).contains(&read.number).then_some(read)
    }

    /// Steps over the ending of an ordinal that a blank parts from its digits: "3 rd December".
    pub fn behind_ending(&self, day: Read) -> usize {
        let ending = match (day.number % 10, day.number / 10) {
            (_, 1) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        if self.is(day.end, ending) && self.digits(day.end - 1).is_some() { day.end + 1 } else { day.end }
    }

    /// A month's name; the stop of an abbreviation is not in it: see [`Reader::behind_stop`].
    pub fn month(&self, at: usize) -> Option<Read> {
        self.value(at, Classes::MONTH).map(|number| Read { number, end: at + 1 })
    }

    /// Steps over the stop of an abbreviation, where something follows.
    pub fn behind_stop(&self, at: usize) -> usize {
        if self.any(at, words!(".")) && self.glued(at) && at + 1 < self.tokens.len() { at + 1 } else { at }
    }

    /// A year of four digits, 1000 to 2199, or "'24".
    pub fn year(&self, at: usize) -> Option<Read> {
        let token = self.token(at)?;
        match token.kind {
            PieceKind::Number => {
                let number = self.digits(at).filter(|n| (1000..2200).contains(n))?;
                (!self.counted(at + 1)).then_some(Read { number, end: at + 1 })
            }
            PieceKind::Word if token.is(Classes::NUMERAL) => self.year_in_words(at).filter(|y| !self.counted(y.end)),
            PieceKind::Symbol if self.apostrophe(at) && self.glued(at + 1) => {
                let number = self.digits(at + 1).filter(|_| self.length(at + 1) == 2)?;
                Some(Read { number: self.full_year(number), end: at + 2 })
            }
            _ => None,
        }
    }

    /// "five", "nineteen", "twenty-one": below a hundred.
    pub fn two_digits_in_words(&self, at: usize) -> Option<Read> {
        let number = self.value(at, Classes::NUMERAL).filter(|n| *n < 100)?;
        if number < 20 {
            return Some(Read { number, end: at + 1 });
        }
        let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
        let unit = self.value(next, Classes::NUMERAL).filter(|n| (1..10).contains(n));
        Some(unit.map_or(Read { number, end: at + 1 }, |unit| Read { number: number + unit, end: next + 1 }))
    }

    /// "nineteen ninety-six", "two thousand and fifteen", "seventeen hundred and eighty nine".
    fn year_in_words(&self, at: usize) -> Option<Read> {
        let two_digits = |at: usize| self.two_digits_in_words(at);
        let rest = |at: usize| two_digits(if self.any(at, words!("and")) { at + 1 } else { at }).filter(|r| r.number > 0);
        let first = two_digits(at)?;
        if self.is(first.end, "thousand") && (1..=2).contains(&first.number) {
            let mut year = Read { number: first.number * 1000, end: first.end + 1 };
            if let Some(hundreds) = two_digits(year.end).filter(|h| h.number < 10 && self.is(h.end, "hundred")) {
                year = Read { number: year.number + hundreds.number * 100, end: hundreds.end + 1 };
            }
            return Some(rest(year.end).map_or(year, |r| Read { number: year.number + r.number, end: r.end }));
        }
        if !(10..=20).contains(&first.number) {
            return None;
        }
        if self.is(first.end, "hundred") {
            let year = Read { number: first.number * 100, end: first.end + 1 };
            return Some(rest(year.end).map_or(year, |r| Read { number: year.number + r.number, end: r.end }));
        }
        let second = two_digits(first.end).filter(|r| r.number >= 10)?;
        Some(Read { number: first.number * 100 + second.number, end: second.end })
    }

    /// A year of two digits in full: at most twenty years ahead of the document. There is no year 0, which stands for those before.
    pub fn full_year(&self, two: u32) -> u32 {
        let pivot = self.context.date.map_or(2045, |d| d.year() as u32 + 20);
        let year = pivot / 100 * 100 + two;
        if year > pivot { year.saturating_sub(100) } else { year }
    }

    /// Whether the noun at `at` makes the number before it a count: "2000 people".
    pub fn counted(&self, at: usize) -> bool {
        const COUNTED: List = List::new(
            "people persons signatures emails letters members homes households jobs acres hectares km kilometres kilometers \
            miles metres meters votes dollars euros pounds rupees words hours hrs supporters names postcards tonnes tons \
            families children workers students residents messages calls comments submissions protesters marchers animals \
            trees copies volunteers others women men petitioners more of kg pieces",
        );
        if self.any(at, words!("of")) {
            return self.listed(at + 1, list!("you us them our these those whom"));
        }
        self.listed(at, &COUNTED)
    }

    /// The year behind a day, a month or a quarter: ", 2024", " of 2024", " last year", " of the year".
    pub fn year_behind(&self, at: usize) -> Option<Read> {
        let behind = self.token(at)?;
        if behind.kind == PieceKind::Word && !behind.is(Classes::DATE_WORD.with(Classes::NUMERAL)) {
            return None;
        }
        let mut next = self.behind_stop(at);
        let joint = self.grammar(next);
        if joint.any(words!(", of in")) {
            next += 1;
        }
        if let Some(read) = self.year(next) {
            let sign = self.glued(read.end) && matches!(self.word(read.end), "%" | "$" | "/" | "+");
            return (!sign).then_some(read);
        }
        let pointer = self.grammar(next);
        let shift = match () {
            () if joint.any(words!(",")) => return None,
            () if pointer.any(words!("this the current")) => 0,
            () if pointer.any(words!("last previous")) => -1,
            () if pointer.any(words!("next")) => 1,
            () => return None,
        };
        let bare_the = pointer.any(words!("the")) && !self.any(next.wrapping_sub(1), words!("of"));
        let number = (self.today?.year() as u32).checked_add_signed(shift)?;
        (self.any(next + 1, words!("year")) && !bare_the).then_some(Read { number, end: next + 2 })
    }
}
