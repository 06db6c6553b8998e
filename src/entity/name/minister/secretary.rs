//! Titles with the head "secretary", and those in capitals of two countries: Members of the Executive Council and Cabinet Secretaries.

use super::office::{FOR_MATTERS, HEADS_OF_DEPARTMENTS, OFFICIALS};
use super::ranks::before_title;
use super::{Title, bearer, lower, portfolio};
use crate::entity::Portfolio;
use crate::entity::name::words::{DEPARTMENTS, HYPHENS, NOT_BEFORE, TIES};
use crate::entity::name::{Page, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// A title with the head "secretary": only with a portfolio, and none of an official, a club or a union.
pub(super) fn title(page: &Page<'_>, at: usize) -> Option<Title> {
    let capital = page.has(at, flag::CAPITAL);
    let plural = lower(page, at).as_str().ends_with("ies");
    let before = lower(page, at.wrapping_sub(1));
    if page.says(at + 1, "general")
        || page.str(at + 1) == "-" && page.glued(at + 1)
        || page.has(at, flag::POSSESSIVE) && page.is(at + 1, Classes::ORG_HEAD) && page.has(at + 1, flag::CAPITAL)
    {
        return None;
    }
    let cabinet = matches!(before.as_str(), "cabinet" | "state");
    let under = page.str(at.wrapping_sub(1)) == "-" && page.says(at.wrapping_sub(2), "under")
        || before == "under"
        || lower(page, at).as_str().starts_with("under");
    if page.on_any_case(at.wrapping_sub(1), &NOT_BEFORE) && !under {
        return None;
    }
    let next = lower(page, at + 1);
    let state = next == "of" && page.says(at + 2, "state");
    let behind = if page.has(at, flag::POSSESSIVE) {
        None
    } else if state && matches!(lower(page, at + 3).as_str(), "for" | "of") && !page.breaks(at + 3) {
        portfolio::behind(page, at + 4)
    } else if !state && !under && matches!(next.as_str(), "of" | "for") && capital {
        // "Secretary for Security Ann Lee", told of from abroad.
        let at_home = next == "of" || cabinet || page.country_is(&FOR_MATTERS);
        let abroad = |last| !page.country_is(&HEADS_OF_DEPARTMENTS) && bearer::behind(page, last + 1).is_some();
        portfolio::behind(page, at + 2).filter(|&(_, last)| at_home || abroad(last)).filter(|&(first, _)| {
            let matter = page.is(first, Classes::PORTFOLIO) || page.says(first, "national") && page.is(first + 1, Classes::PORTFOLIO);
            matter && page.has(first, flag::CAPITAL) && (cabinet || !page.country_is(&OFFICIALS))
        })
    } else {
        None
    };
    if let Some((first, last)) = behind {
        let (start, shadow) = before_secretary(page, at, under);
        if before == "assistant" || before == "deputy" && !page.country_is(&["GB", "US"]) {
            return None;
        }
        return (!shadow).then(|| Title {
            first: start,
            last,
            portfolio: Some(Portfolio::Written(page.reading.span(first, last))),
            plural,
        });
    }
    if state {
        let (start, shadow) = before_secretary(page, at, under);
        let portfolio = page.country_is(&["US"]).then(|| Portfolio::Written(page.reading.span(at + 2, at + 2)));
        return (!shadow && (!under || page.country_is(&["GB"])) && before != "assistant").then_some(Title {
            first: start,
            last: at + 2,
            portfolio,
            plural,
        });
    }
    if under {
        // "Parliamentary Under-Secretary Will Marsh", and no official.
        let first = (at.saturating_sub(3)..at).find(|&t| page.says(t, "parliamentary"))?;
        return capital.then_some(Title { first, last: at, portfolio: None, plural });
    }
    if page.country_is(&OFFICIALS) && !cabinet {
        return None;
    }
    // "Secretary Marsh" of the United States' and the Philippine cabinets.
    let cabinets = page.country_is(&["US", "PH"]);
    if cabinets
        && capital
        && !plural
        && (page.breaks(at) || at == 0 || !page.has(at - 1, flag::CAPITAL) || page.has(at - 1, flag::POSSESSIVE))
        && !page.marked(at, mark::TITLED)
    {
        return bearer::behind(page, at + 1).map(|_| Title { first: at, last: at, portfolio: None, plural });
    }
    let head = if before == "cabinet" && capital { at - 1 } else { at };
    let Some(first) = portfolio::before(page, head) else {
        let (start, shadow) = before_title(page, head);
        let named = || before == "cabinet" && bearer::behind(page, at + 1).is_some();
        // "the state secretary" of the Netherlands and others
        let outside = lower(page, start.wrapping_sub(1));
        let told = before == "state" && matches!(outside.as_str(), "the" | "a" | "his" | "her" | "their" | "our" | "its" | "another");
        return (cabinet && (capital || told) && !shadow && (!page.country_is(&["US"]) || named())).then_some(Title {
            first: start,
            last: at,
            portfolio: None,
            plural,
        });
    };
    // Only the words of matters speak for a cabinet: "Health Secretary", not "Branch Secretary".
    let matters = (first..head).filter(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Word)).all(|t| {
        page.is(t, Classes::PORTFOLIO)
            || matches!(page.str(t), "and" | "Up" | "up" | "-" | "National")
            || cabinets && (page.has(t, flag::ALL_CAPS) || matches!(page.str(t), "Agrarian" | "Socioeconomic" | "Interim"))
            || page.on(t, &DEPARTMENTS)
    });
    let social =
        head - first == 1 && matches!(lower(page, first).as_str(), "social" | "labour" | "education" | "communications") && !capital;
    // "Regional Secretary Ann Lee": of a union or a club.
    let of_union = head - first == 1 && is_of_union(page, first);
    let (start, shadow) = before_title(page, first);
    // The United States' deputies are ministers as others' deputy ministers are.
    let american = page.country_is(&["US"]);
    let rank = (start..first).any(|t| match lower(page, t).as_str() {
        "assistant" | "permanent" => true,
        "deputy" => !american,
        _ => false,
    });
    (matters && !social && !of_union && !shadow && !rank).then(|| Title {
        first: start,
        last: at,
        portfolio: Some(Portfolio::Written(page.reading.span(first, head - 1))),
        plural,
    })
}

/// Whether the word before a secretary tells who has one in unions and clubs: "regional", "social", and no matter of a cabinet.
fn is_of_union(page: &Page<'_>, at: usize) -> bool {
    const KINDS: &List = list!("regional national local town social area international group legal");
    page.listed(at, KINDS)
}

/// Where the title of a secretary begins, with "Parliamentary Under-" before it, and whether it is a shadow's.
fn before_secretary(page: &Page<'_>, at: usize, under: bool) -> (usize, bool) {
    let (mut start, shadow) = before_title(page, at);
    if under {
        start = (start.saturating_sub(3)..start).find(|&t| page.says(t, "under") || page.says(t, "parliamentary")).unwrap_or(start);
        if start > 0 && page.says(start - 1, "parliamentary") {
            start -= 1;
        }
    }
    (start, shadow)
}

/// "The Secretary", and nothing behind it that makes it another's.
pub(super) fn alone(page: &Page<'_>, at: usize) -> Option<Title> {
    let article = page.says(at.wrapping_sub(1), "the") && !page.breaks(at);
    let goes_on =
        page.capital(at + 1) && !page.breaks(at + 1) || page.lists(at + 1) & (TIES.bit | HYPHENS.bit) != 0 && page.str(at + 1) != ".";
    let fits = article && !goes_on && page.core(at) == "Secretary" && !page.marked(at, mark::TITLED | mark::SHOUTED);
    fits.then_some(Title { first: at, last: at, portfolio: None, plural: false })
}

/// The matter of a province's department: "Health" of "the MEC for KwaZulu-Natal's Department of Health", "the MEC for the Limpopo
/// Department of Health".
fn of_department(page: &Page<'_>, from: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 4;
    let named = |t: &usize| page.has(*t, flag::CAPITAL) || page.str(*t) == "-";
    let from = from + usize::from(page.says(from, "the"));
    let department = (from + 1..from + 1 + LONGEST).take_while(|t| named(&(t - 1))).find(|&t| page.says(t, "department"))?;
    let told = page.says(department, "department") && matches!(page.str(department + 1), "of" | "for") && !page.breaks(department);
    if told { portfolio::behind(page, department + 2) } else { None }
}

/// "MEC for Health", "Gauteng Education MEC", "Health CS".
pub(super) fn council_member(page: &Page<'_>, at: usize) -> Option<Title> {
    let text = page.core(at);
    let home: &[&str] = if text == "CS" { &["KE"] } else { &["ZA"] };
    if !page.country_is(home) && (text == "MMC" || text == "CS" && (page.country.is_some() || portfolio::before(page, at).is_none())) {
        return None;
    }
    let plural = text.ends_with('s');
    if page.says(at + 1, "for")
        && let Some((first, last)) = of_department(page, at + 2)
    {
        let (start, _) = before_title(page, at);
        return Some(Title { first: start, last, portfolio: Some(Portfolio::Written(page.reading.span(first, last))), plural });
    }
    if page.says(at + 1, "for")
        && let Some((first, last)) = portfolio::behind(page, at + 2)
    {
        let (start, _) = before_title(page, at);
        return Some(Title { first: start, last, portfolio: Some(Portfolio::Written(page.reading.span(first, last))), plural });
    }
    let first = portfolio::before(page, at);
    let (start, shadow) = before_title(page, first.unwrap_or(at));
    (!shadow).then(|| Title { first: start, last: at, portfolio: first.map(|f| Portfolio::Written(page.reading.span(f, at - 1))), plural })
}
