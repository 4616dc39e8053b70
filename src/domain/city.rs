//! Member cities and their designations.

use super::{CountryIx, Date, Field, Year};

/// A city that is, or was, a member of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    /// Permanent: once published it keeps resolving.
    pub id: String,
    /// Its name in the language that is spoken: in English, UNESCO's form, diacritics restored.
    pub name: String,
    /// UNESCO's form, where the language has another.
    pub official: Option<String>,
    /// Other spellings worth showing.
    pub also: Vec<String>,
    /// Where it lies.
    pub country: CountryIx,
    /// Oldest first, never empty, one at a time.
    pub designations: Vec<Designation>,
    /// Where it lies on the globe (`GeoNames`).
    pub position: Position,
}

/// A city's membership in one creative field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Designation {
    /// The creative field.
    pub field: Field,
    /// The year it was designated.
    pub year: Year,
    /// The day, where sources confirm one.
    pub date: Option<Date>,
    /// The year it ended, where it has: in force at the end of the year before, not at the end of this one.
    pub until: Option<Year>,
}

/// A point on the globe, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// North positive, -90 to 90.
    pub latitude: f64,
    /// East positive, -180 to 180.
    pub longitude: f64,
}

impl City {
    /// The year it joined the network.
    pub fn joined(&self) -> Year {
        self.designations.first().map_or(0, |first| first.year)
    }

    /// The designation in force at the end of `asof`, or at the date of the data when `None`.
    pub fn designation(&self, asof: Option<Year>) -> Option<&Designation> {
        let year = asof.unwrap_or(Year::MAX);
        self.designations.iter().find(|d| d.year <= year && d.until.is_none_or(|until| until > year))
    }

    /// The latest designation, ended or not.
    pub fn last_designation(&self) -> Option<&Designation> {
        self.designations.last()
    }
}
