//! The shell: header, main, footer, notices; and the page of the view.

use leptos::prelude::*;

use crate::link::{Place, Route, title};
use crate::messages::fill;
use crate::pages;
use crate::parts::{field_glyphs, notice, theme_button};
use crate::site::Site;

/// The whole app.
pub fn app(site: Site) -> impl IntoView {
    let m = site.m;
    Effect::new(move || document().set_title(&site.route.with(|route| title(route, site.atlas, m))));
    let covered = move || site.filters_open.get();
    let skip = move || [&site.href(site.route.get()), "#main"].concat();
    view! {
        {field_glyphs()}
        <a class="skip" href=skip>{m.skip}</a>
        <header class="page bar" inert=covered>
            <a class="wordmark" href=site.href(Place::Cities)>{m.site}</a>
            {navigation(site)}
            {theme_button(m)}
        </header>
        {notice(site)}
        <main id="main" class="page">{move || page(site, site.place.get())}</main>
        <footer class="page foot" inert=covered>{footer(site)}</footer>
    }
}

/// The pages that exist, the one shown marked.
fn navigation(site: Site) -> impl IntoView {
    let link = |place: Place, label: &'static str, below: fn(&Place) -> bool| {
        let href = site.href(place.clone());
        let current = move || {
            site.place.with(|now| match now {
                now if *now == place => Some("page"),
                now if below(now) => Some("true"),
                _ => None,
            })
        };
        view! { <li><a href=href aria-current=current>{label}</a></li> }
    };
    let of_cities = |place: &Place| !matches!(place, Place::About | Place::NotFound(_));
    view! {
        <nav aria-label=site.m.main_navigation>
            <ul>
                {link(Place::Cities, site.m.cities_place, of_cities)}
                {link(Place::About, site.m.about_place, |_| false)}
            </ul>
        </nav>
    }
}

fn page(site: Site, place: Place) -> AnyView {
    match place {
        Place::Cities => pages::cities(site).into_any(),
        Place::City(city) => pages::city(site, city).into_any(),
        Place::Field(field) => pages::field(site, field).into_any(),
        Place::Country(country) => pages::country(site, country).into_any(),
        Place::Year(year) => pages::year(site, year).into_any(),
        Place::About => pages::about(site).into_any(),
        Place::NotFound(asked) => pages::not_found(site, &asked).into_any(),
    }
}

fn footer(site: Site) -> impl IntoView {
    let m = site.m;
    let sources = fill(m.footer_sources, &[("date", &m.date(site.atlas.date()))]);
    view! {
        <p>{m.independent}</p>
        <p>{sources} " " <a href=site.href(Route::to(Place::About))>{m.footer_about}</a></p>
        <p>{m.licences}</p>
    }
}
