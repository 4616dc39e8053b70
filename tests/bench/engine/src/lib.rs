//! The engine under many more cities than there are: synthetic records in the app's own shapes, a fixed list of
//! questions, and what is timed.

#[cfg(target_arch = "wasm32")]
mod browser;
mod dice;
pub mod questions;
pub mod records;
mod scripts;
pub mod world;
