//! The cities that the page of a field, a country or a year lists: how many there are, and ruled rows of them.

use maud::{Markup, html};

use super::{asof_line, count_cities, field_label, field_link, link};
use crate::domain::{CityIx, Designation};
use crate::link::{Place, Route};
use crate::site::Site;

/// What the rows stand under. What the heading or the page says already is no column.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// The years of designation, on the page of a field.
    Year,
    /// The creative fields, on the page of a country.
    Field,
    /// Nothing, on the page of a year.
    Nothing,
}

/// The directory as of the year that the view shows, with nothing else asked. Reads the query.
pub(crate) fn directory(site: Site) -> Route {
    let mut directory = Route::to(Place::Cities);
    directory.query.asof = site.query.with(|query| query.asof);
    directory
}

/// How many cities there are, where they can be sorted and filtered, and a section of them with notes at its end.
pub(crate) fn listing(
    site: Site,
    title: &str,
    by: By,
    cities: &[(CityIx, Designation)],
    directory: Route,
    notes: &[String],
) -> Markup {
    let same = |a: &(CityIx, Designation), b: &(CityIx, Designation)| match by {
        By::Year => a.1.year == b.1.year,
        By::Field => a.1.field == b.1.field,
        By::Nothing => true,
    };
    html! {
        (asof_line(site))
        div.listing-tools {
            p.count { (count_cities(site.m, cities.len())) }
            @if !cities.is_empty() { a href=(site.href(directory)) { (site.m.in_directory) } }
        }
        section {
            h2 { (title) }
            @if by == By::Nothing { (rows(site, by, cities)) } @else {
                @for group in cities.chunk_by(same) { (cohort(site, by, group)) }
            }
            @for words in notes { p.note { (words) } }
        }
    }
}

/// Cities under their heading.
fn cohort(site: Site, by: By, cities: &[(CityIx, Designation)]) -> Markup {
    let Some((_, Designation { field, year, .. })) = cities.first() else { return Markup::default() };
    let (class, heading) = match by {
        By::Field => ("cohort by-field", field_link(site, *field, site.m.field(*field))),
        By::Year | By::Nothing => ("cohort", link(site, Place::Year(*year), &year.to_string())),
    };
    html! { div class=(class) { h3 { (heading) } (rows(site, by, cities)) } }
}

fn rows(site: Site, by: By, cities: &[(CityIx, Designation)]) -> Markup {
    html! {
        ul.rows {
            @for (ix, designation) in cities {
                @let city = site.atlas.city(*ix);
                li.row {
                    a.name href=(site.href(Place::City(*ix))) { (city.name) }
                    @if by != By::Field { span.country { (site.atlas.country_of(city).name) } }
                    @if by == By::Nothing { span.field { (field_label(site, designation.field)) } }
                    @else { span.year { (day(site, designation)) } }
                }
            }
        }
    }
}

/// The day of a designation where it is known, or else the year.
pub(crate) fn day(site: Site, designation: &Designation) -> String {
    designation.date.map_or_else(|| designation.year.to_string(), |date| site.m.date(date))
}
