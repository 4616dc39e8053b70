//! Many like jobs on all processors.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use anyhow::{Result, anyhow};

/// Does every job, and tells what came of each, in no order. Each processor takes the next one that nobody has taken.
pub(crate) fn each<Job: Sync, Done: Send>(
    jobs: &[Job],
    deed: impl Fn(&Job) -> Result<Done> + Sync,
) -> Result<Vec<Done>> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<Done>> {
        let mut done = Vec::new();
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push(deed(job)?);
        }
        Ok(done)
    };
    thread::scope(|scope| {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        let mut all = Vec::with_capacity(jobs.len());
        for worker in workers {
            all.append(&mut worker.join().map_err(|_| anyhow!("a job stopped half way: see above"))??);
        }
        Ok(all)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_job_is_done_once_and_one_that_fails_is_told() {
        let mut done = each(&[1, 2, 3], |n| Ok(n * 2)).expect("none fails");
        done.sort_unstable();
        assert_eq!(done, [2, 4, 6]);
        assert!(each(&[1, 2, 3], |n| if *n == 2 { Err(anyhow!("two")) } else { Ok(()) }).is_err());
    }
}
