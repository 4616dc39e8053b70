//! A finished site: its pages, taken apart.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::html::{self, Element};

/// A site in a folder, and where it will be.
pub(super) struct Site {
    pub(super) dist: PathBuf,
    /// The public address, with a slash at its end.
    pub(super) address: String,
    /// By their file's name below the folder: `city/lyon/index.html`.
    pub(super) pages: BTreeMap<String, Page>,
}

/// One page.
pub(super) struct Page {
    pub(super) elements: Vec<Element>,
    /// What a browser would have to forgive.
    pub(super) slips: Vec<String>,
}

impl Site {
    pub(super) fn read(dist: &Path, address: &str) -> Result<Self> {
        let mut pages = BTreeMap::new();
        gather(dist, dist, &mut pages)?;
        if pages.is_empty() {
            bail!("{} has no pages: run `cargo xtask build` first", dist.display());
        }
        Ok(Self { dist: dist.to_owned(), address: address.to_owned(), pages })
    }

    /// The pages that are at an address of their own, and that address. The others are shown where there is none.
    pub(super) fn public(&self) -> impl Iterator<Item = (&str, String, &Page)> {
        self.pages.iter().filter_map(|(name, page)| {
            let path = name.strip_suffix("index.html")?;
            Some((name.as_str(), format!("{}{path}", self.address), page))
        })
    }

    /// The file that is answered at a path below the site; nothing if that is another address or none.
    pub(super) fn file(&self, path: &str) -> Option<String> {
        let path = path.trim_start_matches("./");
        let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        (!name.contains("..") && self.dist.join(&name).is_file()).then_some(name)
    }
}

impl Page {
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// The one `meta` of this name (or property); an error counts them.
    pub(super) fn meta(&self, by: &str, name: &str) -> Result<&str, String> {
        let mut found = self.elements.iter().filter(|element| element.is("meta", by, name));
        match (found.next().and_then(|meta| meta.get("content")), found.count()) {
            (Some(content), 0) => Ok(content),
            (Some(_), more) => Err(format!("has {} of {name}", more + 1)),
            (None, _) => Err(format!("has no {name}")),
        }
    }

    /// What machines are told, as it is written.
    pub(super) fn told(&self) -> impl Iterator<Item = Result<Value, String>> {
        let told = self.elements.iter().filter(|element| element.is("script", "type", "application/ld+json"));
        told.map(|script| {
            serde_json::from_str(&script.text).map_err(|why| format!("tells machines what is no JSON: {why}"))
        })
    }
}

fn gather(dist: &Path, folder: &Path, pages: &mut BTreeMap<String, Page>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            gather(dist, &path, pages)?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            let (elements, slips) = html::read(&text);
            let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
            pages.insert(name, Page { elements, slips });
        }
    }
    Ok(())
}
