//! Small files that arrive when idle or when first needed: every other spelling of the names, and first sentences.

use super::detail::LANGUAGES;
use super::reader::{Record, read_file};
use super::{Atlas, CityIx, CountryIx, Problem};

/// Every spelling of every city and country that the core does not hold, for search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spellings {
    /// By city, in the order of [`Atlas::cities`].
    pub cities: Vec<Vec<String>>,
    /// By country, in the order of [`Atlas::countries`].
    pub countries: Vec<Vec<String>>,
}

impl Spellings {
    /// Reads `names.json` and `aliases.json`.
    ///
    /// # Errors
    /// Every problem found in them.
    pub fn from_json(atlas: &Atlas, names: &str, aliases: &str) -> Result<Self, Vec<Problem>> {
        let mut spellings = Self {
            cities: vec![Vec::new(); atlas.cities().len()],
            countries: vec![Vec::new(); atlas.countries().len()],
        };
        let mut problems = spellings.add_names(atlas, names).err().unwrap_or_default();
        problems.append(&mut spellings.add_aliases(atlas, aliases).err().unwrap_or_default());
        if problems.is_empty() { Ok(spellings) } else { Err(problems) }
    }

    fn add_names(&mut self, atlas: &Atlas, text: &str) -> Result<(), Vec<Problem>> {
        read_file("names.json", text, &mut |file| {
            file.records("cities", &mut |record| add(&mut self.cities, city(atlas, record), read_names(record)));
            file.records("countries", &mut |record| {
                let country = record.known("code", atlas.find_country(record.word("code")));
                add(&mut self.countries, country.map(CountryIx::index), read_names(record));
            });
        })
    }

    fn add_aliases(&mut self, atlas: &Atlas, text: &str) -> Result<(), Vec<Problem>> {
        read_file("aliases.json", text, &mut |file| {
            file.records("aliases", &mut |record| {
                record.only(&["id", "spellings"]);
                add(&mut self.cities, city(atlas, record), record.texts("spellings"));
            });
        })
    }
}

fn city(atlas: &Atlas, record: &Record) -> Option<usize> {
    record.known("id", atlas.find(record.word("id"))).map(CityIx::index)
}

fn add(lists: &mut [Vec<String>], place: Option<usize>, mut spellings: Vec<String>) {
    if let Some(place) = place {
        lists[place].append(&mut spellings);
    }
}

/// One name a language, each needed.
fn read_names(record: &Record) -> Vec<String> {
    LANGUAGES.map(|language| record.text(language)).into()
}

/// The first sentence of each city's summary, in the order of [`Atlas::cities`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Excerpts(Vec<String>);

impl Excerpts {
    /// Reads `excerpts.json`, which the build makes from `details.json`.
    ///
    /// # Errors
    /// Every problem found in it.
    pub fn from_json(atlas: &Atlas, text: &str) -> Result<Self, Vec<Problem>> {
        let mut excerpts = Vec::new();
        read_file("excerpts.json", text, &mut |file| {
            for city in atlas.cities() {
                excerpts.push(file.text_of(&city.id));
            }
        })?;
        Ok(Self(excerpts))
    }

    /// The first sentence about a city.
    pub fn get(&self, city: CityIx) -> &str {
        self.0.get(city.index()).map_or("", String::as_str)
    }
}
