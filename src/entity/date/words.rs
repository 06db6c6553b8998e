//! The words that dates are made of.

use crate::lexicon::{Classes, Lexicon};
use crate::text::fold::{packed, packed_words};

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

/// Other words at which a date may begin, or which tell of one that stands before them.
const TRIGGERS: &str = "following month year ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen one two yesterday \
    today tomorrow tonight this that last next past previous coming upcoming current early earlier mid late later beginning \
    start middle end from between ago now q1 q2 q3 q4 h1 h2 fy fiscal financial day week weekend final latter twenties \
    thirties forties fifties sixties seventies eighties nineties twenty thirty";

const ORDINALS: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth";

const SMALL: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen";

const TENS: &str = "twenty thirty forty fifty sixty seventy eighty ninety";

const DECADES: &str = "twenties thirties forties fifties sixties seventies eighties nineties";

pub(super) fn register(lexicon: &mut Lexicon) {
    let tables = [(Classes::MONTH, &MONTHS[..]), (Classes::WEEKDAY, &WEEKDAYS[..]), (Classes::SEASON, &SEASONS[..])];
    for (class, table) in tables {
        for (value, words) in table {
            for word in *words {
                lexicon.add_valued(word, class, *value);
            }
        }
    }
    for year in 0..100 {
        // "FY24", "FY2024"
        lexicon.add(&format!("fy{year:02}"), Classes::DATE_TRIGGER);
        lexicon.add(&format!("fy20{year:02}"), Classes::DATE_TRIGGER);
    }
    for word in TRIGGERS.split(' ').chain(ORDINALS.split(' ')) {
        lexicon.add(word, Classes::DATE_TRIGGER);
    }
}

fn position(words: &[u128], word: &str) -> Option<u32> {
    let word = packed(word);
    words.iter().position(|&w| w == word).map(|at| at as u32)
}

/// "first" to "twentieth", and "thirtieth".
pub(super) fn ordinal(word: &str) -> Option<u32> {
    const PACKED: [u128; 21] = packed_words(ORDINALS);
    position(&PACKED, word).map(|at| if at == 20 { 30 } else { at + 1 })
}

/// "zero" to "nineteen".
pub(in crate::entity) fn small(word: &str) -> Option<u32> {
    const PACKED: [u128; 20] = packed_words(SMALL);
    position(&PACKED, word)
}

/// "twenty" to "ninety".
pub(in crate::entity) fn tens(word: &str) -> Option<u32> {
    const PACKED: [u128; 8] = packed_words(TENS);
    position(&PACKED, word).map(|at| (at + 2) * 10)
}

/// "twenties" to "nineties", as the years within the century.
pub(super) fn decade(word: &str) -> Option<u32> {
    const PACKED: [u128; 8] = packed_words(DECADES);
    position(&PACKED, word).map(|at| (at + 2) * 10)
}
