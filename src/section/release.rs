//! One report alone: a press release, a statement, news of one case. Its paragraphs are its parts, whatever they begin with.

use super::block::{Block, Kind};
use super::outline::Map;
use super::shape::Mark;
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, flag};

/// So many blocks at the start and at the end may say what the document is.
const FRONT: usize = 6;
const BACK: usize = 3;

impl Map<'_> {
    /// Whether the document says that it is a release, or begins as one does.
    pub(super) fn is_release(&self) -> bool {
        let blocks = self.blocks;
        let mut named = (0..blocks.len()).filter(|&at| self.names_release(&blocks[at])).peekable();
        if named.peek().is_none() {
            return self.has_dateline();
        }
        // Among the others, it is one of several.
        named.all(|at| at < FRONT || at + BACK >= blocks.len())
    }

    /// "For immediate release", "Press Statement, 16 January 2013", "Press release: Court acquits …", "Dear Editor".
    fn names_release(&self, block: &Block) -> bool {
        const LONGEST: u32 = 25;
        let (reading, first) = (self.reading, block.words as usize);
        let plain = matches!(block.mark, Mark::None | Mark::Bold | Mark::Title(_)) && block.kind != Kind::Quote;
        if !plain || block.last - block.first > LONGEST {
            return false;
        }
        let says = |at: usize, words: &[&str]| words.iter().any(|word| reading.says(at, word));
        let released = says(first, &["for"]) && says(first + 1, &["immediate"]) && says(first + 2, &["release"]);
        let kind = first + usize::from(says(first, &["joint", "a", "our"]));
        let named = says(kind, &["press", "media", "news"]) && says(kind + 1, &["release", "statement", "communique", "communiqué"]);
        let behind = kind + 2;
        let apart = behind >= block.last as usize
            || reading.tokens[behind].kind != PieceKind::Word
            || says(behind, &["from", "by", "on"])
            || reading.tokens[behind].is(Classes::MONTH);
        let addressed = says(first, &["dear"]) && says(first + 1, &["editor", "editors", "newsroom"]);
        released || addressed || named && apart
    }

    /// Whether the first paragraph, and no other, begins with where it was written: "GENEVA, 3 May 2021 – The court …".
    fn has_dateline(&self) -> bool {
        let mut prose = (0..self.blocks.len()).filter(|&at| self.blocks[at].kind == Kind::Prose && !self.blocks[at].greets);
        prose.next().is_some_and(|first| self.begins_with_place(first)) && !prose.any(|other| self.begins_with_place(other))
    }

    /// Whether a paragraph begins with a place, perhaps an agency and a date, and a dash: "Paris-Geneva, January 11, 2023 – …".
    fn begins_with_place(&self, at: usize) -> bool {
        const LONGEST: usize = 14;
        const SHORTEST_TEXT: usize = 8;
        let (reading, block) = (self.reading, &self.blocks[at]);
        let (first, last) = (block.first as usize, block.last as usize);
        let dash = |t: &usize| matches!(reading.str(*t), "–" | "—" | "-" | "--") && reading.tokens[*t].has(flag::SPACE_BEFORE);
        let Some(end) = (first + 1..last.min(first + LONGEST)).find(dash).filter(|end| end + SHORTEST_TEXT < last) else { return false };
        let mut tokens = reading.tokens[first..end].iter();
        let places = reading.tokens[first].kind == PieceKind::Word
            && tokens.all(|t| t.kind != PieceKind::Word || t.has(flag::CAPITAL) || t.is(Classes::MONTH));
        let dated = (first..end).any(|t| reading.tokens[t].is(Classes::MONTH) && reading.tokens[t].has(flag::CAPITAL));
        let capital = reading.tokens[first].has(flag::ALL_CAPS) && reading.tokens[end + 1].has(flag::CAPITAL);
        block.mark == Mark::None && places && (dated || capital && (first..end).any(|t| matches!(reading.byte(t), b',' | b'(')))
    }

    /// Whether a headline tells of a step and is over all: no other heading has text, and what follows is on the same matter.
    pub(super) fn is_under_one_headline(&self) -> bool {
        const FEWEST_WORDS: u32 = 4;
        const MOST: usize = 14;
        let head = &self.blocks[0];
        if !head.is_head() || head.last - head.words < FEWEST_WORDS || !self.heading_tells(0) || self.names_issue(0) {
            return false;
        }
        let (mut same, mut others) = (0, 0);
        for at in (1..self.blocks.len()).filter(|&at| self.blocks[at].kind == Kind::Prose && !self.blocks[at].greets) {
            *if self.goes_on(at) || self.goes_on_telling(at) || self.shares_name(at) { &mut same } else { &mut others } += 1;
        }
        same + others <= MOST && same > 2 * others
    }

    /// Whether a paragraph says a name that the headline says.
    fn shares_name(&self, at: usize) -> bool {
        let (reading, head, block) = (self.reading, &self.blocks[0], &self.blocks[at]);
        let name = |t: u32| {
            let token = &reading.tokens[t as usize];
            token.kind == PieceKind::Word && token.has(flag::CAPITAL) && token.end - token.start > 2 && !token.is(Classes::FUNCTION)
        };
        let said = |t: u32| {
            let core = reading.core(t as usize);
            (head.words..head.heading).any(|h| name(h) && reading.core(h as usize) == core)
        };
        (block.first..block.last).any(|t| name(t) && said(t) && !list!("new update news").contains(reading.core(t as usize)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::items;

    const TEXT: &str = "Orr Farm was raided in March by eleven officers.\n\nMillers in Tarn lost their appeal.\n\nThe ministry opened a review \
                        of nets.\n\nAnglers won their case.";

    #[test]
    fn a_release_is_one_item() {
        for start in [
            "For immediate release\n\n",
            "Nets in the Harl\n\nPress Statement, 16 January 2013\n\n",
            "MEDIA RELEASE\n\n",
            "HARL, 3 May 2021 – The county took out the weir on Monday, and anglers cheered.\n\n",
            "TARN (Harl News) – The county took out the weir on Monday, and anglers cheered.\n\n",
        ] {
            assert_eq!(items(&format!("{start}{TEXT}")), 1, "{start}");
        }
        // What is told of releases; a release among reports; places before several paragraphs.
        for start in [
            "Our press releases led to three wins\n\n",
            "HARL – The county took out the weir.\n\nTARN – Millers of the town met there on Monday in the hall.\n\n",
            "",
        ] {
            assert!(items(&format!("{start}{TEXT}")) > 1, "{start}");
        }
    }

    #[test]
    fn a_headline_over_paragraphs_that_say_its_names() {
        let news = |second: &str| {
            format!(
                "Court acquits Orm and Lind of the Tarn mill\n\nJudge Ann Orr found nothing that Orm had done wrong.\n\n{second}\n\nWorkers at the Tarn \
                 mill sang.\n\nNext is the suit of Lind against the mill."
            )
        };
        assert_eq!(items(&news("Neighbours of Lind wept.")), 1);
        let digest =
            news("Penn Hall stays.").replace("Tarn", "Dell").replacen("Orm had", "Foss had", 1).replace("suit of Lind", "suit of Vale");
        assert!(items(&digest.replacen("Dell mill", "Olm mill", 1)) > 1);
    }
}
