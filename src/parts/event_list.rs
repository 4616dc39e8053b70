//! A plain list of meetings: title, days, and what needs saying of them.

use maud::{Markup, html};

use crate::domain::{Date, Event};
use crate::order::sort_by;
use crate::site::Site;

/// A section of those events that are asked for; nothing where there is none, and nothing to be said then.
pub(crate) fn meetings(site: Site, title: &str, events: &[&Event], none: Option<&str>) -> Markup {
    let (m, today) = (site.m, site.atlas.date());
    html! {
        @if !events.is_empty() || none.is_some() {
            section {
                h2 { (title) }
                @if events.is_empty() { p { @if let Some(none) = none { (none) } } } @else {
                    ul.pairs {
                        @for event in events {
                            @let status = m.event_status(event.status, is_past(event, today));
                            li {
                                span {
                                    span lang="en" { (event.title) }
                                    @for remark in [status, m.mode(event.mode)].iter().flatten() { " " small { (remark) } }
                                }
                                span { (m.days(event.start, event.end, event.year)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The events that are asked for.
pub(crate) fn chosen<'a>(events: &'a [Event], ours: &dyn Fn(&Event) -> bool) -> Vec<&'a Event> {
    events.iter().filter(|event| ours(event)).collect()
}

/// Puts events in the order of time, those without a day behind the others of their year.
pub(crate) fn sort_by_time(events: &mut Vec<&Event>, latest_first: bool) {
    let key = |event: &Event| {
        let day = event.start.or(event.end);
        (event.year, day.is_none() != latest_first, day)
    };
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
