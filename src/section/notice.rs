//! Notices: what reports on no campaign though it stands among reports and has no word of a footer. The next meeting, a supper, dues,
//! whom to call, the weather, a recipe, thanks to helpers. Told by what a paragraph is made of, not by single phrases.

use super::Role;
use super::block::{Block, Kind};
use super::form::Form;
use super::outline::{Map, Place};
use super::shape::Mark;
use super::vocabulary::{BIDDINGS, BODIES, GATHERINGS, IDLE_STEPS, OCCASIONS, PAST, SIGN_OFFS};
use crate::lexicon::Classes;
use crate::lexicon::listed::{List, list};
use crate::text::{PieceKind, Reading, flag};
use std::ops::{Range, RangeInclusive};

/// What a stretch of text is made of.
#[derive(Clone, Copy, Debug, Default)]
struct Makeup {
    words: usize,
    /// It is named as a notice, or as what may be one.
    gathering: bool,
    occasion: bool,
    thanks: bool,
    phone: bool,
    /// It has an address, or a name on a network.
    address: bool,
    /// It has a time of day, a day, a price.
    clock: bool,
    day: bool,
    price: bool,
    /// How often it bids its readers do something.
    bids: usize,
    /// What its cues of appeals and footers weigh.
    closing: u16,
}

impl Makeup {
    /// Whether a notice may be made so.
    fn may_be_notice(&self) -> bool {
        const ENOUGH: usize = 3;
        const WORDS: usize = 14;
        let told = self.gathering || self.thanks || self.phone || self.address || self.clock || self.bids > 0;
        let weight = self.weight();
        told && weight >= ENOUGH && self.words <= WORDS * weight
    }

    /// How many words may tell of the past: the less it is named, the fewer.
    fn most_past(&self) -> usize {
        if self.thanks { usize::MAX } else { usize::from(self.phone) + usize::from(self.gathering) }
    }

    fn weight(&self) -> usize {
        const BIDS: usize = 2;
        const CUE: u16 = 4;
        const CUES: u16 = 2;
        let has = [
            (self.gathering, 4),
            (self.thanks, 3),
            (self.phone, 3),
            (self.address, 3),
            (self.occasion, 2),
            (self.clock, 2),
            (self.day, 1),
            (self.price, 1),
        ];
        let sum: usize = has.iter().map(|&(has, weight)| usize::from(has) * weight).sum();
        sum + self.bids.min(BIDS) + usize::from((self.closing / CUE).min(CUES))
    }
}

impl Map<'_> {
    /// Whether these blocks are a notice.
    pub(super) fn is_notice(&self, range: Range<usize>) -> bool {
        /// No notice is longer, in tokens, or has more words of steps.
        const LONGEST: u32 = 160;
        const STEPS: u16 = 2;
        let blocks = &self.blocks[range.clone()];
        let [first, ..] = blocks else { return false };
        let [.., last] = blocks else { return false };
        let plain = |b: &Block| b.declared.label.is_none() && !matches!(b.kind, Kind::Group | Kind::Quote | Kind::Bar);
        let short = last.last - first.first <= LONGEST && self.sum(range.clone(), |c| c.steps) <= STEPS;
        // Steps are asked for first, as nearly all reports have one and their classes tell of most.
        if !short || first.mark == Mark::Row || !blocks.iter().all(plain) || blocks.iter().any(|b| self.has_step(b)) {
            return false;
        }
        let (gathering, thanks) = (self.names_gathering(range.start), self.thanks(range.start));
        if !(gathering || thanks || blocks.iter().any(|b| self.may_tell_of_notice(b))) {
            return false;
        }
        let mut made = Makeup { gathering, thanks, closing: self.sum(range.clone(), |c| c.closing()), ..Makeup::default() };
        for block in blocks {
            let mut digits = Digits::default();
            for at in block.words as usize..block.last as usize {
                made.phone |= digits.take(self.reading, at);
                self.look(at, &mut made);
            }
        }
        made.occasion = self.names_occasion(range.start);
        made.may_be_notice() && self.tells_of_nobody(blocks, made.most_past())
    }

    /// Whether something stands in the block without which, unless it is named so, there is no notice: a figure, an address, a bidding.
    fn may_tell_of_notice(&self, block: &Block) -> bool {
        let words = block.words as usize..block.last as usize;
        words.clone().zip(&self.reading.tokens[words]).any(|(at, token)| match token.kind {
            PieceKind::Number => true,
            PieceKind::Word => token.has(flag::SENTENCE_START) && list!(BIDDINGS).contains(self.reading.core(at)),
            _ => self.reading.byte(at) == b'@',
        })
    }

    /// Whether no word of the blocks is a body, and no more than so many tell of the past.
    fn tells_of_nobody(&self, blocks: &[Block], most_past: usize) -> bool {
        let mut past = 0;
        for at in blocks.iter().flat_map(|block| block.words as usize..block.last as usize) {
            let (token, core) = (&self.reading.tokens[at], self.reading.core(at));
            if token.kind != PieceKind::Word {
                continue;
            }
            past += usize::from(!token.has(flag::CAPITAL) && core.len() > 4 && core.ends_with("ed"));
            past += usize::from(list!(PAST).contains(core));
            if past > most_past || list!(BODIES).contains(core) {
                return false;
            }
        }
        true
    }

    /// Whether a word of the block tells of a step.
    fn has_step(&self, block: &Block) -> bool {
        let words = block.words as usize..block.last as usize;
        let may_be = words.clone().zip(&self.reading.tokens[words]).filter(|(_, token)| token.is(Classes::STEP));
        may_be.map(|(at, _)| at).any(|at| !list!(IDLE_STEPS).contains(self.reading.core(at)) && !self.reading.says(at + 1, "away"))
    }

    /// Adds what a token tells. Of most words their flags tell that it is nothing.
    fn look(&self, at: usize, made: &mut Makeup) {
        let token = &self.reading.tokens[at];
        let core = || self.reading.core(at);
        if token.kind != PieceKind::Word {
            made.clock |= is_hour(core().as_bytes());
            made.address |= core().contains('@');
            made.price |= matches!(core(), "$" | "£" | "€" | "₱" | "₹" | "¥") && self.is_number(at + 1);
            return;
        }
        made.words += 1;
        if token.has(flag::CAPITAL) {
            made.day |= token.is(Classes::WEEKDAY.with(Classes::MONTH));
            made.bids += usize::from(token.has(flag::SENTENCE_START) && list!(BIDDINGS).contains(core()));
        } else if matches!(self.reading.bytes(at).first_chunk(), Some(b"tomo" | b"toni" | b"noon" | b"midd" | b"midn")) {
            made.day |= matches!(core(), "tomorrow" | "tonight");
            made.clock |= matches!(core(), "noon" | "midday" | "midnight");
        }
        made.clock |= at > 0 && self.is_number(at - 1) && list!("am a.m pm p.m o'clock o’clock").contains(core());
    }

    /// Whether a paragraph thanks and does nothing else: within an item, it goes on with it.
    pub(super) fn thanks(&self, at: usize) -> bool {
        const MUCH: [&str; 7] = ["big", "many", "special", "huge", "warm", "heartfelt", "sincere"];
        let first = self.blocks[at].words as usize;
        let says = |at: usize, words: &[&str]| words.iter().any(|word| self.reading.says(at, word));
        let led = first + usize::from(says(first, &["our", "and", "we"]));
        let after = led + usize::from(says(led, &MUCH) || says(led, &["also"]));
        says(after, &["thanks", "thank"]) && (after > first || says(after + 1, &["to", "you", "for", "also", "again"]))
    }

    fn is_number(&self, at: usize) -> bool {
        self.reading.tokens.get(at).is_some_and(|t| t.kind == PieceKind::Number)
    }

    /// Whether what a block opens with is named by a noun of the list: "RECIPE CORNER.", "Wake for Ann Orr:", "The supper is on",
    /// "FLY-IN DATES", "From the mailbag".
    fn is_named_by(&self, at: usize, nouns: &List) -> bool {
        const LABEL: usize = 5;
        let (block, reading) = (&self.blocks[at], self.reading);
        let (first, last) = (block.words as usize, block.last as usize);
        let word = |t: &usize| reading.tokens[*t].kind == PieceKind::Word;
        let says = |t: usize, words: &[&str]| words.iter().any(|word| reading.says(t, word));
        let names = |t: usize| nouns.contains(reading.core(t));
        let noun = first + usize::from(says(first, &["the", "our", "your", "a", "this"]));
        // "Jumble sale on 3 August".
        let behind = |t: usize| t + 1 + usize::from(says(t + 1, &["sale", "day", "night", "evening"]));
        let leads = |t: usize| {
            names(t) && (says(behind(t), &["is", "will", "are", "on"]) || t == noun && says(behind(t), &["for", "of", "at", "to"]))
        };
        if (noun..last.min(noun + 3)).take_while(word).any(leads) {
            return true;
        }
        let head = if block.is_head() { block.heading as usize } else { last };
        let ends = |t: &usize| self.parts_label(*t);
        let end = (first..head.min(first + LABEL + 1)).find(ends).or((head <= first + LABEL).then_some(head));
        let named = |end: usize| {
            let mut back = (first..end).rev().filter(word).skip_while(|&t| says(t, &["corner"]));
            back.next().is_some_and(names)
        };
        end.is_some_and(named)
    }

    /// "Next kettle-boiling: …"
    fn is_next(&self, at: usize) -> bool {
        const LABEL: usize = 5;
        let first = self.blocks[at].words as usize;
        let last = (self.blocks[at].last as usize).min(first + LABEL + 1);
        self.reading.says(first, "next") && (first + 1..last).find(|&t| self.parts_label(t)).is_some_and(|t| self.reading.byte(t) == b':')
    }

    fn names_gathering(&self, at: usize) -> bool {
        self.is_next(at) || self.is_named_by(at, list!(GATHERINGS))
    }

    fn names_occasion(&self, at: usize) -> bool {
        self.is_named_by(at, list!(OCCASIONS))
    }

    /// Whether a mark parts a label from what is behind it.
    fn parts_label(&self, at: usize) -> bool {
        self.reading.tokens[at].kind == PieceKind::Symbol
            && !self.reading.is_hyphen(at)
            && !matches!(self.reading.str(at), "'" | "’" | "*" | "&")
    }

    /// Takes the notices among the items, and behind the last, from them; from a list, those alone that end it and are named as such.
    pub(super) fn notices(&self, form: Form, places: &mut [Place]) {
        const FEWEST: usize = 3;
        let mut left = places.iter().filter(|p| **p == Place::Opens).count();
        let list = matches!(form, Form::Listed(_));
        if form != Form::Paragraphs && !list {
            return;
        }
        let mut trailing = true;
        for at in (0..places.len()).rev() {
            if places[at] != Place::Opens {
                continue;
            }
            let range = at..self.extent(at, places);
            let may_be = || if list { self.names_gathering(at) || self.names_occasion(at) } else { !self.is_bare(at) };
            if left < FEWEST || !may_be() || !self.is_notice(range.clone()) {
                if list {
                    return;
                }
                trailing = false;
                continue;
            }
            left -= 1;
            // Thanks among the items are for what the one before tells.
            let goes_on = at > 0 && !trailing && matches!(places[at - 1], Place::Opens | Place::Continues);
            if goes_on && self.thanks(at) {
                places[at] = Place::Continues;
            } else {
                places[range].fill(Place::Other(self.role_of_notice(at)));
            }
        }
    }

    /// Whether the block is an entry of a list, or a heading over nothing.
    fn is_bare(&self, at: usize) -> bool {
        let block = &self.blocks[at];
        block.is_listed() || block.kind == Kind::Head && !self.has_text(at)
    }

    fn role_of_notice(&self, at: usize) -> Role {
        let cues = self.blocks[at].cues;
        if cues.appeal > cues.footer { Role::Appeal } else { Role::Footer }
    }

    /// Whether a few words at the end of all reports take leave: "Tight lines.", "Onward!"; over a name, they may be more.
    pub(super) fn signs_off(&self, at: usize, over_name: bool) -> bool {
        const LONGEST: [u32; 2] = [5, 8];
        const SHORTEST_REPORT: u32 = 12;
        // So near the end, and no nearer the start.
        const NEAR: usize = 9;
        const FEWEST: usize = 4;
        let block = &self.blocks[at];
        let longer = |b: &Block| b.last - b.first >= SHORTEST_REPORT;
        let short = block.last - block.first <= LONGEST[usize::from(over_name)] && block.cues.steps == 0 && block.declared.label.is_none();
        // "Fax him today." asks for what an item demands.
        let asks = |t: usize| list!("him her them it us me today now").contains(self.reading.core(t));
        let number = |t: usize| self.reading.tokens[t].kind == PieceKind::Number;
        let words = !(block.first..block.last).any(|t| number(t as usize) || asks(t as usize));
        let known = list!(SIGN_OFFS).contains(self.reading.core(block.first as usize));
        let reports = || self.blocks[..at].iter().filter(|b| b.kind == Kind::Prose && !b.greets);
        let long = || 3 * reports().filter(|b| longer(b)).count() >= 2 * reports().count();
        let placed = at >= FEWEST && at + NEAR >= self.blocks.len();
        placed && block.kind == Kind::Prose && !block.is_listed() && short && words && (known || long())
    }

    /// Whether the block is a name, as stands under a letter.
    pub(super) fn is_name(&self, at: usize) -> bool {
        const LONGEST: u32 = 3;
        let block = &self.blocks[at];
        let named = |t: u32| {
            let token = &self.reading.tokens[t as usize];
            token.kind == PieceKind::Word && token.has(flag::CAPITAL) && !token.has(flag::ALL_CAPS)
        };
        block.kind == Kind::Head
            && block.mark == Mark::None
            && block.last - block.first <= LONGEST
            && block.cues.steps == 0
            && (block.first..block.last).all(named)
    }
}

/// "10.30am", "14:00".
fn is_hour(text: &[u8]) -> bool {
    let digit = text.first().is_some_and(u8::is_ascii_digit);
    digit && (text.contains(&b':') || [b"am", b"pm"].iter().any(|half| text.ends_with(*half)))
}

/// Groups of digits, one behind the other.
#[derive(Clone, Copy, Debug, Default)]
struct Digits {
    count: usize,
    groups: usize,
}

impl Digits {
    /// Takes the next token; whether it ends a telephone number: "902-555-0177", "0800 555 221", "(020) 7946 0321".
    #[inline]
    fn take(&mut self, reading: &Reading<'_>, at: usize) -> bool {
        const DIGITS: RangeInclusive<usize> = 9..=15;
        if reading.tokens[at].kind == PieceKind::Word {
            *self = Digits::default();
            return false;
        }
        let text = reading.bytes(at);
        if !text.is_empty() && text.iter().all(|b| b.is_ascii_digit() || *b == b'-') {
            self.count += text.iter().filter(|b| b.is_ascii_digit()).count();
            self.groups += text.split(|b| *b == b'-').count();
            return self.groups > 1 && DIGITS.contains(&self.count);
        }
        if !matches!(text, b"-" | b"(" | b")" | b"." | b"+") {
            *self = Digits::default();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{items, sections};

    const REPORTS: [&str; 4] = [
        "The county has dropped its plan to sell the lido at Penn.",
        "Orr Mill: nobody has answered the letter that all of us signed.",
        "A review of the night ferry was opened by the minister in May.",
        "The gate at Harl Lock stays shut, says the owner, and that is that.",
    ];

    /// The digest with a paragraph more, among the reports or behind them.
    fn with(more: &str, at: usize) -> String {
        let mut all = REPORTS.to_vec();
        all.insert(at, more);
        format!("Harl Valley week\n\nDear friends,\n\nIt has rained.\n\n{}", all.join("\n\n"))
    }

    #[test]
    fn notices_are_no_items() {
        for notice in [
            "Next kettle-boiling: Thursday, November 14, 7 p.m., church basement. Elevator's fixed.",
            "RECIPE CORNER. Ann's oatcakes: three cups of oats, two cups of flour, lard, a pinch of what you have.",
            "Weather. Waves up to three metres on the east side until tomorrow. Stay home, mend twine.",
            "Wake for Ann Orr: tomorrow, by the net shed. Walk with a dish.",
            "The supper is on Saturday, 11th December, upstairs at the Fleece, £17.50 with a pudding. No speeches.",
            "Membership $3, or a pie. Call Jeannie, 902-555-0177.",
            "Dues are $25. If you change your number, tell Keisha, 868-555-0136.",
            "May I break off to ask for money? The kits cost us £312 and the tin has £88 in it. Cheques to the Treasurer, please, not to me.",
            "Bingo. Every Wednesday, 8.30 p.m., parish hall. Bring your own marker.",
            "Annual members' day: Saturday 4 October, Leeds, 10.30am to 4pm, hoist and quiet room.",
            "Insta @harlvalley. If you are leaving the valley, tell us.",
            "Jumble sale on 3 August, Dewan Sri Pinang, from 9. Cakes welcome.",
            "A joke to end: why did the durian cross the road? Because it could.",
            "Editor: S. M. Orr. Printer: Jutaprint. ISSN 0127-6425.",
            "Condolences: Tom Arlen, founder of the Harl branch, passed away on 30 August.",
            "Need a lift to the hall? Ring 01632 960 811.",
        ] {
            for at in [2, 4] {
                assert_eq!(items(&with(notice, at)), 4, "{notice} {:?}", sections(&with(notice, at)));
            }
        }
    }

    #[test]
    fn reports_with_times_prices_and_numbers_are_items() {
        for report in [
            "Bus 9 on Sundays. First one leaves at 9.15 am this weekend. We asked for six years.",
            "Toilets at Harl Quay: still locked. If you were caught short, tell Ann on 01632 960 811.",
            "Lime Tree car park fee is gone. Free parking on Saturdays, from 1 July, 8 am to noon.",
            "Tickets on the steam train for disabled walkers: half price from Monday, after our letters.",
            "Dates of the closure at Dell: from 3 May to 5 June, they say.",
            "Walk-in clinics. Gone since May, no date.",
            "Free school breakfast for all: no word from anybody.",
            "Music at the lido: the plan was refused, and nobody told us why.",
            "Printers, then: they said so in 2019, and nothing was done.",
            "Weather station at the top: mended on Tuesday.",
            "Dog bins, please. The parish says there is no money, £85 each.",
            "Manzanilla. The tractor is ours to use from 1 June, under an agreement signed by Orr Estates. Beach clean by 9 o'clock.",
        ] {
            assert_eq!(items(&with(report, 2)), 5, "{report} {:?}", sections(&with(report, 2)));
        }
    }

    #[test]
    fn thanks_go_on_with_a_report_or_close_the_document() {
        let thanks = "Big thanks to Dr Ann Orr of the college, who does the sums for free.";
        let within = sections(&with(thanks, 2));
        assert!(within.len() == 5 && within.iter().skip(1).all(|s| s.starts_with('+')), "{within:?}");
        let behind = sections(&with(thanks, 4));
        assert!(behind.len() == 6 && behind[5].starts_with("-footer"), "{behind:?}");
    }

    #[test]
    fn the_last_words_of_a_letter_are_no_item() {
        let last = |words: &str| sections(&with(words, 4)).pop().unwrap_or_default();
        assert_eq!(last("Tight lines."), "-signature Tight lines.");
        let letter = sections(&with("Sleep well, drive safe.\n\nDwayne\n\nSent from my phone", 4));
        assert_eq!(letter[5..], ["-signature Sleep well,", "-footer Sent from my"], "{letter:?}");
        assert!(last("Fax him today.").starts_with("+ Fax him"));
        for end in ["I remain, with wet feet,\n\nAnn Orr\nHon. Secretary", "Signed: Ann Orr, Convener; Tom Arlen, General Secretary"] {
            assert!(last(end).starts_with("-signature"), "{end}: {}", last(end));
        }
    }

    #[test]
    fn notices_under_headings_and_at_the_end_of_lists() {
        let page = |head: &str, text: &str| {
            let item = |(n, report): (usize, &&str)| format!("{}\n\n{report}", ["Lido", "Mill", "Ferry", "Lock"][n]);
            format!("{}\n\n{head}\n\n{text}", REPORTS.iter().enumerate().map(item).collect::<Vec<_>>().join("\n\n"))
        };
        assert_eq!(items(&page("FLY-IN DATES", "September 19-21. Rooms are $229 a night while the block lasts. Bring a jar.")), 4);
        assert_eq!(items(&page("Laundry", "Open 24 hours again, from Monday, 7 am.")), 5);
        let list = |last: &str| format!("1. Dredging – put off to 2025\n2. Slipway – WON\n3. Buoys – nothing yet\n4. {last}");
        assert_eq!(items(&list("AGM – Thursday 4 May, 7 pm, Sailing Club. Nibbles.")), 3);
        assert_eq!(items(&list("Moorings – Thursday 4 May, 7 pm, the board votes.")), 4);
    }
}
