//! Where the project is, and how its child processes are started.

use std::{
    env,
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, anyhow, bail};

/// The workspace's own folder: every command runs from here, wherever it was typed.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Where the release build lies.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo builds, and what a build made may be kept.
pub(crate) fn target() -> PathBuf {
    let chosen = env::var_os("CARGO_TARGET_DIR").filter(|chosen| !chosen.is_empty());
    chosen.and_then(|chosen| std::path::absolute(chosen).ok()).unwrap_or_else(|| root().join("target"))
}

/// The masters of the data.
pub(crate) fn data() -> PathBuf {
    root().join("public").join("data")
}

/// A program, to be run from the root.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    // `cargo run` describes xtask to xtask. A child that builds something else must not hear it.
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(describes_xtask) {
            command.env_remove(name);
        }
    }
    command
}

/// Cargo: the one that started xtask, if one did.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command to its end, with its output going where ours goes. `advice` is the sentence for
/// someone whose machine lacks the program or who sees it fail.
pub(crate) fn run(command: &mut Command, advice: &str) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error, advice))?;
    if !status.success() {
        bail!("{} failed: {advice}", name(command));
    }
    Ok(())
}

/// Whether a command can be run and succeeds; its output is nobody's business.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// The error of a command that could not even be started.
pub(crate) fn not_started(command: &Command, error: &io::Error, advice: &str) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::NotFound => anyhow!("{} is not on this machine: {advice}", name(command)),
        _ => anyhow!("{} could not be started ({error}): {advice}", name(command)),
    }
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

fn describes_xtask(variable: &str) -> bool {
    ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"]
        .iter()
        .any(|prefix| variable.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_hear_of_the_users_settings_but_not_of_xtask() {
        assert!(describes_xtask("CARGO_PKG_NAME"));
        assert!(describes_xtask("CARGO_MANIFEST_DIR"));
        for theirs in ["CARGO", "CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_TERM_COLOR"] {
            assert!(!describes_xtask(theirs), "{theirs}");
        }
    }

    #[test]
    fn a_missing_program_is_one_sentence_that_says_what_to_do() {
        let error = run(&mut command("no-such-program"), "install it").expect_err("it is missing");
        assert_eq!(error.to_string(), "no-such-program is not on this machine: install it");
    }
}
