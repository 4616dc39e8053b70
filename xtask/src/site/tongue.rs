//! A language that pages are drawn in: its words, and the facts with its names.

use std::{fs, mem, path::Path};

use anyhow::{Context, Result};
use creative_cities::{
    domain::{Atlas, Naming},
    messages::{self, LANGUAGES, Language, Messages, Printed},
};

use super::facts::refused;
use crate::words;

/// One of them, for as long as the build lasts.
#[derive(Clone, Copy)]
pub(super) struct Tongue {
    pub(super) language: &'static Language,
    pub(super) atlas: &'static Atlas,
    pub(super) m: &'static Messages,
    pub(super) printed: &'static Printed,
}

impl Tongue {
    /// Every language, the first one first; `facts` is the folder of the data below the site.
    pub(super) fn all(dist: &Path, facts: &str) -> Result<Vec<Self>> {
        let data = dist.join(facts);
        let core = fs::read_to_string(data.join("core.json")).context("the build has no core.json")?;
        LANGUAGES.iter().map(|language| Self::read(&data, &core, language)).collect()
    }

    fn read(data: &Path, core: &str, language: &'static Language) -> Result<Self> {
        let mut atlas = Atlas::from_json(core).map_err(|problems| refused("core.json", &problems))?;
        let folder = language.folder();
        let file = Naming::file(&folder);
        let text = fs::read_to_string(data.join(&file)).with_context(|| format!("the build has no {file}"))?;
        let mut naming = Naming::from_json(&folder, &text).map_err(|problems| refused(&file, &problems))?;
        let m = messages::read(mem::take(&mut naming.words))
            .with_context(|| format!("{file} has not the words that are asked for"))?;
        atlas.speak(naming).map_err(|problem| refused(&file, &[problem]))?;
        let printed = Box::leak(Box::new(words::printed(language.code)?));
        Ok(Self { language, atlas: Box::leak(Box::new(atlas)), m, printed })
    }
}
