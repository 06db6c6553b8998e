//! Which words moved a verdict.
//!
//! The verdict is a sum over features. A cue is told with what it brings itself (in the contexts in which it stands) and what the
//! runs of words inside it bring; a run of words outside all cues is told as `word:denied`. So the weights are those
//! that count, after all modifiers, and no text is told twice.
//!
//! DESIGN. An item has some dozens of candidates, of which eight are told. So they are not sorted: each goes to the drawer of its
//! weight, some percent wide, and only the heaviest drawers are opened and put in order.

use super::features::{Scratch, run_scale};
use super::grams::Node;
use super::rules::Rules;
use super::scope;
use super::{Context, CueId, Evidence, Label};
use std::cmp::Reverse;

/// At most so many cues are told for one item.
const MOST: usize = 8;
/// What brings less than this is not told: cues, and single runs of words.
const LEAST: f32 = 0.05;
const LEAST_RUN: f32 = 0.15;
/// How strongly a modifier takes back a cue that the user weighs: by what its weight is multiplied.
const TURNED: f32 = 0.4;

/// What may be told: evidence, the words in the place of the span.
#[derive(Clone, Copy, Debug, Default)]
struct Candidate {
    first: u32,
    behind: u32,
    /// Above 0.
    weight: f32,
    /// The number of the cue, above [`LABEL`] that of the label.
    cue: u32,
}

/// Where in [`Candidate::cue`] the label begins.
const LABEL: u32 = 30;

impl Candidate {
    /// Fills in what the node of a run tells.
    fn complete(&mut self, nodes: &[Node]) {
        if let Some(node) = CueId(self.cue()).node().and_then(|number| nodes.get(number as usize)) {
            self.first = self.behind.saturating_sub(u32::from(node.length));
            self.cue |= u32::from(node.label) << LABEL;
        }
    }

    fn cue(&self) -> u32 {
        self.cue & ((1 << LABEL) - 1)
    }

    fn label(&self) -> Label {
        Label::ALL[(self.cue >> LABEL) as usize % Label::ALL.len()]
    }
}

/// What may be told of one item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Candidates {
    /// The first `count` of them are so far found; what stands behind is written over.
    list: Vec<Candidate>,
    count: usize,
    /// What the runs that end before each word give to each label, all together, in thousandths.
    shares: Vec<[i32; 4]>,
    /// In the drawer of each, the one that was put there before it.
    before: Vec<u32>,
    drawer: Vec<u32>,
}

impl Candidates {
    /// Forgets all, and makes place for so many, in an item of so many words.
    fn start(&mut self, most: usize, words: usize) {
        self.count = 0;
        if self.list.len() < most {
            self.list.resize(most, Candidate::default());
            self.before.resize(most, 0);
        }
        if self.shares.len() <= words {
            self.shares.resize(words + 1, [0; 4]);
        }
        self.shares[0] = [0; 4];
    }

    /// Calls `take` with the candidates, the heaviest first, then in the order of the text, until it says that it is enough.
    fn heaviest_first(&mut self, nodes: &[Node], mut take: impl FnMut(&Candidate) -> bool) {
        let Candidates { list, count, before, drawer, .. } = self;
        let list = &mut list[..*count];
        let (mut last, mut used) = ([0; DRAWERS], 0u64);
        for (number, (candidate, before)) in (0..).zip(list.iter().zip(before.iter_mut())) {
            let place = drawer_of(candidate.weight);
            *before = if used >> place & 1 != 0 { last[place] } else { NONE };
            last[place] = number;
            used |= 1 << place;
        }
        while used != 0 {
            let place = DRAWERS - 1 - used.leading_zeros() as usize;
            used &= !(1 << place);
            drawer.clear();
            let mut next = last[place];
            while next != NONE {
                drawer.push(next);
                list[next as usize].complete(nodes);
                next = before[next as usize];
            }
            drawer.sort_unstable_by_key(|&number| {
                let candidate = &list[number as usize];
                (Reverse(candidate.weight.to_bits()), candidate.first, candidate.cue(), number)
            });
            if drawer.iter().any(|&number| take(&list[number as usize])) {
                return;
            }
        }
    }
}

const DRAWERS: usize = 64;
const NONE: u32 = u32::MAX;

/// The drawer of a weight: an eighth of a power of two each.
fn drawer_of(weight: f32) -> usize {
    const SHIFT: u32 = 20;
    const LIGHTEST: u32 = LEAST.to_bits() >> SHIFT;
    ((weight.to_bits() >> SHIFT).saturating_sub(LIGHTEST) as usize).min(DRAWERS - 1)
}

/// A weight for each label, less what it gives to the other two.
fn against_others(weight: [f32; 3]) -> [f32; 3] {
    let sum: f32 = weight.iter().sum();
    weight.map(|w| w - (sum - w) / 2.0)
}

/// The label that a weight speaks for, and what it gives to it more than to the others.
pub(super) fn strength(weight: [i16; 4]) -> (usize, f32) {
    let weight = against_others(in_ones(weight));
    let label = best(weight);
    (label, weight[label])
}

fn in_ones(thousandths: [i16; 4]) -> [f32; 3] {
    [0, 1, 2].map(|n| f32::from(thousandths[n]) / 1000.0)
}

fn best(weight: [f32; 3]) -> usize {
    (0..3).fold(0, |best, n| if weight[n] > weight[best] { n } else { best })
}

/// What cues that the user weighs bring: the weight to their label, less where a modifier turns them; a negated one nothing.
pub(super) fn own_weight(rules: &Rules, scratch: &Scratch, hit: &scope::Hit) -> Option<(usize, f32)> {
    let cue = &rules.cues[hit.rule as usize];
    let weight = cue.own_weight?;
    let turned = scope::modifiers(&scratch.opened, hit.clause, hit.first as usize, hit.anchor as usize, cue.inside);
    let factor = match turned {
        0 => 1.0,
        mask if mask & scope::Modifier::Not.bit() != 0 => 0.0,
        _ => TURNED,
    };
    Some((cue.label as usize, weight * factor))
}

/// What the runs of words give to each label, each where it is first met. Notes what of them may be told.
pub(super) fn weigh_runs(rules: &Rules, scratch: &mut Scratch) -> [f32; 3] {
    let Scratch { stream, seen, runs, candidates, hits, .. } = scratch;
    let scale = run_scale(stream.words().len());
    let nodes = &rules.grams.nodes[..];
    let (told, last) = runs.get();
    seen.make_place(nodes.len());
    candidates.start(told.len() + last.len() + hits.len(), stream.words().len());
    let Candidates { list, shares, count, .. } = candidates;
    let (mut sum, mut found) = ([0; 4], 0);
    for part in [told, last] {
        // What ends with the item may not be told.
        *count = found;
        for run in part {
            // A run that is not new weighs nothing, as node 0 does.
            let number = if seen.is_new(run.node) { run.node } else { 0 };
            let node = &nodes[number as usize];
            (0..4).for_each(|n| sum[n] += i32::from(node.weight[n]));
            shares[run.behind as usize] = sum;
            let weight = node.strength * scale;
            list[found] = Candidate { first: 0, behind: run.behind, weight, cue: CueId::word(number).0 };
            found += usize::from(weight >= LEAST_RUN);
        }
    }
    [0, 1, 2].map(|n| sum[n] as f32 * scale)
}

/// Adds the cues that may be told.
fn add_cues(rules: &Rules, scratch: &mut Scratch) {
    let Scratch { stream, hits, found, candidates, .. } = scratch;
    let Candidates { list, shares, count, .. } = candidates;
    let scale = run_scale(stream.words().len());
    // The features of cues were found in the order of the cues.
    let mut rest = found.iter().peekable();
    let place = |hit: &scope::Hit| (hit.first, hit.behind);
    for hit in hits.iter() {
        let (first, behind) = place(hit);
        let (before, until) = (shares[first as usize], shares[behind as usize]);
        let mut weight = against_others([0, 1, 2].map(|n| (until[n] - before[n]) as f32 / 1000.0 * scale));
        while let Some(&(feature, _)) = rest.next_if(|f| place(&hits[f.1 as usize]) == (first, behind)) {
            let own = against_others(in_ones(rules.grams.nodes[feature as usize].weight));
            (0..3).for_each(|n| weight[n] += own[n]);
        }
        let mut label = best(weight);
        if let Some(own) = rules.cues[hit.rule as usize].own_weight {
            label = rules.cues[hit.rule as usize].label as usize;
            weight[label] = own;
        }
        let candidate = Candidate { first, behind, weight: weight[label], cue: hit.rule | (label as u32) << LABEL };
        if let Some(slot) = list.get_mut(*count).filter(|_| candidate.weight >= LEAST) {
            *slot = candidate;
            *count += 1;
        }
    }
}

/// Pushes what moved the verdict, strongest first. The runs of words that may be told are known already.
pub(super) fn tell(context: &Context<'_>, scratch: &mut Scratch, evidence: &mut Vec<Evidence>) {
    add_cues(context.rules, scratch);
    let words = scratch.stream.words();
    let mut told = [(0, 0); MOST];
    let mut count = 0;
    scratch.candidates.heaviest_first(&context.rules.grams.nodes, |candidate| {
        let (first, behind) = (candidate.first, candidate.behind);
        if !told[..count].iter().any(|other| other.0 < behind && first < other.1) {
            told[count] = (first, behind);
            count += 1;
            let span = context.reading.span(words[first as usize].token as usize, words[behind as usize - 1].token as usize);
            evidence.push(Evidence { span, label: candidate.label(), weight: candidate.weight, cue: CueId(candidate.cue()) });
        }
        count == MOST
    });
}
