//! What a body is of or for, behind its head word: "Court of Appeal for Ontario", "Department for Energy, Water and Waste".

use super::run::{PAIRS, is_headline_verb};
use crate::entity::name::words::{APPOSING, DEEDS, FREE, GENERIC_LOCAL, HEADS_ON, LEGAL_FORMS, LIVING, LOCAL, OPENING, TIES};
use crate::entity::name::{Entry, Page, gazetteer::head as heads, gazetteer::sense, mark};
use crate::fold::Lower;
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::{PieceKind, flag};

/// Those who have joined against something: "Initiative against Organized Crime".
const BANDED: List = List::new("campaign coalition alliance initiative movement network league");

/// The last token of "of X and Y of Z" behind a head word.
pub(super) fn complement(page: &Page<'_>, first: usize, head: usize) -> Option<usize> {
    const MOST_TIES: usize = 5;
    const MOST_WORDS: usize = 10;
    if page.has(head, flag::POSSESSIVE) || page.lists(head + 1) & TIES.bit == 0 {
        return None;
    }
    let word = Lower::new(page.core(head));
    let body = Body { page, head, word: word.as_str(), local: is_local(page, first, head) };
    let mut last = head;
    for _ in 0..MOST_TIES {
        let Some((tie, at)) = body.tied(last) else { break };
        let mut words = Words { tie, last: at, list: false };
        for _ in 0..MOST_WORDS {
            let Some(next) = body.next(&mut words) else { break };
            words.last = next;
        }
        last = words.last;
    }
    (last > head).then_some(last)
}

/// Whether a local body is named, which is for nobody: "Leeds City Council for Mary Doyle".
fn is_local(page: &Page<'_>, first: usize, head: usize) -> bool {
    let seated = page.on_any_case(head, &LOCAL);
    (first..head).any(|t| seated && page.is(t, Classes::PLACE) || page.on_any_case(t, &GENERIC_LOCAL))
}

/// A head word whose complement is read.
struct Body<'p, 'a> {
    page: &'p Page<'a>,
    head: usize,
    /// The head in small letters.
    word: &'p str,
    local: bool,
}

/// The words of a complement behind one tie, as far as they are read.
struct Words {
    tie: usize,
    last: usize,
    /// A comma stands between two of them.
    list: bool,
}

impl Body<'_, '_> {
    /// The tie behind `last`, and the first word that it ties.
    fn tied(&self, last: usize) -> Option<(usize, usize)> {
        let Body { page, head, word, .. } = *self;
        if page.has(last, flag::POSSESSIVE) {
            return None;
        }
        // "U. of Manitoba"
        let stop = last == head && matches!(word, "u" | "univ") && page.str(last + 1) == "." && page.glued(last + 1);
        let tie = last + 1 + usize::from(stop);
        let small = Lower::new(page.str(tie));
        if page.breaks(tie) || !page.on_any_case(tie, &TIES) || small == "." || !self.allows(last, tie, small.as_str()) {
            return None;
        }
        // "Canadians for a Fair Tax": people are for one thing, too.
        let article = page.on_any_case(tie + 1, &APPOSING) && !page.breaks(tie + 1) && (small != "of" || page.says(tie + 1, "the"));
        let at = tie + 1 + usize::from(article);
        let person = page.is(at, Classes::GIVEN_NAME) && small != "of" && page.capital(at + 1);
        (!person && joins(page, at)).then_some((tie, at))
    }

    /// Whether the small word `tie` can tie something to the name that ends with `last`.
    fn allows(&self, last: usize, tie: usize, small: &str) -> bool {
        let Body { page, head, word, local } = *self;
        let big = page.has(tie, flag::CAPITAL) && !page.marked(tie, mark::TITLED | mark::SHOUTED);
        match small {
            "of" => true,
            "for" if word == "court" => is_circuit(page, tie),
            // "Vice-President of the European Commission for Values"
            "for" if word == "commission" && head > 0 && page.str(head - 1) == "European" => false,
            "against" => big || last > head || BANDED.contains(word) && page.capital(tie + 1) && !page.is(tie + 1, Classes::PLACE),
            "for" => {
                let chamber = page.head_value(head) == Some(heads::ALONE) && !word.starts_with("ombuds");
                !chamber
                    && !matches!(word, "police" | "congress" | "jail" | "prison")
                    && (!local || page.on_any_case(head, &FREE) || page.head_value(head) == Some(heads::PEOPLE))
            }
            // "Campaign to Protect Rural England"
            "to" if last == head && page.on_any_case(head, &FREE) => {
                page.capital(tie + 1) && page.is(tie + 1, Classes::COMMON) && !page.is(tie + 1, Classes::PLACE.with(Classes::GIVEN_NAME))
            }
            "in" | "to" if last > head && page.on_any_case(head, &FREE) => {
                // "Coalition Against SLAPPs in Europe (CASE)"
                let initials = || page.on(tie + 2, &OPENING) && page.has(tie + 3, flag::ALL_CAPS);
                big || page.is(tie + 1, Classes::COMMON) && !page.is(tie + 1, Classes::PLACE)
                    || page.sense(tie + 1, sense::COUNTRY) != 0 && initials()
            }
            // "Union of Students in Ireland"
            "in" if last > head && is_joined(page, head) => page.sense(tie + 1, sense::COUNTRY) != 0 && !page.capital(tie + 2),
            // "House of Lords Select Committee on Science": the last head counts.
            "into" | "on" => (last == head || is_head(page, last)) && page.on_any_case(last, &HEADS_ON),
            "with" => last > head && page.on_any_case(last, &LIVING),
            _ => big,
        }
    }

    /// The last token of what goes on behind the words: capitals, hyphens, lists of matters.
    fn next(&self, words: &mut Words) -> Option<usize> {
        let Body { page, .. } = *self;
        let last = words.last;
        let next = last + 1;
        if let Some(behind) = possessed(page, last) {
            return Some(behind);
        }
        if page.has(last, flag::POSSESSIVE) || page.breaks(next) {
            return None;
        }
        match page.str(next) {
            "-" if page.glued(next) && page.glued(next + 1) && page.has(next + 1, flag::CAPITAL) => Some(next + 1),
            "’" | "'" if page.glued(next) && page.is(next + 1, Classes::ORG_HEAD) && joins(page, next + 1) => Some(next + 1),
            "," if !listed(page, next) => {
                if page.says(words.tie, "of") {
                    trades(page, self.head, next)
                } else {
                    None
                }
            }
            "and" | "And" | "AND" | "&" | "," => self.joined(words, next),
            _ => self.follows(last, next).then_some(next),
        }
    }

    /// The last token of another matter behind "and", "&" or a comma.
    fn joined(&self, words: &mut Words, joint: usize) -> Option<usize> {
        let Body { page, head, .. } = *self;
        let (tie, last) = (words.tie, words.last);
        // "Environment, Energy, and Technology"
        let closing = words.list && page.str(joint) == "," && page.str(joint + 1) == "and";
        let right = joint + 1 + usize::from(closing);
        let comma = page.str(joint) == "," && !closing;
        let of = page.says(tie, "of");
        // "House of Assembly of Newfoundland and Labrador"
        if PAIRS.contains(&(page.str(last), page.str(right))) {
            return Some(right);
        }
        let other = page.capital(right + 1) && page.says(right, "global");
        if other || is_head(page, right) && page.lists(right + 1) & TIES.bit != 0 {
            return None;
        }
        let matter = |t: usize| is_matter(page, t, last);
        if (matter(last) || !comma && first_behind(page, last, tie) && page.is_unknown(last))
            && matter(right)
            // "Nurses for Peace and Doctors for Peace"
            && !(page.head_value(right) == Some(heads::PEOPLE) && page.lists(right + 1) & TIES.bit != 0)
            && !page.breaks(right)
            && (page.is(right, Classes::PORTFOLIO) || !page.capital(right + 1))
            && !is_own_body(page, right)
        {
            words.list |= comma;
            return Some(right);
        }
        if comma {
            return None;
        }
        // "Federation of Beekeepers and Seed Savers"
        if of && are_members(page, head, last) {
            return members(page, right);
        }
        let ends = |t: usize| !page.capital(t + 1);
        // "Department of Family and Protective Services"
        let services = |t: usize| of && self.is_ministry() && page.str(t) == "Services";
        let open = |t: usize| !page.is(t, Classes::ORG_HEAD) || page.head_value(t) == Some(heads::WEAK) || services(t);
        let two = |t: usize| matter(t) && open(t) && ends(t);
        // "Office for Economic Affairs and Export Control", "Committee on Land and Physical Infrastructure"
        if matter(last) && (matter(right) || is_adjective(page, right)) && two(right + 1) && !page.breaks(right) && !page.breaks(right + 1)
        {
            return Some(right + 1);
        }
        if of && self.is_ministry() && matter(last) && is_plain_matter(page, right) {
            return Some(right);
        }
        if is_scheme_pair(page, last, joint) {
            return Some(right);
        }
        if page.str(joint) != "and" {
            return None;
        }
        if let Some(last) = small_matters(page, self.word, right).filter(|_| of && matter(last)) {
            return Some(last);
        }
        // "Alliance for Sustainable and Holistic Agriculture"
        if first_behind(page, last, tie) && is_adjective(page, last) && is_adjective(page, right) && joins(page, right + 1) {
            return Some(right + 1);
        }
        // "Department of Forestry, Fish and the Environment"
        let article = words.list && page.str(right) == "the";
        (article && matter(right + 1) && page.is(right + 1, Classes::PORTFOLIO) && ends(right + 1)).then_some(right + 1)
    }

    fn is_ministry(&self) -> bool {
        matches!(self.word, "ministry" | "department" | "directorate" | "secretariat" | "dept")
    }

    /// Whether the capital at `next` goes on the words.
    fn follows(&self, last: usize, next: usize) -> bool {
        // "Nurses for Climate Justice": a judge's title is a matter, too.
        const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART);
        let page = self.page;
        // "Court of Appeal Quashes Permit"
        let goes_on = || page.token(next + 1).is_some_and(|t| t.kind == PieceKind::Word && !t.has(flag::LINE_START));
        if page.marked(next, mark::TITLED) && is_headline_verb(page, next) && goes_on() {
            return false;
        }
        joins(page, next)
            && (!page.is(next, Classes::ROLE) || (self.word == "office" || page.is(next, MATTERS)) && ends_office(page, next))
            && !(page.is(last, Classes::PLACE) && page.is(next, Classes::GIVEN_NAME))
    }
}

/// The last of the matters in small letters that a ministry is of, too: "Ministry of Relief and disaster preparedness".
fn small_matters(page: &Page<'_>, head: &str, at: usize) -> Option<usize> {
    const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART);
    const OTHERS: Classes = Classes::BODY.with(Classes::ORG_HEAD).with(Classes::ROLE).with(Classes::FUNCTION);
    let small = |t: usize| page.is(t, MATTERS) && !page.is(t, OTHERS) && !page.has(t, flag::CAPITAL) && !page.breaks(t);
    if !matches!(head, "ministry" | "department" | "directorate" | "secretariat") || !small(at) {
        return None;
    }
    let last = at + usize::from(small(at + 1));
    let closed = page.token(last + 1).is_none_or(|t| t.kind == PieceKind::Symbol || t.is(Classes::FUNCTION)) || page.breaks(last + 1);
    (closed && !page.has(last, flag::POSSESSIVE)).then_some(last)
}

/// Whether the word is a matter that can be joined to another; `last` is the one before the joint.
fn is_matter(page: &Page<'_>, at: usize, last: usize) -> bool {
    const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART).with(Classes::COMMON);
    (page.entry(at).is_none() || page.is(at, Classes::PORTFOLIO))
        && joins(page, at)
        && (page.is(at, MATTERS) || is_abstract(page, at))
        && (!page.is(at, Classes::GIVEN_NAME) || at == last && page.is(at, Classes::COMMON))
}

/// Whether a plural that no table knows as a name closes the matters of a ministry: "Department of Agriculture and Markets".
fn is_plain_matter(page: &Page<'_>, at: usize) -> bool {
    const NAMES: Classes = Classes::GIVEN_NAME
        .with(Classes::FAMILY_NAME)
        .with(Classes::PLACE)
        .with(Classes::ORG_HEAD)
        .with(Classes::ROLE)
        .with(Classes::DEMONYM)
        .with(Classes::OFFICE);
    let known = page.is(at, Classes::COMMON) || page.is_unknown(at);
    is_plural(page, at) && known && !page.is(at, NAMES) && page.entry(at).is_none() && !page.breaks(at) && !page.capital(at + 1)
}

/// Whether the capitals from `at` are a company by their end: "Council of Workers and Energy Fiji Limited".
fn is_own_body(page: &Page<'_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let last = (at..at + LONGEST).take_while(|&t| page.capital(t) && !page.breaks(t)).last();
    last.is_some_and(|last| last > at + 1 && page.on(last, &LEGAL_FORMS))
}

/// Whether "&" ties two schemes that a body is for, of which no other body is the second: "Centers for Medicare & Medicaid Services".
fn is_scheme_pair(page: &Page<'_>, last: usize, joint: usize) -> bool {
    let scheme = |t: usize| page.entry(t).is_some_and(|(_, entry)| entry == Entry::Other) && page.capital(t) && !page.is(t, Classes::PLACE);
    page.str(joint) == "&" && scheme(last) && scheme(joint + 1) && !page.breaks(joint + 1)
}

/// Whether a head of those that others join stands before the members that end with `last`: "Federation of Beekeepers".
fn are_members(page: &Page<'_>, head: usize, last: usize) -> bool {
    is_joined(page, head) && is_plural(page, last) && !page.is(last, Classes::PLACE)
}

/// Whether others join a body of that head.
fn is_joined(page: &Page<'_>, head: usize) -> bool {
    const JOINED: List = List::new(
        "alliance association assn brotherhood confederation confédération congress council federation forum guild institute league network \
        organisation organization society syndicate union",
    );
    JOINED.contains(page.core(head))
}

/// The last token of the members from `at`, a plural with up to two words before it.
fn members(page: &Page<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    const UNFIT: Classes = Classes::GIVEN_NAME.with(Classes::FUNCTION).with(Classes::MONTH).with(Classes::WEEKDAY).with(Classes::OFFICE);
    let ends = |t: usize| !page.capital(t) || page.breaks(t) || page.leaves_line(t);
    let word = |t: &usize| !ends(*t) && (!page.is(*t, UNFIT) || page.is(*t, Classes::COMMON));
    let last = (at..at + LONGEST).take_while(word).last()?;
    let whole = ends(last + 1);
    let other = page.entry(at).is_some_and(|(_, entry)| entry != Entry::Other) || page.lists(last + 1) & TIES.bit != 0;
    (whole && !other && is_plural(page, last) && last < at + LONGEST - 1).then_some(last)
}

/// The end of a list of those who have joined, or of their trades, whose first comma stands at `comma`: "Union of Bakers, Millers and
/// Allied Workers".
fn trades(page: &Page<'_>, head: usize, comma: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    const UNFIT: Classes = Classes::GIVEN_NAME.with(Classes::PLACE).with(Classes::OFFICE);
    let word =
        |t: usize| page.capital(t) && !page.breaks(t) && (!page.is(t, UNFIT) || page.is(t, Classes::COMMON)) && page.entry(t).is_none();
    let mut at = comma;
    while at < comma + LONGEST {
        let closes = matches!(page.str(at), "and" | "&");
        if closes && word(at + 1) {
            return members(page, at + 1).filter(|_| is_joined(page, head));
        }
        if !(word(at) || page.str(at) == "," && (word(at + 1) || page.str(at + 1) == "and")) {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether the word is a plural, as far as its form tells.
fn is_plural(page: &Page<'_>, at: usize) -> bool {
    let word = page.str(at);
    page.capital(at) && word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
}

/// Whether the token is a head word of bodies.
fn is_head(page: &Page<'_>, at: usize) -> bool {
    page.is(at, Classes::ORG_HEAD) && page.head_value(at) == Some(heads::NORMAL)
}

/// Whether a court's "for" stands before where it sits: "for Ontario", "for the Northern District of X", "for the Ninth Circuit".
fn is_circuit(page: &Page<'_>, tie: usize) -> bool {
    const REACH: usize = 4;
    let seat = |t: usize| matches!(page.str(t), "District" | "Circuit" | "County" | "State" | "Province" | "Territory" | "Republic");
    page.is(tie + 1, Classes::PLACE)
        || page.str(tie + 1) == "the" && (tie + 2..tie + 2 + REACH).take_while(|&t| page.has(t, flag::CAPITAL) && !page.breaks(t)).any(seat)
}

/// Whether a word that no table knows has an ending of matters: "Estimate and Taxation", "Truth and Freedoms".
fn is_abstract(page: &Page<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 16] =
        ["ity", "ties", "ness", "ment", "ments", "tion", "tions", "sion", "ance", "ence", "ism", "ship", "dom", "doms", "ing", "ics"];
    let word = page.core(at);
    page.is_unknown(at) && word.len() > 5 && ENDINGS.iter().any(|&ending| word.ends_with(ending))
}

/// Whether the word stands right behind the tie, the article apart.
fn first_behind(page: &Page<'_>, at: usize, tie: usize) -> bool {
    at == tie + 1 || at == tie + 2 && page.str(tie + 1).eq_ignore_ascii_case("the")
}

/// Whether a capital has the ending of an adjective, or is one of the short ones.
fn is_adjective(page: &Page<'_>, at: usize) -> bool {
    const SHORT: [&str; 22] = [
        "Safe", "Fair", "Clean", "Free", "Good", "Just", "Human", "Equal", "Open", "Decent", "Secure", "Green", "Direct", "Adult", "Urban",
        "Modern", "Deaf", "Blind", "Disabled", "Older", "Young", "Black",
    ];
    const ENDINGS: [&str; 14] = ["al", "ive", "able", "ible", "ic", "ful", "ous", "ary", "ian", "ean", "less", "ese", "ent", "ish"];
    let word = page.core(at);
    let ends = word.len() > 4 && ENDINGS.iter().any(|&ending| word.ends_with(ending));
    page.capital(at) && (ends || SHORT.contains(&word)) && !page.is(at, Classes::GIVEN_NAME)
}

/// Whether the role at `at` is the one that an office is of: "Office of the Data Protection Commissioner", no name behind it.
fn ends_office(page: &Page<'_>, at: usize) -> bool {
    page.has(at, flag::POSSESSIVE) || page.breaks(at + 1) || !page.capital(at + 1)
}

/// What people possess within a name: "Court of King's Bench", "Commission on Women's Rights".
fn possessed(page: &Page<'_>, last: usize) -> Option<usize> {
    let bare = matches!(page.str(last + 1), "’" | "'") && page.glued(last + 1) && page.str(last).ends_with('s');
    if !bare && !page.has(last, flag::POSSESSIVE) {
        return None;
    }
    let behind = last + 1 + usize::from(bare);
    let people = page.head_value(last) == Some(heads::PEOPLE);
    let owner = people
        || matches!(
            Lower::new(page.str(last)).as_str(),
            "king's" | "king’s" | "queen's" | "queen’s" | "children's" | "children’s" | "men's" | "peoples" | "fishermen's"
        );
    // "Committee for Early Years' Services": several have it, and what they have is a matter.
    const MATTERS: Classes = Classes::NAME_PART.with(Classes::PORTFOLIO).with(Classes::ORG_HEAD);
    const OWNERS: Classes = Classes::GIVEN_NAME.with(Classes::FAMILY_NAME).with(Classes::PLACE).with(Classes::ROLE);
    let owned = bare && !page.is(last, OWNERS) && page.is(behind, MATTERS);
    (joins(page, behind) && (owner && page.is(behind, MATTERS.with(Classes::COMMON)) || owned)).then_some(behind)
}

/// Whether the comma stands in a list of matters that "and" closes: "Business, Energy and Industrial Strategy".
fn listed(page: &Page<'_>, comma: usize) -> bool {
    let matter = |t: usize| page.is(t, Classes::PORTFOLIO.with(Classes::NAME_PART)) && page.has(t, flag::CAPITAL);
    // "Energy, and Technology"
    let closing = page.str(comma + 1) == "and" && matter(comma + 2);
    matter(comma - 1) && closing
        || matter(comma - 1)
            && matter(comma + 1)
            && (comma + 2..comma + 8)
                .take_while(|&t| !page.breaks(t))
                .any(|t| matches!(page.str(t), "and" | "&") && matter(t + 1 + usize::from(page.str(t + 1) == "the")))
}

/// Whether a small word is one of those that names of bodies have capitals for: "Early Years", "Justice for All", "Every Child".
pub(super) fn is_small_word(page: &Page<'_>, at: usize) -> bool {
    const WORDS: List = List::new("All Any Both Each Early Every Everybody Everyone Little Many More One Other Others Our Their Us Your");
    WORDS.contains(page.core(at))
}

/// Whether the capital `at` may go on a body's name.
fn joins(page: &Page<'_>, at: usize) -> bool {
    const NAMED: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART).with(Classes::ORG_HEAD).with(Classes::PLACE);
    // "Updates from the Coalition for Fair Rents": what ends the line ends the name, but for a deed.
    let closes = page.has(at + 1, flag::LINE_START) && !page.is(at, Classes::STATUS) && !page.on_any_case(at, &DEEDS);
    // "Foundation for West Africa"
    let place = || matches!(page.entry(at), Some((_, Entry::Other)));
    let titled = page.marked(at, mark::TITLED)
        && page.is(at, Classes::COMMON)
        && !page.is(at, NAMED)
        && !closes
        && page.str(at) != "Final"
        && !place();
    page.capital(at)
        && !page.breaks(at)
        && !titled
        && !page.leaves_line(at)
        && (!page.is(at, Classes::FUNCTION.with(Classes::MONTH).with(Classes::WEEKDAY)) || is_small_word(page, at))
        // "GH¢50"
        && (!page.glued(at + 1) || !matches!(page.str(at + 1), "¢" | "₵" | "$" | "€" | "£" | "₦"))
        && (!page.is(at, Classes::OFFICE) || page.is(at, Classes::NAME_PART) || page.core(at) == "Ministers"
            // "Office of the Chief Justice"
            || page.str(at) == "Chief" && page.is(at + 1, Classes::ROLE) && !page.is(at + 1, Classes::OFFICE))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn complements() {
        check(&[
            ("The House of Lords Select Committee on Soils and Morlics met.", &["o House of Lords Select Committee on Soils and Morlics"]),
            ("The Senate Subcommittee on Water and Soil met.", &["o Senate Subcommittee on Water and Soil"]),
            ("The Kenya Commission for Truth and Freedoms met.", &["o Kenya Commission for Truth and Freedoms"]),
            ("The Joint Committee for Early Years' Services met.", &["o Joint Committee for Early Years' Services"]),
            (
                "The U.S. District Court for the Northern District of Ohio sat.",
                &["o U.S. District Court for the Northern District of Ohio"],
            ),
            ("The Federation of Beekeepers and Seed Savers met.", &["o Federation of Beekeepers and Seed Savers"]),
            ("They wrote to the Ministry of Water and disaster relief.", &["o Ministry of Water and disaster relief"]),
            ("The Campaign to Protect Rural Fens met.", &["o Campaign to Protect Rural Fens"]),
            ("The Initiative against Quibel Crime met.", &["o Initiative against Quibel Crime"]),
            ("The Coalition Against Quarries in Europe (CAQE) met.", &["o Coalition Against Quarries in Europe", "o CAQE"]),
            ("The House of Assembly of Newfoundland and Labrador met.", &["o House of Assembly of Newfoundland and Labrador"]),
            ("The Office of the Chief Justice agreed.", &["o Office of the Chief Justice"]),
            ("The Union of Shop, Wholesale and Allied Workers met.", &["o Union of Shop, Wholesale and Allied Workers"]),
            ("A Campaign for Our Fens and the Coalition for Every Child won.", &["o Campaign for Our Fens", "o Coalition for Every Child"]),
            ("The Council of Canadians with Disabilities met.", &["o Council of Canadians with Disabilities"]),
            ("A Committee on Land and Physical Infrastructure met.", &["o Committee on Land and Physical Infrastructure"]),
            ("The Bureau of Fisheries and Aquatic Resources met.", &["o Bureau of Fisheries and Aquatic Resources"]),
            ("The Office for Medicare & Medicaid Services met.", &["o Office for Medicare & Medicaid Services"]),
            ("News from the Elm Coalition for Fair Rents\nMorlake, Friday\n\nHi.", &["o Elm Coalition for Fair Rents"]),
        ]);
    }

    #[test]
    fn what_is_no_complement() {
        check(&[
            ("We were in the Court of Appeal with Greenpeace.", &["o Court of Appeal", "o Greenpeace"]),
            ("The Federation of Beekeepers and Greenpeace met.", &["o Federation of Beekeepers", "o Greenpeace"]),
            ("The Union of Bakers, Greenpeace and farmers met.", &["o Union of Bakers", "o Greenpeace"]),
            ("The Union of Bakers and Friends of the Earth met.", &["o Union of Bakers", "o Friends of the Earth"]),
            ("The Ministry of Water and water workers met.", &["o Ministry of Water"]),
            ("The Ministry of Health and Board of Trade met.", &["o Ministry of Health", "o Board of Trade"]),
            ("She is of the European Commission for Values.", &["o European Commission"]),
            ("Leeds City Council for Mary Doyle!", &["o Leeds City Council", "p Mary Doyle"]),
            ("The High Court for the third time refused.", &["o High Court"]),
            ("The Law Society of England and Wales and Greenpeace met.", &["o Law Society of England and Wales", "o Greenpeace"]),
            ("The Union of Workers and Energy Fiji Limited met.", &["o Union of Workers", "o Energy Fiji Limited"]),
        ]);
    }
}
