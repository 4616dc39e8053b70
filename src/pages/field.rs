//! One creative field: what it means, its cities in order of designation, its meetings and shared site.

use leptos::prelude::*;

use crate::domain::{CityIx, Designation, Event, Events, Fact, Field, Network, Year};
use crate::engine::{Query, in_field};
use crate::link::{Place, Route};
use crate::parts::{
    Column, arrives, asof_choice, asof_line, city_rows, event_list, field_class, field_mark, heading, source_list,
    take_away,
};
use crate::site::Site;

/// The page.
pub(crate) fn field(site: Site, field: Field) -> impl IntoView {
    let m = site.m;
    let title = view! { {field_mark(field)} {m.cities_of(field)} };
    let asof = move || site.query(|query| query.asof);
    let count = move || m.count_cities.of(m, in_field(site.atlas, field, asof()).len());
    let query = move || Query { fields: vec![field], asof: asof(), ..Query::default() };
    let network = site.network.get_value();
    let events = site.events.get_value();
    let (want_network, want_events) = (network.clone(), events.clone());
    view! {
        <article class=["listing ", field_class(field)].concat()>
            {heading(title)}
            <p class="lede">{m.field_meaning(field)}</p>
            {arrives(m, network, move || want_network.want(Network::from_json), move |network| attested(site, field, &network))}
            <div class="listing-tools">
                <p class="count">{count}</p>
                {asof_choice(site)}
                <a href=move || site.href(Route::cities(query()))>{m.in_directory}</a>
            </div>
            {asof_line(site)}
            <section>
                <h2>{m.field_cities}</h2>
                {move || by_year(site, in_field(site.atlas, field, asof()))}
            </section>
            {move || former(site, field)}
            {arrives(m, events, move || want_events.want(Events::from_json), move |events| meetings(site, field, &events))}
            {take_away(site, ())}
        </article>
    }
}

/// The cities under the years they were designated in.
fn by_year(site: Site, cities: Vec<(CityIx, Designation)>) -> impl IntoView {
    let groups: Vec<(Year, Vec<_>)> = cities.into_iter().fold(Vec::new(), |mut groups: Vec<(Year, Vec<_>)>, city| {
        match groups.last_mut() {
            Some((year, group)) if *year == city.1.year => group.push(city),
            _ => groups.push((city.1.year, vec![city])),
        }
        groups
    });
    let group = |(year, cities): (Year, Vec<_>)| {
        view! {
            <div class="cohort">
                <h3><a href=site.href(Place::Year(year))>{year}</a></h3>
                {city_rows(site, cities, &[Column::Country, Column::Day])}
            </div>
        }
    };
    groups.into_iter().map(group).collect_view()
}

/// Cities that once had the field.
fn former(site: Site, field: Field) -> impl IntoView {
    let ended = |(ix, city): (CityIx, &'static crate::domain::City)| {
        let ended = city.designations.iter().find(|d| d.field == field && d.until.is_some());
        ended.map(|designation| (ix, *designation))
    };
    let ended: Vec<_> = site.atlas.indexed().filter_map(ended).collect();
    (!ended.is_empty()).then(|| {
        let rows = ended.into_iter().map(|(ix, designation)| {
            let years = super::city::since(site.m, &designation);
            view! { <li><a href=site.href(Place::City(ix))>{site.atlas.city(ix).name.as_str()}</a><span>{years}</span></li> }
        });
        view! { <section><h2>{site.m.field_former}</h2><ul class="pairs">{rows.collect_view()}</ul></section> }
    })
}

/// What sources say of the field and its shared site.
fn attested(site: Site, field: Field, network: &Network) -> impl IntoView + use<> {
    let of_field = |fact: &&Fact| fact.field == Some(field);
    let shared = network.section("subnetworks").iter().find(of_field).and_then(|fact| fact.site.clone());
    let facts = ["fields", "subnetworks"].into_iter().flat_map(|id| network.section(id)).filter(of_field);
    let ids: Vec<String> = facts.flat_map(|fact| fact.sources.clone()).collect();
    let shared = shared.map(|shared| {
        let url = ["https://", &shared].concat();
        view! { <p>{site.m.field_site} ": " <a href=url rel="external noopener">{shared}</a></p> }
    });
    view! { {shared} <details class="sources-of"><summary>{site.m.sources}</summary>{source_list(&network.sources, &ids)}</details> }
}

/// Meetings of the field's cities: latest first, undated last.
fn meetings(site: Site, field: Field, events: &Events) -> impl IntoView + use<> {
    let ours = |event: &&Event| event.kind.is_meeting() && event.fields.contains(&field);
    let mut list: Vec<&Event> = events.0.iter().filter(ours).collect();
    list.sort_by_key(|event| std::cmp::Reverse((event.year, event.start.or(event.end))));
    (!list.is_empty()).then(|| {
        let rows = event_list(site.m, site.atlas.date(), &list);
        view! { <section><h2>{site.m.field_meetings}</h2>{rows}</section> }
    })
}
