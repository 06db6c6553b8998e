//! Where sentences begin. A full stop behind an abbreviation, an initial or within a number ends none; an end of line does
//! where the line is short of a paragraph (a blank line, a heading, a list) or a sentence ended before it.

use super::PieceKind;
use super::reading::{Reading, flag};

/// Words that a full stop follows without ending the sentence, folded, without the stop.
/// Titles and honorifics, months and weekdays, numbering, companies and bodies.
const ABBREVIATIONS: &[&str] = &[
    "adm", "adv", "amb", "apr", "art", "assn", "asst", "atty", "aug", "ave", "bldg", "blvd", "bros", "brig", "capt", "cf", "ch", "cllr",
    "cmdr", "co", "col", "comm", "cons", "corp", "cpl", "ct", "cts", "dec", "dept", "det", "dir", "dist", "div", "dr", "ed", "eds", "eg",
    "e.g", "esp", "esq", "est", "etc", "ex", "feb", "fig", "fr", "fri", "ft", "gen", "gov", "govt", "h.r", "hon", "ie", "i.e", "inc",
    "insp", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mfg", "mgr", "mme", "mon", "mr", "mrs", "ms", "msgr", "mt",
    "mx", "nat", "no", "nos", "nov", "oct", "op", "p", "para", "pp", "pres", "prof", "pvt", "rd", "ref", "reg", "rep", "reps", "rev", "s",
    "sat", "sec", "sen", "sens", "sep", "sept", "sgt", "sr", "sq", "st", "ste", "sun", "supt", "thu", "thur", "thurs", "treas", "tue",
    "tues", "u", "univ", "u.n", "u.s", "u.k", "v", "vol", "vs", "viz", "wed", "approx", "a.m", "p.m", "q.c", "k.c", "s.c", "j", "justices",
    "smt", "shri", "sri", "pte",
];

/// Abbreviations that are words of their own ("no", "mar", "sun", "co", "art", "fig", "sat", "ed", "est"): a stop behind them
/// ends the sentence unless a digit or, for titles, a capital follows.
const NEEDS_DIGIT: &[&str] = &[
    "no", "nos", "art", "fig", "sat", "sun", "mon", "wed", "mar", "dec", "est", "p", "pp", "ch", "para", "vol", "sec", "s", "ref", "a.m",
    "p.m", "etc", "op",
];

/// Fills `reading.sentences` and marks the tokens that begin one.
pub(super) fn mark(reading: &mut Reading<'_>) {
    let mut starts = std::mem::take(&mut reading.sentences);
    starts.clear();
    let mut begin = true;
    for line in 0..reading.lines.len() {
        let tokens = reading.lines[line].tokens();
        for at in tokens.clone() {
            if begin || at == tokens.start && line_breaks(reading, line, at) {
                starts.push(at as u32);
                reading.tokens[at].flags |= flag::SENTENCE_START;
            }
            // Only a mark ends a sentence.
            begin = reading.tokens[at].kind == PieceKind::Symbol && ends_sentence(reading, at);
        }
    }
    reading.sentences = starts;
}

/// Whether the sentence ends with the token `at`.
fn ends_sentence(reading: &Reading<'_>, at: usize) -> bool {
    if at + 1 >= reading.tokens.len() {
        return false;
    }
    let closer = |c| matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '»' | '*' | '_');
    // A closing quote or bracket belongs to the sentence that it closes.
    if reading.glued(at + 1) {
        return false;
    }
    let mut mark = at;
    while mark > 0 && reading.glued(mark) && reading.char(mark).is_some_and(closer) {
        mark -= 1;
    }
    match reading.str(mark) {
        "!" | "?" | "…" | "‽" => starts_like_sentence(reading, at + 1),
        "." => {
            if mark > 0 && reading.glued(mark) && mark == at && is_abbreviation(reading, mark - 1, at + 1) {
                return false;
            }
            starts_like_sentence(reading, at + 1)
        }
        _ => false,
    }
}

/// Whether a new sentence may begin with `at`: not with a small letter or a mark that goes on.
fn starts_like_sentence(reading: &Reading<'_>, at: usize) -> bool {
    let first = reading.str(at).chars().next().unwrap_or(' ');
    !(first.is_lowercase() || matches!(first, ',' | ';' | ':' | ')' | '?' | '!'))
}

fn is_abbreviation(reading: &Reading<'_>, word: usize, next: usize) -> bool {
    let text = reading.str(word);
    let follows = reading.str(next).chars().next().unwrap_or(' ');
    let mut chars = text.chars();
    if let (Some(c), None) = (chars.next(), chars.next())
        && c.is_uppercase()
    {
        // An initial: "J. Marsh", "U. of Manitoba"; but "Vitamin C. We" is rare and taken for one.
        return c != 'I';
    }
    if text.len() > 9 {
        return false;
    }
    let folded = super::fold::fold(text);
    if folded.len() == 3 && folded.as_bytes()[1] == b'.' && !matches!(folded.as_str(), "e.g" | "i.e" | "h.r") {
        // "U.S.", "B.C.", "D.C." end a sentence only where a word that opens one follows; a capital alone does not tell.
        return !opens_sentence(reading.str(next));
    }
    if NEEDS_DIGIT.contains(&folded.as_str()) {
        return follows.is_ascii_digit();
    }
    ABBREVIATIONS.contains(&folded.as_str())
}

/// Small words that seldom stand behind an abbreviation inside a sentence with a capital.
fn opens_sentence(word: &str) -> bool {
    matches!(
        word,
        "The"
            | "A"
            | "An"
            | "It"
            | "We"
            | "He"
            | "She"
            | "They"
            | "This"
            | "That"
            | "These"
            | "Those"
            | "But"
            | "And"
            | "In"
            | "On"
            | "At"
            | "After"
            | "Our"
            | "Its"
            | "There"
            | "Then"
            | "For"
            | "If"
            | "You"
            | "I"
            | "Now"
            | "So"
            | "His"
            | "Her"
            | "Their"
            | "All"
            | "No"
            | "Not"
            | "One"
            | "Two"
            | "What"
            | "Who"
    )
}

/// Whether the end of line before `line`, whose first token is `at`, ends the sentence: a blank line stands between, or either line looks like no
/// running text (short, or begins with a list mark).
fn line_breaks(reading: &Reading<'_>, line: usize, at: usize) -> bool {
    const WRAPPED: usize = 45;
    let before = line.checked_sub(1).map(|l| reading.lines[l]);
    match before {
        Some(before) if !before.is_blank() => {
            let next = reading.str(at).chars().next().unwrap_or(' ');
            before.span.len() < WRAPPED
                || !(next.is_lowercase()
                    || next.is_ascii_digit()
                    || next.is_uppercase()
                    || matches!(next, '"' | '“' | '(' | '$' | '£' | '€'))
        }
        _ => true,
    }
}
