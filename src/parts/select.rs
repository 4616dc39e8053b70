//! A labelled choice among a few values.

use maud::{Markup, html};

use super::value_of;
use crate::browser::history::How;
use crate::el::{El, el};
use crate::link::whole_year;
use crate::site::Site;

/// Options: their values, and a label for each.
pub(crate) fn options(values: &[&str], labels: &[&str]) -> Markup {
    html! { @for (value, label) in values.iter().zip(labels) { option value=(value) { (label) } } }
}

/// A choice: what to call no value, the other options, the value in force, and what to do with another.
pub(crate) fn select(
    site: Site,
    label: &'static str,
    none: &str,
    options: &Markup,
    value: fn(Site) -> String,
    choose: fn(Site, &str),
) -> El {
    let options = html! { option value="" { (none) } (options) };
    let select = el("select")
        .markup(options)
        .value_now(move || value(site))
        .on("change", move |event| choose(site, &value_of(event)));
    el("label").class("choice").child(el("span").text(label)).child(select)
}

/// The choice that shows a list as it stood at the end of an earlier year.
pub(crate) fn asof_choice(site: Site) -> El {
    let years = *site.atlas.years().start()..site.atlas.last_change();
    let options = html! { @for year in years.rev() { option value=(year) { (year) } } };
    let value = |site: Site| site.query.with(|query| query.asof).map_or_else(String::new, |year| year.to_string());
    let choose = |site: Site, value: &str| {
        let asof = whole_year(value);
        site.choose(How::Push, &|query| query.asof = asof);
    };
    select(site, site.m.asof_label, site.m.asof_now, &options, value, choose)
}
