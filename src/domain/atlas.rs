//! The core of the data, whole and checked.

use std::mem;
use std::ops::RangeInclusive;

use super::reader::{Record, read_file};
use super::{City, Country, CountryCode, Date, Designation, Fault, Field, Naming, Problem, Region, Year};

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
index!(EventIx);

/// An event's place in [`Atlas::events`] and in [`super::Events`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventIx(u32);

/// Every city and country: enough to draw the directory and to answer any filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    date: Date,
    /// The years of the first designation and of the latest.
    years: (Year, Year),
    countries: Vec<Country>,
    cities: Vec<City>,
    /// Cities in the order of their ids, to find one by its id.
    by_id: Vec<usize>,
    events: Vec<String>,
    /// The folder of the language that is spoken, below that of the facts: `fr/`; none for English.
    folder: String,
    /// Cities and countries in the order of the language's alphabet, where it is another than English.
    orders: Option<[Vec<usize>; 2]>,
}

impl Atlas {
    /// Reads and checks `core.json`.
    ///
    /// # Errors
    /// Every problem found in it, in the order of the file.
    pub fn from_json(text: &str) -> Result<Self, Vec<Problem>> {
        let (mut date, mut countries, mut cities) = (Date::UNREAD, Vec::new(), Vec::new());
        let (mut by_id, mut events) = (Vec::new(), Vec::new());
        read_file("core.json", text, &mut |core| {
            core.only(&["date", "countries", "cities", "events"]);
            core.need("date");
            date = core.date_if_any("date").unwrap_or(Date::UNREAD);
            core.records("countries", &mut |record| {
                let country = read_country(record);
                match country_place(&countries, country.code) {
                    Ok(_) => record.stands_twice("code"),
                    Err(place) => countries.insert(place, country),
                }
            });
            core.records("cities", &mut |record| {
                let city = read_city(record, &countries, date);
                match city_place(&cities, &by_id, &city.id) {
                    Ok(_) => record.stands_twice("id"),
                    Err(place) => by_id.insert(place, cities.len()),
                }
                cities.push(city);
            });
            // One namespace: a link to an event must never be a link to a city.
            let fresh = |id: &str| city_place(&cities, &by_id, id).is_err();
            events = core.all_known("events", |id| slug(id).filter(|id| fresh(id)).map(str::to_owned));
            if cities.is_empty() {
                core.fault_of("", "cities", Fault::Missing);
            }
        })?;
        let years = years(&cities, date);
        Ok(Self { date, years, countries, cities, by_id, events, folder: String::new(), orders: None })
    }

    /// Speaks a language: from now on cities and countries have the names that it gives them.
    ///
    /// # Errors
    /// A name is missing, or one too many.
    pub fn speak(&mut self, naming: Naming) -> Result<(), Problem> {
        let named = (naming.cities.len(), naming.countries.len());
        // English has the names of the core.
        if !naming.folder.is_empty() && named != (self.cities.len(), self.countries.len()) {
            return Err(Problem::missing(Naming::file(&naming.folder), "cities"));
        }
        for (city, name) in self.cities.iter_mut().zip(naming.cities) {
            if !name.is_empty() {
                city.official = Some(mem::replace(&mut city.name, name));
            }
        }
        for (country, name) in self.countries.iter_mut().zip(naming.countries) {
            if !name.is_empty() {
                country.name = name;
            }
        }
        (self.folder, self.orders) = (naming.folder, naming.orders);
        Ok(())
    }

    /// The folder of what is told in the language that is spoken, below that of the facts: `fr/`; none for English.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The places of cities and of countries in the order of the language's alphabet, where it is another than English.
    pub fn orders(&self) -> Option<&[Vec<usize>; 2]> {
        self.orders.as_ref()
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
        let place = city_place(&self.cities, &self.by_id, id).ok()?;
        Some(CityIx::new(self.by_id[place]))
    }

    /// The ids of every event, in the order of `events.json`.
    pub fn events(&self) -> &[String] {
        &self.events
    }

    /// The id of an event.
    pub fn event_id(&self, ix: EventIx) -> &str {
        &self.events[ix.index()]
    }

    /// The event of an id.
    pub fn find_event(&self, id: &str) -> Option<EventIx> {
        self.events.iter().position(|known| known == id).map(EventIx::new)
    }

    /// The country of a code in capitals.
    pub fn find_country(&self, code: &str) -> Option<CountryIx> {
        find_country(&self.countries, code)
    }

    /// From the first designation to the latest.
    pub fn years(&self) -> RangeInclusive<Year> {
        self.years.0..=self.years.1
    }

    /// The latest year in which a designation began or ended: from then on, the network stands as today.
    pub fn last_change(&self) -> Year {
        let mut last = 0;
        for designation in self.cities.iter().flat_map(|city| &city.designations) {
            last = last.max(designation.year).max(designation.until.unwrap_or(0));
        }
        last
    }

    /// How many cities were members at the end of a year, or are at the date of the data.
    pub fn size(&self, asof: Option<Year>) -> usize {
        self.cities.iter().filter(|city| city.designation(asof).is_some()).count()
    }
}

/// From the first designation to the latest.
fn years(cities: &[City], today: Date) -> (Year, Year) {
    let (mut first, mut last) = (today.year, 0);
    for designation in cities.iter().flat_map(|city| &city.designations) {
        first = first.min(designation.year);
        last = last.max(designation.year);
    }
    (first, last)
}

fn find_country(countries: &[Country], code: &str) -> Option<CountryIx> {
    country_place(countries, CountryCode::parse(code)?).ok().map(CountryIx::new)
}

/// Where a country stands among countries by code, or where it would.
fn country_place(countries: &[Country], code: CountryCode) -> Result<usize, usize> {
    countries.binary_search_by_key(&code, |country| country.code)
}

/// Where the index of a city stands among those in the order of the ids, or where it would.
fn city_place(cities: &[City], by_id: &[usize], id: &str) -> Result<usize, usize> {
    by_id.binary_search_by(|index| cities[*index].id.as_str().cmp(id))
}

fn read_country(record: &Record) -> Country {
    record.only(&["code", "region", "name"]);
    Country {
        code: record.known("code", CountryCode::parse(record.word("code"))).unwrap_or(CountryCode::UNREAD),
        region: Region::ALL[record.choice("region", &Region::IDS)],
        name: record.text("name"),
    }
}

fn read_city(record: &Record, countries: &[Country], today: Date) -> City {
    record.only(&["id", "name", "also", "country", "designations", "at"]);
    let mut designations = Vec::new();
    record.each("designations", &mut |one| {
        if let Some(designation) = read_designation(one, today) {
            check_against(one, &designations, &designation);
            designations.push(designation);
        }
    });
    if designations.is_empty() {
        record.fault("designations", Fault::Missing);
    }
    let country = find_country(countries, record.word("country"));
    City {
        id: record.known("id", slug(record.word("id"))).unwrap_or_default().to_owned(),
        name: record.text("name"),
        official: None,
        also: record.texts("also"),
        country: record.known("country", country).unwrap_or(CountryIx::new(0)),
        designations,
        position: record.position("at"),
    }
}

/// Ids stand in URLs: lower-case letters, digits and single hyphens.
fn slug(text: &str) -> Option<&str> {
    let mut before = b'-';
    for byte in text.bytes() {
        let plain = byte.is_ascii_lowercase() || byte.is_ascii_digit() || (byte == b'-' && before != b'-');
        if !plain {
            return None;
        }
        before = byte;
    }
    (before != b'-').then_some(text)
}

fn read_designation(record: &Record, today: Date) -> Option<Designation> {
    record.only(&["field", "year", "date", "until"]);
    record.need("field");
    record.need("year");
    let (field, year) = (Field::read(record), record.year_if_any("year"));
    let (date, until) = (record.date_if_any("date"), record.year_if_any("until"));
    let (field, year) = (field?, year?);
    let wrong = |before: &str, after| impossible(record, &[before, &year.to_string(), after].concat());
    if date.is_some_and(|date| date.year != year) {
        wrong("a day outside the year ", "");
    }
    if until.is_some_and(|until| until < year) {
        wrong("an end before the beginning in ", "");
    }
    if year > today.year || date.is_some_and(|date| date > today) {
        wrong("a designation in ", ", after the date of the data");
    }
    Some(Designation { field, year, date, until })
}

/// A city has one field at a time, and none twice.
fn check_against(record: &Record, earlier: &[Designation], one: &Designation) {
    if earlier.last().is_some_and(|last| last.until.is_none_or(|until| until > one.year)) {
        impossible(record, "two creative fields at one time");
    }
    if earlier.iter().any(|other| other.field == one.field) {
        record.fault("designations", Fault::Duplicate(one.field.id().to_owned()));
    }
}

fn impossible(record: &Record, what: &str) {
    record.fault("designations", Fault::Impossible(what.to_owned()));
}
