//! Runs of symbols, which are words and the ends of clauses, each with learned weights.
//!
//! DESIGN. All runs stand in one trie, whose nodes are numbered and whose edges are one hash table. What a look-up costs is
//! waiting for memory and for branches that are guessed wrong. So an edge is eight bytes; a node takes eight bytes, too, all its
//! weights in a byte each, which are added four at a time; and a bit filter tells nearly all pairs that are no edge, in a loop
//! without branches, so that only what is found is looked at again.

use super::sentence::Symbol;
use super::words::ROLES;

/// So much is one step of the weights of runs: what they give to the labels, and what they tell of their sentences.
pub(super) const STEP: f32 = 0.05;
pub(super) const TELLS_STEP: f32 = 0.1;

/// The weights of a run, in steps: what it gives to each label, what it tells of its sentence; and how many symbols it has, and
/// how strongly it speaks for its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node([u8; 8]);

impl Default for Node {
    fn default() -> Node {
        Node::new([0; 3], [0; 3], 0)
    }
}

impl Node {
    /// Bytes hold so much more, so that none is negative.
    const ZERO: i32 = 128;

    pub fn new(gives: [i8; 3], tells: [i8; 3], length: u8) -> Node {
        let byte = |weight: i8| (i32::from(weight) + Node::ZERO) as u8;
        let ([a, b, c], [x, y, z]) = (gives.map(byte), tells.map(byte));
        Node([a, x, b, y, c, z, length, strength(gives.map(i32::from)).1])
    }

    /// What it gives to each label, in [`STEP`]s.
    pub fn gives(self) -> [i32; 3] {
        [0, 2, 4].map(|at| i32::from(self.0[at]) - Node::ZERO)
    }

    /// How much it tells that its sentence tells of each, in [`TELLS_STEP`]s.
    #[cfg(test)]
    pub fn tells(self) -> [i32; 3] {
        [1, 3, 5].map(|at| i32::from(self.0[at]) - Node::ZERO)
    }

    /// How many symbols its run has.
    pub fn length(self) -> usize {
        usize::from(self.0[6])
    }

    /// What it gives to its label more than to the others, in [`STEP`]s, as far as a byte holds it.
    #[inline(always)]
    pub fn strength(self) -> u8 {
        self.0[7]
    }

    /// The label that it speaks for, by its number.
    pub fn label(self) -> usize {
        strength(self.gives()).0
    }

    /// The same, giving nothing to the labels.
    pub fn without_giving(self) -> Node {
        let [_, x, _, y, _, z, length, _] = self.0;
        let zero = Node::ZERO as u8;
        Node([zero, x, zero, y, zero, z, length, 0])
    }
}

/// The label to which most is given, and how much more than to the others, which is never negative.
fn strength(gives: [i32; 3]) -> (usize, u8) {
    let best = (0..3).fold(0, |best, n| if gives[n] > gives[best] { n } else { best });
    (best, ((3 * gives[best] - gives.iter().sum::<i32>()) / 2).min(255) as u8)
}

/// Sums of weights of nodes, in steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub gives: [i32; 3],
    pub tells: [i32; 3],
}

impl Sum {
    /// Adds the weights of the nodes of those numbers.
    #[inline(always)]
    pub fn add<T: Copy>(&mut self, nodes: &[Node], runs: &[T], node_of: impl Fn(T) -> u32) {
        /// Every second byte of eight.
        const EVERY_SECOND: u64 = 0x00ff_00ff_00ff_00ff;
        /// Sums of so many bytes stay within two.
        const MOST: usize = 257;
        for some in runs.chunks(MOST) {
            let (mut gives, mut tells) = (0u64, 0u64);
            for &run in some {
                let node = u64::from_le_bytes(nodes[node_of(run) as usize].0);
                gives += node & EVERY_SECOND;
                tells += node >> 8 & EVERY_SECOND;
            }
            let zero = Node::ZERO * some.len() as i32;
            for at in 0..3 {
                let lane = |sums: u64| (sums >> (16 * at) & 0xffff) as i32 - zero;
                self.gives[at] += lane(gives);
                self.tells[at] += lane(tells);
            }
        }
    }
}

/// An edge: what stands for its pair, and its child; free where the child is 0.
#[derive(Clone, Copy, Debug, Default)]
struct Edge {
    print: u32,
    child: u32,
}

/// Runs of symbols. A symbol is the node of the run of it alone; 0 is none.
#[derive(Clone, Debug)]
pub(super) struct Grams {
    pub nodes: Vec<Node>,
    /// A power of two of places, at most half of them taken: so nearly all stand where they are looked for first.
    edges: Vec<Edge>,
    /// A bit for each edge by its hash.
    filter: Box<[u64; FILTER_WORDS]>,
    /// Node, symbol and child of each edge, while the table is built.
    built: Vec<(u32, u32, u32)>,
}

/// The bits of a symbol that are its node.
pub(super) const NODE: u32 = (1 << ROLES) - 1;

/// Bits in the filter: some twenty an edge.
const FILTER: u32 = 18;
const FILTER_WORDS: usize = 1 << (FILTER - 6);
const SMALLEST: usize = 1 << 12;

impl Default for Grams {
    fn default() -> Grams {
        Grams {
            nodes: vec![Node::default()],
            edges: vec![Edge::default(); SMALLEST],
            filter: Box::new([0; FILTER_WORDS]),
            built: Vec::new(),
        }
    }
}

impl Grams {
    /// A new node, by itself: a symbol.
    pub fn add(&mut self) -> u32 {
        self.nodes.push(Node::default());
        self.nodes.len() as u32 - 1
    }

    /// The node of the run at `node` with `symbol` behind it, which is made where there is none.
    pub fn child(&mut self, node: u32, symbol: u32) -> u32 {
        let known = self.find(hash(node, symbol));
        if known != 0 {
            return known;
        }
        let child = self.add();
        self.built.push((node, symbol, child));
        if self.built.len() * 2 > self.edges.len() {
            self.edges = vec![Edge::default(); self.edges.len() * 2];
            for at in 0..self.built.len() {
                let (node, symbol, child) = self.built[at];
                self.put(node, symbol, child);
            }
        } else {
            self.put(node, symbol, child);
        }
        child
    }

    /// Ends the building.
    pub fn finish(&mut self) {
        self.built = Vec::new();
    }

    fn put(&mut self, node: u32, symbol: u32, child: u32) {
        let hash = hash(node, symbol);
        let (word, bit) = filter_bit(hash);
        self.filter[word] |= 1 << bit;
        let mut at = self.slot(hash);
        while self.edges[at].child != 0 {
            at = (at + 1) & (self.edges.len() - 1);
        }
        self.edges[at] = Edge { print: print(hash), child };
    }

    #[inline]
    fn slot(&self, hash: u64) -> usize {
        (hash >> 40) as usize & (self.edges.len() - 1)
    }

    /// 1 where there may be an edge, 0 where there is none.
    #[inline(always)]
    fn may_have(&self, hash: u64) -> usize {
        let (word, bit) = filter_bit(hash);
        (self.filter[word] >> bit & 1) as usize
    }

    /// The child of the edge with that hash; 0 for none.
    #[inline(always)]
    fn find(&self, hash: u64) -> u32 {
        let mut at = self.slot(hash);
        loop {
            match self.edges[at] {
                Edge { child: 0, .. } => return 0,
                Edge { print: found, child } if found == print(hash) => return child,
                _ => at = (at + 1) & (self.edges.len() - 1),
            }
        }
    }

    /// Finds the runs of two and of three symbols in a sequence, in which 0 stands for a symbol that no run knows: first those of
    /// two, then those of three, each in the order of their ends. `found` is to hold twice as many as there are symbols; their
    /// number.
    #[inline]
    pub fn find_longer(&self, symbols: &[Symbol], found: &mut [Run], maybe: &mut [Run]) -> usize {
        let mut asked = 0;
        for (at, pair) in (1..).zip(symbols.windows(2)) {
            // What is no edge is written over by the next.
            maybe[asked] = Run { node: pair[0].node, last: at };
            asked += self.may_have(hash(pair[0].node, pair[1].node));
        }
        let pairs = self.find_those(symbols, &maybe[..asked], found);
        asked = 0;
        for &Run { node, last } in &found[..pairs] {
            let Some(&next) = symbols.get(last as usize + 1) else { continue };
            maybe[asked] = Run { node, last: last + 1 };
            asked += self.may_have(hash(node, next.node));
        }
        pairs + self.find_those(symbols, &maybe[..asked], &mut found[pairs..])
    }

    /// Looks for the edges from nodes by the symbols at their places; how many are found.
    #[inline(always)]
    fn find_those(&self, symbols: &[Symbol], maybe: &[Run], found: &mut [Run]) -> usize {
        let mut count = 0;
        for &Run { node, last } in maybe {
            let child = self.find(hash(node, symbols[last as usize].node));
            found[count] = Run { node: child, last };
            count += usize::from(child != 0);
        }
        count
    }
}

/// Of a node and a symbol. Together, its parts below tell pairs apart but for one in thousands of millions.
#[inline]
fn hash(node: u32, symbol: u32) -> u64 {
    u64::from(node).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(symbol).wrapping_mul(0xff51_afd7_ed55_8ccd)
}

#[inline]
fn print(hash: u64) -> u32 {
    (hash >> 8) as u32
}

#[inline]
fn filter_bit(hash: u64) -> (usize, u32) {
    let bit = hash >> (64 - FILTER);
    ((bit / 64) as usize, (bit % 64) as u32)
}

/// A run of several symbols in a sequence: its node, and the place of its last symbol.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub node: u32,
    pub last: u32,
}

/// How many symbols the longest run has.
#[cfg(feature = "fit")]
pub(super) const LONGEST: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_runs_are_found(runs: Vec<[u32; 3]>, sequence in proptest::collection::vec(0u32..7, 0..40)) {
            let mut grams = Grams::default();
            let mut symbols = vec![0];
            symbols.extend([(); 6].map(|()| grams.add()));
            let mut known = std::collections::BTreeMap::new();
            for run in &runs {
                let [a, b, c] = run.map(|n| symbols[1 + n as usize % 6]);
                let pair = grams.child(a, b);
                known.insert(vec![a, b], pair);
                if run[0] % 2 == 0 {
                    known.insert(vec![a, b, c], grams.child(pair, c));
                }
            }
            grams.finish();
            let (mut found, mut maybe) = (vec![Run::default(); 2 * sequence.len()], vec![Run::default(); sequence.len()]);
            let count = grams.find_longer(&sequence.iter().map(|&node| Symbol { node, token: 0 }).collect::<Vec<_>>(), &mut found, &mut maybe);
            let mut obvious = Vec::new();
            for length in [2, 3] {
                for (at, window) in sequence.windows(length).enumerate() {
                    obvious.extend(known.get(window).map(|&node| Run { node, last: (at + length - 1) as u32 }));
                }
            }
            prop_assert_eq!(&found[..count], &obvious[..]);
        }

        #[test]
        fn sums_of_nodes_are_sums_of_their_weights(rows: Vec<([i8; 3], [i8; 3])>, often in 1usize..90) {
            let nodes: Vec<Node> = rows.iter().map(|&(gives, tells)| Node::new(gives, tells, 1)).collect();
            let runs: Vec<u32> = (0..often).flat_map(|_| 0..rows.len() as u32).collect();
            let mut sum = Sum::default();
            sum.add(&nodes, &runs, |run| run);
            for n in 0..3 {
                let gives: i32 = rows.iter().map(|row| i32::from(row.0[n])).sum();
                let tells: i32 = rows.iter().map(|row| i32::from(row.1[n])).sum();
                prop_assert_eq!((sum.gives[n], sum.tells[n]), (gives * often as i32, tells * often as i32));
            }
            for (node, row) in nodes.iter().zip(&rows) {
                prop_assert_eq!((node.gives(), node.tells()), (row.0.map(i32::from), row.1.map(i32::from)));
            }
        }
    }

    #[test]
    fn a_table_grows() {
        let mut grams = Grams::default();
        let symbols: Vec<u32> = (0..100).map(|_| grams.add()).collect();
        let mut children = || -> Vec<u32> {
            symbols.iter().flat_map(|&a| symbols.iter().map(move |&b| (a, b))).map(|(a, b)| grams.child(a, b)).collect()
        };
        assert_eq!(children(), children());
        assert_eq!(grams.nodes.len(), 1 + 100 + 100 * 100);
    }
}
