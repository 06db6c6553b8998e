//! Campaigns that are named by what they call for, with a verb or without: "Save Lough Quibel asked", "Defend Morlake and Public Housing Coalition", "SOS
//! Wexley". The same words are an appeal where nothing is done by them: "Save Lough Quibel!".

use super::complement::is_small_word;
use super::run::Stretch;
use crate::entity::name::words::{APPOSING, CALLING_FOR, COPULA, DEEDS, FREE, KIND_BEFORE, OF, REPORTING, TIES, WHERE};
use crate::entity::name::{Page, gazetteer::head, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::flag;

/// No name has more words.
const LONGEST: usize = 6;

/// What campaigns do, besides what bodies and people do by the lists.
const MORE_DEEDS: List = List::named("campaign-deeds");

/// The last token of the campaign whose name begins with the verb `at`.
pub(super) fn campaign(page: &Page<'_>, at: usize) -> Option<usize> {
    if !page.on(at, &CALLING_FOR) || page.marked(at, mark::TITLED | mark::SHOUTED) {
        return None;
    }
    // "the Senedd Reform Bill"
    if at > 0 && page.capital(at - 1) && !page.breaks(at) && page.str(at - 1) != "The" {
        return None;
    }
    let mut last = object(page, at + 1)?;
    // "Save the Bay of Morlake"
    if page.on(last + 1, &OF)
        && let Some(behind) = object(page, last + 2)
    {
        last = behind;
    }
    // "Defend Morlake and Public Housing Coalition"
    if page.str(last + 1) == "and"
        && let Some(body) = object(page, last + 2).filter(|&t| t > last + 2 && page.head_value(t) == Some(head::NORMAL))
    {
        last = body;
    }
    // "the Save Quibel Hospital campaign"
    let article = at > 0 && matches!(page.str(at - 1), "the" | "The" | "our" | "Our") && !page.breaks(at);
    if article && matches!(page.str(last + 1), "campaign" | "coalition" | "group") && !page.breaks(last + 1) && last > at + 1 {
        return Some(last + 1);
    }
    (!matches!(page.core(last), "Act" | "Bill" | "Law" | "Duty" | "Day" | "Week" | "Month")
        && (does(page, last) || is_told(page, at, last)))
    .then_some(last)
}

/// The last token of a coalition named by what it is for before its head: "Aid for Afghanistan Coalition", "Housing for All Campaign".
pub(super) fn joined_for(page: &Page<'_>, run: &Stretch) -> Option<usize> {
    const UNFIT: Classes = Classes::GIVEN_NAME.with(Classes::ROLE).with(Classes::OFFICE).with(Classes::FUNCTION).with(Classes::MONTH);
    const REACH: usize = 5;
    let tie = run.last + 1;
    if !page.on(tie, &TIES) || !matches!(page.str(tie), "for" | "against") || page.breaks(tie) || page.breaks(run.first) {
        return None;
    }
    if (run.first..=run.last).any(|t| page.is(t, UNFIT)) || page.marked(run.first, mark::TITLED | mark::SHOUTED) {
        return None;
    }
    let word = |t: &usize| page.capital(*t) && !page.breaks(*t) && (!page.is(*t, Classes::FUNCTION) || is_small_word(page, *t));
    let head = (tie + 1..tie + REACH).take_while(word).last()?;
    (head > tie + 1 && page.on_any_case(head, &FREE)).then_some(head)
}

/// The last of the words with capitals from `from`, an article apart.
fn object(page: &Page<'_>, from: usize) -> Option<usize> {
    const OUT: Classes = Classes::FUNCTION.with(Classes::MONTH).with(Classes::WEEKDAY);
    let article = page.on_any_case(from, &APPOSING) || page.says(from, "our");
    let first = from + usize::from(article && !page.breaks(from));
    let word = |t: &usize| page.capital(*t) && !page.breaks(*t) && !page.is(*t, OUT) && !page.has(*t - 1, flag::POSSESSIVE);
    (first..first + LONGEST).take_while(word).last()
}

/// Whether what only bodies and people do stands behind, which no appeal has behind its object.
fn does(page: &Page<'_>, last: usize) -> bool {
    let deed = last + 1;
    let auxiliary = matches!(page.str(deed), "has" | "have" | "had" | "also");
    !page.has(last, flag::POSSESSIVE)
        && !page.breaks(deed)
        && !page.has(deed, flag::CAPITAL)
        && (page.lists(deed) & (REPORTING.bit | DEEDS.bit) != 0 && !is_noun(page, deed) || auxiliary || page.listed(deed, &MORE_DEEDS))
}

/// Whether a deed is a noun as well, or what things do, too: "Stop Shell claims", "Reform Bill will be".
fn is_noun(page: &Page<'_>, at: usize) -> bool {
    matches!(page.str(at), "claims" | "will" | "cut" | "wants" | "calls" | "cuts")
}

/// Whether the words before tell, within a sentence: "the group Save Morlake", "together with Save Morlake".
fn is_told(page: &Page<'_>, at: usize, last: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| !page.breaks(at)) else { return false };
    let thing =
        matches!(page.str(last + 1), "petition" | "campaign" | "appeal" | "banner" | "banners" | "sign" | "signs" | "poster" | "posters");
    let told = page.on(before, &KIND_BEFORE) || matches!(page.str(before), "with" | "by" | "from" | "joined") || page.says(at, "sos");
    told && !page.on(before, &WHERE) && !thing && !page.on(last + 1, &COPULA)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn campaigns() {
        check(&[
            ("Save Lough Quibel asked for it. Stop the Morlake Mine has won.", &["o Save Lough Quibel", "o Stop the Morlake Mine"]),
            ("Defend Wexla and Public Housing Coalition has grown.", &["o Defend Wexla and Public Housing Coalition"]),
            ("SOS Wexla brought tea, and Keep the Bay of Quibel Wild came.", &["o SOS Wexla"]),
            ("We marched with Protect Our Fens, and met the group Rewild Morlake.", &["o Protect Our Fens", "o Rewild Morlake"]),
        ]);
    }

    #[test]
    fn campaigns_called_so() {
        check(&[
            ("The Save Quibel Hospital campaign got nowhere.", &["o Save Quibel Hospital campaign"]),
            ("A Save Quibel campaign.", &[]),
        ]);
    }

    #[test]
    fn appeals() {
        check(&[
            ("Save Lough Quibel! Stop the Morlake Mine from leaking. Protect Our Fens.", &[]),
            ("The Senedd Reform Bill will fall. Stop Morlake claims. End Poverty in Wexla.", &["o Senedd"]),
            ("They sang from Save Morlake banners.", &[]),
        ]);
    }
}
