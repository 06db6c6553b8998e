//! Lists of the few of many that belong, written without asking whether an entry stays.
//!
//! DESIGN. Which of many entries belong cannot be foreseen, so a branch at each costs more than writing it. So every entry is
//! written behind the last that belongs, and what does not belong is written over by the next.

/// A list while it is written. It has its entries to itself, so that nothing of it need be read anew.
pub(crate) struct List<T> {
    entries: Vec<T>,
    length: usize,
}

impl<T: Copy + Default> List<T> {
    /// Takes the place of a list that was, for at most so many entries.
    pub fn of(list: &mut Vec<T>, most: usize) -> List<T> {
        let mut entries = std::mem::take(list);
        // One place more: what does not belong is written behind the last that does.
        entries.resize(most + 1, T::default());
        List { entries, length: 0 }
    }

    #[inline(always)]
    pub fn push(&mut self, entry: T, belongs: bool) {
        self.entries[self.length] = entry;
        self.length += usize::from(belongs);
    }

    pub fn finish(mut self) -> Vec<T> {
        self.entries.truncate(self.length);
        self.entries
    }
}

/// Writes the entries that belong to the head of `place`, in order; their number. There must be place for all entries.
#[inline(always)]
pub(crate) fn sift<T>(place: &mut [T], entries: impl Iterator<Item = (T, bool)>) -> usize {
    let mut count = 0;
    for (entry, belongs) in entries {
        place[count] = entry;
        count += usize::from(belongs);
    }
    count
}

/// Leaves of a list the numbers that belong to it.
pub(crate) fn retain(numbers: &mut Vec<u32>, mut belongs: impl FnMut(u32) -> bool) {
    let mut length = 0;
    for place in 0..numbers.len() {
        let number = numbers[place];
        numbers[length] = number;
        length += usize::from(belongs(number));
    }
    numbers.truncate(length);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_belongs_is_left_in_order() {
        for (numbers, expected) in [(vec![], vec![]), (vec![1, 3], vec![]), (vec![4, 1, 2, 2, 3], vec![4, 2, 2]), (vec![1, 6], vec![6])] {
            let is_even = |number: u32| number.is_multiple_of(2);
            let mut list = List::of(&mut vec![9; 7], numbers.len());
            numbers.iter().for_each(|&number| list.push(number, is_even(number)));
            assert_eq!(list.finish(), expected);
            let mut place = vec![0; numbers.len()];
            let count = sift(&mut place, numbers.iter().map(|&number| (number, is_even(number))));
            assert_eq!(place[..count], expected);
            let mut left = numbers;
            retain(&mut left, is_even);
            assert_eq!(left, expected);
        }
    }
}
