//! The filters in force, each a link to the view without it.

use maud::{Markup, html};

use super::facet::Facet;
use crate::engine::{Query, Years};
use crate::messages::{Messages, fill};
use crate::parts::of_year;
use crate::site::Site;

/// The list, and the link that takes them all away; nothing when nothing is filtered. Reads the query.
pub(crate) fn chips(site: Site) -> Markup {
    let m = site.m;
    let query = site.query.get();
    let facet = |facet: Facet| chip(site, facet.label(site), &|query| facet.toggle(site, query));
    html! {
        @if count(&query) > 0 {
            div.chips {
                ul aria-label=(m.active_filters) {
                    @for field in &query.fields { (facet(Facet::Field(*field))) }
                    @for region in &query.regions { (facet(Facet::Region(*region))) }
                    @for country in &query.countries { (facet(Facet::Country(*country))) }
                    @for kind in &query.kinds { (facet(Facet::Kind(*kind))) }
                    @if query.years != Years::default() {
                        (chip(site, &years(m, query.years), &|query| query.years = Years::default()))
                    }
                    @if let Some(year) = query.asof {
                        (chip(site, &of_year(m.filter_asof, year), &|query| query.asof = None))
                    }
                }
                a.clear href=(site.href_but(&clear)) { (m.clear) }
            }
        }
    }
}

/// A filter: the link to the view without it.
fn chip(site: Site, label: &str, without: &dyn Fn(&mut Query)) -> Markup {
    html! { li { a href=(site.href_but(without)) { span.unseen { (before(site.m, label)) } (label) } } }
}

/// How many filters are in force; the search is its own.
pub(crate) fn count(query: &Query) -> usize {
    let Query { fields, regions, countries, years, asof, kinds, .. } = query;
    let single = usize::from(*years != Years::default()) + usize::from(asof.is_some());
    fields.len() + regions.len() + countries.len() + kinds.len() + single
}

/// Takes every filter away: the search and the arrangement stay.
pub(crate) fn clear(query: &mut Query) {
    query.fields.clear();
    query.regions.clear();
    query.countries.clear();
    query.kinds.clear();
    query.years = Years::default();
    query.asof = None;
}

/// What a span of years is called.
fn years(m: &Messages, Years { from, to }: Years) -> String {
    let (first, last) = (from.unwrap_or_default().to_string(), to.unwrap_or_default().to_string());
    let words = match (from, to) {
        (Some(from), Some(to)) if from == to => return first,
        (Some(_), Some(_)) => m.filter_years,
        (Some(_), None) => m.filter_from,
        (None, _) => m.filter_to,
    };
    fill(words, &[("from", &first), ("to", &last)])
}

/// The words that make a label "Remove {label}", for those who hear it.
fn before(m: &Messages, label: &str) -> String {
    let whole = fill(m.remove, &[("label", label)]);
    whole.strip_suffix(label).unwrap_or(&whole).to_owned()
}
