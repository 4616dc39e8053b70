//! What several pages share.

mod arrives;
mod asof;
mod asof_choice;
mod city_rows;
mod event_list;
mod field_mark;
mod heading;
mod highlighted;
mod notice;
mod sources;
mod take_away;
mod theme_button;

pub(crate) use arrives::arrives;
pub(crate) use asof::asof_line;
pub(crate) use asof_choice::asof_choice;
pub(crate) use city_rows::{Column, city_rows};
pub(crate) use event_list::event_list;
pub(crate) use field_mark::{field_class, field_glyphs, field_mark};
pub(crate) use heading::heading;
pub(crate) use highlighted::highlighted;
pub(crate) use notice::notice;
pub(crate) use sources::{source_link, source_list};
pub(crate) use take_away::take_away;
pub(crate) use theme_button::theme_button;
