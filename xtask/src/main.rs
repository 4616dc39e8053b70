//! The project's chores: what a developer types.
//!
//! `cargo xtask --help` lists them. Each installs what it lacks, says what it does, and ends with
//! an exit code that can be trusted.

mod browser;
mod cards;
mod check;
mod cli;
mod cut;
mod join;
mod order;
mod pack;
mod parallel;
mod peers;
mod project;
mod proof;
mod results;
mod script;
mod server;
mod site;
mod size;
mod test;
mod tools;
mod trunk;
mod wasm;
mod words;

use std::{env, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use cli::Chore;
use site::Settings;

fn main() -> ExitCode {
    match cli::parse(env::args_os().skip(1)).and_then(run) {
        Ok(code) => code,
        Err(error) => {
            // One line, never a backtrace: what went wrong and what to do are in the words.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<ExitCode> {
    match chore {
        Chore::Help => print!("{}", cli::HELP),
        Chore::Serve { port, dir, build, settings } => {
            if build {
                release(settings)?;
            }
            server::start(&dir.unwrap_or_else(project::dist), port)?.run()?;
        }
        Chore::Dev { port } => trunk::serve(port)?,
        Chore::Build { settings } => release(settings)?,
        Chore::CheckData => check::run()?,
        Chore::Cards { dir } => cards::draw(&dir.unwrap_or_else(project::dist))?,
        Chore::Finish => finish()?,
        // The summary has the last line, so a failure says no more than its exit code.
        Chore::Test { suites } => return Ok(test::run(&suites)),
        Chore::Bench { name, build } => {
            if build {
                release(Settings::default())?;
            }
            browser::bench(name.as_deref())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What Trunk asks for after a build, in the folder it is staging.
fn finish() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("TRUNK_STAGING_DIR is not set: Trunk runs this chore, after a build")?;
    join::write_into(&staging.join("data"))?;
    let profile = env::var("TRUNK_PROFILE").context("TRUNK_PROFILE is not set: Trunk runs this chore")?;
    let glue = pack::find(&staging, "js")?;
    let pieces = cut::whole(&staging, &profile, &glue)?;
    // A debug build is read by those who mend it, and no site is made of it: its words are written here.
    if profile == "release" { pack::code(&staging, &glue, &pieces) } else { words::write(&staging.join("data")) }
}

/// A release build that keeps to its budget.
fn release(settings: Settings) -> Result<()> {
    let settings = settings.or_environment()?;
    site::build(&settings)?;
    size::check(&settings.dist())
}
