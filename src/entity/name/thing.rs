//! What is named and is no body: a house where people live and work, a card or line with letters for a name, a scheme, a seat of
//! government.

use super::beside::{DEEDS, HYPHENS, OPENING, REPORTING, SEATS};
use super::organization::is_word;
use super::run::Stretch;
use super::shape::{does, is_instrument};
use super::{Entry, Page};
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
    const THINGS: List = List::new(
        "act app apps bill bus buses card cards code codes filter filters form forms lane lanes law laws licence license line lines list lists \
        method pass passes permit permits portal route routes rule rules scan scans shuttle technique test tests token tokens visa \
        visas voucher vouchers",
    );
    const FEATURES: &List = list!(
        "bay beach bridge bus canal creek crossing depot estate ferry footbridge harbour harbor hill jetty junction lake landfill marsh \
        park pier quarry quay reef river road slipway square station street towpath valley village wharf wood woods"
    );
    let thing = || THINGS.contains(page.str(at + 1));
    // Acronyms are short.
    let place = || page.reading.core(at).len() > 4 && page.has(at, flag::LINE_START) && FEATURES.contains(page.str(at + 1));
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
    const HOUSES: List = List::new(
        "arcade building buildings centre center chambers court exchange factory foundry gallery gardens hall house lodge mill mills quay \
        studio studios terrace tower towers wharf works yard",
    );
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
    if head == run.first || !HOUSES.contains(page.reading.core(head)) {
        return false;
    }
    let comma = page.str(run.first.wrapping_sub(1)) == ",";
    let number = run.first.wrapping_sub(1 + usize::from(comma));
    let numbered = page.token(number).is_some_and(|t| t.kind == PieceKind::Number)
        && !page.breaks(run.first)
        && (!comma || number > 0 && PARTS.contains(page.str(number - 1)));
    let court = page.reading.core(head) == "Court" && head == run.first + 1 && !page.is(run.first, WORDS);
    let lived_in = ["GB", "IE", "AU", "NZ", "CA", "US"];
    // "Residents of Abbey Court"
    let dwelt_in = run.first > 1
        && matches!(page.str(run.first - 1), "of" | "at" | "in")
        && !page.breaks(run.first - 1)
        && DWELLERS.contains(page.str(run.first - 2))
        && matches!(page.reading.core(head), "Court" | "House" | "Lodge" | "Mill" | "Mills" | "Yard" | "Quay" | "Chambers" | "Gardens");
    numbered || dwelt_in || court && page.country_is(&lived_in) && page.entry(run.first).is_none() && !does(page, head) && run.last == head
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

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
