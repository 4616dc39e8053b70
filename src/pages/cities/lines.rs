//! The lines of the results: cities in their order, with a heading wherever the group changes.

use crate::domain::{CityIx, Year};
use crate::engine::Group;
use crate::site::Site;

/// One line of the results.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Line {
    /// A heading between results.
    Heading(String),
    /// A city.
    City(CityIx),
}

/// The lines of the current answer.
pub(super) fn lines(site: Site) -> Vec<Line> {
    let (group, asof) = site.query.with(|query| (query.group, query.asof));
    let mut last = None;
    let mut lines = Vec::new();
    site.answer.with(|answer| {
        for ix in &answer.order {
            if let Some(group) = group {
                let label = label(site, *ix, group, asof);
                if last.as_ref() != Some(&label) {
                    lines.push(Line::Heading(label.clone()));
                    last = Some(label);
                }
            }
            lines.push(Line::City(*ix));
        }
    });
    lines
}

fn label(site: Site, ix: CityIx, group: Group, asof: Option<Year>) -> String {
    let (m, city) = (site.m, site.atlas.city(ix));
    let country = site.atlas.country_of(city);
    match group {
        Group::Field => city.designation(asof).map_or("", |d| m.field(d.field)).to_owned(),
        Group::Country => country.name.clone(),
        Group::Region => m.region(country.region).to_owned(),
        Group::Year => city.joined().to_string(),
    }
}
