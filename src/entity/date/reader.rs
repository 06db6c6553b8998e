//! Small readers that the forms of dates share: a day's number, a month's name, a year.

use super::calendar::Date;
use super::words;
use crate::entity::Context;
use crate::entity::listed::{List, list};
use crate::lexicon::Classes;
use crate::text::{PieceKind, Token};

/// How far a date reaches at most, in tokens.
const LONGEST: usize = 24;

/// Looks at the tokens of one sentence, from a trigger on.
pub(super) struct Reader<'a> {
    pub context: &'a Context<'a>,
    /// The day from which relative dates are told: the entry's or the document's.
    pub today: Option<Date>,
    /// The first token that is not read: the sentence's end, or too far away.
    stop: usize,
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
    pub fn new(context: &'a Context<'a>, at: usize, today: Option<Date>) -> Reader<'a> {
        let tokens = &context.reading.tokens;
        let far = (at + LONGEST).min(tokens.len());
        let new_sentence = |t: &usize| tokens[*t].has(crate::text::flag::SENTENCE_START);
        Reader { context, today, stop: (at + 1..far).find(new_sentence).unwrap_or(far) }
    }

    pub fn token(&self, at: usize) -> Option<&'a Token> {
        if at < self.stop { self.context.reading.tokens.get(at) } else { None }
    }

    /// The word at `at`, a possessive left out; empty behind the sentence.
    #[inline]
    pub fn word(&self, at: usize) -> &'a str {
        if at >= self.stop {
            return "";
        }
        let word = self.context.reading.str(at);
        // Upper case is the lexicon's to tell: "MAY'S".
        if !matches!(word.as_bytes().last(), Some(b's' | b'S')) {
            return word;
        }
        without_possessive(self.context.reading.core(at))
    }

    /// Whether a word of its own form stands at `at`: digits, a trigger, or what the lexicon may know with its "'s".
    pub fn wakes(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::DATE_TRIGGER) || self.word(at).len() < (t.end - t.start) as usize)
    }

    pub fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == PieceKind::Number)
    }

    pub fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the word at `at` is one of `words`, which blanks part.
    pub fn any(&self, at: usize, words: &List) -> bool {
        words.contains(self.word(at))
    }

    /// The word that stands `back` tokens before `at`; empty before the sentence.
    pub fn before(&self, at: usize, back: usize) -> &'a str {
        let tokens = &self.context.reading.tokens;
        let broken = (0..back).any(|b| at < b || tokens.get(at - b).is_none_or(|t| t.has(crate::text::flag::SENTENCE_START)));
        if broken || at < back { "" } else { self.context.reading.core(at - back) }
    }

    pub fn before_any(&self, at: usize, words: &List) -> bool {
        self.back_any(at, 1, words)
    }

    /// Whether the word `back` tokens before `at` is one of `words`.
    pub fn back_any(&self, at: usize, back: usize, words: &List) -> bool {
        words.contains(self.before(at, back))
    }

    pub fn value(&self, at: usize, class: Classes) -> Option<u32> {
        let token = self.token(at)?;
        if token.is(class) { self.context.lexicon.value(token.word, class) } else { None }
    }

    pub fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.has(crate::text::flag::CAPITAL))
    }

    pub fn glued(&self, at: usize) -> bool {
        at < self.stop && self.context.reading.glued(at)
    }

    pub fn dash(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "–" | "—" | "‑" | "‐" | "−" | "~")
    }

    pub fn apostrophe(&self, at: usize) -> bool {
        matches!(self.word(at), "'" | "’" | "‘")
    }

    /// Digits alone, at most four.
    pub fn digits(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        let all = word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
        if all { word.parse().ok() } else { None }
    }

    /// "3rd", "third", "twenty-first"; digits up to 199.
    pub fn ordinal(&self, at: usize) -> Option<Read> {
        let token = self.token(at)?;
        let word = self.word(at);
        if token.kind == PieceKind::Number {
            if word.ends_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let suffix = &word[digits..];
            let known = digits <= 3 && ["st", "nd", "rd", "th"].iter().any(|s| s.eq_ignore_ascii_case(suffix));
            return if known { word[..digits].parse().ok().map(|number| Read { number, end: at + 1 }) } else { None };
        }
        if !token.is(Classes::ORDINAL.with(Classes::NUMERAL)) {
            return None;
        }
        if let Some(number) = words::ordinal(word) {
            return Some(Read { number, end: at + 1 });
        }
        let tens = words::tens(word)?;
        let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
        let unit = words::ordinal(self.word(next)).filter(|n| *n < 10)?;
        Some(Read { number: tens + unit, end: next + 1 })
    }

    /// The number of a day, 1 to 31: "5", "05", "5th", "fifth".
    pub fn day(&self, at: usize) -> Option<Read> {
        let read = match self.digits(at) {
            Some(number) if self.word(at).len() <= 2 => Some(Read { number, end: at + 1 }),
            Some(_) => None,
            None => self.ordinal(at),
        }?;
        (1..=31).contains(&read.number).then_some(read)
    }

    /// A month's name; the stop of an abbreviation is not in it: see [`Reader::behind_stop`].
    pub fn month(&self, at: usize) -> Option<Read> {
        self.value(at, Classes::MONTH).map(|number| Read { number, end: at + 1 })
    }

    /// Steps over the stop of an abbreviation, where something follows.
    pub fn behind_stop(&self, at: usize) -> usize {
        if self.word(at) == "." && self.glued(at) && at + 1 < self.stop { at + 1 } else { at }
    }

    /// A year of four digits, 1000 to 2199, or "'24".
    pub fn year(&self, at: usize) -> Option<Read> {
        if self.apostrophe(at) && self.glued(at + 1) {
            let number = self.digits(at + 1).filter(|_| self.word(at + 1).len() == 2)?;
            return Some(Read { number: self.full_year(number), end: at + 2 });
        }
        let token = self.token(at)?;
        if token.kind == PieceKind::Word {
            let numeral = token.is(Classes::NUMERAL);
            return if numeral { self.year_in_words(at).filter(|y| !self.counted(y.end)) } else { None };
        }
        let number = self.digits(at).filter(|n| (1000..2200).contains(n))?;
        let counted = self.counted(at + 1);
        (!counted).then_some(Read { number, end: at + 1 })
    }

    /// "five", "nineteen", "twenty-one": below a hundred.
    pub fn two_digits_in_words(&self, at: usize) -> Option<Read> {
        if let Some(tens) = words::tens(self.word(at)) {
            let next = if self.dash(at + 1) { at + 2 } else { at + 1 };
            let unit = words::small(self.word(next)).filter(|n| (1..10).contains(n));
            return Some(unit.map_or(Read { number: tens, end: at + 1 }, |u| Read { number: tens + u, end: next + 1 }));
        }
        words::small(self.word(at)).map(|number| Read { number, end: at + 1 })
    }

    /// "nineteen ninety-six", "two thousand and fifteen", "seventeen hundred and eighty nine".
    fn year_in_words(&self, at: usize) -> Option<Read> {
        let two_digits = |at: usize| self.two_digits_in_words(at);
        let rest = |at: usize| two_digits(if self.is(at, "and") { at + 1 } else { at }).filter(|r| r.number > 0);
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

    /// A year of two digits in full: at most twenty years ahead of the document.
    pub fn full_year(&self, two: u32) -> u32 {
        let pivot = self.context.date.map_or(2045, |d| d.year() as u32 + 20);
        let year = pivot / 100 * 100 + two;
        if year > pivot { year - 100 } else { year }
    }

    /// Whether the noun at `at` makes the number before it a count: "2000 people".
    pub fn counted(&self, at: usize) -> bool {
        const COUNTED: List = List::new(
            "people persons signatures emails letters members homes households jobs acres hectares km kilometres kilometers \
            miles metres meters votes dollars euros pounds rupees words hours hrs supporters names postcards tonnes tons \
            families children workers students residents messages calls comments submissions protesters marchers animals \
            trees copies volunteers others women men petitioners more of kg pieces",
        );
        if self.is(at, "of") {
            return self.any(at + 1, list!("you us them our these those whom"));
        }
        self.any(at, &COUNTED)
    }

    /// The year behind a day, a month or a quarter: ", 2024", " of 2024", " last year", " of the year".
    pub fn year_behind(&self, at: usize) -> Option<Read> {
        let mut next = self.behind_stop(at);
        if self.word(next) == "," || self.any(next, list!("of in")) {
            next += 1;
        }
        if let Some(read) = self.year(next) {
            let sign = self.glued(read.end) && matches!(self.word(read.end), "%" | "$" | "/" | "+");
            return (!sign).then_some(read);
        }
        if self.word(next.wrapping_sub(1)) == "," {
            return None;
        }
        let this = self.today.map(|d| d.year() as u32);
        let shift = match () {
            () if self.any(next, list!("this the current")) => 0,
            () if self.any(next, list!("last previous")) => -1,
            () if self.is(next, "next") => 1,
            () => return None,
        };
        let bare_the = self.is(next, "the") && !self.is(next.wrapping_sub(1), "of");
        let number = this?.checked_add_signed(shift)?;
        (self.is(next + 1, "year") && !bare_the).then_some(Read { number, end: next + 2 })
    }
}
