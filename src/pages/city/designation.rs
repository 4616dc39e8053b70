//! How a city came into the network, with whom, and when it reports.

use maud::{Markup, html};

use super::facts::{place, since};
use crate::domain::{CityIx, Designation, Field, Year};
use crate::engine::{Report, cohort, in_country, next_report};
use crate::link::Place;
use crate::messages::fill;
use crate::parts::field_mark;
use crate::site::Site;

/// How many names of a cohort are listed before the rest is counted.
const NAMED: usize = 3;

/// The section "Designation".
pub(super) fn designation(site: Site, ix: CityIx) -> Markup {
    let (m, city) = (site.m, site.atlas.city(ix));
    let year = city.joined();
    let here = in_country(site.atlas, city.country, None).len();
    let country = &site.atlas.country_of(city).name;
    let in_country = fill(m.in_country.form(here), &[("n", &m.number(here)), ("country", country)]);
    html! {
        section {
            h2 { (m.designation) }
            div.big { strong { (year) } p { (company(site, ix)) } }
            ul.pairs { @for designation in &city.designations { (one(site, ix, designation)) } }
            p.ways {
                a href=(site.href(Place::Year(year))) { (fill(m.whole_cohort, &[("year", &year.to_string())])) }
                a href=(site.href(Place::Country(city.country))) { (in_country) }
            }
        }
    }
}

/// One designation: the field, since when, and its place in the field.
fn one(site: Site, ix: CityIx, designation: &Designation) -> Markup {
    let (m, field) = (site.m, designation.field);
    html! {
        li {
            span {
                a.field href=(site.href(Place::Field(field))) { (field_mark(field)) (m.city_of(field)) }
                @if let Some(place) = place(site, ix, designation) { " " small { (place) } }
            }
            span { (since(m, designation)) }
        }
    }
}

/// With whom it joined, and how large the network then was.
fn company(site: Site, ix: CityIx) -> String {
    let m = site.m;
    let year = site.atlas.city(ix).joined();
    let cities = m.count_cities.of(m, site.atlas.size(Some(year)));
    let fields = m.count_fields.of(m, fields_at(site, year));
    let others = cohort(site.atlas, ix);
    let mut names: Vec<String> = others.iter().take(NAMED).map(|ix| site.atlas.city(*ix).name.clone()).collect();
    match others.len() {
        0 => return fill(m.cohort_alone, &[("size", &cities), ("fields", &fields)]),
        n if n > NAMED + 1 => {
            names.truncate(NAMED - 1);
            names.push(m.count_others.of(m, n + 1 - NAMED));
        }
        n if n > NAMED => names.push(site.atlas.city(others[NAMED]).name.clone()),
        _ => {}
    }
    fill(m.cohort_with, &[("others", &m.list(&names)), ("size", &cities), ("fields", &fields)])
}

fn fields_at(site: Site, year: Year) -> usize {
    let held = |field: &Field| {
        let holds = |d: &Designation| d.field == *field;
        site.atlas.cities().iter().any(|city| city.designation(Some(year)).is_some_and(holds))
    };
    Field::ALL.iter().filter(|field| held(field)).count()
}

/// The section "Membership Monitoring Report".
pub(super) fn report(site: Site, ix: CityIx) -> Markup {
    let m = site.m;
    let words = next_report(site.atlas, ix).map(|report| match report {
        Report::Year(year) => fill(m.report_year, &[("year", &year.to_string())]),
        Report::EveryFourYears => m.report_early.to_owned(),
    });
    html! { @if let Some(words) = words { section { h2 { (m.report_heading) } p { (words) } } } }
}
