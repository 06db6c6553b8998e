//! Surnames that are words of the language, at the beginning of a sentence: "Baker will appeal", "White was reinstated".

use super::plain_words::is_word_surname;
use crate::entity::name::Page;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Words that begin sentences without an article as words, too: what cannot be counted, and what things and people are like.
const UNSURE: [&List; 4] =
    [list!(named "sentence-openers"), list!(named "surnames-of-kinds"), list!(named "given-words"), list!(named "given-virtues")];
/// What stands behind whoever does or is something.
const BEHIND: &List =
    list!("will would must can cannot may might could should shall is was did does also never now still then and has had");
/// What people become and are.
const STATES: &List = list!(named "states-of-people");

/// Whether the words behind a surname that somebody is known by tell that it is one, where it begins a sentence.
pub(in super::super) fn begins_sentence(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let known = page.is(at, Classes::FAMILY_NAME.with(Classes::GIVEN_NAME)) || is_word_surname(page, at);
    if !known || !page.breaks(at) || page.breaks(next) || page.has(at, flag::POSSESSIVE) || page.has(next, flag::CAPITAL) {
        return false;
    }
    let word = page.core(at);
    if UNSURE.iter().any(|list| list.contains(word)) { is_surely(page, next) } else { is_likely(page, next) }
}

/// Behind a word that has an article elsewhere: "Baker will appeal", "Baker, who …", "Baker (34)".
fn is_likely(page: &Page<'_>, next: usize) -> bool {
    let apposed = || {
        page.listed(next + 1, list!("who whose whom a an the aged now then"))
            || page.token(next + 1).is_some_and(|t| t.kind == PieceKind::Number)
    };
    match page.str(next) {
        "," => apposed(),
        "(" => true,
        _ => page.listed(next, BEHIND),
    }
}

/// Behind any word: "White was reinstated", "Young and her union", "Green will appeal", "Rich never apologised".
fn is_surely(page: &Page<'_>, next: usize) -> bool {
    const ACTS: &List = list!("appeal apologise apologize speak testify resign stand retire sue attend meet return serve address");
    let behind = next + 1;
    match page.str(next) {
        "and" => page.listed(behind, list!("her his")),
        "," => page.listed(behind, list!("who whose whom aged")),
        "will" | "would" | "must" | "can" | "cannot" | "may" | "might" | "could" | "should" => {
            page.listed(behind + usize::from(page.listed(behind, list!("not now also never"))), ACTS)
        }
        "is" | "was" | "has" | "had" => {
            let been = usize::from(page.listed(behind, list!("been now still also not since being")));
            page.listed(behind + been, STATES)
        }
        "never" | "also" | "then" | "still" | "now" => {
            page.str(behind).ends_with("ed") || page.listed(behind, list!("said says wrote told"))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn surnames_that_are_words() {
        for told in ["will appeal", "is ill", "also left", "and Ann met us", ", who left, rang us", "(34) left"] {
            let text = format!("Joe Baker was jailed. Baker {told}.").replace(" ,", ",");
            assert!(crate::entity::name::tests::names(&text).contains(&"p Baker".to_string()), "{text}");
        }
        for told in ["was reinstated", "will appeal", "and her union won", "has been freed", "never apologised"] {
            let text = format!("Ann White was jailed. White {told}.");
            assert!(crate::entity::name::tests::names(&text).contains(&"p White".to_string()), "{text}");
        }
    }

    #[test]
    fn words_that_are_no_surnames() {
        check(&[
            ("Ann White was jailed. White is the colour of it. White, red and blue were in.", &["p Ann White"]),
            ("Joe Hope was jailed. Hope was lost, and hope can grow.", &["p Joe Hope"]),
            ("Joe Baker was jailed. Baker shops are shut.", &["p Joe Baker"]),
        ]);
    }
}
