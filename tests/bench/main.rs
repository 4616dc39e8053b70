//! How long the app takes to answer, measured by the browser. Tells the numbers, and never fails on time.
//!
//! `cargo xtask bench` hands over what this needs; see the browser tests.
#![expect(clippy::unwrap_used, reason = "a bench that meets what it did not expect has failed")]

mod beside;
mod control;
mod engine;
#[path = "../browser/harness/mod.rs"]
#[expect(dead_code, unused_imports, unused_macros, reason = "a bench needs less of it than the tests")]
mod harness;
mod load;
mod measure;
mod places;
mod start;
mod table;
mod typing;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    let world = harness::World::new(&[]);
    let mut arguments = Arguments::from_args();
    // What runs beside a measurement changes it.
    arguments.test_threads = Some(1);
    let benches = typing::benches().into_iter().chain(places::benches()).chain(load::benches()).chain(start::benches());
    let benches = benches.chain(engine::benches()).chain(beside::benches());
    let conclusion = libtest_mimic::run(&arguments, harness::trials(&world, benches));
    world.close();
    conclusion.exit_code()
}
