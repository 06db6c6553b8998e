//! Who bears a minister's title: the name right behind it, and what may stand between.

use super::lower;
use crate::entity::name::person::{parts, plain_words, role};
use crate::entity::name::{Entry, Page, mark, person};
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::flag;

/// The bracket that closes a matter within a title, where one opens at `open`: "(Mental Health)", but "(Labour)" is a party.
pub(super) fn closing(page: &Page<'_>, open: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    if page.str(open) != "(" || !page.is(open + 1, Classes::PORTFOLIO) || !page.has(open + 1, flag::CAPITAL) {
        return None;
    }
    let close = (open + 2..open + LONGEST).find(|&t| page.str(t) == ")")?;
    let party = close == open + 2 && page.entry(open + 1).is_some();
    (!party).then_some(close)
}

/// The last token of what narrows a title down behind it: "(Oil)", "in the Eastern Cape".
pub(super) fn end_of_title(page: &Page<'_>, last: usize) -> usize {
    let mut end = last;
    end = closing(page, end + 1).unwrap_or(end);
    if matches!(page.str(end + 1), "in" | "of" | "for") && !page.breaks(end + 1) {
        let place = end + 2 + usize::from(page.says(end + 2, "the"));
        match page.entry(place) {
            Some((behind, Entry::Other)) => end = behind - 1,
            _ if page.is(place, Classes::PLACE) && page.has(place, flag::CAPITAL) => end = place,
            _ => {}
        }
    }
    if page.token(end).is_some() { end } else { last }
}

/// Whether a soldier's rank stands right behind "Minister": "Internal Affairs Minister General Jeje Odongo".
fn is_rank(page: &Page<'_>, at: usize) -> bool {
    const RANKS: List = List::new("General Gen Colonel Col Major Maj Brigadier Brig Captain Capt Lieutenant Lt Admiral Commodore Marshal");
    at > 0 && page.says(at - 1, "minister") && page.listed(at, &RANKS) && !page.has(at, flag::ALL_CAPS)
}

/// The name behind a title, honorifics left out.
pub(super) fn behind(page: &Page<'_>, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    // "Tan" is a given name elsewhere.
    if page.str(at) == "Tan" && page.str(at + 1) == "Sri" && page.capital(at + 2) {
        at += 2;
    }
    while at < from + 8 && !page.breaks(at) {
        // "Sri Mulyani": a name in Indonesia, a title in India.
        let named = at == from && page.is(at, Classes::GIVEN_NAME) && !page.country_is(&["IN", "NP", "LK", "BD"]);
        let honorific = page.has(at, flag::CAPITAL) && (page.is_honorific(at) || at == from && is_rank(page, at)) && !named;
        let behind = at + 1 + usize::from(role::is_cut(page, at + 1));
        let article = |t: usize| page.says(t, "the") && lower(page, t + 1).as_str().starts_with("hon") && page.has(t + 1, flag::CAPITAL);
        let titled = honorific && (page.capital(behind) || article(behind));
        let stop = at > from && role::is_cut(page, at);
        if !(titled || stop || article(at)) {
            break;
        }
        at += 1;
    }
    if page.breaks(at) || page.str(at) == "(" {
        return None;
    }
    // "Minister de Souza": a surname that begins with a small particle.
    if let Some(first) = parts::particles(page, at) {
        let name = parts::bearer_at(page, first).filter(|name| name.words < 3 && !page.common(first))?;
        return Some((at, name.last));
    }
    // "Minister Friday Kelly", "Minister River Stewart": words that begin no other name.
    let name = parts::bearer_at(page, at).filter(|name| name.words > 1 || !page.capital(at + 1));
    if name.is_none()
        && let Some(last) = plain_words::pair(page, at, true)
    {
        return Some((at, last));
    }
    let name = name.or_else(|| parts::bearer_at(page, at))?;
    let known = page.is(at, Classes::GIVEN_NAME.with(Classes::FAMILY_NAME));
    let unfit = Classes::COMMON
        .with(Classes::FUNCTION)
        .with(Classes::DEMONYM)
        .with(Classes::ROLE)
        .with(Classes::MONTH)
        .with(Classes::WEEKDAY)
        .with(Classes::THING)
        .with(Classes::PORTFOLIO)
        .with(Classes::ORG_HEAD)
        .with(Classes::STATUS);
    // "Minister Close": what no sentence has a capital for.
    let plain = from == at
        && at.checked_sub(1).is_some_and(|head| matches!(page.str(head), "Minister" | "Ministers"))
        && page.is(at, Classes::COMMON.with(Classes::ROLE))
        && !page.is(at, unfit.without(Classes::COMMON.with(Classes::ROLE)))
        && !page.is_honorific(at)
        && !matches!(page.str(at), "Mentor" | "Emeritus" | "Plenipotentiary" | "Counsellor")
        && !page.opener(at)
        && !page.marked(at, mark::TITLED | mark::SHOUTED);
    let stray = page.is(at, unfit) && !known && !plain
        || page.is(at, Classes::COMMON.with(Classes::FUNCTION)) && page.marked(at, mark::TITLED | mark::SHOUTED) && name.words == 1;
    // "Minister Jordan", and none in "Prime Minister Scotland needs".
    let place = page.is(at, Classes::PLACE) && !known && name.words == 1;
    let head = at.checked_sub(1).is_some_and(|head| matches!(page.str(head), "Minister" | "Ministers" | "Secretary" | "MEC" | "CS"));
    if place && (from != at || !head || page.marked(at, mark::TITLED | mark::SHOUTED) || page.entry(at).is_some()) {
        return None;
    }
    let acronym = page.has(at, flag::ALL_CAPS) && !page.marked(at, mark::SHOUTED) && !parts::is_initial(page.core(at));
    if (stray && name.words == 1)
        || acronym
        || stray && page.marked(at, mark::TITLED | mark::SHOUTED)
        || page.is(at, Classes::FUNCTION) && !known && !parts::is_initial(page.core(at))
    {
        return None;
    }
    // "Baroness Vere of Norbiton"
    let last = at.checked_sub(1).filter(|_| at > from).and_then(|peer| person::peerage(page, Some((peer, peer)), name.last));
    Some((at, last.unwrap_or(name.last)))
}
