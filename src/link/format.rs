//! Route → URL: the one spelling of a view.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::value::{group_id, sort_id, view_id};
use super::{Place, Route};
use crate::domain::{Atlas, Year};
use crate::engine::{Query, View, Years};
use crate::order::sort_by;

/// What stands in a URL as it is; the rest is escaped, spaces too.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

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
            Place::About => "about/".to_owned(),
            Place::NotFound(path) => {
                let segments: Vec<String> = path.split('/').map(escape).collect();
                ["./", &segments.join("/"), "/"].concat()
            }
        }
    }

    /// The query, keys in their canonical order, defaults left out.
    fn search(&self, atlas: &Atlas) -> String {
        let Query { q, fields, regions, countries, years, asof, sort, group, view } = &self.query.clone().canonical();
        let mut pairs = Pairs(String::new());
        pairs.push("q", &escape(q));
        let mut fields: Vec<&str> = fields.iter().map(|field| field.id()).collect();
        sort_by(&mut fields, &|a, b| a.cmp(b));
        pairs.push("field", &fields.join("."));
        pairs.push("region", &regions.iter().map(|region| region.id()).collect::<Vec<_>>().join("."));
        let countries: Vec<String> = countries.iter().map(|ix| atlas.country(*ix).code.slug()).collect();
        pairs.push("country", &countries.join("."));
        pairs.push("year", &span(*years));
        pairs.push("asof", &number(*asof));
        pairs.push("sort", sort.map_or("", sort_id));
        pairs.push("group", group.map_or("", group_id));
        pairs.push("view", if *view == View::default() { "" } else { view_id(*view) });
        pairs.0
    }
}

/// `key=value` joined by `&`; a pair without a value is not written.
struct Pairs(String);

impl Pairs {
    fn push(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            let join = if self.0.is_empty() { "" } else { "&" };
            self.0.extend([join, key, "=", value]);
        }
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

fn escape(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}
