//! Names whose words are places, months, things and words of the language: "Mayor London Breed", "Cr Anna Church", "Ms Power", and
//! what tells that somebody is named so.

use super::parts::particles;
use super::role::{is_cut, role_before};
use super::{Mention, UNCLEAR, surroundings};
use crate::entity::name::words::{PLURALS, WHERE};
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::flag;

/// Surnames from where people lived.
const OF_PLACES: List = List::named("surnames-of-places");
/// Surnames from what people did.
const OF_WORKERS: List = List::named("surnames-of-workers");
/// Surnames from what people were like, and from all else.
const OF_WORDS: List = List::named("surnames-of-words");

/// Places that people are named after, too.
const GIVEN_PLACES: List = List::named("given-places");
/// Words that are given names, too, in Africa, the Caribbean and America.
const GIVEN_WORDS: List = List::named("given-virtues");

/// What a word can be besides a name of people.
const ELSE: Classes = UNCLEAR.with(Classes::THING).with(Classes::STATUS).with(NO_NAME).without(Classes::PHRASE_START);

/// What no surname is at all, and no given name.
const NO_NAME: Classes = Classes::OFFICE.with(Classes::DEMONYM).with(Classes::BODY);

pub(super) fn is_word_surname(page: &Page<'_>, at: usize) -> bool {
    let word = page.core(at);
    OF_PLACES.contains(word) || OF_WORKERS.contains(word) || OF_WORDS.contains(word)
}

/// Whether houses, streets and bodies end with the word.
fn is_house(page: &Page<'_>, at: usize) -> bool {
    page.is(at, Classes::THING.with(Classes::ORG_HEAD)) || OF_PLACES.contains(page.core(at))
}

/// Whether a capital of the same name stands there.
fn goes_on(page: &Page<'_>, at: usize) -> bool {
    page.capital(at) && !page.breaks(at) && !page.has(at, flag::LINE_START)
}

/// Whether the word is a name of people and nothing else.
fn is_family(page: &Page<'_>, at: usize) -> bool {
    page.is(at, Classes::FAMILY_NAME.with(Classes::GIVEN_NAME)) && !page.is(at, ELSE)
}

/// Whether two capitals are all that stands there, and in no heading.
fn is_pair(page: &Page<'_>, at: usize) -> bool {
    let last = at + 1;
    goes_on(page, last)
        && page.capital(at)
        && !page.has(at, flag::POSSESSIVE | flag::ALL_CAPS)
        && !page.has(last, flag::ALL_CAPS)
        && !page.marked(at, mark::TITLED | mark::SHOUTED)
        && (!goes_on(page, last + 1) || page.has(last, flag::POSSESSIVE))
        && !(matches!(page.str(last + 1), "-" | "&") && page.has(last + 2, flag::CAPITAL))
        && page.entry(at).is_none_or(|(end, _)| end == at + 1)
        // "Lincoln Church van der Berg"
        && (page.has(last, flag::POSSESSIVE) || particles(page, last + 1).is_none())
}

/// The last word of a name of two words behind a title, of which one at least is a place, a thing or a word of the language; `strict`
/// where the title is nobody's but a person's.
pub(in super::super) fn pair(page: &Page<'_>, at: usize, strict: bool) -> Option<usize> {
    const FUNCTION: Classes = NO_NAME.with(Classes::FUNCTION);
    let last = at + 1;
    if !is_pair(page, at) || page.is(at, FUNCTION) && !page.is(at, Classes::GIVEN_NAME) || page.is(last, FUNCTION) {
        return None;
    }
    let given = page.is(at, Classes::GIVEN_NAME);
    let name = given || page.is_unknown(at) || page.is(at, Classes::FAMILY_NAME);
    // "Rep. Dallas Clark", "Governor Friday Kelly", "Councillor River Murphy"
    let odd = Classes::PLACE.with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::COMMON);
    let role = Classes::ROLE.with(Classes::ROLE_PART).with(Classes::PORTFOLIO);
    let told = given && page.is(at, UNCLEAR) || page.is(at, odd) && (page.is(at, Classes::PLACE) || !page.is(at, role));
    let surname = is_word_surname(page, last);
    let unknown = !page.is(last, ELSE) && page.core(last).len() > 2;
    let fits = told && (is_family(page, last) || strict && page.is(at, Classes::PLACE) && unknown)
        || strict && surname && (name || told)
        || surname && given && !page.is(at, UNCLEAR)
        || surname && page.has(at.wrapping_sub(1), flag::CAPITAL) && page.is_unknown(at) && !is_house(page, last);
    fits.then_some(last)
}

/// Whether a title is a person's wherever it stands: "Mr", "Cllr", "Senator", "Mayor".
pub(super) fn is_strict(page: &Page<'_>, at: usize) -> bool {
    const TITLES: List = List::named("strict-titles");
    page.has(at, flag::CAPITAL) && page.listed(at, &TITLES)
}

/// Somebody named by words that are no names elsewhere, at `at` or behind the title there.
pub(in super::super) fn person(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    titled(page, at, bodies).or_else(|| told(page, at, bodies)).or_else(|| behind_small_role(page, at, bodies))
}

/// Somebody whose surname names things, behind what people do in small letters: "deputy director Mark Day".
fn behind_small_role(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    let title = at.checked_sub(1).filter(|&t| page.is(t, Classes::ROLE) && !page.has(t, flag::CAPITAL) && !page.breaks(at))?;
    let last = at + 1;
    let named = page.is(at, Classes::GIVEN_NAME) && page.is(last, Classes::FAMILY_NAME) && !page.is(last, NO_NAME);
    if !named || !is_pair(page, at) || page.is(title, Classes::FUNCTION) || is_named_after(page, title, last) {
        return None;
    }
    let (first, role) = role_before(page, at, bodies)?;
    Some(Mention { first, role: Some(role), name: at, last })
}

/// Somebody named by words that are no names elsewhere, behind the title that begins at `at`, stands within its capitals, or right
/// before `at`.
fn titled(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    const REACH: usize = 4;
    // Nearly always no title is near.
    if !(at.saturating_sub(2)..at + REACH).any(|t| page.is(t, Classes::ROLE)) {
        return None;
    }
    let behind = |title: usize| title + 1 + usize::from(is_cut(page, title + 1));
    if let Some(title) = at.checked_sub(1)
        && let title = if is_cut(page, title) { title.wrapping_sub(1) } else { title }
        && page.is(title, Classes::ROLE)
        && let Some(mention) = named(page, title, at, bodies)
    {
        return Some(mention);
    }
    let mut title = at;
    while title < at + REACH && page.capital(title) && !page.has(title, flag::POSSESSIVE) && (title == at || !page.breaks(title)) {
        let name = behind(title);
        if page.is(title, Classes::ROLE)
            && page.str(title) != "Sri"
            && page.capital(name)
            && let Some(mention) = named(page, title, name, bodies)
        {
            // What the role leaves out is a name of its own.
            return (mention.first <= at).then_some(mention);
        }
        title = name;
    }
    None
}

/// Whose name begins at `name`, right behind `title`.
fn named(page: &Page<'_>, title: usize, name: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    if page.breaks(name) && !is_cut(page, name.wrapping_sub(1)) || page.has(name, flag::LINE_START) || page.on(title, &PLURALS) {
        return None;
    }
    let last = pair(page, name, is_strict(page, title)).or_else(|| surname(page, title, name))?;
    // "Dr Ann Hill": no street has a scholar's title and a given name.
    let scholar = || {
        page.listed(title, list!("dr prof professor"))
            && page.is(name, Classes::GIVEN_NAME)
            && !page.is(name, UNCLEAR.without(Classes::PHRASE_START))
    };
    if is_named_after(page, title, last) && !scholar() && !surroundings::is_told(page, name, last) {
        return None;
    }
    let (first, role) = role_before(page, name, bodies)?;
    Some(Mention { first, role: Some(role), name, last })
}

/// Whether streets and houses are named after people of the title, and what ends with `last` can be one: "King Charles Street", "Dr
/// Collins Park".
fn is_named_after(page: &Page<'_>, title: usize, last: usize) -> bool {
    const TITLES: &List = list!(named "street-titles");
    const STREETS: &List = list!(named "streets");
    page.listed(title, TITLES) && STREETS.contains(page.core(last)) && last > title + 1
}

/// A surname alone that is a word of the language, behind a form of address: "Ms Power", "Cllr Street".
fn surname(page: &Page<'_>, title: usize, at: usize) -> Option<usize> {
    const ADDRESS: &List = list!("mr mrs ms miss mx cllr cr coun dr prof");
    const OFFICERS: &List = list!(named "addressed-offices");
    let addressed = page.has(title, flag::CAPITAL) && page.listed(title, ADDRESS);
    let ends = !goes_on(page, at + 1) || page.has(at, flag::POSSESSIVE);
    let word = page.core(at);
    let fits = is_word_surname(page, at) || page.is(at, Classes::FAMILY_NAME) && page.is(at, UNCLEAR);
    let whole = !(page.str(at + 1) == "-" && page.glued(at + 1));
    (addressed && ends && fits && whole && !page.has(at, flag::ALL_CAPS) && !OFFICERS.contains(word)).then_some(at)
}

/// Somebody whose name is of such words, without a title, where what stands around it is said of people only: "said Dallas Clark", "Anna
/// Church, 34, …".
fn told(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    let last = at + 1;
    if !goes_on(page, last) {
        return None;
    }
    let plain = page.is(at, Classes::GIVEN_NAME) && !page.is(at, UNCLEAR.without(Classes::MONTH).without(Classes::PHRASE_START));
    let place = page.is(at, Classes::PLACE) && !page.is(at, Classes::FUNCTION.with(NO_NAME));
    let word = page.core(at);
    let is_given = || place && GIVEN_PLACES.contains(word) || !page.is(at, Classes::GIVEN_NAME) && GIVEN_WORDS.contains(word);
    let given = is_family(page, last) && is_given();
    let new = page.is_unknown(at);
    let word_behind = (plain || new) && !is_family(page, last) && is_word_surname(page, last);
    let (surname, unknown) = (plain && word_behind, new && word_behind && !is_house(page, last));
    // "Savannah Quibell"
    let stranger = place && !page.is(last, ELSE);
    // "her mum Eunsil Park"
    let kin = new && word_behind && surroundings::kin_before(page, at) && !page.listed(at - 1, list!("neighbour neighbor ,"));
    if !(surname || unknown || stranger || given || kin) || !is_pair(page, at) {
        return None;
    }
    let before = at.checked_sub(1).filter(|_| !page.breaks(at));
    let whose = |t: usize| !plain && matches!(page.str(t), "of" | "from" | "to" | "at" | "on");
    let free = before
        .is_none_or(|t| !page.has(t, flag::CAPITAL) && !page.on(t, &WHERE) && !matches!(page.str(t), "the" | "a" | "an") && !whose(t));
    let told = if given {
        true
    } else if stranger {
        surroundings::is_told_of_life(page, at, last)
    } else if surname && !is_house(page, last) {
        surroundings::is_told(page, at, last)
    } else {
        surroundings::is_told_surely(page, at, last) || plain && surroundings::is_told_of_given(page, at, last)
    };
    if !free || !told {
        return None;
    }
    let role = role_before(page, at, bodies).filter(|_| !kin);
    Some(Mention { first: role.map_or(at, |r| r.0), role: role.map(|r| r.1), name: at, last })
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn behind_titles() {
        check(&[
            ("Rep. Dallas Clark left.", &["p Rep. Dallas Clark [Dallas Clark; Rep.]"]),
            (
                "Mayor London Breed and Cr Anna Church left.",
                &["p Mayor London Breed [London Breed; Mayor]", "p Cr Anna Church [Anna Church; Cr]"],
            ),
            (
                "Gov. Austin Church and Judge Thuy Power left.",
                &["p Gov. Austin Church [Austin Church; Gov.]", "p Judge Thuy Power [Thuy Power; Judge]"],
            ),
            ("Our deputy director Mark Day asks why.", &["p deputy director Mark Day [Mark Day; deputy director]"]),
            ("They met on director Mark Street.", &[]),
            ("We met councillor Lincoln Clark.", &["p councillor Lincoln Clark [Lincoln Clark; councillor]"]),
            ("Governor Friday Odell left.", &["p Governor Friday Odell [Friday Odell; Governor]"]),
            ("We met Ms Power and Cllr Street.", &["p Ms Power [Power; Ms]", "p Cllr Street [Street; Cllr]"]),
            ("Labour Minister River Clark left.", &["m Labour Minister River Clark [River Clark; labour]"]),
            ("Labour Minister Friday Okoye left.", &["m Labour Minister Friday Okoye [Friday Okoye; labour]"]),
        ]);
    }

    #[test]
    fn without_titles() {
        check(&[
            ("\"It helps,\" said Savannah Clark.", &["p Savannah Clark"]),
            ("We met Lincoln Odell and Lucky Odell.", &["p Lincoln Odell", "p Lucky Odell"]),
            ("Xolwa Driver, president of it, left. \"It helps,\" said Savannah Quibell.", &["p Xolwa Driver", "p Savannah Quibell"]),
            ("Anna Church, a retired teacher, left. Anna Church said so.", &["p Anna Church", "p Anna Church"]),
        ]);
    }

    #[test]
    fn things_and_places() {
        check(&[
            ("They met at King Charles Street and in Fr Collins Park.", &[]),
            ("Mayor of Dallas. The Rep met Dallas voters. We met in Houston.", &[]),
            ("We met Jane Marsh of Cannabis Justice.", &["p Jane Marsh", "o Cannabis Justice"]),
            ("Wexla House, being emptied, is shut. Norwich Quibell asked for it.", &[]),
            ("Mr Speaker, it rained. Dear Mr President, stay.", &[]),
            ("Stop the Dallas Road plan. From Lincoln Road to Sydney Harbour.", &[]),
            ("Mayor Toronto Needs Bus Lanes Now", &[]),
        ]);
    }
}
