//! The words of pages that are drawn at build time, in a language.

use anyhow::{Context, Result};
use creative_cities::messages::Printed;

use super::{shape, source::Source};

/// They. They stay for as long as the build lasts.
pub(super) fn of(source: &Source) -> Result<Printed> {
    taken(source).with_context(|| format!("{source}: `printed`"))
}

fn taken(source: &Source) -> Result<Printed> {
    let mut said = source.printed.clone();
    let mut text = |key: &str| {
        let text = shape::take(&mut said, key)?;
        let text: &'static str = shape::text(&text).with_context(|| format!("`{key}`"))?.to_owned().leak();
        anyhow::Ok(text)
    };
    let printed = Printed {
        without_app: text("without_app")?,
        app_lost: text("app_lost")?,
        app_again: text("app_again")?,
        new_version: text("new_version")?,
        load_new_version: text("load_new_version")?,
        site_description: text("site_description")?,
        dataset_description: text("dataset_description")?,
        dataset_credit: text("dataset_credit")?,
        world: text("world")?,
        picture_of: text("picture_of")?,
    };
    shape::nothing_left(&said)?;
    Ok(printed)
}
