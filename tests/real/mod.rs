//! The data that ships.
#![allow(dead_code, reason = "every test crate uses what it needs of this")]

use std::sync::LazyLock;

use creative_cities::domain::{Atlas, Events};

/// A file of `public/data`, or why it cannot be had.
pub(crate) fn try_read(name: &str) -> Result<String, String> {
    let path = format!("{}/public/data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).map_err(|why| why.to_string())
}

/// A file of `public/data`.
pub(crate) fn read(name: &str) -> String {
    try_read(name).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// The atlas that ships.
pub(crate) fn atlas() -> &'static Atlas {
    static ATLAS: LazyLock<Atlas> = LazyLock::new(|| Atlas::from_json(&read("core.json")).expect("core.json is valid"));
    &ATLAS
}

/// The events that ship.
pub(crate) fn events() -> &'static Events {
    static EVENTS: LazyLock<Events> =
        LazyLock::new(|| Events::from_json(atlas(), &read("events.json")).expect("events.json is valid"));
    &EVENTS
}
