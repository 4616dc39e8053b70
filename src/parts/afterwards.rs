//! What can wait until the frame of an answer is painted.

use leptos::prelude::untrack;
use maud::Markup;

use crate::browser::after_frame;
use crate::el::{El, el};
use crate::site::Site;

/// A part that is drawn with the page, and anew once the frame of every answer is painted.
pub(crate) fn afterwards(site: Site, draw: fn(Site) -> Markup) -> El {
    let tell = move || site.painted.update(|painted| *painted += 1);
    el("div").doing(move || site.answer.with(|_| after_frame(Box::new(tell)))).markup_now(move || {
        site.painted.get();
        untrack(|| draw(site))
    })
}
