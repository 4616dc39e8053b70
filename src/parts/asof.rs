//! The line that says a page shows an earlier year, with the way back.

use leptos::prelude::*;

use crate::messages::fill;
use crate::site::Site;

/// The line, when the view is of an earlier year.
pub(crate) fn asof_line(site: Site) -> impl IntoView {
    let m = site.m;
    move || {
        site.query(|query| query.asof).map(|year| {
            view! {
                <p class="asof">
                    {fill(m.asof_notice, &[("year", &year.to_string())])} " "
                    <a href=site.href_with(|query| query.asof = None)>{m.asof_today}</a>
                </p>
            }
        })
    }
}
