//! The one line of facts under a city's name.

use maud::{Markup, html};

use crate::domain::{CityIx, Designation};
use crate::engine::{Report, Standing, next_report, standing};
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{day, english, field_link, link, of_year};
use crate::site::Site;

/// Country, field, since when, its place in its field, and the next report.
pub(super) fn facts(site: Site, ix: CityIx) -> Markup {
    let (m, city) = (site.m, site.atlas.city(ix));
    let member = city.designation(None).is_some();
    html! {
        p.factline {
            @if let Some(official) = &city.official { (english(official)) }
            (link(site, Place::Country(city.country), &site.atlas.country_of(city).name))
            @if let Some(last) = city.last_designation() {
                (field_link(site, last.field, m.city_of(last.field)))
                span { (since(site, last)) }
                @if let Some(place) = member.then(|| place(site, ix, last)).flatten() { span { (place) } }
            }
            @if let Some(report) = due(site, ix, m.next_report, m.report_every_four) { span { (report) } }
        }
    }
}

/// When the next report is due: in a year, or every four.
pub(super) fn due(site: Site, ix: CityIx, in_year: &str, every_four: &str) -> Option<String> {
    let (words, year) = match next_report(site.atlas, ix)? {
        Report::Year(year) => (in_year, year),
        Report::EveryFourYears => (every_four, 0),
    };
    Some(of_year(words, year))
}

/// Since when, or from when to when.
pub(crate) fn since(site: Site, designation: &Designation) -> String {
    let (words, until) = designation.until.map_or((site.m.since_date, 0), |until| (site.m.between_years, until));
    let (from, until) = (designation.year.to_string(), until.to_string());
    fill(words, &[("date", &day(site, designation)), ("from", &from), ("until", &until)])
}

/// Its place in its field: a number only where dates settle it.
pub(super) fn place(site: Site, ix: CityIx, designation: &Designation) -> Option<String> {
    let (m, field) = (site.m, designation.field);
    let (words, n, of, year) = match standing(site.atlas, ix, field)? {
        // A city that has left the field is no part of today's count.
        Standing::Nth { n, .. } if designation.until.is_some() => (m.nth_city, n, n, 0),
        Standing::Nth { n, of } => (m.nth_of, n, of, 0),
        Standing::Among { count: 1, year } => (m.only_one, 1, 1, year),
        Standing::Among { count, year } => (m.among, count, count, year),
    };
    let (nth, n, of, year) = (m.ordinal(n), m.number(n), m.number(of), year.to_string());
    let (city, cities) = (m.city_of(field), m.cities_of(field));
    Some(fill(words, &[("nth", &nth), ("n", &n), ("of", &of), ("city", city), ("cities", cities), ("year", &year)]))
}
