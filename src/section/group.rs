//! Headings that state the status of all items under them: "Wins", "Our victories so far", "STILL WAITING (3)".

use super::block::{Block, Kind};
use super::declaration::Declaration;
use super::shape::Mark;
use super::vocabulary::{GROUP_ENDS, GROUPS};
use crate::labels::Label;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::phrase::Phrases;
use crate::text::{PieceKind, Reading, flag};

/// The words of such headings.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    /// The label, and whether the words stand over several items alone.
    phrases: Phrases<(Label, bool)>,
    ends: Phrases<()>,
}

/// What such a heading states, and the words that state it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stated {
    label: Label,
    span: Span,
    several: bool,
}

/// The longest of them, in tokens.
const LONGEST: u32 = 12;
/// How many are looked at, at most: of more, each is over one item.
const MOST: usize = 8;

impl Groups {
    pub fn new(lexicon: &mut Lexicon) -> Groups {
        let mut groups = Groups::default();
        for (label, several, phrases) in GROUPS {
            for phrase in phrases.split('|') {
                groups.phrases.insert(phrase.trim(), (*label, *several), Classes::SECTION_CUE, lexicon);
            }
        }
        for phrase in GROUP_ENDS.split('|') {
            groups.ends.insert(phrase.trim(), (), Classes::NONE, lexicon);
        }
        groups
    }

    /// Whether a line states a status and nothing else.
    pub fn states(&self, reading: &Reading<'_>, first: usize, last: usize) -> bool {
        self.stated(reading, first, last).is_some()
    }

    /// What it states.
    fn stated(&self, reading: &Reading<'_>, first: usize, last: usize) -> Option<Stated> {
        let first = (first..last).find(|&t| reading.tokens[t].kind == PieceKind::Word)?;
        // "Our latest wins": words of degree stand before.
        let mut from = first;
        while self.phrases.longest(reading, from).is_none() && from + 1 < last && reading.tokens[from].is(Classes::DEGREE) {
            from += 1;
        }
        let (end, &(label, several)) = self.phrases.longest(reading, from).filter(|(end, _)| *end <= last)?;
        let behind = self.ends.longest(reading, end).map_or(end, |(end, ())| end);
        let small = |t: usize| {
            let token = &reading.tokens[t];
            token.kind != PieceKind::Word || token.is(Classes::MONTH) || reading.says(t, "in") || reading.says(t, "since")
        };
        // "In progress: the ferry" is over one item, as is a question.
        let closed = (behind..last).all(|t| small(t) && reading.byte(t) != b'?');
        (closed && behind <= last).then(|| Stated { label, span: reading.span(from, end - 1), several })
    }
}

/// Marks the headings that state the status of all items under them. Only where two of them state different ones, and none is said
/// twice: a status alone in a line may be the heading of one item.
pub(super) fn mark(reading: &Reading<'_>, groups: &Groups, blocks: &mut [Block]) {
    let mut found: [Option<(usize, Stated)>; MOST] = [None; MOST];
    let mut count = 0;
    for (at, block) in blocks.iter().enumerate() {
        if let Some(stated) = candidate(reading, groups, block) {
            let Some(place) = found.get_mut(count) else { return };
            *place = Some((at, stated));
            count += 1;
        }
    }
    let found = &found[..count];
    let stated = || found.iter().flatten();
    let Some((_, first)) = stated().next() else { return };
    let differ = stated().any(|(_, other)| other.label != first.label);
    let said = |one: &Stated| one.span.of(reading.text);
    let twice = |n: usize, one: &Stated| stated().skip(n + 1).any(|(_, other)| said(one).eq_ignore_ascii_case(said(other)));
    let several = stated().any(|(_, one)| one.several);
    let over_several = stated().enumerate().any(|(n, (at, _))| {
        let end = found.get(n + 1).copied().flatten().map_or(blocks.len(), |(next, _)| next);
        is_several(blocks.get(at + 1..end).unwrap_or(&[]), several)
    });
    if !differ || !over_several || stated().enumerate().any(|(n, (_, one))| twice(n, one)) {
        return;
    }
    for (at, stated) in stated() {
        let block = &mut blocks[*at];
        block.kind = Kind::Group;
        block.titled = None;
        block.greets = false;
        block.declared = Declaration { label: Some((stated.label, stated.span)), update: false };
    }
}

/// Whether these are several entries of a list; or, where words say so, headings or paragraphs.
fn is_several(blocks: &[Block], said: bool) -> bool {
    const FEWEST: usize = 2;
    let count = |is: fn(&Block) -> bool| blocks.iter().filter(|b| is(b)).count();
    count(Block::is_listed) >= FEWEST
        || said && (count(|b| b.is_head() && !b.is_listed()) >= FEWEST || count(|b| b.kind == Kind::Prose && !b.is_listed()) >= FEWEST)
}

/// A heading, or a short line that announces what follows: "Wins:".
fn candidate(reading: &Reading<'_>, groups: &Groups, block: &Block) -> Option<Stated> {
    let announces = block.kind == Kind::Prose && reading.byte(block.last as usize - 1) == b':';
    let marked = matches!(block.mark, Mark::None | Mark::Bold | Mark::Sign | Mark::Title(_) | Mark::Number);
    if block.last - block.first > LONGEST + 4 || !marked || !(block.kind == Kind::Head || announces) {
        return None;
    }
    let last = if matches!(block.mark, Mark::Title(_)) { block.heading } else { block.last };
    let words = block.words as usize..last as usize;
    let named = words.clone().take(4).any(|t| reading.tokens[t].is(Classes::SECTION_CUE));
    let stated = if named { groups.stated(reading, words.start, words.end) } else { None }?;
    // A sentence with its stop: "Won."
    let capital = reading.tokens[words.start].has(flag::CAPITAL) || reading.tokens[words.start].kind != PieceKind::Word;
    capital.then_some(stated)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{items, sections};

    #[test]
    fn what_stands_over_several_items_states_their_status() {
        let page = |wins: &str, waits: &str| {
            format!(
                "{wins}\n\n- Weir: the county took it out.\n- Lido: it opens again in May.\n\n{waits}\n\n- Mill: no word from the owner.\n\
                 - Hall: the county is silent."
            )
        };
        for (wins, waits) in [
            ("Wins", "Still waiting"),
            ("Wins so far", "Still waiting"),
            ("OUR LATEST WINS", "NO RESPONSE YET"),
            ("## Victories (2)", "## Losses"),
            ("**Won in May**", "**On hold**"),
            ("Successes:", "Unanswered:"),
        ] {
            let found = sections(&page(wins, waits));
            let count = |label: &str| found.iter().filter(|s| s.starts_with(label)).count();
            assert_eq!((count("+win"), count("+pending")), (2, 2), "{found:?}");
        }
        // One status alone, words that say more, a question, or what is said twice: no headings over groups.
        for (wins, waits) in [("Wins", "In the town"), ("What a win is", "Why we are still waiting"), ("Wins?", "Waiting?"), ("Won", "Won")]
        {
            let found = sections(&page(wins, waits));
            assert!(!found.iter().any(|s| s.starts_with("+win - Lido") || s.starts_with("+pending - Hall")), "{found:?}");
        }
        // Nor over headings, where no words say that there are several.
        let headed = "We won!\n\nThe weir is gone.\n\nA letter\n\nThe mill was sold.\n\nStill waiting\n\nThe lido is shut.\n\nThey called me\n\nThe hall stays.";
        assert!(sections(headed).iter().any(|s| s.starts_with("+ They called")), "{:?}", sections(headed));
        // A list right under its heading.
        assert_eq!(items(&page("Wins:", "Still waiting:").replace(":\n\n-", ":\n-")), 4);
        // A status alone over each item is its heading.
        let single = "VICTORY\n\nThe county took out the weir.\n\nPENDING\n\nNo word from the owner of the mill.";
        assert_eq!(sections(single), ["+win VICTORY\n\nThe", "+pending PENDING\n\nNo"]);
    }

    #[test]
    fn a_heading_as_high_ends_the_group() {
        let text = "# News\n\n## Wins\n\n### Weir\n\nThe county took it out.\n\n### Lido\n\nIt opens in May.\n\n## Still waiting\n\n### Mill\n\n\
                    No word from the owner.\n\n### Hall\n\nThe county is silent.\n\n## Ferry\n\nA review was opened.";
        let found = sections(text);
        assert!(found.iter().any(|s| s.starts_with("+pending ### Hall")), "{found:?}");
        assert!(found.iter().any(|s| s.starts_with("+ ## Ferry")), "{found:?}");
    }
}
