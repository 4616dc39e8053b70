//! The timeline: a mark is found by mouse, by touch and by keyboard, and whatever is asked can be sent as a link.

use serde_json::json;

use crate::{
    data::facts,
    harness::{Key, Page, Test, tests, until},
};

pub(super) fn tests() -> Vec<Test> {
    tests![
        a_mark_is_named_when_pointed_at_and_chosen_by_a_click,
        a_mark_is_chosen_by_touch_where_years_run_down,
        marks_are_reached_and_chosen_by_keyboard,
        what_the_filters_leave_out_fades_and_stays,
        the_mark_that_a_key_reaches_is_in_sight_and_named,
        the_change_of_a_field_is_drawn,
        a_link_opens_the_panel_and_a_wrong_one_is_named,
        the_drawing_turns_with_the_window_and_every_city_is_on_it,
        the_same_is_a_table_of_links,
        an_earlier_year_shows_what_there_was,
        kinds_are_counted_in_events_and_fields_in_cities,
    ]
}

const NAME: &str = "Cities and events by year";

async fn open(page: &Page, path: &str) {
    page.open(path).await;
    page.arrived().await;
    page.holds("the drawing", "return document.querySelectorAll('svg.drawing path').length > 9").await;
}

/// Where the nth mark of a field lies in the window, from its first year on. The label across brings a mark of its own.
async fn mark(page: &Page, class: &str, nth: usize) -> (f64, f64) {
    let script = "
        const svg = document.querySelector('svg.drawing');
        svg.scrollIntoView({ block: 'start' });
        const label = svg.querySelector('.total') ? 1 : 0;
        const [, x, y] = [...svg.querySelector('path.' + arguments[0].class).getAttribute('d').matchAll(/M([0-9]+) ([0-9]+)/g)]
            [arguments[0].nth + label];
        const at = new DOMPoint(+x + 4, +y + 4).matrixTransform(svg.getScreenCTM());
        return [at.x, at.y]";
    page.eval_with(script, json!({ "class": class, "nth": nth })).await
}

async fn mouse(page: &Page, kind: &str, (x, y): (f64, f64)) {
    let about = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
    page.cdp("Input.dispatchMouseEvent", about).await.unwrap();
}

async fn named(page: &Page, words: &str) {
    until(&format!("“{words}” to be named"), async || {
        let said: String = page.eval("return document.querySelector('.told .named').innerText").await;
        if said == words { Ok(()) } else { Err(format!("it says “{said}”")) }
    })
    .await;
}

async fn a_mark_is_named_when_pointed_at_and_chosen_by_a_click(page: Page) {
    page.resize(1440, 900).await;
    open(&page, "/timeline/").await;
    let bradford = mark(&page, "of-film", 0).await;
    let about = json!({ "type": "mouseMoved", "x": bradford.0, "y": bradford.1 });
    page.cdp("Input.dispatchMouseEvent", about).await.unwrap();
    named(&page, "Bradford, United Kingdom · Film · 2009").await;
    mouse(&page, "mousePressed", bradford).await;
    mouse(&page, "mouseReleased", bradford).await;
    page.shows("/timeline/?at=bradford").await;
    page.find("region", "Chosen mark").await.find("link", "Bradford").await.click().await;
    page.focuses("heading", "Bradford").await;
    page.back().await;
    page.find("region", "Chosen mark").await.find("link", "Close").await.click().await;
    page.shows("/timeline/").await;
    page.gone("region", "Chosen mark").await;
}

async fn a_mark_is_chosen_by_touch_where_years_run_down(page: Page) {
    page.resize(390, 844).await;
    open(&page, "/timeline/").await;
    let (x, y) = mark(&page, "of-film", 1).await;
    for (kind, points) in [("touchStart", json!([{ "x": x, "y": y }])), ("touchEnd", json!([]))] {
        page.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await.unwrap();
    }
    page.shows("/timeline/?at=sydney").await;
    page.find("region", "Chosen mark").await.find("link", "Sydney").await;
}

async fn marks_are_reached_and_chosen_by_keyboard(page: Page) {
    page.resize(1440, 900).await;
    open(&page, "/timeline/").await;
    page.find("listbox", NAME).await.call("function() { this.focus() }").await;
    named(&page, "Edinburgh, United Kingdom · Literature · 2004").await;
    page.press(Key::Right).await;
    until("a literature city of 2008", async || {
        let said: String = page.eval("return document.querySelector('[role=option]').innerText").await;
        if said.ends_with("Literature · 2008") { Ok(()) } else { Err(said) }
    })
    .await;
    page.press(Key::End).await;
    page.press(Key::Home).await;
    page.press(Key::Enter).await;
    page.shows("/timeline/?at=edinburgh").await;
    page.focuses("listbox", NAME).await;
    page.press(Key::Escape).await;
    page.shows("/timeline/").await;
    page.press(Key::Escape).await;
    page.focuses("searchbox", "Search cities and meetings").await;
}

async fn the_mark_that_a_key_reaches_is_in_sight_and_named(page: Page) {
    let seen = "
        const [ring, name] = ['.ring .at', '.told .named'].map(one => document.querySelector(one).getBoundingClientRect());
        const labels = document.querySelector('.lanes').getBoundingClientRect();
        return ring.width > 0 && ring.top >= labels.bottom - 1 && ring.bottom <= name.top + 1 && name.bottom <= innerHeight + 1";
    for (width, height) in [(1440, 600), (390, 700)] {
        page.resize(width, height).await;
        open(&page, "/timeline/").await;
        page.find("listbox", NAME).await.call("function() { this.focus() }").await;
        for key in [Key::End, Key::Down, Key::Right, Key::Down, Key::End, Key::Down, Key::Down, Key::Home] {
            page.press(key).await;
            let about = format!("the mark in sight at {width} px");
            page.holds(&about, &format!("return (() => {{ {seen} }})()")).await;
        }
    }
}

/// How many marks of cities stand out, and how many there are; the squares before the lanes' names not counted.
async fn marks(page: &Page) -> (usize, usize) {
    let script = "
        const count = paths => [...paths].map(path => path.getAttribute('d').split('h9').length - 1).reduce((a, b) => a + b, 0);
        const svg = document.querySelector('svg.drawing');
        const labels = svg.querySelector('.total') ? 8 : 0;
        return [count(svg.querySelectorAll('path.mk:not(.out)')) - labels, count(svg.querySelectorAll('path.mk')) - labels]";
    page.eval(script).await
}

/// Every city has a mark, and one more for each further field.
fn designations() -> usize {
    facts().cities.iter().map(|city| city.designations.len()).sum()
}

async fn what_the_filters_leave_out_fades_and_stays(page: Page) {
    page.resize(1440, 900).await;
    open(&page, "/timeline/").await;
    assert_eq!(marks(&page).await, (designations(), designations()));
    page.find("button", "Filters").await.click().await;
    page.find("checkbox", "Film").await.click().await;
    page.shows("/timeline/?field=film").await;
    let film = facts().count(|city| city.field() == "film");
    assert_eq!(marks(&page).await, (film, designations()));
    page.find("checkbox", "Calls").await.click().await;
    page.shows("/timeline/?field=film&kind=annual.designations.international.milestone.subnetwork").await;
    page.press(Key::Escape).await;
    page.gone("dialog", "Filters").await;
    page.find("link", "Remove Film").await.click().await;
    page.shows("/timeline/?kind=annual.designations.international.milestone.subnetwork").await;
    assert_eq!(marks(&page).await, (designations(), designations()));
}

async fn the_change_of_a_field_is_drawn(page: Page) {
    open(&page, "/timeline/?at=lyon").await;
    let lines: usize =
        page.eval("return document.querySelector('path.changed').getAttribute('d').split('L').length - 1").await;
    assert_eq!(lines, designations() - facts().cities.len());
    let rings: usize =
        page.eval("return document.querySelector('.ring path:not(.at)').getAttribute('d').split('M').length - 1").await;
    assert_eq!(rings, facts().city("lyon").designations.len(), "both of Lyon's marks are pointed out");
}

async fn a_link_opens_the_panel_and_a_wrong_one_is_named(page: Page) {
    open(&page, "/timeline/?at=annual-meeting-2026-essaouira").await;
    page.find("region", "Chosen mark").await.find("link", "Essaouira").await;
    open(&page, "/timeline/?at=atlantis&kind=party&year=2020..2010").await;
    page.says_at_least("Ignored in this link: at=atlantis, kind=party, year=2020..2010").await;
    page.shows("/timeline/").await;
}

async fn the_drawing_turns_with_the_window_and_every_city_is_on_it(page: Page) {
    page.resize(1440, 900).await;
    open(&page, "/timeline/").await;
    let shape =
        "const { width, height } = document.querySelector('svg.drawing').viewBox.baseVal; return width > height";
    assert!(page.eval::<bool>(shape).await);
    for width in [834, 390, 320] {
        page.resize(width, 800).await;
        page.holds("the years to run down", &format!("{shape} === false")).await;
        assert_eq!(marks(&page).await, (designations(), designations()), "{width} px");
        let label: f64 = page
            .eval("window.scrollTo(0, 1200); return document.querySelector('.lanes').getBoundingClientRect().top")
            .await;
        assert!((0.0..=1.0).contains(&label), "the labels stay in view at {width} px: {label}");
    }
}

async fn the_same_is_a_table_of_links(page: Page) {
    page.resize(1440, 900).await;
    open(&page, "/timeline/?region=europe-and-north-america").await;
    page.eval::<()>("document.querySelector('.as-table summary').click()").await;
    let rows = "return [...document.querySelectorAll('.as-table tbody tr')].length";
    page.holds(
        "the table",
        &format!("{rows} === 14").replace("return ", "return (() => { return ").replace(" === 14", " })() === 14"),
    )
    .await;
    let n = facts().count(|city| {
        city.joined() == 2019
            && facts().country_of(city).region == "europe-and-north-america"
            && city.field() == "design"
    });
    let cell = "return [...document.querySelectorAll('.as-table tbody tr')].find(row => row.cells[0].innerText === 'Design').cells[1 + 15]";
    let shown: String = page.eval(&format!("{cell}.innerText")).await;
    assert_eq!(shown, n.to_string());
    page.eval::<()>(&format!("{}.querySelector('a').click()", cell.trim_start_matches("return "))).await;
    page.shows("/?field=design&region=europe-and-north-america&year=2019").await;
}

async fn an_earlier_year_shows_what_there_was(page: Page) {
    open(&page, "/timeline/?asof=2013").await;
    let then = facts().count(|city| city.joined() <= 2013);
    assert_eq!(marks(&page).await, (then, then));
    page.says_at_least(&format!("{then} cities")).await;
}

async fn kinds_are_counted_in_events_and_fields_in_cities(page: Page) {
    open(&page, "/timeline/").await;
    page.find("button", "Filters").await.click().await;
    for (name, unit) in [("Annual Conference", " events"), ("Calls", " events"), ("Film", " cities")] {
        let said = page.find("checkbox", name).await.seen.description;
        assert!(said.ends_with(unit), "“{name}” is described as “{said}”");
    }
}
