//! When the app itself fails: words and a way on, never a blank page.

use std::panic;

use super::{document, listen_on, window};
use crate::messages::messages;

/// Shows a message with a reload button when the app panics, and tells the console why.
pub fn watch_for_panics() {
    panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
        let m = messages();
        // The app may be in any state: this touches nothing of it.
        show(m.panic_heading, m.panic_text, m.reload);
    }));
}

/// Puts a heading, a sentence and a button that reloads the page in the app's place.
pub fn show(heading: &str, text: &str, button: &str) {
    let document = document();
    let Some(place) = document.get_element_by_id("app") else { return };
    place
        .set_inner_html("<main class=\"page trouble\"><h1 tabindex=-1></h1><p role=alert></p><button></button></main>");
    for (tag, words) in [("h1", heading), ("p", text), ("button", button)] {
        if let Ok(Some(element)) = place.query_selector(tag) {
            element.set_text_content(Some(words));
        }
    }
    reload_on_click(&place);
    super::focus::focus("h1");
}

fn reload_on_click(place: &web_sys::Element) {
    let Ok(Some(button)) = place.query_selector("button") else { return };
    listen_on(
        &button,
        "click",
        Box::new(|_| {
            let _ = window().location().reload();
        }),
    );
}
