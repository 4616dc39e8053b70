//! Route → URL: the one spelling of a view.

use super::percent::escape;
use super::value::{KINDS, group_id, kind_id, sort_id, view_id};
use super::{Place, Route};
use crate::domain::{Atlas, Year};
use crate::engine::{Mark, Query, View, Years};
use crate::order::sorted;

impl Route {
    /// The link to this view, relative to the site's base: `city/lyon/`, `./?field=film&year=2019..`.
    pub fn href(&self, atlas: &Atlas) -> String {
        let mut href = self.path(atlas);
        let query = self.search(atlas);
        if !query.is_empty() {
            href.push('?');
            href.push_str(&query);
        }
        href
    }

    /// The path, relative to the base.
    fn path(&self, atlas: &Atlas) -> String {
        match &self.place {
            Place::Cities => "./".to_owned(),
            Place::City(ix) => ["city/", &atlas.city(*ix).id, "/"].concat(),
            Place::Field(field) => ["field/", field.id(), "/"].concat(),
            Place::Country(ix) => ["country/", &atlas.country(*ix).code.slug(), "/"].concat(),
            Place::Year(year) => ["year/", &year.to_string(), "/"].concat(),
            Place::Timeline => "timeline/".to_owned(),
            Place::Meetings => "meetings/".to_owned(),
            Place::Meeting(ix) => ["meeting/", atlas.event_id(*ix), "/"].concat(),
            Place::Insights => "insights/".to_owned(),
            Place::About => "about/".to_owned(),
            Place::NotFound(path) => {
                let mut href = ".".to_owned();
                for segment in path.split('/') {
                    href.push('/');
                    href.push_str(&escape(segment));
                }
                href
            }
        }
    }

    /// The query, keys in their canonical order, defaults left out.
    fn search(&self, atlas: &Atlas) -> String {
        let Query { q, fields, regions, countries, years, asof, kinds, at, group, view, .. } = &self.query;
        let by_id = sorted(fields.len(), &|a, b| fields[a].id().cmp(fields[b].id()));
        let mut pairs = Pairs(String::new());
        pairs.push("q", &escape(q));
        pairs.list("field", by_id.len(), &|nth| fields[by_id[nth]].id().to_owned());
        pairs.list("region", regions.len(), &|nth| regions[nth].id().to_owned());
        pairs.list("country", countries.len(), &|nth| atlas.country(countries[nth]).code.slug());
        pairs.push("year", &span(*years));
        pairs.push("asof", &number(*asof));
        let mut shown = Vec::new();
        for kind in KINDS.iter().filter(|kind| kinds.contains(kind)) {
            shown.extend(kind_id(*kind));
        }
        pairs.list("kind", shown.len(), &|nth| shown[nth].to_owned());
        pairs.push("at", at.map_or("", |at| mark_id(atlas, at)));
        pairs.push("sort", self.query.sort_said().map_or("", sort_id));
        pairs.push("group", group.map_or("", group_id));
        pairs.push("view", if *view == View::default() { "" } else { view_id(*view) });
        pairs.0
    }
}

/// Cities and events share one namespace.
fn mark_id(atlas: &Atlas, mark: Mark) -> &str {
    match mark {
        Mark::City(ix) => &atlas.city(ix).id,
        Mark::Event(ix) => atlas.event_id(ix),
    }
}

/// `key=value` joined by `&`; a pair without a value is not written.
struct Pairs(String);

impl Pairs {
    fn push(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            let join = if self.0.is_empty() { "" } else { "&" };
            self.0.push_str(&[join, key, "=", value].concat());
        }
    }

    /// Values joined by dots.
    fn list(&mut self, key: &str, len: usize, value: &dyn Fn(usize) -> String) {
        let mut list = String::new();
        for nth in 0..len {
            if nth > 0 {
                list.push('.');
            }
            list.push_str(&value(nth));
        }
        self.push(key, &list);
    }
}

fn span(years: Years) -> String {
    match years {
        Years { from: None, to: None } => String::new(),
        Years { from, to } if from == to => number(from),
        Years { from, to } => [&number(from), "..", &number(to)].concat(),
    }
}

fn number(year: Option<Year>) -> String {
    year.map_or_else(String::new, |year| year.to_string())
}
