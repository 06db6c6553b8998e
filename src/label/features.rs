//! From the words of an item to features: cues in their contexts, and the item's shape. Runs of words are found with the sentences.

use super::Context;
use super::evidence::Candidates;
use super::matching::{Found, Queue};
use super::rules::{Column, Rules};
use super::scope::{self, Hit, Modifier, Opened};
use super::sentence::{Sentence, Sentences, sign};
use super::stream::{self, NEAR, Stream, place};
use super::words::role;

/// Tables for one item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffers {
    pub(super) sentences: Sentences,
    pub(super) cues: Cues,
    /// The features that were seen in this item.
    pub(super) seen: Seen,
    pub(super) candidates: Candidates,
}

/// What is found in one sentence, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Cues {
    pub stream: Stream,
    queue: Queue,
    pub hits: Vec<Hit>,
    opened: Vec<Opened>,
}

impl Cues {
    /// Finds the cues of a sentence that begins within quotation marks or not, and what turns them.
    pub fn find(&mut self, context: &Context<'_>, sentences: &Sentences, sentence: &Sentence, quoted: bool) {
        let rules = context.rules;
        let Cues { stream, queue, hits, opened } = self;
        stream.read(context, sentences, sentence, quoted);
        hits.clear();
        opened.clear();
        rules.matcher.find(stream, &rules.table, queue, |Found { pattern, first, behind, anchor, clause }| {
            match rules.turns.get(pattern) {
                Some(turn) => opened.push(Opened { modifier: turn.modifier, first, behind, clause }),
                None => hits.push(Hit { rule: (pattern - rules.turns.len()) as u32, first, behind, anchor, clause }),
            }
        });
        opened.sort_by_key(|o| (o.clause, o.first));
        drop_covered(opened);
    }

    /// The contexts in which a cue stands, as bits.
    pub fn contexts(&self, hit: &Hit, inside: u32) -> u32 {
        let stream = &self.stream;
        let (first, anchor, behind) = (hit.first as usize, hit.anchor as usize, hit.behind as usize);
        let word = stream.words()[anchor];
        let mut columns = 1 | scope::modifiers(&self.opened, hit.clause, first, anchor, inside);
        for (place, column) in [(place::HEADING, Column::HEADING), (place::QUOTED, Column::QUOTED), (place::QUESTION, Column::QUESTION)] {
            columns |= u32::from(word.is_in(place)) << column;
        }
        let clause = stream.clauses[hit.clause as usize];
        let (before, after) = stream.roles_around(anchor, clause);
        columns |= match nearest_before(before, role::WE | role::OTHER) {
            0 => 1 << Column::NOBODY,
            actor if actor & role::WE != 0 => 1 << Column::WE,
            _ => 1 << Column::OTHER,
        };
        let mut thing = nearest_after(after, role::HARM | role::GOOD);
        if thing == 0 && behind > anchor + 1 + NEAR {
            // The rest of a long cue.
            thing = (anchor + 1 + NEAR..behind).map(|at| stream.role(at) & (role::HARM | role::GOOD)).find(|&role| role != 0).unwrap_or(0);
        }
        if thing == 0 {
            thing = nearest_before(before, role::HARM | role::GOOD);
        }
        match thing {
            0 => columns,
            _ if thing & role::HARM != 0 => columns | 1 << Column::HARM,
            _ => columns | 1 << Column::GOOD,
        }
    }
}

/// Drops openings whose words `none` covers: "not only", "no longer". They stand next to it in the order of their first words.
fn drop_covered(opened: &mut [Opened]) {
    const NEXT: usize = 3;
    for at in 0..opened.len() {
        let cover = opened[at];
        if cover.modifier == Modifier::None {
            let around = at.saturating_sub(NEXT)..(at + NEXT + 1).min(opened.len());
            for open in &mut opened[around] {
                if open.clause == cover.clause && open.first >= cover.first && open.behind <= cover.behind {
                    open.modifier = Modifier::None;
                }
            }
        }
    }
}

/// Finds the cues of the sentences, one after the other: of those for which `wanted` says so. Calls `take` with each sentence and
/// what was found in it.
pub(super) fn each_sentence(
    context: &Context<'_>,
    sentences: &Sentences,
    cues: &mut Cues,
    wanted: impl Fn(&Sentence) -> bool,
    mut take: impl FnMut(usize, &Sentence, &Cues),
) {
    let mut quoted = false;
    for (number, sentence) in sentences.list.iter().enumerate() {
        // No quotation outlasts its paragraph: somebody forgot to close it, or it is opened again.
        quoted = quoted && !context.reading.starts_paragraph(sentence.tokens.first() as usize);
        if wanted(sentence) {
            cues.find(context, sentences, sentence, quoted);
            take(number, sentence, cues);
        }
        if sentence.has(sign::QUOTE) {
            quoted = stream::quotations(context.reading, sentence, quoted, |_, _| {});
        }
    }
}

/// Calls `take` with the features of a cue in its contexts.
#[inline]
pub(super) fn each_of_cue(rules: &Rules, hit: &Hit, mut contexts: u32, mut take: impl FnMut(u32)) {
    let cue = &rules.cues[hit.rule as usize];
    take(cue.feature);
    while contexts != 0 {
        take(rules.rows[cue.row as usize].features[contexts.trailing_zeros() as usize % Column::COUNT]);
        contexts &= contexts - 1;
    }
}

/// By what runs count in an item of so many words: the longer it is, the more it holds that tells nothing.
pub(super) fn run_scale(words: usize) -> f32 {
    1.0 / (words as f32 + 30.0).sqrt()
}

/// Of the roles before a word, those of `wanted` that the nearest has which has one; 0 where none has.
fn nearest_before(roles: u64, wanted: u8) -> u8 {
    let found = roles & u64::from_le_bytes([wanted; 8]);
    (found << (found.leading_zeros() & 56) >> 56) as u8
}

/// The same of the roles behind a word.
fn nearest_after(roles: u64, wanted: u8) -> u8 {
    let found = roles & u64::from_le_bytes([wanted; 8]);
    (found >> (found.trailing_zeros() & 56)) as u8
}

/// Calls `take` with the features of the item's shape and their values.
pub(super) fn shape(rules: &Rules, sentences: &Sentences, has_cue: bool, mut take: impl FnMut(u32, f32)) {
    let [bias, length, question, no_cue] = rules.shapes;
    take(bias, 1.0);
    take(length, (sentences.words() as f32 / 50.0).min(4.0).sqrt());
    if sentences.list.last().is_some_and(|sentence| sentence.has(sign::QUESTION)) {
        take(question, 1.0);
    }
    if !has_cue {
        take(no_cue, 1.0);
    }
}

/// The features that were seen in one item: of each, the number of the last item that had it. The numbers begin anew before a byte
/// is full; so nearly never anything is to be cleared.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    items: Vec<u8>,
    item: u8,
}

impl Seen {
    /// Begins an item, of which none of so many features was seen.
    pub fn start(&mut self, features: usize) {
        self.item = self.item.wrapping_add(1);
        if self.item == 0 {
            self.items.fill(0);
            self.item = 1;
        }
        if self.items.len() < features {
            self.items.resize(features, 0);
        }
    }

    /// Whether the feature was not seen before; it is from now on.
    #[inline(always)]
    pub fn is_new(&mut self, feature: u32) -> bool {
        std::mem::replace(&mut self.items[feature as usize], self.item) != self.item
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_new_once_an_item() {
        let mut seen = Seen::default();
        for item in 0..600 {
            seen.start(10 + item);
            assert_eq!([3, 7, 3, 7].map(|feature| seen.is_new(feature)), [true, true, false, false]);
            assert!(seen.is_new(9 + item as u32));
        }
    }
}
