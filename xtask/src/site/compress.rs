//! Every text of a finished site, packed beforehand beside itself, so that a host need not pack it for each visitor.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result};
use creative_cities::messages::LANGUAGES;
use flate2::{Compression, write::GzEncoder};

use crate::{
    pack::{SMALLEST, brotli},
    parallel,
};

/// What packs well. Images are packed already.
const TEXTS: [&str; 9] = ["css", "html", "ico", "js", "json", "svg", "wasm", "webmanifest", "xml"];
/// What is smaller gains nothing.
const WORTH: u64 = 200;

/// The quality for pages and facts of one record, unless time does not matter: a tenth larger, in a fifth of the time.
const QUICK: i32 = 9;

/// Packs them: what every visitor loads as small as can be. Where time matters, pages are packed less well, and those in
/// other languages than the first not at all.
pub(crate) fn all(dist: &Path, facts: &str, thorough: bool) -> Result<()> {
    let start = Instant::now();
    let mut files = Vec::new();
    collect(dist, &mut files).with_context(|| format!("{} could not be read", dist.display()))?;
    let facts = dist.join(facts);
    let others: Vec<_> = LANGUAGES[1..].iter().map(|language| dist.join(language.code)).collect();
    files.retain(|file| thorough || !others.iter().any(|folder| file.starts_with(folder)));
    let mut shared = vec![dist.to_owned(), facts.clone()];
    shared.extend(LANGUAGES[1..].iter().map(|language| facts.join(language.code)));
    parallel::each(&files, |file| {
        let best = thorough || shared.iter().any(|folder| file.parent() == Some(folder.as_path()));
        pack(file, if best { SMALLEST } else { QUICK })
            .with_context(|| format!("{} could not be packed", file.display()))
    })?;
    println!("{} files packed in {:.1} s", files.len(), start.elapsed().as_secs_f64());
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|kind| TEXTS.iter().any(|text| kind == *text))
            && entry.metadata()?.len() >= WORTH
        {
            files.push(path);
        }
    }
    Ok(())
}

fn pack(file: &Path, quality: i32) -> Result<()> {
    let text = fs::read(file)?;
    fs::write(beside(file, "br"), brotli(&text, quality)?)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&text)?;
    fs::write(beside(file, "gz"), gzip.finish()?)?;
    Ok(())
}

/// `core.json.br` for `core.json`.
fn beside(file: &Path, packed: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(packed);
    name.into()
}
