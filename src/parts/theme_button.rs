//! The control that overrides the system's choice of light or dark.

use crate::browser::theme::Theme;
use crate::el::{El, el};
use crate::site::Site;

/// The button, and the state that describes it: each press goes from the system's theme to light, to dark and back.
pub(crate) fn theme_button(site: Site) -> [El; 2] {
    let m = site.m;
    let press = move |_: &web_sys::Event| {
        let next = site.theme.peek(|theme| theme.next());
        next.apply();
        site.theme.set(next);
    };
    let state = move || match site.theme.get() {
        Theme::System => m.theme_system.to_owned(),
        Theme::Light => m.theme_light.to_owned(),
        Theme::Dark => m.theme_dark.to_owned(),
    };
    let button = el("button").class("theme").attr("aria-describedby", "theme-state").text(m.theme).on("click", press);
    let state = el("span").attr("id", "theme-state").class("unseen").attr("role", "status").text_now(state);
    [button, state]
}
