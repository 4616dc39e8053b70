//! Scripts and styles, made small by esbuild.

use std::{io::Write, path::Path, process::Stdio};

use anyhow::{Context, Result, bail};

use crate::{project, tools::npm};

/// A script without comments and spare space, as it stands in a page.
pub(crate) fn small_script(script: &str) -> Result<String> {
    small(script, "js").map(|small| small.trim_end().to_owned())
}

pub(crate) fn small(text: &str, kind: &str) -> Result<String> {
    let mut esbuild = project::command(npm::ESBUILD.path()?);
    esbuild.args([&format!("--loader={kind}"), "--minify", "--log-level=warning"]);
    esbuild.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = esbuild.spawn().context("esbuild could not be started")?;
    child.stdin.take().context("esbuild takes nothing in")?.write_all(text.as_bytes())?;
    let small = child.wait_with_output()?;
    if !small.status.success() {
        bail!("esbuild does not understand this {kind}: its messages above say where");
    }
    String::from_utf8(small.stdout).context("esbuild answers in something else than UTF-8")
}

/// Writes a script of `src/boot` with all that it imports.
pub(crate) fn bundled(source: &str, script: &Path, options: &[&str]) -> Result<()> {
    let mut esbuild = project::command(npm::ESBUILD.path()?);
    esbuild.args([source, "--bundle", "--minify", "--tree-shaking=true", "--format=esm", "--log-level=error"]);
    esbuild.args(options).arg(format!("--outfile={}", script.display()));
    project::run(&mut esbuild, "its messages above say what it does not understand")
}
