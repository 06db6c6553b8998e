//! Bodies: known ones, runs of capitals with a head word ("Peel District School Board", "Court of Appeal"), acronyms,
//! companies by their form ("X & Y", "X Ltd"), and places with a body in small letters ("Toronto police").

pub(super) mod acronym;
mod arm;
mod branch;
mod campaign;
mod capital_words;
mod committee;
mod complement;
mod foreign;
mod headed;
pub(super) mod initials;
pub(super) mod instrument;
mod local;
mod lone_word;
mod masthead;
pub(super) mod party_word;
pub(super) mod plain_words;
mod run;
pub(super) mod sender;
pub(super) mod shape;
pub(super) mod surroundings;
mod thing;

use super::person::role::is_official;
use super::words::{DEEDS, HYPHENS, LANDMARKS, LOCAL, LOCAL_TAILS, OF, OPENING, PUBLIC, REGIONS, TIES};
use super::{Entry, Page, gazetteer::sense, mark};
use crate::entity::number;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Token, flag};
use acronym::{NO_ACRONYM, acronym};
use arm::{agency, arm, ministry, plays};
use branch::{bracketed_form, extended, formed, numbered, tied_start, with_stop};
use campaign::{campaign, joined_for};
use capital_words::{acts_in_capitals, cried_name, is_abroad};
use committee::is_matter_of_role;
use headed::by_head;
use initials::defined;
use instrument::{is_kind_of_people, is_scheme};
use local::{acting_county, body_behind, division, local_body, municipality, people_of_place};
pub(super) use run::is_headline_verb;
use run::{Stretch, is_dotted, stretch};
use shape::{acts, ends_in_country, named_outlet, paired};
use std::hint::select_unpredictable;
use thing::{act_of_place, is_means, is_seat, joint_scheme, names_thing, seat_of_party};

/// What a run of capitals is, as far as bodies go. Each holds its last token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// A body.
    Body(usize),
    /// Neither a body nor a person: a place, a law, an award.
    Nothing(usize),
    /// Perhaps a person.
    Open,
}

/// Local bodies of two words: "School District", "Regional Municipality".
const LOCAL_BODIES: [(&str, &str); 28] = [
    ("Transit", "System"),
    ("Law", "Firm"),
    ("Health", "System"),
    ("Healthcare", "System"),
    ("Hospital", "System"),
    ("University", "System"),
    ("School", "System"),
    ("Correctional", "Facility"),
    ("Corrections", "Facility"),
    ("Correctional", "Complex"),
    ("Correctional", "Institution"),
    ("Detention", "Facility"),
    ("Detention", "Complex"),
    ("School", "District"),
    ("Health", "District"),
    ("Water", "District"),
    ("Fire", "District"),
    ("Park", "District"),
    ("Transit", "District"),
    ("School", "Division"),
    ("Public", "Schools"),
    ("City", "County"),
    ("County", "Government"),
    ("Regional", "Municipality"),
    ("Rural", "Municipality"),
    ("Local", "Municipality"),
    ("District", "Municipality"),
    ("Metropolitan", "Municipality"),
];

/// What the run that begins with `at` is.
pub(super) fn at(page: &Page<'_>, at: usize) -> Run {
    if is_means(page, at) || is_seat(page, at) {
        return Run::Nothing(at);
    }
    if page.is(at, Classes::PHRASE_START) && !page.common(at) && is_abroad(page, at) {
        return Run::Nothing(at);
    }
    if let Some(last) = seat_of_party(page, at) {
        return Run::Nothing(last);
    }
    let entry = page.entry(at).filter(|&(end, entry)| holds(page, at, end, entry));
    if let Some(last) = committee::of_chamber(page, at) {
        return Run::Body(last);
    }
    if is_matter_of_role(page, at) || counts_time(page, at) {
        return Run::Nothing(at);
    }
    if entry.is_none_or(|(end, _)| end == at + 1 && page.common(at)) && names_thing(page, at) {
        return Run::Nothing(at);
    }
    if !page.capital(at) {
        return match entry {
            Some((end, Entry::Organization { .. })) => Run::Body(end - 1),
            _ => Run::Open,
        };
    }
    let begins_none = || {
        let day = page.is(at, Classes::WEEKDAY.with(Classes::MONTH)) && !page.is(at, Classes::GIVEN_NAME);
        // "Seventy Ward School interns": they are counted; but "Seven Oaks".
        let tens =
            || page.is(at, Classes::NUMERAL) && page.breaks(at) && number::small(page.str(at)).is_some_and(|n| (13.0..100.0).contains(&n));
        // "Working Group on Arbitrary Detention"
        let works = || page.says(at, "working") && page.capital(at + 1) && list!("group party").contains(page.core(at + 1));
        day || tens() || page.breaks(at) & page.common(at) && page.opener(at) && !works()
    };
    if entry.is_none() && page.is(at, Classes::FUNCTION) && !is_united_states(page, at) {
        return Run::Open;
    }
    if page.is(at, Classes::BODY_ALONE) && party_word::is_party(page, at) {
        return Run::Body(at);
    }
    if entry.is_none()
        && let Some(last) = campaign(page, at).or_else(|| agency(page, at))
    {
        return Run::Body(last);
    }
    if let Some(last) = joint_scheme(page, at, entry) {
        return Run::Nothing(last);
    }
    // "Quibell's Ministry", where a minister of that name is known.
    if entry.is_none() && (begins_none() || page.has(at, flag::POSSESSIVE) && page.is_surname(at)) {
        return Run::Open;
    }
    let stretch = stretch(page, at);
    // "Asad Iqbal Bat Human Rights Commission of Pakistan"
    let body_inside = |t: usize| matches!(page.entry(t), Some((end, Entry::Organization { .. })) if end > t + 2);
    if entry.is_none() && page.is(at, Classes::GIVEN_NAME) && !page.common(at) && (at + 2..=stretch.last).any(body_inside) {
        return Run::Open;
    }
    if let Some(last) = act_of_place(page, stretch.last).filter(|_| entry.is_none()) {
        return Run::Nothing(last);
    }
    // "the Australian government", where a paper has that name, too
    if let Some((end, Entry::Organization { .. })) = entry
        && (end == at + 1 || end == at + 2 && page.str(at) == "The")
        && page.is(end - 1, Classes::DEMONYM)
        && let Some(last) = body_behind(page, end)
    {
        return Run::Body(last);
    }
    let built = built(page, &stretch);
    match (entry, built) {
        (Some((end, Entry::Organization { .. })), Run::Body(last)) => Run::Body(last.max(with_stop(page, extended(page, end - 1)))),
        // "Fox Lane": a street, not of the body that is a word of the language.
        (Some((end, Entry::Organization { .. })), Run::Nothing(last)) if end == at + 1 && last == end && page.common(at) => {
            Run::Nothing(last)
        }
        (Some((end, Entry::Organization { .. })), _) => Run::Body(with_stop(page, extended(page, end - 1))),
        (Some((end, Entry::Other)), Run::Body(last)) if last < end => Run::Nothing(end - 1),
        (_, Run::Body(last)) => Run::Body(last),
        (Some((end, Entry::Other)), _) => match body_behind(page, end) {
            Some(last) => Run::Body(last),
            // A role may take the place in, so the name behind it is still to be read.
            None => Run::Nothing(end - 1),
        },
        (_, other) => other,
    }
}

/// Whether "US" is no pronoun: within a line of small letters.
fn is_united_states(page: &Page<'_>, at: usize) -> bool {
    page.str(at) == "US" && !page.marked(at, mark::SHOUTED)
}

/// Whether the word is the unit of a length that a hyphen ties to its number: "Two-Year Campaign".
fn counts_time(page: &Page<'_>, at: usize) -> bool {
    let number = |t: &Token| t.kind == PieceKind::Number || t.is(Classes::NUMERAL);
    page.is(at, Classes::TIME_UNIT)
        && at > 1
        && page.glued(at)
        && page.on(at - 1, &HYPHENS)
        && page.glued(at - 1)
        && page.token(at - 2).is_some_and(number)
}

/// Whether a known phrase counts where it stands: acronyms in capitals, common words not at a sentence's start.
fn holds(page: &Page<'_>, at: usize, end: usize, entry: Entry) -> bool {
    let Some(token) = page.token(at) else { return false };
    if (at..end).any(|t| page.marked(t, mark::TAKEN)) || (at + 1..end).any(|t| page.breaks(t)) {
        return false;
    }
    let Entry::Organization { capitals } = entry else { return token.has(flag::CAPITAL) };
    let single = end == at + 1;
    let shouted = page.marked(at, mark::SHOUTED);
    // "Port Macquarie", and prices by the "CPI".
    if single && (at > 0 && page.on(at - 1, &LANDMARKS) && !page.breaks(at) && !capitals || is_abroad(page, at)) {
        return false;
    }
    if single && is_share_link(page, at) {
        return false;
    }
    // "the BDO of Torpa" is an officer, and BDO an accountant elsewhere.
    if capitals && single && page.is(at, Classes::ROLE) && is_official(page, at) {
        return false;
    }
    if capitals && single {
        return (token.has(flag::ALL_CAPS) || page.str(at).len() == 1)
            && !(shouted && page.common(at))
            && !(page.common(at) && page.breaks(at) && shouted);
    }
    if !token.has(flag::CAPITAL) {
        // "the 8th Circuit", "38 Degrees"
        if token.kind == PieceKind::Number && !single {
            return page.has(end - 1, flag::CAPITAL);
        }
        return single && page.str(at).contains(|c: char| c == '.' || c.is_uppercase() || c.is_ascii_digit());
    }
    if !single && page.token(end - 1).is_some_and(|t| t.kind == PieceKind::Word && !t.has(flag::CAPITAL)) && page.common(end - 1) {
        return false;
    }
    if single && page.common(at) {
        // "They got an Amnesty.", but "an Amnesty group".
        let counted = at > 0 && matches!(page.str(at - 1), "a" | "an") && (page.breaks(end) || page.opener(end) || !is_word(page, end));
        // "Palestine Solidarity", "the Day of Solidarity"
        let inside = at > 0
            && (page.has(at - 1, flag::CAPITAL) && !page.opener(at - 1)
                || page.on(at - 1, &OF) && page.has(at.saturating_sub(2), flag::CAPITAL));
        // "Unite Wales and others"
        if is_branch_of_nation(page, at) || speaks(page, at) || begins_in_capitals(page, at) {
            return true;
        }
        // "In Solidarity, the team": a letter's close.
        let closing = at > 0 && page.says(at - 1, "in") && page.breaks(at - 1) && (page.str(end) == "," || page.breaks(end));
        return !page.breaks(at) && !page.marked(at, mark::TITLED) && !shouted && !counted && !inside && !closing;
    }
    if single && token.is(Classes::GIVEN_NAME.with(Classes::FAMILY_NAME)) && page.capital(end) && !page.breaks(end) {
        return page.common(end) || page.is(end, Classes::ROLE.with(Classes::PLACE));
    }
    true
}

/// Whether a platform is one of the links to share the text by: "Share this: Twitter Facebook Email", each in a line of its own or not.
fn is_share_link(page: &Page<'_>, at: usize) -> bool {
    const LINKS: &List = list!(named "share-links");
    const MOST: usize = 12;
    if !page.listed(at, LINKS) || page.token(at).is_some_and(|t| !t.has(flag::CAPITAL)) {
        return false;
    }
    let mark = |t: usize| page.token(t).is_some_and(|t| t.kind == PieceKind::Symbol);
    let before = (at.saturating_sub(MOST)..at).rev().find(|&t| !mark(t) && !page.listed(t, LINKS));
    before.is_some_and(|t| {
        page.says(t, "this") && t > 0 && page.says(t - 1, "share") || page.says(t, "share") && page.has(t, flag::LINE_START)
    })
}

/// Whether a body that is a word of the language begins a sentence with what no thing does: "Shelter said", but "Shelter has run out".
fn speaks(page: &Page<'_>, at: usize) -> bool {
    const DEEDS: List = List::named("body-deeds");
    page.breaks(at) && page.listed(at + 1, &DEEDS) && !page.has(at, flag::POSSESSIVE) && !page.marked(at, mark::TITLED | mark::SHOUTED)
}

/// Whether a body that is a word of the language begins a sentence in capitals, which goes on in small letters: "UNISON members won".
fn begins_in_capitals(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let goes_on = is_word(page, next) && !page.has(next, flag::CAPITAL) && !page.breaks(next);
    page.breaks(at) && page.has(at, flag::ALL_CAPS) && page.core(at).len() > 3 && goes_on && !page.marked(at, mark::TITLED | mark::SHOUTED)
}

/// Whether a nation stands behind a body that is a word of the language: "Unite Wales", "Shelter Scotland".
fn is_branch_of_nation(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let nation = list!("scotland wales cymru england ireland ulster uk gb canada australia nz aotearoa").contains(page.core(next));
    let whole = !page.capital(next + 1) || page.breaks(next + 1);
    nation && page.capital(next) && !page.breaks(next) && whole && !page.marked(at, mark::TITLED | mark::SHOUTED)
}

pub(super) fn is_word(page: &Page<'_>, at: usize) -> bool {
    page.token(at).is_some_and(|t| t.kind == PieceKind::Word)
}

/// Where a body begins that has more matters before the run: "the Equalities, Human Rights and Civil Justice Committee".
pub(super) fn start(page: &Page<'_>, first: usize, last: usize) -> usize {
    const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART);
    if let Some(start) = tied_start(page, first, last) {
        return start;
    }
    // "the Environment, Energy, and Technology Committee"
    let closing = first > 2 && page.str(first - 1) == "and" && page.str(first - 2) == "," && page.capital(first);
    if first < 2
        || page.str(first - 1) != "," && !closing
        || !page.on_any_case(last, &PUBLIC)
        || !closing && !(first..last).any(|t| page.str(t) == "and")
        || page.marked(first, mark::TITLED | mark::SHOUTED)
    {
        return first;
    }
    let mut start = first - usize::from(closing);
    for _ in 0..3 {
        let Some(matter) = start.checked_sub(2).filter(|&t| page.str(t + 1) == "," && page.capital(t) && page.is(t, MATTERS)) else {
            break;
        };
        let single =
            matter == 0 || !page.has(matter - 1, flag::CAPITAL) || page.has(matter - 1, flag::POSSESSIVE) || page.str(matter - 1) == "The";
        if !single || page.is(matter, Classes::PLACE.with(Classes::DEMONYM)) || page.entry(matter).is_some() || page.breaks(matter) {
            break;
        }
        start = matter;
    }
    let told = start > 0 && (page.says(start - 1, "the") || page.has(start - 1, flag::POSSESSIVE));
    if told && start + 1 < first { start } else { first }
}

/// The initials in brackets behind a body that no table knows, where they are its own: "Environment Agency (EA)".
pub(super) fn short_form(page: &Page<'_>, first: usize, last: usize) -> Option<usize> {
    if !page.on(last + 1, &OPENING) {
        return None;
    }
    let quoted = usize::from(matches!(page.str(last + 2), "“" | "‘" | "\"" | "'"));
    let short = last + 2 + quoted;
    if page.str(short + 1 + quoted) != ")" || page.marked(short, mark::TAKEN) {
        return None;
    }
    if !page.has(short, flag::ALL_CAPS) && !are_bodies(page, short, last) {
        return None;
    }
    // "Member National Assembly (MNA)"
    const ROLES: &List = list!(named "role-letters");
    if page.has(first, flag::CAPITAL) && page.is(first, Classes::ROLE) && page.listed(short, ROLES) {
        return None;
    }
    let initial = page.str(short).chars().next();
    (first..=last).any(|t| page.has(t, flag::CAPITAL) && page.str(t).chars().next() == initial).then_some(short)
}

/// Whether letters with the ending of a plural are of several bodies: "Clinical Commissioning Groups (CCGs)".
fn are_bodies(page: &Page<'_>, short: usize, last: usize) -> bool {
    const KINDS: &List = list!("cbos fbos ingos npos smes soes tncs mncs ifis csos ngos shgs sezs");
    let letters = page.str(short).strip_suffix('s').filter(|one| one.len() > 1 && one.bytes().all(|b| b.is_ascii_uppercase()));
    letters.is_some()
        && page.str(last).ends_with('s')
        && !page.is(short, Classes::ABBREVIATION.with(Classes::ROLE))
        && !page.listed(short, KINDS)
}

/// The token behind what a sentence begins with, where it tells what the body behind it is and is no part of its name: "Developer
/// Brackwell Homes".
pub(super) fn behind_descriptor(page: &Page<'_>, at: usize) -> Option<usize> {
    const DESCRIPTORS: &List = list!(
        "developer housebuilder landlord owner operator retailer supermarket insurer lender contractor subcontractor builder manufacturer \
        employer supplier regulator watchdog broadcaster airline charity miner publisher"
    );
    const WORDS: Classes = Classes::COMMON
        .with(Classes::ORG_HEAD)
        .with(Classes::NAME_PART)
        .with(Classes::PORTFOLIO)
        .with(Classes::GIVEN_NAME)
        .with(Classes::FUNCTION)
        .with(Classes::ROLE);
    let next = at + 1;
    let fits = page.breaks(at) && page.is(at, Classes::COMMON) && page.listed(at, DESCRIPTORS) && page.capital(next) && !page.breaks(next);
    let headed = || {
        let run = stretch(page, next);
        run.last > next && run.head == Some(run.last) && !page.is(next, WORDS)
    };
    let named = || matches!(page.entry(next), Some((_, Entry::Organization { .. }))) || headed();
    (fits && named() && page.entry(at).is_none() && !page.marked(at, mark::TITLED | mark::SHOUTED)).then_some(next)
}

/// What the words of the run build.
fn built(page: &Page<'_>, run: &Stretch) -> Run {
    if let Some(last) = by_form(page, run) {
        return Run::Body(last);
    }
    if let Some(found) = by_head(page, run) {
        return found;
    }
    if let Some(last) = people_of_place(page, run).or_else(|| arm(page, run)) {
        return Run::Body(last);
    }
    if !may_be_other(page, run) {
        return Run::Open;
    }
    if let Some(last) = municipality(page, run.first) {
        return Run::Body(last);
    }
    let found = if run.last > run.first { joined(page, run) } else { Run::Open };
    if found != Run::Open {
        return found;
    }
    let by_words = || joined_for(page, run).or_else(|| local_body(page, run.first, run.last)).or_else(|| by_surroundings(page, run));
    if let Some(last) = of_place(page, run).or_else(by_words).or_else(|| by_letters(page, run.first)) {
        return Run::Body(last);
    }
    let place = page.is(run.first, Classes::PLACE) && !page.is(run.first, Classes::GIVEN_NAME.with(Classes::FAMILY_NAME));
    if place { Run::Nothing(run.first) } else { Run::Open }
}

/// The last token of a body that its end tells, whatever stands before: a company's form, a court's division, "School District".
fn by_form(page: &Page<'_>, run: &Stretch) -> Option<usize> {
    let local = || {
        let shouted = page.marked(run.first, mark::SHOUTED);
        let named = page.on(run.last, &LOCAL_TAILS) && run.last > run.first + 1 && !shouted && is_local_body(page, run.last);
        (named && !is_system_of_country(page, run)).then_some(run.last)
    };
    bracketed_form(page, run.last).or_else(|| formed(page, run)).or_else(|| division(page, run)).or_else(local)
}

/// The last token of a body of the place or people that the run begins with: "Toronto police", "British Canoeing".
fn of_place(page: &Page<'_>, run: &Stretch) -> Option<usize> {
    let place = page.is(run.first, Classes::PLACE.with(Classes::DEMONYM)) || page.on(run.first, &REGIONS) && run.last == run.first;
    // "the U.S. government"
    let stop = usize::from(is_dotted(page, run.first) && page.str(run.first + 1) == "." && page.glued(run.first + 1));
    let behind = if place || stop > 0 { body_behind(page, run.first + 1 + stop) } else { None };
    behind.or_else(|| plays(page, run).then_some(run.last))
}

/// The last token of a body whose deeds or neighbours tell it.
fn by_surroundings(page: &Page<'_>, run: &Stretch) -> Option<usize> {
    let several = run.last > run.first
        && (ends_in_country(page, run)
            || acts(page, run)
            || named_outlet(page, run)
            || surroundings::reports(page, run)
            || foreign::compound(page, run));
    (several || ministry(page, run) || surroundings::may_be_told(page, run) && surroundings::told(page, run))
        .then(|| numbered(page, run.last))
}

/// The last token of a body that is written as only bodies are: "FSANZ", "MOVE North Texas".
fn by_letters(page: &Page<'_>, at: usize) -> Option<usize> {
    if !page.is(at, NO_ACRONYM) && acronym(page, at) {
        return Some(extended(page, at));
    }
    page.token(at).filter(|t| t.has(flag::ALL_CAPS)).and_then(|_| cried_name(page, at).or_else(|| acts_in_capitals(page, at).then_some(at)))
}

/// Whether a country's is meant, which is nobody: "the Canadian Health System", "the Public School System".
fn is_system_of_country(page: &Page<'_>, run: &Stretch) -> bool {
    let nobodys = |t: usize| page.is(t, Classes::DEMONYM.with(Classes::COMMON)) || page.sense(t, sense::COUNTRY) != 0;
    page.str(run.last) == "System" && (run.first..run.last - 1).all(nobodys)
}

/// Whether the run can be told to be something without a head word, as nearly half of all cannot: by the classes of its first and
/// last word and by the next, all at once.
#[inline]
fn may_be_other(page: &Page<'_>, run: &Stretch) -> bool {
    const FIRST: Classes = Classes::PLACE.with(Classes::DEMONYM);
    const LAST: Classes = Classes::PLACE.with(Classes::THING);
    let (Some(first), Some(last)) = (page.token(run.first), page.token(run.last)) else { return true };
    let several = run.last > run.first;
    let behind = select_unpredictable(several, OPENING.bit | DEEDS.bit | LOCAL.bit | TIES.bit, LOCAL.bit | TIES.bit);
    let shouted = first.has(flag::ALL_CAPS) | !first.is(NO_ACRONYM) | run.ampersand | several & last.is(LAST);
    let told = surroundings::may_be_told(page, run);
    shouted | told | (first.classes.shared(FIRST) | page.lists(run.last + 1) & behind != 0)
}

/// What several words build without a head word: a body whose initials stand behind it, "X & Y", an act or a street.
fn joined(page: &Page<'_>, run: &Stretch) -> Run {
    if defined(page, run) && !is_scheme(page, run.last) && !is_kind_of_people(page, run)
        || run.ampersand && !page.marked(run.first, mark::TITLED | mark::SHOUTED) && paired(page, run)
    {
        return Run::Body(run.last);
    }
    // "London Borough of Hackney"
    if let Some(last) = municipality(page, run.last) {
        return Run::Body(last);
    }
    if acting_county(page, run.first, run.last) {
        return Run::Body(run.last);
    }
    if !page.is(run.last, Classes::THING) {
        return if defined(page, run) && (is_scheme(page, run.last) || is_kind_of_people(page, run)) {
            Run::Nothing(run.last)
        } else {
            Run::Open
        };
    }
    let place = page.is(run.first, Classes::PLACE.with(Classes::DEMONYM).with(Classes::GIVEN_NAME));
    if place || !acronym(page, run.first) { Run::Nothing(run.last) } else { Run::Body(run.first) }
}

/// Whether two words name a local body with a place before: "Health District".
pub(super) fn is_local_body(page: &Page<'_>, last: usize) -> bool {
    last > 0 && LOCAL_BODIES.contains(&(page.str(last - 1), page.str(last)))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::{check, check_in};

    #[test]
    fn bodies() {
        check(&[
            ("The Elm County School Board (ECSB) met. ECSB refused.", &["o Elm County School Board", "o ECSB", "o ECSB"]),
            ("Court of Appeal for Ontario", &["o Court of Appeal for Ontario"]),
            (
                "The 8th Circuit and the Court on Human and Peoples' Rights agreed.",
                &["o 8th Circuit", "o Court on Human and Peoples' Rights"],
            ),
            ("The High Court on Monday heard us.", &["o High Court"]),
            ("The Citizens' Gate Initiative met.", &["o Citizens' Gate Initiative"]),
            ("United Glass Workers of Natal met the glass workers of Natal.", &["o United Glass Workers of Natal"]),
            ("Kiwis Against Seabed Dredging won.", &["o Kiwis Against Seabed Dredging"]),
            (
                "The National Water Standards and Rules Enforcement Agency met.",
                &["o National Water Standards and Rules Enforcement Agency"],
            ),
            ("Elm Valley Weekly\n\nNothing moved.", &[]),
            ("Nothing moved, says the Elm Valley Weekly.", &["o Elm Valley Weekly"]),
            ("The Office of the Soil Protection Commissioner met.", &["o Office of the Soil Protection Commissioner"]),
            ("We met Morlake council. Every council and The police met.", &["o Morlake council"]),
            ("Gunbarra Shire and the Nadi Adhikar Manch met.", &["o Gunbarra Shire", "o Nadi Adhikar Manch"]),
            ("The Department for Energy, Water and Waste replied.", &["o Department for Energy, Water and Waste"]),
            ("Toronto police and the Ontario government refused.", &["o Toronto police", "o Ontario government"]),
            ("An NDP motion passed in Parliament.", &["o NDP", "o Parliament"]),
            ("The Privacy Commissioner's Office and Harker & Lowe settled.", &["o Privacy Commissioner's Office", "o Harker & Lowe"]),
            ("Farmers for Clean Water and Quarry Action Canada joined.", &["o Farmers for Clean Water", "o Quarry Action Canada"]),
            ("The University of the Fens and Wexley State University", &["o University of the Fens", "o Wexley State University"]),
            ("Parliament and Council met the Mines and Soils Bureau.", &["o Parliament", "o Council", "o Mines and Soils Bureau"]),
            (
                "The Court of King's Bench and the Tenants' Union of Leith agreed.",
                &["o Court of King's Bench", "o Tenants' Union of Leith"],
            ),
            ("The Marsh Agency (MX) sued Brackwell Holdings Inc. today.", &["o Marsh Agency", "o MX", "o Brackwell Holdings Inc."]),
            (
                "Brackwell Holdings, Inc. and the Elm Valley School District paid.",
                &["o Brackwell Holdings, Inc.", "o Elm Valley School District"],
            ),
            ("The Department of Water, Fisheries and the Environment wrote.", &["o Department of Water, Fisheries and the Environment"]),
            ("The European Parliament's Committee on Women's Rights voted.", &["o European Parliament", "o Committee on Women's Rights"]),
            ("We met RAISE North Dakota here today.", &["o RAISE North Dakota"]),
            ("SEIU Local 99 signed with Fenbridge Foods.", &["o SEIU Local 99", "o Fenbridge Foods"]),
            (
                "We thanked Grandmothers for Climate Justice and Doctors for Quiet Nights.",
                &["o Grandmothers for Climate Justice", "o Doctors for Quiet Nights"],
            ),
            (
                "Coastal Parents for Clean Air met Ohio Nurses for Safe Staffing.",
                &["o Coastal Parents for Clean Air", "o Ohio Nurses for Safe Staffing"],
            ),
            ("We thanked Bush Fire Survivors for Climate Action today.", &["o Bush Fire Survivors for Climate Action"]),
            ("The U.S. Copyright and Deeds Office wrote.", &["o U.S. Copyright and Deeds Office"]),
            ("We thanked MoveOn Action and Leeds TUC warmly.", &["o MoveOn Action", "o Leeds TUC"]),
            ("The ACLU Action Plan is out.", &["o ACLU"]),
            ("He told the broadcaster Onda Quibela and the daily El Brackwin.", &["o Onda Quibela", "o El Brackwin"]),
            (
                "It was won by the Elm Valley Growers Campaign\nDepartment of Soils staff agreed at once.",
                &["o Elm Valley Growers Campaign", "o Department of Soils"],
            ),
            ("She told the Danish NGO Forum.", &["o Danish NGO Forum"]),
            ("In May, Solidarity sued. They lost in Solidarity, too.", &["o Solidarity", "o Solidarity"]),
            ("HovenBruck Homes and Brannel Haulage were fined.", &["o HovenBruck Homes", "o Brannel Haulage"]),
            ("They sued Morla Quay Homes and Brannel Solicitors.", &["o Morla Quay Homes", "o Brannel Solicitors"]),
            ("Debts at Quibel Ridge Health System fell.", &["o Quibel Ridge Health System"]),
            ("Disability Rights Ohio sued.", &["o Disability Rights Ohio"]),
            ("He spoke for the Aid for Morlake Coalition.", &["o Aid for Morlake Coalition"]),
            (
                "We asked Grieving Veterans of America and Irish Writers of Kenya.",
                &["o Grieving Veterans of America", "o Irish Writers of Kenya"],
            ),
            (
                "Canadians for a Fair Quota met. Iraq Veterans Against the Draft, too.",
                &["o Canadians for a Fair Quota", "o Iraq Veterans Against the Draft"],
            ),
            (
                "Neighbours United Against Quarries met Morlake Against Dust Pits.",
                &["o Neighbours United Against Quarries", "o Morlake Against Dust Pits"],
            ),
        ]);
    }

    #[test]
    fn bodies_in_full() {
        check(&[
            ("Working Group on Quibel Detention: opinion 44 came.", &["o Working Group on Quibel Detention"]),
            ("The European Capital of Culture pays. QUARRIES OF KOURA\nAnnulled.", &[]),
            ("The Trinidad and Tobago Soil Service met.", &["o Trinidad and Tobago Soil Service"]),
            ("The Newcastle upon Tyne Soil Trust met.", &["o Newcastle upon Tyne Soil Trust"]),
            ("Shelter said it was glad. Liberty sued. Greenpeace won.", &["o Shelter", "o Liberty", "o Greenpeace"]),
            ("Shelter has run out. Crisis will follow.", &[]),
            ("Te Rūnanga o Quibel met the General Prosecutor's Office.", &["o Te Rūnanga o Quibel", "o General Prosecutor's Office"]),
            ("The Canadian Coast Guard met the Ontario Greens.", &["o Canadian Coast Guard", "o Ontario Greens"]),
            ("The Farmers' and Graziers' Association met.", &["o Farmers' and Graziers' Association"]),
            ("The Royal Borough of Kensington and Chelsea met.", &["o Royal Borough of Kensington and Chelsea"]),
            ("The ACLU of Virginia met Legal Aid NSW here.", &["o ACLU of Virginia", "o Legal Aid NSW"]),
            ("The Equalities, Human Rights and Civil Justice Committee met.", &["o Equalities, Human Rights and Civil Justice Committee"]),
            (
                "They sent him to Quibel State Prison and Fen Correctional Facility.",
                &["o Quibel State Prison", "o Fen Correctional Facility"],
            ),
            ("The Growers Guild (GRACE) met. GRACE won. Grace was glad.", &["o Growers Guild", "o GRACE", "o GRACE", "p Grace"]),
            ("The Hop Elders Aid Trust (HEAT) met. We asked HEAT. Heat is bad.", &["o Hop Elders Aid Trust", "o HEAT", "o HEAT"]),
            (
                "The Ministry of Economic Growth and the Royal Commission into Dust met.",
                &["o Ministry of Economic Growth", "o Royal Commission into Dust"],
            ),
        ]);
    }

    #[test]
    fn letters_and_pairs() {
        check(&[
            ("The Quibel Growers Societies (QGSs) met.", &["o Quibel Growers Societies", "o QGSs"]),
            ("Quibel & Ors v Morla. Action & Outcome. Ask the Walking & Cycling Promotion Officer.", &[]),
            ("We rode to Port Macquarie.", &[]),
            ("The Acting Quibel Regional Police met.", &["o Quibel Regional Police"]),
        ]);
    }

    #[test]
    fn prefixes_and_forms() {
        check(&[
            (
                "The U.S. government and the B.C. Soil Board met. The US Soil Service won. Tell us Soil.",
                &["o U.S. government", "o B.C. Soil Board", "o US Soil Service"],
            ),
            ("The Australian government paid. Australians paid.", &["o Australian government"]),
            ("The Quibel Growers Society (“QGS”) met. QGS won.", &["o Quibel Growers Society", "o QGS", "o QGS"]),
            ("ICLI met the QCCI here. They read part XXII and chapter MMXIV.", &["o ICLI", "o QCCI"]),
            ("The EA has fined them. The DA has fined them. The ea has it.", &["o EA"]),
            ("Morla Media Pvt. Ltd. and Quibel Pipeline, LLC paid. The LLC paid.", &["o Morla Media Pvt. Ltd.", "o Quibel Pipeline, LLC"]),
            ("The Morla Traders Co. Ltd. paid.", &["o Morla Traders Co. Ltd."]),
            (
                "We met Morla Rovers FC. WWF-Hong Kong met HSI/Canada. ACLU of VA met.",
                &["o Morla Rovers FC", "o WWF-Hong Kong", "o HSI/Canada", "o ACLU of VA"],
            ),
            ("They were tried by the Izmir 4th High Criminal Court. They live at 12 Quibel Court.", &["o Izmir 4th High Criminal Court"]),
            ("UNISON members met.", &["o UNISON"]),
            ("Unison is sweet.", &[]),
            ("The Quibell government paid. The Morlake government hospital closed. Local government paid.", &["o Quibell government"]),
            ("Senate Bill 12 passed. In the gallery of the Dáil for Quibel they sat.", &["o Dáil"]),
        ]);
        check_in("US", &[("They told Fox 44 of it. A fox 44 years old saw it.", &["o Fox 44"])]);
    }

    #[test]
    fn lists_and_pairs() {
        check(&[
            (
                "The Ministry of Culture, Sports, and Youth Policy met the Department of Soil and Markets.",
                &["o Ministry of Culture, Sports, and Youth Policy", "o Department of Soil and Markets"],
            ),
            ("We asked the Water, Soil, and Dust Committee.", &["o Water, Soil, and Dust Committee"]),
            ("They met the Department of Family and Protective Services.", &["o Department of Family and Protective Services"]),
            ("The Ministry of Culture and Morla paid.", &["o Ministry of Culture"]),
            (
                "The Morla and Quibel Council met. Morla and District Credit Union met.",
                &["o Morla and Quibel Council", "o Morla and District Credit Union"],
            ),
            ("Greenpeace and Quibel Council met.", &["o Greenpeace", "o Quibel Council"]),
            ("Thanks to Orla Quinn & Sam Patel. Quinn & Patel paid.", &["p Orla Quinn", "p Sam Patel", "o Quinn & Patel"]),
            ("SNP-led Elm Council and the Leeds-based Morla Trust met.", &["o SNP", "o Elm Council", "o Morla Trust"]),
            ("Developer Brannel Homes won. Developer contributions fell.", &["o Brannel Homes"]),
        ]);
    }

    #[test]
    fn headlines() {
        check(&[
            ("Court of Appeal Quashes Permit for Elm Mine\n\nIt came.", &["o Court of Appeal"]),
            ("ELM VALLEY COUNCIL SAVES POOL\n\nIt came on Monday.", &["o ELM VALLEY COUNCIL"]),
            ("OUR COUNCIL NEEDS POOLS\n\nIt came on Monday.", &[]),
            ("Senate Passes Bill\n\nIt came.", &["o Senate"]),
            ("City Council voted it down.", &["o City Council"]),
            ("We won it.\n\nCreated by Morla Growers Alliance\n\nIt was.", &["o Morla Growers Alliance"]),
            ("Share this: Twitter Facebook Email", &[]),
            ("We asked Twitter to share it.", &["o Twitter"]),
        ]);
    }

    #[test]
    fn no_bodies() {
        check(&[
            ("The government, the council, the ministry and the City Council said no.", &[]),
            ("The Human Rights Act and the Clean Water Bill.", &[]),
            ("Read the PDF. NGOs and MPs came. COVID-19 is back.", &[]),
            ("GREAT NEWS FOR ALL OF US", &[]),
            ("Quibel's Ministry is mute. They dug in the State Prison. Join by Zoom (also WhatsApp).", &[]),
            ("MUKA NE MORLA – Clean Water\n\nWe won.", &[]),
            ("A day of Dutch Solidarity was held.", &[]),
            ("They lost. In Solidarity, the team.", &[]),
            ("Send an E-mail. See our Photo Gallery. They want an Amnesty.", &[]),
            ("We thanked Parents at the gate. The NSW Shadow Health Minister left.", &[]),
            ("Our weekly Private Reading is on. See our daily Good Things.", &[]),
            ("She told a Russian NGO. In this month's Campaigns News we lit up.", &[]),
            ("Mayor Halts Construction of Elm Mine in Arizona", &[]),
            ("Home | Photo Gallery\nMedia centre | Links", &[]),
            ("The Alleviating Barns for Cows (ABC) Act passed. We thank ABC.", &[]),
            ("The Safe Barns for Mules (SBM) Act passed. SBM works.", &[]),
            ("A Lake Shore Order (LSO) was made. The LSO holds. We made a Clear Koi Plan (CKP).", &[]),
            ("The Ditch Amendment Act (CAA) and our benefits agreement (CBA) hold.", &[]),
            ("They dump fluorobutanol (FBN), they did an air quality test (AQT).", &[]),
            ("We want Warm Homes and Olympic Gold. Homes for Life. Milk for All. Baby-milk is dear. We asked Jane Lofts.", &[]),
            ("Session Wrap | Our Monthly Soil Bulletin. Write to us: Unit 3, Quibel Mills, Leeds.", &[]),
            ("The Canadian Health System is tired. Asked, the District Attorneys ran. The FAQX form and the QUORM line are new.", &[]),
            ("We won. MUKA JAHOR!", &[]),
            ("We want Universal Health Coverage. They Won Fair Rent After Two-Year Campaign", &[]),
            ("They met at Stormont. HUD-QVSH vouchers ran out.", &[]),
            ("the supreme court of public opinion, and the post office queue", &[]),
        ]);
    }
}
