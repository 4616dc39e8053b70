//! The cities before and after in the alphabet.

use leptos::prelude::*;

use crate::domain::CityIx;
use crate::link::Place;
use crate::site::Site;

/// The navigation at the foot of the page.
pub(super) fn neighbours(site: Site, ix: CityIx) -> impl IntoView {
    let m = site.m;
    let (before, after) = site.index.with_untracked(|index| index.neighbours(ix));
    let link = move |ix: CityIx, label: &'static str, rel: &'static str| {
        let name = site.atlas.city(ix).name.as_str();
        view! { <a class=rel rel=rel href=site.href(Place::City(ix))><small>{label}</small>" "<span>{name}</span></a> }
    };
    view! {
        <nav class="neighbours" aria-label=m.alphabet>
            {before.map(|ix| link(ix, m.previous, "prev"))}
            {after.map(|ix| link(ix, m.next, "next"))}
        </nav>
    }
}
