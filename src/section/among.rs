//! What a block is among the others: a heading by those that are built alike, a button by how often it stands, somebody's words by
//! what is before and behind.

use super::Role;
use super::block::{Block, Cues, Kind};
use super::declaration::Declaration;
use super::listing::is_in_title_case;
use super::matter;
use super::shape::{Mark, is_quotation_mark};
use super::vocabulary::{ASIDES, NO_TOPICS};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{Reading, flag};

/// Reads each block anew by those around it.
pub(super) fn mark(reading: &Reading<'_>, blocks: &mut [Block]) {
    mark_menus(reading, blocks);
    mark_repeated(reading, blocks);
    mark_statuses(reading, blocks);
    mark_dates(blocks);
    mark_ruled(blocks);
    mark_contents(reading, blocks);
    mark_titles(reading, blocks);
    mark_front_list(reading, blocks);
    mark_sentences(reading, blocks);
    mark_labels(reading, blocks);
    mark_details(reading, blocks);
    mark_unstopped(blocks);
    mark_spoken(reading, blocks);
}

/// Short entries of a list that tell of nothing, before all that is told: the menus of a page.
fn mark_menus(reading: &Reading<'_>, blocks: &mut [Block]) {
    const FEWEST: usize = 4;
    const LONGEST: u32 = 7;
    let entry = |b: &Block| {
        b.mark == Mark::Bullet
            && b.kind == Kind::Head
            && b.last - b.first <= LONGEST
            && b.declared == Declaration::default()
            && b.cues.steps == 0
    };
    let behind = |b: &&Block| b.kind == Kind::Prose || b.kind == Kind::Headed || b.is_listed() && !entry(b);
    let told = blocks.iter().position(|b| behind(&b)).unwrap_or(blocks.len());
    let tells = blocks[told..].iter().filter(|b| behind(b) && !b.fits(reading, 2 * LONGEST as usize)).count();
    if tells > 0 && blocks[..told].iter().filter(|b| entry(b)).count() >= FEWEST {
        for block in blocks[..told].iter_mut().filter(|b| entry(b)) {
            block.lose_heading(Kind::Link);
        }
    }
}

fn mark_ruled(blocks: &mut [Block]) {
    let mut ruled = false;
    for block in blocks {
        block.ruled = ruled;
        ruled = block.kind == Kind::Rule;
    }
}

/// Short lines that stand several times, word for word, between a text and the next heading are buttons: "Donate".
fn mark_repeated(reading: &Reading<'_>, blocks: &mut [Block]) {
    const FEWEST: usize = 3;
    const LONGEST: u32 = 6;
    const NEAR: usize = 40;
    let plain = |b: &Block| {
        b.kind == Kind::Head && b.last - b.first <= LONGEST && b.mark != Mark::Date && b.declared == Declaration::default() && !b.greets
    };
    let same = |one: &Block, other: &Block| {
        let [first, second] = [one, other].map(|b| &reading.tokens[b.first as usize..b.last as usize]);
        first.len() == second.len() && first.iter().zip(second).all(|(a, b)| a.span().of(reading.text) == b.span().of(reading.text))
    };
    for at in 0..blocks.len() {
        let block = blocks[at];
        let between =
            at > 0 && !blocks[at - 1].is_head() && blocks.get(at + 1).is_none_or(|next| next.is_head() && next.mark != Mark::Date);
        if !plain(&block) || !between {
            continue;
        }
        let near = at.saturating_sub(NEAR)..blocks.len().min(at + NEAR);
        // Those before are links by now.
        let alike =
            |b: &&Block| matches!(b.kind, Kind::Head | Kind::Link) && b.last - b.first == block.last - block.first && same(b, &block);
        if blocks[near].iter().filter(alike).count() >= FEWEST {
            blocks[at].lose_heading(Kind::Link);
            blocks[at].cues = Cues::default();
        }
    }
}

/// "Status: won" in a line of its own behind a text, with a heading or nothing behind it: a field of what stands before.
fn mark_statuses(reading: &Reading<'_>, blocks: &mut [Block]) {
    const FEWEST: usize = 2;
    const LONGEST: u32 = 8;
    let field = |b: &Block| {
        let named = || list!("status outcome result stage standing position").contains(reading.core(b.words as usize));
        b.kind == Kind::Head && b.last - b.first <= LONGEST && reading.byte(b.words as usize + 1) == b':' && named()
    };
    let behind = |at: usize| {
        let text = |b: &Block| matches!(b.kind, Kind::Prose | Kind::Headed) && !b.greets;
        at > 0 && field(&blocks[at]) && text(&blocks[at - 1]) && blocks.get(at + 1).is_none_or(|next| next.is_head() && !field(next))
    };
    if (0..blocks.len()).filter(|&at| behind(at)).count() < FEWEST || blocks.first().is_some_and(field) {
        return;
    }
    for at in (1..blocks.len()).rev() {
        if field(&blocks[at]) && matches!(blocks[at - 1].kind, Kind::Prose | Kind::Headed) {
            blocks[at].kind = Kind::Link;
        }
    }
}

/// Dates alone between headings and their texts: lines about them.
fn mark_dates(blocks: &mut [Block]) {
    const FEWEST: usize = 2;
    let date = |b: &Block| b.kind == Kind::Head && b.mark == Mark::Date && b.words == b.first;
    const LONGEST: u32 = 14;
    let between = |three: &[Block]| {
        let [over, block, under] = three else { return false };
        let text = under.kind == Kind::Prose || under.kind == Kind::Head && under.last - under.first > LONGEST;
        let short = over.kind == Kind::Prose && over.mark == Mark::None && over.last - over.first <= LONGEST;
        (over.kind == Kind::Head || short) && !over.is_listed() && !over.greets && date(block) && text && !under.is_listed()
    };
    // A short paragraph with its stop is such a heading only among others.
    if blocks.windows(3).filter(|three| three[0].kind == Kind::Head && between(three)).count() < FEWEST {
        return;
    }
    for at in 2..blocks.len() {
        if between(&blocks[at - 2..=at]) {
            blocks[at - 2].become_head();
            blocks[at - 1].lose_heading(Kind::Link);
            // A long line without its stop.
            blocks[at].lose_heading(Kind::Prose);
        }
    }
}

/// Lines with their stop over longer texts are headings where nearly all of them are written as titles are: "Ferry Stays in the Harl."
fn mark_titles(reading: &Reading<'_>, blocks: &mut [Block]) {
    const LONGEST: u32 = 20;
    let line = |b: &Block| {
        let line = reading.line_of(b.first as usize);
        (line == reading.line_of(b.last as usize - 1)).then(|| &reading.lines[line])
    };
    let titled = |b: &Block| line(b).is_some_and(|line| is_in_title_case(reading, line));
    let short = |pair: &[Block]| {
        let [over, under] = pair else { return false };
        let plain = |b: &Block| b.kind == Kind::Prose && b.mark == Mark::None && !b.greets;
        let sentence = || !(over.first + 1..over.last).any(|t| reading.tokens[t as usize].has(flag::SENTENCE_START));
        plain(over) && plain(under) && over.last - over.first <= LONGEST && sentence() && !under.fits(reading, over.width(reading))
    };
    let (mut titles, mut others) = (0, 0);
    for pair in blocks.windows(2).filter(|pair| short(pair)) {
        *if titled(&pair[0]) && !titled(&pair[1]) { &mut titles } else { &mut others } += 1;
    }
    if titles == 0 || titles < 3 * others {
        return;
    }
    for at in 1..blocks.len() {
        if short(&blocks[at - 1..=at]) && titled(&blocks[at - 1]) && !titled(&blocks[at]) {
            blocks[at - 1].become_head();
        }
    }
}

/// A list before the reports that tells of no step, or in headlines what the reports tell.
fn mark_front_list(reading: &Reading<'_>, blocks: &mut [Block]) {
    const FRONT: usize = 6;
    const FEWEST: usize = 3;
    let listed = |b: &Block| b.mark == Mark::Bullet && matches!(b.kind, Kind::Head | Kind::Prose);
    let declared = |b: &&Block| b.declared.label.is_some();
    let Some(first) = blocks.iter().position(|b| b.mark == Mark::Bullet).filter(|&first| first > 0 && first < FRONT) else { return };
    let count = blocks[first..].iter().take_while(|b| listed(b)).count();
    let (list, behind) = blocks[first..].split_at(count);
    let reports = || behind.iter().filter(|b| b.kind == Kind::Prose && !b.greets && b.cues.steps > 0);
    if count < FEWEST || list.iter().filter(declared).count() > 1 || behind.iter().any(Block::is_listed) || reports().count() < FEWEST {
        return;
    }
    let idle = list.iter().all(|b| b.cues.steps == 0) && reports().count() >= count;
    let retold = || {
        let mut told: Vec<u64> = behind.iter().flat_map(|b| matter::words(reading, b)).collect();
        told.sort_unstable();
        let again = |b: &&Block| b.kind == Kind::Head && matter::words(reading, b).any(|word| told.binary_search(&word).is_ok());
        3 * list.iter().filter(again).count() >= 2 * count
    };
    let long = |blocks: &[Block]| blocks.iter().map(|b| b.last - b.first).sum::<u32>();
    if idle || long(behind) > 2 * long(list) && retold() {
        for block in &mut blocks[first..first + count] {
            block.lose_heading(Kind::Link);
        }
    }
}

/// Sentences alone in their paragraphs that stand by turns with longer ones are headings, where nothing else is one and they are
/// built alike: "We saved the valley." over a paragraph on it, "We stopped the road." over another.
fn mark_sentences(reading: &Reading<'_>, blocks: &mut [Block]) {
    const FEWEST: usize = 3;
    const WIDEST: usize = 110;
    /// So many blocks can stand before the first.
    const FRONT: usize = 5;
    let plain = |b: &Block| b.kind == Kind::Prose && b.mark == Mark::None && !b.greets;
    if blocks.len() < 2 * FEWEST || blocks.iter().skip(1).any(Block::is_head) {
        return;
    }
    let word = |b: &Block| reading.tokens[b.first as usize].word;
    let sentence =
        |b: &Block| b.fits(reading, WIDEST) && !(b.first + 1..b.last).any(|t| reading.tokens[t as usize].has(flag::SENTENCE_START));
    let pair = |over: &Block, under: &Block| plain(over) && plain(under) && sentence(over) && !under.fits(reading, over.width(reading));
    let pairs = |from: usize| blocks[from..].chunks_exact(2).take_while(|two| pair(&two[0], &two[1])).count();
    let Some((from, count)) = (0..blocks.len().min(FRONT)).map(|from| (from, pairs(from))).max_by_key(|(_, count)| *count) else { return };
    let heads = || blocks[from..from + 2 * count].iter().step_by(2);
    let opening = word(&blocks[from]);
    let alike = heads().filter(|b| word(b) == opening).count();
    let under = blocks[from..from + 2 * count].iter().skip(1).step_by(2).filter(|b| word(b) == opening).count();
    if count >= FEWEST && 5 * alike >= 4 * count && 2 * under <= count && from + 2 * count + 2 >= blocks.len() {
        for block in blocks[from..from + 2 * count].iter_mut().step_by(2) {
            block.become_head();
        }
    }
}

/// Short lines that end in a colon, each over a longer paragraph, are headings where there are several: "Air quality:".
fn mark_labels(reading: &Reading<'_>, blocks: &mut [Block]) {
    const FEWEST: usize = 3;
    const LONGEST: u32 = 10;
    let label = |pair: &[Block]| {
        let [block, under] = pair else { return false };
        let (first, last) = (block.words as usize, block.last as usize);
        let line = block.kind == Kind::Prose && block.mark == Mark::None && block.last - block.first <= LONGEST && !block.greets;
        let text = under.kind == Kind::Prose && !under.is_listed() && under.last - under.first > 2 * LONGEST;
        let named = || {
            let token = &reading.tokens[first];
            let apart = [list!(ASIDES), list!(NO_TOPICS)].iter().any(|list| list.contains(reading.core(first)));
            token.has(flag::CAPITAL) && !token.is(Classes::PRONOUN) && !apart && !list!(NO_TOPICS).contains(reading.core(last - 2))
        };
        line && text && reading.byte(last - 1) == b':' && last > first + 1 && named()
    };
    if blocks.windows(2).filter(|pair| label(pair)).count() < FEWEST {
        return;
    }
    for at in 1..blocks.len() {
        if label(&blocks[at - 1..=at]) {
            blocks[at - 1].become_head();
        }
    }
}

/// The entries of short lists that a paragraph announces, which itself tells of something: "The House passed a bill that provides:".
/// They themselves tell of no steps.
fn mark_details(reading: &Reading<'_>, blocks: &mut [Block]) {
    const MOST: usize = 8;
    const FEWEST_WORDS: u32 = 7;
    let plain = blocks.iter().filter(|b| b.kind == Kind::Prose && !b.is_listed() && !b.greets).count();
    let mut prose = 0;
    let mut at = 0;
    while at + 1 < blocks.len() {
        let block = &blocks[at];
        let text = block.kind == Kind::Prose && !block.greets && !block.is_listed();
        // An entry of another list announces them, too.
        let within = matches!(block.mark, Mark::Bullet | Mark::Number) && blocks[at + 1].mark != block.mark && !block.greets;
        let colon = (text || within) && reading.byte(block.last as usize - 1) == b':' && block.last - block.first >= FEWEST_WORDS;
        let tells = colon && block.cues.preamble == 0 && block.declared.label.is_none() && (block.cues.steps > 0 || prose > 0 || within);
        prose += usize::from(text);
        at += 1;
        let mark = blocks[at].mark;
        if !tells || !matches!(mark, Mark::Bullet | Mark::Number) {
            continue;
        }
        let alike = |b: &&Block| b.mark == mark && b.declared.label.is_none() && matches!(b.kind, Kind::Prose | Kind::Head);
        let count = blocks[at..].iter().take_while(alike).count();
        // Entries that tell of steps are reports.
        let tell = blocks[at..at + count].iter().filter(|b| b.cues.steps > 0).count();
        if count <= MOST && (within || count <= 2 * plain && plain > 1) && 4 * tell <= count {
            blocks[at..at + count].iter_mut().for_each(|b| b.detail = true);
        }
        at += count;
    }
}

/// A short paragraph without its stop looks like a heading; behind one that declares something, with no text of its own, it is that
/// one's text: "WIN: Library saved", "The council dropped its plan!". In lists of such lines some that declare have none behind them.
fn mark_unstopped(blocks: &mut [Block]) {
    let declares = |block: &Block| block.kind == Kind::Head && block.declared.label.is_some();
    let plain = |block: &Block| block.kind == Kind::Head && block.mark == Mark::None && block.titled.is_none();
    let bare = |pair: &[Block]| declares(&pair[0]) && declares(&pair[1]);
    if blocks.last().is_none_or(declares) || blocks.windows(2).any(bare) {
        return;
    }
    for at in 1..blocks.len() {
        let alone = blocks.get(at + 1).is_none_or(declares);
        if alone && declares(&blocks[at - 1]) && plain(&blocks[at]) {
            blocks[at].lose_heading(Kind::Prose);
        }
    }
}

/// Words of somebody else without their stop look like a heading: under one that is over an item, they are the first words of its
/// text; so they are between paragraphs where a speaker says "we" or "I".
fn mark_spoken(reading: &Reading<'_>, blocks: &mut [Block]) {
    const PERSONS: &List = list!("i we us our ours my me you your they them it he she his her");
    let says = |block: &Block| (block.first..block.last).any(|t| PERSONS.contains(reading.core(t as usize)));
    for at in 1..blocks.len() {
        let (before, block) = (&blocks[at - 1], &blocks[at]);
        let spoken = block.kind == Kind::Head && block.mark == Mark::None && block.declared.label.is_none() && is_spoken(reading, block);
        let over = before.kind == Kind::Head && (at > 1 || before.declared.label.is_some() || matches!(before.mark, Mark::Title(2..)));
        let followed = blocks.get(at + 1).is_some_and(|next| next.kind == Kind::Prose);
        if spoken && (over && followed || before.kind == Kind::Prose && !before.greets && says(block)) {
            blocks[at].lose_heading(Kind::Prose);
        }
    }
}

/// Whether a line is in quotation marks: "“We will consider it”", and who said it: "“Never again” – the mayor".
fn is_spoken(reading: &Reading<'_>, block: &Block) -> bool {
    const FEWEST: u32 = 4;
    const SPEAKER: u32 = 10;
    let quotes = |t: u32| is_quotation_mark(reading, t as usize);
    let (first, last) = (block.first, block.last);
    if !quotes(first) {
        return false;
    }
    let Some(close) = (first + FEWEST..last).rev().find(|&t| quotes(t)) else { return false };
    let apart = |t: u32| matches!(reading.str(t as usize), "–" | "—" | "-" | "," | "(" | "―");
    last - close <= SPEAKER && (close + 1 == last || apart(close + 1))
}

/// The entries of a table of contents, which lead to what stands below.
fn mark_contents(reading: &Reading<'_>, blocks: &mut [Block]) {
    let Some(title) = blocks.iter().take(8).position(|b| b.titled == Some(Role::Preamble) && b.kind == Kind::Head) else { return };
    let entry = |b: &Block| b.kind == Kind::Head && b.is_listed() && b.fits(reading, 119);
    let entries = blocks[title + 1..].iter().take_while(|b| entry(b)).count();
    if blocks.len() - title > 2 * entries {
        for block in &mut blocks[title + 1..title + 1 + entries] {
            block.kind = Kind::Link;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rules;
    use super::super::block::{Tables, gather};
    use super::super::tests::{items, sections};
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Buffers;

    /// How many blocks are headings.
    fn heads(text: &str) -> usize {
        let mut lexicon = Lexicon::default();
        let rules = Rules::new(&mut lexicon);
        let reading = Reading::new(text, &lexicon, &mut Buffers::default());
        let mut blocks = Vec::new();
        gather(&reading, &rules, &mut Tables::default(), &mut blocks);
        blocks.iter().filter(|b| b.is_head()).count()
    }

    #[test]
    fn lines_that_end_in_a_colon_are_headings() {
        let page = |labels: [&str; 3]| {
            labels
                .iter()
                .zip(["weir", "lido", "ferry"])
                .map(|(label, name)| {
                    format!("{label}\n\nThe county wrote to us in May about the {name} and said that the works are to begin in the autumn of the next year.\n\nMore \
                             was said by the owners, of whom there are nine, but none of them has put down on paper what they would do with the {name}.")
                })
                .collect::<Vec<_>>()
                .join("\n\n")
        };
        let found = sections(&page(["The Harl weir:", "Penn lido and its pools:", "Night ferry:"]));
        assert!([1, 2].iter().all(|&at| found.get(at).is_some_and(|s| s.starts_with("+ Penn") || s.starts_with("+ Night"))), "{found:?}");
        // Who speaks, and what sets a paragraph apart.
        for labels in [["The mayor said:", "Ann Orr wrote:", "Tom Arlen added:"], ["Background:", "Update:", "Next steps:"]] {
            assert_eq!(heads(&page(labels)), 0, "{labels:?}");
        }
    }

    #[test]
    fn entries_of_an_announced_list_are_details() {
        let text = |entries: &str, end: &str| {
            format!(
                "Refugee act under review\n\nThe act of 2006 is under review, and the bill was introduced in May.\n\nSeveral clauses were approved, \
                 which include:\n\n{entries}\n\n{end}"
            )
        };
        let end = "A group of lawyers works with the parliament on the rest of it.";
        assert_eq!(items(&text("- Legal aid for all\n- Permits to work\n- Land for a fund", end)), 1);
        // Reports under words that open a list.
        let list =
            "Harl news\n\nHere is what happened this week:\n\n- The county took out the weir\n- The lido was shut\n- The ferry was stopped";
        assert_eq!(items(list), 3);
    }
}
