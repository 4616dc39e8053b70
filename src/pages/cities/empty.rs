//! When nothing is found: say so, and show the ways on.

use maud::{Markup, html};

use super::super::not_found::closest;
use crate::engine::{Answer, Query};
use crate::link::Route;
use crate::messages::fill;
use crate::parts::{clear, count};
use crate::site::Site;

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
    }
}

/// The names nearest to a search that finds nothing. Reads the query, the answer and the index.
pub(super) fn near(site: Site) -> Markup {
    let q = site.query.with(|query| query.q.clone());
    if q.is_empty() || !site.answer.with(Answer::is_empty) { Markup::default() } else { closest(site, &q) }
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
