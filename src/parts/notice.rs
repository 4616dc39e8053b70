//! The line that says what a link asked for and the app does not understand.

use leptos::prelude::*;

use crate::link::Ignored;
use crate::messages::fill;
use crate::site::Site;

/// The longest part of a link that is repeated to the reader, in characters.
const LONGEST: usize = 60;

/// The notice, while there is something to say.
pub(crate) fn notice(site: Site) -> impl IntoView {
    let m = site.m;
    let words = move || {
        let parts: Vec<String> = site.ignored.with(|ignored| ignored.iter().map(part).collect());
        (!parts.is_empty()).then(|| fill(m.ignored, &[("parts", &parts.join(", "))]))
    };
    let line = move |words: String| {
        view! {
            <p class="page notice">
                <span>{words}</span>
                <button on:click=move |_| site.ignored.set(Vec::new())>{m.dismiss}</button>
            </p>
        }
    };
    view! { <div role="status">{move || words().map(line)}</div> }
}

fn part(ignored: &Ignored) -> String {
    let text = [&ignored.key, "=", &ignored.value].concat();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text,
    }
}
