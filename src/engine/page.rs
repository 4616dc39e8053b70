//! The first results in their order, without sorting the others.

use crate::domain::CountryIx;

use super::bits::Bits;

/// What rows are ordered by: sets of them. A row in several belongs to the first in order.
pub(super) struct Level<'s> {
    pub(super) sets: &'s [Bits],
    /// Where they are not in order already.
    pub(super) order: Option<&'s [CountryIx]>,
    /// From the last to the first.
    pub(super) descending: bool,
}

/// The first so many rows.
pub(super) struct Page {
    pub(super) rows: Vec<usize>,
    pub(super) most: usize,
    /// Whether equals stand from the end.
    pub(super) backwards: bool,
}

impl Page {
    /// Adds rows by these levels, the first of them the highest; equals in the order of the rows.
    pub(super) fn fill(&mut self, mut rows: Bits, levels: &[Level]) {
        let Some((level, lower)) = levels.split_first() else {
            self.rows.extend(rows.rows(self.backwards).take(self.most - self.rows.len()));
            return;
        };
        let count = level.sets.len();
        for nth in 0..count {
            if self.rows.len() == self.most {
                break;
            }
            let place = if level.descending { count - 1 - nth } else { nth };
            let set = &level.sets[level.order.map_or(place, |order| order[place].index())];
            let part = rows.with(set);
            if !part.is_empty() {
                rows.drop(set);
                self.fill(part, lower);
            }
        }
    }
}
