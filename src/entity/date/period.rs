//! Periods: years, fiscal years, decades, centuries, seasons, quarters and halves, and the early, middle or late part of each.

use super::edtf::{DatePoint, DateValue};
use super::reader::{Read, Reader};
use super::words::{self, Words, words};
use super::written::{Calendar, Part, Written};
use super::{day, relative};
use crate::entity::number;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag, is_mark};

/// Reads the period that begins at `at`.
pub(super) fn read(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    let token = reader.token(at)?;
    if token.kind == PieceKind::Number {
        // Digits alone are a year or nothing.
        if reader.ends_in_digit(token) && !reader.apostrophe(at + 1) {
            return match token.end - token.start {
                4 => quarter_behind_year(reader, at).or_else(|| year(reader, at)),
                6 => year_and_code(reader, at),
                _ => year(reader, at),
            };
        }
        return quarter(reader, at).or_else(|| century(reader, at)).or_else(|| decade(reader, at)).or_else(|| year(reader, at));
    }
    if !reader.wakes(at) {
        return fiscal(reader, calendar, at).or_else(|| season(reader, at)).or_else(|| year(reader, at));
    }
    let word = reader.grammar(at);
    match () {
        () if word.any(words!("early mid late")) => part_of(reader, calendar, at),
        () if word.any(words!("beginning start middle end")) => edge_of(reader, calendar, at),
        () if word.any(words!("fiscal financial")) => fiscal(reader, calendar, at),
        () if word.any(words!("last final latter")) => quarter(reader, at),
        () if token.is(Classes::ORDINAL.with(Classes::NUMERAL)) => {
            quarter(reader, at).or_else(|| century(reader, at)).or_else(|| year(reader, at))
        }
        () if word != Words::NONE => None,
        () => fiscal(reader, calendar, at).or_else(|| quarter(reader, at)).or_else(|| decade(reader, at)).or_else(|| season(reader, at)),
    }
}

/// "early March", "mid-2024", "late last year", "mid to late 2021", "early in the year".
fn part_of(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    let mut next = at + 1;
    let joint = reader.dash(next) || reader.any(next, words!("/")) || reader.any(next, words!("to or"));
    if joint && reader.any(next + 1, words!("early mid late")) {
        next += 2;
    }
    if reader.dash(next) {
        next += 1;
    }
    // "the mid-'90s"
    if reader.apostrophe(next) && reader.glued(next + 1) {
        next += 1;
    }
    let loose = reader.any(next, words!("in on"));
    if loose {
        next += 1;
    }
    if reader.any(next, words!("the")) {
        next += 1;
    }
    // "mid-week", "late this week"
    let inner = relative::read(reader, calendar, next)
        .or_else(|| if loose && reader.any(next - 1, words!("the")) { relative::unit(reader, calendar, next, 0) } else { None })
        .or_else(|| {
            day::read(reader, next).filter(|d| {
                matches!(d.part, Part::Month(_)) && (reader.capital(next) || d.year.is_some())
                    || (!loose && matches!(d.part, Part::Day(..) | Part::Weekday(_)) && !reader.word(next).ends_with('s'))
            })
        })
        .or_else(|| read(reader, calendar, next))?;
    if matches!(inner.part, Part::Season(_)) && inner.end == next + 1 && is_of_event(reader, next) {
        return None;
    }
    Some(Written { bare: false, ..inner })
}

/// "the end of March", "start of 2024", "the end of the month", "middle of next year".
fn edge_of(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    // "July 1, the start of fiscal year 2025": said of a day, not of the year.
    let apposed = reader.before_any(at, words!("the")) && reader.back_any(at, 2, words!(",")) && is_day(reader, at, 3);
    if !reader.any(at + 1, words!("of")) || apposed {
        return None;
    }
    let the = reader.any(at + 2, words!("the")) || reader.any(at + 2, words!("year month"));
    let next = at + if reader.any(at + 2, words!("the")) { 3 } else { 2 };
    let inner = relative::read(reader, calendar, next)
        .or_else(|| if the { relative::unit(reader, calendar, next, 0) } else { None })
        .or_else(|| day::read(reader, next).filter(|d| matches!(d.part, Part::Month(_)) && (reader.capital(next) || d.year.is_some())))
        .or_else(|| read(reader, calendar, next).filter(|w| !w.bare || matches!(w.part, Part::Year | Part::Season(_))))?;
    Some(Written { bare: false, ..inner })
}

/// Whether a number or an ordinal stands `back` tokens before `at`.
fn is_day(reader: &Reader<'_>, at: usize, back: usize) -> bool {
    let token = reader.token_before(at, back).map(|t| &reader.context.reading.tokens[t]);
    token.is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::ORDINAL))
}

/// "FY2024", "FY 2023/24", "fiscal year 2024", "financial year 2023-24", "calendar 2024". Where the country's public year begins in
/// one month only, two years tell its months.
fn fiscal(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    let years = |year: u32, end: usize| span_of_years(reader, year, end).map(|written| in_months(calendar, written));
    let word = reader.word(at);
    let letters = word.get(..2).is_some_and(|l| l.eq_ignore_ascii_case("fy"));
    if letters && word.len() > 2 {
        let digits = word.get(2..).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
        let number: u32 = digits.parse().ok()?;
        let year = match digits.len() {
            2 => reader.full_year(number),
            4 => number,
            _ => return None,
        };
        return Some(years(year, at + 1).unwrap_or(Written::new(Part::Year, Some(year), at + 1)));
    }
    let mut next = at + 1;
    if reader.any(at, words!("fiscal financial")) || reader.listed(at, list!("calendar")) {
        if reader.any(next, words!("year")) {
            next += 1;
        }
    } else if !letters || word.len() != 2 {
        return None;
    }
    let year = reader.year(next)?;
    Some(years(year.number, year.end).unwrap_or(Written::new(Part::Year, Some(year.number), year.end)))
}

/// Two years that are one public year of the country: April to March, July to June.
fn in_months(calendar: &Calendar, written: Written) -> Written {
    const FROM_APRIL: List = List::new("IN GB ZA CA NZ HK SG JM BW LS SZ MW");
    const FROM_JULY: List = List::new("AU KE UG TZ RW PK BD MU");
    let Some(country) = calendar.country else { return written };
    let first = match () {
        () if FROM_APRIL.contains(country.code()) => 4,
        () if FROM_JULY.contains(country.code()) => 7,
        () => return written,
    };
    match written.part {
        Part::Known(Some(DateValue::Interval(Some(DatePoint::Year(from)), Some(DatePoint::Year(to))))) if to == from + 1 => {
            let months = DateValue::Interval(Some(DatePoint::Month(from, first)), Some(DatePoint::Month(to, first - 1)));
            Written::known(Some(months), written.end)
        }
        _ => written,
    }
}

/// "2023/24", "2019-21", "2023/2024": the second year, mostly short, behind a year that ends before `at`.
fn span_of_years(reader: &Reader<'_>, year: u32, at: usize) -> Option<Written> {
    let slash = reader.any(at, words!("/"));
    if !(slash || reader.dash(at)) || !reader.glued(at) || !reader.glued(at + 1) {
        return None;
    }
    let full = match reader.word(at + 1).len() {
        2 => false,
        4 => true,
        _ => return None,
    };
    let digits = reader.digits(at + 1)?;
    let last = if full { digits } else { year / 100 * 100 + digits + if digits == 0 && year % 100 == 99 { 100 } else { 0 } };
    let ends = !(reader.glued(at + 2) && (reader.dash(at + 2) || full && reader.any(at + 2, words!("/"))));
    let fits = if slash || full { last == year + 1 } else { last > year };
    if !(fits && ends) {
        return None;
    }
    let point = |y: u32| Some(DatePoint::Year(y as i32));
    Some(Written::known(Some(DateValue::Interval(point(year), point(last))), at + 2))
}

/// "Q3 2023", "third quarter of 2023", "2024 H1", "first half of this year".
fn quarter(reader: &Reader<'_>, at: usize) -> Option<Written> {
    if let Some(part) = code(reader.word(at)) {
        let year = reader.year_behind(at + 1);
        let end = year.map_or(at + 1, |y| y.end);
        let known = year.is_some() || matches!(part, Part::Quarter(_)) && reader.capital(at);
        return known.then(|| Written::new(part, year.map(|y| y.number), end));
    }
    if reader.is_number(at)
        && let Some(dated) = quarter_behind_year(reader, at)
    {
        return Some(dated);
    }
    let (number, next) = match reader.ordinal(at) {
        Some(read) => (read.number, read.end),
        None if reader.any(at, words!("last final latter")) => (0, at + 1),
        None => return None,
    };
    let quarter = reader.any(next, words!("quarter qtr"));
    let year = reader.year_behind(next + 1);
    let part = match number {
        0 if quarter && !reader.any(at, words!("latter")) => Part::Quarter(4),
        0 if !quarter => Part::Half(2),
        1..=4 if quarter => Part::Quarter(number),
        1..=2 => Part::Half(number),
        _ => return None,
    };
    if !quarter && !reader.any(next, words!("half")) {
        return None;
    }
    // "the third quarter" speaks of a year; "the first half", "the last quarter" do not by themselves.
    let alone = quarter && number > 0 && !reader.any(next + 1, words!("of"));
    if year.is_none() && !alone {
        return None;
    }
    Some(Written::new(part, year.map(|y| y.number), year.map_or(next + 1, |y| y.end)))
}

/// "2024 H1", "2023-Q4", "2016 the third quarter".
fn quarter_behind_year(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let year = reader.digits(at).filter(|y| (1900..2200).contains(y))?;
    let next = if reader.dash(at + 1) { at + 2 } else { at + 1 };
    if let Some(part) = code(reader.word(next)) {
        return Some(Written::new(part, Some(year), next + 1));
    }
    let number = if reader.any(next, words!("the")) { reader.ordinal(next + 1).filter(|n| n.number <= 4)? } else { return None };
    reader.any(number.end, words!("quarter")).then(|| Written::new(Part::Quarter(number.number), Some(year), number.end + 1))
}

/// Whether a token may be a year with a quarter or half behind it: "2024Q3".
pub(super) fn is_coded(word: &[u8]) -> bool {
    matches!(word, [b'1' | b'2', _, _, _, b'Q' | b'q' | b'H' | b'h', b'1'..=b'4'])
}

/// "2024Q3", "2023H1".
fn year_and_code(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let word = reader.word(at);
    if !is_coded(word.as_bytes()) {
        return None;
    }
    let year = word.get(..4)?.parse().ok().filter(|y| (1900..2200).contains(y))?;
    code(word.get(4..)?).map(|part| Written::new(part, Some(year), at + 1))
}

/// "Q3", "H1".
fn code(word: &str) -> Option<Part> {
    match word.as_bytes() {
        [b'Q' | b'q', n @ b'1'..=b'4'] => Some(Part::Quarter(u32::from(n - b'0'))),
        [b'H' | b'h', n @ b'1'..=b'2'] => Some(Part::Half(u32::from(n - b'0'))),
        _ => None,
    }
}

/// "19th century", "twenty-first-century".
fn century(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let read = reader.ordinal(at).filter(|r| (2..=30).contains(&r.number))?;
    let next = if reader.dash(read.end) { read.end + 1 } else { read.end };
    let point = DateValue::Point(DatePoint::Century(read.number as i32 - 1));
    reader.any(next, words!("century")).then(|| Written::known(Some(point), next + 1))
}

/// "1990s", "1990's", "the 90s", "'90s", "nineties".
fn decade(reader: &Reader<'_>, at: usize) -> Option<Written> {
    // "in her 80s", "in their late seventies"
    const OWNERS: Words = Words::new("his her their my our your");
    let age = || reader.before_any(at, OWNERS) || (reader.before_any(at, words!("early mid late")) && reader.back_any(at, 2, OWNERS));
    let known = |year: i32, end: usize| Some(Written::known(Some(DateValue::Point(DatePoint::Decade(year.div_euclid(10)))), end));
    let in_full = |two: u32| {
        let this = reader.context.date.map_or(2024, |d| d.year());
        let year = this / 100 * 100 + two as i32;
        if year > this { year - 100 } else { year }
    };
    if let Some(two) = words::decade(reader.word(at)) {
        return if age() || !reader.before_any(at, words!("the in early mid late -")) { None } else { known(in_full(two), at + 1) };
    }
    if reader.token(at)?.kind != PieceKind::Number {
        return None;
    }
    let word = reader.word(at);
    let (digits, end) = match word.strip_suffix(['s', 'S']) {
        Some(digits) => (digits.trim_end_matches(['\'', '’']), at + 1),
        None if reader.apostrophe(at + 1) && reader.any(at + 2, words!("s")) && reader.glued(at + 2) && reader.glued(at + 1) => {
            (word, at + 3)
        }
        None => return None,
    };
    let number: u32 = digits.parse().ok().filter(|n: &u32| n.is_multiple_of(10))?;
    match digits.len() {
        // "the 1800s" are a century, "the 2000s" a decade.
        4 if number.is_multiple_of(100) && (1000..2000).contains(&number) => {
            Some(Written::known(Some(DateValue::Point(DatePoint::Century(number as i32 / 100))), end))
        }
        4 if (1000..2200).contains(&number) => known(number as i32, end),
        // "the over-60s" are people.
        2 if !age() && !is_of_ages(reader, at) && (reader.before_any(at, words!("the early mid late - '"))) => known(in_full(number), end),
        _ => None,
    }
}

/// "over-60s", "under-40s"
fn is_of_ages(reader: &Reader<'_>, at: usize) -> bool {
    reader.before_any(at, words!("-")) && reader.back_listed(at, 2, list!("over under"))
}

/// "spring 2024", "summer of 2023", "winter 2022/23", "fall".
fn season(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let season = reader.value(at, Classes::SEASON)?;
    // "summer 2023/24"
    let number = at + 1 + usize::from(reader.any(at + 1, words!("of")));
    if let Some(year) = reader.year(number)
        && let Some(years) = span_of_years(reader, year.number, year.end)
    {
        return Some(Written::new(Part::Season(season), Some(year.number), years.end));
    }
    if let Some(year) = reader.year_behind(at + 1).filter(|y| !reader.any(at + 1, words!("in")) || reader.digits(y.end - 1).is_none()) {
        return Some(Written::new(Part::Season(season), Some(year.number), year.end));
    }
    Some(Written { bare: true, ..Written::new(Part::Season(season), None, at + 1) })
}

/// "2024", "2023/24", "'24".
fn year(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let apostrophe = reader.context.reading.glued(at) && reader.back_any(at, 1, words!("'"));
    if apostrophe && reader.word(at).len() == 2 {
        let told = reader.back_listed(at, 2, list!("in since of from until by before after late early class summer winter spring"));
        let two = reader.digits(at).filter(|_| told)?;
        return Some(Written::new(Part::Year, Some(reader.full_year(two)), at + 1));
    }
    let Read { number, end } = reader.year(at)?;
    if let Some(span) = span_of_years(reader, number, end).filter(|_| !reader.glued(at)) {
        return Some(span);
    }
    // "2016 June"
    let verb = |m: Read| reader.any(end, words!("may march mar")) && !(reader.capital(end) && reader.token(m.end).is_none());
    if let Some(month) = reader.month(end).filter(|m| !verb(*m) && reader.day(m.end).is_none() && !reader.capital(m.end)) {
        return Some(Written::new(Part::Month(month.number), Some(number), month.end));
    }
    Some(Written { bare: true, ..Written::new(Part::Year, Some(number), end) })
}

/// Whether somebody speaks about the year, of the last few: "a reminder about 2021."
fn is_topic(reader: &Reader<'_>, at: usize, year: i32) -> bool {
    let now = reader.context.date.map_or(2024, |d| d.year());
    let ends = reader.token(at + 1).is_none_or(|t| t.kind == PieceKind::Symbol);
    reader.before_listed(at, list!("about")) && ends && (now - 3..=now + 1).contains(&year) && year % 100 != 0
}

/// Whether a bare number of four digits at `at` stands for a year.
pub(super) fn year_stands(reader: &Reader<'_>, at: usize, year: i32) -> bool {
    const NUMBERED: List = List::new(
        "route highway section article rule room bill hb sb resolution directive page box suite flight unit lot \
        regulation version no nos number platform ext extension motion case petition order form iso hr ab sr chapter \
        postcode step decree law ordinance road",
    );
    const PREPOSITIONS: Words = Words::new(
        "in since by until till before after from during of early mid late year through throughout circa around to between for and or",
    );
    const BOUNDS: List = List::new("about nearly almost roughly approximately least most under some another $ £ € ₹ # + × x");
    let before = reader.grammar_before(at, 1);
    let many = number::is_of_crowd(reader.context.reading, at + 1);
    let bound = match () {
        () if is_topic(reader, at, year) => false,
        // "Around 2000 have signed."
        () if many && before.any(words!("around over")) => true,
        () if before == Words::NONE => reader.before_listed(at, &BOUNDS) || reader.before_listed(at, &NUMBERED),
        // "no later than 2027"
        () if before.any(words!("than")) => !reader.back_any(at, 2, words!("later earlier sooner")),
        () => before.any(words!("over all")),
    };
    if bound || day::tail_of_impossible(reader, at) || before == Words::NONE && is_postcode(reader, at) {
        return false;
    }
    // "the Equality Act 2010", "the Planning Regulations 1998": the year is in the name.
    let of = usize::from(before.any(words!("of ,")));
    if (of > 0 || before == Words::NONE)
        && reader.back_listed(at, 1 + of, list!("act bill regulations order rules code ordinance vision agenda horizon expo"))
        && reader.before(at, 1 + of).starts_with(char::is_uppercase)
    {
        return false;
    }
    if before.any(words!(".")) && reader.back_listed(at, 2, &NUMBERED) {
        return false;
    }
    let reading = reader.context.reading;
    let joined = |t: usize, mark: usize| {
        reading.glued(t)
            && (reading.is_hyphen(mark) || matches!(reader.word(mark), "/" | "." | ":" | "%" | "#" | "+" | "_" | "$" | "," | "@"))
    };
    if reading.glued(at)
        && at > 0
        && (reading.is_hyphen(at - 1)
            || is_mark!(reading.mark(at - 1), "/" | "." | ":" | "#" | "+" | "_" | "$" | "@" | "£" | "€" | "&" | "="))
    {
        // "mid-2024", "pre-2020", "post-2015"
        let prefix = is_mark!(reading.mark(at - 1), "-") && at > 1 && reading.str(at - 2).chars().all(char::is_alphabetic);
        let shout = ["mid", "pre", "post", "late", "early", "since"].iter().any(|w| reading.str(at - 2.min(at)).eq_ignore_ascii_case(w));
        if !(prefix && shout) {
            return false;
        }
    }
    if reader.glued(at + 2) && joined(at + 1, at + 1) && reader.word(at + 2).starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    if reader.listed(at + 1, list!("% percent +")) {
        return false;
    }
    let told = before.any(PREPOSITIONS);
    if reader.digits(at).is_none() && !reader.apostrophe(at) && !reader.word(at).starts_with(|c: char| c.is_ascii_digit()) {
        return before.any(words!("in since until from by before after during year"));
    }
    let noun = reader.word(at + 1);
    let plural = noun.len() > 3 && noun.ends_with('s') && noun.bytes().all(|b| b.is_ascii_lowercase()) && !noun.ends_with("ss");
    let plural = plural && !reader.listed(at + 1, list!("says does goes makes gives means allows bans still"));
    let pointed = before.any(words!("the our their its his her your this that a my"));
    if !(1900..2100).contains(&year) {
        // "the 1857 act"
        const OLD: List = List::new(
            "act acts law laws constitution treaty treaties charter convention agreement ordinance statute proclamation decree edict \
            code deed deal bill uprising rebellion revolution famine massacre war census expulsion annexation partition",
        );
        // "founded 1887"
        if (1500..1900).contains(&year) && !plural && reader.before_listed(at, list!("founded est established formed incorporated")) {
            return true;
        }
        // "the charter of 1837"
        let dated = before.any(words!("of")) && (1600..1900).contains(&year) && !plural && {
            let law = reader.before(at, 2);
            law.starts_with(char::is_lowercase) && OLD.contains(law.as_bytes())
        };
        let pointed = pointed || before.any(words!("an"));
        let old = pointed && (1600..1900).contains(&year) && OLD.contains(reader.context.reading.bytes(at + 1));
        return old || dated || told && (1500..2200).contains(&year) && !plural && !before.any(words!("to for and of or"));
    }
    if year % 100 == 0 && !pointed && (plural || !told) {
        return false;
    }
    let now = reader.context.date.map_or(2024, |d| d.year());
    told || pointed || !plural || (now - 12..=now + 3).contains(&year)
}

/// Whether the number at `at` is the postcode behind a town in an address: "12 Mill Street, Riverton 2019", "Leura NSW 2010".
fn is_postcode(reader: &Reader<'_>, at: usize) -> bool {
    const REACH: usize = 9;
    const WAYS: List =
        List::new("street st road rd avenue ave lane drive dr boulevard blvd way place square crescent terrace parade highway");
    let reading = reader.context.reading;
    let capital = |t: usize| reading.tokens[t].has(flag::CAPITAL);
    let within = |t: &usize| capital(*t) || is_mark!(reading.mark(*t), "," | ".");
    let mut back = (at.saturating_sub(REACH)..at).rev().take_while(|t| !reading.tokens[t + 1].has(flag::SENTENCE_START)).take_while(within);
    reader.before_listed(at, list!("nsw act")) && reader.back_any(at, 2, words!(","))
        || reader.before_listed(at, list!("nsw")) && reader.token_before(at, 2).is_some_and(capital)
        || back.any(|t| reading.listed(t, &WAYS) && is_mark!(reading.mark(t + 1), "," | "."))
}

/// Whether the words near a spring tell that it is one of water: "a pipe from the spring".
fn beside_water(reader: &Reader<'_>, at: usize) -> bool {
    const REACH: usize = 8;
    const WATER: List = List::new(
        "water waters pipe pipes piped drink drank drinks drinking fed feeds flow flows flowed stream river creek aquifer well wells pump \
        pumps pumped tap taps bottled bottle bottling pond fish fen",
    );
    let tokens = &reader.context.reading.tokens;
    let near = at.saturating_sub(REACH)..(at + REACH).min(tokens.len());
    near.into_iter().any(|t| WATER.contains(reader.context.reading.bytes(t)))
}

/// Whether the season at `at` is of an event's name: "our Mid-winter conference".
fn is_of_event(reader: &Reader<'_>, at: usize) -> bool {
    const EVENTS: List = List::new("conference meeting convention ball gathering retreat institute games session festival");
    let middle = at > 1 && reader.dash(at - 1) && reader.back_any(at, 2, words!("mid")) && reader.capital(at - 2);
    middle && reader.listed(at + 1, &EVENTS)
}

/// Whether a bare season is that of every year: "must heat homes in winter", "a ban on winter evictions".
fn is_every_year(reader: &Reader<'_>, at: usize) -> bool {
    const REACH: usize = 12;
    const RULES: List = List::new("must cannot can't can’t mustn't mustn’t always usually often whenever every");
    let reading = reader.context.reading;
    let noun = reading.bytes(at + 1);
    let plural = noun.len() > 4 && noun.ends_with(b"s") && !noun.ends_with(b"ss") && !reader.capital(at + 1);
    if plural && !reader.capital(at) && reader.before_any(at, words!("on")) {
        return true;
    }
    let season = !reader.capital(at) && reader.listed(at, list!("winter summer")) && reader.before_any(at, words!("in during"));
    let mut back = (at.saturating_sub(REACH)..at).rev().take_while(|t| !reading.tokens[t + 1].has(flag::SENTENCE_START));
    season && back.any(|t| reading.listed(t, &RULES))
}

/// Whether a bare season stands for a time and not for what else the word can be: "spring", "fall".
pub(super) fn season_stands(reader: &Reader<'_>, at: usize) -> bool {
    const BEFORE: Words = Words::new(
        "in this that last next by until till since before after during over through throughout of early mid late for and or to from all - come between",
    );
    const THINGS: List = List::new(
        "school schools camp camps jobs job olympics paralympics house solstice equinox fuel coat coats clothes \
        clothing wheat palace games water roll onion onions chicken cleaning apart short behind into under up back \
        street road hill gardens valley wildlife tyres tires party parties fete fair fayre picnic barbecue bbq social raffle",
    );
    if is_every_year(reader, at) {
        return false;
    }
    let (word, next) = (reader.word(at), reader.word(at + 1));
    let spring = word.eq_ignore_ascii_case("spring");
    let fall = word.eq_ignore_ascii_case("fall");
    if is_of_event(reader, at)
        || reader.listed(at + 1, &THINGS)
        || reader.before_listed(
            at,
            list!("every each hot per a arab prague indian will may can could not would they we who prices which nuclear midsummer"),
        )
    {
        return false;
    }
    // A title such as "Spring Appeal" is a time, "Spring Valley" a place.
    let titled = reader.listed(
        at + 1,
        list!("newsletter update report issue edition bulletin campaign appeal digest roundup session term scorecard stocktake review budget conference statement gathering"),
    );
    let name = reader.capital(at) && reader.capital(at + 1) && !next.is_empty() && !titled && !reader.glued(at + 1);
    if name && !reader.before_any(at, words!("in this last next since until by during")) {
        return false;
    }
    let before = reader.before_any(at, BEFORE);
    let pointed = reader.before_any(at, words!("the our your their its his her"));
    if fall {
        let lowered = next.starts_with(char::is_lowercase) && !reader.listed(at + 1, list!("of in from on and to into was is off out by"));
        let bare = before && !reader.before_any(at, words!("to of and or for from over after before through"));
        return (bare
            || titled
            || (pointed && lowered)
            || (reader.before_any(at, words!("the")) && reader.back_any(at, 2, words!("in by until this during over"))))
            && !reader.any(at + 1, words!("of"));
    }
    if spring {
        if pointed && reader.back_any(at, 2, words!("from at to of over")) && beside_water(reader, at) {
            return false;
        }
        return (before && !reader.before_any(at, words!("to"))) || pointed || titled;
    }
    !name || before
}
