//! Everything by keyboard alone.

use crate::{
    data::{cities, facts},
    harness::{Key, Page, Test, tests, until},
};

pub(super) fn tests() -> Vec<Test> {
    tests![
        tab_reaches_everything_in_reading_order,
        a_reader_filters_sorts_and_opens_a_city_without_a_pointer,
        the_theme_button_works_by_keyboard_and_tells_its_state,
        the_filters_open_over_a_narrow_page_and_close_again,
        the_filters_keep_the_focus_inside,
    ]
}

/// Presses Tab until the focus is there.
async fn tab_to(page: &Page, role: &str, name: &str) {
    for _ in 0..180 {
        page.press(Key::Tab).await;
        let now = page.focused().await;
        if now.role == role && now.name == name {
            return;
        }
    }
    panic!("Tab never reaches the {role} “{name}”");
}

async fn tab_reaches_everything_in_reading_order(page: Page) {
    page.open("/?field=film").await;
    let stops = [
        ("link", "Skip to content"),
        ("link", "Creative Cities"),
        ("link", "Cities"),
        ("link", "Timeline"),
        ("link", "About"),
        ("button", "Theme"),
        ("searchbox", "Search cities"),
        ("checkbox", "Literature"),
        ("checkbox", "Architecture"),
        ("checkbox", "Africa"),
        ("searchbox", "Filter countries"),
        ("checkbox", "Zimbabwe"),
        ("spinbutton", "From year"),
        ("spinbutton", "To year"),
        ("combobox", "Sort by"),
        ("combobox", "Group by"),
        ("radio", "Rows"),
        ("button", "Copy link"),
        ("button", "Download CSV"),
        ("button", "Download JSON"),
        ("link", "Remove Film"),
        ("link", "Clear all filters"),
    ];
    let known = |name: &str| facts().countries.iter().any(|country| country.name == name);
    for (role, name) in stops {
        if name != "Zimbabwe" || known(name) {
            tab_to(&page, role, name).await;
        }
    }
    page.press(Key::Tab).await;
    let first = page.find("list", "Results").await.all("link").await.remove(0);
    page.focuses("link", &first.name).await;
}

async fn a_reader_filters_sorts_and_opens_a_city_without_a_pointer(page: Page) {
    page.open("/").await;
    tab_to(&page, "checkbox", "Film").await;
    page.press(Key::Space).await;
    page.shows("/?field=film").await;
    page.focuses("checkbox", "Film").await;
    page.says(&cities(facts().count(|city| city.field() == "film"))).await;

    tab_to(&page, "spinbutton", "From year").await;
    page.write("2019").await;
    page.press(Key::Enter).await;
    page.shows("/?field=film&year=2019..").await;
    page.focuses("spinbutton", "From year").await;

    tab_to(&page, "radio", "Rows").await;
    page.press(Key::Right).await;
    page.press(Key::Right).await;
    page.shows("/?field=film&year=2019..&view=table").await;
    page.focuses("radio", "Table").await;

    tab_to(&page, "link", "Joined").await;
    page.press(Key::Enter).await;
    page.shows("/?field=film&year=2019..&sort=year&view=table").await;

    let first = page.find("table", "Results").await.all("rowheader").await.remove(0).name;
    tab_to(&page, "link", &first).await;
    page.press(Key::Enter).await;
    page.focuses("heading", &first).await;
    page.back().await;
    page.shows("/?field=film&year=2019..&sort=year&view=table").await;
}

async fn the_theme_button_works_by_keyboard_and_tells_its_state(page: Page) {
    page.prefer("prefers-color-scheme", "light").await;
    page.open("/").await;
    tab_to(&page, "button", "Theme").await;
    let ground = "return getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor";
    let light: String = page.eval(ground).await;
    for state in ["light", "dark", "as the system has it"] {
        page.press(Key::Enter).await;
        until(&format!("the state “{state}”"), async || {
            let now = page.find("button", "Theme").await.seen.description;
            if now == state { Ok(()) } else { Err(format!("it is “{now}”")) }
        })
        .await;
        let now: String = page.eval(ground).await;
        assert_eq!(now == light, state != "dark", "{state}: {now}");
        page.focuses("button", "Theme").await;
    }
}

async fn open_filters(page: &Page) {
    page.resize(390, 800).await;
    page.open("/").await;
    tab_to(page, "button", "Filters").await;
    page.press(Key::Enter).await;
    page.find("dialog", "Filters").await;
    page.holds("the focus inside", "return document.activeElement.closest('[role=dialog], dialog') !== null").await;
}

async fn the_filters_open_over_a_narrow_page_and_close_again(page: Page) {
    open_filters(&page).await;
    page.press(Key::Escape).await;
    page.gone("dialog", "Filters").await;
    page.focuses("button", "Filters").await;

    page.press(Key::Enter).await;
    page.find("dialog", "Filters").await;
    tab_to(&page, "checkbox", "Film").await;
    page.press(Key::Space).await;
    page.shows("/?field=film").await;
    let n = facts().count(|city| city.field() == "film");
    let show = page.find("button", &format!("Show {n} cities")).await;
    show.click().await;
    page.gone("dialog", "Filters").await;
    page.focuses("button", "Filters (1)").await;
    page.says(&cities(n)).await;

    page.press(Key::Enter).await;
    page.find("button", "Close filters").await.click().await;
    page.gone("dialog", "Filters").await;
    page.focuses("button", "Filters (1)").await;
}

async fn the_filters_keep_the_focus_inside(page: Page) {
    open_filters(&page).await;
    let outside = "return document.activeElement.closest('[role=dialog], dialog') === null && document.activeElement !== document.body";
    for _ in 0..150 {
        page.press(Key::Tab).await;
        assert!(!page.eval::<bool>(outside).await, "the focus left for {:?}", page.focused().await);
    }
    page.press(Key::Escape).await;
    page.gone("dialog", "Filters").await;
}
