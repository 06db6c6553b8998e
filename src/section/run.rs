//! Where lines without a blank one between them are cut into the blocks of a document.

use super::Rules;
use super::listing::{has_place_labels, has_stamps, is_place_label, is_stamp, names_page};
use super::shape::{Mark, Shape, underline};
use super::table::Columns;
use super::telling::Told;
use crate::lexicon::Classes;
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
        const LABEL: u32 = 4;
        let (mut written, mut runs, mut arrows, mut labels, mut glued, mut quotes, mut blank) = (0, 0, 0, 0, 0, false, true);
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
            glued += usize::from(has_glued_bullet(reading, line));
            labels += usize::from(line.last - line.first <= LABEL && reading.byte(line.last as usize - 1) == b':');
            quotes |= if arrow { !begins } else { arrows == 0 && reading.byte(line.last as usize - 1) == b':' };
        }
        Layout {
            dense: written >= FEWEST && written > LINES_A_RUN * runs,
            arrows: !quotes && arrows >= FEWEST_ARROWS && 3 * arrows >= 2 * runs,
            glued: glued >= FEWEST_GLUED,
            labels: labels >= FEWEST_LABELS && has_place_labels(reading, lines),
            stamps: has_stamps(reading, lines),
            columns: Columns::of(reading, lines, &rules.statuses),
        }
    }

    /// The shape of a line in a document so laid out.
    pub fn shape(&self, reading: &Reading<'_>, rules: &Rules, line: &Line) -> Shape {
        let mut shape = Shape::of(reading, line);
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
        if self.is_rows(dense) {
            for at in 0..self.lines.len() {
                take(self.part(at..at + 1));
            }
            return;
        }
        let mut start = 0;
        let stacked = dense && self.has_few_stacks();
        for at in 1..self.lines.len() {
            if self.opens(start, at, dense) || stacked && self.ends_stack(at) {
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
            *if at > 0 && self.shapes[at - 1].heads { &mut stacks } else { &mut single } += 1;
        }
        stacks > 0 && single >= FEWEST * stacks && single >= FEWEST
    }

    /// Whether the line can be a heading, and the next cannot.
    fn is_over_text(&self, at: usize) -> bool {
        let plain = |shape: &Shape| shape.heads && shape.mark == Mark::None && !shape.lower;
        plain(&self.shapes[at]) && self.shapes.get(at + 1).is_some_and(|next| !next.heads && !next.rule && next.mark == Mark::None)
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
        let ended = before.ends || second && (first.heads || first.mark != Mark::None) || line_before.fits(self.reading.text, NARROW - 1);
        let under_heading = second && first.heads && matches!(shape.mark, Mark::Bullet | Mark::Number | Mark::Inline);
        // "Wins:" over a list.
        let announces = || {
            let head = &self.lines[start];
            let states = || self.rules.groups.states(self.reading, first.words as usize, head.last as usize);
            self.reading.byte(head.last as usize - 1) == b':' && head.tokens().len() <= ANNOUNCEMENT && states()
        };
        let announced = second && shape.mark == Mark::Bullet && first.mark != Mark::Bullet && announces();
        let same = announced || listed && ended && (shape.mark == first.mark || under_heading) && !self.is_wrapped_number(start, at);
        let fresh = before.ends && !(second && first.heads);
        let longer = || self.lines.get(at + 1).is_some_and(|next| !next.fits(self.reading.text, line.width(self.reading.text)));
        let headed = shape.heads && (fresh && longer() || !second && self.is_about(at - 1) || second && self.leads_elsewhere(start));
        // What all the rest tells is not asked for: there may be many lines.
        let rest = || Run { lines: &self.lines[at..], shapes: &self.shapes[at..], ..*self };
        let heading = headed && !self.is_about(at) && !rest().is_wrapped();
        let paragraph = dense && fresh && !shape.heads && !shape.lower && !line_before.fits(self.reading.text, WIDE);
        rule || shape.mark == Mark::Row || shape.quoted != before.quoted || same || heading || paragraph || self.heads_entry(at)
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

    /// Whether the line says something about the text before it: "Tagged: Water", "256 signatures", "Created by Ann Orr".
    fn is_about(&self, at: usize) -> bool {
        const SIGNED: [&str; 3] = ["signatures", "supporters", "signatories"];
        let (reading, line, first) = (self.reading, &self.lines[at], self.shapes[at].words as usize);
        let Some(token) = reading.tokens.get(first) else { return false };
        if token.kind == PieceKind::Number {
            return first + 2 == line.last as usize && SIGNED.iter().any(|word| reading.says(first + 1, word));
        }
        token.is(Classes::SECTION_CUE)
            && self
                .rules
                .links
                .longest(reading, first)
                .is_some_and(|(end, _)| reading.byte(end) == b':' || end == line.last as usize || reading.says(end - 1, "by"))
    }

    /// Whether the first of the lines goes on in the second: a paragraph broken by its width.
    pub fn is_wrapped(&self) -> bool {
        let [first, rest @ ..] = self.lines else { return false };
        let Some(second) = self.shapes.get(1) else { return false };
        if second.lower && second.mark == Mark::None {
            return true;
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
