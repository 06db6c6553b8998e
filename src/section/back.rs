//! What stands behind the last item, and among the items, and reports on no campaign: appeals, farewells, footers, comments.

use super::Role;
use super::block::{Block, Cues, Kind};
use super::form::Form;
use super::listing::leads_on;
use super::outline::{Map, Place};
use super::shape::Mark;
use super::vocabulary::{AUTHORITIES, FAREWELLS, FAREWELLS_WITH_COMMA, IDLE_STEPS};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, flag};
use std::ops::Range;

/// In a footer, a cue of weight 1 stands for so much text.
const WIDTH_A_CUE: usize = 25;

/// The longest teaser, in tokens.
const TEASER: usize = 120;

/// Of so many items, each has a heading of its own, the last as well.
const FEW: usize = 5;
/// Of more items, what tells of a step at the end is seldom one more.
const MANY: usize = 8;

impl Map<'_> {
    /// Gives what a letter ends with its places, from the farewell on; where that begins.
    pub(super) fn farewell(&self, places: &mut [Place]) -> usize {
        let blocks = self.blocks;
        // A quotation that nobody announces is a message only where nothing follows it.
        let announced = blocks.iter().position(|b| b.kind == Kind::Quote && !self.is_quote_mark(b));
        let trailing = || blocks.iter().rposition(|b| b.kind != Kind::Quote).map_or(0, |at| at + 1);
        let quoted = announced.or_else(|| Some(trailing())).filter(|&q| q > 0).unwrap_or(blocks.len());
        let Some(start) = (1.max(quoted.saturating_sub(9))..quoted).find(|&at| self.takes_leave(at) || self.is_signed(at)) else {
            return blocks.len();
        };
        for at in start..blocks.len() {
            let block = &blocks[at];
            let name = at == start || block.fits(self.reading, 59) && block.cues.closing() < 4;
            places[at] = Place::Other(if name { Role::Signature } else { role_of(block, false) });
        }
        start
    }

    /// Gives what readers wrote under a page its place; where that begins. Pages of several posts have such lines under each.
    pub(super) fn comments(&self, places: &mut [Place]) -> usize {
        const MOST: usize = 2;
        let blocks = self.blocks;
        let over = || (1..blocks.len()).filter(|&at| blocks[at].comments);
        let Some(start) = over().next().filter(|_| over().count() <= MOST) else { return blocks.len() };
        places[start..].fill(Place::Other(Role::Footer));
        start
    }

    /// Below the line "-- " mails have their signature (RFC 3676, 4.3); nothing else begins with it.
    fn is_signed(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let line = &self.reading.lines[self.reading.line_of(block.first as usize)];
        line.tokens().len() == 2 && line.tokens().all(|t| self.reading.byte(t) == b'-') && block.last > line.last
    }

    /// "Yours in hope,", "Thanks for all you do,": the first line of a farewell.
    fn takes_leave(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        if block.kind == Kind::Rule || block.kind == Kind::Quote || block.is_listed() {
            return false;
        }
        let line = &self.reading.lines[self.reading.line_of(block.first as usize)];
        let last = line.last as usize - 1;
        let first = block.first as usize;
        // "I remain, with wet feet,", "We are, as ever,"
        let says = |at: usize, words: &[&str]| words.iter().any(|word| self.reading.says(at, word));
        let comma = self.reading.byte(last) == b',';
        let remains = comma && says(first, &["i", "we"]) && says(first + 1, &["remain", "am", "are"]);
        // "Signed: Ann Orr, Convener"
        let signed = says(first, &["signed"]) && self.reading.byte(first + 1) == b':' && at + 1 == self.blocks.len();
        if signed && block.fits(self.reading, 2 * 99) {
            return true;
        }
        line.fits(self.reading.text, 49)
            && matches!(self.reading.str(last), "," | "!" | "–" | "—")
            && (comma || line.last < block.last)
            && block.last - line.last < 20
            && (remains || says(first, FAREWELLS) || comma && says(first, FAREWELLS_WITH_COMMA))
    }

    /// What stands behind the last item.
    pub(super) fn back(&self, form: Form, places: &mut [Place]) {
        let blocks = self.blocks;
        let opening = places.iter().filter(|p| **p == Place::Opens).count();
        if opening < 2 {
            self.close_single(places);
            return;
        }
        if form == Form::Paragraphs {
            self.close_paragraphs(opening, places);
            return;
        }
        let last = places.iter().rposition(|p| *p == Place::Opens).unwrap_or(0);
        let steady = self.are_steady(last, places);
        let mut at = last + 1 + usize::from(blocks[last].kind == Kind::Head && self.has_text(last));
        // Its date and the like, and the text behind them.
        let about = |at: usize| blocks.get(at).is_some_and(|b| b.kind == Kind::Link || b.kind == Kind::Head && self.is_date(at));
        if blocks[last].kind == Kind::Head && about(last + 1) {
            at = (last + 1..blocks.len()).find(|&n| !about(n)).map_or(blocks.len(), |text| text + 1);
        }
        while blocks.get(at).is_some_and(|b| b.kind == Kind::Link && places[at] == Place::Continues && !b.ruled) {
            at += 1;
        }
        // The list under the last heading is all its text.
        let listed = |at: usize| matches!(form, Form::Headings(_)) && blocks[at].is_listed();
        while at < blocks.len() && places[at] == Place::Continues && listed(at) && blocks[at].mark == blocks[at - 1].mark {
            at += 1;
        }
        if steady && matches!(form, Form::Listed(_)) && self.open_reports(at, places) {
            return;
        }
        while steady && self.reports_on(at, places) {
            at += 1;
        }
        let notices = self.notices_from(at, places);
        let closes = |at: usize| {
            let block = &blocks[at];
            block.kind != Kind::Rule
                && (steady
                    || block.cues.closing() >= 6
                    || self.is_farewell(at)
                    || block.ruled
                    || at >= notices && self.is_notice(at..at + 1))
        };
        let goes_on = |at: &usize| places[*at] == Place::Continues;
        let Some(at) = (at..blocks.len()).take_while(goes_on).find(|&at| closes(at)) else { return };
        for n in at..blocks.len() {
            if places[n] == Place::Continues {
                places[n] = Place::Other(role_of(&blocks[n], self.is_farewell(n)));
            }
        }
        if at > 0 && blocks[at - 1].kind == Kind::Rule {
            places[at - 1] = places[at];
        }
    }

    /// Where, of what goes on from `at`, nothing stands any more but notices and what closes a document.
    fn notices_from(&self, at: usize, places: &[Place]) -> usize {
        const WEAK: u16 = 4;
        let closes = |n: usize| {
            let block = &self.blocks[n];
            let weak = block.cues.closing() >= WEAK && block.cues.steps == 0;
            matches!(block.kind, Kind::Rule | Kind::Link) || weak || self.is_notice(n..n + 1) || self.is_farewell(n)
        };
        let end = (at..places.len()).find(|&n| places[n] != Place::Continues).unwrap_or(places.len());
        (at..end).rev().find(|&n| !closes(n)).map_or(at, |n| n + 1)
    }

    /// Whether nearly all items before the last have one block, and a heading.
    fn are_steady(&self, last: usize, places: &[Place]) -> bool {
        let (mut single, mut others) = (0, 0);
        for at in (0..last).filter(|&at| places[at] == Place::Opens) {
            let block = &self.blocks[at];
            let usual = usize::from(block.kind == Kind::Head && (!block.is_listed() || self.has_text(at)));
            let extent = at..self.extent(at, places);
            let about = extent.clone().skip(1).filter(|&n| self.blocks[n].kind == Kind::Link || self.is_date(n)).count();
            *if extent.len() - about <= 1 + usual { &mut single } else { &mut others } += 1;
        }
        single >= 2 && single > 4 * others
    }

    /// Where paragraphs are items, what closes the document.
    fn close_paragraphs(&self, opening: usize, places: &mut [Place]) {
        let blocks = self.blocks;
        let rows = self.is_rows();
        let mut at = blocks.len();
        while at > 2 {
            let block = &blocks[at - 1];
            let weight = block.cues.closing();
            let short = block.fits(self.reading, 59) && block.declared.label.is_none();
            let last = at == blocks.len() || places[at] == Place::Other(Role::Signature);
            let dense = block.fits(self.reading, usize::from(weight) * 60);
            let closes = if last { block.cues.strong > 0 || weight >= 4 } else { block.cues.strong > 1 || weight >= 8 && dense };
            let closes = closes && !(opening <= MANY && self.reports(at - 1)) || self.is_notice(at - 1..at);
            let inner = at < blocks.len();
            let leaves = self.is_farewell(at - 1) || last && self.signs_off(at - 1, inner) || inner && self.is_name(at - 1);
            let fits = closes || short && last && (block.kind == Kind::Head && !rows || weight >= 4) || leaves;
            if !fits || !matches!(places[at - 1], Place::Opens | Place::Continues) || block.declared.label.is_some() {
                break;
            }
            places[at - 1] = Place::Other(role_of(block, leaves));
            at -= 1;
        }
    }

    /// Whether the block tells of a step and has few words of a footer, for its length.
    fn reports(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let weight = block.cues.closing();
        block.cues.steps > 0 && (block.cues.strong == 0 && weight < 8 || !block.fits(self.reading, WIDTH_A_CUE * usize::from(weight)))
    }

    /// Whether a paragraph behind the last item goes on with reports: it has names or tells of a step, and no word of what closes a
    /// document, which stands behind it.
    fn reports_on(&self, at: usize, places: &[Place]) -> bool {
        const NAMES: usize = 4;
        const CLOSES: u16 = 2;
        const STRONG: u16 = 4;
        let Some(block) = self.blocks.get(at).filter(|b| b.kind == Kind::Prose && b.mark == Mark::None && !b.ruled) else { return false };
        let capital = |t: &u32| {
            let token = &self.reading.tokens[*t as usize];
            token.kind == PieceKind::Word && token.has(flag::CAPITAL)
        };
        let names = || (block.first + 1..block.last).filter(capital).take(NAMES).count() == NAMES;
        // "“We will see”" alone in its paragraph is not all that the item tells.
        let answers = at > 0 && self.is_quotation(at - 1) && block.cues.steps > 0 && block.cues.closing() < STRONG;
        let goes_on = block.cues.closing() == 0 && block.cues.preamble == 0 && !self.is_farewell(at) && (block.cues.steps > 0 || names());
        let before = |next: &Block| next.cues.closing() >= CLOSES || at + 2 == self.blocks.len();
        places[at] == Place::Continues && block.titled.is_none() && (answers || goes_on && self.blocks.get(at + 1).is_some_and(before))
    }

    /// The headed reports behind the last item of a list, where there are any, open items of their own.
    fn open_reports(&self, from: usize, places: &mut [Place]) -> bool {
        let mut any = false;
        for (at, (block, place)) in self.blocks.iter().zip(places.iter_mut()).enumerate().skip(from) {
            let headed = block.kind == Kind::Head && *place == Place::Continues && !block.is_listed();
            if headed && self.has_text(at) && self.next(at).is_some_and(|text| self.reports(text)) {
                *place = Place::Opens;
                any = true;
            }
        }
        any
    }

    /// A text of one item: what closes it.
    fn close_single(&self, places: &mut [Place]) {
        let blocks = self.blocks;
        // A long paragraph belongs to the item, whatever it asks for at its end.
        let closes = |block: &Block| {
            let weight = block.cues.closing();
            weight >= 8 && block.fits(self.reading, WIDTH_A_CUE * usize::from(weight))
        };
        let mut at = blocks.len();
        while at > 2 && places[at - 1] == Place::Continues && (closes(&blocks[at - 1]) || self.is_farewell(at - 1)) {
            places[at - 1] = Place::Other(role_of(&blocks[at - 1], self.is_farewell(at - 1)));
            at -= 1;
        }
    }

    /// "Warmly,\nAnn", "With thanks, the team".
    fn is_farewell(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let words = block.last - block.first;
        let comma = (block.first..block.last.min(block.first + 7)).any(|t| self.reading.str(t as usize) == ",");
        words <= 16
            && block.fits(self.reading, 99)
            && comma
            && at + 2 >= self.blocks.len()
            && block.cues.preamble < 4
            && self.reading.str(block.last as usize - 1) != "."
    }

    /// Whether most items end with what leads to the rest of them: "Read more".
    fn are_led_on(&self, places: &[Place]) -> bool {
        const FEWEST: usize = 3;
        const LEADS: u16 = 4;
        let items = || (0..places.len()).filter(|&at| places[at] == Place::Opens);
        let led = items().filter(|&at| self.sum(at..self.extent(at, places), |c| c.teaser) >= LEADS).count();
        led >= FEWEST && 2 * led > items().count()
    }

    /// Whether somebody whose it is to meet a demand takes a step, in so many words: "The council has dropped …".
    fn acts(&self, blocks: Range<usize>) -> bool {
        const NEAR: usize = 4;
        let (first, last) = (self.blocks[blocks.start].words as usize, self.blocks[blocks.end - 1].last as usize);
        let who = |t: usize| list!(AUTHORITIES).contains(self.reading.core(t));
        let takes = |t: usize| {
            let before =
                (t.saturating_sub(NEAR).max(first)..t).rev().take_while(|&n| !self.reading.tokens[n + 1].has(flag::SENTENCE_START));
            let token = &self.reading.tokens[t];
            token.is(Classes::STEP)
                && !token.has(flag::SENTENCE_START)
                && !list!(IDLE_STEPS).contains(self.reading.core(t))
                && before.into_iter().any(who)
        };
        (first..last).any(takes)
    }

    /// Whether the blocks end with "Read more".
    fn leads_on(&self, blocks: Range<usize>) -> bool {
        let last = &self.blocks[blocks.end - 1];
        let read = || ["read", "continue"].iter().any(|word| self.reading.says(last.words as usize, word));
        last.kind == Kind::Link && read() || leads_on(self.reading, last.first, last.last)
    }

    /// Headed sections among or behind the items that report on no campaign.
    pub(super) fn middle(&self, places: &mut [Place]) {
        let blocks = self.blocks;
        let opening = places.iter().filter(|p| **p == Place::Opens).count();
        if opening < 3 {
            return;
        }
        let excerpts = self.is_of_excerpts();
        let led = self.are_led_on(places);
        let mut trailing = true;
        for at in (0..blocks.len()).rev() {
            if places[at] != Place::Opens {
                continue;
            }
            let block = &blocks[at];
            let end = self.extent(at, places);
            let all = blocks[at..end].iter().fold(Cues::default(), |sum, b| sum.with(b.cues));
            let headed = block.is_head();
            let weight = all.closing();
            let closes = headed
                && weight > all.steps.saturating_mul(2)
                && (all.steps == 0
                    || opening > FEW
                    || blocks[at..end].iter().all(|b| b.fits(self.reading, WIDTH_A_CUE * usize::from(weight))))
                && (trailing && (all.strong >= 2 || end == blocks.len() && (all.strong >= 1 || weight >= 6))
                    || all.hinted && (trailing || all.strong >= 2) && weight >= 4);
            // A long text with these words tells of something.
            let short = || (blocks[end - 1].last - block.first) as usize <= TEASER;
            let teases = match () {
                () if excerpts => all.teaser >= 4 && !self.tells_of_others(at..end),
                // What leads on tells nothing where each item ends with it.
                () if led && self.leads_on(at..end) && (block.kind != Kind::Head || block.cues.teaser == 0) => all.teaser >= 6 && short(),
                () => (all.teaser >= 6 || all.teaser >= 4 && all.steps == 0) && short(),
            };
            let notice = || headed && !block.is_listed() && self.is_notice(at..end);
            let column = block.column.filter(|_| headed && !self.tells_of_others(at..end));
            let series = block.is_listed() && block.mark != Mark::Sign;
            let other = block.declared.label.is_none()
                && (column.is_some()
                    || closes && !series
                    || teases
                    || block.titled.is_some() && !(self.thanks(at) && self.acts(at..end)) && (headed || end == at + 1)
                    || notice());
            if other {
                let role = if let Some(role) = block.titled.or(column) {
                    role
                } else if teases {
                    Role::Teaser
                } else if all.appeal > all.footer {
                    Role::Appeal
                } else {
                    Role::Footer
                };
                for place in &mut places[at..end] {
                    *place = Place::Other(role);
                }
            } else {
                trailing = false;
            }
        }
    }
}

fn role_of(block: &Block, farewell: bool) -> Role {
    if farewell {
        Role::Signature
    } else if block.cues.appeal > block.cues.footer {
        Role::Appeal
    } else {
        Role::Footer
    }
}
