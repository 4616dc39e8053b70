//! The browser of the tests and its driver, from the system's packages.

use std::{env, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use crate::project;

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
    // A list that could not be refreshed may still know the packages: the installation decides.
    let _ = apt(&["update"]);
    apt(&["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"])?;
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

fn apt(arguments: &[&str]) -> Result<()> {
    let mut apt = if is_root() { Command::new("apt-get") } else { sudo()? };
    // Nobody is there to answer a package's questions.
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    project::run(&mut apt, ADVICE)
}

/// `apt-get` as root, for someone who is not.
fn sudo() -> Result<Command> {
    if !project::succeeds(Command::new("sudo").arg("--version")) {
        bail!("only root can install packages, and there is no sudo: {ADVICE}");
    }
    let mut sudo = Command::new("sudo");
    sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(sudo)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
