//! Answering: which cities, in which order, and what one more choice would give.

use crate::domain::{Atlas, City, CityIx, Designation, EventIx, Field, Year};

use super::index::arranged;
use super::search::{Found, search};
use super::{Group, Index, Order, Query, SortKey};

/// The answer to a [`Query`].
///
/// Counts of a group (fields, regions, countries, years, kinds) are taken with that group's own choice lifted: they say what
/// one more click would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The cities, in order.
    pub order: Vec<CityIx>,
    /// The events, in order, where they are asked for.
    pub events: Vec<EventIx>,
    /// By [`Field::index`]: how many cities hold the field.
    pub fields: [u32; 8],
    /// By [`crate::domain::Region::index`]: how many cities lie there.
    pub regions: [u32; 5],
    /// By [`crate::domain::CountryIx::index`]: how many cities lie there.
    pub countries: Vec<u32>,
    /// From the first year of [`Atlas::years`]: how many cities joined in the year.
    pub years: Vec<u32>,
    /// By the order of [`crate::domain::EventKind`]: how many events are filed under the kind.
    pub kinds: [u32; 7],
    /// By city, in their order: the spelling that was found, where the page does not show it.
    pub matched: Vec<(CityIx, String)>,
    /// Whether something was found only because slips were forgiven.
    pub slips: bool,
}

impl Answer {
    /// An answer without anything in it.
    pub fn none(atlas: &Atlas) -> Self {
        Self {
            order: Vec::new(),
            events: Vec::new(),
            fields: [0; 8],
            regions: [0; 5],
            countries: vec![0; atlas.countries().len()],
            years: vec![0; atlas.years().len()],
            kinds: [0; 7],
            matched: Vec::new(),
            slips: false,
        }
    }

    /// How many cities and events there are.
    pub fn len(&self) -> usize {
        self.order.len() + self.events.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The spelling by which a city was found, where the page does not show it.
    pub fn matched_by(&self, city: CityIx) -> Option<&str> {
        let found = self.matched.binary_search_by_key(&city, |(city, _)| *city).ok()?;
        Some(&self.matched[found].1)
    }

    /// Counts a city that passes every group, or every group but one. `first` is the first year of the data.
    fn count(&mut self, atlas: &Atlas, first: Year, city: &City, field: Field, misses: u8) {
        let but = |group: u8| u32::from(misses & !group == 0);
        self.fields[field.index()] += but(FIELDS);
        self.regions[atlas.country_of(city).region.index()] += but(REGIONS);
        self.countries[city.country.index()] += but(COUNTRIES);
        if let Some(year) = self.years.get_mut(usize::from(city.joined().saturating_sub(first))) {
            *year += but(YEARS);
        }
    }
}

impl Index {
    /// Answers a query about the atlas this index was made from.
    pub fn answer(&self, atlas: &Atlas, query: &Query) -> Answer {
        let years = atlas.years();
        let mut answer = Answer::none(atlas);
        let (mut cities, mut places) = (Vec::new(), Vec::new());
        for found in search(self, atlas, query.asof, &query.q) {
            let city = atlas.city(found.city);
            let Some(designation) = city.designation(query.asof) else { continue };
            let misses = misses(atlas, query, city, designation.field);
            answer.count(atlas, *years.start(), city, designation.field, misses);
            if misses == 0 {
                cities.push(found.city);
                places.push(self.place(atlas, query, &found, designation));
                answer.slips |= found.slipped();
                if let Some(ix) = found.hidden {
                    answer.matched.push((found.city, self.glossary.shown(ix).to_owned()));
                }
            }
        }
        answer.order = arranged(&cities, &|a, b| places[a].cmp(&places[b]));
        answer
    }

    /// What a result is sorted by: its group, the order asked for, the name.
    fn place(&self, atlas: &Atlas, query: &Query, found: &Found, designation: &Designation) -> [u32; 3] {
        let city = atlas.city(found.city);
        let name = self.city_rank[found.city.index()];
        let value = |key: SortKey| match key {
            SortKey::Name => name,
            SortKey::Year => u32::from(city.joined()),
            SortKey::Country => self.country_rank[city.country.index()],
            SortKey::Field => designation.field as u32,
        };
        let turned = |value: u32, descending: bool| if descending { u32::MAX - value } else { value };
        let (order, newest_first) = match query.order() {
            Order::Best => (found.rank(), false),
            Order::By(sort) => (turned(value(sort.by), sort.descending), sort.by == SortKey::Year && sort.descending),
        };
        let group = match query.group {
            None => 0,
            Some(Group::Field) => value(SortKey::Field),
            Some(Group::Country) => value(SortKey::Country),
            Some(Group::Region) => atlas.country_of(city).region as u32,
            Some(Group::Year) => turned(value(SortKey::Year), newest_first),
        };
        [group, order, name]
    }
}

/// What can be chosen, a bit each.
pub(super) const FIELDS: u8 = 1;
pub(super) const REGIONS: u8 = 2;
pub(super) const COUNTRIES: u8 = 4;
pub(super) const YEARS: u8 = 8;

/// Which of the choices a city does not pass.
fn misses(atlas: &Atlas, query: &Query, city: &City, field: Field) -> u8 {
    let Query { fields, regions, countries, years, .. } = query;
    let region = atlas.country_of(city).region;
    miss(fields.is_empty() || fields.contains(&field), FIELDS)
        | miss(regions.is_empty() || regions.contains(&region), REGIONS)
        | miss(countries.is_empty() || countries.contains(&city.country), COUNTRIES)
        | miss(years.contains(city.joined()), YEARS)
}

/// The bit of a group that is not passed.
pub(super) const fn miss(passes: bool, group: u8) -> u8 {
    if passes { 0 } else { group }
}
