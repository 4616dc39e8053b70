//! The facet of years: from and to.

use leptos::prelude::*;

use crate::browser::history::How;
use crate::domain::Year;
use crate::engine::Years;
use crate::messages::fill;
use crate::site::Site;

/// The group. A year that cannot be is said so, and nothing changes.
pub(super) fn years(site: Site) -> impl IntoView {
    let m = site.m;
    let fault = RwSignal::new(None::<String>);
    let apply = move |change: fn(&mut Years, Option<Year>), text: String| {
        let read = read(site, &text).and_then(|year| {
            let mut years = site.route.with_untracked(|route| route.query.years);
            change(&mut years, year);
            bounded(site, years)
        });
        fault.set(read.as_ref().err().cloned());
        if let Ok(years) = read {
            site.choose(How::Push, |query| query.years = years);
        }
    };
    let data = site.atlas.years();
    let field =
        move |label: &'static str, end: Year, get: fn(Years) -> Option<Year>, set: fn(&mut Years, Option<Year>)| {
            let value = move || site.query(|query| get(query.years)).map_or_else(String::new, |year| year.to_string());
            let data = site.atlas.years();
            view! {
                <label>
                    <span>{label}</span>
                    <input
                        type="number" inputmode="numeric" min=*data.start() max=*data.end() step="1" placeholder=end
                        aria-invalid=move || fault.with(Option::is_some).then_some("true") aria-describedby="year-fault"
                        prop:value=value on:change=move |event| apply(set, event_target_value(&event))
                    />
                </label>
            }
        };
    view! {
        <fieldset class="facet years">
            <legend>{m.year_group}</legend>
            <div class="span">
                {field(m.from_year, *data.start(), |years| years.from, |years, year| years.from = year)}
                {field(m.to_year, *data.end(), |years| years.to, |years, year| years.to = year)}
            </div>
            <p id="year-fault" class="fault" role="alert">{fault}</p>
        </fieldset>
    }
}

/// A year as typed: nothing, or a year of the data.
fn read(site: Site, text: &str) -> Result<Option<Year>, String> {
    let text = text.trim();
    let data = site.atlas.years();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().ok().filter(|year| data.contains(year)).map(Some).ok_or_else(|| {
        let (from, to) = (data.start().to_string(), data.end().to_string());
        fill(site.m.year_wrong, &[("from", &from), ("to", &to)])
    })
}

/// A span that is open where it reaches the ends of the data.
fn bounded(site: Site, years: Years) -> Result<Years, String> {
    let data = site.atlas.years();
    let (first, last) = (years.from.unwrap_or(*data.start()), years.to.unwrap_or(*data.end()));
    if first > last { Err(site.m.years_reversed.to_owned()) } else { Ok(Years::within(&data, first, last)) }
}
