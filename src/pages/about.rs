//! About the network and this directory: what sources say, what they dispute, and under what licence.

use maud::{Markup, html};

use crate::domain::{Fact, Network};
use crate::el::El;
use crate::files::File;
use crate::link::Place;
use crate::messages::{Messages, fill};
use crate::parts::{Sheet, draw, field_link, sheet, source_list};
use crate::site::Site;

/// The page.
pub(crate) fn about(site: Site) -> El {
    let title = draw(move || html! { (site.m.about_heading) });
    let head = draw(move || {
        html! { (contents(site)) (directory(site)) }
    });
    let body = draw(move || site.network(|network| sections(site, network)).unwrap_or_default());
    let (class, files) = ("prose", &[File::Network]);
    sheet(site, Sheet { class, title, head, asof: false, files, body, more: vec![], foot: draw(Markup::default) })
}

/// What this directory is, and under what licence.
fn directory(site: Site) -> Markup {
    let m = site.m;
    html! {
        section id="directory" {
            h2 { (m.about_site) }
            p { (m.about_independent) }
            p { (m.about_private) }
            p { (fill(m.about_today, &[("date", &m.date(site.atlas.date()))])) }
            h3 { (m.about_data) }
            p { (m.about_data_text) }
            p { (m.about_corrections) }
            h3 { (m.about_licences) }
            p { (m.about_licences_text) }
        }
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
fn contents(site: Site) -> Markup {
    let here = site.href(Place::About);
    let item = |id: &str, label: &str| html! { li { a href={ (here) "#" (id) } { (label) } } };
    html! {
        nav.contents aria-label=(site.m.about_contents) {
            ul {
                (item("directory", site.m.about_site))
                @for (id, label) in &headings(site.m) { (item(id, label)) }
            }
        }
    }
}

fn sections(site: Site, network: &Network) -> Markup {
    // A remark to the editors is not for readers.
    let told = |fact: &Fact| fact.kind.as_deref() != Some("editors");
    html! {
        @for (id, label) in &headings(site.m) {
            section id=(id) {
                h2 { (label) }
                ul.facts {
                    @for fact in network.section(id) { @if told(fact) { li { (self::fact(site, network, fact)) } } }
                }
                @if *id == "fields" { p { (site.m.about_reserve) } }
            }
        }
    }
}

/// A fact, and behind it the sources it rests on.
fn fact(site: Site, network: &Network, fact: &Fact) -> Markup {
    let m = site.m;
    let known = fact.sources.iter().any(|id| network.sources.get(id).is_some());
    html! {
        @if let Some(field) = fact.field { (field_link(site, field, m.field(field))) " " }
        @let (lang, dir) = if fact.translated { (None, None) } else { (Some("en"), Some("ltr")) };
        @if let Some(about) = &fact.about { strong lang=[lang] dir=[dir] { (about) } " " }
        @if let Some(text) = &fact.text { span lang=[lang] dir=[dir] { (text) } }
        @if let Some(shared) = &fact.site {
            a href={ "https://" (shared) } rel="external noopener" { (shared) } ". "
        }
        @if let Some(who) = &fact.coordination { (fill(m.coordination, &[("who", who)])) }
        @if fact.unconfirmed { " " small { (m.unconfirmed_fact) } }
        @if known { (source_list(&network.sources, &fact.sources)) }
    }
}
