//! What a reader of another language downloads more than one of English, for the directory: its page, which has its words
//! and the names of places in it.

use std::path::Path;

use anyhow::Result;
use creative_cities::messages::{LANGUAGES, Language};

use super::weigh::{DIRECTORY, weigh as weigh_file};

/// The most, in bytes of brotli.
const BUDGET: usize = 12 * 1024;

/// A line a language; and a sentence for every one that is above its budget.
pub(super) fn weigh(dist: &Path) -> Result<(Vec<String>, Vec<String>)> {
    let english = weight(dist, &LANGUAGES[0])?;
    let (mut lines, mut over) = (Vec::new(), Vec::new());
    for language in &LANGUAGES[1..] {
        let more = weight(dist, language)?.saturating_sub(english);
        lines.push(format!("{}, more than English {more:>31}  of {BUDGET}", language.code));
        if more > BUDGET {
            over.push(format!("{} weighs {more} bytes of brotli more than English, above {BUDGET}", language.code));
        }
    }
    Ok((lines, over))
}

fn weight(dist: &Path, language: &Language) -> Result<usize> {
    Ok(weigh_file(dist, [&language.folder(), DIRECTORY].concat())?.brotli)
}
