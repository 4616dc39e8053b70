//! Slips over all words at once: neighbours in the order of the words share their beginnings, and what was measured of
//! one beginning holds for every word that has it. A beginning that nothing can come of is given up with all of its words.

use std::ops::Range;

use super::glossary::Glossary;
use super::needle::Needle;
use super::words::{BLOCK, Words, mere_letters_of};

impl Words {
    /// The words that a needle fits when slips are forgiven, by the fewest slips.
    pub(super) fn near(&self, glossary: &Glossary, needle: &Needle) -> [Vec<Range<usize>>; 3] {
        let (letters, most) = (mere_letters_of(needle.text()), needle.slips_allowed());
        let mut measure = needle.measure();
        let deepest = needle.len() + usize::from(most);
        let may = |has: u64| (letters & !has).count_ones() <= u32::from(most);
        let mut near = [const { Vec::new() }; 3];
        // Words that share at least so many letters with the one that was measured last fare as it did.
        let mut settled = usize::MAX;
        // How many letters the word at hand shares with that one.
        let mut shared = 0;
        for (nth, block) in self.shared.chunks(BLOCK).enumerate() {
            let least = shared.min(usize::from(self.least_shared[nth]));
            let same = measure.slips().is_none() && least >= settled;
            if same || !may(self.any_letters[nth]) {
                shared = least;
                continue;
            }
            for (word, with_last) in (nth * BLOCK..).zip(block) {
                shared = shared.min(usize::from(*with_last));
                if shared < settled {
                    if !may(self.letters[word]) {
                        continue;
                    }
                    measure.back(shared.min(measure.len()));
                    let known = measure.len();
                    (settled, shared) = (usize::MAX, usize::MAX);
                    for (nth, c) in glossary.word(self.number(word)).chars().enumerate() {
                        if nth >= known && (!measure.add(c) || measure.len() == deepest) {
                            settled = measure.len();
                            break;
                        }
                    }
                }
                if let Some(slips) = measure.slips() {
                    near[usize::from(slips)].push(word..word + 1);
                }
            }
        }
        near
    }
}
