//! The results as cards: name, first sentence, field.

use leptos::prelude::*;

use super::list::field;
use super::matched::matched;
use super::results::Line;
use crate::domain::{CityIx, Excerpts};
use crate::link::Place;
use crate::parts::{field_class, highlighted};
use crate::site::Site;

/// The cards. Their first sentences are a file of its own, fetched the first time.
pub(super) fn cards(site: Site, lines: Memo<Vec<Line>>) -> impl IntoView {
    Effect::new(move || {
        site.excerpts.with_value(|later| later.want(move |text| Excerpts::from_json(site.atlas, text)));
    });
    let line = move |line: Line| match line {
        Line::Heading(label) => view! { <li class="group"><h2>{label}</h2></li> }.into_any(),
        Line::City(ix) => card(site, ix).into_any(),
    };
    view! {
        <ul class="cards results" aria-label=site.m.results>
            <For each=move || lines.get() key=Line::clone children=line/>
        </ul>
    }
}

fn card(site: Site, ix: CityIx) -> impl IntoView {
    let city = site.atlas.city(ix);
    let described = ["c-", &city.id].concat();
    let rule = city.last_designation().map_or("", |d| field_class(d.field));
    let excerpt = move || site.excerpts.with_value(crate::later::Later::here).map(|all| all.get(ix).to_owned());
    view! {
        <li class=["card ", rule].concat()>
            <a class="name" href=site.href(Place::City(ix)) aria-describedby=described.clone()>{highlighted(site, &city.name)}</a>
            <p class="facts">
                <span id=described>{site.atlas.country_of(city).name.as_str()}</span>
                {field(site, ix)}
                <span class="year">{city.joined()}</span>
            </p>
            <p class="excerpt">{excerpt}</p>
            {matched(site, ix)}
        </li>
    }
}
