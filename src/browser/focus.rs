//! Where the reader is: focus and scroll.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{document, next_frame, window};

thread_local! {
    static LEFT_TOP: Cell<bool> = const { Cell::new(false) };
    static HEIGHT: Cell<f64> = const { Cell::new(0.0) };
}

/// Whether the reader has left the top of the page, as of when it last moved: asked in the midst of a change, a browser
/// would first lay out the page.
pub fn left_top() -> bool {
    LEFT_TOP.get()
}

/// How high the window is, in CSS pixels, as of when it last changed.
pub fn height() -> f64 {
    HEIGHT.get()
}

/// Whether the window is too narrow for years that run across, as the style sheet has it: 60 rem.
pub(super) fn is_narrow() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width < 960.0)
}

/// The page has moved, or the window has changed.
pub(super) fn moved() {
    LEFT_TOP.set(window().scroll_y().is_ok_and(|y| y > 0.0));
    HEIGHT.set(window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default());
}

/// Focuses an element of the page, if it is there.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Once the view is drawn, brings an element into view by the shortest way.
pub fn uncover(selector: &'static str) {
    next_frame(Box::new(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }));
}

/// What a field of the page holds. Nothing where pages are drawn to HTML.
pub fn value_in(selector: &str) -> Option<String> {
    if !cfg!(feature = "csr") {
        return None;
    }
    find(selector)?.dyn_into::<HtmlInputElement>().ok().map(|field| field.value())
}

/// Within a page the focus stays where it is. What had it may be gone with the choice it stood for, such as an active
/// filter that was removed: then the next one takes it, or the count of the answer.
pub fn keep() {
    next_frame(Box::new(|| {
        let lost = document().active_element().is_none_or(|now| now.tag_name() == "BODY");
        if lost && let Some(element) = [".chips a", "#count", "h1"].into_iter().find_map(find) {
            let _ = element.focus();
        }
    }));
}

/// On a change of page, once it is drawn: the heading is focused, which announces the page, and the page stands at
/// `y`, or where the fragment says.
pub(super) fn arrive(y: f64, fragment: &str) {
    let fragment = fragment.to_owned();
    next_frame(Box::new(move || {
        if let Some(heading) = find("h1") {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = heading.focus_with_options(&options);
        }
        stand(y, &fragment);
    }));
}

/// Once the view is drawn, brings the page to `y`, as soon as it is long enough: lists take some frames.
pub(super) fn return_to(y: f64) {
    return_within(y, 20);
}

fn return_within(y: f64, frames: u8) {
    next_frame(Box::new(move || {
        stand(y, "");
        let there = window().scroll_y().is_ok_and(|now| now + 1.0 >= y);
        if !there && frames > 0 {
            return_within(y, frames - 1);
        }
    }));
}

/// Once the view is drawn, brings the part of that id into view.
pub(super) fn reach(fragment: &str) {
    let fragment = fragment.to_owned();
    next_frame(Box::new(move || stand(0.0, &fragment)));
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
