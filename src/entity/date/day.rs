//! Days and months by name: "3 May 2024", "the 3rd of May", "May 3rd", "Tuesday, Mar. 5", "March 2023", "Friday".

use super::edtf::DateValue;
use super::reader::{Read, Reader};
use super::relative;
use super::words::{Words, words};
use super::written::{Calendar, Part, Written};
use crate::calendar::Date;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag, is_mark};

/// Days that a weekday's name makes with the word before it, and that are no dates here.
const NAMED_DAYS: List = List::new(
    "black good easter giving bloody super cyber ash holy maundy palm shrove red casual every each any one some \
    most sorry green blue mad small whit happy boxing per",
);

/// The month or the weekday at `at` where it is sure to be all that there is of a date: no figures, no name and no word that points
/// to a date stands near behind it. Outer `None` where more may follow; a test compares it with the readers.
pub(super) fn alone(reader: &Reader<'_>, at: usize) -> Option<Option<Written>> {
    // "Mon., on the 5th"
    const REACH: usize = 4;
    const NAMES: Classes = Classes::MONTH.with(Classes::WEEKDAY);
    const OTHERS: Classes = Classes::ORDINAL.with(Classes::NUMERAL).with(Classes::SEASON).with(Classes::DATE_TRIGGER);
    const GOES_ON: Classes = NAMES.with(OTHERS).with(Classes::TIME_UNIT);
    const TIES: Words = Words::new("to until till through thru - – — − ~");
    let tokens = reader.tokens_from(at);
    let [token, behind @ ..] = tokens else { return None };
    let behind = &behind[..behind.len().min(REACH)];
    let name = token.is(NAMES) & !token.any(flag::POSSESSIVE, OTHERS) & (token.kind == PieceKind::Word);
    if !name || behind.iter().fold(false, |any, t| any | t.any(flag::FIGURES | flag::POSSESSIVE, GOES_ON)) || reader.any(at + 1, TIES) {
        return None;
    }
    let Some(month) = reader.month(at) else { return Some(weekday_alone(reader, at, reader.value(at, Classes::WEEKDAY)?)) };
    Some(if tail_of_impossible(reader, at) { None } else { Some(bare_month(month)) })
}

fn bare_month(month: Read) -> Written {
    Written { bare: true, ..Written::new(Part::Month(month.number), None, month.end) }
}

fn weekday_alone(reader: &Reader<'_>, at: usize, weekday: u32) -> Option<Written> {
    if is_small_word(reader, at) || reader.back_listed(at, 1, &NAMED_DAYS) {
        return None;
    }
    Some(Written { bare: true, ..Written::new(Part::Weekday(weekday), None, at + 1) })
}

/// "sat" and "sun" are words first.
fn is_small_word(reader: &Reader<'_>, at: usize) -> bool {
    !reader.capital(at) && reader.word(at).len() == 3 && reader.token_before(at, 1).is_some()
}

/// Reads the date that begins with the weekday, the day or the month at `at`.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Written> {
    if let Some(weekday) = reader.value(at, Classes::WEEKDAY) {
        return if is_small_word(reader, at) { None } else { weekday_first(reader, at, weekday) };
    }
    let date = if reader.month(at).is_some() { month_first(reader, at) } else { day_first(reader, at) }?;
    Some(with_weekday_behind(reader, date))
}

/// "Tuesday 5 March", "Tuesday, March 5", "Tues. the 5th", "Tuesday".
fn weekday_first(reader: &Reader<'_>, at: usize, weekday: u32) -> Option<Written> {
    const DAYS: Classes = Classes::MONTH.with(Classes::ORDINAL).with(Classes::NUMERAL);
    let mut next = at + 1;
    let behind = reader.grammar(next);
    if behind != Words::NONE {
        next = reader.behind_stop(next);
        next += usize::from(reader.any(next, words!(",")));
        next += usize::from(reader.any(next, words!("on the")));
    }
    let day_behind = reader.token(next).is_some_and(|t| t.kind == PieceKind::Number || t.is(DAYS));
    if day_behind && let Some(date) = day_beside(reader, next) {
        return Some(Written { weekday: Some(weekday), bare: false, ..date });
    }
    // "Friday week": a week after the coming one.
    if behind.any(words!("week")) && reader.context.reading.tokens[at + 1].has(flag::SPACE_BEFORE) && !reader.any(at + 2, words!("of in")) {
        let ahead = |t: Date| 7 + (weekday as i32 - t.weekday() as i32 - 1).rem_euclid(7) + 1;
        return Some(Written::known(relative::day(reader.today.and_then(|t| t.plus_days(ahead(t)))), at + 2));
    }
    if behind.any(words!("of in after before this next last"))
        && let Some(read) = week_behind(reader, at, weekday)
    {
        return Some(read);
    }
    if day_behind
        && !behind.any(words!(","))
        && let Some(day) = reader.day(next).filter(|d| !goes_on(reader, next, d.end))
    {
        return Some(Written { weekday: Some(weekday), ..Written::new(Part::DayOfMonth(day.number), None, day.end) });
    }
    weekday_alone(reader, at, weekday)
}

/// The day of a month that stands beside a weekday.
fn day_beside(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let date = match reader.month(at) {
        Some(_) => month_first(reader, at).filter(|d| matches!(d.part, Part::Day(..))),
        None => day_first(reader, at).or_else(|| super::numeric::read(reader, at)),
    };
    date.filter(|d| !matches!(d.part, Part::Known(_)))
}

/// "Wednesday of next week", "Tuesday next week", "Friday after next".
fn week_behind(reader: &Reader<'_>, at: usize, weekday: u32) -> Option<Written> {
    let next = if reader.any(at + 1, words!("of in")) { at + 2 } else { at + 1 };
    if reader.any(at + 1, words!("after")) && reader.any(at + 2, words!("next")) {
        let weeks = |t: Date| 14 + weekday as i32 - t.weekday() as i32;
        return Some(Written::known(relative::day(reader.today.and_then(|t| t.plus_days(weeks(t)))), at + 3));
    }
    if reader.any(at + 1, words!("before")) && relative::ends_in_last(reader, at + 2) {
        let back = |t: Date| (t.weekday() as i32 - weekday as i32 - 1).rem_euclid(7) + 1 + 7;
        return Some(Written::known(relative::day(reader.today.and_then(|t| t.plus_days(-back(t)))), at + 3));
    }
    if !reader.any(next, words!("this next last")) || !reader.any(next + 1, words!("week")) {
        return None;
    }
    let calendar = Calendar::new(reader.today, reader.context.country);
    let written = relative::read(reader, &calendar, next).filter(|w| w.end == next + 2)?;
    let Part::Known(value) = written.part else { return None };
    let day = value.and_then(DateValue::first_day).and_then(|monday| monday.plus_days(weekday as i32 - 1));
    Some(Written::known(relative::day(day), written.end))
}

/// Whether a number behind a weekday is none of a day: "Monday the third hearing", "Friday 10 am", "Sunday 5 groups".
fn goes_on(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let word = reader.word(end);
    if reader.digits(at).is_some() {
        // "Wednesday 8 to Friday 10 May"
        let tied = reader.any(end, words!("to until till through - – —")) && reader.value(end + 1, Classes::WEEKDAY).is_some();
        return !(tied || word.is_empty() || matches!(word, "." | "," | ";" | ")" | "!" | "?") && !reader.glued(end + 1));
    }
    // "on Thursday 19th members met", but "the Monday 9th grade class"
    let sure = reader.is_number(at) && reader.day(at).is_some_and(|day| day.number > 5);
    if sure && !reader.listed(end, list!("grade grader graders century floor edition anniversary annual session round district day")) {
        return false;
    }
    word.starts_with(char::is_lowercase) && !reader.listed(end, list!("and at to in from until for we or the with till through"))
}

/// "March 5", "Mar. 5th, 2024", "March 2024", "May the 3rd", "Mar-24", "March".
fn month_first(reader: &Reader<'_>, at: usize) -> Option<Written> {
    const GOES_ON: Classes = Classes::DATE_WORD.with(Classes::ORDINAL).with(Classes::NUMERAL);
    let month = reader.month(at)?;
    let bare = bare_month(month);
    if reader.token(month.end).is_none_or(|t| t.kind == PieceKind::Word && !t.is(GOES_ON)) {
        return if tail_of_impossible(reader, at) { None } else { Some(bare) };
    }
    let mut next = reader.behind_stop(month.end);
    if reader.any(next, words!("the")) {
        next += 1;
    }
    let hyphen = reader.dash(next) && reader.glued(next) && reader.glued(next + 1);
    if hyphen || (reader.any(next, words!("/")) && reader.glued(next + 1)) {
        let two = reader.word(next + 1).len() == 2 && hyphen;
        // "Mar-24" is a month of a year, "Mar-2" a day.
        if let Some(year) = reader.year(next + 1).or_else(|| reader.digits(next + 1).filter(|_| two).map(|n| full(reader, n, next + 2))) {
            return Some(Written::new(Part::Month(month.number), Some(year.number), year.end));
        }
        next += 1;
    }
    if let Some(date) = day_and_year_in_one(reader, month, next) {
        return Some(date);
    }
    if let Some(day) = reader.day(next) {
        let cardinal = reader.digits(next).is_some();
        // "In November 11 activists": English has no "in" before a day.
        let year = reader.year_behind(day.end).filter(|y| cardinal_year(reader, day.end, *y));
        let of_month = !cardinal || year.is_some() || !counts(reader, at, day.end);
        let word = !cardinal && reader.word(next).starts_with(char::is_alphabetic);
        if of_month
            && (!unit_behind(reader, day.end) || super::shared::is_slashed(reader, day))
            && (!word || reader.capital(at) || year.is_some() || !reader.any(at, words!("may march mar")))
        {
            return Some(day_of(month.number, day, year, day.end));
        }
    } else if let Some(year) = year_of_century_past(reader, at, next) {
        return Some(Written::new(Part::Month(month.number), Some(year.number), year.end));
    } else if reader.digits(next).is_some_and(|n| n > 31 && n < 100) && !reader.glued(next + 1) && cardinal_day_place(reader, at) {
        return None; // "April 31", "May 45": no such day
    }
    if let Some(date) = day_in_words(reader, at, month, next) {
        return Some(date);
    }
    if tail_of_impossible(reader, at) {
        return None;
    }
    if let Some(year) = reader.year_behind(month.end) {
        return Some(Written::new(Part::Month(month.number), Some(year.number), year.end));
    }
    Some(bare)
}

/// "January 5,2015": no blank behind the comma, so that the two are one token.
fn day_and_year_in_one(reader: &Reader<'_>, month: Read, at: usize) -> Option<Written> {
    let (day, year) = reader.token(at).filter(|t| (6..=7).contains(&t.span().len())).and_then(|_| reader.word(at).split_once(','))?;
    let (day, year): (u32, u32) = (day.parse().ok()?, year.parse().ok().filter(|_| year.len() == 4)?);
    let fits = (1..=31).contains(&day) && (1900..2100).contains(&year);
    fits.then(|| Written::new(Part::Day(month.number, day), Some(year), at + 1))
}

/// "since Nov. 99": two figures behind a month that are those of a year, where they count nothing and no month has so many days.
fn year_of_century_past(reader: &Reader<'_>, month: usize, at: usize) -> Option<Read> {
    let number = reader.digits(at).filter(|n| (70..100).contains(n) && !reader.glued(at) && reader.capital(month))?;
    counts_nothing(reader, month, at + 1).then(|| full(reader, number, at + 1))
}

/// "May twenty-one", "January twenty-five nineteen eighty-six": a cardinal in words behind a month can also count what follows,
/// so a year, a mark or nothing must stand behind it.
fn day_in_words(reader: &Reader<'_>, at: usize, month: Read, next: usize) -> Option<Written> {
    if !reader.token(next).is_some_and(|t| t.is(Classes::NUMERAL)) || (!reader.capital(at) && reader.any(at, words!("may march mar"))) {
        return None;
    }
    let day = reader.two_digits_in_words(next).filter(|d| (1..=31).contains(&d.number))?;
    let year = reader.year_behind(day.end);
    let alone = reader.token(day.end).is_none_or(|t| t.kind == PieceKind::Symbol && !reader.dash(day.end) && !t.is(Classes::PERCENT));
    let in_month = reader.before_any(at, words!("in during throughout"));
    (year.is_some() || alone && !in_month).then(|| day_of(month.number, day, year, day.end))
}

/// Whether the month or year at `at` ends a day that the calendar does not have: "31 April", "30 Feb 2023", "Feb. 30, 2023".
pub(super) fn tail_of_impossible(reader: &Reader<'_>, at: usize) -> bool {
    const LONGEST: usize = 4;
    const COUNTS: Classes = Classes::ORDINAL.with(Classes::NUMERAL);
    let tokens = &reader.context.reading.tokens;
    if !tokens[at.saturating_sub(LONGEST)..at].iter().any(|t| t.kind == PieceKind::Number || t.is(COUNTS)) {
        return false;
    }
    (1..=LONGEST.min(at)).filter(|back| reader.token_before(at, *back).is_some()).any(|back| {
        let first = at - back;
        let earlier = Reader::new(reader.context, first, reader.today);
        let late = |t: usize| earlier.day(t).is_some_and(|d| d.number > 28);
        let starts = late(first) || (earlier.month(first).is_some() && (first + 1..at).any(late));
        starts && read(&earlier, first).is_some_and(|d| d.end > at && !d.possible())
    })
}

fn full(reader: &Reader<'_>, two: u32, end: usize) -> Read {
    Read { number: reader.full_year(two), end }
}

fn cardinal_day_place(reader: &Reader<'_>, at: usize) -> bool {
    !reader.before(at, 1).eq_ignore_ascii_case("in")
}

/// "May 3 this year" and "May 3 in 2024" tell the year; "May 3, 2000 people" not.
fn cardinal_year(reader: &Reader<'_>, at: usize, year: Read) -> bool {
    year.end > at && !(reader.any(at, words!("in")) && reader.any(at + 1, words!("the this last")))
}

/// Whether the number behind the month at `at`, ending before `end`, counts what follows rather than days.
fn counts(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    // "kicks in July 1": the verb's own.
    const PHRASAL: List = List::new(
        "kick kicks kicked kicking set sets come comes came go goes went phase phased phases sworn check checked move moved moves turn turned \
        hand handed fly flew bring brought",
    );
    let ends = reader.token(end).is_none_or(|t| t.kind == PieceKind::Symbol || t.is(Classes::FUNCTION));
    if reader.before_any(at, words!("in")) && ends && reader.back_listed(at, 2, &PHRASAL) {
        return false;
    }
    if reader.before_any(at, words!("in during throughout")) {
        return true;
    }
    let noun = reader.word(end);
    let plural = noun.len() > 4 && noun.ends_with('s') && noun.bytes().all(|b| b.is_ascii_lowercase()) && !noun.ends_with("ss");
    reader.before_any(at, words!("since by until till before after late early")) && (plural || reader.is(end, "people"))
}

/// "May 5 per cent", "June 12 million": the number is none of a day.
fn unit_behind(reader: &Reader<'_>, at: usize) -> bool {
    reader.listed(at, list!("% percent million billion lakh crore hundred thousand"))
        || (reader.any(at, words!("per")) && reader.is(at + 1, "cent"))
        || (reader.any(at, words!(": /")) && reader.glued(at) && reader.glued(at + 1))
}

fn day_of(month: u32, day: Read, year: Option<Read>, end: usize) -> Written {
    let end = year.map_or(end, |y| y.end);
    Written::new(Part::Day(month, day.number), year.map(|y| y.number), end)
}

/// "5 March", "5th of March 2024", "16. Nov. 2016", "the third day of October", "18-Mar-24".
fn day_first(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let day = reader.day(at)?;
    if matches!(reader.before(at, 1), "$" | "£" | "€" | "#" | "₹" | "¥") {
        return None;
    }
    let cardinal = reader.digits(at).is_some();
    let mut next = reader.behind_stop(reader.behind_ending(day));
    if reader.any(next, words!("day")) && reader.any(next + 1, words!("of")) {
        next += 1;
    }
    let of = reader.any(next, words!("of"));
    let joined = reader.glued(next) && reader.glued(next + 1) && (reader.dash(next) || reader.any(next, words!("/")));
    // "3/4 of May"
    if of && cardinal && reader.glued(at) && reader.before_any(at, words!("/")) {
        return None;
    }
    if of || joined || reader.any(next, words!(",")) && cardinal {
        next += 1;
    }
    let month = reader.month(next)?;
    let lower_word = !reader.capital(next) && reader.any(next, words!("may march mar dec sun jan august"));
    if lower_word && (!of && !joined) {
        return None;
    }
    if reader.any(next.wrapping_sub(1), words!(",")) {
        return None;
    }
    let behind = reader.behind_stop(month.end);
    let year = year_tied(reader, behind)
        .or_else(|| reader.year_behind(month.end))
        .or_else(|| if cardinal { year_before_noun(reader, behind) } else { None })
        .or_else(|| short_year(reader, at, behind));
    Some(day_of(month.number, day, year, month.end))
}

/// The year tied to a month by the hyphen or slash at `at`: "18-Mar-24", "5/Jun/2019"; a number of one figure and one that a month
/// follows are those of another day: "31 May-2 June", "30 Nov-12 Dec".
fn year_tied(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let tied = reader.glued(at) && reader.glued(at + 1) && (reader.dash(at) || reader.any(at, words!("/")));
    let number = reader.digits(at + 1).filter(|_| tied && !names_month(reader, at + 2))?;
    let number = match reader.length(at + 1) {
        2 => reader.full_year(number),
        4 => number,
        _ => return None,
    };
    Some(Read { number, end: at + 2 })
}

/// "On 4 June 2019 workers walked out": a number behind a day that counts nothing, as nobody counts so exactly by chance in a year of
/// our time. A round one may.
fn year_before_noun(reader: &Reader<'_>, at: usize) -> Option<Read> {
    const NEAR: u32 = 30;
    let now = reader.today?.year() as u32;
    let number = reader.digits(at).filter(|n| n % 10 != 0 && n.abs_diff(now) <= NEAR && !reader.glued(at))?;
    Some(Read { number, end: at + 1 })
}

/// "12 Oct 23.": the year in two figures at `at`, behind the day that begins at `first`, where what follows shows that it counts nothing.
fn short_year(reader: &Reader<'_>, first: usize, at: usize) -> Option<Read> {
    let number = reader.digits(at).filter(|_| reader.length(at) == 2 && !reader.glued(at))?;
    counts_nothing(reader, first, at + 1).then(|| Read { number: reader.full_year(number), end: at + 1 })
}

/// Whether what stands at `at` is no noun that the number before it can count: the line's end, a mark, a conjunction or a verb.
fn counts_nothing(reader: &Reader<'_>, first: usize, at: usize) -> bool {
    const CLAUSES: List = List::new("but because when while before after since though although");
    // They agree with a letter or a meeting, not with "23".
    const SINGULAR: List = List::new("is was has does says shows states asks confirms refers");
    const OF_ANY_NUMBER: List = List::new("said had did will gave told showed stated asked confirmed set made");
    let tokens = &reader.context.reading.tokens;
    let Some(token) = tokens.get(at).filter(|t| !t.has(flag::SENTENCE_START)) else { return true };
    let dated = |at: usize| reader.day(at).is_some_and(|day| names_month(reader, day.end));
    match token.kind {
        PieceKind::Symbol if reader.dash(at) => dated(at + 1) || !reader.is_number(at + 1) && !reader.glued(at),
        PieceKind::Symbol => closes(reader, at) || reader.any(at, words!(". , ; : (")) && !(reader.glued(at) && reader.glued(at + 1)),
        // A new line of its own.
        PieceKind::Word if token.has(flag::LINE_START) && token.has(flag::CAPITAL) => true,
        PieceKind::Word if reader.any(at, words!("to until till through thru")) => dated(at + 1),
        PieceKind::Word if reader.any(at, words!("and or")) => dated(at + 1) || !counts_on(reader, at + 1),
        PieceKind::Word => {
            let of = reader.before_any(first, words!("of from")) || reader.before_listed(first, list!("dated"));
            reader.listed(at, &CLAUSES) || reader.listed(at, &SINGULAR) || of && reader.listed(at, &OF_ANY_NUMBER)
        }
        _ => false,
    }
}

/// A mark that can only close: a bracket's, a cell's, a quotation's or a sentence's.
fn closes(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.word(at), ")" | "]" | "|" | "\"" | "”" | "!" | "?")
}

/// "23 and 40 people", "23 or more", "23 or so": what goes on behind the conjunction is a count.
fn counts_on(reader: &Reader<'_>, at: usize) -> bool {
    const COUNTED: List = List::new("more others so fewer half counting");
    reader.is_number(at) || reader.token(at).is_some_and(|t| t.is(Classes::NUMERAL)) || reader.listed(at, &COUNTED)
}

/// Whether the number before `at` is one of a day: "May", "of May".
pub(super) fn names_month(reader: &Reader<'_>, at: usize) -> bool {
    let next = reader.behind_stop(at);
    reader.month(next + usize::from(reader.any(next, words!("of")))).is_some()
}

/// "5 March (Tuesday)" is left as it is; "Mar 5, Tue" takes its weekday.
fn with_weekday_behind(reader: &Reader<'_>, date: Written) -> Written {
    let next = date.end + usize::from(reader.any(date.end, words!(",")));
    let Part::Day(..) = date.part else { return date };
    match reader.value(next, Classes::WEEKDAY) {
        Some(weekday) if reader.word(next).len() <= 4 && next > date.end => Written { weekday: Some(weekday), end: next + 1, ..date },
        _ => date,
    }
}

/// Whether a bare month, season-less, stands where it can only be a date.
pub(super) fn month_stands(reader: &Reader<'_>, at: usize) -> bool {
    const BEFORE: Words = Words::new(
        "in of by since until till before after from during last next this that early mid late to through every for between throughout \
        around over past come following into all - again",
    );
    const BEHIND: List = List::new(
        "meeting meetings issue newsletter update updates election elections hearing hearings session budget report \
        deadline ballot vote primary council conference edition board decision ruling summit court bulletin referendum \
        statement letter order sitting agenda plenary congress rally protest protests strike deal agreement launch \
        consultation petition campaign digest roundup",
    );
    let word = reader.grammar(at);
    let (given, verb) = (word.any(words!("april june jan august jun")), word.any(words!("may march mar")));
    if !reader.capital(at) && (verb || word.any(words!("august jan dec sep"))) {
        return verb && reader.before_any(at, words!("in")) && !word.any(words!("mar"))
            || !verb && reader.before_any(at, words!("in since last next"));
    }
    let before = reader.before_any(at, BEFORE);
    let name_follows = reader.capital(at + 1) && !reader.glued(at + 1);
    // "Ontario's March deadline", but "the Women's March" and "Ontario's March".
    let whose = reader.token_before(at, 1).is_some_and(|owner| reader.is_owner(owner))
        && reader.token(at + 1).is_some_and(|t| {
            t.kind == PieceKind::Word && !t.has(flag::CAPITAL) && (!t.is(Classes::FUNCTION) || reader.listed(at + 1, &BEHIND))
        });
    if verb {
        if heads_entry(reader, at) || is_subject(reader, at) || is_of_poll(reader, at) {
            return true;
        }
        let named = reader.before_any(at, words!("the our their its his her your a")) && reader.listed(at + 1, &BEHIND);
        let listed = neighbour_month(reader, at);
        let on = reader.before_any(at, words!("from since")) && reader.any(at + 1, words!("on")) && !reader.capital(at + 2);
        let taken = !on && reader.listed(at + 1, list!("on be not have"));
        return named || listed || whose || (before && !taken && !marches_for(reader, at));
    }
    // "Jan sunwai", "Jan Lokpal": a hearing of the people.
    if word.any(words!("jan"))
        && !before
        && !reader.listed(at + 1, &BEHIND)
        && reader.token(at + 1).is_some_and(|t| t.kind == PieceKind::Word)
    {
        return false;
    }
    if given {
        let capital_before = reader.before(at, 1).starts_with(char::is_uppercase) && !before && reader.token_before(at, 2).is_some();
        return before || !(name_follows || capital_before || reader.any(at + 1, words!("'")));
    }
    true
}

/// Whether March or May heads an entry of a year's review: "March: the gates close", "March. The gates closed." What follows a
/// march that is announced is its day, its place or a call.
fn heads_entry(reader: &Reader<'_>, at: usize) -> bool {
    const CALLS: List = List::new("join come meet assemble gather from at on in every noon midday sign bring see when where time date");
    let tokens = &reader.context.reading.tokens;
    let (Some(token), Some(next)) = (tokens.get(at), tokens.get(at + 2)) else { return false };
    let mark = reader.context.reading.mark(at + 1);
    let heads = token.has(flag::SENTENCE_START) && reader.context.reading.glued(at + 1) && next.kind == PieceKind::Word;
    if !heads || next.is(Classes::WEEKDAY.with(Classes::MONTH)) || reader.context.reading.listed(at + 2, &CALLS) {
        return false;
    }
    is_mark!(mark, ":")
        || is_mark!(mark, ".") && token.has(flag::LINE_START) && next.has(flag::SENTENCE_START) && next.is(Classes::FUNCTION)
}

/// "March saw the gates close", "May brought rain": months see and bring, marches do not.
fn is_subject(reader: &Reader<'_>, at: usize) -> bool {
    let opens = reader.token_before(at, 1).is_none() || reader.before_any(at, words!(", and"));
    let described =
        reader.listed(at + 1, list!("was is")) && reader.listed(at + 2, list!("a the our another also when busy full quiet good bad hard"));
    opens && reader.capital(at) && (described || reader.listed(at + 1, list!("saw sees brought brings began ended marks marked")))
}

/// "May's council elections"
fn is_of_poll(reader: &Reader<'_>, at: usize) -> bool {
    const POLLS: List = List::new("election elections by-election by-elections ballot ballots referendum poll polls meeting meetings agm");
    let possessive = reader.context.reading.tokens.get(at).is_some_and(|t| t.has(flag::POSSESSIVE));
    possessive && reader.capital(at) && (reader.listed(at + 1, &POLLS) || reader.listed(at + 2, &POLLS))
}

/// Whether a march for something is named: "in March for Our Lives", but "in March for five weeks", "in March for Mrs Okoye".
fn marches_for(reader: &Reader<'_>, at: usize) -> bool {
    let what = at + 2;
    let person = reader.token(what).is_some_and(|t| t.is(Classes::ROLE.with(Classes::GIVEN_NAME)));
    let told = reader.any(what, words!("a an"))
        || reader.listed(what, list!("good now"))
        || reader.token(what).is_some_and(|t| t.is(Classes::NUMERAL) || t.kind == PieceKind::Number);
    reader.any(at + 1, words!("for")) && !(person && reader.capital(what)) && !told
}

impl Reader<'_> {
    /// Whether the token is a possessive of a place, a body or a person, who have no marches of their own: "Women's March".
    fn is_owner(&self, at: usize) -> bool {
        const MARCHERS: List = List::new(
            "women men people peoples workers farmers students children king queen world mother veterans citizens youth teachers nurses \
            poor dyke trans pride hunger salt freedom",
        );
        let owner = self.context.reading.tokens.get(at).is_some_and(|t| t.has(flag::POSSESSIVE));
        owner && !MARCHERS.contains(super::reader::without_possessive(self.context.reading.core(at)))
    }
}

/// "April, May and June": a month beside another.
fn neighbour_month(reader: &Reader<'_>, at: usize) -> bool {
    let joint = |t: usize| reader.any(t, words!(", and or / &"));
    (joint(at + 1) && reader.month(at + 2).is_some())
        || (at >= 2 && reader.back_any(at, 1, words!(", and or / &")) && reader.month(at - 2).is_some())
}

/// Whether a bare weekday stands for a day, not for every week's: "on Mondays" is not looked up, "Mon" needs a word before it.
pub(super) fn weekday_stands(reader: &Reader<'_>, at: usize) -> bool {
    const BEFORE: Words = Words::new("on by until till since from before after of last next this and or to");
    let before = reader.before_any(at, BEFORE);
    let short = reader.word(at).len() <= 5;
    let range = reader.any(at + 1, words!("to through - – and & /")) && reader.value(at + 2, Classes::WEEKDAY).is_some()
        || reader.before_any(at, words!("to through - –")) && reader.value(at.wrapping_sub(2), Classes::WEEKDAY).is_some();
    if range && !reader.any(at + 1, words!("and")) {
        return false;
    }
    let solo = at == 0 || reader.token_before(at, 1).is_none();
    if short {
        let ends = reader.token(at + 1).is_none() || reader.any(at + 1, words!(".")) && reader.token(at + 2).is_none();
        return (before && reader.capital(at)) || (solo && ends);
    }
    let name_follows = reader.capital(at + 1)
        && reader.listed(at + 1, list!("Times Herald Star Independent Mirror Club Post Mail Telegraph Tribune Night Islam"));
    // "Friday news": a letter's name at the head of its line.
    let named = solo
        && reader.word(at).len() == reader.context.reading.core(at).len()
        && reader.listed(at + 1, list!("news newsletter briefing roundup round-up digest dispatch bulletin letter mail notes file"));
    // "Fridays for Future"
    let movement = reader.any(at + 1, words!("s")) || reader.any(at + 1, words!("for")) && reader.listed(at + 2, list!("future"));
    !name_follows && !named && (reader.capital(at) || before || solo) && !movement
}
