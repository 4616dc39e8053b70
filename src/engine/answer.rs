//! Answering: which cities, in which order, and what one more choice would give.

use crate::domain::{Atlas, City, CityIx, Designation, Field, Region, Year};

use super::index::arranged;
use super::search::{Found, search};
use super::{Group, Index, Order, Query, SortKey};

/// The answer to a [`Query`].
///
/// Counts of a group (fields, regions, countries, years) are taken with that group's own choice lifted: they say what
/// one more click would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The cities, in order.
    pub order: Vec<CityIx>,
    /// By [`Field::index`]: how many cities hold the field.
    pub fields: [u32; 8],
    /// By [`Region::index`]: how many cities lie there.
    pub regions: [u32; 5],
    /// By [`crate::domain::CountryIx::index`]: how many cities lie there.
    pub countries: Vec<u32>,
    /// From the first year of [`Atlas::years`]: how many cities joined in the year.
    pub years: Vec<u32>,
    /// By city, in their order: the spelling that was found, where the page does not show it.
    pub matched: Vec<(CityIx, String)>,
    /// Whether cities were found only because slips were forgiven.
    pub slips: bool,
}

impl Answer {
    /// How many cities there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The spelling by which a city was found, where the page does not show it.
    pub fn matched_by(&self, city: CityIx) -> Option<&str> {
        let found = self.matched.binary_search_by_key(&city, |(city, _)| *city).ok()?;
        Some(&self.matched[found].1)
    }

    /// Counts a city that passes every group, or every group but one. `first` is the first year of the data.
    fn count(&mut self, atlas: &Atlas, first: Year, city: &City, field: Field, passes: [bool; 4]) {
        let [fields, regions, countries, years] = lifted(passes);
        self.fields[field.index()] += u32::from(fields);
        self.regions[atlas.country_of(city).region.index()] += u32::from(regions);
        self.countries[city.country.index()] += u32::from(countries);
        if let Some(year) = self.years.get_mut(usize::from(city.joined().saturating_sub(first))) {
            *year += u32::from(years);
        }
    }
}

impl Index {
    /// Answers a query about the atlas this index was made from.
    pub fn answer(&self, atlas: &Atlas, query: &Query) -> Answer {
        let years = atlas.years();
        let mut answer = Answer {
            order: Vec::new(),
            fields: [0; 8],
            regions: [0; 5],
            countries: vec![0; atlas.countries().len()],
            years: vec![0; years.len()],
            matched: Vec::new(),
            slips: false,
        };
        let (mut cities, mut places) = (Vec::new(), Vec::new());
        for found in search(self, atlas, query.asof, &query.q) {
            let city = atlas.city(found.city);
            let Some(designation) = city.designation(query.asof) else { continue };
            let passes = passes(atlas, query, city, designation.field);
            answer.count(atlas, *years.start(), city, designation.field, passes);
            if passes == [true; 4] {
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

/// Whether a city passes what was chosen of fields, regions, countries and years.
fn passes(atlas: &Atlas, query: &Query, city: &City, field: Field) -> [bool; 4] {
    let Query { fields, regions, countries, years, .. } = query;
    let region: Region = atlas.country_of(city).region;
    let joined: Year = city.joined();
    [
        fields.is_empty() || fields.contains(&field),
        regions.is_empty() || regions.contains(&region),
        countries.is_empty() || countries.contains(&city.country),
        years.contains(joined),
    ]
}

/// For each group: whether a city passes all others.
fn lifted(passes: [bool; 4]) -> [bool; 4] {
    let [a, b, c, d] = passes;
    [b && c && d, a && c && d, a && b && d, a && b && c]
}
