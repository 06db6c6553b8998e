//! Numbers as written: digits, number words, magnitudes. Shared by every kind that counts.
//!
//! [`read`] reads the number that begins with a token: `13,000`, `1,50,000`, `2 500`, `28.5M`, `2.3 million`, `two hundred and fifty`,
//! `one and a half million`, `a dozen`, `half a million`, `three lakh crore`. It knows nothing of what is counted.

mod digits;
pub(super) mod dotted;
mod fraction;
mod glance;

use super::Context;
use crate::lexicon::listed::list;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, is_mark};
use digits::parse;
pub(super) use digits::value;
pub(super) use fraction::{parts, slashed, vulgar};
#[cfg(test)]
pub(super) use glance::is_read_rightly;

/// The word classes at which the numeric scanners wake, digits apart.
pub(super) const TRIGGERS: Classes = Classes::NUMERAL.with(Classes::MAGNITUDE).with(Classes::ORDINAL);

/// Whether a number can begin at the word or be told by it. An ordinal is none, but for the parts of a whole: "a tenth of 1 %".
#[inline]
pub(super) fn may_begin(token: &Token) -> bool {
    const PARTS: Classes = Classes::SIGN.with(Classes::TIE);
    token.is(Classes::NUMERAL.with(Classes::MAGNITUDE)) | (token.is(Classes::ORDINAL) & token.is(PARTS))
}

/// No number takes more tokens: a bound for the look ahead.
pub(super) const LONGEST: usize = 24;

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    /// How many.
    pub value: f64,
    /// Its first token.
    pub first: usize,
    /// The token behind its last.
    pub end: usize,
    /// Its bytes, the tail left out.
    pub span: Span,
    /// Letters glued to the digits: `m` of `200m`, `km` of `5km`, `th` of `9th`. Empty where there are none.
    pub tail: Span,
    /// What the magnitude, word or letter, multiplied: 1 where there is none.
    pub scale: f64,
    /// How its digits stand.
    pub form: Form,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Digits alone: `13`, `2024`. Could be a year or a label.
    Plain,
    /// Digits with separators or a decimal part: `13,000`, `2.3`.
    Grouped,
    /// In words: `thirteen`.
    Words,
}

impl Number {
    /// The letters glued to it, as written.
    #[inline]
    pub fn tail<'t>(&self, text: &'t str) -> &'t str {
        if self.tail.is_empty() { "" } else { self.tail.of(text) }
    }

    /// The same with its last token a tail: the `m` of "2½m".
    fn without_tail(self, tail: Span) -> Number {
        Number { span: Span::new(self.span.start(), tail.start()), tail, ..self }
    }

    /// So many times as much: what a magnitude makes of it that stands elsewhere.
    pub fn times(self, factor: f64) -> Number {
        Number { value: clean(self.value * factor), ..self }
    }

    /// The same with the letters that are glued to it.
    pub fn with_tail(self) -> Number {
        Number { span: Span::new(self.span.start(), self.tail.end().max(self.span.end())), ..self }
    }

    /// Whether it is a bare whole number of four digits that could be a year.
    pub fn like_year(&self) -> bool {
        (self.form == Form::Plain)
            & (self.scale == 1.0)
            & self.tail.is_empty()
            & (self.span.len() == 4)
            & (1700.0..2100.0).contains(&self.value)
    }
}

/// Numerals. "half" and "quarter" open a number only before a magnitude: "half a million", "a quarter of a million".
#[rustfmt::skip]
pub(super) const SMALL: &[(&str, u32)] = &[
    ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
    ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
    ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50),
    ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("half", HALF), ("quarter", QUARTER),
];
const HALF: u32 = 1_000;
const QUARTER: u32 = 1_001;

/// Magnitude words, their value a power of ten, or [`DOZEN`].
#[rustfmt::skip]
const MAGNITUDES: &[(&str, u32)] = &[
    ("hundred", 2), ("hundreds", 2), ("thousand", 3), ("thousands", 3), ("lakh", 5), ("lakhs", 5), ("lac", 5), ("lacs", 5), ("lkh", 5),
    ("lkhs", 5), ("million", 6), ("millions", 6), ("mn", 6), ("mln", 6), ("mio", 6), ("crore", 7), ("crores", 7), ("krore", 7),
    ("krores", 7), ("billion", 9), ("billions", 9), ("bn", 9), ("bln", 9), ("trillion", 12), ("trillions", 12), ("tn", 12), ("trn", 12),
    ("tln", 12), ("cr", 7), ("bil", 9), ("mil", 6), ("mrd", 9), ("juta", 6), ("miliar", 9), ("triliun", 12), ("dozen", DOZEN), ("dozens", DOZEN),
];
const DOZEN: u32 = 99;

/// Magnitudes that stand behind digits only, glued or apart, and how they must be written.
#[rustfmt::skip]
const LETTERS: &[(&str, f64)] = &[
    ("k", 1e3), ("K", 1e3), ("m", 1e6), ("M", 1e6), ("mn", 1e6), ("Mn", 1e6), ("mln", 1e6), 
    ("bn", 1e9), ("Bn", 1e9), ("BN", 1e9), ("b", 1e9), ("B", 1e9), ("bln", 1e9), ("tn", 1e12), ("Tn", 1e12), ("trn", 1e12), ("T", 1e12),
    ("Cr", 1e7), ("cr", 1e7), ("L", 1e5), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("lakh", 1e5), ("lakhs", 1e5), ("crore", 1e7),
    ("crores", 1e7), ("mil", 1e6), ("bil", 1e9), ("mio", 1e6), ("tr", 1e12), ("mrd", 1e9), ("Mrd", 1e9),
];

/// Letter magnitudes that are taken where they stand apart from the digits: "$2.3 bn", "3 cr".
const APART: &[&str] = &["m", "M", "k", "K", "bn", "Bn", "Cr", "cr", "tn"];

/// What can stand right behind a number and make more of it than a number of things: a range, a fraction, a bound, a part of a name.
const TIES: &str = "/ : = + ° º ′ ″ ' ’ ‘ ) through at point";
/// Of this, what can stand between two numbers.
const RANGES: &str = "- ‐ \u{2011} ‒ – — − and or to";

pub(super) fn register(lexicon: &mut Lexicon) {
    fraction::register(lexicon);
    for &(word, value) in SMALL {
        lexicon.add_valued(word, Classes::NUMERAL, value);
    }
    for &(word, power) in MAGNITUDES {
        lexicon.add_valued(word, Classes::MAGNITUDE, power);
    }
    for tie in TIES.split(' ') {
        lexicon.add(tie, Classes::TIE);
    }
    for tie in RANGES.split(' ') {
        lexicon.add(tie, Classes::TIE.with(Classes::RANGE));
    }
}

/// The number that begins with the token `at`: digits, a number word, or the article before a magnitude ("a" of "a million").
#[inline]
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<Number> {
    glance::read(context, at).or_else(|| read_closely(context, at))
}

/// As [`read`], word by word.
fn read_closely(context: &Context<'_>, at: usize) -> Option<Number> {
    let reader = Reader { context, reading: context.reading };
    let token = context.reading.tokens.get(at)?;
    match token.kind {
        PieceKind::Number => reader.digits(at),
        PieceKind::Word if token.is(Classes::NUMERAL) => reader.words(at, f64::INFINITY),
        _ => reader.article(at),
    }
    .map(|number| reader.with_figures(number))
}

/// The number behind the first `letters` bytes of the token `at`: `5,000` of `KSh5,000`, with the magnitude words that follow.
pub(super) fn read_within(context: &Context<'_>, at: usize, letters: usize) -> Option<Number> {
    Reader { context, reading: context.reading }.digits_within(at, letters, f64::INFINITY)
}

/// "and a half", "and three quarters" from the token `at` on: what it adds to what stands before, and the token behind.
#[inline]
pub(super) fn and_a_half(context: &Context<'_>, at: usize) -> Option<(f64, usize)> {
    Reader { context, reading: context.reading }.and_a_half(at)
}

/// Where the number begins that the magnitude word `at` tells of, where no digits and no number word do: at "a" of "a hundred",
/// at "a" of "a quarter of a million" (the numeral "quarter" is no beginning then).
#[inline]
pub(super) fn begin(context: &Context<'_>, at: usize) -> usize {
    let reading = context.reading;
    let token = &reading.tokens[at];
    // "half" and "quarter" are signs, too.
    if at == 0 || !token.is(Classes::MAGNITUDE.with(Classes::SIGN)) || !reading.is(at - 1, Classes::LENGTH) {
        return at;
    }
    let article = is_mark!(reading.mark(at - 1), "a" | "A" | "an" | "An");
    let part = || context.lexicon.value(token.word, Classes::NUMERAL).is_some_and(|n| n >= HALF);
    if article && !reading.glued(at) && (token.is(Classes::MAGNITUDE) || part()) { at - 1 } else { at }
}

struct Reader<'c> {
    context: &'c Context<'c>,
    reading: &'c Reading<'c>,
}

impl Reader<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.reading.tokens.get(at)
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.reading.says(at, word)
    }

    fn hyphen(&self, at: usize) -> bool {
        self.reading.is(at, Classes::TIE)
            && self.reading.glued(at)
            && (self.reading.is_hyphen(at) || is_mark!(self.reading.mark(at), "–" | "—"))
    }

    fn numeral(&self, at: usize) -> Option<u32> {
        let token = self.token(at).filter(|t| t.is(Classes::NUMERAL) && t.kind == PieceKind::Word)?;
        self.context.lexicon.value(token.word, Classes::NUMERAL)
    }

    /// The magnitude that the token is, as a factor.
    fn magnitude(&self, at: usize) -> Option<f64> {
        let token = self.token(at).filter(|t| t.is(Classes::MAGNITUDE))?;
        let power = self.context.lexicon.value(token.word, Classes::MAGNITUDE)?;
        Some(if power == DOZEN { 12.0 } else { 10f64.powi(power as i32) })
    }

    fn number(&self, value: f64, first: usize, end: usize, scale: f64, form: Form) -> Number {
        let span = self.reading.span(first, end - 1);
        Number { value, first, end, span, tail: Span::new(span.end(), span.end()), scale, form }
    }

    /// The number in words with the same in figures behind it, or the other way round: "nine (9)", "two hundred and fifty (250)".
    fn with_figures(&self, number: Number) -> Number {
        let end = number.end;
        // "30 (thirty)"
        let words =
            if number.form != Form::Words && is_mark!(self.reading.mark(end), "(") { self.words(end + 1, f64::INFINITY) } else { None };
        if let Some(words) = words.filter(|words| words.value == number.value && is_mark!(self.reading.mark(words.end), ")")) {
            return Number { end: words.end + 1, ..self.number(number.value, number.first, words.end + 1, number.scale, number.form) };
        }
        let twice = number.form == Form::Words
            && is_mark!(self.reading.mark(end), "(")
            && is_mark!(self.reading.mark(end + 2), ")")
            && value(self.reading.str(end + 1)) == Some(number.value);
        if twice { Number { end: end + 3, ..self.number(number.value, number.first, end + 3, number.scale, number.form) } } else { number }
    }

    /// A number that begins with digits.
    fn digits(&self, at: usize) -> Option<Number> {
        self.digits_within(at, 0, f64::INFINITY)
    }

    /// Digits behind so many bytes of letters; no more is added to them where their magnitude is not below `most`.
    fn digits_within(&self, at: usize, letters: usize, most: f64) -> Option<Number> {
        let text = self.reading.core(at).get(letters..)?;
        let start = self.token(at)?.start as usize + letters;
        let (mut value, length, grouped) = parse(text).or_else(|| self.decimal_comma(at, text, letters > 0))?;
        let mut form = if grouped { Form::Grouped } else { Form::Plain };
        let mut number = self.number(value, at, at + 1, 1.0, form);
        number.span = Span::new(start, start + length);
        number.tail = Span::new(start + length, self.reading.core_end(at));
        let tail = number.tail(self.reading.text);
        if !tail.is_empty() {
            if let Some(&(_, factor)) = LETTERS.iter().find(|(letters, _)| *letters == tail) {
                number.value = clean(value * factor);
                number.scale = factor;
            }
            return Some(number);
        }
        // Groups of three behind blanks: "10 000", "1 414 021 100".
        let mut end = at + 1;
        if !grouped && length <= 3 && !text.starts_with('0') {
            while end < at + 5 && self.group(end) {
                value = value * 1_000.0 + parse(self.reading.str(end)).map_or(0.0, |p| p.0);
                end += 1;
            }
            if let Some(last) = self.last_group(end) {
                (value, end) = (value * 1_000.0 + last, end + 1);
            }
            if end > at + 1 {
                form = Form::Grouped;
            }
        }
        if glance::stands_alone(self.reading, end) {
            return Some(self.number(clean(value), at, end, 1.0, form));
        }
        let sign = self.vulgar(end);
        let fraction = || if form == Form::Plain && length <= 3 { self.written_fraction(end) } else { None };
        if let Some((part, behind)) = sign.or_else(fraction).or_else(|| self.and_a_half(end)).or_else(|| self.point(end)) {
            (value, end) = (value + part, behind);
            form = Form::Grouped;
            // "£2½m"
            let letters = |l: &&(&str, f64)| l.0 == self.reading.str(behind);
            if let Some(&(_, scale)) = LETTERS.iter().find(letters).filter(|_| sign.is_some() && self.reading.glued(behind)) {
                let tail = self.reading.span(behind, behind);
                return Some(self.number(clean(value * scale), at, behind + 1, scale, form).without_tail(tail));
            }
        }
        let end = self.behind_bound(end).unwrap_or(end);
        Some(self.scaled(value, at, end, form, most))
    }

    /// "4+ million", "100-plus million": where the magnitude stands that a bound parts from its digits.
    fn behind_bound(&self, at: usize) -> Option<usize> {
        let behind = match () {
            () if is_mark!(self.reading.mark(at), "+") && self.reading.glued(at) => at + 1,
            () if self.hyphen(at) && self.reading.listed(at + 1, list!("plus odd")) => at + 2,
            () => return None,
        };
        self.magnitude(behind).filter(|_| !self.reading.glued(behind)).map(|_| behind)
    }

    /// A token of exactly three digits, on the same line, one blank before it.
    fn group(&self, at: usize) -> bool {
        self.follows(at, 3) && self.reading.str(at).bytes().all(|b| b.is_ascii_digit())
    }

    /// The last group with decimals behind it: "500,50" of "15 500,50".
    fn last_group(&self, at: usize) -> Option<f64> {
        let text = if self.follows(at, 5) || self.follows(at, 6) { self.reading.str(at) } else { return None };
        let (whole, decimals) = text.split_once([',', '.'])?;
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let fits = whole.len() == 3 && (1..=2).contains(&decimals.len()) && digits(whole) && digits(decimals);
        fits.then(|| Some(parse(whole)?.0 + parse(decimals)?.0 / 10f64.powi(decimals.len() as i32))).flatten()
    }

    /// Whether a token of digits so long stands behind the one before it, a single blank between.
    fn follows(&self, at: usize, length: u32) -> bool {
        let Some(token) = self.token(at) else { return false };
        let before = self.token(at - 1).map_or(0, |t| t.end as usize);
        let blank = self.reading.text.get(before..token.start as usize).unwrap_or("");
        token.kind == PieceKind::Number
            && token.end - token.start == length
            && matches!(blank, " " | "\u{a0}" | "\u{2009}" | "\u{202f}" | "\u{2007}")
    }

    /// Decimals behind a comma, as much of Europe, Latin America and South Africa writes them, where what stands before or behind
    /// leaves no doubt: "12,5 %", "1,5 million", "12,50 €", "3,8bn", "€2,50", "R3,8"; `led` by the letters of a currency.
    fn decimal_comma(&self, at: usize, text: &str, led: bool) -> Option<(f64, usize, bool)> {
        const BEHIND: Classes = Classes::MAGNITUDE.with(Classes::SIGN).with(Classes::CURRENCY_WORD);
        let figures = text.bytes().take_while(|b| b.is_ascii_digit() || *b == b',').count();
        let (text, tail) = text.split_at(figures);
        let (whole, decimals) = text.split_once(',')?;
        let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole, 3) || !digits(decimals, 2) {
            return None;
        }
        let behind = || self.reading.is(at + 1, BEHIND) && !self.is(at + 1, "/");
        let sign = || at > 0 && self.reading.glued(at) && self.reading.is(at - 1, Classes::SIGN) && !self.is(at - 1, "#");
        let sure = if tail.is_empty() { led || sign() || behind() } else { LETTERS.iter().any(|(letters, _)| *letters == tail) };
        let unit = 10f64.powi(decimals.len() as i32);
        sure.then(|| Some((parse(whole)?.0 + parse(decimals)?.0 / unit, figures, true))).flatten()
    }

    /// "point seven five": what it adds, and the token behind.
    fn point(&self, at: usize) -> Option<(f64, usize)> {
        if !self.reading.is(at, Classes::TIE) {
            return None;
        }
        let step = |at: usize| if self.hyphen(at) { at + 1 } else { at };
        let point = step(at);
        if !self.is(point, "point") {
            return None;
        }
        let first = step(point + 1);
        let (mut end, mut unit, mut value) = (first, 0.1, 0.0);
        while let Some(digit) = self.numeral(end).filter(|&n| n < 10).map(f64::from).or_else(|| self.single_digit(end)) {
            value += digit * unit;
            unit /= 10.0;
            end += 1;
        }
        (end > first).then(|| (clean(value), end))
    }

    fn single_digit(&self, at: usize) -> Option<f64> {
        let [digit @ b'0'..=b'9'] = self.reading.str(at).as_bytes() else { return None };
        Some(f64::from(digit - b'0'))
    }

    /// The number with the magnitude words that stand behind it, and what is added to those below `most`: "2.3 million", "5 lakh crore", "4 thousand 3 hundred".
    fn scaled(&self, value: f64, first: usize, mut end: usize, form: Form, most: f64) -> Number {
        let mut scale = 1.0;
        while end < first + LONGEST {
            let at = if self.hyphen(end) { end + 1 } else { end };
            let magnitude = self.magnitude(at).filter(|_| !self.plain_plural(at, scale));
            let letters = || self.letters_apart(end).filter(|_| at == end && form != Form::Words && scale == 1.0);
            let Some(factor) = magnitude.or_else(letters) else { break };
            scale *= factor;
            end = at + 1;
        }
        let mut total = value * scale;
        if (100.0..most).contains(&scale)
            && let Some((rest, behind)) = self.rest(end, scale)
        {
            (total, end) = (total + rest, behind);
        }
        self.number(clean(total), first, end, scale, form)
    }

    /// "thousands" of "thousands of them" behind a number that has its magnitude already.
    fn plain_plural(&self, at: usize, scale: f64) -> bool {
        scale > 1.0 && self.reading.str(at).ends_with('s')
    }

    /// The letters of a magnitude that stand apart from the digits.
    fn letters_apart(&self, at: usize) -> Option<f64> {
        const LONGEST: u32 = 2;
        self.token(at).filter(|t| t.end - t.start <= LONGEST)?;
        let word = self.reading.str(at);
        let apart = !self.reading.glued(at) && APART.contains(&word) && !self.opens_more(at);
        LETTERS.iter().find(|(letters, _)| apart && *letters == word).map(|&(_, factor)| factor)
    }

    /// A letter that begins something else: "5 M. Street", "3 K’s".
    fn opens_more(&self, at: usize) -> bool {
        self.reading.glued(at + 1) && self.token(at + 1).is_some_and(|t| t.kind != PieceKind::Symbol || self.hyphen(at + 1))
    }

    /// What is added to a number behind its magnitude: "… and fifty", "… 3 hundred".
    fn rest(&self, at: usize, scale: f64) -> Option<(f64, usize)> {
        let and = self.is(at, "and");
        let from = if and { at + 1 } else { at };
        if and && scale > 1e5 {
            return None;
        }
        let token = self.token(from)?;
        let number = if token.kind == PieceKind::Number {
            // Digits go on only with a magnitude of their own: "4 thousand 3 hundred".
            self.digits_within(from, 0, scale).filter(|n| n.scale > 1.0 && n.tail.is_empty() && n.scale < scale)?
        } else {
            let more = and || !self.is_apart(from, scale);
            self.words(from, scale).filter(|n| more && n.value >= 1.0 && n.value.fract() == 0.0)?
        };
        (number.value < scale && (!and || scale <= 1e3)).then_some((number.value, number.end))
    }

    /// A number in words.
    fn words(&self, at: usize, most: f64) -> Option<Number> {
        match self.numeral(at)? {
            HALF => self.part(at, 0.5),
            QUARTER => self.part(at, 0.25),
            _ => self.sum(at, most),
        }
    }

    /// "half a million", "half-a-dozen", "quarter of a million", "half million": a part of one magnitude.
    fn part(&self, at: usize, part: f64) -> Option<Number> {
        let mut end = at + 1;
        for word in ["of", "a"] {
            let next = if self.hyphen(end) { end + 1 } else { end };
            if self.is(next, word) {
                end = next + 1;
            }
        }
        if self.hyphen(end) {
            end += 1;
        }
        let factor = self.magnitude(end).filter(|_| !self.reading.str(end).ends_with('s'))?;
        Some(self.number(part * factor, at, end + 1, factor, Form::Words))
    }

    /// Number words added and multiplied as English does.
    fn sum(&self, at: usize, most: f64) -> Option<Number> {
        let (mut total, mut current, mut scale) = (0.0, 0.0, 1.0f64);
        // What a further word must stay below to be added: 0 begins a number, 1 takes no more.
        let mut room = f64::INFINITY;
        let (mut end, mut next, mut any) = (at, at, false);
        while next < at + LONGEST {
            let hyphened = any && self.hyphen(next);
            let mut word = if hyphened { next + 1 } else { next };
            let and = any && self.is(word, "and") && room.is_finite() && room > 9.0 && room <= 1_000.0;
            if and {
                word += 1;
                if self.hyphen(word) {
                    word += 1;
                }
            }
            if let Some(value) = self.numeral(word).filter(|&v| v < HALF).map(f64::from) {
                // "twenty five" but not "two three", nor "nineteen ninety".
                let other = || if and { self.ends_pair(word) } else { room >= 100.0 && self.is_apart(word, room) };
                if any && (value == 0.0 || value >= room || other()) {
                    break;
                }
                current += value;
                room = if value >= 20.0 { 10.0 } else { 0.0 };
            } else if let Some(factor) = self.magnitude(word).filter(|_| any && !and) {
                if self.reading.str(word).ends_with('s') && factor == 1e2 {
                    break;
                }
                if factor == 100.0 || factor == 12.0 {
                    if current == 0.0 || current >= 100.0 {
                        break;
                    }
                    current *= factor;
                } else if current == 0.0 {
                    total *= factor;
                } else if total > 0.0 && total < factor {
                    (total, current) = ((total + current) * factor, 0.0);
                } else {
                    total += current * factor;
                    current = 0.0;
                }
                scale = scale.max(factor);
                room = if factor == 12.0 { 0.0 } else { factor };
            } else {
                break;
            }
            any = true;
            end = word + 1;
            next = end;
            if current > 0.0 && scale == 1.0 {
                if let Some((fraction, behind)) = self.and_a_half(end).or_else(|| self.point(end)) {
                    return Some(self.scaled(current + fraction, at, behind, Form::Words, most));
                }
                if room == 0.0 && self.magnitude(if self.hyphen(end) { end + 1 } else { end }).is_none() {
                    break;
                }
            }
        }
        any.then(|| self.number(total + current, at, end, scale, Form::Words))
    }

    /// Whether the numeral is the head of a phrase of its own: "two hundred and three more groups" is 203, "and one of them" is not.
    fn ends_pair(&self, at: usize) -> bool {
        self.is(at, "one") && self.is(at + 1, "of")
    }

    /// Whether the numeral behind a magnitude of such a scale is a number of its own: "$5 million two years ago", and with a word of its
    /// own, "a $5 million two-year plan", "one thousand two-bedroom homes". Behind "hundred" tens are added all the same: "one hundred
    /// twenty-bed".
    fn is_apart(&self, at: usize, scale: f64) -> bool {
        let unit = |at: usize| self.numeral(at).is_some_and(|n| n < 10);
        let mark = |at: usize| self.hyphen(at) && self.reading.glued(at + 1) && !is_mark!(self.reading.mark(at), "–" | "—");
        let goes_on = |at: usize| self.reading.is(at, Classes::NUMERAL.with(Classes::MAGNITUDE));
        if scale < 1_000.0 && !unit(at) {
            return false;
        }
        let last = if mark(at + 1) && unit(at + 2) { at + 2 } else { at };
        if mark(last + 1) {
            return !goes_on(last + 2);
        }
        scale >= 1e6 && last == at && !goes_on(at + 1)
    }

    /// "a hundred", "a million", "a dozen"; "a quarter of a million", "a half million".
    fn article(&self, at: usize) -> Option<Number> {
        if !(self.is(at, "a") || self.is(at, "an")) {
            return None;
        }
        if let Some(part) = self.numeral(at + 1).filter(|&n| n >= HALF) {
            let number = self.part(at + 1, if part == HALF { 0.5 } else { 0.25 })?;
            return Some(Number { first: at, span: self.reading.span(at, number.end - 1), ..number });
        }
        let factor = self.magnitude(at + 1).filter(|_| !self.reading.str(at + 1).ends_with('s'))?;
        let mut number = self.scaled(factor, at, at + 2, Form::Words, f64::INFINITY);
        number.scale *= factor;
        if number.scale == factor
            && (factor == 100.0 || factor == 1_000.0)
            && let Some((rest, end)) = self.rest(at + 2, factor)
        {
            number.value += rest;
            number.end = end;
            number.span = self.reading.span(at, end - 1);
        }
        Some(number)
    }
}

/// What a numeral up to ninety says.
pub(super) fn small(word: &str) -> Option<f64> {
    SMALL.iter().find(|(numeral, value)| *value < HALF && numeral.eq_ignore_ascii_case(word)).map(|&(_, value)| f64::from(value))
}

/// Takes off what binary fractions leave: 2.3 million is 2,300,000.
fn clean(value: f64) -> f64 {
    let rounded = value.round();
    if value >= 1.0 && (value - rounded).abs() < 1e-6 * value.max(1.0) && (value - rounded).abs() < 1e-3 {
        return rounded;
    }
    (value * 1e9).round() / 1e9
}

/// What people do or are, behind the number of them: "2000 have signed", "nearly 1900 turned out". No year does.
pub(super) fn is_of_crowd(reading: &Reading<'_>, at: usize) -> bool {
    reading.listed(
        at,
        list!(
            "have haven't haven’t were weren't weren’t are aren't aren’t signed marched joined attended turned came gathered rallied voted walked \
             packed filled wrote"
        ),
    )
}

/// The token that the second number of a range begins with: behind "–", "to", "and" after "between", "or".
pub(super) fn behind_range_mark(reading: &Reading<'_>, number: &Number) -> Option<usize> {
    behind_range_mark_from(reading, number, number.first)
}

/// As [`behind_range_mark`], of an amount that begins with the token `first`.
pub(super) fn behind_range_mark_from(reading: &Reading<'_>, number: &Number, first: usize) -> Option<usize> {
    let at = number.end;
    if !reading.is(at, Classes::RANGE) {
        return None;
    }
    let dash = reading.is_hyphen(at) || is_mark!(reading.mark(at), "‒" | "–" | "—");
    let says = |at: usize, word: &str| reading.says(at, word);
    let between = first > 0 && says(first - 1, "between");
    (dash || says(at, "to") || says(at, "or") || (between && says(at, "and"))).then_some(at + 1)
}

/// The first number of a range with the magnitude of the second, which counts for both: "2-3 million". One that would be the larger
/// then stands for itself: "300,000 to 2 million".
pub(super) fn first_of_range(first: &Number, second: &Number) -> Number {
    let shared = first.scale == 1.0 && second.scale > 1.0 && first.value < second.value / second.scale;
    if shared { first.times(second.scale) } else { *first }
}
