//! Numbers as a figure that is a table: each number is a link to what it counts, and stands on its bar or its shade.

use maud::{Markup, html};

use crate::link::Route;
use crate::site::Site;

/// A table of counts.
#[derive(Default)]
pub(crate) struct Figure {
    /// What it shows.
    pub(crate) title: &'static str,
    /// What each column counts; none where there is but one.
    pub(crate) columns: Vec<String>,
    /// The rows.
    pub(crate) rows: Vec<Row>,
    /// Whether numbers are bars; else they are shades.
    pub(crate) bars: bool,
}

/// A row of counts.
pub(crate) struct Row {
    /// What it counts.
    pub(crate) label: String,
    /// The counts, and where each leads.
    pub(crate) cells: Vec<(usize, Route)>,
}

/// How many shades there are.
const SHADES: usize = 5;

/// The table.
pub(crate) fn figure(site: Site, figure: &Figure) -> Markup {
    let Figure { title, columns, rows, bars } = figure;
    let mut most = 1;
    for row in rows {
        for (n, _) in &row.cells {
            most = most.max(*n);
        }
    }
    html! {
        div.figure tabindex=[(!bars).then_some("0")] role="group" aria-label=(title) {
            table class=(if *bars { "bars" } else { "shades" }) {
                caption { (title) }
                @if !columns.is_empty() {
                    thead { tr { td {} @for column in columns { th scope="col" { (column) } } } }
                }
                tbody { @for row in rows {
                    tr {
                        th scope="row" { (row.label) }
                        @for (n, to) in &row.cells {
                            td class={ "s" ((n * SHADES).div_ceil(most)) } {
                                @if *n > 0 { a href=(site.href(to.clone())) { (site.m.number(*n)) } } @else { span { "0" } }
                                @if *bars {
                                    svg viewBox={ "0 0 " (most) " 1" } preserveAspectRatio="none" aria-hidden="true" {
                                        rect width=(n) height="1" {}
                                    }
                                }
                            }
                        }
                    }
                } }
            }
        }
    }
}
