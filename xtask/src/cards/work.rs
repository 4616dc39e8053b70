//! Many drawings on all processors.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use anyhow::{Context, Result, anyhow};

use super::{fonts::Fonts, shelf::Shelf};

/// A drawing, and where its image goes below the site's folder.
pub(super) struct Job {
    pub(super) file: String,
    pub(super) svg: String,
}

/// What a processor has done: the names that images are kept under, and how many it drew anew.
type Done = (BTreeSet<String>, usize);

/// Does every job. Each processor takes the next one that nobody has taken.
pub(super) fn run(jobs: &[Job], fonts: &Fonts, shelf: &Shelf, dist: &Path) -> Result<Done> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<Done> {
        let (mut keys, mut anew) = Done::default();
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let supplied = shelf.supply(&job.svg, fonts, &dist.join(&job.file));
            let (key, drawn) = supplied.with_context(|| format!("{} cannot be drawn", job.file))?;
            keys.insert(key);
            anew += usize::from(drawn);
        }
        Ok((keys, anew))
    };
    thread::scope(|scope| {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        let mut all = Done::default();
        for worker in workers {
            let (mut keys, anew) = worker.join().map_err(|_| anyhow!("a drawing stopped half way: see above"))??;
            all.0.append(&mut keys);
            all.1 += anew;
        }
        Ok(all)
    })
}
