//! The timeline as a table: how many of the answer stand in each lane and year.

use maud::Markup;

use crate::domain::{EventKind, Year};
use crate::el::{El, el};
use crate::engine::{Lane, Years};
use crate::link::{Place, Route};
use crate::parts::{Row, cohorts, cross, fields, figure};
use crate::site::Site;

/// The table, folded away; drawn when it is opened.
pub(super) fn table(site: Site) -> El {
    let toggle = move |event: &web_sys::Event| {
        event.prevent_default();
        site.unfolded.update(|open| *open = !*open);
    };
    el("details")
        .class("as-table")
        .flag_now("open", move || site.unfolded.get())
        .child(el("summary").text(site.m.as_table).on("click", toggle))
        .child(el("div").markup_now(move || if site.unfolded.get() { draw(site) } else { Markup::default() }))
}

/// A row for each lane and a column for each year; each number is a link to what it counts.
fn draw(site: Site) -> Markup {
    let years = cohorts(site, site.atlas.date().year);
    let mut table = cross(site, site.m.timeline_label, &fields(site), &years);
    for lane in Lane::all() {
        if let Lane::Kind(kind) = lane {
            let mut cells = Vec::new();
            for (_, cut) in &years {
                let year = cut.year.unwrap_or_default();
                let mut to = Route { place: Place::Meetings, query: site.query.get() };
                (to.query.at, to.query.asof, to.query.kinds) = (None, None, vec![kind]);
                to.query.years = Years::within(&Place::Meetings.years(site.atlas), year, year);
                cells.push((held(site, kind, year), to));
            }
            table.rows.push(Row { label: site.m.event_kinds(kind).to_owned(), cells });
        }
    }
    figure(site, &table)
}

/// How many events of the answer are of a kind and a year.
fn held(site: Site, kind: EventKind, year: Year) -> usize {
    let mut n = 0;
    site.events(|events| {
        for ix in site.answer.with(|answer| answer.events.clone()) {
            let event = events.event(ix);
            n += usize::from(event.kind.filed() == kind && event.year == Some(year));
        }
    });
    n
}
