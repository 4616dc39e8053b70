//! A plain list of meetings: title, days, and what needs saying of them.

use maud::{Markup, html};

use super::{pairs, section};
use crate::domain::{Date, Event, Year};
use crate::order::sort_by;
use crate::site::Site;

/// A section of those events that are asked for; where there is none, what is said then, if anything.
pub(crate) fn meetings(site: Site, title: &str, events: &[&Event], none: Option<&str>) -> Markup {
    let (m, today) = (site.m, site.atlas.date());
    let items = html! {
        @for event in events {
            li {
                span {
                    span lang="en" { (event.title) }
                    (remark(m.event_status(event.status, is_past(event, today))))
                    (remark(m.mode(event.mode)))
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

fn remark(remark: Option<&str>) -> Markup {
    html! { @if let Some(remark) = remark { " " small { (remark) } } }
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
    let key = |event: &Event| (event.year, event.start.or(event.end).unwrap_or(undated));
    sort_by(events, &|a, b| {
        let order = key(a).cmp(&key(b));
        if latest_first { order.reverse() } else { order }
    });
}

/// Whether its time has passed at the date of the data. What is known by the year only has passed with the year.
fn is_past(event: &Event, today: Date) -> bool {
    match (event.end.or(event.start), event.year) {
        (Some(last), _) => last < today,
        (None, Some(year)) => year < today.year,
        (None, None) => false,
    }
}
