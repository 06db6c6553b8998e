//! Runs of capitals with a head word: "Peel District School Board", "Court of Appeal", "Congress"; what stands before and behind it
//! tells whether they are a body.

use super::branch::{branch, extended, numbered, with_stop};
use super::complement::complement;
use super::instrument::{is_instrument, is_kind_of_people, is_scheme, is_works};
use super::run::{Stretch, is_headline_deed, people_of};
use super::shape::{does, fills_segment};
use super::thing::{is_building, is_district, is_event, is_seated_member};
use super::{Run, foreign, is_word};
use crate::entity::name::words::{EU_ALONE, GENERIC, LANDSCAPE, PAPERS, PUBLIC, TITLES, UNITED, VENUES};
use crate::entity::name::{Entry, Page, gazetteer::head, mark};
use crate::fold::Lower;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// What a run with a head word is, where that tells.
pub(super) fn by_head(page: &Page<'_>, run: &Stretch) -> Option<Run> {
    // "Parliament Passes Bill"
    let chamber = page.head_value(run.first) == Some(head::ALONE) && !matches!(page.str(run.first), "House" | "HOUSE" | "Commons" | "Diet");
    if chamber && opens_headline(page, run.first, run.first) {
        return Some(Run::Body(run.first));
    }
    // "Universal Health Coverage", "UK Travel Corridor"
    let thing = || is_scheme(page, run.last) || run.head < Some(run.last) && is_kind_of_people(page, run);
    let matter = |head: usize| matches!(page.head_value(head), Some(head::WEAK | head::TRADE)) && thing();
    let head = run.head.filter(|&head| run.last == head || !page.is(run.last, Classes::THING) && !matter(head))?;
    let found = headed(page, run, head);
    if let Run::Body(last) = found
        && page.marked(run.first, mark::SHOUTED)
        && (!fills_segment(page, run.first, last) && !opens_headline(page, run.first, last) || is_plain_head(page, run, head))
    {
        return Some(Run::Open);
    }
    (found != Run::Open).then_some(found)
}

/// Whether a headline begins with the body and tells what it does: "ELM COUNCIL SAVES POOL".
fn opens_headline(page: &Page<'_>, first: usize, last: usize) -> bool {
    page.has(first, flag::LINE_START) && page.has(last + 1, flag::CAPITAL) && is_headline_deed(page, last + 1)
}

/// Whether a head word in capitals has words of the language alone before it, or none and names no body with what it is of.
fn is_plain_head(page: &Page<'_>, run: &Stretch, head: usize) -> bool {
    (head > run.first || page.head_value(head) != Some(head::NORMAL)) && plain(page, run.first, head)
}

/// Whether the words before a head are all common ones: "POSITIVE MOVEMENT".
fn plain(page: &Page<'_>, first: usize, head: usize) -> bool {
    (first..head).all(|t| {
        page.is(t, Classes::COMMON.with(Classes::STATUS).with(Classes::FUNCTION).with(Classes::ORG_HEAD))
            && !page.is(t, Classes::NAME_PART.with(Classes::PLACE))
    })
}

/// What a run with a head word is.
fn headed(page: &Page<'_>, run: &Stretch, head: usize) -> Run {
    let value = page.head_value(head).unwrap_or(head::NORMAL);
    // A title that is nothing but the name: "**Linework Organizers Project**".
    let titled = page.marked(run.first, mark::TITLED) && !fills_segment(page, run.first, head);
    if let Some(last) = with_complement(page, run, head, titled) {
        // "Export of Horses by Air for Slaughter Act"
        let law = value == head::WEAK && is_instrument(page, last);
        return if law || is_event(page, run, head, last) { Run::Nothing(last) } else { Run::Body(last) };
    }
    if is_event(page, run, head, run.last) || is_works(page, head) || is_district(page, run, head) || is_seated_member(page, run) {
        return Run::Nothing(head);
    }
    if is_paper(page, run, head) {
        return Run::Nothing(head);
    }
    if is_building(page, run, head) {
        return Run::Nothing(run.last);
    }
    if let Some(last) = foreign_name(page, run, head).filter(|_| !titled) {
        return Run::Body(last);
    }
    if head == run.first {
        return begun(page, run, titled);
    }
    if is_nobodys(page, run, head) {
        return if is_ours(page, run, head) { Run::Body(head) } else { Run::Nothing(head) };
    }
    if is_chamber(page, run, head) {
        return Run::Body(head);
    }
    let words = || words_before(page, run, head);
    if page.on_any_case(head, &VENUES) && !words().any(|t| page.is(t, Classes::NAME_PART.with(Classes::PORTFOLIO))) {
        return Run::Nothing(run.last);
    }
    const NAMED: Classes = Classes::NAME_PART.with(Classes::PORTFOLIO);
    let common = |t: usize, but: Classes| page.is(t, Classes::COMMON) && !page.is(t, but);
    match value {
        head::TRADE => of_trade(page, run, head, titled),
        head::WEAK => of_weak_head(page, run, head, titled),
        head::ALONE if page.breaks(run.first) && words().all(|t| common(t, NAMED)) => Run::Open,
        _ if titled && words().any(|t| common(t, NAMED.with(Classes::ORG_HEAD))) && !opens_headline(page, run.first, head) => Run::Open,
        // "Regional Trial Court Branch 28"
        _ if page.says(head, "branch") && numbered(page, head) > head => Run::Body(numbered(page, head)),
        _ => Run::Body(with_stop(page, branch(page, extended(page, head)))),
    }
}

/// The words of the run before its head, hyphens and other signs apart.
fn words_before<'a>(page: &'a Page<'_>, run: &Stretch, head: usize) -> impl Iterator<Item = usize> + Clone + use<'a> {
    (run.first..head).filter(|&t| is_word(page, t))
}

/// The last token of what the head is of or for, where a body is called so.
fn with_complement(page: &Page<'_>, run: &Stretch, head: usize, titled: bool) -> Option<usize> {
    let last = complement(page, run.first, head)?;
    let value = page.head_value(head);
    // "United Domestic Workers of Natal" call themselves so.
    let joined = || head > run.first && (united(page, run.first) || people_of(page, run.first, head));
    let people = value == Some(head::PEOPLE) && matches!(page.str(head + 1), "of" | "on" | "to") && !joined();
    // "Neighbors United Against Evictions"
    let of_people = || head > run.first && page.head_value(head - 1) == Some(head::PEOPLE) && !titled && page.says(head, "united");
    let weak = value == Some(head::WEAK) && is_weak(page, run, head) && !of_people() || value == Some(head::TRADE);
    (!weak && !people).then_some(last)
}

/// Whether a letter is called so, and not its sender.
fn is_paper(page: &Page<'_>, run: &Stretch, head: usize) -> bool {
    if run.last != head {
        return false;
    }
    // The first line of a text that ends in a word of papers.
    let paper = page.on_any_case(head, &PAPERS);
    // "Monthly Soil Bulletin", wherever it stands.
    let period = matches!(page.str(run.first), "Monthly" | "Quarterly" | "Annual" | "Fortnightly" | "Weekly" | "Biweekly" | "Bimonthly");
    paper && fills_segment(page, run.first, head) && heads_text(page, run.first)
        || period && head > run.first && (paper || page.on_any_case(head, &TITLES))
}

/// The last token of a body that is called so in another language: "Te Rūnanga o Quibel", "Tribunal de Commerce de Lyon".
fn foreign_name(page: &Page<'_>, run: &Stretch, head: usize) -> Option<usize> {
    if head == run.last && page.str(head + 1) == "o" && page.capital(head + 2) && !page.breaks(head + 2) {
        return Some(foreign::extended(page, head));
    }
    // A head of both languages.
    if head != run.first {
        return None;
    }
    let tied = matches!(page.str(run.last + 1), "de" | "del" | "du" | "des" | "della" | "da" | "dos");
    let landing = if tied { foreign::extended(page, run.last) } else { run.last };
    let small = if landing > run.last { landing } else { foreign::behind_shared_head(page, run.last) };
    Some(foreign::extended(page, small)).filter(|&last| last > run.last && small > run.last)
}

/// What a run is that begins with its head.
fn begun(page: &Page<'_>, run: &Stretch, titled: bool) -> Run {
    let head = run.first;
    match page.head_value(head).unwrap_or(head::NORMAL) {
        head::PEOPLE => Run::Open,
        head::ALONE if !page.marked(head, mark::SHOUTED) => alone(page, head),
        head::FIRST if !titled || fills_segment(page, run.first, run.last) => {
            let last = foreign::extended(page, foreign::in_small(page, foreign::extended(page, run.last)));
            if last > head { Run::Body(last) } else { Run::Open }
        }
        head::TRADE => Run::Open,
        _ if page.on_any_case(head, &EU_ALONE) && european(page, head) => Run::Body(head),
        // Words behind the head may still be a name: "Board Chair Jane Doe".
        _ => Run::Open,
    }
}

/// Whether the words before the head make no name of it: "the Local Council", "Patel's Ministry", "a Russian NGO".
fn is_nobodys(page: &Page<'_>, run: &Stretch, head: usize) -> bool {
    let words = || words_before(page, run, head);
    let public = page.on_any_case(head, &PUBLIC);
    let generic = public && page.head_value(head) != Some(head::ALONE) && words().all(|t| page.on_any_case(t, &GENERIC));
    // A public body is nobody's.
    let owned = || public && page.has(run.first, flag::POSSESSIVE) && words().count() == 1 && is_owner(page, run.first);
    generic || owned() || page.says(head, "ngo") && words().all(|t| page.is(t, Classes::DEMONYM.with(Classes::PLACE)))
}

/// Whether a sentence or headline begins with the council of the writer's town, without an article: "City Council voted it down".
fn is_ours(page: &Page<'_>, run: &Stretch, head: usize) -> bool {
    let seated = matches!(page.str(run.first), "City" | "Town" | "County" | "Village" | "Borough" | "Parish" | "Township" | "Shire");
    let acts = does(page, head) || opens_headline(page, run.first, head) || page.str(head + 1) == "and" && !page.breaks(head + 1);
    head == run.first + 1 && seated && page.says(head, "council") && page.breaks(run.first) && acts
}

/// What a run is whose head is a trade: "Doyle Haulage", but "Nate Silver".
fn of_trade(page: &Page<'_>, run: &Stretch, head: usize, titled: bool) -> Run {
    const KNOWN: Classes = Classes::COMMON.with(Classes::FUNCTION).with(Classes::DEMONYM).with(Classes::PORTFOLIO).with(Classes::NAME_PART);
    let plain = !is_word(page, head - 1) || page.is(head - 1, KNOWN) || page.is(head - 1, Classes::PLACE) && page.is(head, Classes::COMMON);
    // "Quibel Quay Homes"
    let land = head > run.first + 1 && page.on_any_case(head - 1, &LANDSCAPE) && !page.is(head - 2, KNOWN);
    let surname = page.is(run.first, Classes::FAMILY_NAME) && !page.is(head, Classes::FAMILY_NAME);
    let person = words_before(page, run, head).count() == 1 && page.is(run.first, Classes::GIVEN_NAME) && !surname;
    if (land || !plain) && !person && !titled { Run::Body(with_stop(page, branch(page, head))) } else { Run::Open }
}

/// What a run is whose head is a word of much else, too: "Harl Soil Campaign", but "Mayor Halts Construction of the Mine".
fn of_weak_head(page: &Page<'_>, run: &Stretch, head: usize, titled: bool) -> Run {
    const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART).with(Classes::FUNCTION);
    let words = || words_before(page, run, head);
    // "Shadow Health Secretary"; "E-mail", "E-News"
    let letter = head == run.first + 2 && page.core(run.first).len() == 1 && page.str(run.first + 1) == "-";
    if letter || words().any(|t| page.says(t, "shadow")) {
        return Run::Nothing(head);
    }
    let word = |t: usize| page.is(t, Classes::COMMON) && !page.is(t, Classes::NAME_PART.with(Classes::PORTFOLIO));
    let headline = page.marked(run.first, mark::TITLED) && page.is(head + 1, Classes::FUNCTION) && !page.breaks(head + 1);
    // "in this month's Campaigns News"
    if headline && words().any(word) || words().all(|t| page.on_any_case(t, &TITLES)) {
        return Run::Open;
    }
    let plain = MATTERS.with(if page.breaks(run.first) || titled { Classes::COMMON } else { Classes::DEMONYM });
    let telling = words().any(|t| !page.is(t, plain));
    // "set up a User Group", "limits on Private Native Forestry"
    const KNOWN: Classes = Classes::PLACE.with(Classes::FAMILY_NAME);
    let before = run.first.checked_sub(1).filter(|_| !page.breaks(run.first)).map_or("", |t| page.str(t));
    let matter = matches!(before, "a" | "an") || before == "on" && page.is(head, Classes::PORTFOLIO);
    if matter && words().all(|t| page.is(t, Classes::COMMON) && !page.is(t, KNOWN)) {
        return Run::Open;
    }
    let person = words().count() == 1 && page.is(run.first, Classes::GIVEN_NAME) && page.is(head, Classes::FAMILY_NAME);
    let named = !person && !titled && (telling || words().count() > 1);
    if named { Run::Body(with_stop(page, branch(page, head))) } else { Run::Open }
}

/// Whether a head of companies is nothing with what it is of or for: "Clean Air for Wexley", but "Working Group on Detention".
fn is_weak(page: &Page<'_>, run: &Stretch, head: usize) -> bool {
    let before = head.checked_sub(1).filter(|&t| !page.breaks(head) && !page.is(t, Classes::FUNCTION));
    let severed = head == run.first && before.is_some_and(|t| page.has(t, flag::CAPITAL));
    let working = head == run.first + 1 && page.says(run.first, "working");
    severed || head > run.first && !working || page.marked(head, mark::TITLED)
}

/// Whether a state's lower house is named: "the Minnesota House".
fn is_chamber(page: &Page<'_>, run: &Stretch, head: usize) -> bool {
    let state = head == run.first + 1 && page.is(run.first, Classes::PLACE)
        || page.entry(run.first).is_some_and(|(end, entry)| entry == Entry::Other && end == head);
    let article = run.first > 0 && matches!(page.str(run.first - 1), "the" | "The");
    state && article && page.country_is(&["US"]) && page.says(head, "house")
}

/// Whether a person or a place has what is behind: none of those for whom bodies are.
fn is_owner(page: &Page<'_>, at: usize) -> bool {
    const OTHERS: Classes = Classes::COMMON.with(Classes::NAME_PART).with(Classes::ROLE).with(Classes::OFFICE).with(Classes::ORG_HEAD);
    !page.is(at, OTHERS)
}

/// Whether people have joined under the word: "United", "Amalgamated".
pub(super) fn united(page: &Page<'_>, at: usize) -> bool {
    page.on(at, &UNITED)
}

/// Whether the token begins the first line of the text, marks apart.
fn heads_text(page: &Page<'_>, at: usize) -> bool {
    let first = page.reading.lines.iter().find(|l| !l.is_blank());
    first.is_some_and(|l| {
        l.tokens().contains(&at) && (l.tokens().start..at).all(|t| page.token(t).is_some_and(|t| t.kind == PieceKind::Symbol))
    })
}

/// Whether "Council", "Commission" or "Parliament" is the European Union's: with an article or a deed in its own papers, or beside
/// another of them ("Council and Parliament").
fn european(page: &Page<'_>, head: usize) -> bool {
    let home = page.country_is(&["EU", "BE", "LU"]);
    let before = head.checked_sub(1).map_or("", |b| page.str(b));
    let other = |t: usize| matches!(page.str(t), "Council" | "Parliament" | "Commission");
    let beside = matches!(page.str(head + 1), "and" | "," | "&") && other(head + 2)
        || head > 1 && !page.breaks(head) && matches!(before, "and" | "," | "&") && other(head - 2);
    let lone = !page.capital(head + 1) && !page.marked(head, mark::TITLED | mark::SHOUTED);
    home && matches!(before, "the" | "The" | "same" | "this") || lone && (beside || home && page.breaks(head) && does(page, head))
}

/// Whether a chamber is named beside the other one or its vote: "House and Senate leaders", "House votes 60–40", "passed House, 50-40".
fn is_beside_vote(page: &Page<'_>, head: usize) -> bool {
    const VOTES: &List =
        list!("voted votes vote passes passed approves approved rejects rejected adopts adopted overwhelmingly unanimously");
    let tie = |t: usize| matches!(page.str(t), "and" | "&" | "or" | "/");
    let beside = tie(head + 1) && page.str(head + 2) == "Senate" || head > 1 && tie(head - 1) && page.str(head - 2) == "Senate";
    let votes = page.listed(head + 1, VOTES) && !page.breaks(head + 1);
    let passed = head > 0 && !page.breaks(head) && matches!(page.str(head - 1), "passed" | "passes" | "cleared" | "clears");
    beside || votes || passed
}

/// A head word that is a body's whole name.
fn alone(page: &Page<'_>, head: usize) -> Run {
    // "Senate Bill 12", "House District 2"
    if page.has(head + 1, flag::CAPITAL)
        && !page.has(head + 1, flag::LINE_START)
        && page.listed(head + 1, list!("bill resolution file joint concurrent district seat"))
    {
        return Run::Open;
    }
    let word = Lower::new(page.core(head));
    let word = word.as_str();
    let before = head.checked_sub(1).map_or("", |b| page.str(b));
    // "Emily Marsh, Ombudsman at the time"
    if before == "," && word.starts_with("ombuds") && head > 1 && page.people.last().is_some_and(|&(_, last)| last == head - 2) {
        return Run::Open;
    }
    let article = matches!(before, "the" | "this" | "The" | "in" | "upper" | "lower");
    // A union's, held each year.
    if word == "congress" && matches!(before, "annual" | "triennial" | "biennial" | "national") {
        return Run::Open;
    }
    let wants_article = matches!(word, "house" | "lords" | "commons" | "congress" | "chamber" | "assembly");
    // "Congress still has to vote."
    if word == "congress" && page.country_is(&["US", "PH"]) && !page.capital(head + 1) && !page.marked(head, mark::TITLED) {
        return Run::Body(head);
    }
    if word == "house" && page.country_is(&["US"]) && is_beside_vote(page, head) {
        return Run::Body(head);
    }
    if wants_article && !article && (page.breaks(head) || word == "house" || word == "chamber") { Run::Open } else { Run::Body(head) }
}
