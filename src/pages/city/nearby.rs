//! The nearest creative cities as the crow flies, and the neighbours in the alphabet.

use maud::{Markup, html};

use crate::domain::CityIx;
use crate::engine::nearest;
use crate::link::Place;
use crate::parts::{field_mark, neighbour, pairs};
use crate::site::Site;

/// How many are shown.
const NEAREST: usize = 5;

/// The section "Nearby creative cities".
pub(super) fn nearby(site: Site, ix: CityIx) -> Markup {
    let cities = html! {
        @for (ix, km) in nearest(site.atlas, ix, NEAREST) {
            @let city = site.atlas.city(ix);
            li {
                a.field href=(site.href(Place::City(ix))) {
                    @if let Some(designation) = city.designation(None) { (field_mark(designation.field)) }
                    (city.name)
                }
                span { (site.m.kilometres(km)) }
            }
        }
    };
    pairs(site.m.nearby, cities)
}

/// The navigation at the foot of the page: the cities before and after in the alphabet.
pub(super) fn neighbours(site: Site, ix: CityIx) -> Markup {
    let m = site.m;
    let (before, after) = site.index.peek(|index| index.neighbours(ix));
    let link = |rel: &str, label: &str, ix: CityIx| {
        neighbour(site, rel, label, Place::City(ix), &html! { span { (site.atlas.city(ix).name) } })
    };
    html! {
        nav.neighbours aria-label=(m.alphabet) {
            @if let Some(ix) = before { (link("prev", m.previous, ix)) }
            @if let Some(ix) = after { (link("next", m.next, ix)) }
        }
    }
}
