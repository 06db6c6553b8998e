//! Lines of page furniture: what belongs to the page or the issue, and reports on no campaign.

use super::block::Block;
use super::shape::Mark;
use super::{Role, Rules};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{Line, PieceKind, Reading, flag};
use std::ops::{Range, RangeInclusive};

/// What is issued: titles name it, and lines that end in a colon announce what it holds.
const ISSUES: &List = list!("issue edition newsletter bulletin news contents headlines");
/// How strongly such a line speaks for opening words.
pub(super) const ANNOUNCED: u16 = 6;

/// Whether the word names what is issued.
pub(super) fn is_issue(reading: &Reading<'_>, at: usize) -> bool {
    ISSUES.contains(reading.core(at)) || list!("digest roundup round-up update updates").contains(reading.core(at))
}

/// "Leave a Reply", "3 thoughts on “…”".
pub(super) fn is_over_comments(reading: &Reading<'_>, rules: &Rules, first: usize, last: usize) -> bool {
    let counted = reading.tokens.get(first).is_some_and(|t| t.kind == PieceKind::Number);
    let Some((end, &whole)) = rules.comments.longest(reading, first + usize::from(counted)) else { return false };
    let closed = end >= last || matches!(reading.byte(end), b'.' | b':' | b'!' | 0) && end + 1 >= last;
    end <= last && if whole { !counted && closed } else { !closed && (counted || reading.says(first, "one")) }
}

/// "In our 12th issue:", "Our monthly round-up of news:": what follows is a table of contents.
pub(super) fn announces_issue(reading: &Reading<'_>, line: &Line) -> bool {
    let last = line.last as usize - 1;
    line.tokens().len() > 1 && reading.byte(last) == b':' && ISSUES.contains(reading.bytes(last - 1))
}

/// "Headlines: a fair; a ban; a new chair": a label, and what can be read elsewhere in the issue.
pub(super) fn is_contents(reading: &Reading<'_>, line: &Line, words: usize) -> bool {
    const LABEL: usize = 3;
    let last = line.last as usize;
    let labelled = (words + 1..last.min(words + 1 + LABEL)).any(|t| reading.byte(t) == b':');
    labelled && line.tokens().filter(|&t| reading.byte(t) == b';').count() >= 2
}

/// "WON = in force", "STUCK = nobody has moved": what the signs and words of a document stand for, two of them or more.
pub(super) fn is_legend(reading: &Reading<'_>, lines: &[Line]) -> bool {
    const FIRST: usize = 5;
    let equal = |line: &Line| line.tokens().filter(|&t| reading.byte(t) == b'=' && !reading.glued(t)).count();
    let explains = |line: &Line| line.tokens().skip(1).take(FIRST).any(|t| reading.byte(t) == b'=' && !reading.glued(t));
    let [first, ..] = lines else { return false };
    explains(first) && lines.iter().all(explains) && lines.iter().map(equal).sum::<usize>() >= 2
}

/// "Apologies - Ann Orr", "Minutes of the last meeting (3 May)": a point of minutes, and what it is filled with.
pub(super) fn is_formality(reading: &Reading<'_>, rules: &Rules, first: usize, last: usize) -> bool {
    rules.formalities.longest(reading, first).is_some_and(|(end, ())| {
        end >= last || matches!(reading.byte(end), b'-' | b':' | b'(' | b'.') || matches!(reading.str(end), "–" | "—")
    })
}

/// "Shop by shop, March 2024", "Chair's notebook", "Final days of the session": a title of what is issued, and of no report in it.
pub(super) fn names_issue(reading: &Reading<'_>, mut words: Range<usize>) -> bool {
    const TITLES: &List = list!(
        "report reports notes notebook log diary update updates post letter gazette digest review roundup round-up wrap wrap-up sheet docket \
         session year month week summary highlights journal blog minutes dispatch dispatches recap briefing brief bits chronicle echo \
         courier times"
    );
    const SPANS: Classes = Classes::MONTH.with(Classes::SEASON);
    words.any(|t| {
        let token = &reading.tokens[t];
        let year = token.kind == PieceKind::Number && matches!(reading.bytes(t), [b'1' | b'2', _, _, _]);
        year || token.is(SPANS) && token.has(flag::CAPITAL) || [ISSUES, TITLES].iter().any(|list| list.contains(reading.bytes(t)))
    })
}

/// The first links of pages.
const HOME: [&str; 3] = ["home", "homepage", "menu"];

/// Lines of links alone. A page whose links begin with the way home has but two in some of its lines.
pub(super) fn is_bars(reading: &Reading<'_>, lines: &[Line]) -> bool {
    let [first, ..] = lines else { return false };
    let home = HOME.iter().any(|word| reading.says(first.first as usize, word));
    lines.iter().all(|line| is_bar(reading, line, if home { 1 } else { 2 }))
}

/// "Home | About | Give", "Home > News", "← Older posts": short links with at least so many bars between them.
fn is_bar(reading: &Reading<'_>, line: &Line, fewest: usize) -> bool {
    const TOKENS: RangeInclusive<usize> = 3..=60;
    const WORDS_A_LINK: usize = 4;
    let count = line.tokens().len();
    if !TOKENS.contains(&count) {
        return false;
    }
    let mut bars = 0;
    // From the end, where prose has its stop.
    for at in line.tokens().rev() {
        match reading.tokens[at].kind {
            PieceKind::Word => {}
            PieceKind::Number => return false,
            _ => match reading.byte(at) {
                b'|' => bars += 1,
                b'.' | b':' | b'!' => return false,
                0 => bars += usize::from(matches!(reading.str(at), "•" | "·" | "»" | "›" | "←" | "→" | "▸" | "▶" | "❯" | "➤")),
                b'>' => bars += 1,
                _ => {}
            },
        }
    }
    // The names of a table's columns.
    let columns = || line.tokens().rev().take(2).any(|t| list!("status outcome result stage standing").contains(reading.core(t)));
    bars >= fewest && !columns() && count - bars <= WORDS_A_LINK * (bars + 1)
}

/// Whether the line only leads elsewhere.
pub(super) fn is_link(reading: &Reading<'_>, rules: &Rules, block: &Block) -> bool {
    let (first, last) = (block.words as usize, block.last as usize);
    let first = (first..last.min(first + 4)).find(|&t| !matches!(reading.str(t), "[" | "(" | "<" | "→" | "»" | ">" | "*")).unwrap_or(first);
    let token = &reading.tokens[first];
    let led = match block.mark {
        Mark::None | Mark::Bold | Mark::Sign => true,
        // "• Share", "• Posted by Ann Orr"
        Mark::Bullet if list!("share tweet print email facebook twitter posted").contains(reading.core(first)) => true,
        Mark::Bullet => matches!(reading.str(block.first as usize), "→" | "➜" | "➤" | "►" | "▶" | "▸" | "➢" | "»" | ">"),
        _ => false,
    };
    if !token.is(Classes::SECTION_CUE) || !led {
        return false;
    }
    let Some((end, &whole)) = rules.links.longest(reading, first) else { return false };
    if whole {
        return end == last;
    }
    let address = matches!(reading.str(first), "http" | "https" | "www");
    // "Photo ID at the polls" is no caption.
    let pictures = list!("photo photos image picture").contains(reading.core(first));
    if pictures && end < last && !["by", "courtesy", "credit"].iter().any(|word| reading.says(end, word)) {
        return reading.byte(end) == b':' || matches!(reading.str(first.wrapping_sub(1)), "[" | "(");
    }
    let opened = reading.str(end) == ":" || matches!(reading.str(first.wrapping_sub(1)), "[" | "<");
    address && !reading.tokens[first + 1..last].iter().any(|t| t.has(flag::SPACE_BEFORE))
        || end == last
        || (opened || last - end <= 5) && last - end <= 20
}

/// Whether the line is about the page or a picture on it.
pub(super) fn is_about_page(reading: &Reading<'_>, line: &Line) -> bool {
    is_reading_time(reading, line) || is_caption(reading, line)
}

/// "5 min read", "3 minute read": how long the page takes to read.
fn is_reading_time(reading: &Reading<'_>, line: &Line) -> bool {
    const MOST: usize = 5;
    let last = line.last as usize - 1;
    let minutes = |at: usize| list!("min mins minute minutes minute-read").contains(reading.core(at));
    line.tokens().len() <= MOST
        && reading.says(last, "read")
        && line.tokens().len() > 2
        && (minutes(last - 1) || reading.is_hyphen(last - 1) && minutes(last - 2))
        && line.tokens().any(|at| reading.tokens[at].kind == PieceKind::Number)
}

/// "A camp in Kenya. Photo: RCK", "Hands on a gavel, via Unsplash": a short line that ends with whose picture it is.
fn is_caption(reading: &Reading<'_>, line: &Line) -> bool {
    const CREDIT: usize = 7;
    const LONGEST: usize = 45;
    let (first, last) = (line.first as usize, line.last as usize);
    if last - first > LONGEST {
        return false;
    }
    let named = |at: usize| {
        let picture =
            list!("photo photos photograph photography picture image credit credits pic pics illustration").contains(reading.core(at));
        let by = reading.byte(at + 1) == b':' || reading.says(at + 1, "by") || reading.says(at + 1, "courtesy");
        let apart = at == first || matches!(reading.byte(at - 1), b'.' | b'(' | b'|' | b'[' | b',' | b';' | b'-' | 0);
        picture && by && apart && at + 2 < last
    };
    let library = |at: usize| list!("unsplash shutterstock pexels pixabay flickr istock getty alamy wikimedia").contains(reading.core(at));
    let from = last.saturating_sub(CREDIT).max(first);
    (from..last).any(|at| named(at) || library(at) && at > first && !ends_in_stop(reading, last))
}

fn ends_in_stop(reading: &Reading<'_>, last: usize) -> bool {
    matches!(reading.byte(last - 1), b'.' | b'?' | b'!')
}

/// The role that the whole line names.
pub(super) fn title(reading: &Reading<'_>, rules: &Rules, mut first: usize, last: usize) -> Option<Role> {
    while first < last && matches!(reading.str(first), "*" | "_" | "[" | "…") {
        first += 1;
    }
    reading.tokens.get(first).filter(|t| first < last && t.is(Classes::SECTION_CUE))?;
    let (end, role) = rules.titles.longest(reading, first)?;
    let rest = end..last.max(end);
    (end <= last && rest.len() <= 5 && rest.into_iter().all(|t| matches!(reading.str(t), "!" | "?" | ":" | "." | "*" | "_" | "…" | "]")))
        .then_some(*role)
}

/// The role of the column that a line names, alone or before what it is on: "Obituary: Ann Orr", "Farewell, Ann".
pub(super) fn column(reading: &Reading<'_>, rules: &Rules, first: usize, last: usize) -> Option<Role> {
    reading.tokens.get(first).filter(|t| first < last && t.is(Classes::SECTION_CUE))?;
    let (end, &role) = rules.columns.longest(reading, first)?;
    let apart = || matches!(reading.byte(end), b':' | b',' | b'!' | b'-') || matches!(reading.str(end), "–" | "—" | "|");
    (end == last || end < last && apart()).then_some(role)
}

/// "On 3 May, A. N. wrote:", "---- Original message ----".
pub(super) fn is_quotation_line(reading: &Reading<'_>, line: &Line) -> bool {
    const TOKENS: RangeInclusive<usize> = 3..=40;
    const DASHES: [char; 4] = ['-', '_', ' ', '>'];
    let (first, last) = (line.first as usize, line.last as usize);
    let text = line.span.of(reading.text);
    // "On", "Original", "Forwarded", "Begin", or dashes: few lines begin so.
    if !matches!(text.as_bytes(), [b'O' | b'o' | b'F' | b'B' | b'-' | b'_' | b'>', ..]) || !TOKENS.contains(&(last - first)) {
        return false;
    }
    // Without a number, it is no date: "On Monday the mayor wrote:".
    let announced = reading.str(last - 1) == ":"
        && reading.str(last - 2).eq_ignore_ascii_case("wrote")
        && reading.str(first).eq_ignore_ascii_case("on")
        && reading.tokens[first..last].iter().any(|t| t.kind == PieceKind::Number);
    let trimmed = text.trim_start_matches(DASHES);
    announced
        || ["Original Message", "Original message", "Forwarded message", "Forwarded Message", "Begin forwarded message"]
            .iter()
            .any(|start| trimmed.starts_with(start))
}

/// Whether such a line is as programs write it: of words alone ("Original message"), or with an address, a year or a time.
pub(super) fn is_stamped(reading: &Reading<'_>, line: &Line) -> bool {
    let year = |at: usize| matches!(reading.bytes(at), [b'1' | b'2', _, _, _]);
    let time = |at: usize| reading.byte(at) == b':' && at + 1 < line.last as usize && reading.tokens[at + 1].kind == PieceKind::Number;
    let number = |at: usize| reading.tokens[at].kind == PieceKind::Number;
    !reading.says(line.first as usize, "on")
        || line
            .tokens()
            .any(|at| time(at) || reading.bytes(at).contains(&b'@') || number(at) && (year(at) || reading.bytes(at).contains(&b':')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Buffers;

    #[test]
    fn lines_of_the_page_are_told_from_reports() {
        let mut lexicon = Lexicon::default();
        let rules = Rules::new(&mut lexicon);
        type Is = fn(&Reading<'_>, &Rules, &Line) -> bool;
        let comments: Is = |reading, rules, line| is_over_comments(reading, rules, line.first as usize, line.last as usize);
        let formality: Is = |reading, rules, line| is_formality(reading, rules, line.first as usize, line.last as usize);
        let issue: Is = |reading, _, line| announces_issue(reading, line);
        let title: Is = |reading, _, line| names_issue(reading, line.tokens());
        let contents: Is = |reading, _, line| is_contents(reading, line, line.first as usize);
        let legend: Is = |reading, _, line| is_legend(reading, &[*line]);
        let bar: Is = |reading, _, line| is_bars(reading, &[*line]);
        for (text, is, told) in [
            ("Home > News > Diary", bar, true),
            ("Home ▸ Blog ▸ Campaigns", bar, true),
            ("Costs > benefits", bar, false),
            ("Home | News | Donate", bar, true),
            ("| Bill | What it does | Status |", bar, false),
            ("Leave a Reply", comments, true),
            ("One thought on “The weir”", comments, true),
            ("14 comments on The weir", comments, true),
            ("Leave a comment on the plan by 3 May", comments, false),
            ("Thoughts on the weir", comments, false),
            ("14 comments on", comments, false),
            ("Apologies: Ann Orr", formality, true),
            ("Any other business", formality, true),
            ("Present fares stay as they are", formality, false),
            ("In our 9th issue:", issue, true),
            ("The council had this to say:", issue, false),
            (":", issue, false),
            ("Chair's notebook", title, true),
            ("Shop by shop, 2023", title, true),
            ("What we did in May", title, true),
            ("The ferry may close", title, false),
            ("Flats at 3045 Elm Street", title, false),
            ("Inside: a fair; a ban; a chair", contents, true),
            ("Weir: the council agreed; it is gone", contents, false),
            ("✔ = won; ✘ = lost", legend, true),
            ("Key: WON = in force, STUCK = nobody has moved", legend, true),
            ("Two and two = four, says the council", legend, false),
            ("The rule says x=y, and then y=z", legend, false),
            ("The weir is gone; the fish are back; we are glad", contents, false),
        ] {
            let reading = Reading::new(text, &lexicon, &mut Buffers::default());
            assert_eq!(is(&reading, &rules, &reading.lines[0]), told, "{text}");
        }
    }
}
