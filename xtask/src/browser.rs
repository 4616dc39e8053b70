//! Tests and benches that drive a browser through the release build.

use std::{ffi::OsString, path::Path};

use anyhow::{Result, bail};

use crate::{
    peers, project, results, server, size,
    test::{self, Tally},
    tools::{self, chromium, nginx},
};

/// Runs the browser tests against what lies in `dist`, and against a site that was built for a path below its host.
pub(crate) fn tests(below: &Path) -> Result<Tally> {
    tools::ensure(tools::HOSTING)?;
    let below = server::start(below, 0)?;
    let more = [
        ("CREATIVE_CITIES_BELOW", OsString::from(&below.address)),
        ("CREATIVE_CITIES_HOSTING", project::root().join("target/hosting").into()),
        ("NGINX_PROGRAM", nginx::program()?.into()),
        ("NGINX_TYPES", nginx::types()?.into()),
    ];
    drive("browser", &[], &more)
}

/// Runs the benches against what lies in `dist`, all or those with `name` in theirs.
pub(crate) fn bench(name: Option<&str>) -> Result<()> {
    if name.is_none_or(|name| "size".contains(name)) {
        let page = size::markdown(&project::dist())?;
        println!("{page}");
        results::keep("size", &page)?;
        if name == Some("size") {
            return Ok(());
        }
    }
    let results = results::fresh()?;
    let mut arguments = vec!["--nocapture"];
    arguments.extend(name);
    // They are put together only where they are measured.
    let loaded = |name| ["load", "start"].iter().any(|bench| bench.contains(name));
    let peers = if name.is_none_or(loaded) { Some(peers::start()?) } else { None };
    let addresses = peers.as_ref().map(|peers| peers.addresses.clone());
    let mut more = vec![("RESULTS", OsString::from(&results))];
    more.extend(addresses.into_iter().flatten().map(|(name, address)| (name, address.into())));
    // The bench of the engine takes minutes, and asks nothing of the app: it is run where it is named.
    let engine = if name == Some("engine") { Some(peers::engine::start()?) } else { None };
    if let Some(engine) = &engine {
        more.push(("PEER_ENGINE", OsString::from(&engine.address)));
        more.push(("ENGINE_NATIVE", OsString::from(&engine.native)));
    }
    // The same of the bench that types into other frameworks' pages.
    let sites = if name == Some("beside") { Some(peers::typing::start()?) } else { None };
    let addresses = sites.iter().flat_map(|sites| &sites.addresses);
    let addresses: Vec<_> = addresses.map(|(name, address)| (name.as_str(), OsString::from(address))).collect();
    more.extend(addresses);
    let tally = drive("bench", &arguments, &more)?;
    results::keep_all(&results)?;
    match (tally.passed, tally.failed) {
        (0, 0) => bail!("no bench has that name: `cargo xtask bench` runs them all"),
        (_, 0) => Ok(()),
        (_, failed) => bail!("{failed} of the benches failed, as said above"),
    }
}

/// Runs a test target that `Cargo.toml` keeps out of plain `cargo test`, because it needs what is
/// handed to it here: a server, a browser with its driver, and axe-core; and what `more` names.
fn drive(target: &str, arguments: &[&str], more: &[(&str, OsString)]) -> Result<Tally> {
    tools::ensure(tools::BROWSER)?;
    let server = server::start(&project::dist(), 0)?;
    let mut cargo = project::cargo();
    cargo.args(["test", "--package", "creative-cities", "--features", "ssr", "--test", target]);
    cargo.arg("--").args(arguments);
    cargo.env("CREATIVE_CITIES_URL", &server.address);
    cargo.env("CHROMIUM", chromium::browser()?);
    cargo.env("CHROMEDRIVER", chromium::driver()?);
    cargo.env("AXE", tools::npm::AXE.path()?);
    cargo.envs(more.iter().map(|(name, value)| (name, value)));
    test::counted(&mut cargo)
}
