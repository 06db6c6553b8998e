//! Documents without headings whose items have several paragraphs: rules stand between them, or each begins with a label.

use super::Role;
use super::block::{Block, Kind};
use super::outline::{Map, Place};
use super::vocabulary::ASIDES;
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::flag;
use std::ops::Range;

/// The most paragraphs of an item between two rules: more are items of their own.
const MOST: usize = 4;
/// How many rules, and how many labels, tell.
const FEWEST: usize = 3;

/// The longest label, in tokens.
const LONGEST: usize = 14;

/// What sets a label apart from the text behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Colon,
    Dash,
    Bracket,
    Status,
}

impl Map<'_> {
    /// Whether rules stand between items, and nothing else opens any.
    pub(super) fn is_ruled(&self) -> bool {
        let blocks = self.blocks;
        let Some(start) = blocks.iter().position(|b| b.kind == Kind::Rule) else { return false };
        let (mut parts, mut several, mut under) = (0, 0, 0);
        for block in &blocks[start..] {
            match block.kind {
                Kind::Rule => {
                    parts += usize::from(under > 0);
                    several += usize::from(under > 1);
                    under = 0;
                }
                Kind::Prose if !block.is_listed() => under += 1,
                Kind::Link | Kind::Head => {}
                _ => return false,
            }
            if under > MOST {
                return false;
            }
        }
        parts >= FEWEST - 1 && 2 * several >= parts
    }

    /// Opens an item behind each rule; what stands before the first may be a title and opening words, and behind the last a footer.
    pub(super) fn open_ruled(&self, places: &mut [Place]) {
        let mut part = 0..0;
        let mut parts = 0;
        while let Some(next) = self.part_behind(part.end) {
            part = next;
            let tells = self.blocks[part.clone()].iter().any(|b| b.kind == Kind::Prose);
            let opening = parts == 0 && part.start == 0 && self.is_opening(part.clone());
            parts += 1;
            if tells && !opening {
                places[part.start] = Place::Opens;
            }
        }
        if parts > FEWEST && self.closes(part.clone()) {
            places[part.clone()].fill(Place::Other(Role::Footer));
        }
    }

    /// The blocks up to the next rule, from `from` on.
    fn part_behind(&self, from: usize) -> Option<Range<usize>> {
        let rule = |at: &usize| self.blocks[*at].kind == Kind::Rule;
        let start = (from..self.blocks.len()).find(|at| !rule(at))?;
        Some(start..(start..self.blocks.len()).find(rule).unwrap_or(self.blocks.len()))
    }

    /// A title, a greeting, or opening words.
    fn is_opening(&self, part: Range<usize>) -> bool {
        let blocks = &self.blocks[part];
        blocks.first().is_some_and(|b| b.is_head() || b.greets) || blocks.iter().any(|b| b.cues.preamble >= 2)
    }

    fn closes(&self, part: Range<usize>) -> bool {
        let sum = |of: fn(&Block) -> u16| self.blocks[part.clone()].iter().map(of).fold(0, u16::saturating_add);
        sum(|b| b.cues.strong) > 0 && sum(|b| b.cues.appeal.saturating_add(b.cues.footer)) > sum(|b| b.cues.steps).saturating_mul(2)
    }

    /// Whether items begin with labels, all of one kind, and have paragraphs without one behind them.
    pub(super) fn is_labelled_alike(&self) -> bool {
        let prose = || (0..self.blocks.len()).filter(|&at| self.blocks[at].kind == Kind::Prose && !self.blocks[at].greets);
        let Some(kind) = prose().take(FEWEST).find_map(|at| self.label(at)) else { return false };
        let (mut labelled, mut others, mut behind, mut topics) = (0, 0, 0, 0);
        for at in prose() {
            if self.blocks[at].is_listed() {
                return false;
            }
            match self.label(at) {
                Some(found) if found == kind => {
                    labelled += 1;
                    behind = 0;
                }
                Some(_) => return false,
                None if self.may_be_labelled(at, kind) => return false,
                None if labelled > 0 => {
                    others += 1;
                    topics += usize::from(kind == Label::Status && self.is_labelled(at));
                    behind += 1;
                }
                None => {}
            }
            // A footer may be longer.
            if behind > MOST && at + MOST < self.blocks.len() {
                return false;
            }
        }
        labelled >= FEWEST && 4 * topics <= others && 2 * others >= labelled && 3 * labelled >= 2 * others
    }

    /// Whether the mark of a label stands near a paragraph's start, whatever is around it.
    fn may_be_labelled(&self, at: usize, kind: Label) -> bool {
        let (first, last) = (self.blocks[at].first as usize, self.blocks[at].last as usize);
        (first..last.min(first + LONGEST)).any(|t| match self.reading.str(t) {
            ":" => kind == Label::Colon,
            "–" | "—" => kind == Label::Dash,
            _ => false,
        })
    }

    /// Whether the paragraph begins with a label, as its items do.
    pub(super) fn has_label(&self, at: usize) -> bool {
        self.label(at).is_some()
    }

    /// "[Night ferry] It was stopped."
    pub(super) fn is_bracketed(&self, at: usize) -> bool {
        let (first, last) = (self.blocks[at].words as usize, self.blocks[at].last as usize);
        let close = || (first + 2..last.min(first + LONGEST)).find(|&t| self.reading.byte(t) == b']');
        let text = |t: usize| self.reading.tokens.get(t + 1).is_some_and(|next| t + 1 < last && next.has(flag::CAPITAL));
        self.reading.byte(first) == b'[' && close().is_some_and(text)
    }

    /// The label of a paragraph: "Bus 28: The council …", "Ferry ramp – Too steep …", "WON: …".
    fn label(&self, at: usize) -> Option<Label> {
        const SHORTEST_TEXT: usize = 6;
        let block = &self.blocks[at];
        if block.kind != Kind::Prose || block.is_listed() {
            return None;
        }
        if block.declared.label.is_some() {
            return Some(Label::Status);
        }
        let tokens = &self.reading.tokens;
        let (first, last) = (block.words as usize, block.last as usize);
        if self.is_bracketed(at) {
            return Some(Label::Bracket);
        }
        if tokens[first].is(Classes::PRONOUN) || !tokens[first].has(flag::CAPITAL) || list!(ASIDES).contains(self.reading.core(first)) {
            return None;
        }
        let end = (first + 1..last.min(first + 1 + LONGEST))
            .find(|&t| matches!(self.reading.byte(t), b':' | b'.' | b'!' | b'?' | b',') || matches!(self.reading.str(t), "–" | "—"))?;
        let label = match self.reading.str(end) {
            ":" => Label::Colon,
            "–" | "—" if tokens[end].has(flag::SPACE_BEFORE) => Label::Dash,
            _ => return None,
        };
        let text = end + 1;
        (text + SHORTEST_TEXT < last && tokens[text].has(flag::CAPITAL) && tokens[text].has(flag::SPACE_BEFORE)).then_some(label)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{items, sections};

    const TEXTS: [[&str; 2]; 4] = [
        ["The county took out the weir in May.", "Eels were seen at the mill."],
        ["The owner has not answered about the lido.", "Members wrote again on Monday."],
        ["A review of the ferry was opened.", "Nobody knows when it ends."],
        ["The sale of the hall was stopped.", "Dances are on again."],
    ];

    fn joined(between: &str, within: &str, open: impl Fn(usize) -> String) -> String {
        let item = |(n, two): (usize, &[&str; 2])| format!("{}{}{within}{}", open(n), two[0], two[1]);
        TEXTS.iter().enumerate().map(item).collect::<Vec<_>>().join(between)
    }

    #[test]
    fn rules_part_items_of_several_paragraphs() {
        for rule in ["***", "---", "* * *", "*", "•", "♦"] {
            let text = joined(&format!("\n\n{rule}\n\n"), "\n\n", |_| String::new());
            assert_eq!(items(&text), 4, "{rule}");
            let mail = format!("Dear friends,\n\nIt has rained.\n\n{rule}\n\n{text}\n\n{rule}\n\nDonate or unsubscribe: PO Box 4, Harl.");
            let found = sections(&mail);
            assert_eq!(items(&mail), 4, "{found:?}");
            assert!(found[0].starts_with("-preamble") && found[5].starts_with("-footer"), "{found:?}");
        }
        // Between single paragraphs rules part nothing more; many paragraphs between two of them are items of their own.
        let single = TEXTS.map(|two| two[0]).join("\n\n***\n\n");
        assert_eq!(items(&single), 4);
        let long = format!(
            "{single}\n\nBus 14 runs again.\n\nOrr Farm was sold.\n\nPenn Hall stays.\n\nDell Road is shut.\n\nOlm Park is clean.\n\n***\n\nHarl Wood is safe."
        );
        assert!(items(&long) > 8, "{:?}", sections(&long));
    }

    #[test]
    fn labels_open_items_of_several_paragraphs() {
        let names = ["Harl weir", "Penn lido", "Night ferry", "Orr hall"];
        for mark in [": ", " – "] {
            assert_eq!(items(&joined("\n\n", "\n\n", |n| format!("{}{mark}", names[n]))), 4, "{mark}");
        }
        assert_eq!(items(&joined("\n\n", "\n\n", |n| format!("{}: ", ["WON", "STILL WAITING", "PROGRESS", "WON"][n]))), 4);
        // Paragraphs that may have a label, too: each is an item.
        let doubtful = joined("\n\n", "\n\nBus 14: no answer to our letters yet.\n\n", |n| format!("{}: ", names[n]));
        assert!(items(&doubtful) > 4);
    }
}
