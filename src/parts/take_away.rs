//! What a reader takes away from a view: its link, by clipboard or share sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::share;
use crate::link::title;
use crate::messages::fill;
use crate::site::Site;

/// "Copy link", "Share" where the system has a share sheet, and whatever else is given.
pub(crate) fn take_away(site: Site, more: impl IntoView) -> impl IntoView {
    let m = site.m;
    let said = RwSignal::new(String::new());
    let shareable = RwSignal::new(false);
    // Asked in the browser only: a page drawn to HTML cannot know.
    Effect::new(move || shareable.set(share::can_share()));
    let copy = move |_| {
        spawn_local(async move {
            let url = share::address();
            let done = share::copy(&url).await;
            said.set(if done { m.copied.to_owned() } else { fill(m.copy_failed, &[("url", &url)]) });
        });
    };
    let open_sheet = move |_| {
        let title = site.route.with_untracked(|route| title(route, site.atlas, m));
        spawn_local(async move { share::share(&title, &share::address()).await });
    };
    view! {
        <div class="take-away">
            <button on:click=copy>{m.copy_link}</button>
            <Show when=move || shareable.get()><button on:click=open_sheet>{m.share}</button></Show>
            {more}
            <span class="said" role="status">{said}</span>
        </div>
    }
}
