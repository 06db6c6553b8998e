//! Runs of symbols, which are words and the ends of clauses, each with learned weights.
//!
//! DESIGN. All runs stand in one trie, whose nodes are numbered and whose edges are one hash table. What a look-up costs is
//! waiting for memory and for branches that are guessed wrong. So an edge is four bytes, and a node eight, its weights a byte each,
//! which are added two at once; a bit filter tells nearly all pairs that are no edge, in a loop without branches; and what is left
//! is fetched from memory in a loop of its own, so that the waits fall together.

use super::sentence::Symbol;
use crate::error::Error;
use crate::text::sift::sift;

/// So much is one step of the weights of runs: what they give to the labels, and what they tell of their sentences.
pub(super) const STEP: f32 = 0.05;
pub(super) const TELLS_STEP: f32 = 0.1;

/// The weights of a run, in steps. Of eight bytes, the first three are what it gives to each label; the fifth to the seventh, what
/// it tells of its sentence; the fourth, how many symbols it has; the last, how strongly it speaks for its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node(u64);

/// Bytes of weights hold so much more than the weight: none is negative, and so many can be added at once.
const MORE: i32 = 128;

impl Default for Node {
    fn default() -> Node {
        Node::new([0; 3], [0; 3], 0)
    }
}

impl Node {
    pub fn new(gives: [i8; 3], tells: [i8; 3], length: u8) -> Node {
        let [a, b, c] = gives.map(|weight| (i32::from(weight) + MORE) as u8);
        let [x, y, z] = tells.map(|weight| (i32::from(weight) + MORE) as u8);
        Node(u64::from_le_bytes([a, b, c, length, x, y, z, strength(gives).1]))
    }

    fn gives(self) -> [i8; 3] {
        let [a, b, c, ..] = self.0.to_le_bytes();
        [a, b, c].map(|byte| (i32::from(byte) - MORE) as i8)
    }

    fn tells(self) -> [i8; 3] {
        let [.., x, y, z, _] = self.0.to_le_bytes();
        [x, y, z].map(|byte| (i32::from(byte) - MORE) as i8)
    }

    /// What it gives to its label more than to the others, in [`STEP`]s, as far as a byte holds it.
    #[inline(always)]
    pub fn strength(self) -> u8 {
        (self.0 >> 56) as u8
    }

    /// The label that it speaks for, by its number.
    pub fn label(self) -> usize {
        strength(self.gives()).0
    }

    /// How many symbols its run has.
    pub fn length(self) -> usize {
        usize::from(self.0.to_le_bytes()[3])
    }

    /// The same, giving nothing to the labels.
    pub fn without_giving(self) -> Node {
        Node::new([0; 3], self.tells(), self.length() as u8)
    }
}

/// The label to which most is given, and how much more than to the others, which is never negative.
fn strength(gives: [i8; 3]) -> (usize, u8) {
    let gives = gives.map(i32::from);
    let best = (0..3).fold(0, |best, n| if gives[n] > gives[best] { n } else { best });
    (best, ((3 * gives[best] - gives.iter().sum::<i32>()) / 2).min(255) as u8)
}

/// Sums of weights of nodes, in steps: for each label, two at once, what is given to it below and what is told of it above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    labels: [u64; 3],
    runs: i32,
}

impl Sum {
    #[inline(always)]
    pub fn add(&mut self, Node(bytes): Node) {
        /// The first byte and the fifth.
        const TWO: u64 = 0x0000_00ff_0000_00ff;
        self.labels[0] += bytes & TWO;
        self.labels[1] += bytes >> 8 & TWO;
        self.labels[2] += bytes >> 16 & TWO;
        self.runs += 1;
    }

    /// What they give to each label, in [`STEP`]s.
    pub fn gives(self) -> [i32; 3] {
        self.labels.map(|sum| sum as u32 as i32 - MORE * self.runs)
    }

    /// How much they tell that their sentence tells of each, in [`TELLS_STEP`]s.
    pub fn tells(self) -> [i32; 3] {
        self.labels.map(|sum| (sum >> 32) as i32 - MORE * self.runs)
    }
}

/// An edge: its child and, above, what stands for its pair; 0 where it is free. That another pair passes for it has odds of one in
/// half a million, as it must pass the filter, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Edge(u32);

/// The bits of an edge that are its child.
const CHILD: u32 = (1 << 17) - 1;

impl Edge {
    fn new(hash: u64, child: u32) -> Edge {
        Edge(Edge::print(hash) | child)
    }

    fn child(self) -> u32 {
        self.0 & CHILD
    }

    #[inline(always)]
    fn is_of(self, hash: u64) -> bool {
        self.0 & !CHILD == Edge::print(hash)
    }

    #[inline(always)]
    fn print(hash: u64) -> u32 {
        (hash >> 8) as u32 & !CHILD
    }
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

/// Bits in the filter: some twenty an edge.
const FILTER: u32 = 18;
const FILTER_WORDS: usize = 1 << (FILTER - 6);
/// With its first edge, a table gets so many places. Of fewer, more runs share what an edge keeps of their hash, and the second would
/// be taken for the first.
const SMALLEST: usize = 1 << 16;

impl Default for Grams {
    fn default() -> Grams {
        Grams { nodes: vec![Node::default()], edges: vec![Edge::default()], filter: Box::new([0; FILTER_WORDS]), built: Vec::new() }
    }
}

impl Grams {
    /// A new node, by itself: a symbol.
    pub fn add(&mut self) -> u32 {
        self.nodes.push(Node::default());
        self.nodes.len() as u32 - 1
    }

    /// The node of the run at `node` with `symbol` behind it, which is made where there is none.
    ///
    /// # Errors
    ///
    /// Where there are more nodes than an edge can name.
    pub fn child(&mut self, node: u32, symbol: u32) -> Result<u32, Error> {
        let hash = hash(node, symbol);
        let known = self.find(hash);
        if known != 0 {
            return Ok(known);
        }
        let child = self.add();
        if child > CHILD {
            return Err(Error::table("too many runs of words have weights"));
        }
        self.built.push((node, symbol, child));
        if self.built.len() * 2 > self.edges.len() {
            self.grow();
        } else {
            self.put(hash, child);
        }
        Ok(child)
    }

    #[cold]
    fn grow(&mut self) {
        self.edges = vec![Edge::default(); (self.edges.len() * 2).max(SMALLEST)];
        for at in 0..self.built.len() {
            let (node, symbol, child) = self.built[at];
            self.put(hash(node, symbol), child);
        }
    }

    /// Ends the building.
    pub fn finish(&mut self) {
        self.built = Vec::new();
    }

    fn put(&mut self, hash: u64, child: u32) {
        let (word, bit) = filter_bit(hash);
        self.filter[word] |= 1 << bit;
        let mut at = self.slot(hash);
        while self.edges[at] != Edge::default() {
            at = (at + 1) & (self.edges.len() - 1);
        }
        self.edges[at] = Edge::new(hash, child);
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
            let edge = self.edges[at];
            if edge.is_of(hash) | (edge == Edge::default()) {
                return edge.child();
            }
            at = (at + 1) & (self.edges.len() - 1);
        }
    }

    /// Finds the runs of two symbols in a sequence, in which 0 stands for a symbol that no run knows, in order; their number. There
    /// must be place for as many as there are symbols.
    pub fn find_pairs(&self, symbols: &[Symbol], found: &mut [Run], asked: &mut [Asked]) -> usize {
        let mut count = 0;
        for (last, pair) in (1..).zip(symbols.windows(2)) {
            count += self.ask(pair[0].node, pair[1].node, last, &mut asked[count]);
        }
        self.find_those(&mut asked[..count], found)
    }

    /// Finds the runs that are longer by one symbol than `runs`, in the same way.
    pub fn find_longer(&self, symbols: &[Symbol], runs: &[Run], found: &mut [Run], asked: &mut [Asked]) -> usize {
        let mut count = 0;
        for &Run { node, last } in runs {
            let next = symbols.get(last as usize + 1).map_or(0, |symbol| symbol.node);
            count += self.ask(node, next, last + 1, &mut asked[count]);
        }
        self.find_those(&mut asked[..count], found)
    }

    /// Writes down an edge that is asked for: 1 where there may be one. What is none is written over by the next.
    #[inline(always)]
    fn ask(&self, node: u32, symbol: u32, last: u32, asked: &mut Asked) -> usize {
        let hash = hash(node, symbol);
        *asked = Asked { hash, last, edge: Edge::default() };
        self.may_have(hash)
    }

    /// Looks for edges; how many are found. What stands where each is looked for first is fetched before any is looked at, so that
    /// the waits for memory fall together.
    #[inline(always)]
    fn find_those(&self, asked: &mut [Asked], found: &mut [Run]) -> usize {
        for Asked { hash, edge, .. } in &mut *asked {
            *edge = self.edges[self.slot(*hash)];
        }
        let runs = asked.iter().map(|&Asked { hash, edge, last }| {
            let node = if edge.is_of(hash) { edge.child() } else { self.find(hash) };
            (Run { node, last }, node != 0)
        });
        sift(found, runs)
    }
}

/// Of a node and a symbol.
#[inline]
fn hash(node: u32, symbol: u32) -> u64 {
    u64::from(node).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(symbol).wrapping_mul(0xff51_afd7_ed55_8ccd)
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

/// An edge that may be there: its hash, the place of the symbol, and what stands where it is looked for first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked {
    hash: u64,
    last: u32,
    edge: Edge,
}

/// How many symbols the longest run has.
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
                let pair = grams.child(a, b).unwrap();
                known.insert(vec![a, b], pair);
                if run[0] % 2 == 0 {
                    known.insert(vec![a, b, c], grams.child(pair, c).unwrap());
                }
            }
            grams.finish();
            let sequence: Vec<Symbol> = sequence.iter().map(|&node| Symbol { node, token: 0 }).collect();
            let mut tables = [(); 2].map(|()| vec![Run::default(); sequence.len()]);
            let ([pairs, triples], asked) = (&mut tables, &mut vec![Asked::default(); sequence.len()]);
            let count = grams.find_pairs(&sequence, pairs, asked);
            pairs.truncate(count);
            let count = grams.find_longer(&sequence, pairs, triples, asked);
            let found = [&pairs[..], &triples[..count]].concat();
            let mut obvious = Vec::new();
            for length in [2, 3] {
                for (at, window) in sequence.windows(length).enumerate() {
                    let window: Vec<u32> = window.iter().map(|symbol| symbol.node).collect();
                    obvious.extend(known.get(&window).map(|&node| Run { node, last: (at + length - 1) as u32 }));
                }
            }
            prop_assert_eq!(found, obvious);
        }

        #[test]
        fn sums_of_nodes_are_sums_of_their_weights(rows in proptest::collection::vec((any::<[i8; 3]>(), any::<[i8; 3]>()), 0..200)) {
            let mut sum = Sum::default();
            rows.iter().for_each(|&(gives, tells)| sum.add(Node::new(gives, tells, 1)));
            for n in 0..3 {
                prop_assert_eq!(sum.gives()[n], rows.iter().map(|row| i32::from(row.0[n])).sum::<i32>());
                prop_assert_eq!(sum.tells()[n], rows.iter().map(|row| i32::from(row.1[n])).sum::<i32>());
            }
        }
    }

    #[test]
    fn a_table_grows() {
        let mut grams = Grams::default();
        let symbols: Vec<u32> = (0..200).map(|_| grams.add()).collect();
        let mut children = || -> Vec<u32> {
            symbols.iter().flat_map(|&a| symbols.iter().map(move |&b| (a, b))).map(|(a, b)| grams.child(a, b).unwrap()).collect()
        };
        assert_eq!(children(), children());
        assert_eq!(grams.nodes.len(), 1 + 200 + 200 * 200);
    }
}
