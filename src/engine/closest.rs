//! The nearest names to a text that names nothing.

use crate::domain::{Atlas, CityIx};

use super::Index;
use super::fold::fold;
use super::glossary::{Glossary, Place, Source};
use super::index::arranged;
use super::slips::distance;

/// Longer texts are measured by their beginning.
const LONGEST: usize = 40;

impl Index {
    /// Up to `count` cities with names like a text, the nearest first: for a search or an address that finds nothing.
    ///
    /// Takes words as well as addresses (`city/reykjavic/`). Names are near when at most half of the text and one
    /// letter more would have to change, so nonsense may have no neighbour at all.
    pub fn closest(&self, atlas: &Atlas, text: &str, count: usize) -> Vec<CityIx> {
        debug_assert_eq!(self.cities.len(), atlas.cities().len(), "an index of another atlas");
        let letters = letters(text);
        let texts = Text::all(&letters);
        let (mut near, mut ranks) = (Vec::new(), Vec::new());
        for city in self.alphabet() {
            if let Some(nearness) = nearness(&texts, &self.glossary, &self.cities[city.index()]) {
                near.push(*city);
                ranks.push(nearness);
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
    let path = text.split(['?', '#']).next().unwrap_or_default();
    let named = |segment: &&str| segment.bytes().any(|b| b != b' ');
    let segment = path.split('/').rfind(named).unwrap_or_default();
    // Cut early: folding must not take long over a hostile text.
    let segment: String = segment.chars().take(4 * LONGEST).collect();
    fold(&segment).chars().take(LONGEST).collect()
}

/// What was asked for: the whole text, or one of its longer words, which may be names by themselves.
struct Text<'t> {
    letters: &'t [char],
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
        Self { letters, most, further }
    }
}

/// How far the nearest spelling of a city is, and how much that spelling says.
fn nearness(texts: &[Text], glossary: &Glossary, place: &Place) -> Option<(u8, Source)> {
    let mut best: Option<(u8, Source)> = None;
    let mut name = Vec::new();
    for ix in Glossary::of(place) {
        name.clear();
        name.extend(glossary.folded(ix).chars());
        let source = glossary.source(ix);
        for text in texts {
            // Only what is as near as the best so far can still matter.
            let most = best.map_or(text.most, |(slips, _)| text.most.min(slips.saturating_sub(text.further)));
            if let Some(slips) = distance(text.letters, &name, most, false)
                && usize::from(slips) < name.len()
            {
                let near = (slips + text.further, source);
                best = Some(best.map_or(near, |best| near.min(best)));
            }
        }
    }
    best
}
