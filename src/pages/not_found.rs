//! Nothing at this address: what was asked for, and what comes nearest.

use maud::{Markup, html};

use crate::el::El;
use crate::engine::split_after;
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{Sheet, city_link, draw, link, sheet};
use crate::site::Site;

/// How many near names are offered.
const NEAR: usize = 5;
/// The longest address that is repeated to the reader, in characters.
const LONGEST: usize = 120;

/// The page.
pub(crate) fn not_found(site: Site, asked: String) -> El {
    let m = site.m;
    let title = draw(move || html! { (m.not_found_heading) });
    let head = draw(move || {
        let shown = split_after(asked.trim_end_matches('/'), LONGEST).0;
        html! {
            // The page that hosts show for any address does not know it yet.
            @if !shown.is_empty() { p { (fill(m.not_found_text, &[("asked", shown)])) } }
            (closest(site, shown))
        }
    });
    let body = draw(move || html! { p { (link(site, Place::Cities, m.not_found_home)) } });
    sheet(
        site,
        Sheet { class: "prose", title, head, asof: false, files: &[], body, more: vec![], foot: draw(Markup::default) },
    )
}

/// The names nearest to what was asked for, as links. Reads the index.
pub(super) fn closest(site: Site, asked: &str) -> Markup {
    let near = site.index.with(|index| index.closest(site.atlas, asked, NEAR));
    html! {
        @if !near.is_empty() {
            h2 { (site.m.closest) }
            ul.plain { @for ix in near { li { (city_link(site, ix)) } } }
        }
    }
}
