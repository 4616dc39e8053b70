//! The index: everything a search compares, folded once.

use crate::domain::{Atlas, CityIx, CountryIx, Field, Spellings};

use super::fold::{Style, fold_into};
use super::glossary::{Glossary, Mark, Place, Source};
use crate::order::sorted;

/// Every spelling of every city, country and creative field, ready to be searched, and the alphabet.
///
/// It belongs to one [`Atlas`]; the methods that take an atlas expect that one.
#[derive(Clone, Debug)]
pub struct Index {
    pub(super) glossary: Glossary,
    pub(super) cities: Vec<Place>,
    pub(super) countries: Vec<Place>,
    /// By [`Field::index`].
    pub(super) fields: Vec<Place>,
    core: Mark,
    alphabet: Vec<CityIx>,
    /// By city: its place in the alphabet.
    pub(super) city_rank: Vec<u32>,
    countries_by_name: Vec<CountryIx>,
    /// By country: its place in the alphabet.
    pub(super) country_rank: Vec<u32>,
}

impl Index {
    /// Folds the names in the core data and the names of the fields. The first name given for a field is the one that
    /// pages show; others are only searched.
    pub fn new(atlas: &Atlas, field_names: &[(Field, &str)]) -> Self {
        let mut glossary = Glossary::default();
        let cities = atlas.cities().iter().map(|city| {
            let also = city.also.iter().map(|also| (also.as_str(), Source::Alias, false));
            glossary.add_first([(city.name.as_str(), Source::Name, true)].into_iter().chain(also))
        });
        let cities = cities.collect();
        let countries = atlas.countries().iter();
        let countries = countries.map(|country| glossary.add_first([(country.name.as_str(), Source::Place, true)]));
        let countries = countries.collect();
        let fields = Field::ALL.into_iter().map(|field| {
            let names = field_names.iter().filter(|(of, _)| *of == field).enumerate();
            glossary.add_first(names.map(|(nth, (_, name))| (*name, Source::Place, nth == 0)))
        });
        let fields = fields.collect();
        let (alphabet, city_rank) =
            alphabetical(atlas.cities().iter().map(|city| (city.name.as_str(), city.id.as_str())));
        let by_name = atlas.countries().iter().map(|country| (country.name.as_str(), country.code.as_str()));
        let (by_name, country_rank) = alphabetical(by_name);
        Self {
            core: glossary.mark(),
            glossary,
            cities,
            countries,
            fields,
            alphabet: alphabet.into_iter().map(CityIx::new).collect(),
            city_rank,
            countries_by_name: by_name.into_iter().map(CountryIx::new).collect(),
            country_rank,
        }
    }

    /// Adds the spellings that arrive after the core, for the cities and countries of `atlas`. A second call replaces
    /// what the first one added.
    pub fn add_spellings(&mut self, atlas: &Atlas, spellings: &Spellings) {
        debug_assert_eq!(spellings.cities.len(), atlas.cities().len(), "spellings of another atlas");
        self.glossary.truncate(self.core);
        for (place, texts) in self.cities.iter_mut().zip(&spellings.cities) {
            self.glossary.add_later(place, texts, Source::Alias);
        }
        for (place, texts) in self.countries.iter_mut().zip(&spellings.countries) {
            self.glossary.add_later(place, texts, Source::Place);
        }
    }

    /// Every city, by folded name.
    pub fn alphabet(&self) -> &[CityIx] {
        &self.alphabet
    }

    /// The cities before and after one in the alphabet.
    pub fn neighbours(&self, city: CityIx) -> (Option<CityIx>, Option<CityIx>) {
        let Some(rank) = self.city_rank.get(city.index()).map(|rank| *rank as usize) else { return (None, None) };
        let before = rank.checked_sub(1).and_then(|rank| self.alphabet.get(rank));
        (before.copied(), self.alphabet.get(rank + 1).copied())
    }

    /// Every country, by folded name.
    pub fn countries_by_name(&self) -> &[CountryIx] {
        &self.countries_by_name
    }
}

/// The indices of names in the order of the alphabet, and each one's rank in it. Equal names stand by their second text.
#[expect(clippy::cast_possible_truncation, reason = "there are far fewer than 2^32 names")]
fn alphabetical<'t>(names: impl Iterator<Item = (&'t str, &'t str)>) -> (Vec<usize>, Vec<u32>) {
    let keys: Vec<_> = names.map(|(name, id)| (sort_key(name), id)).collect();
    let order = sorted(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
    let mut ranks = vec![0; order.len()];
    for (rank, index) in order.iter().enumerate() {
        ranks[*index] = rank as u32;
    }
    (order, ranks)
}

/// What names from the data are sorted by.
pub(super) fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    fold_into(name, Style::PLAIN, &mut key);
    key
}
