//! One year: the cohort that joined, the meetings held, and the size of the network before and after.

use leptos::prelude::*;

use crate::domain::{CityIx, Designation, Event, Events, Year};
use crate::engine::{Query, Years, changed_field_in, joined_in};
use crate::link::{Place, Route};
use crate::messages::fill;
use crate::parts::{Column, arrives, asof_choice, asof_line, city_rows, event_list, heading, take_away};
use crate::site::Site;

/// The page.
pub(crate) fn year(site: Site, year: Year) -> impl IntoView {
    let m = site.m;
    let joined = joined_in(site.atlas, year);
    let title = match joined.len() {
        0 => m.year_nobody.to_owned(),
        n => m.year_joined.of(m, n),
    };
    let only = Years { from: Some(year), to: Some(year) };
    let directory = (!joined.is_empty()).then(|| {
        let query = move || Query { years: only, asof: site.query(|query| query.asof), ..Query::default() };
        view! { <a href=move || site.href(Route::cities(query()))>{m.in_directory}</a> }
    });
    let events = site.events.get_value();
    let want = events.clone();
    view! {
        <article class="listing year-page">
            {heading(year)}
            <p class="factline">{size(site, year)}</p>
            <div class="listing-tools">{asof_choice(site)}{directory}</div>
            {asof_line(site)}
            <section>
                <h2>{title}</h2>
                {move || cohort(site, &joined)}
                {changes(site, year)}
            </section>
            {arrives(m, events, move || want.want(Events::from_json), move |events| meetings(site, year, &events))}
            {take_away(site, ())}
            {neighbours(site, year)}
        </article>
    }
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

/// The cohort, each city with the field it has at the year that the view shows.
fn cohort(site: Site, joined: &[CityIx]) -> impl IntoView + use<> {
    let asof = site.query(|query| query.asof);
    let shown = |ix: &CityIx| -> Option<(CityIx, Designation)> {
        let city = site.atlas.city(*ix);
        let designation = city.designation(asof).or_else(|| city.designations.first())?;
        Some((*ix, *designation))
    };
    city_rows(site, joined.iter().filter_map(shown).collect(), &[Column::Country, Column::Field])
}

/// Cities that changed their field or left.
fn changes(site: Site, year: Year) -> impl IntoView {
    let m = site.m;
    let name = |ix: CityIx| site.atlas.city(ix).name.as_str();
    let changed = changed_field_in(site.atlas, year).into_iter().map(|(ix, from, to)| {
        fill(m.year_changed, &[("city", name(ix)), ("from", m.field(from)), ("to", m.field(to))])
    });
    let leaves = |(ix, city): &(CityIx, &crate::domain::City)| {
        let _ = ix;
        city.last_designation().is_some_and(|d| d.until == Some(year))
    };
    let left = site.atlas.indexed().filter(leaves).map(|(ix, _)| fill(m.year_left, &[("city", name(ix))]));
    changed.chain(left).map(|words| view! { <p class="note">{words}</p> }).collect_view()
}

/// What took place: meetings in the order of time.
fn meetings(site: Site, year: Year, events: &Events) -> impl IntoView + use<> {
    let m = site.m;
    let ours = |event: &&Event| event.kind.is_meeting() && event.year == Some(year);
    let mut list: Vec<&Event> = events.0.iter().filter(ours).collect();
    list.sort_by_key(|event| (event.start.or(event.end).is_none(), event.start.or(event.end)));
    let body = if list.is_empty() {
        view! { <p>{m.no_meetings}</p> }.into_any()
    } else {
        event_list(m, site.atlas.date(), &list).into_any()
    };
    view! { <section><h2>{m.year_meetings}</h2>{body}</section> }
}

/// The years before and after.
fn neighbours(site: Site, year: Year) -> impl IntoView {
    let m = site.m;
    let years = *site.atlas.years().start()..=site.atlas.date().year;
    let link = |year: Year, label: &'static str, rel: &'static str| {
        years.contains(&year).then(|| {
            view! { <a class=rel rel=rel href=site.href(Place::Year(year))><small>{label}</small>" "<span>{year}</span></a> }
        })
    };
    view! {
        <nav class="neighbours" aria-label=m.years_navigation>
            {link(year - 1, m.previous_year, "prev")}
            {link(year + 1, m.next_year, "next")}
        </nav>
    }
}
