//! Places, streets and works that are called as people are: "Violet Moon factory", "Rue de la Loi", "the people of Owino Uhuru".

use crate::entity::name::Page;
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::{PieceKind, flag};

/// Whether those who live there stand before the name of a place: "the people of Owino Uhuru", "residents of Talbot Heath".
pub(super) fn is_place_of_people(page: &Page<'_>, at: usize) -> bool {
    const THOSE: List = List::named("peopled");
    at > 1 && !page.breaks(at) && page.str(at - 1) == "of" && page.listed(at - 2, &THOSE)
}

/// Whether a name begins as streets do in other languages: "Rue de la Loi", "Calle Mayor".
pub(super) fn is_street(page: &Page<'_>, at: usize) -> bool {
    const WAYS: List = List::named("foreign-streets");
    page.listed(at, &WAYS)
}

/// Whether a thing or a kind of people stands in small letters behind a name, and is called so: "the Violet Moon factory".
pub(super) fn names_thing(page: &Page<'_>, last: usize) -> bool {
    const THINGS: List = List::named("eponymous-things");
    // "the Winnie Mandela informal settlement"
    let thing = last + 1 + usize::from(matches!(page.str(last + 1), "informal" | "squatter" | "housing" | "refugee"));
    let named = page.listed(thing, &THINGS) && !page.has(last + 1, flag::CAPITAL);
    !page.has(last, flag::POSSESSIVE) && !page.breaks(last + 1) && (named || shares_thing(page, last) || names_works(page, last))
}

/// Whether another name and places in the plural stand behind a name: "Violet Moon and Tarkwa Bay communities".
fn shares_thing(page: &Page<'_>, last: usize) -> bool {
    const PLACES: List = List::named("shared-places");
    let next = last + 2;
    let joined = matches!(page.str(last + 1), "and" | "&" | ",") && page.capital(next) && !page.breaks(next);
    joined
        && (next + 1..next + 4)
            .take_while(|&t| !page.breaks(t))
            .find(|&t| !page.has(t, flag::CAPITAL))
            .is_some_and(|t| page.listed(t, &PLACES))
}

/// Whether works of industry stand behind a name: "the Khanyisa coal-fired power station", "the Violet Moon private gas plant".
fn names_works(page: &Page<'_>, last: usize) -> bool {
    const KINDS: List = List::named("industries");
    const WORKS: List = List::named("industrial-works");
    const LONGEST: usize = 6;
    let small = |t: usize| page.token(t).is_some_and(|w| !w.any(flag::CAPITAL | flag::SENTENCE_START, Classes::FUNCTION));
    let hyphen = |t: usize| page.str(t) == "-" && page.glued(t);
    page.listed(last + 1, &KINDS)
        && (last + 1..last + LONGEST)
            .take_while(|&t| hyphen(t) || small(t) && page.token(t).is_some_and(|w| w.kind == PieceKind::Word))
            .any(|t| page.listed(t, &WORKS))
}
