//! A hash that is the same on every machine and in every run: after FNV-1a, but eight bytes at a time, for it is asked for at
//! the start of every run and takes in megabytes.

/// 64 bits, after FNV-1a (Fowler, Noll, Vo).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Takes in bytes, and that they end here.
    pub fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.mix(u64::from_le_bytes(*word)));
        rest.iter().chain(&[0xff]).for_each(|&byte| self.mix(u64::from(byte)));
    }

    fn mix(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x0100_0000_01b3);
        // What a multiplication takes up to the high bits comes down again.
        self.0 ^= self.0 >> 29;
    }

    /// The hash of all that was taken in.
    pub fn get(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_borders_count() {
        let hash = |parts: &[&str]| {
            let mut fnv = Fnv::default();
            parts.iter().for_each(|p| fnv.write(p.as_bytes()));
            fnv.get()
        };
        assert_eq!(hash(&["a", "b"]), hash(&["a", "b"]));
        assert_ne!(hash(&["a", "b"]), hash(&["b", "a"]));
        assert_ne!(hash(&["ab"]), hash(&["a", "b"]));
    }
}
