//! How a city came into the network, with whom, and when it reports.

use maud::{Markup, html};

use super::facts::{due, place, since};
use crate::domain::{CityIx, Designation, Field, Year};
use crate::engine::{cohort, in_country};
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{field_link, link, of_year, section};
use crate::site::Site;

/// How many names of a cohort are listed before the rest is counted.
const NAMED: usize = 3;

/// The section "Designation".
pub(super) fn designation(site: Site, ix: CityIx) -> Markup {
    let (m, city) = (site.m, site.atlas.city(ix));
    let year = city.joined();
    let here = in_country(site.atlas, site.alphabet(), city.country, None).len();
    let country = &site.atlas.country_of(city).name;
    let in_country = fill(m.in_country.form(m, here), &[("n", &m.number(here)), ("country", country)]);
    let content = html! {
        div.big { strong { (year) } p { (company(site, ix)) } }
        ul.pairs { @for designation in &city.designations { (one(site, ix, designation)) } }
        p.ways {
            (link(site, Place::Year(year), &of_year(m.whole_cohort, year)))
            (link(site, Place::Country(city.country), &in_country))
        }
    };
    section(m.designation, &content)
}

/// One designation: the field, since when, and its place in the field.
fn one(site: Site, ix: CityIx, designation: &Designation) -> Markup {
    let (m, field) = (site.m, designation.field);
    html! {
        li {
            span {
                (field_link(site, field, m.city_of(field)))
                @if let Some(place) = place(site, ix, designation) { " " small { (place) } }
            }
            span { (since(site, designation)) }
        }
    }
}

/// With whom it joined, and how large the network then was.
fn company(site: Site, ix: CityIx) -> String {
    let m = site.m;
    let year = site.atlas.city(ix).joined();
    let cities = m.count_cities.of(m, site.atlas.size(Some(year)));
    let fields = m.count_fields.of(m, fields_at(site, year));
    let others = cohort(site.atlas, site.alphabet(), ix);
    // Nobody is counted alone: the last name stands where "1 other" would.
    let told = if others.len() > NAMED + 1 { NAMED - 1 } else { others.len() };
    let mut names = Vec::new();
    for ix in others.iter().take(told) {
        names.push(site.atlas.city(*ix).name.clone());
    }
    if told < others.len() {
        names.push(m.count_others.of(m, others.len() - told));
    }
    let words = if names.is_empty() { m.cohort_alone } else { m.cohort_with };
    fill(words, &[("others", &m.list(&names)), ("size", &cities), ("fields", &fields)])
}

fn fields_at(site: Site, year: Year) -> usize {
    let mut held = [false; Field::ALL.len()];
    for city in site.atlas.cities() {
        if let Some(designation) = city.designation(Some(year)) {
            held[designation.field.index()] = true;
        }
    }
    held.iter().filter(|held| **held).count()
}

/// The section "Membership Monitoring Report".
pub(super) fn report(site: Site, ix: CityIx) -> Markup {
    let m = site.m;
    section(
        m.report_heading,
        &html! { @if let Some(words) = due(site, ix, m.report_year, m.report_early) { p { (words) } } },
    )
}
