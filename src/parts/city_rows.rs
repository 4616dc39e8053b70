//! Ruled rows of cities, as on the pages of a field, a country or a year.

use leptos::prelude::*;

use super::field_mark;
use crate::domain::{CityIx, Designation, Field};
use crate::site::Site;

/// What stands beside the name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// The country.
    Country,
    /// The creative field.
    Field,
    /// The day of the designation where it is known, or else the year.
    Day,
}

/// A list of cities, each with the columns asked for.
pub(crate) fn city_rows(site: Site, cities: Vec<(CityIx, Designation)>, columns: &'static [Column]) -> impl IntoView {
    let row = move |(ix, designation): (CityIx, Designation)| {
        let city = site.atlas.city(ix);
        let column = |column: &Column| cell(site, ix, designation, *column);
        view! {
            <li class="row">
                <a class="name" href=site.href(crate::link::Place::City(ix))>{city.name.as_str()}</a>
                {columns.iter().map(column).collect_view()}
            </li>
        }
    };
    view! { <ul class="rows">{cities.into_iter().map(row).collect_view()}</ul> }
}

fn cell(site: Site, ix: CityIx, designation: Designation, column: Column) -> AnyView {
    match column {
        Column::Country => {
            let country = site.atlas.country_of(site.atlas.city(ix)).name.as_str();
            view! { <span class="country">{country}</span> }.into_any()
        }
        Column::Field => field_cell(site, designation.field).into_any(),
        Column::Day => {
            let day = designation.date.map_or_else(|| designation.year.to_string(), |date| site.m.date(date));
            view! { <span class="year">{day}</span> }.into_any()
        }
    }
}

fn field_cell(site: Site, field: Field) -> impl IntoView {
    view! { <span class="field">{field_mark(field)}{site.m.field(field)}</span> }
}
