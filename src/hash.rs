//! A hash that is the same on every machine and in every run: after wyhash, sixteen bytes at a time, for it is asked for at the start
//! of every run and takes in megabytes.

use std::hash::{BuildHasherDefault, Hasher};

/// 64 bits, after wyhash (Wang Yi).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hash(u64);

impl Hash {
    /// Takes in bytes, and that they end here.
    pub fn write(&mut self, bytes: &[u8]) {
        let (blocks, rest) = bytes.as_chunks();
        blocks.iter().for_each(|block| self.mix(*block));
        // What is left is shorter than a block.
        let mut last = [0; 16];
        last.iter_mut().zip(rest.iter().chain(&[0xff])).for_each(|(to, byte)| *to = *byte);
        self.mix(last);
    }

    fn mix(&mut self, block: [u8; 16]) {
        let block = u128::from_le_bytes(block);
        let (low, high) = (block as u64 ^ 0xa076_1d64_78bd_642f, (block >> 64) as u64 ^ 0xe703_7ed1_a0b4_28db);
        // Every bit of both numbers has a part in the halves of their product.
        let product = u128::from(low ^ self.0) * u128::from(high);
        self.0 = product as u64 ^ (product >> 64) as u64;
    }

    /// The hash of all that was taken in.
    pub fn get(self) -> u64 {
        self.0
    }
}

/// Makes hash tables quicker than those of the standard library, which guard against keys that were chosen to collide.
pub(crate) type Quick = BuildHasherDefault<Hash>;

impl Hasher for Hash {
    fn write(&mut self, bytes: &[u8]) {
        Hash::write(self, bytes);
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(u128::from(number).to_le_bytes());
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_borders_count() {
        let hash = |parts: &[&str]| {
            let mut hash = Hash::default();
            parts.iter().for_each(|p| hash.write(p.as_bytes()));
            hash.get()
        };
        assert_eq!(hash(&["a", "b"]), hash(&["a", "b"]));
        assert_ne!(hash(&["a", "b"]), hash(&["b", "a"]));
        assert_ne!(hash(&["ab"]), hash(&["a", "b"]));
        let long = "a text of more than sixteen bytes";
        assert!((0..long.len()).all(|end| hash(&[&long[..end]]) != hash(&[long])));
    }
}
