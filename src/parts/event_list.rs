//! A plain list of meetings: title, days, and what needs saying of them.

use leptos::prelude::*;

use crate::domain::{Date, Event};
use crate::messages::Messages;

/// The meetings in the order given.
pub(crate) fn event_list(m: &'static Messages, today: Date, events: &[&Event]) -> impl IntoView + use<> {
    let rows: Vec<_> = events.iter().map(|event| row(m, today, event)).collect();
    view! { <ul class="pairs">{rows}</ul> }
}

fn row(m: &'static Messages, today: Date, event: &Event) -> impl IntoView + use<> {
    let remarks = [m.event_status(event.status, is_past(event, today)), m.mode(event.mode)];
    let remarks: Vec<&str> = remarks.into_iter().flatten().collect();
    let remarks = (!remarks.is_empty()).then(|| view! { <small>{remarks.join("; ")}</small> });
    view! {
        <li>
            <span>{event.title.clone()} " " {remarks}</span>
            <span>{m.days(event.start, event.end, event.year)}</span>
        </li>
    }
}

/// Whether its time has passed at the date of the data. What is known by the year only has passed with the year.
fn is_past(event: &Event, today: Date) -> bool {
    match (event.end.or(event.start), event.year) {
        (Some(last), _) => last < today,
        (None, Some(year)) => year < today.year,
        (None, None) => false,
    }
}
