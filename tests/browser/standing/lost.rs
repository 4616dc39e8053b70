//! Pages whose app does not come: blocked, broken, or on its way for ever.

use std::time::Duration;

use serde::Deserialize;

use super::{heading, idle_controls, pages};
use crate::{
    audits::axe::audit,
    harness::{Page, Test},
    trouble::server::{Fault, Server},
};

/// What becomes of a part of the app.
struct Case {
    name: &'static str,
    part: &'static str,
    fault: fn() -> Fault,
}

const fn case(name: &'static str, part: &'static str, fault: fn() -> Fault) -> Case {
    Case { name, part, fault }
}

const CASES: [Case; 8] = [
    case("the_wasm_not_found", ".wasm", || Fault::Answer(404, "text/plain", b"no".to_vec())),
    case("the_wasm_of_a_wrong_type", ".wasm", || Fault::Answer(200, "text/html", b"<!doctype html>".to_vec())),
    case("an_empty_wasm", ".wasm", || Fault::Answer(200, "application/wasm", Vec::new())),
    case("the_wasm_cut_off", ".wasm", || Fault::Cut(b"\0asm\x01\0\0\0".to_vec())),
    case("the_script_not_found", ".js", || Fault::Answer(404, "text/plain", b"no".to_vec())),
    case("the_script_failing_on_the_server", ".js", || Fault::Answer(500, "text/plain", b"no".to_vec())),
    case("another_script_than_the_one_meant", ".js", || Fault::Answer(200, "text/javascript", b"1".to_vec())),
    case("the_script_cut_off", ".js", || Fault::Cut(b"1".to_vec())),
];

/// How long a page is watched that must not ask again and again.
const WATCH: Duration = Duration::from_secs(2);

pub(super) fn tests() -> Vec<Test> {
    let one = |case: Case| {
        let name = format!("{}::with_{}_the_page_stands_and_says_so", module_path!(), case.name);
        Test::new(name, move |page| stands(page, "/city/lyon/", case)).expecting(&[""])
    };
    let each = |path: &'static str| {
        let name = format!("{}::{path}_stands_without_the_wasm", module_path!());
        let [case, ..] = CASES;
        Test::new(name, move |page| stands(page, path, case)).expecting(&[""])
    };
    CASES.into_iter().map(one).chain(pages().map(each)).collect()
}

/// What a reader is offered to load the app once more.
#[derive(Deserialize)]
struct Again {
    link: String,
    shown: bool,
}

async fn stands(page: Page, path: &'static str, case: Case) {
    let server = Server::start(&page.base).await;
    let part = server.part(case.part).await;
    server.shatter(&part, (case.fault)());
    let page = page.at(&server.base);
    page.go(path).await;
    page.holds("the app to be lost", "return document.documentElement.dataset.app === 'lost'").await;
    assert!(!heading(&page).await.is_empty());
    assert_eq!(idle_controls(&page).await, [""; 0]);
    let text: String = page.eval("return document.body.innerText").await;
    assert!(text.contains("could not be loaded; the page can be read all the same"), "{text:.600}");
    assert!(!text.contains("need JavaScript"), "there is JavaScript: {text:.600}");
    let found = audit(&page).await;
    assert!(found.is_empty(), "{}", found.join("\n"));

    page.holds("everything else to have come", "return document.readyState === 'complete'").await;
    let before = server.asked();
    tokio::time::sleep(WATCH).await;
    assert_eq!(server.asked(), before, "the page asks again by itself");

    let again: Again = page
        .eval(
            "const link = document.querySelector('.app-lost a');
             return { link: link.href, shown: link.checkVisibility({ visibilityProperty: true }) }",
        )
        .await;
    assert!(again.shown);
    assert_eq!(again.link, format!("{}{}", server.base, if path == "/no/such/page" { "/" } else { path }));
    server.mend();
    page.find("link", "Load it again").await.click().await;
    page.runs().await;
}
