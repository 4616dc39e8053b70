//! The directory: search, facets, and the answer as rows, cards or a table.

mod downloads;
mod empty;
mod lines;
mod results;
mod row;
mod tools;

use maud::html;

use crate::el::{El, el};
use crate::parts::{before, chips, finder, strip};
use crate::site::Site;

/// The page.
pub(crate) fn cities(site: Site) -> El {
    let found = el("div")
        .child(strip(site))
        .child(tools::tools(site))
        .child(el("div").markup_now(move || chips(site)))
        .child(el("div").markup_now(move || before(site)))
        .child(results::results(site));
    finder(site, "cities", html! { h1.unseen tabindex="-1" { (site.m.cities_heading) } }, found)
}
