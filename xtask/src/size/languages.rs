//! What a reader of another language downloads more than one of English, for the directory: its page, and its words and names.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use creative_cities::{
    domain::Naming,
    messages::{LANGUAGES, Language},
};

use crate::pack::{SMALLEST, brotli};

/// The most, in bytes of brotli.
const BUDGET: usize = 12 * 1024;

/// A line a language; and a sentence for every one that is above its budget.
pub(super) fn weigh(dist: &Path) -> Result<(Vec<String>, Vec<String>)> {
    let english = weight(dist, "index.html")?;
    let (mut lines, mut over) = (Vec::new(), Vec::new());
    for language in &LANGUAGES[1..] {
        let more = (weight(dist, &format!("{}index.html", language.folder()))? + words(dist, language)?)
            .saturating_sub(english);
        lines.push(format!("{}, more than English {more:>31}  of {BUDGET}", language.code));
        if more > BUDGET {
            over.push(format!("{} weighs {more} bytes of brotli more than English, above {BUDGET}", language.code));
        }
    }
    Ok((lines, over))
}

/// The words and names of a language, which lie in the folder that its page names.
fn words(dist: &Path, language: &Language) -> Result<usize> {
    let page = fs::read_to_string(dist.join("index.html")).context("the build has no index.html")?;
    let facts = page.split_once("data-facts=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(facts, _)| facts);
    let facts = facts.context("index.html does not say where its facts are")?;
    weight(dist, &Naming::file(&[facts, &language.folder()].concat()))
}

fn weight(dist: &Path, name: &str) -> Result<usize> {
    let bytes = fs::read(dist.join(name)).with_context(|| format!("the build has no {name}"))?;
    Ok(brotli(&bytes, SMALLEST)?.len())
}
