//! Every word of the interface, by language, and the forms of its numbers and dates.
//!
//! Words live here and nowhere else. A language is one file beside this one: English a [`Messages`] with every field
//! filled, which the compiler checks; the others JSON, which tests hold against it. The app fetches the words of the
//! language that its page is in. Dates and numbers are our own data and not the browser's, so that a page reads the same
//! wherever it is drawn.

use std::sync::OnceLock;

mod en;
mod forms;
mod labels;
mod language;
mod printed;
mod words;

pub use forms::{Dates, Plural, fill, roman};
pub use language::{LANGUAGES, Language};
pub use printed::{PRINTED, Printed};
pub use words::Messages;

static SPOKEN: OnceLock<&Messages> = OnceLock::new();

/// The words of the interface in English, for the build: the app fetches them.
#[cfg(not(target_arch = "wasm32"))]
pub const fn messages() -> &'static Messages {
    &en::EN
}

/// The words of the language that the page is in, as far as they are known: until [`speak`], those that say what did not
/// come, in English.
pub fn spoken() -> &'static Messages {
    SPOKEN.get().copied().unwrap_or(&en::TROUBLE)
}

/// The words of a language, in the order of their keys, kept for good; `None` if one is missing or one too many.
pub fn read(words: Vec<String>) -> Option<&'static Messages> {
    Some(Box::leak(Box::new(en::TROUBLE.read(words)?)))
}

/// The page is in a language from now on.
pub fn speak(m: &'static Messages) {
    // Once for all: a page has one language.
    let _ = SPOKEN.set(m);
}
