//! People: names after roles and honorifics, and names that the words around them tell.

use super::beside::{
    CALLING, CALLS, COMMA, DEEDS, HYPHENS, LANDMARKS, NICKNAMES, PERSONAL_VERBS, PLACES, PLURALS, RELATIVES, STORMS, TAILS, WHERE,
};
use super::circumstance::{self, beside_role, kin_behind};
use super::eponym::{is_place_of_people, is_street, names_thing};
use super::party;
use super::person_name::{Name, begins_with_initial, is_apposed, is_initial, is_judges, name_at};
use super::role::{self, agent_before, head_before, role_before};
use super::{Entry, Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// A person as the text names them, in tokens.
pub(super) struct Mention {
    /// The first token, of the role where there is one.
    pub first: usize,
    /// The last token of the role.
    pub role: Option<usize>,
    /// The first token of the name.
    pub name: usize,
    pub last: usize,
}

/// What a given name can be besides that makes it no name by itself.
pub(super) const UNCLEAR: Classes = Classes::COMMON
    .with(Classes::FUNCTION)
    .with(Classes::PLACE)
    .with(Classes::MONTH)
    .with(Classes::WEEKDAY)
    .with(Classes::DEMONYM)
    .with(Classes::ORG_HEAD)
    .with(Classes::PHRASE_START)
    .with(Classes::ROLE)
    .with(Classes::PORTFOLIO)
    .with(Classes::NAME_PART);

/// The person named by the run that begins with `at`, with the role before it. `bodies` are those found so far.
pub(super) fn at(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    // "Sunday June 25" is a date.
    let dated =
        page.is(at, Classes::WEEKDAY) && page.is(at + 1, Classes::MONTH) || page.is(at, Classes::MONTH) && page.str(at + 1) == "Day";
    if !page.capital(at) || dated || is_shortened(page, at) || page.is_list_mark(at) {
        return None;
    }
    if let Some(mention) = with_small_particle(page, at, bodies) {
        return Some(mention);
    }
    if is_inverted(page, at) {
        return None;
    }
    if let Some(mention) = on_weekday(page, at) {
        return Some(mention);
    }
    let role = role_before(page, at, bodies);
    // "MEP for Ireland South Ann Lee": the constituency goes on.
    if let Some((first, last)) = role
        && last + 1 == at
        && page.is(last, Classes::PLACE)
        && role::is_compass(page, at)
        && page.is(at + 1, Classes::GIVEN_NAME)
        && let Some(name) = name_at(page, at + 1).filter(|name| name.words > 1)
    {
        return Some(Mention { first, role: Some(at), name: at + 1, last: name.last });
    }
    // "Inspector-General of Police Tan Sri Omar Baig": a second title, which is a given name elsewhere.
    if role.is_some() && page.str(at) == "Tan" && page.str(at + 1) == "Sri" && page.capital(at + 2) && !page.breaks(at + 2) {
        let name = name_at(page, at + 2)?;
        return Some(Mention { first: role.map_or(at, |r| r.0), role: Some(at + 1), name: at + 2, last: name.last });
    }
    if let Some((end, Entry::Person)) = page.entry(at) {
        return Some(Mention { first: role.map_or(at, |r| r.0), role: role.map(|r| r.1), name: at, last: end - 1 });
    }
    // "Nana Akua Frimpong": a title in Ghana.
    let chief = || page.is_honorific(at) && page.capital(at + 2) && !page.breaks(at + 2);
    if page.on(at, &NICKNAMES) && page.is(at + 1, Classes::GIVEN_NAME) && page.capital(at + 1) && !page.breaks(at + 1) && !chief() {
        return Some(Mention { first: at, role: None, name: at, last: at + 1 });
    }
    // "Executive Vice-President Ann Lee"
    let hyphen =
        || page.lists(at + 1) & HYPHENS.bit != 0 && page.glued(at + 1) && page.is(at + 2, Classes::ROLE) && page.has(at + 2, flag::CAPITAL);
    if page.is(at, Classes::ROLE.with(Classes::ROLE_PART)) && hyphen() {
        return None;
    }
    let title = page.is(at, Classes::ROLE) & page.capital(at + 1) & !page.breaks(at + 1) & !page.is(at, Classes::GIVEN_NAME);
    // "MEPs Ann Odell and Joe Okoye"
    let plural = page.on(at, &PLURALS) && page.capital(at + 1) && !page.breaks(at + 1);
    if title | plural | role.is_none() & needs_role(page, at) & !is_apposed(page, at) {
        return None;
    }
    if is_letters(page, at) {
        return None;
    }
    let name = name_at(page, at)?;
    let agent = || {
        agent_before(page, at)
            .filter(|_| stands_alone(page, at, name))
            .or_else(|| head_before(page, at).map(|role| with_body(page, role, bodies)))
    };
    let role = if role.is_none() && name.words > 1 { agent() } else { role };
    let mention = Mention { first: role.map_or(at, |r| r.0), role: role.map(|r| r.1), name: at, last: name.last };
    let mention = Mention { last: peerage(page, role, name.last).unwrap_or(mention.last), ..mention };
    let sure = match role {
        Some((_, last)) => follows_role(page, at, last, name),
        None => stands_alone(page, at, name),
    };
    // Part of something longer: "Gale St", "Chief Electoral Officer", "Walter Nash Centre".
    let behind = mention.last + 1;
    // "Tilly Ah Kit"
    let particle = name.last > 0 && page.is(name.last - 1, Classes::PARTICLE) && page.capital(name.last - 1);
    let tail = name.words > 1 && page.on(name.last, &TAILS) && !page.is(name.last, Classes::FAMILY_NAME) && !particle;
    let housed = || at > 0 && page.token(at - 1).is_some_and(|t| t.kind == PieceKind::Number) && page.is(behind, Classes::THING);
    let longer = tail
        || housed()
        || page.capital(behind)
            && !page.breaks(behind)
            && !page.has(mention.last, flag::POSSESSIVE)
            && !page.marked(at, mark::TITLED | mark::SHOUTED)
            && (page.is(behind, Classes::THING.with(Classes::ORG_HEAD))
                || role.is_some() && name.words == 1 && page.is(behind, Classes::ROLE)
                || page.on(behind, &TAILS));
    // "Persiaran Sultan Salahuddin": a street that is named after somebody.
    let street = mention.first.checked_sub(1).filter(|&t| !page.breaks(mention.first) && page.has(t, flag::CAPITAL));
    let street = street.is_some_and(|t| is_street(page, t)) || role.is_some() && is_street(page, mention.first);
    (sure && !longer && !street).then_some(mention)
}

/// Whether the sentence begins with the verb of who speaks: "Said Ann Lee, one of our officers". Elsewhere it is a given name.
fn is_inverted(page: &Page<'_>, at: usize) -> bool {
    let named = |t: usize| page.capital(t) && !page.breaks(t);
    page.str(at) == "Said"
        && page.breaks(at)
        && page.is(at + 1, Classes::GIVEN_NAME)
        && named(at + 1)
        && named(at + 2)
        && page.country_is(&["GB", "IE", "US", "CA", "AU", "NZ"])
}

/// Somebody whose given name is the day of the birth, as in West and East Africa: "Friday Akpan", "Monday Okpebholo".
fn on_weekday(page: &Page<'_>, at: usize) -> Option<Mention> {
    const HOMES: [&str; 16] = ["NG", "GH", "LR", "SL", "GM", "CM", "KE", "UG", "TZ", "ZM", "ZW", "MW", "SS", "ZA", "BW", "NA"];
    const POINTING: List = List::new("on last next this every by until since from before after of good black");
    let surname = at + 1;
    if !page.is(at, Classes::WEEKDAY) || page.str(at).len() < 6 || !page.country_is(&HOMES) || page.has(at, flag::POSSESSIVE) {
        return None;
    }
    let pointed = at > 0 && !page.breaks(at) && POINTING.contains(page.str(at - 1));
    let fits = (page.is(surname, Classes::FAMILY_NAME) || page.is_unknown(surname)) && !page.common(surname);
    let styled = page.marked(at, mark::TITLED | mark::SHOUTED) || page.has(surname, flag::ALL_CAPS);
    let name = name_at(page, surname).filter(|name| fits && !pointed && !styled && !page.breaks(surname) && name.common == 0)?;
    let role = role_before(page, at, &[]);
    Some(Mention { first: role.map_or(at, |r| r.0), role: role.map(|r| r.1), name: at, last: name.last })
}

/// Somebody with a title before another with one, behind "&": "Cllr Ann Lee & Cllr Bob Marsh" are no firm.
pub(super) fn before_another(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    let title = |t: usize| page.is(t, Classes::ROLE) && page.capital(t) && !page.is(t, Classes::GIVEN_NAME);
    if !title(at) || !page.is(at + 1, Classes::GIVEN_NAME) || !page.capital(at + 1) || page.breaks(at + 1) {
        return None;
    }
    let name = name_at(page, at + 1).filter(|name| name.words > 1 && page.str(name.last + 1) == "&" && title(name.last + 2))?;
    let role = role_before(page, at + 1, bodies)?;
    Some(Mention { first: role.0, role: Some(role.1), name: at + 1, last: name.last })
}

/// A member of a parliament whose surname is a word of places and bodies: "MEP David Casa", "MP Ryan Park".
pub(super) fn member(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    const SEATS: List = List::new("MP MEP MSP MLA MPP MNA MHR MLC TD MK Senator Sen Cllr Councillor Councilor Deputy Assemblymember");
    const OTHERS: Classes = Classes::FUNCTION.with(Classes::ROLE).with(Classes::OFFICE).with(Classes::MONTH).with(Classes::WEEKDAY);
    if !page.is(at, Classes::ROLE) || !SEATS.contains(page.str(at)) || !page.has(at, flag::CAPITAL) {
        return None;
    }
    let (name, last) = (at + 1, at + 2);
    let fits = page.capital(name)
        && page.is(name, Classes::GIVEN_NAME)
        && !page.is(name, UNCLEAR.without(Classes::PHRASE_START))
        && !page.breaks(name);
    let surname = page.capital(last) && !page.is(last, OTHERS) && !page.breaks(last) && !page.has(last, flag::ALL_CAPS);
    let whole = page.reading.core(last).len() > 2 && page.str(last + 1) != "-" && !page.is(last + 1, Classes::PARTICLE);
    let ends = !page.capital(last + 1) || page.breaks(last + 1) || page.has(last, flag::POSSESSIVE);
    let role = if fits && surname && whole && ends { role_before(page, name, bodies)? } else { return None };
    (!page.marked(at, mark::TITLED | mark::SHOUTED)).then_some(Mention { first: role.0, role: Some(role.1), name, last })
}

/// Whether a word is letters and no name, though names are spelled so: "IDs", "ADA" of "the ADA Education Act".
fn is_letters(page: &Page<'_>, at: usize) -> bool {
    let word = page.str(at).as_bytes();
    let plural = word.strip_suffix(b"s").is_some_and(|stem| stem.len() > 1 && stem.iter().all(u8::is_ascii_uppercase));
    let next = at + 1;
    const WORDS: Classes = Classes::COMMON.with(Classes::PORTFOLIO).with(Classes::NAME_PART).with(Classes::THING);
    let word_behind = page.capital(next) && !page.breaks(next) && page.is(next, WORDS) && !page.is(next, Classes::FAMILY_NAME);
    plural || page.has(at, flag::ALL_CAPS) && word.len() > 2 && word_behind && !page.has(next, flag::ALL_CAPS)
}

/// A role with the body that stands right before it: "Greens spokesperson for transport".
fn with_body(page: &Page<'_>, role: (usize, usize), bodies: &[(usize, usize)]) -> (usize, usize) {
    let body = bodies.last().filter(|&&(_, last)| last + 1 == role.0 && !page.has(last, flag::POSSESSIVE) && !page.breaks(role.0));
    (body.map_or(role.0, |&(first, _)| first), role.1)
}

/// Whether a given name is another word's short form there: "Reg. charity 4710", "Max. 20 seats", "Ed. note".
fn is_shortened(page: &Page<'_>, at: usize) -> bool {
    const FORMS: List = List::new("Al Art Cal Dan Del Ed Max Mel Min Pat Reg Sal Val Vic");
    let stop = at + 1;
    page.str(stop) == "." && page.glued(stop) && FORMS.contains(page.str(at)) && !page.capital(at + 2) && !page.breaks(at + 2)
}

/// The last token of a ship's name: "USS Buchanan", "HMAS Ann Lee", "M/V Ann Lee".
pub(super) fn ship(page: &Page<'_>, at: usize) -> Option<usize> {
    const SHIPS: List = List::new("USS USNS USCGC HMS HMAS HMNZS HMCS CCGS BRP RRS RMS RV MV MFV FV SV LCT");
    // Boats of the Philippines.
    const BOATS: &List = list!("MB FB FBCA");
    let letters = page.has(at, flag::ALL_CAPS) || page.capital(at) && page.str(at).len() == 1;
    if !letters || page.marked(at, mark::SHOUTED) {
        return None;
    }
    let stroke = at + 1;
    let parted = page.str(stroke) == "/" && page.glued(stroke) && page.glued(stroke + 1);
    let kind = if parted {
        matches!(
            (page.str(at), page.str(stroke + 1)),
            ("M" | "F" | "R" | "S", "V") | ("M" | "F", "B") | ("M" | "S", "Y") | ("M", "T" | "S")
        )
    } else {
        SHIPS.contains(page.str(at)) || page.country_is(&["PH"]) && BOATS.contains(page.str(at))
    };
    let name = if parted { stroke + 2 } else { stroke };
    let part = |t: usize| page.capital(t) && !page.breaks(t) && !page.has(t, flag::LINE_START);
    (kind && part(name)).then(|| if part(name + 1) && !page.has(name, flag::POSSESSIVE) { name + 1 } else { name })
}

/// A surname that begins with a small particle, behind a title: "Dr al-Qasim", "Justice de Silva".
fn with_small_particle(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
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
pub(super) fn with_surname_of_thing(page: &Page<'_>, at: usize) -> Option<Mention> {
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

/// Whether a name that begins with the word is one only behind a role or a plural title: see [`stands_alone`].
fn needs_role(page: &Page<'_>, at: usize) -> bool {
    const WORDS: Classes = Classes::COMMON
        .with(Classes::FUNCTION)
        .with(Classes::PLACE)
        .with(Classes::DEMONYM)
        .with(Classes::PORTFOLIO)
        .with(Classes::NAME_PART)
        .with(Classes::ORG_HEAD);
    let may_be_plural = page.lists(at.wrapping_sub(1)) & PLURALS.bit != 0;
    let plural = may_be_plural && !page.breaks(at) && page.on(at - 1, &PLURALS);
    // "A. Quibell"
    page.is(at, WORDS) & !page.is(at, Classes::GIVEN_NAME) & !plural && !begins_with_initial(page, at)
}

/// The last token of a peer's territory: "Lord Marsh of Wexley Green".
pub(super) fn peerage(page: &Page<'_>, role: Option<(usize, usize)>, name: usize) -> Option<usize> {
    const PEERS: [&str; 9] = ["Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess", "Earl", "Countess", "Marquess"];
    let (_, role) = role?;
    let at = name + 2;
    if !PEERS.contains(&page.str(role)) || page.str(name + 1) != "of" || page.has(name, flag::POSSESSIVE) || !page.capital(at) {
        return None;
    }
    let mut last = match page.entry(at) {
        Some((end, Entry::Other)) => end - 1,
        _ => at,
    };
    let joined = |t: usize| page.capital(t) && !page.breaks(t) && !page.has(t - 1, flag::POSSESSIVE) && !page.is(t, Classes::FUNCTION);
    while last < at + 3 && joined(last + 1) {
        last += 1;
    }
    // "Lord Marsh of Wexley upon Tyne"
    if matches!(page.str(last + 1), "upon" | "under") && joined(last + 2) {
        last += 2;
    }
    Some(last)
}

/// Whether the run is a name because a role stands before it.
fn follows_role(page: &Page<'_>, at: usize, role: usize, name: Name) -> bool {
    let known = page.is(at, Classes::GIVEN_NAME.with(Classes::FAMILY_NAME));
    if page.is(at, Classes::THING.with(Classes::BODY)) && !known || names_thing(page, name.last) {
        return false;
    }
    if page.marked(at, mark::SHOUTED) && (!name.given || name.words == 1) {
        return false;
    }
    if name.words > 1 {
        return name.common < name.words || name.given && name.family;
    }
    if page.common(at) || page.is(at, Classes::ABBREVIATION) {
        return page.is(at, Classes::FAMILY_NAME) && page.has(role, flag::CAPITAL) && !page.marked(at, mark::TITLED | mark::SHOUTED);
    }
    let shouted = page.has(at, flag::ALL_CAPS) && !page.marked(at, mark::SHOUTED);
    let small = !page.has(role, flag::CAPITAL);
    !shouted && (known || !small && !page.is(at, Classes::PLACE.with(Classes::DEMONYM)))
}

/// Whether the run is a name by itself.
fn stands_alone(page: &Page<'_>, at: usize, name: Name) -> bool {
    // "Sens. Bo Ek and Ann Lee"
    let stop = usize::from(at > 1 && page.str(at - 1) == "." && page.glued(at - 1));
    if at > stop && !page.breaks(at) && page.on(at - 1 - stop, &PLURALS) {
        return !page.common(at) || page.is(at, Classes::FAMILY_NAME) || name.given && name.words > 1;
    }
    // "St Mary", "Santa Rosa": places named after people.
    let saint = || matches!(page.str(at), "San" | "Santa" | "Santo" | "São" | "St" | "Ste" | "Saint" | "Port" | "Fort");
    if page.on(at, &LANDMARKS) && (saint() || !(name.words > 2 && name.given)) {
        return false;
    }
    // "in Talbot Heath": where one is, not who.
    if is_housed(page, at, name.last) || names_thing(page, name.last) || is_place_of_people(page, at) || is_street(page, at) {
        return false;
    }
    let where_ = at > 0 && !page.breaks(at) && page.on(at - 1, &WHERE);
    if where_ && !page.has(name.last, flag::POSSESSIVE) && !(name.given && name.family) {
        return false;
    }
    if page.has(at, flag::ALL_CAPS) & page.marked(at, mark::SHOUTED) && !(name.given && name.family && name.words < 4) {
        return false;
    }
    // "Alec's Law": a thing named after someone.
    if name.words == 1
        && page.has(name.last, flag::POSSESSIVE)
        && page.has(name.last + 1, flag::CAPITAL)
        && page.is(name.last + 1, Classes::THING)
    {
        return false;
    }
    if name.words == 1 {
        if is_kin(page, at) && name.given && !page.is(at, Classes::MONTH.with(Classes::WEEKDAY).with(Classes::DEMONYM)) {
            return true;
        }
        // "Wallis JA dissented"
        if is_judges(page, name.last + 1) && (page.is(at, Classes::FAMILY_NAME) || page.is_unknown(at)) {
            return !page.has(at, flag::ALL_CAPS) && !page.has(at, flag::POSSESSIVE);
        }
        // "Storm Fiona": weather has given names, too.
        let weather = at > 0 && page.on(at - 1, &STORMS);
        if called_up(page, at, name.last) && !page.is(at, Classes::MONTH.with(Classes::WEEKDAY).with(Classes::PLACE)) {
            return name.given || is_numbered(page, at, name.last);
        }
        let beside = weather
            || page.is(at, Classes::PARTICLE) && page.breaks(at)
            // "the Hakimi": a title, a ship.
            || at > 0 && page.says(at - 1, "the") && !page.breaks(at)
            || page.capital(name.last + 1) && !page.breaks(name.last + 1)
            || page.on(name.last + 1, &PLACES) && !page.breaks(name.last + 1) && !page.has(name.last, flag::POSSESSIVE)
            || at > 0 && page.has(at - 1, flag::CAPITAL) && !page.breaks(at)
            // "Robinson-Regis", "al-Rashid", "ibn Talal": half of a name.
            || at > 1
                && page.glued(at)
                && page.on(at - 1, &HYPHENS)
                && (page.has(at - 2, flag::CAPITAL) || page.is(at - 2, Classes::PARTICLE))
            || at > 0 && !page.breaks(at) && page.is(at - 1, Classes::PARTICLE) && !page.common(at - 1) && !page.has(at - 1, flag::CAPITAL);
        // "Odhis, who rides that way,": a word that no table knows.
        // Not "…, a driver, Wexley, who rides that way": where one lives.
        let placed = || at > 0 && page.on(at - 1, &COMMA) && !page.breaks(at);
        let told = || page.on(name.last + 2, &RELATIVES) && page.on(name.last + 1, &COMMA) && !placed();
        return (name.given || told())
            && !page.is(at, UNCLEAR)
            && !opens_as_word(page, at)
            && !beside
            && !page.marked(at, mark::TITLED | mark::SHOUTED)
            && !page.has(at, flag::ALL_CAPS);
    }
    if name.common == name.words && !(name.given && name.family) || is_of_title(page, at, name) {
        return false;
    }
    // "Ann Adhikar Brackwin": the end of a run that is no name.
    let severed = at > 0 && !page.breaks(at) && page.capital(at - 1) && !page.has(at - 1, flag::POSSESSIVE) && {
        const NAME: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME);
        // "Said Ann Lee"
        let free = !is_inverted(page, at - 1);
        free && page.is_unknown(at - 1) && !name.given && !page.has(at - 1, flag::ALL_CAPS)
            || free && page.is(at - 1, NAME) && !page.is(at - 1, UNCLEAR.without(Classes::PHRASE_START))
    };
    if severed && role_before(page, at, &[]).is_none() {
        return false;
    }
    // "the Jan Adhikar Manch": people have no article, but where the matter is theirs ("the Ann Lee case").
    let article = at > 0 && !page.breaks(at) && matches!(page.str(at - 1), "the" | "The");
    // "the Quibel Das government"
    let rules = name.words == 2
        && name.family
        && !page.has(name.last, flag::POSSESSIVE)
        && list!("government govt regime administration cabinet junta presidency premiership").contains(page.str(name.last + 1));
    if article && !rules && (name.words > 2 || !name.given) {
        const NAMES: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME).with(Classes::PARTICLE);
        let known = |t: usize| page.is(t, NAMES) || page.token(t).is_some_and(|t| t.kind != PieceKind::Word);
        if !(at..=name.last).all(known) {
            return false;
        }
    }
    let opens = page.breaks(at) || page.marked(at, mark::TITLED | mark::SHOUTED);
    let unclear = opens && page.common(at) || page.is(at, Classes::PLACE);
    if name.given && (name.family || !unclear) {
        return true;
    }
    // "Mark Quibell, the lawyer": words of the language and places are given names, too.
    let may_be = name.common < name.words && !page.has(at, flag::ALL_CAPS) && (name.given || is_apposed(page, at));
    if may_be && (beside_role(page, at, name.last) || name.given && kin_behind(page, name.last)) {
        return true;
    }
    let place = page.is(at, Classes::PLACE.with(Classes::DEMONYM));
    // "A. Quibell", but no mark of a list.
    let article = page.common(at) && (page.has(at, flag::LINE_START) || !begins_with_initial(page, at));
    if place || page.is(at, Classes::PORTFOLIO.with(Classes::NAME_PART).with(Classes::ORG_HEAD)) || article {
        return false;
    }
    // A name that is a common word, too, speaks only beside an initial: "Brackish Hope", "J. Marsh".
    let initial = is_initial(page.reading.core(at));
    if name.family && (name.common == 0 || initial) || name.personal && name.common == 0 {
        return true;
    }
    // Unknown words: the words around them decide.
    circumstance::tells(page, at, name, opens)
}

/// The first and last token of the surname behind the one that ends with `last`, where a plural title stands before them: "Justices
/// Quibell and Brackwin".
pub(super) fn next_of_plural(page: &Page<'_>, last: usize) -> Option<(usize, usize)> {
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

/// Whether a name behind "at" is a building's: "the lift at Oliver Bond", but "they shouted at Oliver Bond".
fn is_housed(page: &Page<'_>, at: usize, last: usize) -> bool {
    if at < 2 || page.breaks(at) || page.str(at - 1) != "at" || page.has(last, flag::POSSESSIVE) {
        return false;
    }
    const AIMED: [&str; 14] =
        ["look", "laugh", "shout", "yell", "aim", "direct", "point", "scream", "spat", "shot", "throw", "angr", "furious", "star"];
    let before = page.str(at - 2);
    !AIMED.iter().any(|stem| before.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)))
}

/// Whether a given name alone is whom the reader is to reach: "Ring Bev", "Ask for Grace.", and no more of a name behind it.
fn called_up(page: &Page<'_>, at: usize, last: usize) -> bool {
    let told = at > 0
        && !page.breaks(at)
        && (page.on(at - 1, &CALLS) || at > 1 && page.str(at - 1) == "for" && matches!(page.str(at - 2), "Ask" | "ask"));
    told && (!page.capital(last + 1) || page.breaks(last + 1)) && !page.has(at, flag::ALL_CAPS) && !page.marked(at, mark::TITLED)
}

/// Whether a telephone number stands behind a name that no table knows: "Call Xolwa, 902-555-0177", "Ring Xolwa on 078 555 0190".
fn is_numbered(page: &Page<'_>, at: usize, last: usize) -> bool {
    let tie = last + 1;
    let tied = matches!(page.str(tie), "," | "(" | "on" | "at" | ":" | "–" | "-");
    let number = tie + 1 + usize::from(matches!(page.str(tie + 1), "+" | "("));
    let figures = page.token(number).is_some_and(|t| t.kind == PieceKind::Number && t.end - t.start > 1);
    page.is_unknown(at) && at == last && tied && figures && !page.breaks(tie)
}

/// Given names that are words, too.
const WORDS: List = List::new(
    "grace frank rose mark joy hope faith art rich chance miles penny pearl amber jade olive iris ivy hazel heather poppy violet dawn eve \
    robin cliff dale heath lance buck skip jewel crystal ginger carol holly",
);

/// Whether words of the language alone stand behind such a name in a title: "Grace Period Ends", "Amber Warning Issued".
fn is_of_title(page: &Page<'_>, at: usize, name: Name) -> bool {
    const NAMES: Classes = Classes::FAMILY_NAME.with(Classes::GIVEN_NAME).with(Classes::PARTICLE);
    let alone = || page.has(at, flag::LINE_START) && page.token(name.last + 1).is_none_or(|t| t.has(flag::LINE_START));
    let word = |t: usize| (page.common(t) || is_inflected(page, t)) && !page.is(t, NAMES);
    WORDS.contains(page.str(at)) && (page.marked(at, mark::TITLED) || name.words > 2 && alone()) && (at + 1..=name.last).all(word)
}

/// Whether a word that no table knows is a form of a common one: "Ends", "Issued", "Singing".
fn is_inflected(page: &Page<'_>, at: usize) -> bool {
    let common = |stem: &str| stem.len() > 2 && page.lexicon.look_up(stem).1.any(Classes::COMMON);
    page.is_unknown(at) && ["s", "es", "ed", "d", "ing"].iter().any(|ending| page.str(at).strip_suffix(ending).is_some_and(common))
}

/// Whether a given name that is a word, too, begins a sentence as a word: "Grace period extended", "Frank answers only".
fn opens_as_word(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let word = page.breaks(at) && WORDS.contains(page.str(at)) && !page.has(at, flag::POSSESSIVE);
    let small = page.token(next).is_some_and(|t| (t.kind == PieceKind::Word) & !t.any(flag::CAPITAL, Classes::FUNCTION));
    let noun = page.is(next, Classes::COMMON)
        && page.lists(next) & (PERSONAL_VERBS.bit | DEEDS.bit) == 0
        && !page.str(next).ends_with("ed")
        && !list!("began came went left made took saw knew felt heard brought thought can could may might must does did")
            .contains(page.str(next));
    word && small && noun && !page.breaks(next)
}

/// Whether the word before a given name tells whose kin its bearer is: "her son Kit", "and my wife Joy".
fn is_kin(page: &Page<'_>, at: usize) -> bool {
    const OTHERS: [&str; 10] = ["ring", "call", "phone", "email", "contact", "ask", "text", "message", "thank", "for"];
    const WHOSE: List = List::new("her his their my our");
    let kin = at.checked_sub(1).filter(|&t| !page.breaks(at) && page.on(t, &CALLING) && !OTHERS.contains(&page.str(t)));
    let ends = !page.capital(at + 1) || page.breaks(at + 1) || page.has(at, flag::POSSESSIVE);
    // "her baby son Kit"
    let whose = |kin: usize| (1..3).any(|back| kin.checked_sub(back).is_some_and(|t| WHOSE.contains(page.str(t))));
    kin.is_some_and(whose) && ends && !page.has(at, flag::ALL_CAPS)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_in};

    #[test]
    fn people_with_roles_and_without() {
        check(&[
            (
                "Lord Marsh of Wexley Green and Lady Orme spoke.",
                &["p Lord Marsh of Wexley Green [Marsh of Wexley Green; Lord]", "p Lady Orme [Orme; Lady]"],
            ),
            ("Orla Quinn TD and Senator Ann Lee led.", &["p Orla Quinn", "p Senator Ann Lee [Ann Lee; Senator]"]),
            ("We thank Pastor Abel Frost Jr. for it.", &["p Pastor Abel Frost Jr. [Abel Frost Jr.; Pastor]"]),
            ("The judge, Xanthe Quibell, agreed.", &["p Xanthe Quibell"]),
            (
                "Our Greenpeace spokesperson for water Ann Lee and Member for Health Dr. Joe Okoye agreed.",
                &[
                    "p Greenpeace spokesperson for water Ann Lee [Ann Lee; Greenpeace spokesperson for water]",
                    "p Dr. Joe Okoye [Joe Okoye; Dr.]",
                ],
            ),
            ("The Ann Lee informal settlement flooded. They left Joe Okoye township and Kampung Wang Quibel.", &[]),
            ("The ADA Education and Reform Act passed. They took IDs from us.", &[]),
            ("Ann Lee settled here. Joe Okoye built townships.", &["p Ann Lee", "p Joe Okoye"]),
            (
                "Elm Valley Council chair Ann Lee left. UN Special Rapporteur on Torture Ann Marsh wrote.",
                &[
                    "p Elm Valley Council chair Ann Lee [Ann Lee; Elm Valley Council chair]",
                    "p UN Special Rapporteur on Torture Ann Marsh [Ann Marsh; UN Special Rapporteur on Torture]",
                ],
            ),
            ("Elm Valley Council chair Aunty May Frost spoke.", &["o Elm Valley Council", "p Aunty May Frost [May Frost; Aunty]"]),
            ("Dr. Hanna Weiss and Cllr Tom O'Dea agreed.", &["p Dr. Hanna Weiss [Hanna Weiss; Dr.]", "p Cllr Tom O'Dea [Tom O'Dea; Cllr]"]),
            ("Green MP Tui Rangi-Moana asked.", &["p Green MP Tui Rangi-Moana [Tui Rangi-Moana; Green MP]"]),
            ("We thank lawyer Siobhán Ó Briain.", &["p lawyer Siobhán Ó Briain [Siobhán Ó Briain; lawyer]"]),
            ("NDP housing critic Paul Fine asked.", &["p NDP housing critic Paul Fine [Paul Fine; NDP housing critic]"]),
            ("Mayor of London Ada Birch came.", &["p Mayor of London Ada Birch [Ada Birch; Mayor of London]"]),
            ("Ursula van der Berg, K. Ramanathan and Kelly B. signed.", &["p Ursula van der Berg", "p K. Ramanathan", "p Kelly B."]),
            ("Maria Okoye won. Okoye wept; Maria too.", &["p Maria Okoye", "p Okoye", "p Maria"]),
            ("Cllrs Marsh and Odell voted.", &["p Marsh", "p Odell"]),
            ("MEPs Ann Odell and Joe Okoye voted.", &["p Ann Odell", "p Joe Okoye"]),
            ("Senators Mark Odell and Maggie Hale voted.", &["p Mark Odell", "p Maggie Hale"]),
            (
                "Xandor Quibelo, Tarquel Ondo and Maria Okoye are free. So are Joe Okoye and Zeldo Brackwin.",
                &["p Xandor Quibelo", "p Tarquel Ondo", "p Maria Okoye", "p Joe Okoye", "p Zeldo Brackwin"],
            ),
            ("The writers Xandor Quibelo and Tarquel Ondo won.", &["p Xandor Quibelo", "p Tarquel Ondo"]),
            ("Sens. Bo Ek and Maria Okoye won.", &["p Bo Ek", "p Maria Okoye"]),
            ("Reps Maria Okoye and Joe Okoye won.", &["p Maria Okoye", "p Joe Okoye"]),
            (
                "Nana Kwame Asiedu Darko VII and Nana Joyce came.",
                &["p Nana Kwame Asiedu Darko VII [Kwame Asiedu Darko VII; Nana]", "p Nana Joyce"],
            ),
            ("We met Dato' Rahim bin Salleh and Chan Ting-wai.", &["p Dato' Rahim bin Salleh [Rahim bin Salleh; Dato]", "p Chan Ting-wai"]),
            ("The Maria Okoye-led walk passed.", &["p Maria Okoye"]),
            (
                "We met Commissioner for Human Rights Maria Okoye and Director of Public Prosecutions Joe Okoye.",
                &[
                    "p Commissioner for Human Rights Maria Okoye [Maria Okoye; Commissioner for Human Rights]",
                    "p Director of Public Prosecutions Joe Okoye [Joe Okoye; Director of Public Prosecutions]",
                ],
            ),
            ("They shouted at Oliver Okoye.", &["p Oliver Okoye"]),
            ("They jailed Zeldo Brackwin. We met Lee Sang-min.", &["p Zeldo Brackwin", "p Lee Sang-min"]),
            ("They quashed the conviction of Xolwa Mbuth. Mbuth wept.", &["p Xolwa Mbuth", "p Mbuth"]),
            ("Ann King left. King said so. King crabs left.", &["p Ann King", "p King"]),
            ("Ann Champagne left. Champagne calls it fair. Champagne corks popped.", &["p Ann Champagne", "p Champagne"]),
            ("Ann French left. French won't do. French is hard, in French too.", &["p Ann French", "p French"]),
            ("Ann van Velden left. We met van Velden.", &["p Ann van Velden", "p van Velden"]),
            ("Ann Robinson-Regis left. We met Robinson-Regis.", &["p Ann Robinson-Regis", "p Robinson-Regis"]),
            ("Clare O'Neal left.", &["p Clare O'Neal"]),
            ("They freed MARTA QUIBELO, her son RAMON QUIBELO and a guard.", &["p MARTA QUIBELO", "p RAMON QUIBELO"]),
            ("We thank Senate Majority Leader Tom Shaw.", &["p Senate Majority Leader Tom Shaw [Tom Shaw; Senate Majority Leader]"]),
        ]);
    }

    #[test]
    fn what_ends_or_begins_a_name_on_real_pages() {
        check(&[
            ("It was signed by Gov. Bob Marsh May 7 in Wexley.", &["p Gov. Bob Marsh [Bob Marsh; Gov.]"]),
            ("It was signed by Theresa May. Theresa May 's plan fell.", &["p Theresa May", "p Theresa May"]),
            ("In Ann Lee Vs. State of Kerala it ruled.", &["p Ann Lee"]),
            ("Sean O' Donoghue left. Bob O Neill left.", &["p Sean O' Donoghue", "p Bob O Neill"]),
            (
                "We met South Swindon MP Robert Marsh and Winnipeg South Centre Member Ben Marsh.",
                &[
                    "p South Swindon MP Robert Marsh [Robert Marsh; South Swindon MP]",
                    "p Winnipeg South Centre Member Ben Marsh [Ben Marsh; Winnipeg South Centre Member]",
                ],
            ),
            ("Going West MP Robert Marsh left.", &["p MP Robert Marsh [Robert Marsh; MP]"]),
            ("The MEP for Ireland South Grace Quinn came.", &["p MEP for Ireland South Grace Quinn [Grace Quinn; MEP for Ireland South]"]),
            ("We met MEP David Casa and MP Ryan Park.", &["p MEP David Casa [David Casa; MEP]", "p MP Ryan Park [Ryan Park; MP]"]),
            ("Our MP Mark House Trust is new.", &["o MP Mark House Trust"]),
            ("Cllr Bob Marsh & Cllr Ann Lee voted.", &["p Cllr Bob Marsh [Bob Marsh; Cllr]", "p Cllr Ann Lee [Ann Lee; Cllr]"]),
            ("They left Violet Moon and Tarkwa Bay communities.", &[]),
            ("They stopped the Khanyisa coal-fired power station and the Ann Lee gas plant.", &[]),
            ("Khanyisa told us of coal. Ann Lee likes coal and her plant.", &["p Khanyisa", "p Ann Lee"]),
            ("We met at Persiaran Sultan Salahuddin Abdul Aziz Shah. Sultan Salahuddin Shah left.", &["p Sultan Salahuddin Shah"]),
            ("Violet Moon and Ann Lee left their communities.", &["p Violet Moon", "p Ann Lee"]),
            ("Bill Marsh spoke. This Bill will pass, and Bill too.", &["p Bill Marsh", "p Bill"]),
            ("Legal Fellows Fiona and Catherine came.", &["p Fiona", "p Catherine"]),
            ("Reporters approach SC\n\nRupesh Kumar and Ann Lee sued.", &["p Rupesh Kumar", "p Ann Lee"]),
        ]);
        check_in(
            "NG",
            &[
                ("We met Friday Ikoro and Monday Okpebholo.", &["p Friday Ikoro", "p Monday Okpebholo"]),
                ("On Monday Ikoro came. Friday prayers were held.", &[]),
            ],
        );
        check_in("US", &[("It was signed by Gov. Bob Marsh Friday.", &["p Gov. Bob Marsh [Bob Marsh; Gov.]"])]);
        check_in("GB", &[("Said Ann Lee, one of us: no. Said Ahmed left.", &["p Ann Lee", "p Said Ahmed"])]);
        check_in("PK", &[("Said Ali Khan left.", &["p Said Ali Khan"])]);
    }

    #[test]
    fn words_of_titles_are_no_names() {
        check(&[
            ("Grace Period Ends At Last\n\nThe council met.", &[]),
            ("Amber Warning Issued For Coast\n\nThe council met.", &[]),
            ("Grace Quibell Jailed In Wexley\n\nThe council met.", &["p Grace Quibell"]),
            ("Grace Period Ends\n\nThe council met.", &[]),
            ("Amber Warning Issued\n\nThe council met.", &[]),
            ("Grace Quibell Marsh\n\nThe council met.", &["p Grace Quibell Marsh"]),
            ("Jack Frost Returns To Wexley\n\nThe council met.", &["p Jack Frost"]),
        ]);
    }

    #[test]
    fn second_titles_matters_and_kin() {
        check(&[
            ("Dr (Mrs) Maria Okoye spoke.", &["p Dr (Mrs) Maria Okoye [Maria Okoye; Dr (Mrs)]"]),
            ("The doctor (Mrs) Maria Okoye is named.", &["p Maria Okoye"]),
            (
                "Inspector-General of Police Tan Sri Omar Baig spoke.",
                &["p Inspector-General of Police Tan Sri Omar Baig [Omar Baig; Inspector-General of Police Tan Sri]"],
            ),
            ("We met head of policy Ann Lee.", &["p head of policy Ann Lee [Ann Lee; head of policy]"]),
            (
                "We met our deputy director of public affairs Joe Okoye.",
                &["p deputy director of public affairs Joe Okoye [Joe Okoye; deputy director of public affairs]"],
            ),
            ("We met head of campaigns Bo Ek.", &["p head of campaigns Bo Ek [Bo Ek; head of campaigns]"]),
            ("His Excellency Governor Ann Lee came.", &["p His Excellency Governor Ann Lee [Ann Lee; His Excellency Governor]"]),
            ("In the absence of water Ann Lee wept.", &["p Ann Lee"]),
            ("Her son Kit and their baby daughter Joy came.", &["p Kit", "p Joy"]),
            (
                "Special Adviser on Health Joe Okoye and Children's Commissioner Ann Lee came.",
                &[
                    "p Special Adviser on Health Joe Okoye [Joe Okoye; Special Adviser on Health]",
                    "p Children's Commissioner Ann Lee [Ann Lee; Children's Commissioner]",
                ],
            ),
            ("Our union rep Ann Lee came; the rep Joe Okoye left.", &["p union rep Ann Lee [Ann Lee; union rep]", "p Joe Okoye"]),
            ("Justices Quibell, Marsh and Brackwin agreed.", &["p Quibell", "p Marsh", "p Brackwin"]),
            ("The judges and Brackwin agreed.", &[]),
            ("Her kit came. With joy the son Kit bag fell.", &[]),
            ("Salam sejahtera.", &[]),
        ]);
    }

    #[test]
    fn letters_and_ships() {
        check(&[
            ("A. Roads\n\nB. West of Wexley\n\nC. A bill\n\nWe met K. Marsh.", &["p K. Marsh"]),
            ("B. West came from Wexley.", &["p B. West"]),
            ("Of the sheds at Low Birks I dare say nothing. King George I ruled.", &["p King George I [George I; King]"]),
            ("You can call Xolwa on any day. You can call Xolwa Park, 902-555-0177, for it.", &[]),
            ("They took M/V Ann Lee and HMS Ann Okoye, which sank.", &[]),
            ("Tilly Ah Kit came. In the mangroves of Pilar it rained.", &["p Tilly Ah Kit"]),
            (
                "The pier as it was in spring. Credit: M. Toner. Call Xolwa, 902-555-0177, if you need a lift to it.",
                &["p M. Toner", "p Xolwa"],
            ),
        ]);
    }

    #[test]
    fn no_people() {
        check(&[
            ("We won in April and in May. Will Ontario act? Mark my words. Grant money ran out.", &[]),
            ("Steve Irwin Way and Gale St are closed.", &[]),
            ("The mayor, a doctor and the principal met on Sunday.", &[]),
            ("In New Zealand and Northern Ireland.", &[]),
            ("The kiosk at Ray station shut. The lane near Ray village is wet.", &[]),
            ("The one-time incumbent Democratic U.S. Senator lost.", &[]),
            ("She lives at 39A Fox Lane.", &[]),
            ("The lift at Oliver Okoye is broken.", &[]),
            ("They opened the road of Xolwa Mbuth. They opened Xolwa Mbuth.", &[]),
            ("Write to the Ann Adhikar Brackwin.", &[]),
            ("Send it to 77 Ann Lee Street.", &[]),
            ("Mayor Halts Pit And Judge Revokes Permit", &[]),
            ("We visited Zeldo Brackwin, Tarquel Ondo and the mill.", &[]),
            ("Spare Zeldo Brackwin, Maria Okoye said.", &["p Maria Okoye"]),
        ]);
    }

    #[test]
    fn whom_to_reach_and_whom_no_table_knows() {
        check(&[
            ("Ring Marjorie, or ask for Grace.", &["p Marjorie", "p Grace"]),
            ("Xolwa, who drives, came. Brambley, which is new, opened.", &["p Xolwa"]),
            ("June Mapp, Letts' sister, came.", &["p June Mapp"]),
            ("Joe Okoye, USS Buchanan, left. HMAS Ann Lee sank.", &["p Joe Okoye"]),
            ("Dr al-Qasim and Justice de Silva left.", &["p Dr al-Qasim [al-Qasim; Dr]", "p Justice de Silva [de Silva; Justice]"]),
            ("The al-Qasim road and a rue de Quibel are shut.", &[]),
            ("Reg. charity 4710.", &[]),
            // Only words in Latin letters are names.
            ("Профессор Иванов, Dr Иванов and Orla Quinn met Élodie Quinn.", &["p Orla Quinn", "p Élodie Quinn"]),
            ("Storm Fiona hit us. May Day was wet.", &[]),
            ("Grace period extended. The Queen Mary hospital and Slieve Gorm are wet.", &[]),
            ("Grace said so. Lily began it.", &["p Grace", "p Lily"]),
            ("Xolwa Mbuth counts her nets.", &["p Xolwa Mbuth"]),
            ("Xolwa Mbuth counts its nets.", &[]),
        ]);
    }
}
