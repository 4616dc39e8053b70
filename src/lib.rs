//! A directory and timeline of the UNESCO Creative Cities, entirely in the browser.
//!
//! ```text
//! public/data/*.json ─► Atlas ─► Index ─┐
//!                                       ├─► Answer ─► pages ─► parts
//! address bar ─► Route { place, Query } ┘                │
//!       ▲                                                │ a link, or navigate(Route)
//!       └────────────────────────────────────────────────┘
//! ```
//! From the ground up: [`domain`] (what there is), [`engine`] (what can be asked), [`link`] (the address bar's
//! language), [`export`] (files to take away), [`messages`] (every word), [`glyphs`] (the fields' outlines). These are pure and tested natively. Above
//! them, with the feature `view`: `browser` (what the browser does for the app), `el` and `live` (what views are made of),
//! `site` and `files` (what every view shares), `parts`, `pages` and `app`. With `ssr`, `print` draws every page natively.

pub mod domain;
pub mod engine;
pub mod export;
pub mod glyphs;
pub mod link;
pub mod messages;
pub mod order;

#[cfg(feature = "view")]
pub mod app;
#[cfg(feature = "view")]
pub mod browser;
#[cfg(feature = "view")]
pub mod el;
#[cfg(feature = "view")]
pub mod files;
#[cfg(feature = "view")]
pub mod live;
#[cfg(feature = "view")]
pub mod pages;
#[cfg(feature = "view")]
mod parts;
#[cfg(feature = "ssr")]
pub mod print;
#[cfg(feature = "view")]
pub mod site;
