//! Debian's packages, for what is too large or too native to be fetched otherwise.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::project;

/// Installs these packages. `advice` is the sentence for a machine where there is no apt to do it.
pub(super) fn install(packages: &[&str], advice: &str) -> Result<()> {
    // A list that could not be refreshed may still know the packages: the installation decides.
    let _ = apt(&["update"], advice);
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat(), advice)
}

/// Unpacks packages into a folder, where nothing is set up or started.
pub(super) fn unpack(packages: &[&str], folder: &Path, advice: &str) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made: {advice}", folder.display()))?;
    let download = || project::run(Command::new("apt-get").arg("download").args(packages).current_dir(folder), advice);
    if download().is_err() {
        // A list that is old, or was never fetched.
        apt(&["update"], advice)?;
        download()?;
    }
    for entry in fs::read_dir(folder)? {
        let archive = entry?.path();
        if archive.extension().is_some_and(|ending| ending == "deb") {
            project::run(Command::new("dpkg-deb").arg("--extract").args([&archive, folder]), advice)?;
            fs::remove_file(archive)?;
        }
    }
    Ok(())
}

fn apt(arguments: &[&str], advice: &str) -> Result<()> {
    let mut apt = if is_root() { Command::new("apt-get") } else { sudo(advice)? };
    // Nobody is there to answer a package's questions.
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    project::run(&mut apt, advice)
}

/// `apt-get` as root, for someone who is not.
fn sudo(advice: &str) -> Result<Command> {
    if !project::succeeds(Command::new("sudo").arg("--version")) {
        bail!("only root can install packages, and there is no sudo: {advice}");
    }
    let mut sudo = Command::new("sudo");
    sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(sudo)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
