//! What a heading says of its item's status: "BIG NEW WIN –", "[PENDING]", "Still waiting:", "4. VICTORY –", "… (won)".
//!
//! A declaration is a status phrase ("win", "no response yet"), with words of degree before it ("big new") and after it
//! ("for now"), that punctuation sets apart from the rest of the heading. In a sentence the same words declare nothing.

mod line;

use super::telling::{self, Telling, Told, tell};
use super::vocabulary::{Force, NAMES_OF_STATUS, STATUSES, TIDINGS, UNDECIDED};
use crate::labels::Label;
use crate::lexicon::listed::{List, list};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::phrase::Phrases;
use crate::text::{PieceKind, Reading, Token, flag};
use line::Line;
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

/// The most words of degree before a status phrase.
const DEGREES: usize = 5;
/// How far into a line a declaration at its end is looked for.
const REACH: usize = 40;
/// How many tokens behind "Update" are searched for a status: "update on a past win".
const UPDATED: usize = 7;

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
        let colon = colon_of_status(reading, first, last)?;
        let line = Line { statuses: self, reading, telling: &[], first, last: last.min(first + REACH), whole: last, heading: true };
        let value = line.value_behind(colon)?;
        let (label, _, _, end) = line.phrase(value)?;
        Some((label, line.span(value, end)))
    }

    /// Reads a line under a heading that is a status and nothing more: "WON", "[Still waiting]", "**IN PROGRESS**".
    pub fn alone(&self, reading: &Reading<'_>, first: usize, last: usize) -> Option<(Label, Span)> {
        const LONGEST: usize = 10;
        let marks = |t: usize| reading.tokens[t].kind == PieceKind::Symbol && reading.byte(t) != b'.';
        let words = (first..last).find(|&t| !marks(t)).filter(|_| last - first <= LONGEST)?;
        let line = Line { statuses: self, reading, telling: &[], first: words, last, whole: last, heading: true };
        let (label, force, start, end) = line.phrase(words).filter(|&(.., end)| (end..last).all(marks))?;
        (force != Force::Capitals || line.caps(start, end)).then(|| (label, line.span(words, end)))
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

/// The colon behind the name of a field that tells the status: "Status:", "Current status:", "Where it stands:".
fn colon_of_status(reading: &Reading<'_>, first: usize, last: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let colon = (first + 1..last.min(first + LONGEST + 1)).find(|&t| reading.byte(t) == b':')?;
    let says = |at: usize, words: &List| words.contains(reading.core(at));
    let stands = says(first, list!("where")) && says(colon - 1, list!("stands stand are"));
    let words = || reading.tokens[first..colon].iter().all(|t| t.kind == PieceKind::Word);
    ((says(colon - 1, list!(NAMES_OF_STATUS)) || stands) && words()).then_some(colon)
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
mod tests;
