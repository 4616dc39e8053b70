//! The data that the app fetches, in a folder whose name changes with any fact.
//!
//! A page names its wasm and this folder, so that an old page never meets new facts: what it asks for is there as it was,
//! or not at all. The masters stay beside it under names that never change, for those who download them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Error, Result, anyhow};
use creative_cities::{domain::Problem, messages::LANGUAGES};
use sha2::{Digest, Sha384};

/// Files that the app fetches as they are, and that are masters too.
const SHARED: [&str; 4] = ["core.json", "events.json", "names.json", "aliases.json"];
/// What was put together for the app alone, beside the folders of the languages.
const MADE: [&str; 5] = ["city", "meeting", "excerpts.json", "network.json", "words.json"];

/// Gathers them in a folder of their own; tells it, relative to the site and with a slash at its end.
pub(super) fn settle(dist: &Path) -> Result<String> {
    let data = dist.join("data");
    let mut files = Vec::new();
    let made = || MADE.into_iter().chain(LANGUAGES.iter().skip(1).map(|language| language.code));
    for name in SHARED.into_iter().chain(made()) {
        collect(&data.join(name), &mut files).with_context(|| format!("the build has no data/{name}"))?;
    }
    files.sort();
    let mut hash = Sha384::new();
    for file in &files {
        hash.update(file.strip_prefix(&data)?.to_string_lossy().as_bytes());
        hash.update(fs::read(file)?);
    }
    let digits = hash.finalize().iter().take(6).fold(String::new(), |name, byte| format!("{name}{byte:02x}"));
    let folder = data.join(&digits);
    fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for name in SHARED {
        fs::copy(data.join(name), folder.join(name))?;
    }
    for name in made() {
        fs::rename(data.join(name), folder.join(name))?;
    }
    // The master, which lacks what was joined to it for the app.
    fs::copy(crate::project::data().join("network.json"), data.join("network.json"))?;
    Ok(format!("data/{digits}/"))
}

/// The masters that anyone may take away: their paths below the site, and their media type.
pub(super) fn to_take_away(dist: &Path) -> Result<Vec<(String, &'static str)>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist.join("data"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "json") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            names.push((format!("data/{name}"), "application/json"));
        }
    }
    names.sort();
    Ok(names)
}

/// Every file of a folder, at any depth; or the file itself.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}

/// The error for facts that the app would refuse.
pub(super) fn refused(file: &str, problems: &[Problem]) -> Error {
    let first = problems.first().map(ToString::to_string).unwrap_or_default();
    anyhow!("{file} is not as it should be ({first}): `cargo xtask check-data` says more")
}
