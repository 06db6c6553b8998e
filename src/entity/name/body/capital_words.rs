//! Bodies whose letters are a word of the language or stand for a thing elsewhere: "AWARE launched a petition", "MOVE North Texas",
//! "HOME (Humanitarian Organisation for …)", the "CPI".

use super::initials::{is_spelled_behind, spelled_out};
use crate::entity::name::words::{ALONE_DEEDS, CALLING_FOR, DEEDS, OPENING, REPORTING};
use crate::entity::name::{Entry, Page, gazetteer::head, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Whether letters that are a body where it sits stand for a thing or a word elsewhere: prices by the "CPI", "stay at HOME".
pub(super) fn is_abroad(page: &Page<'_>, at: usize) -> bool {
    const HOMES: [(&str, &[&str]); 14] = [
        ("ACRES", &["SG"]),
        ("ASH", &["GB", "US", "NZ", "IE"]),
        ("AWARE", &["SG"]),
        ("CALM", &["GB"]),
        ("COPE", &["ZA"]),
        ("CPI", &["IN", "NP", "LK", "BD"]),
        ("EMPOWER", &["MY"]),
        ("HOME", &["SG"]),
        ("LEAF", &["CA"]),
        ("ORG", &["GB"]),
        ("PISTON", &["PH"]),
        ("TEA", &["US"]),
        ("TOTAL", &["FR", "UG", "TZ", "MZ", "ZA"]),
        ("VICE", &["CA", "US", "GB", "AU"]),
    ];
    if !page.has(at, flag::ALL_CAPS) {
        return false;
    }
    let word = page.core(at);
    HOMES.iter().find(|(letters, _)| word == *letters).is_some_and(|(_, home)| !page.country_is(home))
}

/// The last token of a common word in capitals with its place behind, within a sentence: "MOVE North Texas".
pub(super) fn cried_name(page: &Page<'_>, at: usize) -> Option<usize> {
    let starts = page.breaks(at);
    let cried = page.has(at, flag::ALL_CAPS) && page.is(at, Classes::COMMON.with(Classes::STATUS)) && page.str(at).len() > 3;
    if !cried || page.is(at, Classes::FUNCTION) || page.marked(at, mark::TITLED | mark::SHOUTED) {
        return None;
    }
    let next = at + 1;
    if !page.capital(next) || page.has(next, flag::ALL_CAPS) || page.breaks(next) {
        return None;
    }
    let place = next + usize::from(matches!(page.str(next), "North" | "South" | "East" | "West" | "New" | "Greater"));
    let last = match page.entry(next) {
        Some((end, Entry::Other)) => end - 1,
        _ if page.is(place, Classes::PLACE) => place,
        _ => return None,
    };
    // "COPE Scotland met"
    (!starts || page.lists(last + 1) & (DEEDS.bit | REPORTING.bit) != 0 && !page.on_any_case(at, &CALLING_FOR)).then_some(last)
}

/// Whether a word of the language in capitals does what bodies do, and is none that is cried out: "AWARE launched a petition".
pub(super) fn acts_in_capitals(page: &Page<'_>, at: usize) -> bool {
    const UNFIT: Classes = Classes::FUNCTION
        .with(Classes::STATUS)
        .with(Classes::BODY)
        .with(Classes::ROLE)
        .with(Classes::OFFICE)
        .with(Classes::MONTH)
        .with(Classes::WEEKDAY)
        .with(Classes::PLACE)
        .with(Classes::DEMONYM)
        .with(Classes::GIVEN_NAME);
    const THINGS: &List = list!(named "word-deeds");
    let word = page.str(at);
    let (deed, before) = (at + 1, at.checked_sub(1).filter(|_| !page.breaks(at)));
    // "In the year to July 2021 BEST supported"
    let free = before.is_none_or(|t| page.str(t) == "," || page.token(t).is_some_and(|t| t.kind == PieceKind::Number));
    let deeds = || {
        !page.breaks(deed)
            && !page.has(deed, flag::CAPITAL)
            && !page.listed(deed, THINGS)
            && page.lists(deed) & (DEEDS.bit | REPORTING.bit | ALONE_DEEDS.bit) != 0
    };
    let according = before.is_some_and(|t| page.str(t) == "to" && t > 0 && page.says(t - 1, "according"));
    let bracketed = before.is_some_and(|t| page.on(t, &OPENING));
    let spelled = || bracketed && spelled_out(page, at).is_some() || is_spelled_behind(page, at);
    page.is(at, Classes::COMMON)
        && word.len() > 3
        && matches!(page.head_value(at), None | Some(head::TRADE))
        && (!word.ends_with('S') || spelled())
        && !page.is(at, UNFIT)
        && !page.marked(at, mark::TITLED | mark::SHOUTED)
        && (according || spelled() || free && deeds())
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::{check, names};
    use crate::{Analyzer, Document, Value};

    #[test]
    fn words_that_are_bodies() {
        check(&[
            ("RISE launched a petition. We met RISE in May.", &["o RISE", "o RISE"]),
            ("In the year to July 2021 COPE published it. According to VOICE, it holds.", &["o COPE", "o VOICE"]),
            ("The Cold Oak Parish Estates (COPE) met.", &["o Cold Oak Parish Estates", "o COPE"]),
            ("COPE (Cold Oak Parish Estates) met.", &["o COPE", "o Cold Oak Parish Estates"]),
            ("They met SPCA, COPE and RISE.", &["o SPCA", "o COPE", "o RISE"]),
            ("COPE Scotland sued.", &["o COPE Scotland"]),
        ]);
    }

    #[test]
    fn words_that_are_cried() {
        for text in [
            "COPE is dear. We WON. Stay at HOME. TENANTS launched it.",
            "SAVE Scotland! COPE has tea. COPE (a warm one) fell. RISE up.",
            ">> XQWEX, LOWER. It rained.",
        ] {
            let words = ["COPE", "WON", "HOME", "TENANTS", "LOWER", "RISE", "SAVE Scotland"];
            assert!(!names(text).iter().any(|name| words.contains(&&name[2..])), "{text}");
        }
    }

    #[test]
    fn bodies_at_home() {
        for (country, text, wanted) in [
            ("SG", "Ask at HOME for it.", 1),
            ("GB", "Ask at HOME for it.", 0),
            ("IN", "The CPI sued.", 1),
            ("GB", "Rents rose by CPI.", 0),
        ] {
            let document = Document::new(text).with_country(country.parse().unwrap());
            let analyzer = Analyzer::new();
            let analysis = analyzer.analyze_document(&document);
            let found = analysis.items().flat_map(|i| i.entities().to_vec()).chain(analysis.others().flat_map(|o| o.entities().to_vec()));
            assert_eq!(found.filter(|e| matches!(e.value, Value::Organization)).count(), wanted, "{text}");
        }
    }
}
