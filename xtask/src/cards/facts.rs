//! The facts that cards show, read from the masters and checked.

use std::fs;

use anyhow::{Context, Result, anyhow};
use creative_cities::domain::{Atlas, Events, Problem};
use serde_json::Value;

use super::local::Names;
use crate::project;

/// What cards are drawn from.
pub(super) struct Facts {
    pub(super) atlas: Atlas,
    pub(super) events: Events,
    pub(super) names: Names,
}

impl Facts {
    pub(super) fn read() -> Result<Self> {
        let atlas = Atlas::from_json(&text("core.json")?).map_err(|problems| first(&problems))?;
        let events = Events::from_json(&atlas, &text("events.json")?).map_err(|problems| first(&problems))?;
        let names = Names { names: json("names.json")?, unattested: json("names-unattested.json")? };
        Ok(Self { atlas, events, names })
    }
}

fn text(file: &str) -> Result<String> {
    fs::read_to_string(project::data().join(file))
        .with_context(|| format!("public/data/{file} could not be read: restore it with git"))
}

fn json(file: &str) -> Result<Value> {
    serde_json::from_str(&text(file)?)
        .with_context(|| format!("public/data/{file} is not JSON: `cargo xtask check-data` says more"))
}

fn first(problems: &[Problem]) -> anyhow::Error {
    let first = problems.first().map(ToString::to_string).unwrap_or_default();
    anyhow!("{first} (`cargo xtask check-data` tells all)")
}
