//! Verbs of headings, which have capitals there as names do: "Health Secretary Scraps Ward Closures".

use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::flag;

/// What those in power do in headings, and what is done for and against them: verbs without their endings.
const VERBS: [&List; 5] = [
    list!(named "heading-rulings"),
    list!(named "heading-cuts"),
    list!(named "heading-words"),
    list!(named "heading-steps"),
    list!(named "heading-turns"),
];
/// Those that end with a "y" elsewhere.
const IN_IES: &List = list!(named "heading-ies");
/// Words that are names.
const NAMES: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME);

/// Whether a verb in the present stands there with a capital, behind whoever does it: "Scraps", "QUASHES", "Denies".
pub(in super::super) fn is_verb(page: &Page<'_>, at: usize) -> bool {
    // Nearly all words are turned down by their last letter.
    let Some((stem, b's' | b'S')) = page.reading.bytes(at).split_last().map(|(&last, stem)| (stem, last)) else { return false };
    // "Quashes", "Vetoes", but no "Gaines"
    let hissing = || match stem {
        [stem @ .., b'e' | b'E'] if matches!(stem, [.., b's' | b'S' | b'x' | b'X' | b'z' | b'Z' | b'h' | b'H' | b'o' | b'O']) => Some(stem),
        _ => None,
    };
    let listed = || is_stem(stem) || hissing().is_some_and(is_stem) || IN_IES.contains(page.reading.bytes(at));
    page.has(at, flag::CAPITAL) && !page.is(at, NAMES) && listed()
}

/// Whether the same stands there as several do it, right behind their title: "Ministers Scrap Ward Closures".
pub(super) fn is_plural_verb(page: &Page<'_>, at: usize) -> bool {
    let several = || at > 0 && page.is(at - 1, Classes::OFFICE) && page.core(at - 1).ends_with(['s', 'S']);
    page.has(at, flag::CAPITAL) && !page.is(at, NAMES) && several() && is_stem(page.reading.bytes(at))
}

/// Whether "Will" tells there what comes, and is nobody's name: "Ann Lee Will Go Free".
pub(super) fn is_future(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let verb = page.is(next, Classes::COMMON.with(Classes::FUNCTION)) && !page.is(next, NAMES);
    page.says(at, "will") && page.capital(next) && verb && page.marked(at, mark::TITLED | mark::SHOUTED)
}

fn is_stem(word: &[u8]) -> bool {
    VERBS.iter().any(|list| list.contains(word))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn verbs_end_names() {
        check(&[
            ("Labour Minister Brackwin Quashes Permit\n\nIt rained.", &["m Labour Minister Brackwin [Brackwin; labour]"]),
            ("Labour Minister Vetoes Quarry Permit\n\nIt rained.", &["m Labour Minister [-; labour]"]),
            ("Minister Denies It\n\nIt rained.", &["m Minister [-; -]"]),
            ("Premier Mulls Snares\n\nIt rained.", &["m Premier [-; premier]"]),
            ("Ministers Scrap Snares\n\nIt rained.", &["m Ministers [-; -]"]),
            ("PRIME MINISTER ANN LEE SLASHES RENTS\n\nIt rained.", &["m PRIME MINISTER ANN LEE [ANN LEE; prime minister]"]),
            ("Ann Lee Will Go Free in May\n\nIt rained.", &["p Ann Lee"]),
            ("GOV. BRACKWIN VETOES BILL\n\nIt rained.", &["p GOV. BRACKWIN [BRACKWIN; GOV.]"]),
            ("Joe Okoye Vows to Stay\n\nIt rained.", &["p Joe Okoye"]),
            ("MAYOR BRACKWIN HALTS PIT\n\nIt rained.", &["p MAYOR BRACKWIN [BRACKWIN; MAYOR]"]),
            ("CLLR ANN LEE BACKS US\n\nIt rained.", &["p CLLR ANN LEE [ANN LEE; CLLR]"]),
        ]);
    }

    #[test]
    fn names_that_end_like_verbs() {
        check(&[
            ("Labour Minister Ann Banks left.", &["m Labour Minister Ann Banks [Ann Banks; labour]"]),
            (
                "We met Terrell Gaines. We met Joe Hughes and Premier Ann Rogers.",
                &["p Terrell Gaines", "p Joe Hughes", "m Premier Ann Rogers [Ann Rogers; premier]"],
            ),
            ("MAYOR NEEDS BUS LANES\n\nIt rained.", &[]),
        ]);
    }
}
