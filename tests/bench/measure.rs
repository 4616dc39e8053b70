//! What the browser measures of each press of a key or button.
//!
//! Event Timing tells the time from the press to the next frame, in steps of 8 ms, and tells nothing under 16 ms. The
//! finer number is taken in the page: from the press to the first task after the next frame has been drawn.

use serde::Deserialize;
use serde_json::json;

use crate::harness::Page;

/// Times of several presses, in milliseconds.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Times {
    /// By Event Timing; what it does not tell stands as 8.
    pub(crate) events: Vec<f64>,
    /// To the first task after the frame.
    pub(crate) frames: Vec<f64>,
}

const WATCH: &str = "
    const bench = globalThis.__bench = { told: new Map(), frames: [], waiting: [] };
    const note = entries => {
        for (const { interactionId, duration } of entries)
            if (interactionId) bench.told.set(interactionId, Math.max(duration, bench.told.get(interactionId) ?? 0));
    };
    bench.observer = new PerformanceObserver(list => note(list.getEntries()));
    bench.observer.observe({ type: 'event', durationThreshold: 16 });
    bench.flush = () => note(bench.observer.takeRecords());
    for (const kind of ['keydown', 'click'])
        addEventListener(kind, event => {
            if (!event.isTrusted) return;
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => {
                    bench.frames.push(performance.now() - event.timeStamp);
                    bench.waiting.splice(0).forEach(go => go());
                };
                port2.postMessage(0);
            });
        }, { capture: true });";

/// Starts to measure in a page that is open.
pub(crate) async fn watch(page: &Page) {
    page.eval::<()>(WATCH).await;
}

/// Slows the processor down by a factor.
pub(crate) async fn slow_down(page: &Page, factor: u32) {
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": factor })).await.unwrap();
}

/// The pace of a quick typist: eight presses a second. A driver without it presses before the last answer is complete.
const PACE: u32 = 125;

/// Waits until so many presses have been drawn, and until the next is due.
pub(crate) async fn drawn(page: &Page, presses: usize) {
    let script = format!(
        "while (__bench.frames.length < {presses}) await new Promise(go => __bench.waiting.push(go));
        await new Promise(go => setTimeout(go, {PACE}));"
    );
    page.eval_async::<serde_json::Value>(&script).await;
}

/// Takes what was measured, and starts anew.
pub(crate) async fn take(page: &Page) -> Times {
    let script = "
        await new Promise(go => requestAnimationFrame(() => setTimeout(go, 100)));
        __bench.flush();
        const frames = __bench.frames.splice(0);
        const events = [...__bench.told.values()];
        __bench.told.clear();
        return { frames, events };";
    let mut times: Times = page.eval_async(script).await;
    let told = times.events.len();
    times.events.resize(told.max(times.frames.len()), 8.0);
    times
}
