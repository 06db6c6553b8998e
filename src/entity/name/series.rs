//! People in a series of whom another is sure: "Xolwa Mbuth, Tarquel Ondo and Ann Lee".

use super::person::{Name, name_at};
use super::{Page, mark};
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
    let mut last = name.last;
    for _ in 0..REACH {
        if page.has(last, flag::POSSESSIVE) || !joint(last + 1) || page.breaks(last + 1) {
            return false;
        }
        let next = last + 2 + usize::from(page.str(last + 1) == "," && page.str(last + 2) == "and");
        let Some(name) = name_at(page, next).filter(|_| page.capital(next) && !page.breaks(next)) else { return false };
        if name.is_sure() {
            return true;
        }
        if !fits(page, next, name) {
            return false;
        }
        last = name.last;
    }
    false
}

/// Whether the words can be a name: two or more, each of them none but a name.
fn fits(page: &Page<'_>, first: usize, name: Name) -> bool {
    const NAMES: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME).with(Classes::PARTICLE);
    let styled = page.marked(first, mark::TITLED | mark::SHOUTED) || page.has(first, flag::ALL_CAPS);
    let named = |t: usize| !page.has(t, flag::CAPITAL) || page.is_unknown(t) || page.is(t, NAMES);
    name.words > 1 && !styled && (first..=name.last).all(named)
}
