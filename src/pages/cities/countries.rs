//! The facet of countries, with a box that narrows its long list.

use leptos::prelude::*;

use super::facet::Choice;
use crate::domain::CountryIx;
use crate::engine::fold;
use crate::site::Site;

/// The group: every country in the alphabet.
pub(super) fn countries(site: Site) -> impl IntoView {
    let m = site.m;
    let wanted = RwSignal::new(String::new());
    let order = site.index.with_untracked(|index| index.countries_by_name().to_vec());
    let names: Vec<String> = order.iter().map(|ix| fold(&site.atlas.country(*ix).name)).collect();
    let names = StoredValue::new(names);
    let fits = move |place: usize| {
        wanted.with(|wanted| names.with_value(|names| names.get(place).is_some_and(|name| named(name, wanted))))
    };
    let none = move || names.with_value(|names| wanted.with(|wanted| !names.iter().any(|name| named(name, wanted))));
    let choice = move |(place, ix): (usize, CountryIx)| {
        let choice = Choice {
            value: ix,
            label: site.atlas.country(ix).name.as_str(),
            id: site.atlas.country(ix).code.as_str(),
            chosen: |query| &mut query.countries,
            count: |answer, ix: CountryIx| answer.countries.get(ix.index()).copied().unwrap_or(0),
        };
        view! { <div hidden=move || !fits(place)>{choice.draw(site, ())}</div> }
    };
    view! {
        <fieldset class="facet countries">
            <legend>{m.country_group}</legend>
            <input
                type="search" autocomplete="off" aria-label=m.country_filter placeholder=m.country_filter
                on:input=move |event| wanted.set(fold(&event_target_value(&event)))
            />
            <ul>{order.into_iter().enumerate().map(choice).collect_view()}</ul>
            <Show when=none><p class="quiet">{m.country_filter_none}</p></Show>
        </fieldset>
    }
}

/// Whether a folded name has a word that begins as wanted.
fn named(name: &str, wanted: &str) -> bool {
    let wanted = wanted.trim();
    name.starts_with(wanted) || name.match_indices(wanted).any(|(at, _)| name[..at].ends_with(' '))
}
