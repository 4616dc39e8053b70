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
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) city: CityIx,
    pub(super) kind: Kind,
    /// The least telling source that a word needed.
    source: Source,
    slips: u8,
    /// The spelling that explains the match, where the page does not show it.
    pub(super) hidden: Option<SpellingIx>,
}

/// How a word was found in the spellings of a place.
#[derive(Clone, Copy, Debug)]
struct Hit {
    slips: u8,
    source: Source,
    hidden: bool,
    spelling: SpellingIx,
}

/// The words of a query, and where to look for them.
struct Search<'i> {
    index: &'i Index,
    atlas: &'i Atlas,
    asof: Option<Year>,
    needles: &'i [Needle],
}

impl Hit {
    /// The order of preference: what needs no slip, then what tells most, then the fewest slips.
    fn order(self) -> (bool, Source, u8, bool, SpellingIx) {
        (self.slips > 0, self.source, self.slips, self.hidden, self.spelling)
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
        let members = self.atlas.indexed().filter(|(_, city)| city.designation(self.asof).is_some());
        let kind = if forgiving { Kind::Slip } else { Kind::Inside };
        let found = members.map(|(city, _)| Found { city, kind, source: Source::Name, slips: 0, hidden: None });
        let mut found: Vec<Found> = found.collect();
        for (nth, needle) in self.needles.iter().enumerate() {
            if self.needles[..nth].contains(needle) {
                continue;
            }
            self.narrow(&mut found, needle, forgiving);
            if found.is_empty() {
                return found;
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
    fn narrow(&self, found: &mut Vec<Found>, needle: &Needle, forgiving: bool) {
        let glossary = &self.index.glossary;
        let look = |place: &Place| best_hit(glossary, place, needle, forgiving);
        let countries: Vec<_> = self.index.countries.iter().map(look).collect();
        let fields: Vec<_> = self.index.fields.iter().map(look).collect();
        found.retain_mut(|one| {
            let city = self.atlas.city(one.city);
            let field = city.designation(self.asof).and_then(|d| fields[d.field.index()]);
            let hits = [look(&self.index.cities[one.city.index()]), countries[city.country.index()], field];
            let Some(best) = hits.into_iter().flatten().min_by_key(|hit| hit.order()) else { return false };
            one.source = one.source.max(best.source);
            one.slips = one.slips.saturating_add(best.slips);
            // What the page shows anyway, be it a less telling source, needs no explanation.
            let explained = hits.into_iter().flatten().any(|hit| !hit.hidden && (hit.slips > 0) == (best.slips > 0));
            if !explained {
                one.hidden = one.hidden.or(Some(best.spelling));
            }
            true
        });
    }

    /// Tells whether a spelling as a whole explains the match better than its words do.
    fn judge(&self, one: &mut Found) {
        let city = self.atlas.city(one.city);
        let field = city.designation(self.asof).map(|d| &self.index.fields[d.field.index()]);
        let places =
            [Some(&self.index.cities[one.city.index()]), Some(&self.index.countries[city.country.index()]), field];
        let glossary = &self.index.glossary;
        let candidates = places.into_iter().flatten().flat_map(Glossary::of);
        let kinds = candidates.filter_map(|ix| Some((whole(glossary, ix, self.needles)?, glossary.source(ix), ix)));
        let Some((kind, source, spelling)) = kinds.min() else { return };
        (one.kind, one.source) = (kind, source);
        if one.hidden.is_some() && !glossary.visible(spelling) {
            one.hidden = Some(spelling);
        }
    }
}

/// The best way a word is found among the spellings of a place. One that needs no slip is better than any that does.
fn best_hit(glossary: &Glossary, place: &Place, needle: &Needle, forgiving: bool) -> Option<Hit> {
    let unslipped = glossary.find(place, |word| needle.fit(word).is_some());
    if let Some(ix) = unslipped {
        return Some(Hit { slips: 0, source: glossary.source(ix), hidden: !glossary.visible(ix), spelling: ix });
    }
    if !forgiving || needle.slips_allowed() == 0 {
        return None;
    }
    let hits = glossary.words_of(place).filter_map(|(word, text)| {
        let slips = needle.slips(text)?;
        let ix = glossary.spelling_with(word);
        Some(Hit { slips, source: glossary.source(ix), hidden: !glossary.visible(ix), spelling: ix })
    });
    hits.min_by_key(|hit| hit.order())
}

/// Whether the words of a query, in their order, are a spelling or its beginning.
fn whole(glossary: &Glossary, ix: SpellingIx, needles: &[Needle]) -> Option<Kind> {
    let words = glossary.words(ix);
    if words.len() < needles.len() {
        return None;
    }
    let mut kind = if words.len() == needles.len() { Kind::Exact } else { Kind::Prefix };
    for (word, needle) in words.zip(needles) {
        match needle.fit(word) {
            Some((Fit::Whole, _)) => {}
            Some((Fit::Start, _)) => kind = Kind::Prefix,
            Some((Fit::Inside, _)) | None => return None,
        }
    }
    Some(kind)
}
