//! Runs of symbols, which are words and the ends of clauses, each with learned weights.
//!
//! DESIGN. What a look-up costs is waiting for memory and for branches that are guessed wrong. So all runs stand in one trie laid out
//! as a *double array* (Aoe 1989; `trie` lays it out): a node has a base, and its children stand as far behind that as the numbers of
//! their symbols tell. So one fetch tells whether a run is known, brings its weights and leads to the longer ones; and as common
//! words have the lowest numbers, common runs stand side by side. What is not known is the node 0, whose weights are nothing; so
//! nothing asks which runs were found. With the weights in a table apart, what is asked is half as large, but misses are half as
//! many again, as much of it is known.

use super::sentence::Symbol;
use std::hint::select_unpredictable;

/// So much is one step of the weights of runs: what they give to the labels, and what they tell of their sentences.
pub(super) const STEP: f32 = 0.05;
pub(super) const TELLS_STEP: f32 = 0.1;

/// How many symbols the longest run has.
pub(super) const LONGEST: usize = 3;

/// The weights of a run, in steps: what it gives to each label, and what it tells of its sentence. They stand by turns in fields of
/// [`BITS`], so that those of the runs that end with one symbol can be added at once. The four bits above tell how strongly it speaks
/// for its label, in sixteenths of what a byte holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Steps(u64);

const BITS: u32 = 10;
/// The fields of what is given: so wide that the weights of three runs can be added, and as wide again those of [`Sum::MOST`] symbols.
const GIVEN: u64 = 0x3ff << (4 * BITS) | 0x3ff << (2 * BITS) | 0x3ff;
/// Fields hold so much more than the weight: none is negative.
const MORE: i32 = 128;

impl Steps {
    pub const NONE: Steps = Steps(Steps::NO_GIVEN | Steps::NO_GIVEN << BITS);
    const NO_GIVEN: u64 = (1 << (4 * BITS) | 1 << (2 * BITS) | 1) * MORE as u64;
    const STRENGTH: u32 = 60;

    pub fn new(gives: [i8; 3], tells: [i8; 3]) -> Steps {
        let by_turns = [gives[0], tells[0], gives[1], tells[1], gives[2], tells[2]];
        let fields = by_turns.iter().rev().fold(0, |fields, &weight| fields << BITS | (i32::from(weight) + MORE) as u64);
        Steps(u64::from(Steps(fields).speaks().1 >> 4) << Steps::STRENGTH | fields)
    }

    #[inline(always)]
    pub fn gives(self) -> [i32; 3] {
        fields(self.0 & GIVEN, 1)
    }

    /// The label that it speaks for, by its number, and how strongly: what it gives to that more than to the others, as far as a byte
    /// holds it.
    pub fn speaks(self) -> (usize, u8) {
        let gives = self.gives();
        let best = (0..3).fold(0, |best, n| if gives[n] > gives[best] { n } else { best });
        (best, ((3 * gives[best] - gives.iter().sum::<i32>()) / 2).min(255) as u8)
    }

    /// Whether it may speak so strongly for its label.
    #[inline(always)]
    pub fn may_speak(self, strength: u8) -> bool {
        self.0 >> Steps::STRENGTH >= u64::from(strength >> 4)
    }

    /// The same, giving nothing to the labels.
    fn without_giving(self) -> Steps {
        Steps(self.0 & GIVEN << BITS | Steps::NO_GIVEN)
    }
}

/// Three sums of weights of so many runs.
fn fields(sums: u64, runs: i32) -> [i32; 3] {
    [0, 1, 2].map(|n| (sums >> (2 * BITS * n) & ((1 << (2 * BITS)) - 1)) as i32 - MORE * runs)
}

/// Sums of weights.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    gives: u64,
    tells: u64,
    symbols: i32,
}

impl Sum {
    /// So many symbols can be added.
    const MOST: usize = 1 << 10;

    /// Adds those of the runs that end with one symbol.
    #[inline(always)]
    fn add(&mut self, [one, two, three]: [Steps; LONGEST]) {
        let all = one.0.wrapping_add(two.0).wrapping_add(three.0);
        self.gives += all & GIVEN;
        self.tells += all >> BITS & GIVEN;
        self.symbols += 1;
    }

    fn gives(self) -> [i32; 3] {
        fields(self.gives, self.symbols * LONGEST as i32)
    }

    fn tells(self) -> [i32; 3] {
        fields(self.tells, self.symbols * LONGEST as i32)
    }
}

/// What the runs of some symbols give to each label, in [`STEP`]s, and how much they tell that their sentence tells of each, in
/// [`TELLS_STEP`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    pub gives: [i32; 3],
    pub tells: [i32; 3],
}

impl Weight {
    fn add(&mut self, sum: Sum) {
        self.gives.iter_mut().zip(sum.gives()).for_each(|(all, more)| *all += more);
        self.tells.iter_mut().zip(sum.tells()).for_each(|(all, more)| *all += more);
    }
}

/// The node of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node {
    steps: Steps,
    /// What is to be added to a symbol for the place of the child by it; 0 where there are no children.
    base: u32,
    /// The base of the node whose child it is.
    parent: u32,
}

impl Node {
    /// Of what is no child: not 0, which is the base of what has none.
    const NO_PARENT: u32 = u32::MAX;
    /// Where no run stands.
    const NONE: Node = Node { steps: Steps::NONE, base: 0, parent: Node::NO_PARENT };

    /// Of a run with these weights, by its own base and that of the node whose child it is, 0 of a symbol.
    pub fn new(steps: Steps, base: u32, parent: u32) -> Node {
        Node { steps, base, parent: if parent == 0 { Node::NO_PARENT } else { parent } }
    }
}

/// Runs of symbols by their nodes; 0 is none. The node of the run of a symbol alone is the symbol.
#[derive(Clone, Debug)]
pub(super) struct Grams {
    nodes: Vec<Node>,
    /// The number of the run of each node in the table of weights.
    numbers: Vec<u32>,
}

impl Default for Grams {
    fn default() -> Grams {
        Grams::with_places(1)
    }
}

impl Grams {
    /// With so many places for nodes, all free.
    pub fn with_places(places: usize) -> Grams {
        Grams { nodes: vec![Node::NONE; places], numbers: vec![0; places] }
    }

    /// Puts the node of the run of that number in its place.
    pub fn set(&mut self, place: u32, number: u32, node: Node) {
        self.nodes[place as usize] = node;
        self.numbers[place as usize] = number;
    }

    /// The number of a run by its node; 0 for none.
    pub fn number(&self, node: u32) -> u32 {
        self.numbers[node as usize]
    }

    /// The weights of a run.
    #[inline(always)]
    pub fn steps(&self, node: u32) -> Steps {
        self.nodes[node as usize].steps
    }

    /// What the runs within some symbols give to each label, in [`STEP`]s.
    pub fn give(&self, symbols: &[Symbol]) -> [i32; 3] {
        let (mut sum, mut runs) = (0, 0);
        for (before, symbol) in symbols.iter().take(Sum::MOST).enumerate() {
            // None reaches over the first.
            for &run in symbol.runs.iter().take(before + 1) {
                sum += self.steps(run).0 & GIVEN;
                runs += 1;
            }
        }
        fields(sum, runs)
    }

    /// Lets no run give anything to the labels.
    pub fn give_nothing(&mut self) {
        self.nodes.iter_mut().for_each(|node| node.steps = node.steps.without_giving());
    }

    /// The child by a symbol of the node with that base, and where it stands; 0 for none.
    #[inline(always)]
    fn child(&self, base: u32, symbol: u32) -> (u32, &Node) {
        let place = base.wrapping_add(symbol);
        match self.nodes.get(place as usize) {
            Some(node) => {
                let is_child = node.parent == base;
                (select_unpredictable(is_child, place, 0), select_unpredictable(is_child, node, &Node::NONE))
            }
            None => (0, &Node::NONE),
        }
    }

    /// Finds the longer runs of a sequence, notes with each symbol those that end with it, and weighs all.
    pub fn read(&self, symbols: &mut [Symbol]) -> Weight {
        let mut weight = Weight::default();
        let (mut base, mut pair_base) = (0, 0);
        for symbols in symbols.chunks_mut(Sum::MOST) {
            let mut sum = Sum::default();
            for Symbol { runs: [symbol, pair, triple], .. } in symbols {
                let one = self.nodes[*symbol as usize];
                let (two, three);
                (*pair, two) = self.child(base, *symbol);
                (*triple, three) = self.child(pair_base, *symbol);
                sum.add([one.steps, two.steps, three.steps]);
                (base, pair_base) = (one.base, two.base);
            }
            weight.add(sum);
        }
        weight
    }
}

#[cfg(test)]
mod tests {
    use super::super::trie::Trie;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_runs_are_found(
            runs: Vec<([u32; 3], [i8; 3], [i8; 3])>,
            sequence in proptest::collection::vec(0u32..7, 0..40),
            times in 1usize..80,
        ) {
            let mut trie = Trie::with_room(0);
            let symbols = [(); 6].map(|()| trie.add());
            let mut known = std::collections::BTreeMap::new();
            for &(run, gives, tells) in &runs {
                let [a, b, c] = run.map(|n| symbols[n as usize % 6]);
                let longer = run[0] % 2 == 0;
                let pair = trie.child(a, b).unwrap();
                let (run, symbols) = if longer { (trie.child(pair, c).unwrap(), vec![a, b, c]) } else { (pair, vec![a, b]) };
                trie.weigh(run, Steps::new(gives, tells));
                known.insert(symbols, (run, gives, tells));
            }
            // Here the place of a symbol is its number.
            prop_assert!((0..=6).all(|n| trie.place(n) == n));
            let grams = trie.lay_out();
            let sequence = sequence.repeat(times);
            let mut read: Vec<Symbol> = sequence.iter().map(|&symbol| Symbol { token: 0, runs: [symbol, 0, 0] }).collect();
            let weight = grams.read(&mut read);
            let mut obvious = Weight::default();
            for (at, symbol) in read.iter().enumerate() {
                for length in [2, 3] {
                    let run = (at + 1).checked_sub(length).and_then(|first| known.get(&sequence[first..=at]));
                    let node = symbol.runs[length - 1];
                    if let Some(&(number, gives, tells)) = run {
                        prop_assert_eq!(grams.number(node), number);
                        for n in 0..3 {
                            obvious.gives[n] += i32::from(gives[n]);
                            obvious.tells[n] += i32::from(tells[n]);
                        }
                    } else {
                        // Only the beginning of a longer one may stand there.
                        prop_assert!(node == 0 || grams.steps(node) == Steps::NONE);
                    }
                }
            }
            prop_assert_eq!(weight, obvious);
        }
    }

    #[test]
    fn a_label_is_spoken_for_by_what_it_gets_more_than_the_others() {
        for (gives, speaks) in [([0, 0, 0], (0, 0)), ([10, 4, 4], (0, 6)), ([-3, 5, 0], (1, 6)), ([-127, -127, 127], (2, 254))] {
            assert_eq!(Steps::new(gives, [100, -100, 7]).speaks(), speaks);
        }
    }
}
