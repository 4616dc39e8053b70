//! One city among the results, in each of the three views.

use maud::{Markup, PreEscaped, html};

use crate::domain::{City, CityIx, Field};
use crate::engine::{View, highlight, split_after};
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{field_class, field_label};
use crate::site::Site;

/// Names of so many characters stand on one line, on a screen of 360 px or of 768: of cities, and of countries.
const ONE_LINE: [usize; 2] = [13, 14];

/// The class of a city's line.
pub(super) fn class(site: Site, ix: CityIx, view: View) -> String {
    match view {
        View::Cards => ["card ", field_of(site, ix).map_or("", field_class)].concat(),
        View::Rows => if tall(site, ix) { "row tall" } else { "row" }.to_owned(),
        View::Table => String::new(),
    }
}

/// Whether the row may be higher than others: of those, the style sheet says how high they are before they are laid out.
fn tall(site: Site, ix: CityIx) -> bool {
    let city = site.atlas.city(ix);
    let long = |name: &str, most: usize| !split_after(name, most).1.is_empty();
    let [city_most, country_most] = ONE_LINE;
    city.official.is_some()
        || long(&city.name, city_most)
        || long(&site.atlas.country_of(city).name, country_most)
        || site.answer.with(|answer| answer.matched_by(ix).is_some())
}

/// The city as a ruled row.
pub(super) fn row(site: Site, ix: CityIx) -> Markup {
    let city = site.atlas.city(ix);
    html! {
        (name(site, ix, city))
        span.country id=[country_id(site, ix)] { (site.atlas.country_of(city).name) }
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
            span id=[country_id(site, ix)] { (site.atlas.country_of(city).name) }
            span.field { @if let Some(field) = field_of(site, ix) { (field_label(site, field)) } }
            span.year { (city.joined()) }
        }
        p.excerpt lang="en" dir="ltr" { @if let Some(excerpt) = excerpt { (excerpt) } }
        (matched(site, ix, city))
    }
}

/// The city as the cells of a table's row.
pub(super) fn cells(site: Site, ix: CityIx) -> Markup {
    let city = site.atlas.city(ix);
    html! {
        th scope="row" { (name(site, ix, city)) (matched(site, ix, city)) }
        td id=[country_id(site, ix)] { (site.atlas.country_of(city).name) }
        td { span.field { @if let Some(field) = field_of(site, ix) { (field_label(site, field)) } } }
        td.year { (city.joined()) }
    }
}

/// What the country's name is found by, where it is needed to tell the city from another of the same name.
fn country_id(site: Site, ix: CityIx) -> Option<String> {
    let named = |ix: CityIx| &site.atlas.city(ix).name;
    // Not followed: which names are alike is the same whatever spellings arrive.
    let (before, after) = site.index.peek(|index| index.neighbours(ix));
    let shared = [before, after].into_iter().flatten().any(|other| named(other) == named(ix));
    shared.then(|| ["c-", &site.atlas.city(ix).id].concat())
}

/// The link, named by the city in the language of the page and in UNESCO's form; two of one name are told apart by their countries.
fn name(site: Site, ix: CityIx, city: &'static City) -> Markup {
    let q = site.query.with(|query| query.q.clone());
    html! {
        a.name href=(site.href(Place::City(ix))) aria-describedby=[country_id(site, ix)] {
            @if q.is_empty() { (city.name) }
            @else { @for span in highlight(&city.name, &q) { @if span.hit { mark { (span.text) } } @else { (span.text) } } }
            @if let Some(official) = &city.official { " " small lang="en" dir="ltr" { (official) } }
        }
    }
}

/// "Cracovie → Kraków", where the spelling that was found is not the one on show. Each runs its own way, and the arrow the
/// page's.
fn matched(site: Site, ix: CityIx, city: &City) -> Markup {
    let alias = site.answer.with(|answer| answer.matched_by(ix).map(str::to_owned));
    let apart = |name: &str| html! { bdi { (name) } }.0;
    html! {
        @if let Some(alias) = alias {
            small.matched {
                (PreEscaped(fill(site.m.matched_by, &[("alias", &apart(&alias)), ("name", &apart(&city.name))])))
            }
        }
    }
}

/// The field of the year that the view shows.
fn field_of(site: Site, ix: CityIx) -> Option<Field> {
    let (asof, city) = (site.query.with(|query| query.asof), site.atlas.city(ix));
    city.designation(asof).or_else(|| city.last_designation()).map(|designation| designation.field)
}
