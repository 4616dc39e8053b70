//! Which spelling a city was found by: only of the results that are shown does anyone want to know.

use crate::domain::CityIx;

use super::columns::Members;
use super::glossary::{Glossary, Place, Source, SpellingIx};
use super::needle::{Fit, Needle};
use super::rank::Kind;
use super::search::{Hit, Search};

impl Search<'_> {
    /// The places in whose spellings a city is looked for.
    fn places(&self, city: CityIx, members: &Members) -> [&Place; 3] {
        let index = self.index;
        let field = members.fields.values[index.city_rank[city.index()] as usize];
        let country = self.atlas.city(city).country.index();
        [&index.cities[city.index()], &index.countries[country], &index.fields[usize::from(field)]]
    }

    /// The best spelling that is the words of the query as a whole, or begins with them.
    pub(super) fn whole(&self, city: CityIx, members: &Members) -> Option<(Kind, Source, SpellingIx)> {
        let glossary = &self.index.glossary;
        let mut best = None;
        for place in self.places(city, members) {
            for ix in Glossary::of(place) {
                if let Some(kind) = whole(glossary, ix, self.needles) {
                    let candidate = (kind, glossary.source(ix), ix);
                    if best.is_none_or(|best| candidate < best) {
                        best = Some(candidate);
                    }
                }
            }
        }
        best
    }

    /// The spelling that explains why a city was found, where the page does not show it: of the query as a whole if it can
    /// be, else of its first word that needs one.
    pub(super) fn explain(&self, city: CityIx, members: &Members, forgiving: bool) -> Option<SpellingIx> {
        let glossary = &self.index.glossary;
        let hidden = self.needles.iter().find_map(|needle| self.hidden(city, members, needle, forgiving))?;
        let whole = if forgiving { None } else { self.whole(city, members) };
        let whole = whole.filter(|(.., ix)| !glossary.visible(*ix));
        Some(whole.map_or(hidden, |(.., ix)| ix))
    }

    /// The spelling by which a word finds a city, unless the page shows one that would do.
    fn hidden(&self, city: CityIx, members: &Members, needle: &Needle, forgiving: bool) -> Option<SpellingIx> {
        let hits = self.places(city, members).map(|place| self.hit(place, needle, forgiving));
        let best = hits.into_iter().fold(None, Hit::better)?;
        // What the page shows anyway, be it a less telling source, needs no explanation.
        let explains = |hit: Option<Hit>| hit.is_some_and(|hit| !hit.hidden && hit.slipped == best.slipped);
        (!hits.into_iter().any(explains)).then_some(best.spelling)
    }
}

/// Whether the words of a query, in their order, are a spelling or its beginning.
fn whole(glossary: &Glossary, ix: SpellingIx, needles: &[Needle]) -> Option<Kind> {
    let words = glossary.words(ix);
    if words.len() < needles.len() {
        return None;
    }
    let mut kind = if words.len() == needles.len() { Kind::Exact } else { Kind::Prefix };
    for (word, needle) in words.zip(needles) {
        match needle.fit(glossary.bytes(word))? {
            (Fit::Whole, _) => {}
            (Fit::Start, _) => kind = Kind::Prefix,
            (Fit::Inside, _) => return None,
        }
    }
    Some(kind)
}
