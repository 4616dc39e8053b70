//! The first results in their order, without sorting the others: by counting how many share a place in it.

use super::bits::Bits;
use super::rank::Rank;

/// What rows are ordered by, and the place of each of its values.
pub(super) struct Level<'v> {
    pub(super) values: Values<'v>,
    pub(super) places: Vec<u32>,
}

/// By row.
#[derive(Clone, Copy)]
pub(super) enum Values<'v> {
    Property(&'v [u16]),
    Rank(&'v [Rank]),
}

impl Level<'_> {
    fn place(&self, row: usize) -> u32 {
        let value = match self.values {
            Values::Property(values) => values[row],
            Values::Rank(ranks) => ranks[row].number(),
        };
        self.places[usize::from(value)]
    }
}

/// The first so many rows of a set, by these levels, the first of them the highest; equals in the order of the rows, or
/// from their end.
#[expect(clippy::cast_possible_truncation, reason = "places and rows are far fewer than 2^32")]
pub(super) fn page(rows: &Bits, levels: &mut [Level], backwards: bool, most: usize) -> Vec<usize> {
    let mut all = 1;
    // From the lowest: a step on a higher level is as long as all of those below it.
    for level in levels.iter_mut().rev() {
        for place in &mut level.places {
            *place *= all;
        }
        all *= level.places.len() as u32;
    }
    let place = |row: usize| {
        let mut place = 0;
        for level in &*levels {
            place += level.place(row);
        }
        place as usize
    };
    let count = rows.count() as usize;
    let mut starts = vec![0; all as usize + 1];
    if all > 1 {
        for row in rows.rows(false) {
            starts[place(row) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
    }
    let mut page = vec![0; count.min(most)];
    let mut left = page.len();
    for row in rows.rows(backwards) {
        if left == 0 {
            break;
        }
        let at = &mut starts[place(row)];
        if let Some(slot) = page.get_mut(*at) {
            *slot = row;
            left -= 1;
        }
        *at += 1;
    }
    page
}
