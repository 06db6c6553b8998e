//! People in a series of whom another is sure: "Xolwa Mbuth, Tarquel Ondo and Ann Lee".

use super::parts::{Name, name_at};
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::text::flag;

/// So many names are looked at behind the first.
const REACH: usize = 5;

/// Whether the name of words that no table knows, from `first`, stands in a series with somebody who is sure to be a person.
pub(super) fn holds(page: &Page<'_>, first: usize, name: Name) -> bool {
    if !fits(page, first, name) {
        return false;
    }
    // "Ann Lee and Xolwa Mbuth": the last person who was found ends right before.
    let joint = |at: usize| matches!(page.str(at), "," | "and" | "&");
    let found = page.people.last().is_some_and(|&(start, last)| {
        last > start && last + 2 <= first && first <= last + 3 && (last + 1..first).all(joint) && !page.has(last, flag::POSSESSIVE)
    });
    if found {
        return true;
    }
    let (mut last, mut closed) = (name.last, false);
    for _ in 0..REACH {
        if page.has(last, flag::POSSESSIVE) || !joint(last + 1) || page.breaks(last + 1) {
            return false;
        }
        let both = page.str(last + 1) == "," && page.str(last + 2) == "and";
        closed |= both || page.str(last + 1) != ",";
        let next = last + 2 + usize::from(both);
        let Some(name) = name_at(page, next).filter(|_| page.capital(next) && !page.breaks(next)) else { return false };
        let begins = name.given && name.words > 1 && name.common == 0 && fits(page, next, name);
        let sure = name.is_sure() || begins || name.words == 2 && page.is(name.last, Classes::FAMILY_NAME) && fits(page, next, name);
        if sure && closed {
            return !page.has(name.last, flag::POSSESSIVE);
        }
        if !name.is_sure() && !fits(page, next, name) {
            return false;
        }
        last = name.last;
    }
    false
}

/// Whether people of a work in the plural stand before the name: "the writers Xolwa Mbuth and Tarquel Ondo".
pub(super) fn begins(page: &Page<'_>, first: usize, name: Name) -> bool {
    let Some(before) = first.checked_sub(1).filter(|&t| !page.breaks(first) && !page.has(t, flag::CAPITAL)) else { return false };
    let stem = page.str(before).strip_suffix('s');
    stem.is_some_and(|stem| stem.len() > 4 && page.lexicon.look_up(stem).1.any(Classes::ROLE)) && fits(page, first, name)
}

/// Whether the words can be a name: two or more, each of them none but a name.
fn fits(page: &Page<'_>, first: usize, name: Name) -> bool {
    const NAMES: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME).with(Classes::PARTICLE);
    let styled = page.marked(first, mark::TITLED | mark::SHOUTED) || page.has(first, flag::ALL_CAPS);
    let named = |t: usize| !page.has(t, flag::CAPITAL) || page.is_unknown(t) || page.is(t, NAMES);
    name.words > 1 && !styled && (first..=name.last).all(named)
}
