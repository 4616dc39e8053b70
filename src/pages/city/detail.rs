//! The parts of a city's page that come with its own file.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{CityIx, Confidence, KnownFor, LocalName, Mode, Page};
use crate::later::Later;
use crate::messages::fill;
use crate::parts::{event_list, source_link, source_list};
use crate::site::Site;

/// Draws a part once the file is here; until then, nothing: the summary's place says that it is on its way.
pub(super) fn when_here<V: IntoView + 'static>(
    later: Later<Page>,
    draw: impl Fn(Arc<Page>) -> V + Send + Sync + 'static,
) -> impl IntoView {
    move || later.here().map(&draw)
}

/// The summary at a large size, and where it comes from.
pub(super) fn summary(site: Site, page: &Page) -> impl IntoView + use<> {
    let source = page.sources.get(&page.detail.summary_source).map(|source| {
        // The sentence is the messages'; the source inside it is a link.
        let (before, after) = site.m.summary_source.split_once("{source}").unwrap_or((site.m.summary_source, ""));
        view! { <p class="after">{before}{source_link(source)}{after}</p> }
    });
    view! { <p class="lede" lang="en">{page.detail.summary.clone()}</p> {source} }
}

/// The section "Known for".
pub(super) fn known_for(site: Site, page: &Page) -> impl IntoView + use<> {
    let m = site.m;
    let row = |thing: &KnownFor| {
        view! { <li><span lang="en">{thing.name.clone()}</span><span>{m.known_for_kind(thing.kind)}</span></li> }
    };
    let rows = page.detail.known_for.iter().map(row).collect_view();
    view! { <section><h2>{m.known_for}</h2><ul class="pairs">{rows}</ul></section> }
}

/// The section "Meetings hosted": those held there in person.
pub(super) fn meetings(site: Site, page: &Page) -> impl IntoView + use<> {
    let hosted: Vec<_> = page.meetings.iter().filter(|event| event.mode != Some(Mode::Online)).collect();
    (!hosted.is_empty()).then(|| {
        let list = event_list(site.m, site.atlas.date(), &hosted);
        view! { <section><h2>{site.m.meetings_hosted}</h2>{list}</section> }
    })
}

/// The section "Names": other spellings, and the name in the seven languages where it differs.
pub(super) fn names(site: Site, ix: CityIx, page: &Page) -> impl IntoView + use<> {
    let (m, city) = (site.m, site.atlas.city(ix));
    let row = |local: &LocalName| {
        let (language, name) = (local.language, local.name.clone());
        let autonym = m.languages.iter().find(|(code, _)| *code == language).map_or(language, |(_, label)| label);
        let mark = local.transcribed.then(|| view! { " " <small>{m.transcribed}</small> });
        view! { <li><span><bdi lang=language>{name}</bdi>{mark}</span><span lang=language>{autonym}</span></li> }
    };
    let local: Vec<_> = page.names.iter().filter(|local| local.name != city.name).map(row).collect();
    let also = (!city.also.is_empty()).then(|| fill(m.also_written, &[("names", &m.list(&city.also))]));
    (!local.is_empty() || also.is_some()).then(|| {
        view! { <section><h2>{m.names}</h2>{also.map(|words| view! { <p>{words}</p> })}<ul class="pairs">{local}</ul></section> }
    })
}

/// The section "Links": the city's own page and UNESCO's.
pub(super) fn links(site: Site, page: &Page) -> impl IntoView + use<> {
    let m = site.m;
    let detail = &page.detail;
    let link = |url: &Option<String>, label: &'static str| {
        url.clone().map(|url| {
            let host = url.split('/').nth(2).unwrap_or_default().trim_start_matches("www.").to_owned();
            view! { <li><a href=url rel="external noopener">{label}</a><span>{host}</span></li> }
        })
    };
    let (own, unesco) = (link(&detail.website, m.own_site), link(&detail.unesco_url, m.unesco_page));
    (own.is_some() || unesco.is_some()).then(|| {
        view! { <section><h2>{m.links}</h2><ul class="pairs">{own}{unesco}</ul></section> }
    })
}

/// The section "Sources": how well attested, what they disagree on, and each of them.
pub(super) fn sources(site: Site, page: &Page) -> impl IntoView + use<> {
    let m = site.m;
    let detail = &page.detail;
    let confidence = match detail.confidence {
        Confidence::OneSource => m.confidence_one,
        Confidence::TwoSources => m.confidence_two,
    };
    let note = detail
        .note
        .clone()
        .map(|note| view! { <p class="note"><strong>{m.disputed}</strong>" "<span lang="en">{note}</span></p> });
    let mut ids = detail.sources.clone();
    let more = [Some(&detail.summary_source), detail.website_source.as_ref()].into_iter().flatten();
    for id in more.chain(page.meetings.iter().flat_map(|event| &event.sources)) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    view! {
        <section class="sources-of">
            <h2>{m.sources}</h2>
            <p>{confidence}</p>
            {note}
            {source_list(&page.sources, &ids)}
        </section>
    }
}
