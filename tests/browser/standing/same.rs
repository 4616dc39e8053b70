//! What the app would make is what was printed, and what it takes over: the same elements, with the same classes and words.

use serde::Deserialize;
use serde_json::json;

use super::pages;
use crate::harness::{Page, Test};

/// An element of the page, as far down as the two are compared: how deep it is, its name and classes, and the text that
/// is its own.
#[derive(Debug, Deserialize, PartialEq)]
struct Line(u32, String, String);

/// Reads `#app` of a document into lines; without the lines about the app itself, which it does not mount.
const READ: &str = "
    const read = (root, lines = [], depth = 0) => {
        if (root.matches('.without-app, .app-lost')) return lines;
        // They come when the first view is painted.
        if (root.matches('.countries li')) return lines;
        // Which of the two charts is on show is known in the window alone.
        const hidden = root.matches('.either > *') && root.matches(arguments[0]);
        if (hidden) return lines;
        const own = [...root.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('|');
        const classes = [...root.classList].sort().join('.');
        lines.push([depth, root.localName + (classes && '.' + classes) + (root.id && '#' + root.id), own]);
        for (const child of root.children) read(child, lines, depth + 1);
        return lines;
    };";

pub(super) fn tests() -> Vec<Test> {
    // What is no page says what is near to it, which only the app can know.
    let kinds = pages().filter(|path| *path != "/no/such/page");
    let test = |(path, width): (&'static str, u32)| {
        let name = format!("{}::{path}_would_be_made_as_it_was_printed_at_{width}_px", module_path!());
        Test::new(name, move |page| same(page, path, width))
    };
    let taken = Test::new(format!("{}::what_stands_is_taken_over", module_path!()), what_stands_is_taken_over);
    kinds.map(|path| (path, 1280)).chain([("/timeline/", 390)]).map(test).chain([taken]).collect()
}

/// Hides from the app that the page was drawn: it makes the page anew.
const ANEW: &str = "new MutationObserver((_, watch) => {
    const app = document.getElementById('app');
    if (!app) return;
    app.removeAttribute('data-printed');
    watch.disconnect();
}).observe(document, { childList: true, subtree: true })";

/// Every element of the page is the one that was read, but for what is told of the window and what comes later.
async fn what_stands_is_taken_over(page: Page) {
    page.before_load(
        "addEventListener('DOMContentLoaded', () => document.querySelectorAll('#app, #app *').forEach(e => e.__stood = true))",
    )
    .await;
    for path in pages() {
        page.go(path).await;
        page.runs().await;
        let new: Vec<String> = page
            .eval(
                "const all = document.querySelectorAll('#app, #app *:not(.countries *, .skip, .near *)');
                 return [...all].filter(e => !e.__stood).map(e => e.outerHTML.slice(0, 120))",
            )
            .await;
        // Of addresses that are none, what is near is told by the app alone.
        let most = if path == "/no/such/page" { 40 } else { 0 };
        assert!(new.len() <= most, "{path}: {new:#?}");
    }
}

async fn same(page: Page, path: &'static str, width: u32) {
    page.before_load(ANEW).await;
    page.resize(width, 900).await;
    page.open(path).await;
    page.arrived().await;
    page.settled().await;
    let other = if width < 960 { ".chart:not(.down)" } else { ".chart.down" };
    let printed: Vec<Line> = page
        .eval_async(&format!(
            "{} const html = await (await fetch(location.href)).text();
             return read(new DOMParser().parseFromString(html, 'text/html').querySelector('#app'))",
            READ.replace("arguments[0]", &json!(other).to_string())
        ))
        .await;
    let mounted: Vec<Line> =
        page.eval_with(&format!("{READ} return read(document.querySelector('#app'))"), json!(other)).await;
    assert!(printed.len() > 30, "{} elements were printed", printed.len());
    let differs = printed.iter().zip(&mounted).position(|(printed, mounted)| printed != mounted);
    if let Some(nth) = differs {
        let around = |lines: &[Line]| format!("{:#?}", &lines[nth.saturating_sub(3)..lines.len().min(nth + 3)]);
        panic!("printed:\n{}\nmounted:\n{}", around(&printed), around(&mounted));
    }
    assert_eq!(printed.len(), mounted.len(), "one is longer than the other");
}
