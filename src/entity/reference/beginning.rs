//! The bytes that a match of a regular expression can begin with, place by place: a glance that spares most searches.
//!
//! At nearly all trigger words stands no reference ("the case", "an act of"), which the first bytes tell. So the expression is
//! walked once, and a bit set for each byte and each place where it may stand; that costs a tenth of making its automaton, which
//! most documents never need.

use regex_syntax::hir::{Class, Hir, HirKind};
use regex_syntax::utf8::Utf8Sequences;

/// Sets of places, a bit for each; what lies further on is not looked at.
type Places = u32;

/// What matches can begin with.
#[derive(Debug)]
pub(super) struct Beginning {
    /// For each byte, the places where it may stand.
    places: Box<[Places; 256]>,
    /// How many places are looked at: no match is shorter.
    length: usize,
}

impl Beginning {
    pub fn new(expression: &Hir) -> Beginning {
        let length = expression.properties().minimum_len().unwrap_or(0).min(Places::BITS as usize);
        let mut beginning = Beginning { places: Box::new([0; 256]), length };
        beginning.walk(expression, 1);
        beginning
    }

    /// Whether a match can begin with the text: if not, none does.
    #[inline]
    pub fn fits(&self, text: &[u8]) -> bool {
        let fits = |(place, &byte): (usize, &u8)| self.places[byte as usize] >> place & 1 == 1;
        text.len() >= self.length && text.iter().take(self.length).enumerate().all(fits)
    }

    /// Takes in what matches of the expression that begin at `from` consist of; gives the places where they can end.
    fn walk(&mut self, expression: &Hir, from: Places) -> Places {
        match expression.kind() {
            _ if from == 0 => 0,
            HirKind::Empty | HirKind::Look(_) => from,
            HirKind::Literal(literal) => literal.0.iter().fold(from, |at, &byte| self.step(byte, byte, at)),
            HirKind::Class(Class::Bytes(class)) => class.iter().fold(0, |to, range| to | self.step(range.start(), range.end(), from)),
            HirKind::Class(Class::Unicode(class)) => {
                let sequences = class.iter().flat_map(|range| Utf8Sequences::new(range.start(), range.end()));
                sequences.fold(0, |to, bytes| to | bytes.into_iter().fold(from, |at, range| self.step(range.start, range.end, at)))
            }
            HirKind::Capture(capture) => self.walk(&capture.sub, from),
            HirKind::Concat(parts) => parts.iter().fold(from, |at, part| self.walk(part, at)),
            HirKind::Alternation(ways) => ways.iter().fold(0, |to, way| to | self.walk(way, from)),
            HirKind::Repetition(repetition) => {
                // More repeats than there are places lead nowhere.
                let times = |n: u32| 0..n.min(Places::BITS);
                let mut ends = times(repetition.min).fold(from, |at, _| self.walk(&repetition.sub, at));
                for _ in times(repetition.max.map_or(u32::MAX, |max| max - repetition.min)) {
                    let more = ends | self.walk(&repetition.sub, ends);
                    if more == ends {
                        break;
                    }
                    ends = more;
                }
                ends
            }
        }
    }

    /// A byte of that range may stand at these places; gives the places behind them.
    fn step(&mut self, first: u8, last: u8, at: Places) -> Places {
        (first..=last).for_each(|byte| self.places[byte as usize] |= at);
        at << 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_tell_what_cannot_match() {
        for (pattern, hits, misses) in [
            ("Bill (?:No )?[0-9]{1,3}", ["Bill 5 of", "Bill No 7"], ["bill 5 of", "Bill passed"]),
            ("ab+c|x*yz", ["abbb!", "xxyzz"], ["ac", "by"]),
            (r"\A(?:a|\u{2011}){2,}[^0-9]", ["a\u{2011}b", "\u{2011}\u{2011}é"], ["a", "\u{2013}\u{2013}a"]),
            ("(a?)(?-u:[0-9])", ["a9", "5"], ["b9", ""]),
        ] {
            let beginning = Beginning::new(&regex_syntax::parse(pattern).unwrap());
            for hit in hits {
                assert!(beginning.fits(hit.as_bytes()), "{pattern} {hit}");
            }
            for miss in misses {
                assert!(!beginning.fits(miss.as_bytes()), "{pattern} {miss}");
            }
        }
    }

    #[test]
    fn what_repeats_without_end_is_walked_to_an_end() {
        let beginning = Beginning::new(&regex_syntax::parse("(?:(?:a{0,1000}b?)*c{900,}){500}").unwrap());
        assert!(beginning.fits("c".repeat(900).as_bytes()) && !beginning.fits(b"d"));
    }
}
