//! What a page fetches, put together from the masters.
//!
//! The masters in `public/data` keep each fact once, so that it can be corrected in one line. A page should not have to
//! fetch them all: after every build this writes beside them one file a city and one an event, the excerpts for the
//! cards, and the network's facts with their sources.

mod masters;
mod sentence;
mod sources;

use std::{fs, path::Path};

use anyhow::{Context, Result};
use masters::Masters;
use serde_json::Value;

use crate::project;

pub(crate) use sentence::first as first_sentence;

/// Writes everything into the `data` of a finished site.
pub(crate) fn write_into(folder: &Path) -> Result<()> {
    let data = project::data();
    let masters = Masters::read(&|name| {
        let text = fs::read_to_string(data.join(name))
            .with_context(|| format!("public/data/{name} could not be read: restore it with git"))?;
        serde_json::from_str(&text)
            .with_context(|| format!("public/data/{name} is not JSON: `cargo xtask check-data` says more"))
    })?;
    write(&masters, folder)
}

fn write(masters: &Masters, folder: &Path) -> Result<()> {
    let made = |name: &str| {
        let inside = folder.join(name);
        fs::create_dir_all(&inside).with_context(|| format!("{} cannot be made", inside.display()))?;
        anyhow::Ok(inside)
    };
    let cities = made("city")?;
    for (id, city) in masters.cities() {
        save(&cities.join(format!("{id}.json")), &city?)?;
    }
    let meetings = made("meeting")?;
    for (id, cited) in masters.events() {
        save(&meetings.join(format!("{id}.json")), &cited?)?;
    }
    save(&folder.join("excerpts.json"), &masters.excerpts())?;
    save(&folder.join("network.json"), &masters.network()?)
}

fn save(path: &Path, value: &Value) -> Result<()> {
    fs::write(path, value.to_string()).with_context(|| format!("{} could not be written", path.display()))
}
