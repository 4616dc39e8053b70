//! What starting costs the main thread at a quarter of the speed, once the code and the data are there: the app beside the
//! same directory in plain JavaScript.
//!
//! A page is opened and held back just before it begins: the app where its wasm is compiled, the plain page where its
//! script has run and its data have come. When nothing moves any more it is let go, and the browser's own account of its
//! main thread is read before and after: all tasks of that time, whatever they were for, and of these styles, layout, and
//! scripts as far as a task of their own started them: what runs because a promise was kept is in the whole alone, so only
//! the whole is compared. What both fetch when they are idle, the other spellings, is kept from both: it is no part of the start.

use std::{env, time::Duration};

use serde_json::json;

use crate::harness::{Page, Test};
use crate::measure::slow_down;
use crate::table::{keep_columns, percentile};

/// So often each page is started.
const TIMES: usize = 7;
/// The processor is so many times slower.
const SLOWER: u32 = 4;
/// A page is quiet after this time, before it is let go and after.
const QUIET: Duration = Duration::from_millis(2500);

/// What the browser accounts for, in seconds since the page was opened.
const ACCOUNTS: [&str; 4] = ["TaskDuration", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];

/// Holds the page back until `__go()` is called, and the other spellings for ever.
const HOLD: &str = "
    const held = new Promise(go => globalThis.__go = go);
    const fetched = fetch;
    globalThis.fetch = async (...asked) => {
        const answer = await fetched(...asked);
        if (/(names|aliases)\\.json/.test(answer.url)) return new Promise(() => {});
        if (!/\\.wasm/.test(answer.url)) await held;
        return answer;
    };
    for (const name of ['compile', 'compileStreaming']) {
        const compiled = WebAssembly[name];
        WebAssembly[name] = async (...asked) => {
            const module = await compiled.apply(WebAssembly, asked);
            await held;
            return module;
        };
    }";

/// The pages, and the variables that hold their addresses. The first is the one that others are set against.
const PAGES: [(&str, &str); 2] = [("plain", "PEER_PLAIN"), ("ours", "PEER_OURS")];

pub(crate) fn benches() -> Vec<Test> {
    vec![Test::new("start", start)]
}

async fn start(page: Page) {
    let mut starts = PAGES.map(|_| Vec::new());
    for _ in 0..TIMES {
        for ((_, site), starts) in PAGES.iter().zip(&mut starts) {
            let site = env::var(site).expect("`cargo xtask bench` says where the peers are");
            starts.push(measured(&page.at(&site)).await);
        }
    }
    let [plain, ours] = &starts;
    let ratio = median(ours, 0) / median(plain, 0);
    let verdict = if ratio <= 1.0 { "kept" } else { "not kept" };
    let mut lines = vec![format!(
        "{:24} {:>2} {:>8} {:>11} {:>8} {:>8} {:>8}",
        "starting, 4×; ms", "n", "all", "", "script", "style", "layout"
    )];
    lines.extend(PAGES.iter().zip(&starts).map(|((title, _), starts)| row(title, starts)));
    lines.push(format!("start of ours, × plain {ratio:>25.2} of at most 1.00: {verdict}"));
    keep_columns("start", &lines.join("\n"));
}

fn row(title: &str, starts: &[[f64; 4]]) -> String {
    let mut all: Vec<_> = starts.iter().map(|start| start[0]).collect();
    all.sort_by(f64::total_cmp);
    let spread = format!("{:.0}–{:.0}", percentile(&all, 0), percentile(&all, 100));
    let [_, script, style, layout] = [0, 1, 2, 3].map(|account| median(starts, account));
    format!(
        "{title:24} {:>2} {:>8.0} {spread:>11} {script:>8.0} {style:>8.0} {layout:>8.0}",
        starts.len(),
        median(starts, 0)
    )
}

fn median(starts: &[[f64; 4]], account: usize) -> f64 {
    let mut times: Vec<_> = starts.iter().map(|start| start[account]).collect();
    times.sort_by(f64::total_cmp);
    percentile(&times, 50)
}

/// One start, from the moment the page is let go until it has been quiet: milliseconds by [`ACCOUNTS`].
async fn measured(page: &Page) -> [f64; 4] {
    page.anew().await;
    page.cdp("Network.enable", json!({})).await.unwrap();
    // A worker that keeps the site works on threads of its own, but takes its files from the same network.
    page.cdp("Network.setBypassServiceWorker", json!({ "bypass": true })).await.unwrap();
    page.cdp("Performance.enable", json!({})).await.unwrap();
    page.before_load(HOLD).await;
    slow_down(page, SLOWER).await;
    page.cdp("Page.navigate", json!({ "url": format!("{}/", page.base) })).await.unwrap();
    tokio::time::sleep(QUIET).await;
    let before = accounts(page).await;
    page.eval::<()>("__go()").await;
    tokio::time::sleep(QUIET).await;
    let after = accounts(page).await;
    let listed: usize = page.eval("return document.querySelectorAll('.results .name').length").await;
    assert_eq!(listed, 408, "the page has not started");
    [0, 1, 2, 3].map(|account| 1000.0 * (after[account] - before[account]))
}

async fn accounts(page: &Page) -> [f64; 4] {
    let told = page.cdp("Performance.getMetrics", json!({})).await.unwrap();
    let metrics = told["metrics"].as_array().cloned().unwrap_or_default();
    let of =
        |name: &str| metrics.iter().find(|metric| metric["name"] == name).and_then(|metric| metric["value"].as_f64());
    ACCOUNTS.map(|name| of(name).expect("the browser keeps that account"))
}
