//! Trunk: the release build, and the debug build that follows every save.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{
    cut, project,
    tools::{self, crates, npm},
};

/// Builds for release into a folder, for a site at a path.
pub(crate) fn build(dist: &Path, base: &str) -> Result<()> {
    let mut trunk = trunk()?;
    trunk.args(["build", "--release", "--public-url", base, "--dist"]).arg(dist);
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
    let tools = [crates::wasm_bindgen()?, npm::BINARYEN.path()?];
    trunk.env("TRUNK_OFFLINE", "true").env("PATH", path_with(&tools)?);
    // For the wasm alone: what runs here is not compiled anew for it.
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags()?);
    // By convention NO_COLOR means itself whatever its value; Trunk insists on a boolean.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// The search path with the folders of these programs before all others.
fn path_with(programs: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = programs.iter().filter_map(|program| program.parent().map(Path::to_owned));
    env::join_paths(folders.chain(env::split_paths(&path)))
        .context("the cache folder's name cannot stand in PATH: choose another with CREATIVE_CITIES_CACHE")
}

/// Flags that keep the builder's folders out of the wasm, where panics name the files they come from; functions out of
/// others that are no smaller for it: a quarter of a kilobyte of brotli; and those that cutting the wasm needs.
fn flags() -> Result<OsString> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(dirs::home_dir()?.join(".cargo")));
    let mut flags = OsString::from("-Cllvm-args=-inline-threshold=0 ");
    flags.push(cut::LINK);
    for registry in home.context("this machine has no home folder: set CARGO_HOME")?.join("registry/src").read_dir()? {
        flags.push(" --remap-path-prefix=");
        flags.push(registry?.path());
        flags.push("=");
    }
    Ok(flags)
}
