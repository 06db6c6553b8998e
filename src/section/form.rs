//! The form that a document keeps to: where its items open.
//!
//! Items open at list marks, at headings, or with each paragraph. Which of them is read from all blocks together: the shape
//! that recurs wins, whatever single blocks look like.

use super::block::{Block, Kind};
use super::outline::Map;
use super::shape::{Mark, is_quotation_mark};
use super::vocabulary::{GOES_ON, NO_TOPICS, SPOKEN_OF};
use crate::lexicon::Classes;
use crate::lexicon::listed::list;
use crate::text::{PieceKind, flag, is_mark};

/// Where items open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// At blocks with this mark.
    Listed(Mark),
    /// At headings of this kind.
    Headings(Style),
    /// With each paragraph, its heading taken along.
    Paragraphs,
    /// Behind rules.
    Ruled,
    /// At paragraphs that begin with a label.
    Labelled,
    /// Once.
    Single,
}

/// Kinds of headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Bold,
    Any,
}

/// The most tokens of a label at the start of a paragraph, and the fewest behind it.
const LABEL: usize = 10;
const BEHIND_LABEL: usize = 6;
/// The most of one that is written as titles are.
const TITLE: usize = 24;

/// A text of so many paragraphs, if nothing tells otherwise, is on one matter.
const SHORT: usize = 3;

/// Small words behind a noun that say which one is meant.
const NAMED_BY: [&str; 16] =
    ["of", "for", "that", "which", "who", "to", "in", "on", "at", "by", "against", "behind", "between", "with", "about", "from"];

/// How many blocks have which shape.
#[derive(Default)]
struct Tally {
    bullets: usize,
    numbers: usize,
    dates: usize,
    inline: usize,
    signs: usize,
    rows: usize,
    /// Headings with text under them, the first block's left out.
    heads: usize,
    /// Of these, those with text in the same block.
    whole: usize,
    /// Of all over text or lists, those with a level, in bold.
    titles: usize,
    bolds: usize,
    /// Of all headings, those with several paragraphs under them.
    over_several: usize,
    /// The most paragraphs under one.
    most_under: usize,
    /// Headings with a list under them.
    over_lists: usize,
    /// Headings with nothing under them.
    bare: usize,
    /// Paragraphs without a list mark.
    prose: usize,
    /// Of these, those that stand under no heading.
    free: usize,
    /// Of these, those with a label of their own ("Bus 28: …").
    labelled: usize,
    /// And those that begin with a pronoun, going on with what stands before.
    anaphoric: usize,
    /// And those that go on with a letter: "I …", "We …", "But …", "When …".
    going_on: usize,
    /// And those of a story: that begin or end with words of somebody else, or go on with what stands before.
    told_on: usize,
    /// Of these, those with such words.
    quoting: usize,
    /// Of the paragraphs under no heading but a title, those with a topic of their own ("The pool: …").
    topical: usize,
    /// Paragraphs that declare a status.
    declared: usize,
}

impl Tally {
    /// Whether, of what is counted so far, the document can be one story: a report, a press release, a letter.
    fn can_be_a_story(&self) -> bool {
        self.heads + self.over_lists <= 1 && self.declared == 0
    }

    /// Whether the paragraphs are those of one story. Those of a list hardly ever begin with words of somebody else, with a
    /// pronoun, or with what was spoken of before.
    fn is_a_story(&self) -> bool {
        let lists = self.bullets + self.numbers + self.inline + self.signs + self.rows;
        // Of those that quote nobody, nearly all go on.
        let fits = match self.quoting {
            0 => 4 * self.told_on >= 3 * self.free,
            1 => 2 * self.told_on >= self.free,
            _ => 3 * self.told_on >= self.free,
        };
        self.can_be_a_story() && lists == 0 && self.dates <= usize::from(self.quoting > 1) && self.bare < 4 && self.free >= 3 && fits
    }

    /// Whether, of what is counted, the document can be a release: hardly any heading, and no status stated.
    fn can_be_a_release(&self) -> bool {
        self.can_be_a_story() || self.declared == 0 && 4 * (self.heads + self.over_lists) <= self.prose
    }

    /// Whether it has no list, hardly any bare line, and no labels.
    fn is_unlisted(&self) -> bool {
        self.bullets + self.numbers + self.inline + self.signs + self.rows == 0 && self.labelled < 2 && self.bare < 4
    }

    /// Whether nearly all headings have several paragraphs under them: these open the items, however the paragraphs begin. Where
    /// some items have headings and others none, the latter pile up under some heading, or begin with labels of their own.
    fn is_in_sections(&self) -> bool {
        const FEWEST: usize = 3;
        // Whether under no heading there are more than so many thirds of the mean.
        let within = |times: usize| 3 * self.most_under * self.heads <= times * self.prose;
        let even = within(5) || within(9) && 8 * self.labelled <= 3 * self.free;
        self.heads >= FEWEST && 5 * self.over_several >= 4 * self.heads && even
    }

    /// Whether, of what is counted so far, nothing tells that the document is of several items.
    fn tells_of_nothing(&self) -> bool {
        self.heads + self.over_lists + self.declared + self.labelled == 0
    }
}

impl Map<'_> {
    pub(super) fn form(&self) -> Form {
        let tally = self.tally();
        let Tally { heads, over_lists, free, .. } = tally;
        let lists = [
            (tally.bullets, Mark::Bullet),
            (tally.numbers, Mark::Number),
            (tally.dates, Mark::Date),
            (tally.inline, Mark::Inline),
            (tally.rows, Mark::Row),
        ];
        let (most, mark) = lists.into_iter().max_by_key(|l| l.0).unwrap_or((0, Mark::None));
        // Lists under headings with text are details of what the headings open.
        let beyond = match mark {
            Mark::Number => heads,
            // Each date is over a heading, which is over the text.
            Mark::Date => 2 * heads.saturating_sub(self.dated_heads()),
            _ => 2 * heads,
        };
        // Dates alone in their lines are each over several paragraphs.
        let paragraphs = if mark == Mark::Date && self.are_dates_alone(most) { tally.prose } else { 2 * tally.prose };
        if mark == Mark::Date && self.timeline().is_some() {
            return Form::Single;
        }
        if mark == Mark::Bullet && self.are_details() {
            return Form::Headings(Style::Any);
        }
        if most >= 2 && most > beyond && 5 * most >= paragraphs && 2 * most >= 3 * over_lists {
            return Form::Listed(mark);
        }
        if tally.signs >= 3 && tally.signs > heads && self.are_signed(&tally, most) {
            return Form::Listed(Mark::Sign);
        }
        let heads = heads + over_lists;
        let topical = tally.topical >= 2 && tally.topical + 1 >= tally.prose;
        if heads == 0 && most <= 1 && self.is_ruled() {
            return Form::Ruled;
        }
        if heads == 0 && most <= 1 && self.is_labelled_alike() {
            return Form::Labelled;
        }
        // Under headings that state their status, there are several.
        let grouped = self.blocks.iter().any(|b| b.kind == Kind::Group);
        if grouped && heads == 0 {
            return Form::Paragraphs;
        }
        if heads == 0 && tally.prose >= SHORT && tally.anaphoric + tally.declared == 0 && self.announces_news() {
            return Form::Paragraphs;
        }
        if heads == 0 && tally.prose <= SHORT && tally.declared == 0 && tally.labelled < 2 && tally.bare < 3 && !topical {
            return Form::Single;
        }
        if heads == 0 && tally.declared < 2 && tally.labelled < 2 && self.updates_petition() {
            return Form::Single;
        }
        // A letter on one matter, of many paragraphs: half of them go on with what stands before.
        if tally.tells_of_nothing() && tally.bare < 3 && 2 * tally.going_on >= tally.prose {
            return Form::Single;
        }
        if tally.is_a_story() || tally.can_be_a_release() && (self.is_release() || tally.is_unlisted() && self.is_one_account()) {
            return Form::Single;
        }
        if tally.declared >= 2 && tally.declared * 2 >= heads {
            return Form::Paragraphs;
        }
        // Paragraphs with a label of their own, or that hardly ever go on with what stands before, are items, unless most have headings.
        let labelled = free >= 3 && tally.labelled * 5 >= free * 3 && tally.whole * 2 > tally.heads;
        let apart = free >= 6 && free >= heads && tally.anaphoric * 10 <= free && self.is_untitled();
        let few = if self.opens_bare() && !self.is_under_list_title() { 5 * heads < 4 * free } else { 3 * heads < free };
        if !tally.is_in_sections() && (labelled || apart || few) || heads == 0 {
            return Form::Paragraphs;
        }
        let most_are = |count: usize| count >= 2 && count * 5 >= heads * 3;
        Form::Headings(match () {
            () if most_are(tally.titles) => Style::Title,
            () if most_are(tally.bolds) => Style::Bold,
            () => Style::Any,
        })
    }

    /// Whether a greeting or the words behind it announce news of several matters: "Here is what has happened since we last wrote."
    fn announces_news(&self) -> bool {
        const FRONT: usize = 4;
        (0..self.blocks.len().min(FRONT)).any(|at| self.blocks[at].kind == Kind::Prose && self.announces(at))
    }

    /// Whether a block does so.
    pub(super) fn announces(&self, at: usize) -> bool {
        const WIDEST: usize = 120;
        let block = &self.blocks[at];
        let mut words = block.first as usize..block.last as usize;
        let news = |t: usize| list!("news happened happening updates highlights round-up roundup headlines").contains(self.reading.core(t));
        block.cues.preamble >= 4 && block.cues.steps == 0 && block.fits(self.reading, WIDEST) && words.any(news)
    }

    /// The heading over all days of one account: "Timeline of the case".
    pub(super) fn timeline(&self) -> Option<usize> {
        let dated = self.blocks.iter().position(|b| b.mark == Mark::Date)?;
        let names = |b: &Block| {
            let mut words = b.words as usize..b.heading as usize;
            b.is_head() && words.any(|t| list!("timeline chronology").contains(self.reading.core(t)))
        };
        self.blocks[..dated].iter().rposition(names)
    }

    /// Whether the list under each heading says less than the paragraph over it: what was done, and not what is told of.
    fn are_details(&self) -> bool {
        const FEWEST: usize = 2;
        let blocks = self.blocks;
        let prose = |b: &Block| b.kind == Kind::Prose && !b.is_listed();
        let (mut heads, mut lists, mut others) = (0, 0, 0);
        for at in 0..blocks.len() {
            let block = &blocks[at];
            let over = || at > 1 && prose(&blocks[at - 1]) && blocks[at - 2].kind == Kind::Head;
            heads += usize::from(block.kind == Kind::Head && !block.is_listed() && blocks.get(at + 1).is_some_and(prose));
            if block.mark == Mark::Bullet {
                let first = at > 0 && prose(&blocks[at - 1]);
                let less = at > 0 && block.last - block.first < blocks[at - 1].last - blocks[at - 1].first;
                let plain = block.declared.label.is_none() && block.kind != Kind::Headed;
                lists += usize::from(first && over() && plain && less);
                others += usize::from(first && !(over() && plain && less) || !plain || block.cues.steps > 0);
            }
        }
        lists >= FEWEST && others == 0 && 3 * lists >= 2 * heads
    }

    /// Whether so many dates stand alone in their lines.
    fn are_dates_alone(&self, count: usize) -> bool {
        (0..self.blocks.len()).filter(|&at| self.is_date(at)).count() >= count
    }

    /// How many headings stand right under a date alone in its line.
    fn dated_heads(&self) -> usize {
        self.blocks
            .windows(2)
            .enumerate()
            .filter(|(at, pair)| pair[1].kind == Kind::Head && !pair[1].is_listed() && self.is_date(*at))
            .count()
    }

    /// Whether all that is told is on one matter.
    fn is_one_account(&self) -> bool {
        self.is_under_one_headline() || self.is_on_one_matter()
    }

    /// Whether signs stand before most blocks, before items of two paragraphs with no heading among them, or before all under labels.
    fn are_signed(&self, tally: &Tally, listed: usize) -> bool {
        let blocks = self.blocks.len();
        let bare = tally.heads + tally.over_lists + listed == 0 && tally.bare <= 1;
        5 * tally.signs >= 3 * blocks
            || bare && 5 * tally.signs >= 4 * tally.prose && 5 * tally.signs >= 2 * blocks
            || self.are_signed_under_labels()
    }

    /// Whether the blocks with signs stand under labels of their own, several of them, and nothing else among them: "On sewage:".
    fn are_signed_under_labels(&self) -> bool {
        const WIDEST: usize = 40;
        const FEWEST: usize = 2;
        let signed = |b: &Block| b.mark == Mark::Sign;
        let label = |b: &Block| self.reading.byte(b.last as usize - 1) == b':' && b.fits(self.reading, WIDEST);
        let first = self.blocks.iter().position(signed).and_then(|first| first.checked_sub(1));
        let Some((first, last)) = first.zip(self.blocks.iter().rposition(signed)) else { return false };
        let listed = &self.blocks[first..=last];
        let labels = listed.iter().filter(|b| !signed(b)).count();
        labels >= FEWEST && listed.iter().all(|b| signed(b) || label(b))
    }

    fn tally(&self) -> Tally {
        let blocks = self.blocks;
        let mut tally = Tally::default();
        let (mut before, mut under_head) = (None, 0);
        for (at, block) in blocks.iter().enumerate() {
            if matches!(block.kind, Kind::Rule | Kind::Quote | Kind::Link | Kind::Bar | Kind::Group) {
                before = before.filter(|_| block.kind != Kind::Group);
                under_head *= usize::from(block.kind != Kind::Group);
                continue;
            }
            match block.mark {
                Mark::Bullet => tally.bullets += usize::from(!block.detail),
                Mark::Number => tally.numbers += 1,
                Mark::Date => tally.dates += 1,
                Mark::Inline => tally.inline += 1,
                Mark::Sign => tally.signs += 1,
                Mark::Row => tally.rows += 1,
                _ => {}
            }
            if block.detail {
                before = Some(at);
                continue;
            }
            let under: Option<usize> = before.filter(|&b: &usize| blocks[b].kind == Kind::Head);
            before = Some(at);
            let greets = block.greets;
            // The paragraphs since the last heading: 0 before the first, 1 for the heading itself.
            if block.is_head() {
                under_head = 1 + usize::from(block.kind == Kind::Headed);
            } else if block.kind == Kind::Prose && under_head > 0 {
                under_head += 1;
                tally.over_several += usize::from(under_head == 3);
                tally.most_under = tally.most_under.max(under_head - 1);
            }
            if block.kind == Kind::Prose && !block.is_listed() && !greets {
                tally.prose += 1;
                tally.declared += usize::from(block.declared.label.is_some());
                if tally.prose <= SHORT && tally.heads == 0 && under.is_none_or(|head| head == 0) {
                    tally.topical += usize::from(self.is_topical(at));
                }
                if under.is_none() {
                    tally.free += 1;
                    tally.labelled += usize::from(self.is_labelled(at));
                    // Asked for only while it can still tell.
                    let goes_on = (tally.tells_of_nothing() || tally.can_be_a_story()) && self.goes_on(at);
                    tally.going_on += usize::from(tally.tells_of_nothing() && goes_on);
                    if tally.can_be_a_story() {
                        let quotes = self.begins_quoted(at) || self.ends_quoted(at) || self.is_introduced(at);
                        tally.quoting += usize::from(quotes);
                        tally.told_on += usize::from(quotes || goes_on || self.takes_up(at));
                    }
                    tally.anaphoric += usize::from(self.reading.tokens[block.first as usize].is(Classes::PRONOUN));
                }
            }
            if !block.is_head() {
                continue;
            }
            let has_text = self.has_text(at);
            tally.bare += usize::from(block.kind == Kind::Head && !has_text && !greets);
            if block.is_listed() && block.mark != Mark::Sign {
                continue;
            }
            let next = self.next(at).filter(|_| block.kind == Kind::Head).map(|n| &blocks[n]);
            let has_text = has_text && !under.is_some_and(|b| blocks[b].is_listed());
            if next.is_some_and(|n| n.is_listed() && (!has_text || n.mark != Mark::Sign)) {
                tally.over_lists += 1;
            } else if has_text && at > 0 {
                tally.heads += 1;
                tally.whole += usize::from(block.kind == Kind::Headed);
            } else {
                continue;
            }
            tally.titles += usize::from(matches!(block.mark, Mark::Title(_)));
            tally.bolds += usize::from(block.mark == Mark::Bold);
        }
        tally
    }

    /// Whether a paragraph begins with a word that goes on with what stands before: "I'm …", "But …", "When …".
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let first = self.reading.core(self.blocks[at].first as usize);
        let word = first.split(['\'', '’']).next().unwrap_or(first);
        list!(GOES_ON).contains(word)
    }

    /// Whether a paragraph begins with words of somebody else: "“It is a great day,” said …".
    fn begins_quoted(&self, at: usize) -> bool {
        self.is_quotation_mark(self.blocks[at].first as usize)
    }

    /// Whether a paragraph announces such words, or stands right behind one that does: "Ann Orr, who chairs it, said:".
    fn is_introduced(&self, at: usize) -> bool {
        let announces = |block: &Block| {
            let last = block.last as usize;
            let says = || {
                (last.saturating_sub(3)..last)
                    .any(|t| list!("said says commented added stated explained told").contains(self.reading.core(t)))
            };
            block.kind == Kind::Prose && self.reading.byte(last - 1) == b':' && says()
        };
        announces(&self.blocks[at]) || at > 0 && announces(&self.blocks[at - 1])
    }

    /// Whether a paragraph is nothing but such words.
    pub(super) fn is_quotation(&self, at: usize) -> bool {
        self.blocks[at].kind == Kind::Prose && self.begins_quoted(at) && self.ends_quoted(at)
    }

    /// Whether it ends with such words: "The mayor said: “We will see.”"
    fn ends_quoted(&self, at: usize) -> bool {
        self.is_quotation_mark(self.blocks[at].last as usize - 1)
    }

    fn is_quotation_mark(&self, token: usize) -> bool {
        is_quotation_mark(self.reading, token)
    }

    /// Whether a paragraph goes on with the one before it: with what that spoke of, or with nothing but words of somebody else.
    pub(super) fn goes_on_telling(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|b| &self.blocks[b]).filter(|b| b.kind == Kind::Prose && !b.greets);
        let Some(before) = before else { return false };
        let announced = self.reading.byte(before.last as usize - 1) == b':';
        self.begins_quoted(at) && (announced || self.ends_quoted(at)) || self.takes_up(at)
    }

    /// Whether a paragraph begins with what was spoken of before: "The company …", "At the meeting …".
    fn takes_up(&self, at: usize) -> bool {
        let first = self.blocks[at].first as usize;
        let the = |at: usize| is_mark!(self.reading.mark(at), "The" | "the" | "This" | "this" | "That" | "that");
        let noun = match () {
            () if the(first) => first + 1,
            () if is_mark!(self.reading.mark(first), "At" | "at") => first + 1 + usize::from(the(first + 1)),
            () => return false,
        };
        // "The company that …", "The petition for …": said which, so not spoken of before.
        list!(SPOKEN_OF).contains(self.reading.core(noun)) && !NAMED_BY.iter().any(|word| self.reading.says(noun + 1, word))
    }

    /// Whether the title is that of one petition's update: "Petition update #7: …", "Update on the petition".
    fn updates_petition(&self) -> bool {
        let Some(block) = self.blocks.first().filter(|b| b.kind == Kind::Head) else { return false };
        let says = |at: usize, word: &str| at < block.last as usize && self.reading.says(at, word);
        let first = block.words as usize;
        let first = first + usize::from(["a", "an", "our", "new", "latest"].iter().any(|word| says(first, word)));
        let which = ["the", "our", "this", "my", "your"].iter().any(|word| says(first + 2, word));
        says(first, "petition") && says(first + 1, "update")
            || says(first, "update") && ["on", "to"].iter().any(|word| says(first + 1, word)) && which && says(first + 3, "petition")
    }

    /// Whether a paragraph begins with what it is on: "Oil ban. The minister …", "The pool: reopened …".
    pub(super) fn is_topical(&self, at: usize) -> bool {
        const LONGEST: usize = 5;
        const SHORTEST_TEXT: usize = 4;
        let (first, last) = (self.blocks[at].words as usize, self.blocks[at].last as usize);
        if !["the", "a", "an"].iter().any(|article| self.reading.says(first, article)) {
            return self.has_topic(at);
        }
        let tokens = &self.reading.tokens;
        let Some(colon) = (first + 2..last.min(first + LONGEST)).find(|&t| self.reading.byte(t) == b':') else { return false };
        let bare = |t: usize| tokens[t].kind == PieceKind::Word && !list!(NO_TOPICS).contains(self.reading.core(t));
        colon + SHORTEST_TEXT < last && (first + 1..colon).all(bare) && !self.is_quotation_mark(colon + 1)
    }

    /// Whether the document begins with a paragraph that is no preamble.
    fn opens_bare(&self) -> bool {
        self.blocks.first().is_some_and(|b| b.kind == Kind::Prose && b.cues.preamble < 4)
    }

    /// Whether the document begins as its items do.
    fn is_untitled(&self) -> bool {
        self.opens_bare() || self.has_text(0) && self.blocks.iter().take(2).all(|b| b.cues.preamble < 2)
    }

    /// Whether the first words are written as titles are: "Nurses at Orr Win a Contract: …".
    fn is_titled(&self, first: usize, last: usize) -> bool {
        const FEWEST: usize = 3;
        let words = || self.reading.tokens[first..last.min(first + LABEL)].iter().filter(|t| t.kind == PieceKind::Word);
        let large = words().filter(|t| t.has(flag::CAPITAL)).count();
        large >= FEWEST && words().all(|t| t.has(flag::CAPITAL) || t.end - t.start <= 4)
    }

    /// Whether the paragraph begins with a label: "Bus 28: the council …", "Ferry ramp. Too steep …".
    pub(super) fn is_labelled(&self, at: usize) -> bool {
        let (first, last) = (self.blocks[at].first as usize, self.blocks[at].last as usize);
        let tokens = &self.reading.tokens;
        if self.is_bracketed(at) {
            return true;
        }
        if tokens[first].is(Classes::PRONOUN.with(Classes::FUNCTION)) {
            return false;
        }
        let sets_apart = |t: usize| match self.reading.byte(t) {
            0 => matches!(self.reading.str(t), "–" | "—"),
            mark => matches!(mark, b'.' | b':' | b'?' | b'!'),
        };
        let end = first + 1 + if self.is_titled(first, last) { TITLE } else { LABEL };
        let label = (first + 1..last.min(end)).find(|&t| tokens[t].kind == PieceKind::Symbol && sets_apart(t));
        label.is_some_and(|t| t + BEHIND_LABEL < last && (t <= first + LABEL || self.reading.byte(t) == b':'))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sections;

    #[test]
    fn blocks_with_signs_under_labels_are_a_list() {
        let listed = |labels: [&str; 2]| {
            let [over, among] = labels;
            sections(&format!(
                "Campaign news of the valley\n\nTo end the dumping is a big goal, so let us be glad of each step.\n\n{over}\n\n🔵 The council \
                 has approved the crossing in Mill Lane.\n\n🔵 The bus firm has refused to run the night bus.\n\n{among}\n\n🔵 A judge has \
                 struck down the toll on the bridge.\n\nYou raised your voices for the valley. Thank you."
            ))
        };
        let found = listed(["On roads:", "On water:"]);
        assert_eq!(found.iter().filter(|s| s.starts_with('+')).count(), 3, "{found:?}");
        assert!(found.iter().filter(|s| s.starts_with('+')).all(|s| s.starts_with("+ 🔵")), "{found:?}");
        // Paragraphs among them: all is one account under its title.
        let found = listed(["We met the mayor in May about the roads.", "The river board has promised us a hearing in June."]);
        assert_eq!(found, ["+ Campaign new"]);
    }
}
