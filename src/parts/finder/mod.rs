//! What a reader asks with: the search box, the filters in a column or a dialog, and the filters in force.

mod chips;
mod countries;
mod facet;
mod filters;
mod search_box;
mod years;

pub(crate) use chips::{chips, clear, count};

use maud::Markup;

use crate::el::{El, el};
use crate::site::Site;

/// The frame of a page that answers: a heading, the search, the filters, and what was found.
pub(crate) fn finder(site: Site, class: &str, head: Markup, found: El) -> El {
    let covered = move || site.filters_open.get();
    el("div")
        .class(&["finder ", class].concat())
        .child(el("div").class("head").flag_now("inert", covered).markup(head))
        .child(el("div").class("seek").flag_now("inert", covered).child(search_box::search_box(site)))
        .child(filters::filters(site))
        .child(found.class("found").flag_now("inert", covered))
}
