//! From Trunk's build to a folder that any host can serve: every address a page of its own.

mod compress;
mod facts;
mod head;
mod host;
mod manifest;
mod pages;
mod policy;
mod settings;
mod sitemap;
mod template;
mod worker;

use std::{fs, path::Path, time::Instant};

use anyhow::{Context, Result};
use creative_cities::domain::Atlas;
use pages::Pages;
use template::Template;

pub(crate) use compress::all as pack_all;
pub(crate) use settings::Settings;

use crate::{cards, trunk};

/// Builds for release, and makes a site of it.
pub(crate) fn build(settings: &Settings) -> Result<()> {
    let dist = settings.dist();
    trunk::build(&dist, &settings.base())?;
    if settings.address.is_none() {
        eprintln!(
            "warning: the site has no public address, so links, pictures and the sitemap for others are left out: \
             set CREATIVE_CITIES_ADDRESS or --address"
        );
    }
    finish(&dist, settings)
}

/// Makes a site of a build.
fn finish(dist: &Path, settings: &Settings) -> Result<()> {
    let address = settings.address.as_deref();
    cards::draw(dist)?;
    let start = Instant::now();
    let facts = &facts::settle(dist)?;
    let template = &Template::read(dist, facts)?;
    let atlas = atlas(dist)?;
    let written = Pages { dist, facts, atlas, template, address }.write()?;
    manifest::write(dist)?;
    worker::write(dist, facts)?;
    sitemap::write(dist, atlas, address)?;
    host::write(dist, atlas, facts, template)?;
    println!("{written} pages drawn in {:.1} s", start.elapsed().as_secs_f64());
    compress::all(dist, facts, settings.thorough)
}

/// The facts that every page is drawn from. One, for as long as the build lasts.
fn atlas(dist: &Path) -> Result<&'static Atlas> {
    let core = fs::read_to_string(dist.join("data/core.json")).context("the build has no data/core.json")?;
    let atlas = Atlas::from_json(&core).map_err(|problems| facts::refused("core.json", &problems))?;
    Ok(Box::leak(Box::new(atlas)))
}
