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
        // Words that share more letters with the word before than `settled` fare as it did.
        let mut settled = usize::MAX;
        for (nth, block) in self.shared.chunks(BLOCK).enumerate() {
            let same = measure.slips().is_none() && usize::from(self.least_shared[nth]) >= settled;
            if same {
                continue;
            }
            if !may(self.any_letters[nth]) {
                measure.back(0);
                settled = usize::MAX;
                continue;
            }
            for (word, shared) in (nth * BLOCK..).zip(block) {
                let shared = usize::from(*shared);
                if shared < settled {
                    settled = usize::MAX;
                    measure.back(shared.min(measure.len()));
                    if !may(self.letters[word]) {
                        continue;
                    }
                    let same = measure.len();
                    for (nth, c) in self.text(glossary, word).chars().enumerate() {
                        if nth < same {
                            continue;
                        }
                        if !measure.add(c) || measure.len() == deepest {
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
