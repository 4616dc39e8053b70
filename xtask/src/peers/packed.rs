//! Files packed before anyone asks for them, as a good host has them.
//!
//! A build that packs its own files makes `app` needless: then `dist` is served as it is.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use brotli::{CompressorWriter, enc::BrotliEncoderParams};

/// What gets smaller.
const KINDS: [&str; 6] = ["css", "html", "js", "json", "svg", "wasm"];
/// The pages of the app that are measured.
const PAGES: [&str; 2] = ["index.html", "city/lyon/index.html"];

/// Packs every file of a folder that gets smaller, and leaves the file beside it.
pub(super) fn in_place(folder: &Path) -> Result<()> {
    for file in below(folder)? {
        if file.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known)) {
            let bytes = fs::read(&file)?;
            fs::write(beside(&file), pack(&bytes)?).with_context(|| format!("{} is not packed", file.display()))?;
        }
    }
    Ok(())
}

/// The build, packed: itself if it is, else a copy of what the measured pages can ask for.
pub(super) fn app(dist: &Path, copy: &Path) -> Result<PathBuf> {
    if dist.join("index.html.br").is_file() {
        return Ok(dist.to_owned());
    }
    super::afresh(copy)?;
    for file in below(dist)? {
        let name = file.strip_prefix(dist)?;
        let page = name.extension().is_some_and(|kind| kind == "html");
        if page && !PAGES.iter().any(|measured| name == Path::new(measured)) || name.starts_with("card") {
            continue;
        }
        let there = copy.join(name);
        fs::create_dir_all(there.parent().context("a file lies in a folder")?)?;
        fs::copy(&file, there)?;
    }
    in_place(copy)?;
    Ok(copy.to_owned())
}

/// Every file of a folder, at any depth.
fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() { files.extend(below(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// Brotli at its best.
fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut packed = CompressorWriter::with_params(Vec::new(), 4096, &params);
    packed.write_all(bytes)?;
    Ok(packed.into_inner())
}
