//! Sentences that several pages say.

use maud::{Markup, html};

use crate::domain::Year;
use crate::link::Place;
use crate::messages::{Messages, fill};
use crate::site::Site;

/// What there is in English alone, marked as such.
pub(crate) fn english(words: &str) -> Markup {
    html! { span lang="en" dir="ltr" { (words) } }
}

/// How many cities: in words when there is none.
pub(crate) fn count_cities(m: &Messages, n: usize) -> String {
    if n == 0 { m.no_cities.to_owned() } else { m.count_cities.of(m, n) }
}

/// How many of what the page lists: events on Meetings, else cities.
pub(crate) fn count_of_page(site: Site, n: usize) -> String {
    let m = site.m;
    let meetings = site.place.peek(|place| *place == Place::Meetings);
    if meetings { m.count_events.of(m, n) } else { m.facet_count.of(m, n) }
}

/// How much was found, as the page counts it; in words when there is nothing. Follows the answer.
pub(crate) fn count_found(site: Site) -> String {
    let m = site.m;
    let (cities, events) = site.answer.with(|answer| (answer.cities(), answer.events.len()));
    let cities = count_cities(m, cities);
    let events = if events == 0 { m.no_events.to_owned() } else { m.count_events.of(m, events) };
    match site.place.peek(Clone::clone) {
        Place::Meetings => events,
        Place::Timeline => [cities.as_str(), " · ", &events].concat(),
        _ => cities,
    }
}

/// A message with a year in its gap.
pub(crate) fn of_year(message: &str, year: Year) -> String {
    fill(message, &[("year", &year.to_string())])
}
