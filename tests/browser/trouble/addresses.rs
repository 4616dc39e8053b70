//! Hostile and broken addresses: a page with one heading, nothing run, and what is understood applies.

use crate::harness::{Page, Test};

const MARKUP: &str = "%3Cimg%20src%3Dx%20onerror%3Dwindow.__pwned%3D1%3E";
const HOME: &str = "UNESCO Creative Cities";
const NOWHERE: &str = "Not found";

/// An address, the heading of the page it shows, and what the address bar then has.
struct Case {
    name: String,
    asked: String,
    heading: &'static str,
    /// Nothing means: as it was asked for.
    shown: Option<String>,
}

fn case(asked: impl Into<String>, heading: &'static str, shown: Option<&str>) -> Case {
    let asked = asked.into();
    let name = asked.chars().take(60).collect();
    Case { name, asked, heading, shown: shown.map(str::to_owned) }
}

fn cases() -> Vec<Case> {
    let mut all = Vec::new();
    for key in ["field", "region", "year", "asof", "sort", "group", "view", "at", "kind", "__proto__", MARKUP] {
        all.push(case(format!("/?{key}={MARKUP}&country=is"), HOME, Some("/?country=is")));
    }
    all.push(case(format!("/?country={MARKUP}.is"), HOME, Some("/?country=is")));
    all.push(case(format!("/?q={MARKUP}&country=is"), HOME, Some(&format!("/?q={MARKUP}&country=is"))));
    let queries = [
        (
            "q=<script>window.__pwned=1</script>&country=is",
            "q=%3Cscript%3Ewindow.__pwned%3D1%3C%2Fscript%3E&country=is",
        ),
        (
            "q=%22%20autofocus%20onfocus%3D%22window.__pwned%3D1&country=is",
            "q=%22%20autofocus%20onfocus%3D%22window.__pwned%3D1&country=is",
        ),
        ("q=javascript:window.__pwned=1&country=is", "q=javascript%3Awindow.__pwned%3D1&country=is"),
        ("q=%ED%A0%80&country=is", "q=%EF%BF%BD%EF%BF%BD%EF%BF%BD&country=is"),
        ("q=%zz&country=is", "q=%25zz&country=is"),
        ("q=%&country=is", "q=%25&country=is"),
        ("q=%E0%A4&country=is", "q=%EF%BF%BD&country=is"),
        ("%=%&country=is", "country=is"),
        ("country=%ED%A0%80.is", "country=is"),
        ("year=2020..2010&country=is", "country=is"),
        ("year=-1&country=is", "country=is"),
        ("year=99999999999999999999&country=is", "country=is"),
        ("year=2015..2016..2017&country=is", "country=is"),
        ("year=%EF%BC%92%EF%BC%90%EF%BC%91%EF%BC%95&country=is", "country=is"),
        ("asof=2022.5&country=is", "country=is"),
        ("q=lyon&q=oslo", "q=lyon"),
        ("field=film&field=music&country=kr", "field=film&country=kr"),
        ("field=film.%00.%3Cb%3E.opera&country=kr", "field=film&country=kr"),
        ("&&&==&=&?&country=is", "country=is"),
    ];
    all.extend(queries.map(|(asked, shown)| case(format!("/?{asked}"), HOME, Some(&format!("/?{shown}")))));
    let paths = [
        "/city/atlantis/",
        "/city/__proto__/",
        "/country/zz/",
        "/field/opera/",
        "/year/1999/",
        "/year/99999999999999999999/",
        "/city/lyon/extra/",
        "/city/",
        "/city/%",
        "/city/%zz/",
        "/%ED%A0%80/",
        "/%00/",
        "/..%2f..%2fetc/passwd",
        "/city/%3Cscript%3Ewindow.__pwned=1%3C%2Fscript%3E/",
        "/city/%22onmouseover=%22window.__pwned=1/",
        "/%E2%80%AElyon%E2%80%8F/",
    ];
    all.extend(paths.map(|path| case(path, NOWHERE, None)));
    all.push(case(format!("/{}", "deep/".repeat(150)), NOWHERE, None));
    all.push(case(format!("/city/{}/", "long".repeat(2_000)), NOWHERE, None));
    all.push(case("//example.invalid/city/lyon/", NOWHERE, None));
    all.push(case("/city/../../about", "About the network and this directory", Some("/about/")));
    all.push(case("/city/%2e%2e/%2e%2e/about/", "About the network and this directory", Some("/about/")));
    all.push(case("/CITY/Lyon", "Lyon", Some("/city/lyon/")));
    all.push(case(format!("/city/lyon/?q={MARKUP}"), "Lyon", Some("/city/lyon/")));
    all.push(case("/#%3Cimg%20src=x%20onerror=window.__pwned=1%3E", HOME, None));
    all.push(case("/about/#%zz", "About the network and this directory", None));
    all
}

pub(super) fn tests() -> Vec<Test> {
    let test = |case: Case| {
        let name = format!("{}::{}_is_a_page", module_path!(), case.name);
        // A city that is not there has no file of its own: the browser says so.
        Test::new(name, move |page| check(page, case)).expecting(&["/city/"])
    };
    let mut tests: Vec<_> = cases().into_iter().map(test).collect();
    tests.extend(crate::harness::tests![
        ten_thousand_letters_are_cut_and_the_rest_applies,
        controls_and_marks_of_direction_are_text,
    ]);
    tests
}

async fn check(page: Page, case: Case) {
    page.open(&case.asked).await;
    unharmed(&page, case.heading).await;
    page.shows(case.shown.as_deref().unwrap_or(&case.asked)).await;
    if case.asked.contains("country=is") {
        assert!(page.find("checkbox", "Iceland").await.seen.checked, "the rest of the link applies");
        page.find("link", "Remove Iceland").await;
    }
}

/// One heading, one main, and nothing that came with the address became part of the page.
async fn unharmed(page: &Page, heading: &str) {
    let headings = page.all("heading").await;
    let first: Vec<_> = headings.iter().filter(|seen| seen.level == 1).map(|seen| seen.name.as_str()).collect();
    assert_eq!(first, [heading]);
    assert_eq!(page.all("main").await.len(), 1);
    let harm: String = page
        .eval(
            "if (globalThis.__pwned !== undefined) return 'a script ran';
             const foreign = document.querySelector('body img, #app script, #app iframe, [onerror], [onfocus], [onmouseover]');
             return foreign ? foreign.outerHTML : ''",
        )
        .await;
    assert_eq!(harm, "");
}

async fn ten_thousand_letters_are_cut_and_the_rest_applies(page: Page) {
    for letter in ["a", "%C3%A6", "%F0%9F%8E%AD", "a+"] {
        page.open(&format!("/?q={}&country=is", letter.repeat(10_000 / letter.len().min(3)))).await;
        unharmed(&page, HOME).await;
        page.holds(
            "the address to be cut",
            "return location.href.length < 4000 && location.search.endsWith('&country=is')",
        )
        .await;
        assert!(page.find("checkbox", "Iceland").await.seen.checked);
        let kept: usize = page.eval("return [...document.querySelector('input[type=search]').value].length").await;
        assert!((1..=200).contains(&kept), "{kept} characters are kept");
    }
}

async fn controls_and_marks_of_direction_are_text(page: Page) {
    for text in [
        "%00",
        "lyon%00",
        "%E2%80%AElyon",
        "lyon%E2%80%8F%E2%80%8E",
        "%0D%0A",
        "%1B%5B31m",
        "%EF%BB%BFlyon",
        "%F3%A0%80%81",
    ] {
        page.open(&format!("/?q={text}&country=fr")).await;
        unharmed(&page, HOME).await;
        assert!(page.find("checkbox", "France").await.seen.checked, "{text}");
        let shown = page.address().await;
        page.open(&shown).await;
        page.shows(&shown).await;
    }
}
