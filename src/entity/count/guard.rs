//! Numbers that count nothing: labels, list marks, years, ages, fractions, scores, names and addresses.

use super::super::number::{self, Form, Number};
use super::super::{Bound, Context, bound, heading};
use super::{age, unit};
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::text::{Line, PieceKind, Reading, Token, flag, is_mark};

/// Words before a number that make it a label, singular; their plurals in "s" are taken too.
const NUMBERED: &str = "\
    section sec article art rule part chapter ch page p pp pg paragraph para clause schedule annex appendix exhibit figure fig table \
    title volume vol issue edition episode season item question point number no nr form file docket case bill act law order \
    resolution motion petition proposition prop measure initiative amendment directive regulation convention protocol agenda goal \
    recommendation principle step stage phase tier level grade class category type zone area region district ward precinct division \
    sector block lot site unit apartment apt flat suite room floor box bag gate platform pier terminal bay aisle lane exit junction \
    treaty route highway hwy road rd interstate motorway freeway line bus tram train flight channel local lodge branch battalion brigade \
    version windows android update win victory reason tip day week month year round game match model mark plan option scenario \
    reactor well dam camp cell pillar priority age aged size serial ref reference id code extension ext pin postcode zip tel hall \
    court courtroom studio radio opus psalm formula group annexe count ground dock berth track plot runway stall kiosk erf hangar booth lesson standard";

/// What streets are called, in addresses.
const STREETS: List = List::new(
    "\
    Street St Road Rd Avenue Ave Lane Ln Drive Dr Boulevard Blvd Way Place Pl Square Sq Crescent Close Terrace Parade Quay Row \
    Highway Hwy Parkway Pkwy Esplanade Mews Embankment Broadway Grove Gardens Circle Alley Wharf Heights",
);

/// What is called by a number in the way of a place: "the 37 Roundabout", "the 18 Junction".
const PLACES: List = List::new("Roundabout Junction Interchange Station Barracks Hospital Garage Terminal Market Lorry Toll Bridge Gate");

/// What a number before a hyphen does not count: "two-way", "three-fold", "six-monthly".
const UNCOUNTED: &[&str] = &[
    "way",
    "fold",
    "faced",
    "edged",
    "pronged",
    "sided",
    "star",
    "ply",
    "dimensional",
    "piece",
    "H",
    "monthly",
    "weekly",
    "fortnightly",
    "yearly",
    "daily",
    "nightly",
    "hourly",
];

/// What streets are called before their names.
const WAYS: [&str; 8] = ["rue", "via", "calle", "avenida", "Rue", "Via", "Calle", "Avenida"];

const FRACTIONS: List = List::new("thirds quarters fourths fifths sixths sevenths eighths ninths tenths halves");

/// What is a fraction behind a hyphen.
const PARTS: List = List::new("third quarter fifth half");

pub(super) fn register(lexicon: &mut Lexicon) {
    for word in NUMBERED.split_whitespace() {
        lexicon.add(word, Classes::NUMBERED);
        lexicon.add(&format!("{word}s"), Classes::NUMBERED);
    }
    for part in FRACTIONS.iter().chain(PARTS.iter()).chain(WAYS) {
        lexicon.add(part, Classes::SIGN);
    }
    // What [`age::is_told`] looks for right before a number.
    for word in age::BEFORE.iter() {
        lexicon.add(word, Classes::BOUND);
    }
    for word in ABROAD.iter() {
        lexicon.add(word, Classes::CLOCK);
    }
}

/// Whether the number is a part of something else: a code, a fraction, a time, a note in brackets, a list mark.
pub(super) fn is_part(reading: &Reading<'_>, number: &Number) -> bool {
    if is_share(reading, number) {
        return false;
    }
    let (first, end) = (number.first, number.end);
    if !reading.glued(first) && ends_apart(reading, end) {
        return !stands_plainly(reading, number) && (is_slashed(reading, number) || is_told(reading, number));
    }
    let before = if reading.glued(first) { reading.str(first - 1) } else { "" };
    let after = if reading.glued(end) { reading.str(end) } else { "" };
    let digit = |at: usize| reading.glued(at) && reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number);
    // "c.4612 in all"
    let circa = before == "." && first > 1 && matches!(reading.str(first - 2), "c" | "ca") && !reading.glued(first - 2);
    match before {
        "." if circa && reading.glued(first - 1) => return false,
        "#" | "№" | "@" | "_" | "'" | "’" | "‘" | "\\" | "=" | "&" | "." | "§" | "°" | "^" | "+" => return true,
        // "**5** trees" is bold, "*5" a note.
        "*" if after != "*" && number.form == Form::Plain => return true,
        "/" | ":" if first > 1 && reading.glued(first - 1) => return true,
        "-" | "‐" | "\u{2011}" | "‒" | "–" | "−" => {
            let left = first.checked_sub(2).filter(|_| reading.glued(first - 1)).map(|left| &reading.tokens[left]);
            return match left {
                // Behind a word it is a code ("Covid-19"), behind a number a range or a score.
                Some(left) if left.kind == PieceKind::Word => !left.is(Classes::NUMERAL),
                Some(_) => !is_range(reading, first - 2, number.end),
                // A minus sign: "-5".
                None => before != "–" && number.form != Form::Words,
            };
        }
        "(" | "[" if matches!(after, ")" | "]") && number.form == Form::Plain => return true,
        // "501(c)(3)"
        _ if after == "(" && reading.str(end + 1).len() == 1 && reading.glued(end + 1) && is_mark!(reading.mark(end + 2), ")") => {
            return true;
        }
        _ => {}
    }
    match after {
        "/" | "°" | "º" | "′" | "″" | "'" | "’" => true,
        ":" => digit(end + 1),
        // "350.org"
        "." if reading.glued(end + 1) && reading.tokens.get(end + 1).is_some_and(|t| t.kind == PieceKind::Word) => true,
        ")" if number.form == Form::Plain && number.value < 30.0 && !in_brackets(reading, first) => true,
        "-" | "‐" | "\u{2011}" | "‒" | "–" | "−" if digit(end + 1) => !is_range(reading, first, end + 2),
        "-" | "‐" | "\u{2011}" if UNCOUNTED.contains(&reading.str(end + 1)) => true,
        // "1-in-5", "ten-to-one", "two-by-four"
        "-" | "‐" | "\u{2011}" if reading.listed(end + 1, list!("in to by on")) && reading.is_hyphen(end + 2) => true,
        _ => is_slashed(reading, number) || is_told(reading, number),
    }
}

/// "2,210/5,000 signatures": how many there are of how many, told by the commas.
fn is_share(reading: &Reading<'_>, number: &Number) -> bool {
    let slash = |at: usize| is_mark!(reading.mark(at), "/") && reading.glued(at) == reading.glued(at + 1);
    let (part, whole) = match (number.first, number.end) {
        (first, end) if slash(end) => (first, end + 1),
        (first, _) if first > 1 && slash(first - 1) => (first - 2, first),
        _ => return false,
    };
    let grouped = reading.bytes(whole).contains(&b',') && number::value(reading.str(whole)).is_some();
    let ends = |at: usize| !(reading.glued(at) && is_mark!(reading.mark(at), "/"));
    let less = || number::value(reading.str(part)).zip(number::value(reading.str(whole))).is_some_and(|(part, whole)| part < whole);
    grouped && less() && ends(whole + 1) && (part == 0 || ends(part - 1)) && unit::is_plural(reading, whole + 1)
}

/// Whether the token behind a number stands apart or is a mark that makes no more of it.
fn ends_apart(reading: &Reading<'_>, end: usize) -> bool {
    let mark = |token: &Token| {
        !token.is(Classes::TIE)
            && match reading.text.as_bytes()[token.start as usize] {
                b'(' => false,
                // "350.org"
                b'.' => !reading.glued(end + 1),
                _ => true,
            }
    };
    !reading.glued(end) || reading.tokens.get(end).is_none_or(mark)
}

/// Whether a number between blanks is sure to be no part, by the classes of what stands beside it.
fn stands_plainly(reading: &Reading<'_>, number: &Number) -> bool {
    const BESIDE: Classes = Classes::TIE.with(Classes::IN_FOR);
    const BEHIND: Classes = BESIDE.with(Classes::SIGN).with(Classes::CLOCK);
    let Some(before) = number.first.checked_sub(1) else { return false };
    let before = &reading.tokens[before];
    // A time of day is small, as is what marks a list.
    let small = match number.form {
        Form::Grouped => number.value < 25.0,
        Form::Plain => number.value < 1_000.0,
        Form::Words => false,
    };
    !before.is(BESIDE)
        && !reading.is(number.end, BEHIND)
        && (!small || number.form == Form::Plain && before.kind == PieceKind::Word && !reading.tokens[number.first].has(flag::LINE_START))
}

/// Whether a slash stands beside the number. The one of "3/ 10,341 names" belongs to the number of the line.
fn is_slashed(reading: &Reading<'_>, number: &Number) -> bool {
    let slash = |at: usize| reading.is(at, Classes::TIE) && is_mark!(reading.mark(at), "/");
    let numbers_line = |slash: usize| {
        let line = slash.checked_sub(1).map(|at| &reading.tokens[at]);
        line.is_some_and(|t| t.kind == PieceKind::Number && t.has(flag::LINE_START)) && reading.glued(slash) && !reading.glued(slash + 1)
    };
    slash(number.end) || number.first > 0 && slash(number.first - 1) && !numbers_line(number.first - 1)
}

/// Whether the words beside the number tell that it is a part.
fn is_told(reading: &Reading<'_>, number: &Number) -> bool {
    is_ratio(reading, number) || is_fraction(reading, number) || is_list_mark(reading, number) || is_time(reading, number)
}

/// Whether a bracket opens before the token `at` in its sentence; else one behind the number is a list mark: "1) a pause, 2) a ban".
fn in_brackets(reading: &Reading<'_>, at: usize) -> bool {
    const REACH: usize = 40;
    for before in (at.saturating_sub(REACH)..at).rev() {
        match reading.str(before) {
            "(" => return true,
            ")" => return false,
            _ if reading.tokens[before + 1].has(flag::SENTENCE_START) => return false,
            _ => {}
        }
    }
    false
}

/// "one in five", "1 in 4", "two in three": the part is smaller than the whole.
fn is_ratio(reading: &Reading<'_>, number: &Number) -> bool {
    let per = |at: usize| reading.says(at, "in");
    let small = |at: usize| {
        let token = reading.tokens.get(at).filter(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL))?;
        let digits = || number::value(reading.str(at)).filter(|_| token.kind == PieceKind::Number);
        number::small(reading.str(at)).or_else(digits).filter(|&n| n <= 100.0)
    };
    let (first, end) = (number.first, number.end);
    if number.scale > 1.0 || number.value > 100.0 {
        return false;
    }
    let part = (first > 1 && per(first - 1)).then(|| small(first - 2)).flatten().is_some_and(|part| part < number.value && part < 10.0);
    let whole = per(end).then(|| small(end + 1)).flatten().is_some_and(|whole| whole > number.value && number.value < 10.0);
    part || whole
}

/// "two-thirds", "three quarters", "four fifths".
fn is_fraction(reading: &Reading<'_>, number: &Number) -> bool {
    if number.value > 20.0 {
        return false;
    }
    let at = if reading.glued(number.end) && reading.is_hyphen(number.end) { number.end + 1 } else { number.end };
    reading.is(at, Classes::SIGN) && (reading.listed(at, &FRACTIONS) || at > number.end && reading.listed(at, &PARTS))
}

/// Whether the line before that of the token `at` begins with the number before `value`. Where it does not, and was broken by its width, a
/// number at the end of its sentence has come to the beginning of the line: "consent for\n41. Next".
fn is_next_of_list(reading: &Reading<'_>, at: usize, value: f64) -> bool {
    const MARKS: usize = 4;
    let before = reading.line_of(at).checked_sub(1).and_then(|line| reading.lines.get(line));
    let figures = |line: &Line| line.tokens().take(MARKS).find(|&t| reading.tokens[t].kind == PieceKind::Number);
    before.and_then(figures).and_then(|t| number::value(reading.str(t))).is_some_and(|before| before + 1.0 == value)
}

/// "2." "3)" and "4 –" at the beginning of a line, marks of Markdown before it.
fn is_list_mark(reading: &Reading<'_>, number: &Number) -> bool {
    if number.form != Form::Plain || number.value >= 1_000.0 {
        return false;
    }
    let mut at = number.first;
    while !reading.tokens[at].has(flag::LINE_START) {
        let mark = |c| matches!(c, '#' | '*' | '_' | '(' | '[' | '-' | '•' | '>' | '|' | '–' | '✅' | '🎉' | '·');
        if at == 0 || reading.tokens[at - 1].kind != PieceKind::Symbol || !reading.str(at - 1).chars().all(mark) {
            return false;
        }
        at -= 1;
    }
    if !reading.tokens[at].has(flag::SENTENCE_START) && number.value >= 10.0 && !is_next_of_list(reading, at, number.value) {
        return false;
    }
    let behind = reading.mark(number.end);
    is_mark!(behind, ")" | "]" | "|" | ":")
        || (is_mark!(behind, "–" | "—" | "-") && !reading.glued(number.end))
        || (is_mark!(behind, ".") && reading.glued(number.end) && !reading.glued(number.end + 1))
}

/// Hours and months in other languages, behind a number.
const ABROAD: List = List::new(
    "h Uhr janvier février mars avril mai juin juillet août septembre octobre novembre décembre Januar Februar März Juni Juli Oktober \
    Dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
);

/// "9 am", "10 o'clock", "at 6.52".
fn is_time(reading: &Reading<'_>, number: &Number) -> bool {
    let says = |at: usize, words: &List| reading.listed(at, words);
    if number.value > 31.0 {
        return false;
    }
    // "18 h", "le 14 mars": an hour and a day, as other languages write them.
    if number.form == Form::Plain && reading.listed(number.end, &ABROAD) {
        return true;
    }
    if number.value > 24.6 {
        return false;
    }
    let clock = number.form == Form::Grouped && matches!(number.span.len(), 4 | 5) && number.value.fract() < 0.595;
    let at = clock && number.first > 0 && says(number.first - 1, list!("at until till by from the"));
    // "at 12.00 we met", "16.25 Tea and cake" in a programme
    let whole = clock && reading.text.as_bytes()[number.span.end() - 3] == b'.' && number.value >= 1.0;
    let clause = || {
        number.first > 0
            && says(number.first - 1, list!("at until till"))
            && says(number.end, list!("we i they he she it you there everyone people members and or when where outside in from"))
    };
    let entry = || {
        let next = reading.tokens.get(number.end).is_some_and(|t| t.has(flag::CAPITAL) && t.kind == PieceKind::Word);
        reading.tokens[number.first].has(flag::LINE_START) && next && !reading.tokens[number.end].has(flag::LINE_START)
    };
    if whole && (clause() || entry()) {
        return true;
    }
    reading.is(number.end, Classes::CLOCK) && says(number.end, list!("am a.m pm p.m o'clock o’clock noon GMT UTC"))
        || (clock && at && (reading.str(number.end).is_empty() || says(number.end, list!("this on in every each sharp train bus , . to"))))
}

/// Whether the numbers that begin at `left` and end before `right` are a range of something counted: "10–15 people".
fn is_range(reading: &Reading<'_>, left: usize, right: usize) -> bool {
    let (Some(low), Some(high)) = (number::value(reading.str(left)), number::value(reading.str(right - 1))) else { return false };
    // "Phase 3-4 Site" is no range, "10–15 Kenyans" is one.
    let noun = |t: &Token| !t.is(Classes::FUNCTION) && (!t.has(flag::CAPITAL) || t.is(Classes::DEMONYM) || t.has(flag::ALL_CAPS));
    low < high && !(low > 1_500.0 && low < 2_100.0) && reading.tokens.get(right).is_some_and(|t| t.kind == PieceKind::Word && noun(t))
}

/// "the Big Four", "Group of Seven".
fn is_group(reading: &Reading<'_>, first: usize) -> bool {
    let of = first > 1
        && is_mark!(reading.mark(first - 1), "of")
        && matches!(reading.str(first - 2), "Group" | "Gang" | "Committee" | "Council" | "Band");
    of || is_mark!(reading.mark(first - 1), "Big")
}

/// Whether the number is written in groups, as no label, no age and no name is.
#[inline]
pub(super) fn is_separated(reading: &Reading<'_>, number: &Number) -> bool {
    const APOSTROPHE: &[u8] = "’".as_bytes();
    let digits = reading.text.as_bytes().get(number.span.range()).unwrap_or(&[]);
    number.form == Form::Grouped
        && (digits.iter().any(|b| matches!(b, b',' | b' ' | b'\'')) || digits.windows(APOSTROPHE.len()).any(|w| w == APOSTROPHE))
}

/// Behind a word that makes numbers labels: "section 7", "pages 3 to 5", "Articles 5, 6 and 8".
pub(super) fn is_label(reading: &Reading<'_>, number: &Number) -> bool {
    // "filled in the form four times"
    if number.scale > 1.0 || reading.says(number.end, "times") {
        return false;
    }
    let mut at = number.first;
    for _ in 0..8 {
        if at == 0 || reading.tokens[at].has(flag::SENTENCE_START) {
            return false;
        }
        let before = &reading.tokens[at - 1];
        const GOES_ON: Classes = Classes::NUMBERED.with(Classes::NUMERAL).with(Classes::TIE);
        if before.kind == PieceKind::Word && !before.is(GOES_ON) {
            return false;
        }
        let mark = reading.str(at - 1);
        if before.is(Classes::NUMBERED) && before.kind == PieceKind::Word {
            return labels(reading, at - 1, number, at == number.first);
        }
        let stop = mark == "." && at > 1 && reading.glued(at - 1) && reading.tokens[at - 2].is(Classes::NUMBERED);
        let joins = matches!(mark, "," | "-" | "–" | "&" | "#" | "(" | ")" | "№") || stop;
        let word = list!("and to or through").contains(mark);
        let numeral = before.kind == PieceKind::Number || (before.is(Classes::NUMERAL) && number.form == Form::Words);
        if !(joins || word || numeral) {
            return false;
        }
        at -= 1;
    }
    false
}

/// Whether the word `at` labels the number, which may stand right behind it.
fn labels(reading: &Reading<'_>, at: usize, number: &Number, adjacent: bool) -> bool {
    let word = reading.str(at);
    let plural = word.ends_with(['s', 'S']) && word.len() > 3 || list!("aged nos pps").contains(word);
    let capital = reading.tokens[at].has(flag::CAPITAL);
    // "no" is an answer or a label: "no 12 people" is neither, "No. 12" and "no. 12" are labels.
    if word.eq_ignore_ascii_case("no") {
        let answer = reading.tokens[at].has(flag::SENTENCE_START) && starts_noun_phrase(reading, number);
        return capital && !answer || is_mark!(reading.mark(at + 1), ".");
    }
    // "fig. 2"
    if is_mark!(reading.mark(at + 1), ".") && reading.glued(at + 1) && number.first == at + 2 {
        return true;
    }
    // Behind other numbers only a plural labels: "Articles 5 and 6", but neither "section 7, 12 people" nor "six steps, two doors".
    let numbered = reading.tokens.get(at + 1).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL));
    let listed = numbered || is_mark!(reading.mark(at + 1), ".");
    if !(adjacent || plural && listed) {
        return false;
    }
    // Plural label words are counted nouns as well; then they stand behind a subject: "in two cases 12 people" has no comma.
    // With a capital they are verbs of headings: "Court Orders Two Mills to Close", but "Articles 5".
    if plural && adjacent && (!capital || number.form == Form::Words) {
        return !starts_noun_phrase(reading, number);
    }
    // "In the district's area 31 are built": one that is called by a number is one.
    let many = !plural && !capital && number.value >= 2.0 && reading.listed(number.end, list!("are were have"));
    if many || adjacent && !capital && is_verb(reading, at) && unit::head(reading, number.end).is_some() {
        return false;
    }
    // In words only with a capital or a plain label: "Phase Two", "page three".
    true
}

/// "to order 29 electric buses", "they file 12 suits": what labels elsewhere is a verb here.
fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    const VERBS: List =
        List::new("order form file issue question block train match level plan plot mark track house stage lodge page point box");
    let before =
        at.checked_sub(1).filter(|_| !reading.tokens[at].has(flag::SENTENCE_START)).map_or(&b""[..], |before| reading.bytes(before));
    reading.listed(at, &VERBS)
        && list!("to will would can could may might must should shall not we they you i who they'll we'll did didn't cannot can't won't")
            .contains(before)
}

/// Whether a plural noun stands right behind the number.
fn starts_noun_phrase(reading: &Reading<'_>, number: &Number) -> bool {
    unit::is_plural(reading, number.end)
}

/// A year on its own: four digits, 1700 to 2099, unless a bound or a noun of things that are counted in thousands tells otherwise.
pub(super) fn is_year(context: &Context<'_>, number: &Number, unit: Option<usize>) -> bool {
    if !number.like_year() {
        return false;
    }
    let reading = context.reading;
    let bound = bound::before(context, number.first).filter(|b| b.0 != Bound::About || unit.is_some());
    if bound.is_some() && (unit.is_some() || reading.says(number.first - 1, "than")) {
        return false;
    }
    // "Over 2000 have signed", "1900 signed": no year has, and none signs.
    let told = bound::before(context, number.first).is_some() || reading.tokens[number.first].has(flag::SENTENCE_START);
    if unit.is_none()
        && (told && number::is_of_crowd(reading, number.end) || reading.listed(number.end, list!("signed marched joined attended")))
    {
        return false;
    }
    if bound::after(reading, number.end).is_some() {
        return false;
    }
    !(unit.is_some_and(|u| u == number.end && unit::in_thousands(reading, u)))
}

/// An age: "Maria, 34, …", "people over 65", "16 and over", "aged 12".
pub(super) fn is_age(context: &Context<'_>, number: &Number, unit: Option<usize>) -> bool {
    let reading = context.reading;
    if !(1.0..=110.0).contains(&number.value)
        || unit.is_some() && !(reading.is(number.end, Classes::TIE) && is_mark!(reading.mark(number.end), "and"))
        || number.form == Form::Grouped
    {
        return false;
    }
    if unit.is_none() && age::is_told(reading, number) {
        return true;
    }
    let (first, end) = (number.first, number.end);
    let says = |at: usize, words: &List| reading.listed(at, words);
    let tied = reading.is(end, Classes::TIE);
    // "aged between 13 and 25"
    let between = |at: usize| at > 1 && says(at - 1, list!("between from")) && says(at - 2, list!("age aged ages"));
    if tied && between(first) || first > 3 && says(first - 1, list!("and to")) && between(first - 2) {
        return true;
    }
    if tied && says(end, list!("and or")) && says(end + 1, list!("over above under older younger up below")) {
        return number.value >= 5.0;
    }
    if tied && reading.glued(end) && is_mark!(reading.mark(end), "-") && says(end + 1, list!("year yr month day")) {
        return true;
    }
    let comma = first > 1 && is_mark!(reading.mark(first - 1), ",") && reading.tokens[first - 2].has(flag::CAPITAL);
    if comma
        && number.value >= 5.0
        && number.form == Form::Plain
        && is_mark!(reading.mark(end), "," | "." | "and" | ")")
        && !reading.tokens[first].has(flag::LINE_START)
    {
        return true;
    }
    // "their son, 12, …"
    let apposed = first > 1 && is_mark!(reading.mark(first - 1), ",") && is_mark!(reading.mark(end), ",") && number.form == Form::Plain;
    if apposed && reading.tokens[first - 2].kind == PieceKind::Word && !reading.tokens[first - 2].is(Classes::FUNCTION) {
        return true;
    }
    let Some((bound, start)) = bound::before(context, first) else { return false };
    let persons =
        start > 0 && (unit::is_plural(reading, start - 1) || says(start - 1, list!("anyone everyone those someone nobody them us")));
    persons
        && matches!(bound, Bound::MoreThan | Bound::LessThan)
        && !says(end, list!("of"))
        && !says(first - 1, list!("than"))
        && number.value >= 5.0
}

/// "the Cradock Four", "the West Memphis Three": people known by their number.
fn is_party(reading: &Reading<'_>, number: &Number) -> bool {
    const LONGEST: usize = 4;
    const NO_NAME: Classes = Classes::FUNCTION.with(Classes::NUMERAL);
    let named =
        |at: usize| reading.tokens[at].has(flag::CAPITAL) && reading.tokens[at].kind == PieceKind::Word && !reading.tokens[at].is(NO_NAME);
    let run = (number.first.saturating_sub(LONGEST)..number.first).rev().take_while(|&at| named(at)).count();
    let the = number.first.checked_sub(run + 1).is_some_and(|at| reading.says(at, "the"));
    let one = number.end == number.first + 1 && reading.tokens[number.first].has(flag::CAPITAL);
    run > 0 && the && one && !reading.tokens[number.first].has(flag::ALL_CAPS)
}

/// Whether a place that is called by a number has its kind at `at`, or behind one more capital: "37 Military Hospital".
fn is_place(reading: &Reading<'_>, at: usize) -> bool {
    let place =
        |at: usize| reading.tokens.get(at).is_some_and(|t| t.has(flag::CAPITAL) && !t.has(flag::ALL_CAPS)) && reading.listed(at, &PLACES);
    let ends = |at: usize| {
        reading.tokens.get(at).is_none_or(|t| t.kind != PieceKind::Word || t.is(Classes::FUNCTION) || t.has(flag::SENTENCE_START))
    };
    place(at) && ends(at + 1) || place(at + 1) && ends(at + 2)
}

/// Whether a number word and the plural at `at` are a place that begins its sentence: "Four Oaks residents", "Nine Wells Road".
fn names_place(reading: &Reading<'_>, at: usize) -> bool {
    let small = reading.tokens.get(at + 1).is_some_and(|t| !t.any(flag::CAPITAL | flag::SENTENCE_START, Classes::NOUN_END));
    let plural = unit::is_plural(reading, at) && !reading.tokens[at].any(flag::ALL_CAPS, Classes::DEMONYM);
    let place =
        || reading.listed(at + 1, list!("clinic park station estate school library market neighbourhood neighborhood community hospital"));
    plural && (is_street(reading, at + 1) || small && (unit::is_plural(reading, at + 1) || place())) && !heading::is_title_case(reading, at)
}

/// Whether the token is what a street is called.
pub(super) fn is_street(reading: &Reading<'_>, at: usize) -> bool {
    reading.listed(at, &STREETS) && STREETS.iter().any(|street| street == reading.str(at)) && !reading.tokens[at].has(flag::ALL_CAPS)
}

/// Within a name or an address: "Peace 11", "UN 1325", "Big 5 Challenge", "221 Baker Street", "Six Nations".
pub(super) fn is_name(reading: &Reading<'_>, number: &Number, unit: Option<usize>) -> bool {
    let (first, end) = (number.first, number.end);
    if number.form == Form::Grouped || number.scale > 1.0 {
        return false;
    }
    let capital = |at: usize| {
        reading.tokens.get(at).is_some_and(|t| t.has(flag::CAPITAL) && t.kind == PieceKind::Word && !t.has(flag::SENTENCE_START))
    };
    // An address: "5 S. Orchard Park Blvd".
    if number.form == Form::Plain {
        let mut at = end;
        while at < end + 6 && (capital(at) || is_mark!(reading.mark(at), ".")) {
            if at > end && is_street(reading, at) {
                return true;
            }
            at += 1;
        }
        if capital(end) && is_place(reading, end) {
            return true;
        }
        if reading.is(end, Classes::SIGN) && WAYS.contains(&reading.str(end)) {
            return true;
        }
    }
    if number.form == Form::Words && reading.tokens[first].has(flag::SENTENCE_START) && capital(end) && names_place(reading, end) {
        return true;
    }
    if first == 0 || reading.tokens[first].has(flag::SENTENCE_START) {
        return false;
    }
    let before = &reading.tokens[first - 1];
    // A postcode before a town: ", 1050 Brussels".
    if number.form == Form::Plain
        && (4..=6).contains(&number.span.len())
        && unit.is_none()
        && capital(end)
        && is_mark!(reading.mark(first - 1), "," | ";" | "|" | "·" | "–")
    {
        return true;
    }
    // A postcode behind a town: "Salt River, 7925."
    let town = || first > 1 && reading.tokens[first - 2].has(flag::CAPITAL) && reading.tokens[first - 2].kind == PieceKind::Word;
    let closes =
        |at: usize| reading.tokens.get(at).is_none_or(|t| t.has(flag::LINE_START)) || is_mark!(reading.mark(at), "." | "," | "|" | ")");
    if number.form == Form::Plain
        && (4..=6).contains(&number.span.len())
        && is_mark!(reading.mark(first - 1), "," | "|" | "·" | "–" | "-")
        && !reading.glued(first)
        && closes(end)
        && town()
    {
        return true;
    }
    // A body that begins with a number: "by 38 Degrees North", but "the 12 Liberal MPs", "with 12 Canadians".
    let lower = before.kind == PieceKind::Word && !before.has(flag::CAPITAL);
    if number.form == Form::Plain
        && lower
        && unit == Some(end)
        && capital(end)
        && capital(end + 1)
        && !reading.tokens[end].is(Classes::DEMONYM)
    {
        return true;
    }
    if number.form == Form::Words {
        if unit.is_none() && is_party(reading, number) {
            return true;
        }
        // "the Six Nations": a capital within a sentence, and another behind it; not in a heading in capitals.
        return capital(first)
            && capital(end)
            && !capital(first - 1)
            && before.kind == PieceKind::Word
            && !reading.tokens[first].has(flag::ALL_CAPS)
            && (!before.has(flag::SENTENCE_START) || before.is(Classes::FUNCTION))
            && !(unit.is_some() && !is_street(reading, end + 1) && heading::is_title_case(reading, first))
            || capital(first) && is_group(reading, first);
    }
    let word = before.kind == PieceKind::Word && before.has(flag::CAPITAL) && !reading.glued(first);
    let ordinary = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::FUNCTION).with(Classes::NUMERAL);
    let verb = before.has(flag::SENTENCE_START) && (reading.str(first - 1).ends_with("ed") || before.is(Classes::NOUN_END));
    word && !before.is(ordinary) && !verb && unit.is_none() && number.value != 0.0 && !reading.says(end, "of")
}
