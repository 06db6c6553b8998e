//! The party and the state of a member of parliament, in brackets behind the name: "(D-NM)", "(R-Texas)", "(D, Calif.)".

use super::Mention;
use super::parts::name_at;
use super::role::role_before;
use crate::entity::name::Page;
use crate::entity::name::words::PLURALS;
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::flag;

/// The states as papers shorten them, where they do.
const STATES: List = List::named("us-states");

/// Somebody behind whose name the party and the state stand in brackets: "Udall (D-NM)", "Brown (D-Ohio)".
pub(in super::super) fn with_party(page: &Page<'_>, at: usize, bodies: &[(usize, usize)]) -> Option<Mention> {
    const LONGEST: usize = 4;
    // Nearly always no bracket is near.
    let bracket = (at + 1..=at + LONGEST).find(|&t| page.reading.byte(t) == b'(')?;
    closing(page, bracket)?;
    if page.on(at, &PLURALS) || page.is(at, Classes::ROLE) && bracket > at + 1 {
        return None;
    }
    let name = name_at(page, at).filter(|name| name.last + 1 == bracket)?;
    let role = role_before(page, at, bodies);
    Some(Mention { first: role.map_or(at, |r| r.0), role: role.map(|r| r.1), name: at, last: name.last })
}

/// The bracket that closes the party and the state, where one opens at `open`.
pub(in super::super) fn closing(page: &Page<'_>, open: usize) -> Option<usize> {
    // "(D-Calif.)", "(D-MA-4)"
    const LONGEST: usize = 7;
    let (party, tie, state) = (open + 1, open + 2, open + 3);
    let letters = page.str(open) == "(" && matches!(page.str(party), "D" | "R" | "I" | "L" | "DFL" | "Dem" | "Rep");
    let told = letters && matches!(page.str(tie), "-" | "–" | "," | "—") && page.has(state, flag::CAPITAL);
    let ends = || (state + 1..open + LONGEST).find(|&t| page.str(t) == ")");
    // "NM"
    let known = || page.listed(state, &STATES) || page.has(state, flag::ALL_CAPS) && page.str(state).len() == 2;
    if told && !page.breaks(party) && known() { ends() } else { None }
}

/// The token before the brackets that `last` closes; `last` where it closes none.
pub(super) fn before(page: &Page<'_>, last: usize) -> usize {
    const LONGEST: usize = 7;
    if page.str(last) != ")" {
        return last;
    }
    let open = (last.saturating_sub(LONGEST)..last).rev().find(|&t| page.str(t) == "(");
    open.filter(|&open| open > 0 && closing(page, open) == Some(last)).map_or(last, |open| open - 1)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn parties_and_states_tell_people() {
        check(&[
            (
                "A letter from Senators Daines (R-MT), Udall (D-NM), Cortez-Masto (D-NV) and Quibell came.",
                &["p Daines", "p Udall", "p Cortez-Masto", "p Quibell"],
            ),
            ("It was backed by Brown (D-Ohio) and Young (R–Ind.).", &["p Brown", "p Young"]),
            ("Vitamin (D-rich), Brown (D-list) and Quibell (R-22) came.", &[]),
        ]);
    }
}
