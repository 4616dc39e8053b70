//! The directory: search, facets, and the answer as rows, cards or a table.

mod chips;
mod countries;
mod downloads;
mod empty;
mod facet;
mod filters;
mod lines;
mod results;
mod row;
mod search_box;
mod strip;
mod tools;
mod years;

use maud::html;

use crate::el::{El, el};
use crate::site::Site;

/// The page.
pub(crate) fn cities(site: Site) -> El {
    let covered = move || site.filters_open.get();
    let found = el("div")
        .class("found")
        .flag_now("inert", covered)
        .child(strip::strip(site))
        .child(tools::tools(site))
        .child(el("div").markup_now(move || chips::chips(site)))
        .child(el("div").markup_now(move || empty::before(site)))
        .child(results::results(site));
    el("div")
        .class("cities")
        .child(el("div").class("unseen-heading").markup(html! { h1 tabindex="-1" { (site.m.cities_heading) } }))
        .child(el("div").class("seek").flag_now("inert", covered).child(search_box::search_box(site)))
        .child(filters::filters(site))
        .child(found)
}
