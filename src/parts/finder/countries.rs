//! The facet of countries, with a box that narrows its long list.

use super::facet::{Facet, choices, wanted};
use crate::el::{El, el};
use crate::engine::{clean, fold};
use crate::parts::value_of;
use crate::site::Site;

/// The group: every country in the alphabet. They are a third of all elements, and few are seen at once: they wait until the
/// first view is painted.
pub(super) fn countries(site: Site) -> El {
    let m = site.m;
    let order = site.index.peek(|index| index.countries_by_name().to_vec());
    let narrow = el("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", m.country_filter)
        .attr("placeholder", m.country_filter)
        .on("input", move |event| site.countries_wanted.set(fold(&clean(&value_of(event)))));
    let mut facets = Vec::new();
    for ix in &order {
        facets.push(Facet::Country(*ix));
    }
    let begun = move || site.begun.get();
    let list = move || if begun() { choices(site, facets.clone()) } else { el("ul") };
    let some = move || order.iter().any(|ix| wanted(site, *ix));
    el("fieldset")
        .class("facet countries")
        .child(el("legend").text(m.country_group))
        .child(narrow)
        .child_by(move || u8::from(begun()), list)
        .child(el("p").class("quiet").flag_now("hidden", some).text(m.country_filter_none))
}
