//! Pages that list what was published, as archives and blogs do: the title of the list, and entries whose headings stand right under
//! the text of the entry before.

use super::block::Kind;
use super::outline::{Map, Place};
use super::run::Run;
use super::shape::{Mark, Shape};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{Line, PieceKind, Reading, flag};

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
    const PUBLISHED: &List = list!("news updates releases posts archive archives headlines victories wins successes stories statements alerts bulletins");
    const LONGEST: usize = 4;
    let tells = Classes::FUNCTION.with(Classes::PRONOUN);
    (1..=LONGEST).contains(&(last - first))
        && PUBLISHED.contains(reading.core(last - 1))
        && reading.tokens[first..last].iter().all(|t| t.kind != PieceKind::Symbol && !t.is(tells) || t.is(Classes::MONTH))
}

/// Whether a line with its stop is written as titles are: "Old Harl School: Tarn Deserves Better."
pub(super) fn is_in_title_case(reading: &Reading<'_>, line: &Line) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 4..=16;
    const LONG: u32 = 4;
    let tokens = &reading.tokens[line.first as usize..line.last as usize];
    let words = || tokens.iter().filter(|t| t.kind == PieceKind::Word);
    let low = |t: &&crate::text::reading::Token| !t.has(flag::CAPITAL);
    let long = |t: &&crate::text::reading::Token| t.end - t.start >= LONG;
    tokens.len() <= *WORDS.end()
        && reading.byte(line.last as usize - 1) == b'.'
        && tokens[0].has(flag::CAPITAL)
        && words().filter(long).all(|t| t.has(flag::CAPITAL))
        && words().filter(low).count() * 3 <= words().count()
        && WORDS.contains(&words().count())
        && !tokens[1..].iter().any(|t| t.has(flag::SENTENCE_START))
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

    /// Whether the line is the heading of the next entry: it stands right under a text that has ended, alone over the longer text
    /// behind the blank line, or over a date.
    pub(super) fn heads_entry(&self, at: usize) -> bool {
        let (line, shape, before) = (&self.lines[at], &self.shapes[at], &self.shapes[at - 1]);
        let ended = before.ends && !before.heads || self.leads_on(at - 1);
        if !shape.heads || shape.lower || !ended {
            return false;
        }
        let text = self.reading.text;
        match (self.lines.get(at + 1), self.shapes.get(at + 1)) {
            (Some(under), Some(date)) => is_date_alone(under, date) && !is_date_alone(line, shape),
            _ => self.next.is_some_and(|next| !next.fits(text, line.width(text))) && !line.fits(text, SHORTEST),
        }
    }
}

impl Run<'_> {
    /// Whether the line ends with a link that goes on: "… Continue reading", "… Read more".
    fn leads_on(&self, at: usize) -> bool {
        let last = self.lines[at].last as usize;
        let says = |at: usize, word: &str| self.reading.says(at, word);
        let button = |at: usize| says(at, "continue") && says(at + 1, "reading") || says(at, "read") && says(at + 1, "more");
        (2..=3).any(|behind| last >= self.lines[at].first as usize + behind + 1 && button(last - behind))
    }
}

/// A heading is wider than this.
const SHORTEST: usize = 5;

/// "Read the full story": a link, and the word for what it leads to.
pub(super) fn names_page(reading: &Reading<'_>, at: usize) -> bool {
    list!("article articles story stories post posts report statement release text piece entry blog judgment judgement ruling").contains(reading.core(at))
}
