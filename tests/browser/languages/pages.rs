//! Every kind of page in every other language: nothing for axe-core to say, nothing wider than the window, nothing that
//! moves, and the head that says which language it is; with scripts and without.

use crate::{
    audits::{axe::audit, overflow::sticking_out},
    harness::{Page, Test},
    standing::silent::{audit_alone, stand},
};

const LANGUAGES: [(&str, &str, &str); 6] = [
    ("is", "is", "ltr"),
    ("fr", "fr", "ltr"),
    ("es", "es", "ltr"),
    ("ru", "ru", "ltr"),
    ("ar", "ar", "rtl"),
    ("zh", "zh-Hans", "ltr"),
];

/// Every kind of page.
pub(super) const PAGES: [&str; 12] = [
    "",
    "?view=table&group=country",
    "?q=krakow&view=cards",
    "city/lyon/",
    "field/crafts-and-folk-art/",
    "country/cd/",
    "year/2015/",
    "timeline/?at=lyon",
    "meetings/",
    "meeting/subnetwork-film-bitola-4/",
    "insights/",
    "about/",
];

pub(super) fn tests() -> Vec<Test> {
    let test = |language: (&'static str, &'static str, &'static str), path: &'static str| {
        let name = format!("{}::/{}/{path}_is_as_it_should_be", module_path!(), language.0);
        Test::new(name, move |page| check(page, language, path))
    };
    let silent = |language: (&'static str, &'static str, &'static str), path: &'static str| {
        let name = format!("{}::/{}/{path}_is_as_it_should_be_without_scripts", module_path!(), language.0);
        Test::new(name, move |page| check_silent(page, language.0, path))
    };
    let every = LANGUAGES.into_iter().flat_map(|language| PAGES.map(|path| (language, path)));
    let printed = every.clone().filter(|(_, path)| !path.contains('?'));
    every
        .map(|(language, path)| test(language, path))
        .chain(printed.map(|(language, path)| silent(language, path)))
        .collect()
}

async fn check_silent(page: Page, code: &'static str, path: &'static str) {
    let mut found = Vec::new();
    for width in [1280, 320] {
        page.resize(width, 900).await;
        stand(&page, &format!("/{code}/{path}")).await;
        let out = sticking_out(&page).await;
        found.extend(audit_alone(&page).await.into_iter().chain(out).map(|words| format!("{width} px: {words}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

async fn check(page: Page, (code, tag, direction): (&'static str, &'static str, &'static str), path: &'static str) {
    let mut found = Vec::new();
    for width in [1280, 390, 320] {
        page.resize(width, 900).await;
        page.open(&format!("/{code}/{path}")).await;
        page.arrived().await;
        found.extend(audit(&page).await.into_iter().map(|words| format!("{width} px: {words}")));
        let out = sticking_out(&page).await;
        if !out.is_empty() {
            found.push(format!("{width} px: {}", out.join("\n    ")));
        }
    }
    let said: (String, String) =
        page.eval("return [document.documentElement.lang, document.documentElement.dir]").await;
    assert_eq!(said, (tag.to_owned(), direction.to_owned()));
    assert!(found.is_empty(), "{}", found.join("\n"));
}
