//! The index: everything a search compares, folded once.

use std::cmp::Ordering;

use crate::domain::{Atlas, CityIx, CountryIx, Field, Spellings};

use super::columns::Columns;
use super::fold::{Style, fold_into};
use super::glossary::{Glossary, Mark, Part, Place, Source};
use super::words::{Collected, Words};
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
    pub(super) words: Words,
    pub(super) columns: Columns,
    core: Mark,
    alphabet: Vec<CityIx>,
    /// By city: its place in the alphabet.
    pub(super) city_rank: Vec<u32>,
    countries_by_name: Vec<CountryIx>,
}

impl Index {
    /// Folds the names in the core data and the names of the fields. The first name given for a field is the one that
    /// pages show; others are only searched.
    pub fn new(atlas: &Atlas, field_names: &[(Field, &str)]) -> Self {
        let mut glossary = Glossary::default();
        let (mut cities, mut city_keys) = (Vec::new(), Vec::new());
        for city in atlas.cities() {
            city_keys.push(sort_key(&city.name, &city.id));
            let place = glossary.begin(&mut cities);
            glossary.add(place, Part::First, &city.name, Source::Name, true);
            let mut also = |name: &str| glossary.add(place, Part::First, name, Source::Alias, false);
            if let Some(official) = &city.official {
                also(official);
            }
            for name in &city.also {
                also(name);
            }
        }
        let (mut countries, mut country_keys) = (Vec::new(), Vec::new());
        for country in atlas.countries() {
            country_keys.push(sort_key(&country.name, country.code.as_str()));
            let place = glossary.begin(&mut countries);
            glossary.add(place, Part::First, &country.name, Source::Place, true);
        }
        let mut fields = Vec::new();
        for field in Field::ALL {
            let place = glossary.begin(&mut fields);
            let mut shown = true;
            for (of, name) in field_names {
                if *of == field {
                    glossary.add(place, Part::First, name, Source::Place, shown);
                    shown = false;
                }
            }
            // Its id is its name in English, whatever language is spoken.
            glossary.add(place, Part::First, field.id(), Source::Place, false);
        }
        // A language has an alphabet of its own; in English the folded names are in its order.
        let [alphabet, by_name] =
            atlas.orders().cloned().unwrap_or_else(|| [alphabetical(&city_keys), alphabetical(&country_keys)]);
        let city_rank = ranks(&alphabet);
        let alphabet: Vec<_> = alphabet.into_iter().map(CityIx::new).collect();
        let mut index = Self {
            core: glossary.mark(),
            columns: Columns::new(atlas, &alphabet),
            words: Words::default(),
            glossary,
            cities,
            countries,
            fields,
            alphabet,
            city_rank,
            countries_by_name: by_name.into_iter().map(CountryIx::new).collect(),
        };
        index.collect_words();
        index
    }

    /// Brings the words of all spellings in order. Cities go by their rows, countries and fields follow them.
    fn collect_words(&mut self) {
        let (glossary, mut words) = (&self.glossary, Collected::new(&self.glossary));
        for (place, row) in self.cities.iter().zip(&self.city_rank) {
            words.add(glossary, place, *row as usize);
        }
        for (nth, place) in self.countries.iter().chain(&self.fields).enumerate() {
            words.add(glossary, place, self.cities.len() + nth);
        }
        self.words = words.ordered(glossary);
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
        self.collect_words();
    }

    /// Every city, by name.
    pub fn alphabet(&self) -> &[CityIx] {
        &self.alphabet
    }

    /// The cities before and after one in the alphabet.
    pub fn neighbours(&self, city: CityIx) -> (Option<CityIx>, Option<CityIx>) {
        let Some(rank) = self.city_rank.get(city.index()).map(|rank| *rank as usize) else { return (None, None) };
        let before = rank.checked_sub(1).and_then(|rank| self.alphabet.get(rank));
        (before.copied(), self.alphabet.get(rank + 1).copied())
    }

    /// Every country, by name.
    pub fn countries_by_name(&self) -> &[CountryIx] {
        &self.countries_by_name
    }
}

/// What names from the data are sorted by: folded; equal names by their second text.
pub(super) fn sort_key(name: &str, second: &str) -> String {
    let mut key = String::with_capacity(name.len() + second.len() + 1);
    fold_into(name, Style::PLAIN, &mut key);
    // Before anything that could stand in a name.
    key.push('\0');
    key.push_str(second);
    key
}

/// The places of sort keys in their order.
fn alphabetical(keys: &[String]) -> Vec<usize> {
    sorted(keys.len(), &|a, b| keys[a].cmp(&keys[b]))
}

/// Each place's rank in an order.
#[expect(clippy::cast_possible_truncation, reason = "there are far fewer than 2^32 names")]
fn ranks(order: &[usize]) -> Vec<u32> {
    let mut ranks = vec![0; order.len()];
    for (rank, place) in order.iter().enumerate() {
        ranks[*place] = rank as u32;
    }
    ranks
}

/// A list in the order that a comparison of its places says; equals stay in their order.
pub(super) fn arranged<T: Copy>(list: &[T], compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<T> {
    let mut arranged = Vec::with_capacity(list.len());
    for place in sorted(list.len(), compare) {
        arranged.push(list[place]);
    }
    arranged
}
