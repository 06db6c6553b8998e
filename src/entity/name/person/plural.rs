//! Surnames that share a plural title: "Justices Quibell and Brackwin".

use super::parts::name_at;
use super::party;
use crate::entity::name::Page;
use crate::entity::name::words::PLURALS;
use crate::lexicon::Classes;
use crate::text::flag;

/// The first and last token of the surname behind the one that ends with `last`, where a plural title stands before them: "Justices
/// Quibell and Brackwin".
pub(in super::super) fn next_of_plural(page: &Page<'_>, last: usize) -> Option<(usize, usize)> {
    let end = party::closing(page, last + 1).unwrap_or(last);
    let tie = end + 1 + usize::from(page.str(end + 1) == "," && page.str(end + 2) == "and");
    let at = tie + 1;
    let named = page.capital(at) && is_next_of_plural(page, at) && !page.has(at, flag::ALL_CAPS);
    let name = name_at(page, at).filter(|name| named && name.words == 1)?;
    (!page.common(at) || page.is(at, Classes::FAMILY_NAME)).then_some((at, name.last))
}

/// Whether surnames behind a plural title stand before the token, and "and" or a comma: "Justices Quibell and Brackwin".
fn is_next_of_plural(page: &Page<'_>, at: usize) -> bool {
    let joint = |t: usize| matches!(page.str(t), "," | "and" | "&");
    let Some(tie) = at.checked_sub(1).filter(|&t| !page.breaks(at) && joint(t)) else { return false };
    let last = if joint(tie.wrapping_sub(1)) { tie.wrapping_sub(2) } else { tie.wrapping_sub(1) };
    let last = party::before(page, last);
    // Over one surname after the other, back to the title.
    let mut name = last;
    for _ in 0..4 {
        if !page.has(name, flag::CAPITAL) || page.has(name, flag::POSSESSIVE) || name == 0 {
            return false;
        }
        // "Cortez-Masto"
        if name > 2 && page.str(name - 1) == "-" && page.glued(name) && page.glued(name - 1) {
            name -= 2;
        }
        if page.on(name - 1, &PLURALS) {
            return true;
        }
        if !joint(name - 1) || name < 2 {
            return false;
        }
        name = party::before(page, name - 2);
    }
    false
}
