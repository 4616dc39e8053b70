//! The answer in the view that was chosen, or that nothing was found.

use maud::{Markup, html};

use super::empty;
use super::lines::lines;
use crate::browser::focus;
use crate::el::{El, el};
use crate::engine::{Answer, Order, Query, Sort, SortKey, View};
use crate::files::File;
use crate::parts::afterwards;
use crate::site::Site;

/// Rows, cards or a table; or what is said when there is none. The lines outlive an answer without any.
pub(super) fn results(site: Site) -> El {
    let none = move || site.answer.with(Answer::is_empty);
    let say = move || if none() { empty::nothing(site) } else { Markup::default() };
    el("div")
        .class("answer")
        .child(
            el("div")
                .class("empty")
                .flag_now("hidden", move || !none())
                .child(el("div").markup_now(say))
                .child(afterwards(site, empty::near)),
        )
        .child_by(move || site.query.with(|query| query.view as u8), move || list(site).flag_now("hidden", none))
        .child(more(site))
}

/// "Show more", while there is more of a long list.
fn more(site: Site) -> El {
    el("button")
        .class("more")
        .text(site.m.show_more)
        .flag_now("hidden", move || site.answer.with(|answer| answer.more == 0))
        .on("click", move |_| {
            site.pages.update(|pages| *pages += 1);
            site.ask();
            // The button may be gone with the last of them.
            if site.answer.peek(|answer| answer.more == 0) {
                focus::focus("#q");
            }
        })
}

fn list(site: Site) -> El {
    match site.query.with(|query| query.view) {
        View::Rows => rows(site, "rows results", View::Rows),
        View::Cards => rows(site, "cards results", View::Cards).doing(move || site.want(File::Excerpts)),
        View::Table => el("table")
            .class("results")
            .attr("aria-label", site.m.results)
            .child(el("thead").markup_now(move || headings(site)))
            .child(el("tbody").lines_now("tr", move || lines(site, View::Table))),
    }
}

fn rows(site: Site, class: &str, view: View) -> El {
    el("ul").class(class).attr("aria-label", site.m.results).lines_now("li", move || lines(site, view))
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
