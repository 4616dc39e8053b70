//! The data that ships.

use creative_cities::domain::Atlas;

/// A file of `public/data`.
pub(crate) fn read(name: &str) -> String {
    let path = format!("{}/public/data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// The atlas that ships.
pub(crate) fn atlas() -> Atlas {
    Atlas::from_json(&read("core.json")).expect("core.json is valid")
}
