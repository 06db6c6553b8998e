//! People: names after roles and honorifics, and names that the words around them tell.

mod alone;
mod clause;
mod eponym;
mod form;
pub(super) mod heading_verbs;
pub(super) mod parts;
pub(super) mod party;
pub(super) mod plain_words;
mod plural;
pub(super) mod role;
mod series;
mod surname_first;
mod surname_word;
mod surroundings;
#[cfg(test)]
mod tests;

use super::words::{HYPHENS, NICKNAMES, PLURALS, TAILS};
use super::{Entry, Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};
use alone::stands_alone;
use eponym::{is_street, names_thing};
pub(super) use form::{before_another, member, ship, with_surname_of_thing};
pub(super) use form::{in_capitals, with_nickname};
use form::{on_weekday, with_small_particle};
use parts::{Name, begins_with_initial, is_apposed, name_at};
pub(super) use plural::next_of_plural;
use role::{agent_before, head_before, role_before};
pub(super) use surname_first::mention as surname_first;
pub(super) use surname_word::begins_sentence;

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
    let dated = page.is(at, Classes::WEEKDAY) && page.is(at + 1, Classes::MONTH)
        || page.is(at, Classes::MONTH) && (page.str(at + 1) == "Day" || is_month(page, at));
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

/// Whether a month that is a given name elsewhere is none there, by what stands before it: "In June Ann Lee left", "last August Okoye".
fn is_month(page: &Page<'_>, at: usize) -> bool {
    const DATING: &List = list!("in since until till during last next this early late mid throughout on around");
    // Also before and behind names: "a song by June Okoye".
    const TYING: &List = list!("by from of before after");
    let Some(before) = at.checked_sub(1).filter(|_| !page.breaks(at)) else { return false };
    let three = || page.is(at + 1, Classes::GIVEN_NAME) && page.capital(at + 2) && !page.breaks(at + 2);
    let day = || page.token(before).is_some_and(|t| t.kind == PieceKind::Number);
    page.listed(before, DATING) || page.listed(before, TYING) && (page.breaks(before) || three()) || day()
}

/// Whether the sentence begins with the verb of who speaks: "Said Ann Lee, one of our officers". Elsewhere it is a given name.
fn is_inverted(page: &Page<'_>, at: usize) -> bool {
    let named = |t: usize| page.capital(t) && !page.breaks(t);
    page.breaks(at)
        && page.str(at) == "Said"
        && page.is(at + 1, Classes::GIVEN_NAME)
        && named(at + 1)
        && named(at + 2)
        && page.country_is(&["GB", "IE", "US", "CA", "AU", "NZ"])
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
    page.glued(stop) && page.str(stop) == "." && page.listed(at, &FORMS) && !page.capital(at + 2) && !page.breaks(at + 2)
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

/// Whether a name in a heading of capitals ends where a verb begins or no word goes on: "MAYOR BRACKWIN HALTS PIT".
fn is_whole_in_capitals(page: &Page<'_>, at: usize, name: Name) -> bool {
    let behind = name.last + 1;
    let known = page.is_unknown(at) || page.is(at, Classes::FAMILY_NAME.with(Classes::GIVEN_NAME));
    let ends = !page.capital(behind) || page.breaks(behind) || page.has(name.last, flag::POSSESSIVE);
    known && name.common == 0 && (ends || page.is(behind, Classes::FUNCTION) || heading_verbs::is_verb(page, behind))
}

/// Whether the run is a name because a role stands before it.
fn follows_role(page: &Page<'_>, at: usize, role: usize, name: Name) -> bool {
    let known = page.is(at, Classes::GIVEN_NAME.with(Classes::FAMILY_NAME));
    if page.is(at, Classes::THING.with(Classes::BODY)) && !known || names_thing(page, name.last) {
        return false;
    }
    if page.marked(at, mark::SHOUTED) && (!name.given || name.words == 1) {
        return plain_words::is_strict(page, role) && is_whole_in_capitals(page, at, name);
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
