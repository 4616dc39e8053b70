//! Files that only a part of a page waits for: the rest stands, and the part says what is wrong.

use super::server::{Fault, Server};
use crate::harness::{Page, Test, tests, until};

pub(super) fn tests() -> Vec<Test> {
    const PARTS: [(&str, &str, &str, &str); 4] = [
        ("/field/literature/", "events.json", "Cities in order of designation", "Sub-network meetings"),
        ("/year/2015/", "events.json", "47 cities joined", "Meetings"),
        ("/about/", "network.json", "This directory", "Monitoring"),
        ("/field/film/", "network.json", "Cities in order of designation", ""),
    ];
    let part = PARTS.map(|(path, file, stays, comes)| {
        let name = format!("{}::{path}_without_{file}_says_so_in_its_place", module_path!());
        Test::new(name, move |page| without(page, path, file, stays, comes)).expecting(&["/data/"])
    });
    let quiet = tests![
        without_other_spellings_the_names_are_found,
        without_first_sentences_the_cards_stand,
        the_focus_is_not_lost_with_the_button_that_tried_again,
    ];
    part.into_iter().chain(quiet.into_iter().map(|test| test.expecting(&["/data/"]))).collect()
}

fn gone() -> Fault {
    Fault::Answer(500, "text/plain", b"no".to_vec())
}

async fn without(page: Page, path: &'static str, file: &'static str, stays: &'static str, comes: &'static str) {
    let server = Server::start(&page.base).await;
    server.shatter(file, gone());
    let page = page.at(&server.base);
    page.open("/country/is/").await;
    page.follow(path).await;
    until(&format!("a message about {file}"), async || {
        let text = page.find("main", "").await.text().await;
        if text.contains(file) && text.contains("500") { Ok(()) } else { Err(text) }
    })
    .await;
    page.find("heading", stays).await;
    server.mend();
    page.find("button", "Try again").await.click().await;
    page.gone("button", "Try again").await;
    page.arrived().await;
    if !comes.is_empty() {
        page.find("heading", comes).await;
    }
    page.find("heading", stays).await;
}

async fn the_focus_is_not_lost_with_the_button_that_tried_again(page: Page) {
    let server = Server::start(&page.base).await;
    server.shatter("city/lyon.json", gone());
    let page = page.at(&server.base);
    page.open("/about/").await;
    page.follow("/city/lyon/").await;
    let again = page.find("button", "Try again").await;
    server.mend();
    again.click().await;
    page.find("heading", "Known for").await;
    page.holds("the focus somewhere", "return document.activeElement !== document.body").await;
}

async fn without_other_spellings_the_names_are_found(page: Page) {
    let server = Server::start(&page.base).await;
    for file in ["aliases.json", "names.json"] {
        server.shatter(file, gone());
    }
    let page = page.at(&server.base);
    page.open("/").await;
    page.find("searchbox", "Search cities").await.click().await;
    page.write("reykjavik").await;
    page.says("1 city").await;
    page.find("list", "Results").await.find("link", "Reykjavík").await;
    assert!(page.all("alert").await.iter().all(|alert| alert.name.is_empty()));
}

async fn without_first_sentences_the_cards_stand(page: Page) {
    let server = Server::start(&page.base).await;
    server.shatter("excerpts.json", gone());
    let page = page.at(&server.base);
    page.open("/?view=cards&country=is").await;
    page.find("list", "Results").await.find("link", "Reykjavík").await;
}
