//! Whether a date can begin at a trigger at all, told from the classes of what stands beside it and from words of the grammar there.
//!
//! "This", "from", "one", "first" and plain numbers wake the scanner in every second sentence and hardly ever begin a date; to
//! read each in all forms of dates cost more than all other entities together. What is turned away here no form could read:
//! the conditions are necessary ones, and a test compares them with the readers.

use super::words::{Words, words};
use crate::entity::Context;
use crate::entity::scanners::{EDGE, Trigger};
use crate::lexicon::Classes;
use crate::lexicon::listed::List;
use crate::text::{PieceKind, Reading, Token, flag};

/// What a trigger needs around it for a date to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
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
    /// The word is no such trigger.
    None,
}

/// The triggers by what they need.
const OPENERS: &[(Opener, List)] = &[
    (Opener::Alone, List::new("yesterday today tomorrow tonight ago q1 q2 q3 q4 h1 h2 fy weekend")),
    (Opener::Alone, super::words::DECADES),
    (Opener::Pointer, List::new("this last next past previous coming upcoming current following final latter")),
    (Opener::Ordinal, super::words::ORDINALS),
    (Opener::Numeral, List::new("one two ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty")),
    (Opener::Range, List::new("from between")),
    (Opener::Part, List::new("early earlier mid late later fiscal financial calendar")),
    (Opener::Edge, List::new("beginning start middle end")),
    (Opener::Unit, List::new("day week month year")),
    (Opener::Now, List::new("now")),
];

/// Words and marks behind "early", "mid" and "late" that lead to what it is a part of.
const INTO_PART: Words = Words::new("in the or on to - – — − ~ / '");
/// What ties days, from one to another.
const TIES: Words = DASHES.with(Words::new("to until till through thru /"));
/// What ties them behind "from" and "between" only.
const JOINS: Words = Words::new("and & up ,");
/// What stands between days that share a month.
const SHARES: Words = Words::new(", and or &");
const DASHES: Words = Words::new("- – — − ~");
/// Units of time that have a last, a next or a first, parts of a day, and pointers behind pointers: "this past".
const POINTED: Words = Words::new(
    "day week weekend fortnight month quarter qtr half year yr decade century morning afternoon evening night past last next coming upcoming",
);
/// Periods that have a first and a second, by themselves or with what follows.
const PERIODS: Words = Words::new("last quarter qtr half century");

/// The names of parts of the calendar, and ordinals.
const NAMED_OR_ORDINAL: Classes = super::NAMED.with(Classes::ORDINAL);
/// What goes on with a numeral to a year or an ordinal.
const ADDS: Classes = Classes::NUMERAL.with(Classes::MAGNITUDE).with(Classes::ORDINAL);
/// What a date of any form begins with, digits apart.
const OPENS: Classes = super::TRIGGERS.with(Classes::NUMERAL).with(Classes::TIME_UNIT);

/// The triggers and what they need.
pub(super) fn each(mut put: impl FnMut(&str, Opener)) {
    for (opener, words) in OPENERS {
        words.iter().for_each(|word| put(word, *opener));
    }
    // "FY24", "FY2024"
    for year in 0..100 {
        put(&format!("fy{year:02}"), Opener::Alone);
        put(&format!("fy20{year:02}"), Opener::Alone);
    }
}

impl Opener {
    const ALL: [Opener; 10] = {
        use Opener::*;
        [Alone, Pointer, Ordinal, Numeral, Range, Part, Edge, Unit, Now, None]
    };

    pub const fn classes(self) -> Classes {
        match self {
            Opener::Alone | Opener::Now => Classes::DATE_TRIGGER.with(Classes::DATE_ALONE),
            _ => Classes::DATE_TRIGGER,
        }
    }

    fn of(context: &Context<'_>, token: &Token) -> Opener {
        Opener::ALL.get(usize::from(context.rules.dates.opener(token))).copied().unwrap_or(Opener::Alone)
    }
}

/// Whether a date can begin with the trigger, names and words that need nothing apart, as far as one look at the next token tells:
/// it goes on with a word of the grammar, a name, a number or a possessive.
#[inline(always)]
pub(in crate::entity) fn may_begin(trigger: &Trigger<'_>) -> bool {
    const BEHIND: Classes = OPENS.with(ADDS).with(Classes::DATE_WORD);
    trigger.token.is(Classes::DATE_TRIGGER) & trigger.next.any(flag::FIGURES | flag::POSSESSIVE, BEHIND)
}

/// Whether a date can begin at the token `at`, which is a trigger.
#[inline]
pub(super) fn word_may_open(context: &Context<'_>, at: usize) -> bool {
    let token = &context.reading.tokens[at];
    if token.is(super::NAMED) { token.has(flag::CAPITAL) || name_may_open(context, at) } else { trigger_may_open(context, at, token) }
}

/// Whether a date can begin at the word `at`, which is a trigger and no name.
fn trigger_may_open(context: &Context<'_>, at: usize, token: &Token) -> bool {
    let reading = context.reading;
    let next = reading.tokens.get(at + 1);
    let behind = next.unwrap_or(&EDGE);
    let word = context.rules.dates.word(behind);
    let same_sentence = next.is_some() & !behind.has(flag::SENTENCE_START);
    let number = next.is_some() & (behind.kind == PieceKind::Number);
    match Opener::of(context, token) {
        Opener::Alone => !grammar(context, at).any(words!("weekend")) || weekend_may_open(context, at),
        Opener::Now => at > 0 && grammar(context, at - 1).any(words!("from")),
        Opener::Range => range_may_open(context, at + 1),
        Opener::Pointer => {
            (same_sentence & (word.any(POINTED) | behind.any(flag::POSSESSIVE, NAMED_OR_ORDINAL)))
                || is_possessive(reading, at + 1)
                || number && number_may_open(context, at + 1)
        }
        Opener::Ordinal => same_sentence && ordinal_may_open(context, at, behind, word),
        Opener::Numeral => same_sentence && (behind.is(ADDS) || word.any(DASHES) && has(context, at + 2, Classes::ORDINAL)),
        Opener::Part => same_sentence && (number || word.any(INTO_PART) || behind.is(OPENS) || is_odd(reading, at + 1)),
        Opener::Edge => {
            word.any(words!("of")) && {
                let within = at + 2 + usize::from(grammar(context, at + 2).any(words!("the")));
                opens(context, within) || grammar(context, within).any(POINTED) || is_odd(reading, within)
            }
        }
        Opener::Unit => same_sentence && unit_may_open(context, at, word, number),
        Opener::None => true,
    }
}

/// "the weekend", "weekend of 4 May".
fn weekend_may_open(context: &Context<'_>, at: usize) -> bool {
    at > 0 && grammar(context, at - 1).any(words!("the")) || grammar(context, at + 1).any(BEGINS)
}

/// What leads from a week to its day.
const BEGINS: Words = Words::new("of beginning commencing starting ending");

/// "week of 5 May", "week 31", "day after tomorrow", "year after next".
fn unit_may_open(context: &Context<'_>, at: usize, word: Words, number: bool) -> bool {
    match () {
        () if word.any(words!("after")) => grammar(context, at + 2).any(words!("tomorrow next")),
        () if word.any(words!("before")) => grammar(context, at + 2).any(words!("yesterday last")),
        // "year's end", "month-end"
        () if word.any(words!("end")) || word.any(DASHES) && grammar(context, at + 2).any(words!("end")) => {
            grammar(context, at).any(words!("month year"))
        }
        () => (number || word.any(BEGINS)) && grammar(context, at).any(words!("week")),
    }
}

/// Whether a date of any form, or the name of a unit, may begin at `at`.
fn opens(context: &Context<'_>, at: usize) -> bool {
    context.reading.tokens.get(at).is_some_and(|t| t.kind != PieceKind::Word || t.is(OPENS))
}

/// "first of May", "second quarter", "third-to-fifth", "first Monday in June", "twentieth-century".
fn ordinal_may_open(context: &Context<'_>, at: usize, next: &Token, word: Words) -> bool {
    const WITHIN: Words = Words::new("of in next last this");
    if word == Words::NONE || next.is(super::NAMED) {
        let weekday = next.is(Classes::WEEKDAY) && grammar(context, at + 2).any(WITHIN);
        return next.is(Classes::MONTH) || weekday || is_possessive(context.reading, at + 1);
    }
    match () {
        () if word.any(PERIODS) => true,
        () if word.any(words!("week weekend")) => grammar(context, at + 2).any(WITHIN),
        () if word.any(words!("of")) => {
            has(context, at + 2, Classes::MONTH)
                || grammar(context, at + 2).any(words!("the this last next past previous coming upcoming current"))
        }
        () if word.any(DASHES) => grammar(context, at + 2).any(words!("last century")) || day_may_open(context, at),
        () => day_may_open(context, at),
    }
}

/// The word of the grammar that the token `at` is.
fn grammar(context: &Context<'_>, at: usize) -> Words {
    context.reading.tokens.get(at).map_or(Words::NONE, |token| context.rules.dates.word(token))
}

fn has(context: &Context<'_>, at: usize, classes: Classes) -> bool {
    context.reading.tokens.get(at).is_some_and(|token| token.is(classes))
}

/// Whether a name in small letters can begin a date so; months that are verbs can here and there: "in may", "may 3rd", "march of 2024".
fn name_may_open(context: &Context<'_>, at: usize) -> bool {
    if !grammar(context, at).any(words!("may march mar")) {
        return true;
    }
    const BEHIND: Words = INTO_PART.with(Words::new("of to until till through thru"));
    let told = at > 0 && grammar(context, at - 1).any(words!("in"));
    let dated = |t: &Token| t.kind != PieceKind::Word || t.is(OPENS) || context.rules.dates.word(t).any(BEHIND);
    told || next(context.reading, at).is_some_and(dated)
}

/// The token behind `at`, where it is of the same sentence.
fn next<'r>(reading: &'r Reading<'_>, at: usize) -> Option<&'r Token> {
    reading.tokens.get(at + 1).filter(|t| !t.has(flag::SENTENCE_START))
}

/// Whether the word ends in "'s": the lexicon can know it so, and then not the word before the ending.
fn is_possessive(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.str(at);
    word.ends_with('s') && super::without_possessive(word).len() < word.len()
}

/// Words that are known by their letters: possessives, and "FY1999", which the lexicon knows for the years of this century only.
fn is_odd(reading: &Reading<'_>, at: usize) -> bool {
    is_possessive(reading, at) || reading.str(at).as_bytes().get(..2).is_some_and(|w| w.eq_ignore_ascii_case(b"fy"))
}

/// Whether a range can stand behind "from" or "between", from `at` on: its left end, and a tie somewhere behind that.
fn range_may_open(context: &Context<'_>, at: usize) -> bool {
    let left = at + usize::from(grammar(context, at).any(words!("the")));
    let Some(token) = context.reading.tokens.get(left) else { return false };
    let begins = match token.kind {
        PieceKind::Word => token.is(super::TRIGGERS) || is_odd(context.reading, left),
        // An apostrophe before a short year.
        PieceKind::Symbol => grammar(context, left).any(words!("'")),
        _ => true,
    };
    begins && is_tied(context, left + 1)
}

/// Whether what can tie the ends of a range stands in the sentence from `at` on, as far as a date reaches.
fn is_tied(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 20;
    const ALL: Words = TIES.with(JOINS);
    let tokens = context.reading.tokens.get(at..).unwrap_or(&[]).iter().take(FAR);
    tokens.take_while(|t| !t.has(flag::SENTENCE_START)).any(|t| context.rules.dates.word(t).any(ALL))
}

/// Whether a date can begin with the digits at `at`, told at one look for nearly all that begin none.
#[inline]
pub(super) fn figures_may_open(context: &Context<'_>, at: usize, last: u8) -> bool {
    const BEHIND_DAY: Words = TIES.with(SHARES).with(Words::new("of . day '"));
    let reading = context.reading;
    let (token, next) = (&reading.tokens[at], reading.tokens.get(at + 1).unwrap_or(&EDGE));
    let length = token.end - token.start;
    let followed = next.is(Classes::MONTH) | context.rules.dates.word(next).any(BEHIND_DAY);
    let ending = next.end - next.start == 2 && (length <= 2) && is_ending(reading, at + 1);
    let line = token.has(flag::LINE_START) & (next.kind == PieceKind::Number);
    let day = (length <= 2) & (followed | ending | line | !token.has(flag::SPACE_BEFORE));
    match length {
        4 => number_may_open(context, at),
        _ if length <= 2 && last.is_ascii_digit() => day && (day_may_open(context, at) || behind_apostrophe(context, at)),
        _ => ((length >= 6) | !last.is_ascii_digit()) && number_may_open(context, at),
    }
}

/// Whether the ending of an ordinal stands by itself: "3 rd December".
fn is_ending(reading: &Reading<'_>, at: usize) -> bool {
    const ENDINGS: List = List::new("st nd rd th");
    ENDINGS.contains(reading.str(at))
}

/// "'24"
fn behind_apostrophe(context: &Context<'_>, at: usize) -> bool {
    context.reading.glued(at) && grammar(context, at - 1).any(words!("'"))
}

/// Whether a date can begin with the digits at `at`: none begins with "350", "12,000", "3.5", "20m", "5 people", "5)".
fn number_may_open(context: &Context<'_>, at: usize) -> bool {
    let reading = context.reading;
    let token = &reading.tokens[at];
    let figures = &reading.text.as_bytes()[token.start as usize..token.end as usize];
    if !figures.last().is_some_and(u8::is_ascii_digit) {
        // "3rd", "1990s"
        return matches!(figures.last(), Some(b's' | b'S' | b't' | b'T' | b'd' | b'D' | b'h' | b'H' | 0x80..));
    }
    match *figures {
        [_] | [b'0'..=b'9', _] => day_may_open(context, at) || behind_apostrophe(context, at),
        // 1000 to 2199
        [b'1', b'0'..=b'9', b'0'..=b'9', _] | [b'2', b'0' | b'1', b'0'..=b'9', _] => true,
        [_, _, _, _, _, _, ..] => {
            // "2024Q3", "20240318", "18.03.2024"
            let is_compact = || figures.len() == 8 && figures.iter().all(u8::is_ascii_digit);
            super::period::is_coded(figures) || is_compact() || figures.iter().filter(|&&b| b == b'.').count() == 2
        }
        _ => false,
    }
}

/// Whether the number of a day can stand at `at`: "3 May", "3 of May", "3rd day of May", "16. Nov", "3 to 5 May", "12/03".
fn day_may_open(context: &Context<'_>, at: usize) -> bool {
    let Some(next) = next(context.reading, at) else { return false };
    let line = next.kind == PieceKind::Number && context.reading.tokens[at].has(flag::LINE_START);
    if next.is(Classes::MONTH) || line || next.end - next.start == 2 && is_ending(context.reading, at + 1) {
        return true;
    }
    let word = context.rules.dates.word(next);
    let month = |at: usize| has(context, at, Classes::MONTH);
    match () {
        () if word.any(words!("of")) => month(at + 2),
        () if word.any(words!(".")) => month(at + 2) || grammar(context, at + 2).any(words!("of day")),
        () if word.any(words!("day")) => grammar(context, at + 2).any(words!("of")),
        () if word.any(TIES) => range_of_days_may_open(context, at),
        () if word.any(SHARES) => list_of_days_may_open(context, at),
        // "90's"
        () => word.any(words!("'")),
    }
}

/// "3 and 4 May", "3, 4 and 5 May", "3 and Friday the 4th of May": another day behind the comma or conjunction, and a month.
fn list_of_days_may_open(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 20;
    let tokens = context.reading.tokens.get(at + 2..).unwrap_or(&[]);
    let next = tokens.first().unwrap_or(&EDGE);
    let goes_on = next.kind == PieceKind::Number
        || next.is(Classes::ORDINAL.with(Classes::WEEKDAY).with(Classes::NUMERAL))
        || context.rules.dates.word(next).any(SHARES.with(Words::new("on the")));
    goes_on && tokens.iter().take(FAR).take_while(|t| !t.has(flag::SENTENCE_START)).any(|t| t.is(Classes::MONTH))
}

/// "3 to 5 May", "3 - 5 of May", "3 until Friday the 5th of May", "12/03": a number behind the tie, or the name of a day.
fn range_of_days_may_open(context: &Context<'_>, at: usize) -> bool {
    const ENDS: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::ORDINAL).with(Classes::NUMERAL);
    const FAR: usize = 10;
    let tokens = &context.reading.tokens;
    let right = at + 2 + usize::from(grammar(context, at + 2).any(words!("the")));
    let Some(token) = tokens.get(right) else { return false };
    let month = || (right..right + FAR).any(|at| has(context, at, Classes::MONTH));
    if token.kind != PieceKind::Number {
        return token.is(ENDS) || token.is(Classes::DATE_TRIGGER) && month();
    }
    // "12/03", "3-5/6", "12-03-2024", "3 to 5.6.2024"
    let marks = |at: usize| grammar(context, at).any(words!("/ -"));
    let in_digits = grammar(context, at + 1).any(words!("/")) || marks(right + 1) || token.end - token.start >= 4;
    in_digits || month()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::date;
    use crate::entity::testing::TABLES;
    use crate::text::Buffers;
    use proptest::prelude::*;

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
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn no_date_begins_where_none_is_looked_for(
            words in prop::collection::vec((prop::sample::select(WORDS), prop::bool::weighted(0.8)), 1..9),
        ) {
            let text: String = words.iter().flat_map(|(word, blank)| [*word, if *blank { " " } else { "" }]).collect();
            let reading = Reading::new(&text, &TABLES.0, &mut Buffers::default());
            let today = date::Date::new(2024, 3, 18);
            let context = Context { reading: &reading, lexicon: &TABLES.0, rules: &TABLES.1, date: today, country: None };
            for (at, token) in reading.tokens.iter().enumerate() {
                let (number, last) = (token.kind == PieceKind::Number, text.as_bytes()[token.end as usize - 1]);
                let opens = if number { figures_may_open(&context, at, last) } else { word_may_open(&context, at) };
                if (number || token.is(date::TRIGGERS)) && !opens {
                    let mut found = Vec::new();
                    date::propose(&context, at, &mut date::Log::default(), &mut found);
                    prop_assert!(found.is_empty(), "{text:?} at {:?}: {found:?}", reading.str(at));
                }
                let reader = date::Reader::new(&context, at, today);
                if date::day::alone(&reader, at).is_some() {
                    let [mut quick, mut thorough] = [Vec::new(), Vec::new()];
                    date::propose(&context, at, &mut date::Log::default(), &mut quick);
                    let calendar = date::Calendar::new(today, None);
                    date::propose_closely(&reader, &calendar, at, &mut date::Log::default(), &mut thorough);
                    prop_assert_eq!(quick, thorough, "{:?} at {:?}", text, reading.str(at));
                }
            }
        }
    }
}
