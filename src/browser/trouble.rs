//! When the app itself fails: words and a way on, never a blank page.

use std::panic;

use super::{document, listen_on, place, window};
use crate::messages::spoken;

/// Shows a message with a reload button when the app panics, and tells the console why.
pub fn watch_for_panics() {
    panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
        let m = spoken();
        // The app may be in any state: this touches nothing of it.
        show(m.panic_heading, m.panic_text, m.reload);
    }));
}

/// Puts a heading, a sentence and a button that reloads the page in the app's place.
pub fn show(heading: &str, text: &str, button: &str) {
    let Some(place) = place::place() else { return };
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

/// Says over what stands that the app could not start, with a button that tries again.
pub fn lament(heading: &str, text: &str, button: &str, again: fn()) {
    place::tell("lost");
    let (Some(place), Ok(words)) = (place::place(), document().create_element("div")) else { return };
    let _ = words.set_attribute("class", "page trouble");
    let _ = words.set_attribute("role", "alert");
    words.set_inner_html("<p><strong></strong></p><p></p><button></button>");
    for (tag, text) in [("strong", heading), ("p + p", text), ("button", button)] {
        if let Ok(Some(element)) = words.query_selector(tag) {
            element.set_text_content(Some(text));
        }
    }
    let main = place.query_selector("main").ok().flatten();
    let _ = place.insert_before(&words, main.as_deref());
    let Ok(Some(button)) = words.query_selector("button") else { return };
    listen_on(
        &button,
        "click",
        Box::new(move |_| {
            words.remove();
            place::tell("coming");
            again();
        }),
    );
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
