//! axe-core, which judges accessibility in the browser tests. It is never shipped.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use super::cache;
use crate::project;

/// The version of axe-core: a newer one may find more, so it changes by hand.
pub(crate) const VERSION: &str = "4.14.1";

/// Where the script is, or will be.
pub(crate) fn script() -> Result<PathBuf> {
    Ok(cache::of("axe-core", VERSION)?.join("node_modules").join("axe-core").join("axe.min.js"))
}

pub(crate) fn install() -> Result<()> {
    let folder = cache::of("axe-core", VERSION)?;
    fs::create_dir_all(&folder).with_context(|| {
        format!("{} cannot be written: choose another cache folder with CREATIVE_CITIES_CACHE", folder.display())
    })?;
    // On Windows npm is a script, which only its full name starts.
    let mut npm = project::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.arg("install").arg("--prefix").arg(&folder).arg(format!("axe-core@{VERSION}"));
    npm.args(["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"]);
    project::run(&mut npm, "install Node with npm, connect to the network, and run this again")
}
