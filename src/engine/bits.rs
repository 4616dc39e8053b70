//! Sets of rows, a bit each: what a set of cities has in common with another is counted 64 at a time.

/// How many rows a word holds.
const WORD: usize = u64::BITS as usize;

/// A set of rows. Sets that meet are of the same number of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// No row of none.
    pub(super) const EMPTY: Self = Self(Vec::new());

    /// No row of so many.
    pub(super) fn none(rows: usize) -> Self {
        Self(vec![0; rows.div_ceil(WORD)])
    }

    pub(super) fn insert(&mut self, row: usize) {
        self.0[row / WORD] |= 1 << (row % WORD);
    }

    pub(super) fn remove(&mut self, row: usize) {
        self.0[row / WORD] &= !(1 << (row % WORD));
    }

    /// Adds what another set has.
    pub(super) fn add(&mut self, other: &Self) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// Keeps what another set has too.
    pub(super) fn narrow(&mut self, other: &Self) {
        for (word, kept) in self.0.iter_mut().zip(&other.0) {
            *word &= kept;
        }
    }

    /// Leaves out what another set has.
    pub(super) fn drop(&mut self, other: &Self) {
        for (word, dropped) in self.0.iter_mut().zip(&other.0) {
            *word &= !dropped;
        }
    }

    /// What another set has too.
    pub(super) fn with(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.narrow(other);
        both
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(super) fn count(&self) -> u32 {
        self.count_with(self)
    }

    /// How many rows are in both sets.
    pub(super) fn count_with(&self, other: &Self) -> u32 {
        let mut count = 0;
        for (word, other) in self.0.iter().zip(&other.0) {
            count += (word & other).count_ones();
        }
        count
    }

    /// How many words there are to count.
    pub(super) const fn words(&self) -> usize {
        self.0.len()
    }

    /// Every row of the set, in order or from the end.
    pub(super) fn rows(&self, backwards: bool) -> Rows<'_> {
        Rows { words: &self.0, at: 0, left: 0, next: 0, backwards }
    }
}

/// Walks the rows of a set.
pub(super) struct Rows<'b> {
    words: &'b [u64],
    /// The row of the first bit of the word that is walked.
    at: usize,
    /// What is left of it.
    left: u64,
    /// How many words were taken.
    next: usize,
    backwards: bool,
}

impl Iterator for Rows<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            if self.next == self.words.len() {
                return None;
            }
            let word = if self.backwards { self.words.len() - 1 - self.next } else { self.next };
            (self.left, self.at) = (self.words[word], word * WORD);
            self.next += 1;
        }
        let bit = if self.backwards { u64::BITS - 1 - self.left.leading_zeros() } else { self.left.trailing_zeros() };
        self.left ^= 1 << bit;
        Some(self.at + bit as usize)
    }
}
