//! A site that was built for a path below its host: everything of it stays there.

use super::given;
use crate::harness::{Page, Test, tests};

pub(super) fn tests() -> Vec<Test> {
    // What the worker keeps for a site below a path is tried here too, once it is.
    let all = tests![a_visit_below_a_path_stays_there, an_address_without_a_page_starts_the_app_below_a_path];
    // A city that is not there has no file of its own.
    all.into_iter().map(|test| test.expecting(&["/city/krakov"])).collect()
}

/// The same tab, at the site below a path.
fn below(page: &Page) -> Page {
    page.at(given("CREATIVE_CITIES_BELOW").to_str().unwrap())
}

/// Whatever the page has asked for was of this site.
async fn asks_nobody_else(page: &Page) {
    let asked: Vec<String> =
        page.eval("return performance.getEntriesByType('resource').map(entry => entry.name)").await;
    let here = format!("{}/", page.base);
    assert!(!asked.is_empty() && asked.iter().all(|url| url.starts_with(&here)), "{asked:?}");
}

async fn a_visit_below_a_path_stays_there(page: Page) {
    let page = below(&page);
    assert!(page.base.ends_with("/creative-cities"), "{}", page.base);
    page.open("/city/lyon").await;
    page.shows("/city/lyon/").await;
    page.find("heading", "Known for").await;
    asks_nobody_else(&page).await;

    page.find("navigation", "Main").await.find("link", "Cities").await.click().await;
    page.shows("/").await;
    page.find("searchbox", "Search cities").await.click().await;
    page.write("krakow").await;
    page.says("1 city").await;
    page.shows("/?q=krakow").await;
    page.find("list", "Results").await.find("link", "Kraków").await.click().await;
    page.focuses("heading", "Kraków").await;
    page.shows("/city/krakow/").await;
    page.find("heading", "Known for").await;
    let canonical: String = page.eval("return document.querySelector('link[rel=canonical]').href").await;
    assert_eq!(canonical, "https://cities.example/creative-cities/city/krakow/");

    page.back().await;
    page.shows("/?q=krakow").await;
    assert_eq!(page.find("searchbox", "Search cities").await.seen.value, "krakow");
    page.says("1 city").await;
    page.reload().await;
    page.shows("/?q=krakow").await;
    page.says("1 city").await;
    page.forward().await;
    page.shows("/city/krakow/").await;
    page.find("heading", "Known for").await;
    asks_nobody_else(&page).await;
}

async fn an_address_without_a_page_starts_the_app_below_a_path(page: Page) {
    let page = below(&page);
    page.open("/city/krakov/").await;
    assert_eq!(page.find("heading", "Not found").await.seen.level, 1);
    page.shows("/city/krakov/").await;
    page.spelled().await;
    page.find("main", "").await.find("link", "Kraków").await.click().await;
    page.focuses("heading", "Kraków").await;
    page.shows("/city/krakow/").await;
    asks_nobody_else(&page).await;
}
