//! Plans, laws, papers and schemes, which are no bodies though initials stand behind them: "Clean Air Plan (CAP)", "Certificate of Origin
//! (CO)".

use super::headed::united;
use super::run::Stretch;
use crate::entity::name::Page;
use crate::entity::name::words::OPENING;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// What is made, signed, asked for or measured, and is no body though initials stand behind it: "Clean Air Plan (CAP)".
const INSTRUMENTS: List = List::named("instruments");

/// What is run, paid, sold or measured, and is no body by its initials alone: "Rural Bus Support Programme (RBSP)".
const SCHEMES: List = List::named("schemes");

/// What is begun, done or measured as a procedure, and the rest of what no body is: "Notice of Proposed Rulemaking (NPRM)".
const PROCEDURES: List = List::named("procedures");

/// Whether the token is a word of [`INSTRUMENTS`], one or several.
pub(super) fn is_instrument(page: &Page<'_>, at: usize) -> bool {
    let word = page.core(at);
    INSTRUMENTS.contains(word) || word.strip_suffix('s').is_some_and(|one| INSTRUMENTS.contains(one))
}

/// Whether the token is a word of what is no body though initials stand behind it.
pub(super) fn is_scheme(page: &Page<'_>, at: usize) -> bool {
    let word = page.core(at);
    SCHEMES.contains(word) || PROCEDURES.contains(word) || is_instrument(page, at) || is_illness(word) || is_works(page, at)
}

/// Whether a word has an ending that only illnesses have: "Multiple Sclerosis (MS)".
fn is_illness(word: &str) -> bool {
    const ENDINGS: [&str; 8] = ["itis", "osis", "emia", "trophy", "pathy", "plasia", "algia", "lepsy"];
    word.len() > 6 && ENDINGS.iter().any(|&ending| word.ends_with(ending))
}

/// Whether what is built is called a project: "Trans Mountain Expansion Project".
pub(super) fn is_works(page: &Page<'_>, at: usize) -> bool {
    const WORKS: &List = list!(named "project-works");
    matches!(page.core(at), "Project" | "Projects") && at > 0 && page.capital(at) && WORKS.contains(page.core(at - 1))
}

/// Whether people of one kind are meant, who are no body though initials stand behind them: "Lady Health Workers (LHWs)".
pub(super) fn is_kind_of_people(page: &Page<'_>, run: &Stretch) -> bool {
    let people = list!(
        "workers people persons citizens refugees migrants patients officers inspectors nations commuters volunteers activists helpers visitors"
    );
    people.contains(page.core(run.last)) && !united(page, run.first)
}

/// Whether initials in brackets are those of a thing: "a Fen Order (FO)", "impact assessments (IAs)", "Trees for Towns (TFT) Bill".
pub(in super::super) fn is_of_thing(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> bool {
    if at < 2 || !page.on(at - 1, &OPENING) || page.str(at + 1) != ")" {
        return false;
    }
    if is_instrument(page, at - 2) || is_scheme(page, at + 2) && page.capital(at + 2) && !page.breaks(at + 2) {
        return true;
    }
    if is_dated_plan(page, at) {
        return true;
    }
    // "the Certificate of Environmental Clearance (CEC)", though a body has the same letters elsewhere.
    let of_body = || bodies.last().is_some_and(|&(_, last)| last + 2 == at);
    if is_scheme(page, at - 2) && !of_body() || is_certificate(page, at) {
        return true;
    }
    if page.entry(at).is_some() {
        return false;
    }
    // Words in small letters with that initial, of which the last is none of bodies.
    const BODIES: Classes = Classes::BODY.with(Classes::ORG_HEAD).with(Classes::ROLE);
    let small = |t: usize| page.token(t).is_some_and(|word| word.kind == PieceKind::Word && !word.has(flag::CAPITAL));
    let initial = page.str(at).bytes().next().map(|b| b.to_ascii_lowercase());
    let words = page.str(at).len() + 1;
    let mut before = (at.saturating_sub(1 + words)..at - 1).rev().take_while(|&t| small(t) && !page.breaks(t + 1));
    !page.is(at - 2, BODIES) && before.any(|t| page.str(t).bytes().next() == initial)
}

/// Whether a plan or law with its year stands before the initials in brackets: "Integrated Resource Plan for Electricity, 2019 (IRP)".
fn is_dated_plan(page: &Page<'_>, at: usize) -> bool {
    const LONGEST: usize = 8;
    let year = at - 2;
    if !page.token(year).is_some_and(|t| t.kind == PieceKind::Number && t.end - t.start == 4) {
        return false;
    }
    let before = year - usize::from(year > 0 && page.str(year - 1) == ",");
    let inside = |t: &usize| page.has(*t, flag::CAPITAL) || matches!(page.str(*t), "of" | "and" | "for" | "on");
    (before.saturating_sub(LONGEST)..before).rev().take_while(inside).any(|t| is_instrument(page, t) || is_scheme(page, t))
}

/// Whether the initials in brackets at `at` are those of a paper that begins with its kind: "Certificate of Origin (CO)".
fn is_certificate(page: &Page<'_>, at: usize) -> bool {
    const LONGEST: usize = 8;
    let papers = list!("certificate certificates letter notice memorandum statement code plan terms right rights freedom cost costs rules");
    let inside = |t: &usize| !page.breaks(*t + 1) && (page.has(*t, flag::CAPITAL) || matches!(page.str(*t), "of" | "and" | "for" | "to"));
    let first = (at.saturating_sub(LONGEST)..at - 1).rev().take_while(inside).filter(|&t| page.has(t, flag::CAPITAL)).last();
    first.is_some_and(|first| {
        papers.contains(page.core(first))
            && matches!(page.str(first + 1), "of" | "to")
            && page.str(first).chars().next() == page.str(at).chars().next()
    })
}
