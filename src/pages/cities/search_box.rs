//! The search box, and on narrow screens the button that opens the filters.

use leptos::prelude::*;

use crate::browser::focus;
use crate::browser::history::How;
use crate::engine::clean;
use crate::link::LONGEST_QUERY;
use crate::messages::fill;
use crate::site::Site;

/// The box. What is typed is the query at once, and the address a moment later.
pub(super) fn search_box(site: Site) -> impl IntoView {
    let m = site.m;
    let value = RwSignal::new(site.route.with_untracked(|route| route.query.q.clone()));
    // The address may change under the box (Back, a link): then it follows. While typing, the box keeps its spaces.
    Effect::new(move || {
        let q = site.query(|query| query.q.clone());
        if clean(&value.read_untracked()) != q {
            value.set(q);
        }
    });
    let typed = move |event| {
        let text = event_target_value(&event);
        let q = clean(&text);
        value.set(text);
        site.choose(How::Replace, |query| query.q = q);
    };
    let count = move || site.query(super::chips::count);
    let label = move || match count() {
        0 => m.filters.to_owned(),
        n => fill(m.filters_count, &[("n", &m.number(n))]),
    };
    let open = move |_| {
        site.filters_open.set(true);
        request_animation_frame(|| focus::focus("#filters .close"));
    };
    view! {
        <search>
            <input
                type="search" name="q" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                aria-label=m.search_label placeholder=m.search_hint maxlength=LONGEST_QUERY
                prop:value=value on:input=typed on:focus=move |_| site.want_spellings()
            />
            <button class="open-filters" aria-haspopup="dialog" on:click=open>{label}</button>
        </search>
    }
}
