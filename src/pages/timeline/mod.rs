//! The timeline: every city and every event in its year, to look at rather than read.

mod chart;
mod panel;
mod table;

use maud::html;

use crate::el::{El, el};
use crate::files::File;
use crate::messages::fill;
use crate::parts::{arrival, before, chips, count_found, finder, take_away};
use crate::site::Site;

/// The page.
pub(crate) fn timeline(site: Site) -> El {
    let m = site.m;
    let years = site.atlas.date().year - site.atlas.years().start();
    let cities = m.count_cities.of(m, site.atlas.size(None));
    let head = html! {
        h1 tabindex="-1" { (fill(m.timeline_heading, &[("years", &years.to_string()), ("cities", &cities)])) }
        p { (m.timeline_lede) }
    };
    let found = el("div")
        .doing(move || site.want(File::Events))
        .child(el("div").class("tools").child(el("output").attr("id", "count").text_now(move || count_found(site))))
        .child(el("div").markup_now(move || chips(site)))
        .child(el("div").markup_now(move || before(site)))
        .child(arrival(site, File::Events))
        .child(chart::chart(site))
        .child(
            el("div")
                .class("told")
                .child(el("p").class("named").markup_now(move || chart::named(site)))
                .child(el("div").class("panel").attr("aria-live", "polite").markup_now(move || panel::panel(site))),
        )
        .child(table::table(site))
        .child(take_away(site, Vec::new()));
    finder(site, "timeline", head, found)
}
