//! Cuts through an answer: how many of its cities share a field, a region, a country, a year of joining.

use crate::domain::{Atlas, CityIx, CountryIx, Field, Region, Year};

use super::{Query, Years};

/// What cities have in common; what is `None` does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    /// Their creative field.
    pub field: Option<Field>,
    /// Their region.
    pub region: Option<Region>,
    /// Their country.
    pub country: Option<CountryIx>,
    /// The year they joined.
    pub year: Option<Year>,
}

impl Cut {
    /// What both ask for.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            field: self.field.or(other.field),
            region: self.region.or(other.region),
            country: self.country.or(other.country),
            year: self.year.or(other.year),
        }
    }

    /// Whether a city is among them, with the field that it held at the end of `asof` or holds today.
    pub fn holds(self, atlas: &Atlas, ix: CityIx, asof: Option<Year>) -> bool {
        let city = atlas.city(ix);
        let field = city.designation(asof).map(|now| now.field);
        (self.field.is_none() || self.field == field)
            && self.region.is_none_or(|region| region == atlas.country_of(city).region)
            && self.country.is_none_or(|country| country == city.country)
            && self.year.is_none_or(|year| year == city.joined())
    }

    /// How many of these cities are among them.
    pub fn count(self, atlas: &Atlas, cities: &[CityIx], asof: Option<Year>) -> usize {
        cities.iter().filter(|ix| self.holds(atlas, **ix, asof)).count()
    }

    /// The query for them among those that a query asks for.
    #[must_use]
    pub fn of(self, query: &Query) -> Query {
        let mut query = query.clone();
        if let Some(field) = self.field {
            query.fields = vec![field];
        }
        if let Some(region) = self.region {
            query.regions = vec![region];
        }
        if let Some(country) = self.country {
            query.countries = vec![country];
        }
        if let Some(year) = self.year {
            query.years = Years { from: Some(year), to: Some(year) };
        }
        query
    }
}
