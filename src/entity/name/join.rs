//! Later mentions and fuller ones: bare surnames and given names, titles beside a name, and what a bare name takes from
//! its antecedent.
//!
//! DESIGN. A later mention is looked for at the words in capitals only, and there a filter tells of most that they begin no known
//! name: see [`super::known`].

use super::known::{By, Name, Names, key, words_in, words_of};
use super::minister::{apposition, successor};
use super::person;
use super::words::{COPULA, DEEDS, FREE, KINDS, LANDMARKS, LEGAL_FORMS, PERSONAL_VERBS, REPORTING};
use super::{Page, gazetteer::head, mark};
use crate::entity::{Entity, Value};
use crate::lexicon::listed::{List as Words, list};
use crate::lexicon::{Classes, WordId};
use crate::span::Span;
use crate::text::sift::{List, retain};
use crate::text::{PieceKind, Reading, flag};
use std::ops::Range;

/// How many people of one surname are told apart in one text, so that reading stays linear.
const NAMESAKES: usize = 16;

/// What joining needs while it reads, kept to be used again.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    bodies: Names,
    people: Names,
    /// The words that a known name may begin with; then the numbers of those named.
    words: Vec<u32>,
    named: Vec<Named>,
}

/// Names that are words of dates too: "In June" stays a month where a June is named.
const DATED: Classes = Classes::MONTH.with(Classes::WEEKDAY).with(Classes::SEASON);

/// Whether `span` lies in a date of those found; their spans are put in order at the first question.
fn is_dated(found: &[Entity], dates: &mut Option<Vec<Span>>, span: Span) -> bool {
    let dates = dates.get_or_insert_with(|| {
        let mut dates: Vec<Span> = found.iter().filter(|e| matches!(e.value, Value::Date(_))).map(|e| e.span).collect();
        dates.sort_unstable();
        dates
    });
    dates.get(dates.partition_point(|d| d.end() <= span.start())).is_some_and(|d| d.overlaps(span))
}

/// Finds the words that name again bodies and people whom the text names in full: bodies by their whole names, people by surname
/// or given name. `bodies` and `senders` are the first and last tokens of the bodies found so far and of the senders; `anchors` those
/// words that a name can begin with, plain function words apart.
pub(super) fn bare_names(
    page: &mut Page<'_>,
    bodies: &[(usize, usize)],
    senders: &[(usize, usize)],
    anchors: &[u32],
    buffers: &mut Buffers,
    found: &mut Vec<Entity>,
) {
    let Buffers { bodies: known_bodies, people, words, .. } = buffers;
    known_bodies.begin(bodies.len() + senders.len());
    // A place with a body in small letters names itself wherever it stands.
    let named = bodies.iter().filter(|body| page.has(body.1, flag::CAPITAL));
    for &(first, last) in named.chain(senders) {
        known_bodies.push(page.reading, first..last + 1, By::First, Span::default(), None);
    }
    people.begin(page.people.iter().map(|(first, last)| last + 1 - first).sum());
    for &(first, last) in &page.people {
        people.push(page.reading, first..last + 1, By::All, Span::default(), None);
    }
    if known_bodies.names.is_empty() && people.names.is_empty() {
        return;
    }
    let filter = known_bodies.filter.or(&people.filter);
    // Only what tables know begins with "The" or "Our".
    let anchors = if bodies.iter().chain(senders).any(|body| page.is(body.0, Classes::FUNCTION)) { page.anchors } else { anchors };
    let mut list = List::of(words, anchors.len());
    let reading = page.reading;
    for &anchor in anchors {
        let word = reading.tokens[anchor as usize].word;
        list.push(anchor, (word == WordId::NONE) | filter.may_hold(u64::from(word.0)));
    }
    *words = list.finish();
    retain(words, |at| {
        let at = at as usize;
        filter.may_hold(key(reading, at)) & (page.marks[at] & mark::TAKEN == 0)
    });
    name_bodies_again(page, known_bodies, words, found);
    name_people_again(page, people, words, found);
}

/// Finds bodies again whose full name stands elsewhere in the text, and the senders that say what they are.
fn name_bodies_again(page: &mut Page<'_>, bodies: &Names, words: &[u32], found: &mut Vec<Entity>) {
    let mut behind = 0;
    for here in words.iter().map(|&at| at as usize) {
        if here < behind || !page.capital(here) {
            continue;
        }
        let word = key(page.reading, here);
        if !bodies.filter.may_hold(word) {
            continue;
        }
        // "HEAT" is no heat.
        let shouted = |t: usize| page.has(t, flag::ALL_CAPS) && !page.marked(t, mark::SHOUTED);
        let is_word = |t: usize| page.is(t, Classes::COMMON.with(Classes::GIVEN_NAME));
        let initials = |&Name { tokens: (first, behind), .. }: &Name| {
            let first = first as usize;
            behind as usize == first + 1 && shouted(first) && is_word(first)
        };
        let fits =
            || bodies.with(word).take(4 * NAMESAKES).map(|(body, _)| body).filter(|body| !initials(body) || page.has(here, flag::ALL_CAPS));
        let whole = fits().filter_map(|body| suffix(page, words_of(&bodies.words, body), here)).max();
        let short = || (acts_alone(page, here) && fits().any(|body| goes_by_first(page, body))).then_some(here);
        let Some(last) = whole.or_else(short) else { continue };
        let common = page.is(here, Classes::COMMON.with(Classes::FUNCTION).with(Classes::PORTFOLIO).with(Classes::PLACE));
        let plain = last == here && common && !page.has(here, flag::LINE_START) && !(shouted(here) && page.is(here, Classes::COMMON));
        let goes_on = page.capital(last + 1) && !page.breaks(last + 1) && !page.marked(here, mark::TITLED | mark::SHOUTED);
        if !plain && !goes_on {
            found.push(Entity { span: page.reading.span(here, last), value: Value::Organization });
            page.take(here, last);
            behind = last + 1;
        }
    }
}

/// Whether a body can go by the first word of its name: one that no table knows, before a word of those who join for something or
/// of companies. "Quibella Network" is Quibella, "Morlaco Foods" Morlaco; the people of "Wexley Residents' Association" live in Wexley.
fn goes_by_first(page: &Page<'_>, body: &Name) -> bool {
    let (first, last) = (body.tokens.0 as usize, (body.tokens.1 as usize).saturating_sub(1));
    let company = matches!(page.head_value(last), Some(head::WEAK | head::TRADE)) || page.on(last, &LEGAL_FORMS);
    let joined = company || page.on_any_case(last, &FREE) || page.on_any_case(last, &KINDS);
    let people = || (first..last).any(|t| page.head_value(t) == Some(head::PEOPLE) || page.has(t, flag::POSSESSIVE));
    last > first && joined && page.is_unknown(first) && !people()
}

/// Whether the word stands where those who act do, and alone: before a deed at a sentence's start, behind "by" and "join".
fn acts_alone(page: &Page<'_>, at: usize) -> bool {
    const BEFORE: [&str; 14] = [
        "by",
        "with",
        "join",
        "Join",
        "support",
        "Support",
        "contact",
        "Contact",
        "joined",
        "supporting",
        "against",
        "told",
        "sued",
        "asked",
    ];
    let next = at + 1;
    let before = at > 0 && !page.breaks(at) && BEFORE.contains(&page.str(at - 1));
    let deed = page.breaks(at) && !page.breaks(next) && page.lists(next) & (DEEDS.bit | COPULA.bit | REPORTING.bit) != 0;
    page.is_unknown(at) && !page.marked(at, mark::TITLED | mark::SHOUTED) && (before || deed && !page.has(at, flag::POSSESSIVE))
}

/// Finds people again by part of their name.
fn name_people_again(page: &mut Page<'_>, people: &Names, words: &[u32], found: &mut Vec<Entity>) {
    let mut dates = None;
    let mut behind = 0;
    for at in words.iter().map(|&at| at as usize) {
        if at >= behind
            && let Some((first, last)) = bare(page, people, at)
            && !(page.is(at, DATED) && is_dated(found, &mut dates, page.reading.span(at, last)))
        {
            let name = page.reading.span(first, last);
            // "Dr Close", where a Susan Close is named.
            let courtesy = courtesy_before(page, first);
            let (span, role) = match courtesy {
                Some(title) => (page.reading.span(title, last), Some(page.reading.span(title, title))),
                None => (name, None),
            };
            found.push(Entity { span, value: Value::Person { name, role: role.map(|r| page.with_stop(r)) } });
            page.people.push((first, last));
            page.take(courtesy.unwrap_or(first), last);
            behind = last + 1;
        }
    }
}

/// The first and last token of the bare name whose first capital is `at`: a known name's given name, or its end.
fn bare(page: &Page<'_>, known: &Names, at: usize) -> Option<(usize, usize)> {
    // "St" of "St. Mary Okoye" is nobody.
    if !page.capital(at) {
        return None;
    }
    let word = key(page.reading, at);
    if !known.filter.may_hold(word) || page.core(at).len() < 2 {
        return None;
    }
    let styled = page.marked(at, mark::TITLED | mark::SHOUTED);
    let day = page.is(at, Classes::MONTH)
        && [at.wrapping_sub(1), at + 1].iter().any(|&t| page.token(t).is_some_and(|t| t.kind == PieceKind::Number));
    // "Champagne", "English": words of the language, and of those who speak it.
    let common = page.is(at, Classes::COMMON) && (page.breaks(at) || styled) || page.is(at, Classes::DEMONYM);
    if day || page.is(at, Classes::FUNCTION) || common && !acts(page, at) {
        return None;
    }
    // "This Bill", where a Bill Quibell is named
    let pointed = at > 0 && !page.breaks(at) && page.listed(at - 1, list!("this these a an each every any"));
    if pointed && page.is(at, Classes::COMMON.with(Classes::THING).with(Classes::REFERENCE)) {
        return None;
    }
    let (mut best, mut first): (Option<usize>, usize) = (None, at);
    // "St" of "St. Mary Okoye" is nobody, but "St. Clair" is, where an Ann St. Clair is named.
    let landmark = page.on(at, &LANDMARKS) && page.core(at).len() < 4;
    for (name, place) in known.with(word).take(NAMESAKES) {
        let rest = &known.words[place as usize..name.behind as usize];
        if let Some(last) = suffix(page, rest, at).filter(|&last| !landmark || last > at && place > name.first) {
            best = best.max(Some(last));
            first = first.min(with_particles(page, known, name, place, at));
        // "the Maria", where a Maria Okoye is named: a ship.
        } else if place == name.first && !landmark && !(at > 0 && page.says(at - 1, "the") && !page.breaks(at)) {
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
        && !page.has(at, flag::LINE_START)
        && page.capital(at - 1)
        && !page.common(at - 1)
        && !styled
        && page.token(at - 1).is_some_and(|t| !t.has(flag::POSSESSIVE) && !t.is(Classes::MONTH.with(Classes::WEEKDAY).with(Classes::ROLE)))
        || first == at && at > 0 && page.glued(at) && matches!(page.str(at - 1), "-" | "@" | "#" | "/");
    (!goes_on && !joined).then_some((first, last))
}

/// The title of courtesy right before a name.
fn courtesy_before(page: &Page<'_>, first: usize) -> Option<usize> {
    let at = first.checked_sub(1)?;
    let at = if page.str(at) == "." && page.glued(at) { at.checked_sub(1)? } else { at };
    let title = page.capital(at) && page.is_honorific(at) && is_courtesy(page.core(at));
    (title && (!page.breaks(first) || page.str(first - 1) == ".")).then_some(at)
}

/// Whether a surname that is a word of the language does what people do, at the beginning of a sentence: "King said", "Hunt's office".
fn acts(page: &Page<'_>, at: usize) -> bool {
    // In the present, too: "Champagne calls it", "English won't be rushed".
    const PRESENT: Words = Words::new(
        "accepts admits agrees allows argues backs believes blames calls claims concedes declines denies disagrees doubts expects faces fears \
        gives hopes insists keeps knows leaves makes means meets plans prefers promises refuses rejects says sees sits takes tells thinks visits \
        wants writes won't isn't wasn't hasn't hadn't didn't doesn't can't couldn't wouldn't won’t isn’t wasn’t hasn’t hadn’t didn’t doesn’t \
        can’t couldn’t wouldn’t",
    );
    let participle = |t: usize| page.is(t, Classes::NOUN_END) || page.str(t).ends_with("ed");
    let auxiliary = matches!(page.str(at + 1), "have" | "will" | "cut" | "lost" | "paid" | "made" | "runs")
        || matches!(page.str(at + 1), "has" | "had" | "wants") && !page.is(at, Classes::FAMILY_NAME) && !participle(at + 2);
    // "Hunt pledged it": words that end what a number counts are verbs, nearly all of them.
    let past = page.is(at, Classes::FAMILY_NAME) && page.is(at + 1, Classes::NOUN_END) && !page.has(at + 1, flag::CAPITAL);
    let deed = page.on(at + 1, &PERSONAL_VERBS) || page.listed(at + 1, &PRESENT) || page.on(at + 1, &DEEDS) && !auxiliary || past;
    // "Hunt's Budget", but "King's College".
    let thing = page.is(at + 1, Classes::ORG_HEAD.with(Classes::THING).with(Classes::PLACE)) || !page.is(at, Classes::FAMILY_NAME);
    let whose = page.has(at, flag::POSSESSIVE) && !(page.has(at + 1, flag::CAPITAL) && thing);
    let does = deed || whose || person::begins_sentence(page, at);
    !page.marked(at, mark::TITLED | mark::SHOUTED) && does && !page.breaks(at + 1)
}

/// Where a surname begins whose capital stands at `at`: at its particles, as the name that is known has them, the word at `place`
/// being the capital ("van Velden").
fn with_particles(page: &Page<'_>, known: &Names, name: &Name, place: u32, at: usize) -> usize {
    let behind = |words: usize| (place as usize).checked_sub(words).filter(|&word| word > name.first as usize);
    let (mut first, mut words) = (at, 1);
    while let Some(word) = behind(words).and_then(|word| known.words.get(word)) {
        // "al-Rashid"
        let hyphen = first > 1 && page.str(first - 1) == "-" && page.glued(first) && page.glued(first - 1);
        let Some(before) = first.checked_sub(1 + usize::from(hyphen)) else { break };
        if page.breaks(first)
            || !page.is(before, Classes::PARTICLE)
            || page.marked(before, mark::TAKEN)
            || key(page.reading, before) != *word
        {
            break;
        }
        (first, words) = (before, words + 1);
    }
    first
}

/// Whether the words from `at` are these: gives the last.
fn suffix(page: &Page<'_>, words: &[u64], at: usize) -> Option<usize> {
    let mut token = at;
    for (number, &word) in words.iter().enumerate() {
        if number > 0 {
            token += 1;
            if matches!(page.str(token), "-" | "." | "&") {
                token += 1;
            }
        }
        let found = page.token(token)?;
        if found.kind != PieceKind::Word || page.marked(token, mark::TAKEN) || key(page.reading, token) != word {
            return None;
        }
    }
    Some(token)
}

/// A minister or a person of those found.
#[derive(Clone, Copy, Debug)]
struct Named {
    /// The number of the mention.
    at: u32,
    /// The tokens of the name; none where there is no name.
    first: u32,
    behind: u32,
}

impl Named {
    fn tokens(&self) -> Range<usize> {
        self.first as usize..self.behind as usize
    }

    /// The word tokens of the name.
    fn words(self, reading: &Reading<'_>) -> impl DoubleEndedIterator<Item = usize> {
        words_in(reading, self.tokens())
    }
}

/// Lists those of `found` who can be ministers; `people` are the first and last tokens of all names of the text.
fn name_all(reading: &Reading<'_>, people: &mut [(usize, usize)], found: &[Entity], buffers: &mut Buffers) {
    let mut numbers = List::of(&mut buffers.words, found.len());
    for (at, entity) in (0..).zip(found) {
        numbers.push(at, matches!(entity.value, Value::Minister { .. } | Value::Person { .. }));
    }
    buffers.words = numbers.finish();
    people.sort_unstable();
    let mut people = people.iter().peekable();
    buffers.named.clear();
    buffers.named.extend(buffers.words.iter().map(|&at| {
        let (Value::Minister { name: Some(name), .. } | Value::Person { name, .. }) = found[at as usize].value else {
            return Named { at, first: 0, behind: 0 };
        };
        let start = |person: &&(usize, usize)| reading.tokens[person.0].start as usize;
        while people.next_if(|person| start(person) < name.start()).is_some() {}
        let tokens = match people.peek().filter(|person| start(person) == name.start()) {
            Some(&&(first, last)) => first..last + 1,
            None => reading.tokens_in(name),
        };
        Named { at, first: tokens.start as u32, behind: tokens.end as u32 }
    }));
}

/// Completes ministers: titles beside names, and bare names with the name and portfolio of their fullest form. `people` are the
/// first and last tokens of all names of the text.
pub(super) fn fill(reading: &Reading<'_>, people: &mut [(usize, usize)], buffers: &mut Buffers, found: &mut [Entity]) {
    let is_minister = |entity: &Entity| matches!(entity.value, Value::Minister { .. });
    if !found.iter().fold(false, |any, entity| any | is_minister(entity)) {
        return;
    }
    name_all(reading, people, found, buffers);
    let Buffers { people: full, named, .. } = buffers;
    apposition::join(reading, named.iter().map(|person| person.at as usize), found);
    successor::pass_on(reading.text, named.iter().map(|person| person.at as usize), found);
    surnames(reading, full, named, found);
    // The fullest form of each minister, in the order of the text, found by the first and the last word of the name.
    full.begin(2 * named.len());
    for person in named.iter() {
        if let Value::Minister { name: Some(name), portfolio } = found[person.at as usize].value {
            full.push(reading, person.tokens(), By::FirstAndLast, name, portfolio);
        }
    }
    if full.names.is_empty() {
        return;
    }
    for person in named.iter() {
        let entity = &mut found[person.at as usize];
        let (name, portfolio, minister) = match entity.value {
            Value::Minister { name: Some(name), portfolio } => (name, portfolio, true),
            Value::Person { name, .. } => (name, None, false),
            _ => continue,
        };
        let Some(last) = person.words(reading).next_back() else { continue };
        let (first, last) = (key(reading, person.first as usize), key(reading, last));
        if !full.filter.may_hold(last) && !full.filter.may_hold(first) {
            continue;
        }
        let words = || person.words(reading).map(|token| key(reading, token));
        let count = words().count();
        let fits = |minister: &&Name| {
            let full = words_of(&full.words, minister);
            full.iter().rev().copied().take(count).eq(words().rev()) || full.iter().copied().take(count).eq(words())
        };
        // "Saifuddin Nasution" of "Saifuddin Nasution Ismail".
        let begun = full.with(first).take(if count > 1 { NAMESAKES } else { 0 });
        let namesakes = full.with(last).take(NAMESAKES).chain(begun).map(|(name, _)| name);
        let length = |name: &Name| name.behind as usize - name.first as usize;
        let Some(fullest) = namesakes.filter(fits).max_by_key(|f| (length(f), f.portfolio.is_some())) else { continue };
        // "MP Miller" beside a Minister Marc Miller is somebody else.
        if let Value::Person { role: Some(role), .. } = entity.value
            && length(fullest) != count
            && !is_courtesy(reading.text.get(role.range()).unwrap_or(""))
        {
            continue;
        }
        let taken = if length(fullest) > count || !minister { fullest.span } else { name };
        entity.value = Value::Minister { name: Some(taken), portfolio: portfolio.or(fullest.portfolio) };
    }
}

/// Whether a role is a form of address that a minister has as well: "Ms Joly" is the minister, "MP Joly" need not be.
pub(super) fn is_courtesy(role: &str) -> bool {
    const COURTESIES: &Words = list!(named "courtesies");
    let courtesy = |word: &str| COURTESIES.contains(word.trim_end_matches(['.', '\'', '’']));
    courtesy(role) || role.contains(' ') && role.split_ascii_whitespace().all(courtesy)
}

/// "Minister Hussen" and, elsewhere, "Ahmed Hussen": the one person of that surname whom the text names is the minister.
/// `named` are those who can be meant.
fn surnames(reading: &Reading<'_>, people: &mut Names, named: &mut [Named], found: &mut [Entity]) {
    let lone = |person: &Named| match found[person.at as usize].value {
        Value::Minister { name: Some(_), .. } => person.words(reading).nth(1).is_none(),
        _ => false,
    };
    if !named.iter().any(lone) {
        return;
    }
    people.begin(named.len());
    for person in &*named {
        if let Value::Person { name, role } = found[person.at as usize].value
            && role.is_none_or(|r| is_courtesy(reading.text.get(r.range()).unwrap_or("")))
            && person.words(reading).count() > 1
        {
            people.push(reading, person.tokens(), By::Last, name, None);
        }
    }
    if people.names.is_empty() {
        return;
    }
    for person in named {
        let entity = &mut found[person.at as usize];
        let Value::Minister { name: Some(_), portfolio } = entity.value else { continue };
        let mut words = person.words(reading);
        let (Some(surname), None) = (words.next(), words.next()) else { continue };
        let mut bearers = people.with(key(reading, surname));
        if let (Some((bearer, _)), None) = (bearers.next(), bearers.next()) {
            entity.value = Value::Minister { name: Some(bearer.span), portfolio };
            (person.first, person.behind) = bearer.tokens;
        }
    }
}
