//! The filters: a column beside the results, or on narrow screens a dialog over them.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::countries::countries;
use super::facet::{Facet, choices};
use super::years::years;
use crate::browser::{focus, next_frame};
use crate::domain::{Field, Region};
use crate::el::{El, el};
use crate::link::{KINDS, Place};
use crate::messages::fill;
use crate::parts::{asof_choice, count_found};
use crate::site::Site;

/// Every group of filters that the page understands.
pub(super) fn filters(site: Site) -> El {
    let m = site.m;
    let open = move || site.filters_open.get();
    let while_open = move |value: &'static str| move || open().then(|| value.to_owned());
    let escape = move |event: &Event| {
        let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if escape && site.filters_open.peek(|open| *open) {
            close(site);
        }
    };
    let show = move || fill(m.show, &[("found", &count_found(site))]);
    el("section")
        .attr("id", "filters")
        .attr("aria-label", m.filters)
        .attr_now("class", move || Some(if open() { "filters open" } else { "filters" }.to_owned()))
        .attr_now("role", while_open("dialog"))
        .attr_now("aria-modal", while_open("true"))
        .on("keydown", escape)
        .child(el("button").class("close").text(m.close_filters).on("click", move |_| close(site)))
        .child(groups(site))
        .child(el("button").class("show").text_now(show).on("click", move |_| close(site)))
}

/// The groups, which scroll between the two buttons on narrow screens.
fn groups(site: Site) -> El {
    let m = site.m;
    let place = site.place.peek(Clone::clone);
    let mut groups = el("div").class("groups");
    if place.has_events() {
        groups = groups.child(group(site, m.kind_group, KINDS.map(Facet::Kind).into()));
    }
    groups = groups
        .child(group(site, m.field_group, Field::ALL.map(Facet::Field).into()))
        .child(group(site, m.region_group, Region::ALL.map(Facet::Region).into()))
        .child(countries(site))
        .child(years(site));
    if place == Place::Meetings { groups } else { groups.child(asof_choice(site)) }
}

fn close(site: Site) {
    site.filters_open.set(false);
    next_frame(Box::new(|| focus::focus(".open-filters")));
}

/// A group of choices under its name.
fn group(site: Site, label: &'static str, facets: Vec<Facet>) -> El {
    el("fieldset").class("facet").child(el("legend").text(label)).child(choices(site, facets))
}
