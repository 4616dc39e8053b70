//! One load, measured by the page itself.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use crate::{harness::Page, measure::slow_down};

/// Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms.
const DOWN: f64 = 1_600_000.0 / 8.0;
const UP: f64 = 750_000.0 / 8.0;
const LATENCY: u32 = 150;
/// The processor is so many times slower.
const SLOWER: u32 = 4;

/// Longer than any load takes.
const ALONE: Duration = Duration::from_secs(4);

/// A bare page has come to rest by then.
const SETTLED: Duration = Duration::from_secs(1);

/// What a load is over with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// The document and all that it names are here.
    Loaded,
    /// The search box has answered.
    Answered,
    /// The app runs: for pages of it that have no search box.
    Runs,
}

/// What was measured. Times are milliseconds from the start of the navigation.
#[derive(Debug, Deserialize)]
pub(crate) struct Visit {
    /// First contentful paint.
    pub(crate) first: f64,
    /// The largest contentful paint until the goal.
    pub(crate) largest: f64,
    pub(crate) goal: f64,
    /// What had arrived by then.
    pub(crate) bytes: f64,
    pub(crate) requests: f64,
}

impl Goal {
    /// What the page does then.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Loaded => "loaded",
            Self::Answered => "answers",
            Self::Runs => "runs",
        }
    }

    /// A script that is true in the frame of the goal, and what is done every 10 ms until then.
    const fn scripts(self) -> (&'static str, &'static str) {
        match self {
            Self::Loaded => ("document.readyState === 'complete'", ""),
            Self::Answered => (
                "(() => {
                    const names = document.querySelector('.results')?.getElementsByClassName('name') ?? [];
                    return names.length > 0 && names.length < 20 && names[0].textContent === 'Kraków';
                })()",
                "const box = document.querySelector('#q');
                if (box) {
                    if (box.value !== 'krak') box.value = 'krak';
                    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
                }",
            ),
            Self::Runs => ("document.documentElement?.dataset.app === 'running'", ""),
        }
    }
}

/// Makes the tab slow, and has the next document measure itself.
pub(crate) async fn prepare(page: &Page, goal: Goal) {
    let (reached, meanwhile) = goal.scripts();
    let watch = format!(
        "globalThis.__load = new Promise(done => {{
            const typing = setInterval(() => {{ {meanwhile} }}, 10);
            let largest = 0;
            const note = entries => entries.forEach(entry => largest = entry.startTime);
            const paints = new PerformanceObserver(list => note(list.getEntries()));
            paints.observe({{ type: 'largest-contentful-paint', buffered: true }});
            const tell = goal => {{
                clearInterval(typing);
                const files = performance.getEntriesByType('resource').filter(file => file.responseEnd <= goal);
                const all = [...performance.getEntriesByType('navigation'), ...files];
                const bytes = all.reduce((sum, file) => sum + file.transferSize, 0);
                // A paint is told of some time after it.
                setTimeout(() => {{
                    note(paints.takeRecords());
                    const [{{ startTime: first }}] = performance.getEntriesByName('first-contentful-paint');
                    done({{ first, largest, goal, bytes, requests: all.length }});
                }}, 500);
            }};
            const look = () => {{
                if (!({reached})) return requestAnimationFrame(look);
                const {{ port1, port2 }} = new MessageChannel();
                port1.onmessage = () => tell(performance.now());
                port2.postMessage(0);
            }};
            requestAnimationFrame(look);
        }});"
    );
    page.before_load(&watch).await;
    let slow = json!({ "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP });
    page.cdp("Network.emulateNetworkConditions", slow).await.unwrap();
    slow_down(page, SLOWER).await;
}

/// Goes to a page of another site, where the link stands. For the browser, a machine's name is another site than its number.
pub(crate) async fn elsewhere(page: &Page, site: &str) {
    let url = site.replace("127.0.0.1", "localhost");
    page.cdp("Page.navigate", json!({ "url": url })).await.unwrap();
    tokio::time::sleep(SETTLED).await;
}

/// Opens a page and leaves it alone: a driver that waits for a page asks it again and again, and each question takes the
/// page as long as a task of its own.
pub(crate) async fn start(page: &Page, path: &str) {
    page.cdp("Page.navigate", json!({ "url": format!("{}{path}", page.base) })).await.unwrap();
    tokio::time::sleep(ALONE).await;
}

/// What the document has measured.
pub(crate) async fn take(page: &Page) -> Visit {
    page.eval_async("return await __load").await
}
