//! The directory: search, facets, and the answer as rows, cards or a table.

mod cards;
mod chips;
mod countries;
mod downloads;
mod empty;
mod facet;
mod filters;
mod list;
mod matched;
mod results;
mod search_box;
mod table;
mod tools;
mod years;

use leptos::prelude::*;

use crate::parts::{asof_line, heading};
use crate::site::Site;

/// The page.
pub(crate) fn cities(site: Site) -> impl IntoView {
    let covered = move || site.filters_open.get();
    view! {
        <div class="cities">
            <div class="unseen-heading">{heading(site.m.cities_heading)}</div>
            <div class="seek" inert=covered>{search_box::search_box(site)}</div>
            {filters::filters(site)}
            <div class="found" inert=covered>
                {tools::tools(site)}
                {chips::chips(site)}
                {asof_line(site)}
                {empty::slips(site)}
                {results::results(site)}
            </div>
        </div>
    }
}
