//! What several pages share. What stands still is markup (`maud`), drawn the same in the browser and natively; what a
//! reader works with is an element (`crate::el`).

mod afterwards;
mod calendar;
mod cuts;
mod event_list;
mod field_mark;
mod figure;
mod finder;
mod link;
mod listing;
mod notice;
mod path;
mod section;
mod select;
mod sheet;
mod sources;
mod strip;
mod take_away;
mod theme_button;
mod words;

pub(crate) use afterwards::afterwards;
pub(crate) use calendar::calendar;
pub(crate) use cuts::{Cuts, cohorts, cross, fields};
pub(crate) use event_list::{chosen, event_facts, event_link, meetings, places, remarks, sort_by_time};
pub(crate) use field_mark::{field_class, field_label, field_mark};
pub(crate) use figure::{Figure, Row, figure};
pub(crate) use finder::{chips, clear, count, finder};
pub(crate) use link::{city_link, field_link, link, neighbour};
pub(crate) use listing::{By, day, directory, listing};
pub(crate) use notice::notice;
pub(crate) use path::Path;
pub(crate) use section::{pairs, section};
pub(crate) use select::{asof_choice, options, select};
pub(crate) use sheet::{Sheet, arrival, asof_line, before, draw, sheet};
pub(crate) use sources::{source_link, source_list};
pub(crate) use strip::strip;
pub(crate) use take_away::take_away;
pub(crate) use theme_button::theme_button;
pub(crate) use words::{count_cities, count_found, count_of_page, english, of_year};

/// What a field holds after an event.
pub(crate) fn value_of(event: &web_sys::Event) -> String {
    leptos::prelude::event_target_value(event)
}
