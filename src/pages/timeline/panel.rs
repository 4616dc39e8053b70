//! What the timeline says of one mark.

use maud::{Markup, html};

use crate::domain::{Event, Year};
use crate::engine::Mark;
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{city_link, english, event_facts, event_link, field_class, field_link, link, remarks};
use crate::site::Site;

/// A mark in a line. A city has the field it was given in the year.
pub(super) fn facts(site: Site, mark: Mark, year: Year) -> Markup {
    let m = site.m;
    match mark {
        Mark::City(ix) => {
            let city = site.atlas.city(ix);
            let field = city.designations.iter().find(|one| one.year == year).map_or("", |one| m.field(one.field));
            let (country, year) = (&site.atlas.country_of(city).name, year.to_string());
            let said =
                fill(m.strip_mark, &[("city", &city.name), ("country", country), ("field", field), ("year", &year)]);
            html! { (said) }
        }
        Mark::Event(ix) => {
            let say = |event: &Event| {
                let status = m.event_status(event.status, event.is_past(site.atlas.date())).unwrap_or_default();
                html! {
                    (english(&event.title))
                    @for part in [m.event_kind(event.kind), &m.event_days(event), status] {
                        @if !part.is_empty() { " · " (part) }
                    }
                }
            };
            site.events(|events| say(events.event(ix))).unwrap_or_default()
        }
    }
}

/// The panel of the mark that the link names; nothing when it names none. Follows the query and the files.
pub(super) fn panel(site: Site) -> Markup {
    let m = site.m;
    let Some(mark) = site.query.with(|query| query.at) else { return Markup::default() };
    let inside = match mark {
        Mark::City(ix) => city(site, ix),
        Mark::Event(ix) => site.events(|events| event(site, events.event(ix))).unwrap_or_default(),
    };
    html! {
        section aria-label=(m.panel_label) {
            (inside)
            a.close href=(site.href_but(&|query| query.at = None)) { (m.close_panel) }
        }
    }
}

fn city(site: Site, ix: crate::domain::CityIx) -> Markup {
    let (m, city) = (site.m, site.atlas.city(ix));
    html! {
        h2 class=(city.last_designation().map_or("", |last| field_class(last.field))) { (city_link(site, ix)) }
        p.factline {
            (link(site, Place::Country(city.country), &site.atlas.country_of(city).name))
            @for one in &city.designations {
                (field_link(site, one.field, m.city_of(one.field)))
                span { (super::super::city::since(site, one)) }
            }
        }
    }
}

fn event(site: Site, event: &Event) -> Markup {
    html! {
        h2 { (event_link(site, event)) (remarks(site, event)) }
        (event_facts(site, event))
        @if let Some(theme) = &event.theme { p lang="en" dir="ltr" { (theme) } }
    }
}
