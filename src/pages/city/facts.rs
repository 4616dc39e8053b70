//! The one line of facts under a city's name.

use maud::{Markup, html};

use crate::domain::{CityIx, Designation};
use crate::engine::{Report, Standing, next_report, standing};
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{day, field_link, link, of_year};
use crate::site::Site;

/// Country, field, since when, its place in its field, and the next report.
pub(super) fn facts(site: Site, ix: CityIx) -> Markup {
    let (m, city) = (site.m, site.atlas.city(ix));
    let member = city.designation(None).is_some();
    let report = next_report(site.atlas, ix).map(|report| match report {
        Report::Year(year) => of_year(m.next_report, year),
        Report::EveryFourYears => m.report_every_four.to_owned(),
    });
    html! {
        p.factline {
            (link(site, Place::Country(city.country), &site.atlas.country_of(city).name))
            @if let Some(last) = city.last_designation() {
                (field_link(site, last.field, m.city_of(last.field)))
                span { (since(site, last)) }
                @if let Some(place) = member.then(|| place(site, ix, last)).flatten() { span { (place) } }
            }
            @if let Some(report) = report { span { (report) } }
        }
    }
}

/// Since when, or from when to when.
pub(crate) fn since(site: Site, designation: &Designation) -> String {
    let m = site.m;
    match designation.until {
        Some(until) => fill(m.between_years, &[("from", &designation.year.to_string()), ("until", &until.to_string())]),
        None => fill(m.since_date, &[("date", &day(site, designation))]),
    }
}

/// Its place in its field: a number only where dates settle it.
pub(super) fn place(site: Site, ix: CityIx, designation: &Designation) -> Option<String> {
    let m = site.m;
    let field = designation.field;
    Some(match standing(site.atlas, ix, field)? {
        // A city that has left the field is no part of today's count.
        Standing::Nth { n, .. } if designation.until.is_some() => {
            fill(m.nth_city, &[("nth", &(m.ordinal)(n)), ("city", m.city_of(field))])
        }
        Standing::Nth { n, of } => {
            let (nth, of) = ((m.ordinal)(n), m.number(of));
            fill(m.nth_of, &[("nth", &nth), ("of", &of), ("cities", m.cities_of(field))])
        }
        Standing::Among { count: 1, year } => {
            fill(m.only_one, &[("city", m.city_of(field)), ("year", &year.to_string())])
        }
        Standing::Among { count, year } => {
            let (n, year) = (m.number(count), year.to_string());
            fill(m.among, &[("n", &n), ("cities", m.cities_of(field)), ("year", &year)])
        }
    })
}
