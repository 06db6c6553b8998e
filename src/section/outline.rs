//! The form that a document keeps to, and the place of each block in it.
//!
//! Items open at list marks, at headings, or with each paragraph. Which of them a document does is read from all its blocks
//! together: the shape that recurs wins. What stands before the first item is preamble; what stands behind the last is told
//! from its text by words ("donate", "next meeting") and by the number of paragraphs that the other items have.

use super::block::{Block, Kind};
use super::shape::Mark;
use super::vocabulary::FAREWELLS;
use super::{Role, Section, SectionKind};
use crate::lexicon::Classes;
use crate::span::Span;
use crate::text::{Reading, flag};

/// The place of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Begins an item.
    Opens,
    /// Goes on with the section before it.
    Continues,
    /// Begins another section, or goes on with one of the same role.
    Other(Role),
}

/// Where items open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// At blocks with this mark.
    Listed(Mark),
    /// At headings of this kind.
    Headings(Style),
    /// With each paragraph, its heading taken along.
    Paragraphs,
    /// Once.
    Single,
}

/// Kinds of headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Title,
    Bold,
    Any,
}

/// Gives each block its place.
pub(super) fn place(reading: &Reading<'_>, blocks: &[Block], places: &mut Vec<Place>) {
    places.clear();
    places.resize(blocks.len(), Place::Continues);
    if blocks.is_empty() {
        return;
    }
    let all = Map { reading, blocks };
    let end = all.farewell(places);
    let (whole, blocks) = (blocks, &blocks[..end]);
    let map = Map { reading, blocks };
    let form = map.form();
    let inner = &mut places[..end];
    map.open(form, inner);
    map.front(form, inner);
    map.back(form, inner);
    map.middle(inner);
    Map { reading, blocks: whole }.quoted(places);
    if !places.contains(&Place::Opens) && map.tells() {
        // Nothing but a title and words: one item.
        let tells = |at: &usize| !matches!(blocks[*at].kind, Kind::Rule | Kind::Quote | Kind::Bar);
        let first = (0..blocks.len()).find(|at| tells(at) && !map.is_greeting(*at)).or_else(|| (0..blocks.len()).find(tells));
        if let Some(first) = first {
            places[first] = Place::Opens;
            for (at, place) in places.iter_mut().enumerate().take(first) {
                if blocks[at].kind != Kind::Quote && blocks[at].kind != Kind::Bar {
                    *place = Place::Other(Role::Preamble);
                }
            }
            for (block, place) in blocks.iter().zip(places.iter_mut()).skip(first + 1) {
                if block.kind != Kind::Quote
                    && !matches!(place, Place::Other(Role::Footer | Role::Appeal | Role::Signature | Role::Navigation))
                {
                    *place = Place::Continues;
                }
            }
        }
    }
}

struct Map<'a> {
    reading: &'a Reading<'a>,
    blocks: &'a [Block],
}

impl Map<'_> {
    /// The next block that is neither a rule nor a link.
    fn next(&self, at: usize) -> Option<usize> {
        (at + 1..self.blocks.len()).find(|&n| !matches!(self.blocks[n].kind, Kind::Rule | Kind::Link))
    }

    /// Whether the block is a heading with text of its own: behind it in the block, or as the next paragraph.
    fn has_text(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        if block.kind == Kind::Head && self.is_greeting(at) {
            return false;
        }
        let tells = |n: usize| {
            let next = &self.blocks[n];
            next.kind == Kind::Prose && !self.is_greeting(n) || next.mark == Mark::Bullet && block.mark != Mark::Bullet && next.is_head()
        };
        block.kind == Kind::Headed || block.kind == Kind::Head && self.next(at).is_some_and(tells)
    }

    /// Whether the paragraph begins with a label: "Bus 28: the council …", "Ferry ramp. Too steep …".
    fn is_labelled(&self, at: usize) -> bool {
        let (first, last) = (self.blocks[at].first as usize, self.blocks[at].last as usize);
        let label = (first + 1..last.min(first + 11)).find(|&t| matches!(self.reading.str(t), "." | ":" | "?" | "!" | "–" | "—"));
        !self.reading.tokens[first].is(Classes::PRONOUN.with(Classes::FUNCTION)) && label.is_some_and(|t| t + 6 < last)
    }

    fn is_greeting(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        block.kind == Kind::Prose && block.len(self.reading) < 80 && self.reading.str(block.last as usize - 1) == ","
            || block.len(self.reading) < 60 && block.cues.preamble >= 4 && block.kind != Kind::Headed && !block.is_listed()
    }

    /// Gives what a letter ends with its places, from the farewell on; where that begins.
    fn farewell(&self, places: &mut [Place]) -> usize {
        let blocks = self.blocks;
        let quoted = blocks.iter().position(|b| b.kind == Kind::Quote).filter(|&q| q > 0).unwrap_or(blocks.len());
        let Some(start) = (1.max(quoted.saturating_sub(9))..quoted).find(|&at| self.takes_leave(at)) else { return blocks.len() };
        for at in start..blocks.len() {
            let block = &blocks[at];
            let name = at == start || block.len(self.reading) < 60 && closing(block) < 4;
            places[at] = Place::Other(if name { Role::Signature } else { role_of(block, false) });
        }
        start
    }

    /// "Yours in hope,", "Thanks for all you do,": the first line of a farewell.
    fn takes_leave(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        if block.kind == Kind::Rule || block.kind == Kind::Quote || block.is_listed() {
            return false;
        }
        let line = &self.reading.lines[self.reading.line_of(block.first as usize)];
        let last = line.last as usize - 1;
        line.span.len() < 50
            && matches!(self.reading.str(last), "," | "!" | "–" | "—")
            && (self.reading.str(last) == "," || line.last < block.last)
            && block.last - line.last < 20
            && FAREWELLS.iter().any(|w| self.reading.str(block.first as usize).eq_ignore_ascii_case(w))
    }

    /// Whether there is anything to tell of: a word.
    fn tells(&self) -> bool {
        self.blocks.iter().any(|b| !matches!(b.kind, Kind::Rule | Kind::Quote | Kind::Bar))
    }

    fn form(&self) -> Form {
        let blocks = self.blocks;
        let (mut bullets, mut numbers, mut dates, mut inline, mut signs) = (0, 0, 0, 0, 0);
        let (mut heads, mut over_lists, mut titles, mut bolds, mut prose, mut free, mut declared) = (0usize, 0, 0, 0, 0, 0, 0);
        let (mut labelled, mut anaphoric, mut whole) = (0usize, 0usize, 0usize);
        let mut before: Option<usize> = None;
        for (at, block) in blocks.iter().enumerate() {
            match block.kind {
                Kind::Rule | Kind::Quote | Kind::Link | Kind::Bar => continue,
                _ => {}
            }
            match block.mark {
                Mark::Bullet => bullets += 1,
                Mark::Number => numbers += 1,
                Mark::Date => dates += 1,
                Mark::Inline => inline += 1,
                Mark::Sign => signs += 1,
                _ => {}
            }
            let after_head = before.is_some_and(|b| blocks[b].kind == Kind::Head);
            let after_listed_head = before.is_some_and(|b| blocks[b].kind == Kind::Head && blocks[b].is_listed());
            if block.is_head() && (!block.is_listed() || block.mark == Mark::Sign) {
                if self.has_text(at) && !after_listed_head {
                    let next_listed =
                        block.kind == Kind::Head && self.next(at).is_some_and(|n| blocks[n].is_listed() && blocks[n].mark != Mark::Sign);
                    if next_listed {
                        over_lists += 1;
                    } else if at > 0 {
                        heads += 1;
                        whole += usize::from(block.kind == Kind::Headed);
                        match block.mark {
                            Mark::Title(_) => titles += 1,
                            Mark::Bold => bolds += 1,
                            _ => {}
                        }
                    }
                } else if block.kind == Kind::Head && self.next(at).is_some_and(|n| blocks[n].is_listed()) {
                    over_lists += 1;
                }
            }
            if block.kind == Kind::Prose && !block.is_listed() && !self.is_greeting(at) {
                prose += 1;
                if !after_head {
                    free += 1;
                    labelled += usize::from(self.is_labelled(at));
                    anaphoric += usize::from(self.reading.tokens[block.first as usize].is(Classes::PRONOUN));
                }
                if block.declared.label.is_some() {
                    declared += 1;
                }
            }
            before = Some(at);
        }
        let lists = [(bullets, Mark::Bullet), (numbers, Mark::Number), (dates, Mark::Date), (inline, Mark::Inline)];
        let most = lists.into_iter().max_by_key(|l| l.0).unwrap_or((0, Mark::None));
        let all = blocks.len();
        let beyond = if matches!(most.1, Mark::Number) { heads } else { 2 * heads };
        if most.0 >= 2 && most.0 > beyond && 5 * most.0 >= 2 * prose && 2 * most.0 >= 3 * over_lists {
            return Form::Listed(most.1);
        }
        if signs >= 3 && signs > heads && 5 * signs >= 3 * all {
            return Form::Listed(Mark::Sign);
        }
        let heads = heads + over_lists;
        if heads == 0 && prose <= 3 && declared == 0 && labelled < 2 {
            return Form::Single;
        }
        if declared >= 2 && declared * 2 >= heads {
            return Form::Paragraphs;
        }
        // Paragraphs with a label of their own, or that hardly ever go on with what stands before, are items.
        let opens_bare = blocks[0].kind == Kind::Prose && blocks[0].cues.preamble < 4;
        let untitled = opens_bare || self.has_text(0) && blocks[..blocks.len().min(2)].iter().all(|b| b.cues.preamble < 2);
        if free >= 3 && labelled * 5 >= free * 3 && whole * 2 > heads || free >= 6 && anaphoric * 10 <= free && untitled {
            return Form::Paragraphs;
        }
        let few = if opens_bare { 5 * heads < 4 * free } else { 3 * heads < free };
        if heads == 0 || few {
            return Form::Paragraphs;
        }
        if titles >= 2 && titles * 5 >= heads * 3 {
            return Form::Headings(Style::Title);
        }
        if bolds >= 2 && bolds * 5 >= heads * 3 {
            return Form::Headings(Style::Bold);
        }
        Form::Headings(Style::Any)
    }

    /// Marks the blocks that open items, and the headings over several.
    fn open(&self, form: Form, places: &mut [Place]) {
        let blocks = self.blocks;
        match form {
            Form::Listed(mark) => {
                let mut current = mark;
                for at in 0..blocks.len() {
                    let block = &blocks[at];
                    let next = self.next(at).map(|n| &blocks[n]);
                    if block.mark == current && block.kind != Kind::Rule {
                        places[at] = Place::Opens;
                    } else if block.kind == Kind::Head && !block.is_listed() && next.is_some_and(|n| n.is_listed()) {
                        places[at] = Place::Other(Role::Group);
                        current = next.map_or(current, |n| n.mark);
                    } else if block.declared.label.is_some() && block.kind != Kind::Rule && at > 0 {
                        places[at] = Place::Opens;
                    }
                }
            }
            Form::Headings(style) => {
                for at in 0..blocks.len() {
                    let block = &blocks[at];
                    let fits = match style {
                        Style::Title => matches!(block.mark, Mark::Title(_)),
                        Style::Bold => block.mark == Mark::Bold || matches!(block.mark, Mark::Title(_)),
                        Style::Any => true,
                    };
                    if !block.is_head() || !fits || block.mark == Mark::Bullet {
                        continue;
                    }
                    // A date under its heading.
                    let before = (0..at).rev().find(|&n| blocks[n].kind != Kind::Rule);
                    if block.kind == Kind::Head
                        && self.is_date(at)
                        && before.is_some_and(|b| blocks[b].kind == Kind::Head && places[b] != Place::Continues && !self.is_date(b))
                    {
                        let before = before.unwrap_or(0);
                        if places[before] == Place::Other(Role::Group) {
                            places[before] = Place::Opens;
                        }
                        continue;
                    }
                    let under_head = at > 0 && places[at - 1] == Place::Opens && blocks[at - 1].kind == Kind::Head;
                    if self.has_text(at) {
                        if !(under_head && (self.is_field(at) || self.is_date(at - 1))) {
                            places[at] = Place::Opens;
                        }
                    } else if self.next(at).is_some_and(|n| blocks[n].is_head()) {
                        let field = self.next(at).is_some_and(|n| self.is_field(n)) || self.is_date(at);
                        places[at] = if field { Place::Opens } else { Place::Other(Role::Group) };
                    } else if self.next(at).is_some() {
                        places[at] = Place::Opens;
                    }
                }
            }
            Form::Single => {}
            Form::Paragraphs => {
                let mut headed = false;
                for at in 0..blocks.len() {
                    let block = &blocks[at];
                    match block.kind {
                        Kind::Rule | Kind::Quote | Kind::Link | Kind::Bar => {}
                        Kind::Head
                            if self.has_text(at)
                                && block
                                    .declared
                                    .label
                                    .is_none_or(|_| !self.next(at).is_some_and(|n| blocks[n].declared.label.is_some()))
                                && self.is_short_head(at) =>
                        {
                            places[at] = Place::Opens;
                            headed = true;
                        }
                        _ => {
                            let goes_on = block.kind == Kind::Prose
                                && at > 0
                                && self.reading.tokens[block.first as usize].is(Classes::PRONOUN)
                                && !block.is_listed();
                            if !headed && !goes_on {
                                places[at] = Place::Opens;
                            }
                            headed = false;
                        }
                    }
                }
            }
        }
    }

    /// Whether the block is a date and nothing else.
    fn is_date(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        block.mark == Mark::Date && block.words == block.first && block.kind == Kind::Head
    }

    /// In a document of paragraphs, a heading is much shorter than what it stands over.
    fn is_short_head(&self, at: usize) -> bool {
        let next = self.next(at).map_or(0, |n| self.blocks[n].len(self.reading));
        let (first, last) = (self.blocks[at].words as usize, self.blocks[at].last as usize);
        let sentences = (first + 1..last).any(|t| self.reading.tokens[t].has(flag::SENTENCE_START));
        self.blocks[at].len(self.reading) * 2 < next && !sentences
    }

    /// A line such as "Signatures received: 12" under a heading, which other headings have too.
    fn is_field(&self, at: usize) -> bool {
        let ends = |n: usize| (self.reading.str(self.blocks[n].words as usize), self.reading.str(self.blocks[n].last as usize - 1));
        let (name, unit) = ends(at);
        let near = self.blocks.len().min(at + 40);
        self.blocks[at].kind == Kind::Head
            && self.blocks[at].declared.label.is_none()
            && (at.saturating_sub(40)..near)
                .filter(|&n| n > 0 && n != at && self.blocks[n].kind == Kind::Head && self.blocks[n - 1].kind == Kind::Head)
                .filter(|&n| ends(n).0 == name || ends(n).1 == unit)
                .count()
                >= 2
    }

    /// What stands before the first item.
    fn front(&self, form: Form, places: &mut [Place]) {
        let blocks = self.blocks;
        let opening = places.iter().filter(|p| **p == Place::Opens).count();
        let mut first = places.iter().position(|p| *p == Place::Opens).unwrap_or(blocks.len());
        if opening > 2 {
            match form {
                Form::Listed(_) | Form::Single => {}
                Form::Headings(_) => {
                    // The title of the document, and headings over tables of contents.
                    let mut at = first;
                    while at < blocks.len() && places[at] == Place::Opens {
                        let block = &blocks[at];
                        let extent = self.extent(at, places);
                        let told = self.has_text(0) && self.sum(0..extent, |c| c.preamble) < 2 && self.sum(0..extent, |c| c.steps) > 1;
                        let title = at == 0 && !told && block.declared.label.is_none() && !self.is_marked_alike(at, places);
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
                Form::Paragraphs => {
                    let mut at = 0;
                    let mut led = false;
                    while at < blocks.len() && (blocks[at].kind != Kind::Prose || self.is_greeting(at)) && at < 6 {
                        let declared = blocks[at].declared.label.is_some();
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
                        && blocks[at - 1].len(self.reading) > 90
                        && self.reading.line_of(blocks[at - 1].first as usize) == self.reading.line_of(blocks[at - 1].last as usize - 1);
                    let need = if !led || intro { 4 } else { 2 * u16::from(title) };
                    if at < blocks.len()
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
            let group = *place == Place::Other(Role::Group) && at + 1 == first && at > 0;
            if !group {
                *place = Place::Other(Role::Preamble);
            }
        }
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

    fn sum(&self, range: std::ops::Range<usize>, cue: impl Fn(&super::block::Cues) -> u16) -> u16 {
        self.blocks[range].iter().map(|b| cue(&b.cues)).fold(0, u16::saturating_add)
    }

    /// What stands behind the last item.
    fn back(&self, form: Form, places: &mut [Place]) {
        let blocks = self.blocks;
        let opening: usize = places.iter().filter(|p| **p == Place::Opens).count();
        if opening < 2 {
            self.close_single(places);
            return;
        }
        if form == Form::Paragraphs {
            let mut at = blocks.len();
            while at > 2 {
                let block = &blocks[at - 1];
                let weight = closing(block);
                let short = block.len(self.reading) < 60 && block.declared.label.is_none();
                let last = at == blocks.len() || places[at] == Place::Other(Role::Signature);
                let fits = weight >= if last { 4 } else { 8 }
                    || short && last && (block.kind == Kind::Head || weight >= 2)
                    || self.is_farewell(at - 1);
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
                let usual = usize::from(blocks[at].kind == Kind::Head && !(blocks[at].is_listed() && !self.has_text(at)));
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

    /// A text of one item: what closes it.
    fn close_single(&self, places: &mut [Place]) {
        let blocks = self.blocks;
        let mut at = blocks.len();
        while at > 2 && places[at - 1] == Place::Continues && (closing(&blocks[at - 1]) >= 8 || self.is_farewell(at - 1)) {
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
            && block.len(self.reading) < 100
            && comma
            && at + 2 >= self.blocks.len()
            && block.cues.preamble < 4
            && self.reading.str(block.last as usize - 1) != "."
    }

    /// Headed sections among or behind the items that report on no campaign.
    fn middle(&self, places: &mut [Place]) {
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
            let all = blocks[at..end].iter().fold(super::block::Cues::default(), |sum, b| super::block::Cues {
                preamble: sum.preamble.saturating_add(b.cues.preamble),
                appeal: sum.appeal.saturating_add(b.cues.appeal),
                footer: sum.footer.saturating_add(b.cues.footer),
                teaser: sum.teaser.saturating_add(b.cues.teaser),
                steps: sum.steps.saturating_add(b.cues.steps),
            });
            let headed = block.is_head();
            let weight = all.appeal + all.footer + if trailing { 0 } else { all.preamble };
            let limit = if trailing && headed { 6 } else { 14 };
            let told = all.steps > 0;
            let series = block.is_listed() && block.mark != Mark::Sign;
            let other = block.declared.label.is_none()
                && (weight >= limit && weight > 2 * all.steps && !series
                    || all.teaser >= 4 && !told
                    || all.teaser >= 8
                    || block.titled.is_some() && headed);
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

    /// Quoted lines, and all behind a line that announces an earlier message.
    fn quoted(&self, places: &mut [Place]) {
        // A heading over nothing more is none over items.
        for place in places.iter_mut().rev() {
            match place {
                Place::Opens => break,
                Place::Other(Role::Group) => *place = Place::Other(Role::Footer),
                _ => {}
            }
        }
        for (block, place) in self.blocks.iter().zip(places.iter_mut()) {
            if block.kind == Kind::Quote {
                *place = Place::Other(Role::Quoted);
            }
            if block.kind == Kind::Bar && *place != Place::Opens {
                *place = Place::Other(Role::Navigation);
            }
        }
    }
}

fn closing(block: &Block) -> u16 {
    block.cues.appeal + block.cues.footer
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

/// Joins the blocks to sections.
pub(super) fn join(reading: &Reading<'_>, blocks: &[Block], places: &[Place], sections: &mut Vec<Section>) {
    sections.clear();
    let mut at = 0;
    while at < blocks.len() {
        let mut end = at + 1;
        while end < blocks.len() && (places[end] == Place::Continues || matches!(places[at], Place::Other(_)) && places[end] == places[at])
        {
            end += 1;
        }
        let first = reading.tokens[blocks[at].first as usize].start as usize;
        let last = reading.tokens[blocks[end - 1].last as usize - 1].end as usize;
        let kind = match places[at] {
            Place::Other(role) => SectionKind::Other { role: Some(role) },
            Place::Opens | Place::Continues => item(reading, &blocks[at]),
        };
        sections.push(Section { span: Span::new(first, last), kind });
        at = end;
    }
}

fn item(reading: &Reading<'_>, block: &Block) -> SectionKind {
    let (first, end) = (block.first as usize, block.heading as usize);
    let heading = (end > first).then(|| reading.span(first, end - 1));
    SectionKind::Item { heading, declared: block.declared.label, update: block.declared.update }
}
