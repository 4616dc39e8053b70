//! The browser of the tests and its driver, from the system's packages.

use std::{env, path::PathBuf};

use anyhow::{Context, Result, bail};

use super::apt;

/// What to do where there is no apt to do it.
const ADVICE: &str = "install Chromium and ChromeDriver of one version (Debian: chromium and \
    chromium-driver), or set CHROMIUM and CHROMEDRIVER to where they are";

/// Where the browser is.
pub(crate) fn browser() -> Result<PathBuf> {
    find("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])
}

/// Where its driver is.
pub(crate) fn driver() -> Result<PathBuf> {
    find("CHROMEDRIVER", &["chromedriver"])
}

pub(crate) fn install() -> Result<()> {
    // A name that was mistyped is to be corrected; what apt could install would not be what was meant.
    chosen("CHROMIUM")?;
    chosen("CHROMEDRIVER")?;
    apt::install(&["chromium", "chromium-driver"], ADVICE)?;
    browser().and(driver()).map(drop)
}

/// The program a variable names, else the first of these that is installed.
fn find(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(program) = chosen(variable)? {
        return Ok(program);
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = [PathBuf::from("/usr/bin")].into_iter().chain(env::split_paths(&path)).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .map(|program| program.with_extension(env::consts::EXE_EXTENSION))
        .find(|program| program.is_file())
        .with_context(|| format!("{} is not on this machine: {ADVICE}", names[0]))
}

/// The program a variable names, if it is set.
fn chosen(variable: &str) -> Result<Option<PathBuf>> {
    let Some(program) = env::var_os(variable).filter(|program| !program.is_empty()) else {
        return Ok(None);
    };
    let program = std::path::absolute(program)?;
    if !program.is_file() {
        bail!("{variable} names {}, which is no file: correct it or unset it", program.display());
    }
    Ok(Some(program))
}
