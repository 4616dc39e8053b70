//! The focus stays where the reader is, and is never lost.

use crate::harness::{Key, Page, Test, tests};

pub(super) fn tests() -> Vec<Test> {
    tests![
        the_focus_stays_on_a_checkbox_when_the_answer_changes,
        the_focus_is_not_lost_with_a_link_that_goes,
        the_focus_stays_in_the_search_box_while_the_answer_changes,
    ]
}

async fn the_focus_stays_on_a_checkbox_when_the_answer_changes(page: Page) {
    page.open("/").await;
    for (group, label) in [("Creative field", "Film"), ("Region", "Africa"), ("Country", "Japan")] {
        page.find("group", group).await.find("checkbox", label).await.click().await;
        page.find("link", &format!("Remove {label}")).await;
        page.focuses("checkbox", label).await;
    }
    page.says("No cities").await;
    page.focuses("checkbox", "Japan").await;
}

async fn the_focus_is_not_lost_with_a_link_that_goes(page: Page) {
    page.open("/?field=film.music&region=africa").await;
    for label in ["Film", "Africa", "Music"] {
        page.find("link", &format!("Remove {label}")).await.click().await;
        page.gone("link", &format!("Remove {label}")).await;
        page.holds("the focus somewhere", "return document.activeElement !== document.body").await;
    }
    page.open("/?field=film&asof=2020").await;
    page.find("link", "Clear all filters").await.click().await;
    page.shows("/").await;
    page.holds("the focus somewhere", "return document.activeElement !== document.body").await;
    page.open("/?q=reykjavik&field=film").await;
    page.says("No cities").await;
    page.find("main", "").await.call("function() { [...this.querySelectorAll('a')].findLast(a => a.textContent === 'Clear all filters').focus() }").await;
    page.press(Key::Enter).await;
    page.shows("/?q=reykjavik").await;
    page.holds("the focus somewhere", "return document.activeElement !== document.body").await;
}

async fn the_focus_stays_in_the_search_box_while_the_answer_changes(page: Page) {
    page.open("/").await;
    page.find("searchbox", "Search cities").await.click().await;
    page.write("reykjavik").await;
    page.says("1 city").await;
    page.focuses("searchbox", "Search cities").await;
    page.write("qqq").await;
    page.says("No cities").await;
    page.focuses("searchbox", "Search cities").await;
    assert_eq!(page.find("searchbox", "Search cities").await.seen.value, "reykjavikqqq");
}
