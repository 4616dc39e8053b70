//! The steps of the tests: what is run, in which order.

use std::process::Command;

use anyhow::Result;

use super::{Suite, Tally, counted};
use crate::{
    browser, check, project, proof,
    site::{self, Settings},
    size,
};

/// One thing to run.
pub(super) struct Step {
    suite: Suite,
    pub(super) title: &'static str,
    /// The step without whose success this one says nothing.
    pub(super) after: Option<&'static str>,
    pub(super) run: fn() -> Result<Tally>,
}

const BUILD: &str = "release build";
const BELOW: &str = "site below a path";

/// Where the site of the tests will be, as far as it knows: nobody ever goes there.
const ADDRESS: &str = "https://cities.example/";

const STEPS: &[Step] = &[
    step(Suite::Format, "format", || passes(&["fmt", "--all", "--check"])),
    // `csr` and `ssr` exclude each other, and the core must stand without either.
    step(Suite::Lints, "lints (core, xtask)", || clippy(&["--workspace", "--all-targets"])),
    step(Suite::Lints, "lints (ssr)", || {
        clippy(&["--package", "creative-cities", "--features", "ssr", "--all-targets"])
    }),
    // `--all-targets` passes over what plain `cargo test` passes over: the tests that drive a browser.
    step(Suite::Lints, "lints (all tests)", || {
        clippy(&["--package", "creative-cities", "--features", "ssr", "--test", "*"])
    }),
    step(Suite::Lints, "lints (csr, wasm)", || {
        clippy(&["--package", "creative-cities", "--features", "csr", "--target", "wasm32-unknown-unknown"])
    }),
    step(Suite::Docs, "documentation", documentation),
    step(Suite::Native, "native tests", || tests(&["--package", "creative-cities", "--features", "ssr"])),
    step(Suite::Native, "native tests (xtask)", || tests(&["--package", "xtask"])),
    step(Suite::Data, "data", || check::run().map(|()| Tally::PASSED)),
    step(Suite::Build, BUILD, || site::build(&at_an_address()).map(|()| Tally::PASSED)),
    Step { after: Some(BUILD), ..step(Suite::Build, "size", || size::check(&project::dist()).map(|()| Tally::PASSED)) },
    Step { after: Some(BUILD), ..step(Suite::Build, "structured data", || proof::read(&project::dist(), ADDRESS)) },
    Step { after: Some(BUILD), ..step(Suite::Browser, BELOW, site_below) },
    Step { after: Some(BELOW), ..step(Suite::Browser, "browser tests", || browser::tests(&below_a_path().dist())) },
];

const fn step(suite: Suite, title: &'static str, run: fn() -> Result<Tally>) -> Step {
    Step { suite, title, after: None, run }
}

/// The steps of one suite, in order.
pub(super) fn of(suite: Suite) -> impl Iterator<Item = &'static Step> {
    STEPS.iter().filter(move |step| step.suite == suite)
}

/// A site that knows where it will be says more.
fn at_an_address() -> Settings {
    Settings { address: Some(ADDRESS.to_owned()), ..Settings::default() }
}

/// One that shares its host with others.
fn below_a_path() -> Settings {
    Settings {
        address: Some(format!("{ADDRESS}creative-cities/")),
        base: Some("/creative-cities/".to_owned()),
        dist: Some("target/below".into()),
        ..Settings::default()
    }
}

/// Builds it, and reads it as the other was read: its links have another beginning.
fn site_below() -> Result<Tally> {
    let settings = below_a_path();
    site::build(&settings)?;
    proof::read(&settings.dist(), settings.address.as_deref().unwrap_or_default())
}

fn clippy(what: &[&str]) -> Result<Tally> {
    passes(&[&["clippy"], what, &["--", "-D", "warnings"]].concat())
}

fn documentation() -> Result<Tally> {
    let mut cargo = cargo(&["doc", "--workspace", "--no-deps", "--features", "creative-cities/ssr"]);
    finishes(cargo.env("RUSTDOCFLAGS", "-D warnings"))
}

/// All tests of a package, those in its documentation too.
fn tests(what: &[&str]) -> Result<Tally> {
    counted(cargo(&["test", "--no-fail-fast"]).args(what))
}

fn passes(arguments: &[&str]) -> Result<Tally> {
    finishes(&mut cargo(arguments))
}

fn finishes(cargo: &mut Command) -> Result<Tally> {
    project::run(cargo, "its messages above name the lines to mend").map(|()| Tally::PASSED)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = project::cargo();
    cargo.args(arguments);
    cargo
}
