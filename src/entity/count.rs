//! Counts: numbers of people and things, with the noun that is counted.

mod unit;

use super::bound;
use super::number::{Form, Number};
use super::{Amount, Bound, Context, Entity, Value};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, flag};

/// Words before a number that make it a label, singular; their plurals in "s" are taken too.
const NUMBERED: &[&str] = &[
    "section",
    "sec",
    "article",
    "art",
    "rule",
    "part",
    "chapter",
    "ch",
    "page",
    "p",
    "pp",
    "pg",
    "paragraph",
    "para",
    "clause",
    "schedule",
    "annex",
    "appendix",
    "exhibit",
    "figure",
    "fig",
    "table",
    "title",
    "volume",
    "vol",
    "issue",
    "edition",
    "episode",
    "season",
    "item",
    "question",
    "point",
    "number",
    "no",
    "nr",
    "form",
    "file",
    "docket",
    "case",
    "bill",
    "act",
    "law",
    "order",
    "resolution",
    "motion",
    "petition",
    "proposition",
    "prop",
    "measure",
    "initiative",
    "amendment",
    "directive",
    "regulation",
    "convention",
    "protocol",
    "agenda",
    "goal",
    "recommendation",
    "principle",
    "step",
    "stage",
    "phase",
    "tier",
    "level",
    "grade",
    "class",
    "category",
    "type",
    "zone",
    "area",
    "region",
    "district",
    "ward",
    "precinct",
    "division",
    "sector",
    "block",
    "lot",
    "site",
    "unit",
    "apartment",
    "apt",
    "flat",
    "suite",
    "room",
    "floor",
    "box",
    "bag",
    "gate",
    "platform",
    "pier",
    "terminal",
    "bay",
    "aisle",
    "lane",
    "exit",
    "junction",
    "route",
    "highway",
    "hwy",
    "road",
    "rd",
    "interstate",
    "motorway",
    "freeway",
    "line",
    "bus",
    "tram",
    "train",
    "flight",
    "channel",
    "local",
    "lodge",
    "branch",
    "chapter",
    "battalion",
    "brigade",
    "version",
    "windows",
    "android",
    "update",
    "win",
    "victory",
    "reason",
    "tip",
    "day",
    "week",
    "month",
    "year",
    "round",
    "game",
    "match",
    "model",
    "mark",
    "plan",
    "option",
    "scenario",
    "reactor",
    "well",
    "dam",
    "camp",
    "cell",
    "block",
    "pillar",
    "priority",
    "age",
    "aged",
    "size",
    "serial",
    "ref",
    "reference",
    "id",
    "code",
    "extension",
    "ext",
    "pin",
    "postcode",
    "zip",
    "tel",
    "hall",
    "court",
    "courtroom",
    "studio",
    "radio",
    "opus",
    "psalm",
    "formula",
    "group",
    "annexe",
    "count",
    "ground",
    "dock",
    "berth",
    "track",
];

/// Words that end the noun phrase behind a number: verbs in the past and others that no noun phrase holds.
const NOUN_END: &[&str] = &[
    "sent",
    "said",
    "says",
    "say",
    "told",
    "took",
    "taken",
    "went",
    "came",
    "come",
    "got",
    "gave",
    "made",
    "met",
    "saw",
    "seen",
    "left",
    "lost",
    "won",
    "held",
    "heard",
    "kept",
    "knew",
    "led",
    "paid",
    "put",
    "ran",
    "rose",
    "fell",
    "felt",
    "found",
    "sold",
    "sat",
    "stood",
    "spoke",
    "spent",
    "struck",
    "swore",
    "taught",
    "thought",
    "threw",
    "wore",
    "wrote",
    "written",
    "built",
    "bought",
    "brought",
    "broke",
    "chose",
    "became",
    "began",
    "died",
    "signed",
    "voted",
    "joined",
    "attended",
    "responded",
    "replied",
    "agreed",
    "asked",
    "called",
    "demanded",
    "marched",
    "turned",
    "showed",
    "received",
    "supported",
    "rallied",
    "gathered",
    "testified",
    "stayed",
    "remained",
    "moved",
    "walked",
    "want",
    "wants",
    "need",
    "remain",
    "remains",
    "live",
    "stuck",
    "likely",
    "apiece",
    "sometimes",
    "afterwards",
    "outdoors",
    "indoors",
    "overseas",
    "worldwide",
    "nationwide",
    "statewide",
    "citywide",
    "plus",
    "versus",
    "yes",
    "gets",
    "goes",
    "comes",
    "takes",
    "makes",
    "shows",
    "needs",
    "refused",
    "declined",
    "failed",
    "ok",
    "alone",
    "later",
    "earlier",
    "farther",
    "further",
    "north",
    "south",
    "east",
    "west",
    "today",
    "yesterday",
    "tomorrow",
];

/// Measures that stand glued to their digits.
const MEASURES: &[&str] = &[
    "km", "kms", "m", "cm", "mm", "kg", "g", "mg", "t", "ha", "ft", "mi", "yd", "lb", "lbs", "oz", "l", "L", "ml", "MW", "GW", "kW", "kWh",
    "MWh", "GWh", "TWh", "mph", "kph", "dB", "GB", "MB", "TB", "km2", "sqm", "MtCO2e", "Mt",
];

/// What streets are called, in addresses.
const STREETS: &[&str] = &[
    "Street",
    "St",
    "Road",
    "Rd",
    "Avenue",
    "Ave",
    "Lane",
    "Ln",
    "Drive",
    "Dr",
    "Boulevard",
    "Blvd",
    "Way",
    "Place",
    "Pl",
    "Square",
    "Sq",
    "Crescent",
    "Close",
    "Terrace",
    "Parade",
    "Quay",
    "Row",
    "Highway",
    "Hwy",
    "Parkway",
    "Pkwy",
    "Esplanade",
    "Mews",
    "Embankment",
    "Broadway",
];

pub(super) fn register(lexicon: &mut Lexicon) {
    for word in NUMBERED {
        lexicon.add(word, Classes::NUMBERED);
        lexicon.add(&format!("{word}s"), Classes::NUMBERED);
    }
    for word in NOUN_END {
        lexicon.add(word, Classes::NOUN_END);
    }
    unit::register(lexicon);
}

/// Proposes the count that `number` is.
pub(super) fn scan(context: &Context<'_>, number: &Number, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let tail = number.tail(reading.text);
    if !tail.is_empty() && number.scale == 1.0 {
        if MEASURES.contains(&tail) && !is_name(reading, number, None) {
            push(context, number, Some(number.tail), found);
        }
        return;
    }
    if number.form == Form::Words && number.value < 2.0 || is_part(reading, number) {
        return;
    }
    let mut number = *number;
    let unit = unit::find(context, &number);
    if let Some(unit) = unit
        && reading.tokens[unit].is(Classes::TIME_UNIT)
    {
        return;
    }
    if number.scale > 1.0 && !tail.is_empty() && unit.is_none() {
        // "200m" with nothing behind it is a length; "20B" is a flat.
        let span = number.tail;
        if tail == "m" {
            number.value /= number.scale;
            number.scale = 1.0;
            push(context, &number, Some(span), found);
            return;
        }
        if matches!(tail, "B" | "b" | "T" | "L") {
            return;
        }
    }
    if is_label(reading, &number) || is_year(context, &number, unit) || is_age(reading, &number, unit) || is_name(reading, &number, unit) {
        return;
    }
    number.span = Span::new(number.span.start(), number.tail.end().max(number.span.end()));
    push(context, &number, unit.map(|u| Span::new(reading.tokens[u].start as usize, reading.core_end(u))), found);
}

fn push(context: &Context<'_>, number: &Number, unit: Option<Span>, found: &mut Vec<Entity>) {
    let (bound, span) = bound::around(context.reading, number.first, number.span, number.end);
    found.push(Entity { span, value: Value::Count { amount: Amount { value: number.value, bound }, unit } });
}

/// Whether the number is a part of something else: a code, a fraction, a time, a note in brackets, a list mark.
fn is_part(reading: &Reading<'_>, number: &Number) -> bool {
    let (first, end) = (number.first, number.end);
    let before = if reading.glued(first) { reading.str(first - 1) } else { "" };
    let after = if reading.glued(end) { reading.str(end) } else { "" };
    let digit = |at: usize| reading.glued(at) && reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number);
    match before {
        "#" | "№" | "@" | "_" | "'" | "’" | "‘" | "\\" | "=" | "&" | "." | "§" | "°" | "^" | "*"
            if before != "*" || number.form == Form::Plain =>
        {
            // "**5** trees" is bold, "*5" a note.
            if before != "*" || !matches!(after, "*") {
                return before != "*" || number.value < 10.0;
            }
        }
        "/" | ":" if first > 1 && reading.glued(first - 1) => return true,
        "+" => return true,
        "-" | "‐" | "\u{2011}" | "–" | "−" => {
            // Behind a word it is a code ("Covid-19"), behind a number a range or a score.
            if first > 1 && reading.glued(first - 1) {
                let left = &reading.tokens[first - 2];
                if left.kind == PieceKind::Word && !left.is(Classes::NUMERAL.with(Classes::BOUND)) {
                    return true;
                }
                return !is_range(reading, first - 2, number.end);
            }
            // A minus sign: "-5".
            return before != "–" && number.form != Form::Words;
        }
        "(" | "[" if matches!(after, ")" | "]") && number.form == Form::Plain => return true,
        _ => {}
    }
    match after {
        "/" | ":" => digit(end + 1) || after == "/",
        "°" | "º" | "′" | "″" => true,
        "-" | "‐" | "\u{2011}" | "–" | "−" if digit(end + 1) => !is_range(reading, first, end + 2),
        "'" | "’" => true,
        _ => {
            let ratio = |at: usize| reading.str(at).eq_ignore_ascii_case("in") || reading.str(at) == "per";
            // "one in five", "1 in 4", "two in three".
            let small = |at: usize| {
                reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL)) && reading.str(at).len() < 6
            };
            (first > 1 && ratio(first - 1) && small(first - 2) && number.value <= 100.0 && number.scale == 1.0)
                || (ratio(end) && small(end + 1) && number.value < 10.0)
                || is_fraction(reading, number)
                || is_list_mark(reading, number)
                || is_time(reading, number)
        }
    }
}

/// "two-thirds", "three quarters", "four fifths".
fn is_fraction(reading: &Reading<'_>, number: &Number) -> bool {
    if number.value > 20.0 {
        return false;
    }
    let at =
        if reading.glued(number.end) && matches!(reading.str(number.end), "-" | "\u{2011}" | "‐") { number.end + 1 } else { number.end };
    ["thirds", "quarters", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths", "halves", "third", "quarter", "fifth", "half"]
        .iter()
        .any(|part| reading.str(at).eq_ignore_ascii_case(part) && (part.ends_with('s') || at > number.end))
}

/// "2." "3)" and "4 –" at the beginning of a line, marks of Markdown before it.
fn is_list_mark(reading: &Reading<'_>, number: &Number) -> bool {
    if number.form != Form::Plain || number.value >= 1_000.0 {
        return false;
    }
    let mut at = number.first;
    while !reading.tokens[at].has(flag::LINE_START) {
        let mark = |c| matches!(c, '#' | '*' | '_' | '(' | '[' | '-' | '•' | '>' | '|' | '–' | '✅' | '🎉' | '·');
        if at == 0 || !reading.str(at - 1).chars().all(mark) {
            return false;
        }
        at -= 1;
    }
    let last = reading.tokens.get(number.end).is_none_or(|t| t.has(flag::LINE_START));
    last || matches!(reading.str(number.end), ")" | "]" | "|" | "–" | "—" | "-" | ":")
        || (reading.str(number.end) == "." && reading.glued(number.end) && !reading.glued(number.end + 1))
}

/// "9 am", "10 o'clock".
fn is_time(reading: &Reading<'_>, number: &Number) -> bool {
    number.value <= 24.0
        && ["am", "a.m", "pm", "p.m", "o'clock", "o’clock", "noon", "GMT", "UTC"]
            .iter()
            .any(|w| reading.str(number.end).eq_ignore_ascii_case(w))
}

/// Whether the numbers that begin at `left` and end before `right` are a range of something counted: "10–15 people".
fn is_range(reading: &Reading<'_>, left: usize, right: usize) -> bool {
    let value = |at: usize| reading.str(at).replace([',', '\u{202f}'], "").parse::<f64>().ok();
    let (Some(low), Some(high)) = (value(left), value(right - 1)) else { return false };
    low < high
        && !(low > 1_500.0 && low < 2_100.0)
        && reading.tokens.get(right).is_some_and(|t| t.kind == PieceKind::Word && !t.is(Classes::FUNCTION))
}

/// Behind a word that makes numbers labels: "section 7", "pages 3 to 5", "Articles 5, 6 and 8".
fn is_label(reading: &Reading<'_>, number: &Number) -> bool {
    if number.form == Form::Grouped || number.scale > 1.0 {
        return false;
    }
    let mut at = number.first;
    for _ in 0..8 {
        if at == 0 || reading.tokens[at].has(flag::SENTENCE_START) {
            return false;
        }
        let before = &reading.tokens[at - 1];
        let mark = reading.str(at - 1);
        if before.is(Classes::NUMBERED) && before.kind == PieceKind::Word {
            return labels(reading, at - 1, number, at == number.first);
        }
        let stop = mark == "." && at > 1 && reading.glued(at - 1) && reading.tokens[at - 2].is(Classes::NUMBERED);
        let joins = matches!(mark, "," | "-" | "–" | "&" | "#" | "(" | ")" | "№") || stop;
        let word = ["and", "to", "or", "through"].iter().any(|w| mark.eq_ignore_ascii_case(w));
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
    let plural = word.ends_with(['s', 'S']) && word.len() > 3;
    let capital = reading.tokens[at].has(flag::CAPITAL);
    // "no" is an answer or a label: "no 12 people" is neither, "No. 12" and "no. 12" are labels.
    if word.eq_ignore_ascii_case("no") {
        return capital && !reading.tokens[at].has(flag::SENTENCE_START) || reading.str(at + 1) == ".";
    }
    // Behind other numbers only a plural labels: "Articles 5 and 6", but "section 7, 12 people".
    if !adjacent && !(plural || reading.str(at + 1) == ".") {
        return false;
    }
    // Plural label words are counted nouns as well; then they stand behind a subject: "in two cases 12 people" has no comma.
    if plural && adjacent && !capital {
        return !starts_noun_phrase(reading, number);
    }
    // In words only with a capital or a plain label: "Phase Two", "page three".
    true
}

/// Whether a plural noun stands right behind the number.
fn starts_noun_phrase(reading: &Reading<'_>, number: &Number) -> bool {
    unit::is_plural(reading, number.end)
}

/// A year on its own: four digits, 1700 to 2099, unless a bound or a noun of things that are counted in thousands tells otherwise.
fn is_year(context: &Context<'_>, number: &Number, unit: Option<usize>) -> bool {
    if !number.like_year() {
        return false;
    }
    let reading = context.reading;
    let bound = bound::before(reading, number.first).filter(|b| b.0 != Bound::About || unit.is_some());
    if bound.is_some() && (unit.is_some() || reading.str(number.first - 1).eq_ignore_ascii_case("than")) {
        return false;
    }
    if bound::after(reading, number.end).is_some() {
        return false;
    }
    !(unit.is_some_and(|u| u == number.end && unit::in_thousands(reading, u)))
}

/// An age: "Maria, 34, …", "people over 65", "16 and over", "aged 12".
fn is_age(reading: &Reading<'_>, number: &Number, unit: Option<usize>) -> bool {
    if !(1.0..=110.0).contains(&number.value) || unit.is_some() && reading.str(number.end) != "and" || number.form == Form::Grouped {
        return false;
    }
    let (first, end) = (number.first, number.end);
    let says = |at: usize, words: &[&str]| words.iter().any(|w| reading.str(at).eq_ignore_ascii_case(w));
    if says(end, &["and", "or"]) && says(end + 1, &["over", "above", "under", "older", "younger", "up", "below"]) {
        return number.value >= 5.0;
    }
    if reading.glued(end) && matches!(reading.str(end), "-") && says(end + 1, &["year", "yr", "month", "day"]) {
        return true;
    }
    let comma = first > 1 && reading.str(first - 1) == "," && reading.tokens[first - 2].has(flag::CAPITAL);
    if comma
        && number.value >= 5.0
        && number.form == Form::Plain
        && matches!(reading.str(end), "," | "." | "and" | ")")
        && !reading.tokens[first].has(flag::LINE_START)
    {
        return true;
    }
    let Some((bound, start)) = bound::before(reading, first) else { return false };
    let persons =
        start > 0 && (unit::is_plural(reading, start - 1) || says(start - 1, &["anyone", "everyone", "those", "someone", "nobody"]));
    persons
        && matches!(bound, Bound::MoreThan | Bound::LessThan)
        && !says(end, &["of"])
        && !says(first - 1, &["than"])
        && number.value >= 5.0
}

/// Whether the noun phrase from the token `at` on ends in a plural: what stands before it counts something.
pub(super) fn counts_noun(reading: &Reading<'_>, at: usize) -> bool {
    unit::head(reading, at).is_some()
}

/// Within a name or an address: "Peace 11", "UN 1325", "Big 5 Challenge", "221 Baker Street", "Six Nations".
fn is_name(reading: &Reading<'_>, number: &Number, unit: Option<usize>) -> bool {
    let (first, end) = (number.first, number.end);
    if number.form == Form::Grouped || number.scale > 1.0 {
        return false;
    }
    let capital = |at: usize| {
        reading.tokens.get(at).is_some_and(|t| t.has(flag::CAPITAL) && t.kind == PieceKind::Word && !t.has(flag::SENTENCE_START))
    };
    // An address.
    if number.form == Form::Plain {
        let mut at = end;
        while at < end + 4 && (capital(at) || reading.str(at) == ".") {
            if at > end && STREETS.contains(&reading.str(at)) && !reading.tokens[at].has(flag::ALL_CAPS) {
                return true;
            }
            at += 1;
        }
        if ["rue", "via", "calle", "avenida", "Rue", "Via", "Calle", "Avenida"].contains(&reading.str(end)) {
            return true;
        }
    }
    if first == 0 || reading.tokens[first].has(flag::SENTENCE_START) {
        return false;
    }
    let before = &reading.tokens[first - 1];
    if number.form == Form::Words {
        // "the Six Nations": a capital within a sentence, and another behind it; not in a heading in capitals.
        return capital(first)
            && capital(end)
            && !capital(first - 1)
            && before.kind == PieceKind::Word
            && !reading.tokens[first].has(flag::ALL_CAPS)
            && !before.has(flag::SENTENCE_START);
    }
    let word = before.kind == PieceKind::Word && before.has(flag::CAPITAL) && !reading.glued(first);
    let ordinary = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::FUNCTION).with(Classes::NUMERAL);
    let verb = before.has(flag::SENTENCE_START) && (reading.str(first - 1).ends_with("ed") || before.is(Classes::NOUN_END));
    word && !before.is(ordinary) && !verb && unit.is_none() && number.value != 0.0 && !reading.str(end).eq_ignore_ascii_case("of")
}

#[cfg(test)]
mod tests;
