//! One creative field: what it means, its cities in order of designation, its meetings and shared site.

use maud::{Markup, html};

use crate::domain::{Designation, Events, Field, Network, Year};
use crate::el::El;
use crate::engine::in_field;
use crate::files::File;
use crate::parts::{
    By, Sheet, chosen, city_link, directory, draw, field_class, field_mark, listing, meetings, pairs, sheet,
    sort_by_time, source_list,
};
use crate::site::Site;

/// The page.
pub(crate) fn field(site: Site, field: Field) -> El {
    let m = site.m;
    let title = draw(move || html! { (field_mark(field)) (m.cities_of(field)) });
    let head = draw(move || {
        html! {
            p.lede { (m.field_meaning(field)) }
            (site.network(|network| attested(site, field, network)).unwrap_or_default())
        }
    });
    let body = draw(move || {
        html! {
            (cities(site, field))
            (former(site, field))
            (site.events(|events| held(site, field, events)).unwrap_or_default())
        }
    });
    let class = &["listing ", field_class(field)].concat();
    let files = &[File::Network, File::Events];
    sheet(site, Sheet { class, title, head, asof: true, files, body, more: vec![], foot: draw(Markup::default) })
}

/// The cities under the years they were designated in. Reads the query.
fn cities(site: Site, field: Field) -> Markup {
    let mut directory = directory(site);
    let cities = in_field(site.atlas, field, directory.query.asof);
    directory.query.fields.push(field);
    listing(site, site.m.field_cities, By::Year, &cities, directory, &[])
}

/// Cities that once had the field. Follows the query.
fn former(site: Site, field: Field) -> Markup {
    let asof = site.query.with(|query| query.asof).unwrap_or(Year::MAX);
    let ended = |d: &&Designation| d.field == field && d.until.is_some_and(|until| until <= asof);
    let cities = html! {
        @for (ix, city) in site.atlas.indexed() {
            @if let Some(designation) = city.designations.iter().find(ended) {
                li { (city_link(site, ix)) span { (super::city::since(site, designation)) } }
            }
        }
    };
    pairs(site.m.field_former, cities)
}

/// What sources say of the field and its shared site.
fn attested(site: Site, field: Field, network: &Network) -> Markup {
    let (mut shared, mut ids) = (None, Vec::new());
    for section in ["fields", "subnetworks"] {
        for fact in network.section(section) {
            if fact.field == Some(field) {
                shared = shared.or(fact.site.as_ref());
                ids.extend_from_slice(&fact.sources);
            }
        }
    }
    html! {
        @if let Some(shared) = shared {
            p { (site.m.field_site) ": " a href={ "https://" (shared) } rel="external noopener" { (shared) } }
        }
        details.sources-of { summary { (site.m.sources) } (source_list(&network.sources, &ids)) }
    }
}

/// Meetings of the field's cities: latest first, undated last.
fn held(site: Site, field: Field, events: &Events) -> Markup {
    let mut list = chosen(&events.0, &|event| event.kind.is_meeting() && event.fields.contains(&field));
    sort_by_time(&mut list, true);
    meetings(site, site.m.field_meetings, &list, None)
}
