//! The app's place in the page: what stands there before it starts, and what of the reader's outlasts the change.
//!
//! A page that was drawn at build time holds the very elements that the app mounts, so that the way to one of them is the
//! same before and after.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

use super::{document, focus, root};
use crate::messages::{LANGUAGES, Language};

/// The attribute of the document's root that the style sheet knows the app by: `coming`, `running` or `lost`.
const STATE: &str = "data-app";
/// The attribute of the root that hides what a link's query will change.
const ASKED: &str = "data-asked";

/// Whether what the address asks for was drawn at build time, and can be read without the app.
pub fn is_printed() -> bool {
    let asked = root().is_some_and(|root| root.has_attribute(ASKED));
    !asked && place().is_some_and(|place| place.has_attribute("data-printed"))
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

/// What is printed about the app, and never mounted by it.
const ABOUT_APP: &str = ".without-app, .app-lost";

/// The way to the element that has the focus: its place among its siblings, and that of each element above it.
pub fn hand() -> Option<Vec<u32>> {
    let (place, mut element) = (place()?, document().active_element()?);
    let mut way = Vec::new();
    while element != place {
        let (mut nth, mut before) = (0, element.previous_element_sibling());
        while let Some(sibling) = before {
            nth += u32::from(!sibling.matches(ABOUT_APP).unwrap_or_default());
            before = sibling.previous_element_sibling();
        }
        way.push(nth);
        element = element.parent_element()?;
    }
    Some(way)
}

/// Takes away what stood there, for the app brings an `#app` of its own; tells where it goes.
pub fn empty() -> HtmlElement {
    if let Some(place) = place() {
        place.remove();
    }
    document().body().unwrap_or_else(|| unreachable!("a page has a body"))
}

/// The app stands: the reader's hand is where it was, and so are the words that were typed.
pub fn give_back(hand: Option<Vec<u32>>, typed: &str) {
    tell("running");
    if !typed.is_empty()
        && let Ok(Some(search)) = document().query_selector("#q")
    {
        search.unchecked_into::<HtmlInputElement>().set_value(typed);
    }
    if let Some(element) = hand.and_then(reach) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.unchecked_into::<HtmlElement>().focus_with_options(&options);
    }
}

fn reach(way: Vec<u32>) -> Option<Element> {
    let mut element = place()?;
    for nth in way.into_iter().rev() {
        element = element.children().item(nth)?;
    }
    Some(element)
}

/// Tells the style sheet how far the app is; whatever the page holds is shown.
pub(super) fn tell(state: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(STATE, state);
        let _ = root.remove_attribute(ASKED);
    }
}

pub(super) fn place() -> Option<Element> {
    document().get_element_by_id("app")
}
