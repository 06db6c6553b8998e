//! Which words moved a verdict.
//!
//! The verdict is a sum over features. A cue is told with what it brings itself (in the contexts in which it stands) and what the
//! runs of words inside it bring; a run of words outside all cues is told as `word:denied`. So the weights are those
//! that count, after all modifiers, and no text is told twice. Beside them stands the sentence that told most clearly of the
//! label that was found.
//!
//! DESIGN. An item has some dozens of candidates, of which six are told. So they are not sorted: each goes to the drawer of its
//! weight, some percent wide, and only the heaviest drawers are opened and put in order.

use super::features::{Scratch, run_scale};
use super::grams::{Run, Weight};
use super::rules::Rules;
use super::scope;
use super::sentence::{self, Surest};
use super::{Context, CueId, Evidence, Label};
use std::cmp::Reverse;
use std::hint::select_unpredictable;

/// At most so many cues are told for one item.
const MOST: usize = 6;
/// What brings less than this is not told: cues, and single runs of words.
const LEAST: f32 = 0.05;
const LEAST_RUN: f32 = 0.15;
/// How strongly a modifier takes back a cue that the user weighs: by what its weight is multiplied.
const TURNED: f32 = 0.4;

/// What may be told: a run of words, or a cue.
#[derive(Clone, Copy, Debug, Default)]
struct Candidate {
    /// The run; of a cue, [`CUE`] and the number of its hit, the label above [`LABEL`].
    run: Run,
    /// Above 0.
    weight: f32,
}

/// Stands in a candidate's node where it is a cue.
const CUE: u32 = 1 << 31;
/// Where the label of a cue begins in it.
const LABEL: u32 = 29;

/// A candidate with all that is known of it; the words in the place of the span.
#[derive(Clone, Copy, Debug)]
struct Known {
    weight: f32,
    first: u32,
    behind: u32,
    label: Label,
    cue: CueId,
    /// The number of the cue's hit.
    hit: Option<u32>,
}

/// What may be told of one item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Candidates {
    /// The first `count` of them are so far found; what stands behind is written over.
    list: Vec<Candidate>,
    count: usize,
    /// What the runs that end before each word give, all together.
    shares: Vec<Weight>,
    drawers: Drawers,
}

impl Candidates {
    /// Forgets all, and makes place for so many, in an item of so many words.
    fn start(&mut self, most: usize, words: usize) {
        self.count = 0;
        if self.list.len() < most {
            self.list.resize(most, Candidate::default());
        }
        if self.shares.len() <= words {
            self.shares.resize(words + 1, Weight::default());
        }
        self.shares[0] = Weight::default();
    }
}

/// Candidates by weight, as their numbers: drawers, each as wide as a sixteenth of a power of two.
#[derive(Clone, Debug, Default)]
struct Drawers {
    /// A bit for each drawer that is not empty.
    used: [u64; DRAWERS / 64],
    /// The last that was put into each drawer.
    last: Vec<u32>,
    /// The one that was put into the same drawer before each.
    before: Vec<u32>,
    /// The candidates of one drawer.
    open: Vec<Known>,
}

/// How many drawers there are.
const DRAWERS: usize = 128;
/// Stands for no candidate.
const NONE: u32 = u32::MAX;

impl Drawers {
    fn fill(&mut self, candidates: &[Candidate]) {
        self.last.clear();
        self.last.resize(DRAWERS, NONE);
        if self.before.len() < candidates.len() {
            self.before.resize(candidates.len(), NONE);
        }
        let mut used = [0; DRAWERS / 64];
        let (last, before) = (&mut self.last[..DRAWERS], &mut self.before[..candidates.len()]);
        for number in 0..candidates.len() {
            let place = drawer_of(candidates[number].weight);
            before[number] = last[place];
            last[place] = number as u32;
            used[place / 64] |= 1 << (place % 64);
        }
        self.used = used;
    }

    /// Takes out what lies in the heaviest drawer, the heaviest first, then in the order of the text; `None` where all are empty.
    #[inline]
    fn open(&mut self, candidates: &[Candidate], know: impl Fn(&Candidate) -> Known) -> Option<&[Known]> {
        let half = self.used.iter().rposition(|&used| used != 0)?;
        let place = 63 - self.used[half].leading_zeros() as usize;
        self.used[half] &= !(1 << place);
        let place = half * 64 + place;
        self.open.clear();
        let mut next = self.last[place];
        while let Some(candidate) = candidates.get(next as usize) {
            self.open.push(know(candidate));
            next = self.before[next as usize];
        }
        if self.open.len() > 1 {
            // What was put in last lies above.
            self.open.reverse();
            self.open.sort_by_key(|known| (Reverse(known.weight.to_bits()), known.first, known.cue));
        }
        Some(&self.open)
    }
}

/// The drawer of a weight.
#[inline(always)]
fn drawer_of(weight: f32) -> usize {
    const SHIFT: u32 = 19;
    const LIGHTEST: u32 = LEAST.to_bits() >> SHIFT;
    ((weight.to_bits() >> SHIFT).saturating_sub(LIGHTEST) as usize).min(DRAWERS - 1)
}

/// A weight for each label, less what it gives to the other two.
fn against_others(weight: [f32; 3]) -> [f32; 3] {
    let sum: f32 = weight.iter().sum();
    weight.map(|w| w - (sum - w) / 2.0)
}

/// The label that a weight speaks for, and what it gives to it more than to the others.
pub(super) fn strength(weight: Weight) -> (usize, f32) {
    let weight = against_others(in_ones(weight.of_labels()));
    let label = best(weight);
    (label, weight[label])
}

fn in_ones(thousandths: [i32; 3]) -> [f32; 3] {
    thousandths.map(|n| n as f32 / 1000.0)
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

/// What runs of words tell.
#[derive(Default)]
pub(super) struct Weighed {
    /// What they give to each label, each where it is first met, in thousandths.
    pub scores: [f32; 3],
    /// The surest sentence of each kind.
    pub surest: [Surest; 3],
}

/// Weighs the runs of words, for the item and for their sentences. Notes what of them may be told.
pub(super) fn weigh_runs(rules: &Rules, scratch: &mut Scratch) -> Weighed {
    let Scratch { stream, seen, runs, candidates, hits, .. } = scratch;
    let words = stream.words().len();
    let scale = run_scale(words);
    let nodes = &rules.grams.nodes[..];
    seen.start(nodes.len());
    let (seen, item) = seen.among(nodes.len());
    candidates.start(runs.len() + hits.len(), words);
    let Candidates { list, shares, count, .. } = candidates;
    let (mut found, mut until_last) = (0, runs.before_last());
    let (mut sum, mut surest) = (Weight::default(), [Surest::default(); 3]);
    let Some(nothing) = nodes.first() else { return Weighed::default() };
    for (number, (sentence, runs)) in stream.sentences.iter().zip(runs.sentences()).enumerate() {
        let mut tells = Weight::default();
        let (told, last) = runs.split_at(until_last.min(runs.len()));
        until_last -= told.len();
        for part in [told, last] {
            // What ends with the item may not be told.
            *count = found;
            for run in part {
                let node = &nodes[run.node as usize];
                tells += node.tells;
                let new = std::mem::replace(&mut seen[run.node as usize], item) != item;
                // Chosen, as a branch would often be guessed wrong.
                let node = select_unpredictable(new, node, nothing);
                sum += node.weight;
                shares[run.behind as usize] = sum;
                let weight = node.strength * scale;
                list[found] = Candidate { run: *run, weight };
                found += usize::from(weight >= LEAST_RUN);
            }
        }
        sentence::take(rules, number, sentence.behind - sentence.first, tells.of_labels(), &mut surest);
    }
    Weighed { scores: sum.of_labels().map(|sum| sum as f32 * scale), surest }
}

/// Adds the cues that may be told.
fn add_cues(rules: &Rules, scratch: &mut Scratch) {
    let Scratch { stream, hits, found, candidates, .. } = scratch;
    let Candidates { list, shares, count, .. } = candidates;
    let scale = run_scale(stream.words().len());
    // The features of cues were found in the order of the cues.
    let mut rest = found.iter().peekable();
    let place = |hit: &scope::Hit| (hit.first, hit.behind);
    for (number, hit) in (0..).zip(hits.iter()) {
        let (first, behind) = place(hit);
        let inside = shares[behind as usize] - shares[first as usize];
        let mut weight = against_others(inside.of_labels().map(|sum| sum as f32 / 1000.0 * scale));
        while let Some(&(feature, _)) = rest.next_if(|f| place(&hits[f.1 as usize]) == (first, behind)) {
            let own = against_others(in_ones(rules.grams.nodes[feature as usize].weight.of_labels()));
            (0..3).for_each(|n| weight[n] += own[n]);
        }
        let mut label = best(weight);
        if let Some(own) = rules.cues[hit.rule as usize].own_weight {
            label = rules.cues[hit.rule as usize].label as usize;
            weight[label] = own;
        }
        if let Some(slot) = list.get_mut(*count).filter(|_| weight[label] >= LEAST) {
            *slot = Candidate { run: Run { node: CUE | (label as u32) << LABEL | number, behind }, weight: weight[label] };
            *count += 1;
        }
    }
}

/// The words that are told.
#[derive(Default)]
struct Told {
    spans: [(u32, u32); MOST],
    count: usize,
    /// A bit for each word by its number, those 64 words apart together: mostly, they tell at once that words are free.
    words: u64,
}

impl Told {
    /// Takes in a span unless one of its words is told already. There must be less than [`MOST`] so far.
    fn add(&mut self, first: u32, behind: u32) -> bool {
        let length = (behind - first).clamp(1, 64);
        let words = (u64::MAX >> (64 - length)).rotate_left(first % 64);
        let spans = &self.spans[..self.count];
        if self.words & words != 0 && spans.iter().any(|other| other.0 < behind && first < other.1) {
            return false;
        }
        self.words |= words;
        self.spans[self.count] = (first, behind);
        self.count += 1;
        true
    }
}

/// Pushes what moved the verdict, strongest first. The runs of words that may be told are known already.
pub(super) fn tell(context: &Context<'_>, scratch: &mut Scratch, evidence: &mut Vec<Evidence>) {
    add_cues(context.rules, scratch);
    let Scratch { stream, hits, opened, candidates, .. } = scratch;
    let (words, nodes) = (stream.words(), &context.rules.grams.nodes);
    let Candidates { list, count, drawers, .. } = candidates;
    let know = |&Candidate { run: Run { node: number, behind }, weight }: &Candidate| {
        if number & CUE != 0 {
            let place = number & ((1 << LABEL) - 1);
            let hit = &hits[place as usize];
            let label = Label::ALL[(number >> LABEL & 3) as usize % Label::ALL.len()];
            return Known { weight, first: hit.first, behind, label, cue: CueId(hit.rule), hit: Some(place) };
        }
        let node = &nodes[number as usize];
        let label = node.label;
        Known { weight, first: behind.saturating_sub(u32::from(node.length)), behind, label, cue: CueId::word(number), hit: None }
    };
    let list = &list[..*count];
    drawers.fill(list);
    let mut told = Told::default();
    while let Some(open) = drawers.open(list, know) {
        for &Known { weight, first, behind, label, cue, hit } in open {
            if !told.add(first, behind) {
                continue;
            }
            let span = context.reading.span(words[first as usize].token as usize, words[behind as usize - 1].token as usize);
            let modifier = hit.and_then(|hit| {
                let (hit, inside) = (&hits[hit as usize], context.rules.cues[cue.0 as usize].inside);
                scope::Modifier::name_of(scope::modifiers(opened, hit.clause, hit.first as usize, hit.anchor as usize, inside))
            });
            evidence.push(Evidence { span, label, weight, cue, modifier });
            if told.count == MOST {
                return;
            }
        }
    }
}

/// Puts the surest sentence of a label among the evidence from the place `from` on, by its weight.
pub(super) fn tell_sentence(
    context: &Context<'_>,
    scratch: &Scratch,
    surest: &[Surest; 3],
    label: Label,
    from: usize,
    evidence: &mut Vec<Evidence>,
) {
    let Surest { sentence, sure } = surest[label as usize];
    let gives = context.rules.sentences.gives[label as usize].map(|w| f32::from(w) / 1000.0 * sure);
    let weight = against_others(gives)[label as usize];
    let Some(sentence) = scratch.stream.sentences.get(sentence).filter(|_| weight >= LEAST_RUN) else { return };
    let words = scratch.stream.words();
    let span = context.reading.span(words[sentence.first as usize].token as usize, words[sentence.behind as usize - 1].token as usize);
    let place = from + evidence[from..].partition_point(|other| other.weight >= weight);
    evidence.insert(place, Evidence { span, label, weight, cue: CueId::sentence(label), modifier: None });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn drawers_put_candidates_in_order(weights in proptest::collection::vec(0.05f32..40.0, 0..60), equal in 1u32..6) {
            let candidates: Vec<Candidate> = (0..)
                .zip(&weights)
                .map(|(number, weight)| Candidate { run: Run { node: number, behind: number % equal }, weight: weight.floor().max(LEAST) })
                .collect();
            let know = |c: &Candidate| {
                let cue = CueId(c.run.node);
                Known { weight: c.weight, first: c.run.behind, behind: c.run.behind, label: Label::Win, cue, hit: None }
            };
            let mut drawers = Drawers::default();
            drawers.fill(&candidates);
            let mut found = Vec::new();
            while let Some(open) = drawers.open(&candidates, know) {
                found.extend(open.iter().map(|known| known.cue.0));
            }
            let mut sorted: Vec<&Candidate> = candidates.iter().collect();
            sorted.sort_by_key(|c| (Reverse(c.weight.to_bits()), c.run.behind, c.run.node));
            prop_assert_eq!(found, sorted.iter().map(|c| c.run.node).collect::<Vec<u32>>());
        }

        #[test]
        fn no_word_is_told_twice(spans in proptest::collection::vec((0u32..200, 1u32..80), 0..9)) {
            let (mut told, mut obvious) = (Told::default(), std::collections::BTreeSet::new());
            for (first, length) in spans {
                let words = first..first + length;
                let free = words.clone().all(|word| !obvious.contains(&word));
                if told.count < MOST {
                    prop_assert_eq!(told.add(words.start, words.end), free);
                    obvious.extend(words.filter(|_| free));
                }
            }
        }
    }
}
