//! What stands before the first item, behind the last, and among them, and reports on no campaign.

use super::Role;
use super::block::{Block, Cues, Kind};
use super::form::Form;
use super::furniture;
use super::outline::{Map, Place};
use super::shape::Mark;
use super::vocabulary::{FAREWELLS, WINS_LED_BY};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, flag};
use std::ops::Range;

/// In a footer, a cue of weight 1 stands for so much text.
const WIDTH_A_CUE: usize = 25;

/// So many headings are each over an item, the first as well.
const FEW: usize = 5;
/// Where so many paragraphs stand under each heading, they do so under the first as well.
const SEVERAL: usize = 2;
/// Behind a title, a paragraph with so many words that tell of steps is a report.
const OPENING_STEPS: u16 = 1;
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
            let name = at == start || block.fits(self.reading, 59) && closing(block) < 4;
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
        line.fits(self.reading.text, 49)
            && matches!(self.reading.str(last), "," | "!" | "–" | "—")
            && (self.reading.str(last) == "," || line.last < block.last)
            && block.last - line.last < 20
            && FAREWELLS.iter().any(|w| self.reading.str(block.first as usize).eq_ignore_ascii_case(w))
    }

    /// What stands before the first item.
    pub(super) fn front(&self, form: Form, places: &mut [Place]) {
        let blocks = self.blocks;
        let opening = places.iter().filter(|p| **p == Place::Opens).count();
        let mut first = places.iter().position(|p| *p == Place::Opens).unwrap_or(blocks.len());
        if matches!(form, Form::Listed(_)) && (1..=FEW).contains(&opening) && self.reports_before(first) {
            // A report, and what its readers are asked to do.
            for at in first..blocks.len() {
                if places[at] == Place::Opens && blocks[at].cues.steps == 0 && blocks[at].declared.label.is_none() {
                    places[at] = Place::Continues;
                }
            }
            places[0] = Place::Opens;
            first = 0;
        }
        if opening == 2 && matches!(form, Form::Headings(_)) && self.sum(first..self.extent(first, places), |c| c.preamble) >= 6 {
            // The title and what it announces, and one item.
            first = (first + 1..blocks.len()).find(|&at| places[at] == Place::Opens).unwrap_or(first);
        }
        if opening > 2 {
            match form {
                Form::Listed(_) | Form::Ruled | Form::Labelled | Form::Single => {}
                Form::Headings(_) => {
                    // The title of the document, and headings over tables of contents.
                    let under = self.blocks.iter().filter(|b| b.kind == Kind::Prose).count() / opening;
                    let begin = first;
                    let mut at = first;
                    while at < blocks.len() && places[at] == Place::Opens {
                        let block = &blocks[at];
                        let extent = self.extent(at, places);
                        let told = self.has_text(at)
                            && (self.sum(at..extent, |c| c.preamble) < 2 && self.heading_tells(at)
                                || self.is_level(at..extent)
                                || (opening <= FEW || under >= SEVERAL || !self.names_issue(at)) && self.body_tells(at..extent, under));
                        let over_all = at == 0 || at == begin && self.is_over_levels(at, places);
                        let title = over_all && !told && block.declared.label.is_none() && !self.is_marked_alike(at, places);
                        let cued = (self.sum(at..extent, |c| c.preamble) >= 6 || block.titled.is_some())
                            && at < 4
                            && block.declared.label.is_none();
                        if !title && !cued {
                            break;
                        }
                        first = extent;
                        at = extent;
                        while at < blocks.len() && places[at] != Place::Opens {
                            at += 1;
                        }
                        first = first.max(at);
                    }
                }
                Form::Paragraphs
                    if (opening <= FEW || self.opens_as_others(opening, places))
                        && places[0] == Place::Opens
                        && self.has_text(0)
                        && !self.is_over_topics()
                        && self.body_tells(0..self.extent(0, places), 0) => {}
                Form::Paragraphs => {
                    let mut at = 0;
                    let mut led = false;
                    let rows = self.is_rows();
                    while at < blocks.len() && (blocks[at].kind != Kind::Prose || blocks[at].greets) && at < 6 {
                        let declared = blocks[at].declared.label.is_some() || rows && blocks[at].cues.preamble < 2 && !self.is_capital(at);
                        if declared || at > 0 && blocks[at].kind == Kind::Headed {
                            break;
                        }
                        led = true;
                        let whole = blocks[at].kind == Kind::Headed;
                        at += 1;
                        if whole {
                            break;
                        }
                    }
                    let intro = at > 0 && blocks[at - 1].kind == Kind::Headed;
                    let title = at > 0
                        && !blocks[at - 1].fits(self.reading, 90)
                        && self.reading.line_of(blocks[at - 1].first as usize) == self.reading.line_of(blocks[at - 1].last as usize - 1);
                    let need = if !led || intro { 4 } else { 2 * u16::from(title) };
                    if need == 0 && self.begins_reports(at) {
                        places[at] = Place::Opens;
                    } else if at < blocks.len()
                        && blocks[at].kind == Kind::Prose
                        && blocks[at].declared.label.is_none()
                        && blocks[at].cues.preamble >= need
                    {
                        at += 1;
                    }
                    while at < blocks.len()
                        && blocks[at].kind == Kind::Prose
                        && blocks[at].cues.preamble >= 8
                        && blocks[at].declared.label.is_none()
                    {
                        at += 1;
                    }
                    first = at;
                }
            }
        }
        if first >= blocks.len() {
            return;
        }
        for (at, place) in places.iter_mut().enumerate().take(first) {
            let group = blocks[at].kind == Kind::Group || *place == Place::Other(Role::Group) && at + 1 == first && at > 0;
            if !group {
                *place = Place::Other(Role::Preamble);
            }
        }
    }

    /// Whether the first heading stands over paragraphs with topics of their own, and so over none of them alone.
    fn is_over_topics(&self) -> bool {
        let topical = |at: usize| self.blocks.get(at).is_some_and(|b| b.kind == Kind::Prose) && self.is_topical(at);
        topical(1) && topical(2)
    }

    /// Whether the paragraph behind a title or a greeting is the first of the reports: it has a topic of its own as the next has, or
    /// tells of steps and opens nothing.
    fn begins_reports(&self, at: usize) -> bool {
        let Some(block) = self.blocks.get(at).filter(|b| b.kind == Kind::Prose && !b.greets) else { return false };
        let topical = |at: usize| self.blocks.get(at).is_some_and(|b| b.kind == Kind::Prose) && self.is_topical(at);
        topical(at) && topical(at + 1) || block.cues.preamble == 0 && block.cues.steps >= OPENING_STEPS
    }

    /// Whether, among items of which some have headings, the first heading is over one of them: it names no issue.
    fn opens_as_others(&self, opening: usize, places: &[Place]) -> bool {
        /// One of so many items has a heading.
        const SHARE: usize = 4;
        let headed = (1..places.len()).filter(|&at| places[at] == Place::Opens && self.blocks[at].is_head()).count();
        SHARE * headed >= opening && !self.names_issue(0)
    }

    /// Whether a report of several paragraphs stands before the list's first entry: a heading, steps, and no opening words.
    fn reports_before(&self, first: usize) -> bool {
        const FEWEST: usize = 3;
        let prose = self.blocks[..first].iter().filter(|b| b.kind == Kind::Prose).count();
        prose >= FEWEST && self.has_text(0) && self.sum(0..first, |c| c.steps) >= 2 && self.sum(0..first, |c| c.preamble) < 4
    }

    /// Whether what stands under a heading tells of a step and nothing that opening words tell, in hardly more paragraphs than stand
    /// under others. Of many items, the first heading is a title all the same, and what stands under it a word on them all.
    fn body_tells(&self, extent: Range<usize>, under_others: usize) -> bool {
        /// What one opening word weighs: among much text, it says little.
        const ONE: u16 = 2;
        let prose = self.blocks[extent.clone()].iter().filter(|b| b.kind == Kind::Prose).count();
        let opens = self.sum(extent.clone(), |c| c.preamble);
        let head = &self.blocks[extent.start];
        let named = (head.words..head.heading).filter(|&t| self.names_wins(head, t as usize)).count();
        let told =
            usize::from(self.sum(extent.clone(), |c| c.steps)) > named && (opens == 0 || opens <= ONE && self.is_as_long(extent.clone()));
        told && prose <= 2 * under_others.max(SEVERAL) && (!self.is_capital(extent.start) || self.are_capital(extent.end))
    }

    /// Whether nearly all headings behind the first are in capitals.
    fn are_capital(&self, from: usize) -> bool {
        let heads = || (from..self.blocks.len()).filter(|&at| self.blocks[at].kind == Kind::Head && !self.blocks[at].greets);
        5 * heads().filter(|&at| self.is_capital(at)).count() >= 4 * heads().count()
    }

    /// Whether the first heading is of the same level as all others, below the first, and over text of its own that announces nothing.
    fn is_level(&self, extent: Range<usize>) -> bool {
        const HIGHEST: u8 = 2;
        let block = &self.blocks[extent.start];
        let same = |b: &Block| !matches!(b.mark, Mark::Title(_)) || b.mark == block.mark;
        matches!(block.mark, Mark::Title(level) if level >= HIGHEST)
            && self.has_text(extent.start)
            && self.blocks.iter().all(same)
            && self.sum(extent, |c| c.preamble) < 2
            && !furniture::names_issue(self.reading, block.words as usize..block.heading as usize)
    }

    /// Whether what stands under the first heading is about as long as what stands under the others: a word on them all is shorter.
    fn is_as_long(&self, first: Range<usize>) -> bool {
        let prose = |range: Range<usize>| -> usize {
            self.blocks[range].iter().filter(|b| b.kind == Kind::Prose).map(|b| (b.last - b.first) as usize).sum()
        };
        let headings = self.blocks[first.end..].iter().filter(|b| b.kind == Kind::Head).count().max(1);
        3 * prose(first.clone()) * headings >= 2 * prose(first.end..self.blocks.len())
    }

    /// Whether a heading tells of a step or is a sentence with its stop: no title of a newsletter does.
    pub(super) fn heading_tells(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        if block.kind == Kind::Head && block.mark == Mark::None && self.reading.byte(block.last as usize - 1) == b'.' {
            return true;
        }
        (block.first..block.heading).any(|t| self.reading.tokens[t as usize].is(Classes::STEP) && !self.names_wins(block, t as usize))
    }

    /// Whether the word is a noun that titles have: "Our wins", "Recent wins in Tarn", "Wins 2023", not "Tarn wins its ferry".
    fn names_wins(&self, block: &Block, at: usize) -> bool {
        let reading = self.reading;
        let (first, end) = (block.words as usize, block.heading as usize);
        if !["wins", "win", "vote", "votes"].iter().any(|word| reading.says(at, word)) {
            return false;
        }
        let led = at == first || list!(WINS_LED_BY).contains(reading.core(at - 1)) || reading.tokens[at - 1].kind == PieceKind::Number;
        let behind = at + 1 == end
            || reading.tokens[at + 1].kind != PieceKind::Word
            || list!("of in for from since this and over at on to last so").contains(reading.core(at + 1));
        led && behind
    }

    /// Whether, behind a few headings of the site, this one is of a higher level than all that open items: the page's title.
    fn is_over_levels(&self, at: usize, places: &[Place]) -> bool {
        const FRONT: usize = 4;
        let level = |at: usize| if let Mark::Title(level) = self.blocks[at].mark { level } else { 0 };
        let below = |n: usize| places[n] != Place::Opens || level(n) > level(at);
        at < FRONT && level(at) > 0 && (at + 1..self.blocks.len()).all(below)
    }

    /// Whether the heading is a title of what is issued.
    fn names_issue(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        matches!(block.mark, Mark::Title(_)) || furniture::names_issue(self.reading, block.words as usize..block.heading as usize)
    }

    /// Whether the opening block carries the same list mark as another opening one.
    fn is_marked_alike(&self, at: usize, places: &[Place]) -> bool {
        let mark = self.blocks[at].mark;
        matches!(mark, Mark::Number | Mark::Date | Mark::Bullet)
            && (at + 1..self.blocks.len()).any(|n| places[n] == Place::Opens && self.blocks[n].mark == mark)
    }

    /// The end of the section that opens at `at`.
    fn extent(&self, at: usize, places: &[Place]) -> usize {
        (at + 1..places.len()).find(|&n| places[n] != Place::Continues).unwrap_or(places.len())
    }

    fn sum(&self, range: Range<usize>, cue: impl Fn(&Cues) -> u16) -> u16 {
        self.blocks[range].iter().map(|b| cue(&b.cues)).fold(0, u16::saturating_add)
    }

    fn is_capital(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        (block.first..block.last).map(|t| &self.reading.tokens[t as usize]).all(|t| t.kind != PieceKind::Word || t.has(flag::ALL_CAPS))
    }

    /// What stands behind the last item.
    pub(super) fn back(&self, form: Form, places: &mut [Place]) {
        let blocks = self.blocks;
        let opening: usize = places.iter().filter(|p| **p == Place::Opens).count();
        if opening < 2 {
            self.close_single(places);
            return;
        }
        if form == Form::Paragraphs {
            let rows = self.is_rows();
            let mut at = blocks.len();
            while at > 2 {
                let block = &blocks[at - 1];
                let weight = closing(block);
                let short = block.fits(self.reading, 59) && block.declared.label.is_none();
                let last = at == blocks.len() || places[at] == Place::Other(Role::Signature);
                let dense = block.fits(self.reading, usize::from(weight) * 60);
                let closes = if last { block.cues.strong > 0 || weight >= 4 } else { block.cues.strong > 1 || weight >= 8 && dense };
                let closes = closes && !(opening <= MANY && self.reports(at - 1));
                let fits = closes || short && last && (block.kind == Kind::Head && !rows || weight >= 4) || self.is_farewell(at - 1);
                if !fits || !matches!(places[at - 1], Place::Opens | Place::Continues) || block.declared.label.is_some() {
                    break;
                }
                places[at - 1] = Place::Other(role_of(block, self.is_farewell(at - 1)));
                at -= 1;
            }
            return;
        }
        // How many blocks an item has, the last left out.
        let last = places.iter().rposition(|p| *p == Place::Opens).unwrap_or(0);
        let mut single = 0;
        let mut others = 0;
        let mut at = 0;
        while at < last {
            if places[at] == Place::Opens {
                let usual = usize::from(blocks[at].kind == Kind::Head && (!blocks[at].is_listed() || self.has_text(at)));
                if self.extent(at, places) - at <= 1 + usual {
                    single += 1;
                } else {
                    others += 1;
                }
            }
            at += 1;
        }
        let usual = usize::from(blocks[last].kind == Kind::Head && self.has_text(last));
        let steady = single >= 2 && single > 4 * others;
        let mut at = last + 1 + usual;
        if steady && matches!(form, Form::Listed(_)) && self.open_reports(at, places) {
            return;
        }
        while steady && self.reports_on(at, places) {
            at += 1;
        }
        while at < blocks.len() && places[at] == Place::Continues {
            let block = &blocks[at];
            if block.kind != Kind::Rule && (steady || closing(block) >= 6 || self.is_farewell(at) || block.ruled) {
                for n in at..blocks.len() {
                    if places[n] == Place::Continues {
                        places[n] = Place::Other(role_of(&blocks[n], self.is_farewell(n)));
                    }
                }
                if at > 0 && blocks[at - 1].kind == Kind::Rule {
                    places[at - 1] = places[at];
                }
                break;
            }
            at += 1;
        }
    }

    /// Whether the block tells of a step and has few words of a footer, for its length.
    fn reports(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let weight = closing(block);
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
        let answers = at > 0 && self.is_quotation(at - 1) && block.cues.steps > 0 && closing(block) < STRONG;
        let goes_on = closing(block) == 0 && block.cues.preamble == 0 && !self.is_farewell(at) && (block.cues.steps > 0 || names());
        let before = |next: &Block| closing(next) >= CLOSES || at + 2 == self.blocks.len();
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
            let weight = closing(block);
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

    /// Headed sections among or behind the items that report on no campaign.
    pub(super) fn middle(&self, places: &mut [Place]) {
        let blocks = self.blocks;
        let opening = places.iter().filter(|p| **p == Place::Opens).count();
        if opening < 3 {
            return;
        }
        let mut trailing = true;
        for at in (0..blocks.len()).rev() {
            if places[at] != Place::Opens {
                continue;
            }
            let block = &blocks[at];
            let end = self.extent(at, places);
            let all = blocks[at..end].iter().fold(Cues::default(), |sum, b| Cues {
                preamble: sum.preamble.saturating_add(b.cues.preamble),
                appeal: sum.appeal.saturating_add(b.cues.appeal),
                footer: sum.footer.saturating_add(b.cues.footer),
                teaser: sum.teaser.saturating_add(b.cues.teaser),
                steps: sum.steps.saturating_add(b.cues.steps),
                strong: sum.strong.saturating_add(b.cues.strong),
                hinted: sum.hinted || b.cues.hinted,
            });
            let headed = block.is_head();
            let weight = all.appeal.saturating_add(all.footer);
            let closes = headed
                && weight > all.steps.saturating_mul(2)
                && (all.steps == 0
                    || opening > FEW
                    || blocks[at..end].iter().all(|b| b.fits(self.reading, WIDTH_A_CUE * usize::from(weight))))
                && (trailing && (all.strong >= 2 || end == blocks.len() && (all.strong >= 1 || weight >= 6))
                    || all.hinted && (trailing || all.strong >= 2) && weight >= 4);
            let told = all.steps > 0;
            let series = block.is_listed() && block.mark != Mark::Sign;
            let other = block.declared.label.is_none()
                && (closes && !series
                    || all.teaser >= 4 && !told
                    || all.teaser >= 6
                    || block.titled.is_some() && (headed || end == at + 1));
            if other {
                let role = if let Some(role) = block.titled {
                    role
                } else if all.teaser >= 4 {
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

    pub(super) fn is_quote_mark(&self, block: &Block) -> bool {
        self.reading.str(block.first as usize) == ">"
    }

    /// Whether a line announces a message, as programs write it: with its address, its year or its time. "On 3 May she wrote:" does not.
    fn announces_message(&self, block: &Block) -> bool {
        let line = &self.reading.lines[self.reading.line_of(block.first as usize)];
        furniture::is_stamped(self.reading, line)
    }

    /// A quotation among the paragraphs of an item is part of it, and so are links that stand there in a row. A message that is quoted
    /// stands behind all that is written; where it was announced, only a report behind it tells otherwise.
    pub(super) fn enclose(&self, places: &mut [Place]) {
        const STRONG: u16 = 4;
        const MESSAGE: usize = 2;
        let foreign = |place: Place| matches!(place, Place::Other(Role::Quoted | Role::Navigation));
        let last = places.iter().rposition(|p| *p == Place::Opens).unwrap_or(0);
        let opening = places.iter().filter(|p| **p == Place::Opens).count();
        let (mut at, mut within) = (0, false);
        while at < places.len() {
            if !foreign(places[at]) {
                within = places[at] == Place::Opens || within && places[at] == Place::Continues;
                at += 1;
                continue;
            }
            let end = (at + 1..places.len()).find(|&n| !foreign(places[n])).unwrap_or(places.len());
            let quotes = self.blocks[at..end].iter().any(|b| b.kind == Kind::Quote);
            let announced = self.blocks[at..end].iter().any(|b| b.kind == Kind::Quote && !self.is_quote_mark(b));
            let goes_on = (end..places.len()).take_while(|&n| places[n] == Place::Continues).any(|n| {
                let block = &self.blocks[n];
                let steps = block.cues.steps > 0;
                closing(block) < STRONG
                    && (block.kind == Kind::Prose && !announced || steps && matches!(block.kind, Kind::Prose | Kind::Head))
            });
            // In a digest, a few lines before its end are no message either.
            let few = opening > 1 && end - at <= MESSAGE && end < places.len();
            // Behind its announcement stands the message, marked or not.
            let closer = &self.blocks[end - 1];
            let message = closer.kind == Kind::Quote && !self.is_quote_mark(closer) && self.announces_message(closer);
            if within && (goes_on && !message || quotes && !announced && (end <= last || few)) {
                places[at..end].fill(Place::Continues);
            } else {
                within = false;
            }
            at = end;
        }
    }

    /// Quoted lines, and all behind a line that announces an earlier message.
    pub(super) fn quoted(&self, places: &mut [Place]) {
        // A heading over nothing more is none over items.
        for place in places.iter_mut().rev() {
            match place {
                Place::Opens => break,
                Place::Other(Role::Group) => *place = Place::Other(Role::Footer),
                _ => {}
            }
        }
        let mut opened = false;
        let mut earlier = false;
        for (at, (block, place)) in self.blocks.iter().zip(places.iter_mut()).enumerate() {
            // An announced message that is not marked line by line takes all that follows.
            let next = self.blocks.get(at + 1);
            let unmarked = block.kind == Kind::Quote && !self.is_quote_mark(block) && next.is_none_or(|n| n.kind != Kind::Quote);
            earlier |= opened && unmarked && self.announces_message(block);
            opened |= *place == Place::Opens;
            if block.kind == Kind::Quote || earlier {
                *place = Place::Other(Role::Quoted);
            }
            if block.kind == Kind::Bar && *place != Place::Opens {
                *place = Place::Other(Role::Navigation);
            }
        }
        // A rule belongs to the other section that it sets off.
        for at in (0..places.len().saturating_sub(1)).rev() {
            if self.blocks[at].kind == Kind::Rule && places[at] == Place::Continues && matches!(places[at + 1], Place::Other(_)) {
                places[at] = places[at + 1];
            }
        }
    }
}

fn closing(block: &Block) -> u16 {
    block.cues.appeal.saturating_add(block.cues.footer)
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
