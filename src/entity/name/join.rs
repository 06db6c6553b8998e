//! Later mentions and fuller ones: bare surnames and given names, titles beside a name, and what a bare name takes from
//! its antecedent.

use super::super::{Entity, Portfolio, Value};
use super::{Page, mark, sender};
use crate::lexicon::Classes;
use crate::span::Span;
use crate::text::fold::folded;
use crate::text::{PieceKind, Reading, flag};
use std::collections::{HashMap, HashSet};

/// A hash of a word, case and accents apart.
fn hash(word: &str) -> u64 {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    folded(word, |c| state = (state ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3));
    state
}

/// A known name: the hashes of its words.
struct Known {
    words: Vec<u64>,
}

/// Finds the words that name again, by surname or given name, whom the text names in full.
pub(super) fn bare_names(page: &mut Page<'_>, found: &mut Vec<Entity>) {
    let mut known: Vec<Known> = Vec::new();
    let mut index: Vec<(u64, usize, usize)> = Vec::new();
    let mut seen: HashSet<Vec<u64>> = HashSet::new();
    again(page, found);
    for entity in found.iter() {
        let (Value::Minister { name: Some(name), .. } | Value::Person { name, .. }) = entity.value else { continue };
        let words = hashes(page.reading, name);
        if words.is_empty() || !seen.insert(words.clone()) {
            continue;
        }
        index.extend(words.iter().enumerate().map(|(at, &word)| (word, known.len(), at)));
        known.push(Known { words });
    }
    if known.is_empty() {
        return;
    }
    index.sort_unstable();
    // "In June" stays a month where a June is named too.
    let mut dates: Vec<Span> = found.iter().filter(|e| matches!(e.value, Value::Date(_))).map(|e| e.span).collect();
    dates.sort_unstable();
    let dated = |span: Span| dates.get(dates.partition_point(|d| d.end() <= span.start())).is_some_and(|d| d.overlaps(span));
    let mut at = 0;
    while at < page.reading.tokens.len() {
        match bare(page, &known, &index, at).filter(|last| !dated(page.reading.span(at, *last))) {
            Some(last) => {
                let span = page.reading.span(at, last);
                found.push(Entity { span, value: Value::Person { name: span, role: None } });
                page.take(at, last);
                at = last + 1;
            }
            None => at += 1,
        }
    }
}

/// Finds bodies again whose full name stands elsewhere in the text, and the senders that say what they are.
fn again(page: &mut Page<'_>, found: &mut Vec<Entity>) {
    let mut bodies: Vec<(u64, Vec<u64>)> = Vec::new();
    let mut seen: HashSet<Vec<u64>> = HashSet::new();
    let mut add = |span: Span, bodies: &mut Vec<(u64, Vec<u64>)>| {
        let words = hashes(page.reading, span);
        if let Some(&first) = words.first()
            && seen.insert(words.clone())
        {
            bodies.push((first, words));
        }
    };
    for entity in found.iter().filter(|e| e.value == Value::Organization) {
        let last = page.reading.tokens_in(entity.span).last().unwrap_or(0);
        // A place with a body in small letters names itself wherever it stands.
        if page.has(last, flag::CAPITAL) {
            add(entity.span, &mut bodies);
        }
    }
    for span in sender::find(page) {
        add(span, &mut bodies);
    }
    bodies.sort_unstable();
    let mut at = 0;
    while at < page.reading.tokens.len() && !bodies.is_empty() {
        let here = at;
        at += 1;
        if !page.capital(here) {
            continue;
        }
        let word = hash(page.reading.core(here));
        let from = bodies.partition_point(|b| b.0 < word);
        let fits = bodies[from..].iter().take_while(|b| b.0 == word).take(4 * NAMESAKES);
        let Some(last) = fits.filter_map(|b| suffix(page, &b.1, here)).max() else { continue };
        let common = page.is(here, Classes::COMMON.with(Classes::FUNCTION).with(Classes::PORTFOLIO).with(Classes::PLACE));
        let plain = last == here && common && !page.has(here, flag::LINE_START);
        let goes_on = page.capital(last + 1) && !page.breaks(last + 1) && !page.marked(here, mark::TITLED | mark::SHOUTED);
        if !plain && !goes_on {
            found.push(Entity { span: page.reading.span(here, last), value: Value::Organization });
            page.take(here, last);
            at = last + 1;
        }
    }
}

/// The word tokens of a name.
fn words_in(reading: &Reading<'_>, name: Span) -> impl Iterator<Item = usize> {
    reading.tokens_in(name).filter(|&t| reading.tokens[t].kind == PieceKind::Word)
}

/// The last token of the bare name that begins with `at`: a known name's given name, or its end.
fn bare(page: &Page<'_>, known: &[Known], index: &[(u64, usize, usize)], at: usize) -> Option<usize> {
    if !page.capital(at) || page.reading.core(at).len() < 2 {
        return None;
    }
    let styled = page.marked(at, mark::TITLED | mark::SHOUTED);
    if page.is(at, Classes::FUNCTION) || page.is(at, Classes::COMMON) && (page.breaks(at) || styled) {
        return None;
    }
    let word = hash(page.reading.core(at));
    let from = index.partition_point(|e| e.0 < word);
    let mut best: Option<usize> = None;
    for &(_, name, position) in index[from..].iter().take_while(|e| e.0 == word).take(NAMESAKES) {
        let words = &known[name].words;
        if let Some(last) = suffix(page, &words[position..], at) {
            best = best.max(Some(last));
        } else if position == 0 {
            best = best.max(Some(at));
        }
    }
    let last = best?;
    // Part of another name: "Miller Street", "Jenny Smith" where another Smith is known.
    let behind = last + 1;
    let goes_on = page.capital(behind) && !page.breaks(behind) && !page.common(behind) && !styled && !page.has(last, flag::POSSESSIVE)
        || page.str(behind) == "-" && page.glued(behind) && page.has(behind + 1, flag::CAPITAL);
    let joined = at > 0
        && !page.breaks(at)
        && page.capital(at - 1)
        && !page.common(at - 1)
        && !styled
        && page.token(at - 1).is_some_and(|t| !t.has(flag::POSSESSIVE) && !t.is(Classes::MONTH.with(Classes::WEEKDAY).with(Classes::ROLE)))
        || at > 0 && page.glued(at) && matches!(page.str(at - 1), "-" | "@" | "#" | "/");
    (!goes_on && !joined).then_some(last)
}

/// Whether the words from `at` are these: gives the last.
fn suffix(page: &Page<'_>, words: &[u64], at: usize) -> Option<usize> {
    let mut token = at;
    for (number, &word) in words.iter().enumerate() {
        if number > 0 {
            token += 1;
            if page.str(token) == "-" || page.str(token) == "." {
                token += 1;
            }
        }
        let found = page.token(token)?;
        if found.kind != PieceKind::Word || page.marked(token, mark::TAKEN) || hash(page.reading.core(token)) != word {
            return None;
        }
    }
    Some(token)
}

/// Completes ministers: titles beside names, and bare names with the name and portfolio of their fullest form.
pub(super) fn fill(reading: &Reading<'_>, found: &mut [Entity]) {
    appositions(reading, found);
    // The fullest form of each minister, in the order of the text, found by the first and the last word of the name.
    let mut full: Vec<(Vec<u64>, Span, Option<Portfolio>)> = Vec::new();
    let mut known: HashMap<Vec<u64>, usize> = HashMap::new();
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for entity in found.iter() {
        let Value::Minister { name: Some(name), portfolio } = entity.value else { continue };
        let words = hashes(reading, name);
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { continue };
        if let Some(&at) = known.get(&words) {
            full[at].2 = full[at].2.or(portfolio);
            continue;
        }
        known.insert(words.clone(), full.len());
        for word in if first == last { vec![last] } else { vec![first, last] } {
            let namesakes = index.entry(word).or_default();
            if namesakes.len() < NAMESAKES {
                namesakes.push(full.len());
            }
        }
        full.push((words, name, portfolio));
    }
    if full.is_empty() {
        return;
    }
    for entity in found.iter_mut() {
        let (name, portfolio, minister) = match entity.value {
            Value::Minister { name: Some(name), portfolio } => (name, portfolio, true),
            Value::Person { name, .. } => (name, None, false),
            _ => continue,
        };
        let words = hashes(reading, name);
        let Some(last) = words.last() else { continue };
        let namesakes = index.get(last).into_iter().flatten().map(|&at| &full[at]);
        let fits = |f: &&(Vec<u64>, Span, Option<Portfolio>)| f.0.ends_with(&words) || words.len() == 1 && f.0.first() == words.first();
        let Some(fullest) = namesakes.filter(fits).max_by_key(|f| (f.0.len(), f.2.is_some())) else { continue };
        // "MP Miller" beside a Minister Marc Miller is somebody else.
        if !minister && matches!(entity.value, Value::Person { role: Some(_), .. }) && fullest.0.len() != words.len() {
            continue;
        }
        let taken = if fullest.0.len() > words.len() || !minister { fullest.1 } else { name };
        entity.value = Value::Minister { name: Some(taken), portfolio: portfolio.or(fullest.2) };
    }
}

/// How many people of one surname are told apart in one text, so that reading stays linear.
const NAMESAKES: usize = 16;

/// The hashes of a name's words.
fn hashes(reading: &Reading<'_>, name: Span) -> Vec<u64> {
    words_in(reading, name).map(|t| hash(reading.core(t))).collect()
}

/// The text between two spans.
fn between(text: &str, left: Span, right: Span) -> &str {
    text.get(left.end()..right.start()).unwrap_or("")
}

/// Letters behind a name.
const POST_NOMINALS: [&str; 22] = [
    "mp", "mps", "mpp", "mla", "mna", "mha", "td", "msp", "ms", "mep", "mlc", "kc", "qc", "sc", "am", "ao", "obe", "cbe", "phd", "mk",
    "senator", "mnr",
];

/// "Marc Miller, the immigration minister," and "the Minister for Finance, Michael McGrath,": the name takes the portfolio.
fn appositions(reading: &Reading<'_>, found: &mut [Entity]) {
    let text = reading.text;
    let closed = |end: usize| {
        let rest = text.get(end..).unwrap_or("").trim_start_matches([' ', '\u{a0}', '*', '_']);
        rest.is_empty()
            || rest.starts_with([',', '.', ';', ':', ')', '!', '?', '\n', '\r', '–', '—', '”', '"', '|', ']'])
            || rest.starts_with("and ")
    };
    for at in 0..found.len() {
        let Value::Minister { name: None, portfolio: Some(portfolio) } = found[at].value else { continue };
        let title = found[at].span;
        if let Some(before) = at.checked_sub(1)
            && let Value::Person { name, .. } = found[before].value
            && closed(title.end())
            && beside(between(text, found[before].span, title))
        {
            found[before].value = Value::Minister { name: Some(name), portfolio: Some(portfolio) };
            continue;
        }
        if let Some(behind) = found.get(at + 1).copied()
            && let Value::Person { name, role } = behind.value
            && closed(behind.span.end())
            && matches!(between(text, title, behind.span).trim_matches([' ', '\u{a0}']), "," | "(" | ":")
            && role.is_none_or(|r| r.len() < 9)
            && words_in(reading, name).count() > 1
        {
            found[at + 1].value = Value::Minister { name: Some(name), portfolio: Some(portfolio) };
        }
    }
}

/// Whether a title so far behind a name is the bearer's: post-nominals, a comma, an article, "then", a country's genitive.
fn beside(gap: &str) -> bool {
    let gap = gap.trim();
    if gap.len() > 60 {
        return false;
    }
    let Some(cut) = gap.find([',', '(', '\n', '–', '—']) else { return gap == "as" || gap == "as the" };
    let (letters, rest) = gap.split_at(cut);
    let mark = rest.chars().next().map_or(1, char::len_utf8);
    let small = [
        "the",
        "our",
        "then",
        "former",
        "acting",
        "its",
        "new",
        "current",
        "federal",
        "and",
        "now",
        "ex",
        "-",
        "provincial",
        "state",
        "deputy",
        "who",
        "is",
        "as",
    ];
    letters.split([' ', ',', '.']).filter(|w| !w.is_empty()).all(|w| POST_NOMINALS.contains(&w.to_lowercase().as_str()))
        && rest[mark..]
            .split([' ', '\n', '-'])
            .filter(|w| !w.is_empty())
            .all(|w| small.contains(&w.to_lowercase().as_str()) || w.ends_with("'s") || w.ends_with("’s"))
}
