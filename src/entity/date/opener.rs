//! Whether a date can begin at a trigger at all, told from the classes of the trigger and of the word behind it.
//!
//! "This", "from", "one", "first" and plain numbers wake the scanner in every second sentence and hardly ever begin a date; to
//! read each in all forms of dates cost more than all other entities together. What is turned away here no form could read:
//! the conditions are necessary ones, and a test compares them with the readers.

use crate::entity::Context;
use crate::entity::listed::List;
use crate::lexicon::{Classes, Lexicon};
use crate::text::{PieceKind, Reading, Token, flag};

/// What a trigger needs around it for a date to begin, as its value in the class [`Classes::DATE_TRIGGER`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Opener {
    /// Nothing: "yesterday", "nineties", "Q3".
    Alone,
    /// What it points at: "this", "last", "next".
    Pointer,
    /// "first" of "first week of June".
    Ordinal,
    /// "nineteen" of "nineteen ninety-six".
    Numeral,
    /// A date behind it: "from", "between".
    Range,
    /// "early", "mid", "later", "fiscal": of what.
    Part,
    /// "end", "start": and "of".
    Edge,
    /// "week" of "week of 5 May", "day" of "day after tomorrow".
    Unit,
    /// "now" of "three weeks from now".
    Now,
}

/// The triggers by what they need.
const OPENERS: &[(Opener, List)] = &[
    (Opener::Alone, List::new("yesterday today tomorrow tonight ago q1 q2 q3 q4 h1 h2 fy weekend")),
    (Opener::Alone, super::words::DECADES),
    (Opener::Pointer, List::new("this last next past previous coming upcoming current following final latter")),
    (Opener::Ordinal, super::words::ORDINALS),
    (Opener::Numeral, List::new("one two ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty")),
    (Opener::Range, List::new("from between")),
    (Opener::Part, List::new("early earlier mid late later fiscal financial")),
    (Opener::Edge, List::new("beginning start middle end")),
    (Opener::Unit, List::new("day week month year")),
    (Opener::Now, List::new("now")),
];

/// Words, other than those of dates, that can stand behind the first word of a date.
const LINKS: List = List::new("of to until till through thru morning afternoon evening qtr");

/// Words behind "early", "mid" and "late", and behind a unit of time, that lead to what it is a part of.
const INTO_PART: List = List::new("in the or on");
const BEHIND_UNIT: List = List::new("of after before beginning commencing starting ending");
const JOINS_DAYS: List = List::new("and & up ,");

/// What can stand behind a pointer or an ordinal.
const GOES_ON: Classes = super::TRIGGERS.with(Classes::TIME_UNIT).with(Classes::NUMERAL).with(Classes::DATE_LINK);
/// What goes on with a numeral to a year or an ordinal.
const ADDS: Classes = Classes::NUMERAL.with(Classes::MAGNITUDE).with(Classes::ORDINAL);

pub(super) fn register(lexicon: &mut Lexicon) {
    for (opener, words) in OPENERS {
        for word in words.iter() {
            lexicon.add_valued(word, Classes::DATE_TRIGGER, *opener as u32);
        }
    }
    // "FY24", "FY2024"
    for year in 0..100 {
        for word in [format!("fy{year:02}"), format!("fy20{year:02}")] {
            lexicon.add_valued(&word, Classes::DATE_TRIGGER, Opener::Alone as u32);
        }
    }
    for word in LINKS.iter() {
        lexicon.add(word, Classes::DATE_LINK);
    }
}

impl Opener {
    fn of(context: &Context<'_>, token: &Token) -> Opener {
        use Opener::*;
        let value = context.lexicon.value(token.word, Classes::DATE_TRIGGER);
        [Alone, Pointer, Ordinal, Numeral, Range, Part, Edge, Unit, Now].into_iter().find(|o| value == Some(*o as u32)).unwrap_or(Alone)
    }
}

/// Whether a date can begin at the token `at`, which is a number or a trigger.
pub(super) fn may_open(context: &Context<'_>, at: usize) -> bool {
    let reading = context.reading;
    let token = &reading.tokens[at];
    if token.kind == PieceKind::Number {
        return number_may_open(reading, at);
    }
    if token.is(super::NAMED) {
        return token.has(flag::CAPITAL) || !VERBS.contains(reading.str(at)) || verb_may_open(reading, at);
    }
    let opener = Opener::of(context, token);
    let next = match opener {
        Opener::Alone => return true,
        Opener::Now => return at > 0 && is(reading, at - 1, "from"),
        Opener::Range => return range_may_open(reading, at + 1),
        _ => next(reading, at),
    };
    let Some(next) = next else { return false };
    let symbol = next.kind == PieceKind::Symbol && reading.text.as_bytes()[next.start as usize] != b',';
    let goes_on = next.is(GOES_ON) || is_possessive(reading, at + 1);
    match opener {
        Opener::Pointer => goes_on || next.kind == PieceKind::Number,
        Opener::Ordinal => goes_on || symbol,
        Opener::Numeral => symbol || next.is(ADDS),
        Opener::Part => goes_on || next.kind != PieceKind::Word || is_fiscal(reading, at + 1) || INTO_PART.contains(reading.str(at + 1)),
        Opener::Edge => is(reading, at + 1, "of"),
        Opener::Unit => BEHIND_UNIT.contains(reading.str(at + 1)) || next.kind == PieceKind::Number && is(reading, at, "week"),
        Opener::Alone | Opener::Now | Opener::Range => true,
    }
}

/// Months that are verbs in small letters.
const VERBS: List = List::new("may march mar");

/// Whether such a month can begin a date in small letters: "in may", "may 3rd", "march of 2024".
fn verb_may_open(reading: &Reading<'_>, at: usize) -> bool {
    let told = at > 0 && is(reading, at - 1, "in");
    let dated = |t: &Token| t.kind != PieceKind::Word || t.is(GOES_ON) || INTO_PART.contains(reading.str(at + 1));
    told || next(reading, at).is_some_and(dated)
}

/// The token behind `at`, where it is of the same sentence.
fn next<'r>(reading: &'r Reading<'_>, at: usize) -> Option<&'r Token> {
    reading.tokens.get(at + 1).filter(|t| !t.has(flag::SENTENCE_START))
}

fn is(reading: &Reading<'_>, at: usize, word: &str) -> bool {
    reading.str(at).eq_ignore_ascii_case(word)
}

/// Whether the word ends in "'s": the lexicon can know it so, and then not the word before the ending.
fn is_possessive(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.str(at);
    word.ends_with('s') && super::without_possessive(word).len() < word.len()
}

/// "FY1999": as one word, which the lexicon knows for the years of this century only.
fn is_fiscal(reading: &Reading<'_>, at: usize) -> bool {
    reading.str(at).as_bytes().get(..2).is_some_and(|w| w.eq_ignore_ascii_case(b"fy"))
}

/// Whether the left end of a range can stand at `at`, behind "from" or "between".
fn range_may_open(reading: &Reading<'_>, at: usize) -> bool {
    let at = at + usize::from(is(reading, at, "the"));
    let Some(token) = reading.tokens.get(at) else { return false };
    match token.kind {
        PieceKind::Word => token.is(super::TRIGGERS) || is_possessive(reading, at) || is_fiscal(reading, at),
        // An apostrophe before a short year.
        PieceKind::Symbol => matches!(reading.str(at), "'" | "’" | "‘"),
        // "between 3 and 5 May", "from 3 up to 5 May"
        _ => number_may_open(reading, at) || JOINS_DAYS.contains(reading.str(at + 1)),
    }
}

/// Whether a date can begin with the digits at `at`: none begins with "350", "12,000", "3.5", "20m", "5 people", "5)".
fn number_may_open(reading: &Reading<'_>, at: usize) -> bool {
    let digits = reading.str(at).as_bytes();
    if !digits.iter().all(u8::is_ascii_digit) {
        // "3rd", "1990s", "18.03.2024"
        let dots = digits.iter().filter(|&&b| b == b'.').count();
        return dots == 2
            || super::period::is_coded(digits)
            || matches!(digits.last(), Some(b's' | b'S' | b't' | b'T' | b'd' | b'D' | b'h' | b'H' | 0x80..));
    }
    let next = next(reading, at);
    match digits.len() {
        1 | 2 => {
            next.is_some_and(|t| t.is(BEHIND_DAY))
                || is_stopped_day(reading, at)
                || DATE_MARKS.contains(reading.str(at + 1))
                || is_short_year(reading, at)
        }
        4 => matches!(digits[0], b'1' | b'2') || DATE_MARKS.contains(reading.str(at + 1)),
        // "20240318"
        8 => matches!(digits[..2], [b'1', b'9'] | [b'2', b'0']),
        _ => false,
    }
}

/// Marks within dates and decades: "3-5 May", "12/03", "90's".
const DATE_MARKS: List = List::new("- – — ‑ ‐ − ~ / ' ’ ‘");

/// What can stand behind the number of a day: "3 May", "3 of May", "3 to 5 May", "3 day of May".
const BEHIND_DAY: Classes = Classes::MONTH.with(Classes::DATE_LINK).with(Classes::TIME_UNIT);

/// "16. Nov"
fn is_stopped_day(reading: &Reading<'_>, at: usize) -> bool {
    reading.str(at + 1) == "." && reading.tokens.get(at + 2).is_some_and(|t| t.is(BEHIND_DAY))
}

fn is_short_year(reading: &Reading<'_>, at: usize) -> bool {
    reading.glued(at) && matches!(reading.str(at - 1), "'" | "’" | "‘")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::{Rules, date};
    use crate::text::Buffers;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static RULES: LazyLock<(Lexicon, Rules)> = LazyLock::new(|| {
        let mut lexicon = Lexicon::default();
        let rules = Rules::new(&mut lexicon);
        (lexicon, rules)
    });

    const WORDS: &[&str] = &[
        "this",
        "last",
        "next",
        "past",
        "following",
        "latter",
        "final",
        "fiscal",
        "from",
        "between",
        "first",
        "third",
        "twenty",
        "thirty",
        "one",
        "nineteen",
        "ninety",
        "two",
        "thousand",
        "hundred",
        "early",
        "mid",
        "later",
        "end",
        "start",
        "day",
        "week",
        "month",
        "year",
        "now",
        "ago",
        "weekend",
        "yesterday",
        "tomorrow",
        "may",
        "May",
        "march",
        "spring",
        "Monday",
        "of",
        "the",
        "in",
        "and",
        "to",
        "until",
        "after",
        "before",
        "beginning",
        "quarter",
        "half",
        "century",
        "morning",
        "night",
        "year's",
        "Friday’s",
        "today",
        "3",
        "31",
        "12",
        "2024",
        "1990s",
        "1990",
        "350",
        "12,000",
        "3.5",
        "18.03.2024",
        "3rd",
        "21st",
        "'",
        "’",
        "-",
        "–",
        "/",
        ".",
        ",",
        "%",
        "$",
        "05",
        "24",
        "90",
        "s",
        "FY1999",
        "fy24",
        "q3",
        "people",
        "march",
        "up",
        "qtr",
        "Nov",
        "or",
        "on",
        "commencing",
        "ending",
        "20240318",
        "2024Q3",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]
        #[test]
        fn no_date_begins_where_none_is_looked_for(
            words in prop::collection::vec((prop::sample::select(WORDS), prop::bool::weighted(0.8)), 1..9),
        ) {
            let text: String = words.iter().flat_map(|(word, blank)| [*word, if *blank { " " } else { "" }]).collect();
            let reading = Reading::new(&text, &RULES.0, &mut Buffers::default());
            let today = date::Date::new(2024, 3, 18);
            let context = Context { reading: &reading, lexicon: &RULES.0, rules: &RULES.1, date: today, country: None };
            for (at, token) in reading.tokens.iter().enumerate() {
                let wakes = token.kind == PieceKind::Number || token.is(date::TRIGGERS);
                if wakes && !may_open(&context, at) {
                    let mut found = Vec::new();
                    date::propose(&context, at, &mut date::Log::default(), &mut found);
                    prop_assert!(found.is_empty(), "{text:?} at {:?}: {found:?}", reading.str(at));
                }
            }
        }
    }
}
