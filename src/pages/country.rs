//! One country: its cities by field and year.

use leptos::prelude::*;

use crate::domain::{CityIx, CountryIx, Designation, Field};
use crate::engine::{Query, in_country};
use crate::link::{Place, Route};
use crate::parts::{Column, asof_choice, asof_line, city_rows, field_mark, heading, take_away};
use crate::site::Site;

/// The page.
pub(crate) fn country(site: Site, ix: CountryIx) -> impl IntoView {
    let m = site.m;
    let country = site.atlas.country(ix);
    let asof = move || site.query(|query| query.asof);
    let count = move || match in_country(site.atlas, ix, asof()).len() {
        0 => m.no_cities.to_owned(),
        n => m.count_cities.of(m, n),
    };
    let query = move || Query { countries: vec![ix], asof: asof(), ..Query::default() };
    let region = Route::cities(Query { regions: vec![country.region], ..Query::default() });
    view! {
        <article class="listing">
            {heading(country.name.as_str())}
            <p class="factline"><a href=site.href(region)>{m.region(country.region)}</a></p>
            <div class="listing-tools">
                <p class="count">{count}</p>
                {asof_choice(site)}
                <a href=move || site.href(Route::cities(query()))>{m.in_directory}</a>
            </div>
            {asof_line(site)}
            <section>
                <h2>{m.country_cities}</h2>
                {move || by_field(site, in_country(site.atlas, ix, asof()))}
            </section>
            {take_away(site, ())}
        </article>
    }
}

/// The cities under their fields, oldest first.
fn by_field(site: Site, cities: Vec<CityIx>) -> impl IntoView {
    let asof = site.query(|query| query.asof);
    let held = |ix: &CityIx| site.atlas.city(*ix).designation(asof).map(|designation| (*ix, *designation));
    let mut cities: Vec<(CityIx, Designation)> = cities.iter().filter_map(held).collect();
    cities.sort_by_key(|(ix, designation)| (designation.year, designation.date, *ix));
    let group = move |field: Field| {
        let cities: Vec<_> = cities.iter().copied().filter(|(_, designation)| designation.field == field).collect();
        (!cities.is_empty()).then(|| {
            view! {
                <div class="cohort by-field">
                    <h3><a class="field" href=site.href(Place::Field(field))>{field_mark(field)}{site.m.field(field)}</a></h3>
                    {city_rows(site, cities, &[Column::Day])}
                </div>
            }
        })
    };
    Field::ALL.into_iter().filter_map(group).collect_view()
}
