//! Looking a word up: which cities have it in a spelling of theirs, of their country or of their field, and how well.

use std::ops::Range;

use super::Index;
use super::bits::Bits;
use super::columns::Members;
use super::needle::{Fit, Needle};
use super::rank::{Kind, Rank, Ranked};
use super::search::Search;
use super::words::{Find, letters_of};

/// What a word was found in so far.
pub(super) struct Look<'i> {
    index: &'i Index,
    members: &'i Members,
    /// No kind better than this is told of.
    best: Kind,
    pub(super) ranked: Ranked,
    /// The rows with a spelling that begins with the word.
    pub(super) beginnings: Bits,
}

impl<'i> Look<'i> {
    /// Looks a word up.
    pub(super) fn up(search: &Search<'i>, members: &'i Members, needle: &Needle, forgiving: bool) -> Self {
        let index = search.index;
        let best = if search.needles.len() == 1 { Kind::Exact } else { Kind::Inside };
        let beginnings = Bits::none(index.alphabet().len());
        let mut look = Self { index, members, best, ranked: Ranked::default(), beginnings };
        for (fit, words) in [Fit::Whole, Fit::Start, Fit::Inside].into_iter().zip(look.fitting(needle)) {
            look.add(&words, &|role| Rank::fitting(fit, role));
        }
        if forgiving && needle.slips_allowed() > 0 {
            for (slips, words) in (0..).zip(index.words.near(&index.glossary, needle)) {
                look.add(&words, &|role| Rank::slipped(slips, role));
            }
        }
        look.ranked.part();
        look
    }

    /// The words that fit without a slip, by how they do.
    fn fitting(&self, needle: &Needle) -> [Vec<Range<usize>>; 3] {
        let (glossary, words, text) = (&self.index.glossary, &self.index.words, needle.text());
        let mut fitting = [const { Vec::new() }; 3];
        if needle.is_plain() {
            let near = words.beginning_with(glossary, text);
            let is_whole = !near.is_empty() && words.bytes(glossary, near.start) == text.as_bytes();
            let whole = near.start + usize::from(is_whole);
            fitting[Fit::Whole as usize].push(near.start..whole);
            fitting[Fit::Start as usize].push(whole..near.end);
        } else {
            for word in words.with_letters(letters_of(needle.bare())) {
                if let Some((fit, _)) = needle.fit(words.bytes(glossary, word)) {
                    fitting[fit as usize].push(word..word + 1);
                }
            }
        }
        fitting
    }

    /// Adds what some words are found in.
    fn add(&mut self, words: &[Range<usize>], rank: &dyn Fn(usize) -> Rank) {
        // By role.
        let mut sets = [const { Bits::EMPTY }; Find::ROLES];
        for words in words {
            for find in self.index.words.finds(words.clone()) {
                self.put(&mut sets[find.role()], find.place());
            }
        }
        for (role, rows) in sets.into_iter().enumerate() {
            let mut rank = rank(role);
            if rank.kind < Kind::Inside {
                self.beginnings.add(&rows);
            }
            rank.kind = rank.kind.max(self.best);
            self.ranked.add(rank, rows);
        }
    }

    /// Puts a city in a set, or all of a country or a field.
    fn put(&self, set: &mut Bits, place: usize) {
        let (columns, rows) = (&self.index.columns, self.index.alphabet().len());
        if set.words() == 0 {
            *set = Bits::none(rows);
        }
        if place < rows {
            set.insert(place);
        } else {
            let (country, countries) = (place - rows, columns.countries.sets.len());
            let cities = columns.countries.sets.get(country);
            set.add(cities.unwrap_or_else(|| &self.members.fields.sets[country - countries]));
        }
    }
}
