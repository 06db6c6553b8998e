//! Runs of up to four symbols (words, or parts of a clause's frame), each with the number of a feature.

/// Runs of symbols. A symbol's own number, from 1, is its node; 0 is none.
#[derive(Clone, Debug, Default)]
pub(super) struct Grams {
    /// The feature of each node, from 1; 0 for none.
    features: Vec<u32>,
    /// Nodes by the node before and the symbol: an open-addressed table, at most half full.
    edges: Vec<(u64, u32)>,
    used: usize,
    /// A bit for each edge by its hash: most pairs that a text has are no edge, and are told so without a look at the table.
    filter: Vec<u64>,
}

/// Bits in the filter: about sixteen an edge.
const FILTER: u32 = 19;

const EMPTY: u64 = u64::MAX;

impl Grams {
    /// A table for symbols 1 to `symbols`.
    pub fn new(symbols: usize) -> Grams {
        Grams { features: vec![0; symbols + 1], edges: vec![(EMPTY, 0); 1024], used: 0, filter: vec![0; 1 << (FILTER - 6)] }
    }

    /// Gives the run the number `feature`.
    pub fn insert(&mut self, run: &[u32], feature: u32) {
        let Some((&first, rest)) = run.split_first() else { return };
        let node = rest.iter().fold(first, |node, &symbol| self.child(node, symbol));
        self.features[node as usize] = feature + 1;
    }

    fn child(&mut self, node: u32, symbol: u32) -> u32 {
        let known = self.next(node, symbol);
        if known != 0 {
            return known;
        }
        if (self.used + 1) * 2 > self.edges.len() {
            let larger = vec![(EMPTY, 0); self.edges.len() * 2];
            for (key, child) in std::mem::replace(&mut self.edges, larger) {
                if key != EMPTY {
                    self.put(key, child);
                }
            }
        }
        let child = self.features.len() as u32;
        self.features.push(0);
        self.used += 1;
        let bit = filter_bit(key(node, symbol));
        self.filter[bit / 64] |= 1 << (bit % 64);
        self.put(key(node, symbol), child);
        child
    }

    fn put(&mut self, key: u64, child: u32) {
        let mask = self.edges.len() - 1;
        let mut at = slot(key) & mask;
        while self.edges[at].0 != EMPTY {
            at = (at + 1) & mask;
        }
        self.edges[at] = (key, child);
    }

    /// The node of the run at `node` with `symbol` behind it; 0 for none.
    #[inline]
    pub fn next(&self, node: u32, symbol: u32) -> u32 {
        let key = key(node, symbol);
        let bit = filter_bit(key);
        if node == 0 || self.filter.get(bit / 64).is_none_or(|bits| bits >> (bit % 64) & 1 == 0) {
            return 0;
        }
        let mask = self.edges.len() - 1;
        let mut at = slot(key) & mask;
        loop {
            match self.edges[at] {
                (k, child) if k == key => return child,
                (EMPTY, _) => return 0,
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// The feature of a node.
    #[inline]
    pub fn feature(&self, node: u32) -> Option<u32> {
        self.features[node as usize].checked_sub(1)
    }
}

fn key(node: u32, symbol: u32) -> u64 {
    u64::from(node) << 32 | u64::from(symbol)
}

#[inline]
fn filter_bit(key: u64) -> usize {
    (key.wrapping_mul(0xff51_afd7_ed55_8ccd) >> (64 - FILTER)) as usize
}

#[inline]
fn slot(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
}

/// The runs that end at each symbol of a sequence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Walk {
    /// The nodes of the runs of one, two and three symbols that end at the last one.
    nodes: [u32; 3],
}

impl Walk {
    /// Goes on to `symbol` (0 for one that no run knows), and calls `take` with the feature of each run that ends there and its length.
    #[inline]
    pub fn step(&mut self, grams: &Grams, symbol: u32, mut take: impl FnMut(u32, usize)) {
        let [one, two, three] = self.nodes;
        let nodes = [symbol, grams.next(one, symbol), grams.next(two, symbol), grams.next(three, symbol)];
        self.nodes = [nodes[0], nodes[1], nodes[2]];
        for (before, node) in nodes.into_iter().enumerate() {
            if let Some(feature) = grams.feature(node) {
                take(feature, before + 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found() {
        let mut grams = Grams::new(9);
        for (run, feature) in [(&[1][..], 10), (&[1, 2], 11), (&[1, 2, 3], 12), (&[2, 3], 13)] {
            grams.insert(run, feature);
        }
        let mut walk = Walk::default();
        let mut found = Vec::new();
        for symbol in [1, 2, 3, 0, 3, 1] {
            walk.step(&grams, symbol, |feature, length| found.push((feature, length)));
        }
        assert_eq!(found, [(10, 1), (11, 2), (13, 2), (12, 3), (10, 1)]);
    }
}
