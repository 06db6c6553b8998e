//! The runs of words while their table is read, and how they are laid out for [`Grams`].
//!
//! DESIGN. Children are looked for thousands of times before the last is known, so until then nodes have the numbers in which they
//! came, and their edges are one hash table. Then they are laid out: the node with most children first, and each as far down as its
//! children find places that are free. Whether they do is asked for 64 bases at once.

use super::grams::{Grams, Node, Steps};
use std::cmp::Reverse;

/// Runs of symbols by their numbers, from 1. A symbol is the run of it alone.
#[derive(Debug)]
pub(super) struct Trie {
    nodes: Vec<Grown>,
    /// The numbers of children by the hash of their run: a power of two of places, at most half of them taken; 0 where one is free.
    edges: Vec<u32>,
    children: usize,
}

/// A node: what it is the child of, and by which symbol; 0 and 0 for a symbol itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Grown {
    parent: u32,
    symbol: u32,
    steps: Steps,
}

/// With its first edge, a table gets so many places.
const SMALLEST: usize = 1 << 16;
/// So few children may find places between those of others.
const FEW: usize = 16;

impl Trie {
    /// Room for so many runs.
    pub fn with_room(runs: usize) -> Trie {
        let mut nodes = Vec::with_capacity(runs);
        nodes.push(Grown { parent: 0, symbol: 0, steps: Steps::NONE });
        Trie { nodes, edges: vec![0], children: 0 }
    }

    /// How many numbers are given, with that of none.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// A new symbol.
    pub fn add(&mut self) -> u32 {
        self.push(0, 0)
    }

    fn push(&mut self, parent: u32, symbol: u32) -> u32 {
        self.nodes.push(Grown { parent, symbol, steps: Steps::NONE });
        self.nodes.len() as u32 - 1
    }

    /// Gives a run its weights.
    pub fn weigh(&mut self, run: u32, steps: Steps) {
        self.nodes[run as usize].steps = steps;
    }

    /// The run `parent` with `symbol` behind it, which is made where there is none.
    pub fn child(&mut self, parent: u32, symbol: u32) -> u32 {
        let at = self.edge(parent, symbol);
        if self.edges[at] != 0 {
            return self.edges[at];
        }
        let child = self.push(parent, symbol);
        self.children += 1;
        if self.children * 2 > self.edges.len() {
            self.grow();
        } else {
            self.edges[at] = child;
        }
        child
    }

    /// Where the edge stands, or the place that is free for it.
    #[inline(always)]
    fn edge(&self, parent: u32, symbol: u32) -> usize {
        let hash = u64::from(parent).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(symbol).wrapping_mul(0xff51_afd7_ed55_8ccd);
        let mut at = (hash >> 40) as usize & (self.edges.len() - 1);
        loop {
            let node = self.nodes[self.edges[at] as usize];
            if (self.edges[at] == 0) | ((node.parent == parent) & (node.symbol == symbol)) {
                return at;
            }
            at = (at + 1) & (self.edges.len() - 1);
        }
    }

    #[cold]
    fn grow(&mut self) {
        self.edges = vec![0; (self.edges.len() * 2).max(SMALLEST)];
        for child in 1..self.nodes.len() {
            let Grown { parent, symbol, .. } = self.nodes[child];
            if parent != 0 {
                let at = self.edge(parent, symbol);
                self.edges[at] = child as u32;
            }
        }
    }

    /// Lays the runs out, and tells where each stands by its number. The symbols come first, in the order of their numbers.
    pub fn lay_out(&self) -> (Grams, Vec<u32>) {
        let parent = |run: u32| self.nodes[run as usize].parent;
        let runs = self.by_parents();
        // What is the child of none is a symbol, and stands where its number among them tells.
        let (symbols, longer) = runs.split_at(runs.partition_point(|&run| parent(run) == 0));
        let (mut places, mut bases) = (vec![0; self.len()], vec![0; self.len()]);
        let mut taken = Taken::by_symbols(symbols.len() as u32 + 1);
        (1..).zip(symbols).for_each(|(place, &symbol)| places[symbol as usize] = place);
        let mut families: Vec<&[u32]> = longer.chunk_by(|&one, &other| parent(one) == parent(other)).collect();
        families.sort_by_key(|children| Reverse(children.len()));
        let (mut own, mut from) = (Vec::new(), 0);
        for families in families.chunk_by(|one, other| one.len() == other.len()) {
            // Many find no place between others, and as few as did not find one before will not now.
            if families[0].len() <= FEW {
                from = 0;
            }
            for children in families {
                own.clear();
                own.extend(children.iter().map(|&child| places[self.nodes[child as usize].symbol as usize]));
                let base = taken.base_for(&own, &mut from);
                bases[parent(children[0]) as usize] = base;
                children.iter().zip(&own).for_each(|(&child, symbol)| places[child as usize] = base + symbol);
            }
        }
        let mut grams = Grams::with_places(taken.end());
        for (number, run) in (1..).zip(&self.nodes[1..]) {
            let node = Node::new(run.steps, bases[number as usize], bases[run.parent as usize]);
            grams.set(places[number as usize], number, node);
        }
        (grams, places)
    }

    /// The runs in the order of their parents, and under each in that of their numbers.
    fn by_parents(&self) -> Vec<u32> {
        let mut next = vec![0; self.len() + 1];
        self.nodes[1..].iter().for_each(|run| next[run.parent as usize + 1] += 1);
        (1..next.len()).for_each(|parent| next[parent] += next[parent - 1]);
        let mut runs = vec![0; self.len() - 1];
        for (number, run) in (1..).zip(&self.nodes[1..]) {
            let place = &mut next[run.parent as usize];
            runs[*place] = number;
            *place += 1;
        }
        runs
    }
}

/// What is taken, in bits: places, and bases.
struct Taken {
    places: Vec<u64>,
    bases: Vec<u64>,
    /// So many of 64 places, from a base on, are within reach of the symbols.
    reach: usize,
}

impl Taken {
    /// The places of so many symbols are taken, and the base 0, which stands for none.
    fn by_symbols(symbols: u32) -> Taken {
        let reach = symbols as usize / 64 + 2;
        let mut taken = Taken { places: vec![0; reach], bases: vec![1], reach };
        (0..symbols).for_each(|place| set(&mut taken.places, place));
        taken
    }

    /// How many places there are up to the last that is taken, roughly.
    fn end(&self) -> usize {
        64 * self.places.iter().rposition(|&places| places != 0).map_or(0, |last| last + 1)
    }

    /// Takes the first base from which all of the symbols find free places, and these. Looks from 64 times `from` on.
    fn base_for(&mut self, symbols: &[u32], from: &mut usize) -> u32 {
        let base = loop {
            if self.places.len() < *from + self.reach + 1 {
                self.places.resize(2 * (*from + self.reach + 1), 0);
                self.bases.resize(self.places.len(), 0);
            }
            let places = &self.places[*from..*from + self.reach + 1];
            let mut taken = self.bases[*from];
            for symbol in symbols {
                let (first, bit) = ((symbol / 64) as usize, symbol % 64);
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
        symbols.iter().for_each(|symbol| set(&mut self.places, base + symbol));
        base
    }
}

fn set(bits: &mut [u64], at: u32) {
    bits[(at / 64) as usize] |= 1 << (at % 64);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_grows_and_no_two_runs_share_a_place() {
        let mut trie = Trie::with_room(0);
        let symbols: Vec<u32> = (0..200).map(|_| trie.add()).collect();
        let mut children =
            || -> Vec<u32> { symbols.iter().flat_map(|&a| symbols.iter().map(move |&b| (a, b))).map(|(a, b)| trie.child(a, b)).collect() };
        assert_eq!(children(), children());
        assert_eq!(trie.len(), 1 + 200 + 200 * 200);
        let (grams, mut places) = trie.lay_out();
        assert!((0..).zip(&places).all(|(number, &place)| grams.number(place) == number));
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), trie.len());
    }
}
