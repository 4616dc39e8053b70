//! Searching: which cities the words of a query find, and how well.
//!
//! Every word must be found in some spelling of the city, of its country or of its creative field. How a city was found
//! ranks it: the kind of match, then what it matched, then the number of slips. Slips are forgiven only when nothing is
//! found without them, so a precise question keeps a precise answer.

use crate::domain::Atlas;

use super::Index;
use super::bits::Bits;
use super::columns::Members;
use super::glossary::{Glossary, Place, Source, SpellingIx};
use super::look::Look;
use super::needle::Needle;
use super::rank::{Kind, Rank, Ranked};

/// How a word was found in the spellings of a place; the better comes first: what needs no slip, then what tells most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    pub(super) slipped: bool,
    source: Source,
    slips: u8,
    pub(super) hidden: bool,
    pub(super) spelling: SpellingIx,
}

/// The words of a query, and where to look for them.
pub(super) struct Search<'i> {
    pub(super) index: &'i Index,
    pub(super) atlas: &'i Atlas,
    pub(super) needles: &'i [Needle],
}

/// The cities that were found, by their rows.
pub(super) struct Found {
    pub(super) rows: Bits,
    pub(super) ranked: Ranked,
    /// Whether slips had to be forgiven.
    pub(super) forgiving: bool,
}

impl Hit {
    fn new(glossary: &Glossary, spelling: SpellingIx, slips: u8) -> Self {
        let (source, hidden) = (glossary.source(spelling), !glossary.visible(spelling));
        Self { slipped: slips > 0, source, slips, hidden, spelling }
    }

    /// The better of two, where there are any.
    pub(super) fn better(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        match (a, b) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (hit, None) | (None, hit) => hit,
        }
    }
}

impl Search<'_> {
    /// Finds the members that match. Without any word all do.
    pub(super) fn members(&self, members: &Members) -> Found {
        let strict = self.run(members, false);
        let forgives = self.needles.iter().any(|needle| needle.slips_allowed() > 0);
        if strict.rows.is_empty() && forgives { self.run(members, true) } else { strict }
    }

    fn run(&self, members: &Members, forgiving: bool) -> Found {
        let kind = if forgiving { Kind::Slip } else { Kind::Exact };
        let mut ranked = Ranked::default();
        ranked.add(Rank { kind, source: Source::Name, slips: 0 }, members.rows.clone());
        let mut beginnings = Bits::EMPTY;
        for (nth, needle) in self.needles.iter().enumerate() {
            if needle.is_in(&self.needles[..nth]) || ranked.sets.is_empty() {
                continue;
            }
            let look = Look::up(self, members, needle, forgiving);
            ranked = ranked.both(&look.ranked);
            if nth == 0 {
                beginnings = look.beginnings;
            }
        }
        let rows = ranked.all(self.index.alphabet().len());
        if self.needles.len() > 1 && !forgiving {
            self.judge(&mut ranked, &beginnings.with(&rows), members);
        }
        Found { rows, ranked, forgiving }
    }

    /// Tells of several words where a spelling as a whole explains the match better than they do: of rows with a spelling
    /// that begins with the first word.
    fn judge(&self, ranked: &mut Ranked, rows: &Bits, members: &Members) {
        for row in rows.rows(false) {
            if let Some((kind, source, _)) = self.whole(self.index.alphabet()[row], members) {
                let mut alone = Bits::none(self.index.alphabet().len());
                alone.insert(row);
                ranked.add(Rank { kind, source, slips: 0 }, alone);
            }
        }
    }

    /// The best way a word is found among the spellings of a place. One that needs no slip is better than any that does.
    pub(super) fn hit(&self, place: &Place, needle: &Needle, forgiving: bool) -> Option<Hit> {
        let glossary = &self.index.glossary;
        if let Some(ix) = glossary.find(place, |word| needle.fit(word).is_some()) {
            return Some(Hit::new(glossary, ix, 0));
        }
        let mut best = None;
        if forgiving {
            let (mut measure, most) = (needle.measure(), needle.slips_allowed());
            for words in glossary.words_of(place) {
                for word in words {
                    if let Some(slips) = measure.between(glossary.word(word), most) {
                        best = Hit::better(best, Some(Hit::new(glossary, glossary.spelling_with(word), slips)));
                    }
                }
            }
        }
        best
    }
}
