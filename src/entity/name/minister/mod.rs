//! Ministers: the offices of many countries and the grammar that builds their titles.
//!
//! Two kinds of title. A *whole* title is its own portfolio: "Prime Minister", "Premier", "Attorney General" (see [`whole_title`]).
//! A *built* one has a head and a portfolio before it ("Foreign Affairs Minister", "Home Secretary") or behind
//! ("Minister of State for Transport", "Secretary of the Interior"); see [`portfolio`] and, for what else it holds, [`ranks`].

pub(super) mod apposition;
mod bearer;
pub(super) mod office;
mod portfolio;
mod ranks;
mod secretary;
pub(super) mod successor;
mod whole_title;

use super::words::{NOT_BEFORE, TIES};
use super::{Page, gazetteer::sense, mark};
use crate::entity::{Entity, Portfolio, Value};
use crate::fold::Lower;
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::span::Span;
use crate::text::flag;
use office::{CLERICAL, MINISTER, SECRETARY};
use ranks::{before_title, in_charge, rank_behind, seat_behind};
use whole_title::of_place;

/// Before "minister" alone, they tell the office from the cleric.
const TOLD: &str = "the his her their our its this that these those both former acting then new federal \
                    present current previous next responsible competent relevant outgoing incoming same dear your my";

/// A title, in tokens.
pub(super) struct Title {
    pub first: usize,
    pub last: usize,
    pub portfolio: Option<Portfolio>,
    pub plural: bool,
}

/// Finds the titles of the text and the names behind them.
pub(super) fn find(page: &mut Page<'_>, offices: &[u32], found: &mut Vec<Entity>) {
    let mut behind = 0;
    // "The Secretary" is a minister's where no other has that title, or one who has it is named before.
    let mut secretaries = page.country_is(&["HK", "PH"]);
    for at in offices.iter().map(|&at| at as usize) {
        if at >= behind
            && !page.marked(at, mark::TAKEN)
            && let Some(title) = title_at(page, at).or_else(|| secretary::alone(page, at).filter(|_| secretaries))
        {
            behind = title.last + 1;
            secretaries |= title.portfolio.is_some() && page.sense(at, sense::OFFICE) == SECRETARY && page.has(at, flag::CAPITAL);
            mention(page, &title, found);
        }
    }
}

fn title_at(page: &Page<'_>, at: usize) -> Option<Title> {
    if let Some((end, &words)) = page.gazetteer.offices.longest(page.reading, at)
        && (at + 1..end).all(|t| !page.breaks(t))
        && let Some(title) = whole_title::title(page, at, end - 1, words)
    {
        return Some(title);
    }
    match page.sense(at, sense::OFFICE) {
        0 => None,
        MINISTER => minister(page, at),
        SECRETARY => secretary::title(page, at),
        _ if page.core(at).len() == 3 && page.says(at, "mos") => minister_of_state(page, at),
        _ => page.has(at, flag::ALL_CAPS).then(|| secretary::council_member(page, at)).flatten(),
    }
}

/// "MoS Finance", "MoS (IC) for Ports", "MoS Home": the portfolio mostly stands behind without a "for".
fn minister_of_state(page: &Page<'_>, at: usize) -> Option<Title> {
    if page.core(at) != "MoS" || page.country.is_some() && !page.country_is(&["IN", "PK", "BD", "NP", "LK"]) {
        return None;
    }
    let (rank, next) = rank_behind(page, at);
    let tie = usize::from(matches!(page.str(next), "for" | "of"));
    let matter = portfolio::behind(page, next + tie).filter(|&(first, _)| page.capital(first) && page.is(first, Classes::PORTFOLIO));
    let (first, shadow) = before_title(page, at);
    let (last, portfolio) = matter.map_or((rank, None), |(first, last)| (last, Some(Portfolio::Written(page.reading.span(first, last)))));
    (!shadow).then_some(Title { first, last, portfolio, plural: false })
}

pub(super) fn lower(page: &Page<'_>, at: usize) -> Lower {
    Lower::new(page.core(at))
}

impl Page<'_> {
    /// A span without the ending of a possessive.
    fn owned(&self, span: Span) -> Span {
        let text = span.of(self.reading.text);
        let owner = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        Span::new(span.start(), span.start() + owner.len())
    }
}

/// A title with the head "minister".
fn minister(page: &Page<'_>, at: usize) -> Option<Title> {
    let plural = page.core(at).ends_with(['s', 'S']);
    let capital = page.has(at, flag::CAPITAL);
    if page.has(at, flag::POSSESSIVE) && page.has(at + 1, flag::CAPITAL) && page.is(at + 1, Classes::ORG_HEAD)
        || plural && at > 1 && page.is(at - 2, Classes::ORG_HEAD) && page.says(at - 1, "of")
        || page.on_any_case(at.wrapping_sub(1), &NOT_BEFORE)
        || page.str(at + 1) == "-" && page.glued(at + 1) && !in_charge(page, at)
    {
        return None;
    }
    // Behind: "of State", "for X", "in charge of X".
    let (mut last, mut behind) = (at, None);
    if !page.has(at, flag::POSSESSIVE) {
        let next;
        (last, next) = rank_behind(page, at);
        let tied = page.lists(next) & TIES.bit != 0 && !page.breaks(next);
        if tied && matches!(lower(page, next).as_str(), "for" | "of") {
            let matter = next + 1 + usize::from(page.says(next + 1, "the"));
            if CLERICAL.contains(&lower(page, matter).as_str()) || is_of_church(page, matter) {
                return None;
            }
            // "the Interior Minister of Thuringia", but "the Minister of Niger Delta Affairs"
            let goes_on = (matter + 1..=matter + 2).take_while(|&t| page.has(t, flag::CAPITAL)).any(|t| page.is(t, Classes::PORTFOLIO));
            let abroad = page.says(next, "of") && page.is(matter, Classes::PLACE) && !page.is(matter, Classes::PORTFOLIO) && !goes_on;
            behind = portfolio::behind(page, next + 1)
                .filter(|_| !abroad)
                .filter(|&(first, _)| capital || !page.has(first, flag::CAPITAL) || page.is(first, Classes::PORTFOLIO));
        } else if tied && page.says(next, "in") {
            behind = seat_behind(page, next + 1).filter(|&(first, _)| capital || page.says(first, "prime"));
        } else if tied && capital && page.says(next, "to") && page.says(next + 1, "the") {
            // "Assistant Minister to the Prime Minister"
            behind = match page.gazetteer.offices.longest(page.reading, next + 2) {
                Some((end, words)) if words.is_empty() && page.has(next + 2, flag::CAPITAL) => Some((next + 2, end - 1)),
                _ => None,
            };
        }
    }
    if let Some((first, end)) = behind {
        let (start, shadow) = before_title(page, at);
        return (!shadow).then(|| Title {
            first: start,
            last: of_canada(page, of_place(page, end)),
            portfolio: Some(Portfolio::Written(page.reading.span(first, end))),
            plural,
        });
    }
    // "Labour Minister" is of a party in Britain and of labour elsewhere.
    let abroad = |t: usize| t > 0 && page.is(t - 1, Classes::PLACE.with(Classes::DEMONYM));
    let work = |t: usize| page.is(t, Classes::PORTFOLIO) && (abroad(t) || !page.country_is(&["GB"]));
    let foreign = |first: usize| (first..at).all(|t| page.is(t, Classes::PLACE.with(Classes::DEMONYM)) && !work(t));
    if let Some(first) = portfolio::before(page, at).filter(|&first| !foreign(first)) {
        if plural && !capital && is_counted(page, first) {
            return None;
        }
        let matter = page.owned(page.reading.span(first, at - 1));
        let (start, shadow) = before_title(page, first);
        let last = if last == at { of_place(page, last) } else { last };
        // "not one Government minister": no matter of its own.
        let portfolio = (!matter.of(page.reading.text).eq_ignore_ascii_case("government")).then_some(Portfolio::Written(matter));
        return (!shadow).then_some(Title { first: start, last, portfolio, plural });
    }
    let (start, shadow) = before_title(page, at);
    if shadow {
        return None;
    }
    let outside = start.checked_sub(1).map_or(Lower::new(""), |b| lower(page, b));
    let named = page.capital(last + 1) && !page.breaks(last + 1) && !page.common(last + 1);
    let told = list!(TOLD).contains(outside.as_str());
    // "the two ministers"
    let counted = plural && page.is(start.wrapping_sub(1), Classes::NUMERAL) && !is_counted(page, start);
    // "Thank you, minister."
    let addressed = outside == "," && !plural && (page.breaks(at + 1) || matches!(page.str(at + 1), "." | "!" | "?"));
    (capital || told || named || addressed || counted).then_some(Title { first: start, last, portfolio: None, plural })
}

/// Whether a church stands from the token on: "St Wexel's Church", "Quibel Parish".
fn is_of_church(page: &Page<'_>, first: usize) -> bool {
    const LONGEST: usize = 5;
    let mut words = (first..first + LONGEST).take_while(|&t| page.capital(t) && !page.breaks(t));
    words.any(|t| t > first && page.listed(t, list!("church chapel kirk parish cathedral congregation")))
}

/// "Minister of Agriculture and Agri-Food Canada": departments of Canada are called so.
fn of_canada(page: &Page<'_>, end: usize) -> usize {
    let at = end + 1;
    let named = page.str(at) == "Canada" && page.capital(at) && !page.breaks(at) && !page.has(end, flag::POSSESSIVE);
    if named && (!page.capital(at + 1) || page.breaks(at + 1)) { at } else { end }
}

/// Where the body begins that a minister's office is, by its title: "Office of the Prime Minister".
fn office_of(page: &Page<'_>, title: &Title) -> Option<usize> {
    let office = title.first.checked_sub(3).filter(|_| !title.plural && !page.has(title.last, flag::POSSESSIVE))?;
    let heads = ["minister", "premier"].iter().any(|head| page.says(title.last, head));
    let told = heads && page.str(office) == "Office" && page.str(office + 1) == "of" && page.str(office + 2) == "the";
    (told && page.capital(office) && page.has(title.first, flag::CAPITAL) && (office + 1..=title.first).all(|t| !page.breaks(t)))
        .then_some(office)
}

/// Whether a number before the title `first` tells how many there were, and not who: "five housing ministers", but "the two ministers".
pub(super) fn is_counted(page: &Page<'_>, first: usize) -> bool {
    let successive = page.says(first.wrapping_sub(1), "successive");
    let Some(number) = first.checked_sub(1 + usize::from(successive)).filter(|_| !page.breaks(first)) else { return false };
    let many = page.is(number, Classes::NUMERAL) || page.listed(number, list!("several many no dozen numerous"));
    let told = page.listed(number.wrapping_sub(1), list!("the all these those both our their its"));
    successive || many && !told
}

/// Puts down a title, alone or with the name or names behind it.
fn mention(page: &mut Page<'_>, title: &Title, found: &mut Vec<Entity>) {
    let mut title = Title { ..*title };
    // "the Special Adviser to the Prime Minister Ann Lee": the name is the adviser's.
    let served = title.first > 2
        && page.says(title.first - 1, "the")
        && page.says(title.first - 2, "to")
        && page.is(title.first - 3, Classes::ROLE.with(Classes::ROLE_PART));
    let mut named = bearer::behind(page, title.last + 1).filter(|_| !page.has(title.last, flag::POSSESSIVE) && !served);
    // "Minister in the Prime Minister's Department (Law)": what is in brackets is the matter.
    let seat = title.first < title.last && matches!(page.core(title.last), "Department" | "Office" | "Presidency");
    if seat
        && !title.plural
        && let Some(close) = bearer::closing(page, title.last + 1)
    {
        title.portfolio = Some(Portfolio::Written(page.reading.span(title.last + 2, close - 1)));
        title.last = close;
        named = bearer::behind(page, close + 1);
    }
    // "Associate Minister of Health (Mental Health) Xolwa Mbuth"
    if named.is_none()
        && let Some(close) = bearer::closing(page, title.last + 1)
        && let Some((first, last)) = bearer::behind(page, close + 1).filter(|&(first, last)| last > first)
    {
        (title.last, named) = (close, Some((first, last)));
    }
    let title = &title;
    let alone =
        Entity { span: page.reading.span(title.first, title.last), value: Value::Minister { name: None, portfolio: title.portfolio } };
    let Some((first, last)) = named else {
        if let Some(office) = office_of(page, title) {
            page.take(office, title.last);
            found.push(Entity { span: page.reading.span(office, title.last), value: Value::Organization });
            return;
        }
        page.take(title.first, title.last);
        let end = bearer::end_of_title(page, title.last);
        page.marks[end] |= mark::TITLE_END;
        found.push(alone);
        // "the Minister for Rail, Ryan Park, …": a surname that names things.
        if page.str(end + 1) == ","
            && let Some((first, last)) = bearer::behind(page, end + 2)
            && first < last
            && page.is(last, Classes::THING.with(Classes::ROLE).with(Classes::ORG_HEAD))
            && matches!(page.str(last + 1), "," | "." | ")")
        {
            page.take(first, last);
            page.people.push((first, last));
            let name = page.reading.span(first, last);
            found.push(Entity { span: name, value: Value::Minister { name: Some(name), portfolio: title.portfolio } });
        }
        return;
    };
    if !title.plural {
        page.take(title.first, last);
        page.people.push((first, last));
        let span = page.reading.span(title.first, last);
        found.push(Entity { span, value: Value::Minister { name: Some(page.reading.span(first, last)), portfolio: title.portfolio } });
        return;
    }
    // "Ministers Joly, Hussen and Miller": each name for itself.
    page.take(title.first, title.last);
    let mut next = Some((first, last));
    for _ in 0..12 {
        let Some((first, last)) = next else { break };
        let span = page.reading.span(first, last);
        page.take(first, last);
        page.people.push((first, last));
        found.push(Entity { span, value: Value::Minister { name: Some(span), portfolio: title.portfolio } });
        let mut at = last + 1;
        at += usize::from(page.has(at, flag::ALL_CAPS) && page.is(at, Classes::ROLE) && !page.breaks(at));
        if page.has(last, flag::POSSESSIVE) || !matches!(page.str(at), "," | "and" | "&") {
            break;
        }
        at += 1 + usize::from(page.str(at) == "," && page.str(at + 1) == "and");
        next = bearer::behind(page, at);
    }
}

#[cfg(test)]
mod tests;
