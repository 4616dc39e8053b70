//! What is drawn at build time: a preview image of every city, field and event, and the icons.
//!
//! A card is SVG text made from the facts ([`city`], [`field`], [`event`]), drawn with fonts of the system's packages
//! ([`fonts`]), and kept under what it was drawn from ([`shelf`]), so that a build draws only what has changed. One image
//! serves every language.

mod city;
mod colour;
mod event;
mod face;
mod facts;
mod field;
mod fit;
mod fonts;
mod icons;
mod local;
mod paint;
mod sheet;
mod shelf;
mod site;
#[cfg(test)]
mod tests;
mod work;
mod writing;

use std::{fs, path::Path, time::Instant};

use anyhow::{Context, Result};
use creative_cities::{
    domain::Field,
    messages::{Messages, messages},
};

use self::{colour::Colours, facts::Facts, fonts::Fonts, shelf::Shelf};
use crate::{project, tools};

pub(crate) use face::files as font_files;
use work::{Job, run};

/// What cards are made with.
struct Press {
    fonts: Fonts,
    colours: Colours,
    facts: Facts,
    m: &'static Messages,
}

/// Draws every preview image into `card` of a finished site, and the icons beside it, as far as they have changed.
pub(crate) fn draw(dist: &Path) -> Result<()> {
    tools::ensure(tools::CARDS)?;
    let start = Instant::now();
    let press = Press::set_up()?;
    fs::create_dir_all(dist.join("card")).with_context(|| format!("{} cannot be written", dist.display()))?;
    let shelf = Shelf::at(project::target().join("cards"))?;
    let jobs = press.jobs()?;
    let (keys, anew) = run(&jobs, &press.fonts, &shelf, dist)?;
    shelf.keep_only(&keys);
    let (all, seconds) = (jobs.len(), start.elapsed().as_secs_f64());
    println!("{all} preview images and icons: {anew} drawn anew in {seconds:.1} s");
    Ok(())
}

impl Press {
    fn set_up() -> Result<Self> {
        Ok(Self { fonts: Fonts::load()?, colours: Colours::read()?, facts: Facts::read()?, m: messages() })
    }

    /// Everything there is to draw.
    fn jobs(&self) -> Result<Vec<Job>> {
        let card = |id: &str, svg: Result<String>| {
            let svg = svg.with_context(|| format!("the preview image of {id} cannot be drawn"))?;
            anyhow::Ok(Job { file: format!("card/{id}.png"), svg })
        };
        let cities = self.facts.atlas.cities().iter().map(|city| card(&city.id, city::draw(self, city)));
        let fields = Field::ALL.into_iter().map(|one| card(&format!("field-{}", one.id()), field::draw(self, one)));
        let events = self.facts.events.0.iter().map(|event| card(&event.id, event::draw(self, event)));
        let icons = icons::ICONS
            .iter()
            .map(|icon| anyhow::Ok(Job { file: icon.file.to_owned(), svg: icons::svg(icon, &self.colours)? }));
        let site = [card("site", site::draw(self))];
        cities.chain(fields).chain(events).chain(site).chain(icons).collect()
    }
}
