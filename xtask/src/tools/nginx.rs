//! The web server that the hosting example is tried with. From the system's packages, but only unpacked: installed, it would
//! start to serve on this machine.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use super::{apt, cache};
use crate::project;

/// What to do where there is no apt to do it.
const ADVICE: &str = "install nginx, or set NGINX_PROGRAM to where its program is";

/// The program: the one that is named (nginx has a use of its own for a variable called NGINX), else the installed one, else the unpacked one.
pub(crate) fn program() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("NGINX_PROGRAM").filter(|chosen| !chosen.is_empty()) {
        let chosen = std::path::absolute(chosen)?;
        if !chosen.is_file() {
            bail!("NGINX_PROGRAM names {}, which is no file: correct it or unset it", chosen.display());
        }
        return Ok(chosen);
    }
    let installed = Path::new("/usr/sbin/nginx");
    Ok(if installed.is_file() { installed.to_owned() } else { folder()?.join("usr/sbin/nginx") })
}

/// The table of media types that belongs to it.
pub(crate) fn types() -> Result<PathBuf> {
    let installed = Path::new("/etc/nginx/mime.types");
    Ok(if installed.is_file() { installed.to_owned() } else { folder()?.join("etc/nginx/mime.types") })
}

pub(super) fn is_here() -> Result<bool> {
    Ok(project::succeeds(Command::new(program()?).arg("-v")) && types()?.is_file())
}

pub(super) fn install() -> Result<()> {
    apt::unpack(&["nginx", "nginx-common"], &folder()?, ADVICE)?;
    if !is_here()? {
        bail!("the nginx in {} does not run: {ADVICE}", folder()?.display());
    }
    Ok(())
}

/// The version is that of the system's packages.
fn folder() -> Result<PathBuf> {
    cache::of("nginx", "system")
}
