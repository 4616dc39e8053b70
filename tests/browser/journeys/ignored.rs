//! Parts of a link that the app does not understand are named; what other sites add vanishes without a word.

use crate::harness::{Page, Test, tests};

pub(super) fn tests() -> Vec<Test> {
    tests![
        what_is_not_understood_is_named_and_can_be_dismissed,
        the_rest_of_a_link_applies,
        tracking_keys_vanish_without_a_word,
        the_notice_goes_with_the_next_choice,
    ]
}

async fn what_is_not_understood_is_named_and_can_be_dismissed(page: Page) {
    page.open("/?field=opera").await;
    page.says_at_least("Ignored in this link: field=opera").await;
    page.shows("/").await;
    page.find("button", "Dismiss").await.click().await;
    page.gone("button", "Dismiss").await;
    let main: bool =
        page.eval("return document.activeElement !== document.body && document.activeElement !== null").await;
    assert!(main, "the focus is lost with the notice");
}

async fn the_rest_of_a_link_applies(page: Page) {
    for (asked, shown, words) in [
        ("/?field=opera.film", "/?field=film", "field=opera"),
        ("/?year=2019..2015&country=is", "/?country=is", "year=2019..2015"),
        ("/?country=is&country=jp", "/?country=is", "country=jp"),
        ("/?colour=red&q=oslo", "/?q=oslo", "colour=red"),
        (
            "/?sort=size&view=map&group=mood&region=moon&asof=1999",
            "/",
            "sort=size, view=map, group=mood, region=moon, asof=1999",
        ),
        ("/city/lyon/?field=film", "/city/lyon/", "field=film"),
        ("/about/?asof=2015", "/about/", "asof=2015"),
    ] {
        page.open(asked).await;
        page.says_at_least(&format!("Ignored in this link: {words}")).await;
        page.shows(shown).await;
    }
}

async fn tracking_keys_vanish_without_a_word(page: Page) {
    page.open("/?utm_source=x&q=oslo&fbclid=y&gclid=z&utm_campaign=%3Cb%3E").await;
    page.shows("/?q=oslo").await;
    assert!(!page.statuses().await.unwrap().iter().any(|said| said.contains("Ignored")));
    page.open("/city/lyon/?utm_medium=mail").await;
    page.shows("/city/lyon/").await;
    assert!(!page.statuses().await.unwrap().iter().any(|said| said.contains("Ignored")));
}

async fn the_notice_goes_with_the_next_choice(page: Page) {
    page.open("/?field=opera").await;
    page.find("button", "Dismiss").await;
    page.find("checkbox", "Film").await.click().await;
    page.gone("button", "Dismiss").await;
}
