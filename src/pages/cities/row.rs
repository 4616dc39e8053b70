//! One city among the results, in each of the three views.

use maud::{Markup, html};

use crate::domain::{City, CityIx, Field};
use crate::engine::{View, highlight};
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{field_class, field_label};
use crate::site::Site;

/// The class of a city's line.
pub(super) fn class(site: Site, ix: CityIx, view: View) -> String {
    match view {
        View::Cards => ["card ", field_of(site, ix).map_or("", field_class)].concat(),
        View::Rows => "row".to_owned(),
        View::Table => String::new(),
    }
}

/// The city as a ruled row.
pub(super) fn row(site: Site, ix: CityIx) -> Markup {
    let city = site.atlas.city(ix);
    html! {
        (name(site, ix, city))
        span.country id={ "c-" (city.id) } { (site.atlas.country_of(city).name) }
        span.field { @if let Some(field) = field_of(site, ix) { (field_label(site, field)) } }
        span.year { (city.joined()) }
        (matched(site, ix, city))
    }
}

/// The city as a card, with the first sentence about it.
pub(super) fn card(site: Site, ix: CityIx) -> Markup {
    let city = site.atlas.city(ix);
    let excerpt = site.excerpts(|excerpts| excerpts.get(ix).to_owned());
    html! {
        (name(site, ix, city))
        p.facts {
            span id={ "c-" (city.id) } { (site.atlas.country_of(city).name) }
            span.field { @if let Some(field) = field_of(site, ix) { (field_label(site, field)) } }
            span.year { (city.joined()) }
        }
        p.excerpt lang="en" { @if let Some(excerpt) = excerpt { (excerpt) } }
        (matched(site, ix, city))
    }
}

/// The city as the cells of a table's row.
pub(super) fn cells(site: Site, ix: CityIx) -> Markup {
    let city = site.atlas.city(ix);
    html! {
        th scope="row" { (name(site, ix, city)) (matched(site, ix, city)) }
        td id={ "c-" (city.id) } { (site.atlas.country_of(city).name) }
        td { span.field { @if let Some(field) = field_of(site, ix) { (field_label(site, field)) } } }
        td.year { (city.joined()) }
    }
}

/// The link, named by the city and told apart by its country.
fn name(site: Site, ix: CityIx, city: &'static City) -> Markup {
    let q = site.query.with(|query| query.q.clone());
    html! {
        a.name href=(site.href(Place::City(ix))) aria-describedby={ "c-" (city.id) } {
            @if q.is_empty() { (city.name) }
            @else { @for span in highlight(&city.name, &q) { @if span.hit { mark { (span.text) } } @else { (span.text) } } }
        }
    }
}

/// "Cracovie → Kraków", where the spelling that was found is not the one on show.
fn matched(site: Site, ix: CityIx, city: &City) -> Markup {
    let alias = site.answer.with(|answer| answer.matched_by(ix).map(str::to_owned));
    html! {
        @if let Some(alias) = alias {
            small.matched dir="auto" { (fill(site.m.matched_by, &[("alias", &alias), ("name", &city.name)])) }
        }
    }
}

/// The field of the year that the view shows.
fn field_of(site: Site, ix: CityIx) -> Option<Field> {
    let (asof, city) = (site.query.with(|query| query.asof), site.atlas.city(ix));
    city.designation(asof).or_else(|| city.last_designation()).map(|designation| designation.field)
}
