//! The role or honorific before a name: "Ontario MPP", "Mayor of London", "weaver".

use super::heading_verbs;
use crate::entity::name::words::{OWNERS, PLURALS, TIES};
use crate::entity::name::{Entry, Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Token, flag};

/// What the matter of a role consists of: "Human Rights", "Torture".
const MATTER: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART).with(Classes::ROLE_PART).with(Classes::COMMON);

/// Whether a role may stand before the token `at`, by the classes of the words before it: a role, or a place that it is of, perhaps
/// with a full stop behind.
#[inline]
fn may_follow_role(page: &Page<'_>, at: usize) -> bool {
    const ROLES: Classes = Classes::ROLE.with(Classes::PLACE);
    let ends = |at: usize| page.is(at, ROLES) | page.marked(at, mark::PLACE_END);
    let stop = page.token(at.wrapping_sub(1)).is_some_and(|t| t.kind != PieceKind::Word);
    let matter = page.is(at.wrapping_sub(1), Classes::PORTFOLIO)
        | page.is(at.wrapping_sub(1), MATTER) & page.capital(at + 1) & !page.has(at + 1, flag::LINE_START | flag::SENTENCE_START);
    let matter = matter & page.has(at.wrapping_sub(1), flag::CAPITAL);
    ends(at.wrapping_sub(1)) | matter | stop & ends(at.wrapping_sub(2))
}

/// The role or honorific that stands right before the name `at`: its first and last token.
pub(super) fn role_before(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<(usize, usize)> {
    if !may_follow_role(page, at) {
        return None;
    }
    // "… journalists approach SC\nRupesh Singh": the last word of a heading.
    if page.has(at, flag::LINE_START) && page.has(at - 1, flag::ALL_CAPS) && page.leaves_line(at) {
        return None;
    }
    if let Some(double) = double_title(page, at) {
        return Some(double);
    }
    let end = title_end(page, at)?;
    let last = role_of_matter(page, at, end);
    if !is_role_there(page, last) {
        return None;
    }
    let mut first = last;
    while last - first < 9 && first > 0 && !page.breaks(first) {
        let Some(before) = goes_back(page, first, bodies).filter(|_| first != last || !is_kin_of_body(page, last, bodies)) else {
            break;
        };
        first = before;
    }
    let styled = matches!(page.str(first), "Excellency" | "Worship" | "Majesty" | "Honour" | "Eminence" | "Holiness");
    if styled && first > 0 && !page.breaks(first) && matches!(page.str(first - 1), "His" | "Her" | "Their") {
        first -= 1;
    }
    Some((first, end))
}

/// The last word before the name, the full stop of a title apart; none where a sentence ends between.
fn title_end(page: &Page<'_>, at: usize) -> Option<usize> {
    let last = at - 1;
    let cut = is_cut(page, last) && last > 0;
    let title = || page.core(last - 1).len() < 6 && page.is_honorific(last - 1) && page.has(last - 1, flag::CAPITAL);
    (!page.breaks(at) || cut && title()).then(|| last - usize::from(cut))
}

/// The word of the role that ends with `end`: before the place or the matter that it is of.
fn role_of_matter(page: &Page<'_>, at: usize, end: usize) -> usize {
    let mut last = end;
    // "Mayor of London Sadiq Khan"
    let place = place_ending(page, last).or_else(|| (page.is(last, Classes::PLACE) && page.has(last, flag::CAPITAL)).then_some(last));
    if let Some(place) = place
        && place > 1
        && (page.str(place - 1) == "of"
            || page.str(place - 1) == "for" && page.listed(place - 2, list!("member senator mp mla mpp mna mep mhr mlc td")))
        && page.is(place - 2, Classes::ROLE)
        && page.has(place - 2, flag::CAPITAL)
    {
        last = place - 2;
    }
    // "Rights" of "Commissioner for Human Rights Ann Lee" is no name.
    if page.is(at, Classes::GIVEN_NAME) || !page.is(at, Classes::PORTFOLIO.with(Classes::NAME_PART)) {
        last = head_of(page, last).unwrap_or(last);
    }
    last
}

/// Whether the word is a role where it stands.
fn is_role_there(page: &Page<'_>, last: usize) -> bool {
    // Māori sentences begin with the Filipino honorific.
    let foreign = page.str(last) == "Ka" && page.country_is(&["NZ"]);
    let plural = page.on(last, &PLURALS);
    // "Washington, DC": a place, and an officer elsewhere.
    let seat = page.str(last) == "DC" && !is_official(page, last) && !page.country_is(&["GB"]);
    if foreign || seat || plural || !page.is(last, Classes::ROLE) || page.marked(last, mark::TAKEN) || page.has(last, flag::POSSESSIVE) {
        return false;
    }
    let small = page.core(last);
    let title_only = small.len() < 5 || matches!(small, "father" | "sister" | "brother" | "general" | "major" | "queen" | "prince");
    // "union rep Sam Odell"
    let union = small == "rep" && last > 0 && !page.breaks(last) && !page.is(last - 1, Classes::FUNCTION);
    !page.is_honorific(last) || page.has(last, flag::CAPITAL) || !title_only || union
}

/// Where a role begins that goes back over the words before `first`.
fn goes_back(page: &Page<'_>, first: usize, bodies: &[(usize, usize)]) -> Option<usize> {
    let before = first - 1;
    let capitals = page.has(before, flag::CAPITAL) && page.has(first, flag::CAPITAL);
    // "Children's Commissioner Ann Lee"
    if page.has(before, flag::POSSESSIVE) && capitals && OWNERS.contains_any_case(page.core(before)) {
        return Some(before);
    }
    if page.marked(before, mark::TAKEN) || page.has(before, flag::POSSESSIVE) || is_matter_before_title(page, before, first) {
        return None;
    }
    // "Elm Valley Council chair Ann Lee": the role takes in whose it is.
    if let Some(&(body, _)) = bodies.iter().rev().take_while(|b| b.1 >= before).find(|b| b.1 == before) {
        return Some(body);
    }
    if before > 0 && is_joint(page, before, first) {
        return Some(before - 1);
    }
    place_ending(page, before).or_else(|| is_of_role(page, before, first).then_some(before))
}

/// Whether what somebody is for stands before a form of address: "Member for Health Dr. Ann Lee".
fn is_matter_before_title(page: &Page<'_>, matter: usize, title: usize) -> bool {
    page.is_honorific(title)
        && page.has(title, flag::CAPITAL)
        && page.is(matter, Classes::PORTFOLIO)
        && !page.is(matter, Classes::ROLE)
        && matter > 0
        && matches!(page.str(matter - 1), "for" | "of" | "and")
        && !page.breaks(matter)
}

/// Whether a name as kin begins behind what somebody is in a body: "Elm Valley Council chair Aunty Ann Lee".
fn is_kin_of_body(page: &Page<'_>, title: usize, bodies: &[(usize, usize)]) -> bool {
    let kin = page.listed(title, list!("aunt auntie aunty uncle")) && page.has(title, flag::CAPITAL);
    kin && bodies.last().is_some_and(|&(_, last)| last + 2 == title)
}

/// Whether the mark or word `before` joins the word before it to the role that begins with `first`.
fn is_joint(page: &Page<'_>, before: usize, first: usize) -> bool {
    let word = before.wrapping_sub(1);
    match page.str(before) {
        "-" => page.glued(first) && page.glued(before),
        text @ ("." | "'" | "’") => {
            let place = page.is(word, Classes::PLACE) && page.has(word, flag::CAPITAL);
            page.glued(before) && (page.is(word, Classes::ROLE) || text == "." && place)
        }
        // "Orla Quinn TD and Senator Ann Lee": letters behind a name are no role.
        "and" | "&" => page.is(word, ROLES) && page.is(first, ROLES) && !page.marked(before.wrapping_sub(2), mark::TAKEN),
        _ => false,
    }
}

/// Words that roles are made of.
const ROLES: Classes = Classes::ROLE.with(Classes::ROLE_PART).with(Classes::PORTFOLIO);

/// Whether the word `before` belongs to the role that begins with `first`.
fn is_of_role(page: &Page<'_>, before: usize, first: usize) -> bool {
    let text = page.str(before);
    let part = || {
        page.is(before, Classes::NAME_PART)
            && !page.is(before, Classes::GIVEN_NAME)
            && !page.opener(before)
            && !matches!(text, "old" | "young" | "women" | "people" | "first" | "free")
    };
    text == "New" && page.listed(first, list!("democrat democratic"))
        || text == "Acting" && page.has(first, flag::CAPITAL) && !page.breaks(before)
        || (page.breaks(before) || !page.has(first, flag::CAPITAL)) && heads_role(page, before)
        || page.is(before, ROLES) && !page.is(before, Classes::FUNCTION)
        || is_of_constituency(page, before, first)
        || is_workplace(page, before) && !page.has(first, flag::CAPITAL)
        || part()
        || page.capital(before) && !page.opener(before) && !heading_verbs::is_verb(page, before) && is_capital_of_role(page, before, first)
}

/// Whether the word tells which part of a place is meant: "South Swindon", "Winnipeg South Centre".
pub(super) fn is_compass(page: &Page<'_>, at: usize) -> bool {
    const PARTS: List = List::new("North South East West Central Centre Mid Upper Lower Inner Outer Greater");
    page.capital(at) && !page.has(at, flag::ALL_CAPS) && page.listed(at, &PARTS)
}

/// Whether the word `before` belongs to the seat of the member whose role begins with `first`: "South Swindon MP", "Winnipeg South Centre
/// Member".
fn is_of_constituency(page: &Page<'_>, before: usize, first: usize) -> bool {
    let place = |t: usize| page.is(t, Classes::PLACE) && page.has(t, flag::CAPITAL);
    let seated = || {
        let behind = before.checked_sub(1).filter(|_| !page.breaks(before));
        page.is(first, Classes::ROLE) && page.has(first, flag::CAPITAL) && behind.is_some_and(|t| place(t) || is_compass(page, t))
    };
    is_compass(page, before) && !page.marked(before, mark::TITLED) && (place(first) || is_compass(page, first) || seated())
}

/// Whether the capital `before` tells whose the role is: a place, a party, a word that no table knows.
fn is_capital_of_role(page: &Page<'_>, before: usize, first: usize) -> bool {
    const DAYS: Classes = Classes::FUNCTION.with(Classes::MONTH).with(Classes::WEEKDAY);
    page.is_unknown(before) && !page.marked(before, mark::TITLED)
        || is_capital_word(page, before)
            && page.has(first, flag::CAPITAL)
            && page.is(first, Classes::ROLE.with(Classes::ROLE_PART).with(Classes::COMMON).with(Classes::NAME_PART))
        // "Teal MP"
        || page.has(first, flag::ALL_CAPS) && page.is(first, Classes::ROLE) && page.breaks(before) && !page.is(before, DAYS)
        || page.is(before, Classes::PLACE.with(Classes::DEMONYM).with(Classes::NAME_PART))
        || page.has(before, flag::ALL_CAPS)
}

/// Whether a title in letters is an officer's there: many states of Asia and Africa call officials so.
pub(in super::super) fn is_official(page: &Page<'_>, at: usize) -> bool {
    const STATES: [&str; 16] = ["IN", "PK", "BD", "NP", "LK", "BT", "KE", "UG", "TZ", "RW", "NG", "GH", "MW", "ZM", "ZW", "SL"];
    page.has(at, flag::ALL_CAPS) && page.country_is(&STATES)
}

/// Whether a place of work stands there in small letters: "beach manager", "pub landlord".
fn is_workplace(page: &Page<'_>, at: usize) -> bool {
    const PLACES: List = List::named("workplaces");
    page.token(at).is_some_and(|t| !t.has(flag::CAPITAL)) && page.listed(at, &PLACES)
}

/// Whether a word with a capital, mostly at a sentence's start, belongs to the role behind it: "Beach manager", "Bloc MP", but "Thank
/// councillor".
fn heads_role(page: &Page<'_>, at: usize) -> bool {
    const OTHERS: Classes = Classes::FUNCTION
        .with(Classes::GIVEN_NAME)
        .with(Classes::MONTH)
        .with(Classes::WEEKDAY)
        .with(Classes::NUMERAL)
        .with(Classes::STATUS)
        .with(Classes::OFFICE);
    const BIDDING: List = List::named("bidding");
    const MATTERS: List = List::named("work-in-ing");
    let word = page.core(at);
    let told = |list: &List| list.contains(word);
    let verb = word.ends_with("ing") && !told(&MATTERS) || word.ends_with("ed") || word.ends_with("ly") || told(&BIDDING);
    page.capital(at)
        && page.is(at, Classes::COMMON)
        && page.is(at + 1, Classes::ROLE.with(Classes::ROLE_PART))
        && !page.is(at, OTHERS)
        && (!page.opener(at) || told(list!("acting block press")))
        && !verb
        && !page.marked(at, mark::TITLED | mark::SHOUTED)
}

/// Whether a word of the language has a capital within a sentence: "Block" of "Block Development Officer".
fn is_capital_word(page: &Page<'_>, at: usize) -> bool {
    const OTHERS: Classes = Classes::GIVEN_NAME
        .with(Classes::FAMILY_NAME)
        .with(Classes::FUNCTION)
        .with(Classes::MONTH)
        .with(Classes::WEEKDAY)
        .with(Classes::ORG_HEAD)
        .with(Classes::THING)
        .with(Classes::STATUS)
        .with(Classes::OFFICE);
    page.is(at, Classes::COMMON) && !page.is(at, OTHERS) && !page.breaks(at) && !page.marked(at, mark::TITLED | mark::SHOUTED)
}

/// Whether a mark belongs to the title that it is glued to: "Dr.", "Dato'".
pub(in super::super) fn is_cut(page: &Page<'_>, at: usize) -> bool {
    // Few tokens are glued to the one before: nearly all are told by that.
    page.glued(at)
        && match page.str(at) {
            "." => true,
            "'" | "’" => at > 0 && matches!(page.str(at - 1), "Dato" | "Datu" | "To"),
            _ => false,
        }
}

/// The role whose matter ends with `last`: "Commissioner" of "Commissioner for Human Rights", "Director of Public Prosecutions",
/// "Representative on Freedom of the Media".
fn head_of(page: &Page<'_>, last: usize) -> Option<usize> {
    const REACH: usize = 6;
    if !page.is(last, MATTER) || page.is(last, Classes::ROLE) {
        return None;
    }
    let mut at = last;
    while at > 1 && last - at < REACH && !page.breaks(at) && page.capital(at) && page.is(at, MATTER) {
        let tie = at - 1 - usize::from(page.str(at - 1) == "the" && at > 2);
        match page.str(tie) {
            "of" | "for" | "on" if page.breaks(tie) => return None,
            "of" | "for" | "on" => {
                let role = tie.checked_sub(1)?;
                if is_head(page, role) {
                    return Some(role);
                }
                at = role;
            }
            "and" | "&" => at = at.checked_sub(2)?,
            _ => at -= 1,
        }
    }
    None
}

/// Whether a role in capitals stands there that may have a matter behind it.
fn is_head(page: &Page<'_>, at: usize) -> bool {
    page.is(at, Classes::ROLE) && page.has(at, flag::CAPITAL) && !page.marked(at, mark::TAKEN)
}

/// The name behind the matter of a role that begins with the token `at`: "Ann" of "Commissioner for Human Rights Ann Lee". Neither the
/// matter nor what it begins with is a name by itself.
pub(in super::super) fn name_behind_matter(page: &Page<'_>, at: usize) -> Option<usize> {
    const REACH: usize = 6;
    // Seldom, and asked of all names: told by bits before anything else.
    let tied = |tie: usize| page.lists(tie) & TIES.bit;
    if !page.is(at, MATTER) || tied(at.wrapping_sub(1)) | tied(at.wrapping_sub(2)) == 0 {
        return None;
    }
    let tie = at.checked_sub(1 + usize::from(page.says(at.wrapping_sub(1), "the")))?;
    let tied = tied(tie) != 0 && matches!(page.str(tie), "of" | "for" | "on");
    if !tied || tie == 0 || !is_head(page, tie - 1) || page.breaks(tie) || page.breaks(at) {
        return None;
    }
    let matter = |t: usize| page.is(t, MATTER) && page.capital(t) && !page.is(t, Classes::ROLE);
    let part = |t: usize| matter(t) || matches!(page.str(t), "of" | "and" | "&" | "the");
    let name = (at + 1..at + REACH).take_while(|&t| part(t - 1) && !page.breaks(t)).find(|&t| page.capital(t) && page.is_unknown(t))?;
    // "Mayor of Upper Quibel Ann Lee": what no table knows is of the matter where a given name stands behind it.
    let given = |t: usize| page.is(t, Classes::GIVEN_NAME) && !page.common(t);
    if (at..name + 3).filter(|&t| t != name).take_while(|&t| t < name || page.capital(t) && !page.breaks(t)).any(given) {
        return None;
    }
    (page.capital(name - 1) && page.capital(name + 1) && !page.breaks(name + 1)).then_some(name)
}

/// Two titles before a name, the second in brackets: "Dr (Mrs) Ann Lee", "Engr. (Dr.) Joe Okoye".
fn double_title(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    let close = at.checked_sub(1).filter(|&t| page.str(t) == ")" && !page.breaks(at))?;
    let title = |t: usize| {
        let word = if is_cut(page, t) { t.checked_sub(1)? } else { t };
        (page.is_honorific(word) && page.has(word, flag::CAPITAL) && !page.marked(word, mark::TAKEN)).then_some(word)
    };
    let open = title(close.checked_sub(1)?)?.checked_sub(1).filter(|&t| page.str(t) == "(")?;
    Some((title(open.checked_sub(1)?)?, close))
}

/// A role in small letters whose matter stands between it and the name `at`: "head of policy", "director of public affairs".
pub(super) fn head_before(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    const REACH: usize = 4;
    const HEADS: List = List::named("role-heads");
    let small = |t: usize| page.token(t).is_some_and(|word| (word.kind == PieceKind::Word) & !word.has(flag::CAPITAL | flag::POSSESSIVE));
    let last = at.checked_sub(1).filter(|&t| !page.breaks(at) && small(t) && !page.is(t, Classes::FUNCTION.with(Classes::ROLE)))?;
    let mut tie = last;
    while last - tie < REACH && tie > 0 && !page.breaks(tie) && small(tie) && !page.marked(tie, mark::TAKEN) {
        if matches!(page.str(tie), "of" | "for") {
            let head = tie - 1;
            // "Director of adult services": a sentence may begin with it.
            let told = small(head) || page.breaks(head) && !page.has(head, flag::ALL_CAPS | flag::POSSESSIVE);
            let role = told && page.listed(head, &HEADS) && !page.breaks(tie) && !page.marked(head, mark::TAKEN);
            return role.then(|| (first_of(page, head), last));
        }
        if page.is(tie, Classes::FUNCTION) && page.str(tie) != "and" {
            return None;
        }
        tie -= 1;
    }
    None
}

/// Where a role in small letters begins that ends with the word `head`: "deputy head", "vice-president", "assistant professor".
fn first_of(page: &Page<'_>, head: usize) -> usize {
    let rank = |t: usize| {
        matches!(
            page.str(t),
            "deputy" | "assistant" | "associate" | "acting" | "vice" | "former" | "co" | "interim" | "national" | "regional"
        ) && page.is(t, Classes::ROLE.with(Classes::ROLE_PART))
    };
    match head.checked_sub(1) {
        Some(before) if !page.breaks(head) && rank(before) => before,
        Some(hyphen) if hyphen > 0 && page.str(hyphen) == "-" && page.glued(head) && rank(hyphen - 1) => hyphen - 1,
        _ => head,
    }
}

/// A worker that no table names, in small letters right before the name `at`: "weaver", "basketmaker".
pub(super) fn agent_before(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    const OTHERS: List = List::named("no-agents");
    let before = at.checked_sub(1).filter(|&b| !page.breaks(at) && !page.marked(b, mark::TAKEN))?;
    let text = page.str(before);
    let word = |t: &Token| (t.kind == PieceKind::Word) & !t.any(flag::CAPITAL, Classes::FUNCTION);
    // "weaver", "tailor", "cellist", "librarian", "fireman"
    let agent =
        matches!(text.as_bytes(), [_, _, _, .., b'e' | b'o', b'r'] | [_, _, .., b'i', b's', b't'] | [_, _, .., b'i' | b'm', b'a', b'n']);
    let told = agent && page.token(before).is_some_and(word) && !OTHERS.contains(text) && !page.opener(before);
    told.then(|| (employed(page, before), before))
}

/// Where the role begins that ends with the worker `last`, whose town or trade stands before in small letters: "county weaver".
fn employed(page: &Page<'_>, last: usize) -> usize {
    const WHOSE: List =
        List::new("assistant chief city community county deputy district former head junior provincial regional senior staff state union");
    match last.checked_sub(1) {
        Some(before) if !page.breaks(last) && page.listed(before, &WHOSE) && !page.has(before, flag::CAPITAL) => before,
        _ => last,
    }
}

/// Where the place of several words that ends with `last` begins.
pub(in super::super) fn place_ending(page: &Page<'_>, last: usize) -> Option<usize> {
    if !page.marked(last, mark::PLACE_END) {
        return None;
    }
    (last.saturating_sub(3)..last).find(|&first| page.entry(first) == Some((last + 1, Entry::Other)) && page.has(first, flag::CAPITAL))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn roles_of_several_words() {
        check(&[
            ("Beach manager Ann Lee left.", &["p Beach manager Ann Lee [Ann Lee; Beach manager]"]),
            ("We met beach manager Ann Lee.", &["p beach manager Ann Lee [Ann Lee; beach manager]"]),
            ("Ranking Member Joe Okoye left.", &["p Ranking Member Joe Okoye [Joe Okoye; Ranking Member]"]),
            ("New Democrat MP Joe Okoye left.", &["p New Democrat MP Joe Okoye [Joe Okoye; New Democrat MP]"]),
            ("We met nurse practitioner Ann Lee.", &["p nurse practitioner Ann Lee [Ann Lee; nurse practitioner]"]),
            ("SDO Xolwa Mbuth and BDO Joe Okoye left.", &["p SDO Xolwa Mbuth [Xolwa Mbuth; SDO]", "p BDO Joe Okoye [Joe Okoye; BDO]"]),
            ("The Director of Health Quibel left.", &["p Director of Health Quibel [Quibel; Director of Health]"]),
            ("Our lawyer Mr Joe Okoye left.", &["p lawyer Mr Joe Okoye [Joe Okoye; lawyer Mr]"]),
            ("UNHCR officer Ms Ann Lee left.", &["p UNHCR officer Ms Ann Lee [Ann Lee; UNHCR officer Ms]"]),
            ("Elm Valley Council chair Aunty Ann Lee left.", &["o Elm Valley Council", "p Aunty Ann Lee [Ann Lee; Aunty]"]),
            ("Thanks go to county weaver Ann Lee.", &["p county weaver Ann Lee [Ann Lee; county weaver]"]),
            ("Bloc MP Joe Okoye left.", &["p Bloc MP Joe Okoye [Joe Okoye; Bloc MP]"]),
            ("Elm Valley Council chair Ann Lee left.", &["p Elm Valley Council chair Ann Lee [Ann Lee; Elm Valley Council chair]"]),
            (
                "Danish Foreign Ministry spokesman Ann Lee left.",
                &["p Danish Foreign Ministry spokesman Ann Lee [Ann Lee; Danish Foreign Ministry spokesman]"],
            ),
            (
                "Commissioner for Human Rights Xolwa Mbuth left.",
                &["p Commissioner for Human Rights Xolwa Mbuth [Xolwa Mbuth; Commissioner for Human Rights]"],
            ),
            (
                "Representative on Freedom of the Media Ann Lee left.",
                &["p Representative on Freedom of the Media Ann Lee [Ann Lee; Representative on Freedom of the Media]"],
            ),
        ]);
    }

    #[test]
    fn what_is_of_no_role() {
        check(&[
            (
                "Thank councillor Ann Lee. Quoting mayor Ann Lee, we left.",
                &["p councillor Ann Lee [Ann Lee; councillor]", "p mayor Ann Lee [Ann Lee; mayor]"],
            ),
            ("Neither the SDO of Torpa nor the DTO came.", &[]),
            ("The Commission on Human Rights met.", &["o Commission on Human Rights"]),
            ("On the beach Ann Lee wept.", &["p Ann Lee"]),
        ]);
    }
}
