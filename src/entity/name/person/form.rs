//! People whose form tells them before anything else is asked, and the ships that are called as they are.

use super::parts::{name_at, nickname};
use super::plain_words::is_strict;
use super::role::{is_cut, role_before};
use super::surroundings::{beside_role, kin_behind};
use super::{Mention, UNCLEAR, is_whole_in_capitals};
use crate::entity::name::words::{HYPHENS, RELATIVES};
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Somebody whose given name is the day of the birth, as in West and East Africa: "Friday Akpan", "Monday Okpebholo".
pub(super) fn on_weekday(page: &Page<'_>, at: usize) -> Option<Mention> {
    const HOMES: [&str; 16] = ["NG", "GH", "LR", "SL", "GM", "CM", "KE", "UG", "TZ", "ZM", "ZW", "MW", "SS", "ZA", "BW", "NA"];
    const POINTING: List = List::new("on last next this every by until since from before after of good black");
    let surname = at + 1;
    if !page.is(at, Classes::WEEKDAY) || page.str(at).len() < 6 || !page.country_is(&HOMES) || page.has(at, flag::POSSESSIVE) {
        return None;
    }
    let pointed = at > 0 && !page.breaks(at) && page.listed(at - 1, &POINTING);
    let fits = (page.is(surname, Classes::FAMILY_NAME) || page.is_unknown(surname)) && !page.common(surname);
    let styled = page.marked(at, mark::TITLED | mark::SHOUTED) || page.has(surname, flag::ALL_CAPS);
    let name = name_at(page, surname).filter(|name| fits && !pointed && !styled && !page.breaks(surname) && name.common == 0)?;
    let role = role_before(page, at, &[]);
    Some(Mention { first: role.map_or(at, |r| r.0), role: role.map(|r| r.1), name: at, last: name.last })
}

/// Somebody with a title before another with one, behind "&": "Cllr Ann Lee & Cllr Bob Marsh" are no firm.
pub(in super::super) fn before_another(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    let title = |t: usize| page.is(t, Classes::ROLE) && page.capital(t) && !page.is(t, Classes::GIVEN_NAME);
    if !title(at) || !page.is(at + 1, Classes::GIVEN_NAME) || !page.capital(at + 1) || page.breaks(at + 1) {
        return None;
    }
    let name = name_at(page, at + 1).filter(|name| name.words > 1 && page.str(name.last + 1) == "&" && title(name.last + 2))?;
    let role = role_before(page, at + 1, bodies)?;
    Some(Mention { first: role.0, role: Some(role.1), name: at + 1, last: name.last })
}

/// A member of a parliament whose surname is a word of places and bodies: "MEP David Casa", "MP Ryan Park".
pub(in super::super) fn member(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    const SEATS: List = List::new("MP MEP MSP MLA MPP MNA MHR MLC TD MK Senator Sen Cllr Councillor Councilor Deputy Assemblymember");
    const OTHERS: Classes = Classes::FUNCTION.with(Classes::ROLE).with(Classes::OFFICE).with(Classes::MONTH).with(Classes::WEEKDAY);
    if !page.is(at, Classes::ROLE) || !page.listed(at, &SEATS) || !page.has(at, flag::CAPITAL) {
        return None;
    }
    let (name, last) = (at + 1, at + 2);
    let fits = page.capital(name)
        && page.is(name, Classes::GIVEN_NAME)
        && !page.is(name, UNCLEAR.without(Classes::PHRASE_START))
        && !page.breaks(name);
    let surname = page.capital(last) && !page.is(last, OTHERS) && !page.breaks(last) && !page.has(last, flag::ALL_CAPS);
    let whole = page.core(last).len() > 2 && page.str(last + 1) != "-" && !page.is(last + 1, Classes::PARTICLE);
    let ends = !page.capital(last + 1) || page.breaks(last + 1) || page.has(last, flag::POSSESSIVE);
    let role = if fits && surname && whole && ends { role_before(page, name, bodies)? } else { return None };
    (!page.marked(at, mark::TITLED | mark::SHOUTED)).then_some(Mention { first: role.0, role: Some(role.1), name, last })
}

/// Somebody with a nickname between the names: "Robert “Bobby” Quibell".
pub(in super::super) fn with_nickname(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    let mark = page.token(at + 1).is_some_and(|t| t.kind == PieceKind::Symbol && !t.has(flag::LINE_START));
    if !mark || !page.is(at, Classes::GIVEN_NAME) || !page.capital(at) || nickname(page, at + 1).is_none() {
        return None;
    }
    let name = name_at(page, at).filter(|name| name.words > 2 && page.lists(name.last + 1) & HYPHENS.bit == 0)?;
    let role = role_before(page, at, bodies);
    Some(Mention { first: role.map_or(at, |r| r.0), role: role.map(|r| r.1), name: at, last: name.last })
}

/// Somebody with a title in a heading of capitals: "GOV. BRACKWIN VETOES BILL".
pub(in super::super) fn in_capitals(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    if !page.is(at, Classes::ROLE) || !page.marked(at, mark::SHOUTED) || !is_strict(page, at) {
        return None;
    }
    let name = at + 1 + usize::from(is_cut(page, at + 1));
    let run = name_at(page, name).filter(|run| page.capital(name) && !page.breaks(name) && is_whole_in_capitals(page, name, *run))?;
    let role = role_before(page, name, bodies)?;
    Some(Mention { first: role.0, role: Some(role.1), name, last: run.last })
}

/// The last token of a ship's name: "USS Buchanan", "HMAS Ann Lee", "M/V Ann Lee".
pub(in super::super) fn ship(page: &Page<'_>, at: usize) -> Option<usize> {
    const SHIPS: List = List::new("USS USNS USCGC HMS HMAS HMNZS HMCS CCGS BRP RRS RMS RV MV MFV FV SV LCT");
    // Boats of the Philippines.
    const BOATS: &List = list!("MB FB FBCA");
    let letters = page.has(at, flag::ALL_CAPS) || page.capital(at) && page.str(at).len() == 1;
    if !letters || page.marked(at, mark::SHOUTED) {
        return None;
    }
    let stroke = at + 1;
    let parted = page.glued(stroke) && page.str(stroke) == "/" && page.glued(stroke + 1);
    let kind = if parted {
        matches!(
            (page.str(at), page.str(stroke + 1)),
            ("M" | "F" | "R" | "S", "V") | ("M" | "F", "B") | ("M" | "S", "Y") | ("M", "T" | "S")
        )
    } else {
        page.listed(at, &SHIPS) || page.country_is(&["PH"]) && page.listed(at, BOATS)
    };
    let name = if parted { stroke + 2 } else { stroke };
    let part = |t: usize| page.capital(t) && !page.breaks(t) && !page.has(t, flag::LINE_START);
    (kind && part(name)).then(|| if part(name + 1) && !page.has(name, flag::POSSESSIVE) { name + 1 } else { name })
}

/// A surname that begins with a small particle, behind a title: "Dr al-Qasim", "Justice de Silva".
pub(super) fn with_small_particle(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    let small = |t: usize| page.is(t, Classes::PARTICLE) && !page.has(t, flag::CAPITAL) && !page.marked(t, mark::TAKEN);
    let mut first = at;
    for _ in 0..3 {
        let hyphen = first > 1 && page.str(first - 1) == "-" && page.glued(first) && page.glued(first - 1);
        let before = first.checked_sub(if hyphen { 2 } else { 1 })?;
        if page.breaks(first) || !small(before) {
            break;
        }
        first = before;
    }
    let (start, role) = if first < at { role_before(page, first, bodies)? } else { return None };
    let titled = page.has(role, flag::CAPITAL) && !page.is(role, Classes::FUNCTION) && !page.common(at);
    let name = name_at(page, at).filter(|name| titled && name.words < 3)?;
    Some(Mention { first: start, role: Some(role), name: first, last: name.last })
}

/// Somebody whose surname names places and things, told by what stands behind it: "Sally Lane, Letts' mother, …".
pub(in super::super) fn with_surname_of_thing(page: &Page<'_>, at: usize) -> Option<Mention> {
    const THINGS: Classes = Classes::THING.with(Classes::ORG_HEAD).with(Classes::NAME_PART);
    let last = at + 1;
    let named = page.is(at, Classes::GIVEN_NAME) & page.is(last, THINGS) & !page.is(at, UNCLEAR.without(Classes::MONTH));
    let fits = named && page.capital(at) && page.capital(last) && !page.breaks(last) && page.str(last + 1) == ",";
    let told = || kin_behind(page, last) || page.on(last + 2, &RELATIVES) || beside_role(page, at, last);
    let free = || at == 0 || page.breaks(at) || !page.has(at - 1, flag::CAPITAL) && !matches!(page.str(at - 1), "the" | "in" | "on" | "at");
    (fits && !page.marked(at, mark::TITLED | mark::SHOUTED) && free() && told()).then_some(Mention {
        first: at,
        role: None,
        name: at,
        last,
    })
}
