//! From lines to blocks: what blank lines, list marks and headings set apart.

use super::declaration::Declaration;
use super::furniture::{
    ANNOUNCED, announces_issue, column, is_about_page, is_bars, is_contents, is_formality, is_legend, is_link, is_over_comments,
    is_quotation_line, title,
};
use super::listing::{is_archive_title, is_list_title, is_title_under};
use super::run::{Layout, Run, WIDEST};
use super::shape::{Mark, Shape, is_count, is_sign, underline};
use super::telling::{self, Telling, Told, tell};
use super::vocabulary::GREETINGS;
use super::{Role, Rules};
use super::{among, group};
use crate::labels::Label;
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::span::Span;
use crate::text::{Line, PieceKind, Reading, fits, flag, width};

/// Lines that belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    /// Its tokens.
    pub first: u32,
    pub last: u32,
    /// The end of its heading; `first` where it has none.
    pub heading: u32,
    /// The heading's first token behind its marks.
    pub words: u32,
    pub kind: Kind,
    pub mark: Mark,
    pub declared: Declaration,
    /// How strongly its words speak for each role.
    pub cues: Cues,
    /// Its heading is one of sections that report on no campaign.
    pub titled: Option<Role>,
    /// Its heading is one of columns that seldom report on a campaign: "Volunteer of the month: Ann Orr".
    pub column: Option<Role>,
    /// It is set off from what stands before by a rule.
    pub ruled: bool,
    /// It is a greeting: "Dear friends,", "Good morning".
    pub greets: bool,
    /// It is an entry of a list within what a paragraph before it tells: "… which include:".
    pub detail: bool,
    /// Readers' comments stand behind it: "Leave a Reply", "3 thoughts on …".
    pub comments: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing but a heading.
    Head,
    /// A heading and text.
    Headed,
    /// Text.
    Prose,
    /// A line drawn.
    Rule,
    /// Quoted from an earlier message.
    Quote,
    /// A line that leads elsewhere: "Read more", an address, "Photo: …".
    Link,
    /// A row of links: "Home | About | Give".
    Bar,
    /// A heading that states the status of all items under it: "Wins".
    Group,
}

/// Weights of the cues in a block, by role.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cues {
    pub preamble: u16,
    pub appeal: u16,
    pub footer: u16,
    pub teaser: u16,
    /// How many strong cues of appeals and footers.
    pub strong: u16,
    /// The heading begins as those of other sections do.
    pub hinted: bool,
    /// Words that tell of a step.
    pub steps: u16,
}

impl Cues {
    fn add(&mut self, role: Role, weight: u8) {
        let sum = match role {
            Role::Preamble => &mut self.preamble,
            Role::Appeal => &mut self.appeal,
            Role::Teaser => &mut self.teaser,
            _ => &mut self.footer,
        };
        *sum = sum.saturating_add(u16::from(weight));
        let strong = weight >= STRONG && matches!(role, Role::Appeal | Role::Footer);
        self.strong = self.strong.saturating_add(u16::from(strong));
    }

    /// The cues of two blocks together.
    pub fn with(self, other: Cues) -> Cues {
        Cues {
            preamble: self.preamble.saturating_add(other.preamble),
            appeal: self.appeal.saturating_add(other.appeal),
            footer: self.footer.saturating_add(other.footer),
            teaser: self.teaser.saturating_add(other.teaser),
            steps: self.steps.saturating_add(other.steps),
            strong: self.strong.saturating_add(other.strong),
            hinted: self.hinted || other.hinted,
        }
    }

    /// The weight of what closes a document.
    pub fn closing(&self) -> u16 {
        self.appeal.saturating_add(self.footer)
    }
}

/// The weight from which a cue is strong.
const STRONG: u8 = 4;

impl Block {
    /// How wide it were on one line.
    pub fn width(&self, reading: &Reading<'_>) -> usize {
        width(self.span(reading).of(reading.text))
    }

    /// Whether it is no wider than `most`.
    pub fn fits(&self, reading: &Reading<'_>, most: usize) -> bool {
        let span = self.span(reading);
        span.len() <= most || fits(span.of(reading.text), most)
    }

    fn span(&self, reading: &Reading<'_>) -> Span {
        match reading.tokens.get(self.first as usize..self.last as usize) {
            Some([first, .., last]) => first.span().join(last.span()),
            Some([only]) => only.span(),
            _ => Span::new(0, 0),
        }
    }

    /// Whether it is a line of a few words that begins with one of greetings: "Shwmae bawb", "A chairde!"
    fn hails(&self, reading: &Reading<'_>) -> bool {
        const LONGEST: u32 = 5;
        let (first, short) = (self.first as usize, (2..=LONGEST).contains(&(self.last - self.first)));
        if !short || self.declared.label.is_some() || !list!(GREETINGS).contains(reading.core(first)) {
            return false;
        }
        // "A" is one of "A chairde", and of much else.
        let article = reading.says(first, "a") && !list!("chairde chara charaid charaidean").contains(reading.core(first + 1));
        let place = reading.says(first + 1, "from");
        !article && !place && self.cues.steps == 0 && reading.tokens[first + 1].kind == PieceKind::Word
    }

    /// Whether it is a short line that ends in a comma, or greets in words. The width is asked for last: it is counted char by char.
    fn is_greeting(&self, reading: &Reading<'_>) -> bool {
        self.kind == Kind::Prose && reading.byte(self.last as usize - 1) == b',' && self.fits(reading, 79)
            || self.cues.preamble >= 4 && self.kind != Kind::Headed && !self.is_listed() && self.fits(reading, 59)
            || self.kind != Kind::Headed && self.hails(reading)
    }

    /// Makes a heading of all of it.
    pub fn become_head(&mut self) {
        (self.kind, self.heading) = (Kind::Head, self.last);
    }

    /// Makes a text, or a line that leads elsewhere, of all of it.
    pub fn lose_heading(&mut self, kind: Kind) {
        (self.kind, self.heading) = (kind, self.first);
    }

    pub fn is_head(&self) -> bool {
        matches!(self.kind, Kind::Head | Kind::Headed)
    }

    /// Whether it opens with a mark of a list.
    pub fn is_listed(&self) -> bool {
        matches!(self.mark, Mark::Bullet | Mark::Number | Mark::Date | Mark::Inline | Mark::Sign | Mark::Row)
    }
}

/// The tables of what is known of lines and words, kept to be filled again.
#[derive(Debug, Default)]
pub(super) struct Tables {
    shapes: Vec<Shape>,
    telling: Vec<Telling>,
}

/// Cuts the text into `blocks`.
pub(super) fn gather(reading: &Reading<'_>, rules: &Rules, tables: &mut Tables, blocks: &mut Vec<Block>) {
    let Tables { shapes, telling } = tables;
    blocks.clear();
    let lines = &reading.lines;
    let layout = Layout::of(reading, rules, lines);
    telling::list(reading, rules, telling);
    let mut telling = telling.as_slice();
    let mut at = 0;
    while at < lines.len() {
        if lines[at].is_blank() {
            at += 1;
            continue;
        }
        let mut end = at;
        shapes.clear();
        while end < lines.len() && !lines[end].is_blank() {
            shapes.push(layout.shape(reading, rules, &lines[end]));
            end += 1;
        }
        if let ([.., before, line], [.., _, shape]) = (&lines[at..end], shapes.as_mut_slice()) {
            shape.heads |= shape.mark == Mark::None && is_title_under(reading, before, line);
        }
        let (told, behind) = Told::before(telling, lines[end - 1].last);
        telling = behind;
        let next = lines[end..].iter().find(|line| !line.is_blank());
        let starts = blocks.is_empty();
        let run = Run { reading, rules, lines: &lines[at..end], shapes, told, columns: layout.columns, next, starts, titles: false };
        run.cut(layout.dense, &mut |part| part.push(blocks));
        at = end;
    }
    group::mark(reading, &rules.groups, blocks);
    among::mark(reading, blocks);
}

/// How many lines under a heading a field is looked for in: "Status: pending".
const FIELDS: usize = 3;
/// The most lines that can all be headings.
const HEAD_LINES: usize = 3;

impl Run<'_> {
    /// Makes a block of the lines.
    fn push(&self, blocks: &mut Vec<Block>) {
        let Run { reading, rules, lines, shapes, told, .. } = *self;
        let ([head, ..], [.., end], [shape, ..]) = (lines, lines, shapes) else { return };
        let mut block = Block {
            first: head.first,
            last: end.last,
            heading: head.first,
            words: shape.words,
            kind: Kind::Prose,
            mark: shape.mark,
            declared: Declaration::default(),
            cues: Cues::default(),
            titled: None,
            column: None,
            ruled: false,
            greets: false,
            detail: false,
            comments: false,
        };
        let single = lines.len() == 1;
        if self.titles || single && self.starts && is_archive_title(reading, shape.words as usize, head.last as usize) {
            (block.kind, block.titled) = (Kind::Link, Some(Role::Preamble));
        } else if shapes.iter().all(|s| s.rule) {
            block.kind = Kind::Rule;
        } else if shape.quoted || is_quotation_line(reading, head) {
            block.kind = Kind::Quote;
        } else if shape.mark == Mark::Row {
            block.cues = weigh(reading, rules, told);
            self.row(&mut block);
        } else if is_bars(reading, lines) {
            block.kind = Kind::Bar;
            block.cues = weigh(reading, rules, told);
        } else {
            // Most lines begin with a word with which no link and no heading of other sections begins.
            let token = reading.tokens.get(shape.words as usize);
            let cued = token.is_none_or(|t| (t.kind != PieceKind::Word) | t.is(Classes::SECTION_CUE));
            block.comments = cued && is_over_comments(reading, rules, shape.words as usize, head.last as usize);
            if single && (cued && is_link(reading, rules, &block) || shape.heads && is_about_page(reading, head)) {
                block.kind = Kind::Link;
            } else if single
                && blocks.last().is_some_and(|over| over.kind == Kind::Head)
                && let Some(stated) = self.field_alone()
            {
                block.kind = Kind::Link;
                block.declared.label = Some(stated);
            } else {
                block.cues = weigh(reading, rules, told);
                if single && !shape.heads {
                    // Nothing but body text, as most are.
                    let [marks, first, last] = [head.first, shape.words, head.last].map(|token| token as usize);
                    block.declared = rules.statuses.read(reading, told, marks, first, last, false);
                } else {
                    self.head(&mut block);
                    self.declare(&mut block);
                }
                if cued || self.starts {
                    self.entitle(&mut block);
                }
                if single && shape.ends && announces_issue(reading, head) {
                    block.cues.preamble += ANNOUNCED;
                }
                if is_legend(reading, lines) {
                    (block.kind, block.heading) = (Kind::Prose, block.first);
                    block.titled = Some(Role::Preamble);
                    block.declared = Declaration::default();
                }
                if single && is_contents(reading, head, shape.words as usize) {
                    block.titled = Some(Role::Preamble);
                    block.declared = Declaration::default();
                }
            }
        }
        block.greets = block.is_greeting(reading);
        blocks.push(block);
    }

    /// Tells a heading from text.
    fn head(&self, block: &mut Block) {
        let underlined = self.lines.get(1).and_then(|l| underline(self.reading, l));
        if let Some(level) = underlined {
            block.mark = Mark::Title(level);
            block.heading = self.lines[1].last;
            block.kind = if self.lines.len() > 2 { Kind::Headed } else { Kind::Head };
        } else if let Some(mark) = self.mark_over_heading() {
            // "1." in a line of its own.
            (block.mark, block.words, block.heading) = (mark, self.shapes[1].words, self.lines[1].last);
            block.kind = if self.lines.len() > 2 { Kind::Headed } else { Kind::Head };
        } else if self.shapes[0].heads && !self.is_wrapped() {
            block.heading = self.lines[0].last;
            let heads = |(line, shape): (&Line, &Shape)| {
                let sentence = |t: u32| self.reading.tokens[t as usize].has(flag::SENTENCE_START);
                shape.heads && line.fits(self.reading.text, WIDEST) && !(line.first + 1..line.last).any(sentence)
            };
            let all = self.lines.len() <= HEAD_LINES && self.lines.iter().zip(self.shapes).skip(1).all(heads);
            block.kind = if all { Kind::Head } else { Kind::Headed };
        }
    }

    /// The mark of a list that stands alone in the line over a heading.
    fn mark_over_heading(&self) -> Option<Mark> {
        let ([mark, _, ..], [_, heading, ..]) = (self.lines, self.shapes) else { return None };
        let (reading, first) = (self.reading, mark.first as usize);
        let stops = || matches!(reading.byte(first + 1), b'.' | b')') && reading.glued(first + 1);
        let numbers = mark.tokens().len() == 2 && is_count(reading, first) && stops();
        let mark = match () {
            () if numbers => Mark::Number,
            () if mark.tokens().len() <= 2 && is_sign(reading, first) => Mark::Sign,
            () => return None,
        };
        (heading.heads && heading.mark == Mark::None).then_some(mark)
    }

    /// Reads a row of a table, and the text right under it.
    fn row(&self, block: &mut Block) {
        let ([line, under @ ..], Some(columns)) = (self.lines, self.columns) else { return };
        block.heading = columns.heading(self.reading, line);
        block.kind = if under.is_empty() && block.heading == line.last { Kind::Head } else { Kind::Headed };
        block.declared.label = columns.label(self.reading, line, &self.rules.statuses);
    }

    /// Reads what the heading declares, or a field under it.
    fn declare(&self, block: &mut Block) {
        let Run { reading, rules, lines, shapes, told, .. } = *self;
        let (head, words) = (&lines[0], shapes[0].words);
        block.declared = rules.statuses.read(reading, told, head.first as usize, words as usize, head.last as usize, block.is_head());
        if shapes[0].mark == Mark::Date
            && words == head.first
            && let (Some(second), Some(shape)) = (lines.get(1), shapes.get(1))
        {
            // A date above the heading.
            block.declared = rules.statuses.read(reading, told, second.first as usize, shape.words as usize, second.last as usize, true);
            block.heading = block.heading.max(if block.is_head() { second.last } else { block.first });
        }
        if block.is_head() && is_speech(reading, block) {
            block.lose_heading(Kind::Prose);
        }
        if block.declared.label.is_none() {
            let field = |line: &Line| rules.statuses.field(reading, line.first as usize, line.last as usize);
            let alone = |line: &Line| rules.statuses.alone(reading, line.first as usize, line.last as usize);
            let under = || lines.iter().skip(1).take(FIELDS);
            block.declared.label = under().find_map(field).or_else(|| under().next().and_then(alone)).or_else(|| self.dated_status(block));
        }
    }

    /// A line that is a field and nothing more: "Status: won (May 2024)".
    fn field_alone(&self) -> Option<(Label, Span)> {
        const BEHIND: usize = 5;
        let [line] = self.lines else { return None };
        let stated = self.rules.statuses.field(self.reading, line.first as usize, line.last as usize)?;
        (line.last as usize <= self.reading.tokens_in(stated.1).end + BEHIND).then_some(stated)
    }

    /// What the line under the heading of a list's entry opens with, behind its date: "3/5/21 – We won! …".
    fn dated_status(&self, block: &Block) -> Option<(Label, Span)> {
        let Run { reading, rules, lines, shapes, told, .. } = *self;
        let (line, shape) = (lines.get(1)?, shapes.get(1)?);
        let words = shape.words as usize;
        if !block.is_listed() || !reading.is(words, Classes::STATUS) || shape.mark != Mark::Date && shape.mark != Mark::None {
            return None;
        }
        let status = rules.statuses.read(reading, told, words, words, line.last as usize, false).label?;
        let shouts = reading.tokens_in(status.1).end;
        let first = status.1.start() == reading.tokens[words].start as usize;
        (first && (shape.mark == Mark::Date || reading.byte(shouts) == b'!')).then_some(status)
    }

    /// Reads whether its heading is one of other sections.
    fn entitle(&self, block: &mut Block) {
        let Run { reading, rules, lines, shapes, .. } = *self;
        let words = shapes[0].words as usize;
        block.titled = title(reading, rules, words, lines[0].last as usize).filter(|_| block.declared.label.is_none());
        if self.starts && lines.len() == 1 && block.titled.is_none() && is_list_title(reading, words, lines[0].last as usize) {
            block.titled = Some(Role::Preamble);
        }
        if block.titled.is_none() && block.declared.label.is_none() && is_formality(reading, rules, words, lines[0].last as usize) {
            block.titled = Some(Role::Footer);
        }
        block.column = column(reading, rules, words, lines[0].last as usize).filter(|_| block.is_head() && block.declared.label.is_none());
        block.cues.hinted = block.is_head()
            && reading.tokens.get(words).is_some_and(|t| t.is(Classes::SECTION_CUE))
            && rules.title_starts.longest(reading, words).is_some();
    }
}

/// A line of several sentences that no mark and no declaration makes a heading: "We will be there. Come along!".
fn is_speech(reading: &Reading<'_>, block: &Block) -> bool {
    block.mark == Mark::None
        && block.declared == Declaration::default()
        && (block.words + 5..block.heading).any(|t| reading.tokens[t as usize].has(flag::SENTENCE_START))
}

/// Adds up the cues of a block, and its steps, those apart that stand within a cue.
pub(super) fn weigh(reading: &Reading<'_>, rules: &Rules, told: Told<'_>) -> Cues {
    let mut cues = Cues { steps: told.steps, ..Cues::default() };
    if told.all & tell::CUE == 0 {
        return cues;
    }
    let (mut steps, mut behind) = (0u32, 0);
    for one in told.telling {
        let fresh = one.token as usize >= behind;
        steps += u32::from(fresh & one.tells(tell::STEP));
        if one.tells(tell::CUE)
            && fresh
            && let Some((end, &(role, weight))) = rules.cues.longest(reading, one.token as usize)
        {
            cues.add(role, weight);
            behind = end;
        }
    }
    cues.steps = u16::try_from(steps).unwrap_or(u16::MAX);
    cues
}

#[cfg(test)]
mod tests {
    use super::super::tests::{items, sections};

    #[test]
    fn words_of_the_page_are_no_items() {
        for line in [
            "Share",
            "5 min read",
            "3 minute read",
            "A camp at Harl. Photo: Ann Orr",
            "A gavel via Unsplash",
            "Posted in Rivers",
            "Related posts",
        ] {
            let page = format!(
                "Harl news\n\nSummer came late.\n\nThe weir\n\nThe county took it out.\n\n{line}\n\nThe lido\n\nIt has been shut.\n\n{line}\n\nThe ferry\n\nA review was opened."
            );
            assert_eq!(items(&page), 3, "{line} {:?}", sections(&page));
        }
        let page = "Harl news\n\nSummer came late.\n\nShare the road\n\nThe county agreed to it.\n\nSearch for the boat\n\nIt was stopped.\n\nPrint works\n\nThe sale was dropped.";
        assert_eq!(items(page), 3, "{:?}", sections(page));
    }

    #[test]
    fn titles_over_the_first_heading_of_lines() {
        let item =
            |name: &str| format!("The {name} of the valley\nThe county closed the {name} in May, and nobody was told about it before.");
        let page = |title: &str| format!("{title}{}", ["mill", "ferry", "arch", "quay"].map(item).join("\n"));
        let found = sections(&page("Harl valley\nUrgent actions\n"));
        assert!(found.len() == 5 && found[1].starts_with("+ The mill"), "{found:?}");
        // A second line under each heading.
        let placed = ["mill", "ferry", "arch"].map(|name| item(name).replace('\n', "\nHarl\n")).join("\n");
        assert!(sections(&placed)[0].starts_with("+ The mill"), "{:?}", sections(&placed));
    }
}
