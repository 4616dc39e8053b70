//! The weight of a build's files as a host would send them: brotli at its best.

use std::{fs, io, path::Path};

use anyhow::{Context, Result};

use crate::pack::{NAMED, SMALLEST, brotli};

/// One file, weighed.
#[derive(Clone)]
pub(super) struct Weighed {
    /// Below `dist`, with forward slashes.
    pub(super) name: String,
    pub(super) raw: usize,
    pub(super) brotli: usize,
}

/// The page of the directory.
pub(super) const DIRECTORY: &str = "index.html";
/// One page for each set of code that there is: the directory, and one a piece of the app.
const PAGES: [&str; 3] = [DIRECTORY, "about/index.html", "timeline/index.html"];

/// A page, and the code that it names.
pub(super) struct Needs {
    pub(super) name: String,
    pub(super) code: Vec<String>,
}

/// What code the pages need in their first view.
pub(super) fn needs(dist: &Path) -> Result<Vec<Needs>> {
    PAGES.iter().map(|name| of_page(dist, name)).collect()
}

fn of_page(dist: &Path, name: &str) -> Result<Needs> {
    let page = fs::read_to_string(dist.join(name)).with_context(|| format!("{name} could not be read"))?;
    let named = page.split('"').filter(|word| word.starts_with(NAMED)).map(str::to_owned);
    Ok(Needs { name: name.to_owned(), code: named.collect() })
}

/// All code, the pages at the top and these files of the data, by name.
pub(super) fn all(dist: &Path, data: &[&str]) -> Result<Vec<Weighed>> {
    let mut names = Vec::new();
    collect(dist, "", data, &mut names)
        .with_context(|| format!("{} could not be read: run `cargo xtask build`", dist.display()))?;
    names.sort();
    names.into_iter().map(|name| weigh(dist, name)).collect()
}

pub(super) fn weigh(dist: &Path, name: String) -> Result<Weighed> {
    let bytes = fs::read(dist.join(&name)).with_context(|| format!("{name} could not be read"))?;
    Ok(Weighed { raw: bytes.len(), brotli: brotli(&bytes, SMALLEST)?.len(), name })
}

/// Pages below the top are left out: they come by the hundred, one like the other.
fn collect(folder: &Path, prefix: &str, data: &[&str], names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), data, names)?;
        } else if data.contains(&name.as_str())
            || matches!(extension(&name), "wasm" | "js")
            || (prefix.is_empty() && extension(&name) == "html")
        {
            names.push(name);
        }
    }
    Ok(())
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_bytes_weigh_the_same() {
        let bytes = "creative cities ".repeat(1000);
        let weight = brotli(bytes.as_bytes(), SMALLEST).expect("brotli packs text").len();
        assert_eq!(weight, brotli(bytes.as_bytes(), SMALLEST).expect("brotli packs text").len());
        assert!((20..60).contains(&weight), "{weight}");
    }
}
