//! A map from pairs of numbers to numbers, for what is asked at every name of a text: the values of words and the edges of
//! phrases. Open addressing and one multiplication; the hash tables of the standard library guard against keys chosen to
//! collide, which word numbers are not, and cost several times as much.

/// A pair as one number.
fn pack(pair: (u32, u32)) -> u64 {
    u64::from(pair.0) << 32 | u64::from(pair.1)
}

/// Stands for a free place; as a pair it is no word's and no phrase's.
const FREE: u64 = u64::MAX;
const SMALLEST: usize = 64;

/// A key and its value: there are tens of thousands, so each takes 12 bytes.
#[derive(Clone, Copy, Debug)]
#[repr(Rust, packed(4))]
struct Place {
    key: u64,
    value: u32,
}

impl Place {
    const FREE: Place = Place { key: FREE, value: 0 };
}

#[derive(Clone, Debug, Default)]
pub(crate) struct PairMap {
    /// Keys and values, each at the first free place from its hash; a power of two of places, at most half of them taken.
    places: Vec<Place>,
    used: usize,
}

impl PairMap {
    /// A map that need not grow for so many.
    pub fn with_room(pairs: usize) -> PairMap {
        PairMap { places: vec![Place::FREE; (2 * pairs).next_power_of_two().max(SMALLEST)], used: 0 }
    }

    #[inline]
    pub fn get(&self, pair: (u32, u32)) -> Option<u32> {
        let key = pack(pair);
        let mask = self.places.len().wrapping_sub(1);
        let mut at = hash(key) & mask;
        while let Some(place) = self.places.get(at).filter(|place| place.key != FREE) {
            if place.key == key {
                return Some(place.value);
            }
            at = (at + 1) & mask;
        }
        None
    }

    /// The value of `pair`, which becomes `value` where it has none.
    pub fn get_or_insert(&mut self, pair: (u32, u32), value: u32) -> &mut u32 {
        if (self.used + 1) * 2 > self.places.len() {
            self.grow();
        }
        let key = pack(pair);
        let at = self.place(key);
        if self.places[at].key == FREE {
            self.places[at] = Place { key, value };
            self.used += 1;
        }
        &mut self.places[at].value
    }

    /// Where `key` stands or can be put.
    fn place(&self, key: u64) -> usize {
        let mask = self.places.len() - 1;
        let mut at = hash(key) & mask;
        while self.places[at].key != FREE && self.places[at].key != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let larger = (self.places.len() * 2).max(SMALLEST);
        let old = std::mem::replace(&mut self.places, vec![Place::FREE; larger]);
        for place in old.into_iter().filter(|place| place.key != FREE) {
            let at = self.place(place.key);
            self.places[at] = place;
        }
    }
}

#[inline]
fn hash(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn a_map_is_what_the_standard_one_is(pairs in proptest::collection::vec((0u32..40, 0u32..40, 0u32..9), 0..400)) {
            let (mut map, mut obvious) = (PairMap::default(), HashMap::new());
            for &(a, b, value) in &pairs {
                let kept = *obvious.entry((a, b)).or_insert(value);
                prop_assert_eq!(*map.get_or_insert((a, b), value), kept);
            }
            for a in 0..41 {
                for b in 0..41 {
                    prop_assert_eq!(map.get((a, b)), obvious.get(&(a, b)).copied());
                }
            }
        }
    }
}
