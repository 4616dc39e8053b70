//! The control that overrides the system's choice of light or dark.

use leptos::prelude::*;

use crate::browser::theme::Theme;
use crate::messages::Messages;

/// The button: each press goes from the system's theme to light, to dark and back.
pub(crate) fn theme_button(m: &'static Messages) -> impl IntoView {
    let theme = RwSignal::new(Theme::System);
    Effect::new(move || {
        let remembered = Theme::remembered();
        remembered.apply();
        theme.set(remembered);
    });
    let press = move |_| {
        theme.update(|theme| *theme = theme.next());
        theme.get_untracked().apply();
    };
    let state = move || match theme.get() {
        Theme::System => m.theme_system,
        Theme::Light => m.theme_light,
        Theme::Dark => m.theme_dark,
    };
    view! {
        <button class="theme" aria-describedby="theme-state" on:click=press>{m.theme}</button>
        <span id="theme-state" class="unseen" role="status">{state}</span>
    }
}
