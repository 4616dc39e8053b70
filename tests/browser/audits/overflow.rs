//! Nothing is wider than the window, from 320 px on and with the text at twice its size.

use super::PAGES;
use crate::harness::{Page, Test};

/// Names that are long, or cannot be broken.
const LONG: [&str; 4] = [
    "/city/al-madinah-al-munawwarah/",
    "/city/afyonkarahisar/",
    "/country/cd/",
    "/?q=Supercalifragilisticexpialidocious-and-then-some-more-of-it",
];

/// What sticks out, unless something around it scrolls or cuts it off on purpose.
const WIDE: &str = "
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room && document.body.scrollWidth <= room) return [];
    const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 0.5 || e.getBoundingClientRect().left < -0.5);
    return [`${document.documentElement.scrollWidth} px in ${room} px`]
        .concat(out.slice(0, 4).map(e => e.outerHTML.slice(0, 160)));";

pub(super) fn tests() -> Vec<Test> {
    let test = |path: &'static str| {
        Test::new(format!("{}::nothing_sticks_out_of_{path}", module_path!()), move |page| check(page, path))
    };
    PAGES.into_iter().chain(LONG).map(test).collect()
}

async fn check(page: Page, path: &'static str) {
    page.resize(1440, 900).await;
    page.open(path).await;
    page.arrived().await;
    let mut found = Vec::new();
    for (width, text) in [(1440, "100%"), (834, "100%"), (390, "100%"), (320, "100%"), (320, "200%")] {
        page.resize(width, 900).await;
        page.eval::<()>(&format!("document.documentElement.style.fontSize = '{text}'")).await;
        let out = sticking_out(&page).await;
        if !out.is_empty() {
            found.push(format!("at {width} px, text {text}: {}", out.join("\n    ")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What is wider than the window as it is now, after a line that tells by how much.
pub(crate) async fn sticking_out(page: &Page) -> Vec<String> {
    page.eval(WIDE).await
}
