//! Stretches of text in which nothing is a mention: links, e-mail addresses, phone numbers, times of day, account numbers.
//!
//! Their marks are rare characters and digits, so one pass over the tokens finds them.

use super::scanners::Trigger;
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, flag, is_mark};

/// The word classes at which the scanner wakes, figures apart: digits, and words with digits or a full stop within.
pub(super) const TRIGGERS: Classes = Classes::NOISE;

/// Whether noise can begin with the word or the mark, figures apart. All marks need something right behind them.
#[inline(always)]
pub(super) fn may_begin(trigger: &Trigger<'_>) -> bool {
    trigger.token.is(TRIGGERS) & ((trigger.token.kind == PieceKind::Word) | !trigger.next.has(flag::SPACE_BEFORE))
}

/// Finds the noise in a text while its tokens pass by.
pub(super) struct Finder<'n> {
    noise: &'n mut Vec<Span>,
    /// The byte behind the last noise: what stands before it is read already.
    behind: u32,
}

impl<'n> Finder<'n> {
    /// Will fill `noise`.
    pub fn new(noise: &'n mut Vec<Span>) -> Finder<'n> {
        noise.clear();
        Finder { noise, behind: 0 }
    }

    /// Whether the token stands in noise that was found.
    #[inline]
    pub fn covers(&self, token: &Token) -> bool {
        token.start < self.behind
    }

    /// Finds the noise that begins with the token, or is told by it; whether the token stands in it.
    #[inline]
    pub fn begins(&mut self, reading: &Reading<'_>, at: usize, token: &Token) -> bool {
        let found = match token.kind {
            PieceKind::Number => number(reading, at),
            PieceKind::Symbol => symbol(reading, at),
            _ => word(reading, at),
        };
        if let Some(span) = found {
            self.behind = span.end() as u32;
            self.noise.push(span);
        }
        self.covers(token)
    }

    /// Puts what was found in order: a link begins before its mark.
    pub fn finish(self) {
        self.noise.sort_unstable();
    }
}

/// Whether digits may be noise. Most are sure to be none: they are fewer than a phone number has, or in groups behind commas, and
/// nothing stands behind them that goes on. `last` is their last byte.
#[inline]
pub(super) fn digits_may_begin(reading: &Reading<'_>, at: usize, last: u8) -> bool {
    const FEWEST: u32 = 6;
    // What makes more of digits, behind them: a word or a mark.
    const GOES_ON: [Classes; 2] = [Classes::CLOCK, Classes::TIE];
    let [token, next, ..] = &reading.tokens[at..] else { return true };
    let goes_on = (next.kind == PieceKind::Number) | next.is(GOES_ON[usize::from(next.kind == PieceKind::Symbol)]);
    (goes_on | !last.is_ascii_digit() | (token.end - token.start >= FEWEST)) && (goes_on || !is_grouped(reading.bytes(at)))
}

/// Digits and commas, and both, the last a digit.
fn is_grouped(figures: &[u8]) -> bool {
    let [.., last] = figures else { return false };
    let (commas, digits) =
        figures.iter().fold((0, 0), |(commas, digits), b| (commas + usize::from(*b == b','), digits + usize::from(b.is_ascii_digit())));
    (commas > 0) & last.is_ascii_digit() & (commas + digits == figures.len())
}

/// What stands between the blanks around the token `at`, marks of sentences at its end left out.
fn chunk(reading: &Reading<'_>, at: usize) -> Span {
    const LONGEST: usize = 80;
    let (mut first, mut last) = (at, at);
    while at - first < LONGEST && reading.glued(first) && !is_mark!(reading.mark(first - 1), "(" | "<" | "[" | "\"" | "“") {
        first -= 1;
    }
    while reading.glued(last + 1) && !is_mark!(reading.mark(last + 1), ")" | ">" | "]" | "\"" | "”" | "|") {
        last += 1;
    }
    while last > at && is_mark!(reading.mark(last), "." | "," | ";" | ":" | "!" | "?" | "*" | "_" | "'" | "’") {
        last -= 1;
    }
    reading.span(first, last)
}

/// E-mail addresses, links and handles, by their marks.
fn symbol(reading: &Reading<'_>, at: usize) -> Option<Span> {
    match reading.str(at) {
        "@" if reading.glued(at + 1) => Some(chunk(reading, at)),
        ":" if reading.glued(at) && is_slash(reading, at + 1) && is_slash(reading, at + 2) => Some(chunk(reading, at)),
        "+" if reading.glued(at + 1) && !reading.glued(at) => {
            phone(reading, at + 1, true).map(|s| Span::new(reading.tokens[at].start as usize, s.end()))
        }
        // "#30,000" is an amount in Nigeria.
        "#" if reading.glued(at + 1) && reading.tokens.get(at + 1)?.kind == PieceKind::Number && !is_grouped(reading.bytes(at + 1)) => {
            Some(reading.span(at, at + 1))
        }
        "(" if reading.glued(at + 1) => phone_in_brackets(reading, at),
        _ => None,
    }
}

/// Whether a slash stands there, right behind what is before it.
fn is_slash(reading: &Reading<'_>, at: usize) -> bool {
    is_mark!(reading.mark(at), "/") && reading.glued(at)
}

/// Links without a scheme: "www.example.org", "example.org/vote7".
fn word(reading: &Reading<'_>, at: usize) -> Option<Span> {
    let text = reading.str(at);
    if text.len() > 4 && text.as_bytes()[..4].eq_ignore_ascii_case(b"www.") {
        return Some(chunk(reading, at));
    }
    // A domain ends in letters: "R7.50/litre" is a price.
    let domain =
        |text: &str| text.rsplit_once('.').is_some_and(|(_, last)| last.len() > 1 && last.bytes().all(|b| b.is_ascii_alphabetic()));
    if is_mark!(reading.mark(at + 1), "/") && reading.glued(at + 1) && domain(text) {
        return Some(chunk(reading, at));
    }
    registered(reading, at)
}

/// Collections of laws, which figures stand before and behind: "42 U.S.C. 1983".
const STATUTES: List = List::new("u.s.c usc cfr c.f.r");

/// Words in capitals behind which digits are the number of an account or a register.
const REGISTERS: &str = "abn acn arbn iban bsb ein bic swift vat npo pbo uen crn chy rcn rbn ifsc isbn issn rn id ref till paybill box \
    registration reg acct account charity register company companies";

/// Words behind which digits are a phone number, in small letters too.
const PHONES: List = List::new("tel phone ph fax call text ring mobile whatsapp sms hotline helpline freephone freecall dial send txt");

/// Marks of addresses, links, phone numbers and numbers of a list.
const MARKS: [&str; 5] = ["@", ":", "+", "#", "("];

const HALVES: List = List::new("am pm a.m p.m a.m. p.m.");
const OCLOCK: List = List::new("o'clock o’clock");

/// What stands behind a time of day, besides.
const ZONES: List = List::new("noon GMT UTC");

pub(super) fn register(lexicon: &mut Lexicon) {
    for word in REGISTERS.split_whitespace().chain(PHONES.iter()) {
        lexicon.add(word, Classes::NOISE);
    }
    for mark in MARKS {
        lexicon.add(mark, Classes::NOISE);
    }
    for word in HALVES.iter().chain(OCLOCK.iter()).chain(ZONES.iter()).chain(STATUTES.iter()) {
        lexicon.add(word, Classes::CLOCK);
    }
}

/// "81234 5678 RR0001", "123 456 789 RT 0001": the number of a business in the register of Canada's revenue agency, nine digits in
/// groups before the letters of the account.
fn business(reading: &Reading<'_>, at: usize) -> Option<Span> {
    let run = digits(reading, at).filter(|run| run.count == 9)?;
    let account = reading.tokens.get(run.last + 1)?;
    let text = reading.str(run.last + 1).as_bytes();
    let letters = matches!(text.get(..2), Some(b"RR" | b"RC" | b"RT" | b"RP"));
    (letters && !account.has(flag::SENTENCE_START)).then(|| Span::new(reading.tokens[at].start as usize, account.end as usize))
}

/// An account's, a register's or a phone's number behind the word `at`: "ABN 12 345 678 901", "registered charity no. 1012345".
fn registered(reading: &Reading<'_>, at: usize) -> Option<Span> {
    let token = &reading.tokens[at];
    if !token.is(Classes::NOISE) {
        return None;
    }
    // No digits stand farther away.
    const REACH: usize = 7;
    let near = &reading.tokens[at + 1..reading.tokens.len().min(at + 1 + REACH)];
    if !near.iter().fold(false, |any, t| any | t.has(flag::FIGURES)) {
        return None;
    }
    let word = reading.str(at);
    let phone = PHONES.contains(word);
    let mut next = at + 1;
    // "number", "no.", ":", "us on", "#": what stands between the word and the digits.
    let between = list!("no nos number num . : # us on at ( me him her them free");
    while next < at + 5 && between.contains(reading.str(next)) {
        next += 1;
    }
    let numbered = next > at + 1;
    // "sort code 20-11-07, account 44719902"
    let account = word.eq_ignore_ascii_case("account") && reading.tokens.get(next).is_some_and(|t| t.span().len() >= 7);
    if !(phone || token.has(flag::CAPITAL) || numbered || account) {
        return None;
    }
    // "IBAN DE02 1203 …" begins with letters.
    let coded = reading.tokens.get(next).is_some_and(|t| t.kind == PieceKind::Word && t.has(flag::CAPITAL))
        && reading.str(next).ends_with(|c: char| c.is_ascii_digit());
    if coded {
        next += 1;
    }
    if phone && let Some(code) = keyword(reading, at) {
        return Some(code);
    }
    // "Dial *384*57#"
    if phone && is_mark!(reading.mark(next), "*") && reading.glued(next + 1) {
        return Some(chunk(reading, next + 1));
    }
    let run = digits(reading, next)?;
    // "planning ref. 23/1234/F": letters make it a reference.
    let goes_on = reading.glued(run.last + 1) && reading.glued(run.last + 2) && is_mark!(reading.mark(run.last + 1), "/");
    if goes_on {
        return None;
    }
    // Few digits are something else: "call 12 people", "company 40"; a comma makes a count.
    let all_caps = token.has(flag::ALL_CAPS);
    let enough = if word == "Box" {
        1
    } else if word.eq_ignore_ascii_case("dial") {
        3
    } else if all_caps || numbered && !phone {
        4
    } else if run.groups > 1 {
        5
    } else {
        6
    };
    (run.count >= enough).then(|| Span::new(reading.tokens[next].start as usize, run.end))
}

/// The short code behind a keyword: "text BIKES to 55512", "send TREES to 60777".
fn keyword(reading: &Reading<'_>, at: usize) -> Option<Span> {
    let quoted = usize::from(is_mark!(reading.mark(at + 1), "\"" | "“" | "‘" | "'"));
    let word = at + 1 + quoted;
    let to = word + 1 + quoted;
    let code = reading.tokens.get(to + 1).filter(|t| t.kind == PieceKind::Number)?;
    let plain = reading.str(to + 1).bytes().all(|b| b.is_ascii_digit()) && (3..=7).contains(&code.span().len());
    let cried = reading.tokens[word].has(flag::ALL_CAPS) || quoted > 0;
    let ends = reading.tokens.get(to + 2).is_none_or(|t| t.kind != PieceKind::Word || t.is(Classes::FUNCTION));
    (cried && plain && ends && reading.says(to, "to")).then(|| code.span())
}

/// A run of digits in groups: how many digits, how many groups, and the byte behind it.
struct Run {
    count: usize,
    groups: usize,
    end: usize,
    last: usize,
    hyphens: usize,
    longest: usize,
}

/// The run of plain digit groups from the token `at`, joined by single blanks, hyphens, dots or slashes.
fn digits(reading: &Reading<'_>, at: usize) -> Option<Run> {
    const MOST: usize = 24;
    let mut run = Run { count: 0, groups: 0, end: 0, last: at, hyphens: 0, longest: 0 };
    let mut next = at;
    while next < at + MOST {
        let Some(token) = reading.tokens.get(next).filter(|t| t.kind == PieceKind::Number) else { break };
        let text = reading.str(next);
        if (next > at && token.has(flag::SENTENCE_START)) || !text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            break;
        }
        let length = text.bytes().filter(u8::is_ascii_digit).count();
        run.count += length;
        run.longest = run.longest.max(length);
        run.groups += 1 + text.bytes().filter(|&b| b == b'.').count();
        run.end = token.end as usize;
        run.last = next;
        next += 1;
        if reading.glued(next) && reading.glued(next + 1) && (reading.is_hyphen(next) || is_mark!(reading.mark(next), "‒" | "–" | "/"))
        {
            run.hyphens += 1;
            next += 1;
        }
    }
    (run.groups > 0).then_some(run)
}

/// "(02) 9555 0199", "(555) 010-0144".
fn phone_in_brackets(reading: &Reading<'_>, at: usize) -> Option<Span> {
    let area = reading.str(at + 1);
    if !is_mark!(reading.mark(at + 2), ")") || !(2..=5).contains(&area.len()) || !area.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let run = digits(reading, at + 3).filter(|r| r.count >= 6 && r.count <= 10 && r.groups <= 4)?;
    Some(Span::new(reading.tokens[at].start as usize, run.end))
}

/// A phone number that begins with the token `at`; `abroad` behind a "+".
fn phone(reading: &Reading<'_>, at: usize, abroad: bool) -> Option<Span> {
    let run = digits(reading, at)?;
    let first = reading.str(at);
    let start = reading.tokens[at].start as usize;
    let span = Some(Span::new(start, run.end));
    if !(6..=15).contains(&run.count) {
        return None;
    }
    if abroad {
        return span.filter(|_| run.count >= 8);
    }
    // "03/04/24", "18.03.2024", "02-04-2023" and "Sep 07 2017" are dates.
    if super::date::is_in_digits(&reading.text[start..run.end]) || is_day_of_month(reading, at, &run) {
        return None;
    }
    let decimal = first.contains('.') && run.groups == 2;
    if run.hyphens >= 2 && run.groups >= 3 && run.count >= 9 || (run.groups == 2 && run.hyphens == 1 && run.count == 7 && first.len() == 3)
    {
        return span;
    }
    if first.starts_with('0') && !decimal && (run.groups >= 2 || run.count >= 9) {
        return span;
    }
    // "13 11 14" in Australia.
    let short = run.groups == 3 && run.count == 6 && first == "13" && run.longest == 2 && run.hyphens == 0;
    if short && reading.tokens[at..=run.last].iter().all(|t| t.kind == PieceKind::Number) {
        return span;
    }
    // "98450 12345" in India, "8123 4567" in Singapore: no grouping of thousands, and no years.
    let second = reading.str(run.last);
    let year = |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let halves = run.groups == 2 && first.len() == second.len() && !first.contains('.') && !year(first) && !year(second);
    let mobile = halves && matches!((first.len(), first.as_bytes()[0]), (5, b'6'..=b'9') | (4, b'3'..=b'9'));
    let special = matches!(first, "1300" | "1800" | "1850" | "1890" | "1860") && run.groups >= 2;
    let dotted = first.len() >= 10 && first.bytes().filter(|&b| b == b'.').count() == 2;
    // "514 555 0199": a last group of four behind groups of three is no grouping of thousands.
    let spaced = run.groups == 3 && run.count == 10 && first.len() == 3 && reading.str(run.last).len() == 4;
    span.filter(|_| special || dotted || spaced || mobile)
}

/// Whether a month stands before two figures of a day and a year: "Sep 07 2017".
fn is_day_of_month(reading: &Reading<'_>, at: usize, run: &Run) -> bool {
    let year = |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let behind_month = at > 0 && reading.tokens[at - 1].is(Classes::MONTH) && reading.tokens[at - 1].has(flag::CAPITAL);
    behind_month && run.groups == 2 && reading.str(at).len() < 3 && year(reading.str(run.last))
}

/// Times of day, phones, dates' and scores' lookalikes with colons, and long runs of digits.
fn number(reading: &Reading<'_>, at: usize) -> Option<Span> {
    let text = reading.str(at);
    let token = &reading.tokens[at];
    if let Some(span) = time(reading, at) {
        return Some(span);
    }
    if let Some(span) = statute(reading, at) {
        return Some(span);
    }
    // Within a run of digits that is no phone number none begins: "1 414 021 100".
    let behind_number = |at: usize| at > 0 && reading.tokens[at - 1].kind == PieceKind::Number;
    // Nor behind an amount: "R2 000 000".
    let behind_amount = at > 0 && text.len() == 3 && super::money::is_glued(reading, at - 1);
    // Nor within one that hyphens join: "02-02-2020".
    let joined = at > 1 && reading.glued(at) && reading.glued(at - 1) && reading.is_hyphen(at - 1) && behind_number(at - 1);
    let within = (behind_number(at) || behind_amount) && !token.has(flag::LINE_START) || joined;
    // Nor has a phone number few digits and a word behind them.
    let alone = text.len() < 6 && reading.tokens.get(at + 1).is_none_or(|t| t.kind == PieceKind::Word);
    if !within
        && !alone
        && let Some(span) = phone(reading, at, false)
    {
        return Some(span);
    }
    if !within
        && reading.tokens.get(at + 1).is_some_and(|t| t.kind == PieceKind::Number)
        && let Some(span) = business(reading, at)
    {
        return Some(span);
    }
    // An account's or a register's number: nine digits and more without a comma.
    if text.len() >= 9 && text.bytes().all(|b| b.is_ascii_digit()) {
        let run = digits(reading, at)?;
        return Some(Span::new(token.start as usize, run.end));
    }
    if let Some(span) = groups_of_four(reading, at) {
        return Some(span);
    }
    // "24/7", "9/11", "50/50"; "24/7" is no date either.
    if is_mark!(reading.mark(at + 1), "/")
        && reading.glued(at + 1)
        && reading.glued(at + 2)
        && matches!((text, reading.str(at + 2)), ("24", "7") | ("50", "50") | ("9", "11") | ("7", "7"))
        // "9/11/18"
        && !(is_mark!(reading.mark(at + 3), "/") && reading.glued(at + 4))
    {
        return Some(reading.span(at, at + 2));
    }
    // An address of a network or a version: three dots.
    (text.bytes().filter(|&b| b == b'.').count() == 3).then(|| token.span())
}

/// The number of an account or a card in groups of four digits: "5140 0012 7788". Years are none.
fn groups_of_four(reading: &Reading<'_>, at: usize) -> Option<Span> {
    const FEWEST: usize = 3;
    let four = |t: usize| {
        let text = reading.bytes(t);
        text.len() == 4 && text.iter().all(u8::is_ascii_digit)
    };
    let goes_on = |t: usize| !reading.glued(t) && !reading.tokens[t].has(flag::LINE_START);
    let group = |t: usize| four(t) && (t == at || goes_on(t));
    let year = |t: usize| reading.str(t).starts_with("19") || reading.str(t).starts_with("20");
    // What the first of a row did not begin, none behind it does: a row of years is read once.
    let within = at > 0 && four(at - 1) && goes_on(at);
    if within || !group(at) || !group(at + 1) {
        return None;
    }
    let count = (at..reading.tokens.len()).take_while(|&t| group(t)).count();
    (count >= FEWEST && !(at..at + count).all(year)).then(|| reading.span(at, at + count - 1))
}

/// "42 U.S.C. § 1983", "40 CFR 60".
fn statute(reading: &Reading<'_>, at: usize) -> Option<Span> {
    if !reading.is(at + 1, Classes::CLOCK) || !reading.listed(at + 1, &STATUTES) || reading.glued(at + 1) {
        return None;
    }
    let mut next = at + 2;
    while next < at + 5 && is_mark!(reading.mark(next), "." | "§" | "§§" | "Part") {
        next += 1;
    }
    reading.tokens.get(next).filter(|t| t.kind == PieceKind::Number).map(|_| reading.span(at, next))
}

/// "9.30 am", "7pm", "14:30", "10 o'clock", "6:15 p.m.", "18h30".
fn time(reading: &Reading<'_>, at: usize) -> Option<Span> {
    let text = reading.str(at);
    let start = reading.tokens[at].start as usize;
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 2 {
        return None;
    }
    let half = |at: usize| reading.listed(at, &HALVES);
    let meridiem = |text: &str| list!("am pm a.m p.m").contains(text);
    let clock = |text: &str| {
        text.len() >= 3 && text.bytes().filter(|&b| b == b'.').count() <= 1 && text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    };
    let end = |at: usize| reading.tokens.get(at).map_or(0, |t| t.end as usize);
    // "7pm", "9.30am"
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if meridiem(rest) {
        return Some(Span::new(start, end(at)));
    }
    if digits == text.len() && reading.glued(at + 1) && is_mark!(reading.mark(at + 1), ":") && reading.glued(at + 2) {
        // "14:30", "6:15pm", "14:30:05"
        let minutes = reading.str(at + 2);
        let figures = minutes.bytes().take_while(u8::is_ascii_digit).count();
        // "with 31:14": no hour, a vote.
        let tally = || {
            let voted = at > 0 && reading.listed(at - 1, list!("with by voted split divided"));
            voted && text.parse::<u32>().is_ok_and(|hour| hour > 24)
        };
        if figures != 2 || tally() {
            return None;
        }
        let last = if half(at + 3) && !reading.tokens[at + 3].has(flag::SENTENCE_START) { at + 3 } else { at + 2 };
        return Some(Span::new(start, end(last)));
    }
    if !(digits == text.len() || clock(text)) {
        return None;
    }
    if half(at + 1)
        && !reading.tokens[at + 1].has(flag::SENTENCE_START)
        && (reading.str(at + 1).contains('.') || !reading.says(at + 1, "am") || digits <= 2 && text.parse::<f64>().is_ok_and(|h| h < 13.0))
    {
        return Some(Span::new(start, end(at + 1)));
    }
    reading.listed(at + 1, &OCLOCK).then(|| Span::new(start, end(at + 1)))
}

/// Whether digits that [`is_plain`] lets pass are no noise indeed.
#[cfg(test)]
pub(super) fn is_told_rightly(reading: &Reading<'_>, at: usize) -> bool {
    let Some(last) = reading.bytes(at).last().filter(|_| reading.tokens[at].kind == PieceKind::Number) else { return true };
    digits_may_begin(reading, at, *last) || number(reading, at).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::testing::entities;

    #[test]
    fn nothing_is_found_in_noise() {
        for text in [
            "Call 514-555-0199 or write to team40@example.org.",
            "Phone (02) 9555 0199 between 9.30 am and 4 pm.",
            "ring +44 20 7946 0958",
            "Helpline: 0800 555 111",
            "Freecall 1800 555 027",
            "ABN 12 345 678 901",
            "Registered charity no. 1012345",
            "IBAN DE02 1203 0000 0000 2020 51",
            "See https://example.org/page/12?id=340 for more.",
            "www.example.org/7-wins",
            "Open 24/7, doors at 18:30.",
            "Meet at 7pm or at 10 o'clock.",
            "Text WATER to 555-0144",
            "PO Box 340",
            "Text BIKES to 55512 or send “TREES” to 60777.",
            "We are a 501(c)(3).",
            "under 42 U.S.C. § 1988 and 36 CFR 219",
            "Lifeline is on 13 11 14.",
            "Pay into the account 5140 0012 7788, please.",
            "Server 192.168.10.4",
            "Convenor, 98450 12345 or 8123 4567",
            "Charitable registration 81234 5678 RR0001",
            "BN 123 456 789 RT 0001",
            "Textphone users dial 18001; all others dial *384*57# to sign.",
            "Win #3",
        ] {
            let found = entities(text, "AU");
            assert!(
                found.iter().all(|(_, e)| !matches!(e.kind().as_str(), "count" | "money" | "vote" | "rank" | "percent")),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn what_stands_beside_noise_stays() {
        for (text, words) in [
            ("We made 40 calls at 7pm.", "40"),
            ("Call 12 friends.", "12"),
            ("(30 people came) at 6.", "30"),
            ("It costs R3 000 000.", "R3 000 000"),
            ("It costs R6.80/litre.", "R6.80"),
            ("The calls were 400: / / and others.", "400"),
        ] {
            assert!(entities(text, "AU").iter().any(|(w, _)| w == words), "{text}");
        }
    }
}
