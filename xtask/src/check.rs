//! `check-data`: the library's own checks, run over `public/data`.

use std::fs;

use anyhow::{Result, bail};
use creative_cities::domain;

use crate::project;

/// Prints every problem, and fails if there is one.
pub(crate) fn run() -> Result<()> {
    let folder = project::data();
    let read = |file: &str| fs::read_to_string(folder.join(file)).map_err(|why| why.to_string());
    let problems = domain::check_folder(&read);
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => println!("The data are whole: no problem found."),
        1 => bail!("public/data has 1 problem, named above with its file and record"),
        many => bail!("public/data has {many} problems, named above with file and record"),
    }
    Ok(())
}
