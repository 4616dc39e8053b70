//! Search, filter, share and Back in Arabic, Icelandic and Chinese.

use serde_json::json;

use crate::harness::{Key, Page, Test, tests, until};

pub(super) fn tests() -> Vec<Test> {
    tests![
        a_reader_of_arabic_looks_around,
        arrows_move_to_the_year_on_their_side,
        a_reader_of_icelandic_looks_around,
        the_cities_of_literature_are_called_as_reykjavik_calls_them,
        a_reader_of_chinese_looks_around,
        a_language_is_searched_in_every_other,
    ]
    .into_iter()
    .chain(
        tests![offline_the_page_stays_in_its_language, what_is_not_there_is_said_in_the_language_of_the_address,]
            .into_iter()
            .map(|test| test.expecting(&["net::ERR_", "/city/reykjavik-city"])),
    )
    .collect()
}

/// What is called how in a language.
struct Words {
    code: &'static str,
    search: &'static str,
    results: &'static str,
    fields: &'static str,
    film: &'static str,
    copy: &'static str,
}

const ARABIC: Words = Words {
    code: "ar",
    search: "البحث في المدن",
    results: "النتائج",
    fields: "المجال الإبداعي",
    film: "الأفلام",
    copy: "نسخ الرابط",
};
const ICELANDIC: Words = Words {
    code: "is",
    search: "Leita að borgum",
    results: "Niðurstöður",
    fields: "Skapandi svið",
    film: "Kvikmyndir",
    copy: "Afrita tengil",
};
const CHINESE: Words =
    Words {
        code: "zh", search: "搜索城市", results: "结果", fields: "创意领域", film: "电影", copy: "复制链接"
    };

/// Waits until the results begin with a city.
async fn first_is(page: &Page, words: &Words, city: &str) {
    until(&format!("{city} first among the results"), async || {
        let links = page.find("list", words.results).await.all("link").await;
        match links.first() {
            Some(first) if first.name == city => Ok(()),
            other => Err(format!("it is {:?}", other.map(|seen| &seen.name))),
        }
    })
    .await;
}

/// Searches for a city, opens it, goes back; filters; copies the link.
async fn looks_around(page: &Page, words: &Words, typed: &str, listed: &str, heading: &str) {
    let allowed = json!({ "origin": &*page.base, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.cdp("Browser.grantPermissions", allowed).await.unwrap();
    let root = format!("/{}/", words.code);
    page.open(&root).await;
    page.find("searchbox", words.search).await.click().await;
    page.write(typed).await;
    first_is(page, words, listed).await;
    page.find("list", words.results).await.find("link", listed).await.click().await;
    page.focuses("heading", heading).await;
    page.shows(&format!("{root}city/edinburgh/")).await;
    page.back().await;
    first_is(page, words, listed).await;
    let box_ = page.find("searchbox", words.search).await;
    assert_eq!(box_.seen.value, typed);
    box_.select().await;
    page.press(Key::Delete).await;
    page.shows(&root).await;
    page.find("group", words.fields).await.find("checkbox", words.film).await.click().await;
    page.shows(&format!("{root}?field=film")).await;
    page.find("button", words.copy).await.click().await;
    let wanted = format!("{}{root}?field=film", page.base);
    until("the link on the clipboard", async || {
        let copied: String = page.eval_async("return navigator.clipboard.readText()").await;
        if copied == wanted { Ok(()) } else { Err(copied) }
    })
    .await;
}

async fn a_reader_of_arabic_looks_around(page: Page) {
    looks_around(&page, &ARABIC, "إدنبرة", "إدنبرة Edinburgh", "إدنبرة").await;
}

async fn a_reader_of_icelandic_looks_around(page: Page) {
    looks_around(&page, &ICELANDIC, "edinb", "Edinborg Edinburgh", "Edinborg").await;
}

async fn a_reader_of_chinese_looks_around(page: Page) {
    looks_around(&page, &CHINESE, "爱丁堡", "爱丁堡 Edinburgh", "爱丁堡").await;
}

async fn arrows_move_to_the_year_on_their_side(page: Page) {
    for (root, later) in [("/", Key::Right), ("/ar/", Key::Left)] {
        page.open(root).await;
        let strip =
            if root == "/" { "Cities by year of joining" } else { "المدن بحسب سنة الانضمام" };
        page.find("listbox", strip).await.call("function() { this.focus() }").await;
        page.press(Key::Home).await;
        page.press(later).await;
        page.press(Key::Enter).await;
        page.shows(&format!("{root}?year=2005")).await;
        let places: (f64, f64) = page
            .eval(
                "const place = year => [...document.querySelectorAll('.columns [role=option]')]
                     .find(option => option.textContent.includes(year)).getBoundingClientRect().left;
                 return [place('2004'), place('2025')];",
            )
            .await;
        assert_eq!(places.0 < places.1, root == "/", "{root}: 2004 is at {}, 2025 at {}", places.0, places.1);
    }
}

async fn the_cities_of_literature_are_called_as_reykjavik_calls_them(page: Page) {
    let list: serde_json::Value =
        serde_json::from_str(include_str!("../../../public/data/literature-order-reykjavik.json")).unwrap();
    let cities: Vec<_> = list["years"].as_array().or(list.as_array()).unwrap().iter().collect();
    let cities: Vec<_> = cities.iter().flat_map(|year| year["cities"].as_array().unwrap()).collect();
    assert_eq!(cities.len(), 42);
    page.open("/is/?field=literature&year=..2021").await;
    let hrefs = "return [...document.querySelectorAll('.results a')].map(a => [a.getAttribute('href'), a.firstChild.data.trim()])";
    let shown: Vec<(String, String)> = page.eval(hrefs).await;
    for city in cities {
        let (id, name) = (city["id"].as_str().unwrap(), city["name_is"].as_str().unwrap());
        assert!(shown.contains(&(format!("city/{id}/"), name.to_owned())), "{name} is not listed");
    }
}

async fn a_language_is_searched_in_every_other(page: Page) {
    page.open("/ru/").await;
    for (typed, found) in
        [("Cracovie", "Краков Kraków"), ("爱丁堡", "Эдинбург Edinburgh"), ("reykjavik", "Рейкьявик Reykjavík")]
    {
        page.open(&format!("/ru/?q={typed}")).await;
        let words = Words { code: "ru", results: "Результаты", ..CHINESE };
        first_is(&page, &words, found).await;
    }
}

async fn offline_the_page_stays_in_its_language(page: Page) {
    page.open("/fr/city/lyon/").await;
    until("the frame of French pages to be kept", async || {
        let kept: bool = page.eval_async("return !!await caches.match(new URL('/fr/shell.html', location))").await;
        if kept { Ok(()) } else { Err("it is not".to_owned()) }
    })
    .await;
    let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.cdp("Network.enable", json!({})).await.unwrap();
    page.cdp("Network.emulateNetworkConditions", offline).await.unwrap();
    page.go("/fr/city/krakow/").await;
    page.runs().await;
    page.find("heading", "Cracovie").await;
}

async fn what_is_not_there_is_said_in_the_language_of_the_address(page: Page) {
    page.go("/is/city/reykjavik-city/").await;
    page.runs().await;
    assert_eq!(page.find("heading", "Fannst ekki").await.seen.level, 1);
    // The names that are near stand there too; which they are is seen anew once the other spellings are here.
    page.find("main", "").await.find("link", "Reykjavík").await;
    page.follow("/city/reykjavik/").await;
    page.shows("/is/city/reykjavik/").await;
    page.find("heading", "Reykjavík").await;
}
