//! One country: its cities by field and year.

use maud::{Markup, html};

use super::field::count_line;
use crate::domain::{CityIx, CountryIx, Designation, Field};
use crate::el::El;
use crate::engine::{Query, in_country};
use crate::link::{Place, Route};
use crate::order::sort_by;
use crate::parts::{Column, Sheet, city_rows, draw, field_label, sheet};
use crate::site::Site;

/// The page.
pub(crate) fn country(site: Site, ix: CountryIx) -> El {
    let country = site.atlas.country(ix);
    let title = html! { (country.name) };
    let head = draw(move || {
        let region = Route::cities(Query { regions: vec![country.region], ..Query::default() });
        html! {
            p.factline { a href=(site.href(region)) { (site.m.region(country.region)) } }
        }
    });
    let body = draw(move || cities(site, ix));
    let class = "listing".to_owned();
    sheet(site, Sheet { class, title, head, asof: true, files: Vec::new(), body, foot: draw(Markup::default) })
}

/// The cities under their fields, oldest first. Reads the query.
fn cities(site: Site, ix: CountryIx) -> Markup {
    let asof = site.query.with(|query| query.asof);
    let held = |ix: CityIx| site.atlas.city(ix).designation(asof).map(|designation| (ix, *designation));
    let mut cities: Vec<(CityIx, Designation)> =
        in_country(site.atlas, ix, asof).into_iter().filter_map(held).collect();
    let key = |(ix, d): &(CityIx, Designation)| (d.field, d.year, d.date, *ix);
    sort_by(&mut cities, &|a, b| key(a).cmp(&key(b)));
    let directory = Route::cities(Query { countries: vec![ix], asof, ..Query::default() });
    html! {
        (count_line(site, cities.len(), directory))
        section {
            h2 { (site.m.country_cities) }
            @for group in cities.chunk_by(|a, b| a.1.field == b.1.field) {
                @let field: Field = group[0].1.field;
                div.cohort.by-field {
                    h3 { a.field href=(site.href(Place::Field(field))) { (field_label(site, field)) } }
                    (city_rows(site, group, &[Column::Day]))
                }
            }
        }
    }
}
