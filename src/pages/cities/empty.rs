//! When nothing is found, or only something close: say so, and show the ways on.

use leptos::prelude::*;

use super::chips;
use crate::engine::Query;
use crate::link::{Place, Route};
use crate::messages::fill;
use crate::site::Site;

/// How many near names are offered.
const NEAR: usize = 5;

/// The line above an answer that forgives slips.
pub(super) fn slips(site: Site) -> impl IntoView {
    let slipped = Memo::new(move |_| site.answer.with(|answer| answer.slips && !answer.is_empty()));
    let words = move || fill(site.m.slips, &[("q", &site.query(|query| query.q.clone()))]);
    move || slipped.get().then(|| view! { <p class="asof">{words}</p> })
}

/// The view that says nothing was found.
pub(super) fn nothing(site: Site) -> impl IntoView {
    let m = site.m;
    let words = move || match site.query(|query| query.q.clone()) {
        q if q.is_empty() => m.nothing_found.to_owned(),
        q => fill(m.nothing_named, &[("q", &q)]),
    };
    view! {
        <div class="empty">
            <p class="say">{words}</p>
            {move || without_filters(site)}
            {move || closest(site)}
        </div>
    }
}

/// What the search alone would find, with the link that takes the filters away.
fn without_filters(site: Site) -> Option<impl IntoView> {
    let mut query = site.query(Query::clone);
    if chips::count(&query) == 0 {
        return None;
    }
    chips::clear(&mut query);
    let found = site.index.with(|index| index.answer(site.atlas, &query)).len();
    let words = (found > 0).then(|| site.m.without_filters.of(site.m, found));
    let href = site.href(Route::cities(query));
    Some(view! { <p>{words} " " <a href=href>{site.m.clear}</a></p> })
}

/// The names nearest to what was looked for, unless the filters are what hides it.
fn closest(site: Site) -> Option<impl IntoView> {
    let q = site.query(|query| query.q.clone());
    let near = site.index.with(|index| index.closest(site.atlas, &q, NEAR));
    (!q.is_empty() && !near.is_empty()).then(|| {
        let link = |ix| view! { <li><a href=site.href(Place::City(ix))>{site.atlas.city(ix).name.as_str()}</a></li> };
        let links = near.into_iter().map(link).collect_view();
        view! { <h2>{site.m.closest}</h2> <ul class="plain">{links}</ul> }
    })
}
