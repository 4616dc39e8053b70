//! Meetings and other events: announced ones, then year by year, with what is known of each folded away.

use maud::{Markup, html};

use crate::domain::{Event, EventIx};
use crate::el::{El, Line, el};
use crate::engine::Answer;
use crate::files::File;
use crate::link::Route;
use crate::messages::fill;
use crate::parts::{
    arrival, before, calendar, chips, clear, count, count_found, event_link, field_label, finder, places, remarks,
    take_away,
};
use crate::site::Site;

/// Headings are told from events, and from each other, by their place in the list.
const HEADINGS: u32 = 1 << 24;

/// The page.
pub(crate) fn meetings(site: Site) -> El {
    let m = site.m;
    let head = html! { h1 tabindex="-1" { (m.meetings_place) } p { (m.meetings_lede) } };
    let fold = move || if site.unfolded.get() { m.hide_all } else { m.show_all }.to_owned();
    let fold = el("button").text_now(fold).on("click", move |_| site.unfolded.update(|open| *open = !*open));
    let more = calendar(site, |site| site.answer.with(|answer| answer.events.clone()));
    let tools = el("div")
        .class("tools")
        .child(el("output").attr("id", "count").attr("tabindex", "-1").text_now(move || count_found(site)))
        .child(el("div").class("arrange").child(fold))
        .child(take_away(site, more));
    let none = move || site.answer.with(Answer::is_empty);
    let say = move || if none() { nothing(site) } else { Markup::default() };
    let list = el("ul")
        .class("results events")
        .attr("aria-label", m.results)
        .flag_now("hidden", none)
        .lines_now("li", move || lines(site));
    let found = el("div")
        .doing(move || site.want(File::Events))
        .child(tools)
        .child(el("div").markup_now(move || chips(site)))
        .child(el("div").markup_now(move || before(site)))
        .child(arrival(site, File::Events))
        .child(el("div").class("empty").flag_now("hidden", move || !none()).markup_now(say))
        .child(list);
    finder(site, "meetings", head, found)
}

/// The events of the answer, under headings. Follows the answer, the files, and whether all are unfolded.
fn lines(site: Site) -> Vec<Line> {
    let unfolded = site.unfolded.get();
    let mut lines = Vec::new();
    let mut label = String::new();
    for ix in site.answer.with(|answer| answer.events.clone()) {
        let of = site.events(|events| heading(site, events.event(ix))).unwrap_or_default();
        if of != label {
            let markup = html! { h2 { (of) } };
            let key = HEADINGS + u32::try_from(lines.len()).unwrap_or(0);
            lines.push(Line { key, class: "group".to_owned(), draw: Box::new(move || markup.clone()) });
            label = of;
        }
        let draw = move || site.events(|events| one(site, ix, events.event(ix), unfolded)).unwrap_or_default();
        lines.push(Line { key: ix.number(), class: "event".to_owned(), draw: Box::new(draw) });
    }
    lines
}

/// What an event stands under: the year, or that it is to come, or that nobody tells when.
fn heading(site: Site, event: &Event) -> String {
    if event.is_upcoming(site.atlas.date()) {
        return site.m.upcoming.to_owned();
    }
    event.year.map_or_else(|| site.m.undated.to_owned(), |year| year.to_string())
}

/// One event, with what is known of it to unfold.
fn one(site: Site, ix: EventIx, event: &Event, unfolded: bool) -> Markup {
    let m = site.m;
    html! {
        div.title id={ "e-" (ix.number()) } { (event_link(site, event)) (remarks(site, event)) }
        span.days { (m.event_days(event)) }
        p.of {
            span { (m.event_kind(event.kind)) }
            @for field in &event.fields { span.field { (field_label(site, *field)) } }
            @if !event.places.is_empty() { span { (places(site, event)) } }
        }
        details open[unfolded] {
            summary aria-describedby={ "e-" (ix.number()) } { (m.facts) }
            @if let Some(theme) = &event.theme { p lang="en" dir="ltr" { em { (theme) } } }
            ul { @for fact in &event.facts { li lang="en" dir="ltr" { (fact) } } }
        }
    }
}

/// What is said when there is no event.
fn nothing(site: Site) -> Markup {
    let (m, route) = (site.m, site.route());
    let query = site.query.get();
    if site.events(|_| ()).is_none() {
        return Markup::default();
    }
    let words = match query.q.as_str() {
        "" => m.no_event_found.to_owned(),
        q => fill(m.no_event_named, &[("q", q)]),
    };
    let mut all = Route { query: query.clone(), ..route };
    clear(&mut all.query);
    html! {
        p.say { (words) }
        @if count(&query) > 0 { p { a href=(site.href(all)) { (m.clear) } } }
    }
}
