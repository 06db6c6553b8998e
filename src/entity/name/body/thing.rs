//! What is named and is no body: a house where people live and work, a card or line with letters for a name, a joint scheme, a seat of
//! government, a company as a means ("join by Zoom").

use super::instrument::is_instrument;
use super::is_word;
use super::run::Stretch;
use super::shape::does;
use crate::entity::name::words::{DEEDS, HYPHENS, OPENING, REPORTING, SEATS};
use crate::entity::name::{Entry, Page, gazetteer::head};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// Whether a government's seat is where something is: "at Stormont", but "Stormont voted".
pub(super) fn is_seat(page: &Page<'_>, at: usize) -> bool {
    at > 0
        && page.lists(at) & SEATS.bit != 0
        && !page.breaks(at)
        && matches!(page.str(at - 1), "at" | "in" | "to" | "from" | "outside" | "near")
}

/// Whether letters that are no known body's name a thing behind them: "the FAFSA form", "a METRO card"; or a place in a heading:
/// "CEDROS jetty".
pub(super) fn names_thing(page: &Page<'_>, at: usize) -> bool {
    const THINGS: List = List::named("behind-letters");
    const FEATURES: &List = list!(named "features");
    let thing = || page.listed(at + 1, &THINGS);
    // Acronyms are short.
    let place = || page.core(at).len() > 4 && page.has(at, flag::LINE_START) && page.listed(at + 1, FEATURES);
    page.has(at, flag::ALL_CAPS) && !page.has(at, flag::POSSESSIVE) && !page.has(at + 1, flag::CAPITAL) && (thing() || place())
}

/// The last token of a scheme that is called by the body behind it and another acronym, before what it counts: "HUD-VASH vouchers".
pub(super) fn joint_scheme(page: &Page<'_>, at: usize, entry: Option<(usize, Entry)>) -> Option<usize> {
    let hyphen = at + 1;
    let last = at + 2;
    (entry == Some((hyphen, Entry::Organization { capitals: true }))
        && page.on(hyphen, &HYPHENS)
        && page.glued(hyphen)
        && page.glued(last)
        && page.has(last, flag::ALL_CAPS)
        && page.entry(last).is_none()
        && !page.is(last, Classes::PLACE)
        && is_word(page, last + 1)
        && !page.has(last + 1, flag::CAPITAL)
        && !page.is(last + 1, Classes::FUNCTION)
        && page.lists(last + 1) & (DEEDS.bit | REPORTING.bit) == 0)
        .then_some(last)
}

/// The last token of an act that is of a place in brackets: "Bus Services (Wales) Bill".
pub(super) fn act_of_place(page: &Page<'_>, last: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let open = last + 1;
    if page.lists(open) & OPENING.bit == 0 || page.breaks(open) || !page.capital(open + 1) || page.has(open + 1, flag::ALL_CAPS) {
        return None;
    }
    let close = (open + 2..open + 2 + LONGEST).take_while(|&t| !page.breaks(t)).find(|&t| page.str(t) == ")")?;
    (page.capital(close + 1) && !page.breaks(close + 1) && is_instrument(page, close + 1)).then_some(close + 1)
}

/// Whether a house is named where people live and work: behind its number ("Unit 3, Quibel Mills"), or by a name that no court has
/// ("Marlin Court"). In much of Africa and Asia courts are called by their town alone.
pub(super) fn is_building(page: &Page<'_>, run: &Stretch, head: usize) -> bool {
    const HOUSES: List = List::named("houses");
    const DWELLERS: &List =
        list!("residents tenants leaseholders families people neighbours neighbors flats homes householders lodgers residents' tenants'");
    const PARTS: List = List::new("unit units flat flats suite studio floor room block level plot shop office apartment apt no");
    const WORDS: Classes = Classes::COMMON
        .with(Classes::PORTFOLIO)
        .with(Classes::NAME_PART)
        .with(Classes::PLACE)
        .with(Classes::DEMONYM)
        .with(Classes::ORG_HEAD)
        .with(Classes::ROLE)
        .with(Classes::NUMERAL);
    if head == run.first || !HOUSES.contains(page.core(head)) {
        return false;
    }
    let comma = page.str(run.first.wrapping_sub(1)) == ",";
    let number = run.first.wrapping_sub(1 + usize::from(comma));
    // "the 10th Criminal Court" is counted among others.
    let numbered = page.token(number).is_some_and(|t| t.kind == PieceKind::Number)
        && page.str(number).ends_with(|c: char| c.is_ascii_digit())
        && !page.breaks(run.first)
        && (!comma || number > 0 && page.listed(number - 1, &PARTS));
    let court = page.core(head) == "Court" && head == run.first + 1 && !page.is(run.first, WORDS);
    let lived_in = ["GB", "IE", "AU", "NZ", "CA", "US"];
    // "Residents of Abbey Court"
    let dwelt_in = run.first > 1
        && matches!(page.str(run.first - 1), "of" | "at" | "in")
        && !page.breaks(run.first - 1)
        && page.listed(run.first - 2, DWELLERS)
        && matches!(page.core(head), "Court" | "House" | "Lodge" | "Mill" | "Mills" | "Yard" | "Quay" | "Chambers" | "Gardens");
    numbered || dwelt_in || court && page.country_is(&lived_in) && page.entry(run.first).is_none() && !does(page, head) && run.last == head
}

/// Whether a meeting is told of and no body, behind the name that ends with `last`: "A Rare Disease Day Forum was held in Wellington",
/// "the Public Forum on Animal Welfare on 14 July", "They hosted a Youth Congress".
pub(super) fn is_event(page: &Page<'_>, run: &Stretch, head: usize, last: usize) -> bool {
    let meetings = list!("forum congress symposium conclave indaba roundtable dialogue assembly convention parliament tribunal jury");
    const HOSTS: &List =
        list!("host hosted hosting hosts held hold holding attend attended attending organise organised organize organized");
    if !meetings.contains(page.core(head)) || page.has(last, flag::POSSESSIVE) {
        return false;
    }
    let next = last + 1;
    let auxiliary = matches!(page.str(next), "was" | "is" | "be" | "were" | "being");
    let held = auxiliary && page.str(next + 1) == "held" || matches!(page.str(next), "took" | "takes") && page.str(next + 1) == "place";
    let dated = page.str(next) == "on"
        && page.token(next + 1).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::MONTH) && t.has(flag::CAPITAL));
    // Chambers are held by nobody.
    let public = page.head_value(head) == Some(head::ALONE);
    let article = run.first.checked_sub(1).filter(|&t| matches!(page.str(t), "a" | "an" | "our" | "its" | "their") && !page.breaks(t + 1));
    let hosted = article.is_some_and(|t| t > 0 && !page.breaks(t) && page.listed(t - 1, HOSTS));
    !page.breaks(next) && (held || dated && !public) || hosted
}

/// Whether a district is meant, and not those who run it: "in the Bawku Municipality", "Bawku Municipality, in the Upper East Region".
pub(super) fn is_district(page: &Page<'_>, run: &Stretch, head: usize) -> bool {
    if head == run.first || run.last != head || page.core(head) != "Municipality" {
        return false;
    }
    let article = run.first > 0 && page.says(run.first - 1, "the");
    let before = run.first.checked_sub(1 + usize::from(article)).filter(|_| !page.breaks(run.first));
    let inside = before.is_some_and(|t| matches!(page.str(t), "in" | "across" | "throughout" | "within") && !page.breaks(t + 1));
    let seated = page.str(head + 1) == "," && page.str(head + 2) == "in";
    inside && !does(page, head) || seated
}

/// Whether a member of an assembly is called so without "of": "Member National Assembly".
pub(super) fn is_seated_member(page: &Page<'_>, run: &Stretch) -> bool {
    matches!(page.str(run.first), "Member" | "Members" | "MNA" | "MPA")
        && matches!(page.str(run.first + 1), "National" | "Provincial" | "Legislative" | "Parliament")
}

/// The last token of a party and a state in brackets behind a name: "Rosen (D-NV)".
pub(super) fn seat_of_party(page: &Page<'_>, at: usize) -> Option<usize> {
    let last = at + 2;
    (at > 0
        && page.token(at).is_some_and(|t| t.end - t.start == 1)
        && page.str(at - 1) == "("
        && page.on(at + 1, &HYPHENS)
        && page.has(last, flag::ALL_CAPS)
        && page.str(last + 1) == ")")
        .then_some(last)
}

/// Whether a company stands for a means of talking or paying: "join by Zoom", "also WhatsApp", "the WhatsApp group".
pub(super) fn is_means(page: &Page<'_>, at: usize) -> bool {
    const BEFORE: [&str; 11] = ["by", "via", "also", "on", "over", "our", "a", "or", "using", "call", "through"];
    const BEHIND: [&str; 12] = ["group", "groups", "number", "line", "call", "calls", "message", "messages", "link", "meeting", ":", "on"];
    if !page.has(at, flag::CAPITAL)
        || !page.is(at, Classes::PHRASE_START)
        || !page.listed(at, list!("whatsapp zoom paypal venmo telegram skype signal"))
    {
        return false;
    }
    let before = at > 0 && !page.breaks(at) && BEFORE.contains(&page.str(at - 1));
    let number = page.token(at + 1).is_some_and(|t| t.kind == PieceKind::Number);
    (before || number || BEHIND.contains(&page.str(at + 1))) && !does(page, at)
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn things() {
        check(&[
            ("They met at Stormont. HUD-QVSH vouchers ran out.", &[]),
            ("The FAQX form and the QUORM line are new. The QVAPP law is in force.", &[]),
            ("The Road Services (Wales) Bill was read. Residents of Abbey Court wept.", &[]),
            ("Write to us: Unit 3, Quibel Mills, Leeds, or 12 Quibel House.", &[]),
            ("They cut the Rural Cart Support Programme (RCSP). RCSP is over.", &[]),
            ("They burn Palm Quibel Expeller (PQE). They hold a Certificate of Marsh Clearance (CMC).", &[]),
        ]);
    }

    #[test]
    fn procedures_people_and_works() {
        check(&[
            ("FWQ Issues NPQM\n\nA notice of proposed quay making (NPQM) came. The NPQM is long.", &["o FWQ"]),
            ("They did no Marsh Impact Assessments (MIA). The MIA is due.", &[]),
            ("The Lamp Welfare Workers (LWWs) met.", &[]),
            ("They fight the Quibel Lithium Mining Project (QLMP), Multiple Quibosis (MQ) and the Harl Plan for Water, 2019 (HPW).", &[]),
            (
                "The Lamp Welfare Workers Union (LWWU) and the Quibel Youth Project (QYP) met.",
                &["o Lamp Welfare Workers Union", "o LWWU", "o Quibel Youth Project", "o QYP"],
            ),
        ]);
    }

    #[test]
    fn meetings_and_districts() {
        check(&[
            ("A Quibel Soil Forum was held in May. The Quibel Soil Forum on 14 July was full. They hosted a Fen Youth Congress.", &[]),
            ("The Quibel Soil Forum wrote to the Fen Youth Congress.", &["o Quibel Soil Forum", "o Fen Youth Congress"]),
            ("It rained in the Quibel Municipality. Quibel Municipality, in the Fen Region, is wet.", &[]),
            ("The Quibel Municipality paid.", &["o Quibel Municipality"]),
            ("Member National Assembly Ann Lee and Senator Marsh (D-NV) met.", &["p Ann Lee", "p Senator Marsh [Marsh; Senator]"]),
        ]);
    }

    #[test]
    fn bodies() {
        check(&[
            ("QVAPP lawyers came from Abbey Services (Wales) Limited.", &["o QVAPP", "o Abbey Services (Wales) Limited"]),
            ("Stormont voted. HUD paid.", &["o Stormont", "o HUD"]),
            (
                "The World Food Programme (WFP) and the Ministry of Soil Technology (MoSTx) met.",
                &["o World Food Programme", "o WFP", "o Ministry of Soil Technology", "o MoSTx"],
            ),
            ("They sat in Leeds Crown Court and Elm County Court.", &["o Leeds Crown Court", "o Elm County Court"]),
        ]);
    }
}
