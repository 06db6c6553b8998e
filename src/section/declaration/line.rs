//! How a line declares a status: at its start, set apart at its end, or shouted.

use super::super::telling::{Telling, tell};
use super::super::vocabulary::{ADVERSARIES, AUTHORITIES, BIG, COLLECTIVES, Force, HARMFUL, JOINED_DEGREES, NAMES_OF_STATUS, TIDINGS};
use super::{DEGREES, Declaration, Statuses, UPDATED, is_degree, is_set_apart};
use crate::labels::Label;
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::span::Span;
use crate::text::{PieceKind, Reading, Token, flag};
use std::ops::Range;

/// The most tokens between a status phrase and the punctuation that sets it apart.
const TAIL: usize = 6;
/// How many tokens behind a status at the end of a line may follow it: "(won for now)".
const CLOSING: usize = 4;
/// The last word of a heading stands among so many of its last tokens: "we won!!!".
const SHOUT: usize = 4;

/// A line, or the cell of a table, in which a declaration is looked for.
pub(super) struct Line<'a> {
    pub statuses: &'a Statuses,
    pub reading: &'a Reading<'a>,
    /// Of its tokens, those that tell something.
    pub telling: &'a [Telling],
    pub first: usize,
    /// The token behind those in which a declaration is looked for.
    pub last: usize,
    /// The token behind the line's last one.
    pub whole: usize,
    /// It stands for itself, and is not the beginning of a paragraph.
    pub heading: bool,
}

impl Line<'_> {
    /// "BIG WIN –", "[WIN]", "Update on a past win:", "Victory for …".
    pub fn at_start(&self) -> Declaration {
        let marks =
            |t: &usize| matches!(self.reading.str(*t), "[" | "(" | "{" | "<" | "«" | "*" | "_" | "~" | "=" | "\"" | "“" | ":" | "#");
        let at = self.first + (self.first..self.last).take_while(marks).count();
        let at = self.behind_label(at).unwrap_or(at);
        if !self.may_open(at) {
            return Declaration::default();
        }
        let at = self.behind_name_of_status(at);
        if let Some(update) = self.update(at) {
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

    /// Behind a bracket that opens the line: "[12 April] WIN: …", "(a) Won: …".
    fn behind_label(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 5;
        let opens = at > self.first && matches!(self.reading.byte(at - 1), b'(' | b'[');
        let close = (at..self.last.min(at + LONGEST)).find(|&t| matches!(self.reading.byte(t), b')' | b']')).filter(|_| opens)?;
        (self.may_open(close + 1) && self.phrase(at).is_none()).then_some(close + 1)
    }

    /// Whether a declaration can open with the token: most lines are passed over.
    fn may_open(&self, at: usize) -> bool {
        const OPENING: Classes = Classes::STATUS.with(Classes::UPDATE).with(Classes::FOLLOW_UP).with(Classes::DEGREE);
        self.reading.tokens.get(at).is_some_and(|t| t.is(OPENING) || is_degree(t))
            || self.reading.says(at, "news")
            || list!(NAMES_OF_STATUS).contains(self.reading.core(at))
            || self.reading.is_hyphen(at + 1) && list!(JOINED_DEGREES).contains(self.reading.core(at))
    }

    /// "Dell Mill — UPDATE TO A WIN: wages", "VICTORY – the dam – UPDATE".
    pub fn update_within(&self) -> Option<Declaration> {
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
    pub fn behind_name_of_status(&self, at: usize) -> usize {
        let named = at + 1 < self.last && self.reading.byte(at + 1) == b':' && list!(NAMES_OF_STATUS).contains(self.reading.core(at));
        if named { self.value_behind(at + 1).unwrap_or(at) } else { at }
    }

    /// Where a status may begin right behind the colon of a field.
    pub fn value_behind(&self, colon: usize) -> Option<usize> {
        let value = (colon + 1..self.last).find(|&t| !matches!(self.reading.byte(t), b'*' | b'_' | b'['))?;
        let token = &self.reading.tokens[value];
        (token.is(Classes::STATUS) || is_degree(token)).then_some(value)
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
        // "UPDATE: Victory! – the lido"
        let stated = || self.phrase_set_apart(next + 1).filter(|_| self.separates(next)).map(|(label, span, _)| (label, span));
        (word && opens).then(|| Declaration { label: stated(), update: true })
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
        let linked = self.links(tail) && !self.is_at_place(end);
        // "WE WON EVERYBODY:", "WIN UPDATE:", but "VICTORY HOUSE:".
        let marked = self.reading.tokens.get(tail).is_some_and(|t| t.kind != PieceKind::Word);
        let several = || self.reading.tokens_in(self.span(at, end)).len() > 1;
        let goes_on = || self.updates(tail) || self.caps(tail, tail + 1) && (marked || several());
        if !(linked || caps && force == Force::Strong && goes_on()) {
            return None;
        }
        while tail < limit {
            if self.is_end(tail) && self.reading.str(tail) != "." {
                let stuck = || force == Force::Plain && label == Label::Pending && self.is_with_authority(end..tail);
                return (force == Force::Strong || caps || stuck()).then(|| (label, self.span(at, end), tail));
            }
            tail += 1;
        }
        // "Victory for …": a heading that opens with the noun.
        (self.heading && linked && force == Force::Strong && self.reading.str(end) != ",").then(|| (label, self.span(at, end), end))
    }

    /// "Stuck in committee:", "Delayed until June:", "Ignored by the minister –": in a heading, what waits does so with somebody.
    fn is_with_authority(&self, mut tail: Range<usize>) -> bool {
        let of = |t: usize| {
            list!(AUTHORITIES).contains(self.reading.core(t))
                || list!("committee committees lords commons until till").contains(self.reading.core(t))
        };
        self.heading && tail.any(of)
    }

    /// "Waiting at the border": that is no demand that waits.
    fn is_at_place(&self, end: usize) -> bool {
        self.reading.says(end - 1, "waiting") && list!("at in on with").contains(self.reading.core(end))
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
    pub fn phrase(&self, at: usize) -> Option<(Label, Force, usize, usize)> {
        self.denied(at).or_else(|| self.stated(at))
    }

    /// "Not a win", "Not yet solved", "Still not won": pending.
    fn denied(&self, at: usize) -> Option<(Label, Force, usize, usize)> {
        let says = |at: usize, words: &[&str]| words.iter().any(|word| self.reading.says(at, word));
        let not = at + usize::from(says(at, &["still"]));
        let met = not + 1 + usize::from(says(not + 1, &["yet", "quite"]));
        if !self.heading || met >= self.last || !says(not, &["not"]) {
            return None;
        }
        self.stated(met).filter(|found| found.0 == Label::Win).map(|(_, _, _, end)| (Label::Pending, Force::Strong, at, end))
    }

    fn stated(&self, at: usize) -> Option<(Label, Force, usize, usize)> {
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
                let fuller = if degree { self.stated(end) } else { None };
                return fuller.or(found).filter(|found| found.0 != Label::Win || !self.falls_short(at, found.2));
            }
            start += self.degree(start)?;
        }
        None
    }

    /// How many tokens a word of degree takes: "big", "hard-fought".
    fn degree(&self, at: usize) -> Option<usize> {
        const JOINED: usize = 3;
        let joined = || self.heading && self.reading.is_hyphen(at + 1) && list!(JOINED_DEGREES).contains(self.reading.core(at));
        if is_degree(&self.reading.tokens[at]) { Some(1) } else { joined().then_some(JOINED) }
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
    pub fn at_end(&self) -> Option<(Label, Span)> {
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
        let whole = close == end;
        let short = whole || self.links(end) && (opens || named) || caps;
        let close = if list!(TIDINGS).contains(self.reading.core(end - 1)) { close } else { self.behind_cry(close) };
        let ends = close >= self.whole || self.is_end(close) && (caps || opens || close + 2 >= self.whole);
        let fits = if opens {
            (whole || force == Force::Strong || caps) && matches!(self.reading.str(close), ")" | "]" | "}")
        } else if stop {
            caps || named || (text == ":" && self.heading && force == Force::Strong && close >= self.whole)
        } else {
            caps || named || (self.heading && force != Force::Capitals)
        };
        (short && ends && fits).then(|| (label, self.span(start, end)))
    }

    /// Behind the marks at `at` that the line or a bracket ends with: "(Victory!)", ": still waiting…".
    fn behind_cry(&self, at: usize) -> usize {
        let behind = at + (at..self.whole).take_while(|&t| matches!(self.reading.str(t), "!" | "." | "…" | "‼")).count();
        if behind >= self.whole || matches!(self.reading.byte(behind), b')' | b']' | b'}') { behind } else { at }
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
    pub fn shouted(&self) -> Option<(Label, Span)> {
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
    pub fn caps(&self, first: usize, last: usize) -> bool {
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
    pub fn is_end(&self, at: usize) -> bool {
        self.reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Symbol)
            && (self.separates(at) || self.closes(at) || self.is_picture(at) || matches!(self.reading.str(at), ":" | "!" | "." | "…" | "‼"))
    }

    fn closes(&self, at: usize) -> bool {
        matches!(self.reading.str(at), "]" | ")" | "}" | "*" | ">" | "»" | "~" | "=")
    }

    /// "WIN 🎉 the lido", "VICTORY‼️ the lido"
    fn is_picture(&self, at: usize) -> bool {
        self.reading
            .str(at)
            .chars()
            .next()
            .is_some_and(|c| matches!(c, '\u{203c}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{1f300}'..='\u{1faff}'))
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
                list!("for on in of with at against over again and from to after since by until till yet").contains(self.reading.core(at))
                    || list!("no number").contains(self.reading.core(at)) && self.is_numbered(at + 1)
                    || self.updates(at)
            }
            PieceKind::Number => true,
            _ => matches!(self.reading.str(at), "," | "(" | "#" | "&" | "+"),
        }
    }

    /// "Win No. 3", "Victory number two"
    fn is_numbered(&self, at: usize) -> bool {
        let number = at + usize::from(self.reading.byte(at) == b'.');
        self.reading.tokens.get(number).is_some_and(|t| t.kind == PieceKind::Number)
            || list!("one two three four five six seven eight nine ten").contains(self.reading.core(at))
    }

    pub fn span(&self, first: usize, last: usize) -> Span {
        self.reading.span(first, last - 1)
    }
}
