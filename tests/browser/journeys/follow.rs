//! Which clicks the app takes for itself, and which are the browser's.

use serde_json::{Value, json};

use crate::harness::{Key, Page, Test, tests, until};

pub(super) fn tests() -> Vec<Test> {
    tests![
        only_plain_clicks_on_pages_of_the_site_are_taken,
        a_link_opens_in_a_new_tab_when_the_reader_asks_for_it,
        the_skip_link_leads_to_the_content,
        a_jump_within_a_page_keeps_the_page,
        a_fragment_is_reached_from_another_page_and_from_a_cold_start,
    ]
}

/// Clicks links that are put into the page, and tells whether the app took them. Nothing is followed in the end.
const TAKEN: &str = "
    addEventListener('click', event => { globalThis.__taken = event.defaultPrevented; event.preventDefault() });
    return JSON.parse(arguments[0]).map(([attributes, event]) => {
        const link = document.createElement('a');
        for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
        link.textContent = 'a link';
        document.querySelector('main').append(link);
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...event }));
        link.remove();
        return globalThis.__taken;
    })";

async fn only_plain_clicks_on_pages_of_the_site_are_taken(page: Page) {
    page.open("/about/").await;
    let plain = json!({ "href": "about/" });
    let table: Vec<(Value, Value, bool)> = vec![
        (plain.clone(), json!({}), true),
        (json!({ "href": "about" }), json!({}), true),
        (json!({ "href": format!("{}/about/", page.base) }), json!({}), true),
        (json!({ "href": "about/", "target": "_self" }), json!({}), true),
        (plain.clone(), json!({ "ctrlKey": true }), false),
        (plain.clone(), json!({ "metaKey": true }), false),
        (plain.clone(), json!({ "shiftKey": true }), false),
        (plain.clone(), json!({ "altKey": true }), false),
        (plain, json!({ "button": 1 }), false),
        (json!({ "href": "about/", "target": "_blank" }), json!({}), false),
        (json!({ "href": "about/", "target": "other" }), json!({}), false),
        (json!({ "href": "about/", "download": "" }), json!({}), false),
        (json!({ "href": "about/", "rel": "external noopener" }), json!({}), false),
        (json!({ "href": "data/core.json" }), json!({}), false),
        (json!({ "href": "icon.svg" }), json!({}), false),
        (json!({ "href": "https://example.org/about/" }), json!({}), false),
        (json!({ "href": "mailto:someone@example.org" }), json!({}), false),
        (json!({ "name": "no-address" }), json!({}), false),
    ];
    let asked: Vec<_> = table.iter().map(|(attributes, event, _)| (attributes, event)).collect();
    let taken: Vec<bool> = page.eval_with(TAKEN, json!(json!(asked).to_string())).await;
    for ((attributes, event, expected), taken) in table.iter().zip(taken) {
        assert_eq!(taken, *expected, "{attributes} with {event}");
    }
}

async fn a_link_opens_in_a_new_tab_when_the_reader_asks_for_it(page: Page) {
    page.open("/?q=krakow").await;
    let before = page.tabs().await;
    page.find("list", "Results").await.find("link", "Kraków").await.click_with(Key::Control).await;
    until("another tab", async || match page.tabs().await {
        tabs if tabs == before + 1 => Ok(()),
        tabs => Err(format!("there are {tabs}")),
    })
    .await;
    page.shows("/?q=krakow").await;
    page.find("searchbox", "Search cities").await;
}

async fn the_skip_link_leads_to_the_content(page: Page) {
    for path in ["/", "/?field=film", "/city/lyon/", "/no/such/page"] {
        page.open(path).await;
        // With them come other near names of what is not there.
        page.spelled().await;
        page.press(Key::Tab).await;
        page.focuses("link", "Skip to content").await;
        page.press(Key::Enter).await;
        page.shows(&format!("{path}#main")).await;
        page.press(Key::Tab).await;
        let inside: bool = page.eval("return document.activeElement.closest('main') !== null").await;
        assert!(inside, "after {path} the focus is on {:?}", page.focused().await);
    }
}

async fn a_jump_within_a_page_keeps_the_page(page: Page) {
    page.open("/about/").await;
    page.arrived().await;
    page.eval::<()>("document.querySelector('main').dataset.same = 'yes'").await;
    page.find("navigation", "On this page").await.find("link", "Monitoring").await.click().await;
    page.shows("/about/#monitoring").await;
    let top = "const top = document.getElementById('monitoring').getBoundingClientRect().top;";
    page.holds("the section to be on show", &format!("{top} return top > -20 && top < innerHeight")).await;
    assert!(page.eval::<bool>("return document.querySelector('main').dataset.same === 'yes'").await);
    page.back().await;
    page.shows("/about/").await;
}

async fn a_fragment_is_reached_from_another_page_and_from_a_cold_start(page: Page) {
    page.open("/about/#disputes").await;
    page.arrived().await;
    let script = "const top = document.getElementById('disputes').getBoundingClientRect().top; return top > -20 && top < innerHeight";
    page.holds("the section to be on show", script).await;
    page.shows("/about/#disputes").await;
}
