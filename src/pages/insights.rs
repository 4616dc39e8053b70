//! The network in numbers, each a link to the cities it counts.

use maud::{Markup, html};

use crate::domain::Region;
use crate::el::{El, el};
use crate::engine::{Cut, Query};
use crate::link::Route;
use crate::order::sort_by;
use crate::parts::{
    Cuts, Figure, Row, afterwards, before, chips, cohorts, count_found, cross, fields, figure, finder, take_away,
};
use crate::site::Site;

/// So many countries are shown before the rest is folded away.
const COUNTRIES: usize = 12;

/// The page.
pub(crate) fn insights(site: Site) -> El {
    let m = site.m;
    let head = html! { h1 tabindex="-1" { (m.insights_place) } p { (m.insights_lede) } };
    let found = el("div")
        .child(el("div").class("tools").child(el("output").attr("id", "count").text_now(move || count_found(site))))
        .child(el("div").markup_now(move || chips(site)))
        .child(el("div").markup_now(move || before(site)))
        .child(el("div").markup_now(move || figure(site, &growth(site))))
        // What lies below the first figure.
        .child(afterwards(site, figures))
        .child(take_away(site, Vec::new()));
    finder(site, "insights", head, found)
}

/// Every figure but the first.
fn figures(site: Site) -> Markup {
    let m = site.m;
    let (fields, cohorts) = (fields(site), cohorts(site, *site.atlas.years().end()));
    let (mut regions, mut ages) = (Cuts::new(), Cuts::new());
    for region in Region::ALL {
        regions.push((m.region(region).to_owned(), Cut { region: Some(region), ..Cut::default() }));
    }
    for (_, cut) in cohorts.iter().rev() {
        let age = site.atlas.date().year - cut.year.unwrap_or_default();
        ages.push((m.count_years.of(m, usize::from(age)), *cut));
    }
    let none = Cuts::new();
    let mut countries = cross(site, m.figure_countries, &countries(site), &none);
    sort_by(&mut countries.rows, &|a, b| b.cells[0].0.cmp(&a.cells[0].0));
    countries.rows.retain(|row| row.cells[0].0 > 0);
    let rest = countries.rows.split_off(COUNTRIES.min(countries.rows.len()));
    let rest = Figure { title: m.figure_countries_rest, bars: true, rows: rest, ..Figure::default() };
    html! {
        (figure(site, &cross(site, m.figure_regions, &fields, &regions)))
        (figure(site, &cross(site, m.figure_cohorts, &fields, &cohorts)))
        (figure(site, &countries))
        @if !rest.rows.is_empty() { details { summary { (rest.title) } (figure(site, &rest)) } }
        (figure(site, &cross(site, m.figure_ages, &ages, &none)))
    }
}

fn countries(site: Site) -> Cuts {
    let mut countries = Vec::new();
    for ix in site.index.peek(|index| index.countries_by_name().to_vec()) {
        let name = site.atlas.country(ix).name.clone();
        countries.push((name, Cut { country: Some(ix), ..Cut::default() }));
    }
    countries
}

/// How many of those that the query asks for were members at the end of each year.
fn growth(site: Site) -> Figure {
    let query = site.query.get();
    let mut figure = Figure { title: site.m.figure_growth, bars: true, ..Figure::default() };
    let last = query.asof.unwrap_or(*site.atlas.years().end());
    for year in *site.atlas.years().start()..=last {
        let asof = (year < site.atlas.last_change()).then_some(year);
        let query = Query { asof, ..query.clone() };
        let n = site.index.with(|index| index.answer(site.atlas, &query)).len();
        figure.rows.push(Row { label: year.to_string(), cells: vec![(n, Route::cities(query))] });
    }
    figure
}
