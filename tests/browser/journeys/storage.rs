//! What is remembered, and that everything works where nothing can be.

use crate::{
    data::{cities, facts},
    harness::{Page, Test, tests},
};

pub(super) fn tests() -> Vec<Test> {
    tests![the_theme_is_remembered, without_storage_everything_works_and_the_theme_lasts_as_long_as_the_page]
}

const THEME: &str = "return document.documentElement.getAttribute('data-theme')";

async fn the_theme_is_remembered(page: Page) {
    page.open("/").await;
    let button = page.find("button", "Theme").await;
    button.click().await;
    button.click().await;
    page.holds("the dark theme", &format!("{THEME} === 'dark'")).await;
    page.reload().await;
    page.holds("the dark theme", &format!("{THEME} === 'dark'")).await;
    assert_eq!(page.find("button", "Theme").await.seen.description, "dark");
    page.open("/city/lyon/").await;
    page.holds("the dark theme", &format!("{THEME} === 'dark'")).await;
    page.find("button", "Theme").await.click().await;
    page.reload().await;
    assert_eq!(page.eval::<Option<String>>(THEME).await, None, "back to what the system has");
}

async fn without_storage_everything_works_and_the_theme_lasts_as_long_as_the_page(page: Page) {
    for denied in ["throw new DOMException('denied', 'SecurityError')", "return null"] {
        let script = format!(
            "for (const name of ['localStorage', 'sessionStorage'])
                Object.defineProperty(window, name, {{ configurable: true, get() {{ {denied} }} }})"
        );
        page.before_load(&script).await;
        page.open("/").await;
        page.says(&cities(facts().cities.len())).await;
        let button = page.find("button", "Theme").await;
        button.click().await;
        button.click().await;
        page.holds("the dark theme", &format!("{THEME} === 'dark'")).await;
        page.find("checkbox", "Film").await.click().await;
        page.shows("/?field=film").await;
        page.find("list", "Results").await.find("link", "Busan").await.click().await;
        page.shows("/city/busan/").await;
        page.holds("the dark theme", &format!("{THEME} === 'dark'")).await;
        page.back().await;
        page.says(&cities(facts().count(|city| city.field() == "film"))).await;
    }
}
