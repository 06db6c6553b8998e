//! Where sentences begin. A full stop behind an abbreviation, an initial or within a number ends none; an end of line does
//! where the line is short of a paragraph (a blank line, a heading, a list) or a sentence ended before it.

use super::reading::{Reading, Token, flag};

/// Words that a full stop follows without ending the sentence, folded, without the stop.
/// Titles and honorifics, months and weekdays, numbering, companies and bodies.
const ABBREVIATIONS: [u64; 136] = packed_words([
    "adm", "adv", "amb", "apr", "art", "assn", "asst", "atty", "aug", "ave", "bldg", "blvd", "bros", "brig", "capt", "cf", "ch", "cllr",
    "cmdr", "co", "col", "comm", "cons", "corp", "cpl", "ct", "cts", "dec", "dept", "det", "dir", "dist", "div", "dr", "ed", "eds", "eg",
    "e.g", "esp", "esq", "est", "etc", "ex", "feb", "fig", "fr", "fri", "ft", "gen", "gov", "govt", "h.r", "hon", "ie", "i.e", "inc",
    "insp", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mfg", "mgr", "mme", "mon", "mr", "mrs", "ms", "msgr", "mt",
    "mx", "nat", "no", "nos", "nov", "oct", "op", "p", "para", "pp", "pres", "prof", "pvt", "rd", "ref", "reg", "rep", "reps", "rev", "s",
    "sat", "sec", "sen", "sens", "sep", "sept", "sgt", "sr", "sq", "st", "ste", "sun", "supt", "thu", "thur", "thurs", "treas", "tue",
    "tues", "u", "univ", "u.n", "u.s", "u.k", "v", "vol", "vs", "viz", "wed", "approx", "a.m", "p.m", "q.c", "k.c", "s.c", "j", "justices",
    "smt", "shri", "sri", "pte",
]);

/// Abbreviations that are words of their own ("no", "mar", "sun", "co", "art", "fig", "sat", "ed", "est"): a stop behind them
/// ends the sentence unless a digit follows. So do moneys ("Rs. 500") and what else stands before numbers ("Res. 12").
const NEEDS_DIGIT: [u64; 39] = packed_words([
    "no", "nos", "art", "fig", "sat", "sun", "mon", "wed", "mar", "dec", "est", "p", "pp", "ch", "para", "vol", "sec", "s", "ref", "a.m",
    "p.m", "etc", "op", "rs", "tk", "sh", "shs", "ksh", "kshs", "ush", "tsh", "php", "cl", "cap", "res", "ord", "pet", "tel", "ext",
]);

/// An ASCII word of up to eight bytes as one number, so that lists of words are searched as lists of numbers.
const fn packed(word: &str) -> u64 {
    let (bytes, mut number, mut at) = (word.as_bytes(), 0, word.len());
    while at > 0 {
        at -= 1;
        number = number << 8 | bytes[at] as u64;
    }
    number
}

/// Words packed, in the order of their numbers.
const fn packed_words<const N: usize>(words: [&str; N]) -> [u64; N] {
    let (mut numbers, mut at) = ([0; N], 0);
    while at < N {
        let mut place = at;
        while place > 0 && numbers[place - 1] > packed(words[at]) {
            numbers[place] = numbers[place - 1];
            place -= 1;
        }
        numbers[place] = packed(words[at]);
        at += 1;
    }
    numbers
}

/// A token folded and packed; 0, which is no word's number, where that does not go into eight bytes.
fn folded(reading: &Reading<'_>, token: usize) -> u64 {
    const SMALL: u64 = u64::from_le_bytes([0x20; 8]);
    const HIGH_BITS: u64 = u64::from_le_bytes([0x80; 8]);
    let Token { start, end, .. } = reading.tokens[token];
    let rest = &reading.text.as_bytes()[start as usize..];
    if let (Some(eight), length @ 1..=8) = (rest.first_chunk::<8>(), end - start) {
        let kept = u64::MAX >> (64 - 8 * length);
        let word = u64::from_le_bytes(*eight) & kept;
        if word & HIGH_BITS == 0 {
            // The bit of small letters, which digits and the marks within words have, but the low line, of which no word is made.
            return word | SMALL & kept;
        }
    }
    let (mut number, mut length) = (0, 0);
    super::fold::folded(reading.str(token), |c| {
        number |= u64::from(u32::from(c)).checked_shl(8 * length).unwrap_or(0);
        length += if c.is_ascii() { 1 } else { 9 };
    });
    if length <= 8 { number } else { 0 }
}

/// Whether a sentence begins with the token `at`: the first of the line `line`, or behind a mark that [`may_end`] a sentence, as
/// no other token does.
pub(super) fn begins(reading: &Reading<'_>, at: usize, line: Option<usize>) -> bool {
    at == 0 || line.is_some_and(|line| line_breaks(reading, at, line)) || ends_sentence(reading, at - 1)
}

/// Whether a mark that begins with that byte ends a sentence, or can stand behind one that does: a quote, a bracket.
#[inline(always)]
pub(super) const fn may_end(first: u8) -> bool {
    const MARKS: [bool; 256] = {
        let (mut marks, mut byte) = ([false; 256], 0);
        while byte < 256 {
            marks[byte] = byte >= 0x80 || matches!(byte as u8, b'.' | b'!' | b'?' | b'"' | b'\'' | b')' | b']' | b'*' | b'_');
            byte += 1;
        }
        marks
    };
    MARKS[first as usize]
}

/// Whether the sentence ends with the token `at`, behind which another stands.
fn ends_sentence(reading: &Reading<'_>, at: usize) -> bool {
    // A closing quote or bracket belongs to the sentence that it closes.
    if reading.glued(at + 1) {
        return false;
    }
    let mut mark = at;
    while mark > 0 && is_closer(reading, mark) && reading.glued(mark) {
        mark -= 1;
    }
    match reading.byte(mark) {
        b'.' if mark == at && mark > 0 && reading.glued(mark) && is_abbreviation(reading, mark - 1, at + 1) => false,
        b'.' | b'!' | b'?' => starts_like_sentence(reading, at + 1),
        // The last two are "…" and "‽".
        0 if matches!(reading.bytes(mark), [0xe2, 0x80, 0xa6 | 0xbd]) => starts_like_sentence(reading, at + 1),
        _ => false,
    }
}

/// A quote or bracket that closes; of more than a byte: "’", "”" and "»".
fn is_closer(reading: &Reading<'_>, mark: usize) -> bool {
    match reading.byte(mark) {
        b'"' | b'\'' | b')' | b']' | b'*' | b'_' => true,
        0 => matches!(reading.bytes(mark), [0xe2, 0x80, 0x99 | 0x9d] | [0xc2, 0xbb]),
        _ => false,
    }
}

/// Whether a new sentence may begin with `at`: not with a small letter or a mark that goes on.
fn starts_like_sentence(reading: &Reading<'_>, at: usize) -> bool {
    let first = reading.bytes(at).first().copied().unwrap_or(b' ');
    if !first.is_ascii() {
        return !reading.str(at).starts_with(char::is_lowercase);
    }
    !(first.is_ascii_lowercase() || matches!(first, b',' | b';' | b':' | b')' | b'?' | b'!'))
}

fn is_abbreviation(reading: &Reading<'_>, word: usize, next: usize) -> bool {
    let token = &reading.tokens[word];
    let length = token.end - token.start;
    if token.has(flag::CAPITAL) && (length == 1 || length <= 4 && reading.char(word).is_some()) {
        // An initial: "J. Marsh", "U. of Manitoba"; but "Vitamin C. We" is rare and taken for one.
        return reading.byte(word) != b'I';
    }
    if length > 9 {
        return false;
    }
    let word = folded(reading, word);
    if is_dotted(word) && ![packed("e.g"), packed("i.e"), packed("h.r")].contains(&word) {
        // "U.S.", "B.C.", "D.C." end a sentence only where a word that opens one follows; a capital alone does not tell.
        return !opens_sentence(reading.str(next));
    }
    if !may_abbreviate(word) {
        return false;
    }
    if NEEDS_DIGIT.binary_search(&word).is_ok() {
        return reading.bytes(next).first().is_some_and(u8::is_ascii_digit);
    }
    ABBREVIATIONS.binary_search(&word).is_ok()
}

/// Whether a packed word may be one of [`ABBREVIATIONS`] or [`NEEDS_DIGIT`]: most others are told from them by one bit of many.
fn may_abbreviate(word: u64) -> bool {
    const fn place(word: u64) -> (usize, u64) {
        let hash = word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52;
        (hash as usize / 64, 1 << (hash % 64))
    }
    const BITS: [u64; 64] = {
        let (mut bits, mut at) = ([0; 64], 0);
        while at < ABBREVIATIONS.len() + NEEDS_DIGIT.len() {
            let word = if at < ABBREVIATIONS.len() { ABBREVIATIONS[at] } else { NEEDS_DIGIT[at - ABBREVIATIONS.len()] };
            bits[place(word).0] |= place(word).1;
            at += 1;
        }
        bits
    };
    BITS[place(word).0] & place(word).1 != 0
}

/// Whether a packed word is two chars with a full stop between.
fn is_dotted(word: u64) -> bool {
    (1 << 16..1 << 24).contains(&word) && word >> 8 & 0xff == u64::from(b'.')
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

/// Whether the end of line before the token `at` ends the sentence: a blank line stands between, or either line looks like no
/// running text (short, or begins with a list mark).
fn line_breaks(reading: &Reading<'_>, at: usize, line: usize) -> bool {
    const WRAPPED: usize = 45;
    match line.checked_sub(1).and_then(|before| reading.lines.get(before)) {
        Some(before) if !before.is_blank() => {
            let next = reading.str(at).chars().next().unwrap_or(' ');
            before.fits(reading.text, WRAPPED - 1)
                || !(next.is_lowercase()
                    || next.is_ascii_digit()
                    || next.is_uppercase()
                    || matches!(next, '"' | '“' | '(' | '$' | '£' | '€'))
        }
        _ => true,
    }
}
