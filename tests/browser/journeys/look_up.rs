//! A reader looks a city up by any of its names, opens it, and goes back.

use crate::{
    data::{cities, facts},
    harness::{Key, Page, Test, tests, until},
};

pub(super) fn tests() -> Vec<Test> {
    tests![
        a_city_is_found_by_an_alias_and_opened,
        a_match_by_a_name_that_is_not_on_show_says_so,
        a_city_is_found_in_any_script,
        back_restores_the_search_the_results_and_the_scroll_position,
        two_cities_of_one_name_are_told_apart_by_their_country,
        a_city_page_tells_what_the_data_have,
    ]
}

async fn search(page: &Page, text: &str) {
    page.find("searchbox", "Search cities").await.click().await;
    page.write(text).await;
}

/// Waits until the results begin with a city.
async fn first_result(page: &Page, city: &str) {
    until(&format!("{city} first among the results"), async || {
        let links = page.find("list", "Results").await.all("link").await;
        match links.first() {
            Some(first) if first.name == city => Ok(()),
            other => Err(format!("it is {:?}", other.map(|seen| &seen.name))),
        }
    })
    .await;
}

async fn a_city_is_found_by_an_alias_and_opened(page: Page) {
    page.open("/").await;
    page.says(&cities(facts().cities.len())).await;
    search(&page, "Kraká").await;
    page.says("1 city").await;
    page.find("list", "Results").await.find("link", "Kraków").await.click().await;

    page.focuses("heading", "Kraków").await;
    page.shows("/city/krakow/").await;
    assert_eq!(page.title().await, "Kraków, Poland · Literature · Creative Cities");
    for heading in ["Designation", "Known for", "Nearby creative cities", "Sources"] {
        assert_eq!(page.find("heading", heading).await.seen.level, 2, "{heading}");
    }
}

async fn a_match_by_a_name_that_is_not_on_show_says_so(page: Page) {
    page.open("/").await;
    search(&page, "Cracovie").await;
    page.says("1 city").await;
    let results = page.find("list", "Results").await;
    results.find("link", "Kraków").await;
    assert!(results.text().await.contains("Cracovie → Kraków"), "{}", results.text().await);
}

async fn a_city_is_found_in_any_script(page: Page) {
    let table = [
        ("北京", "Beijing"),
        ("القاهرة", "Cairo"),
        ("قاهرة", "Cairo"),
        ("Эдинбург", "Edinburgh"),
        ("reykjavik", "Reykjavík"),
        ("REYKJAVÍK", "Reykjavík"),
        ("kjóto", "Kyoto"),
        ("goteborg", "Gothenburg"),
        ("edinbrugh", "Edinburgh"),
    ];
    page.open("/").await;
    for (text, city) in table.into_iter().filter(|(_, city)| facts().cities.iter().any(|known| known.name == *city)) {
        search(&page, text).await;
        first_result(&page, city).await;
        page.find("searchbox", "Search cities").await.select().await;
        page.press(Key::Delete).await;
        page.says(&cities(facts().cities.len())).await;
    }
}

async fn back_restores_the_search_the_results_and_the_scroll_position(page: Page) {
    page.open("/?field=literature").await;
    search(&page, "s").await;
    page.shows("/?q=s&field=literature").await;
    let results = page.find("list", "Results").await;
    let before: Vec<_> = results.all("link").await.into_iter().map(|link| link.name).collect();
    assert!(before.len() > 3, "{before:?}");
    let last = before.last().unwrap();
    let link = results.find("link", last).await;
    link.call("function() { this.scrollIntoView({ block: 'center' }) }").await;
    let at: f64 = page.eval("return scrollY").await;
    assert!(at > 0.0, "the results are longer than the window");
    link.click().await;

    page.focuses("heading", last).await;
    assert!(page.eval::<f64>("return scrollY").await < 1.0, "a new page is shown from its beginning");
    page.back().await;
    page.shows("/?q=s&field=literature").await;
    assert_eq!(page.find("searchbox", "Search cities").await.seen.value, "s");
    let after = page.find("list", "Results").await.all("link").await;
    assert_eq!(after.into_iter().map(|link| link.name).collect::<Vec<_>>(), before);
    page.holds("the scroll position to return", &format!("return Math.abs(scrollY - {at}) < 2")).await;
}

async fn two_cities_of_one_name_are_told_apart_by_their_country(page: Page) {
    page.open("/?q=granada").await;
    let links = page.find("list", "Results").await.all("link").await;
    let named = links.iter().filter(|link| link.name == "Granada");
    let mut found: Vec<_> = named.map(|link| (link.name.as_str(), link.description.as_str())).collect();
    found.sort_unstable();
    assert_eq!(found, [("Granada", "Nicaragua"), ("Granada", "Spain")]);
}

async fn a_city_page_tells_what_the_data_have(page: Page) {
    page.open("/city/lyon/").await;
    page.find("heading", "Meetings hosted").await;
    let main = page.find("main", "").await.text().await;
    for words in [
        "Quais du Polar",
        "Annual network meeting, Lyon 2009",
        "31 October 2023",
        "Media Arts",
        "Changed creative field",
    ] {
        assert!(main.contains(words), "{words} is not in {main}");
    }
    page.find("link", "UNESCO’s page about the city").await;
    let alphabet = page.find("navigation", "Cities in the alphabet").await.all("link").await;
    assert_eq!(alphabet.len(), 2);
}
