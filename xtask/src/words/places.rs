//! What cities and countries are called in a language, and their order in its alphabet.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use creative_cities::messages::Language;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use serde_json::Value;

use super::{forms, shape};
use crate::project;

/// Chinese names that begin with a character of several readings, and with one that is read only as it is here: Chángshā,
/// Bìlǔ, Bólín, Gānà. Unicode's order knows characters and no words.
const READINGS: [(&str, &str); 4] = [("长沙", "常"), ("秘鲁", "必"), ("柏林", "博"), ("戛纳", "嘎")];

/// The cities and the countries, each in the order of `core.json`.
pub(super) struct Places {
    cities: Vec<Place>,
    countries: Vec<Place>,
}

/// One of them.
struct Place {
    /// The id of a city, the code of a country.
    id: String,
    /// As `core.json` has it.
    name: String,
    /// Its name by language.
    names: Value,
}

/// Places as a language has them.
pub(super) struct Named {
    /// Their names, in the order of `core.json`; nothing where the name there will do.
    pub(super) names: Vec<String>,
    /// Their numbers in that order, sorted by name, with spaces between.
    pub(super) order: String,
}

impl Places {
    /// Reads them from the masters.
    pub(super) fn read() -> Result<Self> {
        let file = |name: &str| shape::json(&project::data().join(name));
        let (core, names) = (file("core.json")?, file("names.json")?);
        let mut cities = all(&core["cities"], &names["cities"], "id")?;
        let countries = all(&core["countries"], &names["countries"], "code")?;
        // The City of Literature's own list says how its sister cities are written in Icelandic.
        let literature = icelandic(&file("literature-order-reykjavik.json")?);
        for city in &mut cities {
            if let Some(name) = literature.get(&city.id) {
                city.names["is"] = name.clone();
            }
        }
        Ok(Self { cities, countries })
    }

    /// The cities in a language.
    pub(super) fn cities(&self, language: &Language) -> Result<Named> {
        named(&self.cities, language)
    }

    /// The countries in a language.
    pub(super) fn countries(&self, language: &Language) -> Result<Named> {
        named(&self.countries, language)
    }
}

/// The places of a list of `core.json`, with their names from the list of `names.json`.
fn all(core: &Value, names: &Value, key: &str) -> Result<Vec<Place>> {
    let by_id: BTreeMap<&str, &Value> =
        shape::list(names).context("names.json")?.iter().map(|names| (text(names, key), names)).collect();
    let place = |record: &Value| {
        let id = text(record, key);
        let names = *by_id.get(id).with_context(|| format!("names.json has no `{id}`: add its names"))?;
        Ok(Place { id: id.to_owned(), name: text(record, "name").to_owned(), names: names.clone() })
    };
    shape::list(core).context("core.json")?.iter().map(place).collect()
}

/// The Icelandic names of the list of literature cities, by the cities' ids.
fn icelandic(list: &Value) -> BTreeMap<String, Value> {
    let years = list["years"].as_array().into_iter().flatten();
    let cities = years.flat_map(|year| year["cities"].as_array().into_iter().flatten());
    cities.map(|city| (text(city, "id").to_owned(), city["name_is"].clone())).collect()
}

fn named(places: &[Place], language: &Language) -> Result<Named> {
    let shown = places.iter().map(|place| Ok((place.shown(language)?, place.id.as_str())));
    let shown = shown.collect::<Result<Vec<_>>>()?;
    let order = order(&shown, &alphabet(language)?).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let name = |(place, (shown, _)): (&Place, &(&str, &str))| if place.name == *shown { "" } else { *shown }.to_owned();
    Ok(Named { names: places.iter().zip(&shown).map(name).collect(), order })
}

/// The numbers of the places, sorted by name; places of one name by their id.
fn order(shown: &[(&str, &str)], alphabet: &CollatorBorrowed<'_>) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..shown.len()).collect();
    numbers.sort_by(|&a, &b| {
        let ((a, its_id), (b, other_id)) = (shown[a], shown[b]);
        alphabet.compare(read(a), read(b)).then_with(|| its_id.cmp(other_id))
    });
    numbers
}

/// What a name is sorted by.
fn read(name: &str) -> &str {
    READINGS.iter().find(|(written, _)| *written == name).map_or(name, |(_, read)| read)
}

pub(super) fn alphabet(language: &Language) -> Result<CollatorBorrowed<'static>> {
    Collator::try_new((&forms::locale(language)?).into(), CollatorOptions::default())
        .with_context(|| format!("Unicode has no alphabet for `{}`", language.tag))
}

impl Place {
    /// What it is called in a language.
    fn shown(&self, language: &Language) -> Result<&str> {
        let name = text(&self.names, language.code);
        (!name.is_empty()).then_some(name).with_context(|| {
            format!("names.json does not say how `{}` is called in `{}`: add it", self.id, language.code)
        })
    }
}

/// A string of a record; the checks of the data see to it that it is there.
fn text<'a>(record: &'a Value, key: &str) -> &'a str {
    record[key].as_str().unwrap_or_default()
}
