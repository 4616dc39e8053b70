//! Typing takes the place of the entry before it, a choice is an entry of its own.

use std::time::Duration;

use serde::Deserialize;

use crate::{
    data::{cities, facts},
    harness::{Key, Page, Test, tests, until},
};

pub(super) fn tests() -> Vec<Test> {
    tests![
        typing_replaces_the_entry_at_most_once_in_200_ms,
        a_choice_pushes_one_entry,
        a_choice_made_while_typing_keeps_what_was_typed,
        the_same_choice_twice_is_no_new_entry,
        spaces_survive_typing_and_the_link_has_none_to_spare,
        a_short_answer_stands_alone_in_its_own_frame_wherever_the_page_is,
    ]
}

const RECORD: &str = "
    globalThis.__writes = [];
    for (const kind of ['pushState', 'replaceState']) {
        const real = history[kind];
        history[kind] = function (state, title, url) {
            if (url !== undefined && url !== null) __writes.push({ kind, url: String(url), at: performance.now() });
            return real.apply(this, arguments);
        };
    }";

#[derive(Debug, Deserialize)]
struct Write {
    kind: String,
    url: String,
    at: f64,
}

async fn writes(page: &Page) -> Vec<Write> {
    page.eval("return __writes").await
}

async fn length(page: &Page) -> u32 {
    page.eval("return history.length").await
}

async fn typing_replaces_the_entry_at_most_once_in_200_ms(page: Page) {
    page.before_load(RECORD).await;
    page.open("/").await;
    let before = length(&page).await;
    page.find("searchbox", "Search cities").await.click().await;
    page.write_at("reykjavik literature", Duration::from_millis(45)).await;
    page.shows("/?q=reykjavik%20literature").await;
    let writes = writes(&page).await;
    assert!(writes.len() > 1, "the address follows while typing: {writes:?}");
    assert!(writes.iter().all(|write| write.kind == "replaceState"), "{writes:?}");
    assert!(writes.iter().all(|write| write.url.contains("q=r")), "{writes:?}");
    assert!(writes.windows(2).all(|pair| pair[1].at - pair[0].at >= 195.0), "too often: {writes:?}");
    assert_eq!(length(&page).await, before);
    page.back().await;
    page.shows_not("/?q=reykjavik%20literature").await;
}

async fn a_choice_pushes_one_entry(page: Page) {
    page.before_load(RECORD).await;
    page.open("/").await;
    let choices: [(&str, &str, &str); 3] = [
        ("checkbox", "Film", "/?field=film"),
        ("radio", "Table", "/?field=film&view=table"),
        ("link", "Remove Film", "/?view=table"),
    ];
    for (n, (role, name, address)) in (1..).zip(choices) {
        let before = length(&page).await;
        page.find(role, name).await.click().await;
        page.shows(address).await;
        assert_eq!(length(&page).await, before + 1, "{name}");
        let pushed = writes(&page).await.iter().filter(|write| write.kind == "pushState").count();
        assert_eq!(pushed, n, "{name}: {:?}", writes(&page).await);
    }
}

async fn a_choice_made_while_typing_keeps_what_was_typed(page: Page) {
    page.open("/").await;
    page.find("searchbox", "Search cities").await.click().await;
    page.write("sa").await;
    page.find("checkbox", "Music").await.click().await;
    page.shows("/?q=sa&field=music").await;
    page.back().await;
    page.shows("/?q=sa").await;
    assert_eq!(page.find("searchbox", "Search cities").await.seen.value, "sa");
    page.forward().await;
    page.shows("/?q=sa&field=music").await;
}

async fn the_same_choice_twice_is_no_new_entry(page: Page) {
    page.open("/").await;
    let before = length(&page).await;
    page.find("navigation", "Main").await.find("link", "Cities").await.click().await;
    page.find("spinbutton", "From year").await.select().await;
    page.press(Key::Enter).await;
    page.shows("/").await;
    assert_eq!(length(&page).await, before);
}

async fn spaces_survive_typing_and_the_link_has_none_to_spare(page: Page) {
    page.open("/").await;
    page.find("searchbox", "Search cities").await.click().await;
    page.write("new ").await;
    page.shows("/?q=new").await;
    assert_eq!(page.find("searchbox", "Search cities").await.seen.value, "new ");
    page.write("orleans").await;
    page.shows("/?q=new%20orleans").await;
    let found = facts().count(|city| city.name == "New Orleans");
    until("New Orleans", async || {
        let said = page.statuses().await?;
        if found == 0 || said.contains(&cities(found)) { Ok(()) } else { Err(format!("{said:?}")) }
    })
    .await;
}

async fn a_short_answer_stands_alone_in_its_own_frame_wherever_the_page_is(page: Page) {
    page.open("/").await;
    let script = "
        const frame = () => new Promise(requestAnimationFrame);
        scrollTo(0, 400);
        await frame();
        await frame();
        const box = document.querySelector('#q');
        box.value = 'reykjavik';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await frame();
        const names = text => [...document.querySelectorAll('.results .name')].map(name => name[text]);
        const there = names('textContent');
        // What was laid out in that frame is on show when the next begins.
        await frame();
        return [there, names('innerText')];";
    let [there, shown]: [Vec<String>; 2] = page.eval_async(script).await;
    assert_eq!((there, shown), (vec!["Reykjavík".to_owned()], vec!["Reykjavík".to_owned()]));
}
