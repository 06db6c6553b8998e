//! Runs of capitals, with the small words and marks that tie them: "Nurses' and Midwives' Union of X", "Trinidad and Tobago".

use super::headed::united;
use super::is_local_body;
use super::shape::is_persons_house;
use crate::entity::name::words::{APPOSING, BINDING, DEEDS, HYPHENS, LOCAL_TAILS, REPORTING, TIES};
use crate::entity::name::{Entry, Page, gazetteer::head, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// A run of capitals.
pub(super) struct Stretch {
    pub first: usize,
    pub last: usize,
    /// Its last head word.
    pub head: Option<usize>,
    /// It holds "&" between two names.
    pub ampersand: bool,
}

/// No run has more tokens behind its first.
const LONGEST: usize = 14;

/// Places that are one.
pub(super) const PAIRS: [(&str, &str); 65] = [
    ("Aboriginal", "Torres"),
    ("Rural", "Regional"),
    ("Trinidad", "Tobago"),
    ("Punjab", "Haryana"),
    ("Jammu", "Kashmir"),
    ("Antigua", "Barbuda"),
    ("Bosnia", "Herzegovina"),
    ("Newfoundland", "Labrador"),
    ("England", "Wales"),
    ("Dumfries", "Galloway"),
    ("Perth", "Kinross"),
    ("Argyll", "Bute"),
    ("Brighton", "Hove"),
    ("Tyne", "Wear"),
    ("Andaman", "Nicobar"),
    ("Kensington", "Chelsea"),
    ("Hammersmith", "Fulham"),
    ("Barking", "Dagenham"),
    ("Devon", "Cornwall"),
    ("Avon", "Somerset"),
    ("Windsor", "Maidenhead"),
    ("Telford", "Wrekin"),
    ("Redcar", "Cleveland"),
    ("Basingstoke", "Deane"),
    ("Turks", "Caicos"),
    ("Kitts", "Nevis"),
    ("South", "East"),
    ("North", "East"),
    ("North", "West"),
    ("South", "West"),
    ("Mid", "East"),
    ("Westmorland", "Furness"),
    ("Bath", "North"),
    ("Epsom", "Ewell"),
    ("Hinckley", "Bosworth"),
    ("Newark", "Sherwood"),
    ("Nuneaton", "Bedworth"),
    ("Oadby", "Wigston"),
    ("Reigate", "Banstead"),
    ("Tonbridge", "Malling"),
    ("Lynn", "West"),
    ("Antrim", "Newtownabbey"),
    ("Ards", "North"),
    ("Coast", "Glens"),
    ("Derry", "Strabane"),
    ("Fermanagh", "Omagh"),
    ("Lisburn", "Castlereagh"),
    ("Ayrshire", "Arran"),
    ("Glasgow", "Clyde"),
    ("Cardiff", "Vale"),
    ("Lewisham", "Greenwich"),
    ("Norfolk", "Waveney"),
    ("Lancashire", "Cumbria"),
    ("Nottingham", "Nottinghamshire"),
    ("Coventry", "Warwickshire"),
    ("Cavan", "Monaghan"),
    ("Laois", "Offaly"),
    ("Louth", "Meath"),
    ("Carlow", "Kilkenny"),
    ("Longford", "Westmeath"),
    ("Stormont", "Dundas"),
    ("Devon", "Somerset"),
    ("Hereford", "Worcester"),
    ("Dorset", "Wiltshire"),
    ("Kent", "Medway"),
];

/// The run of capitals from `first`.
pub(super) fn stretch(page: &Page<'_>, first: usize) -> Stretch {
    let mut run = Stretch { first, last: first, head: None, ampersand: false };
    run.take(page, first);
    // "Newcastle upon Tyne Hospitals"
    if let Some((end, Entry::Other)) = page.entry(first)
        && end > first + 2
    {
        run.last = end - 1;
    }
    let titled = page.marked(first, mark::TITLED) && !is_credited(page, first);
    while run.last < first + LONGEST && run.goes_on(page, titled) {}
    run
}

impl Stretch {
    /// Makes `at` the last word, and notes where it is a head.
    fn take(&mut self, page: &Page<'_>, at: usize) {
        self.last = at;
        if against(page, self.first, at)
            || page.is(at, Classes::ORG_HEAD) && self.is_head(page, at)
            || at > self.first + 2 && is_cooperative(page, at)
            || at > self.first && is_front(page, at)
        {
            self.head = Some(at);
        }
    }

    /// Whether the head word `at` is one there: people are only with what they have joined for.
    fn is_head(&self, page: &Page<'_>, at: usize) -> bool {
        let first = self.first;
        // "Lembaga Air Quibel": the head that begins the name counts.
        let foreign =
            page.head_value(first) == Some(head::FIRST) && matches!(page.head_value(at), Some(head::WEAK | head::TRADE | head::FIRST));
        at == first
            || !foreign && page.head_value(at) != Some(head::PEOPLE)
            || page.str(at + 1) == "of" && (united(page, first) || people_of(page, first, at))
            || joined_for(page, first, at)
    }

    /// Takes in what stands behind the last word, where the run goes on with it.
    fn goes_on(&mut self, page: &Page<'_>, titled: bool) -> bool {
        let next = self.last + 1;
        let Some(token) = page.token(next) else { return false };
        let free = !token.has(flag::SENTENCE_START) & !page.marked(next, mark::TAKEN);
        let joint = page.gazetteer.beside.of(token.word) & (BINDING.bit | HYPHENS.bit) != 0;
        if token.has(flag::LINE_START) && (page.leaves_line(next) || !page.is(next, Classes::ORG_HEAD) && ends_with_line(page, self)) {
            return false;
        }
        if titled && self.ends_before_verb(page, next) {
            return false;
        }
        if !(joint | page.has(self.last, flag::POSSESSIVE)) {
            // Where a run ends cannot be foreseen: one question.
            let goes_on = free & follows(page, next, titled);
            if goes_on {
                self.take(page, next);
            }
            return goes_on;
        }
        if !free {
            return false;
        }
        let possessive = page.has(self.last, flag::POSSESSIVE)
            || matches!(page.str(next), "’" | "'") && page.glued(next) && page.str(self.last).ends_with(['s', 'S']);
        let behind = if possessive { self.owned(page, next) } else { self.tied(page, next, titled) };
        if let Some(at) = behind {
            self.take(page, at);
        }
        behind.is_some()
    }

    /// Whether a body is whole in a headline, and what it does follows: "UK Court Blunts Government Plan".
    fn ends_before_verb(&self, page: &Page<'_>, next: usize) -> bool {
        self.last > self.first
            && self.head == Some(self.last)
            && page.head_value(self.last) == Some(head::NORMAL)
            && is_headline_verb(page, next)
    }

    /// The word behind the possessive that stands before `next` or ends with it: "Nurses' Union".
    fn owned(&self, page: &Page<'_>, next: usize) -> Option<usize> {
        let behind = if page.has(self.last, flag::POSSESSIVE) { next } else { next + 1 };
        // "Nurses' and Midwives' Union"
        if let Some(second) = paired_owners(page, self.last, behind) {
            return Some(second);
        }
        let head_behind = || {
            let people = self.last > self.first || page.head_value(self.first) == Some(head::PEOPLE);
            page.is(behind + 1, Classes::ORG_HEAD) && page.capital(behind + 1) && people
        };
        let goes_on = page.capital(behind)
            && !page.breaks(behind)
            && (page.is(behind, Classes::ORG_HEAD)
                || page.is(behind, Classes::NAME_PART) && page.is(behind + 1, Classes::ORG_HEAD)
                || head_behind()
                || is_local_body(page, behind + 1)
                || is_cooperative(page, behind + 2));
        let ends = is_persons_house(page, self.first, self.last, behind)
            || self.is_whole(page)
            || page.is(self.last, Classes::PLACE)
            || page.has(self.last, flag::ALL_CAPS) && !page.marked(self.first, mark::SHOUTED);
        (goes_on && !ends).then_some(behind)
    }

    /// Whether the run is a body already: "European Parliament's Committee on …" is two.
    fn is_whole(&self, page: &Page<'_>) -> bool {
        match page.head_value(self.last) {
            Some(head::ALONE) => true,
            // "General Prosecutor's Office"
            Some(head::NORMAL) => self.last > self.first && !list!("prosecutor auditor ombudsman registrar").contains(page.core(self.last)),
            _ => false,
        }
    }

    /// The word that the mark or small word `tie` joins to the run.
    fn tied(&mut self, page: &Page<'_>, tie: usize, titled: bool) -> Option<usize> {
        let behind = tie + 1;
        match page.str(tie) {
            "-" | "–"
                if page.glued(tie)
                    && page.glued(behind)
                    && page.token(behind).is_some_and(|t| t.kind == PieceKind::Word)
                    && !page.marked(behind, mark::TAKEN)
                    && !is_participle(page, behind) =>
            {
                Some(behind)
            }
            "&" if page.capital(behind) && !page.breaks(behind) => {
                self.ampersand = true;
                Some(behind)
            }
            "/" if self.parts_places(page, tie) => Some(behind),
            "and" | "And" | "AND" if page.capital(behind) && ties(page, self.first, self.last, behind) => Some(behind),
            "." if page.glued(tie)
                && (matches!(page.str(self.last), "St" | "Bros" | "Ste" | "Mt" | "Ft") || is_dotted(page, self.last))
                && page.capital(behind)
                && !page.breaks(behind) =>
            {
                Some(behind)
            }
            _ => follows(page, tie, titled).then_some(tie),
        }
    }

    /// Whether a stroke stands between two places of one body: "Mayaro/Rio Claro Regional Corporation".
    fn parts_places(&self, page: &Page<'_>, stroke: usize) -> bool {
        const REACH: usize = 6;
        let behind = stroke + 1;
        // "Rio" of "Rio Claro" begins places that tables know.
        let place = |t: usize| {
            let begins = page.is(t, Classes::PHRASE_START) && !page.common(t) && page.entry(t).is_none();
            page.is(t, Classes::PLACE) || (page.is_unknown(t) || begins) && !page.has(t, flag::ALL_CAPS)
        };
        let mut words = (behind..behind + REACH).take_while(|&t| page.capital(t) && !page.breaks(t));
        page.glued(stroke)
            && page.glued(behind)
            && self.head.is_none()
            && place(self.last)
            && place(behind)
            && page.capital(behind)
            && words.any(|t| t > behind && page.head_value(t) == Some(head::NORMAL))
    }
}

/// Whether letters with full stops are a country, a state or the United Nations: the last stop belongs to "U.S.", "B.C."
pub(super) fn is_dotted(page: &Page<'_>, at: usize) -> bool {
    matches!(
        page.str(at),
        "U.S"
            | "U.K"
            | "U.N"
            | "E.U"
            | "B.C"
            | "P.E.I"
            | "N.S"
            | "N.B"
            | "N.W.T"
            | "N.Z"
            | "N.S.W"
            | "D.C"
            | "N.Y"
            | "N.J"
            | "N.C"
            | "S.C"
            | "N.D"
            | "S.D"
            | "N.H"
            | "N.M"
    )
}

/// Whether the word has the ending of what somebody does in a headline, and is in no name: "Quashes", "VOTES".
pub(in super::super) fn is_headline_verb(page: &Page<'_>, at: usize) -> bool {
    const NAMED: Classes = Classes::NAME_PART
        .with(Classes::PORTFOLIO)
        .with(Classes::ORG_HEAD)
        .with(Classes::PLACE)
        .with(Classes::THING)
        .with(Classes::ROLE)
        .with(Classes::GIVEN_NAME)
        .with(Classes::FAMILY_NAME);
    let word = page.str(at);
    word.ends_with(['s', 'S']) && !word.ends_with("ss") && !word.ends_with("SS") && page.capital(at) && !page.is(at, NAMED)
}

/// Whether the line says by whom something is: "Created by Morla Growers Alliance".
fn is_credited(page: &Page<'_>, at: usize) -> bool {
    const MADE: &List = list!(
        "created posted written published submitted started organised organized hosted led signed photo photos picture produced supported \
        funded sponsored endorsed run issued story video"
    );
    at > 1 && page.str(at - 1) == "by" && page.has(at - 2, flag::LINE_START) && page.listed(at - 2, MADE)
}

/// Whether a word has the ending, in capitals or not.
fn ends_with(word: &str, ending: &str) -> bool {
    word.len().checked_sub(ending.len()).and_then(|start| word.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// Whether a hyphen ties the participle to whom or what stands before a body, and not to its name: "Labour-run Elm Council".
fn is_participle(page: &Page<'_>, at: usize) -> bool {
    const PARTICIPLES: &List = list!(
        "led run based owned backed funded controlled strapped hit listed registered dominated supported sponsored managed affiliated linked         wide friendly facing appointed elected"
    );
    !page.has(at, flag::CAPITAL) && page.listed(at, PARTICIPLES)
}

/// What bodies do in headlines: "Passes", "QUASHES".
pub(super) fn is_headline_deed(page: &Page<'_>, at: usize) -> bool {
    const DEEDS: &List = list!(named "deeds-in-headlines");
    const NOUNS: [&str; 12] = ["ings", "ions", "ers", "ors", "ists", "ments", "ities", "ants", "ats", "ives", "aces", "ules"];
    // Any verb in the present, but for what may be a plural of what bodies have: "Senate Hearings".
    let verb = || is_headline_verb(page, at) && !NOUNS.iter().any(|&noun| ends_with(page.str(at), noun));
    !page.breaks(at) && (page.listed(at, DEEDS) || verb())
}

/// Whether those who fight for something call themselves a front: "Animal Liberation Front". Any other is a line.
fn is_front(page: &Page<'_>, at: usize) -> bool {
    const KINDS: &List =
        list!("liberation national democratic popular people's people’s patriotic revolutionary students workers islamic rescue");
    page.capital(at) && !page.capital(at + 1) && page.str(at) == "Front" && page.listed(at - 1, KINDS)
}

/// Whether the second half of "Co-op" or "Co-operative" stands there.
pub(super) fn is_cooperative(page: &Page<'_>, at: usize) -> bool {
    page.lists(at.wrapping_sub(1)) & HYPHENS.bit != 0
        && at > 1
        && list!("op ops operative operatives").contains(page.core(at))
        && page.says(at - 2, "co")
        && page.has(at - 2, flag::CAPITAL)
}

/// Whether a run of capitals is whole where its line ends: a body's head is behind, or a known thing.
fn ends_with_line(page: &Page<'_>, run: &Stretch) -> bool {
    let headed = run.last > run.first && run.head == Some(run.last) && page.head_value(run.last) == Some(head::NORMAL);
    headed || page.entry(run.first).is_some_and(|(end, _)| end == run.last + 1)
}

/// Whether people of a place, a creed or a matter have joined for something: "Ohio Nurses for Fair Pay", "Rural Doctors for Peace".
fn joined_for(page: &Page<'_>, first: usize, people: usize) -> bool {
    let kind = Classes::PLACE.with(Classes::DEMONYM).with(Classes::NAME_PART).with(Classes::PORTFOLIO);
    let unfit = Classes::GIVEN_NAME.with(Classes::ROLE).with(Classes::OFFICE).with(Classes::MONTH).with(Classes::WEEKDAY);
    // "Canadians for a Fair Tax", "Veterans Against the War"
    let article = usize::from(page.on(people + 2, &APPOSING));
    (page.says(people + 1, "for") || page.says(people + 1, "against"))
        && page.capital(people + 2 + article)
        && !page.breaks(people + 1)
        && !page.marked(first, mark::TITLED | mark::SHOUTED)
        && (first..people)
            .all(|t| (page.is(t, kind) || (!page.breaks(first) || people > first + 1) && !page.is(t, unfit)) && !page.opener(t))
}

/// Whether a capital tells that what stands before it has joined against something: "Windrush Against Sewage".
fn against(page: &Page<'_>, first: usize, at: usize) -> bool {
    page.has(at + 1, flag::CAPITAL)
        && page.str(at + 1) == "Against"
        && (page.capital(at + 2) || page.on(at + 2, &APPOSING) && page.capital(at + 3))
        && !page.breaks(at + 1)
        && !page.opener(first)
        // "Violence Against Women"
        && !list!("violence discrimination crimes crime war vote votes").contains(page.core(at))
        && !page.marked(first, mark::TITLED | mark::SHOUTED)
}

/// Whether people of one kind have joined in a country: "Paralyzed Veterans of America", "Young Writers of Kenya".
pub(super) fn people_of(page: &Page<'_>, first: usize, people: usize) -> bool {
    const UNFIT: Classes = Classes::GIVEN_NAME.with(Classes::FUNCTION).with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::OFFICE);
    people > first
        && page.head_value(people) == Some(head::PEOPLE)
        && page.str(people + 1) == "of"
        && page.is(people + 2, Classes::PLACE)
        && page.capital(people + 2)
        && !page.breaks(people + 2)
        && !page.has(people, flag::POSSESSIVE)
        && !page.marked(first, mark::TITLED | mark::SHOUTED)
        && !(first..people).any(|t| page.is(t, UNFIT) || page.opener(t))
}

/// The second of two kinds of people whose body it is: "Nurses' and Midwives' Union".
fn paired_owners(page: &Page<'_>, first: usize, joint: usize) -> Option<usize> {
    const OWNERS: Classes = Classes::NAME_PART.with(Classes::ORG_HEAD).with(Classes::COMMON);
    let second = joint + 1;
    if !matches!(page.str(joint), "and" | "&") || !page.capital(second) || page.breaks(second) || !page.is(first, OWNERS) {
        return None;
    }
    let bare = matches!(page.str(second + 1), "'" | "’") && page.glued(second + 1);
    let owned = second + 1 + usize::from(bare);
    let head = |t: usize| page.capital(t) && page.is(t, Classes::ORG_HEAD) && !page.breaks(t);
    ((bare || page.has(second, flag::POSSESSIVE))
        && (page.is(second, OWNERS) || page.is_unknown(second))
        && (head(owned) || page.capital(owned) && head(owned + 1)))
    .then_some(second)
}

/// Whether "Jan" is no month: the people's, in many names of India and its neighbours ("Kendriya Jan Sangharsh Samiti").
fn is_people(page: &Page<'_>, at: usize) -> bool {
    page.str(at) == "Jan" && page.capital(at + 1) && !page.breaks(at + 1) && page.country_is(&["IN", "PK", "NP", "BD"])
}

/// Whether the word goes on the run of capitals before it.
#[inline]
fn follows(page: &Page<'_>, at: usize, titled: bool) -> bool {
    const STOPS: Classes = Classes::FUNCTION.with(Classes::MONTH).with(Classes::WEEKDAY);
    const NAMED: Classes =
        Classes::NAME_PART.with(Classes::PORTFOLIO).with(Classes::ORG_HEAD).with(Classes::PLACE).with(Classes::THING).with(Classes::ROLE);
    let Some(token) = page.token(at) else { return false };
    let capital = token.has(flag::CAPITAL) & (token.kind == PieceKind::Word) & !page.marked(at, mark::TAKEN);
    // "JFJ Welcomes Government Plan"
    let deed = titled && page.lists(at) & (DEEDS.bit | REPORTING.bit) != 0;
    let title = titled & (token.is(Classes::COMMON) | deed) & !token.is(NAMED);
    let role = token.is(Classes::ROLE) & page.is(at + 1, Classes::GIVEN_NAME);
    capital & (!token.is(STOPS) || is_people(page, at)) & !title & !role
}

/// Whether one public body sits in two places: "Westmorland and Furness Council", "Dunkineely and Killybegs Branch". Two names in a row
/// are told apart by what stands before: "in Leeds and Bradford Council".
fn sits_in_two(page: &Page<'_>, first: usize, left: usize, right: usize, head: usize) -> bool {
    const UNFIT: Classes = Classes::GIVEN_NAME
        .with(Classes::COMMON)
        .with(Classes::ROLE)
        .with(Classes::OFFICE)
        .with(Classes::MONTH)
        .with(Classes::WEEKDAY)
        .with(Classes::DEMONYM)
        .with(Classes::ORG_HEAD);
    const SEATED: &List = list!(
        "council branch borough authority trust groups partnership archdiocese diocese constabulary board association society foodbank bank district police service hospitals museum college foundation federation alliance"
    );
    let place = |t: usize| (page.is(t, Classes::PLACE) || page.is_unknown(t)) && !page.is(t, UNFIT) && !page.has(t, flag::ALL_CAPS);
    let side = |t: usize| page.is(t, Classes::COMMON) && page.listed(t, list!("north south east west mid"));
    let before = first.checked_sub(1).map_or("", |t| page.str(t));
    (left == first || left == first + 1 && side(first))
        && place(left)
        && place(right)
        && page.entry(first).is_none_or(|(_, entry)| entry == Entry::Other)
        && page.entry(right).is_none_or(|(_, entry)| entry == Entry::Other)
        && head > right
        && head < right + 4
        && (right + 1..head).all(|t| page.is(t, Classes::COMMON.with(Classes::NAME_PART).with(Classes::PORTFOLIO).with(Classes::ORG_HEAD)))
        && (SEATED.contains(page.core(head)) || is_local_body(page, head))
        // "Quibel and Morla Council": each table knows the place, or none.
        && (!page.breaks(first) || page.is(left, Classes::PLACE) == page.is(right, Classes::PLACE))
        && !matches!(before, "in" | "at" | "from" | "to" | "near" | "around" | "across" | "between" | "both" | ",")
        && !page.marked(first, mark::TITLED | mark::SHOUTED)
}

/// Whether "and" between the two words ties one name: "Energy and Water Ombudsman", not "Parliament and Council".
fn ties(page: &Page<'_>, first: usize, left: usize, right: usize) -> bool {
    // "Trinidad and Tobago Police Service"
    if PAIRS.contains(&(page.str(left), page.str(right))) {
        return true;
    }
    // "Morla and District Credit Union"
    if page.listed(right, list!("District Area Districts")) && page.capital(right + 1) && left == first {
        return (page.is(left, Classes::PLACE) || page.is_unknown(left)) && !page.has(left, flag::ALL_CAPS) && !page.breaks(right + 1);
    }
    // "Daly and Associates"
    if page.listed(right, list!("Associates Partners Sons Brothers")) && !page.capital(right + 1) {
        return left == first && (page.is(left, Classes::FAMILY_NAME) || page.is_unknown(left));
    }
    let words = Classes::PORTFOLIO.with(Classes::NAME_PART);
    let heads = (right..right + 6)
        .take_while(|&t| t == right || page.capital(t))
        .filter(|&t| page.is(t, Classes::ORG_HEAD) || t > right + 1 && page.on(t, &LOCAL_TAILS) && is_local_body(page, t));
    let Some(head) = heads.last().filter(|_| !page.breaks(right)) else { return false };
    // "Borders Railway and Campaign for Borders Rail"
    if page.head_value(right) == Some(head::NORMAL) && page.lists(right + 1) & TIES.bit != 0 {
        return false;
    }
    // What stands before is a body already, or what stands behind is one alone.
    let closed = match page.head_value(left) {
        Some(head::ALONE) => true,
        // "Local Government and Housing Ombudsman"
        Some(head::NORMAL) if page.says(first, "local") && page.says(left, "government") => false,
        Some(head::NORMAL) => left > first || head == right,
        // "Unión" and "Fédération" begin names, "Harl Union" is one.
        Some(head::FIRST) if list!("union federation confederation").contains(page.core(left)) => left > first,
        _ if page.on(left, &LOCAL_TAILS) && is_local_body(page, left) => true,
        Some(head::WEAK) => left > first && !page.is(left - 1, words.with(Classes::COMMON).with(Classes::DEMONYM)),
        _ => false,
    };
    if closed {
        return false;
    }
    if page.is(left, words) && page.is(right, words) || sits_in_two(page, first, left, right, head) {
        return true;
    }
    // "Mines and Geosciences Bureau": matters by their form, right before the head.
    let unfit = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME).with(Classes::PLACE).with(Classes::DEMONYM).with(Classes::ROLE);
    // "National Water Standards and Rules Enforcement Agency"
    let plain = |t: usize| page.is(t, words.with(Classes::COMMON)) && page.capital(t) && !page.is(t, Classes::ORG_HEAD);
    let opens = left == first
        // "Quibel Legal and Advice Centre"
        || left == first + 1 && page.is_unknown(first)
        || page.entry(first).is_some_and(|(end, entry)| entry == Entry::Other && end == left)
        || left == first + 1 && page.is(first, Classes::DEMONYM.with(Classes::PLACE))
        || left < first + 4 && (first..left).all(|t| plain(t) || page.is(t, Classes::PLACE.with(Classes::DEMONYM)) || page.str(t) == ".");
    let near = head == right + 1 || head < right + 5 && (right..head).all(|t| page.is(t, words.with(Classes::COMMON)) && page.capital(t));
    opens
        && near
        && page.head_value(head) == Some(head::NORMAL)
        && page.is(left, words.with(Classes::COMMON))
        && !page.opener(left)
        && !page.is(left, unfit)
        && !page.is(right, unfit)
        && page.entry(left).is_none()
        && page.entry(right).is_none()
        && !page.marked(left, mark::TITLED | mark::SHOUTED)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn runs_that_go_on() {
        check(&[
            ("The Wexley/Rio Claro Regional Corporation voted.", &["o Wexley/Rio Claro Regional Corporation"]),
            (
                "We thank the Wexley Co-op and Lough Quibel Fishermen's Co-operative Society.",
                &["o Wexley Co-op", "o Lough Quibel Fishermen's Co-operative Society"],
            ),
            (
                "Lembaga Air Quibel and the Wexley Women's Corrections Facility paid.",
                &["o Lembaga Air Quibel", "o Wexley Women's Corrections Facility"],
            ),
            ("We met the Quibel Legal and Advice Centre.", &["o Quibel Legal and Advice Centre"]),
        ]);
    }

    #[test]
    fn bodies_of_two_places() {
        check(&[
            ("They met the Quibel and Morlake Council.", &["o Quibel and Morlake Council"]),
            (
                "They met Westmorland and Furness Council, Perth and Kinross Council and North and West Northamptonshire Council.",
                &["o Westmorland and Furness Council", "o Perth and Kinross Council", "o North and West Northamptonshire Council"],
            ),
            ("The Wexley and Morla Branch of the Quibel Union met.", &["o Wexley and Morla Branch of the Quibel Union"]),
            (
                "They asked Quibella and Associates. The Animal Liberation Front did.",
                &["o Quibella and Associates", "o Animal Liberation Front"],
            ),
            ("They met Harl Union and Morla Institute here.", &["o Harl Union", "o Morla Institute"]),
            ("UK Court Blunts Government Plan\n\nIt rained.", &["o UK Court"]),
        ]);
    }

    #[test]
    fn bodies_in_a_row() {
        check(&[
            ("People in Quibel and Morlake Council met.", &["o Morlake Council"]),
            ("They met Greenpeace and Morlake Council. They lie on the Home Front.", &["o Greenpeace", "o Morlake Council"]),
            ("We fight Violence Against Women.", &[]),
        ]);
    }

    #[test]
    fn runs_that_end() {
        check(&[
            ("The Elm Council/Wexley Board met.", &["o Elm Council", "o Wexley Board"]),
            ("Co-ops dumped milk. The Wexley/Morlake road is shut.", &[]),
        ]);
    }
}
