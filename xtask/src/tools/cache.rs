//! The folder that `cargo clean` leaves alone and a fresh clone finds again.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

/// The project's place in the user's cache.
pub(crate) fn folder() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("CREATIVE_CITIES_CACHE").filter(|chosen| !chosen.is_empty()) {
        // Children run from the root, wherever the chore was typed: a relative name must not move.
        return std::path::absolute(chosen).context("CREATIVE_CITIES_CACHE names no folder");
    }
    let caches =
        dirs::cache_dir().context("this machine has no cache folder: set CREATIVE_CITIES_CACHE to a folder")?;
    Ok(caches.join("creative-cities"))
}

/// The folder of one tool in one version.
pub(crate) fn of(tool: &str, version: &str) -> Result<PathBuf> {
    Ok(folder()?.join(format!("{tool}-{version}")))
}
