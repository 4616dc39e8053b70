//! The engine in wasm beside its peers: the same cities, the same questions, one after the other in tabs of their own.
//!
//! `tests/bench/engine` holds the cities, the questions and the page; `cargo xtask bench engine` puts them together. A peer
//! that finds something else than the engine is not slower or faster, it answers another question: so beside the times
//! stands how many of its answers are the same, by number of cities and by every count of every facet.

mod report;

use std::{env, time::Duration};

use serde::Deserialize;

use crate::harness::{Page, Test};
use crate::table::keep;
use report::Row;

/// How many cities there are.
const SIZES: [usize; 3] = [408, 10_000, 100_000];
/// In the order of the table: ours first, whose answers the others' are compared with.
const ENGINES: [&str; 7] = ["ours", "plain", "minisearch", "flexsearch", "itemsjs", "orama", "fuse"];
/// So often the page is asked whether it has finished.
const PATIENCE: Duration = Duration::from_secs(1);
/// No peer takes longer.
const LONGEST: usize = 900;

/// What the page tells. Times of questions are microseconds, others milliseconds.
#[derive(Debug, Deserialize)]
pub(crate) struct Measured {
    read: f64,
    build: f64,
    held: f64,
    times: Vec<f64>,
    /// By question: how many cities, and the counts of every facet.
    answers: Vec<Vec<u32>>,
}

pub(crate) fn benches() -> Vec<Test> {
    // Without its page there is nothing to measure: it takes minutes, and is made only where it is asked for by name.
    if env::var_os("PEER_ENGINE").is_none() {
        return Vec::new();
    }
    vec![Test::new("engine", engine)]
}

async fn engine(page: Page) {
    let page = page.at(&env::var("PEER_ENGINE").unwrap());
    let browser: String = page.eval("return navigator.userAgent.match(/Chrome.[0-9.]+/)[0].replace('/', ' ')").await;
    let mut rows = Vec::new();
    for size in SIZES {
        let mut ours = None;
        for name in ENGINES {
            let measured = measure(&page, name, size).await;
            let answers = ours.get_or_insert_with(|| measured.answers.clone());
            let row = Row::new(name, size, measured, answers);
            eprintln!("{}", row.line());
            rows.push(row);
        }
    }
    let native = env::var("ENGINE_NATIVE").unwrap_or_default();
    let report = report::markdown(&rows, &native, &browser);
    keep("engine", &report);
}

/// One engine over so many cities.
async fn measure(page: &Page, name: &str, size: usize) -> Measured {
    page.anew().await;
    page.go(&format!("/?engine={name}&cities={size}")).await;
    for _ in 0..LONGEST {
        tokio::time::sleep(PATIENCE).await;
        if page.eval("return globalThis.measured !== null").await {
            let failed: Option<String> = page.eval("return measured.failed ?? null").await;
            assert_eq!(failed, None, "{name} over {size} cities");
            return page.eval("return measured").await;
        }
    }
    panic!("{name} over {size} cities takes longer than {LONGEST} seconds");
}
