//! The spelling that was found, where it is not the one on show.

use leptos::prelude::*;

use crate::domain::CityIx;
use crate::messages::fill;
use crate::site::Site;

/// "Cracovie → Kraków", when that is what happened.
pub(super) fn matched(site: Site, ix: CityIx) -> impl IntoView {
    move || {
        let alias = site.answer.with(|answer| answer.matched_by(ix).map(str::to_owned))?;
        let name = &site.atlas.city(ix).name;
        let words = fill(site.m.matched_by, &[("alias", &alias), ("name", name)]);
        Some(view! { <small class="matched" dir="auto">{words}</small> })
    }
}
