//! What a person's name is put together from: given names, initials, particles, family names, hyphens, numerals.

use super::{UNCLEAR, heading_verbs};
use crate::entity::name::words::{HYPHENS, SUFFIXES};
use crate::entity::name::{Page, gazetteer::sense, mark};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, flag};

/// The shape of a run that may be a name.
#[derive(Clone, Copy, Default)]
pub(in super::super) struct Name {
    pub last: usize,
    pub words: usize,
    /// It begins with a given name.
    pub given: bool,
    /// A later word is a family or given name.
    pub family: bool,
    /// It has an initial, a particle or a hyphen: the marks of a person's name.
    pub personal: bool,
    /// Words that are common in the language.
    pub common: usize,
}

impl Name {
    /// Whether the words alone tell a person: a given name and a family name, and none of the language.
    pub fn is_sure(self) -> bool {
        self.given && self.family && self.common == 0
    }
}

/// The run of a name from `at`: given names, initials, particles, family names, hyphens, "Jr".
pub(super) fn name_at(page: &Page<'_>, at: usize) -> Option<Name> {
    if is_plain_function_word(page, at) || is_headline_verb(page, at) { None } else { run_of_name(page, at, is_apposed(page, at)) }
}

/// The run of a name right behind a minister's title, where more words may be names: "Health Minister Ryan Park".
pub(in super::super) fn bearer_at(page: &Page<'_>, at: usize) -> Option<Name> {
    let verb = is_headline_verb(page, at) || heading_verbs::is_plural_verb(page, at);
    if is_plain_function_word(page, at) || verb { None } else { run_of_name(page, at, true) }
}

/// Whether a comma and a minister's title stand before the token.
pub(super) fn is_apposed(page: &Page<'_>, at: usize) -> bool {
    at > 1 && page.marked(at - 2, mark::TITLE_END) && page.str(at - 1) == "," && !page.breaks(at)
}

/// The run of a name from `at`; `titled` where a minister's title stands before it.
fn run_of_name(page: &Page<'_>, at: usize, titled: bool) -> Option<Name> {
    let mut name = Name::default();
    let mut next = at;
    while name.words < 6 {
        let Some(token) = page.token(next) else { break };
        if next > at
            && token.has(flag::SENTENCE_START | flag::LINE_START)
            && (page.breaks(next) || page.common(next) && page.leaves_line(next))
        {
            break;
        }
        let capital = page.capital(next);
        if next > at && (heading_verbs::is_verb(page, next) || name.words > 1 && heading_verbs::is_future(page, next)) {
            break;
        }
        if name.words > 1 && (is_day_or_case(page, next) || is_headline_form(page, next)) {
            break;
        }
        if name.words > 0
            && let Some(last) = behind_apostrophe(page, next)
        {
            (name.personal, name.family, name.words, name.last) = (true, true, name.words + 1, last);
            next = last + 1;
            continue;
        }
        if token.kind != PieceKind::Word
            && name.given
            && (1..3).contains(&name.words)
            && let Some(close) = nickname(page, next)
        {
            (name.personal, name.words, name.last) = (true, name.words + 1, close);
            next = close + 1;
            continue;
        }
        if name.words > 0 && !capital && !token.is(Classes::PARTICLE) && particles(page, next).is_none() {
            break;
        }
        // "Republican U.S. senators"
        if token.has(flag::FIGURES)
            && (capital && matches!(page.core(next), "U.S" | "U.K" | "U.N" | "E.U")
                // "Ann Byrne T.D."
                || name.words > 1 && matches!(page.core(next), "T.D" | "M.P" | "P.C" | "K.C" | "Q.C" | "M.L.A" | "M.P.P" | "M.S.P"))
        {
            break;
        }
        if capital && page.is_initial(next) {
            // "K.", "J.K.": the full stop belongs to it.
            let stop = page.str(next + 1) == "." && page.glued(next + 1);
            let named = next == at
                && page.capital(at + 1)
                && !page.breaks(at + 1)
                && page.core(at + 1).len() > 3
                && at > 0
                && page.is(at - 1, Classes::ROLE.with(Classes::OFFICE));
            // "Part B. The …", "Vitamin C. We …"
            let numbered = next == at
                && at > 0
                && !page.breaks(at)
                && page.has(at - 1, flag::CAPITAL)
                && (!page.capital(at + 2) || page.common(at + 2) || page.core(at + 2).contains(['\'', '’']))
                && !page.is(at - 1, Classes::ROLE.with(Classes::OFFICE).with(Classes::FUNCTION));
            // "Kollapen J held": a judge's letter behind the name.
            let judge = !stop && name.words > 0 && is_judges(page, next);
            // "F. A bill", "Of Low Birks I dare say nothing": the article and the pronoun.
            let small = |t: usize| page.token(t).is_some_and(|t| t.kind == PieceKind::Word && !t.has(flag::CAPITAL));
            let reigns = || at > 0 && page.listed(at - 1, list!("king queen pope emperor tsar"));
            let word = !stop && name.words > 0 && matches!(page.str(next), "A" | "I") && small(next + 1) && !reigns();
            // "Model A. Quibell is wet."
            let lettered = next == at && at > 0 && !page.breaks(at) && page.listed(at - 1, list!("model grade option plan vitamin"));
            if numbered || lettered || judge || word || !stop && name.words == 0 && !named {
                break;
            }
            name.personal = true;
            name.words += 1;
            name.last = next + usize::from(stop);
            next = name.last + 1;
            continue;
        }
        // "Principal JP van Wyk"
        let initials = (next == at) & token.has(flag::ALL_CAPS)
            && page.core(next).len() < 4
            && at > 0
            && page.is(at - 1, Classes::ROLE)
            && page.capital(at + 1)
            && !page.has(at + 1, flag::ALL_CAPS)
            && !page.common(at + 1);
        if initials {
            name.personal = true;
            name.words += 1;
            name.last = next;
            next += 1;
            continue;
        }
        // "Priya S. Edited by": the sentence ends with the initial.
        let ended =
            name.words > 1 && page.str(name.last) == "." && page.common(next) && !token.is(Classes::FAMILY_NAME.with(Classes::GIVEN_NAME));
        if name.words > 1 && page.core_on(next, &SUFFIXES) {
            break;
        }
        if capital
            && !ended
            && (acceptable(page, next, at, &name) || titled && (is_surname(page, next, at, &name) || is_between(page, next, &name)))
        {
            let known = token.is(Classes::GIVEN_NAME.with(Classes::FAMILY_NAME));
            if name.words == 0 {
                name.given = token.is(Classes::GIVEN_NAME);
            } else {
                name.family |= known || family_shape(page, next);
            }
            name.personal |= token.is(Classes::PARTICLE) && name.words > 0;
            name.common += usize::from(page.common(next));
            name.words += 1;
            name.last = next;
            next += 1;
            while !token.has(flag::POSSESSIVE)
                && page.lists(next) & HYPHENS.bit != 0
                && page.str(next) == "-"
                && page.glued(next)
                && page.glued(next + 1)
                && (page.token(next + 1).is_some_and(|t| t.has(flag::CAPITAL))
                    || (name.words > 1 || begins_with_syllable(page, at, next))
                        && !is_prefix(page, name.last)
                        && is_syllable(page, next + 1))
            {
                // "Sitio Pag-asa": surnames before such halves are short.
                let surname = page.is(at, Classes::GIVEN_NAME.with(Classes::FAMILY_NAME)) || page.core(at).len() < 5;
                name.personal |= name.words > 1 && (page.has(next + 1, flag::CAPITAL) || surname);
                name.last = next + 1;
                next += 2;
            }
            if page.has(name.last, flag::POSSESSIVE) {
                break;
            }
            // "Aziz-ur-Rehman"
            if let Some(last) = joined_by_article(page, next).filter(|_| !page.has(name.last, flag::POSSESSIVE)) {
                (name.personal, name.words, name.last) = (true, name.words + 1, last);
                next = last + 1;
            }
            // "Ann St. Clair"
            let saint = (2..5).contains(&name.words)
                && name.last + 1 == next
                && matches!(page.str(name.last), "St" | "Ste")
                && page.str(next) == ".";
            if saint && page.glued(next) && page.capital(next + 1) && !page.breaks(next + 1) && !page.common(next + 1) {
                next += 1;
            }
            continue;
        }
        match particles(page, next) {
            Some(after) if name.words > 0 => {
                name.personal = true;
                next = after;
            }
            _ => break,
        }
    }
    if name.words == 0 {
        return None;
    }
    let suffix = name.last + 1;
    // "Oba Ewuare II"
    let reigns = name.words == 1 && at > 0 && !page.breaks(at) && page.is_honorific(at - 1) && page.has(suffix, flag::ALL_CAPS);
    if (name.words > 1 || reigns) && page.core_on(suffix, &SUFFIXES) && !page.has(name.last, flag::POSSESSIVE) {
        let short = matches!(page.core(suffix), "Jr" | "Sr");
        name.last = suffix + usize::from(short && page.str(suffix + 1) == "." && page.glued(suffix + 1));
    }
    Some(name)
}

/// Whether what stands behind a name is the day of what is told ("signed by Gov. Ann Lee May 7") or the other side of a case ("Ann Lee
/// Vs. State of Kerala").
fn is_day_or_case(page: &Page<'_>, at: usize) -> bool {
    let day = || {
        let number = page.token(at + 1).filter(|t| t.kind == PieceKind::Number && !t.has(flag::SENTENCE_START));
        number.is_some_and(|_| page.str(at + 1).parse::<u32>().is_ok_and(|day| (1..32).contains(&day)))
    };
    page.is(at, Classes::MONTH) && day()
        || page.is(at, Classes::WEEKDAY) && page.country_is(&["US", "CA"])
        || matches!(page.str(at), "Vs" | "VS" | "Versus")
}

/// The last token of a surname with a blank behind its apostrophe: "Sean O' Donoghue".
fn behind_apostrophe(page: &Page<'_>, at: usize) -> Option<usize> {
    const LONGEST: u32 = 4;
    let (mark, last) = (at + 1, at + 2);
    if page.token(at).is_none_or(|t| t.end - t.start > LONGEST) {
        return None;
    }
    let parted = matches!(page.str(at), "O" | "D") && matches!(page.str(mark), "'" | "’") && page.glued(mark) && !page.glued(last);
    let parted = parted || matches!(page.str(at), "O'" | "O’") && page.capital(mark);
    let last = if page.str(at).len() == 1 { last } else { mark };
    (parted && page.capital(last) && !page.breaks(last) && !page.common(last)).then_some(last)
}

/// Whether the word is no half of a name before a hyphen: "Co-op".
fn is_prefix(page: &Page<'_>, at: usize) -> bool {
    matches!(page.str(at), "Co" | "Re" | "Ex" | "Non" | "Pre" | "Anti" | "Pro" | "Self" | "Well" | "Half" | "Multi" | "Semi" | "Inter")
}

/// The last token of what an Arabic article between hyphens joins to the name before: "-ur-Rehman", "-ul-Haq".
fn joined_by_article(page: &Page<'_>, hyphen: usize) -> Option<usize> {
    if page.lists(hyphen) & HYPHENS.bit == 0 {
        return None;
    }
    let last = hyphen + 3;
    let glued = |t: usize| page.str(t) == "-" && page.glued(t) && page.glued(t + 1);
    let article =
        glued(hyphen) && glued(hyphen + 2) && matches!(page.str(hyphen + 1), "ur" | "ul" | "ud" | "us" | "un" | "uz" | "al" | "el");
    (article && page.capital(last)).then_some(last)
}

/// Whether a given name of two halves stands there, the second of which is small, with a surname behind: "Seo-yeon Virtanen". `hyphen`
/// stands right behind the first half.
fn begins_with_syllable(page: &Page<'_>, first: usize, hyphen: usize) -> bool {
    // Those that are words of English, too.
    const WORDS: List = List::named("syllables");
    let (half, surname) = (page.core(first), hyphen + 2);
    let named = page.capital(surname) && !page.breaks(surname) && !page.common(surname) && !page.is(surname, Classes::ORG_HEAD);
    let fits = !page.common(first) || WORDS.contains(half);
    hyphen == first + 1 && (2..=6).contains(&half.len()) && named && fits && !page.has(first, flag::ALL_CAPS)
}

/// Whether the second half of a given name stands there, behind a hyphen: "Ting-hoi", "Jae-myung".
pub(super) fn is_syllable(page: &Page<'_>, at: usize) -> bool {
    // Those that are words of English, too.
    const WORDS: [&str; 39] = [
        "man", "tat", "wen", "in", "wing", "sing", "long", "hung", "sun", "kin", "chin", "fan", "king", "young", "hun", "ho", "sang",
        "tin", "bun", "sum", "ping", "song", "hang", "tong", "won", "chi", "ling", "min", "jin", "hoon", "ki", "un", "ja", "il", "woo",
        "moon", "hee", "bin", "dong",
    ];
    let text = page.core(at);
    let letters = text.bytes().all(|b| b.is_ascii_lowercase());
    let english = page.is(at, Classes::COMMON.with(Classes::FUNCTION)) || text.ends_with("ed");
    letters && (2..=6).contains(&text.len()) && (!english || WORDS.contains(&text))
}

/// Whether a word of a headline that no table knows is a form of a common one: "Mayor Halts Pit".
fn is_headline_verb(page: &Page<'_>, at: usize) -> bool {
    let halts = || page.str(at).strip_suffix('s').is_some_and(|stem| stem.len() > 2 && page.lexicon.look_up(stem).1.any(Classes::COMMON));
    page.marked(at, mark::TITLED) && page.is_unknown(at) && halts() || heading_verbs::is_verb(page, at)
}

/// Whether a verb of a headline stands behind a name: "Jack Frost Returns", "Ann Byrne Jailed".
fn is_headline_form(page: &Page<'_>, at: usize) -> bool {
    let past = || page.str(at).strip_suffix("ed").is_some_and(|stem| stem.len() > 2 && page.lexicon.look_up(stem).1.any(Classes::COMMON));
    is_headline_verb(page, at) || page.marked(at, mark::TITLED) && page.is_unknown(at) && past()
}

/// The mark that closes a nickname within a name, where one opens at `open`: "Robert “Bobby” Quibell", "Ann (Nan) Quibell".
pub(super) fn nickname(page: &Page<'_>, open: usize) -> Option<usize> {
    const LONGEST: usize = 2;
    let closing: &[&str] = match page.str(open) {
        "\"" => &["\""],
        "“" => &["”"],
        "‘" => &["’", "'"],
        "'" => &["'"],
        "(" => &[")"],
        _ => return None,
    };
    let (first, bracket) = (open + 1, page.str(open) == "(");
    let close = (first + 1..first + 1 + LONGEST).find(|&t| closing.contains(&page.str(t)) && page.glued(t))?;
    let surname = close + 1;
    // "Ann Lee (Labour) Quibell"
    let known = !bracket || close == first + 1 && page.is(first, Classes::GIVEN_NAME) && !page.is(first, UNCLEAR);
    let named = !page.common(surname) || page.is(surname, Classes::FAMILY_NAME);
    let whole = page.capital(surname) && !page.has(surname, flag::LINE_START) && named && !page.glued(surname);
    let named = (first..close).all(|t| page.has(t, flag::CAPITAL)) && page.glued(first) && !page.glued(open);
    let other = page.is(surname, Classes::ROLE.with(Classes::OFFICE).with(Classes::ORG_HEAD)) && !page.is(surname, Classes::FAMILY_NAME);
    (known && whole && named && !other).then_some(close)
}

/// Whether no name begins with the word, neither as a word nor as initials: "The", "When".
fn is_plain_function_word(page: &Page<'_>, at: usize) -> bool {
    let named = Classes::PARTICLE.with(Classes::GIVEN_NAME).with(Classes::FAMILY_NAME);
    page.token(at).is_some_and(|t| t.is(Classes::FUNCTION) && !t.is(named) && !t.has(flag::ALL_CAPS))
        && page.str(at).as_bytes().get(1).is_some_and(u8::is_ascii_lowercase)
}

/// Behind small particles ("van der", "bin", "al-", "s/o") that a capital follows.
pub(in super::super) fn particles(page: &Page<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    if let Some(name) = child_of(page, from) {
        return Some(name);
    }
    // "Maria do Carmo Quibella": of Portuguese, and a verb elsewhere.
    if page.str(from) == "do"
        && page.is(from.wrapping_sub(1), Classes::GIVEN_NAME)
        && page.capital(from + 1)
        && !page.is(from + 1, Classes::FUNCTION.with(Classes::MONTH).with(Classes::WEEKDAY))
    {
        return Some(from + 1);
    }
    while at < from + 4 && page.is(at, Classes::PARTICLE) && !page.has(at, flag::CAPITAL) && !page.breaks(at) {
        at += 1;
        if page.str(at) == "-" && page.glued(at) {
            at += 1;
        }
    }
    (at > from && page.capital(at) && !page.is(at, Classes::FUNCTION)).then_some(at)
}

/// Whether an initial with its full stop stands there, and more of a name behind it: "A. Quibell", where "A" alone is an article.
pub(super) fn begins_with_initial(page: &Page<'_>, at: usize) -> bool {
    const LETTERED: List = List::named("before-letters");
    let (stop, next) = (at + 1, at + 2);
    let named = page.capital(next)
        && !page.breaks(next)
        && page.core(next).len() > 1
        && !page.common(next)
        && !page.str(next).contains(['\'', '’']);
    let before = at.checked_sub(1).filter(|_| !page.breaks(at));
    let free = before.is_none_or(|t| {
        let titled = page.is(t, Classes::ROLE.with(Classes::OFFICE)) || !page.has(t, flag::CAPITAL);
        titled && !page.listed(t, &LETTERED)
    });
    is_initial(page.core(at)) && page.str(stop) == "." && page.glued(stop) && named && free
}

/// The name behind what tells whose child or wife somebody is: "Ramlal s/o Kishan", "Muthu a/l Raman".
fn child_of(page: &Page<'_>, from: usize) -> Option<usize> {
    let parted = || {
        matches!((page.str(from), page.str(from + 2)), ("s" | "d" | "w", "o") | ("a", "l" | "p"))
            && page.str(from + 1) == "/"
            && page.glued(from + 1)
            && page.glued(from + 2)
    };
    const LONGEST: u32 = 3;
    if page.token(from).is_none_or(|t| t.end - t.start > LONGEST) {
        return None;
    }
    let name = match page.str(from) {
        "s/o" | "d/o" | "w/o" | "a/l" | "a/p" => from + 1,
        word if word.len() == 1 && parted() => from + 3,
        _ => return None,
    };
    (page.capital(name) && !page.breaks(name)).then_some(name)
}

impl Page<'_> {
    /// Whether the token is an initial; a second letter tells most words at once.
    fn is_initial(&self, at: usize) -> bool {
        let second = self.token(at).and_then(|t| self.reading.text.as_bytes()[t.start as usize..t.end as usize].get(1));
        !second.is_some_and(u8::is_ascii_alphabetic) && is_initial(self.core(at))
    }
}

/// Whether the letters of a judge stand there, behind a name that they end: "Wallis JA", "Kollapen J".
pub(super) fn is_judges(page: &Page<'_>, at: usize) -> bool {
    const LETTERS: List = List::new("J JA AJ AJA CJ DCJ ADCJ ACJ JP AJP DJP LJ JSC");
    let capitals = page.str(at).bytes().all(|b| b.is_ascii_uppercase());
    let letters = capitals && page.listed(at, &LETTERS);
    letters && !page.breaks(at) && (!page.capital(at + 1) || page.breaks(at + 1)) && page.str(at + 1) != "."
}

/// One capital, or two or three with stops between: "K", "J.K".
pub(in super::super) fn is_initial(text: &str) -> bool {
    // A second letter tells most words at once.
    text.len() <= 6
        && !text.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic)
        && text.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

/// Whether a word that names things and works is the surname of a minister: "Ryan Park", "Nic Street", "Mitzi Dean".
fn is_surname(page: &Page<'_>, at: usize, first: usize, name: &Name) -> bool {
    const WORDS: Classes = Classes::THING.with(Classes::ROLE).with(Classes::ORG_HEAD).with(Classes::PLACE).with(Classes::COMMON);
    let ends = !page.capital(at + 1) || page.breaks(at + 1) || page.has(at, flag::POSSESSIVE);
    (1..4).contains(&name.words)
        && ends
        && page.is(at, WORDS)
        && !page.is(at, Classes::FUNCTION.with(Classes::OFFICE).with(Classes::MONTH).with(Classes::WEEKDAY))
        && !page.has(at, flag::ALL_CAPS)
        && !page.common(first)
        && !page.marked(first, mark::TITLED | mark::SHOUTED)
}

/// Whether a word of the language between two capitals is part of a minister's name: "Tan See Leng".
fn is_between(page: &Page<'_>, at: usize, name: &Name) -> bool {
    const WORDS: Classes = Classes::COMMON.with(Classes::FUNCTION);
    let named = page.capital(at + 1) && !page.breaks(at + 1) && !page.common(at + 1) && page.core(at).len() > 1;
    name.words == 1 && named && page.is(at, WORDS) && !page.has(at, flag::ALL_CAPS) && !page.marked(at, mark::TITLED | mark::SHOUTED)
}

/// What a word can be that is no part of a name, or not everywhere.
const UNLIKE: Classes = Classes::MONTH
    .with(Classes::WEEKDAY)
    .with(Classes::ORG_HEAD)
    .with(Classes::THING)
    .with(Classes::BODY)
    .with(Classes::OFFICE)
    .with(Classes::ROLE)
    .with(Classes::PLACE)
    .with(Classes::DEMONYM)
    .with(Classes::FUNCTION)
    .with(Classes::COMMON)
    .with(Classes::STATUS);

/// What a word in capitals can be that is no unknown family name.
const NO_SURNAME: Classes = UNLIKE.with(Classes::PORTFOLIO).with(Classes::NAME_PART).with(Classes::ABBREVIATION);

/// Whether the capital word `at` may belong to the name that begins with `first`.
fn acceptable(page: &Page<'_>, at: usize, first: usize, name: &Name) -> bool {
    let Some(token) = page.token(at) else { return false };
    let known = token.is(Classes::GIVEN_NAME.with(Classes::FAMILY_NAME));
    if token.is(Classes::FUNCTION) && !token.is(Classes::PARTICLE) && !known {
        return false;
    }
    if token.has(flag::ALL_CAPS) && !page.marked(at, mark::SHOUTED) && at != first {
        let surname = !token.is(NO_SURNAME) && page.core(at).len() > 3 && page.entry(at).is_none();
        let clear = !page.is(first, UNCLEAR) || !page.is(first, Classes::FUNCTION) && page.core(at).len() > 4;
        let given = page.is(first, Classes::GIVEN_NAME) && clear && page.core(first).len() > 2;
        return (known || surname && given) && page.has(first, flag::ALL_CAPS);
    }
    if page.has(first, flag::ALL_CAPS) && page.core(first).len() > 3 && !token.has(flag::ALL_CAPS) && at != first {
        return false;
    }
    // What most names consist of.
    if !token.is(UNLIKE) {
        return true;
    }
    if known {
        // A given name that is a month or a common word begins no second name within a heading.
        return !(at != first
            && token.is(Classes::COMMON)
            && !token.is(Classes::FAMILY_NAME)
            && page.marked(at, mark::TITLED | mark::SHOUTED));
    }
    if token.is(Classes::MONTH.with(Classes::WEEKDAY).with(Classes::ORG_HEAD).with(Classes::THING).with(Classes::BODY)) {
        return false;
    }
    // "Prime" alone is no office.
    let office = |t: usize| page.sense(t, sense::OFFICE) != 0 || page.gazetteer.offices.longest(page.reading, t).is_some();
    if token.is(Classes::OFFICE) && office(at) {
        return false;
    }
    if token.is(Classes::ROLE) {
        return false;
    }
    if token.is(Classes::PLACE.with(Classes::DEMONYM)) {
        return at == first || name.words == 1 && name.given;
    }
    if at != first && page.opener(at) {
        return false;
    }
    if token.is(Classes::COMMON.with(Classes::STATUS)) {
        return at == first || !page.marked(at, mark::TITLED | mark::SHOUTED);
    }
    true
}

/// Whether a word that the lexicon does not know has the shape of a family name.
fn family_shape(page: &Page<'_>, at: usize) -> bool {
    let text = page.core(at);
    text.len() > 4 && page.is_unknown(at) && (begins_as_family_name(text) || text.len() > 5 && ends_as_family_name(text))
}

/// Whether a word has a beginning that only family names have: "O'Neal", "McAuley", "MacIver".
fn begins_as_family_name(word: &str) -> bool {
    ["O'", "O’", "D'", "D’", "Mc", "Mac", "Fitz"]
        .iter()
        .any(|start| word.strip_prefix(start).is_some_and(|rest| rest.starts_with(char::is_uppercase)))
}

/// Whether a word has an ending that only family names have, in many languages.
fn ends_as_family_name(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        // "Petrov", "Kovaleva"
        [.., b'e' | b'o', b'v'] | [.., b'e' | b'o', b'v', b'a']
            // "Nowicki", "Marinescu", "Ionescu"
            | [.., b's', b'k', b'y' | b'i' | b'a'] | [.., b's', b'k', b'y', b'y'] | [.., b'e', b's', b'c', b'u'] | [.., b'e', b'a', b'n', b'u']
            | [.., b'w', b'i', b'c', b'z'] | [.., b'c', b'z', b'y', b'k'] | [.., b'e', b'n', b'k', b'o'] | [.., b'v', b'i', b'c']
            | [.., b'y', b'a', b'n'] | [.., b'z', b'a', b'i'] | [.., b'a', b'd', b'z', b'e'] | [.., b's', b'h', b'v', b'i', b'l', b'i']
            | [.., b'o', b'g', b'l', b'u'] | [.., b'p', b'o', b'u', b'l', b'o', b's'] | [.., b'i', b'd', b'i', b's'] | [.., b'a', b'k', b'i', b's']
            | [.., b's', b's', b'o', b'n'] | [.., b'd', b'o', b't', b't', b'i', b'r'] | [.., b'n', b'e', b'n']
            | [.., b'w', b'a', b'l', b'a'] | [.., b'k', b'a', b'r'] | [.., b'n', b'a', b't', b'h'] | [.., b'm', b'u', b'r', b't', b'h', b'y']
            | [.., b's', b'w', b'a', b'm', b'y'] | [.., b'b', b'e', b'r', b'g'] | [.., b's', b't', b'e', b'i', b'n'] | [.., b'q', b'u', b'i', b's', b't']
            | [.., b'g', b'a', b'a', b'r', b'd'] | [.., b'm', b'a', b'n', b'n']
    ) || !word.is_ascii() && ["oğlu", "vić", "dóttir", "strøm", "ström"].iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use crate::entity::name::tests::check;

    #[test]
    fn halves_particles_and_initials() {
        check(&[
            ("Senator Seo-yeon Brackwin left.", &["p Senator Seo-yeon Brackwin [Seo-yeon Brackwin; Senator]"]),
            ("Labour Minister Min-jun Okoye left.", &["m Labour Minister Min-jun Okoye [Min-jun Okoye; labour]"]),
            ("We met Anna St. Clair. Aziz-ur-Rehman left.", &["p Anna St. Clair", "p Aziz-ur-Rehman"]),
            (
                "Ramlal s/o Kishan Lal and Senator Muthu a/l Raman left.",
                &["p Ramlal s/o Kishan Lal", "p Senator Muthu a/l Raman [Muthu a/l Raman; Senator]"],
            ),
            ("Labour Minister A. Quibell left.", &["m Labour Minister A. Quibell [A. Quibell; labour]"]),
            ("We met A. Quibell.", &["p A. Quibell"]),
            ("Minister de Souza left.", &["m Minister de Souza [de Souza; -]"]),
            ("We met Farah al-Rashid. Then al-Rashid left.", &["p Farah al-Rashid", "p al-Rashid"]),
        ]);
    }

    #[test]
    fn no_halves_particles_and_initials() {
        check(&[
            ("A low-paid Quibell. Anti-war Quibell is shut.", &[]),
            ("They like Model A. Quibell is wet. We took vitamin A. Quibell is wet.", &[]),
            ("Grade A. I'd rather stay.", &[]),
            ("The price is 5 s/o and a/c.", &[]),
        ]);
    }
}
