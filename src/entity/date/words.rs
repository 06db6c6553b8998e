//! The words that dates are made of.

use crate::entity::listed::List;
use crate::lexicon::{Classes, Lexicon};

const MONTHS: [(u32, &[&str]); 12] = [
    (1, &["january", "jan"]),
    (2, &["february", "feb", "febr"]),
    (3, &["march", "mar"]),
    (4, &["april", "apr"]),
    (5, &["may"]),
    (6, &["june", "jun"]),
    (7, &["july", "jul"]),
    (8, &["august", "aug"]),
    (9, &["september", "sept", "sep"]),
    (10, &["october", "oct"]),
    (11, &["november", "nov"]),
    (12, &["december", "dec"]),
];

const WEEKDAYS: [(u32, &[&str]); 7] = [
    (1, &["monday", "mon"]),
    (2, &["tuesday", "tues", "tue"]),
    (3, &["wednesday", "weds", "wed"]),
    (4, &["thursday", "thurs", "thur", "thu"]),
    (5, &["friday", "fri"]),
    (6, &["saturday", "sat"]),
    (7, &["sunday", "sun"]),
];

const SEASONS: [(u32, &[&str]); 4] = [(21, &["spring"]), (22, &["summer"]), (23, &["autumn", "fall"]), (24, &["winter"])];

/// "first" to "twentieth", and "thirtieth".
pub(super) const ORDINALS: List = List::new(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth",
);

const SMALL: List = List::new(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen",
);

const TENS: List = List::new("twenty thirty forty fifty sixty seventy eighty ninety");

pub(super) const DECADES: List = List::new("twenties thirties forties fifties sixties seventies eighties nineties");

pub(super) fn register(lexicon: &mut Lexicon) {
    let tables = [(Classes::MONTH, &MONTHS[..]), (Classes::WEEKDAY, &WEEKDAYS[..]), (Classes::SEASON, &SEASONS[..])];
    for (class, table) in tables {
        for (value, words) in table {
            for word in *words {
                lexicon.add_valued(word, class, *value);
            }
        }
    }
    super::opener::register(lexicon);
}

fn place(words: &List, word: &str) -> Option<u32> {
    words.position(word).map(|at| at as u32)
}

/// "first" to "twentieth", and "thirtieth".
pub(super) fn ordinal(word: &str) -> Option<u32> {
    place(&ORDINALS, word).map(|at| if at == 20 { 30 } else { at + 1 })
}

/// "zero" to "nineteen".
pub(in crate::entity) fn small(word: &str) -> Option<u32> {
    place(&SMALL, word)
}

/// "twenty" to "ninety".
pub(in crate::entity) fn tens(word: &str) -> Option<u32> {
    place(&TENS, word).map(|at| (at + 2) * 10)
}

/// "twenties" to "nineties", as the years within the century.
pub(super) fn decade(word: &str) -> Option<u32> {
    place(&DECADES, word).map(|at| (at + 2) * 10)
}
