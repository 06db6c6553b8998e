//! Bodies without a head word, by the shape of their name ("X & Y", a country at its end), by where it stands and by their deeds.

use super::run::Stretch;
use crate::entity::name::words::{DEEDS, HYPHENS, LANDSCAPE, OUTLETS};
use crate::entity::name::{Page, gazetteer::sense, mark};
use crate::fold::Lower;
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, flag};

/// Whether "X & Y" is a company: two names, no places, no pair of matters.
pub(super) fn paired(page: &Page<'_>, run: &Stretch) -> bool {
    let matter = Classes::PLACE.with(Classes::PORTFOLIO).with(Classes::NAME_PART).with(Classes::DEMONYM).with(Classes::FUNCTION);
    let mut words = (run.first..=run.last).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word));
    let long = words.clone().all(|t| page.str(t).chars().count() > 1);
    let counted = page.is(run.last + 1, Classes::THING) && !page.has(run.last + 1, flag::CAPITAL);
    // "Cycling & Walking Promotion Officer"
    let role = page.is(run.last, Classes::ROLE.with(Classes::OFFICE)) && !page.is(run.last, Classes::FAMILY_NAME);
    // "Wilkie & Ors v Commonwealth", "Action & Outcome"
    let others = list!("ors anor others").contains(page.core(run.last));
    let plain = words.clone().count() == 2 && words.clone().all(|t| page.is(t, Classes::COMMON) && !page.is(t, Classes::FAMILY_NAME));
    // "Orla Quinn & Sam Patel"
    let people = run.last == run.first + 4
        && page.str(run.first + 2) == "&"
        && [run.first, run.first + 3].into_iter().any(|t| page.is(t, Classes::GIVEN_NAME))
        && [run.first, run.first + 3].into_iter().all(|t| page.is(t, Classes::GIVEN_NAME) || page.is_unknown(t));
    long && !counted
        && !people
        && !role
        && !others
        && !plain
        && !words.all(|t| page.is(t, matter))
        && !page.is(run.first, Classes::PLACE)
        && !page.is(run.last, Classes::PLACE)
}

/// "Safe Harbour Canada": words that are no place, with a country or continent behind.
pub(super) fn ends_in_country(page: &Page<'_>, run: &Stretch) -> bool {
    const DIRECTIONS: [&str; 17] = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "great", "greater",
        "new", "latin", "modern", "rural",
    ];
    let country = |t: usize| page.sense(t, sense::COUNTRY) != 0;
    // "the EU-Canada talks"
    let between = run.last > 0 && page.on(run.last - 1, &HYPHENS);
    // "Disability Rights Wisconsin"
    let state = |t: usize| {
        const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART);
        let matter =
            |t: usize| page.is(t, MATTERS) && !page.is(t, Classes::THING.with(Classes::ORG_HEAD)) && !page.on_any_case(t, &LANDSCAPE);
        page.is(t, Classes::PLACE) && t > run.first + 1 && (run.first..t).all(matter)
    };
    if run.last == run.first || between || !country(run.last) && !state(run.last) || page.marked(run.first, mark::TITLED | mark::SHOUTED) {
        return false;
    }
    let unfit = Classes::PLACE.with(Classes::DEMONYM).with(Classes::ROLE).with(Classes::FUNCTION);
    let other = (run.first..run.last)
        .any(|t| page.is(t, unfit) || DIRECTIONS.contains(&Lower::new(page.core(t)).as_str()) || page.has(t, flag::POSSESSIVE));
    let person = page.is(run.first, Classes::GIVEN_NAME) && !page.common(run.first);
    !(other || person)
        && (run.last > run.first + 1
            || run.first > 0
                && !page.breaks(run.first)
                && page.token(run.first - 1).is_some_and(|t| t.kind == PieceKind::Word && !t.has(flag::CAPITAL)))
}

/// Whether the ministry or office behind a possessive is a person's: "Orla Quinn's Rail Ministry". The possessor is the run from
/// `first` to `last`.
pub(super) fn is_persons_house(page: &Page<'_>, first: usize, last: usize, behind: usize) -> bool {
    let house = |t: usize| matches!(page.core(t), "Ministry" | "Department" | "Office" | "Government" | "Cabinet" | "Administration");
    last > first && page.is(first, Classes::GIVEN_NAME) && (house(behind) || house(behind + 1))
}

/// Whether the run makes up all that stands between marks or ends of line, as a title does.
pub(in super::super) fn fills_segment(page: &Page<'_>, first: usize, last: usize) -> bool {
    let edge = |t: usize| page.token(t).is_none_or(|t| t.kind == PieceKind::Symbol);
    (first == 0 || page.has(first, flag::LINE_START) || edge(first - 1) || page.is(first - 1, Classes::FUNCTION))
        && (edge(last + 1) || page.has(last + 1, flag::LINE_START) || page.is(last + 1, Classes::FUNCTION))
}

/// Whether a deed of bodies stands behind the token `last`.
pub(super) fn does(page: &Page<'_>, last: usize) -> bool {
    !page.has(last, flag::POSSESSIVE) && !page.breaks(last + 1) && page.on(last + 1, &DEEDS)
}

/// Whether a run of words of the language, in capitals within a sentence, does what bodies do: "Natural Justice sued".
pub(super) fn acts(page: &Page<'_>, run: &Stretch) -> bool {
    let words = (run.first..=run.last).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word));
    let plain = Classes::COMMON.with(Classes::NAME_PART).with(Classes::PORTFOLIO);
    let unfit = Classes::GIVEN_NAME
        .with(Classes::OFFICE)
        .with(Classes::ROLE)
        .with(Classes::MONTH)
        .with(Classes::WEEKDAY)
        .with(Classes::THING)
        .with(Classes::DEMONYM);
    let styled = page.marked(run.first, mark::TITLED | mark::SHOUTED) || page.breaks(run.first) && page.common(run.first);
    // "Sheriff Denita Ball wrote"
    let titled =
        run.first > 0 && !page.breaks(run.first) && page.is(run.first - 1, Classes::ROLE) && page.has(run.first - 1, flag::CAPITAL);
    // "Commissioner for Human Rights Ann Lee had asked"
    let tie = (0..4).map_while(|n| run.first.checked_sub(n + 1).filter(|&t| !page.breaks(t + 1))).find(|&t| !page.capital(t));
    let of_role = tie.is_some_and(|tie| {
        let role = tie.wrapping_sub(1);
        matches!(page.str(tie), "for" | "of" | "on") && page.is(role, Classes::ROLE) && page.has(role, flag::CAPITAL)
    });
    run.last > run.first
        && !styled
        && !titled
        && !of_role
        && !page.has(run.last, flag::POSSESSIVE)
        && words.clone().any(|t| page.is(t, plain))
        // "Broughty Ferry has three trains."
        && !(page.on_any_case(run.last, &LANDSCAPE) && page.listed(run.last + 1, list!("has have had will lost won gave took made")))
        && !words.clone().all(|t| page.is(t, Classes::PLACE))
        && !words.clone().any(|t| page.is(t, unfit))
        && page.on(run.last + 1, &DEEDS)
}

/// Whether a paper or a station is named by words that no table knows: "the daily El Brackwin", "the broadcaster Onda Quibela".
pub(super) fn named_outlet(page: &Page<'_>, run: &Stretch) -> bool {
    let told = run.first > 0 && page.on(run.first - 1, &OUTLETS) && !page.breaks(run.first);
    let word = |t: usize| page.is_unknown(t) || page.is(t, Classes::PARTICLE.with(Classes::FAMILY_NAME));
    let given = page.is(run.first, Classes::GIVEN_NAME) && !page.is(run.first, Classes::PARTICLE);
    told && !page.marked(run.first, mark::TITLED) && !given && (run.first..=run.last).all(word)
}
