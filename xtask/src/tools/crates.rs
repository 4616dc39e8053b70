//! Tools that are crates: Trunk, and the wasm-bindgen that `Cargo.lock` names.

use std::{env::consts::EXE_SUFFIX, fs, path::PathBuf};

use anyhow::{Context, Result};

use super::cache;
use crate::project;

/// The version of Trunk.
pub(crate) const TRUNK: &str = "0.21.14";

/// Where the pinned Trunk is, or will be.
pub(crate) fn trunk() -> Result<PathBuf> {
    Ok(cache::of("trunk", TRUNK)?.join("bin").join(format!("trunk{EXE_SUFFIX}")))
}

/// Where the right wasm-bindgen is, or will be.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let folder = cache::of("wasm-bindgen", &wasm_bindgen_version()?)?;
    Ok(folder.join("bin").join(format!("wasm-bindgen{EXE_SUFFIX}")))
}

/// The version the app is compiled with. The tool must be of the very same one.
pub(crate) fn wasm_bindgen_version() -> Result<String> {
    let lock = fs::read_to_string(project::root().join("Cargo.lock"))
        .context("Cargo.lock could not be read: restore it with git")?;
    locked(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .context("Cargo.lock names no wasm-bindgen: run `cargo update --workspace`")
}

pub(crate) fn install_trunk() -> Result<()> {
    install("trunk", TRUNK, &["--locked"], "trunk")
}

pub(crate) fn install_wasm_bindgen() -> Result<()> {
    let version = wasm_bindgen_version()?;
    // Trunk runs neither its test runner nor the TLS that only the test runner speaks.
    let lean = ["--no-default-features", "--bin", "wasm-bindgen"];
    install("wasm-bindgen-cli", &version, &[&lean[..], &["--locked"]].concat(), "wasm-bindgen")
        .or_else(|_| install("wasm-bindgen-cli", &version, &lean, "wasm-bindgen"))
}

/// Compiles a crate's programs into their own folder of the cache. Cargo shows its progress.
/// There is no need to look for a C compiler: without one xtask itself would not be running.
fn install(krate: &str, version: &str, how: &[&str], tool: &str) -> Result<()> {
    let root = cache::of(tool, version)?;
    let scratch = cache::of("build", krate)?;
    let mut cargo = project::cargo();
    cargo.args(["install", krate, "--version", version]).args(how);
    cargo.arg("--root").arg(root).env("CARGO_TARGET_DIR", &scratch);
    // What may be set for the project's own builds must not decide how a tool is built.
    cargo.env_remove("CARGO_BUILD_TARGET").env_remove("RUSTFLAGS");
    let advice = format!("no {krate} {version} yet; read cargo's message above, check the network, and run this again");
    let outcome = project::run(&mut cargo, &advice);
    // Half a gigabyte that nobody needs again; if it stays, nothing but space is lost.
    let _ = fs::remove_dir_all(scratch);
    outcome
}

/// The version a lock file names for a crate.
fn locked<'a>(lock: &'a str, krate: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| quoted(line, "name") == Some(krate))?;
    quoted(lines.next()?, "version")
}

/// The value of a `key = "value"` line.
fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.70\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.129\"
dependencies = [
 \"wasm-bindgen-macro\",
]
";

    #[test]
    fn a_version_is_read_by_the_whole_name() {
        assert_eq!(locked(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked(LOCK, "wasm-bindgen-futures"), Some("0.4.70"));
    }

    #[test]
    fn a_crate_that_is_not_locked_has_no_version() {
        for krate in ["wasm", "wasm-bindgen-macro", "dependencies", ""] {
            assert_eq!(locked(LOCK, krate), None, "{krate}");
        }
    }

    #[test]
    fn the_projects_own_lock_names_a_version() {
        let version = wasm_bindgen_version().expect("the app uses wasm-bindgen");
        assert!(version.starts_with("0.2."), "{version}");
    }
}
