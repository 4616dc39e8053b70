//! Chance that falls the same way every time.

/// A generator of pseudo-random numbers: `SplitMix64` (Steele, Lea and Flood 2014).
pub(crate) struct Dice(u64);

impl Dice {
    /// The dice of one thing, by its number: what is thrown for one never moves another.
    pub(crate) const fn of(seed: u64, number: usize) -> Self {
        Self(seed ^ (number as u64).wrapping_mul(0x2545_f491_4f6c_dd1d))
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 32).unwrap_or_default() % end
    }

    /// One of these.
    pub(crate) fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// A number below `end`, the small ones more often: the least of it is drawn about twice as often as on average.
    pub(crate) fn small(&mut self, end: usize) -> usize {
        self.below(end).min(self.below(end))
    }
}
