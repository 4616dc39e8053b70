//! The lines of the results: cities in their order, with a heading wherever the group changes.

use super::row::{card, cells, class, row};
use crate::domain::{CityIx, Year};
use crate::el::Line;
use crate::engine::{Group, View};
use crate::site::Site;
use maud::html;

/// Headings are told from cities, and from each other, by their place in the list.
const HEADINGS: u32 = 1 << 24;

/// The lines of the current answer in a view. Follows the query, the answer, and for cards the first sentences.
pub(super) fn lines(site: Site, view: View) -> Vec<Line> {
    let (group, asof) = site.query.with(|query| (query.group, query.asof));
    let mut label = String::new();
    let mut lines = Vec::new();
    for ix in site.answer.with(|answer| answer.order.clone()) {
        if let Some(group) = group {
            let of = group_of(site, ix, group, asof);
            if of != label {
                lines.push(heading(HEADINGS + u32::try_from(lines.len()).unwrap_or(0), &of, view));
                label = of;
            }
        }
        let draw = match view {
            View::Rows => row,
            View::Cards => card,
            View::Table => cells,
        };
        lines.push(Line { key: ix.number(), class: class(site, ix, view), draw: Box::new(move || draw(site, ix)) });
    }
    lines
}

fn heading(key: u32, label: &str, view: View) -> Line {
    let markup = match view {
        View::Table => html! { th scope="rowgroup" colspan="4" { (label) } },
        View::Rows | View::Cards => html! { h2 { (label) } },
    };
    Line { key, class: "group".to_owned(), draw: Box::new(move || markup.clone()) }
}

fn group_of(site: Site, ix: CityIx, group: Group, asof: Option<Year>) -> String {
    let (m, city) = (site.m, site.atlas.city(ix));
    let country = site.atlas.country_of(city);
    match group {
        Group::Field => city.designation(asof).map_or("", |d| m.field(d.field)).to_owned(),
        Group::Country => country.name.clone(),
        Group::Region => m.region(country.region).to_owned(),
        Group::Year => city.joined().to_string(),
    }
}
