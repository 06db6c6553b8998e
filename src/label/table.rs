//! A list that is filled again for every item.

/// A list that keeps its length: the first `count` entries are this item's, what stands behind them is written over by the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Table<T> {
    all: Vec<T>,
    pub count: usize,
}

impl<T: Copy + Default> Table<T> {
    /// Place for `most` entries; then `count` is to be set.
    pub fn place(&mut self, most: usize) -> &mut [T] {
        if self.all.len() < most {
            self.all.resize(most, T::default());
        }
        &mut self.all[..most]
    }

    pub fn get(&self) -> &[T] {
        self.all.get(..self.count).unwrap_or(&[])
    }

    pub fn get_mut(&mut self) -> &mut [T] {
        self.all.get_mut(..self.count).unwrap_or(&mut [])
    }
}
