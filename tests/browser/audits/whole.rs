//! Every page is one page: one heading, one main, the navigation, and nothing from anywhere else.

use super::PAGES;
use crate::harness::{Page, Test, tests};

pub(super) fn tests() -> Vec<Test> {
    let test = |path: &'static str| {
        Test::new(format!("{}::{path}_is_whole_and_asks_nobody_else", module_path!()), move |page| check(page, path))
    };
    let mut tests: Vec<_> = PAGES.into_iter().map(test).collect();
    tests.extend(tests![the_focus_goes_to_the_heading_of_every_kind_of_page, the_navigation_marks_where_the_reader_is]);
    tests
}

/// Adds up what moves by itself while the page is read, and once it has been.
const SHIFTS: &str = "globalThis.__shifts = [0, 0];
    new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => {
        const [{ domContentLoadedEventEnd: read }] = performance.getEntriesByType('navigation');
        __shifts[Number(read > 0 && entry.startTime > read)] += entry.value;
    })).observe({ type: 'layout-shift', buffered: true });";

async fn check(page: Page, path: &'static str) {
    page.before_load(SHIFTS).await;
    // A machine that is busy may paint half of a page that it is still reading: that is chance. What a page does by itself,
    // it does each time; and once it has been read, nothing moves at all.
    let mut reading: Vec<f64> = Vec::new();
    while reading.len() < 3 && reading.last().is_none_or(|shift| *shift >= 0.001) {
        page.open(path).await;
        page.arrived().await;
        let [read, after]: [f64; 2] = page.eval("return __shifts").await;
        assert!(after < 0.001, "the page shifts by {after} after it was read");
        reading.push(read);
    }
    assert!(reading.iter().any(|shift| *shift < 0.001), "the page shifts by {reading:?} each time it is read");
    assert_eq!(page.all("main").await.len(), 1);
    let headings = page.all("heading").await;
    let first: Vec<_> = headings.iter().filter(|seen| seen.level == 1).map(|seen| &seen.name).collect();
    assert!(first.len() == 1 && !first[0].is_empty(), "{first:?}");
    let levels = headings.windows(2).all(|pair| pair[1].level <= pair[0].level + 1);
    assert!(
        levels,
        "a level is left out: {:?}",
        headings.iter().map(|seen| (seen.level, &seen.name)).collect::<Vec<_>>()
    );
    let links = page.find("navigation", "Main").await.all("link").await;
    assert_eq!(
        links.iter().map(|link| link.name.as_str()).collect::<Vec<_>>(),
        ["Cities", "Timeline", "Meetings", "Insights", "About"]
    );
    assert!(page.title().await.ends_with("Creative Cities"));

    let asked: Vec<String> =
        page.eval("return performance.getEntriesByType('resource').map(entry => entry.name)").await;
    assert!(asked.iter().all(|url| url.starts_with(&*page.base) || url.starts_with("data:")), "{asked:?}");
    let core = asked.iter().filter(|url| url.ends_with("/core.json")).count();
    let brought: usize = page.eval("return document.querySelectorAll('[data-file$=\"/core.json\"]').length").await;
    assert_eq!((core + brought, brought > 0), (1, is_directory(path)), "the core comes once: {asked:?}");
    let facts = asked.iter().filter(|url| url.contains("/data/"));
    let again: Vec<_> = facts.clone().filter(|url| facts.clone().filter(|other| other == url).count() > 1).collect();
    assert!(again.is_empty(), "a file is fetched twice: {again:?}");
    let early: Vec<String> =
        page.eval("return [...document.querySelectorAll('link[rel=preload]')].map(link => link.href)").await;
    assert!(early.iter().all(|url| asked.contains(url)), "what is loaded early is used: {early:?}, {asked:?}");
    let kept: String = page.eval("return document.cookie").await;
    assert_eq!(kept, "", "there are no cookies");
}

/// Whether a page is the list of all cities, with a question or without.
fn is_directory(path: &str) -> bool {
    path.split(['?', '#']).next() == Some("/")
}

async fn the_focus_goes_to_the_heading_of_every_kind_of_page(page: Page) {
    page.open("/?q=lyon&field=literature").await;
    page.find("list", "Results").await.find("link", "Lyon").await.click().await;
    page.focuses("heading", "Lyon").await;
    page.arrived().await;
    page.focuses("heading", "Lyon").await;
    let steps = [
        ("City of Literature", "Cities of Literature", "/field/literature/"),
        ("2004", "2004", "/year/2004/"),
        ("Edinburgh", "Edinburgh", "/city/edinburgh/"),
        ("United Kingdom", "United Kingdom", "/country/gb/"),
        ("Europe and North America", "UNESCO Creative Cities", "/?region=europe-and-north-america"),
        ("Timeline", "22 years, 408 cities", "/timeline/"),
        ("Meetings", "Meetings", "/meetings/"),
        ("Insights", "Insights", "/insights/"),
        ("About", "About the network and this directory", "/about/"),
        ("Cities", "UNESCO Creative Cities", "/"),
    ];
    for (link, heading, path) in steps {
        page.first("link", link).await.click().await;
        page.focuses("heading", heading).await;
        page.shows(path).await;
        page.arrived().await;
        page.focuses("heading", heading).await;
    }
}

async fn the_navigation_marks_where_the_reader_is(page: Page) {
    for (path, name, current) in [
        ("/", "Cities", "page"),
        ("/about/", "About", "page"),
        ("/timeline/", "Timeline", "page"),
        ("/meetings/", "Meetings", "page"),
        ("/meeting/annual-meeting-2024-braga/", "Meetings", "true"),
        ("/insights/", "Insights", "page"),
        ("/city/lyon/", "Cities", "true"),
    ] {
        page.open(path).await;
        let link = page.find("navigation", "Main").await.find("link", name).await;
        assert_eq!(link.call("function() { return this.getAttribute('aria-current') }").await, current, "{path}");
    }
}
