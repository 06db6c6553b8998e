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
        self.place_behind(0, most)
    }

    /// Place for `most` entries behind the first `kept`.
    pub fn place_behind(&mut self, kept: usize, most: usize) -> &mut [T] {
        if self.all.len() < kept + most {
            self.all.resize(kept + most, T::default());
        }
        &mut self.all[kept..kept + most]
    }

    pub fn get(&self) -> &[T] {
        self.all.get(..self.count).unwrap_or(&[])
    }

    pub fn get_mut(&mut self) -> &mut [T] {
        self.all.get_mut(..self.count).unwrap_or(&mut [])
    }
}
