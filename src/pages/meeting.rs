//! One event: what is known of it, and from where.

use maud::{Markup, html};

use crate::domain::{Confidence, Event, EventIx};
use crate::el::El;
use crate::engine::members_then;
use crate::files::File;
use crate::link::Place;
use crate::messages::fill;
use crate::parts::{
    Sheet, calendar, draw, english, event_facts, link, neighbour, of_year, section, sheet, source_list,
};
use crate::site::Site;

/// The page. Its files are on their way when it is reached by a link within the app.
pub(crate) fn meeting(site: Site, ix: EventIx) -> El {
    let m = site.m;
    let of_event =
        move |draw: fn(Site, &Event) -> Markup| site.events(|events| draw(site, events.event(ix))).unwrap_or_default();
    let title = draw(move || {
        site.events(|events| english(&events.event(ix).title)).unwrap_or_else(|| html! { (m.event_place) })
    });
    let head = draw(move || of_event(event_facts));
    let body = draw(move || {
        html! {
            (of_event(body))
            (site.events(|events| sources(site, ix, events.event(ix))).unwrap_or_default())
        }
    });
    let foot = draw(move || editions(site, ix));
    let this = |site: Site| match site.place.get() {
        Place::Meeting(ix) => vec![ix],
        _ => Vec::new(),
    };
    let more = calendar(site, this);
    let files = &[File::Events, File::Cited(ix)];
    sheet(site, Sheet { class: "listing meeting", title, head, asof: false, files, body, more, foot })
}

/// Theme, facts, the network of the day, and what readers should know.
fn body(site: Site, event: &Event) -> Markup {
    let m = site.m;
    let known = html! {
        ul.facts { @for fact in &event.facts { li lang="en" dir="ltr" { (fact) } } }
        p { (network(site, event)) }
    };
    html! {
        @if let Some(theme) = &event.theme { p.lede { span.unseen { (m.theme_of) " " } (english(theme)) } }
        (section(m.on_record, &known))
        @if let Some(note) = &event.note { p.note { strong { (m.disputed) } " " (english(note)) } }
    }
}

/// How many members the network had, with the way to that year.
fn network(site: Site, event: &Event) -> Markup {
    let m = site.m;
    let count = |n: usize| m.count_cities.of(m, n);
    html! {
        @if let Some((least, most)) = members_then(site.atlas, event).filter(|(_, most)| *most > 0) {
            @if least == most { (fill(m.network_then, &[("cities", &count(most))])) }
            @else { (fill(m.network_between, &[("least", &m.number(least)), ("most", &count(most))])) }
            " "
        }
        @if let Some(year) = event.year { (link(site, Place::Year(year), &of_year(m.year_of, year))) }
    }
}

/// The section "Sources".
fn sources(site: Site, ix: EventIx, event: &Event) -> Markup {
    let m = site.m;
    let confidence = match event.confidence {
        Confidence::OneSource => m.confidence_one,
        Confidence::TwoSources => m.confidence_two,
    };
    let list = html! {
        p { (confidence) }
        (site.cited(ix, |sources| source_list(sources, &event.sources)).unwrap_or_default())
    };
    section(m.sources, &list)
}

/// The editions before and after in its series.
fn editions(site: Site, ix: EventIx) -> Markup {
    let m = site.m;
    let near = |rel, label, other: Option<&Event>| {
        let place = other.and_then(|other| site.atlas.find_event(&other.id)).map(Place::Meeting);
        place.zip(other).map(|(place, other)| neighbour(site, rel, label, place, &english(&other.title)))
    };
    let drawn = site.events(|events| {
        let [before, after] = events.neighbours(events.event(ix));
        let (before, after) = (near("prev", m.previous_edition, before), near("next", m.next_edition, after));
        html! { @for link in [before, after].into_iter().flatten() { (link) } }
    });
    let drawn = drawn.unwrap_or_default();
    html! { @if !drawn.0.is_empty() { nav.neighbours aria-label=(m.editions) { (drawn) } } }
}
