//! The engine in wasm, and the libraries it is measured against: a page that times one of them over so many cities. Its
//! source is in `tests/bench/engine`.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::afresh;
use crate::{
    project,
    server::{self, Server},
    tools::{self, crates, npm},
};

/// The package of the bench.
const PACKAGE: &str = "engine-bench";
/// Where the source of the page is.
const SOURCE: &str = "tests/bench/engine/page";
/// A page that shares its process with no other is given a finer clock.
const HEADERS: &str = "/*\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Embedder-Policy: require-corp\n";

/// The page, which answers until it is dropped, and what was measured natively.
pub(crate) struct Bench {
    pub(crate) address: String,
    pub(crate) native: String,
    _server: Server,
}

/// Makes the page and measures natively.
pub(crate) fn start() -> Result<Bench> {
    tools::ensure(tools::ENGINE)?;
    let folder = project::target().join("peers").join("engine");
    afresh(&folder)?;
    let native = native(&[])?;
    native_files(&folder)?;
    wasm(&folder)?;
    bundle(&folder)?;
    let page = project::root().join(SOURCE).join("index.html");
    fs::copy(page, folder.join("index.html")).context("the page of the engine could not be copied")?;
    fs::write(folder.join("_headers"), HEADERS).context("the headers could not be written")?;
    let server = server::start(&folder, 0)?;
    Ok(Bench { address: server.address.clone(), native, _server: server })
}

/// What the native bench says.
fn native(arguments: &[&Path]) -> Result<String> {
    let mut cargo = project::cargo();
    cargo.args(["run", "--release", "--quiet", "--package", PACKAGE, "--"]).args(arguments);
    let output = cargo.stderr(std::process::Stdio::inherit()).output().context("the native bench did not start")?;
    if !output.status.success() {
        bail!("the native bench failed: its messages above say why");
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The records and the questions.
pub(super) fn native_files(folder: &Path) -> Result<()> {
    native(&[&folder.join("data")]).map(drop)
}

/// The engine as the app compiles it, and treats it afterwards.
fn wasm(folder: &Path) -> Result<()> {
    let mut cargo = project::cargo();
    cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown", "--lib", "--package", PACKAGE]);
    project::run(&mut cargo, "its messages above name the lines to mend")?;
    let built = project::target().join("wasm32-unknown-unknown/release/engine_bench.wasm");
    let mut bindgen = project::command(crates::wasm_bindgen()?);
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder).arg(built);
    project::run(&mut bindgen, "its messages above say what it does not understand")?;
    let wasm = folder.join("engine_bench_bg.wasm");
    let mut optimise = project::command(npm::BINARYEN.path()?);
    optimise.args(["-Os", "-o"]).arg(&wasm).arg(&wasm);
    project::run(&mut optimise, "its messages above say what it does not understand")
}

/// One script with all of the peers.
fn bundle(folder: &Path) -> Result<()> {
    let mut esbuild = project::command(npm::ESBUILD.path()?);
    esbuild.args([&format!("{SOURCE}/main.js"), "--bundle", "--minify", "--format=esm", "--log-level=warning"]);
    // The glue was written beside the script.
    esbuild.arg(format!("--alias:engine_bench={}", folder.join("engine_bench.js").display()));
    for package in [npm::MINISEARCH, npm::FLEXSEARCH, npm::ITEMSJS, npm::ORAMA, npm::FUSE] {
        esbuild.arg(format!("--alias:{}={}", package.name, package.path()?.display()));
    }
    esbuild.arg(format!("--outfile={}", folder.join("main.js").display()));
    project::run(&mut esbuild, "its messages above say what it does not understand")
}
