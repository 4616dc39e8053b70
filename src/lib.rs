//! A directory and timeline of the UNESCO Creative Cities, entirely in the browser.

pub mod domain;
pub mod engine;
