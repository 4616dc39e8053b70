//! The answer in the view that was chosen.

use leptos::prelude::*;

use super::{cards, empty, list, table};
use crate::domain::CityIx;
use crate::engine::{Answer, Group, View};
use crate::site::Site;

/// One line of the results.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Line {
    /// A heading between results.
    Heading(String),
    /// A city.
    City(CityIx),
}

/// Rows, cards or a table; or the view that says nothing was found.
pub(super) fn results(site: Site) -> impl IntoView {
    let view = Memo::new(move |_| site.query(|query| query.view));
    let none = Memo::new(move |_| site.answer.with(Answer::is_empty));
    let lines = Memo::new(move |_| lines(site));
    move || {
        if none.get() {
            return empty::nothing(site).into_any();
        }
        match view.get() {
            View::Rows => list::list(site, lines).into_any(),
            View::Cards => cards::cards(site, lines).into_any(),
            View::Table => table::table(site, lines).into_any(),
        }
    }
}

/// The cities in their order, with a heading wherever the group changes.
fn lines(site: Site) -> Vec<Line> {
    let (group, asof) = site.query(|query| (query.group, query.asof));
    let mut last = None;
    let mut lines = Vec::new();
    site.answer.with(|answer| {
        for ix in &answer.order {
            if let Some(group) = group {
                let label = label(site, *ix, group, asof);
                if last.as_ref() != Some(&label) {
                    lines.push(Line::Heading(label.clone()));
                    last = Some(label);
                }
            }
            lines.push(Line::City(*ix));
        }
    });
    lines
}

fn label(site: Site, ix: CityIx, group: Group, asof: Option<u16>) -> String {
    let (m, city) = (site.m, site.atlas.city(ix));
    let country = site.atlas.country_of(city);
    match group {
        Group::Field => city.designation(asof).map_or("", |d| m.field(d.field)).to_owned(),
        Group::Country => country.name.clone(),
        Group::Region => m.region(country.region).to_owned(),
        Group::Year => city.joined().to_string(),
    }
}
