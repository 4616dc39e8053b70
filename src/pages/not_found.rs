//! Nothing at this address: what was asked for, and what comes nearest.

use maud::{Markup, html};

use crate::domain::CityIx;
use crate::el::El;
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{Sheet, draw, sheet};
use crate::site::Site;

/// How many near names are offered.
const NEAR: usize = 5;
/// The longest address that is repeated to the reader, in characters.
const LONGEST: usize = 120;

/// The page.
pub(crate) fn not_found(site: Site, asked: String) -> El {
    let m = site.m;
    let title = html! { (m.not_found_heading) };
    let head = draw(move || {
        let shown: String = asked.chars().take(LONGEST).collect();
        let near = site.index.with(|index| index.closest(site.atlas, &shown, NEAR));
        html! {
            p { (fill(m.not_found_text, &[("asked", &shown)])) }
            (closest(site, &near))
        }
    });
    let body = draw(move || html! { p { a href=(site.href(Place::Cities)) { (m.not_found_home) } } });
    let class = "prose".to_owned();
    sheet(site, Sheet { class, title, head, asof: false, files: Vec::new(), body, foot: draw(Markup::default) })
}

/// The nearest names, as links.
pub(super) fn closest(site: Site, near: &[CityIx]) -> Markup {
    html! {
        @if !near.is_empty() {
            h2 { (site.m.closest) }
            ul.plain { @for ix in near { li { a href=(site.href(Place::City(*ix))) { (site.atlas.city(*ix).name) } } } }
        }
    }
}
