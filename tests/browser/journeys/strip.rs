//! The strip of years: a picture of the answer that is also a control.

use serde_json::json;

use crate::{
    data::{cities, facts},
    harness::{Key, Page, Test, tests, until},
};

pub(super) fn tests() -> Vec<Test> {
    tests![
        a_click_on_a_year_chooses_it_and_another_gives_it_up,
        a_drag_across_years_is_one_step_of_the_history,
        years_are_chosen_by_keyboard,
        the_strip_and_the_inputs_agree,
        a_mark_that_is_pointed_at_is_named,
        every_city_has_its_mark_at_320_pixels,
    ]
}

const NAME: &str = "Cities by year of joining";

fn option(year: u16) -> String {
    format!("{year}: {}", cities(facts().count(|city| city.joined() == year)))
}

async fn selected(page: &Page, years: &[&str]) {
    let script =
        "return [...document.querySelectorAll('[role=option][aria-selected=true]')].map(year => year.innerText.trim())";
    until(&format!("the years {years:?} to be selected"), async || match page.eval::<Vec<String>>(script).await {
        now if now == years => Ok(()),
        now => Err(format!("it is {now:?}")),
    })
    .await;
}

async fn a_click_on_a_year_chooses_it_and_another_gives_it_up(page: Page) {
    page.open("/").await;
    page.find("listbox", NAME).await.find("option", &option(2019)).await.click().await;
    page.shows("/?year=2019").await;
    page.says(&cities(facts().count(|city| city.joined() == 2019))).await;
    selected(&page, &["2019"]).await;
    page.find("listbox", NAME).await.find("option", &option(2019)).await.click().await;
    page.shows("/").await;
    selected(&page, &[]).await;
}

/// Presses, moves or lets go of the mouse in the middle of a year.
async fn mouse(page: &Page, kind: &str, year: u16) {
    let script = "const box = document.getElementById('y-' + arguments[0]).getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]";
    let (x, y): (f64, f64) = page.eval_with(script, json!(year)).await;
    let buttons = u8::from(kind == "mouseMoved");
    let about = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 });
    page.cdp("Input.dispatchMouseEvent", about).await.unwrap();
}

async fn a_drag_across_years_is_one_step_of_the_history(page: Page) {
    page.open("/?field=film").await;
    mouse(&page, "mousePressed", 2019).await;
    for year in [2017, 2015, 2014] {
        mouse(&page, "mouseMoved", year).await;
    }
    selected(&page, &["2014", "2015", "2016", "2017", "2018", "2019"]).await;
    assert!(page.address().await.ends_with("/?field=film"), "nothing is chosen before the release");
    mouse(&page, "mouseReleased", 2014).await;
    page.shows("/?field=film&year=2014..2019").await;
    page.back().await;
    page.shows("/?field=film").await;
    selected(&page, &[]).await;
}

async fn years_are_chosen_by_keyboard(page: Page) {
    page.open("/").await;
    page.find("listbox", NAME).await.call("function() { this.focus() }").await;
    page.press(Key::Home).await;
    page.press(Key::Right).await;
    page.press(Key::Enter).await;
    page.shows("/?year=2005").await;
    page.focuses("listbox", NAME).await;
    page.press(Key::Up).await;
    named(&page, "2005").await;
    page.press(Key::Escape).await;
    page.press(Key::Escape).await;
    page.focuses("searchbox", "Search cities").await;
}

async fn the_strip_and_the_inputs_agree(page: Page) {
    page.open("/?year=2017..2019").await;
    selected(&page, &["2017", "2018", "2019"]).await;
    let ends = async |page: &Page| {
        let mut values = Vec::new();
        for name in ["From year", "To year"] {
            values.push(page.find("spinbutton", name).await.call("function() { return this.value }").await);
        }
        values
    };
    assert_eq!(ends(&page).await, ["2017", "2019"]);
    page.find("listbox", NAME).await.find("option", &option(2021)).await.click().await;
    page.shows("/?year=2021").await;
    assert_eq!(ends(&page).await, ["2021", "2021"]);
    page.find("spinbutton", "From year").await.select().await;
    page.write(&format!("2020{}", char::from(Key::Enter))).await;
    page.shows("/?year=2020..2021").await;
    selected(&page, &["2020", "2021"]).await;
}

/// Waits until the line under the strip names a city of a year.
async fn named(page: &Page, year: &str) {
    let script = "return document.querySelector('[aria-live=polite]').innerText.trim()";
    until(&format!("a city of {year} to be named"), async || {
        let said: String = page.eval(script).await;
        let city = facts().cities.iter().find(|city| {
            said.starts_with(&format!("{}, {}", city.name, facts().country_of(city).name)) && said.ends_with(year)
        });
        if city.is_some_and(|city| city.joined().to_string() == year) {
            Ok(())
        } else {
            Err(format!("it says “{said}”"))
        }
    })
    .await;
}

async fn a_mark_that_is_pointed_at_is_named(page: Page) {
    page.open("/").await;
    let script = "const box = document.querySelector('svg.marks').getBoundingClientRect();
        return [box.x + box.width / 22 * .15, box.bottom - 4]";
    let (x, y): (f64, f64) = page.eval(script).await;
    page.cdp("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y })).await.unwrap();
    named(&page, "2004").await;
}

async fn every_city_has_its_mark_at_320_pixels(page: Page) {
    page.resize(320, 640).await;
    page.open("/?field=film").await;
    let count = "const count = paths => [...paths].map(path => path.getAttribute('d').split('M').length - 1).reduce((a, b) => a + b, 0);
        const marks = document.querySelector('svg.marks');
        return [count(marks.querySelectorAll('path:not(.out)')), count(marks.querySelectorAll('path.out'))]";
    let film = facts().count(|city| city.field() == "film");
    let (found, others): (usize, usize) = page.eval(count).await;
    assert_eq!((found, found + others), (film, facts().cities.len()));
    let fits: bool = page.eval("return document.documentElement.scrollWidth <= innerWidth").await;
    assert!(fits, "the page is wider than the window");
}
