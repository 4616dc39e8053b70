//! One city: everything the data tell of it.

mod designation;
mod detail;
mod facts;
mod nearby;
mod neighbours;

pub(crate) use facts::since;
use leptos::prelude::*;

use crate::domain::{CityIx, Page};
use crate::parts::{arrives, field_class, heading, take_away};
use crate::site::Site;

/// The page. The core's facts are there at once; the rest is the city's own file.
pub(crate) fn city(site: Site, ix: CityIx) -> impl IntoView {
    let city = site.atlas.city(ix);
    let class = ["city ", city.last_designation().map_or("", |d| field_class(d.field))].concat();
    let later = site.page(ix);
    let want = {
        let later = later.clone();
        move || later.want(move |text| Page::from_json(&city.id, text))
    };
    view! {
        <article class=class>
            {heading(city.name.as_str())}
            {facts::facts(site, ix)}
            {arrives(site.m, later.clone(), want.clone(), move |page| detail::summary(site, &page))}
            <div class="sections">
                {detail::when_here(later.clone(), move |page| detail::known_for(site, &page))}
                {detail::when_here(later.clone(), move |page| detail::meetings(site, &page))}
                {nearby::nearby(site, ix)}
                {designation::designation(site, ix)}
                {designation::report(site, ix)}
                {detail::when_here(later.clone(), move |page| detail::names(site, ix, &page))}
                {detail::when_here(later.clone(), move |page| detail::links(site, &page))}
            </div>
            {detail::when_here(later.clone(), move |page| detail::sources(site, &page))}
            {take_away(site, ())}
            {neighbours::neighbours(site, ix)}
        </article>
    }
}
