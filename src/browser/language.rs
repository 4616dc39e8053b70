//! The language of the page, and the one that the reader would rather have. Nobody is ever sent elsewhere unasked.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{root, window};
use crate::messages::{LANGUAGES, Language};

const KEY: &str = "language";

/// The language that the page was made in.
pub fn of_page() -> &'static Language {
    let tag = root().map(|root| root.lang()).unwrap_or_default();
    Language::wanted(&tag).unwrap_or(&LANGUAGES[0])
}

/// The language that the reader chose on an earlier visit, or else the first of the browser's that the site speaks.
pub fn preferred() -> Option<&'static Language> {
    let storage = window().local_storage().ok().flatten();
    let chosen = storage.and_then(|storage| storage.get_item(KEY).ok().flatten());
    let chosen = chosen.and_then(|code| Language::of(&code));
    chosen.or_else(|| {
        let tags = window().navigator().languages();
        tags.iter().find_map(|tag| tag.as_string().as_deref().and_then(Language::wanted))
    })
}

/// Remembers the language of the link that was followed, where that is allowed.
pub fn remember_chosen(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[hreflang]").ok().flatten());
    if let Some(language) = link.and_then(|link| link.get_attribute("hreflang")).as_deref().and_then(Language::wanted) {
        remember(language);
    }
}

/// Remembers a language, where that is allowed.
pub fn remember(language: &Language) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(KEY, language.code);
    }
}
