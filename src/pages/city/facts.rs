//! The one line of facts under a city's name.

use leptos::prelude::*;

use crate::domain::{CityIx, Designation};
use crate::engine::{Report, Standing, next_report, standing};
use crate::link::Place;
use crate::messages::{Messages, fill};
use crate::parts::field_mark;
use crate::site::Site;

/// Country, field, since when, its place in its field, and the next report.
pub(super) fn facts(site: Site, ix: CityIx) -> impl IntoView {
    let (m, city) = (site.m, site.atlas.city(ix));
    let country = site.atlas.country_of(city);
    let left = city.designation(None).is_none();
    let field = city.last_designation().map(|designation| {
        let field = designation.field;
        view! {
            <a class="field" href=site.href(Place::Field(field))>{field_mark(field)}{m.city_of(field)}</a>
            <span>{since(m, designation)}</span>
        }
    });
    let place = city.last_designation().filter(|_| !left).and_then(|d| place(site, ix, d));
    let report = next_report(site.atlas, ix).map(|report| match report {
        Report::Year(year) => fill(m.next_report, &[("year", &year.to_string())]),
        Report::EveryFourYears => m.report_every_four.to_owned(),
    });
    view! {
        <p class="factline">
            <a href=site.href(Place::Country(city.country))>{country.name.as_str()}</a>
            {field}
            {place.map(|words| view! { <span>{words}</span> })}
            {report.map(|words| view! { <span>{words}</span> })}
        </p>
    }
}

/// Since when, or from when to when.
pub(crate) fn since(m: &Messages, designation: &Designation) -> String {
    let from = designation.date.map_or_else(|| designation.year.to_string(), |date| m.date(date));
    match designation.until {
        Some(until) => fill(m.between_years, &[("from", &designation.year.to_string()), ("until", &until.to_string())]),
        None => fill(m.since_date, &[("date", &from)]),
    }
}

/// Its place in its field: a number only where dates settle it.
pub(super) fn place(site: Site, ix: CityIx, designation: &Designation) -> Option<String> {
    let m = site.m;
    let field = designation.field;
    Some(match standing(site.atlas, ix, field)? {
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
