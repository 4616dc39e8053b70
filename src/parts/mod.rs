//! What several pages share. What stands still is markup (`maud`), drawn the same in the browser and natively; what a
//! reader works with is an element (`crate::el`).

mod city_rows;
mod event_list;
mod field_mark;
mod notice;
mod select;
mod sheet;
mod sources;
mod take_away;
mod theme_button;

pub(crate) use city_rows::{Column, city_rows};
pub(crate) use event_list::event_list;
pub(crate) use field_mark::{field_class, field_glyphs, field_label, field_mark};
pub(crate) use notice::notice;
pub(crate) use select::{asof_choice, select};
pub(crate) use sheet::{Sheet, asof_line, draw, sheet};
pub(crate) use sources::{source_link, source_list};
pub(crate) use take_away::take_away;
pub(crate) use theme_button::theme_button;

/// What a field holds after an event.
pub(crate) fn value_of(event: &web_sys::Event) -> String {
    leptos::prelude::event_target_value(event)
}
