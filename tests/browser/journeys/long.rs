//! A directory of more than a thousand cities: pages of the list, and years as bars.

use serde_json::{Value, json};

use crate::{
    harness::{Page, Test, tests},
    trouble::server::{Fault, Server},
};

/// So many cities are made up beside the real ones.
const MADE: usize = 800;

pub(crate) fn tests() -> Vec<Test> {
    tests![a_long_list_grows_by_pages, a_long_list_begins_with_its_first_page_wherever_one_comes_from]
}

/// The core's facts with more cities, like the first of the real ones.
fn grown(core: &str) -> String {
    let mut core: Value = serde_json::from_str(core).unwrap();
    let cities = core["cities"].as_array_mut().unwrap();
    for nth in 0..MADE {
        let held = json!([{ "field": "film", "year": 2004 + nth % 20 }]);
        let country = cities[0]["country"].clone();
        let id = format!("made-{nth}");
        let name = format!("Made {nth:03}");
        cities.push(json!({ "id": id, "name": name, "country": country, "designations": held, "at": [0, 0] }));
    }
    core.to_string()
}

async fn rows(page: &Page, count: usize) {
    page.holds("so many rows", &format!("return document.querySelectorAll('.results > li').length === {count}")).await;
}

/// A server of so many cities, and a page of it.
async fn many(page: &Page) -> (Server, Page) {
    let server = Server::start(&page.base).await;
    let core = grown(&server.sound("core.json").await);
    server.shatter("core.json", Fault::Answer(200, "application/json", core.into()));
    // The page was drawn with fewer, and brings them along: neither is to be taken.
    let home = server.get("/").await.replacen(" data-printed", "", 1).replace(" data-file=", " data-other=");
    server.shatter("/", Fault::Answer(200, "text/html", home.into()));
    let page = page.at(&server.base);
    (server, page)
}

/// Insights counts every city, and so does the page of a city.
async fn a_long_list_begins_with_its_first_page_wherever_one_comes_from(page: Page) {
    let (_server, page) = many(&page).await;
    page.open("/").await;
    rows(&page, 200).await;
    for place in ["Insights", "About", "Timeline"] {
        page.find("navigation", "Main").await.find("link", place).await.click().await;
        page.gone("button", "Show more").await;
        page.find("navigation", "Main").await.find("link", "Cities").await.click().await;
        page.find("button", "Show more").await;
        rows(&page, 200).await;
    }
}

async fn a_long_list_grows_by_pages(page: Page) {
    let (_server, page) = many(&page).await;
    page.open("/").await;
    page.says("1,208 cities").await;
    rows(&page, 200).await;
    let bars: usize = page.eval("return document.querySelectorAll('.marks path.bar').length").await;
    assert_eq!(bars, 2, "all of each year, and the part that is found");
    // The button stays under the hand that presses it until there is no more.
    for shown in [400, 600, 800, 1000, 1200, 1208] {
        page.find("button", "Show more").await.click().await;
        rows(&page, shown).await;
    }
    page.gone("button", "Show more").await;
    page.focuses("searchbox", "Search cities").await;
    // Other questions begin at the first page, and an answer of a thousand is shown whole.
    page.find("checkbox", "Film").await.click().await;
    page.says("830 cities").await;
    rows(&page, 830).await;
    page.find("checkbox", "Film").await.click().await;
    page.says("1,208 cities").await;
    rows(&page, 200).await;
}
