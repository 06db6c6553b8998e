//! What a heading says of its item's status: "BIG NEW WIN –", "[PENDING]", "Still waiting:", "4. VICTORY –", "… (won)".
//!
//! A declaration is a status phrase ("win", "no response yet"), with words of degree before it ("big new") and after it
//! ("for now"), that punctuation sets apart from the rest of the heading. In a sentence the same words declare nothing.

use super::telling::{self, Telling, Told, tell};
use super::vocabulary::{ADVERSARIES, BIG, COLLECTIVES, Force, HARMFUL, STATUSES, TIDINGS, UNDECIDED};
use crate::lexicon::listed::list;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::status::Label;
use crate::text::phrase::Phrases;
use crate::text::{PieceKind, Reading, Token, flag};
use std::ops::Range;

/// The words that declare.
#[derive(Clone, Debug, Default)]
pub(super) struct Statuses {
    pub phrases: Phrases<(Label, Force)>,
}

/// What a heading declares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Declaration {
    pub label: Option<(Label, Span)>,
    pub update: bool,
}

/// The most tokens between a status phrase and the punctuation that sets it apart.
const TAIL: usize = 6;
/// The most words of degree before a status phrase.
const DEGREES: usize = 5;
/// How far into a line a declaration at its end is looked for.
const REACH: usize = 40;
/// How many tokens behind "Update" are searched for a status: "update on a past win".
const UPDATED: usize = 7;
/// How many tokens behind a status at the end of a line may follow it: "(won for now)".
const CLOSING: usize = 4;
/// The last word of a heading stands among so many of its last tokens: "we won!!!".
const SHOUT: usize = 4;

/// What the words tell that may declare.
const DECLARES: u8 = tell::STATUS | tell::UPDATE;

impl Statuses {
    pub fn new(lexicon: &mut Lexicon) -> Statuses {
        let mut statuses = Statuses::default();
        for (label, force, phrases) in STATUSES {
            for phrase in phrases.split('|') {
                statuses.phrases.insert(phrase.trim(), (*label, *force), Classes::STATUS, lexicon);
                telling::mark(phrase, Classes::STATUS_ALONE, lexicon);
            }
        }
        for word in super::vocabulary::DEGREES.split_whitespace() {
            lexicon.add(word, Classes::DEGREE);
        }
        for word in super::vocabulary::POSSESSORS.split_whitespace() {
            lexicon.add(word, Classes::POSSESSOR);
        }
        for word in super::vocabulary::UPDATES.split_whitespace() {
            lexicon.add(word, Classes::UPDATE);
        }
        lexicon.add("follow", Classes::FOLLOW_UP);
        statuses
    }

    /// Reads a line of the tokens `marks..last`, whose words begin at `first`. `heading`: the line stands for itself, it is not
    /// the beginning of a paragraph. `told`: of the tokens around, those that tell something.
    #[inline]
    pub fn read(&self, reading: &Reading<'_>, told: Told<'_>, marks: usize, first: usize, last: usize, heading: bool) -> Declaration {
        // Most lines of prose have nothing to be looked at.
        if !heading & (marks == first) && (told.all & DECLARES == 0 || !may_declare(reading, told, first)) {
            return Declaration::default();
        }
        self.read_closely(reading, told, marks, first, last, heading)
    }

    fn read_closely(&self, reading: &Reading<'_>, told: Told<'_>, marks: usize, first: usize, last: usize, heading: bool) -> Declaration {
        let adorns = |t: usize| {
            reading.tokens[t].kind == PieceKind::Symbol
                && !matches!(reading.byte(t), b'!' | b'.' | b'?' | b':' | b')' | b']' | b'}')
                && reading.str(t) != "…"
        };
        let (mut last, end) = (last, last);
        while last > first + 1 && adorns(last - 1) {
            last -= 1;
        }
        let whole = last;
        let last = whole.min(first + REACH);
        let told = if told.all & DECLARES != 0 { told.within(first as u32, last as u32) } else { Told::NOTHING };
        let declares = told.all & DECLARES != 0;
        let line = Line { statuses: self, reading, telling: told.telling, first, last, whole, heading };
        let states = told.all & tell::STATUS != 0;
        let updates = told.all & tell::UPDATE != 0;
        let mut found = if declares { line.at_start() } else { Declaration::default() };
        let sign = || {
            (marks..first).chain(if heading { whole..end } else { 0..0 }).find_map(|t| Some((sign(reading.char(t)?)?, line.span(t, t + 1))))
        };
        if found.label.is_none()
            && let Some(label) = if states { line.at_end() } else { None }.or_else(|| line.shouted()).or_else(sign)
        {
            found.label = Some(label);
        }
        if !found.update
            && updates
            && let Some(later) = line.update_within()
        {
            found = Declaration { label: found.label.or(later.label), update: true };
        }
        found
    }

    /// Reads a line that is a field: "Status: pending", "**Outcome:** won".
    pub fn field(&self, reading: &Reading<'_>, first: usize, last: usize) -> Option<(Label, Span)> {
        let first = (first..last).find(|&t| !matches!(reading.str(t), "*" | "_" | "-" | "•"))?;
        if reading.str(first + 1) != ":" {
            return None;
        }
        let line = Line { statuses: self, reading, telling: &[], first, last: last.min(first + REACH), whole: last, heading: true };
        let value = line.behind_name_of_status(first);
        let (label, _, _, end) = line.phrase(value).filter(|_| value > first)?;
        Some((label, line.span(value, end)))
    }

    /// Reads a cell of a table that states a status and nothing before it: "WON", "✅", "Stalled – no hearing", "pending (since May)".
    pub fn cell(&self, reading: &Reading<'_>, cell: Range<usize>) -> Option<(Label, Span)> {
        let first = cell.clone().find(|&t| !matches!(reading.byte(t), b'*' | b'_' | b'[' | b'('))?;
        let line = Line { statuses: self, reading, telling: &[], first, last: cell.end, whole: cell.end, heading: true };
        let sign = || cell.clone().find_map(|t| Some((sign(reading.char(t)?)?, line.span(t, t + 1))));
        let Some((label, force, start, end)) = line.phrase(line.behind_name_of_status(first)) else { return sign() };
        if force == Force::Capitals && !line.caps(start, end) {
            return None;
        }
        let apart = end == cell.end || line.is_end(end) || matches!(reading.byte(end), b',' | b'(' | b'*' | b'_' | b';');
        apart.then(|| (label, line.span(start, end)))
    }
}

struct Line<'a> {
    statuses: &'a Statuses,
    reading: &'a Reading<'a>,
    /// Of its tokens, those that tell something.
    telling: &'a [Telling],
    first: usize,
    last: usize,
    whole: usize,
    heading: bool,
}

impl Line<'_> {
    /// "BIG WIN –", "[WIN]", "Update on a past win:", "Victory for …".
    fn at_start(&self) -> Declaration {
        let mut at = self.first;
        while at < self.last && matches!(self.reading.str(at), "[" | "(" | "*" | "_" | "\"" | "“" | ":" | "#") {
            at += 1;
        }
        if !self.may_open(at) {
            return Declaration::default();
        }
        let at = self.behind_name_of_status(at);
        let updated = self.update(at);
        if let Some(update) = updated {
            return update;
        }
        match self.phrase_set_apart(at) {
            Some((label, span, end)) => {
                let words = self.reading.tokens_in(span).start..end.min(self.last);
                let update = words.into_iter().any(|t| self.updates(t)) || self.updates_next(end);
                Declaration { label: Some((label, span)), update }
            }
            None => Declaration::default(),
        }
    }

    /// Whether a declaration can open with the token: most lines are passed over.
    fn may_open(&self, at: usize) -> bool {
        const OPENING: Classes = Classes::STATUS.with(Classes::UPDATE).with(Classes::FOLLOW_UP).with(Classes::DEGREE);
        self.reading.tokens.get(at).is_some_and(|t| t.is(OPENING) || is_degree(t))
            || ["news", "status", "outcome", "result"].iter().any(|word| self.reading.says(at, word))
    }

    /// "Dell Mill — UPDATE TO A WIN: wages", "VICTORY – the dam – UPDATE".
    fn update_within(&self) -> Option<Declaration> {
        let last = self.last.max(self.first + 2);
        let words = self.reading.tokens.get(self.first + 2..last)?;
        let updates = |(_, token): &(usize, &Token)| token.is(Classes::UPDATE.with(Classes::FOLLOW_UP));
        let at = (self.first + 1..)
            .zip(words)
            .filter(updates)
            .map(|(at, _)| at)
            .find(|&t| self.separates(t) && self.updates(t + 1) && self.caps(t + 1, t + 2))?;
        self.update(at + 1).or((at + 2 == self.last).then_some(Declaration { label: None, update: true }))
    }

    /// "Update", "follow-up".
    fn updates(&self, at: usize) -> bool {
        let parts = |n: usize, word: &str| self.reading.str(at + n).eq_ignore_ascii_case(word);
        let token = &self.reading.tokens[at];
        token.is(Classes::UPDATE) || token.is(Classes::FOLLOW_UP) && self.reading.is_hyphen(at + 1) && parts(2, "up")
    }

    /// "Victory, update –": the word right behind the comma.
    fn updates_next(&self, end: usize) -> bool {
        (end..(end + 3).min(self.last)).any(|t| self.updates(t)) && matches!(self.reading.str(end), "," | "/")
    }

    /// "Status: pending": behind the name of the field.
    fn behind_name_of_status(&self, at: usize) -> usize {
        let named = at + 1 < self.last
            && self.reading.str(at + 1) == ":"
            && ["status", "outcome", "result"].iter().any(|n| self.reading.says(at, n));
        let mut value = at + 2;
        while named && value < self.last && matches!(self.reading.str(value), "*" | "_" | "[") {
            value += 1;
        }
        let stated = named && self.reading.tokens.get(value).is_some_and(|t| t.is(Classes::STATUS) || is_degree(t));
        if stated { value } else { at }
    }

    /// "Update on a win", "New update:", "Follow-up to our victory –".
    fn update(&self, at: usize) -> Option<Declaration> {
        let tokens = &self.reading.tokens;
        let mut start = at;
        while start + 1 < self.last
            && start < at + DEGREES
            && is_degree(&tokens[start])
            && !self.reading.str(start + 1).eq_ignore_ascii_case("on")
        {
            start += 1;
        }
        // "News on a win", "more on our victory".
        let says = |at: usize, words: &[&str]| words.iter().any(|w| self.reading.says(at, w));
        let news = || start + 1 < self.last && says(start, &["news", "more", "latest"]) && says(start + 1, &["on", "about"]);
        if start >= self.last || !self.updates(start) && !news() {
            return None;
        }
        let mut end = start + 1;
        while end < self.last && end < start + UPDATED {
            let token = &tokens[end];
            if token.is(Classes::STATUS)
                && let Some((behind, &(label, force))) = self.statuses.phrases.longest(self.reading, end)
                && (force == Force::Strong || force != Force::Mixed && self.caps(end, behind))
            {
                return Some(Declaration { label: Some((label, self.span(at, behind))), update: true });
            }
            if self.separates(end) {
                break;
            }
            end += 1;
        }
        let plain = self.reading.str(start);
        let word = plain.len() >= 6 && plain.as_bytes()[..6].eq_ignore_ascii_case(b"update");
        let next = start + 1;
        let opens = next < self.last
            && (self.separates(next)
                || self.reading.str(next) == ","
                || tokens[next].kind == PieceKind::Number
                || self.reading.str(next) == "#"
                || tokens[next].is(Classes::MONTH));
        (word && opens).then_some(Declaration { label: None, update: true })
    }

    /// A status phrase from `at`, with words of degree, up to punctuation that sets it apart: label, span, token behind it.
    fn phrase_set_apart(&self, at: usize) -> Option<(Label, Span, usize)> {
        let (label, force, _, end) = self.phrase(at).filter(|found| !self.is_for_others(found.3))?;
        let caps = self.caps(at, end);
        let mut tail = end;
        let limit = (end + TAIL).min(self.last);
        if tail < self.last && self.is_end(tail) {
            // "Won." at the start of a paragraph is its first sentence, unless it is written as a label.
            let stop = self.reading.str(tail) == ".";
            if stop && !caps && !self.heading {
                return None;
            }
            return (force != Force::Capitals || caps || self.closes(tail)).then(|| (label, self.span(at, end), end));
        }
        if tail >= self.whole {
            let alone = self.heading && (force == Force::Strong || caps);
            return alone.then(|| (label, self.span(at, end), end));
        }
        if self.is_badge(at, tail) {
            return Some((label, self.span(at, end), end));
        }
        let linked = self.links(tail);
        if !(linked || caps && force == Force::Strong && self.caps(tail, tail + 1)) {
            return None;
        }
        while tail < limit {
            if self.is_end(tail) && self.reading.str(tail) != "." {
                return (force == Force::Strong || caps).then(|| (label, self.span(at, end), tail));
            }
            tail += 1;
        }
        // "Victory for …": a heading that opens with the noun.
        (self.heading && linked && force == Force::Strong && self.reading.str(end) != ",").then(|| (label, self.span(at, end), end))
    }

    /// Whether a status in capitals stands before a heading that is not: "WON Night buses for Harl".
    fn is_badge(&self, at: usize, end: usize) -> bool {
        const FEWEST: usize = 2;
        let rest = self.reading.tokens.get(end..self.last).unwrap_or(&[]);
        let words = || rest.iter().filter(|t| t.kind == PieceKind::Word);
        self.heading
            && self.caps(at, end)
            && self.capitals(at, end) > 2
            && words().count() >= FEWEST
            && rest.first().is_some_and(|t| t.kind == PieceKind::Word && t.has(flag::CAPITAL) && !t.has(flag::ALL_CAPS))
            && words().any(|t| !t.has(flag::CAPITAL))
            && !words().any(|t| t.has(flag::ALL_CAPS) && t.end - t.start > 4)
    }

    /// A status phrase from `at`, words of degree before it taken along: label, force, its first token, the one behind.
    fn phrase(&self, at: usize) -> Option<(Label, Force, usize, usize)> {
        let tokens = &self.reading.tokens;
        let mut start = at;
        while start < self.last && start <= at + DEGREES {
            if tokens[start].is(Classes::STATUS)
                && let Some((end, &(label, force))) = self.statuses.phrases.longest(self.reading, start)
                && end <= self.whole
            {
                if force == Force::Mixed {
                    return None;
                }
                let found = Some((label, force, start, end));
                // "Partial victory": the word is of degree where a status follows.
                let degree = end == start + 1 && is_degree(&tokens[start]) && start < at + DEGREES;
                let fuller = if degree { self.phrase(end) } else { None };
                return fuller.or(found).filter(|found| found.0 != Label::Win || !self.falls_short(at, found.2));
            }
            if !is_degree(&tokens[start]) {
                return None;
            }
            start += 1;
        }
        None
    }

    /// "Almost a win", "Nearly won": no win.
    fn falls_short(&self, first: usize, last: usize) -> bool {
        (first..last).any(|t| self.reading.says(t, "almost") || self.reading.says(t, "nearly"))
    }

    /// "Victory for developers: …", "Bad news for Big Oil": the other side's, and what it says is not where the demand stands.
    fn is_for_others(&self, end: usize) -> bool {
        const LONGEST: usize = 6;
        if end >= self.last || !self.reading.says(end, "for") {
            return false;
        }
        let goes_on = |t: &usize| {
            let word = self.reading.tokens[*t].kind == PieceKind::Word || self.reading.is_hyphen(*t);
            word && !list!("in of on at over as after and or but with who that which to from by against since when while")
                .contains(self.reading.core(*t))
        };
        let Some(head) = (end + 1..self.last.min(end + 1 + LONGEST)).take_while(goes_on).last() else { return false };
        let (word, before) = (self.reading.core(head), if head > end + 1 { self.reading.core(head - 1) } else { "" });
        let owns = self.reading.tokens[head].has(flag::POSSESSIVE) || matches!(self.reading.str(head + 1), "'" | "’");
        !owns
            && (list!(ADVERSARIES).contains(word)
                || list!(COLLECTIVES).contains(word) && list!(HARMFUL).contains(before)
                || list!(BIG).contains(word) && before.eq_ignore_ascii_case("big"))
    }

    /// "… (won)", "… – LOST", "… | Outcome: promised". Looked for before each word that can begin a status phrase alone.
    fn at_end(&self) -> Option<(Label, Span)> {
        let mut next = self.first + 1;
        // One question, as the answer cannot be foreseen.
        let stated = |one: &&Telling| one.tells(tell::STATUS) & is_set_apart(self.reading, one.token as usize);
        for stated in self.telling.iter().filter(stated).map(|one| one.token as usize) {
            let Some(from) = self.mark_before(stated) else { continue };
            for at in next.max(from)..stated {
                if !self.may_state(at) {
                    continue;
                }
                let begins = |t: &usize| self.reading.tokens[*t].has(flag::SENTENCE_START);
                if !self.heading && (self.first + 1..=at).filter(begins).count() > 1 {
                    return None;
                }
                if let found @ Some(_) = self.stated_behind(at) {
                    return found;
                }
            }
            next = next.max(stated);
        }
        None
    }

    /// The first token that can be the mark before the status phrase at `stated`, where one can begin there: words of degree
    /// may stand between, and the name of a field.
    #[inline]
    fn mark_before(&self, stated: usize) -> Option<usize> {
        const NAME: usize = 2;
        let before = self.reading.tokens.get(..stated)?;
        let mut at = stated;
        while at > self.first && stated - at <= DEGREES && is_degree(&before[at - 1]) {
            at -= 1;
        }
        let marks = at;
        while at > self.first && before[at - 1].kind == PieceKind::Symbol {
            at -= 1;
        }
        (at < marks).then(|| at.saturating_sub(NAME))
    }

    /// The status behind the mark `at`, where it ends its sentence or stands in brackets.
    fn stated_behind(&self, at: usize) -> Option<(Label, Span)> {
        let text = self.reading.str(at);
        let opens = matches!(text, "(" | "[" | "{");
        let stop = matches!(text, "." | ":" | "!" | "?");
        if !opens && !stop && !self.separates(at) {
            return None;
        }
        let start = self.behind_name_of_status(at + 1);
        let (label, force, _, end) = self.phrase(start).filter(|_| !self.is_quoted(start))?;
        let caps = self.caps(start, end) && self.capitals(start, end) > 2;
        let named = start > at + 1;
        let mut close = end;
        while close < self.last && close < end + CLOSING && !self.is_end(close) {
            close += 1;
        }
        let short = close == end || self.links(end) && (opens || named) || caps;
        let ends = close >= self.whole || self.is_end(close) && (caps || opens || close + 2 >= self.whole);
        let fits = if opens {
            (close == end || force == Force::Strong || caps) && matches!(self.reading.str(close), ")" | "]" | "}")
        } else if stop {
            caps || named || (text == ":" && self.heading && force == Force::Strong && close >= self.whole)
        } else {
            caps || named || (self.heading && force != Force::Capitals)
        };
        (short && ends && fits).then(|| (label, self.span(start, end)))
    }

    /// Whether the token is a mark with a status phrase, or the name of a field and its colon, right behind it: the one look
    /// that most tokens get.
    #[inline]
    fn may_state(&self, at: usize) -> bool {
        let [mark, next, rest @ ..] = &self.reading.tokens[at..] else { return false };
        let field = rest.first().is_some_and(|t| t.kind == PieceKind::Symbol);
        (mark.kind == PieceKind::Symbol) & (next.is(Classes::STATUS.with(Classes::DEGREE).with(Classes::POSSESSOR)) | field)
    }

    /// "Library saved!", "… we won!": the last words of a heading that ends in a shout.
    fn shouted(&self) -> Option<(Label, Span)> {
        if !self.heading || self.last != self.whole {
            return None;
        }
        let end = (self.first..self.last).rev().take(SHOUT).find(|&t| self.reading.tokens[t].kind == PieceKind::Word)?;
        let shout = self.reading.str(end + 1) == "!" && end > self.first;
        let word = ["saved", "won"].iter().any(|w| self.reading.says(end, w)) && !self.falls_short(self.first, end);
        (shout && word && !self.is_quoted(end)).then(|| (Label::Win, self.span(end, end + 1)))
    }

    /// Whether the token stands within quotation marks that open before it: another's heading.
    fn is_quoted(&self, at: usize) -> bool {
        let mut open = false;
        for t in self.first..at {
            match self.reading.byte(t) {
                b'"' => open = !open,
                0 => match self.reading.str(t) {
                    "“" | "«" | "„" => open = true,
                    "”" | "»" => open = false,
                    _ => {}
                },
                _ => {}
            }
        }
        open
    }

    /// Whether the words from `first` to `last` are all in capitals.
    fn caps(&self, first: usize, last: usize) -> bool {
        let last = last.min(self.reading.tokens.len());
        first < last
            && self.reading.tokens[first..last].iter().enumerate().all(|(n, t)| {
                t.kind != PieceKind::Word || t.has(flag::ALL_CAPS) || (t.has(flag::CAPITAL) && self.reading.str(first + n).len() == 1)
            })
    }

    fn capitals(&self, first: usize, last: usize) -> usize {
        (first..last).map(|t| self.reading.str(t).len()).sum()
    }

    /// Whether the token sets what stands before it apart from what follows.
    fn is_end(&self, at: usize) -> bool {
        self.reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Symbol)
            && (self.separates(at) || self.closes(at) || matches!(self.reading.str(at), ":" | "!" | "." | "…" | "..."))
    }

    fn closes(&self, at: usize) -> bool {
        matches!(self.reading.str(at), "]" | ")" | "}" | "*")
    }

    /// A dash with space around it, a bar, a point in the middle.
    fn separates(&self, at: usize) -> bool {
        if self.reading.tokens.get(at).is_none_or(|t| t.kind != PieceKind::Symbol) {
            return false;
        }
        match self.reading.str(at) {
            "–" | "—" | "|" | "·" | "•" | "→" | ":" | "»" | "―" | "‖" | "★" | "►" | "▶" | "➜" | "›" | "❯" => true,
            "-" | "/" | ">" => self.reading.tokens[at].has(flag::SPACE_BEFORE),
            _ => false,
        }
    }

    /// Whether the token can follow a status phrase within its declaration: "for now", "(since 1996)", "#3", ", again".
    fn links(&self, at: usize) -> bool {
        let Some(token) = self.reading.tokens.get(at) else { return false };
        if at >= self.last {
            return false;
        }
        match token.kind {
            PieceKind::Word => {
                ["for", "on", "in", "of", "with", "at", "against", "over", "again", "and", "from", "to", "after", "since", "by"]
                    .iter()
                    .any(|w| self.reading.says(at, w))
                    || self.updates(at)
            }
            PieceKind::Number => true,
            _ => matches!(self.reading.str(at), "," | "(" | "#" | "&" | "+"),
        }
    }

    fn span(&self, first: usize, last: usize) -> Span {
        self.reading.span(first, last - 1)
    }
}

/// Whether the words of a status that opens an item declare it. In a question they do not, "A win at the hearing?", nor do good news in
/// a paragraph, or in a heading that goes on with them: "Good news on the ferries".
pub(super) fn is_firm(reading: &Reading<'_>, label: Label, words: Span, heading: bool) -> bool {
    let end = reading.tokens_in(words).end;
    let line = &reading.lines[reading.line_of(end - 1)];
    let stops = |t: &usize| matches!(reading.byte(*t), b'.' | b'!' | b'?' | b':');
    let mut marks = (end..line.last as usize).filter(stops);
    let asks = match marks.next() {
        // "VICTORY?!", "VICTORY!?"
        Some(mark) => reading.byte(mark) == b'?' || marks.next().is_some_and(|next| next == mark + 1 && reading.byte(next) == b'?'),
        None => false,
    };
    let apart = || matches!(reading.str(end), ":" | "!" | "–" | "—" | "-");
    let tidings = label == Label::Win && list!(TIDINGS).contains(reading.core(end - 1));
    let words = words.of(reading.text);
    let undecided = UNDECIDED.iter().any(|undecided| {
        let before = words.len().checked_sub(undecided.len());
        before.and_then(|at| words.get(at..)).is_some_and(|last| last.eq_ignore_ascii_case(undecided))
    });
    !asks && !undecided && (!tidings || heading && apart())
}

/// "Big", "new", "last year's".
fn is_degree(token: &Token) -> bool {
    token.is(Classes::DEGREE) | (token.has(flag::POSSESSIVE) & token.is(Classes::POSSESSOR))
}

/// Whether a line of prose may declare that begins at `first`: with its first word, behind words of degree or of news, or behind a
/// mark. Where a name of a field or a bracket opens it, or it tells of an update, it may.
fn may_declare(reading: &Reading<'_>, told: Told<'_>, first: usize) -> bool {
    let Some(token) = reading.tokens.get(first).filter(|t| t.kind == PieceKind::Word) else { return true };
    let leads = is_degree(token) || reading.says(first, "news");
    let reach = if leads { first + 2 * DEGREES + UPDATED } else { first };
    let states = |one: &Telling| {
        let at = one.token as usize;
        one.tells(tell::STATUS) & ((at <= reach) | is_set_apart(reading, at))
    };
    told.all & tell::UPDATE != 0 || reading.byte(first + 1) == b':' || told.telling.iter().fold(false, |any, one| any | states(one))
}

/// Whether a mark stands before the token, or a word of degree behind a mark or another such word.
#[inline]
fn is_set_apart(reading: &Reading<'_>, at: usize) -> bool {
    let [before, other] = [1, 2].map(|back| &reading.tokens[at.saturating_sub(back)]);
    let mark = |t: &Token| t.kind == PieceKind::Symbol;
    mark(before) | (is_degree(before) & (mark(other) | is_degree(other)))
}

/// The status that a sign at the start of a line stands for.
fn sign(sign: char) -> Option<Label> {
    Some(match sign {
        '✅' | '☑' | '🏆' | '🟢' | '🥇' => Label::Win,
        '🟡' | '🟠' | '🔄' | '🔜' => Label::Movement,
        '⏳' | '⌛' | '🔴' | '❌' | '🕒' => Label::Pending,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::section::Rules;
    use crate::text::Buffers;
    use proptest::prelude::*;

    fn read(text: &str, heading: bool) -> (Option<(Label, &str)>, bool) {
        let mut lexicon = Lexicon::default();
        let rules = Rules::new(&mut lexicon);
        let mut buffers = Buffers::default();
        let reading = Reading::new(text, &lexicon, &mut buffers);
        let first = super::super::shape::Shape::of(&reading, &reading.lines[0]).words as usize;
        let mut telling = Vec::new();
        telling::list(&reading, &rules, &mut telling);
        let told = Told::before(&telling, u32::MAX).0;
        let found = rules.statuses.read(&reading, told, 0, first, reading.tokens.len(), heading);
        (found.label.map(|(label, span)| (label, span.of(text))), found.update)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn prose_that_is_passed_over_declares_nothing(words in prop::collection::vec(prop::sample::select(vec![
            "win", "won", "the", "a", "news", "more", "on", "update", "status", "result", ":", "-", "–", "(", ")", ".", "!", "council", "still",
            "waiting", "no", "response", "yet", "WON", "small", "step", "forward", "for", "now", "last", "year's", "[", "]", "follow-up", "2",
        ]), 1..26)) {
            let text = words.join(" ");
            let mut lexicon = Lexicon::default();
            let rules = Rules::new(&mut lexicon);
            let reading = Reading::new(&text, &lexicon, &mut Buffers::default());
            let mut telling = Vec::new();
            telling::list(&reading, &rules, &mut telling);
            let (told, last) = (Told::before(&telling, u32::MAX).0, reading.tokens.len());
            let read = rules.statuses.read(&reading, told, 0, 0, last, false);
            prop_assert_eq!(read, rules.statuses.read_closely(&reading, told, 0, 0, last, false));
        }
    }

    #[test]
    fn headings_declare_in_any_house_style() {
        use Label::{Movement, Pending, Win};
        for (text, label, words) in [
            ("BIG NEW WIN – Tolmere weir comes down", Win, "BIG NEW WIN"),
            ("✅ Won: free meals in Tarvale", Win, "Won"),
            ("✅ Free meals in Tarvale", Win, "✅"),
            ("[WIN] Bakers of Kessel", Win, "WIN"),
            ("### [PARTIAL WIN] Drivers", Win, "PARTIAL WIN"),
            ("Win #3: gates unlocked", Win, "Win"),
            ("4. VICTORY – the footbridge", Win, "VICTORY"),
            ("WIN! Straws on request", Win, "WIN"),
            ("SUCCESS: toilets in the park", Win, "SUCCESS"),
            ("We won again: no levy", Win, "We won again"),
            ("Victory for the night buses", Win, "Victory"),
            ("Two victories in the harbour cases", Win, "Two victories"),
            ("Good news: the ferries", Win, "Good news"),
            ("GREAT NEWS! Night buses are back", Win, "GREAT NEWS"),
            ("\"Harl weir\" – won", Win, "won"),
            ("Footbridge repairs (won)", Win, "won"),
            ("Keep the baths | Outcome: WON", Win, "WON"),
            ("E is for Early train – GOT IT", Win, "GOT IT"),
            ("**1. Jetty – done!**", Win, "done"),
            ("LIBRARY SAVED!", Win, "SAVED"),
            ("PROGRESS – lead pipes", Movement, "PROGRESS"),
            ("Some movement: the marina", Movement, "Some movement"),
            ("A step closer: the kennels", Movement, "A step closer"),
            ("SMALL STEP FORWARD", Movement, "SMALL STEP FORWARD"),
            ("Tip charges – under review", Movement, "under review"),
            ("Still waiting: the crossing", Pending, "Still waiting"),
            ("WON Night buses for Harl", Win, "WON"),
            ("NO RESPONSE YET Clinic lift", Pending, "NO RESPONSE YET"),
            ("#WIN: Night buses", Win, "WIN"),
            ("Still waiting… the clinic lift", Pending, "Still waiting"),
            ("WIN > Night buses", Win, "WIN"),
            ("Night buses ✅", Win, "✅"),
            ("Clinic lift ⏳", Pending, "⏳"),
            ("Clinic lift [no response yet]", Pending, "no response yet"),
            ("STATUS: PENDING – clinic lift", Pending, "PENDING"),
            ("Status: still pending", Pending, "still pending"),
            ("No victory, no cake: the ferry", Pending, "No victory"),
            ("NOT YET: free printing", Pending, "NOT YET"),
            ("## ✘ Not won: the pines", Pending, "Not won"),
            ("Waiting (since 1996): the veterans", Pending, "Waiting"),
            ("ON ICE: the stadium", Pending, "ON ICE"),
            ("RESOLVED: the gate is open", Win, "RESOLVED"),
            ("LOSS – Lakewood", Pending, "LOSS"),
            ("Loss: Lakewood", Pending, "Loss"),
            ("We lost: the gravel pit", Pending, "We lost"),
            ("Victory denied: the lido", Pending, "Victory denied"),
            ("Victory for oil workers: two days more", Win, "Victory"),
            ("Victory for landlords’ victims: rents capped", Win, "Victory"),
            ("Win for tenants of big landlords: rents capped", Win, "Win"),
            ("Almost there: the marina", Movement, "Almost there"),
            ("Freight rule – in force", Win, "in force"),
            ("Bee theft – at a standstill", Pending, "at a standstill"),
            ("STARTED – honey tests", Movement, "STARTED"),
        ] {
            assert_eq!(read(text, true).0, Some((label, words)), "{text}");
        }
    }

    #[test]
    fn statuses_that_open_items_may_declare_nothing() {
        let firm = |text: &str, heading: bool| {
            let mut lexicon = Lexicon::default();
            let rules = Rules::new(&mut lexicon);
            let mut buffers = Buffers::default();
            let reading = Reading::new(text, &lexicon, &mut buffers);
            let mut telling = Vec::new();
            telling::list(&reading, &rules, &mut telling);
            let told = Told::before(&telling, u32::MAX).0;
            let (label, words) = rules.statuses.read(&reading, told, 0, 0, reading.tokens.len(), heading).label?;
            Some(is_firm(&reading, label, words, heading))
        };
        for text in
            ["GOOD NEWS: she is home", "Great news! Night buses are back", "VICTORY! Orr Mill is saved", "Win for the tenants of Orr Road"]
        {
            assert_eq!(firm(text, true), Some(true), "{text}");
        }
        for text in [
            "Good news on the ferries",
            "A win at the hearing? Judge for yourselves",
            "VICTORY?! Not so fast",
            "URGENT: tell your senator",
            "ON HOLD: the stadium",
        ] {
            assert_eq!(firm(text, true), Some(false), "{text}");
        }
        assert_eq!(firm("Good news! The council will look at it.", false), Some(false));
        assert_eq!(firm("Victory! The council dropped it.", false), Some(true));
    }

    #[test]
    fn words_in_sentences_declare_nothing() {
        for text in [
            "Women win equal pay at Harker Foods",
            "Won Kim is free at last, he says",
            "WIN TV looks at the ferries",
            "Night buses 🚌",
            "Victory Road crossing delayed again",
            "Lost property fund reaches its goal",
            "Open letter to the minister",
            "Waiting lists grow in Tarn",
            "Progressive taxes: a primer",
            "Council passed the budget",
            "More big campaign wins! See our impact",
            "Reform rejected at the ballot",
            "The win that nobody saw",
            "Winning hearts: our new guide",
            "Refused: a film about borders",
            "Good and bad news on the ferries",
            "Good news and bad news: the ferries",
            "Wins and losses in the spring session",
            "Two thoughts on “Harl weir – we won!”",
            "What the paper wrote: \"Harl – WON\"",
            "Victory for developers: quarry approved",
            "VICTORY FOR PROPERTY DEVELOPERS IN TARN",
            "Good news for Big Oil: permits renewed",
            "A win for the tobacco lobby: no plain packs",
            "Bad news for landlords: the cap stays",
            "Almost a win: the quarry",
            "Nearly won: the lido",
            "LOSS AND DAMAGE FUND: what was agreed",
            "Loss of habitat: a primer",
            "VICTORY UNDER THREAT: the marsh",
            "What is in force since May: a primer",
            "Started by Ann Orr",
            "Red kites over Tarn",
            "The two-hour transfer is almost won!",
            "RESOLVED: That the contract be renewed",
            "Stalemate over: the office has its money",
            "Victoria – the duck season",
            "CARRIED OVER: the hounds",
        ] {
            assert_eq!(read(text, true), (None, false), "{text}");
        }
        for text in ["Done. The council adopted it.", "Gravel pit at Otter: granted. Twenty years.", "Still, the judge was kind."] {
            assert_eq!(read(text, false), (None, false), "{text}");
        }
    }

    #[test]
    fn headings_that_update_say_so() {
        for (text, label) in [
            ("NEW UPDATE ON WIN – wages at Dell Mill", Some(Label::Win)),
            ("Update on a past win: the octopus", Some(Label::Win)),
            ("VICTORY, UPDATE – the dam", Some(Label::Win)),
            ("Victory update: clinics", Some(Label::Win)),
            ("UPDATE ON LOSS – Lakewood", Some(Label::Pending)),
            ("FOLLOW-UP TO A WIN – kerbs", Some(Label::Win)),
            ("News on a win: midwives", Some(Label::Win)),
            ("Dell Mill — UPDATE TO A WIN: wages", Some(Label::Win)),
            ("VICTORY – the dam stays – UPDATE", Some(Label::Win)),
            ("UPDATE 21/09/15: open at last", None),
            ("Update, 2 April 2015: waiting for the election", None),
        ] {
            let (found, update) = read(text, true);
            assert!(update, "{text}");
            assert_eq!(found.map(|f| f.0), label, "{text}");
        }
        for text in ["GOOD NEWS: she is home", "Update the law now", "No news: the trail", "Update on loss and damage: talks"] {
            assert!(!read(text, true).1, "{text}");
        }
    }
}
