//! From Trunk's build to a folder that any host can serve: every address a page of its own.

mod along;
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
mod tongue;
mod worker;

use std::{path::Path, time::Instant};

use anyhow::Result;
use pages::Pages;
use template::Template;
use tongue::Tongue;

pub(crate) use compress::all as pack_all;
pub(crate) use settings::Settings;

use crate::{cards, trunk, words};

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
    words::write(&dist.join("data"))?;
    let facts = &facts::settle(dist)?;
    let template = &Template::read(dist, facts)?;
    let tongues = Tongue::all(dist, facts)?;
    let mut written = 0;
    for tongue in &tongues {
        let template = &template.in_language(tongue.language, facts);
        written += Pages { dist, facts, tongue: *tongue, template, address }.write()?;
    }
    manifest::write(dist)?;
    worker::write(dist, facts)?;
    let atlas = tongues[0].atlas;
    sitemap::write(dist, atlas, address)?;
    host::write(dist, atlas, facts, template)?;
    println!("{written} pages drawn in {:.1} s", start.elapsed().as_secs_f64());
    compress::all(dist, facts, settings.thorough)
}
