//! The code of pages that comes behind the app: late, or not at all.

use serde_json::{Value, json};

use super::server::{Fault, Server};
use crate::harness::{Page, Test, tests};

pub(super) fn tests() -> Vec<Test> {
    let all = tests![
        a_link_is_followed_by_the_browser_until_the_code_of_its_page_is_here,
        back_to_a_page_whose_code_is_gone_is_left_to_the_browser,
        a_page_without_its_code_stands_and_says_so,
        the_directory_needs_no_code_of_other_pages,
        other_pages_have_their_styles_wherever_one_comes_from,
    ];
    all.into_iter().map(|test| test.expecting(&["creative-cities-piece-"])).collect()
}

/// A server of which every piece is broken, and a page of it.
async fn broken(page: &Page, fault: impl Fn() -> Fault) -> (Server, Page) {
    let server = Server::start(&page.base).await;
    for piece in server.pieces().await {
        server.shatter(&piece, fault());
    }
    let page = page.at(&server.base);
    (server, page)
}

fn gone() -> Fault {
    Fault::Answer(404, "text/plain", b"no".to_vec())
}

/// Marks the document, so that another can be told from it.
async fn mark(page: &Page) {
    page.eval::<Value>("globalThis.__mark = 1; return null").await;
}

async fn is_marked(page: &Page) -> bool {
    page.eval("return '__mark' in globalThis").await
}

async fn a_link_is_followed_by_the_browser_until_the_code_of_its_page_is_here(page: Page) {
    let (server, page) = broken(&page, || Fault::Held).await;
    page.go("/").await;
    page.runs().await;
    mark(&page).await;
    page.find("navigation", "Main").await.find("link", "Timeline").await.click().await;
    page.shows("/timeline/").await;
    page.holds("another document", "return !('__mark' in globalThis)").await;
    page.holds("the page", "return document.querySelector('h1')?.textContent === '22 years, 408 cities'").await;
    assert_eq!(page.eval::<String>("return document.documentElement.dataset.app").await, "coming");
    server.mend();
    page.runs().await;
    // Now that it is here, the app goes there by itself.
    page.whole().await;
    mark(&page).await;
    page.find("navigation", "Main").await.find("link", "Meetings").await.click().await;
    page.shows("/meetings/").await;
    page.focuses("heading", "Meetings").await;
    assert!(is_marked(&page).await);
}

async fn back_to_a_page_whose_code_is_gone_is_left_to_the_browser(page: Page) {
    let (server, page) = broken(&page, || Fault::Held).await;
    page.go("/").await;
    page.runs().await;
    // As if the reader had gone on from another page of this document, and loaded it again.
    page.eval_with::<Value>(
        "history.replaceState(null, '', arguments[0]); history.pushState(null, '', './'); return null",
        json!("about/"),
    )
    .await;
    mark(&page).await;
    page.back().await;
    page.holds("another document", "return !('__mark' in globalThis)").await;
    page.shows("/about/").await;
    server.mend();
    page.runs().await;
    page.find("heading", "This directory").await;
}

async fn a_page_without_its_code_stands_and_says_so(page: Page) {
    for (path, words) in [("/city/lyon/", "Lyon"), ("/timeline/", "22 years, 408 cities")] {
        let (server, page) = broken(&page, gone).await;
        page.go(path).await;
        page.holds("the app to be lost", "return document.documentElement.dataset.app === 'lost'").await;
        let text: String = page.eval("return document.querySelector('#app').innerText").await;
        assert!(text.contains("Search and filters could not start") && text.contains(".wasm"), "{text:.600}");
        assert!(text.contains(words), "the page is read as before: {text:.600}");
        server.mend();
        page.find("button", "Try again").await.click().await;
        page.runs().await;
        page.whole().await;
        page.arrived().await;
    }
}

async fn the_directory_needs_no_code_of_other_pages(page: Page) {
    let (_server, page) = broken(&page, gone).await;
    page.go("/").await;
    page.runs().await;
    page.find("checkbox", "Film").await.click().await;
    page.shows("/?field=film").await;
    page.find("searchbox", "Search cities").await.click().await;
    page.write("busan").await;
    page.says("1 city").await;
    for view in ["Cards", "Table"] {
        page.find("radio", view).await.click().await;
        page.find("link", "Busan").await;
    }
    page.find("link", "Busan").await.click().await;
    page.shows("/city/busan/").await;
    page.find("heading", "Busan").await;
}

async fn other_pages_have_their_styles_wherever_one_comes_from(page: Page) {
    let of_events = "return getComputedStyle(document.querySelector('.event')).display";
    page.open("/meetings/").await;
    assert_eq!(page.eval::<String>(of_events).await, "grid");
    page.open("/").await;
    mark(&page).await;
    page.find("navigation", "Main").await.find("link", "Meetings").await.click().await;
    page.focuses("heading", "Meetings").await;
    assert_eq!(page.eval::<String>(of_events).await, "grid");
    assert!(is_marked(&page).await);
}
