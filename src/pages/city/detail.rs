//! The parts of a city's page that come with its own file.

use maud::{Markup, html};

use crate::domain::{CityIx, Confidence, Detail, Event, LocalName, Mode, Page};
use crate::messages::fill;
use crate::parts::{event_list, source_link, source_list};
use crate::site::Site;

/// The summary at a large size, and where it comes from.
pub(super) fn summary(site: Site, page: &Page) -> Markup {
    // The sentence is the messages'; the source inside it is a link.
    let (before, after) = site.m.summary_source.split_once("{source}").unwrap_or((site.m.summary_source, ""));
    html! {
        p.lede lang="en" { (page.detail.summary) }
        @if let Some(source) = page.sources.get(&page.detail.summary_source) {
            p.after { (before) (source_link(source)) (after) }
        }
    }
}

/// What stands before the core's sections, what after them, and the sources at the end.
pub(super) fn parts(site: Site, ix: CityIx, page: &Page) -> (Markup, Markup, Markup) {
    let first = html! { (known_for(site, &page.detail)) (meetings(site, page)) };
    let last = html! { (names(site, ix, page)) (links(site, &page.detail)) };
    (first, last, sources(site, page))
}

/// The section "Known for".
fn known_for(site: Site, detail: &Detail) -> Markup {
    html! {
        section {
            h2 { (site.m.known_for) }
            ul.pairs {
                @for thing in &detail.known_for {
                    li { span lang="en" { (thing.name) } span { (site.m.known_for_kind(thing.kind)) } }
                }
            }
        }
    }
}

/// The section "Meetings hosted": those held there in person.
fn meetings(site: Site, page: &Page) -> Markup {
    let hosted: Vec<&Event> = page.meetings.iter().filter(|event| event.mode != Some(Mode::Online)).collect();
    html! { @if !hosted.is_empty() { section { h2 { (site.m.meetings_hosted) } (event_list(site, &hosted)) } } }
}

/// The section "Names": other spellings, and the name in the seven languages where it differs.
fn names(site: Site, ix: CityIx, page: &Page) -> Markup {
    let (m, city) = (site.m, site.atlas.city(ix));
    let local: Vec<&LocalName> = page.names.iter().filter(|local| local.name != city.name).collect();
    let autonym = |code: &str| m.languages.iter().find(|(known, _)| *known == code).map_or("", |(_, label)| label);
    html! {
        @if !local.is_empty() || !city.also.is_empty() {
            section {
                h2 { (m.names) }
                @if !city.also.is_empty() { p { (fill(m.also_written, &[("names", &m.list(&city.also))])) } }
                ul.pairs {
                    @for LocalName { language, name, transcribed } in local {
                        li {
                            span { bdi lang=(language) { (name) } @if *transcribed { " " small { (m.transcribed) } } }
                            span lang=(language) { (autonym(language)) }
                        }
                    }
                }
            }
        }
    }
}

/// The section "Links": the city's own page and UNESCO's.
fn links(site: Site, detail: &Detail) -> Markup {
    let links = [(&detail.website, site.m.own_site), (&detail.unesco_url, site.m.unesco_page)];
    let links: Vec<_> = links.iter().filter_map(|(url, label)| url.as_ref().map(|url| (url, label))).collect();
    html! {
        @if !links.is_empty() {
            section {
                h2 { (site.m.links) }
                ul.pairs {
                    @for (url, label) in links {
                        li { a href=(url) rel="external noopener" { (label) } span { (host(url)) } }
                    }
                }
            }
        }
    }
}

/// `cityofliterature.com` of `https://www.cityofliterature.com/about`.
fn host(url: &str) -> &str {
    url.split('/').nth(2).unwrap_or_default().trim_start_matches("www.")
}

/// The section "Sources": how well attested, what they disagree on, and each of them.
fn sources(site: Site, page: &Page) -> Markup {
    let (m, detail) = (site.m, &page.detail);
    let confidence = match detail.confidence {
        Confidence::OneSource => m.confidence_one,
        Confidence::TwoSources => m.confidence_two,
    };
    html! {
        section.sources-of {
            h2 { (m.sources) }
            p { (confidence) }
            @if let Some(note) = &detail.note { p.note { strong { (m.disputed) } " " span lang="en" { (note) } } }
            (source_list(&page.sources, &every_source(page)))
        }
    }
}

/// The ids of the sources of the designation, the summary, the link and the meetings, each once.
fn every_source(page: &Page) -> Vec<String> {
    let detail = &page.detail;
    let mut ids = detail.sources.clone();
    let more = [Some(&detail.summary_source), detail.website_source.as_ref()].into_iter().flatten();
    for id in more.chain(page.meetings.iter().flat_map(|event| &event.sources)) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}
