//! Bodies that sit in a place: "Morlake council", "Toronto city police", "Leith TUC", "City of Elm", "Mathare Mothers".

use super::run::{PAIRS, Stretch};
use crate::entity::name::words::{LANDSCAPE, LOCAL, MUNICIPALITIES, OF, REPORTING};
use crate::entity::name::{Entry, Page, gazetteer::head, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::flag;

/// Initials of bodies that sit in a town each: "Leith TUC".
const LOCAL_INITIALS: [&str; 26] = [
    "ACORN", "BLM", "CAB", "CCG", "CLP", "CND", "CVS", "DHB", "DPAC", "DSA", "ICB", "ISD", "LHD", "NAACP", "NEU", "PHN", "PIRG", "PTA",
    "RSPCA", "SPCA", "SURJ", "TUC", "UCU", "XR", "YMCA", "YWCA",
];

/// A body in small letters, or initials of local bodies, behind a place that ends before `at`: "police", "city council", "TUC".
pub(super) fn body_behind(page: &Page<'_>, at: usize) -> Option<usize> {
    if at > 0 && page.has(at - 1, flag::POSSESSIVE) {
        return None;
    }
    if page.has(at, flag::ALL_CAPS) && !page.breaks(at) && LOCAL_INITIALS.contains(&page.str(at)) && !page.marked(at, mark::SHOUTED) {
        return Some(at);
    }
    let small = |t: usize| page.token(t).is_some() && !page.has(t, flag::CAPITAL) && !page.breaks(t);
    let start = if small(at)
        && matches!(
            page.str(at),
            "city" | "county" | "town" | "district" | "state" | "federal" | "provincial" | "regional" | "military" | "school" | "air"
        ) {
        at + 1
    } else {
        at
    };
    let body = |t: usize| small(t) && page.is(t, Classes::BODY);
    if body(start) { Some(start) } else { body(at).then_some(at) }
}

/// The local body behind a place, as are names that no table knows: "Morlake council", "Upper Quibel council".
pub(super) fn local_body(page: &Page<'_>, first: usize, last: usize) -> Option<usize> {
    let small = matches!(page.str(last + 1), "county" | "city" | "town" | "borough" | "district" | "parish" | "regional");
    let body = last + 1 + usize::from(small);
    let side = |t: usize| last > first && page.capital(t) && page.on_any_case(t, &LANDSCAPE);
    // "the Quibell government"
    let led = |t: usize| {
        let told = t > 0 && page.says(t - 1, "the") && !page.breaks(t) || page.has(t, flag::LINE_START) && !page.common(t);
        first == last && page.says(body, "government") && page.capital(t) && page.is(t, Classes::FAMILY_NAME) && told
    };
    let placed = |t: usize| {
        side(t) || unknown(page, t) || led(t) || page.capital(t) && page.is(t, Classes::PLACE) || matches!(page.str(t), "and" | "-")
    };
    (page.lists(body) & LOCAL.bit != 0
        && page.on(body, &LOCAL)
        && !page.breaks(last + 1)
        && !page.breaks(body)
        // "the Morlake government hospital"
        && !page.listed(body + 1, list!("hospital hospitals school schools college offices dispensary"))
        && (first..=last).all(placed)
        && !page.has(last, flag::POSSESSIVE))
    .then_some(body)
}

/// Whether no table knows the word.
fn unknown(page: &Page<'_>, at: usize) -> bool {
    const NAMES: Classes = Classes::GIVEN_NAME
        .with(Classes::FAMILY_NAME)
        .with(Classes::COMMON)
        .with(Classes::FUNCTION)
        .with(Classes::ROLE)
        .with(Classes::ORG_HEAD)
        .with(Classes::NAME_PART)
        .with(Classes::PORTFOLIO)
        .with(Classes::STATUS)
        .with(Classes::THING)
        .with(Classes::OFFICE);
    page.capital(at) && !page.is(at, NAMES) && !page.has(at, flag::ALL_CAPS) && !page.has(at, flag::POSSESSIVE)
}

/// Whether a county or an estate does something or has it done: "told Elm County", "Elm County agreed", "wrote to the Elm Estate". A
/// place else.
pub(super) fn acting_county(page: &Page<'_>, first: usize, last: usize) -> bool {
    let estate = page.str(last) == "Estate";
    let seat = estate || matches!(page.str(last), "County" | "Borough" | "Parish");
    if last == first || !seat || page.marked(first, mark::TITLED | mark::SHOUTED) {
        return false;
    }
    let goes_on = page.has(last, flag::POSSESSIVE) || page.capital(last + 1) && !page.breaks(last + 1);
    !goes_on && (is_patient(page, first, estate) || page.on(last + 1, &REPORTING) && !page.breaks(last + 1))
}

/// Whether something is done to what begins with `first`: "told", "wrote to the".
fn is_patient(page: &Page<'_>, first: usize, estate: bool) -> bool {
    const DONE_TO: &List = list!("told sued asked urged ordered forced fined against lobbied warned suing at");
    const ADDRESSED: &List = list!("wrote write written writes writing letter letters belongs belong belonged appealed complained rent");
    let article = usize::from(first > 0 && page.says(first - 1, "the"));
    let Some(before) = first.checked_sub(1 + article).filter(|_| !page.breaks(first) && !page.breaks(first - article)) else {
        return false;
    };
    let to = estate && page.says(before, "to") && before > 0;
    let done_to = if estate { !page.says(before, "at") } else { article == 0 } && page.listed(before, DONE_TO);
    done_to || to && page.listed(before - 1, ADDRESSED)
}

/// The last token of "City of X".
pub(super) fn municipality(page: &Page<'_>, at: usize) -> Option<usize> {
    if !page.on(at + 1, &OF)
        || !page.on(at, &MUNICIPALITIES)
        || !page.capital(at + 2)
        || page.breaks(at + 2)
        || page.marked(at, mark::TITLED | mark::SHOUTED)
    {
        return None;
    }
    let last = match page.entry(at + 2) {
        Some((end, Entry::Other)) => end - 1,
        // "Royal Borough of Kensington and Chelsea"
        _ if page.str(at + 3) == "and" && PAIRS.contains(&(page.str(at + 2), page.str(at + 4))) => at + 4,
        _ => at + 2,
    };
    // "City of York Council", "City of Bradford Metropolitan District Council"
    let whole = (last + 1..=last + 4).take_while(|&t| page.capital(t) && !page.breaks(t) && !page.has(t - 1, flag::POSSESSIVE));
    Some(whole.filter(|&t| page.is(t, Classes::ORG_HEAD)).last().unwrap_or(last))
}

/// The last token of people who have joined where they live, written so within a sentence: "Mathare Mothers", "Riders of Regina". Their
/// plural alone is nobody.
pub(super) fn people_of_place(page: &Page<'_>, run: &Stretch) -> Option<usize> {
    const ANYBODY: List = List::new("people citizens residents villagers communities voters families youth women actors action");
    let people = |t: usize| page.head_value(t) == Some(head::PEOPLE) && !page.listed(t, &ANYBODY) && page.str(t).ends_with('s');
    let place = |t: usize| page.is(t, Classes::PLACE) && !page.is(t, Classes::DEMONYM) || page.is_unknown(t);
    // "Wexley Riders thanks all of you": it is one.
    let one = || page.listed(run.last + 1, list!("thanks says wants asks has is was welcomes supports opposes urges insists runs"));
    if !people(run.last)
        || page.breaks(run.first) && !(one() && run.last > run.first && !page.breaks(run.last + 1))
        || page.marked(run.first, mark::TITLED | mark::SHOUTED)
        || page.has(run.last, flag::POSSESSIVE)
    {
        return None;
    }
    let before = run.first.checked_sub(1).map_or("", |t| page.str(t));
    if page.is(run.last, Classes::DEMONYM.with(Classes::FAMILY_NAME)) || matches!(before, "the" | "of" | "all" | "dear") {
        return None;
    }
    if run.last == run.first + 1 && place(run.first) && page.entry(run.first).is_none() && !page.is(run.first, Classes::GIVEN_NAME) {
        return Some(run.last);
    }
    let seat = run.last + 2;
    let of = run.first == run.last && page.on(run.last + 1, &OF) && page.capital(seat) && !page.breaks(seat);
    match page.entry(seat).filter(|_| of) {
        Some((end, Entry::Other)) => Some(end - 1),
        _ => (of && page.is(seat, Classes::PLACE)).then_some(seat),
    }
}

/// The last token of the division of a court, behind the run of its place: "Limpopo Division of the High Court".
pub(super) fn division(page: &Page<'_>, run: &Stretch) -> Option<usize> {
    const LONGEST: usize = 4;
    let of = run.last + 1;
    if page.lists(of) & OF.bit == 0 || !matches!(page.str(run.last), "Division" | "Bench" | "Circuit") || run.last == run.first {
        return None;
    }
    let first = of + 1 + usize::from(page.str(of + 1) == "the");
    let court = (first..first + LONGEST).take_while(|&t| page.capital(t) && !page.breaks(t)).find(|&t| page.says(t, "court"))?;
    (court > first).then_some(court)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn bodies_of_places() {
        check(&[
            ("We met Morla Mothers and Riders of Toronto.", &["o Morla Mothers", "o Riders of Toronto"]),
            ("The Limpopo Division of the High Court sat.", &["o Limpopo Division of the High Court"]),
            ("They told Quibel County in May. Elm County agreed.", &["o Quibel County", "o Elm County"]),
            ("They told Upper Quibel council and Blaenau Gwent council.", &["o Upper Quibel council", "o Blaenau Gwent council"]),
            ("Nobody at Quibel County knew. Houston ISD paid.", &["o Quibel County", "o Houston ISD"]),
            ("They wrote to the Quibel Estate again. The Quibel Estate replied.", &["o Quibel Estate", "o Quibel Estate"]),
            ("Quorn Riders thanks all of you. Makana Municipality paid.", &["o Quorn Riders", "o Makana Municipality"]),
            ("The SA government met the Town of Elm.", &["o SA government", "o Town of Elm"]),
        ]);
    }

    #[test]
    fn no_bodies_of_places() {
        check(&[
            ("Riders of Toronto are late. We met the Canadian Mothers and the Riders of Toronto.", &[]),
            ("We drove to Quibel County in May. Elm County is green.", &[]),
            ("Every county council is alike.", &[]),
            ("The gate at Quibel Estate is shut. Quorn Riders thank all of you.", &[]),
        ]);
    }
}
