//! The facet of years: from and to.

use crate::browser::history::How;
use crate::domain::Year;
use crate::el::{El, el};
use crate::engine::{Years, clean};
use crate::link::whole_year;
use crate::messages::fill;
use crate::parts::value_of;
use crate::site::Site;

/// One end of the span.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    To,
}

/// The group. A year that cannot be is said so, and nothing changes.
pub(super) fn years(site: Site) -> El {
    let ends = el("div").class("span").child(input(site, End::From)).child(input(site, End::To));
    let fault =
        el("p").attr("id", "year-fault").class("fault").attr("role", "alert").text_now(move || site.years_fault.get());
    el("fieldset").class("facet years").child(el("legend").text(site.m.year_group)).child(ends).child(fault)
}

fn input(site: Site, end: End) -> El {
    let data = site.place.peek(|place| place.years(site.atlas));
    let (label, example) = match end {
        End::From => (site.m.from_year, *data.start()),
        End::To => (site.m.to_year, *data.end()),
    };
    let value = move || {
        let years = site.query.with(|query| query.years);
        let year = if end == End::From { years.from } else { years.to };
        year.map_or_else(String::new, |year| year.to_string())
    };
    let change = move |event: &web_sys::Event| match changed(site, end, &value_of(event)) {
        Ok(years) => site.choose(How::Push, &|query| query.years = years),
        Err(words) => site.years_fault.set(words),
    };
    let input = el("input")
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("min", &data.start().to_string())
        .attr("max", &data.end().to_string())
        .attr("placeholder", &example.to_string())
        .attr("aria-describedby", "year-fault")
        .attr_now("aria-invalid", move || site.years_fault.with(|fault| (!fault.is_empty()).then(|| "true".to_owned())))
        .value_now(value)
        .on("change", change);
    el("label").child(el("span").text(label)).child(input)
}

/// The span with one end as typed; open where it reaches the ends of the data.
fn changed(site: Site, end: End, text: &str) -> Result<Years, String> {
    let year = read(site, text)?;
    let mut years = site.query.peek(|query| query.years);
    match end {
        End::From => years.from = year,
        End::To => years.to = year,
    }
    let data = site.place.peek(|place| place.years(site.atlas));
    let (first, last) = (years.from.unwrap_or(*data.start()), years.to.unwrap_or(*data.end()));
    if first > last { Err(site.m.years_reversed.to_owned()) } else { Ok(Years::within(&data, first, last)) }
}

/// A year as typed: nothing, or a year of the data.
fn read(site: Site, text: &str) -> Result<Option<Year>, String> {
    let text = clean(text);
    let data = site.place.peek(|place| place.years(site.atlas));
    if text.is_empty() {
        return Ok(None);
    }
    whole_year(&text).filter(|year| data.contains(year)).map(Some).ok_or_else(|| {
        let (from, to) = (data.start().to_string(), data.end().to_string());
        fill(site.m.year_wrong, &[("from", &from), ("to", &to)])
    })
}
