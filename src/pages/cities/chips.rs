//! The filters in force, each a link to the view without it.

use leptos::prelude::*;

use crate::browser::focus;
use crate::engine::{Query, Years};
use crate::messages::{Messages, fill};
use crate::site::Site;

/// The list, and the link that takes them all away; nothing when nothing is filtered.
pub(super) fn chips(site: Site) -> impl IntoView {
    let m = site.m;
    let some = Memo::new(move |_| site.query(count) > 0);
    let chip = move |(label, query): (String, Query)| {
        let href = site.href_with(|now| *now = query);
        view! { <li><a href=href on:click=move |_| stay_near()><span class="unseen">{before(m, &label)}</span>{label}</a></li> }
    };
    let list = move || site.query(|query| removals(site, query)).into_iter().map(chip).collect_view();
    let clear = move || site.href_with(clear);
    view! {
        <Show when=move || some.get()>
            <div class="chips">
                <ul aria-label=m.active_filters>{list}</ul>
                <a class="clear" href=clear on:click=move |_| stay_near()>{m.clear}</a>
            </div>
        </Show>
    }
}

/// How many filters are in force; the search is its own.
pub(super) fn count(query: &Query) -> usize {
    let Query { fields, regions, countries, years, asof, .. } = query;
    let single = usize::from(*years != Years::default()) + usize::from(asof.is_some());
    fields.len() + regions.len() + countries.len() + single
}

/// Takes every filter away and keeps the search and the arrangement.
pub(super) fn clear(query: &mut Query) {
    let Query { q, sort, group, view, .. } = std::mem::take(query);
    *query = Query { q, sort, group, view, ..Query::default() };
}

/// Every filter's label, with the query that lacks it.
fn removals(site: Site, query: &Query) -> Vec<(String, Query)> {
    let (m, atlas) = (site.m, site.atlas);
    let without = |change: &dyn Fn(&mut Query)| {
        let mut query = query.clone();
        change(&mut query);
        query
    };
    let mut all = Vec::new();
    for field in &query.fields {
        all.push((m.field(*field).to_owned(), without(&|query| query.fields.retain(|f| f != field))));
    }
    for region in &query.regions {
        all.push((m.region(*region).to_owned(), without(&|query| query.regions.retain(|r| r != region))));
    }
    for country in &query.countries {
        all.push((atlas.country(*country).name.clone(), without(&|query| query.countries.retain(|c| c != country))));
    }
    all.extend(years(m, query.years).map(|label| (label, without(&|query| query.years = Years::default()))));
    let asof = query.asof.map(|year| fill(m.filter_asof, &[("year", &year.to_string())]));
    all.extend(asof.map(|label| (label, without(&|query| query.asof = None))));
    all
}

fn years(m: &Messages, years: Years) -> Option<String> {
    let (from, to) = (years.from.map(|year| year.to_string()), years.to.map(|year| year.to_string()));
    Some(match (from, to) {
        (None, None) => return None,
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => fill(m.filter_years, &[("from", &from), ("to", &to)]),
        (Some(from), None) => fill(m.filter_from, &[("from", &from)]),
        (None, Some(to)) => fill(m.filter_to, &[("to", &to)]),
    })
}

/// The words that make a label "Remove {label}", for those who hear it.
fn before(m: &Messages, label: &str) -> String {
    let whole = fill(m.remove, &[("label", label)]);
    whole.strip_suffix(label).unwrap_or(&whole).to_owned()
}

/// The link that was followed is gone: the focus goes to the next one, or to the count.
fn stay_near() {
    request_animation_frame(|| focus::focus_first(&[".chips a", "#count"]));
}
