//! The tense in which a sentence speaks of a date: it decides the year of a bare month or day.
//!
//! The word nearest before the date that tells a tense decides; where none stands before it, the nearest behind. Both looks are bounded.

use crate::lexicon::{Classes, Lexicon};
use crate::text::{Reading, flag};

/// When the sentence says that something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// Neither is told: the present, or no verb.
    Open,
}

const PAST: &[&str] = &[
    "was",
    "were",
    "wasn't",
    "weren't",
    "had",
    "hadn't",
    "did",
    "didn't",
    "has",
    "have",
    "hasn't",
    "haven't",
    "been",
    "we've",
    "i've",
    "you've",
    "they've",
    "since",
    "ago",
    "became",
    "began",
    "begun",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "drew",
    "fell",
    "fought",
    "found",
    "gave",
    "got",
    "went",
    "grew",
    "heard",
    "held",
    "kept",
    "knew",
    "laid",
    "lay",
    "led",
    "left",
    "lost",
    "made",
    "meant",
    "met",
    "overturned",
    "paid",
    "rang",
    "rose",
    "ran",
    "said",
    "sat",
    "saw",
    "sent",
    "sold",
    "shook",
    "shot",
    "shut",
    "spoke",
    "spent",
    "stood",
    "struck",
    "swore",
    "taken",
    "took",
    "taught",
    "threw",
    "told",
    "thought",
    "won",
    "withdrew",
    "wrote",
    "written",
    "upheld",
    "drove",
    "died",
    "blew",
    "bore",
    "dealt",
    "fed",
    "flew",
    "froze",
    "gone",
    "hit",
    "hung",
    "slept",
    "sought",
    "stole",
    "wore",
    "woke",
    "earlier",
    "ended",
    "passed",
];

const FUTURE: &[&str] = &[
    "will",
    "won't",
    "shall",
    "we'll",
    "they'll",
    "it'll",
    "he'll",
    "she'll",
    "you'll",
    "i'll",
    "that'll",
    "there'll",
    "who'll",
    "going",
    "upcoming",
    "scheduled",
    "due",
    "expected",
    "expects",
    "expect",
    "plans",
    "hopes",
    "hope",
    "aims",
    "slated",
    "pencilled",
    "deadline",
    "join",
    "register",
    "rsvp",
    "please",
    "must",
    "should",
    "could",
    "might",
    "can",
    "intends",
    "promises",
    "until",
    "till",
    "soon",
    "next",
    "save",
    "come",
    "sign",
    "wants",
    "coming",
];

const OPEN: &[&str] = &[
    "is",
    "are",
    "isn't",
    "aren't",
    "it's",
    "that's",
    "closes",
    "opens",
    "begins",
    "starts",
    "ends",
    "expires",
    "lapses",
    "votes",
    "decides",
    "meets",
    "sits",
    "returns",
    "resumes",
    "takes",
    "comes",
    "goes",
    "runs",
    "hears",
    "launches",
    "holds",
    "gets",
    "kicks",
    "rules",
    "considers",
    "debates",
    "reports",
    "publishes",
    "faces",
    "enters",
    "applies",
    "arrives",
    "follows",
    "continues",
    "finishes",
    "retires",
    "stands",
    "says",
    "does",
    "announces",
];

/// Words in "-ed" that are no past.
const NO_PAST: &[&str] =
    &["need", "feed", "seed", "speed", "indeed", "hundred", "exceed", "proceed", "succeed", "breed", "united", "sacred", "agreed-upon"];

pub(super) fn register(lexicon: &mut Lexicon) {
    for (value, words) in [(1, PAST), (2, FUTURE), (3, OPEN)] {
        for word in words {
            lexicon.add_valued(word, Classes::TENSE, value);
        }
    }
}

/// How many tokens are looked at on either side.
const REACH: usize = 30;

/// The tense in which the tokens `first..end` are spoken of.
pub(super) fn of(reading: &Reading<'_>, lexicon: &Lexicon, first: usize, end: usize) -> Tense {
    let tokens = &reading.tokens;
    let mut at = first;
    while at > 0 && first - at < REACH && !tokens[at].has(flag::SENTENCE_START) {
        at -= 1;
        if let Some(tense) = told(reading, lexicon, at) {
            return tense;
        }
    }
    for at in end..(end + REACH).min(tokens.len()) {
        if tokens[at].has(flag::SENTENCE_START) {
            break;
        }
        if let Some(tense) = told(reading, lexicon, at) {
            return tense;
        }
    }
    Tense::Open
}

fn told(reading: &Reading<'_>, lexicon: &Lexicon, at: usize) -> Option<Tense> {
    let token = &reading.tokens[at];
    let was = |back: usize| at >= back && matches!(reading.str(at - back), "was" | "were" | "had" | "been");
    if token.is(Classes::TENSE) {
        return match lexicon.value(token.word, Classes::TENSE)? {
            1 => Some(Tense::Past),
            2 if was(1) || was(2) => Some(Tense::Past),
            2 => Some(Tense::Future),
            _ => Some(Tense::Open),
        };
    }
    let word = reading.str(at);
    let past = word.len() > 3 && word.ends_with("ed") && !NO_PAST.contains(&word);
    // "to be dropped by May", "will be lifted in May": the auxiliary tells.
    let passive = at > 0 && matches!(reading.str(at - 1), "be" | "to" | "get" | "is" | "are");
    if past && !passive {
        return Some(Tense::Past);
    }
    let infinitive = word.eq_ignore_ascii_case("to") && reading.str(at + 1) == "be";
    if infinitive { Some(Tense::Future) } else { None }
}
