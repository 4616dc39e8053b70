//! The heading of a page, which takes the focus when the reader arrives.

use leptos::prelude::*;

/// The page's one `h1`.
pub(crate) fn heading(content: impl IntoView) -> impl IntoView {
    view! { <h1 tabindex="-1">{content}</h1> }
}
