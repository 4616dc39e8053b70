//! What can be asked of the directory.

use std::ops::RangeInclusive;

use crate::domain::{CityIx, CountryIx, EventIx, EventKind, Field, Region, Year};

/// A question to the directory. `Query::default()` asks for every member city of today.
///
/// Values of one group are alternatives, groups narrow each other. Lists are sorted and hold nothing twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words to look for: NFC, trimmed, single-spaced.
    pub q: String,
    /// Any of these creative fields.
    pub fields: Vec<Field>,
    /// Any of these regions.
    pub regions: Vec<Region>,
    /// Any of these countries.
    pub countries: Vec<CountryIx>,
    /// Joined the network in these years.
    pub years: Years,
    /// As it stood at the end of this year; `None`: at the date of the data.
    pub asof: Option<Year>,
    /// Any of these kinds of event; empty: those that the page usually shows.
    pub kinds: Vec<EventKind>,
    /// The mark whose panel is open.
    pub at: Option<Mark>,
    /// The order; `None`: best match first with `q`, by name without.
    pub sort: Option<Sort>,
    /// Headings between the results.
    pub group: Option<Group>,
    /// How results are shown.
    pub view: View,
}

impl Query {
    /// Whether anything narrows the answer: `sort`, `group` and `view` only arrange it.
    pub fn narrows(&self) -> bool {
        let Self { q, fields, regions, countries, years, asof, .. } = self;
        let open = q.is_empty() && fields.is_empty() && regions.is_empty() && countries.is_empty();
        !open || *years != Years::default() || asof.is_some()
    }

    /// The same question in its one spelling: sorting by name is what happens anyway when nothing is looked for.
    #[must_use]
    pub fn canonical(mut self) -> Self {
        self.sort = self.sort_said();
        self
    }

    /// The sort order, where it must be said.
    pub(crate) fn sort_said(&self) -> Option<Sort> {
        self.sort.filter(|sort| !self.q.is_empty() || *sort != Sort::default())
    }

    /// The order in force.
    pub fn order(&self) -> Order {
        match self.sort {
            Some(sort) => Order::By(sort),
            None if self.q.is_empty() => Order::By(Sort::default()),
            None => Order::Best,
        }
    }
}

/// A span of years, both ends included; `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Years {
    /// The first year.
    pub from: Option<Year>,
    /// The last year.
    pub to: Option<Year>,
}

impl Years {
    /// From `first` to `last`, open where it reaches the ends of the data.
    pub fn within(data: &RangeInclusive<Year>, first: Year, last: Year) -> Self {
        let (from, to) = (first > *data.start(), last < *data.end());
        Self { from: from.then_some(first), to: to.then_some(last) }
    }

    /// Whether a year lies in the span.
    pub fn contains(self, year: Year) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

/// A mark of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A city, in the year it joined.
    City(CityIx),
    /// An event, in its year.
    Event(EventIx),
}

/// The order that results stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Best match first.
    Best,
    /// By a property.
    By(Sort),
}

/// A property to sort by, and the direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The property.
    pub by: SortKey,
    /// From the end to the beginning. Names break ties from A to Z in either direction.
    pub descending: bool,
}

/// Properties to sort by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// The name.
    #[default]
    Name,
    /// The year it joined the network.
    Year,
    /// The country's name.
    Country,
    /// The creative field, in the order of [`Field::ALL`].
    Field,
}

/// Properties to put headings by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The creative field.
    Field,
    /// The country.
    Country,
    /// The region.
    Region,
    /// The year it joined the network.
    Year,
}

/// Ways to show the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Ruled rows.
    #[default]
    Rows,
    /// Cards with the first sentence of the summary.
    Cards,
    /// A table with sortable headings.
    Table,
}
