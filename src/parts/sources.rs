//! Sources, named beside what they support.

use maud::{Markup, html};

use crate::domain::{Source, Sources};

/// A source with its publisher, linked where it can be.
pub(crate) fn source_link(source: &Source) -> Markup {
    html! {
        cite dir="auto" {
            @if let Some(url) = &source.url { a href=(url) rel="external noopener" { (source.title) } }
            @else { (source.title) }
        }
        @if source.publisher != source.title { ", " (source.publisher) }
    }
}

/// The sources of the ids, in the order given.
pub(crate) fn source_list(sources: &Sources, ids: &[String]) -> Markup {
    html! {
        ul.sources { @for id in ids { @if let Some(source) = sources.get(id) { li { (source_link(source)) } } } }
    }
}
