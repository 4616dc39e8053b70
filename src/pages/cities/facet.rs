//! One choice of a facet: a checkbox, its label, and how many cities one more click would give.

use leptos::prelude::*;

use crate::browser::history::How;
use crate::engine::{Answer, Query};
use crate::site::Site;

/// A value of a facet, and how it is found in the query and the answer.
#[derive(Clone, Copy)]
pub(super) struct Choice<T: 'static> {
    /// The value.
    pub(super) value: T,
    /// What it is called.
    pub(super) label: &'static str,
    /// Its id in the page.
    pub(super) id: &'static str,
    /// The values of its group that are chosen.
    pub(super) chosen: fn(&mut Query) -> &mut Vec<T>,
    /// How many cities it would give.
    pub(super) count: fn(&Answer, T) -> u32,
}

impl<T: Copy + Ord + Send + Sync> Choice<T> {
    /// The choice as an item of its group's list. `mark` stands before the label.
    pub(super) fn draw(self, site: Site, mark: impl IntoView) -> impl IntoView {
        let checked =
            Memo::new(move |_| site.route.with(|route| (self.chosen)(&mut route.query.clone()).contains(&self.value)));
        let count = Memo::new(move |_| site.answer.with(|answer| (self.count)(answer, self.value)));
        let change = move |_| site.choose(How::Push, |query| toggle((self.chosen)(query), self.value));
        let described = ["n-", self.id].concat();
        view! {
            <li class:none=move || count.get() == 0>
                <label>
                    <input type="checkbox" aria-describedby=described.clone() prop:checked=checked on:change=change/>
                    {mark}
                    <span>{self.label}</span>
                </label>
                {count_of(site, described, count)}
            </li>
        }
    }
}

/// The number on show, and for those who hear it, what it counts.
fn count_of(site: Site, id: String, count: Memo<u32>) -> impl IntoView {
    let said = move || site.m.facet_count.of(site.m, count.get() as usize);
    view! {
        <span class="count" aria-hidden="true">{count}</span>
        <span class="unseen" id=id>{said}</span>
    }
}

/// Takes a value out, or puts it in its place in the order.
fn toggle<T: Copy + Ord>(list: &mut Vec<T>, value: T) {
    match list.binary_search(&value) {
        Ok(place) => {
            list.remove(place);
        }
        Err(place) => list.insert(place, value),
    }
}
