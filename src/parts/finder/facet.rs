//! One choice of a facet: a checkbox, its label, and how many cities or events one more click would give.

use maud::{Markup, html};

use crate::browser::history::How;
use crate::domain::{CountryIx, EventKind, Field, Region};
use crate::el::{El, Part, el};
use crate::engine::{Answer, Query, fold};
use crate::link::kind_id;
use crate::order::sort_by;
use crate::parts::{count_of_page, field_mark, value_of};
use crate::site::Site;

/// A value of a facet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Facet {
    /// A creative field.
    Field(Field),
    /// A region.
    Region(Region),
    /// A country.
    Country(CountryIx),
    /// A kind of event.
    Kind(EventKind),
}

impl Facet {
    /// Its id in links, once in the page.
    fn id(self, site: Site) -> &'static str {
        match self {
            Self::Field(field) => field.id(),
            Self::Region(region) => region.id(),
            Self::Country(ix) => site.atlas.country(ix).code.as_str(),
            Self::Kind(kind) => kind_id(kind).unwrap_or_default(),
        }
    }

    /// What it is called.
    pub(super) fn label(self, site: Site) -> &'static str {
        match self {
            Self::Field(field) => site.m.field(field),
            Self::Region(region) => site.m.region(region),
            Self::Country(ix) => &site.atlas.country(ix).name,
            Self::Kind(kind) => site.m.event_kinds(kind),
        }
    }

    /// Follows the query.
    fn chosen(self, site: Site) -> bool {
        site.query.with(|query| match self {
            Self::Field(field) => query.fields.contains(&field),
            Self::Region(region) => query.regions.contains(&region),
            Self::Country(ix) => query.countries.contains(&ix),
            Self::Kind(kind) => site.route().kinds().contains(&kind),
        })
    }

    /// Takes it out of the query, or puts it in its place in the order.
    pub(super) fn toggle(self, site: Site, query: &mut Query) {
        match self {
            Self::Field(field) => toggle(&mut query.fields, field),
            Self::Region(region) => toggle(&mut query.regions, region),
            Self::Country(ix) => toggle(&mut query.countries, ix),
            Self::Kind(kind) => {
                // The boxes show what is in force: the usual kinds, when none was asked for.
                query.kinds = site.route().kinds().to_vec();
                toggle(&mut query.kinds, kind);
            }
        }
    }

    fn count(self, answer: &Answer) -> u32 {
        match self {
            Self::Field(field) => answer.fields[field.index()],
            Self::Region(region) => answer.regions[region.index()],
            Self::Country(ix) => answer.countries.get(ix.index()).copied().unwrap_or(0),
            Self::Kind(kind) => answer.kinds[kind as usize],
        }
    }

    /// What the blanks of its choice hold. Follows the query, the answer, and what the countries are narrowed to.
    fn fill(self, site: Site, values: &mut Vec<Option<String>>) {
        let n = site.answer.with(|answer| self.count(answer)) as usize;
        let hidden = matches!(self, Self::Country(ix) if !wanted(site, ix));
        let chosen = self.chosen(site);
        values.push((n == 0).then(|| "none".to_owned()));
        values.push(hidden.then(String::new));
        values.push(chosen.then(String::new));
        values.push(Some(site.m.number(n)));
        values.push(Some(match self {
            Self::Kind(_) => site.m.count_events.of(site.m, n),
            Self::Field(_) | Self::Region(_) | Self::Country(_) => count_of_page(site, n),
        }));
    }

    fn mark(self) -> Markup {
        match self {
            Self::Field(field) => field_mark(field),
            Self::Region(_) | Self::Country(_) | Self::Kind(_) => Markup::default(),
        }
    }
}

fn toggle<T: Copy + Ord>(list: &mut Vec<T>, value: T) {
    if let Some(place) = list.iter().position(|known| *known == value) {
        list.remove(place);
    } else {
        list.push(value);
        sort_by(list, &T::cmp);
    }
}

/// The choices of a group as a list, filled by one effect: there are more than a hundred countries.
pub(super) fn choices(site: Site, facets: Vec<Facet>) -> El {
    let mut list = el("ul");
    for facet in &facets {
        list = list.child(choice(site, *facet));
    }
    let all = facets.clone();
    let chosen = move |event: &web_sys::Event| {
        let id = value_of(event);
        if let Some(facet) = all.iter().find(|facet| facet.id(site) == id) {
            site.choose(How::Push, &|query| facet.toggle(site, query));
        }
    };
    let fill = move || {
        let mut values = Vec::new();
        for facet in &facets {
            facet.fill(site, &mut values);
        }
        values
    };
    list.fill(fill).on("change", chosen)
}

/// One of them. The count stands beside the label, so that the label alone names the box; the words that describe the box
/// are heard with it and never laid out.
fn choice(site: Site, facet: Facet) -> El {
    let described = ["n-", facet.id(site)].concat();
    let checkbox = el("input")
        .attr("type", "checkbox")
        .attr("value", facet.id(site))
        .attr("aria-describedby", &described)
        .blank(Part::Checked);
    let label = el("span").class("label").markup(html! { (facet.mark()) (facet.label(site)) });
    el("li")
        .blank(Part::Attribute("class"))
        .blank(Part::Attribute("hidden"))
        .child(el("label").child(checkbox).child(label))
        .child(el("span").class("count").attr("aria-hidden", "true").blank(Part::Text))
        .child(el("span").attr("id", &described).attr("hidden", "").blank(Part::Text))
}

/// Whether a country is among those that the list is narrowed to: a word of its name begins as wanted. Follows what is.
pub(super) fn wanted(site: Site, country: CountryIx) -> bool {
    let name = || fold(&site.atlas.country(country).name);
    site.countries_wanted.with(|wanted| wanted.is_empty() || named(&name(), wanted))
}

fn named(mut name: &str, wanted: &str) -> bool {
    while !name.starts_with(wanted) {
        let Some((_, rest)) = name.split_once(' ') else { return false };
        name = rest;
    }
    true
}
