//! Looking a word up: which cities have it in a spelling of theirs, of their country or of their field, and how well.

use super::Index;
use super::bits::Bits;
use super::columns::Members;
use super::needle::{Fit, Needle, Script, arabic_starts};
use super::rank::{Rank, Ranks};
use super::words::{Find, letters_of};

/// What a word was found in so far.
pub(super) struct Look<'i> {
    index: &'i Index,
    needle: &'i Needle,
    /// By row: how well.
    pub(super) ranks: Vec<Rank>,
    pub(super) rows: Bits,
    /// How well countries and then fields were found, whose cities are found with them.
    places: Vec<Rank>,
}

impl<'i> Look<'i> {
    /// Looks a word up that is `alone` in its query, or not.
    pub(super) fn up(index: &'i Index, members: &Members, needle: &'i Needle, alone: bool, forgiving: bool) -> Self {
        let rows = index.alphabet().len();
        let places = vec![Rank::END; index.countries.len() + index.fields.len()];
        let mut look = Self { index, needle, ranks: vec![Rank::END; rows], rows: Bits::none(rows), places };
        look.fit(alone);
        if forgiving && needle.slips_allowed() > 0 {
            look.forgive();
        }
        look.add_places(members);
        look
    }

    /// Finds the words that fit without a slip.
    fn fit(&mut self, alone: bool) {
        let (glossary, words, text) = (&self.index.glossary, &self.index.words, self.needle.text());
        let ranks = [Fit::Whole, Fit::Start, Fit::Inside].map(|fit| Rank::fitting(fit, alone));
        match self.needle.script() {
            Script::Plain => {
                let near = words.beginning_with(glossary, text);
                let is_whole = !near.is_empty() && words.text(glossary, near.start) == text;
                let whole = near.start + usize::from(is_whole);
                self.add(words.finds(near.start..whole), &ranks[Fit::Whole as usize]);
                self.add(words.finds(whole..near.end), &ranks[Fit::Start as usize]);
            }
            Script::Arabic => {
                for start in arabic_starts(text) {
                    for word in words.beginning_with(glossary, &start) {
                        self.add_if_fitting(word, &ranks);
                    }
                }
            }
            Script::Dense => {
                let letters = letters_of(text);
                for (word, has) in words.letters.iter().enumerate() {
                    if letters & !has == 0 {
                        self.add_if_fitting(word, &ranks);
                    }
                }
            }
        }
    }

    /// Adds what is found by a word, if it fits.
    fn add_if_fitting(&mut self, word: usize, ranks: &[Ranks; 3]) {
        let words = &self.index.words;
        if let Some((fit, _)) = self.needle.fit(words.text(&self.index.glossary, word).as_bytes()) {
            self.add(words.finds(word..word + 1), &ranks[fit as usize]);
        }
    }

    /// Finds the words that fit when slips are forgiven.
    fn forgive(&mut self) {
        let (index, needle) = (self.index, self.needle);
        let ranks = [Rank::slipped(0), Rank::slipped(1), Rank::slipped(2)];
        index.words.near(&index.glossary, needle, &mut |word, slips| {
            self.add(index.words.finds(word..word + 1), &ranks[usize::from(slips)]);
        });
    }

    fn add(&mut self, finds: &[Find], ranks: &Ranks) {
        for find in finds {
            let (place, rank) = (find.place(), ranks[find.role()]);
            let known = if place < self.ranks.len() {
                self.rows.insert(place);
                &mut self.ranks[place]
            } else {
                &mut self.places[place - self.ranks.len()]
            };
            *known = rank.min(*known);
        }
    }

    /// Adds the cities of the countries and fields that were found.
    fn add_places(&mut self, members: &Members) {
        let sets = self.index.columns.countries.sets.iter().chain(&members.fields.sets);
        for (rank, rows) in self.places.iter().zip(sets) {
            if *rank < Rank::END {
                self.rows.add(rows);
                for row in rows.rows(false) {
                    self.ranks[row] = self.ranks[row].min(*rank);
                }
            }
        }
    }
}
