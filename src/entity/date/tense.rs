//! The tense in which a sentence speaks of a date: it decides the year of a bare month or day.
//!
//! The word nearest before the date that tells a tense decides; where none stands before it, the nearest behind. Both looks are bounded.

use super::words::{Words, words};
use super::{decided, diary, own};
use crate::entity::Context;
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::text::{PieceKind, Reading, Token, flag, is_mark};

/// When the sentence says that something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    /// Past, and told by the verb of the date itself: "ended on 15 July".
    Done,
    Future,
    /// Decided or promised for then: the next such time, unless it lies nearly a year ahead.
    Ahead,
    /// Neither is told: the present, or no verb.
    Open,
}

const PAST: &str = "was were wasn't weren't had hadn't did didn't has have hasn't haven't been we've i've you've they've since ago \
    became began begun bought broke brought built came caught chose drew fell fought found gave got went grew \
    heard held kept knew laid lay led left lost made meant met overturned paid rang rose ran said sat saw sent \
    sold shook shot shut spoke spent stood struck swore taken took taught threw told thought won withdrew wrote \
    written upheld drove died blew bore dealt fed flew froze gone hit hung slept sought stole wore woke earlier put cut let \
    set quit ate rode dug sang forbade undertook tore forgot misled rebuilt retook crept wept lent \
    fled hid understood underwent oversaw overcame slid swung sank forgave mistook arose rewrote swam clung strode sped";

const FUTURE: &str = "will won't shall we'll they'll it'll he'll she'll you'll i'll that'll there'll who'll going upcoming scheduled \
    due expected expects expect plans hopes hope aims slated pencilled deadline join register rsvp please must \
    should could might can intends promises until till soon next save come sign wants coming booked listed \
    planned timetabled would starting effective";

impl Tense {
    pub fn is_past(self) -> bool {
        matches!(self, Tense::Past | Tense::Done)
    }
}

/// Verbs of beginning and ending in the present: what they tell of is still to come.
const BEGINNING: &str =
    "begins starts restarts resumes returns ends closes expires lapses concludes dies sunsets finishes retires reopens reconvenes climbs";

/// The same of many, where a plural stands before them; elsewhere they are nouns.
const BARE: &str = "begin start restart resume return end close expire lapse conclude open reopen reconvene";

const OPEN: &str = "is are isn't aren't it's that's opens votes decides meets sits takes comes goes runs hears launches holds gets kicks \
    rules considers debates reports publishes faces enters applies arrives follows continues stands says does announces";

/// Words in "-ed" that are no past.
const NO_PAST: &[&str] =
    &["need", "feed", "seed", "speed", "indeed", "hundred", "exceed", "proceed", "succeed", "breed", "united", "sacred", "agreed-upon"];

/// The value of words that tell a tense as they stand: "to" of "to be", "may" in small letters.
const BY_FORM: u32 = 4;
/// That of [`BARE`].
const OF_MANY: u32 = 5;

pub(super) fn register(lexicon: &mut Lexicon) {
    for (value, words) in [(1, PAST), (2, FUTURE), (2, BEGINNING), (3, OPEN), (BY_FORM, "to may"), (OF_MANY, BARE)] {
        for word in words.split(' ') {
            lexicon.add_valued(word, Classes::TENSE, value);
        }
    }
}

/// How many tokens are looked at on either side.
const REACH: usize = 30;

/// The tense in which the tokens `first..end` are spoken of.
pub(super) fn of(context: &Context<'_>, first: usize, end: usize) -> Tense {
    match of_date(context, first, end) {
        Tense::Done => Tense::Past,
        tense => tense,
    }
}

/// As [`of`], and whether a verb in the past is sure to be the date's own.
pub(super) fn of_date(context: &Context<'_>, first: usize, end: usize) -> Tense {
    let (reading, lexicon) = (context.reading, context.lexicon);
    let tokens = &reading.tokens;
    let opens = |t: usize| tokens[t].has(flag::SENTENCE_START);
    let word = |at: usize| if at > 0 && !opens(at) { context.rules.dates.word(&tokens[at - 1]) } else { Words::NONE };
    // "by the end of June"
    let article = usize::from(first > 1 && !opens(first) && reading.says(first - 1, "the"));
    let before = word(first - article);
    if before.any(words!("since")) {
        return Tense::Done;
    }
    let denied = word(first).any(words!("until till")) && is_denied(reading, first);
    let deadline = before.any(words!("by until till")) && !denied;
    if is_likely(context, first) {
        return Tense::Future;
    }
    // "Until Monday they had heard nothing."
    let until = first - article;
    if deadline && until > 0 && tokens[until - 1].has(flag::SENTENCE_START) && is_over_by_then(reading, end) {
        return Tense::Done;
    }
    // "permanent beginning July 1": of what began and of what is to begin.
    if first > 0 && !opens(first) && reading.says(first - 1, "beginning") {
        return Tense::Open;
    }
    let (ahead, through) = (before.any(words!("before")), before.any(words!("through thru")));
    // What they ask for stands behind the date.
    let goes_on = tokens.get(end).is_some_and(|t| t.kind == PieceKind::Word);
    if goes_on && is_plan_undone(reading, first, end) {
        return Tense::Past;
    }
    let aimed = |word: Words| word == Words::NONE || word.any(words!("for to until till"));
    if goes_on && is_poll_ahead(reading, first, end)
        || aimed(before) && is_rescheduled(reading, first, end)
        || word(first).any(words!("on for this next")) && is_called_again(reading, first)
    {
        return Tense::Future;
    }
    let nearest = if opens(first) { first } else { first.saturating_sub(REACH) };
    for (at, token) in (nearest..first).zip(&tokens[nearest..first]).rev() {
        if !is_telling(reading, token) || denied && at + 1 == first {
            continue;
        }
        // A new clause speaks for itself.
        if token.kind == PieceKind::Symbol && begins_clause(reading, at) {
            break;
        }
        let decided = if reading.says(at, "to") { decided::by_infinitive(reading, at, first, end) } else { None };
        match decided {
            Some(_) if deadline || through => return Tense::Future,
            Some(tense) => return tense,
            None => {}
        }
        let told = if may_tell(reading, token) { told(reading, lexicon, at) } else { None };
        if told == Some(Tense::Past)
            && let Some(tense) = decided::by_measure(reading, at, first)
        {
            return tense;
        }
        match told {
            // "wants it done by May": only an auxiliary puts a deadline into the past.
            Some(Tense::Past) if deadline && !is_past_auxiliary(reading, at) => {}
            Some(Tense::Past) if is_opening_aside(reading, at, first) => return Tense::Open,
            // "promised a session before June"
            // "extended the pilot through June", but "lasted through June"
            Some(Tense::Past) if through && !is_lasting(reading, at) => {}
            Some(Tense::Past) if ahead && is_promise(reading, at) => return Tense::Future,
            Some(Tense::Past) if own::is_before(reading, at, first) => return Tense::Done,
            Some(tense) => return tense,
            None => {}
        }
        if token.has(flag::SENTENCE_START) {
            break;
        }
    }
    // "By 28 February they had paid all."
    if deadline && is_over_by_then(reading, end) {
        return Tense::Done;
    }
    if deadline || through {
        return Tense::Future;
    }
    for (at, token) in tokens.iter().enumerate().take(end + REACH).skip(end) {
        if !is_telling(reading, token) {
            continue;
        }
        if token.has(flag::SENTENCE_START) || token.kind == PieceKind::Symbol && begins_clause(reading, at) {
            break;
        }
        if may_tell(reading, token)
            && let Some(tense) = told(reading, lexicon, at)
        {
            let done = tense == Tense::Past && own::is_behind(reading, at, first, end);
            return if done { Tense::Done } else { tense };
        }
    }
    // "Before the 12th we need more names.", "From June fares rise."
    let from = before.any(words!("from")) && until > 0 && tokens[until - 1].has(flag::SENTENCE_START);
    if (ahead || from) && !(end..tokens.len().min(end + 4)).any(|at| reading.listed(at, list!("wouldn't wouldn’t couldn't couldn’t"))) {
        return if ahead { Tense::Future } else { Tense::Ahead };
    }
    diary::of_entry(context, first, end)
}

/// The first tense that is told from the token `from` on, before the sentence ends.
pub(super) fn first_told(reading: &Reading<'_>, lexicon: &Lexicon, from: usize) -> Option<Tense> {
    let sentence = |at: &usize| *at == from || !reading.tokens[*at].has(flag::SENTENCE_START);
    let within = from..reading.tokens.len().min(from + REACH);
    within.take_while(sentence).filter(|&at| may_tell(reading, &reading.tokens[at])).find_map(|at| told(reading, lexicon, at))
}

/// Whether the clause behind a day tells what was over by then: "had paid".
fn is_over_by_then(reading: &Reading<'_>, end: usize) -> bool {
    const REACH: usize = 8;
    let clause = (end..reading.tokens.len().min(end + REACH))
        .take_while(|&at| reading.tokens[at].kind == PieceKind::Word && !reading.tokens[at].has(flag::SENTENCE_START));
    clause.into_iter().any(|at| reading.says(at, "had") && !reading.says(at + 1, "to") && !reading.says(at + 1, "until"))
}

/// "adjourned to 12 July", "put off until May", "fixed 8 August": what was done so is still to come, unless it came to nothing: "was
/// first set for May", "had been promised for May".
fn is_rescheduled(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    const REACH: usize = 6;
    const VERBS: List = List::new(
        "adjourned postponed deferred delayed listed fixed set scheduled rescheduled posted slated put pushed moved promised pencilled \
        extended reserved tabled earmarked calendared remanded relisted",
    );
    const BETWEEN: List = List::new(
        "off back down over again now the a matter case hearing trial mention it them this and so further \
        ruling judgment judgement decision verdict sentencing petition suit bill debate vote",
    );
    let aimed = |at: usize| reading.listed(at, list!("for to until till"));
    let article = usize::from(first > 1 && reading.says(first - 1, "the"));
    let Some(before) = (first - article).checked_sub(1) else { return false };
    // "The review promised for the spring has not appeared."
    let failed = reading.listed(end, list!("has have hasn't haven't never did didn't was were"));
    if reading.tokens[first].has(flag::SENTENCE_START) || failed {
        return false;
    }
    if !aimed(before) {
        return reading.listed(before, list!("fixed set listed")) && !is_undone(reading, before);
    }
    let near = (before.saturating_sub(REACH)..before).rev();
    // "got time for 4 to 6 October"
    let room = before.checked_sub(1).filter(|_| reading.says(before, "for"));
    if let Some(room) = room.filter(|&at| reading.listed(at, list!("time date dates slot hearing debate trial"))) {
        return !is_undone(reading, room);
    }
    let verb = near.take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START)).find(|&at| !reading.listed(at, &BETWEEN));
    if decided::is_moved_to(reading, before, |verb| is_undone(reading, verb)) {
        return true;
    }
    // "The reply, promised for May, never came."
    let aside = |at: usize| at > 0 && reading.tokens[at - 1].kind == PieceKind::Symbol;
    verb.is_some_and(|at| reading.listed(at, &VERBS) && !aside(at) && !is_undone(reading, at))
}

/// "listed for April was put back": a plan that is told of in the past came otherwise.
fn is_plan_undone(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    let plan =
        |at: usize| reading.listed(at, list!("listed scheduled planned due expected set slated pencilled promised timetabled booked"));
    let undone = reading.listed(end, list!("was were had never did"));
    let tie =
        first.checked_sub(1).filter(|&at| !reading.tokens[first].has(flag::SENTENCE_START) && reading.listed(at, list!("for in on by")));
    undone && !reading.tokens[end].has(flag::SENTENCE_START) && tie.is_some_and(|tie| tie > 0 && plan(tie - 1))
}

/// "Filed in November, the suit heads to trial in May": a participle that opens the sentence tells nothing of the clause behind.
fn is_opening_aside(reading: &Reading<'_>, participle: usize, first: usize) -> bool {
    const SUBJECTS: List = List::new("the a an our their his her its this it we they he she");
    let ends = |at: usize| is_mark!(reading.mark(at), ",") && reading.listed(at + 1, &SUBJECTS);
    reading.tokens[participle].has(flag::SENTENCE_START) && (participle + 1..first).any(ends)
}

/// "heard nothing until Monday", "did not answer until March": what came then at last is past.
fn is_denied(reading: &Reading<'_>, first: usize) -> bool {
    const REACH: usize = 6;
    const NONE: List = List::new("nothing nobody none no never only didn't didn’t hadn't hadn’t");
    let until = first > 0 && reading.listed(first - 1, list!("until till"));
    let mut near = (first.saturating_sub(REACH)..first).rev().take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START));
    let not = |at: usize| reading.says(at, "not") && at > 0 && reading.listed(at - 1, list!("did had"));
    until && near.any(|at| reading.listed(at, &NONE) || not(at))
}

/// "asked both sides in again on Monday", "summoned them back for 4 May": who is called again comes then.
fn is_called_again(reading: &Reading<'_>, first: usize) -> bool {
    const REACH: usize = 10;
    const CALLS: List = List::new("asked invited called summoned ordered recalled brought asks invites calls summons recalls");
    let Some(before) = first.checked_sub(1).filter(|&at| reading.listed(at, list!("on for this next"))) else { return false };
    let again = before.checked_sub(1).filter(|&at| reading.listed(at, list!("again back in")));
    let Some(again) = again.filter(|&at| !reading.says(at, "in") || at > 0 && reading.says(at - 1, "back")) else { return false };
    let near = (again.saturating_sub(REACH)..again).rev();
    near.take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START)).any(|at| reading.listed(at, &CALLS))
}

/// "likely in October", "perhaps as early as June": what is guessed is still to come.
fn is_likely(context: &Context<'_>, first: usize) -> bool {
    const REACH: usize = 5;
    const GUESSES: List = List::new("likely probably possibly perhaps maybe hopefully tentatively");
    const BETWEEN: List = List::new("as soon about sometime");
    let (reading, tokens) = (context.reading, &context.reading.tokens);
    let between = |at: usize| match context.rules.dates.word(&tokens[at]) {
        Words::NONE => reading.listed(at, &BETWEEN),
        word => word.any(words!("in on by for from early the around before")),
    };
    let mut near = (first.saturating_sub(REACH)..first).rev().take_while(|&at| !tokens[at + 1].has(flag::SENTENCE_START));
    near.find(|&at| !between(at)).is_some_and(|at| reading.listed(at, &GUESSES))
}

/// Whether the word in the past tells how long something went on.
fn is_lasting(reading: &Reading<'_>, at: usize) -> bool {
    const LASTED: List = List::new(
        "lasted ran continued stayed remained went held worked sat kept dragged rose fell grew fought marched walked camped waited slept lived \
        stretched persisted counted recorded served saw stood",
    );
    is_past_auxiliary(reading, at) && !reading.listed(at + 1, list!("extended funded approved")) || reading.listed(at, &LASTED)
}

/// Whether the word in the past tells of what somebody is to do.
fn is_promise(reading: &Reading<'_>, at: usize) -> bool {
    const PROMISES: List = List::new(
        "promised pledged vowed committed undertook guaranteed offered asked urged demanded called requested required ordered instructed \
        directed told petitioned agreed",
    );
    reading.listed(at, &PROMISES)
}

/// "with 90 swimmers counted, on 3 June": the participle of an aside tells no tense of what is done then.
fn is_of_aside(reading: &Reading<'_>, participle: usize) -> bool {
    const REACH: usize = 8;
    let mut near = (participle.saturating_sub(REACH)..participle).rev().take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START));
    is_mark!(reading.mark(participle + 1), ",")
        && near
            .find(|&at| is_mark!(reading.mark(at), "," | "with"))
            .is_some_and(|at| reading.says(at, "with") && at > 0 && is_mark!(reading.mark(at - 1), ","))
}

/// Whether the words before a participle tell that it came otherwise: "had been", "was first", "originally".
fn is_undone(reading: &Reading<'_>, verb: usize) -> bool {
    const REACH: usize = 4;
    let mut near = (verb.saturating_sub(REACH)..verb).rev().take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START));
    near.any(|at| reading.listed(at, list!("had was were first originally initially earlier previously once")) && !later(reading, at, verb))
}

/// "was adjourned to May" tells of a date to come, "was set for May" of one that came to nothing.
fn later(reading: &Reading<'_>, at: usize, verb: usize) -> bool {
    let moved =
        reading.listed(verb, list!("adjourned postponed deferred delayed put pushed moved rescheduled extended remanded relisted posted"));
    moved && reading.listed(at, list!("was were"))
}

/// "for the November election", "ahead of the June ballot": what is done for it is done before.
fn is_poll_ahead(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    const POLLS: List = List::new(
        "election elections ballot ballots referendum referendums poll polls vote primary primaries runoff by-election byelection deadline",
    );
    let poll = |at: usize| reading.listed(at, &POLLS);
    let near = poll(end)
        || reading.listed(end, list!("general local state county provincial municipal federal presidential parliamentary primary"))
            && poll(end + 1);
    let back = |back: usize| first.checked_sub(back).map_or(&b""[..], |at| reading.bytes(at));
    let the = list!("the this our next").contains(back(1));
    let ahead = list!("for before").contains(back(2)) || back(2).eq_ignore_ascii_case(b"of") && back(3).eq_ignore_ascii_case(b"ahead");
    near && the && ahead || is_meeting_ahead(reading, first, end)
}

/// "asked officers to draw up a policy for its May meeting": what is to be done for a meeting is done before.
fn is_meeting_ahead(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    const REACH: usize = 12;
    const MEETINGS: List = List::new("meeting meetings agenda session sitting budget plenary agm conference");
    let back = |back: usize| first.checked_sub(back).map_or(&b""[..], |at| reading.bytes(at));
    let fits = reading.listed(end, &MEETINGS)
        && list!("the this our its their his her a").contains(back(1))
        && list!("for to before at from").contains(back(2));
    // "to the May meeting" is no infinitive.
    let infinitive = |at: usize| {
        let verb = &reading.tokens[at + 1];
        reading.says(at, "to") && verb.kind == PieceKind::Word && !verb.has(flag::CAPITAL) && !verb.is(Classes::FUNCTION)
    };
    let near = (first.saturating_sub(REACH)..first.saturating_sub(1)).rev();
    fits && near.take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START)).any(infinitive)
}

/// Whether a clause of its own begins behind the mark.
fn begins_clause(reading: &Reading<'_>, mark: usize) -> bool {
    match reading.text.as_bytes()[reading.tokens[mark].start as usize] {
        b',' => matches!(reading.str(mark + 1), "and" | "but" | "so" | "while"),
        b';' => true,
        0x80.. => is_mark!(reading.mark(mark), "—"),
        _ => false,
    }
}

fn is_past_auxiliary(reading: &Reading<'_>, at: usize) -> bool {
    let should = at > 0 && is_mark!(reading.mark(at), "have") && matches!(reading.str(at - 1), "should" | "must" | "would");
    should || matches!(reading.str(at), "was" | "were" | "had" | "did" | "wasn't" | "weren't" | "didn't" | "didn’t" | "wasn’t" | "weren’t")
}

/// A participle or a past form.
fn is_past_word(reading: &Reading<'_>, lexicon: &Lexicon, at: usize) -> bool {
    let Some(token) = reading.tokens.get(at) else { return false };
    let word = reading.str(at);
    let known = token.is(Classes::TENSE) && lexicon.value(token.word, Classes::TENSE) == Some(1);
    known || word == "to" || (word.len() > 3 && (word.ends_with("ed") || word.ends_with("en")) && !NO_PAST.contains(&word))
}

/// Whether a noun is sure to stand behind the word: a number, an article, an adjective of order.
fn makes_noun(reading: &Reading<'_>, at: usize) -> bool {
    let token = &reading.tokens[at];
    token.kind == PieceKind::Number
        || token.is(Classes::NUMERAL)
        || list!("the these those our their its his her your my of for many all some any no new such").contains(reading.str(at))
}

/// Whether a look for the tense must stop at the token: it may tell one, or begin a sentence or a clause. Few do, so this is asked
/// without a branch.
#[inline(always)]
fn is_telling(reading: &Reading<'_>, token: &Token) -> bool {
    const ED: u16 = u16::from_be_bytes(*b"ed");
    const SMALL: u16 = 0x2020;
    // Of a token of one byte the first is another's.
    let ending = reading.text.as_bytes().get((token.end as usize).wrapping_sub(2)..).and_then(|bytes| bytes.first_chunk());
    let ending = u16::from_be_bytes(*ending.unwrap_or(&[0; 2]));
    let last = ending as u8;
    let mark = (token.kind == PieceKind::Symbol) & ((last == b',') | (last == b';') | (last >= 0x80));
    token.any(flag::SENTENCE_START, Classes::TENSE) | mark | (ending | SMALL == ED)
}

/// Whether the token may tell a tense: it is listed or ends in "ed".
#[inline(always)]
fn may_tell(reading: &Reading<'_>, token: &Token) -> bool {
    token.is(Classes::TENSE) || ends_in_ed(&reading.text[..token.end as usize])
}

fn ends_in_ed(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with("ED")
}

pub(super) fn has(word: &str) -> bool {
    matches!(word, "has" | "have" | "hasn't" | "haven't" | "hasn’t" | "haven’t")
}

/// Whether a verb behind the word stands in its bare form.
fn is_modal(reading: &Reading<'_>, at: usize) -> bool {
    let mark = reading.mark(at);
    let long = || matches!(reading.str(at), "could" | "should" | "might" | "would" | "won't" | "won’t" | "can't");
    is_mark!(mark, "to" | "will" | "must" | "can" | "may") || mark == 0 && long()
}

/// Whether the present at `at` tells of what is arranged for a time to come: "is on 12 June", "is to vote", "goes to trial", "takes
/// effect", "comes into force", "applies from", "runs out".
fn is_arranged(reading: &Reading<'_>, at: usize) -> bool {
    const DATED: Classes = Classes::MONTH.with(Classes::WEEKDAY);
    let dated = |at: usize| reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number || t.is(DATED) && t.has(flag::CAPITAL));
    let says = |on: usize, words: &List| reading.listed(at + on, words);
    const COMING: List =
        List::new("closing opening reopening meeting marching hosting starting ending launching returning striking voting");
    let word = reading.bytes(at);
    match () {
        () if list!("is are isn't aren't").contains(word) => {
            // "reveal where he is in June"
            let asked = (1..=3).filter_map(|back| at.checked_sub(back)).any(|at| reading.listed(at, list!("where how what who")));
            !asked && says(1, list!("on in at")) && dated(at + 2) || super::own::is_infinitive(reading, at + 1) || says(1, &COMING)
        }
        () if list!("goes").contains(word) => {
            says(1, list!("to before")) && says(2, list!("trial court ballot vote voters auction arbitration parliament"))
                || says(1, list!("live"))
        }
        () if list!("takes").contains(word) => says(1, list!("effect")),
        () if list!("comes").contains(word) => says(1, list!("into")) && says(2, list!("force effect law")) || says(1, list!("up")),
        () if list!("applies").contains(word) => says(1, list!("from")),
        () if list!("runs").contains(word) => says(1, list!("out")),
        () => false,
    }
}

fn told(reading: &Reading<'_>, lexicon: &Lexicon, at: usize) -> Option<Tense> {
    let token = &reading.tokens[at];
    // "the Commission for Scheduled Tribes": a name.
    let lower = |at: usize| reading.tokens[at].kind == PieceKind::Word && !reading.tokens[at].has(flag::CAPITAL);
    if token.has(flag::CAPITAL) && !token.has(flag::SENTENCE_START) && at > 0 && lower(at - 1) {
        return None;
    }
    let word = reading.str(at);
    let before = |back: usize| at.checked_sub(back).map_or(0, |before| reading.mark(before));
    let was = |back: usize| is_mark!(before(back), "was" | "were" | "had");
    // "will open", "to have", "may not set": the modal tells.
    let modal = |back: usize| at.checked_sub(back).is_some_and(|before| is_modal(reading, before));
    let value = if token.is(Classes::TENSE) { lexicon.value(token.word, Classes::TENSE)? } else { BY_FORM };
    if value != BY_FORM {
        let bare = || modal(1) || is_mark!(before(1), "not") && modal(2);
        // "have to reply": an obligation.
        if has(word) && is_mark!(reading.mark(at + 1), "to") {
            return Some(Tense::Future);
        }
        // "has the keys", "have until March": a perfect needs its participle.
        let perfect = |t: usize| is_past_word(reading, lexicon, t);
        if word.starts_with("ha") && has(word) && !(at + 1..at + 5).any(perfect) {
            return None;
        }
        return match value {
            1 if word == "have" && !is_mark!(before(1), "to" | "will" | "can") && bare() => Some(Tense::Past),
            // "will be heard": the modal before tells.
            1 if is_mark!(before(1), "be" | "Be" | "BE" | "get" | "is" | "are") => None,
            // "Senate Set to Vote", "RENTS SET TO RISE"
            1 if word.eq_ignore_ascii_case("set") && is_infinitive_of_heading(reading, at + 1) => Some(Tense::Future),
            // "14 beds open again"
            OF_MANY if word == "open" && !reading.listed(at + 1, list!("in on at from for this next")) => None,
            OF_MANY if is_of_many(reading, at) => Some(Tense::Future),
            OF_MANY => None,
            1 if bare() => Some(if was(2) || was(3) { Tense::Past } else { Tense::Future }),
            1 => Some(Tense::Past),
            2 if was(1) || was(2) => Some(Tense::Past),
            // "withdrew their closure plans on 31 October": a noun.
            2 if list!("plans hopes promises").contains(word) && is_object(reading, at) => None,
            // "asked him for a deadline in March"
            2 if word == "deadline" && is_mark!(before(1), "a" | "the") && is_mark!(before(2), "for") => None,
            2 => Some(Tense::Future),
            // "six votes to three", "the new rules": plurals, no verbs.
            _ if word.ends_with('s') && at > 0 && makes_noun(reading, at - 1) => None,
            // "meets again in May"
            _ if reading.listed(at + 1, list!("again next")) => Some(Tense::Future),
            _ if is_arranged(reading, at) => Some(Tense::Ahead),
            _ => Some(Tense::Open),
        };
    }
    if word == "may" {
        return Some(Tense::Future);
    }
    let past = word.len() > 3 && ends_in_ed(word) && !NO_PAST.iter().any(|none| none.eq_ignore_ascii_case(word));
    // "to be dropped by May", "will be lifted in May": the auxiliary tells.
    if past && !is_mark!(before(1), "be" | "Be" | "BE" | "to" | "get" | "is" | "are") && !is_of_aside(reading, at) {
        return Some(Tense::Past);
    }
    let infinitive = word.eq_ignore_ascii_case("to") && is_mark!(reading.mark(at + 1), "be" | "Be" | "BE");
    if infinitive { Some(Tense::Future) } else { None }
}

/// Whether "to" at `to` leads a verb with a capital, as in headings; "to The Hague", "to Parliament" are none.
fn is_infinitive_of_heading(reading: &Reading<'_>, to: usize) -> bool {
    let verb = reading.tokens.get(to + 1).filter(|verb| verb.kind == PieceKind::Word && verb.has(flag::CAPITAL));
    reading.says(to, "to") && verb.is_some_and(|verb| !verb.is(Classes::FUNCTION.with(Classes::NUMERAL).with(Classes::PLACE)))
}

/// Whether what stands behind the word tells that it is a noun: "plans on", "promises in", but "plans to", "hopes a".
fn is_object(reading: &Reading<'_>, at: usize) -> bool {
    reading.listed(at + 1, list!("on in at by from until till after of and that which were had have , ."))
}

/// Whether a plural stands before the verb: "fines start", "they return".
fn is_of_many(reading: &Reading<'_>, verb: usize) -> bool {
    let Some(before) = verb.checked_sub(1).filter(|_| !reading.tokens[verb].has(flag::SENTENCE_START)) else { return false };
    let word = reading.bytes(before);
    // "rose on Tuesday and return": what goes on behind a date.
    const DATED: Classes = Classes::MONTH.with(Classes::WEEKDAY);
    let dated = |at: usize| reading.tokens[at].kind == PieceKind::Number || reading.tokens[at].is(DATED);
    if list!("and then but").contains(word) && before > 0 && dated(before - 1) {
        return true;
    }
    let noun = reading.tokens[before].kind == PieceKind::Word && word.len() > 3 && word.ends_with(b"s") && !word.ends_with(b"ss");
    noun && !reading.tokens[before].is(Classes::FUNCTION) || list!("we they you MPs people").contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::testing::TABLES;
    use crate::text::Buffers;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_stops_no_look_tells_nothing(
            words in prop::collection::vec(prop::sample::select(&["to", "TO", "may", "May", "opened", "ed", "d", "will", "was", "red", ",", ";", "—", "’", "a", ".", "é", "and", "but"][..]), 1..9),
        ) {
            let text = words.join(" ");
            let reading = Reading::new(&text, &TABLES.0, &mut Buffers::default());
            for (at, token) in reading.tokens.iter().enumerate().filter(|(_, token)| !is_telling(&reading, token)) {
                let clause = token.kind == PieceKind::Symbol && begins_clause(&reading, at);
                prop_assert!(!clause && !may_tell(&reading, token) && !token.has(flag::SENTENCE_START), "{}: {}", text, reading.str(at));
            }
        }
    }
}
