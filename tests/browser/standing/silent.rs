//! Pages where scripts are off: whole, without a control that does nothing, and with a line that says what is missing.

use super::{heading, idle_controls, pages, scripts};
use crate::{
    audits::{axe::audit, overflow::sticking_out},
    data::facts,
    harness::{Page, Test, tests},
};

/// What every kind of page tells: its heading, and facts from its beginning to its end.
const FACTS: [(&str, &str, &[&str]); 14] = [
    ("/", "UNESCO Creative Cities", &["Reykjavík", "Iceland", "Literature"]),
    ("/city/reykjavik/", "Reykjavík", &["Iceland", "City of Literature", "2011", "Nearby creative cities", "Sources"]),
    ("/city/lyon/", "Lyon", &["City of Media Arts", "since 31 October 2023", "Quais du Polar", "50 km"]),
    ("/field/literature/", "Cities of Literature", &["Publishing, libraries", "Edinburgh", "Reykjavík", "Lyon"]),
    ("/country/is/", "Iceland", &["Europe and North America", "Reykjavík"]),
    ("/year/2015/", "2015", &["69 cities before, 116 cities after", "47 cities joined", "Adelaide", "Bitola"]),
    ("/year/2007/", "2007", &["cities after"]),
    ("/timeline/", "22 years, 408 cities", &["Each square is a city in the year it joined"]),
    ("/meetings/", "Meetings", &["Enghien-les-Bains", "Lyon 2009"]),
    (
        "/meeting/annual-meeting-2025-enghien-les-bains/",
        "XVII Annual Conference of the UNESCO Creative Cities Network",
        &["23–24 June 2025", "France", "Culture and Artificial Intelligence", "Sources"],
    ),
    ("/meeting/subnetwork-film-bitola-4/", "", &["Bitola"]),
    ("/insights/", "Insights", &["Member cities at the end of each year", "116"]),
    ("/about/", "About the network and this directory", &["How a city joins", "Monitoring", "What sources dispute"]),
    ("/no/such/page", "Not found", &["All cities"]),
];

pub(super) fn tests() -> Vec<Test> {
    let mut all = tests![
        every_kind_of_page_has_its_facts_named_here,
        every_city_is_in_the_list,
        the_languages_are_chosen_without_scripts,
        controls_are_on_show_only_where_the_app_runs,
        links_lead_from_one_page_to_the_next,
    ];
    for path in pages() {
        let name = |what: &str| format!("{}::{path}_{what}", module_path!());
        all.push(Test::new(name("is_whole_without_scripts"), move |page| is_whole(page, path)));
        all.push(Test::new(name("passes_the_audit_without_scripts"), move |page| passes_the_audit(page, path)));
        all.push(Test::new(name("fits_every_window_without_scripts"), move |page| fits(page, path)));
    }
    all
}

async fn every_kind_of_page_has_its_facts_named_here(_: Page) {
    assert!(pages().eq(FACTS.map(|(path, ..)| path)));
}

/// Opens a page whose scripts do not run.
pub(crate) async fn stand(page: &Page, path: &str) {
    scripts(page, false).await;
    page.go(path).await;
    let state: Option<String> = page.eval("return document.documentElement.getAttribute('data-app')").await;
    assert_eq!(state, None, "no script has run");
}

async fn is_whole(page: Page, path: &'static str) {
    stand(&page, path).await;
    let (_, title, facts) = FACTS.into_iter().find(|(at, ..)| *at == path).unwrap();
    let found = heading(&page).await;
    assert!(found == title || title.is_empty() && !found.is_empty(), "{found}");
    let text: String = page.eval("return document.querySelector('main').innerText").await;
    for fact in facts {
        assert!(text.contains(fact), "{fact} is not in: {text:.2000}");
    }
    assert_eq!(idle_controls(&page).await, [""; 0]);
    let whole: String = page.eval("return document.body.innerText").await;
    assert!(whole.contains("need JavaScript and WebAssembly"), "{whole:.600}");
    assert!(!whole.contains("could not be loaded") && !whole.contains("One moment…"), "{whole:.600}");
}

async fn every_city_is_in_the_list(page: Page) {
    stand(&page, "/").await;
    let links = page.find("list", "Results").await.all("link").await;
    let (mut found, mut known): (Vec<_>, Vec<_>) =
        (links.iter().map(|link| &link.name).collect(), facts().cities.iter().map(|city| &city.name).collect());
    found.sort();
    known.sort();
    assert_eq!(found, known);
}

async fn controls_are_on_show_only_where_the_app_runs(page: Page) {
    page.open("/").await;
    let with = idle_controls(&page).await;
    assert!(with.len() > 20, "{with:?}");
    stand(&page, "/").await;
    assert_eq!(idle_controls(&page).await, [""; 0]);
}

async fn the_languages_are_chosen_without_scripts(page: Page) {
    stand(&page, "/city/krakow/").await;
    page.find("button", "Language").await.click().await;
    page.find("navigation", "Language").await.find("link", "Íslenska").await.click().await;
    page.shows("/is/city/krakow/").await;
    assert_eq!(heading(&page).await, "Kraká");
}

/// What axe-core says of a page whose scripts did not run. What was not run while the page was read is not run later: there
/// is none but the auditor.
pub(crate) async fn audit_alone(page: &Page) -> Vec<String> {
    scripts(page, true).await;
    audit(page).await
}

async fn passes_the_audit(page: Page, path: &'static str) {
    let mut found = Vec::new();
    for (scheme, width) in [("light", 1280), ("dark", 390)] {
        page.prefer("prefers-color-scheme", scheme).await;
        page.resize(width, 900).await;
        stand(&page, path).await;
        found.extend(audit_alone(&page).await.into_iter().map(|words| format!("{scheme}, {width} px: {words}")));
        let state: Option<String> = page.eval("return document.documentElement.getAttribute('data-app')").await;
        assert_eq!(state, None, "no script of the page has run");
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

async fn fits(page: Page, path: &'static str) {
    let mut found = Vec::new();
    for width in [320, 390, 1280] {
        page.resize(width, 900).await;
        stand(&page, path).await;
        let out = sticking_out(&page).await;
        if !out.is_empty() {
            found.push(format!("at {width} px: {}", out.join("\n    ")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

async fn links_lead_from_one_page_to_the_next(page: Page) {
    stand(&page, "/").await;
    for (link, title, path) in [
        ("Reykjavík", "Reykjavík", "/city/reykjavik/"),
        ("Iceland", "Iceland", "/country/is/"),
        ("Reykjavík", "Reykjavík", "/city/reykjavik/"),
        ("City of Literature", "Cities of Literature", "/field/literature/"),
        ("2004", "2004", "/year/2004/"),
        ("Edinburgh", "Edinburgh", "/city/edinburgh/"),
        ("Timeline", "22 years, 408 cities", "/timeline/"),
        ("Meetings", "Meetings", "/meetings/"),
        ("Insights", "Insights", "/insights/"),
        ("About", "About the network and this directory", "/about/"),
        ("Creative Cities", "UNESCO Creative Cities", "/"),
    ] {
        page.first("link", link).await.click().await;
        page.shows(path).await;
        assert_eq!(heading(&page).await, title);
        let state: Option<String> = page.eval("return document.documentElement.getAttribute('data-app')").await;
        assert_eq!(state, None, "no script has run");
    }
}
