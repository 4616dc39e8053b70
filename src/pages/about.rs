//! About the network and this directory: what sources say, what they dispute, and under what licence.

use leptos::prelude::*;

use crate::domain::{Fact, Network};
use crate::link::Place;
use crate::messages::{Messages, fill};
use crate::parts::{arrives, field_mark, heading, source_link, take_away};
use crate::site::Site;

/// The page.
pub(crate) fn about(site: Site) -> impl IntoView {
    let m = site.m;
    let network = site.network.get_value();
    let want = network.clone();
    let today = fill(m.about_today, &[("date", &m.date(site.atlas.date()))]);
    view! {
        <article class="prose">
            {heading(m.about_heading)}
            {contents(site)}
            <section id="directory">
                <h2>{m.about_site}</h2>
                <p>{m.about_independent}</p>
                <p>{m.about_private}</p>
                <p>{today}</p>
                <h3>{m.about_data}</h3>
                <p>{m.about_data_text}</p>
                <p>{m.about_corrections}</p>
                <h3>{m.about_licences}</h3>
                <p>{m.about_licences_text}</p>
            </section>
            {arrives(m, network, move || want.want(Network::from_json), move |network| sections(site, &network))}
            {take_away(site, ())}
        </article>
    }
}

/// The sections of the data and their headings, in reading order.
fn headings(m: &Messages) -> [(&'static str, &'static str); 8] {
    [
        ("what", m.about_what),
        ("fields", m.about_fields),
        ("joining", m.about_joining),
        ("monitoring", m.about_monitoring),
        ("governance", m.about_governance),
        ("subnetworks", m.about_subnetworks),
        ("regions", m.about_regions),
        ("disputes", m.about_disputes),
    ]
}

/// Links to the sections.
fn contents(site: Site) -> impl IntoView {
    let link = move |(id, label): (&'static str, &'static str)| {
        view! { <li><a href=[&site.href(Place::About), "#", id].concat()>{label}</a></li> }
    };
    let all = [("directory", site.m.about_site)].into_iter().chain(headings(site.m));
    view! { <nav class="contents" aria-label=site.m.about_contents><ul>{all.map(link).collect_view()}</ul></nav> }
}

fn sections(site: Site, network: &Network) -> impl IntoView + use<> {
    let section = |(id, label): (&'static str, &'static str)| {
        // A remark to the editors is not for readers.
        let facts = network.section(id).iter().filter(|fact| fact.kind.as_deref() != Some("editors"));
        let facts = facts.map(|fact| self::fact(site, network, fact)).collect_view();
        let reserve = (id == "fields").then(|| view! { <p>{site.m.about_reserve}</p> });
        view! { <section id=id><h2>{label}</h2><ul class="facts">{facts}</ul>{reserve}</section> }
    };
    headings(site.m).map(section).collect_view()
}

/// A fact, and behind it the sources it rests on.
fn fact(site: Site, network: &Network, fact: &Fact) -> impl IntoView + use<> {
    let m = site.m;
    let field = fact.field.map(|field| {
        view! { <a class="field" href=site.href(Place::Field(field))>{field_mark(field)}{m.field(field)}</a> " " }
    });
    let about = fact.about.clone().map(|about| view! { <strong lang="en">{about}</strong> " " });
    let text = fact.text.clone().map(|text| view! { <span lang="en">{text}</span> });
    let shared = fact.site.clone().map(|shared| {
        let url = ["https://", &shared].concat();
        view! { <a href=url rel="external noopener">{shared}</a> ". " }
    });
    let coordination = fact.coordination.clone().map(|who| fill(m.coordination, &[("who", &who)]));
    let unconfirmed = fact.unconfirmed.then(|| view! { " " <small>{m.unconfirmed_fact}</small> });
    let sources: Vec<_> = fact.sources.iter().filter_map(|id| network.sources.get(id)).collect();
    let sources = (!sources.is_empty()).then(|| {
        let each = sources.iter().map(|source| view! { <li>{source_link(source)}</li> }).collect_view();
        view! { <ul class="sources">{each}</ul> }
    });
    view! { <li>{field}{about}{text}{shared}{coordination}{unconfirmed}{sources}</li> }
}
