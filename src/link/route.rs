//! A view of the app: a place, and what is asked there.

use crate::domain::{CityIx, CountryIx, Field, Year};
use crate::engine::Query;

/// A view, as a link says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub place: Place,
    /// What is asked there; only what the page understands is ever set.
    pub query: Query,
}

/// The pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The directory.
    #[default]
    Cities,
    /// One city.
    City(CityIx),
    /// One creative field.
    Field(Field),
    /// One country.
    Country(CountryIx),
    /// One year.
    Year(Year),
    /// About the network and this site.
    About,
    /// Nothing that exists: the path that was asked for, decoded, without a slash at its beginning.
    NotFound(String),
}

impl Route {
    /// A page with nothing asked.
    pub fn to(place: Place) -> Self {
        Self { place, query: Query::default() }
    }

    /// The directory with a query.
    pub fn cities(query: Query) -> Self {
        Self { place: Place::Cities, query }
    }
}

impl From<Place> for Route {
    fn from(place: Place) -> Self {
        Self::to(place)
    }
}
