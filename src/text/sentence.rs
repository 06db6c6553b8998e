//! Where sentences begin. A full stop behind an abbreviation, an initial or within a number ends none; an end of line does
//! where the line is short of a paragraph (a blank line, a heading, a list) or a sentence ended before it.

use super::reading::{Reading, Token, flag};
use crate::bits::{HIGH_BITS, each};

/// Words that a full stop follows without ending the sentence, folded, without the stop: titles, numbering, and what else goes on.
const ABBREVIATIONS: [u64; 70] = packed_words([
    "adm", "adv", "amb", "asst", "atty", "brig", "capt", "cf", "cllr", "cmdr", "col", "comm", "cons", "cpl", "ct", "det", "dir", "dist",
    "div", "dr", "ed", "eds", "eg", "e.g", "esp", "ex", "fr", "gen", "gov", "h.r", "hon", "ie", "i.e", "insp", "lt", "maj", "messrs",
    "mgr", "mme", "mr", "mrs", "ms", "msgr", "mt", "mx", "nat", "pres", "prof", "pvt", "reg", "rep", "reps", "rev", "sen", "sens", "sgt",
    "sr", "ste", "supt", "treas", "u", "v", "vs", "viz", "approx", "j", "justices", "smt", "shri", "sri",
]);

/// Words that stand before a full stop at the end of a sentence, too: companies, streets, months and weekdays. There, it ends where a
/// word that opens one follows; a capital alone does not tell.
const ENDING: [u64; 37] = packed_words([
    "apr", "assn", "aug", "ave", "bldg", "blvd", "bros", "co", "corp", "cts", "dept", "esq", "feb", "fri", "ft", "govt", "inc", "jan",
    "jr", "jul", "jun", "ltd", "mfg", "nov", "oct", "pte", "rd", "sep", "sept", "sq", "st", "thu", "thur", "thurs", "tue", "tues", "univ",
]);

/// Abbreviations that are words of their own ("no", "mar", "sun", "art", "fig", "sat", "est"): a stop behind them
/// ends the sentence unless a digit follows. So do moneys ("Rs. 500") and what else stands before numbers ("Res. 12").
const NEEDS_DIGIT: [u64; 37] = packed_words([
    "no", "nos", "art", "fig", "sat", "sun", "mon", "wed", "mar", "dec", "est", "p", "pp", "ch", "para", "vol", "sec", "s", "ref", "etc",
    "op", "rs", "tk", "sh", "shs", "ksh", "kshs", "ush", "tsh", "php", "cl", "cap", "res", "ord", "pet", "tel", "ext",
]);

/// Of the words of two letters with a stop between, those that never end a sentence.
const GOES_ON: [u64; 3] = [packed("e.g"), packed("i.e"), packed("h.r")];

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
    const SMALL: u64 = each(0x20);
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
    crate::fold::folded(reading.str(token), |c| {
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
    if is_dotted(word) && !GOES_ON.contains(&word) {
        // "U.S.", "B.C.", "D.C." end a sentence only where a word that opens one follows; a capital alone does not tell.
        return !opens_sentence(reading.str(next));
    }
    if !may_abbreviate(word) {
        return false;
    }
    if NEEDS_DIGIT.binary_search(&word).is_ok() {
        return reading.bytes(next).first().is_some_and(u8::is_ascii_digit);
    }
    if ENDING.binary_search(&word).is_ok() {
        return !opens_sentence(reading.str(next));
    }
    ABBREVIATIONS.binary_search(&word).is_ok()
}

/// Whether a packed word may be one of the lists: most others are told from them by one bit of many.
fn may_abbreviate(word: u64) -> bool {
    const fn place(word: u64) -> (usize, u64) {
        let hash = word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52;
        (hash as usize / 64, 1 << (hash % 64))
    }
    const BITS: [u64; 64] = {
        let (mut bits, mut list) = ([0; 64], 0);
        while list < 3 {
            let words: &[u64] = [&ABBREVIATIONS as &[u64], &ENDING, &NEEDS_DIGIT][list];
            let mut at = 0;
            while at < words.len() {
                bits[place(words[at]).0] |= place(words[at]).1;
                at += 1;
            }
            list += 1;
        }
        bits
    };
    BITS[place(word).0] & place(word).1 != 0
}

/// Whether a packed word is two chars with a full stop between.
fn is_dotted(word: u64) -> bool {
    (1 << 16..1 << 24).contains(&word) && word >> 8 & 0xff == u64::from(b'.')
}

/// Words that seldom stand behind an abbreviation inside a sentence with a capital.
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
pub(super) fn line_breaks(reading: &Reading<'_>, at: usize, line: usize) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The sentences of a text, each without what stands around it.
    fn sentences(text: &str) -> Vec<&str> {
        let mut buffers = crate::text::Buffers::default();
        let reading = Reading::new(text, &crate::lexicon::Lexicon::default(), &mut buffers);
        let from: Vec<usize> = reading.sentences.iter().map(|&at| reading.tokens[at as usize].start as usize).collect();
        let to = from.iter().skip(1).copied().chain([text.len()]);
        from.iter().zip(to).map(|(&from, to)| text[from..to].trim()).collect()
    }

    #[test]
    fn a_stop_behind_an_abbreviation_ends_a_sentence_before_a_word_that_opens_one() {
        for two in [
            "Residents sued Acme Inc. The court quashed the permit.",
            "It was signed on 3 Jan. We meet again in May.",
            "We rallied on Main St. They listened.",
            "Thanks to Sammy Davis Jr. He sang for us.",
            "We wrote to the U.N. They replied.",
            "It is not over, no. We march on.",
        ] {
            assert_eq!(sentences(two).len(), 2, "{:?}", sentences(two));
        }
        for one in [
            "Acme Inc. Chairman Ann Lee spoke in St. Louis on Fri. Jan. 5.",
            "We met Rev. A. Smith and Dr. No at Smith v. The Queen.",
            "It is listed, e.g. The Hague, as No. 12 of 1998.",
            "Gen. In Bae and Prof. On Wai of U.S. Steel came.",
        ] {
            assert_eq!(sentences(one).len(), 1, "{:?}", sentences(one));
        }
    }

    #[test]
    fn no_word_stands_in_two_lists() {
        let all = [&ABBREVIATIONS as &[u64], &ENDING, &NEEDS_DIGIT].concat();
        let distinct: std::collections::BTreeSet<u64> = all.iter().copied().collect();
        assert_eq!(distinct.len(), all.len());
        assert!(!all.iter().any(|&word| is_dotted(word) && !GOES_ON.contains(&word)), "what is dotted is not looked up");
    }
}
