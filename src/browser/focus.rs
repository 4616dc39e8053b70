//! Where the reader is: focus and scroll.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::{document, window};

/// Focuses an element of the page, if it is there.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Focuses the first of the elements that is there.
pub fn focus_first(selectors: &[&str]) {
    if let Some(element) = selectors.iter().find_map(|selector| find(selector)) {
        let _ = element.focus();
    }
}

/// On a change of page, once it is drawn: the heading is focused, which announces the page, and the page stands at
/// `y`, or where the fragment says.
pub(super) fn arrive(y: f64, fragment: &str) {
    let fragment = fragment.to_owned();
    request_animation_frame(move || {
        if let Some(heading) = find("h1") {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = heading.focus_with_options(&options);
        }
        stand(y, &fragment);
    });
}

/// Once the view is drawn, brings the page to `y`.
pub(super) fn return_to(y: f64) {
    request_animation_frame(move || stand(y, ""));
}

fn stand(y: f64, fragment: &str) {
    match document().get_element_by_id(fragment) {
        Some(target) if !fragment.is_empty() => target.scroll_into_view(),
        _ => window().scroll_to_with_x_and_y(0.0, y),
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}
