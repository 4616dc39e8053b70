//! The count of the answer, and how it is arranged.

use super::downloads::downloads;
use crate::browser::history::How;
use crate::el::{El, el};
use crate::engine::{Order, Query, View};
use crate::link::{GROUP_IDS, SORT_IDS, group_id, parse_group, parse_sort, sort_id, view_id};
use crate::parts::{count_found, options, select, take_away};
use crate::site::Site;

/// The line above the results.
pub(super) fn tools(site: Site) -> El {
    let count = move || count_found(site);
    let arrange = el("div").class("arrange").child(sort(site)).child(group(site)).child(view(site));
    el("div")
        .class("tools")
        .child(el("output").attr("id", "count").attr("tabindex", "-1").text_now(count))
        .child(arrange)
        .child(take_away(site, downloads(site)))
}

fn sort(site: Site) -> El {
    let m = site.m;
    let value = |site: Site| match site.query.with(Query::order) {
        Order::Best => String::new(),
        Order::By(sort) => sort_id(sort).to_owned(),
    };
    let choose = |site: Site, value: &str| {
        let sort = parse_sort(value);
        site.choose(How::Push, &|query| query.sort = sort);
    };
    // Best match is an order only while something is looked for: without a search the first option is not offered.
    select(site, m.sort_label, m.sort_best, &options(&SORT_IDS, &m.sorts), value, choose)
        .attr_now("data-plain", move || site.query.with(|query| query.q.is_empty().then(String::new)))
}

fn group(site: Site) -> El {
    let m = site.m;
    let value = |site: Site| site.query.with(|query| query.group.map_or("", group_id)).to_owned();
    let choose = |site: Site, value: &str| {
        let group = parse_group(value);
        site.choose(How::Push, &|query| query.group = group);
    };
    select(site, m.group_label, m.group_none, &options(&GROUP_IDS, &m.groups), value, choose)
}

fn view(site: Site) -> El {
    let m = site.m;
    let choice = |view: View| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "view")
            .attr("value", view_id(view))
            .checked_now(move || site.query.with(|query| query.view == view))
            .on("change", move |_| site.choose(How::Push, &|query| query.view = view));
        el("label").child(radio).child(el("span").text(m.view(view)))
    };
    el("fieldset")
        .class("segments")
        .attr("role", "radiogroup")
        .attr("aria-label", m.view_label)
        .child(choice(View::Rows))
        .child(choice(View::Cards))
        .child(choice(View::Table))
}
