//! One country: its cities by field and year.

use maud::{Markup, html};

use crate::domain::{CountryIx, Field};
use crate::el::El;
use crate::engine::in_field;
use crate::link::{Place, Route};
use crate::parts::{By, Sheet, directory, draw, listing, sheet};
use crate::site::Site;

/// The page.
pub(crate) fn country(site: Site, ix: CountryIx) -> El {
    let country = site.atlas.country(ix);
    let title = draw(move || html! { (country.name) });
    let head = draw(move || {
        let mut region = Route::to(Place::Cities);
        region.query.regions.push(country.region);
        html! {
            p.factline { a href=(site.href(region)) { (site.m.region(country.region)) } }
        }
    });
    let body = draw(move || cities(site, ix));
    sheet(
        site,
        Sheet {
            class: "listing",
            title,
            head,
            asof: true,
            files: &[],
            body,
            more: vec![],
            foot: draw(Markup::default),
        },
    )
}

/// The cities under their fields, in order of designation. Reads the query.
fn cities(site: Site, ix: CountryIx) -> Markup {
    let mut directory = directory(site);
    let mut cities = Vec::new();
    for field in Field::ALL {
        for held in in_field(site.atlas, field, directory.query.asof) {
            if site.atlas.city(held.0).country == ix {
                cities.push(held);
            }
        }
    }
    directory.query.countries.push(ix);
    listing(site, site.m.country_cities, By::Field, &cities, directory, &[])
}
