//! Trunk: the release build, and the debug build that follows every save.

use std::{env, ffi::OsString, process::Command};

use anyhow::{Context, Result};

use crate::{
    project,
    tools::{self, crates},
};

/// Builds for release into `dist`.
pub(crate) fn build() -> Result<()> {
    let mut trunk = trunk()?;
    trunk.args(["build", "--release"]);
    project::run(&mut trunk, "its messages above name the file to mend")
}

/// Serves a debug build, rebuilt on every save, until it is stopped.
pub(crate) fn serve(port: u16) -> Result<()> {
    let mut trunk = trunk()?;
    // In a folder of its own, so that `dist` is always a release build.
    trunk.args(["serve", "--dist", "target/dev", "--port", &port.to_string()]);
    project::run(&mut trunk, "if the port is taken, choose another with --port")
}

/// Trunk with all it needs at hand.
fn trunk() -> Result<Command> {
    tools::ensure(tools::BUILD)?;
    // Trunk is kept offline so that it never downloads tools of its own; the crates come first.
    project::run(project::cargo().arg("fetch"), "connect to the network once and run this again")?;

    let mut trunk = project::command(crates::trunk()?);
    trunk.env("TRUNK_OFFLINE", "true").env("PATH", path_with(crates::wasm_bindgen()?.parent())?);
    // By convention NO_COLOR means itself whatever its value; Trunk insists on a boolean.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// The search path with one folder before all others.
fn path_with(first: Option<&std::path::Path>) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = first.map(Into::into).into_iter().chain(env::split_paths(&path));
    env::join_paths(folders)
        .context("the cache folder's name cannot stand in PATH: choose another with CREATIVE_CITIES_CACHE")
}
