//! Many drawings.

use std::{collections::BTreeSet, path::Path};

use anyhow::{Context, Result};

use super::{fonts::Fonts, shelf::Shelf};
use crate::parallel;

/// A drawing, and where its image goes below the site's folder.
pub(super) struct Job {
    pub(super) file: String,
    pub(super) svg: String,
}

/// Does every job; tells the names that images are kept under, and how many were drawn anew.
pub(super) fn run(jobs: &[Job], fonts: &Fonts, shelf: &Shelf, dist: &Path) -> Result<(BTreeSet<String>, usize)> {
    let done = parallel::each(jobs, |job| {
        let supplied = shelf.supply(&job.svg, fonts, &dist.join(&job.file));
        supplied.with_context(|| format!("{} cannot be drawn", job.file))
    })?;
    let anew = done.iter().filter(|(_, drawn)| *drawn).count();
    Ok((done.into_iter().map(|(key, _)| key).collect(), anew))
}
