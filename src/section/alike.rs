//! What stands in the same place of each item belongs to it as the like does to the others: dates, bylines, fields and captions under
//! the headings or over them.

use super::Role;
use super::block::{Block, Kind};
use super::outline::{Map, Place};
use super::shape::Mark;
use crate::text::{Line, PieceKind, flag};
use std::ops::{Range, RangeInclusive};

impl Map<'_> {
    /// Whether the block is a date, or a date and what kind of report follows: "3 May 2021 • News", as others near by are.
    pub(super) fn is_dateline(&self, at: usize) -> bool {
        const KIND: u32 = 3;
        let block = &self.blocks[at];
        if block.mark != Mark::Date || block.kind != Kind::Head {
            return false;
        }
        let kind = |n: usize| (self.blocks[n].last - self.blocks[n].words, self.reading.str(self.blocks[n].last as usize - 1));
        block.words == block.first
            || block.last - block.words <= KIND
                && self.near(at).any(|n| n != at && self.blocks[n].mark == Mark::Date && kind(n) == kind(at))
    }

    /// "By Ann Orr", or a name alone that stands under other headings as well.
    pub(super) fn names_author(&self, at: usize) -> bool {
        const NAME: RangeInclusive<usize> = 2..=3;
        let block = &self.blocks[at];
        let (first, last) = (block.first as usize, block.last as usize);
        let name = |from: usize| {
            NAME.contains(&(last - from))
                && self.reading.tokens[from..last]
                    .iter()
                    .all(|t| t.kind == PieceKind::Word && t.has(flag::CAPITAL) && !t.has(flag::ALL_CAPS))
        };
        let same = |n: usize| {
            let other = &self.blocks[n];
            other.kind == Kind::Head
                && other.last - other.first == block.last - block.first
                && (0..last - first).all(|t| self.reading.str(first + t) == self.reading.str(other.first as usize + t))
        };
        block.mark == Mark::None
            && last > first + 1
            && (self.reading.says(first, "by") && name(first + 1) || name(first) && self.near(at).any(|n| n != at && same(n)))
    }

    /// The blocks near by.
    fn near(&self, at: usize) -> Range<usize> {
        const NEAR: usize = 40;
        at.saturating_sub(NEAR)..self.blocks.len().min(at + NEAR)
    }

    /// A line such as "Signatures received: 12" under a heading, which other headings have too.
    pub(super) fn is_field(&self, at: usize) -> bool {
        let ends = |n: usize| (self.reading.str(self.blocks[n].words as usize), self.reading.str(self.blocks[n].last as usize - 1));
        let (name, unit) = ends(at);
        self.blocks[at].kind == Kind::Head
            && self.blocks[at].declared.label.is_none()
            && self
                .near(at)
                .filter(|&n| n > 0 && n != at && self.blocks[n].kind == Kind::Head && self.blocks[n - 1].kind == Kind::Head)
                .filter(|&n| ends(n).0 == name || ends(n).1 == unit)
                .count()
                >= 2
    }

    /// Whether the block is a line with a label that another one under a heading has: "Signed into law: 3 May 2021".
    pub(super) fn is_labelled_field(&self, at: usize) -> bool {
        const FIELDS: usize = 4;
        const LABEL: usize = 4;
        let label = |at: usize| {
            let block = &self.blocks[at];
            let (first, last) = (block.words as usize, block.last as usize);
            let end = (first + 1..last.min(first + 1 + LABEL)).find(|&t| self.reading.byte(t) == b':')?;
            (block.kind == Kind::Head).then(|| self.reading.span(first, end).of(self.reading.text))
        };
        let Some(own) = label(at) else { return false };
        // The text stands behind it, or behind more of them.
        let over_text = |at: usize| {
            let behind = (at + 1..self.blocks.len()).take(FIELDS).find(|&n| self.blocks[n].kind != Kind::Head || label(n).is_none());
            behind.is_some_and(|n| self.blocks[n].kind == Kind::Prose)
        };
        let field = |n: usize| n > 0 && self.blocks[n - 1].kind == Kind::Head && over_text(n);
        let mut same = self.near(at).filter(|&n| label(n) == Some(own));
        field(at) && same.clone().count() > 1 && same.all(field)
    }

    /// Whether, under the heading at `first`, a short line or a label stands that most of the others have as well: it is over an item as
    /// they are.
    pub(super) fn is_laid_out_alike(&self, first: usize, places: &[Place]) -> bool {
        const LOOKED_AT: usize = 6;
        let others = || (first + 1..places.len()).filter(|&at| places[at] == Place::Opens);
        let count = others().take(LOOKED_AT).count();
        let common = |sign: &str| {
            let has = |at: &usize| self.signs(*at..self.extent(*at, places)).any(|other| other == sign);
            2 * others().take(LOOKED_AT).filter(has).count() > count
        };
        count > 1 && self.signs(first..self.extent(first, places)).any(common)
    }

    /// What the short lines and labels behind the first line begin with; lines that begin with a number, what they end with.
    fn signs(&self, blocks: Range<usize>) -> impl Iterator<Item = &str> {
        const LONGEST: usize = 8;
        const LABEL: usize = 4;
        const LINES: usize = 8;
        let reading = self.reading;
        let lines = reading.line_of(self.blocks[blocks.start].heading.max(self.blocks[blocks.start].first + 1) as usize - 1) + 1
            ..reading.line_of(self.blocks[blocks.end - 1].last as usize - 1) + 1;
        let sign = move |line: &Line| {
            let (first, last) = (line.first as usize, line.last as usize);
            let image = reading.byte(first) == b'!' && reading.byte(first + 1) == b'[';
            let short = image || line.tokens().len() <= LONGEST && !matches!(reading.byte(last - 1), b'.' | b'!' | b'?' | b',');
            let labelled = || (first + 1..last.min(first + 1 + LABEL)).any(|t| reading.byte(t) == b':');
            let number = reading.tokens[first].kind == PieceKind::Number;
            (short || labelled()).then(|| reading.str(if number { last - 1 } else { first }))
        };
        reading.lines[lines].iter().filter(|line| !line.is_blank()).take(LINES).filter_map(sign)
    }

    fn is_same(&self, one: &Block, other: &Block) -> bool {
        let words = |b: &Block| self.reading.span(b.first as usize, b.last as usize - 1).of(self.reading.text);
        words(one) == words(other)
    }

    /// Gives the items the lines that stand over their headings, as captions of pictures do, where nearly all have one.
    pub(super) fn take_lines_over(&self, places: &mut [Place]) {
        const FEWEST: usize = 3;
        let opens = |at: usize, places: &[Place]| places[at] == Place::Opens;
        let openers = || (1..places.len()).filter(|&at| opens(at, places));
        // Before the first of them nothing but titles opens.
        let Some(first) = openers().take(2).find(|&at| self.is_line_over(at - 1, at - 1, places)) else { return };
        let behind = || openers().filter(|&at| at >= first);
        let bare = |at: usize| self.blocks[at].kind == Kind::Head && at + 2 >= first;
        let over = |at: usize| self.is_line_over(at - 1, first - 1, places);
        // Behind the last item none stands, as one does where they close the items.
        let closed = self.is_line_over(places.len() - 1, first - 1, places);
        let count = behind().count();
        if count < FEWEST
            || closed
            || 4 * behind().filter(|&at| over(at)).count() < 3 * count
            || (0..first).any(|at| opens(at, places) && !bare(at))
        {
            return;
        }
        let mut moved = places.len();
        for at in (1..places.len()).rev().filter(|&at| at >= first) {
            // The line itself may have been one that opens.
            if opens(at, places) && at + 1 != moved && self.is_line_over(at - 1, first - 1, places) {
                (places[at - 1], places[at]) = (Place::Opens, Place::Continues);
                moved = at;
            }
        }
        for place in places.iter_mut().take(first - 1).filter(|place| **place == Place::Opens) {
            *place = Place::Other(Role::Preamble);
        }
    }

    /// Whether the block is a line that can stand over a heading as the block at `first` does: a link of the same words, or a caption.
    fn is_line_over(&self, at: usize, first: usize, places: &[Place]) -> bool {
        const SHORTEST: u32 = 5;
        const LONGEST_SAME: u32 = 8;
        let (block, other) = (&self.blocks[at], &self.blocks[first]);
        let named = |b: &Block| self.reading.str(b.words as usize);
        match block.kind {
            Kind::Link => other.kind == Kind::Link && named(block) == named(other) && block.declared.label.is_none(),
            // The same words over each.
            Kind::Prose => other.kind == Kind::Prose && block.last - block.first <= LONGEST_SAME && self.is_same(block, other),
            Kind::Head => {
                let apart = matches!(places[at], Place::Other(_)) && block.mark == Mark::None && block.titled.is_none();
                other.kind == Kind::Head && apart && block.last - block.first >= SHORTEST && !self.is_date(at)
            }
            _ => false,
        }
    }
}
