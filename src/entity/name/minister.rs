//! Ministers: the offices of many countries and the grammar that builds their titles.
//!
//! Two kinds of title. A *whole* title is its own portfolio: "Prime Minister", "Premier", "Attorney General" (see `office`).
//! A *built* one has a head and a portfolio before it ("Foreign Affairs Minister", "Home Secretary") or behind
//! ("Minister of State for Transport", "Secretary of the Interior").

use super::super::{Entity, Portfolio, Value};
use super::beside::{NOT_BEFORE, TIES};
use super::beside_head::{before_title, in_charge, rank_behind, seat_behind};
use super::office::{CLERICAL, MINISTER, SECRETARY};
use super::whole::of_place;
use super::{Page, bearer, gazetteer::sense, mark, portfolio, secretary, whole};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::span::Span;
use crate::text::flag;
use crate::text::fold::Lower;

/// Before "minister" alone, they tell the office from the cleric.
const TOLD: &str = "the his her their our its this that these those both former acting then new federal \
                    present current previous next responsible competent relevant outgoing incoming same dear your my";

/// A title, in tokens.
pub(super) struct Title {
    pub first: usize,
    pub last: usize,
    pub portfolio: Option<Portfolio>,
    pub plural: bool,
}

/// Finds the titles of the text and the names behind them.
pub(super) fn find(page: &mut Page<'_>, offices: &[u32], found: &mut Vec<Entity>) {
    let mut behind = 0;
    // "The Secretary" is a minister's where no other has that title, or one who has it is named before.
    let mut secretaries = page.country_is(&["HK", "PH"]);
    for at in offices.iter().map(|&at| at as usize) {
        if at >= behind
            && !page.marked(at, mark::TAKEN)
            && let Some(title) = title_at(page, at).or_else(|| secretary::alone(page, at).filter(|_| secretaries))
        {
            behind = title.last + 1;
            secretaries |= title.portfolio.is_some() && page.sense(at, sense::OFFICE) == SECRETARY && page.has(at, flag::CAPITAL);
            mention(page, &title, found);
        }
    }
}

fn title_at(page: &Page<'_>, at: usize) -> Option<Title> {
    if let Some((end, &words)) = page.gazetteer.offices.longest(page.reading, at)
        && (at + 1..end).all(|t| !page.breaks(t))
        && let Some(title) = whole::title(page, at, end - 1, words)
    {
        return Some(title);
    }
    match page.sense(at, sense::OFFICE) {
        0 => None,
        MINISTER => minister(page, at),
        SECRETARY => secretary::title(page, at),
        _ if page.reading.core(at).len() == 3 && page.says(at, "mos") => minister_of_state(page, at),
        _ => page.has(at, flag::ALL_CAPS).then(|| secretary::council_member(page, at)).flatten(),
    }
}

/// "MoS Finance", "MoS (IC) for Ports", "MoS Home": the portfolio mostly stands behind without a "for".
fn minister_of_state(page: &Page<'_>, at: usize) -> Option<Title> {
    if page.reading.core(at) != "MoS" || page.country.is_some() && !page.country_is(&["IN", "PK", "BD", "NP", "LK"]) {
        return None;
    }
    let (rank, next) = rank_behind(page, at);
    let tie = usize::from(matches!(page.str(next), "for" | "of"));
    let matter = portfolio::behind(page, next + tie).filter(|&(first, _)| page.capital(first) && page.is(first, Classes::PORTFOLIO));
    let (first, shadow) = before_title(page, at);
    let (last, portfolio) = matter.map_or((rank, None), |(first, last)| (last, Some(Portfolio::Written(page.reading.span(first, last)))));
    (!shadow).then_some(Title { first, last, portfolio, plural: false })
}

pub(super) fn lower(page: &Page<'_>, at: usize) -> Lower {
    Lower::new(page.reading.core(at))
}

impl Page<'_> {
    /// A span without the ending of a possessive.
    fn owned(&self, span: Span) -> Span {
        let text = span.of(self.reading.text);
        let owner = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        Span::new(span.start(), span.start() + owner.len())
    }
}

/// A title with the head "minister".
fn minister(page: &Page<'_>, at: usize) -> Option<Title> {
    let plural = page.reading.core(at).ends_with(['s', 'S']);
    let capital = page.has(at, flag::CAPITAL);
    if page.has(at, flag::POSSESSIVE) && page.has(at + 1, flag::CAPITAL) && page.is(at + 1, Classes::ORG_HEAD)
        || plural && at > 1 && page.is(at - 2, Classes::ORG_HEAD) && page.says(at - 1, "of")
        || page.on_any_case(at.wrapping_sub(1), &NOT_BEFORE)
        || page.str(at + 1) == "-" && page.glued(at + 1) && !in_charge(page, at)
    {
        return None;
    }
    // Behind: "of State", "for X", "in charge of X".
    let (mut last, mut behind) = (at, None);
    if !page.has(at, flag::POSSESSIVE) {
        let next;
        (last, next) = rank_behind(page, at);
        let tied = page.lists(next) & TIES.bit != 0 && !page.breaks(next);
        if tied && matches!(lower(page, next).as_str(), "for" | "of") {
            let matter = next + 1 + usize::from(page.says(next + 1, "the"));
            if CLERICAL.contains(&lower(page, matter).as_str()) {
                return None;
            }
            // "the Interior Minister of Thuringia", but "the Minister of Niger Delta Affairs"
            let goes_on = (matter + 1..=matter + 2).take_while(|&t| page.has(t, flag::CAPITAL)).any(|t| page.is(t, Classes::PORTFOLIO));
            let abroad = page.says(next, "of") && page.is(matter, Classes::PLACE) && !page.is(matter, Classes::PORTFOLIO) && !goes_on;
            behind = portfolio::behind(page, next + 1)
                .filter(|_| !abroad)
                .filter(|&(first, _)| capital || !page.has(first, flag::CAPITAL) || page.is(first, Classes::PORTFOLIO));
        } else if tied && page.says(next, "in") {
            behind = seat_behind(page, next + 1).filter(|&(first, _)| capital || page.says(first, "prime"));
        } else if tied && capital && page.says(next, "to") && page.says(next + 1, "the") {
            // "Assistant Minister to the Prime Minister"
            behind = match page.gazetteer.offices.longest(page.reading, next + 2) {
                Some((end, words)) if words.is_empty() && page.has(next + 2, flag::CAPITAL) => Some((next + 2, end - 1)),
                _ => None,
            };
        }
    }
    if let Some((first, end)) = behind {
        let (start, shadow) = before_title(page, at);
        return (!shadow).then(|| Title {
            first: start,
            last: of_canada(page, of_place(page, end)),
            portfolio: Some(Portfolio::Written(page.reading.span(first, end))),
            plural,
        });
    }
    // "Labour Minister" is of a party in Britain and of labour elsewhere.
    let abroad = |t: usize| t > 0 && page.is(t - 1, Classes::PLACE.with(Classes::DEMONYM));
    let work = |t: usize| page.is(t, Classes::PORTFOLIO) && (abroad(t) || !page.country_is(&["GB"]));
    let foreign = |first: usize| (first..at).all(|t| page.is(t, Classes::PLACE.with(Classes::DEMONYM)) && !work(t));
    if let Some(first) = portfolio::before(page, at).filter(|&first| !foreign(first)) {
        if plural && !capital && is_counted(page, first) {
            return None;
        }
        let matter = page.owned(page.reading.span(first, at - 1));
        let (start, shadow) = before_title(page, first);
        let last = if last == at { of_place(page, last) } else { last };
        // "not one Government minister": no matter of its own.
        let portfolio = (!matter.of(page.reading.text).eq_ignore_ascii_case("government")).then_some(Portfolio::Written(matter));
        return (!shadow).then_some(Title { first: start, last, portfolio, plural });
    }
    let (start, shadow) = before_title(page, at);
    if shadow {
        return None;
    }
    let outside = start.checked_sub(1).map_or(Lower::new(""), |b| lower(page, b));
    let named = page.capital(last + 1) && !page.breaks(last + 1) && !page.common(last + 1);
    let told = list!(TOLD).contains(outside.as_str());
    // "the two ministers"
    let counted = plural && page.is(start.wrapping_sub(1), Classes::NUMERAL) && !is_counted(page, start);
    // "Thank you, minister."
    let addressed = outside == "," && !plural && (page.breaks(at + 1) || matches!(page.str(at + 1), "." | "!" | "?"));
    (capital || told || named || addressed || counted).then_some(Title { first: start, last, portfolio: None, plural })
}

/// "Minister of Agriculture and Agri-Food Canada": departments of Canada are called so.
fn of_canada(page: &Page<'_>, end: usize) -> usize {
    let at = end + 1;
    let named = page.str(at) == "Canada" && page.capital(at) && !page.breaks(at) && !page.has(end, flag::POSSESSIVE);
    if named && (!page.capital(at + 1) || page.breaks(at + 1)) { at } else { end }
}

/// Where the body begins that a minister's office is, by its title: "Office of the Prime Minister".
fn office_of(page: &Page<'_>, title: &Title) -> Option<usize> {
    let office = title.first.checked_sub(3).filter(|_| !title.plural && !page.has(title.last, flag::POSSESSIVE))?;
    let heads = ["minister", "premier"].iter().any(|head| page.says(title.last, head));
    let told = heads && page.str(office) == "Office" && page.str(office + 1) == "of" && page.str(office + 2) == "the";
    (told && page.capital(office) && page.has(title.first, flag::CAPITAL) && (office + 1..=title.first).all(|t| !page.breaks(t)))
        .then_some(office)
}

/// Whether a number before the title `first` tells how many there were, and not who: "five housing ministers", but "the two ministers".
pub(super) fn is_counted(page: &Page<'_>, first: usize) -> bool {
    let successive = page.says(first.wrapping_sub(1), "successive");
    let Some(number) = first.checked_sub(1 + usize::from(successive)).filter(|_| !page.breaks(first)) else { return false };
    let many = page.is(number, Classes::NUMERAL) || list!("several many no dozen numerous").contains(page.str(number));
    let told = list!("the all these those both our their its").contains(page.str(number.wrapping_sub(1)));
    successive || many && !told
}

/// Puts down a title, alone or with the name or names behind it.
fn mention(page: &mut Page<'_>, title: &Title, found: &mut Vec<Entity>) {
    let mut title = Title { ..*title };
    // "the Special Adviser to the Prime Minister Ann Lee": the name is the adviser's.
    let served = title.first > 2
        && page.says(title.first - 1, "the")
        && page.says(title.first - 2, "to")
        && page.is(title.first - 3, Classes::ROLE.with(Classes::ROLE_PART));
    let mut named = bearer::behind(page, title.last + 1).filter(|_| !page.has(title.last, flag::POSSESSIVE) && !served);
    // "Minister in the Prime Minister's Department (Law)": what is in brackets is the matter.
    let seat = title.first < title.last && matches!(page.reading.core(title.last), "Department" | "Office" | "Presidency");
    if seat
        && !title.plural
        && let Some(close) = bearer::closing(page, title.last + 1)
    {
        title.portfolio = Some(Portfolio::Written(page.reading.span(title.last + 2, close - 1)));
        title.last = close;
        named = bearer::behind(page, close + 1);
    }
    // "Associate Minister of Health (Mental Health) Xolwa Mbuth"
    if named.is_none()
        && let Some(close) = bearer::closing(page, title.last + 1)
        && let Some((first, last)) = bearer::behind(page, close + 1).filter(|&(first, last)| last > first)
    {
        (title.last, named) = (close, Some((first, last)));
    }
    let title = &title;
    let alone =
        Entity { span: page.reading.span(title.first, title.last), value: Value::Minister { name: None, portfolio: title.portfolio } };
    let Some((first, last)) = named else {
        if let Some(office) = office_of(page, title) {
            page.take(office, title.last);
            found.push(Entity { span: page.reading.span(office, title.last), value: Value::Organization });
            return;
        }
        page.take(title.first, title.last);
        let end = bearer::end_of_title(page, title.last);
        page.marks[end] |= mark::TITLE_END;
        found.push(alone);
        // "the Minister for Rail, Ryan Park, …": a surname that names things.
        if page.str(end + 1) == ","
            && let Some((first, last)) = bearer::behind(page, end + 2)
            && first < last
            && page.is(last, Classes::THING.with(Classes::ROLE).with(Classes::ORG_HEAD))
            && matches!(page.str(last + 1), "," | "." | ")")
        {
            page.take(first, last);
            page.people.push((first, last));
            let name = page.reading.span(first, last);
            found.push(Entity { span: name, value: Value::Minister { name: Some(name), portfolio: title.portfolio } });
        }
        return;
    };
    if !title.plural {
        page.take(title.first, last);
        page.people.push((first, last));
        let span = page.reading.span(title.first, last);
        found.push(Entity { span, value: Value::Minister { name: Some(page.reading.span(first, last)), portfolio: title.portfolio } });
        return;
    }
    // "Ministers Joly, Hussen and Miller": each name for itself.
    page.take(title.first, title.last);
    let mut next = Some((first, last));
    for _ in 0..12 {
        let Some((first, last)) = next else { break };
        let span = page.reading.span(first, last);
        page.take(first, last);
        page.people.push((first, last));
        found.push(Entity { span, value: Value::Minister { name: Some(span), portfolio: title.portfolio } });
        let mut at = last + 1;
        at += usize::from(page.has(at, flag::ALL_CAPS) && page.is(at, Classes::ROLE) && !page.breaks(at));
        if page.has(last, flag::POSSESSIVE) || !matches!(page.str(at), "," | "and" | "&") {
            break;
        }
        at += 1 + usize::from(page.str(at) == "," && page.str(at + 1) == "and");
        next = bearer::behind(page, at);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_in};

    #[test]
    fn offices_ranks_and_those_who_serve() {
        check(&[
            (
                "Internal Affairs Minister General Jeje Odell came. The Minister General Affairs is unknown to.",
                &["m Internal Affairs Minister General Jeje Odell [Jeje Odell; internal affairs]", "m Minister [-; -]"],
            ),
            ("Not one Government minister came.", &["m Government minister [-; -]"]),
            ("Ann Lee, a government minister, came.", &["m Ann Lee [Ann Lee; -]", "m government minister [-; -]"]),
            (
                "We met outside the Office of the Prime Minister and in the office of the Prime Minister.",
                &["o Office of the Prime Minister", "m Prime Minister [-; prime minister]"],
            ),
            (
                "The Minister of Agriculture and Agri-Food Canada came. The Minister of Health came to Canada.",
                &["m Minister of Agriculture and Agri-Food Canada [-; agriculture and agri-food]", "m Minister of Health [-; health]"],
            ),
            (
                "It is the Environment Minister, Tanya Marsh's decision.",
                &["m Environment Minister [-; environment]", "m Tanya Marsh [Tanya Marsh; environment]"],
            ),
        ]);
        check_in(
            "ZA",
            &[
                ("A spokesperson for the MEC, Sizwe Kupelo, replied.", &["m MEC [-; -]", "p Sizwe Kupelo"]),
                ("The MEC, Sizwe Kupelo, replied.", &["m MEC [-; -]", "m Sizwe Kupelo [Sizwe Kupelo; -]"]),
                (
                    "The MEC for KwaZulu-Natal's Department of Health and the MEC for the Limpopo Department of Education came.",
                    &[
                        "m MEC for KwaZulu-Natal's Department of Health [-; health]",
                        "m MEC for the Limpopo Department of Education [-; education]",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn titles_of_many_countries() {
        check(&[
            ("Fisheries Minister Ada Lindqvist spoke.", &["m Fisheries Minister Ada Lindqvist [Ada Lindqvist; fisheries]"]),
            (
                "Minister for Business, Employment and Retail Ann Lee spoke to the NATO Secretary General.",
                &["m Minister for Business, Employment and Retail Ann Lee [Ann Lee; business, employment and retail]", "o NATO"],
            ),
            ("Danish Climate Minister Lars Holm spoke.", &["m Danish Climate Minister Lars Holm [Lars Holm; climate]"]),
            (
                "We met the Minister of State for Ports and Shipping Meera Nair.",
                &["m Minister of State for Ports and Shipping Meera Nair [Meera Nair; ports and shipping]"],
            ),
            ("Secretary of the Interior Ann Wells signed.", &["m Secretary of the Interior Ann Wells [Ann Wells; interior]"]),
            ("Work and Pensions Secretary Tom Reid signed.", &["m Work and Pensions Secretary Tom Reid [Tom Reid; work and pensions]"]),
            ("Former Health Minister Jo Park left.", &["m Health Minister Jo Park [Jo Park; health]"]),
            ("then-Labor Secretary Jo Park left.", &["m Labor Secretary Jo Park [Jo Park; labor]"]),
            ("Associate Education Minister Rui Costa left.", &["m Associate Education Minister Rui Costa [Rui Costa; education]"]),
            (
                "Tánaiste Niamh Byrne and Premier Ian Holt met.",
                &["m Tánaiste Niamh Byrne [Niamh Byrne; tánaiste]", "m Premier Ian Holt [Ian Holt; premier]"],
            ),
            ("Deputy Prime Minister Eva Novak met us.", &["m Deputy Prime Minister Eva Novak [Eva Novak; prime minister]"]),
            (
                "The two housing ministers met. Five rail ministers left, as three successive premiers did.",
                &["m housing ministers [-; housing]"],
            ),
            ("The PM and the Home Secretary listened.", &["m PM [-; prime minister]", "m Home Secretary [-; home]"]),
            ("The minister listened. Her ministers did not.", &["m minister [-; -]", "m ministers [-; -]"]),
            ("Gauteng Health MEC Thandi Mokoena came.", &["m Gauteng Health MEC Thandi Mokoena [Thandi Mokoena; health]"]),
            ("Chief Minister Asha Rao's office replied.", &["m Chief Minister Asha Rao [Asha Rao; chief minister]"]),
            ("Lord Chancellor and Justice Secretary", &["m Lord Chancellor [-; lord chancellor]", "m Justice Secretary [-; justice]"]),
        ]);
    }

    #[test]
    fn parts_of_countries_and_secretaries_abroad() {
        check(&[
            (
                "Resources and Northern Australia Minister Ann Lee left.",
                &["m Resources and Northern Australia Minister Ann Lee [Ann Lee; resources and northern australia]"],
            ),
            ("Service Nova Scotia Minister Ann Lee left.", &["m Service Nova Scotia Minister Ann Lee [Ann Lee; service nova scotia]"]),
            ("Nova Scotia Minister Ann Lee left.", &["m Nova Scotia Minister Ann Lee [Ann Lee; -]"]),
            (
                "Ann Lee, Secretary of State for Levelling Up, Housing and Communities, left.",
                &[
                    "m Ann Lee [Ann Lee; levelling up, housing and communities]",
                    "m Secretary of State for Levelling Up, Housing and Communities [-; levelling up, housing and communities]",
                ],
            ),
            ("Secretary for Security Ann Lee left.", &["m Secretary for Security Ann Lee [Ann Lee; security]"]),
            ("The Secretary for Security left.", &[]),
            ("Ann Lee, the last rail minister, left.", &["m Ann Lee [Ann Lee; rail]", "m rail minister [-; rail]"]),
            ("Solicitor General for Scotland Ann Lee left.", &["m Solicitor General for Scotland Ann Lee [Ann Lee; solicitor general]"]),
        ]);
    }

    #[test]
    fn ranks_before_and_behind_the_head() {
        check(&[
            (
                "Minister of State (Independent Charge) for Ports Meera Nair spoke.",
                &["m Minister of State (Independent Charge) for Ports Meera Nair [Meera Nair; ports]"],
            ),
            (
                "Minister-in-charge of Fisheries Tan Mei Ling spoke.",
                &["m Minister-in-charge of Fisheries Tan Mei Ling [Tan Mei Ling; fisheries]"],
            ),
            ("The minister-in-waiting spoke.", &[]),
            (
                "Second Minister for Finance Ann Lind and Coordinating Minister for Social Policies Tom Reid met.",
                &[
                    "m Second Minister for Finance Ann Lind [Ann Lind; finance]",
                    "m Coordinating Minister for Social Policies Tom Reid [Tom Reid; social policies]",
                ],
            ),
            ("Minister Delegate for Transport Ann Lind spoke.", &["m Minister Delegate for Transport Ann Lind [Ann Lind; transport]"]),
            (
                "The Minister in the Prime Minister's Office, Ann Lind, and the Minister in the Ministry of Works, Tom Reid, spoke.",
                &[
                    "m Minister in the Prime Minister's Office [-; prime minister's office]",
                    "m Ann Lind [Ann Lind; prime minister's office]",
                    "m Minister in the Ministry of Works [-; works]",
                    "m Tom Reid [Tom Reid; works]",
                ],
            ),
            ("The Minister in the Netherlands spoke.", &["m Minister [-; -]"]),
            (
                "The Minister of Water, Dr. the Hon. Rose Reid, agreed.",
                &["m Minister of Water [-; water]", "m Hon. Rose Reid [Rose Reid; water]"],
            ),
            (
                "Tánaiste and Minister for Defence Niamh Byrne left.",
                &["m Tánaiste [-; tánaiste]", "m Minister for Defence Niamh Byrne [Niamh Byrne; defence]"],
            ),
            ("The Attorney-General left.", &["m Attorney-General [-; attorney general]"]),
        ]);
    }

    #[test]
    fn bearers_without_a_known_name() {
        check(&[
            (
                "The Minister of State for Petroleum (Oil), Xolwa Mbuth, left. Mbuth wept.",
                &[
                    "m Minister of State for Petroleum [-; petroleum]",
                    "m Xolwa Mbuth [Xolwa Mbuth; petroleum]",
                    "m Mbuth [Xolwa Mbuth; petroleum]",
                ],
            ),
            (
                "The MEC for Health in the Eastern Cape, Tarquel Ondo, settled.",
                &["m MEC for Health [-; health]", "m Tarquel Ondo [Tarquel Ondo; health]"],
            ),
            (
                "The Minister in the Presidency (Women) Xolwa Mbuth and the Minister for Rail, Ryan Park, left.",
                &[
                    "m Minister in the Presidency (Women) Xolwa Mbuth [Xolwa Mbuth; women]",
                    "m Minister for Rail [-; rail]",
                    "m Ryan Park [Ryan Park; rail]",
                ],
            ),
            (
                "Orla Quinn (SPD), Minister of Rail, met the Hon. Ann Lee, P.C., Minister of Sport.",
                &[
                    "m Orla Quinn [Orla Quinn; rail]",
                    "o SPD",
                    "m Minister of Rail [-; rail]",
                    "m Hon. Ann Lee [Ann Lee; sport]",
                    "m Minister of Sport [-; sport]",
                ],
            ),
            (
                "Rail Minister Susan Close left. Minister Close wept. Dr Close slept. The minister closed it.",
                &[
                    "m Rail Minister Susan Close [Susan Close; rail]",
                    "m Minister Close [Susan Close; rail]",
                    "m Dr Close [Susan Close; rail]",
                    "m minister [-; -]",
                ],
            ),
            (
                "Rail Minister Omar Nasution Baig left. Omar Nasution wept.",
                &["m Rail Minister Omar Nasution Baig [Omar Nasution Baig; rail]", "m Omar Nasution [Omar Nasution Baig; rail]"],
            ),
            (
                "Rail Minister Asha Quibell left. Quibell's Ministry slept.",
                &["m Rail Minister Asha Quibell [Asha Quibell; rail]", "m Quibell [Asha Quibell; rail]"],
            ),
            ("We wrote to the Minister of Health, Zeldo Brackwin and the mill.", &["m Minister of Health [-; health]"]),
            (
                "Orla Quinn, when she was Minister for Rail, agreed. Ann Lee asked when the Minister for Rail would.",
                &["m Orla Quinn [Orla Quinn; rail]", "m Minister for Rail [-; rail]", "p Ann Lee", "m Minister for Rail [-; rail]"],
            ),
        ]);
    }

    #[test]
    fn places_and_neighbours_are_no_matter() {
        check(&[
            ("The union and housing minister met.", &["m housing minister [-; housing]"]),
            ("Welsh Education Minister Jo Park came.", &["m Welsh Education Minister Jo Park [Jo Park; education]"]),
            ("Scottish Health Secretary Jo Park came.", &["m Scottish Health Secretary Jo Park [Jo Park; health]"]),
            ("Northern Ireland Secretary Jo Park came.", &["m Northern Ireland Secretary Jo Park [Jo Park; northern ireland]"]),
            ("The Welsh Secretary came.", &["m Welsh Secretary [-; welsh]"]),
            ("Western Cape Health MEC Jo Park came.", &["m Western Cape Health MEC Jo Park [Jo Park; health]"]),
            ("New South Wales Planning Minister Jo Park came.", &["m New South Wales Planning Minister Jo Park [Jo Park; planning]"]),
            ("Northern Territory Health Minister Jo Park came.", &["m Northern Territory Health Minister Jo Park [Jo Park; health]"]),
        ]);
    }

    #[test]
    fn no_ministers() {
        check(&[
            ("The press secretary, the company secretary and the general secretary came.", &[]),
            ("A Methodist minister and the minister of religion came.", &[]),
            ("The shadow health minister asked.", &[]),
            ("The ministry and its ministerial code.", &[]),
            ("The Council of Ministers met.", &["o Council of Ministers"]),
            ("Our club secretary keeps the minutes; the vice-chancellor reads them.", &[]),
            ("We meet at 7 PM.", &[]),
        ]);
    }

    #[test]
    fn lists_and_neighbours() {
        check(&[
            (
                "Forests Minister Kim Vale, Health Minister Lou Ash. Ministers Vale and Ash agreed. Vale resigned.",
                &[
                    "m Forests Minister Kim Vale [Kim Vale; forests]",
                    "m Health Minister Lou Ash [Lou Ash; health]",
                    "m Vale [Kim Vale; forests]",
                    "m Ash [Lou Ash; health]",
                    "m Vale [Kim Vale; forests]",
                ],
            ),
            (
                "Sara Lind, the immigration minister, resigned.",
                &["m Sara Lind [Sara Lind; immigration]", "m immigration minister [-; immigration]"],
            ),
            (
                "Rt Hon Alan Birch MP, Secretary of State for Transport",
                &["m Rt Hon Alan Birch [Alan Birch; transport]", "m Secretary of State for Transport [-; transport]"],
            ),
            (
                "The Transport Secretary, Ann Roe MP, agreed. Roe left.",
                &["m Transport Secretary [-; transport]", "m Ann Roe [Ann Roe; transport]", "m Roe [Ann Roe; transport]"],
            ),
            (
                "The Northern Ireland Environment Minister, Sean Tully MLA, has agreed.",
                &["m Northern Ireland Environment Minister [-; environment]", "m Sean Tully [Sean Tully; environment]"],
            ),
            (
                "The Housing Minister, Ann Roe T.D., came. The Water Minister, the Hon. Rose Reid MP, came.",
                &[
                    "m Housing Minister [-; housing]",
                    "m Ann Roe [Ann Roe; housing]",
                    "m Water Minister [-; water]",
                    "m Hon. Rose Reid [Rose Reid; water]",
                ],
            ),
            ("The Minister, Ann Roe TD, left.", &["m Minister [-; -]", "m Ann Roe [Ann Roe; -]"]),
            ("The minister, Ann Roe and Tom Reid left.", &["m minister [-; -]", "p Ann Roe", "p Tom Reid"]),
            ("Ministers Ann Roe MP and Tom Reid MP left.", &["m Ann Roe [Ann Roe; -]", "m Tom Reid [Tom Reid; -]"]),
            ("South Australian Planning Minister Nick Roe left.", &["m South Australian Planning Minister Nick Roe [Nick Roe; planning]"]),
            ("The Health Minister, Ann Roe MS, spoke.", &["m Health Minister [-; health]", "m Ann Roe [Ann Roe; health]"]),
            ("The Health Minister, Ann Roe TD and others spoke.", &["m Health Minister [-; health]", "m Ann Roe [Ann Roe; health]"]),
            (
                "The Housing Secretary, Jo Park MSP: no. The Health Secretary, Ann Roe MP's friend, came.",
                &["m Housing Secretary [-; housing]", "m Jo Park [Jo Park; housing]", "m Health Secretary [-; health]", "p Ann Roe"],
            ),
            (
                "The Minister for Finance, Michael Daly, refused.",
                &["m Minister for Finance [-; finance]", "m Michael Daly [Michael Daly; finance]"],
            ),
            (
                "Melanie Cote called. Justice Minister Mélanie Côté wrote.",
                &["m Melanie Cote [Mélanie Côté; justice]", "m Justice Minister Mélanie Côté [Mélanie Côté; justice]"],
            ),
        ]);
    }

    /// The names of a text of a country.
    fn names_of(text: &str, country: &str) -> Vec<String> {
        let analyzer = crate::Analyzer::builder().country(country.parse().unwrap()).build().unwrap();
        let analysis = analyzer.analyze(text);
        let all = analysis.items().flat_map(|i| i.entities().to_vec()).chain(analysis.others().flat_map(|o| o.entities().to_vec()));
        let name = |e: &crate::Entity| match e.value {
            crate::Value::Minister { portfolio, .. } => {
                Some(format!("{} [{}]", e.span.of(text), portfolio.map_or("-".to_owned(), |p| p.words(text))))
            }
            _ => None,
        };
        all.filter_map(|e| name(&e)).collect()
    }

    #[test]
    fn offices_of_one_country() {
        for (country, text, expected) in [
            ("AU", "WA Housing Minister Rosa Petrov came.", &["WA Housing Minister Rosa Petrov [housing]"][..]),
            ("IN", "UP Health Minister Ravi Lal came.", &["UP Health Minister Ravi Lal [health]"]),
            ("AU", "Vic Energy Minister Rosa Petrov came.", &["Vic Energy Minister Rosa Petrov [energy]"]),
            (
                "ZA",
                "Forestry, Fisheries and the Environment Minister Jo Park came.",
                &["Forestry, Fisheries and the Environment Minister Jo Park [forestry, fisheries and the environment]"],
            ),
            ("IL", "Israel's National Security Minister Jo Park came.", &["National Security Minister Jo Park [national security]"]),
            ("NZ", "National Health Minister Jo Park came.", &["Health Minister Jo Park [health]"]),
            ("CA", "She is B.C.'s labour minister, he a Labour minister.", &["labour minister [labour]", "Labour minister [labour]"]),
            ("IN", "CM Asha Rao came.", &["CM Asha Rao [chief minister]"]),
            ("GB", "The rope is 12 CM long.", &[]),
            ("IN", "HRD Minister Om Das came.", &["HRD Minister Om Das [hrd]"]),
            ("PH", "DENR Secretary Maya Cruz came.", &["DENR Secretary Maya Cruz [denr]"]),
            ("GB", "RMT Secretary Maya Cruz came.", &[]),
            ("HK", "Secretary for Housing Chan Mei-ling came.", &["Secretary for Housing Chan Mei-ling [housing]"]),
            (
                "PH",
                "The department's Secretary Maya Cruz and DENR's Secretary Jo Park left.",
                &["Secretary Maya Cruz [-]", "Secretary Jo Park [-]"],
            ),
            (
                "GB",
                "Deputy Minister for Social Partnership Maya Cruz left.",
                &["Deputy Minister for Social Partnership Maya Cruz [social partnership]"],
            ),
            ("GB", "Scotland Office minister Maya Cruz left.", &["Scotland Office minister Maya Cruz [scotland office]"]),
            ("PH", "Agrarian Reform Secretary Maya Cruz left.", &["Agrarian Reform Secretary Maya Cruz [agrarian reform]"]),
            ("GB", "The Constitution Secretary left.", &["Constitution Secretary [constitution]"]),
            ("IN", "MoS Finance Maria Okoye left.", &["MoS Finance Maria Okoye [finance]"]),
            ("IN", "The MoS for Home Affairs left; mos grew.", &["MoS for Home Affairs [home affairs]"]),
            ("GB", "The MoS Finance page said so.", &[]),
            ("NZ", "Secretary for Justice Maya Cruz left.", &[]),
            ("HK", "Permanent Secretary for Housing Chan Mei-ling came.", &[]),
            ("ZA", "MMC for Housing Thandi Mokoena came.", &[]),
            ("IN", "State Labour Minister Ravi Lal came.", &["State Labour Minister Ravi Lal [labour]"]),
            ("ZA", "State Security Minister Jo Park came.", &["State Security Minister Jo Park [state security]"]),
            ("PK", "Provincial Health Minister Omar Baig came.", &["Provincial Health Minister Omar Baig [health]"]),
            ("IN", "Parliamentary Affairs Minister Ravi Lal came.", &["Parliamentary Affairs Minister Ravi Lal [parliamentary affairs]"]),
            (
                "NL",
                "The state secretary left. A provincial minister and the federal minister came.",
                &["state secretary [-]", "minister [-]"],
            ),
            ("BD", "The state minister and the provincial minister left.", &["state minister [-]", "provincial minister [-]"]),
            ("DE", "State Secretary Jo Park came.", &["State Secretary Jo Park [-]"]),
            ("DE", "Vice-Chancellor Jo Park came.", &["Vice-Chancellor Jo Park [chancellor]"]),
            ("GB", "Vice-Chancellor Jo Park came.", &[]),
            ("US", "AG Maya Cruz sued; Bayer AG and the AG did not.", &["AG Maya Cruz [attorney general]", "AG [attorney general]"]),
            ("IE", "The AG did not.", &[]),
            ("AU", "Minister for Regional NSW Rosa Petrov came.", &["Minister for Regional NSW Rosa Petrov [regional nsw]"]),
            ("AU", "Commonwealth Water Minister Rosa Petrov came.", &["Water Minister Rosa Petrov [water]"]),
            ("GB", "Levelling-up secretary Will Marsh came.", &["Levelling-up secretary Will Marsh [levelling-up]"]),
            ("GB", "FM Will Marsh came. We heard it on Elm FM.", &["FM Will Marsh [first minister]"]),
            ("GB", "Disabled people minister Will Marsh came.", &["Disabled people minister Will Marsh [disabled people]"]),
            (
                "GB",
                "The transport minister Baroness Marsh of Wexley Green came.",
                &["transport minister Baroness Marsh of Wexley Green [transport]"],
            ),
            ("GB", "Cabinet Office minister Will Marsh came.", &["Cabinet Office minister Will Marsh [cabinet office]"]),
            (
                "GB",
                "The Secretary of State for the Home Department left.",
                &["Secretary of State for the Home Department [home department]"],
            ),
            (
                "GB",
                "The agrarian minister and the gambling minister left.",
                &["agrarian minister [agrarian]", "gambling minister [gambling]"],
            ),
            ("NG", "The Minister of Niger Delta Affairs Jo Park left.", &["Minister of Niger Delta Affairs Jo Park [niger delta affairs]"]),
            ("DE", "Interior Minister of Thuringia Jo Park left.", &["Interior Minister of Thuringia Jo Park [interior]"]),
            ("PH", "The Secretary's order stands. The Secretary of the club left.", &["Secretary [-]"]),
            ("GB", "The Secretary left.", &[]),
            ("US", "Labor Secretary Maya Cruz left. The Secretary wept.", &["Labor Secretary Maya Cruz [labor]", "Secretary [-]"]),
            ("PH", "National Defense Secretary Maya Cruz came.", &["National Defense Secretary Maya Cruz [national defense]"]),
            ("GB", "The two ministers left; two ministers stayed.", &["ministers [-]"]),
            (
                "ZA",
                "We met the Minister in the Presidency for Women and Youth Jo Park there.",
                &["Minister in the Presidency for Women and Youth Jo Park [women and youth]"],
            ),
            (
                "AU",
                "We met the Assistant Minister to the Prime Minister Rosa Petrov there.",
                &["Assistant Minister to the Prime Minister Rosa Petrov [prime minister]"],
            ),
            ("PK", "We met the Special Adviser to the Prime Minister Omar Baig there.", &["Prime Minister [prime minister]"]),
            (
                "GB",
                "As housing minister, Will Marsh refused. As the minister said, Ann Lee came.",
                &["housing minister [housing]", "Will Marsh [housing]", "minister [-]"],
            ),
            ("SG", "We met Minister for Manpower Tan See Leng there.", &["Minister for Manpower Tan See Leng [manpower]"]),
            ("MY", "Selangor Menteri Besar Tan Sri Omar Baig came.", &["Selangor Menteri Besar Tan Sri Omar Baig [menteri besar]"]),
            ("PH", "The DENR secretary left.", &["DENR secretary [denr]"]),
            ("US", "Secretary Haaland came.", &["Secretary Haaland [-]"]),
            ("GB", "Secretary Joan Marsh keeps the minutes.", &[]),
            ("GB", "Defra minister Rob Marsh came.", &["Defra minister Rob Marsh [defra]"]),
            ("GB", "Parliamentary Under-Secretary Will Marsh came.", &["Parliamentary Under-Secretary Will Marsh [-]"]),
            ("GB", "Levelling Up Secretary Will Marsh came.", &["Levelling Up Secretary Will Marsh [levelling up]"]),
            (
                "NG",
                "Attorney General of the Federation Musa Bello came.",
                &["Attorney General of the Federation Musa Bello [attorney general]"],
            ),
            (
                "KE",
                "Public Works, Gender and Affirmative Action CS Jane Otieno came.",
                &["Public Works, Gender and Affirmative Action CS Jane Otieno [public works, gender and affirmative action]"],
            ),
            ("GB", "“Thank you, minister.” A poet, minister and baker came.", &["minister [-]"]),
            ("GB", "The children's minister came, the children's choir sang.", &["children's minister [children]"]),
        ] {
            assert_eq!(names_of(text, country), expected, "{text}");
        }
    }

    #[test]
    fn bearers_told_by_verbs_and_courtesies() {
        check(&[
            (
                "Carla Reyes is the Minister of Trade. Ms Reyes left.",
                &["m Carla Reyes [Carla Reyes; trade]", "m Minister of Trade [-; trade]", "m Ms Reyes [Carla Reyes; trade]"],
            ),
            (
                "Dr Ann Lind, the Minister of Health today, is wary.",
                &["m Dr Ann Lind [Ann Lind; health]", "m Minister of Health [-; health]"],
            ),
            ("Carla Reyes met the Minister of Trade.", &["p Carla Reyes", "m Minister of Trade [-; trade]"]),
            (
                "Minister Oyelaran left. Dayo Oyelaran wept.",
                &["m Minister Oyelaran [Dayo Oyelaran; -]", "m Dayo Oyelaran [Dayo Oyelaran; -]"],
            ),
            ("Ann Lind wept. Minister Lind and Joe Lind met.", &["p Ann Lind", "m Minister Lind [Lind; -]", "p Joe Lind"]),
        ]);
    }
}
