//! Links to the pages.

use maud::{Markup, html};

use super::field_mark;
use crate::domain::{CityIx, Field};
use crate::link::Place;
use crate::site::Site;

/// A link to a page.
pub(crate) fn link(site: Site, place: Place, words: &str) -> Markup {
    html! { a href=(site.href(place)) { (words) } }
}

/// A link to a city's page, under its name.
pub(crate) fn city_link(site: Site, ix: CityIx) -> Markup {
    link(site, Place::City(ix), &site.atlas.city(ix).name)
}

/// A link to a field's page, behind its glyph.
pub(crate) fn field_link(site: Site, field: Field, words: &str) -> Markup {
    html! { a.field href=(site.href(Place::Field(field))) { (field_mark(field)) (words) } }
}

/// A link at the foot of a page to the one before (`prev`) or after (`next`).
pub(crate) fn neighbour(site: Site, rel: &str, label: &str, place: Place, name: &Markup) -> Markup {
    html! { a class=(rel) rel=(rel) href=(site.href(place)) { small { (label) } " " (name) } }
}
