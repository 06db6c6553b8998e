//! What a body is of or for, behind its head word: "Court of Appeal for Ontario", "Department for Energy, Water and Waste".

use super::beside::{APPOSING, DEEDS, FREE, GENERIC_LOCAL, HEADS_ON, LIVING, LOCAL, TIES};
use super::{Entry, Page, gazetteer::head as heads, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::flag;
use crate::text::fold::Lower;

/// The last token of "of X and Y of Z" behind a head word.
pub(super) fn complement(page: &Page<'_>, first: usize, head: usize) -> Option<usize> {
    if page.has(head, flag::POSSESSIVE) || page.lists(head + 1) & TIES.bit == 0 {
        return None;
    }
    // "Nurses for Climate Justice": a judge's title is a matter, too.
    const MATTERS: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART);
    let word = Lower::new(page.reading.core(head));
    let word = word.as_str();
    let mut last = head;
    let mut limit = 5;
    // "Leeds City Council for Mary Doyle": a local body is for nobody.
    let seated = page.on_any_case(head, &LOCAL);
    let local = (first..head).any(|t| seated && page.is(t, Classes::PLACE) || page.on_any_case(t, &GENERIC_LOCAL));
    while limit > 0 && !page.has(last, flag::POSSESSIVE) {
        limit -= 1;
        // "U. of Manitoba"
        let tie = last + 1 + usize::from(last == head && matches!(word, "u" | "univ") && page.str(last + 1) == "." && page.glued(last + 1));
        let small = Lower::new(page.str(tie));
        if page.breaks(tie) || !page.on_any_case(tie, &TIES) || small == "." {
            break;
        }
        let big = page.has(tie, flag::CAPITAL) && !page.marked(tie, mark::TITLED | mark::SHOUTED);
        let allowed = match small.as_str() {
            "of" => true,
            "for" if word == "court" => is_circuit(page, tie),
            "against" => big || last > head,
            "for" => {
                !matches!(word, "police" | "parliament" | "senate" | "legislature" | "congress" | "house")
                    && (!local || page.on_any_case(head, &FREE) || page.head_value(head) == Some(heads::PEOPLE))
            }
            "in" | "to" if last > head && page.on_any_case(head, &FREE) => {
                big || page.is(tie + 1, Classes::COMMON) && !page.is(tie + 1, Classes::PLACE)
            }
            // "House of Lords Select Committee on Science": the last head counts.
            "into" | "on" => (last == head || is_head(page, last)) && page.on_any_case(last, &HEADS_ON),
            "with" => last > head && page.on_any_case(last, &LIVING),
            _ => big,
        };
        // "Canadians for a Fair Tax": people are for one thing, too.
        let article = page.on_any_case(tie + 1, &APPOSING) && !page.breaks(tie + 1) && (small != "of" || page.says(tie + 1, "the"));
        let at = tie + 1 + usize::from(article);
        let person = page.is(at, Classes::GIVEN_NAME) && small != "of" && page.capital(at + 1);
        if !allowed || person || !joins(page, at) {
            break;
        }
        last = at;
        // The words behind: capitals, hyphens, lists of matters.
        let mut list = false;
        for _ in 0..10 {
            let next = last + 1;
            if let Some(behind) = possessed(page, last) {
                last = behind;
                continue;
            }
            if page.has(last, flag::POSSESSIVE) || page.breaks(next) {
                break;
            }
            let matter = |t: usize| {
                (page.entry(t).is_none() || page.is(t, Classes::PORTFOLIO))
                    && joins(page, t)
                    && (page.is(t, Classes::PORTFOLIO.with(Classes::NAME_PART).with(Classes::COMMON)) || is_abstract(page, t))
                    && (!page.is(t, Classes::GIVEN_NAME) || t == last && page.is(t, Classes::COMMON))
            };
            match page.str(next) {
                "-" if page.glued(next) && page.glued(next + 1) && page.has(next + 1, flag::CAPITAL) => last = next + 1,
                "’" | "'" if page.glued(next) && page.is(next + 1, Classes::ORG_HEAD) && joins(page, next + 1) => last = next + 1,
                "," if small == "of" && !listed(page, next) => {
                    let Some(end) = trades(page, head, next) else { break };
                    last = end;
                }
                "," if !listed(page, next) => break,
                "and" | "And" | "&" | ","
                    if (matter(last) || page.str(next) != "," && first_behind(page, last, tie) && page.is_unknown(last))
                        && matter(next + 1)
                        // "Nurses for Peace and Doctors for Peace"
                        && !(page.head_value(next + 1) == Some(heads::PEOPLE) && page.lists(next + 2) & TIES.bit != 0)
                        && !page.breaks(next + 1)
                        && (page.is(next + 1, Classes::PORTFOLIO) || !page.capital(next + 2)) =>
                {
                    list |= page.str(next) == ",";
                    last = next + 1
                }
                // "Federation of Beekeepers and Seed Savers"
                "and" | "And" | "&" if small == "of" && are_members(page, head, last) => {
                    let Some(members) = members(page, next + 1) else { break };
                    last = members;
                }
                // "Office for Economic Affairs and Export Control"
                "and" | "And" | "&"
                    if matter(last)
                        && matter(next + 1)
                        && matter(next + 2)
                        && !page.is(next + 2, Classes::ORG_HEAD)
                        && !page.capital(next + 3)
                        && !page.breaks(next + 1) =>
                {
                    last = next + 2
                }
                // "Alliance for Sustainable and Holistic Agriculture"
                "and"
                    if first_behind(page, last, tie)
                        && is_adjective(page, last)
                        && is_adjective(page, next + 1)
                        && joins(page, next + 2) =>
                {
                    last = next + 2
                }
                // "Department of Forestry, Fish and the Environment"
                "and"
                    if list
                        && page.str(next + 1) == "the"
                        && matter(next + 2)
                        && page.is(next + 2, Classes::PORTFOLIO)
                        && !page.capital(next + 3) =>
                {
                    last = next + 2
                }
                _ if joins(page, next)
                    && (!page.is(next, Classes::ROLE) || (word == "office" || page.is(next, MATTERS)) && ends_office(page, next))
                    && !(page.is(last, Classes::PLACE) && page.is(next, Classes::GIVEN_NAME)) =>
                {
                    last = next
                }
                _ => break,
            }
        }
    }
    (last > head).then_some(last)
}

/// Whether a head of those that others join stands before the members that end with `last`: "Federation of Beekeepers".
fn are_members(page: &Page<'_>, head: usize, last: usize) -> bool {
    is_joined(page, head) && is_plural(page, last)
}

/// Whether others join a body of that head.
fn is_joined(page: &Page<'_>, head: usize) -> bool {
    const JOINED: List = List::new(
        "alliance association assn brotherhood confederation confédération congress council federation forum guild institute league network \
        organisation organization society syndicate union",
    );
    JOINED.contains(page.reading.core(head))
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
    let word = page.reading.core(at);
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
    let word = page.reading.core(at);
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
    matter(comma - 1)
        && matter(comma + 1)
        && (comma + 2..comma + 8)
            .take_while(|&t| !page.breaks(t))
            .any(|t| matches!(page.str(t), "and" | "&") && matter(t + 1 + usize::from(page.str(t + 1) == "the")))
}

/// Whether a small word is one of those that names of bodies have capitals for: "Early Years", "Justice for All", "Every Child".
pub(super) fn is_small_word(page: &Page<'_>, at: usize) -> bool {
    const WORDS: List = List::new("All Any Both Each Early Every Everybody Everyone Little Many More One Other Others Our Their Us Your");
    WORDS.contains(page.reading.core(at))
}

/// Whether the capital `at` may go on a body's name.
fn joins(page: &Page<'_>, at: usize) -> bool {
    const NAMED: Classes = Classes::PORTFOLIO.with(Classes::NAME_PART).with(Classes::ORG_HEAD).with(Classes::PLACE);
    // "Updates from the Coalition for Fair Rents": what ends the line ends the name, but for a deed.
    let closes = page.has(at + 1, flag::LINE_START) && !page.is(at, Classes::STATUS) && !page.on_any_case(at, &DEEDS);
    let titled = page.marked(at, mark::TITLED) && page.is(at, Classes::COMMON) && !page.is(at, NAMED) && !closes;
    page.capital(at)
        && !page.breaks(at)
        && !titled
        && !page.leaves_line(at)
        && (!page.is(at, Classes::FUNCTION.with(Classes::MONTH).with(Classes::WEEKDAY)) || is_small_word(page, at))
        // "GH¢50"
        && (!page.glued(at + 1) || !matches!(page.str(at + 1), "¢" | "₵" | "$" | "€" | "£" | "₦"))
        && (!page.is(at, Classes::OFFICE) || page.is(at, Classes::NAME_PART) || page.reading.core(at) == "Ministers"
            // "Office of the Chief Justice"
            || page.str(at) == "Chief" && page.is(at + 1, Classes::ROLE) && !page.is(at + 1, Classes::OFFICE))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

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
            ("The Office of the Chief Justice agreed.", &["o Office of the Chief Justice"]),
            ("The Union of Shop, Wholesale and Allied Workers met.", &["o Union of Shop, Wholesale and Allied Workers"]),
            ("A Campaign for Our Fens and the Coalition for Every Child won.", &["o Campaign for Our Fens", "o Coalition for Every Child"]),
            ("The Council of Canadians with Disabilities met.", &["o Council of Canadians with Disabilities"]),
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
            ("Leeds City Council for Mary Doyle!", &["o Leeds City Council", "p Mary Doyle"]),
            ("The High Court for the third time refused.", &["o High Court"]),
        ]);
    }
}
