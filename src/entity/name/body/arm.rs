//! Bodies by whose they are: the arm of a known body in a place ("Canadian Coast Guard", "Iron Hills Legal Aid"), a nation's body for a
//! sport ("British Canoeing"), an agency that calls to its place ("Visit Wexley").

use super::run::Stretch;
use crate::entity::name::words::{DEEDS, LANDSCAPE, REPORTING};
use crate::entity::name::{Entry, Page, gazetteer::sense, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Parties that have an arm in each place: "Victorian Greens".
const PARTIES_WITH_ARMS: [&str; 11] =
    ["Greens", "Liberals", "Conservatives", "Democrats", "Republicans", "Nationals", "Labour", "Labor", "NDP", "Ramblers", "Healthwatch"];

/// Words of the language that bodies are named by.
const PLAIN: Classes = Classes::COMMON.with(Classes::NAME_PART);

/// The last token of a known body behind the people or the place that it is of: "Canadian Coast Guard", "Ontario Greens".
pub(super) fn arm(page: &Page<'_>, run: &Stretch) -> Option<usize> {
    const SEATS: Classes = Classes::PLACE.with(Classes::DEMONYM);
    let (first, next) = (run.first, run.first + 1);
    let whole = |end: usize| end == run.last + 1 || !page.is(run.last, Classes::THING);
    if page.marked(first, mark::SHOUTED) {
        return None;
    }
    if page.is(first, SEATS)
        && let Some((end, Entry::Organization { .. })) = page.entry(next)
        && page.capital(next)
        && !page.breaks(next)
        && !page.has(first, flag::POSSESSIVE)
    {
        let several = end > next + 1 && page.is(next, PLAIN) && !page.is(next, Classes::PLACE);
        let party = end == next + 1 && !page.marked(first, mark::TITLED) && PARTIES_WITH_ARMS.contains(&page.core(next));
        if (several || party) && whole(end) {
            return Some(end - 1);
        }
    }
    let ends_with_body = !page.marked(first, mark::TITLED) && (next..run.last).any(|body| is_arm(page, run, body));
    ends_with_body.then_some(run.last)
}

/// Whether the run ends with a known body of plain words that begins at `body`, and the words before it name a place.
fn is_arm(page: &Page<'_>, run: &Stretch, body: usize) -> bool {
    const UNFIT: Classes = Classes::FUNCTION
        .with(Classes::OFFICE)
        .with(Classes::ROLE)
        .with(Classes::MONTH)
        .with(Classes::WEEKDAY)
        .with(Classes::STATUS)
        .with(Classes::ORG_HEAD);
    if !matches!(page.entry(body), Some((end, Entry::Organization { .. })) if end == run.last + 1) || page.is(body, Classes::PLACE) {
        return false;
    }
    let place = |t: usize| page.is(t, Classes::PLACE.with(Classes::DEMONYM)) || page.is_unknown(t) || page.on_any_case(t, &LANDSCAPE);
    let fits = |t: usize| {
        let word = page.token(t).is_some_and(|t| t.kind == PieceKind::Word);
        word && !page.is(t, UNFIT) && !page.opener(t) && !page.has(t, flag::POSSESSIVE) && (!page.has(t, flag::ALL_CAPS) || place(t))
    };
    let before = run.first..body;
    (body..=run.last).all(|t| page.is(t, PLAIN))
        && before.clone().all(|t| fits(t) && (!page.is(t, Classes::GIVEN_NAME) || page.is(t, Classes::PLACE)))
        && before.clone().any(|t| place(t) || page.is(t, Classes::THING))
        && !(page.breaks(run.first) && page.common(run.first) && !page.is(run.first, Classes::PLACE))
}

/// Whether a nation and a sport stand there, in a sentence that goes on: "British Canoeing", "England Netball", "Hockey Wales".
pub(super) fn plays(page: &Page<'_>, run: &Stretch) -> bool {
    const SPORTS: List = List::named("sports");
    let nation = |t: usize| {
        let home = list!("england scotland wales ulster britain gb uk usa ireland").contains(page.core(t));
        page.is(t, Classes::DEMONYM) || home || page.sense(t, sense::COUNTRY) != 0
    };
    let (first, last) = (run.first, run.last);
    let sport = |t: usize| SPORTS.contains(page.core(t));
    last == first + 1
        && (nation(first) && sport(last) || sport(first) && nation(last) && !page.is(last, Classes::DEMONYM))
        && !page.has(first, flag::POSSESSIVE)
        && !page.marked(first, mark::TITLED | mark::SHOUTED)
        && goes_on(page, last)
}

/// The last token of an agency that calls people to its place, which does something or stands within a sentence: "Visit Wexley paid".
pub(super) fn agency(page: &Page<'_>, at: usize) -> Option<usize> {
    const VERBS: &List = list!("build create destination develop discover enterprise innovate invest screen tourism visit");
    // Of groups, which no sentence begins with: "thanks to Move Minnesota".
    const GROUPS: &List = list!("bike clean cycle feed fund green house move open power ride rise transform unite walk");
    let seat = at + 1;
    if !page.is(seat, Classes::PLACE.with(Classes::PHRASE_START)) || !page.capital(seat) || page.has(at, flag::ALL_CAPS) {
        return None;
    }
    let calls = page.listed(at, VERBS) || page.listed(at, GROUPS) && !page.breaks(at);
    if !calls {
        return None;
    }
    let last = match page.entry(seat) {
        Some((end, Entry::Other)) => end - 1,
        None if page.is(seat, Classes::PLACE) => seat,
        _ => return None,
    };
    let deed = last + 1;
    let acts = page.lists(deed) & (DEEDS.bit | REPORTING.bit) != 0 || page.str(deed).ends_with("ed") || page.says(deed, "put");
    let fits =
        !page.breaks(seat) && !page.has(last, flag::POSSESSIVE) && !page.marked(at, mark::TITLED | mark::SHOUTED) && goes_on(page, last);
    (fits && (!page.breaks(at) || acts)).then_some(last)
}

/// Whether a ministry is called by its matter, which speaks: "Public Works says", "Corrections told us".
pub(super) fn ministry(page: &Page<'_>, run: &Stretch) -> bool {
    const SPEECH: &List = list!("said says told tells admitted confirmed replied refused insists promised blames denied denies");
    const ALONE: &List = list!("agriculture corrections customs education fisheries forestry health housing immigration transport");
    let (first, last) = (run.first, run.last);
    // "our Head of Public Affairs said", "Student Health told us"
    let before = first.checked_sub(1).filter(|_| !page.breaks(first));
    let free =
        |t: usize| !page.has(t, flag::CAPITAL) && !page.reading.is_hyphen(t) && !matches!(page.str(t), "of" | "for" | "on" | "and" | "&");
    page.listed(last + 1, SPEECH)
        && before.is_none_or(free)
        && !page.breaks(last + 1)
        && !page.has(last, flag::POSSESSIVE)
        && !page.marked(first, mark::TITLED | mark::SHOUTED)
        && if last > first { (first..=last).all(|t| page.is(t, Classes::PORTFOLIO)) } else { page.listed(first, ALONE) }
}

/// Whether the sentence goes on behind the run, as it does not behind a heading.
fn goes_on(page: &Page<'_>, last: usize) -> bool {
    let next = last + 1;
    page.token(next).is_some() && !page.breaks(next) && !page.has(next, flag::LINE_START) && !page.capital(next) && page.str(next) != ":"
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn arms() {
        check(&[
            ("The Philippine Coast Guard came.", &["o Philippine Coast Guard"]),
            ("We thank Iron Hills Legal Aid, which never sent a bill.", &["o Iron Hills Legal Aid"]),
            ("We asked the Ontario Greens.", &["o Ontario Greens"]),
            ("We met Wexley Legal Aid on it.", &["o Wexley Legal Aid"]),
        ]);
    }

    #[test]
    fn what_is_no_arm() {
        check(&[
            ("Yesterday Legal Aid came. Thank Legal Aid!", &["o Legal Aid", "o Legal Aid"]),
            ("Ann Lee's Legal Aid lawyer came.", &["p Ann Lee", "o Legal Aid"]),
        ]);
    }

    #[test]
    fn sports_and_calls() {
        check(&[
            ("British Canoeing wrote too. We met with Hockey Wales.", &["o British Canoeing", "o Hockey Wales"]),
            ("British Canoeing\n\nIt rained. British canoeing is fun. We like Wexley Canoeing.", &[]),
            ("Develop Nova Scotia put up a mast.", &["o Develop Nova Scotia"]),
            ("Visit Nova Scotia and see. Visit Scotland!", &[]),
            ("Our thanks go to Move Wisconsin for it.", &["o Move Wisconsin"]),
            ("Move Wisconsin on. Visit Wisconsin paid for it.", &["o Visit Wisconsin"]),
        ]);
    }

    #[test]
    fn ministries() {
        check(&[
            ("Public Works says that it has no plan. Corrections told us on Friday.", &["o Public Works", "o Corrections"]),
            ("Social Development promised it.", &["o Social Development"]),
            ("Our Head of Public Affairs said so. The Commissioner for Social Development told us.", &[]),
            ("Health matters. Housing is dear. Social Development\n\nIt rained.", &[]),
        ]);
    }
}
