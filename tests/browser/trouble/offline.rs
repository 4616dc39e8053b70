//! Without a network, and after a new version: what the worker keeps, and what it must not.

use serde_json::json;

use super::server::{Fault, Server};
use crate::harness::{Page, Test, tests};

pub(super) fn tests() -> Vec<Test> {
    // What is asked for without a network is missing, and the browser says so.
    let quiet = tests![
        pages_that_were_opened_work_without_a_network,
        a_new_version_is_offered_and_loaded_once,
        an_old_page_finds_its_own_files_after_a_deploy,
        what_is_no_fact_is_not_kept,
        without_a_worker_everything_works,
        with_no_room_everything_works,
    ];
    quiet.into_iter().map(|test| test.expecting(&["Failed to load resource"])).collect()
}

/// Opens a page and waits until the worker is at work and has kept this of it.
async fn kept(page: &Page, path: &str, file: &str) {
    page.open(path).await;
    page.holds("the worker", "return navigator.serviceWorker.controller !== null").await;
    let script = format!(
        "for (const name of await caches.keys())
            for (const kept of await (await caches.open(name)).keys()) if (kept.url.endsWith('{file}')) return true;
        return false"
    );
    crate::harness::until(&format!("{file} to be kept"), async || {
        if page.eval_async::<bool>(&script).await { Ok(()) } else { Err("it is not".to_owned()) }
    })
    .await;
}

async fn pages_that_were_opened_work_without_a_network(page: Page) {
    let server = Server::start(&page.base).await;
    let page = page.at(&server.base);
    kept(&page, "/city/lyon/", "/city/lyon.json").await;
    page.follow("/city/krakow/").await;
    page.find("heading", "Known for").await;
    server.leave();

    for (path, heading) in [("/city/lyon/", "Lyon"), ("/city/krakow/", "Kraków")] {
        page.open(path).await;
        assert_eq!(page.find("heading", heading).await.seen.level, 1);
        page.find("heading", "Known for").await;
        page.shows(path).await;
    }
    page.open("/?country=is").await;
    page.find("list", "Results").await.find("link", "Reykjavík").await;
    page.open("/meetings/").await;
    page.first("link", "XVI Annual Conference of the UNESCO Creative Cities Network").await;
    page.open("/about/#monitoring").await;
    page.find("heading", "Monitoring").await;

    // One that was never opened: the core's facts, and what is missing.
    page.open("/city/bergen/").await;
    page.find("heading", "Nearby creative cities").await;
    page.says_at_least("If you are offline, it will work again when you are back.").await;
    server.mend();
    page.find("button", "Try again").await.click().await;
    page.find("heading", "Known for").await;
}

async fn a_new_version_is_offered_and_loaded_once(page: Page) {
    let server = Server::start(&page.base).await;
    let page = page.at(&server.base);
    page.before_load("sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1").await;
    kept(&page, "/city/lyon/", "/city/lyon.json").await;
    let worker = server.get("/worker.js").await;
    let newer = worker.replacen("VERSION=\"", "VERSION=\"newer", 1);
    assert_ne!(worker, newer);
    server.shatter("/worker.js", Fault::Answer(200, "text/javascript", newer.into_bytes()));

    page.reload().await;
    page.says_at_least("There is a new version of this site.").await;
    page.find("button", "Reload").await.click().await;
    page.holds("the page to be loaded again", "return sessionStorage.loads === '3'").await;
    page.runs().await;
    page.find("heading", "Known for").await;
    let versions: Vec<String> = page.eval_async("return caches.keys()").await;
    assert!(versions.len() == 1 && versions[0].contains("newer"), "{versions:?}");
    page.gone("button", "Reload").await;
    page.reload().await;
    assert_eq!(page.eval::<String>("return sessionStorage.loads").await, "4", "nothing loops");
}

async fn an_old_page_finds_its_own_files_after_a_deploy(page: Page) {
    let server = Server::start(&page.base).await;
    let page = page.at(&server.base);
    kept(&page, "/city/lyon/", "/city/lyon.json").await;
    let files: Vec<String> =
        page.eval("return performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)").await;
    for file in files.iter().filter(|file| file.starts_with("/creative-cities-")) {
        server.shatter(file, Fault::Answer(404, "text/plain", b"gone".to_vec()));
    }
    for file in ["core.json", "words.json", "events.json", "names.json", "aliases.json", "city/lyon.json"] {
        server.shatter(file, Fault::Answer(404, "text/plain", b"gone".to_vec()));
    }
    page.reload().await;
    page.find("heading", "Known for").await;
    page.follow("/").await;
    page.says("408 cities").await;
}

async fn what_is_no_fact_is_not_kept(page: Page) {
    let server = Server::start(&page.base).await;
    let page = page.at(&server.base);
    kept(&page, "/city/lyon/", "/city/lyon.json").await;
    let login = b"<!doctype html><h1>Log in to this network</h1>".to_vec();
    server.shatter("city/bergen.json", Fault::Answer(200, "text/html", login));
    page.follow("/city/bergen/").await;
    let again = page.find("button", "Try again").await;
    server.mend();
    again.click().await;
    page.find("heading", "Known for").await;
}

async fn without_a_worker_everything_works(page: Page) {
    for refused in [
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })",
        "Object.defineProperty(window, 'caches', { get() { throw new DOMException('no', 'SecurityError') } })",
    ] {
        page.before_load(refused).await;
        page.open("/?country=is").await;
        page.find("list", "Results").await.find("link", "Reykjavík").await.click().await;
        page.find("heading", "Known for").await;
    }
}

async fn with_no_room_everything_works(page: Page) {
    let server = Server::start(&page.base).await;
    let page = page.at(&server.base);
    page.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": &*page.base, "quotaSize": 1 })).await.unwrap();
    page.open("/city/lyon/").await;
    page.find("heading", "Known for").await;
    page.reload().await;
    page.follow("/city/bergen/").await;
    page.find("heading", "Known for").await;
    page.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": &*page.base })).await.unwrap();
}
