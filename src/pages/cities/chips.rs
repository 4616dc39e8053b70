//! The filters in force, each a link to the view without it.

use maud::{Markup, html};

use super::facet::Facet;
use crate::engine::{Query, Years};
use crate::messages::{Messages, fill};
use crate::site::Site;

/// The list, and the link that takes them all away; nothing when nothing is filtered. Reads the query.
pub(super) fn chips(site: Site) -> Markup {
    let m = site.m;
    let query = site.query.get();
    html! {
        @if count(&query) > 0 {
            div.chips {
                ul aria-label=(m.active_filters) {
                    @for (label, query) in removals(site, &query) {
                        li { a href=(site.href_with(query)) { span.unseen { (before(m, &label)) } (label) } }
                    }
                }
                a.clear href=(site.href_with(clear(&query))) { (m.clear) }
            }
        }
    }
}

/// How many filters are in force; the search is its own.
pub(super) fn count(query: &Query) -> usize {
    let Query { fields, regions, countries, years, asof, .. } = query;
    let single = usize::from(*years != Years::default()) + usize::from(asof.is_some());
    fields.len() + regions.len() + countries.len() + single
}

/// The query without any filter: the search and the arrangement stay.
pub(super) fn clear(query: &Query) -> Query {
    let Query { q, sort, group, view, .. } = query.clone();
    Query { q, sort, group, view, ..Query::default() }
}

/// Every filter's label, with the query that lacks it.
fn removals(site: Site, query: &Query) -> Vec<(String, Query)> {
    let fields = query.fields.iter().map(|field| Facet::Field(*field));
    let regions = query.regions.iter().map(|region| Facet::Region(*region));
    let countries = query.countries.iter().map(|country| Facet::Country(*country));
    let facets = fields.chain(regions).chain(countries).map(|facet| {
        let mut without = query.clone();
        facet.toggle(&mut without);
        (facet.label(site).to_owned(), without)
    });
    let mut all: Vec<_> = facets.collect();
    if let Some(label) = years(site.m, query.years) {
        all.push((label, Query { years: Years::default(), ..query.clone() }));
    }
    if let Some(year) = query.asof {
        all.push((fill(site.m.filter_asof, &[("year", &year.to_string())]), Query { asof: None, ..query.clone() }));
    }
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
