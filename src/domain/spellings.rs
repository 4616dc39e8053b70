//! Small files that arrive when idle or when first needed: every other spelling of the names, and first sentences.

use std::collections::BTreeMap;

use serde_json::Value;

use super::detail::LANGUAGES;
use super::reader::{File, Record};
use super::{Atlas, Fault, Problem};

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
        let problems = [spellings.add_names(atlas, names), spellings.add_aliases(atlas, aliases)];
        let problems: Vec<_> = problems.into_iter().filter_map(Result::err).flatten().collect();
        if problems.is_empty() { Ok(spellings) } else { Err(problems) }
    }

    fn add_names(&mut self, atlas: &Atlas, text: &str) -> Result<(), Vec<Problem>> {
        let file = File::new("names.json");
        let read = file.parse(text).map(|map| {
            for (city, names) in file.records(&map, "cities", |r| r.known("id", |id| atlas.find(id)).zip(read_names(r)))
            {
                self.cities[city.index()].extend(names);
            }
            let country = |r: &Record| r.known("code", |code| atlas.find_country(code)).zip(read_names(r));
            for (country, names) in file.records(&map, "countries", country) {
                self.countries[country.index()].extend(names);
            }
        });
        file.finish(read)
    }

    fn add_aliases(&mut self, atlas: &Atlas, text: &str) -> Result<(), Vec<Problem>> {
        let file = File::new("aliases.json");
        let read = file.parse(text).map(|map| {
            let read = |r: &Record| {
                r.only(&["id", "spellings"]);
                Some((r.known("id", |id| atlas.find(id))?, r.texts("spellings")))
            };
            for (city, aliases) in file.records(&map, "aliases", read) {
                self.cities[city.index()].extend(aliases);
            }
        });
        file.finish(read)
    }
}

/// One name a language, each needed.
fn read_names(record: &Record) -> Option<Vec<String>> {
    LANGUAGES.into_iter().map(|language| record.text(language)).collect()
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
        let file = File::new("excerpts.json");
        let by_id: Option<BTreeMap<String, Value>> = file.parse(text).map(|map| map.into_iter().collect());
        let read = by_id.map(|by_id| {
            let excerpt = |id: &str| match by_id.get(id) {
                Some(Value::String(text)) => text.clone(),
                found => {
                    let fault = if found.is_some() { Fault::WrongType("a text") } else { Fault::Missing };
                    file.fault(id, "", fault);
                    String::new()
                }
            };
            Self(atlas.cities().iter().map(|city| excerpt(&city.id)).collect())
        });
        file.finish(read)
    }

    /// The first sentence about a city.
    pub fn get(&self, city: super::CityIx) -> &str {
        self.0.get(city.index()).map_or("", String::as_str)
    }
}
