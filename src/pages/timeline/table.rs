//! The timeline as a table: how many of the answer stand in each lane and year.

use maud::Markup;

use super::chart::{lane_label, with};
use crate::el::{El, el};
use crate::engine::{Lane, Mark, Timeline, Years};
use crate::link::{Place, Route};
use crate::parts::{Figure, Row, figure};
use crate::site::Site;

/// The table, folded away; drawn when it is opened.
pub(super) fn table(site: Site) -> El {
    let m = site.m;
    let unfolded = move || site.unfolded.get();
    el("details")
        .class("as-table")
        .attr_now("open", move || unfolded().then(String::new))
        .child(el("summary").text(m.as_table).on("click", move |event| {
            event.prevent_default();
            site.unfolded.update(|open| *open = !*open);
        }))
        .child(el("div").markup_now(move || if unfolded() { draw(site) } else { Markup::default() }))
}

fn draw(site: Site) -> Markup {
    with(site, |now| figure(site, &counts(site, now))).unwrap_or_default()
}

/// A row for each lane and a column for each year; each number is a link to what it counts.
fn counts(site: Site, now: &Timeline) -> Figure {
    let query = site.query.get();
    let (mut rows, mut columns) = (Vec::new(), Vec::new());
    for year in now.years.clone() {
        columns.push(year.to_string());
    }
    for (nth, lane) in Lane::all().into_iter().enumerate() {
        let mut cells = Vec::new();
        for year in now.years.clone() {
            let here = |mark: Mark| {
                site.answer.with(|answer| match mark {
                    Mark::City(ix) => answer.order.contains(&ix) && site.atlas.city(ix).joined() == year,
                    Mark::Event(ix) => answer.events.contains(&ix),
                })
            };
            let marks = now.marks.iter().filter(|placed| placed.lane == nth && placed.year == year);
            let n = marks.filter(|placed| here(placed.mark)).count();
            let mut to = Route { place: Place::Cities, query: query.clone() };
            (to.query.at, to.query.years) = (None, Years { from: Some(year), to: Some(year) });
            to.query.kinds.clear();
            match lane {
                Lane::Field(field) => to.query.fields = vec![field],
                Lane::Kind(kind) => {
                    (to.place, to.query.kinds, to.query.asof) = (Place::Meetings, vec![kind], None);
                }
            }
            cells.push((n, to.canonical()));
        }
        rows.push(Row { label: lane_label(site, lane).to_owned(), cells });
    }
    Figure { title: site.m.timeline_label, columns, rows, bars: false }
}
