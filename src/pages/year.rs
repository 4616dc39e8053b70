//! One year: the cohort that joined, the meetings held, and the size of the network before and after.

use maud::{Markup, html};

use super::field::count_line;
use crate::domain::{CityIx, Designation, Event, Events, Year};
use crate::el::El;
use crate::engine::{Query, Years, changed_field_in, joined_in};
use crate::link::{Place, Route};
use crate::messages::fill;
use crate::order::sort_by;
use crate::parts::{Column, Sheet, city_rows, draw, event_list, sheet};
use crate::site::{File, Site};

/// The page.
pub(crate) fn year(site: Site, year: Year) -> El {
    let files = vec![File::Events];
    let title = html! { (year) };
    let head = draw(move || html! { p.factline { (size(site, year)) } });
    let body = draw(move || {
        html! {
            (cohort(site, year))
            @if let Some(meetings) = site.events(|events| meetings(site, year, events)) { (meetings) }
        }
    });
    let foot = draw(move || neighbours(site, year));
    let class = "listing year-page".to_owned();
    sheet(site, Sheet { class, title, head, asof: true, files, body, foot })
}

/// "246 cities before, 295 cities after".
fn size(site: Site, year: Year) -> String {
    let m = site.m;
    let count = |year| match site.atlas.size(Some(year)) {
        0 => m.no_cities.to_owned(),
        n => m.count_cities.of(m, n),
    };
    fill(m.year_size, &[("before", &count(year - 1)), ("after", &count(year))])
}

/// The cohort, each city with the field it has at the year that the view shows. Reads the query.
fn cohort(site: Site, year: Year) -> Markup {
    let (m, asof) = (site.m, site.query.with(|query| query.asof));
    let shown = |ix: CityIx| -> Option<(CityIx, Designation)> {
        let city = site.atlas.city(ix);
        let designation = city.designation(asof).or_else(|| city.designations.first())?;
        Some((ix, *designation))
    };
    let cities: Vec<_> = joined_in(site.atlas, year).into_iter().filter_map(shown).collect();
    let title = if cities.is_empty() { m.year_nobody.to_owned() } else { m.year_joined.of(m, cities.len()) };
    let only = Years { from: Some(year), to: Some(year) };
    let directory = Route::cities(Query { years: only, asof, ..Query::default() });
    html! {
        (count_line(site, cities.len(), directory))
        section {
            h2 { (title) }
            (city_rows(site, &cities, &[Column::Country, Column::Field]))
            @for words in changes(site, year) { p.note { (words) } }
        }
    }
}

/// Cities that changed their field or left.
fn changes(site: Site, year: Year) -> Vec<String> {
    let m = site.m;
    let name = |ix: CityIx| site.atlas.city(ix).name.as_str();
    let changed = changed_field_in(site.atlas, year).into_iter().map(|(ix, from, to)| {
        fill(m.year_changed, &[("city", name(ix)), ("from", m.field(from)), ("to", m.field(to))])
    });
    let leaves = |city: &&crate::domain::City| city.last_designation().is_some_and(|d| d.until == Some(year));
    let left = site.atlas.cities().iter().filter(leaves).map(|city| fill(m.year_left, &[("city", &city.name)]));
    changed.chain(left).collect()
}

/// What took place: meetings in the order of time, those without a day last.
fn meetings(site: Site, year: Year, events: &Events) -> Markup {
    let m = site.m;
    let ours = |event: &&Event| event.kind.is_meeting() && event.year == Some(year);
    let mut list: Vec<&Event> = events.0.iter().filter(ours).collect();
    let key = |event: &Event| (event.start.or(event.end).is_none(), event.start.or(event.end));
    sort_by(&mut list, &|a, b| key(a).cmp(&key(b)));
    html! {
        section {
            h2 { (m.year_meetings) }
            @if list.is_empty() { p { (m.no_meetings) } } @else { (event_list(site, &list)) }
        }
    }
}

/// The years before and after.
fn neighbours(site: Site, year: Year) -> Markup {
    let m = site.m;
    let years = *site.atlas.years().start()..=site.atlas.date().year;
    let links = [(year - 1, m.previous_year, "prev"), (year + 1, m.next_year, "next")];
    html! {
        nav.neighbours aria-label=(m.years_navigation) {
            @for (year, label, rel) in links {
                @if years.contains(&year) {
                    a class=(rel) rel=(rel) href=(site.href(Place::Year(year))) { small { (label) } " " span { (year) } }
                }
            }
        }
    }
}
