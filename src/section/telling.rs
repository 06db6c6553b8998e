//! The words of a text that tell something to the sections, and what each can tell.
//!
//! DESIGN. Nearly every line holds words that begin a status phrase or a cue: "a" of "a win", "in" of "in progress". What stands
//! behind them tells nearly all of them apart. So anchors are only those of them behind which a second word of a phrase stands;
//! these are asked once, in one loop without branches, whether a phrase may begin with both; those that may, and few others,
//! are listed, and blocks look at these alone.

use super::Rules;
use crate::lexicon::{Classes, Lexicon, WordId};
use crate::text::sift::List;
use crate::text::{self, PieceKind, Reading, Stage};

/// A token that tells something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Telling {
    pub token: u32,
    /// Bits of [`tell`].
    pub tells: u8,
}

/// Bits of [`Telling::tells`].
pub(super) mod tell {
    /// A status phrase may begin with it.
    pub const STATUS: u8 = 1;
    /// "Update", "follow" of "follow-up".
    pub const UPDATE: u8 = 2;
    /// A cue of what a section is for may begin with it.
    pub const CUE: u8 = 4;
    /// It tells of a step.
    pub const STEP: u8 = 8;
}

impl Telling {
    pub fn tells(&self, what: u8) -> bool {
        self.tells & what != 0
    }
}

/// Marks the words of a phrase of the sections by which it is found: the only one as of the class `alone`, or the first and the second.
pub(super) fn mark(phrase: &str, alone: Classes, lexicon: &mut Lexicon) {
    let mut words = text::pieces(phrase).filter(|p| p.kind != PieceKind::Space).map(|p| p.span.of(phrase));
    let (first, second) = (words.next().unwrap_or(""), words.next());
    lexicon.add(first, if second.is_some() { Classes::CUE_FIRST } else { alone });
    if let Some(second) = second {
        lexicon.add_base(second, Classes::CUE_SECOND);
    }
}

/// Lists the tokens that tell something, in order.
pub(super) fn list(reading: &Reading<'_>, rules: &Rules, telling: &mut Vec<Telling>) {
    let anchors = reading.anchors(Stage::Sections);
    let mut list = List::of(telling, anchors.len());
    for &token in anchors {
        let tells = tells(reading, rules, token as usize);
        list.push(Telling { token, tells }, tells != 0);
    }
    *telling = list.finish();
}

/// What a token tells.
#[inline(always)]
fn tells(reading: &Reading<'_>, rules: &Rules, at: usize) -> u8 {
    let tokens = &reading.tokens;
    let token = &tokens[at];
    let second = tokens.get(at + 1).map_or(WordId::NONE, |next| next.word);
    let status = token.is(Classes::STATUS_ALONE) | rules.statuses.phrases.may_begin_with(token.word, second);
    let cue = token.is(Classes::CUE_ALONE) | rules.cues.may_begin_with(token.word, second);
    let updates = token.is(Classes::UPDATE.with(Classes::FOLLOW_UP));
    let bit = |told: bool, bit: u8| u8::from(told) * bit;
    bit(status, tell::STATUS) | bit(updates, tell::UPDATE) | bit(cue, tell::CUE) | bit(token.is(Classes::STEP), tell::STEP)
}

/// The telling tokens of a stretch of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub telling: &'a [Telling],
    /// All that they tell, as bits of [`tell`].
    pub all: u8,
    /// How many tell of a step.
    pub steps: u16,
}

impl<'a> Told<'a> {
    pub const NOTHING: Told<'static> = Told { telling: &[], all: 0, steps: 0 };

    /// Those of the first tokens of `telling`, before the token `end`; the others.
    pub fn before(telling: &'a [Telling], end: u32) -> (Told<'a>, &'a [Telling]) {
        let (mut count, mut all, mut steps) = (0, 0, 0u16);
        while let Some(one) = telling.get(count).filter(|one| one.token < end) {
            all |= one.tells;
            steps = steps.saturating_add(u16::from(one.tells(tell::STEP)));
            count += 1;
        }
        let (telling, behind) = telling.split_at(count);
        (Told { telling, all, steps }, behind)
    }

    /// Those from the token `first` on, before the token `end`.
    pub fn within(&self, first: u32, end: u32) -> Told<'a> {
        // Mostly all of them.
        if let [one, ..] = self.telling
            && let [.., last] = self.telling
            && first <= one.token
            && last.token < end
        {
            return *self;
        }
        let before = self.telling.partition_point(|one| one.token < first);
        Told::before(&self.telling[before..], end).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Buffers;

    #[test]
    fn words_tell_by_what_stands_behind_them() {
        let mut lexicon = Lexicon::default();
        let rules = Rules::new(&mut lexicon);
        for (text, told) in [
            ("Donate", vec![("Donate", tell::CUE)]),
            ("in progress", vec![("in", tell::STATUS), ("progress", tell::STATUS)]),
            ("in our town", vec![]),
            ("a win", vec![("a", tell::STATUS), ("win", tell::STATUS | tell::STEP)]),
            ("a street of cats", vec![("street", tell::CUE)]),
            ("The office is shut", vec![("The", tell::CUE), ("office", tell::CUE)]),
            ("the follow-up", vec![("follow", tell::UPDATE)]),
            ("It was adopted.", vec![("adopted", tell::STATUS | tell::STEP)]),
            ("of it", vec![]),
        ] {
            let reading = Reading::new(text, &lexicon, &mut Buffers::default());
            let mut telling = Vec::new();
            list(&reading, &rules, &mut telling);
            let found: Vec<(&str, u8)> = telling.iter().map(|one| (reading.str(one.token as usize), one.tells)).collect();
            assert_eq!(found, told, "{text}");
            let all = Told::before(&telling, u32::MAX).0;
            assert_eq!(
                (all.all, usize::from(all.steps)),
                (told.iter().fold(0, |all, one| all | one.1), told.iter().filter(|one| one.1 & tell::STEP != 0).count())
            );
            let later = all.within(1, u32::MAX).telling;
            assert_eq!(later, &telling[telling.len() - later.len()..]);
            assert!(later.iter().all(|one| one.token > 0));
        }
    }
}
