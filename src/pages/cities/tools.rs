//! The count of the answer, and how it is arranged.

use leptos::prelude::*;

use crate::browser::history::How;
use crate::engine::{Answer, Group, Order, Sort, View};
use crate::link::{group_id, parse_group, parse_sort, sort_id, view_id};
use crate::parts::take_away;
use crate::site::Site;

/// The line above the results.
pub(super) fn tools(site: Site) -> impl IntoView {
    let m = site.m;
    let count = move || match site.answer.with(Answer::len) {
        0 => m.no_cities.to_owned(),
        n => m.count_cities.of(m, n),
    };
    view! {
        <div class="tools">
            <output id="count" tabindex="-1">{count}</output>
            <div class="arrange">
                {sort(site)}
                {group(site)}
                {view(site)}
            </div>
            {take_away(site, super::downloads::downloads(site))}
        </div>
    }
}

fn sort(site: Site) -> impl IntoView {
    let m = site.m;
    let value = move || match site.query(crate::engine::Query::order) {
        Order::Best => "",
        Order::By(sort) => sort_id(sort),
    };
    let searching = move || site.query(|query| !query.q.is_empty());
    let change = move |event| {
        let sort: Option<Sort> = parse_sort(&event_target_value(&event));
        site.choose(How::Push, |query| query.sort = sort);
    };
    let option = move |(id, label): (&'static str, &'static str)| {
        view! { <option value=id selected=move || value() == id>{label}</option> }
    };
    view! {
        <label class="choice">
            <span>{m.sort_label}</span>
            <select prop:value=value on:change=change>
                <option value="" hidden=move || !searching() disabled=move || !searching()>{m.sort_best}</option>
                {m.sorts.map(option).collect_view()}
            </select>
        </label>
    }
}

fn group(site: Site) -> impl IntoView {
    let m = site.m;
    let value = move || site.query(|query| query.group.map_or("", group_id));
    let change = move |event| {
        let group: Option<Group> = parse_group(&event_target_value(&event));
        site.choose(How::Push, |query| query.group = group);
    };
    let option = move |(id, label): (&'static str, &'static str)| {
        view! { <option value=id selected=move || value() == id>{label}</option> }
    };
    view! {
        <label class="choice">
            <span>{m.group_label}</span>
            <select prop:value=value on:change=change>
                <option value="">{m.group_none}</option>
                {m.groups.map(option).collect_view()}
            </select>
        </label>
    }
}

fn view(site: Site) -> impl IntoView {
    let m = site.m;
    let choice = move |view: View| {
        let checked = move || site.query(|query| query.view == view);
        let change = move |_| site.choose(How::Push, |query| query.view = view);
        view! {
            <label>
                <input type="radio" name="view" value=view_id(view) prop:checked=checked on:change=change/>
                <span>{m.view(view)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments" role="radiogroup">
            <legend class="unseen">{m.view_label}</legend>
            {[View::Rows, View::Cards, View::Table].map(choice).collect_view()}
        </fieldset>
    }
}
