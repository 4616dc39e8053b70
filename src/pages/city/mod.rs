//! One city: everything the data tell of it.

mod designation;
mod detail;
mod facts;
mod nearby;

pub(crate) use facts::since;

use maud::{Markup, html};

use crate::domain::{CityIx, Page};
use crate::el::El;
use crate::files::File;
use crate::parts::{Sheet, draw, field_class, sheet};
use crate::site::Site;

/// The page. The core's facts are there at once; the rest is the city's own file.
pub(crate) fn city(site: Site, ix: CityIx) -> El {
    let city = site.atlas.city(ix);
    let title = draw(move || html! { (city.name) });
    let head = draw(move || {
        html! {
            (facts::facts(site, ix))
            (site.page(ix, |page| detail::summary(site, page)).unwrap_or_default())
        }
    });
    let body =
        draw(move || site.page(ix, |page| sections(site, ix, Some(page))).unwrap_or_else(|| sections(site, ix, None)));
    let class = &["city ", city.last_designation().map_or("", |d| field_class(d.field))].concat();
    let foot = draw(move || nearby::neighbours(site, ix));
    sheet(site, Sheet { class, title, head, asof: false, files: &[File::Page(ix)], body, more: vec![], foot })
}

/// The sections, in their order: those of the city's own file around those of the core.
fn sections(site: Site, ix: CityIx, page: Option<&Page>) -> Markup {
    html! {
        div.sections {
            @if let Some(page) = page { (detail::known_for(site, &page.detail)) (detail::hosted(site, page)) }
            (nearby::nearby(site, ix))
            (designation::designation(site, ix))
            (designation::report(site, ix))
            @if let Some(page) = page { (detail::names(site, ix, page)) (detail::links(site, &page.detail)) }
        }
        @if let Some(page) = page { (detail::sources(site, page)) }
    }
}
