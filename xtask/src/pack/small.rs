//! Wasm as small as it can be made.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::glue::{self, Name};
use crate::{order, project, tools::npm};

/// What Rust's wasm uses of WebAssembly: every browser since 2022 knows it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What wasm-opt may take for granted: memory begins as zeros, and nothing lies in its first kilobyte, for Rust puts the
/// stack there, which grows down to it; and how hard it tries.
const SMALL: [&str; 4] = ["--low-memory-unused", "--zero-filled-memory", "-Os", "-aimfs=3"];
/// What it takes out at last.
const BARE: [&str; 4] =
    ["--reorder-functions-by-name", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Makes a wasm small where it lies: optimised, then in the order in which its functions pack best and looked through once
/// more, in this way; tells what names that gave.
pub(super) fn wasm(wasm: &Path, how: &[&str]) -> Result<Vec<Name>> {
    wasm_opt(wasm, &["--converge"])?;
    let content = fs::read(wasm).with_context(|| format!("{} could not be read", wasm.display()))?;
    fs::write(wasm, order::name(&content)?).context("the wasm with its order could not be written")?;
    let told = wasm_opt(wasm, &[&BARE[..], how].concat())?;
    Ok(if how.is_empty() {
        Vec::new()
    } else {
        glue::names(&serde_json::from_slice(&told).context("wasm-opt does not tell the names it gave")?)
    })
}

/// Runs wasm-opt over a file; tells what it said.
fn wasm_opt(wasm: &Path, how: &[&str]) -> Result<Vec<u8>> {
    let mut wasm_opt = project::command(npm::BINARYEN.path()?);
    wasm_opt.arg(wasm).args(FEATURES).args(SMALL).args(how).arg("-o").arg(wasm);
    let told = wasm_opt.output().context("wasm-opt could not be started")?;
    if !told.status.success() {
        bail!("wasm-opt does not understand {}: {}", wasm.display(), String::from_utf8_lossy(&told.stderr));
    }
    Ok(told.stdout)
}
