//! Ruled rows of cities, as on the pages of a field, a country or a year.

use maud::{Markup, html};

use super::field_label;
use crate::domain::{CityIx, Designation};
use crate::link::Place;
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
pub(crate) fn city_rows(site: Site, cities: &[(CityIx, Designation)], columns: &[Column]) -> Markup {
    html! {
        ul.rows {
            @for (ix, designation) in cities {
                li.row {
                    a.name href=(site.href(Place::City(*ix))) { (site.atlas.city(*ix).name) }
                    @for column in columns { (cell(site, *ix, *designation, *column)) }
                }
            }
        }
    }
}

fn cell(site: Site, ix: CityIx, designation: Designation, column: Column) -> Markup {
    match column {
        Column::Country => html! { span.country { (site.atlas.country_of(site.atlas.city(ix)).name) } },
        Column::Field => html! { span.field { (field_label(site, designation.field)) } },
        Column::Day => {
            let day = designation.date.map_or_else(|| designation.year.to_string(), |date| site.m.date(date));
            html! { span.year { (day) } }
        }
    }
}
