//! Runs of symbols, which are words and the ends of clauses, each with a learned weight.
//!
//! DESIGN. All runs stand in one trie, whose nodes are numbered and whose edges are one hash table. What a look-up costs is
//! waiting for memory and for branches that are guessed wrong. So an edge is eight bytes, a node with all that is asked of it
//! twenty-four; a bit filter tells nearly all pairs that are no edge; and an edge says whether its run goes on. Runs are weighed
//! where they are found (`evidence::weigh_runs`), so no list of them is written.

use super::Label;
use super::words::ROLES;

/// The weights of a node's run, in thousandths, as the table has them; zeros where no row names the run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// For each label; and 0, as the processor adds four numbers at once.
    pub weight: [i16; 4],
    /// Words only: how much it tells that its sentence tells of a win, of movement, of a pending demand; and 0.
    pub tells: [i16; 4],
    /// How many symbols the run has.
    pub length: u8,
    /// The label that the weight speaks for.
    pub label: Label,
    /// What the weight gives to it more than to the others; 0 for what is no run of words.
    pub strength: f32,
}

impl Default for Node {
    fn default() -> Node {
        Node { weight: [0; 4], tells: [0; 4], length: 0, label: Label::Win, strength: 0.0 }
    }
}

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
    /// A power of two of places, at most half of them taken: so nearly all stand where they are looked for first.
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
        let known = self.edge(node, symbol);
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

    /// The child of a node by a symbol; 0 for none.
    #[inline(always)]
    fn edge(&self, node: u32, symbol: u32) -> u32 {
        let hash = hash(node, symbol);
        if self.may_have(hash) { self.find(hash) } else { 0 }
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

/// The nodes that were seen in one item: of each, the number of the last item that had it. The numbers begin anew before a byte
/// is full; so nearly never anything is to be cleared.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    items: Vec<u8>,
    item: u8,
}

impl Seen {
    /// Begins an item, of which none of so many nodes was seen.
    pub fn start(&mut self, nodes: usize) {
        self.item = self.item.wrapping_add(1);
        if self.item == 0 {
            self.items.fill(0);
            self.item = 1;
        }
        if self.items.len() < nodes {
            self.items.resize(nodes, 0);
        }
    }

    /// Whether the node was not seen before; it is from now on.
    #[inline(always)]
    pub fn is_new(&mut self, node: u32) -> bool {
        std::mem::replace(&mut self.items[node as usize], self.item) != self.item
    }
}

/// A run of symbols in an item: its node, and the word behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub node: u32,
    pub behind: u32,
}

/// How many symbols the longest run has.
pub(super) const LONGEST: usize = 3;

/// What stands before a symbol: the last one, and the pair that ends with it; 0 for none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Last {
    one: u32,
    two: u32,
}

impl Grams {
    /// Calls `take` with the node of each run of up to three symbols that ends with `symbol`, which stands behind `last`. In a
    /// sequence, 0 stands for a symbol that no run knows. A single symbol is always there, some without weights.
    #[inline(always)]
    pub fn each_run(&self, last: &mut Last, symbol: u32, mut take: impl FnMut(u32)) {
        let Last { one, two } = *last;
        let node = symbol & NODE;
        *last = Last { one: symbol, two: 0 };
        take(node);
        let pair = hash(one & NODE, node);
        if (one & GOES_ON != 0) & self.may_have(pair) {
            last.two = self.find(pair);
            take(last.two & NODE);
        }
        if two & GOES_ON != 0 {
            let triple = hash(two & NODE, node);
            if self.may_have(triple) {
                take(self.find(triple) & NODE);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_runs_are_found() {
        let mut grams = Grams::default();
        let [a, b, c, x, y] = [(); 5].map(|()| grams.add());
        let ab = grams.child(a, b);
        let abc = grams.child(ab, c);
        let bc = grams.child(b, c);
        let xy = grams.child(x, y);
        let xyx = grams.child(xy, x);
        let mut symbols = [a, b, c, x, y];
        grams.finish(symbols.iter_mut());
        assert_eq!(symbols.map(|s| s & GOES_ON != 0), [true, true, false, true, false]);
        let sequence = [symbols[0], symbols[1], symbols[2], 0, symbols[3], symbols[4], symbols[3], symbols[1]];
        let (mut last, mut found) = (Last::default(), Vec::new());
        for (behind, symbol) in (1..).zip(sequence) {
            grams.each_run(&mut last, symbol, |node| found.push((node, behind)));
        }
        // Where the filter is wrong, 0 is no run.
        found.retain(|run| run.0 != 0 || run.1 == 4);
        assert_eq!(
            found,
            [(a, 1), (b, 2), (ab, 2), (c, 3), (bc, 3), (abc, 3), (0, 4), (x, 5), (y, 6), (xy, 6), (x, 7), (xyx, 7), (b, 8)]
        );
    }

    #[test]
    fn nodes_are_new_once_an_item() {
        let mut seen = Seen::default();
        for item in 0..600 {
            seen.start(10 + item);
            for node in [3, 7, 3] {
                assert_eq!(seen.is_new(node), node == 7 || seen.items[7] != seen.item);
            }
            assert!(seen.is_new(9 + item as u32));
        }
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
