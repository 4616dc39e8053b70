//! The line that says what a link asked for and the app does not understand.

use crate::browser::focus;
use crate::el::{El, el};
use crate::engine::{join, split_after};
use crate::link::Ignored;
use crate::messages::fill;
use crate::site::Site;

/// The longest part of a link that is repeated to the reader, in characters.
const LONGEST: usize = 60;

/// The notice, while there is something to say.
pub(crate) fn notice(site: Site) -> El {
    let m = site.m;
    let words = move || {
        let parts: Vec<String> = site.ignored.with(|ignored| ignored.iter().map(part).collect());
        if parts.is_empty() { String::new() } else { fill(m.ignored, &[("parts", &join(&parts, m.list_comma))]) }
    };
    let nothing = move || site.ignored.with(Vec::is_empty);
    el("div")
        .class("page notice")
        .child(el("p").attr("role", "status").text_now(words))
        .child(el("button").flag_now("hidden", nothing).text(m.dismiss).on("click", move |_| dismiss(site)))
}

/// Takes the notice away; its button had the focus.
fn dismiss(site: Site) {
    site.ignored.set(Vec::new());
    focus::keep();
}

fn part(ignored: &Ignored) -> String {
    let text = [&ignored.key, "=", &ignored.value].concat();
    let shown = split_after(&text, LONGEST).0;
    if shown.len() < text.len() { [shown, "…"].concat() } else { text }
}
