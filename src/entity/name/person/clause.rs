//! What the clause and the line of a name that no table knows tell of it: who is asked, who is written under a letter, whose party
//! stands in brackets.

use super::parts::name_at;
use crate::entity::name::words::{CALLS, DEEDS, PERSONAL_VERBS};
use crate::entity::name::{Page, body};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, flag};

/// Whether a clause begins with the token, whose subject it may be: behind a semicolon, a bracket, "that".
pub(super) fn begins(page: &Page<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    page.breaks(at) || page.listed(before, list!("; ( – — but while when because that until after before"))
}

/// The last token of the second of two names with "and" between, where two stand there: "Xolwa Mbuth and Tarquel Ondo collected …".
pub(super) fn end_of_pair(page: &Page<'_>, last: usize) -> usize {
    let next = last + 2;
    if page.str(last + 1) != "and" || page.has(last, flag::POSSESSIVE) || page.breaks(next) || !page.capital(next) {
        return last;
    }
    name_at(page, next).filter(|name| name.words > 1 && name.common == 0).map_or(last, |name| name.last)
}

/// Whether the clause or the line tells that the unknown words from `at` to `last` name somebody.
pub(super) fn tells(page: &Page<'_>, at: usize, last: usize) -> bool {
    is_addressed(page, at, last)
        || is_with_others(page, last)
        || is_what(page, last)
        || has_party(page, at, last)
        || speaks_for_body(page, at, last)
        || is_byline(page, at, last)
        || signs_quote(page, at, last)
}

/// "Ring Xolwa Mbuth", "we asked Xolwa Mbuth to come", "our own Xolwa Mbuth".
fn is_addressed(page: &Page<'_>, at: usize, last: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| !page.breaks(at)) else { return false };
    let asked = page.listed(before, list!("ask asks asked urge urges urged beg begged told invited invite invites persuaded"))
        && page.str(last + 1) == "to"
        && !page.has(last, flag::POSSESSIVE);
    let own = page.str(before) == "own" && before > 0 && page.listed(before - 1, list!("our their its her his"));
    page.on(before, &CALLS) || asked || own
}

/// "Xolwa Mbuth and 15 others", "Xolwa Mbuth and her neighbours".
fn is_with_others(page: &Page<'_>, last: usize) -> bool {
    let with = last + 2;
    let number = page.token(with).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL));
    let others = || page.str(with) == "others" || number && page.listed(with + 1, list!("others other more colleagues friends"));
    page.str(last + 1) == "and" && !page.has(last, flag::POSSESSIVE) && (others() || page.listed(with, list!("her his")))
}

/// "Xolwa Mbuth was the rapporteur", "Xolwa Mbuth and Tarquel Ondo were the rapporteurs".
fn is_what(page: &Page<'_>, last: usize) -> bool {
    const REACH: usize = 3;
    let last = end_of_pair(page, last);
    let from = last + 3;
    let told = page.listed(last + 1, list!("is was are were remains became becomes"))
        && page.listed(last + 2, list!("the a an our their its"))
        && !page.has(last, flag::POSSESSIVE);
    let role = |t: usize| {
        let stem = page.str(t).strip_suffix('s').unwrap_or("");
        page.is(t, Classes::ROLE) && !page.is(t, Classes::FUNCTION) || stem.len() > 4 && page.lexicon.look_up(stem).1.any(Classes::ROLE)
    };
    let small = |t: &usize| page.token(*t).is_some_and(|w| w.kind == PieceKind::Word && !w.any(flag::CAPITAL, Classes::FUNCTION));
    told && (from..from + REACH).take_while(small).any(role)
}

/// "Xolwa Mbuth (D-VA)", "Xolwa Mbuth (Elm Valley Council)", but not "Xolwa Mbuth (XM)".
fn has_party(page: &Page<'_>, at: usize, last: usize) -> bool {
    let body = last + 2;
    if page.str(last + 1) != "(" || page.breaks(last + 1) || page.has(last, flag::POSSESSIVE) {
        return false;
    }
    let seat = matches!(page.str(body), "D" | "R" | "I") && page.str(body + 1) == "-" && page.has(body + 2, flag::CAPITAL);
    let initial = |t: usize| page.str(t).chars().next();
    let close = |end: usize| page.str(end + 1) == ")";
    let whose = || {
        page.capital(body)
            && matches!(body::at(page, body), body::Run::Body(end) if close(end) && (end > body || initial(body) != initial(at)))
    };
    seat || whose()
}

/// "KUPPET's Xolwa Mbuth argued": a body's, before a deed.
fn speaks_for_body(page: &Page<'_>, at: usize, last: usize) -> bool {
    let Some(body) = at.checked_sub(1).filter(|&t| page.has(t, flag::POSSESSIVE) && !page.breaks(at)) else { return false };
    let known = page.has(body, flag::ALL_CAPS) && !page.is(body, Classes::PLACE)
        || page.has(body, flag::CAPITAL) && page.is(body, Classes::ORG_HEAD.with(Classes::BODY));
    let deed = last + 1 + usize::from(matches!(page.str(last + 1), "has" | "had" | "also"));
    known && page.lists(deed) & (DEEDS.bit | PERSONAL_VERBS.bit) != 0 && !page.breaks(deed) && !page.has(last, flag::POSSESSIVE)
}

/// Whether a line ends behind the token.
fn ends_line(page: &Page<'_>, last: usize) -> bool {
    page.token(last + 1).is_none_or(|t| t.has(flag::LINE_START))
}

/// "4 Dec 2023 | Xolwa Mbuth" and "Xolwa Mbuth · 4 Dec 2023": a line of a date and a name.
fn is_byline(page: &Page<'_>, at: usize, last: usize) -> bool {
    const LONGEST: usize = 10;
    let parts = |t: usize| matches!(page.str(t), "|" | "·" | "•" | "–" | "—");
    let year = |t: usize| page.str(t).len() == 4 && page.str(t).bytes().all(|b| b.is_ascii_digit());
    let starts = page.has(at, flag::LINE_START);
    if starts {
        let line = last + 2..last + 2 + LONGEST;
        return parts(last + 1) && line.take_while(|&t| !page.has(t, flag::LINE_START)).any(|t| year(t) && ends_line(page, t));
    }
    let Some(part) = at.checked_sub(1).filter(|&t| parts(t) && ends_line(page, last)) else { return false };
    let mut line = (part.saturating_sub(LONGEST)..part).rev();
    let first = line.clone().find(|&t| page.has(t, flag::LINE_START));
    first.is_some_and(|first| line.any(|t| t >= first && year(t)))
}

/// '"It was steep." Xolwa Mbuth': at a line's end, behind a quotation.
fn signs_quote(page: &Page<'_>, at: usize, last: usize) -> bool {
    let quoted = at.checked_sub(1).is_some_and(|t| matches!(page.str(t), "\"" | "”" | "’")) && !page.has(at, flag::LINE_START);
    quoted && !page.glued(at) && ends_line(page, last)
        || page.str(last + 1) == ":" && matches!(page.str(last + 2), "\"" | "“") && page.breaks(at)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn clauses_and_lines_that_tell_a_person() {
        for told in [
            "Please ring Xolwa Mbuth on Monday.",
            "We asked Xolwa Mbuth to come.",
            "It was our own Xolwa Mbuth.",
            "Xolwa Mbuth and 15 others came.",
            "Xolwa Mbuth was the rapporteur.",
            "So was Xolwa Mbuth (D-VA).",
            "Xolwa Mbuth always said so.",
            "It rained; Xolwa Mbuth calls it snow.",
            "4 Dec 2023 | Xolwa Mbuth",
            "Xolwa Mbuth · 4 Dec 2023",
            "\"It was far too steep.\" Xolwa Mbuth",
            "Moved by Xolwa Mbuth.",
        ] {
            check(&[(told, &["p Xolwa Mbuth"])]);
        }
        check(&[
            ("In May UNICEF’s Xolwa Mbuth argued.", &["o UNICEF", "p Xolwa Mbuth"]),
            ("Xolwa Mbuth and Tarquel Ondo were the rapporteurs.", &["p Xolwa Mbuth", "p Tarquel Ondo"]),
            ("So was Xolwa Mbuth (Elm Valley Council).", &["p Xolwa Mbuth", "o Elm Valley Council"]),
        ]);
    }

    #[test]
    fn clauses_and_lines_that_do_not() {
        for other in [
            "It rained; Xolwa Mbuth was sold.",
            "We found that Xolwa Mbuth paid less.",
            "Xolwa Mbuth was the wettest town.",
            "We drove to Xolwa Mbuth and the sea.",
            "Wexley | Xolwa Mbuth",
        ] {
            check(&[(other, &[])]);
        }
    }
}
