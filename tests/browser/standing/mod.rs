//! The pages as they stand before the app runs, and where it never does.

mod lost;
mod same;
pub(crate) mod silent;
mod start;

use serde_json::json;

use crate::{
    audits::PAGES,
    harness::{Page, Test},
};

pub(crate) fn tests() -> Vec<Test> {
    [silent::tests(), lost::tests(), same::tests(), start::tests()].into_iter().flatten().collect()
}

/// Every kind of page, as it was built: a query is answered by the app alone.
fn pages() -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().filter(|path| !path.contains('?'))
}

/// Switches the scripts of pages that are opened from now on off or on. The tests' own questions are answered all the same.
async fn scripts(page: &Page, on: bool) {
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await.unwrap();
}

/// The one heading of the first level. As the elements have it: assistive technology is told the same.
async fn heading(page: &Page) -> String {
    let headings = page.all("heading").await;
    let first: Vec<_> = headings.into_iter().filter(|seen| seen.level == 1).map(|seen| seen.name).collect();
    assert_eq!(first.len(), 1, "{first:?}");
    first.into_iter().next().unwrap()
}

/// Controls on show that only a script could answer.
async fn idle_controls(page: &Page) -> Vec<String> {
    page.eval(
        "const all = document.querySelectorAll('button:not([popovertarget]), input, select, textarea, [role=listbox], [role=option]');
         return [...all].filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => e.outerHTML.slice(0, 120))",
    )
    .await
}
