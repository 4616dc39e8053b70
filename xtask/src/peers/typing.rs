//! The directory to type into: the app, and the same in plain JavaScript, in Solid and in React; each over the real cities,
//! and over ten thousand made ones.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::{afresh, engine};
use crate::{
    project,
    server::{self, Server},
    size,
    tools::{self, npm},
};

/// The data that change with the cities.
const DATA: [&str; 3] = ["core.json", "names.json", "aliases.json"];
/// How many cities are made.
const MADE: &str = "10000";
/// Where the sources are; the page is the plain one for all.
const SOURCE: &str = "tests/bench/peers";

/// Sites that answer until they are dropped.
pub(crate) struct Sites {
    /// The variable that tells the bench of a site, and the site's address.
    pub(crate) addresses: Vec<(String, String)>,
    _servers: Vec<Server>,
}

/// Makes the sites and serves them.
pub(crate) fn start() -> Result<Sites> {
    tools::ensure(tools::TYPING)?;
    let folder = project::target().join("peers").join("typing");
    afresh(&folder)?;
    engine::native_files(&folder)?;
    let worlds = [("408", project::data()), (MADE, folder.join("data").join(MADE))];
    let mut sites = Vec::new();
    for (size, data) in &worlds {
        for name in ["plain", "solid", "react"] {
            let site = folder.join(format!("{name}-{size}"));
            peer(name, &site, data)?;
            sites.push((variable(name, size), server::start(&site, 0)?));
        }
    }
    sites.push((variable("ours", "408"), server::start(&project::dist(), 0)?));
    let large = folder.join("ours");
    ours(&large, &worlds[1].1)?;
    sites.push((variable("ours", MADE), server::start(&large, 0)?));
    let addresses = sites.iter().map(|(variable, server)| (variable.clone(), server.address.clone())).collect();
    Ok(Sites { addresses, _servers: sites.into_iter().map(|(_, server)| server).collect() })
}

fn variable(name: &str, size: &str) -> String {
    format!("PEER_{}_{size}", name.to_uppercase())
}

/// A peer with its script and the data.
fn peer(name: &str, folder: &Path, data: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("data"))?;
    copy(&project::root().join(SOURCE).join("plain/index.html"), &folder.join("index.html"))?;
    for file in DATA {
        copy(&data.join(file), &folder.join("data").join(file))?;
    }
    let mut esbuild = project::command(npm::ESBUILD.path()?);
    esbuild.args([&format!("{SOURCE}/{name}/main.js"), "--bundle", "--minify", "--format=esm", "--log-level=warning"]);
    for (module, file) in modules()? {
        esbuild.arg(format!("--alias:{module}={}", file.display()));
    }
    esbuild.arg(format!("--outfile={}", folder.join("main.js").display()));
    project::run(&mut esbuild, "its messages above say what it does not understand")
}

/// What the peers ask for, and the file that is meant: a folder could mean what servers run.
fn modules() -> Result<[(&'static str, PathBuf); 6]> {
    let (solid, dom) = (npm::SOLID.path()?, npm::REACT_DOM.path()?);
    Ok([
        ("minisearch", npm::MINISEARCH.path()?),
        ("solid-js", solid.clone()),
        ("solid-js/web", solid.with_file_name("../web/dist/web.js")),
        ("react", npm::REACT.path()?),
        ("react-dom", dom.clone()),
        ("react-dom/client", dom.with_file_name("client.js")),
    ])
}

/// The app as it was built, over other data: its page is the one that knows no city.
fn ours(folder: &Path, data: &Path) -> Result<()> {
    let dist = project::dist();
    let facts = size::facts(&dist)?;
    fs::create_dir_all(folder.join(&facts))?;
    copy(&dist.join("shell.html"), &folder.join("index.html"))?;
    for (from, to) in [(dist.clone(), folder.to_owned()), (dist.join(&facts), folder.join(&facts))] {
        for file in fs::read_dir(&from).with_context(|| format!("{} could not be read", from.display()))? {
            let file = file?.path();
            let wanted = file.extension().is_some_and(|kind| {
                ["css", "js", "wasm", "json", "svg", "png", "webmanifest"].iter().any(|known| kind == *known)
            });
            if let (true, Some(name)) = (wanted, file.file_name()) {
                copy(&file, &to.join(name))?;
            }
        }
    }
    for file in DATA {
        copy(&data.join(file), &folder.join(&facts).join(file))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).with_context(|| format!("{} could not be copied", from.display()))
}
