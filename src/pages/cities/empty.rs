//! When nothing is found, or only something close: say so, and show the ways on.

use maud::{Markup, html};

use super::super::not_found::closest;
use crate::engine::Query;
use crate::link::Route;
use crate::messages::fill;
use crate::parts::{asof_line, clear, count};
use crate::site::Site;

/// What is said above the results: an earlier year, an answer that forgives slips. Reads the query and the answer.
pub(super) fn before(site: Site) -> Markup {
    let slipped = site.answer.with(|answer| answer.slips && !answer.is_empty());
    html! {
        (asof_line(site))
        @if slipped { p.asof { (fill(site.m.slips, &[("q", &site.query.with(|query| query.q.clone()))])) } }
    }
}

/// The view that says nothing was found. Reads the query.
pub(super) fn nothing(site: Site) -> Markup {
    let m = site.m;
    let query = site.query.get();
    let words = match query.q.as_str() {
        "" => m.nothing_found.to_owned(),
        q => fill(m.nothing_named, &[("q", q)]),
    };
    html! {
        p.say { (words) }
        (without_filters(site, &query))
        @if !query.q.is_empty() { (closest(site, &query.q)) }
    }
}

/// What the search alone would find, with the link that takes the filters away.
fn without_filters(site: Site, query: &Query) -> Markup {
    let mut all = query.clone();
    clear(&mut all);
    let found = site.index.with(|index| index.answer(site.atlas, &all)).len();
    html! {
        @if count(query) > 0 {
            p {
                @if found > 0 { (site.m.without_filters.of(site.m, found)) " " }
                a href=(site.href(Route::cities(all))) { (site.m.clear) }
            }
        }
    }
}
