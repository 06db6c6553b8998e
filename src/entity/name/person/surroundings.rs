//! What surrounds a name that no table knows and tells that it is a person's: kin, age, sentence, work, what befell its bearer.

use super::parts::{Name, is_initial};
use super::role::agent_before;
use super::{clause, series};
use crate::entity::name::words::{PERSONAL_VERBS, PRONOUNS, WHERE};
use crate::entity::name::{Entry, Page, body, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// What only people do, besides [`PERSONAL_VERBS`].
const PERSONAL_DEEDS: List = List::named("personal-deeds");

/// Those whose somebody is.
const KIN: List = List::named("kin");

/// Whether the words around the unknown name `name` from `at` tell a person; `opens` where it begins a sentence or stands in a title.
pub(super) fn tells(page: &Page<'_>, at: usize, name: Name, opens: bool) -> bool {
    let before = at.checked_sub(1).map_or("", |b| page.str(b));
    const BODIES: Classes = Classes::BODY.with(Classes::ORG_HEAD).with(Classes::THING).with(Classes::NAME_PART);
    let called = !opens && name.common == 0 && matches!(before, "named" | "called");
    if called && !at.checked_sub(2).is_some_and(|what| page.is(what, BODIES)) || age_behind(page, name.last) {
        return true;
    }
    // "Photo: M. Toner": a surname that is a word, behind an initial.
    if is_initial(page.core(at)) && page.str(at + 1) == "." && name.words == 2 && is_credited(page, at) {
        return true;
    }
    if name.common > 0 {
        return false;
    }
    let last = name.last;
    let shouted = page.has(at, flag::ALL_CAPS);
    !shouted && (beside_role(page, at, last) || of_body(page, last) || is_whose_fate(page, at) || befell(page, at))
        || page.str(last + 1) == "," && matches!(page.str(last + 2), "who" | "whose" | "whom" | "a" | "an")
        || !shouted && (kin_before(page, at) || kin_behind(page, last) || fate_behind(page, last) || work_behind(page, last))
        || lettered(page, last)
        || series::holds(page, at, name)
        || series::begins(page, at, name)
        || !shouted && ((opens || clause::begins(page, at)) && is_subject(page, at, last) || has_own(page, last) || is_credited(page, at))
        || !shouted && (does_as_people(page, last) || is_of_place(page, at, last))
        || told_of(page, last)
        || !shouted && clause::tells(page, at, last)
}

/// "Xolwa Mbuth said", "Xolwa Mbuth always said"
fn does_as_people(page: &Page<'_>, last: usize) -> bool {
    let at = last + 1 + usize::from(page.listed(last + 1, list!("also always never once still then later now often")));
    (page.on(at, &PERSONAL_VERBS) || page.listed(at, &PERSONAL_DEEDS)) && !page.breaks(at)
}

/// Whether what stands around a name is said of people only, whatever its words are elsewhere: see [`super::plain_words`].
pub(super) fn is_told_surely(page: &Page<'_>, at: usize, last: usize) -> bool {
    is_told_of_life(page, at, last) || page.on(last + 1, &PERSONAL_VERBS) && !page.has(last, flag::POSSESSIVE)
}

/// The same of a given name and a surname that names places: "Ann Hill was freed", "charges against Ann Hill", "thanks to Joe Lane and
/// Ann Hill".
pub(super) fn is_told_of_given(page: &Page<'_>, at: usize, last: usize) -> bool {
    const STATES: &List = list!(named "states-of-people");
    let whole = !page.has(last, flag::POSSESSIVE) && !page.breaks(last + 1);
    let end = clause::end_of_pair(page, last);
    let mut state = end + 1;
    while state < end + 4 && page.listed(state, list!("was is been being has had remains now still got not since")) {
        state += 1;
    }
    let joined = || {
        let joint = at > 1 && !page.breaks(at) && matches!(page.str(at - 1), "," | "and" | "&");
        joint && page.people.last().is_some_and(|&(first, end)| end > first && end + 2 == at)
    };
    let accused = || {
        at > 1
            && !page.breaks(at)
            && page.str(at - 1) == "against"
            && page.listed(at - 2, list!("charge charges case cases claims allegations complaint evidence"))
    };
    let done = || at > 2 && !page.breaks(at) && page.str(at - 1) == "to" && page.str(at - 2) == "done" && page.says(at - 3, "well");
    let justice = || at > 1 && !page.breaks(at) && page.str(at - 1) == "for" && page.says(at - 2, "justice");
    let cared = || at > 1 && !page.breaks(at) && page.str(at - 1) == "with" && page.listed(at - 2, list!("stand stands solidarity stood"));
    let wins = || {
        let deed = last + 1 + usize::from(page.listed(last + 1, list!("has had have")));
        page.listed(deed, list!("won sued resigned retired apologised apologized died wrote appealed"))
    };
    whole && (state > end + 1 && page.listed(state, STATES) || wins())
        || joined()
        || accused()
        || done()
        || justice()
        || cared()
        || is_credited(page, at)
        || is_whose_fate(page, at)
        || befell(page, at)
        || does_as_people(page, last)
        || page.breaks(at) && told_of(page, last)
}

/// The same without the verbs behind it, which companies have, too.
pub(super) fn is_told_of_life(page: &Page<'_>, at: usize, last: usize) -> bool {
    let said = at > 0 && !page.breaks(at) && page.listed(at - 1, list!("said says asked added adds writes wrote recalls"));
    let comma = page.str(last + 1) == "," && !page.breaks(last + 1);
    let apposed = comma && matches!(page.str(last + 2), "a" | "an");
    said || comma && matches!(page.str(last + 2), "who" | "whose" | "whom")
        || age_behind(page, last)
        || apposed && works_as(page, last + 3)
        || kin_before(page, at)
        || kin_behind(page, last)
        || fate_behind(page, last)
        || work_behind(page, last)
        || beside_role(page, at, last)
        || has_own(page, last)
}

/// Whether what stands around a name is said of people, and of no house or street that is named after somebody.
pub(super) fn is_told(page: &Page<'_>, at: usize, last: usize) -> bool {
    is_told_surely(page, at, last)
        || of_body(page, last)
        || befell(page, at)
        || is_credited(page, at)
        || does_as_people(page, last)
        || (page.breaks(at) || clause::begins(page, at)) && is_subject(page, at, last)
        || clause::tells(page, at, last)
}

/// Whether a work is told from the token on, in small letters: "retired bus driver", "kebab hand" is none that we know.
pub(super) fn works_as(page: &Page<'_>, from: usize) -> bool {
    const LONGEST: usize = 4;
    let small = |t: usize| page.token(t).is_some_and(|w| (w.kind == PieceKind::Word) & !w.any(flag::CAPITAL, Classes::FUNCTION));
    let role = |t: usize| page.is(t, Classes::ROLE) && !page.is(t, Classes::FUNCTION);
    (from..from + LONGEST).take_while(|&t| small(t)).any(|t| role(t) || agent_before(page, t + 1).is_some())
}

/// "Xolwa Mbuth, 34, …", "Xolwa Mbuth (34)", "Xolwa Mbuth, aged 34", "Xolwa Mbuth, 12 years": an age, or the years of a sentence.
fn age_behind(page: &Page<'_>, last: usize) -> bool {
    if !matches!(page.str(last + 1), "," | "(" | "–") || page.breaks(last + 1) {
        return false;
    }
    let at = last + 2;
    let two = page.str(at).len() == 2 && page.str(at).bytes().all(|b| b.is_ascii_digit());
    let number = || page.token(at).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL));
    let years = || {
        page.listed(at + 1, list!("years year months")) && (page.breaks(at + 2) || matches!(page.str(at + 2), "" | "," | "." | "old" | ")"))
    };
    two && matches!(page.str(at + 1), "," | ")") || page.says(at, "aged") || page.str(last + 1) != "(" && number() && years()
}

/// Whose kin somebody is, by the word that tells whose at `at` and the kin at `at + 1` or behind an adjective: the kin's place.
fn kin_at(page: &Page<'_>, at: usize) -> Option<usize> {
    // "her son", "Letts' mother", "Ann's elder brother"
    let bare = matches!(page.str(at + 1), "'" | "’") && page.glued(at + 1);
    let whose = page.listed(at, list!("her his their my our")) || page.has(at, flag::POSSESSIVE) || bare && page.str(at).ends_with('s');
    let first = at + 1 + usize::from(bare);
    whose.then(|| (first..first + 2).find(|&t| page.listed(t, &KIN) && !page.has(t, flag::CAPITAL)))?
}

/// "her son, Xolwa Mbuth", "their elder sister Xolwa Mbuth"
pub(super) fn kin_before(page: &Page<'_>, at: usize) -> bool {
    if at < 2 || page.breaks(at) {
        return false;
    }
    let kin = at - 1 - usize::from(page.str(at - 1) == "," && at > 2);
    page.listed(kin, &KIN) && (1..4).any(|back| kin.checked_sub(back).is_some_and(|whose| kin_at(page, whose) == Some(kin)))
}

/// "Xolwa Mbuth, her sister", "Xolwa Mbuth, Letts' mother"
pub(super) fn kin_behind(page: &Page<'_>, last: usize) -> bool {
    page.str(last + 1) == "," && !page.breaks(last + 1) && kin_at(page, last + 2).is_some()
}

/// Whether what stands behind a name is done to people only: "Xolwa Mbuth, jailed in May", "Xolwa Mbuth was arrested".
fn fate_behind(page: &Page<'_>, last: usize) -> bool {
    // What meetings, ships and bills are is not here: "held", "missing", "killed".
    const FATES: List = List::named("fates");
    let mut at = last + 1;
    if page.has(last, flag::POSSESSIVE) || page.breaks(at) {
        return false;
    }
    if page.str(at) == "," {
        return page.listed(at + 1, &FATES) && !page.has(at + 1, flag::CAPITAL);
    }
    let is = |t: usize| page.listed(t, list!("was is been being has had remains got"));
    while is(at) && at < last + 4 {
        at += 1;
    }
    at > last + 1 && page.listed(at, &FATES)
}

/// Whether the words between the comma behind a name and the next mark tell a work: "Xolwa Mbuth, trolleybus driver, …".
fn work_behind(page: &Page<'_>, last: usize) -> bool {
    const LONGEST: usize = 4;
    if page.str(last + 1) != "," || page.breaks(last + 1) || page.has(last, flag::POSSESSIVE) {
        return false;
    }
    let small = |t: usize| page.token(t).is_some_and(|w| (w.kind == PieceKind::Word) & !w.any(flag::CAPITAL, Classes::FUNCTION));
    let from = last + 2;
    let end = from + (from..from + LONGEST).take_while(|&t| small(t)).count();
    let ends = matches!(page.str(end), "," | "." | ")" | "of" | "at" | "from" | "in" | "and" | "who" | "with" | ";") || page.breaks(end);
    let role = |t: usize| page.is(t, Classes::ROLE) && !page.is(t, Classes::FUNCTION);
    // A single word can be much else: ", later", ", over".
    end > from && ends && (role(end - 1) || end > from + 1 && agent_before(page, end).is_some())
}

/// Whether the words before a name tell what befell its bearer, or who is related: "the conviction of Xolwa Mbuth".
fn is_whose_fate(page: &Page<'_>, at: usize) -> bool {
    const FATES: List = List::named("fate-nouns");
    at > 1 && !page.breaks(at) && page.str(at - 1) == "of" && page.listed(at - 2, &FATES) && !page.has(at - 2, flag::CAPITAL)
}

/// Whether the verb before a name tells what is done to people only: "they jailed Xolwa Mbuth".
fn befell(page: &Page<'_>, at: usize) -> bool {
    const VERBS: List = List::named("fate-verbs");
    let for_client =
        || at > 1 && page.says(at - 1, "for") && page.listed(at - 2, list!("acted acting acts appeared appearing appears argued pleaded"));
    at > 0 && !page.breaks(at) && (page.listed(at - 1, &VERBS) && !page.has(at - 1, flag::CAPITAL) || for_client())
}

/// Whether the sentence goes on about a man or a woman before it names anyone else: "Xolwa Mbuth counts her nets".
fn told_of(page: &Page<'_>, last: usize) -> bool {
    const REACH: usize = 10;
    let behind = || (last + 1..last + 1 + REACH).take_while(|&t| page.token(t).is_some() && !page.breaks(t) && !page.has(t, flag::CAPITAL));
    behind().any(|t| page.on(t, &PRONOUNS)) && !page.has(last, flag::POSSESSIVE)
}

/// Whether letters of an office stand behind a name, and no other name behind them: "Orla Quinn MLC moved".
fn lettered(page: &Page<'_>, last: usize) -> bool {
    let at = last + 1;
    let letters = page.has(at, flag::ALL_CAPS)
        && !page.breaks(at)
        && (page.is(at, Classes::ROLE) || matches!(page.str(at), "QC" | "KC" | "SC" | "SAN"));
    letters && !page.has(last, flag::POSSESSIVE) && (!page.capital(at + 1) || page.breaks(at + 1))
}

/// Whether the words between commas beside a name tell a work: "our lawyer, Staci Yandle, won", "Nomzamo Zondo, director of …".
pub(super) fn beside_role(page: &Page<'_>, first: usize, last: usize) -> bool {
    let role = |t: usize| page.is(t, Classes::ROLE) && !page.has(t, flag::CAPITAL) && !page.is(t, Classes::FUNCTION);
    let before = first > 1
        && !page.breaks(first)
        && page.str(first - 1) == ","
        && (role(first - 2) || page.marked(first - 2, mark::TITLE_END))
        && (matches!(page.str(last + 1), "," | "." | "(" | ":" | "–" | "—") || lettered(page, last) || page.breaks(last + 1));
    // "Xolwa Mbuth, the last Minister of Health, …", "Xolwa Mbuth (then Minister of Health)"
    let when = |t: usize| page.listed(t, list!("then now once formerly former last first previous current new late outgoing"));
    let bracket = page.str(last + 1) == "(" && when(last + 2);
    let behind = (page.str(last + 1) == "," || bracket) && {
        let article = usize::from(matches!(page.str(last + 2), "the" | "our" | "its" | "their"));
        let from = last + 2 + article + usize::from(when(last + 2 + article));
        let title = |t: usize| page.marked(t, mark::TAKEN) && page.is(t, Classes::OFFICE);
        (from..from + 6).take_while(|&t| page.marked(t, mark::TAKEN)).any(title)
            || (from..from + 4)
                .take_while(|&t| t == from || page.is(t - 1, Classes::ROLE_PART.with(Classes::ROLE).with(Classes::COMMON)))
                .any(role)
            || is_titled_behind(page, first, last + 2 + article)
    };
    before || behind
}

/// Whether an office in capitals stands from `from` on, behind the comma of a name, and no name behind it: "Xolwa Mbuth, Chairperson of
/// Morla Aid, said", "Xolwa Mbuth, Karapatan Deputy Secretary General; …".
fn is_titled_behind(page: &Page<'_>, first: usize, from: usize) -> bool {
    const LONGEST: usize = 5;
    let placed = first > 0 && !page.breaks(first) && page.on(first - 1, &WHERE);
    if placed || page.breaks(from) {
        return false;
    }
    let part = |t: &usize| page.has(*t, flag::CAPITAL) && (*t == from || !page.breaks(*t));
    let Some(last) = (from..from + LONGEST).take_while(part).last() else { return false };
    let general = last > from && matches!(page.str(last), "General" | "Emeritus" | "Officer");
    let role = if general { last - 1 } else { last };
    let closed = matches!(page.str(last + 1), "of" | "at" | "for" | "with" | "and" | "," | "." | ";" | "said" | "says" | ")")
        || page.breaks(last + 1);
    page.is(role, Classes::ROLE) && !page.is(role, Classes::FUNCTION) && !page.is_honorific(role) && closed
}

/// Whether what stands behind a name that begins a sentence is a deed, and no place does it: "Xolwa Mbuth collected 400 names".
fn is_subject(page: &Page<'_>, first: usize, last: usize) -> bool {
    const DEEDS: List = List::named("subject-deeds");
    let last = clause::end_of_pair(page, last);
    let at = last + 1 + usize::from(matches!(page.str(last + 1), "has" | "had" | "have" | "also" | "never" | "still" | "then" | "always"));
    let whose = || matches!(page.str(at + 1), "its" | "itself" | "over");
    // Companies of two unknown words pay and buy as well: within a sentence, less is told.
    let trades = !page.breaks(first) && page.listed(at, list!("paid pays bought sold saved moved cleaned kept handed wants needs"));
    let does = (page.listed(at, &DEEDS) || page.listed(at, &PERSONAL_DEEDS)) && !trades;
    does && !page.has(last, flag::POSSESSIVE) && !page.breaks(at) && !whose()
}

/// Whether the words before a name tell who said, wrote, leads or signs: "said Xolwa Mbuth", "Contact: Xolwa Mbuth", "photo by Xolwa
/// Mbuth", "thanks to Xolwa Mbuth", "Yours, Xolwa Mbuth".
fn is_credited(page: &Page<'_>, at: usize) -> bool {
    const SAYING: List =
        List::new("said says asked added adds writes wrote told recalls elected appointed nominated hired remember salute hail");
    const LABELS: List = List::named("credits");
    const WORKS: List = List::named("works-by");
    const GIVING: List =
        List::new("according thanks congratulations tribute tributes condolences kudos farewell goodbye credit congrats out");
    const CLOSING: List = List::new("yours signed regards wishes solidarity love sincerely faithfully gratitude truly welcome");
    let Some(tie) = at.checked_sub(1) else { return false };
    let Some(told) = tie.checked_sub(1) else { return false };
    let role = |t: usize| page.is(t, Classes::ROLE) && !page.is(t, Classes::FUNCTION);
    match page.str(tie) {
        ":" => page.listed(told, &LABELS) || role(told),
        "by" | "By" if !page.breaks(at) => {
            let moved = list!("authorised authorized sponsored moved seconded signed founded represented introduced carried");
            let set_up = page.str(told) == "up" && told > 0 && page.str(told - 1) == "set";
            page.listed(told, &WORKS) || page.listed(told, moved) || set_up
        }
        "to" if !page.breaks(at) => page.listed(told, &GIVING),
        "," => page.listed(told, &CLOSING),
        word => !page.breaks(at) && SAYING.contains(word),
    }
}

/// Whether what only people have stands behind a name: "Xolwa Mbuth's rent", "Xolwa Mbuth's arrest".
fn has_own(page: &Page<'_>, last: usize) -> bool {
    const OWN: List = List::named("possessions");
    // "Xolwa Mbuth's judicial review"
    let review = page.says(last + 1, "judicial") && page.says(last + 2, "review");
    page.has(last, flag::POSSESSIVE) && (page.listed(last + 1, &OWN) || review) && !page.has(last + 1, flag::CAPITAL)
}

/// Whether somebody is told of by the place that they are of, and no word before it makes that a place's: "Xolwa Mbuth of Wexley is ill".
fn is_of_place(page: &Page<'_>, at: usize, last: usize) -> bool {
    const TOLD: List = List::new("is was has had says said lives lived still lost won spent waited wants owns earns keeps never can");
    let place = last + 2;
    if page.str(last + 1) != "of" || page.has(last, flag::POSSESSIVE) || !page.capital(place) || page.breaks(place) {
        return false;
    }
    let end = match page.entry(place) {
        Some((end, Entry::Other)) => end,
        _ if page.is(place, Classes::PLACE) || page.is_unknown(place) => place + 1,
        _ => return false,
    };
    let free = page.breaks(at) || !matches!(page.str(at - 1), "the" | "in" | "at" | "of" | "to" | "near");
    free && !page.has(end - 1, flag::POSSESSIVE) && !page.breaks(end) && page.listed(end, &TOLD) && !page.has(end, flag::CAPITAL)
}

/// Whether a body stands behind "of", "from" or "at": "Nonhle Mbuthuma of the Crisis Committee", "Nonhle Mbuthuma, of the …".
fn of_body(page: &Page<'_>, last: usize) -> bool {
    let tie = last + 1 + usize::from(page.str(last + 1) == ",");
    if page.breaks(tie) || !(page.str(tie) == "of" || tie == last + 1 && matches!(page.str(tie), "from" | "at" | "with")) {
        return false;
    }
    let at = tie + 1 + usize::from(matches!(page.str(tie + 1), "the" | "our"));
    page.capital(at) && !page.breaks(at) && matches!(body::at(page, at), body::Run::Body(_))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn what_tells_a_person() {
        for told in [
            "Her son, Xolwa Mbuth, came.",
            "Their elder sister Xolwa Mbuth came.",
            "Xolwa Mbuth, Letts' mother, came.",
            "Xolwa Mbuth, her sister, came.",
            "Xolwa Mbuth, Head of Policy at ours, came.",
            "Xolwa Mbuth, the Programs Coordinator, came.",
            "CHINA – Xolwa Mbuth, 12 years",
            "Xolwa Mbuth, aged 34, came.",
            "Xolwa Mbuth (34) came.",
            "Xolwa Mbuth, jailed in May, is free.",
            "Xolwa Mbuth was arrested in May.",
            "One of them is Xolwa Mbuth, trolleybus driver, Wexley, who is free.",
            "Xolwa Mbuth, beekeeper of Wexley, came.",
            "Xolwa Mbuth, net mender, came.",
            "Xolwa Mbuth of Wexley is ill.",
            "Xolwa Mbuth championed it.",
            "Xolwa Mbuth has collected them.",
            "It rained, said Xolwa Mbuth.",
            "Chair: Xolwa Mbuth.",
            "Photos by Xolwa Mbuth.",
            "It rained, according to Xolwa Mbuth.",
            "Yours, Xolwa Mbuth",
            "Xolwa Mbuth’s eviction was wrong.",
            "Xolwa Mbuth's judicial review was heard.",
            "She argued for Xolwa Mbuth.",
        ] {
            check(&[(told, &["p Xolwa Mbuth"])]);
        }
        check(&[("Xolwa Mbuth, of the Elm Association, came.", &["p Xolwa Mbuth", "o Elm Association"])]);
        check(&[("Sally Lane, Letts' mother, came. Lane wept.", &["p Sally Lane", "p Lane"])]);
    }

    #[test]
    fn what_tells_none() {
        for other in [
            "Xolwa Mbuth, 12 years in the making, opened.",
            "Xolwa Mbuth, built in May, is open.",
            "Xolwa Mbuth was sold in May.",
            "We went to Xolwa Mbuth, closer to home.",
            "In Xolwa Mbuth of Wexley is a mine.",
            "Xolwa Mbuth lost its clinic. Xolwa Mbuth took over.",
            "Xolwa Mbuth’s quarry was shut.",
            "We drove to Xolwa Mbuth. Next stop: Xolwa Mbuth. A pit dug by Xolwa Mbuth.",
            "The people of Xolwa Mbuth won. They live in Rue Mbuth.",
            "Sally Lane, shut in May, is open.",
            "Xolwa Mbuth, later, was sold.",
            "They voted for Xolwa Mbuth. Xolwa Mbuth's annual review was heard.",
        ] {
            check(&[(other, &[])]);
        }
    }
}
