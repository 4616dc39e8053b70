//! A plain list of meetings: title, days, and what needs saying of them.

use maud::{Markup, html};

use crate::domain::{Date, Event};
use crate::messages::Messages;
use crate::site::Site;

/// The meetings in the order given.
pub(crate) fn event_list(site: Site, events: &[&Event]) -> Markup {
    let (m, today) = (site.m, site.atlas.date());
    html! {
        ul.pairs {
            @for event in events {
                li {
                    span { span lang="en" { (event.title) } @for remark in remarks(m, event, today) { " " small { (remark) } } }
                    span { (m.days(event.start, event.end, event.year)) }
                }
            }
        }
    }
}

fn remarks(m: &Messages, event: &Event, today: Date) -> impl Iterator<Item = &'static str> + use<> {
    [m.event_status(event.status, is_past(event, today)), m.mode(event.mode)].into_iter().flatten()
}

/// Whether its time has passed at the date of the data. What is known by the year only has passed with the year.
fn is_past(event: &Event, today: Date) -> bool {
    match (event.end.or(event.start), event.year) {
        (Some(last), _) => last < today,
        (None, Some(year)) => year < today.year,
        (None, None) => false,
    }
}
