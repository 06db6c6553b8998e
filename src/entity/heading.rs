//! Lines that are no sentences: headings in title case, in which a capital tells of no name ("Court Orders Two Mills to Close"), and the
//! links between the pages of a list.

use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::{PieceKind, Reading, flag};

/// Whether all words of the line of the token `at` but the small ones have capitals.
pub(super) fn is_title_case(reading: &Reading<'_>, at: usize) -> bool {
    const FEWEST: usize = 4;
    const MOST: usize = 60;
    let Some(line) = reading.lines.get(reading.line_of(at)).map(|line| line.tokens()).filter(|line| line.len() <= MOST) else {
        return false;
    };
    let mut capitals = 0;
    for token in line.map(|at| &reading.tokens[at]).filter(|token| token.kind == PieceKind::Word) {
        if token.has(flag::CAPITAL) {
            capitals += 1;
        } else if !token.is(Classes::FUNCTION) {
            return false;
        }
    }
    capitals >= FEWEST
}

/// Whether the line of the token `at` leads through the pages of a list: "« Previous 1 2 3 … 9 Next »".
pub(super) fn is_pager(reading: &Reading<'_>, at: usize) -> bool {
    const MOST: usize = 30;
    const TURNS: List = List::new("previous prev next first last page pages older newer");
    let links = |at: usize| reading.tokens[at].kind != PieceKind::Word || TURNS.contains(reading.bytes(at)) || reading.says(at, "of");
    // Most numbers stand beside another word.
    if !(at.saturating_sub(1)..(at + 2).min(reading.tokens.len())).filter(|&beside| beside != at).all(links) {
        return false;
    }
    let Some(line) = reading.lines.get(reading.line_of(at)).map(|line| line.tokens()).filter(|line| line.len() <= MOST) else {
        return false;
    };
    let mut turns = 0;
    for at in line {
        if !links(at) {
            return false;
        }
        turns += usize::from(TURNS.contains(reading.bytes(at)));
    }
    turns > 0
}

#[cfg(test)]
mod tests {
    use super::super::EntityKind;
    use super::super::testing::entities;

    #[test]
    fn numbers_and_ranks_in_title_case() {
        for (text, told) in [
            ("Court Orders Two Mills to Close", vec!["Two"]),
            ("Clinics in Nine Towns Get Heating", vec!["Nine"]),
            ("Only Five Lords Vote Against the Tax", vec!["Five"]),
            ("Jury Clears Four Men and Six Women", vec!["Four", "Six"]),
            ("Fares Cut for the Second Time", vec!["Second"]),
            ("« first ‹ previous 1 2 3 … 11 next › last »", vec![]),
            ("Page 2 of 3", vec![]),
            ("Next, 3 mills will close.", vec!["3"]),
            ("They met the Six Nations in Wexley.", vec![]),
            ("They met the Second Estate in Wexley.", vec![]),
        ] {
            let kinds = [EntityKind::Count, EntityKind::Rank];
            let found: Vec<String> = entities(text, "GB").into_iter().filter(|e| kinds.contains(&e.1.kind())).map(|e| e.0).collect();
            assert_eq!(found, told, "{text}");
        }
    }
}
