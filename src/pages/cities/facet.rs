//! One choice of a facet: a checkbox, its label, and how many cities one more click would give.

use maud::{Markup, html};

use crate::browser::history::How;
use crate::domain::{CountryIx, Field, Region};
use crate::el::{El, el};
use crate::engine::{Answer, Query};
use crate::order::sort_by;
use crate::parts::field_mark;
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
}

impl Facet {
    /// Its id in links, once in the page.
    fn id(self, site: Site) -> &'static str {
        match self {
            Self::Field(field) => field.id(),
            Self::Region(region) => region.id(),
            Self::Country(ix) => site.atlas.country(ix).code.as_str(),
        }
    }

    /// What it is called.
    pub(super) fn label(self, site: Site) -> &'static str {
        match self {
            Self::Field(field) => site.m.field(field),
            Self::Region(region) => site.m.region(region),
            Self::Country(ix) => &site.atlas.country(ix).name,
        }
    }

    fn chosen(self, query: &Query) -> bool {
        match self {
            Self::Field(field) => query.fields.contains(&field),
            Self::Region(region) => query.regions.contains(&region),
            Self::Country(ix) => query.countries.contains(&ix),
        }
    }

    /// Takes it out of the query, or puts it in its place in the order.
    pub(super) fn toggle(self, query: &mut Query) {
        match self {
            Self::Field(field) => toggle(&mut query.fields, field),
            Self::Region(region) => toggle(&mut query.regions, region),
            Self::Country(ix) => toggle(&mut query.countries, ix),
        }
    }

    fn count(self, answer: &Answer) -> u32 {
        match self {
            Self::Field(field) => answer.fields[field.index()],
            Self::Region(region) => answer.regions[region.index()],
            Self::Country(ix) => answer.countries.get(ix.index()).copied().unwrap_or(0),
        }
    }

    fn mark(self) -> Markup {
        match self {
            Self::Field(field) => field_mark(field),
            Self::Region(_) | Self::Country(_) => Markup::default(),
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

/// The choice as an item of its group's list. The count stands beside the label, so that the label alone names the box.
pub(super) fn choice(site: Site, facet: Facet) -> El {
    let count = move || site.answer.with(|answer| facet.count(answer));
    let described = ["n-", facet.id(site)].concat();
    let counted = move || {
        let n = count() as usize;
        html! { span aria-hidden="true" { (site.m.number(n)) } span.unseen { (site.m.facet_count.of(site.m, n)) } }
    };
    let checkbox = el("input")
        .attr("type", "checkbox")
        .attr("aria-describedby", &described)
        .checked_now(move || site.query.with(|query| facet.chosen(query)))
        .on("change", move |_| site.choose(How::Push, &|query| facet.toggle(query)));
    let label = el("span").class("label").markup(html! { (facet.mark()) span { (facet.label(site)) } });
    el("li")
        .attr_now("class", move || (count() == 0).then(|| "none".to_owned()))
        .child(el("label").child(checkbox).child(label))
        .child(el("span").class("count").attr("id", &described).markup_now(counted))
}
