//! The place of each block in its document: which open items, which go on, which are other sections.
//!
//! `form` says where items open in this document; `front`, `back` and `quotation` tell from the items what stands before the first,
//! behind the last and among them.

use super::block::{Block, Cues, Kind};
use super::declaration::is_firm;
use super::form::{Form, Style};
use super::shape::Mark;
use super::vocabulary::{ASIDES, LINKING, MORE};
use super::{Role, Section, SectionKind};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::span::Span;
use crate::text::{PieceKind, Reading, flag};
use std::ops::Range;

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

/// How many headings at most stand over a text: those of the site, a date, its own.
const HEADLINES: usize = 5;

/// How many blocks under a heading a field is looked for in.
const FIELDS: usize = 2;
/// So many headings with a label in capitals tell that paragraphs with one open items, too.
const FEWEST_LABELLED: usize = 3;

/// Gives each block its place.
pub(super) fn place(reading: &Reading<'_>, blocks: &[Block], places: &mut Vec<Place>) {
    places.clear();
    places.resize(blocks.len(), Place::Continues);
    if blocks.is_empty() {
        return;
    }
    let all = Map { reading, blocks };
    let comments = all.comments(places);
    let end = Map { reading, blocks: &blocks[..comments] }.farewell(places);
    let (whole, blocks) = (blocks, &blocks[..end]);
    let map = Map { reading, blocks };
    let form = map.form();
    let inner = &mut places[..end];
    map.open(form, inner);
    for (block, place) in blocks.iter().zip(inner.iter_mut()).filter(|(block, _)| block.kind == Kind::Group) {
        *place = Place::Other(Role::Group);
        debug_assert!(block.declared.label.is_some());
    }
    map.front(form, inner);
    map.back(form, inner);
    map.notices(form, inner);
    map.middle(inner);
    map.take_lines_over(inner);
    Map { reading, blocks: whole }.quoted(places);
    if !places.contains(&Place::Opens) && map.tells() {
        // Nothing but a title and words: one item.
        let tells = |at: &usize| !matches!(blocks[*at].kind, Kind::Rule | Kind::Quote | Kind::Bar);
        let links = |at: &usize| blocks[*at].kind == Kind::Link;
        let first = (0..blocks.len()).find(|at| tells(at) && !links(at) && !blocks[*at].greets).or_else(|| (0..blocks.len()).find(tells));
        if let Some(first) = first.map(|first| map.headline(first)) {
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
    Map { reading, blocks: whole }.enclose(places);
}

/// The blocks of a document, seen together.
pub(super) struct Map<'a> {
    pub reading: &'a Reading<'a>,
    pub blocks: &'a [Block],
}

impl Map<'_> {
    /// The next block that is neither a rule nor a link.
    pub(super) fn next(&self, at: usize) -> Option<usize> {
        (at + 1..self.blocks.len()).find(|&n| !matches!(self.blocks[n].kind, Kind::Rule | Kind::Link))
    }

    /// The end of the section that opens at `at`.
    pub(super) fn extent(&self, at: usize, places: &[Place]) -> usize {
        (at + 1..places.len()).find(|&n| places[n] != Place::Continues).unwrap_or(places.len())
    }

    /// The weight of a cue in several blocks.
    pub(super) fn sum(&self, range: Range<usize>, cue: impl Fn(&Cues) -> u16) -> u16 {
        self.blocks[range].iter().map(|b| cue(&b.cues)).fold(0, u16::saturating_add)
    }

    /// Whether all words of the block are in capitals.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        (block.first..block.last).map(|t| &self.reading.tokens[t as usize]).all(|t| t.kind != PieceKind::Word || t.has(flag::ALL_CAPS))
    }

    /// The text under a heading: the next block that is neither a rule nor a link, or the paragraph behind the quotation that it is.
    fn text_under(&self, at: usize) -> Option<usize> {
        let next = self.next(at)?;
        let passes = |n: &usize| {
            let block = &self.blocks[*n];
            block.kind == Kind::Quote && self.is_quote_mark(block) || matches!(block.kind, Kind::Rule | Kind::Link)
        };
        let behind = (next..self.blocks.len()).find(|n| !passes(n));
        behind.filter(|&n| self.blocks[n].kind == Kind::Prose).or(Some(next))
    }

    /// Whether the block is a heading with text of its own: behind it in the block, or as the next paragraph.
    pub(super) fn has_text(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        if block.kind == Kind::Head && block.greets {
            return false;
        }
        let tells = |n: usize| {
            let next = &self.blocks[n];
            next.kind == Kind::Prose && !next.greets || next.mark == Mark::Bullet && block.mark != Mark::Bullet && next.is_head()
        };
        block.kind == Kind::Headed || block.kind == Kind::Head && self.text_under(at).is_some_and(tells)
    }

    /// Whether the text is a list of single lines, most of them without a full stop.
    pub(super) fn is_rows(&self) -> bool {
        let heads = self.blocks.iter().filter(|b| b.kind == Kind::Head).count();
        self.blocks.len() >= 4 && heads * 5 >= self.blocks.len() * 3
    }

    /// Of the headings from `first` on, with nothing between them, the one over what follows: the longest that is no date.
    fn headline(&self, first: usize) -> usize {
        let words = |at: usize| self.blocks[at].last - self.blocks[at].words;
        let heads = (first..self.blocks.len()).take(HEADLINES).take_while(|&at| self.blocks[at].kind == Kind::Head);
        // Of those of the same length, the first.
        heads.filter(|&at| !self.is_date(at)).fold(first, |best, at| if words(at) > words(best) || self.is_date(best) { at } else { best })
    }

    /// Whether there is anything to tell of: a word.
    pub(super) fn tells(&self) -> bool {
        self.blocks.iter().any(|b| !matches!(b.kind, Kind::Rule | Kind::Quote | Kind::Bar))
    }

    /// Marks the blocks that open items, and the headings over several.
    pub(super) fn open(&self, form: Form, places: &mut [Place]) {
        let blocks = self.blocks;
        match form {
            Form::Listed(mark) => {
                let mut current = mark;
                for at in 0..blocks.len() {
                    let block = &blocks[at];
                    // Asked for at headings alone: over a long run of rules and links it would be searched again from each.
                    let next = || self.next(at).map(|n| &blocks[n]);
                    if block.mark == Mark::Number && block.kind == Kind::Head && self.is_chapter(at) {
                        places[at] = Place::Other(Role::Group);
                    } else if block.mark == current && !matches!(block.kind, Kind::Rule | Kind::Link) && !block.detail {
                        places[at] = Place::Opens;
                    } else if block.kind == Kind::Head && !block.is_listed() && next().is_some_and(|n| n.is_listed()) {
                        places[at] = Place::Other(Role::Group);
                        current = next().map_or(current, |n| n.mark);
                    } else if block.declared.label.is_some()
                        && !matches!(block.kind, Kind::Rule | Kind::Group | Kind::Link)
                        && at > 0
                        && !(places[at - 1] == Place::Opens && self.is_dateline(at - 1))
                    {
                        places[at] = Place::Opens;
                    }
                }
            }
            Form::Headings(style) => {
                let labelled = blocks.iter().filter(|b| b.is_head() && self.is_capital_label(b)).count() >= FEWEST_LABELLED;
                let topics = self.has_topics();
                self.open_under_list_title(places);
                for at in 0..blocks.len() {
                    let block = &blocks[at];
                    if labelled && block.kind == Kind::Prose && !block.is_listed() && self.is_capital_label(block) {
                        places[at] = Place::Opens;
                    }
                    let topic = topics && self.has_topic(at) || self.declares_at_start(block);
                    if topic && self.follows_text(at) {
                        places[at] = Place::Opens;
                    }
                    let fits = match style {
                        Style::Title => matches!(block.mark, Mark::Title(_)),
                        Style::Bold => block.mark == Mark::Bold || matches!(block.mark, Mark::Title(_)),
                        Style::Any => true,
                    };
                    if !block.is_head() || !fits || block.mark == Mark::Bullet || block.detail || block.kind == Kind::Head && block.greets {
                        continue;
                    }
                    // A date under its heading, or who wrote what follows.
                    let before = (0..at).rev().find(|&n| blocks[n].kind != Kind::Rule);
                    if block.kind == Kind::Head
                        && (self.is_date(at) || self.names_author(at))
                        && before.is_some_and(|b| blocks[b].kind == Kind::Head && places[b] != Place::Continues && !self.is_date(b))
                    {
                        let before = before.unwrap_or(0);
                        if places[before] == Place::Other(Role::Group) {
                            places[before] = Place::Opens;
                        }
                        continue;
                    }
                    let over = (0..at).rev().find(|&n| places[n] != Place::Continues || blocks[n].kind != Kind::Head);
                    let over = over.filter(|&n| blocks[n].kind == Kind::Head);
                    let under_head = over.is_some_and(|n| places[n] == Place::Opens);
                    if let Some(over) =
                        over.filter(|&n| places[n] != Place::Continues && self.is_labelled_field(at) && !self.is_labelled_field(n))
                    {
                        places[over] = Place::Opens;
                        continue;
                    }
                    if self.has_text(at) {
                        if !(under_head && over == at.checked_sub(1) && (self.is_field(at) || self.is_dateline(at - 1))) {
                            places[at] = Place::Opens;
                        }
                    } else if self.next(at).is_some_and(|n| blocks[n].is_head()) {
                        let field = self.is_dateline(at) || self.next(at).is_some_and(|n| self.is_field(n) && !self.is_dateline(n));
                        places[at] = if field || self.is_report(at) { Place::Opens } else { Place::Other(Role::Group) };
                    } else if self.next(at).is_some() {
                        places[at] = Place::Opens;
                    }
                }
            }
            Form::Single => {
                if let Some(title) = self.timeline() {
                    places[title] = Place::Opens;
                }
            }
            Form::Ruled => self.open_ruled(places),
            Form::Labelled => {
                for at in (0..blocks.len()).filter(|&at| self.has_label(at)) {
                    places[at] = Place::Opens;
                }
            }
            Form::Paragraphs => {
                let mut headed = false;
                let topical = self.are_topical();
                for at in 0..blocks.len() {
                    let block = &blocks[at];
                    match block.kind {
                        _ if block.detail => {}
                        Kind::Rule | Kind::Quote | Kind::Link | Kind::Bar | Kind::Group => {}
                        Kind::Head
                            if self.has_text(at)
                                && (block.declared.label.is_none() || self.next(at).is_none_or(|n| blocks[n].declared.label.is_none()))
                                && self.is_short_head(at) =>
                        {
                            places[at] = Place::Opens;
                            headed = true;
                        }
                        _ => {
                            let goes_on = block.kind == Kind::Prose
                                && at > 0
                                && (self.reading.tokens[block.first as usize].is(Classes::PRONOUN)
                                    || self.goes_on_telling(at)
                                    || self.answers(at)
                                    || topical && self.says_more(at))
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

    /// "But on Friday it voted …": a paragraph that goes on behind a quotation.
    fn answers(&self, at: usize) -> bool {
        let first = self.reading.core(self.blocks[at].first as usize);
        self.blocks[at - 1].kind == Kind::Quote && list!("but and yet still so then however nevertheless instead").contains(first)
    }

    /// Whether nearly all paragraphs begin with a label or a topic: "PENN — The lock …", "Bus 14. No word …".
    fn are_topical(&self) -> bool {
        const FEWEST: usize = 4;
        const SHORT: u32 = 6;
        let (mut topical, mut others) = (0, 0);
        for (at, block) in self.blocks.iter().enumerate().filter(|(_, b)| b.kind == Kind::Prose && !b.greets && !b.is_listed()) {
            *if block.declared.label.is_some() || self.opens_topic(at) {
                &mut topical
            } else if block.last - block.first > SHORT {
                &mut others
            } else {
                continue;
            } += 1;
        }
        topical >= FEWEST && topical > others
    }

    fn opens_topic(&self, at: usize) -> bool {
        self.is_topical(at) || self.has_label(at) || self.is_capital_topic(&self.blocks[at]) || self.is_noun_alone(at)
    }

    /// "The tribunal. We won, as you will have seen."
    fn is_noun_alone(&self, at: usize) -> bool {
        const NOUNS: usize = 2;
        const SHORTEST_TEXT: usize = 6;
        let (first, last) = (self.blocks[at].words as usize, self.blocks[at].last as usize);
        let noun = |t: &usize| {
            let token = &self.reading.tokens[*t];
            token.kind == PieceKind::Word && !token.is(Classes::FUNCTION.with(Classes::PRONOUN).with(Classes::STEP))
        };
        let end = first + 1 + (first + 1..last).take(NOUNS + 1).take_while(noun).count();
        self.reading.says(first, "the")
            && (1..=NOUNS).contains(&(end - first - 1))
            && self.reading.byte(end) == b'.'
            && end + SHORTEST_TEXT < last
    }

    /// "MORUGA.", "Naloxone in the library!": a label in capitals, whatever mark sets it apart.
    fn is_capital_topic(&self, block: &Block) -> bool {
        const LONGEST: usize = 6;
        let first = block.words as usize;
        let label = self.reading.tokens[first..block.last as usize].iter().take(LONGEST + 1).take_while(|t| t.has(flag::ALL_CAPS)).count();
        let behind = first + label;
        (1..=LONGEST).contains(&label)
            && (label > 1 || self.reading.str(first).len() > 2)
            && (matches!(self.reading.byte(behind), b':' | b'.' | b'!' | b',' | b'-') || matches!(self.reading.str(behind), "–" | "—"))
    }

    /// Whether, among paragraphs with topics, one has none and goes on: "We've offered three fixes", "A bit of history.", "Nobody
    /// should say …"; or stands behind a topic alone.
    fn says_more(&self, at: usize) -> bool {
        const LABEL: usize = 8;
        const TOPIC: u32 = 8;
        let (block, before) = (&self.blocks[at], &self.blocks[at - 1]);
        let (first, last) = (block.first as usize, block.last as usize);
        if block.declared.label.is_some() || before.kind != Kind::Prose || before.greets || block.cues.preamble >= 4 {
            return false;
        }
        let behind_topic = self.is_capital_topic(before) && before.last - before.first <= TOPIC && before.declared.label.is_none();
        if self.is_capital_topic(block) {
            return false;
        }
        if self.goes_on(at) || list!(ASIDES).contains(self.reading.core(first)) {
            return true;
        }
        let label = (first..last.min(first + LABEL)).take_while(|&t| !matches!(self.reading.byte(t), b'.' | b':' | b',' | b'?'));
        let more = label.clone().count() < LABEL && label.clone().any(|t| list!(MORE).contains(self.reading.core(t)));
        more || behind_topic && !self.opens_topic(at)
    }

    /// "7. Matters arising", with 7.1 behind it.
    pub(super) fn is_chapter(&self, at: usize) -> bool {
        let number = self.reading.str(self.blocks[at].first as usize);
        let next = self.next(at).map_or("", |n| self.reading.str(self.blocks[n].first as usize));
        !number.contains('.') && next.strip_prefix(number).is_some_and(|rest| rest.starts_with('.'))
    }

    /// Whether the block is a date and nothing else.
    pub(super) fn is_date(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        block.mark == Mark::Date && block.words == block.first && block.kind == Kind::Head
    }

    /// Whether a block begins with a label in capitals: "NORTH COAST: Ferry saved".
    fn is_capital_label(&self, block: &Block) -> bool {
        const LONGEST: usize = 6;
        let first = block.words as usize;
        let label = self.reading.tokens[first..block.last as usize].iter().take(LONGEST + 1).take_while(|t| t.has(flag::ALL_CAPS)).count();
        (1..=LONGEST).contains(&label) && self.reading.byte(first + label) == b':' && self.reading.str(first).len() > 1
    }

    /// "Still waiting: the asset limit. A person who saves …": a paragraph that opens with its status and what has it.
    fn declares_at_start(&self, block: &Block) -> bool {
        let Some((_, span)) = block.declared.label else { return false };
        let status = self.reading.tokens_in(span);
        status.start == block.words as usize && self.reading.byte(status.end) == b':'
    }

    /// Whether among items with headings stand some whose paragraphs begin with their topics: "Greenwashing. Since June …". Then
    /// hardly any other paragraph goes on with what stands before it.
    fn has_topics(&self) -> bool {
        const FEWEST: usize = 2;
        let (mut topics, mut others, mut heads) = (0, 0, 0);
        for (at, block) in self.blocks.iter().enumerate() {
            heads += usize::from(block.is_head());
            if self.follows_text(at) {
                *if self.has_topic(at) { &mut topics } else { &mut others } += 1;
            }
        }
        topics >= FEWEST && (others <= 2 * topics || 8 * others <= heads)
    }

    /// Whether a paragraph stands behind another one, under no heading of its own.
    fn follows_text(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        let follows = at > 0 && matches!(self.blocks[at - 1].kind, Kind::Prose | Kind::Headed);
        follows && block.kind == Kind::Prose && !block.is_listed() && !block.greets
    }

    /// Whether a paragraph begins with its topic: a few words that say nothing of it, a full stop or colon, and its text.
    pub(super) fn has_topic(&self, at: usize) -> bool {
        const LONGEST: usize = 8;
        const SHORTEST_TEXT: usize = 6;
        let (first, last) = (self.blocks[at].words as usize, self.blocks[at].last as usize);
        let ends = |t: usize| matches!(self.reading.byte(t), b'.' | b':');
        let Some(end) = (first..last.min(first + LONGEST + 1)).find(|&t| ends(t)) else { return false };
        let tokens = &self.reading.tokens;
        let tells = Classes::FUNCTION.with(Classes::PRONOUN).with(Classes::STEP);
        let is_bare = |t: usize| {
            (!tokens[t].is(tells) || list!(LINKING).contains(self.reading.core(t))) && !matches!(self.reading.byte(t), b'?' | b'!' | b'"')
        };
        tokens[first].has(flag::CAPITAL)
            && !tokens[first].is(Classes::FUNCTION.with(Classes::PRONOUN))
            && !list!(ASIDES).contains(self.reading.core(first))
            && end + SHORTEST_TEXT < last
            && tokens[end].end < tokens[end + 1].start
            && (first..end).all(is_bare)
    }

    /// Whether a heading with nothing under it is a report by itself: of many words, and one that tells of a step.
    fn is_report(&self, at: usize) -> bool {
        const FEWEST: u32 = 9;
        let block = &self.blocks[at];
        block.heading - block.words >= FEWEST && self.heading_tells(at) && !self.next(at).is_some_and(|n| self.blocks[n].is_listed())
    }

    /// In a document of paragraphs, a heading is much shorter than what it stands over.
    pub(super) fn is_short_head(&self, at: usize) -> bool {
        let (first, last) = (self.blocks[at].words as usize, self.blocks[at].last as usize);
        let sentences = || (first + 1..last).any(|t| self.reading.tokens[t].has(flag::SENTENCE_START));
        // Of what is longer, no more is counted than tells.
        let shorter = |next: usize| !self.blocks[next].fits(self.reading, 2 * self.blocks[at].width(self.reading));
        self.text_under(at).is_some_and(shorter) && !sentences()
    }
}

/// Joins the blocks to sections.
pub(super) fn join(reading: &Reading<'_>, blocks: &[Block], places: &[Place], sections: &mut Vec<Section>) {
    sections.clear();
    // What stands over the items that follow and states their status.
    let mut over: Option<&Block> = None;
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
            Place::Other(role) => {
                let group = blocks[at..end].iter().rfind(|b| b.kind == Kind::Group);
                over = if role == Role::Group { group } else { group.or(over) };
                SectionKind::Other { role }
            }
            Place::Opens | Place::Continues => {
                // A date above the heading.
                let dated = blocks[at].mark == Mark::Date && blocks[at].kind == Kind::Head && at + 1 < end && blocks[at + 1].is_head();
                let head = &blocks[at + usize::from(dated)];
                over = over.filter(|group| !closes(head, group));
                item(reading, head, &blocks[at..end], over)
            }
        };
        sections.push(Section { span: Span::new(first, last), kind });
        at = end;
    }
}

/// Whether a heading stands as high as the one over the items before it, and so is under it no more.
fn closes(head: &Block, group: &Block) -> bool {
    matches!((head.mark, group.mark), (Mark::Title(level), Mark::Title(over)) if level <= over)
}

/// An item, of its blocks, under a heading that may state its status.
fn item(reading: &Reading<'_>, block: &Block, blocks: &[Block], over: Option<&Block>) -> SectionKind {
    let (first, end) = (block.first as usize, block.heading as usize);
    let heading = (end > first).then(|| reading.span(first, end - 1));
    // A field under the heading: "Status: won".
    let field = || blocks.iter().take(1 + FIELDS).find(|b| b.kind == Kind::Link).and_then(|b| b.declared.label);
    let own = block.declared.label.filter(|&(label, words)| is_firm(reading, label, words, heading.is_some()));
    let declared = own.or_else(field).or_else(|| over.and_then(|group| group.declared.label));
    SectionKind::Item { heading, declared, update: block.declared.update }
}
