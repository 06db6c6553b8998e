//! Ranks: ordinals in words or digits that tell a position or a place in a sequence, dates and names left out.

use super::{Context, Entity, Value, heading, number};
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, flag, is_mark};

/// The word classes at which the scanner wakes, digits with letters apart ("9th").
pub(super) const TRIGGERS: Classes = Classes::ORDINAL;

const ORDINALS: &[(&str, u32)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("thousandth", 1_000),
    ("millionth", 1_000_000),
    ("billionth", 1_000_000_000),
];

/// Behind these an ordinal is a part of a name or of another word: "First Nations", "21st century", "third party", "second-hand".
const NAMES_BEHIND: List = List::new(
    "\
    nation nations minister ministers lady gentleman amendment circuit century centuries world estate aid responder responders class \
    hand name names party parties sector street st avenue ave road of past republic reich intifada person language degree generation \
    secretary sergeant officer principles temple baptist presbyterian wave floor grade grader graders peoples people country \
    countries gender guess fiddle nature rate thoughts home homes district congressional ward precinct",
);

/// Of these, the ones that make a name or an idiom of "first" and its like even in small letters.
const IDIOMS: List = List::new(
    "\
    circuits form formers thing up off country countries floor grade grader graders nation nations century centuries aid responder responders class hand name names party parties sector past degree principles \
    guess fiddle nature rate thoughts peoples gender world lady minister",
);

/// More of them.
const MORE_IDIOMS: List = List::new(
    "\
    home homes homeowner homeowners shift shifts age ager agers sense estate \
    come served sex rail childhood helping helpings language languages",
);

/// Before "first" these make it an adverb where a verb follows.
const SUBJECTS: List = List::new(
    "\
    i we you he she it they who which that was were been is are had has have when since must should will would could can may to be \
    and but",
);

pub(super) fn register(lexicon: &mut Lexicon) {
    for &(word, value) in ORDINALS {
        lexicon.add_valued(word, Classes::ORDINAL, value);
    }
    // "thirtyfirst", as some write it.
    for tens in number::SMALL.iter().filter(|(_, tens)| (20..100).contains(tens)) {
        for unit in &ORDINALS[..9] {
            lexicon.add_valued(&format!("{}{}", tens.0, unit.0), Classes::ORDINAL, tens.1 + unit.1);
        }
    }
}

/// Proposes the rank whose ordinal is, or begins at, the token `at`.
pub(super) fn scan(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let Some((value, first, end)) = ordinal(context, at) else { return };
    let last = end - 1;
    if in_name(reading, first, end, value)
        || is_corner(reading, first, end)
        || is_fraction(reading, first, last)
        || is_time(reading, first, end, value)
        || is_adverb(reading, first, end, value)
        || heading::is_pager(reading, first)
    {
        return;
    }
    let start = reading.tokens[first].start as usize;
    found.push(Entity { span: Span::new(start, reading.core_end(last)), value: Value::Rank(value) });
}

/// Whether the token `at` is "second" behind tens and a hyphen: "fifty-second" is an ordinal, "a thirty-second film" lasts seconds.
pub(super) fn is_compound(reading: &Reading<'_>, at: usize) -> bool {
    let tens = at.checked_sub(2).filter(|_| reading.says(at, "second") && hyphen(reading, at - 1));
    tens.is_some_and(|t| {
        let article = t > 0 && says(reading, t - 1, list!("a an"));
        !article && number::small(reading.str(t)).is_some_and(|n| (20.0..100.0).contains(&n))
    })
}

/// The ordinal at the token `at`: its value, its first token and the one behind it.
fn ordinal(context: &Context<'_>, at: usize) -> Option<(f64, usize, usize)> {
    let reading = context.reading;
    let token = &reading.tokens[at];
    if token.kind == PieceKind::Number {
        let text = reading.core(at);
        if text.ends_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let digits = text.bytes().take_while(|b| b.is_ascii_digit() || *b == b',').count();
        let (number, ending) = text.split_at(digits);
        if !["st", "nd", "rd", "th"].iter().any(|e| ending.eq_ignore_ascii_case(e)) || digits > 9 {
            return None;
        }
        let mut value = 0.0;
        for digit in number.bytes().filter(u8::is_ascii_digit) {
            value = value * 10.0 + f64::from(digit - b'0');
        }
        return Some((value, at, at + 1));
    }
    if !token.is(Classes::ORDINAL) {
        return None;
    }
    let value = f64::from(context.lexicon.value(token.word, Classes::ORDINAL)?);
    // "fifty-second", "hundred and first": the tens stand before it.
    let mut first = at;
    let mut total = value;
    let before = |at: usize| {
        let hyphen = at > 1
            && reading.glued(at)
            && reading.glued(at - 1)
            && (reading.is_hyphen(at - 1) || is_mark!(reading.mark(at - 1), "–" | "—"));
        at.checked_sub(if hyphen { 2 } else { 1 })
    };
    if let Some(tens) = before(at).filter(|_| !token.has(flag::SENTENCE_START))
        && reading.tokens[tens].is(Classes::NUMERAL)
        && let Some(tens_value) = context.lexicon.value(reading.tokens[tens].word, Classes::NUMERAL)
    {
        let tens_value = f64::from(tens_value);
        if (20.0..100.0).contains(&tens_value) && value < 10.0 {
            (first, total) = (tens, total + tens_value);
        } else if value >= 100.0 && (1.0..20.0).contains(&tens_value) {
            (first, total) = (tens, total * tens_value);
        }
    }
    // "6 millionth", "100,000th" apart.
    if value >= 1_000.0
        && first == at
        && let Some(times) = before(at).filter(|_| !token.has(flag::SENTENCE_START))
        && reading.tokens[times].kind == PieceKind::Number
        && let Some(figures) = number::value(reading.str(times))
    {
        (first, total) = (times, total * figures);
    }
    Some((total, first, at + 1))
}

fn says(reading: &Reading<'_>, at: usize, words: &List) -> bool {
    reading.listed(at, words)
}

fn hyphen(reading: &Reading<'_>, at: usize) -> bool {
    reading.glued(at) && reading.glued(at + 1) && reading.is_hyphen(at)
}

/// "First Nations", "the Fifth Circuit", "Second Avenue", "21st century", "third-party".
fn in_name(reading: &Reading<'_>, first: usize, end: usize, value: f64) -> bool {
    let next = if hyphen(reading, end) { end + 1 } else { end };
    let Some(token) = reading.tokens.get(next).filter(|t| t.kind == PieceKind::Word && !t.has(flag::SENTENCE_START)) else { return false };
    let first_time = next > end && says(reading, next, list!("time timer timers"));
    // "a third country" is an idiom, "the 14th country" is one of a sequence.
    let sequel = value > 3.0 && list!("country countries nation person party class lady").contains(reading.core(next));
    // "Second look" names a kind of law, "a second look" is one.
    let look = value == 2.0
        && says(reading, next, list!("look"))
        && (first == 0 || reading.tokens[first].has(flag::SENTENCE_START) || reading.tokens[first - 1].kind == PieceKind::Symbol);
    let idiom = || look || IDIOMS.contains(reading.core(next)) || MORE_IDIOMS.contains(reading.core(next));
    let kind = next == end && (2.0..=3.0).contains(&value) && is_kind(reading, first, next);
    if idiom() && !sequel || first_time || kind {
        return true;
    }
    let capital = reading.tokens[first].has(flag::CAPITAL) || reading.tokens[first].kind == PieceKind::Number;
    if capital && token.has(flag::CAPITAL) {
        // A heading in title case has ranks as well: "Third Reading", "Second Win".
        return NAMES_BEHIND.contains(reading.core(next))
            || (reading.tokens[first].kind == PieceKind::Word
                && !reading.tokens[first].has(flag::SENTENCE_START)
                && !says(reading, next, list!("reading"))
                && value > 0.0
                && in_small_letters(reading, first)
                && !heading::is_title_case(reading, first))
            || reading.tokens[first].kind == PieceKind::Word && heads_name(reading, first, next);
    }
    false
}

/// Whether the word before is in small letters, so that a capital tells of a name; a comma or a bracket may stand between.
fn in_small_letters(reading: &Reading<'_>, first: usize) -> bool {
    let mark = first > 1 && is_mark!(reading.mark(first - 1), "," | "(" | "/" | "–" | "—") && !reading.tokens[first].has(flag::LINE_START);
    let before = if mark { first.checked_sub(2) } else { first.checked_sub(1) };
    before.is_some_and(|at| reading.tokens[at].kind == PieceKind::Word && !reading.tokens[at].has(flag::CAPITAL))
}

/// Whether the ordinal begins a sentence with a name of several capitals, and small letters follow: "Second Helpings Leeds had asked".
fn heads_name(reading: &Reading<'_>, first: usize, next: usize) -> bool {
    const MOST: usize = 5;
    // A heading has capitals of its own.
    let token = &reading.tokens[first];
    let opens = token.has(flag::SENTENCE_START) && !token.any(flag::ALL_CAPS | flag::LINE_START, Classes::NONE);
    let capital = |at: &usize| {
        reading.tokens.get(*at).is_some_and(|t| t.kind == PieceKind::Word && t.has(flag::CAPITAL) && !t.has(flag::SENTENCE_START))
    };
    let run = (next..next + MOST).take_while(capital).count();
    let small = |at: usize| {
        reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Word && !t.any(flag::CAPITAL | flag::SENTENCE_START, Classes::NONE))
    };
    opens && run > 1 && small(next + run) && small(next + run + 1) && !says(reading, next, list!("reading hearing win victory"))
}

/// "second appeals", "7,800 second appeals": plurals without a determiner are a kind of things, not places in a sequence; but
/// "the second appeals", "our third wins", "the first and second readings".
fn is_kind(reading: &Reading<'_>, first: usize, noun: usize) -> bool {
    const TOLD: List = List::new("the our their its his her your my these those and or to & first");
    let token = &reading.tokens[noun];
    let plural = reading.bytes(noun).ends_with(b"s") && !reading.bytes(noun).ends_with(b"ss") && token.end - token.start > 4;
    let word = reading.tokens[first].kind == PieceKind::Word && !reading.tokens[first].has(flag::SENTENCE_START);
    let before = || &reading.tokens[first - 1];
    let loose = || !reading.listed(first - 1, &TOLD) && !before().has(flag::POSSESSIVE);
    // What comes in an order.
    const ORDERED: List = List::new(
        "readings places rounds phases stages terms doses hearings attempts times prizes wins halves drafts tranches waves years",
    );
    word && plural
        && !ORDERED.contains(reading.core(noun))
        && !token.has(flag::POSSESSIVE)
        && first > 0
        && loose()
        && !says(reading, noun + 1, list!("of"))
}

/// "a shop at Elm and 38th", "5th and Main": streets that cross, where figures stand for one.
fn is_corner(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    if reading.tokens[first].kind != PieceKind::Number {
        return false;
    }
    const NO_STREET: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::ORDINAL).with(Classes::FUNCTION);
    let street = |at: usize| reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Word && t.has(flag::CAPITAL) && !t.is(NO_STREET));
    let figures = |at: usize| reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number && !t.has(flag::SENTENCE_START));
    let tie = |at: usize| is_mark!(reading.mark(at), "and" | "&" | "/");
    let ends = !reading.tokens.get(end).is_some_and(|t| t.kind == PieceKind::Word && !t.any(flag::SENTENCE_START, Classes::FUNCTION));
    let at = |first: usize| first > 0 && says(reading, first - 1, list!("at on near of outside around to from"));
    let behind = first > 2 && tie(first - 1) && (street(first - 2) && at(first - 2) || figures(first - 2) && at(first - 2)) && ends;
    behind || at(first) && tie(end) && (street(end + 1) || figures(end + 1) && !next_noun(reading, end + 2))
}

/// "two-thirds" is plural and no ordinal; "one third", "a third of", "two fifth"; "one-tenth".
fn is_fraction(reading: &Reading<'_>, first: usize, last: usize) -> bool {
    let before = if first > 1 && reading.glued(first) && reading.is_hyphen(first - 1) { first - 2 } else { first.wrapping_sub(1) };
    let counts = reading.tokens.get(before).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL));
    if counts && says(reading, before, list!("one two three four five half 1 2")) {
        return true;
    }
    if !reading.is(before, Classes::LENGTH) {
        return false;
    }
    let ties = |at: usize| reading.is_hyphen(at) || is_mark!(reading.mark(at), "," | "\"" | "“" | "‘");
    says(reading, before, list!("a an"))
        && says(reading, last + 1, list!("of more less fewer higher lower off ."))
        && !says(reading, last, list!("first second"))
        || (says(reading, before, list!("a an"))
            && (reading.tokens.get(last + 1).is_none_or(|t| t.kind == PieceKind::Symbol && !ties(last + 1))))
}

/// The unit of time: "per second", "a second", "every second"; "the second half of", "third quarter" are dates.
fn is_time(reading: &Reading<'_>, first: usize, end: usize, value: f64) -> bool {
    let second = value == 2.0 && says(reading, first, list!("second")) && first > 0;
    // "a second" is a time, "a second petition" and "a second, larger march" are none.
    let counts = || next_noun(reading, end) || (is_mark!(reading.mark(end), ",") && next_noun(reading, end + 1));
    if second && (says(reading, first - 1, list!("per every split each")) || (says(reading, first - 1, list!("a")) && !counts())) {
        return true;
    }
    // "the third Thursday", "the first week of June", "the second half of 2023"
    let calendar = |at: usize, classes| reading.tokens.get(at).is_some_and(|t: &Token| t.is(classes));
    let part = calendar(end, Classes::TIME_UNIT) || says(reading, end, list!("half quarter weekend"));
    let whole = calendar(end + 2, Classes::MONTH) || reading.tokens.get(end + 2).is_some_and(|t| t.kind == PieceKind::Number);
    calendar(end, Classes::WEEKDAY) && !says(reading, end, list!("sun sat")) || part && says(reading, end + 1, list!("of")) && whole
}

fn next_noun(reading: &Reading<'_>, at: usize) -> bool {
    hyphen(reading, at)
        || reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Word && !t.has(flag::SENTENCE_START) && !t.is(Classes::FUNCTION))
}

/// "First, we asked", "at first", "when we first wrote", "first and foremost".
fn is_adverb(reading: &Reading<'_>, first: usize, end: usize, value: f64) -> bool {
    let token = &reading.tokens[first];
    // "twenty-first" is none.
    if token.kind == PieceKind::Number || value > 20.0 {
        return false;
    }
    let opens = token.has(flag::SENTENCE_START) || (first > 0 && says(reading, first - 1, list!("; ( and — – :")));
    if (opens || first > 0 && is_mark!(reading.mark(first - 1), ",")) && is_mark!(reading.mark(end), ",") {
        return true;
    }
    if value != 1.0 {
        return false;
    }
    let before = first.checked_sub(1);
    if before.is_some_and(|b| says(reading, b, list!("at"))) && !reading.tokens[first].has(flag::SENTENCE_START) {
        return true;
    }
    if says(reading, end, list!("and")) && says(reading, end + 1, list!("foremost"))
        || (says(reading, end, list!("of")) && says(reading, end + 1, list!("all")))
    {
        return true;
    }
    if ends_clause(reading, first, end) {
        return true;
    }
    // "-first": "people-first", "a world-first".
    if first > 1 && reading.glued(first) && reading.is_hyphen(first - 1) {
        return true;
    }
    let Some(next) = reading.tokens.get(end).filter(|t| t.kind == PieceKind::Word) else { return false };
    let word = reading.str(end);
    // "First they came for the bus."
    if opens && list!("i we you he she it they").contains(word) {
        return true;
    }
    // "they first met", "must first ask"
    if before.is_some_and(|b| list!("i we he she they who must should will would could can may might shall").contains(reading.core(b))) {
        return true;
    }
    let verb = word.ends_with("ed") || next.is(Classes::NOUN_END) || says(reading, end, list!("be been being had was have"));
    let subject = before.is_some_and(|b| {
        SUBJECTS.contains(reading.core(b)) || (!opens && reading.tokens[b].kind == PieceKind::Word && ends_subject(reading, b))
    });
    // "First raised in 2019"; "the company first said".
    let finite = next.is(Classes::NOUN_END) && before.is_some_and(|b| !opens && !is_determiner(reading, b));
    let heads =
        token.has(flag::SENTENCE_START) && word.ends_with("ed") && reading.tokens.get(end + 1).is_some_and(|t| t.is(Classes::FUNCTION));
    verb && subject || finite || heads
}

/// "They want a study first.", "Ask the tenants first.": an adverb at the end of a clause whose verb tells what is to be done before
/// the rest; but "Bristol came first."
fn ends_clause(reading: &Reading<'_>, first: usize, end: usize) -> bool {
    const REACH: usize = 8;
    const ASKED: List = List::new(
        "want wants wanted need needs needed ask asks asked asking demand demands demanded require requires required insist insists call \
        dial phone ring text email read see check try consult consults consulting tell do finish fix build hold get pay repair repairs \
        seek seeks sought request requested prefer prefers must should",
    );
    let ends = is_mark!(reading.mark(end), "." | ";" | ")" | "!" | "?") || reading.tokens.get(end).is_none_or(|t| t.has(flag::LINE_START));
    let object = |at: usize| {
        let token = &reading.tokens[at];
        token.kind == PieceKind::Number
            || token.kind == PieceKind::Word && !token.any(flag::CAPITAL, Classes::NOUN_END.with(Classes::FUNCTION))
    };
    let told = first > 0 && !reading.tokens[first].has(flag::SENTENCE_START) && !reading.glued(first) && object(first - 1);
    let mut near = (first.saturating_sub(REACH)..first).rev().take_while(|&at| !reading.tokens[at + 1].has(flag::SENTENCE_START));
    ends && told && near.any(|at| reading.listed(at, &ASKED))
}

/// Whether a noun is sure to follow "first" behind this word.
fn is_determiner(reading: &Reading<'_>, at: usize) -> bool {
    reading.tokens[at].has(flag::POSSESSIVE)
        || reading.listed(at, list!("the a an our their its his her my your this very every each for with in as of by on"))
}

/// Whether a word before "first" can be the subject of the verb behind it: no determiner, no adjective, no possessive.
fn ends_subject(reading: &Reading<'_>, at: usize) -> bool {
    let token = &reading.tokens[at];
    !is_determiner(reading, at) && (token.has(flag::CAPITAL) || reading.str(at).ends_with('s') || token.is(Classes::PLURAL))
}

#[cfg(test)]
mod tests {
    use super::super::testing::entities;
    use super::*;

    #[test]
    fn ranks_and_what_is_none() {
        for (text, expected) in [
            ("It is the third petition this year.", &[("third", 3.0)][..]),
            ("We came 9th of all boroughs.", &[("9th", 9.0)]),
            ("the twenty-first hearing", &[("twenty-first", 21.0)]),
            ("the country's 2nd-largest dam", &[("2nd", 2.0)]),
            ("the second-largest dam and the fifth time", &[("second", 2.0), ("fifth", 5.0)]),
            ("The bill is at second reading.", &[("second", 2.0)]),
            ("Bristol went first.", &[("first", 1.0)]),
            ("Its first win, for the first time", &[("first", 1.0), ("first", 1.0)]),
            ("the committee's fifty-second report", &[("fifty-second", 52.0)]),
            ("Our 10th anniversary", &[("10th", 10.0)]),
            ("They rehomed their 6 millionth cat.", &[("6 millionth", 6_000_000.0)]),
            ("A third “pause” began; we were the 14th country to ask.", &[("third", 3.0), ("14th", 14.0)]),
            ("It was flown to a third country; a third of us wept.", &[]),
            ("First Nations leaders met the First Minister.", &[]),
            ("In the 21st century nobody should wait.", &[]),
            ("Two-thirds of homes, one third of tenants, a third of boats", &[]),
            ("It takes a second to sign; 40 litres per second leak.", &[]),
            ("First, write to your MP.", &[]),
            ("At first they said no.", &[]),
            ("When we first asked, nobody answered.", &[]),
            ("The scheme was first proposed in 2011.", &[]),
            ("The Fifth Circuit heard it.", &[]),
            ("The clinic opens on the third Thursday and in the first week of June.", &[]),
            ("They first met in Accra. You must first ask.", &[]),
            ("First they came for the bus.", &[]),
            ("The company first said no.", &[]),
            ("First raised in 2019, it is the 100th case.", &[("100th", 100.0)]),
            ("A second, larger march", &[("second", 2.0)]),
            ("They want a study of the water first; dial 18001 first.", &[]),
            ("They say Kisumu thought of it first.", &[("first", 1.0)]),
            ("3D maps for first-time buyers", &[]),
            ("a third-party audit and first aid", &[]),
            ("They live on 42nd Street.", &[]),
            ("The Second Amendment was cited.", &[]),
            ("About 900 second appeals wait.", &[]),
            ("The second appeals panel met for its third reviews round.", &[("second", 2.0), ("third", 3.0)]),
            ("Councils tax second homes and a third home.", &[]),
            ("We won. Second Helpings Leeds had asked for that.", &[]),
            ("Second Reading Passed In Senate", &[("Second", 2.0)]),
            ("Second look bills and the third shift", &[]),
            ("They took a second look.", &[("second", 2.0)]),
            ("a shop at Elm and 38th. Meet at 5th and Main.", &[]),
            ("Ann and 12th-placed Bo", &[("12th", 12.0)]),
            ("They came at Elm and 5th place.", &[("5th", 5.0)]),
            ("a bank, Second Harvest, that fed us", &[]),
            ("Voters of the 5th Congressional District and the Third Ward", &[]),
        ] {
            let found: Vec<(String, f64)> = entities(text, "GB")
                .into_iter()
                .filter_map(|(words, e)| match e.value {
                    Value::Rank(value) => Some((words, value)),
                    _ => None,
                })
                .collect();
            let expected: Vec<(String, f64)> = expected.iter().map(|&(w, v)| (w.to_owned(), v)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
