//! Slips over all words at once: neighbours in the order of the words share their beginnings, and what was measured of
//! one beginning holds for every word that has it.
//!
//! The table is that of [`super::slips::distance`], a row for each letter of a word. A beginning whose row is beyond what is
//! forgiven is given up with all of its words.

use super::glossary::Glossary;
use super::needle::{LONGEST_SLIP, Needle};
use super::words::{BLOCK, Words, mere_letters_of};

/// A needle's letters and two slips.
const DEEPEST: usize = LONGEST_SLIP + 2;

/// The measured beginning of a word.
struct Table<'n> {
    needle: &'n [char],
    most: u8,
    /// By letter of the word and one more, from before the first: how far each beginning of the needle is.
    rows: [[u8; DEEPEST + 2]; DEEPEST + 1],
    letters: [char; DEEPEST + 1],
    /// By row: how far the whole needle was from the nearest beginning so far.
    best: [u8; DEEPEST + 1],
}

impl Words {
    /// Hands out the words that a needle fits when slips are forgiven, with the fewest slips.
    pub(super) fn near(&self, glossary: &Glossary, needle: &Needle, found: &mut dyn FnMut(usize, u8)) {
        let (letters, most) = (mere_letters_of(needle.text()), needle.slips_allowed());
        let mut table = Table::new(needle.letters(), most);
        let deepest = needle.letters().len() + usize::from(most);
        let may = |has: u64| (letters & !has).count_ones() <= u32::from(most);
        // So many rows are of the word before; words that share more letters with it than `settled` fare as it did.
        let (mut rows, mut settled) = (0, usize::MAX);
        for (nth, block) in self.shared.chunks(BLOCK).enumerate() {
            let same = table.best[rows] > most && usize::from(self.least_shared[nth]) >= settled;
            if same || !may(self.any_letters[nth]) {
                (rows, settled) = if same { (rows, settled) } else { (0, usize::MAX) };
                continue;
            }
            for (word, shared) in (nth * BLOCK..).zip(block) {
                let shared = usize::from(*shared);
                if shared < settled {
                    settled = usize::MAX;
                    rows = shared.min(rows);
                    if !may(self.letters[word]) {
                        continue;
                    }
                    for c in self.text(glossary, word).chars().skip(rows) {
                        rows += 1;
                        if !table.add(rows, c) || rows == deepest {
                            settled = rows;
                            break;
                        }
                    }
                }
                if table.best[rows] <= most {
                    found(word, table.best[rows]);
                }
            }
        }
    }
}

impl<'n> Table<'n> {
    fn new(needle: &'n [char], most: u8) -> Self {
        let far = most + 1;
        let mut rows = [[far; DEEPEST + 2]; DEEPEST + 1];
        for (cell, slips) in rows[0].iter_mut().zip(0..far) {
            *cell = slips;
        }
        Self { needle, most, rows, letters: [' '; DEEPEST + 1], best: [far; DEEPEST + 1] }
    }

    /// Measures one letter more; tells whether anything is still near enough.
    fn add(&mut self, row: usize, c: char) -> bool {
        let (band, far) = (usize::from(self.most), self.most + 1);
        let (from, to) = (row.saturating_sub(band), self.needle.len().min(row + band));
        self.letters[row] = c;
        let mut least = far;
        let mut left = far;
        for at in from..=to {
            // Cells beside the band are far, and stay so.
            let mut slips = self.rows[row - 1][at] + 1;
            if at > 0 {
                let letter = self.needle[at - 1];
                slips = slips.min(self.rows[row - 1][at - 1] + u8::from(letter != c)).min(left + 1);
                if at > 1 && row > 1 && letter == self.letters[row - 1] && self.needle[at - 2] == c {
                    slips = slips.min(self.rows[row - 2][at - 2] + 1);
                }
            }
            left = slips.min(far);
            self.rows[row][at] = left;
            least = least.min(left);
        }
        let whole = if to == self.needle.len() && from <= to { left } else { far };
        self.best[row] = self.best[row - 1].min(whole);
        least <= self.most
    }
}
