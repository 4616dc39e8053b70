//! The same directory as a page in plain JavaScript with `MiniSearch`: its source is in `tests/bench/peers/plain`.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::{project, tools::npm};

/// The data it fetches. The first is all it needs to begin.
const DATA: [&str; 3] = ["core.json", "names.json", "aliases.json"];
/// Where its source is.
const SOURCE: &str = "tests/bench/peers/plain";

/// Writes it into a folder twice: as it is, and as `all/`, where it waits for all of the data.
pub(super) fn write(folder: &Path) -> Result<()> {
    bundle(folder)?;
    let page = project::root().join(SOURCE).join("index.html");
    let page = fs::read_to_string(page).context("the plain page has no index.html")?;
    fs::create_dir_all(folder.join("all"))?;
    fs::create_dir_all(folder.join("data"))?;
    fs::write(folder.join("all/index.html"), patient(&page)?)?;
    fs::write(folder.join("index.html"), page)?;
    for name in DATA {
        fs::copy(project::data().join(name), folder.join("data").join(name))
            .with_context(|| format!("{name} could not be copied"))?;
    }
    Ok(())
}

/// One script, minified.
fn bundle(folder: &Path) -> Result<()> {
    let mut esbuild = project::command(npm::ESBUILD.path()?);
    esbuild.args([&format!("{SOURCE}/main.js"), "--bundle", "--minify", "--format=esm", "--log-level=warning"]);
    esbuild.arg(format!("--alias:minisearch={}", npm::MINISEARCH.path()?.display()));
    esbuild.arg(format!("--outfile={}", folder.join("main.js").display()));
    project::run(&mut esbuild, "its messages above say what it does not understand")
}

/// The page that waits for every file, and asks for each at once.
fn patient(page: &str) -> Result<String> {
    let preload = |name: &str| format!("<link rel=\"preload\" href=\"/data/{name}\" as=\"fetch\" crossorigin>\n");
    let (before, after) =
        page.split_once(&preload(DATA[0])).context("the plain page does not preload core.json in a line of its own")?;
    let all: String = DATA.into_iter().map(preload).collect();
    Ok([before, &all, after].concat().replacen("<html ", "<html data-all ", 1))
}
