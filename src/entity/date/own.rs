//! Whether a verb in the past is sure to be that of a date: "ended on 15 July", "On June 12 she was elected". Only then is a day that
//! lies weeks ahead one of last year; where the verb can be another's ("backed a strike on 15 July") the nearer day is meant.

use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Reading, Token, flag};

/// How far from its date a verb of its own stands at most, in tokens.
const REACH: usize = 10;

/// Verbs of what is arranged for a day, whatever stands between, and verbs that have the same form in the present.
const ARRANGED: List = List::new(
    "planned scheduled set fixed listed booked due expected arranged slated pencilled timetabled promised pledged vowed agreed settled \
    postponed adjourned delayed moved kept rescheduled registered advertised tabled invited got wanted needed hoped sought secured put cut let \
    hit shut quit",
);

/// Verbs whose object may lie ahead: "announced redundancies on 15 July", but "announced on 15 July".
const SPOKEN: List = List::new(
    "announced said told asked warned called urged demanded reminded advised confirmed proposed suggested revealed heard knew thought \
    learned learnt organised organized convened ordered backed offered committed",
);

/// As [`SPOKEN`], but with adverbs, places and figures behind them, or an object that is known, they are the date's own: "voted
/// unanimously on June 12", "won their claim on 14 June", but "won a hearing on 14 June".
const CHOSEN: List = List::new("decided resolved voted approved signed bought gave published issued sent made won");

/// What is held on a day of its own.
const EVENTS: List = List::new(
    "strike strikes walkout walkouts march marches rally rallies vote votes hearing hearings meeting meetings ballot election elections poll \
    polls protest protests demonstration demo referendum debate day conference trial session sitting deadline vigil picket pickets action \
    summit congress inspection inspections review count concert party picnic walk event events hustings workshop training",
);

/// Verbs of those that hold or end it.
const HELD: List = List::new(
    "was were held had staged attended joined lost passed ended began finished hosted led boycotted broke walked left opened closed met",
);

/// Past forms in "un-" that are verbs; others are adjectives.
const UN_VERBS: List = List::new(
    "unveiled unleashed unlocked united unified understood undertook underwent undermined underlined undercut underwrote underscored undid \
    unearthed uncovered unfurled unfolded unblocked unseated unsealed unpicked unravelled unraveled unplugged unloaded unmasked unionised \
    unionized unfroze unbanned unpaused",
);

/// Nouns that stand without an article behind "to": where one is brought.
const GOALS: List = List::new(
    "court jail prison gaol hospital school schools college university work parliament cabinet council committee church custody trial \
    tribunal tribunals arbitration mediation appeal market power office death life safety freedom justice land sea shore bed press \
    auction landfill town",
);

/// What stands behind such a noun; as a verb it has an object: "to trial the passes".
const BEHIND_GOAL: List =
    List::new("on in at by over for from after again and or but today yesterday last this with as when where , . ; : ) ! ?");

/// Whether the past form at `verb` is that of the day that begins at `first`, behind it.
pub(super) fn is_before(reading: &Reading<'_>, verb: usize, first: usize) -> bool {
    let last = first - usize::from(reading.says(first - 1, "on"));
    let between = verb + 1..last;
    let close = first - verb <= REACH && (last < first || between.clone().all(|at| is_adverb(reading, at)));
    let held = !reading.listed(last - 1, &EVENTS) || reading.listed(verb, &HELD);
    close && held && !between.clone().any(|at| is_break(reading, at)) && is_finite(reading, verb) && tells_day(reading, verb, between)
}

/// As [`is_before`], of a day in `first..end` that opens its sentence: "On 15 July the strike was over"; "On 15 July we have asked" is a
/// perfect, which tells of no day.
pub(super) fn is_behind(reading: &Reading<'_>, verb: usize, first: usize, end: usize) -> bool {
    let opens = first > 0 && reading.says(first - 1, "on") && reading.tokens[first - 1].has(flag::SENTENCE_START);
    let subject = end + usize::from(reading.says(end, ","))..verb;
    // "On 14 June ministers dropped the plan": a participle has no object.
    let object = subject.len() <= 2 && reading.listed(verb + 1, list!("the its their his her our it them that"));
    let pronoun = subject.len() == 1 && reading.listed(subject.start, list!("we they he she it i"));
    let sure = pronoun || object || reading.listed(verb, list!("was were did"));
    opens && sure && verb - end <= REACH && !subject.clone().any(|at| is_break(reading, at)) && !super::tense::has(reading.str(verb))
}

/// Whether the verb's object, if it has one, cannot be what lies ahead.
fn tells_day(reading: &Reading<'_>, verb: usize, mut between: std::ops::Range<usize>) -> bool {
    let word = reading.bytes(verb);
    let figures = |t: &Token| t.kind != PieceKind::Word || t.is(Classes::NUMERAL.with(Classes::FUNCTION));
    let light = |at: usize| is_adverb(reading, at) || figures(&reading.tokens[at]) && !reading.listed(at, list!("a an"));
    match () {
        () if ARRANGED.contains(word) => false,
        () if CHOSEN.contains(word) => reading.listed(between.start, list!("the its their his her our it them")) || between.all(light),
        () if SPOKEN.contains(word) => between.is_empty() || is_passive(reading, verb),
        () => true,
    }
}

/// Whether the form is no participle of a noun ("the planned strike", "the rally organised by") and of no perfect ("has called").
fn is_finite(reading: &Reading<'_>, verb: usize) -> bool {
    const BEFORE: List =
        List::new("the a an our their its his her your this these those my no any some every in of at with for from by under");
    const PERFECT: List = List::new("has have we've they've you've i've it's he's she's being would've could've");
    let before = |back: usize| verb.checked_sub(back);
    let noun = before(1).is_some_and(|at| reading.listed(at, &BEFORE));
    let ahead = (1..=REACH).map_while(before).any(|at| reading.listed(at, list!("if unless")))
        || (2..=4).filter_map(before).any(|at| is_infinitive(reading, at));
    let perfect = (1..=3).filter_map(before).any(|at| reading.listed(at, &PERFECT));
    let agent = reading.says(verb + 1, "by") && !is_passive(reading, verb);
    // "opens unheated on 5 November"
    let adjective = reading.bytes(verb).starts_with(b"un") && !reading.listed(verb, &UN_VERBS);
    let has = super::tense::has(reading.str(verb));
    !(noun || perfect || agent || ahead || adjective || has || reading.tokens[verb].has(flag::SENTENCE_START))
}

/// "was elected", "were all freed"
fn is_passive(reading: &Reading<'_>, verb: usize) -> bool {
    (1..=2).filter_map(|back| verb.checked_sub(back)).any(|at| reading.listed(at, list!("was were wasn't weren't been")))
}

fn is_adverb(reading: &Reading<'_>, at: usize) -> bool {
    reading.bytes(at).ends_with(b"ly")
}

/// Whether a clause, an aside or a purpose begins at the token.
fn is_break(reading: &Reading<'_>, at: usize) -> bool {
    const CLAUSES: List = List::new(
        "that who which whose whom when if because as than for what how why whether announcing calling planning proposing promising inviting \
        urging demanding asking scheduling pending , ; : ( ) — –",
    );
    reading.listed(at, &CLAUSES) && !is_tally(reading, at) || is_infinitive(reading, at)
}

/// The commas of "passed it, 20-10, on June 30".
fn is_tally(reading: &Reading<'_>, at: usize) -> bool {
    let figures = |at: usize| reading.tokens[at].kind == PieceKind::Number;
    reading.says(at, ",") && (figures(at + 1) || at > 0 && figures(at - 1) && reading.says(at + 1, "on"))
}

/// "voted to strike", but not "was taken to the tower", "was taken to court", "by six to three".
pub(super) fn is_infinitive(reading: &Reading<'_>, at: usize) -> bool {
    let Some(verb) = reading.tokens.get(at + 1) else { return false };
    let small = verb.kind == PieceKind::Word && !verb.has(flag::CAPITAL) && !verb.is(Classes::FUNCTION.with(Classes::NUMERAL));
    reading.says(at, "to") && small && !(reading.listed(at + 1, &GOALS) && reading.listed(at + 2, &BEHIND_GOAL))
}
