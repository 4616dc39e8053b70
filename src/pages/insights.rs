//! The network in numbers, each a link to the cities it counts.

use maud::{Markup, html};

use crate::domain::{Field, Region};
use crate::el::{El, el};
use crate::engine::{Cut, Query};
use crate::link::{Place, Route};
use crate::order::sort_by;
use crate::parts::{Figure, Row, asof_line, chips, count_found, figure, finder, take_away};
use crate::site::Site;

/// So many countries are shown before the rest is folded away.
const COUNTRIES: usize = 12;

/// Labels with what they stand for.
type Cuts = Vec<(String, Cut)>;

/// The page.
pub(crate) fn insights(site: Site) -> El {
    let m = site.m;
    let head = html! { h1 tabindex="-1" { (m.insights_place) } p { (m.insights_lede) } };
    let found = el("div")
        .child(el("div").class("tools").child(el("output").attr("id", "count").text_now(move || count_found(site))))
        .child(el("div").markup_now(move || chips(site)))
        .child(el("div").markup_now(move || asof_line(site)))
        .child(el("div").markup_now(move || figures(site)))
        .child(take_away(site, Vec::new()));
    finder(site, "insights", head, found)
}

/// Every figure. Follows the query and the answer.
fn figures(site: Site) -> Markup {
    let m = site.m;
    let mut years = Vec::new();
    let (mut cohorts, mut ages) = (Vec::new(), Vec::new());
    for year in site.atlas.years() {
        let cut = Cut { year: Some(year), ..Cut::default() };
        cohorts.push((year.to_string(), cut));
        ages.push((m.count_years.of(m, usize::from(site.atlas.date().year - year)), cut));
        years.push(year);
    }
    ages.reverse();
    let (mut fields, mut regions) = (Vec::new(), Vec::new());
    for field in Field::ALL {
        fields.push((m.field(field).to_owned(), Cut { field: Some(field), ..Cut::default() }));
    }
    for region in Region::ALL {
        regions.push((m.region(region).to_owned(), Cut { region: Some(region), ..Cut::default() }));
    }
    let mut countries = cross(site, m.figure_countries, &countries(site), &[], true);
    sort_by(&mut countries.rows, &|a, b| b.cells[0].0.cmp(&a.cells[0].0));
    countries.rows.retain(|row| row.cells[0].0 > 0);
    let rest = countries.rows.split_off(COUNTRIES.min(countries.rows.len()));
    let rest = Figure { title: m.figure_countries_rest, rows: rest, ..Figure::default() };
    html! {
        (figure(site, &growth(site, &years)))
        (figure(site, &cross(site, m.figure_regions, &fields, &regions, false)))
        (figure(site, &cross(site, m.figure_cohorts, &fields, &cohorts, false)))
        (figure(site, &countries))
        @if !rest.rows.is_empty() { details { summary { (rest.title) } (figure(site, &Figure { bars: true, ..rest })) } }
        (figure(site, &cross(site, m.figure_ages, &ages, &[], true)))
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

/// The answer cut by rows and, where there are any, by columns.
fn cross(site: Site, title: &'static str, rows: &[(String, Cut)], columns: &[(String, Cut)], bars: bool) -> Figure {
    let query = site.query.get();
    let whole = [(String::new(), Cut::default())];
    let cuts = if columns.is_empty() { &whole } else { columns };
    let mut figure = Figure { title, bars, ..Figure::default() };
    for (label, _) in columns {
        figure.columns.push(label.clone());
    }
    for (label, row) in rows {
        let mut cells = Vec::new();
        for (_, column) in cuts {
            let cut = row.and(*column);
            let n = site.answer.with(|answer| cut.count(site.atlas, &answer.order, query.asof));
            cells.push((n, Route::cities(cut.of(&query))));
        }
        figure.rows.push(Row { label: label.clone(), cells });
    }
    figure
}

/// How many of those that the query asks for were members at the end of each year.
fn growth(site: Site, years: &[crate::domain::Year]) -> Figure {
    let query = site.query.get();
    let mut figure = Figure { title: site.m.figure_growth, bars: true, ..Figure::default() };
    for year in years.iter().filter(|year| query.asof.is_none_or(|asof| **year <= asof)) {
        let asof = (*year < site.atlas.last_change()).then_some(*year);
        let query = Query { asof, ..query.clone() };
        let n = site.index.with(|index| index.answer(site.atlas, &query)).len();
        let to = Route { place: Place::Cities, query };
        figure.rows.push(Row { label: year.to_string(), cells: vec![(n, to)] });
    }
    figure
}
