//! What belongs to a title beside its head and its portfolio: ranks and places before it ("Ontario Deputy …"), and what stands between
//! its head and its portfolio ("… of State (Independent Charge) for …").

use super::office::REGIONS;
use super::{lower, portfolio};
use crate::entity::name::person::role;
use crate::entity::name::words::{self, BINDING, HYPHENS, NOT_BEFORE, OF, RANKS};
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::text::flag;

/// Whether the initials of a state or a province stand there: "WA Housing Minister".
pub(super) fn is_region(page: &Page<'_>, at: usize) -> bool {
    page.has(at, flag::CAPITAL)
        && page.on(at, &words::REGIONS)
        && page.country.is_some_and(|c| REGIONS.iter().any(|&(region, country)| country == c.code() && region == page.str(at)))
}

/// Whether "Federal" belongs to the title: there are ministers of the federation and of its states ("Bundesminister").
fn is_federal(page: &Page<'_>, at: usize) -> bool {
    page.str(at) == "Federal" && page.country_is(&["DE", "AT", "CH", "PK"])
}

/// Walks over ranks and places before a title: where it begins, and whether a word there makes it no minister.
pub(super) fn before_title(page: &Page<'_>, at: usize) -> (usize, bool) {
    let mut first = at;
    while first > 0 && !page.breaks(first) && at - first < 6 {
        let before = first - 1;
        if page.marked(before, mark::TAKEN) || page.has(before, flag::POSSESSIVE) {
            break;
        }
        let mark = |mark: &str| page.lists(before) & (HYPHENS.bit | BINDING.bit) != 0 && page.str(before) == mark;
        if mark("-") && page.glued(first) && page.glued(before) && page.on_any_case(before.wrapping_sub(1), &RANKS) {
            first = before - 1;
        } else if page.on_any_case(before, &RANKS)
            // "Northern Territory"
            && role::place_ending(page, before).is_none()
            && (page.has(before, flag::CAPITAL)
                || matches!(lower(page, before).as_str(), "deputy" | "associate" | "assistant" | "junior" | "senior" | "vice" | "state" | "provincial"))
        {
            first = before;
        } else if mark(".") && page.glued(before) && page.has(before - 1, flag::CAPITAL) && page.is(before - 1, Classes::PLACE) {
            first = before - 1;
        } else if is_region(page, before) || is_federal(page, before) {
            first = before;
        } else if let Some(place) = role::place_ending(page, before) {
            first = place;
        } else if page.has(before, flag::CAPITAL)
            && (page.is(before, Classes::PLACE.with(Classes::DEMONYM)) && !page.is(before, Classes::FUNCTION)
                // "South Australian Planning Minister"
                || first < at
                    && page.is(first, Classes::PLACE.with(Classes::DEMONYM))
                    && matches!(page.str(before), "South" | "North" | "East" | "West" | "Southern" | "Northern" | "Eastern" | "Western"))
        {
            first = before;
        } else {
            break;
        }
    }
    let shadow = !page.breaks(first)
        && page.on_any_case(first.wrapping_sub(1), &NOT_BEFORE)
        && matches!(lower(page, first - 1).as_str(), "shadow" | "opposition");
    (first, shadow)
}

/// Whether "-in-charge" stands behind a head.
pub(super) fn in_charge(page: &Page<'_>, at: usize) -> bool {
    page.says(at + 2, "in") && page.says(at + 4, "charge") && (at + 1..at + 5).all(|t| page.glued(t))
}

/// What stands between a head and its portfolio: "of State (Independent Charge)", "in charge", "Delegate", "responsible". Gives the
/// last token that belongs to the title without a portfolio, and the token behind all of them.
pub(super) fn rank_behind(page: &Page<'_>, at: usize) -> (usize, usize) {
    let (mut last, mut next) = (at, at + 1);
    if in_charge(page, at) {
        return (at + 4, at + 5);
    }
    if page.on_any_case(next, &OF) && page.says(next + 1, "state") {
        last = next + 1;
        next = last + 1;
        let word = lower(page, next);
        if matches!(word.as_str(), "at" | "in")
            && page.says(next + 1, "the")
            && matches!(lower(page, next + 2).as_str(), "department" | "ministry")
        {
            next += 3;
        }
    }
    // "(Independent Charge)", "(I/C)"
    if page.str(next) == "("
        && matches!(lower(page, next + 1).as_str(), "independent" | "i" | "ic")
        && let Some(end) = (next + 2..next + 6).find(|&t| page.str(t) == ")")
    {
        last = end;
        next = end + 1;
    }
    let word = lower(page, next);
    if word == "with" && page.says(next + 1, "special") && page.says(next + 2, "responsibility") {
        next += 3;
    } else if matches!(word.as_str(), "in" | "with") && matches!(lower(page, next + 1).as_str(), "charge" | "responsibility") {
        next += 2;
    } else if matches!(word.as_str(), "responsible" | "delegate") {
        next += 1;
    }
    (last, next)
}

/// The portfolio of a minister who sits "in the Presidency", "in the Prime Minister's Office", "in the Ministry of Works": its first
/// and last token; `from` is the token behind "in".
pub(super) fn seat_behind(page: &Page<'_>, from: usize) -> Option<(usize, usize)> {
    let at = from + usize::from(page.says(from, "the"));
    if at == from || page.breaks(at) {
        return None;
    }
    let house = |t: usize| matches!(lower(page, t).as_str(), "office" | "department") && !page.breaks(t);
    let word = lower(page, at);
    match word.as_str() {
        "presidency" => {
            // "in the Presidency for Women", "in the Presidency responsible for Electricity"
            let tie = at + 1 + usize::from(page.says(at + 1, "responsible"));
            let matter = (page.says(tie, "for") && !page.breaks(tie)).then(|| portfolio::behind(page, tie + 1)).flatten();
            Some(matter.unwrap_or((at, at)))
        }
        "ministry" | "department" if matches!(lower(page, at + 1).as_str(), "of" | "for") => portfolio::behind(page, at + 2),
        "prime" | "deputy" | "vice" if page.has(at + 1, flag::POSSESSIVE) && house(at + 2) => Some((at, at + 2)),
        "president" | "premier" if page.has(at, flag::POSSESSIVE) && house(at + 1) => Some((at, at + 1)),
        _ => None,
    }
}
