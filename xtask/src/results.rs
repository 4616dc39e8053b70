//! What was last measured, kept as Markdown beside the benches: with the command, the day and the machine.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

use anyhow::{Context, Result};

use crate::project;

/// Where results are kept.
const KEPT: &str = "tests/bench/results";

/// An empty folder in which benches leave what they measured, one file each, named after the bench.
pub(crate) fn fresh() -> Result<PathBuf> {
    let folder = project::target().join("results");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} could not be removed", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    Ok(folder)
}

/// Keeps everything that was left in a folder.
pub(crate) fn keep_all(folder: &Path) -> Result<()> {
    for file in fs::read_dir(folder).context("the results are gone")? {
        let file = file?.path();
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        keep(&name, &fs::read_to_string(&file).with_context(|| format!("{} could not be read", file.display()))?)?;
    }
    Ok(())
}

/// Keeps what a bench measured instead of what it measured before.
pub(crate) fn keep(name: &str, body: &str) -> Result<()> {
    let file = project::root().join(KEPT).join(name).with_extension("md");
    let title = format!("# {name}\n\nBy `cargo xtask bench {name}`, on {}, {}.\n\n", today(), machine());
    fs::write(&file, title + body.trim_start()).with_context(|| format!("{} could not be written", file.display()))
}

/// The day, by the clock of the machine.
fn today() -> String {
    let day = Command::new("date").args(["-u", "+%Y-%m-%d"]).output();
    day.map(|day| String::from_utf8_lossy(&day.stdout).trim().to_owned()).unwrap_or_default()
}

fn machine() -> String {
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("{cores} cores, {} {}", env::consts::OS, env::consts::ARCH)
}
