//! The parts of a city's page that come with its own file.

use std::slice;

use maud::{Markup, PreEscaped, html};

use crate::domain::{CityIx, Confidence, Detail, LocalName, Mode, Page};
use crate::messages::{Language, fill};
use crate::parts::{chosen, english, meetings, pairs, section, source_link, source_list};
use crate::site::Site;

/// The summary at a large size, and where it comes from.
pub(super) fn summary(site: Site, page: &Page) -> Markup {
    // The sentence is the messages'; the source inside it is a link.
    let sentence = html! { (site.m.summary_source) };
    html! {
        p.lede lang="en" dir="ltr" { (page.detail.summary) }
        @if let Some(source) = page.sources.get(&page.detail.summary_source) {
            p.after { (PreEscaped(fill(&sentence.0, &[("source", &source_link(source).0)]))) }
        }
    }
}

/// The section "Known for".
pub(super) fn known_for(site: Site, detail: &Detail) -> Markup {
    let things = html! {
        @for thing in &detail.known_for {
            li { (english(&thing.name)) span { (site.m.known_for_kind(thing.kind)) } }
        }
    };
    pairs(site.m.known_for, things)
}

/// The section "Meetings hosted": those held there in person.
pub(super) fn hosted(site: Site, page: &Page) -> Markup {
    let hosted = chosen(&page.meetings, &|event| event.mode != Some(Mode::Online));
    meetings(site, site.m.meetings_hosted, &hosted, None)
}

/// The section "Names": other spellings, and the name in the seven languages where it differs.
pub(super) fn names(site: Site, ix: CityIx, page: &Page) -> Markup {
    let (m, city) = (site.m, site.atlas.city(ix));
    let local = html! {
        @for LocalName { language, name, transcribed } in &page.names {
            @if *name != city.name {
                li {
                    span { bdi lang=(language) dir="auto" { (name) } @if *transcribed { " " small { (m.transcribed) } } }
                    span lang=(language) { @if let Some(language) = Language::of(language) { (language.name) } }
                }
            }
        }
    };
    let names = html! {
        @if !city.also.is_empty() { p { (fill(m.also_written, &[("names", &m.list(&city.also))])) } }
        @if !local.0.is_empty() || !city.also.is_empty() { ul.pairs { (local) } }
    };
    section(m.names, &names)
}

/// The section "Links": the city's own page and UNESCO's.
pub(super) fn links(site: Site, detail: &Detail) -> Markup {
    let links = html! {
        @for (url, label) in [(&detail.website, site.m.own_site), (&detail.unesco_url, site.m.unesco_page)] {
            @if let Some(url) = url {
                li { a href=(url) rel="external noopener" { (label) } span { (host(url)) } }
            }
        }
    };
    pairs(site.m.links, links)
}

/// `cityofliterature.com` of `https://www.cityofliterature.com/about`.
fn host(url: &str) -> &str {
    let host = url.split('/').nth(2).unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// The section "Sources": how well attested, what they disagree on, and each of them.
pub(super) fn sources(site: Site, page: &Page) -> Markup {
    let (m, detail) = (site.m, &page.detail);
    let confidence = match detail.confidence {
        Confidence::OneSource => m.confidence_one,
        Confidence::TwoSources => m.confidence_two,
    };
    html! {
        section.sources-of {
            h2 { (m.sources) }
            p { (confidence) }
            @if let Some(note) = &detail.note { p.note { strong { (m.disputed) } " " (english(note)) } }
            (source_list(&page.sources, &every_source(page)))
        }
    }
}

/// The ids of the sources of the designation, the summary, the link and the meetings, each once.
fn every_source(page: &Page) -> Vec<String> {
    let detail = &page.detail;
    let mut ids = detail.sources.clone();
    let mut add = |more: &[String]| {
        for id in more {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
    };
    add(slice::from_ref(&detail.summary_source));
    add(detail.website_source.as_slice());
    for event in &page.meetings {
        add(&event.sources);
    }
    ids
}
