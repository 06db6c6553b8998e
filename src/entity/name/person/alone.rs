//! Names that no role stands before.

use super::eponym::{is_place_of_people, is_street, names_thing};
use super::parts::{Name, begins_with_initial, is_apposed, is_initial, is_judges};
use super::role::{agent_before, role_before};
use super::surroundings::works_as;
use super::surroundings::{self, beside_role, kin_behind};
use super::{UNCLEAR, heading_verbs, is_inverted};
use crate::entity::name::words::{
    CALLING, CALLS, COMMA, DEEDS, HYPHENS, LANDMARKS, PERSONAL_VERBS, PLACES, PLURALS, RELATIVES, STORMS, TRADERS, WHERE,
};
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Whether the run is a name by itself.
pub(super) fn stands_alone(page: &Page<'_>, at: usize, name: Name) -> bool {
    // "Sens. Bo Ek and Ann Lee"
    let stop = usize::from(at > 1 && page.str(at - 1) == "." && page.glued(at - 1));
    if at > stop && !page.breaks(at) && page.on(at - 1 - stop, &PLURALS) {
        return !page.common(at) || page.is(at, Classes::FAMILY_NAME) || name.given && name.words > 1;
    }
    if is_place(page, at, name) {
        return false;
    }
    if page.has(at, flag::ALL_CAPS) & page.marked(at, mark::SHOUTED) && !(name.given && name.family && name.words < 4) {
        return false;
    }
    if name.words == 1 { is_name_of_one_word(page, at, name) } else { is_name_of_words(page, at, name) }
}

/// Whether what would be a name is that of a place or of a thing there.
fn is_place(page: &Page<'_>, at: usize, name: Name) -> bool {
    // "St Mary", "Santa Rosa": places named after people.
    let saint = || matches!(page.str(at), "San" | "Santa" | "Santo" | "São" | "St" | "Ste" | "Saint" | "Port" | "Fort");
    if page.on(at, &LANDMARKS) && (saint() || !(name.words > 2 && name.given)) {
        return true;
    }
    // "in Talbot Heath": where one is, not who.
    if is_housed(page, at, name.last) || names_thing(page, name.last) || is_place_of_people(page, at) || is_street(page, at) {
        return true;
    }
    let where_ = at > 0 && !page.breaks(at) && page.on(at - 1, &WHERE);
    where_ && !page.has(name.last, flag::POSSESSIVE) && !(name.given && name.family)
}

fn is_name_of_one_word(page: &Page<'_>, at: usize, name: Name) -> bool {
    // "Alec's Law": a thing named after someone.
    if page.has(name.last, flag::POSSESSIVE) && page.has(name.last + 1, flag::CAPITAL) && page.is(name.last + 1, Classes::THING) {
        return false;
    }
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
    // "St. Pierre"
    let saint = at > 1 && page.str(at - 1) == "." && page.glued(at - 1) && matches!(page.str(at - 2), "St" | "Ste");
    let beside = weather
        || saint
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
    (name.given || told() || page.is_unknown(at) && is_introduced(page, at, name.last))
        && !page.is(at, UNCLEAR)
        && !opens_as_word(page, at)
        && !beside
        && !page.marked(at, mark::TITLED | mark::SHOUTED)
        && !page.has(at, flag::ALL_CAPS)
}

fn is_name_of_words(page: &Page<'_>, at: usize, name: Name) -> bool {
    if name.common == name.words && !(name.given && name.family)
        || is_of_title(page, at, name)
        || is_severed(page, at, name)
        || has_article(page, at, name)
    {
        return false;
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
    let initial = is_initial(page.core(at));
    if name.family && (name.common == 0 || initial) || name.personal && name.common == 0 {
        return true;
    }
    // Unknown words: the words around them decide.
    surroundings::tells(page, at, name, opens)
}

/// Whether a name of one word that no table knows is brought in as somebody's: "Suharqo, a fisherman from …", "the fisherman, Suharqo,",
/// "a fisherman named Suharqo", "Suharqo (34)".
fn is_introduced(page: &Page<'_>, at: usize, last: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| !page.breaks(at));
    let works = |t: usize| {
        let small = !page.has(t, flag::CAPITAL) && !page.is(t, Classes::FUNCTION);
        // "Wexley's neighbour, Morla", "the contractor, Quibelco"
        let small = small && !page.listed(t, list!("neighbour neighbor")) && !page.on(t, &TRADERS);
        !page.breaks(t + 1) && small && (page.is(t, Classes::ROLE) || agent_before(page, t + 1).is_some())
    };
    // "the regional organiser, Bro. Keane"
    let cut = page.str(last + 1) == "." && page.capital(last + 2) && page.core(last).len() < 4;
    let closed = matches!(page.str(last + 1), "," | "." | ")") && !page.has(last, flag::POSSESSIVE) && !cut;
    let named = || before.is_some_and(|t| t > 0 && matches!(page.str(t), "named" | "called") && works(t - 1));
    // "our bus driver, Suharqo,", but "Ann Lee, bus driver, Wexley, …"
    let whose = |role: usize| {
        (role.saturating_sub(3)..role)
            .rev()
            .take_while(|&t| !page.breaks(t + 1))
            .any(|t| page.listed(t, list!("the our his her their its my a an one another")) || page.has(t, flag::POSSESSIVE))
    };
    let apposed = || closed && before.is_some_and(|t| t > 0 && page.str(t) == "," && works(t - 1) && whose(t - 1));
    let comma = page.str(last + 1) == "," && !page.breaks(last + 1) && before.is_none();
    let told = || comma && matches!(page.str(last + 2), "a" | "an") && works_as(page, last + 3);
    named() || apposed() || told()
}

/// Whether the run is the end of a longer one that is no name: "Ann Adhikar Brackwin".
fn is_severed(page: &Page<'_>, at: usize, name: Name) -> bool {
    const NAME: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME);
    let Some(before) = at.checked_sub(1).filter(|&t| !page.breaks(at) && page.capital(t) && !page.has(t, flag::POSSESSIVE)) else {
        return false;
    };
    let unknown = || page.is_unknown(before) && !name.given && !page.has(before, flag::ALL_CAPS);
    let named = || page.is(before, NAME) && !page.is(before, UNCLEAR.without(Classes::PHRASE_START));
    // "Said Ann Lee"
    (unknown() || named()) && !is_inverted(page, before) && role_before(page, at, &[]).is_none()
}

/// Whether an article stands before what no table knows for a name: "the Jan Adhikar Manch". People have none, but where the matter is
/// theirs ("the Ann Lee case").
fn has_article(page: &Page<'_>, at: usize, name: Name) -> bool {
    const SHIPS: &List =
        list!("trawler ship boat vessel ferry tanker freighter barge yacht schooner tug dredger cutter ketch lifeboat bulker");
    const NAMES: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME).with(Classes::PARTICLE);
    let article = at > 0 && !page.breaks(at) && matches!(page.str(at - 1), "the" | "The");
    // "the Quibel Das government"
    let rules = || {
        name.words == 2
            && name.family
            && !page.has(name.last, flag::POSSESSIVE)
            && page.listed(name.last + 1, list!("government govt regime administration cabinet junta presidency premiership"))
    };
    let known = |t: usize| page.is(t, NAMES) || page.token(t).is_some_and(|t| t.kind != PieceKind::Word);
    // "the Ann Marie, a trawler"
    let afloat =
        || page.str(name.last + 1) == "," && (name.last + 3..name.last + 6).take_while(|&t| !page.breaks(t)).any(|t| page.listed(t, SHIPS));
    article && afloat() || article && (name.words > 2 || !name.given) && !rules() && !(at..=name.last).all(known)
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
const WORDS: List = List::named("given-words");

/// Whether words of the language alone stand behind such a name in a title: "Grace Period Ends", "Amber Warning Issued".
fn is_of_title(page: &Page<'_>, at: usize, name: Name) -> bool {
    const NAMES: Classes = Classes::FAMILY_NAME.with(Classes::GIVEN_NAME).with(Classes::PARTICLE);
    let alone = || page.has(at, flag::LINE_START) && page.token(name.last + 1).is_none_or(|t| t.has(flag::LINE_START));
    let ends = heading_verbs::is_verb(page, name.last + 1);
    let word = |t: usize| (page.common(t) || is_inflected(page, t)) && !page.is(t, NAMES);
    page.listed(at, &WORDS) && (page.marked(at, mark::TITLED) || name.words > 2 && alone() || ends) && (at + 1..=name.last).all(word)
}

/// Whether a word that no table knows is a form of a common one: "Ends", "Issued", "Singing".
fn is_inflected(page: &Page<'_>, at: usize) -> bool {
    let common = |stem: &str| stem.len() > 2 && page.lexicon.look_up(stem).1.any(Classes::COMMON);
    page.is_unknown(at) && ["s", "es", "ed", "d", "ing"].iter().any(|ending| page.str(at).strip_suffix(ending).is_some_and(common))
}

/// Whether a given name that is a word, too, begins a sentence as a word: "Grace period extended", "Frank answers only".
fn opens_as_word(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let word = page.breaks(at) && page.listed(at, &WORDS) && !page.has(at, flag::POSSESSIVE);
    let small = page.token(next).is_some_and(|t| (t.kind == PieceKind::Word) & !t.any(flag::CAPITAL, Classes::FUNCTION));
    let noun = page.is(next, Classes::COMMON)
        && page.lists(next) & (PERSONAL_VERBS.bit | DEEDS.bit) == 0
        && !page.str(next).ends_with("ed")
        && !page
            .listed(next, list!("began came went left made took saw knew felt heard brought thought can could may might must does did"));
    word && small && noun && !page.breaks(next)
}

/// Whether the word before a given name tells whose kin its bearer is: "her son Kit", "and my wife Joy".
fn is_kin(page: &Page<'_>, at: usize) -> bool {
    const OTHERS: [&str; 12] = ["named", "called", "ring", "call", "phone", "email", "contact", "ask", "text", "message", "thank", "for"];
    const WHOSE: List = List::new("her his their my our");
    let kin = at.checked_sub(1).filter(|&t| !page.breaks(at) && page.on(t, &CALLING) && !OTHERS.contains(&page.str(t)));
    let ends = !page.capital(at + 1) || page.breaks(at + 1) || page.has(at, flag::POSSESSIVE);
    // "her baby son Kit"
    let whose = |kin: usize| (1..3).any(|back| kin.checked_sub(back).is_some_and(|t| page.listed(t, &WHOSE)));
    kin.is_some_and(whose) && ends && !page.has(at, flag::ALL_CAPS)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn names_of_one_word() {
        check(&[
            ("Suharqo, a fisherman from Wexla, was freed.", &["p Suharqo"]),
            ("The fisherman, Suharqo, was freed.", &["p Suharqo"]),
            ("A fisherman named Suharqo was freed.", &["p Suharqo"]),
        ]);
    }

    #[test]
    fn other_words_alone() {
        check(&[
            ("Wexla, a town by the sea, was flooded. The town's neighbour, Morla, was too.", &[]),
            ("They took the company, and the place called Morla was shut.", &[]),
            ("The Ann Marie, a trawler, was held.", &[]),
        ]);
    }
}
