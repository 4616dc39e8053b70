//! One creative field: what it means, its cities in order of designation, its meetings and shared site.

use std::cmp::Reverse;

use maud::{Markup, html};

use crate::domain::{Designation, Event, Events, Fact, Field, Network, Year};
use crate::el::El;
use crate::engine::{Query, in_field};
use crate::link::{Place, Route};
use crate::order::sort_by;
use crate::parts::{
    Column, Sheet, asof_line, city_rows, draw, event_list, field_class, field_mark, sheet, source_list,
};
use crate::site::{File, Site};

/// The page.
pub(crate) fn field(site: Site, field: Field) -> El {
    let m = site.m;
    let files = vec![File::Network, File::Events];
    let title = html! { (field_mark(field)) (m.cities_of(field)) };
    let head = draw(move || {
        html! {
            p.lede { (m.field_meaning(field)) }
            @if let Some(attested) = site.network(|network| attested(site, field, network)) { (attested) }
        }
    });
    let body = draw(move || {
        html! {
            (cities(site, field))
            (former(site, field))
            @if let Some(meetings) = site.events(|events| meetings(site, field, events)) { (meetings) }
        }
    });
    let class = ["listing ", field_class(field)].concat();
    sheet(site, Sheet { class, title, head, asof: true, files, body, foot: draw(Markup::default) })
}

/// The cities under the years they were designated in. Reads the query.
fn cities(site: Site, field: Field) -> Markup {
    let (m, asof) = (site.m, site.query.with(|query| query.asof));
    let cities = in_field(site.atlas, field, asof);
    let directory = Route::cities(Query { fields: vec![field], asof, ..Query::default() });
    html! {
        (count_line(site, cities.len(), directory))
        section {
            h2 { (m.field_cities) }
            @for year in cities.chunk_by(|a, b| a.1.year == b.1.year) {
                div.cohort {
                    h3 { a href=(site.href(Place::Year(year[0].1.year))) { (year[0].1.year) } }
                    (city_rows(site, year, &[Column::Country, Column::Day]))
                }
            }
        }
    }
}

/// How many cities a page lists, and where they can be sorted and filtered.
pub(super) fn count_line(site: Site, count: usize, directory: Route) -> Markup {
    let words = if count == 0 { site.m.no_cities.to_owned() } else { site.m.count_cities.of(site.m, count) };
    html! {
        (asof_line(site))
        div.listing-tools {
            p.count { (words) }
            @if count > 0 { a href=(site.href(directory)) { (site.m.in_directory) } }
        }
    }
}

/// Cities that once had the field. Follows the query.
fn former(site: Site, field: Field) -> Markup {
    let asof = site.query.with(|query| query.asof).unwrap_or(Year::MAX);
    let ended = |d: &&Designation| d.field == field && d.until.is_some_and(|until| until <= asof);
    let ended: Vec<_> =
        site.atlas.indexed().filter_map(|(ix, city)| Some((ix, city.designations.iter().find(ended)?))).collect();
    html! {
        @if !ended.is_empty() {
            section {
                h2 { (site.m.field_former) }
                ul.pairs {
                    @for (ix, designation) in ended {
                        li {
                            a href=(site.href(Place::City(ix))) { (site.atlas.city(ix).name) }
                            span { (super::city::since(site.m, designation)) }
                        }
                    }
                }
            }
        }
    }
}

/// What sources say of the field and its shared site.
fn attested(site: Site, field: Field, network: &Network) -> Markup {
    let of_field = |fact: &&Fact| fact.field == Some(field);
    let shared = network.section("subnetworks").iter().find(of_field).and_then(|fact| fact.site.as_ref());
    let facts = ["fields", "subnetworks"].into_iter().flat_map(|id| network.section(id)).filter(of_field);
    let ids: Vec<String> = facts.flat_map(|fact| fact.sources.iter().cloned()).collect();
    html! {
        @if let Some(shared) = shared {
            p { (site.m.field_site) ": " a href={ "https://" (shared) } rel="external noopener" { (shared) } }
        }
        details.sources-of { summary { (site.m.sources) } (source_list(&network.sources, &ids)) }
    }
}

/// Meetings of the field's cities: latest first, undated last.
fn meetings(site: Site, field: Field, events: &Events) -> Markup {
    let ours = |event: &&Event| event.kind.is_meeting() && event.fields.contains(&field);
    let mut list: Vec<&Event> = events.0.iter().filter(ours).collect();
    let key = |event: &Event| Reverse((event.year, event.start.or(event.end)));
    sort_by(&mut list, &|a, b| key(a).cmp(&key(b)));
    html! { @if !list.is_empty() { section { h2 { (site.m.field_meetings) } (event_list(site, &list)) } } }
}
