//! Parts of the Rust toolchain that a minimal installation lacks.

use std::path::Path;

use anyhow::Result;

use crate::project;

const TARGET: &str = "wasm32-unknown-unknown";

/// Whether the standard library for wasm is there, whoever installed it.
pub(crate) fn has_wasm_target() -> bool {
    let rustc = project::command("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    rustc.is_ok_and(|output| {
        output.status.success() && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
    })
}

pub(crate) fn add_wasm_target() -> Result<()> {
    project::run(
        project::command("rustup").args(["target", "add", TARGET]),
        "install Rust with rustup, connect to the network, and run this again",
    )
}

/// Whether rustfmt and clippy answer.
pub(crate) fn has_components() -> bool {
    ["fmt", "clippy"].iter().all(|part| project::succeeds(project::cargo().args([part, "--version"])))
}

pub(crate) fn add_components() -> Result<()> {
    project::run(
        project::command("rustup").args(["component", "add", "rustfmt", "clippy"]),
        "install Rust with rustup, connect to the network, and run this again",
    )
}
