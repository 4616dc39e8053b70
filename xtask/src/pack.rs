//! The glue that wasm-bindgen writes is meant to be read: this makes it small, under a name and an integrity of its own.
//!
//! Trunk's minifier would do it after Trunk has hashed the file, so that browsers would refuse it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

use crate::{project, tools::npm};

/// Packs the glue in a folder that Trunk is staging, and names it anew in the page.
pub(crate) fn glue(staging: &Path) -> Result<()> {
    let old = find(staging)?;
    let before = fs::read(&old).with_context(|| format!("{} could not be read", old.display()))?;
    let small = staging.join("glue.js");
    let mut esbuild = project::command(npm::ESBUILD.path()?);
    esbuild.arg(&old).args(["--minify", "--format=esm", "--log-level=warning"]);
    esbuild.arg(["--outfile=", &small.to_string_lossy()].concat());
    project::run(&mut esbuild, "its messages above say what it does not understand")?;

    let after = fs::read(&small).context("esbuild wrote nothing")?;
    let new = named_after(&old, &after);
    fs::rename(&small, &new).with_context(|| format!("{} could not be written", new.display()))?;
    fs::remove_file(&old).with_context(|| format!("{} could not be removed", old.display()))?;
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page).context("Trunk staged no index.html")?;
    let html = html.replace(&file_name(&old), &file_name(&new)).replace(&integrity(&before), &integrity(&after));
    fs::write(&page, html).context("index.html could not be written")
}

/// The one script at the top of the folder.
fn find(folder: &Path) -> Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut scripts = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    scripts.find(|path| path.extension().is_some_and(|kind| kind == "js")).context("Trunk staged no script")
}

/// `creative-cities-0123456789abcdef.js`, the digits taken from the content: a host may keep it for ever.
fn named_after(old: &Path, content: &[u8]) -> PathBuf {
    let name = file_name(old);
    let stem = name.rsplit_once('-').map_or(name.as_str(), |(stem, _)| stem);
    let digits = Sha384::digest(content).iter().take(8).fold(0, |digits: u64, byte| digits << 8 | u64::from(*byte));
    old.with_file_name(format!("{stem}-{digits:016x}.js"))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What stands in the page as the integrity of a file, after `sha384-`.
fn integrity(content: &[u8]) -> String {
    STANDARD.encode(Sha384::digest(content))
}
