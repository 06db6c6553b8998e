//! Places, streets and works that are called as people are: "Violet Moon factory", "Rue de la Loi", "the people of Owino Uhuru".

use super::Page;
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::{PieceKind, flag};

/// Whether those who live there stand before the name of a place: "the people of Owino Uhuru", "residents of Talbot Heath".
pub(super) fn is_place_of_people(page: &Page<'_>, at: usize) -> bool {
    const THOSE: List = List::new(
        "people residents villagers inhabitants islanders villages village town towns city island islands district districts province \
        settlement slum suburb parish county municipality community communities fishers bay beach beaches cliffs coast coasts fields forest \
        forests harbour harbor hills mangroves marshes mountains outskirts port reefs shore shores streets wards waters",
    );
    at > 1 && !page.breaks(at) && page.str(at - 1) == "of" && THOSE.contains(page.str(at - 2))
}

/// Whether a name begins as streets do in other languages: "Rue de la Loi", "Calle Mayor".
pub(super) fn is_street(page: &Page<'_>, at: usize) -> bool {
    const WAYS: List = List::new(
        "rue avenue boulevard chaussée quai allée impasse via viale piazza corso calle carrer paseo avenida rua praça travessa jalan jln \
        ulica strada strasse straße laan straat persiaran lebuh lorong lebuhraya changkat plaza kampung kampong desa barangay brgy sitio purok favela colonia ejido mohalla kibbutz",
    );
    WAYS.contains(page.str(at))
}

/// Whether a thing or a kind of people stands in small letters behind a name, and is called so: "the Violet Moon factory".
pub(super) fn names_thing(page: &Page<'_>, last: usize) -> bool {
    const THINGS: List = List::new(
        "app bakery barracks boat brand bridge building camp canal clan community communities cottages dam estate factory farmland ferry festival fishers flats \
        forest garden gardens hostel hotel hospital house island library mall market mill mine mosque museum orchard park playground port \
        prison pub quarry reserve school settlement ship shop slum squat stadium temple theatre tower towers township train trains tribe tunnel \
        vessel village villagers",
    );
    // "the Winnie Mandela informal settlement"
    let thing = last + 1 + usize::from(matches!(page.str(last + 1), "informal" | "squatter" | "housing" | "refugee"));
    let named = THINGS.contains(page.str(thing)) && !page.has(last + 1, flag::CAPITAL);
    !page.has(last, flag::POSSESSIVE) && !page.breaks(last + 1) && (named || shares_thing(page, last) || names_works(page, last))
}

/// Whether another name and places in the plural stand behind a name: "Violet Moon and Tarkwa Bay communities".
fn shares_thing(page: &Page<'_>, last: usize) -> bool {
    const PLACES: List = List::new(
        "communities villages townships settlements districts wards counties parishes islands forests rivers estates neighbourhoods \
        neighborhoods suburbs municipalities beaches valleys mines dams hamlets slums barangays",
    );
    let next = last + 2;
    let joined = matches!(page.str(last + 1), "and" | "&" | ",") && page.capital(next) && !page.breaks(next);
    joined
        && (next + 1..next + 4)
            .take_while(|&t| !page.breaks(t))
            .find(|&t| !page.has(t, flag::CAPITAL))
            .is_some_and(|t| PLACES.contains(page.str(t)))
}

/// Whether works of industry stand behind a name: "the Khanyisa coal-fired power station", "the Violet Moon private gas plant".
fn names_works(page: &Page<'_>, last: usize) -> bool {
    const KINDS: List = List::new(
        "coal gas oil nuclear solar wind hydro hydroelectric hydropower power copper gold lithium uranium iron nickel bauxite platinum diamond \
        thermal geothermal lng waste sand granite private offshore onshore open-pit opencast",
    );
    const WORKS: List = List::new(
        "plant plants station stations project projects mine mines pipeline refinery smelter colliery terminal farm scheme field fields \
        development incinerator reactor pit quarry block works",
    );
    const LONGEST: usize = 6;
    let small = |t: usize| page.token(t).is_some_and(|w| !w.any(flag::CAPITAL | flag::SENTENCE_START, Classes::FUNCTION));
    let hyphen = |t: usize| page.str(t) == "-" && page.glued(t);
    KINDS.contains(page.str(last + 1))
        && (last + 1..last + LONGEST)
            .take_while(|&t| hyphen(t) || small(t) && page.token(t).is_some_and(|w| w.kind == PieceKind::Word))
            .any(|t| WORKS.contains(page.str(t)))
}
