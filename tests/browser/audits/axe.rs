//! axe-core finds nothing to say about any page.

use std::{env, fs, sync::OnceLock};

use serde_json::Value;

use super::PAGES;
use crate::harness::{Page, Test};

const RUN: &str = r"
    const only = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) =>
        `${id}: ${help}\n` + nodes.slice(0, 3).map(node => `    ${node.html}\n    ${node.failureSummary}`).join('\n'));";

pub(super) fn tests() -> Vec<Test> {
    let test = |path: &'static str| {
        Test::new(format!("{}::nothing_is_wrong_with_{path}", module_path!()), move |page| check(page, path))
    };
    let mut tests: Vec<_> = PAGES.into_iter().map(test).collect();
    tests.extend(crate::harness::tests![nothing_is_wrong_with_the_filters_when_they_cover_the_page]);
    tests
}

async fn check(page: Page, path: &'static str) {
    let mut found = Vec::new();
    for (scheme, width) in [("light", 1280), ("dark", 1280), ("dark", 390), ("light", 390)] {
        page.prefer("prefers-color-scheme", scheme).await;
        page.resize(width, 900).await;
        page.open(path).await;
        page.arrived().await;
        found.extend(audit(&page).await.into_iter().map(|words| format!("{scheme}, {width} px: {words}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

async fn nothing_is_wrong_with_the_filters_when_they_cover_the_page(page: Page) {
    for scheme in ["light", "dark"] {
        page.prefer("prefers-color-scheme", scheme).await;
        page.resize(390, 900).await;
        page.open("/?field=film").await;
        page.find("button", "Filters (1)").await.click().await;
        page.find("dialog", "Filters").await;
        let found = audit(&page).await;
        assert!(found.is_empty(), "{scheme}: {}", found.join("\n"));
    }
}

/// What axe-core says of the page as it is now.
pub(crate) async fn audit(page: &Page) -> Vec<String> {
    static AXE: OnceLock<String> = OnceLock::new();
    let axe = AXE.get_or_init(|| {
        let file = env::var("AXE").expect("AXE names the script of axe-core");
        fs::read_to_string(&file).unwrap_or_else(|why| panic!("{file}: {why}"))
    });
    page.eval::<()>(axe).await;
    let found: Value = page.eval_async(RUN).await;
    serde_json::from_value(found.clone()).unwrap_or_else(|_| panic!("axe-core does not run: {found}"))
}
