//! From lines to blocks: what blank lines, list marks and headings set apart.

use super::declaration::Declaration;
use super::shape::{self, Mark};
use super::{Role, Rules};
use crate::lexicon::Classes;
use crate::text::{Line, PieceKind, Reading, flag, width};

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
    /// It is set off from what stands before by a rule.
    pub ruled: bool,
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

impl Block {
    /// How wide it were on one line.
    pub fn width(&self, reading: &Reading<'_>) -> usize {
        let (first, last) = (self.first as usize, self.last as usize);
        let end = if first < last { reading.tokens[last - 1].end } else { return 0 };
        width(&reading.text[reading.tokens[first].start as usize..end as usize])
    }

    pub fn is_head(&self) -> bool {
        matches!(self.kind, Kind::Head | Kind::Headed)
    }

    /// Whether it opens with a mark of a list.
    pub fn is_listed(&self) -> bool {
        matches!(self.mark, Mark::Bullet | Mark::Number | Mark::Date | Mark::Inline | Mark::Sign)
    }
}

/// Cuts the text into `blocks`.
pub(super) fn gather(reading: &Reading<'_>, rules: &Rules, blocks: &mut Vec<Block>) {
    blocks.clear();
    let lines = &reading.lines;
    let written = lines.iter().filter(|l| !l.is_blank()).count();
    let mut runs = 0;
    let mut blank = true;
    for line in lines {
        runs += usize::from(blank && !line.is_blank());
        blank = line.is_blank();
    }
    let dense = written >= 4 && written > 3 * runs;
    let mut at = 0;
    while at < lines.len() {
        if lines[at].is_blank() {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < lines.len() && !lines[end].is_blank() {
            end += 1;
        }
        cut(reading, rules, &lines[at..end], dense, blocks);
        at = end;
    }
    mark_ruled(blocks);
    mark_contents(reading, blocks);
}

fn mark_ruled(blocks: &mut [Block]) {
    let mut ruled = false;
    for block in blocks {
        block.ruled = ruled;
        ruled = block.kind == Kind::Rule;
    }
}

/// The entries of a table of contents, which lead to what stands below.
fn mark_contents(reading: &Reading<'_>, blocks: &mut [Block]) {
    let Some(title) = blocks.iter().take(8).position(|b| b.titled == Some(Role::Preamble) && b.kind == Kind::Head) else { return };
    let entry = |b: &Block| b.kind == Kind::Head && b.is_listed() && b.width(reading) < 120;
    let entries = blocks[title + 1..].iter().take_while(|b| entry(b)).count();
    if blocks.len() - title > 2 * entries {
        for block in &mut blocks[title + 1..title + 1 + entries] {
            block.kind = Kind::Link;
        }
    }
}

/// Cuts lines without a blank one between them.
fn cut(reading: &Reading<'_>, rules: &Rules, lines: &[Line], dense: bool, blocks: &mut Vec<Block>) {
    let sentences = |l: &Line| shape::ends_sentence(reading, l) && !is_lower_start(reading, l);
    let rows = lines.len() >= 4
        && (lines.iter().all(sentences)
            || dense && lines.iter().all(|l| shape::can_head(reading, l, shape::opening(reading, l)) && !shape::is_rule(reading, l)));
    if rows {
        for line in lines {
            push(reading, rules, std::slice::from_ref(line), blocks);
        }
        return;
    }
    let mut start = 0;
    let mut opened = shape::opening(reading, &lines[0]).mark;
    let mut headed = shape::can_head(reading, &lines[0], shape::opening(reading, &lines[0]));
    for at in 1..lines.len() {
        let line = &lines[at];
        let rule = shape::is_rule(reading, line) || shape::is_rule(reading, &lines[at - 1]);
        let underlines = rule && at == start + 1 && underline(reading, line).is_some() && headed;
        if underlines {
            continue;
        }
        let opening = shape::opening(reading, line);
        let quoted =
            is_quoted(reading, line, opening.mark) != is_quoted(reading, &lines[at - 1], shape::opening(reading, &lines[at - 1]).mark);
        let listed =
            matches!(opening.mark, Mark::Bullet | Mark::Number | Mark::Inline | Mark::Sign | Mark::Title(_) | Mark::Date | Mark::Bold);
        let ended = shape::ends_sentence(reading, &lines[at - 1])
            || at == start + 1 && (headed || opened != Mark::None)
            || lines[at - 1].width(reading.text) < 50;
        let same = listed
            && ended
            && (opening.mark == opened || at == start + 1 && headed && matches!(opening.mark, Mark::Bullet | Mark::Number | Mark::Inline));
        let heads = shape::can_head(reading, line, opening);
        let fresh = (at > start + 1 || !headed) && shape::ends_sentence(reading, &lines[at - 1]);
        let heading = fresh
            && heads
            && at + 1 < lines.len()
            && lines[at + 1].width(reading.text) > line.width(reading.text)
            && !is_wrapped(reading, &lines[at..]);
        let paragraph = dense && fresh && !heads && lines[at - 1].width(reading.text) > 100 && !is_lower_start(reading, line);
        if rule || quoted || same || heading || paragraph {
            push(reading, rules, &lines[start..at], blocks);
            start = at;
            opened = opening.mark;
            headed = heads;
        }
    }
    push(reading, rules, &lines[start..], blocks);
}

fn is_lower_start(reading: &Reading<'_>, line: &Line) -> bool {
    shape::is_lower(reading, &reading.tokens[line.first as usize])
}

fn is_quoted(reading: &Reading<'_>, line: &Line, mark: Mark) -> bool {
    reading.str(line.first as usize) == ">" && mark != Mark::Bullet
}

/// The level of heading that an underline makes of the line before it.
fn underline(reading: &Reading<'_>, line: &Line) -> Option<u8> {
    let sign = reading.str(line.first as usize);
    let drawn = line.tokens().all(|t| reading.str(t) == sign && (t == line.first as usize || reading.glued(t)));
    match sign {
        "=" if drawn => Some(1),
        "-" | "~" if drawn && line.last - line.first >= 3 => Some(2),
        _ => None,
    }
}

/// Whether the first of the lines goes on in the second: a paragraph broken by its width.
fn is_wrapped(reading: &Reading<'_>, lines: &[Line]) -> bool {
    let Some((first, rest)) = lines.split_first() else { return false };
    let Some(second) = rest.first() else { return false };
    if is_lower_start(reading, second) && shape::opening(reading, second).mark == Mark::None {
        return true;
    }
    let widest = rest.iter().take(8).map(|l| l.width(reading.text)).max().unwrap_or(0);
    first.width(reading.text) >= 50 && widest <= 110 && first.width(reading.text) * 10 >= widest * 8 && rest.len() >= 2
}

fn push(reading: &Reading<'_>, rules: &Rules, lines: &[Line], blocks: &mut Vec<Block>) {
    let (Some(head), Some(end)) = (lines.first(), lines.last()) else { return };
    let opening = shape::opening(reading, head);
    let mut block = Block {
        first: head.first,
        last: end.last,
        heading: head.first,
        words: opening.words as u32,
        kind: Kind::Prose,
        mark: opening.mark,
        declared: Declaration::default(),
        cues: Cues::default(),
        titled: None,
        ruled: false,
    };
    if lines.iter().all(|l| shape::is_rule(reading, l)) {
        block.kind = Kind::Rule;
        blocks.push(block);
        return;
    }
    if is_quoted(reading, head, opening.mark) || is_quotation_line(reading, head) {
        block.kind = Kind::Quote;
        blocks.push(block);
        return;
    }
    if lines.len() == 1 && is_bar(reading, head) {
        block.kind = Kind::Bar;
        block.cues = weigh(reading, rules, block.first as usize, block.last as usize);
        blocks.push(block);
        return;
    }
    if lines.len() == 1 && is_link(reading, rules, &block) {
        block.kind = Kind::Link;
        blocks.push(block);
        return;
    }
    let underlined = lines.get(1).and_then(|l| underline(reading, l)).filter(|_| lines.len() >= 2);
    if let Some(level) = underlined {
        block.mark = Mark::Title(level);
        block.heading = lines[1].last;
        block.kind = if lines.len() > 2 { Kind::Headed } else { Kind::Head };
    } else if shape::can_head(reading, head, opening) && !is_wrapped(reading, lines) {
        block.heading = head.last;
        let heads = |l: &Line| {
            shape::can_head(reading, l, shape::opening(reading, l))
                && l.width(reading.text) <= 110
                && !(l.first + 1..l.last).any(|t| reading.tokens[t as usize].has(flag::SENTENCE_START))
        };
        block.kind = if lines.len() <= 3 && lines[1..].iter().all(heads) { Kind::Head } else { Kind::Headed };
    }
    block.declared = rules.statuses.read(reading, head.first as usize, opening.words, head.last as usize, block.is_head());
    if opening.mark == Mark::Date
        && opening.words == head.first as usize
        && let Some(second) = lines.get(1)
    {
        // A date above the heading.
        let words = shape::opening(reading, second).words;
        block.declared = rules.statuses.read(reading, second.first as usize, words, second.last as usize, true);
        block.heading = block.heading.max(if block.is_head() { second.last } else { block.first });
    }
    if block.is_head() && is_speech(reading, &block) {
        block.kind = Kind::Prose;
        block.heading = block.first;
    }
    if block.declared.label.is_none() {
        let field = lines
            .iter()
            .skip(1)
            .take(3)
            .find_map(|l| rules.statuses.field(reading, shape::opening(reading, l).words.min(l.first as usize), l.last as usize));
        block.declared.label = field;
    }
    block.titled = title(reading, rules, opening.words, head.last as usize).filter(|_| block.declared.label.is_none());
    block.cues = weigh(reading, rules, block.first as usize, block.last as usize);
    let first = opening.words;
    let hinted =
        reading.tokens.get(first).is_some_and(|t| t.is(Classes::SECTION_CUE)) && rules.title_starts.longest(reading, first).is_some();
    block.cues.hinted = block.is_head() && hinted;
    blocks.push(block);
}

/// A line of several sentences that no mark and no declaration makes a heading: "We will be there. Come along!".
fn is_speech(reading: &Reading<'_>, block: &Block) -> bool {
    block.mark == Mark::None
        && block.declared == Declaration::default()
        && (block.words + 5..block.heading).any(|t| reading.tokens[t as usize].has(flag::SENTENCE_START))
}

/// "Home | About | Give", "← Older posts": short links with bars between them.
fn is_bar(reading: &Reading<'_>, line: &Line) -> bool {
    let count = (line.last - line.first) as usize;
    let bars = line.tokens().filter(|&t| matches!(reading.str(t), "|" | "•" | "·" | "»" | "›" | "←" | "→")).count();
    let words = count - bars;
    (3..=60).contains(&count)
        && bars >= 2
        && words <= 4 * (bars + 1)
        && !line.tokens().any(|t| matches!(reading.str(t), "." | ":" | "!"))
        && line.tokens().all(|t| reading.tokens[t].kind != PieceKind::Number)
}

/// Whether the line only leads elsewhere.
fn is_link(reading: &Reading<'_>, rules: &Rules, block: &Block) -> bool {
    let (first, last) = (block.words as usize, block.last as usize);
    let first = (first..last.min(first + 4)).find(|&t| !matches!(reading.str(t), "[" | "(" | "<" | "→" | "»" | ">" | "*")).unwrap_or(first);
    let token = &reading.tokens[first];
    if !token.is(Classes::SECTION_CUE) || block.mark != Mark::None && block.mark != Mark::Bold && block.mark != Mark::Sign {
        return false;
    }
    let Some((end, ())) = rules.links.longest(reading, first) else { return false };
    let address = matches!(reading.str(first), "http" | "https" | "www");
    let opened = reading.str(end) == ":" || matches!(reading.str(first.wrapping_sub(1)), "[" | "<");
    address && !reading.tokens[first + 1..last].iter().any(|t| t.has(flag::SPACE_BEFORE))
        || end == last
        || (opened || last - end <= 5) && last - end <= 20
}

/// The role that the whole line names.
fn title(reading: &Reading<'_>, rules: &Rules, mut first: usize, last: usize) -> Option<Role> {
    while first < last && matches!(reading.str(first), "*" | "_" | "[" | "…") {
        first += 1;
    }
    reading.tokens.get(first).filter(|t| first < last && t.is(Classes::SECTION_CUE))?;
    let (end, role) = rules.titles.longest(reading, first)?;
    let rest = end..last.max(end);
    (end <= last && rest.len() <= 5 && rest.into_iter().all(|t| matches!(reading.str(t), "!" | "?" | ":" | "." | "*" | "_" | "…" | "]")))
        .then_some(*role)
}

/// "On 3 May, A. N. wrote:", "---- Original message ----".
fn is_quotation_line(reading: &Reading<'_>, line: &Line) -> bool {
    let (first, last) = (line.first as usize, line.last as usize);
    if last - first > 40 || last - first < 3 {
        return false;
    }
    let text = line.span.of(reading.text);
    let trimmed = text.trim_start_matches(['-', '_', ' ', '>']);
    reading.str(last - 1) == ":" && reading.str(last - 2).eq_ignore_ascii_case("wrote") && reading.str(first).eq_ignore_ascii_case("on")
        || ["Original Message", "Original message", "Forwarded message", "Forwarded Message"].iter().any(|start| trimmed.starts_with(start))
        || trimmed.starts_with("Begin forwarded message")
}

fn weigh(reading: &Reading<'_>, rules: &Rules, first: usize, last: usize) -> Cues {
    let mut cues = Cues::default();
    let mut at = first;
    while at < last {
        let token = &reading.tokens[at];
        if token.is(Classes::STEP) {
            cues.steps = cues.steps.saturating_add(1);
        }
        if token.is(Classes::SECTION_CUE)
            && let Some((end, &(role, weight))) = rules.cues.longest(reading, at)
        {
            let sum = match role {
                Role::Preamble => &mut cues.preamble,
                Role::Appeal => &mut cues.appeal,
                Role::Teaser => &mut cues.teaser,
                _ => &mut cues.footer,
            };
            *sum = sum.saturating_add(u16::from(weight));
            cues.strong = cues.strong.saturating_add(u16::from(weight >= 4 && matches!(role, Role::Appeal | Role::Footer)));
            at = end;
            continue;
        }
        at += 1;
    }
    cues
}
