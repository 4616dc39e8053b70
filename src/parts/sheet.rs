//! The frame of every page but the directory: a heading, what arrives later, a body, and what can be taken away.

use maud::{Markup, html};

use super::{asof_choice, of_year, strip, take_away};
use crate::el::{El, el};
use crate::files::{File, State};
use crate::link::Place;
use crate::messages::fill;
use crate::site::Site;

/// Something that draws itself, again whenever the state that it reads changes.
pub(crate) type Draw = Box<dyn Fn() -> Markup + Send + Sync>;

/// A page's parts, from top to bottom.
pub(crate) struct Sheet<'a> {
    /// The classes of the page.
    pub(crate) class: &'a str,
    /// What the heading says, inside the one element that keeps the reader's focus.
    pub(crate) title: Draw,
    /// What stands under the heading.
    pub(crate) head: Draw,
    /// Whether the page can show an earlier year.
    pub(crate) asof: bool,
    /// The files it needs.
    pub(crate) files: &'a [File],
    /// The page itself.
    pub(crate) body: Draw,
    /// What can be taken away beside the link.
    pub(crate) more: Vec<El>,
    /// What stands at the foot.
    pub(crate) foot: Draw,
}

/// A part that draws itself.
pub(crate) fn draw(draw: impl Fn() -> Markup + Send + Sync + 'static) -> Draw {
    Box::new(draw)
}

/// The page.
pub(crate) fn sheet(site: Site, sheet: Sheet) -> El {
    let Sheet { class, title, head, asof, files, body, more, foot } = sheet;
    let wanted = files.to_vec();
    let mut page = el("article")
        .class(class)
        .doing(move || {
            for file in &wanted {
                site.want(*file);
            }
        })
        .child(el("div").child(el("h1").attr("tabindex", "-1").markup_now(title)))
        .child(el("div").markup_now(head));
    if asof {
        page = page.child(asof_choice(site));
    }
    if site.place.peek(|place| matches!(place, Place::Field(_) | Place::Country(_))) {
        page = page.child(strip(site));
    }
    for file in files {
        page = page.child(arrival(site, *file));
    }
    page.child(el("div").markup_now(body)).child(take_away(site, more)).child(el("div").markup_now(foot))
}

/// Says that a file is on its way, or that it is not to be had, with a way to try again.
pub(crate) fn arrival(site: Site, file: File) -> El {
    let m = site.m;
    let words = move || match site.state(file) {
        Some(State::Failed(failure)) => failure.say(m),
        Some(State::Here(_)) => String::new(),
        Some(State::Waiting) | None => m.loading.to_owned(),
    };
    let looks = move || {
        Some(match site.state(file) {
            Some(State::Failed(_)) => "failed".to_owned(),
            Some(State::Here(_)) => String::new(),
            Some(State::Waiting) | None => "waiting".to_owned(),
        })
    };
    let well = move || !matches!(site.state(file), Some(State::Failed(_)));
    el("div")
        .attr_now("class", looks)
        .child(el("p").attr("role", "status").text_now(words))
        .child(el("button").flag_now("hidden", well).text(m.try_again).on("click", move |_| site.want(file)))
}

/// The line that says the view is of an earlier year, with the way back. Follows the query.
pub(crate) fn asof_line(site: Site) -> Markup {
    let m = site.m;
    html! {
        @if let Some(year) = site.query.with(|query| query.asof) {
            p.asof {
                (of_year(m.asof_notice, year)) " "
                a href=(site.href_but(&|query| query.asof = None)) { (m.asof_today) }
            }
        }
    }
}

/// What is said above the results: an earlier year, an answer that forgives slips. Reads the query and the answer.
pub(crate) fn before(site: Site) -> Markup {
    let slipped = site.answer.with(|answer| answer.slips && !answer.is_empty());
    html! {
        (asof_line(site))
        @if slipped { p.asof { (fill(site.m.slips, &[("q", &site.query.with(|query| query.q.clone()))])) } }
    }
}
