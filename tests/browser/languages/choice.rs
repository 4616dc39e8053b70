//! The choice of language: it keeps the view, it is remembered, it is offered once and never taken for the reader.

use serde_json::json;

use crate::harness::{Page, Test, tests};

pub(super) fn tests() -> Vec<Test> {
    tests![
        the_choice_keeps_the_view_there_and_back,
        the_choice_is_reached_by_keyboard,
        another_language_is_offered_until_it_is_refused,
        a_choice_is_remembered_and_offered_later,
        nobody_is_sent_elsewhere,
    ]
    .into_iter()
    .chain(tests![a_page_that_is_not_there_leads_to_the_directory].into_iter().map(|test| test.expecting(&["404"])))
    .collect()
}

/// The address and the language of the page.
async fn is_in(page: &Page, language: &str, path: &str) {
    page.shows(path).await;
    page.runs().await;
    page.holds(language, &format!("return document.documentElement.lang === '{language}'")).await;
}

async fn choose(page: &Page, button: &str, language: &str) {
    page.find("button", button).await.click().await;
    page.find("navigation", button).await.find("link", language).await.click().await;
}

/// What the reader's browser says it would rather read.
async fn reads(page: &Page, languages: &str) {
    let agent: String = page.eval("return navigator.userAgent").await;
    let asks = json!({ "userAgent": agent, "acceptLanguage": languages });
    page.cdp("Network.setUserAgentOverride", asks).await.unwrap();
}

async fn the_choice_keeps_the_view_there_and_back(page: Page) {
    page.open("/?field=film").await;
    page.find("radiogroup", "View").await.find("radio", "Table").await.click().await;
    page.shows("/?field=film&view=table").await;
    choose(&page, "Language", "Français").await;
    is_in(&page, "fr", "/fr/?field=film&view=table").await;
    page.find("table", "Résultats").await;
    choose(&page, "Langue", "العربية").await;
    is_in(&page, "ar", "/ar/?field=film&view=table").await;
    assert_eq!(page.eval::<String>("return getComputedStyle(document.body).direction").await, "rtl");
    choose(&page, "اللغة", "English").await;
    is_in(&page, "en", "/?field=film&view=table").await;
    page.back().await;
    is_in(&page, "ar", "/ar/?field=film&view=table").await;
}

async fn the_choice_is_reached_by_keyboard(page: Page) {
    page.open("/city/krakow/").await;
    page.find("button", "Language").await.call("function() { this.focus() }").await;
    page.press(crate::harness::Key::Enter).await;
    page.find("navigation", "Language").await.find("link", "Íslenska").await;
    page.press(crate::harness::Key::Tab).await;
    assert_eq!(page.focused().await.name, "English");
    page.press(crate::harness::Key::Escape).await;
    page.gone("navigation", "Language").await;
    assert_eq!(page.focused().await.name, "Language");
}

async fn another_language_is_offered_until_it_is_refused(page: Page) {
    reads(&page, "fr-CA,fr,en").await;
    page.open("/city/krakow/").await;
    let offer = page.find("link", "Lire cette page en français").await;
    assert_eq!(offer.call("function() { return this.lang }").await, "fr");
    page.find("button", "Dismiss").await.click().await;
    page.gone("link", "Lire cette page en français").await;
    page.open("/city/lyon/").await;
    page.find("heading", "Sources").await;
    page.gone("link", "Lire cette page en français").await;
}

async fn a_choice_is_remembered_and_offered_later(page: Page) {
    page.open("/city/krakow/").await;
    choose(&page, "Language", "Íslenska").await;
    is_in(&page, "is", "/is/city/krakow/").await;
    page.find("heading", "Kraká").await;
    page.open("/city/lyon/").await;
    page.find("link", "Lesa þessa síðu á íslensku").await.click().await;
    is_in(&page, "is", "/is/city/lyon/").await;
}

async fn nobody_is_sent_elsewhere(page: Page) {
    reads(&page, "zh-CN,zh").await;
    for path in ["/", "/ru/city/lyon/"] {
        page.open(path).await;
        page.find("link", "阅读本页的中文版").await;
        page.shows(path).await;
    }
    page.open("/zh/").await;
    page.gone("link", "阅读本页的中文版").await;
}

async fn a_page_that_is_not_there_leads_to_the_directory(page: Page) {
    page.open("/city/nowhere/").await;
    choose(&page, "Language", "Español").await;
    is_in(&page, "es", "/es/").await;
}
