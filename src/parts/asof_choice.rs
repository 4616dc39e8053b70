//! The control that shows a list as it stood at the end of an earlier year.

use leptos::prelude::*;

use crate::browser::history::How;
use crate::domain::Year;
use crate::site::Site;

/// A choice among today and the years before.
pub(crate) fn asof_choice(site: Site) -> impl IntoView {
    let m = site.m;
    let chosen = move || site.query(|query| query.asof);
    let change = move |event| {
        let asof: Option<Year> = event_target_value(&event).parse().ok();
        site.choose(How::Push, |query| query.asof = asof);
    };
    let years = (*site.atlas.years().start()..site.atlas.last_change()).rev();
    let option = move |year: Year| view! { <option value=year selected=move || chosen() == Some(year)>{year}</option> };
    let value = move || chosen().map_or_else(String::new, |year| year.to_string());
    view! {
        <label class="choice">
            <span>{m.asof_label}</span>
            <select prop:value=value on:change=change>
                <option value="">{m.asof_now}</option>
                {years.map(option).collect_view()}
            </select>
        </label>
    }
}
