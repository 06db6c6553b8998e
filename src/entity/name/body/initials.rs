//! Names with their initials, in brackets or not, small words between them or not: "Safe Streets for All (SSFA)", "Fair Law for All, or
//! FLFA,".

use super::instrument::is_scheme;
use super::run::Stretch;
use crate::entity::name::words::OPENING;
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::text::{PieceKind, flag};

/// No name reaches back over more tokens.
const LONGEST: usize = 14;

/// Whether the run is followed by its own initials in brackets: "Fair Dose Now (FDN)".
pub(super) fn defined(page: &Page<'_>, run: &Stretch) -> bool {
    let open = run.last + 1;
    if run.last == run.first || !page.on(open, &OPENING) || page.str(open + 2) != ")" {
        return false;
    }
    let letters = || page.str(open + 1).chars().filter(|c| c.is_uppercase());
    let initials = || (run.first..=run.last).filter_map(|t| page.str(t).chars().next()).filter(|c| c.is_uppercase());
    letters().count() >= 2
        && initials().count() >= letters().count()
        && initials().next() == letters().next()
        && initials().next_back() == letters().next_back()
}

/// The name whose initials are the acronym at `at`, and which stands right before it.
pub(in super::super) fn spelled_out(page: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    let last = name_end(page, at)?;
    let acronym = page.core(at);
    let letters = acronym.chars().filter(|c| c.is_uppercase()).count();
    if letters < 3 || is_scheme(page, last) || page.has(last, flag::POSSESSIVE) {
        return None;
    }
    let mut letters = acronym.chars().rev().filter(|c| c.is_uppercase()).peekable();
    for token in (last.saturating_sub(LONGEST)..=last).rev() {
        if page.marked(token, mark::TAKEN) {
            return None;
        }
        let initial = page.str(token).chars().next().and_then(|c| c.to_uppercase().next());
        if page.has(token, flag::CAPITAL) {
            letters.next().filter(|&letter| Some(letter) == initial)?;
            if letters.peek().is_none() {
                return Some((token, last));
            }
        } else if page.is(token, Classes::FUNCTION) {
            // Small words have a letter or none: "Safe Streets for All" is SSFA or SSA.
            letters.next_if(|&letter| Some(letter) == initial);
        } else if !matches!(page.str(token), "-" | "," | "&" | "'" | "’") {
            return None;
        }
        if page.breaks(token) {
            return None;
        }
    }
    None
}

/// Whether the name whose initials are the word in capitals at `at` stands in brackets behind it: "HOME (Humanitarian Organisation for
/// Migration Economics)".
pub(super) fn is_spelled_behind(page: &Page<'_>, at: usize) -> bool {
    if !page.on(at + 1, &OPENING) {
        return false;
    }
    let mut letters = page.core(at).chars().peekable();
    for token in at + 2..at + 2 + LONGEST {
        if page.str(token) == ")" {
            return letters.peek().is_none();
        }
        let initial = page.str(token).chars().next();
        if page.has(token, flag::CAPITAL) {
            if letters.next() != initial {
                return false;
            }
        } else if !page.is(token, Classes::FUNCTION) && !matches!(page.str(token), "-" | "," | "&" | "'" | "’") {
            return false;
        }
    }
    false
}

/// The end of the name that an acronym stands for: before "(", ", or", ", known as".
fn name_end(page: &Page<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let behind = page.str(at + 1);
    if page.on(before, &OPENING) && behind == ")" {
        return before.checked_sub(1);
    }
    let comma = match page.str(before) {
        "or" => before.checked_sub(1)?,
        "as" if before > 1 && page.str(before - 1) == "known" => before - 2,
        _ => return None,
    };
    let closed = page.token(at + 1).is_none_or(|t| t.kind == PieceKind::Symbol);
    (page.str(comma) == "," && closed).then(|| comma.checked_sub(1)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn names_that_initials_tell() {
        check(&[
            ("Safe Lanes for Every Child (SLEC) sued.", &["o Safe Lanes for Every Child", "o SLEC"]),
            ("Even Justice for All, or EJFA, watches them.", &["o Even Justice for All", "o EJFA"]),
            ("Hot Meals, Not Bombs (HMNB) came.", &["o Hot Meals, Not Bombs", "o HMNB"]),
        ]);
    }

    #[test]
    fn initials_of_others() {
        check(&[("They met for a Fair Lanes for All Plan (FLAP).", &[]), ("Cold Days in Wexley (QXZR) came.", &["o QXZR"])]);
    }
}
