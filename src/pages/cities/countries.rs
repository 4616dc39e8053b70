//! The facet of countries, with a box that narrows its long list.

use super::facet::{Facet, choice};
use crate::domain::CountryIx;
use crate::el::{El, el};
use crate::engine::fold;
use crate::parts::value_of;
use crate::site::Site;

/// The group: every country in the alphabet.
pub(super) fn countries(site: Site) -> El {
    let m = site.m;
    let order = site.index.peek(|index| index.countries_by_name().to_vec());
    let wanted = site.countries_wanted;
    let narrow = el("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", m.country_filter)
        .attr("placeholder", m.country_filter)
        .on("input", move |event| wanted.set(fold(&value_of(&event))));
    let mut list = el("ul");
    for ix in &order {
        let name = folded(site, *ix);
        let hidden = move || wanted.with(|wanted| !named(&name, wanted));
        list = list.child(choice(site, Facet::Country(*ix)).flag_now("hidden", hidden));
    }
    let some = move || wanted.with(|wanted| order.iter().any(|ix| named(&folded(site, *ix), wanted)));
    el("fieldset")
        .class("facet countries")
        .child(el("legend").text(m.country_group))
        .child(narrow)
        .child(list)
        .child(el("p").class("quiet").flag_now("hidden", some).text(m.country_filter_none))
}

fn folded(site: Site, ix: CountryIx) -> String {
    fold(&site.atlas.country(ix).name)
}

/// Whether a folded name has a word that begins as wanted.
fn named(name: &str, wanted: &str) -> bool {
    let (wanted, mut rest) = (wanted.trim(), name);
    while !rest.starts_with(wanted) {
        let Some((_, after)) = rest.split_once(' ') else { return false };
        rest = after;
    }
    true
}
