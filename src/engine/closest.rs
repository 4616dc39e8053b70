//! The nearest names to a text that names nothing.

use crate::domain::{Atlas, CityIx};

use super::Index;
use super::fold::fold;
use super::glossary::{Glossary, Place};
use super::slips::{Measure, letters_into};
use super::text::{part, split_after};

/// Longer texts are measured by their beginning.
const LONGEST: usize = 40;

/// The [`nearness`] of what is not near.
const FAR: u16 = u16::MAX;

impl Index {
    /// Up to `count` cities with names like a text, the nearest first: for a search or an address that finds nothing.
    ///
    /// Takes words as well as addresses (`city/reykjavic/`). Names are near when at most half of the text and one
    /// letter more would have to change, so nonsense may have no neighbour at all.
    pub fn closest(&self, atlas: &Atlas, text: &str, count: usize) -> Vec<CityIx> {
        debug_assert_eq!(self.cities.len(), atlas.cities().len(), "an index of another atlas");
        let letters = letters(text);
        let mut texts = Text::all(&letters);
        // The nearest so far, and how near they are: among equals the alphabet decides.
        let mut near: Vec<(CityIx, u16)> = Vec::new();
        for city in self.alphabet() {
            // Once there are enough, only what is nearer than the last of them counts.
            let full = near.len() == count;
            let worst = if full { near.last().map_or(0, |last| last.1) } else { FAR };
            let rank = nearness(&mut texts, &self.glossary, &self.cities[city.index()], worst);
            if rank < worst {
                if full {
                    near.pop();
                }
                near.push((*city, rank));
                let mut place = near.len() - 1;
                while place > 0 && near[place - 1].1 > rank {
                    near.swap(place - 1, place);
                    place -= 1;
                }
            }
        }
        near.iter().map(|(city, _)| *city).collect()
    }
}

/// The folded letters of what was asked for: of an address, its last segment.
fn letters(text: &str) -> Vec<char> {
    let address = text.bytes().position(|b| matches!(b, b'?' | b'#')).map_or(text, |end| part(text, 0..end));
    let mut segment = "";
    for part in address.split('/') {
        if part.bytes().any(|b| b != b' ') {
            segment = part;
        }
    }
    // Cut early: folding must not take long over a hostile text.
    let mut letters = Vec::new();
    letters_into(&fold(split_after(segment, 4 * LONGEST).0), LONGEST, &mut letters);
    letters
}

/// What was asked for: the whole text, or one of its longer words, which may be names by themselves.
struct Text<'t> {
    measure: Measure<'t>,
    /// The farthest a name may be.
    most: u8,
    /// What is added to its distance.
    further: u8,
}

impl<'t> Text<'t> {
    fn all(letters: &'t [char]) -> Vec<Self> {
        let mut texts = vec![Self::new(letters, 0)];
        for word in letters.split(|c| *c == ' ') {
            if word.len() > 3 && word.len() < letters.len() {
                // A word by itself counts as one further away than the whole text.
                texts.push(Self::new(word, 1));
            }
        }
        texts
    }

    /// At most half of the letters and one more may differ, but never all of them.
    #[expect(clippy::cast_possible_truncation, reason = "no text is longer than LONGEST")]
    fn new(letters: &'t [char], further: u8) -> Self {
        let most = (letters.len() / 2 + 1).min(letters.len().saturating_sub(1)) as u8;
        Self { measure: Measure::new(letters, most, false), most, further }
    }
}

/// How far the nearest spelling of a city is, and how much that spelling says: the nearer, the smaller; or the `worst`
/// there may be, if no spelling is nearer.
fn nearness(texts: &mut [Text], glossary: &Glossary, place: &Place, worst: u16) -> u16 {
    let mut best = worst;
    for ix in Glossary::of(place) {
        let name = glossary.folded(ix);
        for text in &mut *texts {
            // Only what is as near as the best so far can still matter.
            let [slips, _] = best.to_be_bytes();
            let most = text.most.min(slips.saturating_sub(text.further));
            if let Some(slips) = text.measure.between(name, most)
                && !split_after(name, usize::from(slips)).1.is_empty()
            {
                best = best.min(u16::from_be_bytes([slips + text.further, glossary.source(ix) as u8]));
            }
        }
    }
    best
}
