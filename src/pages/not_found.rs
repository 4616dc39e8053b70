//! Nothing at this address: what was asked for, and what comes nearest.

use leptos::prelude::*;

use crate::domain::CityIx;
use crate::link::Place;
use crate::messages::fill;
use crate::parts::heading;
use crate::site::Site;

/// How many near names are offered.
const NEAR: usize = 5;
/// The longest address that is repeated to the reader, in characters.
const LONGEST: usize = 120;

/// The page.
pub(crate) fn not_found(site: Site, asked: &str) -> impl IntoView {
    let m = site.m;
    let shown: String = asked.chars().take(LONGEST).collect();
    let near = site.index.with_untracked(|index| index.closest(site.atlas, &shown, NEAR));
    let link =
        |ix: CityIx| view! { <li><a href=site.href(Place::City(ix))>{site.atlas.city(ix).name.as_str()}</a></li> };
    let near = (!near.is_empty()).then(|| {
        view! { <h2>{m.closest}</h2> <ul class="plain">{near.into_iter().map(link).collect_view()}</ul> }
    });
    view! {
        <article class="prose">
            {heading(m.not_found_heading)}
            <p>{fill(m.not_found_text, &[("asked", &shown)])}</p>
            {near}
            <p><a href=site.href(Place::Cities)>{m.not_found_home}</a></p>
        </article>
    }
}
