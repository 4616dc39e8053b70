//! The worker that keeps the site for when there is no network: which files, of which version.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use creative_cities::messages::{LANGUAGES, Language};
use sha2::{Digest, Sha256};

use crate::script;

/// What all pages share of the facts.
const SHARED: [&str; 7] =
    ["core.json", "words.json", "events.json", "names.json", "aliases.json", "network.json", "excerpts.json"];
/// The page that stands for any other.
const SHELL: &str = "shell.html";
const WORKER: &str = include_str!("../../../src/boot/worker.js");

/// Writes it. Its version is that of the shell, which names the styles, the code and the facts by their content.
pub(super) fn write(dist: &Path, facts: &str) -> Result<()> {
    let mut names = vec![SHELL.to_owned(), "icon.svg".to_owned(), "manifest.webmanifest".to_owned()];
    names.extend(SHARED.map(|name| format!("{facts}{name}")));
    names.extend(code(dist)?);
    let mut files = BTreeMap::new();
    for name in names {
        files.insert(name.clone(), digest(dist, &name)?);
    }
    let folders: Vec<_> = LANGUAGES.iter().skip(1).map(Language::folder).collect();
    let version: String = files[SHELL].chars().filter(char::is_ascii_alphanumeric).skip(6).take(12).collect();
    let known = format!(
        "const VERSION={},FACTS={},FILES={},FOLDERS={};\n",
        serde_json::to_string(&version)?,
        serde_json::to_string(facts)?,
        serde_json::to_string(&files)?,
        serde_json::to_string(&folders)?
    );
    let worker = script::small_script(&[&known, WORKER].concat())?;
    fs::write(dist.join("worker.js"), worker).context("worker.js could not be written")
}

/// What the browser checks a file by.
fn digest(dist: &Path, name: &str) -> Result<String> {
    let content = fs::read(dist.join(name)).with_context(|| format!("the build has no {name}"))?;
    Ok(format!("sha256-{}", STANDARD.encode(Sha256::digest(content))))
}

/// The app's own scripts, wasm and styles, which have their content in their names.
fn code(dist: &Path) -> Result<Vec<String>> {
    let mut code = Vec::new();
    for entry in fs::read_dir(dist)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("creative-cities-")
            && path.extension().is_some_and(|kind| kind == "js" || kind == "wasm" || kind == "css")
        {
            code.push(name.into_owned());
        }
    }
    Ok(code)
}
