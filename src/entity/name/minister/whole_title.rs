//! Titles that are their own portfolio: "Prime Minister", "Premier", "Attorney General" (see [`super::office`]), and their initials.

use super::office::AG_COUNTRIES;
use super::ranks::before_title;
use super::{Title, is_counted, lower};
use crate::entity::Portfolio;
use crate::entity::name::person::plain_words;
use crate::entity::name::words::{NOT_BEFORE, OF};
use crate::entity::name::{Entry, Page, mark};
use crate::fold::Lower;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// "Deputy Prime Minister", "Ontario Premier", "Assistant Treasurer", "the Attorney General of Canada": the title whose office, with the
/// portfolio `words`, stands from `at` to `last`.
pub(super) fn title(page: &Page<'_>, at: usize, last: usize, words: &'static str) -> Option<Title> {
    if !means_office(page, at, last) || is_of_other(page, at, last) {
        return None;
    }
    let portfolio = if words.is_empty() { Portfolio::Written(page.reading.span(at, last)) } else { Portfolio::Known(words) };
    let attorneys = page.core(at).eq_ignore_ascii_case("attorneys");
    let plural = page.core(last).ends_with(['s', 'S']) || attorneys;
    let (first, shadow) = before_title(page, at);
    if plural && !attorneys && !page.has(at, flag::CAPITAL) && is_counted(page, first) {
        return None;
    }
    (!shadow).then(|| Title { first, last: of_place(page, last), portfolio: Some(portfolio), plural })
}

/// Whether the words stand for the office there, and for nothing else that they mean.
fn means_office(page: &Page<'_>, at: usize, last: usize) -> bool {
    let text = page.core(at);
    let behind_number = || at > 0 && page.token(at - 1).is_some_and(|t| t.kind == PieceKind::Number);
    let behind_capital = || at > 0 && page.has(at - 1, flag::CAPITAL) && !page.breaks(at);
    let before_capital = || page.capital(last + 1) && !page.breaks(last + 1);
    match Lower::new(text).as_str() {
        // No time of day.
        "pm" | "dpm" => matches!(text, "PM" | "DPM") && !behind_number() && page.str(at + 1) != "-",
        // The first minister of Scotland or Wales, and no wavelength or station.
        "fm" => {
            let named = page.is(last + 1, Classes::GIVEN_NAME) && before_capital();
            text == "FM" && named && !behind_number() && !behind_capital() && page.country_is(&["GB"])
        }
        // "Quibell AG" is a company. Alone, the initials are the office where everybody knows it by them.
        "ag" => {
            let firm = behind_capital() && !page.is(at - 1, Classes::PLACE.with(Classes::DEMONYM));
            let named = before_capital() && !page.has(last, flag::POSSESSIVE);
            let alone = !page.capital(last + 1) && page.str(last + 1) != "-" && !page.marked(at, mark::SHOUTED);
            text == "AG" && !firm && !behind_number() && (named || alone && page.country_is(&["US"])) && page.country_is(&AG_COUNTRIES)
        }
        // No centimetres.
        initials if initials.starts_with("cm") => text.starts_with("CM") && page.country_is(&["IN", "PK"]),
        _ if at == last => word_means_office(page, at),
        _ => true,
    }
}

/// The same of an office of one common word: "premier", "treasurer".
fn word_means_office(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    // "Premier League", "Chancellor House"
    // "Chancellor River Murphy", "Treasurer Will Okoye"
    let wordy = || plain_words::pair(page, next, true).is_some();
    if page.is(next, Classes::THING.with(Classes::ORG_HEAD)) && page.has(next, flag::CAPITAL) && !page.breaks(next) && !wordy() {
        return false;
    }
    if page.has(at, flag::POSSESSIVE) {
        return true;
    }
    let capital = page.has(at, flag::CAPITAL);
    let named = page.capital(next) && !page.breaks(next) && (!page.is(next, Classes::FUNCTION.with(Classes::THING)) || wordy());
    // Clubs have treasurers, and universities chancellors.
    let homes: &[&str] = match Lower::new(page.core(at)).as_str() {
        "treasurer" => &["AU", "NZ", "CA"],
        "chancellor" => &["GB", "DE", "AT", "EU"],
        _ => &[],
    };
    let before = at.wrapping_sub(1);
    // "State Treasurer", "Ohio Treasurer Ann Lee": elected in the United States.
    let of_state = || page.says(before, "state") || named && page.is(before, Classes::PLACE) && page.has(before, flag::CAPITAL);
    let abroad = !page.country_is(&["US"]);
    let of_country = page.is(before, Classes::DEMONYM) || capital && (abroad && named || !abroad && of_state());
    if !homes.is_empty() && !page.country_is(homes) && !of_country {
        return false;
    }
    let word = lower(page, before);
    let article = matches!(word.as_str(), "the" | "our" | "his" | "her" | "their" | "this" | "deputy" | "vice" | "acting" | "former");
    let local = page.is(at.wrapping_sub(1), Classes::PLACE.with(Classes::DEMONYM)) || at > 0 && page.has(at - 1, flag::POSSESSIVE);
    // "Tánaiste and Minister for Defence", "Premier and Treasurer": no common word.
    let paired = || matches!(page.str(next), "and" | "&") && page.is(next + 1, Classes::OFFICE);
    // "All three premiers", "the other premiers"
    let several = || {
        page.core(at).ends_with('s')
            && (page.is(before, Classes::NUMERAL) || page.listed(before, list!("all other these those both most some")))
    };
    // "Premier of Wexley", in a line of its own
    let of_land = capital && page.on_any_case(next, &OF) && page.is(next + 1, Classes::PLACE) && page.has(next + 1, flag::CAPITAL);
    named || article || local || of_land || several() || capital && (!page.breaks(at) || paired())
}

/// Whether what stands around makes it the office of no minister, or a body.
fn is_of_other(page: &Page<'_>, at: usize, last: usize) -> bool {
    // "Attorney General's Chambers"
    let house = page.has(last, flag::POSSESSIVE)
        && page.has(last + 1, flag::CAPITAL)
        && matches!(page.core(last + 1), "Chambers" | "Department" | "Office");
    let before = at.wrapping_sub(1);
    // "Secretary-Premier"; "Vice-Chancellor" of a university
    house
        || page.core(at).eq_ignore_ascii_case("chancellor")
            && (is_of_university(page, last + 1) || page.has(before, flag::POSSESSIVE) && UNIVERSITIES.contains(page.core(before)))
        || page.on_any_case(before, &NOT_BEFORE)
        || page.str(before) == "-" && page.says(at.wrapping_sub(2), "secretary")
        || page.core(at).eq_ignore_ascii_case("chancellor")
            && (page.says(before, "vice") || page.str(before) == "-")
            && !page.country_is(&["DE", "AT"])
}

/// What has a chancellor besides a state.
const UNIVERSITIES: &List = list!("university college institute polytechnic diocese archdiocese");

/// Whether a university or a college stands behind "of" at `tie`: "Chancellor of the University of Quibel", "Chancellor of Wexley
/// University".
fn is_of_university(page: &Page<'_>, tie: usize) -> bool {
    const LONGEST: usize = 5;
    if !page.on_any_case(tie, &OF) {
        return false;
    }
    let first = tie + 1 + usize::from(page.says(tie + 1, "the"));
    let mut words = (first..first + LONGEST).take_while(|&t| page.capital(t) && !page.breaks(t));
    words.any(|t| page.listed(t, UNIVERSITIES))
}

/// "of Canada", "of the Republic of Ireland" behind a title.
pub(super) fn of_place(page: &Page<'_>, last: usize) -> usize {
    if page.has(last, flag::POSSESSIVE) || !page.on_any_case(last + 1, &OF) {
        return last;
    }
    let at = last + 2 + usize::from(page.says(last + 2, "the"));
    if !page.has(at, flag::CAPITAL) || page.breaks(at) {
        return last;
    }
    if let Some((end, Entry::Other)) = page.entry(at) {
        return end - 1;
    }
    let realm = matches!(page.str(at), "Federation" | "Republic" | "State" | "Commonwealth" | "Kingdom");
    if realm && page.on_any_case(at + 1, &OF) && page.is(at + 2, Classes::PLACE) && page.has(at + 2, flag::CAPITAL) {
        return at + 2;
    }
    if page.is(at, Classes::PLACE) || realm { at } else { last }
}
