//! The search box, and on narrow screens the button that opens the filters.

use crate::browser::history::How;
use crate::browser::{focus, next_frame};
use crate::el::{El, el};
use crate::engine::clean;
use crate::files::File;
use crate::link::{LONGEST_QUERY, Place};
use crate::messages::fill;
use crate::parts::value_of;
use crate::site::Site;

/// The box. What is typed is the query at once, and the address a moment later.
pub(super) fn search_box(site: Site) -> El {
    let m = site.m;
    let typed = move |event: &web_sys::Event| {
        let q = clean(&value_of(event));
        site.choose(How::Replace, &|query| query.q.clone_from(&q));
    };
    let (label, hint) = match site.place.peek(Clone::clone) {
        Place::Timeline => (m.search_all_label, m.search_all_hint),
        Place::Meetings => (m.search_meetings_label, m.search_meetings_hint),
        _ => (m.search_label, m.search_hint),
    };
    let search = el("input")
        .attr("type", "search")
        .attr("id", "q")
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("aria-label", label)
        .attr("placeholder", hint)
        .attr("maxlength", &LONGEST_QUERY.to_string())
        .value_now(move || shown(site))
        .on("input", typed)
        .on("focus", move |_| site.want(File::Spellings));
    let open_label = move || match site.query.with(super::chips::count) {
        0 => m.filters.to_owned(),
        n => fill(m.filters_count, &[("n", &m.number(n))]),
    };
    let open = move |_: &web_sys::Event| {
        site.filters_open.set(true);
        next_frame(Box::new(|| focus::focus("#filters .close")));
    };
    let filters =
        el("button").class("open-filters").attr("aria-haspopup", "dialog").text_now(open_label).on("click", open);
    let box_ = el("search");
    // Insights take no search.
    let box_ = if site.place.peek(|place| *place == Place::Insights) { box_ } else { box_.child(search) };
    box_.child(filters)
}

/// What the box holds: the query's words; or what the reader has typed, as long as it says the same, so that a space at
/// the end stays while the next word is typed.
fn shown(site: Site) -> String {
    let q = site.query.with(|query| query.q.clone());
    match focus::value_in("#q") {
        Some(typed) if clean(&typed) == q => typed,
        _ => q,
    }
}
