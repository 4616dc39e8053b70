//! One year: the cohort that joined, the meetings held, and the size of the network before and after.

use maud::{Markup, html};

use crate::domain::{CityIx, Events, Year};
use crate::el::El;
use crate::engine::{Years, changed_field_in, joined_in};
use crate::files::File;
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{
    By, Sheet, chosen, count_cities, directory, draw, listing, meetings, neighbour, sheet, sort_by_time,
};
use crate::site::Site;

/// The page.
pub(crate) fn year(site: Site, year: Year) -> El {
    let title = draw(move || html! { (year) });
    let head = draw(move || html! { p.factline { (size(site, year)) } });
    let body = draw(move || {
        html! {
            (cohort(site, year))
            (site.events(|events| held(site, year, events)).unwrap_or_default())
        }
    });
    let foot = draw(move || neighbours(site, year));
    sheet(
        site,
        Sheet { class: "listing year-page", title, head, asof: true, files: &[File::Events], body, more: vec![], foot },
    )
}

/// "246 cities before, 295 cities after".
fn size(site: Site, year: Year) -> String {
    let count = |year| count_cities(site.m, site.atlas.size(Some(year)));
    fill(site.m.year_size, &[("before", &count(year - 1)), ("after", &count(year))])
}

/// The cohort, each city with the field it has at the year that the view shows. Reads the query.
fn cohort(site: Site, year: Year) -> Markup {
    let m = site.m;
    let mut directory = directory(site);
    let mut cities = Vec::new();
    for ix in joined_in(site.atlas, site.alphabet(), year) {
        let city = site.atlas.city(ix);
        if let Some(designation) = city.designation(directory.query.asof).or_else(|| city.designations.first()) {
            cities.push((ix, *designation));
        }
    }
    let title = if cities.is_empty() { m.year_nobody.to_owned() } else { m.year_joined.of(m, cities.len()) };
    directory.query.years = Years { from: Some(year), to: Some(year) };
    listing(site, &title, By::Nothing, &cities, directory, &changes(site, year))
}

/// Cities that changed their field or left.
fn changes(site: Site, year: Year) -> Vec<String> {
    let m = site.m;
    let name = |ix: CityIx| site.atlas.city(ix).name.as_str();
    let mut changes = Vec::new();
    for (ix, from, to) in changed_field_in(site.atlas, year) {
        changes.push(fill(m.year_changed, &[("city", name(ix)), ("from", m.field(from)), ("to", m.field(to))]));
    }
    for city in site.atlas.cities() {
        if city.last_designation().is_some_and(|last| last.until == Some(year)) {
            changes.push(fill(m.year_left, &[("city", &city.name)]));
        }
    }
    changes
}

/// What took place: meetings in the order of time, those without a day last.
fn held(site: Site, year: Year, events: &Events) -> Markup {
    let mut list = chosen(&events.0, &|event| event.kind.is_meeting() && event.year == Some(year));
    sort_by_time(&mut list, false);
    meetings(site, site.m.year_meetings, &list, Some(site.m.no_meetings))
}

/// The years before and after.
fn neighbours(site: Site, year: Year) -> Markup {
    let m = site.m;
    let (first, last) = (*site.atlas.years().start(), site.atlas.date().year);
    let link =
        |rel: &str, label: &str, year: Year| neighbour(site, rel, label, Place::Year(year), &html! { span { (year) } });
    html! {
        nav.neighbours aria-label=(m.years_navigation) {
            @if year > first { (link("prev", m.previous_year, year - 1)) }
            @if year < last { (link("next", m.next_year, year + 1)) }
        }
    }
}
