//! What a reader of another language downloads more than one of English, for the directory: its page, and its words with the
//! names of places.

use std::path::Path;

use anyhow::Result;
use creative_cities::{
    domain::Naming,
    messages::{LANGUAGES, Language},
};

use super::weigh::weigh as weigh_file;

/// The most, in bytes of brotli.
const BUDGET: usize = 12 * 1024;

/// A line a language; and a sentence for every one that is above its budget.
pub(super) fn weigh(dist: &Path, facts: &str) -> Result<(Vec<String>, Vec<String>)> {
    let english = weight(dist, facts, &LANGUAGES[0])?;
    let (mut lines, mut over) = (Vec::new(), Vec::new());
    for language in &LANGUAGES[1..] {
        let more = weight(dist, facts, language)?.saturating_sub(english);
        lines.push(format!("{}, more than English {more:>31}  of {BUDGET}", language.code));
        if more > BUDGET {
            over.push(format!("{} weighs {more} bytes of brotli more than English, above {BUDGET}", language.code));
        }
    }
    Ok((lines, over))
}

/// The page and the words of a language. `facts`: the folder of the facts.
fn weight(dist: &Path, facts: &str, language: &Language) -> Result<usize> {
    let folder = language.folder();
    let page = weigh_file(dist, format!("{folder}index.html"))?;
    Ok(page.brotli + weigh_file(dist, Naming::file(&[facts, &folder].concat()))?.brotli)
}
