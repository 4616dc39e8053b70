//! Events in lists: title, days, places, and what needs saying of them.

use maud::{Markup, html};

use super::{city_link, field_link, pairs, section};
use crate::domain::{Date, Event, Year};
use crate::link::Place;
use crate::order::sort_by;
use crate::site::Site;

/// A section of those events that are asked for; where there is none, what is said then, if anything.
pub(crate) fn meetings(site: Site, title: &str, events: &[&Event], none: Option<&str>) -> Markup {
    let m = site.m;
    let items = html! {
        @for event in events {
            li {
                span {
                    (event_link(site, event))
                    (remarks(site, event))
                }
                span { (m.days(event.start, event.end, event.year)) }
            }
        }
    };
    match none {
        Some(none) if events.is_empty() => section(title, &html! { p { (none) } }),
        _ => pairs(title, items),
    }
}

/// What needs saying of an event: that it was only announced, that nobody met in one place.
pub(crate) fn remarks(site: Site, event: &Event) -> Markup {
    let m = site.m;
    let said = [m.event_status(event.status, event.is_past(site.atlas.date())), m.mode(event.mode)];
    html! { @for remark in said.into_iter().flatten() { " " small { (remark) } } }
}

/// A link to an event's page, under its title.
pub(crate) fn event_link(site: Site, event: &Event) -> Markup {
    let place = site.atlas.find_event(&event.id).map(Place::Meeting);
    html! { a lang="en" dir="ltr" href=[place.map(|place| site.href(place))] { (event.title) } }
}

/// The places of an event: a city that is a member is a link, and every place has its country.
pub(crate) fn places(site: Site, event: &Event) -> Markup {
    html! {
        @for (nth, place) in event.places.iter().enumerate() {
            @let ix = place.city_id.as_ref().and_then(|id| site.atlas.find(id));
            @let country = place.country.and_then(|code| site.atlas.find_country(code.as_str()));
            @if nth > 0 { "; " }
            @if let Some(ix) = ix { (city_link(site, ix)) } @else { (place.city) }
            @if let Some(country) = country { (site.m.list_comma) (site.atlas.country(country).name) }
        }
    }
}

/// The line of facts under an event's title.
pub(crate) fn event_facts(site: Site, event: &Event) -> Markup {
    let m = site.m;
    html! {
        p.factline {
            span { (m.event_name(event)) }
            span { (m.event_days(event)) (remarks(site, event)) }
            @if !event.places.is_empty() { span { (places(site, event)) } }
            @for field in &event.fields { (field_link(site, *field, m.field(*field))) }
        }
    }
}

/// The events that are asked for.
pub(crate) fn chosen<'a>(events: &'a [Event], ours: &dyn Fn(&Event) -> bool) -> Vec<&'a Event> {
    let mut chosen = Vec::new();
    for event in events {
        if ours(event) {
            chosen.push(event);
        }
    }
    chosen
}

/// Puts events in the order of time, those without a day behind the others of their year.
pub(crate) fn sort_by_time(events: &mut Vec<&Event>, latest_first: bool) {
    let undated = Date { year: if latest_first { 0 } else { Year::MAX }, month: 0, day: 0 };
    let key = |event: &Event| (event.year, event.day().unwrap_or(undated));
    sort_by(events, &|a, b| {
        let order = key(a).cmp(&key(b));
        if latest_first { order.reverse() } else { order }
    });
}
