//! The results as ruled rows.

use leptos::prelude::*;

use super::matched::matched;
use super::results::Line;
use crate::domain::CityIx;
use crate::link::Place;
use crate::parts::{field_mark, highlighted};
use crate::site::Site;

/// The list.
pub(super) fn list(site: Site, lines: Memo<Vec<Line>>) -> impl IntoView {
    let line = move |line: Line| match line {
        Line::Heading(label) => view! { <li class="group"><h2>{label}</h2></li> }.into_any(),
        Line::City(ix) => row(site, ix).into_any(),
    };
    view! {
        <ul class="rows results" aria-label=site.m.results>
            <For each=move || lines.get() key=Line::clone children=line/>
        </ul>
    }
}

fn row(site: Site, ix: CityIx) -> impl IntoView {
    let city = site.atlas.city(ix);
    let described = ["c-", &city.id].concat();
    view! {
        <li class="row">
            <a class="name" href=site.href(Place::City(ix)) aria-describedby=described.clone()>{highlighted(site, &city.name)}</a>
            <span class="country" id=described>{site.atlas.country_of(city).name.as_str()}</span>
            {field(site, ix)}
            <span class="year">{city.joined()}</span>
            {matched(site, ix)}
        </li>
    }
}

/// The field of the year that the view shows.
pub(super) fn field(site: Site, ix: CityIx) -> impl IntoView {
    let city = site.atlas.city(ix);
    let draw = move |asof| {
        let field = city.designation(asof).or_else(|| city.last_designation()).map(|d| d.field);
        field.map(|field| view! { <span class="field">{field_mark(field)}{site.m.field(field)}</span> })
    };
    // Hardly any city ever changed its field: the others need not follow the year.
    if city.designations.len() == 1 {
        return draw(None).into_any();
    }
    (move || draw(site.query(|query| query.asof))).into_any()
}
