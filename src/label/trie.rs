//! The runs of words while their table is read, and how they are laid out for [`Grams`].
//!
//! DESIGN. Children are looked for thousands of times before the last is known, so until then their edges are one hash table. Then they
//! are laid out: those of the run with most children first, and each as far down as they all find places that are free. Whether they do
//! is asked for 64 bases at once.

use super::grams::{Grams, Node, Steps};
use std::cmp::Reverse;

/// Runs of symbols by their numbers, from 1, in the order in which they come. A symbol is the run of it alone.
#[derive(Debug)]
pub(super) struct Trie {
    nodes: Vec<Grown>,
    /// How many of them are symbols.
    symbols: u32,
    /// The children by the hash of their run: a power of two of places, at most half of them taken.
    edges: Vec<Edge>,
    children: usize,
}

/// A run: what it is the child of, 0 for a symbol, and the code of its last symbol: those are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Grown {
    steps: Steps,
    parent: u32,
    code: u32,
}

/// The number of a child, 0 for none, and above it bits of the hash of its run: so others are nearly always told by them.
#[derive(Clone, Copy, Debug, Default)]
struct Edge(u32);

impl Edge {
    /// The bits of the number: there are no more runs.
    const CHILD: u32 = (1 << 20) - 1;

    fn new(mark: u32, child: u32) -> Edge {
        Edge(mark & !Edge::CHILD | child & Edge::CHILD)
    }

    fn child(self) -> u32 {
        self.0 & Edge::CHILD
    }

    fn mark(self) -> u32 {
        self.0 & !Edge::CHILD
    }
}

/// With its first edge, a table gets so many places.
const SMALLEST: usize = 1 << 16;
/// So few children may find places between those of others.
const FEW: usize = 32;

impl Trie {
    /// Room for so many runs.
    pub fn with_room(runs: usize) -> Trie {
        let mut nodes = Vec::with_capacity(runs);
        nodes.push(Grown { steps: Steps::NONE, parent: 0, code: 0 });
        Trie { nodes, symbols: 0, edges: vec![Edge(0)], children: 0 }
    }

    /// How many numbers are given, with that of none.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// A new symbol.
    pub fn add(&mut self) -> u32 {
        self.symbols += 1;
        self.push(0, self.symbols)
    }

    fn push(&mut self, parent: u32, code: u32) -> u32 {
        self.nodes.push(Grown { steps: Steps::NONE, parent, code });
        self.nodes.len() as u32 - 1
    }

    /// Gives a run its weights.
    pub fn weigh(&mut self, run: u32, steps: Steps) {
        self.nodes[run as usize].steps = steps;
    }

    /// The run `parent` with `symbol` behind it, which is made where there is none; `None` where there are too many runs.
    pub fn child(&mut self, parent: u32, symbol: u32) -> Option<u32> {
        let code = self.nodes[symbol as usize].code;
        let (at, edge) = self.edge(parent, code);
        if edge.child() != 0 {
            return Some(edge.child());
        }
        let child = self.push(parent, code);
        self.children += 1;
        if self.children * 2 > self.edges.len() {
            self.grow();
        } else {
            self.edges[at] = Edge::new(edge.mark(), child);
        }
        Some(child).filter(|&child| child <= Edge::CHILD)
    }

    /// Where the edge stands, and the edge; or the place that is free for it, and its mark alone.
    #[inline(always)]
    fn edge(&self, parent: u32, code: u32) -> (usize, Edge) {
        let hash = u64::from(parent).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(code).wrapping_mul(0xff51_afd7_ed55_8ccd);
        let mark = (hash >> 12) as u32 & !Edge::CHILD;
        let mut at = (hash >> 40) as usize & (self.edges.len() - 1);
        loop {
            let edge = self.edges[at];
            if edge.child() == 0 {
                return (at, Edge::new(mark, 0));
            }
            if edge.mark() == mark
                && let Grown { parent: other_parent, code: other_code, .. } = self.nodes[edge.child() as usize]
                && (other_parent, other_code) == (parent, code)
            {
                return (at, edge);
            }
            at = (at + 1) & (self.edges.len() - 1);
        }
    }

    #[cold]
    fn grow(&mut self) {
        self.edges = vec![Edge(0); (self.edges.len() * 2).max(SMALLEST)];
        for child in 1..self.nodes.len() {
            let Grown { parent, code, .. } = self.nodes[child];
            if parent != 0 {
                let (at, edge) = self.edge(parent, code);
                self.edges[at] = Edge::new(edge.mark(), child as u32);
            }
        }
    }

    /// Where a symbol will stand: they come first, in the order of their numbers.
    pub fn place(&self, symbol: u32) -> u32 {
        self.nodes[symbol as usize].code
    }

    /// Lays the runs out.
    pub fn lay_out(self) -> Grams {
        let families = Families::of(&self.nodes);
        // They take the memory of the edges.
        let mut bases: Vec<u32> = self.edges.into_iter().map(|_| 0).collect();
        bases.resize(self.nodes.len(), 0);
        let mut taken = Taken::by_symbols(self.symbols);
        let (mut codes, mut from) = (Vec::new(), 0);
        for parents in families.largest_first().chunk_by(|&one, &other| families.size(one) == families.size(other)) {
            // Many find no place between others, and as few as did not find one before will not now.
            if families.size(parents[0]) <= FEW {
                from = 0;
            }
            for &parent in parents {
                codes.clear();
                codes.extend(families.children(parent).iter().map(|&child| self.nodes[child as usize].code));
                bases[parent as usize] = taken.base_for(&codes, &mut from);
            }
        }
        let mut grams = Grams::with_places(taken.end());
        for ((number, run), &base) in (0..).zip(&self.nodes).zip(&bases).skip(1) {
            let parent = bases[run.parent as usize];
            grams.set(parent + run.code, number, Node::new(run.steps, base, parent));
        }
        grams
    }
}

/// The runs by what they are children of, and under each in the order of their numbers.
struct Families {
    children: Vec<u32>,
    /// For each run, where its children end among these; they begin where those of the one before end.
    ends: Vec<u32>,
}

impl Families {
    fn of(nodes: &[Grown]) -> Families {
        let mut ends = vec![0; nodes.len() + 1];
        // At first, where they begin: what is the child of none is a symbol, and left out.
        nodes.iter().filter(|run| run.parent != 0).for_each(|run| ends[run.parent as usize + 1] += 1);
        (1..ends.len()).for_each(|run| ends[run] += ends[run - 1]);
        let mut children = vec![0; ends[nodes.len()] as usize];
        for (number, run) in (0..).zip(nodes).filter(|(_, run)| run.parent != 0) {
            let place = &mut ends[run.parent as usize];
            children[*place as usize] = number;
            *place += 1;
        }
        Families { children, ends }
    }

    fn children(&self, parent: u32) -> &[u32] {
        let [first, behind] = [parent - 1, parent].map(|run| self.ends[run as usize] as usize);
        &self.children[first..behind]
    }

    fn size(&self, parent: u32) -> usize {
        self.children(parent).len()
    }

    /// Those that have children, the ones with most first.
    fn largest_first(&self) -> Vec<u32> {
        let mut parents: Vec<u32> = (1..self.ends.len() as u32 - 1).filter(|&run| self.size(run) > 0).collect();
        parents.sort_by_key(|&parent| Reverse(self.size(parent)));
        parents
    }
}

/// What is taken, in bits: places, and bases.
struct Taken {
    places: Vec<u64>,
    bases: Vec<u64>,
    /// So many of 64 places, from a base on, are within reach of the codes.
    reach: usize,
}

impl Taken {
    /// The places of none and of so many symbols are taken, and the base 0, which stands for none.
    fn by_symbols(symbols: u32) -> Taken {
        let reach = symbols as usize / 64 + 2;
        let mut taken = Taken { places: vec![0; reach], bases: vec![1], reach };
        (0..=symbols).for_each(|place| set(&mut taken.places, place));
        taken
    }

    /// How many places there are up to the last that is taken, roughly.
    fn end(&self) -> usize {
        64 * self.places.iter().rposition(|&places| places != 0).map_or(0, |last| last + 1)
    }

    /// Takes the first base from which all of the codes find free places, and these. Looks from 64 times `from` on.
    fn base_for(&mut self, codes: &[u32], from: &mut usize) -> u32 {
        let base = loop {
            if self.places.len() < *from + self.reach + 1 {
                self.places.resize(2 * (*from + self.reach + 1), 0);
                self.bases.resize(self.places.len(), 0);
            }
            let places = &self.places[*from..*from + self.reach + 1];
            let mut taken = self.bases[*from];
            for code in codes {
                let (first, bit) = ((code / 64) as usize, code % 64);
                taken |= places[first] >> bit | places[first + 1] << 1 << (63 - bit);
                if taken == u64::MAX {
                    break;
                }
            }
            if taken != u64::MAX {
                break *from as u32 * 64 + taken.trailing_ones();
            }
            *from += 1;
        };
        set(&mut self.bases, base);
        codes.iter().for_each(|code| set(&mut self.places, base + code));
        base
    }
}

fn set(bits: &mut [u64], at: u32) {
    bits[(at / 64) as usize] |= 1 << (at % 64);
}

#[cfg(test)]
mod tests {
    use super::super::sentence::Symbol;
    use super::*;

    #[test]
    fn a_table_grows_and_no_two_runs_share_a_place() {
        let mut trie = Trie::with_room(0);
        let symbols: Vec<u32> = (0..200).map(|_| trie.add()).collect();
        let mut children = || -> Vec<u32> {
            symbols.iter().flat_map(|&a| symbols.iter().map(move |&b| (a, b))).map(|(a, b)| trie.child(a, b).unwrap()).collect()
        };
        assert_eq!(children(), children());
        assert_eq!(trie.len(), 1 + 200 + 200 * 200);
        let grams = trie.lay_out();
        // Each pair is found again by its number.
        for (a, b) in symbols.iter().flat_map(|&a| symbols.iter().map(move |&b| (a, b))) {
            let mut pair = [a, b].map(|symbol| Symbol { token: 0, runs: [symbol, 0, 0] });
            grams.read(&mut pair);
            assert_eq!(grams.number(pair[1].runs[1]), 200 * a + b);
        }
    }
}
