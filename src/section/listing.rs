//! Pages that list what was published, as archives and blogs do: the title of the list, and entries whose headings stand right under
//! the text of the entry before.

use super::block::{Block, Kind};
use super::outline::{Map, Place};
use super::run::{NARROW, Run};
use super::shape::{Mark, Shape, date};
use super::vocabulary::{ASIDES, AUTHORITIES, IDLE_STEPS, NO_TOPICS};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{Line, PieceKind, Reading, Token, flag};
use std::ops::Range;

/// A heading is wider than this.
const SHORTEST: usize = 5;

/// "Category: Media releases", "Tag Archives: Rivers", "Archive for May 2021", "Page 2 of 5": what programs write over a list.
pub(super) fn is_archive_title(reading: &Reading<'_>, first: usize, last: usize) -> bool {
    const KINDS: &List = list!("category categories tag tags archive archives author topic posts monthly yearly daily page browsing");
    const LONGEST: usize = 12;
    if last - first > LONGEST || last - first < 3 || !KINDS.contains(reading.core(first)) || !reading.tokens[first].has(flag::CAPITAL) {
        return false;
    }
    let says = |at: usize, words: &[&str]| words.iter().any(|word| reading.says(at, word));
    let second = first + 1;
    match () {
        () if says(first, &["page"]) => reading.tokens[second].kind == PieceKind::Number && says(second + 1, &["of"]),
        () if says(first, &["posts"]) => says(second, &["tagged", "categorized", "categorised"]),
        () if says(second, &["archive", "archives"]) => reading.byte(second + 1) == b':',
        () if says(first, &["archive", "archives"]) && says(second, &["for"]) => true,
        () => reading.byte(second) == b':' && !says(first, &["page", "posts", "topic"]),
    }
}

/// "Latest news", "2021 media releases", "Test case updates": a few words of what is published, in the plural.
pub(super) fn is_list_title(reading: &Reading<'_>, first: usize, last: usize) -> bool {
    const PUBLISHED: &List = list!("news updates releases posts archive archives headlines victories wins successes alerts bulletins");
    const LONGEST: usize = 4;
    let tells = Classes::FUNCTION.with(Classes::PRONOUN);
    (1..=LONGEST).contains(&(last - first))
        && PUBLISHED.contains(reading.core(last - 1))
        && reading.tokens[first..last].iter().all(|t| t.kind != PieceKind::Symbol && !t.is(tells) || t.is(Classes::MONTH))
}

/// Whether a line with its stop, right under a text, is written as titles are: "Old Harl School: Tarn Deserves Better."
pub(super) fn is_title_under(reading: &Reading<'_>, before: &Line, line: &Line) -> bool {
    let ended = matches!(reading.byte(before.last as usize - 1), b'.' | b'!' | b'?') || leads_on(reading, before.first, before.last);
    ended && is_in_title_case(reading, line)
}

pub(super) fn is_in_title_case(reading: &Reading<'_>, line: &Line) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 4..=16;
    const LONG: u32 = 4;
    // "...And the Ferry Runs Again."
    let dots = line.tokens().take_while(|&t| reading.tokens[t].kind == PieceKind::Symbol && reading.str(t).contains(['.', '…'])).count();
    let tokens = &reading.tokens[(line.first as usize + dots).min(line.last as usize - 1)..line.last as usize];
    let words = || tokens.iter().filter(|t| t.kind == PieceKind::Word);
    let low = |t: &&Token| !t.has(flag::CAPITAL);
    let long = |t: &&Token| t.end - t.start >= LONG;
    tokens.len() <= *WORDS.end()
        && reading.byte(line.last as usize - 1) == b'.'
        && tokens[0].has(flag::CAPITAL)
        && words().filter(long).all(|t| t.has(flag::CAPITAL))
        && words().filter(low).count() * 3 <= words().count()
        && WORDS.contains(&words().count())
        && !tokens[1..].iter().any(|t| t.has(flag::SENTENCE_START))
}

/// "Newcastle:", "Old Harl:": a name or two with a colon, alone in its line.
pub(super) fn is_place_label(reading: &Reading<'_>, line: &Line) -> bool {
    const LONGEST: usize = 4;
    let (first, last) = (line.first as usize, line.last as usize);
    (2..=LONGEST).contains(&(last - first))
        && reading.byte(last - 1) == b':'
        && reading.tokens[first..last - 1].iter().all(|t| t.kind == PieceKind::Word && t.has(flag::CAPITAL) && !t.is(Classes::STEP))
        && [first, last - 2].iter().all(|&t| ![list!(ASIDES), list!(NO_TOPICS)].iter().any(|list| list.contains(reading.core(t))))
}

/// Whether several lines are such labels, each over a text.
pub(super) fn has_place_labels(reading: &Reading<'_>, lines: &[Line]) -> bool {
    const FEWEST: usize = 3;
    const WIDE: usize = 60;
    let text = |line: &Line| reading.text.as_bytes()[line.span.start()].is_ascii_alphabetic() && !line.fits(reading.text, WIDE);
    let over = |at: usize| lines[at + 1..].iter().find(|line| !line.is_blank()).is_some_and(text);
    (0..lines.len()).filter(|&at| !lines[at].is_blank() && is_place_label(reading, &lines[at]) && over(at)).take(FEWEST).count() >= FEWEST
}

/// "Posted on: 16 Nov 2014", "Published 3 May 2021": a date, and that what follows was put up on it.
pub(super) fn is_stamp(reading: &Reading<'_>, line: &Line) -> bool {
    let (first, last) = (line.first as usize, line.last as usize);
    let stamps = || list!("posted published updated added date dated").contains(reading.core(first));
    if !reading.tokens[first].has(flag::CAPITAL) || !stamps() {
        return false;
    }
    let small = |t: &usize| reading.says(*t, "on") || reading.byte(*t) == b':';
    let behind = first + 1 + (first + 1..last).take_while(small).count();
    behind < last && date(reading, behind, last) == Some(last)
}

/// Whether several such lines stand over texts, each behind the text before it: they part what is listed.
pub(super) fn has_stamps(reading: &Reading<'_>, lines: &[Line]) -> bool {
    const FEWEST: usize = 3;
    let written = |at: usize| lines.get(at).is_some_and(|line| !line.is_blank());
    let text = |at: Option<usize>| at.is_some_and(|at| !lines[at].fits(reading.text, NARROW));
    let parts = |at: &usize| text((0..*at).rev().find(|&n| written(n))) && text((at + 1..lines.len()).find(|&n| written(n)));
    (0..lines.len()).filter(|&at| written(at) && is_stamp(reading, &lines[at])).filter(parts).take(FEWEST).count() >= FEWEST
}

/// Whether the line is a date and nothing else.
pub(super) fn is_date_alone(line: &Line, shape: &Shape) -> bool {
    shape.mark == Mark::Date && shape.words == line.first
}

impl Map<'_> {
    /// Opens an item at each paragraph that tells of a step between the title of a list and the first heading.
    pub(super) fn open_under_list_title(&self, places: &mut [Place]) {
        if !self.is_under_list_title() {
            return;
        }
        for (block, place) in self.blocks.iter().zip(places).skip(1).take_while(|(b, _)| b.kind == Kind::Prose) {
            if block.cues.steps > 0 && !block.greets {
                *place = Place::Opens;
            }
        }
    }

    /// Whether several entries are the beginnings of posts: "… in the park. Continue reading".
    pub(super) fn is_of_excerpts(&self) -> bool {
        const FEWEST: usize = 2;
        const SHORTEST: u32 = 25;
        let long = |b: &&Block| matches!(b.kind, Kind::Prose | Kind::Headed) && b.last - b.first >= SHORTEST;
        self.blocks.iter().filter(long).filter(|b| goes_on_elsewhere(self.reading, b)).take(FEWEST).count() >= FEWEST
    }

    /// Whether the blocks name somebody whose it is to meet a demand, or tell of a step that is not the writers' own: the beginning of
    /// a post says little more of where a demand stands.
    pub(super) fn tells_of_others(&self, blocks: Range<usize>) -> bool {
        const OURS: &List = list!("we we've i i've us our");
        let core = |t: usize| self.reading.core(t);
        let ours = |t: usize| (t.saturating_sub(2)..t).any(|before| OURS.contains(core(before)));
        let steps = |t: usize| self.reading.tokens[t].is(Classes::STEP) && !list!(IDLE_STEPS).contains(core(t)) && !ours(t);
        let (first, last) = (self.blocks[blocks.start].first as usize, self.blocks[blocks.end - 1].last as usize);
        (first..last).any(|t| list!(AUTHORITIES).contains(core(t)) || steps(t))
    }

    /// Whether the document begins with the title of a list.
    pub(super) fn is_under_list_title(&self) -> bool {
        self.blocks.first().is_some_and(|b| b.kind == Kind::Link && b.titled.is_some())
    }
}

impl Run<'_> {
    /// Whether the first line is the title of a list, right over what it lists.
    pub(super) fn is_under_list_title(&self) -> bool {
        let [title, _, ..] = self.lines else { return false };
        let [shape, under, ..] = self.shapes else { return false };
        let (first, last) = (shape.words as usize, title.last as usize);
        let stated = || self.rules.groups.states(self.reading, first, last);
        self.starts
            && shape.mark == Mark::None
            && !matches!(under.mark, Mark::Bullet | Mark::Number | Mark::Row)
            && !under.rule
            && (is_archive_title(self.reading, first, last) || is_list_title(self.reading, first, last) && !stated())
    }

    /// Whether the line is the heading of the next entry: it stands right under a text that has ended, over the longer text behind the
    /// blank line, with no more between than its date or byline.
    pub(super) fn heads_entry(&self, at: usize) -> bool {
        let (text, line, shape, before) = (self.reading.text, &self.lines[at], &self.shapes[at], &self.shapes[at - 1]);
        let ended = before.ends && !before.heads && !self.lines[at - 1].fits(text, NARROW - 1)
            || leads_on(self.reading, self.lines[at - 1].first, self.lines[at - 1].last);
        if !shape.heads || shape.lower || !ended {
            return false;
        }
        let longer = || self.next.is_some_and(|next| !next.fits(text, line.width(text)));
        match (self.shapes.get(at + 1), self.lines.len() - at) {
            (None, _) => longer() && !line.fits(text, SHORTEST),
            (Some(under), 2) if is_date_alone(line, shape) => under.heads && !under.lower && under.mark == Mark::None && longer(),
            (Some(under), _) if is_date_alone(&self.lines[at + 1], under) => !is_date_alone(line, shape),
            (Some(_), 2) => is_byline(self.reading, &self.lines[at + 1]) && longer(),
            _ => false,
        }
    }
}

/// "By Ann Orr | 3 May 2021", "Posted by Ann Orr", "Pic: Tom Arlen", "May 26, 2005 at 4:30 pm": a short line about what it stands over.
pub(super) fn is_byline(reading: &Reading<'_>, line: &Line) -> bool {
    const LONGEST: usize = 14;
    let (first, last) = (line.first as usize, line.last as usize);
    let says = |words: &List| words.contains(reading.core(first)) && reading.tokens[first].has(flag::CAPITAL);
    let named = || reading.tokens[first + 1].has(flag::CAPITAL) && says(list!("by"));
    let about = || says(list!("posted published written updated pic pics photo image picture"));
    let dated = || {
        let month = (first..last.min(first + 3)).any(|t| reading.tokens[t].is(Classes::MONTH) && reading.tokens[t].has(flag::CAPITAL));
        let hour = || (first..last).any(|t| reading.says(t, "am") || reading.says(t, "pm"));
        month && hour()
    };
    (2..=LONGEST).contains(&(last - first)) && reading.byte(last - 1) != b'.' && (named() || about() || dated())
}

/// Whether the block ends with "Continue reading", which programs put behind the beginning of a post.
fn goes_on_elsewhere(reading: &Reading<'_>, block: &Block) -> bool {
    (block.last.saturating_sub(3)..block.last).any(|t| reading.says(t as usize, "continue")) && leads_on(reading, block.first, block.last)
}

/// Whether the words end with a link that goes on: "… Continue reading", "… Read more →".
pub(super) fn leads_on(reading: &Reading<'_>, first: u32, last: u32) -> bool {
    let says = |at: usize, word: &str| reading.says(at, word);
    let button = |at: usize| says(at, "continue") && says(at + 1, "reading") || says(at, "read") && says(at + 1, "more");
    (2..=3).any(|behind| last > first + behind && button((last - behind) as usize))
}

/// Whether a sentence stands before such a link in its line: "… in May. [Read more]".
pub(super) fn leads_on_behind_text(reading: &Reading<'_>, line: &Line) -> bool {
    const LINK: u32 = 6;
    let button = |at: usize| reading.says(at, "read") || reading.says(at, "continue");
    let stop = |at: usize| matches!(reading.byte(at), b'.' | b'!' | b'?') || reading.bytes(at) == "…".as_bytes();
    let behind_stop = |at: usize| stop(at) && button(at + 1 + usize::from(reading.byte(at + 1) == b'['));
    let text = || (line.last.saturating_sub(LINK).max(line.first)..line.last).any(|at| behind_stop(at as usize));
    line.last - line.first > LINK && leads_on(reading, line.first, line.last) && text()
}

/// "Read the full story": a link, and the word for what it leads to.
pub(super) fn names_page(reading: &Reading<'_>, at: usize) -> bool {
    list!("article articles story stories post posts report statement release text piece entry blog judgment judgement ruling")
        .contains(reading.core(at))
}

#[cfg(test)]
mod tests {
    use super::super::Rules;
    use super::super::tests::{items, sections};
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Buffers;

    const TEXTS: [&str; 3] = [
        "The county took out the weir on Monday, and the anglers of both villages cheered when the first trout came up the river.",
        "The owner of the lido has not answered any of our nine letters, though the council wrote to him twice in the summer.",
        "A review of the night ferry was opened in May, and all who wrote to the ministry are to be heard before the winter.",
    ];
    const NAMES: [&str; 3] = ["County approves end of Harl weir", "Lido of Penn stays shut", "Night ferry under review"];

    fn page(heading: impl Fn(usize) -> String) -> String {
        TEXTS.iter().enumerate().map(|(n, text)| format!("{}\n\n{text}", heading(n))).collect::<Vec<_>>().join("\n")
    }

    fn line_is(text: &str, is: impl Fn(&Reading<'_>, &Line) -> bool) -> bool {
        let mut lexicon = Lexicon::default();
        Rules::new(&mut lexicon);
        let reading = Reading::new(text, &lexicon, &mut Buffers::default());
        is(&reading, &reading.lines[0])
    }

    #[test]
    fn headings_stand_right_under_the_text_before() {
        let headings: [fn(usize) -> String; 6] = [
            |n| NAMES[n].to_owned(),
            |n| format!("{}!", NAMES[n]),
            |n| format!("{}\n{} May 2021", NAMES[n], n + 3),
            |n| format!("{}\nBy Ann Orr | {} May 2021", NAMES[n], n + 3),
            |n| format!("{}\nPosted by Ann Orr", NAMES[n]),
            |n| format!("0{}/07/24", n + 3),
        ];
        for heading in headings {
            let text = page(heading);
            let found = sections(&text);
            assert_eq!(items(&text), 3, "{found:?}");
            let starts = |n: usize| found[n][2..].starts_with(heading(n).chars().take(7).collect::<String>().as_str());
            assert!((0..3).all(starts), "{found:?}");
        }
        // The last line of a text broken by its width is none.
        let broken = TEXTS.map(|text| format!("{text}\nand so say all of us")).join("\n\n");
        assert!(!sections(&broken).iter().any(|s| s.contains("and so")), "{:?}", sections(&broken));
    }

    #[test]
    fn titles_of_lists_stand_right_over_the_first_entry() {
        for title in ["Category: Rivers", "Category Archives: Rivers", "Archive for May 2021", "Latest news", "2021 media releases"] {
            let found = sections(&format!("{title}\n{}", page(|n| NAMES[n].to_owned())));
            assert!(found.len() == 4 && found[0].starts_with("-preamble") && found[1].starts_with("+ County"), "{title} {found:?}");
        }
        let found = sections(&format!("Weir news for anglers\n{}", TEXTS[0]));
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn names_with_a_colon_stand_over_texts() {
        let page = |names: [&str; 3]| {
            let entries = names.iter().zip(TEXTS).map(|(name, text)| format!("{name}\n{text}"));
            entries.collect::<Vec<_>>().join("\n\n")
        };
        let found = sections(&page(["Harl:", "Old Penn:", "Tarn:"]));
        assert!(found.len() == 3 && found[1].starts_with("+ Old Penn:"), "{found:?}");
        for label in ["Background:", "The mayor said:", "Old Harl on the Water:", "Harl"] {
            assert!(!line_is(label, is_place_label), "{label}");
        }
    }

    #[test]
    fn stamps_stand_over_texts() {
        let page = |stamp: &str| TEXTS.map(|text| format!("{stamp}\n\n{text}")).join("\n\n");
        for stamp in ["Posted on: 3 May 2021", "Published 3 May 2021", "Updated: May 3, 2021"] {
            let found = sections(&format!("News\n\n{}\n\n{}", page(stamp), page(stamp)));
            assert!(found.iter().filter(|s| s.starts_with("+ ") && s[2..].starts_with(&stamp[..7])).count() >= 5, "{stamp} {found:?}");
        }
        for line in ["Posted on the door in May 2021", "Posted by Ann Orr", "Date of the hearing", "Published"] {
            assert!(!line_is(line, is_stamp), "{line}");
        }
        // Under headings, they are none of what parts the page.
        let headed = NAMES.iter().zip(TEXTS).map(|(name, text)| format!("{name}\n\nPosted on: 3 May 2021\n\n{text}")).collect::<Vec<_>>();
        let found = sections(&headed.join("\n\n"));
        assert!(found.iter().any(|s| s.starts_with("+ Lido of")), "{found:?}");
    }

    #[test]
    fn lines_of_listing_pages() {
        type Is = fn(&Reading<'_>, &Line) -> bool;
        let archive: Is = |reading, line| is_archive_title(reading, line.first as usize, line.last as usize);
        let list: Is = |reading, line| is_list_title(reading, line.first as usize, line.last as usize);
        let rest: Is = |reading, line| leads_on(reading, line.first, line.last);
        for (text, is, told) in [
            ("Tag Archives: Rivers", archive, true),
            ("Page 2 of 5", archive, true),
            ("Posts tagged weir", archive, true),
            ("Page two of the plan is gone", archive, false),
            ("Archive of the mill saved", archive, false),
            ("Test case updates", list, true),
            ("The good news", list, true),
            ("Weir gone after nine years", list, false),
            ("By Ann Orr | 3 May 2021", is_byline, true),
            ("May 26, 2005 at 4:30 pm", is_byline, true),
            ("By nine votes the plan fell", is_byline, false),
            ("May the plan fall", is_byline, false),
            ("Old Harl School: Tarn Deserves Better.", is_in_title_case, true),
            ("The school of Old Harl will be sold.", is_in_title_case, false),
            ("The weir came down in May. Continue reading →", rest, true),
            ("We continue reading the plans", rest, false),
        ] {
            assert_eq!(line_is(text, is), told, "{text}");
        }
    }

    #[test]
    fn dates_stand_over_several_paragraphs_or_under_headings() {
        let more = "Nobody knows when it ends.\n\nMembers wrote again.\n\nThe mayor was told.";
        let dated =
            |date: fn(usize) -> String| TEXTS.iter().enumerate().map(|(n, t)| format!("{}{t}\n\n{more}", date(n))).collect::<Vec<_>>();
        assert_eq!(items(&dated(|n| format!("{} May 2021\n\n", n + 3)).join("\n\n")), 3);
        // Days within the paragraphs.
        assert!(items(&dated(|n| format!("On {} May ", n + 3)).join("\n\n")) > 3);
        let names = ["County v. Harl Mill", "In re Penn Lido Litig.", "Ferry v. Harl"];
        let cases = TEXTS.iter().zip(names).map(|(text, name)| format!("{name}\n\nMay 3, 2021\n\n{text}")).collect::<Vec<_>>();
        let found = sections(&cases.join("\n\n"));
        assert!(found.iter().any(|s| s.starts_with("+ In re Penn")), "{found:?}");
    }

    #[test]
    fn paragraphs_right_under_the_title_of_a_list_are_entries() {
        let under = |title: &str| {
            format!(
                "{title}\nThe court approved the lift at Harl in May, and it is to be built.\n\nThe council agreed to open the lido of Penn again.\n\n\
                 Orr v. Tarn\n{}\n\nDell v. Olm\n{}",
                TEXTS[1], TEXTS[2]
            )
        };
        assert_eq!(items(&under("Test case updates")), 4);
        assert!(items(&under("What we heard in May")) < 4);
    }

    #[test]
    fn beginnings_of_posts_are_entries() {
        let posts =
            |link: &str| NAMES.iter().zip(TEXTS).map(|(name, text)| format!("{name}\n\n{text} {link}")).collect::<Vec<_>>().join("\n\n");
        assert_eq!(items(&posts("Continue reading")), 3);
        // But not those that name nobody who could do anything, nor a step of others.
        let bid = "Join the walk to the weir\n\nBring boots and a friend, as we have walked there every spring, and sing with us what the anglers of both \
                   villages once sang at the mill and in the lanes. Continue reading";
        let found = sections(&format!("{}\n\n{bid}", posts("Continue reading")));
        assert!(found.len() == 4 && found[3].starts_with("-teaser"), "{found:?}");
        let own = bid.replace("as we have walked there", "as we have opened it");
        assert_eq!(items(&format!("{}\n\n{own}", posts("Continue reading"))), 3);
        for told in [bid.replace("we have", "the council has"), bid.replace("as we have walked there", "as it was opened")] {
            assert_eq!(items(&format!("{}\n\n{told}", posts("Continue reading"))), 4, "{told}");
        }
    }

    #[test]
    fn announced_words_belong_to_the_story() {
        let text = |said: &str| {
            format!(
                "Court ends the book ban\n\nThe judge saw no good reason for it.\n\nJo Grant, director, {said}:\n\nThe judgment is welcome.\n\nMinisters \
                 should act today.\n\nFran Crook, who chairs the league, {said}:\n\nThe campaign began in March.\n\nReaders have won."
            )
        };
        assert_eq!(items(&text("said")), 1);
        assert!(items(&text("on the weir")) > 1);
    }
}
