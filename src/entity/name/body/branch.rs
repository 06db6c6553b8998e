//! What goes on behind the name of a body that is whole without it: a place, a local, a branch, the form of a company: "Amnesty
//! International Canada", "SEIU Local 105", "Brackwell Holdings, Inc.".

use super::run::Stretch;
use crate::entity::name::words::{
    CALLING_FOR, COMMA, FREE, HYPHENS, LEGAL_FORMS, OF, OPENING, REGIONS, SMALL_FORMS, STOPPED_FORMS, SUFFIXES,
};
use crate::entity::name::{Entry, Page, gazetteer::head, gazetteer::sense, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Arms of bodies: for elections, for some of those who have joined, for what a company sells.
const ARMS: List = List::new("Action Votes Communities Youth Students Women Seniors Veterans Families Gas Water Oil Pipelines");

/// A known body with the place or the local behind it: "Amnesty International Canada", "SEIU Local 105".
pub(super) fn extended(page: &Page<'_>, last: usize) -> usize {
    if page.has(last, flag::POSSESSIVE) || page.breaks(last + 1) || page.marked(last + 1, mark::TAKEN) {
        return last;
    }
    let next = last + 1;
    if let Some(tail) = hyphened(page, last) {
        return tail;
    }
    // "Fox 44", a station
    const STATIONS: &List = list!("fox abc nbc cbs cnn ctv");
    let number = page.token(next).is_some_and(|t| t.kind == PieceKind::Number && t.end - t.start < 3);
    if number && page.listed(last, STATIONS) && !page.is(next + 1, Classes::MONTH) && page.country_is(&["US", "CA"]) {
        return next;
    }
    // "Humane Society International/Canada"
    let country = next + 1;
    if page.str(next) == "/"
        && page.glued(next)
        && page.glued(country)
        && page.capital(country)
        && page.sense(country, sense::COUNTRY) != 0
        && !page.is(last, Classes::PLACE)
        && !page.capital(country + 1)
    {
        return country;
    }
    // "IIT (BHU) Varanasi"
    let place = next + 3;
    if page.has(last, flag::ALL_CAPS)
        && page.on(next, &OPENING)
        && page.has(next + 1, flag::ALL_CAPS)
        && page.str(next + 2) == ")"
        && (page.is(place, Classes::PLACE) || page.is_unknown(place))
        && page.capital(place)
        && !page.breaks(place)
    {
        return place;
    }
    // "ACLU of Virginia", but Nutrien of Saskatoon
    let branches = page.has(last, flag::ALL_CAPS) || last > 0 && page.has(last - 1, flag::CAPITAL) && !page.breaks(last);
    if branches && page.on(next, &OF) && page.capital(next + 1) && !page.breaks(next + 1) {
        match page.entry(next + 1) {
            Some((end, Entry::Other)) => return end - 1,
            _ if page.is(next + 1, Classes::PLACE) => return next + 1,
            // "ACLU of VA"
            _ if page.has(last, flag::ALL_CAPS) && page.has(next + 1, flag::ALL_CAPS) && page.str(next + 1).len() == 2 => return next + 1,
            _ => {}
        }
    }
    if page.str(next) == "For"
        && page.has(last, flag::ALL_CAPS)
        && page.capital(next + 1)
        && !page.marked(next, mark::TITLED | mark::SHOUTED)
    {
        return next + 1;
    }
    if page.has(next, flag::CAPITAL) {
        if page.on(next, &LEGAL_FORMS) {
            return next;
        }
        if numbered(page, next) > next {
            return next + 1;
        }
        if page.is(next, Classes::ORG_HEAD)
            && page.capital(next)
            && !page.has(next, flag::LINE_START)
            && !page.marked(next, mark::TITLED | mark::SHOUTED)
            && page.head_value(next) != Some(head::PEOPLE)
        {
            return next;
        }
        let ends = |last: usize| !page.capital(last + 1) || page.breaks(last + 1) || page.has(last, flag::POSSESSIVE);
        // "Legal Aid NSW"
        if page.on(next, &REGIONS) && page.has(next, flag::ALL_CAPS) && ends(next) && !page.marked(next, mark::TITLED | mark::SHOUTED) {
            return next;
        }
        // "GMB Youth", "MoveOn Action"
        if ARMS.contains(page.core(next)) && ends(next) && !page.marked(next, mark::TITLED | mark::SHOUTED) {
            return next;
        }
        // "Healthwatch Quibel"
        const BRANCHED: &List =
            list!("healthwatch ramblers mencap samaritans rebellion unison indivisible samaj advice spca rspca peta pfa");
        if page.listed(last, BRANCHED) && page.is_unknown(next) && !page.has(next, flag::ALL_CAPS) && ends(next) && page.capital(next) {
            return next;
        }
        // "ICW East Africa"
        let side = page.listed(next, list!("north south east west central southern eastern western"));
        if side && page.has(last, flag::ALL_CAPS) && page.is(next + 1, Classes::PLACE) && page.capital(next + 1) && ends(next + 1) {
            return next + 1;
        }
        if let Some((end, Entry::Other)) = page.entry(next) {
            return if ends(end - 1) { end - 1 } else { last };
        }
        if page.is(next, Classes::PLACE) && !page.marked(next, mark::TITLED | mark::SHOUTED) && ends(next) {
            return next;
        }
    }
    last
}

/// The tail behind letters that a hyphen ties to them: "PRWG-K", "TWN-Africa", "AFL-CIO"; but of "GRP-NDFP peacetalks", "EU-Canada
/// deal" each side is one.
fn hyphened(page: &Page<'_>, last: usize) -> Option<usize> {
    const PARTED: &List = list!(named "ties-of-parties");
    let (hyphen, tail) = (last + 1, last + 2);
    let letters = page.has(last, flag::ALL_CAPS) && page.core(last).len() > 2 && !page.marked(last, mark::SHOUTED);
    if !letters || !page.on(hyphen, &HYPHENS) || !page.glued(hyphen) || !page.glued(tail) || !page.capital(tail) {
        return None;
    }
    // "WWF-Hong Kong"
    if let Some((end, Entry::Other)) = page.entry(tail).filter(|&(end, _)| end > tail + 1) {
        return Some(end - 1);
    }
    let letter = page.core(tail).len() == 1;
    let fits = letter || page.has(tail, flag::ALL_CAPS) || page.is(tail, Classes::PLACE) || page.is_unknown(tail);
    let goes_on = |t: usize| page.on(t + 1, &HYPHENS) && page.glued(t + 1) && page.glued(t + 2) && page.has(t + 2, flag::ALL_CAPS);
    // "CPP-NPA-NDF"
    let tail = if goes_on(tail) { tail + 2 } else { tail };
    let parted = page.listed(tail + 1, PARTED) || page.on(tail + 1, &HYPHENS) && page.glued(tail + 1);
    let known = tail == last + 2 && page.entry(tail).is_some_and(|(_, entry)| matches!(entry, Entry::Organization { .. }));
    (fits && !parted && !known).then_some(tail)
}

/// The number of the local that ends with the token `last`: "ATU Local 998".
pub(super) fn numbered(page: &Page<'_>, last: usize) -> usize {
    let local = matches!(page.str(last), "Local" | "Branch" | "Lodge" | "District" | "Chapter" | "Council" | "Post");
    last + usize::from(local && page.token(last + 1).is_some_and(|t| t.kind == PieceKind::Number) && !page.breaks(last + 1))
}

/// The country's branch of a company, behind a hyphen: "Land Systems-Canada"; or the number of a fund.
pub(super) fn branch(page: &Page<'_>, last: usize) -> usize {
    // "Quibel Bauxite Partners II"
    let fund = matches!(page.core(last), "Partners" | "Fund" | "Holdings" | "Trust" | "Capital");
    if fund && page.on(last + 1, &SUFFIXES) && page.capital(last + 1) && !page.breaks(last + 1) {
        return last + 1;
    }
    let place = last + 2;
    let joined = page.on(last + 1, &HYPHENS) && page.glued(last + 1) && page.glued(place) && page.is(place, Classes::PLACE);
    if joined && page.capital(place) && !page.has(last, flag::ALL_CAPS) { place } else { last }
}

/// The last token of a company's form of which a part stands in brackets behind its name: "(Pty) Ltd", "(Kenya) Limited", "(Pvt.) Ltd".
pub(super) fn bracketed_form(page: &Page<'_>, last: usize) -> Option<usize> {
    let open = last + 1;
    if page.lists(open) & OPENING.bit == 0 || page.str(open) != "(" || page.breaks(open) || page.has(last, flag::POSSESSIVE) {
        return None;
    }
    let stop = usize::from(page.str(open + 2) == ".");
    let close = open + 2 + stop;
    let form = close + 1;
    let known =
        matches!(page.str(open + 1), "Pty" | "Pvt" | "Private" | "Proprietary" | "Public" | "K" | "U" | "T" | "EA" | "SA" | "UK" | "NZ");
    let inside = known || page.is(open + 1, Classes::PLACE) && page.capital(open + 1);
    (inside && page.str(close) == ")" && page.on(form, &LEGAL_FORMS) && (stop > 0 || !page.breaks(form))).then(|| with_stop(page, form))
}

/// The full stop of a company's form belongs to its name: "Inc.", "Corp."
pub(super) fn with_stop(page: &Page<'_>, last: usize) -> usize {
    if page.lists(last + 1) & LEGAL_FORMS.bit != 0 && page.str(last + 1) == "plc" && !page.has(last, flag::POSSESSIVE) {
        return last + 1;
    }
    // "Quibel Media Pvt. Ltd."
    let halved = matches!(page.str(last), "Pvt" | "Pte" | "Pty" | "Sdn" | "Private") || page.str(last) == "Co";
    if halved && page.str(last + 1) == "." && page.glued(last + 1) && page.on(last + 2, &LEGAL_FORMS) {
        return with_stop(page, last + 2);
    }
    let last = if page.on(last + 2, &LEGAL_FORMS) && page.str(last + 1) == "," && !page.breaks(last + 2) { last + 2 } else { last };
    last + usize::from(page.on(last, &STOPPED_FORMS) && page.str(last + 1) == "." && page.glued(last + 1))
}

/// Where a body begins whose run a small word parts: "West of England Combined Authority", "the Saltbush and River Alliance".
pub(super) fn tied_start(page: &Page<'_>, first: usize, last: usize) -> Option<usize> {
    const SIDES: [&str; 6] = ["West", "East", "North", "South", "Isle", "Vale"];
    if let Some(start) = led_by_small_word(page, first, last) {
        return Some(start);
    }
    if let Some(start) = parted_by_stroke(page, first, last) {
        return Some(start);
    }
    if let Some(start) = ranked_court(page, first, last) {
        return Some(start);
    }
    let start = first.checked_sub(2).filter(|&t| page.capital(t) && !page.breaks(first) && !page.breaks(first - 1) && last > first)?;
    let side = page.str(first - 1) == "of" && SIDES.contains(&page.str(start)) && page.is(first, Classes::PLACE);
    let article = start > 0 && !page.breaks(start) && matches!(page.str(start - 1), "the" | "The");
    let joined = matches!(page.str(first - 1), "and" | "&")
        && article
        && page.on_any_case(last, &FREE)
        && page.entry(start).is_none()
        && !page.has(start, flag::POSSESSIVE | flag::ALL_CAPS)
        && !page.is(start, Classes::ORG_HEAD.with(Classes::BODY).with(Classes::THING))
        && !page.marked(start, mark::TITLED | mark::SHOUTED);
    // "Access to Medicines Coalition"
    let reach = || {
        page.says(first - 1, "to")
            && matches!(page.str(start), "Access" | "Right" | "Rights" | "Path" | "Road")
            && page.on_any_case(last, &FREE)
    };
    // "Women in Fisheries Network"
    let people = || page.says(first - 1, "in") && page.head_value(start) == Some(head::PEOPLE) && page.on_any_case(last, &FREE);
    let city = page.str(start) == "City" && page.str(first) == "County" && page.str(first - 1) == "and";
    (side || joined || city || reach() || people()).then_some(start)
}

/// Where a court begins that has a number among those of its seat: "Izmir 4th High Criminal Court".
fn ranked_court(page: &Page<'_>, first: usize, last: usize) -> Option<usize> {
    let rank = first.checked_sub(1).filter(|_| last > first && page.says(last, "court") && !page.breaks(first))?;
    let ordinal = page.token(rank).is_some_and(|t| t.kind == PieceKind::Number)
        && ["st", "nd", "rd", "th"].iter().any(|&ending| page.str(rank).ends_with(ending));
    let seat = rank.checked_sub(1).filter(|&t| page.capital(t) && !page.breaks(rank) && !page.is(t, Classes::FUNCTION));
    ordinal.then(|| seat.unwrap_or(rank))
}

/// Where a body begins that has two kinds of those who have joined, a stroke between: "the Nigerian Slum / Informal Settlement Federation".
fn parted_by_stroke(page: &Page<'_>, first: usize, last: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    let stroke = first.checked_sub(2).filter(|&t| page.str(t + 1) == "/" && !page.glued(first) && !page.breaks(first))? + 1;
    let inside = |t: &usize| page.capital(*t) && !page.marked(*t, mark::TITLED | mark::SHOUTED) && !page.is(*t, Classes::FUNCTION);
    let start = (stroke.saturating_sub(LONGEST)..stroke).rev().take_while(inside).last()?;
    let article = start > 0 && matches!(page.str(start - 1), "the" | "The");
    (article && last > first && matches!(page.head_value(last), Some(head::NORMAL | head::FIRST))).then_some(start)
}

/// Where a body begins whose first word is a small one: "All Sindh Workers Association", "I BIKE Dublin"; or its letters have "&":
/// "IS&WFPO".
fn led_by_small_word(page: &Page<'_>, first: usize, last: usize) -> Option<usize> {
    let before = first.checked_sub(1).filter(|_| !page.breaks(first))?;
    let all =
        page.str(before) == "All" && last > first && page.is(first, Classes::PLACE) && !page.marked(first, mark::TITLED | mark::SHOUTED);
    let cried =
        matches!(page.str(before), "I" | "We") && last > first && page.has(first, flag::ALL_CAPS) && !page.marked(first, mark::SHOUTED);
    if all || cried {
        return Some(before);
    }
    let letters = before.checked_sub(1)?;
    // "Save Our Seas Foundation"
    if page.str(before) == "Our"
        && page.on(letters, &CALLING_FOR)
        && !page.breaks(before)
        && !page.marked(letters, mark::TITLED | mark::SHOUTED)
    {
        return Some(letters);
    }
    let joint = page.str(before) == "&" && page.glued(before) && page.glued(first) && first == last;
    let initials = page.has(letters, flag::ALL_CAPS) || page.capital(letters) && page.core(letters).len() == 1;
    (joint && initials && page.has(first, flag::ALL_CAPS) && !page.marked(letters, mark::TAKEN)).then_some(letters)
}

/// Whether the run ends with the form of a company or of a local body, or such a form in small letters stands behind: its last token.
/// "Brightwater plc", "Nordwind Textil SE", "Faden e.V.", "Houston ISD".
pub(super) fn formed(page: &Page<'_>, run: &Stretch) -> Option<usize> {
    const BODIES: List = List::new("ICB CCG DHB LHB RTA ISD CISD USD UFSD FC AFC RFC RLFC CC GAA");
    const COMPANIES: List = List::new("AG SE NV AB ASA OYJ KG");
    let next = run.last + 1;
    if page.marked(run.first, mark::TITLED | mark::SHOUTED) || page.has(run.last, flag::POSSESSIVE) {
        return None;
    }
    if page.lists(next) & SMALL_FORMS.bit != 0 {
        match page.str(next) {
            "plc" if !page.breaks(next) && !page.is(run.last, Classes::FUNCTION) => return Some(next),
            "e.V" if page.str(next + 1) == "." && page.glued(next + 1) => return Some(next + 1),
            _ => {}
        }
    }
    let opens = page.breaks(run.first) && page.opener(run.first);
    // "Morla Pipeline, LLC"
    let stopped = page.lists(next) & COMMA.bit != 0 && matches!(page.str(next + 1), "Inc" | "LLC" | "LLP" | "Ltd");
    if stopped && run.last > run.first && !opens && !page.breaks(next + 1) {
        return Some(with_stop(page, next + 1));
    }
    // "Morla Traders Co. Ltd."
    if run.last > run.first && page.on(run.last, &STOPPED_FORMS) && page.str(next) == "." && page.on(next + 1, &LEGAL_FORMS) && !opens {
        return Some(with_stop(page, run.last));
    }
    if run.last == run.first || !page.has(run.last, flag::ALL_CAPS) || opens {
        return None;
    }
    let word = page.str(run.last);
    let company = COMPANIES.contains(word)
        && !page.is(run.last - 1, Classes::PLACE.with(Classes::ROLE).with(Classes::OFFICE).with(Classes::DEMONYM))
        && !page.is(run.first, Classes::PLACE)
        && !page.has(run.first, flag::ALL_CAPS)
        && (run.first..run.last).any(|t| page.is_unknown(t));
    (BODIES.contains(word) || company).then_some(run.last)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn branches() {
        check(&[
            ("SEIU Local 99 met Brackwell Holdings, Inc. today.", &["o SEIU Local 99", "o Brackwell Holdings, Inc."]),
            ("It was built by Quibel Dynamics Systems-Canada.", &["o Quibel Dynamics Systems-Canada"]),
            ("The ACLU of Virginia and QuibelBond Communities met.", &["o ACLU of Virginia", "o QuibelBond Communities"]),
            ("The NAACP of South Carolina met GMB Youth.", &["o NAACP of South Carolina", "o GMB Youth"]),
            ("Ann Lee of QXU Local 99 met MZX (QRU) Patna.", &["p Ann Lee", "o QXU Local 99", "o MZX (QRU) Patna"]),
            ("They fined Quibel Looms (Pty) Ltd and Morla Pits (Pvt.) Ltd.", &["o Quibel Looms (Pty) Ltd", "o Morla Pits (Pvt.) Ltd."]),
        ]);
    }

    #[test]
    fn no_branches() {
        check(&[
            ("They met GMB Youth Workers Jo Lee and Ann Lee (UK) today.", &["o GMB", "p Jo Lee", "p Ann Lee"]),
            ("They left the EU-Canada talks. Nutrien of Saskatoon is silent.", &["o EU", "o Nutrien"]),
        ]);
    }

    #[test]
    fn tails_and_fronts() {
        check(&[
            ("As PQWG-K and QXU-Africa, we met the QRU-MZX-QXD.", &["o PQWG-K", "o QXU-Africa", "o QRU-MZX-QXD"]),
            (
                "The QSX&MZX staff of All Sindh Pedlars Association met I BIKE Dublin.",
                &["o QSX&MZX", "o All Sindh Pedlars Association", "o I BIKE Dublin"],
            ),
            (
                "The Access to Quibels Coalition met the Save Our Fens Foundation.",
                &["o Access to Quibels Coalition", "o Save Our Fens Foundation"],
            ),
            (
                "The Women in Fishing Network met the Quibel Hill / Morlake Dale Federation.",
                &["o Women in Fishing Network", "o Quibel Hill / Morlake Dale Federation"],
            ),
            (
                "The City and County of San Francisco sued Quibel Bauxite Partners II.",
                &["o City and County of San Francisco", "o Quibel Bauxite Partners II"],
            ),
            ("We met QXZ East Africa and Healthwatch Morla.", &["o QXZ East Africa", "o Healthwatch Morla"]),
        ]);
    }

    #[test]
    fn neither_tails_nor_fronts() {
        check(&[
            ("They left the QRU-MZX peacetalks. All of Sindh met. We went to Access to Quibel.", &["o QRU"]),
            ("It is open to Quibel Coalition / Morlake Federation.", &["o Quibel Coalition", "o Morlake Federation"]),
        ]);
    }

    #[test]
    fn forms_and_ties() {
        check(&[
            (
                "City of York Council met the City of Bradford Metropolitan District Council.",
                &["o City of York Council", "o City of Bradford Metropolitan District Council"],
            ),
            ("The West of England Combined Authority met.", &["o West of England Combined Authority"]),
            ("They wrote for the Saltbush and River Alliance.", &["o Saltbush and River Alliance"]),
            (
                "Quibella plc paid. We sued Nordwind Quibel SE and Quibella e.V. for it.",
                &["o Quibella plc", "o Nordwind Quibel SE", "o Quibella e.V."],
            ),
            ("We wrote to Elm ISD and Brackwin ICB.", &["o Elm ISD", "o Brackwin ICB"]),
        ]);
    }

    #[test]
    fn no_forms_and_ties() {
        check(&[
            ("We drove to the west of England. They live in Portland SE. The plc paid.", &[]),
            ("The Senate and Elm Alliance met.", &["o Senate", "o Elm Alliance"]),
        ]);
    }
}
