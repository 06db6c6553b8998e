//! Which scanners a trigger wakes, and the one pass in which they read the text.
//!
//! DESIGN. Most triggers are words that begin something only now and then: "by" a by-law, "no" a number, ":" a link, "this" a
//! week. What must stand beside them tells it. So all triggers are sifted first, by the classes of the token and its neighbours
//! and without a branch, as no processor foresees which of them count; only what is left is read. The conditions are necessary
//! ones: what they turn away the scanners would not have found, and a test compares the two.

use super::sides::Sides;
use super::{Context, Entity, count, date, duration, money, noise, number, percent, rank, reference, vote};
use crate::lexicon::{Classes, WordId};
use crate::span::Span;
use crate::text::sift::sift;
use crate::text::{PieceKind, Reading, Stage, Token, flag};

/// The words that wake scanners; see [`Stage::Scanners`].
const TRIGGERS: Classes =
    date::TRIGGERS.with(duration::TRIGGERS).with(rank::TRIGGERS).with(number::TRIGGERS).with(reference::TRIGGERS).with(noise::TRIGGERS);
const _: () = assert!(TRIGGERS.is_same(Classes::SCANNED));

/// Those of words that are no dates and no references.
const MEASURED: Classes = duration::TRIGGERS.with(rank::TRIGGERS).with(number::TRIGGERS);

/// What the pass needs, kept to be used again.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    /// The triggers that are left.
    sifted: Vec<u32>,
    pub noise: Vec<Span>,
}

/// Stands beside the first token and the last; the scanners see themselves that there is none.
pub(super) static EDGE: Token = Token { start: 0, end: 0, word: WordId::NONE, kind: PieceKind::Number, flags: 0, classes: Classes::NONE };

/// A token that may wake scanners, between its neighbours.
pub(super) struct Trigger<'r> {
    pub before: &'r Token,
    pub token: &'r Token,
    pub next: &'r Token,
}

impl<'r> Trigger<'r> {
    #[inline(always)]
    pub fn new(tokens: &'r [Token], at: usize) -> Trigger<'r> {
        match tokens.get(at.wrapping_sub(1)..).and_then(|tokens| tokens.first_chunk()) {
            Some([before, token, next]) => Trigger { before, token, next },
            None => Trigger::at_edge(tokens, at),
        }
    }

    #[cold]
    fn at_edge(tokens: &'r [Token], at: usize) -> Trigger<'r> {
        let beside = |at: usize| tokens.get(at).unwrap_or(&EDGE);
        Trigger { before: beside(at.wrapping_sub(1)), token: beside(at), next: beside(at + 1) }
    }

    /// Whether a scanner may find something.
    #[inline(always)]
    fn wakes(&self) -> bool {
        const ALWAYS: Classes = rank::TRIGGERS.with(number::TRIGGERS).with(date::NAMED).with(Classes::DATE_ALONE);
        self.token.any(flag::FIGURES, ALWAYS)
            | date::may_begin(self)
            | duration::may_end(self)
            | reference::may_begin(self)
            | noise::may_begin(self)
    }
}

/// Fills `sifted` with the triggers that wake a scanner; gives their number.
fn sift_triggers(reading: &Reading<'_>, sifted: &mut Vec<u32>) -> usize {
    let anchors = reading.anchors(Stage::Scanners);
    // Never cleared: what stands behind the end is of an earlier text.
    if sifted.len() < anchors.len() {
        sifted.resize(anchors.len(), 0);
    }
    sift(sifted, anchors.iter().map(|&at| (at, Trigger::new(&reading.tokens, at as usize).wakes())))
}

/// Finds all but names, in the order of the text; the noise goes into `buffers`.
pub(super) fn run(context: &Context<'_>, buffers: &mut Buffers, found: &mut Vec<Entity>) {
    let reading = context.reading;
    let count = sift_triggers(reading, &mut buffers.sifted);
    let mut noise = noise::Finder::new(&mut buffers.noise);
    let mut log = date::Log::default();
    // The token behind the last number: what a number took is not read again.
    let mut behind = 0;
    for &at in &buffers.sifted[..count] {
        let (at, token) = (at as usize, &reading.tokens[at as usize]);
        // What begins in noise is dropped: no need to read it.
        if noise.covers(token) {
            continue;
        }
        // What a date took is neither a number nor a length of time.
        if token.kind == PieceKind::Number {
            if ends_chain(reading, at) {
                continue;
            }
            let last = reading.text.as_bytes()[token.end as usize - 1];
            if noise::digits_may_begin(reading, at, last) && noise.begins(reading, at, token) {
                continue;
            }
            date::scan_figures(context, at, last, &mut log, found);
            if log.covers(token) {
                continue;
            }
            // "72hrs", "9th"
            if !last.is_ascii_digit() {
                duration::scan(context, at, found);
                rank::scan(context, at, found);
            }
            if at >= behind {
                behind = scan_number(context, at, found);
            }
            continue;
        }
        let figures = token.has(flag::FIGURES);
        if token.any(flag::FIGURES, noise::TRIGGERS) && noise.begins(reading, at, token) {
            continue;
        }
        if figures || token.is(reference::TRIGGERS) {
            reference::scan(context, at, found);
        }
        if token.is(date::TRIGGERS) {
            date::scan(context, at, &mut log, found);
        }
        if !token.any(flag::FIGURES, MEASURED) || log.covers(token) {
            continue;
        }
        if token.is(duration::TRIGGERS) {
            duration::scan(context, at, found);
        }
        if token.is(rank::TRIGGERS) {
            rank::scan(context, at, found);
        }
        if number::may_begin(token) {
            if at >= behind {
                behind = scan_number(context, at, found);
            }
        } else if figures && money::is_glued(reading, at) {
            money::scan_glued(context, at, found);
        }
    }
    noise.finish();
}

/// Whether two numbers stand before a third with hyphens between, "1-2-3-4": what they say begins with the first.
fn ends_chain(reading: &Reading<'_>, at: usize) -> bool {
    let follows = |at: usize| {
        at > 1
            && reading.glued(at)
            && reading.byte(at - 1) == b'-'
            && reading.glued(at - 1)
            && reading.tokens[at - 2].kind == PieceKind::Number
    };
    follows(at) && follows(at - 2)
}

/// Proposes what the number that begins at, or is told by, the token `at` says; the token behind what was read.
fn scan_number(context: &Context<'_>, at: usize, found: &mut Vec<Entity>) -> usize {
    let Some(number) = number::read(context, number::begin(context, at)) else {
        return percent::scan_part(context, at, found).unwrap_or(at + 1);
    };
    let sides = Sides::of(context.reading, &number);
    if sides.any(Sides::VOTES)
        && let Some(behind) = vote::scan(context, &number, found)
    {
        return behind;
    }
    if sides.any(Sides::SIGNS)
        && let Some(behind) = money::scan(context, &number, found).or_else(|| percent::scan(context, &number, found))
    {
        return behind;
    }
    count::scan(context, &number, sides, found)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{TABLES, texts_with_numbers};
    use super::*;
    use crate::calendar::Date;
    use crate::text::Buffers;
    use proptest::prelude::*;

    /// Words and marks that wake scanners, or stand beside such.
    const PIECES: &str = "by no No. court Court bill Bill case Case petition call text Call ABN @ : # ( / + - – ' ’ . , 12 2024 350 1990s 3rd \
        FY24 fy1999 EN5512 C R500 www.a.org a.org org 555 0199 this last next following early mid end start from between first second \
        tenth now ago today weekend nineteen two one half ½ may May March Friday spring week weeks day year years year's week’s hour \
        month of the in and to until on after before beginning quarter century morning past latter fiscal later a an another all \
        working plus or so people number ref file votes % $ per cent percent Order Council EU of e s";

    fn texts() -> impl Strategy<Value = String> {
        let pieces: Vec<&'static str> = PIECES.split_whitespace().collect();
        let blank = prop_oneof![6 => Just(" "), 3 => Just(""), 1 => Just("\n"), 1 => Just(". ")];
        let text = prop::collection::vec((blank, prop::sample::select(pieces)), 1..9);
        text.prop_map(|all| all.iter().map(|(blank, word)| format!("{blank}{word}")).collect())
    }

    #[test]
    fn a_chain_of_numbers_begins_at_its_first() {
        let (lexicon, rules) = &*TABLES;
        for (text, told) in [
            ("Unit 12-34-56-78 houses 9 people.", vec!["9"]),
            ("They met on 2024-03-18.", vec!["2024-03-18"]),
            ("The board voted 7-0-1.", vec!["7-0-1"]),
        ] {
            let reading = Reading::new(text, lexicon, &mut Buffers::default());
            let context = Context { reading: &reading, lexicon, rules, date: Date::new(2024, 3, 18), country: None };
            let mut found = Vec::new();
            run(&context, &mut super::Buffers::default(), &mut found);
            let spans: Vec<&str> = found.iter().map(|entity| entity.span.of(text)).collect();
            assert!(
                told.iter().all(|span| spans.contains(span)) && !spans.iter().any(|span| span.contains("56") || *span == "78"),
                "{spans:?}"
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        /// What is turned away no scanner finds.
        #[test]
        fn nothing_is_sifted_out_that_scanners_find(text in prop_oneof![4 => texts(), 1 => texts_with_numbers()]) {
            let (lexicon, rules) = &*TABLES;
            let reading = Reading::new(&text, lexicon, &mut Buffers::default());
            let date = Date::new(2024, 3, 18);
            let context = Context { reading: &reading, lexicon, rules, date, country: None };
            let anchors = reading.anchors(Stage::Scanners).iter().map(|&at| at as usize);
            for at in anchors.filter(|&at| !Trigger::new(&reading.tokens, at).wakes()) {
                let mut found = Vec::new();
                reference::scan(&context, at, &mut found);
                date::scan(&context, at, &mut date::Log::default(), &mut found);
                duration::scan(&context, at, &mut found);
                rank::scan(&context, at, &mut found);
                scan_number(&context, at, &mut found);
                prop_assert!(found.is_empty(), "{:?} at {:?}: {:?}", text, reading.str(at), found);
                let mut noise = Vec::new();
                noise::Finder::new(&mut noise).begins(&reading, at, &reading.tokens[at]);
                prop_assert!(noise.is_empty(), "{:?} at {:?}: {:?}", text, reading.str(at), noise);
            }
        }
    }
}
