//! A text with what was looked for marked in it.

use leptos::prelude::*;

use crate::engine::highlight;
use crate::site::Site;

/// The text, marked again whenever the search changes.
pub(crate) fn highlighted(site: Site, text: &'static str) -> impl IntoView {
    move || {
        if site.query(|query| query.q.is_empty()) {
            return text.into_any();
        }
        let spans = site.query(|query| highlight(text, &query.q));
        let part = |span: crate::engine::Span<'static>| {
            if span.hit { view! { <mark>{span.text}</mark> }.into_any() } else { span.text.into_any() }
        };
        spans.into_iter().map(part).collect_view().into_any()
    }
}
