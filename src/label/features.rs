//! From the words of an item to features: cues in their contexts, runs of words, the frames of clauses, and the item's shape.

use super::grams::Walk;
use super::rules::{Context as Column, Cue, Rules};
use super::scope::{self, Hit, Modifier, Opened};
use super::words::{Stream, place};
use crate::lexicon::WordId;

/// Tables for one item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    pub(super) stream: Stream,
    pub(super) hits: Vec<Hit>,
    pub(super) opened: Vec<Opened>,
    /// The features that were seen in this item, as bits.
    seen: Vec<u64>,
    /// What was found: feature, value and place.
    pub(super) found: Vec<(u32, f32, At)>,
    /// What each word brings to each label, from runs that end there.
    pub(super) shares: Vec<[f32; 3]>,
    pub(super) candidates: Vec<super::Evidence>,
}

/// Where a feature was found, as words of the stream: first, and behind the last.
pub(super) type At = (usize, usize);

/// Fills the tables with the words, cues and scopes of the item.
pub(super) fn read(context: &super::Context<'_>, scratch: &mut Scratch) {
    let rules = context.rules;
    scope::read(context, rules, &mut scratch.stream);
    let Scratch { stream, hits, opened, .. } = scratch;
    hits.clear();
    opened.clear();
    let turns = rules.turns.len();
    for at in 0..stream.words.len() {
        let info = rules.table.get(stream.words[at].word);
        for &(number, back, neighbour) in rules.table.anchored(info) {
            let (number, Some(at)) = (number as usize, at.checked_sub(usize::from(back))) else { continue };
            if !neighbour.may_stand(stream, &rules.table, at) {
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

/// Calls `take` with each feature of the item, once, its value and where it is first found.
pub(super) fn each(context: &super::Context<'_>, scratch: &mut Scratch, mut take: impl FnMut(u32, f32, At)) {
    let rules = context.rules;
    let mut seen = std::mem::take(&mut scratch.seen);
    seen.clear();
    seen.resize(rules.weights.len().div_ceil(64), 0u64);
    let mut take = |feature: u32, value: f32, at: At| {
        let (word, bit) = (feature as usize / 64, 1 << (feature % 64));
        if seen[word] & bit == 0 {
            seen[word] |= bit;
            take(feature, value, at);
        }
    };
    words(rules, &scratch.stream, &mut take);
    frames(rules, &scratch.stream, &mut take);
    for hit in &scratch.hits {
        let cue = &rules.cues[hit.rule as usize];
        cue_features(rules, scratch, hit, cue, &mut take);
    }
    shape(context, scratch, &mut take);
    scratch.seen = seen;
}

/// By what runs count in an item of so many words: the longer it is, the more it holds that tells nothing.
pub(super) fn run_scale(words: usize) -> f32 {
    1.0 / (words as f32 + 30.0).sqrt()
}

fn words(rules: &Rules, stream: &Stream, take: &mut impl FnMut(u32, f32, At)) {
    let mut walk = Walk::default();
    let mut clause = 0;
    let scale = run_scale(stream.words.len());
    for (at, word) in stream.words.iter().enumerate() {
        let mut told = |feature, length: usize| take(feature, scale, (at + 1 - length.min(at + 1), at + 1));
        if word.clause != clause {
            clause = word.clause;
            walk.step(&rules.words, rules.end, &mut told);
        }
        let gram = if word.word == WordId(u32::MAX - 1) { rules.number } else { rules.table.get(word.word).gram };
        walk.step(&rules.words, gram, told);
    }
    walk.step(&rules.words, rules.end, |feature, _| take(feature, scale, (stream.words.len(), stream.words.len())));
}

fn frames(rules: &Rules, stream: &Stream, take: &mut impl FnMut(u32, f32, At)) {
    let mut walk = Walk::default();
    let mut clause = 0;
    let scale = run_scale(stream.words.len());
    for (at, word) in stream.words.iter().enumerate() {
        let mut told = |feature, length: usize| take(feature, scale, (at + 1 - length.min(at + 1), at + 1));
        if word.clause != clause {
            clause = word.clause;
            walk.step(&rules.frames, rules.end_symbol, &mut told);
        }
        let symbol = match rules.table.get(word.word).symbol {
            0 => rules.gap,
            symbol => u32::from(symbol),
        };
        walk.step(&rules.frames, symbol, told);
    }
}

fn cue_features(rules: &Rules, scratch: &Scratch, hit: &Hit, cue: &Cue, take: &mut impl FnMut(u32, f32, At)) {
    let at = (hit.first as usize, hit.behind as usize);
    if cue.feature != 0 && cue.own_weight.is_none() {
        take(cue.feature - 1, 1.0, at);
    }
    if cue.own_weight.is_some() {
        // What the user says of a cue stands in the place of what was learned of it.
        return;
    }
    let columns = columns(rules, scratch, hit, cue.inside);
    for (column, &feature) in rules.rows[cue.row as usize].features.iter().enumerate() {
        if feature != 0 && columns >> column & 1 != 0 {
            take(feature - 1, 1.0, at);
        }
    }
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
    let classes = |at: usize| rules.table.get(words[at].word).classes;
    let before = || (0..anchor).rev().take(NEAR).take_while(|&at| words[at].clause == word.clause);
    let after = (anchor + 1..words.len()).take(NEAR.max(behind - anchor)).take_while(|&at| words[at].clause == word.clause);
    let actor = before().find_map(|at| (0..2).find(|&n| classes(at) & rules.actors[n] != 0));
    columns |= 1 << actor.map_or(Column::NOBODY, |n| Column::WE + n);
    let thing = after.chain(before()).find_map(|at| (0..2).find(|&n| classes(at) & rules.things[n] != 0));
    thing.map_or(columns, |n| columns | 1 << (Column::HARM + n))
}

fn shape(context: &super::Context<'_>, scratch: &Scratch, take: &mut impl FnMut(u32, f32, At)) {
    let rules = context.rules;
    let words = &scratch.stream.words;
    let mut tell = |name: &str, value: f32| {
        if let Some(&feature) = rules.shapes.get(name) {
            take(feature, value, (0, 0));
        }
    };
    tell("bias", 1.0);
    tell("length", (words.len() as f32 / 50.0).min(4.0).sqrt());
    if words.last().is_some_and(|w| w.place & place::QUESTION != 0) {
        tell("ends with a question", 1.0);
    }
    if scratch.hits.is_empty() {
        tell("no cue", 1.0);
    }
}
