//! A language that does not exist: every word half as long again and accented, every page mirrored. What has room for it has
//! room for any.

use super::pages::PAGES;
use crate::{
    audits::overflow::sticking_out,
    harness::{Page, Test},
};

/// Makes it of the words of Arabic as they arrive, with the page or behind it. What is no word stays: codes, commas, digits
/// that choose a form.
const PSEUDO: &str = r#"
    const filler = 'lôngèr wörds ñeed mœre røom thån Ëñglish ';
    const longer = text => text + ' ' + filler.repeat(9).slice(0, Math.ceil(text.length / 2)).trim();
    const pseudo = text => text.length < 4 || /^\d+$/.test(text) ? text : text.split('|').map(longer).join('|');
    const changed = file => JSON.stringify({ ...file, words: file.words.map(pseudo) });
    addEventListener('DOMContentLoaded', () => {
        for (const file of document.querySelectorAll('[data-file$="/words.json"]')) file.text = changed(JSON.parse(file.text));
    });
    const real = fetch;
    globalThis.fetch = async (...asked) => {
        const answer = await real(...asked);
        if (!(asked[0].url ?? String(asked[0])).endsWith('/words.json')) return answer;
        return new Response(changed(await answer.json()), { headers: { 'Content-Type': 'application/json' } });
    };"#;

pub(super) fn tests() -> Vec<Test> {
    let test = |path: &'static str| {
        Test::new(format!("{}::{path}_has_room", module_path!()), move |page| has_room(page, path))
    };
    PAGES.into_iter().map(test).collect()
}

async fn has_room(page: Page, path: &'static str) {
    page.before_load(PSEUDO).await;
    let mut found = Vec::new();
    for width in [1280, 390, 320] {
        page.resize(width, 900).await;
        page.open(&format!("/ar/{path}")).await;
        page.arrived().await;
        page.holds("the words", "return document.body.innerText.includes('lôngèr')").await;
        let out = sticking_out(&page).await;
        if !out.is_empty() {
            found.push(format!("{width} px: {}", out.join("\n    ")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
