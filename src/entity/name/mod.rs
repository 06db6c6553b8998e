//! Names: ministers, people and bodies. Each has a folder of its rules; what serves all of them stands beside the folders.
//!
//! One pass ([`skim`]) tells by their classes and neighbours which words in capitals are worth a question. Three more go over
//! those, each marking what it takes:
//!
//! 1. [`minister`]: wherever a word of an office stands, its title and the name behind it.
//! 2. [`Page::read_names`]: bodies ([`body`]) and people ([`person`]) from left to right. What a run of capitals names is decided
//!    there, and nowhere else.
//! 3. [`join`]: the bare surnames, given names and short forms of what was named in full, before it or behind. At the end it gives
//!    each name of a minister the office of its title ([`minister::apposition`], [`minister::successor`]) and of its fullest form.

mod body;
mod gazetteer;
mod join;
mod known;
mod minister;
mod person;
mod shouted;
mod skim;
mod words;

pub(super) use gazetteer::TABLES;
pub(crate) use gazetteer::{Gazetteer, KINDS};

use super::{Context, Entity, Value};
use crate::country::Country;
use crate::lexicon::listed::List;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, flag};
use gazetteer::{Entry, sense};

/// Puts the words that rules of names ask for by name into `lexicon`, whose first they have to be.
pub(super) fn register(lexicon: &mut Lexicon) {
    words::Beside::new(lexicon);
}

/// What reading names needs, kept to be used again.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    marks: Vec<u16>,
    anchors: skim::Anchors,
    bodies: Vec<(usize, usize)>,
    people: Vec<(usize, usize)>,
    senders: body::sender::Buffers,
    names: join::Buffers,
}

/// Proposes the names of the text, of which each begins with one of `anchors`.
pub(super) fn scan(context: &Context<'_>, anchors: &[u32], buffers: &mut Buffers, found: &mut Vec<Entity>) {
    let mut page = Page::new(context, anchors, buffers);
    minister::find(&mut page, &buffers.anchors.offices, found);
    page.read_names(&buffers.anchors.names, &mut buffers.bodies, found);
    let senders = body::sender::find(&page, &buffers.anchors.senders, &mut buffers.senders);
    join::bare_names(&mut page, &buffers.bodies, senders, &buffers.anchors.rest, &mut buffers.names, found);
    (buffers.marks, buffers.people) = (page.marks, page.people);
}

/// Joins later mentions to fuller ones.
pub(super) fn join(context: &Context<'_>, buffers: &mut Buffers, found: &mut [Entity]) {
    join::fill(context.reading, &mut buffers.people, &mut buffers.names, found);
}

/// Bits of [`Page::marks`].
mod mark {
    use super::Entry;

    /// Part of a mention that was found.
    pub const TAKEN: u16 = 1;
    /// In a line of capitals only.
    pub const SHOUTED: u16 = 2;
    /// In a line whose words nearly all begin with capitals.
    pub const TITLED: u16 = 4;
    /// A phrase of the gazetteer begins there: what it is and how many tokens it has stand in the bits above.
    pub const KNOWN: u16 = 8;

    /// A place of several words ends there.
    pub const PLACE_END: u16 = 64;
    /// The title of a minister ends there, and no name is part of it.
    pub const TITLE_END: u16 = 128;

    const ENTRIES: [Entry; 4] =
        [Entry::Organization { capitals: false }, Entry::Organization { capitals: true }, Entry::Person, Entry::Other];

    /// The mark of the first token of a phrase; none where it is longer than any name.
    pub fn of_phrase(length: usize, entry: Entry) -> u16 {
        let number = ENTRIES.iter().position(|&e| e == entry).unwrap_or(0);
        u8::try_from(length).map_or(0, |length| u16::from(length) << 8 | (number as u16) << 4 | KNOWN)
    }

    /// How many tokens the phrase has whose first is marked so, and what it is.
    pub fn phrase(mark: u16) -> Option<(usize, Entry)> {
        (mark & KNOWN != 0).then(|| (usize::from(mark >> 8), ENTRIES[usize::from(mark >> 4 & 3)]))
    }
}

/// The mark of a line of these tokens: [`mark::SHOUTED`], [`mark::TITLED`] or none.
///
/// DESIGN. Nearly every line is neither, for a word has small letters that has a capital in titles, and two are not in capitals only.
/// Where those words stand cannot be foreseen, so a few tokens are looked at together.
fn style(line: &[Token]) -> u16 {
    const TOGETHER: usize = 4;
    let (mut small, mut mixed) = (false, 0);
    let mut add = |tokens: &[Token]| {
        for token in tokens {
            let word = token.kind == PieceKind::Word;
            small |= word & !token.any(flag::CAPITAL, Classes::FUNCTION);
            mixed += u32::from(word & !token.has(flag::ALL_CAPS));
        }
        small & (mixed >= 2)
    };
    let (all, rest) = line.as_chunks::<TOGETHER>();
    if all.iter().any(|tokens| add(tokens)) || add(rest) {
        return 0;
    }
    let words = line.iter().filter(|t| t.kind == PieceKind::Word);
    let (mut count, mut capitals, mut shouted) = (0, 0, 0);
    for token in words {
        count += 1;
        capitals += usize::from(token.has(flag::CAPITAL));
        shouted += usize::from(token.has(flag::ALL_CAPS));
    }
    if shouted >= 1 && shouted + 1 >= count && shouted * 4 >= count * 3 {
        mark::SHOUTED
    } else if count >= 4 && !small && capitals * 2 > count {
        mark::TITLED
    } else {
        0
    }
}

/// A text while its names are read.
struct Page<'a> {
    reading: &'a Reading<'a>,
    /// Those of the reading.
    tokens: &'a [Token],
    lexicon: &'a Lexicon,
    gazetteer: &'a Gazetteer,
    country: Option<Country>,
    /// Bits of [`mark`] for each token.
    marks: Vec<u16>,
    /// The tokens that a name can begin with: see [`Classes::NAMING`]. Every pass goes from one to the next and never over all tokens.
    anchors: &'a [u32],
    /// The first and last tokens of the names of the people and ministers found so far.
    people: Vec<(usize, usize)>,
    /// The letters that begin lines with a full stop behind, as bits: see [`Page::is_list_mark`].
    letters: u32,
}

impl<'a> Page<'a> {
    fn new(context: &Context<'a>, anchors: &'a [u32], buffers: &mut Buffers) -> Page<'a> {
        let reading = context.reading;
        let (mut marks, mut people) = (std::mem::take(&mut buffers.marks), std::mem::take(&mut buffers.people));
        people.clear();
        marks.clear();
        marks.resize(reading.tokens.len(), 0);
        let Context { lexicon, country, .. } = *context;
        let mut page = Page {
            reading,
            tokens: &reading.tokens,
            lexicon,
            gazetteer: &context.rules.names,
            country,
            marks,
            anchors,
            people,
            letters: 0,
        };
        let mut before = 0;
        for line in reading.lines.iter().filter(|line| !line.is_blank()) {
            let tokens = &reading.tokens[line.tokens()];
            page.letters |= page.letter(line.tokens().start).map_or(0, |letter| 1 << letter);
            let mut style = style(tokens);
            // What goes on from a line that is no title is none, for all its names: "… to the\nCanadian Council for Refugees and the".
            if style == mark::TITLED && before != mark::TITLED && !tokens[0].has(flag::SENTENCE_START) {
                style = 0;
            }
            before = style;
            if style != 0 {
                page.marks[line.tokens()].iter_mut().for_each(|m| *m |= style);
            }
        }
        buffers.anchors.read(reading, page.gazetteer, anchors, &mut page.marks);
        shouted::mark(&mut page, &buffers.anchors.cries);
        page
    }

    /// The number of the letter that stands there with a full stop behind, as the marks of lists do: "F."
    fn letter(&self, at: usize) -> Option<u8> {
        let token = self.token(at).filter(|t| t.end - t.start == 1)?;
        let letter = self.reading.text.as_bytes()[token.start as usize];
        (letter.is_ascii_uppercase() && self.glued(at + 1) && self.str(at + 1) == ".").then(|| letter - b'A')
    }

    /// Whether the letter with a full stop is the mark of a list, not an initial: three in the order of the alphabet begin lines.
    fn is_list_mark(&self, at: usize) -> bool {
        let listed = |letter: u8| {
            // The two letters before it, those on either side, the two behind.
            let around = u64::from(self.letters) << 2 >> letter;
            [0b111, 0b1110, 0b11100].into_iter().any(|three| around & three == three)
        };
        self.has(at, flag::LINE_START) && self.letter(at).is_some_and(listed)
    }

    fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    fn is(&self, at: usize, classes: Classes) -> bool {
        self.token(at).is_some_and(|t| t.is(classes))
    }

    fn has(&self, at: usize, flag: u8) -> bool {
        self.token(at).is_some_and(|t| t.has(flag))
    }

    fn marked(&self, at: usize, mark: u16) -> bool {
        self.marks.get(at).is_some_and(|m| m & mark != 0)
    }

    /// The words of a token as they stand; of a hyphen, whatever its form, the common one. It stands once in memory: see
    /// [`Reading::listed`].
    #[inline(never)]
    fn str(&self, at: usize) -> &'a str {
        match self.reading.str(at) {
            "‐" | "\u{2011}" => "-",
            word => word,
        }
    }

    /// The words of a token without a possessive `'s`.
    #[inline(never)]
    fn core(&self, at: usize) -> &'a str {
        self.reading.core(at)
    }

    /// Whether the token is on the list, which has no hyphen.
    fn listed(&self, at: usize, list: &List) -> bool {
        self.reading.listed(at, list)
    }

    /// Whether the token is `word`, upper and lower case and a possessive `'s` apart.
    #[inline(never)]
    fn says(&self, at: usize, word: &str) -> bool {
        self.reading.core(at).eq_ignore_ascii_case(word)
    }

    /// Whether a free word with a capital stands there.
    fn capital(&self, at: usize) -> bool {
        let (Some(token), Some(mark)) = (self.tokens.get(at), self.marks.get(at)) else { return false };
        token.has(flag::CAPITAL) & (token.kind == PieceKind::Word) & (mark & mark::TAKEN == 0)
    }

    /// Whether the words before the token `at` belong to another sentence.
    fn breaks(&self, at: usize) -> bool {
        self.has(at, flag::SENTENCE_START)
    }

    fn glued(&self, at: usize) -> bool {
        self.reading.glued(at)
    }

    /// Whether the token begins a line behind one that no text was wrapped at, a title or a short one: no name goes from one to the
    /// other.
    fn leaves_line(&self, at: usize) -> bool {
        const WRAPPED: u32 = 60;
        /// Of a line that goes on with a small letter itself.
        const GOES_ON: u32 = 45;
        const LONGEST: usize = 32;
        if at == 0 || !self.has(at, flag::LINE_START) {
            return false;
        }
        let start = (at.saturating_sub(LONGEST)..at).rev().find(|&t| self.has(t, flag::LINE_START)).unwrap_or(0);
        let length = self.tokens[at - 1].end - self.tokens[start].start;
        let first = &self.tokens[start];
        let goes_on = first.kind == PieceKind::Word && !first.has(flag::CAPITAL | flag::SENTENCE_START);
        let wide = if goes_on { GOES_ON } else { WRAPPED };
        self.marked(at - 1, mark::TITLED | mark::SHOUTED) || length < wide && at - start < LONGEST
    }

    /// What a word is within its classes, as far as those bits tell: see [`gazetteer::sense`].
    fn sense(&self, at: usize, bits: u8) -> u8 {
        self.token(at).map_or(0, |t| self.gazetteer.senses.of(t.word, bits))
    }

    fn is_honorific(&self, at: usize) -> bool {
        self.sense(at, sense::HONORIFIC) != 0
    }

    fn head_value(&self, at: usize) -> Option<u8> {
        Some(self.sense(at, sense::HEAD)).filter(|&head| head != 0)
    }

    #[inline(never)]
    fn country_is(&self, codes: &[&str]) -> bool {
        self.country.is_some_and(|c| codes.contains(&c.code()))
    }

    /// Whether no table knows the word, but for those of what stands beside numbers.
    fn is_unknown(&self, at: usize) -> bool {
        const BESIDE_NUMBERS: Classes = Classes::TIE
            .with(Classes::RANGE)
            .with(Classes::CLOCK)
            .with(Classes::SIDE)
            .with(Classes::LENGTH)
            .with(Classes::IN_FOR)
            .with(Classes::SIGN);
        self.token(at).is_some_and(|t| t.classes.without(BESIDE_NUMBERS) == Classes::NONE)
    }

    /// Whether the word is lower-cased in the language at large, so that its capital at a sentence's start says nothing.
    fn common(&self, at: usize) -> bool {
        self.is(at, Classes::COMMON.with(Classes::FUNCTION))
    }

    fn opener(&self, at: usize) -> bool {
        self.is(at, Classes::FUNCTION) || self.sense(at, sense::OPENER) != 0
    }

    fn take(&mut self, first: usize, last: usize) {
        self.marks[first..=last].iter_mut().for_each(|m| *m |= mark::TAKEN);
    }

    fn entry(&self, at: usize) -> Option<(usize, Entry)> {
        mark::phrase(self.marks.get(at).copied().unwrap_or(0)).map(|(length, entry)| (at + length, entry))
    }

    /// Second pass: what each run of capitals names. The order of the questions is the one rule of ambiguity:
    ///
    /// 1. A known body, or a run that ends or begins with a head word of bodies, is a body, also where its words are a
    ///    person's or a place's ("Walter Nash Centre", "Toronto police"); a run that ends with a word of things ("Act",
    ///    "Street", "Award") names nothing that counts, but the known body that it begins with does ("NDP motion").
    /// 2. A role, honorific or given name makes a person of the run behind it; a role takes in the body before it
    ///    ("Indigo CEO Heather Reisman"), which then is no mention of its own.
    /// 3. A place, a month, a nationality, a common word is no name.
    /// 4. What is left, unknown words, is a person where the words around it say so.
    fn read_names(&mut self, anchors: &[u32], bodies: &mut Vec<(usize, usize)>, found: &mut Vec<Entity>) {
        // So many initials of things are known at most.
        const MOST: usize = 16;
        bodies.clear();
        let (mut behind, mut things) = (0, [0; MOST]);
        let mut known = 0;
        for at in anchors.iter().map(|&at| at as usize) {
            if at < behind || self.marked(at, mark::TAKEN) {
                continue;
            }
            if let Some(name) = person::role::name_behind_matter(self, at) {
                behind = name;
                continue;
            }
            if let Some(name) = body::behind_descriptor(self, at) {
                behind = name;
                continue;
            }
            if let Some(last) = person::ship(self, at) {
                behind = last + 1;
                continue;
            }
            if let Some(mention) = person::party::with_party(self, at, bodies) {
                behind = self.put_people(&mention, bodies, found);
                continue;
            }
            let sure = person::in_capitals(self, at, bodies)
                .or_else(|| person::with_nickname(self, at, bodies))
                .or_else(|| person::surname_first(self, at, bodies))
                .or_else(|| person::with_surname_of_thing(self, at))
                .or_else(|| person::member(self, at, bodies).or_else(|| person::before_another(self, at, bodies)));
            if let Some(mention) = sure.or_else(|| person::plain_words::person(self, at, bodies)) {
                behind = mention.last + 1;
                self.put_person(&mention, bodies, found);
                continue;
            }
            match body::at(self, at) {
                body::Run::Body(last) if last == at && known < MOST && body::instrument::is_of_thing(self, at, bodies) => {
                    (things[known], known, behind) = (at, known + 1, at + 1);
                    continue;
                }
                body::Run::Body(last) if last == at && things[..known].iter().any(|&t| self.core(t) == self.core(at)) => {
                    behind = at + 1;
                    continue;
                }
                body::Run::Body(last) if last == at && (self.is_surname(at) || self.is_persons(at)) => {}
                body::Run::Body(last) => {
                    if last == at {
                        self.spell_out(at, bodies);
                    }
                    // "The Age": known with its article, marked without.
                    let first = body::start(self, at, last);
                    // "the Acting Ashanti Regional Police Commander"
                    let lead = last > at && self.str(at) == "The"
                        || last > at + 1 && matches!(self.str(at), "Acting" | "Former" | "Outgoing" | "Interim");
                    bodies.push((first + usize::from(lead), last));
                    // "Board of Trade Applauds Senate Vote"
                    behind = last + 1 + usize::from(self.marked(last + 1, mark::TITLED) && body::is_headline_verb(self, last + 1));
                    if let Some(short) = body::short_form(self, at, last) {
                        bodies.push((short, short));
                        behind = short + 1;
                    }
                    continue;
                }
                body::Run::Nothing(last) => {
                    behind = last + 1;
                    // "Bay Area Riders": a place is not all.
                    if let Some(last) = body::plain_words::body(self, at).filter(|&end| end > last) {
                        bodies.push((at, last));
                        behind = last + 1;
                    }
                    continue;
                }
                body::Run::Open => {}
            }
            if let Some(mention) = person::at(self, at, bodies) {
                behind = self.put_people(&mention, bodies, found);
            } else if let Some(last) = body::plain_words::body(self, at) {
                bodies.push((at, last));
                behind = last + 1;
            }
        }
        shouted::drop_places(self, bodies);
        // "HHS Issues NPRM", over "a notice of proposed rulemaking (NPRM)".
        let thing = |at: usize| self.entry(at).is_none() && things[..known].iter().any(|&t| self.core(t) == self.core(at));
        if known > 0 {
            bodies.retain(|&(first, last)| first < last || !thing(first));
        }
        bodies.retain(|&(first, last)| {
            let free = !(first..=last).any(|at| self.marked(at, mark::TAKEN));
            if free {
                found.push(Entity { span: self.reading.span(first, last), value: Value::Organization });
                self.take(first, last);
            }
            free
        });
        let sure = bodies.len();
        body::surroundings::in_series(self, bodies);
        found.extend(
            bodies[sure..].iter().map(|&(first, last)| Entity { span: self.reading.span(first, last), value: Value::Organization }),
        );
    }

    /// Puts down a person and the surnames behind, where a plural title stands before them; the token behind the last.
    fn put_people(&mut self, mention: &person::Mention, bodies: &mut Vec<(usize, usize)>, found: &mut Vec<Entity>) -> usize {
        self.put_person(mention, bodies, found);
        let mut end = mention.last;
        while let Some((first, last)) = person::next_of_plural(self, end).filter(|_| mention.role.is_none()) {
            let name = self.reading.span(first, last);
            found.push(Entity { span: name, value: Value::Person { name, role: None } });
            self.take(first, last);
            self.people.push((first, last));
            end = last;
        }
        person::party::closing(self, end + 1).unwrap_or(end) + 1
    }

    /// Puts down a person, in place of the bodies that the role took in.
    fn put_person(&mut self, mention: &person::Mention, bodies: &mut Vec<(usize, usize)>, found: &mut Vec<Entity>) {
        while bodies.last().is_some_and(|b| b.1 >= mention.first) {
            bodies.pop();
        }
        let name = self.reading.span(mention.name, mention.last);
        let role = mention.role.map(|last| self.reading.span(mention.first, last));
        let span = self.reading.span(mention.first, mention.last);
        found.push(Entity { span, value: Value::Person { name, role: role.map(|r| self.with_stop(r)) } });
        self.take(mention.first, mention.last);
        self.people.push((mention.name, mention.last));
    }

    /// Takes the name that the acronym at `at` stands for into `bodies`, in place of any part of it.
    fn spell_out(&self, at: usize, bodies: &mut Vec<(usize, usize)>) {
        let Some((first, last)) = body::initials::spelled_out(self, at) else { return };
        while bodies.last().is_some_and(|body| body.0 >= first) {
            bodies.pop();
        }
        if bodies.last().is_none_or(|body| body.1 < first) {
            bodies.push((first, last));
        }
    }

    /// Whether the word is the surname of one of the last people who were found before it: "Stanford" where an Ada Stanford is named.
    fn is_surname(&self, at: usize) -> bool {
        const REACH: usize = 32;
        let named = self.people.iter().rev().take(REACH);
        named.clone().any(|&(first, last)| first < last && last < at && self.core(last) == self.core(at))
    }

    /// Whether a known body's one word is a given name there, with a surname that no table knows, or that of somebody who was named so.
    fn is_persons(&self, at: usize) -> bool {
        const REACH: usize = 32;
        let surname = at + 1;
        let whole = || self.capital(surname) && !self.breaks(surname) && !self.has(surname, flag::LINE_START | flag::ALL_CAPS);
        let strange = || whole() && (self.is_unknown(surname) || self.is(surname, Classes::FAMILY_NAME) && !self.common(surname));
        let named = || self.people.iter().rev().take(REACH).any(|&(first, last)| first < last && self.core(first) == self.core(at));
        self.is(at, Classes::GIVEN_NAME) && !self.has(at, flag::ALL_CAPS) && (named() || strange() && !self.has(at, flag::POSSESSIVE))
    }

    /// A role with the full stop of its abbreviation: "Dr."
    fn with_stop(&self, role: Span) -> Span {
        if self.reading.text[role.end()..].starts_with('.') { Span::new(role.start(), role.end() + 1) } else { role }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Analyzer, Value};

    /// The names of a text: `m` minister (name; portfolio), `p` person, `o` organization.
    pub(super) fn names(text: &str) -> Vec<String> {
        names_by(&Analyzer::new(), text)
    }

    fn names_by(analyzer: &Analyzer, text: &str) -> Vec<String> {
        let analysis = analyzer.analyze(text);
        let mut all: Vec<_> = analysis.items().flat_map(|i| i.entities().to_vec()).collect();
        all.extend(analysis.others().flat_map(|o| o.entities().to_vec()));
        all.sort_by_key(|e| e.span.start());
        all.iter()
            .filter_map(|e| {
                let surface = e.span.of(text);
                Some(match e.value {
                    Value::Minister { name, portfolio } => {
                        let name = name.map_or("-", |n| n.of(text));
                        format!("m {surface} [{name}; {}]", portfolio.map_or("-".to_owned(), |p| p.words(text)))
                    }
                    Value::Person { name, role } => {
                        if let Some(role) = role {
                            format!("p {surface} [{}; {}]", name.of(text), role.of(text))
                        } else {
                            format!("p {surface}")
                        }
                    }
                    Value::Organization => format!("o {surface}"),
                    _ => return None,
                })
            })
            .collect()
    }

    /// Each text with the names that it holds.
    pub(super) fn check(cases: &[(&str, &[&str])]) {
        for (text, wanted) in cases {
            assert_eq!(names(text), *wanted, "{text}");
        }
    }

    /// The same in documents of a country.
    pub(super) fn check_in(country: &str, cases: &[(&str, &[&str])]) {
        let analyzer = Analyzer::builder().country(country.parse().unwrap()).build().unwrap();
        for (text, wanted) in cases {
            assert_eq!(names_by(&analyzer, text), *wanted, "{text}");
        }
    }

    #[test]
    fn any_text_is_read() {
        for text in [
            "",
            "Minister",
            "’s",
            "The Minister’s",
            "A & B",
            "X. Y. Z.",
            "Minister for",
            "MINISTER OF",
            "Dr. .",
            "É-",
            "Ministers Joly,",
            "Secretary of State for",
            "(ABC)",
        ] {
            names(text);
        }
    }
}
