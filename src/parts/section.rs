//! A section under its heading.

use maud::{Markup, html};

/// A section; nothing where there is nothing in it.
pub(crate) fn section(title: &str, content: &Markup) -> Markup {
    html! { @if !content.0.is_empty() { section { h2 { (title) } (content) } } }
}

/// A section of pairs: things, and what is to be said of each; nothing where there is none.
pub(crate) fn pairs(title: &str, items: Markup) -> Markup {
    if items.0.is_empty() { items } else { section(title, &html! { ul.pairs { (items) } }) }
}
