//! The tense in which a sentence speaks of a date: it decides the year of a bare month or day.
//!
//! The word nearest before the date that tells a tense decides; where none stands before it, the nearest behind. Both looks are bounded.

use super::words::{Words, words};
use crate::entity::listed::list;
use crate::lexicon::{Classes, Lexicon};
use crate::text::{PieceKind, Reading, Token, flag};

/// When the sentence says that something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// Neither is told: the present, or no verb.
    Open,
}

const PAST: &str = "was were wasn't weren't had hadn't did didn't has have hasn't haven't been we've i've you've they've since ago \
    became began begun bought broke brought built came caught chose drew fell fought found gave got went grew \
    heard held kept knew laid lay led left lost made meant met overturned paid rang rose ran said sat saw sent \
    sold shook shot shut spoke spent stood struck swore taken took taught threw told thought won withdrew wrote \
    written upheld drove died blew bore dealt fed flew froze gone hit hung slept sought stole wore woke earlier put cut let \
    set quit";

const FUTURE: &str = "will won't shall we'll they'll it'll he'll she'll you'll i'll that'll there'll who'll going upcoming scheduled \
    due expected expects expect plans hopes hope aims slated pencilled deadline join register rsvp please must \
    should could might can intends promises until till soon next save come sign wants coming booked listed \
    planned timetabled would starting effective";

const OPEN: &str = "is are isn't aren't it's that's closes opens begins starts ends expires lapses votes decides meets sits \
    returns resumes takes comes goes runs hears launches holds gets kicks rules considers debates reports \
    publishes faces enters applies arrives follows continues finishes retires stands says does announces";

/// Words in "-ed" that are no past.
const NO_PAST: &[&str] =
    &["need", "feed", "seed", "speed", "indeed", "hundred", "exceed", "proceed", "succeed", "breed", "united", "sacred", "agreed-upon"];

pub(super) fn register(lexicon: &mut Lexicon) {
    for (value, words) in [(1, PAST), (2, FUTURE), (3, OPEN)] {
        for word in words.split(' ') {
            lexicon.add_valued(word, Classes::TENSE, value);
        }
    }
}

/// How many tokens are looked at on either side.
const REACH: usize = 30;

/// The tense in which the tokens `first..end` are spoken of.
pub(super) fn of(reading: &Reading<'_>, lexicon: &Lexicon, first: usize, end: usize) -> Tense {
    let tokens = &reading.tokens;
    let opens = |t: usize| tokens[t].has(flag::SENTENCE_START);
    let before = if first > 0 && !opens(first) { Words::of(lexicon, &tokens[first - 1]) } else { Words::NONE };
    if before.any(words!("since")) {
        return Tense::Past;
    }
    let deadline = before.any(words!("by until till"));
    let mut at = first;
    while at > 0 && first - at < REACH && !opens(at) {
        at -= 1;
        // A new clause speaks for itself.
        if tokens[at].kind == PieceKind::Symbol && begins_clause(reading, at) {
            break;
        }
        let told = if may_tell(reading, &tokens[at]) { told(reading, lexicon, at) } else { None };
        match told {
            // "wants it done by May": only an auxiliary puts a deadline into the past.
            Some(Tense::Past) if deadline && !is_past_auxiliary(reading, at) => {}
            Some(tense) => return tense,
            None => {}
        }
    }
    if deadline {
        return Tense::Future;
    }
    for (at, token) in tokens.iter().enumerate().take(end + REACH).skip(end) {
        if token.has(flag::SENTENCE_START) {
            break;
        }
        if may_tell(reading, token)
            && let Some(tense) = told(reading, lexicon, at)
        {
            return tense;
        }
    }
    Tense::Open
}

/// Whether a clause of its own begins behind the mark.
fn begins_clause(reading: &Reading<'_>, mark: usize) -> bool {
    match reading.text.as_bytes()[reading.tokens[mark].start as usize] {
        b',' => matches!(reading.str(mark + 1), "and" | "but" | "so" | "while"),
        b';' => true,
        0x80.. => reading.str(mark) == "—",
        _ => false,
    }
}

fn is_past_auxiliary(reading: &Reading<'_>, at: usize) -> bool {
    let should = at > 0 && reading.str(at) == "have" && matches!(reading.str(at - 1), "should" | "must" | "would");
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

/// Whether the token may tell a tense: it is listed, is "may" or "to", or ends in "ed".
#[inline(always)]
fn may_tell(reading: &Reading<'_>, token: &Token) -> bool {
    let bytes = reading.text.as_bytes();
    token.is(Classes::TENSE)
        || matches!(bytes[token.end as usize - 1], b'd' | b'o' | b'O' | b'y')
            && match *bytes.get(token.start as usize..token.end as usize).unwrap_or(&[]) {
                [t, o] => (t | 0x20, o | 0x20) == (b't', b'o'),
                [.., b'e', b'd'] | [b'm', b'a', b'y'] => true,
                _ => false,
            }
}

fn told(reading: &Reading<'_>, lexicon: &Lexicon, at: usize) -> Option<Tense> {
    let token = &reading.tokens[at];
    let word = reading.str(at);
    let before = |back: usize| if at >= back { reading.str(at - back) } else { "" };
    let was = |back: usize| matches!(before(back), "was" | "were" | "had");
    // "will open", "to have", "may not set": the modal tells.
    let modal = |w: &str| {
        matches!(w, "to" | "will" | "must" | "can" | "could" | "should" | "may" | "might" | "would" | "won't" | "won’t" | "can't")
    };
    if token.is(Classes::TENSE) {
        let bare = || modal(before(1)) || before(1) == "not" && modal(before(2));
        // "has the keys", "have until March": a perfect needs its participle.
        let perfect = |t: usize| is_past_word(reading, lexicon, t);
        if matches!(word, "has" | "have" | "hasn't" | "haven't" | "hasn’t" | "haven’t") && !(at + 1..at + 5).any(perfect) {
            return None;
        }
        return match lexicon.value(token.word, Classes::TENSE)? {
            1 if word == "have" && !matches!(before(1), "to" | "will" | "can") && bare() => Some(Tense::Past),
            // "will be heard": the modal before tells.
            1 if matches!(before(1), "be" | "get") => None,
            1 if bare() => Some(if was(2) || was(3) { Tense::Past } else { Tense::Future }),
            1 => Some(Tense::Past),
            2 if was(1) || was(2) => Some(Tense::Past),
            2 => Some(Tense::Future),
            // "six votes to three", "the new rules": plurals, no verbs.
            _ if word.ends_with('s') && at > 0 && makes_noun(reading, at - 1) => None,
            _ => Some(Tense::Open),
        };
    }
    if word == "may" {
        return Some(Tense::Future);
    }
    let past = word.len() > 3 && word.ends_with("ed") && !NO_PAST.contains(&word);
    // "to be dropped by May", "will be lifted in May": the auxiliary tells.
    if past && !matches!(before(1), "be" | "to" | "get" | "is" | "are") {
        return Some(Tense::Past);
    }
    let infinitive = word.eq_ignore_ascii_case("to") && reading.str(at + 1) == "be";
    if infinitive { Some(Tense::Future) } else { None }
}
