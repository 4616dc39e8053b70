//! Sources, named beside what they support.

use leptos::prelude::*;

use crate::domain::{Source, Sources};

/// A source with its publisher, linked where it can be.
pub(crate) fn source_link(source: &Source) -> impl IntoView + use<> {
    let title = source.title.clone();
    let publisher = (source.publisher != source.title).then(|| [", ", &source.publisher].concat());
    let title = match source.url.clone() {
        Some(url) => view! { <a href=url rel="external noopener">{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! { <cite>{title}</cite>{publisher} }
}

/// The sources of the ids, in the order given.
pub(crate) fn source_list(sources: &Sources, ids: &[String]) -> impl IntoView + use<> {
    let rows: Vec<_> =
        ids.iter().filter_map(|id| sources.get(id)).map(|s| view! { <li>{source_link(s)}</li> }).collect();
    view! { <ul class="sources">{rows}</ul> }
}
