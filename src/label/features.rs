//! From the words of an item to features: cues in their contexts, runs of words, and the item's shape.

use super::evidence::Candidates;
use super::grams::{Runs, Seen};
use super::matching::{Found, Queue};
use super::rules::{Context as Column, Rules};
use super::scope::{self, Hit, Modifier, Opened};
use super::stream::{NEAR, Stream, place};
use super::words::role;

/// Tables for one item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    pub(super) stream: Stream,
    queue: Queue,
    pub(super) hits: Vec<Hit>,
    pub(super) opened: Vec<Opened>,
    /// The features that were seen in this item.
    pub(super) seen: Seen,
    /// The features of cues, in the order of the cues, and of which cue each is.
    pub(super) found: Vec<(u32, u32)>,
    /// The runs of words.
    pub(super) runs: Runs,
    pub(super) candidates: Candidates,
}

/// Fills the tables with the words, runs of words, cues and scopes of the item.
pub(super) fn read(context: &super::Context<'_>, scratch: &mut Scratch) {
    let rules = context.rules;
    let Scratch { stream, queue, hits, opened, runs, .. } = scratch;
    stream.read(context);
    hits.clear();
    opened.clear();
    rules.matcher.find(stream, &rules.table, queue, |Found { pattern, first, behind, anchor, clause }| match rules.turns.get(pattern) {
        Some(turn) => opened.push(Opened { modifier: turn.modifier, first, behind, clause }),
        None => hits.push(Hit { rule: (pattern - rules.turns.len()) as u32, first, behind, anchor, clause }),
    });
    opened.sort_by_key(|o| (o.clause, o.first));
    drop_covered(opened);
    runs.find(&rules.grams, stream.grams(), stream.sentences.iter().map(|s| s.symbols), rules.end);
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

/// By what runs count in an item of so many words: the longer it is, the more it holds that tells nothing.
pub(super) fn run_scale(words: usize) -> f32 {
    1.0 / (words as f32 + 30.0).sqrt()
}

/// Calls `take` with each feature of the cues, where it is first found, and the number of the hit that it belongs to.
pub(super) fn cues(rules: &Rules, scratch: &mut Scratch, mut take: impl FnMut(u32, u32)) {
    let mut seen = std::mem::take(&mut scratch.seen);
    for (number, hit) in (0..).zip(&scratch.hits) {
        let cue = &rules.cues[hit.rule as usize];
        if cue.own_weight.is_some() {
            // What the user says of a cue stands in the place of what was learned of it.
            continue;
        }
        if seen.is_new(cue.feature) {
            take(cue.feature, number);
        }
        let mut columns = columns(scratch, hit, cue.inside);
        while columns != 0 {
            let feature = rules.rows[cue.row as usize].features[columns.trailing_zeros() as usize % Column::COUNT];
            if seen.is_new(feature) {
                take(feature, number);
            }
            columns &= columns - 1;
        }
    }
    scratch.seen = seen;
}

/// The contexts of a cue, as bits.
pub(super) fn columns(scratch: &Scratch, hit: &Hit, inside: u32) -> u32 {
    let stream = &scratch.stream;
    let (first, anchor, behind) = (hit.first as usize, hit.anchor as usize, hit.behind as usize);
    let word = stream.words()[anchor];
    let mut columns = 1 | scope::modifiers(&scratch.opened, hit.clause, first, anchor, inside);
    for (place, column) in [(place::HEADING, Column::HEADING), (place::QUOTED, Column::QUOTED), (place::QUESTION, Column::QUESTION)] {
        columns |= u32::from(word.is_in(place)) << column;
    }
    let clause = stream.clauses[hit.clause as usize];
    let (before, after) = stream.roles_around(anchor, clause);
    let actor = nearest_before(before, role::WE | role::OTHER);
    columns |= 1 << if actor == 0 { Column::NOBODY } else { Column::WE + usize::from(actor & role::WE == 0) };
    let mut thing = nearest_after(after, role::HARM | role::GOOD);
    if thing == 0 && behind > anchor + 1 + NEAR {
        // The rest of a long cue.
        thing = (anchor + 1 + NEAR..behind).map(|at| stream.role(at) & (role::HARM | role::GOOD)).find(|&role| role != 0).unwrap_or(0);
    }
    if thing == 0 {
        thing = nearest_before(before, role::HARM | role::GOOD);
    }
    if thing == 0 { columns } else { columns | 1 << (Column::HARM + usize::from(thing & role::HARM == 0)) }
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
pub(super) fn shape(rules: &Rules, scratch: &Scratch, mut take: impl FnMut(u32, f32)) {
    let words = scratch.stream.words();
    let [bias, length, question, no_cue] = rules.shapes;
    take(bias, 1.0);
    take(length, (words.len() as f32 / 50.0).min(4.0).sqrt());
    if words.last().is_some_and(|w| w.is_in(place::QUESTION)) {
        take(question, 1.0);
    }
    if scratch.hits.is_empty() {
        take(no_cue, 1.0);
    }
}
