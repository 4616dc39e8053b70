//! What wasm-bindgen writes is meant to be read: this makes it small, under names and an integrity of its own.
//!
//! The wasm and its glue know each other by names like `__wbg_setAttribute_0123456789abcdef`, two hundred of them, which
//! pack badly; one letter does as well. Trunk's own minifier leaves these, and changes files after it has hashed them.

mod glue;
mod page;
mod small;
mod styles;

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};
use styles::Others;

use crate::{
    cut::{self, Pieces},
    script,
    wasm::Functions,
};

/// Packs the code in a folder that Trunk is staging, and names it anew in the page.
pub(crate) fn code(staging: &Path, written: &Path, pieces: &Pieces) -> Result<()> {
    let wasm = find(staging, "_bg.wasm")?;
    let names = small::wasm(&wasm, &["--minify-imports-and-exports-and-modules"])?;
    let first = settle(&wasm)?;
    let mut pieces = pieces_of(staging, pieces)?;
    let others = Others::read()?;
    let styles = others.write(staging)?;
    for piece in &mut pieces {
        piece.files.push(styles.clone());
    }
    let text = fs::read_to_string(written).with_context(|| format!("{} could not be read", written.display()))?;
    let text = glue::rename(&glue::with_pieces(&glue::terse(&text)?, &pieces)?, &names);
    let small_glue = staging.join("small.js");
    fs::write(&small_glue, text).context("the glue could not be written")?;
    for no_more in [written, &staging.join(cut::LOADS)] {
        fs::remove_file(no_more).with_context(|| format!("{} could not be removed", no_more.display()))?;
    }
    let script = bundle(staging, &small_glue, &file_name(&first), &beside(staging)?)?;
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page).context("Trunk staged no index.html")?;
    let integrity = integrity(&fs::read(&script)?);
    let html = page::naming(&html, &file_name(&first), &pieces, &file_name(&script), &integrity)?;
    let html = others.beside(&styles::joined(&others.out_of(&html)?)?)?;
    fs::write(&page, html).context("index.html could not be written")
}

/// A piece of the app's wasm as it is shipped: the names of its files, and of what it shares with the app.
struct Shipped {
    name: String,
    files: Vec<String>,
    shares: Vec<String>,
}

/// Makes the pieces small. A file may belong to more than one.
fn pieces_of(staging: &Path, pieces: &Pieces) -> Result<Vec<Shipped>> {
    let mut files = BTreeMap::new();
    for stem in pieces.values().flatten() {
        if !files.contains_key(stem) {
            let file = staging.join([stem, ".wasm"].concat());
            small::wasm(&file, &[])?;
            let content = fs::read(&file)?;
            let shares = Functions::read(&content)?.imports.into_iter().map(str::to_owned).collect::<Vec<_>>();
            let named = staging.join([NAMED, "piece-.wasm"].concat());
            fs::rename(&file, &named)?;
            files.insert(stem, (file_name(&settle(&named)?), shares));
        }
    }
    let shipped = |(name, stems): (&String, &Vec<String>)| {
        let mut shares: Vec<_> = stems.iter().flat_map(|stem| files[stem].1.clone()).collect();
        shares.sort();
        shares.dedup();
        Shipped { name: name.clone(), files: stems.iter().map(|stem| files[stem].0.clone()).collect(), shares }
    };
    Ok(pieces.iter().map(shipped).collect())
}

/// The quality at which brotli packs as small as it can.
pub(crate) const SMALLEST: i32 = 11;

/// Packed by brotli at a quality up to [`SMALLEST`]: the same for the same bytes.
pub(crate) fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    // A window larger than the text takes time and brings nothing.
    let lgwin = i32::try_from(usize::BITS - bytes.len().leading_zeros())?.clamp(16, 24);
    let params = brotli::enc::BrotliEncoderParams { quality, lgwin, size_hint: bytes.len(), ..Default::default() };
    let mut packed = brotli::CompressorWriter::with_params(Vec::new(), 4096, &params);
    packed.write_all(bytes).context("brotli failed")?;
    Ok(packed.into_inner())
}

/// The file of the app at the top of the folder whose name ends like this.
pub(crate) fn find(folder: &Path, end: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let ours = |path: &PathBuf| {
        let name = file_name(path);
        name.starts_with(NAMED) && name.ends_with(end)
    };
    files.find(ours).with_context(|| format!("Trunk staged no {end}"))
}

/// How the names of the app's own files begin.
pub(crate) const NAMED: &str = "creative-cities-";

/// The script that starts the app, and the glue in it. It asks for the one beside it.
fn bundle(staging: &Path, glue: &Path, wasm: &str, beside: &Path) -> Result<PathBuf> {
    let content = fs::read(beside).with_context(|| format!("{} could not be read", beside.display()))?;
    let script = staging.join([NAMED, ".js"].concat());
    script::bundled(
        "src/boot/start.js",
        &script,
        &[
            // The glue warns of old ways to call it and of a wrong type of the wasm, which the app does without.
            "--pure:console.warn",
            &format!("--alias:creative-cities={}", glue.display()),
            "--alias:creative-cities-pieces=./src/boot/pieces.js",
            &format!("--define:WASM=\"{wasm}\""),
            &format!("--define:BESIDE=\"{}\"", file_name(beside)),
            &format!("--define:INTEGRITY=\"sha384-{}\"", integrity(&content)),
        ],
    )?;
    fs::remove_file(glue).context("the glue could not be removed")?;
    settle(&script)
}

/// How the name begins of the script that comes when the app is here.
pub(crate) const BESIDE: &str = "creative-cities-beside-";

/// The script that comes when the app is here.
fn beside(staging: &Path) -> Result<PathBuf> {
    let script = staging.join([BESIDE, ".js"].concat());
    script::bundled("src/boot/beside.js", &script, &[])?;
    settle(&script)
}

/// Gives a file a name made from its content.
fn settle(file: &Path) -> Result<PathBuf> {
    let content = fs::read(file).with_context(|| format!("{} was not written", file.display()))?;
    let new = named_after(file, &content);
    fs::rename(file, &new).with_context(|| format!("{} could not be written", new.display()))?;
    Ok(new)
}

/// `creative-cities-0123456789abcdef.js`, the digits taken from the content: a host may keep it for ever.
fn named_after(old: &Path, content: &[u8]) -> PathBuf {
    let name = file_name(old);
    let stem = name.rsplit_once('-').map_or(name.as_str(), |(stem, _)| stem);
    let kind = old.extension().unwrap_or_default().to_string_lossy();
    let digits = Sha384::digest(content).iter().take(8).fold(0, |digits: u64, byte| digits << 8 | u64::from(*byte));
    old.with_file_name(format!("{stem}-{digits:016x}.{kind}"))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What stands in the page as the integrity of a file, after `sha384-`.
fn integrity(content: &[u8]) -> String {
    STANDARD.encode(Sha384::digest(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_content() {
        let name = |content| file_name(&named_after(Path::new("dist/creative-cities-00ff_bg.wasm"), content));
        assert!(name(b"one").starts_with("creative-cities-") && name(b"one").ends_with("wasm"));
        assert_ne!(name(b"one"), name(b"two"));
    }
}
