//! Many bytes at a time: bits gathered from them and listed, bytes told apart, the first of them kept. How a loop without branches finds
//! the few of many bytes that count.
//!
//! DESIGN. Where the bytes that count stand cannot be foreseen, so a branch at each costs more than all else. Instead one
//! multiplication brings a bit of each of eight bytes together into one byte, and a table has the places of the bits of
//! each byte. All eight places are written, whatever there are; what is written too much is written over by the next.

/// So many bytes are looked at, and so many places written, at a time.
pub(crate) const EIGHT: usize = 8;

/// The places of the bits of each byte, the lowest first, and how many they are.
const PLACES: [[u16; EIGHT]; 256] = {
    let (mut table, mut byte) = ([[0; EIGHT]; 256], 0);
    while byte < 256 {
        let (mut place, mut count) = (0, 0);
        while place < EIGHT {
            if byte >> place & 1 == 1 {
                table[byte][count] = place as u16;
                count += 1;
            }
            place += 1;
        }
        byte += 1;
    }
    table
};
const COUNTS: [u8; 256] = {
    let (mut table, mut byte) = ([0; 256], 0);
    while byte < 256 {
        table[byte] = (byte as u8).count_ones() as u8;
        byte += 1;
    }
    table
};

/// The bit at `place` of each of eight bytes as a byte, the lowest bit that of the first byte.
#[inline(always)]
pub(crate) fn gathered(eight: u64, place: u32) -> u8 {
    // Brings the highest bit of the byte n to the bit n of the highest byte.
    const GATHER: u64 = 0x0002_0408_1020_4081;
    let highest = u8::BITS - 1;
    let bits = eight & each(1) << place;
    (bits.wrapping_mul(GATHER << (highest - place)) >> (u64::BITS - u8::BITS)) as u8
}

/// Writes the places of the bits of `byte`, counted from `first`, into `list` from `at` on: where the next go. Nothing is written where
/// there is no room for eight.
#[inline(always)]
pub(crate) fn list<T: Copy + From<u16> + std::ops::Add<Output = T>>(byte: u8, first: T, list: &mut [T], at: usize) -> usize {
    if let Some(free) = list.get_mut(at..at + EIGHT) {
        free.copy_from_slice(&PLACES[usize::from(byte)].map(|place| T::from(place) + first));
    }
    at + usize::from(COUNTS[usize::from(byte)])
}

/// A byte eight times.
pub(crate) const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; EIGHT])
}

/// The top bit of each byte.
pub(crate) const HIGH_BITS: u64 = each(0x80);

/// Sets the top bit of the bytes of ASCII that are below `limit`, and perhaps of others behind the first of them; other bits mean nothing.
#[inline(always)]
pub(crate) const fn below(eight: u64, limit: u8) -> u64 {
    eight.wrapping_sub(each(limit)) & !eight
}

/// The same of the bytes that are `byte`.
#[inline(always)]
pub(crate) const fn equal(eight: u64, byte: u8) -> u64 {
    below(eight ^ each(byte), 1)
}

/// So many bytes are read as one number.
pub(crate) const SIXTEEN: usize = 16;

/// What keeps the first bytes of sixteen, by their number.
pub(crate) const MASKS: [u128; SIXTEEN + 1] = {
    let mut masks = [u128::MAX; SIXTEEN + 1];
    let mut length = 0;
    while length < SIXTEEN {
        masks[length] = (1 << (length * 8)) - 1;
        length += 1;
    }
    masks
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bits_are_gathered_and_listed_in_order(bytes in prop::array::uniform8(0u8..), place in 0u32..8, first in 0u16..900) {
            let gathered = gathered(u64::from_le_bytes(bytes), place);
            let obvious: Vec<u16> = (first..).zip(bytes).filter(|(_, byte)| byte >> place & 1 == 1).map(|(at, _)| at).collect();
            let mut found = [0; 11];
            let end = list(gathered, first, &mut found, 3);
            prop_assert_eq!(&found[3..end], &obvious);
        }
    }
}
