//! The start of the app over a page that stands: nothing moves, and what the reader does meanwhile is not lost.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::pages;
use crate::{
    harness::{Key, Page, Test, tests},
    trouble::server::{Fault, Server},
};

/// How long the wasm is kept back where it comes late: long enough for every frame that a page paints without it.
const LATE: Duration = Duration::from_millis(700);

/// Keeps what moves by itself, from the first frame on: when, how much, and what.
const SHIFTS: &str = "globalThis.__shifts = [];
    const place = rect => [rect.x, rect.y, rect.width, rect.height].map(Math.round).join(' ');
    const told = ({ node, previousRect, currentRect }) =>
        `from ${place(previousRect)} to ${place(currentRect)}: ${node?.outerHTML?.slice(0, 100) ?? node}`;
    new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry =>
        __shifts.push({ at: entry.startTime, by: entry.value, what: entry.sources.map(told) }),
    )).observe({ type: 'layout-shift', buffered: true });";

/// While a long page is read, a browser may show the beginning of a line whose end has not come: so much, all in all.
const READING: f64 = 0.01;

/// Something that moved.
#[derive(Debug, Deserialize)]
struct Shift {
    at: f64,
    by: f64,
    #[expect(dead_code, reason = "told when the test fails")]
    what: Vec<String>,
}

pub(super) fn tests() -> Vec<Test> {
    let mut all = tests![
        words_typed_before_the_app_runs_are_answered,
        words_typed_over_a_link_with_a_query_are_answered,
        the_focus_on_a_link_survives_the_start,
        the_place_on_the_page_survives_the_start,
        a_link_with_a_query_shows_no_answer_that_is_not_its_own,
        a_remembered_theme_is_on_before_the_first_frame,
        the_theme_of_the_system_is_left_alone,
        the_other_spellings_change_no_row,
        a_page_that_was_cut_off_is_made_whole,
        what_waits_for_the_second_frame_does_not_wait_for_the_app,
    ];
    let still = |path: &'static str| {
        let name = format!("{}::nothing_moves_when_the_app_takes_over_{path}", module_path!());
        Test::new(name, move |page| nothing_moves(page, path))
    };
    all.extend(pages().map(still));
    // Some take the app's script away, and every server ends with its part of a test, whatever is still on its way.
    all.into_iter().map(|test| test.expecting(&["creative-cities-", "net::ERR_", "fetching the script"])).collect()
}

/// A page that waits for its wasm, until the server is mended.
async fn waiting(page: &Page, path: &str) -> (Server, Page) {
    let server = Server::start(&page.base).await;
    server.shatter(&server.part(".wasm").await, Fault::Held);
    let page = page.at(&server.base);
    page.go(path).await;
    page.holds("the page to stand", "return document.readyState === 'complete' || !!document.querySelector('footer')")
        .await;
    assert_eq!(state(&page).await, "coming");
    (server, page)
}

async fn state(page: &Page) -> String {
    page.eval("return document.documentElement.getAttribute('data-app') ?? ''").await
}

async fn focus(page: &Page, selector: &str) {
    page.eval_with::<Value>("document.querySelector(arguments[0]).focus()", json!(selector)).await;
}

async fn words_typed_before_the_app_runs_are_answered(page: Page) {
    let (server, page) = waiting(&page, "/").await;
    focus(&page, "#q").await;
    page.write("reykja").await;
    server.mend();
    page.runs().await;
    page.focuses("searchbox", "Search cities").await;
    let caret: (String, u32, u32) =
        page.eval("const box = document.activeElement; return [box.value, box.selectionStart, box.selectionEnd]").await;
    assert_eq!(caret, ("reykja".to_owned(), 6, 6));
    page.says("1 city").await;
    page.shows("/?q=reykja").await;
    page.write("vik").await;
    page.shows("/?q=reykjavik").await;
    assert_eq!(page.find("searchbox", "Search cities").await.seen.value, "reykjavik");
}

async fn words_typed_over_a_link_with_a_query_are_answered(page: Page) {
    let (server, page) = waiting(&page, "/?country=is.pt&q=braga").await;
    focus(&page, "#q").await;
    page.write("reykja").await;
    server.mend();
    page.runs().await;
    page.says("1 city").await;
    page.shows("/?q=reykja&country=is.pt").await;
    page.find("list", "Results").await.find("link", "Reykjavík").await;
}

async fn the_focus_on_a_link_survives_the_start(page: Page) {
    for (path, selector) in [
        ("/", "main a[href='city/reykjavik/']"),
        ("/city/lyon/", "main a[href='country/fr/']"),
        ("/timeline/", "nav a[href='insights/']"),
        ("/insights/", "main td a"),
        ("/about/", "footer a"),
        ("/meetings/", "nav a[href='about/']"),
    ] {
        let (server, page) = waiting(&page, path).await;
        focus(&page, selector).await;
        let of_focus = "const link = document.activeElement; return [link.textContent, link.getAttribute('href')]";
        let before: (String, Option<String>) = page.eval(of_focus).await;
        assert!(before.1.is_some(), "{path}: a link has the focus");
        server.mend();
        page.runs().await;
        page.settled().await;
        let after: (String, Option<String>) = page.eval(of_focus).await;
        assert_eq!(before, after, "{path}");
        // And it stays there: the next key goes on from it.
        page.press(Key::Tab).await;
        assert_ne!(page.eval::<(String, Option<String>)>(of_focus).await, after, "{path}");
    }
}

async fn the_place_on_the_page_survives_the_start(page: Page) {
    for (path, width) in [("/", 1280), ("/", 390), ("/city/lyon/", 390), ("/timeline/", 390), ("/about/", 1280)] {
        page.resize(width, 900).await;
        let (server, page) = waiting(&page, path).await;
        // What is at the top of the window, and how far from it.
        let at =
            "const top = document.elementFromPoint(innerWidth / 2, 5).closest('li, p, section, article, div, main');
            return [scrollY, top.tagName + ' ' + top.textContent.slice(0, 60)]";
        page.eval::<()>("scrollTo(0, Math.min(4000, document.documentElement.scrollHeight - innerHeight))").await;
        let before: (f64, String) = page.eval(at).await;
        assert!(before.0 > 100.0, "{path} at {width} px is long enough to be scrolled");
        server.mend();
        page.runs().await;
        page.settled().await;
        page.arrived().await;
        let after: (f64, String) = page.eval(at).await;
        assert_eq!(before, after, "{path} at {width} px");
    }
}

async fn nothing_moves(page: Page, path: &'static str) {
    page.before_load(SHIFTS).await;
    for width in [390, 834, 1440] {
        page.resize(width, 900).await;
        // What a busy machine paints of a page half read is chance; a page's own doing is there each time.
        let mut reading = Vec::new();
        while reading.len() < 3 && reading.iter().all(|shift| *shift >= READING) {
            reading.push(moved(&page, path, width).await);
        }
        assert!(reading.iter().any(|shift| *shift < READING), "at {width} px, while the page is read: {reading:?}");
    }
}

/// Has the app take over a page, where nothing may move. Tells how much did before that.
async fn moved(page: &Page, path: &str, width: u32) -> f64 {
    let (server, page) = waiting(page, path).await;
    tokio::time::sleep(LATE).await;
    let start: f64 = page.eval("return performance.now()").await;
    server.mend();
    page.runs().await;
    page.arrived().await;
    page.settled().await;
    // Two frames more, and the observer has told of the last of them.
    let shifts: Vec<Shift> = page
        .eval_async(
            "const frame = () => new Promise(requestAnimationFrame);
             await frame();
             await frame();
             await new Promise(done => setTimeout(done));
             return __shifts",
        )
        .await;
    let (before, after): (Vec<_>, Vec<_>) = shifts.iter().partition(|shift| shift.at < start);
    assert!(after.is_empty(), "at {width} px, when the app takes over: {after:#?}");
    before.iter().map(|shift| shift.by).sum()
}

async fn a_link_with_a_query_shows_no_answer_that_is_not_its_own(page: Page) {
    for (path, others) in [
        ("/?country=is", "Kraków"),
        ("/meetings/?kind=call", "Lyon 2009"),
        ("/insights/?region=africa", "Member cities at the end of each year"),
        ("/timeline/?field=film", "Size of the network"),
        ("/field/film/?asof=2015", "Qingdao"),
    ] {
        let (server, page) = waiting(&page, path).await;
        let text: String = page.eval("return document.querySelector('#app').innerText").await;
        let said: String =
            page.eval("return getComputedStyle(document.querySelector('main'), '::after').content").await;
        assert_eq!(said, "\"One moment…\"", "{path}");
        assert!(!text.contains(others), "{path} shows another answer: {text:.600}");
        let printed: String = page.eval("return document.querySelector('#app').textContent").await;
        assert!(printed.contains(others), "{others} is printed, and hidden");
        server.mend();
        page.runs().await;
        page.arrived().await;
        let said: String =
            page.eval("return getComputedStyle(document.querySelector('main'), '::after').content").await;
        assert_eq!(said, "none", "{path}");
    }
    // Where nothing is asked, nothing is hidden.
    let (_server, page) = waiting(&page, "/?utm_source=letter").await;
    let text: String = page.eval("return document.querySelector('main').innerText").await;
    assert!(text.contains("Aberystwyth"), "{text:.600}");
}

/// Opens a page whose app's script never comes, with a theme remembered; tells the theme when its HTML had been read, and
/// the colour of its ground.
async fn theme_without_the_app(page: &Page, theme: &str) -> (Option<String>, String) {
    let server = Server::start(&page.base).await;
    server.shatter(&server.part(".js").await, Fault::Answer(404, "text/plain", b"no".to_vec()));
    let page = page.at(&server.base);
    page.go("/about/").await;
    page.eval_with::<Value>("localStorage.setItem('theme', arguments[0])", json!(theme)).await;
    page.before_load(
        "addEventListener('DOMContentLoaded', () => { globalThis.__theme = document.documentElement.dataset.theme ?? null })",
    )
    .await;
    page.go("/about/").await;
    page.holds("the page to be read", "return '__theme' in globalThis").await;
    (page.eval("return __theme").await, page.eval("return getComputedStyle(document.body).backgroundColor").await)
}

async fn a_remembered_theme_is_on_before_the_first_frame(page: Page) {
    page.prefer("prefers-color-scheme", "light").await;
    let (dark, ground) = theme_without_the_app(&page, "dark").await;
    assert_eq!(dark.as_deref(), Some("dark"));
    let (light, other) = theme_without_the_app(&page, "light").await;
    assert_eq!(light.as_deref(), Some("light"));
    assert_ne!(ground, other, "the theme is seen");
}

async fn the_theme_of_the_system_is_left_alone(page: Page) {
    for words in ["", "system", "<b>"] {
        assert_eq!(theme_without_the_app(&page, words).await.0, None, "{words}");
    }
}

async fn a_page_that_was_cut_off_is_made_whole(page: Page) {
    let server = Server::start(&page.base).await;
    let home = server.get("/").await;
    let page = page.at(&server.base);
    // In its list, and in the data that it brings along.
    for last in ["href=\"city/lyon/\"", "\"id\":\"lyon\""] {
        let half = home.split_once(last).expect("Lyon is in the page").0;
        server.shatter("/", Fault::Answer(200, "text/html", half.into()));
        page.open("/").await;
        page.says("408 cities").await;
        page.settled().await;
        let parts: (usize, usize, usize) = page
            .eval(
                "const all = selector => document.querySelectorAll(selector).length;
                 return [all('.results > li'), all('main'), all('footer')]",
            )
            .await;
        assert_eq!(parts, (408, 1, 1), "cut off before {last}");
    }
}

async fn what_waits_for_the_second_frame_does_not_wait_for_the_app(page: Page) {
    let (_server, page) = waiting(&page, "/").await;
    page.eval_async::<()>("await new Promise(requestAnimationFrame)").await;
    let drawn: Vec<bool> = page
        .eval(
            "return ['.filters', '.columns', '.strip .unseen', '.results > :last-child']
                 .map(selector => document.querySelector(selector).checkVisibility())",
        )
        .await;
    assert_eq!(drawn, [true; 4]);
}

async fn the_other_spellings_change_no_row(page: Page) {
    let server = Server::start(&page.base).await;
    server.shatter("aliases.json", Fault::Held);
    let page = page.at(&server.base);
    page.open("/").await;
    page.arrived().await;
    page.settled().await;
    page.eval::<()>(
        "globalThis.__changes = 0;
         new MutationObserver(list => { __changes += list.length })
             .observe(document.querySelector('.results'), { attributes: true, childList: true, subtree: true })",
    )
    .await;
    server.mend();
    page.spelled().await;
    let frames = "for (let n = 0; n < 30; n += 1) await new Promise(requestAnimationFrame); return __changes";
    assert_eq!(page.eval_async::<u32>(frames).await, 0);
    // They are there: what was counted is what they changed.
    page.find("searchbox", "Search cities").await.click().await;
    page.write("cracovie").await;
    page.find("list", "Results").await.find("link", "Kraków").await;
}
