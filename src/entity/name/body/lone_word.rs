//! Bodies of one word that no table knows, told by what is done with companies and hardly with anybody else: "Quibelco shares", "owned
//! by Quibelco", "we called on Quibelco to pay".

use super::run::Stretch;
use super::surroundings::is_lone_word;
use crate::entity::name::Page;
use crate::entity::name::words::{HAVING, LEADING};
use crate::lexicon::listed::{List, list};
use crate::text::flag;

/// Whether what stands beside the one word of the run tells that it is a body.
pub(super) fn is_told(page: &Page<'_>, run: &Stretch) -> bool {
    let named = !page.is_surname(run.first) && !page.has(run.first, flag::FIGURES);
    named && is_lone_word(page, run) && (has_business(page, run.last + 1) || is_dealt_with(page, run.first))
}

/// "Quibelco shares", "Quibelco's bosses".
fn has_business(page: &Page<'_>, behind: usize) -> bool {
    // "Prepayment customers": any word may begin a sentence.
    let named = !page.breaks(behind - 1) || page.has(behind - 1, flag::POSSESSIVE);
    named && page.on(behind, &HAVING) && !page.breaks(behind) && !page.has(behind, flag::LINE_START)
}

/// "owned by Quibelco", "a boycott of Quibelco", "they took Quibelco to court".
fn is_dealt_with(page: &Page<'_>, at: usize) -> bool {
    const MAKING: &List =
        list!("owned bought made operated employed supplied manufactured acquired sold built produced sponsored outsourced");
    const OF: &List = list!(
        "boycott takeover subsidiary customers shareholders employees purchase nationalisation nationalization director founder cofounder ceo \
        coordinator spokesperson"
    );
    const WITH: &List = list!("contract contracts deal merger talks negotiations negotiating meeting meetings account accounts");
    const SHARES: &List = list!("shares stake stakes shareholders investment invested");
    let Some(tie) = at.checked_sub(1).filter(|&tie| tie > 0 && !page.breaks(at) && page.on(tie, &LEADING)) else { return false };
    let before = page.core(tie - 1);
    if page.breaks(tie) {
        return false;
    }
    match page.str(tie) {
        "by" => MAKING.contains(before),
        "of" => OF.contains(before),
        "with" => WITH.contains(before),
        "in" => SHARES.contains(before),
        "from" => matches!(before, "divest" | "divested" | "divesting" | "disinvest"),
        "on" => matches!(before, "called" | "calls" | "call" | "calling") && page.str(at + 1) == "to",
        "took" | "take" | "taking" => page.str(at + 1) == "to" && page.str(at + 2) == "court",
        // The others of the list ask or order.
        _ => page.str(at + 1) == "to",
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn one_word_told() {
        for told in [
            "The fall of Quibelco shares went on.",
            "It was Quibelco's shareholders.",
            "The pit is owned by Quibelco.",
            "They called for a boycott of Quibelco in May.",
            "We have a contract with Quibelco.",
            "We called on Quibelco to pay.",
            "They took Quibelco to court.",
            "We asked Quibelco to stop.",
        ] {
            check(&[(told, &["o Quibelco"])]);
        }
        check(&[("Ann Marsh is a founder of Quibelco.", &["p Ann Marsh", "o Quibelco"])]);
    }

    #[test]
    fn one_word_untold() {
        check(&[
            ("It was made by hand in Quibelco. They drove to Quibelco to look.", &[]),
            ("We asked Ann Quibelco to stop. We told Quibelco to go.", &["p Ann Quibelco", "p Quibelco"]),
            ("We asked Mondays to be free. A meeting of Quibelists was held.", &[]),
            ("The M40 employees left. Prequibel customers pay more. The workers at Quibelmere left.", &[]),
        ]);
    }
}
