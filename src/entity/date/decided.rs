//! Decisions and what they decide. The day in "voted 7-2 to reject it on Tuesday" is that of the vote; what is told in "agreed to meet
//! on Tuesday", "approved free meals from September" and "a ban to start in October" is still to come.

use super::own::is_infinitive;
use super::tense::Tense;
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Reading, flag};

/// Verbs of a vote or an order: a day behind what they decide is mostly their own.
const RULINGS: List = List::new("voted decided resolved opted elected ruled ordered");

/// Verbs of what somebody means to do: a day behind it lies ahead.
const PLANS: List = List::new(
    "agreed pledged promised vowed committed undertook planned intends intend set wants want hopes hope offered instructed directed",
);

/// What a body does by its vote and at once, whatever verb leads to it: "agreed to reject it on Tuesday".
const ACTS: List = List::new("reject adopt approve back support oppose condemn endorse accept urge censure");

/// What is held on a day of its own, told with a tally or without.
const HELD: List = List::new(
    "meet strike walk march rally reopen reconvene convene resume restart reassemble gather sit protest demonstrate picket visit return",
);

/// What is held on a day of its own where no tally stands before it.
const SCHEDULED: List = List::new(
    "start begin open launch hold hear debate discuss publish vote consider host stage attend respond reply answer appear testify speak \
    vacate report",
);

/// What leaves it to others, who have their own day: "voted to refer it to the ballot in November".
const REFERRED: List = List::new("refer recommend put send submit ask bring");

/// What ends: mostly on the day that stands behind it, as far as the calendar allows.
const ENDED: List = List::new("end close stop cease shut withdraw discontinue phase wind terminate");

/// What is opened by the very decision: "voted to open an inquiry on Tuesday".
const PROBES: List = List::new(
    "inquiry inquiries investigation investigations probe probes review reviews proceedings consultation consultations audit audits",
);

/// How many tokens are looked through for the verb of a decision.
const REACH: usize = 14;

/// The tense of the date in `first..end` by the infinitive whose "to" stands at `to` before it, where it is what was decided.
pub(super) fn by_infinitive(reading: &Reading<'_>, to: usize, first: usize, end: usize) -> Option<Tense> {
    if !is_infinitive(reading, to) {
        return None;
    }
    decision(reading, to, first, end).or_else(|| is_beginning(reading, to, first).then_some(Tense::Ahead))
}

fn decision(reading: &Reading<'_>, to: usize, first: usize, end: usize) -> Option<Tense> {
    let matrix = matrix(reading, to)?;
    let (word, verb) = (reading.bytes(matrix), reading.bytes(to + 1));
    let tally = (matrix + 1..to).any(|at| reading.tokens[at].kind == PieceKind::Number || reading.tokens[at].is(Classes::NUMERAL));
    let ruling = RULINGS.contains(word) || word.eq_ignore_ascii_case(b"agreed") && (tally || ACTS.contains(verb));
    let event = HELD.contains(verb) || !tally && SCHEDULED.contains(verb) && !opens_probe(reading, to + 1, first);
    // "has voted": a perfect has no day; "voted on Monday to ban it in June": the day of the vote has been told.
    if !ruling || event || leads_ahead(reading, first) || is_perfect(reading, matrix) || is_dated(reading, matrix, to) {
        return Some(Tense::Future);
    }
    let number = |at: usize| reading.tokens[at].kind == PieceKind::Number || reading.is(at, Classes::ORDINAL);
    Some(match () {
        () if (first..end).any(|at| reading.is(at, Classes::WEEKDAY)) => Tense::Past,
        () if REFERRED.contains(verb) => Tense::Ahead,
        () if (first..end).any(number) => {
            let of_vote = (word.eq_ignore_ascii_case(b"voted") || tally) && !ENDED.contains(verb);
            if of_vote { Tense::Past } else { Tense::Open }
        }
        () if matrix > 0 && reading.says(matrix - 1, "had") => Tense::Past,
        // Nobody dates a vote by its season.
        () if reading.is(first, Classes::SEASON) => Tense::Ahead,
        // "voted to ban it in March": of the month of the vote or of the ban.
        () => Tense::Open,
    })
}

/// Whether the words before a date, or its own first, tell when something begins, ends or is due.
fn leads_ahead(reading: &Reading<'_>, first: usize) -> bool {
    const AHEAD: List =
        List::new("from by until till before through throughout for after to starting beginning commencing effective between");
    let back = |back: usize| first.checked_sub(back).map_or(&b""[..], |at| reading.bytes(at));
    let article = usize::from(back(1).eq_ignore_ascii_case(b"the"));
    let (tie, before) = (back(1 + article), back(2 + article));
    let as_of = tie.eq_ignore_ascii_case(b"of") && before.eq_ignore_ascii_case(b"as");
    let within = list!("in on").contains(tie) && list!("starting beginning commencing effective").contains(before);
    reading.listed(first, list!("from between")) || AHEAD.contains(tie) || as_of || within
}

/// "has voted", "they've now agreed"
fn is_perfect(reading: &Reading<'_>, verb: usize) -> bool {
    const HAVE: List = List::new("has have we've they've you've i've we’ve they’ve you’ve i’ve");
    (1..=2).filter_map(|back| verb.checked_sub(back)).any(|at| reading.listed(at, &HAVE))
}

/// The verb of the decision whose infinitive begins at `to`; only a tally, a day and the manner stand between.
fn matrix(reading: &Reading<'_>, to: usize) -> Option<usize> {
    const BETWEEN: List = List::new(
        "on last unanimously narrowly overwhelmingly today yesterday again finally instead by to against for with vote votes a an large big \
        wide narrow clear slim majority margin of in favour favor late early this week night morning afternoon evening",
    );
    const DATED: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::NUMERAL);
    for at in (to.saturating_sub(REACH)..to).rev() {
        let token = &reading.tokens[at];
        if reading.tokens[at + 1].has(flag::SENTENCE_START) {
            return None;
        }
        let word = reading.bytes(at);
        if RULINGS.contains(word) || PLANS.contains(word) {
            return Some(at);
        }
        if token.kind == PieceKind::Word && !token.is(DATED) && !BETWEEN.contains(word) {
            return None;
        }
    }
    None
}

/// Whether the day of the decision is told before its verb or between the verb and the infinitive.
fn is_dated(reading: &Reading<'_>, matrix: usize, to: usize) -> bool {
    let tokens = &reading.tokens;
    let names = |at: usize| {
        tokens[at].is(Classes::MONTH.with(Classes::WEEKDAY)) && tokens[at].has(flag::CAPITAL)
            || reading.listed(at, list!("yesterday today tonight"))
            || at > 0 && reading.listed(at - 1, list!("last this")) && reading.listed(at, list!("week night month"))
    };
    let mut before = (matrix.saturating_sub(REACH)..matrix).rev().take_while(|&at| !tokens[at + 1].has(flag::SENTENCE_START));
    before.any(names) || (matrix + 1..to).any(names)
}

/// Whether the object of the verb is an inquiry.
fn opens_probe(reading: &Reading<'_>, verb: usize, first: usize) -> bool {
    const OBJECT: usize = 6;
    reading.listed(verb, list!("open start begin launch hold"))
        && (verb + 1..first.min(verb + OBJECT)).any(|at| reading.listed(at, &PROBES))
}

/// Verbs by which a measure is told before it comes: what holds "from September" is then ahead.
const MEASURES: List = List::new(
    "approved agreed announced confirmed adopted backed voted promised pledged unveiled proposed offered accepted extended committed funded \
    endorsed authorised authorized cleared ordered called demanded scheduled undertook",
);

/// Verbs that tell as well what already holds: the nearest time is meant.
const GAINS: List = List::new("won secured granted got gained gave given introduced imposed passed signed");

/// Verbs of promising, and what is promised for a day.
const PROMISES: List = List::new("promised pledged vowed guaranteed");
const REPLIES: List = List::new(
    "answer answers reply replies response responses decision ruling verdict vote meeting debate hearing statement report announcement update \
    result results",
);

/// The tense of the date at `first`, where the past form at `verb` tells of a measure or a promise whose time it is.
pub(super) fn by_measure(reading: &Reading<'_>, verb: usize, first: usize) -> Option<Tense> {
    let tie = first.checked_sub(1).filter(|_| !reading.tokens[first].has(flag::SENTENCE_START))?;
    let tie = if reading.says(tie, "the") { tie.checked_sub(1)? } else { tie };
    if reading.says(tie, "from") {
        let word = reading.bytes(verb);
        return match () {
            () if MEASURES.contains(word) => Some(Tense::Ahead),
            () if GAINS.contains(word) => Some(Tense::Open),
            () => None,
        };
    }
    let promised = reading.listed(verb, &PROMISES) && reading.listed(tie, list!("in on for"));
    if !promised || verb > 0 && reading.says(verb - 1, "had") || !is_promised(reading, verb + 1, tie) {
        return None;
    }
    let day = (first..first + 2).any(|at| reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::WEEKDAY)));
    match () {
        () if reading.listed(tie - 1, &REPLIES) => Some(Tense::Ahead),
        // Much can be promised on a day, and in a month for that month or another.
        () if day => None,
        () => Some(Tense::Open),
    }
}

/// Whether the tokens `object..tie` are what was promised: "an answer", but neither "us" nor "the bishop" of "promised the bishop in March
/// that …".
fn is_promised(reading: &Reading<'_>, object: usize, tie: usize) -> bool {
    const LONGEST: usize = 6;
    const CLAUSES: List = List::new("to that in at on if when after and for from with");
    let object = object + usize::from(reading.listed(object, list!("us them me you him her it")));
    let begins = reading.listed(object, list!("a an the its their his our no more new another"));
    let plain = |at: usize| reading.tokens[at].kind == PieceKind::Word && !reading.listed(at, &CLAUSES);
    let clause = reading.listed(tie + 2, list!("that to")) || reading.listed(tie + 3, list!("that to"));
    object < tie && tie - object <= LONGEST && begins && (object..tie).all(plain) && !clause
}

/// "announced a ban to start in October", "a levy to take effect on 1 April": what is told to begin or to end.
fn is_beginning(reading: &Reading<'_>, to: usize, first: usize) -> bool {
    const NEAR: usize = 8;
    const BEGINNINGS: List =
        List::new("start begin commence open reopen launch run end finish close expire conclude resume apply kick go take come");
    const PARTICLES: List = List::new("effect into force in live on from the at again running early late");
    let verb = reading.listed(to + 1, &BEGINNINGS) && (to + 2..first).all(|at| reading.listed(at, &PARTICLES));
    let Some(noun) = to.checked_sub(1).filter(|_| verb && !reading.tokens[to].has(flag::SENTENCE_START)) else { return false };
    let named = reading.tokens[noun].kind == PieceKind::Word
        && !reading.is(noun, Classes::FUNCTION.with(Classes::TENSE))
        && !reading.bytes(noun).ends_with(b"ed");
    let mut before = (noun.saturating_sub(NEAR)..noun).rev().take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START));
    let plain = |at: &usize| reading.tokens[*at].kind == PieceKind::Word;
    named && before.by_ref().take_while(plain).any(|at| reading.listed(at, &MEASURES) || reading.listed(at, &GAINS))
}

/// "extended the scheme to October", "moved the vote on it to May": `to` stands before a date, `undone` asks whether a verb tells of what
/// came otherwise.
pub(super) fn is_moved_to(reading: &Reading<'_>, to: usize, undone: impl Fn(usize) -> bool) -> bool {
    const NEAR: usize = 10;
    const MOVES: List =
        List::new("extended prolonged postponed deferred delayed adjourned moved pushed shifted rescheduled renewed lengthened stretched");
    // "votes", "rules" are nouns here.
    let plural = |at: usize| reading.bytes(at).len() > 3 && reading.bytes(at).ends_with(b"s");
    let tells = |at: usize| reading.is(at, Classes::TENSE) && !plural(at) || reading.bytes(at).ends_with(b"ed");
    let near = (to.saturating_sub(NEAR)..to).rev().take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START));
    let verb = near.take_while(|&at| reading.tokens[at].kind == PieceKind::Word).find(|&at| tells(at));
    reading.says(to, "to") && verb.is_some_and(|at| reading.listed(at, &MOVES) && !undone(at))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    /// Documents are of Thursday, 16 May 2024.
    #[test]
    fn the_day_of_a_vote_and_of_what_it_sets() {
        check(&[
            ("GB", "MPs voted 300-200 to ban fracking on Wednesday.", "Wednesday=2024-05-15"),
            ("US", "The committee voted 7-2 to reject it on Tuesday.", "Tuesday=2024-05-14"),
            ("US", "The city voted to ban foie gras on December 3.", "December 3=2023-12-03"),
            ("ZA", "The board decided by nine votes to four to keep the clinic on Monday.", "Monday=2024-05-13"),
            ("CA", "Council opted unanimously to scrap the fee on 2 April.", "2 April=2024-04-02"),
            ("KE", "The ministry agreed to back the bill on Tuesday.", "Tuesday=2024-05-14"),
            ("NG", "The senate voted to open an inquiry on Monday.", "Monday=2024-05-13"),
            ("US", "They voted to close the dump in April.", "April=2024-04"),
            ("US", "They voted to close the dump in the fall, and had voted to close it in July.", "fall=2024-23; July=2023-07"),
            (
                "AU",
                "The board has decided to end it on 31 December. It decided to end it on 3 May.",
                "31 December=2024-12-31; 3 May=2024-05-03",
            ),
            (
                "US",
                "They voted to trial it from June to July and to drop it as of June 14.",
                "from June to July=2024-06/2024-07; June 14=2024-06-14",
            ),
            ("US", "They voted to refer the levy to voters in November.", "November=2024-11"),
            ("US", "They voted to ban it in the city, beginning in February.", "February=2025-02"),
            ("IE", "The council voted to meet on Tuesday.", "Tuesday=2024-05-21"),
            ("GB", "The union voted to strike on 3 July.", "3 July=2024-07-03"),
            ("IN", "The house decided to debate it on Monday.", "Monday=2024-05-20"),
            ("AU", "The minister agreed to meet us on Wednesday.", "Wednesday=2024-05-22"),
            ("AU", "The minister met us on Wednesday.", "Wednesday=2024-05-15"),
            ("NZ", "The firm promised to scrap the fee on 1 December.", "1 December=2024-12-01"),
            ("NZ", "Cabinet agreed on Monday to drop the fee in July.", "Monday=2024-05-13; July=2024-07"),
            ("NZ", "On Monday, MPs voted 61-59 to drop the fee on 1 July.", "Monday=2024-05-13; 1 July=2024-07-01"),
            ("US", "They voted to fund the line for July. They voted to hold it until July.", "July=2024-07; July=2024-07"),
        ]);
    }

    #[test]
    fn what_was_decided_or_promised_for_a_time_lies_ahead() {
        check(&[
            ("GB", "They approved free meals from September.", "September=2024-09"),
            ("GB", "They had free meals from September.", "September=2023-09"),
            ("GB", "Ministers confirmed a levy from April.", "April=2024-04"),
            ("GB", "Ministers confirmed a levy from February.", "February=2025-02"),
            ("CA", "We won free buses from September and higher pay from March.", "September=2024-09; March=2024-03"),
            ("GB", "They agreed (by six to three) to pilot passes for six months from September.", "September=2024-09"),
            ("AU", "The minister announced a ban to start in October.", "October=2024-10"),
            ("AU", "The minister announced a ban to take effect on 1 November.", "1 November=2024-11-01"),
            ("AU", "The storm forced the pool to close in October.", "October=2023-10"),
            ("IN", "Ministers have extended the scheme to October.", "October=2024-10"),
            ("US", "The state postponed its vote on the rule to January.", "January=2025-01"),
            ("US", "The state counted votes on the rule to January.", "January=2024-01"),
            ("US", "It had extended the scheme to January.", "January=2024-01"),
            ("KE", "They promised an answer in October. They promised in October that it was safe.", "October=2024-10; October=2023-10"),
            (
                "KE",
                "They promised the bishop in October that it was safe, as they had promised us in August.",
                "October=2023-10; August=2023-08",
            ),
            ("KE", "They promised us a clinic in July. They promised a reply on Tuesday.", "July=2024-07; Tuesday=2024-05-21"),
            ("KE", "They promised a new bridge on Tuesday.", "Tuesday=2024-05-14"),
        ]);
    }
}
