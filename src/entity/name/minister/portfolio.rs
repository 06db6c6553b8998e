//! The words of a portfolio: behind "Minister for …" and before "… Minister".
//!
//! Few tables hold all matters of all governments, so a list counts by its form, too: words in capitals that commas and an
//! "and" tie to matters that are known ("Housing, Addictions and the Illawarra").

use super::lower;
use super::office::NO_DEPARTMENTS;
use super::ranks::is_region;
use crate::entity::name::person::role;
use crate::entity::name::words::{DEPARTMENTS, NOT_BEFORE, OUTSIDE, OWNERS, RANKS};
use crate::entity::name::{Entry, Page, gazetteer::head, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, flag};

/// What is called national in a portfolio; elsewhere the word is New Zealand's party.
const NATIONAL: [&str; 15] = [
    "defence",
    "defense",
    "education",
    "economy",
    "food",
    "police",
    "treasury",
    "security",
    "heritage",
    "unity",
    "planning",
    "integration",
    "revenue",
    "development",
    "reconciliation",
];

/// Nations that have a minister of their own in London, and ministers of other matters at home: "Welsh Secretary", but
/// "Welsh Education Minister".
const NATIONS: [&str; 7] = ["northern", "ireland", "scottish", "scotland", "welsh", "wales", "irish"];

/// Matters that are words of so many other things that they count right before a head only.
const MORE: [&str; 36] = [
    "agrarian",
    "alcohol",
    "buses",
    "cancer",
    "cannabis",
    "charities",
    "coordination",
    "courts",
    "drought",
    "emissions",
    "ferries",
    "flood",
    "floods",
    "gambling",
    "hate",
    "oil",
    "parking",
    "peace",
    "pollution",
    "racism",
    "rivers",
    "tax",
    "tobacco",
    "trains",
    "trams",
    "truth",
    "unity",
    "vaccine",
    "vaccines",
    "victims",
    "wind",
    "plastics",
    "hydrogen",
    "safeguarding",
    "freight",
    "visas",
];

/// No portfolio has more tokens.
const LONGEST: usize = 24;

/// A portfolio behind "for" or "of", from the token `from`: its first and last token.
pub(super) fn behind(page: &Page<'_>, from: usize) -> Option<(usize, usize)> {
    let at = from + usize::from(page.says(from, "the"));
    let token = page.token(at)?;
    let capital = token.has(flag::CAPITAL);
    if token.kind != PieceKind::Word || page.breaks(at) || !(capital && !page.is(at, Classes::FUNCTION) || page.is(at, Classes::PORTFOLIO))
    {
        return None;
    }
    let mut last = at;
    let mut list = false;
    while last < at + LONGEST {
        let Some(next) = step(page, last, capital, list) else { break };
        list |= page.str(last + 1) == ",";
        last = next;
    }
    Some((at, last))
}

/// A word that the tables know for a matter, written as the words before it are.
fn matter(page: &Page<'_>, at: usize, capital: bool) -> bool {
    page.is(at, Classes::PORTFOLIO)
        && page.has(at, flag::CAPITAL) == capital
        && !page.breaks(at)
        && !(page.has(at, flag::CAPITAL) && page.is(at, Classes::GIVEN_NAME) && page.capital(at + 1))
}

/// The last token of the portfolio's next piece, where it goes on behind `last`; `list` behind a comma of a list.
fn step(page: &Page<'_>, last: usize, capital: bool, list: bool) -> Option<usize> {
    if let Some(behind) = possessed(page, last, capital) {
        return Some(behind);
    }
    if page.has(last, flag::POSSESSIVE) {
        return None;
    }
    let next = last + 1;
    let word = lower(page, next);
    match word.as_str() {
        "and" | "&" | "of" | "for" | "with" | "against" if page.token(next).is_some() && !page.breaks(next) => {
            let behind = next + 1 + usize::from(page.says(next + 1, "the"));
            if begins_title(page, behind) {
                return None;
            }
            let closes = list && matches!(word.as_str(), "and" | "&") && capital && (fresh(page, behind) || weak(page, behind));
            let fresh = page.capital(behind)
                && capital
                && !page.is(behind, Classes::FUNCTION.with(Classes::ROLE).with(Classes::GIVEN_NAME))
                && !page.is(behind, Classes::PLACE);
            let tied = !matches!(word.as_str(), "for" | "with" | "against");
            let known = page.is(last, Classes::PORTFOLIO) && tied && !page.is(behind, Classes::OFFICE);
            (!page.breaks(behind) && (matter(page, behind, capital) || fresh && known || closes)).then_some(behind)
        }
        "," => listed(page, next, capital),
        "-" if page.glued(next) && page.glued(next + 1) && page.token(next + 1).is_some_and(|t| t.kind == PieceKind::Word) => {
            Some(next + 1)
        }
        // "the Canadian Coast Guard", "the Home Department", "the Cabinet Office"
        _ if capital && page.capital(next) && !page.breaks(next) && (page.is(last, Classes::DEMONYM) || is_office(page, last, next)) => {
            match page.entry(next) {
                Some((end, Entry::Organization { .. })) => Some(end - 1),
                _ => Some(next).filter(|_| is_office(page, last, next) || plain(page, next) || matter(page, next, capital)),
            }
        }
        "up" if page.says(last, "levelling") && page.has(next, flag::CAPITAL) == capital && !page.breaks(next) => Some(next),
        _ if is_part(page, last, next) => Some(match page.entry(next) {
            // "Regional New South Wales"
            Some((end, Entry::Other)) => end - 1,
            _ => next,
        }),
        _ => (matter(page, next, capital) || capital && plain(page, next) || people(page, next, capital)).then_some(next),
    }
}

/// Whether the two words name what a minister is for by its house: "the Home Department", "the Cabinet Office".
fn is_office(page: &Page<'_>, word: usize, house: usize) -> bool {
    matches!(
        (page.str(word), page.core(house)),
        ("Home", "Department")
            | ("Cabinet", "Office")
            | ("Capital", "Territory")
            | ("Social", "Partnership")
            | ("Civil" | "Civic", "Society")
            | ("Third", "Sector")
            | ("Armed", "Forces")
            | ("Disability" | "Women's" | "Women’s" | "Youth" | "Veterans", "Issues")
            | ("South" | "North", "Island")
    ) && !page.marked(word, mark::TITLED | mark::SHOUTED)
}

/// Whether the place behind a word of direction is the part of the country that is meant: "Regional NSW", "Western Sydney".
fn is_part(page: &Page<'_>, word: usize, place: usize) -> bool {
    let direction = matches!(page.str(word), "Regional" | "Rural" | "Western" | "Northern" | "Eastern" | "Southern" | "Greater" | "Remote");
    let known = || page.is(place, Classes::PLACE) || is_region(page, place) || matches!(page.entry(place), Some((_, Entry::Other)));
    direction && page.capital(place) && !page.breaks(place) && known()
}

/// The part of a country, or the service of a province, that a minister is for and that ends with the word right before the head:
/// "Northern Australia Minister", "Service New Brunswick Minister".
fn part_before(page: &Page<'_>, last: usize, head: usize) -> Option<usize> {
    if last + 1 != head || !page.has(last, flag::CAPITAL) || page.breaks(head) {
        return None;
    }
    let place = role::place_ending(page, last).unwrap_or(last);
    let first = place.checked_sub(1).filter(|&t| !page.breaks(place) && !page.marked(t, mark::TAKEN))?;
    let service = page.str(first) == "Service" && (place < last || page.is(place, Classes::PLACE));
    (service || is_part(page, first, place)).then_some(first)
}

/// Whether another title begins there: "and Associate Minister of Health".
fn begins_title(page: &Page<'_>, at: usize) -> bool {
    page.on_any_case(at, &RANKS)
        && (page.is(at + 1, Classes::OFFICE) || page.on_any_case(at + 1, &RANKS) && page.is(at + 2, Classes::OFFICE))
}

/// Whether the matter is of the people who stand there, behind what they are: "Older People", "Senior Citizens".
fn people(page: &Page<'_>, at: usize, capital: bool) -> bool {
    let whose = qualifies_people(page, at - 1);
    // "Overseas Pakistanis"
    let nationals = || page.says(at - 1, "overseas") && page.str(at).ends_with('s');
    let who = page.head_value(at) == Some(head::PEOPLE) || page.is(at, Classes::DEMONYM) || nationals();
    // "minister of Indigenous peoples": a word that has a capital wherever it stands.
    let proper = || page.says(at - 1, "indigenous") && page.listed(at, list!("peoples people affairs relations services"));
    whose && page.has(at, flag::CAPITAL) == capital && who && !page.breaks(at) || proper() && !page.breaks(at)
}

/// Whether the word tells which people: "older", "disabled".
fn qualifies_people(page: &Page<'_>, at: usize) -> bool {
    const WHO: [&str; 14] = [
        "older",
        "young",
        "senior",
        "disabled",
        "elderly",
        "working",
        "indigenous",
        "aboriginal",
        "first",
        "small",
        "rural",
        "migrant",
        "overseas",
        "native",
    ];
    WHO.contains(&lower(page, at).as_str())
}

/// A common word in capitals within a sentence that is nobody's name: "Zero Carbon Buildings".
fn plain(page: &Page<'_>, at: usize) -> bool {
    let unfit = Classes::GIVEN_NAME
        .with(Classes::FAMILY_NAME)
        .with(Classes::FUNCTION)
        .with(Classes::OFFICE)
        .with(Classes::ROLE)
        .with(Classes::ORG_HEAD)
        .with(Classes::THING);
    page.capital(at)
        && page.is(at, Classes::COMMON)
        && !page.is(at, unfit)
        && !page.breaks(at)
        && !page.opener(at)
        && !page.marked(at, mark::TITLED | mark::SHOUTED)
}

/// The matter that people possess: "Women's Affairs", "Tenants' Rights".
fn possessed(page: &Page<'_>, last: usize, capital: bool) -> Option<usize> {
    let bare = matches!(page.str(last + 1), "’" | "'") && page.glued(last + 1) && page.str(last).ends_with('s');
    if !bare && !page.has(last, flag::POSSESSIVE) {
        return None;
    }
    let people = page.head_value(last) == Some(head::PEOPLE) || matches!(lower(page, last).as_str(), "children's" | "men's" | "peoples");
    let behind = last + 1 + usize::from(bare);
    (people && (matter(page, behind, capital) || capital && plain(page, behind))).then_some(behind)
}

/// Whether the capital may begin a matter that no table holds: a common word, or one that is no name that is known.
fn fresh(page: &Page<'_>, at: usize) -> bool {
    let unfit = Classes::FUNCTION.with(Classes::OFFICE).with(Classes::ROLE).with(Classes::MONTH).with(Classes::WEEKDAY);
    if begins_title(page, at) || !page.capital(at) || page.breaks(at) || page.is(at, Classes::OFFICE) {
        return false;
    }
    let name = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME).with(Classes::ORG_HEAD).with(unfit);
    let body = || matches!(page.entry(at), Some((_, Entry::Organization { .. })));
    let owners = page.head_value(at) == Some(head::PEOPLE) && possessed(page, at, true).is_some();
    // "Minister of Transport, SC, ST and Backward Class Welfare"
    let letters = page.has(at, flag::ALL_CAPS) && !(page.str(at).len() < 5 && page.country_is(&["IN", "PK", "BD", "NP", "LK"]));
    page.is(at, Classes::PORTFOLIO) || owners || !page.is(at, name) && !letters && !body()
}

/// A matter that ends names of companies, too: "Active Travel".
fn weak(page: &Page<'_>, at: usize) -> bool {
    page.capital(at) && page.head_value(at) == Some(head::WEAK) && page.is(at, Classes::COMMON)
}

/// The last token of the matters between the comma and the "and" that closes a list of them.
fn listed(page: &Page<'_>, comma: usize, capital: bool) -> Option<usize> {
    let item = |t: usize| matter(page, t, capital) || capital && fresh(page, t);
    let mut at = comma;
    while at < comma + LONGEST {
        match page.str(at) {
            "and" | "&" => {
                let behind = at + 1 + usize::from(page.str(at + 1) == "the");
                return ((item(behind) || capital && weak(page, behind)) && !page.breaks(behind)).then_some(at - 1);
            }
            "," if matches!(page.str(at + 1), "and" | "&") => return item(at + 2 + usize::from(page.str(at + 2) == "the")).then_some(at),
            "," if item(at + 1) => at += 2,
            "," if page.str(at + 1) == "the" && item(at + 2) => at += 3,
            "-" | "’" | "'" if page.glued(at) => at += 1,
            "of" if at > comma => at += 1,
            _ if at > comma && (item(at) || capital && weak(page, at)) => at += 1,
            _ => return None,
        }
        if page.breaks(at) {
            return None;
        }
    }
    None
}

/// The initials of a department right before a head: "HRD Minister", "DENR Secretary", "Defra minister".
fn initials(page: &Page<'_>, head: usize) -> Option<usize> {
    let at = head.checked_sub(1).filter(|&at| !page.breaks(head) && !page.marked(at, mark::TAKEN))?;
    let word = page.str(at);
    let unfit = Classes::PLACE.with(Classes::DEMONYM).with(Classes::PORTFOLIO).with(Classes::ROLE);
    let shouted = || page.marked(at, mark::SHOUTED) || page.is(at, unfit) || NO_DEPARTMENTS.contains(&word) || is_region(page, at);
    let title = || page.has(head, flag::CAPITAL) || page.country_is(&["PH", "US"]);
    let letters = || page.has(at, flag::ALL_CAPS) && (2..=6).contains(&word.len()) && title() && !shouted();
    (page.on(at, &DEPARTMENTS) || letters()).then_some(at)
}

/// The people right before a head to whom its matter belongs: "children's minister", "Veterans' Minister".
fn owners(page: &Page<'_>, head: usize) -> Option<usize> {
    let bare = head > 1 && matches!(page.str(head - 1), "’" | "'") && page.glued(head - 1);
    let at = head.checked_sub(if bare { 2 } else { 1 }).filter(|&at| !page.breaks(head) && !page.marked(at, mark::TAKEN))?;
    let whose = if bare { page.str(at).ends_with('s') } else { page.has(at, flag::POSSESSIVE) };
    if !whose {
        return None;
    }
    let word = page.core(at).trim_end_matches("'s").trim_end_matches("’s");
    // "Disabled People's Minister"
    let first =
        at.checked_sub(1).filter(|&t| qualifies_people(page, t) && page.has(t, flag::CAPITAL) == page.has(at, flag::CAPITAL)).unwrap_or(at);
    OWNERS.contains_any_case(word).then_some(first)
}

/// Whether a word that elsewhere is a rank belongs to the matter behind it, which ends before `head`: "State Security Minister",
/// "Parliamentary Affairs Minister", but "State Health Minister".
fn qualifies(page: &Page<'_>, rank: usize, head: usize) -> bool {
    const MATTERS: [(&str, &[&str]); 5] = [
        ("state", &["security", "development", "enterprises", "assets", "property", "owned"]),
        ("parliamentary", &["affairs", "business", "relations"]),
        ("cabinet", &["affairs", "office", "business"]),
        ("senior", &["citizens", "citizen"]),
        ("provincial", &["affairs", "revenue", "and"]),
    ];
    let (word, next) = (lower(page, rank), lower(page, rank + 1));
    rank < head && MATTERS.iter().any(|(rank, matters)| word == *rank && matters.contains(&next.as_str()))
}

/// The portfolio before a head: where it begins. Walks back over the words of matters, and over other capitals.
pub(super) fn before(page: &Page<'_>, head: usize) -> Option<usize> {
    if let Some(first) = initials(page, head).or_else(|| owners(page, head)) {
        return Some(first);
    }
    let mut first = head;
    while first > 0 && head - first < 12 && !page.breaks(first) {
        let before = first - 1;
        if page.marked(before, mark::TAKEN) || page.has(before, flag::POSSESSIVE) {
            break;
        }
        let word = lower(page, before);
        // "Fisheries and Canadian Coast Guard Minister"
        if first > 2 && page.str(before) == "Guard" && page.str(before - 1) == "Coast" && !page.marked(before - 1, mark::TAKEN) {
            first = before - 1 - usize::from(page.is(before - 2, Classes::DEMONYM) && page.has(before - 2, flag::CAPITAL));
            continue;
        }
        if let Some(part) = part_before(page, before, head).filter(|_| first == head) {
            first = part;
            continue;
        }
        // "Scotland Office minister", "Home Office Minister"
        if first == head && page.str(before) == "Office" && before > 0 && !page.marked(before - 1, mark::TAKEN) {
            let house = matches!(page.str(before - 1), "Scotland" | "Wales" | "Cabinet" | "Home" | "Foreign" | "Ireland");
            if house && !page.breaks(before) {
                first = before - 1 - usize::from(page.str(before - 1) == "Ireland" && before > 1 && page.str(before - 2) == "Northern");
                break;
            }
        }
        // "Levelling-up secretary"
        if word == "up" && before > 1 && page.str(before - 1) == "-" && page.says(before - 2, "levelling") {
            first = before - 2;
            continue;
        }
        // "Forestry, Fish and the Environment Minister"
        if word == "the" && first < head && before > 1 && page.str(before - 1) == "and" && page.is(before - 2, Classes::PORTFOLIO) {
            first = before - 2;
            continue;
        }
        let qualifies = page.on_any_case(before, &RANKS) && qualifies(page, before, first);
        // "Commonwealth Water Minister"
        let nation = word == "commonwealth" && first < head && page.country_is(&["AU"]);
        if is_region(page, before)
            || nation
            || page.on_any_case(before, &OUTSIDE)
            || page.on_any_case(before, &RANKS) && !qualifies
            || page.on_any_case(before, &NOT_BEFORE)
            || first < head && NATIONS.contains(&word.as_str()) && !NATIONS.contains(&lower(page, first).as_str())
        {
            break;
        }
        let matter = page.is(before, Classes::PORTFOLIO) && (page.has(head, flag::CAPITAL) || !page.has(before, flag::ALL_CAPS))
            || qualifies
            // "disabled people minister"
            || page.head_value(before) == Some(head::PEOPLE) && before > 0 && qualifies_people(page, before - 1)
            || first < head && qualifies_people(page, before) && page.head_value(first) == Some(head::PEOPLE)
            || page.has(before, flag::CAPITAL) == page.has(head, flag::CAPITAL) && MORE.contains(&word.as_str())
            || word == "up" && before > 0 && page.says(before - 1, "levelling")
            || word == "national" && first < head && NATIONAL.contains(&lower(page, first).as_str());
        let capital = page.has(before, flag::CAPITAL) && page.token(before).is_some_and(|t| t.kind == PieceKind::Word);
        let place = page.is(before, Classes::PLACE.with(Classes::DEMONYM)) && !matter;
        if matter && !(first < head && capital != page.has(first, flag::CAPITAL) && !capital) {
            first = before;
        } else if first < head
            && before > 0
            && matches!(word.as_str(), "and" | "&" | ",")
            && (page.is(before - 1, Classes::PORTFOLIO) || page.str(before - 1) == "Guard")
            // "the union and housing minister": no matter of one office.
            && !page.on_any_case(before - 1, &RANKS)
            && (page.is(first, Classes::PORTFOLIO) || page.has(first, flag::CAPITAL))
        {
            if word == "," && !(first..head).any(|t| matches!(page.str(t), "and" | "&")) {
                break;
            }
            first = before - 1;
        } else if first < head
            && page.reading.is_hyphen(before)
            && page.glued(before)
            && page.glued(first)
            && before > 0
            && page.has(before - 1, flag::CAPITAL)
            // "Then-Labor Secretary"
            && !page.on_any_case(before - 1, &OUTSIDE)
        {
            first = before - 1;
        } else if capital
            && !place
            && !page.is(before, Classes::FUNCTION.with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::ROLE).with(Classes::OFFICE))
        {
            let known = page.entry(before).is_some() || page.has(before, flag::ALL_CAPS) && !page.marked(before, mark::SHOUTED);
            let opens = (page.breaks(before) || page.marked(before, mark::TITLED | mark::SHOUTED)) && page.common(before);
            // Another capital may be a name that stands before the title by chance.
            if known
                || opens
                || role::place_ending(page, before).is_some()
                || page.is(before, Classes::GIVEN_NAME.with(Classes::FAMILY_NAME))
            {
                break;
            }
            first = before;
        } else {
            break;
        }
    }
    (first < head).then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn lists_of_matters() {
        check(&[
            (
                "Orla Quinn, Minister for Ports, Fish and the Sea, refused.",
                &[
                    "m Orla Quinn [Orla Quinn; ports, fish and the sea]",
                    "m Minister for Ports, Fish and the Sea [-; ports, fish and the sea]",
                ],
            ),
            (
                "The Minister for Trees, Rain, the Coast and Soils left.",
                &["m Minister for Trees, Rain, the Coast and Soils [-; trees, rain, the coast and soils]"],
            ),
            (
                "Minister of Water, Sewers and the Wolds Ruth Adeyemi came.",
                &["m Minister of Water, Sewers and the Wolds Ruth Adeyemi [Ruth Adeyemi; water, sewers and the wolds]"],
            ),
            (
                "Minister for Low Carbon Heat, Public Transport, and Tenants' Rights Alan Reid spoke.",
                &[
                    "m Minister for Low Carbon Heat, Public Transport, and Tenants' Rights Alan Reid [Alan Reid; low carbon heat, public transport, and tenants' rights]",
                ],
            ),
            (
                "The Minister for Finance and Public Expenditure and Reform left.",
                &["m Minister for Finance and Public Expenditure and Reform [-; finance and public expenditure and reform]"],
            ),
            (
                "The Minister of State for Mental Health and Older People left.",
                &["m Minister of State for Mental Health and Older People [-; mental health and older people]"],
            ),
            (
                "The Minister of Mental Health and Associate Minister of Sport left.",
                &["m Minister of Mental Health [-; mental health]", "m Associate Minister of Sport [-; sport]"],
            ),
            (
                "We met the Minister for Disability Issues Ann Lee and the Minister for Zero Carbon Buildings Tom Reid there.",
                &[
                    "m Minister for Disability Issues Ann Lee [Ann Lee; disability issues]",
                    "m Minister for Zero Carbon Buildings Tom Reid [Tom Reid; zero carbon buildings]",
                ],
            ),
            (
                "The Secretary of State for Transport, Net Zero and Just Transition left.",
                &["m Secretary of State for Transport, Net Zero and Just Transition [-; transport, net zero and just transition]"],
            ),
            (
                "The Minister of Fisheries and the Canadian Coast Guard left.",
                &["m Minister of Fisheries and the Canadian Coast Guard [-; fisheries and the canadian coast guard]"],
            ),
            ("The Disabled People's Minister left.", &["m Disabled People's Minister [-; disabled people]"]),
            ("The Minister of Ecology of Ecuador left.", &["m Minister of Ecology of Ecuador [-; ecology]"]),
            ("The Minister of Women's Affairs left.", &["m Minister of Women's Affairs [-; women's affairs]"]),
        ]);
    }

    #[test]
    fn no_lists() {
        check(&[
            (
                "The Minister for Health, Mary Walsh and Senator Ann Lee met.",
                &["m Minister for Health [-; health]", "m Mary Walsh [Mary Walsh; health]", "p Senator Ann Lee [Ann Lee; Senator]"],
            ),
            ("We wrote to the Minister of Energy, Oxfam and Greenpeace.", &["m Minister of Energy [-; energy]", "o Oxfam", "o Greenpeace"]),
            ("We asked the Minister for Health People Matter.", &["m Minister for Health [-; health]"]),
            ("The Minister for Health's Rural Plan failed.", &["m Minister for Health [-; health]"]),
        ]);
    }
}
