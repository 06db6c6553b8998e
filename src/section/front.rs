//! What stands before the first item and reports on no campaign: titles, greetings, opening words, tables of contents.

use super::Role;
use super::block::{Block, Kind};
use super::form::Form;
use super::furniture;
use super::listing::is_byline;
use super::matter;
use super::outline::{Map, Place};
use super::shape::Mark;
use super::vocabulary::WINS_LED_BY;
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{Line, PieceKind, flag};
use std::ops::Range;

/// So many headings are each over an item, the first as well.
const FEW: usize = 5;
/// Where so many paragraphs stand under each heading, they do so under the first as well.
const SEVERAL: usize = 2;
/// Behind a title, a paragraph with so many words that tell of steps is a report.
const OPENING_STEPS: u16 = 1;

impl Map<'_> {
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
        if opening > 2 && first == 0 && matches!(form, Form::Listed(_)) && self.is_over_greeting() {
            // The title is marked as the items are.
            first = (1..blocks.len()).find(|&at| places[at] == Place::Opens).unwrap_or(first);
        }
        if opening == 2 && matches!(form, Form::Headings(_)) && self.sum(first..self.extent(first, places), |c| c.preamble) >= 6 {
            // The title and what it announces, and one item.
            first = (first + 1..blocks.len()).find(|&at| places[at] == Place::Opens).unwrap_or(first);
        }
        if opening > 2 {
            first = match form {
                Form::Headings(_) => self.behind_titles(first, opening, places),
                Form::Paragraphs if !self.begins_with_item(opening, places) => self.behind_opening_words(places),
                _ => first,
            };
        }
        let under_credit = opening > 2 && first > 0 && blocks.get(first + 1).is_some_and(|next| next.kind == Kind::Prose);
        if under_credit && places[first] == Place::Opens && self.is_page_credit(first) {
            first += 1;
            places[first] = Place::Opens;
        }
        if opening == 1 && first < blocks.len() {
            first = self.upper_headline(first, places);
        }
        if opening > 2 && form == Form::Paragraphs {
            first = first.max(self.behind_greeting());
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

    /// The heading of the only item, where another stands right under it.
    fn upper_headline(&self, first: usize, places: &mut [Place]) -> usize {
        let Some(over) = first.checked_sub(1) else { return first };
        let block = &self.blocks[over];
        let heads = |b: &Block| b.kind == Kind::Head && b.titled.is_none() && !b.greets;
        if !heads(block) || !heads(&self.blocks[first]) || over == 0 || places[over] != Place::Other(Role::Group) || self.is_date(over) {
            return first;
        }
        (places[over], places[first]) = (Place::Opens, Place::Continues);
        over
    }

    /// Whether the text under a heading says its words again, two at least, as no title of an issue is.
    fn says_again(&self, extent: Range<usize>) -> bool {
        const FEWEST: usize = 2;
        /// Of so many of its words.
        const LONGEST: usize = 24;
        let (reading, head) = (self.reading, &self.blocks[extent.start]);
        let over = Block { last: head.heading.max(head.first), first: head.words, ..*head };
        if over.first >= over.last || self.names_issue(extent.start) || self.sum(extent.clone(), |c| c.preamble) > 0 {
            return false;
        }
        let mut words = [0; LONGEST];
        let count = words.iter_mut().zip(matter::words(reading, &over)).map(|(place, word)| *place = word).count();
        let words = &words[..count];
        let under = Block { first: over.last, ..*head };
        let text = [under].into_iter().filter(|b| b.first < b.last).chain(self.blocks[extent].iter().skip(1).take(FEWEST).copied());
        let mut again = 0u32;
        for block in text {
            for said in matter::words(reading, &block) {
                again |= (0..).zip(words).map(|(n, &word)| u32::from(word == said) << n).sum::<u32>();
            }
        }
        again.count_ones() as usize >= FEWEST
    }

    /// Behind the greeting of a letter over which words of the mailing stand, or none: "Read this online. … Dear Ann,".
    fn behind_greeting(&self) -> usize {
        const LINES: usize = 5;
        let front = &self.blocks[..self.blocks.len().min(LINES)];
        let Some(at) = front.iter().position(|b| b.greets) else { return 0 };
        let plain = |b: &Block| b.declared.label.is_none() && b.cues.steps == 0;
        if front[..at].iter().all(plain) { at + 1 } else { 0 }
    }

    /// The first heading from `first` on that is neither the title of the document nor stands over a table of contents.
    fn behind_titles(&self, first: usize, opening: usize, places: &[Place]) -> usize {
        let len = self.blocks.len();
        let under = self.blocks.iter().filter(|b| b.kind == Kind::Prose).count() / opening;
        let is_title = |at: usize| {
            let block = &self.blocks[at];
            let extent = self.extent(at, places);
            let told = self.has_text(at)
                && (self.says_again(at..extent)
                    || self.sum(at..extent, |c| c.preamble) < 2 && self.heading_tells(at)
                    || self.is_level(at..extent)
                    || !self.dates_issue(at)
                        && (opening <= FEW || under >= SEVERAL || !self.names_issue(at))
                        && self.body_tells(at..extent, under));
            let over_all = self.is_first(at) || at == first && self.is_over_levels(at, places);
            let title = over_all && !told && !self.is_marked_alike(at, places) && !self.is_laid_out_alike(at, places);
            let cued = (self.sum(at..extent, |c| c.preamble) >= 6 || block.titled.is_some()) && at < 4;
            block.declared.label.is_none() && (title || cued || self.is_unnumbered(at, places))
        };
        let mut at = first;
        while at < len && places[at] == Place::Opens && is_title(at) {
            at = (at + 1..len).find(|&n| places[n] == Place::Opens).unwrap_or(len);
        }
        at
    }

    /// Whether a greeting stands behind the first block, which states nothing.
    fn is_over_greeting(&self) -> bool {
        self.blocks[0].declared.label.is_none() && self.blocks.get(1).is_some_and(|next| next.greets)
    }

    /// "Supporter newsletter: January 2016": a title of what is issued, with its date.
    fn dates_issue(&self, at: usize) -> bool {
        const LONGEST: u32 = 9;
        let (reading, block) = (self.reading, &self.blocks[at]);
        let words = || block.words as usize..block.heading as usize;
        let dated = |t: usize| {
            let token = &reading.tokens[t];
            token.is(Classes::MONTH) && token.has(flag::CAPITAL) || token.kind == PieceKind::Number && token.end - token.start == 4
        };
        block.heading - block.words <= LONGEST && words().any(|t| furniture::is_issue(reading, t)) && words().any(dated)
    }

    /// Whether nothing but links stands before the block.
    fn is_first(&self, at: usize) -> bool {
        const LINES: usize = 3;
        at <= LINES && self.blocks[..at].iter().all(|b| matches!(b.kind, Kind::Bar | Kind::Link | Kind::Rule) && b.titled.is_none())
    }

    /// Whether the first block is over an item of its own: it has text, which tells.
    fn begins_with_item(&self, opening: usize, places: &[Place]) -> bool {
        let first = usize::from(self.is_under_list_title());
        (opening <= FEW || self.opens_as_others(opening, places))
            && places.get(first) == Some(&Place::Opens)
            && self.has_text(first)
            && !self.is_over_topics()
            && self.body_tells(first..self.extent(first, places), 0)
    }

    /// Whether the block tells when the page was put up, or who wrote it: one line, and no other block is such.
    fn is_page_credit(&self, at: usize) -> bool {
        let is_credit = |at: usize| {
            let block = &self.blocks[at];
            let line = &self.reading.lines[self.reading.line_of(block.first as usize)];
            self.is_line(block) && (self.is_date(at) || block.mark == Mark::None && is_byline(self.reading, line))
        };
        is_credit(at) && !(at + 1..self.blocks.len()).any(is_credit)
    }

    /// The first block behind titles, greetings and opening words.
    fn behind_opening_words(&self, places: &mut [Place]) -> usize {
        const LINES: usize = 6;
        let blocks = self.blocks;
        let rows = self.is_rows();
        let mut at = 0;
        while at < blocks.len() && (blocks[at].kind != Kind::Prose || blocks[at].greets || self.is_letterhead(at)) && at < LINES {
            let declared = blocks[at].declared.label.is_some() || rows && blocks[at].cues.preamble < 2 && !self.is_capital(at);
            let headed = blocks[at].kind == Kind::Headed && !self.is_letterhead(at);
            if declared || at > 0 && headed {
                break;
            }
            at += 1;
            if headed {
                break;
            }
        }
        let need = match at.checked_sub(1).map(|before| &blocks[before]).filter(|before| before.kind != Kind::Headed) {
            None => 4,
            // "Here is what happened in May."
            Some(title) if title.kind == Kind::Prose && self.announces(at - 1) => 4,
            // The title of a list, which begins right under it.
            Some(title) if title.kind == Kind::Link && title.titled.is_some() => 4,
            // A long line.
            Some(title) if !title.fits(self.reading, 90) && self.is_line(title) => 2,
            Some(_) => 0,
        };
        let opens = |at: usize, need: u16| {
            let opens = |b: &Block| b.kind == Kind::Prose && b.declared.label.is_none() && b.cues.preamble >= need;
            blocks.get(at).is_some_and(opens)
        };
        if need == 0 && self.begins_reports(at) {
            places[at] = Place::Opens;
        } else if opens(at, need) {
            at += 1;
        }
        while opens(at, 8) {
            at += 1;
        }
        at
    }

    /// Whether the block is of several short lines, none of which is a sentence: who writes, where and when.
    fn is_letterhead(&self, at: usize) -> bool {
        const MOST: usize = 5;
        const WIDEST: usize = 75;
        let (block, reading) = (&self.blocks[at], self.reading);
        let lines = reading.line_of(block.first as usize)..reading.line_of(block.last as usize - 1) + 1;
        let plain = block.declared.label.is_none() && block.cues.steps == 0 && !block.is_listed() && block.kind != Kind::Quote;
        let unstopped = |line: &Line| {
            line.fits(reading.text, WIDEST) && !matches!(reading.byte(line.last as usize - 1), b'.' | b'!' | b'?' | b':' | b',' | b';')
        };
        plain && (2..=MOST).contains(&lines.len()) && reading.lines[lines].iter().all(unstopped)
    }

    /// Whether the block is a single line.
    fn is_line(&self, block: &Block) -> bool {
        self.reading.line_of(block.first as usize) == self.reading.line_of(block.last as usize - 1)
    }

    /// Whether the first heading stands over paragraphs with topics of their own, and so over none of them alone.
    fn is_over_topics(&self) -> bool {
        let mut texts = (1..self.blocks.len()).filter(|&at| !matches!(self.blocks[at].kind, Kind::Link | Kind::Rule)).take(2);
        self.blocks.len() > 2 && texts.all(|at| self.is_topical_text(at))
    }

    /// Whether the paragraph behind a title or a greeting is the first of the reports: it has a topic of its own as the next has, or
    /// tells of steps and opens nothing.
    fn begins_reports(&self, at: usize) -> bool {
        let Some(block) = self.blocks.get(at).filter(|b| b.kind == Kind::Prose && !b.greets) else { return false };
        self.is_topical_text(at) && self.is_topical_text(at + 1) || block.cues.preamble == 0 && block.cues.steps >= OPENING_STEPS
    }

    fn is_topical_text(&self, at: usize) -> bool {
        self.blocks.get(at).is_some_and(|b| b.kind == Kind::Prose)
            && (self.is_topical(at) || self.is_counted(at) || self.is_among_labelled(at))
    }

    /// Whether a paragraph begins with a label, as several do one behind the other.
    fn is_among_labelled(&self, at: usize) -> bool {
        const SEVERAL: usize = 3;
        let labelled = |at: usize| at < self.blocks.len() && self.has_label(at);
        let before = (0..at).rev().take(SEVERAL).take_while(|&n| labelled(n)).count();
        labelled(at) && before + (at..at + SEVERAL).take_while(|&n| labelled(n)).count() >= SEVERAL
    }

    /// "First, the lido. …", "Second: …"
    fn is_counted(&self, at: usize) -> bool {
        let first = self.blocks[at].words as usize;
        list!("first firstly second secondly third thirdly fourth fourthly").contains(self.reading.core(first))
            && matches!(self.reading.byte(first + 1), b',' | b':' | b'.')
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
    pub(super) fn names_issue(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        matches!(block.mark, Mark::Title(_)) || furniture::names_issue(self.reading, block.words as usize..block.heading as usize)
    }

    /// Whether nearly all headings behind it, and several, are numbered, and this one is not.
    fn is_unnumbered(&self, at: usize, places: &[Place]) -> bool {
        const FEWEST: usize = 4;
        let numbered = |at: usize| self.blocks[at].mark == Mark::Number;
        let behind = || (at + 1..places.len()).filter(|&n| places[n] == Place::Opens);
        let count = behind().filter(|&n| numbered(n)).count();
        !numbered(at) && count >= FEWEST && 4 * count >= 3 * behind().count()
    }

    /// Whether the opening block carries the same list mark as another opening one.
    fn is_marked_alike(&self, at: usize, places: &[Place]) -> bool {
        let mark = self.blocks[at].mark;
        matches!(mark, Mark::Number | Mark::Date | Mark::Bullet)
            && (at + 1..self.blocks.len()).any(|n| places[n] == Place::Opens && self.blocks[n].mark == mark)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sections;

    #[test]
    fn the_only_item_opens_at_the_upper_headline() {
        let page = |upper: &str| {
            sections(&format!(
                "Archive for May\n\n{upper}\n\nNews of the lido\n\nThe council of Harl has not answered our letters on the lido, \
                 which has been shut since the winter.\n\nWe go on asking for it."
            ))
        };
        let found = page("Campaign goes on for the lido of Harl");
        assert!(found.iter().any(|s| s.starts_with("+ Campaign")), "{found:?}");
        let found = page("3 May 2021");
        assert!(!found.iter().any(|s| s.starts_with("+ 3 May")), "{found:?}");
    }

    #[test]
    fn when_a_page_was_put_up_and_by_whom_is_no_heading_of_its_first_item() {
        let page = |under: &str| {
            sections(&format!(
                "Round-up: traffic\n\n{under}\n\nHarl: the council has approved the crossing in Mill Lane, as we asked.\n\nOrr: the bus firm has \
                 refused to run the night bus, as every year.\n\nDell: a judge has struck down the toll on the bridge."
            ))
        };
        for credit in ["12 November 2015", "Posted: 12 November 2015. Updated: 13 November", "By Ann Orr, 13 November 2015"] {
            let found = page(credit);
            assert!(found[1].starts_with("+ Harl:"), "{credit}: {found:?}");
        }
        let found = page("Crossing in Mill Lane");
        assert!(found.iter().any(|s| s.starts_with("+ Crossing")), "{found:?}");
    }

    #[test]
    fn words_of_the_mailing_stand_over_the_greeting() {
        let reports = "The court struck down the curfew in Dell.\n\nThe company that wanted the pit at Orr has gone.\n\nThe union of bakers \
                       won a rise of 9 per cent.\n\nThe petition for a crossing in Mill Lane was handed in.";
        let letter = |over: &str| sections(&format!("{over}\n\nDear [name],\n\n{reports}"));
        let found = letter("Our evening classes for new members are popular, and some places are left in the autumn.");
        assert!(found[0].starts_with("-preamble Our evening") && found[1].starts_with("+ The court"), "{found:?}");
        let found = letter("The ministry has approved the lift at Harl, and it is to be built.");
        assert!(found.iter().any(|s| s.starts_with("+ The ministry")), "{found:?}");
    }
}
