//! The answer in the view that was chosen.
//!
//! Lines are keyed: a line that stays keeps its element, and its content is written again only where it changed.

use leptos::prelude::*;
use maud::{Markup, html};

use super::empty;
use super::lines::{Line, lines};
use super::row::{class, content};
use crate::el::{El, el};
use crate::engine::{Answer, Order, Query, Sort, SortKey, View};
use crate::parts::follow;
use crate::site::{File, Site};

/// What is shown: nothing, or lines in one of the views.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Nothing,
    Lines(View),
}

/// Rows, cards or a table; or the view that says nothing was found.
pub(super) fn results(site: Site) -> El {
    let shown = Memo::new(move |_| {
        if site.answer.with(Answer::is_empty) {
            Shown::Nothing
        } else {
            Shown::Lines(site.query.with(|query| query.view))
        }
    });
    el("div").child_now(move || match shown.get() {
        Shown::Nothing => el("div").class("empty").markup_now(move || empty::nothing(site)),
        Shown::Lines(View::Table) => table(site),
        Shown::Lines(view) => list(site, view),
    })
}

fn list(site: Site, view: View) -> El {
    if view == View::Cards {
        follow(Box::new(move || site.want(File::Excerpts)));
    }
    let class = if view == View::Cards { "cards results" } else { "rows results" };
    el("ul").class(class).attr("aria-label", site.m.results).view(all(site, "li", view))
}

fn table(site: Site) -> El {
    el("table")
        .class("results")
        .attr("aria-label", site.m.results)
        .child(el("thead").markup_now(move || headings(site)))
        .child(el("tbody").view(all(site, "tr", View::Table)))
}

/// The lines, each an element of that tag.
fn all(site: Site, tag: &'static str, view: View) -> AnyView {
    let item = move |line: Line| {
        let class = class(site, &line, view);
        el(tag).class(&class).markup_now(move || content(site, &line, view))
    };
    view! { <For each=move || lines(site) key=Line::clone children=item/> }.into_any()
}

/// Headings that sort by their column, and once more the other way round, where there is one. Follows the query.
fn headings(site: Site) -> Markup {
    let m = site.m;
    let query = site.query.get();
    let columns = [
        (SortKey::Name, m.column_name),
        (SortKey::Country, m.column_country),
        (SortKey::Field, m.column_field),
        (SortKey::Year, m.column_year),
    ];
    html! {
        tr {
            @for (by, label) in columns {
                @let again = query.order() == Order::By(Sort { by, descending: false });
                @let sort = Some(Sort { by, descending: again && by != SortKey::Field });
                th scope="col" aria-sort=[sorted(&query, by)] {
                    a href=(site.href_with(Query { sort, ..query.clone() }.canonical())) { (label) }
                }
            }
        }
    }
}

fn sorted(query: &Query, by: SortKey) -> Option<&'static str> {
    match query.order() {
        Order::By(sort) if sort.by == by => Some(if sort.descending { "descending" } else { "ascending" }),
        _ => None,
    }
}
