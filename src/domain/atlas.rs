//! The core of the data, whole and checked.

use std::ops::RangeInclusive;

use super::reader::{File, Record};
use crate::order::{sort_by, sorted};

use super::{City, Country, CountryCode, Date, Designation, Fault, Field, Position, Problem, Region, Year};

/// A city's place in [`Atlas::cities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CityIx(u32);

/// A country's place in [`Atlas::countries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryIx(u32);

macro_rules! index {
    ($name:ident) => {
        impl $name {
            /// The place of an index in its list. Lists are far shorter than 2³² entries.
            #[expect(clippy::cast_possible_truncation, reason = "lists are far shorter than 2^32 entries")]
            pub const fn new(index: usize) -> Self {
                Self(index as u32)
            }

            /// The index as a number that tells it from the others.
            pub const fn number(self) -> u32 {
                self.0
            }

            /// The index in its list.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}
index!(CityIx);
index!(CountryIx);

/// Every city and country: enough to draw the directory and to answer any filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    date: Date,
    countries: Vec<Country>,
    cities: Vec<City>,
    /// Cities in the order of their ids, to find one by its id.
    by_id: Vec<CityIx>,
}

impl Atlas {
    /// Reads and checks `core.json`.
    ///
    /// # Errors
    /// Every problem found in it, in the order of the file.
    pub fn from_json(text: &str) -> Result<Self, Vec<Problem>> {
        let file = File::new("core.json");
        let map = file.parse(text);
        let read = map.as_ref().and_then(|map| {
            let core = file.record("", map);
            core.only(&["date", "countries", "cities"]);
            let date = core.date_if_any("date");
            if !map.contains_key("date") {
                file.fault("", "date", Fault::Missing);
            }
            let mut countries = file.records(map, "countries", read_country);
            sort_by(&mut countries, &|a, b| a.code.cmp(&b.code));
            for pair in countries.windows(2).filter(|pair| pair[0].code == pair[1].code) {
                let twice = pair[0].code.as_str();
                file.fault(twice, "code", Fault::Duplicate(twice.to_owned()));
            }
            let cities = file.records(map, "cities", |record| read_city(record, &countries, date));
            Some(Self::new(&file, date?, countries, cities))
        });
        file.finish(read)
    }

    fn new(file: &File, date: Date, countries: Vec<Country>, cities: Vec<City>) -> Self {
        let id = |ix: &CityIx| cities[ix.index()].id.as_str();
        let by_id = sorted(cities.len(), &|a, b| cities[a].id.cmp(&cities[b].id));
        let by_id: Vec<_> = by_id.into_iter().map(CityIx::new).collect();
        for pair in by_id.windows(2).filter(|pair| id(&pair[0]) == id(&pair[1])) {
            file.fault(id(&pair[0]), "id", Fault::Duplicate(id(&pair[0]).to_owned()));
        }
        if cities.is_empty() {
            file.fault("", "cities", Fault::Missing);
        }
        Self { date, countries, cities, by_id }
    }

    /// The app's "today": the day the facts were brought in. Never the clock.
    pub const fn date(&self) -> Date {
        self.date
    }

    /// Every city, in order of designation as far as dates settle it.
    pub fn cities(&self) -> &[City] {
        &self.cities
    }

    /// Every city with its index, in the same order.
    pub fn indexed(&self) -> impl Iterator<Item = (CityIx, &City)> {
        self.cities.iter().enumerate().map(|(index, city)| (CityIx::new(index), city))
    }

    /// Every country, by code.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The city at an index of this atlas.
    pub fn city(&self, ix: CityIx) -> &City {
        &self.cities[ix.index()]
    }

    /// The country at an index of this atlas.
    pub fn country(&self, ix: CountryIx) -> &Country {
        &self.countries[ix.index()]
    }

    /// The country a city lies in.
    pub fn country_of(&self, city: &City) -> &Country {
        self.country(city.country)
    }

    /// The city of an id.
    pub fn find(&self, id: &str) -> Option<CityIx> {
        let found = self.by_id.binary_search_by(|ix| self.city(*ix).id.as_str().cmp(id)).ok()?;
        Some(self.by_id[found])
    }

    /// The country of a code in capitals.
    pub fn find_country(&self, code: &str) -> Option<CountryIx> {
        find_country(&self.countries, code)
    }

    /// From the first designation to the latest.
    pub fn years(&self) -> RangeInclusive<Year> {
        let years = || self.cities.iter().flat_map(|city| &city.designations).map(|d| d.year);
        years().min().unwrap_or(self.date.year)..=years().max().unwrap_or(self.date.year)
    }

    /// The latest year in which a designation began or ended: from then on, the network stands as today.
    pub fn last_change(&self) -> Year {
        let ends = self.cities.iter().flat_map(|city| &city.designations).filter_map(|d| d.until);
        ends.max().unwrap_or(0).max(*self.years().end())
    }

    /// How many cities were members at the end of a year, or are at the date of the data.
    pub fn size(&self, asof: Option<Year>) -> usize {
        self.cities.iter().filter(|city| city.designation(asof).is_some()).count()
    }
}

fn find_country(countries: &[Country], code: &str) -> Option<CountryIx> {
    let code = CountryCode::parse(code)?;
    countries.binary_search_by_key(&code, |country| country.code).ok().map(CountryIx::new)
}

fn read_country(record: &Record) -> Option<Country> {
    record.only(&["code", "region", "name"]);
    let (code, region) = (record.known("code", CountryCode::parse), record.known("region", Region::from_id));
    let name = record.text("name");
    Some(Country { code: code?, region: region?, name: name? })
}

fn read_city(record: &Record, countries: &[Country], today: Option<Date>) -> Option<City> {
    record.only(&["id", "name", "also", "country", "designations", "at"]);
    let (id, name, also) = (record.known("id", slug), record.text("name"), record.texts("also"));
    let country = record.known("country", |code| find_country(countries, code));
    let designations = record.each("designations", |d| read_designation(d, today));
    let at = record.degrees("at");
    check_sequence(record, &designations);
    let position = at.map(|(latitude, longitude)| Position { latitude, longitude });
    Some(City { id: id?, name: name?, also, country: country?, designations, position: position? })
}

/// Ids stand in URLs: lower-case letters, digits and single hyphens.
fn slug(text: &str) -> Option<String> {
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    (plain && !text.starts_with('-') && !text.ends_with('-') && !text.contains("--")).then(|| text.to_owned())
}

fn read_designation(record: &Record, today: Option<Date>) -> Option<Designation> {
    record.only(&["field", "year", "date", "until"]);
    let (field, year) = (record.known("field", Field::from_id), record.year("year"));
    let (date, until) = (record.date_if_any("date"), record.year_if_any("until"));
    let (field, year) = (field?, year?);
    let wrong = |what: String| record.fault("designations", Fault::Impossible(what));
    if date.is_some_and(|date| date.year != year) {
        wrong(format!("a day outside the year {year}"));
    }
    if until.is_some_and(|until| until < year) {
        wrong(format!("an end before the beginning in {year}"));
    }
    if today.is_some_and(|today| year > today.year || date.is_some_and(|date| date > today)) {
        wrong(format!("a designation in {year}, after the date of the data"));
    }
    Some(Designation { field, year, date, until })
}

/// A city has one field at a time, and none twice.
fn check_sequence(record: &Record, designations: &[Designation]) {
    if designations.is_empty() {
        record.fault("designations", Fault::Missing);
    }
    for pair in designations.windows(2) {
        if pair[0].until.is_none_or(|until| until > pair[1].year) {
            record.fault("designations", Fault::Impossible("two creative fields at one time".to_owned()));
        }
    }
    for (place, one) in designations.iter().enumerate() {
        if designations[..place].iter().any(|other| other.field == one.field) {
            record.fault("designations", Fault::Duplicate(one.field.id().to_owned()));
        }
    }
}
