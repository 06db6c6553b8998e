//! Bodies named by words of the language or by words that no table knows, which their surroundings tell: "Ann Lee of Fair Dose",
//! "the charity Fair Dose", "Fair Dose, the patients' group,", "write to Fair Dose, 3 Mill Lane", "Amnesty and Fair Dose".

use super::lone_word;
use super::run::Stretch;
use crate::entity::name::words::{
    ALONE_DEEDS, APPOSING, COMMA, DONE_TO, HAVING, KIND_BEFORE, KINDS, LANDSCAPE, LEADING, OF, RELATING, REPORTING, RUNNING, TRADERS,
    WHERE, WRITE_TO,
};
use crate::entity::name::{Entry, Page, mark};
use crate::lexicon::Classes;
use crate::text::{PieceKind, flag};

/// Words of the language that names are made of.
const PLAIN: Classes = Classes::COMMON.with(Classes::NAME_PART).with(Classes::PORTFOLIO);
/// Words that tell of something else.
const UNFIT: Classes = Classes::GIVEN_NAME
    .with(Classes::OFFICE)
    .with(Classes::ROLE)
    .with(Classes::MONTH)
    .with(Classes::WEEKDAY)
    .with(Classes::SEASON)
    .with(Classes::THING)
    .with(Classes::DEMONYM)
    .with(Classes::FUNCTION)
    .with(Classes::BODY)
    .with(Classes::ABBREVIATION);
/// What is no name by itself.
const NOT_ALONE: Classes = UNFIT.with(Classes::PLACE).with(Classes::PORTFOLIO).with(Classes::ORG_HEAD).with(Classes::FAMILY_NAME);
/// So many words away is what a body says that it is.
const REACH: usize = 6;
/// No name that stands beside another has more words.
const LONGEST: usize = 6;

/// Whether a word beside the run may tell that it is a body: asked before [`told`].
#[inline]
pub(super) fn may_be_told(page: &Page<'_>, run: &Stretch) -> bool {
    let before = run.first.checked_sub(1).map_or(0, |at| page.lists(at));
    let behind = page.lists(run.last + 1) & (COMMA.bit | REPORTING.bit | OF.bit | ALONE_DEEDS.bit | HAVING.bit);
    (before & (OF.bit | KIND_BEFORE.bit | WRITE_TO.bit | COMMA.bit | DONE_TO.bit | LEADING.bit)) | behind != 0
}

/// Whether the surroundings of a run tell that it names a body.
pub(super) fn told(page: &Page<'_>, run: &Stretch) -> bool {
    !page.marked(run.first, mark::TITLED | mark::SHOUTED)
        && (is_of_member(page, run)
            || is_named_kind(page, run)
            || is_trader(page, run)
            || says_kind(page, run)
            || which_runs(page, run)
            || sits_in(page, run)
            || is_patient(page, run)
            || acts_alone(page, run)
            || is_addressed(page, run)
            || lone_word::is_told(page, run))
}

/// Whether the words fit a name: several, of which one is of the language and no feature of the land, none of something else.
fn fits(page: &Page<'_>, first: usize, last: usize) -> bool {
    let mut words = (first..=last).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word));
    // "Marijuana Justice": a judge's title is a matter, too.
    let unfit = |t: usize| page.is(t, UNFIT.without(Classes::ROLE)) || page.is(t, Classes::ROLE) && !page.is(t, Classes::NAME_PART);
    let telling = |t: usize| page.is(t, PLAIN) && !page.is(t, Classes::PLACE) && !page.on_any_case(t, &LANDSCAPE);
    // "Justice Xolwa Mbuth"
    let titled = page.is_honorific(first) && page.is(first, Classes::ROLE) && page.is_unknown(last);
    if titled || page.breaks(first) && page.opener(first) {
        return false;
    }
    last > first && !words.clone().any(unfit) && words.any(telling)
}

/// Whether one word fits a name.
fn fits_alone(page: &Page<'_>, run: &Stretch) -> bool {
    run.first == run.last && !page.is(run.first, NOT_ALONE) && !page.opener(run.first)
}

/// "Ann Lee of Fair Dose": right behind a person.
fn is_of_member(page: &Page<'_>, run: &Stretch) -> bool {
    let of = run.first.checked_sub(1).filter(|&at| page.on(at, &OF));
    let named = of.is_some_and(|of| page.people.last().is_some_and(|&(_, last)| last + 1 == of));
    named && fits(page, run.first, run.last)
}

/// "the charity Fair Dose": right behind what it is.
fn is_named_kind(page: &Page<'_>, run: &Stretch) -> bool {
    let told = run.first > 0 && !page.breaks(run.first) && page.on(run.first - 1, &KIND_BEFORE);
    told && (fits(page, run.first, run.last) || fits_alone(page, run) && !page.has(run.first, flag::POSSESSIVE))
}

/// Whether all words of a run are of names, one at least known to no table, and none is a given name: "Galliford Try".
fn is_foreign(page: &Page<'_>, run: &Stretch) -> bool {
    const FIT: Classes = Classes::COMMON.with(Classes::FAMILY_NAME).with(Classes::NAME_PART);
    const OUT: Classes = UNFIT.with(Classes::PLACE).without(Classes::ABBREVIATION);
    let mut words = (run.first..=run.last).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word));
    !page.opener(run.first)
        && words.clone().any(|t| page.is_unknown(t))
        && words.all(|t| page.is_unknown(t) || page.is(t, FIT) && !page.is(t, OUT))
}

/// "its contractor, Galliford Try, paid": what it is stands before, and marks on both sides. Owners are people, too.
fn is_trader(page: &Page<'_>, run: &Stretch) -> bool {
    let Some(kind) = run.first.checked_sub(2).filter(|&kind| kind > 0 && page.on(kind, &TRADERS) && page.on(kind + 1, &COMMA)) else {
        return false;
    };
    let closed = page.token(run.last + 1).is_none_or(|t| t.kind == PieceKind::Symbol);
    let owner = matches!(page.str(kind), "owner" | "owners" | "landlord" | "employer" | "developer" | "builder" | "publisher");
    let whose =
        page.has(kind - 1, flag::POSSESSIVE) || matches!(page.str(kind - 1), "its" | "the" | "The" | "Its" | "their" | "our" | "Our");
    whose
        && closed
        && !page.has(run.last, flag::POSSESSIVE)
        && (fits_alone(page, run) || fits(page, run.first, run.last) || !owner && is_foreign(page, run))
}

/// "Fair Roots, which runs the clinic, asked".
fn which_runs(page: &Page<'_>, run: &Stretch) -> bool {
    if !page.on(run.last + 1, &COMMA) || !page.on(run.last + 2, &RELATING) || page.has(run.last, flag::POSSESSIVE) {
        return false;
    }
    let deed = run.last + 3 + usize::from(matches!(page.str(run.last + 3), "has" | "had" | "also" | "now"));
    let land = page.is(run.last, Classes::PLACE) || page.on_any_case(run.last, &LANDSCAPE);
    let known = || run.last > run.first && (fits(page, run.first, run.last) || is_foreign(page, run));
    // A river runs, too, but through no shop.
    let runs = !matches!(page.str(deed), "runs" | "ran") || page.on(deed + 1, &APPOSING) || page.is(deed + 2, Classes::COMMON);
    page.on(deed, &RUNNING) && (is_lone_word(page, run) && runs || !land && known())
}

/// "Quibelco of Leeds has told": a word that no table knows, where it sits, and what it did.
fn sits_in(page: &Page<'_>, run: &Stretch) -> bool {
    if run.first != run.last || !page.on(run.last + 1, &OF) || !page.is_unknown(run.first) || page.has(run.first, flag::ALL_CAPS) {
        return false;
    }
    let seat = run.last + 2;
    let behind = match page.entry(seat) {
        Some((end, Entry::Other)) => end,
        _ if page.is(seat, Classes::PLACE) && page.capital(seat) => seat + 1,
        _ => return false,
    };
    let deed = behind + usize::from(matches!(page.str(behind), "has" | "have" | "had" | "also"));
    page.on(deed, &REPORTING) && !page.breaks(deed) && is_lone_word(page, run)
}

/// Whether the one word of a run, which no table knows, is no plural and no part of a longer name.
pub(super) fn is_lone_word(page: &Page<'_>, run: &Stretch) -> bool {
    let word = page.core(run.first);
    let severed = run.first > 0 && !page.breaks(run.first) && page.capital(run.first - 1) && !page.opener(run.first - 1);
    run.first == run.last && page.is_unknown(run.first) && !severed && !word.ends_with('s') && !word.contains(['\'', '’'])
}

/// "They fined Quibelco": right behind what is done to bodies.
fn is_patient(page: &Page<'_>, run: &Stretch) -> bool {
    let done = run.first.checked_sub(1).is_some_and(|t| page.on_any_case(t, &DONE_TO)) && !page.breaks(run.first);
    done && !page.has(run.last, flag::POSSESSIVE) && (is_lone_word(page, run) || run.last > run.first && is_foreign(page, run))
}

/// "Quibelco published it": a sentence whose only capital does what people by one name do not.
fn acts_alone(page: &Page<'_>, run: &Stretch) -> bool {
    page.breaks(run.first) && page.on(run.last + 1, &ALONE_DEEDS) && is_lone_word(page, run) && !page.has(run.last, flag::POSSESSIVE)
}

/// "Fair Dose, the patients' group, sued": what it is stands behind, and a mark.
fn says_kind(page: &Page<'_>, run: &Stretch) -> bool {
    let article = run.last + 2;
    let apposed = page.on(run.last + 1, &COMMA) && page.on(article, &APPOSING) && !page.has(run.last, flag::POSSESSIVE);
    let place =
        run.first > 0 && !page.breaks(run.first) && !matches!(page.str(run.first - 1), "and" | "by" | "with" | "from" | "," | "the");
    if !apposed || place {
        return false;
    }
    let inside = |t: usize| !page.breaks(t) && !matches!(page.str(t), "," | "of" | "for" | "at" | "with" | "who" | "from");
    let kind = (article + 1..article + REACH).take_while(|&t| inside(t)).find(|&t| page.on(t, &KINDS) || page.on(t, &TRADERS));
    let closed = kind.is_some_and(|kind| matches!(page.str(kind + 1), "," | "." | "for" | "of" | "that" | "behind" | "which" | ")" | ";"));
    let person = kind.is_some_and(|kind| matches!(page.str(kind), "owner" | "landlord" | "developer" | "builder" | "publisher"));
    closed && !person && (fits(page, run.first, run.last) || fits_alone(page, run) || is_foreign(page, run))
}

/// "write to Fair Dose, 3 Mill Lane".
fn is_addressed(page: &Page<'_>, run: &Stretch) -> bool {
    let Some(to) = run.first.checked_sub(1).filter(|&at| page.on(at, &WRITE_TO)) else { return false };
    let sent = (to.saturating_sub(3)..to).any(|t| {
        matches!(
            page.str(t),
            "write" | "Write" | "payable" | "Payable" | "cheques" | "cheque" | "checks" | "Cheques" | "Checks" | "donations"
        )
    });
    let addressed = page.on(run.last + 1, &COMMA)
        && (page.token(run.last + 2).is_some_and(|t| t.kind == PieceKind::Number)
            || matches!(page.str(run.last + 2), "PO" | "P.O" | "Box"));
    sent && addressed && (fits(page, run.first, run.last) || fits_alone(page, run))
}

/// Whether a run that begins a sentence does what only bodies and people do: "Second Thoughts had asked for it".
pub(super) fn reports(page: &Page<'_>, run: &Stretch) -> bool {
    let deed = run.last + 1;
    let behind = deed + usize::from(matches!(page.str(deed), "has" | "have" | "had" | "also"));
    page.breaks(run.first)
        && !page.marked(run.first, mark::TITLED | mark::SHOUTED)
        && !page.has(run.last, flag::POSSESSIVE)
        && !page.breaks(deed)
        && page.on(behind, &REPORTING)
        && fits(page, run.first, run.last)
}

/// Names in a series with known bodies: "Amnesty, Fair Dose and Greenpeace". Takes those found into `bodies`.
pub(in super::super) fn in_series(page: &mut Page<'_>, bodies: &mut Vec<(usize, usize)>) {
    let mut at = 0;
    // Each may tell the next.
    while let Some(&(first, last)) = bodies.get(at) {
        at += 1;
        let beside = [behind(page, last), before(page, first)];
        for (first, last) in beside.into_iter().flatten() {
            page.take(first, last);
            bodies.push((first, last));
        }
    }
}

/// The name that follows in a series; behind a comma, the series has to go on.
fn behind(page: &Page<'_>, last: usize) -> Option<(usize, usize)> {
    let (before_joint, joint) = (last, last + 1);
    let closes = matches!(page.str(joint), "and" | "&" | "or");
    if page.has(last, flag::POSSESSIVE) || !closes && page.str(joint) != "," {
        return None;
    }
    let both = !closes && page.str(joint + 1) == "and";
    let first = joint + 1 + usize::from(both);
    if !page.capital(first) {
        return None;
    }
    if is_cried_beside(page, first, before_joint) {
        return Some((first, first));
    }
    let last = (first..first + LONGEST).take_while(|&t| page.capital(t) && !page.breaks(t)).last()?;
    let goes_on = matches!(page.str(last + 1), "and" | "&" | "," | "or") && page.has(last + 2, flag::CAPITAL);
    let several = || {
        let alone = last == first && both | closes && is_lone(page, first);
        alone && (follows_two(page, before_joint) || page.on(last + 1, &REPORTING) && page.is_unknown(first) && !page.is_surname(first))
    };
    // "Greenpeace, Quibelco and Oxfam"
    let between = || last == first && is_stranger(page, first) && is_known_body(page, last + 2) && goes_on;
    (free(page, first, last) && (closes || both || goes_on) || several() || between()).then_some((first, last))
}

/// Whether the body that ends before the joint stands in a series itself.
fn follows_two(page: &Page<'_>, last: usize) -> bool {
    let start = (0..LONGEST).map_while(|n| last.checked_sub(n)).take_while(|&t| page.marked(t, mark::TAKEN)).last();
    start.is_some_and(|start| start > 1 && page.str(start - 1) == "," && page.marked(start - 2, mark::TAKEN))
}

/// Whether a single word closes a series: no place, no person, whole.
fn is_lone(page: &Page<'_>, at: usize) -> bool {
    const HEADS: Classes = NOT_ALONE.without(Classes::NAME_PART);
    !page.is(at, HEADS)
        && page.entry(at).is_none()
        && !page.marked(at, mark::TITLED | mark::SHOUTED)
        && (!page.has(at + 1, flag::CAPITAL) || page.breaks(at + 1))
        && !page.has(at, flag::POSSESSIVE | flag::ALL_CAPS)
}

/// Whether a word is one that no table knows, nobody's name and whole.
fn is_stranger(page: &Page<'_>, at: usize) -> bool {
    page.capital(at) && page.is_unknown(at) && !page.is_surname(at) && is_lone(page, at) && page.core(at).len() > 2
}

/// Whether a body that a table knows begins there.
fn is_known_body(page: &Page<'_>, at: usize) -> bool {
    matches!(page.entry(at), Some((_, Entry::Organization { .. }))) && page.marked(at, mark::TAKEN)
}

/// The name that stands before in a series.
fn before(page: &Page<'_>, first: usize) -> Option<(usize, usize)> {
    let joint = first.checked_sub(1).filter(|_| !page.breaks(first))?;
    let closes = matches!(page.str(joint), "and" | "&" | "or");
    if !closes && page.str(joint) != "," {
        return None;
    }
    let both = closes && joint > 0 && page.str(joint - 1) == ",";
    let last = joint.checked_sub(1 + usize::from(both))?;
    if is_cried_beside(page, last, first) {
        return Some((last, last));
    }
    // "Quibelco and Greenpeace"
    let severed =
        last > 0 && !page.breaks(last) && (page.has(last - 1, flag::CAPITAL) || page.on(last - 1, &WHERE) || page.says(last - 1, "the"));
    if closes && !both && !severed && is_stranger(page, last) && is_known_body(page, first) && !page.breaks(first) {
        return Some((last, last));
    }
    let words = (0..LONGEST).map_while(|n| last.checked_sub(n)).take_while(|&t| page.capital(t) && (t == last || !page.breaks(t + 1)));
    let start = words.take_while(|&t| !page.is(t, Classes::FUNCTION)).last()?;
    (free(page, start, last) && !page.breaks(last)).then_some((start, last))
}

/// Whether a word of the language in capitals stands beside the letters of a body in a series: "HOME, AWARE and MARUAH".
fn is_cried_beside(page: &Page<'_>, at: usize, body: usize) -> bool {
    const OTHERS: Classes = UNFIT.with(Classes::PLACE).with(Classes::STATUS).with(Classes::CURRENCY_CODE);
    let letters = |t: usize| page.has(t, flag::ALL_CAPS) && !page.marked(t, mark::TITLED | mark::SHOUTED);
    let lone = |t: usize| !page.has(t.wrapping_sub(1), flag::CAPITAL) && !page.has(t + 1, flag::CAPITAL);
    letters(at)
        && letters(body)
        && page.entry(body).is_some()
        && lone(at)
        && !page.marked(at, mark::TAKEN)
        && page.core(at).len() > 3
        && page.is(at, Classes::COMMON)
        && !page.is(at, OTHERS.without(Classes::GIVEN_NAME))
}

/// Whether the words are a name that nothing else took, whole.
fn free(page: &Page<'_>, first: usize, last: usize) -> bool {
    let whole = !page.has(last + 1, flag::CAPITAL) || page.breaks(last + 1);
    let inside = first == 0 || page.breaks(first) || !page.has(first - 1, flag::CAPITAL) || page.opener(first - 1);
    let known = page.entry(first).is_some() || page.is(first, Classes::PLACE);
    whole
        && inside
        && !known
        && !page.marked(first, mark::TITLED | mark::SHOUTED)
        && !page.has(last, flag::POSSESSIVE)
        && fits(page, first, last)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn bodies_that_are_told() {
        check(&[
            ("We heard Jane Marsh of Cannabis Fairness, too.", &["p Jane Marsh", "o Cannabis Fairness"]),
            ("They trust the charity Kind Hands and the law firm Quibella.", &["o Kind Hands", "o Quibella"]),
            ("Lantern, the housing charity, wrote. OPENED, the deaf tenants' group, did.", &["o Lantern", "o OPENED"]),
            ("Please write to Quibella, 3 Mill Lane, Wexley.", &["o Quibella"]),
            ("Second Thoughts had asked for it.", &["o Second Thoughts"]),
            ("They met Greenpeace, Defend Fairness and Kind Hands.", &["o Greenpeace", "o Defend Fairness", "o Kind Hands"]),
            ("The Kind Hands and Greenpeace met.", &["o Kind Hands", "o Greenpeace"]),
            ("Quibelco and Greenpeace met.", &["o Quibelco", "o Greenpeace"]),
            ("They met Greenpeace, Quibelco and Oxfam.", &["o Greenpeace", "o Quibelco", "o Oxfam"]),
            ("Its contractor, Quibello Try, paid. The pit's operator, Morlaco, left.", &["o Quibello Try", "o Morlaco"]),
            ("Quibello Try, the Leeds mining company, left.", &["o Quibello Try"]),
            ("Fair Roots, which runs a clinic, left. Morlaco, which sells eggs, stays.", &["o Fair Roots", "o Morlaco"]),
            ("Morlaco of Toronto has told us nothing. They fined Quibello.", &["o Morlaco", "o Quibello"]),
            ("Quibello published the figures.", &["o Quibello"]),
        ]);
    }

    #[test]
    fn bodies_by_their_first_word() {
        check(&[
            ("We are the Quibella Network. Quibella sued. Join Quibella today.", &["o Quibella Network", "o Quibella", "o Quibella"]),
            ("They fined Morlaco Foods. Morlaco paid. We wrote of Morlaco's pigs.", &["o Morlaco Foods", "o Morlaco"]),
            ("We are the Wexla Residents' Association. We met in Wexla. Wexla won.", &["o Wexla Residents' Association"]),
        ]);
    }

    #[test]
    fn nothing_told() {
        check(&[
            ("We heard Jane Marsh of Long Bridge and Ann Lee of Upper Heath.", &["p Jane Marsh", "p Ann Lee"]),
            ("In Lantern, the union, the staff and we agreed. The charity won.", &[]),
            ("They gave to Quibella, 3 bags at a time.", &[]),
            ("Great Things had happened. Cold Weather came.", &[]),
            ("They met Greenpeace and Human Rights Day passed.", &["o Greenpeace"]),
            ("Its owner, Ann Marsh, paid.", &["p Ann Marsh"]),
            ("We asked Ann Quibel. Quibel and Greenpeace met.", &["p Ann Quibel", "p Quibel", "o Greenpeace"]),
            ("The bill, which runs to ten pages, passed. Quibelmere, which runs north, is foul.", &[]),
            ("Morlaco of Toronto is quiet. Quibelists filed in. We’d filed it. Quibello waited.", &[]),
        ]);
    }
}
