//! The app's place in the page: what stands there before it starts.
//!
//! A page that was drawn at build time holds the very elements that the app would make: it takes them over, with all that the
//! reader has done there.

use web_sys::{Element, HtmlElement};

use super::{document, focus, root};
use crate::messages::{LANGUAGES, Language};

/// The attribute of the document's root that the style sheet knows the app by: `coming`, `running` or `lost`.
const STATE: &str = "data-app";
/// The attribute of the root that hides what a link's query will change.
const ASKED: &str = "data-asked";

/// Whether what the address asks for was drawn at build time, and can be read without the app.
pub fn is_printed() -> bool {
    let asked = root().is_some_and(|root| root.has_attribute(ASKED));
    !asked && drawn(false).is_some()
}

/// The app's own element, where the page was drawn at build time and has come to its end: what stands behind it is there. The
/// page for addresses that are none may be found at one that is, as spelled otherwise: there it is another page.
pub fn drawn(nowhere: bool) -> Option<Element> {
    let whole = document().get_element_by_id("languages").is_some();
    let fits = |place: &Element| place.has_attribute("data-printed") && place.has_attribute("data-nowhere") == nowhere;
    place().filter(|place| whole && fits(place))
}

/// The language that the page was made in.
pub fn language() -> &'static Language {
    let tag = root().and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    Language::of(&tag).unwrap_or(&LANGUAGES[0])
}

/// What the reader has typed into the search box so far.
pub fn typed() -> String {
    focus::value_in("#q").unwrap_or_default()
}

/// Leaves of two drawings of one thing the one on show, which is taken over: which it is, the width of the window says.
pub fn choose_drawing(narrow: bool) {
    let other = if narrow { ".either > :last-child" } else { ".either > :first-child" };
    if let Ok(Some(other)) = document().query_selector(other) {
        other.remove();
    }
}

/// Where the app goes: beside its own element where that is to be taken over, and else in its place.
pub fn ground(drawn: Option<&Element>) -> HtmlElement {
    if let (None, Some(place)) = (drawn, place()) {
        place.remove();
    }
    document().body().unwrap_or_else(|| unreachable!("a page has a body"))
}

/// Tells the style sheet how far the app is; whatever the page holds is shown.
pub fn tell(state: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(STATE, state);
        let _ = root.remove_attribute(ASKED);
    }
}

pub(super) fn place() -> Option<Element> {
    document().get_element_by_id("app")
}
