//! Cuts through the answer of the page, as figures.

use super::{Figure, Row};
use crate::domain::Field;
use crate::engine::Cut;
use crate::link::Route;
use crate::site::Site;

/// Labels with what they stand for.
pub(crate) type Cuts = Vec<(String, Cut)>;

/// Every creative field.
pub(crate) fn fields(site: Site) -> Cuts {
    let mut fields = Vec::new();
    for field in Field::ALL {
        fields.push((site.m.field(field).to_owned(), Cut { field: Some(field), ..Cut::default() }));
    }
    fields
}

/// Every year up to a last one.
pub(crate) fn cohorts(site: Site, last: crate::domain::Year) -> Cuts {
    let mut cohorts = Vec::new();
    for year in *site.atlas.years().start()..=last {
        cohorts.push((year.to_string(), Cut { year: Some(year), ..Cut::default() }));
    }
    cohorts
}

/// The answer cut by rows and, where there are any, by columns. Follows the query and the answer.
pub(crate) fn cross(site: Site, title: &'static str, rows: &Cuts, columns: &Cuts) -> Figure {
    let query = site.query.get();
    let mut figure = Figure { title, bars: columns.is_empty(), ..Figure::default() };
    for (label, _) in columns {
        figure.columns.push(label.clone());
    }
    for (label, row) in rows {
        let mut cells = Vec::new();
        let mut cell = |cut: Cut| {
            let n = site.answer.with(|answer| cut.count(site.atlas, &answer.order, query.asof));
            let query = crate::engine::Query { kinds: Vec::new(), at: None, ..cut.of(&query) };
            cells.push((n, Route::cities(query)));
        };
        for (_, column) in columns {
            cell(row.and(*column));
        }
        if columns.is_empty() {
            cell(*row);
        }
        figure.rows.push(Row { label: label.clone(), cells });
    }
    figure
}
