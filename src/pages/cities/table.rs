//! The results as a table that sorts by its headings.

use leptos::prelude::*;

use super::list::field;
use super::matched::matched;
use super::results::Line;
use crate::domain::CityIx;
use crate::engine::{Order, Query, Sort, SortKey};
use crate::link::Place;
use crate::parts::highlighted;
use crate::site::Site;

/// The table.
pub(super) fn table(site: Site, lines: Memo<Vec<Line>>) -> impl IntoView {
    let m = site.m;
    let line = move |line: Line| match line {
        Line::Heading(label) => {
            view! { <tr class="group"><th scope="rowgroup" colspan="4">{label}</th></tr> }.into_any()
        }
        Line::City(ix) => row(site, ix).into_any(),
    };
    view! {
        <table class="results" aria-label=m.results>
            <thead>
                <tr>
                    {column(site, SortKey::Name, m.column_name)}
                    {column(site, SortKey::Country, m.column_country)}
                    {column(site, SortKey::Field, m.column_field)}
                    {column(site, SortKey::Year, m.column_year)}
                </tr>
            </thead>
            <tbody><For each=move || lines.get() key=Line::clone children=line/></tbody>
        </table>
    }
}

/// A heading that sorts by its column, and once more the other way round, where there is one.
fn column(site: Site, by: SortKey, label: &'static str) -> impl IntoView {
    let now = move || site.query(Query::order);
    let sorted = move || match now() {
        Order::By(sort) if sort.by == by => Some(if sort.descending { "descending" } else { "ascending" }),
        _ => None,
    };
    let href = move || {
        let descending = by != SortKey::Field && now() == Order::By(Sort { by, descending: false });
        site.href_with(|query| query.sort = Some(Sort { by, descending }))
    };
    view! { <th scope="col" aria-sort=sorted><a href=href>{label}</a></th> }
}

fn row(site: Site, ix: CityIx) -> impl IntoView {
    let city = site.atlas.city(ix);
    let described = ["c-", &city.id].concat();
    view! {
        <tr>
            <th scope="row">
                <a class="name" href=site.href(Place::City(ix)) aria-describedby=described.clone()>{highlighted(site, &city.name)}</a>
                {matched(site, ix)}
            </th>
            <td id=described>{site.atlas.country_of(city).name.as_str()}</td>
            <td>{field(site, ix)}</td>
            <td class="year">{city.joined()}</td>
        </tr>
    }
}
