//! A city's name moves from its row to the head of its page.

use crate::harness::{Page, Test, tests};

pub(super) fn tests() -> Vec<Test> {
    tests![
        the_name_moves_from_its_row_to_the_head_of_its_page,
        nothing_moves_for_readers_who_want_less_motion,
        back_at_once_leaves_the_list_on_show,
    ]
}

/// Follows a row's link, and tells what moves in the frames after it.
const MOVES: &str = "
    document.querySelector('.row .name').click();
    const moves = new Set();
    for (let frame = 0; frame < 12; frame++) {
        await new Promise(requestAnimationFrame);
        for (const { effect } of document.getAnimations())
            if (effect.pseudoElement && effect.getTiming().duration) moves.add(effect.pseudoElement);
    }
    return [...moves].sort();";

async fn the_name_moves_from_its_row_to_the_head_of_its_page(page: Page) {
    page.open("/?q=krakow").await;
    let moves: Vec<String> = page.eval_async(MOVES).await;
    let all = ["group", "new", "old"].map(|part| format!("::view-transition-{part}(city)"));
    assert_eq!(moves, all);
    page.shows("/city/krakow/").await;
    page.find("heading", "Kraków").await;
}

async fn nothing_moves_for_readers_who_want_less_motion(page: Page) {
    page.prefer("prefers-reduced-motion", "reduce").await;
    page.open("/?q=krakow").await;
    let moves: Vec<String> = page.eval_async(MOVES).await;
    assert_eq!(moves, Vec::<String>::new());
    page.find("heading", "Kraków").await;
}

async fn back_at_once_leaves_the_list_on_show(page: Page) {
    page.open("/?q=krakow").await;
    page.eval::<()>("document.querySelector('.row .name').click(); history.back()").await;
    page.shows("/?q=krakow").await;
    page.find("list", "Results").await.find("link", "Kraków").await;
}
