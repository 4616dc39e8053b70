//! What a page is called outside itself: in the tab, in search engines, in a chat.

use super::{Place, Route};
use crate::domain::{Atlas, City, Event, Events};
use crate::engine::join;
use crate::messages::{Messages, fill};

/// The document's title. A filtered view is called as its page, and an event by its title once the events are here.
pub fn title(route: &Route, atlas: &Atlas, events: Option<&Events>, m: &Messages) -> String {
    let page = match &route.place {
        Place::Cities => return [m.cities_heading, " · ", m.site].concat(),
        Place::City(ix) => {
            let city = atlas.city(*ix);
            let field = city.last_designation().map_or("", |d| m.field(d.field));
            [&city.name, m.list_comma, &atlas.country_of(city).name, " · ", field].concat()
        }
        Place::Field(field) => fill(m.title_field, &[("cities", m.cities_of(*field))]),
        Place::Country(ix) => atlas.country(*ix).name.clone(),
        Place::Year(year) => fill(m.title_year, &[("year", &year.to_string())]),
        Place::Timeline => m.timeline_place.to_owned(),
        Place::Meetings => m.meetings_place.to_owned(),
        Place::Meeting(ix) => events.map_or(m.event_place, |events| &events.event(*ix).title).to_owned(),
        Place::Insights => m.insights_place.to_owned(),
        Place::About => m.about_place.to_owned(),
        Place::NotFound(_) => m.not_found_heading.to_owned(),
    };
    [&page, " · ", m.site].concat()
}

/// How another text names the page at an address: its title, the day of the facts, and the address.
pub fn citation(title: &str, atlas: &Atlas, m: &Messages, url: &str) -> String {
    fill(m.citation, &[("title", title), ("date", &m.date(atlas.date())), ("url", url)])
}

/// One sentence about the page; of an event, once the events are here.
pub fn description(route: &Route, atlas: &Atlas, events: Option<&Events>, m: &Messages) -> String {
    let count = |n: usize| m.count_cities.of(m, n);
    match &route.place {
        Place::Cities | Place::NotFound(_) => {
            fill(m.description_home, &[("cities", &count(atlas.size(route.query.asof)))])
        }
        Place::City(ix) => city_description(atlas.city(*ix), atlas, m),
        Place::Field(field) => [m.cities_of(*field), ": ", m.field_meaning(*field)].concat(),
        Place::Country(ix) => {
            let there = |city: &&City| city.country == *ix && city.designation(None).is_some();
            let cities = count(atlas.cities().iter().filter(there).count());
            fill(m.description_country, &[("country", &atlas.country(*ix).name), ("cities", &cities)])
        }
        Place::Year(year) => {
            let cities = count(atlas.size(Some(*year)));
            fill(m.description_year, &[("year", &year.to_string()), ("cities", &cities)])
        }
        Place::Timeline => fill(m.description_timeline, &[("cities", &count(atlas.size(route.query.asof)))]),
        Place::Insights => fill(m.description_insights, &[("cities", &count(atlas.size(route.query.asof)))]),
        Place::Meetings => m.description_meetings.to_owned(),
        Place::Meeting(ix) => events
            .map_or_else(|| m.description_meetings.to_owned(), |events| event_description(events.event(*ix), atlas, m)),
        Place::About => m.description_about.to_owned(),
    }
}

fn city_description(city: &City, atlas: &Atlas, m: &Messages) -> String {
    let designations = city.designations.iter().map(|d| [m.city_of(d.field), " ", &d.year.to_string()].concat());
    let fields = m.list(&designations.collect::<Vec<_>>());
    let country = atlas.country_of(city).name.as_str();
    fill(m.description_city, &[("city", &city.name), ("country", country), ("fields", &fields)])
}

/// What it is, where, and when: "Annual Conference, Braga (Portugal), 1–5 July 2024."
fn event_description(event: &Event, atlas: &Atlas, m: &Messages) -> String {
    let mut parts = vec![m.event_name(event)];
    for place in &event.places {
        let country = place.country.and_then(|code| atlas.find_country(code.as_str()));
        let country = country.map(|ix| [" (", &atlas.country(ix).name, ")"].concat());
        parts.push([&place.city, country.as_deref().unwrap_or_default()].concat());
    }
    parts.push(m.event_days(event));
    parts.extend(m.event_status(event.status, event.is_past(atlas.date())).map(str::to_owned));
    [&join(&parts, m.list_comma), "."].concat()
}
