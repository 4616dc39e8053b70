//! Every word of the interface, by language, and the forms of its numbers and dates.
//!
//! Words live here and nowhere else. A language is one file beside this one: a [`Messages`] with every field filled,
//! which the compiler checks. Dates and numbers are our own data and not the browser's, so that a page reads the same
//! wherever it is drawn.

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

/// The words of the interface.
pub const fn messages() -> &'static Messages {
    &en::EN
}
