//! The nearest creative cities, as the crow flies.

use leptos::prelude::*;

use crate::domain::CityIx;
use crate::engine::nearest;
use crate::link::Place;
use crate::parts::field_mark;
use crate::site::Site;

/// How many are shown.
const NEAREST: usize = 5;

/// The section "Nearby creative cities".
pub(super) fn nearby(site: Site, ix: CityIx) -> impl IntoView {
    let m = site.m;
    let row = |(ix, km): (CityIx, f64)| {
        let city = site.atlas.city(ix);
        let mark = city.designation(None).map(|d| field_mark(d.field));
        view! {
            <li>
                <a class="field" href=site.href(Place::City(ix))>{mark}{city.name.as_str()}</a>
                <span>{m.kilometres(km)}</span>
            </li>
        }
    };
    let rows = nearest(site.atlas, ix, NEAREST).into_iter().map(row).collect_view();
    view! { <section><h2>{m.nearby}</h2><ul class="pairs">{rows}</ul></section> }
}
