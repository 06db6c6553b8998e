//! Letters that are millions and not metres: "Waiting lists stand at 7.5m", "4.5-M votes".
//!
//! An "m" behind digits is a metre unless a noun follows. Where none does, it is a million only where the sentence tells of a crowd
//! that is so large, and no word in it tells of a length.

use super::super::number::Number;
use super::super::{Context, bound, money};
use super::unit;
use crate::lexicon::listed::{List, list};
use crate::span::Span;
use crate::text::{Reading, flag};

/// What is counted in millions.
const CROWDS: List = List::new(
    "signatures signatories names list lists waitlist waitlists population membership members audience audiences attendance turnout \
    viewers viewership views followers subscribers readership readers visitors tourists passengers petition petitions downloads users \
    claimants unemployment caseload backlog people patients voters supporters donors refugees votes",
);

/// What a crowd stands on or in, or is off.
const STATES: List = List::new("list lists waitlist register registers roll rolls benefits poverty work need debt waiting petition");

/// What is measured in metres, or tells that something is.
const LENGTHS: List = List::new(
    "metre metres meter meters tall high deep long wide height heights depth length width distance radius apart away above below beyond \
    along level levels river flood floods tide wave waves tower wall fence mast jump race sprint swim run",
);
const SITES: List = List::new(
    "buffer setback zone road tunnel bridge pipe pipes cable trench hole dug dig dyke dam ground surface storey storeys building \
    buildings km cm mm sea snow rain water line border from",
);

/// Whether the "m" behind the number is a metre although a noun follows: "a tower of 200m shades us", "200m high masts".
pub(super) fn is_length(context: &Context<'_>, number: &Number) -> bool {
    const FAR: f64 = 100.0;
    let reading = context.reading;
    let built = list!(
        "tower towers mast masts wall walls fence fences chimney chimneys tunnel tunnels trench trenches pylon pylons turbine turbines \
         embankment embankments hedge hedges spire spires monopole buffer buffers setback setbacks radius"
    );
    let measures = list!("tall wide thick away apart above below height width depth length distance diameter sprint hurdles freestyle");
    // "200m high towers", but "12m high earners", "2m long waits".
    let far = number.value >= FAR * number.scale;
    let behind = reading.tokens.get(number.end).is_some_and(|t| !t.has(flag::SENTENCE_START)).then(|| reading.bytes(number.end));
    if behind.is_some_and(|word| built.contains(word) || measures.contains(word) || far && list!("high long deep").contains(word)) {
        return true;
    }
    let start = bound::before(context, number.first).map_or(number.first, |(_, start)| start);
    let of = start.checked_sub(2).filter(|_| reading.says(start - 1, "of") && !reading.tokens[start].has(flag::SENTENCE_START));
    of.is_some_and(|noun| reading.listed(noun, built) || reading.listed(noun, list!("height width depth length distance diameter")))
}

/// Whether the "m" behind the number is a million of a crowd that the sentence tells of.
pub(super) fn is_told(context: &Context<'_>, number: &Number) -> bool {
    let strong = context.reading.is_hyphen(number.end) && context.reading.says(number.end + 1, "strong");
    strong || (is_reached(context, number) || is_behind(context.reading, number)) && !is_measured(context.reading, number)
}

/// "Signatures reached 1.2m", "The list has grown to almost 7.5m": a crowd before the verb.
fn is_reached(context: &Context<'_>, number: &Number) -> bool {
    const REACH: usize = 6;
    let reading = context.reading;
    let start = bound::before(context, number.first).map_or(number.first, |(_, start)| start);
    let Some(before) = start.checked_sub(1).filter(|_| !reading.tokens[start].has(flag::SENTENCE_START)) else { return false };
    let verb = if reading.listed(before, list!("at to by")) { before.saturating_sub(1) } else { before };
    let moves = list!(
        "stand stands stood standing fell fall falls fallen rose rise rises risen grew grow grows grown swelled swollen dropped drops shrank \
         shrunk climbed climbs jumped soared up down remain remains remained put"
    );
    let reaches = list!(
        "reached reach reaches reaching hit hits hitting passed passes topped tops topping exceeded exceeds crossed surpassed has have had \
         is are was were numbered numbers totalled"
    );
    let told = if verb < before { moves } else { reaches };
    let sentence = |at: &usize| !reading.tokens[at + 1].has(flag::SENTENCE_START);
    reading.listed(verb, told) && (verb.saturating_sub(REACH)..verb).rev().take_while(sentence).any(|at| reading.listed(at, &CROWDS))
}

/// "4.2m are waiting", "6m of us", "7.6m on the waiting list": what only people do or are behind the number.
fn is_behind(reading: &Reading<'_>, number: &Number) -> bool {
    const REACH: usize = 4;
    let end = number.end;
    let sentence = |at: &usize| reading.tokens.get(*at).is_some_and(|t| !t.has(flag::SENTENCE_START));
    if !sentence(&end) {
        return false;
    }
    let crowd = reading.listed(end, list!("are were have"))
        && reading.listed(end + 1, list!("waiting signed voted joined marched watched visited without unemployed homeless poor hungry"));
    let pronoun = reading.says(end, "of") && reading.listed(end + 1, list!("them us you"));
    let state =
        reading.listed(end, list!("on in off")) && (end + 1..end + REACH).take_while(sentence).any(|at| reading.listed(at, &STATES));
    crowd || pronoun || state
}

/// Whether a word near the number, in its sentence, tells of a length.
fn is_measured(reading: &Reading<'_>, number: &Number) -> bool {
    const REACH: usize = 16;
    let length = |at: usize| reading.listed(at, &LENGTHS) || reading.listed(at, &SITES);
    let first = number.first;
    let before = (first.saturating_sub(REACH)..first).rev().take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START));
    let behind = (number.end..number.end + REACH).take_while(|&at| reading.tokens.get(at).is_some_and(|t| !t.has(flag::SENTENCE_START)));
    before.chain(behind).any(length)
}

/// "4.5-M votes", as papers of the Philippines write: the number with the letter. Elsewhere only with decimals, as "15-M" can be a name.
pub(super) fn hyphened(context: &Context<'_>, number: &Number) -> Option<Number> {
    let reading = context.reading;
    let (scale, end) = money::hyphened(reading, number)?;
    let capital = reading.tokens[number.end + 1].has(flag::CAPITAL);
    let at_home = context.country.is_some_and(|country| country.code() == "PH");
    let sure = capital && (at_home || number.value.fract() != 0.0) && unit::head(reading, number.end + 2).is_some();
    let span = Span::new(number.span.start(), end);
    let tail = Span::new(end, end);
    sure.then(|| Number { end: number.end + 2, scale, span, tail, ..number.times(scale) })
}
