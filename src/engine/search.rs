//! Searching: which cities the words of a query find, and how well.
//!
//! Every word must be found in some spelling of the city, of its country or of its creative field. How a city was found
//! ranks it: the kind of match, then what it matched, then the number of slips. Slips are forgiven only when nothing is
//! found without them, so a precise question keeps a precise answer.

use crate::domain::{Atlas, CityIx, Year};

use super::Index;
use super::fold::fold;
use super::glossary::{Glossary, Place, Source, SpellingIx};
use super::needle::{Fit, Needle};

/// How a city was found; the better comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The query is a whole spelling.
    Exact,
    /// A spelling begins with the query's words.
    Prefix,
    /// The words are found, here and there.
    Inside,
    /// The words are found when slips are forgiven.
    Slip,
}

/// A city that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) city: CityIx,
    pub(super) kind: Kind,
    /// The least telling source that a word needed.
    source: Source,
    slips: u8,
    /// The spelling that explains the match, where the page does not show it.
    pub(super) hidden: Option<SpellingIx>,
}

/// How a word was found in the spellings of a place; the better comes first: what needs no slip, then what tells most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    slipped: bool,
    source: Source,
    slips: u8,
    hidden: bool,
    spelling: SpellingIx,
}

/// The words of a query, and where to look for them.
pub(super) struct Search<'i> {
    pub(super) index: &'i Index,
    pub(super) atlas: &'i Atlas,
    pub(super) asof: Option<Year>,
    pub(super) needles: &'i [Needle],
}

impl Hit {
    fn new(glossary: &Glossary, spelling: SpellingIx, slips: u8) -> Self {
        let (source, hidden) = (glossary.source(spelling), !glossary.visible(spelling));
        Self { slipped: slips > 0, source, slips, hidden, spelling }
    }

    /// The better of two, where there are any.
    fn better(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        match (a, b) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (hit, None) | (None, hit) => hit,
        }
    }
}

impl Found {
    /// What results are ranked by: kind, source and slips; the name decides between equals.
    pub(super) fn rank(&self) -> u32 {
        (self.kind as u32) << 16 | (self.source as u32) << 8 | u32::from(self.slips)
    }

    /// Whether slips had to be forgiven.
    pub(super) fn slipped(&self) -> bool {
        self.kind == Kind::Slip
    }
}

/// Finds the members of `asof` that match a query, in the order of the atlas. A query without any word finds all.
pub(super) fn search(index: &Index, atlas: &Atlas, asof: Option<Year>, q: &str) -> Vec<Found> {
    let needles = Needle::all(&fold(q));
    let search = Search { index, atlas, asof, needles: &needles };
    let strict = search.run(false);
    if strict.is_empty() && needles.iter().any(|needle| needle.slips_allowed() > 0) { search.run(true) } else { strict }
}

impl Search<'_> {
    fn run(&self, forgiving: bool) -> Vec<Found> {
        let kind = if forgiving { Kind::Slip } else { Kind::Inside };
        let mut found = Vec::new();
        for (ix, city) in self.atlas.indexed() {
            if city.designation(self.asof).is_some() {
                found.push(Found { city: ix, kind, source: Source::Name, slips: 0, hidden: None });
            }
        }
        for (nth, needle) in self.needles.iter().enumerate() {
            if !found.is_empty() && !needle.is_in(&self.needles[..nth]) {
                found = self.narrow(&found, needle, forgiving);
            }
        }
        if !forgiving && !self.needles.is_empty() {
            for one in &mut found {
                self.judge(one);
            }
        }
        found
    }

    /// Keeps the cities that a word finds.
    fn narrow(&self, found: &[Found], needle: &Needle, forgiving: bool) -> Vec<Found> {
        let countries = self.hits(&self.index.countries, needle, forgiving);
        let fields = self.hits(&self.index.fields, needle, forgiving);
        let mut kept = Vec::new();
        for one in found {
            let city = self.atlas.city(one.city);
            let name = self.hit(&self.index.cities[one.city.index()], needle, forgiving);
            let field = city.designation(self.asof).and_then(|d| fields[d.field.index()]);
            let hits = [name, countries[city.country.index()], field];
            let Some(best) = hits.into_iter().fold(None, Hit::better) else { continue };
            // What the page shows anyway, be it a less telling source, needs no explanation.
            let explains = |hit: Option<Hit>| hit.is_some_and(|hit| !hit.hidden && hit.slipped == best.slipped);
            let hidden = if hits.into_iter().any(explains) { None } else { Some(best.spelling) };
            kept.push(Found {
                source: one.source.max(best.source),
                slips: one.slips.saturating_add(best.slips),
                hidden: one.hidden.or(hidden),
                ..*one
            });
        }
        kept
    }

    fn hits(&self, places: &[Place], needle: &Needle, forgiving: bool) -> Vec<Option<Hit>> {
        let mut hits = Vec::with_capacity(places.len());
        for place in places {
            hits.push(self.hit(place, needle, forgiving));
        }
        hits
    }

    /// The best way a word is found among the spellings of a place. One that needs no slip is better than any that does.
    pub(super) fn hit(&self, place: &Place, needle: &Needle, forgiving: bool) -> Option<Hit> {
        let glossary = &self.index.glossary;
        if let Some(ix) = glossary.find(place, |word| needle.fit(word).is_some()) {
            return Some(Hit::new(glossary, ix, 0));
        }
        let mut best = None;
        if forgiving && needle.slips_allowed() > 0 {
            for words in glossary.words_of(place) {
                for word in words {
                    if let Some(slips) = needle.slips(glossary.word(word)) {
                        best = Hit::better(best, Some(Hit::new(glossary, glossary.spelling_with(word), slips)));
                    }
                }
            }
        }
        best
    }

    /// Tells whether a spelling as a whole explains the match better than its words do.
    fn judge(&self, one: &mut Found) {
        let (index, city) = (self.index, self.atlas.city(one.city));
        let field = city.designation(self.asof).map(|d| &index.fields[d.field.index()]);
        let places = [Some(&index.cities[one.city.index()]), Some(&index.countries[city.country.index()]), field];
        let mut best = None;
        for place in places.into_iter().flatten() {
            for ix in Glossary::of(place) {
                if let Some(kind) = whole(&index.glossary, ix, self.needles) {
                    let candidate = (kind, index.glossary.source(ix), ix);
                    if best.is_none_or(|best| candidate < best) {
                        best = Some(candidate);
                    }
                }
            }
        }
        let Some((kind, source, spelling)) = best else { return };
        (one.kind, one.source) = (kind, source);
        if one.hidden.is_some() && !index.glossary.visible(spelling) {
            one.hidden = Some(spelling);
        }
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
        match needle.fit(glossary.word(word).as_bytes())? {
            (Fit::Whole, _) => {}
            (Fit::Start, _) => kind = Kind::Prefix,
            (Fit::Inside, _) => return None,
        }
    }
    Some(kind)
}
