//! One city: everything the data tell of it.

mod designation;
mod detail;
mod facts;
mod nearby;

pub(crate) use facts::since;

use maud::html;

use crate::domain::CityIx;
use crate::el::El;
use crate::parts::{Sheet, draw, field_class, sheet};
use crate::site::{File, Site};

/// The page. The core's facts are there at once; the rest is the city's own file.
pub(crate) fn city(site: Site, ix: CityIx) -> El {
    let city = site.atlas.city(ix);
    let title = html! { (city.name) };
    let head = draw(move || {
        html! {
            (facts::facts(site, ix))
            @if let Some(summary) = site.page(ix, |page| detail::summary(site, page)) { (summary) }
        }
    });
    let body = draw(move || {
        let (first, last, sources) = site.page(ix, |page| detail::parts(site, ix, page)).unwrap_or_default();
        html! {
            div.sections {
                (first)
                (nearby::nearby(site, ix))
                (designation::designation(site, ix))
                (designation::report(site, ix))
                (last)
            }
            (sources)
        }
    });
    let class = ["city ", city.last_designation().map_or("", |d| field_class(d.field))].concat();
    let foot = draw(move || nearby::neighbours(site, ix));
    sheet(site, Sheet { class, title, head, asof: false, files: vec![File::Page(ix)], body, foot })
}
