//! The nearest names to a text that names nothing.

use crate::domain::{Atlas, CityIx};

use super::Index;
use super::fold::fold;
use super::glossary::{Glossary, Place};
use super::index::arranged;
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
        let (mut near, mut ranks) = (Vec::new(), Vec::new());
        for city in self.alphabet() {
            let rank = nearness(&mut texts, &self.glossary, &self.cities[city.index()]);
            if rank != FAR {
                near.push(*city);
                ranks.push(rank);
            }
        }
        // Among equals the alphabet decides.
        let mut near = arranged(&near, &|a, b| ranks[a].cmp(&ranks[b]));
        near.truncate(count);
        near
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

/// How far the nearest spelling of a city is, and how much that spelling says: the nearer, the smaller.
fn nearness(texts: &mut [Text], glossary: &Glossary, place: &Place) -> u16 {
    let mut best = FAR;
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
