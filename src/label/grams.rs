//! Runs of symbols, which are words and the ends of clauses, each with a learned weight.
//!
//! DESIGN. All runs stand in one trie, whose nodes are numbered and whose edges are one hash table. What a look-up costs is
//! waiting for memory and for branches that are guessed wrong. So an edge is eight bytes, a node with all that is asked of it
//! half a line of the cache, its numbers two in one; a bit filter tells nearly all pairs that are no edge; and an edge says whether its run goes on. What
//! they give to the item and what they tell of their sentences is added in one pass (`evidence::weigh_runs`).

use super::Label;
use super::words::ROLES;
use std::ops::{AddAssign, Sub};

/// Two numbers, or two sums of them, in one: the first below, the second above. So both are added at once; each must stay within
/// 32 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Two(i64);

impl Two {
    fn new(first: i16, second: i16) -> Two {
        Two(i64::from(first) + (i64::from(second) << 32))
    }

    pub fn first(self) -> i32 {
        self.0 as i32
    }

    pub fn second(self) -> i32 {
        // What the first borrowed is given back.
        (self.0.wrapping_sub(i64::from(self.first())) >> 32) as i32
    }
}

impl AddAssign for Two {
    #[inline(always)]
    fn add_assign(&mut self, other: Two) {
        self.0 = self.0.wrapping_add(other.0);
    }
}

impl Sub for Two {
    type Output = Two;

    #[inline(always)]
    fn sub(self, other: Two) -> Two {
        Two(self.0.wrapping_sub(other.0))
    }
}

/// A weight for each label in thousandths, or sums of them: for a win and for movement, and for a pending demand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight(Two, i32);

impl Weight {
    pub fn new(weight: [i16; 3]) -> Weight {
        Weight(Two::new(weight[0], weight[1]), i32::from(weight[2]))
    }

    #[inline(always)]
    pub fn of_labels(self) -> [i32; 3] {
        [self.0.first(), self.0.second(), self.1]
    }
}

impl AddAssign for Weight {
    #[inline(always)]
    fn add_assign(&mut self, other: Weight) {
        self.0 += other.0;
        self.1 = self.1.wrapping_add(other.1);
    }
}

impl Sub for Weight {
    type Output = Weight;

    #[inline(always)]
    fn sub(self, other: Weight) -> Weight {
        Weight(self.0 - other.0, self.1.wrapping_sub(other.1))
    }
}

/// The weights of a node's run as the table has them; zeros where no row names the run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub weight: Weight,
    /// Words only: how much it tells that its sentence tells of a win, of movement, of a pending demand.
    pub tells: Weight,
    /// What the weight gives to its label more than to the others; 0 for what is no run of words.
    pub strength: f32,
    /// How many symbols the run has.
    pub length: u8,
    /// The label that the weight speaks for.
    pub label: Label,
}

impl Default for Node {
    fn default() -> Node {
        Node { weight: Weight::default(), tells: Weight::default(), strength: 0.0, length: 0, label: Label::Win }
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
    filter: Box<[u64; FILTER_WORDS]>,
    /// Node, symbol and child of each edge, while the table is built.
    built: Vec<(u32, u32, u32)>,
}

/// Whether a longer run begins with a node's run: a bit of its number.
pub(super) const GOES_ON: u32 = 1 << 31;
/// The bits of a symbol that are its node.
pub(super) const NODE: u32 = (1 << ROLES) - 1;

/// Bits in the filter: some ten or twenty an edge.
const FILTER: u32 = 19;
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
        self.filter[word] >> bit & 1 != 0
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

    /// The same of so many nodes at hand.
    #[inline(always)]
    pub fn among(&mut self, nodes: usize) -> (&mut [u8], u8) {
        (&mut self.items[..nodes], self.item)
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

/// The runs of an item, kept to be filled again.
#[derive(Clone, Debug, Default)]
pub(super) struct Runs {
    list: Vec<Run>,
    /// How many of them end before the last symbol.
    before_last: usize,
    /// How many end with each sentence or before it.
    by_sentence: Vec<u32>,
}

impl Runs {
    /// Finds the runs of up to three symbols, in the order of their ends. In the sequence, 0 stands for a symbol that no run knows;
    /// `end`, the end of a clause, is no word. A single symbol is always there, some without weights.
    /// The sequence is read sentence by sentence, of which `ends` tells how many symbols end with each.
    pub fn find(&mut self, grams: &Grams, sequence: &[u32], ends: impl Iterator<Item = u32>, end: u32) {
        let most = LONGEST * sequence.len();
        if self.list.len() < most {
            self.list.resize(most, Run::default());
        }
        let list = &mut self.list[..most];
        let (mut count, mut before_last, mut behind) = (0, 0, 1);
        // The last symbol, and the pair that ends with it.
        let (mut one, mut two) = (0, 0);
        let mut from = 0;
        self.by_sentence.clear();
        for to in ends.map(|to| to as usize) {
            for &symbol in sequence.get(from..to).unwrap_or(&[]) {
                before_last = count;
                let node = symbol & NODE;
                list[count] = Run { node, behind };
                count += 1;
                let mut pair = 0;
                if one & GOES_ON != 0 {
                    pair = grams.edge(one & NODE, node);
                    list[count] = Run { node: pair & NODE, behind };
                    count += usize::from(pair != 0);
                }
                if two & GOES_ON != 0 {
                    let triple = grams.edge(two & NODE, node);
                    list[count] = Run { node: triple & NODE, behind };
                    count += usize::from(triple != 0);
                }
                (one, two) = (symbol, pair);
                behind += u32::from(symbol != end);
            }
            from = to;
            self.by_sentence.push(count as u32);
        }
        // The last symbol ends a clause behind which no word stands.
        list[before_last..count].iter_mut().for_each(|run| run.behind -= 1);
        self.before_last = before_last;
    }

    /// The runs of each sentence: those that end in it.
    pub fn sentences(&self) -> impl Iterator<Item = &[Run]> {
        let mut from = 0;
        self.by_sentence.iter().map(move |&to| {
            let runs = self.list.get(from..to as usize).unwrap_or(&[]);
            from = to as usize;
            runs
        })
    }

    pub fn len(&self) -> usize {
        self.by_sentence.last().map_or(0, |&all| all as usize)
    }

    /// How many end before the last symbol.
    pub fn before_last(&self) -> usize {
        self.before_last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
        let plain = |symbol: u32| symbol & NODE;
        let mut runs = Runs::default();
        let end = symbols[1];
        runs.find(
            &grams,
            &[symbols[0], symbols[1], symbols[2], 0, symbols[3], symbols[4], symbols[3], symbols[1]],
            [3, 8].into_iter(),
            end,
        );
        let found: Vec<(u32, u32)> = runs.sentences().flatten().map(|run| (run.node, run.behind)).collect();
        assert_eq!(
            found,
            [(a, 1), (b, 2), (ab, 2), (c, 2), (bc, 2), (abc, 2), (0, 3), (x, 4), (y, 5), (xy, 5), (x, 6), (xyx, 6), (b, 6)]
                .map(|(n, b)| (plain(n), b))
        );
        assert_eq!(runs.before_last(), 12);
        assert_eq!(runs.sentences().map(<[Run]>::len).collect::<Vec<_>>(), [6, 7]);
    }

    proptest! {
        #[test]
        fn two_sums_in_one_are_two_sums(rows: Vec<[i16; 3]>, from in 0usize..9) {
            let sum = |rows: &[[i16; 3]]| {
                let mut sum = Weight::default();
                rows.iter().for_each(|&row| sum += Weight::new(row));
                sum
            };
            let all = [0, 1, 2].map(|n| rows.iter().map(|row| i32::from(row[n])).sum::<i32>());
            prop_assert_eq!(sum(&rows).of_labels(), all);
            let (before, behind) = rows.split_at(from.min(rows.len()));
            prop_assert_eq!((sum(&rows) - sum(before)).of_labels(), sum(behind).of_labels());
        }
    }

    #[test]
    fn nodes_are_new_once_an_item() {
        let mut seen = Seen::default();
        for item in 0..600 {
            seen.start(10 + item);
            assert_eq!([3, 7, 3, 7].map(|node| seen.is_new(node)), [true, true, false, false]);
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
