//! A directory of more than a thousand cities: pages of the list, and years as bars.

use serde_json::{Value, json};

use crate::{
    harness::{Page, Test},
    trouble::server::{Fault, Server},
};

/// So many cities are made up beside the real ones.
const MADE: usize = 800;

pub(crate) fn tests() -> Vec<Test> {
    vec![Test::new("journeys::long::a_long_list_grows_by_pages", a_long_list_grows_by_pages)]
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

async fn a_long_list_grows_by_pages(page: Page) {
    let server = Server::start(&page.base).await;
    let core = grown(&server.sound("core.json").await);
    server.shatter("core.json", Fault::Answer(200, "application/json", core.into()));
    let page = page.at(&server.base);
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
