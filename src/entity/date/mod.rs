//! Dates: calendar days, months, seasons, years, ranges and relative days, as EDTF (levels 0 and 1).
//!
//! A form is read by the file that is named after it into a [`written::Written`] date: what the words say, perhaps without a
//! year. `range` ties two of them, `tense` looks at the sentence, `written` gives the year that it speaks of.

mod day;
mod decided;
mod diary;
mod edtf;
mod nth;
mod numeric;
mod opener;
mod own;
mod period;
mod range;
mod reader;
mod relative;
mod shared;
mod tense;
#[cfg(test)]
mod tests;
pub(super) mod words;
mod written;

pub use edtf::{DatePoint, DateValue};

use super::{Context, Entity, Value};
use crate::calendar::Date;
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Token, flag, is_mark};
pub(super) use numeric::is_in_digits;
pub(super) use opener::may_begin;
use range::Opening;
use reader::Reader;
pub(super) use reader::without_possessive;
pub(crate) use words::Grammar;
use words::{Words, words};
use written::{Calendar, Part, Written};

/// The word classes at which the scanner wakes, digits apart.
pub(super) const TRIGGERS: Classes = NAMED.with(Classes::DATE_TRIGGER);

/// Words that name a part of the calendar: a date in themselves.
pub(super) const NAMED: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::SEASON);

/// The words of dates, which go into `lexicon`.
pub(super) fn register(lexicon: &mut Lexicon) -> Grammar {
    words::register(lexicon);
    tense::register(lexicon);
    Grammar::new(lexicon)
}

/// Proposes the date that begins at the word `at`, or that "ago" at `at` ends.
#[inline]
pub(super) fn scan(context: &Context<'_>, at: usize, log: &mut Log, found: &mut Vec<Entity>) {
    if !log.covers(&context.reading.tokens[at]) && opener::word_may_open(context, at) {
        propose(context, at, log, found);
    }
}

/// Proposes the date that begins with the digits at `at`, of which `last` is the last byte.
#[inline]
pub(super) fn scan_figures(context: &Context<'_>, at: usize, last: u8, log: &mut Log, found: &mut Vec<Entity>) {
    if opener::figures_may_open(context, at, last) && !log.covers(&context.reading.tokens[at]) {
        propose(context, at, log, found);
    }
}

#[inline(never)]
fn propose(context: &Context<'_>, at: usize, log: &mut Log, found: &mut Vec<Entity>) {
    let today = log.entry.or(context.date);
    let reader = Reader::new(context, at, today);
    let calendar = Calendar::new(today, context.country);
    match day::alone(&reader, at) {
        Some(written) => settle(&reader, &calendar, at, written, log, found),
        None => propose_closely(&reader, &calendar, at, log, found),
    }
}

/// As [`propose`], form by form.
fn propose_closely(reader: &Reader<'_>, calendar: &Calendar, at: usize, log: &mut Log, found: &mut Vec<Entity>) {
    let context = reader.context;
    let trigger = if context.reading.tokens[at].is(Classes::DATE_TRIGGER) { reader.grammar(at) } else { Words::NONE };
    if trigger.any(words!("ago now")) {
        if let Some((first, written)) = relative::before_now(reader, calendar, at) {
            let day = relative::day_ago(reader, calendar, at);
            let value = day.or_else(|| calendar.value(&written, tense::Tense::Past));
            log.push(context.reading.span(first, at + usize::from(day.is_some())), value, found);
        }
        return;
    }
    let opening = match () {
        () if trigger.any(words!("from")) => Opening::From,
        () if trigger.any(words!("between")) => Opening::Between,
        () => Opening::Bare,
    };
    if opening == Opening::Bare
        && let Some((day, last)) = shared::day_before(reader, at).filter(|(day, last)| day.possible() && last.possible())
    {
        settle_before(reader, calendar, at, day, last, log, found);
        return;
    }
    let left_at = if opening == Opening::Bare { at } else { at + 1 + usize::from(reader.any(at + 1, words!("the"))) };
    let left = read(reader, calendar, left_at);
    if let Some((value, end)) = tied(reader, calendar, opening, at, (left_at, left)) {
        log.push(span(context, at, end), value, found);
        return;
    }
    if opening != Opening::Bare {
        return;
    }
    if trigger.any(words!("following next"))
        && let Some((value, end)) = relative::following(reader, at, || last_before(found).and_then(DateValue::last_day))
    {
        log.push(span(context, at, end), value, found);
        return;
    }
    settle(reader, calendar, at, left, log, found);
}

/// Proposes the date `written` at `at`, if it is one there.
fn settle(reader: &Reader<'_>, calendar: &Calendar, at: usize, written: Option<Written>, log: &mut Log, found: &mut Vec<Entity>) {
    let context = reader.context;
    if let Some(written) = written
        && written.possible()
        && (!written.bare || stands(reader, at, &written))
    {
        let behind = shared::days_behind(reader, &written);
        let year = match written.part {
            Part::Month(_) if written.bare => shared::year_of_months(reader, at),
            _ if behind.is_none() => shared::year_of_days(reader, &written),
            _ => behind.as_ref().and_then(|days| days.year).map(|year| year.number as i32),
        };
        let written = Written { year: written.year.or(year), ..written };
        let named = told_behind(reader, calendar, &written).or_else(|| of_wire(reader, calendar, at, &written));
        let value = named
            .or_else(|| of_dateline(reader, at, &written, found))
            .or_else(|| anaphoric(reader, at, &written, found))
            .or_else(|| calendar.value(&written, tense(reader, calendar, at, &written)));
        log.take(context, at, &written, value);
        log.push(span(context, at, written.end), value, found);
        for (first, day) in behind.iter().flat_map(shared::DaysBehind::iter) {
            log.push(span(context, first, day.end), in_month_of(value, day.number), found);
        }
    }
}

/// Proposes the day at `at` of a list that ends in the date `last`: "11 and 12 April".
fn settle_before(reader: &Reader<'_>, calendar: &Calendar, at: usize, day: Written, last: Written, log: &mut Log, found: &mut Vec<Entity>) {
    let value = calendar.value(&last, tense(reader, calendar, at, &last));
    let value = if let Part::Day(_, number) = day.part { in_month_of(value, number) } else { None };
    log.push(span(reader.context, at, day.end), value, found);
}

/// The tense that decides the year of a date without one.
fn tense(reader: &Reader<'_>, calendar: &Calendar, at: usize, written: &Written) -> tense::Tense {
    let needed = written.year.is_none() && calendar.today.is_some() && !matches!(written.part, Part::Known(_));
    if needed { tense::of_date(reader.context, at, written.end) } else { tense::Tense::Open }
}

/// The day of that number in the month of the day `value`.
fn in_month_of(value: Option<DateValue>, day: u32) -> Option<DateValue> {
    let Some(DateValue::Point(DatePoint::Day(told))) = value else { return None };
    relative::day(Date::new(told.year(), told.month(), day))
}

/// "flew on 23 May and came home on the 29th": a day of the month that the sentence has told.
fn day_after(reader: &Reader<'_>, at: usize, day: u32, found: &[Entity]) -> Option<DateValue> {
    const REACH: usize = 16;
    let told = found.iter().rev().take(REACH).find(|e| matches!(e.value, Value::Date(_)))?;
    let Value::Date(Some(DateValue::Point(DatePoint::Day(before)))) = told.value else { return None };
    let tokens = &reader.context.reading.tokens;
    let same = (at.saturating_sub(REACH)..=at).rev().take_while(|&t| t == at || !tokens[t + 1].has(flag::SENTENCE_START));
    let near = same.last().is_some_and(|first| (tokens[first].start as usize) < told.span.end());
    let month = if day > before.day() { before } else { before.plus_months(1)? };
    relative::day(Date::new(month.year(), month.month(), day)).filter(|_| near)
}

/// What the scanner has read so far.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// The day of the entry of a dated log that the scanner is in: it stands at the start of the entry's first line
    /// ("30/07/15: spades in the ground", "Update, 2 April 2015"). What an entry tells, it tells from its own day.
    entry: Option<Date>,
    /// The byte behind the last date.
    behind: u32,
}

impl Log {
    /// Whether a date that was found already reaches over the token.
    #[inline]
    pub fn covers(&self, token: &Token) -> bool {
        token.start < self.behind
    }

    fn push(&mut self, span: Span, value: Option<DateValue>, found: &mut Vec<Entity>) {
        self.behind = span.end() as u32;
        found.push(Entity { span, value: Value::Date(value.filter(|value| value.is_writable())) });
    }

    /// Begins a new entry where the date at `at` heads one.
    fn take(&mut self, context: &Context<'_>, at: usize, written: &Written, value: Option<DateValue>) {
        let (Part::Day(..), Some(_), Some(DateValue::Point(DatePoint::Day(date)))) = (written.part, written.year, value) else { return };
        let reading = context.reading;
        let mut first = at;
        while first > 0 && at - first < 4 && !reading.tokens[first].has(flag::LINE_START) {
            first -= 1;
        }
        let heads = |t: usize| {
            let word = reading.str(t);
            word.eq_ignore_ascii_case("update")
                || word.eq_ignore_ascii_case("updated")
                || word.eq_ignore_ascii_case("posted")
                || !word.starts_with(char::is_alphanumeric)
        };
        let starts = reading.tokens[first].has(flag::LINE_START) && (first..at).all(heads);
        let next = reading.tokens.get(written.end);
        let ends = next.is_none_or(|t| t.has(flag::LINE_START))
            || is_mark!(reading.mark(written.end), ":" | "|" | "–" | "—" | "-" | "*" | "**" | "." | ")" | "]");
        if starts && ends && context.date.is_none_or(|today| date <= today) {
            self.entry = Some(date);
        }
    }
}

/// The date that was spoken of last.
fn last_before(found: &[Entity]) -> Option<DateValue> {
    const REACH: usize = 16;
    let date = |e: &Entity| if let Value::Date(value) = e.value { Some(value) } else { None };
    found.iter().rev().take(REACH).find_map(date)?
}

/// The span of a date; an apostrophe before a short year or decade is its own.
fn span(context: &Context<'_>, first: usize, end: usize) -> Span {
    let reading = context.reading;
    let apostrophe = reading.glued(first)
        && is_mark!(reading.mark(first - 1), "'" | "’" | "‘")
        && reading.str(first).starts_with(|c: char| c.is_ascii_digit());
    let first = if apostrophe { first - 1 } else { first };
    let last = &reading.tokens[end - 1];
    let end = match reading.text.as_bytes()[..last.end as usize] {
        [.., b's' | b'S'] => last.start as usize + reader::without_possessive(reading.core(end - 1)).len(),
        _ if is_abbreviated(context, end - 1) => last.end as usize + 1,
        _ => last.end as usize,
    };
    Span::new(reading.tokens[first].start as usize, end)
}

/// Whether the name of a month or a day at `at` is cut short and another mark stands behind the stop, which is then no sentence's:
/// "on 4 Sept.; then".
fn is_abbreviated(context: &Context<'_>, at: usize) -> bool {
    const SHORT: usize = 5;
    let reading = context.reading;
    let token = &reading.tokens[at];
    token.is(Classes::MONTH.with(Classes::WEEKDAY))
        && token.span().len() < SHORT
        && !reading.listed(at, list!("may june july"))
        && is_mark!(reading.mark(at + 1), ".")
        && reading.glued(at + 1)
        && reading.glued(at + 2)
        && is_mark!(reading.mark(at + 2), ";" | "," | ":" | ")")
}

/// Reads the date at `at` in any form but a range.
fn read(reader: &Reader<'_>, calendar: &Calendar, at: usize) -> Option<Written> {
    // The name of a month or a weekday, and nothing else, begins a day only.
    const DAYS: Classes = Classes::MONTH.with(Classes::WEEKDAY);
    const OTHERS: Classes = Classes::SEASON.with(Classes::NUMERAL).with(Classes::ORDINAL);
    let token = reader.token(at)?;
    let figures = token.kind == PieceKind::Number;
    let ordinal = figures && !reader.ends_in_digit(token);
    let wakes = if figures { ordinal } else { reader.wakes(at) };
    if token.is(DAYS) && !token.is(OTHERS) && !wakes {
        return day::read(reader, at);
    }
    let dated = if figures { numeric::read(reader, at) } else { None };
    if let Some(dated) = dated.or_else(|| if wakes { nth::read(reader, calendar, at) } else { None }) {
        return Some(dated);
    }
    // A bare year may be the beginning of more.
    let period = period::read(reader, calendar, at);
    period
        .filter(|w| !matches!(w.part, Part::Year) || !w.bare)
        .or_else(|| if wakes && !ordinal { relative::read(reader, calendar, at) } else { None })
        .or_else(|| day::read(reader, at))
        .or(period)
        .or_else(|| if ordinal { bare_day(reader, at) } else { None })
}

/// "on the 15th": a day of the month by its ordinal alone.
fn bare_day(reader: &Reader<'_>, at: usize) -> Option<Written> {
    let day = reader.ordinal(at).filter(|d| (1..=31).contains(&d.number))?;
    let told = reader.before_any(at, words!("the")) && reader.back_any(at, 2, words!("on by until since before after for from"));
    let ends = reader.token(day.end).is_none() || reader.any(day.end, words!(". , ; ) ! ? :")) || on_begins_clause(reader, at, day.end);
    (told && ends).then(|| Written::new(Part::DayOfMonth(day.number), None, day.end))
}

/// Whether what happened on a day follows it at once: "on the 12th Judge Marsh ruled", "on the 3rd we met".
fn on_begins_clause(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    const ACTORS: Classes = Classes::ROLE.with(Classes::OFFICE).with(Classes::GIVEN_NAME);
    let actor = || {
        let state = usize::from(reader.listed(end, list!("u.s u.s. us")));
        let role = |t: usize| reader.token(t).is_some_and(|t| t.is(ACTORS) && t.has(flag::CAPITAL));
        role(end + state) || state > 0 && (role(end + 2) || role(end + 3))
    };
    let pronoun = || reader.listed(end, list!("we they he she it the a an our their his her its in at"));
    // "From the 1st fares rise", but "From the 10th graders"
    let subject = || {
        let noun = reader.word(end);
        let plural = noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss") && noun.bytes().all(|b| b.is_ascii_lowercase());
        plural && reader.is_number(at) && !reader.listed(end, list!("graders grades floors readings rounds"))
    };
    let opens = || at > 1 && reader.token_before(at, 3).is_none() && reader.back_any(at, 2, words!("by until before after since from"));
    let all = || reader.listed(end, list!("all every each no both i you")) || subject();
    let clause = || {
        let tied = reader.back_any(at, 2, words!("on by until since from before"));
        tied && reader.listed(end, list!("unless if when because but though while"))
    };
    clause() || reader.back_any(at, 2, words!("on")) && (pronoun() || actor()) || opens() && (pronoun() || all())
}

/// Reads a range that begins at `first`; its left end is the date `left` at `at`, or the number of a day there.
fn tied(
    reader: &Reader<'_>,
    calendar: &Calendar,
    opening: Opening,
    first: usize,
    (at, left): (usize, Option<Written>),
) -> Option<(Option<DateValue>, usize)> {
    let range = |left: Written| tied_to(reader, calendar, opening, first, (at, left));
    left.and_then(range).or_else(|| number(reader, at).and_then(range))
}

/// The range from `first` whose left end is `left` at `at`.
fn tied_to(
    reader: &Reader<'_>,
    calendar: &Calendar,
    opening: Opening,
    first: usize,
    (at, left): (usize, Written),
) -> Option<(Option<DateValue>, usize)> {
    let context = reader.context;
    // "The house rises today until 9 May": what happens on one day lasts until another.
    if opening == Opening::Bare && reader.any(at, words!("today tonight yesterday")) && reader.any(left.end, words!("until till")) {
        return None;
    }
    // "12/16/22- Today the governor signed": the day of what is told, and its first word.
    if opening == Opening::Bare && matches!(left.part, Part::Day(..)) && reader.dash(left.end) && begins_telling(reader, left.end + 1) {
        return None;
    }
    // "30 Nov.-12 Dec.", "from Jan. to March"
    let stop = reader.behind_stop(left.end);
    let right_at = range::tie(reader, left.end, opening)
        .or_else(|| if stop > left.end && reader.month(left.end - 1).is_some() { range::tie(reader, stop, opening) } else { None })?;
    let range = |right: Written| {
        if right.end <= right_at || !ends_fit(reader, opening, at, &left, right_at, &right) {
            return None;
        }
        let (left, right) = with_year_behind(reader, left, right);
        let tense = tense::of_date(context, first, right.end);
        range::join(calendar, left, right, tense)
    };
    let date = read(reader, calendar, right_at).or_else(|| now(reader, calendar, opening, right_at));
    date.and_then(range).or_else(|| number(reader, right_at).and_then(range))
}

/// Whether a sentence begins with the word behind a dash: "Today the governor signed".
fn begins_telling(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.any(at, words!("today tonight yesterday")) && reader.capital(at) && !reader.glued(at);
    word && reader.token(at + 1).is_some_and(|t| t.kind == PieceKind::Word || reader.any(at + 1, words!(",")))
}

/// "June 10-12, 2024": the year behind a bare day is that of both ends.
fn with_year_behind(reader: &Reader<'_>, left: Written, right: Written) -> (Written, Written) {
    match (left.part, right.part, reader.year_behind(right.end)) {
        (Part::Day(..), Part::DayOfMonth(_), Some(year)) if left.year.is_none() => {
            let number = Some(year.number as i32);
            (Written { year: number, ..left }, Written { end: year.end, ..right })
        }
        _ => (left, right),
    }
}

/// "between May and now", "from 2019 to the present", "from 2019 to date": ends today.
fn now(reader: &Reader<'_>, calendar: &Calendar, opening: Opening, at: usize) -> Option<Written> {
    let day = reader.any(at, words!("present current")) && reader.any(at + 1, words!("day date"));
    (day || reader.any(at, words!("now present")) || opening == Opening::From && reader.any(at, words!("date")))
        .then(|| Written::known(relative::day(calendar.today), at + 1 + usize::from(day)))
}

/// A number that can be a day, where the other end of the range tells the month: "3–5 May".
fn number(reader: &Reader<'_>, at: usize) -> Option<Written> {
    const NUMBERS: Classes = Classes::ORDINAL.with(Classes::NUMERAL);
    reader.token(at).filter(|t| t.kind == PieceKind::Number || t.is(NUMBERS))?;
    let day = reader.day(at)?;
    Some(Written::new(Part::DayOfMonth(day.number), None, day.end))
}

/// Whether the ends speak of dates: words that can be others need the range's words, numbers no units.
fn ends_fit(reader: &Reader<'_>, opening: Opening, at: usize, left: &Written, right_at: usize, right: &Written) -> bool {
    let month_words = |w: &Written, t: usize| {
        !matches!(w.part, Part::Month(_)) || !w.bare || reader.capital(t) || !reader.any(t, words!("may march mar"))
    };
    let seasons =
        |w: &Written, t: usize| !(matches!(w.part, Part::Season(_)) && w.bare && reader.is(t, "fall") && opening == Opening::Bare);
    // "2019-2021"
    let tied_years = left.part == Part::Year
        && right.part == Part::Year
        && reader.glued(left.end)
        && reader.glued(right_at)
        && !reader.context.reading.glued(at)
        && right.year.is_some_and(|y| (1800..2100).contains(&y));
    let year = |w: &Written, t: usize| {
        !matches!(w.part, Part::Year) || !w.bare || tied_years || period::year_stands(reader, t, w.year.unwrap_or(0))
    };
    let weekdays = matches!(left.part, Part::Weekday(_)) && matches!(right.part, Part::Weekday(_)) && opening == Opening::Bare;
    let unit = matches!(right.part, Part::DayOfMonth(_) | Part::Year) && number_goes_on(reader, right.end);
    // "Since Tuesday to 5 people": a bare day behind "to" stays a number unless the left end has a month.
    let bare_days = matches!((left.part, right.part), (Part::DayOfMonth(_), Part::DayOfMonth(_))) && left.weekday.is_none();
    let money = at > 0 && matches!(reader.before(at, 1), "$" | "£" | "€" | "#" | "₹");
    let counts = matches!((left.part, right.part), (Part::Year, Part::Year))
        && opening == Opening::Bare
        && reader.any(left.end, words!("to"))
        && reader.today.is_some_and(|d| right.year.is_some_and(|y| y > d.year() + 40));
    month_words(left, at)
        && month_words(right, right_at)
        && seasons(left, at)
        && year(left, at)
        && year(right, right_at)
        && !(weekdays || unit || bare_days || money || counts)
}

fn number_goes_on(reader: &Reader<'_>, end: usize) -> bool {
    reader.token(end).is_some_and(|t| t.is(Classes::TIME_UNIT))
        || reader.listed(end, list!("% percent million people pm am a.m p.m votes o'clock"))
        || (reader.glued(end) && reader.glued(end + 1) && reader.any(end, words!(": / -")))
}

/// Whether a date of one word is one, where it stands.
fn stands(reader: &Reader<'_>, at: usize, written: &Written) -> bool {
    match written.part {
        Part::Month(_) => day::month_stands(reader, at),
        Part::Weekday(_) => day::weekday_stands(reader, at),
        Part::Season(_) => period::season_stands(reader, at),
        Part::Year => period::year_stands(reader, at, written.year.unwrap_or(0)),
        _ => true,
    }
}

/// "Ann Lee on Thursday announced": agencies call the day of their news so, between who did something and the verb.
fn of_wire(reader: &Reader<'_>, calendar: &Calendar, at: usize, written: &Written) -> Option<DateValue> {
    const VERBS: List = List::new("said told held took met gave began wrote sent won lost put led made took went came called");
    let Part::Weekday(weekday) = written.part else { return None };
    let today = calendar.today.filter(|today| today.weekday() == weekday && written.weekday.is_none())?;
    let who = at.checked_sub(2).filter(|_| reader.before_any(at, words!("on")) && reader.token_before(at, 2).is_some())?;
    let named = reader.context.reading.tokens[who].has(flag::CAPITAL);
    let verb = reader.word(written.end);
    let acts = verb.starts_with(char::is_lowercase) && (VERBS.contains(verb) || verb.len() > 4 && verb.ends_with("ed"));
    relative::day(Some(today)).filter(|_| named && acts)
}

/// "TURIN, 29 May 2019 – Today, the group has": the day that the dateline tells, or the one before it.
fn of_dateline(reader: &Reader<'_>, at: usize, written: &Written, found: &[Entity]) -> Option<DateValue> {
    let dash = at.checked_sub(1).filter(|&dash| matches!(written.part, Part::Known(_)) && reader.dash_before(dash))?;
    if !begins_telling(reader, at) {
        return None;
    }
    let told = found.iter().rev().take(4).find(|e| matches!(e.value, Value::Date(_)))?;
    let behind = reader.context.reading.tokens.get(dash.checked_sub(1)?)?.end as usize;
    let Value::Date(Some(DateValue::Point(DatePoint::Day(day)))) = told.value else { return None };
    let back = if reader.any(at, words!("yesterday")) { -1 } else { 0 };
    relative::day(day.plus_days(back)).filter(|_| behind == told.span.end())
}

/// "On Tuesday (Nov 29)", "yesterday (January 3, 2022)": a day that its date stands behind in brackets.
fn told_behind(reader: &Reader<'_>, calendar: &Calendar, written: &Written) -> Option<DateValue> {
    let (at, relative) = (written.end, reader.any(written.end.wrapping_sub(1), words!("today yesterday tomorrow")));
    let named = matches!(written.part, Part::Weekday(_)) || matches!(written.part, Part::Known(_)) && relative;
    if !named || !reader.any(at, words!("(")) {
        return None;
    }
    let date = day::read(reader, at + 1).or_else(|| numeric::read(reader, at + 1)).filter(|date| reader.any(date.end, words!(")")))?;
    let weekday = if let Part::Weekday(weekday) = written.part { Some(weekday) } else { None };
    // "today (Monday)": a day that has been, unless it is the document's own.
    if let Part::Weekday(weekday) = date.part {
        let Part::Known(Some(DateValue::Point(DatePoint::Day(said)))) = written.part else { return None };
        let back = (said.weekday() as i32 - weekday as i32).rem_euclid(7);
        return relative::day(said.plus_days(-back)).filter(|_| !reader.any(at - 1, words!("tomorrow")));
    }
    let value = calendar.value(&Written { weekday, ..date }, tense(reader, calendar, at + 1, &date));
    value.filter(|value| matches!(value, DateValue::Point(DatePoint::Day(day)) if weekday.is_none_or(|w| day.weekday() == w)))
}

/// "that November": of the year that was spoken of last.
fn anaphoric(reader: &Reader<'_>, at: usize, written: &Written, found: &[Entity]) -> Option<DateValue> {
    if let (Part::DayOfMonth(day), None) = (written.part, written.weekday) {
        return day_after(reader, at, day, found);
    }
    let Part::Month(month) = written.part else { return None };
    if !written.bare || !reader.before_any(at, words!("that")) {
        return None;
    }
    let before = last_before(found)?;
    let last = before.last_day()?;
    let whole_year = matches!(before, DateValue::Point(DatePoint::Year(_)));
    let year = if whole_year || last.month() <= month { last.year() } else { last.year() + 1 };
    Some(DateValue::Point(DatePoint::Month(year, month)))
}
