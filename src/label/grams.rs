//! Runs of symbols, which are words and the ends of clauses, each with a learned weight.
//!
//! DESIGN. All runs stand in one trie, whose nodes are numbered and whose edges are one hash table. What a look-up costs is
//! waiting for memory and for branches that are guessed wrong. So an edge is eight bytes, a node with its weights another
//! eight; a bit filter tells nearly all pairs that are no edge; and an edge says whether its run goes on. An item is read by the
//! length of runs, all of two symbols before those of three: then no look-up waits for the one before it. Lists are
//! written without asking whether an entry stays: the next one is written over what does not.

use super::words::ROLES;

/// The weights of a node's run, in thousandths, as the table has them; zeros where no row names the run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Node {
    pub weight: [i16; 3],
    /// Words only: what the weight gives to one label more than to the others, in [`STRENGTH`]s, rounded up.
    pub strength: u8,
    /// How many symbols the run has.
    pub length: u8,
}

/// The unit of strengths, in thousandths.
pub(super) const STRENGTH: i32 = 50;

/// An edge: what stands for its pair, and its child with [`GOES_ON`]; free where the child is 0.
#[derive(Clone, Copy, Debug, Default)]
struct Edge {
    print: u32,
    child: u32,
}

/// Runs of symbols. A symbol is the node of the run of it alone; 0 is none.
#[derive(Clone, Debug)]
pub(super) struct Grams {
    pub nodes: Vec<Node>,
    /// A power of two of places, at most three quarters of them taken.
    edges: Vec<Edge>,
    /// A bit for each edge by its hash.
    filter: Vec<u64>,
    /// Node, symbol and child of each edge, while the table is built.
    built: Vec<(u32, u32, u32)>,
}

/// Whether a longer run begins with a node's run: a bit of its number.
pub(super) const GOES_ON: u32 = 1 << 31;
/// The bits of a symbol that are its node.
pub(super) const NODE: u32 = (1 << ROLES) - 1;

/// Bits in the filter: some ten or twenty an edge.
const FILTER: u32 = 19;
const SMALLEST: usize = 1 << 12;

impl Default for Grams {
    fn default() -> Grams {
        Grams {
            nodes: vec![Node::default()],
            edges: vec![Edge::default(); SMALLEST],
            filter: vec![0; 1 << (FILTER - 6)],
            built: Vec::new(),
        }
    }
}

impl Grams {
    /// A new node, by itself: a symbol, or what has weights and is no run.
    pub fn add(&mut self) -> u32 {
        self.nodes.push(Node::default());
        self.nodes.len() as u32 - 1
    }

    /// The node of the run at `node` with `symbol` behind it, which is made where there is none.
    pub fn child(&mut self, node: u32, symbol: u32) -> u32 {
        let hash = hash(node, symbol);
        let known = if self.may_have(hash) { self.find(hash) } else { 0 };
        if known != 0 {
            return known;
        }
        let child = self.add();
        self.built.push((node, symbol, child));
        if self.built.len() * 4 > self.edges.len() * 3 {
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

    /// Ends the building: marks what goes on, also in `symbols`.
    pub fn finish<'s>(&mut self, symbols: impl Iterator<Item = &'s mut u32>) {
        let mut parents = vec![0; self.nodes.len()];
        self.built.iter().for_each(|edge| parents[edge.0 as usize] = GOES_ON);
        self.edges.iter_mut().for_each(|edge| edge.child |= parents[edge.child as usize]);
        symbols.for_each(|symbol| *symbol |= parents[*symbol as usize]);
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

    #[inline]
    fn may_have(&self, hash: u64) -> bool {
        let (word, bit) = filter_bit(hash);
        self.filter.get(word).is_some_and(|bits| bits >> bit & 1 != 0)
    }

    /// The child of the edge with that hash; 0 for none.
    #[inline]
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

/// The nodes that were seen, as bits.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen(Vec<u64>);

impl Seen {
    /// Forgets all of `nodes` nodes.
    pub fn clear(&mut self, nodes: usize) {
        self.0.clear();
        self.0.resize(nodes / 64 + 1, 0);
        // No run is never news.
        self.0[0] = 1;
    }

    /// Whether the node was not seen before; it is from now on.
    #[inline]
    pub fn is_new(&mut self, node: u32) -> bool {
        let word = &mut self.0[node as usize / 64];
        let new = *word >> (node % 64) & 1 == 0;
        *word |= 1 << (node % 64);
        new
    }
}

/// A run: where its last symbol stands in the sequence, and its node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub at: u32,
    pub node: u32,
}

/// A node and a symbol that may be an edge: where the symbol stands, and their hash.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    at: u32,
    goes_on: bool,
    hash: u64,
}

/// Tables for one sequence, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Walk {
    runs: Vec<Run>,
    asked: Vec<Asked>,
}

impl Walk {
    /// Adds to `news` the runs of up to `longest` symbols of a sequence that were not seen before, the shorter first. In the
    /// sequence, 0 stands for a symbol that no run knows.
    pub fn find(&mut self, grams: &Grams, sequence: &[u32], longest: usize, seen: &mut Seen, news: &mut Vec<Run>) {
        let Walk { runs, asked } = self;
        runs.clear();
        runs.extend((0..).zip(sequence).map(|(at, &node)| Run { at, node }));
        for length in 1..=longest {
            append(news, runs.len(), runs.iter().map(|run| Run { node: run.node & NODE, ..*run }), |run| seen.is_new(run.node));
            if length == longest {
                return;
            }
            asked.clear();
            let pairs = runs.iter().map(|run| {
                let symbol = sequence.get(run.at as usize + 1).map_or(0, |symbol| symbol & NODE);
                Asked { at: run.at + 1, goes_on: run.node & GOES_ON != 0, hash: hash(run.node & NODE, symbol) }
            });
            append(asked, runs.len(), pairs, |pair| pair.goes_on & grams.may_have(pair.hash));
            runs.clear();
            append(runs, asked.len(), asked.iter().map(|pair| Run { at: pair.at, node: grams.find(pair.hash) }), |run| run.node != 0);
        }
    }
}

/// Appends those of `count` entries that `keep` keeps.
#[inline]
fn append<T: Copy + Default>(list: &mut Vec<T>, count: usize, entries: impl Iterator<Item = T>, mut keep: impl FnMut(&T) -> bool) {
    let mut length = list.len();
    list.resize(length + count, T::default());
    for entry in entries {
        if let Some(place) = list.get_mut(length) {
            *place = entry;
        }
        length += usize::from(keep(&entry));
    }
    list.truncate(length);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found_once() {
        let mut grams = Grams::default();
        let [a, b, c, x, y] = [(); 5].map(|()| grams.add());
        let ab = grams.child(a, b);
        let abc = grams.child(ab, c);
        let bc = grams.child(b, c);
        let xyxy = [y, x, y].into_iter().fold(x, |node, symbol| grams.child(node, symbol));
        let mut symbols = [a, b, c, x, y];
        grams.finish(symbols.iter_mut());
        let [a, b, c, x, y] = symbols;
        assert_eq!(symbols.map(|s| s & GOES_ON != 0), [true, true, false, true, false]);
        let (mut walk, mut seen, mut news) = (Walk::default(), Seen::default(), Vec::new());
        seen.clear(grams.nodes.len());
        walk.find(&grams, &[a, b, c, 0, c, a, b], 3, &mut seen, &mut news);
        walk.find(&grams, &[x, y, x, y, 0, x, y], 4, &mut seen, &mut news);
        let found: Vec<(u32, u32)> = news.iter().map(|run| (run.at, run.node)).collect();
        let plain = |node: u32| node & !GOES_ON;
        let words = [(0, plain(a)), (1, plain(b)), (2, c), (1, ab), (2, bc), (2, abc)];
        assert_eq!(found, [&words[..], &[(0, plain(x)), (1, y), (1, xyxy - 2), (2, xyxy - 1), (3, xyxy)]].concat());
    }

    #[test]
    fn a_table_grows() {
        let mut grams = Grams::default();
        let symbols: Vec<u32> = (0..100).map(|_| grams.add()).collect();
        let children: Vec<u32> =
            symbols.iter().flat_map(|&a| symbols.iter().map(move |&b| (a, b))).map(|(a, b)| grams.child(a, b)).collect();
        let again: Vec<u32> = symbols.iter().flat_map(|&a| symbols.iter().map(move |&b| (a, b))).map(|(a, b)| grams.child(a, b)).collect();
        assert_eq!(children, again);
        assert_eq!(grams.nodes.len(), 1 + 100 + 100 * 100);
    }
}
