//! The noun that a number counts: the head of the noun phrase behind it, found without a grammar by the shape of plurals.

use super::super::Context;
use super::super::number::{Number, dotted};
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::text::{PieceKind, Reading, Token, flag, is_mark};

/// The noun phrase behind a number is searched no farther.
const REACH: usize = 10;

/// Plurals that do not end in "s".
const PLURAL: &str = "\
    people children men women police staff mink sheep fish cattle deer caribou salmon trout aircraft spacecraft personnel media \
    criteria bacteria alumni data phenomena counsel accused deceased teeth feet geese mice oxen moose elk bison buffalo shrimp squid folk clergy faculty \
    youth crew offspring livestock poultry kin swine krill cod tuna grouse quail rohingya maori inuit roma tamil sami metis cree \
    larvae fungi memoranda referenda bureaux plateaux km kg ha kilowatt megawatt mw gw mi head pc mph cm mm tco2e kwh mwh gwh twh";

/// Words that look like plurals and are none.
const SINGULAR: List = List::new(
    "\
    gas bus news this less plus yes as is was has his its us pass perhaps always besides previous various lens texas kansas los las",
);

/// Plurals that stand before the noun that is counted: "four human rights lawyers".
const ATTRIBUTIVE: List = List::new(
    "\
    rights arms sports sales savings goods women systems operations communications affairs services drugs jobs homes elections \
    appeals emergency",
);

/// Bodies that there are many of by one name: "seven Fisheries Local Action Groups".
const BODIES: List = List::new(
    "groups committees councils centres centers trusts agencies boards teams units clubs associations offices partnerships forums networks \
    schools colleges courts tribunals commissions authorities",
);

/// Participles that can stand before a noun; elsewhere they end its phrase.
const PARTICIPLES: List = List::new("written built led held won lost sold found made kept brought taken");

/// Function words that stand within a noun phrase.
const MODIFIERS: List = List::new(
    "\
    other others more additional such past same recent own current previous following inside near less very mostly most like newly recently \
    freshly",
);

/// What is counted in thousands without a comma: "2000 people" is a count, "2019 elections" is none.
const IN_THOUSANDS: List = List::new(
    "\
    people signatures names emails letters supporters members jobs homes trees workers children households families tonnes tons \
    hectares acres kilometres kilometers miles metres meters students residents of women men messages calls houses comments \
    submissions followers protesters pupils refugees patients tenants employees words copies postcards birds animals",
);

/// What is measured with decimals rather than counted.
const MEASURES: List = List::new(
    "\
    km kms kilometres kilometers metres meters miles litres liters tonnes tons kg kilos kilograms grams ha hectares acres feet inches \
    yards gallons points times stars degrees watts kilowatts megawatts gigawatts units seconds volts mm cm mw gw kwh mwh gwh twh pc mph",
);

pub(super) fn register(lexicon: &mut Lexicon) {
    for word in PLURAL.split_whitespace() {
        lexicon.add(word, Classes::PLURAL);
    }
}

/// The token of the noun that `number` counts.
pub(super) fn find(context: &Context<'_>, number: &Number) -> Option<usize> {
    let reading = context.reading;
    let at = number.end;
    let at = if reading.is(at, Classes::TIE) {
        // "2,300+ tweets", "30 or more copies".
        let behind = super::bound::after(reading, at).map_or(at, |(_, end)| reading.token_near(at, end));
        let digits = reading.tokens.get(behind + 1).is_some_and(|t| t.kind == PieceKind::Number);
        if is_hyphen(reading, behind) && !digits {
            return hyphened(reading, behind + 1);
        }
        let noun = into_partitive(reading, behind)?;
        // The other end of a range counts the same: "10 to 15 people", "between 10 and 15 people", "10–15 people".
        range_end(reading, number, noun).unwrap_or(noun)
    } else {
        into_partitive(reading, at)?
    };
    let head = Walk { reading, from: at, single: number.value == 1.0 }.head()?;
    Some(owner(reading, number, at, head).unwrap_or(head))
}

/// "the five towns' mayors": the owners that are counted, not what they own. Without the article they are a kind of it ("five teachers'
/// unions"), and bodies are called so with it, too.
fn owner(reading: &Reading<'_>, number: &Number, from: usize, head: usize) -> Option<usize> {
    const KINDS: List =
        List::new("unions union homes rights refuges shelters hostels markets organisations organizations councils charities");
    let owners = head.checked_sub(2).filter(|&owners| owners >= from && is_mark!(reading.mark(owners + 1), "'" | "’"))?;
    let the = number.first > 0 && reading.says(number.first - 1, "the") && reading.glued(owners + 1);
    let kind = reading.listed(head, &BODIES) || reading.listed(head, &KINDS);
    (the && !kind && is_plural(reading, owners)).then_some(owners)
}

/// Whether a length of time stands at `at` and its phrase ends there, as told by classes: "years of", "days.". It counts nothing, and
/// is by far the most frequent noun behind a number.
#[inline]
pub(super) fn is_time(reading: &Reading<'_>, at: usize) -> bool {
    let Some([unit, next]) = reading.tokens.get(at..).and_then(|tokens| tokens.first_chunk()) else { return false };
    let last = |token: &Token| reading.text.as_bytes()[token.end as usize - 1];
    let plural = (last(unit) == b's') & !unit.has(flag::CAPITAL | flag::POSSESSIVE | flag::SENTENCE_START);
    let function = (next.kind == PieceKind::Word) & next.is(Classes::FUNCTION) & (last(next) | 0x20 != b's');
    let mark = (next.kind == PieceKind::Symbol) & !next.is(Classes::TIE);
    unit.is(Classes::TIME_UNIT) && plural & (function | mark | next.has(flag::SENTENCE_START))
}

/// "1000-person cap", "four-page summary": the noun is the word behind the hyphen. "a 60,000-strong march" counts neither word.
fn hyphened(reading: &Reading<'_>, word: usize) -> Option<usize> {
    let noun = reading.tokens.get(word).filter(|t| t.kind == PieceKind::Word && !t.is(Classes::NUMERAL.with(Classes::FUNCTION)))?;
    (!noun.is(Classes::MONTH) && !reading.listed(word, list!("strong plus odd"))).then_some(word)
}

/// The plural that ends the noun phrase from the token `at` on.
pub(super) fn head(reading: &Reading<'_>, at: usize) -> Option<usize> {
    Walk { reading, from: at, single: false }.head()
}

/// "12 of the 15 councillors", "35 of its shops", "9 out of 10 tenants", "three of them children": where the noun phrase begins.
/// `None` where only a pronoun stands there.
#[inline]
fn into_partitive(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let begins = |t: &Token| reading.text.as_bytes()[t.start as usize] | 0x20 == b'o' && t.end - t.start <= 3;
    if reading.tokens.get(at).is_some_and(begins) { partitive(reading, at) } else { Some(at) }
}

fn partitive(reading: &Reading<'_>, mut at: usize) -> Option<usize> {
    if reading.says(at, "out") && reading.says(at + 1, "of") {
        at += 1;
    }
    if !reading.says(at, "of") || starts_sentence(reading, at) {
        return Some(at);
    }
    at += 1;
    let says = |at: usize, words: &List| reading.listed(at, words);
    if says(at, list!("them us you whom which it those these")) && !(says(at, list!("those these")) && is_plural(reading, at + 1)) {
        let noun = at + 1;
        return (is_plural(reading, noun) && !starts_sentence(reading, noun)).then_some(noun);
    }
    let determiner = |at: usize| says(at, list!("the its our their his her my your these those all this that"));
    for _ in 0..4 {
        let number = reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL.with(Classes::MAGNITUDE)));
        let possessive = reading.tokens.get(at).is_some_and(|t| t.has(flag::POSSESSIVE));
        if !(determiner(at) || number || possessive) {
            break;
        }
        at += 1;
    }
    Some(at)
}

/// Behind the second number of a range whose first is `number`.
fn range_end(reading: &Reading<'_>, number: &Number, at: usize) -> Option<usize> {
    if at != number.end || !reading.is(at, Classes::RANGE) {
        return None;
    }
    let joins = reading.is_hyphen(at)
        || is_mark!(reading.mark(at), "‒" | "–" | "—")
        || reading.listed(at, list!("to or"))
        || (reading.says(at, "and") && number.first > 0 && reading.says(number.first - 1, "between"));
    let is_number = |at: usize| reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number || t.is(Classes::NUMERAL));
    if !joins || !is_number(at + 1) || number.first > 0 && reading.says(number.first - 1, "from") {
        return None;
    }
    let mut end = at + 2;
    while reading.tokens.get(end).is_some_and(|t| t.is(Classes::MAGNITUDE.with(Classes::NUMERAL)))
        || (is_hyphen(reading, end) && is_number(end + 1))
    {
        end += 1;
    }
    Some(end)
}

struct Walk<'r> {
    reading: &'r Reading<'r>,
    from: usize,
    /// Whether the number is 1, which counts a singular.
    single: bool,
}

impl Walk<'_> {
    fn head(&self) -> Option<usize> {
        let reading = self.reading;
        let (mut last, mut modifiers) = (None, 0);
        let mut at = self.from;
        while at < self.from + REACH && !starts_sentence(reading, at) {
            let token = reading.tokens.get(at)?;
            // Most words.
            if token.kind == PieceKind::Word && !token.is(Classes::NUMERAL.with(Classes::NOUN_END).with(Classes::FUNCTION)) {
                if is_plural(reading, at) {
                    return Some(self.last_plural(at));
                }
                last = Some(at);
                modifiers += 1;
                at += 1;
                if self.single && !is_adjective(reading, at - 1) {
                    break;
                }
                continue;
            }
            if token.kind == PieceKind::Symbol {
                match self.behind_mark(at, modifiers) {
                    Some(next) => at = next,
                    None => break,
                }
                continue;
            }
            if token.is(Classes::NOUN_END) && self.is_participle(at) {
                modifiers += 1;
                at += 1;
                continue;
            }
            if token.kind == PieceKind::Number || token.is(Classes::NUMERAL.with(Classes::NOUN_END)) {
                break;
            }
            if is_plural(reading, at) {
                return Some(self.last_plural(at));
            }
            if token.is(Classes::FUNCTION) && !reading.listed(at, &MODIFIERS) {
                match self.behind_conjunction(at, modifiers) {
                    Some(next) => at = next,
                    None => break,
                }
                continue;
            }
            last = Some(at);
            modifiers += 1;
            at += 1;
            if self.single && !is_adjective(reading, at - 1) {
                break;
            }
        }
        last.filter(|&at| self.single || reading.tokens[at].is(Classes::DEMONYM))
    }

    /// "40 written replies", "nine newly built homes", "six women-led groups": a participle before the noun, not a verb behind it.
    fn is_participle(&self, at: usize) -> bool {
        let reading = self.reading;
        let adverb = || at > self.from && reading.bytes(at - 1).ends_with(b"ly");
        let tied = || at > self.from + 1 && is_hyphen(reading, at - 1);
        let told = reading.says(at, "written") || adverb() || tied();
        told && reading.listed(at, &PARTICIPLES) && is_plural(reading, at + 1) && !starts_sentence(reading, at + 1)
    }

    /// The token to go on with behind the mark `at`: hyphens, quotes, brackets of a possessive plural.
    fn behind_mark(&self, at: usize, modifiers: usize) -> Option<usize> {
        let reading = self.reading;
        let mark = reading.mark(at);
        if is_mark!(mark, "-" | "‐" | "\u{2011}" | "–" | "/" | "’" | "'") && reading.glued(at)
            || is_mark!(mark, "\"" | "“" | "‘" | "*" | "**" | "_")
        {
            return Some(at + 1);
        }
        match reading.bytes(at) {
            // "seven small, rural schools"
            b"," if modifiers > 0 && is_word(reading, at + 1) && is_plural(reading, at + 2) => Some(at + 1),
            b"&" if modifiers > 0 => Some(at + 1),
            _ => None,
        }
    }

    /// "eight state and territory agencies": over "and" where no noun stood yet.
    fn behind_conjunction(&self, at: usize, modifiers: usize) -> Option<usize> {
        let reading = self.reading;
        let joins = reading.listed(at, list!("and or"));
        let soon = is_plural(reading, at + 2) && is_word(reading, at + 1)
            || is_plural(reading, at + 3) && is_word(reading, at + 1) && is_word(reading, at + 2);
        (joins && modifiers > 0 && soon).then_some(at + 1)
    }

    /// The last of the plurals that follow each other: "trade unions", "four women workers", "30 arms dealers".
    fn last_plural(&self, first: usize) -> usize {
        let reading = self.reading;
        let mut head = first;
        loop {
            let mut next = head + 1;
            let tied = reading.is(next, Classes::TIE) && reading.glued(next);
            if tied && is_mark!(reading.mark(next), "’" | "'" | "-" | "\u{2011}") {
                next += 1;
            }
            if starts_sentence(reading, next) {
                return head;
            }
            let noun = |at: usize| is_plural(reading, at) && !starts_sentence(reading, at) && !reading.tokens[at].is(Classes::NOUN_END);
            let stands_before = || {
                let possessive = reading.tokens[head].has(flag::POSSESSIVE) || next == head + 2;
                let name = reading.tokens[head].has(flag::CAPITAL) && reading.tokens[next].has(flag::CAPITAL);
                possessive || name || ATTRIBUTIVE.contains(reading.core(head))
            };
            // "seven Fisheries Local Action Groups"
            let named = |at: usize| is_word(reading, at) && reading.tokens[at].has(flag::CAPITAL) && !starts_sentence(reading, at);
            let bodies = || {
                let last = next + 2;
                let part = |at: usize| reading.is(at, Classes::COMMON) || reading.is(at, Classes::NAME_PART);
                reading.tokens[head].has(flag::CAPITAL)
                    && named(next)
                    && named(next + 1)
                    && part(next)
                    && noun(last)
                    && reading.listed(last, &BODIES)
            };
            if noun(next) {
                head = next;
            } else if bodies() {
                head = next + 2;
            } else if (is_word(reading, next) && stands_before() || tied && PARTICIPLES.contains(reading.bytes(next))) && noun(next + 1) {
                head = next + 1;
            } else {
                return head;
            }
        }
    }
}

#[inline]
fn starts_sentence(reading: &Reading<'_>, at: usize) -> bool {
    reading.tokens.get(at).is_none_or(|t| t.has(flag::SENTENCE_START))
}

fn is_hyphen(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Classes::TIE) && reading.glued(at) && reading.glued(at + 1) && (reading.is_hyphen(at) || is_mark!(reading.mark(at), "–"))
}

/// A word that can stand before a noun: no function word, no verb that we know.
fn is_word(reading: &Reading<'_>, at: usize) -> bool {
    reading
        .tokens
        .get(at)
        .is_some_and(|t| t.kind == PieceKind::Word && !t.is(Classes::FUNCTION.with(Classes::NOUN_END).with(Classes::NUMERAL)))
}

/// Words that are modifiers by their endings or listed as such.
fn is_adjective(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.str(at);
    MODIFIERS.contains(word)
        || reading.tokens[at].is(Classes::DEMONYM)
        || list!("new old big small final major single young local public").contains(word)
        || ["ed", "al", "ic", "ous", "ive", "ful", "able"].iter().any(|e| word.len() > 4 && word.ends_with(e))
}

/// Whether the token is a noun in the plural, by its shape or the list.
#[inline]
pub(super) fn is_plural(reading: &Reading<'_>, at: usize) -> bool {
    let Some(token) = reading.tokens.get(at).filter(|t| t.kind == PieceKind::Word) else { return false };
    // The last letters tell of most words that they are none: "cats", "women", "people", "folk".
    let bytes = reading.text.as_bytes();
    let (before, last) = (bytes[(token.end as usize).saturating_sub(2)], bytes[token.end as usize - 1]);
    let irregular = ((last == b'n') & (before == b'e')) | ((before == b'l') & matches!(last, b'e' | b'k'));
    token.is(Classes::PLURAL) || (last | 0x20 == b's') | irregular && has_plural_shape(reading, at, token)
}

/// Whether an "s" behind this letter ends a plural: not in "gas", "bus", "this", "it's".
fn takes_plural(letter: u8) -> bool {
    const NONE: u32 = 1 << (b's' & 31) | 1 << (b'u' & 31) | 1 << (b'i' & 31);
    let letters = letter.is_ascii_alphabetic() & (NONE >> (letter & 31) & 1 == 1);
    !letters & (letter != b'\'')
}

fn has_plural_shape(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    let word = if token.has(flag::POSSESSIVE) { reading.core(at) } else { reading.str(at) };
    let shaped = match word.as_bytes() {
        [_, .., before, b's'] => takes_plural(*before) || word.len() == 4 && word.ends_with("MPs"),
        // Four letters can be initials.
        [_, .., before, b'S'] if token.has(flag::ALL_CAPS) && (word.len() > 4 || word.len() == 4 && is_shouted(reading, at, token)) => {
            takes_plural(*before)
        }
        b"MPS" => true,
        [_, .., b'm', b'e', b'n'] | [.., b'p', b'l', b'e'] | [.., b'r', b'e', b'n'] | [.., b'o', b'l', b'k'] => {
            ["women", "men", "people", "children", "folk"].iter().any(|e| word.len() > e.len() && word.ends_with(e)) && word != "specimen"
        }
        _ => false,
    };
    if !shaped || SINGULAR.contains(word) || token.is(Classes::FUNCTION.with(Classes::NOUN_END)) && !MODIFIERS.contains(word) {
        return false;
    }
    if !token.has(flag::CAPITAL) {
        return true;
    }
    // "1050 Brussels" is a place, "a father of two Tom Waters" a name.
    let named = at > 0 && token.is(Classes::FAMILY_NAME) && reading.tokens[at - 1].is(Classes::GIVEN_NAME);
    !named && (!token.is(Classes::PLACE) || token.is(Classes::DEMONYM))
}

/// Whether four letters in capitals are sure to be no initials: they are a word of the language, or a long one beside them is in
/// capitals, too.
fn is_shouted(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    const LONG: usize = 5;
    let long =
        |at: usize| reading.tokens.get(at).is_some_and(|t| t.has(flag::ALL_CAPS) && t.span().len() >= LONG && t.kind == PieceKind::Word);
    token.is(Classes::COMMON) || long(at + 1) || at > 1 && long(at - 2)
}

/// Where the noun begins: "co-sponsors" and "e-mails" are one word.
pub(super) fn start(reading: &Reading<'_>, from: usize, at: usize) -> usize {
    let compound = at > from + 1
        && is_hyphen(reading, at - 1)
        && reading.glued(at - 1)
        && reading.tokens[at - 2].kind == PieceKind::Word
        && !reading.listed(at - 2, list!("plus odd"));
    if compound { at - 2 } else { at }
}

/// Whether the noun is one that is counted in thousands.
pub(super) fn in_thousands(reading: &Reading<'_>, at: usize) -> bool {
    reading.listed(at, &IN_THOUSANDS)
}

/// "2.500 farmers": thousands behind a full stop where the country writes so. Elsewhere they are decimals, unless nothing is counted in
/// such: nobody writes a nought behind decimals of farmers, nor a part of a person.
pub(super) fn in_thousands_by_stop(context: &Context<'_>, number: &Number, unit: Option<usize>) -> Number {
    let reading = context.reading;
    let Some(digits) = dotted::thousands(reading.text, number) else { return *number };
    if unit.is_none() && !reading.says(number.end, "of") {
        return *number;
    }
    let measured = unit.is_some_and(|unit| reading.listed(unit, &MEASURES))
        || dotted::is_rate(context, number, unit.map_or(number.end, |unit| unit + 1));
    let round = digits.ends_with('0');
    let grouped = if dotted::is_home(context.country) {
        round || !measured
    } else {
        !measured && (round || unit.is_some_and(|unit| in_thousands(reading, unit)))
    };
    if grouped { number.times(1_000.0) } else { *number }
}
