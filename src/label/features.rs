//! From the words of an item to features: cues in their contexts, runs of words, and the item's shape.

use super::grams::{Run, Seen, Walk};
use super::rules::{Context as Column, Rules};
use super::scope::{self, Hit, Modifier, Opened};
use super::words::{Stream, place};

/// Tables for one item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    pub(super) stream: Stream,
    pub(super) hits: Vec<Hit>,
    pub(super) opened: Vec<Opened>,
    /// The features that were seen in this item.
    pub(super) seen: Seen,
    /// The features of cues, in the order of the cues, and of which cue each is.
    pub(super) found: Vec<(u32, u32)>,
    walk: Walk,
    /// The runs of words, each where it is first found.
    pub(super) runs: Vec<Run>,
    /// What the runs that end before each word give to each label, all together, in thousandths.
    pub(super) shares: Vec<[i32; 3]>,
    /// The runs of words that may be told.
    pub(super) told: Vec<Run>,
    pub(super) candidates: Vec<super::evidence::Candidate>,
}

/// Fills the tables with the words, cues and scopes of the item.
pub(super) fn read(context: &super::Context<'_>, scratch: &mut Scratch) {
    let rules = context.rules;
    scope::read(context, rules, &mut scratch.stream);
    let Scratch { stream, hits, opened, .. } = scratch;
    hits.clear();
    opened.clear();
    let turns = rules.turns.len();
    for &(woken, anchors) in &stream.woken {
        for &tried in rules.table.anchored(anchors) {
            let (number, Some(at)) = (tried.pattern as usize, (woken as usize).checked_sub(usize::from(tried.back))) else { continue };
            if !rules.neighbours[number].may_stand(stream, &rules.table, at) {
                continue;
            }
            if let Some(turn) = rules.turns.get(number) {
                if let Some((first, behind)) = turn.pattern.matches(stream, &rules.table, at) {
                    let clause = stream.words[at].clause;
                    opened.push(Opened { modifier: turn.modifier, first: first as u32, behind: behind as u32, clause });
                }
            } else if let Some((first, behind)) = rules.cues[number - turns].pattern.matches(stream, &rules.table, at) {
                hits.push(Hit { rule: (number - turns) as u32, first: first as u32, behind: behind as u32, anchor: at as u32 });
            }
        }
    }
    opened.sort_by_key(|o| (o.clause, o.first));
    drop_covered(opened);
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

/// Finds the runs of words, each where it is first met.
pub(super) fn runs(rules: &Rules, scratch: &mut Scratch) {
    /// How long they are.
    const LONGEST: usize = 3;
    let Scratch { stream, seen, walk, runs, .. } = scratch;
    seen.clear(rules.grams.nodes.len());
    runs.clear();
    walk.find(&rules.grams, &stream.grams, LONGEST, seen, runs);
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
        let mut columns = columns(rules, scratch, hit, cue.inside);
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
pub(super) fn columns(rules: &Rules, scratch: &Scratch, hit: &Hit, inside: u32) -> u32 {
    /// How far from a cue its actor and its thing are looked for.
    const NEAR: usize = 8;
    let words = &scratch.stream.words;
    let (first, anchor, behind) = (hit.first as usize, hit.anchor as usize, hit.behind as usize);
    let word = words[anchor];
    let mut columns = 1 | scope::modifiers(&scratch.opened, word.clause, first, anchor, inside);
    for (mask, column) in [(place::HEADING, Column::HEADING), (place::QUOTED, Column::QUOTED), (place::QUESTION, Column::QUESTION)] {
        if word.place & mask != 0 {
            columns |= 1 << column;
        }
    }
    let classes = |at: usize| rules.table.classes(words[at].set).own;
    let before = || (0..anchor).rev().take(NEAR).take_while(|&at| words[at].clause == word.clause);
    let after = (anchor + 1..words.len()).take(NEAR.max(behind - anchor)).take_while(|&at| words[at].clause == word.clause);
    let actor = before().find_map(|at| (0..2).find(|&n| classes(at) & rules.actors[n] != 0));
    columns |= 1 << actor.map_or(Column::NOBODY, |n| Column::WE + n);
    let thing = after.chain(before()).find_map(|at| (0..2).find(|&n| classes(at) & rules.things[n] != 0));
    thing.map_or(columns, |n| columns | 1 << (Column::HARM + n))
}

/// Calls `take` with the features of the item's shape and their values.
pub(super) fn shape(rules: &Rules, scratch: &Scratch, mut take: impl FnMut(u32, f32)) {
    let words = &scratch.stream.words;
    let [bias, length, question, no_cue] = rules.shapes;
    take(bias, 1.0);
    take(length, (words.len() as f32 / 50.0).min(4.0).sqrt());
    if words.last().is_some_and(|w| w.place & place::QUESTION != 0) {
        take(question, 1.0);
    }
    if scratch.hits.is_empty() {
        take(no_cue, 1.0);
    }
}
