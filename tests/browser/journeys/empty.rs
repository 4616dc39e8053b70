//! Nothing found: it says so and shows the ways on.

use crate::{
    data::facts,
    harness::{Page, Test, tests},
};

pub(super) fn tests() -> Vec<Test> {
    let mut tests = tests![
        nothing_found_says_so,
        the_closest_names_are_offered,
        filters_that_hide_the_answer_are_cleared_by_one_click,
    ];
    // A city that is not there has no file of its own: the browser says so.
    let near = tests![a_page_that_is_not_there_says_so_and_offers_what_is_near];
    tests.extend(near.into_iter().map(|test| test.expecting(&["/city/"])));
    tests
}

async fn nothing_found_says_so(page: Page) {
    page.open("/?q=qqqqqq").await;
    page.says("No cities").await;
    assert!(page.find("main", "").await.text().await.contains("No city matches “qqqqqq”."));
    assert!(page.all("list").await.iter().all(|list| list.name != "Results"));
}

async fn the_closest_names_are_offered(page: Page) {
    page.open("/?q=reyxxavig").await;
    page.says("No cities").await;
    page.find("heading", "The closest names").await;
    page.spelled().await;
    page.find("main", "").await.find("link", "Reykjavík").await.click().await;
    page.focuses("heading", "Reykjavík").await;
    page.shows("/city/reykjavik/").await;
}

async fn filters_that_hide_the_answer_are_cleared_by_one_click(page: Page) {
    assert_eq!(facts().city("reykjavik").field(), "literature");
    page.open("/?q=reykjavik&field=film").await;
    page.says("No cities").await;
    assert!(page.find("main", "").await.text().await.contains("Without the filters there is 1 city."));
    page.first("link", "Clear all filters").await.click().await;
    page.shows("/?q=reykjavik").await;
    page.says("1 city").await;
    page.back().await;
    page.says("No cities").await;
}

async fn a_page_that_is_not_there_says_so_and_offers_what_is_near(page: Page) {
    page.open("/city/reykjavk/").await;
    page.find("heading", "Not found").await;
    page.shows("/city/reykjavk/").await;
    assert!(page.title().await.starts_with("Not found"));
    page.spelled().await;
    page.find("main", "").await.find("link", "Reykjavík").await.click().await;
    page.focuses("heading", "Reykjavík").await;
    page.back().await;
    page.find("heading", "Not found").await;
    page.find("link", "All cities").await.click().await;
    page.shows("/").await;
    page.focuses("heading", "UNESCO Creative Cities").await;
}
