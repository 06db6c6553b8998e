//! Committees of a chamber that are called by a list of matters: "Senate Health, Education, Labor and Pensions Committee", "House of
//! Commons Justice Committee"; and the matters of a role, which are no body: "Director of Policy and Communications".

use crate::entity::name::words::TIES;
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::flag;

/// Words of the matters of committees and roles.
const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART).with(Classes::COMMON).with(Classes::ORG_HEAD);

/// The last token of the committee whose chamber begins with `at`.
pub(super) fn of_chamber(page: &Page<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    if !page.is(at, Classes::BODY_ALONE.with(Classes::PHRASE_START)) || page.marked(at, mark::TITLED | mark::SHOUTED) {
        return None;
    }
    let chamber = chamber(page, at)?;
    let last = (chamber + 1..chamber + LONGEST)
        .take_while(|&t| is_part(page, t))
        .find(|&t| page.capital(t) && page.listed(t, list!("committee subcommittee")))?;
    // "House of Commons Standing Committee on Fisheries": told by what it is on.
    if page.lists(last + 1) & TIES.bit != 0 && page.capital(last + 2) {
        return None;
    }
    let matters = || (chamber + 1..last).filter(|&t| page.capital(t));
    let list = (chamber + 1..last).all(|t| page.str(t) != ",") || matches!(page.str(last - 2), "and" | "&") || ties_last(page, last);
    (last > chamber + 1 && list && page.capital(chamber + 1) && matters().all(|t| page.is(t, MATTERS))).then_some(last)
}

/// The last token of the name of a chamber that begins with `at`.
fn chamber(page: &Page<'_>, at: usize) -> Option<usize> {
    const CHAMBERS: &List = list!("senate house assembly");
    if !CHAMBERS.contains(page.core(at)) {
        return None;
    }
    let of = page.str(at + 1) == "of" && page.listed(at + 2, list!("commons lords representatives assembly keys"));
    let last = if of { at + 2 } else { at };
    let chamber = of && page.says(at, "house") || page.listed(at, CHAMBERS);
    (chamber && page.has(at, flag::CAPITAL) && !page.has(last, flag::POSSESSIVE)).then_some(last)
}

/// Whether "and" stands before the last matter of two words: "Energy and Natural Resources Committee".
fn ties_last(page: &Page<'_>, last: usize) -> bool {
    last > 3 && matches!(page.str(last - 3), "and" | "&") && page.capital(last - 1) && page.capital(last - 2)
}

/// Whether the token may stand among matters of a list.
fn is_part(page: &Page<'_>, at: usize) -> bool {
    !page.breaks(at) && (page.capital(at) || matches!(page.str(at), "," | "and" | "&" | "the"))
}

/// Whether the capital `at` begins the matters that a role is of: "Director of Policy and Communications".
pub(super) fn is_matter_of_role(page: &Page<'_>, at: usize) -> bool {
    const PARTS: Classes = Classes::PORTFOLIO.with(Classes::COMMON);
    const OTHERS: Classes = Classes::PLACE.with(Classes::GIVEN_NAME).with(Classes::BODY_ALONE);
    let role = at > 1
        && !page.breaks(at)
        && page.str(at - 1) == "of"
        && page.has(at - 2, flag::CAPITAL)
        && page.listed(at - 2, list!("director head chief manager vice-president president officer coordinator lead dean"));
    let joint = at + 1;
    role && matches!(page.str(joint), "and" | "&")
        && page.capital(joint + 1)
        && !page.capital(joint + 2)
        && [at, joint + 1].iter().all(|&t| page.is(t, PARTS) && !page.is(t, OTHERS))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn committees() {
        check(&[
            (
                "The Senate Health, Education, Labor and Pensions Committee met.",
                &["o Senate Health, Education, Labor and Pensions Committee"],
            ),
            ("It went to the Senate Energy and Natural Resources Committee.", &["o Senate Energy and Natural Resources Committee"]),
            ("The House of Commons Justice Committee reported.", &["o House of Commons Justice Committee"]),
            ("The House of Commons Standing Committee on Fisheries met.", &["o House of Commons Standing Committee on Fisheries"]),
        ]);
    }

    #[test]
    fn no_committees_of_chambers() {
        check(&[
            ("The Senate, the Health Committee and Greenpeace met.", &["o Senate", "o Health Committee", "o Greenpeace"]),
            ("The House of Commons told the Justice Committee.", &["o House of Commons", "o Justice Committee"]),
        ]);
    }

    #[test]
    fn matters_of_roles() {
        check(&[
            ("Write to our Director of Policy and Communications today.", &[]),
            ("The Ministry of Health and Welfare wrote.", &["o Ministry of Health and Welfare"]),
        ]);
    }
}
