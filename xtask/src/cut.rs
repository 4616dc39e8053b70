//! The app's wasm, cut: what every page needs, and the pieces that draw some of them (`src/pages/piece.rs`).
//!
//! The linker tells what uses what, functions and data alike; a piece gets what nothing else uses. It lives in the memory
//! of the first part and calls it, and is called by it, through the table that they share.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::{project, tools::crates};

/// The pieces: the names of each one's files, without their ending.
pub(crate) type Pieces = BTreeMap<String, Vec<String>>;

/// What the linker is told so that it tells what uses what.
pub(crate) const LINK: &str = "-Clink-arg=--emit-relocs";
/// Where the first part looks for what asks for pieces.
pub(crate) const LOADS: &str = "./__wasm_split.js";

/// Puts the parts in the place of the whole that Trunk has staged: the first under its name, with its glue, the pieces and
/// a script that asks for them beside it.
pub(crate) fn whole(staging: &Path, profile: &str, glue: &Path) -> Result<Pieces> {
    let built = project::target().join("wasm32-unknown-unknown").join(profile).join("creative-cities.wasm");
    let stem = glue.file_stem().context("the glue has no name")?.to_string_lossy();
    let folder = staging.join("cut");
    fs::create_dir_all(&folder)?;
    let first = folder.join("first.wasm");
    let pieces = cut(&built, staging, &first, &format!("./{stem}.js"))?;
    let mut bindgen = project::command(crates::wasm_bindgen()?);
    bindgen.args(["--target=web", "--no-typescript", "--keep-lld-exports", "--out-name", &stem, "--out-dir"]);
    bindgen.arg(staging).arg(&first);
    project::run(&mut bindgen, "its messages above say what it does not understand")?;
    fs::remove_dir_all(&folder)?;
    Ok(pieces)
}

fn cut(built: &Path, staging: &Path, first: &Path, glue: &str) -> Result<Pieces> {
    let whole = fs::read(built).with_context(|| format!("{} could not be read", built.display()))?;
    let mut options = Options::new(&whole);
    options.output_dir = staging;
    options.main_out_path = first;
    options.main_module = glue;
    options.link_name = LOADS;
    let parts = transform(options).map_err(|error| anyhow!("the wasm cannot be cut: {error:#}"))?;
    if parts.prefetch_map.is_empty() {
        bail!("the wasm has no pieces: was it linked with {LINK}?");
    }
    let sorted = |mut files: Vec<String>| {
        files.sort();
        files
    };
    Ok(parts.prefetch_map.into_iter().map(|(name, files)| (name, sorted(files))).collect())
}
