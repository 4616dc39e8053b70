//! The app in a browser, by accessible name: journeys, audits and trouble, against the release build.
//!
//! `cargo xtask test browser` hands over what this needs: the address of a served build in `CREATIVE_CITIES_URL`, the
//! programs in `CHROMIUM` and `CHROMEDRIVER`, axe-core's script in `AXE`; the address of a site that was built for a path in
//! `CREATIVE_CITIES_BELOW`; and the folder of the hosting example in `CREATIVE_CITIES_HOSTING`, with nginx in `NGINX_PROGRAM` and its
//! media types in `NGINX_TYPES`.
#![expect(clippy::unwrap_used, reason = "a test that meets what it did not expect has failed")]

mod audits;
mod data;
mod harness;
mod hosted;
mod journeys;
mod languages;
mod standing;
mod trouble;

use std::process::ExitCode;

use libtest_mimic::Arguments;

/// The browser as it is where assistive technology is attached: asked from outside, it tells of nothing that has had no
/// layout yet, which rows out of sight have not.
const ATTACHED: [&str; 1] = ["--force-renderer-accessibility"];

fn main() -> ExitCode {
    let world = harness::World::new(&ATTACHED);
    let tests =
        [journeys::tests(), audits::tests(), languages::tests(), trouble::tests(), standing::tests(), hosted::tests()];
    let tests = tests.into_iter().flatten();
    let conclusion = libtest_mimic::run(&Arguments::from_args(), harness::trials(&world, tests));
    world.close();
    conclusion.exit_code()
}
