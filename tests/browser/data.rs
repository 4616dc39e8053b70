//! The facts, read and counted anew: nothing here comes from the code under test.

use std::{fs, sync::LazyLock};

use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Facts {
    pub(crate) countries: Vec<Country>,
    pub(crate) cities: Vec<City>,
}

#[derive(Deserialize)]
pub(crate) struct Country {
    pub(crate) code: String,
    pub(crate) region: String,
    pub(crate) name: String,
}

#[derive(Deserialize)]
pub(crate) struct City {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) country: String,
    pub(crate) designations: Vec<Designation>,
}

#[derive(Deserialize)]
pub(crate) struct Designation {
    pub(crate) field: String,
    pub(crate) year: u16,
    pub(crate) until: Option<u16>,
}

/// Creative fields by their id, as the filters list them.
pub(crate) const FIELDS: [(&str, &str); 8] = [
    ("literature", "Literature"),
    ("music", "Music"),
    ("crafts-and-folk-art", "Crafts and Folk Art"),
    ("design", "Design"),
    ("film", "Film"),
    ("gastronomy", "Gastronomy"),
    ("media-arts", "Media Arts"),
    ("architecture", "Architecture"),
];

/// Regions by their id.
pub(crate) const REGIONS: [(&str, &str); 5] = [
    ("africa", "Africa"),
    ("arab-states", "Arab States"),
    ("asia-and-the-pacific", "Asia and the Pacific"),
    ("europe-and-north-america", "Europe and North America"),
    ("latin-america-and-the-caribbean", "Latin America and the Caribbean"),
];

/// The facts that ship.
pub(crate) fn facts() -> &'static Facts {
    static FACTS: LazyLock<Facts> = LazyLock::new(|| {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/core.json");
        serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    });
    &FACTS
}

impl Facts {
    pub(crate) fn city(&self, id: &str) -> &City {
        self.cities.iter().find(|city| city.id == id).unwrap()
    }

    pub(crate) fn country_of(&self, city: &City) -> &Country {
        self.countries.iter().find(|country| country.code == city.country).unwrap()
    }

    pub(crate) fn count(&self, fits: impl Fn(&City) -> bool) -> usize {
        self.cities.iter().filter(|city| fits(city)).count()
    }
}

impl City {
    pub(crate) fn joined(&self) -> u16 {
        self.designations[0].year
    }

    /// Its field at the end of a year.
    pub(crate) fn field_at(&self, year: u16) -> Option<&str> {
        let holds = |d: &&Designation| d.year <= year && d.until.is_none_or(|until| year < until);
        self.designations.iter().find(holds).map(|d| d.field.as_str())
    }

    /// Its field today.
    pub(crate) fn field(&self) -> &str {
        self.field_at(u16::MAX).unwrap_or_default()
    }
}

/// The words for so many cities.
pub(crate) fn cities(n: usize) -> String {
    match n {
        0 => "No cities".to_owned(),
        1 => "1 city".to_owned(),
        n => format!("{n} cities"),
    }
}
