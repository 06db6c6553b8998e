//! Where lines without a blank one between them are cut into the blocks of a document.

use super::Rules;
use super::block::weigh;
use super::furniture::is_about_page;
use super::listing::{has_place_labels, has_stamps, is_byline, is_date_alone, is_place_label, is_stamp, leads_on_behind_text, names_page};
use super::shape::{Mark, Shape, underline};
use super::table::Columns;
use super::telling::Told;
use super::vocabulary::{ASIDES, LINKING, NO_TOPICS};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{Line, PieceKind, Reading, flag};
use std::ops::Range;

/// How the lines of a document stand, seen together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// They mostly follow each other without a blank one between.
    pub dense: bool,
    /// The sign of quoted mail stands for a bullet: most paragraphs begin with it, no other line does, and none announces somebody
    /// else's words.
    pub arrows: bool,
    /// Several lines begin with a bullet that no space parts from the words: "*Tarn: the weir is gone".
    pub glued: bool,
    /// Lines that begin with "A:" answer others that begin with "Q:".
    pub answers: bool,
    /// Names with a colon stand over the texts: "Newcastle:".
    pub labels: bool,
    /// Lines with the date on which each text was put up stand over the texts: "Posted on: 16 Nov 2014".
    pub stamps: bool,
    /// How the tables are built of which each row is an item.
    pub columns: Option<Columns>,
}

impl Layout {
    pub fn of(reading: &Reading<'_>, rules: &Rules, lines: &[Line]) -> Layout {
        const FEWEST: usize = 4;
        const LINES_A_RUN: usize = 3;
        const FEWEST_ARROWS: usize = 3;
        const FEWEST_LABELS: usize = 3;
        const FEWEST_GLUED: usize = 3;
        const FEWEST_QUESTIONS: usize = 2;
        const LABEL: u32 = 4;
        let (mut written, mut runs, mut arrows, mut labels, mut glued, mut quotes, mut blank) = (0, 0, 0, 0, 0, false, true);
        let mut questions = 0;
        for line in lines {
            let begins = blank && !line.is_blank();
            blank = line.is_blank();
            if blank {
                continue;
            }
            written += 1;
            runs += usize::from(begins);
            let arrow = reading.byte(line.first as usize) == b'>';
            arrows += usize::from(arrow);
            questions += usize::from(is_lettered(reading, line, b"Q"));
            glued += usize::from(has_glued_bullet(reading, line));
            labels += usize::from(line.last - line.first <= LABEL && reading.byte(line.last as usize - 1) == b':');
            quotes |= if arrow { !begins } else { arrows == 0 && reading.byte(line.last as usize - 1) == b':' };
        }
        Layout {
            dense: written >= FEWEST && written > LINES_A_RUN * runs,
            arrows: !quotes && arrows >= FEWEST_ARROWS && 3 * arrows >= 2 * runs,
            glued: glued >= FEWEST_GLUED,
            answers: questions >= FEWEST_QUESTIONS,
            labels: labels >= FEWEST_LABELS && has_place_labels(reading, lines),
            stamps: has_stamps(reading, lines),
            columns: Columns::of(reading, lines, &rules.statuses),
        }
    }

    /// The shape of a line in a document so laid out.
    pub fn shape(&self, reading: &Reading<'_>, rules: &Rules, line: &Line) -> Shape {
        let mut shape = Shape::of(reading, line);
        if !shape.ends && leads_on_behind_text(reading, line) {
            (shape.heads, shape.ends) = (false, true);
        }
        if self.answers && is_lettered(reading, line, b"A") {
            (shape.mark, shape.words, shape.heads) = (Mark::None, line.first, false);
        }
        shape.heads |= self.labels && shape.mark == Mark::None && is_place_label(reading, line);
        if let Some(row) = self.columns.and_then(|columns| columns.row(reading, line, &rules.statuses)) {
            return shape.row(reading, line, row);
        }
        if self.stamps && shape.mark == Mark::None && is_stamp(reading, line) {
            return shape.stamped();
        }
        let bullet = self.arrows && shape.quoted || self.glued && shape.mark == Mark::None && has_glued_bullet(reading, line);
        if bullet { shape.listed(reading, line) } else { shape }
    }
}

/// Whether a line begins with this letter and a colon.
fn is_lettered(reading: &Reading<'_>, line: &Line, letter: &[u8]) -> bool {
    let first = line.first as usize;
    reading.bytes(first) == letter && matches!(reading.byte(first + 1), b':' | b'.') && reading.glued(first + 1)
}

/// "*Tarn: the weir is gone": a bullet with no space behind it, and no emphasis.
pub(super) fn has_glued_bullet(reading: &Reading<'_>, line: &Line) -> bool {
    let (first, second) = (line.first as usize, line.first as usize + 1);
    let sign = reading.byte(first);
    matches!(sign, b'*' | b'-')
        && second < line.last as usize
        && reading.glued(second)
        && reading.tokens[second].kind == PieceKind::Word
        && reading.tokens[second].has(flag::CAPITAL)
        && (sign == b'-' || line.tokens().skip(1).all(|t| reading.byte(t) != b'*'))
}

/// Lines without a blank one between them, and their shapes.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub reading: &'a Reading<'a>,
    pub rules: &'a Rules,
    pub lines: &'a [Line],
    pub shapes: &'a [Shape],
    pub told: Told<'a>,
    pub columns: Option<Columns>,
    /// The first line behind the blank ones.
    pub next: Option<&'a Line>,
    /// Nothing stands before.
    pub starts: bool,
    /// The title of what is listed under it.
    pub titles: bool,
}

/// The fewest lines without a blank one between that can each be a row of a list.
const ROWS: usize = 4;
/// A line less wide than this is not broken by its width.
pub(super) const NARROW: usize = 50;
/// A line of prose longer than this is a paragraph of its own where lines follow each other densely.
const WIDE: usize = 100;
/// The longest line that states the status of a list under it: "No response yet:".
const ANNOUNCEMENT: usize = 8;
/// The longest line of text broken by its width, and how many lines tell the width.
pub(super) const WIDEST: usize = 110;
const NEXT_LINES: usize = 8;

/// How many lines at most stand between a heading and its text, and how many titles over what is listed.
const ABOUT: usize = 2;
const TITLES: usize = 3;

/// The end of a label of one or two words at the start of a line.
fn label_end(reading: &Reading<'_>, line: &Line) -> Option<usize> {
    const LONGEST: usize = 2;
    let first = line.first as usize;
    let end = (first + 1..(line.last as usize).min(first + 1 + LONGEST)).find(|&t| reading.byte(t) == b':')?;
    let word = |t: usize| reading.tokens[t].kind == PieceKind::Word;
    ((first..end).all(word) && reading.tokens[first].has(flag::CAPITAL)).then_some(end)
}

/// Whether a line begins with what it is on, set apart from its text: "Penn lido – The owner …", "FERRY: It …", "[Weir] It …", "The
/// weir. It …", "First, the weir. …".
fn has_run_in(reading: &Reading<'_>, line: &Line) -> bool {
    const LONGEST: usize = 8;
    const SHORTEST_TEXT: usize = 4;
    let (first, last) = (line.first as usize, line.last as usize);
    if reading.byte(first) == b'[' {
        return (first + 2..last.min(first + LONGEST)).any(|t| reading.byte(t) == b']' && t + SHORTEST_TEXT < last);
    }
    let counted = list!("first firstly second secondly third thirdly fourth fifth").contains(reading.core(first));
    if counted && matches!(reading.byte(first + 1), b',' | b':') {
        return true;
    }
    let apart = |t: &usize| {
        let spaced = reading.tokens[*t].has(flag::SPACE_BEFORE);
        matches!(reading.byte(*t), b':' | b'.') || spaced && matches!(reading.str(*t), "–" | "—" | "-")
    };
    let Some(end) = (first + 1..last.min(first + LONGEST)).find(apart).filter(|end| end + SHORTEST_TEXT < last) else { return false };
    let tells = Classes::FUNCTION.with(Classes::PRONOUN).with(Classes::STEP);
    let bare = |t: usize| !reading.tokens[t].is(tells) || list!(LINKING).contains(reading.core(t));
    let aside =
        [list!(ASIDES), list!(NO_TOPICS)].iter().any(|list| list.contains(reading.core(first)) || list.contains(reading.core(end - 1)));
    reading.tokens[first].has(flag::CAPITAL)
        && reading.tokens[end + 1].has(flag::SPACE_BEFORE)
        && !aside
        && (reading.byte(end) != b'.' || (first..end).all(bare))
}

impl<'a> Run<'a> {
    fn part(&self, range: Range<usize>) -> Run<'a> {
        let lines = &self.lines[range.clone()];
        let [first, last] = [lines.first().map_or(0, |l| l.first), lines.last().map_or(0, |l| l.last)];
        let starts = self.starts && range.start == 0;
        Run { lines, shapes: &self.shapes[range], told: self.told.within(first, last), starts, ..*self }
    }

    /// Calls `take` with the lines of each block.
    pub fn cut(&self, dense: bool, take: &mut dyn FnMut(Run<'a>)) {
        if self.lines.len() == 1 {
            take(*self);
            return;
        }
        if self.is_under_list_title() {
            take(Run { titles: true, ..self.part(0..1) });
            self.part(1..self.lines.len()).cut(dense, take);
            return;
        }
        let last = self.lines.len() - 1;
        if dense && self.closes(last) {
            self.part(0..last).cut(dense, take);
            take(self.part(last..last + 1));
            return;
        }
        if let Some(titles) = self.titles_over_rows().or_else(|| self.is_rows(dense).then_some(0)) {
            if titles > 0 {
                take(self.part(0..titles));
            }
            for at in titles..self.lines.len() {
                take(self.part(at..at + 1));
            }
            return;
        }
        let mut start = 0;
        let stacked = dense && self.has_few_stacks();
        let label = if dense { self.repeated_label() } else { None };
        for at in 1..self.lines.len() {
            let opens =
                label.map_or_else(|| self.opens(start, at, dense), |first| at == first || at > first && self.is_labelled_as(at, first));
            if opens || stacked && self.ends_stack(at) {
                take(self.part(start..at));
                start = at;
            }
        }
        take(self.part(start..self.lines.len()));
    }

    /// Whether lines that can be headings stand alone over their texts, and but seldom one over the other: there the upper ones are
    /// titles of more than the text.
    fn has_few_stacks(&self) -> bool {
        const FEWEST: usize = 2;
        let (mut single, mut stacks) = (0, 0);
        for at in (0..self.lines.len()).filter(|&at| self.is_over_text(at)) {
            *if at > 0 && self.shapes[at - 1].heads && !self.is_about(at - 1) { &mut stacks } else { &mut single } += 1;
        }
        stacks > 0 && single >= FEWEST * stacks && single >= FEWEST
    }

    /// Whether the line can be a heading, and what stands under it cannot, but for lines about it.
    fn is_over_text(&self, at: usize) -> bool {
        let plain = |shape: &Shape| shape.heads && shape.mark == Mark::None && !shape.lower;
        let text = |n: usize| !self.shapes[n].heads && !self.shapes[n].rule && self.shapes[n].mark == Mark::None;
        plain(&self.shapes[at]) && self.text_under(at).is_some_and(text) && !self.is_about(at)
    }

    /// The line behind those that stand between a heading and its text: a rule, a byline, a date.
    fn text_under(&self, at: usize) -> Option<usize> {
        let ruled = self.lines.get(at + 1).is_some_and(|next| underline(self.reading, next).is_some());
        let from = at + 1 + usize::from(ruled);
        (from..self.lines.len()).take(ABOUT + 1).find(|&n| !self.is_about(n))
    }

    /// Whether the line is the heading under which the text stands, and another stands over it.
    fn ends_stack(&self, at: usize) -> bool {
        let over = &self.shapes[at - 1];
        self.is_over_text(at) && over.heads && over.mark == Mark::None && !over.lower
    }

    /// Whether the lines are headlines of which some tell of a step.
    fn is_headlines(&self) -> bool {
        self.told.steps > 0
            && self
                .shapes
                .iter()
                .zip(self.lines)
                .all(|(s, line)| s.heads && !s.rule && !s.lower && s.mark == Mark::None && line.tokens().len() > 1)
            && !self.is_wrapped()
    }

    /// Whether each line stands for itself: all are sentences, or all can be headings.
    fn is_rows(&self, dense: bool) -> bool {
        self.lines.len() >= ROWS
            && (self.shapes.iter().all(|s| s.ends && !s.lower)
                || dense && self.shapes.iter().all(|s| s.heads && !s.rule)
                || self.is_headlines())
    }

    /// Whether a block opens at the line `at`, behind one that opened at `start`.
    fn opens(&self, start: usize, at: usize, dense: bool) -> bool {
        let (first, before, shape) = (&self.shapes[start], &self.shapes[at - 1], &self.shapes[at]);
        let (line, line_before) = (&self.lines[at], &self.lines[at - 1]);
        let second = at == start + 1;
        let rule = shape.rule || before.rule;
        if rule && second && first.heads && underline(self.reading, line).is_some() {
            return false;
        }
        let listed =
            matches!(shape.mark, Mark::Bullet | Mark::Number | Mark::Inline | Mark::Sign | Mark::Title(_) | Mark::Date | Mark::Bold);
        let ended = before.ends
            || self.is_under_titles(start, at)
            || second && (first.heads || first.mark != Mark::None)
            || line_before.fits(self.reading.text, NARROW - 1);
        let under_heading = second && first.heads && matches!(shape.mark, Mark::Bullet | Mark::Number | Mark::Inline)
            || listed && (self.is_under_titles(start, at) || self.is_all_listed(start, at));
        // "Wins:" over a list.
        let announces = || {
            let head = &self.lines[start];
            let states = || self.rules.groups.states(self.reading, first.words as usize, head.last as usize);
            self.reading.byte(head.last as usize - 1) == b':' && head.tokens().len() <= ANNOUNCEMENT && states()
        };
        let announced = second && shape.mark == Mark::Bullet && first.mark != Mark::Bullet && announces();
        let same = announced || listed && ended && (shape.mark == first.mark || under_heading) && !self.is_wrapped_number(start, at);
        let fresh = before.ends && !(second && first.heads);
        let longer = || self.text_under(at).is_some_and(|n| !self.lines[n].fits(self.reading.text, line.width(self.reading.text)));
        let underlined = shape.heads && fresh && self.lines.get(at + 1).is_some_and(|next| underline(self.reading, next).is_some());
        let headed = shape.heads && (fresh && longer() || !second && self.is_about(at - 1) || second && self.leads_elsewhere(start));
        // What all the rest tells is not asked for: there may be many lines.
        let rest = || Run { lines: &self.lines[at..], shapes: &self.shapes[at..], ..*self };
        let heading = headed && !self.is_about(at) && !rest().is_wrapped();
        let paragraph = dense && fresh && !shape.heads && !shape.lower && !line_before.fits(self.reading.text, WIDE);
        rule || underlined
            || shape.mark == Mark::Row
            || shape.quoted != before.quoted
            || same
            || heading
            || paragraph
            || self.heads_entry(at)
    }

    /// Whether the number that the line begins with is the end of a sentence that was broken by its width, "the Bill No. 17 of\n2024. It …":
    /// none of a list that goes on from the line `start`.
    fn is_wrapped_number(&self, start: usize, at: usize) -> bool {
        const FIRST: u32 = 20;
        let number = |line: usize| {
            let mut tokens = self.lines.get(line)?.tokens().take_while(|&t| t < self.shapes[line].words as usize);
            tokens.find_map(|t| self.reading.str(t).parse::<u32>().ok())
        };
        if self.shapes[at].mark != Mark::Number || self.shapes[at - 1].ends || self.lines[at - 1].fits(self.reading.text, NARROW - 1) {
            return false;
        }
        match (number(start), number(at)) {
            (Some(first), Some(next)) => next != first && next != first + 1,
            (None, Some(first)) => first > FIRST,
            _ => false,
        }
    }

    /// Whether the line is a link and nothing else: "Read more".
    fn leads_elsewhere(&self, at: usize) -> bool {
        let (line, first) = (&self.lines[at], self.shapes[at].words as usize);
        let last = line.last as usize;
        let led = || {
            let found = self.rules.links.longest(self.reading, first);
            found.is_some_and(|(end, _)| end == last || end + 1 == last && names_page(self.reading, end))
        };
        self.reading.is(first, Classes::SECTION_CUE) && led()
    }

    /// Whether the line says something about the text before it or behind it: "Tagged: Water", "256 signatures", "By Ann Orr",
    /// "Status: won", "Share on Facebook | Print".
    fn is_about(&self, at: usize) -> bool {
        const COUNTED: [&str; 8] = ["signatures", "supporters", "signatories", "comments", "comment", "likes", "shares", "views"];
        let (reading, line, shape) = (self.reading, &self.lines[at], &self.shapes[at]);
        let (marked, last) = (shape.words as usize, line.last as usize);
        let Some(token) = reading.tokens.get(marked) else { return false };
        if token.kind == PieceKind::Number && marked + 2 == last {
            return COUNTED.iter().any(|word| reading.says(marked + 1, word));
        }
        if shape.ends {
            return false;
        }
        // "[Image]", "![The weir](…)"
        let first = marked + usize::from(reading.byte(marked) == b'[');
        let image = reading.byte(marked) == b'!' && reading.byte(marked + 1) == b'[';
        if image || is_date_alone(line, shape) || is_byline(reading, line) || is_about_page(reading, line) {
            return true;
        }
        let labelled = matches!(reading.byte(first + 1), b':') || reading.byte(first + 2) == b':';
        if labelled && self.rules.statuses.field(reading, first, last).is_some() {
            return true;
        }
        let word = |t: usize| reading.tokens[t].kind == PieceKind::Word;
        let apart = |end: usize| reading.byte(end) == b':' || reading.says(end - 1, "by") || !(end..last).any(word);
        let among_links = || line.tokens().any(|t| reading.byte(t) == b'|');
        reading.tokens.get(first).is_some_and(|t| t.is(Classes::SECTION_CUE))
            && self.rules.links.longest(reading, first).is_some_and(|(end, _)| end <= last && apart(end) || among_links())
    }

    /// Whether the list begins here that is all the rest, behind titles and opening words.
    fn is_all_listed(&self, start: usize, at: usize) -> bool {
        const FRONT: usize = 4;
        const FEWEST: usize = 2;
        let mark = self.shapes[at].mark;
        self.starts
            && start == 0
            && (1..=FRONT).contains(&at)
            && self.shapes[0].mark == Mark::None
            && self.shapes.len() - at >= FEWEST
            && self.shapes[at..].iter().all(|shape| shape.mark == mark)
    }

    /// Whether nothing but titles stands from the line `start` on over the line `at`, which is marked as the next ones are.
    fn is_under_titles(&self, start: usize, at: usize) -> bool {
        let title = |shape: &Shape| shape.heads && shape.mark == Mark::None && !shape.lower;
        let mark = self.shapes[at].mark;
        self.starts
            && start == 0
            && at <= TITLES
            && matches!(mark, Mark::Bullet | Mark::Number | Mark::Inline | Mark::Sign | Mark::Date)
            && self.shapes[start..at].iter().all(title)
            && self.shapes.get(at + 1).is_some_and(|next| next.mark == mark)
    }

    /// Over how many lines that each are an entry titles stand: entries begin with labels, "Penn lido – The owner …".
    fn titles_over_rows(&self) -> Option<usize> {
        const FEWEST: usize = 3;
        let title = |shape: &&Shape| shape.heads && shape.mark == Mark::None && !shape.lower && !shape.ends;
        let titles = self.shapes.iter().take(TITLES).take_while(title).count();
        let (lines, shapes) = (&self.lines[titles..], &self.shapes[titles..]);
        let rows = lines.len() >= FEWEST && shapes.iter().all(|s| s.ends && !s.lower && !s.rule && s.mark == Mark::None);
        let labelled = || lines.iter().filter(|line| has_run_in(self.reading, line)).count();
        let most = |labelled: usize| if titles > 0 { 4 * labelled >= 3 * lines.len() } else { labelled == lines.len() };
        (rows && most(labelled())).then_some(titles)
    }

    /// The first line whose label several others begin with, few lines standing before it: "Case: …", "Q: …".
    fn repeated_label(&self) -> Option<usize> {
        const FEWEST: usize = 2;
        const FRONT: usize = 5;
        let labelled = |at: &usize| label_end(self.reading, &self.lines[*at]).is_some() && !self.is_about(*at);
        let first = (0..self.lines.len().min(FRONT)).find(labelled)?;
        ((first + 1..self.lines.len()).filter(|&at| self.is_labelled_as(at, first)).take(FEWEST).count() == FEWEST).then_some(first)
    }

    /// Whether two lines begin with the same label.
    fn is_labelled_as(&self, at: usize, first: usize) -> bool {
        let (line, other) = (&self.lines[at], &self.lines[first]);
        let label =
            |line: &Line| label_end(self.reading, line).map(|end| self.reading.span(line.first as usize, end).of(self.reading.text));
        self.reading.bytes(line.first as usize) == self.reading.bytes(other.first as usize) && label(line) == label(other)
    }

    /// Whether the line closes the document, behind the text of the last entry: "You are receiving this because …".
    fn closes(&self, at: usize) -> bool {
        const FEWEST: u16 = 4;
        let (shape, line) = (&self.shapes[at], &self.lines[at]);
        if self.next.is_some() || shape.mark != Mark::None || shape.lower || !self.shapes[at - 1].ends || self.shapes[at - 1].heads {
            return false;
        }
        let cues = weigh(self.reading, self.rules, self.told.within(line.first, line.last));
        cues.strong > 0 && cues.footer >= FEWEST && cues.steps <= cues.strong
    }

    /// Whether the first of the lines goes on in the second: a paragraph broken by its width.
    pub fn is_wrapped(&self) -> bool {
        let [first, rest @ ..] = self.lines else { return false };
        let Some(second) = self.shapes.get(1) else { return false };
        if second.lower && second.mark == Mark::None {
            return !self.is_about(1);
        }
        let text = self.reading.text;
        let rest = || rest.iter().take(NEXT_LINES);
        if self.lines.len() < 3 || first.fits(text, NARROW - 1) || !rest().all(|line| line.fits(text, WIDEST)) {
            return false;
        }
        let widest = rest().map(|line| line.width(text)).max().unwrap_or(0);
        first.width(text) * 10 >= widest * 8
    }
}
