//! The nearest names to a text that names nothing.

use crate::domain::{Atlas, CityIx};

use super::Index;
use super::fold::fold;
use super::glossary::{Glossary, Place, Source};
use super::slips::distance;
use crate::order::sorted;

/// Longer texts are measured by their beginning.
const LONGEST: usize = 40;

impl Index {
    /// Up to `count` cities with names like a text, the nearest first: for a search or an address that finds nothing.
    ///
    /// Takes words as well as addresses (`city/reykjavic/`). Names are near when at most half of the text and one
    /// letter more would have to change, so nonsense may have no neighbour at all.
    pub fn closest(&self, atlas: &Atlas, text: &str, count: usize) -> Vec<CityIx> {
        let wanted = Wanted::new(text);
        let near = atlas.indexed().filter_map(|(city, _)| {
            let (slips, source) = wanted.nearness(&self.glossary, &self.cities[city.index()])?;
            Some((slips, source, self.city_rank[city.index()], city))
        });
        let near: Vec<_> = near.collect();
        let order = sorted(near.len(), &|a, b| near[a].cmp(&near[b]));
        order.into_iter().take(count).map(|place| near[place].3).collect()
    }
}

/// What was asked for: the whole text, and its longer words, which may be names by themselves.
struct Wanted {
    texts: Vec<Text>,
}

struct Text {
    letters: Vec<char>,
    /// The farthest a name may be.
    most: u8,
    /// What is added to its distance.
    further: u8,
}

impl Text {
    /// At most half of the letters and one more may differ, but never all of them.
    #[expect(clippy::cast_possible_truncation, reason = "no text is longer than LONGEST")]
    fn new(letters: &[char], further: u8) -> Self {
        let most = (letters.len() / 2 + 1).min(letters.len().saturating_sub(1)) as u8;
        Self { letters: letters.to_vec(), most, further }
    }
}

impl Wanted {
    fn new(text: &str) -> Self {
        let path = text.split(['?', '#']).next().unwrap_or_default();
        let path = path.trim_end_matches(['/', ' ']);
        let segment = &path[path.rfind('/').map_or(0, |slash| slash + 1)..];
        // Cut early: folding must not take long over a hostile text.
        let segment: String = segment.chars().take(4 * LONGEST).collect();
        let whole: Vec<_> = fold(&segment).chars().take(LONGEST).collect();
        let words = whole.split(|c| *c == ' ').filter(|word| word.len() > 3 && word.len() < whole.len());
        // A word by itself counts as one further away than the whole text.
        let texts = [Text::new(&whole, 0)].into_iter().chain(words.map(|word| Text::new(word, 1))).collect();
        Self { texts }
    }

    /// How far the nearest spelling of a city is, and how much that spelling says.
    fn nearness(&self, glossary: &Glossary, place: &Place) -> Option<(u8, Source)> {
        let mut best: Option<(u8, Source)> = None;
        let mut name = Vec::new();
        for ix in Glossary::of(place) {
            name.clear();
            name.extend(glossary.folded(ix).chars());
            let source = glossary.source(ix);
            for text in &self.texts {
                // Only what is as near as the best so far can still matter.
                let most = best.map_or(text.most, |(slips, _)| text.most.min(slips.saturating_sub(text.further)));
                let slips = distance(&text.letters, &name, most, false);
                let near = slips.filter(|slips| usize::from(*slips) < name.len());
                best = best.into_iter().chain(near.map(|slips| (slips + text.further, source))).min();
            }
        }
        best
    }
}
