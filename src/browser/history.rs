//! The address bar is the state: reads it and writes it.
//!
//! Every entry of the history keeps the scroll position it was left at in its own state, so that Back and a reload
//! return to the same place without any storage.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, PopStateEvent, ScrollRestoration, Url};

use super::clock::Timer;
use super::{after_frame, document, focus, links, listen, transition, window};
use crate::link::{Parsed, Place, Route, parse};
use crate::pages::piece::Piece;
use crate::site::Site;

/// How a new view enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As an entry of its own: a choice.
    Push,
    /// In the place of the entry before it, at most once in 200 ms: typing.
    Replace,
}

/// At most one write of the address in this time while typing.
const TYPING: Duration = Duration::from_millis(200);
/// A scroll position is kept when scrolling has rested this long.
const SCROLLING: Duration = Duration::from_millis(120);

thread_local! {
    static TYPED: Timer = Timer::default();
    static SCROLLED: Timer = Timer::default();
    /// When the address was last written while typing, in milliseconds.
    static WRITTEN: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    /// The address that waits to be written.
    static WAITING: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The view in the address bar.
pub fn current(atlas: &'static crate::domain::Atlas) -> Parsed {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    parse(atlas, path.strip_prefix(base_path().as_str()).unwrap_or(&path), &location.search().unwrap_or_default())
}

/// The files that the page at the address cannot do without, below `data/`: known before the atlas is. Their order is that
/// of [`Site::keep_early`]. What is told in the page's language lies in a folder of its own.
pub fn early_files(folder: &str) -> [Option<String>; 2] {
    let path = window().location().pathname().unwrap_or_default().to_ascii_lowercase();
    let path = path.strip_prefix(base_path().as_str()).unwrap_or_default();
    let (page, id) = path.split_once('/').unwrap_or((path, ""));
    let id = id.trim_end_matches('/');
    let plain = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let own = plain.then(|| [page, "/", id, ".json"].concat());
    let events = Some("events.json".to_owned());
    let network = || Some([folder, "network.json"].concat());
    match page {
        "city" => [own, None],
        "meeting" => [events, own],
        "field" => [events, network()],
        "year" | "timeline" | "meetings" => [events, None],
        "about" => [None, network()],
        "" if window().location().search().is_ok_and(|search| search.split(['?', '&']).any(|pair| pair == CARDS)) => {
            [Some("excerpts.json".to_owned()), None]
        }
        _ => [None, None],
    }
}

/// What a link to the directory says that shows cards, which need first sentences.
const CARDS: &str = "view=cards";

/// The path of the site: `/`, or `/creative-cities/` where it lives below one.
pub(super) fn base_path() -> String {
    let base = document().base_uri().ok().flatten();
    base.and_then(|base| Url::new(&base).ok()).map_or_else(|| "/".to_owned(), |url| url.pathname())
}

/// Looks at the window: where the page stands, and whether it is wide.
pub fn measure(site: Site) {
    focus::moved();
    site.narrow.set(focus::is_narrow());
}

/// Starts to listen: links, Back and Forward, scrolling.
pub fn start(site: Site) {
    restore_scroll(ScrollRestoration::Manual);
    // To write the address takes a browser longer than to look for a city.
    after_frame(Box::new(move || make_canonical(site)));
    // A page that was drawn at build time may stand there already, and its reader may have gone on.
    if let Some(y) = kept_scroll(&state()) {
        focus::return_to(y);
    } else if let Some(fragment) = fragment().filter(|_| !focus::left_top()) {
        focus::arrive(0.0, &fragment);
    }
    listen("popstate", Box::new(move |event| go_back(site, event.unchecked_ref())));
    listen("click", Box::new(move |event| links::follow(site, event.unchecked_ref())));
    listen("resize", Box::new(move |_| measure(site)));
    listen(
        "scroll",
        Box::new(|_| {
            focus::moved();
            SCROLLED.with(|timer| timer.set(SCROLLING, Box::new(|| _ = keep_scroll())));
        }),
    );
    listen(
        "pagehide",
        Box::new(|_| {
            flush();
            keep_scroll();
            // On a reload the browser is there before the app.
            restore_scroll(ScrollRestoration::Auto);
        }),
    );
    listen("pageshow", Box::new(|_| restore_scroll(ScrollRestoration::Manual)));
}

/// Who brings an entry of the history back to where it was left: the app knows when a page is long enough.
fn restore_scroll(by: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(by);
    }
}

/// Goes to a view.
pub fn navigate(site: Site, route: Route, how: How) {
    go(site, route, how, "", None);
}

/// Goes to a view or a part of it, by a link or without.
pub(super) fn go(site: Site, route: Route, how: How, fragment: &str, link: Option<&HtmlAnchorElement>) {
    let now = site.route();
    let (moved, same) = (now.place != route.place, now == route);
    let mut href = route.href(site.atlas);
    if !fragment.is_empty() {
        href = [&href, "#", fragment].concat();
    }
    match how {
        How::Push if !same || !fragment.is_empty() => {
            flush();
            let y = keep_scroll();
            // A choice leaves the page where it is.
            let here = !moved && fragment.is_empty();
            write(&href, Some(if here { y.into() } else { JsValue::NULL }));
        }
        How::Push => {}
        How::Replace => write_when_typing_rests(href),
    }
    let fragment = fragment.to_owned();
    let show = move || {
        site.show(Parsed { route, ignored: Vec::new() });
        if moved || (same && how == How::Push) {
            focus::arrive(0.0, &fragment);
        } else {
            focus::keep();
        }
    };
    transition::leave(link, Box::new(show));
}

/// Back or Forward, or a jump within the page.
fn go_back(site: Site, event: &PopStateEvent) {
    TYPED.with(Timer::cancel);
    SCROLLED.with(Timer::cancel);
    WAITING.take();
    let parsed = current(site.atlas);
    if Piece::of(&parsed.route.place).is_some_and(|piece| !piece.is_here()) {
        let _ = window().location().reload();
        return;
    }
    let moved = site.place.peek(|now| *now != parsed.route.place);
    let kept = kept_scroll(&event.state());
    site.show(parsed);
    make_canonical(site);
    match kept {
        Some(y) if moved => focus::arrive(y, ""),
        Some(y) => focus::return_to(y),
        None if moved => focus::arrive(0.0, &fragment().unwrap_or_default()),
        // A jump within the page is the browser's own affair.
        None => {}
    }
}

/// Gives the view its one spelling in the address bar. What is no page stays as it was asked for, to be mended there.
fn make_canonical(site: Site) {
    let route = site.route();
    if matches!(route.place, Place::NotFound(_)) {
        return;
    }
    let mut href = route.href(site.atlas);
    if let Some(fragment) = fragment() {
        href = [&href, "#", &fragment].concat();
    }
    let wanted = Url::new_with_base(&href, &super::share::base()).map(|url| url.href());
    if wanted.is_ok_and(|wanted| wanted != super::share::address()) {
        write(&href, None);
    }
}

/// Shows the section that the address names, once it has arrived; not to a reader who has scrolled since.
pub fn reach_fragment() {
    if let Some(fragment) = fragment()
        && window().scroll_y().unwrap_or(0.0) < 1.0
    {
        focus::reach(&fragment);
    }
}

fn fragment() -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').filter(|fragment| !fragment.is_empty()).map(str::to_owned)
}

/// Writes at once if the last write is long enough ago, and once more when the time is over.
fn write_when_typing_rests(href: String) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to an hour")]
    let since = Duration::from_millis((now() - WRITTEN.get()).clamp(0.0, 3_600_000.0) as u64);
    WAITING.replace(Some(href));
    if since >= TYPING {
        flush();
    } else {
        TYPED.with(|timer| timer.set(TYPING.saturating_sub(since), Box::new(flush)));
    }
}

/// Writes the address that waits, if one does.
fn flush() {
    TYPED.with(Timer::cancel);
    if let Some(href) = WAITING.take() {
        WRITTEN.set(now());
        write(&href, None);
    }
}

fn now() -> f64 {
    js_sys::Date::now()
}

/// Writes the address: with a state as an entry of its own, without in the place of the entry there is.
fn write(href: &str, push: Option<JsValue>) {
    let Ok(history) = window().history() else { return };
    // A browser refuses when it is written to too often: the view is right all the same, and the next write mends it.
    let _ = if let Some(state) = push {
        history.push_state_with_url(&state, "", Some(href))
    } else {
        history.replace_state_with_url(&state(), "", Some(href))
    };
}

fn state() -> JsValue {
    window().history().and_then(|history| history.state()).unwrap_or(JsValue::NULL)
}

/// The entry's state is its scroll position in pixels.
fn kept_scroll(state: &JsValue) -> Option<f64> {
    state.as_f64()
}

/// Keeps the scroll position in the entry, where it is not yet, and tells it.
fn keep_scroll() -> f64 {
    SCROLLED.with(Timer::cancel);
    let y = window().scroll_y().unwrap_or(0.0);
    // To write takes a browser a millisecond.
    if kept_scroll(&state()) != Some(y)
        && let Ok(history) = window().history()
    {
        let _ = history.replace_state(&y.into(), "");
    }
    y
}
