//! A view of the app: a place, and what is asked there.

use std::ops::RangeInclusive;

use crate::domain::{Atlas, CityIx, CountryIx, EventIx, EventKind, Field, Year};
use crate::engine::{Query, clean, split_after};

use super::LONGEST_QUERY;
use super::value::KINDS;

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
    /// The whole network, year by year.
    Timeline,
    /// Meetings and other events.
    Meetings,
    /// One event.
    Meeting(EventIx),
    /// The network in numbers.
    Insights,
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

    /// The same view in its one spelling.
    #[must_use]
    pub fn canonical(mut self) -> Self {
        let usual = self.place.usual_kinds();
        let kinds = &self.query.kinds;
        if usual.len() == kinds.len() && usual.iter().all(|kind| kinds.contains(kind)) {
            self.query.kinds.clear();
        }
        self.query = self.query.canonical();
        self
    }

    /// Takes up what the reader typed before the app could answer.
    pub fn take_up(&mut self, typed: &str) {
        let q = clean(split_after(typed, LONGEST_QUERY).0);
        if !q.is_empty() {
            self.query.q = q;
        }
    }

    /// The kinds of event in force.
    pub fn kinds(&self) -> &[EventKind] {
        if self.query.kinds.is_empty() { self.place.usual_kinds() } else { &self.query.kinds }
    }

    /// What the page asks of the directory. The pages of a field and a country ask for its cities.
    pub fn question(&self) -> Query {
        let mut query = self.query.clone();
        match self.place {
            Place::Field(field) => query.fields.push(field),
            Place::Country(country) => query.countries.push(country),
            _ => {}
        }
        query
    }
}

impl Place {
    /// The place that a page is drawn for at build time: of addresses that are none, there is one page for all.
    #[must_use]
    pub fn as_drawn(&self) -> Self {
        if let Self::NotFound(_) = self { Self::NotFound(String::new()) } else { self.clone() }
    }

    /// Every page there is, the directory first.
    pub fn all(atlas: &Atlas) -> Vec<Self> {
        let mut all = vec![Self::Cities, Self::Timeline, Self::Meetings, Self::Insights, Self::About];
        all.extend(Field::ALL.map(Self::Field));
        all.extend(Self::Timeline.years(atlas).map(Self::Year));
        all.extend((0..atlas.countries().len()).map(|ix| Self::Country(CountryIx::new(ix))));
        all.extend((0..atlas.cities().len()).map(|ix| Self::City(CityIx::new(ix))));
        all.extend((0..atlas.events().len()).map(|ix| Self::Meeting(EventIx::new(ix))));
        all
    }

    /// The kinds of event that the page shows when none is asked for.
    fn usual_kinds(&self) -> &'static [EventKind] {
        match self {
            Self::Timeline => &KINDS,
            Self::Meetings => {
                &[EventKind::AnnualMeeting, EventKind::InternationalConference, EventKind::SubnetworkMeeting]
            }
            _ => &[],
        }
    }

    /// The years that can be asked for: those of designations, and where meetings are shown, every year up to today.
    pub fn years(&self, atlas: &Atlas) -> RangeInclusive<Year> {
        let joined = atlas.years();
        let last = if self.has_events() { atlas.date().year } else { *joined.end() };
        *joined.start()..=last
    }

    /// Whether the page shows events as its query asks for them.
    pub fn has_events(&self) -> bool {
        matches!(self, Self::Timeline | Self::Meetings)
    }
}

impl From<Place> for Route {
    fn from(place: Place) -> Self {
        Self::to(place)
    }
}
